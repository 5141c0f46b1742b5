<!-- signatories.xsl: the signatory protocol on paper: each legal entity with its own number, specimens and a lawyer's line. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="register.xsl"/>

<!-- The question, as it was asked, and its answer with the composition, the appointments and the decisions it comes from. -->
<xsl:template match="page[@view = 'question']" mode="title"><xsl:value-of select="$say/signatories.question"/></xsl:template>

<xsl:template match="page[@view = 'question']" mode="paper">
	<xsl:apply-templates select="." mode="head"/>
	<heading level="1"><xsl:value-of select="$say/signatories.question"/></heading>
	<xsl:choose>
		<xsl:when test="record/answer"><xsl:apply-templates select="record/answer" mode="paper"/></xsl:when>
		<xsl:otherwise><paragraph><xsl:value-of select="$say/signatories.question.lede"/></paragraph></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="answer" mode="paper">
	<paragraph><xsl:value-of select="@scope.say"/><xsl:if test="@amount"><xsl:text>, </xsl:text><xsl:apply-templates select="@amount" mode="sum"/><xsl:text>&#160;&#8362;</xsl:text></xsl:if><xsl:text>, </xsl:text><bdi><xsl:value-of select="about/legal_entity/@name"/></bdi><xsl:if test="about/account"><xsl:text>, </xsl:text><bdi><xsl:value-of select="about/account/@name"/></bdi></xsl:if><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.question.day"/><xsl:text> </xsl:text><xsl:apply-templates select="@day" mode="day"/></paragraph>
	<box>
		<paragraph class="resolved"><b><xsl:choose>
			<xsl:when test="@open and @yes = 'yes'"><xsl:value-of select="$say/signatories.yes"/><xsl:text>: </xsl:text><xsl:value-of select="$say/signatories.yes.open"/></xsl:when>
			<xsl:when test="@open"><xsl:value-of select="$say/signatories.no"/><xsl:text>: </xsl:text><xsl:value-of select="$say/signatories.no.open"/></xsl:when>
			<xsl:when test="@yes = 'yes'"><xsl:value-of select="$say/signatories.yes"/><xsl:text>: </xsl:text><xsl:value-of select="$say/signatories.yes.named"/></xsl:when>
			<xsl:otherwise><xsl:value-of select="$say/signatories.no"/><xsl:text>: </xsl:text><xsl:value-of select="$say/signatories.no.named"/></xsl:otherwise>
		</xsl:choose></b></paragraph>
		<xsl:if test="@yes = 'yes' and @stamp"><paragraph><xsl:value-of select="$say/signatories.stamp.needed"/></paragraph></xsl:if>
		<xsl:if test="@no_rule"><paragraph><xsl:value-of select="@no_rule"/></paragraph></xsl:if>
		<xsl:for-each select="missing"><paragraph><b><xsl:value-of select="@text"/></b><xsl:text> </xsl:text><xsl:value-of select="@help"/><xsl:text> </xsl:text><xsl:for-each select="person"><xsl:if test="position() &gt; 1"><xsl:text>; </xsl:text></xsl:if><bdi><xsl:value-of select="@name"/></bdi></xsl:for-each></paragraph></xsl:for-each>
	</box>
	<xsl:if test="rule">
		<heading level="2"><xsl:value-of select="$say/signatories.composition"/></heading>
		<paragraph><b><xsl:apply-templates select="rule" mode="composition"/></b><xsl:text> (</xsl:text><xsl:apply-templates select="rule" mode="bounds"/><xsl:if test="rule/account"><xsl:text>, </xsl:text><bdi><xsl:value-of select="rule/account/@name"/></bdi></xsl:if><xsl:text>)</xsl:text></paragraph>
		<paragraph class="aside"><xsl:value-of select="rule/@source"/><xsl:if test="rule/decision"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/signatories.decision"/><xsl:text> </xsl:text><bdi><xsl:value-of select="rule/decision/@name"/></bdi></xsl:if><xsl:if test="not(rule/@confirmed)"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/signatories.unconfirmed_rule"/></xsl:if></paragraph>
	</xsl:if>
	<xsl:if test="signers/signer">
		<heading level="2"><xsl:choose><xsl:when test="@open"><xsl:value-of select="$say/signatories.signers.open"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.signers"/></xsl:otherwise></xsl:choose></heading>
		<table columns="5 6 5 4 4">
			<row head="yes"><cell><xsl:value-of select="$say/signatories.person"/></cell><cell><xsl:value-of select="$say/signatories.group"/></cell><cell><xsl:value-of select="$say/signatories.term"/></cell><cell><xsl:value-of select="$say/signatories.ceiling"/></cell><cell><xsl:value-of select="$say/signatories.decision"/></cell></row>
			<xsl:for-each select="signers/signer"><xsl:apply-templates select="." mode="paper"/></xsl:for-each>
		</table>
	</xsl:if>
