<!-- decisions.xsl: the register of decisions, one decision with all it hangs on, and the page that records one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="register.xsl"/>
<xsl:import href="extract.xsl"/>

<!-- The register -->

<xsl:template match="page[@view = 'list']" mode="new">
	<a class="button" href="/decisions/numbers"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/decisions.numbers"/></a>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table register stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/decisions"/></caption>
		<thead>
			<tr>
				<th scope="col"><xsl:value-of select="$say/decisions.one"/></th>
				<th scope="col"><xsl:value-of select="$say/decisions.title"/></th>
				<th scope="col"><xsl:value-of select="$say/decisions.votes"/></th>
				<th scope="col"><xsl:value-of select="$say/decisions.owner"/></th>
				<th scope="col"><xsl:value-of select="$say/decisions.standing"/></th>
			</tr>
		</thead>
		<tbody><xsl:apply-templates select="decision" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="decision" mode="row">
	<tr>
		<xsl:if test="@standing = 'late'"><xsl:attribute name="class">late</xsl:attribute></xsl:if>
		<td>
			<b><a href="/decisions/{@id}"><bdi><xsl:value-of select="@number"/></bdi></a></b>
			<xsl:choose>
				<xsl:when test="@decided"><xsl:apply-templates select="@decided" mode="day-short"/></xsl:when>
				<xsl:otherwise><span class="small"><xsl:value-of select="$say/decisions.no_day"/></span></xsl:otherwise>
			</xsl:choose>
		</td>
		<td class="title">
			<a href="/decisions/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a>
			<small><bdi><xsl:value-of select="@body"/></bdi><xsl:if test="@item"><xsl:text> · </xsl:text><xsl:value-of select="$say/agenda.one"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@item"/></bdi></xsl:if><xsl:if test="@illustration"><xsl:text> · </xsl:text><xsl:value-of select="$say/decisions.illustration.1"/></xsl:if></small>
		</td>
		<td data-label="{$say/decisions.votes}"><xsl:call-template name="outcome"/></td>
		<td data-label="{$say/decisions.owner}"><xsl:if test="@owner"><span><bdi><xsl:value-of select="@owner"/></bdi><xsl:if test="@due"><small class="number"><xsl:value-of select="$say/decisions.until"/><xsl:text> </xsl:text><xsl:apply-templates select="@due" mode="day"/></small></xsl:if></span></xsl:if></td>
		<td data-label="{$say/decisions.standing}"><xsl:call-template name="standing"/><xsl:if test="@force"><xsl:text> </xsl:text><xsl:call-template name="force"/></xsl:if></td>
	</tr>
</xsl:template>

<!-- How it was decided: the counts as a bar and in words; what a source does not state is not shown as known. -->
<xsl:template name="outcome">
	<span class="tally-line">
		<xsl:if test="@abstained.end">
			<svg class="bar" viewBox="0 0 {@abstained.end} 10" preserveAspectRatio="none" aria-hidden="true">
				<rect class="ok" x="0" y="0" width="{@in_favour}" height="10"/>
				<xsl:if test="@against != '0'"><rect class="bad" x="{@in_favour}" y="0" width="{@against}" height="10"/></xsl:if>
				<xsl:if test="@abstained != '0'"><rect class="warn" x="{@against.end}" y="0" width="{@abstained}" height="10"/></xsl:if>
			</svg>
		</xsl:if>
		<span>
			<xsl:choose>
				<xsl:when test="@method = 'unanimous'"><xsl:value-of select="$say/decisions.method.unanimous"/></xsl:when>
				<xsl:when test="@method = 'unstated'"><xsl:value-of select="$say/decisions.votes.unstated"/></xsl:when>
				<xsl:otherwise>
					<xsl:value-of select="@in_favour"/><xsl:text> </xsl:text><xsl:value-of select="$say/decisions.in_favour"/>
					<xsl:if test="@against != '0'"><xsl:text>, </xsl:text><xsl:value-of select="@against"/><xsl:text> </xsl:text><xsl:value-of select="$say/decisions.against"/></xsl:if>
					<xsl:if test="@abstained != '0'"><xsl:text>, </xsl:text><xsl:value-of select="@abstained"/><xsl:text> </xsl:text><xsl:value-of select="$say/decisions.abstained"/></xsl:if>
				</xsl:otherwise>
			</xsl:choose>
		</span>
	</span>
</xsl:template>

<xsl:template name="standing">
	<xsl:choose>
		<xsl:when test="@standing = 'none'"><span class="muted small"><xsl:value-of select="$say/decisions.standing.none"/></span></xsl:when>
		<xsl:when test="@standing = 'late'"><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="$say/decisions.standing.late"/></span></xsl:when>
		<xsl:when test="@standing = 'in_progress'"><span class="status info"><svg class="icon" aria-hidden="true"><use href="/icons.svg#half"/></svg><xsl:value-of select="$say/decisions.standing.in_progress"/></span></xsl:when>
		<xsl:when test="@standing = 'open'"><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg><xsl:value-of select="$say/decisions.standing.open"/></span></xsl:when>
		<xsl:when test="@standing = 'done'"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/decisions.standing.done"/></span></xsl:when>
		<xsl:when test="@standing = 'not_done'"><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="$say/decisions.standing.not_done"/></span></xsl:when>
		<xsl:when test="@standing = 'rejected'"><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="$say/decisions.result.rejected"/></span></xsl:when>
		<xsl:when test="@standing = 'void'"><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#slash"/></svg><xsl:value-of select="$say/decisions.state.void"/></span></xsl:when>
	</xsl:choose>
