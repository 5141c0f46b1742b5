<!-- live.xsl: a meeting while it is held, in three panes: the agenda, the item it is at, who is in the room. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="decisions.xsl"/>
<xsl:import href="sittings.xsl"/>

<xsl:template match="page[@view = 'live' or @view = 'conflict']" mode="title"><xsl:value-of select="record/meeting/@title"/></xsl:template>
<xsl:template match="page[@view = 'conflict']" mode="problems"/>

<!-- That a meeting is held is said, not shouted: its hour, and one line of quorum for each body. -->
<xsl:template match="page[@view = 'live' or @view = 'conflict']" mode="strip">
	<xsl:variable name="meeting" select="record/meeting"/>
	<xsl:if test="$meeting/@open">
		<section class="live" aria-label="{$say/live.now}">
			<div class="page-width">
				<b><span class="dot"></span><xsl:value-of select="$say/live.now"/></b>
				<bdi><xsl:value-of select="$meeting/@title"/></bdi>
				<span class="number"><xsl:value-of select="$meeting/@now"/></span>
				<xsl:for-each select="record/bodies/body"><xsl:apply-templates select="." mode="in-strip"/></xsl:for-each>
				<a href="/meetings/{$meeting/@id}"><xsl:value-of select="$say/live.page"/></a>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="body" mode="in-strip">
	<span><bdi><xsl:value-of select="@name"/></bdi><xsl:text>: </xsl:text><xsl:value-of select="@present"/><xsl:text> </xsl:text><xsl:value-of select="$say/live.quorum.of"/><xsl:text> </xsl:text><xsl:value-of select="@serving"/><xsl:if test="@needed"><xsl:text>, </xsl:text><xsl:value-of select="$say/live.quorum.needed"/><xsl:text> </xsl:text><xsl:value-of select="@needed"/></xsl:if></span>
</xsl:template>

<xsl:template match="page[@view = 'live' or @view = 'conflict']" mode="main">
	<xsl:variable name="record" select="record"/>
	<xsl:if test="form">
		<nav class="jumps" aria-label="{$say/live.jumps}">
			<a href="#agenda"><xsl:value-of select="$say/live.agenda"/><xsl:if test="$record/item"><xsl:text> </xsl:text><span class="number"><xsl:value-of select="$record/item/@ordinal"/><xsl:text>/</xsl:text><xsl:value-of select="$record/item/@of"/></span></xsl:if></a>
			<a href="#room"><xsl:value-of select="$say/live.room"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="count($record/room/participant[@room = 'in'])"/></span></a>
			<xsl:if test="$record/outcome"><a href="#otherwise"><xsl:value-of select="$say/live.otherwise"/></a></xsl:if>
		</nav>
	</xsl:if>
	<div class="recording" id="live">
		<xsl:if test="not(form)"><xsl:attribute name="data-follow"><xsl:value-of select="@path"/></xsl:attribute></xsl:if>
		<nav class="card agenda-list" id="agenda" tabindex="-1" aria-label="{$say/live.agenda}">
			<div class="card-head"><h2><xsl:value-of select="$say/live.agenda"/></h2></div>
			<xsl:choose>
				<xsl:when test="$record/agenda/item"><ol role="list"><xsl:apply-templates select="$record/agenda/item" mode="step"><xsl:with-param name="meeting" select="$record/meeting"/></xsl:apply-templates></ol></xsl:when>
				<xsl:otherwise><p class="empty"><xsl:value-of select="$say/live.item.none"/></p></xsl:otherwise>
			</xsl:choose>
			<xsl:apply-templates select="$record/requests[request]" mode="voted-down"/>
			<xsl:apply-templates select="$record/adding" mode="adding"/>
			<xsl:if test="$record/rest and $record/meeting/@pending &gt; 0">
				<form class="card-foot" method="post" action="{$record/rest/@action}"><input type="hidden" name="token" value="{$record/rest/@token}"/><button class="button quiet" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#pause"/></svg><xsl:value-of select="$say/live.rest"/></button></form>
			</xsl:if>
			<xsl:if test="$record/meeting/close"><p class="card-foot"><a class="button quiet" href="{$record/meeting/close/@path}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#lock"/></svg><xsl:value-of select="$record/meeting/close/@label"/></a></p></xsl:if>
		</nav>
		<div class="stack composing">
			<xsl:apply-templates select="conflict" mode="both"/>
			<xsl:apply-templates select="$record/last" mode="last"/>
			<xsl:apply-templates select="$record/meeting" mode="how-it-is"/>
			<xsl:choose>
				<xsl:when test="form"><xsl:apply-templates select="form" mode="compose"/></xsl:when>
				<xsl:when test="$record/item"><xsl:apply-templates select="$record/item" mode="followed"/></xsl:when>
			</xsl:choose>
			<xsl:apply-templates select="$record/outcome" mode="settle"/>
		</div>
		<aside class="beside stack" aria-label="{$say/live.room}">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/meetings.quorum"/></h2><a href="/meetings/{$record/meeting/@id}/live"><xsl:value-of select="$say/live.refresh"/></a></div>
				<div class="card-body"><xsl:apply-templates select="$record/bodies/body" mode="quorum"/><xsl:apply-templates select="$record/further" mode="further"/></div>
			</section>
			<xsl:apply-templates select="$record/speaking" mode="speaking"/>
			<xsl:apply-templates select="$record/room" mode="room"/>
			<xsl:apply-templates select="$record/recuse" mode="recuse"/>
			<xsl:if test="form">
				<section class="card keys-card">
					<div class="card-head"><h2><xsl:value-of select="$say/live.keys"/></h2></div>
					<div class="card-body">
						<dl class="keys">
							<dt><kbd>&#8593;</kbd><kbd>&#8595;</kbd></dt><dd><xsl:value-of select="$say/live.keys.move"/></dd>
							<dt><kbd>1</kbd>&#8211;<kbd>4</kbd></dt><dd><xsl:value-of select="$say/live.keys.choose"/></dd>
							<dt><kbd>Alt</kbd><kbd>B</kbd></dt><dd><xsl:value-of select="$say/live.keys.everybody"/></dd>
							<dt><kbd>Ctrl</kbd><kbd>Enter</kbd></dt><dd><xsl:value-of select="$say/live.keys.record"/></dd>
						</dl>
					</div>
				</section>
			</xsl:if>
		</aside>
	</div>
