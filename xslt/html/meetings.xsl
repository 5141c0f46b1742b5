<!-- meetings.xsl: the list of meetings, the form of a new one, and the page of one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>
<xsl:import href="sittings.xsl"/>
<xsl:import href="papers.xsl"/>
<xsl:import href="calling.xsl"/>

<!-- The list: what is still to come or to be recorded, then what was held -->

<xsl:template match="page[@view = 'list']" mode="results">
	<xsl:choose>
		<xsl:when test="list/meeting or coming/meeting">
			<xsl:apply-templates select="list" mode="table"/>
			<xsl:apply-templates select="list" mode="pager"/>
		</xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="empty"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table register stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/meetings"/></caption>
		<thead>
			<tr>
				<th scope="col"><xsl:value-of select="$say/meetings.held"/></th>
				<th scope="col"><xsl:value-of select="$say/meetings.one"/></th>
				<th scope="col"><xsl:value-of select="$say/meetings.items"/></th>
				<th scope="col"><xsl:value-of select="$say/meetings.decisions"/></th>
				<th scope="col"><xsl:value-of select="$say/meetings.state"/></th>
			</tr>
		</thead>
		<xsl:apply-templates select="../coming[meeting]" mode="group"><xsl:with-param name="title" select="$say/meetings.coming"/></xsl:apply-templates>
		<xsl:if test="meeting">
			<xsl:apply-templates select="." mode="group"><xsl:with-param name="title" select="$say/meetings.past"/></xsl:apply-templates>
		</xsl:if>
	</table>
</xsl:template>

<xsl:template match="list | coming" mode="group">
	<xsl:param name="title"/>
	<tbody>
		<tr class="group-row"><th class="group" scope="colgroup" colspan="5"><xsl:value-of select="$title"/></th></tr>
		<xsl:apply-templates select="meeting" mode="row"/>
	</tbody>
</xsl:template>

<xsl:template match="meeting" mode="row">
	<tr>
		<xsl:choose>
			<xsl:when test="@now"><xsl:attribute name="class">now</xsl:attribute></xsl:when>
			<xsl:when test="@late"><xsl:attribute name="class">late</xsl:attribute></xsl:when>
		</xsl:choose>
		<td>
			<xsl:choose>
				<xsl:when test="@held">
					<b><xsl:apply-templates select="@held" mode="day-short"/></b>
					<span><xsl:call-template name="weekday"><xsl:with-param name="day" select="@held"/></xsl:call-template><xsl:if test="parent::coming"><xsl:text>, </xsl:text><xsl:apply-templates select="@held" mode="hour"/></xsl:if></span>
				</xsl:when>
				<xsl:otherwise><b><xsl:value-of select="@year"/></b><span><xsl:value-of select="$say/sitting.day_unstated"/></span></xsl:otherwise>
			</xsl:choose>
		</td>
		<td class="title">
			<a href="/meetings/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a>
			<small class="under">
				<bdi><xsl:value-of select="@bodies"/></bdi>
				<xsl:if test="@kind != 'ordinary'"><xsl:text> &#183; </xsl:text><xsl:value-of select="@kind.say"/></xsl:if>
				<xsl:if test="@illustration"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/meetings.illustration.1"/></xsl:if>
			</small>
		</td>
		<td class="seldom" data-label="{$say/meetings.items}"><span class="number"><xsl:value-of select="@items"/></span></td>
		<td data-label="{$say/meetings.decisions}">
			<xsl:if test="@decisions = 0"><xsl:attribute name="class">seldom</xsl:attribute></xsl:if>
			<xsl:choose>
				<xsl:when test="@decisions &gt; 0"><a class="number" href="/meetings/{@id}#agenda"><xsl:value-of select="@decisions"/></a></xsl:when>
				<xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise>
			</xsl:choose>
		</td>
		<td data-label="{$say/meetings.state}">
			<xsl:choose>
				<xsl:when test="@late"><xsl:call-template name="status"><xsl:with-param name="tone" select="'bad'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="$say/meetings.to_record"/></xsl:call-template></xsl:when>
				<xsl:otherwise><xsl:apply-templates select="@state" mode="status"/></xsl:otherwise>
			</xsl:choose>
		</td>
	</tr>
</xsl:template>

<!-- A meeting called, and one corrected: the bodies first, then what is always asked, then what seldom is -->

<xsl:template match="page[@view = 'form']" mode="title">
	<xsl:choose>
		<xsl:when test="@id &gt; 0"><xsl:value-of select="$say/record.edit"/><xsl:text>: </xsl:text><xsl:value-of select="record/meeting/@title"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/meetings.new"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page[@view = 'form']" mode="trail">
	<ol class="trail" role="list">
		<li><a href="/meetings"><xsl:value-of select="$say/meetings"/></a></li>
		<xsl:if test="record/meeting"><li><a href="/meetings/{@id}"><bdi><xsl:value-of select="record/meeting/@title"/></bdi></a></li></xsl:if>
		<li aria-current="page"><xsl:choose><xsl:when test="record/meeting"><xsl:value-of select="$say/record.edit"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/meetings.new"/></xsl:otherwise></xsl:choose></li>
	</ol>
</xsl:template>

