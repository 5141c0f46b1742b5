<!-- house.xsl: the pages that belong to no register: the door, the menu, the keys, the statement on accessibility. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<!-- The door: a name and a password, or the fields the form brings. -->

<xsl:template match="page[@view = 'sign-in' or @view = 'link' or @view = 'step']" mode="title"><xsl:value-of select="$say/sign-in"/></xsl:template>

<!-- What is wrong is said at the door itself. -->
<xsl:template match="page[@view = 'sign-in' or @view = 'link' or @view = 'step']" mode="problems"/>

<xsl:template match="page" mode="door-problems">
	<xsl:if test="problem">
		<div class="problems" role="alert" tabindex="-1" aria-labelledby="problems">
			<h2 id="problems"><xsl:value-of select="$say/sign-in.failed"/></h2>
			<ul role="list"><xsl:for-each select="problem"><li><xsl:if test="@is = 'required' and @field"><xsl:value-of select="$say/*[name() = concat('sign-in.', current()/@field)]"/><xsl:text>: </xsl:text></xsl:if><xsl:value-of select="@text"/></li></xsl:for-each></ul>
		</div>
	</xsl:if>
	<xsl:if test="expired and not(done)"><xsl:call-template name="note"><xsl:with-param name="icon" select="'clock'"/><xsl:with-param name="text" select="$say/sign-in.expired"/></xsl:call-template></xsl:if>
</xsl:template>

<xsl:template match="page[@view = 'sign-in']" mode="main">
	<div class="door">
		<xsl:apply-templates select="." mode="door-problems"/>
		<div class="card"><div class="card-body">
			<h1><xsl:value-of select="$say/sign-in.title"/></h1>
			<p class="lede"><bdi><xsl:value-of select="cluster/@name"/></bdi></p>
			<form method="post" action="/sign-in" novalidate="novalidate">
				<xsl:if test="form/@action"><xsl:attribute name="action"><xsl:value-of select="form/@action"/></xsl:attribute></xsl:if>
				<xsl:apply-templates select="form" mode="hidden"/>
				<xsl:choose>
					<xsl:when test="form/field"><xsl:apply-templates select="form/field" mode="field"/></xsl:when>
					<xsl:otherwise>
						<div class="field"><label class="label" for="field-name"><xsl:value-of select="$say/sign-in.name"/></label><input class="input" id="field-name" name="name" type="text" dir="auto" placeholder=" " autocomplete="username" required="required" value="{form/typed}"/></div>
						<div class="field"><label class="label" for="field-password"><xsl:value-of select="$say/sign-in.password"/></label><input class="input" id="field-password" name="password" type="password" dir="ltr" autocomplete="current-password" required="required"/></div>
					</xsl:otherwise>
				</xsl:choose>
				<button class="button primary wide" type="submit"><xsl:value-of select="$say/sign-in"/></button>
			</form>
			<p class="hint"><xsl:value-of select="$say/sign-in.help"/></p>
		</div></div>
	</div>
</xsl:template>

<!-- A link from the mail opens this page; only its button spends it, since mail scanners follow links. -->
<xsl:template match="page[@view = 'link']" mode="main">
	<div class="door">
		<xsl:apply-templates select="." mode="door-problems"/>
		<div class="card"><div class="card-body">
			<h1><xsl:value-of select="$say/sign-in.title"/></h1>
			<xsl:choose>
				<xsl:when test="problem"><a class="button wide" href="/sign-in"><xsl:value-of select="$say/sign-in.by-name"/></a></xsl:when>
				<xsl:otherwise>
					<p class="lede"><xsl:value-of select="$say/sign-in.link"/></p>
					<form method="post" action="{form/@action}">
						<xsl:apply-templates select="form" mode="hidden"/>
						<button class="button primary wide" type="submit"><xsl:value-of select="$say/sign-in"/></button>
					</form>
				</xsl:otherwise>
			</xsl:choose>
		</div></div>
	</div>
</xsl:template>

