<!-- approving.xsl: what is signed of a request, who must and who can, what they answered, and the box of whoever signs: on its own page and among others that wait. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="proof.xsl"/>

<xsl:template name="approval-standing">
	<xsl:param name="standing" select="@standing"/>
	<xsl:param name="text" select="@standing.say"/>
	<xsl:choose>
		<xsl:when test="$standing = 'approved' or $standing = 'executed'"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$text"/></span></xsl:when>
		<xsl:when test="$standing = 'submitted'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#half"/></svg><xsl:value-of select="$text"/></span></xsl:when>
		<xsl:when test="$standing = 'moved'"><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#transfers"/></svg><xsl:value-of select="$text"/></span></xsl:when>
		<xsl:when test="$standing = 'returned'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#undo"/></svg><xsl:value-of select="$text"/></span></xsl:when>
		<xsl:when test="$standing = 'rejected' or $standing = 'expired'"><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="$text"/></span></xsl:when>
		<xsl:when test="$standing = 'cancelled'"><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#slash"/></svg><xsl:value-of select="$text"/></span></xsl:when>
		<xsl:otherwise><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#ring"/></svg><xsl:value-of select="$text"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- The facts of a request. -->
<xsl:template match="approval" mode="facts">
	<dl class="facts">
		<xsl:if test="@amount"><dt><xsl:value-of select="$say/approvals.amount"/></dt><dd><b class="sum"><xsl:apply-templates select="@amount" mode="money"/></b></dd></xsl:if>
		<xsl:if test="/page/@view != 'show'"><dt><xsl:value-of select="$say/approvals.kind"/></dt><dd><xsl:value-of select="@kind.say"/></dd></xsl:if>
		<dt><xsl:value-of select="$say/approvals.legal_entity"/></dt><dd><bdi><xsl:value-of select="legal_entity/@name"/></bdi><xsl:if test="legal_entity/@number"><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="legal_entity/@number"/></bdi></xsl:if></dd>
		<dt><xsl:value-of select="$say/approvals.requester"/></dt><dd><bdi><xsl:value-of select="requester/@name"/></bdi><xsl:if test="@submitted"><xsl:text>, </xsl:text><xsl:apply-templates select="@submitted" mode="moment"/></xsl:if></dd>
		<xsl:if test="account"><dt><xsl:value-of select="$say/approvals.account"/></dt><dd><bdi><xsl:value-of select="account/@name"/></bdi></dd></xsl:if>
		<xsl:if test="line"><dt><xsl:value-of select="$say/approvals.line"/></dt><dd><bdi><xsl:value-of select="line/@name"/></bdi></dd></xsl:if>
		<xsl:if test="use"><dt><xsl:value-of select="$say/approvals.use"/></dt><dd><a href="/tabarim/{use/@tabar}"><bdi><xsl:value-of select="use/@name"/></bdi></a></dd></xsl:if>
		<xsl:if test="pays"><dt><xsl:value-of select="$say/approvals.pays"/></dt><dd><a href="/approvals/{pays/@id}"><bdi><xsl:value-of select="pays/@name"/></bdi></a></dd></xsl:if>
		<xsl:if test="decision"><dt><xsl:value-of select="$say/approvals.decision"/></dt><dd><a href="/decisions/{decision/@id}"><bdi><xsl:value-of select="decision/@name"/></bdi></a></dd></xsl:if>
		<xsl:if test="@expires"><dt><xsl:value-of select="$say/approvals.expires"/></dt><dd><xsl:apply-templates select="@expires" mode="day"/></dd></xsl:if>
		<xsl:if test="@executed"><dt><xsl:value-of select="$say/approvals.executed"/></dt><dd><xsl:apply-templates select="@executed" mode="day"/></dd></xsl:if>
	</dl>
	<xsl:if test="subject"><p class="prose" dir="auto"><xsl:value-of select="subject"/></p></xsl:if>
</xsl:template>

