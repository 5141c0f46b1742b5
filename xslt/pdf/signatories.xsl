<!-- signatories.xsl: the signatory protocol on paper: each legal entity with its own number, specimens and a lawyer's line. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="register.xsl"/>

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
		<heading level="2"><xsl:value-of select="$say/signatories.protocol.true"/></heading>
		<paragraph><xsl:value-of select="$say/signatories.protocol.lawyer"/></paragraph>
		<signatures>
			<signature label="{$say/signatories.protocol.chair}"/>
			<signature label="{$say/signatories.protocol.advocate}"/>
		</signatures>
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
					<cell><xsl:choose><xsl:when test="@least or @most"><xsl:if test="@least"><xsl:value-of select="$say/signing_rules.least"/><xsl:text> </xsl:text><xsl:value-of select="format-number(@least div 100, '#,##0.##')"/><xsl:text>&#160;&#8362; </xsl:text></xsl:if><xsl:if test="@most"><xsl:value-of select="$say/signing_rules.most"/><xsl:text> </xsl:text><xsl:value-of select="format-number(@most div 100, '#,##0.##')"/><xsl:text>&#160;&#8362;</xsl:text></xsl:if></xsl:when><xsl:otherwise><xsl:value-of select="$say/signing_rules.any_amount"/></xsl:otherwise></xsl:choose></cell>
					<cell><b>
						<xsl:if test="@group_a &gt; 0"><xsl:value-of select="@group_a"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.of"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.a"/></xsl:if>
						<xsl:if test="@group_b &gt; 0"><xsl:if test="@group_a &gt; 0"> + </xsl:if><xsl:value-of select="@group_b"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.of"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.b"/></xsl:if>
						<xsl:if test="@group_c &gt; 0"><xsl:if test="@group_a &gt; 0 or @group_b &gt; 0"> + </xsl:if><xsl:value-of select="@group_c"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.of"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.c"/></xsl:if>
						<xsl:if test="@stamp = '1'"><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.stamp"/></xsl:if>
					</b></cell>
				</row>
			</xsl:for-each>
		</table>
	</xsl:if>
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