</xsl:template>

<!-- Has it force? Nothing is said of one that simply has, in the list. -->
<xsl:template name="force">
	<xsl:choose>
		<xsl:when test="@force = 'pending'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#half"/></svg><xsl:value-of select="$say/decisions.force.pending"/></span></xsl:when>
		<xsl:when test="@force = 'lapsed'"><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="$say/decisions.force.lapsed"/></span></xsl:when>
		<xsl:when test="@force = 'superseded'"><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#slash"/></svg><xsl:value-of select="$say/decisions.force.superseded"/></span></xsl:when>
		<xsl:when test="@force = 'revoked'"><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#slash"/></svg><xsl:value-of select="$say/decisions.force.revoked"/></span></xsl:when>
		<xsl:when test="@later = '1'"><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg><xsl:value-of select="$say/decisions.force.later"/></span></xsl:when>
	</xsl:choose>
</xsl:template>

<!-- One decision -->

<xsl:template match="decision" mode="tags">
	<p class="tags">
		<span class="number"><b><bdi><xsl:value-of select="@number"/></bdi></b></span>
		<xsl:choose>
			<xsl:when test="@state = 'void'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'mute'"/><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="text" select="@state.say"/></xsl:call-template></xsl:when>
			<xsl:otherwise><xsl:apply-templates select="@result" mode="status"/></xsl:otherwise>
		</xsl:choose>
		<xsl:if test="@force"><xsl:call-template name="force"/></xsl:if>
		<xsl:if test="@illustration"><xsl:call-template name="status"><xsl:with-param name="text" select="$say/decisions.illustration.1"/><xsl:with-param name="icon" select="'about'"/></xsl:call-template></xsl:if>
	</p>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/decisions.text"/></h2></div>
				<div class="card-body">
					<p class="prose decided-text" dir="auto"><xsl:value-of select="record/decision/text"/></p>
					<xsl:if test="record/decision/@note"><xsl:call-template name="note"><xsl:with-param name="text" select="record/decision/@note"/></xsl:call-template></xsl:if>
					<xsl:if test="record/decision/@reason"><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="bold" select="$say/decisions.reason"/><xsl:with-param name="text" select="record/decision/@reason"/></xsl:call-template></xsl:if>
					<p class="actions"><a class="button" href="/decisions/{record/decision/@id}/extract"><svg class="icon" aria-hidden="true"><use href="/icons.svg#documents"/></svg><xsl:value-of select="$say/minutes.extract"/></a></p>
				</div>
			</section>
			<xsl:apply-templates select="votes" mode="voted"/>
			<xsl:apply-templates select="corrections[correction]" mode="corrected"/>
			<xsl:apply-templates select="conditions" mode="conditions"/>
			<xsl:apply-templates select="followups" mode="follow"/>
		</div>
		<aside class="stack side">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="record/decision" mode="thread"/></div>
			</section>
			<xsl:apply-templates select="." mode="ties"/>
			<xsl:apply-templates select="moves" mode="moves"/>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<!-- Everything the decision hangs on: body, day, meeting, item, rule, what it replaced and what replaced it. -->
<xsl:template match="decision" mode="thread">
	<dl class="facts thread" id="thread">
		<dt><xsl:value-of select="$say/decisions.body"/></dt>
		<dd><a href="/bodies/{body/@id}"><bdi><xsl:value-of select="body/@name"/></bdi></a><xsl:if test="legal_entity/@name"><br/><small><bdi><xsl:value-of select="legal_entity/@name"/></bdi><xsl:if test="legal_entity/@number"><xsl:text> · </xsl:text><bdi><xsl:value-of select="legal_entity/@number"/></bdi></xsl:if></small></xsl:if></dd>
		<dt><xsl:value-of select="$say/decisions.decided"/></dt>
		<dd><xsl:choose><xsl:when test="@decided"><xsl:apply-templates select="@decided" mode="day"/><br/><small><xsl:apply-templates select="@decided.hebrew" mode="hebrew"/></small></xsl:when><xsl:otherwise><xsl:value-of select="$say/decisions.day.unstated"/></xsl:otherwise></xsl:choose></dd>
		<dt><xsl:value-of select="$say/decisions.meeting"/></dt>
		<dd><a href="/meetings/{meeting/@id}"><bdi><xsl:value-of select="meeting/@name"/></bdi></a></dd>
		<dt><xsl:value-of select="$say/decisions.item"/></dt>
		<dd><xsl:choose><xsl:when test="item"><a href="/meetings/{meeting/@id}#item-{item/@id}"><bdi><xsl:value-of select="item/@name"/></bdi></a></xsl:when><xsl:otherwise><xsl:value-of select="$say/decisions.item.none"/></xsl:otherwise></xsl:choose></dd>
		<dt><xsl:value-of select="$say/decisions.kind"/></dt>
		<dd><xsl:value-of select="@kind.say"/></dd>
		<xsl:if test="rule">
			<dt><xsl:value-of select="$say/decisions.rule"/></dt>
			<dd><xsl:value-of select="rule/@value.say"/><br/><small dir="auto"><xsl:value-of select="rule/@source"/></small></dd>
		</xsl:if>
		<xsl:for-each select="/page/related/decision">
			<dt><xsl:value-of select="@how.say"/></dt>
			<dd><a href="/decisions/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a><br/><small dir="auto"><xsl:value-of select="@title"/></small>
				<xsl:if test="@note"><br/><small dir="auto"><xsl:value-of select="@note"/></small></xsl:if>
				<xsl:if test="@amendment and /page/may/@amendments.write"><br/><a class="small" href="/decisions/{/page/@id}/amendments/{@amendment}/edit"><xsl:value-of select="$say/decisions.tie.edit"/></a></xsl:if>
			</dd>
		</xsl:for-each>
	</dl>
