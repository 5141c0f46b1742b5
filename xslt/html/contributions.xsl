<!-- contributions.xsl: what authorities are to pay, what they owe and how long; one instalment with its payments. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="sums.xsl"/>

<xsl:template match="page[@view = 'list']" mode="new">
	<xsl:if test="may/@contributions.write"><a class="button" href="/contributions/import/payments"><xsl:value-of select="$say/contributions.import.payments"/></a><a class="button" href="/contributions/import"><xsl:value-of select="$say/contributions.import"/></a><a class="button" href="/contributions/transfer"><xsl:value-of select="$say/contributions.transfer"/></a><a class="button primary" href="/contributions/new"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/contributions.new"/></a></xsl:if>
</xsl:template>

<xsl:template match="page[@view = 'list']" mode="results">
	<xsl:choose>
		<xsl:when test="list/contribution">
			<h2 class="in-card"><xsl:value-of select="$say/contributions.ages"/></h2>
			<xsl:call-template name="unit"/>
			<div class="holder"><table class="table stacking">
				<caption class="unseen"><xsl:value-of select="$say/contributions.ages"/>, <xsl:value-of select="$say/money.unit"/></caption>
				<thead><tr><th scope="col"><xsl:value-of select="$say/contributions.authority"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contributions.ages.total"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contributions.ages.month"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contributions.ages.quarter"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contributions.ages.half"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contributions.ages.year"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contributions.ages.older"/></th><th scope="col"><xsl:value-of select="$say/contributions.collected"/></th></tr></thead>
				<tbody><xsl:for-each select="ages/authority"><tr>
					<td class="title"><a href="/contributions?authority={@id}"><bdi><xsl:value-of select="@name"/></bdi></a><xsl:if test="/page/may/@contributions.write and @owed &gt; 0"><small class="under"><a href="/contributions/transfer?authority={@id}"><xsl:value-of select="$say/contributions.transfer"/></a></small></xsl:if></td>
					<td class="amount" data-label="{$say/contributions.ages.total}"><b><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="string(@owed)"/></xsl:call-template></b></td>
					<td class="amount" data-label="{$say/contributions.ages.month}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="string(@month)"/></xsl:call-template></span></td><td class="amount" data-label="{$say/contributions.ages.quarter}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="string(@quarter)"/></xsl:call-template></span></td><td class="amount" data-label="{$say/contributions.ages.half}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="string(@half)"/></xsl:call-template></span></td><td class="amount" data-label="{$say/contributions.ages.year}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="string(@year)"/></xsl:call-template></span></td><td class="amount" data-label="{$say/contributions.ages.older}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="string(@older)"/></xsl:call-template></span></td>
					<td data-label="{$say/contributions.collected}"><xsl:call-template name="used"><xsl:with-param name="percent" select="string(@percent.used)"/></xsl:call-template></td>
				</tr></xsl:for-each></tbody>
			</table></div>
			<h2 class="in-card"><xsl:value-of select="$say/contributions.instalments"/></h2>
			<xsl:call-template name="unit"/>
			<div class="holder"><table class="table stacking">
				<caption class="unseen"><xsl:value-of select="$say/contributions"/>, <xsl:value-of select="$say/money.unit"/></caption>
				<thead><tr><th scope="col"><xsl:value-of select="$say/contributions.authority"/></th><th scope="col"><xsl:value-of select="$say/contributions.due"/></th><th scope="col"><xsl:value-of select="$say/contributions.basis"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contributions.amount"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contributions.paid"/></th><th scope="col" class="amount"><xsl:value-of select="$say/contributions.owed"/></th><th scope="col"><xsl:value-of select="$say/contributions.standing"/></th></tr></thead>
				<tbody><xsl:for-each select="list/contribution"><tr>
					<td class="title"><a href="/contributions/{@id}"><bdi><xsl:value-of select="authority/@name"/></bdi></a><small class="under"><bdi class="number"><xsl:value-of select="@year"/></bdi></small></td>
					<td data-label="{$say/contributions.due}"><xsl:apply-templates select="@due" mode="day"/></td>
					<td data-label="{$say/contributions.basis}"><span><xsl:value-of select="@basis.say"/></span></td>
					<td class="amount" data-label="{$say/contributions.amount}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></span></td><td class="amount" data-label="{$say/contributions.paid}"><span><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="string(@paid)"/></xsl:call-template></span></td><td class="amount" data-label="{$say/contributions.owed}"><b><xsl:call-template name="sum-if-any"><xsl:with-param name="agorot" select="string(@owed)"/></xsl:call-template></b></td>
					<td data-label="{$say/contributions.standing}"><span><xsl:apply-templates select="@standing" mode="status"/><xsl:if test="@age.days"><small class="under"><xsl:value-of select="$say/contributions.days"/><xsl:text>: </xsl:text><bdi class="number"><xsl:value-of select="@age.days"/></bdi></small></xsl:if></span></td>
				</tr></xsl:for-each></tbody>
			</table></div>
			<xsl:apply-templates select="list" mode="pager"/>
		</xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="empty"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="record/contribution" mode="heading"><xsl:value-of select="authority/@name"/><xsl:text> &#183; </xsl:text><xsl:value-of select="@year"/></xsl:template>
