<!-- offices.xsl: who holds which office; one of the cluster's own or of an authority. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/offices"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/offices.kind"/></th>
			<th scope="col"><xsl:value-of select="$say/offices.person"/></th>
			<th scope="col"><xsl:value-of select="$say/offices.house"/></th>
			<th scope="col"><xsl:value-of select="$say/offices.term"/></th>
		</tr></thead>
		<tbody>
			<xsl:for-each select="office">
				<tr>
					<td class="title"><a href="/offices/{@id}"><xsl:apply-templates select="." mode="name"/></a></td>
					<td data-label="{$say/offices.person}"><xsl:apply-templates select="person" mode="to"/></td>
					<td data-label="{$say/offices.house}"><xsl:apply-templates select="authority | legal_entity" mode="to"/></td>
					<td data-label="{$say/offices.term}"><xsl:apply-templates select="." mode="term"/></td>
				</tr>
			</xsl:for-each>
		</tbody>
	</table>
</xsl:template>

<xsl:template match="office" mode="heading">
	<xsl:choose><xsl:when test="@title"><xsl:value-of select="@title"/></xsl:when><xsl:otherwise><xsl:value-of select="@kind.say"/></xsl:otherwise></xsl:choose>
	<xsl:text>, </xsl:text>
	<xsl:value-of select="authority/@name | legal_entity/@name"/>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="office" select="record/office"/>
	<div class="columns">
		<section class="card"><div class="card-body">
			<dl class="facts">
				<dt><xsl:value-of select="$say/offices.person"/></dt><dd><xsl:apply-templates select="$office/person" mode="to"/></dd>
				<dt><xsl:value-of select="$say/offices.house"/></dt><dd><xsl:apply-templates select="$office/authority | $office/legal_entity" mode="to"/></dd>
				<dt><xsl:value-of select="$say/offices.term"/></dt><dd><xsl:apply-templates select="$office" mode="term"/></dd>
				<xsl:if test="$office/decision"><dt><xsl:value-of select="$say/offices.decision"/></dt><dd><xsl:apply-templates select="$office/decision" mode="to"/></dd></xsl:if>
			</dl>
		</div></section>
		<aside class="stack side">
			<xsl:if test="may/@offices.write and not($office/@until)">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/record.moves"/></h2></div>
					<div class="card-body"><div class="moves"><a class="button" href="/offices/{@id}/end"><xsl:value-of select="$say/offices.move.end"/></a></div></div>
				</section>
			</xsl:if>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>


</xsl:stylesheet>