</xsl:template>

<!-- What rests on it elsewhere, and what may be tied to it. -->
<xsl:template match="page" mode="ties">
	<xsl:variable name="decision" select="record/decision"/>
	<xsl:if test="referring/record">
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/decisions.referring"/></h2></div>
			<div class="card-body">
				<dl class="facts">
					<xsl:for-each select="referring/record">
						<dt><xsl:value-of select="@register.say"/></dt>
						<dd><a href="{@href}"><bdi><xsl:value-of select="@name"/></bdi></a><xsl:if test="@due"><br/><small><xsl:value-of select="$say/bodies.due"/><xsl:text> </xsl:text><xsl:apply-templates select="@due" mode="day"/></small></xsl:if></dd>
					</xsl:for-each>
				</dl>
			</div>
		</section>
	</xsl:if>
	<xsl:if test="$decision/@kind = 'signatories' and $decision/@result = 'adopted' and $decision/@state = 'standing' and may/@signatories.write">
		<section class="card"><div class="card-body moves"><a class="button" href="/signatories/new?decision={$decision/@id}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#signatories"/></svg><xsl:value-of select="$say/signatories.from_decision"/></a></div></section>
	</xsl:if>
	<xsl:if test="$decision/@result = 'adopted' and $decision/@state = 'standing' and may/@amendments.write">
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/decisions.ties"/></h2></div>
			<div class="card-body moves">
				<a class="button quiet" href="/decisions/{$decision/@id}/amendments/new"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/amendments.new"/></a>
				<a class="button quiet" href="/bodies/new?established={$decision/@id}&amp;kind=team"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/decisions.found"/></a>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<!-- What it waits for before it is in force. -->
<xsl:template match="conditions" mode="conditions">
	<xsl:variable name="decision" select="/page/record/decision"/>
	<xsl:if test="condition or ($decision/@result = 'adopted' and $decision/@state = 'standing' and /page/may/@conditions.write)">
		<section class="card" id="conditions">
			<div class="card-head">
				<h2><xsl:value-of select="$say/conditions"/></h2>
				<xsl:if test="/page/may/@conditions.write and $decision/@result = 'adopted' and $decision/@state = 'standing'"><a href="/decisions/{$decision/@id}/conditions/new"><xsl:value-of select="$say/decisions.conditions.new"/></a></xsl:if>
			</div>
			<xsl:choose>
				<xsl:when test="condition">
					<xsl:if test="$decision/@force = 'pending'"><p class="card-body small"><xsl:value-of select="$say/decisions.pending.lede"/></p></xsl:if>
					<ul class="ledger" role="list">
						<xsl:for-each select="condition">
							<li>
								<xsl:if test="@standing = 'waiting' or @standing = 'submitted'"><xsl:attribute name="class">now</xsl:attribute></xsl:if>
								<div class="margin"><xsl:choose><xsl:when test="@answered"><xsl:apply-templates select="@answered" mode="day-short"/></xsl:when><xsl:when test="@submitted"><xsl:apply-templates select="@submitted" mode="day-short"/></xsl:when><xsl:otherwise>&#8211;</xsl:otherwise></xsl:choose></div>
								<div class="entry"><div class="entry-row"><div>
									<h3><a href="/decisions/{$decision/@id}/conditions/{@id}"><bdi><xsl:choose><xsl:when test="@named"><xsl:value-of select="@named"/></xsl:when><xsl:otherwise><xsl:value-of select="@approver.say"/></xsl:otherwise></xsl:choose><xsl:if test="@authority">, <xsl:value-of select="@authority"/></xsl:if></bdi></a></h3>
									<p dir="auto"><xsl:value-of select="@note"/><xsl:if test="@note and @reference"> &#183; </xsl:if><xsl:value-of select="@reference"/></p>
								</div><xsl:apply-templates select="@standing" mode="answered"/></div></div>
							</li>
						</xsl:for-each>
					</ul>
				</xsl:when>
				<xsl:otherwise><p class="empty"><xsl:value-of select="$say/conditions.empty"/></p></xsl:otherwise>
			</xsl:choose>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="@standing" mode="answered">
	<xsl:choose>
		<xsl:when test=". = 'approved' or . = 'not_needed'"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="../@standing.say"/></span></xsl:when>
		<xsl:when test=". = 'conditional'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="../@standing.say"/></span></xsl:when>
		<xsl:when test=". = 'rejected'"><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="../@standing.say"/></span></xsl:when>
		<xsl:when test=". = 'submitted'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#half"/></svg><xsl:value-of select="../@standing.say"/></span></xsl:when>
		<xsl:otherwise><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg><xsl:value-of select="../@standing.say"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- What was recorded first, and why it was corrected while the meeting was held. -->
