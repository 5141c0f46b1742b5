<!-- memberships.xsl: one membership; the pages that end it and that replace it, with all that falls with the person. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:variable name="membership" select="/page/record/membership"/>

<!-- The list: the name leads to the membership. -->
<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/memberships"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/memberships.person"/></th>
			<th scope="col"><xsl:value-of select="$say/memberships.body"/></th>
			<th scope="col"><xsl:value-of select="$say/memberships.authority"/></th>
			<th scope="col"><xsl:value-of select="$say/memberships.term"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="membership" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="membership" mode="row">
	<tr>
		<td class="title"><a href="/memberships/{@id}"><bdi><xsl:value-of select="person/@name"/></bdi></a><span class="under"><xsl:value-of select="@role.say"/><xsl:if test="@voting = '0'"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/memberships.voting.0"/></xsl:if></span></td>
		<td data-label="{$say/memberships.body}"><xsl:apply-templates select="body" mode="to"/></td>
		<td data-label="{$say/memberships.authority}"><xsl:choose><xsl:when test="authority"><xsl:apply-templates select="authority" mode="to"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/memberships.term}"><xsl:apply-templates select="." mode="term"/></td>
	</tr>
</xsl:template>

<!-- One membership -->

<xsl:template match="membership" mode="heading"><xsl:value-of select="concat(person/@name, ', ', body/@name)"/></xsl:template>

<xsl:template match="membership" mode="tags">
	<p class="tags">
		<xsl:choose>
			<xsl:when test="@ended"><xsl:call-template name="status"><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="text" select="$say/memberships.ended_on"/></xsl:call-template></xsl:when>
			<xsl:when test="@ahead"><xsl:call-template name="status"><xsl:with-param name="tone" select="'info'"/><xsl:with-param name="icon" select="'clock'"/><xsl:with-param name="text" select="$say/memberships.ahead"/></xsl:call-template></xsl:when>
			<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="$say/memberships.serving"/></xsl:call-template></xsl:otherwise>
		</xsl:choose>
		<xsl:if test="@role != 'member'"><span class="small"><b><xsl:value-of select="@role.say"/></b></span></xsl:if>
	</p>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="$membership" mode="details"/></div>
			</section>
			<xsl:if test="falling/*"><xsl:apply-templates select="falling" mode="card"><xsl:with-param name="label" select="$say/memberships.still"/></xsl:apply-templates></xsl:if>
		</div>
		<aside class="stack side">
			<xsl:if test="links/link">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/record.moves"/></h2></div>
					<div class="card-body"><div class="moves"><xsl:apply-templates select="links/link" mode="button"/></div></div>
				</section>
			</xsl:if>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<xsl:template match="membership" mode="details">
	<dl class="facts">
		<dt><xsl:value-of select="$say/memberships.person"/></dt><dd><xsl:apply-templates select="person" mode="to"/></dd>
		<dt><xsl:value-of select="$say/memberships.body"/></dt><dd><xsl:apply-templates select="body" mode="to"/></dd>
		<xsl:if test="authority"><dt><xsl:value-of select="$say/memberships.authority"/></dt><dd><xsl:apply-templates select="authority" mode="to"/></dd></xsl:if>
		<xsl:if test="seat"><dt><xsl:value-of select="$say/memberships.seat"/></dt><dd><bdi><xsl:value-of select="seat/@name"/></bdi></dd></xsl:if>
		<dt><xsl:value-of select="$say/memberships.role"/></dt><dd><xsl:value-of select="@role.say"/><xsl:text>, </xsl:text><xsl:choose><xsl:when test="@voting = '1'"><xsl:value-of select="$say/memberships.voting.1"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/memberships.voting.0"/></xsl:otherwise></xsl:choose></dd>
		<dt><xsl:value-of select="$say/memberships.term"/></dt><dd><xsl:apply-templates select="." mode="term"/><xsl:if test="@ended_why.say"><xsl:text>, </xsl:text><xsl:value-of select="@ended_why.say"/></xsl:if></dd>
		<dt><xsl:value-of select="$say/memberships.declared"/></dt><dd><xsl:choose><xsl:when test="@declared"><xsl:apply-templates select="@declared" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/memberships.undocumented"/></span></xsl:otherwise></xsl:choose></dd>
		<xsl:if test="resolution"><dt><xsl:value-of select="$say/memberships.resolution"/></dt><dd><xsl:apply-templates select="resolution" mode="to"/></dd></xsl:if>
		<xsl:if test="decision"><dt><xsl:value-of select="$say/memberships.decision"/></dt><dd><xsl:apply-templates select="decision" mode="to"/></dd></xsl:if>
		<xsl:if test="replaces"><dt><xsl:value-of select="$say/memberships.replaces"/></dt><dd><a href="/memberships/{replaces/@id}"><bdi><xsl:value-of select="replaces/@name"/></bdi></a></dd></xsl:if>
		<xsl:if test="successor"><dt><xsl:value-of select="$say/memberships.successor"/></dt><dd><a href="/memberships/{successor/@id}"><bdi><xsl:value-of select="successor/@name"/></bdi></a></dd></xsl:if>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/memberships.note"/><xsl:with-param name="value" select="@note"/></xsl:call-template>
	</dl>
