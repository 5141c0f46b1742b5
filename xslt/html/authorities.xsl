<!-- authorities.xsl: a local authority: its standing and the steps it follows from, who represents it, what it resolved. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<xsl:variable name="authority" select="/page/record/authority"/>
<xsl:variable name="writes" select="/page/may/@authorities.write"/>

<!-- The list -->

<xsl:template match="column[@name = 'standing']" mode="value">
	<xsl:param name="row"/>
	<xsl:apply-templates select="$row" mode="standing"/>
</xsl:template>

<xsl:template match="column[@name = 'head']" mode="value">
	<xsl:param name="row"/>
	<xsl:choose>
		<xsl:when test="$row/head"><xsl:apply-templates select="$row/head" mode="to"/></xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="unstated"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="authority" mode="standing">
	<xsl:choose>
		<xsl:when test="@standing = 'member'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="@standing.say"/></xsl:call-template></xsl:when>
		<xsl:when test="@standing = 'joining'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'info'"/><xsl:with-param name="icon" select="'half'"/><xsl:with-param name="text" select="@standing.say"/></xsl:call-template></xsl:when>
		<xsl:when test="@standing = 'leaving'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'clock'"/><xsl:with-param name="text" select="@standing.say"/></xsl:call-template></xsl:when>
		<xsl:when test="@standing = 'left'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'mute'"/><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="text" select="@standing.say"/></xsl:call-template></xsl:when>
		<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="tone" select="'mute'"/><xsl:with-param name="icon" select="'ring'"/><xsl:with-param name="text" select="@standing.say"/></xsl:call-template></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- One authority -->

<xsl:template match="authority" mode="tags"><p class="tags"><xsl:apply-templates select="." mode="standing"/><span class="small muted"><xsl:value-of select="@kind.say"/></span></p></xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<xsl:if test="$authority/@standing = 'left' and record/representatives/membership">
				<xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="$say/authorities.still_represented"/></xsl:call-template>
			</xsl:if>
			<xsl:apply-templates select="record/representatives" mode="card"/>
			<xsl:apply-templates select="record/steps" mode="card"/>
			<xsl:apply-templates select="record/resolutions" mode="card"/>
		</div>
		<aside class="stack side">
			<xsl:if test="record/offices/office"><xsl:apply-templates select="record/offices" mode="holders"><xsl:with-param name="label" select="$say/authorities.offices"/></xsl:apply-templates></xsl:if>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="$authority" mode="details"/><xsl:if test="may/@contributions.read"><p><a href="/contributions?authority={$authority/@id}"><xsl:value-of select="$say/contributions"/></a></p></xsl:if></div>
			</section>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<xsl:template match="authority" mode="details">
	<dl class="facts stacked">
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/authorities.name_ar"/><xsl:with-param name="value" select="@name_ar"/></xsl:call-template>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/authorities.name_en"/><xsl:with-param name="value" select="@name_en"/></xsl:call-template>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/authorities.code"/><xsl:with-param name="value" select="@code"/></xsl:call-template>
		<xsl:if test="@population">
			<dt><xsl:value-of select="$say/authorities.population"/></dt>
			<dd><span class="number"><xsl:value-of select="format-number(@population, '#,##0')"/></span><xsl:if test="@counted"><span class="muted"><xsl:text>, </xsl:text><xsl:value-of select="$say/authorities.counted"/><xsl:text> </xsl:text><xsl:apply-templates select="@counted" mode="day"/></span></xsl:if></dd>
		</xsl:if>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/authorities.aliases"/><xsl:with-param name="value" select="@aliases"/></xsl:call-template>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/authorities.note"/><xsl:with-param name="value" select="@note"/></xsl:call-template>
	</dl>
</xsl:template>

<!-- Who sits on its behalf -->

<xsl:template match="representatives" mode="card">
	<section class="card" id="representatives">
		<div class="card-head">
			<h2><xsl:value-of select="$say/authorities.representatives"/></h2>
			<xsl:if test="/page/may/@memberships.write"><a href="/memberships/new?authority={$authority/@id}"><xsl:value-of select="$say/authorities.new_representative"/></a></xsl:if>
		</div>
		<xsl:choose>
			<xsl:when test="membership">
				<table class="table stacking wide-on-paper">
					<caption class="unseen"><xsl:value-of select="$say/authorities.representatives"/></caption>
					<thead><tr><th scope="col"><xsl:value-of select="$say/authorities.representative"/></th><th scope="col"><xsl:value-of select="$say/authorities.body"/></th><th scope="col"><xsl:value-of select="$say/authorities.since"/></th></tr></thead>
					<tbody><xsl:apply-templates select="membership" mode="representative"/></tbody>
				</table>
			</xsl:when>
			<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/authorities.no_representatives"/></p></div></xsl:otherwise>
		</xsl:choose>
		<xsl:if test="../former/membership">
			<details class="folded">
				<xsl:call-template name="fold"><xsl:with-param name="label" select="$say/authorities.former"/><xsl:with-param name="count" select="count(../former/membership)"/></xsl:call-template>
				<table class="table stacking">
					<caption class="unseen"><xsl:value-of select="$say/authorities.former"/></caption>
					<thead><tr><th scope="col"><xsl:value-of select="$say/authorities.representative"/></th><th scope="col"><xsl:value-of select="$say/authorities.body"/></th><th scope="col"><xsl:value-of select="$say/authorities.term"/></th></tr></thead>
					<tbody><xsl:apply-templates select="../former/membership" mode="representative"/></tbody>
				</table>
			</details>
		</xsl:if>
	</section>
