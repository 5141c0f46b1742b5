<!-- account.xsl: one's own account: who, in which roles, signed in where; password, language, look. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>

<xsl:template match="page[@view = 'account']" mode="title"><xsl:value-of select="$say/account"/></xsl:template>

<xsl:template match="page[@view = 'account']" mode="main">
	<div class="page-head"><div>
		<h1><xsl:apply-templates select="." mode="title"/></h1>
		<p class="lede"><bdi><xsl:value-of select="user/@name"/></bdi></p>
	</div></div>
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/account.roles"/></h2></div>
				<div class="card-body">
					<dl class="facts">
						<dt><xsl:value-of select="$say/account.login"/></dt>
						<dd><bdi dir="ltr"><xsl:value-of select="account/@login"/></bdi></dd>
						<xsl:for-each select="roles/role">
							<dt><xsl:value-of select="@role.say"/></dt>
							<dd><xsl:if test="@for"><bdi><xsl:value-of select="@for"/></bdi><xsl:text> &#183; </xsl:text></xsl:if><xsl:value-of select="$say/account.since"/><xsl:text> </xsl:text><xsl:apply-templates select="@since" mode="day"/></dd>
						</xsl:for-each>
					</dl>
				</div>
			</section>
			<xsl:apply-templates select="sessions" mode="sessions"/>
			<xsl:apply-templates select="account" mode="password"/>
		</div>
		<aside class="stack side">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/account.look"/></h2></div>
				<div class="card-body choices">
					<p class="small muted"><xsl:value-of select="$say/account.look.note"/></p>
					<h3><xsl:value-of select="$say/languages"/></h3>
					<xsl:apply-templates select="." mode="language-list"/>
					<h3><xsl:value-of select="$say/themes"/></h3>
					<xsl:apply-templates select="." mode="theme-list"/>
					<xsl:apply-templates select="user" mode="sign-out"/>
				</div>
			</section>
		</aside>
	</div>
</xsl:template>

<!-- Where one is signed in; the margin says when it was last used. -->

<xsl:template match="sessions" mode="sessions">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/account.sessions"/></h2></div>
		<ul class="ledger" role="list"><xsl:apply-templates select="session" mode="session"/></ul>
		<div class="card-foot">
			<p class="small muted"><xsl:value-of select="$say/account.sessions.note"/></p>
			<xsl:if test="session[2]">
				<form class="actions" method="post" action="/account/sessions">
					<xsl:apply-templates select="../form[@action = '/account/sessions']" mode="hidden"/>
					<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/account.sessions.end"/></button>
				</form>
			</xsl:if>
		</div>
	</section>
</xsl:template>

<xsl:template match="session" mode="session">
	<li>
		<xsl:if test="@this"><xsl:attribute name="class">now</xsl:attribute></xsl:if>
		<div class="margin"><b><xsl:apply-templates select="@seen.moment" mode="hour"/></b><xsl:apply-templates select="@seen.moment" mode="day-short"/></div>
		<div class="entry">
			<h3><xsl:choose><xsl:when test="@this"><xsl:value-of select="$say/account.session.this"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/account.session.other"/></xsl:otherwise></xsl:choose></h3>
			<p>
				<xsl:value-of select="$say/account.session.created"/><xsl:text> </xsl:text><xsl:apply-templates select="@created.moment" mode="moment"/>
				<xsl:if test="@address"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/account.session.address"/><xsl:text> </xsl:text><bdi dir="ltr"><xsl:value-of select="@address"/></bdi></xsl:if>
			</p>
		</div>
	</li>
</xsl:template>

<!-- Setting a password -->

<xsl:template match="account" mode="password">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/account.password.title"/></h2></div>
		<div class="card-body">
			<xsl:if test="@has_password = '0'"><xsl:call-template name="note"><xsl:with-param name="text" select="$say/account.password.none"/></xsl:call-template></xsl:if>
			<form method="post" action="/account/password" novalidate="novalidate">
				<xsl:apply-templates select="../form[@action = '/account/password']" mode="hidden"/>
				<input type="text" name="name" value="{@login}" autocomplete="username" hidden="hidden" aria-label="{$say/account.login}"/>
				<xsl:if test="@asks"><xsl:call-template name="password"><xsl:with-param name="name" select="'current'"/><xsl:with-param name="label" select="$say/account.current"/><xsl:with-param name="fills" select="'current-password'"/></xsl:call-template></xsl:if>
				<xsl:call-template name="password"><xsl:with-param name="name" select="'password'"/><xsl:with-param name="label" select="$say/account.password"/><xsl:with-param name="hint" select="$say/account.password.hint"/></xsl:call-template>
				<xsl:call-template name="password"><xsl:with-param name="name" select="'again'"/><xsl:with-param name="label" select="$say/account.again"/></xsl:call-template>
				<div class="actions field"><button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/account.password.set"/></button></div>
			</form>
			<p class="small muted"><xsl:value-of select="$say/account.password.note"/></p>
		</div>
	</section>
</xsl:template>

<xsl:template name="password">
	<xsl:param name="name"/>
	<xsl:param name="label"/>
	<xsl:param name="hint" select="''"/>
	<xsl:param name="fills" select="'new-password'"/>
	<xsl:variable name="problem" select="/page/problem[@field = $name]"/>
	<div class="field">
		<xsl:if test="$problem"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
		<label class="label" for="field-{$name}"><xsl:value-of select="$label"/></label>
		<xsl:if test="$hint != ''"><span class="hint" id="hint-{$name}"><xsl:value-of select="$hint"/></span></xsl:if>
		<xsl:for-each select="$problem"><p class="problem" id="problem-{$name}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
		<input class="input" id="field-{$name}" name="{$name}" type="password" dir="ltr" autocomplete="{$fills}" required="required">
			<xsl:if test="$problem"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
			<xsl:if test="$problem or $hint != ''">
				<xsl:attribute name="aria-describedby"><xsl:if test="$hint != ''"><xsl:value-of select="concat('hint-', $name, ' ')"/></xsl:if><xsl:if test="$problem"><xsl:value-of select="concat('problem-', $name)"/></xsl:if></xsl:attribute>
			</xsl:if>
		</input>
	</div>
</xsl:template>

</xsl:stylesheet>
