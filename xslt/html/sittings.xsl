<!-- sittings.xsl: what the pages of a meeting, its items, its attendance and its minutes share. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<!-- When a meeting is held: day, Hebrew day, hours; or the year, when the source states no day. -->
<xsl:template match="meeting" mode="when">
	<xsl:choose>
		<xsl:when test="@held">
			<xsl:apply-templates select="@held" mode="day-long"/>
			<xsl:if test="@held.hebrew"><xsl:text> &#183; </xsl:text><bdi><xsl:apply-templates select="@held.hebrew" mode="hebrew"/></bdi></xsl:if>
			<xsl:text> &#183; </xsl:text>
			<bdi dir="ltr" class="number"><xsl:value-of select="substring(@held, 12, 5)"/><xsl:if test="@ended">&#8211;<xsl:value-of select="substring(@ended, 12, 5)"/></xsl:if></bdi><xsl:if test="@ended and substring(@ended, 1, 10) != substring(@held, 1, 10)"><xsl:apply-templates select="@ended" mode="of-day"/></xsl:if>
		</xsl:when>
		<xsl:otherwise><xsl:value-of select="@year"/><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/sitting.no_day"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- A message whose holes are filled from the attributes of an element: <present/> from @present. -->
<xsl:template name="fill">
	<xsl:param name="words"/>
	<xsl:param name="from"/>
	<xsl:for-each select="$words/node()">
		<xsl:variable name="hole" select="name()"/>
		<xsl:choose>
			<xsl:when test="self::*"><b class="number"><xsl:value-of select="$from/@*[name() = $hole]"/></b></xsl:when>
			<xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
		</xsl:choose>
	</xsl:for-each>
</xsl:template>

<!-- What follows when too few come: after how long, how many are enough, and by which rule. -->
<xsl:template match="further" mode="further">
	<xsl:if test="call">
		<details class="more">
			<xsl:if test="../meeting/@waiting or ../bodies/body/@is = 'missing'"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
			<summary><xsl:value-of select="$say/quorum.further"/></summary>
			<ol class="further small" role="list">
				<xsl:for-each select="call">
					<li>
						<p><xsl:if test="count(../../bodies/body) &gt; 1"><bdi><xsl:value-of select="@body"/></bdi><xsl:text>. </xsl:text></xsl:if><xsl:choose><xsl:when test="@call = 2"><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/quorum.further.2"/><xsl:with-param name="from" select="."/></xsl:call-template></xsl:when><xsl:when test="@call = 3"><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/quorum.further.3"/><xsl:with-param name="from" select="."/></xsl:call-template></xsl:when><xsl:otherwise><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/quorum.further.4"/><xsl:with-param name="from" select="."/></xsl:call-template></xsl:otherwise></xsl:choose></p>
						<p class="muted"><bdi><xsl:value-of select="@source"/></bdi></p>
					</li>
				</xsl:for-each>
			</ol>
		</details>
	</xsl:if>
</xsl:template>

<!-- The quorum of a body: whether there is one, how it was counted, and by which rule. -->
<xsl:template match="body" mode="quorum">
	<div class="quorum">
		<div class="quorum-head">
			<h3><a href="/bodies/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></h3>
			<xsl:apply-templates select="." mode="quorum-status"/>
		</div>
		<xsl:if test="@is = 'met' or @is = 'missing' or (@is = 'not_recorded' and @needed)">
			<xsl:if test="@serving &gt; 0">
				<xsl:call-template name="share-bar">
					<xsl:with-param name="value" select="@present"/><xsl:with-param name="of" select="@serving"/>
					<xsl:with-param name="tone"><xsl:choose><xsl:when test="@is = 'met'">ok</xsl:when><xsl:when test="@is = 'missing'">bad</xsl:when><xsl:otherwise>mute</xsl:otherwise></xsl:choose></xsl:with-param>
				</xsl:call-template>
			</xsl:if>
			<p class="small">
				<xsl:call-template name="fill"><xsl:with-param name="words" select="$say/quorum.counted"/><xsl:with-param name="from" select="."/></xsl:call-template>
				<xsl:if test="@entitled &lt; @serving"><xsl:text>. </xsl:text><span class="muted"><xsl:value-of select="$say/quorum.undeclared"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="@serving - @entitled"/></b></span></xsl:if>
			</p>
			<xsl:if test="@source"><p class="source small muted"><xsl:value-of select="$say/quorum.source"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@source"/></bdi></p></xsl:if>
		</xsl:if>
		<xsl:if test="@decides = '0'"><p class="small muted"><xsl:value-of select="$say/quorum.sits_along"/></p></xsl:if>
		<xsl:if test="@note"><p class="small muted" dir="auto"><xsl:value-of select="@note"/></p></xsl:if>
	</div>
</xsl:template>

