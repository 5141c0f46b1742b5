<!-- approvals.xsl: the register of what has to be signed, and one request with its signers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>
<xsl:import href="papers.xsl"/>
<xsl:import href="approving.xsl"/>
<xsl:import href="outside.xsl"/>

<!-- The register -->

<xsl:template match="page[@view = 'list']" mode="new">
	<xsl:if test="may/@approvals.sign"><a class="button" href="/signatures"><svg class="icon" aria-hidden="true"><use href="/icons.svg#sign"/></svg><xsl:value-of select="$say/signatures.all"/></a></xsl:if>
	<xsl:if test="may/@batches.write"><a class="button" href="/batches/new"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/batches.new"/></a></xsl:if>
	<xsl:if test="may/@write"><a class="button primary" href="/approvals/new"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/approvals.new"/></a></xsl:if>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table register stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/approvals"/></caption>
		<thead>
			<tr>
				<th scope="col"><xsl:value-of select="$say/approvals.submitted"/></th>
				<th scope="col"><xsl:value-of select="$say/approvals.title"/></th>
				<th scope="col" class="amount"><xsl:value-of select="$say/approvals.amount"/></th>
				<th scope="col"><xsl:value-of select="$say/approvals.waits_for"/></th>
				<th scope="col"><xsl:value-of select="$say/approvals.standing"/></th>
			</tr>
		</thead>
		<tbody><xsl:apply-templates select="approval" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="approval" mode="row">
	<tr>
		<xsl:if test="@standing = 'expired'"><xsl:attribute name="class">late</xsl:attribute></xsl:if>
		<td><xsl:choose><xsl:when test="@submitted"><xsl:apply-templates select="@submitted" mode="day-short"/></xsl:when><xsl:otherwise><span class="dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
		<td class="title"><a href="/approvals/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a><small><xsl:value-of select="@kind.say"/><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="requester/@name"/></bdi></small></td>
		<td class="amount" data-label="{$say/approvals.amount}"><xsl:choose><xsl:when test="@amount"><xsl:apply-templates select="@amount" mode="money"/></xsl:when><xsl:otherwise><span class="muted dash">&#8211;</span></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/approvals.waits_for}"><xsl:if test="@waits_for"><span><bdi><xsl:value-of select="@waits_for"/></bdi><small class="under"><xsl:value-of select="$say/approvals.waited.days"/><xsl:text>: </xsl:text><bdi class="number"><xsl:value-of select="@waited"/></bdi></small></span></xsl:if></td>
		<td data-label="{$say/approvals.standing}"><xsl:call-template name="approval-standing"/></td>
	</tr>
</xsl:template>

<!-- One request -->

<xsl:template match="approval" mode="tags">
	<p class="tags"><span><xsl:value-of select="@kind.say"/></span><xsl:call-template name="approval-standing"/><xsl:if test="@round != '1'"><span class="number"><xsl:value-of select="$say/approvals.round"/><xsl:text> </xsl:text><xsl:value-of select="@round"/></span></xsl:if></p>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="approval" select="record/approval"/>
	<div class="columns">
		<div class="stack main-part">
			<section class="card">
				<div class="card-body stack">
					<xsl:if test="$approval/@reason"><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'undo'"/><xsl:with-param name="bold" select="$approval/@standing.say"/><xsl:with-param name="text" select="$approval/@reason"/></xsl:call-template></xsl:if>
					<xsl:apply-templates select="moved" mode="moved"/>
					<xsl:apply-templates select="$approval" mode="facts"/>
					<xsl:apply-templates select="batch" mode="file-facts"/>
					<xsl:apply-templates select="available" mode="available"><xsl:with-param name="amount" select="$approval/@amount"/></xsl:apply-templates>
				</div>
			</section>
			<section class="card" id="papers">
				<div class="card-head"><h2><xsl:value-of select="$say/approvals.papers"/></h2></div>
				<div class="card-body stack">
					<xsl:apply-templates select="papers" mode="to-sign"/>
					<xsl:apply-templates select="bring" mode="bring-paper"/>
				</div>
			</section>
			<xsl:apply-templates select="passed" mode="passed"/>
			<xsl:apply-templates select="sign" mode="box"/>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/approvals.answers"/></h2></div>
				<xsl:choose>
					<xsl:when test="answers/answer"><ol class="ledger" role="list"><xsl:apply-templates select="answers/answer" mode="answer"/></ol></xsl:when>
					<xsl:when test="$approval/@standing = 'executed'"><div class="card-body"><p class="muted"><xsl:value-of select="$say/money.trace.signed.unstated"/></p></div></xsl:when>
					<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/approvals.answers.none"/></p></div></xsl:otherwise>
				</xsl:choose>
			</section>
			<xsl:if test="passings/passing">
				<section class="card" id="passings">
					<div class="card-head"><h2><xsl:value-of select="$say/approvals.passings"/></h2></div>
					<ol class="ledger" role="list"><xsl:apply-templates select="passings/passing" mode="passing"/></ol>
				</section>
			</xsl:if>
			<xsl:apply-templates select="rounds/round" mode="content"/>
		</div>
		<aside class="stack side">
			<xsl:apply-templates select="rule" mode="rule"/>
			<xsl:apply-templates select="moves" mode="moves"/>
			<xsl:apply-templates select="outside" mode="outside"/>
			<xsl:apply-templates select="ink" mode="ink"/>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<!-- What it is about is another entity's now: nobody signs it; who asked asks anew there, or withdraws. -->
