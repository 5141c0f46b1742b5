<!-- form.xsl: every kind of field, with its label, its hint, its problem and what was typed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<!--
	A form posts its fields with the hidden token and version. Nothing typed is ever lost: a field shows <typed>,
	be it right or wrong. Forms carry novalidate, so that every error is told in one way and in one language.
	With <draft> the form is saved while it is written (pinkas.js), says so in words, and offers what was kept before.
-->

<xsl:template match="form" mode="form">
	<form class="card" method="post" action="{@action}" novalidate="novalidate">
		<xsl:apply-templates select="." mode="draft"/>
		<div class="card-body">
			<xsl:apply-templates select="draft" mode="offer"/>
			<xsl:apply-templates select="." mode="hidden"/>
			<xsl:if test="field/@required">
				<p class="hint form-note"><span class="required" aria-hidden="true">*</span><xsl:text> </xsl:text><xsl:value-of select="$say/form.required.note"/></p>
			</xsl:if>
			<xsl:apply-templates select="field" mode="field"/>
		</div>
		<div class="action-bar">
			<xsl:apply-templates select="." mode="submit"/>
			<xsl:apply-templates select="/page" mode="cancel"/>
			<xsl:apply-templates select="." mode="saved"/>
		</div>
	</form>
</xsl:template>

<xsl:template match="form | move" mode="hidden">
	<input type="hidden" name="token" value="{@token}"/>
	<xsl:if test="@version"><input type="hidden" name="version" value="{@version}"/></xsl:if>
	<xsl:for-each select="hidden"><input type="hidden" name="{@name}" value="{@value}"/></xsl:for-each>
</xsl:template>

<xsl:template match="form" mode="submit">
	<button class="button primary" type="submit" data-busy="{$say/form.busy}">
		<xsl:choose>
			<xsl:when test="@submit"><xsl:value-of select="@submit"/></xsl:when>
			<xsl:otherwise><xsl:value-of select="$say/form.save"/></xsl:otherwise>
		</xsl:choose>
	</button>
</xsl:template>

<xsl:template match="form" mode="draft">
	<xsl:if test="draft">
		<xsl:attribute name="data-draft"><xsl:value-of select="draft/@path"/></xsl:attribute>
		<xsl:attribute name="data-token"><xsl:value-of select="draft/@token"/></xsl:attribute>
		<xsl:attribute name="data-form"><xsl:value-of select="@action"/></xsl:attribute>
		<xsl:attribute name="data-of"><xsl:value-of select="@version"/></xsl:attribute>
	</xsl:if>
</xsl:template>

<!-- What was typed earlier and not sent comes back by a link, without script. -->
<xsl:template match="draft" mode="offer">
	<xsl:if test="kept or @restored">
		<div class="note info">
			<svg class="icon" aria-hidden="true"><use href="/icons.svg#edit"/></svg>
			<p>
				<xsl:choose>
					<xsl:when test="@restored"><xsl:value-of select="$say/draft.restored"/></xsl:when>
					<xsl:otherwise>
						<xsl:value-of select="$say/draft.waiting"/><xsl:text> </xsl:text><xsl:apply-templates select="kept/@at.moment" mode="moment"/><xsl:text>. </xsl:text>
						<a href="{@restore}"><xsl:value-of select="$say/draft.restore"/></a>
					</xsl:otherwise>
				</xsl:choose>
			</p>
		</div>
	</xsl:if>
</xsl:template>

<xsl:template match="form" mode="saved">
	<xsl:if test="draft">
		<p class="saved" role="status" data-saved="{$say/draft.saved}" data-kept="{$say/draft.kept}" data-offline="{$say/draft.offline}" data-changed="{$say/draft.changed}" data-found="{$say/draft.found}" data-restore="{$say/draft.restore}"/>
	</xsl:if>
</xsl:template>

<!-- Where to go without saving: up from /new and /edit. -->
<xsl:template match="page" mode="cancel">
	<xsl:variable name="up">
		<xsl:choose>
			<xsl:when test="contains(@path, '/new')"><xsl:value-of select="substring-before(@path, '/new')"/></xsl:when>
			<xsl:otherwise><xsl:value-of select="substring-before(@path, '/edit')"/></xsl:otherwise>
		</xsl:choose>
	</xsl:variable>
	<xsl:if test="$up != ''"><a class="button quiet" href="{$up}"><xsl:value-of select="$say/form.cancel"/></a></xsl:if>
</xsl:template>

<!-- One field. The problem stands between the label and the box, where the eye is. -->

