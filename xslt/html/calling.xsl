<!-- calling.xsl: what is missing before a meeting may be called, and what its members were told. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<!-- The draft: what blocks, what is only worth knowing, what is in order; and the call. -->
<xsl:template match="readiness" mode="ready">
	<xsl:param name="call"/>
	<ul class="readiness" role="list">
		<xsl:apply-templates select="check[@weight = 'blocks']" mode="check"/>
		<xsl:apply-templates select="check[@weight = 'warns']" mode="check"/>
		<xsl:apply-templates select="check[@weight = 'ok']" mode="check"/>
	</ul>
	<xsl:if test="not(@blocked)"><p class="small"><xsl:value-of select="$say/calling.ready"/></p></xsl:if>
	<xsl:apply-templates select="$call" mode="call"><xsl:with-param name="readiness" select="."/></xsl:apply-templates>
</xsl:template>

<xsl:template match="check" mode="check">
	<li>
		<xsl:choose>
			<xsl:when test="@weight = 'blocks'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'bad'"/><xsl:with-param name="icon" select="'cross'"/><xsl:with-param name="text" select="$say/calling.blocks"/></xsl:call-template></xsl:when>
			<xsl:when test="@weight = 'warns'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="$say/calling.warns"/></xsl:call-template></xsl:when>
			<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="$say/calling.ok"/></xsl:call-template></xsl:otherwise>
		</xsl:choose>
		<p dir="auto"><xsl:value-of select="@text"/><xsl:if test="@href and @weight != 'ok'"><xsl:text> </xsl:text><a href="{@href}"><xsl:value-of select="$say/calling.mend"/></a></xsl:if></p>
		<xsl:if test="@standing and @weight = 'blocks'"><xsl:apply-templates select="." mode="standing"/></xsl:if>
		<xsl:if test="item"><xsl:apply-templates select="." mode="bare"/></xsl:if>
	</li>
</xsl:template>

<!-- A standing paper that is missing is brought here, or the call itself says why not. -->
<xsl:template match="check" mode="standing">
	<xsl:variable name="bring" select="../../bring"/>
	<details class="more">
		<summary><xsl:value-of select="$say/calling.standing.bring"/></summary>
		<form method="post" action="/documents" enctype="multipart/form-data">
			<input type="hidden" name="token" value="{$bring/@token}"/>
			<input type="hidden" name="meeting" value="{@meeting}"/>
			<input type="hidden" name="standing" value="{@standing}"/>
			<input type="hidden" name="title" value="{@title}"/>
			<xsl:call-template name="file-box"><xsl:with-param name="id" select="concat('standing-', @standing)"/></xsl:call-template>
			<button class="button" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clip"/></svg><xsl:value-of select="$say/attachments.add"/></button>
		</form>
	</details>
	<div class="field">
		<label class="label" for="waive-{@standing}"><xsl:value-of select="$say/calling.standing.waive"/></label>
		<textarea class="input" rows="2" dir="auto" id="waive-{@standing}" name="waive.{@standing}" form="call"><xsl:value-of select="typed"/></textarea>
	</div>
</xsl:template>

<!-- Items without text or paper: one reason for all of them, or another for one. -->
<xsl:template match="check" mode="bare">
	<div class="field">
		<label class="label" for="field-undrafted"><xsl:value-of select="$say/calling.undrafted"/></label>
		<span class="hint" id="hint-undrafted"><xsl:value-of select="$say/calling.undrafted.hint"/></span>
		<input class="input" type="text" dir="auto" id="field-undrafted" name="undrafted" form="call" value="{typed}" aria-describedby="hint-undrafted"/>
	</div>
	<xsl:if test="count(item) &gt; 1">
		<details class="more">
			<xsl:if test="item/@typed != ''"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
			<summary><xsl:value-of select="$say/calling.undrafted.each"/></summary>
			<xsl:apply-templates select="item" mode="bare"/>
		</details>
	</xsl:if>
</xsl:template>

<xsl:template match="item" mode="bare">
	<div class="field">
		<label class="label" for="undrafted-{@id}"><bdi><xsl:if test="@label"><xsl:value-of select="@label"/><xsl:text>. </xsl:text></xsl:if><xsl:value-of select="@title"/></bdi></label>
		<input class="input" type="text" dir="auto" id="undrafted-{@id}" name="undrafted.{@id}" form="call" value="{@typed}"/>
	</div>
</xsl:template>

<!-- The button of the call; where the time is short it asks why it cannot wait. -->
<xsl:template match="move" mode="call">
	<xsl:param name="readiness"/>
	<form method="post" action="{@path}" id="call" novalidate="novalidate">
		<xsl:apply-templates select="." mode="hidden"/>
		<xsl:if test="$readiness/@urgent">
			<div class="field">
				<label class="label" for="field-urgent"><xsl:value-of select="$say/calling.urgent"/></label>
				<span class="hint" id="hint-urgent"><xsl:value-of select="$say/calling.urgent.hint"/></span>
				<textarea class="input" rows="2" dir="auto" id="field-urgent" name="urgent" aria-describedby="hint-urgent"><xsl:value-of select="$readiness/typed"/></textarea>
			</div>
		</xsl:if>
		<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:if test="not($readiness/@blocked) or $readiness/@urgent"><xsl:attribute name="class">button primary</xsl:attribute></xsl:if><xsl:value-of select="@label"/></button>
	</form>