</xsl:template>

<!-- The agenda: what is done, with its number; where the meeting is; what is ahead -->

<xsl:template match="item" mode="step">
	<xsl:param name="meeting"/>
	<li>
		<a href="/meetings/{$meeting/@id}/live/{@id}">
			<xsl:if test="@current"><xsl:attribute name="aria-current">step</xsl:attribute></xsl:if>
			<b><bdi><xsl:value-of select="@label"/></bdi></b>
			<span>
				<bdi><xsl:value-of select="@title"/></bdi>
				<small>
					<xsl:choose>
						<xsl:when test="@outcome = 'resolved'"><xsl:if test="@taken"><span class="number"><xsl:value-of select="@taken"/></span><xsl:apply-templates select="@taken.day" mode="of-day"/><xsl:text> </xsl:text></xsl:if><bdi class="number"><xsl:value-of select="@numbers"/></bdi><xsl:if test="@result = 'rejected'"><xsl:text> &#183; </xsl:text><xsl:value-of select="@result.say"/></xsl:if></xsl:when>
						<xsl:when test="@outcome"><xsl:value-of select="@outcome.say"/></xsl:when>
						<xsl:when test="@current and $meeting/@open"><xsl:value-of select="$say/live.item.current"/><xsl:if test="@started"><xsl:text> &#183; </xsl:text><span class="number"><xsl:value-of select="@started"/></span><xsl:apply-templates select="@started.day" mode="of-day"/></xsl:if></xsl:when>
						<xsl:when test="@started"><xsl:value-of select="$say/live.item.started"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@started"/></span><xsl:apply-templates select="@started.day" mode="of-day"/></xsl:when>
						<xsl:otherwise><xsl:value-of select="$say/live.item.ahead"/></xsl:otherwise>
					</xsl:choose>
					<xsl:if test="@added"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/agenda.added"/></xsl:if>
				</small>
			</span>
			<xsl:if test="@outcome"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><span class="unseen"><xsl:value-of select="$say/live.item.done"/></span></xsl:if>
		</a>
	</li>
</xsl:template>

<!-- What was asked for and voted down: who asked, how the vote went, by which rule. -->
<xsl:template match="requests" mode="voted-down">
	<div class="card-foot">
		<h3 class="small"><xsl:value-of select="$say/requests"/></h3>
		<ul class="voted-down small" role="list"><xsl:apply-templates select="request" mode="voted-down"/></ul>
	</div>
</xsl:template>

<xsl:template match="request" mode="voted-down">
	<li>
		<b><bdi><xsl:value-of select="@title"/></bdi></b>
		<p><bdi dir="ltr" class="number"><xsl:value-of select="substring(@at, 12, 5)"/></bdi><xsl:text> &#183; </xsl:text><xsl:choose><xsl:when test="@person"><xsl:value-of select="$say/requests.person"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@person"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="$say/requests.unstated"/></xsl:otherwise></xsl:choose></p>
		<p><bdi><xsl:value-of select="@body"/></bdi><xsl:text>: </xsl:text><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/requests.vote"/><xsl:with-param name="from" select="."/></xsl:call-template><xsl:if test="@rule.say"><xsl:text> (</xsl:text><xsl:value-of select="@rule.say"/><xsl:text>)</xsl:text></xsl:if></p>
		<xsl:if test="@source"><p class="muted"><xsl:value-of select="$say/requests.source"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@source"/></bdi></p></xsl:if>
	</li>
</xsl:template>

