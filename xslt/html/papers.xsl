<!-- papers.xsl: the papers of a meeting or of an item, the box that brings another, and the box of a file. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<xsl:template match="papers" mode="card">
	<xsl:variable name="bring" select="../bring"/>
	<xsl:variable name="without" select="../without/paper"/>
	<xsl:if test="paper or $without or $bring">
		<section class="card" id="papers">
			<div class="card-head"><h2><xsl:value-of select="$say/attachments"/></h2></div>
			<div class="card-body">
				<xsl:choose>
					<xsl:when test="paper or $without"><ul class="papers" role="list"><xsl:apply-templates select="paper" mode="paper"/><xsl:apply-templates select="$without" mode="without"/></ul></xsl:when>
					<xsl:otherwise><p class="small muted"><xsl:value-of select="$say/attachments.empty"/></p></xsl:otherwise>
				</xsl:choose>
				<xsl:apply-templates select="$bring" mode="bring"/>
			</div>
		</section>
	</xsl:if>
</xsl:template>

<xsl:template match="paper" mode="paper">
	<li>
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#documents"/></svg>
		<div>
			<xsl:choose>
				<xsl:when test="not(@title)"><span class="muted"><xsl:value-of select="$say/attachments.untold"/></span></xsl:when>
				<xsl:when test="@withdrawn"><s><bdi><xsl:value-of select="@title"/></bdi></s></xsl:when>
				<xsl:otherwise><a href="/documents/{@document}/file"><bdi><xsl:value-of select="@title"/></bdi></a></xsl:otherwise>
			</xsl:choose>
			<small>
				<bdi><xsl:value-of select="@kind.say"/></bdi><xsl:text>, </xsl:text><bdi dir="ltr" class="number"><xsl:value-of select="@size"/></bdi>
				<xsl:text> &#183; </xsl:text><xsl:value-of select="$say/attachments.added"/><xsl:text> </xsl:text><xsl:apply-templates select="@added" mode="moment"/>
				<xsl:if test="@of and not(../../bring/@item)"><xsl:text> &#183; </xsl:text><bdi><xsl:if test="@label"><xsl:value-of select="@label"/><xsl:text>. </xsl:text></xsl:if><xsl:value-of select="@of"/></bdi></xsl:if>
				<xsl:if test="@withdrawn"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/attachments.withdrawn"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@reason"/></bdi></xsl:if>
			</small>
			<xsl:apply-templates select="." mode="paper-tags"/>
			<xsl:if test="@token">
				<details class="more">
					<summary><xsl:value-of select="$say/attachments.withdraw"/></summary>
					<form method="post" action="{@action}" novalidate="novalidate">
						<input type="hidden" name="token" value="{@token}"/>
						<input type="hidden" name="version" value="{@version}"/>
						<label class="label" for="withdraw-{@id}"><xsl:value-of select="$say/attachments.reason"/><span class="required" aria-hidden="true"> *</span></label>
						<input class="input" type="text" dir="auto" id="withdraw-{@id}" name="reason" required="required"/>
						<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/attachments.withdraw"/></button>
					</form>
				</details>
			</xsl:if>
		</div>
	</li>
</xsl:template>

<!-- A standing paper the meeting does without, and why. -->
<xsl:template match="paper" mode="without">
	<li>
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#slash"/></svg>
		<div><bdi><xsl:value-of select="@title"/></bdi><small><xsl:value-of select="$say/attachments.without"/><xsl:text>: </xsl:text><bdi><xsl:value-of select="@reason"/></bdi></small></div>
	</li>
</xsl:template>

<xsl:template match="paper" mode="paper-tags">
	<xsl:if test="(@late and not(@withdrawn)) or @standing">
		<span class="tags">
			<xsl:if test="@late and not(@withdrawn)"><xsl:call-template name="status"><xsl:with-param name="tone" select="'warn'"/><xsl:with-param name="icon" select="'clock'"/><xsl:with-param name="text" select="$say/attachments.late"/></xsl:call-template></xsl:if>
			<xsl:if test="@standing"><xsl:call-template name="status"><xsl:with-param name="tone" select="'mute'"/><xsl:with-param name="icon" select="'clip'"/><xsl:with-param name="text" select="$say/attachments.standing"/></xsl:call-template></xsl:if>
		</span>
	</xsl:if>
</xsl:template>

<!-- The papers of one item, as the agenda names them. -->
<xsl:template match="papers" mode="in-item">
	<ul class="papers in-item" role="list"><xsl:apply-templates select="paper[not(@withdrawn)]" mode="in-item"/></ul>
</xsl:template>

<xsl:template match="paper" mode="in-item">
	<li>
		<svg class="icon" aria-hidden="true"><use href="/icons.svg#clip"/></svg>
		<div><a href="/documents/{@document}/file"><bdi><xsl:value-of select="@title"/></bdi></a><xsl:apply-templates select="." mode="paper-tags"/></div>
	</li>
</xsl:template>

<xsl:template match="bring" mode="bring">
	<details class="more bring">
		<summary><xsl:value-of select="$say/attachments.bring"/></summary>
		<form method="post" action="{@action}" enctype="multipart/form-data">
			<input type="hidden" name="token" value="{@token}"/>
			<input type="hidden" name="meeting" value="{@meeting}"/>
			<xsl:if test="@item"><input type="hidden" name="item" value="{@item}"/></xsl:if>
			<xsl:call-template name="file-box"/>
			<div class="field">
				<label class="label" for="field-title"><xsl:value-of select="$say/documents.title"/></label>
				<span class="hint" id="hint-title"><xsl:value-of select="$say/documents.title.hint"/></span>
				<input class="input" type="text" dir="auto" id="field-title" name="title" aria-describedby="hint-title"/>
			</div>
			<xsl:if test="item">
				<div class="field">
					<label class="label" for="field-item"><xsl:value-of select="$say/attachments.item"/></label>
					<select class="input" id="field-item" name="item">
						<option value=""><xsl:value-of select="$say/attachments.whole"/></option>
						<xsl:for-each select="item"><option value="{@id}"><xsl:if test="@label"><xsl:value-of select="@label"/><xsl:text>. </xsl:text></xsl:if><xsl:value-of select="@title"/></option></xsl:for-each>
					</select>
				</div>
			</xsl:if>
			<button class="button" type="submit" data-busy="{$say/form.busy}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#clip"/></svg><xsl:value-of select="$say/attachments.add"/></button>
		</form>
	</details>
</xsl:template>

<!-- A box for one file; $id where several stand on a page. -->
<xsl:template name="file-box">
	<xsl:param name="id" select="'file'"/>
	<div class="field">
		<label class="label" for="field-{$id}"><xsl:value-of select="$say/documents.file"/><span class="required" aria-hidden="true"> *</span></label>
		<span class="hint" id="hint-{$id}"><xsl:value-of select="$say/documents.file.hint"/></span>
		<xsl:for-each select="/page/problem[@field = 'file']"><p class="problem"><svg class="icon" aria-hidden="true"><use href="/icons.svg#warning"/></svg><xsl:value-of select="@text"/></p></xsl:for-each>
		<input class="input" type="file" id="field-{$id}" name="file" required="required" aria-describedby="hint-{$id}" accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt"/>
	</div>
</xsl:template>

</xsl:stylesheet>
