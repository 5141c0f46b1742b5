<!-- attendance.xsl: everybody at a meeting on one page: who came, in what capacity, on whose behalf. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:import href="register.xsl"/>
<xsl:import href="sittings.xsl"/>

<xsl:template match="participant" mode="heading"><xsl:value-of select="person/@name"/></xsl:template>

<xsl:template match="page[@view = 'attendance' or @view = 'conflict']" mode="title"><xsl:value-of select="$say/attendance"/></xsl:template>

<xsl:template match="page[@view = 'attendance' or (@view = 'conflict' and conflict/@row)]" mode="main">
	<xsl:variable name="meeting" select="record/meeting"/>
	<ol class="trail" role="list">
		<li><a href="/meetings"><xsl:value-of select="$say/attendance.meetings"/></a></li>
		<li><a href="/meetings/{$meeting/@id}"><bdi><xsl:value-of select="$meeting/@title"/></bdi></a></li>
		<li aria-current="page"><xsl:value-of select="$say/attendance"/></li>
	</ol>
	<div class="page-head"><div><h1><xsl:value-of select="$say/attendance"/></h1><p class="lede"><bdi><xsl:value-of select="$meeting/@title"/></bdi></p></div></div>
	<xsl:apply-templates select="conflict" mode="of-row"/>
	<div class="columns">
		<div>
			<xsl:choose>
				<xsl:when test="form"><xsl:apply-templates select="form" mode="sheet"/></xsl:when>
				<xsl:when test="record/attendance/participant"><section class="card"><ul class="participants padded" role="list"><xsl:apply-templates select="record/attendance/participant" mode="participant"/></ul></section></xsl:when>
				<xsl:otherwise><div class="card"><p class="empty"><xsl:value-of select="$say/attendance.empty"/></p></div></xsl:otherwise>
			</xsl:choose>
		</div>
		<section class="card"><div class="card-head"><h2><xsl:value-of select="$say/attendance.quorum"/></h2></div><div class="card-body"><xsl:apply-templates select="record/bodies/body" mode="quorum"/></div></section>
	</div>
</xsl:template>

<!-- Two hands wrote of the same person: both, and below them the sheet as it was sent. -->
<xsl:template match="conflict" mode="of-row">
	<section class="card" role="alert" id="conflict">
		<div class="card-head"><h2><xsl:value-of select="$say/attendance.conflict"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@name"/></bdi></h2></div>
		<div class="card-body">
			<p><xsl:value-of select="$say/attendance.conflict.lede"/></p>
			<xsl:for-each select="field">
				<h3><xsl:value-of select="@label"/></h3>
				<div class="sides">
					<div><h4><xsl:value-of select="$say/conflict.mine"/></h4><xsl:apply-templates select="." mode="side"><xsl:with-param name="side" select="string(@mine)"/></xsl:apply-templates></div>
					<div><h4><xsl:value-of select="$say/conflict.theirs"/></h4><xsl:apply-templates select="." mode="side"><xsl:with-param name="side" select="string(@theirs)"/></xsl:apply-templates></div>
				</div>
			</xsl:for-each>
			<p class="actions field"><a class="button" href="{/page/@path}"><xsl:value-of select="$say/conflict.theirs.take"/></a></p>
		</div>
	</section>
</xsl:template>

<xsl:template match="participant" mode="participant">
	<li>
		<div>
			<b><bdi><xsl:value-of select="person/@name"/></bdi></b>
			<small>
				<xsl:if test="authority"><bdi><xsl:value-of select="authority/@name"/></bdi></xsl:if>
				<xsl:if test="authority and @title"><xsl:text> &#183; </xsl:text></xsl:if>
				<bdi><xsl:value-of select="@title"/></bdi>
				<xsl:if test="@capacity != 'member'"><xsl:text> &#183; </xsl:text><xsl:value-of select="@capacity.say"/></xsl:if>
				<xsl:if test="@arrived"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/sitting.from"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@arrived"/></bdi><xsl:apply-templates select="@arrived.day" mode="of-day"/></xsl:if>
				<xsl:if test="@left"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/sitting.until"/><xsl:text> </xsl:text><bdi class="number"><xsl:value-of select="@left"/></bdi><xsl:apply-templates select="@left.day" mode="of-day"/></xsl:if>
			</small>
		</div>
		<xsl:apply-templates select="." mode="presence"/>
	</li>
</xsl:template>

<!-- The sheet that goes round: one press for everybody, one for each exception -->

