<!-- tabarim.xsl: extraordinary budgets in a table; one of them with its sources and uses; the form that holds all three. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="sums.xsl"/>
<xsl:import href="outside.xsl"/>

<!-- All of them -->

<xsl:template match="page[@view = 'list']" mode="results">
	<xsl:choose>
		<xsl:when test="list/tabar">
			<dl class="big-sums">
				<xsl:call-template name="big"><xsl:with-param name="label" select="$say/tabarim.stated"/><xsl:with-param name="agorot" select="string(totals/@stated)"/></xsl:call-template>
				<xsl:call-template name="big"><xsl:with-param name="label" select="$say/tabarim.uses"/><xsl:with-param name="agorot" select="string(totals/@uses)"/></xsl:call-template>
				<xsl:call-template name="big"><xsl:with-param name="label" select="$say/tabarim.received"/><xsl:with-param name="agorot" select="string(totals/@received)"/></xsl:call-template>
				<xsl:call-template name="big"><xsl:with-param name="label" select="$say/tabarim.committed"/><xsl:with-param name="agorot" select="string(totals/@committed)"/></xsl:call-template>
			</dl>
			<xsl:if test="totals/@partly"><div class="card-body"><p class="small muted"><xsl:value-of select="$say/tabarim.totals.partly"/></p></div></xsl:if>
			<xsl:call-template name="unit"/>
			<div class="holder"><xsl:apply-templates select="list" mode="table"/></div>
			<xsl:apply-templates select="list" mode="pager"/>
		</xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="empty"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page[@view = 'list']" mode="new">
	<a class="button" href="/tabarim/proposals"><xsl:value-of select="$say/tabarim.proposals"/></a>
	<xsl:if test="may/@write"><a class="button primary" href="/tabarim/new"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:apply-templates select="." mode="new-one"/></a></xsl:if>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/tabarim"/>, <xsl:value-of select="$say/money.unit"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/tabarim.number"/></th>
			<th scope="col"><xsl:value-of select="$say/tabarim.title"/></th>
			<th scope="col"><xsl:value-of select="$say/tabarim.state"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/tabarim.stated"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/tabarim.uses"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/tabarim.received"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/tabarim.committed"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/tabarim.available"/></th>
			<th scope="col"><xsl:value-of select="$say/tabarim.used"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="tabar" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="tabar" mode="row">
	<tr>
		<td><span><bdi class="number"><xsl:value-of select="@number"/></bdi><small class="under"><bdi class="number"><xsl:value-of select="@year"/></bdi></small></span></td>
		<td class="title"><a href="/tabarim/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></td>
		<td data-label="{$say/tabarim.state}"><span><xsl:apply-templates select="@state" mode="status"/><xsl:if test="@idle"><small class="under"><xsl:value-of select="$say/tabarim.idle"/><xsl:text> </xsl:text><xsl:apply-templates select="@idle" mode="day"/></small></xsl:if></span></td>
		<td class="amount" data-label="{$say/tabarim.stated}"><span><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@stated)"/></xsl:call-template></span></td>
		<td class="amount" data-label="{$say/tabarim.uses}"><span><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@uses)"/></xsl:call-template></span></td>
		<td class="amount" data-label="{$say/tabarim.received}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@received)"/></xsl:call-template></span></td>
		<td class="amount" data-label="{$say/tabarim.committed}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@committed)"/></xsl:call-template></span></td>
		<td class="amount" data-label="{$say/tabarim.available}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@available)"/></xsl:call-template></span></td>
		<td data-label="{$say/tabarim.used}"><xsl:call-template name="used"><xsl:with-param name="percent" select="string(@percent.used)"/></xsl:call-template></td>
	</tr>
</xsl:template>

<!-- One of them -->

<xsl:template match="record/tabar" mode="heading"><xsl:if test="@number"><xsl:value-of select="@number"/><xsl:text> &#8211; </xsl:text></xsl:if><xsl:value-of select="@title"/></xsl:template>

