<!-- register.xsl: any register on paper: its list as it was filtered, one record with what lies in it, the history of one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="sums.xsl"/>

<!--
	What is called how and is of which kind stands in the page (page/describe.c). A register's own sheet imports this one
	and overrides match="page[@view = '…']" in the modes paper and title for the views it knows better.
-->

<xsl:key name="said" match="say/*" use="name()"/>

<!-- More than this many columns lie better on a sheet's long side. -->
<xsl:variable name="upright" select="6"/>
<!-- A cell of a list holds the beginning of a long text; the record's own paper holds all of it. -->
<xsl:variable name="longest" select="280"/>

<xsl:template match="page[@view = 'list']" mode="lies"><xsl:if test="count(list/column[not(@spare)]) &gt; $upright">yes</xsl:if></xsl:template>

<xsl:template match="page" mode="title"><xsl:value-of select="@register"/></xsl:template>
<xsl:template match="page[@view = 'show']" mode="title"><xsl:apply-templates select="record/*[1]" mode="called"/></xsl:template>
<xsl:template match="page[@view = 'history']" mode="title"><xsl:value-of select="$say/record.history"/><xsl:if test="record/*"><xsl:text>: </xsl:text><xsl:apply-templates select="record/*[1]" mode="called"/></xsl:if></xsl:template>

<!-- What a record is called: as its query says, by its name or its title, else by its number. -->
<xsl:template match="*" mode="called">
	<xsl:choose>
		<xsl:when test="@heading"><bdi><xsl:value-of select="@heading"/></bdi></xsl:when>
		<xsl:when test="@name != ''"><bdi><xsl:value-of select="@name"/></bdi></xsl:when>
		<xsl:when test="@title != ''"><bdi><xsl:value-of select="@title"/></bdi></xsl:when>
		<xsl:when test="@subject != ''"><bdi><xsl:value-of select="@subject"/></bdi></xsl:when>
		<xsl:otherwise>
			<xsl:value-of select="/page/@register.one"/><xsl:text> </xsl:text>
			<xsl:choose><xsl:when test="person/@name"><xsl:text>&#8211; </xsl:text><bdi><xsl:value-of select="person/@name"/></bdi></xsl:when><xsl:when test="@number != ''"><bdi><xsl:value-of select="@number"/></bdi></xsl:when><xsl:otherwise><xsl:value-of select="@id"/></xsl:otherwise></xsl:choose>
		</xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Whose paper it is, and who had it made when. -->
<xsl:template match="page" mode="head">
	<paragraph class="house"><xsl:value-of select="cluster/@name"/></paragraph>
	<xsl:apply-templates select="." mode="made"/>
	<rule/>
	<xsl:if test="trail/link"><paragraph class="kind"><xsl:for-each select="trail/link"><xsl:if test="position() &gt; 1"><xsl:text> &#8211; </xsl:text></xsl:if><bdi><xsl:value-of select="@label"/></bdi></xsl:for-each></paragraph></xsl:if>
</xsl:template>

<xsl:template match="page" mode="made">
	<paragraph class="aside"><xsl:value-of select="$say/paper.made"/><xsl:text> </xsl:text><xsl:apply-templates select="@moment" mode="moment"/><xsl:if test="user"><xsl:text> </xsl:text><xsl:value-of select="$say/paper.by"/><xsl:text> </xsl:text><bdi><xsl:value-of select="user/@name"/></bdi></xsl:if></paragraph>
</xsl:template>

<!-- The list -->

<xsl:template match="page" mode="paper">
	<xsl:apply-templates select="." mode="head"/>
	<heading level="1"><xsl:apply-templates select="." mode="title"/></heading>
	<paragraph>
		<b><xsl:value-of select="list/@rows.say"/></b><xsl:text>. </xsl:text>
		<xsl:if test="asof/@day"><xsl:value-of select="$say/paper.asof"/><xsl:text> </xsl:text><xsl:apply-templates select="asof/@day" mode="day"/><xsl:text>. </xsl:text></xsl:if>
		<xsl:apply-templates select="." mode="filters"/>
	</paragraph>
	<xsl:apply-templates select="list/column[not(@spare)][@kind = 'day' or @kind = 'moment'][1]" mode="period"/>
	<xsl:if test="list/@capped"><box><paragraph><b><xsl:value-of select="list/@capped"/></b></paragraph></box></xsl:if>
	<xsl:choose>
		<xsl:when test="list/*[not(self::column)]"><xsl:apply-templates select="list" mode="table"/></xsl:when>
		<xsl:when test="filters/@active"><paragraph><xsl:value-of select="$say/list.nothing-fits"/></paragraph></xsl:when>
		<xsl:otherwise><paragraph><xsl:value-of select="$say/list.empty"/></paragraph></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- From the first to the last of what the list is told by. -->