<xsl:template match="body" mode="quorum-status">
	<xsl:call-template name="status">
		<xsl:with-param name="tone"><xsl:choose><xsl:when test="@is = 'met'">ok</xsl:when><xsl:when test="@is = 'missing'">bad</xsl:when><xsl:when test="@is = 'no_members' or @is = 'no_rule'">warn</xsl:when><xsl:otherwise>mute</xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="icon"><xsl:choose><xsl:when test="@is = 'met'">check</xsl:when><xsl:when test="@is = 'missing'">cross</xsl:when><xsl:when test="@is = 'no_members' or @is = 'no_rule'">warning</xsl:when><xsl:otherwise>ring</xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="text" select="$say/*[name() = concat('quorum.', current()/@is)]"/>
	</xsl:call-template>
</xsl:template>

<!-- What became of an item. -->
<xsl:template match="item" mode="outcome">
	<xsl:call-template name="status">
		<xsl:with-param name="tone"><xsl:choose><xsl:when test="@outcome = 'resolved'">ok</xsl:when><xsl:when test="@outcome = 'deferred'">warn</xsl:when><xsl:when test="@outcome = 'noted' or @outcome = 'referred'">info</xsl:when><xsl:otherwise>mute</xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="icon"><xsl:choose><xsl:when test="@outcome = 'resolved'">check</xsl:when><xsl:when test="@outcome = 'deferred'">pause</xsl:when><xsl:when test="@outcome = 'noted'">about</xsl:when><xsl:when test="@outcome = 'referred'">mail</xsl:when><xsl:when test="@outcome = 'withdrawn'">slash</xsl:when><xsl:otherwise>ring</xsl:otherwise></xsl:choose></xsl:with-param>
		<xsl:with-param name="text" select="@outcome.say"/>
	</xsl:call-template>
</xsl:template>

<!-- A decision where it was taken: number, title, how it was voted. -->
<xsl:template match="decision" mode="in-item">
	<li>
		<xsl:if test="@state = 'void'"><xsl:attribute name="class">void</xsl:attribute></xsl:if>
		<a href="/decisions/{@id}"><b class="number"><bdi><xsl:value-of select="@number"/></bdi></b><xsl:text> </xsl:text><bdi><xsl:value-of select="@title"/></bdi></a>
		<small>
			<xsl:value-of select="@result.say"/>
			<xsl:choose>
				<xsl:when test="@method = 'unanimous'"><xsl:text>, </xsl:text><xsl:value-of select="@method.say"/></xsl:when>
				<xsl:when test="@in_favour"><xsl:text>: </xsl:text><xsl:value-of select="$say/sitting.in_favour"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@in_favour"/></span><xsl:text>, </xsl:text><xsl:value-of select="$say/sitting.against"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@against"/></span><xsl:text>, </xsl:text><xsl:value-of select="$say/sitting.abstained"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@abstained"/></span></xsl:when>
				<xsl:otherwise><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/sitting.no_vote"/></xsl:otherwise>
			</xsl:choose>
			<xsl:if test="@corrected"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/sitting.corrected"/></xsl:if>
		</small>
	</li>
</xsl:template>

<!-- The press by which an item without a decision is done with, or opened again. -->
<xsl:template match="outcome" mode="press">
	<xsl:param name="now" select="''"/>
	<form method="post" action="{@action}" class="outcomes">
		<input type="hidden" name="token" value="{@token}"/>
		<input type="hidden" name="version" value="{@version}"/>
		<xsl:choose>
			<xsl:when test="$now != ''">
				<button class="button quiet" type="submit" name="outcome" value=""><svg class="icon icon-flips" aria-hidden="true"><use href="/icons.svg#undo"/></svg><xsl:value-of select="$say/sitting.reopen"/></button>
			</xsl:when>
			<xsl:otherwise>
				<button class="button quiet" type="submit" name="outcome" value="noted"><xsl:value-of select="$say/sitting.noted"/></button>
				<button class="button quiet" type="submit" name="outcome" value="deferred"><xsl:value-of select="$say/sitting.deferred"/></button>
				<button class="button quiet" type="submit" name="outcome" value="referred"><xsl:value-of select="$say/sitting.referred"/></button>
				<button class="button quiet" type="submit" name="outcome" value="withdrawn"><xsl:value-of select="$say/sitting.withdrawn"/></button>
			</xsl:otherwise>
		</xsl:choose>
	</form>
</xsl:template>

<!-- Who came is said quietly; who did not, aloud. -->
<xsl:template match="participant" mode="presence">
	<xsl:choose>
		<xsl:when test="@present = 'present'"><span class="status bare ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="@present.say"/></span></xsl:when>
		<xsl:when test="@present = 'expected' and @answer = 'coming'"><span class="status bare ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="@answer.say"/></span></xsl:when>
		<xsl:when test="@present = 'expected' and @answer"><span class="status bare warn"><svg class="icon" aria-hidden="true"><use><xsl:attribute name="href"><xsl:choose><xsl:when test="@answer = 'substitute'">/icons.svg#people</xsl:when><xsl:otherwise>/icons.svg#cross</xsl:otherwise></xsl:choose></xsl:attribute></use></svg><xsl:value-of select="@answer.say"/></span></xsl:when>
		<xsl:when test="@present = 'expected'"><span class="status bare mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg><xsl:value-of select="@present.say"/></span></xsl:when>
		<xsl:otherwise><xsl:apply-templates select="@present" mode="status"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

</xsl:stylesheet>