<xsl:template match="corrections" mode="corrected">
	<section class="card" id="corrected">
		<div class="card-head"><h2><xsl:value-of select="$say/decisions.corrected"/></h2><a href="{/page/@path}/history"><xsl:value-of select="$say/record.history"/></a></div>
		<ul class="plain-list" role="list">
			<xsl:for-each select="correction">
				<li><span>
					<bdi><xsl:value-of select="@reason"/></bdi>
					<small class="under"><xsl:apply-templates select="@at.moment" mode="moment"/><xsl:if test="@who"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@who"/></bdi></xsl:if></small>
					<small class="under"><xsl:value-of select="$say/decisions.corrected.first"/><xsl:text>: </xsl:text><xsl:value-of select="@result.say"/><xsl:text>, </xsl:text><xsl:value-of select="@method.say"/><xsl:text>: </xsl:text><xsl:value-of select="$say/sitting.in_favour"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@in_favour"/></span><xsl:text>, </xsl:text><xsl:value-of select="$say/sitting.against"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@against"/></span><xsl:text>, </xsl:text><xsl:value-of select="$say/sitting.abstained"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@abstained"/></span></small>
				</span></li>
			</xsl:for-each>
			<xsl:for-each select="../corrected_votes/vote">
				<li><span>
					<bdi><xsl:value-of select="@name"/></bdi>
					<small class="under"><xsl:value-of select="$say/decisions.corrected.first"/><xsl:text>: </xsl:text><xsl:choose><xsl:when test="@before.say"><xsl:value-of select="@before.say"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/decisions.corrected.none"/></xsl:otherwise></xsl:choose><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/decisions.corrected.now"/><xsl:text>: </xsl:text><xsl:choose><xsl:when test="@after.say"><xsl:value-of select="@after.say"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/decisions.corrected.none"/></xsl:otherwise></xsl:choose></small>
				</span></li>
			</xsl:for-each>
		</ul>
	</section>
</xsl:template>

<xsl:template match="votes" mode="voted">
	<xsl:variable name="decision" select="/page/record/decision"/>
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/decisions.votes"/></h2><span class="muted small"><xsl:value-of select="$decision/@method.say"/></span></div>
		<div class="card-body">
			<xsl:choose>
				<xsl:when test="$decision/@in_favour"><xsl:for-each select="$decision"><xsl:call-template name="counted"/></xsl:for-each></xsl:when>
				<xsl:otherwise><p><xsl:value-of select="$say/decisions.counts.unstated"/></p></xsl:otherwise>
			</xsl:choose>
			<xsl:if test="$decision/@tie"><p><b><xsl:value-of select="$say/minutes.tie"/></b><xsl:if test="$decision/@tie.source"><br/><span class="small muted"><xsl:value-of select="$say/rules.source"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="$decision/@tie.source"/></bdi></span></xsl:if></p></xsl:if>
		</div>
		<xsl:if test="vote">
			<table class="table stacking">
				<caption class="unseen"><xsl:value-of select="$say/votes"/></caption>
				<thead><tr><th scope="col"><xsl:value-of select="$say/votes.authority"/></th><th scope="col"><xsl:value-of select="$say/votes.person"/></th><th scope="col"><xsl:value-of select="$say/votes.choice"/></th></tr></thead>
				<tbody>
					<xsl:for-each select="vote">
						<tr>
							<td class="title"><xsl:choose><xsl:when test="authority"><bdi><xsl:value-of select="authority/@name"/></bdi></xsl:when><xsl:otherwise>&#8211;</xsl:otherwise></xsl:choose></td>
							<td data-label="{$say/votes.person}"><span><bdi><xsl:value-of select="person/@name"/></bdi></span></td>
							<td data-label="{$say/votes.choice}"><xsl:apply-templates select="@choice" mode="choice"/></td>
						</tr>
					</xsl:for-each>
				</tbody>
			</table>
		</xsl:if>
	</section>
</xsl:template>

<xsl:template name="counted">
	<div class="tally">
		<div class="ok"><b><xsl:value-of select="@in_favour"/></b><xsl:value-of select="$say/decisions.in_favour"/></div>
		<div class="bad"><b><xsl:value-of select="@against"/></b><xsl:value-of select="$say/decisions.against"/></div>
		<div class="warn"><b><xsl:value-of select="@abstained"/></b><xsl:value-of select="$say/decisions.abstained"/></div>
		<div class="mute"><b><xsl:choose><xsl:when test="@base"><xsl:value-of select="@base"/></xsl:when><xsl:otherwise>&#8211;</xsl:otherwise></xsl:choose></b><xsl:value-of select="$say/decisions.base.short"/></div>
	</div>
</xsl:template>

