<!-- minutes.xsl: the minutes of a meeting on paper. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="register.xsl"/>

<xsl:template match="page[@view != 'history']" mode="title"><xsl:value-of select="$say/minutes"/><xsl:text>: </xsl:text><xsl:value-of select="record/meeting/@title"/></xsl:template>

<xsl:template match="page[@view != 'history']" mode="paper">
	<xsl:variable name="meeting" select="record/meeting"/>
	<xsl:apply-templates select="record" mode="letterhead"/>
	<paragraph class="kind">
		<xsl:choose><xsl:when test="@view = 'public'"><xsl:value-of select="$say/minutes.one"/><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/minutes.public"/></xsl:when><xsl:when test="life/@frozen"><xsl:value-of select="$say/minutes.one"/></xsl:when><xsl:when test="$meeting/@state = 'cancelled'"><xsl:value-of select="$meeting/@state.say"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.draft"/></xsl:otherwise></xsl:choose>
		<xsl:if test="$meeting/@illustration"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/minutes.illustration.mark"/></xsl:if>
		<xsl:if test="$meeting/@source or $meeting/@afterwards"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/minutes.recorded_later"/></xsl:if>
	</paragraph>
	<heading level="1"><xsl:value-of select="$meeting/@title"/></heading>
	<xsl:if test="$meeting/@reason"><paragraph><xsl:value-of select="$meeting/@reason"/></paragraph></xsl:if>
	<xsl:choose>
		<xsl:when test="record/round"><xsl:apply-templates select="record/round" mode="facts"/></xsl:when>
		<xsl:otherwise><xsl:apply-templates select="$meeting" mode="facts"/><xsl:apply-templates select="record/bodies" mode="bodies"/></xsl:otherwise>
	</xsl:choose>
	<xsl:apply-templates select="record/summary" mode="summary"/>
	<xsl:choose>
		<xsl:when test="record/round"><xsl:apply-templates select="record" mode="answers"/></xsl:when>
		<xsl:otherwise><xsl:apply-templates select="record" mode="participants"/></xsl:otherwise>
	</xsl:choose>
	<xsl:if test="$meeting/opening"><heading level="2"><xsl:value-of select="$say/minutes.opening"/></heading><paragraph><xsl:value-of select="$meeting/opening"/></paragraph></xsl:if>
	<xsl:apply-templates select="record/agenda/item" mode="item"/>
	<xsl:if test="record/decisions/decision"><heading level="2"><xsl:value-of select="$say/minutes.outside"/></heading><xsl:apply-templates select="record/decisions/decision" mode="decided"/></xsl:if>
	<xsl:if test="record/requests/request"><heading level="2"><xsl:value-of select="$say/requests"/></heading><xsl:apply-templates select="record/requests/request" mode="voted-down"/></xsl:if>
	<xsl:if test="$meeting/@state = 'closed' and not(record/round)">
		<paragraph><xsl:choose><xsl:when test="$meeting/@ended"><xsl:call-template name="filled-with"><xsl:with-param name="words" select="$say/minutes.adjourned_at"/><xsl:with-param name="hole" select="substring($meeting/@ended, 12, 5)"/></xsl:call-template><xsl:apply-templates select="$meeting[substring(@ended, 1, 10) != substring(@held, 1, 10)]/@ended" mode="of-day"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.adjourned"/></xsl:otherwise></xsl:choose></paragraph>
	</xsl:if>
	<xsl:apply-templates select="life" mode="signatures"/>
	<xsl:if test="$meeting/@source"><paragraph class="aside"><xsl:call-template name="filled-with"><xsl:with-param name="words" select="$say/minutes.recorded_later.hint"/><xsl:with-param name="hole" select="$meeting/@source"/></xsl:call-template></paragraph></xsl:if>
	<xsl:if test="$meeting/@illustration"><paragraph class="aside"><xsl:value-of select="$say/minutes.illustration"/></paragraph></xsl:if>
	<xsl:if test="@lang != 'he'"><paragraph class="aside"><xsl:value-of select="$say/minutes.binding"/></paragraph></xsl:if>
</xsl:template>

