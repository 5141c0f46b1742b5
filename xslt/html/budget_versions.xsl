<!-- budget_versions.xsl: a version of a budget with its lines; the page on which they are typed or pasted; adopting it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="sums.xsl"/>
<xsl:import href="outside.xsl"/>

<xsl:template match="record/budget_version" mode="heading"><xsl:value-of select="budget/@name"/><xsl:text> &#8211; </xsl:text><xsl:value-of select="$say/budgets.serial"/><xsl:text> </xsl:text><xsl:value-of select="@serial"/></xsl:template>

<xsl:template match="record/budget_version" mode="tags">
	<p class="tags">
		<xsl:choose>
			<xsl:when test="@holds"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="$say/budgets.holds"/></xsl:call-template></xsl:when>
			<xsl:when test="@final"><xsl:call-template name="status"><xsl:with-param name="icon" select="'lock'"/><xsl:with-param name="text" select="$say/budget_versions.final"/></xsl:call-template></xsl:when>
			<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="icon" select="'edit'"/><xsl:with-param name="text" select="$say/budgets.state.draft"/></xsl:call-template></xsl:otherwise>
		</xsl:choose>
	</p>
</xsl:template>

<xsl:template match="page[@registry = 'budget_versions']" mode="above"><li><a href="/budgets"><xsl:value-of select="$say/budgets"/></a></li><xsl:if test="record/budget_version/budget"><li><a href="/budgets/{record/budget_version/budget/@id}"><bdi><xsl:value-of select="record/budget_version/budget/@name"/></bdi></a></li></xsl:if></xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="version" select="record/budget_version"/>
	<xsl:if test="$version/@final and $version/@obstacle and $version/budget/@state != 'closed'"><div class="note warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#pause"/></svg><p><b><xsl:value-of select="$version/@obstacle.say"/></b><xsl:text>. </xsl:text><xsl:value-of select="$say/external_approvals.holds.budget_version"/></p></div></xsl:if>
	<div class="columns">
		<div class="stack">
			<section class="card" id="lines">
				<div class="card-head"><h2><xsl:value-of select="$say/budget_lines"/></h2><xsl:if test="may/@budget_versions.write and lines/line"><a href="/budget_versions/{$version/@id}/owners"><xsl:value-of select="$say/budget_versions.owners"/></a></xsl:if></div>
				<dl class="big-sums">
					<xsl:choose><xsl:when test="$version/@expense or $version/@income"><xsl:call-template name="big"><xsl:with-param name="label" select="$say/budgets.income"/><xsl:with-param name="agorot" select="string($version/@income)"/></xsl:call-template><xsl:call-template name="big"><xsl:with-param name="label" select="$say/budgets.expense"/><xsl:with-param name="agorot" select="string($version/@expense)"/></xsl:call-template></xsl:when><xsl:otherwise><xsl:call-template name="big"><xsl:with-param name="label" select="$say/budgets.total"/><xsl:with-param name="agorot" select="string($version/@total)"/></xsl:call-template></xsl:otherwise></xsl:choose>
				</dl>
				<xsl:choose>
					<xsl:when test="lines/line">
						<xsl:call-template name="unit"/>
						<div class="holder"><table class="table stacking">
							<caption class="unseen"><xsl:value-of select="$say/budget_lines"/>, <xsl:value-of select="$say/money.unit"/></caption>
							<thead><tr><th scope="col"><xsl:value-of select="$say/budget_lines.title"/></th><th scope="col"><xsl:value-of select="$say/budget_lines.kind"/></th><th scope="col" class="amount"><xsl:value-of select="$say/budget_lines.amount"/></th></tr></thead>
							<tbody><xsl:for-each select="lines/line"><tr>
								<td class="title"><bdi><span class="number muted"><xsl:value-of select="@code"/></span><xsl:text> </xsl:text><xsl:value-of select="@title"/></bdi><xsl:if test="@chapter"><small class="under"><bdi><xsl:value-of select="@chapter"/></bdi></small></xsl:if><xsl:if test="owner"><small class="under"><xsl:value-of select="$say/budget_lines.owner"/><xsl:text>: </xsl:text><a href="/budget_versions/{$version/@id}/budget_lines/{@id}/history"><bdi><xsl:value-of select="owner/@name"/></bdi></a></small></xsl:if></td>
								<td data-label="{$say/budget_lines.kind}"><span><xsl:value-of select="@kind.say"/></span></td>
								<td class="amount" data-label="{$say/budget_lines.amount}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></span></td>
							</tr></xsl:for-each></tbody>
						</table></div>
					</xsl:when>
					<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/budgets.no_lines"/></p></div></xsl:otherwise>
				</xsl:choose>
			</section>
		</div>
		<div class="stack side">
			<xsl:if test="may/@budget_versions.write and not($version/@final)">
				<section class="card"><div class="card-head"><h2><xsl:value-of select="$say/record.moves"/></h2></div><div class="card-body"><div class="moves">
					<a class="button primary" href="/budget_versions/{$version/@id}/lines"><xsl:value-of select="$say/budget_versions.lines"/></a>
					<a class="button" href="/budget_versions/{$version/@id}/adopt"><xsl:value-of select="$say/budget_versions.adopt"/></a>
				</div></div></section>
			</xsl:if>
			<section class="card"><div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div><div class="card-body"><dl class="facts stacked">
				<xsl:if test="$version/@reason"><dt><xsl:value-of select="$say/budget_versions.reason"/></dt><dd><bdi><xsl:value-of select="$version/@reason"/></bdi></dd></xsl:if>
				<dt><xsl:value-of select="$say/budget_versions.committee"/></dt><dd><xsl:choose><xsl:when test="$version/committee"><xsl:apply-templates select="$version/committee" mode="to"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$unstated"/></span></xsl:otherwise></xsl:choose></dd>
				<dt><xsl:value-of select="$say/budget_versions.decision"/></dt><dd><xsl:choose><xsl:when test="$version/decision"><xsl:apply-templates select="$version/decision" mode="to"/><small class="under"><xsl:choose><xsl:when test="$version/decision/@from"><xsl:value-of select="$say/budget_versions.from"/><xsl:text> </xsl:text><xsl:apply-templates select="$version/decision/@from" mode="day"/></xsl:when><xsl:otherwise><xsl:value-of select="$version/decision/@force.say"/></xsl:otherwise></xsl:choose></small></xsl:when><xsl:when test="$version/@adopted"><xsl:value-of select="$say/budgets.adopted_elsewhere"/><small class="under"><xsl:apply-templates select="$version/@adopted" mode="day"/></small></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$unstated"/></span></xsl:otherwise></xsl:choose></dd>
			</dl></div></section>
			<xsl:if test="outside/external or (outside and may/@external_approvals.write)">
				<section class="card" id="outside">
					<div class="card-head"><h2><xsl:value-of select="$say/external_approvals"/></h2></div>
					<div class="card-body stack">
						<xsl:for-each select="outside/external"><div><p><a href="/external_approvals/{@id}"><xsl:call-template name="asked-of"/></a><xsl:text> </xsl:text><xsl:apply-templates select="." mode="standing"/><xsl:apply-templates select="." mode="lines"/></p></div></xsl:for-each>
						<xsl:if test="not(outside/external)"><p class="muted"><xsl:value-of select="$say/external_approvals.none"/></p></xsl:if>
						<xsl:if test="may/@external_approvals.write and $version/budget/@state != 'closed'"><p><a class="button quiet" href="/external_approvals/new?budget_version={$version/@id}&amp;approver=interior"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/external_approvals.new"/></a></p></xsl:if>
					</div>
				</section>
			</xsl:if>
			<xsl:apply-templates select="." mode="about"/>
		</div>
	</div>
