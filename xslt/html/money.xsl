<!-- money.xsl: how sums stand in tables: without the sign in every cell, the unit said once above them, and bars beside them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<!-- The unit of a table, in its head. -->
<xsl:template name="unit"><p class="unit"><xsl:value-of select="$say/money.unit"/></p></xsl:template>

<!-- Agorot as shekels without the sign; what is not stated is said so. -->
<xsl:template name="sum">
	<xsl:param name="agorot"/>
	<xsl:choose>
		<xsl:when test="$agorot = ''"><span class="muted"><xsl:value-of select="$say/tabarim.unstated"/></span></xsl:when>
		<xsl:when test="$agorot mod 100 = 0"><bdi class="number" dir="ltr"><xsl:value-of select="format-number($agorot div 100, '#,##0')"/></bdi></xsl:when>
		<xsl:otherwise><bdi class="number" dir="ltr"><xsl:value-of select="format-number($agorot div 100, '#,##0.00')"/></bdi></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- The same where nothing is a dash. -->
<xsl:template name="sum-or-dash">
	<xsl:param name="agorot"/>
	<xsl:choose>
		<xsl:when test="$agorot = ''"><span class="muted">&#8211;</span></xsl:when>
		<xsl:otherwise><xsl:call-template name="sum"><xsl:with-param name="agorot" select="$agorot"/></xsl:call-template></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- How much is used, as a bar with its percentage in words. -->
<xsl:template name="used">
	<xsl:param name="percent"/>
	<xsl:if test="$percent != ''">
		<span class="used">
			<xsl:call-template name="share-bar">
				<xsl:with-param name="value" select="$percent"/><xsl:with-param name="of" select="100"/>
				<xsl:with-param name="tone"><xsl:choose><xsl:when test="$percent &gt; 100">bad</xsl:when><xsl:when test="$percent &gt; 90">warn</xsl:when><xsl:otherwise>brand</xsl:otherwise></xsl:choose></xsl:with-param>
			</xsl:call-template>
			<bdi class="number" dir="ltr"><xsl:value-of select="$percent"/>%</bdi>
		</span>
	</xsl:if>
</xsl:template>

<xsl:template match="decision | closing | bridging | committee" mode="to"><a href="/decisions/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></xsl:template>

<xsl:template match="*" mode="illustrated"><xsl:if test="@illustration"><xsl:call-template name="status"><xsl:with-param name="icon" select="'about'"/><xsl:with-param name="text" select="$say/tabarim.illustration"/></xsl:call-template></xsl:if></xsl:template>

<!-- One big number with its words. -->
<xsl:template name="big">
	<xsl:param name="label"/>
	<xsl:param name="agorot"/>
	<div class="big-sum"><dt><xsl:value-of select="$label"/></dt><dd><xsl:call-template name="sum"><xsl:with-param name="agorot" select="$agorot"/></xsl:call-template><xsl:if test="$agorot != ''"><xsl:text>&#160;&#8362;</xsl:text></xsl:if></dd></div>
</xsl:template>

</xsl:stylesheet>
