<!-- bylaws.xsl: a by-law or procedure: its text, its editions, and where it was published. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="bylaw" mode="heading"><xsl:value-of select="@title"/><xsl:text>, </xsl:text><xsl:value-of select="$say/bylaws.edition"/><xsl:text> </xsl:text><xsl:value-of select="@edition"/></xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/bylaws"/></caption>
		<thead><tr><th scope="col"><xsl:value-of select="$say/bylaws.title"/></th><th scope="col"><xsl:value-of select="$say/bylaws.edition"/></th><th scope="col"><xsl:value-of select="$say/bylaws.in_force"/></th><th scope="col"><xsl:value-of select="$say/bylaws.published"/></th><th scope="col"><xsl:value-of select="$say/signatories.state"/></th></tr></thead>
		<tbody><xsl:for-each select="bylaw">
			<tr>
				<td class="title"><a href="/bylaws/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a><span class="under"><xsl:value-of select="@kind.say"/></span></td>
				<td data-label="{$say/bylaws.edition}"><span class="number"><xsl:value-of select="@edition"/></span></td>
				<td data-label="{$say/bylaws.in_force}"><xsl:apply-templates select="." mode="in-force"/></td>
				<td data-label="{$say/bylaws.published}"><xsl:choose><xsl:when test="@published"><xsl:apply-templates select="@published" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/bylaws.published.not"/></span></xsl:otherwise></xsl:choose></td>
				<td data-label="{$say/signatories.state}"><xsl:apply-templates select="." mode="standing"/></td>
			</tr>
		</xsl:for-each></tbody>
	</table>
</xsl:template>

<xsl:template match="bylaw | edition" mode="in-force">
	<xsl:choose>
		<xsl:when test="@begins"><bdi><xsl:if test="not(@ends)"><xsl:value-of select="$say/value.since"/><xsl:text> </xsl:text></xsl:if><xsl:apply-templates select="@begins" mode="day"/><xsl:if test="@ends"><xsl:text> &#8211; </xsl:text><xsl:apply-templates select="@ends" mode="day"/></xsl:if></bdi></xsl:when>
		<xsl:otherwise><span class="muted"><xsl:value-of select="$say/bylaws.in_force.never"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="bylaw" mode="standing">
	<xsl:choose>
		<xsl:when test="@state = 'in_force'"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:when test="@state = 'ahead'"><span class="status info"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:when test="@state = 'proposed' or @state = 'unpublished'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:otherwise><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#slash"/></svg><xsl:value-of select="@state.say"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="bylaw" mode="tags"><p class="tags"><xsl:apply-templates select="." mode="standing"/><xsl:if test="@illustration"><span class="illustration"><xsl:value-of select="$say/signatories.illustration"/></span></xsl:if></p></xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="bylaw" select="record/bylaw"/>
	<div class="columns">
		<div class="stack">
			<section class="card"><div class="card-body"><p class="prose" dir="auto"><xsl:value-of select="$bylaw/text"/></p></div></section>
			<xsl:if test="record/editions/edition[2]">
				<section class="card" id="editions">
					<div class="card-head"><h2><xsl:value-of select="$say/bylaws.editions"/></h2></div>
					<table class="table stacking">
						<caption class="unseen"><xsl:value-of select="$say/bylaws.editions"/></caption>
						<thead><tr><th scope="col"><xsl:value-of select="$say/bylaws.edition"/></th><th scope="col"><xsl:value-of select="$say/bylaws.in_force"/></th><th scope="col"><xsl:value-of select="$say/signatories.state"/></th></tr></thead>
						<tbody><xsl:for-each select="record/editions/edition">
							<tr><td class="title"><xsl:choose><xsl:when test="@here"><b class="number"><xsl:value-of select="@edition"/></b></xsl:when><xsl:otherwise><a href="/bylaws/{@id}"><bdi class="number"><xsl:value-of select="@edition"/></bdi></a></xsl:otherwise></xsl:choose></td><td data-label="{$say/bylaws.in_force}"><xsl:apply-templates select="." mode="in-force"/></td><td data-label="{$say/signatories.state}"><xsl:value-of select="@state.say"/></td></tr>
						</xsl:for-each></tbody>
					</table>
				</section>
			</xsl:if>
		</div>
		<aside class="stack side">
			<section class="card"><div class="card-body">
				<dl class="facts stacked">
					<dt><xsl:value-of select="$say/bylaws.kind"/></dt><dd><xsl:value-of select="$bylaw/@kind.say"/></dd>
					<dt><xsl:value-of select="$say/bylaws.legal_entity"/></dt><dd><xsl:apply-templates select="$bylaw/legal_entity" mode="to"/></dd>
					<dt><xsl:value-of select="$say/bylaws.decision"/></dt><dd><xsl:choose><xsl:when test="$bylaw/decision"><xsl:apply-templates select="$bylaw/decision" mode="to"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose></dd>
					<xsl:if test="$bylaw/@since and not($bylaw/@begins = $bylaw/@since)"><dt><xsl:value-of select="$say/bylaws.since"/></dt><dd><xsl:apply-templates select="$bylaw/@since" mode="day"/></dd></xsl:if>
					<dt><xsl:value-of select="$say/bylaws.published"/></dt><dd><xsl:choose><xsl:when test="$bylaw/@published"><xsl:apply-templates select="$bylaw/@published" mode="day"/><xsl:text>, </xsl:text><bdi><xsl:value-of select="$bylaw/@where"/></bdi></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/bylaws.published.not"/></span></xsl:otherwise></xsl:choose></dd>
					<dt><xsl:value-of select="$say/bylaws.in_force"/></dt><dd><xsl:apply-templates select="$bylaw" mode="in-force"/></dd>
					<xsl:if test="$bylaw/@ended"><dt><xsl:value-of select="$say/bylaws.ended"/></dt><dd><xsl:apply-templates select="$bylaw/@ended" mode="day"/><xsl:text>, </xsl:text><a href="/decisions/{$bylaw/ending/@id}"><bdi><xsl:value-of select="$bylaw/ending/@name"/></bdi></a></dd></xsl:if>
					<xsl:if test="$bylaw/replaces"><dt><xsl:value-of select="$say/bylaws.replaces"/></dt><dd><a href="/bylaws/{$bylaw/replaces/@id}"><bdi><xsl:value-of select="$bylaw/replaces/@name"/></bdi></a></dd></xsl:if>
					<xsl:if test="$bylaw/successor"><dt><xsl:value-of select="$say/bylaws.successor"/></dt><dd><a href="/bylaws/{$bylaw/successor/@id}"><bdi><xsl:value-of select="$bylaw/successor/@name"/></bdi></a></dd></xsl:if>
				</dl>
				<xsl:if test="may/@bylaws.write and not($bylaw/successor)"><div class="moves"><a class="button" href="/bylaws/new?replaces={$bylaw/@id}"><xsl:value-of select="$say/bylaws.next"/></a></div></xsl:if>
			</div></section>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

</xsl:stylesheet>
