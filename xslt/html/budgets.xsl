<!-- budgets.xsl: operating budgets: five years as bars in a table, one year line by line, and what changed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="sums.xsl"/>
<xsl:import href="outside.xsl"/>

<!-- All of them -->

<xsl:template match="page[@view = 'list']" mode="results">
	<xsl:choose>
		<xsl:when test="list/budget">
			<xsl:call-template name="unit"/>
			<div class="holder"><table class="table stacking">
				<caption class="unseen"><xsl:value-of select="$say/budgets"/>, <xsl:value-of select="$say/money.unit"/></caption>
				<thead><tr><th scope="col"><xsl:value-of select="$say/budgets.year"/></th><th scope="col"><xsl:value-of select="$say/budgets.state"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budgets.total"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budgets.committed"/></th><th scope="col" class="amount"><xsl:value-of select="$say/actuals"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budgets.serial"/></th></tr></thead>
				<tbody><xsl:for-each select="list/budget">
					<tr>
						<td class="title"><a href="/budgets/{@id}"><bdi class="number"><xsl:value-of select="@year"/></bdi></a><small class="under"><bdi><xsl:value-of select="legal_entity/@name"/></bdi></small></td>
						<td data-label="{$say/budgets.state}"><xsl:apply-templates select="@state" mode="status"/></td>
						<td class="amount" data-label="{$say/budgets.total}"><span><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@total)"/></xsl:call-template></span></td>
						<td class="amount" data-label="{$say/budgets.committed}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@committed)"/></xsl:call-template></span></td>
						<td class="amount" data-label="{$say/budgets.actual}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@actual)"/></xsl:call-template><xsl:if test="@asof"><small class="under"><xsl:value-of select="$say/budgets.asof"/><xsl:text> </xsl:text><xsl:apply-templates select="@asof" mode="day"/></small></xsl:if></span></td>
						<td data-label="{$say/budgets.serial}"><bdi class="number"><xsl:value-of select="@serial"/></bdi></td>
					</tr>
				</xsl:for-each></tbody>
			</table></div>
			<xsl:apply-templates select="list" mode="pager"/>
			<h2 class="in-card"><xsl:value-of select="$say/budgets.five_years"/></h2>
			<xsl:apply-templates select="years" mode="picture"/>
		</xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="empty"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page[@view = 'list']" mode="lede"><p class="lede"><xsl:value-of select="$say/budgets.lede"/></p><xsl:if test="may/@budgets.write"><p class="small"><a href="/money_rules"><xsl:value-of select="$say/money.thresholds"/></a></p></xsl:if></xsl:template>

<!-- The picture of five years, as bars in a table. -->
<xsl:template match="years" mode="picture">
	<xsl:param name="here" select="''"/>
		<xsl:call-template name="unit"/>
		<div class="holder"><table class="table years">
			<caption class="unseen"><xsl:value-of select="$say/budgets.five_years"/>, <xsl:value-of select="$say/money.unit"/></caption>
			<thead><tr><th scope="col"><xsl:value-of select="$say/budgets.year"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budgets.total"/></th><th scope="col"><span class="unseen"><xsl:value-of select="$say/budgets.total"/></span></th></tr></thead>
			<tbody><xsl:for-each select="budget">
				<tr>
					<th scope="row"><a href="/budgets/{@id}"><xsl:if test="@id = $here"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><bdi class="number"><xsl:value-of select="@year"/></bdi></a></th>
					<td class="amount"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@total)"/></xsl:call-template></td>
					<td class="wide"><xsl:if test="@total &gt; 0"><xsl:call-template name="share-bar"><xsl:with-param name="value" select="@total"/><xsl:with-param name="of" select="@most"/></xsl:call-template></xsl:if></td>
				</tr>
			</xsl:for-each></tbody>
		</table></div>
</xsl:template>

<!-- One year -->

<xsl:template match="record/budget" mode="heading"><xsl:choose><xsl:when test="@title"><xsl:value-of select="@title"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/budgets.one"/></xsl:otherwise></xsl:choose><xsl:text> </xsl:text><xsl:value-of select="@year"/></xsl:template>

<xsl:template match="record/budget" mode="tags">
	<p class="tags"><xsl:apply-templates select="@state" mode="status"/><xsl:if test="@serial"><span class="muted"><xsl:value-of select="$say/budgets.serial"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@serial"/></bdi></span></xsl:if><xsl:apply-templates select="." mode="illustrated"/></p>
</xsl:template>

