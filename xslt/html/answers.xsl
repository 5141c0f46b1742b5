<!-- answers.xsl: writing down what a member told of a round by telephone or e-mail. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>
<xsl:import href="answering.xsl"/>

<xsl:template match="answer" mode="heading"><xsl:value-of select="person/@name"/></xsl:template>

<xsl:template match="page[@view = 'told']" mode="title"><xsl:value-of select="$say/circulations.record"/></xsl:template>

<xsl:template match="page[@view = 'told']" mode="main">
	<div class="narrow">
		<xsl:apply-templates select="." mode="trail"/>
		<div class="page-head"><div><h1><xsl:value-of select="$say/circulations.record"/></h1><p class="lede"><xsl:value-of select="$say/circulations.record.lede"/></p></div></div>
		<xsl:apply-templates select="form" mode="answering"/>
	</div>
</xsl:template>

</xsl:stylesheet>
