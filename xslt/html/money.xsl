<!-- money.xsl: every shekel has a decision: what was committed, what lacks a decision, and the way of one commitment back to the room. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="sums.xsl"/>

<xsl:template match="page[@view = 'money']" mode="title"><xsl:value-of select="$say/money"/></xsl:template>

<xsl:template match="page[@view = 'money']" mode="main">
	<div class="page-head"><div><h1><xsl:value-of select="$say/money"/></h1><p class="lede"><xsl:value-of select="$say/money.lede"/></p></div></div>
	<div class="stack">
		<section class="card" id="commitments">
			<div class="card-head"><h2><xsl:value-of select="$say/money.commitments"/></h2></div>
			<xsl:choose>
				<xsl:when test="commitments/commitment">
					<xsl:call-template name="unit"/>
					<div class="holder"><table class="table stacking">
						<caption class="unseen"><xsl:value-of select="$say/money.commitments"/>, <xsl:value-of select="$say/money.unit"/></caption>
						<thead><tr><th scope="col"><xsl:value-of select="$say/money.title"/></th><th scope="col"><xsl:value-of select="$say/money.source"/></th><th scope="col" class="amount"><xsl:value-of select="$say/money.amount"/></th><th scope="col"><xsl:value-of select="$say/money.state"/></th></tr></thead>
						<tbody><xsl:for-each select="commitments/commitment"><tr>
							<td class="title"><a href="/money/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a><xsl:if test="decision"><small class="under"><xsl:apply-templates select="decision" mode="to"/></small></xsl:if></td>
							<td data-label="{$say/money.source}"><xsl:choose><xsl:when test="@source"><bdi><xsl:value-of select="@source"/></bdi></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
							<td class="amount" data-label="{$say/money.amount}"><b><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></b></td>
							<td data-label="{$say/money.state}"><xsl:apply-templates select="@state" mode="status"/></td>
						</tr></xsl:for-each></tbody>
					</table></div>
				</xsl:when>
				<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/money.commitments.none"/></p></div></xsl:otherwise>
			</xsl:choose>
		</section>
		<section class="card" id="undecided">
			<div class="card-head"><h2><xsl:value-of select="$say/money.undecided"/></h2></div>
			<xsl:choose>
				<xsl:when test="undecided/money"><xsl:call-template name="unit"/><ul class="plain-list sums" role="list"><xsl:for-each select="undecided/money"><li><span><a href="{@href}"><xsl:if test="@kind = 'budget'"><xsl:value-of select="@kind.say"/><xsl:text> </xsl:text></xsl:if><bdi><xsl:value-of select="@title"/></bdi></a><xsl:if test="@kind != 'budget'"><small class="under"><xsl:value-of select="@kind.say"/></small></xsl:if></span><span><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></span></li></xsl:for-each></ul></xsl:when>
				<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/money.undecided.none"/></p></div></xsl:otherwise>
			</xsl:choose>
		</section>
		<section class="card" id="unbudgeted">
			<div class="card-head"><h2><xsl:value-of select="$say/money.unbudgeted"/></h2></div>
			<xsl:choose>
				<xsl:when test="unbudgeted/decision"><ul class="ledger numbered" role="list"><xsl:for-each select="unbudgeted/decision"><li>
					<div class="margin"><b><bdi><xsl:value-of select="@number"/></bdi></b><xsl:if test="@decided"><xsl:apply-templates select="@decided" mode="day-short"/></xsl:if></div>
					<div class="entry"><h3><a href="/decisions/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></h3><p dir="auto"><xsl:value-of select="@text"/></p></div>
				</li></xsl:for-each></ul></xsl:when>
				<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/money.unbudgeted.none"/></p></div></xsl:otherwise>
			</xsl:choose>
		</section>
	</div>
</xsl:template>

<!-- One commitment, step by step back to the room -->

<xsl:template match="page[@view = 'trace']" mode="title"><xsl:value-of select="record/approval/@title"/></xsl:template>

