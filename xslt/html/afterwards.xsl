<!-- afterwards.xsl: one page to write down a meeting that has taken place. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="decisions.xsl"/>
<xsl:import href="sittings.xsl"/>

<xsl:template match="page[@view = 'afterwards']" mode="title"><xsl:value-of select="$say/afterwards"/></xsl:template>

<xsl:template match="page[@view = 'afterwards']" mode="main">
	<xsl:variable name="meeting" select="record/meeting"/>
	<div class="narrow">
		<ol class="trail" role="list">
			<li><a href="/meetings"><xsl:value-of select="$say/meetings"/></a></li>
			<li><a href="/meetings/{$meeting/@id}"><bdi><xsl:value-of select="$meeting/@title"/></bdi></a></li>
			<li aria-current="page"><xsl:value-of select="$say/afterwards"/></li>
		</ol>
		<div class="page-head"><div><h1 dir="auto"><xsl:value-of select="$meeting/@title"/></h1><p class="lede"><xsl:apply-templates select="$meeting" mode="when"/></p><p class="muted"><xsl:value-of select="$say/afterwards.lede"/></p></div></div>
		<xsl:apply-templates select="form" mode="afterwards"/>
	</div>
</xsl:template>

<xsl:template match="form" mode="afterwards">
	<form class="stack" id="afterwards" method="post" action="{@action}" novalidate="novalidate">
		<xsl:apply-templates select="." mode="draft"/>
		<xsl:apply-templates select="." mode="hidden"/>
		<xsl:apply-templates select="draft" mode="offer"/>
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/afterwards.present"/></h2><a href="/meetings/{/page/record/meeting/@id}/attendance"><xsl:value-of select="$say/attendance"/></a></div>
			<ul class="excepted" role="list"><xsl:apply-templates select="row" mode="except"/></ul>
			<p class="card-foot small muted"><xsl:value-of select="$say/afterwards.others"/></p>
		</section>
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/afterwards.items"/></h2></div>
			<ol class="ledger" role="list"><xsl:apply-templates select="item" mode="told"/></ol>
		</section>
		<section class="card">
			<div class="card-body"><div class="field-row"><xsl:apply-templates select="field" mode="field"/></div></div>
			<div class="action-bar">
				<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/afterwards.save"/></button>
				<a class="button quiet" href="/meetings/{/page/record/meeting/@id}"><xsl:value-of select="$say/form.cancel"/></a>
				<xsl:apply-templates select="." mode="saved"/>
			</div>
		</section>
	</form>
</xsl:template>

<xsl:template match="row" mode="except">
	<xsl:variable name="name" select="concat('row.', @id, '.')"/>
	<li>
		<label class="excepting" for="field-{$name}absent">
			<input type="checkbox" id="field-{$name}absent" name="{$name}absent" value="1"><xsl:if test="field[1]/typed = '1'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
			<span><b><bdi><xsl:choose><xsl:when test="@authority"><xsl:value-of select="@authority"/></xsl:when><xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise></xsl:choose></bdi></b><xsl:text> </xsl:text><small><bdi><xsl:if test="@authority"><xsl:value-of select="@name"/></xsl:if></bdi></small></span>
		</label>
		<details class="more">
			<xsl:if test="field/problem or field[2]/typed != '' or field[3]/typed != ''"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
			<summary><xsl:value-of select="$say/afterwards.times"/><span class="unseen"><xsl:text>: </xsl:text><xsl:value-of select="@name"/></span></summary>
			<div class="field-row"><xsl:apply-templates select="field[position() &gt; 1]" mode="field"/></div>
		</details>
	</li>
</xsl:template>

<xsl:template match="item" mode="told">
	<xsl:variable name="prefix" select="concat('item.', @id, '.')"/>
	<li id="item-{@id}">
		<div class="margin"><b><bdi><xsl:value-of select="@label"/></bdi></b></div>
		<div class="entry">
			<h3><bdi><xsl:value-of select="@title"/></bdi></h3>
			<xsl:choose>
				<xsl:when test="@outcome"><p><xsl:apply-templates select="." mode="outcome"/></p></xsl:when>
				<xsl:otherwise>
					<xsl:apply-templates select="field[1]" mode="field"/>
					<details class="more">
						<xsl:if test="field[1]/typed = 'show' or field[2]/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
						<summary><xsl:value-of select="$say/afterwards.text"/><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/afterwards.counts"/></summary>
						<xsl:apply-templates select="field[2]" mode="field"/>
						<xsl:apply-templates select="bodies/body" mode="counted"><xsl:with-param name="prefix" select="$prefix"/></xsl:apply-templates>
					</details>
				</xsl:otherwise>
			</xsl:choose>
		</div>
	</li>
</xsl:template>

<xsl:template match="body" mode="counted">
	<xsl:param name="prefix"/>
	<p class="label"><bdi><xsl:value-of select="@name"/></bdi></p>
	<div class="field-row">
		<xsl:call-template name="count"><xsl:with-param name="prefix" select="$prefix"/><xsl:with-param name="what" select="'in_favour'"/><xsl:with-param name="label" select="$say/decisions.in_favour"/></xsl:call-template>
		<xsl:call-template name="count"><xsl:with-param name="prefix" select="$prefix"/><xsl:with-param name="what" select="'against'"/><xsl:with-param name="label" select="$say/decisions.against"/></xsl:call-template>
		<xsl:call-template name="count"><xsl:with-param name="prefix" select="$prefix"/><xsl:with-param name="what" select="'abstained'"/><xsl:with-param name="label" select="$say/decisions.abstained"/></xsl:call-template>
		<div class="field">
			<label class="label" for="field-{$prefix}result.{@id}"><xsl:value-of select="$say/afterwards.result"/></label>
			<select class="input" id="field-{$prefix}result.{@id}" name="{$prefix}result.{@id}">
				<option value=""><xsl:value-of select="$say/afterwards.result.computed"/></option>
				<option value="adopted"><xsl:if test="@result = 'adopted'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="$say/decisions.result.adopted"/></option>
				<option value="rejected"><xsl:if test="@result = 'rejected'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="$say/decisions.result.rejected"/></option>
			</select>
		</div>
		<xsl:if test="@tie = 'chair_casts'">
			<div class="field">
				<label class="label" for="field-{$prefix}casting.{@id}"><xsl:value-of select="$say/afterwards.casting"/></label>
				<select class="input" id="field-{$prefix}casting.{@id}" name="{$prefix}casting.{@id}">
					<option value="">&#8211;</option>
					<option value="for"><xsl:if test="@casting = 'for'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="$say/decisions.casting.for"/></option>
					<option value="against"><xsl:if test="@casting = 'against'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:value-of select="$say/decisions.casting.against"/></option>
				</select>
			</div>
		</xsl:if>
	</div>
</xsl:template>

</xsl:stylesheet>
