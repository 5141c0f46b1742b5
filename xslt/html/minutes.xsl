<!-- minutes.xsl: the minutes of a meeting as a document, on glass and on A4. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>
<xsl:import href="sittings.xsl"/>
<xsl:import href="papers.xsl"/>
<xsl:import href="proof.xsl"/>

<!-- What surrounds the document stays on glass. -->
<xsl:template match="page" mode="masthead"><div class="on-glass"><xsl:apply-imports/></div></xsl:template>
<xsl:template match="page" mode="foot"><div class="on-glass"><xsl:apply-imports/></div></xsl:template>

<xsl:template match="page[@view = 'minutes']" mode="title"><xsl:value-of select="$say/minutes"/><xsl:text>: </xsl:text><xsl:value-of select="record/meeting/@title"/></xsl:template>

<xsl:template match="page[@view = 'minutes']" mode="main">
	<xsl:variable name="meeting" select="record/meeting"/>
	<div class="on-glass minutes-width">
		<ol class="trail" role="list">
			<li><a href="/meetings"><xsl:value-of select="$say/minutes.meetings"/></a></li>
			<li><a href="/meetings/{$meeting/@id}"><bdi><xsl:value-of select="$meeting/@title"/></bdi></a></li>
			<li aria-current="page"><xsl:value-of select="$say/minutes"/></li>
		</ol>
		<xsl:apply-templates select="life" mode="life"/>
	</div>
	<xsl:apply-templates select="." mode="document"/>
	<xsl:if test="comments/comment or form or copies/copy">
		<div class="on-glass minutes-width stack">
			<xsl:apply-templates select="comments" mode="comments"/>
			<xsl:apply-templates select="copies" mode="copies"/>
		</div>
	</xsl:if>
</xsl:template>

<xsl:template match="page" mode="document">
	<xsl:variable name="meeting" select="record/meeting"/>
	<article class="minutes minutes-width">
		<xsl:apply-templates select="record" mode="letterhead"/>
		<p class="minutes-kind">
			<xsl:choose><xsl:when test="@view != 'minutes'"><xsl:value-of select="$say/minutes.one"/><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/minutes.public"/></xsl:when><xsl:when test="life/@frozen"><xsl:value-of select="$say/minutes.one"/></xsl:when><xsl:when test="$meeting/@state = 'cancelled'"><xsl:value-of select="$meeting/@state.say"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.draft"/></xsl:otherwise></xsl:choose>
			<xsl:if test="$meeting/@afterwards or $meeting/@source"><span><xsl:value-of select="$say/minutes.recorded_later"/></span></xsl:if>
			<xsl:if test="$meeting/@illustration"><span class="illustration"><xsl:value-of select="$say/minutes.illustration.mark"/></span></xsl:if>
		</p>
		<h1 dir="auto"><xsl:value-of select="$meeting/@title"/></h1>
		<xsl:if test="$meeting/@reason"><p dir="auto"><xsl:value-of select="$meeting/@reason"/></p></xsl:if>
		<xsl:choose>
			<xsl:when test="record/round"><xsl:apply-templates select="record/round" mode="facts"/></xsl:when>
			<xsl:otherwise>
				<xsl:apply-templates select="$meeting" mode="facts"/>
				<xsl:apply-templates select="record/bodies" mode="bodies"><xsl:with-param name="gaps" select="$meeting/@gaps"/></xsl:apply-templates>
			</xsl:otherwise>
		</xsl:choose>
		<xsl:apply-templates select="record/summary" mode="summary"/>
		<xsl:choose>
			<xsl:when test="record/round"><xsl:apply-templates select="record" mode="answers"/></xsl:when>
			<xsl:otherwise><xsl:apply-templates select="record" mode="participants"/></xsl:otherwise>
		</xsl:choose>
		<xsl:if test="$meeting/opening">
			<section><h2><xsl:value-of select="$say/minutes.opening"/></h2><p class="told" dir="auto"><xsl:value-of select="$meeting/opening"/></p></section>
		</xsl:if>
		<xsl:apply-templates select="record/agenda/item" mode="item"/>
		<xsl:if test="record/decisions/decision">
			<section class="minutes-item"><h2><xsl:value-of select="$say/minutes.outside"/></h2><xsl:apply-templates select="record/decisions/decision" mode="decided"/></section>
		</xsl:if>
		<xsl:if test="record/requests/request">
			<section class="minutes-item"><h2><xsl:value-of select="$say/requests"/></h2><xsl:apply-templates select="record/requests/request" mode="voted-down"/></section>
		</xsl:if>
		<xsl:if test="$meeting/@state = 'closed' and not(record/round)">
			<p class="adjourned"><xsl:choose><xsl:when test="$meeting/@ended"><xsl:call-template name="said-of"><xsl:with-param name="words" select="$say/minutes.adjourned_at"/><xsl:with-param name="hole" select="substring($meeting/@ended, 12, 5)"/></xsl:call-template><xsl:apply-templates select="$meeting[substring(@ended, 1, 10) != substring(@held, 1, 10)]/@ended" mode="of-day"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.adjourned"/></xsl:otherwise></xsl:choose></p>
		</xsl:if>
		<xsl:apply-templates select="life" mode="signatures"/>
		<xsl:apply-templates select="record" mode="colophon"/>
	</article>
</xsl:template>

<!-- The version for the public, and the page on which it is made -->

<xsl:template match="page[@view = 'public']" mode="title"><xsl:value-of select="$say/minutes.public"/><xsl:text>: </xsl:text><xsl:value-of select="record/meeting/@title"/></xsl:template>

<xsl:template match="page[@view = 'public']" mode="main">
	<div class="on-glass minutes-width">
		<xsl:call-template name="minutes-trail"><xsl:with-param name="here" select="$say/minutes.public"/></xsl:call-template>
		<p class="actions extract-actions"><a class="button" href="/meetings/{@within}/minutes/public.pdf"><bdi><xsl:value-of select="$say/minutes.open_pdf"/></bdi></a></p>
	</div>
	<xsl:apply-templates select="." mode="document"/>
</xsl:template>

<xsl:template match="page[@view = 'publish']" mode="title"><xsl:value-of select="$say/minutes.move.publish"/><xsl:text>: </xsl:text><xsl:value-of select="record/meeting/@title"/></xsl:template>

<xsl:template match="page[@view = 'publish']" mode="main">
	<div class="on-glass minutes-width stack">
		<xsl:call-template name="minutes-trail"><xsl:with-param name="here" select="$say/minutes.move.publish"/></xsl:call-template>
		<div class="page-head"><div><h1><xsl:value-of select="$say/minutes.move.publish"/></h1><p class="lede"><xsl:value-of select="$say/minutes.publish.lede"/></p></div></div>
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/withheld"/></h2></div>
			<div class="card-body stack">
				<xsl:if test="not(withheld/withheld)"><p class="muted"><xsl:value-of select="$say/minutes.publish.nothing"/></p></xsl:if>
				<xsl:apply-templates select="withheld/withheld" mode="withheld"/>
				<form method="post" action="{form/@action}" novalidate="novalidate">
					<xsl:apply-templates select="form" mode="hidden"/>
					<xsl:apply-templates select="form/field" mode="field"/>
					<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/minutes.publish.withhold"/></button>
				</form>
			</div>
			<div class="publishing">
				<form method="post" action="{life/@action}">
					<input type="hidden" name="token" value="{life/@token}"/>
					<input type="hidden" name="version" value="{life/@version}"/>
					<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/minutes.move.publish"/></button>
				</form>
				<a class="button quiet" href="/meetings/{@within}/minutes"><xsl:value-of select="$say/form.cancel"/></a>
			</div>
		</section>
		<h2 class="seen-by-the-public"><xsl:value-of select="$say/minutes.publish.seen"/></h2>
	</div>
	<xsl:apply-templates select="." mode="document"/>
</xsl:template>

