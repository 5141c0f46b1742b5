<!-- agenda.xsl: one item of a meeting, and the whole agenda to be edited. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="decisions.xsl"/>
<xsl:import href="sittings.xsl"/>
<xsl:import href="papers.xsl"/>

<!-- The items of a meeting in a table -->

<xsl:template match="page[@view = 'list']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<xsl:apply-imports/>
</xsl:template>

<xsl:template match="page[@view = 'list']" mode="new">
	<xsl:if test="may/@agenda.write"><a class="button" href="{@path}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/agenda.edit"/></a></xsl:if>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/agenda"/></caption>
		<thead><tr><th scope="col"><xsl:value-of select="$say/agenda.label"/></th><th scope="col"><xsl:value-of select="$say/agenda.title"/></th><th scope="col"><xsl:value-of select="$say/agenda.kind"/></th><th scope="col"><xsl:value-of select="$say/agenda.outcome"/></th></tr></thead>
		<tbody><xsl:apply-templates select="item" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="item" mode="row">
	<tr>
		<td class="number" data-label="{$say/agenda.label}"><bdi><xsl:value-of select="@label"/></bdi></td>
		<td class="title"><a href="{/page/@path}/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></td>
		<td data-label="{$say/agenda.kind}"><span><xsl:value-of select="@kind.say"/></span></td>
		<td data-label="{$say/agenda.outcome}"><xsl:apply-templates select="." mode="outcome"/></td>
	</tr>
</xsl:template>

<!-- One item -->

<xsl:template match="page[@view = 'show']" mode="title"><xsl:value-of select="record/item/@title"/></xsl:template>