<xsl:template match="column" mode="period">
	<xsl:variable name="name" select="string(@name)"/>
	<xsl:variable name="days" select="../*[not(self::column)]/@*[name() = $name][. != '']"/>
	<xsl:if test="count($days) &gt; 1">
		<paragraph class="aside">
			<xsl:value-of select="@label"/><xsl:text>: </xsl:text>
			<xsl:for-each select="$days"><xsl:sort select="."/><xsl:if test="position() = 1"><xsl:call-template name="day"><xsl:with-param name="of" select="."/></xsl:call-template></xsl:if></xsl:for-each>
			<xsl:text> &#8211; </xsl:text>
			<xsl:for-each select="$days"><xsl:sort select="."/><xsl:if test="position() = last()"><xsl:call-template name="day"><xsl:with-param name="of" select="."/></xsl:call-template></xsl:if></xsl:for-each>
		</paragraph>
	</xsl:if>
</xsl:template>

<xsl:template match="page" mode="filters">
	<xsl:choose>
		<xsl:when test="filters/@active">
			<xsl:value-of select="$say/paper.filtered"/><xsl:text>: </xsl:text>
			<xsl:for-each select="filters/field[typed != '' or choice/@chosen]">
				<xsl:if test="position() &gt; 1"><xsl:text> &#183; </xsl:text></xsl:if>
				<xsl:value-of select="@label"/><xsl:text>: </xsl:text>
				<b><bdi><xsl:choose>
					<xsl:when test="choice[@chosen]"><xsl:value-of select="choice[@chosen]/@label"/></xsl:when>
					<xsl:when test="@kind = 'flag'"><xsl:value-of select="$say/yes"/></xsl:when>
					<xsl:when test="@kind = 'day'"><xsl:call-template name="day"><xsl:with-param name="of" select="typed"/></xsl:call-template></xsl:when>
					<xsl:otherwise><xsl:value-of select="typed"/></xsl:otherwise>
				</xsl:choose></bdi></b>
			</xsl:for-each>
		</xsl:when>
		<xsl:when test="not(asof/@day)"><xsl:value-of select="$say/paper.all"/></xsl:when>
	</xsl:choose>
</xsl:template>

<!-- The table of a list, or of what lies in a record. -->
<xsl:template match="*" mode="table">
	<xsl:variable name="columns" select="column[not(@spare)]"/>
	<xsl:if test="$columns[@kind = 'money']"><paragraph class="aside"><xsl:value-of select="$say/money.unit"/></paragraph></xsl:if>
	<xsl:if test="*/@illustration"><paragraph class="aside"><xsl:text>* </xsl:text><xsl:value-of select="$say/paper.illustration"/></paragraph></xsl:if>
	<table>
		<row head="yes"><xsl:for-each select="$columns"><cell><xsl:apply-templates select="." mode="at"/><xsl:value-of select="@label"/></cell></xsl:for-each></row>
		<xsl:for-each select="*[not(self::column)]">
			<xsl:variable name="row" select="."/>
			<row>
				<xsl:for-each select="$columns">
					<cell>
						<xsl:apply-templates select="." mode="at"/>
						<xsl:apply-templates select="." mode="value"><xsl:with-param name="row" select="$row"/></xsl:apply-templates>
						<xsl:if test="position() = 1 and $row/@illustration"><xsl:text>&#160;*</xsl:text></xsl:if>
					</cell>
				</xsl:for-each>
			</row>
		</xsl:for-each>
	</table>
</xsl:template>

<xsl:template match="column" mode="at"><xsl:if test="@kind = 'money' or (@kind = 'number' and not(@name = 'year'))"><xsl:attribute name="at">end</xsl:attribute></xsl:if></xsl:template>

