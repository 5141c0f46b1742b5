<!-- bodies.xsl: a body: who sits in it, what is vacant, what binds it, when it met. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>
<xsl:import href="sittings.xsl"/>
<xsl:import href="clocks.xsl"/>

<xsl:variable name="seats-people" select="/page/may/@memberships.write"/>
<xsl:variable name="writes-rules" select="/page/may/@rules.write"/>
<xsl:variable name="confirms-rules" select="/page/may/@rules.confirm"/>
<xsl:variable name="body" select="/page/record/body"/>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/bodies"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/bodies.name"/></th>
			<th scope="col"><xsl:value-of select="$say/bodies.kind"/></th>
			<th scope="col"><xsl:value-of select="$say/bodies.short"/></th>
			<th scope="col"><xsl:value-of select="$say/bodies.members"/></th>
			<th scope="col"><xsl:value-of select="$say/bodies.last"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="body" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="body" mode="row">
	<tr>
		<td class="title"><a href="/bodies/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a><xsl:if test="legal_entity"><span class="under"><bdi><xsl:value-of select="legal_entity/@name"/></bdi></span></xsl:if></td>
		<td data-label="{$say/bodies.kind}"><span><xsl:value-of select="@kind.say"/><xsl:if test="@until"><span class="under"><xsl:value-of select="$say/bodies.until"/><xsl:text> </xsl:text><xsl:apply-templates select="@until" mode="day"/></span></xsl:if></span></td>
		<td data-label="{$say/bodies.short}"><bdi><xsl:value-of select="@short"/></bdi></td>
		<td data-label="{$say/bodies.members}"><span class="number"><xsl:value-of select="@members"/></span></td>
		<td data-label="{$say/bodies.last}"><xsl:choose><xsl:when test="@last"><xsl:apply-templates select="@last" mode="day"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
	</tr>
</xsl:template>

<xsl:template match="body" mode="tags">
	<p class="tags">
		<xsl:call-template name="status"><xsl:with-param name="tone" select="'brand'"/><xsl:with-param name="icon" select="'bodies'"/><xsl:with-param name="text" select="@kind.say"/></xsl:call-template>
		<xsl:if test="@tier"><xsl:call-template name="status"><xsl:with-param name="text" select="@tier.say"/><xsl:with-param name="icon" select="'about'"/></xsl:call-template></xsl:if>
		<xsl:if test="@until and translate(@until, '-', '') &lt; translate(/page/@today, '-', '')"><xsl:call-template name="status"><xsl:with-param name="text" select="$say/bodies.dissolved"/><xsl:with-param name="icon" select="'slash'"/></xsl:call-template></xsl:if>
	</p>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<xsl:apply-templates select="record/members" mode="card"/>
			<xsl:apply-templates select="record/rules" mode="card"/>
		</div>
		<aside class="stack side">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="record/body" mode="details"/></div>
			</section>
			<xsl:apply-templates select="record/demands" mode="card"/>
			<xsl:apply-templates select="record/standing" mode="card"><xsl:with-param name="body" select="$body/@id"/></xsl:apply-templates>
			<xsl:if test="record/meetings/meeting"><xsl:apply-templates select="record/meetings" mode="ledger"><xsl:with-param name="label" select="$say/bodies.meetings"/></xsl:apply-templates></xsl:if>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<xsl:template match="body" mode="details">
	<dl class="facts stacked">
		<xsl:if test="legal_entity">
			<dt><xsl:value-of select="$say/bodies.legal_entity"/></dt>
			<dd><xsl:apply-templates select="legal_entity" mode="to"/><xsl:if test="legal_entity/@number"><br/><span class="muted number"><bdi><xsl:value-of select="legal_entity/@number"/></bdi></span></xsl:if></dd>
		</xsl:if>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/bodies.short"/><xsl:with-param name="value" select="@short"/></xsl:call-template>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/bodies.purpose"/><xsl:with-param name="value" select="@purpose"/></xsl:call-template>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/bodies.composition"/><xsl:with-param name="value" select="@composition"/></xsl:call-template>
		<xsl:if test="@due"><dt><xsl:value-of select="$say/bodies.due"/></dt><dd><xsl:apply-templates select="@due" mode="day"/></dd></xsl:if>
		<xsl:if test="established"><dt><xsl:value-of select="$say/bodies.established"/></dt><dd><xsl:apply-templates select="established" mode="to"/></dd></xsl:if>
		<xsl:if test="@since"><dt><xsl:value-of select="$say/bodies.since"/></dt><dd><xsl:apply-templates select="@since" mode="day"/></dd></xsl:if>
		<xsl:if test="@until"><dt><xsl:value-of select="$say/bodies.until"/></dt><dd><xsl:apply-templates select="@until" mode="day"/></dd></xsl:if>
		<xsl:if test="../tally/@decisions != '0'"><dt><xsl:value-of select="$say/bodies.decisions"/></dt><dd><a class="number" href="/decisions?body={@id}"><xsl:value-of select="../tally/@decisions"/></a></dd></xsl:if>
	</dl>