<xsl:template match="form" mode="form">
	<xsl:variable name="seldom" select="field[@name = 'mode' or @name = 'year' or @name = 'source' or (@name = 'title' and not(@required))]"/>
	<form class="card" method="post" action="{@action}" novalidate="novalidate">
		<div class="card-body">
			<xsl:apply-templates select="." mode="hidden"/>
			<xsl:apply-templates select="field[@name = 'title'][@required]" mode="field"/>
			<xsl:apply-templates select="bodies" mode="ticks"/>
			<xsl:choose>
				<xsl:when test="field[@name = 'ended']">
					<div class="field-row"><xsl:apply-templates select="field[@name = 'held' or @name = 'ended']" mode="field"/></div>
					<xsl:apply-templates select="field[@name = 'place']" mode="field"/>
				</xsl:when>
				<xsl:otherwise><div class="field-row"><xsl:apply-templates select="field[@name = 'held' or @name = 'place']" mode="field"/></div></xsl:otherwise>
			</xsl:choose>
			<xsl:apply-templates select="field[@name = 'kind']" mode="field"/>
			<xsl:if test="field[@name = 'chair']">
				<div class="field-row"><xsl:apply-templates select="field[@name = 'chair' or @name = 'secretary']" mode="field"/></div>
			</xsl:if>
			<xsl:apply-templates select="field[@name = 'agenda' or @name = 'opening']" mode="field"/>
			<details class="more">
				<xsl:if test="$seldom/problem or /page/problem[@is = 'day-or-year'] or ($seldom[@name = 'source' or @name = 'title']/typed != '')"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
				<summary><xsl:value-of select="$say/meetings.more"/></summary>
				<xsl:apply-templates select="$seldom" mode="field"/>
			</details>
		</div>
		<div class="action-bar">
			<xsl:apply-templates select="." mode="submit"/>
			<xsl:apply-templates select="/page" mode="cancel"/>
		</div>
	</form>
</xsl:template>

<xsl:template match="form" mode="submit">
	<button class="button primary" type="submit" data-busy="{$say/form.busy}">
		<xsl:choose><xsl:when test="/page/@id &gt; 0"><xsl:value-of select="$say/form.save"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/meetings.create"/></xsl:otherwise></xsl:choose>
	</button>
</xsl:template>

<!-- A title that must be there is not made of the bodies' names. -->
<xsl:template match="field[@name = 'title'][@required]" mode="told">
	<xsl:for-each select="problem"><p class="problem" id="problem-title-{position()}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
</xsl:template>

<xsl:template match="field[@name = 'title'][@required]" mode="described">
	<xsl:if test="problem"><xsl:attribute name="aria-describedby">problem-title-1</xsl:attribute></xsl:if>
</xsl:template>

<xsl:template match="field[@name = 'agenda']" mode="box">
	<textarea class="input" rows="9" dir="auto"><xsl:apply-templates select="." mode="attributes"/><xsl:value-of select="typed"/></textarea>
</xsl:template>

<xsl:template match="bodies" mode="ticks">
	<fieldset class="field" id="field-bodies">
		<xsl:if test="/page/problem[@field = 'bodies']"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
		<legend class="label"><xsl:value-of select="$say/meetings.bodies"/><span class="required" aria-hidden="true"> *</span></legend>
		<span class="hint"><xsl:value-of select="$say/meetings.bodies.hint"/></span>
		<xsl:for-each select="/page/problem[@field = 'bodies']"><p class="problem"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
		<input type="hidden" name="body.0.convened" value=""/>
		<div class="ticks"><xsl:apply-templates select="body[not(@ended) or @convened]" mode="tick"/></div>
		<xsl:if test="body[@ended][not(@convened)]">
			<details class="more"><summary><xsl:value-of select="$say/meetings.bodies.ended"/></summary><div class="ticks"><xsl:apply-templates select="body[@ended][not(@convened)]" mode="tick"/></div></details>
		</xsl:if>
	</fieldset>
</xsl:template>

<xsl:template match="body" mode="tick">
	<label class="tick">
		<input type="checkbox" name="body.{@id}.convened" value="1"><xsl:if test="@convened"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
		<span><bdi><xsl:value-of select="@name"/></bdi></span>
	</label>
</xsl:template>

<!-- One meeting -->