<!-- The second of two proofs, for whoever has an application for codes. -->
<xsl:template match="page[@view = 'step']" mode="main">
	<div class="door">
		<xsl:apply-templates select="." mode="door-problems"/>
		<div class="card"><div class="card-body">
			<h1><xsl:value-of select="$say/sign-in.code.title"/></h1>
			<p class="lede"><xsl:value-of select="$say/sign-in.code.lede"/></p>
			<form method="post" action="{form/@action}" novalidate="novalidate">
				<xsl:apply-templates select="form" mode="hidden"/>
				<div class="field">
					<label class="label" for="field-code"><xsl:value-of select="$say/sign-in.code"/></label>
					<span class="hint" id="hint-code"><xsl:value-of select="$say/sign-in.code.hint"/></span>
					<input class="input figures" id="field-code" name="code" type="text" dir="ltr" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" required="required" autofocus="autofocus" aria-describedby="hint-code"/>
				</div>
				<button class="button primary wide" type="submit"><xsl:value-of select="$say/sign-in"/></button>
			</form>
			<p class="hint"><xsl:value-of select="$say/sign-in.code.help"/></p>
			<p><a href="/sign-in"><xsl:value-of select="$say/sign-in.code.again"/></a></p>
		</div></div>
	</div>
</xsl:template>

<!-- What happened to one's ways of signing in, until one says to have read it. -->
<xsl:template match="tellings" mode="tellings">
	<section class="card telling" aria-labelledby="tellings">
		<div class="card-head"><h2 id="tellings"><xsl:value-of select="$say/tellings"/></h2></div>
		<div class="card-body stack">
			<xsl:for-each select="telling">
				<div class="note warn">
					<svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg>
					<p>
						<b><xsl:apply-templates select="@at.moment" mode="moment"/></b><xsl:text>: </xsl:text>
						<xsl:choose>
							<xsl:when test="@what = 'recovery'"><xsl:value-of select="$say/tellings.recovery"/><xsl:text> </xsl:text><xsl:value-of select="$say/account.recovery.left"/><xsl:text>: </xsl:text><b class="number"><xsl:value-of select="../@left"/></b><xsl:text>.</xsl:text></xsl:when>
							<xsl:otherwise><xsl:value-of select="$say/tellings.reset"/><xsl:if test="@by"><xsl:text> (</xsl:text><bdi><xsl:value-of select="@by"/></bdi><xsl:text>)</xsl:text></xsl:if><xsl:text>. </xsl:text><xsl:value-of select="$say/tellings.reset.next"/></xsl:otherwise>
						</xsl:choose>
					</p>
				</div>
			</xsl:for-each>
			<p class="small muted"><xsl:value-of select="$say/tellings.not_you"/></p>
			<form class="actions" method="post" action="/account/told">
				<xsl:apply-templates select="." mode="signed"/>
				<input type="hidden" name="newest" value="{@newest}"/>
				<input type="hidden" name="back" value="{/page/@path}"/>
				<button class="button" type="submit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/tellings.read"/></button>
				<a class="button quiet" href="/account/code"><xsl:value-of select="$say/account.codes.title"/></a>
			</form>
		</div>
	</section>
</xsl:template>

<!-- A role of the asker's asks for an application for codes: by when, by what source, and where one is added. -->
<xsl:template match="codes" mode="reminder">
	<xsl:param name="button" select="'yes'"/>
	<xsl:param name="brief" select="'no'"/>
	<section class="card reminder" aria-labelledby="codes">
		<div class="card-head"><h2 id="codes"><xsl:choose><xsl:when test="@over"><xsl:value-of select="$say/codes.over"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/codes.title"/></xsl:otherwise></xsl:choose></h2></div>
		<div class="card-body stack">
			<p>
				<xsl:value-of select="$say/codes.text"/><xsl:text> </xsl:text><b><xsl:for-each select="rule"><xsl:if test="position() != 1"><xsl:text>, </xsl:text></xsl:if><xsl:value-of select="@role.say"/></xsl:for-each></b><xsl:text>. </xsl:text>
				<xsl:choose><xsl:when test="@over"><xsl:value-of select="$say/codes.over.text"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/codes.until"/><xsl:text> </xsl:text><b><xsl:apply-templates select="@day" mode="day-long"/></b><xsl:text>. </xsl:text><xsl:value-of select="$say/codes.until.text"/></xsl:otherwise></xsl:choose>
			</p>
			<xsl:if test="$brief = 'no'">
				<p class="small muted"><xsl:value-of select="$say/codes.source"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="rule/@source"/></bdi></p>
				<p class="small muted"><xsl:value-of select="$say/codes.help"/></p>
			</xsl:if>
			<xsl:if test="$button = 'yes'"><p class="actions"><a class="button primary" href="/account/code"><svg class="icon" aria-hidden="true"><use href="/icons.svg#phone"/></svg><xsl:value-of select="$say/account.codes.add"/></a></p></xsl:if>
		</div>
	</section>
