<!-- word.xsl: a printed document (xslt/pdf/paper.xsl says of what) as the parts of a Word file, which page/package.c packs. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<xsl:output method="xml" encoding="UTF-8"/>

<!--
	Headings are styles, so that they are a table of contents and can be walked by ear. In a paragraph from right to left "start" is
	the right; every run says whether its letters are: w:rtl stands on those that have any but Latin ones.
-->

<xsl:variable name="latin" select="concat('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;/-+%()[]#@_&amp;&quot;', &quot;'&quot;, '&#160;&#183;&#8211;&#8206;&#8207;&#10;')"/>
<xsl:variable name="width" select="9638"/>	<!-- of A4 between its margins, in twentieths of a point -->

<xsl:template match="paper" mode="package">
	<package>
		<part name="[Content_Types].xml">
			<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
				<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
				<Default Extension="xml" ContentType="application/xml"/>
				<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
				<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
				<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
				<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
				<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
			</Types>
		</part>
		<part name="_rels/.rels">
			<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
				<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
				<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
			</Relationships>
		</part>
		<part name="docProps/core.xml">
			<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><xsl:value-of select="@title"/></dc:title><dc:language><xsl:value-of select="@lang"/></dc:language></cp:coreProperties>
		</part>
		<part name="word/_rels/document.xml.rels">
			<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
				<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
				<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
				<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
			</Relationships>
		</part>
		<part name="word/settings.xml"><w:settings><w:themeFontLang w:val="en-US" w:bidi="he-IL"/></w:settings></part>
		<part name="word/styles.xml"><xsl:call-template name="styles"/></part>
		<part name="word/footer1.xml"><w:ftr><xsl:apply-templates select="foot/words" mode="word"/></w:ftr></part>
		<part name="word/document.xml">
			<w:document>
				<w:body>
					<xsl:apply-templates select="*[not(self::foot)]" mode="word"/>
					<w:sectPr>
						<w:footerReference w:type="default" r:id="rId3"/>
						<w:pgSz w:w="11906" w:h="16838"/>
						<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>
						<xsl:if test="@direction = 'rtl'"><w:bidi/></xsl:if>
					</w:sectPr>
				</w:body>
			</w:document>
		</part>
	</package>
</xsl:template>

<!-- Paragraphs -->

<xsl:template name="paragraph">
	<xsl:param name="style" select="'Normal'"/>
	<xsl:param name="bold"/>
	<w:p>
		<w:pPr><w:pStyle w:val="{$style}"/><xsl:if test="ancestor-or-self::paper/@direction = 'rtl'"><w:bidi/></xsl:if></w:pPr>
		<xsl:apply-templates select="node()" mode="run"><xsl:with-param name="bold" select="$bold"/></xsl:apply-templates>
	</w:p>
</xsl:template>

<xsl:template match="heading" mode="word"><xsl:call-template name="paragraph"><xsl:with-param name="style" select="concat('Heading', @level)"/></xsl:call-template></xsl:template>

<xsl:template match="paragraph" mode="word">
	<xsl:call-template name="paragraph">
		<xsl:with-param name="style"><xsl:choose>
			<xsl:when test="@class = 'house'">House</xsl:when>
			<xsl:when test="@class = 'resolved'">Decision</xsl:when>
			<xsl:when test="@class = 'aside' or @class = 'kind' or @class = 'number'">Aside</xsl:when>
			<xsl:otherwise>Normal</xsl:otherwise>
		</xsl:choose></xsl:with-param>
		<xsl:with-param name="bold" select="@class = 'strong'"/>
	</xsl:call-template>
</xsl:template>

<xsl:template match="words" mode="word"><xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Footer'"/></xsl:call-template></xsl:template>

<xsl:template match="box" mode="word"><xsl:apply-templates select="*" mode="word"/></xsl:template>

<xsl:template match="rule" mode="word">
	<w:p><w:pPr><w:pStyle w:val="Aside"/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="0F4A50"/></w:pBdr><xsl:if test="ancestor::paper/@direction = 'rtl'"><w:bidi/></xsl:if></w:pPr></w:p>
</xsl:template>

