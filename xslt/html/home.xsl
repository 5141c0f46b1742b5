<!-- home.xsl: the first page: what waits, then the next meeting, the latest decisions, and how things stand. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>

<xsl:template match="page[@view = 'home']" mode="main">
	<div class="page-head"><div>
		<p class="lede"><xsl:apply-templates select="@today" mode="day-long"/><xsl:text> &#183; </xsl:text><xsl:apply-templates select="today/@day.hebrew" mode="hebrew"/></p>
		<h1><xsl:apply-templates select="." mode="title"/></h1>
	</div></div>
	<div class="columns home">
		<div class="stack">
			<xsl:apply-templates select="tellings" mode="tellings"/>
			<xsl:apply-templates select="steps" mode="steps"/>
			<xsl:if test="codes/@near"><xsl:apply-templates select="codes" mode="reminder"><xsl:with-param name="brief" select="'yes'"/></xsl:apply-templates></xsl:if>
			<xsl:apply-templates select="heads/head" mode="head"/>
			<xsl:apply-templates select="waiting" mode="waiting"/>
			<xsl:if test="not(codes/@near)"><xsl:apply-templates select="codes" mode="reminder"><xsl:with-param name="brief" select="'yes'"/></xsl:apply-templates></xsl:if>
		</div>
		<aside class="stack side">
			<xsl:apply-templates select="next" mode="next"/>
			<xsl:apply-templates select="proof" mode="figures"><xsl:with-param name="title" select="$say/home.proof"/></xsl:apply-templates>
			<xsl:apply-templates select="access" mode="figures"><xsl:with-param name="title" select="$say/home.access"/></xsl:apply-templates>
			<xsl:apply-templates select="snapshot" mode="figures"><xsl:with-param name="title" select="$say/home.snapshot"/></xsl:apply-templates>
		</aside>
		<div class="stack below">
			<xsl:apply-templates select="decisions" mode="decisions"/>
			<xsl:apply-templates select="presence[authority]" mode="presence"/>
		</div>
	</div>
</xsl:template>

<xsl:template match="head" mode="head">
	<xsl:call-template name="note"><xsl:with-param name="icon" select="'person'"/><xsl:with-param name="text" select="@note"/></xsl:call-template>
</xsl:template>

<!-- A register that begins: what is done, what comes next, and whose it is. -->
<xsl:template match="steps" mode="steps">
	<section class="card" aria-labelledby="steps">
		<div class="card-head"><h2 id="steps"><xsl:value-of select="$say/home.steps"/></h2></div>
		<div class="card-body">
			<p><xsl:value-of select="$say/home.steps.lede"/></p>
			<ol class="first-steps" role="list">
				<xsl:for-each select="step">
					<li>
						<xsl:choose>
							<xsl:when test="@done"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><span class="muted"><xsl:value-of select="@label"/><span class="unseen"><xsl:text>: </xsl:text><xsl:value-of select="$say/home.step.done"/></span></span></xsl:when>
							<xsl:when test="@mine"><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg><a href="{@href}"><xsl:value-of select="@label"/></a></xsl:when>
							<xsl:otherwise><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg><span><xsl:value-of select="@label"/><xsl:text> </xsl:text><span class="muted">(<xsl:value-of select="@whose"/>)</span></span></xsl:otherwise>
						</xsl:choose>
					</li>
				</xsl:for-each>
			</ol>
		</div>
	</section>
</xsl:template>

<!-- What waits: the late first, then by day, then what has no day -->

<xsl:template match="waiting" mode="waiting">
	<section class="card">
		<h2 class="unseen"><xsl:value-of select="$say/home.waiting"/></h2>
		<xsl:choose>
			<xsl:when test="*">
				<ul class="ledger" role="list"><xsl:apply-templates select="*" mode="entry"><xsl:sort select="@order"/></xsl:apply-templates></ul>
			</xsl:when>
			<xsl:otherwise><div class="empty"><p><xsl:value-of select="$say/home.nothing.text"/></p></div></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<!-- The words of an entry: a kind, a title that leads on, and the rest of it below. -->
<xsl:template name="entry-title">
	<xsl:param name="kind" select="''"/>
	<h3><a href="{@href}"><xsl:if test="$kind != ''"><xsl:value-of select="$kind"/><xsl:text> </xsl:text></xsl:if><bdi><xsl:value-of select="@title"/></bdi></a></h3>
