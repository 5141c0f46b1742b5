<!-- past_decisions.xsl: decisions of before, each marked as such, and the two pages by which a table of them is brought in. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>
<xsl:import href="papers.xsl"/>

<xsl:template name="historic">
	<xsl:call-template name="status"><xsl:with-param name="icon" select="'history'"/><xsl:with-param name="text" select="$say/past_decisions.historic"/></xsl:call-template>
</xsl:template>

<!-- The list -->

<xsl:template match="page[@view = 'list']" mode="new">
	<xsl:if test="may/@write">
		<a class="button" href="/past_decisions/import"><svg class="icon" aria-hidden="true"><use href="/icons.svg#download"/></svg><xsl:value-of select="$say/past_decisions.import"/></a>
		<a class="button primary" href="/past_decisions/new"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/past_decisions.new"/></a>
	</xsl:if>
</xsl:template>

<xsl:template match="list" mode="table">
	<table class="table stacking wide-on-paper">
		<caption class="unseen"><xsl:value-of select="$say/past_decisions"/></caption>
		<thead>
			<tr>
				<th scope="col"><xsl:value-of select="$say/past_decisions.decided"/></th>
				<th scope="col"><xsl:value-of select="$say/past_decisions.title"/></th>
				<th scope="col"><xsl:value-of select="$say/past_decisions.number"/></th>
				<th scope="col"><xsl:value-of select="$say/past_decisions.result"/></th>
				<th scope="col"><xsl:value-of select="$say/past_decisions.state"/></th>
			</tr>
		</thead>
		<tbody><xsl:apply-templates select="past_decision" mode="row"/></tbody>
	</table>
</xsl:template>

<xsl:template match="past_decision" mode="row">
	<tr>
		<td data-label="{$say/past_decisions.decided}">
			<xsl:choose>
				<xsl:when test="@decided"><xsl:apply-templates select="@decided" mode="day"/></xsl:when>
				<xsl:when test="@year"><span class="number"><xsl:value-of select="@year"/></span></xsl:when>
				<xsl:otherwise><span class="muted"><xsl:value-of select="$unstated"/></span></xsl:otherwise>
			</xsl:choose>
		</td>
		<td class="title">
			<a href="/past_decisions/{@id}"><bdi><xsl:value-of select="@title"/></bdi></a>
			<small class="under">
				<bdi><xsl:value-of select="@body"/></bdi>
				<xsl:if test="@source"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@source"/></bdi></xsl:if>
				<xsl:if test="@scan"><xsl:text> &#183; </xsl:text><a href="/documents/{@scan}/file"><xsl:value-of select="$say/past_decisions.scanned"/></a></xsl:if>
				<xsl:if test="@illustration"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/past_decisions.illustration"/></xsl:if>
			</small>
		</td>
		<td data-label="{$say/past_decisions.number}"><bdi class="number"><xsl:value-of select="@number"/></bdi></td>
		<td data-label="{$say/past_decisions.result}"><bdi><xsl:value-of select="@result"/></bdi></td>
		<td data-label="{$say/past_decisions.state}">
			<xsl:choose>
				<xsl:when test="@state = 'void'"><xsl:call-template name="status"><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="text" select="$say/past_decisions.state.void"/></xsl:call-template></xsl:when>
				<xsl:otherwise><xsl:call-template name="historic"/></xsl:otherwise>
			</xsl:choose>
		</td>
	</tr>
</xsl:template>

<!-- One of them -->

