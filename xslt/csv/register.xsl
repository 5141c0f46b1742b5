<!-- register.xsl: any list, record or history as comma-separated values, every cell quoted and harmless to spreadsheets. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:str="http://exslt.org/strings" extension-element-prefixes="str">
<xsl:output method="text" encoding="UTF-8"/>

<xsl:template match="/page">
	<xsl:for-each select="list/column">
		<xsl:if test="position() &gt; 1">,</xsl:if>
		<xsl:call-template name="cell"><xsl:with-param name="text"><xsl:value-of select="@label"/><xsl:if test="@kind = 'money' and not(contains(@label, '&#8362;'))"> (&#8362;)</xsl:if></xsl:with-param></xsl:call-template>
	</xsl:for-each>
	<xsl:text>&#13;&#10;</xsl:text>
	<xsl:apply-templates select="list/*[not(self::column)]" mode="row"/>
</xsl:template>

<!-- Money is kept in agorot; a spreadsheet is given shekels, as the head of the column says. -->
<xsl:template name="shekels">
	<xsl:param name="agorot"/>
	<xsl:choose>
		<xsl:when test="string(number($agorot)) = 'NaN'"><xsl:value-of select="$agorot"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="format-number($agorot div 100, '0.00')"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- A record is a table of one row. -->
<xsl:template match="/page[@view = 'show']">
	<xsl:for-each select="fields/field">
		<xsl:if test="position() &gt; 1">,</xsl:if>
		<xsl:call-template name="cell"><xsl:with-param name="text"><xsl:value-of select="@label"/><xsl:if test="@kind = 'money' and not(contains(@label, '&#8362;'))"> (&#8362;)</xsl:if></xsl:with-param></xsl:call-template>
	</xsl:for-each>
	<xsl:text>&#13;&#10;</xsl:text>
	<xsl:apply-templates select="record/*[1]" mode="row"><xsl:with-param name="columns" select="fields/field"/></xsl:apply-templates>
</xsl:template>

<!-- A history has a row for every field that a change touched. -->
<xsl:template match="/page[@view = 'history']">
	<xsl:call-template name="cell"><xsl:with-param name="text" select="say/history.entry"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="cell"><xsl:with-param name="text" select="say/paper.at"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="cell"><xsl:with-param name="text" select="say/paper.who"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="cell"><xsl:with-param name="text" select="say/paper.move"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="cell"><xsl:with-param name="text" select="say/history.field"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="cell"><xsl:with-param name="text" select="say/history.before"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="cell"><xsl:with-param name="text" select="say/history.after"/></xsl:call-template>
	<xsl:text>&#13;&#10;</xsl:text>
	<xsl:apply-templates select="history/change" mode="change"/>
</xsl:template>

<xsl:template match="change" mode="change">
	<xsl:apply-templates select="field" mode="change"/>
	<xsl:if test="not(field)"><xsl:apply-templates select="." mode="changed"/><xsl:text>,"","",""&#13;&#10;</xsl:text></xsl:if>
</xsl:template>

<xsl:template match="field" mode="change">
	<xsl:apply-templates select=".." mode="changed"/>
	<xsl:text>,</xsl:text><xsl:call-template name="cell"><xsl:with-param name="text" select="@label"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="changed"><xsl:with-param name="value" select="@before"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="changed"><xsl:with-param name="value" select="@after"/></xsl:call-template>
	<xsl:text>&#13;&#10;</xsl:text>
</xsl:template>

<xsl:template name="changed">
	<xsl:param name="value"/>
	<xsl:call-template name="cell">
		<xsl:with-param name="text">
			<xsl:choose>
				<xsl:when test="@kind = 'money'"><xsl:call-template name="shekels"><xsl:with-param name="agorot" select="string($value)"/></xsl:call-template></xsl:when>
				<xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
			</xsl:choose>
		</xsl:with-param>
	</xsl:call-template>
</xsl:template>

<xsl:template match="change" mode="changed">
	<xsl:call-template name="cell"><xsl:with-param name="text" select="@entry"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="cell"><xsl:with-param name="text" select="concat(@at, @at.moment)"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="cell"><xsl:with-param name="text" select="concat(@who, @actor.say)"/></xsl:call-template>
	<xsl:text>,</xsl:text><xsl:call-template name="cell"><xsl:with-param name="text" select="concat(@move.say, @what.say)"/></xsl:call-template>
</xsl:template>

<xsl:template match="*" mode="row">
	<xsl:param name="columns" select="../column"/>
	<xsl:variable name="row" select="."/>
	<xsl:for-each select="$columns">
		<xsl:variable name="name" select="@name"/>
		<xsl:variable name="say" select="$row/@*[name() = concat($name, '.say')]"/>
		<xsl:if test="position() &gt; 1">,</xsl:if>
		<xsl:call-template name="cell">
			<xsl:with-param name="text">
				<xsl:choose>
					<xsl:when test="$say"><xsl:value-of select="$say"/></xsl:when>
					<xsl:when test="@kind = 'money'"><xsl:call-template name="shekels"><xsl:with-param name="agorot" select="string($row/@*[name() = $name])"/></xsl:call-template></xsl:when>
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
