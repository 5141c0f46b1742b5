<!-- signatories.xsl: the register of signatories on any day, one appointment, the question who may sign, and the protocol for the bank. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>
<xsl:import href="papers.xsl"/>
<xsl:import href="composition.xsl"/>

<!-- The register on a day -->

<xsl:template match="page[@view = 'list']" mode="main">
	<div class="page-head">
		<div>
			<h1><xsl:apply-templates select="." mode="title"/></h1>
			<p class="lede"><xsl:value-of select="$say/signatories.asof"/><xsl:text> </xsl:text><b><xsl:apply-templates select="asof/@day" mode="day"/></b></p>
		</div>
		<div class="actions">
			<a class="button" href="/signatories/question"><svg class="icon" aria-hidden="true"><use href="/icons.svg#about"/></svg><xsl:value-of select="$say/signatories.question"/></a>
			<xsl:if test="may/@signatories.protocol"><a class="button" href="/signatories/protocol?asof={asof/@day}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#print"/></svg><xsl:value-of select="$say/signatories.protocol"/></a></xsl:if>
			<xsl:apply-templates select="." mode="new"/>
		</div>
	</div>
	<p class="unseen" role="status" id="announcement"/>
	<xsl:if test="untold/signatory">
		<section class="card untold">
			<div class="card-head"><h2><xsl:value-of select="$say/signatories.untold"/></h2></div>
			<ul class="plain-list in-two" role="list">
				<xsl:for-each select="untold/signatory">
					<li><a href="/signatories/{@id}/tell"><bdi><xsl:value-of select="@title"/></bdi></a><span class="muted"><xsl:value-of select="@scope.say"/><xsl:text>, </xsl:text><xsl:apply-templates select="@day" mode="day"/><xsl:text>: </xsl:text><xsl:value-of select="@why.say"/></span></li>
				</xsl:for-each>
			</ul>
		</section>
	</xsl:if>
	<div class="card">
		<xsl:apply-templates select="filters" mode="filters"/>
		<div id="results"><xsl:apply-templates select="." mode="results"/></div>
	</div>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/signatories"/></caption>
		<thead><tr>
			<th scope="col"><xsl:value-of select="$say/signatories.person"/></th>
			<th scope="col"><xsl:value-of select="$say/signatories.scope"/></th>
			<th scope="col"><xsl:value-of select="$say/signatories.legal_entity"/></th>
			<th scope="col" class="amount"><xsl:value-of select="$say/signatories.ceiling"/></th>
			<th scope="col"><xsl:value-of select="$say/signatories.decision"/></th>
			<th scope="col"><xsl:value-of select="$say/signatories.state"/></th>
		</tr></thead>
		<tbody><xsl:apply-templates select="signatory" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="signatory" mode="row">
	<tr>
		<td class="title"><a href="/signatories/{@id}"><bdi><xsl:value-of select="person/@name"/></bdi></a><span class="under"><xsl:if test="@scope != 'unstated'"><xsl:value-of select="@group.say"/></xsl:if><xsl:if test="@joint"><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.joint"/><xsl:text> </xsl:text><xsl:value-of select="@joint.say"/></xsl:if></span></td>
		<td data-label="{$say/signatories.scope}"><div><xsl:value-of select="@scope.say"/><xsl:if test="account"><span class="under"><bdi><xsl:value-of select="account/@name"/></bdi></span></xsl:if></div></td>
		<td data-label="{$say/signatories.legal_entity}"><xsl:apply-templates select="legal_entity" mode="to"/></td>
		<td class="amount" data-label="{$say/signatories.ceiling}"><xsl:choose><xsl:when test="@ceiling"><xsl:apply-templates select="@ceiling" mode="money"/></xsl:when><xsl:when test="@scope = 'unstated'"><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/signatories.ceiling.none"/></span></xsl:otherwise></xsl:choose></td>
		<td class="nowrap" data-label="{$say/signatories.decision}"><xsl:choose><xsl:when test="decision"><xsl:apply-templates select="decision" mode="to"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/signatories.state}"><xsl:apply-templates select="." mode="standing"/></td>
	</tr>
</xsl:template>

