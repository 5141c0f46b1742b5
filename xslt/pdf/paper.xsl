<!-- paper.xsl: what printed documents share: whose paper it is, the foot of every page, and words with holes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="../html/dates.xsl"/>
<xsl:output method="xml" encoding="UTF-8"/>

<!--
	A document is a <paper> of headings, paragraphs, boxes, tables and signatures (cgi-bin/press/drawing.h says which);
	<b> and <bdi> are what they are on pages, and any other element within a text is its words alone.
-->

<xsl:variable name="say" select="/page/say"/>

<xsl:template match="/page">
	<paper lang="{@lang}" direction="rtl">
		<xsl:if test="@lang = 'en'"><xsl:attribute name="direction">ltr</xsl:attribute></xsl:if>
		<xsl:variable name="lies"><xsl:apply-templates select="." mode="lies"/></xsl:variable>
		<xsl:if test="$lies != ''"><xsl:attribute name="lies"><xsl:value-of select="$lies"/></xsl:attribute></xsl:if>
		<xsl:attribute name="title"><xsl:apply-templates select="." mode="title"/></xsl:attribute>
		<foot>
			<words><xsl:apply-templates select="." mode="title"/><xsl:text> &#183; </xsl:text><xsl:copy-of select="$say/minutes.page/node()"/></words>
			<xsl:apply-templates select="." mode="foot"/>
		</foot>
		<xsl:apply-templates select="." mode="paper"/>
	</paper>
</xsl:template>

<!-- Says yes when the sheet lies on its side. -->
<xsl:template match="page" mode="lies"/>

<xsl:template match="record" mode="letterhead">
	<paragraph class="house"><xsl:value-of select="house/@name"/></paragraph>
	<xsl:for-each select="entities/entity">
		<paragraph class="aside"><xsl:value-of select="@name"/><xsl:if test="@number"><xsl:text>, </xsl:text><xsl:value-of select="$say/*[name() = concat('minutes.number.', current()/@kind)]"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@number"/></bdi></xsl:if></paragraph>
	</xsl:for-each>
	<xsl:if test="house/@address or house/@email or house/@phone or house/@fax">
		<paragraph class="aside">
			<xsl:value-of select="house/@address"/>
			<xsl:if test="house/@email"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="house/@email"/></bdi></xsl:if>
			<xsl:if test="house/@phone"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/minutes.phone"/><xsl:text> </xsl:text><bdi><xsl:value-of select="house/@phone"/></bdi></xsl:if>
			<xsl:if test="house/@fax"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/minutes.fax"/><xsl:text> </xsl:text><bdi><xsl:value-of select="house/@fax"/></bdi></xsl:if>
		</paragraph>
	</xsl:if>
	<rule/>
</xsl:template>

<!-- A message whose holes are filled from the attributes of an element. -->
<xsl:template name="filled">
	<xsl:param name="words"/>
	<xsl:param name="from"/>
	<xsl:for-each select="$words/node()">
		<xsl:variable name="hole" select="name()"/>
		<xsl:choose>
			<xsl:when test="self::*"><bdi><xsl:value-of select="$from/@*[name() = $hole]"/></bdi></xsl:when>
			<xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
		</xsl:choose>
	</xsl:for-each>
</xsl:template>

<xsl:template name="filled-with">
	<xsl:param name="words"/>
	<xsl:param name="hole"/>
	<xsl:for-each select="$words/node()"><xsl:choose><xsl:when test="self::*"><bdi><xsl:value-of select="$hole"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="."/></xsl:otherwise></xsl:choose></xsl:for-each>
</xsl:template>

<!-- What is missing is said to be missing. -->
<xsl:template name="missing">
	<xsl:choose><xsl:when test="/page/record/meeting/@gaps = 'unstated'"><xsl:value-of select="$say/minutes.unstated"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.not_recorded"/></xsl:otherwise></xsl:choose>
</xsl:template>

<xsl:template name="groups">
	<xsl:param name="text"/>
	<xsl:value-of select="substring($text, 1, 8)"/>
	<xsl:if test="string-length($text) &gt; 8"><xsl:text> </xsl:text><xsl:call-template name="groups"><xsl:with-param name="text" select="substring($text, 9)"/></xsl:call-template></xsl:if>
</xsl:template>

<!-- The document's own hash, and the head of the ledger when it was made. -->
<xsl:template match="page" mode="foot">
	<xsl:if test="paper/@sha256"><words><xsl:value-of select="$say/minutes.paper"/><xsl:text> </xsl:text><bdi><xsl:call-template name="groups"><xsl:with-param name="text" select="paper/@sha256"/></xsl:call-template></bdi></words></xsl:if>
	<xsl:if test="fingerprint">
		<words>
			<xsl:value-of select="$say/minutes.checkpoint"/><xsl:text> (</xsl:text><xsl:value-of select="$say/minutes.entries"/><xsl:text> </xsl:text><bdi><xsl:value-of select="fingerprint/@size"/></bdi><xsl:text>) </xsl:text>
			<bdi><xsl:call-template name="groups"><xsl:with-param name="text" select="fingerprint/@root"/></xsl:call-template></bdi>
		</words>
	</xsl:if>
</xsl:template>

<!-- Adopted or not, and how that was voted, as far as it is known. -->
<xsl:template match="decision" mode="result">
	<xsl:choose>
		<xsl:when test="@void"><xsl:value-of select="$say/minutes.void"/></xsl:when>
		<xsl:when test="@tie"><xsl:value-of select="$say/minutes.tie"/></xsl:when>
		<xsl:when test="@result = 'rejected'"><xsl:value-of select="$say/minutes.rejected"/></xsl:when>
		<xsl:when test="@method = 'unanimous'"><xsl:value-of select="$say/minutes.unanimous"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/minutes.adopted"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="decision" mode="vote">
	<xsl:choose>
		<xsl:when test="@in_favour">
			<xsl:value-of select="concat($say/minutes.for, ' ', @in_favour, ', ', $say/minutes.against, ' ', number(concat('0', @against)), ', ', $say/minutes.abstained, ' ', number(concat('0', @abstained)))"/>
			<xsl:if test="@method = 'secret' or @method = 'show'"><xsl:text> (</xsl:text><xsl:value-of select="@method.say"/><xsl:text>)</xsl:text></xsl:if>
			<xsl:text>.</xsl:text>
		</xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/minutes.vote_unstated"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Votes come by choice; what they chose is said before the first of each. -->
<xsl:template match="vote" mode="voted">
	<xsl:if test="not(preceding-sibling::vote[1]/@choice = @choice)"><xsl:if test="preceding-sibling::vote"><xsl:text> </xsl:text></xsl:if><b><xsl:value-of select="@choice.say"/><xsl:text>:</xsl:text></b></xsl:if>
	<xsl:text> </xsl:text>
	<bdi><xsl:value-of select="@authority"/><xsl:if test="@authority"><xsl:text> (</xsl:text></xsl:if><xsl:value-of select="@name"/><xsl:if test="@authority"><xsl:text>)</xsl:text></xsl:if></bdi>
	<xsl:if test="@choice = 'recused' and @reason"><xsl:text> &#8211; </xsl:text><bdi><xsl:value-of select="@reason"/></bdi></xsl:if>
	<xsl:choose><xsl:when test="following-sibling::vote[1]/@choice = @choice"><xsl:text>,</xsl:text></xsl:when><xsl:otherwise><xsl:text>.</xsl:text></xsl:otherwise></xsl:choose>
</xsl:template>

</xsl:stylesheet>