</xsl:template>

<xsl:template match="session" mode="entry-words">
	<xsl:call-template name="entry-title"/>
	<p><xsl:value-of select="$say/home.in_session"/></p>
</xsl:template>

<xsl:template match="invitation" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.invitation"/></xsl:call-template>
	<p>
		<xsl:apply-templates select="@for" mode="on-behalf"/>
		<xsl:apply-templates select="@held" mode="day-long"/><xsl:text>, </xsl:text><xsl:apply-templates select="@held" mode="hour"/>
		<xsl:if test="@place"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if>
	</p>
	<xsl:apply-templates select="answers" mode="answers"><xsl:with-param name="meeting" select="@meeting"/></xsl:apply-templates>
</xsl:template>

<xsl:template match="followup" mode="entry-words">
	<xsl:call-template name="entry-title"/>
	<p>
		<xsl:apply-templates select="@for" mode="on-behalf"/>
		<xsl:if test="@authority"><xsl:value-of select="$say/home.for_authority"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@authority"/></bdi><xsl:text> &#183; </xsl:text></xsl:if>
		<xsl:if test="not(@day)"><xsl:value-of select="$say/home.no_day"/><xsl:text> &#183; </xsl:text></xsl:if>
		<xsl:value-of select="$say/home.from_decision"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@decision"/></bdi><xsl:text>, </xsl:text><bdi><xsl:value-of select="@decided"/></bdi>
	</p>
	<xsl:if test="@progress"><p dir="auto"><xsl:value-of select="@progress"/></p></xsl:if>
</xsl:template>

<xsl:template match="draft" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.draft"/></xsl:call-template>
	<p>
		<xsl:choose><xsl:when test="@late"><xsl:value-of select="$say/home.draft.late"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/home.draft.text"/></xsl:otherwise></xsl:choose>
		<xsl:text> </xsl:text><xsl:apply-templates select="@held" mode="day-long"/><xsl:text>, </xsl:text><xsl:apply-templates select="@held" mode="hour"/>
	</p>
</xsl:template>

<xsl:template match="unclosed" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.unclosed"/></xsl:call-template>
	<p><xsl:value-of select="$say/home.unclosed.text"/></p>
</xsl:template>

<xsl:template match="demand" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.demand"/></xsl:call-template>
	<p>
		<bdi><xsl:value-of select="@body"/></bdi><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/home.demand.signed"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@signed"/></span>
		<xsl:if test="@due"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/home.demand.due"/><xsl:text> </xsl:text><xsl:apply-templates select="@due" mode="day"/></xsl:if>
	</p>
</xsl:template>

<xsl:template match="round" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.round"/></xsl:call-template>
	<p>
		<xsl:value-of select="$say/home.round.left"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="@left"/></b>
		<xsl:text> &#183; </xsl:text><xsl:value-of select="$say/home.round.until"/><xsl:text> </xsl:text><xsl:apply-templates select="@closes" mode="day-long"/><xsl:text>, </xsl:text><xsl:apply-templates select="@closes" mode="hour"/>
	</p>
</xsl:template>

<xsl:template match="quiet" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.quiet"/></xsl:call-template>
	<p>
		<xsl:value-of select="$say/home.quiet.text"/><xsl:text> </xsl:text><xsl:apply-templates select="@held" mode="day"/>
		<xsl:text> &#183; </xsl:text><xsl:value-of select="$say/home.quiet.rule"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@source"/></bdi>
	</p>
</xsl:template>

<xsl:template match="to_approve" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.to_approve"/></xsl:call-template>
	<p><xsl:value-of select="@kind.say"/><xsl:if test="@amount"><xsl:text> &#183; </xsl:text><xsl:apply-templates select="@amount" mode="money"/></xsl:if><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/home.to_approve.waits"/><xsl:text> </xsl:text><xsl:value-of select="@waited.say"/></p>
	<xsl:for-each select="passed"><p><xsl:value-of select="$say/approvals.passed.by"/><bdi><xsl:value-of select="@name"/></bdi><xsl:text>, </xsl:text><xsl:apply-templates select="@at" mode="moment"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@why"/></bdi></p></xsl:for-each>
	<xsl:for-each select="back"><p><xsl:value-of select="$say/approvals.passed.back"/><bdi><xsl:value-of select="@name"/></bdi><xsl:text>, </xsl:text><xsl:apply-templates select="@at" mode="moment"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@why"/></bdi></p></xsl:for-each>