<xsl:template match="field" mode="field">
	<div class="field">
		<xsl:if test="problem"><xsl:attribute name="class">field wrong</xsl:attribute></xsl:if>
		<xsl:choose>
			<xsl:when test="@kind = 'flag'"><xsl:apply-templates select="." mode="tick"/></xsl:when>
			<xsl:when test="@kind = 'one_of' and count(choice) &lt; 6"><xsl:apply-templates select="." mode="radios"/></xsl:when>
			<xsl:otherwise>
				<label class="label" for="field-{@name}"><xsl:apply-templates select="." mode="label"/></label>
				<xsl:apply-templates select="." mode="told"/>
				<xsl:apply-templates select="." mode="box"/>
			</xsl:otherwise>
		</xsl:choose>
	</div>
</xsl:template>

<!-- The same without hints or marks, for the bar of filters; its names may also stand in a form below. -->
<xsl:template match="field" mode="filter">
	<div class="field">
		<label class="label" for="field-{@name}"><xsl:value-of select="@label"/></label>
		<xsl:apply-templates select="." mode="box"/>
	</div>
</xsl:template>

<xsl:template match="field[@kind = 'flag']" mode="filter">
	<div class="field"><xsl:apply-templates select="." mode="tick"/></div>
</xsl:template>

<xsl:template match="field" mode="label">
	<xsl:value-of select="@label"/>
	<xsl:if test="@required"><span class="required" aria-hidden="true"><xsl:text> *</xsl:text></span></xsl:if>
</xsl:template>

<xsl:template match="field" mode="told">
	<xsl:variable name="example">
		<xsl:choose>
			<xsl:when test="@kind = 'day'"><xsl:value-of select="$say/form.example.day"/></xsl:when>
			<xsl:when test="@kind = 'moment'"><xsl:value-of select="$say/form.example.moment"/></xsl:when>
			<xsl:when test="@kind = 'time'"><xsl:value-of select="$say/form.example.time"/></xsl:when>
		</xsl:choose>
	</xsl:variable>
	<xsl:if test="@hint or $example != ''">
		<span class="hint" id="hint-{@name}">
			<xsl:value-of select="@hint"/>
			<xsl:if test="@hint and $example != ''"><xsl:text> </xsl:text></xsl:if>
			<xsl:value-of select="$example"/>
		</span>
	</xsl:if>
	<xsl:for-each select="problem">
		<p class="problem" id="problem-{../@name}-{position()}">
			<svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg>
			<xsl:value-of select="@text"/>
		</p>
	</xsl:for-each>
</xsl:template>

<!-- What every input has: its name, whether it must be, what describes it. -->
<xsl:template match="field" mode="attributes">
	<xsl:attribute name="id">field-<xsl:value-of select="@name"/></xsl:attribute>
	<xsl:attribute name="name"><xsl:value-of select="@name"/></xsl:attribute>
	<xsl:if test="@required"><xsl:attribute name="required">required</xsl:attribute></xsl:if>
	<xsl:if test="problem"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
	<xsl:apply-templates select="." mode="described"/>
</xsl:template>

<xsl:template match="field" mode="described">
	<xsl:variable name="by">
		<xsl:if test="ancestor::form and (@hint or @kind = 'day' or @kind = 'moment' or @kind = 'time')">hint-<xsl:value-of select="@name"/></xsl:if>
		<xsl:for-each select="problem"><xsl:value-of select="concat(' problem-', ../@name, '-', position())"/></xsl:for-each>
	</xsl:variable>
	<xsl:if test="$by != ''"><xsl:attribute name="aria-describedby"><xsl:value-of select="normalize-space($by)"/></xsl:attribute></xsl:if>
</xsl:template>

<!-- The boxes -->

<xsl:template match="field" mode="box">
	<input class="input" type="text" dir="auto" placeholder=" " value="{typed}"><xsl:apply-templates select="." mode="attributes"/></input>
</xsl:template>

<xsl:template match="field[@kind = 'text']" mode="box">
	<textarea class="input" rows="5" dir="auto" placeholder=" "><xsl:apply-templates select="." mode="attributes"/><xsl:value-of select="typed"/></textarea>
</xsl:template>

<xsl:template match="field[@kind = 'number']" mode="box">
	<input class="input short" type="text" inputmode="numeric" dir="ltr" autocomplete="off" value="{typed}"><xsl:apply-templates select="." mode="attributes"/></input>
</xsl:template>

<xsl:template match="field[@kind = 'money']" mode="box">
	<div class="with-unit">
		<input class="input short" type="text" inputmode="decimal" dir="ltr" autocomplete="off" value="{typed}"><xsl:apply-templates select="." mode="attributes"/></input>
		<span class="muted">&#8362;</span>
	</div>
</xsl:template>

