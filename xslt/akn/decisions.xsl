<!-- decisions.xsl: one decision in Akoma Ntoso 3.0. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<xsl:import href="record.xsl"/>

<xsl:template match="/page">
	<xsl:variable name="day"><xsl:call-template name="day"/></xsl:variable>
	<xsl:variable name="decision" select="record/decision"/>
	<akomaNtoso>
		<statement name="decision">
			<meta>
				<xsl:call-template name="identification">
					<xsl:with-param name="work" select="concat('/akn/il/statement/decision/', $day, '/', $decision/@id)"/>
					<xsl:with-param name="date" select="$day"/>
					<xsl:with-param name="number" select="$decision/@number"/>
				</xsl:call-template>
				<xsl:if test="$decision/@in_favour"><analysis source="#pinkas"><parliamentary><xsl:apply-templates select="$decision" mode="voting"/></parliamentary></analysis></xsl:if>
				<references source="#pinkas">
					<xsl:call-template name="concepts"/>
					<TLCOrganization eId="b{$decision/body/@id}" href="/ontology/organization/il/body-{$decision/body/@id}" showAs="{$decision/body/@name}"/>
				</references>
			</meta>
			<preface eId="preface">
				<p><xsl:value-of select="record/house/@name"/><xsl:text>, </xsl:text><organization refersTo="#b{$decision/body/@id}"><xsl:value-of select="$decision/body/@name"/></organization></p>
				<p><docNumber><xsl:value-of select="$decision/@number"/></docNumber><xsl:text> </xsl:text><docTitle><xsl:value-of select="$decision/@title"/></docTitle></p>
				<p><xsl:value-of select="record/meeting/@title"/><xsl:if test="record/meeting/@held"><xsl:text>, </xsl:text><docDate date="{$day}"><xsl:value-of select="$day"/></docDate></xsl:if></p>
			</preface>
			<mainBody>
				<section eId="decision_{$decision/@id}"><content><p><xsl:value-of select="$decision/text"/></p></content></section>
				<section eId="result"><content>
					<p><xsl:apply-templates select="$decision" mode="result"/><xsl:text>. </xsl:text><xsl:apply-templates select="$decision" mode="counts"/></p>
					<xsl:apply-templates select="$decision/votes/vote" mode="line"/>
				</content></section>
			</mainBody>
			<xsl:apply-templates select="." mode="conclusions"/>
		</statement>
	</akomaNtoso>
</xsl:template>

</xsl:stylesheet>
