#!/bin/bash
# run.sh: what pages and saves cost, in one run on one machine: real nginx, real workers, beside a hello-world of libfcgi behind the same nginx.
#
# The hello-world sends with one FCGX_PutStr the same bytes and headers, with as many workers, on the same socket
# set-up, compressed by the same nginx. Compare the ratios; the other figures are this machine's.

set -u
cd "$(dirname "$0")/../.." || exit 1
PATH=$PATH:/usr/sbin
SECONDS_EACH=${SECONDS_EACH:-5}
DECISIONS=${DECISIONS:-5000}
CONNECTIONS=8
SAVES=$((SECONDS_EACH * 2500))
VOTES=$((SECONDS_EACH * 300))
MEMBERS=40
ITEMS=60
WORKERS=$((2 * $(nproc)))
bench=.build/tests/bench/bench
work=$(mktemp -d /tmp/pinkas-bench-XXXXXX)
chmod 755 "$work"
started=()
trap 'kill "${started[@]}" 2>/dev/null; wait; rm -rf "$work"' EXIT

fail()
{
	echo "bench: $*" >&2
	tail -n 5 "$work/log" >&2
	exit 1
}

free_port()
{
	python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start()
{
	"$@" >>"$work/out" 2>>"$work/log" &
	started+=($!)
}

answers()
{
	for ((i = 0; i < 200; i++)); do
		curl -so /dev/null "$1" && return
		sleep 0.05
	done
	fail "no answer at $1"
}

# The site as `make run` lays it out, but not developing: sheets are read once.
open_site()
{
	port=$(free_port)
	SERVE='' PORT=$port start cgi-bin/run.sh "$work/data"
	for ((i = 0; i < 200; i++)); do
		grep -qs 'Ctrl-C' "$work/out" && return
		sleep 0.1
	done
	fail 'the site did not come up'
}

# The same nginx once more, before the hello-world, with the replies that the site has given.
open_hello()
{
	hello_port=$(free_port)
	mkdir -p "$work/hello"
	for name in list one home live question save vote; do
		reply_of "$name" >"$work/hello/$name"
	done
	cp -r "$work/data/nginx" "$work/hello/nginx"
	rm -f "$work/hello/nginx/pid"
	sed -i "s|$work/data/nginx|$work/hello/nginx|g; s|$work/data/socket|$work/hello/socket|g; s|127.0.0.1:$port|127.0.0.1:$hello_port|" \
	    "$work/hello/nginx/nginx.conf" "$work/hello/nginx/pinkas/"*
	start "$bench" hello "$work/hello/socket" $WORKERS "$work/hello" list one home live question save vote
	start nginx -e stderr -p "$PWD" -c "$work/hello/nginx/nginx.conf"
	answers "http://localhost:$hello_port/list"
}

path_of()
{
	case $1 in
	list) echo /decisions ;;
	one) echo "/decisions/$richest" ;;
	home) echo / ;;
	live) echo "/meetings/$held/live/$item" ;;
	question) echo "/signatories/question?legal_entity=1&scope=masav&amount=1000" ;;
	save) echo /followups/new ;;
	vote) echo "/meetings/$held/live/$voted" ;;
	esac
}

fields="decision=%s&owner=%s&due=2030-01-31&title=%%D7%%9C%%D7%%94%%D7%%9B%%D7%%99%%D7%%9F+%%D7%%93%%D7%%95%%D7%%97"

# As a worker sends it, head and all.
reply_of()
{
	if [ "$1" = save ] || [ "$1" = vote ]; then
		printf 'Status: 303 See Other\r\nLocation: /followups/100000\r\nCache-Control: no-store\r\nContent-Length: 0\r\n\r\n'
	else
		cgi-bin/pinkas --data "$work/data" ask "GET $(path_of "$1")" --as secretary
	fi
}

# load URL FILE HOW-MANY [CONNECTIONS]: requests a second, ms at 50 and 99 percent, requests, failures; so many forms of the file, each sent once.
load()
{
	local connections=${4:-$CONNECTIONS} threads=2
	[ "$connections" != 1 ] || threads=1
	wrk -t $threads -c "$connections" -d "$SECONDS_EACH"s --latency -s tests/bench/load.lua "$1" -- \
	    "$2" 0 "$3" $threads gzip 2>>"$work/log" | tail -n 1
}