<xsl:template match="page[@view = 'trace']" mode="main">
	<xsl:variable name="approval" select="record/approval"/>
	<ol class="trail" role="list"><li><a href="/money"><xsl:value-of select="$say/money"/></a></li><li aria-current="page"><bdi><xsl:value-of select="$approval/@title"/></bdi></li></ol>
	<div class="page-head"><div><p class="tags"><xsl:apply-templates select="$approval/@state" mode="status"/></p><h1 dir="auto"><xsl:value-of select="$approval/@title"/></h1></div></div>
	<section class="card">
		<ol class="ledger numbered trace" role="list">
			<li>
				<div class="margin"><b><xsl:value-of select="$say/money.trace.request"/></b></div>
				<div class="entry">
					<h2><xsl:apply-templates select="$approval/@amount" mode="money"/></h2>
					<p><xsl:value-of select="$say/money.trace.requester"/><xsl:text>: </xsl:text><a href="/people/{$approval/requester/@id}"><bdi><xsl:value-of select="$approval/requester/@name"/></bdi></a></p>
					<p><xsl:choose>
						<xsl:when test="signatures/signature"><xsl:value-of select="$say/money.trace.signed"/><xsl:text>: </xsl:text><xsl:for-each select="signatures/signature"><xsl:if test="position() &gt; 1"><xsl:text>; </xsl:text></xsl:if><bdi><xsl:value-of select="@name"/></bdi><xsl:text> (</xsl:text><xsl:value-of select="@answer.say"/><xsl:text>, </xsl:text><xsl:apply-templates select="@at" mode="moment"/><xsl:text>)</xsl:text></xsl:for-each></xsl:when>
						<xsl:when test="$approval/@state = 'executed'"><span class="muted"><xsl:value-of select="$say/money.trace.signed.unstated"/></span></xsl:when>
						<xsl:otherwise><span class="muted"><xsl:value-of select="$say/money.trace.signed.none"/></span></xsl:otherwise>
					</xsl:choose></p>
					<xsl:if test="$approval/pays"><p><xsl:value-of select="$say/approvals.pays"/><xsl:text>: </xsl:text><a href="/money/{$approval/pays/@id}"><bdi><xsl:value-of select="$approval/pays/@name"/></bdi></a></p></xsl:if>
					<xsl:if test="$approval/@subject"><p dir="auto"><xsl:value-of select="$approval/@subject"/></p></xsl:if>
					<xsl:if test="may/@approvals.read"><p><a href="/approvals/{$approval/@id}"><xsl:value-of select="$say/money.trace.approval"/></a></p></xsl:if>
				</div>
			</li>
			<li>
				<xsl:choose>
					<xsl:when test="$approval/use"><xsl:apply-templates select="$approval/use" mode="trace"/></xsl:when>
					<xsl:when test="$approval/line"><xsl:apply-templates select="$approval/line" mode="trace"/></xsl:when>
					<xsl:otherwise><div class="margin"><b>&#8211;</b></div><div class="entry"><p class="muted"><xsl:value-of select="$say/money.trace.none"/></p></div></xsl:otherwise>
				</xsl:choose>
			</li>
			<xsl:choose>
				<xsl:when test="decisions/decision"><xsl:apply-templates select="decisions/decision" mode="trace"/></xsl:when>
				<xsl:otherwise><li class="late"><div class="margin"><b>!</b></div><div class="entry"><p><xsl:value-of select="$say/money.trace.decisions.none"/></p></div></li></xsl:otherwise>
			</xsl:choose>
		</ol>
	</section>
</xsl:template>

<xsl:template match="use" mode="trace">
	<div class="margin"><b><xsl:value-of select="$say/money.trace.use"/></b><xsl:if test="@number"><bdi class="number"><xsl:value-of select="@number"/></bdi></xsl:if></div>
	<div class="entry">
		<h2><a href="/tabarim/{@tabar}#uses"><bdi><xsl:value-of select="@name"/></bdi></a><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@title"/></bdi></h2>
		<xsl:apply-templates select="." mode="room"/>
	</div>