<xsl:template match="signatory" mode="standing">
	<xsl:choose>
		<xsl:when test="@state = 'active'"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:when test="@state = 'unstated'"><span class="muted"><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:when test="@state = 'suspended'"><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#pause"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:when test="@state = 'proposed'"><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clock"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:when test="@state = 'approved'"><span class="status info"><svg class="icon" aria-hidden="true"><use href="/icons.svg#half"/></svg><xsl:value-of select="@state.say"/></span></xsl:when>
		<xsl:otherwise><span class="status mute"><svg class="icon" aria-hidden="true"><use href="/icons.svg#slash"/></svg><xsl:value-of select="@state.say"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- One appointment -->

<xsl:template match="signatory" mode="heading"><xsl:value-of select="person/@name"/><xsl:text>: </xsl:text><xsl:value-of select="@scope.say"/></xsl:template>

<xsl:template match="signatory" mode="tags">
	<p class="tags"><xsl:apply-templates select="." mode="standing"/><xsl:if test="@illustration"><span class="illustration"><xsl:value-of select="$say/signatories.illustration"/></span></xsl:if></p>
</xsl:template>

<xsl:template match="page" mode="edit"/>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="record/signatory" mode="details"/></div>
			</section>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/signatories.term"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="record/signatory" mode="terms"/></div>
			</section>
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

<xsl:template match="signatory" mode="details">
	<dl class="facts">
		<dt><xsl:value-of select="$say/signatories.person"/></dt><dd><xsl:apply-templates select="person" mode="to"/></dd>
		<dt><xsl:value-of select="$say/signatories.legal_entity"/></dt><dd><xsl:apply-templates select="legal_entity" mode="to"/><xsl:if test="legal_entity/@number"><xsl:text>, </xsl:text><bdi class="number"><xsl:value-of select="legal_entity/@number"/></bdi></xsl:if></dd>
		<dt><xsl:value-of select="$say/signatories.scope"/></dt><dd><xsl:value-of select="@scope.say"/></dd>
		<dt><xsl:value-of select="$say/signatories.account"/></dt><dd><xsl:choose><xsl:when test="account"><bdi><xsl:value-of select="account/@name"/></bdi></xsl:when><xsl:when test="@scope = 'unstated'"><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.account.all"/></xsl:otherwise></xsl:choose></dd>
		<dt><xsl:value-of select="$say/signatories.ceiling"/></dt><dd><xsl:choose><xsl:when test="@ceiling"><xsl:apply-templates select="@ceiling" mode="money"/></xsl:when><xsl:when test="@scope = 'unstated'"><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.ceiling.none"/></xsl:otherwise></xsl:choose></dd>
		<dt><xsl:value-of select="$say/signatories.group"/></dt><dd><xsl:choose><xsl:when test="@scope = 'unstated'"><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:when><xsl:otherwise><xsl:value-of select="@group.say"/></xsl:otherwise></xsl:choose></dd>
		<xsl:if test="@joint"><dt><xsl:value-of select="$say/signatories.joint"/></dt><dd><xsl:value-of select="@joint.say"/></dd></xsl:if>
		<dt><xsl:value-of select="$say/signatories.capacity"/></dt><dd><xsl:choose><xsl:when test="@scope = 'unstated' and @capacity = 'other'"><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:when><xsl:otherwise><xsl:value-of select="@capacity.say"/></xsl:otherwise></xsl:choose></dd>
		<dt><xsl:value-of select="$say/signatories.decision"/></dt><dd><xsl:choose><xsl:when test="decision"><xsl:apply-templates select="decision" mode="to"/><xsl:text>, </xsl:text><bdi><xsl:value-of select="decision/@title"/></bdi><xsl:if test="decision/@force != 'in_force'"><xsl:text> </xsl:text><b class="late-word"><xsl:value-of select="decision/@force.say"/></b></xsl:if></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose></dd>
		<dt><xsl:value-of select="$say/signatories.specimen"/></dt><dd><xsl:choose><xsl:when test="specimen and not(/page/may/@signatories.protocol)"><bdi><xsl:value-of select="specimen/@name"/></bdi></xsl:when><xsl:when test="specimen"><a href="/documents/{specimen/@id}"><bdi><xsl:value-of select="specimen/@name"/></bdi></a></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/signatories.specimen.none"/></span></xsl:otherwise></xsl:choose></dd>
		<xsl:if test="replaces"><dt><xsl:value-of select="$say/signatories.replaces"/></dt><dd><a href="/signatories/{replaces/@id}"><bdi><xsl:value-of select="replaces/@name"/></bdi></a></dd></xsl:if>
		<xsl:if test="successor"><dt><xsl:value-of select="$say/signatories.successor"/></dt><dd><a href="/signatories/{successor/@id}"><bdi><xsl:value-of select="successor/@name"/></bdi></a></dd></xsl:if>
		<xsl:call-template name="fact"><xsl:with-param name="label" select="$say/signatories.note"/><xsl:with-param name="value" select="@note"/></xsl:call-template>
	</dl>