<xsl:template match="moved" mode="moved">
	<xsl:variable name="approval" select="/page/record/approval"/>
	<div class="note bad" id="moved"><svg class="icon" aria-hidden="true"><use href="/icons.svg#transfers"/></svg><div class="stack">
		<p><b><xsl:value-of select="@what.say"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@title"/></bdi><xsl:text> </xsl:text><xsl:value-of select="$say/approvals.left.on"/></b><xsl:text> </xsl:text><a href="/legal_entities/{to/@id}"><bdi><xsl:value-of select="to/@name"/></bdi></a><xsl:text>, </xsl:text><a href="/transfers/{@transfer}"><xsl:apply-templates select="@day" mode="day"/></a><xsl:text>, </xsl:text><xsl:value-of select="$say/approvals.left.by"/><xsl:text> </xsl:text><a href="/decisions/{decision/@id}"><bdi><xsl:value-of select="decision/@name"/></bdi></a><xsl:text>. </xsl:text><xsl:value-of select="$say/approvals.left.so"/></p>
		<xsl:choose>
			<xsl:when test="not($approval/@mine)"><p><xsl:value-of select="$say/approvals.left.who"/><xsl:text> </xsl:text><bdi><xsl:value-of select="requester/@name"/></bdi></p></xsl:when>
			<xsl:when test="$approval/@kind = 'masav_batch'"><p><a class="button" href="/batches/new"><xsl:value-of select="$say/approvals.left.batch"/></a></p></xsl:when>
			<xsl:otherwise><p><a class="button" href="/approvals/new?anew={$approval/@id}"><xsl:value-of select="$say/approvals.left.anew"/></a></p></xsl:otherwise>
		</xsl:choose>
	</div></div>
</xsl:template>

<xsl:template match="rule" mode="rule">
	<xsl:variable name="approval" select="/page/record/approval"/>
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/approvals.rule"/></h2></div>
		<div class="card-body stack">
			<xsl:if test="$approval/@standing = 'submitted'"><p><b><xsl:value-of select="$approval/@standing.say"/></b><xsl:text>: </xsl:text><xsl:value-of select="$approval/@waited.say"/></p></xsl:if>
			<xsl:apply-templates select="../groups" mode="groups"/>
			<xsl:if test="@stamp"><p class="small"><xsl:value-of select="$say/approvals.stamp"/></p></xsl:if>
			<p class="small muted"><xsl:value-of select="$say/approvals.source"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@source"/></bdi></p>
		</div>
	</section>
</xsl:template>

