<!-- conditions.xsl: one answer from outside that a decision waits for. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="condition" mode="heading"><xsl:value-of select="@approver.say"/></xsl:template>

<xsl:template match="page[@view = 'form']" mode="cancel"><a class="button quiet" href="/decisions/{@within}#conditions"><xsl:value-of select="$say/form.cancel"/></a></xsl:template>

</xsl:stylesheet>
