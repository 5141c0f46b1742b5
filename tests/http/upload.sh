#!/bin/bash
# upload.sh: a file on its way through nginx into the register and out again.

. "$(dirname "$0")/site.sh"

jar=$folder/jar
body=$folder/body
head=$folder/head
kept=$folder/data/documents

# fetch CURL-ARGUMENTS... URL: leaves status, head and body of the answer.
fetch()
{
	status=$(curl -s --path-as-is -o "$body" -D "$head" -w '%{http_code}' "$@")
}

header()
{
	tr -d '\r' <"$head" | grep -i "^$1: " | sed 's/^[^:]*: //'
}

is()
{
	[ "$1" = "$2" ] || { echo "    $1 instead of $2"; return 1; }
}

as_browser=(-H 'Sec-Fetch-Site: same-origin' -H "Origin: $site")

# send JAR FORM... : a fresh form of the page of a new document, sent as browsers do.
send()
{
	local jar=$1 token
	shift
	token=$(curl -s -b "$jar" "$site/documents/new" | token_for /documents)
	fetch "${as_browser[@]}" -b "$jar" -F "token=$token" "$@" "$site/documents"
}

nothing_waits()
{
	! ls "$kept"/incoming-* >/dev/null 2>&1
}

sign_in secretary "$jar"
sign_in council_member "$folder/member"
sign_in viewer "$folder/viewer"

# Some hundred kilobytes, every byte there is among them: what comes out is what went in.
{ printf '%%PDF-1.7\n'; head -c 300000 /dev/urandom; printf '\r\n--boundary\r\n'; } >"$folder/paper.pdf"
hash=$(sha256sum "$folder/paper.pdf" | cut -d' ' -f1)
before=$(ls "$kept" | wc -l)

touch -d '2 hours ago' "$kept/incoming-1"
send "$jar" -F 'title=נייר עבודה' -F "file=@$folder/paper.pdf;filename=נייר.pdf"
check 'an upload is answered by a way on' is "$status" 303
document=$(header Location | sed 's/?.*//')
check 'it is kept under its hash' cmp -s "$folder/paper.pdf" "$kept/$hash"
check 'with mode 0640' is "$(stat -c %a "$kept/$hash")" 640
check 'nothing waits any more' nothing_waits

fetch -b "$folder/member" "$site$document/file"
check 'what is used for nothing yet a member does not see' is "$status" 404
fetch -b "$jar" "$site$document/file"
check 'whoever brought it gets the bytes' is "$status" 200
check 'they are the same' cmp -s "$folder/paper.pdf" "$body"
check 'under the type their contents say' is "$(header Content-Type)" application/pdf
check 'under their own name' is "$(header Content-Disposition)" "attachment; filename*=UTF-8''%D7%A0%D7%99%D7%99%D7%A8.pdf"
check 'and may do nothing in a browser' is "$(header Content-Security-Policy)" "default-src 'none'; frame-ancestors 'none'; sandbox"
check 'where they lie is not told' is "$(header X-Accel-Redirect)" ''
fetch "$site$document/file"
check 'a stranger is asked to sign in' is "$status" 303
fetch -b "$folder/member" "$site/attached/$hash"
check 'and nobody reaches them past the guard' is "$status" 404
fetch -b "$jar" -r 0-99 "$site$document/file"
check 'a part of it may be had' is "$status" 206
check 'the read is noted' is "$(sqlite3 "$folder/data/access.db" "SELECT count(*) > 0 FROM reads WHERE path = '$document/file' AND status = 200")" 1

send "$jar" -F 'title=again' -F "file=@$folder/paper.pdf"
check 'the same bytes again are the same document' is "$(header Location | sed 's/?.*//')" "$document"
check 'kept once' is "$(ls "$kept" | wc -l)" $((before + 1))

head -c 5000 /dev/urandom >"$folder/unknown.pdf"
send "$jar" -F 'title=x' -F "file=@$folder/unknown.pdf"
check 'what is not known is refused' is "$status" 422
check 'by its name' grep -q 'unknown\.pdf' "$body"
check 'and leaves nothing' is "$(ls "$kept" | wc -l)" $((before + 1))

{ printf '%%PDF-'; head -c 21000000 /dev/zero; } >"$folder/large.pdf"
send "$jar" -F 'title=x' -F "file=@$folder/large.pdf"
check 'what is too large is refused' is "$status" 413
check 'in our words' grep -q 'class="masthead"' "$body"
check 'and leaves nothing either' is "$(ls "$kept" | wc -l)" $((before + 1))

fetch "${as_browser[@]}" -F 'token=x' -F "file=@$folder/paper.pdf" "$site/documents"
check 'a stranger brings nothing' is "$status" 403
printf 'words\n' >"$folder/words.txt"
fetch "${as_browser[@]}" -b "$folder/viewer" -F 'token=x' -F "file=@$folder/words.txt" "$site/documents"
check 'nor who may only read' is "$status" 403
fetch "${as_browser[@]}" -b "$jar" -F 'token=x' -F "file=@$folder/words.txt" "$site/documents"
check 'nor a form that is not ours' is "$status" 403
fetch "${as_browser[@]}" -b "$jar" -F 'token=x' -F "file=@$folder/words.txt" "$site/meetings/new"
check 'nor a form that takes no files' is "$status" 403
check 'nothing of it stays' is "$(ls "$kept" | wc -l)" $((before + 1))
check 'and nothing waits' nothing_waits


cgi-bin/pinkas --data "$folder/data" backup "$folder/backup" >/dev/null 2>"$folder/why"
check 'a backup holds the documents too' cmp -s "$folder/paper.pdf" "$folder/backup/documents/$hash"
check 'as many as the register names' is "$(ls "$folder/backup/documents" | wc -l)" \
    "$(sqlite3 "$folder/backup/pinkas.db" 'SELECT count(*) FROM documents')"
cgi-bin/pinkas --data "$folder/data" backup "$folder/nowhere/else" >/dev/null 2>&1
check 'and says so when it cannot be made' is "$?" 1

totals