<!-- A payment file within a request. -->
<xsl:template match="batch" mode="file-facts">
	<dl class="facts">
		<dt><xsl:value-of select="$say/batches.name"/></dt><dd><a href="/batches/{@id}"><bdi dir="ltr"><xsl:value-of select="@name"/></bdi></a></dd>
		<dt><xsl:value-of select="$say/batches.institution"/></dt><dd><bdi dir="ltr" class="number"><xsl:value-of select="@institution"/></bdi></dd>
		<dt><xsl:value-of select="$say/batches.items"/></dt><dd class="number"><xsl:value-of select="@items"/></dd>
		<xsl:if test="/page/@registry = 'batches'"><dt><xsl:value-of select="$say/batches.total"/></dt><dd><b class="sum"><xsl:apply-templates select="@total" mode="money"/></b></dd></xsl:if>
		<dt><xsl:value-of select="$say/batches.value_date"/></dt><dd><xsl:apply-templates select="@value_date" mode="day"/></dd>
		<dt><xsl:value-of select="$say/batches.purpose"/></dt><dd><xsl:value-of select="@purpose.say"/></dd>
		<dt><xsl:value-of select="$say/batches.hash"/></dt><dd><bdi dir="ltr" class="hash"><xsl:value-of select="@hash"/></bdi></dd>
	</dl>
	<p class="small muted"><xsl:choose><xsl:when test="@checked"><xsl:value-of select="$say/batches.checked"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/batches.unchecked"/></xsl:otherwise></xsl:choose></p>
</xsl:template>

<xsl:template match="papers" mode="to-sign">
	<xsl:choose>
		<xsl:when test="paper[not(@dropped)]">
			<ul class="papers" role="list">
				<xsl:for-each select="paper[not(@dropped)]">
					<li><svg class="icon" aria-hidden="true"><use href="/icons.svg#clip"/></svg><div><a href="/documents/{@document}/file"><bdi><xsl:value-of select="@title"/></bdi></a><small><bdi dir="ltr" class="number"><xsl:value-of select="substring(@hash, 1, 16)"/></bdi></small></div></li>
				</xsl:for-each>
			</ul>
		</xsl:when>
		<xsl:otherwise><p class="small muted"><xsl:value-of select="$say/approvals.papers.none"/></p></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Both numbers side by side: what is asked for and what is there. -->
<xsl:template match="available" mode="available">
	<xsl:param name="amount"/>
	<xsl:variable name="gone"><xsl:choose><xsl:when test="@paying"><xsl:value-of select="$say/approvals.available.paid"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/approvals.available.committed"/></xsl:otherwise></xsl:choose></xsl:variable>
	<table class="table stacking money-table">
		<caption><xsl:value-of select="$say/approvals.available"/><xsl:text>: </xsl:text><xsl:value-of select="@what.say"/></caption>
		<thead><tr>
			<th scope="col" class="amount"><xsl:value-of select="$say/approvals.available.approved"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$gone"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/approvals.available.available"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/approvals.available.asked"/></th>
		</tr></thead>
		<tbody><tr>
			<td class="amount" data-label="{$say/approvals.available.approved}"><xsl:apply-templates select="@approved" mode="money"/></td>
			<td class="amount" data-label="{$gone}"><xsl:apply-templates select="@committed" mode="money"/></td>
			<td class="amount" data-label="{$say/approvals.available.available}"><b><xsl:apply-templates select="@available" mode="money"/></b></td>
			<td class="amount" data-label="{$say/approvals.available.asked}"><b><xsl:apply-templates select="$amount" mode="money"/></b></td>
		</tr></tbody>
	</table>
	<xsl:if test="@asof"><p class="small"><xsl:value-of select="$say/money.by_books"/><xsl:text> </xsl:text><xsl:apply-templates select="@asof" mode="day"/><xsl:text>: </xsl:text><b><xsl:apply-templates select="@spent" mode="money"/></b><xsl:if test="@beyond"><xsl:text> · </xsl:text><xsl:value-of select="$say/approvals.available.beyond"/></xsl:if></p></xsl:if>
	<xsl:choose>
		<xsl:when test="@past"><div class="note bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><p><xsl:value-of select="$say/approvals.available.past"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@past"/></bdi></p></div></xsl:when>
		<xsl:when test="not(@open)"><div class="note bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><p><xsl:value-of select="$say/approvals.available.closed"/></p></div></xsl:when>
		<xsl:when test="not(@enough)"><div class="note bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><p><xsl:value-of select="$say/approvals.available.short"/></p></div></xsl:when>
	</xsl:choose>
