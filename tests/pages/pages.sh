#!/bin/sh
# pages.sh: every saved page fits page.rng, renders by xsltproc, is sound, and looks as it did; "pages.sh keep" keeps new looks.

cd "$(dirname "$0")/../.." || exit 1
pages=tests/pages
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# passes NAME COMMAND...: counts it, and shows what it printed when it fails.
passes()
{
	what=$1
	shift
	if "$@" >"$work/said" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED: $what"
		sed 's/^/    /' "$work/said" | head -20
	fi
}

# The sheet of a page is that of its registry, as in render.c; parts have a sheet of their own here.
sheet_of()
{
	for sheet in "xslt/html/$1.xsl" "$pages/$1.xsl"; do
		[ -n "$1" ] && [ -f "$sheet" ] && echo "$sheet" && return
	done
	echo xslt/html/register.xsl
}

# fill PAGE: the page with the messages it would have been given.
fill()
{
	xsltproc --stringparam folder "$PWD/xslt/messages/" --stringparam files "$(basename -s .xml xslt/messages/*.xml | tr '\n' ' ')" \
	    $pages/say.xsl "$1"
}

# tree SHEET PAGE: what the sheet makes of it, as XML, so that it can be looked into.
tree()
{
	cat >"$work/tree.xsl" <<-END
		<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
		<xsl:import href="$PWD/$1"/><xsl:output method="xml"/>
		</xsl:stylesheet>
	END
	xsltproc "$work/tree.xsl" "$2" | sed 's|<!DOCTYPE[^>]*>||'
}

# html SHEET PAGE: what a browser gets; xsltproc adds a meta element and does not know wbr; our own writer does as HTML asks.
html()
{
	xsltproc "$1" "$2" | sed 's|<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">||; s|</wbr>||g'
}

is_sound()
{
	xmllint --noout "$1" && faults=$(xsltproc $pages/check.xsl "$1") && echo "$faults" && [ -z "$faults" ]
}

looks_the_same()
{
	[ "$keep" = keep ] && cp "$2" "$1"
	diff -u "$1" "$2"
}

# Every message has all three languages, and none is empty.
speaks_three_languages()
{
	missing=$(xmllint --xpath '//messages/*[not(normalize-space(he) and normalize-space(ar) and normalize-space(en))]' "$1" 2>/dev/null)
	echo "$missing"
	[ -z "$missing" ]
}

# Every $say/name of a sheet is a message.
says_what_exists()
{
	missing=
	for key in $(grep -o '\$say/[a-z][a-zA-Z0-9._-]*' "$1" | sed 's|.*/||' | sort -u); do
		grep -q "<$key>" xslt/messages/*.xml || missing="$missing $key"
	done
	echo "without a message:$missing"
	[ -z "$missing" ]
}

keep=$1
for file in $pages/*.xml; do
	name=$(basename "$file" .xml)
	registry=$(xmllint --xpath 'string(/page/@registry)' "$file")
	sheet=$(sheet_of "$registry")
	fill "$file" >"$work/page.xml"
	tree "$sheet" "$work/page.xml" >"$work/tree.xml"
	html "$sheet" "$work/page.xml" >"$work/page.html"
	passes "$name fits page.rng" xmllint --noout --relaxng $pages/page.rng "$work/page.xml"
	passes "$name is sound" is_sound "$work/tree.xml"
	passes "$name looks as it did" looks_the_same "$pages/$name.html" "$work/page.html"
done
for file in xslt/messages/*.xml; do
	passes "$file speaks three languages" speaks_three_languages "$file"
done
for file in xslt/html/*.xsl xslt/pdf/*.xsl; do
	passes "$file says what exists" says_what_exists "$file"
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