</xsl:template>

<!-- When it holds, what that rests on, and why it ends. -->
<xsl:template match="signatory" mode="terms">
	<dl class="facts">
		<dt><xsl:value-of select="$say/signatories.holds"/></dt>
		<dd><xsl:choose>
			<xsl:when test="@scope = 'unstated'"><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:when>
			<xsl:when test="@holds"><bdi><xsl:choose><xsl:when test="@holds_since"><xsl:if test="not(@holds_until)"><xsl:value-of select="$say/value.since"/><xsl:text> </xsl:text></xsl:if><xsl:apply-templates select="@holds_since" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose><xsl:if test="@holds_until"><xsl:text> &#8211; </xsl:text><xsl:apply-templates select="@holds_until" mode="day"/></xsl:if></bdi><xsl:if test="@why.say"><xsl:text>: </xsl:text><xsl:value-of select="@why.say"/></xsl:if></xsl:when>
			<xsl:otherwise><xsl:value-of select="$say/signatories.holds.never"/></xsl:otherwise>
		</xsl:choose></dd>
		<dt><xsl:value-of select="$say/signatories.since"/></dt><dd><xsl:choose><xsl:when test="@since"><xsl:apply-templates select="@since" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/value.unstated"/></span></xsl:otherwise></xsl:choose></dd>
		<xsl:if test="@until"><dt><xsl:value-of select="$say/signatories.until"/></dt><dd><xsl:apply-templates select="@until" mode="day"/></dd></xsl:if>
		<dt><xsl:value-of select="$say/signatories.rests"/></dt>
		<dd><xsl:choose>
			<xsl:when test="membership"><a href="/memberships/{membership/@id}"><xsl:value-of select="membership/@role.say"/><xsl:text>, </xsl:text><bdi><xsl:value-of select="membership/@name"/></bdi></a></xsl:when>
			<xsl:when test="office"><a href="/offices/{office/@id}"><xsl:choose><xsl:when test="office/@title"><bdi><xsl:value-of select="office/@title"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="office/@kind.say"/></xsl:otherwise></xsl:choose></a></xsl:when>
			<xsl:otherwise><span class="muted"><xsl:value-of select="$say/signatories.rests.none"/></span></xsl:otherwise>
		</xsl:choose></dd>
		<xsl:if test="@confirmed"><dt><xsl:value-of select="$say/signatories.confirmed"/></dt><dd><xsl:apply-templates select="@confirmed" mode="day"/><xsl:if test="confirmation and /page/may/@signatories.protocol"><xsl:text>, </xsl:text><a href="/documents/{confirmation/@id}"><bdi><xsl:value-of select="confirmation/@name"/></bdi></a></xsl:if></dd></xsl:if>
		<xsl:if test="@unconfirmed"><dt><xsl:value-of select="$say/signatories.confirmed"/></dt><dd><b class="late-word"><xsl:value-of select="$say/signatories.protocol.waits"/></b></dd></xsl:if>
		<xsl:if test="@ended"><dt><xsl:value-of select="$say/signatories.ended"/></dt><dd><xsl:apply-templates select="@ended" mode="day"/><xsl:text>, </xsl:text><xsl:value-of select="@ended_why.say"/><xsl:if test="ending"><xsl:text>, </xsl:text><a href="/decisions/{ending/@id}"><bdi><xsl:value-of select="ending/@name"/></bdi></a></xsl:if></dd></xsl:if>
		<xsl:if test="@notified"><dt><xsl:value-of select="$say/signatories.notified"/></dt><dd><xsl:apply-templates select="@notified" mode="day"/></dd></xsl:if>
		<xsl:if test="@untold"><dt><xsl:value-of select="$say/signatories.notified"/></dt><dd><b class="late-word"><xsl:value-of select="$say/signatories.untold"/></b></dd></xsl:if>
	</dl>
