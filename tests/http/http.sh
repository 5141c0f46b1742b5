#!/bin/bash
# http.sh: the site as browsers and strangers meet it: real nginx, real workers, a fresh demonstration.

. "$(dirname "$0")/site.sh"

jar=$folder/jar
body=$folder/body
head=$folder/head

# fetch CURL-ARGUMENTS... URL: leaves status, head and body of the answer.
fetch()
{
	status=$(curl -s --path-as-is -o "$body" -D "$head" -w '%{http_code}' "$@")
}

as_browser=(-H 'Sec-Fetch-Site: same-origin' -H "Origin: $site" -b "$jar")

header()
{
	tr -d '\r' <"$head" | grep -i "^$1: " | sed 's/^[^:]*: //'
}

is()
{
	[ "$1" = "$2" ] || { echo "    $1 instead of $2"; return 1; }
}

says()
{
	grep -q -- "$1" "$body"
}

not()
{
	! "$@"
}

# raw TEXT: the status of what was sent byte by byte.
raw()
{
	python3 - "$port" "$1" <<-'END'
		import socket, sys
		s = socket.create_connection(("127.0.0.1", int(sys.argv[1])), 5)
		s.settimeout(5)
		s.sendall(sys.argv[2].encode().decode("unicode_escape").encode("latin-1"))
		s.shutdown(socket.SHUT_WR)
		answer = b""
		try:
		    while chunk := s.recv(65536):
		        answer += chunk
		except OSError:
		    pass
		print(answer.split(b" ")[1].decode() if answer.startswith(b"HTTP/") else "none")
	END
}

# Every header of security, once each, on whatever was fetched last.
guarded()
{
	local name
	for name in Content-Security-Policy X-Content-Type-Options Referrer-Policy Cross-Origin-Opener-Policy \
	    Cross-Origin-Resource-Policy Permissions-Policy; do
		[ "$(header "$name" | wc -l)" -eq 1 ] || { echo "    $(header "$name" | wc -l) of $name"; return 1; }
	done
	[ -z "$(header Strict-Transport-Security)" ] && [ "$(header Server)" = nginx ] && [ "$(header X-Content-Type-Options)" = nosniff ] &&
	    [[ $(header Content-Security-Policy) == "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'" ]]
}

# An error page of nginx's own, ours in three languages.
said_by_us()
{
	says 'class="masthead"' && says 'lang="ar"' && says 'lang="en"' && not says '<center>nginx'
}

# answers STATUS 'WHAT' CURL-ARGUMENTS...
answers()
{
	local wanted=$1 what=$2
	shift 2
	fetch "$@"
	check "$what: $wanted" is "$status" "$wanted"
	check "$what: all headers" guarded
}

long=$(printf 'a%.0s' {1..9000})
head -c 70000 /dev/zero | tr '\0' a >"$folder/large"

# Who is not signed in
answers 303 'a page' "$site/people"
check 'a stranger is sent to sign in' is "$(header Location | cut -d'?' -f1)" /sign-in
check 'nothing dynamic is kept' is "$(header Cache-Control)" no-store
answers 200 'the way in' "$site/sign-in"
check 'it is html in UTF-8' is "$(header Content-Type | tr '[:upper:]' '[:lower:]')" 'text/html; charset=utf-8'
check 'it is Hebrew unless asked otherwise' says '<html lang="he" dir="rtl"'
fetch -H 'Accept-Language: en-GB' "$site/sign-in"
check 'whatever the browser prefers' says '<html lang="he" dir="rtl"'
fetch -H 'Cookie: lang=ar' "$site/sign-in"
check 'it is Arabic once chosen' says '<html lang="ar" dir="rtl"'
fetch -H 'Cookie: lang=en' "$site/sign-in"
check 'it is English once chosen' says '<html lang="en" dir="ltr"'
fetch --head "$site/sign-in"
check 'HEAD has the head of GET' is "$status $(header Content-Type | tr '[:upper:]' '[:lower:]')" '200 text/html; charset=utf-8'
check 'HEAD has no body' is "$(curl -s --head -o /dev/null -w '%{size_download}' "$site/sign-in")" 0

# Names that nobody may take from outside
fetch -u admin:whatever "$site/people"
check 'a name in an Authorization header opens nothing' is "$status" 303
for name in REMOTE_USER Remote-User X-Remote-User PINKAS_SSO_USER Pinkas-Sso-User Auth-User; do
	fetch -H "$name: admin" "$site/people"
	check "a name in $name opens nothing" is "$status" 303
