<!-- register.xsl: how every register looks unless its own sheet says otherwise: list, record, form, history, conflict, problem. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<!--
	A register's sheet imports this one and overrides what differs, usually one of:
	match="meeting" mode="row"            a row of the list (<tr>)
	match="list" mode="table"             the whole table
	match="meeting" mode="heading"        the words of a record's h1
	match="page[@view='show']" mode="body"   what stands under the head of a record
	Rows are attributes: a sheet never looks for them with predicates or //, so fifty of them cost little.
-->

<xsl:import href="layout.xsl"/>
<xsl:import href="form.xsl"/>
<xsl:import href="dates.xsl"/>
<xsl:import href="charts.xsl"/>
<xsl:import href="components.xsl"/>
<xsl:import href="house.xsl"/>

<!-- The list -->

<xsl:template match="page[@view = 'list']" mode="main">
	<div class="page-head">
		<div>
			<h1><xsl:apply-templates select="." mode="title"/></h1>
			<xsl:apply-templates select="." mode="lede"/>
		</div>
		<div class="actions">
			<xsl:apply-templates select="formats/format[@file]" mode="button"/>
			<xsl:apply-templates select="." mode="new"/>
		</div>
	</div>
	<p class="unseen" role="status" id="announcement"/>
	<div class="card">
		<xsl:apply-templates select="filters" mode="filters"/>
		<div id="results">
			<xsl:apply-templates select="." mode="results"/>
		</div>
	</div>
</xsl:template>

<xsl:template match="page" mode="lede">
	<xsl:choose>
		<xsl:when test="@register.lede"><p class="lede"><xsl:value-of select="@register.lede"/></p></xsl:when>
		<xsl:when test="not(@register) and key('said', concat(@registry, '.lede'))"><p class="lede"><xsl:value-of select="key('said', concat(@registry, '.lede'))"/></p></xsl:when>
	</xsl:choose>
</xsl:template>

<xsl:template match="page" mode="new">
	<xsl:if test="may/@write">
		<a class="button primary" href="{@path}/new"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:apply-templates select="." mode="new-one"/></a>
	</xsl:if>
</xsl:template>

<!-- Filters travel in the address; pinkas.js fetches the same address and swaps #results while one types. -->
<xsl:template match="filters" mode="filters">
	<form class="filter-bar" role="search" method="get" action="{@action}" data-results="results" aria-label="{$say/list.filter.label}">
		<xsl:apply-templates select="field[not(@path)]" mode="filter"/>
		<xsl:for-each select="field[@path and typed != '']"><input type="hidden" name="{@name}" value="{typed}"/></xsl:for-each>
		<div class="actions">
			<button class="button" type="submit"><xsl:value-of select="$say/list.filter"/></button>
			<xsl:if test="@active and not(field/@path)"><xsl:apply-templates select="." mode="clear"/></xsl:if>
		</div>
	</form>
	<xsl:apply-templates select="field[@path]" mode="facets"/>
</xsl:template>

<!-- A filter whose choices are links: all of them, then each. -->
<xsl:template match="field" mode="facets">
	<nav class="facets" aria-label="{@label}">
		<a class="chip" href="{@path}"><xsl:if test="not(typed != '')"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><xsl:value-of select="$say/list.all"/></a>
		<xsl:for-each select="choice">
			<a class="chip" href="{@path}"><xsl:if test="@chosen"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if><xsl:value-of select="@label"/><xsl:if test="@count"><xsl:text> </xsl:text><span class="number"><xsl:value-of select="@count"/></span></xsl:if></a>
		</xsl:for-each>
		<xsl:if test="../@active"><xsl:apply-templates select=".." mode="clear"/></xsl:if>
	</nav>
</xsl:template>

<xsl:template match="filters" mode="clear">
	<a class="button quiet clear" href="{@action}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#cross"/></svg><xsl:value-of select="$say/list.clear"/></a>
</xsl:template>

<xsl:template match="page" mode="results">
	<xsl:choose>
		<xsl:when test="list/*[not(self::column)]">
			<xsl:apply-templates select="list" mode="table"/>
			<xsl:apply-templates select="list" mode="pager"/>
		</xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="empty"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- The table of a list, or of the records that lie within one. -->
