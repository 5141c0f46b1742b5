<!-- paper.xsl: what printed documents share, as the sheets of this format import it: a name that pdf/ imports is looked for here (page/sheet.c). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="../pdf/paper.xsl"/>
</xsl:stylesheet>
