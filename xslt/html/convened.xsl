<!-- convened.xsl: the bodies a meeting convenes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>

<xsl:template match="page[@view = 'list']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<xsl:apply-imports/>
</xsl:template>

<xsl:template match="page[@view = 'list']" mode="new">
	<xsl:if test="may/@convened.write"><a class="button primary" href="{@path}/new"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/convened.new"/></a></xsl:if>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking">
		<caption class="unseen"><xsl:value-of select="$say/convened"/></caption>
		<thead><tr><th scope="col"><xsl:value-of select="$say/convened.body"/></th><th scope="col"><xsl:value-of select="$say/convened.decides"/></th><th scope="col"><xsl:value-of select="$say/convened.note"/></th></tr></thead>
		<tbody><xsl:apply-templates select="convened" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="convened" mode="row">
	<tr>
		<td class="title"><a href="{/page/@path}/{@id}"><bdi><xsl:value-of select="body/@name"/></bdi></a></td>
		<td data-label="{$say/convened.decides}">
			<xsl:choose>
				<xsl:when test="@dropped"><xsl:call-template name="status"><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="text" select="$say/convened.dropped"/></xsl:call-template></xsl:when>
				<xsl:otherwise><span><xsl:value-of select="@decides.say"/></span></xsl:otherwise>
			</xsl:choose>
		</td>
		<td data-label="{$say/convened.note}"><bdi><xsl:value-of select="@note"/></bdi></td>
	</tr>
</xsl:template>

</xsl:stylesheet>
