<!-- people.xsl: a person: where they sit, the offices they hold, the meetings they came to, what is theirs to do. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:variable name="person" select="/page/record/person"/>

<xsl:template match="person" mode="tags">
	<xsl:if test="@title or @illustration">
		<p class="tags">
			<xsl:if test="@illustration"><xsl:call-template name="status"><xsl:with-param name="icon" select="'about'"/><xsl:with-param name="text" select="$say/people.illustration.1"/></xsl:call-template></xsl:if>
			<bdi class="small muted"><xsl:value-of select="@title"/></bdi>
		</p>
	</xsl:if>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<xsl:apply-templates select="record/memberships" mode="card"/>
			<xsl:apply-templates select="record/offices" mode="card"/>
			<xsl:apply-templates select="record/presence" mode="card"/>
			<xsl:apply-templates select="record/followups" mode="card"/>
		</div>
		<aside class="stack side">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="$person" mode="details"/></div>
			</section>
			<xsl:apply-templates select="record/roles" mode="card"/>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<xsl:template match="person" mode="details">
	<dl class="facts stacked">
		<xsl:if test="@email"><dt><xsl:value-of select="$say/people.email"/></dt><dd><a href="mailto:{@email}"><bdi dir="ltr"><xsl:value-of select="@email"/></bdi></a></dd></xsl:if>
		<xsl:if test="@phone"><dt><xsl:value-of select="$say/people.phone"/></dt><dd><a href="tel:{translate(@phone, ' -', '')}"><bdi dir="ltr" class="number"><xsl:value-of select="@phone"/></bdi></a></dd></xsl:if>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/people.language"/><xsl:with-param name="value" select="@language.say"/></xsl:call-template>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/people.name_ar"/><xsl:with-param name="value" select="@name_ar"/></xsl:call-template>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/people.name_en"/><xsl:with-param name="value" select="@name_en"/></xsl:call-template>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/people.note"/><xsl:with-param name="value" select="@note"/></xsl:call-template>
	</dl>
</xsl:template>

<xsl:template match="memberships" mode="card">
	<section class="card">
		<div class="card-head">
			<h2><xsl:value-of select="$say/people.memberships"/></h2>
			<xsl:if test="/page/may/@memberships.write"><a href="/memberships/new?person={$person/@id}"><xsl:value-of select="$say/people.new_membership"/></a></xsl:if>
		</div>
		<xsl:choose>
			<xsl:when test="membership">
				<table class="table stacking wide-on-paper">
					<caption class="unseen"><xsl:value-of select="$say/people.memberships"/></caption>
					<thead><tr><th scope="col"><xsl:value-of select="$say/people.body"/></th><th scope="col"><xsl:value-of select="$say/people.on_behalf"/></th><th scope="col"><xsl:value-of select="$say/people.term"/></th></tr></thead>
					<tbody>
						<xsl:for-each select="membership">
							<tr>
								<td class="title"><xsl:apply-templates select="body" mode="to"/><span class="under"><xsl:value-of select="@role.say"/></span></td>
								<td data-label="{$say/people.on_behalf}"><xsl:choose><xsl:when test="authority"><xsl:apply-templates select="authority" mode="to"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
								<td data-label="{$say/people.term}"><span><a href="/memberships/{@id}"><xsl:apply-templates select="." mode="term"/></a><xsl:apply-templates select="@ended | @ahead" mode="past"/></span></td>
							</tr>
						</xsl:for-each>
					</tbody>
				</table>
			</xsl:when>
			<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/people.no_memberships"/></p></div></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template match="@ended" mode="past"><span class="under"><xsl:value-of select="$say/people.ended"/></span></xsl:template>
<xsl:template match="@ahead" mode="past"><span class="under"><xsl:value-of select="$say/people.ahead"/></span></xsl:template>

<xsl:template match="offices" mode="card">
	<xsl:if test="office or /page/may/@offices.write">
		<section class="card">
			<div class="card-head">
				<h2><xsl:value-of select="$say/people.offices"/></h2>
				<xsl:if test="/page/may/@offices.write"><a href="/offices/new?person={$person/@id}"><xsl:value-of select="$say/people.new_office"/></a></xsl:if>
			</div>
			<xsl:choose>
				<xsl:when test="office">
					<table class="table stacking wide-on-paper">
						<caption class="unseen"><xsl:value-of select="$say/people.offices"/></caption>
						<thead><tr><th scope="col"><xsl:value-of select="$say/people.office"/></th><th scope="col"><xsl:value-of select="$say/people.house"/></th><th scope="col"><xsl:value-of select="$say/people.term"/></th></tr></thead>
						<tbody>
							<xsl:for-each select="office">
								<tr>
									<td class="title"><a href="/offices/{@id}"><xsl:apply-templates select="." mode="name"/></a></td>
									<td data-label="{$say/people.house}"><xsl:apply-templates select="authority | legal_entity" mode="to"/></td>
									<td data-label="{$say/people.term}"><span><xsl:apply-templates select="." mode="term"/><xsl:apply-templates select="@ended" mode="past"/></span></td>
								</tr>
							</xsl:for-each>
						</tbody>
					</table>
				</xsl:when>
				<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/people.no_offices"/></p></div></xsl:otherwise>
			</xsl:choose>
		</section>
	</xsl:if>
