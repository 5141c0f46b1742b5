<!-- ledger.xsl: the ledger, its newest entries first; one entry and what proves it; the checkpoints and how to verify. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>

<!-- The newest entries -->

<xsl:template match="page[@view = 'list']" mode="main">
	<div class="page-head"><div>
		<h1><xsl:apply-templates select="." mode="title"/></h1>
		<xsl:apply-templates select="." mode="lede"/>
	</div></div>
	<p class="unseen" role="status" id="announcement"/>
	<div class="columns">
		<div class="card">
			<h2 class="unseen"><xsl:value-of select="$say/ledger.size"/></h2>
			<xsl:apply-templates select="filters" mode="filters"/>
			<div id="results"><xsl:apply-templates select="." mode="results"/></div>
		</div>
		<aside class="stack side"><xsl:apply-templates select="standing" mode="standing"/></aside>
	</div>
</xsl:template>

<xsl:template match="list" mode="table">
	<ul class="ledger" role="list"><xsl:apply-templates select="entry" mode="entry"/></ul>
</xsl:template>

<xsl:template match="entry" mode="entry">
	<li>
		<div class="margin"><b><a href="/ledger/{@id}"><span class="unseen"><xsl:value-of select="$say/ledger.one"/><xsl:text> </xsl:text></span><bdi class="number"><xsl:value-of select="@id"/></bdi></a></b><xsl:apply-templates select="@at.moment" mode="day-short"/><xsl:text> </xsl:text><xsl:apply-templates select="@at.moment" mode="hour"/></div>
		<div class="entry">
			<h3><xsl:apply-templates select="." mode="record"/></h3>
			<p><xsl:apply-templates select="." mode="deed"/></p>
		</div>
	</li>
</xsl:template>

<!-- What the entry is about, with a way there. -->
<xsl:template match="entry" mode="record">
	<xsl:value-of select="@table.say"/><xsl:text>: </xsl:text>
	<xsl:choose>
		<xsl:when test="@hidden"><span class="muted"><xsl:value-of select="$say/ledger.hidden"/></span></xsl:when>
		<xsl:when test="@path"><a href="{@path}"><xsl:apply-templates select="." mode="name"/></a></xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="name"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="entry" mode="name">
	<xsl:choose>
		<xsl:when test="@title"><bdi><xsl:value-of select="@title"/></bdi></xsl:when>
		<xsl:otherwise><bdi class="number"><xsl:value-of select="@record"/></bdi></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="entry" mode="deed">
	<bdi><xsl:value-of select="@who"/></bdi><xsl:text> &#183; </xsl:text><xsl:value-of select="@move.say"/>
	<xsl:choose>
		<xsl:when test="@new"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/ledger.new"/></xsl:when>
		<xsl:when test="@changed.say"><xsl:text>: </xsl:text><xsl:value-of select="@changed.say"/></xsl:when>
	</xsl:choose>
</xsl:template>

<!-- How far it can be proved, and where that is told. -->
<xsl:template match="standing" mode="standing">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/ledger.standing"/></h2></div>
		<div class="card-body">
			<dl class="facts side counts">
				<dt><xsl:value-of select="$say/ledger.size"/></dt><dd class="number"><xsl:value-of select="format-number(@size, '#,##0')"/></dd>
				<dt><xsl:value-of select="$say/ledger.after"/></dt><dd class="number"><xsl:value-of select="format-number(@after, '#,##0')"/></dd>
				<dt><xsl:value-of select="$say/ledger.newest"/></dt>
				<dd><xsl:choose><xsl:when test="@age"><xsl:value-of select="@age"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/ledger.checkpoint.none"/></xsl:otherwise></xsl:choose></dd>
			</dl>
			<xsl:if test="@old"><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="$say/ledger.old"/></xsl:call-template></xsl:if>
			<xsl:if test="/page/@view != 'checkpoints'"><a class="button wide" href="/ledger/checkpoints"><xsl:value-of select="concat($say/ledger.checkpoints, ' &#183; ', $say/ledger.how)"/></a></xsl:if>
		</div>
	</section>