<xsl:template match="field[@kind = 'email']" mode="box">
	<input class="input" type="email" dir="ltr" autocomplete="off" value="{typed}"><xsl:apply-templates select="." mode="attributes"/></input>
</xsl:template>

<xsl:template match="field[@kind = 'phone']" mode="box">
	<input class="input short" type="tel" dir="ltr" autocomplete="off" value="{typed}"><xsl:apply-templates select="." mode="attributes"/></input>
</xsl:template>

<xsl:template match="field[@kind = 'password']" mode="box">
	<input class="input" type="password" dir="ltr" autocomplete="current-password"><xsl:apply-templates select="." mode="attributes"/></input>
</xsl:template>

<xsl:template match="field[@kind = 'code']" mode="box">
	<input class="input short" type="text" inputmode="numeric" dir="ltr" autocomplete="one-time-code"><xsl:apply-templates select="." mode="attributes"/></input>
</xsl:template>

<!-- ISO from the record is shown as people write; what people wrote is shown as it is. pinkas.js adds the calendar's button. -->
<xsl:template match="field[@kind = 'day' or @kind = 'moment' or @kind = 'time']" mode="box">
	<div class="with-button" data-picker="{@kind}" data-label="{$say/form.pick}: {@label}">
		<input class="input" type="text" dir="ltr" autocomplete="off">
			<xsl:attribute name="value">
				<xsl:choose>
					<xsl:when test="substring(typed, 5, 1) = '-' and substring(typed, 8, 1) = '-'">
						<xsl:value-of select="concat(substring(typed, 9, 2), '.', substring(typed, 6, 2), '.', substring(typed, 1, 4))"/>
						<xsl:if test="substring(typed, 11, 1) = 'T'"><xsl:value-of select="concat(' ', substring(typed, 12, 5))"/></xsl:if>
					</xsl:when>
					<xsl:otherwise><xsl:value-of select="typed"/></xsl:otherwise>
				</xsl:choose>
			</xsl:attribute>
			<xsl:apply-templates select="." mode="attributes"/>
		</input>
	</div>
</xsl:template>

<xsl:template match="field[@kind = 'choice' or @kind = 'one_of']" mode="box">
	<select class="input">
		<xsl:apply-templates select="." mode="attributes"/>
		<option value="">
			<xsl:choose>
				<xsl:when test="parent::filters"><xsl:value-of select="$say/list.all"/></xsl:when>
				<xsl:otherwise><xsl:value-of select="$say/form.choose"/></xsl:otherwise>
			</xsl:choose>
		</option>
		<xsl:call-template name="options"/>
	</select>
</xsl:template>

<!-- The choices of a field, one line each: a loop, since a list of people is long. -->
<xsl:template name="options">
	<xsl:for-each select="choice">
		<option value="{@value}">
			<xsl:if test="@chosen"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
			<xsl:value-of select="@label"/>
		</option>
	</xsl:for-each>
</xsl:template>

<!-- Few choices stand open; one that need not be made can be taken back. -->
<xsl:template match="field" mode="radios">
	<fieldset>
		<xsl:apply-templates select="." mode="described"/>
		<legend class="label"><xsl:apply-templates select="." mode="label"/></legend>
		<xsl:apply-templates select="." mode="told"/>
		<div class="radios beside">
			<xsl:apply-templates select="choice" mode="radio"/>
			<xsl:if test="not(@required)">
				<label>
					<input type="radio" name="{@name}" value="">
						<xsl:if test="not(choice/@chosen)"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
					</input>
					<span><xsl:value-of select="$say/form.unstated"/></span>
				</label>
			</xsl:if>
		</div>
	</fieldset>
</xsl:template>

<xsl:template match="choice" mode="radio">
	<label>
		<input type="radio" name="{../@name}" value="{@value}">
			<xsl:if test="position() = 1"><xsl:attribute name="id">field-<xsl:value-of select="../@name"/></xsl:attribute></xsl:if>
			<xsl:if test="@chosen"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
			<xsl:if test="../@required"><xsl:attribute name="required">required</xsl:attribute></xsl:if>
		</input>
		<span>
			<xsl:value-of select="@label"/>
			<xsl:if test="@hint"><xsl:text> </xsl:text><small><xsl:value-of select="@hint"/></small></xsl:if>
		</span>
	</label>
</xsl:template>

<xsl:template match="field" mode="tick">
	<xsl:apply-templates select="." mode="told"/>
	<label class="tick">
		<input type="checkbox" value="1">
			<xsl:apply-templates select="." mode="attributes"/>
			<xsl:if test="typed = '1' or typed = 'yes'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
		</input>
		<span><xsl:value-of select="@label"/></span>
	</label>
</xsl:template>

</xsl:stylesheet>