# measure NAME: a line of the table.
measure()
{
	local own other forms=0 cookie="$work/cookie" connections=$CONNECTIONS rate p50 p99 count bad
	[ "$1" != save ] || { forms=$SAVES cookie="$work/forms"; }
	# Each vote rests on the one before it: they are recorded one after another.
	[ "$1" != vote ] || { forms=$VOTES cookie="$work/ballots" connections=1; }
	own=$(load "http://localhost:$port$(path_of "$1")" "$cookie" $forms $connections)
	other=$(load "http://localhost:$hello_port/$1" "$cookie" 0 $connections)
	read -r rate p50 p99 count bad <<<"$own"
	[ "${bad:-1}" = 0 ] && [ "$count" -lt "$forms" -o "$forms" = 0 ] || fail "$1: ${bad:-all} of ${count:-the} requests failed"
	printf '%-24s %9s %8s %8s   %10s %8s %8s   %7s   %s\n' "$2" $rate $p50 $p99 ${other%% * *} \
	    $(awk "BEGIN { split(\"$other\", o); printf \"%s %.3f\", o[3], $rate / o[1] }") "$(millions "$1")"
}

# Millions of instructions of a page, from callgrind: the difference between ten and five of them.
millions()
{
	local form=()
	[ "$1" != save ] || form=("$saved")
	[ "$1" != vote ] || form=("$ballot")
	local ten five voted=$ten_in
	ten=$(instructions 10 "$1" "${form[@]}")
	voted=$five_in
	five=$(instructions 5 "$1" "${form[@]}")
	awk "BEGIN { printf \"%.2f\", ($ten - $five) / 5e6 }"
}

instructions()
{
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$bench" pages "$work/copy" secretary "$1" "$(path_of "$2")" "${@:3}" 2>&1 |
	    sed -n 's/.*Collected : //p'
}

# Milliseconds that nginx waited for a worker with the live page, the median of 21, asked one at a time.
server_time()
{
	for ((i = 0; i < 21; i++)); do
		curl -so /dev/null -H "Cookie: $(cat "$work/cookie")" -w '%{time_starttransfer}\n' "http://localhost:$port$(path_of live)"
	done | sort -n | awk 'NR == 11 { printf "%.1f", $1 * 1000 }'
}

# Milliseconds from the start of the program to its first page, the median of 21.
start_up()
{
	for ((i = 0; i < 21; i++)); do
		python3 - "$work/copy" <<-'END'
			import subprocess, sys, time
			begun = time.perf_counter()
			subprocess.run(["cgi-bin/pinkas", "--data", sys.argv[1], "ask", "GET /accessibility", "--as", "secretary"],
			    stdout=subprocess.DEVNULL, check=True)
			print("%.1f" % ((time.perf_counter() - begun) * 1000))
		END
	done | sort -n | sed -n 11p
}

# largest FIELD FILE: megabytes of the worker that has most of it, by its file in /proc.
largest()
{
	local serve
	serve=$(pgrep -f -- "--data $work/data serve" | head -n 1)
	for worker in $(pgrep -P "$serve"); do
		awk -v field="$1" '$1 == field { printf "%.1f\n", $2 / 1024 }' "/proc/$worker/$2"
	done | sort -n | tail -n 1
}

# press PATH FIELDS: a form of the secretary's; prints the number of what was made.
press()
{
	cgi-bin/pinkas --data "$work/data" ask "POST $1 $2" --as secretary | grep -oP '^Location: \S*/\K[0-9]+(?=[?\s])'
}

moved()
{
	press "/meetings/$held/$1" "undrafted=Bench&version=$(sqlite3 "$work/data/pinkas.db" "SELECT version FROM meetings WHERE id = $held")" >/dev/null
}