</xsl:template>

<xsl:template match="signer" mode="paper">
	<row>
		<cell><b><bdi><xsl:value-of select="@name"/></bdi></b><xsl:text>, </xsl:text><xsl:choose><xsl:when test="@counts"><xsl:value-of select="$say/signatories.counts"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.counts.not"/></xsl:otherwise></xsl:choose></cell>
		<xsl:choose>
			<xsl:when test="appointment">
				<cell><xsl:value-of select="appointment/@group.say"/><xsl:text>, </xsl:text><xsl:value-of select="appointment/@capacity.say"/><xsl:if test="appointment/@joint"><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.joint"/><xsl:text> </xsl:text><xsl:value-of select="appointment/@joint.say"/></xsl:if><xsl:if test="@why.say"><xsl:text>. </xsl:text><xsl:value-of select="@why.say"/></xsl:if></cell>
				<cell><xsl:if test="appointment/@since"><xsl:value-of select="$say/signatories.since"/><xsl:text> </xsl:text><xsl:apply-templates select="appointment/@since" mode="day"/></xsl:if><xsl:if test="appointment/@until"><xsl:text> </xsl:text><xsl:value-of select="$say/signatories.until"/><xsl:text> </xsl:text><xsl:apply-templates select="appointment/@until" mode="day"/></xsl:if></cell>
				<cell><xsl:choose><xsl:when test="appointment/@ceiling"><xsl:apply-templates select="appointment/@ceiling" mode="sum"/><xsl:text>&#160;&#8362;</xsl:text></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.ceiling.none"/></xsl:otherwise></xsl:choose></cell>
				<cell><bdi><xsl:value-of select="appointment/decision/@name"/></bdi></cell>
			</xsl:when>
			<xsl:otherwise><cell><xsl:value-of select="@why.say"/></cell><cell>&#8211;</cell><cell>&#8211;</cell><cell>&#8211;</cell></xsl:otherwise>
		</xsl:choose>
	</row>
</xsl:template>

<xsl:template match="page[@view = 'protocol']" mode="title"><xsl:value-of select="$say/signatories.protocol"/><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.protocol.day"/><xsl:text> </xsl:text><xsl:apply-templates select="asof/@day" mode="day"/></xsl:template>

<xsl:template match="page[@view = 'protocol']" mode="paper">
	<xsl:for-each select="record/entities/entity">
		<xsl:if test="position() &gt; 1"><break/></xsl:if>
		<paragraph class="house"><xsl:value-of select="/page/record/house/@name"/></paragraph>
		<paragraph class="aside"><xsl:value-of select="@name"/><xsl:if test="@number"><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.protocol.number"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@number"/></bdi></xsl:if></paragraph>
		<rule/>
		<heading level="1"><xsl:value-of select="$say/signatories.protocol"/></heading>
		<paragraph><xsl:value-of select="$say/signatories.protocol.day"/><xsl:text> </xsl:text><xsl:apply-templates select="/page/asof/@day" mode="day"/></paragraph>
		<xsl:apply-templates select="." mode="accounts"/>
		<xsl:apply-templates select="." mode="signatories"/>
		<xsl:apply-templates select="." mode="rules"/>
		<xsl:apply-templates select="." mode="decisions"/>
		<xsl:apply-templates select="." mode="specimens"/>
		<xsl:if test="signatories/signatory">
			<heading level="2"><xsl:value-of select="$say/signatories.protocol.true"/></heading>
			<paragraph><xsl:value-of select="$say/signatories.protocol.lawyer"/></paragraph>
			<signatures>
				<signature label="{$say/signatories.protocol.chair}"/>
				<signature label="{$say/signatories.protocol.advocate}"/>
			</signatures>
		</xsl:if>
	</xsl:for-each>
	<xsl:if test="@lang != 'he'"><paragraph class="aside"><xsl:value-of select="$say/minutes.binding"/></paragraph></xsl:if>