<xsl:template match="list | children" mode="table">
	<xsl:param name="path" select="/page/@path"/>
	<xsl:variable name="line" select="column[@kind = 'line'][1]"/>
	<div class="holder">
		<table class="table stacking">
			<xsl:if test="self::list"><xsl:attribute name="class">table stacking wide-on-paper</xsl:attribute></xsl:if>
			<caption class="unseen">
				<xsl:choose><xsl:when test="@label"><xsl:value-of select="@label"/></xsl:when><xsl:otherwise><xsl:apply-templates select="/page" mode="title"/></xsl:otherwise></xsl:choose>
			</caption>
			<thead><tr><xsl:apply-templates select="column" mode="head"/></tr></thead>
			<tbody>
				<xsl:apply-templates select="*[not(self::column)]" mode="row">
					<xsl:with-param name="columns" select="column"/>
					<xsl:with-param name="path" select="$path"/>
					<xsl:with-param name="title" select="count($line/preceding-sibling::column) + 1"/>
				</xsl:apply-templates>
			</tbody>
		</table>
	</div>
</xsl:template>

<xsl:template match="column" mode="head">
	<th scope="col"><xsl:if test="@kind = 'money' or @kind = 'number'"><xsl:attribute name="class">amount</xsl:attribute></xsl:if><xsl:value-of select="@label"/></th>
</xsl:template>

<!-- A row: a cell for every column; the first line of text, its title, leads to the record. -->
<xsl:template match="*" mode="row">
	<xsl:param name="columns"/>
	<xsl:param name="path"/>
	<xsl:param name="title"/>
	<xsl:variable name="row" select="."/>
	<tr>
		<xsl:if test="@late"><xsl:attribute name="class">late</xsl:attribute></xsl:if>
		<xsl:for-each select="$columns">
			<xsl:choose>
				<xsl:when test="position() = $title">
					<td class="title"><a href="{$path}/{$row/@id}"><xsl:apply-templates select="." mode="value"><xsl:with-param name="row" select="$row"/></xsl:apply-templates></a></td>
				</xsl:when>
				<xsl:otherwise>
					<td data-label="{@label}"><xsl:apply-templates select="." mode="value"><xsl:with-param name="row" select="$row"/></xsl:apply-templates></td>
				</xsl:otherwise>
			</xsl:choose>
		</xsl:for-each>
	</tr>
</xsl:template>

<!--
	What a row or a record holds under a column's or a field's name, as people read it; a register may match one by
	its name. Nothing held is said in words on a record and by a dash in a list.
-->
<xsl:template match="column | field" mode="value">
	<xsl:param name="row"/>
	<xsl:variable name="name" select="string(@name)"/>
	<xsl:variable name="kind" select="string(@kind)"/>
	<xsl:variable name="held" select="string($row/@*[name() = $name])"/>
	<xsl:choose>
		<xsl:when test="$kind = 'choice'"><xsl:apply-templates select="." mode="chosen"><xsl:with-param name="other" select="$row/*[name() = $name]"/></xsl:apply-templates></xsl:when>
		<xsl:when test="$kind = 'flag'">
			<xsl:choose>
				<xsl:when test="$held = '1' or $held = 'yes'"><span><xsl:value-of select="$yes"/></span></xsl:when>
				<xsl:otherwise><span class="muted"><xsl:value-of select="$no"/></span></xsl:otherwise>
			</xsl:choose>
		</xsl:when>
		<xsl:when test="$held = ''"><xsl:apply-templates select="." mode="unstated"/></xsl:when>
		<xsl:when test="$kind = 'line'"><bdi><xsl:value-of select="$held"/></bdi></xsl:when>
		<xsl:when test="$kind = 'day'"><time datetime="{$held}"><xsl:value-of select="concat(substring($held, 9, 2), '.', substring($held, 6, 2), '.', substring($held, 1, 4))"/></time></xsl:when>
		<xsl:when test="$kind = 'moment'"><time datetime="{$held}"><bdi dir="ltr"><xsl:value-of select="concat(substring($held, 9, 2), '.', substring($held, 6, 2), '.', substring($held, 1, 4), ', ', substring($held, 12, 5))"/></bdi></time></xsl:when>
		<xsl:when test="$kind = 'money'"><xsl:call-template name="money"><xsl:with-param name="agorot" select="$held"/></xsl:call-template></xsl:when>
		<xsl:when test="$kind = 'number' and $name = 'year'"><span class="number"><xsl:value-of select="$held"/></span></xsl:when>
		<xsl:when test="$kind = 'number'"><span class="number"><xsl:value-of select="format-number($held, '#,##0')"/></span></xsl:when>
		<xsl:when test="$kind = 'one_of'">
			<xsl:choose>
				<xsl:when test="$name = 'state'"><xsl:apply-templates select="$row/@state" mode="status"/></xsl:when>
				<xsl:when test="$row/@*[name() = concat($name, '.say')]"><span><xsl:value-of select="$row/@*[name() = concat($name, '.say')]"/></span></xsl:when>
				<xsl:otherwise><span><xsl:value-of select="$held"/></span></xsl:otherwise>
			</xsl:choose>
		</xsl:when>
		<xsl:when test="$kind = 'email'"><a href="mailto:{$held}"><bdi dir="ltr"><xsl:value-of select="$held"/></bdi></a></xsl:when>
		<xsl:when test="$kind = 'phone'"><a href="tel:{translate($held, ' -', '')}"><bdi dir="ltr" class="number"><xsl:value-of select="$held"/></bdi></a></xsl:when>
		<xsl:otherwise><bdi><xsl:value-of select="$held"/></bdi></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- What was chosen from another register leads there. -->
