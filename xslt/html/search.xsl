<!-- search.xsl: what was found, register by register, the hits marked. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>

<xsl:template match="page[@view = 'search']" mode="title">
	<xsl:choose>
		<xsl:when test="@title"><xsl:value-of select="@title"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/search.title"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page[@view = 'search']" mode="main">
	<div class="page-head"><h1><xsl:apply-templates select="." mode="title"/></h1></div>
	<div class="stack narrow">
		<form class="card card-body" role="search" method="get" action="/search" aria-label="{$say/search.title}">
			<label class="label" for="field-q"><xsl:value-of select="$say/search.words"/></label>
			<span class="hint" id="hint-q"><xsl:value-of select="$say/search.hint"/></span>
			<div class="with-unit">
				<input class="input" id="field-q" name="q" type="search" dir="auto" autocomplete="off" aria-describedby="hint-q" value="{asked/@words}"><xsl:if test="not(@title)"><xsl:attribute name="autofocus">autofocus</xsl:attribute></xsl:if></input>
				<button class="button primary" type="submit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#search"/></svg><xsl:value-of select="$say/search"/></button>
			</div>
		</form>
		<xsl:if test="asked/@some"><xsl:call-template name="note"><xsl:with-param name="tone" select="'info'"/><xsl:with-param name="icon" select="'about'"/><xsl:with-param name="text" select="$say/search.some"/></xsl:call-template></xsl:if>
		<xsl:if test="group[@count]">
			<nav class="chips" aria-label="{$say/search.narrow}">
				<a class="chip" href="{asked/@everything}"><xsl:if test="not(asked/@in)"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><xsl:value-of select="$say/search.everything"/></a>
				<xsl:for-each select="group[@count]">
					<a class="chip" href="{@href}"><xsl:if test="@register = /page/asked/@in"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><xsl:value-of select="@label"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@count"/></span></a>
				</xsl:for-each>
			</nav>
		</xsl:if>
		<xsl:apply-templates select="group[result]" mode="group"/>
		<xsl:if test="asked/@count = '0' and not(asked/@some)"><div class="card empty"><p><xsl:value-of select="$say/search.none.hint"/></p></div></xsl:if>
	</div>
</xsl:template>

<xsl:template match="group" mode="group">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="@label"/></h2></div>
		<ul class="ledger" role="list">
			<xsl:if test="not(result/@day)"><xsl:attribute name="class">ledger plain</xsl:attribute></xsl:if>
			<xsl:apply-templates select="result" mode="result"><xsl:with-param name="days" select="boolean(result/@day)"/></xsl:apply-templates>
		</ul>
		<xsl:if test="@count &gt; count(result) and not(/page/asked/@in)">
			<div class="card-foot"><a href="{@href}"><xsl:value-of select="$say/search.more"/><xsl:text> (</xsl:text><xsl:value-of select="@count"/><xsl:text>)</xsl:text></a></div>
		</xsl:if>
	</section>
</xsl:template>

<!-- Where no result has a day there is no margin either. -->
<xsl:template match="result" mode="result">
	<xsl:param name="days"/>
	<li>
		<xsl:if test="$days"><div class="margin"><xsl:if test="@day"><b><xsl:apply-templates select="@day" mode="day-short"/></b></xsl:if></div></xsl:if>
		<div class="entry">
			<h3><a href="{@path}"><bdi><xsl:apply-templates select="marked/*" mode="marked"/></bdi></a></h3>
			<xsl:if test="@detail"><p dir="auto"><xsl:value-of select="@detail"/></p></xsl:if>
		</div>
	</li>
</xsl:template>

<xsl:template match="text" mode="marked"><xsl:value-of select="."/></xsl:template>
<xsl:template match="mark" mode="marked"><mark><xsl:value-of select="."/></mark></xsl:template>

</xsl:stylesheet>