<xsl:template match="page[@view = 'show' or @view = 'report']" mode="body">
	<xsl:variable name="budget" select="record/budget"/>
	<div class="stack">
		<xsl:if test="$budget/@obstacle.say"><div class="note warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#pause"/></svg><p><b><xsl:value-of select="$budget/@obstacle.say"/></b><xsl:text>. </xsl:text><xsl:value-of select="$say/external_approvals.holds.budget_version"/></p></div></xsl:if>
		<xsl:if test="$budget/@begins"><div class="note warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#pause"/></svg><p><xsl:value-of select="$say/budgets.begins"/><xsl:text> </xsl:text><b><xsl:apply-templates select="$budget/@begins" mode="day"/></b></p></div></xsl:if>
		<section class="card">
			<dl class="big-sums">
				<xsl:choose>
					<xsl:when test="$budget/@expense"><xsl:call-template name="big"><xsl:with-param name="label" select="$say/budgets.income"/><xsl:with-param name="agorot" select="string($budget/@income)"/></xsl:call-template><xsl:call-template name="big"><xsl:with-param name="label" select="$say/budgets.expense"/><xsl:with-param name="agorot" select="string($budget/@expense)"/></xsl:call-template></xsl:when>
					<xsl:otherwise><xsl:call-template name="big"><xsl:with-param name="label" select="$say/budgets.total"/><xsl:with-param name="agorot" select="string($budget/@total)"/></xsl:call-template></xsl:otherwise>
				</xsl:choose>
				<xsl:call-template name="big"><xsl:with-param name="label" select="$say/budgets.committed"/><xsl:with-param name="agorot" select="string($budget/@committed)"/></xsl:call-template>
			</dl>
			<xsl:if test="$budget/@asof"><p class="by-books"><xsl:value-of select="$say/money.by_books"/><xsl:text> </xsl:text><xsl:apply-templates select="$budget/@asof" mode="day"/><xsl:if test="lines/line[@kind = 'expense']"><xsl:text>: </xsl:text><xsl:value-of select="$say/budgets.expense"/><xsl:text> </xsl:text><b><xsl:call-template name="money"><xsl:with-param name="agorot" select="sum(lines/line[@kind = 'expense']/@actual)"/></xsl:call-template></b></xsl:if><xsl:if test="lines/line[@kind = 'income']"><xsl:text>, </xsl:text><xsl:value-of select="$say/budgets.income"/><xsl:text> </xsl:text><b><xsl:call-template name="money"><xsl:with-param name="agorot" select="sum(lines/line[@kind = 'income']/@actual)"/></xsl:call-template></b></xsl:if></p></xsl:if>
			<xsl:if test="not(lines/line)"><div class="card-body"><p class="muted"><xsl:choose><xsl:when test="$budget/@total"><xsl:value-of select="$say/budgets.no_lines"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/budgets.no_sum"/></xsl:otherwise></xsl:choose></p></div></xsl:if>
		</section>
		<xsl:if test="lines/line[@kind = 'expense']"><section class="card" id="lines"><div class="card-head"><h2><xsl:value-of select="$say/budgets.by_line"/></h2><xsl:if test="may/@budgets.write and $budget/@shown and $budget/@state != 'closed'"><a href="/budget_versions/{$budget/@shown}/owners"><xsl:value-of select="$say/budget_versions.owners"/></a></xsl:if></div><xsl:apply-templates select="lines" mode="expense"><xsl:with-param name="budget" select="$budget"/></xsl:apply-templates><xsl:if test="$budget/@state = 'in_force' and lines/line/@beyond"><div class="card-body"><xsl:call-template name="note"><xsl:with-param name="text" select="$say/money.beyond"/></xsl:call-template></div></xsl:if></section></xsl:if>
		<xsl:if test="lines/line[@kind = 'income']"><section class="card"><div class="card-head"><h2><xsl:value-of select="$say/budgets.by_source"/></h2></div><xsl:apply-templates select="lines" mode="income"><xsl:with-param name="budget" select="$budget"/></xsl:apply-templates></section></xsl:if>
		<div class="columns">
			<div class="stack">
				<section class="card" id="changes">
					<div class="card-head"><h2><xsl:value-of select="$say/budgets.changes"/></h2><xsl:if test="may/@budgets.write and $budget/@holds and $budget/@state != 'closed'"><a href="/budgets/{$budget/@id}/budget_changes/new"><xsl:value-of select="$say/budget_changes.new"/></a></xsl:if></div>
					<xsl:choose>
						<xsl:when test="changes/change"><xsl:apply-templates select="changes" mode="table"/></xsl:when>
						<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/budgets.no_changes"/></p></div></xsl:otherwise>
					</xsl:choose>
				</section>
				<section class="card"><div class="card-head"><h2><xsl:value-of select="$say/budgets.five_years"/></h2></div><xsl:apply-templates select="years" mode="picture"><xsl:with-param name="here" select="$budget/@id"/></xsl:apply-templates></section>
			</div>
			<div class="stack side">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/budgets.versions"/></h2></div>
					<ul class="plain-list sums" role="list"><xsl:for-each select="versions/version"><li>
						<span><a href="/budget_versions/{@id}"><xsl:value-of select="$say/budgets.serial"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@serial"/></bdi></a><xsl:if test="@reason"><small class="under"><bdi><xsl:value-of select="@reason"/></bdi></small></xsl:if>
						<xsl:choose><xsl:when test="decision"><small class="under"><xsl:apply-templates select="decision" mode="to"/><xsl:if test="decision/@force != 'in_force'"><xsl:text> &#183; </xsl:text><xsl:value-of select="decision/@force.say"/></xsl:if><xsl:if test="decision/@from"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/budget_versions.from"/><xsl:text> </xsl:text><xsl:apply-templates select="decision/@from" mode="day"/></xsl:if></small></xsl:when><xsl:when test="@adopted"><small class="under"><xsl:value-of select="$say/budgets.adopted_elsewhere"/></small></xsl:when><xsl:otherwise><small class="under"><xsl:value-of select="$say/budgets.state.draft"/></small></xsl:otherwise></xsl:choose><xsl:if test="@holds"><small class="under"><b><xsl:value-of select="$say/budgets.holds"/></b></small></xsl:if><xsl:if test="@obstacle.say"><small class="under"><xsl:value-of select="@obstacle.say"/></small></xsl:if></span>
						<span><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@total)"/></xsl:call-template><xsl:if test="@total"><xsl:text>&#160;&#8362;</xsl:text></xsl:if></span>
					</li></xsl:for-each></ul>
					<xsl:if test="may/@budgets.write and $budget/@state != 'closed'"><div class="card-body"><div class="moves"><a class="button" href="/budget_versions/new?budget={$budget/@id}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/budgets.version.new"/></a><xsl:if test="$budget/@holds"><a class="button" href="/budgets/{$budget/@id}/close"><xsl:value-of select="$say/budgets.move.close"/></a></xsl:if></div></div></xsl:if>
				</section>
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
					<div class="card-body"><dl class="facts stacked">
						<dt><xsl:value-of select="$say/budgets.legal_entity"/></dt><dd><xsl:apply-templates select="$budget/legal_entity" mode="to"/></dd>
						<xsl:if test="$budget/@ministry = 1"><dt><xsl:value-of select="$say/budgets.approved"/></dt><dd><xsl:choose><xsl:when test="$budget/@approved"><xsl:apply-templates select="$budget/@approved" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$unstated"/></span></xsl:otherwise></xsl:choose></dd></xsl:if>
						<xsl:if test="$budget/closing"><dt><xsl:value-of select="$say/budgets.closing"/></dt><dd><xsl:apply-templates select="$budget/closing" mode="to"/></dd></xsl:if>
						<xsl:if test="$budget/@note"><dt><xsl:value-of select="$say/budgets.note"/></dt><dd class="prose" dir="auto"><xsl:value-of select="$budget/@note"/></dd></xsl:if>
					</dl></div>
				</section>
				<xsl:call-template name="outside-card"><xsl:with-param name="what" select="'budget_version'"/><xsl:with-param name="id" select="$budget/@shown"/></xsl:call-template>
				<xsl:apply-templates select="." mode="about"/>
			</div>
		</div>
	</div>
