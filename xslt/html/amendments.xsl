<!-- amendments.xsl: what one decision does to an earlier one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="amendment" mode="heading"><xsl:value-of select="@how.say"/></xsl:template>

<xsl:template match="page[@view = 'form']" mode="cancel"><a class="button quiet" href="/decisions/{@within}#thread"><xsl:value-of select="$say/form.cancel"/></a></xsl:template>

</xsl:stylesheet>