<xsl:template match="record/tabar" mode="tags">
	<p class="tags">
		<xsl:apply-templates select="@state" mode="status"/>
		<xsl:if test="@year"><span class="muted number"><xsl:value-of select="@year"/></span></xsl:if>
		<xsl:apply-templates select="." mode="illustrated"/>
	</p>
</xsl:template>

<xsl:template match="page[@view = 'show' or @view = 'report']" mode="body">
	<xsl:variable name="tabar" select="record/tabar"/>
	<xsl:if test="$tabar/@reason"><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'pause'"/><xsl:with-param name="bold" select="$tabar/@state.say"/><xsl:with-param name="text" select="$tabar/@reason"/></xsl:call-template></xsl:if>
	<xsl:if test="holding/reason">
		<div class="note warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#pause"/></svg><div>
			<p><b><xsl:value-of select="$say/tabarim.holding"/></b></p>
			<ul><xsl:for-each select="holding/reason"><li>
				<xsl:choose>
					<xsl:when test="@what = 'effective'"><a href="{@href}"><xsl:value-of select="$say/tabarim.holding.effective"/></a><xsl:text> </xsl:text><xsl:apply-templates select="@day" mode="day"/></xsl:when>
					<xsl:when test="@what = 'condition'"><a href="{@href}"><xsl:value-of select="$say/tabarim.holding.condition"/></a><xsl:text> </xsl:text><xsl:value-of select="@approver.say"/><xsl:if test="@day"><xsl:text>, </xsl:text><xsl:value-of select="$say/external_approvals.submitted"/><xsl:text> </xsl:text><xsl:apply-templates select="@day" mode="day"/></xsl:if></xsl:when>
					<xsl:otherwise><xsl:value-of select="$say/tabarim.holding.demanded"/><xsl:if test="@source"><xsl:text> </xsl:text><xsl:value-of select="$say/tabarim.holding.rule"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@source"/></bdi></xsl:if></xsl:otherwise>
				</xsl:choose>
			</li></xsl:for-each></ul>
		</div></div>
	</xsl:if>
	<xsl:for-each select="idleness/idle"><div class="note info"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><p><b><xsl:value-of select="$say/tabarim.idle"/><xsl:text> </xsl:text><xsl:apply-templates select="@since" mode="day"/></b><xsl:text> </xsl:text><xsl:value-of select="$say/tabarim.idle.note"/><xsl:text> </xsl:text><small><bdi><xsl:value-of select="@source"/></bdi></small><xsl:text> </xsl:text><a href="/tabarim/proposals"><xsl:value-of select="$say/tabarim.proposals"/></a></p></div></xsl:for-each>
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/tabarim.money"/></h2></div>
				<dl class="big-sums">
					<xsl:call-template name="big"><xsl:with-param name="label" select="$say/tabarim.stated"/><xsl:with-param name="agorot" select="string($tabar/@stated)"/></xsl:call-template>
					<xsl:call-template name="big"><xsl:with-param name="label" select="$say/tabarim.received"/><xsl:with-param name="agorot" select="string($tabar/@received)"/></xsl:call-template>
					<xsl:call-template name="big"><xsl:with-param name="label" select="$say/tabarim.committed"/><xsl:with-param name="agorot" select="string($tabar/@committed)"/></xsl:call-template>
					<xsl:if test="$tabar/@state = 'open'"><xsl:call-template name="big"><xsl:with-param name="label" select="$say/tabarim.free"/><xsl:with-param name="agorot" select="string($tabar/@free)"/></xsl:call-template></xsl:if>
				</dl>
				<xsl:if test="$tabar/@asof"><p class="by-books"><xsl:value-of select="$say/money.by_books"/><xsl:text> </xsl:text><xsl:apply-templates select="$tabar/@asof" mode="day"/><xsl:text>: </xsl:text><b><xsl:apply-templates select="$tabar/@actual" mode="money"/></b></p></xsl:if>
			</section>
			<section class="card" id="sources">
				<div class="card-head"><h2><xsl:value-of select="$say/tabar_sources"/></h2></div>
				<xsl:choose>
					<xsl:when test="sources/source"><xsl:apply-templates select="sources" mode="table"><xsl:with-param name="total" select="string($tabar/@stated)"/></xsl:apply-templates></xsl:when>
					<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/tabarim.no_sources"/></p></div></xsl:otherwise>
				</xsl:choose>
			</section>
			<section class="card" id="uses">
				<div class="card-head"><h2><xsl:value-of select="$say/tabar_uses"/></h2></div>
				<xsl:choose>
					<xsl:when test="uses/use"><xsl:apply-templates select="uses" mode="table"><xsl:with-param name="tabar" select="$tabar"/></xsl:apply-templates></xsl:when>
					<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/tabarim.no_uses"/></p></div></xsl:otherwise>
				</xsl:choose>
				<xsl:if test="$tabar/@state = 'open' and uses/use/@beyond"><div class="card-body"><xsl:call-template name="note"><xsl:with-param name="text" select="$say/money.beyond"/></xsl:call-template></div></xsl:if>
				<xsl:if test="$tabar/@state = 'open' and not($tabar/bridging) and $tabar/@uses &gt; $tabar/@granted"><div class="card-body"><xsl:call-template name="note"><xsl:with-param name="text" select="$say/tabarim.limited"/></xsl:call-template></div></xsl:if>
			</section>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/tabarim.commitments"/></h2></div>
				<xsl:choose>
					<xsl:when test="commitments/commitment"><ul class="plain-list in-two" role="list"><xsl:for-each select="commitments/commitment"><li><span><a href="/money/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a><small class="under"><bdi><xsl:value-of select="@purpose"/></bdi></small></span><span class="tags"><xsl:apply-templates select="@state" mode="status"/><xsl:apply-templates select="@amount" mode="money"/></span></li></xsl:for-each></ul></xsl:when>
					<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/tabarim.no_commitments"/></p></div></xsl:otherwise>
				</xsl:choose>
			</section>
		</div>
		<div class="stack side">
			<xsl:if test="moves or $tabar/@closing.path">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/record.moves"/></h2></div>
					<div class="card-body"><div class="moves">
						<xsl:apply-templates select="moves/move" mode="button"/>
						<xsl:if test="$tabar/@closing.path"><a class="button" href="{$tabar/@closing.path}"><xsl:value-of select="$say/tabarim.move.close"/></a></xsl:if>
					</div></div>
				</section>
			</xsl:if>
			<xsl:call-template name="outside-card"><xsl:with-param name="what" select="'tabar'"/><xsl:with-param name="id" select="$tabar/@id"/><xsl:with-param name="holds" select="$say/external_approvals.holds.tabar"/></xsl:call-template>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/tabarim.decisions"/></h2></div>
				<div class="card-body"><dl class="facts stacked">
					<dt><xsl:value-of select="$say/tabarim.decision"/></dt>
					<dd><xsl:choose><xsl:when test="$tabar/decision"><xsl:apply-templates select="$tabar/decision" mode="to"/><xsl:if test="$tabar/decision/@force != 'in_force'"><small class="under"><xsl:value-of select="$tabar/decision/@force.say"/></small></xsl:if></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/tabarim.no_decision"/></span></xsl:otherwise></xsl:choose></dd>
					<xsl:if test="$tabar/bridging"><dt><xsl:value-of select="$say/tabarim.bridging"/></dt><dd><xsl:apply-templates select="$tabar/bridging" mode="to"/></dd></xsl:if>
					<xsl:if test="$tabar/closing">
						<dt><xsl:value-of select="$say/tabarim.closing"/></dt><dd><xsl:apply-templates select="$tabar/closing" mode="to"/><small class="under"><xsl:apply-templates select="$tabar/@closed" mode="day"/></small></dd>
						<dt><xsl:value-of select="$say/tabarim.balance"/></dt><dd><xsl:apply-templates select="$tabar/@balance" mode="money"/><xsl:if test="$tabar/@disposition"><small class="under"><xsl:value-of select="$tabar/@disposition.say"/><xsl:if test="$tabar/@disposed_to"><xsl:text>: </xsl:text><bdi><xsl:value-of select="$tabar/@disposed_to"/></bdi></xsl:if></small></xsl:if></dd>
					</xsl:if>
				</dl></div>
			</section>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><dl class="facts stacked">
					<dt><xsl:value-of select="$say/tabarim.kind"/></dt><dd><xsl:value-of select="$tabar/@kind.say"/><xsl:if test="$tabar/@multi_year = 1"><xsl:text>, </xsl:text><xsl:value-of select="$say/tabarim.multi_year"/></xsl:if></dd>
					<dt><xsl:value-of select="$say/tabarim.legal_entity"/></dt><dd><xsl:apply-templates select="$tabar/legal_entity" mode="to"/></dd>
					<xsl:if test="$tabar/@holder"><dt><xsl:value-of select="$say/tabarim.held_by"/></dt><dd><a href="/legal_entities/{$tabar/@held_by}"><bdi><xsl:value-of select="$tabar/@holder"/></bdi></a><xsl:text>, </xsl:text><xsl:apply-templates select="$tabar/@held_since" mode="day"/></dd></xsl:if>
					<xsl:if test="$tabar/@note"><dt><xsl:value-of select="$say/tabarim.note"/></dt><dd class="prose" dir="auto"><xsl:value-of select="$tabar/@note"/></dd></xsl:if>
				</dl></div>
			</section>
			<xsl:apply-templates select="." mode="about"/>
		</div>
	</div>