</xsl:template>

<xsl:template match="line" mode="trace">
	<div class="margin"><b><xsl:value-of select="$say/money.trace.line"/></b><bdi class="number"><xsl:value-of select="@code"/></bdi></div>
	<div class="entry">
		<h2><a href="/budgets/{@budget}#lines"><bdi class="number"><xsl:value-of select="@year"/></bdi><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@title"/></bdi></a></h2>
		<xsl:apply-templates select="." mode="room"/>
	</div>
</xsl:template>

<xsl:template match="*" mode="room">
	<p><xsl:value-of select="$say/money.trace.approved"/><xsl:text>: </xsl:text><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template><xsl:if test="@amount"><xsl:text>&#160;&#8362;</xsl:text></xsl:if><xsl:text>; </xsl:text><xsl:value-of select="$say/tabar_uses.committed"/><xsl:text>: </xsl:text><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@committed)"/></xsl:call-template><xsl:if test="@committed"><xsl:text>&#160;&#8362;</xsl:text></xsl:if><xsl:text>; </xsl:text><xsl:value-of select="$say/money.trace.free"/><xsl:text>: </xsl:text><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@available)"/></xsl:call-template><xsl:if test="@available"><xsl:text>&#160;&#8362;</xsl:text></xsl:if></p>
	<xsl:if test="@amount &gt; 0"><xsl:call-template name="share-bar"><xsl:with-param name="value" select="@committed"/><xsl:with-param name="of" select="@amount"/></xsl:call-template></xsl:if>
</xsl:template>

<xsl:template match="decision" mode="trace">
	<li>
		<div class="margin"><b><bdi><xsl:value-of select="@number"/></bdi></b><xsl:if test="@decided"><xsl:apply-templates select="@decided" mode="day-short"/></xsl:if></div>
		<div class="entry">
			<p class="small muted"><xsl:value-of select="@part.say"/><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@body"/></bdi><xsl:text> &#183; </xsl:text><xsl:value-of select="@force.say"/></p>
			<h2><a href="/decisions/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></h2>
			<p dir="auto"><xsl:value-of select="@text"/></p>
			<dl class="facts">
				<dt><xsl:value-of select="$say/money.trace.vote"/></dt>
				<dd><xsl:value-of select="@method.say"/><xsl:if test="@in_favour"><xsl:text>: </xsl:text><xsl:value-of select="$say/money.trace.for"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@in_favour"/></bdi><xsl:text>, </xsl:text><xsl:value-of select="$say/money.trace.against"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@against"/></bdi><xsl:text>, </xsl:text><xsl:value-of select="$say/money.trace.abstained"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@abstained"/></bdi></xsl:if>
					<xsl:if test="@voted_for"><small class="under"><xsl:value-of select="$say/money.trace.for"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@voted_for"/></bdi></small></xsl:if>
					<xsl:if test="@voted_against"><small class="under"><xsl:value-of select="$say/money.trace.against"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@voted_against"/></bdi></small></xsl:if>
				</dd>
				<dt><xsl:value-of select="$say/money.trace.present"/></dt>
				<dd><xsl:choose>
					<xsl:when test="@present &gt; 0"><bdi class="number"><xsl:value-of select="@present"/></bdi><small class="under"><bdi><xsl:value-of select="@were_there"/></bdi></small></xsl:when>
					<xsl:otherwise><span class="muted"><xsl:value-of select="$say/money.trace.unstated"/></span></xsl:otherwise>
				</xsl:choose>
				<small class="under"><a href="/meetings/{meeting/@id}"><bdi><xsl:value-of select="meeting/@name"/></bdi></a></small></dd>
			</dl>
		</div>
	</li>
</xsl:template>

</xsl:stylesheet>
