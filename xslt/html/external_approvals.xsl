<!-- external_approvals.xsl: answers from outside in a table, and one of them with what it holds up. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>
<xsl:import href="outside.xsl"/>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/external_approvals"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/external_approvals.approver"/></th>
			<th scope="col"><xsl:value-of select="$say/external_approvals.holds"/></th>
			<th scope="col"><xsl:value-of select="$say/external_approvals.submitted"/></th>
			<th scope="col"><xsl:value-of select="$say/external_approvals.expected"/></th>
			<th scope="col"><xsl:value-of select="$say/external_approvals.answer"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="external" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="external" mode="row">
	<tr>
		<xsl:if test="@standing = 'overdue'"><xsl:attribute name="class">late</xsl:attribute></xsl:if>
		<td class="title"><a href="/external_approvals/{@id}"><xsl:call-template name="asked-of"/></a><xsl:if test="@asked"><small class="under"><bdi><xsl:value-of select="@asked"/></bdi></small></xsl:if></td>
		<td data-label="{$say/external_approvals.holds}"><span><xsl:apply-templates select="." mode="held"/></span></td>
		<td data-label="{$say/external_approvals.submitted}"><xsl:choose><xsl:when test="@submitted"><span><xsl:apply-templates select="@submitted" mode="day"/><xsl:if test="@waited"><small class="under number"><xsl:value-of select="@waited"/><xsl:text> </xsl:text><xsl:value-of select="$say/external_approvals.waited"/></small></xsl:if></span></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/external_approvals.expected}"><xsl:choose><xsl:when test="@expected"><xsl:apply-templates select="@expected" mode="day"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/external_approvals.answer}"><xsl:apply-templates select="." mode="standing"/></td>
	</tr>
</xsl:template>

<xsl:template match="external" mode="held">
	<xsl:if test="tabar"><xsl:value-of select="$say/tabarim.one"/><xsl:text> </xsl:text><a href="/tabarim/{tabar/@id}"><bdi><xsl:value-of select="tabar/@name"/></bdi></a></xsl:if>
	<xsl:if test="contract"><xsl:value-of select="$say/contracts.one"/><xsl:text> </xsl:text><a href="/contracts/{contract/@id}"><bdi><xsl:value-of select="contract/@name"/></bdi></a></xsl:if>
	<xsl:if test="approval"><xsl:value-of select="$say/approvals.one"/><xsl:text> </xsl:text><a href="/approvals/{approval/@id}"><bdi><xsl:value-of select="approval/@name"/></bdi></a></xsl:if>
	<xsl:if test="budget_version"><xsl:value-of select="$say/budgets.one"/><xsl:text> </xsl:text><a href="/budget_versions/{budget_version/@id}"><bdi><xsl:value-of select="budget_version/@name"/></bdi></a></xsl:if>
</xsl:template>

<xsl:template match="record/external" mode="heading"><xsl:choose><xsl:when test="@named"><xsl:value-of select="@named"/></xsl:when><xsl:otherwise><xsl:value-of select="@approver.say"/></xsl:otherwise></xsl:choose><xsl:if test="authority">, <xsl:value-of select="authority/@name"/></xsl:if><xsl:if test="@asked"><xsl:text>: </xsl:text><xsl:value-of select="@asked"/></xsl:if></xsl:template>