<xsl:template match="past_decision" mode="tags">
	<p class="tags">
		<xsl:call-template name="historic"/>
		<xsl:if test="@state = 'void'"><xsl:call-template name="status"><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="text" select="@state.say"/></xsl:call-template></xsl:if>
		<xsl:if test="@illustration"><xsl:call-template name="status"><xsl:with-param name="icon" select="'about'"/><xsl:with-param name="text" select="$say/past_decisions.illustration"/></xsl:call-template></xsl:if>
	</p>
	<xsl:if test="@reason"><xsl:call-template name="note"><xsl:with-param name="tone" select="'mute'"/><xsl:with-param name="icon" select="'slash'"/><xsl:with-param name="bold" select="$say/past_decisions.reason"/><xsl:with-param name="text" select="@reason"/></xsl:call-template></xsl:if>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="fields" mode="facts"/></div>
			</section>
			<xsl:apply-templates select="record" mode="scan"/>
		</div>
		<div class="stack side">
			<xsl:apply-templates select="moves" mode="moves"/>
			<xsl:apply-templates select="." mode="about"/>
		</div>
	</div>
</xsl:template>

<!-- The minutes it stands in, as they were scanned: a file by its hash, opened at the page. -->
<xsl:template match="record" mode="scan">
	<xsl:variable name="scan" select="past_decision/document"/>
	<xsl:if test="$scan or bring">
		<section class="card" id="papers">
			<div class="card-head"><h2><xsl:value-of select="$say/past_decisions.document"/></h2></div>
			<div class="card-body">
				<xsl:choose>
					<xsl:when test="$scan">
						<ul class="papers" role="list">
							<li>
								<svg class="icon" aria-hidden="true"><use href="/icons.svg#documents"/></svg>
								<div>
									<a href="/documents/{$scan/@id}/file"><bdi><xsl:value-of select="$scan/@name"/></bdi></a>
									<small>
										<xsl:if test="past_decision/@page"><xsl:value-of select="$say/past_decisions.page"/><xsl:text> </xsl:text><bdi><xsl:value-of select="past_decision/@page"/></bdi><xsl:text> &#183; </xsl:text></xsl:if>
										<a href="/documents/{$scan/@id}"><xsl:value-of select="$say/past_decisions.others"/></a>
									</small>
									<small><xsl:value-of select="$say/documents.hash"/><xsl:text> </xsl:text><bdi dir="ltr" class="hash"><xsl:value-of select="$scan/@hash"/></bdi></small>
								</div>
							</li>
						</ul>
					</xsl:when>
					<xsl:otherwise><p class="small muted"><xsl:value-of select="$say/past_decisions.document.none"/></p></xsl:otherwise>
				</xsl:choose>
				<xsl:if test="bring">
					<details class="more bring">
						<summary><xsl:value-of select="$say/past_decisions.scan"/></summary>
						<form method="post" action="{bring/@action}" enctype="multipart/form-data">
							<input type="hidden" name="token" value="{bring/@token}"/>
							<input type="hidden" name="past" value="{bring/@past}"/>
							<xsl:call-template name="file-box"/>
							<button class="button" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clip"/></svg><xsl:value-of select="$say/past_decisions.scan"/></button>
						</form>
					</details>
				</xsl:if>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<!-- Step one: the lines, pasted or in a file -->

<xsl:template match="page[@view = 'import']" mode="title"><xsl:value-of select="$say/past_decisions.import"/></xsl:template>
<xsl:template match="page[@view = 'preview']" mode="title"><xsl:value-of select="$say/past_decisions.preview"/></xsl:template>