</xsl:template>

<xsl:template match="request" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.request"/></xsl:call-template>
	<p><xsl:value-of select="@why.say"/><xsl:if test="@reason"><xsl:text>: </xsl:text><bdi><xsl:value-of select="@reason"/></bdi></xsl:if><xsl:if test="@waits_for"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/home.request.at"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@waits_for"/></bdi><xsl:text>, </xsl:text><xsl:value-of select="@waited.say"/></xsl:if></p>
</xsl:template>

<xsl:template match="supplement" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.supplement"/></xsl:call-template>
	<p><span class="number"><xsl:value-of select="@year"/></span><xsl:text> &#183; </xsl:text><xsl:apply-templates select="@amount" mode="money"/><xsl:if test="@day"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/home.supplement.text"/><xsl:text> </xsl:text><xsl:apply-templates select="@day" mode="day-long"/></xsl:if></p>
	<xsl:if test="@source"><p class="small muted"><bdi><xsl:value-of select="@source"/></bdi></p></xsl:if>
</xsl:template>

<xsl:template match="owing" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.owing"/></xsl:call-template>
	<p><xsl:apply-templates select="@owed" mode="money"/><xsl:text> </xsl:text><xsl:value-of select="$say/home.owing.text"/><xsl:text>, </xsl:text><xsl:value-of select="$say/home.owing.since"/><xsl:text> </xsl:text><xsl:apply-templates select="@day" mode="day"/></p>
</xsl:template>

<xsl:template match="file" mode="entry-words">
	<xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/home.file"/></xsl:call-template>
	<p><xsl:value-of select="$say/home.file.text"/><xsl:text> </xsl:text><xsl:apply-templates select="@day" mode="day-long"/><xsl:text> &#183; </xsl:text><xsl:apply-templates select="@total" mode="money"/></p>
</xsl:template>

<xsl:template match="outside" mode="entry-words">
	<xsl:choose><xsl:when test="@budget"><xsl:call-template name="entry-title"><xsl:with-param name="kind" select="$say/budgets.one"/></xsl:call-template></xsl:when><xsl:otherwise><xsl:call-template name="entry-title"/></xsl:otherwise></xsl:choose>
	<p>
		<xsl:choose><xsl:when test="@why = 'unsubmitted'"><xsl:value-of select="$say/home.outside.unsubmitted"/></xsl:when><xsl:when test="@why = 'conditional'"><xsl:value-of select="$say/home.outside.conditional"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/home.outside.waits"/></xsl:otherwise></xsl:choose>
		<xsl:text> </xsl:text><bdi><xsl:choose><xsl:when test="@named"><xsl:value-of select="@named"/></xsl:when><xsl:otherwise><xsl:value-of select="@approver.say"/></xsl:otherwise></xsl:choose></bdi>
		<xsl:if test="@submitted"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/external_approvals.submitted"/><xsl:text> </xsl:text><xsl:apply-templates select="@submitted" mode="day"/></xsl:if>
		<xsl:if test="@expected"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/external_approvals.expected"/><xsl:text> </xsl:text><xsl:apply-templates select="@expected" mode="day"/></xsl:if>
	</p>
</xsl:template>

<xsl:template match="unconfirmed" mode="entry-words">
	<h3><xsl:value-of select="@title"/></h3>
	<p><xsl:value-of select="$say/home.unconfirmed.text"/></p>
	<ul class="chips" role="list"><xsl:for-each select="body"><li><a class="chip" href="{@href}"><bdi><xsl:value-of select="@name"/></bdi><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@count"/></span></a></li></xsl:for-each></ul>
</xsl:template>

<xsl:template match="@for" mode="on-behalf">
	<b><xsl:value-of select="$say/home.on_behalf"/><xsl:text> </xsl:text><bdi><xsl:value-of select="."/></bdi></b><xsl:text> &#183; </xsl:text>
</xsl:template>

