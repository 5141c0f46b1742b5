#!/bin/sh
# run.sh: every fuzzer for a few seconds, or for as many as are given.
#
# What is found new goes to .build/fuzz/corpus; what crashes, to .build/fuzz/crash-*. Corpora that are
# worth keeping lie in tests/fuzz/corpus/NAME.

set -u
cd "$(dirname "$0")/../.." || exit 1
seconds=${1:-4}
passed=0
failed=0

fuzz()
{
	mkdir -p ".build/fuzz/corpus/$1" "tests/fuzz/corpus/$1"
	".build/fuzz/tests/fuzz/fuzz_$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 \
	    -print_final_stats=1 -artifact_prefix=.build/fuzz/ ".build/fuzz/corpus/$1" "tests/fuzz/corpus/$1" \
	    >".build/fuzz/$1.log" 2>&1 && runs=$(sed -n 's/^stat::number_of_executed_units: *//p' ".build/fuzz/$1.log") &&
	    [ "$runs" -gt 0 ]
}

make -j2 FUZZ=1 fuzzers >.build/fuzzers.log 2>&1 || { tail -n 40 .build/fuzzers.log; echo '0 passed, 1 failed'; exit 1; }
for source in tests/fuzz/fuzz_*.c; do
	name=${source#tests/fuzz/fuzz_}
	name=${name%.c}
	if fuzz "$name"; then
		passed=$((passed + 1))
		echo "ok $name: $runs runs"
	else
		failed=$((failed + 1))
		echo "not ok $name"
		tail -n 40 ".build/fuzz/$name.log"
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