<xsl:template match="column | field" mode="chosen">
	<xsl:param name="other"/>
	<xsl:choose>
		<xsl:when test="not($other/@name)"><xsl:apply-templates select="." mode="unstated"/></xsl:when>
		<xsl:when test="@registry and $other/@id"><a href="/{@registry}/{$other/@id}"><bdi><xsl:value-of select="$other/@name"/></bdi></a></xsl:when>
		<xsl:otherwise><bdi><xsl:value-of select="$other/@name"/></bdi></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="column" mode="unstated"><span class="muted dash"><xsl:text>&#8211;</xsl:text><span class="unseen"><xsl:value-of select="$unstated"/></span></span></xsl:template>
<xsl:template match="field" mode="unstated"><span class="muted"><xsl:value-of select="$unstated"/></span></xsl:template>

<!-- What rows say again and again is looked up once. -->
<xsl:variable name="yes" select="string($say/yes)"/>
<xsl:variable name="no" select="string($say/no)"/>
<xsl:variable name="unstated" select="string($say/value.unstated)"/>

<!-- Agorot as shekels; agorot are left out when there are none. -->
<xsl:template match="@*" mode="money"><xsl:call-template name="money"><xsl:with-param name="agorot" select="."/></xsl:call-template></xsl:template>

<xsl:template name="money">
	<xsl:param name="agorot"/>
	<span class="number">
		<xsl:choose>
			<xsl:when test="$agorot mod 100 = 0"><xsl:value-of select="format-number($agorot div 100, '#,##0')"/></xsl:when>
			<xsl:otherwise><xsl:value-of select="format-number($agorot div 100, '#,##0.00')"/></xsl:otherwise>
		</xsl:choose>
		<xsl:text>&#160;&#8362;</xsl:text>
	</span>
</xsl:template>

<xsl:template match="list" mode="pager">
	<div class="pager">
		<span id="count">
			<xsl:if test="@from and @to"><bdi dir="ltr" class="number"><xsl:value-of select="@from"/>&#8211;<xsl:value-of select="@to"/></bdi><xsl:text> </xsl:text></xsl:if>
			<xsl:if test="@total">
				<xsl:choose>
					<xsl:when test="@from and @to"><xsl:value-of select="$say/list.of"/></xsl:when>
					<xsl:otherwise><xsl:value-of select="$say/list.total"/></xsl:otherwise>
				</xsl:choose>
				<xsl:text> </xsl:text><span class="number"><xsl:value-of select="format-number(@total, '#,##0')"/></span>
			</xsl:if>
		</span>
		<xsl:if test="@beginning"><a class="button" href="{@beginning}"><xsl:value-of select="$say/list.beginning"/></a></xsl:if>
		<xsl:if test="@following"><a class="button" rel="next" href="{@following}"><xsl:value-of select="$say/list.following"/><svg class="icon icon-flips" aria-hidden="true"><use href="/icons.svg#forward"/></svg></a></xsl:if>
		<xsl:apply-templates select="../formats" mode="formats"/>
	</div>
</xsl:template>

