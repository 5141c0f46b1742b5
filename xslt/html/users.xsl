<!-- users.xsl: who may do what in this register, and the link that signs somebody in for the first time. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:template match="page[@view = 'list']" mode="lede">
	<p class="lede"><xsl:value-of select="$say/users.lede"/></p>
	<xsl:if test="authorised">
		<p class="small"><xsl:value-of select="$say/users.authorised"/><xsl:text> </xsl:text>
			<b class="number"><bdi><xsl:value-of select="authorised/@count"/><xsl:text> </xsl:text><xsl:value-of select="$say/list.of"/><xsl:text> </xsl:text><xsl:value-of select="authorised/@most"/></bdi></b>
		</p>
		<xsl:if test="authorised/@count &gt; 0.9 * authorised/@most">
			<xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="$say/users.authorised.near"/></xsl:call-template>
		</xsl:if>
	</xsl:if>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/users"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/users.person"/></th>
			<th scope="col"><xsl:value-of select="$say/users.role"/></th>
			<th scope="col"><xsl:value-of select="$say/users.whose"/></th>
			<th scope="col"><xsl:value-of select="$say/users.since"/></th>
		</tr></thead>
		<tbody>
			<xsl:for-each select="user">
				<tr>
					<td class="title"><a href="/users/{@id}"><bdi><xsl:value-of select="person/@name"/></bdi></a></td>
					<td data-label="{$say/users.role}"><span><xsl:value-of select="@role.say"/></span></td>
					<td data-label="{$say/users.whose}"><xsl:choose><xsl:when test="authority or head"><xsl:apply-templates select="authority | head" mode="to"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
					<td data-label="{$say/users.since}"><xsl:apply-templates select="." mode="term"/></td>
				</tr>
			</xsl:for-each>
		</tbody>
	</table>
</xsl:template>

<xsl:template match="user" mode="heading"><xsl:value-of select="concat(person/@name, ', ', @role.say)"/></xsl:template>

<xsl:template match="user" mode="tags">
	<xsl:if test="@ended"><p class="tags"><xsl:call-template name="status"><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="text" select="$say/users.is_ended"/></xsl:call-template></p></xsl:if>
</xsl:template>

<xsl:template match="page" mode="edit">
	<xsl:if test="may/@users.write"><a class="button" href="{@path}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="$say/users.move.end"/></a></xsl:if>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="user" select="record/user"/>
	<div class="columns">
		<section class="card"><div class="card-body">
			<dl class="facts">
				<dt><xsl:value-of select="$say/users.person"/></dt><dd><xsl:apply-templates select="$user/person" mode="to"/></dd>
				<dt><xsl:value-of select="$say/users.login"/></dt><dd><bdi dir="ltr"><xsl:value-of select="$user/person/@login"/></bdi></dd>
				<dt><xsl:value-of select="$say/users.role"/></dt><dd><xsl:value-of select="$user/@role.say"/></dd>
				<xsl:if test="$user/authority"><dt><xsl:value-of select="$say/users.authority"/></dt><dd><xsl:apply-templates select="$user/authority" mode="to"/></dd></xsl:if>
				<xsl:if test="$user/head"><dt><xsl:value-of select="$say/users.head"/></dt><dd><xsl:apply-templates select="$user/head" mode="to"/></dd></xsl:if>
				<dt><xsl:value-of select="$say/users.since"/></dt><dd><xsl:apply-templates select="$user/@since" mode="day"/></dd>
				<dt><xsl:value-of select="$say/users.until"/></dt><dd><xsl:choose><xsl:when test="$user/@until"><xsl:apply-templates select="$user/@until" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/users.no_end"/></span></xsl:otherwise></xsl:choose></dd>
				<xsl:if test="record/others/role">
					<dt><xsl:value-of select="$say/users.others"/></dt>
					<dd><xsl:for-each select="record/others/role"><xsl:if test="position() &gt; 1"><br/></xsl:if><a href="/users/{@id}"><xsl:value-of select="@role.say"/></a></xsl:for-each></dd>
				</xsl:if>
			</dl>
		</div></section>
		<aside class="stack side">
			<xsl:apply-templates select="moves" mode="moves"/>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<!-- The only page on which the link stands -->

<xsl:template match="page[@view = 'invited']" mode="title"><xsl:value-of select="$say/users.invited"/></xsl:template>

<xsl:template match="page[@view = 'invited']" mode="main">
	<div class="narrow">
		<ol class="trail" role="list">
			<li><a href="/users"><xsl:value-of select="$say/users"/></a></li>
			<li><a href="/users/{record/user/@id}"><bdi><xsl:apply-templates select="record/user" mode="heading"/></bdi></a></li>
			<li aria-current="page"><xsl:value-of select="$say/users.invited"/></li>
		</ol>
		<div class="page-head"><div><h1><xsl:value-of select="$say/users.invited"/></h1><p class="lede"><bdi><xsl:apply-templates select="record/user" mode="heading"/></bdi></p></div></div>
		<section class="card"><div class="card-body">
			<p class="prose"><xsl:value-of select="$say/users.invited.lede"/></p>
			<p class="one-time"><code dir="ltr"><xsl:value-of select="invitation/@href"/></code></p>
			<xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="$say/users.invited.once"/></xsl:call-template>
			<p class="actions">
				<xsl:if test="contains(record/user/person/@login, '@')"><a class="button primary" href="mailto:{record/user/person/@login}?subject={$say/users.invited.subject}&amp;body={invitation/@href}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#mail"/></svg><xsl:value-of select="$say/users.invited.mail"/></a></xsl:if>
				<a class="button" href="/users"><xsl:value-of select="$say/users.invited.back"/></a>
			</p>
		</div></section>
	</div>
</xsl:template>

</xsl:stylesheet>