</xsl:template>

<!-- Forms: a new one with its scopes, ending, replacing, telling the bank, bringing a paper -->

<xsl:template match="page[@view = 'act' or @view = 'paper']" mode="title"><xsl:value-of select="@title"/></xsl:template>

<xsl:template match="page[@view = 'act' or @view = 'paper']" mode="main">
	<div class="narrow">
		<xsl:apply-templates select="." mode="trail"/>
		<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/></h1><p class="lede"><a href="/signatories/{record/signatory/@id}"><bdi><xsl:apply-templates select="record/signatory" mode="heading"/></bdi></a><xsl:text>, </xsl:text><bdi><xsl:value-of select="record/signatory/legal_entity/@name"/></bdi></p></div></div>
		<xsl:apply-templates select="form" mode="form"/>
	</div>
</xsl:template>

<xsl:template match="page[@view = 'act' or @view = 'paper']" mode="cancel"><a class="button quiet" href="/signatories/{record/signatory/@id}"><xsl:value-of select="$say/form.cancel"/></a></xsl:template>

<xsl:template match="form[scopes]" mode="form">
	<form class="card" method="post" action="{@action}" novalidate="novalidate">
		<div class="card-body">
			<xsl:apply-templates select="." mode="hidden"/>
			<xsl:for-each select="field">
				<xsl:apply-templates select="." mode="field"/>
				<xsl:if test="@name = 'group'"><xsl:apply-templates select="../scopes" mode="scopes"/></xsl:if>
			</xsl:for-each>
		</div>
		<div class="action-bar"><xsl:apply-templates select="." mode="submit"/><xsl:apply-templates select="/page" mode="cancel"/></div>
	</form>
</xsl:template>

<xsl:template match="scopes" mode="scopes">
	<fieldset class="field">
		<xsl:if test="field/problem"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
		<legend class="label"><xsl:value-of select="@label"/><span class="required" aria-hidden="true"> *</span></legend>
		<span class="hint"><xsl:value-of select="$say/signatories.scopes.hint"/></span>
		<div class="ticks"><xsl:apply-templates select="field" mode="tick"/></div>
	</fieldset>
</xsl:template>

<xsl:template match="form[others]" mode="form">
	<form class="card" method="post" action="{@action}" enctype="multipart/form-data" novalidate="novalidate">
		<div class="card-body">
			<xsl:apply-templates select="." mode="hidden"/>
			<xsl:call-template name="file-box"/>
			<xsl:apply-templates select="field" mode="field"/>
			<xsl:if test="others/signatory">
				<fieldset class="field">
					<legend class="label"><xsl:value-of select="others/@label"/></legend>
					<div class="ticks"><xsl:for-each select="others/signatory">
						<label class="tick"><input type="checkbox" name="also.{@id}" value="1" checked="checked"/><span><xsl:value-of select="@scope.say"/><xsl:text> </xsl:text><small class="muted"><bdi><xsl:value-of select="@entity"/></bdi><xsl:if test="@account"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@account"/></bdi></xsl:if></small></span></label>
					</xsl:for-each></div>
				</fieldset>
			</xsl:if>
		</div>
		<div class="action-bar"><xsl:apply-templates select="." mode="submit"/><xsl:apply-templates select="/page" mode="cancel"/></div>
	</form>
</xsl:template>

<!-- The question, and its answer in large letters -->

<xsl:template match="page[@view = 'question']" mode="title"><xsl:value-of select="$say/signatories.question"/></xsl:template>

<xsl:template match="page[@view = 'question']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<div class="page-head"><div><h1><xsl:apply-templates select="." mode="title"/></h1><p class="lede"><xsl:value-of select="$say/signatories.question.lede"/></p></div><xsl:if test="record/answer"><div class="actions"><xsl:apply-templates select="formats/format[@file]" mode="button"/></div></xsl:if></div>
	<div class="columns question">
		<div class="stack">
			<xsl:apply-templates select="record/answer" mode="answer"/>
			<xsl:if test="not(record/answer)"><form class="card" method="get" action="{question/@action}" novalidate="novalidate"><xsl:apply-templates select="question" mode="asking"/></form></xsl:if>
		</div>
		<xsl:if test="record/answer">
			<aside class="stack side"><form class="card" method="get" action="{question/@action}" novalidate="novalidate"><xsl:apply-templates select="question" mode="asking"/></form></aside>
		</xsl:if>
	</div>