<!-- What a row or a record holds under a name, as people read it. -->
<xsl:template match="column | field" mode="value">
	<xsl:param name="row"/>
	<xsl:variable name="name" select="string(@name)"/>
	<xsl:variable name="held" select="string($row/@*[name() = $name])"/>
	<xsl:variable name="said" select="$row/@*[name() = concat($name, '.say')]"/>
	<xsl:variable name="other" select="$row/*[name() = $name]"/>
	<xsl:variable name="moment" select="$row/@*[name() = concat($name, '.moment')]"/>
	<xsl:variable name="shape" select="translate(substring($held, 1, 17), '123456789', '000000000')"/>
	<xsl:choose>
		<xsl:when test="$said"><xsl:value-of select="$said"/></xsl:when>
		<xsl:when test="$moment"><xsl:apply-templates select="." mode="when"><xsl:with-param name="held" select="string($moment)"/></xsl:apply-templates></xsl:when>
		<xsl:when test="$other/@name"><xsl:for-each select="$other[@name != '']"><xsl:if test="position() &gt; 1"><xsl:text>, </xsl:text></xsl:if><bdi><xsl:value-of select="@name"/></bdi></xsl:for-each></xsl:when>
		<xsl:when test="$other/*/@name"><xsl:for-each select="$other/*[@name != '']"><xsl:if test="position() &gt; 1"><xsl:text>, </xsl:text></xsl:if><bdi><xsl:value-of select="@name"/></bdi></xsl:for-each></xsl:when>
		<xsl:when test="string($other) != ''"><xsl:apply-templates select="." mode="text"><xsl:with-param name="text" select="string($other)"/></xsl:apply-templates></xsl:when>
		<xsl:when test="@kind = 'flag'"><xsl:choose><xsl:when test="$held = '1' or $held = 'yes'"><xsl:value-of select="$say/yes"/></xsl:when><xsl:otherwise><xsl:value-of select="$say/no"/></xsl:otherwise></xsl:choose></xsl:when>
		<xsl:when test="$held = '' and $row/@year and ($name = 'held' or $name = 'decided')"><xsl:value-of select="$row/@year"/></xsl:when>
		<xsl:when test="$held = ''"><xsl:apply-templates select="." mode="unstated"/></xsl:when>
		<xsl:when test="@kind = 'money' and self::field"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="$held"/></xsl:call-template><xsl:text>&#160;&#8362;</xsl:text></xsl:when>
		<xsl:when test="@kind = 'money'"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="$held"/></xsl:call-template></xsl:when>
		<xsl:when test="@kind = 'day' or @kind = 'moment' or $shape = '0000-00-00' or $shape = '0000-00-00T00:00'"><xsl:apply-templates select="." mode="when"><xsl:with-param name="held" select="$held"/><xsl:with-param name="hebrew" select="$row/@*[name() = concat($name, '.hebrew')]"/></xsl:apply-templates></xsl:when>
		<xsl:when test="@kind = 'number' and $name != 'year' and string(number($held)) != 'NaN'"><bdi><xsl:value-of select="format-number($held, '#,##0.##')"/></bdi></xsl:when>
		<xsl:when test="$held = 'yes'"><xsl:value-of select="$say/yes"/></xsl:when>
		<xsl:otherwise><xsl:apply-templates select="." mode="text"><xsl:with-param name="text" select="$held"/></xsl:apply-templates></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<xsl:template match="field" mode="text"><xsl:param name="text"/><bdi><xsl:value-of select="$text"/></bdi></xsl:template>
<xsl:template match="column" mode="text"><xsl:param name="text"/><bdi><xsl:value-of select="substring($text, 1, $longest)"/><xsl:if test="string-length($text) &gt; $longest">&#8230;</xsl:if></bdi></xsl:template>

<xsl:template match="column" mode="unstated">&#8211;</xsl:template>
<xsl:template match="field" mode="unstated"><xsl:value-of select="$say/value.unstated"/></xsl:template>

<!-- A day, its hour if it has one, and the Hebrew day where the page tells it. -->
<xsl:template match="column | field" mode="when">
	<xsl:param name="held"/>
	<xsl:param name="hebrew"/>
	<xsl:choose>
		<xsl:when test="string-length($held) &gt; 10"><bdi><xsl:value-of select="concat(substring($held, 9, 2), '.', substring($held, 6, 2), '.', substring($held, 1, 4), ', ', substring($held, 12, 5))"/></bdi></xsl:when>
		<xsl:otherwise><xsl:call-template name="day"><xsl:with-param name="of" select="$held"/></xsl:call-template></xsl:otherwise>
	</xsl:choose>
	<xsl:if test="$hebrew != ''"><xsl:text> &#183; </xsl:text><bdi><xsl:apply-templates select="$hebrew" mode="hebrew"/></bdi></xsl:if>
</xsl:template>

<xsl:template name="day"><xsl:param name="of"/><bdi><xsl:value-of select="concat(substring($of, 9, 2), '.', substring($of, 6, 2), '.', substring($of, 1, 4))"/></bdi></xsl:template>

<!-- One record: what it is, long texts after the facts, then what lies in it. -->