<xsl:template match="withheld" mode="withheld">
	<form method="post" action="{@action}" class="withheld">
		<input type="hidden" name="token" value="{@token}"/>
		<input type="hidden" name="version" value="{@version}"/>
		<p><b><bdi><xsl:value-of select="@words"/><xsl:if test="@title"><xsl:if test="@label"><xsl:value-of select="@label"/><xsl:text>. </xsl:text></xsl:if><xsl:value-of select="@title"/></xsl:if></bdi></b><small><xsl:value-of select="@ground.say"/></small></p>
		<button class="button quiet" type="submit"><xsl:value-of select="$say/minutes.publish.show"/></button>
	</form>
</xsl:template>

<!-- Where the minutes are on their way, and what may be done next -->

<xsl:template match="life" mode="life">
	<section class="card minutes-life">
		<div class="card-head">
			<h2><xsl:value-of select="$say/minutes.life"/></h2>
			<xsl:call-template name="status">
				<xsl:with-param name="tone"><xsl:choose><xsl:when test="@frozen">ok</xsl:when><xsl:when test="@late">bad</xsl:when><xsl:when test="@distributed">info</xsl:when><xsl:otherwise>mute</xsl:otherwise></xsl:choose></xsl:with-param>
				<xsl:with-param name="icon"><xsl:choose><xsl:when test="@frozen">check</xsl:when><xsl:when test="@late">warning</xsl:when><xsl:when test="@distributed">mail</xsl:when><xsl:otherwise>ring</xsl:otherwise></xsl:choose></xsl:with-param>
				<xsl:with-param name="text" select="@state.say"/>
			</xsl:call-template>
		</div>
		<div class="card-body">
			<dl class="minutes-steps">
				<div>
					<dt><xsl:value-of select="$say/minutes.step.distributed"/></dt>
					<dd><xsl:choose>
						<xsl:when test="@distributed"><xsl:apply-templates select="@distributed" mode="moment"/><xsl:call-template name="in-time"><xsl:with-param name="due" select="@distribute_by"/><xsl:with-param name="late" select="@sent_late"/></xsl:call-template><xsl:if test="@copies != '0'"><small><b class="number"><xsl:value-of select="@copies"/></b><xsl:text> </xsl:text><xsl:value-of select="$say/minutes.recipients"/></small></xsl:if></xsl:when>
						<xsl:when test="@late"><b class="late-word"><xsl:value-of select="$say/minutes.was_due"/><xsl:text> </xsl:text><xsl:apply-templates select="@distribute_by" mode="day"/></b></xsl:when>
						<xsl:when test="@distribute_by"><xsl:value-of select="$say/minutes.by"/><xsl:text> </xsl:text><xsl:apply-templates select="@distribute_by" mode="day"/></xsl:when>
						<xsl:otherwise>&#8211;</xsl:otherwise>
					</xsl:choose></dd>
				</div>
				<div>
					<dt><xsl:value-of select="$say/minutes.step.comments"/></dt>
					<dd>
						<b class="number"><xsl:value-of select="@comments"/></b>
						<xsl:if test="@unanswered != '0'"><xsl:text>, </xsl:text><b class="late-word"><xsl:value-of select="@unanswered"/><xsl:text> </xsl:text><xsl:value-of select="$say/minutes.unanswered"/></b></xsl:if>
						<xsl:if test="@distributed"><small>
							<xsl:choose><xsl:when test="@open"><xsl:value-of select="$say/minutes.comments.until"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.comments.over"/></xsl:otherwise></xsl:choose>
							<xsl:text> </xsl:text><xsl:apply-templates select="@until" mode="day"/>
							<xsl:if test="@copies != '0'"><xsl:text> &#183; </xsl:text><b class="number"><xsl:value-of select="@read"/></b><xsl:text> </xsl:text><xsl:value-of select="$say/minutes.readers"/></xsl:if>
						</small></xsl:if>
					</dd>
				</div>
				<div>
					<dt><xsl:value-of select="$say/minutes.step.approved"/></dt>
					<dd><xsl:choose>
						<xsl:when test="decision"><a href="/decisions/{decision/@id}"><bdi><xsl:value-of select="decision/@number"/></bdi></a><small><xsl:apply-templates select="@approved" mode="moment"/></small></xsl:when>
						<xsl:otherwise><xsl:value-of select="$say/minutes.next_meeting"/></xsl:otherwise>
					</xsl:choose></dd>
				</div>
				<div>
					<dt><xsl:value-of select="$say/minutes.step.signed"/></dt>
					<dd><xsl:apply-templates select="signer" mode="step"/></dd>
				</div>
				<div>
					<dt><xsl:value-of select="$say/minutes.step.published"/></dt>
					<dd><xsl:choose>
						<xsl:when test="@published"><xsl:apply-templates select="@published" mode="moment"/><xsl:call-template name="in-time"><xsl:with-param name="due" select="@publish_by"/><xsl:with-param name="late" select="@publish_late"/></xsl:call-template></xsl:when>
						<xsl:when test="@publish_late"><b class="late-word"><xsl:value-of select="$say/minutes.was_due"/><xsl:text> </xsl:text><xsl:apply-templates select="@publish_by" mode="day"/></b></xsl:when>
						<xsl:when test="@publish_by"><xsl:value-of select="$say/minutes.by"/><xsl:text> </xsl:text><xsl:apply-templates select="@publish_by" mode="day"/></xsl:when>
						<xsl:otherwise>&#8211;</xsl:otherwise>
					</xsl:choose></dd>
				</div>
			</dl>
			<xsl:for-each select="lapsed"><p class="small muted"><xsl:value-of select="$say/minutes.lapsed"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@name"/></bdi><xsl:text>, </xsl:text><xsl:apply-templates select="@at" mode="moment"/></p></xsl:for-each>
			<xsl:for-each select="/page/errata/decision"><p><b><xsl:value-of select="$say/minutes.errata"/></b><xsl:text> </xsl:text><a href="/decisions/{@id}"><bdi><xsl:value-of select="@number"/></bdi></a><xsl:text>: </xsl:text><bdi><xsl:value-of select="@title"/></bdi></p></xsl:for-each>
			<div class="actions">
				<xsl:apply-templates select="move" mode="button"/>
				<xsl:if test="@sign"><a class="button" href="{@sign}"><xsl:if test="not(move[@primary])"><xsl:attribute name="class">button primary</xsl:attribute></xsl:if><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/minutes.move.sign"/></a></xsl:if>
				<xsl:if test="@may and @state = 'signed'"><a class="button primary" href="/meetings/{/page/record/meeting/@id}/minutes/publish"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/minutes.move.publish"/></a></xsl:if>
				<xsl:if test="@published"><a class="button" href="/meetings/{/page/record/meeting/@id}/minutes/public"><xsl:value-of select="$say/minutes.public"/></a></xsl:if>
				<xsl:if test="@may and not(@frozen)"><a class="button" href="/meetings/{/page/record/meeting/@id}/minutes/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/minutes.edit"/></a></xsl:if>
				<a class="button" href="/meetings/{/page/record/meeting/@id}/minutes.pdf"><bdi><xsl:value-of select="$say/minutes.open_pdf"/></bdi></a>
				<a class="button quiet" href="/meetings/{/page/record/meeting/@id}/minutes.docx"><bdi><xsl:value-of select="$say/minutes.open_docx"/></bdi></a>
				<a class="button quiet" href="/meetings/{/page/record/meeting/@id}/minutes/history"><xsl:value-of select="$say/record.history"/></a>
				<a class="button quiet" href="/meetings/{/page/record/meeting/@id}/minutes/summary"><xsl:value-of select="$say/minutes.summary.copy"/></a>
				<xsl:if test="@frozen"><a class="button quiet" href="/meetings/{/page/record/meeting/@id}/minutes/document?sha256={@hash}"><xsl:value-of select="$say/minutes.document"/></a></xsl:if>
			</div>
			<xsl:apply-templates select="form[@name = 'approve']" mode="approve"/>
			<xsl:apply-templates select="signer/form" mode="paper"/>
		</div>
	</section>
