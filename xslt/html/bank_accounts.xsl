<!-- bank_accounts.xsl: a bank account, and who signs on it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/bank_accounts"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/bank_accounts.bank"/></th>
			<th scope="col"><xsl:value-of select="$say/bank_accounts.number"/></th>
			<th scope="col"><xsl:value-of select="$say/bank_accounts.legal_entity"/></th>
			<th scope="col"><xsl:value-of select="$say/bank_accounts.purpose"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="bank_account" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="bank_account" mode="row">
	<tr>
		<td class="title"><a href="/bank_accounts/{@id}"><bdi><xsl:value-of select="@bank"/></bdi></a><span class="under"><xsl:value-of select="$say/bank_accounts.branch"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@branch"/></bdi></span></td>
		<td data-label="{$say/bank_accounts.number}"><span><bdi dir="ltr" class="number"><xsl:value-of select="@number"/></bdi></span></td>
		<td data-label="{$say/bank_accounts.legal_entity}"><xsl:apply-templates select="legal_entity" mode="to"/></td>
		<td data-label="{$say/bank_accounts.purpose}"><xsl:choose><xsl:when test="@purpose"><bdi><xsl:value-of select="@purpose"/></bdi></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
	</tr>
</xsl:template>

<xsl:template match="bank_account" mode="heading"><xsl:value-of select="@bank"/><xsl:text>, </xsl:text><xsl:value-of select="legal_entity/@name"/></xsl:template>

<xsl:template match="bank_account" mode="tags">
	<xsl:if test="@ended"><p class="tags"><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#slash"/></svg><xsl:value-of select="$say/bank_accounts.closed"/></span></p></xsl:if>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="account" select="record/bank_account"/>
	<div class="columns">
		<div class="stack">
			<section class="card"><div class="card-body">
				<p class="big-number"><bdi dir="ltr"><xsl:value-of select="$account/@number"/></bdi></p>
				<dl class="facts">
					<dt><xsl:value-of select="$say/bank_accounts.branch"/></dt><dd><bdi><xsl:value-of select="$account/@branch"/></bdi></dd>
					<dt><xsl:value-of select="$say/bank_accounts.legal_entity"/></dt><dd><xsl:apply-templates select="$account/legal_entity" mode="to"/></dd>
					<xsl:if test="$account/holder"><dt><xsl:value-of select="$say/bank_accounts.held_by"/></dt><dd><a href="/legal_entities/{$account/holder/@id}"><bdi><xsl:value-of select="$account/holder/@name"/></bdi></a><xsl:text>, </xsl:text><xsl:apply-templates select="$account/holder/@day" mode="day"/></dd></xsl:if>
					<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/bank_accounts.purpose"/><xsl:with-param name="value" select="$account/@purpose"/></xsl:call-template>
					<dt><xsl:value-of select="$say/bank_accounts.opened"/></dt><dd><xsl:choose><xsl:when test="$account/@opened"><xsl:apply-templates select="$account/@opened" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose><xsl:if test="$account/decision"><xsl:text>, </xsl:text><xsl:apply-templates select="$account/decision" mode="to"/></xsl:if></dd>
					<xsl:if test="$account/@closed"><dt><xsl:value-of select="$say/bank_accounts.closed"/></dt><dd><xsl:apply-templates select="$account/@closed" mode="day"/><xsl:if test="$account/closing"><xsl:text>, </xsl:text><a href="/decisions/{$account/closing/@id}"><bdi><xsl:value-of select="$account/closing/@name"/></bdi></a></xsl:if></dd></xsl:if>
				</dl>
			</div></section>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/bank_accounts.signatories"/></h2><a href="/signatories/question?legal_entity={$account/legal_entity/@id}&amp;account={$account/@id}&amp;scope=bank"><xsl:value-of select="$say/signatories.question"/></a></div>
				<xsl:choose>
					<xsl:when test="record/signatories/signatory">
						<table class="table stacking">
							<caption class="unseen"><xsl:value-of select="$say/bank_accounts.signatories"/></caption>
							<thead><tr><th scope="col"><xsl:value-of select="$say/signatories.person"/></th><th scope="col"><xsl:value-of select="$say/signatories.scope"/></th><th scope="col" class="amount"><xsl:value-of select="$say/signatories.ceiling"/></th></tr></thead>
							<tbody>
								<xsl:for-each select="record/signatories/signatory">
									<tr>
										<td class="title"><a href="/signatories/{@id}"><bdi><xsl:value-of select="person/@name"/></bdi></a></td>
										<td data-label="{$say/signatories.scope}"><xsl:value-of select="@scope.say"/></td>
										<td class="amount" data-label="{$say/signatories.ceiling}"><xsl:choose><xsl:when test="@ceiling"><xsl:apply-templates select="@ceiling" mode="money"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/signatories.ceiling.none"/></span></xsl:otherwise></xsl:choose></td>
									</tr>
								</xsl:for-each>
							</tbody>
						</table>
					</xsl:when>
					<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/bank_accounts.signatories.none"/></p></div></xsl:otherwise>
				</xsl:choose>
			</section>
		</div>
		<xsl:if test="may/@bank_accounts.whole"><aside class="stack side"><xsl:apply-templates select="." mode="about"/></aside></xsl:if>
	</div>
</xsl:template>

</xsl:stylesheet>
