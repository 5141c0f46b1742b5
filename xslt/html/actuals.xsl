<!-- actuals.xsl: what bookkeeping says was spent, always with the day it holds for. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="sums.xsl"/>

<xsl:template match="page[@view = 'list']" mode="new"><xsl:if test="may/@actuals.write"><a class="button primary" href="/actuals/import"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/actuals.import"/></a></xsl:if></xsl:template>

<xsl:template match="page[@view = 'list']" mode="results">
	<xsl:choose>
		<xsl:when test="list/actual">
			<xsl:call-template name="unit"/>
			<div class="holder"><table class="table stacking">
				<caption class="unseen"><xsl:value-of select="$say/actuals"/>, <xsl:value-of select="$say/money.unit"/></caption>
				<thead><tr><th scope="col"><xsl:value-of select="$say/actuals.title"/></th><th scope="col"><xsl:value-of select="$say/actuals.asof"/></th><th scope="col" class="amount"><xsl:value-of select="$say/actuals.amount"/></th><th scope="col" class="amount"><xsl:value-of select="$say/actuals.approved"/></th><th scope="col"><xsl:value-of select="$say/actuals.used"/></th></tr></thead>
				<tbody><xsl:for-each select="list/actual"><tr>
					<td class="title"><a href="/actuals/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></td>
					<td data-label="{$say/actuals.asof}"><span><xsl:apply-templates select="@asof" mode="day"/></span></td>
					<td class="amount" data-label="{$say/actuals.amount}"><span><xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="string(@amount)"/></xsl:call-template></span></td><td class="amount" data-label="{$say/actuals.approved}"><span><xsl:call-template name="sum"><xsl:with-param name="agorot" select="string(@approved)"/></xsl:call-template></span></td>
					<td data-label="{$say/actuals.used}"><xsl:call-template name="used"><xsl:with-param name="percent" select="string(@percent.used)"/></xsl:call-template></td>
				</tr></xsl:for-each></tbody>
			</table></div>
			<xsl:apply-templates select="list" mode="pager"/>
		</xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="empty"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page" mode="pasting"><xsl:value-of select="$say/actuals.import"/></xsl:template>

</xsl:stylesheet>