</xsl:template>

<!-- Whether a step was taken by the day of the rule. -->
<xsl:template name="in-time">
	<xsl:param name="due"/>
	<xsl:param name="late"/>
	<xsl:choose>
		<xsl:when test="$late"><small class="late-word"><xsl:value-of select="$say/minutes.late"/><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.was_due"/><xsl:text> </xsl:text><xsl:apply-templates select="$due" mode="day"/></small></xsl:when>
		<xsl:when test="$due"><small><xsl:value-of select="$say/minutes.in_time"/><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.by"/><xsl:text> </xsl:text><xsl:apply-templates select="$due" mode="day"/></small></xsl:when>
	</xsl:choose>
</xsl:template>

<xsl:template match="signer" mode="step">
	<span class="signer">
		<xsl:choose>
			<xsl:when test="signature"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><bdi><xsl:value-of select="signature/@name"/></bdi><small><xsl:apply-templates select="." mode="way"/></small></xsl:when>
			<xsl:otherwise><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg><bdi><xsl:value-of select="@name"/><xsl:if test="not(@name)"><xsl:value-of select="@role.say"/></xsl:if></bdi><small><xsl:value-of select="$say/minutes.waits"/></small></xsl:otherwise>
		</xsl:choose>
	</span>
</xsl:template>

<xsl:template match="signer" mode="way">
	<xsl:choose>
		<xsl:when test="signature/@way = 'paper'"><xsl:value-of select="$say/minutes.on_paper"/><xsl:text> </xsl:text><xsl:apply-templates select="signature/@day" mode="day"/><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.attested"/><xsl:text> </xsl:text><bdi><xsl:value-of select="signature/@attested"/></bdi><xsl:text> &#183; </xsl:text><a class="on-glass" href="/documents/{signature/@document}"><xsl:value-of select="$say/minutes.scan"/></a></xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/minutes.signed_here"/><xsl:text> </xsl:text><xsl:apply-templates select="signature/@at" mode="moment"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="form" mode="approve">
	<xsl:if test="choice">
		<details class="more">
			<xsl:if test="/page/problem/@field = 'decision'"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
			<summary><xsl:value-of select="$say/minutes.move.approve"/></summary>
			<form method="post" action="{@action}">
				<xsl:apply-templates select="." mode="hidden"/>
				<label class="label" for="approving"><xsl:value-of select="$say/minutes.approving"/></label>
				<select class="input" id="approving" name="decision"><xsl:for-each select="choice"><option value="{@value}"><xsl:value-of select="@label"/></option></xsl:for-each></select>
				<p class="hint"><xsl:value-of select="$say/minutes.approving.hint"/></p>
				<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/minutes.move.approve"/></button>
			</form>
		</details>
	</xsl:if>
</xsl:template>

<xsl:template match="form" mode="paper">
	<details class="more">
		<xsl:if test="/page/problem[@field = 'file' or @field = 'day']"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
		<summary><span><xsl:value-of select="$say/minutes.paper.record"/><xsl:text>: </xsl:text><xsl:value-of select="../@role.say"/><xsl:if test="../@name"><xsl:text>, </xsl:text><bdi><xsl:value-of select="../@name"/></bdi></xsl:if></span></summary>
		<form method="post" action="{@action}" enctype="multipart/form-data" novalidate="novalidate">
			<xsl:apply-templates select="." mode="hidden"/>
			<xsl:call-template name="file-box"><xsl:with-param name="id" select="concat('scan-', ../@role)"/></xsl:call-template>
			<xsl:if test="choice">
				<label class="label" for="signer-{../@role}"><xsl:value-of select="$say/minutes.person"/></label>
				<select class="input" id="signer-{../@role}" name="person"><xsl:for-each select="choice"><option value="{@value}"><xsl:value-of select="@label"/></option></xsl:for-each></select>
			</xsl:if>
			<label class="label" for="day-{../@role}"><xsl:value-of select="$say/minutes.day"/></label>
			<input class="input" type="date" dir="ltr" id="day-{../@role}" name="day" required="required" value="{/page/@today}"/>
			<p class="hint"><xsl:value-of select="$say/minutes.paper.hint"/></p>
			<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/minutes.paper.record"/></button>
		</form>
	</details>
</xsl:template>

<!-- What members said, and the box in which a member says something -->

<xsl:template match="comments" mode="comments">
	<xsl:if test="comment or /page/form">
		<section class="card" id="comments">
			<div class="card-head"><h2><xsl:value-of select="$say/comments"/></h2></div>
			<div class="card-body stack">
				<xsl:apply-templates select="comment" mode="comment"/>
				<xsl:for-each select="/page/form">
					<form method="post" action="{@action}" novalidate="novalidate">
						<xsl:apply-templates select="." mode="draft"/>
						<xsl:apply-templates select="draft" mode="offer"/>
						<xsl:apply-templates select="." mode="hidden"/>
						<xsl:apply-templates select="field" mode="field"/>
						<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/minutes.comment.send"/></button>
					</form>
				</xsl:for-each>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="comment" mode="comment">
	<article class="minutes-comment">
		<p class="small muted"><b><bdi><xsl:value-of select="@name"/></bdi></b><xsl:text> &#183; </xsl:text><xsl:apply-templates select="@at" mode="moment"/></p>
		<p dir="auto" class="told"><xsl:value-of select="text"/></p>
		<xsl:if test="@answer"><p class="small"><b><xsl:value-of select="@answer.say"/></b><xsl:if test="reply"><xsl:text>: </xsl:text><bdi><xsl:value-of select="reply"/></bdi></xsl:if></p></xsl:if>
		<xsl:if test="@token">
			<form method="post" action="{@action}" novalidate="novalidate">
				<input type="hidden" name="token" value="{@token}"/>
				<input type="hidden" name="version" value="{@version}"/>
				<label class="label" for="reply-{@id}"><xsl:value-of select="$say/minutes.reply"/></label>
				<textarea class="input" id="reply-{@id}" name="reply" rows="2" dir="auto"></textarea>
				<div class="actions">
					<button class="button primary" type="submit" name="answer" value="accepted"><xsl:value-of select="$say/minutes.reply.accepted"/></button>
					<button class="button" type="submit" name="answer" value="explained"><xsl:value-of select="$say/minutes.reply.explained"/></button>
				</div>
			</form>
		</xsl:if>
	</article>
</xsl:template>

<xsl:template match="copies" mode="copies">
	<xsl:if test="copy">
		<details class="card folded">
			<summary><xsl:value-of select="$say/copies"/><xsl:text>: </xsl:text><b class="number"><xsl:value-of select="count(copy)"/></b><xsl:text> </xsl:text><xsl:value-of select="$say/minutes.recipients"/></summary>
			<ul class="card-body" role="list"><xsl:for-each select="copy"><li><bdi><xsl:value-of select="person/@name"/></bdi><xsl:text> &#183; </xsl:text><xsl:apply-templates select="@sent" mode="moment"/><xsl:if test="@read"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/minutes.move.read"/></xsl:if></li></xsl:for-each></ul>
		</details>
	</xsl:if>
</xsl:template>

<!-- The words around the facts, edited -->

<xsl:template match="page[@view = 'edit']" mode="title"><xsl:value-of select="$say/minutes.edit"/><xsl:text>: </xsl:text><xsl:value-of select="record/meeting/@title"/></xsl:template>