</xsl:template>

<!-- The three statements of the treasurer; $behind tells apart those of several requests on a page. -->
<xsl:template match="sign" mode="statements">
	<xsl:param name="behind" select="''"/>
	<xsl:if test="@treasurer">
		<fieldset class="field statements">
			<legend class="label"><xsl:value-of select="$say/approvals.states"/></legend>
			<xsl:for-each select="statement">
				<label class="tick">
					<xsl:choose>
						<xsl:when test="@ticked"><input type="checkbox" name="{@name}{$behind}" value="1" checked="checked"/></xsl:when>
						<xsl:otherwise><input type="checkbox" name="{@name}{$behind}" value="1"/></xsl:otherwise>
					</xsl:choose>
					<span><xsl:value-of select="@label"/></span>
				</label>
			</xsl:for-each>
		</fieldset>
	</xsl:if>
</xsl:template>

<!-- Who must sign, who did, who can. -->
<xsl:template match="groups" mode="groups">
	<ul class="signing-groups" role="list">
		<xsl:for-each select="group">
			<li>
				<h3><xsl:value-of select="@name.say"/><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@signed"/><xsl:text> </xsl:text><xsl:value-of select="$say/approving.of"/><xsl:text> </xsl:text><xsl:value-of select="@wanted"/></span></h3>
				<xsl:choose>
					<xsl:when test="person">
						<ul role="list">
							<xsl:for-each select="person">
								<li><svg class="icon" aria-hidden="true"><use><xsl:attribute name="href"><xsl:choose><xsl:when test="@answer = 'signed'">/icons.svg#check</xsl:when><xsl:when test="@answer">/icons.svg#cross</xsl:when><xsl:when test="@passed_to">/icons.svg#forward</xsl:when><xsl:otherwise>/icons.svg#ring</xsl:otherwise></xsl:choose></xsl:attribute></use></svg><span><bdi><xsl:value-of select="@name"/></bdi><small><xsl:value-of select="@capacity"/><xsl:if test="@passed_to"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/approvals.passed.short"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@passed_to"/></bdi></xsl:if><xsl:if test="@in_place_of"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/approvals.in_place_of"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@in_place_of"/></bdi></xsl:if></small></span></li>
							</xsl:for-each>
						</ul>
					</xsl:when>
					<xsl:otherwise><p class="small late-words"><xsl:value-of select="$say/approvals.group.none"/></p></xsl:otherwise>
				</xsl:choose>
			</li>
		</xsl:for-each>
	</ul>
</xsl:template>

<!-- What was passed to whoever signs here: by whom, when, why. -->
<xsl:template match="passing" mode="passed-to-you">
	<div class="note"><svg class="icon" aria-hidden="true"><use href="/icons.svg#sign"/></svg><div>
		<p><b><xsl:value-of select="$say/approvals.passed.you"/><bdi><xsl:value-of select="@name"/></bdi></b><xsl:text>, </xsl:text><xsl:apply-templates select="@at" mode="moment"/></p>
		<p class="prose" dir="auto"><xsl:value-of select="@why"/></p>
		<xsl:if test="@capacity = 'treasurer'"><p class="small"><xsl:value-of select="$say/approvals.pass.responsible"/></p></xsl:if>
	</div></div>
</xsl:template>

