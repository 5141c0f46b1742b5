<!-- accessions.xsl: one step by which an authority joins or leaves. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="accession" mode="heading"><xsl:value-of select="@step.say"/></xsl:template>

<xsl:template match="page[@view = 'form']" mode="cancel"><a class="button quiet" href="/authorities/{@within}#steps"><xsl:value-of select="$say/form.cancel"/></a></xsl:template>

</xsl:stylesheet>