</xsl:template>

<xsl:template match="sources" mode="table">
	<xsl:param name="total"/>
	<xsl:call-template name="unit"/>
	<div class="holder"><table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/tabar_sources"/>, <xsl:value-of select="$say/money.unit"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/tabar_sources.funder"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/tabar_sources.amount"/></th>
			<th scope="col"><xsl:value-of select="$say/tabar_sources.granted"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/tabar_sources.received"/></th>
			<th scope="col"><xsl:value-of select="$say/tabar_sources.decision"/></th>
		</tr></thead>
		<tbody><xsl:for-each select="source">
			<tr>
				<td class="title"><bdi><xsl:value-of select="@funder"/></bdi><small class="under"><xsl:value-of select="@kind.say"/><xsl:if test="@authorization"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@authorization"/></bdi></xsl:if></small></td>
				<td class="amount" data-label="{$say/tabar_sources.amount}"><span><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template><xsl:if test="@amount &gt; 0 and $total &gt; 0"><xsl:call-template name="share-bar"><xsl:with-param name="value" select="@amount"/><xsl:with-param name="of" select="$total"/><xsl:with-param name="size" select="'thin'"/></xsl:call-template></xsl:if></span></td>
				<td data-label="{$say/tabar_sources.granted}"><xsl:choose><xsl:when test="@granted"><xsl:apply-templates select="@granted" mode="day"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
				<td class="amount" data-label="{$say/tabar_sources.received}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@received)"/></xsl:call-template></span></td>
				<td class="nowrap" data-label="{$say/tabar_sources.decision}"><xsl:choose><xsl:when test="decision"><xsl:apply-templates select="decision" mode="to"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
			</tr>
		</xsl:for-each></tbody>
		<tfoot><tr><th scope="row"><xsl:value-of select="$say/tabarim.total"/></th><td class="amount" data-label="{$say/tabar_sources.amount}"><b><xsl:call-template name="sum"><xsl:with-param name="agorot" select="$total"/></xsl:call-template></b></td><td colspan="3"><xsl:if test="source[not(@amount)]"><small class="muted"><xsl:value-of select="$say/tabarim.sources.partly"/></small></xsl:if></td></tr></tfoot>
	</table></div>
