<!-- dates.xsl: days and moments as people write them; the document holds ISO, the words come from the messages. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
	xmlns:str="http://exslt.org/strings" exclude-result-prefixes="str">

<!--
	Every mode takes the attribute that holds the day or the moment:
	day 21.11.2026; day-short 21.11.26; day-long with weekday and month; moment; hour;
	relative yesterday, today, tomorrow, else weekday or day; margin the same for the ledger's margin;
	hebrew from the attribute *.hebrew, "5782-13-17".
-->

<xsl:template match="@*" mode="day">
	<time datetime="{substring(., 1, 10)}"><xsl:value-of select="concat(substring(., 9, 2), '.', substring(., 6, 2), '.', substring(., 1, 4))"/></time>
</xsl:template>

<!-- The day of a time that lies on another one than its meeting. -->
<xsl:template match="@*" mode="of-day"><xsl:text> (</xsl:text><xsl:apply-templates select="." mode="day"/><xsl:text>)</xsl:text></xsl:template>

<xsl:template match="@*" mode="day-short">
	<time datetime="{substring(., 1, 10)}"><xsl:value-of select="concat(substring(., 9, 2), '.', substring(., 6, 2), '.', substring(., 3, 2))"/></time>
</xsl:template>

<xsl:template match="@*" mode="hour">
	<time><xsl:value-of select="substring(., string-length(.) - 4)"/></time>
</xsl:template>

<xsl:template match="@*" mode="moment">
	<time datetime="{.}"><bdi dir="ltr"><xsl:value-of select="concat(substring(., 9, 2), '.', substring(., 6, 2), '.', substring(., 1, 4), ', ', substring(., 12, 5))"/></bdi></time>
</xsl:template>

<xsl:template match="@*" mode="day-long">
	<time datetime="{substring(., 1, 10)}">
		<xsl:call-template name="weekday"><xsl:with-param name="day" select="."/></xsl:call-template>
		<xsl:text>, </xsl:text>
		<xsl:value-of select="concat(number(substring(., 9, 2)), ' ', str:tokenize($say/months.of, '|')[number(substring(current(), 6, 2))], ' ', substring(., 1, 4))"/>
	</time>
</xsl:template>

<xsl:template match="@*" mode="relative">
	<xsl:variable name="away"><xsl:apply-templates select="." mode="days-away"/></xsl:variable>
	<time datetime="{.}">
		<xsl:choose>
			<xsl:when test="$away = -1"><xsl:value-of select="$say/day.yesterday"/></xsl:when>
			<xsl:when test="$away = 0"><xsl:value-of select="$say/day.today"/></xsl:when>
			<xsl:when test="$away = 1"><xsl:value-of select="$say/day.tomorrow"/></xsl:when>
			<xsl:when test="$away &gt; -7 and $away &lt; 7">
				<xsl:call-template name="weekday"><xsl:with-param name="day" select="."/></xsl:call-template>
				<xsl:value-of select="concat(' ', substring(., 9, 2), '.', substring(., 6, 2))"/>
			</xsl:when>
			<xsl:otherwise><xsl:value-of select="concat(substring(., 9, 2), '.', substring(., 6, 2), '.', substring(., 1, 4))"/></xsl:otherwise>
		</xsl:choose>
	</time>
</xsl:template>

<xsl:template match="@*" mode="margin">
	<xsl:variable name="away"><xsl:apply-templates select="." mode="days-away"/></xsl:variable>
	<xsl:choose>
		<xsl:when test="$away &gt; -2 and $away &lt; 2"><b><xsl:apply-templates select="." mode="relative"/></b></xsl:when>
		<xsl:when test="$away &gt; -7 and $away &lt; 7">
			<b><xsl:call-template name="weekday"><xsl:with-param name="day" select="."/><xsl:with-param name="names" select="$say/weekdays.short"/></xsl:call-template></b>
			<time datetime="{substring(., 1, 10)}"><xsl:value-of select="concat(substring(., 9, 2), '.', substring(., 6, 2))"/></time>
		</xsl:when>
		<xsl:otherwise><b><xsl:apply-templates select="." mode="day-short"/></b></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- How many days from today: negative when past. -->
<xsl:template match="@*" mode="days-away">
	<xsl:variable name="day"><xsl:call-template name="day-number"><xsl:with-param name="day" select="."/></xsl:call-template></xsl:variable>
	<xsl:variable name="today"><xsl:call-template name="day-number"><xsl:with-param name="day" select="/page/@today"/></xsl:call-template></xsl:variable>
	<xsl:value-of select="$day - $today"/>
</xsl:template>

<xsl:template name="weekday">
	<xsl:param name="day"/>
	<xsl:param name="names" select="$say/weekdays"/>
	<xsl:variable name="number"><xsl:call-template name="day-number"><xsl:with-param name="day" select="$day"/></xsl:call-template></xsl:variable>
	<xsl:value-of select="str:tokenize($names, '|')[($number + 1) mod 7 + 1]"/>
