<!-- budgets.xsl: the budget of a year on paper, by line and by source, with the decisions behind its versions. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="register.xsl"/>

<xsl:template match="page[@view = 'show' or @view = 'report']" mode="title"><xsl:choose><xsl:when test="record/budget/@title"><xsl:value-of select="record/budget/@title"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/budgets.one"/></xsl:otherwise></xsl:choose><xsl:text> </xsl:text><bdi><xsl:value-of select="record/budget/@year"/></bdi></xsl:template>

<xsl:template match="page[@view = 'show' or @view = 'report']" mode="paper">
	<xsl:variable name="budget" select="record/budget"/>
	<paragraph class="house"><xsl:value-of select="cluster/@name"/></paragraph>
	<paragraph class="aside"><xsl:value-of select="$budget/legal_entity/@name"/></paragraph>
	<xsl:apply-templates select="." mode="made"/>
	<rule/>
	<heading level="1"><xsl:apply-templates select="." mode="title"/></heading>
	<paragraph><b><xsl:value-of select="$budget/@state.say"/></b><xsl:text>, </xsl:text><xsl:value-of select="$say/budgets.serial"/><xsl:text> </xsl:text><bdi><xsl:value-of select="$budget/@serial"/></bdi><xsl:if test="$budget/@illustration"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/tabarim.illustration"/></xsl:if></paragraph>
	<xsl:for-each select="versions/version"><paragraph class="aside"><xsl:value-of select="$say/budgets.serial"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@serial"/></bdi><xsl:text>: </xsl:text><xsl:choose><xsl:when test="decision"><bdi><xsl:value-of select="decision/@name"/></bdi></xsl:when><xsl:when test="@adopted"><xsl:value-of select="$say/budgets.adopted_elsewhere"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/budgets.state.draft"/></xsl:otherwise></xsl:choose></paragraph></xsl:for-each>
	<xsl:if test="not(lines/line)"><paragraph><xsl:value-of select="$say/budgets.total"/><xsl:text>: </xsl:text><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($budget/@total)"/></xsl:call-template><xsl:text>&#160;&#8362;</xsl:text></paragraph></xsl:if>
	<xsl:if test="lines/line">
		<heading level="2"><xsl:value-of select="$say/budgets.by_line"/></heading>
		<paragraph class="aside"><xsl:value-of select="$say/money.unit"/></paragraph>
		<table columns="2 6 3 3 3">
			<row head="yes"><cell><xsl:value-of select="$say/budget_lines.code"/></cell><cell><xsl:value-of select="$say/budget_lines.title"/></cell><cell at="end"><xsl:value-of select="$say/budgets.current"/></cell><cell at="end"><xsl:value-of select="$say/budgets.changed"/></cell><cell at="end"><xsl:value-of select="$say/budgets.committed"/></cell></row>
			<xsl:for-each select="lines/line[@kind = 'expense']"><row><cell><bdi><xsl:value-of select="@code"/></bdi></cell><cell><xsl:value-of select="@title"/></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@changed)"/></xsl:call-template></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@committed)"/></xsl:call-template></cell></row></xsl:for-each>
			<row><cell>&#8211;</cell><cell><b><xsl:value-of select="$say/tabarim.total"/></b></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($budget/@expense)"/></xsl:call-template></cell><cell at="end">&#8211;</cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($budget/@committed)"/></xsl:call-template></cell></row>
		</table>
		<heading level="2"><xsl:value-of select="$say/budgets.by_source"/></heading>
		<paragraph class="aside"><xsl:value-of select="$say/money.unit"/></paragraph>
		<table columns="2 6 3">
			<row head="yes"><cell><xsl:value-of select="$say/budget_lines.code"/></cell><cell><xsl:value-of select="$say/budget_lines.title"/></cell><cell at="end"><xsl:value-of select="$say/budgets.current"/></cell></row>
			<xsl:for-each select="lines/line[@kind = 'income']"><row><cell><bdi><xsl:value-of select="@code"/></bdi></cell><cell><xsl:value-of select="@title"/></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></cell></row></xsl:for-each>
			<row><cell>&#8211;</cell><cell><b><xsl:value-of select="$say/tabarim.total"/></b></cell><cell at="end"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($budget/@income)"/></xsl:call-template></cell></row>
		</table>
	</xsl:if>
</xsl:template>

</xsl:stylesheet>