done
fetch -H 'Cookie: s=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' "$site/people"
check 'an invented session opens nothing' is "$status" 303
fetch -H 'Cookie: __Host-s=0123456789abcdef' -H 'X-Forwarded-Proto: https' "$site/people"
check 'a forged https is not believed' is "$status" 303

# Methods
for method in PUT DELETE PATCH OPTIONS PROPFIND; do
	answers 405 "$method" -X "$method" "$site/people"
	check "$method: what is allowed is said" is "$(header Allow)" 'GET, HEAD, POST'
	check "$method: said by us" said_by_us
done
fetch -X TRACE "$site/"
check 'TRACE is refused' is "$status" 405

# Sizes
answers 413 'a form of 70 kB' --data-binary @"$folder/large" "$site/sign-in"
check '413: said by us' said_by_us
answers 414 'an address of 9 kB' "$site/people?q=$long"
check '414: said by us' said_by_us
answers 431 'a cookie of 9 kB' -H "Cookie: x=$long" "$site/people"
check '431: said by us' said_by_us

# Hosts
for host in evil.example "evil.example:$port" localhost.evil.example 127.0.0.1.evil.example 2130706433 '[::2]'; do
	answers 421 "host $host" -H "Host: $host" "$site/people"
	check "host $host: said by us" said_by_us
done
for host in localhost "localhost:$port" 127.0.0.1 '[::1]' LOCALHOST; do
	fetch -H "Host: $host" "$site/people"
	check "host $host is ours" is "$status" 303
done
check 'a request without a host is refused' is "$(raw 'GET /people HTTP/1.0\r\n\r\n')" 421
check 'a host in the address counts' is "$(raw 'GET http://evil.example/people HTTP/1.1\r\nHost: localhost\r\n\r\n')" 421
fetch -H 'X-Forwarded-Host: evil.example' -H 'X-Forwarded-For: 203.0.113.9' -H 'Forwarded: host=evil.example' "$site/people"
check 'forwarded hosts are passed over' not grep -q evil "$head" "$body"

# Requests that are none
check 'two hosts' is "$(raw 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n')" 400
check 'two lengths' is "$(raw 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc')" 400
check 'a length and chunks' is "$(raw 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n')" 400
check 'a negative length' is "$(raw 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n')" 400
check 'a folded header' is "$(raw 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n')" 400
check 'a NUL in a header' is "$(raw 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\x00b\r\n\r\n')" 400
check 'no request at all' is "$(raw '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n')" 400
for path in '/%' '/%zz' '/%00' '/people%00' '/..%2f..%2fetc/passwd' '/%2e%2e/%2e%2e/etc/passwd' '/../../etc/passwd'; do
	answers 400 "path $path" "$site$path"
	check "path $path: said by us" said_by_us
done
for path in '/%ff%fe' '//evil.example' '/people/1%0d%0aX-Evil:1' '/people/\..' '/.git/config' '/people/12/..' \
    '/%e2%80%ae' '/people%20' '/errors/404.html' '/nginx.conf' '/people/999999999999999999999' \
    '/attached/ab' '/fonts/' '/fonts' '/www/pinkas.css' '/nothing.css' '/cgi-bin/pinkas'; do
	fetch "$site$path"
	check "path $path opens nothing" test "$status" -ge 303 -a "$status" -lt 500
	check "path $path: all headers" guarded
	check "path $path leaves no header" test -z "$(header X-Evil)"
done