<xsl:template match="page[@view = 'show']" mode="strip">
	<xsl:variable name="meeting" select="record/meeting"/>
	<xsl:if test="$meeting/@state = 'open'">
		<div class="live" role="status">
			<div class="page-width">
				<b><span class="dot"></span><xsl:value-of select="$say/meetings.in_session"/></b>
				<span><xsl:value-of select="$say/meetings.since"/><xsl:text> </xsl:text><bdi dir="ltr" class="number"><xsl:value-of select="substring($meeting/@held, 12, 5)"/></bdi></span>
				<xsl:for-each select="record/bodies/body"><span><bdi><xsl:value-of select="@name"/></bdi><xsl:text>: </xsl:text><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/quorum.short"/><xsl:with-param name="from" select="."/></xsl:call-template></span></xsl:for-each>
				<xsl:if test="moves/move"><a href="#next"><xsl:value-of select="$say/meetings.next"/></a></xsl:if>
			</div>
		</div>
	</xsl:if>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="main">
	<xsl:variable name="meeting" select="record/meeting"/>
	<xsl:variable name="may" select="record/rest"/>
	<ol class="trail" role="list">
		<li><a href="/meetings"><xsl:value-of select="$say/meetings"/></a></li>
		<li aria-current="page"><bdi><xsl:value-of select="$meeting/@title"/></bdi></li>
	</ol>
	<div class="page-head">
		<div class="next-when meeting-head">
			<xsl:apply-templates select="$meeting/@held" mode="leaf"/>
			<div>
				<p class="tags">
					<xsl:apply-templates select="$meeting/@state" mode="status"/>
					<xsl:if test="count(record/bodies/body) &gt; 1"><xsl:call-template name="status"><xsl:with-param name="tone" select="'brand'"/><xsl:with-param name="icon" select="'bodies'"/><xsl:with-param name="text" select="$say/meetings.joint"/></xsl:call-template></xsl:if>
					<xsl:if test="$meeting/@kind != 'ordinary'"><xsl:call-template name="status"><xsl:with-param name="icon" select="'about'"/><xsl:with-param name="text" select="$meeting/@kind.say"/></xsl:call-template></xsl:if>
					<xsl:if test="$meeting/@illustration"><xsl:call-template name="status"><xsl:with-param name="icon" select="'about'"/><xsl:with-param name="text" select="$say/meetings.illustration.1"/></xsl:call-template></xsl:if>
				</p>
				<h1 dir="auto"><xsl:value-of select="$meeting/@title"/></h1>
				<p class="lede">
					<xsl:apply-templates select="$meeting" mode="when"/>
					<xsl:if test="$meeting/@place"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="$meeting/@place"/></bdi></xsl:if>
				</p>
			</div>
		</div>
		<div class="actions">
			<xsl:apply-templates select="formats/format[@file]" mode="button"/>
			<xsl:if test="$meeting/@past or not($meeting/@held) or $meeting/@state = 'open' or $meeting/@state = 'closed'"><a class="button" href="/meetings/{$meeting/@id}/minutes"><svg class="icon" aria-hidden="true"><use href="/icons.svg#minutes"/></svg><xsl:value-of select="$say/meetings.minutes"/></a></xsl:if>
			<xsl:if test="$may"><a class="button" href="/meetings/{$meeting/@id}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/record.edit"/></a></xsl:if>
		</div>
	</div>
	<div class="columns sitting">
		<xsl:apply-templates select="record" mode="next"><xsl:with-param name="meeting" select="$meeting"/></xsl:apply-templates>
		<div class="stack main-part">
			<xsl:if test="$meeting/@state = 'cancelled'"><xsl:call-template name="note"><xsl:with-param name="tone" select="'mute'"/><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="bold" select="concat($say/meetings.moved.cancel, ' ')"/><xsl:with-param name="text" select="$meeting/@reason"/></xsl:call-template></xsl:if>
			<xsl:apply-templates select="record/news" mode="news"/>
			<xsl:apply-templates select="record/invited" mode="card"/>
			<xsl:apply-templates select="record/agenda" mode="card"><xsl:with-param name="meeting" select="$meeting"/><xsl:with-param name="may" select="$may"/></xsl:apply-templates>
			<xsl:apply-templates select="record/papers" mode="card"/>
			<xsl:apply-templates select="record/unreported" mode="card"/>
			<xsl:apply-templates select="record/attendance" mode="card"><xsl:with-param name="meeting" select="$meeting"/><xsl:with-param name="may" select="$may"/></xsl:apply-templates>
		</div>
		<div class="stack side">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/meetings.quorum"/></h2><xsl:if test="$may"><a href="/meetings/{$meeting/@id}/convened"><xsl:value-of select="$say/meetings.convened"/></a></xsl:if></div>
				<div class="card-body"><xsl:apply-templates select="record/bodies/body" mode="quorum"/><xsl:apply-templates select="record/further" mode="further"/><xsl:apply-templates select="record/counts" mode="counts"/></div>
			</section>
			<xsl:apply-templates select="record/notices" mode="card"><xsl:with-param name="meeting" select="$meeting"/></xsl:apply-templates>
			<xsl:apply-templates select="$meeting" mode="details"/>
			<xsl:apply-templates select="." mode="about"/>
		</div>
	</div>
</xsl:template>

<!-- Will you come? -->

<xsl:template match="invited" mode="card">
	<xsl:if test="invitation/answers">
		<section class="card" id="coming">
			<div class="card-head"><h2><xsl:value-of select="$say/meetings.invited"/></h2></div>
			<div class="card-body">
				<xsl:for-each select="invitation[answers]">
					<xsl:if test="@for"><h3 class="small"><xsl:value-of select="$say/meetings.invited.for"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@for"/></bdi></h3></xsl:if>
					<xsl:apply-templates select="answers" mode="answers"><xsl:with-param name="meeting" select="@meeting"/><xsl:with-param name="there" select="true()"/></xsl:apply-templates>
				</xsl:for-each>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<!-- How many said what to the notice -->
<xsl:template match="attendance" mode="answered">
	<xsl:variable name="expected" select="participant[@present = 'expected']"/>
	<xsl:if test="$expected/@answer">
		<p class="card-body small answered"><xsl:value-of select="$say/meetings.answered.coming"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="count($expected[@answer = 'coming'])"/></b><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/meetings.answered.substitute"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="count($expected[@answer = 'substitute'])"/></b><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/meetings.answered.not_coming"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="count($expected[@answer = 'not_coming'])"/></b><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/meetings.answered.none"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="count($expected[not(@answer)])"/></b></p>
	</xsl:if>
</xsl:template>

<!-- Whose owners have been silent since the bodies last met -->