</xsl:template>

<!-- Its lines, all in one form -->

<xsl:template match="page[@view = 'lines']" mode="title"><xsl:value-of select="$say/budget_versions.lines"/></xsl:template>

<xsl:template match="page[@view = 'lines']" mode="main">
	<ol class="trail" role="list"><li><a href="/budgets"><xsl:value-of select="$say/budgets"/></a></li><li><a href="/budgets/{record/budget_version/budget/@id}"><bdi><xsl:value-of select="record/budget_version/budget/@name"/></bdi></a></li><li><a href="/budget_versions/{record/budget_version/@id}"><xsl:value-of select="$say/budgets.serial"/><xsl:text> </xsl:text><xsl:value-of select="record/budget_version/@serial"/></a></li><li aria-current="page"><xsl:value-of select="$say/budget_versions.lines"/></li></ol>
	<div class="page-head"><div><h1><xsl:value-of select="$say/budget_versions.lines"/></h1><p class="lede"><xsl:value-of select="$say/budget_versions.lines.lede"/></p></div></div>
	<form class="card" method="post" action="{form/@action}" novalidate="novalidate">
		<xsl:apply-templates select="form" mode="hidden"/>
		<button class="unseen" type="submit" tabindex="-1"><xsl:value-of select="$say/form.save"/></button>
		<xsl:call-template name="unit"/>
		<div class="card-body money-rows lines-form"><xsl:for-each select="form/row">
			<fieldset class="money-row">
				<legend class="unseen"><xsl:value-of select="$say/budget_lines.one"/><xsl:text> </xsl:text><xsl:value-of select="position()"/></legend>
				<xsl:if test="@version"><input type="hidden" name="{@prefix}version" value="{@version}"/></xsl:if>
				<div class="field-row"><xsl:apply-templates select="field" mode="field"/><xsl:if test="@version"><div class="field"><label class="tick"><input type="checkbox" name="{@prefix}dropped" value="1"><xsl:if test="@dropped"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><xsl:value-of select="$say/tabarim.row.drop"/></span></label></div></xsl:if></div>
			</fieldset>
		</xsl:for-each>
		<p class="actions"><button class="button" type="submit" name="step" value="more"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/tabarim.row.more"/></button></p>
		<div class="field" id="field-rows">
			<label class="label" for="paste"><xsl:value-of select="$say/budget_versions.paste"/></label>
			<p class="hint"><xsl:value-of select="$say/budget_versions.paste.hint"/></p>
			<xsl:for-each select="problem[@field = 'rows']"><p class="problem"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
			<textarea class="input" id="paste" name="paste" rows="6" dir="auto" spellcheck="false"><xsl:value-of select="form/paste"/></textarea>
		</div>
		<p class="actions"><button class="button" type="submit" name="step" value="paste"><xsl:value-of select="$say/budget_versions.paste.add"/></button></p></div>
		<div class="action-bar"><button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/form.save"/></button><a class="button quiet" href="/budget_versions/{record/budget_version/@id}"><xsl:value-of select="$say/form.cancel"/></a></div>
	</form>
