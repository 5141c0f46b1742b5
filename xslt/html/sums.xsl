<!-- sums.xsl: how sums stand in tables: without the sign in every cell, the unit said once above them, and bars beside them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>

<!-- The unit of a table, in its head. -->
<xsl:template name="unit"><p class="unit"><xsl:value-of select="$say/money.unit"/></p></xsl:template>

<!-- Agorot as shekels without the sign; what is not stated is said so. -->
<xsl:template name="sum">
	<xsl:param name="agorot"/>
	<xsl:choose>
		<xsl:when test="$agorot = ''"><span class="muted"><xsl:value-of select="$say/tabarim.unstated"/></span></xsl:when>
		<xsl:when test="$agorot mod 100 = 0"><bdi class="number" dir="ltr"><xsl:value-of select="format-number($agorot div 100, '#,##0')"/></bdi></xsl:when>
		<xsl:otherwise><bdi class="number" dir="ltr"><xsl:value-of select="format-number($agorot div 100, '#,##0.00')"/></bdi></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- The same where nothing is a dash. -->
<xsl:template name="sum-or-dash">
	<xsl:param name="agorot"/>
	<xsl:choose>
		<xsl:when test="$agorot = ''"><span class="muted dash">&#8211;</span></xsl:when>
		<xsl:otherwise><xsl:call-template name="sum"><xsl:with-param name="agorot" select="$agorot"/></xsl:call-template></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- The same where nothing and no shekel are both a dash. -->
<xsl:template name="sum-if-any">
	<xsl:param name="agorot"/>
	<xsl:choose>
		<xsl:when test="$agorot = '' or $agorot = '0'"><span class="muted dash">&#8211;</span></xsl:when>
		<xsl:otherwise><xsl:call-template name="sum"><xsl:with-param name="agorot" select="$agorot"/></xsl:call-template></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- How much is used, as a bar with its percentage in words. -->
<xsl:template name="used">
	<xsl:param name="percent"/>
	<xsl:if test="$percent != ''">
		<span class="used">
			<xsl:call-template name="share-bar">
				<xsl:with-param name="value" select="$percent"/><xsl:with-param name="of" select="100"/>
				<xsl:with-param name="tone"><xsl:choose><xsl:when test="$percent &gt; 100">bad</xsl:when><xsl:when test="$percent &gt; 90">warn</xsl:when><xsl:otherwise>brand</xsl:otherwise></xsl:choose></xsl:with-param>
			</xsl:call-template>
			<bdi class="number" dir="ltr"><xsl:value-of select="$percent"/>%</bdi>
		</span>
	</xsl:if>
</xsl:template>

<xsl:template match="decision | closing | bridging | committee" mode="to"><a href="/decisions/{@id}"><bdi><xsl:value-of select="@name"/></bdi></a></xsl:template>

<xsl:template match="*" mode="illustrated"><xsl:if test="@illustration"><xsl:call-template name="status"><xsl:with-param name="icon" select="'about'"/><xsl:with-param name="text" select="$say/tabarim.illustration"/></xsl:call-template></xsl:if></xsl:template>

<!-- One big number with its words. -->
<xsl:template name="big">
	<xsl:param name="label"/>
	<xsl:param name="agorot"/>
	<div class="big-sum"><dt><xsl:value-of select="$label"/></dt><dd><xsl:call-template name="sum"><xsl:with-param name="agorot" select="$agorot"/></xsl:call-template><xsl:if test="$agorot != ''"><xsl:text>&#160;&#8362;</xsl:text></xsl:if></dd></div>
</xsl:template>

<!-- A sum and how much of the whole it is. -->
<xsl:template name="part-of">
	<xsl:param name="agorot"/>
	<xsl:param name="of"/>
	<xsl:call-template name="sum-or-dash"><xsl:with-param name="agorot" select="$agorot"/></xsl:call-template>
	<xsl:if test="$agorot &gt; 0 and $of &gt; 0"><xsl:call-template name="share-bar"><xsl:with-param name="value" select="$agorot"/><xsl:with-param name="of" select="$of"/><xsl:with-param name="size" select="'thin'"/></xsl:call-template></xsl:if>
</xsl:template>

<!-- A table that is pasted: the first step -->

<xsl:template match="page[@view = 'paste']" mode="title"><xsl:apply-templates select="." mode="pasting"/></xsl:template>
<xsl:template match="page" mode="pasting"><xsl:apply-templates select="." mode="register"/></xsl:template>