<xsl:template match="adding" mode="adding">
	<details class="card-foot more">
		<xsl:if test="/page/problem[starts-with(@field, 'add.')]"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
		<summary><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/live.item.add"/></summary>
		<form method="post" action="{@action}" novalidate="novalidate">
			<input type="hidden" name="token" value="{@token}"/>
			<p class="small muted"><xsl:value-of select="$say/live.item.add.hint"/></p>
			<xsl:apply-templates select="field" mode="field"/>
			<xsl:for-each select="bodies/body">
				<p class="small"><b><bdi><xsl:value-of select="@name"/></bdi></b><xsl:text> &#183; </xsl:text><xsl:choose><xsl:when test="@majority"><xsl:value-of select="@majority.say"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/decisions.rule.none"/></xsl:otherwise></xsl:choose><xsl:if test="@majority.source"><br/><span class="muted"><bdi><xsl:value-of select="@majority.source"/></bdi></span></xsl:if></p>
			</xsl:for-each>
			<p class="actions"><button class="button" type="submit" name="add.how" value="unanimous" data-busy="{$say/form.busy}"><xsl:value-of select="$say/live.item.add.unanimous"/></button></p>
			<xsl:for-each select="bodies/body">
				<div class="field-row">
					<xsl:call-template name="count"><xsl:with-param name="prefix" select="'add.'"/><xsl:with-param name="what" select="'in_favour'"/><xsl:with-param name="label" select="$say/decisions.in_favour"/></xsl:call-template>
					<xsl:call-template name="count"><xsl:with-param name="prefix" select="'add.'"/><xsl:with-param name="what" select="'against'"/><xsl:with-param name="label" select="$say/decisions.against"/></xsl:call-template>
					<xsl:call-template name="count"><xsl:with-param name="prefix" select="'add.'"/><xsl:with-param name="what" select="'abstained'"/><xsl:with-param name="label" select="$say/decisions.abstained"/></xsl:call-template>
				</div>
			</xsl:for-each>
			<p class="actions"><button class="button" type="submit" name="add.how" value="show" data-busy="{$say/form.busy}"><xsl:value-of select="$say/live.item.add.counts"/></button></p>
		</form>
	</details>
</xsl:template>

<!-- How long one may speak; with a script, a clock that counts it down. -->
<xsl:template match="speaking" mode="speaking">
	<section class="card speaking-time" data-speaking="{@seconds}" data-start="{$say/live.speaking.start}" data-stop="{$say/live.speaking.stop}" data-over="{$say/live.speaking.over}">
		<div class="card-head"><h2><xsl:value-of select="$say/live.speaking"/></h2></div>
		<div class="card-body">
			<p class="speaking-clock"><b class="number" role="timer" dir="ltr"><xsl:value-of select="@minutes"/>:00</b><button class="button" type="button" hidden="hidden"><xsl:value-of select="$say/live.speaking.start"/></button></p>
			<p class="small" role="status"></p>
			<p class="small"><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/live.speaking.each"/><xsl:with-param name="from" select="."/></xsl:call-template></p>
			<p class="small muted"><bdi><xsl:value-of select="@source"/></bdi></p>
		</div>
	</section>
</xsl:template>

<!-- Before it opens, while it waits, after it is over -->

<xsl:template match="meeting" mode="how-it-is">
	<xsl:if test="not(@open) or @pending = '0'">
		<section class="card next">
			<div class="card-head"><h2><xsl:choose><xsl:when test="@open"><xsl:value-of select="$say/live.all_done"/></xsl:when><xsl:when test="@final"><xsl:value-of select="@state.say"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/live.not_yet"/></xsl:otherwise></xsl:choose></h2></div>
			<div class="card-body moves">
				<xsl:if test="@waiting and not(@open) and not(@final)">
					<p class="note info"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><span><xsl:value-of select="$say/meetings.waiting"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="substring(@waiting, 12, 5)"/></b><xsl:if test="@waits_until"><xsl:text> </xsl:text><xsl:value-of select="$say/meetings.waits_until"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="substring(@waits_until, 12, 5)"/></b></xsl:if></span></p>
				</xsl:if>
				<xsl:choose>
					<xsl:when test="@today"><xsl:apply-templates select="open" mode="press"><xsl:with-param name="class" select="'button primary'"/></xsl:apply-templates></xsl:when>
					<xsl:when test="open"><details class="ask"><summary class="button"><xsl:value-of select="open/@label"/></summary><div class="early"><p class="small"><xsl:value-of select="$say/meetings.early"/></p><xsl:apply-templates select="open" mode="press"><xsl:with-param name="class" select="'button primary'"/></xsl:apply-templates></div></details></xsl:when>
				</xsl:choose>
				<xsl:if test="not(@waiting) and ../bodies/body[@is = 'missing']/@minutes"><xsl:apply-templates select="wait" mode="press"/></xsl:if>
				<xsl:if test="../bodies/body[@is = 'missing']/@days"><xsl:apply-templates select="adjourn" mode="press"><xsl:with-param name="class" select="'button quiet'"/></xsl:apply-templates></xsl:if>
				<xsl:if test="@pending = '0'"><xsl:apply-templates select="close" mode="press"/></xsl:if>
				<a class="button quiet" href="/meetings/{@id}"><xsl:value-of select="$say/live.page"/></a>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<!-- Closing is final: what is still open is told first. -->
<xsl:template match="close" mode="press"><a class="button primary" href="{@path}"><xsl:value-of select="@label"/></a></xsl:template>