<xsl:template match="@choice" mode="choice">
	<xsl:choose>
		<xsl:when test=". = 'for'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="../@choice.say"/></xsl:call-template></xsl:when>
		<xsl:when test=". = 'against'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'bad'"/><xsl:with-param name="icon" select="'cross'"/><xsl:with-param name="text" select="../@choice.say"/></xsl:call-template></xsl:when>
		<xsl:when test=". = 'abstain'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'minus'"/><xsl:with-param name="text" select="../@choice.say"/></xsl:call-template></xsl:when>
		<xsl:when test=". = 'recused'"><span><xsl:value-of select="../@choice.say"/><xsl:if test="../@reason"><small><bdi><xsl:value-of select="../@reason"/></bdi></small></xsl:if></span></xsl:when>
		<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="text" select="../@choice.say"/></xsl:call-template></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="followups" mode="follow">
	<section class="card">
		<div class="card-head">
			<h2><xsl:value-of select="$say/decisions.followups"/></h2>
			<xsl:if test="/page/may/@followups.write"><a href="/followups/new?decision={/page/record/decision/@id}"><xsl:value-of select="$say/decisions.followups.new"/></a></xsl:if>
		</div>
		<xsl:choose>
			<xsl:when test="followup">
				<ul class="ledger" role="list">
					<xsl:for-each select="followup">
						<li>
							<xsl:if test="@state = 'late'"><xsl:attribute name="class">late</xsl:attribute></xsl:if>
							<div class="margin"><xsl:choose><xsl:when test="@due"><xsl:apply-templates select="@due" mode="margin"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/decisions.followups.no_due"/></xsl:otherwise></xsl:choose></div>
							<div class="entry"><div class="entry-row"><div><h3><a href="/followups/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></h3><p><bdi><xsl:value-of select="@owner"/></bdi><xsl:if test="@progress"><xsl:text> · </xsl:text><bdi><xsl:value-of select="@progress"/></bdi></xsl:if></p></div><xsl:apply-templates select="@state" mode="status"/></div></div>
						</li>
					</xsl:for-each>
				</ul>
			</xsl:when>
			<xsl:otherwise><p class="empty"><xsl:value-of select="$say/decisions.followups.none"/></p></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<!-- The numbers, and that none is missing -->

<xsl:template match="page[@view = 'numbers']" mode="title"><xsl:value-of select="$say/decisions.numbers"/></xsl:template>

<xsl:template match="page[@view = 'numbers']" mode="main">
	<ol class="trail" role="list"><li><a href="/decisions"><xsl:value-of select="$say/decisions"/></a></li><li aria-current="page"><xsl:value-of select="$say/decisions.numbers"/></li></ol>
	<div class="page-head"><div><h1><xsl:value-of select="$say/decisions.numbers"/></h1><p class="lede"><xsl:value-of select="$say/decisions.numbers.lede"/></p></div></div>
	<div class="card">
		<table class="table stacking">
			<caption class="unseen"><xsl:value-of select="$say/decisions.numbers"/></caption>
			<thead><tr><th scope="col"><xsl:value-of select="$say/decisions.year"/></th><th scope="col"><xsl:value-of select="$say/decisions.body"/></th><th scope="col"><xsl:value-of select="$say/decisions.numbers.range"/></th><th scope="col" class="end"><xsl:value-of select="$say/decisions.numbers.count"/></th><th scope="col" class="end"><xsl:value-of select="$say/decisions.state.void"/></th><th scope="col"><xsl:value-of select="$say/decisions.numbers.gaps"/></th></tr></thead>
			<tbody>
				<xsl:for-each select="series/series">
					<tr>
						<td class="title number"><xsl:value-of select="@year"/></td>
						<td data-label="{$say/decisions.body}"><a href="/decisions?body={@body}&amp;year={@year}"><bdi><xsl:value-of select="@name"/></bdi></a></td>
						<td data-label="{$say/decisions.numbers.range}"><bdi dir="ltr" class="number"><xsl:value-of select="concat(@first, '–', @last)"/></bdi></td>
						<td class="end" data-label="{$say/decisions.numbers.count}"><span class="number"><xsl:value-of select="@count"/></span></td>
						<td class="end" data-label="{$say/decisions.state.void}"><span class="number"><xsl:value-of select="@void"/></span></td>
						<td data-label="{$say/decisions.numbers.gaps}">
							<xsl:choose>
								<xsl:when test="@gaps = 0"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="$say/decisions.numbers.none"/></xsl:call-template></xsl:when>
								<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="tone" select="'bad'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="@gaps"/></xsl:call-template></xsl:otherwise>
							</xsl:choose>
						</td>
					</tr>
				</xsl:for-each>
			</tbody>
		</table>
	</div>
	<xsl:if test="voided/decision">
		<section class="card spaced">
			<div class="card-head"><h2><xsl:value-of select="$say/decisions.numbers.voided"/></h2></div>
			<ul class="ledger" role="list">
				<xsl:for-each select="voided/decision">
					<li><div class="margin"><b><bdi><xsl:value-of select="@number"/></bdi></b></div><div class="entry"><h3><a href="/decisions/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></h3><p dir="auto"><xsl:value-of select="@reason"/></p></div></li>
				</xsl:for-each>
			</ul>
		</section>
	</xsl:if>
</xsl:template>

<!-- Recording one -->

<xsl:template match="page[@view = 'decide']" mode="title"><xsl:value-of select="$say/decisions.new"/><xsl:text>: </xsl:text><xsl:value-of select="record/item/@title"/></xsl:template>