<xsl:template match="break" mode="word"><w:p><w:r><w:br w:type="page"/></w:r></w:p></xsl:template>

<!-- Runs: a line of a text each -->

<xsl:template match="b" mode="run"><xsl:apply-templates select="node()" mode="run"><xsl:with-param name="bold" select="true()"/></xsl:apply-templates></xsl:template>

<xsl:template match="page" mode="run"><xsl:call-template name="counter"><xsl:with-param name="field" select="'PAGE'"/></xsl:call-template></xsl:template>
<xsl:template match="pages" mode="run"><xsl:call-template name="counter"><xsl:with-param name="field" select="'NUMPAGES'"/></xsl:call-template></xsl:template>

<xsl:template name="counter">
	<xsl:param name="field"/>
	<w:fldSimple w:instr="{$field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>
</xsl:template>

<xsl:template match="*" mode="run">
	<xsl:param name="bold"/>
	<xsl:apply-templates select="node()" mode="run"><xsl:with-param name="bold" select="$bold"/></xsl:apply-templates>
</xsl:template>

<xsl:template match="text()" mode="run">
	<xsl:param name="bold"/>
	<xsl:call-template name="lines"><xsl:with-param name="text" select="string(.)"/><xsl:with-param name="bold" select="$bold"/></xsl:call-template>
</xsl:template>

<xsl:template name="lines">
	<xsl:param name="text"/>
	<xsl:param name="bold"/>
	<xsl:param name="later"/>
	<xsl:variable name="broken" select="contains($text, '&#10;')"/>
	<xsl:variable name="line"><xsl:choose><xsl:when test="$broken"><xsl:value-of select="substring-before($text, '&#10;')"/></xsl:when><xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise></xsl:choose></xsl:variable>
	<xsl:if test="$line != '' or $later">
		<w:r>
			<w:rPr>
				<xsl:if test="$bold"><w:b/><w:bCs/></xsl:if>
				<xsl:if test="translate($line, $latin, '') != ''"><w:rtl/></xsl:if>
			</w:rPr>
			<xsl:if test="$later"><w:br/></xsl:if>
			<w:t xml:space="preserve"><xsl:value-of select="$line"/></w:t>
		</w:r>
	</xsl:if>
	<xsl:if test="$broken"><xsl:call-template name="lines"><xsl:with-param name="text" select="substring-after($text, '&#10;')"/><xsl:with-param name="bold" select="$bold"/><xsl:with-param name="later" select="true()"/></xsl:call-template></xsl:if>
</xsl:template>

<!-- Tables: columns="2 5 1" are parts of the width -->

<xsl:template match="table" mode="word">
	<xsl:variable name="columns" select="normalize-space(@columns)"/>
	<xsl:variable name="whole"><xsl:call-template name="sum"><xsl:with-param name="numbers" select="$columns"/></xsl:call-template></xsl:variable>
	<w:tbl>
		<w:tblPr>
			<w:tblStyle w:val="Ruled"/>
			<xsl:if test="ancestor::paper/@direction = 'rtl'"><w:bidiVisual/></xsl:if>
			<w:tblW w:w="{$width}" w:type="dxa"/>
			<w:tblLayout w:type="fixed"/>
		</w:tblPr>
		<w:tblGrid><xsl:call-template name="grid"><xsl:with-param name="numbers" select="$columns"/><xsl:with-param name="whole" select="$whole"/></xsl:call-template></w:tblGrid>
		<xsl:apply-templates select="row" mode="word"/>
	</w:tbl>
	<w:p><w:pPr><w:pStyle w:val="Aside"/></w:pPr></w:p>
</xsl:template>

<xsl:template match="row" mode="word">
	<w:tr>
		<w:trPr><w:cantSplit/><xsl:if test="@head"><w:tblHeader/></xsl:if></w:trPr>
		<xsl:apply-templates select="cell" mode="word"/>
	</w:tr>
</xsl:template>

<xsl:template match="cell" mode="word">
	<w:tc>
		<w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>
		<xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Cell'"/><xsl:with-param name="bold" select="boolean(../@head)"/></xsl:call-template>
	</w:tc>