</xsl:template>

<!-- Who sits here today -->

<xsl:template match="members" mode="card">
	<section class="card" id="members">
		<div class="card-head">
			<h2><xsl:value-of select="$say/bodies.members"/></h2>
			<p class="small muted"><xsl:value-of select="$say/bodies.voting"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="../tally/@voting"/></span><xsl:if test="../tally/@places"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/bodies.places"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="../tally/@places"/></span></xsl:if></p>
			<xsl:if test="$seats-people"><a href="/memberships/new?body={$body/@id}"><xsl:value-of select="$say/bodies.new_member"/></a></xsl:if>
		</div>
		<xsl:choose>
			<xsl:when test="membership or ../vacant/seat">
				<table class="table stacking wide-on-paper">
					<caption class="unseen"><xsl:value-of select="$say/bodies.members"/></caption>
					<thead><tr>
						<th scope="col"><xsl:value-of select="$say/bodies.member"/></th>
						<th scope="col"><xsl:value-of select="$say/bodies.on_behalf"/></th>
						<th scope="col"><xsl:value-of select="$say/bodies.since"/></th>
						<th scope="col"><xsl:value-of select="$say/bodies.by"/></th>
						<xsl:if test="$seats-people"><th scope="col"><span class="unseen"><xsl:value-of select="$say/record.moves"/></span></th></xsl:if>
					</tr></thead>
					<tbody>
						<xsl:apply-templates select="membership" mode="member"/>
						<xsl:apply-templates select="../vacant/seat" mode="vacant"/>
					</tbody>
				</table>
			</xsl:when>
			<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/bodies.no_members"/></p></div></xsl:otherwise>
		</xsl:choose>
		<xsl:apply-templates select="../former" mode="former"/>
		<xsl:apply-templates select="../seats" mode="seats"/>
	</section>
</xsl:template>

<xsl:template match="membership" mode="member">
	<tr>
		<td class="title">
			<xsl:apply-templates select="person" mode="to"/>
			<span class="under">
				<xsl:if test="@role != 'member'"><b><xsl:value-of select="@role.say"/></b><xsl:if test="person/@title"><xsl:text> &#183; </xsl:text></xsl:if></xsl:if>
				<bdi><xsl:value-of select="person/@title"/></bdi>
				<xsl:if test="@voting = '0'"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/bodies.no_vote"/></xsl:if>
			</span>
		</td>
		<td data-label="{$say/bodies.on_behalf}"><xsl:choose><xsl:when test="authority"><xsl:apply-templates select="authority" mode="to"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/bodies.since}">
			<span>
				<a href="/memberships/{@id}"><xsl:choose><xsl:when test="@since"><xsl:apply-templates select="@since" mode="day"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/value.unstated"/></xsl:otherwise></xsl:choose></a>
				<xsl:if test="@ahead"><span class="under"><xsl:value-of select="$say/bodies.ahead"/></span></xsl:if>
				<xsl:if test="@until"><span class="under"><xsl:value-of select="$say/bodies.until"/><xsl:text> </xsl:text><xsl:apply-templates select="@until" mode="day"/></span></xsl:if>
				<span class="under"><xsl:choose><xsl:when test="@declared"><xsl:value-of select="$say/bodies.declared"/><xsl:text> </xsl:text><xsl:apply-templates select="@declared" mode="day"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/bodies.undeclared"/></xsl:otherwise></xsl:choose></span>
			</span>
		</td>
		<td data-label="{$say/bodies.by}">
			<span>
				<xsl:choose>
					<xsl:when test="resolution"><xsl:apply-templates select="resolution" mode="to"/><span class="under"><xsl:apply-templates select="resolution/@taken" mode="day"/></span></xsl:when>
					<xsl:when test="decision"><xsl:apply-templates select="decision" mode="to"/></xsl:when>
					<xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise>
				</xsl:choose>
			</span>
		</td>
		<xsl:if test="$seats-people"><td class="does"><xsl:if test="not(@until)"><a class="button quiet" href="/memberships/{@id}/replace"><xsl:value-of select="$say/bodies.replace"/><span class="unseen"><xsl:text> </xsl:text><xsl:value-of select="person/@name"/></span></a></xsl:if></td></xsl:if>
	</tr>
