<!-- register.xsl: any list as comma-separated values, every cell quoted and harmless to spreadsheets. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:str="http://exslt.org/strings" extension-element-prefixes="str">
<xsl:output method="text" encoding="UTF-8"/>

<xsl:template match="/page">
	<xsl:for-each select="list/column">
		<xsl:if test="position() &gt; 1">,</xsl:if>
		<xsl:call-template name="cell"><xsl:with-param name="text" select="@label"/></xsl:call-template>
	</xsl:for-each>
	<xsl:text>&#13;&#10;</xsl:text>
	<xsl:apply-templates select="list/*[not(self::column)]" mode="row"/>
</xsl:template>

<xsl:template match="*" mode="row">
	<xsl:variable name="row" select="."/>
	<xsl:for-each select="../column">
		<xsl:variable name="name" select="@name"/>
		<xsl:variable name="say" select="$row/@*[name() = concat($name, '.say')]"/>
		<xsl:if test="position() &gt; 1">,</xsl:if>
		<xsl:call-template name="cell">
			<xsl:with-param name="text">
				<xsl:choose>
					<xsl:when test="$say"><xsl:value-of select="$say"/></xsl:when>
					<xsl:when test="$row/@*[name() = $name]"><xsl:value-of select="$row/@*[name() = $name]"/></xsl:when>
					<xsl:otherwise><xsl:value-of select="$row/*[name() = $name]/@name | $row/*[name() = $name]/text()"/></xsl:otherwise>
				</xsl:choose>
			</xsl:with-param>
		</xsl:call-template>
	</xsl:for-each>
	<xsl:text>&#13;&#10;</xsl:text>
</xsl:template>

<!-- A cell that a spreadsheet would take for a formula gets an apostrophe before it; a plain number may be negative. -->
<xsl:template name="cell">
	<xsl:param name="text"/>
	<xsl:variable name="first" select="substring($text, 1, 1)"/>
	<xsl:text>"</xsl:text>
	<xsl:if test="$first != '' and contains('=+-@&#9;&#13;', $first) and string(number($text)) = 'NaN'">'</xsl:if>
	<xsl:choose>
		<xsl:when test="contains($text, '&quot;')"><xsl:value-of select="str:replace(string($text), '&quot;', '&quot;&quot;')"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
	</xsl:choose>
	<xsl:text>"</xsl:text>
</xsl:template>

</xsl:stylesheet>