</xsl:template>

<!-- The menu: everything that is open to the asker, and the settings; where "more" leads without script. -->

<xsl:template match="page[@view = 'menu']" mode="title"><xsl:value-of select="$say/menu"/></xsl:template>

<xsl:template match="page[@view = 'menu']" mode="main">
	<div class="page-head"><h1><xsl:value-of select="$say/menu"/></h1></div>
	<div class="tiles">
		<xsl:apply-templates select="menu" mode="menu-page"><xsl:with-param name="place" select="'main'"/><xsl:with-param name="title" select="$say/menu.main.title"/></xsl:apply-templates>
		<xsl:apply-templates select="menu" mode="menu-page"><xsl:with-param name="place" select="'meetings'"/><xsl:with-param name="title" select="$say/menu.meetings.title"/></xsl:apply-templates>
		<xsl:apply-templates select="menu" mode="menu-page"><xsl:with-param name="place" select="'people'"/><xsl:with-param name="title" select="$say/menu.people.title"/></xsl:apply-templates>
		<xsl:apply-templates select="menu" mode="menu-page"><xsl:with-param name="place" select="'money'"/><xsl:with-param name="title" select="$say/menu.money.title"/></xsl:apply-templates>
		<xsl:apply-templates select="menu" mode="menu-page"><xsl:with-param name="place" select="'law'"/><xsl:with-param name="title" select="$say/menu.law.title"/></xsl:apply-templates>
		<xsl:apply-templates select="menu" mode="menu-page"><xsl:with-param name="place" select="'admin'"/><xsl:with-param name="title" select="$say/menu.admin.title"/></xsl:apply-templates>
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/account"/></h2></div>
			<div class="card-body choices">
				<xsl:if test="user"><p><b><bdi><xsl:value-of select="user/@name"/></bdi></b><br/><span class="muted"><xsl:value-of select="user/@role"/></span></p><a href="/account"><svg class="icon" aria-hidden="true"><use href="/icons.svg#person"/></svg><xsl:value-of select="$say/account.more"/></a></xsl:if>
				<h3><xsl:value-of select="$say/languages"/></h3>
				<xsl:apply-templates select="." mode="language-list"/>
				<h3><xsl:value-of select="$say/themes"/></h3>
				<xsl:apply-templates select="." mode="theme-list"/>
				<xsl:apply-templates select="user" mode="sign-out"/>
			</div>
		</section>
	</div>
</xsl:template>

<xsl:template match="menu" mode="menu-page">
	<xsl:param name="place"/>
	<xsl:param name="title"/>
	<xsl:if test="register[@place = $place]">
		<nav class="card menu-group" aria-label="{$title}">
			<div class="card-head"><h2><xsl:value-of select="$title"/></h2></div>
			<ul class="menu-list" role="list">
				<xsl:for-each select="register[@place = $place]">
					<li><a href="{@path}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#{@name}"/></svg><xsl:value-of select="@label"/><xsl:apply-templates select="@count" mode="count"/><svg class="icon icon-flips" aria-hidden="true"><use href="/icons.svg#forward"/></svg></a></li>
				</xsl:for-each>
			</ul>
		</nav>
	</xsl:if>
</xsl:template>