</xsl:template>

<xsl:template match="lines" mode="expense">
	<xsl:param name="budget"/>
	<xsl:call-template name="unit"/>
	<div class="holder"><table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/budgets.by_line"/>, <xsl:value-of select="$say/money.unit"/></caption>
		<thead><tr><th scope="col"><xsl:value-of select="$say/budget_lines.title"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budgets.current"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budgets.changed"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budgets.committed"/></th><xsl:if test="$budget/@state = 'in_force'"><th scope="col" class="amount"><xsl:value-of select="$say/budgets.available"/></th></xsl:if><xsl:if test="$budget/@asof"><th scope="col" class="amount"><xsl:value-of select="$say/money.by_books"/><xsl:text> </xsl:text><xsl:apply-templates select="$budget/@asof" mode="day"/></th></xsl:if><th scope="col"><xsl:value-of select="$say/budgets.used"/></th></tr></thead>
		<tbody><xsl:for-each select="line[@kind = 'expense']">
			<tr>
				<td class="title"><bdi><span class="number muted"><xsl:value-of select="@code"/></span><xsl:text> </xsl:text><xsl:value-of select="@title"/></bdi><xsl:if test="@chapter or @contingency"><small class="under"><bdi><xsl:value-of select="@chapter"/></bdi><xsl:if test="@contingency"><xsl:text> </xsl:text><xsl:value-of select="$say/budget_lines.contingency"/></xsl:if></small></xsl:if><xsl:if test="owner"><small class="under"><xsl:value-of select="$say/budget_lines.owner"/><xsl:text>: </xsl:text><a href="/budget_versions/{$budget/@shown}/budget_lines/{@id}/history"><bdi><xsl:value-of select="owner/@name"/></bdi></a></small></xsl:if></td>
				<td class="amount" data-label="{$say/budgets.current}"><span><xsl:call-template name="part-of"><xsl:with-param name="agorot" select="string(@amount)"/><xsl:with-param name="of" select="$budget/@expense"/></xsl:call-template></span></td>
				<td class="amount" data-label="{$say/budgets.changed}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@changed)"/></xsl:call-template></span></td>
				<td class="amount" data-label="{$say/budgets.committed}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@committed)"/></xsl:call-template></span></td>
				<xsl:if test="$budget/@state = 'in_force'"><td class="amount" data-label="{$say/budgets.available}"><b><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@available)"/></xsl:call-template></b></td></xsl:if>
				<xsl:if test="$budget/@asof"><td class="amount" data-label="{$say/budgets.actual}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@actual)"/></xsl:call-template></span></td></xsl:if>
				<td data-label="{$say/budgets.used}"><xsl:call-template name="used"><xsl:with-param name="percent" select="string(@percent.used)"/></xsl:call-template></td>
			</tr>
		</xsl:for-each></tbody>
		<tfoot><tr><th scope="row"><xsl:value-of select="$say/tabarim.total"/></th><td class="amount" data-label="{$say/budgets.current}"><b><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($budget/@expense)"/></xsl:call-template></b></td><td class="amount" data-label="{$say/budgets.changed}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="sum(line[@kind = 'expense']/@changed)"/></xsl:call-template></span></td><td class="amount" data-label="{$say/budgets.committed}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="sum(line[@kind = 'expense']/@committed)"/></xsl:call-template></span></td><xsl:if test="$budget/@state = 'in_force'"><td class="amount" data-label="{$say/budgets.available}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="sum(line[@kind = 'expense']/@available)"/></xsl:call-template></span></td></xsl:if><xsl:if test="$budget/@asof"><td class="amount" data-label="{$say/budgets.actual}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="sum(line[@kind = 'expense']/@actual)"/></xsl:call-template></span></td></xsl:if><td/></tr></tfoot>
	</table></div>
