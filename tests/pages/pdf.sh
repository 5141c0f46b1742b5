#!/bin/bash
# pdf.sh: minutes, extracts, and lists, records and histories of registers as PDF: tagged, in Hebrew from right to left, sound, and read in the order in which they are written.

cd "$(dirname "$0")/../.." || exit 1
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
		head -n 20 "$work/said" | sed 's/^/    /'
	fi
}

# Without the marks of direction that the tools of poppler put around words.
plainly()
{
	LC_ALL=C sed 's/\xe2\x80[\x8e\x8f\xaa-\xae]//g; s/\xe2\x81[\xa6-\xa9]//g'
}

# fetch PATH LANGUAGE NAME [ROLE]: the document of that path, without its head; its text as it is read aloud beside it.
fetch()
{
	cgi-bin/pinkas ask "GET $1" --as "${4:-viewer}" --lang "$2" >"$work/answer" || return 1
	sed '1,/^\r$/d' "$work/answer" >"$work/$3.pdf"
	pdfinfo -struct-text "$work/$3.pdf" | plainly >"$work/$3.read"
	pdfinfo "$work/$3.pdf" >"$work/$3.info"
}

# in_order FILE SENTENCE...: they stand there whole, one after another.
in_order()
{
	local file=$1 from=0 at
	shift
	for sentence; do
		at=$(tail -n "+$((from + 1))" "$file" | grep -nFm1 -- "$sentence" | cut -d: -f1)
		[ -n "$at" ] || { echo "not found after line $from: $sentence"; cat "$file"; return 1; }
		from=$((from + at))
	done
}

# Hebrew letters within words are never apart, and no line's last word runs into the next.
unbroken()
{
	pdftotext "$work/$1.pdf" - | plainly >"$work/$1.text"
	! grep -nE 'פרוט וקול|החל טה|מוע צת|אשכו ל' "$work/$1.text"
}

fonts_are_embedded()
{
	pdffonts "$work/$1.pdf" | awk 'NR > 2 && $(NF - 4) != "yes" { print; bad = 1 } NR > 2 { any = 1 } END { exit bad || !any }'
}

cgi-bin/pinkas init --demo western_negev >/dev/null 2>&1 || { echo 'no register'; exit 1; }
holds 'the minutes of the joint meeting come as PDF' fetch /meetings/1/minutes.pdf he minutes
holds 'they are tagged' grep -q '^Tagged: *yes' "$work/minutes.info"
holds 'they are A4' grep -q 'A4' "$work/minutes.info"
holds 'they are called what they are' grep -q '^Title: *פרוטוקול: ישיבה מאוחדת' "$work/minutes.info"
holds 'they are sound' qpdf --check "$work/minutes.pdf"
holds 'their language is told' grep -qa 'Lang (he)' <(qpdf --qdf --object-streams=disable "$work/minutes.pdf" -)
holds 'they open from the right' grep -qa 'Direction /R2L' <(qpdf --qdf --object-streams=disable "$work/minutes.pdf" -)
holds 'their fonts are in them' fonts_are_embedded minutes
holds 'no word is broken' unbroken minutes
holds 'sentences are read from their beginning to their end, headings and tables in their places' in_order "$work/minutes.read" \
    'H1' 'ישיבה מאוחדת: מועצת האיגוד ודירקטוריון תאגיד' 'Table' 'TH' 'מועד הישיבה' 'TD' 'לא צוין במסמך (שנת 2018)' \
    'H2' 'הגופים שהתכנסו' 'איגוד ערים אשכול רשויות נגב מערבי, 501400634' 'H2' 'ריכוז החלטות' 'מא/2018/001' \
    'לצרף לישיבות הבאות את תזרים המזומנים של האשכול' 'H2' 'משתתפים' 'סיגל מורן:' 'H2' 'חתימות' 'יו״ר הישיבה' 'רושם/ת הפרוטוקול'
