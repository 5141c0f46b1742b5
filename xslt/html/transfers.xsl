<!-- transfers.xsl: everything a legal entity has, and what becomes of each thing when another succeeds it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="page[@view = 'list']" mode="main">
	<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/></h1><p class="lede"><xsl:value-of select="$say/transfers.lede"/></p></div></div>
	<nav class="facets" aria-label="{$say/transfers.from}"><xsl:for-each select="inventory/entity"><a class="chip" href="/transfers?legal_entity={@id}"><xsl:if test="@here"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><bdi><xsl:value-of select="@name"/></bdi><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@open"/></span></a></xsl:for-each></nav>
	<p class="unseen" role="status" id="announcement"/>
	<div class="card" id="results">
		<xsl:choose>
			<xsl:when test="inventory/holding"><xsl:apply-templates select="inventory" mode="holdings"/></xsl:when>
			<xsl:when test="list/transfer"><xsl:apply-templates select="list" mode="table"/></xsl:when>
			<xsl:otherwise><div class="empty"><p><xsl:value-of select="$say/transfers.empty"/></p></div></xsl:otherwise>
		</xsl:choose>
	</div>
</xsl:template>

<xsl:template match="inventory" mode="holdings">
	<table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/transfers"/></caption>
		<thead><tr><th scope="col"><xsl:value-of select="$say/transfers.thing"/></th><th scope="col"><xsl:value-of select="$say/transfers.what"/></th><th scope="col"><xsl:value-of select="$say/transfers.fate"/></th></tr></thead>
		<tbody><xsl:for-each select="holding">
			<tr>
				<td class="title"><bdi><xsl:value-of select="@title"/></bdi></td>
				<td data-label="{$say/transfers.what}"><xsl:value-of select="@what.say"/></td>
				<td data-label="{$say/transfers.fate}"><div><xsl:choose>
					<xsl:when test="@transfer"><a href="/transfers/{@transfer}"><xsl:value-of select="@fate.say"/></a><xsl:if test="@to"><xsl:text> </xsl:text><bdi><xsl:value-of select="@to"/></bdi></xsl:if><xsl:text>, </xsl:text><xsl:apply-templates select="@day" mode="day"/></xsl:when>
					<xsl:when test="/page/may/@transfers.write"><a class="button small" href="/transfers/new?what={@what}&amp;thing={@id}"><xsl:value-of select="$say/transfers.new"/></a></xsl:when>
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
				<td data-label="{$say/transfers.fate}"><div><xsl:value-of select="@fate.say"/><xsl:if test="to"><xsl:text> </xsl:text><bdi><xsl:value-of select="to/@name"/></bdi></xsl:if><xsl:text>, </xsl:text><xsl:apply-templates select="@day" mode="day"/></div></td>
			</tr>
		</xsl:for-each></tbody>
	</table>
</xsl:template>

<xsl:template match="transfer" mode="heading"><xsl:value-of select="@what.say"/><xsl:text>: </xsl:text><xsl:value-of select="@title"/></xsl:template>

<xsl:template match="page[@view = 'form']" mode="main">
	<div class="narrow">
		<xsl:apply-templates select="." mode="trail"/>
		<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/></h1><xsl:if test="thing"><p class="lede"><xsl:value-of select="thing/@what.say"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="thing/@title"/></bdi></p></xsl:if></div></div>
		<xsl:apply-templates select="form" mode="form"/>
	</div>
</xsl:template>

</xsl:stylesheet>