</xsl:template>

<!-- What is otherwise since the version somebody knew. -->
<xsl:template match="news" mode="news">
	<xsl:if test="change">
		<div class="note warn" id="news">
			<svg class="icon" aria-hidden="true"><use href="/icons.svg#bolt"/></svg>
			<div>
				<p><b><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/calling.news"/><xsl:with-param name="from" select="."/></xsl:call-template></b></p>
				<ul class="changes"><xsl:apply-templates select="change" mode="told"/></ul>
			</div>
		</div>
	</xsl:if>
</xsl:template>

<xsl:template match="change" mode="told">
	<li>
		<xsl:value-of select="@is.say"/><xsl:text>: </xsl:text>
		<xsl:choose>
			<xsl:when test="@is = 'held'"><xsl:apply-templates select="@now" mode="moment"/><xsl:if test="@was"><xsl:text> (</xsl:text><s><xsl:apply-templates select="@was" mode="moment"/></s><xsl:text>)</xsl:text></xsl:if></xsl:when>
			<xsl:when test="@is = 'place'"><bdi><xsl:value-of select="@now"/></bdi><xsl:if test="@was"><xsl:text> (</xsl:text><s><bdi><xsl:value-of select="@was"/></bdi></s><xsl:text>)</xsl:text></xsl:if></xsl:when>
			<xsl:when test="@is = 'renamed'"><bdi><xsl:value-of select="@title"/></bdi><xsl:text> (</xsl:text><s><bdi><xsl:value-of select="@was"/></bdi></s><xsl:text>)</xsl:text></xsl:when>
			<xsl:otherwise><bdi><xsl:value-of select="@title"/></bdi></xsl:otherwise>
		</xsl:choose>
	</li>
</xsl:template>

<!-- All versions, the newest first. -->
<xsl:template match="notices" mode="card">
	<xsl:param name="meeting"/>
	<xsl:if test="notice">
		<section class="card" id="notices">
			<div class="card-head"><h2><xsl:value-of select="$say/notices"/></h2><a href="/meetings/{$meeting/@id}/invitation"><xsl:value-of select="$say/notices.invitation"/></a></div>
			<div class="card-body">
				<ol class="notices" role="list"><xsl:apply-templates select="notice" mode="notice"/></ol>
				<xsl:apply-templates select="../informed[coordinator]" mode="told"/>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<!-- Who is told without being a member: coordinators of the authorities. -->
<xsl:template match="informed" mode="told">
	<div class="told-too">
		<h3><xsl:value-of select="$say/notices.informed"/></h3>
		<p class="small muted"><xsl:value-of select="$say/notices.informed.hint"/></p>
		<ul class="told-list">
			<xsl:for-each select="coordinator"><li><a href="/people/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a><xsl:text>, </xsl:text><bdi><xsl:value-of select="@authority"/></bdi><xsl:if test="@number &gt; 1"><span class="muted"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/notices.informed.from"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@number"/></span></span></xsl:if></li></xsl:for-each>
		</ul>
	</div>
</xsl:template>

<xsl:template match="notice" mode="notice">
	<li>
		<p><b><xsl:value-of select="$say/notices.version"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@number"/></span></b><xsl:text> &#183; </xsl:text><xsl:value-of select="@kind.say"/></p>
		<p class="small muted">
			<xsl:apply-templates select="@at" mode="moment"/>
			<xsl:if test="@hours and @needed"><xsl:text> &#183; </xsl:text><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/notices.ahead"/><xsl:with-param name="from" select="."/></xsl:call-template></xsl:if>
		</p>
		<xsl:if test="@urgent"><p class="small" dir="auto"><xsl:value-of select="$say/notices.urgent"/><xsl:text>: </xsl:text><xsl:value-of select="@urgent"/></p></xsl:if>
		<xsl:if test="@reason"><p class="small" dir="auto"><xsl:value-of select="@reason"/></p></xsl:if>
		<xsl:if test="change"><ul class="changes small"><xsl:apply-templates select="change" mode="told"/></ul></xsl:if>
		<xsl:choose>
			<xsl:when test="@sent"><p class="small"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'mail'"/><xsl:with-param name="text" select="$say/notices.sent"/></xsl:call-template><xsl:text> </xsl:text><xsl:apply-templates select="@sent" mode="moment"/></p></xsl:when>
			<xsl:when test="@token">
				<form method="post" action="{@action}">
					<input type="hidden" name="token" value="{@token}"/>
					<input type="hidden" name="version" value="{@version}"/>
					<button class="button" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#mail"/></svg><xsl:value-of select="$say/notices.mark"/></button>
				</form>
			</xsl:when>
		</xsl:choose>
	</li>
</xsl:template>

<!-- Putting a called meeting off. -->
<xsl:template match="postpone" mode="postpone">
	<details class="ask">
		<xsl:if test="field/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
		<summary class="button"><xsl:value-of select="$say/meetings.move.postpone"/></summary>
		<form method="post" action="{@action}" novalidate="novalidate">
			<input type="hidden" name="token" value="{@token}"/>
			<input type="hidden" name="version" value="{@version}"/>
			<xsl:apply-templates select="field" mode="field"/>
			<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/meetings.move.postpone"/></button>
		</form>
	</details>
</xsl:template>

</xsl:stylesheet>
