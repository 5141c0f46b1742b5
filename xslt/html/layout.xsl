<!-- layout.xsl: what surrounds every page: head, bar, menu, problems, the answer to the last deed, foot. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
	xmlns:str="http://exslt.org/strings" exclude-result-prefixes="str">

<!--
	A sheet fills the holes by templates that match page in these modes:
	main     what the page is about, inside <main>;
	title    text: the first half of the window's title and, usually, the h1;
	strip    across the page under the bar (a meeting that is being held);
	actions  a bar that stays in sight at the bottom.
-->

<xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

<xsl:variable name="say" select="/page/say"/>

<!-- For messages whose names are put together, where the page does not bring them; a child of $say is quicker for the rest. -->
<xsl:key name="said" match="/page/say/*" use="name()"/>

<xsl:template match="/page">
	<html lang="{@lang}" dir="{$say/language.direction}">
		<xsl:if test="@theme"><xsl:attribute name="data-theme"><xsl:value-of select="@theme"/></xsl:attribute></xsl:if>
		<head>
			<meta charset="utf-8"/>
			<title>
				<xsl:if test="problem and @status = '422'"><xsl:value-of select="$say/problems.prefix"/><xsl:text>: </xsl:text></xsl:if>
				<xsl:apply-templates select="." mode="title"/>
				<xsl:text> &#183; </xsl:text>
				<xsl:value-of select="$say/pinkas"/>
			</title>
			<meta name="viewport" content="width=device-width,initial-scale=1"/>
			<meta name="color-scheme" content="light dark"/>
			<link rel="icon" href="/icon.svg" type="image/svg+xml"/>
			<link rel="stylesheet" href="/pinkas.css"/>
			<script src="/pinkas.js" defer="defer"/>
		</head>
		<body>
			<xsl:if test="menu"><xsl:attribute name="class">with-tabs</xsl:attribute></xsl:if>
			<a class="skip" href="#main"><xsl:value-of select="$say/skip"/></a>
			<xsl:apply-templates select="." mode="masthead"/>
			<xsl:apply-templates select="." mode="strip"/>
			<main id="main" tabindex="-1">
				<div class="page-width">
					<xsl:apply-templates select="." mode="problems"/>
					<xsl:apply-templates select="done" mode="done"/>
					<xsl:if test="@confidential">
						<p class="confidential"><svg class="icon" aria-hidden="true"><use href="/icons.svg#lock"/></svg><xsl:value-of select="@confidential"/></p>
					</xsl:if>
					<xsl:apply-templates select="." mode="main"/>
				</div>
			</main>
			<xsl:apply-templates select="." mode="actions"/>
			<xsl:apply-templates select="." mode="foot"/>
			<xsl:if test="menu"><xsl:apply-templates select="." mode="tab-bar"/></xsl:if>
		</body>
	</html>
</xsl:template>

<xsl:template match="page" mode="strip"/>
<xsl:template match="page" mode="actions"/>
<xsl:template match="page" mode="main"/>

<!-- Words of the register: in the plural, and one, new, lede, empty. The page brings them as attributes, or they are looked up. -->
<xsl:template match="page" mode="register">
	<xsl:choose>
		<xsl:when test="@register"><xsl:value-of select="@register"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="key('said', @registry)"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page" mode="one">
	<xsl:choose>
		<xsl:when test="@register"><xsl:value-of select="@register.one"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="key('said', concat(@registry, '.one'))"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page" mode="new-one">
	<xsl:choose>
		<xsl:when test="@register"><xsl:value-of select="@register.new"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="key('said', concat(@registry, '.new'))"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page" mode="title">
	<xsl:choose>
		<xsl:when test="@title"><xsl:value-of select="@title"/></xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="register"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- The bar on top -->

<xsl:template match="page" mode="masthead">
	<header class="masthead">
		<div class="page-width masthead-row">
			<a class="logo" href="/">
				<svg aria-hidden="true"><use href="/icons.svg#logo"/></svg>
				<span><xsl:value-of select="$say/pinkas"/><small><xsl:value-of select="cluster/@name"/></small></span>
			</a>
			<xsl:if test="cluster/@illustration = 'yes' or cluster/@illustration = '1'"><span class="demonstration"><xsl:value-of select="$say/demonstration"/></span></xsl:if>
			<xsl:if test="menu">
				<form class="search-box" role="search" action="/search" method="get">
					<label class="unseen" for="search"><xsl:value-of select="$say/search.label"/></label>
					<input id="search" name="q" type="search" dir="auto" autocomplete="off" placeholder="{$say/search.placeholder}"/>
					<button type="submit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#search"/></svg><span class="unseen"><xsl:value-of select="$say/search"/></span></button>
					<kbd aria-hidden="true">/</kbd>
				</form>
			</xsl:if>
			<div class="masthead-end">
				<xsl:if test="menu">
					<a class="search-link" href="/search"><svg class="icon" aria-hidden="true"><use href="/icons.svg#search"/></svg><span class="unseen"><xsl:value-of select="$say/search"/></span></a>
				</xsl:if>
				<xsl:apply-templates select="." mode="languages"/>
				<xsl:apply-templates select="user" mode="account"/>
			</div>
		</div>
		<xsl:apply-templates select="menu" mode="main-nav"/>
	</header>