<xsl:template match="page[@view = 'import']" mode="main">
	<div class="narrow">
		<xsl:apply-templates select="." mode="trail"/>
		<div class="page-head"><div><h1><xsl:value-of select="$say/past_decisions.import"/></h1><p class="lede"><xsl:value-of select="$say/past_decisions.import.lede"/></p></div></div>
		<xsl:if test="entered"><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'edit'"/><xsl:with-param name="bold" select="entered/@text"/><xsl:with-param name="text" select="entered/@left"/></xsl:call-template></xsl:if>
		<form class="card" method="post" action="{form/@action}" enctype="multipart/form-data" novalidate="novalidate">
			<div class="card-body">
				<xsl:apply-templates select="form" mode="hidden"/>
				<div class="field" id="field-rows">
					<label class="label" for="rows"><xsl:value-of select="$say/past_decisions.import.rows"/></label>
					<xsl:for-each select="problem[@field = 'rows']"><p class="problem"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
					<textarea class="input" id="rows" name="rows" rows="10" dir="auto" spellcheck="false"><xsl:value-of select="form/rows"/></textarea>
				</div>
				<div class="field" id="field-file">
					<label class="label" for="file"><xsl:value-of select="$say/past_decisions.import.file"/></label>
					<xsl:for-each select="problem[@field = 'file']"><p class="problem"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
					<input class="input" type="file" id="file" name="file" accept=".xlsx,.csv,.tsv,.txt,text/csv"/>
				</div>
				<h2 class="label"><xsl:value-of select="$say/past_decisions.import.defaults"/></h2>
				<div class="field-row"><xsl:apply-templates select="form/field" mode="field"/></div>
				<p class="small"><b><xsl:value-of select="$say/past_decisions.import.columns"/></b><xsl:text>: </xsl:text><xsl:value-of select="$say/past_decisions.import.columns.text"/></p>
				<p class="small muted"><xsl:value-of select="limits/@text"/></p>
			</div>
			<div class="action-bar">
				<button class="button primary" type="submit" name="step" value="preview" data-busy="{$say/form.busy}"><xsl:value-of select="$say/past_decisions.import.preview"/></button>
				<a class="button quiet" href="/past_decisions"><xsl:value-of select="$say/form.cancel"/></a>
			</div>
		</form>
	</div>
</xsl:template>

<!-- Step two: what would be entered, line by line -->

<xsl:template match="page[@view = 'preview']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<div class="page-head"><div><h1><xsl:value-of select="$say/past_decisions.preview"/></h1><p class="lede"><xsl:value-of select="$say/past_decisions.preview.lede"/></p></div></div>
	<form class="card" method="post" action="{form/@action}" enctype="multipart/form-data" novalidate="novalidate">
		<xsl:apply-templates select="form" mode="hidden"/>
		<input type="hidden" name="rows" value="{form/rows}"/>
		<div class="card-body">
			<ul class="key" role="list">
				<xsl:if test="lines/@new &gt; 0"><li><xsl:value-of select="$say/past_decisions.is.new"/><xsl:text> </xsl:text><b><xsl:value-of select="lines/@new"/></b></li></xsl:if>
				<xsl:if test="lines/@similar &gt; 0"><li><xsl:value-of select="$say/past_decisions.is.similar"/><xsl:text> </xsl:text><b><xsl:value-of select="lines/@similar"/></b></li></xsl:if>
				<xsl:if test="lines/@known &gt; 0"><li><xsl:value-of select="$say/past_decisions.is.known"/><xsl:text> </xsl:text><b><xsl:value-of select="lines/@known"/></b></li></xsl:if>
				<xsl:if test="lines/@twice &gt; 0"><li><xsl:value-of select="$say/past_decisions.is.twice"/><xsl:text> </xsl:text><b><xsl:value-of select="lines/@twice"/></b></li></xsl:if>
				<xsl:if test="lines/@wrong &gt; 0"><li><xsl:value-of select="$say/past_decisions.is.wrong"/><xsl:text> </xsl:text><b><xsl:value-of select="lines/@wrong"/></b></li></xsl:if>
			</ul>
		</div>
		<div class="holder">
			<table class="table stacking">
				<caption class="unseen"><xsl:value-of select="$say/past_decisions.preview"/></caption>
				<thead>
					<tr>
						<th scope="col"><xsl:value-of select="$say/past_decisions.line"/></th>
						<th scope="col"><xsl:value-of select="$say/past_decisions.title"/></th>
						<th scope="col"><xsl:value-of select="$say/past_decisions.decided"/></th>
						<th scope="col"><xsl:value-of select="$say/past_decisions.number"/></th>
						<th scope="col"><xsl:value-of select="$say/past_decisions.result"/></th>
						<th scope="col"><xsl:value-of select="$say/past_decisions.is"/></th>
					</tr>
				</thead>
				<tbody><xsl:apply-templates select="lines/line" mode="line"/></tbody>
			</table>
		</div>
		<div class="action-bar">
			<xsl:if test="lines/@new + lines/@similar &gt; 0">
				<button class="button primary" type="submit" name="step" value="chosen" data-busy="{$say/form.busy}"><xsl:value-of select="$say/past_decisions.import.chosen"/></button>
				<button class="button" type="submit" name="step" value="all" data-busy="{$say/form.busy}"><xsl:value-of select="$say/past_decisions.import.all"/></button>
			</xsl:if>
			<button class="button quiet" type="submit" name="step" value="edit"><xsl:value-of select="$say/past_decisions.import.edit"/></button>
		</div>
	</form>
