<!-- demands.xsl: one demand that a body be convened: its clock, its numbers, and who signed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
	xmlns:str="http://exslt.org/strings" exclude-result-prefixes="str">

<xsl:import href="register.xsl"/>
<xsl:import href="sittings.xsl"/>
<xsl:import href="clocks.xsl"/>

<xsl:template match="demand" mode="heading"><xsl:value-of select="@subject"/></xsl:template>
<xsl:template match="demand" mode="tags"><p class="tags"><xsl:apply-templates select="." mode="standing"/></p></xsl:template>

<xsl:template match="column[@name = 'standing']" mode="value">
	<xsl:param name="row"/>
	<xsl:apply-templates select="$row" mode="standing"/>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="demand" select="record/demand"/>
	<div class="columns">
		<div class="stack main-part">
			<section class="card">
				<div class="card-body">
					<xsl:apply-templates select="$demand" mode="clock"/>
					<dl class="facts">
						<dt><xsl:value-of select="$say/demands.body"/></dt><dd><a href="/bodies/{$demand/body/@id}"><bdi><xsl:value-of select="$demand/body/@name"/></bdi></a></dd>
						<dt><xsl:value-of select="$say/demands.demanded"/></dt><dd><xsl:apply-templates select="$demand/@demanded" mode="day"/></dd>
						<xsl:if test="$demand/@source"><dt><xsl:value-of select="$say/demands.source"/></dt><dd dir="auto"><xsl:value-of select="$demand/@source"/></dd></xsl:if>
						<xsl:if test="$demand/@due"><dt><xsl:value-of select="$say/demands.due"/></dt><dd><xsl:apply-templates select="$demand/@due" mode="day"/><xsl:if test="$demand/@days_source"><br/><small class="muted"><bdi><xsl:value-of select="$demand/@days_source"/></bdi></small></xsl:if></dd></xsl:if>
						<xsl:if test="$demand/meeting"><dt><xsl:value-of select="$say/demands.meeting"/></dt><dd><a href="/meetings/{$demand/meeting/@id}"><bdi><xsl:value-of select="$demand/meeting/@name"/></bdi></a><xsl:if test="$demand/meeting/@held"><xsl:text>, </xsl:text><xsl:apply-templates select="$demand/meeting/@held" mode="day"/></xsl:if></dd></xsl:if>
					</dl>
					<xsl:if test="not($demand/meeting) and may/@meetings.write"><p class="actions"><a class="button" href="/meetings/new?kind=extraordinary&amp;demand={$demand/@id}&amp;agenda={str:encode-uri($demand/@subject, true())}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/demands.convene"/></a></p></xsl:if>
				</div>
			</section>
			<xsl:apply-templates select="record/members" mode="card"/>
		</div>
		<div class="stack side"><xsl:apply-templates select="." mode="about"/></div>
	</div>
</xsl:template>

<!-- Who may sign is ticked; who only reads sees who did. -->
<xsl:template match="members" mode="card">
	<section class="card" id="signers">
		<div class="card-head"><h2><xsl:value-of select="$say/demands.signers"/></h2></div>
		<div class="card-body">
			<xsl:choose>
				<xsl:when test="not(member)"><p class="muted"><xsl:value-of select="$say/demands.nobody"/></p></xsl:when>
				<xsl:when test="@token">
					<form method="post" action="{@action}">
						<input type="hidden" name="token" value="{@token}"/>
						<p class="hint"><xsl:value-of select="$say/demands.signers.hint"/></p>
						<div class="ticks"><xsl:apply-templates select="member" mode="tick"/></div>
						<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/demands.signers.save"/></button>
					</form>
				</xsl:when>
				<xsl:otherwise><ul><xsl:for-each select="member[@signed]"><li><bdi><xsl:value-of select="@name"/></bdi></li></xsl:for-each></ul></xsl:otherwise>
			</xsl:choose>
		</div>
	</section>
</xsl:template>

<xsl:template match="member" mode="tick">
	<label class="tick">
		<input type="checkbox" name="person.{@id}" value="1"><xsl:if test="@signed"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
		<span><bdi><xsl:value-of select="@name"/></bdi><xsl:if test="@authority"><xsl:text> </xsl:text><small class="muted"><bdi><xsl:value-of select="@authority"/></bdi></small></xsl:if></span>
	</label>
</xsl:template>

</xsl:stylesheet>
