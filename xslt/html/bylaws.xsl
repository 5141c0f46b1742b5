<!-- bylaws.xsl: a by-law or procedure: its text, its editions, and where it was published. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="bylaw" mode="heading"><xsl:value-of select="@title"/><xsl:text>, </xsl:text><xsl:value-of select="$say/bylaws.edition"/><xsl:text> </xsl:text><xsl:value-of select="@edition"/></xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="bylaw" select="record/bylaw"/>
	<div class="columns">
		<section class="card"><div class="card-body"><p class="prose" dir="auto"><xsl:value-of select="$bylaw/text"/></p></div></section>
		<aside class="stack side">
			<section class="card"><div class="card-body">
				<dl class="facts stacked">
					<dt><xsl:value-of select="$say/bylaws.kind"/></dt><dd><xsl:value-of select="$bylaw/@kind.say"/></dd>
					<dt><xsl:value-of select="$say/bylaws.legal_entity"/></dt><dd><xsl:apply-templates select="$bylaw/legal_entity" mode="to"/></dd>
					<dt><xsl:value-of select="$say/bylaws.decision"/></dt><dd><xsl:choose><xsl:when test="$bylaw/decision"><xsl:apply-templates select="$bylaw/decision" mode="to"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose></dd>
					<dt><xsl:value-of select="$say/bylaws.since"/></dt><dd><xsl:choose><xsl:when test="$bylaw/@since"><xsl:apply-templates select="$bylaw/@since" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose></dd>
					<dt><xsl:value-of select="$say/bylaws.published"/></dt><dd><xsl:choose><xsl:when test="$bylaw/@published"><xsl:apply-templates select="$bylaw/@published" mode="day"/><xsl:text>, </xsl:text><bdi><xsl:value-of select="$bylaw/@where"/></bdi></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/bylaws.published.not"/></span></xsl:otherwise></xsl:choose></dd>
					<xsl:if test="$bylaw/replaces"><dt><xsl:value-of select="$say/bylaws.replaces"/></dt><dd><a href="/bylaws/{$bylaw/replaces/@id}"><bdi><xsl:value-of select="$bylaw/replaces/@name"/></bdi></a></dd></xsl:if>
					<xsl:if test="$bylaw/successor"><dt><xsl:value-of select="$say/bylaws.successor"/></dt><dd><a href="/bylaws/{$bylaw/successor/@id}"><bdi><xsl:value-of select="$bylaw/successor/@name"/></bdi></a></dd></xsl:if>
				</dl>
				<xsl:if test="may/@bylaws.write and not($bylaw/successor)"><div class="moves"><a class="button" href="/bylaws/new?replaces={$bylaw/@id}"><xsl:value-of select="$say/bylaws.next"/></a></div></xsl:if>
			</div></section>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

</xsl:stylesheet>