</xsl:template>

<xsl:template match="membership" mode="representative">
	<tr>
		<td class="title"><xsl:apply-templates select="person" mode="to"/><xsl:if test="@role != 'member'"><span class="under"><xsl:value-of select="@role.say"/></span></xsl:if></td>
		<td data-label="{$say/authorities.body}"><xsl:apply-templates select="body" mode="to"/></td>
		<td data-label="{$say/authorities.since}">
			<span>
				<a href="/memberships/{@id}"><xsl:apply-templates select="." mode="term"/></a>
				<xsl:if test="@ahead"><span class="under"><xsl:value-of select="$say/authorities.ahead"/></span></xsl:if>
				<xsl:if test="@ended_why.say"><span class="under"><xsl:value-of select="@ended_why.say"/></span></xsl:if>
			</span>
		</td>
	</tr>
</xsl:template>

<!-- The steps its standing follows from; one that nobody entered says so -->

<xsl:template match="steps" mode="card">
	<section class="card" id="steps">
		<div class="card-head">
			<h2><xsl:value-of select="$say/authorities.steps"/></h2>
			<xsl:if test="/page/may/@accessions.write"><a href="/authorities/{$authority/@id}/accessions/new"><xsl:value-of select="$say/authorities.new_step"/></a></xsl:if>
		</div>
		<xsl:choose>
			<xsl:when test="step"><ul class="ledger" role="list"><xsl:apply-templates select="step" mode="step"/></ul></xsl:when>
			<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/authorities.no_steps"/></p></div></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template match="step" mode="step">
	<li>
		<xsl:if test="@ahead = '1'"><xsl:attribute name="class">now</xsl:attribute></xsl:if>
		<div class="margin">
			<xsl:choose>
				<xsl:when test="@done"><b><xsl:apply-templates select="@done" mode="day-short"/></b></xsl:when>
				<xsl:when test="@id"><span><xsl:value-of select="$say/value.unstated"/></span></xsl:when>
				<xsl:otherwise><span><xsl:value-of select="$say/authorities.undocumented"/></span></xsl:otherwise>
			</xsl:choose>
		</div>
		<div class="entry">
			<h3>
				<xsl:choose>
					<xsl:when test="@id"><a href="/authorities/{$authority/@id}/accessions/{@id}"><xsl:value-of select="@step.say"/></a></xsl:when>
					<xsl:otherwise><span class="muted"><xsl:value-of select="@step.say"/></span></xsl:otherwise>
				</xsl:choose>
			</h3>
			<xsl:if test="@reference"><p dir="auto"><xsl:value-of select="@reference"/></p></xsl:if>
			<xsl:if test="decision"><p><xsl:apply-templates select="decision" mode="to"/></p></xsl:if>
		</div>
	</li>
</xsl:template>

<xsl:template match="resolutions" mode="card">
	<xsl:if test="resolution or /page/may/@resolutions.write">
		<section class="card">
			<div class="card-head">
				<h2><xsl:value-of select="$say/authorities.resolutions"/></h2>
				<xsl:if test="/page/may/@resolutions.write"><a href="/resolutions/new?authority={$authority/@id}"><xsl:value-of select="$say/authorities.new_resolution"/></a></xsl:if>
			</div>
			<xsl:choose>
				<xsl:when test="resolution">
					<ul class="ledger" role="list">
						<xsl:for-each select="resolution">
							<li>
								<div class="margin"><b><xsl:apply-templates select="@taken" mode="day-short"/></b></div>
								<div class="entry"><h3><a href="/resolutions/{@id}"><bdi><xsl:value-of select="@subject"/></bdi></a></h3><xsl:if test="@number"><p><bdi><xsl:value-of select="@number"/></bdi></p></xsl:if></div>
							</li>
						</xsl:for-each>
					</ul>
				</xsl:when>
				<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/authorities.no_resolutions"/></p></div></xsl:otherwise>
			</xsl:choose>
		</section>
	</xsl:if>
</xsl:template>

</xsl:stylesheet>
