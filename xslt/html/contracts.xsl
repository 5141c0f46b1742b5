<!-- contracts.xsl: contracts and agreements, one of them with its signed file, and the sums of a year. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>
<xsl:import href="papers.xsl"/>
<xsl:import href="outside.xsl"/>

<xsl:template match="page[@view = 'list']" mode="new">
	<a class="button" href="/contracts/totals"><svg class="icon" aria-hidden="true"><use href="/icons.svg#reports"/></svg><xsl:value-of select="$say/contracts.totals"/></a>
	<xsl:if test="may/@write"><a class="button primary" href="/contracts/new"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:apply-templates select="." mode="new-one"/></a></xsl:if>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/contracts"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/contracts.title"/></th>
			<th scope="col"><xsl:value-of select="$say/contracts.party"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/contracts.value"/></th>
			<th scope="col"><xsl:value-of select="$say/contracts.until"/></th>
			<th scope="col"><xsl:value-of select="$say/signatories.state"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="contract" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="contract" mode="row">
	<tr>
		<td class="title"><a href="/contracts/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a><span class="under"><xsl:value-of select="@kind.say"/></span></td>
		<td data-label="{$say/contracts.party}"><bdi><xsl:value-of select="@party"/></bdi></td>
		<td class="amount" data-label="{$say/contracts.value}"><xsl:choose><xsl:when test="@value"><xsl:apply-templates select="@value" mode="money"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/contracts.until}"><xsl:choose><xsl:when test="@until"><xsl:apply-templates select="@until" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/signatories.state}"><xsl:apply-templates select="." mode="standing"/></td>
	</tr>
</xsl:template>

<xsl:template match="contract" mode="standing">
	<xsl:choose>
		<xsl:when test="@state = 'active'"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:when test="@state = 'ending'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:when test="@state = 'held'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#pause"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:when test="@state = 'unsigned'"><span class="status info"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:otherwise><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#slash"/></svg><xsl:value-of select="@state.say"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="contract" mode="tags">
	<p class="tags"><xsl:apply-templates select="." mode="standing"/><xsl:if test="@illustration"><span class="illustration"><xsl:value-of select="$say/signatories.illustration"/></span></xsl:if></p>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="contract" select="record/contract"/>
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="fields" mode="facts"/></div>
			</section>
			<xsl:if test="$contract/holder">
				<section class="card"><div class="card-body"><p><xsl:value-of select="$say/contracts.held_by"/><xsl:text> </xsl:text><a href="/legal_entities/{$contract/holder/@id}"><bdi><xsl:value-of select="$contract/holder/@name"/></bdi></a><xsl:text>, </xsl:text><xsl:apply-templates select="$contract/holder/@day" mode="day"/></p></div></section>
			</xsl:if>
			<xsl:if test="$contract/guarantee_holder">
				<section class="card"><div class="card-body"><p><xsl:value-of select="$say/contracts.guarantee_held_by"/><xsl:text> </xsl:text><a href="/legal_entities/{$contract/guarantee_holder/@id}"><bdi><xsl:value-of select="$contract/guarantee_holder/@name"/></bdi></a><xsl:text>, </xsl:text><xsl:apply-templates select="$contract/guarantee_holder/@day" mode="day"/></p></div></section>
			</xsl:if>
		</div>
		<aside class="stack side">
			<xsl:call-template name="outside-card"><xsl:with-param name="what" select="'contract'"/><xsl:with-param name="id" select="$contract/@id"/><xsl:with-param name="holds" select="$say/external_approvals.holds.contract"/></xsl:call-template>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/contracts.document"/></h2></div>
				<div class="card-body">
					<xsl:choose>
						<xsl:when test="$contract/document and not(may/@documents.bring)"><p><bdi><xsl:value-of select="$contract/document/@name"/></bdi></p></xsl:when>
						<xsl:when test="$contract/document"><p><a href="/documents/{$contract/document/@id}"><bdi><xsl:value-of select="$contract/document/@name"/></bdi></a></p></xsl:when>
						<xsl:otherwise><p class="muted"><xsl:value-of select="$say/contracts.document.none"/></p></xsl:otherwise>
					</xsl:choose>
					<xsl:if test="bring">
						<form class="bring" method="post" action="{bring/@action}" enctype="multipart/form-data" novalidate="novalidate">
							<input type="hidden" name="token" value="{bring/@token}"/>
							<input type="hidden" name="version" value="{bring/@version}"/>
							<input type="hidden" name="contract" value="{bring/@contract}"/>
							<xsl:call-template name="file-box"/>
							<button class="button" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clip"/></svg><xsl:value-of select="$say/contracts.move.file"/></button>
						</form>
					</xsl:if>
				</div>
			</section>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<!-- The sums of a year -->

<xsl:template match="page[@view = 'totals']" mode="title"><xsl:value-of select="$say/contracts.totals"/></xsl:template>

<xsl:template match="page[@view = 'totals']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="record/totals/@year"/></bdi></h1><p class="lede"><xsl:value-of select="$say/contracts.totals.lede"/></p></div></div>
	<nav class="facets" aria-label="{$say/contracts.year}"><xsl:for-each select="record/years/year"><a class="chip" href="/contracts/totals?year={@year}"><xsl:if test="@year = /page/record/totals/@year"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><bdi class="number"><xsl:value-of select="@year"/></bdi></a></xsl:for-each></nav>
	<xsl:if test="not(record/kinds/*)"><div class="card"><div class="empty"><p><xsl:value-of select="$say/contracts.totals.none"/></p></div></div></xsl:if>
	<xsl:if test="record/kinds/*"><div class="stack">
		<xsl:apply-templates select="record/kinds" mode="sums"><xsl:with-param name="label" select="$say/contracts.kind"/><xsl:with-param name="by" select="$say/contracts.by.kind"/></xsl:apply-templates>
		<xsl:apply-templates select="record/parties" mode="sums"><xsl:with-param name="label" select="$say/contracts.party"/><xsl:with-param name="by" select="$say/contracts.by.party"/></xsl:apply-templates>
		<xsl:apply-templates select="record/authorities" mode="sums"><xsl:with-param name="label" select="$say/contracts.authority"/><xsl:with-param name="by" select="$say/contracts.by.authority"/></xsl:apply-templates>
		<xsl:apply-templates select="record/entities" mode="sums"><xsl:with-param name="label" select="$say/contracts.holder"/><xsl:with-param name="by" select="$say/contracts.by.entity"/></xsl:apply-templates>
	</div></xsl:if>
</xsl:template>

<xsl:template match="kinds | parties | authorities | entities" mode="sums">
	<xsl:param name="label"/>
	<xsl:param name="by"/>
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$by"/></h2></div>
		<xsl:choose>
			<xsl:when test="*">
				<table class="table stacking">
					<caption class="unseen"><xsl:value-of select="$by"/></caption>
					<thead><tr><th scope="col"><xsl:value-of select="$label"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contracts.how_many"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contracts.value"/></th></tr></thead>
					<tbody><xsl:for-each select="*">
						<tr><td class="title"><bdi><xsl:value-of select="@name"/><xsl:value-of select="@name.say"/></bdi></td><td class="amount" data-label="{$say/contracts.how_many}"><span class="number"><xsl:value-of select="@count"/></span></td><td class="amount" data-label="{$say/contracts.value}"><xsl:choose><xsl:when test="@value"><xsl:apply-templates select="@value" mode="money"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose></td></tr>
					</xsl:for-each></tbody>
				</table>
			</xsl:when>
			<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/contracts.totals.none"/></p></div></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

</xsl:stylesheet>