</xsl:template>

<xsl:template match="uses" mode="table">
	<xsl:param name="tabar"/>
	<xsl:call-template name="unit"/>
	<div class="holder"><table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/tabar_uses"/>, <xsl:value-of select="$say/money.unit"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/tabar_uses.purpose"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/tabar_uses.amount"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/tabar_uses.committed"/></th>
			<xsl:if test="$tabar/@state = 'open'"><th scope="col" class="amount"><xsl:value-of select="$say/tabar_uses.available"/></th></xsl:if>
			<xsl:if test="$tabar/@asof"><th scope="col" class="amount"><xsl:value-of select="$say/money.by_books"/><xsl:text> </xsl:text><xsl:apply-templates select="$tabar/@asof" mode="day"/></th></xsl:if>
			<th scope="col"><xsl:value-of select="$say/tabarim.used"/></th>
		</tr></thead>
		<tbody><xsl:for-each select="use">
			<tr>
				<td class="title"><bdi><span class="number muted"><xsl:value-of select="@position"/>.</span><xsl:text> </xsl:text><xsl:value-of select="@purpose"/></bdi><xsl:if test="decision"><small class="under"><xsl:apply-templates select="decision" mode="to"/></small></xsl:if></td>
				<td class="amount" data-label="{$say/tabar_uses.amount}"><span><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></span></td>
				<td class="amount" data-label="{$say/tabar_uses.committed}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@committed)"/></xsl:call-template></span></td>
				<xsl:if test="$tabar/@state = 'open'"><td class="amount" data-label="{$say/tabar_uses.available}"><b><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@available)"/></xsl:call-template></b></td></xsl:if>
				<xsl:if test="$tabar/@asof"><td class="amount" data-label="{$say/tabar_uses.actual}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@actual)"/></xsl:call-template></span></td></xsl:if>
				<td data-label="{$say/tabarim.used}"><xsl:call-template name="used"><xsl:with-param name="percent" select="string(@percent.used)"/></xsl:call-template></td>
			</tr>
		</xsl:for-each></tbody>
		<tfoot><tr><th scope="row"><xsl:value-of select="$say/tabarim.total"/></th><td class="amount" data-label="{$say/tabar_uses.amount}"><b><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($tabar/@uses)"/></xsl:call-template></b></td><td class="amount" data-label="{$say/tabar_uses.committed}"><b><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string($tabar/@committed)"/></xsl:call-template></b></td><td colspan="3"><xsl:if test="use[not(@amount)]"><small class="muted"><xsl:value-of select="$say/tabarim.sources.partly"/></small></xsl:if></td></tr></tfoot>
	</table></div>
