<!-- approving.xsl: who answered a request to sign, as a table on paper: on that of the request and on that of its payment file. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:template match="answers" mode="signed">
	<xsl:choose>
		<xsl:when test="answer">
			<table columns="4 3 3 3">
				<xsl:for-each select="answer">
					<row>
						<cell><b><xsl:value-of select="person/@name"/></b><xsl:text>, </xsl:text><xsl:value-of select="@capacity.say"/></cell>
						<cell><xsl:choose><xsl:when test="@void"><xsl:value-of select="$say/approvals.void_round"/></xsl:when><xsl:otherwise><xsl:value-of select="@answer.say"/><xsl:text> </xsl:text><xsl:value-of select="@method.say"/></xsl:otherwise></xsl:choose><xsl:if test="@attested"><xsl:text>, </xsl:text><xsl:value-of select="$say/approvals.attested"/><xsl:text> </xsl:text><xsl:value-of select="@attested"/></xsl:if></cell>
						<cell><xsl:apply-templates select="@at" mode="moment"/></cell>
						<cell><bdi><xsl:call-template name="groups"><xsl:with-param name="text" select="substring(@hash, 1, 16)"/></xsl:call-template></bdi></cell>
					</row>
				</xsl:for-each>
			</table>
		</xsl:when>
		<xsl:otherwise><paragraph><xsl:value-of select="$say/approvals.answers.none"/></paragraph></xsl:otherwise>
	</xsl:choose>
</xsl:template>

</xsl:stylesheet>
