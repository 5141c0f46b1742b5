<!-- composition.xsl: which signatures a rule wants, for which amounts, and whether the legal adviser confirmed it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:template match="*" mode="composition">
	<xsl:if test="@group_a &gt; 0"><span class="together"><bdi class="number"><xsl:value-of select="@group_a"/></bdi><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.of"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.a"/></span></xsl:if>
	<xsl:if test="@group_b &gt; 0"><xsl:if test="@group_a &gt; 0"><xsl:text> + </xsl:text></xsl:if><span class="together"><bdi class="number"><xsl:value-of select="@group_b"/></bdi><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.of"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.b"/></span></xsl:if>
	<xsl:if test="@group_c &gt; 0"><xsl:if test="@group_a &gt; 0 or @group_b &gt; 0"><xsl:text> + </xsl:text></xsl:if><span class="together"><bdi class="number"><xsl:value-of select="@group_c"/></bdi><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.of"/><xsl:text> </xsl:text><xsl:value-of select="$say/signing_rules.c"/></span></xsl:if>
	<xsl:if test="@stamp = '1'"><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.stamp"/></xsl:if>
</xsl:template>

<xsl:template match="*" mode="bounds">
	<xsl:choose>
		<xsl:when test="@least or @most">
			<xsl:if test="@least"><xsl:value-of select="$say/signing_rules.least"/><xsl:text> </xsl:text><xsl:apply-templates select="@least" mode="money"/></xsl:if>
			<xsl:if test="@least and @most"><xsl:text> </xsl:text></xsl:if>
			<xsl:if test="@most"><xsl:value-of select="$say/signing_rules.most"/><xsl:text> </xsl:text><xsl:apply-templates select="@most" mode="money"/></xsl:if>
		</xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/signing_rules.any_amount"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="*" mode="confirmed">
	<xsl:choose>
		<xsl:when test="@confirmed"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/signatories.confirmed_rule"/></span></xsl:when>
		<xsl:otherwise><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="$say/signatories.unconfirmed_rule"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

</xsl:stylesheet>