</xsl:template>

<!-- This page's address as a value within another: where to come back to. -->
<xsl:variable name="back" select="str:encode-uri(concat(/page/@path, /page/@query), true())"/>

<xsl:template match="page" mode="languages">
	<nav class="languages" aria-label="{$say/languages}">
		<xsl:call-template name="language"><xsl:with-param name="to" select="'he'"/><xsl:with-param name="short" select="$say/languages.he.short"/><xsl:with-param name="name" select="$say/languages.he"/></xsl:call-template>
		<xsl:call-template name="language"><xsl:with-param name="to" select="'ar'"/><xsl:with-param name="short" select="$say/languages.ar.short"/><xsl:with-param name="name" select="$say/languages.ar"/></xsl:call-template>
		<xsl:call-template name="language"><xsl:with-param name="to" select="'en'"/><xsl:with-param name="short" select="$say/languages.en.short"/><xsl:with-param name="name" select="$say/languages.en"/></xsl:call-template>
	</nav>
</xsl:template>

<xsl:template name="language">
	<xsl:param name="to"/>
	<xsl:param name="short"/>
	<xsl:param name="name"/>
	<xsl:choose>
		<xsl:when test="$to = @lang"><b aria-current="true"><xsl:value-of select="$short"/></b></xsl:when>
		<xsl:otherwise>
			<a href="/language?to={$to}&amp;back={$back}" lang="{$to}" hreflang="{$to}" rel="nofollow"><xsl:value-of select="$short"/><span class="unseen"><xsl:text> &#8211; </xsl:text><xsl:value-of select="$name"/></span></a>
		</xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Who is signed in, how the page looks to them, and the way out. -->
<xsl:template match="user" mode="account">
	<details class="account">
		<summary>
			<span class="avatar" aria-hidden="true"><xsl:value-of select="@initials"/></span>
			<span class="account-name"><bdi><xsl:value-of select="@name"/></bdi><small><xsl:value-of select="@role"/></small></span>
			<span class="unseen"><xsl:value-of select="$say/account"/></span>
		</summary>
		<div class="account-panel choices">
			<p class="who"><b><bdi><xsl:value-of select="@name"/></bdi></b><small><xsl:value-of select="@role"/></small></p>
			<a href="/account"><svg class="icon" aria-hidden="true"><use href="/icons.svg#person"/></svg><xsl:value-of select="$say/account"/></a>
			<h2><xsl:value-of select="$say/themes"/></h2>
			<xsl:apply-templates select="/page" mode="theme-list"/>
			<xsl:apply-templates select="." mode="sign-out"/>
		</div>
	</details>
</xsl:template>

<xsl:template match="page" mode="theme-list">
	<ul role="list">
		<xsl:call-template name="theme"><xsl:with-param name="to" select="'system'"/><xsl:with-param name="name" select="$say/themes.system"/><xsl:with-param name="here" select="not(@theme)"/></xsl:call-template>
		<xsl:call-template name="theme"><xsl:with-param name="to" select="'light'"/><xsl:with-param name="name" select="$say/themes.light"/><xsl:with-param name="here" select="@theme = 'light'"/></xsl:call-template>
		<xsl:call-template name="theme"><xsl:with-param name="to" select="'dark'"/><xsl:with-param name="name" select="$say/themes.dark"/><xsl:with-param name="here" select="@theme = 'dark'"/></xsl:call-template>
	</ul>
</xsl:template>

<xsl:template name="theme">
	<xsl:param name="to"/>
	<xsl:param name="name"/>
	<xsl:param name="here"/>
	<li>
		<xsl:choose>
			<xsl:when test="$here"><b aria-current="true"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$name"/></b></xsl:when>
			<xsl:otherwise><a href="/theme?to={$to}&amp;back={$back}" rel="nofollow"><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg><xsl:value-of select="$name"/></a></xsl:otherwise>
		</xsl:choose>
	</li>
</xsl:template>

<xsl:template match="user" mode="sign-out">
	<form method="post" action="/sign-out" data-forgets="yes">
		<input type="hidden" name="token" value="{@token}"/>
		<button type="submit"><svg class="icon icon-flips" aria-hidden="true"><use href="/icons.svg#leave"/></svg><xsl:value-of select="$say/sign-out"/></button>
	</form>
