<!-- transfers.xsl: everything a legal entity has, and what becomes of each thing when another succeeds it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="page[@view = 'list']" mode="main">
	<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/></h1><p class="lede"><xsl:value-of select="$say/transfers.lede"/></p></div></div>
	<nav class="facets" aria-label="{$say/transfers.from}"><xsl:for-each select="inventory/entity"><a class="chip" href="/transfers?legal_entity={@id}"><xsl:if test="@here"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><bdi><xsl:value-of select="@name"/></bdi><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@open"/></span></a></xsl:for-each></nav>
	<p class="unseen" role="status" id="announcement"/>
	<xsl:choose>
		<xsl:when test="form"><xsl:apply-templates select="form" mode="whole-list"/></xsl:when>
		<xsl:otherwise>
			<div class="card" id="results">
				<xsl:choose>
					<xsl:when test="inventory/holding"><xsl:apply-templates select="inventory" mode="holdings"/></xsl:when>
					<xsl:when test="list/transfer"><xsl:apply-templates select="list" mode="table"/></xsl:when>
					<xsl:otherwise><div class="empty"><p><xsl:value-of select="$say/transfers.empty"/></p></div></xsl:otherwise>
				</xsl:choose>
			</div>
		</xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- The list in one form: what is common to all of it, and of each thing whether it moves. -->
<xsl:template match="form" mode="whole-list">
	<form class="card" id="results" method="post" action="{@action}" novalidate="novalidate">
		<xsl:apply-templates select="." mode="hidden"/>
		<div class="card-body">
			<p class="hint form-note"><xsl:value-of select="$say/transfers.together"/></p>
			<xsl:apply-templates select="field" mode="field"/>
		</div>
		<xsl:apply-templates select="/page/inventory" mode="holdings"/>
		<div class="action-bar"><button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/transfers.save"/></button></div>
	</form>
</xsl:template>

<xsl:template match="inventory" mode="holdings">
	<table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/transfers"/></caption>
		<thead><tr><th scope="col"><xsl:value-of select="$say/transfers.thing"/></th><th scope="col"><xsl:value-of select="$say/transfers.what"/></th><th scope="col"><xsl:value-of select="$say/transfers.fate"/></th></tr></thead>
		<tbody><xsl:for-each select="holding">
			<tr>
				<td class="title"><a href="{@href}"><bdi><xsl:value-of select="@title"/></bdi></a><xsl:if test="@scope.say"><span class="under"><xsl:value-of select="@scope.say"/></span></xsl:if><xsl:if test="@under_way"><span class="under"><xsl:value-of select="$say/transfers.under_way.count"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@under_way"/></span></span></xsl:if></td>
				<td data-label="{$say/transfers.what}"><xsl:value-of select="@what.say"/></td>
				<td data-label="{$say/transfers.fate}"><div><xsl:choose>
					<xsl:when test="@transfer">
						<a href="/transfers/{@transfer}"><xsl:value-of select="@fate.say"/></a><xsl:if test="@to"><xsl:text> </xsl:text><bdi><xsl:value-of select="@to"/></bdi></xsl:if><xsl:text>, </xsl:text>
						<xsl:choose><xsl:when test="@settled"><xsl:apply-templates select="@settled" mode="day"/></xsl:when><xsl:otherwise><xsl:apply-templates select="@day" mode="day"/></xsl:otherwise></xsl:choose>
						<xsl:if test="@waits"><xsl:text> </xsl:text><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="$say/transfers.but.waits"/></span></xsl:if>
						<xsl:if test="@then.say"><span class="under"><xsl:value-of select="@then.say"/><xsl:if test="@over"><xsl:text> </xsl:text><xsl:apply-templates select="@over" mode="day"/></xsl:if></span></xsl:if>
					</xsl:when>
					<xsl:when test="/page/form">
						<select class="input" name="fate.{@what}.{@id}" aria-label="{@what.say}: {@title}">
							<option value=""><xsl:value-of select="$say/transfers.unsaid"/></option>
							<option value="moves"><xsl:if test="@typed = 'moves'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="$say/transfers.fate.moves.one"/></option>
							<option value="stays"><xsl:if test="@typed = 'stays'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="$say/transfers.fate.stays"/></option>
						</select>
						<a class="button small quiet" href="/transfers/new?what={@what}&amp;thing={@id}"><xsl:value-of select="$say/transfers.apart"/></a>
					</xsl:when>
					<xsl:otherwise><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="$say/transfers.unsaid"/></span></xsl:otherwise>
				</xsl:choose></div></td>
			</tr>
		</xsl:for-each></tbody>
	</table>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/transfers"/></caption>
		<thead><tr><th scope="col"><xsl:value-of select="$say/transfers.thing"/></th><th scope="col"><xsl:value-of select="$say/transfers.what"/></th><th scope="col"><xsl:value-of select="$say/transfers.from"/></th><th scope="col"><xsl:value-of select="$say/transfers.fate"/></th></tr></thead>
		<tbody><xsl:for-each select="transfer">
			<tr>
				<td class="title"><a href="/transfers/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></td>
				<td data-label="{$say/transfers.what}"><xsl:value-of select="@what.say"/></td>
				<td data-label="{$say/transfers.from}"><bdi><xsl:value-of select="from/@name"/></bdi></td>
				<td data-label="{$say/transfers.fate}"><div><xsl:value-of select="@fate.say"/><xsl:if test="to"><xsl:text> </xsl:text><bdi><xsl:value-of select="to/@name"/></bdi></xsl:if><xsl:text>, </xsl:text><xsl:apply-templates select="@day" mode="day"/><xsl:if test="@but"><xsl:text> </xsl:text><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="@but.say"/></span></xsl:if></div></td>
			</tr>
		</xsl:for-each></tbody>
	</table>