<xsl:template match="page[@view = 'edit']" mode="main">
	<div class="minutes-width">
		<xsl:call-template name="minutes-trail"><xsl:with-param name="here" select="$say/minutes.edit"/></xsl:call-template>
		<div class="page-head"><div><h1><xsl:value-of select="$say/minutes.edit"/></h1><p class="lede"><xsl:value-of select="$say/minutes.edit.lede"/></p></div></div>
		<xsl:if test="life/signer/signature"><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="$say/minutes.edit.signed"/></xsl:call-template></xsl:if>
		<form class="card" method="post" action="{form/@action}">
			<xsl:apply-templates select="form" mode="draft"/>
			<div class="card-body stack">
				<xsl:apply-templates select="form/draft" mode="offer"/>
				<xsl:apply-templates select="form" mode="hidden"/>
				<xsl:apply-templates select="form/told/item" mode="told"/>
			</div>
			<div class="action-bar">
				<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/form.save"/></button>
				<a class="button quiet" href="/meetings/{@within}/minutes"><xsl:value-of select="$say/form.cancel"/></a>
			</div>
		</form>
	</div>
</xsl:template>

<xsl:template match="item" mode="told">
	<div class="field">
		<label class="label" for="told-{@item}"><xsl:choose><xsl:when test="@title"><xsl:if test="@label"><bdi><xsl:value-of select="@label"/></bdi><xsl:text>. </xsl:text></xsl:if><bdi><xsl:value-of select="@title"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.opening"/></xsl:otherwise></xsl:choose></label>
		<textarea class="input" id="told-{@item}" name="item.{@item}.text" rows="4" dir="auto"><xsl:choose><xsl:when test="@typed"><xsl:value-of select="@typed"/></xsl:when><xsl:otherwise><xsl:value-of select="text"/></xsl:otherwise></xsl:choose></textarea>
		<xsl:if test="@id and noted"><details class="more"><summary><xsl:value-of select="$say/minutes.edit.noted"/></summary><p class="told" dir="auto"><xsl:value-of select="noted"/></p></details></xsl:if>
	</div>
</xsl:template>

<xsl:template name="minutes-trail">
	<xsl:param name="here"/>
	<ol class="trail" role="list">
		<li><a href="/meetings"><xsl:value-of select="$say/minutes.meetings"/></a></li>
		<li><a href="/meetings/{/page/@within}"><bdi><xsl:value-of select="/page/record/meeting/@title"/></bdi></a></li>
		<li><a href="/meetings/{/page/@within}/minutes"><xsl:value-of select="$say/minutes"/></a></li>
		<li aria-current="page"><xsl:value-of select="$here"/></li>
	</ol>
</xsl:template>

<!-- Signing: the document whole, in what office, and who it is -->

<xsl:template match="page[@view = 'sign']" mode="title"><xsl:value-of select="$say/minutes.sign"/><xsl:text>: </xsl:text><xsl:value-of select="record/meeting/@title"/></xsl:template>

<xsl:template match="page[@view = 'sign']" mode="main">
	<div class="stack minutes-width">
		<div class="on-glass"><xsl:call-template name="minutes-trail"><xsl:with-param name="here" select="$say/minutes.move.sign"/></xsl:call-template></div>
		<div class="page-head on-glass"><div><h1><xsl:value-of select="$say/minutes.sign"/></h1><p class="lede"><xsl:value-of select="$say/minutes.sign.as"/><xsl:text>: </xsl:text><b><xsl:value-of select="life/@as"/></b></p></div><a class="button" href="#sign"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/minutes.sign.there"/></a></div>
		<article class="minutes minutes-width"><xsl:apply-templates select="." mode="to-be-signed"/></article>
		<section class="card signing on-glass" id="sign" tabindex="-1">
			<div class="card-head"><h2><xsl:value-of select="$say/minutes.sign"/></h2></div>
			<div class="card-body stack"><xsl:apply-templates select="form" mode="sign"/></div>
		</section>
	</div>
</xsl:template>

<!-- The document, whole, of a page or of one of those that wait on a page. -->
<xsl:template match="page | one" mode="to-be-signed">
	<xsl:variable name="meeting" select="record/meeting"/>
	<xsl:apply-templates select="record" mode="letterhead"/>
	<p class="minutes-kind"><xsl:value-of select="$say/minutes.one"/><xsl:if test="$meeting/@afterwards or $meeting/@source"><span><xsl:value-of select="$say/minutes.recorded_later"/></span></xsl:if><xsl:if test="$meeting/@illustration"><span class="illustration"><xsl:value-of select="$say/minutes.illustration.mark"/></span></xsl:if></p>
	<h2 class="minutes-title" dir="auto"><xsl:value-of select="$meeting/@title"/></h2>
	<xsl:choose>
		<xsl:when test="record/round"><xsl:apply-templates select="record/round" mode="facts"/></xsl:when>
		<xsl:otherwise>
			<xsl:apply-templates select="$meeting" mode="facts"/>
			<xsl:apply-templates select="record/bodies" mode="bodies"/>
		</xsl:otherwise>
	</xsl:choose>
	<xsl:apply-templates select="record/summary" mode="summary"/>
	<xsl:choose>
		<xsl:when test="record/round"><xsl:apply-templates select="record" mode="answers"/></xsl:when>
		<xsl:otherwise><xsl:apply-templates select="record" mode="participants"/></xsl:otherwise>
	</xsl:choose>
	<xsl:if test="$meeting/opening"><section><h2><xsl:value-of select="$say/minutes.opening"/></h2><p class="told" dir="auto"><xsl:value-of select="$meeting/opening"/></p></section></xsl:if>
	<xsl:apply-templates select="record/agenda/item" mode="item"/>
	<xsl:if test="record/decisions/decision"><section class="minutes-item"><h2><xsl:value-of select="$say/minutes.outside"/></h2><xsl:apply-templates select="record/decisions/decision" mode="decided"/></section></xsl:if>
	<xsl:if test="record/requests/request"><section class="minutes-item"><h2><xsl:value-of select="$say/requests"/></h2><xsl:apply-templates select="record/requests/request" mode="voted-down"/></section></xsl:if>
	<xsl:apply-templates select="life" mode="signatures"/>
	<p class="small muted"><xsl:value-of select="$say/minutes.paper"/><xsl:text>: </xsl:text><bdi dir="ltr" class="root"><xsl:call-template name="in-groups"><xsl:with-param name="text" select="paper/@sha256"/></xsl:call-template></bdi></p>
</xsl:template>

<xsl:template match="form" mode="sign">
	<form method="post" action="{@action}" class="stack" novalidate="novalidate">
		<xsl:apply-templates select="." mode="hidden"/>
		<xsl:apply-templates select="." mode="proof"/>
		<button class="button primary" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/minutes.sign.seen"/></button>
	</form>
</xsl:template>

<!-- Whoever has no means to prove who they are is told where they get one. -->
<xsl:template match="form[@without]" mode="sign">
	<p><xsl:value-of select="$say/minutes.sign.without"/></p><p><a class="button" href="/account"><xsl:value-of select="$say/account"/></a></p>
</xsl:template>

<!-- What was done with them: every entry with its number in the ledger, and what it binds -->

<xsl:template match="page[@view = 'history']" mode="title"><xsl:value-of select="$say/record.history"/><xsl:text>: </xsl:text><xsl:value-of select="record/meeting/@title"/></xsl:template>

<xsl:template match="page[@view = 'history']" mode="main">
	<div class="minutes-width">
		<xsl:call-template name="minutes-trail"><xsl:with-param name="here" select="$say/record.history"/></xsl:call-template>
		<div class="page-head"><div><h1><xsl:value-of select="$say/minutes.history"/></h1><p class="lede"><xsl:value-of select="$say/history.lede"/></p></div></div>
		<div class="card">
			<xsl:choose>
				<xsl:when test="history/change"><ol class="ledger" role="list"><xsl:apply-templates select="history/change" mode="done"/></ol></xsl:when>
				<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/minutes.history.none"/></p></div></xsl:otherwise>
			</xsl:choose>
		</div>
	</div>
</xsl:template>

