<!-- tabarim.xsl: one tabar on paper: its sources, its uses, the decisions it stands on. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="register.xsl"/>

<xsl:template match="page[@view = 'show' or @view = 'report']" mode="title"><xsl:value-of select="$say/tabarim.one"/><xsl:text> </xsl:text><xsl:if test="record/tabar/@number"><bdi><xsl:value-of select="record/tabar/@number"/></bdi><xsl:text> &#8211; </xsl:text></xsl:if><bdi><xsl:value-of select="record/tabar/@title"/></bdi></xsl:template>

<xsl:template match="page[@view = 'show' or @view = 'report']" mode="paper">
	<xsl:variable name="tabar" select="record/tabar"/>
	<paragraph class="house"><xsl:value-of select="cluster/@name"/></paragraph>
	<paragraph class="aside"><xsl:value-of select="$tabar/legal_entity/@name"/></paragraph>
	<xsl:apply-templates select="." mode="made"/>
	<rule/>
	<heading level="1"><xsl:apply-templates select="." mode="title"/></heading>
	<paragraph><b><xsl:value-of select="$tabar/@state.say"/></b><xsl:if test="$tabar/@illustration"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/tabarim.illustration"/></xsl:if></paragraph>
	<paragraph><xsl:value-of select="$say/tabarim.decision"/><xsl:text>: </xsl:text><xsl:choose><xsl:when test="$tabar/decision"><bdi><xsl:value-of select="$tabar/decision/@name"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="$say/tabarim.no_decision"/></xsl:otherwise></xsl:choose></paragraph>
	<xsl:if test="$tabar/closing"><paragraph><xsl:value-of select="$say/tabarim.closing"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="$tabar/closing/@name"/></bdi></paragraph></xsl:if>
	<heading level="2"><xsl:value-of select="$say/tabar_sources"/></heading>
	<paragraph class="aside"><xsl:value-of select="$say/money.unit"/></paragraph>
	<table columns="6 3 3 3">
		<row head="yes"><cell><xsl:value-of select="$say/tabar_sources.funder"/></cell><cell at="end"><xsl:value-of select="$say/tabar_sources.amount"/></cell><cell><xsl:value-of select="$say/tabar_sources.granted"/></cell><cell at="end"><xsl:value-of select="$say/tabar_sources.received"/></cell></row>
		<xsl:for-each select="sources/source"><row><cell><xsl:value-of select="@funder"/></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></cell><cell><xsl:choose><xsl:when test="@granted"><xsl:apply-templates select="@granted" mode="day"/></xsl:when><xsl:otherwise>&#8211;</xsl:otherwise></xsl:choose></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@received)"/></xsl:call-template></cell></row></xsl:for-each>
		<row><cell><b><xsl:value-of select="$say/tabarim.total"/></b></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($tabar/@stated)"/></xsl:call-template></cell><cell>&#8211;</cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($tabar/@received)"/></xsl:call-template></cell></row>
	</table>
	<heading level="2"><xsl:value-of select="$say/tabar_uses"/></heading>
	<paragraph class="aside"><xsl:value-of select="$say/money.unit"/></paragraph>
	<table columns="6 3 3 3">
		<row head="yes"><cell><xsl:value-of select="$say/tabar_uses.purpose"/></cell><cell at="end"><xsl:value-of select="$say/tabar_uses.amount"/></cell><cell at="end"><xsl:value-of select="$say/tabar_uses.committed"/></cell><cell at="end"><xsl:value-of select="$say/tabarim.available"/></cell></row>
		<xsl:for-each select="uses/use"><row><cell><bdi><xsl:value-of select="@position"/></bdi><xsl:text>. </xsl:text><xsl:value-of select="@purpose"/></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@committed)"/></xsl:call-template></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@available)"/></xsl:call-template></cell></row></xsl:for-each>
		<row><cell><b><xsl:value-of select="$say/tabarim.total"/></b></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($tabar/@uses)"/></xsl:call-template></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($tabar/@committed)"/></xsl:call-template></cell><cell at="end">&#8211;</cell></row>
	</table>
	<xsl:if test="$tabar/@asof"><paragraph><xsl:value-of select="$say/money.by_books"/><xsl:text> </xsl:text><xsl:apply-templates select="$tabar/@asof" mode="day"/><xsl:text>: </xsl:text><b><xsl:apply-templates select="$tabar/@actual" mode="sum"/><xsl:text>&#160;&#8362;</xsl:text></b></paragraph></xsl:if>
	<xsl:if test="$tabar/@note"><paragraph class="aside"><bdi><xsl:value-of select="$tabar/@note"/></bdi></paragraph></xsl:if>
</xsl:template>

</xsl:stylesheet>
