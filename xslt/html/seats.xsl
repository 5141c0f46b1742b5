<!-- seats.xsl: a place in a body and who sits there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="fields" mode="facts"/></div>
			</section>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/seats.holders"/></h2></div>
				<xsl:choose>
					<xsl:when test="record/holders/membership">
						<ul class="plain-list" role="list"><xsl:for-each select="record/holders/membership"><li><xsl:apply-templates select="person" mode="to"/><a href="/memberships/{@id}"><xsl:apply-templates select="." mode="term"/></a></li></xsl:for-each></ul>
					</xsl:when>
					<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/seats.nobody"/></p></div></xsl:otherwise>
				</xsl:choose>
			</section>
		</div>
		<aside class="stack side"><xsl:apply-templates select="." mode="about"/></aside>
	</div>
</xsl:template>

<xsl:template match="page[@view = 'form']" mode="cancel"><a class="button quiet" href="/bodies/{@within}#seats"><xsl:value-of select="$say/form.cancel"/></a></xsl:template>

</xsl:stylesheet>
