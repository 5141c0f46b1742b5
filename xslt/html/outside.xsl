<!-- outside.xsl: answers from outside on the page of what they hold up: who was asked for what, since when, until when, and what they said. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:template name="asked-of"><bdi><xsl:choose><xsl:when test="@named"><xsl:value-of select="@named"/></xsl:when><xsl:otherwise><xsl:value-of select="@approver.say"/></xsl:otherwise></xsl:choose><xsl:if test="@authority">, <xsl:value-of select="@authority"/></xsl:if></bdi></xsl:template>

<xsl:template match="external" mode="standing">
	<xsl:choose>
		<xsl:when test="@standing = 'overdue'"><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="@standing.say"/></span></xsl:when>
		<xsl:when test="@why = 'refused' or @standing = 'rejected'"><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="@standing.say"/></span></xsl:when>
		<xsl:when test="@standing = 'submitted' or @standing = 'waiting' or @why = 'conditional'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="@standing.say"/></span></xsl:when>
		<xsl:otherwise><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="@standing.say"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- What was said of it, in lines: when it was asked, until when an answer is expected, the answer and its conditions. -->
<xsl:template match="external" mode="lines">
	<xsl:if test="@asked"><br/><bdi><xsl:value-of select="@asked"/></bdi></xsl:if>
	<br/><small>
		<xsl:choose><xsl:when test="@submitted"><xsl:value-of select="$say/external_approvals.submitted"/><xsl:text> </xsl:text><xsl:apply-templates select="@submitted" mode="day"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/external_approvals.unsubmitted"/></xsl:otherwise></xsl:choose>
		<xsl:if test="@expected and not(@answered)"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/external_approvals.expected"/><xsl:text> </xsl:text><xsl:apply-templates select="@expected" mode="day"/></xsl:if>
		<xsl:if test="@answered"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/external_approvals.answered"/><xsl:text> </xsl:text><xsl:apply-templates select="@answered" mode="day"/></xsl:if>
		<xsl:if test="@paper"><xsl:text> &#183; </xsl:text><a href="/documents/{@paper}"><xsl:value-of select="$say/external_approvals.document"/></a></xsl:if>
		<xsl:if test="not(@answered) and @watched"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/external_approvals.watcher"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@watched"/></bdi></xsl:if>
	</small>
	<xsl:if test="@terms"><br/><small><xsl:value-of select="$say/external_approvals.terms"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@terms"/></bdi><xsl:text> &#183; </xsl:text><xsl:choose><xsl:when test="@met"><xsl:value-of select="$say/external_approvals.met"/><xsl:text> </xsl:text><xsl:apply-templates select="@met" mode="day"/></xsl:when><xsl:otherwise><b><xsl:value-of select="$say/external_approvals.unmet"/></b></xsl:otherwise></xsl:choose></small></xsl:if>
</xsl:template>

<xsl:template name="outside-card">
	<xsl:param name="holds" select="''"/>
	<xsl:param name="what"/>
	<xsl:param name="id"/>
	<xsl:if test="outside/external or (outside and may/@external_approvals.write and not(record/@fixed))">
		<section class="card" id="outside">
			<div class="card-head"><h2><xsl:value-of select="$say/external_approvals"/></h2></div>
			<div class="card-body stack">
				<xsl:if test="outside/external[@why]"><p class="small"><xsl:value-of select="$holds"/></p></xsl:if>
				<xsl:for-each select="outside/external"><div><p><a href="/external_approvals/{@id}"><xsl:call-template name="asked-of"/></a><xsl:text> </xsl:text><xsl:apply-templates select="." mode="standing"/><xsl:apply-templates select="." mode="lines"/></p></div></xsl:for-each>
				<xsl:if test="not(outside/external)"><p class="muted"><xsl:value-of select="$say/external_approvals.none"/></p></xsl:if>
				<xsl:if test="may/@external_approvals.write and not(record/@fixed)"><p><a class="button quiet" href="/external_approvals/new?{$what}={$id}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/external_approvals.new"/></a></p></xsl:if>
			</div>
		</section>
	</xsl:if>
</xsl:template>

</xsl:stylesheet>
