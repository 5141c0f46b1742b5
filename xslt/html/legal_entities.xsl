<!-- legal_entities.xsl: a corporation, its bodies and who holds its offices. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="fields" mode="facts"/></div>
			</section>
			<xsl:if test="record/bodies/body">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/legal_entities.bodies"/></h2></div>
					<ul class="plain-list" role="list"><xsl:for-each select="record/bodies/body"><li><xsl:apply-templates select="." mode="to"/><span class="muted"><xsl:value-of select="@kind.say"/></span></li></xsl:for-each></ul>
				</section>
			</xsl:if>
		</div>
		<aside class="stack side">
			<xsl:if test="record/offices/office"><xsl:apply-templates select="record/offices" mode="holders"><xsl:with-param name="label" select="$say/legal_entities.offices"/></xsl:apply-templates></xsl:if>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

</xsl:stylesheet>