</xsl:template>

<!-- One entry -->

<xsl:template match="page[@view = 'show']" mode="title"><xsl:value-of select="$say/ledger.one"/><xsl:text> </xsl:text><xsl:value-of select="record/entry/@id"/></xsl:template>

<xsl:template match="page[@view = 'show']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<div class="page-head"><div>
		<h1><xsl:apply-templates select="." mode="title"/></h1>
		<p class="lede"><xsl:apply-templates select="record/entry" mode="deed"/></p>
	</div></div>
	<div class="columns">
		<div class="stack">
			<xsl:apply-templates select="record/entry" mode="facts"/>
			<xsl:apply-templates select="evidence" mode="evidence"/>
		</div>
		<aside class="stack side"><xsl:apply-templates select="standing" mode="standing"/></aside>
	</div>
</xsl:template>

<xsl:template match="entry" mode="facts">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
		<div class="card-body">
			<dl class="facts">
				<dt><xsl:value-of select="$say/ledger.title"/></dt><dd><xsl:apply-templates select="." mode="record"/></dd>
				<dt><xsl:value-of select="$say/ledger.who"/></dt><dd><bdi><xsl:value-of select="@who"/></bdi></dd>
				<dt><xsl:value-of select="$say/ledger.at.moment"/></dt><dd><xsl:apply-templates select="@at.moment" mode="moment"/></dd>
				<dt><xsl:value-of select="$say/ledger.move"/></dt><dd><xsl:value-of select="@move.say"/></dd>
				<xsl:if test="@new or @changed.say">
					<dt><xsl:value-of select="$say/ledger.changed"/></dt>
					<dd><xsl:choose><xsl:when test="@new"><xsl:value-of select="$say/ledger.new"/></xsl:when><xsl:otherwise><xsl:value-of select="@changed.say"/></xsl:otherwise></xsl:choose></dd>
				</xsl:if>
				<dt><xsl:value-of select="$say/ledger.request"/></dt><dd><bdi dir="ltr"><xsl:value-of select="@request"/></bdi></dd>
			</dl>
			<xsl:if test="@erased"><xsl:call-template name="note"><xsl:with-param name="text" select="$say/ledger.erased"/></xsl:call-template></xsl:if>
			<xsl:if test="@path"><p><a href="{@path}/history"><svg class="icon" aria-hidden="true"><use href="/icons.svg#history"/></svg><xsl:text> </xsl:text><xsl:value-of select="$say/ledger.history"/></a></p></xsl:if>
		</div>
	</section>
</xsl:template>

<xsl:template match="evidence" mode="evidence">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/ledger.proof"/></h2></div>
		<div class="card-body">
			<dl class="facts">
				<dt><xsl:value-of select="$say/ledger.hash"/></dt><dd><xsl:apply-templates select="../record/entry/@hash" mode="hash"/></dd>
				<xsl:if test="@size">
					<dt><xsl:value-of select="$say/ledger.proof.position"/></dt><dd><bdi class="number"><xsl:value-of select="../record/entry/@id"/></bdi><xsl:text> </xsl:text><xsl:value-of select="$say/ledger.proof.among"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@size"/></bdi></dd>
					<dt><xsl:value-of select="$say/ledger.proof.of"/></dt><dd><xsl:apply-templates select="@at" mode="moment"/></dd>
					<dt><xsl:value-of select="$say/ledger.root"/></dt><dd><xsl:apply-templates select="@root" mode="hash"/></dd>
				</xsl:if>
			</dl>
			<xsl:choose>
				<xsl:when test="@size">
					<details class="folds">
						<summary><xsl:value-of select="$say/ledger.proof.hashes"/><xsl:text> (</xsl:text><xsl:value-of select="count(hash)"/><xsl:text>)</xsl:text></summary>
						<ol class="items"><xsl:for-each select="hash"><li><xsl:apply-templates select="." mode="hash"/></li></xsl:for-each></ol>
					</details>
					<a class="button" href="/ledger/{../record/entry/@id}/proof"><svg class="icon" aria-hidden="true"><use href="/icons.svg#download"/></svg><xsl:value-of select="$say/ledger.proof.take"/></a>
				</xsl:when>
				<xsl:otherwise><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'clock'"/><xsl:with-param name="text" select="$say/ledger.proof.waits"/></xsl:call-template></xsl:otherwise>
			</xsl:choose>
		</div>
	</section>
