<!-- money_rules.xsl: thresholds of money with their source, and who confirmed them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="record/rule" mode="heading"><xsl:value-of select="@rule.say"/><xsl:text>: </xsl:text><xsl:value-of select="@value"/></xsl:template>
<xsl:template match="record/rule" mode="tags"><xsl:if test="@confirmed"><p class="tags"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="$say/money_rules.confirmed"/></xsl:call-template></p></xsl:if></xsl:template>

<xsl:template match="list" mode="table">
	<div class="holder"><table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/money_rules"/></caption>
		<thead><tr><th scope="col"><xsl:value-of select="$say/money_rules.rule"/></th><th scope="col" class="amount"><xsl:value-of select="$say/money_rules.value"/></th><th scope="col"><xsl:value-of select="$say/money_rules.source"/></th><th scope="col"><xsl:value-of select="$say/money_rules.since"/></th><th scope="col"><xsl:value-of select="$say/money_rules.confirmed"/></th></tr></thead>
		<tbody><xsl:for-each select="rule"><tr>
			<td class="title"><a href="/money_rules/{@id}"><xsl:value-of select="@rule.say"/></a></td>
			<td class="amount" data-label="{$say/money_rules.value}"><bdi class="number"><xsl:value-of select="@value"/></bdi></td>
			<td data-label="{$say/money_rules.source}"><bdi><xsl:value-of select="@source"/></bdi></td>
			<td data-label="{$say/money_rules.since}"><xsl:apply-templates select="." mode="term"/></td>
			<td data-label="{$say/money_rules.confirmed}"><xsl:choose><xsl:when test="@confirmed"><xsl:apply-templates select="@confirmed" mode="day"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
		</tr></xsl:for-each></tbody>
	</table></div>
</xsl:template>

</xsl:stylesheet>
