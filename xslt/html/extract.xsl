<!-- extract.xsl: one decision by itself, to be printed and signed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:template match="page[@view = 'extract']" mode="title"><xsl:value-of select="$say/minutes.extract"/><xsl:text>: </xsl:text><xsl:value-of select="record/decision/@number"/></xsl:template>

<xsl:template match="page[@view = 'extract']" mode="main">
	<xsl:variable name="meeting" select="record/meeting"/>
	<xsl:variable name="decision" select="record/decision"/>
	<div class="on-glass minutes-width">
		<ol class="trail" role="list">
			<li><a href="/decisions"><xsl:value-of select="$say/decisions"/></a></li>
			<li><a href="/decisions/{$decision/@id}"><bdi><xsl:value-of select="$decision/@number"/></bdi></a></li>
			<li aria-current="page"><xsl:value-of select="$say/minutes.extract"/></li>
		</ol>
		<p class="actions extract-actions"><a class="button primary" href="/decisions/{$decision/@id}/extract.pdf"><bdi><xsl:value-of select="$say/minutes.open_pdf"/></bdi></a><a class="button" href="/decisions/{$decision/@id}/extract.docx"><bdi><xsl:value-of select="$say/minutes.open_docx"/></bdi></a></p>
	</div>
	<article class="minutes minutes-width">
		<header class="letterhead">
			<div>
				<b><bdi><xsl:value-of select="record/house/@name"/></bdi></b>
				<xsl:for-each select="record/entities/entity"><span><bdi><xsl:value-of select="@name"/></bdi><xsl:if test="@number"><xsl:text>, </xsl:text><bdi class="number"><xsl:value-of select="@number"/></bdi></xsl:if></span></xsl:for-each>
			</div>
		</header>
		<p class="minutes-kind"><xsl:value-of select="$say/minutes.extract"/><xsl:if test="$meeting/@illustration"><span class="illustration"><xsl:value-of select="$say/minutes.illustration.mark"/></span></xsl:if></p>
		<h1><xsl:value-of select="$say/minutes.decision"/><xsl:text> </xsl:text><bdi><xsl:value-of select="$decision/@number"/></bdi><xsl:text> &#8211; </xsl:text><bdi><xsl:value-of select="$decision/@title"/></bdi></h1>
		<dl class="minutes-facts">
			<div><dt><xsl:value-of select="$say/minutes.body"/></dt><dd><bdi><xsl:value-of select="$decision/body/@name"/></bdi></dd></div>
			<div><dt><xsl:value-of select="$say/minutes.extract.meeting"/></dt><dd><a href="/meetings/{$meeting/@id}"><bdi><xsl:value-of select="$meeting/@title"/></bdi></a></dd></div>
			<div><dt><xsl:value-of select="$say/minutes.held"/></dt><dd><xsl:choose><xsl:when test="$meeting/@held"><xsl:apply-templates select="$meeting/@held" mode="day-long"/></xsl:when><xsl:otherwise><span class="gap"><xsl:value-of select="$say/minutes.unstated"/></span></xsl:otherwise></xsl:choose></dd></div>
			<xsl:if test="$decision/item"><div><dt><xsl:value-of select="$say/minutes.item.short"/></dt><dd><xsl:if test="$decision/item/@label"><bdi><xsl:value-of select="$decision/item/@label"/></bdi><xsl:text>. </xsl:text></xsl:if><bdi><xsl:value-of select="$decision/item/@title"/></bdi></dd></div></xsl:if>
			<div><dt><xsl:value-of select="$say/minutes"/></dt><dd><xsl:choose><xsl:when test="life/decision"><xsl:value-of select="$say/minutes.approved_by"/><xsl:text> </xsl:text><bdi><xsl:value-of select="life/decision/@number"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.extract.unapproved"/></xsl:otherwise></xsl:choose></dd></div>
		</dl>
		<div class="minutes-decision">
			<p class="decision-text" dir="auto"><xsl:value-of select="$decision/text"/></p>
			<p><b><xsl:choose>
				<xsl:when test="$decision/@void"><xsl:value-of select="$say/minutes.void"/></xsl:when>
				<xsl:when test="$decision/@tie"><xsl:value-of select="$say/minutes.tie"/></xsl:when>
				<xsl:when test="$decision/@result = 'rejected'"><xsl:value-of select="$say/minutes.rejected"/></xsl:when>
				<xsl:when test="$decision/@method = 'unanimous'"><xsl:value-of select="$say/minutes.unanimous"/></xsl:when>
				<xsl:otherwise><xsl:value-of select="$say/minutes.adopted"/></xsl:otherwise>
			</xsl:choose></b></p>
		</div>
		<xsl:choose>
			<xsl:when test="$decision/votes/vote">
				<h2><xsl:value-of select="$say/minutes.extract.votes"/></h2>
				<table class="stacking"><tbody><xsl:apply-templates select="$decision/votes/vote" mode="extracted"/></tbody></table>
			</xsl:when>
			<xsl:when test="$decision/@in_favour"><p><xsl:value-of select="$say/minutes.for"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="$decision/@in_favour"/></b><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.against"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="$decision/@against"/></b><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.abstained"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="$decision/@abstained"/></b></p></xsl:when>
			<xsl:otherwise><p class="gap"><xsl:value-of select="$say/minutes.vote_unstated"/></p></xsl:otherwise>
		</xsl:choose>
		<section class="signatures">
			<h2><xsl:value-of select="$say/minutes.extract.true"/></h2>
			<div>
				<xsl:for-each select="life/signer"><p><span></span><xsl:value-of select="@role.say"/><xsl:if test="@name"><small><bdi><xsl:value-of select="@name"/></bdi></small></xsl:if></p></xsl:for-each>
				<p><span></span><xsl:value-of select="$say/minutes.extract.stamp"/></p>
			</div>
		</section>
		<footer class="colophon">
			<xsl:if test="paper"><p><xsl:value-of select="$say/minutes.paper"/><xsl:text>: </xsl:text><bdi dir="ltr" class="root"><xsl:value-of select="paper/@sha256"/></bdi></p></xsl:if>
			<xsl:if test="fingerprint"><p><xsl:value-of select="$say/minutes.checkpoint"/><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.entries"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="fingerprint/@size"/></b><xsl:text>: </xsl:text><bdi dir="ltr" class="root"><xsl:value-of select="fingerprint/@root"/></bdi></p></xsl:if>
		</footer>
	</article>
</xsl:template>

<xsl:template match="vote" mode="extracted">
	<tr><td><bdi><xsl:value-of select="@authority"/></bdi></td><td><bdi><xsl:value-of select="@name"/></bdi></td><td><b><xsl:value-of select="@choice.say"/></b></td></tr>
</xsl:template>

</xsl:stylesheet>
