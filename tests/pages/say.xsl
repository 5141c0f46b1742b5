<!-- say.xsl: fills <say> of a saved page from the messages, as say.c does, but for those C itself says; what the page brought stays. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<!-- The files of messages: those of every page, and those of the register (or the common ones again). -->
<xsl:param name="common"/>
<xsl:param name="own"/>

<xsl:template match="@* | node()">
	<xsl:copy><xsl:apply-templates select="@* | node()"/></xsl:copy>
</xsl:template>

<xsl:template match="/page/say">
	<xsl:variable name="lang" select="/page/@lang"/>
	<say>
		<xsl:copy-of select="*"/>
		<xsl:for-each select="document($common)/messages/* | document($own)/messages/*">
			<xsl:if test="not(contains(' problem role move done ', concat(' ', substring-before(concat(name(), '.'), '.'), ' ')))">
				<xsl:element name="{name()}"><xsl:copy-of select="*[name() = $lang]/node()"/></xsl:element>
			</xsl:if>
		</xsl:for-each>
	</say>
</xsl:template>

</xsl:stylesheet>
