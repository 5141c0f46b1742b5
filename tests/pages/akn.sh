#!/bin/bash
# akn.sh: minutes and decisions in Akoma Ntoso 3.0 fit its schema, and say what the record says.

cd "$(dirname "$0")/../.." || exit 1
schema=tests/standards/akomantoso/akomantoso30.xsd
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PINKAS_DATA=$work/register
passed=0 failed=0

# holds SENTENCE COMMAND...: counts it, and shows what it printed when it fails.
holds()
{
	local sentence=$1
	shift
	if "$@" >"$work/said" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED: $sentence"
		head -n 20 "$work/said" | cut -c1-300 | sed 's/^/    /'
	fi
}

# fetch PATH NAME
fetch()
{
	cgi-bin/pinkas ask "GET $1" --as viewer >"$work/answer" || return 1
	sed '1,/^\r$/d' "$work/answer" >"$work/$2.xml"
}

# at XPATH FILE: a value in it, whatever the namespace is called.
at()
{
	xmllint --xpath "$1" "$work/$2.xml"
}

# says XPATH FILE VALUE
says()
{
	[ "$(at "$1" "$2")" = "$3" ] || { at "$1" "$2"; return 1; }
}

cgi-bin/pinkas init --demo western_negev >/dev/null 2>&1 || { echo 'no register'; exit 1; }
for meeting in $(sqlite3 "$PINKAS_DATA/pinkas.db" 'SELECT id FROM meetings ORDER BY id'); do
	fetch "/meetings/$meeting/minutes.akn" "minutes$meeting" || echo "no minutes of meeting $meeting"
done
for decision in $(sqlite3 "$PINKAS_DATA/pinkas.db" 'SELECT id FROM decisions WHERE id % 8 = 1 OR method = '"'secret'"' ORDER BY id LIMIT 20'); do
	fetch "/decisions/$decision/extract.akn" "decision$decision" || echo "no extract of decision $decision"
done
holds 'it is sent as what it is' grep -qi '^Content-Type: application/akn+xml' "$work/answer"
holds 'every one of them fits the schema' xmllint --noout --nonet --schema $schema "$work"/minutes*.xml "$work"/decision*.xml
sed 's/<debateBody>/<debateBody><p>stray<\/p>/' "$work/minutes1.xml" >"$work/broken"
holds 'one that does not fit is noticed' sh -c "! xmllint --noout --nonet --schema $schema '$work/broken'"
holds 'the joint meeting has its seven decisions' says 'count(//*[local-name() = "resolutions"])' minutes1 7
holds 'and no vote that its document does not state' says 'count(//*[local-name() = "voting"])' minutes1 0
holds 'a decision has its number' says 'string(//*[local-name() = "docNumber"])' decision1 'מא/2018/001'
votes=$(sqlite3 "$PINKAS_DATA/pinkas.db" 'SELECT count(*) FROM decisions WHERE meeting = 30 AND in_favour IS NOT NULL')
holds 'votes that were counted are told as such' says 'count(//*[local-name() = "voting"])' minutes30 "$votes"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
