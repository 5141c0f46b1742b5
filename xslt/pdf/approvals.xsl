<!-- approvals.xsl: a request to sign on paper: what is signed, who must sign and who did, and lines for those who sign in ink. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="register.xsl"/>
<xsl:import href="approving.xsl"/>

<xsl:template match="page[@view = 'show']" mode="paper">
	<xsl:variable name="approval" select="record/approval"/>
	<xsl:apply-templates select="." mode="head"/>
	<paragraph class="kind"><xsl:value-of select="@register.one"/><xsl:text> &#183; </xsl:text><xsl:value-of select="$approval/@kind.say"/><xsl:if test="$approval/@illustration"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/paper.illustration"/></xsl:if></paragraph>
	<heading level="1"><xsl:apply-templates select="." mode="title"/></heading>
	<paragraph><b><xsl:value-of select="$approval/@standing.say"/></b><xsl:if test="$approval/@reason"><xsl:text>: </xsl:text><bdi><xsl:value-of select="$approval/@reason"/></bdi></xsl:if></paragraph>
	<table columns="3 7">
		<xsl:if test="$approval/@amount"><xsl:apply-templates select="$approval/@amount" mode="fact"><xsl:with-param name="label" select="$say/approvals.amount"/></xsl:apply-templates></xsl:if>
		<row><cell head="yes"><xsl:value-of select="$say/approvals.legal_entity"/></cell><cell><bdi><xsl:value-of select="$approval/legal_entity/@name"/></bdi><xsl:if test="$approval/legal_entity/@number"><xsl:text>, </xsl:text><bdi><xsl:value-of select="$approval/legal_entity/@number"/></bdi></xsl:if></cell></row>
		<row><cell head="yes"><xsl:value-of select="$say/approvals.requester"/></cell><cell><bdi><xsl:value-of select="$approval/requester/@name"/></bdi><xsl:if test="$approval/@submitted"><xsl:text>, </xsl:text><xsl:apply-templates select="$approval/@submitted" mode="moment"/></xsl:if></cell></row>
		<xsl:apply-templates select="$approval/account" mode="fact"><xsl:with-param name="label" select="$say/approvals.account"/></xsl:apply-templates>
		<xsl:apply-templates select="$approval/line" mode="fact"><xsl:with-param name="label" select="$say/approvals.line"/></xsl:apply-templates>
		<xsl:apply-templates select="$approval/use" mode="fact"><xsl:with-param name="label" select="$say/approvals.use"/></xsl:apply-templates>
		<xsl:apply-templates select="$approval/pays" mode="fact"><xsl:with-param name="label" select="$say/approvals.pays"/></xsl:apply-templates>
		<xsl:apply-templates select="$approval/decision" mode="fact"><xsl:with-param name="label" select="$say/approvals.decision"/></xsl:apply-templates>
		<xsl:apply-templates select="$approval/@expires" mode="dated"><xsl:with-param name="label" select="$say/approvals.expires"/></xsl:apply-templates>
		<xsl:apply-templates select="$approval/@executed" mode="dated"><xsl:with-param name="label" select="$say/approvals.executed"/></xsl:apply-templates>
		<xsl:if test="$approval/@hash"><row><cell head="yes"><xsl:value-of select="$say/approvals.hash"/></cell><cell><bdi><xsl:call-template name="groups"><xsl:with-param name="text" select="$approval/@hash"/></xsl:call-template></bdi></cell></row></xsl:if>
	</table>
	<xsl:if test="$approval/subject != ''"><heading level="2"><xsl:value-of select="$say/approvals.subject"/></heading><paragraph><bdi><xsl:value-of select="$approval/subject"/></bdi></paragraph></xsl:if>
	<xsl:apply-templates select="batch" mode="file"/>
	<xsl:apply-templates select="available" mode="available"/>
	<xsl:if test="papers/paper[not(@dropped)]">
		<heading level="2"><xsl:value-of select="$say/approvals.papers"/></heading>
		<table columns="6 4"><xsl:for-each select="papers/paper[not(@dropped)]"><row><cell><bdi><xsl:value-of select="@title"/></bdi></cell><cell><bdi><xsl:call-template name="groups"><xsl:with-param name="text" select="substring(@hash, 1, 16)"/></xsl:call-template></bdi></cell></row></xsl:for-each></table>
	</xsl:if>
	<heading level="2"><xsl:value-of select="$say/approvals.answers"/></heading>
	<xsl:choose>
		<xsl:when test="$approval/@standing = 'executed' and not(answers/answer)"><paragraph><xsl:value-of select="$say/money.trace.signed.unstated"/></paragraph></xsl:when>
		<xsl:otherwise><xsl:apply-templates select="answers" mode="signed"/></xsl:otherwise>
	</xsl:choose>
	<xsl:if test="passings/passing">
		<heading level="2"><xsl:value-of select="$say/approvals.passings"/></heading>
		<table columns="6 4 5 2"><xsl:for-each select="passings/passing"><row><cell><b><xsl:value-of select="@from"/></b><xsl:text> </xsl:text><xsl:value-of select="$say/approvals.passed.short"/><xsl:text> </xsl:text><xsl:value-of select="@to"/></cell><cell><xsl:apply-templates select="@at" mode="moment"/></cell><cell><bdi><xsl:value-of select="@why"/></bdi></cell><cell><xsl:value-of select="@standing.say"/></cell></row></xsl:for-each></table>
	</xsl:if>
	<xsl:if test="$approval/@standing = 'submitted'"><xsl:apply-templates select="groups" mode="lines"/></xsl:if>