</xsl:template>

<!-- Who answers for each of them -->

<xsl:template match="page[@view = 'owners']" mode="title"><xsl:value-of select="$say/budget_versions.owners"/></xsl:template>

<xsl:template match="page[@view = 'owners']" mode="main">
	<div class="narrow">
		<ol class="trail" role="list"><li><a href="/budgets"><xsl:value-of select="$say/budgets"/></a></li><li><a href="/budgets/{record/budget_version/budget/@id}"><bdi><xsl:value-of select="record/budget_version/budget/@name"/></bdi></a></li><li><a href="/budget_versions/{record/budget_version/@id}"><xsl:value-of select="$say/budgets.serial"/><xsl:text> </xsl:text><xsl:value-of select="record/budget_version/@serial"/></a></li><li aria-current="page"><xsl:value-of select="$say/budget_versions.owners"/></li></ol>
		<div class="page-head"><div><h1><xsl:value-of select="$say/budget_versions.owners"/></h1><p class="lede"><xsl:value-of select="$say/budget_versions.owners.lede"/></p></div></div>
		<form class="card" method="post" action="{form/@action}" novalidate="novalidate">
			<xsl:apply-templates select="form" mode="hidden"/>
			<div class="card-body money-rows owners"><xsl:for-each select="form/row">
				<fieldset class="money-row">
					<legend class="label"><bdi><span class="number muted"><xsl:value-of select="@code"/></span><xsl:text> </xsl:text><xsl:value-of select="@title"/></bdi></legend>
					<input type="hidden" name="{@prefix}version" value="{@version}"/>
					<xsl:apply-templates select="field" mode="owner"/>
				</fieldset>
			</xsl:for-each></div>
			<div class="action-bar"><button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/form.save"/></button><a class="button quiet" href="/budget_versions/{record/budget_version/@id}"><xsl:value-of select="$say/form.cancel"/></a></div>
		</form>
	</div>
</xsl:template>

<!-- The line itself says what is asked; the label is for those who hear the page. -->
<xsl:template match="field" mode="owner">
	<div class="field">
		<xsl:if test="problem"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
		<label class="unseen" for="field-{@name}"><xsl:apply-templates select="." mode="label"/></label>
		<xsl:apply-templates select="." mode="told"/>
		<xsl:apply-templates select="." mode="box"/>
	</div>
</xsl:template>

<!-- In a row there is room for a list, not for buttons. -->
<xsl:template match="row/field[@kind = 'one_of']" mode="field">
	<div class="field">
		<xsl:if test="problem"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
		<label class="label" for="field-{@name}"><xsl:apply-templates select="." mode="label"/></label>
		<xsl:apply-templates select="." mode="told"/>
		<xsl:apply-templates select="." mode="box"/>
	</div>
</xsl:template>

<!-- Adopting it -->

<xsl:template match="page[@view = 'adopt']" mode="title"><xsl:value-of select="$say/budget_versions.adopt"/></xsl:template>

<xsl:template match="page[@view = 'adopt']" mode="main">
	<div class="narrow">
		<ol class="trail" role="list"><li><a href="/budgets"><xsl:value-of select="$say/budgets"/></a></li><li><a href="/budget_versions/{record/budget_version/@id}"><bdi><xsl:apply-templates select="record/budget_version" mode="heading"/></bdi></a></li><li aria-current="page"><xsl:value-of select="$say/budget_versions.adopt"/></li></ol>
		<div class="page-head"><div><h1><xsl:value-of select="$say/budget_versions.adopt"/></h1><p class="lede"><xsl:value-of select="$say/budget_versions.adopt.lede"/></p></div></div>
		<form class="card" method="post" action="{form/@action}" novalidate="novalidate">
			<dl class="big-sums"><xsl:call-template name="big"><xsl:with-param name="label" select="$say/budgets.income"/><xsl:with-param name="agorot" select="string(record/budget_version/@income)"/></xsl:call-template><xsl:call-template name="big"><xsl:with-param name="label" select="$say/budgets.expense"/><xsl:with-param name="agorot" select="string(record/budget_version/@expense)"/></xsl:call-template></dl>
			<div class="card-body"><xsl:apply-templates select="form" mode="hidden"/><xsl:apply-templates select="form/field" mode="field"/></div>
			<div class="action-bar"><button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/budget_versions.adopt"/></button><a class="button quiet" href="/budget_versions/{record/budget_version/@id}"><xsl:value-of select="$say/form.cancel"/></a></div>
		</form>
	</div>
</xsl:template>

</xsl:stylesheet>
