#!/bin/bash
# house.sh: the rules of the house that a search can check, each of them one test.
#
# A rule is a command that prints what breaks it, and nothing when it is kept.

set -u
cd "$(dirname "$0")/.." || exit 1
export LC_ALL=C.UTF-8
passed=0
failed=0

# rule 'SENTENCE' COMMAND...
rule()
{
	local sentence=$1 found
	shift
	found=$("$@")
	if [ -z "$found" ]; then
		passed=$((passed + 1))
		return
	fi
	failed=$((failed + 1))
	echo "not ok: $sentence"
	head -n 12 <<<"$found" | cut -c1-200 | sed 's/^/    /'
}

# Every file of the project, but what is built or only data.
mapfile -t files < <(git ls-files -co --exclude-standard 2>/dev/null | sort | while read -r file; do
	[ ! -f "$file" ] || echo "$file"
done)
[ ${#files[@]} -gt 0 ] || mapfile -t files < <(find . -type f -not -path './.*/*' -not -path './var/*' \
    -not -path '*/node_modules/*' -not -path './cgi-bin/pinkas' | sed 's|^\./||' | sort)

# those REGEX: the files whose path fits.
those()
{
	printf '%s\n' "${files[@]}" | grep -E "$1"
}

# lines FILES-REGEX GREP-ARGUMENTS...: the lines that fit in the files that fit.
lines()
{
	local where=$1
	shift
	those "$where" | xargs -r -d '\n' grep -nH "$@" --
}

c='^cgi-bin/.*\.[ch]$'
sheets='^xslt/.*\.xsl$'

top_level()
{
	printf '%s\n' "${files[@]}" | cut -d/ -f1 | sort -u |
	    grep -vxE 'cgi-bin|xslt|sql|www|tests|nginx\.conf|Makefile|README\.md|LICENSE|\..*'
}

# "NAME: a sentence." in a comment on the first line, or on the second after one that must be first.
first_lines()
{
	those '^(cgi-bin|xslt|sql|tests|www)/.*\.([ch]|xsl|rng|sql|sh|css|js|py|html|service|socket|timer)$|^xslt/messages/|^nginx.conf$|^Makefile$|^\.ci/' |
	    grep -vE '^tests/(pages|standards|data)/.*\.html$' | while read -r file; do
		read -r -d '' -n 800 top <"$file"
		name=${file##*/}
		case $top in
		"/* $name: "*|"-- $name: "*|"<!-- $name: "*|"# $name: "*|"// $name: "*) ;;
		'#!'*$'\n'"# $name: "*|'#!'*$'\n'"// $name: "*|'#!'*$'\n'"/* $name: "*|'<?xml'*$'\n'"<!-- $name: "*) ;;
		'<!doctype html>'$'\n'"<!-- $name: "*|'/*'$'\n'" * $name: "*|'#!'*$'\n'"/*"$'\n'" * $name: "*) ;;
		*) echo "$file"; continue ;;
		esac
		head -n 2 "$file" | grep -qE "(^|[ #*/-])$name: .*[.:?]( \*/| -->)?\$|$name: .*[.:?]\$" ||
		    head -n 3 "$file" | grep -q "$name: " || echo "$file"
	done
}

# What may be known by whom: a file includes its own shelf and those above it. Of two registers one
# may know the other, by its header (a child the parent it lies within), but not both each other.
shelf()
{
	case $1 in
	base/*) shelf=1 ;;
	web/request|web/workers|web/sandbox) shelf=2 ;;
	web/http|web/body|web/upload|registers/registry) shelf=3 ;;
	page/xml|page/markup) shelf=4 ;;
	page/say|page/amount|page/expression|page/value|page/path|page/evaluate|page/function|page/program|page/compile|page/compiling|page/output|page/match|page/order|page/source|page/steps|page/instruction|page/run|page/sheet|page/transform|page/render) shelf=5 ;;
	store/query|store/db) shelf=7 ;;
	page/form) shelf=8 ;;
	store/record) shelf=9 ;;
	store/*) shelf=6 ;;
	page/*) shelf=10 ;;
	web/session|web/proof|web/codes) shelf=11 ;;
	registers/pages|pinkas) shelf=12 ;;
	registers/*) shelf=13 ;;
	press/*) shelf=1 ;;	# a program of its own, which knows nothing of ours
	web/route) shelf=14 ;;
	web/serve) shelf=15 ;;
	ask|command|main) shelf=16 ;;
	*) shelf=0 ;;
	esac
}

# BY WHAT: every include between our files.
includes()
{
	lines "$c" '^#include "' | sed -E 's/^cgi-bin\/([^:]*)\.[ch]:[0-9]+:#include "(.*)\.h"/\1 \2/' |
	    while read -r by what; do
		case $what in
		../*) what=${what#../} ;;
		*) case $by in */*) what=${by%/*}/$what ;; esac ;;
		esac
		[ "$what" = "$by" ] || echo "$by $what"
	    done
}

include_order()
{
	local shelf
	includes | while read -r by what; do
		shelf "$by"
		of_by=$shelf
		shelf "$what"
		[ "$of_by" -ne 0 ] || echo "$by stands on no shelf"
		[ "$shelf" -le "$of_by" ] || echo "$by includes $what, which stands below it"
	done
	includes | grep ' registers/' | awk '{ known[$1, $2] = 1; if (($2, $1) in known) print $1 " and " $2 " include each other" }'
}

# room HEADER-REGEX FILES-REGEX: who includes such a header outside the files that may.
room()
{
	lines "$c" -E "#include <$1" | grep -vE "^cgi-bin/($2)"
}

sql_outside()
{
	lines "$c" -E '"[[:space:]]*(WITH|SELECT|INSERT INTO|INSERT OR|REPLACE INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP|PRAGMA|ATTACH|BEGIN|COMMIT|ROLLBACK)\b' |
	    grep -v '^cgi-bin/store/' | grep -v '"BEGIN:'      # calendars begin so too
}

# The names of all queries: FILE.NAME, "-- name: NAME" in sql/FILE.sql.
queries_defined()
{
	lines '^sql/[a-z_]+\.sql$' -E '^-- name: ' | sed -E 's/^sql\/([a-z_]+)\.sql:[0-9]+:-- name: *([a-z_]+) *$/\1.\2/'
}

# Dotted names in C, as whole strings.
names_used()
{
	those "$c" | xargs -d '\n' sed -E 's/\/\*.*//; /^[[:space:]]*\* /d' | grep -oE '"[a-z_]+\.[a-z_.]+"' | tr -d '"' | sort -u
}