</xsl:template>

<!-- What falls with the person: all of it in sight before anything is saved -->

<xsl:template match="falling" mode="card">
	<xsl:param name="label"/>
	<section class="card" id="falling">
		<div class="card-head"><h2><xsl:value-of select="$label"/></h2></div>
		<xsl:choose>
			<xsl:when test="*">
				<ul class="falling" role="list"><xsl:apply-templates select="*" mode="falls"/></ul>
			</xsl:when>
			<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/memberships.nothing_falls"/></p></div></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template name="falls">
	<xsl:param name="icon"/>
	<xsl:param name="kind"/>
	<xsl:param name="href"/>
	<xsl:param name="name"/>
	<xsl:param name="detail"/>
	<li>
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#{$icon}"/></svg>
		<div>
			<small class="muted"><xsl:value-of select="$kind"/></small>
			<b><xsl:choose><xsl:when test="$href != ''"><a href="{$href}"><bdi><xsl:value-of select="$name"/></bdi></a></xsl:when><xsl:otherwise><bdi><xsl:value-of select="$name"/></bdi></xsl:otherwise></xsl:choose></b>
			<xsl:copy-of select="$detail"/>
		</div>
	</li>
</xsl:template>

<xsl:template match="membership" mode="falls">
	<xsl:call-template name="falls">
		<xsl:with-param name="icon" select="'memberships'"/><xsl:with-param name="kind" select="$say/memberships.falls.membership"/>
		<xsl:with-param name="href" select="concat('/memberships/', @id)"/><xsl:with-param name="name" select="body/@name"/>
		<xsl:with-param name="detail"><span class="small"><xsl:value-of select="@role.say"/><xsl:if test="authority"><xsl:text>, </xsl:text><bdi><xsl:value-of select="authority/@name"/></bdi></xsl:if></span></xsl:with-param>
	</xsl:call-template>
</xsl:template>

<xsl:template match="signatory" mode="falls">
	<xsl:call-template name="falls">
		<xsl:with-param name="icon" select="'signatories'"/><xsl:with-param name="kind" select="$say/signatories.falls"/>
		<xsl:with-param name="href" select="concat('/signatories/', @id)"/><xsl:with-param name="name" select="@scope.say"/>
		<xsl:with-param name="detail"><span class="small"><bdi><xsl:value-of select="@entity"/></bdi><xsl:if test="@account"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@account"/></bdi></xsl:if><xsl:text>: </xsl:text><xsl:choose><xsl:when test="@tell"><xsl:value-of select="$say/signatories.falls.tell"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.falls.suspended"/></xsl:otherwise></xsl:choose></span></xsl:with-param>
	</xsl:call-template>
</xsl:template>

<xsl:template match="office" mode="falls">
	<xsl:call-template name="falls">
		<xsl:with-param name="icon" select="'offices'"/><xsl:with-param name="kind" select="$say/memberships.falls.office"/>
		<xsl:with-param name="href" select="concat('/offices/', @id)"/><xsl:with-param name="name"><xsl:choose><xsl:when test="@title"><xsl:value-of select="@title"/></xsl:when><xsl:otherwise><xsl:value-of select="@kind.say"/></xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="detail"><bdi class="small"><xsl:value-of select="@house"/></bdi></xsl:with-param>
	</xsl:call-template>
</xsl:template>