</xsl:template>

<!-- The form: the tabar, its sources, its uses -->

<xsl:template match="page[@view = 'form']" mode="main">
	<div class="narrow">
		<xsl:apply-templates select="." mode="trail"/>
		<div class="page-head"><h1><xsl:apply-templates select="." mode="title"/></h1></div>
		<form class="card" method="post" action="{form/@action}" novalidate="novalidate">
			<div class="card-body">
				<xsl:apply-templates select="form" mode="hidden"/>
				<button class="unseen" type="submit" tabindex="-1"><xsl:value-of select="$say/form.save"/></button>
				<xsl:apply-templates select="form/field[@name = 'title' or @name = 'number' or @name = 'legal_entity' or @name = 'kind' or @name = 'year' or @name = 'decision']" mode="field"/>
				<details class="more">
					<xsl:if test="form/field[@name = 'ministry']/typed = '1' or form/field[@name = 'bridging' or @name = 'note']/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
					<summary><xsl:value-of select="$say/tabarim.row.details"/></summary>
					<xsl:apply-templates select="form/field[@name = 'multi_year' or @name = 'ministry' or @name = 'bridging' or @name = 'note']" mode="field"/>
				</details>
			</div>
			<xsl:apply-templates select="form/sources" mode="edit"><xsl:with-param name="words" select="$say/tabar_sources"/></xsl:apply-templates>
			<xsl:apply-templates select="form/uses" mode="edit"><xsl:with-param name="words" select="$say/tabar_uses"/></xsl:apply-templates>
			<xsl:if test="form/change">
				<fieldset class="card-body" id="change"><legend class="label"><xsl:value-of select="$say/tabarim.change"/></legend><p class="hint"><xsl:value-of select="$say/tabarim.change.lede"/></p><xsl:apply-templates select="form/change/field" mode="field"/></fieldset>
			</xsl:if>
			<div class="action-bar">
				<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/form.save"/></button>
				<xsl:apply-templates select="." mode="cancel"/>
			</div>
		</form>
	</div>
