<!-- code_rules.xsl: which roles ask for an application for codes: the role first, what it rests on last. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>

<xsl:template match="rule" mode="row">
	<tr>
		<td class="title"><a href="/code_rules/{@id}"><xsl:value-of select="@role.say"/></a></td>
		<td data-label="{$say/code_rules.days}"><span class="number"><xsl:value-of select="@days"/></span></td>
		<td data-label="{$say/code_rules.since}"><span><xsl:apply-templates select="@since" mode="day"/><xsl:if test="@until"><xsl:text> &#8211; </xsl:text><xsl:apply-templates select="@until" mode="day"/></xsl:if></span></td>
		<td data-label="{$say/code_rules.source}"><span class="small muted"><bdi><xsl:value-of select="@source"/></bdi></span></td>
	</tr>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:apply-templates select="/page" mode="title"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/code_rules.role"/></th>
			<th scope="col"><xsl:value-of select="$say/code_rules.days"/></th>
			<th scope="col"><xsl:value-of select="$say/code_rules.since"/></th>
			<th scope="col"><xsl:value-of select="$say/code_rules.source"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="rule" mode="row"/></tbody>
	</table>
</xsl:template>

</xsl:stylesheet>
