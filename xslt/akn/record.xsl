<!-- record.xsl: what documents in Akoma Ntoso 3.0 share: whose they are, who and what they name, how was voted. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<xsl:output method="xml" encoding="UTF-8"/>

<!--
	What is named has an address of its own: /il/il-pinkas/... in the naming of works, #p12 a person, #b3 a body, #a5 an authority.
	People of a document without numbers of their own (who voted) are told in words.
-->

<xsl:variable name="say" select="/page/say"/>

<xsl:template name="identification">
	<xsl:param name="work"/>
	<xsl:param name="date"/>
	<xsl:param name="number"/>
	<identification source="#pinkas">
		<FRBRWork>
			<FRBRthis value="{$work}/!main"/>
			<FRBRuri value="{$work}"/>
			<FRBRdate date="{$date}" name="held"/>
			<FRBRauthor href="#cluster" as="#author"/>
			<FRBRcountry value="il"/>
			<xsl:if test="$number != ''"><FRBRnumber value="{$number}"/></xsl:if>
			<FRBRauthoritative value="{boolean(life/@frozen)}"/>
		</FRBRWork>
		<FRBRExpression>
			<FRBRthis value="{$work}/heb@/!main"/>
			<FRBRuri value="{$work}/heb@"/>
			<FRBRdate date="{$date}" name="held"/>
			<FRBRauthor href="#cluster" as="#author"/>
			<FRBRlanguage language="heb"/>
		</FRBRExpression>
		<FRBRManifestation>
			<FRBRthis value="{$work}/heb@/!main.xml"/>
			<FRBRuri value="{$work}/heb@.akn"/>
			<FRBRdate date="{@today}" name="written"/>
			<FRBRauthor href="#pinkas" as="#editor"/>
		</FRBRManifestation>
	</identification>
</xsl:template>

<!-- The day of the meeting, or the last of its year when no day is stated. -->
<xsl:template name="day">
	<xsl:choose><xsl:when test="record/meeting/@held"><xsl:value-of select="substring(record/meeting/@held, 1, 10)"/></xsl:when><xsl:otherwise><xsl:value-of select="concat(record/meeting/@year, '-12-31')"/></xsl:otherwise></xsl:choose>
</xsl:template>

<!-- The counts of a decision that has them: a vote that no source states is no voting here. -->
<xsl:template match="decision" mode="voting">
	<voting eId="vote_{@id}" href="#decision_{@id}">
		<xsl:attribute name="outcome"><xsl:choose><xsl:when test="@result = 'adopted'">#adopted</xsl:when><xsl:otherwise>#rejected</xsl:otherwise></xsl:choose></xsl:attribute>
		<xsl:if test="@base"><quorum eId="vote_{@id}__base" value="{@base}"/></xsl:if>
		<xsl:if test="@in_favour"><count eId="vote_{@id}__for" value="{@in_favour}" refersTo="#for"/></xsl:if>
		<xsl:if test="@against"><count eId="vote_{@id}__against" value="{@against}" refersTo="#against"/></xsl:if>
		<xsl:if test="@abstained"><count eId="vote_{@id}__abstained" value="{@abstained}" refersTo="#abstained"/></xsl:if>
	</voting>
</xsl:template>

<xsl:template name="concepts">
	<TLCOrganization eId="cluster" href="/ontology/organization/il/cluster" showAs="{record/house/@name}"/>
	<TLCOrganization eId="pinkas" href="/ontology/organization/il/pinkas" showAs="Pinkas"/>
	<TLCRole eId="author" href="/ontology/role/author" showAs="author"/>
	<TLCRole eId="editor" href="/ontology/role/editor" showAs="editor"/>
	<TLCConcept eId="adopted" href="/ontology/concept/adopted" showAs="{$say/minutes.adopted}"/>
	<TLCConcept eId="rejected" href="/ontology/concept/rejected" showAs="{$say/minutes.rejected}"/>
	<TLCConcept eId="for" href="/ontology/concept/for" showAs="{$say/minutes.for}"/>
	<TLCConcept eId="against" href="/ontology/concept/against" showAs="{$say/minutes.against}"/>
	<TLCConcept eId="abstained" href="/ontology/concept/abstained" showAs="{$say/minutes.abstained}"/>
</xsl:template>

<xsl:template match="decision" mode="result">
	<xsl:choose>
		<xsl:when test="@void"><xsl:value-of select="$say/minutes.void"/></xsl:when>
		<xsl:when test="@tie"><xsl:value-of select="$say/minutes.tie"/></xsl:when>
		<xsl:when test="@result = 'rejected'"><xsl:value-of select="$say/minutes.rejected"/></xsl:when>
		<xsl:when test="@method = 'unanimous'"><xsl:value-of select="$say/minutes.unanimous"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/minutes.adopted"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="decision" mode="counts">
	<xsl:choose>
		<xsl:when test="@in_favour"><xsl:value-of select="concat($say/minutes.for, ' ', @in_favour, ', ', $say/minutes.against, ' ', number(concat('0', @against)), ', ', $say/minutes.abstained, ' ', number(concat('0', @abstained)), '.')"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/minutes.vote_unstated"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="vote" mode="line">
	<p><xsl:value-of select="@authority"/><xsl:if test="@authority"><xsl:text>, </xsl:text></xsl:if><xsl:value-of select="@name"/><xsl:text>: </xsl:text><xsl:value-of select="@choice.say"/><xsl:if test="@reason"><xsl:text> (</xsl:text><xsl:value-of select="@reason"/><xsl:text>)</xsl:text></xsl:if></p>
</xsl:template>

<!-- Who signed, and what of it is printed: the hash of the document and the head of the ledger. -->
<xsl:template match="page" mode="conclusions">
	<conclusions eId="conclusions">
		<xsl:for-each select="life/signer"><p><signature eId="signature_{@role}"><xsl:value-of select="@role.say"/><xsl:text>: </xsl:text><xsl:choose><xsl:when test="signature"><xsl:value-of select="signature/@name"/><xsl:text>, </xsl:text><xsl:value-of select="signature/@at"/><xsl:if test="signature/@scan"><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.on_paper"/><xsl:text> </xsl:text><xsl:value-of select="signature/@day"/><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.attested"/><xsl:text> </xsl:text><xsl:value-of select="signature/@attested"/><xsl:text>, </xsl:text><xsl:value-of select="signature/@scan"/></xsl:if></xsl:when><xsl:otherwise>&#8211;</xsl:otherwise></xsl:choose></signature></p></xsl:for-each>
		<xsl:if test="paper"><p><xsl:value-of select="$say/minutes.paper"/><xsl:text>: </xsl:text><xsl:value-of select="paper/@sha256"/></p></xsl:if>
		<xsl:if test="fingerprint"><p><xsl:value-of select="$say/minutes.checkpoint"/><xsl:text>: </xsl:text><xsl:value-of select="fingerprint/@root"/></p></xsl:if>
	</conclusions>
</xsl:template>

</xsl:stylesheet>