<xsl:template match="unreported" mode="card">
	<xsl:if test="followup">
		<section class="card" id="unreported">
			<div class="card-head"><h2><xsl:value-of select="$say/meetings.unreported"/></h2></div>
			<p class="card-body small"><xsl:value-of select="$say/meetings.unreported.lede"/></p>
			<ul class="ledger" role="list"><xsl:apply-templates select="followup[position() &lt; 6]" mode="silent"/></ul>
			<xsl:if test="followup[6]">
				<details class="more rest">
					<summary><xsl:value-of select="$say/meetings.unreported.all"/><xsl:text> (</xsl:text><xsl:value-of select="count(followup) - 5"/><xsl:text>)</xsl:text></summary>
					<ul class="ledger" role="list"><xsl:apply-templates select="followup[position() &gt; 5]" mode="silent"/></ul>
				</details>
			</xsl:if>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="followup" mode="silent">
	<li>
		<xsl:if test="@late"><xsl:attribute name="class">late</xsl:attribute></xsl:if>
		<div class="margin"><xsl:choose><xsl:when test="@due"><xsl:apply-templates select="@due" mode="margin"/></xsl:when><xsl:otherwise>&#8211;</xsl:otherwise></xsl:choose></div>
		<div class="entry"><h3><a href="/followups/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></h3><p><bdi><xsl:value-of select="@owner"/></bdi><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@decision"/></bdi></p></div>
	</li>
</xsl:template>

<!-- Who was counted when it waited, opened or was adjourned, by which call. -->
<xsl:template match="counts" mode="counts">
	<xsl:if test="quorum">
		<details class="more">
			<summary><xsl:value-of select="$say/quorum.counts"/></summary>
			<ul class="plain-list small">
				<xsl:for-each select="quorum">
					<li><span class="number"><xsl:value-of select="substring(@at, 12, 5)"/></span><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@body"/></bdi><xsl:text> &#183; </xsl:text><xsl:value-of select="@call.say"/><xsl:text>: </xsl:text><b class="number"><xsl:value-of select="@present"/></b><xsl:text> </xsl:text><xsl:value-of select="$say/live.quorum.of"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@serving"/></span><xsl:if test="@needed"><xsl:text>, </xsl:text><xsl:value-of select="$say/live.quorum.needed"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@needed"/></span></xsl:if><br/><span class="muted"><bdi><xsl:value-of select="@names"/></bdi></span></li>
				</xsl:for-each>
			</ul>
		</details>
	</xsl:if>
</xsl:template>

<!-- The agenda, with what came of every item -->

<xsl:template match="agenda" mode="card">
	<xsl:param name="meeting"/>
	<xsl:param name="may"/>
	<section class="card" id="agenda">
		<div class="card-head">
			<h2><xsl:value-of select="$say/meetings.agenda"/></h2>
			<xsl:if test="$may"><a href="/meetings/{$meeting/@id}/agenda/edit"><xsl:value-of select="$say/meetings.agenda.edit"/></a></xsl:if>
		</div>
		<xsl:choose>
			<xsl:when test="item">
				<ol class="ledger agenda-ledger" role="list">
					<xsl:if test="$meeting/@opening">
						<li><div class="margin"></div><div class="entry"><h3><xsl:value-of select="$say/meetings.opening"/></h3><p class="prose" dir="auto"><xsl:value-of select="$meeting/@opening"/></p></div></li>
					</xsl:if>
					<xsl:apply-templates select="item" mode="entry"><xsl:with-param name="meeting" select="$meeting"/></xsl:apply-templates>
				</ol>
			</xsl:when>
			<xsl:otherwise>
				<div class="empty">
					<p><b><xsl:value-of select="$say/meetings.agenda.empty"/></b></p>
					<xsl:if test="$may"><div class="actions"><a class="button" href="/meetings/{$meeting/@id}/agenda/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/meetings.agenda.add"/></a></div></xsl:if>
				</div>
			</xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template match="item" mode="entry">
	<xsl:param name="meeting"/>
	<li id="item-{@id}">
		<xsl:if test="$meeting/@state = 'open' and not(@outcome)"><xsl:attribute name="class">now</xsl:attribute></xsl:if>
		<div class="margin"><b><bdi><xsl:value-of select="@label"/></bdi></b></div>
		<div class="entry">
			<div class="entry-row">
				<div>
					<h3><a href="/meetings/{$meeting/@id}/agenda/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></h3>
					<xsl:if test="presenter or @presented or @remarks &gt; 0">
						<p>
							<xsl:if test="presenter or @presented"><xsl:value-of select="$say/meetings.presented"/><xsl:text> </xsl:text><bdi><xsl:value-of select="presenter/@name"/><xsl:if test="not(presenter)"><xsl:value-of select="@presented"/></xsl:if></bdi></xsl:if>
							<xsl:if test="(presenter or @presented) and @remarks &gt; 0"><xsl:text> &#183; </xsl:text></xsl:if>
							<xsl:if test="@remarks &gt; 0"><xsl:value-of select="$say/meetings.remarks"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@remarks"/></span></xsl:if>
						</p>
					</xsl:if>
				</div>
				<xsl:if test="@outcome or $meeting/@state = 'open' or $meeting/@final or $meeting/@past or not($meeting/@held)"><div class="came-to"><xsl:apply-templates select="." mode="outcome"/><xsl:if test="@to.day"><a class="small" href="/meetings/{@to}"><xsl:value-of select="$say/agenda.to_day"/><xsl:text> </xsl:text><xsl:apply-templates select="@to.day" mode="day"/></a></xsl:if><xsl:if test="@to.body"><small><bdi><xsl:value-of select="@to.body"/></bdi></small></xsl:if></div></xsl:if>
			</div>
			<xsl:apply-templates select="papers[paper]" mode="in-item"/>
			<xsl:if test="@bare and not(@draft) and not(@outcome)"><p class="small muted"><xsl:value-of select="$say/calling.bare"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@bare"/></bdi></p></xsl:if>
			<xsl:if test="@draft and not(@outcome) and ($meeting/@state = 'draft' or $meeting/@state = 'called')">
				<xsl:choose>
					<xsl:when test="string-length(@draft) &lt; 280"><p class="small drafted"><b><xsl:value-of select="$say/agenda.draft"/><xsl:text>: </xsl:text></b><bdi><xsl:value-of select="@draft"/></bdi></p></xsl:when>
					<xsl:otherwise><details class="more drafted"><summary><xsl:value-of select="$say/agenda.draft"/></summary><p class="small prose" dir="auto"><xsl:value-of select="@draft"/></p></details></xsl:otherwise>
				</xsl:choose>
			</xsl:if>
			<xsl:if test="decisions/decision"><ul class="decided" role="list"><xsl:apply-templates select="decisions/decision" mode="in-item"/></ul></xsl:if>
			<xsl:apply-templates select="outcome" mode="recording"><xsl:with-param name="meeting" select="$meeting"/></xsl:apply-templates>
		</div>
	</li>
