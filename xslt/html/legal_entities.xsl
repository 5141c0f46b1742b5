<!-- legal_entities.xsl: a corporation, its bodies and who holds its offices. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="organisation.xsl"/>
<xsl:import href="composition.xsl"/>

<xsl:template match="page[@view = 'show']" mode="body">
	<div class="columns">
		<div class="stack">
			<section class="card">
				<div class="card-head"><h2><xsl:value-of select="$say/record.details"/></h2></div>
				<div class="card-body"><xsl:apply-templates select="fields" mode="facts"/></div>
			</section>
			<xsl:apply-templates select="record/left[holding]" mode="left"/>
			<xsl:if test="record/outlasting/holding">
				<section class="card" id="outlasting">
					<div class="card-head"><h2><xsl:value-of select="$say/legal_entities.outlasting"/></h2></div>
					<xsl:apply-templates select="record/outlasting" mode="things"/>
				</section>
			</xsl:if>
			<section class="card" id="holdings">
				<div class="card-head"><h2><xsl:value-of select="$say/legal_entities.holdings"/></h2><a href="/transfers?legal_entity={record/legal_entity/@id}"><xsl:value-of select="$say/transfers"/></a></div>
				<xsl:choose>
					<xsl:when test="record/holdings/kind">
						<ul class="plain-list" role="list"><xsl:for-each select="record/holdings/kind"><li><span><xsl:value-of select="@what.say"/><xsl:text> </xsl:text><b class="number"><xsl:value-of select="@count"/></b></span></li></xsl:for-each></ul>
					</xsl:when>
					<xsl:otherwise><div class="card-body"><p class="muted"><xsl:value-of select="$say/legal_entities.holdings.none"/></p></div></xsl:otherwise>
				</xsl:choose>
			</section>
			<section class="card" id="rules">
				<div class="card-head"><h2><xsl:value-of select="$say/signing_rules"/></h2><a href="/signing_rules?legal_entity={record/legal_entity/@id}"><xsl:value-of select="$say/legal_entities.rules.all"/></a></div>
				<xsl:choose>
					<xsl:when test="record/rules/rule">
						<ul class="plain-list" role="list"><xsl:for-each select="record/rules/rule"><li><a href="/signing_rules/{@id}"><xsl:value-of select="@scope.say"/></a><span class="muted"><xsl:apply-templates select="." mode="composition"/></span></li></xsl:for-each></ul>
					</xsl:when>
					<xsl:otherwise>
						<div class="card-body stack">
							<p><xsl:value-of select="$say/legal_entities.rules.none"/></p>
							<xsl:if test="propose/@token">
								<xsl:apply-templates select="propose" mode="defaults"/>
								<form method="post" action="{propose/@action}">
									<input type="hidden" name="token" value="{propose/@token}"/>
									<input type="hidden" name="version" value="{propose/@version}"/>
									<button class="button" type="submit" data-busy="{$say/form.busy}"><xsl:value-of select="$say/legal_entities.move.defaults"/></button>
								</form>
							</xsl:if>
						</div>
					</xsl:otherwise>
				</xsl:choose>
			</section>
			<xsl:if test="record/bodies/body">
				<section class="card">
					<div class="card-head"><h2><xsl:value-of select="$say/legal_entities.bodies"/></h2></div>
					<ul class="plain-list" role="list"><xsl:for-each select="record/bodies/body"><li><xsl:apply-templates select="." mode="to"/><span class="muted"><xsl:value-of select="@kind.say"/></span></li></xsl:for-each></ul>
				</section>
			</xsl:if>
		</div>
		<aside class="stack side">
			<xsl:if test="record/offices/office"><xsl:apply-templates select="record/offices" mode="holders"><xsl:with-param name="label" select="$say/legal_entities.offices"/></xsl:apply-templates></xsl:if>
			<xsl:apply-templates select="." mode="about"/>
		</aside>
	</div>
</xsl:template>

<!-- What has to be said before it can end, or was to be said before it did: each thing, and the way to say it. -->

<xsl:template match="left" mode="left">
	<section class="card" id="left">
		<div class="card-head"><h2><xsl:value-of select="$say/legal_entities.left"/></h2></div>
		<xsl:apply-templates select="." mode="things"/>
	</section>
