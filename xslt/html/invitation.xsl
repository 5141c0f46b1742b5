<!-- invitation.xsl: the invitation to a meeting as a document, on glass and on A4, and the ways it is sent. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>
<xsl:import href="sittings.xsl"/>
<xsl:import href="papers.xsl"/>

<xsl:template match="page" mode="masthead"><div class="on-glass"><xsl:apply-imports/></div></xsl:template>
<xsl:template match="page" mode="foot"><div class="on-glass"><xsl:apply-imports/></div></xsl:template>

<xsl:template match="page[@view = 'invitation']" mode="title"><xsl:value-of select="$say/invitation"/><xsl:text>: </xsl:text><xsl:value-of select="record/meeting/@title"/></xsl:template>

<xsl:template match="page[@view = 'invitation']" mode="main">
	<xsl:variable name="meeting" select="record/meeting"/>
	<div class="on-glass minutes-width">
		<ol class="trail" role="list">
			<li><a href="/meetings"><xsl:value-of select="$say/meetings"/></a></li>
			<li><a href="/meetings/{$meeting/@id}"><bdi><xsl:value-of select="$meeting/@title"/></bdi></a></li>
			<li aria-current="page"><xsl:value-of select="$say/invitation"/></li>
		</ol>
		<p class="lede print-hint"><xsl:value-of select="$say/invitation.print.hint"/></p>
	</div>
	<article class="minutes invitation minutes-width">
		<header class="letterhead">
			<div>
				<b><bdi><xsl:value-of select="record/house/@name"/></bdi></b>
				<xsl:for-each select="record/bodies/body[@entity]"><span><bdi><xsl:value-of select="@entity"/></bdi><xsl:if test="@number"><xsl:text>, </xsl:text><bdi class="number"><xsl:value-of select="@number"/></bdi></xsl:if></span></xsl:for-each>
			</div>
			<div class="address">
				<xsl:if test="record/house/@address"><span><bdi><xsl:value-of select="record/house/@address"/></bdi></span></xsl:if>
				<xsl:if test="record/house/@email"><span><bdi dir="ltr"><xsl:value-of select="record/house/@email"/></bdi></span></xsl:if>
				<xsl:if test="record/house/@phone"><span><bdi dir="ltr" class="number"><xsl:value-of select="record/house/@phone"/></bdi></span></xsl:if>
			</div>
		</header>
		<p class="minutes-kind">
			<xsl:choose>
				<xsl:when test="$meeting/@state = 'cancelled'"><xsl:value-of select="$say/invitation.cancelled"/></xsl:when>
				<xsl:when test="$meeting/@state = 'draft'"><xsl:value-of select="$say/invitation.draft"/></xsl:when>
				<xsl:otherwise><xsl:value-of select="$say/invitation"/></xsl:otherwise>
			</xsl:choose>
			<xsl:if test="$meeting/@number"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/notices.version"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="$meeting/@number"/></span></xsl:if>
		</p>
		<h1 dir="auto"><xsl:value-of select="$meeting/@title"/></h1>
		<xsl:if test="$meeting/@reason"><p class="prose" dir="auto"><xsl:value-of select="$meeting/@notice.say"/><xsl:text>: </xsl:text><xsl:value-of select="$meeting/@reason"/></p></xsl:if>
		<xsl:if test="$meeting/@urgent"><p class="prose" dir="auto"><xsl:value-of select="$say/notices.urgent"/><xsl:text>: </xsl:text><xsl:value-of select="$meeting/@urgent"/></p></xsl:if>
		<dl class="minutes-facts">
			<div><dt><xsl:value-of select="$say/invitation.held"/></dt><dd>
				<xsl:choose>
					<xsl:when test="$meeting/@held"><xsl:apply-templates select="$meeting/@held" mode="day-long"/><small><bdi><xsl:apply-templates select="$meeting/@held.hebrew" mode="hebrew"/></bdi></small></xsl:when>
					<xsl:otherwise><span class="gap"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise>
				</xsl:choose>
			</dd></div>
			<div><dt><xsl:value-of select="$say/invitation.hour"/></dt><dd><xsl:choose><xsl:when test="$meeting/@held"><bdi dir="ltr" class="number"><xsl:value-of select="substring($meeting/@held, 12, 5)"/></bdi></xsl:when><xsl:otherwise><span class="gap"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose></dd></div>
			<div><dt><xsl:value-of select="$say/invitation.place"/></dt><dd><xsl:choose><xsl:when test="$meeting/@place"><bdi><xsl:value-of select="$meeting/@place"/></bdi></xsl:when><xsl:otherwise><span class="gap"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose><xsl:if test="$meeting/@mode != 'in_person'"><small><xsl:value-of select="$meeting/@mode.say"/></small></xsl:if></dd></div>
		</dl>
		<section>
			<h2><xsl:value-of select="$say/invitation.bodies"/></h2>
			<ul><xsl:for-each select="record/bodies/body"><li><bdi><xsl:value-of select="@name"/></bdi></li></xsl:for-each></ul>
		</section>
		<section>
			<h2><xsl:value-of select="$say/invitation.agenda"/></h2>
			<ol class="invited" role="list"><xsl:apply-templates select="record/agenda/item" mode="invited"/></ol>
		</section>
		<xsl:if test="record/told/coordinator">
			<section>
				<h2><xsl:value-of select="$say/notices.informed"/></h2>
				<ul><xsl:for-each select="record/told/coordinator"><li><bdi><xsl:value-of select="@name"/></bdi><xsl:text>, </xsl:text><bdi><xsl:value-of select="@authority"/></bdi></li></xsl:for-each></ul>
			</section>
		</xsl:if>
		<xsl:if test="record/papers/paper[not(@withdrawn)] or record/without/paper">
			<section><h2><xsl:value-of select="$say/attachments"/></h2><ul class="papers" role="list"><xsl:apply-templates select="record/papers/paper[not(@withdrawn)]" mode="paper"/><xsl:apply-templates select="record/without/paper" mode="without"/></ul></section>
		</xsl:if>
	</article>
	<xsl:apply-templates select="record" mode="send"><xsl:with-param name="meeting" select="$meeting"/></xsl:apply-templates>