<xsl:template match="change" mode="done">
	<li>
		<div class="margin"><b><xsl:apply-templates select="@at.moment" mode="day-short"/></b><xsl:apply-templates select="@at.moment" mode="hour"/></div>
		<div class="entry">
			<h2><xsl:value-of select="@what.say"/><xsl:if test="@signer"><xsl:text>: </xsl:text><bdi><xsl:value-of select="@signer"/></bdi></xsl:if></h2>
			<xsl:if test="@day"><p><xsl:value-of select="$say/minutes.on_paper"/><xsl:text> </xsl:text><xsl:apply-templates select="@day" mode="day"/><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.attested"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@attested"/></bdi><xsl:text> &#183; </xsl:text><a href="/documents/{@document}"><xsl:value-of select="$say/minutes.scan"/></a></p></xsl:if>
			<p class="small muted"><bdi><xsl:value-of select="@who"/><xsl:value-of select="@actor.say"/></bdi><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/history.entry"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@entry"/></bdi></p>
			<xsl:if test="@hash"><p class="small muted"><xsl:value-of select="$say/minutes.paper"/><xsl:text>: </xsl:text><bdi dir="ltr" class="root"><xsl:call-template name="in-groups"><xsl:with-param name="text" select="@hash"/></xsl:call-template></bdi></p></xsl:if>
			<xsl:if test="@scan"><p class="small muted"><xsl:value-of select="$say/minutes.scan.hash"/><xsl:text>: </xsl:text><bdi dir="ltr" class="root"><xsl:call-template name="in-groups"><xsl:with-param name="text" select="@scan"/></xsl:call-template></bdi></p></xsl:if>
		</div>
	</li>
</xsl:template>

<!-- The decisions as text -->

<xsl:template match="page[@view = 'summary']" mode="title"><xsl:value-of select="$say/minutes.summary.copy"/></xsl:template>

<xsl:template match="page[@view = 'summary']" mode="main">
	<div class="minutes-width">
		<xsl:call-template name="minutes-trail"><xsl:with-param name="here" select="$say/minutes.summary.copy"/></xsl:call-template>
		<div class="page-head"><div><h1><xsl:value-of select="$say/minutes.summary.copy"/></h1></div></div>
		<section class="card"><div class="card-body stack">
			<label class="label" for="message"><xsl:value-of select="$say/minutes.summary.hint"/></label>
			<textarea class="input" id="message" rows="16" dir="auto" readonly="readonly"><xsl:apply-templates select="record" mode="message"/></textarea>
		</div></section>
	</div>
</xsl:template>

<xsl:template match="record" mode="message">
	<xsl:value-of select="meeting/@title"/><xsl:text>&#10;</xsl:text>
	<xsl:if test="meeting/@held"><xsl:value-of select="concat(substring(meeting/@held, 9, 2), '.', substring(meeting/@held, 6, 2), '.', substring(meeting/@held, 1, 4))"/><xsl:text>&#10;</xsl:text></xsl:if>
	<xsl:text>&#10;</xsl:text><xsl:value-of select="$say/minutes.summary"/><xsl:text>:&#10;</xsl:text>
	<xsl:for-each select="summary/decision"><xsl:value-of select="concat(@number, ' ', @title, ': ')"/><xsl:apply-templates select="." mode="result"/><xsl:text>&#10;</xsl:text></xsl:for-each>
	<xsl:if test="not(summary/decision)"><xsl:value-of select="$say/minutes.summary.none"/></xsl:if>
</xsl:template>

<!-- Whose paper it is: the cluster, and every legal entity with its own number -->

<xsl:template match="record" mode="letterhead">
	<header class="letterhead">
		<div>
			<b><bdi><xsl:value-of select="house/@name"/></bdi></b>
			<xsl:for-each select="entities/entity">
				<span><bdi><xsl:value-of select="@name"/></bdi><xsl:if test="@number"><xsl:text>, </xsl:text><xsl:value-of select="$say/*[name() = concat('minutes.number.', current()/@kind)]"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@number"/></bdi></xsl:if></span>
			</xsl:for-each>
		</div>
		<div class="address">
			<xsl:if test="house/@address"><span><bdi><xsl:value-of select="house/@address"/></bdi></span></xsl:if>
			<xsl:if test="house/@email"><span><bdi dir="ltr"><xsl:value-of select="house/@email"/></bdi></span></xsl:if>
			<xsl:if test="house/@phone"><span><xsl:value-of select="$say/minutes.phone"/><xsl:text> </xsl:text><bdi dir="ltr" class="number"><xsl:value-of select="house/@phone"/></bdi></span></xsl:if>
			<xsl:if test="house/@fax"><span><xsl:value-of select="$say/minutes.fax"/><xsl:text> </xsl:text><bdi dir="ltr" class="number"><xsl:value-of select="house/@fax"/></bdi></span></xsl:if>
		</div>
	</header>
</xsl:template>

<!-- What is missing is said to be missing: not stated in the document it was written from, or not recorded. -->
<xsl:template name="gap">
	<xsl:param name="gaps" select="ancestor-or-self::record/meeting/@gaps"/>
	<span class="gap"><xsl:choose><xsl:when test="$gaps = 'unstated'"><xsl:value-of select="$say/minutes.unstated"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.not_recorded"/></xsl:otherwise></xsl:choose></span>
</xsl:template>

<xsl:template match="meeting" mode="facts">
	<dl class="minutes-facts">
		<div><dt><xsl:value-of select="$say/minutes.held"/></dt><dd>
			<xsl:choose>
				<xsl:when test="@held"><xsl:apply-templates select="@held" mode="day-long"/><small><bdi><xsl:apply-templates select="@held.hebrew" mode="hebrew"/></bdi></small></xsl:when>
				<xsl:otherwise><xsl:call-template name="gap"/><small><xsl:value-of select="$say/minutes.year"/><xsl:text> </xsl:text><xsl:value-of select="@year"/></small></xsl:otherwise>
			</xsl:choose>
		</dd></div>
		<div><dt><xsl:value-of select="$say/minutes.hours"/></dt><dd>
			<xsl:choose>
				<xsl:when test="@held"><bdi dir="ltr" class="number"><xsl:value-of select="substring(@held, 12, 5)"/><xsl:if test="@ended">&#8211;<xsl:value-of select="substring(@ended, 12, 5)"/></xsl:if></bdi><xsl:if test="@ended and substring(@ended, 1, 10) != substring(@held, 1, 10)"><xsl:apply-templates select="@ended" mode="of-day"/></xsl:if><xsl:if test="not(@ended) and @state = 'closed'"><small><xsl:value-of select="$say/minutes.ended"/><xsl:text>: </xsl:text><xsl:call-template name="gap"/></small></xsl:if></xsl:when>
				<xsl:otherwise><xsl:call-template name="gap"/></xsl:otherwise>
			</xsl:choose>
		</dd></div>
		<div><dt><xsl:value-of select="$say/minutes.place"/></dt><dd><xsl:choose><xsl:when test="@place"><bdi><xsl:value-of select="@place"/></bdi></xsl:when><xsl:otherwise><xsl:call-template name="gap"/></xsl:otherwise></xsl:choose><xsl:if test="@mode != 'in_person'"><small><xsl:value-of select="@mode.say"/></small></xsl:if></dd></div>
		<div><dt><xsl:value-of select="$say/minutes.chair"/></dt><dd><xsl:choose><xsl:when test="chair"><bdi><xsl:value-of select="chair/@name"/></bdi></xsl:when><xsl:otherwise><xsl:call-template name="gap"/></xsl:otherwise></xsl:choose></dd></div>
		<div><dt><xsl:value-of select="$say/minutes.secretary"/></dt><dd><xsl:choose><xsl:when test="secretary"><bdi><xsl:value-of select="secretary/@name"/></bdi></xsl:when><xsl:otherwise><xsl:call-template name="gap"/></xsl:otherwise></xsl:choose></dd></div>
		<div><dt><xsl:value-of select="$say/minutes.meeting_kind"/></dt><dd><xsl:value-of select="@kind.say"/></dd></div>
	</dl>
