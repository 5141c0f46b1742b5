# site.sh: a whole site to test against: a fresh demonstration on a free port, until the script ends. Sourced.

set -u
cd "$(dirname "$0")/../.." || exit 1
PATH=$PATH:/usr/sbin
passed=0
failed=0
folder=$(mktemp -d /tmp/pinkas-http-XXXXXX)
chmod 755 "$folder"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
site=http://localhost:$port

# check 'SENTENCE' COMMAND...: it holds when the command succeeds.
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

totals()
{
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
	exit
}

end()
{
	kill "$running" 2>/dev/null
	wait
	rm -rf "$folder"
}

# A house of its own, so that a test may put another program into it.
mkdir -p "$folder/house/cgi-bin"
cp -r sql xslt www nginx.conf "$folder/house"
cp cgi-bin/pinkas cgi-bin/run.sh "$folder/house/cgi-bin"
PORT=$port "$folder/house/cgi-bin/run.sh" "$folder/data" >"$folder/out" 2>"$folder/log" &
running=$!
trap end EXIT
for ((i = 0; i < 600; i++)); do
	grep -qs 'Ctrl-C' "$folder/out" && break
	kill -0 "$running" 2>/dev/null || { tail -n 20 "$folder/log"; echo '0 passed, 1 failed'; exit 1; }
	sleep 0.1
done

# The path of a fresh sign-in link of a role.
link()
{
	cgi-bin/pinkas --data "$folder/data" user link --role "$1" | grep -o '/sign-in/link[^ ]*'
}

# The token of a page's form that goes to that path.
token_for()
{
	grep -o "action=\"$1\".*" | grep -o 'name="token" value="[^"]*"' | head -n 1 | sed 's/.*value="//; s/"$//'
}

# sign_in ROLE JAR: leaves the session's cookie in a file for curl.
sign_in()
{
	local path key token
	path=$(link "$1")
	key=${path#*key=}
	token=$(curl -s -b "$2" -c "$2" "$site$path" | token_for /sign-in/link)
	curl -s -o /dev/null -b "$2" -c "$2" -H 'Sec-Fetch-Site: same-origin' -H "Origin: $site" \
	    --data-urlencode "token=$token" --data-urlencode "key=$key" "$site/sign-in/link"
}
