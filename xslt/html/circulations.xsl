<!-- circulations.xsl: rounds: the list, the form, the page on which members answer and the secretary sees who has not. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>
<xsl:import href="answering.xsl"/>

<!-- The list -->

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/circulations"/></caption>
		<thead>
			<tr>
				<th scope="col"><xsl:value-of select="$say/circulations.one"/></th>
				<th scope="col"><xsl:value-of select="$say/circulations.closes"/></th>
				<th scope="col"><xsl:value-of select="$say/circulations.motions"/></th>
				<th scope="col"><xsl:value-of select="$say/circulations.state"/></th>
			</tr>
		</thead>
		<tbody><xsl:apply-templates select="circulation" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="circulation" mode="row">
	<tr>
		<td class="title">
			<a href="/circulations/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a>
			<small class="under">
				<bdi><xsl:value-of select="body/@name"/></bdi>
				<xsl:if test="@illustration"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/circulations.illustration.1"/></xsl:if>
			</small>
		</td>
		<td data-label="{$say/circulations.closes}"><xsl:apply-templates select="@closes" mode="moment"/></td>
		<td data-label="{$say/circulations.motions}"><span class="number"><xsl:value-of select="@motions"/></span></td>
		<td data-label="{$say/circulations.state}"><xsl:apply-templates select="@state" mode="status"/></td>
	</tr>
</xsl:template>

<xsl:template match="circulation/@state" mode="status">
	<xsl:call-template name="status">
		<xsl:with-param name="tone"><xsl:choose><xsl:when test=". = 'decided'">ok</xsl:when><xsl:when test=". = 'circulating'">info</xsl:when><xsl:when test=". = 'converted'">warn</xsl:when><xsl:otherwise>mute</xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="icon"><xsl:choose><xsl:when test=". = 'decided'">check</xsl:when><xsl:when test=". = 'circulating'">mail</xsl:when><xsl:when test=". = 'converted'">people</xsl:when><xsl:when test=". = 'draft'">edit</xsl:when><xsl:otherwise>slash</xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="text" select="../@state.say"/>
	</xsl:call-template>
</xsl:template>

<!-- Writing one: the round, its first motion, and room for more -->

<xsl:template match="form" mode="form">
	<form class="card" method="post" action="{@action}" novalidate="novalidate">
		<xsl:apply-templates select="." mode="draft"/>
		<div class="card-body">
			<xsl:apply-templates select="draft" mode="offer"/>
			<xsl:apply-templates select="." mode="hidden"/>
			<div class="field-row"><xsl:apply-templates select="field[@name = 'body' or @name = 'closes']" mode="field"/></div>
			<xsl:apply-templates select="motion[@version] | motion[not(@version)][position() = 1][not(../motion/@version)]" mode="motion"/>
			<details class="more">
				<xsl:if test="motion[not(@version)]/field/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
				<summary><xsl:value-of select="$say/circulations.more_motions"/></summary>
				<xsl:apply-templates select="motion[not(@version)][position() &gt; 1 or ../motion/@version]" mode="motion"/>
			</details>
			<xsl:apply-templates select="field[@name = 'opening']" mode="field"/>
			<details class="more">
				<xsl:if test="field[@name = 'title']/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
				<summary><xsl:value-of select="$say/circulations.title"/></summary>
				<xsl:apply-templates select="field[@name = 'title']" mode="field"/>
			</details>
		</div>
		<div class="action-bar">
			<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/circulations.create"/></button>
			<xsl:apply-templates select="/page" mode="cancel"/>
			<xsl:apply-templates select="." mode="saved"/>
		</div>
	</form>
</xsl:template>

<xsl:template match="motion" mode="motion">
	<fieldset class="motion">
		<legend class="label"><xsl:value-of select="$say/circulations.motion"/></legend>
		<xsl:if test="@version"><input type="hidden" name="motion.{@row}.version" value="{@version}"/></xsl:if>
		<xsl:apply-templates select="field" mode="field"/>
	</fieldset>
</xsl:template>

<!-- One round -->