</xsl:template>

<xsl:template match="sources | uses" mode="edit">
	<xsl:param name="words"/>
	<section class="card-body money-rows">
		<h2><xsl:value-of select="$words"/></h2>
		<xsl:for-each select="row">
			<fieldset class="money-row">
				<legend class="unseen"><xsl:value-of select="$words"/><xsl:text> </xsl:text><xsl:value-of select="position()"/></legend>
				<xsl:if test="@version"><input type="hidden" name="{@prefix}version" value="{@version}"/></xsl:if>
				<div class="field-row">
					<xsl:apply-templates select="field[position() &lt; 4]" mode="field"/>
				</div>
				<xsl:if test="field[position() &gt; 3] or @version">
					<details class="more">
						<xsl:if test="field[position() &gt; 3]/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
						<summary><xsl:value-of select="$say/tabarim.row.details"/></summary>
						<div class="field-row"><xsl:apply-templates select="field[position() &gt; 3]" mode="field"/></div>
						<xsl:if test="@version"><label class="tick"><input type="checkbox" name="{@prefix}dropped" value="1"><xsl:if test="@dropped"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><xsl:value-of select="$say/tabarim.row.drop"/></span></label></xsl:if>
					</details>
				</xsl:if>
			</fieldset>
		</xsl:for-each>
		<p class="actions"><button class="button" type="submit" name="more" value="{name()}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/tabarim.row.more"/></button></p>
	</section>
</xsl:template>

<!-- Closing -->

<xsl:template match="page[@view = 'closing']" mode="title"><xsl:value-of select="$say/tabarim.move.close"/></xsl:template>

<xsl:template match="page[@view = 'closing']" mode="main">
	<div class="narrow">
		<ol class="trail" role="list"><li><a href="/tabarim"><xsl:value-of select="$say/tabarim"/></a></li><li><a href="/tabarim/{record/tabar/@id}"><bdi><xsl:apply-templates select="record/tabar" mode="heading"/></bdi></a></li><li aria-current="page"><xsl:value-of select="$say/tabarim.move.close"/></li></ol>
		<div class="page-head"><div><h1><xsl:value-of select="$say/tabarim.move.close"/></h1><p class="lede"><xsl:value-of select="$say/tabarim.close.lede"/></p></div></div>
		<form class="card" method="post" action="{form/@action}" novalidate="novalidate">
			<div class="card-body">
				<xsl:apply-templates select="form" mode="hidden"/>
				<xsl:apply-templates select="form/field" mode="field"/>
			</div>
			<div class="action-bar">
				<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/tabarim.move.close"/></button>
				<a class="button quiet" href="/tabarim/{record/tabar/@id}"><xsl:value-of select="$say/form.cancel"/></a>
			</div>
		</form>
	</div>
</xsl:template>

<!-- What is brought to the council once a year -->

<xsl:template match="page[@view = 'proposals']" mode="title"><xsl:value-of select="$say/tabarim.proposals"/></xsl:template>