</xsl:template>

<xsl:template match="lines" mode="income">
	<xsl:param name="budget"/>
	<xsl:call-template name="unit"/>
	<div class="holder"><table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/budgets.by_source"/>, <xsl:value-of select="$say/money.unit"/></caption>
		<thead><tr><th scope="col"><xsl:value-of select="$say/budget_lines.title"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budgets.current"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budgets.changed"/></th><xsl:if test="$budget/@asof"><th scope="col" class="amount"><xsl:value-of select="$say/money.by_books"/><xsl:text> </xsl:text><xsl:apply-templates select="$budget/@asof" mode="day"/></th></xsl:if></tr></thead>
		<tbody><xsl:for-each select="line[@kind = 'income']">
			<tr>
				<td class="title"><bdi><span class="number muted"><xsl:value-of select="@code"/></span><xsl:text> </xsl:text><xsl:value-of select="@title"/></bdi></td>
				<td class="amount" data-label="{$say/budgets.current}"><span><xsl:call-template name="part-of"><xsl:with-param name="agorot" select="string(@amount)"/><xsl:with-param name="of" select="$budget/@income"/></xsl:call-template></span></td>
				<td class="amount" data-label="{$say/budgets.changed}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@changed)"/></xsl:call-template></span></td>
				<xsl:if test="$budget/@asof"><td class="amount" data-label="{$say/budgets.actual}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@actual)"/></xsl:call-template></span></td></xsl:if>
			</tr>
		</xsl:for-each></tbody>
		<tfoot><tr><th scope="row"><xsl:value-of select="$say/tabarim.total"/></th><td class="amount" data-label="{$say/budgets.current}"><b><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string($budget/@income)"/></xsl:call-template></b></td><td class="amount" data-label="{$say/budgets.changed}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="sum(line[@kind = 'income']/@changed)"/></xsl:call-template></span></td><xsl:if test="$budget/@asof"><td class="amount" data-label="{$say/budgets.actual}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="sum(line[@kind = 'income']/@actual)"/></xsl:call-template></span></td></xsl:if></tr></tfoot>
	</table></div>