<xsl:template match="record/external" mode="tags"><p class="tags"><xsl:apply-templates select="." mode="standing"/><xsl:if test="@illustration"><span class="illustration"><xsl:value-of select="$say/signatories.illustration"/></span></xsl:if></p></xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="external" select="record/external"/>
	<xsl:if test="$external/@why"><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'pause'"/><xsl:with-param name="text"><xsl:choose><xsl:when test="$external/tabar"><xsl:value-of select="$say/external_approvals.holds.tabar"/></xsl:when><xsl:when test="$external/contract"><xsl:value-of select="$say/external_approvals.holds.contract"/></xsl:when><xsl:when test="$external/budget_version"><xsl:value-of select="$say/external_approvals.holds.budget_version"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/external_approvals.holds.approval"/></xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template></xsl:if>
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><dl class="facts">
					<dt><xsl:value-of select="$say/external_approvals.approver"/></dt><dd><span><xsl:value-of select="$external/@approver.say"/></span><xsl:if test="$external/@named"><small class="under"><bdi><xsl:value-of select="$external/@named"/></bdi></small></xsl:if><xsl:if test="$external/authority"><small class="under"><a href="/authorities/{$external/authority/@id}"><bdi><xsl:value-of select="$external/authority/@name"/></bdi></a></small></xsl:if></dd>
					<xsl:if test="$external/@asked"><dt><xsl:value-of select="$say/external_approvals.asked"/></dt><dd><bdi><xsl:value-of select="$external/@asked"/></bdi></dd></xsl:if>
					<dt><xsl:value-of select="$say/external_approvals.submitted"/></dt><dd><xsl:choose><xsl:when test="$external/@submitted"><xsl:apply-templates select="$external/@submitted" mode="day"/><xsl:if test="$external/@waited"><small class="under number"><xsl:value-of select="$external/@waited"/><xsl:text> </xsl:text><xsl:value-of select="$say/external_approvals.waited"/></small></xsl:if></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/external_approvals.unsubmitted"/></span></xsl:otherwise></xsl:choose></dd>
					<xsl:if test="$external/@expected"><dt><xsl:value-of select="$say/external_approvals.expected"/></dt><dd><xsl:apply-templates select="$external/@expected" mode="day"/></dd></xsl:if>
					<dt><xsl:value-of select="$say/external_approvals.watcher"/></dt><dd><xsl:choose><xsl:when test="$external/watcher"><a href="/people/{$external/watcher/@id}"><bdi><xsl:value-of select="$external/watcher/@name"/></bdi></a></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/external_approvals.unwatched"/></span></xsl:otherwise></xsl:choose></dd>
					<dt><xsl:value-of select="$say/external_approvals.answer"/></dt><dd><xsl:choose><xsl:when test="$external/@answer"><span><xsl:value-of select="$external/@answer.say"/></span><xsl:text>, </xsl:text><xsl:apply-templates select="$external/@answered" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/external_approvals.unanswered"/></span></xsl:otherwise></xsl:choose></dd>
					<xsl:if test="$external/@terms"><dt><xsl:value-of select="$say/external_approvals.terms"/></dt><dd class="prose"><bdi><xsl:value-of select="$external/@terms"/></bdi></dd><dt><xsl:value-of select="$say/external_approvals.met"/></dt><dd><xsl:choose><xsl:when test="$external/@met"><xsl:apply-templates select="$external/@met" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/external_approvals.unmet"/></span></xsl:otherwise></xsl:choose></dd></xsl:if>
					<xsl:if test="$external/@reference"><dt><xsl:value-of select="$say/external_approvals.reference"/></dt><dd><bdi><xsl:value-of select="$external/@reference"/></bdi></dd></xsl:if>
					<xsl:if test="$external/document"><dt><xsl:value-of select="$say/external_approvals.document"/></dt><dd><a href="/documents/{$external/document/@id}"><bdi><xsl:value-of select="$external/document/@name"/></bdi></a></dd></xsl:if>
					<xsl:if test="$external/note"><dt><xsl:value-of select="$say/external_approvals.note"/></dt><dd class="prose"><bdi><xsl:value-of select="$external/note"/></bdi></dd></xsl:if>
				</dl></div>
			</section>
		</div>
		<aside class="stack side">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/external_approvals.holds"/></h2></div>
				<div class="card-body">
					<p><xsl:apply-templates select="$external" mode="held"/></p>
					<xsl:if test="$external/@why = 'refused' and may/@write">
						<p class="small"><xsl:value-of select="$say/external_approvals.again.lede"/></p>
						<p><a class="button" href="/external_approvals/new?approver={$external/@approver}&amp;tabar={$external/tabar/@id}&amp;contract={$external/contract/@id}&amp;budget_version={$external/budget_version/@id}&amp;approval={$external/approval/@id}&amp;authority={$external/authority/@id}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/external_approvals.again"/></a></p>
					</xsl:if>
				</div>
			</section>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<!-- The question first; the answer is written when there is one. What is held up is asked of one kind only when the page that led here named it. -->
<xsl:template match="form" mode="form">
	<xsl:variable name="thing" select="field[@name = 'tabar' or @name = 'contract' or @name = 'budget_version' or @name = 'approval'][typed != '']"/>
	<form class="card" method="post" action="{@action}" novalidate="novalidate">
		<div class="card-body">
			<xsl:apply-templates select="." mode="hidden"/>
			<xsl:choose>
				<xsl:when test="count($thing) = 1"><xsl:apply-templates select="$thing" mode="field"/></xsl:when>
				<xsl:otherwise><xsl:apply-templates select="field[@name = 'tabar' or @name = 'contract' or @name = 'budget_version' or @name = 'approval']" mode="field"/></xsl:otherwise>
			</xsl:choose>
			<xsl:apply-templates select="field[@name = 'approver' or @name = 'authority' or @name = 'named' or @name = 'asked' or @name = 'submitted' or @name = 'expected' or @name = 'watcher']" mode="field"/>
			<details class="more">
				<xsl:if test="@version != '0' or field[@name = 'answer' or @name = 'answered' or @name = 'terms' or @name = 'met' or @name = 'reference' or @name = 'document' or @name = 'note']/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
				<summary><xsl:value-of select="$say/external_approvals.answer"/></summary>
				<xsl:apply-templates select="field[@name = 'answer' or @name = 'answered' or @name = 'terms' or @name = 'met' or @name = 'reference' or @name = 'document' or @name = 'note']" mode="field"/>
			</details>
		</div>
		<div class="action-bar">
			<xsl:apply-templates select="." mode="submit"/>
			<xsl:apply-templates select="/page" mode="cancel"/>
		</div>
	</form>
</xsl:template>

</xsl:stylesheet>
