<!-- decisions.xsl: the extract of one decision on paper, to be signed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="register.xsl"/>

<xsl:template match="page[@view = 'extract']" mode="title"><xsl:value-of select="$say/minutes.extract"/><xsl:text>: </xsl:text><xsl:value-of select="record/decision/@number"/></xsl:template>

<xsl:template match="page[@view = 'extract']" mode="paper">
	<xsl:variable name="meeting" select="record/meeting"/>
	<xsl:variable name="decision" select="record/decision"/>
	<xsl:apply-templates select="record" mode="letterhead"/>
	<paragraph class="kind"><xsl:value-of select="$say/minutes.extract"/><xsl:if test="$meeting/@illustration"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/minutes.illustration.mark"/></xsl:if></paragraph>
	<heading level="1"><xsl:value-of select="$say/minutes.decision"/><xsl:text> </xsl:text><bdi><xsl:value-of select="$decision/@number"/></bdi><xsl:text> &#8211; </xsl:text><xsl:value-of select="$decision/@title"/></heading>
	<table columns="2 7">
		<row><cell><xsl:value-of select="$say/minutes.body"/></cell><cell><b><xsl:value-of select="$decision/body/@name"/></b></cell></row>
		<row><cell><xsl:value-of select="$say/minutes.extract.meeting"/></cell><cell><b><xsl:value-of select="$meeting/@title"/></b></cell></row>
		<row><cell><xsl:value-of select="$say/minutes.held"/></cell><cell><xsl:choose><xsl:when test="$meeting/@held"><xsl:apply-templates select="$meeting/@held" mode="day-long"/><xsl:text> &#183; </xsl:text><bdi><xsl:apply-templates select="$meeting/@held.hebrew" mode="hebrew"/></bdi></xsl:when><xsl:otherwise><xsl:call-template name="missing"/><xsl:text> (</xsl:text><xsl:value-of select="$meeting/@year"/><xsl:text>)</xsl:text></xsl:otherwise></xsl:choose></cell></row>
		<xsl:if test="$decision/item"><row><cell><xsl:value-of select="$say/minutes.item.short"/></cell><cell><xsl:if test="$decision/item/@label"><bdi><xsl:value-of select="$decision/item/@label"/></bdi><xsl:text>. </xsl:text></xsl:if><xsl:value-of select="$decision/item/@title"/></cell></row></xsl:if>
		<xsl:for-each select="record/bodies/body[@id = $decision/body/@id]">
			<row><cell><xsl:value-of select="$say/minutes.quorum"/></cell><cell><xsl:choose>
				<xsl:when test="@is = 'met' or @is = 'missing'"><xsl:value-of select="$say/*[name() = concat('minutes.quorum.is.', current()/@is)]"/><xsl:text>: </xsl:text><xsl:call-template name="filled"><xsl:with-param name="words" select="$say/quorum.counted"/><xsl:with-param name="from" select="."/></xsl:call-template></xsl:when>
				<xsl:otherwise><xsl:value-of select="$say/*[name() = concat('minutes.quorum.', current()/@is)]"/></xsl:otherwise>
			</xsl:choose></cell></row>
		</xsl:for-each>
		<row><cell><xsl:value-of select="$say/minutes"/></cell><cell><xsl:choose><xsl:when test="life/decision"><xsl:value-of select="$say/minutes.approved_by"/><xsl:text> </xsl:text><bdi><xsl:value-of select="life/decision/@number"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.extract.unapproved"/></xsl:otherwise></xsl:choose></cell></row>
	</table>
	<box>
		<paragraph class="resolved"><b><xsl:value-of select="$decision/text"/></b></paragraph>
		<paragraph><b><xsl:apply-templates select="$decision" mode="result"/></b><xsl:text>. </xsl:text><xsl:apply-templates select="$decision" mode="vote"/></paragraph>
		<xsl:if test="$decision/@reason"><paragraph class="aside"><xsl:value-of select="$decision/@reason"/></paragraph></xsl:if>
	</box>
	<xsl:if test="$decision/votes/vote">
		<heading level="2"><xsl:value-of select="$say/minutes.extract.votes"/></heading>
		<table columns="4 4 2">
			<xsl:for-each select="$decision/votes/vote"><row><cell><xsl:value-of select="@authority"/><xsl:if test="not(@authority)">&#8211;</xsl:if></cell><cell><xsl:value-of select="@name"/></cell><cell><b><xsl:value-of select="@choice.say"/></b></cell></row></xsl:for-each>
		</table>
	</xsl:if>
	<heading level="2"><xsl:value-of select="$say/minutes.extract.true"/></heading>
	<signatures>
		<xsl:for-each select="life/signer"><signature label="{@role.say}" name="{@name}"/></xsl:for-each>
		<signature label="{$say/minutes.extract.stamp}"/>
	</signatures>
	<xsl:if test="@lang != 'he'"><paragraph class="aside"><xsl:value-of select="$say/minutes.binding"/></paragraph></xsl:if>
</xsl:template>

</xsl:stylesheet>