<!-- Many follow-ups may be marked on one page: each box has a name of its own. -->
<xsl:template match="move[@asks]" mode="button">
	<xsl:variable name="id" select="translate(@path, '/', '-')"/>
	<details class="ask">
		<summary class="button"><svg class="icon" aria-hidden="true"><use href="/icons.svg#{@icon}"/></svg><xsl:value-of select="@label"/></summary>
		<form method="post" action="{@path}" novalidate="novalidate">
			<xsl:apply-templates select="." mode="hidden"/>
			<label class="label" for="asks{$id}"><xsl:value-of select="@asks.label"/><span class="required" aria-hidden="true"> *</span></label>
			<textarea class="input" id="asks{$id}" name="{@asks}" rows="2" dir="auto" required="required"/>
			<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="@label"/></button>
		</form>
	</details>
</xsl:template>

<!-- The next meeting: when by both calendars, where, what about, and what was answered -->

<xsl:template match="next" mode="next">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/home.next_meeting"/></h2></div>
		<div class="card-body">
			<xsl:choose>
				<xsl:when test="meeting"><xsl:apply-templates select="meeting" mode="next"/></xsl:when>
				<xsl:otherwise><p class="muted"><xsl:value-of select="$say/home.no_meeting"/></p></xsl:otherwise>
			</xsl:choose>
		</div>
	</section>
</xsl:template>

<xsl:template match="meeting" mode="next">
	<div class="next-when">
		<xsl:apply-templates select="@held" mode="leaf"/>
		<div>
			<h3><a href="{@href}"><bdi><xsl:value-of select="@title"/></bdi></a></h3>
			<p class="small">
				<xsl:apply-templates select="@held" mode="day-long"/><xsl:text>, </xsl:text>
				<bdi dir="ltr"><xsl:value-of select="substring(@held, 12, 5)"/><xsl:if test="@ended">&#8211;<xsl:value-of select="substring(@ended, 12, 5)"/></xsl:if></bdi>
			</p>
			<p class="small muted"><xsl:apply-templates select="@held.hebrew" mode="hebrew"/></p>
		</div>
	</div>
	<p class="small muted"><bdi><xsl:value-of select="@bodies"/></bdi><xsl:if test="@place"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@place"/></bdi></xsl:if></p>
	<xsl:if test="answers">
		<h3 class="small"><xsl:value-of select="$say/home.answer"/></h3>
		<xsl:apply-templates select="answers" mode="answers"><xsl:with-param name="meeting" select="@id"/></xsl:apply-templates>
	</xsl:if>
	<xsl:if test="../item">
		<h3 class="small"><xsl:value-of select="$say/home.items"/></h3>
		<ol class="items"><xsl:for-each select="../item"><li><bdi><xsl:value-of select="@title"/></bdi></li></xsl:for-each></ol>
	</xsl:if>
	<a class="button wide" href="{@href}"><xsl:value-of select="$say/home.papers"/></a>
</xsl:template>

<xsl:template match="snapshot | proof | access" mode="figures">
	<xsl:param name="title"/>
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$title"/></h2></div>
		<div class="card-body"><xsl:apply-templates select="figure" mode="figure"/></div>
	</section>
</xsl:template>

<!-- The latest decisions -->

<xsl:template match="decisions" mode="decisions">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/home.decisions"/></h2><a href="/decisions"><xsl:value-of select="$say/home.all_decisions"/></a></div>
		<xsl:choose>
			<xsl:when test="decision"><xsl:call-template name="ledger"><xsl:with-param name="entries" select="decision"/></xsl:call-template></xsl:when>
			<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/home.no_decisions"/></p></div></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template match="decision" mode="entry-words">
	<xsl:call-template name="entry-title"/>
	<p>
		<xsl:value-of select="@result.say"/>
		<xsl:if test="@for">
			<xsl:value-of select="concat(': ', $say/home.for, ' ', @for, ', ', $say/home.against, ' ', @against, ', ', $say/home.abstained, ' ', @abstained)"/>
		</xsl:if>
	</p>
</xsl:template>

<!-- Who of the authorities was there -->

<xsl:template match="presence" mode="presence">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/home.presence"/></h2></div>
		<div class="card-body">
			<xsl:call-template name="heat">
				<xsl:with-param name="columns" select="meeting"/><xsl:with-param name="rows" select="authority"/>
				<xsl:with-param name="label" select="$say/home.presence"/><xsl:with-param name="head" select="$say/home.presence.authority"/>
			</xsl:call-template>
		</div>
	</section>
</xsl:template>

</xsl:stylesheet>