<xsl:template match="page[@view = 'show']" mode="paper">
	<xsl:variable name="row" select="record/*[1]"/>
	<xsl:variable name="long" select="fields/field[@kind = 'text']"/>
	<xsl:variable name="called" select="name($row/@*[. != ''][name() = 'name' or name() = 'title' or name() = 'subject'][1])"/>
	<xsl:apply-templates select="." mode="head"/>
	<paragraph class="kind"><xsl:value-of select="@register.one"/><xsl:if test="$row/@illustration"><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/paper.illustration"/></xsl:if></paragraph>
	<heading level="1"><xsl:apply-templates select="." mode="title"/></heading>
	<table columns="3 7">
		<xsl:for-each select="fields/field[@kind != 'text'][not(@name = 'state' and ../field/@name = 'standing')][not(@name = 'year' and ($row/@held or $row/@decided))][not($row/@*[name() = $called] and @name = $called)]">
			<row><cell head="yes"><xsl:value-of select="@label"/></cell><cell><xsl:apply-templates select="." mode="value"><xsl:with-param name="row" select="$row"/></xsl:apply-templates></cell></row>
		</xsl:for-each>
	</table>
	<xsl:for-each select="$long">
		<xsl:variable name="name" select="string(@name)"/>
		<xsl:variable name="text" select="concat($row/@*[name() = $name], $row/*[name() = $name])"/>
		<xsl:if test="$text != ''"><heading level="2"><xsl:value-of select="@label"/></heading><paragraph><bdi><xsl:value-of select="$text"/></bdi></paragraph></xsl:if>
	</xsl:for-each>
	<xsl:apply-templates select="record/*[@label] | children | *[@label and column]" mode="part"/>
</xsl:template>

<xsl:template match="*" mode="part">
	<xsl:if test="*[not(self::column)] and column[not(@spare)]">
		<heading level="2"><xsl:value-of select="@label"/></heading>
		<xsl:apply-templates select="." mode="table"/>
	</xsl:if>
</xsl:template>

<!-- The history of one: who changed what and when, newest first, every entry with its number in the ledger. -->

<xsl:template match="page[@view = 'history']" mode="paper">
	<xsl:apply-templates select="." mode="head"/>
	<heading level="1"><xsl:apply-templates select="." mode="title"/></heading>
	<paragraph><xsl:value-of select="$say/history.lede"/></paragraph>
	<xsl:apply-templates select="history/change" mode="change"/>
	<xsl:if test="not(history/change)"><paragraph><xsl:value-of select="$say/list.empty"/></paragraph></xsl:if>
</xsl:template>

<xsl:template match="change" mode="change">
	<xsl:variable name="at" select="concat(@at, @at.moment)"/>
	<heading level="2"><xsl:call-template name="day"><xsl:with-param name="of" select="$at"/></xsl:call-template><xsl:text> </xsl:text><bdi><xsl:value-of select="substring($at, 12, 5)"/></bdi><xsl:text> &#8211; </xsl:text><xsl:value-of select="concat(@move.say, @what.say)"/></heading>
	<paragraph class="aside"><bdi><xsl:value-of select="concat(@who, @actor.say)"/></bdi><xsl:if test="@signer"><xsl:text> &#183; </xsl:text><bdi><xsl:value-of select="@signer"/></bdi></xsl:if><xsl:text> &#183; </xsl:text><xsl:value-of select="$say/history.entry"/><xsl:text> </xsl:text><bdi><xsl:value-of select="@entry"/></bdi></paragraph>
	<xsl:if test="field">
		<table columns="3 4 4">
			<row head="yes"><cell><xsl:value-of select="$say/history.field"/></cell><cell><xsl:value-of select="$say/history.before"/></cell><cell><xsl:value-of select="$say/history.after"/></cell></row>
			<xsl:for-each select="field"><row><cell><xsl:value-of select="@label"/></cell><cell><xsl:apply-templates select="." mode="held"><xsl:with-param name="held" select="string(@before)"/></xsl:apply-templates></cell><cell><xsl:apply-templates select="." mode="held"><xsl:with-param name="held" select="string(@after)"/></xsl:apply-templates></cell></row></xsl:for-each>
		</table>
	</xsl:if>
</xsl:template>

<!-- A value as the ledger holds it; a long text's beginning. -->
<xsl:template match="field" mode="held">
	<xsl:param name="held"/>
	<xsl:choose>
		<xsl:when test="$held = ''">&#8211;</xsl:when>
		<xsl:when test="@kind = 'money'"><xsl:call-template name="sum"><xsl:with-param name="agorot" select="$held"/></xsl:call-template><xsl:text>&#160;&#8362;</xsl:text></xsl:when>
		<xsl:when test="@kind = 'day' or @kind = 'moment'"><xsl:apply-templates select="." mode="when"><xsl:with-param name="held" select="$held"/></xsl:apply-templates></xsl:when>
		<xsl:otherwise><bdi><xsl:value-of select="substring($held, 1, 600)"/><xsl:if test="string-length($held) &gt; 600">&#8230;</xsl:if></bdi></xsl:otherwise>
	</xsl:choose>
</xsl:template>

</xsl:stylesheet>