<xsl:template match="meeting" mode="facts">
	<table columns="4 3 3">
		<row head="yes"><cell><xsl:value-of select="$say/minutes.held"/></cell><cell><xsl:value-of select="$say/minutes.hours"/></cell><cell><xsl:value-of select="$say/minutes.place"/></cell></row>
		<row>
			<cell><xsl:choose>
				<xsl:when test="@held"><xsl:apply-templates select="@held" mode="day-long"/><xsl:text> &#183; </xsl:text><bdi><xsl:apply-templates select="@held.hebrew" mode="hebrew"/></bdi></xsl:when>
				<xsl:otherwise><xsl:call-template name="missing"/><xsl:text> (</xsl:text><xsl:value-of select="$say/minutes.year"/><xsl:text> </xsl:text><xsl:value-of select="@year"/><xsl:text>)</xsl:text></xsl:otherwise>
			</xsl:choose></cell>
			<cell><xsl:choose>
				<xsl:when test="@held and @ended"><bdi><xsl:value-of select="concat(substring(@held, 12, 5), '&#8211;', substring(@ended, 12, 5))"/></bdi><xsl:if test="@ended and substring(@ended, 1, 10) != substring(@held, 1, 10)"><xsl:apply-templates select="@ended" mode="of-day"/></xsl:if></xsl:when>
				<xsl:when test="@held"><bdi><xsl:value-of select="substring(@held, 12, 5)"/></bdi></xsl:when>
				<xsl:otherwise><xsl:call-template name="missing"/></xsl:otherwise>
			</xsl:choose></cell>
			<cell><xsl:value-of select="@place"/><xsl:if test="not(@place)"><xsl:call-template name="missing"/></xsl:if><xsl:if test="@mode != 'in_person'"><xsl:text>, </xsl:text><xsl:value-of select="@mode.say"/></xsl:if></cell>
		</row>
	</table>
	<table columns="4 3 3">
		<row head="yes"><cell><xsl:value-of select="$say/minutes.chair"/></cell><cell><xsl:value-of select="$say/minutes.secretary"/></cell><cell><xsl:value-of select="$say/minutes.meeting_kind"/></cell></row>
		<row>
			<cell><xsl:value-of select="chair/@name"/><xsl:if test="not(chair)"><xsl:call-template name="missing"/></xsl:if></cell>
			<cell><xsl:value-of select="secretary/@name"/><xsl:if test="not(secretary)"><xsl:call-template name="missing"/></xsl:if></cell>
			<cell><xsl:value-of select="@kind.say"/></cell>
		</row>
	</table>
</xsl:template>

<!-- A round: its times, and who answered what: members by motions while they fit beside each other, else motion by motion. -->
<xsl:template match="round" mode="facts">
	<table columns="4 3 3">
		<row head="yes"><cell><xsl:value-of select="$say/minutes.body"/></cell><cell><xsl:value-of select="$say/minutes.round.sent"/></cell><cell><xsl:value-of select="$say/minutes.round.closes"/></cell></row>
		<row>
			<cell><xsl:value-of select="@body"/><xsl:text>, </xsl:text><xsl:value-of select="../meeting/@kind.say"/></cell>
			<cell><xsl:if test="@sent"><xsl:apply-templates select="@sent" mode="day"/><xsl:text> </xsl:text><bdi><xsl:value-of select="substring(@sent, 12, 5)"/></bdi></xsl:if></cell>
			<cell><xsl:apply-templates select="@closes" mode="day"/><xsl:text> </xsl:text><bdi><xsl:value-of select="substring(@closes, 12, 5)"/></bdi></cell>
		</row>
	</table>
	<xsl:if test="@ended"><paragraph><xsl:value-of select="$say/minutes.round.ended"/><xsl:text>: </xsl:text><xsl:apply-templates select="@ended" mode="day"/><xsl:text> </xsl:text><bdi><xsl:value-of select="substring(@ended, 12, 5)"/></bdi></paragraph></xsl:if>
	<xsl:if test="@became"><paragraph><xsl:value-of select="$say/minutes.round.became"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@became"/></bdi></paragraph></xsl:if>
</xsl:template>