</xsl:template>

<!-- A round: its times, and who answered what to which motion -->

<xsl:template match="round" mode="facts">
	<dl class="minutes-facts">
		<div><dt><xsl:value-of select="$say/minutes.body"/></dt><dd><bdi><xsl:value-of select="@body"/></bdi></dd></div>
		<div><dt><xsl:value-of select="$say/minutes.meeting_kind"/></dt><dd><xsl:value-of select="../meeting/@kind.say"/></dd></div>
		<div><dt><xsl:value-of select="$say/minutes.round.sent"/></dt><dd><xsl:choose><xsl:when test="@sent"><xsl:apply-templates select="@sent" mode="moment"/></xsl:when><xsl:otherwise>&#8211;</xsl:otherwise></xsl:choose></dd></div>
		<div><dt><xsl:value-of select="$say/minutes.round.closes"/></dt><dd><xsl:apply-templates select="@closes" mode="moment"/></dd></div>
		<xsl:if test="@ended"><div><dt><xsl:value-of select="$say/minutes.round.ended"/></dt><dd><xsl:apply-templates select="@ended" mode="moment"/></dd></div></xsl:if>
		<xsl:if test="@became"><div><dt><xsl:value-of select="$say/minutes.round.became"/></dt><dd><bdi><xsl:value-of select="@became"/></bdi><xsl:if test="@became_held"><small><xsl:apply-templates select="@became_held" mode="day"/></small></xsl:if></dd></div></xsl:if>
	</dl>
</xsl:template>

<xsl:template match="record" mode="answers">
	<section>
		<h2><xsl:value-of select="$say/minutes.round.answers"/></h2>
		<xsl:choose>
			<xsl:when test="answers/member">
				<table class="stacking round-answers">
					<thead><tr><th scope="col"><xsl:value-of select="$say/minutes.round.member"/></th><xsl:apply-templates select="agenda/item" mode="answers-head"/></tr></thead>
					<tbody><xsl:apply-templates select="answers/member" mode="answers-row"/></tbody>
				</table>
			</xsl:when>
			<xsl:otherwise><p><xsl:value-of select="$say/minutes.round.nobody"/></p></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template match="item" mode="answers-head">
	<th scope="col"><xsl:if test="@label"><bdi><xsl:value-of select="@label"/></bdi><xsl:text>. </xsl:text></xsl:if><bdi><xsl:value-of select="@title"/></bdi></th>
</xsl:template>

<xsl:template match="member" mode="answers-row">
	<tr>
		<td><b><bdi><xsl:value-of select="@name"/></bdi></b><xsl:if test="@authority"><small><bdi><xsl:value-of select="@authority"/></bdi></small></xsl:if></td>
		<xsl:apply-templates select="cell" mode="answers-cell"/>
	</tr>
</xsl:template>

<xsl:template match="cell" mode="answers-cell">
	<td data-label="{$say/minutes.item.short} {@motion}"><span><xsl:choose><xsl:when test="@is = 'objects'"><b><xsl:value-of select="@say"/></b></xsl:when><xsl:otherwise><xsl:value-of select="@say"/></xsl:otherwise></xsl:choose><xsl:if test="@reason"><small dir="auto"><xsl:value-of select="@reason"/></small></xsl:if><xsl:if test="@way.say"><small><xsl:value-of select="@way.say"/><xsl:if test="@recorder"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@recorder"/></bdi></xsl:if></small></xsl:if></span></td>
</xsl:template>

<!-- The bodies, each with its entity and its own quorum -->

<xsl:template match="bodies" mode="bodies">
	<section>
		<h2><xsl:value-of select="$say/minutes.bodies"/></h2>
		<table class="stacking">
			<thead><tr><th scope="col"><xsl:value-of select="$say/minutes.body"/></th><th scope="col"><xsl:value-of select="$say/minutes.entity"/></th><th scope="col"><xsl:value-of select="$say/minutes.quorum"/></th></tr></thead>
			<tbody><xsl:apply-templates select="body" mode="body-row"/></tbody>
		</table>
		<xsl:apply-templates select="../calls/call" mode="call"/>
	</section>
</xsl:template>

<xsl:template match="body" mode="body-row">
	<tr>
		<td><b><bdi><xsl:value-of select="@name"/></bdi></b><xsl:if test="@decides = '0'"><small><xsl:value-of select="$say/minutes.sits_along"/></small></xsl:if><xsl:if test="@note"><small dir="auto"><xsl:value-of select="@note"/></small></xsl:if></td>
		<td><xsl:choose><xsl:when test="entity"><bdi><xsl:value-of select="entity/@name"/></bdi><xsl:if test="entity/@number"><small><bdi class="number"><xsl:value-of select="entity/@number"/></bdi></small></xsl:if></xsl:when><xsl:otherwise><xsl:call-template name="gap"/></xsl:otherwise></xsl:choose></td>
		<td>
			<xsl:choose>
				<xsl:when test="@is = 'met' or @is = 'missing'">
					<xsl:value-of select="$say/*[name() = concat('minutes.quorum.is.', current()/@is)]"/><xsl:text>: </xsl:text>
					<xsl:call-template name="fill"><xsl:with-param name="words" select="$say/quorum.counted"/><xsl:with-param name="from" select="."/></xsl:call-template>
					<xsl:if test="@source"><small dir="auto"><xsl:value-of select="@source"/></small></xsl:if>
				</xsl:when>
				<xsl:otherwise><span class="gap"><xsl:value-of select="$say/*[name() = concat('minutes.quorum.', current()/@is)]"/></span></xsl:otherwise>
			</xsl:choose>
		</td>
	</tr>
</xsl:template>