# Queries that the engine finds by convention: "%s.list" and whatever else C puts together so, and list and show.
usual()
{
	{
		printf '%s\n' list show choices history
		lines "$c" -ohE '"%s\.[a-z_]+"' | sed -E 's/.*\.([a-z_]+)"/\1/'
	} | sort -u | paste -sd '|'
}

queries_unused()
{
	comm -23 <(queries_defined | grep -vE "\.($(usual))\$" | sort -u) <(names_used)
}

queries_twice()
{
	queries_defined | sort | uniq -d
}

messages_defined()
{
	lines '^xslt/messages/.*\.xml$' -ohE '^(  |	)<[a-z_.-]+>' | sed -E 's/.*<([^>]*)>.*/\1/' | sort -u
}

# The messages, and what they begin with: C may put the rest together.
messages_begun()
{
	messages_defined | awk -F . '{ name = $1; print name; for (i = 2; i <= NF; i++) print name = name "." $i }'
}

# A dotted name that begins like a file of queries and is neither a query, nor a right, nor a message.
queries_missing()
{
	local begins
	begins=$(queries_defined | cut -d. -f1 | sort -u | paste -sd '|')
	[ -z "$begins" ] || comm -23 <(names_used | grep -E "^($begins)\." | grep -vE '\.(h|db|sql|xsl|xml)$') \
	    <({ queries_defined; messages_begun; rights; } | sort -u)
}

rights()
{
	those "$c" | xargs -d '\n' sed -nE '/struct grant .*\{/,/^\};/p' | grep -oE '"[a-z_]+\.[a-z_]+"' | tr -d '"'
	lines "$c" -ohE '"[a-z_]+\.(read|write)"' | tr -d '"' | sed 's/^[0-9]*://'
}

messages_missing()
{
	{
		lines "$sheets" -ohE '\$say/[a-z][a-z_.-]*' | sed 's/.*\$say\///; s/[.-]$//'
		lines "$c" -ohE '(say_fill|say_text)\([^";]*("(he|ar|en)", )?"[a-z_.-]+"[,)]' | sed -E 's/.*"([^"]*)".*/\1/'
		problems_named | sed 's/^/problem./'
	} | sort -u | comm -23 - <(messages_defined)
}

# refuse(r, 422, "NAME", and RAISE(ABORT, 'NAME') and CONSTRAINT NAME CHECK in the schema.
problems_named()
{
	those "$c" | xargs -d '\n' cat | tr -d '\n' | grep -oE 'refuse\([^;"]*"[a-z_-]+"' | sed -E 's/.*"([^"]*)"/\1/'
	lines '^sql/migrations/' -ohE "RAISE\(ABORT, '[a-z_-]+'" | sed -E "s/.*'([^']*)'/\1/"
	lines '^sql/migrations/' -ohE 'CONSTRAINT [a-z_-]+ CHECK' | sed -E 's/.*CONSTRAINT ([a-z_-]+).*/\1/'
}

messages_twice()
{
	lines '^xslt/messages/.*\.xml$' -ohE '^(  |	)<[a-z_.-]+>' | sed -E 's/.*<([^>]*)>.*/\1/' | sort | uniq -d
}

migrations_in_row()
{
	local number=0
	those '^sql/migrations/' | while read -r file; do
		number=$((number + 1))
		case $file in sql/migrations/$(printf %04d $number)_*.sql) ;; *) echo "$file is not number $number" ;; esac
	done
}