<xsl:template match="role" mode="falls">
	<xsl:call-template name="falls">
		<xsl:with-param name="icon" select="'users'"/><xsl:with-param name="kind" select="$say/memberships.falls.role"/>
		<xsl:with-param name="href"><xsl:if test="/page/may/@users.write">/users/<xsl:value-of select="@id"/></xsl:if></xsl:with-param><xsl:with-param name="name" select="@role.say"/>
		<xsl:with-param name="detail"><span class="small"><xsl:choose><xsl:when test="@acting"><xsl:value-of select="$say/memberships.falls.acting"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@acting"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="$say/memberships.falls.role.by"/></xsl:otherwise></xsl:choose></span></xsl:with-param>
	</xsl:call-template>
</xsl:template>

<xsl:template match="followup" mode="falls">
	<xsl:call-template name="falls">
		<xsl:with-param name="icon" select="'followups'"/><xsl:with-param name="kind" select="$say/memberships.falls.followup"/>
		<xsl:with-param name="href" select="concat('/followups/', @id)"/><xsl:with-param name="name" select="@title"/>
		<xsl:with-param name="detail"><span class="small"><bdi><xsl:value-of select="decision/@name"/></bdi><xsl:if test="@due"><xsl:text>, </xsl:text><xsl:apply-templates select="@due" mode="day"/></xsl:if></span></xsl:with-param>
	</xsl:call-template>
</xsl:template>

<xsl:template match="meeting" mode="falls">
	<xsl:call-template name="falls">
		<xsl:with-param name="icon" select="'meetings'"/><xsl:with-param name="kind" select="$say/memberships.falls.meeting"/>
		<xsl:with-param name="href" select="concat('/meetings/', @id)"/><xsl:with-param name="name" select="@title"/>
		<xsl:with-param name="detail"><span class="small"><xsl:apply-templates select="@held" mode="moment"/></span></xsl:with-param>
	</xsl:call-template>
</xsl:template>

<!-- To end: a day and a reason, and what falls -->

<xsl:template match="page[@view = 'end']" mode="main">
	<div class="narrow">
		<xsl:apply-templates select="." mode="trail"/>
		<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/></h1><p class="lede"><bdi><xsl:apply-templates select="$membership" mode="heading"/></bdi></p></div></div>
		<div class="stack">
			<xsl:apply-templates select="falling" mode="card"><xsl:with-param name="label" select="$say/memberships.falls"/></xsl:apply-templates>
			<xsl:apply-templates select="form" mode="form"/>
		</div>
	</div>
</xsl:template>

<xsl:template match="page[@view = 'end' or @view = 'replace']" mode="cancel"><a class="button quiet" href="/memberships/{@id}"><xsl:value-of select="$say/form.cancel"/></a></xsl:template>

<!-- To replace: the resolution, who ends, who begins, what falls -->

<xsl:template match="page[@view = 'replace']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/></h1><p class="lede"><xsl:value-of select="$say/memberships.replace.lede"/></p></div></div>
	<div class="columns">
		<aside class="stack side">
			<xsl:apply-templates select="falling" mode="card"><xsl:with-param name="label" select="$say/memberships.falls"/></xsl:apply-templates>
		</aside>
		<form class="card" method="post" action="{form/@action}" novalidate="novalidate">
			<xsl:apply-templates select="form" mode="hidden"/>
			<div class="card-body stack">
				<section class="part">
					<h2><xsl:value-of select="$say/memberships.replace.ends"/></h2>
					<dl class="facts">
						<dt><xsl:value-of select="$say/memberships.person"/></dt><dd><xsl:apply-templates select="$membership/person" mode="to"/></dd>
						<dt><xsl:value-of select="$say/memberships.body"/></dt><dd><bdi><xsl:value-of select="$membership/body/@name"/></bdi></dd>
						<xsl:if test="$membership/authority"><dt><xsl:value-of select="$say/memberships.authority"/></dt><dd><bdi><xsl:value-of select="$membership/authority/@name"/></bdi></dd></xsl:if>
						<dt><xsl:value-of select="$say/memberships.replace.last"/></dt><dd><span><xsl:value-of select="$say/memberships.replace.day_before"/></span></dd>
					</dl>
				</section>
				<xsl:for-each select="form/part">
					<section class="part">
						<h2><xsl:value-of select="@label"/></h2>
						<div><xsl:apply-templates select="field" mode="field"/></div>
					</section>
				</xsl:for-each>
			</div>
			<div class="action-bar">
				<xsl:apply-templates select="form" mode="submit"/>
				<xsl:apply-templates select="." mode="cancel"/>
			</div>
		</form>
	</div>
</xsl:template>

</xsl:stylesheet>
