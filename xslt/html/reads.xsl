<!-- reads.xsl: the access log, a line for every reading and every refusal. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>

<xsl:template match="read" mode="row">
	<tr>
		<xsl:if test="@outcome = 'refused'"><xsl:attribute name="class">late</xsl:attribute></xsl:if>
		<td class="title">
			<xsl:choose>
				<xsl:when test="person"><a href="/people/{person/@id}"><bdi><xsl:value-of select="person/@name"/></bdi></a></xsl:when>
				<xsl:otherwise><span class="muted"><xsl:value-of select="$say/reads.nobody"/></span></xsl:otherwise>
			</xsl:choose>
		</td>
		<td data-label="{$say/reads.at.moment}"><xsl:apply-templates select="@at.moment" mode="moment"/></td>
		<td data-label="{$say/reads.outcome}"><xsl:apply-templates select="@outcome" mode="outcome"/></td>
		<td data-label="{$say/reads.path}">
			<span>
				<xsl:if test="@register"><xsl:value-of select="@register"/><xsl:text> </xsl:text></xsl:if>
				<span class="under"><bdi dir="ltr"><xsl:value-of select="@path"/></bdi></span>
			</span>
		</td>
		<td data-label="{$say/reads.address}"><bdi dir="ltr" class="number"><xsl:value-of select="@address"/></bdi></td>
	</tr>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:apply-templates select="/page" mode="title"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/reads.person"/></th>
			<th scope="col"><xsl:value-of select="$say/reads.at.moment"/></th>
			<th scope="col"><xsl:value-of select="$say/reads.outcome"/></th>
			<th scope="col"><xsl:value-of select="$say/reads.path"/></th>
			<th scope="col"><xsl:value-of select="$say/reads.address"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="read" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="@outcome" mode="outcome">
	<xsl:call-template name="status">
		<xsl:with-param name="tone"><xsl:choose><xsl:when test=". = 'refused'">bad</xsl:when><xsl:when test=". = 'failed'">warn</xsl:when><xsl:when test=". = 'sent'">info</xsl:when><xsl:otherwise>mute</xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="icon"><xsl:choose><xsl:when test=". = 'refused'">lock</xsl:when><xsl:when test=". = 'failed'">warning</xsl:when><xsl:when test=". = 'sent'">edit</xsl:when><xsl:otherwise>document</xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="text" select="../@outcome.say"/>
	</xsl:call-template>
</xsl:template>

</xsl:stylesheet>
