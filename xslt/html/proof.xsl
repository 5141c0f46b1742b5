<!-- proof.xsl: what a form asks of whoever signs: a code, a password, or nothing when it was proved just now. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<!-- The box of a form that has @asks; $id where several stand on a page. -->
<xsl:template match="form" mode="proof">
	<xsl:param name="id" select="'proof'"/>
	<xsl:choose>
		<xsl:when test="@asks = 'code'">
			<div class="field">
				<label class="label" for="{$id}"><xsl:value-of select="$say/proof.code"/></label>
				<span class="hint" id="hint-{$id}"><xsl:value-of select="$say/proof.code.hint"/></span>
				<xsl:for-each select="/page/problem[@field = 'code']"><p class="problem"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
				<input class="input figures" type="text" dir="ltr" id="{$id}" name="code" inputmode="text" autocomplete="one-time-code" required="required" aria-describedby="hint-{$id}"/>
			</div>
		</xsl:when>
		<xsl:when test="@asks = 'password'">
			<div class="field">
				<label class="label" for="{$id}"><xsl:value-of select="$say/proof.password"/></label>
				<span class="hint" id="hint-{$id}"><xsl:value-of select="$say/proof.password.hint"/></span>
				<xsl:for-each select="/page/problem[@field = 'password']"><p class="problem"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
				<input class="input" type="password" dir="ltr" id="{$id}" name="password" autocomplete="current-password" required="required" aria-describedby="hint-{$id}"/>
			</div>
		</xsl:when>
		<xsl:when test="@without">
			<div class="note warn"><svg class="icon" aria-hidden="true"><use href="/icons.svg#lock"/></svg><p><xsl:value-of select="$say/proof.without"/><xsl:text> </xsl:text><a href="/account"><xsl:value-of select="$say/account"/></a></p></div>
		</xsl:when>
	</xsl:choose>
</xsl:template>

</xsl:stylesheet>