<xsl:template match="page[@view = 'paste']" mode="main">
	<div class="narrow">
		<ol class="trail" role="list"><li><a href="/{@registry}"><xsl:apply-templates select="." mode="register"/></a></li><li aria-current="page"><xsl:apply-templates select="." mode="pasting"/></li></ol>
		<div class="page-head"><div><h1><xsl:apply-templates select="." mode="pasting"/></h1><p class="lede"><xsl:value-of select="$say/pasted.lede"/></p></div></div>
		<form class="card" method="post" action="{form/@action}" novalidate="novalidate">
			<div class="card-body">
				<xsl:apply-templates select="form" mode="hidden"/>
				<xsl:apply-templates select="form/field" mode="field"/>
				<p class="small"><b><xsl:value-of select="$say/pasted.columns"/></b><xsl:text>: </xsl:text><xsl:for-each select="form/column"><xsl:if test="position() &gt; 1"><xsl:text> &#183; </xsl:text></xsl:if><xsl:value-of select="@label"/><xsl:if test="@required"><xsl:text> *</xsl:text></xsl:if></xsl:for-each></p>
				<div class="field" id="field-rows">
					<label class="label" for="rows"><xsl:value-of select="$say/pasted.rows"/></label>
					<xsl:for-each select="problem[@field = 'rows']"><p class="problem"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
					<textarea class="input" id="rows" name="rows" rows="12" dir="auto" spellcheck="false"><xsl:value-of select="form/rows"/></textarea>
				</div>
			</div>
			<div class="action-bar">
				<button class="button primary" type="submit" name="step" value="preview" data-busy="{$say/form.busy}"><xsl:value-of select="$say/pasted.preview"/></button>
				<a class="button quiet" href="/{@registry}"><xsl:value-of select="$say/form.cancel"/></a>
			</div>
		</form>
	</div>
</xsl:template>

<!-- The second: line by line as it would be entered -->

<xsl:template match="page[@view = 'preview']" mode="title"><xsl:value-of select="$say/pasted.preview"/></xsl:template>

<xsl:template match="page[@view = 'preview']" mode="main">
	<ol class="trail" role="list"><li><a href="/{@registry}"><xsl:apply-templates select="." mode="register"/></a></li><li aria-current="page"><xsl:value-of select="$say/pasted.preview"/></li></ol>
	<div class="page-head"><div><h1><xsl:value-of select="$say/pasted.preview"/></h1><p class="lede"><xsl:value-of select="$say/pasted.preview.lede"/></p></div></div>
	<xsl:if test="lines/@wrong &gt; 0"><xsl:call-template name="note"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'warning'"/><xsl:with-param name="text" select="$say/pasted.wrong"/></xsl:call-template></xsl:if>
	<form class="card" method="post" action="{form/@action}" novalidate="novalidate">
		<xsl:apply-templates select="form" mode="hidden"/>
		<xsl:call-template name="unit"/>
		<div class="holder"><table class="table stacking">
			<caption class="unseen"><xsl:value-of select="$say/pasted.preview"/>, <xsl:value-of select="$say/money.unit"/></caption>
			<thead><tr><th scope="col"><xsl:value-of select="$say/pasted.line"/></th><xsl:for-each select="lines/column"><th scope="col"><xsl:if test="@kind = 'money' or @kind = 'number'"><xsl:attribute name="class">amount</xsl:attribute></xsl:if><xsl:value-of select="@label"/></th></xsl:for-each><th scope="col"><xsl:value-of select="$say/pasted.is"/></th></tr></thead>
			<tbody><xsl:for-each select="lines/line">
				<tr>
					<td class="title"><span class="number"><xsl:value-of select="@number"/></span></td>
					<xsl:for-each select="cell"><xsl:choose><xsl:when test="@kind = 'money' or @kind = 'number'"><td class="amount" data-label="{@label}"><bdi class="number" dir="ltr"><xsl:value-of select="@value"/></bdi></td></xsl:when><xsl:otherwise><td data-label="{@label}"><bdi><xsl:value-of select="@value"/></bdi></td></xsl:otherwise></xsl:choose></xsl:for-each>
					<td data-label="{$say/pasted.is}"><span>
						<xsl:choose>
							<xsl:when test="@problem"><xsl:call-template name="status"><xsl:with-param name="tone" select="'bad'"/><xsl:with-param name="icon" select="'cross'"/><xsl:with-param name="text" select="@problem"/></xsl:call-template></xsl:when>
							<xsl:otherwise><xsl:call-template name="status"><xsl:with-param name="tone" select="'ok'"/><xsl:with-param name="icon" select="'check'"/><xsl:with-param name="text" select="$say/pasted.fine"/></xsl:call-template></xsl:otherwise>
						</xsl:choose>
						<xsl:if test="@note"><small class="under"><xsl:value-of select="@note"/></small></xsl:if>
					</span></td>
				</tr>
			</xsl:for-each></tbody>
		</table></div>
		<div class="action-bar">
			<xsl:if test="not(lines/@wrong &gt; 0)"><button class="button primary" type="submit" name="step" value="enter" data-busy="{$say/form.busy}"><xsl:value-of select="$say/pasted.enter"/></button></xsl:if>
			<button class="button quiet" type="submit" name="step" value="edit"><xsl:value-of select="$say/pasted.edit"/></button>
		</div>
	</form>
</xsl:template>

</xsl:stylesheet>