<xsl:template match="page[@view = 'show']" mode="main">
	<xsl:variable name="item" select="record/item"/>
	<xsl:variable name="meeting" select="$item/meeting"/>
	<xsl:variable name="may" select="$item/outcome"/>
	<ol class="trail" role="list">
		<li><a href="/meetings"><xsl:value-of select="$say/agenda.meetings"/></a></li>
		<li><a href="/meetings/{$meeting/@id}#item-{$item/@id}"><bdi><xsl:value-of select="$meeting/@title"/></bdi></a></li>
		<li aria-current="page"><bdi><xsl:value-of select="$item/@title"/></bdi></li>
	</ol>
	<div class="page-head">
		<div>
			<p class="tags">
				<xsl:if test="not($item/@dropped)"><span class="muted"><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/agenda.ordinal"/><xsl:with-param name="from" select="$item"/></xsl:call-template></span></xsl:if>
				<xsl:choose>
					<xsl:when test="$item/@dropped"><xsl:call-template name="status"><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="text" select="$say/agenda.dropped.1"/></xsl:call-template></xsl:when>
					<xsl:otherwise><xsl:apply-templates select="$item" mode="outcome"/></xsl:otherwise>
				</xsl:choose>
				<xsl:call-template name="status"><xsl:with-param name="icon" select="'agenda'"/><xsl:with-param name="text" select="$item/@kind.say"/></xsl:call-template>
			</p>
			<h1 dir="auto"><xsl:value-of select="$item/@title"/></h1>
			<xsl:if test="$item/presenter or $item/@presented"><p class="lede"><xsl:value-of select="$say/agenda.presenter"/><xsl:text>: </xsl:text><bdi><xsl:choose><xsl:when test="$item/presenter"><xsl:value-of select="$item/presenter/@name"/></xsl:when><xsl:otherwise><xsl:value-of select="$item/@presented"/></xsl:otherwise></xsl:choose></bdi></p></xsl:if>
		</div>
		<div class="actions">
			<xsl:if test="$may"><a class="button" href="/meetings/{$meeting/@id}/agenda/{$item/@id}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/record.edit"/></a></xsl:if>
		</div>
	</div>
	<div class="columns">
		<div class="stack">
			<xsl:if test="record/decisions/decision">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/agenda.decisions"/></h2></div>
					<div class="card-body"><ul class="decided spacious" role="list"><xsl:apply-templates select="record/decisions/decision" mode="in-item"/></ul></div>
				</section>
			</xsl:if>
			<xsl:if test="$item/round"><section class="card"><div class="card-body"><p><a href="/circulations/{$item/round/@id}"><bdi><xsl:value-of select="$item/round/@name"/></bdi></a></p></div></section></xsl:if>
			<xsl:if test="$item/@draft or not($item/@notes)">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/agenda.draft"/></h2></div>
					<div class="card-body"><xsl:choose><xsl:when test="$item/@draft"><p class="prose" dir="auto"><xsl:value-of select="$item/@draft"/></p></xsl:when><xsl:otherwise><p class="muted"><xsl:value-of select="$say/agenda.draft.none"/></p></xsl:otherwise></xsl:choose></div>
				</section>
			</xsl:if>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/agenda.notes"/></h2></div>
				<div class="card-body"><xsl:choose><xsl:when test="$item/@notes"><p class="prose" dir="auto"><xsl:value-of select="$item/@notes"/></p></xsl:when><xsl:otherwise><p class="muted"><xsl:value-of select="$say/agenda.notes.none"/></p></xsl:otherwise></xsl:choose></div>
			</section>
			<xsl:apply-templates select="record/papers" mode="card"/>
			<xsl:if test="record/recusals/recusal">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/agenda.interest"/></h2></div>
					<ul class="plain-list card-body"><xsl:for-each select="record/recusals/recusal"><li><b><bdi><xsl:value-of select="@name"/></bdi></b><xsl:text>: </xsl:text><xsl:value-of select="$say/decisions.interest"/><xsl:text>. </xsl:text><bdi><xsl:value-of select="@reason"/></bdi></li></xsl:for-each></ul>
				</section>
			</xsl:if>
			<xsl:if test="record/remarks/remark or speaking">
				<section class="card" id="remarks">
					<div class="card-head"><h2><xsl:value-of select="$say/agenda.remarks"/></h2></div>
					<div class="card-body">
						<xsl:if test="record/remarks/remark"><ul class="remarks" role="list"><xsl:apply-templates select="record/remarks/remark" mode="remark"/></ul></xsl:if>
						<xsl:apply-templates select="speaking" mode="speak"/>
					</div>
				</section>
			</xsl:if>
		</div>
		<div class="stack side">
			<xsl:if test="$may and $meeting/@recording">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/record.moves"/></h2></div>
					<div class="card-body moves">
						<xsl:if test="may/@decisions.record and $meeting/@state != 'draft' and (not($item/@outcome) or $item/@outcome = 'resolved')">
							<a class="button primary" href="/meetings/{$meeting/@id}/agenda/{$item/@id}/decide"><svg class="icon" aria-hidden="true"><use href="/icons.svg#decisions"/></svg><xsl:choose><xsl:when test="$item/@outcome"><xsl:value-of select="$say/agenda.decide.another"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/agenda.decide"/></xsl:otherwise></xsl:choose></a>
						</xsl:if>
						<xsl:if test="not($item/@outcome = 'resolved')"><xsl:apply-templates select="$item/outcome" mode="press"><xsl:with-param name="now" select="$item/@outcome"/></xsl:apply-templates></xsl:if>
					</div>
				</section>
			</xsl:if>
			<xsl:apply-templates select="record/interest" mode="declare"/>
			<nav class="card beside-each-other" aria-label="{$say/agenda}">
				<xsl:choose><xsl:when test="$item/@previous"><a class="button quiet" rel="prev" href="/meetings/{$meeting/@id}/agenda/{$item/@previous}"><svg class="icon icon-flips-back" aria-hidden="true"><use href="/icons.svg#forward"/></svg><xsl:value-of select="$say/agenda.previous"/></a></xsl:when><xsl:otherwise><a class="button quiet" href="/meetings/{$meeting/@id}"><xsl:value-of select="$say/agenda.to_meeting"/></a></xsl:otherwise></xsl:choose>
				<xsl:choose><xsl:when test="$item/@next"><a class="button quiet" rel="next" href="/meetings/{$meeting/@id}/agenda/{$item/@next}"><xsl:value-of select="$say/agenda.next"/><svg class="icon icon-flips" aria-hidden="true"><use href="/icons.svg#forward"/></svg></a></xsl:when><xsl:otherwise><a class="button quiet" href="/meetings/{$meeting/@id}"><xsl:value-of select="$say/agenda.to_meeting"/></a></xsl:otherwise></xsl:choose>
			</nav>
			<xsl:apply-templates select="." mode="about"/>
		</div>
	</div>
	<datalist id="speakers"><xsl:for-each select="speakers/speaker"><option value="{@value}"/></xsl:for-each></datalist>
</xsl:template>

<!-- Members say beforehand that an item touches them. -->
<xsl:template match="interest" mode="declare">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/agenda.interest"/></h2></div>
		<form class="card-body" method="post" action="{@action}" novalidate="novalidate">
			<input type="hidden" name="token" value="{@token}"/>
			<p class="small muted"><xsl:value-of select="$say/agenda.interest.hint"/></p>
			<xsl:choose>
				<xsl:when test="@declared"><p class="actions"><button class="button" type="submit" name="back" value="1"><xsl:value-of select="$say/agenda.interest.back"/></button></p></xsl:when>
				<xsl:otherwise>
					<div class="field"><label class="label" for="field-reason"><xsl:value-of select="$say/agenda.interest.reason"/></label><input class="input" type="text" dir="auto" id="field-reason" name="reason" value="{@reason}"/></div>
					<p class="actions"><button class="button" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#shield"/></svg><xsl:value-of select="$say/agenda.interest.declare"/></button></p>
				</xsl:otherwise>
			</xsl:choose>
		</form>
	</section>