<xsl:template match="record" mode="answers">
	<heading level="2"><xsl:value-of select="$say/minutes.round.answers"/></heading>
	<xsl:choose>
		<xsl:when test="not(answers/member)"><paragraph><xsl:value-of select="$say/minutes.round.nobody"/></paragraph></xsl:when>
		<xsl:when test="count(agenda/item) &lt; 6">
			<table>
				<xsl:attribute name="columns"><xsl:text>4</xsl:text><xsl:for-each select="agenda/item"><xsl:text> 3</xsl:text></xsl:for-each></xsl:attribute>
				<row head="yes"><cell><xsl:value-of select="$say/minutes.round.member"/></cell><xsl:for-each select="agenda/item"><cell><xsl:if test="@label"><bdi><xsl:value-of select="@label"/></bdi><xsl:text>. </xsl:text></xsl:if><xsl:value-of select="@title"/></cell></xsl:for-each></row>
				<xsl:for-each select="answers/member"><row><cell><b><xsl:value-of select="@name"/></b><xsl:if test="@authority"><xsl:text>, </xsl:text><xsl:value-of select="@authority"/></xsl:if></cell><xsl:for-each select="cell"><cell><xsl:apply-templates select="." mode="answered"/></cell></xsl:for-each></row></xsl:for-each>
			</table>
		</xsl:when>
		<xsl:otherwise>
			<xsl:for-each select="agenda/item">
				<xsl:variable name="place" select="position()"/>
				<heading level="3"><xsl:if test="@label"><bdi><xsl:value-of select="@label"/></bdi><xsl:text>. </xsl:text></xsl:if><xsl:value-of select="@title"/></heading>
				<table columns="5 5"><xsl:for-each select="../../answers/member"><row><cell><b><xsl:value-of select="@name"/></b><xsl:if test="@authority"><xsl:text>, </xsl:text><xsl:value-of select="@authority"/></xsl:if></cell><cell><xsl:apply-templates select="cell[$place]" mode="answered"/></cell></row></xsl:for-each></table>
			</xsl:for-each>
		</xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="cell" mode="answered">
	<xsl:value-of select="@say"/><xsl:if test="@reason"><xsl:text>: </xsl:text><xsl:value-of select="@reason"/></xsl:if><xsl:if test="@way.say"><xsl:text> (</xsl:text><xsl:value-of select="@way.say"/><xsl:if test="@recorder"><xsl:text>, </xsl:text><xsl:value-of select="@recorder"/></xsl:if><xsl:text>)</xsl:text></xsl:if>
</xsl:template>

<xsl:template match="bodies" mode="bodies">
	<heading level="2"><xsl:value-of select="$say/minutes.bodies"/></heading>
	<table columns="3 3 4">
		<row head="yes"><cell><xsl:value-of select="$say/minutes.body"/></cell><cell><xsl:value-of select="$say/minutes.entity"/></cell><cell><xsl:value-of select="$say/minutes.quorum"/></cell></row>
		<xsl:for-each select="body">
			<row>
				<cell><b><xsl:value-of select="@name"/></b><xsl:if test="@decides = '0'"><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.sits_along"/></xsl:if></cell>
				<cell><xsl:value-of select="entity/@name"/><xsl:if test="entity/@number"><xsl:text>, </xsl:text><bdi><xsl:value-of select="entity/@number"/></bdi></xsl:if><xsl:if test="not(entity)"><xsl:call-template name="missing"/></xsl:if></cell>
				<cell><xsl:choose>
					<xsl:when test="@is = 'met' or @is = 'missing'">
						<xsl:value-of select="$say/*[name() = concat('minutes.quorum.is.', current()/@is)]"/><xsl:text>: </xsl:text>
						<xsl:call-template name="filled"><xsl:with-param name="words" select="$say/quorum.counted"/><xsl:with-param name="from" select="."/></xsl:call-template>
						<xsl:if test="@source"><xsl:text> (</xsl:text><bdi><xsl:value-of select="@source"/></bdi><xsl:text>)</xsl:text></xsl:if>
					</xsl:when>
					<xsl:otherwise><xsl:value-of select="$say/*[name() = concat('minutes.quorum.', current()/@is)]"/></xsl:otherwise>
				</xsl:choose></cell>
			</row>
		</xsl:for-each>
	</table>
	<xsl:for-each select="../calls/call">
		<paragraph class="aside"><bdi><xsl:value-of select="substring(@at, 12, 5)"/></bdi><xsl:text> </xsl:text><bdi><xsl:value-of select="@body"/></bdi><xsl:text>, </xsl:text><xsl:value-of select="$say/*[name() = concat('minutes.call.', current()/@call)]"/><xsl:text>: </xsl:text><xsl:choose><xsl:when test="@met"><xsl:value-of select="$say/minutes.quorum.is.met"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.quorum.is.missing"/></xsl:otherwise></xsl:choose><xsl:text>, </xsl:text><bdi><xsl:value-of select="@present"/></bdi><xsl:text> </xsl:text><xsl:value-of select="$say/minutes.call.of"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@serving"/></bdi></paragraph>
	</xsl:for-each>