</xsl:template>

<!-- While a meeting is held, or after it: a decision, or what else became of the item. -->
<xsl:template match="outcome" mode="recording">
	<xsl:param name="meeting"/>
	<xsl:variable name="item" select=".."/>
	<xsl:if test="$meeting/@state = 'open' or $meeting/@past or not($meeting/@held)">
		<div class="actions">
			<xsl:if test="$meeting/@state != 'draft' and (not($item/@outcome) or $item/@outcome = 'resolved') and /page/may/@decisions.record">
				<a href="/meetings/{$meeting/@id}/agenda/{$item/@id}/decide">
					<xsl:choose>
						<xsl:when test="$item/@outcome"><xsl:attribute name="class">button quiet</xsl:attribute><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/meetings.decide.another"/></xsl:when>
						<xsl:otherwise><xsl:attribute name="class">button</xsl:attribute><svg class="icon" aria-hidden="true"><use href="/icons.svg#decisions"/></svg><xsl:value-of select="$say/meetings.decide"/></xsl:otherwise>
					</xsl:choose>
				</a>
			</xsl:if>
			<xsl:if test="not($item/@outcome = 'resolved')">
				<xsl:choose>
					<xsl:when test="$item/@outcome"><xsl:apply-templates select="." mode="press"><xsl:with-param name="now" select="$item/@outcome"/></xsl:apply-templates></xsl:when>
					<xsl:otherwise><details class="otherwise"><summary class="button quiet"><xsl:value-of select="$say/meetings.without_decision"/></summary><xsl:apply-templates select="." mode="press"/></details></xsl:otherwise>
				</xsl:choose>
			</xsl:if>
		</div>
	</xsl:if>
</xsl:template>

<!-- Who came: in few lines who did not, then everybody -->

<xsl:template match="attendance" mode="card">
	<xsl:param name="meeting"/>
	<xsl:param name="may"/>
	<section class="card" id="attendance">
		<div class="card-head">
			<h2><xsl:value-of select="$say/meetings.attendance"/></h2>
			<a href="/meetings/{$meeting/@id}/attendance"><xsl:choose><xsl:when test="$may"><xsl:value-of select="$say/meetings.attendance.record"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/meetings.attendance.all"/></xsl:otherwise></xsl:choose></a>
		</div>
		<xsl:choose>
			<xsl:when test="participant">
				<xsl:if test="$meeting/@state = 'called'"><xsl:apply-templates select="." mode="answered"/></xsl:if>
				<ul class="participants" role="list"><xsl:apply-templates select="participant" mode="participant"/></ul>
			</xsl:when>
			<xsl:otherwise><p class="empty"><xsl:value-of select="$say/meetings.attendance.empty"/></p></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template match="participant" mode="participant">
	<li>
		<div>
			<b><bdi><xsl:value-of select="person/@name"/></bdi></b>
			<small>
				<bdi><xsl:choose><xsl:when test="authority"><xsl:value-of select="authority/@name"/></xsl:when><xsl:otherwise><xsl:value-of select="@title"/></xsl:otherwise></xsl:choose></bdi>
				<xsl:if test="@capacity != 'member' and @capacity != 'unstated' and @capacity != 'staff'"><xsl:text> &#183; </xsl:text><xsl:value-of select="@capacity.say"/></xsl:if>
				<xsl:if test="@arrived"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/sitting.from"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@arrived"/></bdi><xsl:apply-templates select="@arrived.day" mode="of-day"/></xsl:if>
				<xsl:if test="@left"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/sitting.until"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@left"/></bdi><xsl:apply-templates select="@left.day" mode="of-day"/></xsl:if>
			</small>
		</div>
		<xsl:apply-templates select="." mode="presence"/>
	</li>
</xsl:template>

<!-- What comes next, for whoever may do it -->

