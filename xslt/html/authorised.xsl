<!-- authorised.xsl: who holds which role today, when they signed in last and by what, and when that was reviewed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>

<xsl:template match="page[@view = 'list']" mode="lede">
	<p class="lede"><xsl:value-of select="$say/authorised.lede"/></p>
	<p class="small">
		<xsl:choose>
			<xsl:when test="review/newest"><xsl:value-of select="$say/authorised.reviewed"/><xsl:text> </xsl:text><a href="/access_reviews/{review/newest/@id}"><xsl:apply-templates select="review/newest/@day" mode="day"/></a><xsl:text>, </xsl:text><bdi><xsl:value-of select="review/newest/reviewer/@name"/></bdi><xsl:text> &#183; </xsl:text><a href="/access_reviews"><xsl:value-of select="$say/authorised.all"/></a></xsl:when>
			<xsl:otherwise><xsl:value-of select="$say/authorised.none"/></xsl:otherwise>
		</xsl:choose>
	</p>
	<xsl:if test="review/@due"><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'clock'"/><xsl:with-param name="text" select="$say/authorised.due"/></xsl:call-template></xsl:if>
	<xsl:if test="review/@href"><p class="actions field"><a class="button primary" href="{review/@href}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/access_reviews.new"/></a></p></xsl:if>
</xsl:template>

<xsl:template match="user" mode="row">
	<tr>
		<td class="title"><a href="/users/{@id}"><bdi><xsl:value-of select="person/@name"/></bdi></a></td>
		<td data-label="{$say/authorised.role}"><span><xsl:value-of select="@role.say"/><xsl:if test="@whose"><span class="under"><bdi><xsl:value-of select="@whose"/></bdi></span></xsl:if></span></td>
		<td data-label="{$say/authorised.since}"><span><xsl:apply-templates select="@since" mode="day"/><xsl:if test="@until"><xsl:text> &#8211; </xsl:text><xsl:apply-templates select="@until" mode="day"/></xsl:if></span></td>
		<td data-label="{$say/authorised.signed.moment}"><xsl:choose><xsl:when test="@signed.moment"><xsl:apply-templates select="@signed.moment" mode="moment"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/authorised.never"/></span></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/authorised.by}">
			<xsl:call-template name="status">
				<xsl:with-param name="tone"><xsl:choose><xsl:when test="@by = 'code'">ok</xsl:when><xsl:otherwise>mute</xsl:otherwise></xsl:choose></xsl:with-param>
				<xsl:with-param name="icon"><xsl:choose><xsl:when test="@by = 'code'">phone</xsl:when><xsl:when test="@by = 'password'">lock</xsl:when><xsl:when test="@by = 'link'">link</xsl:when><xsl:otherwise>slash</xsl:otherwise></xsl:choose></xsl:with-param>
				<xsl:with-param name="text" select="@by.say"/>
			</xsl:call-template>
		</td>
	</tr>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:apply-templates select="/page" mode="title"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/authorised.person"/></th>
			<th scope="col"><xsl:value-of select="$say/authorised.role"/></th>
			<th scope="col"><xsl:value-of select="$say/authorised.since"/></th>
			<th scope="col"><xsl:value-of select="$say/authorised.signed.moment"/></th>
			<th scope="col"><xsl:value-of select="$say/authorised.by"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="user" mode="row"/></tbody>
	</table>
</xsl:template>

</xsl:stylesheet>