<!-- What is a document of its own stands at the top as buttons; what the page holds, as data and on paper, small at the bottom. -->
<xsl:template match="format" mode="button">
	<a class="button">
		<xsl:apply-templates select="." mode="href"/>
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#download"/></svg>
		<bdi><xsl:choose>
			<xsl:when test="@name = 'xlsx'">Excel</xsl:when>
			<xsl:when test="@name = 'docx'">Word</xsl:when>
			<xsl:when test="@name = 'ics'"><xsl:value-of select="$say/format.ics"/></xsl:when>
			<xsl:otherwise>PDF</xsl:otherwise>
		</xsl:choose></bdi>
	</a>
</xsl:template>

<xsl:template match="formats" mode="formats">
	<span class="formats">
		<span class="muted"><xsl:value-of select="$say/formats"/></span>
		<xsl:for-each select="format[@data]">
			<a><xsl:apply-templates select="." mode="href"/><bdi><xsl:value-of select="translate(@name, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/></bdi></a>
		</xsl:for-each>
	</span>
</xsl:template>

<xsl:template match="format" mode="href">
	<xsl:attribute name="href"><xsl:value-of select="@path"/></xsl:attribute>
</xsl:template>

<!-- Nothing in the list: what is true, and when something will appear; the way on stands at the head of the page. -->
<xsl:template match="page" mode="empty">
	<div class="empty">
		<xsl:choose>
			<xsl:when test="filters/@active">
				<p id="count"><b><xsl:value-of select="$say/list.nothing-fits"/></b></p>
				<div class="actions"><xsl:apply-templates select="filters" mode="clear"/></div>
			</xsl:when>
			<xsl:otherwise>
				<p id="count"><b><xsl:value-of select="$say/list.empty"/></b></p>
				<p class="small"><xsl:choose><xsl:when test="@register"><xsl:value-of select="@register.empty"/></xsl:when><xsl:otherwise><xsl:value-of select="key('said', concat(@registry, '.empty'))"/></xsl:otherwise></xsl:choose></p>
			</xsl:otherwise>
		</xsl:choose>
	</div>
</xsl:template>

<!-- One record -->

<xsl:template match="page[@view = 'show']" mode="title"><xsl:apply-templates select="record/*[1]" mode="heading"/></xsl:template>

<!-- What a record is called: as its query says (@heading), by its name or title, else by its number. -->
<xsl:template match="*" mode="heading">
	<xsl:choose>
		<xsl:when test="@heading"><xsl:value-of select="@heading"/></xsl:when>
		<xsl:when test="@name != ''"><xsl:value-of select="@name"/></xsl:when>
		<xsl:when test="@title != ''"><xsl:value-of select="@title"/></xsl:when>
		<xsl:when test="@subject != ''"><xsl:value-of select="@subject"/></xsl:when>
		<xsl:otherwise>
			<xsl:apply-templates select="/page" mode="one"/><xsl:text> </xsl:text>
			<xsl:choose><xsl:when test="@number != ''"><xsl:value-of select="@number"/></xsl:when><xsl:otherwise><xsl:value-of select="@id"/></xsl:otherwise></xsl:choose>
		</xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page[@view = 'show']" mode="main">
	<xsl:apply-templates select="." mode="trail"/>
	<div class="page-head">
		<div>
			<xsl:apply-templates select="record/*[1]" mode="tags"/>
			<h1 dir="auto"><xsl:apply-templates select="record/*[1]" mode="heading"/></h1>
		</div>
		<div class="actions">
			<xsl:apply-templates select="formats/format[@file]" mode="button"/>
			<xsl:apply-templates select="." mode="edit"/>
		</div>
	</div>
	<xsl:apply-templates select="." mode="body"/>
</xsl:template>

<!-- The way up: the register the record lies in, or what <trail> says. -->
<xsl:template match="page" mode="trail">
	<ol class="trail" role="list">
		<xsl:apply-templates select="." mode="above"/>
		<li aria-current="page"><bdi><xsl:apply-templates select="." mode="title"/></bdi></li>
	</ol>
</xsl:template>

<xsl:template match="page" mode="above">
	<xsl:choose>
		<xsl:when test="trail"><xsl:for-each select="trail/link"><li><a href="{@href}"><bdi><xsl:value-of select="@label"/></bdi></a></li></xsl:for-each></xsl:when>
		<xsl:when test="@within"><li><a href="{substring-before(@path, concat('/', @registry))}"><xsl:apply-templates select="." mode="register"/></a></li></xsl:when>
		<xsl:otherwise><li><a href="/{@registry}"><xsl:apply-templates select="." mode="register"/></a></li></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="*" mode="tags">
	<xsl:if test="@state"><p class="tags"><xsl:apply-templates select="@state" mode="status"/></p></xsl:if>