</xsl:template>

<xsl:template match="summary" mode="summary">
	<heading level="2"><xsl:value-of select="$say/minutes.summary"/></heading>
	<xsl:choose>
		<xsl:when test="decision">
			<table columns="2 5 1 3">
				<row head="yes"><cell><xsl:value-of select="$say/minutes.decision"/></cell><cell><xsl:value-of select="$say/minutes.subject"/></cell><cell><xsl:value-of select="$say/minutes.item.short"/></cell><cell><xsl:value-of select="$say/minutes.result"/></cell></row>
				<xsl:for-each select="decision">
					<row><cell><bdi><xsl:value-of select="@number"/></bdi></cell><cell><xsl:value-of select="@title"/></cell><cell><xsl:value-of select="@label"/><xsl:if test="not(@label)">&#8211;</xsl:if></cell><cell><xsl:apply-templates select="." mode="result"/></cell></row>
				</xsl:for-each>
			</table>
		</xsl:when>
		<xsl:otherwise><paragraph><xsl:value-of select="$say/minutes.summary.none"/></paragraph></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="record" mode="participants">
	<heading level="2"><xsl:value-of select="$say/minutes.participants"/></heading>
	<heading level="3"><xsl:value-of select="$say/minutes.for_authorities"/></heading>
	<xsl:choose>
		<xsl:when test="for_authorities/participant">
			<table columns="3 7">
				<xsl:for-each select="for_authorities/participant">
					<row><cell><xsl:if test="not(preceding-sibling::participant[1]/authority/@id = authority/@id)"><b><xsl:value-of select="authority/@name"/></b></xsl:if></cell><cell><xsl:apply-templates select="." mode="named"/></cell></row>
				</xsl:for-each>
			</table>
		</xsl:when>
		<xsl:otherwise><paragraph><xsl:call-template name="missing"/></paragraph></xsl:otherwise>
	</xsl:choose>
	<heading level="3"><xsl:value-of select="$say/minutes.for_cluster"/></heading>
	<paragraph><xsl:for-each select="for_cluster/participant"><xsl:if test="position() &gt; 1"><xsl:text>; </xsl:text></xsl:if><xsl:apply-templates select="." mode="named"/></xsl:for-each><xsl:if test="not(for_cluster/participant)"><xsl:call-template name="missing"/></xsl:if></paragraph>
	<xsl:if test="for_authorities/participant/@capacity = 'unstated'"><paragraph class="aside"><xsl:value-of select="$say/minutes.capacity_unstated"/></paragraph></xsl:if>
	<heading level="3"><xsl:value-of select="$say/minutes.absent"/></heading>
	<paragraph>
		<xsl:for-each select="not_there/participant">
			<xsl:if test="position() &gt; 1"><xsl:text>; </xsl:text></xsl:if>
			<bdi><xsl:value-of select="@name"/><xsl:if test="authority"><xsl:text>, </xsl:text><xsl:value-of select="authority/@name"/></xsl:if></bdi>
			<xsl:choose>
				<xsl:when test="@present = 'excused'"><xsl:text> (</xsl:text><xsl:value-of select="$say/minutes.excused.short"/><xsl:text>)</xsl:text></xsl:when>
				<xsl:when test="@present = 'expected'"><xsl:text> (</xsl:text><xsl:value-of select="$say/minutes.presence_not_recorded"/><xsl:text>)</xsl:text></xsl:when>
			</xsl:choose>
		</xsl:for-each>
		<xsl:choose>
			<xsl:when test="not_there/participant"/>
			<xsl:when test="meeting/@gaps = 'unstated'"><xsl:call-template name="missing"/></xsl:when>
			<xsl:otherwise><xsl:value-of select="$say/minutes.absent.none"/></xsl:otherwise>
		</xsl:choose>
	</paragraph>
