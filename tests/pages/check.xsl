<!-- check.xsl: what no page may have; prints a line for every fault it finds in a rendered one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:output method="text" encoding="UTF-8"/>

<xsl:key name="id" match="*" use="@id"/>

<xsl:template match="/">
	<xsl:if test="not(html/@lang and html/@dir)">no language or direction&#10;</xsl:if>
	<xsl:if test="count(//h1) != 1"><xsl:value-of select="count(//h1)"/> h1&#10;</xsl:if>
	<xsl:apply-templates select="//*" mode="words"/>
	<xsl:apply-templates select="//*" mode="attributes"/>
</xsl:template>

<!-- Nothing a person reads by is empty, and no message is missing. -->
<xsl:template match="*" mode="words"/>

<xsl:template match="title | h1 | h2 | h3 | label | legend | th | dt | button | summary | caption | option | a" mode="words">
	<xsl:if test="normalize-space(.) = '' and not(@aria-label != '')">empty <xsl:call-template name="where"/></xsl:if>
	<xsl:if test="contains(., '[[')">a message is missing in <xsl:call-template name="where"/></xsl:if>
</xsl:template>

<xsl:template match="*" mode="attributes">
	<xsl:if test="@style">style on <xsl:call-template name="where"/></xsl:if>
	<xsl:if test="@*[starts-with(name(), 'on')]">a handler on <xsl:call-template name="where"/></xsl:if>
	<xsl:if test="@*[name() = 'aria-label' or name() = 'data-label' or name() = 'alt' or name() = 'title'] = ''">a label without words on <xsl:call-template name="where"/></xsl:if>
	<xsl:if test="@*[contains(., '[[')]">a message is missing at <xsl:call-template name="where"/></xsl:if>
	<xsl:if test="@id and count(key('id', @id)) &gt; 1">two with the id <xsl:value-of select="@id"/>, <xsl:call-template name="where"/></xsl:if>
	<xsl:if test="self::label and @for and not(key('id', @for))">a label for nothing, <xsl:value-of select="@for"/>&#10;</xsl:if>
	<xsl:if test="self::a and starts-with(@href, '#') and not(key('id', substring(@href, 2)))">a link to nothing, <xsl:value-of select="@href"/>&#10;</xsl:if>
	<xsl:if test="@aria-labelledby and not(key('id', @aria-labelledby))">labelled by nothing, <xsl:value-of select="@aria-labelledby"/>&#10;</xsl:if>
	<xsl:if test="@aria-describedby and not(key('id', substring-before(concat(@aria-describedby, ' '), ' ')))">described by nothing, <xsl:value-of select="@aria-describedby"/>&#10;</xsl:if>
	<xsl:if test="self::form and @method = 'post' and not(.//input[@name = 'token'])">a form without a token, <xsl:value-of select="@action"/>&#10;</xsl:if>
</xsl:template>

<xsl:template name="where"><xsl:value-of select="concat('&lt;', name(), ' class=', @class, '&gt; in ', name(..), '&#10;')"/></xsl:template>

</xsl:stylesheet>