<xsl:template match="page[@view = 'decide']" mode="main">
	<xsl:variable name="item" select="record/item"/>
	<ol class="trail" role="list">
		<li><a href="/meetings"><xsl:value-of select="$say/meetings"/></a></li>
		<li><a href="/meetings/{$item/meeting/@id}"><bdi><xsl:value-of select="$item/meeting/@name"/></bdi></a></li>
		<li aria-current="page"><xsl:value-of select="$say/decisions.new"/></li>
	</ol>
	<form class="card composer deciding" id="deciding" method="post" action="{form/@action}" novalidate="novalidate">
		<xsl:apply-templates select="form" mode="draft"/>
		<xsl:apply-templates select="form" mode="hidden"/>
		<div class="part">
			<p class="small muted"><xsl:value-of select="$say/agenda.one"/><xsl:text> </xsl:text><bdi><xsl:value-of select="$item/@label"/></bdi></p>
			<h1 dir="auto"><xsl:value-of select="$item/@title"/></h1>
			<xsl:apply-templates select="form/draft" mode="offer"/>
		</div>
		<div class="part"><xsl:apply-templates select="form/field" mode="field"/></div>
		<xsl:apply-templates select="form/bodies/body" mode="ballot"/>
		<div class="part"><xsl:apply-templates select="form" mode="minute"/></div>
		<div class="part">
			<h2 class="label"><xsl:value-of select="$say/decisions.followup"/><xsl:text> </xsl:text><span class="hint"><xsl:value-of select="$say/decisions.followup.hint"/></span></h2>
			<div class="followup-fields"><xsl:apply-templates select="form/followup/field" mode="field"/></div>
		</div>
		<div class="action-bar">
			<button class="button primary" type="submit" name="how" value="marked" data-busy="{$say/form.busy}"><xsl:value-of select="$say/decisions.how.marked"/></button>
			<button class="button" type="submit" name="how" value="unanimous" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/decisions.how.unanimous"/></button>
			<a class="button quiet" href="/meetings/{$item/meeting/@id}"><xsl:value-of select="$say/form.cancel"/></a>
			<xsl:apply-templates select="form" mode="saved"/>
		</div>
	</form>
</xsl:template>

<!-- At which minute it was put to the vote: whoever was in the room then votes. -->
<xsl:template match="form" mode="minute">
	<div class="field">
		<label class="label" for="field-taken"><xsl:value-of select="$say/decisions.taken"/><xsl:text> </xsl:text><span class="hint"><xsl:value-of select="$say/decisions.taken.hint"/></span></label>
		<input class="input short" type="text" inputmode="numeric" dir="ltr" autocomplete="off" id="field-taken" name="taken" placeholder="{substring(/page/@moment, 12, 5)}" value="{@typed_minute}"/>
	</div>
</xsl:template>

<xsl:template match="body" mode="ballot">
	<xsl:variable name="id" select="@id"/>
	<fieldset class="part" data-votes="tally-{$id}">
		<legend class="label"><xsl:value-of select="$say/decisions.votes"/><xsl:if test="count(../body) &gt; 1"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@name"/></bdi></xsl:if></legend>
		<xsl:apply-templates select="." mode="rules"/>
		<xsl:choose>
			<xsl:when test="voter">
				<div class="votes-head">
					<button class="button" type="button" data-everybody="yes"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/decisions.everybody"/><xsl:text> </xsl:text><kbd>Alt B</kbd></button>
					<button class="button quiet" type="button" data-nobody="yes"><xsl:value-of select="$say/decisions.nobody"/></button>
				</div>
				<div class="votes"><xsl:apply-templates select="voter" mode="ballot"><xsl:with-param name="body" select="$id"/></xsl:apply-templates></div>
				<xsl:apply-templates select="../../silent" mode="silent"><xsl:with-param name="body" select="$id"/></xsl:apply-templates>
				<xsl:apply-templates select="." mode="casting"/>
				<div class="tally" id="tally-{$id}">
					<div class="ok"><b data-tally="for">0</b><xsl:value-of select="$say/decisions.in_favour"/></div>
					<div class="bad"><b data-tally="against">0</b><xsl:value-of select="$say/decisions.against"/></div>
					<div class="warn"><b data-tally="abstain">0</b><xsl:value-of select="$say/decisions.abstained"/></div>
					<div class="mute"><b data-tally="absent">0</b><xsl:value-of select="$say/votes.choice.absent"/></div>
					<xsl:apply-templates select="@follows" mode="follows"/>
					<p class="verdict" role="status"><input type="hidden" name="result.{$id}" data-result="yes"/><xsl:value-of select="$say/decisions.follows"/><xsl:text>: </xsl:text><b data-adopted="{$say/decisions.result.adopted}" data-rejected="{$say/decisions.result.rejected}" data-majority="{@majority}" data-usual="{@majority.usual}" data-abstentions="{@abstentions}" data-members="{@members}" data-tie="{@tie}">&#8211;</b></p>
				</div>
				<div class="asides">
					<button class="button quiet" type="submit" name="how" value="check-marked"><xsl:value-of select="$say/decisions.check"/></button>
					<xsl:apply-templates select="." mode="counts"/>
				</div>
			</xsl:when>
			<xsl:otherwise>
				<xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="$say/decisions.no_voters"/></xsl:call-template>
				<p class="actions"><a class="button" href="/meetings/{/page/record/item/meeting/@id}/attendance"><xsl:value-of select="$say/attendance"/></a></p>
			</xsl:otherwise>
		</xsl:choose>
	</fieldset>
</xsl:template>