<xsl:template match="page[@view = 'show']" mode="main">
	<xsl:variable name="round" select="record/circulation"/>
	<ol class="trail" role="list">
		<li><a href="/circulations"><xsl:value-of select="$say/circulations"/></a></li>
		<li aria-current="page"><bdi><xsl:value-of select="$round/@title"/></bdi></li>
	</ol>
	<div class="page-head">
		<div>
			<p class="tags">
				<xsl:apply-templates select="$round/@state" mode="status"/>
				<xsl:if test="$round/@illustration"><xsl:call-template name="status"><xsl:with-param name="icon" select="'about'"/><xsl:with-param name="text" select="$say/circulations.illustration.1"/></xsl:call-template></xsl:if>
			</p>
			<h1 dir="auto"><xsl:value-of select="$round/@title"/></h1>
			<p class="lede">
				<a href="/bodies/{$round/body/@id}"><bdi><xsl:value-of select="$round/body/@name"/></bdi></a>
				<xsl:text> &#183; </xsl:text>
				<xsl:choose>
					<xsl:when test="$round/@ended"><xsl:value-of select="$say/circulations.ended_at"/><xsl:text> </xsl:text><xsl:apply-templates select="$round/@ended" mode="moment"/></xsl:when>
					<xsl:when test="$round/@by_itself"><xsl:value-of select="$say/circulations.closed_at"/><xsl:text> </xsl:text><xsl:apply-templates select="$round/@closes" mode="moment"/></xsl:when>
					<xsl:otherwise><xsl:value-of select="$say/circulations.until"/><xsl:text> </xsl:text><b><xsl:apply-templates select="$round/@closes" mode="day-long"/><xsl:text>, </xsl:text><xsl:apply-templates select="$round/@closes" mode="hour"/></b></xsl:otherwise>
				</xsl:choose>
			</p>
		</div>
		<xsl:if test="$round/@ended and not($round/@reason)"><div class="actions"><a class="button" href="/meetings/{$round/@meeting}/minutes"><svg class="icon" aria-hidden="true"><use href="/icons.svg#documents"/></svg><xsl:value-of select="$say/circulations.minutes"/></a></div></xsl:if>
		<xsl:if test="$round/@state = 'draft' and may/@write">
			<div class="actions"><a class="button" href="{@path}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/record.edit"/></a></div>
		</xsl:if>
	</div>
	<div class="columns">
		<div class="stack">
			<xsl:if test="$round/became">
				<div class="note warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#people"/></svg><p><xsl:value-of select="$say/circulations.converted"/><xsl:text> </xsl:text><a href="/meetings/{$round/became/@id}"><bdi><xsl:value-of select="$round/became/@name"/></bdi></a></p></div>
			</xsl:if>
			<xsl:if test="$round/@by_itself"><xsl:call-template name="note"><xsl:with-param name="tone" select="'info'"/><xsl:with-param name="icon" select="'clock'"/><xsl:with-param name="text" select="$say/circulations.by_itself"/></xsl:call-template></xsl:if>
			<xsl:if test="$round/@reason"><xsl:call-template name="note"><xsl:with-param name="tone" select="'mute'"/><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="bold" select="$say/circulations.moved.withdraw"/><xsl:with-param name="text" select="$round/@reason"/></xsl:call-template></xsl:if>
			<xsl:if test="$round/@opening"><section class="card"><div class="card-body"><p class="prose" dir="auto"><xsl:value-of select="$round/@opening"/></p></div></section></xsl:if>
			<xsl:choose>
				<xsl:when test="form"><xsl:apply-templates select="form" mode="answering"/></xsl:when>
				<xsl:otherwise>
					<section class="card">
						<div class="card-head"><h2><xsl:value-of select="$say/circulations.motions"/></h2></div>
						<ol class="ledger" role="list"><xsl:apply-templates select="record/motions/motion" mode="entry"/></ol>
					</section>
					<xsl:if test="$round/@state = 'circulating'"><p class="small muted"><xsl:value-of select="$say/circulations.not_voting"/></p></xsl:if>
				</xsl:otherwise>
			</xsl:choose>
			<xsl:if test="$round/@sent"><xsl:apply-templates select="answers" mode="table"/></xsl:if>
		</div>
		<div class="stack side">
			<xsl:if test="moves/move">
				<section class="card"><div class="card-head"><h2><xsl:value-of select="$say/record.moves"/></h2></div><div class="card-body"><div class="moves"><xsl:apply-templates select="moves/move" mode="button"/></div></div></section>
			</xsl:if>
			<xsl:apply-templates select="members" mode="card"><xsl:with-param name="round" select="$round"/></xsl:apply-templates>
			<xsl:apply-templates select="message" mode="card"><xsl:with-param name="round" select="$round"/></xsl:apply-templates>
			<xsl:if test="$round/@ended and not($round/became) and not($round/@reason)">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/circulations.reported"/></h2></div>
					<div class="card-body"><p>
						<xsl:choose>
							<xsl:when test="$round/report"><a href="/meetings/{$round/report/@meeting}#item-{$round/report/@id}"><bdi><xsl:value-of select="$round/report/@name"/></bdi></a></xsl:when>
							<xsl:otherwise><xsl:value-of select="$say/circulations.unreported"/></xsl:otherwise>
						</xsl:choose>
					</p></div>
				</section>
			</xsl:if>
			<xsl:apply-templates select="." mode="about"/>
		</div>
	</div>