</xsl:template>

<xsl:template match="*" mode="fact"><xsl:param name="label"/><row><cell head="yes"><xsl:value-of select="$label"/></cell><cell><bdi><xsl:value-of select="@name"/></bdi></cell></row></xsl:template>
<xsl:template match="@amount" mode="fact"><xsl:param name="label"/><row><cell head="yes"><xsl:value-of select="$label"/></cell><cell><b><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(.)"/></xsl:call-template><xsl:text>&#160;&#8362;</xsl:text></b></cell></row></xsl:template>
<xsl:template match="@*" mode="dated"><xsl:param name="label"/><row><cell head="yes"><xsl:value-of select="$label"/></cell><cell><xsl:apply-templates select="." mode="day"/></cell></row></xsl:template>

<!-- The payment file that is signed. -->
<xsl:template match="batch" mode="file">
	<heading level="2"><xsl:value-of select="$say/batches.one"/></heading>
	<table columns="3 7">
		<row><cell head="yes"><xsl:value-of select="$say/batches.name"/></cell><cell><bdi><xsl:value-of select="@name"/></bdi></cell></row>
		<row><cell head="yes"><xsl:value-of select="$say/batches.institution"/></cell><cell><bdi><xsl:value-of select="@institution"/></bdi></cell></row>
		<row><cell head="yes"><xsl:value-of select="$say/batches.items"/></cell><cell><bdi><xsl:value-of select="@items"/></bdi></cell></row>
		<xsl:apply-templates select="@value_date" mode="dated"><xsl:with-param name="label" select="$say/batches.value_date"/></xsl:apply-templates>
		<row><cell head="yes"><xsl:value-of select="$say/batches.purpose"/></cell><cell><xsl:value-of select="@purpose.say"/></cell></row>
		<row><cell head="yes"><xsl:value-of select="$say/batches.hash"/></cell><cell><bdi><xsl:call-template name="groups"><xsl:with-param name="text" select="@hash"/></xsl:call-template></bdi></cell></row>
	</table>
</xsl:template>

<!-- What is asked for beside what is there. -->
<xsl:template match="available" mode="available">
	<heading level="2"><xsl:value-of select="$say/approvals.available"/><xsl:text>: </xsl:text><xsl:value-of select="@what.say"/></heading>
	<paragraph class="aside"><xsl:value-of select="$say/money.unit"/></paragraph>
	<table columns="1 1 1 1">
		<row head="yes"><cell at="end"><xsl:value-of select="$say/approvals.available.approved"/></cell><cell at="end"><xsl:choose><xsl:when test="@paying"><xsl:value-of select="$say/approvals.available.paid"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/approvals.available.committed"/></xsl:otherwise></xsl:choose></cell><cell at="end"><xsl:value-of select="$say/approvals.available.available"/></cell><cell at="end"><xsl:value-of select="$say/approvals.available.asked"/></cell></row>
		<row><cell at="end"><xsl:apply-templates select="@approved" mode="sum"/></cell><cell at="end"><xsl:apply-templates select="@committed" mode="sum"/></cell><cell at="end"><xsl:apply-templates select="@available" mode="sum"/></cell><cell at="end"><b><xsl:apply-templates select="/page/record/approval/@amount" mode="sum"/></b></cell></row>
	</table>
</xsl:template>

<!-- Who has not answered yet may sign in ink; the composition and its source stand above the lines. -->
<xsl:template match="groups" mode="lines">
	<heading level="2"><xsl:value-of select="$say/approvals.groups"/></heading>
	<paragraph>
		<xsl:for-each select="group"><xsl:if test="position() &gt; 1"><xsl:text> &#183; </xsl:text></xsl:if><b><xsl:value-of select="@name.say"/></b><xsl:text> &#8211; </xsl:text><bdi><xsl:value-of select="@signed"/></bdi><xsl:text> </xsl:text><xsl:value-of select="$say/approving.of"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@wanted"/></bdi></xsl:for-each>
		<xsl:if test="../rule/@stamp"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/approvals.stamp"/></xsl:if>
	</paragraph>
	<xsl:if test="../rule/@source"><paragraph class="aside"><xsl:value-of select="$say/approvals.source"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="../rule/@source"/></bdi></paragraph></xsl:if>
	<xsl:if test="group/person[not(@answer)]"><signatures><xsl:for-each select="group/person[not(@answer)][not(@passed_to)]"><signature label="{@capacity}" name="{@name}"/></xsl:for-each></signatures></xsl:if>
</xsl:template>

</xsl:stylesheet>