<xsl:template match="open | wait | adjourn | start" mode="press">
	<xsl:param name="class" select="'button'"/>
	<form method="post" action="{@action}">
		<input type="hidden" name="token" value="{@token}"/>
		<input type="hidden" name="version" value="{@version}"/>
		<button class="{$class}" type="submit" data-busy="{$say/form.busy}"><xsl:choose><xsl:when test="@label"><xsl:value-of select="@label"/></xsl:when><xsl:otherwise><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="$say/live.item.start"/></xsl:otherwise></xsl:choose></button>
	</form>
</xsl:template>

<!-- What was recorded last, wherever the page has gone on to: a slip is noticed at once. -->
<xsl:template match="last" mode="last">
	<p class="note ok last-recorded">
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg>
		<span><xsl:value-of select="$say/live.last"/><xsl:text> </xsl:text><a href="/decisions/{@id}"><b class="number"><bdi><xsl:value-of select="@number"/></bdi></b><xsl:text> </xsl:text><bdi><xsl:value-of select="@title"/></bdi></a><xsl:text> &#183; </xsl:text><xsl:value-of select="@result.say"/><xsl:if test="@taken"><xsl:text> &#183; </xsl:text><span class="number"><xsl:value-of select="@taken"/></span></xsl:if></span>
		<a class="button quiet" href="/meetings/{../meeting/@id}/live/{@item}/correct?decision={@id}"><xsl:value-of select="$say/live.correct"/></a>
	</p>
</xsl:template>

<!-- Two hands at once: what each wrote, side by side -->

<!-- Of somebody in the room: whose minute is right is said by one press, and the press before it is not lost. -->
<xsl:template match="conflict[@row]" mode="both">
	<xsl:variable name="press" select="../record/room_press"/>
	<section class="card" role="alert">
		<div class="card-head"><h2><xsl:value-of select="$say/live.conflict.room"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@name"/></bdi></h2></div>
		<div class="card-body">
			<xsl:apply-templates select="field" mode="two-sides"/>
			<div class="actions field">
				<xsl:if test="@over and $press">
					<form method="post" action="{$press/@action}">
						<input type="hidden" name="token" value="{$press/@token}"/>
						<input type="hidden" name="item" value="{../record/item/@id}"/>
						<input type="hidden" name="at" value="{@at}"/>
						<input type="hidden" name="version.{@row}" value="{@version}"/>
						<button class="button" type="submit" name="{@over}" value="{@row}" data-busy="{$say/form.busy}"><xsl:value-of select="$say/live.conflict.mine.take"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@at"/></span></button>
					</form>
				</xsl:if>
				<a class="button quiet" href="/meetings/{../record/meeting/@id}/live"><xsl:value-of select="$say/live.conflict.keep"/></a>
			</div>
		</div>
	</section>
</xsl:template>

<xsl:template match="field" mode="two-sides">
	<h3><xsl:value-of select="@label"/></h3>
	<div class="sides">
		<div><h4><xsl:value-of select="$say/live.conflict.mine"/></h4><xsl:apply-templates select="." mode="side"><xsl:with-param name="side" select="string(@mine)"/></xsl:apply-templates></div>
		<div><h4><xsl:value-of select="$say/live.conflict.theirs"/></h4><xsl:apply-templates select="." mode="side"><xsl:with-param name="side" select="string(@theirs)"/></xsl:apply-templates></div>
	</div>
</xsl:template>

<xsl:template match="conflict" mode="both">
	<section class="card" role="alert">
		<div class="card-head"><h2><xsl:value-of select="$say/live.conflict"/></h2></div>
		<div class="card-body">
			<p><xsl:choose><xsl:when test="../form/@corrects"><xsl:value-of select="$say/live.conflict.corrected"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/live.conflict.hint"/></xsl:otherwise></xsl:choose></p>
			<xsl:if test="@number"><p><b class="number"><bdi><xsl:value-of select="@number"/></bdi></b></p></xsl:if>
			<xsl:apply-templates select="field" mode="two-sides"/>
			<p class="actions"><a class="button" href="/meetings/{/page/record/meeting/@id}/live"><xsl:value-of select="$say/live.conflict.keep"/></a></p>
		</div>
	</section>
</xsl:template>

<!-- The item, as it is recorded -->

