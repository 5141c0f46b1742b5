<!-- minutes.xsl: the minutes of a meeting in Akoma Ntoso 3.0. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<xsl:import href="record.xsl"/>

<xsl:template match="/page">
	<xsl:variable name="day"><xsl:call-template name="day"/></xsl:variable>
	<akomaNtoso>
		<debate name="minutes">
			<meta>
				<xsl:call-template name="identification">
					<xsl:with-param name="work" select="concat('/akn/il/debaterecord/', $day, '/meeting-', record/meeting/@id)"/>
					<xsl:with-param name="date" select="$day"/>
				</xsl:call-template>
				<xsl:if test="record/agenda/item/decisions/decision/@in_favour or record/decisions/decision/@in_favour">
					<analysis source="#pinkas"><parliamentary>
						<xsl:apply-templates select="record/agenda/item/decisions/decision[@in_favour]" mode="voting"/>
						<xsl:apply-templates select="record/decisions/decision[@in_favour]" mode="voting"/>
					</parliamentary></analysis>
				</xsl:if>
				<references source="#pinkas">
					<xsl:call-template name="concepts"/>
					<xsl:for-each select="record/bodies/body"><TLCOrganization eId="b{@id}" href="/ontology/organization/il/body-{@id}" showAs="{@name}"/></xsl:for-each>
					<xsl:for-each select="record/for_authorities/participant"><TLCPerson eId="p{@id}" href="/ontology/person/il/{@id}" showAs="{@name}"/></xsl:for-each>
					<xsl:for-each select="record/for_cluster/participant"><TLCPerson eId="p{@id}" href="/ontology/person/il/{@id}" showAs="{@name}"/></xsl:for-each>
				</references>
			</meta>
			<preface eId="preface">
				<p><xsl:value-of select="record/house/@name"/></p>
				<xsl:for-each select="record/entities/entity"><p><xsl:value-of select="@name"/><xsl:if test="@number"><xsl:text>, </xsl:text><xsl:value-of select="$say/*[name() = concat('minutes.number.', current()/@kind)]"/><xsl:text> </xsl:text><xsl:value-of select="@number"/></xsl:if></p></xsl:for-each>
				<xsl:for-each select="record/house"><p><xsl:value-of select="@address"/><xsl:if test="@email"><xsl:text> </xsl:text><xsl:value-of select="@email"/></xsl:if><xsl:if test="@phone"><xsl:text> </xsl:text><xsl:value-of select="$say/minutes.phone"/><xsl:text> </xsl:text><xsl:value-of select="@phone"/></xsl:if><xsl:if test="@fax"><xsl:text> </xsl:text><xsl:value-of select="$say/minutes.fax"/><xsl:text> </xsl:text><xsl:value-of select="@fax"/></xsl:if></p></xsl:for-each>
				<p><docTitle><xsl:value-of select="record/meeting/@title"/></docTitle></p>
				<p><xsl:value-of select="$say/minutes.held"/><xsl:text>: </xsl:text><xsl:choose><xsl:when test="record/meeting/@held"><docDate date="{$day}"><xsl:value-of select="$day"/></docDate></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.unstated"/><xsl:text> (</xsl:text><xsl:value-of select="record/meeting/@year"/><xsl:text>)</xsl:text></xsl:otherwise></xsl:choose></p>
				<xsl:if test="record/meeting/@place"><p><xsl:value-of select="$say/minutes.place"/><xsl:text>: </xsl:text><xsl:value-of select="record/meeting/@place"/></p></xsl:if>
			</preface>
			<debateBody>
				<xsl:apply-templates select="record" mode="present"/>
				<xsl:apply-templates select="record/agenda/item" mode="item"/>
				<xsl:if test="record/decisions/decision"><debateSection name="outside" eId="outside"><heading><xsl:value-of select="$say/minutes.outside"/></heading><xsl:apply-templates select="record/decisions/decision" mode="decided"/></debateSection></xsl:if>
				<xsl:if test="record/requests/request"><debateSection name="requests" eId="requests"><heading><xsl:value-of select="$say/requests"/></heading><xsl:apply-templates select="record/requests/request" mode="voted-down"/></debateSection></xsl:if>
				<xsl:if test="record/meeting/@ended"><adjournment eId="adjournment"><p><xsl:value-of select="$say/minutes.adjourned"/><xsl:text> </xsl:text><recordedTime time="{record/meeting/@ended}:00"><xsl:value-of select="substring(record/meeting/@ended, 12, 5)"/></recordedTime></p></adjournment></xsl:if>
			</debateBody>
			<xsl:apply-templates select="." mode="conclusions"/>
		</debate>
	</akomaNtoso>
</xsl:template>