</xsl:template>

<xsl:template match="line" mode="line">
	<tr>
		<td data-label="{$say/past_decisions.line}">
			<xsl:choose>
				<xsl:when test="@is = 'new'"><label class="tick"><input type="checkbox" name="take.{@number}" value="1" checked="checked"/><span><span class="unseen"><xsl:value-of select="$say/past_decisions.take"/><xsl:text> </xsl:text></span><xsl:value-of select="@number"/></span></label></xsl:when>
				<xsl:when test="@is = 'similar'"><label class="tick"><input type="checkbox" name="take.{@number}" value="1"/><span><span class="unseen"><xsl:value-of select="$say/past_decisions.take"/><xsl:text> </xsl:text></span><xsl:value-of select="@number"/></span></label></xsl:when>
				<xsl:otherwise><span class="number"><xsl:value-of select="@number"/></span></xsl:otherwise>
			</xsl:choose>
		</td>
		<td class="title">
			<bdi><xsl:value-of select="@title"/></bdi>
			<small class="under"><bdi><xsl:value-of select="@body"/></bdi><xsl:if test="@source"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@source"/></bdi></xsl:if></small>
			<xsl:if test="@problem"><small class="under wrong-line" dir="auto"><xsl:value-of select="@as_it_is"/></small></xsl:if>
		</td>
		<td data-label="{$say/past_decisions.decided}">
			<xsl:choose>
				<xsl:when test="@is = 'wrong'"><bdi><xsl:value-of select="@decided"/></bdi></xsl:when>
				<xsl:when test="@decided"><xsl:apply-templates select="@decided" mode="day"/></xsl:when>
				<xsl:when test="@year"><span class="number"><xsl:value-of select="@year"/></span></xsl:when>
				<xsl:otherwise><span class="muted"><xsl:value-of select="$unstated"/></span></xsl:otherwise>
			</xsl:choose>
		</td>
		<td data-label="{$say/past_decisions.number}"><bdi class="number"><xsl:value-of select="@written"/></bdi></td>
		<td data-label="{$say/past_decisions.result}"><bdi><xsl:value-of select="@result"/></bdi></td>
		<td data-label="{$say/past_decisions.is}">
			<span>
				<xsl:choose>
					<xsl:when test="@is = 'new'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="@is.say"/></xsl:call-template></xsl:when>
					<xsl:when test="@is = 'similar'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="@is.say"/></xsl:call-template></xsl:when>
					<xsl:when test="@is = 'wrong'"><xsl:call-template name="status"><xsl:with-param name="tone" select="'bad'"/><xsl:with-param name="icon" select="'cross'"/><xsl:with-param name="text" select="@is.say"/></xsl:call-template></xsl:when>
					<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="text" select="@is.say"/></xsl:call-template></xsl:otherwise>
				</xsl:choose>
				<xsl:if test="@problem"><small class="under"><xsl:value-of select="@problem"/></small></xsl:if>
				<xsl:if test="@other"><small class="under"><a href="/past_decisions/{@other}"><xsl:value-of select="$say/past_decisions.other"/></a></small></xsl:if>
			</span>
		</td>
	</tr>
</xsl:template>

</xsl:stylesheet>
