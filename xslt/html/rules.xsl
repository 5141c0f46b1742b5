<!-- rules.xsl: the rules that bind a body, in words; the form that sets one shows what is in force today. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="rule" mode="heading"><xsl:value-of select="@rule.say"/></xsl:template>

<xsl:template match="rule" mode="tags">
	<p class="tags"><xsl:apply-templates select="." mode="confirmed"/></p>
</xsl:template>

<xsl:template match="rule" mode="confirmed">
	<xsl:choose>
		<xsl:when test="@confirmed"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="$say/rules.by_adviser"/></xsl:call-template></xsl:when>
		<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'clock'"/><xsl:with-param name="text" select="$say/rules.unconfirmed"/></xsl:call-template></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- One rule -->
<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="rule" select="record/rule"/>
	<div class="columns">
		<section class="card"><div class="card-body">
			<p class="big-number"><xsl:value-of select="$rule/@value.say"/></p>
			<dl class="facts">
				<dt><xsl:value-of select="$say/rules.source"/></dt><dd class="prose" dir="auto"><xsl:value-of select="$rule/@source"/></dd>
				<dt><xsl:value-of select="$say/rules.since"/></dt><dd><xsl:apply-templates select="$rule/@since" mode="day"/></dd>
				<xsl:if test="$rule/@until"><dt><xsl:value-of select="$say/rules.until"/></dt><dd><xsl:apply-templates select="$rule/@until" mode="day"/></dd></xsl:if>
				<xsl:if test="$rule/@confirmed"><dt><xsl:value-of select="$say/rules.confirmed"/></dt><dd><xsl:apply-templates select="$rule/@confirmed" mode="day"/><xsl:text>, </xsl:text><bdi><xsl:value-of select="$rule/confirmer/@name"/></bdi></dd></xsl:if>
			</dl>
		</div></section>
		<aside class="stack side">
			<xsl:if test="$rule/move or may/@rules.write">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/record.moves"/></h2></div>
					<div class="card-body"><div class="moves">
						<xsl:apply-templates select="$rule/move" mode="button"/>
						<xsl:if test="may/@rules.write"><a class="button" href="/bodies/{@within}/rules/new?rule={$rule/@rule}"><xsl:value-of select="$say/rules.new_value"/></a></xsl:if>
					</div></div>
				</section>
			</xsl:if>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<xsl:template match="page" mode="edit">
	<xsl:if test="may/@rules.write and not(record/rule/@confirmed)">
		<a class="button" href="{@path}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/record.edit"/></a>
	</xsl:if>
</xsl:template>

<!-- The form -->
<xsl:template match="page[@view = 'form']" mode="main">
	<div class="narrow stack">
		<div>
			<xsl:apply-templates select="." mode="trail"/>
			<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/></h1><p class="lede"><xsl:value-of select="$say/rules.lede.form"/></p></div></div>
			<xsl:if test="present">
				<div class="note info"><svg class="icon" aria-hidden="true"><use href="/icons.svg#about"/></svg>
					<p><b><xsl:value-of select="$say/rules.present"/><xsl:text> </xsl:text><xsl:value-of select="present/@value.say"/></b><xsl:text>, </xsl:text><xsl:value-of select="$say/rules.since"/><xsl:text> </xsl:text><xsl:apply-templates select="present/@since" mode="day"/><br/><xsl:value-of select="present/@source"/></p>
				</div>
			</xsl:if>
		</div>
		<xsl:apply-templates select="form" mode="form"/>
	</div>
</xsl:template>

<xsl:template match="page[@view = 'form']" mode="cancel"><a class="button quiet" href="/bodies/{@within}#rules"><xsl:value-of select="$say/form.cancel"/></a></xsl:template>

</xsl:stylesheet>