<!-- What was counted, at each call. -->
<xsl:template match="call" mode="call">
	<p class="aside"><xsl:apply-templates select="@at" mode="hour"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@body"/></bdi><xsl:text>, </xsl:text><xsl:value-of select="$say/*[name() = concat('minutes.call.', current()/@call)]"/><xsl:text>: </xsl:text><xsl:choose><xsl:when test="@met"><xsl:value-of select="$say/minutes.quorum.is.met"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/minutes.quorum.is.missing"/></xsl:otherwise></xsl:choose><xsl:text>, </xsl:text><bdi><xsl:value-of select="@present"/></bdi><xsl:text> </xsl:text><xsl:value-of select="$say/minutes.call.of"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@serving"/></bdi></p>
</xsl:template>

<!-- Every decision in a line -->

<xsl:template match="summary" mode="summary">
	<section class="minutes-summary">
		<h2><xsl:value-of select="$say/minutes.summary"/></h2>
		<xsl:choose>
			<xsl:when test="decision">
				<table class="stacking">
					<thead><tr><th scope="col"><xsl:value-of select="$say/minutes.decision"/></th><th scope="col"><xsl:value-of select="$say/minutes.subject"/></th><th scope="col"><xsl:value-of select="$say/minutes.item.short"/></th><th scope="col"><xsl:value-of select="$say/minutes.result"/></th></tr></thead>
					<tbody><xsl:apply-templates select="decision" mode="summary-row"/></tbody>
				</table>
			</xsl:when>
			<xsl:otherwise><p><xsl:value-of select="$say/minutes.summary.none"/></p></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template match="decision" mode="summary-row">
	<tr>
		<td class="number"><a href="/decisions/{@id}"><bdi><xsl:value-of select="@number"/></bdi></a></td>
		<td><bdi><xsl:value-of select="@title"/></bdi></td>
		<td data-label="{$say/minutes.item.short}"><xsl:choose><xsl:when test="@label"><bdi><xsl:value-of select="@label"/></bdi></xsl:when><xsl:otherwise>&#8211;</xsl:otherwise></xsl:choose></td>
		<td><xsl:apply-templates select="." mode="result"/></td>
	</tr>
</xsl:template>

<!-- Adopted or not, and how that was voted, as far as it is known. -->
<xsl:template match="decision" mode="result">
	<xsl:choose>
		<xsl:when test="@void"><xsl:value-of select="$say/minutes.void"/></xsl:when>
		<xsl:when test="@tie"><xsl:value-of select="$say/minutes.tie"/></xsl:when>
		<xsl:when test="@result = 'rejected'"><xsl:value-of select="$say/minutes.rejected"/></xsl:when>
		<xsl:when test="@method = 'unanimous'"><xsl:value-of select="$say/minutes.unanimous"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/minutes.adopted"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Who was there, by side, and who was not -->

<xsl:template match="record" mode="participants">
	<section>
		<h2><xsl:value-of select="$say/minutes.participants"/></h2>
		<div class="minutes-sides">
			<div>
				<h3><xsl:value-of select="$say/minutes.for_authorities"/></h3>
				<xsl:choose>
					<xsl:when test="for_authorities/participant"><dl class="representatives"><xsl:apply-templates select="for_authorities/participant" mode="represents"/></dl></xsl:when>
					<xsl:otherwise><p><xsl:call-template name="gap"/></p></xsl:otherwise>
				</xsl:choose>
			</div>
			<div>
				<h3><xsl:value-of select="$say/minutes.for_cluster"/></h3>
				<xsl:choose>
					<xsl:when test="for_cluster/participant"><ul role="list"><xsl:for-each select="for_cluster/participant"><li><xsl:apply-templates select="." mode="named"/></li></xsl:for-each></ul></xsl:when>
					<xsl:otherwise><p><xsl:call-template name="gap"/></p></xsl:otherwise>
				</xsl:choose>
			</div>
		</div>
		<xsl:if test="for_authorities/participant/@capacity = 'unstated'"><p class="aside"><xsl:value-of select="$say/minutes.capacity_unstated"/></p></xsl:if>
		<h3><xsl:value-of select="$say/minutes.absent"/></h3>
		<xsl:choose>
			<xsl:when test="not_there/participant"><ul role="list" class="absent"><xsl:apply-templates select="not_there/participant" mode="absent"/></ul></xsl:when>
			<xsl:when test="meeting/@gaps = 'unstated'"><p><xsl:call-template name="gap"/></p></xsl:when>
			<xsl:otherwise><p><xsl:value-of select="$say/minutes.absent.none"/></p></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<!-- The authority is said once, before the first who came for it. -->
<xsl:template match="participant" mode="represents">
	<xsl:if test="not(preceding-sibling::participant[1]/authority/@id = authority/@id)"><dt><bdi><xsl:value-of select="authority/@name"/></bdi></dt></xsl:if>
	<dd><xsl:apply-templates select="." mode="named"/></dd>
</xsl:template>

<xsl:template match="participant" mode="named">
	<bdi><xsl:value-of select="@name"/><xsl:if test="@title and @title != @name"><xsl:text>, </xsl:text><xsl:value-of select="@title"/></xsl:if></bdi>
	<xsl:if test="@capacity = 'substitute' or @capacity = 'invitee' or (not(@title) and (@capacity = 'incoming' or @capacity = 'outgoing'))"><xsl:text> (</xsl:text><xsl:value-of select="@capacity.say"/><xsl:text>)</xsl:text></xsl:if>
	<xsl:if test="@remote"><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.remote"/></xsl:if>
	<xsl:if test="@arrived"><xsl:text>, </xsl:text><xsl:call-template name="said-of"><xsl:with-param name="words" select="$say/minutes.arrived"/><xsl:with-param name="hole" select="@arrived"/></xsl:call-template><xsl:apply-templates select="@arrived.day" mode="of-day"/></xsl:if>
	<xsl:if test="@left"><xsl:text>, </xsl:text><xsl:call-template name="said-of"><xsl:with-param name="words" select="$say/minutes.left"/><xsl:with-param name="hole" select="@left"/></xsl:call-template><xsl:apply-templates select="@left.day" mode="of-day"/></xsl:if>
</xsl:template>

<!-- A message with one hole. Inside it the page is out of reach: messages are a document of their own. -->
<xsl:template name="said-of">
	<xsl:param name="words"/>
	<xsl:param name="hole"/>
	<xsl:for-each select="$words/node()"><xsl:choose><xsl:when test="self::*"><bdi><xsl:value-of select="$hole"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="."/></xsl:otherwise></xsl:choose></xsl:for-each>
</xsl:template>

<xsl:template match="participant" mode="absent">
	<li>
		<bdi><xsl:value-of select="@name"/><xsl:if test="authority"><xsl:text>, </xsl:text><xsl:value-of select="authority/@name"/></xsl:if></bdi>
		<xsl:choose>
			<xsl:when test="@present = 'excused'"><xsl:text> (</xsl:text><xsl:value-of select="$say/minutes.excused.short"/><xsl:text>)</xsl:text></xsl:when>
			<xsl:when test="@present = 'expected'"><xsl:text> (</xsl:text><xsl:value-of select="$say/minutes.presence_not_recorded"/><xsl:text>)</xsl:text></xsl:when>
		</xsl:choose>
	</li>
</xsl:template>

<!-- An item: what was told, what was said, what was decided -->

<xsl:template match="item" mode="item">
	<section class="minutes-item">
		<h2><xsl:if test="@label"><span class="label-number"><bdi><xsl:value-of select="@label"/></bdi></span></xsl:if><bdi><xsl:value-of select="@title"/></bdi></h2>
		<xsl:if test="@presenter or @presented"><p class="aside"><xsl:value-of select="$say/minutes.presented_by"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@presenter"/><xsl:if test="not(@presenter)"><xsl:value-of select="@presented"/></xsl:if></bdi></p></xsl:if>
		<xsl:if test="@withheld"><p class="aside"><b><xsl:value-of select="$say/minutes.withheld"/></b><xsl:text>: </xsl:text><bdi><xsl:value-of select="@withheld"/></bdi></p></xsl:if>
		<xsl:if test="notes"><p class="told" dir="auto"><xsl:value-of select="notes"/></p></xsl:if>
		<xsl:if test="@added"><p class="aside"><xsl:value-of select="$say/minutes.added"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@added"/></bdi><xsl:apply-templates select="@added.day" mode="of-day"/><xsl:if test="@added_by"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@added_by"/></bdi></xsl:if><xsl:if test="@asked_by"><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.asked_by"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@asked_by"/></bdi></xsl:if></p></xsl:if>
		<xsl:for-each select="recusals/recusal"><p class="aside"><b><bdi><xsl:value-of select="@name"/></bdi></b><xsl:text>: </xsl:text><xsl:value-of select="$say/minutes.recused"/><xsl:text> (</xsl:text><bdi><xsl:value-of select="@reason"/></bdi><xsl:text>)</xsl:text></p></xsl:for-each>
		<xsl:apply-templates select="remarks/remark" mode="said"/>
		<xsl:apply-templates select="decisions/decision" mode="decided"/>
		<xsl:if test="not(@outcome = 'resolved') and not(@withheld)"><p class="came-of-it"><xsl:choose><xsl:when test="@outcome"><xsl:value-of select="@outcome.say"/><xsl:if test="@to"><xsl:text> </xsl:text><xsl:value-of select="$say/agenda.to_day"/><xsl:text> </xsl:text><xsl:value-of select="@to"/></xsl:if><xsl:if test="@to.body"><xsl:text>: </xsl:text><xsl:value-of select="@to.body"/></xsl:if></xsl:when><xsl:otherwise><span class="gap"><xsl:value-of select="@outcome.say"/></span></xsl:otherwise></xsl:choose></p></xsl:if>
	</section>
</xsl:template>

<xsl:template match="remark" mode="said">
	<p class="said" dir="auto"><b><bdi><xsl:value-of select="person/@name"/><xsl:if test="not(person)"><xsl:value-of select="@speaker"/></xsl:if></bdi></b><xsl:text>: </xsl:text><xsl:value-of select="text"/></p>
</xsl:template>

<xsl:template match="request" mode="voted-down">
	<div class="minutes-request">
		<p><b><bdi><xsl:value-of select="@title"/></bdi></b></p>
		<p class="aside"><xsl:choose><xsl:when test="@person"><xsl:value-of select="$say/requests.person"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@person"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="$say/requests.unstated"/></xsl:otherwise></xsl:choose><xsl:text>, </xsl:text><bdi dir="ltr" class="number"><xsl:value-of select="substring(@at, 12, 5)"/></bdi></p>
		<p><bdi><xsl:value-of select="@body"/></bdi><xsl:text>: </xsl:text><xsl:call-template name="fill"><xsl:with-param name="words" select="$say/requests.vote"/><xsl:with-param name="from" select="."/></xsl:call-template><xsl:text>.</xsl:text><xsl:if test="@source"><xsl:text> </xsl:text><xsl:value-of select="$say/requests.source"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@source"/></bdi></xsl:if></p>
	</div>
</xsl:template>

<xsl:template match="decision" mode="decided">
	<div class="minutes-decision">
		<xsl:if test="@void"><xsl:attribute name="class">minutes-decision void</xsl:attribute></xsl:if>
		<p class="decision-head"><b><xsl:value-of select="$say/minutes.decision"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@number"/></bdi></b><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="body/@name"/></bdi></p>
		<p class="decision-text" dir="auto"><xsl:value-of select="text"/></p>
		<p><b><xsl:apply-templates select="." mode="result"/></b><xsl:text>. </xsl:text><xsl:apply-templates select="." mode="vote"/></p>
		<xsl:if test="votes/vote"><p class="by-name"><xsl:apply-templates select="votes/vote" mode="voted"/></p></xsl:if>
		<xsl:if test="@void"><p class="aside" dir="auto"><xsl:value-of select="@reason"/></p></xsl:if>
		<xsl:if test="@note"><p class="aside" dir="auto"><xsl:value-of select="@note"/></p></xsl:if>
		<xsl:if test="followups/followup">
			<p class="to-do"><b><xsl:value-of select="$say/minutes.followups"/><xsl:text>:</xsl:text></b></p>
			<ul><xsl:for-each select="followups/followup"><li><bdi><xsl:value-of select="@title"/></bdi><xsl:text> &#8211; </xsl:text><bdi><xsl:value-of select="@owner"/></bdi><xsl:if test="@due"><xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.until"/><xsl:text> </xsl:text><xsl:apply-templates select="@due" mode="day"/></xsl:if></li></xsl:for-each></ul>
		</xsl:if>
	</div>
</xsl:template>

<!-- The counts, or that they are not stated. -->
<xsl:template match="decision" mode="vote">
	<xsl:choose>
		<xsl:when test="@in_favour">
			<xsl:value-of select="$say/minutes.for"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="@in_favour"/></b>
			<xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.against"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="concat(@against, substring('0', 1, number(not(@against))))"/></b>
			<xsl:text>, </xsl:text><xsl:value-of select="$say/minutes.abstained"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="concat(@abstained, substring('0', 1, number(not(@abstained))))"/></b>
			<xsl:if test="@method = 'secret' or @method = 'show'"><xsl:text> (</xsl:text><xsl:value-of select="@method.say"/><xsl:text>)</xsl:text></xsl:if>
			<xsl:text>.</xsl:text>
		</xsl:when>
		<xsl:otherwise><span class="gap"><xsl:value-of select="$say/minutes.vote_unstated"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Votes come by choice; what they chose is said before the first of each. -->
<xsl:template match="vote" mode="voted">
	<xsl:variable name="first" select="not(preceding-sibling::vote[1]/@choice = @choice)"/>
	<xsl:if test="$first"><xsl:if test="preceding-sibling::vote"><xsl:text> </xsl:text></xsl:if><b><xsl:value-of select="@choice.say"/><xsl:text>:</xsl:text></b></xsl:if>
	<xsl:text> </xsl:text>
	<bdi><xsl:value-of select="@authority"/><xsl:if test="@authority"><xsl:text> (</xsl:text></xsl:if><xsl:value-of select="@name"/><xsl:if test="@authority"><xsl:text>)</xsl:text></xsl:if></bdi>
	<xsl:if test="@choice = 'recused' and @reason"><xsl:text> &#8211; </xsl:text><bdi><xsl:value-of select="@reason"/></bdi></xsl:if>
	<xsl:choose><xsl:when test="following-sibling::vote[1]/@choice = @choice"><xsl:text>,</xsl:text></xsl:when><xsl:otherwise><xsl:text>.</xsl:text></xsl:otherwise></xsl:choose>
</xsl:template>

<!-- Lines to be signed by role; nobody's name is written under a line that nobody signed -->

<xsl:template match="life" mode="signatures">
	<section class="signatures">
		<h2><xsl:value-of select="$say/minutes.signatures"/></h2>
		<div><xsl:apply-templates select="signer" mode="line"/></div>
	</section>
</xsl:template>

<xsl:template match="signer" mode="line">
	<p>
		<span><xsl:if test="signature"><b><bdi><xsl:value-of select="signature/@name"/></bdi></b><small><xsl:apply-templates select="." mode="way"/></small></xsl:if></span>
		<xsl:value-of select="@role.say"/>
	</p>
</xsl:template>

<!-- Where the paper comes from, and the head of the ledger at that moment -->

<xsl:template match="record" mode="colophon">
	<footer class="colophon">
		<xsl:if test="meeting/@source"><p><xsl:call-template name="said-of"><xsl:with-param name="words" select="$say/minutes.recorded_later.hint"/><xsl:with-param name="hole" select="meeting/@source"/></xsl:call-template></p></xsl:if>
		<xsl:if test="meeting/@illustration"><p><xsl:value-of select="$say/minutes.illustration"/></p></xsl:if>
		<xsl:if test="/page/@lang != 'he'"><p><xsl:value-of select="$say/minutes.binding"/></p></xsl:if>
		<xsl:if test="/page/life/@public and /page/@view = 'public' and /page/life/@hash != /page/life/@public">
			<p><xsl:value-of select="$say/minutes.public.signed"/><xsl:text>: </xsl:text><bdi dir="ltr" class="root"><xsl:call-template name="in-groups"><xsl:with-param name="text" select="/page/life/@hash"/></xsl:call-template></bdi></p>
		</xsl:if>
		<xsl:if test="/page/paper">
			<p><xsl:value-of select="$say/minutes.paper"/><xsl:text>: </xsl:text><bdi dir="ltr" class="root"><xsl:call-template name="in-groups"><xsl:with-param name="text" select="/page/paper/@sha256"/></xsl:call-template></bdi></p>
		</xsl:if>
		<xsl:if test="/page/fingerprint">
			<p>
				<xsl:value-of select="$say/minutes.fingerprint"/><xsl:text> </xsl:text><xsl:apply-templates select="/page/fingerprint/@moment" mode="moment"/><xsl:text>, </xsl:text>
				<xsl:value-of select="$say/minutes.entries"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="/page/fingerprint/@size"/></b><xsl:text>: </xsl:text>
				<bdi dir="ltr" class="root"><xsl:call-template name="in-groups"><xsl:with-param name="text" select="/page/fingerprint/@root"/></xsl:call-template></bdi>
			</p>
		</xsl:if>
	</footer>
</xsl:template>

<xsl:template name="in-groups">
	<xsl:param name="text"/>
	<xsl:value-of select="substring($text, 1, 8)"/>
	<xsl:if test="string-length($text) &gt; 8"><xsl:text> </xsl:text><xsl:call-template name="in-groups"><xsl:with-param name="text" select="substring($text, 9)"/></xsl:call-template></xsl:if>
</xsl:template>

</xsl:stylesheet>