# A query that names the table of documents asks who may read them, or says why it need not.
documents_unguarded()
{
	awk '
		function ends() { if (names && !asks) print file ": " name }
		FNR == 1 { ends(); names = asks = 0 }
		/^-- name: / { ends(); name = $3; file = FILENAME; names = asks = 0 }
		/(FROM|JOIN|,) documents([^a-z_.]|$)/ { names = 1 }
		/document_readers|Unguarded: / { asks = 1 }
		END { ends() }' $(those '^sql/[a-z_]*\.sql$' | grep -v '^sql/schema\.sql$')
}

# nginx drops the headers of a server where a location adds one.
headers_in_locations()
{
	awk '/^\tlocation/ { inside = 1 } /^\t}/ { inside = 0 } inside && /add_header/ { print FILENAME ":" FNR ": " $0 }' nginx.conf
}

rule 'the top level holds the agreed names' top_level
rule 'every file begins with its name and a sentence' first_lines
rule 'files include only what stands above them' include_order
rule 'SQLite is known to the store only' room 'sqlite3' 'store/'
rule 'libxml2 and libxslt are known to pages only' room '(libxml|libxslt|libexslt)/' '(page|press)/'
rule 'libzip is known to pages only' room 'zip\.h' '(page)/'
rule 'Pango, Cairo and libqpdf are known to the press only' room '(pango|cairo|qpdf)' 'press/'
rule 'libfcgi is known to web/serve.c only' room 'fcgi' 'web/serve\.c'
rule 'libseccomp and Landlock are known to web/sandbox.c only' room '(seccomp|linux/landlock)' 'web/sandbox\.c'
rule 'no function is used that writes past its end, splits in place or runs a shell' \
    lines "$c" -E '\b(sprintf|vsprintf|strcpy|strcat|strncpy|strncat|strtok|strtok_r|gets|system|popen|alloca|mktemp|tmpnam)\('
rule 'no function of libxml2 is used that parses what it is given' \
    lines "$c" -E '\b(xmlNewChild|xmlNodeSetContent|xmlNewDocProp)\('
rule 'no request ends the process' \
    lines '^cgi-bin/(page|registers|web/(route|session|http|body|request|upload|proof|codes))' -E '\b(exit|_exit|longjmp|setjmp)\('
rule 'nor is it given up for what a register meets' \
    lines '^cgi-bin/(registers|web/(route|session|http|body|request|upload|proof|codes))' -E '\bdie\('
rule 'C and stylesheets hold no letters but ASCII' lines "$c|$sheets" -P '[^\x00-\x7f](?<=\p{L})'
rule 'nor spelled in numbers' lines "$c" -iE '\\(x[d][6-9ab]|u0[56]|32[67]|33[0-3])'
rule 'SQL stands in sql/ and in the store' sql_outside
rule 'C holds no markup' lines "$c" -E '"[^"]*(<(/?)(html|head|body|div|table|tr|td|th|p|a|form|input|span|ul|li|h[1-6])\b)'
rule 'C is indented by tabs' lines "$c" -E '^( {2,3}[^ *]| {5,})'
rule 'types have no _t and functions do not get' lines "$c" -E 'typedef .*[a-z]_t;|^(get|[a-z]+_get)_[a-z_]+\('
rule 'no file or folder is for odds and ends' those '(^|/)(utils?|common|helpers?|lib|misc)(/|\.[ch]$)'
rule 'nothing is left for later' lines '^(cgi-bin|sql|xslt|www/.*\.(css|js)|tests|Makefile|nginx)' -wE '(TO[D]O|FIXM[E]|XX[X]|HAC[K])'
rule 'sheets escape everything and read no other file' \
    lines "$sheets" -E 'disable-output-escaping|document\(|exsl:document|xsl:result-document|unparsed-text'
rule 'sheets hold no script, style or handler inline' \
    lines "$sheets|^www/.*\.html\$" -E '<style|[[:space:]](style|on[a-z]+)="|<script[^>]*>[^<]|javascript:'
rule 'sheets never search the whole page' lines "$sheets" -E "(select|match|test|use)=([\"']|[\"'][^\"]*[^:\"])//"
rule 'every query has one name' queries_twice
rule 'every query is used' queries_unused
rule 'every query that is used is there' queries_missing
rule 'every message has one place' messages_twice
rule 'every message that is named is there' messages_missing
rule 'migrations are numbered in a row' migrations_in_row
rule 'documents are read only by who may' documents_unguarded
rule 'nginx adds headers at the server only' headers_in_locations
rule 'nginx has no parameters but ours' lines '^nginx\.conf$|^cgi-bin/(run\.sh|install/)' -E '^[^#]*include[^#]*fastcgi(_params|\.conf|-php)'
rule 'no path of this machine is written down' lines '.' -IE '/wor[k]/(main|shared)|/tmp/brie[f]'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
