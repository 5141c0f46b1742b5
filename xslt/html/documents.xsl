<!-- documents.xsl: one document, and the form that brings one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>
<xsl:import href="papers.xsl"/>

<xsl:template match="page[@view = 'form']" mode="title">
	<xsl:choose>
		<xsl:when test="form/@version"><xsl:value-of select="$say/record.edit"/><xsl:text>: </xsl:text><xsl:value-of select="record/document/@title"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/documents.new"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- A document is brought as a file; later only its title changes. -->
<xsl:template match="form[not(@version)]" mode="form">
	<form class="card" method="post" action="{@action}" enctype="multipart/form-data" novalidate="novalidate">
		<div class="card-body">
			<xsl:apply-templates select="." mode="hidden"/>
			<xsl:call-template name="file-box"/>
			<xsl:apply-templates select="field" mode="field"/>
		</div>
		<div class="action-bar">
			<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/form.save"/></button>
			<a class="button quiet" href="/documents"><xsl:value-of select="$say/form.cancel"/></a>
		</div>
	</form>
</xsl:template>

<xsl:template match="document" mode="heading"><xsl:value-of select="@title"/></xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="document" select="record/document"/>
	<div class="columns">
		<div class="stack main-part">
			<section class="card">
				<div class="card-body">
					<dl class="facts">
						<dt><xsl:value-of select="$say/documents.kind"/></dt><dd><bdi><xsl:value-of select="$document/@kind.say"/></bdi><xsl:text>, </xsl:text><bdi dir="ltr" class="number"><xsl:value-of select="$document/@size"/></bdi></dd>
						<dt><xsl:value-of select="$say/documents.name"/></dt><dd><bdi><xsl:value-of select="$document/@name"/></bdi></dd>
						<dt><xsl:value-of select="$say/documents.received"/></dt><dd><xsl:apply-templates select="$document/@received" mode="moment"/></dd>
						<xsl:if test="$document/person"><dt><xsl:value-of select="$say/documents.person"/></dt><dd><bdi><xsl:value-of select="$document/person/@name"/></bdi></dd></xsl:if>
						<dt><xsl:value-of select="$say/documents.hash"/></dt><dd><bdi dir="ltr" class="hash"><xsl:value-of select="$document/@hash"/></bdi></dd>
					</dl>
					<p class="actions"><a class="button primary" href="/documents/{$document/@id}/file"><svg class="icon" aria-hidden="true"><use href="/icons.svg#download"/></svg><xsl:value-of select="$say/documents.open"/></a></p>
				</div>
			</section>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/documents.uses"/></h2></div>
				<div class="card-body">
					<xsl:choose>
						<xsl:when test="record/uses/use or record/signed/use or record/past/use">
							<ul class="papers" role="list">
								<xsl:apply-templates select="record/uses/use" mode="use"/>
								<xsl:apply-templates select="record/signed/use" mode="signed"/>
								<xsl:apply-templates select="record/past/use" mode="past"/>
							</ul>
						</xsl:when>
						<xsl:otherwise><p class="small muted"><xsl:value-of select="$say/documents.uses.none"/></p></xsl:otherwise>
					</xsl:choose>
				</div>
			</section>
		</div>
		<div class="stack side"><xsl:apply-templates select="." mode="about"/></div>
	</div>
</xsl:template>

<xsl:template match="use" mode="use">
	<li>
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#meetings"/></svg>
		<div>
			<a href="/meetings/{@meeting}#papers"><bdi><xsl:value-of select="@title"/></bdi></a>
			<small>
				<xsl:if test="@held"><xsl:apply-templates select="@held" mode="day"/><xsl:text> &#183; </xsl:text></xsl:if>
				<xsl:if test="@item"><bdi><xsl:value-of select="@item"/></bdi><xsl:text> &#183; </xsl:text></xsl:if>
				<xsl:choose><xsl:when test="@withdrawn"><xsl:value-of select="$say/attachments.withdrawn"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/attachments.added"/><xsl:text> </xsl:text><xsl:apply-templates select="@added" mode="moment"/></xsl:otherwise></xsl:choose>
			</small>
		</div>
	</li>
</xsl:template>

<xsl:template match="use" mode="signed">
	<li>
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg>
		<div>
			<a href="/meetings/{@meeting}/minutes"><bdi><xsl:value-of select="@title"/></bdi></a>
			<small><xsl:value-of select="$say/documents.signed_on_paper"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@name"/></bdi><xsl:text>, </xsl:text><xsl:apply-templates select="@day" mode="day"/><xsl:if test="@attested"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/documents.attested"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@attested"/></bdi></xsl:if></small>
		</div>
	</li>
</xsl:template>

<xsl:template match="use" mode="past">
	<li>
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#history"/></svg>
		<div>
			<a href="/past_decisions/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a>
			<small><xsl:value-of select="$say/documents.historic"/><xsl:if test="@page"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/documents.page"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@page"/></bdi></xsl:if><xsl:if test="@number"><xsl:text> &#183; </xsl:text><bdi class="number"><xsl:value-of select="@number"/></bdi></xsl:if></small>
		</div>
	</li>
</xsl:template>

</xsl:stylesheet>