<xsl:template match="record/contribution" mode="tags"><p class="tags"><xsl:apply-templates select="@standing" mode="status"/><xsl:apply-templates select="." mode="illustrated"/></p></xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="contribution" select="record/contribution"/>
	<div class="columns">
		<div class="stack">
			<section class="card"><dl class="big-sums"><xsl:call-template name="big"><xsl:with-param name="label" select="$say/contributions.amount"/><xsl:with-param name="agorot" select="string($contribution/@amount)"/></xsl:call-template><xsl:call-template name="big"><xsl:with-param name="label" select="$say/contributions.paid"/><xsl:with-param name="agorot" select="string($contribution/@paid)"/></xsl:call-template><xsl:call-template name="big"><xsl:with-param name="label" select="$say/contributions.owed"/><xsl:with-param name="agorot" select="string($contribution/@owed)"/></xsl:call-template></dl></section>
			<section class="card"><div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div><div class="card-body"><xsl:apply-templates select="fields" mode="facts"/></div></section>
			<xsl:apply-templates select="children" mode="children"/>
		</div>
		<div class="stack side"><xsl:apply-templates select="." mode="about"/></div>
	</div>
</xsl:template>

<!-- One transfer, several instalments -->

<xsl:template match="page[@view = 'transfer']" mode="title"><xsl:value-of select="$say/contributions.transfer"/></xsl:template>

<xsl:template match="page[@view = 'transfer']" mode="main">
	<div class="narrow">
		<ol class="trail" role="list"><li><a href="/contributions"><xsl:value-of select="$say/contributions"/></a></li><li aria-current="page"><xsl:value-of select="$say/contributions.transfer"/></li></ol>
		<div class="page-head"><div><h1><xsl:value-of select="$say/contributions.transfer"/></h1><p class="lede"><xsl:value-of select="$say/contributions.transfer.lede"/></p></div></div>
		<form class="card" method="post" action="{form/@action}" novalidate="novalidate">
			<div class="card-body">
				<xsl:apply-templates select="form" mode="hidden"/>
				<button class="unseen" type="submit" tabindex="-1"><xsl:value-of select="$say/form.save"/></button>
				<xsl:apply-templates select="form/field" mode="field"/>
				<p class="actions"><button class="button quiet" type="submit" name="show" value="1"><xsl:value-of select="$say/contributions.transfer.show"/></button></p>
			</div>
			<xsl:if test="form/row">
				<div class="card-body money-rows">
					<h2><xsl:value-of select="$say/contributions.transfer.parts"/></h2>
					<p class="hint"><xsl:value-of select="$say/contributions.transfer.parts.hint"/></p>
					<xsl:for-each select="form/row">
						<fieldset class="money-row">
							<legend class="label"><xsl:value-of select="$say/contributions.due"/><xsl:text> </xsl:text><xsl:apply-templates select="@due" mode="day"/><xsl:text> &#183; </xsl:text><xsl:value-of select="@basis.say"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@year"/></bdi></legend>
							<p class="small"><xsl:value-of select="$say/contributions.owed"/><xsl:text>: </xsl:text><xsl:apply-templates select="@owed" mode="money"/></p>
							<xsl:apply-templates select="field" mode="field"/>
						</fieldset>
					</xsl:for-each>
				</div>
			</xsl:if>
			<div class="action-bar"><button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/contributions.transfer"/></button><a class="button quiet" href="/contributions"><xsl:value-of select="$say/form.cancel"/></a></div>
		</form>
	</div>
</xsl:template>

<xsl:template match="page" mode="pasting"><xsl:choose><xsl:when test="contains(@path, '/payments')"><xsl:value-of select="$say/contributions.import.payments"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/contributions.import"/></xsl:otherwise></xsl:choose></xsl:template>

</xsl:stylesheet>
