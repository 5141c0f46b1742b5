#!/bin/bash
# install.sh: what `make install` ships serves under TLS, by its own name, from the first administrator's link on.

set -u
cd "$(dirname "$0")/../.." || exit 1
PATH=$PATH:/usr/sbin
folder=$(mktemp -d /tmp/pinkas-install-XXXXXX)
chmod 755 "$folder"
house=$folder/usr/lib/pinkas/current
etc=$folder/etc/nginx
passed=0
failed=0
started=()

check()
{
	if "${@:2}"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "not ok: $1"
		echo "    ${*:2}" | head -n 4 | cut -c1-300
	fi
}

end()
{
	[ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null
	wait
	rm -rf "$folder"
}
trap end EXIT

free_ports()
{
	python3 -c 'import socket
both = [socket.socket(), socket.socket()]
for s in both: s.bind(("127.0.0.1", 0))
print(*[s.getsockname()[1] for s in both])'
}

# Everything in its place within the folder, on ports that anybody may have.
move_in()
{
	sed -i "s|/usr/lib/pinkas|$folder/usr/lib/pinkas|; s|/etc/nginx/pinkas|$etc/pinkas|; s|/var/l|$folder/l|; s|/run/pinkas|$folder|
	    s|listen 443 |listen 127.0.0.1:$secure |; s|listen 80;|listen 127.0.0.1:$open;|; /listen \[::\]/d" \
	    "$etc"/pinkas/* "$etc/sites-available/pinkas"
	openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=register.example \
	    -keyout "$etc/pinkas/key.pem" -out "$etc/pinkas/certificate.pem" 2>/dev/null
	mkdir -p "$folder/log/nginx" "$folder/lib/pinkas"
	cat >"$etc/nginx.conf" <<-END
		$([ "$(id -u)" != 0 ] || echo 'user root;')
		daemon off;
		pid $folder/pid;
		error_log $folder/log/error error;
		events { }
		http {
			include /etc/nginx/mime.types;
			access_log off;
			client_body_temp_path $folder/body;
			fastcgi_temp_path $folder/fastcgi;
			proxy_temp_path $folder/proxy;
			scgi_temp_path $folder/scgi;
			uwsgi_temp_path $folder/uwsgi;
			include $etc/sites-available/pinkas;
		}
	END
}

fetch()
{
	curl -sk --resolve "register.example:$secure:127.0.0.1" "$@"
}

score()
{
	systemd-analyze security --offline=true --no-pager "$1" 2>&1 | sed -n 's/.*exposure level[^:]*: \([0-9.]*\).*/\1/p'
}

make -s install DESTDIR="$folder" SITE=register.example >"$folder/made" 2>&1
check 'it installs' test -x "$house/cgi-bin/pinkas"
for what in usr/lib/systemd/system/pinkas.socket usr/lib/systemd/system/pinkas.service usr/lib/sysusers.d/pinkas.conf \
    usr/lib/tmpfiles.d/pinkas.conf etc/nginx/pinkas/server usr/bin/pinkas; do
	check "$what is there" test -e "$folder/$what" -o -L "$folder/$what"
done
echo '# kept' >>"$etc/pinkas/server"
make -s install DESTDIR="$folder" SITE=other.example >>"$folder/made" 2>&1
check 'installing again changes nothing of the administrator' grep -q '# kept' "$etc/pinkas/server"
if command -v systemd-analyze >/dev/null; then
	for unit in cgi-bin/install/*.service; do
		check "$unit is as closed as it can be ($(score "$unit"))" awk "BEGIN { exit !($(score "$unit") <= 0.5) }"
	done
fi

read -r secure open < <(free_ports)
move_in
link=$("$house/cgi-bin/pinkas" --data "$folder/lib/pinkas" init --name Register --admin first@example.org 2>"$folder/log/init")
check 'the first administrator gets a link and no password' grep -qE '/sign-in/link\?key=[0-9a-f]{32}' <<<"$link"
"$house/cgi-bin/pinkas" --data "$folder/lib/pinkas" serve --socket "$folder/socket" 2>"$folder/log/serve" &
started+=($!)
nginx -e stderr -p "$folder" -c "$etc/nginx.conf" 2>"$folder/log/nginx/start" &
started+=($!)
for ((i = 0; i < 100; i++)); do
	fetch -o /dev/null "https://register.example:$secure/sign-in" && [ -S "$folder/socket" ] && break
	sleep 0.05
done
head=$(fetch -i "https://register.example:$secure/sign-in" | tr -d '\r' | sed '/^$/q')
check 'the site answers under TLS' grep -qE '^HTTP/2 200' <<<"$head"
check 'and wants TLS from now on' grep -qi '^strict-transport-security: max-age=' <<<"$head"
check 'by its name only' test "$(fetch -o /dev/null -w '%{http_code}' -H 'Host: evil.example' "https://register.example:$secure/")" = 421
check 'plain http leads there' grep -q "^Location: https://register.example/people" \
    <<<"$(curl -si -H 'Host: register.example' "http://127.0.0.1:$open/people" | tr -d '\r')"
check 'old TLS is refused' test "$(fetch --tls-max 1.1 -o /dev/null -w '%{http_code}' "https://register.example:$secure/")" = 000
path=$(grep -o '/sign-in/link?key=[0-9a-f]*' <<<"$link")
token=$(fetch -c "$folder/jar" "https://register.example:$secure$path" | grep -o 'action="/sign-in/link".*' |
    grep -o 'name="token" value="[^"]*"' | head -n 1 | sed 's/.*value="//; s/"$//')
cookie=$(fetch -i -b "$folder/jar" -H 'Sec-Fetch-Site: same-origin' --data-urlencode "token=$token" \
    --data-urlencode "key=${path#*=}" "https://register.example:$secure/sign-in/link" | tr -d '\r' | grep -i '^set-cookie: __Host-s=')
check 'the link signs in, with a cookie for this host alone' grep -qi 'secure' <<<"$cookie"
cookie=$(head -n 1 <<<"$cookie" | sed 's/^[^:]*: //; s/;.*//')
home=$(fetch -H "Cookie: $cookie; lang=en" "https://register.example:$secure/")
check 'the first page leads to the first meeting, step by step' grep -q 'class="first-steps"' <<<"$home"
check 'beginning with a password' grep -q '<a href="/account">Set your password</a>' <<<"$home"
check 'and says whose the others are' grep -q 'Enter the council and the other bodies <span class="muted">(Secretary of the cluster)' <<<"$home"
check 'and that an administrator gives codes' grep -q 'href="/account/code"' <<<"$home"
again=$("$house/cgi-bin/pinkas" --data "$folder/lib/pinkas" init --name Another --admin second@example.org 2>&1)
check 'a register is begun once, and how else to sign in is said' grep -q 'pinkas user link --role admin' <<<"$again"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