<xsl:template match="form" mode="sheet">
	<form class="card attending" method="post" action="{@action}" novalidate="novalidate">
		<xsl:apply-templates select="." mode="hidden"/>
		<div class="card-head">
			<h2><xsl:value-of select="$say/attendance.sheet"/></h2>
		</div>
		<xsl:if test="row"><p class="sheet-hint"><xsl:value-of select="$say/attendance.everyone.hint"/></p></xsl:if>
		<xsl:if test="missing/member">
			<div class="sheet-hint note warn">
				<svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg>
				<p><xsl:value-of select="$say/attendance.missing"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="count(missing/member)"/></b></p>
				<button class="button" type="submit" name="expect" value="1" data-busy="{$say/form.busy}"><xsl:value-of select="$say/attendance.missing.add"/></button>
			</div>
		</xsl:if>
		<div data-votes="presence-tally">
			<xsl:if test="row[@seat]">
				<h3 class="group"><xsl:value-of select="$say/attendance.members"/></h3>
				<div class="votes"><xsl:apply-templates select="row[@seat]" mode="row"/></div>
			</xsl:if>
			<xsl:if test="row[not(@seat)]">
				<h3 class="group"><xsl:value-of select="$say/attendance.others"/></h3>
				<div class="votes"><xsl:apply-templates select="row[not(@seat)]" mode="row"/></div>
			</xsl:if>
		</div>
		<details class="newcomers">
			<xsl:if test="not(row) or new/field/problem or starts-with(/page/problem/@field, 'new.')"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
			<summary class="group"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/attendance.newcomers"/></summary>
			<xsl:apply-templates select="new" mode="newcomer"/>
		</details>
		<datalist id="names"><xsl:for-each select="names/name"><option value="{@value}"/></xsl:for-each></datalist>
		<div class="action-bar">
			<xsl:if test="row"><button class="button primary" type="submit" name="everyone" value="1" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#check"/></svg><xsl:value-of select="$say/attendance.everyone"/></button></xsl:if>
			<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/attendance.save"/></button>
			<a class="button quiet" href="/meetings/{/page/record/meeting/@id}"><xsl:value-of select="$say/form.cancel"/></a>
		</div>
	</form>
</xsl:template>

<xsl:template match="row" mode="row">
	<xsl:variable name="name" select="concat('attendance.', @id, '.')"/>
	<xsl:variable name="present" select="field[1]"/>
	<div class="vote" id="field-{$name}present">
		<div>
			<input type="hidden" name="{$name}version" value="{@version}"/>
			<b id="voter-{@id}"><bdi><xsl:choose><xsl:when test="@authority"><xsl:value-of select="@authority"/></xsl:when><xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise></xsl:choose></bdi></b>
			<small>
				<xsl:if test="@authority"><bdi><xsl:value-of select="@name"/></bdi></xsl:if>
				<xsl:if test="@title and @title != @name"><xsl:if test="@authority"><xsl:text> &#183; </xsl:text></xsl:if><bdi><xsl:value-of select="@title"/></bdi></xsl:if>
				<xsl:if test="contains(@bodies, '&#183;')"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@bodies"/></bdi></xsl:if>
				<xsl:if test="@capacity != 'member' and @capacity != 'unstated'"><xsl:text> &#183; </xsl:text><xsl:value-of select="@capacity.say"/></xsl:if>
				<xsl:if test="@answer.say"><xsl:text> &#183; </xsl:text><xsl:value-of select="@answer.say"/></xsl:if>
			</small>
		</div>
		<div class="segmented" role="radiogroup" aria-labelledby="voter-{@id}">
			<xsl:apply-templates select="$present/choice" mode="segment"/>
		</div>
		<details class="more">
			<xsl:if test="field/problem or substitute != '' or /page/problem/@field = concat($name, 'substitute')"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
			<summary><svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg><span class="unseen"><xsl:value-of select="$say/attendance.more"/><xsl:text>: </xsl:text><xsl:value-of select="@name"/></span></summary>
			<div class="field-row">
				<div class="field">
					<label class="label" for="field-{$name}substitute"><xsl:value-of select="$say/attendance.substitute"/></label>
					<xsl:for-each select="/page/problem[@field = concat($name, 'substitute')]"><p class="problem"><xsl:value-of select="@text"/></p></xsl:for-each>
					<input class="input" type="text" dir="auto" autocomplete="off" list="names" id="field-{$name}substitute" name="{$name}substitute" value="{substitute}"/>
				</div>
				<xsl:apply-templates select="field[position() &gt; 1 and position() &lt; 5]" mode="field"/>
			</div>
			<div class="field-row">
				<xsl:apply-templates select="field[position() &gt; 4]" mode="field"/>
			</div>
		</details>
	</div>