</xsl:template>

<!-- A fingerprint may break between groups of eight, and is copied without gaps. -->
<xsl:template match="@* | hash | key" mode="hash"><bdi dir="ltr" class="hash"><xsl:call-template name="groups"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></bdi></xsl:template>

<xsl:template name="groups">
	<xsl:param name="text"/>
	<xsl:value-of select="substring($text, 1, 8)"/>
	<xsl:if test="string-length($text) &gt; 8"><wbr/><xsl:call-template name="groups"><xsl:with-param name="text" select="substring($text, 9)"/></xsl:call-template></xsl:if>
</xsl:template>

<!-- The checkpoints, the key, and how to verify -->

<xsl:template match="page[@view = 'checkpoints']" mode="title"><xsl:value-of select="$say/ledger.checkpoints"/></xsl:template>

<xsl:template match="page[@view = 'checkpoints']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<div class="page-head"><div>
		<h1><xsl:apply-templates select="." mode="title"/></h1>
		<p class="lede"><xsl:value-of select="$say/ledger.checkpoint.lede"/></p>
	</div></div>
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/ledger.checkpoints"/></h2></div>
				<xsl:choose>
					<xsl:when test="checkpoints/checkpoint"><ul class="ledger" role="list"><xsl:apply-templates select="checkpoints/checkpoint" mode="checkpoint"/></ul></xsl:when>
					<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/ledger.checkpoint.none"/></p></div></xsl:otherwise>
				</xsl:choose>
			</section>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/ledger.how"/></h2></div>
				<div class="card-body">
					<ol class="check-steps">
						<li><xsl:value-of select="$say/ledger.how.keep"/></li>
						<li><xsl:value-of select="$say/ledger.how.all"/><br/><code dir="ltr">pinkas --data FOLDER verify --checkpoint FILE --key FILE</code></li>
						<li><xsl:value-of select="$say/ledger.how.one"/></li>
						<li><xsl:value-of select="$say/ledger.how.result"/></li>
					</ol>
				</div>
			</section>
		</div>
		<aside class="stack side">
			<xsl:apply-templates select="standing" mode="standing"/>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/ledger.key"/></h2></div>
				<div class="card-body">
					<xsl:choose>
						<xsl:when test="key">
							<p class="small muted"><xsl:value-of select="$say/ledger.key.lede"/></p>
							<p><xsl:apply-templates select="key" mode="hash"/></p>
							<a class="button wide" href="/ledger/key"><svg class="icon" aria-hidden="true"><use href="/icons.svg#download"/></svg><xsl:value-of select="$say/ledger.key.take"/></a>
						</xsl:when>
						<xsl:otherwise><p class="muted"><xsl:value-of select="$say/ledger.key.none"/></p></xsl:otherwise>
					</xsl:choose>
				</div>
			</section>
		</aside>
	</div>
</xsl:template>

<xsl:template match="checkpoint" mode="checkpoint">
	<li>
		<div class="margin"><b><xsl:apply-templates select="@at.moment" mode="day-short"/></b><xsl:apply-templates select="@at.moment" mode="hour"/></div>
		<div class="entry">
			<h3><xsl:value-of select="format-number(@size, '#,##0')"/><xsl:text> </xsl:text><xsl:value-of select="$say/ledger.checkpoint.covers"/></h3>
			<p><xsl:value-of select="$say/ledger.root"/><xsl:text>: </xsl:text><xsl:apply-templates select="@root" mode="hash"/></p>
			<div class="actions"><a class="button quiet" href="/ledger/checkpoints/{@id}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#download"/></svg><xsl:value-of select="$say/ledger.checkpoint.take"/></a></div>
		</div>
	</li>
</xsl:template>

</xsl:stylesheet>