</xsl:template>

<xsl:template match="*" mode="things">
	<table class="table stacking">
		<thead><tr><th scope="col"><xsl:value-of select="$say/transfers.thing"/></th><th scope="col"><xsl:value-of select="$say/transfers.what"/></th><th scope="col"><xsl:value-of select="$say/legal_entities.to_do"/></th></tr></thead>
		<tbody><xsl:for-each select="holding">
			<tr>
				<td class="title"><a href="{@href}"><bdi><xsl:value-of select="@title"/></bdi></a><xsl:if test="@scope.say"><span class="under"><xsl:value-of select="@scope.say"/></span></xsl:if></td>
				<td data-label="{$say/transfers.what}"><xsl:value-of select="@what.say"/></td>
				<td data-label="{$say/legal_entities.to_do}"><div>
					<xsl:value-of select="@why.say"/><xsl:value-of select="@then.say"/>
					<xsl:if test="@settled"><xsl:text> </xsl:text><xsl:apply-templates select="@settled" mode="day"/></xsl:if>
					<xsl:if test="@over"><xsl:text> </xsl:text><xsl:apply-templates select="@over" mode="day"/></xsl:if>
					<xsl:if test="@why.say and /page/may/@transfers.write"><xsl:text> </xsl:text><xsl:choose>
						<xsl:when test="@transfer"><a href="/transfers/{@transfer}"><xsl:value-of select="$say/transfers.one"/></a></xsl:when>
						<xsl:otherwise><a href="/transfers/new?what={@what}&amp;thing={@id}"><xsl:value-of select="$say/transfers.new"/></a></xsl:otherwise>
					</xsl:choose></xsl:if>
				</div></td>
			</tr>
		</xsl:for-each></tbody>
	</table>
</xsl:template>

<!-- A form that was refused since something is still unsaid shows what; that of a new entity shows which rules it begins with. -->

<xsl:template match="page[@view = 'form']" mode="main">
	<div class="narrow stack">
		<xsl:apply-templates select="." mode="trail"/>
		<div class="page-head"><h1><xsl:apply-templates select="." mode="title"/></h1></div>
		<xsl:apply-templates select="left[holding]" mode="left"/>
		<xsl:apply-templates select="form" mode="form"/>
	</div>
</xsl:template>

<xsl:template match="form" mode="form">
	<form class="card" method="post" action="{@action}" novalidate="novalidate">
		<xsl:apply-templates select="." mode="draft"/>
		<div class="card-body">
			<xsl:apply-templates select="draft" mode="offer"/>
			<xsl:apply-templates select="." mode="hidden"/>
			<p class="hint form-note"><span class="required" aria-hidden="true">*</span><xsl:text> </xsl:text><xsl:value-of select="$say/form.required.note"/></p>
			<xsl:apply-templates select="field" mode="field"/>
			<xsl:if test="/page/propose">
				<fieldset class="field">
					<legend class="label"><xsl:value-of select="$say/signing_rules"/></legend>
					<label class="tick">
						<xsl:choose>
							<xsl:when test="/page/propose/@ticked"><input type="checkbox" name="defaults" value="1" checked="checked"/></xsl:when>
							<xsl:otherwise><input type="checkbox" name="defaults" value="1"/></xsl:otherwise>
						</xsl:choose>
						<span><xsl:value-of select="$say/legal_entities.defaults"/><small><xsl:value-of select="$say/legal_entities.defaults.hint"/></small></span>
					</label>
					<xsl:apply-templates select="/page/propose" mode="defaults"/>
				</fieldset>
			</xsl:if>
		</div>
		<div class="action-bar">
			<xsl:apply-templates select="." mode="submit"/>
			<xsl:apply-templates select="/page" mode="cancel"/>
			<xsl:apply-templates select="." mode="saved"/>
		</div>
	</form>
</xsl:template>

<xsl:template match="propose" mode="defaults">
	<ul class="plain-list" role="list"><xsl:for-each select="rule"><li><span><b><xsl:value-of select="@scope.say"/></b><xsl:text>: </xsl:text><xsl:apply-templates select="." mode="composition"/><small class="under"><xsl:value-of select="@source"/></small></span></li></xsl:for-each></ul>
</xsl:template>

</xsl:stylesheet>