</xsl:template>

<xsl:template match="page" mode="edit">
	<xsl:if test="may/@write and not(record/@fixed)">
		<a class="button" href="{@path}/edit"><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><xsl:value-of select="$say/record.edit"/></a>
	</xsl:if>
</xsl:template>

<xsl:template match="page" mode="body">
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="fields" mode="facts"/></div>
			</section>
			<xsl:apply-templates select="children" mode="children"/>
		</div>
		<div class="stack side">
			<xsl:apply-templates select="moves" mode="moves"/>
			<xsl:apply-templates select="." mode="about"/>
		</div>
	</div>
</xsl:template>

<!-- What is stated, a line each; what is not, together in one line at the end. -->
<xsl:template match="fields" mode="facts">
	<xsl:param name="row" select="/page/record/*[1]"/>
	<xsl:variable name="silent">
		<xsl:for-each select="field">
			<xsl:variable name="name" select="string(@name)"/>
			<xsl:if test="@kind != 'flag' and string($row/@*[name() = $name]) = '' and not($row/*[name() = $name]/@name)"><xsl:text> &#183; </xsl:text><xsl:value-of select="@label"/></xsl:if>
		</xsl:for-each>
	</xsl:variable>
	<dl class="facts">
		<xsl:for-each select="field">
			<xsl:variable name="name" select="string(@name)"/>
			<xsl:if test="@kind = 'flag' or string($row/@*[name() = $name]) != '' or $row/*[name() = $name]/@name">
				<dt><xsl:value-of select="@label"/></dt>
				<dd>
					<xsl:if test="@kind = 'text'"><xsl:attribute name="class">prose</xsl:attribute></xsl:if>
					<xsl:apply-templates select="." mode="value"><xsl:with-param name="row" select="$row"/></xsl:apply-templates>
				</dd>
			</xsl:if>
		</xsl:for-each>
		<xsl:if test="string($silent) != ''"><dt><xsl:value-of select="$unstated"/></dt><dd><span class="muted"><xsl:value-of select="substring-after($silent, ' &#183; ')"/></span></dd></xsl:if>
	</dl>
</xsl:template>

<!-- A register that lies within this record. -->
<xsl:template match="children" mode="children">
	<section class="card">
		<div class="card-head">
			<h2><xsl:value-of select="@label"/></h2>
			<xsl:if test="@new"><a href="{@path}/new"><xsl:value-of select="@new"/></a></xsl:if>
		</div>
		<xsl:choose>
			<xsl:when test="*[not(self::column)]"><xsl:apply-templates select="." mode="table"><xsl:with-param name="path" select="@path"/></xsl:apply-templates></xsl:when>
			<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/list.empty"/></p></div></xsl:otherwise>
		</xsl:choose>
	</section>
</xsl:template>

<xsl:template match="moves" mode="moves">
	<xsl:if test="move">
		<section class="card">
			<div class="card-head"><h2><xsl:value-of select="$say/record.moves"/></h2></div>
			<div class="card-body"><div class="moves"><xsl:apply-templates select="move" mode="button"/></div></div>
		</section>
	</xsl:if>
</xsl:template>

<!-- About the record itself: its history, and its other forms. -->
<xsl:template match="page" mode="about">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="$say/record.about"/></h2></div>
		<div class="card-body">
			<p><svg class="icon" aria-hidden="true"><use href="/icons.svg#history"/></svg><xsl:text> </xsl:text><a href="{@path}/history"><xsl:value-of select="$say/record.history"/></a></p>
			<xsl:if test="formats"><p><xsl:apply-templates select="formats" mode="formats"/></p></xsl:if>
		</div>
	</section>
</xsl:template>

<!-- Forms for a new record and for an old one -->