<!-- Every passing of a request, from whom to whom. -->
<xsl:template match="passing" mode="passing">
	<li>
		<xsl:if test="@standing = 'void' or @standing = 'lapsed'"><xsl:attribute name="class">void</xsl:attribute></xsl:if>
		<div class="margin"><b><xsl:apply-templates select="@at" mode="day-short"/></b><xsl:apply-templates select="@at" mode="hour"/></div>
		<div class="entry">
			<div class="entry-row">
				<div>
					<h3><bdi><xsl:value-of select="@from"/></bdi><xsl:text> </xsl:text><xsl:value-of select="$say/approvals.passed.short"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@to"/></bdi></h3>
					<p class="prose" dir="auto"><xsl:value-of select="@why"/></p>
					<xsl:if test="@ended"><p><xsl:value-of select="@standing.say"/><xsl:text>, </xsl:text><xsl:apply-templates select="@ended" mode="moment"/><xsl:if test="@ended_why"><xsl:text>: </xsl:text><bdi><xsl:value-of select="@ended_why"/></bdi></xsl:if></p></xsl:if>
				</div>
				<xsl:choose>
					<xsl:when test="@standing = 'stands'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#half"/></svg><xsl:value-of select="@standing.say"/></span></xsl:when>
					<xsl:when test="@standing = 'answered'"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="@standing.say"/></span></xsl:when>
					<xsl:otherwise><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#undo"/></svg><xsl:value-of select="@standing.say"/></span></xsl:otherwise>
				</xsl:choose>
			</div>
		</div>
	</li>
</xsl:template>

<xsl:template match="answer" mode="answer">
	<li>
		<xsl:if test="@void"><xsl:attribute name="class">void</xsl:attribute></xsl:if>
		<div class="margin"><b><xsl:apply-templates select="@at" mode="day-short"/></b><xsl:apply-templates select="@at" mode="hour"/></div>
		<div class="entry">
			<div class="entry-row">
				<div>
					<h3><bdi><xsl:value-of select="person/@name"/></bdi></h3>
					<p>
						<xsl:value-of select="@capacity.say"/><xsl:text> &#183; </xsl:text><xsl:value-of select="@method.say"/>
						<xsl:if test="@stated"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/approvals.stated"/></xsl:if>
						<xsl:if test="@in_place_of"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/approvals.in_place_of"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@in_place_of"/></bdi></xsl:if>
					</p>
					<xsl:if test="@in_place_of.capacity = 'treasurer'"><p class="small muted"><xsl:value-of select="$say/approvals.pass.responsible"/></p></xsl:if>
					<xsl:if test="@method = 'paper'"><p><xsl:value-of select="$say/approvals.on_paper.day"/><xsl:text> </xsl:text><xsl:apply-templates select="@signed" mode="day"/><xsl:text>, </xsl:text><xsl:value-of select="$say/approvals.attested"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@attested"/></bdi><xsl:text> &#183; </xsl:text><a href="/documents/{@scan}"><xsl:value-of select="$say/approvals.scan"/></a></p></xsl:if>
					<xsl:if test="@reason"><p class="prose" dir="auto"><xsl:value-of select="@reason"/></p></xsl:if>
					<p class="small muted"><xsl:value-of select="$say/approvals.hash"/><xsl:text> </xsl:text><bdi dir="ltr" class="number"><xsl:value-of select="substring(@hash, 1, 16)"/></bdi></p>
				</div>
				<xsl:choose>
					<xsl:when test="@void"><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#slash"/></svg><xsl:value-of select="$say/approvals.void_round"/></span></xsl:when>
					<xsl:when test="@answer = 'signed'"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="@answer.say"/></span></xsl:when>
					<xsl:when test="@answer = 'returned'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#undo"/></svg><xsl:value-of select="@answer.say"/></span></xsl:when>
					<xsl:otherwise><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="@answer.say"/></span></xsl:otherwise>
				</xsl:choose>
			</div>
		</div>
	</li>
</xsl:template>

</xsl:stylesheet>