</xsl:template>

<xsl:template match="question" mode="asking">
	<div class="card-body"><xsl:apply-templates select="field" mode="field"/></div>
	<div class="action-bar"><button class="button primary" type="submit"><xsl:value-of select="$say/signatories.question.ask"/></button></div>
</xsl:template>

<xsl:template match="answer" mode="answer">
	<section class="card ruling">
		<xsl:attribute name="class"><xsl:choose><xsl:when test="@yes = 'yes'">card ruling ok</xsl:when><xsl:otherwise>card ruling bad</xsl:otherwise></xsl:choose></xsl:attribute>
		<div class="card-body" role="status">
			<p class="verdict-word" id="verdict">
				<xsl:choose>
					<xsl:when test="@yes = 'yes'"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/signatories.yes"/></xsl:when>
					<xsl:otherwise><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="$say/signatories.no"/></xsl:otherwise>
				</xsl:choose>
			</p>
			<p><b>
				<xsl:choose>
					<xsl:when test="@open and @yes = 'yes'"><xsl:value-of select="$say/signatories.yes.open"/></xsl:when>
					<xsl:when test="@open"><xsl:value-of select="$say/signatories.no.open"/></xsl:when>
					<xsl:when test="@yes = 'yes'"><xsl:value-of select="$say/signatories.yes.named"/></xsl:when>
					<xsl:otherwise><xsl:value-of select="$say/signatories.no.named"/></xsl:otherwise>
				</xsl:choose>
			</b></p>
			<p><xsl:value-of select="@scope.say"/><xsl:if test="@amount"><xsl:text>, </xsl:text><xsl:apply-templates select="@amount" mode="money"/></xsl:if><xsl:text>, </xsl:text><bdi><xsl:value-of select="about/legal_entity/@name"/></bdi><xsl:if test="about/account"><xsl:text>, </xsl:text><bdi><xsl:value-of select="about/account/@name"/></bdi></xsl:if><xsl:text>, </xsl:text><xsl:apply-templates select="@day" mode="day"/></p>
			<xsl:if test="@yes = 'yes' and @stamp"><p><xsl:value-of select="$say/signatories.stamp.needed"/></p></xsl:if>
			<xsl:if test="@no_rule"><p><xsl:value-of select="@no_rule"/></p></xsl:if>
		</div>
	</section>
	<xsl:if test="missing">
		<section class="card" id="missing">
			<div class="card-head"><h2><xsl:value-of select="$say/signatories.missing"/></h2></div>
			<div class="card-body">
				<xsl:for-each select="missing">
					<p><b><xsl:value-of select="@text"/></b><xsl:text> </xsl:text><xsl:value-of select="@help"/><xsl:text> </xsl:text>
						<xsl:for-each select="person"><xsl:if test="position() &gt; 1"><xsl:text>; </xsl:text></xsl:if><bdi><xsl:value-of select="@name"/></bdi></xsl:for-each>
					</p>
				</xsl:for-each>
			</div>
		</section>
	</xsl:if>
	<xsl:if test="rule">
		<section class="card" id="rule">
			<div class="card-head"><h2><xsl:value-of select="$say/signatories.composition"/></h2><a href="/signing_rules/{rule/@id}"><xsl:value-of select="$say/signatories.source"/></a></div>
			<div class="card-body">
				<p><b><xsl:apply-templates select="rule" mode="composition"/></b></p>
				<p><xsl:apply-templates select="rule" mode="bounds"/><xsl:if test="rule/account"><xsl:text>, </xsl:text><bdi><xsl:value-of select="rule/account/@name"/></bdi></xsl:if></p>
				<p class="prose" dir="auto"><xsl:value-of select="rule/@source"/></p>
				<p class="tags"><xsl:apply-templates select="rule" mode="confirmed"/><xsl:if test="rule/decision"><a href="/decisions/{rule/decision/@id}"><bdi><xsl:value-of select="rule/decision/@name"/></bdi></a></xsl:if></p>
			</div>
		</section>
	</xsl:if>
	<xsl:if test="signers/signer">
		<section class="card" id="signers">
			<div class="card-head"><h2><xsl:choose><xsl:when test="@open"><xsl:value-of select="$say/signatories.signers.open"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.signers"/></xsl:otherwise></xsl:choose></h2></div>
			<ul class="asked-signers" role="list"><xsl:apply-templates select="signers/signer" mode="signer"/></ul>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="signer" mode="signer">
	<li>
		<div>
			<h3><xsl:choose><xsl:when test="appointment"><a href="/signatories/{appointment/@id}"><bdi><xsl:value-of select="@name"/></bdi></a></xsl:when><xsl:otherwise><bdi><xsl:value-of select="@name"/></bdi></xsl:otherwise></xsl:choose></h3>
			<xsl:if test="appointment">
				<p><xsl:value-of select="appointment/@group.say"/><xsl:text>, </xsl:text><xsl:value-of select="appointment/@capacity.say"/><xsl:if test="appointment/@joint"><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.joint"/><xsl:text> </xsl:text><xsl:value-of select="appointment/@joint.say"/></xsl:if></p>
				<p class="small">
					<xsl:value-of select="$say/signatories.ceiling"/><xsl:text>: </xsl:text><xsl:choose><xsl:when test="appointment/@ceiling"><xsl:apply-templates select="appointment/@ceiling" mode="money"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.ceiling.none"/></xsl:otherwise></xsl:choose>
					<xsl:text> &#183; </xsl:text><xsl:choose><xsl:when test="appointment/@since"><xsl:value-of select="$say/signatories.since"/><xsl:text> </xsl:text><xsl:apply-templates select="appointment/@since" mode="day"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/value.unstated"/></xsl:otherwise></xsl:choose><xsl:if test="appointment/@until"><xsl:text> </xsl:text><xsl:value-of select="$say/signatories.until"/><xsl:text> </xsl:text><xsl:apply-templates select="appointment/@until" mode="day"/></xsl:if>
					<xsl:if test="appointment/decision"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/signatories.decision"/><xsl:text> </xsl:text><a href="/decisions/{appointment/decision/@id}"><bdi><xsl:value-of select="appointment/decision/@name"/></bdi></a></xsl:if>
				</p>
			</xsl:if>
			<xsl:if test="@why.say"><p><xsl:value-of select="@why.say"/></p></xsl:if>
		</div>
		<xsl:choose>
			<xsl:when test="@counts"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/signatories.counts"/></span></xsl:when>
			<xsl:otherwise><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="$say/signatories.counts.not"/></span></xsl:otherwise>
		</xsl:choose>
	</li>