<xsl:template match="page[@view = 'proposals']" mode="main">
	<ol class="trail" role="list"><li><a href="/tabarim"><xsl:value-of select="$say/tabarim"/></a></li><li aria-current="page"><xsl:value-of select="$say/tabarim.proposals"/></li></ol>
	<div class="page-head"><div><h1><xsl:value-of select="$say/tabarim.proposals"/></h1><p class="lede"><xsl:value-of select="$say/tabarim.proposals.lede"/></p></div></div>
	<xsl:choose>
		<xsl:when test="proposals/proposal">
			<div class="stack"><p class="small muted"><xsl:value-of select="$say/tabarim.holding.rule"/><xsl:text> </xsl:text><bdi><xsl:value-of select="proposals/proposal[1]/@source"/></bdi></p>
			<section class="card"><xsl:call-template name="unit"/>
			<div class="holder"><table class="table stacking wide-on-paper">
				<caption class="unseen"><xsl:value-of select="$say/tabarim.proposals"/>, <xsl:value-of select="$say/money.unit"/></caption>
				<thead><tr>
					<th scope="col"><xsl:value-of select="$say/tabarim.title"/></th>
					<th scope="col"><xsl:value-of select="$say/tabarim.idle"/></th>
					<th scope="col" class="amount"><xsl:value-of select="$say/tabarim.received"/></th>
					<th scope="col" class="amount"><xsl:value-of select="$say/tabarim.actual"/></th>
					<th scope="col" class="amount"><xsl:value-of select="$say/tabarim.proposals.balance"/></th>
					<th scope="col"><xsl:value-of select="$say/tabarim.proposals.disposition"/></th>
					<xsl:if test="may/@write"><th scope="col"><span class="unseen"><xsl:value-of select="$say/record.moves"/></span></th></xsl:if>
				</tr></thead>
				<tbody><xsl:for-each select="proposals/proposal">
					<tr>
						<td class="title"><a href="/tabarim/{@id}"><bdi><xsl:if test="@number"><xsl:value-of select="@number"/><xsl:text> &#8211; </xsl:text></xsl:if><xsl:value-of select="@title"/></bdi></a><xsl:if test="@unexecuted &gt; 0"><small class="under"><xsl:value-of select="$say/tabarim.proposals.unexecuted"/><xsl:text> </xsl:text><xsl:apply-templates select="@unexecuted" mode="money"/></small></xsl:if></td>
						<td data-label="{$say/tabarim.idle}"><xsl:apply-templates select="@since" mode="day"/></td>
						<td class="amount" data-label="{$say/tabarim.received}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@received)"/></xsl:call-template></span></td>
						<td class="amount" data-label="{$say/tabarim.actual}"><span><xsl:choose><xsl:when test="@asof"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@actual)"/></xsl:call-template><small class="under"><xsl:apply-templates select="@asof" mode="day"/></small></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/tabarim.proposals.books"/></span></xsl:otherwise></xsl:choose></span></td>
						<td class="amount" data-label="{$say/tabarim.proposals.balance}"><b><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@balance)"/></xsl:call-template></b></td>
						<td data-label="{$say/tabarim.proposals.disposition}"><span><xsl:choose><xsl:when test="@proposal"><xsl:value-of select="@proposal.say"/><xsl:if test="@funder"><small class="under"><bdi><xsl:value-of select="@funder"/></bdi></small></xsl:if></xsl:when><xsl:when test="@balance = 0">&#8211;</xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/tabarim.proposals.council"/></span></xsl:otherwise></xsl:choose></span></td>
						<xsl:if test="/page/may/@write"><td><a class="button quiet" href="/tabarim/{@id}/close"><xsl:value-of select="$say/tabarim.move.close"/></a></td></xsl:if>
					</tr>
				</xsl:for-each></tbody>
			</table></div></section></div>
		</xsl:when>
		<xsl:otherwise><div class="empty"><p><xsl:value-of select="$say/tabarim.proposals.none"/></p></div></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- The same for paper; people take it as PDF. -->
<xsl:template match="page[@view = 'report']" mode="title"><xsl:apply-templates select="record/tabar" mode="heading"/></xsl:template>
<xsl:template match="page[@view = 'report']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<div class="page-head"><div><xsl:apply-templates select="record/tabar" mode="tags"/><h1 dir="auto"><xsl:apply-templates select="record/tabar" mode="heading"/></h1></div><div class="actions"><xsl:apply-templates select="formats/format[@file]" mode="button"/></div></div>
	<xsl:apply-templates select="." mode="body"/>
</xsl:template>
<xsl:template match="page[@view = 'report']" mode="about"/>
<xsl:template match="page[@view = 'show']" mode="edit"><a class="button" href="/tabarim/{record/tabar/@id}/report.pdf"><svg class="icon" aria-hidden="true"><use href="/icons.svg#download"/></svg><bdi>PDF</bdi></a><xsl:if test="may/@write and not(record/@fixed)"><a class="button" href="{@path}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/record.edit"/></a></xsl:if></xsl:template>

</xsl:stylesheet>