</xsl:template>

<!-- Whoever said they would not come is marked so beforehand: "everyone" does not call them present. -->
<xsl:template match="choice" mode="segment">
	<label>
		<xsl:attribute name="class"><xsl:choose><xsl:when test="@value = 'present'">ok</xsl:when><xsl:when test="@value = 'absent'">bad</xsl:when><xsl:otherwise>warn</xsl:otherwise></xsl:choose></xsl:attribute>
		<input type="radio" name="{../@name}" value="{@value}"><xsl:if test="@chosen or (@value = 'excused' and ../../@answer = 'not_coming' and not(../choice/@chosen))"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
		<span><svg class="icon" aria-hidden="true"><use><xsl:attribute name="href">/icons.svg#<xsl:choose><xsl:when test="@value = 'present'">check</xsl:when><xsl:when test="@value = 'absent'">cross</xsl:when><xsl:otherwise>minus</xsl:otherwise></xsl:choose></xsl:attribute></use></svg><xsl:value-of select="$say/*[name() = concat('attendance.choose.', current()/@value)]"/></span>
	</label>
</xsl:template>

<!-- In a row every choice is a list that drops down: there is no room for buttons. -->
<xsl:template match="row/field | new/field" mode="field">
	<div class="field">
		<xsl:if test="problem"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
		<xsl:choose>
			<xsl:when test="@kind = 'flag'"><xsl:apply-templates select="." mode="tick"/></xsl:when>
			<xsl:otherwise>
				<label class="label" for="field-{@name}"><xsl:value-of select="@label"/></label>
				<xsl:for-each select="problem"><p class="problem" id="problem-{../@name}-{position()}"><xsl:value-of select="@text"/></p></xsl:for-each>
				<xsl:apply-templates select="." mode="box"/>
			</xsl:otherwise>
		</xsl:choose>
	</div>
</xsl:template>

<xsl:template match="row/field | new/field" mode="described">
	<xsl:if test="problem"><xsl:attribute name="aria-describedby"><xsl:value-of select="concat('problem-', @name, '-1')"/></xsl:attribute></xsl:if>
</xsl:template>

<xsl:template match="row/field[@kind = 'time']" mode="box">
	<input class="input" type="text" dir="ltr" inputmode="numeric" autocomplete="off" placeholder="17:30" value="{typed}"><xsl:apply-templates select="." mode="attributes"/></input>
</xsl:template>

<!-- No authority: the cluster's own side. -->
<xsl:template match="row/field[@kind = 'choice'] | new/field[@kind = 'choice']" mode="box">
	<select class="input">
		<xsl:apply-templates select="." mode="attributes"/>
		<option value=""><xsl:value-of select="$say/attendance.authority.none"/></option>
		<xsl:call-template name="options"/>
	</select>
</xsl:template>

<xsl:template match="row/field[@kind = 'one_of'] | new/field[@kind = 'one_of']" mode="box">
	<select class="input">
		<xsl:apply-templates select="." mode="attributes"/>
		<xsl:if test="parent::new"><option value="">&#8211;</option></xsl:if>
		<xsl:call-template name="options"/>
	</select>
</xsl:template>

<xsl:template match="new" mode="newcomer">
	<div class="field-row">
		<div class="field">
			<xsl:variable name="name" select="field[1]/@name"/>
			<xsl:if test="/page/problem/@field = $name"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
			<label class="label" for="field-{$name}"><xsl:value-of select="$say/attendance.name"/></label>
			<xsl:for-each select="field[1]/problem"><p class="problem"><xsl:value-of select="@text"/></p></xsl:for-each>
			<input class="input" type="text" dir="auto" autocomplete="off" list="names" id="field-{$name}" name="{$name}" value="{field[1]/typed}"/>
		</div>
		<xsl:apply-templates select="field[position() &gt; 1]" mode="field"/>
		<xsl:if test="position() = last()"><button class="button" type="submit" name="add" value="1" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#plus"/></svg><xsl:value-of select="$say/attendance.add"/></button></xsl:if>
	</div>
</xsl:template>

</xsl:stylesheet>
