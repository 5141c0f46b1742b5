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
			<xsl:apply-templates select="tellings" mode="tellings"/>
			<xsl:apply-templates select="codes" mode="reminder"/>
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
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/account.codes.title"/></h2></div>
				<div class="card-body stack">
					<p><xsl:choose><xsl:when test="@codes"><xsl:value-of select="$say/account.codes.is_there"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/account.codes.none"/></xsl:otherwise></xsl:choose></p>
					<p><a class="button" href="/account/code"><svg class="icon" aria-hidden="true"><use href="/icons.svg#phone"/></svg><xsl:choose><xsl:when test="@codes"><xsl:value-of select="$say/account.codes.manage"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/account.codes.add"/></xsl:otherwise></xsl:choose></a></p>
				</div>
			</section>
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
		<xsl:choose>
			<xsl:when test="session[2]">
				<form method="post" action="/account/sessions">
					<xsl:apply-templates select="../form[@action = '/account/sessions']" mode="hidden"/>
					<xsl:apply-templates select="." mode="signed-in"/>
				</form>
			</xsl:when>
			<xsl:otherwise><xsl:apply-templates select="." mode="signed-in"/></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template match="sessions" mode="signed-in">
	<ul class="ledger" role="list"><xsl:apply-templates select="session" mode="session"/></ul>
	<div class="card-foot">
		<p class="small muted"><xsl:value-of select="$say/account.sessions.note"/></p>
		<xsl:if test="session[2]"><p class="actions"><button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/account.sessions.end"/></button></p></xsl:if>
	</div>
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
			<xsl:if test="not(@this)"><p class="actions"><button class="button small" type="submit" name="session" value="{@name}"><xsl:value-of select="$say/account.session.end"/></button></p></xsl:if>
		</div>
	</li>
</xsl:template>

<!-- The application for codes: a picture and a text to take into it, then its first code; or what there is to do with one. -->

<xsl:template match="page[@view = 'code' or @view = 'recovery']" mode="title"><xsl:value-of select="$say/account.codes.title"/></xsl:template>

<xsl:template match="page[@view = 'code']" mode="main">
	<div class="narrow stack">
		<ol class="trail" role="list"><li><a href="/account"><xsl:value-of select="$say/account"/></a></li><li aria-current="page"><xsl:value-of select="$say/account.codes.title"/></li></ol>
		<div class="page-head"><h1><xsl:value-of select="$say/account.codes.title"/></h1></div>
		<xsl:apply-templates select="codes" mode="reminder"><xsl:with-param name="button" select="'no'"/></xsl:apply-templates>
		<xsl:apply-templates select="secret" mode="offer"/>
		<xsl:apply-templates select="kept" mode="kept"/>
	</div>
</xsl:template>

<xsl:template match="secret" mode="offer">
	<section class="card"><div class="card-body stack">
		<p><xsl:value-of select="$say/account.codes.lede"/></p>
		<xsl:apply-templates select="qr" mode="qr"/>
		<p><xsl:value-of select="$say/account.codes.text"/></p>
		<p><bdi dir="ltr" class="root secret"><xsl:for-each select="part"><xsl:if test="position() != 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="@text"/></xsl:for-each></bdi></p>
		<xsl:for-each select="/page/form">
			<form method="post" action="{@action}" class="stack" novalidate="novalidate">
				<xsl:apply-templates select="." mode="hidden"/>
				<xsl:call-template name="figures"><xsl:with-param name="name" select="'figures'"/><xsl:with-param name="label" select="$say/account.figures"/></xsl:call-template>
				<xsl:if test="@asks"><xsl:call-template name="password"><xsl:with-param name="name" select="'password'"/><xsl:with-param name="label" select="$say/account.current"/><xsl:with-param name="fills" select="'current-password'"/></xsl:call-template></xsl:if>
				<p class="actions"><button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/account.codes.confirm"/></button><a class="button quiet" href="/account"><xsl:value-of select="$say/form.cancel"/></a></p>
			</form>
		</xsl:for-each>
	</div></section>
</xsl:template>

<xsl:template match="qr" mode="qr">
	<svg class="qr" viewBox="0 0 {@size} {@size}" role="img" aria-label="{$say/account.codes.picture}"><rect width="{@size}" height="{@size}"/><path d="{@path}"/></svg>
</xsl:template>

<xsl:template match="kept" mode="kept">
	<p><xsl:value-of select="$say/account.codes.is_there"/><xsl:text> </xsl:text><xsl:value-of select="$say/account.recovery.left"/><xsl:text>: </xsl:text><b class="number"><xsl:value-of select="@left"/></b></p>
	<xsl:for-each select="/page/form">
		<section class="card">
			<div class="card-head"><h2><xsl:choose><xsl:when test="contains(@action, 'end')"><xsl:value-of select="$say/account.codes.end"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/account.recovery.title"/></xsl:otherwise></xsl:choose></h2></div>
			<div class="card-body">
				<form method="post" action="{@action}" class="stack" novalidate="novalidate">
					<xsl:apply-templates select="." mode="hidden"/>
					<xsl:if test="contains(@action, 'end')"><p><xsl:value-of select="$say/account.codes.end.note"/></p></xsl:if>
					<xsl:if test="@asks">
						<div class="field">
							<label class="label" for="code-{position()}"><xsl:value-of select="$say/account.code"/></label>
							<span class="hint" id="code-hint-{position()}"><xsl:value-of select="$say/account.code.hint"/></span>
							<input class="input figures" id="code-{position()}" name="code" type="text" dir="ltr" autocomplete="one-time-code" required="required" aria-describedby="code-hint-{position()}"/>
						</div>
					</xsl:if>
					<p class="actions"><button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:choose><xsl:when test="contains(@action, 'end')"><xsl:value-of select="$say/account.codes.end"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/account.recovery.renew"/></xsl:otherwise></xsl:choose></button></p>
				</form>
			</div>
		</section>
	</xsl:for-each>
</xsl:template>

<xsl:template match="page[@view = 'recovery']" mode="main">
	<div class="narrow stack">
		<div class="page-head"><div><h1><xsl:value-of select="$say/account.recovery.title"/></h1><p class="lede"><xsl:value-of select="$say/account.recovery.lede"/></p></div></div>
		<section class="card"><div class="card-body">
			<ul class="recovery" role="list"><xsl:for-each select="recovery/code"><li><bdi dir="ltr"><xsl:value-of select="@text"/></bdi></li></xsl:for-each></ul>
			<p class="actions"><a class="button primary" href="/account"><xsl:value-of select="$say/account.recovery.done"/></a></p>
		</div></section>
	</div>
</xsl:template>

<xsl:template name="figures">
	<xsl:param name="name"/>
	<xsl:param name="label"/>
	<xsl:variable name="problem" select="/page/problem[@field = $name]"/>
	<div class="field">
		<xsl:if test="$problem"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
		<label class="label" for="field-{$name}"><xsl:value-of select="$label"/></label>
		<xsl:for-each select="$problem"><p class="problem" id="problem-{$name}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
		<input class="input figures" id="field-{$name}" name="{$name}" type="text" dir="ltr" inputmode="numeric" autocomplete="one-time-code" required="required">
			<xsl:if test="$problem"><xsl:attribute name="aria-invalid">true</xsl:attribute><xsl:attribute name="aria-describedby"><xsl:value-of select="concat('problem-', $name)"/></xsl:attribute></xsl:if>
		</input>
	</div>
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
