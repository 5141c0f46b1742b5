<!-- components.xsl: the parts pages are put together from: status, ledger, calendar leaf, figures, grids, votes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<!--
	Status: shape, word and colour. pinkas.css gives each state its tone (.is-done), icons.svg its shape (#is-done);
	the word is the attribute's *.say. A register may match its own @state.
-->

<xsl:template match="@state" mode="status">
	<span class="status is-{.}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#is-{.}"/></svg><xsl:value-of select="../@state.say"/></span>
</xsl:template>

<xsl:template match="@*" mode="status">
	<span class="status is-{.}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#is-{.}"/></svg><xsl:value-of select="../@*[name() = concat(name(current()), '.say')]"/></span>
</xsl:template>

<!-- The same where the page decides on the tone: ok, warn, bad, info or mute. -->
<xsl:template name="status">
	<xsl:param name="tone" select="'mute'"/>
	<xsl:param name="icon" select="'ring'"/>
	<xsl:param name="text"/>
	<span class="status {$tone}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#{$icon}"/></svg><xsl:value-of select="$text"/></span>
</xsl:template>

<!-- A remark of the page itself: tone info, warn, ok or bad; a few words in bold, the rest after them. -->
<xsl:template name="note">
	<xsl:param name="tone" select="'info'"/>
	<xsl:param name="icon" select="'about'"/>
	<xsl:param name="bold" select="''"/>
	<xsl:param name="text" select="''"/>
	<div class="note {$tone}">
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#{$icon}"/></svg>
		<p><xsl:if test="$bold != ''"><b><xsl:value-of select="$bold"/></b><xsl:text> </xsl:text></xsl:if><xsl:value-of select="$text"/></p>
	</div>
</xsl:template>

<!--
	The ledger: any elements with
	@number or @day for the margin (both may be), @note under them; @title, @href, @text, @state and @state.say;
	@late (red rule) or @now (petrol: it waits for you); children <move> become buttons, <link href label icon primary> links.
-->
<xsl:template name="ledger">
	<xsl:param name="entries"/>
	<ul class="ledger" role="list">
		<xsl:if test="$entries/@number"><xsl:attribute name="class">ledger numbered</xsl:attribute></xsl:if>
		<xsl:apply-templates select="$entries" mode="entry"/>
	</ul>
</xsl:template>

<xsl:template match="*" mode="entry">
	<li>
		<xsl:choose>
			<xsl:when test="@late"><xsl:attribute name="class">late</xsl:attribute></xsl:when>
			<xsl:when test="@now"><xsl:attribute name="class">now</xsl:attribute></xsl:when>
		</xsl:choose>
		<div class="margin">
			<xsl:choose>
				<xsl:when test="@number"><b><bdi><xsl:value-of select="@number"/></bdi></b><xsl:apply-templates select="@day" mode="day-short"/></xsl:when>
				<xsl:otherwise><xsl:apply-templates select="@day" mode="margin"/></xsl:otherwise>
			</xsl:choose>
			<xsl:if test="@note"><xsl:text> </xsl:text><xsl:value-of select="@note"/></xsl:if>
		</div>
		<div class="entry">
			<xsl:choose>
				<xsl:when test="@state">
					<div class="entry-row"><div><xsl:apply-templates select="." mode="entry-words"/></div><xsl:apply-templates select="@state" mode="status"/></div>
				</xsl:when>
				<xsl:otherwise><xsl:apply-templates select="." mode="entry-words"/></xsl:otherwise>
			</xsl:choose>
			<xsl:if test="move or link">
				<div class="actions">
					<xsl:apply-templates select="move" mode="button"/>
					<xsl:apply-templates select="link" mode="button"/>
				</div>
			</xsl:if>
		</div>
	</li>
</xsl:template>

<xsl:template match="*" mode="entry-words">
	<h3>
		<xsl:choose>
			<xsl:when test="@href"><a href="{@href}"><bdi><xsl:value-of select="@title"/></bdi></a></xsl:when>
			<xsl:otherwise><bdi><xsl:value-of select="@title"/></bdi></xsl:otherwise>
		</xsl:choose>
	</h3>
	<xsl:if test="@text"><p dir="auto"><xsl:value-of select="@text"/></p></xsl:if>
</xsl:template>

<!-- Links and moves that look like buttons -->

<xsl:template match="link" mode="button">
	<a class="button" href="{@href}">
		<xsl:attribute name="class">button<xsl:if test="@primary"> primary</xsl:if><xsl:if test="@quiet"> quiet</xsl:if></xsl:attribute>
		<xsl:if test="@icon"><svg class="icon" aria-hidden="true"><use href="/icons.svg#{@icon}"/></svg></xsl:if>
		<xsl:value-of select="@label"/>
	</a>
</xsl:template>

<!-- A move is a form of its own; one that asks for words opens first. -->
<xsl:template match="move" mode="button">
	<form method="post" action="{@path}">
		<xsl:apply-templates select="." mode="hidden"/>
		<button type="submit" data-busy="{$say/form.busy}">
			<xsl:attribute name="class">button<xsl:if test="@primary"> primary</xsl:if><xsl:if test="@danger"> danger</xsl:if></xsl:attribute>
			<xsl:if test="@icon"><svg class="icon" aria-hidden="true"><use href="/icons.svg#{@icon}"/></svg></xsl:if>
			<xsl:value-of select="@label"/>
		</button>
	</form>
</xsl:template>

<!-- What a move with a page of its own asks is asked there. -->
<xsl:template match="move[@page]" mode="button">
	<a href="{@path}">
		<xsl:attribute name="class">button<xsl:if test="@primary"> primary</xsl:if><xsl:if test="@danger"> danger</xsl:if></xsl:attribute>
		<xsl:if test="@icon"><svg class="icon" aria-hidden="true"><use href="/icons.svg#{@icon}"/></svg></xsl:if>
		<xsl:value-of select="@label"/>
	</a>
</xsl:template>

<xsl:template match="move[@asks]" mode="button">
	<details class="ask">
		<xsl:if test="problem or /page/problem/@field = @asks"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
		<summary class="button"><xsl:value-of select="@label"/></summary>
		<form method="post" action="{@path}" novalidate="novalidate">
			<xsl:apply-templates select="." mode="hidden"/>
			<label class="label" for="{@name}-{@asks}"><xsl:value-of select="@asks.label"/><span class="required" aria-hidden="true"> *</span></label>
			<textarea class="input" id="{@name}-{@asks}" name="{@asks}" rows="3" dir="auto" placeholder=" " required="required"><xsl:value-of select="typed"/></textarea>
			<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="@label"/></button>
		</form>
	</details>
</xsl:template>

<!-- One press answers a notice; the answer given already is marked. -->
<xsl:template match="answers" mode="answers">
	<xsl:param name="meeting"/>
	<xsl:param name="there" select="false()"/>
	<form class="answers" method="post" action="/home/answer">
		<xsl:apply-templates select="." mode="signed"/>
		<input type="hidden" name="meeting" value="{$meeting}"/>
		<input type="hidden" name="person" value="{../@person}"/>
		<xsl:if test="$there"><input type="hidden" name="there" value="1"/></xsl:if>
		<xsl:for-each select="choice">
			<button class="button" type="submit" name="answer" value="{@value}">
				<xsl:if test="@chosen"><xsl:attribute name="class">button primary</xsl:attribute><xsl:attribute name="aria-pressed">true</xsl:attribute></xsl:if>
				<svg class="icon" aria-hidden="true">
					<use>
						<xsl:attribute name="href">
							<xsl:choose><xsl:when test="@value = 'coming'">/icons.svg#check</xsl:when><xsl:when test="@value = 'substitute'">/icons.svg#people</xsl:when><xsl:otherwise>/icons.svg#cross</xsl:otherwise></xsl:choose>
						</xsl:attribute>
					</use>
				</svg>
				<xsl:value-of select="@label"/>
			</button>
		</xsl:for-each>
	</form>
</xsl:template>

<xsl:template match="answers" mode="signed">
	<input type="hidden" name="token" value="{@token}"/>
	<input type="hidden" name="version" value="{@version}"/>
</xsl:template>

<!-- The next meeting: an element with @held, @title, @place, @href, perhaps @ended, <link> children for buttons; and its items. -->
<xsl:template name="next-meeting">
	<xsl:param name="meeting"/>
	<xsl:param name="title"/>
	<xsl:param name="items" select="/.."/>
	<xsl:param name="items-title" select="''"/>
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$title"/></h2></div>
		<div class="card-body">
			<div class="next-when">
				<xsl:apply-templates select="$meeting/@held" mode="leaf"/>
				<div>
					<h3><a href="{$meeting/@href}"><bdi><xsl:value-of select="$meeting/@title"/></bdi></a></h3>
					<p class="small muted">
						<xsl:apply-templates select="$meeting/@held" mode="relative"/>
						<xsl:text>, </xsl:text>
						<bdi dir="ltr"><xsl:value-of select="substring($meeting/@held, 12, 5)"/><xsl:if test="$meeting/@ended">&#8211;<xsl:value-of select="substring($meeting/@ended, 12, 5)"/></xsl:if></bdi>
						<br/>
						<xsl:value-of select="$meeting/@place"/>
					</p>
				</div>
			</div>
			<xsl:apply-templates select="$meeting" mode="next-meeting-answer"/>
			<xsl:if test="$items">
				<h3 class="small"><xsl:value-of select="$items-title"/></h3>
				<ol class="items"><xsl:for-each select="$items"><li><bdi><xsl:value-of select="@title"/></bdi></li></xsl:for-each></ol>
			</xsl:if>
			<xsl:if test="$meeting/link">
				<div class="moves actions"><xsl:apply-templates select="$meeting/link" mode="button"/></div>
			</xsl:if>
		</div>
	</section>
</xsl:template>

<!-- Where a register puts the form "coming, a substitute, not coming". -->
<xsl:template match="*" mode="next-meeting-answer"/>

<!-- A leaf of the wall calendar; the words beside it say the same. -->
<xsl:template match="@*" mode="leaf">
	<div class="leaf" aria-hidden="true">
		<span><xsl:call-template name="month-short"><xsl:with-param name="day" select="."/></xsl:call-template></span>
		<b><xsl:value-of select="number(substring(., 9, 2))"/></b>
		<small><xsl:call-template name="weekday"><xsl:with-param name="day" select="."/><xsl:with-param name="names" select="$say/weekdays.short"/></xsl:call-template></small>
	</div>
</xsl:template>

<!--
	A figure of the snapshot: @label, @value (text at the end of the line), @href; then one of:
	<part count tone label> parts of a whole; @used and @of a share, with @tone; @state and @state.say a status.
-->
<xsl:template match="*" mode="figure">
	<div class="figure">
		<div class="figure-head">
			<b><xsl:value-of select="@label"/></b>
			<xsl:choose>
				<xsl:when test="@href"><a class="number" href="{@href}"><xsl:value-of select="@value"/></a></xsl:when>
				<xsl:otherwise><span class="number"><xsl:value-of select="@value"/></span></xsl:otherwise>
			</xsl:choose>
		</div>
		<xsl:if test="part">
			<xsl:call-template name="parts-bar"><xsl:with-param name="parts" select="part"/></xsl:call-template>
			<ul class="key" role="list">
				<xsl:for-each select="part">
					<li class="{@tone}"><span class="swatch"/><xsl:value-of select="@label"/><xsl:text> </xsl:text><b><xsl:value-of select="@count"/></b></li>
				</xsl:for-each>
			</ul>
		</xsl:if>
		<xsl:if test="@of">
			<xsl:call-template name="share-bar">
				<xsl:with-param name="value" select="@used"/><xsl:with-param name="of" select="@of"/>
				<xsl:with-param name="tone"><xsl:choose><xsl:when test="@tone"><xsl:value-of select="@tone"/></xsl:when><xsl:otherwise>brand</xsl:otherwise></xsl:choose></xsl:with-param>
			</xsl:call-template>
		</xsl:if>
		<xsl:apply-templates select="@state" mode="status"/>
	</div>
</xsl:template>

<!--
	Presence, a row for each of $rows (@name), a column for each of $columns (@held); a row's <cell is say> children stand in
	the order of the columns; is: present, substitute, absent, or none.
-->
<xsl:template name="heat">
	<xsl:param name="columns"/>
	<xsl:param name="rows"/>
	<xsl:param name="label"/>
	<xsl:param name="head"/>
	<table class="heat" aria-label="{$label}">
		<thead>
			<tr>
				<th scope="col"><span class="unseen"><xsl:value-of select="$head"/></span></th>
				<xsl:for-each select="$columns"><th scope="col" class="number"><xsl:value-of select="concat(substring(@held, 9, 2), '.')"/><wbr/><xsl:value-of select="substring(@held, 6, 2)"/></th></xsl:for-each>
			</tr>
		</thead>
		<tbody>
			<xsl:for-each select="$rows">
				<tr><th scope="row"><bdi><xsl:value-of select="@name"/></bdi></th><xsl:apply-templates select="cell" mode="heat"/></tr>
			</xsl:for-each>
		</tbody>
	</table>
	<ul class="key" role="list">
		<li><xsl:call-template name="cell"><xsl:with-param name="is" select="'present'"/></xsl:call-template><xsl:value-of select="$say/heat.present"/></li>
		<li><xsl:call-template name="cell"><xsl:with-param name="is" select="'substitute'"/></xsl:call-template><xsl:value-of select="$say/heat.substitute"/></li>
		<li><xsl:call-template name="cell"><xsl:with-param name="is" select="'absent'"/></xsl:call-template><xsl:value-of select="$say/heat.absent"/></li>
		<xsl:if test="$rows/cell[@is = 'none']"><li><xsl:call-template name="cell"><xsl:with-param name="is" select="'none'"/></xsl:call-template><xsl:value-of select="$say/heat.none"/></li></xsl:if>
	</ul>
</xsl:template>

<xsl:template match="cell" mode="heat">
	<td><xsl:call-template name="cell"><xsl:with-param name="is" select="@is"/></xsl:call-template><span class="unseen"><xsl:value-of select="@say"/></span></td>
</xsl:template>

<xsl:template name="cell">
	<xsl:param name="is"/>
	<xsl:choose>
		<xsl:when test="$is = 'present'"><span class="cell"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg></span></xsl:when>
		<xsl:when test="$is = 'substitute'"><span class="cell info" aria-hidden="true"><xsl:value-of select="$say/heat.substitute.letter"/></span></xsl:when>
		<xsl:when test="$is = 'absent'"><span class="cell bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg></span></xsl:when>
		<xsl:otherwise><span class="cell"><svg class="icon" aria-hidden="true"><use href="/icons.svg#minus"/></svg></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Choices side by side: elements with @value, @label, perhaps @chosen, @tone and @icon; $labelled is the id of the words that name them. -->
<xsl:template name="segmented">
	<xsl:param name="name"/>
	<xsl:param name="choices"/>
	<xsl:param name="labelled"/>
	<xsl:param name="wide" select="''"/>
	<div class="segmented {$wide}" role="radiogroup" aria-labelledby="{$labelled}">
		<xsl:for-each select="$choices">
			<label class="{@tone}">
				<input type="radio" name="{$name}" value="{@value}"><xsl:if test="@chosen"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
				<span><xsl:if test="@icon"><svg class="icon" aria-hidden="true"><use href="/icons.svg#{@icon}"/></svg></xsl:if><xsl:value-of select="@label"/></span>
			</label>
		</xsl:for-each>
	</div>
</xsl:template>

<!-- One voter: $name of the input, $who, $title; the four choices (1 to 4 on the keyboard), or words that replace them. -->
<xsl:template name="vote">
	<xsl:param name="name"/>
	<xsl:param name="who"/>
	<xsl:param name="title" select="''"/>
	<xsl:param name="choices" select="/.."/>
	<xsl:param name="instead" select="''"/>
	<div class="vote">
		<div><b id="voter-{$name}"><bdi><xsl:value-of select="$who"/></bdi></b><xsl:if test="$title != ''"><small><bdi><xsl:value-of select="$title"/></bdi></small></xsl:if></div>
		<xsl:choose>
			<xsl:when test="$instead != ''">
				<xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'shield'"/><xsl:with-param name="text" select="$instead"/></xsl:call-template>
			</xsl:when>
			<xsl:otherwise>
				<xsl:call-template name="segmented"><xsl:with-param name="name" select="$name"/><xsl:with-param name="choices" select="$choices"/><xsl:with-param name="labelled" select="concat('voter-', $name)"/></xsl:call-template>
			</xsl:otherwise>
		</xsl:choose>
	</div>
</xsl:template>

<!-- The counts of a vote: elements with @value, @label, @tone, @count; pinkas.js keeps them up while votes are marked. -->
<xsl:template name="tally">
	<xsl:param name="counts"/>
	<div class="tally">
		<xsl:for-each select="$counts">
			<div class="{@tone}"><b data-tally="{@value}" data-more="{@more}"><xsl:value-of select="@count"/></b><xsl:value-of select="@label"/></div>
		</xsl:for-each>
	</div>
</xsl:template>

</xsl:stylesheet>