<xsl:template match="record" mode="next">
	<xsl:param name="meeting"/>
	<xsl:variable name="moves" select="../moves/move"/>
	<xsl:variable name="recorded" select="bodies/body[1]/@is != 'not_recorded'"/>
	<xsl:if test="$moves or $meeting/@state = 'closed' or $meeting/@state = 'open' or $meeting/@state = 'adjourned'">
		<section class="card next" id="next">
			<div class="card-head"><h2><xsl:value-of select="$say/meetings.next"/></h2></div>
			<div class="card-body moves">
				<xsl:choose>
					<xsl:when test="$meeting/@state = 'closed'">
						<p class="small"><xsl:value-of select="$say/meetings.next.closed"/></p>
						<a class="button primary" href="/meetings/{$meeting/@id}/minutes"><svg class="icon" aria-hidden="true"><use href="/icons.svg#print"/></svg><xsl:value-of select="$say/meetings.minutes.print"/></a>
					</xsl:when>
					<xsl:when test="$meeting/@state = 'adjourned'">
						<xsl:if test="$meeting/@next"><a class="button primary" href="/meetings/{$meeting/@next}"><xsl:value-of select="$say/meetings.next_call"/></a></xsl:if>
					</xsl:when>
					<xsl:when test="$meeting/@state = 'open'">
						<xsl:variable name="open" select="count(agenda/item[not(@outcome)])"/>
						<a class="button" href="/meetings/{$meeting/@id}/live"><xsl:if test="$open &gt; 0"><xsl:attribute name="class">button primary</xsl:attribute></xsl:if><svg class="icon" aria-hidden="true"><use href="/icons.svg#agenda"/></svg><xsl:choose><xsl:when test="/page/may/@live.write"><xsl:value-of select="$say/meetings.to_live"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/meetings.to_live.follow"/></xsl:otherwise></xsl:choose></a>
						<xsl:if test="$open &gt; 0"><p class="small"><xsl:value-of select="$say/meetings.next.open_items"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="$open"/></b></p></xsl:if>
						<xsl:apply-templates select="rest[item]" mode="rest"/>
						<xsl:apply-templates select="$moves[@name = 'close']" mode="step"><xsl:with-param name="primary" select="$open = 0"/></xsl:apply-templates>
					</xsl:when>
					<xsl:when test="$meeting/@past and $meeting/@state = 'called' and substring($meeting/@held, 1, 10) = /page/@today">
						<p class="small"><xsl:value-of select="$say/meetings.next.called"/></p>
						<xsl:apply-templates select="." mode="attendance-step"><xsl:with-param name="meeting" select="$meeting"/><xsl:with-param name="recorded" select="$recorded"/></xsl:apply-templates>
						<xsl:apply-templates select="$moves[@name = 'open']" mode="step"><xsl:with-param name="primary" select="$recorded"/></xsl:apply-templates>
						<xsl:if test="$meeting/@waiting"><p class="small"><xsl:value-of select="$say/meetings.waiting"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="substring($meeting/@waiting, 12, 5)"/></b></p></xsl:if>
						<xsl:if test="$recorded and bodies/body/@is = 'missing'">
							<xsl:if test="not($meeting/@waiting) and bodies/body[@is = 'missing']/@minutes"><xsl:apply-templates select="$moves[@name = 'wait']" mode="step"/></xsl:if>
							<xsl:if test="bodies/body[@is = 'missing']/@days"><xsl:apply-templates select="$moves[@name = 'adjourn']" mode="step"/></xsl:if>
						</xsl:if>
						<a class="button quiet" href="/meetings/{$meeting/@id}/live"><xsl:value-of select="$say/meetings.to_live"/></a>
						<xsl:if test="$moves[@name = 'record']">
							<details class="more"><summary><xsl:value-of select="$say/meetings.next.afterwards"/></summary><div class="moves"><xsl:apply-templates select="." mode="recording"><xsl:with-param name="moves" select="$moves"/></xsl:apply-templates></div></details>
						</xsl:if>
					</xsl:when>
					<xsl:when test="$meeting/@past or not($meeting/@held)">
						<p class="small"><xsl:value-of select="$say/meetings.next.past"/></p>
						<xsl:if test="/page/may/@afterwards.write"><a class="button" href="/meetings/{$meeting/@id}/afterwards"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/meetings.to_afterwards"/></a></xsl:if>
						<xsl:apply-templates select="." mode="attendance-step"><xsl:with-param name="meeting" select="$meeting"/><xsl:with-param name="recorded" select="$recorded"/></xsl:apply-templates>
						<xsl:apply-templates select="." mode="recording"><xsl:with-param name="moves" select="$moves"/><xsl:with-param name="primary" select="$recorded"/></xsl:apply-templates>
					</xsl:when>
					<xsl:when test="$meeting/@state = 'draft'">
						<p class="small"><xsl:value-of select="$say/meetings.next.draft"/></p>
						<xsl:apply-templates select="readiness" mode="ready"><xsl:with-param name="call" select="$moves[@name = 'call']"/></xsl:apply-templates>
					</xsl:when>
					<xsl:otherwise>
						<xsl:variable name="unsent" select="notices/notice[last()][@action]"/>
						<xsl:choose>
							<xsl:when test="$unsent">
								<p class="small"><xsl:value-of select="$say/meetings.next.send"/></p>
								<a class="button primary" href="/meetings/{$meeting/@id}/invitation#send"><svg class="icon" aria-hidden="true"><use href="/icons.svg#mail"/></svg><xsl:value-of select="$say/meetings.next.send.go"/></a>
							</xsl:when>
							<xsl:otherwise><p class="small"><xsl:value-of select="$say/meetings.next.called"/></p></xsl:otherwise>
						</xsl:choose>
						<xsl:apply-templates select="." mode="attendance-step"><xsl:with-param name="meeting" select="$meeting"/><xsl:with-param name="recorded" select="$recorded or $unsent"/></xsl:apply-templates>
						<xsl:choose>
							<xsl:when test="translate(substring($meeting/@held, 1, 10), '-', '') &gt; translate(/page/@today, '-', '')"><xsl:apply-templates select="$moves[@name = 'open']" mode="early"/></xsl:when>
							<xsl:otherwise><xsl:apply-templates select="$moves[@name = 'open']" mode="step"><xsl:with-param name="primary" select="$recorded"/></xsl:apply-templates></xsl:otherwise>
						</xsl:choose>
					</xsl:otherwise>
				</xsl:choose>
				<xsl:apply-templates select="postpone" mode="postpone"/>
				<xsl:apply-templates select="$moves[@name = 'cancel']" mode="button"/>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<!-- A meeting written down after it was held: what is left, and the close. -->