<!-- Who is here and how many are needed; which majority decides, what a tie means, and where that is written. -->
<xsl:template match="body" mode="rules">
	<p class="small">
		<xsl:value-of select="$say/decisions.present"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="@present"/></b>
		<xsl:if test="@quorum"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/decisions.needed"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="@quorum"/></b></xsl:if>
		<xsl:text> &#183; </xsl:text><xsl:choose><xsl:when test="@majority"><xsl:value-of select="@majority.say"/><xsl:if test="@majority.kind"><xsl:text> (</xsl:text><xsl:value-of select="$say/decisions.majority.kind"/><xsl:text>: </xsl:text><xsl:value-of select="@majority.kind"/><xsl:text>)</xsl:text></xsl:if></xsl:when><xsl:otherwise><xsl:value-of select="$say/decisions.rule.none"/></xsl:otherwise></xsl:choose>
		<xsl:if test="@tie"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/decisions.rule.tie"/><xsl:text>: </xsl:text><xsl:value-of select="@tie.say"/></xsl:if>
		<xsl:if test="@abstentions"><xsl:text> &#183; </xsl:text><xsl:value-of select="@abstentions.say"/></xsl:if>
	</p>
	<div class="asides">
	<xsl:apply-templates select="../../majorities" mode="by-kind"><xsl:with-param name="body" select="@id"/></xsl:apply-templates>
	<details class="more sources">
		<summary><xsl:value-of select="$say/quorum.source"/></summary>
		<ul class="plain-list small muted">
			<xsl:if test="@quorum.source"><li><xsl:value-of select="$say/meetings.quorum"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@quorum.source"/></bdi></li></xsl:if>
			<xsl:if test="@majority.source"><li><xsl:value-of select="$say/decisions.rule.applies"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@majority.source"/></bdi></li></xsl:if>
			<xsl:if test="@tie.source"><li><xsl:value-of select="$say/decisions.rule.tie"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@tie.source"/></bdi></li></xsl:if>
			<xsl:if test="@abstentions.source"><li><xsl:value-of select="@abstentions.say"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@abstentions.source"/></bdi></li></xsl:if>
		</ul>
	</details>
	</div>
</xsl:template>

<!-- Kinds of decisions for which the body has another majority, and where that is written. -->
<xsl:template match="majorities" mode="by-kind">
	<xsl:param name="body"/>
	<xsl:if test="majority[@body = $body]">
		<details class="more sources">
			<summary><xsl:value-of select="$say/decisions.majorities"/></summary>
			<ul class="by-kind small muted">
				<xsl:for-each select="majority[@body = $body]"><li data-kind="{@kind}" data-majority="{@value}"><b><xsl:value-of select="@kind.say"/></b><xsl:text>: </xsl:text><xsl:value-of select="@value.say"/><xsl:text>. </xsl:text><bdi><xsl:value-of select="@source"/></bdi></li></xsl:for-each>
			</ul>
		</details>
	</xsl:if>
</xsl:template>

<!-- What was asked: which result follows, by which rule, before anything is recorded. -->
<xsl:template match="@follows" mode="follows">
	<p class="verdict followed"><b><xsl:value-of select="../@follows.say"/></b><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/decisions.follows.for"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="../@for"/></span><xsl:text>, </xsl:text><xsl:value-of select="$say/decisions.follows.needed"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="../@needed"/></span><xsl:text>, </xsl:text><xsl:value-of select="$say/decisions.follows.base"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="../@base"/></span><xsl:text>. </xsl:text><xsl:value-of select="../@majority.say"/><xsl:if test="../@majority.source"><xsl:text>. </xsl:text><bdi><xsl:value-of select="../@majority.source"/></bdi></xsl:if></p>
</xsl:template>

<!-- Who is here and yet has no vote in this body, and why. -->
<xsl:template match="silent" mode="silent">
	<xsl:param name="body"/>
	<xsl:if test="present[@body = $body]">
		<p class="unseen"><xsl:value-of select="$say/votes.silent"/></p>
		<ul class="silent small" role="list">
			<xsl:for-each select="present[@body = $body]"><li><b><bdi><xsl:choose><xsl:when test="@authority"><xsl:value-of select="@authority"/></xsl:when><xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise></xsl:choose></bdi></b><xsl:if test="@authority"><xsl:text> </xsl:text><bdi><xsl:value-of select="@name"/></bdi></xsl:if><xsl:text>: </xsl:text><xsl:value-of select="@why.say"/></li></xsl:for-each>
		</ul>
	</xsl:if>
</xsl:template>

<!-- Where the rule gives the chair a casting vote it may be said here; else it is as the chair voted. -->
<xsl:template match="body" mode="casting">
	<xsl:if test="@tie = 'chair_casts'">
		<div class="vote">
			<div><b id="casting-{@id}"><xsl:value-of select="$say/decisions.casting"/></b></div>
			<div class="segmented" role="radiogroup" aria-labelledby="casting-{@id}" data-aside="yes">
				<label class="ok"><input type="radio" name="casting.{@id}" value="for"><xsl:if test="@casting = 'for'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><xsl:value-of select="$say/decisions.casting.for"/></span></label>
				<label class="bad"><input type="radio" name="casting.{@id}" value="against"><xsl:if test="@casting = 'against'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><xsl:value-of select="$say/decisions.casting.against"/></span></label>
			</div>
		</div>
	</xsl:if>
</xsl:template>