</xsl:template>

<!-- What somebody said, and the form in which it is corrected. -->
<xsl:template match="remark" mode="remark">
	<li>
		<p class="prose" dir="auto"><b><bdi><xsl:value-of select="person/@name"/><xsl:if test="not(person)"><xsl:value-of select="@speaker"/></xsl:if></bdi></b><xsl:text>: </xsl:text><xsl:value-of select="text"/></p>
		<xsl:if test="@decide_by"><p class="small muted"><xsl:value-of select="$say/agenda.decide_by"/><xsl:text> </xsl:text><xsl:apply-templates select="@decide_by" mode="day"/><xsl:if test="@entered"><xsl:text> &#183; </xsl:text><a href="/meetings/{@entered}"><xsl:value-of select="$say/agenda.decide_by.entered"/></a></xsl:if></p></xsl:if>
		<xsl:if test="@action">
			<details class="more">
				<xsl:if test="/page/@again and /page/@remark = @id"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
				<summary><xsl:value-of select="$say/agenda.remark.correct"/></summary>
				<xsl:call-template name="speaking">
					<xsl:with-param name="id" select="@id"/>
					<xsl:with-param name="speaker"><xsl:value-of select="person/@name"/><xsl:if test="not(person)"><xsl:value-of select="@speaker"/></xsl:if></xsl:with-param>
					<xsl:with-param name="text" select="text"/>
					<xsl:with-param name="decide_by" select="@decide_by"/>
				</xsl:call-template>
			</details>
		</xsl:if>
	</li>
</xsl:template>

<xsl:template match="speaking" mode="speak">
	<xsl:call-template name="speaking"><xsl:with-param name="speaker" select="@speaker"/><xsl:with-param name="text" select="@text"/></xsl:call-template>
</xsl:template>

<xsl:template name="speaking">
	<xsl:param name="id" select="''"/>
	<xsl:param name="speaker" select="''"/>
	<xsl:param name="text" select="''"/>
	<xsl:param name="decide_by" select="''"/>
	<form class="speaking" method="post" action="{@action}" novalidate="novalidate">
		<xsl:if test="$id = ''"><h3><xsl:value-of select="$say/agenda.remark.new"/></h3></xsl:if>
		<input type="hidden" name="token" value="{@token}"/>
		<xsl:if test="@version"><input type="hidden" name="version" value="{@version}"/></xsl:if>
		<input type="hidden" name="remark" value="{$id}"/>
		<div class="field">
			<label class="label" for="field-speaker{$id}"><xsl:value-of select="$say/agenda.remark.speaker"/></label>
			<input class="input" type="text" dir="auto" autocomplete="off" list="speakers" id="field-speaker{$id}" name="speaker" value="{$speaker}"/>
		</div>
		<div class="field">
			<label class="label" for="field-text{$id}"><xsl:value-of select="$say/agenda.remark.text"/></label>
			<textarea class="input" rows="3" dir="auto" id="field-text{$id}" name="text"><xsl:value-of select="$text"/></textarea>
		</div>
		<div class="field">
			<label class="label" for="field-decide_by{$id}"><xsl:value-of select="$say/agenda.decide_by"/><xsl:text> </xsl:text><span class="hint"><xsl:value-of select="$say/agenda.decide_by.hint"/></span></label>
			<input class="input short" type="text" dir="ltr" inputmode="numeric" autocomplete="off" id="field-decide_by{$id}" name="decide_by" value="{$decide_by}"/>
		</div>
		<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:choose><xsl:when test="$id = ''"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/agenda.remark.add"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/form.save"/></xsl:otherwise></xsl:choose></button>
	</form>
</xsl:template>

<!-- The whole agenda on one page -->

<xsl:template match="page[@view = 'agenda']" mode="title"><xsl:value-of select="$say/agenda.edit"/></xsl:template>

<xsl:template match="page[@view = 'agenda']" mode="main">
	<xsl:variable name="meeting" select="record/meeting"/>
	<div class="narrow">
		<ol class="trail" role="list">
			<li><a href="/meetings"><xsl:value-of select="$say/agenda.meetings"/></a></li>
			<li><a href="/meetings/{$meeting/@id}"><bdi><xsl:value-of select="$meeting/@title"/></bdi></a></li>
			<li aria-current="page"><xsl:value-of select="$say/agenda.edit"/></li>
		</ol>
		<div class="page-head"><div><h1><xsl:value-of select="$say/agenda.edit"/></h1><p class="lede"><bdi><xsl:value-of select="$meeting/@title"/></bdi></p></div></div>
		<xsl:apply-templates select="form" mode="form"/>
	</div>