<xsl:template match="form" mode="compose">
	<xsl:variable name="item" select="../record/item"/>
	<xsl:variable name="settled" select="$item/@outcome and not(/page/problem or /page/@view = 'conflict' or bodies/body/@follows)"/>
	<section class="card">
		<div class="card-body item-head">
			<div><xsl:apply-templates select="$item" mode="head"/></div>
			<xsl:apply-templates select="../record/start" mode="press"/>
		</div>
	</section>
	<form class="card composer deciding" id="deciding" method="post" action="{@action}" novalidate="novalidate">
		<xsl:apply-templates select="." mode="draft"/>
		<xsl:apply-templates select="." mode="hidden"/>
		<button class="unseen" type="submit" tabindex="-1" name="how" value="said"><xsl:value-of select="$say/live.said.keep"/></button>
		<xsl:if test="draft/kept or draft/@restored"><div class="part"><xsl:apply-templates select="draft" mode="offer"/></div></xsl:if>
		<div class="part">
			<xsl:apply-templates select="../record/remarks" mode="said"/>
			<div class="field">
				<label class="label" for="field-said"><xsl:value-of select="$say/live.said"/><xsl:text> </xsl:text><span class="hint"><xsl:value-of select="$say/live.said.hint"/></span></label>
				<textarea class="input" rows="3" dir="auto" id="field-said" name="said"><xsl:value-of select="field[@name = 'said']/typed"/></textarea>
			</div>
			<p class="actions"><button class="button quiet" type="submit" name="how" value="said"><xsl:value-of select="$say/live.said.keep"/></button><xsl:if test="$settled"><xsl:apply-templates select="." mode="saved"/></xsl:if></p>
		</div>
		<xsl:choose>
			<xsl:when test="not($settled)"><xsl:apply-templates select="." mode="decide"/></xsl:when>
			<xsl:when test="$item/@outcome = 'resolved'">
				<details class="part more another">
					<summary><xsl:value-of select="$say/live.another"/></summary>
					<xsl:apply-templates select="." mode="decide"/>
					<div class="part actions"><xsl:apply-templates select="." mode="record"/></div>
				</details>
			</xsl:when>
		</xsl:choose>
	</form>
</xsl:template>

<!-- What was recorded wrongly: the same form, with what was recorded in it, and why it was wrong. -->
<xsl:template match="form[@corrects]" mode="compose">
	<xsl:variable name="item" select="../record/item"/>
	<section class="card"><div class="card-body item-head"><div><xsl:apply-templates select="$item" mode="head"/></div></div></section>
	<form class="card composer deciding" id="deciding" method="post" action="{@action}" novalidate="novalidate">
		<xsl:apply-templates select="." mode="draft"/>
		<xsl:apply-templates select="." mode="hidden"/>
		<button class="unseen" type="submit" tabindex="-1" name="how" value="check-marked"><xsl:value-of select="$say/decisions.check"/></button>
		<div class="part">
			<h2><xsl:value-of select="$say/live.correct"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@corrects"/></bdi></h2>
			<p class="small muted"><xsl:value-of select="$say/live.correct.lede"/></p>
			<xsl:apply-templates select="field[@name = 'correction']" mode="field"/>
		</div>
		<div class="part">
			<xsl:apply-templates select="field[@name = 'text']" mode="field"/>
			<details class="more">
				<xsl:if test="field[@name = 'title' or @name = 'kind']/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
				<summary><xsl:value-of select="$say/live.words"/></summary>
				<xsl:apply-templates select="field[@name = 'title' or @name = 'kind']" mode="field"/>
			</details>
		</div>
		<xsl:apply-templates select="bodies/body" mode="ballot"/>
		<div class="part"><xsl:apply-templates select="." mode="minute"/></div>
	</form>
</xsl:template>

<!-- The words, the votes of every body, the minute, the follow-up -->
<xsl:template match="form" mode="decide">
	<div class="part">
		<xsl:apply-templates select="field[@name = 'text']" mode="field"/>
		<details class="more">
			<xsl:if test="field[@name = 'title' or @name = 'kind']/problem"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
			<summary><xsl:value-of select="$say/live.words"/></summary>
			<xsl:apply-templates select="field[@name = 'title' or @name = 'kind']" mode="field"/>
		</details>
	</div>
	<xsl:apply-templates select="bodies/body" mode="ballot"/>
	<div class="part">
		<xsl:apply-templates select="." mode="minute"/>
		<details class="more">
			<xsl:if test="followup/field/problem or followup/field[1]/typed != ''"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
			<summary><xsl:value-of select="$say/decisions.followup"/></summary>
			<div class="followup-fields"><xsl:apply-templates select="followup/field" mode="field"/></div>
		</details>
	</div>
</xsl:template>

<xsl:template match="form[@corrects]" mode="record">
	<a class="button quiet" href="/meetings/{../record/meeting/@id}/live/{../record/item/@id}"><xsl:value-of select="$say/form.cancel"/></a>
	<button class="button" type="submit" form="deciding" name="how" value="unanimous" data-busy="{$say/form.busy}"><xsl:value-of select="$say/live.correct.unanimous"/></button>
	<button class="button primary" type="submit" form="deciding" name="how" value="marked" data-busy="{$say/form.busy}"><xsl:value-of select="$say/live.correct"/><xsl:text> </xsl:text><kbd>Ctrl &#8629;</kbd></button>
</xsl:template>

<xsl:template match="form" mode="record">
	<button class="button" type="submit" form="deciding" name="how" value="unanimous" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/live.unanimous"/></button>
	<button class="button primary" type="submit" form="deciding" name="how" value="marked" data-busy="{$say/form.busy}"><xsl:value-of select="$say/live.record"/><xsl:text> </xsl:text><kbd>Ctrl &#8629;</kbd></button>
</xsl:template>

