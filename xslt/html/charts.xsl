<!-- charts.xsl: bars beside the numbers they repeat; rectangles only, the words stay in the page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

<!--
	Drawn from the left; the style mirrors them where the page runs from the right.
	A chart with a label is read aloud; one without repeats words that stand beside it, and is passed over.
-->

<xsl:template name="chart-label">
	<xsl:param name="label"/>
	<xsl:choose>
		<xsl:when test="$label != ''">
			<xsl:attribute name="role">img</xsl:attribute>
			<xsl:attribute name="aria-label"><xsl:value-of select="$label"/></xsl:attribute>
		</xsl:when>
		<xsl:otherwise><xsl:attribute name="aria-hidden">true</xsl:attribute></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Parts of a whole: <part count tone> elements, brothers, side by side. -->
<xsl:template name="parts-bar">
	<xsl:param name="parts"/>
	<xsl:param name="label" select="''"/>
	<xsl:variable name="total" select="sum($parts/@count)"/>
	<svg class="bar tall" viewBox="0 0 100 10" preserveAspectRatio="none">
		<xsl:call-template name="chart-label"><xsl:with-param name="label" select="$label"/></xsl:call-template>
		<xsl:for-each select="$parts[@count &gt; 0]">
			<rect class="{@tone}" x="{format-number(100 * sum(preceding-sibling::part/@count) div $total, '0.##')}" y="0" width="{format-number(100 * @count div $total - 0.6 * number(position() != last()), '0.##')}" height="10"/>
		</xsl:for-each>
	</svg>
</xsl:template>

<!-- How much of something is used; over the whole it stays full. -->
<xsl:template name="share-bar">
	<xsl:param name="value"/>
	<xsl:param name="of"/>
	<xsl:param name="tone" select="'brand'"/>
	<xsl:param name="size" select="''"/>
	<xsl:param name="label" select="''"/>
	<svg class="bar {$size}" viewBox="0 0 100 10" preserveAspectRatio="none">
		<xsl:call-template name="chart-label"><xsl:with-param name="label" select="$label"/></xsl:call-template>
		<xsl:if test="$of &gt; 0 and $value &gt; 0">
			<rect class="{$tone}" x="0" y="0" height="10">
				<xsl:attribute name="width">
					<xsl:choose>
						<xsl:when test="$value &gt; $of">100</xsl:when>
						<xsl:otherwise><xsl:value-of select="format-number(100 * $value div $of, '0.##')"/></xsl:otherwise>
					</xsl:choose>
				</xsl:attribute>
			</rect>
		</xsl:if>
	</svg>
</xsl:template>

<!-- A vote in a row of a list: for, against, abstained, from counts. Cheap: called once a row. -->
<xsl:template name="vote-bar">
	<xsl:param name="for"/>
	<xsl:param name="against" select="0"/>
	<xsl:param name="abstained" select="0"/>
	<xsl:variable name="unit" select="100 div ($for + $against + $abstained)"/>
	<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
		<rect class="ok" x="0" y="0" width="{$for * $unit}" height="10"/>
		<xsl:if test="$against &gt; 0"><rect class="bad" x="{$for * $unit}" y="0" width="{$against * $unit}" height="10"/></xsl:if>
		<xsl:if test="$abstained &gt; 0"><rect class="warn" x="{($for + $against) * $unit}" y="0" width="{$abstained * $unit}" height="10"/></xsl:if>
	</svg>
</xsl:template>

<!-- Buckets: elements with @label and @count; the one with @here is pointed out. -->
<xsl:template name="histogram">
	<xsl:param name="buckets"/>
	<xsl:variable name="most">
		<xsl:for-each select="$buckets">
			<xsl:sort select="@count" data-type="number" order="descending"/>
			<xsl:if test="position() = 1"><xsl:value-of select="@count"/></xsl:if>
		</xsl:for-each>
	</xsl:variable>
	<ol class="histogram">
		<xsl:for-each select="$buckets">
			<xsl:variable name="height" select="format-number(@count div ($most + number($most = 0)) * 100, '0.#')"/>
			<li>
				<xsl:if test="@here"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
				<b><xsl:value-of select="@count"/></b>
				<svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true"><rect x="0" y="{100 - $height}" width="10" height="{$height}"/></svg>
				<bdi dir="ltr"><xsl:value-of select="@label"/></bdi>
			</li>
		</xsl:for-each>
	</ol>
</xsl:template>

<!-- One line of a plan; all four are hundredths of the year, done is how much of the line is done (0 to 1). -->
<xsl:template name="gantt">
	<xsl:param name="from"/>
	<xsl:param name="to"/>
	<xsl:param name="done" select="0"/>
	<xsl:param name="today" select="-1"/>
	<xsl:param name="tone" select="'info'"/>
	<xsl:param name="label" select="''"/>
	<svg class="gantt {$tone}" viewBox="0 0 100 34" preserveAspectRatio="none">
		<xsl:call-template name="chart-label"><xsl:with-param name="label" select="$label"/></xsl:call-template>
		<path class="grid" d="M25 0V34M50 0V34M75 0V34" vector-effect="non-scaling-stroke"/>
		<rect class="planned" x="{$from}" y="9" width="{$to - $from}" height="16" vector-effect="non-scaling-stroke"/>
		<rect x="{$from}" y="9" width="{($to - $from) * $done}" height="16"/>
		<xsl:if test="$today &gt;= 0"><path class="today" d="M{$today} 0V34" vector-effect="non-scaling-stroke"/></xsl:if>
	</svg>
</xsl:template>

</xsl:stylesheet>
