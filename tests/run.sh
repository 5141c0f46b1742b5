#!/bin/sh
# run.sh: every test there is, and one line of totals at the end.
#
# A runner is a program that says how it went: by libcheck's lines ("100%: Checks: 12, Failures: 0,
# Errors: 0"), or by a line of its own, "12 passed, 0 failed", which then counts alone; and that leaves
# with 0 only if nothing failed. Every check_*.c, every executable *.sh in a room of tests/ and every *.js
# of tests/browser that exports nothing is one. A failure is also: a runner that ran nothing or gave no
# totals, one whose status and totals disagree, a skipped test ("# SKIP", "3 skipped"), a tool that is
# missing. Only the output of those that failed is shown; all of it is kept in .build/logs/.

set -u
cd "$(dirname "$0")/.." || exit 1
logs=.build/logs
passed=0
failed=0
mkdir -p "$logs"
PINKAS_HOUSE_OF_TESTS=$PWD/.build/house         # built by the first program that needs one, then copied
export PINKAS_HOUSE_OF_TESTS
rm -rf "$PINKAS_HOUSE_OF_TESTS"

# What a log says: passed, failed, skipped.
totals()
{
	awk '
	/^[0-9]+%: Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+$/ {
		gsub(/[^0-9 ]/, ""); good += $2 - $3 - $4; bad += $3 + $4
	}
	/^[0-9]+ passed, [0-9]+ failed$/ { own = 1; own_good += $1; own_bad += $3 }
	/^(not )?ok .*# (SKIP|TO[D]O)/ { skipped++ }
	/^[0-9]+ skipped/ { skipped += $1 }
	/^[^a-z0-9]* ?skipped [1-9][0-9]*$/ { skipped++ }
	END {
		if (own) { good = own_good; bad = own_bad }
		print good + 0, bad + 0, skipped + 0
	}' "$1"
}

# runner NAME COMMAND...
runner()
{
	name=$1
	log=$logs/$(printf '%s' "$name" | tr '/ ' '--').log
	shift
	began=$(date +%s)
	timeout 1200 "$@" >"$log" 2>&1 </dev/null
	status=$?
	set -- $(totals "$log")
	bad=$(($2 + $3))
	[ "$bad" -gt 0 ] || [ "$status" -eq 0 ] || bad=1
	[ $(($1 + bad)) -gt 0 ] || bad=1
	passed=$((passed + $1))
	failed=$((failed + bad))
	printf '%-40s %6d passed %4d failed %5d s\n' "$name" "$1" "$bad" $(($(date +%s) - began))
	[ "$bad" -eq 0 ] || grep -vE '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 200 | sed 's/^/    /'
}

# A step that must succeed before others make sense: it counts only when it fails.
step()
{
	name=$1
	log=$logs/$(printf '%s' "$name" | tr '/ ' '--').log
	shift
	"$@" >"$log" 2>&1 </dev/null && return 0
	failed=$((failed + 1))
	printf '%-40s failed\n' "$name"
	tail -n 60 "$log" | sed 's/^/    /'
	return 1
}

# libcheck BUILD SUFFIX: every check program of a build.
libcheck()
{
	for check in tests/*/check_*.c; do
		check=${check#tests/}
		runner "${check%.c}$2" "$1/tests/${check%.c}"
	done
}

# The same checks built with sanitizers, beside the browser, which leaves a processor idle: what is said is kept
# for the end, and with it what passed and failed.
sanitized()
{
	passed=0
	failed=0
	export ASAN_OPTIONS=quarantine_size_mb=16:malloc_context_size=10
	step 'build with sanitizers' make -j2 SAN=1 checks && libcheck .build/san ', sanitized'
	echo "$passed $failed" >"$logs/sanitized.totals"
}

packages()
{
	[ tests/browser/node_modules/.package-lock.json -nt tests/browser/package-lock.json ] ||
	    npm --prefix tests/browser ci --ignore-scripts --no-audit --no-fund
}

for tool in node npm nginx chromium clang xsltproc xmllint jing valgrind python3 curl sqlite3 faketime; do
	PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || step "tool $tool" false
done
runner house tests/house.sh
if step build make -j2 all checks; then
	libcheck .build ''
	for script in tests/*/*.sh; do
		case $script in tests/bench/*) continue ;; esac
		[ ! -x "$script" ] || runner "${script#tests/}" "$script"
	done
	rm -f "$logs/sanitized.totals"
	sanitized >"$logs/sanitized.lines" 2>&1 &
	if step 'npm ci' packages && step 'browser lint' npm --prefix tests/browser run lint; then
		for script in $(grep -L 'module\.exports' tests/browser/*.js); do
			runner "${script#tests/}" node "$script"
		done
	fi
	wait
	cat "$logs/sanitized.lines"
	if read -r good bad <"$logs/sanitized.totals"; then
		passed=$((passed + good))
		failed=$((failed + bad))
	else
		failed=$((failed + 1))
	fi
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
