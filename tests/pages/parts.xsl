<!-- parts.xsl: every part a page may be put together from, called as the registers' sheets call them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="../../xslt/html/register.xsl"/>

<xsl:template match="page[@view = 'parts']" mode="strip">
	<div class="live" role="status"><div class="page-width">
		<b><span class="dot"/><xsl:value-of select="live/@is"/></b><span><xsl:value-of select="live/@title"/></span>
		<xsl:for-each select="live/quorum"><span><xsl:value-of select="@text"/></span></xsl:for-each>
		<a href="{live/@href}"><xsl:value-of select="live/@close"/></a>
	</div></div>
</xsl:template>

<xsl:template match="page[@view = 'parts']" mode="main">
	<div class="page-head"><div><p class="muted small"><xsl:apply-templates select="@today" mode="day-long"/><xsl:text> &#183; </xsl:text><xsl:apply-templates select="@today.hebrew" mode="hebrew"/></p><h1><xsl:apply-templates select="." mode="title"/></h1></div></div>
	<div class="stack">
	<div class="columns home">
		<div class="stack">
			<section class="card"><h2 class="unseen"><xsl:value-of select="waiting/@label"/></h2><xsl:call-template name="ledger"><xsl:with-param name="entries" select="waiting/*"/></xsl:call-template></section>
		</div>
		<div class="stack side">
			<xsl:call-template name="next-meeting">
				<xsl:with-param name="meeting" select="next/meeting"/><xsl:with-param name="title" select="next/@label"/>
				<xsl:with-param name="items" select="next/item"/><xsl:with-param name="items-title" select="next/@items"/>
			</xsl:call-template>
			<section class="card"><div class="card-head"><h2><xsl:value-of select="snapshot/@label"/></h2></div><div class="card-body"><xsl:apply-templates select="snapshot/figure" mode="figure"/></div></section>
		</div>
		<div class="stack below">
			<section class="card"><div class="card-head"><h2><xsl:value-of select="decisions/@label"/></h2><a href="/decisions"><xsl:value-of select="decisions/@all"/></a></div><xsl:call-template name="ledger"><xsl:with-param name="entries" select="decisions/*"/></xsl:call-template></section>
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="attendance/@label"/></h2></div>
				<div class="card-body"><xsl:call-template name="heat"><xsl:with-param name="columns" select="attendance/meeting"/><xsl:with-param name="rows" select="attendance/authority"/><xsl:with-param name="label" select="attendance/@label"/><xsl:with-param name="head" select="attendance/@head"/></xsl:call-template></div>
			</section>
		</div>
	</div>
	<h2 class="unseen"><xsl:value-of select="vote/@label"/></h2>
	<div class="recording">
		<nav class="card agenda-list" aria-label="{agenda/@label}">
			<div class="card-head"><h2><xsl:value-of select="agenda/@label"/></h2></div>
			<ol role="list">
				<xsl:for-each select="agenda/item">
					<li><a href="/meetings/1/live/{@number}"><xsl:if test="@here"><xsl:attribute name="aria-current">step</xsl:attribute></xsl:if><b><xsl:value-of select="@number"/></b><span><xsl:value-of select="@title"/><small><xsl:value-of select="@note"/></small></span><xsl:if test="@done"><svg class="icon" role="img" aria-label="{@done}"><use href="/icons.svg#check"/></svg></xsl:if></a></li>
				</xsl:for-each>
			</ol>
		</nav>
		<form class="card composer" method="post" action="/meetings/1/live/4" id="record" data-draft="/meetings/1/live/4/draft">
			<input type="hidden" name="token" value="1c"/>
			<div class="part"><p class="small muted"><xsl:value-of select="vote/@where"/></p><h3><xsl:value-of select="vote/@title"/></h3></div>
			<div class="part"><label class="label" for="field-text"><xsl:value-of select="vote/@text.label"/><xsl:text> </xsl:text><span class="hint"><xsl:value-of select="vote/@text.hint"/></span></label><textarea class="input" id="field-text" name="text" rows="2" dir="auto"><xsl:value-of select="vote/@text"/></textarea></div>
			<fieldset class="part" data-votes="tally">
				<legend class="unseen"><xsl:value-of select="vote/@label"/></legend>
				<div class="votes-head"><p class="label"><xsl:value-of select="vote/@label"/></p><button class="button" type="button" data-everybody="yes"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/keys.all"/><xsl:text> </xsl:text><kbd>Alt B</kbd></button><button class="button quiet" type="button" data-nobody="yes"><xsl:value-of select="vote/@clear"/></button></div>
				<xsl:for-each select="vote/voter">
					<xsl:call-template name="vote"><xsl:with-param name="name" select="concat('votes.', @id, '.choice')"/><xsl:with-param name="who" select="@name"/><xsl:with-param name="title" select="@title"/><xsl:with-param name="choices" select="choice"/><xsl:with-param name="instead" select="@instead"/></xsl:call-template>
				</xsl:for-each>
			</fieldset>
		</form>
		<div class="stack beside" id="tally">
			<section class="card"><div class="card-head"><h2><xsl:value-of select="result/@label"/></h2></div><div class="card-body">
				<p class="verdict ok"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><span data-adopted="{result/@adopted}" data-rejected="{result/@rejected}"><xsl:value-of select="result/@adopted"/></span></p>
				<xsl:call-template name="tally"><xsl:with-param name="counts" select="result/count"/></xsl:call-template>
				<p class="small muted"><xsl:value-of select="result/@rule"/></p>
			</div></section>
			<xsl:for-each select="note"><xsl:call-template name="note"><xsl:with-param name="tone" select="@tone"/><xsl:with-param name="icon" select="@icon"/><xsl:with-param name="bold" select="@bold"/><xsl:with-param name="text" select="@text"/></xsl:call-template></xsl:for-each>
			<section class="card keys-card"><div class="card-head"><h2><xsl:value-of select="$say/keys"/></h2></div><div class="card-body"><xsl:call-template name="keys"/></div></section>
		</div>
	</div>
	<section class="card parts">
		<div class="card-head"><h2><xsl:value-of select="states/@label"/></h2></div>
		<div class="card-body chips"><xsl:for-each select="states/state"><xsl:apply-templates select="@is" mode="status"/></xsl:for-each></div>
		<div class="card-foot actions"><xsl:apply-templates select="buttons/*" mode="button"/></div>
	</section>
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="ages/@label"/></h2></div>
		<div class="card-body narrow"><xsl:call-template name="histogram"><xsl:with-param name="buckets" select="ages/age"/></xsl:call-template></div>
	</section>
	<section class="card">
		<table class="table plan stacking wide-on-paper">
			<caption class="unseen"><xsl:value-of select="plan/@label"/></caption>
			<thead><tr><th scope="col"><xsl:value-of select="plan/@task"/></th><th scope="col"><xsl:value-of select="plan/@budget"/></th><th scope="col"><span class="quarters"><xsl:for-each select="plan/quarter"><span><xsl:value-of select="@label"/></span></xsl:for-each></span></th><th scope="col"><xsl:value-of select="plan/@state"/></th></tr></thead>
			<tbody>
				<xsl:for-each select="plan/task">
					<tr>
						<td class="title"><a href="/plans/1/tasks/{@id}"><xsl:value-of select="@title"/></a></td>
						<td data-label="{../@budget}"><span><xsl:apply-templates select="@budget" mode="money"/><xsl:call-template name="share-bar"><xsl:with-param name="value" select="@spent"/><xsl:with-param name="of" select="@budget"/><xsl:with-param name="size" select="'thin'"/></xsl:call-template></span></td>
						<td><xsl:call-template name="gantt"><xsl:with-param name="from" select="@from"/><xsl:with-param name="to" select="@to"/><xsl:with-param name="done" select="@done"/><xsl:with-param name="today" select="89"/><xsl:with-param name="tone" select="@tone"/><xsl:with-param name="label" select="@state.say"/></xsl:call-template></td>
						<td data-label="{../@state}"><xsl:apply-templates select="@state" mode="status"/></td>
					</tr>
				</xsl:for-each>
			</tbody>
		</table>
	</section>
	<section class="card">
		<h2 class="unseen"><xsl:value-of select="shelf/@label"/></h2>
		<xsl:for-each select="shelf/framework">
			<article class="agreement">
				<div class="emblem"><svg class="icon" aria-hidden="true"><use href="/icons.svg#{@icon}"/></svg></div>
				<div><h3><a href="/frameworks/{@id}"><xsl:value-of select="@title"/></a></h3><p class="supplier"><xsl:value-of select="@supplier"/></p><p><xsl:apply-templates select="@state" mode="status"/></p></div>
				<div><p class="caption"><b><xsl:value-of select="@joined"/></b></p><ul class="joined" role="list"><xsl:for-each select="authority"><li><xsl:attribute name="class"><xsl:if test="not(@joined)">not</xsl:if><xsl:if test="@mine"> mine</xsl:if></xsl:attribute><xsl:if test="@joined"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg></xsl:if><span class="unseen"><xsl:value-of select="@name"/></span></li></xsl:for-each></ul></div>
				<div><p class="caption"><xsl:value-of select="@used.say"/></p><xsl:call-template name="share-bar"><xsl:with-param name="value" select="@used"/><xsl:with-param name="of" select="@ceiling"/><xsl:with-param name="tone" select="@tone"/></xsl:call-template><p class="small muted"><xsl:apply-templates select="@used" mode="money"/></p></div>
				<div class="moves"><xsl:apply-templates select="link" mode="button"/></div>
			</article>
		</xsl:for-each>
	</section>
	</div>
</xsl:template>

<xsl:template match="page[@view = 'parts']" mode="actions">
	<section class="action-bar" aria-label="{vote/@label}"><div class="page-width">
		<button class="button primary" type="submit" form="record" data-busy="{$say/form.busy}"><xsl:value-of select="vote/@send"/></button>
		<a class="button" href="/meetings/1/live/4/postpone"><xsl:value-of select="vote/@postpone"/></a>
		<p class="saved" role="status" data-saved="{$say/draft.saved}" data-kept="{$say/draft.kept}" data-changed="{$say/draft.changed}" data-found="{$say/draft.found}" data-restore="{$say/draft.restore}"/>
	</div></section>
</xsl:template>

</xsl:stylesheet>