</xsl:template>

<xsl:template name="month-short">
	<xsl:param name="day"/>
	<xsl:value-of select="str:tokenize($say/months.short, '|')[number(substring($day, 6, 2))]"/>
</xsl:template>

<!-- The Julian day number of an ISO day; March opens the year, so that February's end comes last. -->
<xsl:template name="day-number">
	<xsl:param name="day"/>
	<xsl:variable name="month" select="number(substring($day, 6, 2))"/>
	<xsl:variable name="before-march" select="number($month &lt; 3)"/>
	<xsl:variable name="year" select="substring($day, 1, 4) + 4800 - $before-march"/>
	<xsl:value-of select="substring($day, 9, 2) + floor((153 * ($month + 12 * $before-march - 3) + 2) div 5) + 365 * $year
		+ floor($year div 4) - floor($year div 100) + floor($year div 400) - 32045"/>
</xsl:template>

<!-- The Hebrew day: in letters on Hebrew pages, in digits on the others. Month 12 of a leap year is Adar I. -->
<xsl:template match="@*" mode="hebrew">
	<xsl:variable name="year" select="number(substring-before(., '-'))"/>
	<xsl:variable name="month" select="number(substring-before(substring-after(., '-'), '-'))"/>
	<xsl:variable name="day" select="number(substring-after(substring-after(., '-'), '-'))"/>
	<xsl:variable name="named" select="$month + 2 * number($month = 12 and (7 * $year + 1) mod 19 &lt; 7)"/>
	<xsl:variable name="month-name" select="str:tokenize($say/hebrew.months, '|')[$named]"/>
	<xsl:choose>
		<xsl:when test="/page/@lang = 'he'">
			<xsl:call-template name="hebrew-number"><xsl:with-param name="number" select="$day"/></xsl:call-template>
			<xsl:value-of select="concat(' ', $month-name, ' ', substring($say/hebrew.letters, floor($year div 1000), 1))"/>
			<xsl:call-template name="hebrew-number"><xsl:with-param name="number" select="$year mod 1000"/></xsl:call-template>
		</xsl:when>
		<xsl:otherwise><xsl:value-of select="concat($day, ' ', $month-name, ' ', $year)"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- 1 to 999 in letters, with geresh after a single one and gershayim before the last of several. -->
<xsl:template name="hebrew-number">
	<xsl:param name="number"/>
	<xsl:variable name="letters">
		<xsl:call-template name="hebrew-letters"><xsl:with-param name="number" select="$number"/></xsl:call-template>
	</xsl:variable>
	<xsl:variable name="length" select="string-length($letters)"/>
	<xsl:choose>
		<xsl:when test="$length = 1"><xsl:value-of select="concat($letters, substring($say/hebrew.marks, 1, 1))"/></xsl:when>
		<xsl:otherwise><xsl:value-of select="concat(substring($letters, 1, $length - 1), substring($say/hebrew.marks, 2, 1), substring($letters, $length))"/></xsl:otherwise>
	</xsl:choose>
</xsl:template>

<!-- Letters 1 to 9 are units, 10 to 18 tens, 19 to 22 hundreds; 15 and 16 are written 9 + 6 and 9 + 7. -->
<xsl:template name="hebrew-letters">
	<xsl:param name="number"/>
	<xsl:choose>
		<xsl:when test="$number &gt;= 400">
			<xsl:value-of select="substring($say/hebrew.letters, 22, 1)"/>
			<xsl:call-template name="hebrew-letters"><xsl:with-param name="number" select="$number - 400"/></xsl:call-template>
		</xsl:when>
		<xsl:when test="$number &gt;= 100">
			<xsl:value-of select="substring($say/hebrew.letters, 18 + floor($number div 100), 1)"/>
			<xsl:call-template name="hebrew-letters"><xsl:with-param name="number" select="$number mod 100"/></xsl:call-template>
		</xsl:when>
		<xsl:when test="$number = 15 or $number = 16">
			<xsl:value-of select="concat(substring($say/hebrew.letters, 9, 1), substring($say/hebrew.letters, $number - 9, 1))"/>
		</xsl:when>
		<xsl:when test="$number &gt;= 10">
			<xsl:value-of select="concat(substring($say/hebrew.letters, 9 + floor($number div 10), 1), substring($say/hebrew.letters, $number mod 10, number($number mod 10 &gt; 0)))"/>
		</xsl:when>
		<xsl:when test="$number &gt; 0"><xsl:value-of select="substring($say/hebrew.letters, $number, 1)"/></xsl:when>
	</xsl:choose>
</xsl:template>

</xsl:stylesheet>