</xsl:template>

<!-- The menus: all that is open to the asker, in the same order everywhere -->

<xsl:template match="menu" mode="main-nav">
	<nav class="main-nav" aria-label="{$say/menu.main}">
		<ul class="page-width">
			<xsl:apply-templates select="register[@place = 'main']" mode="main-nav"/>
			<li>
				<a href="/menu"><xsl:if test="/page/@view = 'menu' or (@here and @here != 'tab' and @here != 'main')"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><xsl:value-of select="$say/menu.more"/></a>
			</li>
		</ul>
	</nav>
</xsl:template>

<xsl:template match="register" mode="main-nav">
	<li><a href="{@path}"><xsl:apply-templates select="@here" mode="here"/><xsl:value-of select="@label"/><xsl:apply-templates select="@count" mode="count"/></a></li>
</xsl:template>

<xsl:template match="@here" mode="here">
	<xsl:attribute name="aria-current">
		<xsl:choose>
			<xsl:when test="../@path = /page/@path">page</xsl:when>
			<xsl:otherwise>true</xsl:otherwise>
		</xsl:choose>
	</xsl:attribute>
</xsl:template>

<!-- How many wait there; @count.say says of what. -->
<xsl:template match="@count" mode="count">
	<xsl:text> </xsl:text>
	<span class="count"><xsl:value-of select="."/><span class="unseen"><xsl:text> </xsl:text><xsl:value-of select="../@count.say"/></span></span>
</xsl:template>

<xsl:template match="page" mode="tab-bar">
	<nav class="tab-bar" aria-label="{$say/menu.bottom}">
		<ul>
			<xsl:apply-templates select="menu/register[@tab]" mode="tab-bar"/>
			<li>
				<a href="/menu">
					<xsl:if test="@view = 'menu' or (menu/@here and menu/@here != 'tab')"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
					<svg class="icon" aria-hidden="true"><use href="/icons.svg#menu"/></svg><xsl:value-of select="$say/menu.more"/>
				</a>
			</li>
		</ul>
	</nav>
</xsl:template>

<xsl:template match="register" mode="tab-bar">
	<li><a href="{@path}"><xsl:apply-templates select="@here" mode="here"/><svg class="icon" aria-hidden="true"><use href="/icons.svg#{@name}"/></svg><span><xsl:value-of select="@label"/></span><xsl:apply-templates select="@count" mode="count"/></a></li>
</xsl:template>

<!-- Everything that is wrong, first thing in main, each with a link to its field; pinkas.js puts the focus here. -->

<xsl:template match="page" mode="problems">
	<xsl:if test="problem">
		<div class="problems" role="alert" tabindex="-1" aria-labelledby="problems">
			<h2 id="problems"><xsl:choose><xsl:when test="@asks"><xsl:value-of select="$say/problems.asked"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/problems"/></xsl:otherwise></xsl:choose></h2>
			<ul role="list"><xsl:apply-templates select="problem" mode="summary"/></ul>
		</div>
	</xsl:if>
</xsl:template>

<xsl:template match="problem" mode="summary">
	<li>
		<xsl:choose>
			<xsl:when test="@field"><a href="#field-{@field}"><xsl:if test="@label"><xsl:value-of select="@label"/><xsl:text>: </xsl:text></xsl:if><xsl:value-of select="@text"/></a></xsl:when>
			<xsl:otherwise><xsl:value-of select="@text"/></xsl:otherwise>
		</xsl:choose>
	</li>
</xsl:template>

<!-- What was just done, until the next page; with a move inside it can be taken back. -->
<xsl:template match="done" mode="done">
	<div class="done" role="status">
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg>
		<span><xsl:value-of select="@text"/></span>
		<xsl:for-each select="move">
			<form method="post" action="{@path}"><xsl:apply-templates select="." mode="hidden"/><button type="submit"><xsl:value-of select="@label"/></button></form>
		</xsl:for-each>
	</div>
</xsl:template>

<xsl:template match="page" mode="foot">
	<footer class="site-foot">
		<div class="page-width">
			<span>
				<xsl:value-of select="$say/pinkas"/><xsl:text> &#183; </xsl:text><xsl:value-of select="cluster/@name"/>
				<xsl:if test="cluster/@illustration = 'yes' or cluster/@illustration = '1'"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/demonstration"/></xsl:if>
			</span>
			<a href="/accessibility"><xsl:value-of select="$say/accessibility"/></a>
			<a class="on-desks" href="/help/keys"><xsl:value-of select="$say/keys"/></a>
			<span class="as-of"><xsl:value-of select="$say/as-of"/><xsl:text> </xsl:text><xsl:apply-templates select="@moment" mode="moment"/></span>
		</div>
	</footer>
</xsl:template>

</xsl:stylesheet>