</xsl:template>

<!-- The last twelve months as one bar, then the latest meetings -->
<xsl:template match="presence" mode="card">
	<xsl:if test="@due != '0' or ../meetings/meeting">
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/people.attendance"/></h2><p class="small muted"><xsl:value-of select="$say/people.attendance.year"/></p></div>
			<xsl:if test="@due != '0'">
				<div class="card-body">
					<div class="figure">
						<div class="figure-head"><b><xsl:value-of select="$say/people.attended"/></b><span class="number"><bdi><xsl:value-of select="@present"/><xsl:text> </xsl:text><xsl:value-of select="$say/list.of"/><xsl:text> </xsl:text><xsl:value-of select="@due"/></bdi></span></div>
						<xsl:call-template name="share-bar"><xsl:with-param name="value" select="@present"/><xsl:with-param name="of" select="@due"/><xsl:with-param name="tone" select="'brand'"/></xsl:call-template>
						<ul class="key" role="list">
							<xsl:if test="@remote != '0'"><li><xsl:value-of select="$say/people.remote"/><xsl:text> </xsl:text><b><xsl:value-of select="@remote"/></b></li></xsl:if>
							<xsl:if test="@excused != '0'"><li><xsl:value-of select="$say/people.excused"/><xsl:text> </xsl:text><b><xsl:value-of select="@excused"/></b></li></xsl:if>
							<xsl:if test="@absent != '0'"><li><xsl:value-of select="$say/people.absent"/><xsl:text> </xsl:text><b><xsl:value-of select="@absent"/></b></li></xsl:if>
						</ul>
					</div>
				</div>
			</xsl:if>
			<ul class="ledger" role="list"><xsl:apply-templates select="../meetings/meeting" mode="ledger"/></ul>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="followups" mode="card">
	<xsl:if test="followup">
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/people.followups"/></h2></div>
			<ul class="ledger" role="list">
				<xsl:for-each select="followup">
					<li>
						<xsl:if test="@late"><xsl:attribute name="class">late</xsl:attribute></xsl:if>
						<div class="margin"><xsl:choose><xsl:when test="@due"><b><xsl:apply-templates select="@due" mode="day-short"/></b></xsl:when><xsl:otherwise><span><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose></div>
						<div class="entry"><div class="entry-row">
							<div><h3><a href="/followups/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a></h3><p><xsl:apply-templates select="decision" mode="to"/></p></div>
							<xsl:apply-templates select="@state" mode="status"/>
						</div></div>
					</li>
				</xsl:for-each>
			</ul>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="roles" mode="card">
	<section class="card">
		<div class="card-head">
			<h2><xsl:value-of select="$say/people.roles"/></h2>
			<xsl:if test="/page/may/@users.write"><a href="/users/new?person={$person/@id}"><xsl:value-of select="$say/people.new_role"/></a></xsl:if>
		</div>
		<div class="card-body">
			<xsl:choose>
				<xsl:when test="role">
					<dl class="facts stacked">
						<xsl:for-each select="role">
							<dt><xsl:apply-templates select="." mode="term"/></dt>
							<dd>
								<xsl:choose><xsl:when test="/page/may/@users.read"><a href="/users/{@id}"><xsl:value-of select="@role.say"/></a></xsl:when><xsl:otherwise><xsl:value-of select="@role.say"/></xsl:otherwise></xsl:choose>
								<xsl:if test="head"><xsl:text>: </xsl:text><xsl:apply-templates select="head" mode="to"/></xsl:if>
							</dd>
						</xsl:for-each>
					</dl>
				</xsl:when>
				<xsl:otherwise><p class="muted"><xsl:value-of select="$say/people.no_roles"/></p></xsl:otherwise>
			</xsl:choose>
		</div>
	</section>
</xsl:template>

</xsl:stylesheet>
