<!-- answering.xsl: the form on which a round is answered, by the member or by whoever writes down what was told. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:template match="form" mode="answering">
	<form class="card composer answering" method="post" action="{@action}" novalidate="novalidate">
		<xsl:apply-templates select="." mode="hidden"/>
		<xsl:if test="field"><div class="part"><xsl:apply-templates select="field" mode="field"/></div></xsl:if>
		<xsl:apply-templates select="motion" mode="answering"/>
		<div class="action-bar">
			<button class="button primary" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/circulations.answer"/></button>
		</div>
	</form>
</xsl:template>

<xsl:template match="motion" mode="answering">
	<xsl:variable name="wrong" select="/page/problem[@field = concat('choice.', current()/@id) or @field = concat('reason.', current()/@id)]"/>
	<fieldset class="part">
		<legend class="label"><span class="number"><xsl:value-of select="@label"/></span><xsl:text>. </xsl:text><bdi><xsl:value-of select="@title"/></bdi></legend>
		<p class="prose" dir="auto"><xsl:value-of select="@draft"/></p>
		<xsl:if test="answer"><input type="hidden" name="version.{@id}" value="{answer/@version}"/></xsl:if>
		<xsl:for-each select="$wrong"><p class="problem" id="problem-{@field}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
		<div class="radios" id="field-choice.{@id}">
			<xsl:call-template name="answer"><xsl:with-param name="value" select="'for'"/><xsl:with-param name="label" select="$say/decisions.choose.for"/></xsl:call-template>
			<xsl:call-template name="answer"><xsl:with-param name="value" select="'against'"/><xsl:with-param name="label" select="$say/decisions.choose.against"/></xsl:call-template>
			<xsl:call-template name="answer"><xsl:with-param name="value" select="'abstain'"/><xsl:with-param name="label" select="$say/decisions.choose.abstain"/></xsl:call-template>
		</div>
		<details class="more objection">
			<xsl:if test="@choice = 'objects'"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
			<summary><xsl:value-of select="$say/answers.choice.objects"/></summary>
			<p class="small"><xsl:value-of select="$say/circulations.objecting"/></p>
			<div class="radios"><xsl:call-template name="answer"><xsl:with-param name="value" select="'objects'"/><xsl:with-param name="label" select="$say/answers.choice.objects"/></xsl:call-template></div>
			<label class="label" for="field-reason.{@id}"><xsl:value-of select="$say/answers.reason"/></label>
			<textarea class="input" rows="3" dir="auto" id="field-reason.{@id}" name="reason.{@id}"><xsl:value-of select="@reason"/></textarea>
		</details>
		<xsl:if test="answer"><p class="small muted"><xsl:value-of select="$say/circulations.yours"/><xsl:text>: </xsl:text><xsl:value-of select="answer/@choice.say"/><xsl:text> &#183; </xsl:text><xsl:value-of select="answer/@way.say"/><xsl:text> &#183; </xsl:text><xsl:apply-templates select="answer/@at" mode="moment"/></p></xsl:if>
	</fieldset>
</xsl:template>

<xsl:template name="answer">
	<xsl:param name="value"/>
	<xsl:param name="label"/>
	<label><input type="radio" name="choice.{@id}" value="{$value}"><xsl:if test="@choice = $value"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><xsl:value-of select="$label"/></span></label>
</xsl:template>

</xsl:stylesheet>