</xsl:template>

<xsl:template match="participant" mode="named">
	<bdi><xsl:value-of select="@name"/><xsl:if test="@title and @title != @name"><xsl:text>, </xsl:text><xsl:value-of select="@title"/></xsl:if></bdi>
	<xsl:if test="@capacity = 'substitute' or @capacity = 'invitee' or (not(@title) and (@capacity = 'incoming' or @capacity = 'outgoing'))"><xsl:text> (</xsl:text><xsl:value-of select="@capacity.say"/><xsl:text>)</xsl:text></xsl:if>
	<xsl:if test="@remote"><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.remote"/></xsl:if>
	<xsl:if test="@arrived"><xsl:text>, </xsl:text><xsl:call-template name="filled-with"><xsl:with-param name="words" select="$say/minutes.arrived"/><xsl:with-param name="hole" select="@arrived"/></xsl:call-template><xsl:apply-templates select="@arrived.day" mode="of-day"/></xsl:if>
	<xsl:if test="@left"><xsl:text>, </xsl:text><xsl:call-template name="filled-with"><xsl:with-param name="words" select="$say/minutes.left"/><xsl:with-param name="hole" select="@left"/></xsl:call-template><xsl:apply-templates select="@left.day" mode="of-day"/></xsl:if>
</xsl:template>

<xsl:template match="item" mode="item">
	<heading level="2"><xsl:if test="@label"><bdi><xsl:value-of select="@label"/></bdi><xsl:text>&#160;&#160;</xsl:text></xsl:if><bdi><xsl:value-of select="@title"/></bdi></heading>
	<xsl:if test="@presenter or @presented"><paragraph class="aside"><xsl:value-of select="$say/minutes.presented_by"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@presenter"/><xsl:if test="not(@presenter)"><xsl:value-of select="@presented"/></xsl:if></bdi></paragraph></xsl:if>
	<xsl:if test="@withheld"><paragraph class="aside"><b><xsl:value-of select="$say/minutes.withheld"/></b><xsl:text>: </xsl:text><bdi><xsl:value-of select="@withheld"/></bdi></paragraph></xsl:if>
	<xsl:if test="notes"><paragraph><xsl:value-of select="notes"/></paragraph></xsl:if>
	<xsl:if test="@added"><paragraph class="aside"><xsl:value-of select="$say/minutes.added"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@added"/></bdi><xsl:apply-templates select="@added.day" mode="of-day"/><xsl:if test="@added_by"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@added_by"/></bdi></xsl:if><xsl:if test="@asked_by"><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.asked_by"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@asked_by"/></bdi></xsl:if></paragraph></xsl:if>
	<xsl:for-each select="recusals/recusal"><paragraph class="aside"><b><bdi><xsl:value-of select="@name"/></bdi></b><xsl:text>: </xsl:text><xsl:value-of select="$say/minutes.recused"/><xsl:text> (</xsl:text><bdi><xsl:value-of select="@reason"/></bdi><xsl:text>)</xsl:text></paragraph></xsl:for-each>
	<xsl:for-each select="remarks/remark"><paragraph><b><bdi><xsl:value-of select="person/@name"/><xsl:if test="not(person)"><xsl:value-of select="@speaker"/></xsl:if></bdi></b><xsl:text>: </xsl:text><xsl:value-of select="text"/></paragraph></xsl:for-each>
	<xsl:apply-templates select="decisions/decision" mode="decided"/>
	<xsl:if test="not(@outcome = 'resolved') and not(@withheld)"><paragraph class="strong"><xsl:value-of select="@outcome.say"/><xsl:if test="@to"><xsl:text> </xsl:text><xsl:value-of select="$say/agenda.to_day"/><xsl:text> </xsl:text><xsl:value-of select="@to"/></xsl:if><xsl:if test="@to.body"><xsl:text>: </xsl:text><xsl:value-of select="@to.body"/></xsl:if></paragraph></xsl:if>
