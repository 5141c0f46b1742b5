<!-- batches.xsl: payment files for the clearing house: the form that brings one, and the report of who signed it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>
<xsl:import href="papers.xsl"/>
<xsl:import href="approving.xsl"/>

<xsl:template name="batch-standing">
	<xsl:choose>
		<xsl:when test="@standing = 'executed' or @standing = 'confirmed' or @standing = 'signed_twice'"><span class="status ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="@standing.say"/></span></xsl:when>
		<xsl:when test="@standing = 'returned' or @standing = 'stopped'"><span class="status bad"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="@standing.say"/></span></xsl:when>
		<xsl:when test="@standing = 'transmitted'"><span class="status info"><svg class="icon" aria-hidden="true"><use href="/icons.svg#forward"/></svg><xsl:value-of select="@standing.say"/></span></xsl:when>
		<xsl:otherwise><span class="status warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#half"/></svg><xsl:value-of select="@standing.say"/></span></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="column[@name = 'standing']" mode="value">
	<xsl:param name="row"/>
	<xsl:for-each select="$row"><xsl:call-template name="batch-standing"/></xsl:for-each>
</xsl:template>
<xsl:template match="column[@name = 'total']" mode="value"><xsl:param name="row"/><xsl:apply-templates select="$row/@total" mode="money"/></xsl:template>
<xsl:template match="column[@name = 'value_date']" mode="value"><xsl:param name="row"/><xsl:apply-templates select="$row/@value_date" mode="day"/></xsl:template>
<xsl:template match="column[@name = 'purpose']" mode="value"><xsl:param name="row"/><span><xsl:value-of select="$row/@purpose.say"/></span></xsl:template>

<xsl:template match="batch" mode="heading"><xsl:value-of select="$say/batches.one"/><xsl:text> </xsl:text><xsl:value-of select="@name"/></xsl:template>
<xsl:template match="batch" mode="tags"><p class="tags"><xsl:call-template name="batch-standing"/></p></xsl:template>

<!-- The file first: where it tells its figures itself, they must be those typed. -->
<xsl:template match="page[@view = 'form']/form[not(@version)]" mode="form">
	<form class="card" method="post" action="{@action}" enctype="multipart/form-data" novalidate="novalidate">
		<div class="card-body">
			<xsl:apply-templates select="." mode="hidden"/>
			<div class="field">
				<label class="label" for="field-file"><xsl:value-of select="$say/batches.file"/><span class="required" aria-hidden="true"> *</span></label>
				<span class="hint" id="hint-file"><xsl:value-of select="$say/batches.file.hint"/></span>
				<xsl:for-each select="/page/problem[@field = 'file']"><p class="problem"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
				<input class="input" type="file" id="field-file" name="file" required="required" aria-describedby="hint-file"/>
			</div>
			<xsl:apply-templates select="field" mode="field"/>
		</div>
		<div class="action-bar">
			<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/approvals.move.submit"/></button>
			<a class="button quiet" href="/batches"><xsl:value-of select="$say/form.cancel"/></a>
		</div>
	</form>
</xsl:template>

<!-- The report stands on paper, too. -->
<xsl:template match="page[@view = 'report']" mode="title"><xsl:value-of select="$say/batches.report.title"/><xsl:text>: </xsl:text><xsl:value-of select="record/batch/@name"/></xsl:template>

<xsl:template match="page[@view = 'report']" mode="main">
	<div class="page-head">
		<div><p class="tags"><xsl:for-each select="record/batch"><xsl:call-template name="batch-standing"/></xsl:for-each></p><h1><xsl:apply-templates select="." mode="title"/></h1></div>
		<div class="actions"><xsl:apply-templates select="formats/format[@file]" mode="button"/></div>
	</div>
	<xsl:apply-templates select="." mode="body"/>
</xsl:template>

<xsl:template match="page[@view = 'report']" mode="body">
	<div class="stack">
		<section class="card"><div class="card-body"><xsl:apply-templates select="record/batch" mode="file-facts"/></div></section>
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/batches.report"/></h2></div>
			<ol class="ledger" role="list"><xsl:apply-templates select="answers/answer" mode="answer"/></ol>
		</section>
	</div>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="edit">
	<a class="button" href="{@path}/report"><svg class="icon" aria-hidden="true"><use href="/icons.svg#documents"/></svg><xsl:value-of select="$say/batches.report.title"/></a>
	<xsl:if test="may/@write"><a class="button" href="{@path}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/batches.way"/></a></xsl:if>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<xsl:variable name="batch" select="record/batch"/>
	<div class="columns">
		<div class="stack main-part">
			<section class="card"><div class="card-body stack">
				<dl class="facts">
					<dt><xsl:value-of select="$say/batches.approval"/></dt><dd><a href="/approvals/{$batch/approval/@id}"><bdi><xsl:value-of select="$batch/approval/@name"/></bdi></a></dd>
					<dt><xsl:value-of select="$say/batches.prepared_by"/></dt><dd><bdi><xsl:value-of select="$batch/@requester"/></bdi><xsl:if test="$batch/@submitted"><xsl:text>, </xsl:text><xsl:apply-templates select="$batch/@submitted" mode="moment"/></xsl:if></dd>
					<dt><xsl:value-of select="$say/batches.legal_entity"/></dt><dd><bdi><xsl:value-of select="$batch/legal_entity/@name"/></bdi><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="$batch/legal_entity/@number"/></bdi></dd>
				</dl>
				<xsl:apply-templates select="$batch" mode="file-facts"/>
			</div></section>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/batches.report"/></h2></div>
				<xsl:choose>
					<xsl:when test="answers/answer"><ol class="ledger" role="list"><xsl:apply-templates select="answers/answer" mode="answer"/></ol></xsl:when>
					<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/approvals.answers.none"/></p></div></xsl:otherwise>
				</xsl:choose>
			</section>
		</div>
		<aside class="stack side">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/batches.way"/></h2></div>
				<div class="card-body"><dl class="facts stacked">
					<dt><xsl:value-of select="$say/batches.transmitted"/></dt><dd><xsl:choose><xsl:when test="$batch/@transmitted"><xsl:apply-templates select="$batch/@transmitted" mode="day"/></xsl:when><xsl:otherwise><span class="muted"><xsl:value-of select="$say/batches.not_yet"/></span></xsl:otherwise></xsl:choose></dd>
					<xsl:if test="$batch/@confirmed"><dt><xsl:value-of select="$say/batches.confirmed"/></dt><dd><xsl:apply-templates select="$batch/@confirmed" mode="day"/></dd></xsl:if>
					<xsl:if test="$batch/@executed"><dt><xsl:value-of select="$say/batches.executed"/></dt><dd><xsl:apply-templates select="$batch/@executed" mode="day"/></dd></xsl:if>
					<xsl:if test="$batch/@returned"><dt><xsl:value-of select="$say/batches.returned"/></dt><dd><xsl:apply-templates select="$batch/@returned" mode="day"/><small class="under"><bdi><xsl:value-of select="$batch/@reason"/></bdi></small></dd></xsl:if>
				</dl></div>
			</section>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

</xsl:stylesheet>
