<!-- signatures.xsl: all minutes that wait for one signer, whole, and the box that signs those that are ticked. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="minutes.xsl"/>
<xsl:import href="approving.xsl"/>

<xsl:template match="page[@view = 'all']" mode="title"><xsl:value-of select="$say/signatures.all"/></xsl:template>

<xsl:template match="page[@view = 'all']" mode="main">
	<div class="stack minutes-width">
	<div class="stack on-glass">
		<div class="page-head"><div><h1><xsl:value-of select="$say/signatures.all"/></h1><xsl:if test="waiting/*"><p class="lede"><xsl:value-of select="$say/signatures.all.lede"/></p></xsl:if></div></div>
		<xsl:choose>
			<xsl:when test="waiting/*">
				<nav class="card" aria-label="{$say/signatures.waiting}">
					<div class="card-head"><h2><xsl:value-of select="$say/signatures.waiting"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="count(waiting/*)"/></b></h2></div>
					<ul class="card-body signing-list" role="list"><xsl:apply-templates select="waiting/*" mode="contents"/></ul>
				</nav>
			</xsl:when>
			<xsl:otherwise><section class="card"><div class="card-body"><p class="muted"><xsl:value-of select="$say/signatures.none"/></p></div></section></xsl:otherwise>
		</xsl:choose>
	</div>
	<xsl:apply-templates select="waiting/*" mode="whole"/>
	<xsl:if test="waiting/*">
		<div class="on-glass" id="sign">
			<section class="card signing">
				<div class="card-head"><h2><xsl:value-of select="$say/approvals.sign"/></h2></div>
				<div class="card-body stack"><xsl:apply-templates select="form" mode="sign"/></div>
			</section>
		</div>
	</xsl:if>
	</div>
</xsl:template>

<xsl:template match="one" mode="contents">
	<li><a href="#minutes-{@meeting}"><bdi><xsl:value-of select="record/meeting/@title"/></bdi></a><xsl:text> &#183; </xsl:text><xsl:apply-templates select="record/meeting" mode="when"/></li>
</xsl:template>

<!-- The document as its own page shows it; where it is opened and printed is one link away. -->
<xsl:template match="one" mode="whole">
	<article class="minutes minutes-width" id="minutes-{@meeting}" tabindex="-1">
		<xsl:apply-templates select="." mode="to-be-signed"/>
		<p class="small on-glass"><a href="/meetings/{@meeting}/minutes"><xsl:value-of select="$say/minutes.sign.whole"/></a><xsl:text> &#183; </xsl:text><a href="/meetings/{@meeting}/minutes.pdf"><bdi><xsl:value-of select="$say/minutes.open_pdf"/></bdi></a></p>
	</article>
</xsl:template>

<!-- All that is ticked is signed by one press, with one code. -->
<xsl:template match="page[@view = 'all']/form" mode="sign">
	<xsl:choose>
		<xsl:when test="@without"><xsl:apply-templates select="." mode="proof"/></xsl:when>
		<xsl:otherwise>
			<form method="post" action="{@action}" class="stack" novalidate="novalidate">
				<xsl:apply-templates select="." mode="hidden"/>
				<fieldset class="field">
					<legend class="label"><xsl:value-of select="$say/signatures.ticked"/></legend>
					<xsl:apply-templates select="../waiting/*" mode="tick"/>
				</fieldset>
				<xsl:apply-templates select="." mode="proof"/>
				<button class="button primary" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/signatures.sign"/></button>
			</form>
		</xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- A request among those that wait, whole. -->
<xsl:template match="matter" mode="contents">
	<li><a href="#request-{record/approval/@id}"><bdi><xsl:value-of select="record/approval/@title"/></bdi></a><xsl:text> &#183; </xsl:text><xsl:value-of select="record/approval/@kind.say"/><xsl:if test="record/approval/@amount"><xsl:text> &#183; </xsl:text><xsl:apply-templates select="record/approval/@amount" mode="money"/></xsl:if></li>
</xsl:template>

<xsl:template match="matter" mode="whole">
	<section class="card minutes-width matter" id="request-{record/approval/@id}" tabindex="-1">
		<div class="card-head"><h2><bdi><xsl:value-of select="record/approval/@title"/></bdi></h2><a href="/approvals/{record/approval/@id}#sign"><xsl:value-of select="$say/approvals.elsewhere"/></a></div>
		<div class="card-body stack">
			<xsl:apply-templates select="sign/passing" mode="passed-to-you"/>
			<xsl:apply-templates select="record/approval" mode="facts"/>
			<xsl:apply-templates select="batch" mode="file-facts"/>
			<xsl:apply-templates select="available" mode="available"><xsl:with-param name="amount" select="record/approval/@amount"/></xsl:apply-templates>
			<h3><xsl:value-of select="$say/approvals.papers"/></h3>
			<xsl:apply-templates select="papers" mode="to-sign"/>
			<h3><xsl:value-of select="$say/approvals.rule"/></h3>
			<xsl:apply-templates select="groups" mode="groups"/>
			<p class="small muted"><xsl:value-of select="$say/approvals.hash"/><xsl:text>: </xsl:text><bdi dir="ltr" class="hash"><xsl:value-of select="sign/@hash"/></bdi></p>
		</div>
	</section>
</xsl:template>

<xsl:template match="matter" mode="tick">
	<label class="tick">
		<xsl:choose>
			<xsl:when test="@ticked"><input type="checkbox" name="approve.{sign/@approval}" value="{sign/@hash}" checked="checked"/></xsl:when>
			<xsl:otherwise><input type="checkbox" name="approve.{sign/@approval}" value="{sign/@hash}"/></xsl:otherwise>
		</xsl:choose>
		<span><bdi><xsl:value-of select="record/approval/@title"/></bdi><small><xsl:value-of select="record/approval/@kind.say"/><xsl:if test="record/approval/@amount"><xsl:text> &#183; </xsl:text><xsl:apply-templates select="record/approval/@amount" mode="money"/></xsl:if></small></span>
	</label>
	<xsl:apply-templates select="sign" mode="statements"><xsl:with-param name="behind" select="concat('.', sign/@approval)"/></xsl:apply-templates>
</xsl:template>

<xsl:template match="one" mode="tick">
	<label class="tick">
		<xsl:choose>
			<xsl:when test="@ticked"><input type="checkbox" name="sign.{@meeting}" value="{@hash}" checked="checked"/></xsl:when>
			<xsl:otherwise><input type="checkbox" name="sign.{@meeting}" value="{@hash}"/></xsl:otherwise>
		</xsl:choose>
		<span><bdi><xsl:value-of select="record/meeting/@title"/></bdi><small><xsl:value-of select="$say/minutes.sign.as"/><xsl:text>: </xsl:text><xsl:value-of select="@as"/></small></span>
	</label>
</xsl:template>

</xsl:stylesheet>
