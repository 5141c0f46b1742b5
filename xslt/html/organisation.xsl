<!-- organisation.xsl: what pages of bodies, authorities, people and memberships share: links by name, terms, folded lists. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="register.xsl"/>

<!-- Whom or what a row refers to, as a link. -->

<xsl:template match="person" mode="to"><a href="/people/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></xsl:template>
<xsl:template match="head" mode="to"><a href="/people/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></xsl:template>
<xsl:template match="authority" mode="to"><a href="/authorities/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></xsl:template>
<xsl:template match="body" mode="to"><a href="/bodies/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></xsl:template>
<xsl:template match="legal_entity" mode="to"><a href="/legal_entities/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></xsl:template>
<xsl:template match="decision | established" mode="to"><a href="/decisions/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></xsl:template>
<xsl:template match="resolution" mode="to"><a href="/resolutions/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></xsl:template>

<!-- Names of a record in the language of the page; in forms and facts all of them stand as they were typed. -->
<xsl:template match="record/body | record/authority | record/person | record/legal_entity" mode="heading">
	<xsl:choose>
		<xsl:when test="/page/@lang = 'ar' and @name_ar"><xsl:value-of select="@name_ar"/></xsl:when>
		<xsl:when test="/page/@lang = 'en' and @name_en"><xsl:value-of select="@name_en"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- What is folded away in a card until somebody asks for it. -->
<xsl:template name="fold">
	<xsl:param name="label"/>
	<xsl:param name="count" select="''"/>
	<summary>
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#down"/></svg>
		<xsl:value-of select="$label"/>
		<xsl:if test="$count != ''"><xsl:text> </xsl:text><span class="muted number"><xsl:value-of select="$count"/></span></xsl:if>
	</summary>
</xsl:template>

<!-- A line of a list of facts; nothing when there is nothing to say. -->
<xsl:template name="fact">
	<xsl:param name="label"/>
	<xsl:param name="value"/>
	<xsl:if test="string($value) != ''"><dt><xsl:value-of select="$label"/></dt><dd class="prose"><bdi><xsl:value-of select="$value"/></bdi></dd></xsl:if>
</xsl:template>

<!-- First and last day; a day the source does not state is said so. -->
<xsl:template match="*" mode="term">
	<bdi>
		<xsl:choose>
			<xsl:when test="@since"><xsl:if test="not(@until)"><xsl:value-of select="$say/value.since"/><xsl:text> </xsl:text></xsl:if><xsl:apply-templates select="@since" mode="day"/></xsl:when>
			<xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise>
		</xsl:choose>
		<xsl:if test="@until"><xsl:text> &#8211; </xsl:text><xsl:apply-templates select="@until" mode="day"/></xsl:if>
	</bdi>
</xsl:template>

<!-- An office by its title, where it has one, else by its kind. -->
<xsl:template match="office" mode="name">
	<xsl:choose>
		<xsl:when test="@title"><bdi><xsl:value-of select="@title"/></bdi></xsl:when>
		<xsl:otherwise><xsl:value-of select="@kind.say"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Who holds the offices of a house. -->
<xsl:template match="offices" mode="holders">
	<xsl:param name="label"/>
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$label"/></h2></div>
		<div class="card-body">
			<dl class="facts stacked">
				<xsl:for-each select="office">
					<dt><a href="/offices/{@id}"><xsl:apply-templates select="." mode="name"/></a></dt>
					<dd><xsl:apply-templates select="person" mode="to"/></dd>
				</xsl:for-each>
			</dl>
		</div>
	</section>
</xsl:template>

<!-- Meetings as entries of the ledger. -->
<xsl:template match="meetings" mode="ledger">
	<xsl:param name="label"/>
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$label"/></h2></div>
		<ul class="ledger" role="list"><xsl:apply-templates select="meeting" mode="ledger"/></ul>
	</section>
</xsl:template>

<xsl:template match="meeting" mode="ledger">
	<li>
		<xsl:if test="@ahead"><xsl:attribute name="class">now</xsl:attribute></xsl:if>
		<div class="margin">
			<xsl:choose>
				<xsl:when test="@held"><b><xsl:apply-templates select="@held" mode="day-short"/></b></xsl:when>
				<xsl:otherwise><b class="number"><xsl:value-of select="@year"/></b></xsl:otherwise>
			</xsl:choose>
		</div>
		<div class="entry"><div class="entry-row">
			<div><h3><a href="/meetings/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></h3></div>
			<xsl:apply-templates select="@state | @present" mode="status"/>
		</div></div>
	</li>
</xsl:template>

</xsl:stylesheet>