<xsl:template match="record" mode="present">
	<rollCall eId="present">
		<heading><xsl:value-of select="$say/minutes.participants"/></heading>
		<xsl:for-each select="round"><p><xsl:value-of select="concat($say/minutes.round.sent, ': ', @sent, '. ', $say/minutes.round.closes, ': ', @closes, '.')"/><xsl:if test="@ended"><xsl:value-of select="concat(' ', $say/minutes.round.ended, ': ', @ended, '.')"/></xsl:if><xsl:if test="@became"><xsl:value-of select="concat(' ', $say/minutes.round.became, ': ', @became, '.')"/></xsl:if></p></xsl:for-each>
		<xsl:for-each select="answers/member"><p><xsl:value-of select="@name"/><xsl:if test="@authority"><xsl:value-of select="concat(', ', @authority)"/></xsl:if><xsl:text>: </xsl:text><xsl:for-each select="cell"><xsl:if test="position() &gt; 1"><xsl:text>; </xsl:text></xsl:if><xsl:value-of select="concat(@motion, ' ', @say)"/><xsl:if test="@reason"><xsl:value-of select="concat(' (', @reason, ')')"/></xsl:if></xsl:for-each></p></xsl:for-each>
		<xsl:for-each select="bodies/body[not(../../round)]"><p><organization refersTo="#b{@id}"><xsl:value-of select="@name"/></organization><xsl:text>: </xsl:text><xsl:choose><xsl:when test="@is = 'met' or @is = 'missing'"><xsl:value-of select="$say/*[name() = concat('minutes.quorum.is.', current()/@is)]"/><xsl:value-of select="concat(', ', @present, ' / ', @serving)"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/*[name() = concat('minutes.quorum.', current()/@is)]"/></xsl:otherwise></xsl:choose></p></xsl:for-each>
		<xsl:for-each select="for_authorities/participant"><p><person refersTo="#p{@id}"><xsl:value-of select="@name"/></person><xsl:text>, </xsl:text><xsl:value-of select="authority/@name"/><xsl:if test="@title"><xsl:text>, </xsl:text><xsl:value-of select="@title"/></xsl:if></p></xsl:for-each>
		<xsl:for-each select="for_cluster/participant"><p><person refersTo="#p{@id}"><xsl:value-of select="@name"/></person><xsl:if test="@title"><xsl:text>, </xsl:text><xsl:value-of select="@title"/></xsl:if></p></xsl:for-each>
		<xsl:for-each select="not_there/participant"><p><xsl:value-of select="$say/minutes.absent"/><xsl:text>: </xsl:text><xsl:value-of select="@name"/></p></xsl:for-each>
		<xsl:if test="meeting/opening"><p><xsl:value-of select="meeting/opening"/></p></xsl:if>
	</rollCall>
</xsl:template>

<xsl:template match="item" mode="item">
	<debateSection name="item" eId="item_{@id}">
		<xsl:if test="@label"><num><xsl:value-of select="@label"/></num></xsl:if>
		<heading><xsl:value-of select="@title"/></heading>
		<xsl:if test="notes"><p><xsl:value-of select="notes"/></p></xsl:if>
		<xsl:for-each select="recusals/recusal"><p><xsl:value-of select="@name"/><xsl:text>: </xsl:text><xsl:value-of select="$say/minutes.recused"/><xsl:text> (</xsl:text><xsl:value-of select="@reason"/><xsl:text>)</xsl:text></p></xsl:for-each>
		<xsl:for-each select="remarks/remark">
			<speech by="#cluster">
				<xsl:if test="person"><xsl:attribute name="by"><xsl:value-of select="concat('#p', person/@id)"/></xsl:attribute></xsl:if>
				<from><xsl:value-of select="person/@name"/><xsl:if test="not(person)"><xsl:value-of select="@speaker"/></xsl:if></from>
				<p><xsl:value-of select="text"/></p>
			</speech>
		</xsl:for-each>
		<xsl:apply-templates select="decisions/decision" mode="decided"/>
		<xsl:if test="not(@outcome = 'resolved')"><p><xsl:value-of select="@outcome.say"/><xsl:if test="@to"><xsl:text> </xsl:text><xsl:value-of select="$say/agenda.to_day"/><xsl:text> </xsl:text><xsl:value-of select="@to"/></xsl:if><xsl:if test="@to.body"><xsl:text>: </xsl:text><xsl:value-of select="@to.body"/></xsl:if></p></xsl:if>
	</debateSection>
</xsl:template>

<xsl:template match="request" mode="voted-down">
	<p><xsl:value-of select="concat(@title, '. ')"/><xsl:choose><xsl:when test="@person"><xsl:value-of select="concat($say/requests.person, ' ', @person)"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/requests.unstated"/></xsl:otherwise></xsl:choose><xsl:value-of select="concat(', ', substring(@at, 12, 5), '. ', @body, ': ', $say/requests.in_favour, ' ', @in_favour, ', ', $say/requests.against, ' ', @against, ', ', $say/requests.abstained, ' ', @abstained, '; ', $say/requests.needed, ' ', @needed)"/></p>
</xsl:template>

<xsl:template match="decision" mode="decided">
	<resolutions eId="decision_{@id}">
		<num><xsl:value-of select="@number"/></num>
		<heading><xsl:value-of select="@title"/></heading>
		<p><xsl:value-of select="text"/></p>
		<p><xsl:apply-templates select="." mode="result"/><xsl:text>. </xsl:text><xsl:apply-templates select="." mode="counts"/></p>
		<xsl:apply-templates select="votes/vote" mode="line"/>
	</resolutions>
</xsl:template>

</xsl:stylesheet>
