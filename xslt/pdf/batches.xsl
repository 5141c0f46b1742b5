<!-- batches.xsl: the report of a payment file on paper: its figures, its fingerprint, who signed and when. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="register.xsl"/>
<xsl:import href="approving.xsl"/>

<xsl:template match="page[@view = 'show' or @view = 'report']" mode="title"><xsl:value-of select="$say/batches.report.title"/><xsl:text>: </xsl:text><xsl:value-of select="record/batch/@name"/></xsl:template>

<xsl:template match="page[@view = 'show' or @view = 'report']" mode="paper">
	<xsl:variable name="batch" select="record/batch"/>
	<paragraph class="house"><xsl:value-of select="$batch/legal_entity/@name"/></paragraph>
	<xsl:if test="$batch/legal_entity/@number"><paragraph class="aside"><bdi><xsl:value-of select="$batch/legal_entity/@number"/></bdi></paragraph></xsl:if>
	<xsl:apply-templates select="." mode="made"/>
	<rule/>
	<heading level="1"><xsl:value-of select="$say/batches.report.title"/><xsl:text> &#8211; </xsl:text><bdi><xsl:value-of select="$batch/@name"/></bdi></heading>
	<paragraph><b><xsl:value-of select="$batch/@standing.say"/></b></paragraph>
	<table columns="3 7">
		<row><cell><xsl:value-of select="$say/batches.approval"/></cell><cell><xsl:value-of select="$batch/approval/@name"/></cell></row>
		<row><cell><xsl:value-of select="$say/batches.prepared_by"/></cell><cell><xsl:value-of select="$batch/@requester"/></cell></row>
		<row><cell><xsl:value-of select="$say/batches.institution"/></cell><cell><bdi><xsl:value-of select="$batch/@institution"/></bdi></cell></row>
		<row><cell><xsl:value-of select="$say/batches.items"/></cell><cell><bdi><xsl:value-of select="$batch/@items"/></bdi></cell></row>
		<row><cell><xsl:value-of select="$say/batches.total"/></cell><cell><b><bdi><xsl:value-of select="format-number($batch/@total div 100, '#,##0.00')"/></bdi><xsl:text>&#160;&#8362;</xsl:text></b></cell></row>
		<row><cell><xsl:value-of select="$say/batches.value_date"/></cell><cell><xsl:apply-templates select="$batch/@value_date" mode="day"/></cell></row>
		<row><cell><xsl:value-of select="$say/batches.purpose"/></cell><cell><xsl:value-of select="$batch/@purpose.say"/></cell></row>
		<row><cell><xsl:value-of select="$say/batches.hash"/></cell><cell><bdi><xsl:call-template name="groups"><xsl:with-param name="text" select="$batch/@hash"/></xsl:call-template></bdi></cell></row>
	</table>
	<heading level="2"><xsl:value-of select="$say/batches.report"/></heading>
	<xsl:apply-templates select="answers" mode="signed"/>
</xsl:template>

</xsl:stylesheet>