<!-- What is settled offers no second decision by the way: after one it is asked for, and what was put off has to be taken back first. -->
<xsl:template match="page[@view = 'live' or @view = 'conflict']" mode="actions">
	<xsl:if test="form and (form/@corrects or not(record/item/@outcome) or problem or @view = 'conflict' or form/bodies/body/@follows)">
		<section class="action-bar" aria-label="{$say/live.vote}">
			<div class="page-width">
				<xsl:apply-templates select="form" mode="saved"/>
				<xsl:apply-templates select="form" mode="record"/>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="item" mode="head">
	<p class="small muted">
		<xsl:call-template name="fill"><xsl:with-param name="words" select="$say/agenda.ordinal"/><xsl:with-param name="from" select="."/></xsl:call-template>
		<xsl:if test="@started"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/live.item.started"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@started"/></span><xsl:apply-templates select="@started.day" mode="of-day"/></xsl:if>
		<xsl:if test="@added"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/agenda.added"/><xsl:text> </xsl:text><bdi dir="ltr" class="number"><xsl:value-of select="@added_by"/></bdi></xsl:if>
	</p>
	<h1 dir="auto"><xsl:value-of select="@title"/></h1>
	<xsl:if test="@presenter"><p class="lede"><xsl:value-of select="$say/agenda.presenter"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@presenter"/></bdi></p></xsl:if>
	<xsl:if test="@outcome"><p><xsl:apply-templates select="." mode="outcome"/><xsl:if test="@outcome = 'deferred' and @to"><xsl:text> </xsl:text><bdi><xsl:value-of select="@to"/></bdi></xsl:if><xsl:if test="@outcome = 'referred' and @to_body"><xsl:text> </xsl:text><bdi><xsl:value-of select="@to_body"/></bdi></xsl:if></p></xsl:if>
	<xsl:if test="../decisions/decision"><ul class="decided spacious" role="list"><xsl:apply-templates select="../decisions/decision" mode="in-item"/></ul></xsl:if>
	<xsl:if test="../recusals/recusal"><ul class="plain-list"><xsl:apply-templates select="../recusals/recusal" mode="recusal"/></ul></xsl:if>
</xsl:template>

<xsl:template match="recusal" mode="recusal">
	<li class="note warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#shield"/></svg><span><b><bdi><xsl:value-of select="@name"/></bdi></b><xsl:text>: </xsl:text><xsl:value-of select="$say/decisions.interest"/><xsl:text>. </xsl:text><bdi><xsl:value-of select="@reason"/></bdi></span></li>
</xsl:template>

<xsl:template match="remarks" mode="said">
	<xsl:if test="remark">
		<ul class="remarks" role="list">
			<xsl:for-each select="remark">
				<li><p class="prose" dir="auto"><b><bdi><xsl:value-of select="person/@name"/><xsl:if test="not(person)"><xsl:value-of select="@speaker"/></xsl:if></bdi></b><xsl:text>: </xsl:text><xsl:value-of select="text"/></p>
				<xsl:if test="@decide_by"><p class="small muted"><xsl:value-of select="$say/agenda.decide_by"/><xsl:text> </xsl:text><xsl:apply-templates select="@decide_by" mode="day"/><xsl:if test="@entered"><xsl:text> &#183; </xsl:text><a href="/meetings/{@entered}"><xsl:value-of select="$say/agenda.decide_by.entered"/></a></xsl:if></p></xsl:if></li>
			</xsl:for-each>
		</ul>
	</xsl:if>
</xsl:template>

<!-- The same for whoever follows: no buttons -->

<xsl:template match="item" mode="followed">
	<section class="card">
		<div class="card-body">
			<xsl:apply-templates select="." mode="head"/>
			<xsl:if test="@draft"><h2 class="label"><xsl:value-of select="$say/live.text"/></h2><p class="prose" dir="auto"><xsl:value-of select="@draft"/></p></xsl:if>
			<xsl:if test="@notes or ../remarks/remark"><h2 class="label"><xsl:value-of select="$say/live.said"/></h2></xsl:if>
			<xsl:if test="@notes"><p class="prose" dir="auto"><xsl:value-of select="@notes"/></p></xsl:if>
			<xsl:apply-templates select="../remarks" mode="said"/>
		</div>
	</section>
</xsl:template>

<!-- What else becomes of an item; and a line of discussion that asks for a decision -->