<xsl:template match="record" mode="recording">
	<xsl:param name="moves"/>
	<xsl:param name="primary" select="false()"/>
	<xsl:if test="rest/item"><p class="small"><xsl:value-of select="$say/meetings.next.open_items"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="count(rest/item)"/></b></p><xsl:apply-templates select="rest" mode="rest"/></xsl:if>
	<xsl:apply-templates select="$moves[@name = 'record']" mode="step"><xsl:with-param name="primary" select="$primary and not(rest/item)"/></xsl:apply-templates>
</xsl:template>

<xsl:template match="record" mode="attendance-step">
	<xsl:param name="meeting"/>
	<xsl:param name="recorded"/>
	<xsl:if test="/page/may/@attendance.write">
		<a class="button" href="/meetings/{$meeting/@id}/attendance"><xsl:if test="not($recorded)"><xsl:attribute name="class">button primary</xsl:attribute></xsl:if><svg class="icon" aria-hidden="true"><use href="/icons.svg#attendance"/></svg><xsl:value-of select="$say/meetings.attendance.record"/></a>
	</xsl:if>
</xsl:template>

<xsl:template match="move" mode="step">
	<xsl:param name="primary" select="false()"/>
	<form method="post" action="{@path}">
		<xsl:apply-templates select="." mode="hidden"/>
		<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:if test="$primary"><xsl:attribute name="class">button primary</xsl:attribute></xsl:if><xsl:value-of select="@label"/></button>
	</form>
</xsl:template>

<xsl:template match="move[@page]" mode="step">
	<xsl:param name="primary" select="false()"/>
	<a class="button" href="{@path}"><xsl:if test="$primary"><xsl:attribute name="class">button primary</xsl:attribute></xsl:if><xsl:value-of select="@label"/></a>
</xsl:template>

<!-- Opened before its day it is held on that day, so that is asked first. -->
<xsl:template match="move" mode="early">
	<details class="ask">
		<summary class="button"><xsl:value-of select="@label"/></summary>
		<form method="post" action="{@path}">
			<xsl:apply-templates select="." mode="hidden"/>
			<p class="small"><xsl:value-of select="$say/meetings.early"/></p>
			<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/meetings.early.go"/></button>
		</form>
	</details>
</xsl:template>

<!-- Closing it: what is still open first, and then the hour -->

<xsl:template match="page[@view = 'closing']" mode="title"><xsl:value-of select="$say/meetings.move.close"/></xsl:template>

<xsl:template match="page[@view = 'closing']" mode="main">
	<xsl:variable name="meeting" select="record/meeting"/>
	<div class="narrow stack">
		<ol class="trail" role="list"><li><a href="/meetings"><xsl:value-of select="$say/meetings"/></a></li><li><a href="/meetings/{$meeting/@id}"><bdi><xsl:value-of select="$meeting/@title"/></bdi></a></li><li aria-current="page"><xsl:value-of select="$say/meetings.move.close"/></li></ol>
		<div class="page-head"><div><h1><xsl:value-of select="$say/meetings.move.close"/></h1><p class="lede"><xsl:value-of select="$say/meetings.closing.lede"/></p></div></div>
		<xsl:apply-templates select="record" mode="still-open"><xsl:with-param name="meeting" select="$meeting"/></xsl:apply-templates>
		<xsl:if test="not(record/open/item)">
			<form class="card" method="post" action="{form/@action}" novalidate="novalidate" id="closing">
				<div class="card-body"><xsl:apply-templates select="form" mode="hidden"/><xsl:apply-templates select="form/field" mode="field"/><p class="small muted"><xsl:value-of select="$say/meetings.closing.present"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="count(record/room/participant[@room = 'in'])"/></b></p></div>
				<div class="card-foot actions"><button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/meetings.move.close"/></button><a class="button quiet" href="/meetings/{$meeting/@id}/live"><xsl:value-of select="$say/meetings.closing.back"/></a></div>
			</form>
		</xsl:if>
	</div>
</xsl:template>