</xsl:template>

<xsl:template match="seat" mode="vacant">
	<tr>
		<td class="title">
			<xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'ring'"/><xsl:with-param name="text" select="$say/bodies.vacant"/></xsl:call-template>
			<span class="under"><bdi><xsl:value-of select="@title"/></bdi><xsl:if test="@vacant &gt; 1"><xsl:text> &#215; </xsl:text><xsl:value-of select="@vacant"/></xsl:if></span>
		</td>
		<td data-label="{$say/bodies.on_behalf}"><xsl:choose><xsl:when test="authority"><xsl:apply-templates select="authority" mode="to"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
		<td/>
		<td/>
		<xsl:if test="$seats-people"><td class="does"><a class="button quiet" href="/memberships/new?body={$body/@id}&amp;seat={@id}&amp;authority={authority/@id}"><xsl:value-of select="$say/bodies.appoint"/><span class="unseen"><xsl:text> </xsl:text><xsl:value-of select="authority/@name"/></span></a></td></xsl:if>
	</tr>
</xsl:template>

<xsl:template match="former" mode="former">
	<xsl:if test="membership">
		<details class="folded">
			<xsl:call-template name="fold"><xsl:with-param name="label" select="$say/bodies.former"/><xsl:with-param name="count" select="count(membership)"/></xsl:call-template>
			<table class="table stacking wide-on-paper">
				<caption class="unseen"><xsl:value-of select="$say/bodies.former"/></caption>
				<thead><tr>
					<th scope="col"><xsl:value-of select="$say/bodies.member"/></th>
					<th scope="col"><xsl:value-of select="$say/bodies.on_behalf"/></th>
					<th scope="col"><xsl:value-of select="$say/bodies.term"/></th>
					<th scope="col"><xsl:value-of select="$say/bodies.ended_why"/></th>
				</tr></thead>
				<tbody><xsl:apply-templates select="membership" mode="former"/></tbody>
			</table>
		</details>
	</xsl:if>
</xsl:template>

<xsl:template match="membership" mode="former">
	<tr>
		<td class="title"><xsl:apply-templates select="person" mode="to"/><xsl:if test="@role != 'member'"><span class="under"><xsl:value-of select="@role.say"/></span></xsl:if></td>
		<td data-label="{$say/bodies.on_behalf}"><xsl:choose><xsl:when test="authority"><xsl:apply-templates select="authority" mode="to"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/bodies.term}"><a href="/memberships/{@id}"><xsl:apply-templates select="." mode="term"/></a></td>
		<td data-label="{$say/bodies.ended_why}"><span><xsl:value-of select="@ended_why.say"/><xsl:if test="successor"><span class="under"><xsl:value-of select="$say/bodies.successor"/><xsl:text> </xsl:text><bdi><xsl:value-of select="successor/@name"/></bdi></span></xsl:if></span></td>
	</tr>
</xsl:template>

<xsl:template match="seats" mode="seats">
	<xsl:if test="seat or /page/may/@seats.write">
		<details class="folded">
			<xsl:call-template name="fold"><xsl:with-param name="label" select="$say/bodies.seats"/><xsl:with-param name="count" select="count(seat)"/></xsl:call-template>
			<div id="seats">
			<xsl:if test="seat">
				<table class="table stacking">
					<caption class="unseen"><xsl:value-of select="$say/bodies.seats"/></caption>
					<thead><tr><th scope="col"><xsl:value-of select="$say/bodies.seat"/></th><th scope="col"><xsl:value-of select="$say/bodies.on_behalf"/></th><th scope="col"><xsl:value-of select="$say/bodies.taken"/></th></tr></thead>
					<tbody>
						<xsl:for-each select="seat">
							<tr>
								<td class="title"><a href="/bodies/{$body/@id}/seats/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></td>
								<td data-label="{$say/bodies.on_behalf}"><xsl:choose><xsl:when test="authority"><xsl:apply-templates select="authority" mode="to"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
								<td data-label="{$say/bodies.taken}"><span class="number"><bdi><xsl:value-of select="@taken"/><xsl:text> </xsl:text><xsl:value-of select="$say/list.of"/><xsl:text> </xsl:text><xsl:value-of select="@places"/></bdi></span></td>
							</tr>
						</xsl:for-each>
					</tbody>
				</table>
			</xsl:if>
			<xsl:if test="/page/may/@seats.write"><p class="card-foot"><a class="button" href="/bodies/{$body/@id}/seats/new"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/bodies.new_seat"/></a></p></xsl:if>
			</div>
		</details>
	</xsl:if>
</xsl:template>

<!-- What binds the body today, in words, with its source and whether the legal adviser confirmed it -->