<xsl:template match="outcome" mode="settle">
	<xsl:variable name="item" select="../item"/>
	<xsl:if test="not($item/@outcome = 'resolved')">
		<section class="card" id="otherwise" tabindex="-1">
			<div class="card-head"><h2><xsl:value-of select="$say/live.otherwise"/></h2></div>
			<form class="card-body settling" method="post" action="{@action}">
				<input type="hidden" name="token" value="{@token}"/>
				<input type="hidden" name="version" value="{@version}"/>
				<xsl:choose>
					<xsl:when test="$item/@outcome"><p class="actions"><button class="button" type="submit" name="outcome" value=""><svg class="icon icon-flips" aria-hidden="true"><use href="/icons.svg#undo"/></svg><xsl:value-of select="$say/live.reopen"/></button></p></xsl:when>
					<xsl:otherwise>
						<p class="actions">
							<button class="button" type="submit" name="outcome" value="noted"><xsl:value-of select="$say/live.noted"/></button>
							<button class="button" type="submit" name="outcome" value="deferred"><xsl:value-of select="$say/live.deferred"/></button>
							<button class="button" type="submit" name="outcome" value="referred"><xsl:value-of select="$say/live.referred"/></button>
							<button class="button" type="submit" name="outcome" value="withdrawn"><xsl:value-of select="$say/live.withdrawn"/></button>
						</p>
						<details class="more"><xsl:if test="/page/problem[@field = 'to_meeting' or @field = 'to_body']"><xsl:attribute name="open">open</xsl:attribute></xsl:if><summary><xsl:value-of select="$say/live.otherwise.where"/></summary>
						<div class="field-row">
							<div class="field"><label class="label" for="field-to_meeting"><xsl:value-of select="$say/live.deferred"/><xsl:text> </xsl:text><xsl:value-of select="$say/live.to_meeting"/></label><select class="input" id="field-to_meeting" name="to_meeting"><option value=""><xsl:value-of select="$say/live.to_meeting.next"/></option><xsl:for-each select="meeting"><option value="{@value}"><xsl:value-of select="@label"/></option></xsl:for-each></select></div>
							<div class="field"><label class="label" for="field-to_body"><xsl:value-of select="$say/live.referred"/><xsl:text> </xsl:text><xsl:value-of select="$say/live.to_body"/></label><select class="input" id="field-to_body" name="to_body"><option value=""><xsl:value-of select="$say/live.to_body.none"/></option><xsl:for-each select="body"><option value="{@value}"><xsl:value-of select="@label"/></option></xsl:for-each></select></div>
						</div></details>
					</xsl:otherwise>
				</xsl:choose>
			</form>
		</section>
	</xsl:if>
	<xsl:apply-templates select="../remark" mode="by-day"/>
</xsl:template>

<xsl:template match="remark" mode="by-day">
	<details class="card folded">
		<xsl:if test="@speaker or @decide_by or text"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
		<summary><xsl:value-of select="$say/agenda.decide_by"/></summary>
		<form class="card-body" method="post" action="{@action}" novalidate="novalidate">
			<input type="hidden" name="token" value="{@token}"/>
			<p class="small muted"><xsl:value-of select="$say/agenda.decide_by.hint"/></p>
			<div class="field-row">
				<div class="field"><label class="label" for="field-speaker"><xsl:value-of select="$say/agenda.remark.speaker"/></label><input class="input" type="text" dir="auto" autocomplete="off" list="speakers" id="field-speaker" name="speaker" value="{@speaker}"/></div>
				<div class="field"><label class="label" for="field-decide_by"><xsl:value-of select="$say/agenda.decide_by"/><xsl:text> </xsl:text><span class="hint"><xsl:value-of select="$say/form.example.day"/></span></label><input class="input short" type="text" dir="ltr" inputmode="numeric" autocomplete="off" id="field-decide_by" name="decide_by" value="{@decide_by}"/></div>
			</div>
			<div class="field"><label class="label" for="field-remark-text"><xsl:value-of select="$say/agenda.remark.text"/></label><textarea class="input" rows="2" dir="auto" id="field-remark-text" name="text"><xsl:value-of select="text"/></textarea></div>
			<datalist id="speakers"><xsl:for-each select="name"><option value="{@value}"/></xsl:for-each></datalist>
			<p class="actions"><button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/agenda.remark.add"/></button></p>
		</form>
	</details>
</xsl:template>

<!-- Who is in the room: one press for each arrival and departure -->

<xsl:template match="room" mode="room">
	<xsl:variable name="press" select="../room_press"/>
	<section class="card room-card" id="room" tabindex="-1">
		<div class="card-head"><h2><xsl:value-of select="$say/live.room"/></h2><a href="/meetings/{../meeting/@id}/attendance"><xsl:value-of select="$say/live.room.sheet"/></a></div>
		<xsl:choose>
			<xsl:when test="$press">
				<form class="in-room" method="post" action="{$press/@action}" novalidate="novalidate">
					<input type="hidden" name="token" value="{$press/@token}"/>
					<input type="hidden" name="item" value="{../item/@id}"/>
					<xsl:if test="participant/@room = 'expected'"><p class="room-all"><button class="button primary" type="submit" name="everyone" value="1" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/live.room.everyone"/></button></p></xsl:if>
					<xsl:if test="../meeting/@open"><p class="room-at"><label class="label" for="field-at"><xsl:value-of select="$say/live.room.at"/></label><input class="input short" type="text" dir="ltr" inputmode="numeric" autocomplete="off" id="field-at" name="at" placeholder="{../meeting/@now}"/></p></xsl:if>
					<ul role="list"><xsl:apply-templates select="participant" mode="press"><xsl:with-param name="open" select="../meeting/@open"/></xsl:apply-templates></ul>
				</form>
			</xsl:when>
			<xsl:otherwise><ul class="in-room" role="list"><xsl:apply-templates select="participant" mode="seen"/></ul></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template match="participant" mode="press">
	<xsl:param name="open"/>
	<li class="is-{@room}">
		<input type="hidden" name="version.{@id}" value="{@version}"/>
		<xsl:apply-templates select="." mode="who"/>
		<xsl:choose>
			<xsl:when test="@room = 'in' and $open"><button class="button quiet" type="submit" name="leave" value="{@id}"><xsl:value-of select="$say/live.room.leave"/><span class="unseen"><xsl:text>: </xsl:text><xsl:value-of select="@name"/></span></button></xsl:when>
			<xsl:when test="@room = 'in'"><button class="button quiet" type="submit" name="absent" value="{@id}"><xsl:value-of select="$say/live.room.absent"/><span class="unseen"><xsl:text>: </xsl:text><xsl:value-of select="@name"/></span></button></xsl:when>
			<xsl:when test="@room = 'left'"><button class="button quiet" type="submit" name="arrive" value="{@id}"><xsl:value-of select="$say/live.room.back"/><span class="unseen"><xsl:text>: </xsl:text><xsl:value-of select="@name"/></span></button></xsl:when>
			<xsl:otherwise><button class="button quiet" type="submit" name="arrive" value="{@id}"><xsl:value-of select="$say/live.room.arrive"/><span class="unseen"><xsl:text>: </xsl:text><xsl:value-of select="@name"/></span></button></xsl:otherwise>
		</xsl:choose>
	</li>