<!-- Read above; signed here, with one code. -->
<xsl:template match="sign" mode="box">
	<xsl:variable name="form" select="../form[not(@no)]"/>
	<section class="card signing" id="sign">
		<div class="card-head"><h2><xsl:value-of select="$say/approvals.sign"/></h2></div>
		<div class="card-body stack">
			<xsl:apply-templates select="passing" mode="passed-to-you"/>
			<p><xsl:value-of select="$say/approvals.sign.lede"/></p>
			<form method="post" action="{$form/@action}" class="stack" novalidate="novalidate">
				<xsl:apply-templates select="$form" mode="hidden"/>
				<xsl:apply-templates select="." mode="statements"/>
				<xsl:apply-templates select="$form" mode="proof"/>
				<xsl:if test="not($form/@without)"><button class="button primary" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#sign"/></svg><xsl:value-of select="$say/approvals.sign"/></button></xsl:if>
			</form>
			<xsl:if test="not($form/@without)">
				<details class="more">
					<summary><xsl:value-of select="$say/approvals.no"/></summary>
					<xsl:apply-templates select="../form[@no]" mode="no"/>
				</details>
				<xsl:apply-templates select="../pass_back" mode="pass-back"/>
				<xsl:apply-templates select="../pass" mode="pass"/>
			</xsl:if>
		</div>
	</section>
</xsl:template>

<xsl:template match="form" mode="no">
	<form method="post" action="{@action}" class="stack" novalidate="novalidate">
		<xsl:apply-templates select="." mode="hidden"/>
		<div class="field">
			<label class="label" for="reason-{@no}"><xsl:value-of select="$say/approvals.no.reason"/><span class="required" aria-hidden="true"> *</span></label>
			<textarea class="input" id="reason-{@no}" name="reason" rows="3" dir="auto" required="required"/>
		</div>
		<xsl:apply-templates select="." mode="proof"><xsl:with-param name="id" select="concat('proof-', @no)"/></xsl:apply-templates>
		<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:choose><xsl:when test="@no = 'return'"><xsl:value-of select="$say/approvals.return"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/approvals.decline"/></xsl:otherwise></xsl:choose></button>
	</form>
</xsl:template>

<!-- The step is passed to one who may sign it; or it is told why nobody may. -->
<xsl:template match="pass" mode="pass">
	<details class="more" id="pass">
		<xsl:if test="/page/problem[@field = 'to']"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
		<summary><xsl:value-of select="$say/approvals.pass"/></summary>
		<xsl:choose>
			<xsl:when test="taker">
				<form method="post" action="{form/@action}" class="stack" novalidate="novalidate">
					<xsl:apply-templates select="form" mode="hidden"/>
					<p><xsl:value-of select="$say/approvals.pass.lede"/></p>
					<div class="field">
						<label class="label" for="field-to"><xsl:value-of select="$say/approvals.pass.to"/><span class="required" aria-hidden="true"> *</span></label>
						<select class="input" id="field-to" name="to" required="required"><xsl:apply-templates select="taker" mode="taker"/></select>
					</div>
					<xsl:if test="@responsible"><p class="small"><xsl:value-of select="$say/approvals.pass.responsible"/></p></xsl:if>
					<div class="field">
						<label class="label" for="pass-reason"><xsl:value-of select="$say/approvals.pass.why"/><span class="required" aria-hidden="true"> *</span></label>
						<textarea class="input" id="pass-reason" name="reason" rows="2" dir="auto" required="required"/>
					</div>
					<xsl:apply-templates select="form" mode="proof"><xsl:with-param name="id" select="'proof-pass'"/></xsl:apply-templates>
					<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/approvals.pass.go"/></button>
				</form>
			</xsl:when>
			<xsl:otherwise>
				<p><xsl:value-of select="$say/approvals.pass.nobody"/></p>
				<xsl:choose>
					<xsl:when test="barred"><ul><xsl:for-each select="barred"><li><bdi><xsl:value-of select="@name"/></bdi><xsl:text>: </xsl:text><xsl:value-of select="@why.say"/></li></xsl:for-each></ul></xsl:when>
					<xsl:otherwise><p class="small muted"><xsl:value-of select="$say/approvals.pass.nobody.appointed"/></p></xsl:otherwise>
				</xsl:choose>
			</xsl:otherwise>
		</xsl:choose>
	</details>