</xsl:template>

<xsl:template match="request" mode="voted-down">
	<paragraph><b><bdi><xsl:value-of select="@title"/></bdi></b><xsl:text>. </xsl:text><xsl:choose><xsl:when test="@person"><xsl:value-of select="$say/requests.person"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@person"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="$say/requests.unstated"/></xsl:otherwise></xsl:choose><xsl:text>, </xsl:text><bdi><xsl:value-of select="substring(@at, 12, 5)"/></bdi></paragraph>
	<paragraph class="aside"><bdi><xsl:value-of select="@body"/></bdi><xsl:text>: </xsl:text><xsl:apply-templates select="." mode="vote"/><xsl:if test="@source"><xsl:text> </xsl:text><xsl:value-of select="$say/requests.source"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@source"/></bdi></xsl:if></paragraph>
</xsl:template>

<xsl:template match="request" mode="vote"><xsl:call-template name="filled"><xsl:with-param name="words" select="$say/requests.vote"/><xsl:with-param name="from" select="."/></xsl:call-template><xsl:text>.</xsl:text></xsl:template>

<xsl:template match="decision" mode="decided">
	<box>
		<paragraph class="number"><xsl:value-of select="$say/minutes.decision"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@number"/></bdi><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="body/@name"/></bdi></paragraph>
		<paragraph class="resolved"><xsl:value-of select="text"/></paragraph>
		<paragraph><b><xsl:apply-templates select="." mode="result"/></b><xsl:text>. </xsl:text><xsl:apply-templates select="." mode="vote"/></paragraph>
		<xsl:if test="votes/vote"><paragraph class="aside"><xsl:apply-templates select="votes/vote" mode="voted"/></paragraph></xsl:if>
		<xsl:if test="@void"><paragraph class="aside"><xsl:value-of select="@reason"/></paragraph></xsl:if>
		<xsl:if test="@note"><paragraph class="aside"><xsl:value-of select="@note"/></paragraph></xsl:if>
		<xsl:for-each select="followups/followup">
			<paragraph class="aside"><b><xsl:value-of select="$say/minutes.followups"/><xsl:text>: </xsl:text></b><bdi><xsl:value-of select="@title"/></bdi><xsl:text> &#8211; </xsl:text><bdi><xsl:value-of select="@owner"/></bdi><xsl:if test="@due"><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.until"/><xsl:text> </xsl:text><xsl:apply-templates select="@due" mode="day"/></xsl:if></paragraph>
		</xsl:for-each>
	</box>
</xsl:template>

<!-- Lines to be signed by role; above them, what was signed already. -->
<xsl:template match="life" mode="signatures">
	<heading level="2"><xsl:value-of select="$say/minutes.signatures"/></heading>
	<signatures>
		<xsl:for-each select="signer">
			<signature label="{@role.say}" name="{concat(signature/@name, substring(@name, 1, number(not(signature)) * 100))}">
				<xsl:for-each select="signature">
					<xsl:choose>
						<xsl:when test="@way = 'paper'"><xsl:value-of select="$say/minutes.on_paper"/><xsl:text> </xsl:text><xsl:apply-templates select="@day" mode="day"/><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.attested"/><xsl:text> </xsl:text><xsl:value-of select="@attested"/></xsl:when>
						<xsl:otherwise><xsl:value-of select="$say/minutes.signed_here"/><xsl:text> </xsl:text><xsl:apply-templates select="@at" mode="moment"/></xsl:otherwise>
					</xsl:choose>
				</xsl:for-each>
			</signature>
		</xsl:for-each>
	</signatures>
	<xsl:for-each select="signer/signature[@scan]">
		<paragraph class="aside"><xsl:value-of select="$say/minutes.on_paper"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@name"/></bdi><xsl:text>. </xsl:text><xsl:value-of select="$say/minutes.scan.hash"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@scan"/></bdi></paragraph>
	</xsl:for-each>
</xsl:template>

</xsl:stylesheet>