# A body of so many members meets over so many items: everybody is there, and it is open. One item in the middle is looked at; in others
# everybody votes, by name.
hold_meeting()
{
	local body person votes='' items='' since='since=1.1.2024'
	body=$(press /bodies/new "name=Bench&short=BN&kind=finance&$since")
	press "/bodies/$body/rules/new" "rule=quorum&value=1/2%2B&source=Bench&$since" >/dev/null
	press "/bodies/$body/rules/new" "rule=majority&value=simple&source=Bench&$since" >/dev/null
	for ((i = 1; i <= MEMBERS; i++)); do
		person=$(press /people/new "name=Member%20$i&language=he")
		press /memberships/new "body=$body&person=$person&role=member&voting=1&$since" >/dev/null
		votes+="&vote.$body.$person=for"
	done
	for ((i = 1; i <= ITEMS; i++)); do
		items+="Item%20$i%0a"
	done
	held=$(press /meetings/new "body.$body.convened=1&held=$(date -d '+2 days' +%d.%m.%Y)%2017:00&place=Here&kind=ordinary&mode=in_person&agenda=$items")
	moved call
	press "/meetings/$held/live/room" everyone=1 >/dev/null
	moved open
	read -r item voted ten_in five_in <<<"$(sqlite3 "$work/data/pinkas.db" "SELECT group_concat(id, ' ') FROM (SELECT id FROM agenda
	    WHERE meeting = $held ORDER BY position LIMIT 4 OFFSET $ITEMS / 2)")"
	ballot="title=Vote&text=Vote&kind=other&how=marked&version={n}$votes"
	sqlite3 "$work/data/pinkas.db" "SELECT state || count(*) FROM meetings m JOIN attendance t ON t.meeting = m.id AND t.present = 'present' WHERE m.id = $held" |
	    grep -qx "open$MEMBERS" || fail 'no meeting could be held'
}

# Thirty requests of the same words, and so of the same hash, wait for the chair.
ask_for_signatures()
{
	local id=0
	while [ "$id" -lt 30 ]; do
		id=$(press /approvals/new 'legal_entity=1&kind=contract&title=Bench')
		press "/approvals/$id/submit" version=1 >/dev/null
	done
	signed_hash=$(sqlite3 "$work/data/pinkas.db" "SELECT hash FROM approvals WHERE id BETWEEN 11 AND 29 GROUP BY hash HAVING count(*) = 19 AND min(state) = 'submitted'")
	[ -n "$signed_hash" ] || fail 'no request could be submitted'
}

# Millions of instructions of a signature: the difference between nine (11 to 19) and four (21 to 24) of them.
signature()
{
	local nine four
	nine=$(signed_by_chair 9 1)
	four=$(signed_by_chair 4 2)
	[ "$(sqlite3 "$work/copy/pinkas.db" "SELECT count(*) FROM approval_signatures g JOIN approvals a ON a.id = g.approval WHERE a.title = 'Bench'")" = 13 ] || fail 'requests were not signed'
	awk "BEGIN { printf \"%.2f\", ($nine - $four) / 5e6 }"
}

signed_by_chair()
{
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$bench" pages "$work/copy" chair "$1" /signatures "approve.$2{n}=$signed_hash&version={n}" 2>&1 |
	    sed -n 's/.*Collected : //p'
}

make -s "$bench" || fail 'it cannot be built'
cgi-bin/pinkas --data "$work/data" init --demo western_negev 2>>"$work/log" || fail 'no register could be made'
read -r richest newest person <<<"$("$bench" fill "$work/data" "$DECISIONS")"
saved=$(printf "$fields" "$newest" "$person")
hold_meeting
ask_for_signatures
open_site
cp -r "$work/data" "$work/copy"
"$bench" forms "$work/data" secretary $SAVES /followups/new "$saved" >"$work/forms" || fail 'no forms'
head -n 1 "$work/forms" >"$work/cookie"
"$bench" forms "$work/data" secretary $VOTES "$(path_of vote)" "$ballot" >"$work/ballots" || fail 'no ballots'
open_hello
syncs=$("$bench" syncs "$work")

echo "$(nproc) cores; a register of $DECISIONS decisions; $WORKERS workers; $CONNECTIONS connections; gzip"
echo
printf '%-24s %9s %8s %8s   %10s %8s %8s   %s\n' '' 'requests/s' 'p50 ms' 'p99 ms' 'hello: /s' 'p99 ms' 'ratio' 'million instructions'
measure list 'decisions, 50 rows'
measure one 'one decision'
measure home 'home'
measure live "$ITEMS items, $MEMBERS members"
measure question 'who may sign'
read_only=$(largest VmRSS: status)
measure save 'a save'
measure vote "a vote of $MEMBERS, by one"
echo "a signature: $(signature) million instructions"
printf 'the server answers the live page in %s ms\n' "$(server_time)"
cgi-bin/pinkas --data "$work/data" verify --hours 0 >>"$work/log" 2>&1 || fail 'the register does not verify'
echo
echo "the disk keeps $syncs pages a second; half of it: $((syncs / 2))"
echo "start-up to the first page: $(start_up) ms"
echo "a worker after these pages: $read_only MB resident before the first save, $(largest VmRSS: status) MB at the end," \
    "$(largest Pss: smaps_rollup) MB when what workers share is divided among them"