</xsl:template>

<xsl:template match="form[item]" mode="form">
	<xsl:variable name="meeting" select="../record/meeting"/>
	<form class="card" method="post" action="{@action}" novalidate="novalidate">
		<xsl:apply-templates select="." mode="hidden"/>
		<button class="unseen" type="submit" tabindex="-1"><xsl:value-of select="$say/form.save"/></button>
		<ol class="ledger agenda-rows" role="list">
			<xsl:apply-templates select="item" mode="edit"><xsl:with-param name="draft" select="$meeting/@state = 'draft' or $meeting/@state = 'called'"/><xsl:with-param name="asks" select="$meeting/@state = 'draft'"/></xsl:apply-templates>
		</ol>
		<div class="card-body">
			<xsl:apply-templates select="field" mode="field"/>
			<p class="actions"><button class="button" type="submit" name="add" value="1" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/agenda.lines.add"/></button></p>
			<xsl:if test="dropped/item">
				<h2 class="label"><xsl:value-of select="$say/agenda.dropped.1"/></h2>
				<ul class="files" role="list"><xsl:for-each select="dropped/item"><li><bdi><xsl:value-of select="@title"/></bdi><button class="button quiet" type="submit" name="restore" value="{@id}"><xsl:value-of select="$say/agenda.restore"/></button></li></xsl:for-each></ul>
			</xsl:if>
		</div>
		<div class="action-bar">
			<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/agenda.save"/></button>
			<a class="button quiet" href="/meetings/{$meeting/@id}"><xsl:value-of select="$say/form.cancel"/></a>
		</div>
	</form>
</xsl:template>

<xsl:template match="item" mode="edit">
	<xsl:param name="draft"/>
	<xsl:param name="asks"/>
	<xsl:variable name="name" select="concat('agenda.', @id, '.')"/>
	<xsl:variable name="kind" select="field[@name = concat($name, 'kind')]/typed"/>
	<li id="item-{@id}">
		<div class="margin">
			<input type="hidden" name="{$name}version" value="{@version}"/>
			<xsl:apply-templates select="field[@name = concat($name, 'label')]" mode="bare"/>
			<div class="steps">
				<xsl:if test="preceding-sibling::item"><button class="step" type="submit" name="up" value="{@id}" aria-label="{$say/agenda.up}: {field[2]/typed}"><svg class="icon icon-up" aria-hidden="true"><use href="/icons.svg#forward"/></svg></button></xsl:if>
				<xsl:if test="following-sibling::item"><button class="step" type="submit" name="down" value="{@id}" aria-label="{$say/agenda.down}: {field[2]/typed}"><svg class="icon icon-down" aria-hidden="true"><use href="/icons.svg#forward"/></svg></button></xsl:if>
			</div>
		</div>
		<div class="entry">
			<xsl:for-each select="field[@name = concat($name, 'title')]">
				<div class="field">
					<xsl:if test="problem"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
					<xsl:for-each select="problem"><p class="problem" id="problem-{../@name}-{position()}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
					<xsl:apply-templates select="." mode="bare"/>
				</div>
			</xsl:for-each>
			<details class="more">
				<xsl:if test="field[@name = concat($name, 'draft') or @name = concat($name, 'kind')]/problem or ($asks and $kind != 'information' and $kind != 'minutes' and not(field[@name = concat($name, 'draft')]/typed != ''))"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
				<summary><xsl:value-of select="$say/agenda.more"/><xsl:if test="field[@name = concat($name, 'draft')]/typed != ''"><xsl:text> &#10003;</xsl:text></xsl:if></summary>
				<xsl:apply-templates select="field[@name = concat($name, 'draft') or @name = concat($name, 'kind')]" mode="field"/>
				<xsl:if test="$draft and not(@outcome)"><p class="actions"><button class="button quiet" type="submit" name="drop" value="{@id}"><xsl:value-of select="$say/agenda.drop"/></button></p></xsl:if>
			</details>
		</div>
	</li>
</xsl:template>

<!-- A short box whose label is heard, not seen. -->
<xsl:template match="field" mode="bare">
	<label class="unseen" for="field-{@name}"><xsl:value-of select="@label"/></label>
	<input class="input" type="text" dir="auto" autocomplete="off" value="{typed}"><xsl:apply-templates select="." mode="attributes"/></input>
</xsl:template>

</xsl:stylesheet>