</xsl:template>

<xsl:template match="changes" mode="table">
	<xsl:call-template name="unit"/>
	<div class="holder"><table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/budgets.changes"/>, <xsl:value-of select="$say/money.unit"/></caption>
		<thead><tr><th scope="col"><xsl:value-of select="$say/budget_changes.reason"/></th><th scope="col"><xsl:value-of select="$say/budget_changes.from_line"/></th><th scope="col"><xsl:value-of select="$say/budget_changes.to_line"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budget_changes.amount"/></th><th scope="col"><xsl:value-of select="$say/budget_changes.standing"/></th></tr></thead>
		<tbody><xsl:for-each select="change">
			<tr>
				<td class="title"><a href="/budgets/{/page/record/budget/@id}/budget_changes/{@id}"><bdi><xsl:value-of select="@reason"/></bdi></a><small class="under"><xsl:value-of select="@kind.say"/></small></td>
				<td data-label="{$say/budget_changes.from_line}"><bdi><xsl:value-of select="from_line/@name"/></bdi></td>
				<td data-label="{$say/budget_changes.to_line}"><bdi><xsl:value-of select="to_line/@name"/></bdi></td>
				<td class="amount" data-label="{$say/budget_changes.amount}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></span></td>
				<td data-label="{$say/budget_changes.standing}"><span><xsl:value-of select="@standing.say"/><xsl:if test="decision"><small class="under"><xsl:apply-templates select="decision" mode="to"/></small></xsl:if><xsl:if test="@due.day"><small class="under"><xsl:value-of select="$say/budget_changes.due"/><xsl:text> </xsl:text><xsl:apply-templates select="@due.day" mode="day"/></small></xsl:if></span></td>
			</tr>
		</xsl:for-each></tbody>
	</table></div>
</xsl:template>

<!-- Closing -->

<xsl:template match="page[@view = 'closing']" mode="title"><xsl:value-of select="$say/budgets.move.close"/></xsl:template>

<xsl:template match="page[@view = 'closing']" mode="main">
	<div class="narrow">
		<ol class="trail" role="list"><li><a href="/budgets"><xsl:value-of select="$say/budgets"/></a></li><li><a href="/budgets/{record/budget/@id}"><bdi><xsl:apply-templates select="record/budget" mode="heading"/></bdi></a></li><li aria-current="page"><xsl:value-of select="$say/budgets.move.close"/></li></ol>
		<div class="page-head"><div><h1><xsl:value-of select="$say/budgets.move.close"/></h1><p class="lede"><xsl:value-of select="$say/budgets.close.lede"/></p></div></div>
		<form class="card" method="post" action="{form/@action}" novalidate="novalidate">
			<div class="card-body"><xsl:apply-templates select="form" mode="hidden"/><xsl:apply-templates select="form/field" mode="field"/></div>
			<div class="action-bar"><button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/budgets.move.close"/></button><a class="button quiet" href="/budgets/{record/budget/@id}"><xsl:value-of select="$say/form.cancel"/></a></div>
		</form>
	</div>
</xsl:template>

<!-- The same for paper; people take it as PDF. -->
<xsl:template match="page[@view = 'report']" mode="title"><xsl:apply-templates select="record/budget" mode="heading"/></xsl:template>
<xsl:template match="page[@view = 'report']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<div class="page-head"><div><xsl:apply-templates select="record/budget" mode="tags"/><h1 dir="auto"><xsl:apply-templates select="record/budget" mode="heading"/></h1></div><div class="actions"><xsl:apply-templates select="formats/format[@file]" mode="button"/></div></div>
	<xsl:apply-templates select="." mode="body"/>
</xsl:template>
<xsl:template match="page[@view = 'report']" mode="about"/>
<xsl:template match="page[@view = 'show']" mode="edit"><a class="button" href="/budgets/{record/budget/@id}/report.pdf"><svg class="icon" aria-hidden="true"><use href="/icons.svg#download"/></svg><bdi>PDF</bdi></a><xsl:if test="may/@write and not(record/@fixed)"><a class="button" href="{@path}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/record.edit"/></a></xsl:if></xsl:template>

</xsl:stylesheet>