holds 'a sentence with digits, Latin letters and a bracket is whole' in_order "$work/minutes.read" 'ח.פ. 515356491' 'info@westnegev.org.il'
pages=$(sed -n 's/^Pages: *//p' "$work/minutes.info")
holds 'every page has its number' test "$(pdftotext "$work/minutes.pdf" - | plainly | grep -c "מתוך $pages")" = "$pages"
holds 'in English they are read from the left' fetch /meetings/1/minutes.pdf en english
holds 'and their language is English' grep -qa 'Lang (en)' <(qpdf --qdf --object-streams=disable "$work/english.pdf" -)
holds 'in Arabic too' fetch /meetings/1/minutes.pdf ar arabic
holds 'and are sound' qpdf --check "$work/arabic.pdf"
holds 'the extract of a decision comes as PDF' fetch /decisions/80/extract.pdf he extract
holds 'it is sound' qpdf --check "$work/extract.pdf"
holds 'it is tagged' grep -q '^Tagged: *yes' "$work/extract.info"
holds 'it tells the decision, the vote by authority and who certifies it, in that order' in_order "$work/extract.read" 'H1' 'החלטה מא/' \
    'הישיבה' 'מניין חוקי' 'התקבלה' 'H2' 'הצבעה לפי רשות' 'TD' 'בעד' 'H2' 'אישור נכונות התמצית' 'חותמת'
holds 'minutes that were signed come as PDF' fetch /meetings/2/minutes.pdf he signed
holds 'they say who signed and when' grep -qE 'נחתם בפנקס [0-9]{2}\.[0-9]{2}\.20[0-9]{2}, 09:10' "$work/signed.read"
holds 'what somebody chose is apart from who chose it' grep -qE 'בעד: [^ ]' "$work/signed.read"
holds 'they bear the hash of the document' grep -q "$(sqlite3 "$PINKAS_DATA/pinkas.db" 'SELECT substr(hash, 1, 8) FROM minutes WHERE meeting = 2')" \
    <(pdftotext "$work/signed.pdf" - | plainly)

# is_paper NAME: sound, tagged, with its fonts.
is_paper()
{
	qpdf --check "$work/$1.pdf" && grep -q '^Tagged: *yes' "$work/$1.info" && fonts_are_embedded "$1"
}

# on_every_page NAME WORDS: as the head of a table does.
on_every_page()
{
	local pages page
	pages=$(sed -n 's/^Pages: *//p' "$work/$1.info")
	[ "$pages" -gt 1 ] || { echo 'one page'; return 1; }
	for page in $(seq "$pages"); do
		pdftotext -f "$page" -l "$page" "$work/$1.pdf" - | plainly | grep -qF -- "$2" || { echo "not on page $page"; return 1; }
	done
}

holds 'the list of decisions comes as PDF' fetch /decisions.pdf he decisions
holds 'it is sent as what it is' grep -qi '^Content-Type: application/pdf' "$work/answer"
holds 'it is a sound and tagged paper' is_paper decisions
holds 'it lies on its side, as it is wide' grep -q '^Page size: *841.89 x 595.28' "$work/decisions.info"
holds 'it tells whose it is, how many there are, and that nothing was left out' in_order "$work/decisions.read" \
    'אשכול נגב מערבי' 'הופק מהפנקס ביום' 'H1' 'החלטות' 'כל הרשומות, ללא סינון' 'Table' 'TH' 'מספר החלטה' 'TD' 'מא/' 'התקבלה'
holds 'its head stands on every page' on_every_page decisions 'מספר החלטה'
holds 'the number of a decision is whole' grep -qE 'מא/20[0-9]{2}/[0-9]{3}' "$work/decisions.read"
holds 'a list that was filtered says by what' fetch '/decisions.pdf?year=2025&body=1' he filtered
holds 'each filter with its value' grep -qE 'לפי הסינון: .*מועצת האיגוד.*2025|לפי הסינון: .*2025.*מועצת האיגוד' "$work/filtered.read"
for language in he ar en; do
	for paper in meetings people contracts/3 contracts/3/history approvals approvals/1 budgets/7 contributions tabarim signatories; do
		name=$language-${paper//\//-}
		holds "$paper comes as PDF in $language" fetch "/$paper.pdf" "$language" "$name" secretary
		holds "$paper is a sound and tagged paper in $language" is_paper "$name"
		holds "$paper speaks $language to the end" sh -c "! grep -nE '\\[\\[|NaN' '$work/$name.read'"
	done
done
holds 'a contract tells its sum with its unit and its day as people write it' in_order "$work/he-contracts-3.read" 'H1' 'TH' 'היקף' 'TD' '96,000' '05.08.2025'
holds 'sums of a list stand without a sign, the unit once above them' in_order "$work/he-contributions.read" 'הסכומים בשקלים חדשים' 'Table' 'סכום' '1,142,400'
holds 'meetings are told in both calendars' grep -q 'התשפ״ז' "$work/he-meetings.read"
holds 'a history tells who, when, before and after' in_order "$work/he-contracts-3-history.read" 'H1' 'היסטוריית השינויים' 'H2' 'שמירה' 'רישום מס׳' 'TH' 'לפני' 'אחרי'
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