</xsl:template>

<!-- A motion that is only read, and what came of it. -->
<xsl:template match="motion" mode="entry">
	<li>
		<div class="margin"><b class="number"><xsl:value-of select="@label"/></b></div>
		<div class="entry">
			<h3 dir="auto"><xsl:value-of select="@title"/></h3>
			<p class="small muted"><xsl:value-of select="@kind.say"/></p>
			<p class="prose" dir="auto"><xsl:value-of select="@draft"/></p>
			<xsl:if test="answer"><p class="small"><xsl:value-of select="$say/circulations.yours"/><xsl:text>: </xsl:text><b><xsl:value-of select="answer/@choice.say"/></b></p></xsl:if>
			<xsl:apply-templates select="decision" mode="came"/>
			<xsl:if test="@outcome = 'lapsed'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="text" select="@lapsed"/></xsl:call-template></xsl:if>
			<xsl:if test="@outcome = 'deferred'"><p class="small muted"><xsl:value-of select="$say/circulations.to_meeting"/></p></xsl:if>
		</div>
	</li>
</xsl:template>

<xsl:template match="decision" mode="came">
	<p class="actions">
		<xsl:choose>
			<xsl:when test="@result = 'adopted'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="@result.say"/></xsl:call-template></xsl:when>
			<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="tone" select="'bad'"/><xsl:with-param name="icon" select="'cross'"/><xsl:with-param name="text" select="@result.say"/></xsl:call-template></xsl:otherwise>
		</xsl:choose>
		<span><xsl:value-of select="concat($say/decisions.in_favour, ' ', @in_favour, ', ', $say/decisions.against, ' ', @against, ', ', $say/decisions.abstained, ' ', @abstained)"/></span>
		<xsl:if test="@id"><a href="/decisions/{@id}"><bdi class="number"><xsl:value-of select="@number"/></bdi></a></xsl:if>
	</p>
</xsl:template>

<!-- Who has answered, in numbers; whoever records answers also sees who has not, and how to reach them. -->
<xsl:template match="members" mode="card">
	<xsl:param name="round"/>
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/circulations.answered"/></h2></div>
		<div class="card-body">
			<p><b class="number"><xsl:value-of select="@answered"/></b><xsl:text> </xsl:text><xsl:value-of select="$say/circulations.of"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="@all"/></b></p>
			<xsl:if test="@all &gt; 0"><xsl:call-template name="share-bar"><xsl:with-param name="value" select="@answered"/><xsl:with-param name="of" select="@all"/><xsl:with-param name="tone" select="'brand'"/></xsl:call-template></xsl:if>
			<xsl:if test="/page/needed/@needed">
				<p class="small"><xsl:value-of select="/page/needed/@text"/></p>
				<p class="source small muted"><xsl:value-of select="$say/circulations.by_rule"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="/page/needed/@source"/></bdi></p>
			</xsl:if>
			<xsl:if test="member and $round/@state = 'circulating'">
				<h3 class="small"><xsl:value-of select="$say/circulations.missing"/></h3>
				<ul class="plain-list unpadded" role="list">
					<xsl:for-each select="member">
						<li>
							<span>
								<bdi><xsl:value-of select="@name"/></bdi>
								<xsl:if test="@phone"><xsl:text> &#183; </xsl:text><a href="tel:{translate(@phone, ' -', '')}"><bdi dir="ltr" class="number"><xsl:value-of select="@phone"/></bdi></a></xsl:if>
							</span>
							<xsl:if test="/page/may/@answers.record"><xsl:text> </xsl:text><a class="button quiet" href="/circulations/{$round/@id}/answers/told?person={@id}"><xsl:value-of select="$say/circulations.record"/></a></xsl:if>
						</li>
					</xsl:for-each>
				</ul>
			</xsl:if>
		</div>
	</section>