</xsl:template>

<xsl:template name="sum">
	<xsl:param name="numbers"/>
	<xsl:param name="so_far" select="0"/>
	<xsl:choose>
		<xsl:when test="contains($numbers, ' ')"><xsl:call-template name="sum"><xsl:with-param name="numbers" select="substring-after($numbers, ' ')"/><xsl:with-param name="so_far" select="$so_far + number(substring-before($numbers, ' '))"/></xsl:call-template></xsl:when>
		<xsl:otherwise><xsl:value-of select="$so_far + number($numbers)"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template name="grid">
	<xsl:param name="numbers"/>
	<xsl:param name="whole"/>
	<xsl:variable name="first" select="number(substring-before(concat($numbers, ' '), ' '))"/>
	<w:gridCol w:w="{floor($width * $first div $whole)}"/>
	<xsl:if test="contains($numbers, ' ')"><xsl:call-template name="grid"><xsl:with-param name="numbers" select="substring-after($numbers, ' ')"/><xsl:with-param name="whole" select="$whole"/></xsl:call-template></xsl:if>
</xsl:template>

<!-- Lines to be signed, side by side: what was signed above each, who and as what below it -->

<xsl:template match="signatures" mode="word">
	<xsl:variable name="count" select="count(signature)"/>
	<w:tbl>
		<w:tblPr><xsl:if test="ancestor::paper/@direction = 'rtl'"><w:bidiVisual/></xsl:if><w:tblW w:w="{$width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>
		<w:tblGrid><xsl:for-each select="signature"><w:gridCol w:w="{floor($width div $count)}"/></xsl:for-each></w:tblGrid>
		<w:tr>
			<w:trPr><w:cantSplit/></w:trPr>
			<xsl:for-each select="signature">
				<w:tc>
					<w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>
					<xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Signed'"/></xsl:call-template>
					<xsl:for-each select="@name"><xsl:call-template name="named"><xsl:with-param name="bold" select="true()"/></xsl:call-template></xsl:for-each>
					<xsl:for-each select="@label"><xsl:call-template name="named"/></xsl:for-each>
				</w:tc>
			</xsl:for-each>
		</w:tr>
	</w:tbl>
	<w:p><w:pPr><w:pStyle w:val="Aside"/></w:pPr></w:p>
</xsl:template>

<xsl:template name="named">
	<xsl:param name="bold"/>
	<w:p>
		<w:pPr><w:pStyle w:val="Cell"/><xsl:if test="ancestor::paper/@direction = 'rtl'"><w:bidi/></xsl:if></w:pPr>
		<xsl:call-template name="lines"><xsl:with-param name="text" select="string(.)"/><xsl:with-param name="bold" select="$bold"/></xsl:call-template>
	</w:p>
</xsl:template>

<!-- Styles: a font that Word has, for both scripts; sizes in half points -->

<xsl:template name="styles">
	<w:styles>
		<w:docDefaults>
			<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:bidi="he-IL"/></w:rPr></w:rPrDefault>
			<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault>
		</w:docDefaults>
		<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
		<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="160"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="34"/><w:szCs w:val="34"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="0F4A50"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="40"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="0F4A50"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="Aside"><w:name w:val="Aside"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:color w:val="43514D"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="Decision"><w:name w:val="Decision"/><w:basedOn w:val="Normal"/><w:pPr><w:keepLines/><w:shd w:val="clear" w:color="auto" w:fill="E0ECEA"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="40" w:after="40" w:line="252" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="Signed"><w:name w:val="Signed"/><w:basedOn w:val="Cell"/><w:pPr><w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="14211F"/></w:pBdr><w:spacing w:before="360"/></w:pPr><w:rPr><w:color w:val="43514D"/></w:rPr></w:style>
		<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="5C6A65"/><w:sz w:val="15"/><w:szCs w:val="15"/></w:rPr></w:style>
		<w:style w:type="table" w:styleId="Ruled"><w:name w:val="Ruled"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="D2DAD6"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D2DAD6"/></w:tblBorders></w:tblPr></w:style>
	</w:styles>
</xsl:template>

</xsl:stylesheet>
