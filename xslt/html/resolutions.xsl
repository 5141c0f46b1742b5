<!-- resolutions.xsl: what an authority resolved, and whom it sent by it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="fields" mode="facts"/></div>
			</section>
			<xsl:if test="record/memberships/membership">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/resolutions.memberships"/></h2></div>
					<ul class="plain-list" role="list"><xsl:for-each select="record/memberships/membership"><li><span><xsl:apply-templates select="person" mode="to"/><xsl:text>, </xsl:text><xsl:apply-templates select="body" mode="to"/></span><a href="/memberships/{@id}"><xsl:apply-templates select="." mode="term"/></a></li></xsl:for-each></ul>
				</section>
			</xsl:if>
		</div>
		<aside class="stack side"><xsl:apply-templates select="." mode="about"/></aside>
	</div>
</xsl:template>

</xsl:stylesheet>