<xsl:template match="page[@view = 'new' or @view = 'edit' or @view = 'form']" mode="title">
	<xsl:choose>
		<xsl:when test="@title"><xsl:value-of select="@title"/></xsl:when>
		<xsl:when test="contains(@path, '/edit')">
			<xsl:value-of select="$say/record.edit"/><xsl:text>: </xsl:text>
			<xsl:choose>
				<xsl:when test="record/*"><xsl:apply-templates select="record/*[1]" mode="heading"/></xsl:when>
				<xsl:otherwise><xsl:apply-templates select="." mode="one"/></xsl:otherwise>
			</xsl:choose>
		</xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="new-one"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page[@view = 'new' or @view = 'edit' or @view = 'form']" mode="main">
	<div class="narrow">
		<xsl:apply-templates select="." mode="trail"/>
		<div class="page-head"><h1><xsl:apply-templates select="." mode="title"/></h1></div>
		<xsl:apply-templates select="form" mode="form"/>
	</div>
</xsl:template>

<!-- History: who changed what and when, newest first, every entry with its number in the ledger -->

<xsl:template match="page[@view = 'history']" mode="title"><xsl:value-of select="$say/record.history"/></xsl:template>

<xsl:template match="page[@view = 'history']" mode="main">
	<ol class="trail" role="list">
		<xsl:apply-templates select="." mode="above"/>
		<li><a href="{substring-before(@path, '/history')}"><bdi>
			<xsl:choose>
				<xsl:when test="record/*"><xsl:apply-templates select="record/*[1]" mode="heading"/></xsl:when>
				<xsl:otherwise><xsl:apply-templates select="." mode="one"/></xsl:otherwise>
			</xsl:choose>
		</bdi></a></li>
		<li aria-current="page"><xsl:value-of select="$say/record.history"/></li>
	</ol>
	<div class="page-head"><div><h1><xsl:value-of select="$say/record.history"/></h1><p class="lede"><xsl:value-of select="$say/history.lede"/></p></div></div>
	<div class="card">
		<ol class="ledger" role="list"><xsl:apply-templates select="history/change" mode="change"/></ol>
		<xsl:if test="formats"><div class="pager"><xsl:apply-templates select="formats" mode="formats"/></div></xsl:if>
	</div>
</xsl:template>

<xsl:template match="change" mode="change">
	<li>
		<div class="margin"><b><xsl:apply-templates select="@at" mode="day-short"/></b><xsl:apply-templates select="@at" mode="hour"/></div>
		<div class="entry">
			<h2>
				<xsl:choose><xsl:when test="@move.say"><xsl:value-of select="@move.say"/></xsl:when><xsl:otherwise><xsl:value-of select="@move"/></xsl:otherwise></xsl:choose>
			</h2>
			<p><bdi><xsl:value-of select="@who"/></bdi><xsl:if test="@entry"><xsl:text> &#183; </xsl:text><a href="/ledger/{@entry}"><xsl:value-of select="$say/history.entry"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@entry"/></bdi></a></xsl:if></p>
			<xsl:if test="field">
				<table class="changed stacking">
					<thead><tr><th scope="col"><xsl:value-of select="$say/history.field"/></th><th scope="col"><xsl:value-of select="$say/history.before"/></th><th scope="col"><xsl:value-of select="$say/history.after"/></th></tr></thead>
					<tbody><xsl:apply-templates select="field" mode="change"/></tbody>
				</table>
			</xsl:if>
		</div>
	</li>
</xsl:template>

<xsl:template match="field" mode="change">
	<tr>
		<th scope="row"><xsl:value-of select="@label"/></th>
		<td data-label="{$say/history.before}"><xsl:choose><xsl:when test="@before != ''"><del><xsl:apply-templates select="@before" mode="held"/></del></xsl:when><xsl:otherwise><xsl:apply-templates select="." mode="unstated"/></xsl:otherwise></xsl:choose></td>
		<td data-label="{$say/history.after}"><xsl:choose><xsl:when test="@after != ''"><ins><xsl:apply-templates select="@after" mode="held"/></ins></xsl:when><xsl:otherwise><xsl:apply-templates select="." mode="unstated"/></xsl:otherwise></xsl:choose></td>
	</tr>
</xsl:template>

<!-- A value as the ledger holds it, by the kind of its field. -->
<xsl:template match="@*" mode="held">
	<xsl:choose>
		<xsl:when test="../@kind = 'day'"><xsl:apply-templates select="." mode="day"/></xsl:when>
		<xsl:when test="../@kind = 'moment'"><xsl:apply-templates select="." mode="moment"/></xsl:when>
		<xsl:when test="../@kind = 'money'"><xsl:apply-templates select="." mode="money"/></xsl:when>
		<xsl:otherwise><bdi><xsl:value-of select="."/></bdi></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Conflict: somebody saved first. Both sides, then the form as it was typed, to be sent again over what stands now. -->