<xsl:template match="rules" mode="card">
	<section class="card" id="rules">
		<div class="card-head">
			<h2><xsl:value-of select="$say/bodies.rules"/></h2>
		</div>
		<xsl:if test="rule">
			<table class="table stacking wide-on-paper rules">
				<caption class="unseen"><xsl:value-of select="$say/bodies.rules"/></caption>
				<thead><tr>
					<th scope="col"><xsl:value-of select="$say/bodies.rule"/></th>
					<th scope="col"><xsl:value-of select="$say/bodies.rule.source"/></th>
					<xsl:if test="$writes-rules or $confirms-rules"><th scope="col"><span class="unseen"><xsl:value-of select="$say/record.moves"/></span></th></xsl:if>
				</tr></thead>
				<tbody><xsl:apply-templates select="rule" mode="rule"/></tbody>
			</table>
		</xsl:if>
		<xsl:apply-templates select="../unset_rules" mode="unset"/>
		<xsl:apply-templates select="../other_rules" mode="other"/>
	</section>
</xsl:template>

<xsl:template match="rule" mode="rule">
	<tr>
		<td class="title"><a href="/bodies/{$body/@id}/rules/{@id}"><xsl:value-of select="@rule.say"/></a><span class="under value"><xsl:value-of select="@value.say"/></span></td>
		<td data-label="{$say/bodies.rule.source}">
			<span>
				<span class="source" dir="auto"><xsl:value-of select="@source"/></span>
				<span class="under"><xsl:value-of select="$say/bodies.rule.since"/><xsl:text> </xsl:text><xsl:apply-templates select="@since" mode="day"/></span>
				<xsl:apply-templates select="." mode="confirmed"/>
			</span>
		</td>
		<xsl:if test="$writes-rules"><td class="does"><a class="button quiet" href="/bodies/{$body/@id}/rules/new?rule={@rule}"><xsl:value-of select="$say/bodies.rule.change"/><span class="unseen"><xsl:text>: </xsl:text><xsl:value-of select="@rule.say"/></span></a></td></xsl:if>
		<xsl:if test="$confirms-rules"><td class="does"><xsl:apply-templates select="move" mode="button"/></td></xsl:if>
	</tr>
</xsl:template>

<xsl:template match="rule" mode="confirmed">
	<xsl:choose>
		<xsl:when test="@confirmed"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="$say/bodies.rule.confirmed"/></xsl:call-template></xsl:when>
		<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'clock'"/><xsl:with-param name="text" select="$say/bodies.rule.unconfirmed"/></xsl:call-template></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="unset_rules" mode="unset">
	<xsl:if test="rule">
		<details class="folded">
			<xsl:call-template name="fold"><xsl:with-param name="label" select="$say/bodies.rule.unset"/><xsl:with-param name="count" select="count(rule)"/></xsl:call-template>
			<ul class="plain-list" role="list">
				<xsl:for-each select="rule">
					<li><xsl:value-of select="@rule.say"/><xsl:if test="$writes-rules"><a class="button quiet" href="/bodies/{$body/@id}/rules/new?rule={@rule}"><xsl:value-of select="$say/bodies.rule.set"/><span class="unseen"><xsl:text>: </xsl:text><xsl:value-of select="@rule.say"/></span></a></xsl:if></li>
				</xsl:for-each>
			</ul>
		</details>
	</xsl:if>
</xsl:template>

<xsl:template match="other_rules" mode="other">
	<xsl:if test="rule">
		<details class="folded">
			<xsl:call-template name="fold"><xsl:with-param name="label" select="$say/bodies.rule.others"/><xsl:with-param name="count" select="count(rule)"/></xsl:call-template>
			<table class="table stacking">
				<caption class="unseen"><xsl:value-of select="$say/bodies.rule.others"/></caption>
				<thead><tr><th scope="col"><xsl:value-of select="$say/bodies.rule"/></th><th scope="col"><xsl:value-of select="$say/bodies.term"/></th></tr></thead>
				<tbody>
					<xsl:for-each select="rule">
						<tr>
							<td class="title"><a href="/bodies/{$body/@id}/rules/{@id}"><xsl:value-of select="@rule.say"/></a><span class="under value"><xsl:value-of select="@value.say"/></span></td>
							<td data-label="{$say/bodies.term}"><span><xsl:apply-templates select="." mode="term"/><xsl:if test="@ahead"><span class="under"><xsl:value-of select="$say/bodies.ahead"/></span></xsl:if></span></td>
						</tr>
					</xsl:for-each>
				</tbody>
			</table>
		</details>
	</xsl:if>
</xsl:template>

</xsl:stylesheet>