# What lies still
answers 200 'the style' "$site/pinkas.css"
check 'a style is text/css' is "$(header Content-Type)" 'text/css; charset=utf-8'
check 'it is asked for again' is "$(header Cache-Control)" no-cache
etag=$(header ETag)
answers 304 'an unchanged style' -H "If-None-Match: $etag" "$site/pinkas.css"
answers 200 'a style with a version' "$site/pinkas.css?v=1a2b"
check 'it is kept' is "$(header Cache-Control)" 'public, max-age=31536000, immutable'
font=$(cd www && ls fonts/*.woff2 | head -n 1)
answers 200 'a font' "$site/$font"
check 'a font is kept' is "$(header Cache-Control)" 'public, max-age=31536000, immutable'
check 'a font is one' is "$(header Content-Type)" font/woff2
answers 200 'the icons' "$site/icons.svg"
check 'icons are svg' is "$(header Content-Type)" 'image/svg+xml; charset=utf-8'
answers 405 'a form sent to a file' -d a=b "$site/pinkas.css"
answers 404 'a style that is not there' "$site/none.css"
check '404: said by us' said_by_us

# Compressed
fetch -H 'Accept-Encoding: gzip' "$site/pinkas.css"
check 'a style is compressed' is "$(header Content-Encoding)" gzip
check 'caches are told' is "$(header Vary)" Accept-Encoding
check 'and comes out the same' cmp -s <(gunzip <"$body") www/pinkas.css
fetch -H 'Accept-Encoding: gzip' "$site/sign-in"
check 'a page is compressed' is "$(header Content-Encoding)" gzip
check 'and comes out as html' grep -q '<html lang="he"' <(gunzip <"$body")
fetch -H 'Accept-Encoding: gzip' "$site/$font"
check 'a font is not compressed again' test -z "$(header Content-Encoding)"

# Signing in by a link
path=$(link secretary)
fetch -c "$jar" "$site$path"
check 'a link shows a button' says '<button'
check 'and signs nobody in' not grep -q "$(printf '\ts\t')" "$jar"
fetch "$site$path"
check 'looked at twice it still shows it' is "$status" 200
token=$(token_for /sign-in/link <"$body")
send_link=(--data-urlencode "token=$token" --data-urlencode "key=${path#*key=}" "$site/sign-in/link")
fetch -H 'Sec-Fetch-Site: cross-site' "${send_link[@]}"
check 'a foreign page cannot press the button' is "$status" 403
fetch "${as_browser[@]}" -c "$jar" "${send_link[@]}"
check 'the button signs in' is "$status" 303
cookie=$(header Set-Cookie | grep '^s=')
check 'the cookie is for us alone' test "$(grep -ciE 'HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly' <<<"$cookie")" -eq 1
check 'the cookie is for the whole site' grep -q 'Path=/' <<<"$cookie"
check 'the cookie ends with the browser' not grep -qiE 'expires|max-age|domain' <<<"$cookie"
fetch "${as_browser[@]}" "${send_link[@]}"
check 'a link works once' test "$status" -ge 400 -a "$status" -lt 500
answers 200 'the register of people' -b "$jar" "$site/people"
check 'there is a way out' says 'action="/sign-out"'

# The same as data
for format in csv json xml; do
	answers 200 "people as $format" -b "$jar" "$site/people.$format"
	check "$format is a file" grep -q "filename=\"people.*\.$format\"" <<<"$(header Content-Disposition)"
done
answers 404 'people as what nobody knows' -b "$jar" "$site/people.exe"
answers 404 'nobody' -b "$jar" "$site/people/999999"
answers 404 'no register' -b "$jar" "$site/nonsense"
answers 403 'what this role may not see' -b "$jar" "$site/users/new"

# Forms
fetch "${as_browser[@]}" "$site/people/new"
check 'a form is shown' is "$status" 200
token=$(token_for /people/new <"$body")
check 'with a token' test -n "$token"
person=(--data-urlencode 'name=דנה לוי & "בניה" <b>' -d language=he)
fetch "${as_browser[@]}" "${person[@]}" "$site/people/new"
check 'without its token it is refused' is "$status" 403
fetch "${as_browser[@]}" "${person[@]}" -d "token=0000$token" "$site/people/new"
check 'with a foreign token it is refused' is "$status" 403
fetch -b "$jar" -H 'Sec-Fetch-Site: cross-site' "${person[@]}" --data-urlencode "token=$token" "$site/people/new"
check 'from a foreign page it is refused' is "$status" 403
fetch -b "$jar" -H 'Origin: https://evil.example' "${person[@]}" --data-urlencode "token=$token" "$site/people/new"
check 'from a foreign origin it is refused' is "$status" 403
fetch -b "$jar" "${person[@]}" --data-urlencode "token=$token" "$site/people/new"
check 'from nowhere it is refused' is "$status" 403
fetch "${as_browser[@]}" "${person[@]}" --data-urlencode "token=$token" "$site/clusters/1/edit"
check 'a token is for its own form' is "$status" 403
fetch "${as_browser[@]}" -H 'Content-Type: text/plain' --data-binary "name=x&token=$token" "$site/people/new"
check 'a form of another kind is refused' is "$status" 415
fetch "${as_browser[@]}" "${person[@]}" --data-urlencode "token=$token" "$site/people/new"
check 'with its token it is saved' is "$status" 303
saved=$(header Location)
check 'and leads to the record' grep -qE '^/people/[0-9]+' <<<"$saved"
fetch "${as_browser[@]}" "${person[@]}" --data-urlencode "token=$token" "$site/people/new"
check 'sent twice it is saved once' is "$status ${saved%%\?*}" "303 $(header Location | cut -d'?' -f1)"
fetch -b "$jar" "$site$saved"
check 'what was typed is shown, and escaped' says 'דנה לוי &amp; [^<]*בניה[^<]* &lt;b&gt;'
fetch "${as_browser[@]}" -X POST "$site/people"
check 'nothing is posted to a list' is "$status" 405
check 'and what is allowed is said' grep -q GET <<<"$(header Allow)"

# Out again
fetch "${as_browser[@]}" "$site/people"
token=$(token_for /sign-out <"$body")
fetch "${as_browser[@]}" --data-urlencode "token=$token" "$site/sign-out"
check 'signing out leads away' is "$status" 303
fetch -b "$jar" "$site/people"
check 'and the session has ended' is "$status" 303

# Logs
fetch "$site/sign-in?q=unspeakable&then=%2Fsecretplace"
check 'no query is written into a log' not grep -rqE 'unspeakable|secretplace' "$folder/log" "$folder/data/nginx/access.log"
number=$(tail -n 1 "$folder/data/nginx/access.log" | cut -d' ' -f2 | cut -c1-8)
sleep 0.1
check 'both logs give the same number' grep -q " $number GET /sign-in 200 " "$folder/log"
check 'no worker fell' not grep -q 'ended by signal' "$folder/log"

# Slow and many
python3 - "$port" <<'END' &
import socket, sys, time
slow = []
for i in range(200):
    s = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
    s.sendall(b"POST /sign-in/link HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nab")
    slow.append(s)
time.sleep(3)
END
slow=$!
sleep 1
took=$(curl -s -o /dev/null -w '%{time_total}' "$site/sign-in")
check "two hundred slow forms keep nobody waiting ($took s)" awk "BEGIN { exit !($took < 0.5) }"
wait $slow
# Twenty of one office at nine o'clock: each types a wrong password and then another, all within a second or two.
passed_through=0
for ((i = 0; i < 40; i++)); do
	fetch -H 'Sec-Fetch-Site: same-origin' -d name=x "$site/sign-in"
	[ "$status" != 422 ] || passed_through=$((passed_through + 1))
done
check 'twenty mayors of one office are let through, were each wrong at first' is "$passed_through" 40
for ((i = 0; i < 30; i++)); do
	fetch -d name=x "$site/sign-in"
	[ "$status" != 429 ] || break
done
check 'who tries many passwords must wait' is "$status" 429
check '429: all headers' guarded
check '429: says in Hebrew that nothing is locked' says 'דבר לא ננעל'
check '429: and in Arabic' says 'لم يُقفل شيء'
check '429: and in English' says 'Nothing is locked'
fetch "$site/sign-in"
check 'the page itself is still shown' is "$status" 200
fetch -H 'Sec-Fetch-Site: same-origin' -d code=1 "$site/sign-in/code"
check 'codes have a limit of their own' is "$status" 303
for ((i = 0; i < 60; i++)); do
	fetch -H 'Sec-Fetch-Site: same-origin' -d code=1 "$site/sign-in/code"
	[ "$status" != 429 ] || break
done
check 'who tries many codes must wait' is "$status" 429

# Plain CGI
plain=$(env -i GATEWAY_INTERFACE=CGI/1.1 REQUEST_METHOD=GET REQUEST_URI=/sign-in HTTP_HOST=localhost REMOTE_ADDR=127.0.0.1 \
    cgi-bin/pinkas --data "$folder/data" serve </dev/null 2>/dev/null)
check 'the program is a CGI program, too' grep -q '^Status: 200' <<<"$plain"
check 'and answers the same page' grep -q '<html lang="he"' <<<"$plain"

# Nobody at work
mv "$folder/data/socket" "$folder/data/socket.away"
answers 502 'no workers' "$site/people"
check '502: said by us' said_by_us
mv "$folder/data/socket.away" "$folder/data/socket"
fetch "$site/people"
check 'workers again' is "$status" 303
totals