</xsl:template>

<xsl:template match="participant" mode="seen">
	<li class="is-{@room}"><xsl:apply-templates select="." mode="who"/></li>
</xsl:template>

<xsl:template match="participant" mode="who">
	<div>
		<xsl:choose><xsl:when test="@room = 'in'"><svg class="icon is-here" aria-hidden="true"><use href="/icons.svg#check"/></svg></xsl:when><xsl:otherwise><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg></xsl:otherwise></xsl:choose>
		<span>
			<b><bdi><xsl:choose><xsl:when test="@authority"><xsl:value-of select="@authority"/></xsl:when><xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise></xsl:choose></bdi></b>
			<small>
				<xsl:if test="@authority"><bdi><xsl:value-of select="@name"/></bdi></xsl:if>
				<xsl:if test="@room = 'expected' or @room = 'out'"><xsl:if test="@authority"><xsl:text> &#183; </xsl:text></xsl:if><xsl:value-of select="@present.say"/></xsl:if>
				<xsl:if test="@arrived"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/sitting.from"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@arrived"/></span><xsl:apply-templates select="@arrived.day" mode="of-day"/></xsl:if>
				<xsl:if test="@left"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/live.room.left"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@left"/></span><xsl:apply-templates select="@left.day" mode="of-day"/></xsl:if>
				<xsl:if test="@away"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/live.room.away"/><xsl:text> </xsl:text><bdi dir="ltr" class="number"><xsl:value-of select="@away"/></bdi></xsl:if>
				<xsl:if test="@recused"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/agenda.interest"/></xsl:if>
			</small>
		</span>
	</div>
</xsl:template>

<!-- A personal interest: who, and what it is; members for themselves -->

<xsl:template match="recuse[@mine]" mode="recuse">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/agenda.interest"/></h2></div>
		<xsl:apply-templates select="." mode="recusing"/>
	</section>
</xsl:template>

<!-- Whoever records asks for it seldom; where somebody has one it stands open. -->
<xsl:template match="recuse" mode="recuse">
	<details class="card folded">
		<xsl:if test="../recusals/recusal or @reason or /page/problem[@field = 'person' or @field = 'reason']"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
		<summary><xsl:value-of select="$say/agenda.interest"/></summary>
		<xsl:apply-templates select="." mode="recusing"/>
	</details>
</xsl:template>

<xsl:template match="recuse" mode="recusing">
		<form class="card-body" method="post" action="{@action}" novalidate="novalidate">
			<input type="hidden" name="token" value="{@token}"/>
			<xsl:choose>
				<xsl:when test="@declared"><p class="actions"><button class="button" type="submit" name="back" value="1"><xsl:value-of select="$say/agenda.interest.back"/></button></p></xsl:when>
				<xsl:otherwise>
					<xsl:if test="not(@mine)"><div class="field"><label class="label" for="field-person"><xsl:value-of select="$say/live.interest.person"/></label><select class="input" id="field-person" name="person"><option value=""></option><xsl:for-each select="person"><option value="{@value}"><xsl:value-of select="@label"/></option></xsl:for-each></select></div></xsl:if>
					<div class="field"><label class="label" for="field-reason"><xsl:value-of select="$say/agenda.interest.reason"/></label><input class="input" type="text" dir="auto" id="field-reason" name="reason" value="{@reason}"/></div>
					<p class="actions"><button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:choose><xsl:when test="@mine"><xsl:value-of select="$say/agenda.interest.declare"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/live.interest.record"/></xsl:otherwise></xsl:choose></button></p>
				</xsl:otherwise>
			</xsl:choose>
		</form>
		<xsl:if test="not(@mine)">
			<xsl:for-each select="../recusals/recusal">
				<form class="card-foot" method="post" action="{../../recuse/@action}"><input type="hidden" name="token" value="{../../recuse/@token}"/><input type="hidden" name="person" value="{@person}"/><input type="hidden" name="back" value="1"/><button class="button quiet" type="submit"><xsl:value-of select="$say/agenda.interest.back"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@name"/></bdi></button></form>
			</xsl:for-each>
		</xsl:if>
</xsl:template>

</xsl:stylesheet>