<xsl:template match="record" mode="still-open">
	<xsl:param name="meeting"/>
	<xsl:variable name="unseen" select="room/participant[@room = 'expected']"/>
	<xsl:choose>
		<xsl:when test="open/item or typed_only/draft or $unseen or presenters/item">
			<section class="card" id="still-open">
				<div class="card-head"><h2><xsl:value-of select="$say/meetings.closing.open"/></h2></div>
				<div class="card-body stack">
					<xsl:if test="open/item">
						<div>
							<h3><xsl:value-of select="$say/meetings.closing.items"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="count(open/item)"/></span></h3>
							<p class="small muted"><xsl:value-of select="$say/meetings.closing.items.hint"/></p>
							<ul class="plain-list unpadded" role="list"><xsl:for-each select="open/item"><li><span><a href="/meetings/{$meeting/@id}/live/{@id}"><bdi><xsl:value-of select="@label"/></bdi><xsl:text> </xsl:text><bdi><xsl:value-of select="@title"/></bdi></a><xsl:if test="@started"><small class="under"><xsl:value-of select="$say/meetings.closing.begun"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@started"/></span></small></xsl:if></span></li></xsl:for-each></ul>
							<div class="actions field"><xsl:apply-templates select="rest" mode="rest"/><a class="button" href="/meetings/{$meeting/@id}/live"><xsl:value-of select="$say/meetings.closing.back"/></a></div>
						</div>
					</xsl:if>
					<xsl:if test="typed_only/draft">
						<div>
							<h3><xsl:value-of select="$say/meetings.closing.typed"/></h3>
							<ul class="plain-list unpadded" role="list"><xsl:for-each select="typed_only/draft"><li><span><a href="/meetings/{$meeting/@id}/live/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a><small class="under"><xsl:if test="not(@mine)"><xsl:value-of select="$say/meetings.closing.typed.other"/><xsl:text> </xsl:text></xsl:if><xsl:apply-templates select="@at.moment" mode="moment"/></small></span></li></xsl:for-each></ul>
						</div>
					</xsl:if>
					<xsl:if test="$unseen">
						<div>
							<h3><xsl:value-of select="$say/meetings.closing.unseen"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="count($unseen)"/></span></h3>
							<ul class="plain-list unpadded" role="list"><xsl:for-each select="$unseen"><li><span><bdi><xsl:value-of select="@name"/></bdi><xsl:if test="@authority"><small class="under"><bdi><xsl:value-of select="@authority"/></bdi></small></xsl:if></span></li></xsl:for-each></ul>
							<p class="actions field"><a class="button" href="/meetings/{$meeting/@id}/attendance"><xsl:value-of select="$say/meetings.closing.attendance"/></a></p>
						</div>
					</xsl:if>
					<xsl:if test="presenters/item">
						<div>
							<h3><xsl:value-of select="$say/meetings.closing.presenters"/></h3>
							<ul class="plain-list unpadded" role="list"><xsl:for-each select="presenters/item"><li><span><a href="/meetings/{$meeting/@id}/live/{@id}"><bdi><xsl:value-of select="@label"/></bdi><xsl:text> </xsl:text><bdi><xsl:value-of select="@title"/></bdi></a><small class="under"><bdi><xsl:value-of select="@presenter"/></bdi></small></span></li></xsl:for-each></ul>
						</div>
					</xsl:if>
				</div>
			</section>
		</xsl:when>
		<xsl:otherwise><xsl:call-template name="note"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="$say/meetings.closing.nothing"/></xsl:call-template></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="rest" mode="rest">
	<form method="post" action="{@action}">
		<input type="hidden" name="token" value="{@token}"/>
		<button class="button" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#pause"/></svg><xsl:value-of select="$say/meetings.rest"/></button>
	</form>
</xsl:template>

<xsl:template match="meeting" mode="details">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
		<div class="card-body">
			<dl class="facts side">
				<dt><xsl:value-of select="$say/meetings.kind"/></dt><dd><xsl:value-of select="@kind.say"/></dd>
				<dt><xsl:value-of select="$say/meetings.mode"/></dt><dd><xsl:value-of select="@mode.say"/></dd>
				<dt><xsl:value-of select="$say/meetings.chair"/></dt><dd><xsl:apply-templates select="." mode="person"><xsl:with-param name="person" select="chair"/></xsl:apply-templates></dd>
				<dt><xsl:value-of select="$say/meetings.secretary"/></dt><dd><xsl:apply-templates select="." mode="person"><xsl:with-param name="person" select="secretary"/></xsl:apply-templates></dd>
				<xsl:if test="@called"><dt><xsl:value-of select="$say/meetings.called"/></dt><dd><xsl:apply-templates select="@called" mode="moment"/></dd></xsl:if>
				<xsl:for-each select="../demands/demand"><dt><xsl:value-of select="$say/calling.demand"/></dt><dd><a href="/demands/{@id}"><bdi><xsl:value-of select="@subject"/></bdi></a></dd></xsl:for-each>
				<xsl:if test="previous"><dt><xsl:value-of select="$say/meetings.previous"/></dt><dd><a href="/meetings/{previous/@id}"><bdi><xsl:value-of select="previous/@name"/></bdi></a></dd></xsl:if>
				<xsl:if test="@afterwards"><dt><xsl:value-of select="$say/meetings.afterwards"/></dt><dd><xsl:value-of select="$say/yes"/></dd></xsl:if>
				<xsl:if test="@source"><dt><xsl:value-of select="$say/meetings.source"/></dt><dd dir="auto"><xsl:value-of select="@source"/></dd></xsl:if>
			</dl>
		</div>
	</section>
</xsl:template>

<xsl:template match="meeting" mode="person">
	<xsl:param name="person"/>
	<xsl:choose>
		<xsl:when test="$person"><a href="/people/{$person/@id}"><bdi><xsl:value-of select="$person/@name"/></bdi></a></xsl:when>
		<xsl:when test="@source"><span class="muted"><xsl:value-of select="$say/sitting.unstated"/></span></xsl:when>
		<xsl:when test="(@state = 'draft' or @state = 'called') and @held and not(@past)"><span class="muted"><xsl:value-of select="$say/meetings.at_opening"/></span></xsl:when>
		<xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

</xsl:stylesheet>
