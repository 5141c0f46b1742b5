<!-- calling.xsl: what is missing before a meeting may be called, and what its members were told. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

</xsl:stylesheet>