</xsl:template>

<!-- What is sent to members beside the register, ready to be copied. -->
<xsl:template match="message" mode="card">
	<xsl:param name="round"/>
	<section class="card">
		<div class="card-head"><h2><label for="message"><xsl:value-of select="$say/circulations.message"/></label></h2></div>
		<div class="card-body">
			<textarea class="input" id="message" rows="8" dir="auto" readonly="readonly" data-copy="{$say/circulations.copy}" data-copied="{$say/circulations.copied}">
				<xsl:value-of select="$round/@title"/><xsl:text>&#10;</xsl:text>
				<xsl:value-of select="concat($say/circulations.until, ' ', substring($round/@closes, 9, 2), '.', substring($round/@closes, 6, 2), '.', substring($round/@closes, 1, 4), ', ', substring($round/@closes, 12, 5))"/><xsl:text>&#10;&#10;</xsl:text>
				<xsl:for-each select="/page/record/motions/motion"><xsl:value-of select="concat(@label, '. ', @title)"/><xsl:text>&#10;</xsl:text><xsl:value-of select="@draft"/><xsl:text>&#10;&#10;</xsl:text></xsl:for-each>
				<xsl:value-of select="@address"/>
			</textarea>
		</div>
	</section>
</xsl:template>

<!-- Members by motions, as the minutes of a round have it. -->
<xsl:template match="answers" mode="table">
	<xsl:if test="member">
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/circulations.answers"/></h2></div>
			<div class="holder">
				<table class="table stacking">
					<caption class="unseen"><xsl:value-of select="$say/circulations.answers"/></caption>
					<thead>
						<tr>
							<th scope="col"><xsl:value-of select="$say/circulations.member"/></th>
							<xsl:for-each select="/page/record/motions/motion"><th scope="col"><xsl:value-of select="$say/circulations.motion"/><xsl:text> </xsl:text><xsl:value-of select="@label"/></th></xsl:for-each>
						</tr>
					</thead>
					<tbody><xsl:apply-templates select="member" mode="answers"/></tbody>
				</table>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="member" mode="answers">
	<tr>
		<td class="title"><bdi><xsl:value-of select="@name"/></bdi><xsl:if test="@authority"><small class="under"><bdi><xsl:value-of select="@authority"/></bdi></small></xsl:if></td>
		<xsl:apply-templates select="cell" mode="answers"/>
	</tr>
</xsl:template>

<xsl:template match="cell" mode="answers">
	<td data-label="{$say/circulations.motion} {@motion}">
		<span>
			<xsl:choose>
				<xsl:when test="@is = 'for'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="@say"/></xsl:call-template></xsl:when>
				<xsl:when test="@is = 'against'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'bad'"/><xsl:with-param name="icon" select="'cross'"/><xsl:with-param name="text" select="@say"/></xsl:call-template></xsl:when>
				<xsl:when test="@is = 'abstain'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'minus'"/><xsl:with-param name="text" select="@say"/></xsl:call-template></xsl:when>
				<xsl:when test="@is = 'objects'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'info'"/><xsl:with-param name="icon" select="'people'"/><xsl:with-param name="text" select="@say"/></xsl:call-template></xsl:when>
				<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="text" select="@say"/></xsl:call-template></xsl:otherwise>
			</xsl:choose>
			<xsl:if test="@reason"><small class="under" dir="auto"><xsl:value-of select="@reason"/></small></xsl:if>
			<xsl:if test="@recorder"><small class="under"><xsl:value-of select="@way.say"/><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/answers.recorder"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@recorder"/></bdi></small></xsl:if>
		</span>
	</td>
</xsl:template>

</xsl:stylesheet>
