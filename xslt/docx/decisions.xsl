<!-- decisions.xsl: the extract of one decision as a Word file: what is printed, in other clothes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">
<xsl:import href="../pdf/decisions.xsl"/>
<xsl:import href="word.xsl"/>

<xsl:template match="/page">
	<xsl:variable name="printed"><xsl:apply-imports/></xsl:variable>
	<xsl:apply-templates select="exsl:node-set($printed)/paper" mode="package"/>
</xsl:template>

</xsl:stylesheet>
