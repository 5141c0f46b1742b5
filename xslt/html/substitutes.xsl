<!-- substitutes.xsl: the form by which a member says who comes in their place. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>

<xsl:template match="page[@view = 'substitute']" mode="title"><xsl:value-of select="$say/substitutes.new"/></xsl:template>

<xsl:template match="page[@view = 'substitute']" mode="main">
	<xsl:variable name="member" select="record/member"/>
	<div class="narrow">
		<ol class="trail" role="list">
			<li><a href="/meetings"><xsl:value-of select="$say/meetings"/></a></li>
			<li><a href="/meetings/{$member/@meeting}"><bdi><xsl:value-of select="$member/@title"/></bdi></a></li>
			<li aria-current="page"><xsl:value-of select="$say/substitutes.one"/></li>
		</ol>
		<div class="page-head"><div><h1><xsl:value-of select="$say/substitutes.new"/></h1><p class="lede"><xsl:value-of select="$say/substitutes.for"/><xsl:text> </xsl:text><bdi><xsl:value-of select="$member/@name"/></bdi><xsl:if test="$member/@held"><xsl:text> &#183; </xsl:text><xsl:apply-templates select="$member/@held" mode="moment"/></xsl:if></p></div></div>
		<xsl:choose>
			<xsl:when test="form/choice"><xsl:apply-templates select="form" mode="substitute"/></xsl:when>
			<xsl:otherwise><div class="card"><p class="empty"><xsl:value-of select="$say/substitutes.nobody"/></p></div></xsl:otherwise>
		</xsl:choose>
	</div>
</xsl:template>

<xsl:template match="form" mode="substitute">
	<form class="card" method="post" action="{@action}" novalidate="novalidate">
		<div class="card-body">
			<xsl:apply-templates select="." mode="hidden"/>
			<fieldset class="field" id="field-substitute">
				<legend class="label"><xsl:value-of select="$say/substitutes.one"/></legend>
				<span class="hint"><xsl:value-of select="$say/substitutes.hint"/></span>
				<div class="radios"><xsl:apply-templates select="choice" mode="substitute"/></div>
			</fieldset>
		</div>
		<div class="action-bar">
			<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/substitutes.save"/></button>
			<a class="button quiet" href="/"><xsl:value-of select="$say/substitutes.later"/></a>
		</div>
	</form>
</xsl:template>

<xsl:template match="choice" mode="substitute">
	<label>
		<input type="radio" name="substitute" value="{@value}"><xsl:if test="@chosen"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
		<span><bdi><xsl:value-of select="@label"/></bdi></span>
	</label>
</xsl:template>

</xsl:stylesheet>