</xsl:template>

<!-- The protocol for the bank -->

<xsl:template match="page[@view = 'protocol']" mode="title"><xsl:value-of select="$say/signatories.protocol"/></xsl:template>

<xsl:template match="page[@view = 'protocol']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<div class="actions extract-actions"><xsl:apply-templates select="formats/format[@file]" mode="button"/></div>
	<article class="minutes minutes-width">
		<header class="letterhead"><div><b><bdi><xsl:value-of select="record/house/@name"/></bdi></b><span><xsl:value-of select="$say/signatories.protocol.day"/><xsl:text> </xsl:text><xsl:apply-templates select="asof/@day" mode="day"/></span></div></header>
		<h1><xsl:value-of select="$say/signatories.protocol"/></h1>
		<xsl:apply-templates select="record/entities/entity" mode="protocol"/>
	</article>
</xsl:template>

<xsl:template match="entity" mode="protocol">
	<section class="protocol">
		<h2><bdi><xsl:value-of select="@name"/></bdi><xsl:if test="@number"><xsl:text>, </xsl:text><xsl:value-of select="$say/signatories.protocol.number"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@number"/></bdi></xsl:if></h2>
		<xsl:if test="accounts/account">
			<h3><xsl:value-of select="$say/signatories.protocol.accounts"/></h3>
			<ul role="list"><xsl:for-each select="accounts/account"><li><bdi><xsl:value-of select="@bank"/></bdi><xsl:text>, </xsl:text><xsl:value-of select="$say/bank_accounts.branch"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@branch"/></bdi><xsl:text>, </xsl:text><bdi dir="ltr" class="number"><xsl:value-of select="@number"/></bdi></li></xsl:for-each></ul>
		</xsl:if>
		<xsl:choose>
			<xsl:when test="signatories/signatory">
				<table class="stacking">
					<thead><tr><th scope="col"><xsl:value-of select="$say/signatories.person"/></th><th scope="col"><xsl:value-of select="$say/signatories.group"/></th><th scope="col"><xsl:value-of select="$say/signatories.scope"/></th><th scope="col"><xsl:value-of select="$say/signatories.ceiling"/></th><th scope="col"><xsl:value-of select="$say/signatories.decision"/></th></tr></thead>
					<tbody><xsl:for-each select="signatories/signatory">
						<tr>
							<td><b><bdi><xsl:value-of select="@name"/></bdi></b><br/><xsl:value-of select="@capacity.say"/></td>
							<td data-label="{$say/signatories.group}"><xsl:value-of select="@group.say"/><xsl:if test="@joint.say"><br/><xsl:value-of select="$say/signatories.joint"/><xsl:text> </xsl:text><xsl:value-of select="@joint.say"/></xsl:if></td>
							<td data-label="{$say/signatories.scope}"><xsl:value-of select="@scope.say"/><xsl:if test="@account"><br/><bdi><xsl:value-of select="@account"/></bdi></xsl:if><xsl:if test="@unconfirmed"><br/><span class="gap"><xsl:value-of select="$say/signatories.protocol.waits"/></span></xsl:if></td>
							<td data-label="{$say/signatories.ceiling}"><xsl:choose><xsl:when test="@ceiling"><xsl:apply-templates select="@ceiling" mode="money"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/signatories.ceiling.none"/></xsl:otherwise></xsl:choose></td>
							<td data-label="{$say/signatories.decision}"><bdi><xsl:value-of select="@decision"/></bdi></td>
						</tr>
					</xsl:for-each></tbody>
				</table>
			</xsl:when>
			<xsl:otherwise><p><xsl:value-of select="$say/signatories.protocol.none"/></p></xsl:otherwise>
		</xsl:choose>
		<xsl:if test="rules/rule">
			<h3><xsl:value-of select="$say/signatories.compositions"/></h3>
			<ul role="list"><xsl:for-each select="rules/rule"><li><xsl:value-of select="@scope.say"/><xsl:if test="@account"><xsl:text>, </xsl:text><bdi><xsl:value-of select="@account"/></bdi></xsl:if><xsl:text> (</xsl:text><xsl:apply-templates select="." mode="bounds"/><xsl:text>): </xsl:text><b><xsl:apply-templates select="." mode="composition"/></b></li></xsl:for-each></ul>
		</xsl:if>
		<xsl:if test="decisions/decision">
			<h3><xsl:value-of select="$say/signatories.protocol.decisions"/></h3>
			<xsl:for-each select="decisions/decision">
				<div class="minutes-decision"><p><b><a href="/decisions/{@id}"><bdi><xsl:value-of select="@number"/></bdi></a><xsl:text>, </xsl:text><bdi><xsl:value-of select="@title"/></bdi></b><xsl:text> (</xsl:text><bdi><xsl:value-of select="@body"/></bdi><xsl:text>, </xsl:text><xsl:choose><xsl:when test="@decided"><xsl:apply-templates select="@decided" mode="day"/></xsl:when><xsl:otherwise><xsl:value-of select="@year"/></xsl:otherwise></xsl:choose><xsl:text>)</xsl:text></p><p class="decision-text" dir="auto"><xsl:value-of select="text"/></p></div>
			</xsl:for-each>
		</xsl:if>
		<xsl:if test="signers/signer">
			<section class="signatures">
				<h3><xsl:value-of select="$say/signatories.protocol.specimens"/></h3>
				<div><xsl:for-each select="signers/signer"><p><span></span><bdi><xsl:value-of select="@name"/></bdi><small><xsl:value-of select="@capacity.say"/><xsl:if test="@specimen"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/signatories.protocol.on_file"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@specimen"/></bdi></xsl:if></small></p></xsl:for-each></div>
			</section>
		</xsl:if>
		<xsl:if test="signatories/signatory"><section class="signatures">
			<h3><xsl:value-of select="$say/signatories.protocol.true"/></h3>
			<p class="prose"><xsl:value-of select="$say/signatories.protocol.lawyer"/></p>
			<div><p><span></span><xsl:value-of select="$say/signatories.protocol.chair"/></p><p><span></span><xsl:value-of select="$say/signatories.protocol.advocate"/></p></div>
		</section></xsl:if>
	</section>
</xsl:template>

</xsl:stylesheet>
