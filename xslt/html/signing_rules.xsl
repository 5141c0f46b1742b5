<!-- signing_rules.xsl: the signatures that bind a legal entity, in words, with their source. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>
<xsl:import href="composition.xsl"/>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/signing_rules"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/signing_rules.scope"/></th>
			<th scope="col"><xsl:value-of select="$say/signing_rules.legal_entity"/></th>
			<th scope="col"><xsl:value-of select="$say/signing_rules.groups"/></th>
			<th scope="col"><xsl:value-of select="$say/signatories.question.amount"/></th>
			<th scope="col"><xsl:value-of select="$say/signing_rules.since"/></th>
			<th scope="col"><xsl:value-of select="$say/signing_rules.confirmed"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="signing_rule" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="signing_rule" mode="row">
	<tr>
		<td class="title"><a href="/signing_rules/{@id}"><xsl:value-of select="@scope.say"/></a><xsl:if test="account"><span class="under"><bdi><xsl:value-of select="account/@name"/></bdi></span></xsl:if></td>
		<td data-label="{$say/signing_rules.legal_entity}"><xsl:apply-templates select="legal_entity" mode="to"/></td>
		<td data-label="{$say/signing_rules.groups}"><div><xsl:apply-templates select="." mode="composition"/></div></td>
		<td data-label="{$say/signatories.question.amount}"><div><xsl:apply-templates select="." mode="bounds"/></div></td>
		<td data-label="{$say/signing_rules.since}"><span><xsl:apply-templates select="@since" mode="day"/><xsl:if test="@until"><xsl:text> &#8211; </xsl:text><xsl:apply-templates select="@until" mode="day"/></xsl:if></span></td>
		<td data-label="{$say/signing_rules.confirmed}"><xsl:apply-templates select="." mode="confirmed"/></td>
	</tr>
</xsl:template>

<xsl:template match="signing_rule" mode="heading"><xsl:value-of select="@scope.say"/><xsl:text>, </xsl:text><xsl:value-of select="legal_entity/@name"/></xsl:template>

<xsl:template match="signing_rule" mode="tags"><p class="tags"><xsl:apply-templates select="." mode="confirmed"/></p></xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="rule" select="record/signing_rule"/>
	<div class="columns">
		<section class="card"><div class="card-body">
			<p class="big-number words"><xsl:apply-templates select="$rule" mode="composition"/></p>
			<dl class="facts">
				<dt><xsl:value-of select="$say/signing_rules.legal_entity"/></dt><dd><xsl:apply-templates select="$rule/legal_entity" mode="to"/></dd>
				<dt><xsl:value-of select="$say/signing_rules.account"/></dt><dd><xsl:choose><xsl:when test="$rule/account"><bdi><xsl:value-of select="$rule/account/@name"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.account.all"/></xsl:otherwise></xsl:choose></dd>
				<dt><xsl:value-of select="$say/signatories.question.amount"/></dt><dd><xsl:apply-templates select="$rule" mode="bounds"/></dd>
				<dt><xsl:value-of select="$say/signing_rules.source"/></dt><dd class="prose" dir="auto"><xsl:value-of select="$rule/@source"/></dd>
				<xsl:if test="$rule/decision"><dt><xsl:value-of select="$say/signing_rules.decision"/></dt><dd><xsl:apply-templates select="$rule/decision" mode="to"/></dd></xsl:if>
				<dt><xsl:value-of select="$say/signing_rules.since"/></dt><dd><xsl:apply-templates select="$rule/@since" mode="day"/><xsl:if test="$rule/@until"><xsl:text> &#8211; </xsl:text><xsl:apply-templates select="$rule/@until" mode="day"/></xsl:if></dd>
				<xsl:if test="$rule/@confirmed"><dt><xsl:value-of select="$say/signing_rules.confirmed"/></dt><dd><xsl:apply-templates select="$rule/@confirmed" mode="day"/><xsl:text>, </xsl:text><bdi><xsl:value-of select="$rule/confirmer/@name"/></bdi></dd></xsl:if>
			</dl>
		</div></section>
		<aside class="stack side">
			<xsl:if test="$rule/move or may/@signing_rules.write">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/record.moves"/></h2></div>
					<div class="card-body"><div class="moves">
						<xsl:apply-templates select="$rule/move" mode="button"/>
						<xsl:if test="may/@signing_rules.write">
							<a class="button" href="/signing_rules/new?legal_entity={$rule/legal_entity/@id}&amp;scope={$rule/@scope}"><xsl:value-of select="$say/signing_rules.new"/></a>
							<xsl:if test="not($rule/@until)"><a class="button" href="/signing_rules/{$rule/@id}/end"><xsl:value-of select="$say/signing_rules.move.end"/></a></xsl:if>
						</xsl:if>
					</div></div>
				</section>
			</xsl:if>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<xsl:template match="page" mode="edit">
	<xsl:if test="may/@signing_rules.write and not(record/signing_rule/@confirmed)">
		<a class="button" href="{@path}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/record.edit"/></a>
	</xsl:if>
</xsl:template>

</xsl:stylesheet>