<xsl:template match="page" mode="language-list">
	<ul role="list">
		<xsl:call-template name="language-choice"><xsl:with-param name="to" select="'he'"/><xsl:with-param name="name" select="$say/languages.he"/></xsl:call-template>
		<xsl:call-template name="language-choice"><xsl:with-param name="to" select="'ar'"/><xsl:with-param name="name" select="$say/languages.ar"/></xsl:call-template>
		<xsl:call-template name="language-choice"><xsl:with-param name="to" select="'en'"/><xsl:with-param name="name" select="$say/languages.en"/></xsl:call-template>
	</ul>
</xsl:template>

<xsl:template name="language-choice">
	<xsl:param name="to"/>
	<xsl:param name="name"/>
	<li>
		<xsl:choose>
			<xsl:when test="$to = @lang"><b aria-current="true"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$name"/></b></xsl:when>
			<xsl:otherwise><a href="/language?to={$to}&amp;back=/menu" lang="{$to}" hreflang="{$to}" rel="nofollow"><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg><xsl:value-of select="$name"/></a></xsl:otherwise>
		</xsl:choose>
	</li>
</xsl:template>

<!-- The keys pinkas.js listens to. -->

<xsl:template match="page[@view = 'keys']" mode="title"><xsl:value-of select="$say/keys"/></xsl:template>

<xsl:template match="page[@view = 'keys']" mode="main">
	<div class="narrow">
		<div class="page-head"><div><h1><xsl:value-of select="$say/keys"/></h1><p class="lede"><xsl:value-of select="$say/keys.lede"/></p></div></div>
		<section class="card"><div class="card-body"><xsl:call-template name="keys"/></div></section>
	</div>
</xsl:template>

<xsl:template name="keys">
	<dl class="keys">
		<dt><kbd>/</kbd></dt><dd><xsl:value-of select="$say/keys.search"/></dd>
		<dt><kbd>&#8593;</kbd><kbd>&#8595;</kbd></dt><dd><xsl:value-of select="$say/keys.rows"/></dd>
		<dt><kbd>1</kbd>&#8211;<kbd>4</kbd></dt><dd><xsl:value-of select="$say/keys.choose"/></dd>
		<dt><kbd>Alt</kbd><kbd>B</kbd></dt><dd><xsl:value-of select="$say/keys.all"/></dd>
		<dt><kbd>Ctrl</kbd><kbd>Enter</kbd></dt><dd><xsl:value-of select="$say/keys.send"/></dd>
	</dl>
</xsl:template>

<!-- What Israeli Standard 5568 asks a site to say about itself. -->

<xsl:template match="page[@view = 'accessibility']" mode="title"><xsl:value-of select="$say/accessibility"/></xsl:template>

<xsl:template match="page[@view = 'accessibility']" mode="main">
	<div class="narrow">
		<div class="page-head"><div><h1><xsl:value-of select="$say/accessibility"/></h1><p class="lede"><bdi><xsl:value-of select="cluster/@name"/></bdi></p></div></div>
		<section class="card"><div class="card-body">
			<p class="prose"><xsl:value-of select="$say/accessibility.aim"/></p>
			<h2><xsl:value-of select="$say/accessibility.done.title"/></h2>
			<p class="prose"><xsl:value-of select="$say/accessibility.done"/></p>
			<h2><xsl:value-of select="$say/accessibility.gaps.title"/></h2>
			<p class="prose"><xsl:value-of select="$say/accessibility.gaps"/></p>
			<h2><xsl:value-of select="$say/accessibility.contact.title"/></h2>
			<p class="prose"><xsl:value-of select="$say/accessibility.contact"/></p>
			<xsl:if test="cluster/@phone or cluster/@email">
				<p class="prose">
					<xsl:if test="cluster/@phone"><a href="tel:{translate(cluster/@phone, ' -', '')}"><bdi dir="ltr"><xsl:value-of select="cluster/@phone"/></bdi></a></xsl:if>
					<xsl:if test="cluster/@phone and cluster/@email"><xsl:text> &#183; </xsl:text></xsl:if>
					<xsl:if test="cluster/@email"><a href="mailto:{cluster/@email}"><bdi dir="ltr"><xsl:value-of select="cluster/@email"/></bdi></a></xsl:if>
				</p>
			</xsl:if>
		</div></section>
	</div>
</xsl:template>

</xsl:stylesheet>