</xsl:template>

<xsl:template match="entity" mode="accounts">
	<xsl:if test="accounts/account">
		<heading level="2"><xsl:value-of select="$say/signatories.protocol.accounts"/></heading>
		<table columns="3 2 3 3">
			<row head="yes"><cell><xsl:value-of select="$say/bank_accounts.bank"/></cell><cell><xsl:value-of select="$say/bank_accounts.branch"/></cell><cell><xsl:value-of select="$say/bank_accounts.number"/></cell><cell><xsl:value-of select="$say/bank_accounts.purpose"/></cell></row>
			<xsl:for-each select="accounts/account"><row><cell><xsl:value-of select="@bank"/></cell><cell><bdi><xsl:value-of select="@branch"/></bdi></cell><cell><bdi><xsl:value-of select="@number"/></bdi></cell><cell><xsl:value-of select="@purpose"/><xsl:if test="not(@purpose)">&#8211;</xsl:if></cell></row></xsl:for-each>
		</table>
	</xsl:if>
</xsl:template>

<xsl:template match="entity" mode="signatories">
	<heading level="2"><xsl:value-of select="$say/signatories"/></heading>
	<xsl:choose>
		<xsl:when test="signatories/signatory">
			<table columns="8 7 7 5 6">
				<row head="yes"><cell><xsl:value-of select="$say/signatories.person"/></cell><cell><xsl:value-of select="$say/signatories.group"/></cell><cell><xsl:value-of select="$say/signatories.scope"/></cell><cell><xsl:value-of select="$say/signatories.ceiling"/></cell><cell><xsl:value-of select="$say/signatories.decision"/></cell></row>
				<xsl:for-each select="signatories/signatory">
					<row>
						<cell><b><xsl:value-of select="@name"/></b><xsl:text>, </xsl:text><xsl:value-of select="@capacity.say"/></cell>
						<cell><xsl:value-of select="@group.say"/><xsl:if test="@joint.say"><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.joint"/><xsl:text> </xsl:text><xsl:value-of select="@joint.say"/></xsl:if></cell>
						<cell><xsl:value-of select="@scope.say"/><xsl:if test="@account"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@account"/></bdi></xsl:if><xsl:if test="@unconfirmed"><xsl:text> (</xsl:text><xsl:value-of select="$say/signatories.protocol.waits"/><xsl:text>)</xsl:text></xsl:if></cell>
						<cell><xsl:choose><xsl:when test="@ceiling"><xsl:value-of select="format-number(@ceiling div 100, '#,##0.##')"/><xsl:text>&#160;&#8362;</xsl:text></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.ceiling.none"/></xsl:otherwise></xsl:choose></cell>
						<cell><bdi><xsl:value-of select="@decision"/></bdi></cell>
					</row>
				</xsl:for-each>
			</table>
		</xsl:when>
		<xsl:otherwise><paragraph><xsl:value-of select="$say/signatories.protocol.none"/></paragraph></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="entity" mode="rules">
	<xsl:if test="rules/rule">
		<heading level="2"><xsl:value-of select="$say/signatories.compositions"/></heading>
		<table columns="4 4 5">
			<row head="yes"><cell><xsl:value-of select="$say/signatories.scope"/></cell><cell><xsl:value-of select="$say/signatories.question.amount"/></cell><cell><xsl:value-of select="$say/signatories.composition"/></cell></row>
			<xsl:for-each select="rules/rule">
				<row>
					<cell><xsl:value-of select="@scope.say"/><xsl:if test="@account"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@account"/></bdi></xsl:if></cell>
					<cell><xsl:apply-templates select="." mode="bounds"/></cell>
					<cell><b><xsl:apply-templates select="." mode="composition"/></b></cell>
				</row>
			</xsl:for-each>
		</table>
	</xsl:if>