</xsl:template>

<xsl:template match="taker" mode="taker">
	<option value="{@value}"><xsl:value-of select="@label"/><xsl:text> &#8211; </xsl:text><xsl:value-of select="@capacity.say"/><xsl:if test="@ceiling"><xsl:text>, </xsl:text><xsl:value-of select="$say/approvals.pass.up_to"/><xsl:text> </xsl:text><xsl:value-of select="@ceiling.say"/><xsl:text> &#8362;</xsl:text></xsl:if><xsl:if test="@bare"><xsl:text> (</xsl:text><xsl:value-of select="$say/approvals.pass.bare"/><xsl:text>)</xsl:text></xsl:if></option>
</xsl:template>

<xsl:template match="pass_back" mode="pass-back">
	<details class="more" id="pass-back">
		<summary><xsl:value-of select="$say/approvals.pass_back"/></summary>
		<form method="post" action="{@action}" class="stack" novalidate="novalidate">
			<input type="hidden" name="token" value="{@token}"/>
			<div class="field">
				<label class="label" for="pass-back-reason"><xsl:value-of select="$say/approvals.pass_back.why"/><span class="required" aria-hidden="true"> *</span></label>
				<textarea class="input" id="pass-back-reason" name="reason" rows="2" dir="auto" required="required"/>
			</div>
			<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/approvals.pass_back"/></button>
		</form>
	</details>
</xsl:template>

<!-- What the asker passed: to whom it waits now. -->
<xsl:template match="passed" mode="passed">
	<section class="card" id="passed">
		<div class="card-head"><h2><xsl:value-of select="$say/approvals.passed"/><xsl:text> </xsl:text><xsl:value-of select="$say/approvals.passed.to"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@name"/></bdi></h2></div>
		<div class="card-body stack">
			<p><xsl:apply-templates select="@at" mode="moment"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@why"/></bdi></p>
			<xsl:if test="@capacity = 'treasurer'"><p class="small"><xsl:value-of select="$say/approvals.pass.responsible"/></p></xsl:if>
			<xsl:if test="@action">
				<p class="small muted"><xsl:value-of select="$say/approvals.passed.waits"/></p>
				<form method="post" action="{@action}">
					<input type="hidden" name="token" value="{@token}"/>
					<button class="button" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#undo"/></svg><xsl:value-of select="$say/approvals.take_back"/></button>
				</form>
			</xsl:if>
		</div>
	</section>
</xsl:template>

<!-- What was signed, word by word; earlier rounds below. -->
<xsl:template match="round" mode="content">
	<details class="card more content-of-round">
		<summary><span><xsl:value-of select="$say/approvals.content"/><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/approvals.round"/><xsl:text> </xsl:text><xsl:value-of select="@round"/></span></summary>
		<div class="card-body"><pre class="signed-words" dir="auto"><xsl:value-of select="content"/></pre><p class="small muted"><xsl:value-of select="$say/approvals.hash"/><xsl:text> </xsl:text><bdi dir="ltr" class="hash"><xsl:value-of select="@hash"/></bdi></p></div>
	</details>
</xsl:template>

