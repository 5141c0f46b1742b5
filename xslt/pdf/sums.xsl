<!-- sums.xsl: sums of money on paper. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="paper.xsl"/>

<!-- Agorot as shekels; what is not stated is said so. -->
<xsl:template name="sum">
	<xsl:param name="agorot"/>
	<bdi><xsl:choose>
		<xsl:when test="$agorot = ''">&#8211;</xsl:when>
		<xsl:when test="$agorot mod 100 = 0"><xsl:value-of select="format-number($agorot div 100, '#,##0')"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="format-number($agorot div 100, '#,##0.00')"/></xsl:otherwise>
	</xsl:choose></bdi>
</xsl:template>

<xsl:template match="@*" mode="sum"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="."/></xsl:call-template></xsl:template>

</xsl:stylesheet>