</xsl:template>

<xsl:template match="transfer" mode="heading"><xsl:value-of select="@what.say"/><xsl:text>: </xsl:text><xsl:value-of select="@title"/></xsl:template>

<xsl:template match="transfer" mode="tags"><xsl:if test="@but"><p class="tags"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="@but.say"/></span></p></xsl:if></xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="transfer" select="record/transfer"/>
	<div class="columns">
		<section class="card"><div class="card-body">
			<dl class="facts">
				<dt><xsl:value-of select="$say/transfers.thing"/></dt><dd><xsl:value-of select="$transfer/@what.say"/><xsl:text>: </xsl:text><a href="{$transfer/@href}"><bdi><xsl:value-of select="$transfer/@title"/></bdi></a><xsl:if test="$transfer/@scope.say"><xsl:text>, </xsl:text><xsl:value-of select="$transfer/@scope.say"/></xsl:if></dd>
				<dt><xsl:value-of select="$say/transfers.from"/></dt><dd><a href="/legal_entities/{$transfer/from/@id}"><bdi><xsl:value-of select="$transfer/from/@name"/></bdi></a></dd>
				<dt><xsl:value-of select="$say/transfers.fate"/></dt><dd><xsl:value-of select="$transfer/@fate.say"/><xsl:if test="$transfer/to"><xsl:text> </xsl:text><a href="/legal_entities/{$transfer/to/@id}"><bdi><xsl:value-of select="$transfer/to/@name"/></bdi></a></xsl:if></dd>
				<dt><xsl:value-of select="$say/transfers.day"/></dt><dd><xsl:choose><xsl:when test="$transfer/@settled"><xsl:apply-templates select="$transfer/@settled" mode="day"/></xsl:when><xsl:otherwise><xsl:apply-templates select="$transfer/@day" mode="day"/><xsl:text>. </xsl:text><xsl:value-of select="$transfer/@but.say"/></xsl:otherwise></xsl:choose></dd>
				<dt><xsl:value-of select="$say/transfers.decision"/></dt><dd><xsl:apply-templates select="$transfer/decision" mode="to"/></dd>
				<xsl:if test="$transfer/appointed"><dt><xsl:value-of select="$say/transfers.appointed"/></dt><dd><a href="/signatories/{$transfer/appointed/@id}"><bdi><xsl:value-of select="$transfer/appointed/@name"/></bdi></a></dd></xsl:if>
				<xsl:if test="$transfer/@note"><dt><xsl:value-of select="$say/transfers.note"/></dt><dd class="prose" dir="auto"><xsl:value-of select="$transfer/@note"/></dd></xsl:if>
			</dl>
			<xsl:apply-templates select="under_way" mode="under-way"/>
		</div></section>
		<aside class="stack side"><xsl:apply-templates select="." mode="about"/></aside>
	</div>
</xsl:template>

<xsl:template match="page[@view = 'form']" mode="main">
	<div class="narrow">
		<xsl:apply-templates select="." mode="trail"/>
		<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/></h1><xsl:if test="thing"><p class="lede"><xsl:value-of select="thing/@what.say"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="thing/@title"/></bdi><xsl:if test="thing/@scope.say"><xsl:text>, </xsl:text><xsl:value-of select="thing/@scope.say"/></xsl:if></p></xsl:if></div></div>
		<xsl:apply-templates select="under_way" mode="under-way"/>
		<xsl:apply-templates select="form" mode="form"/>
	</div>
</xsl:template>

<!-- What is asked for about it and not done: to be signed before it moves, or made anew. -->
<xsl:template match="under_way" mode="under-way">
	<xsl:if test="request">
		<div class="note warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><div class="stack">
			<p><b><xsl:value-of select="$say/transfers.under_way"/></b></p>
			<ul><xsl:for-each select="request"><li><a href="/approvals/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a><xsl:text> &#183; </xsl:text><xsl:value-of select="@state.say"/><xsl:if test="@amount"><xsl:text> &#183; </xsl:text><xsl:apply-templates select="@amount" mode="money"/></xsl:if><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@requester"/></bdi></li></xsl:for-each></ul>
			<p><xsl:value-of select="$say/transfers.under_way.so"/></p>
		</div></div>
	</xsl:if>
</xsl:template>

</xsl:stylesheet>
