<!-- clocks.xsl: the clock of a demand, on its own page and on that of its body; and the standing papers of a body. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:template match="demand" mode="standing">
	<xsl:call-template name="status">
		<xsl:with-param name="tone"><xsl:choose><xsl:when test="@standing = 'answered'">ok</xsl:when><xsl:when test="@standing = 'overdue'">bad</xsl:when><xsl:when test="@standing = 'running'">warn</xsl:when><xsl:otherwise>mute</xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="icon"><xsl:choose><xsl:when test="@standing = 'answered'">check</xsl:when><xsl:when test="@standing = 'overdue'">warning</xsl:when><xsl:when test="@standing = 'running'">clock</xsl:when><xsl:otherwise>ring</xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="text" select="@standing.say"/>
	</xsl:call-template>
</xsl:template>

<!-- How many signed of how many, and how long there is. -->
<xsl:template match="demand" mode="clock">
	<div class="quorum">
		<xsl:choose>
			<xsl:when test="@needed">
				<xsl:if test="@serving &gt; 0">
					<xsl:call-template name="share-bar">
						<xsl:with-param name="value" select="@signed"/><xsl:with-param name="of" select="@serving"/>
						<xsl:with-param name="tone"><xsl:choose><xsl:when test="@signed &gt;= @needed">ok</xsl:when><xsl:otherwise>mute</xsl:otherwise></xsl:choose></xsl:with-param>
					</xsl:call-template>
				</xsl:if>
				<p class="small"><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/demands.tally"/><xsl:with-param name="from" select="."/></xsl:call-template></p>
			</xsl:when>
			<xsl:otherwise><p class="small"><xsl:value-of select="$say/demands.no_rule"/></p></xsl:otherwise>
		</xsl:choose>
		<xsl:if test="@due and (@standing = 'running' or @standing = 'overdue')">
			<p class="small">
				<xsl:value-of select="$say/demands.due"/><xsl:text> </xsl:text><b><xsl:apply-templates select="@due" mode="day"/></b><xsl:text> &#183; </xsl:text>
				<xsl:choose>
					<xsl:when test="@standing = 'overdue'"><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/demands.clock.over"/><xsl:with-param name="from" select="."/></xsl:call-template></xsl:when>
					<xsl:otherwise><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/demands.clock.left"/><xsl:with-param name="from" select="."/></xsl:call-template></xsl:otherwise>
				</xsl:choose>
			</p>
		</xsl:if>
	</div>
</xsl:template>

<xsl:template match="demands" mode="card">
	<xsl:if test="demand">
		<section class="card" id="demands">
			<div class="card-head"><h2><xsl:value-of select="$say/demands"/></h2></div>
			<div class="card-body"><ul class="notices" role="list"><xsl:for-each select="demand"><li><p><a href="/demands/{@id}"><bdi><xsl:value-of select="@subject"/></bdi></a></p><p><xsl:apply-templates select="." mode="standing"/></p><xsl:apply-templates select="." mode="clock"/></li></xsl:for-each></ul></div>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="standing" mode="card">
	<xsl:param name="body"/>
	<xsl:if test="paper or /page/may/@standing_papers.write">
		<section class="card" id="standing-papers">
			<div class="card-head"><h2><xsl:value-of select="$say/standing_papers"/></h2><xsl:if test="/page/may/@standing_papers.write"><a href="/bodies/{$body}/standing_papers/new"><xsl:value-of select="$say/standing_papers.new"/></a></xsl:if></div>
			<div class="card-body">
				<xsl:choose>
					<xsl:when test="paper"><ul class="papers" role="list"><xsl:for-each select="paper"><li><svg class="icon" aria-hidden="true"><use href="/icons.svg#clip"/></svg><div><a href="/bodies/{$body}/standing_papers/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a><xsl:if test="@number"><small><xsl:value-of select="$say/standing_papers.decision"/><xsl:text>: </xsl:text><a href="/decisions/{@decision}"><bdi><xsl:value-of select="@number"/></bdi></a></small></xsl:if></div></li></xsl:for-each></ul></xsl:when>
					<xsl:otherwise><p class="small muted"><xsl:value-of select="$say/standing_papers.empty"/></p></xsl:otherwise>
				</xsl:choose>
			</div>
		</section>
	</xsl:if>
</xsl:template>

</xsl:stylesheet>