<xsl:template match="page[@view = 'conflict']" mode="title"><xsl:value-of select="$say/conflict"/></xsl:template>
<xsl:template match="page[@view = 'conflict' or @view = 'problem']" mode="problems"/>

<xsl:template match="page[@view = 'conflict']" mode="main">
	<xsl:variable name="back">
		<xsl:choose><xsl:when test="contains(@path, '/edit')"><xsl:value-of select="substring-before(@path, '/edit')"/></xsl:when><xsl:otherwise><xsl:value-of select="@path"/></xsl:otherwise></xsl:choose>
	</xsl:variable>
	<div class="page-head"><div>
		<h1><xsl:value-of select="$say/conflict"/></h1>
		<p class="lede">
			<xsl:if test="conflict/@who"><bdi><xsl:value-of select="conflict/@who"/></bdi><xsl:text>, </xsl:text><xsl:apply-templates select="conflict/@at" mode="moment"/><xsl:text>. </xsl:text></xsl:if>
			<xsl:value-of select="$say/conflict.lede"/>
		</p>
	</div></div>
	<div class="stack">
		<xsl:apply-templates select="conflict/field" mode="sides"/>
		<p class="actions"><a class="button" href="{$back}"><xsl:value-of select="$say/conflict.theirs.take"/></a></p>
		<xsl:if test="form">
			<h2><xsl:value-of select="$say/conflict.merge"/></h2>
			<div class="narrow"><xsl:apply-templates select="form" mode="form"/></div>
		</xsl:if>
	</div>
</xsl:template>

<xsl:template match="field" mode="sides">
	<section class="card">
		<div class="card-head"><h2><xsl:value-of select="@label"/></h2></div>
		<div class="card-body sides">
			<div><h3><xsl:value-of select="$say/conflict.mine"/></h3><xsl:apply-templates select="." mode="side"><xsl:with-param name="side" select="concat(@mine, mine)"/></xsl:apply-templates></div>
			<div><h3><xsl:value-of select="$say/conflict.theirs"/></h3><xsl:apply-templates select="." mode="side"><xsl:with-param name="side" select="concat(@theirs, theirs)"/></xsl:apply-templates></div>
		</div>
	</section>
</xsl:template>

<xsl:template match="field" mode="side">
	<xsl:param name="side"/>
	<p class="prose" dir="auto">
		<xsl:choose><xsl:when test="$side != ''"><xsl:value-of select="$side"/></xsl:when><xsl:otherwise><xsl:apply-templates select="." mode="unstated"/></xsl:otherwise></xsl:choose>
	</p>
</xsl:template>

<!-- A page that could not be: what happened, who can help, and a way on -->

<xsl:template match="page[@view = 'problem']" mode="title">
	<xsl:variable name="status" select="key('said', concat('status.', @status))"/>
	<xsl:choose>
		<xsl:when test="problem/@is = 'nobody-draws'"><xsl:value-of select="$say/status.undrawn"/></xsl:when>
		<xsl:when test="$status"><xsl:value-of select="$status"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="$say/status.other"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="page[@view = 'problem']" mode="main">
	<div class="door">
		<div class="card"><div class="card-body">
			<h1><xsl:apply-templates select="." mode="title"/></h1>
			<xsl:for-each select="problem"><p class="prose"><xsl:value-of select="@text"/></p></xsl:for-each>
			<p class="actions">
				<xsl:choose>
					<xsl:when test="@status = '503'"><a class="button primary" href="{@path}"><xsl:value-of select="$say/status.again"/></a></xsl:when>
					<xsl:when test="user"><a class="button primary" href="/"><xsl:value-of select="$say/status.home"/></a></xsl:when>
					<xsl:otherwise><a class="button primary" href="/sign-in"><xsl:value-of select="$say/sign-in"/></a></xsl:otherwise>
				</xsl:choose>
			</p>
			<xsl:if test="@number"><p class="small muted"><xsl:value-of select="$say/status.number"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@number"/></bdi></p></xsl:if>
		</div></div>
	</div>
</xsl:template>

</xsl:stylesheet>