<xsl:template match="voter" mode="ballot">
	<xsl:param name="body"/>
	<xsl:variable name="name" select="concat('vote.', $body, '.', @id)"/>
	<div class="vote" id="field-{$name}">
		<xsl:if test="/page/problem[@field = $name]"><xsl:attribute name="class">vote wrong</xsl:attribute></xsl:if>
		<div>
			<b id="voter-{$body}-{@id}"><bdi><xsl:choose><xsl:when test="authority"><xsl:value-of select="authority/@name"/></xsl:when><xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise></xsl:choose></bdi></b>
			<small><bdi><xsl:if test="authority"><xsl:value-of select="@name"/></xsl:if></bdi></small>
		</div>
		<xsl:choose>
		<xsl:when test="@interest"><p class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#shield"/></svg><span><xsl:value-of select="$say/decisions.interest"/></span></p></xsl:when>
		<xsl:otherwise>
		<div class="segmented" role="radiogroup" aria-labelledby="voter-{$body}-{@id}">
			<xsl:call-template name="choice"><xsl:with-param name="name" select="$name"/><xsl:with-param name="value" select="'for'"/><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="label" select="$say/decisions.choose.for"/></xsl:call-template>
			<xsl:call-template name="choice"><xsl:with-param name="name" select="$name"/><xsl:with-param name="value" select="'against'"/><xsl:with-param name="tone" select="'bad'"/><xsl:with-param name="icon" select="'cross'"/><xsl:with-param name="label" select="$say/decisions.choose.against"/></xsl:call-template>
			<xsl:call-template name="choice"><xsl:with-param name="name" select="$name"/><xsl:with-param name="value" select="'abstain'"/><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'minus'"/><xsl:with-param name="label" select="$say/decisions.choose.abstain"/></xsl:call-template>
			<xsl:call-template name="choice"><xsl:with-param name="name" select="$name"/><xsl:with-param name="value" select="'absent'"/><xsl:with-param name="tone" select="'mute'"/><xsl:with-param name="icon" select="'ring'"/><xsl:with-param name="label" select="$say/decisions.choose.absent"/></xsl:call-template>
			<xsl:if test="/page/@registry != 'live'"><xsl:call-template name="choice"><xsl:with-param name="name" select="$name"/><xsl:with-param name="value" select="'recused'"/><xsl:with-param name="tone" select="'info'"/><xsl:with-param name="icon" select="'shield'"/><xsl:with-param name="label" select="$say/decisions.choose.recused"/></xsl:call-template></xsl:if>
		</div>
		<xsl:if test="/page/@registry != 'live'">
		<p class="recusal">
			<label class="label" for="field-reason.{$body}.{@id}"><xsl:value-of select="$say/votes.reason"/></label>
			<input class="input" type="text" dir="auto" id="field-reason.{$body}.{@id}" name="reason.{$body}.{@id}" value="{@reason}"/>
		</p>
		</xsl:if>
		</xsl:otherwise>
		</xsl:choose>
	</div>
</xsl:template>

<xsl:template name="choice">
	<xsl:param name="name"/>
	<xsl:param name="value"/>
	<xsl:param name="tone"/>
	<xsl:param name="icon"/>
	<xsl:param name="label"/>
	<label class="{$tone}"><input type="radio" name="{$name}" value="{$value}"><xsl:if test="@choice = $value"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><svg class="icon" aria-hidden="true"><use href="/icons.svg#{$icon}"/></svg><xsl:value-of select="$label"/></span></label>
</xsl:template>

<!-- A show of hands or a secret ballot: only how many. -->
<xsl:template match="body" mode="counts">
	<details class="counts">
		<xsl:if test="@in_favour or /page/problem[starts-with(@field, 'count.')]"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
		<summary><xsl:value-of select="$say/decisions.how.counts"/></summary>
		<div class="field-row">
			<xsl:call-template name="count"><xsl:with-param name="what" select="'in_favour'"/><xsl:with-param name="label" select="$say/decisions.in_favour"/></xsl:call-template>
			<xsl:call-template name="count"><xsl:with-param name="what" select="'against'"/><xsl:with-param name="label" select="$say/decisions.against"/></xsl:call-template>
			<xsl:call-template name="count"><xsl:with-param name="what" select="'abstained'"/><xsl:with-param name="label" select="$say/decisions.abstained"/></xsl:call-template>
		</div>
		<div class="actions">
			<button class="button quiet" type="submit" name="how" value="check-show"><xsl:value-of select="$say/decisions.check"/></button>
			<button class="button" type="submit" name="how" value="show" data-busy="{$say/form.busy}"><xsl:value-of select="$say/decisions.how.show"/></button>
			<button class="button" type="submit" name="how" value="secret" data-busy="{$say/form.busy}"><xsl:value-of select="$say/decisions.how.secret"/></button>
		</div>
	</details>
</xsl:template>

<xsl:template name="count">
	<xsl:param name="what"/>
	<xsl:param name="label"/>
	<xsl:param name="prefix" select="''"/>
	<div class="field">
		<label class="label" for="field-{$prefix}count.{@id}.{$what}"><xsl:value-of select="$label"/></label>
		<input class="input short" type="text" inputmode="numeric" dir="ltr" autocomplete="off" id="field-{$prefix}count.{@id}.{$what}" name="{$prefix}count.{@id}.{$what}" value="{@*[name() = $what]}"/>
	</div>
</xsl:template>

</xsl:stylesheet>