</xsl:template>

<xsl:template match="item" mode="invited">
	<li>
		<b class="number"><bdi><xsl:value-of select="@label"/></bdi></b>
		<div>
			<p><bdi><xsl:value-of select="@title"/></bdi><xsl:if test="@presenter"><small><xsl:value-of select="$say/meetings.presented"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@presenter"/></bdi></small></xsl:if></p>
			<xsl:if test="@bare"><p class="told aside"><xsl:value-of select="$say/calling.bare"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@bare"/></bdi></p></xsl:if>
			<xsl:if test="draft"><p class="told aside"><xsl:value-of select="$say/invitation.draft.text"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="draft"/></bdi></p></xsl:if>
		</div>
	</li>
</xsl:template>

<!-- By calendar, by mail, by message; then one press says that it went out. -->
<xsl:template match="record" mode="send">
	<xsl:param name="meeting"/>
	<section class="card on-glass minutes-width sending" id="send">
		<div class="card-head"><h2><xsl:value-of select="$say/invitation.send"/></h2></div>
		<div class="card-body">
			<xsl:if test="$meeting/@number and $meeting/@held">
				<p class="actions">
					<a class="button" href="/meetings/{$meeting/@id}/invite.ics"><svg class="icon" aria-hidden="true"><use href="/icons.svg#calendar"/></svg><xsl:value-of select="$say/invitation.ics"/></a>
					<a class="button" href="/meetings/{$meeting/@id}/invite.eml"><svg class="icon" aria-hidden="true"><use href="/icons.svg#mail"/></svg><xsl:value-of select="$say/invitation.eml"/></a>
				</p>
			</xsl:if>
			<div class="field">
				<label class="label" for="field-text"><xsl:value-of select="$say/invitation.text"/></label>
				<span class="hint" id="hint-text"><xsl:value-of select="$say/invitation.text.hint"/></span>
				<textarea class="input" id="field-text" rows="12" dir="auto" readonly="readonly" aria-describedby="hint-text" data-copy="{$say/invitation.copy}" data-copied="{$say/invitation.copied}"><xsl:value-of select="text"/></textarea>
			</div>
			<xsl:apply-templates select="sending" mode="sending"/>
			<xsl:if test="$meeting/@sent"><p class="small"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'mail'"/><xsl:with-param name="text" select="$say/notices.sent"/></xsl:call-template><xsl:text> </xsl:text><xsl:apply-templates select="$meeting/@sent" mode="moment"/></p></xsl:if>
		</div>
	</section>
</xsl:template>

<xsl:template match="sending" mode="sending">
	<form method="post" action="{@action}">
		<input type="hidden" name="token" value="{@token}"/>
		<input type="hidden" name="version" value="{@version}"/>
		<p class="small"><xsl:value-of select="$say/invitation.sent"/></p>
		<button class="button primary" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/notices.mark"/></button>
	</form>
</xsl:template>

</xsl:stylesheet>