<!-- A paper is brought, takes the place of another, or is taken away. -->
<xsl:template match="bring" mode="bring-paper">
	<xsl:if test="/page/record/approval/@standing = 'submitted'"><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="$say/approvals.papers.resets"/></xsl:call-template></xsl:if>
	<details class="more bring">
		<summary><xsl:value-of select="$say/approvals.papers.bring"/></summary>
		<form method="post" action="{@action}" enctype="multipart/form-data" class="stack">
			<input type="hidden" name="token" value="{@token}"/>
			<input type="hidden" name="approval" value="{@approval}"/>
			<xsl:call-template name="file-box"/>
			<xsl:if test="../papers/paper[not(@dropped)]">
				<div class="field">
					<label class="label" for="field-instead"><xsl:value-of select="$say/approvals.papers.instead"/></label>
					<select class="input" id="field-instead" name="instead">
						<option value=""><xsl:value-of select="$say/approvals.papers.besides"/></option>
						<xsl:for-each select="../papers/paper[not(@dropped)]"><option value="{@document}"><xsl:value-of select="@title"/></option></xsl:for-each>
					</select>
				</div>
			</xsl:if>
			<button class="button" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clip"/></svg><xsl:value-of select="$say/approvals.papers.bring"/></button>
		</form>
	</details>
	<details class="more">
		<summary><xsl:value-of select="$say/approvals.papers.take"/></summary>
		<form method="post" action="{../take/@action}" class="stack">
			<input type="hidden" name="token" value="{../take/@token}"/>
			<div class="field">
				<label class="label" for="field-document"><xsl:value-of select="$say/approvals.document"/></label>
				<select class="input" id="field-document" name="document"><xsl:for-each select="../take/document"><option value="{@value}"><xsl:value-of select="@label"/></option></xsl:for-each></select>
			</div>
			<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/approvals.papers.take"/></button>
		</form>
	</details>
	<xsl:for-each select="../papers/paper[not(@dropped)]">
		<form method="post" action="{/page/take/@action}">
			<input type="hidden" name="token" value="{/page/take/@token}"/>
			<input type="hidden" name="drop" value="{@document}"/>
			<button class="button quiet" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="$say/approvals.papers.drop"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@title"/></bdi></button>
		</form>
	</xsl:for-each>
</xsl:template>

<xsl:template match="ink" mode="ink">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/approvals.ink"/></h2></div>
		<div class="card-body">
			<details class="more">
				<summary><xsl:value-of select="$say/approvals.ink.attest"/></summary>
				<p class="small"><xsl:value-of select="$say/approvals.ink.lede"/></p>
				<form method="post" action="{@action}" enctype="multipart/form-data" class="stack" novalidate="novalidate">
					<input type="hidden" name="token" value="{@token}"/>
					<input type="hidden" name="inked" value="{@approval}"/>
					<input type="hidden" name="hash" value="{/page/record/approval/@hash}"/>
					<div class="field">
						<label class="label" for="field-person"><xsl:value-of select="$say/approvals.person"/></label>
						<select class="input" id="field-person" name="person"><xsl:for-each select="person[not(@answer) and not(@passed_to)]"><option value="{@id}"><xsl:value-of select="@name"/></option></xsl:for-each></select>
					</div>
					<div class="field">
						<label class="label" for="field-signed"><xsl:value-of select="$say/approvals.signed"/></label>
						<input class="input" type="text" dir="ltr" id="field-signed" name="signed" placeholder="{$say/form.example.day}" required="required"/>
					</div>
					<fieldset class="field statements">
						<legend class="label"><xsl:value-of select="$say/approvals.states"/></legend>
						<label class="tick"><input type="checkbox" name="procedures" value="1"/><span><xsl:value-of select="$say/approvals.states.procedures"/></span></label>
						<label class="tick"><input type="checkbox" name="budgeted" value="1"/><span><xsl:value-of select="$say/approvals.states.budgeted"/></span></label>
						<label class="tick"><input type="checkbox" name="no_deficit" value="1"/><span><xsl:value-of select="$say/approvals.states.no_deficit"/></span></label>
					</fieldset>
					<xsl:call-template name="file-box"><xsl:with-param name="id" select="'scan'"/></xsl:call-template>
					<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/approvals.ink.attest"/></button>
				</form>
			</details>
		</div>
	</section>
</xsl:template>

<xsl:template match="outside" mode="outside">
	<xsl:if test="external or /page/may/@external_approvals.write">
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/approvals.outside"/></h2></div>
			<div class="card-body">
				<xsl:for-each select="external"><p><a href="/external_approvals/{@id}"><xsl:call-template name="asked-of"/></a><xsl:text> </xsl:text><xsl:apply-templates select="." mode="standing"/><xsl:apply-templates select="." mode="lines"/></p></xsl:for-each>
				<xsl:if test="/page/may/@external_approvals.write"><p><a class="button quiet" href="/external_approvals/new?approval={/page/@id}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/external_approvals.new"/></a></p></xsl:if>
			</div>
		</section>
	</xsl:if>
</xsl:template>

</xsl:stylesheet>