</xsl:template>

<!-- For which sums a composition is, and how many of each group it takes. -->
<xsl:template match="rule" mode="bounds"><xsl:choose><xsl:when test="@least or @most"><xsl:if test="@least"><xsl:value-of select="$say/signing_rules.least"/><xsl:text> </xsl:text><xsl:value-of select="format-number(@least div 100, '#,##0.##')"/><xsl:text>&#160;&#8362; </xsl:text></xsl:if><xsl:if test="@most"><xsl:value-of select="$say/signing_rules.most"/><xsl:text> </xsl:text><xsl:value-of select="format-number(@most div 100, '#,##0.##')"/><xsl:text>&#160;&#8362;</xsl:text></xsl:if></xsl:when><xsl:otherwise><xsl:value-of select="$say/signing_rules.any_amount"/></xsl:otherwise></xsl:choose></xsl:template>

<xsl:template match="rule" mode="composition">
	<xsl:if test="@group_a &gt; 0"><xsl:value-of select="@group_a"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.of"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.a"/></xsl:if>
	<xsl:if test="@group_b &gt; 0"><xsl:if test="@group_a &gt; 0"> + </xsl:if><xsl:value-of select="@group_b"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.of"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.b"/></xsl:if>
	<xsl:if test="@group_c &gt; 0"><xsl:if test="@group_a &gt; 0 or @group_b &gt; 0"> + </xsl:if><xsl:value-of select="@group_c"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.of"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.c"/></xsl:if>
	<xsl:if test="@stamp = '1' or @stamp = 'yes'"><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.stamp"/></xsl:if>
</xsl:template>

<xsl:template match="entity" mode="decisions">
	<xsl:if test="decisions/decision">
		<heading level="2"><xsl:value-of select="$say/signatories.protocol.decisions"/></heading>
		<xsl:for-each select="decisions/decision">
			<box>
				<paragraph><b><bdi><xsl:value-of select="@number"/></bdi><xsl:text>, </xsl:text><xsl:value-of select="@title"/></b><xsl:text> (</xsl:text><xsl:value-of select="@body"/><xsl:text>, </xsl:text><xsl:choose><xsl:when test="@decided"><xsl:apply-templates select="@decided" mode="day"/></xsl:when><xsl:otherwise><xsl:value-of select="@year"/></xsl:otherwise></xsl:choose><xsl:text>)</xsl:text></paragraph>
				<paragraph class="resolved"><xsl:value-of select="text"/></paragraph>
				<paragraph class="aside"><xsl:apply-templates select="." mode="vote"/></paragraph>
			</box>
		</xsl:for-each>
	</xsl:if>
</xsl:template>

<xsl:template match="entity" mode="specimens">
	<xsl:if test="signers/signer">
		<heading level="2"><xsl:value-of select="$say/signatories.protocol.specimens"/></heading>
		<signatures><xsl:for-each select="signers/signer"><signature label="{@capacity.say}" name="{@name}"/></xsl:for-each></signatures>
		<xsl:for-each select="signers/signer[@specimen]"><paragraph class="aside"><xsl:value-of select="@name"/><xsl:text>: </xsl:text><xsl:value-of select="$say/signatories.protocol.on_file"/><xsl:text> </xsl:text><xsl:value-of select="@specimen"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@hash"/></bdi></paragraph></xsl:for-each>
	</xsl:if>
</xsl:template>

</xsl:stylesheet>
