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

<!-- To end: what is suspended with the office stands in sight before anything is saved. -->
<xsl:template match="page[@view = 'end']" mode="main">
	<div class="narrow">
		<xsl:apply-templates select="." mode="trail"/>
		<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/></h1><p class="lede"><bdi><xsl:value-of select="record/office/person/@name"/></bdi><xsl:text>, </xsl:text><xsl:apply-templates select="record/office" mode="heading"/></p></div></div>
		<div class="stack">
			<xsl:if test="falling/signatory">
				<section class="card" id="falling">
					<div class="card-head"><h2><xsl:value-of select="$say/signatories.falls.label"/></h2></div>
					<ul class="falling" role="list">
						<xsl:for-each select="falling/signatory">
							<li>
								<svg class="icon" aria-hidden="true"><use href="/icons.svg#signatories"/></svg>
								<div>
									<small class="muted"><xsl:value-of select="$say/signatories.falls"/></small>
									<b><a href="/signatories/{@id}"><bdi><xsl:value-of select="@scope.say"/></bdi></a></b>
									<span class="small"><bdi><xsl:value-of select="@entity"/></bdi><xsl:if test="@account"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@account"/></bdi></xsl:if><xsl:text>: </xsl:text><xsl:choose><xsl:when test="@tell"><xsl:value-of select="$say/signatories.falls.tell"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.falls.suspended"/></xsl:otherwise></xsl:choose></span>
								</div>
							</li>
						</xsl:for-each>
					</ul>
				</section>
			</xsl:if>
			<xsl:apply-templates select="form" mode="form"/>
		</div>
	</div>
</xsl:template>

<xsl:template match="page[@view = 'end']" mode="cancel"><a class="button quiet" href="/offices/{record/office/@id}"><xsl:value-of select="$say/form.cancel"/></a></xsl:template>
<xsl:template match="page[@view = 'end']" mode="title"><xsl:value-of select="@title"/></xsl:template>

</xsl:stylesheet>
