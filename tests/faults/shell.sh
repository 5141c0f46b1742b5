#!/bin/bash
# shell.sh: what is typed into the sqlite3 shell changes no row that the ledger governs.

set -u
cd "$(dirname "$0")/../.." || exit 1
folder=$(mktemp -d /tmp/pinkas-shell-XXXXXX) || exit 1
trap 'rm -rf "$folder"' EXIT
export PINKAS_DATA=$folder
file=$folder/pinkas.db
passed=0
failed=0

# ask SQL: what it says, one line a row.
ask()
{
	sqlite3 -readonly "$file" "$1"
}

rows_of()
{
	ask "SELECT * FROM \"$1\"; SELECT * FROM ledger WHERE seq > $entries"
}

# result 'SENTENCE' WHETHER
result()
{
	if [ "$2" = 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "not ok: $1"
		sed 's/^/    /' "$folder/said" | head -n 3
	fi
}

# refused TABLE STATEMENT: it fails and leaves the rows as they are.
refused()
{
	! sqlite3 -bail "$file" "$2" >"$folder/said" 2>&1 && [ "$(rows_of "$1")" = "$before" ]
	result "refused: $2" $?
}

# in_vain TABLE STATEMENT: it leaves the rows as they are, whether it says so or not.
in_vain()
{
	sqlite3 -bail "$file" "$2" >"$folder/said" 2>&1
	[ "$(rows_of "$1")" = "$before" ]
	result "in vain: $2" $?
}

# The columns of a table behind its id, quoted.
columns_of()
{
	ask "SELECT group_concat('\"' || name || '\"', ', ') FROM pragma_table_info('$1') WHERE name <> 'id'"
}

# Whatever can be said to change a row there is, or to add one.
try_rows()
{
	local table=\"$1\" columns
	columns=$(columns_of "$1")
	refused "$1" "UPDATE $table SET version = version + 1"
	refused "$1" "UPDATE $table SET version = version + 1 WHERE id = (SELECT max(id) FROM $table)"
	refused "$1" "UPDATE OR REPLACE $table SET version = version + 1"
	refused "$1" "UPDATE $table SET id = id + 1000000"
	refused "$1" "DELETE FROM $table"
	refused "$1" "DELETE FROM $table WHERE id = (SELECT min(id) FROM $table)"
	refused "$1" "INSERT OR REPLACE INTO $table SELECT * FROM $table"
	refused "$1" "REPLACE INTO $table SELECT * FROM $table WHERE id = (SELECT max(id) FROM $table)"
	refused "$1" "INSERT INTO $table SELECT * FROM $table WHERE true ON CONFLICT (id) DO UPDATE SET version = version + 1"
	refused "$1" "INSERT INTO $table ($columns) SELECT $columns FROM $table WHERE id = (SELECT max(id) FROM $table)"
	in_vain "$1" "UPDATE OR IGNORE $table SET version = version + 1"
	in_vain "$1" "INSERT OR IGNORE INTO $table ($columns) SELECT $columns FROM $table"
	in_vain "$1" "PRAGMA ignore_check_constraints = ON; INSERT OR REPLACE INTO $table ($columns) SELECT $columns FROM $table"
}

# A table with no row yet takes none, were its checks not asked.
try_empty()
{
	refused "$1" "PRAGMA ignore_check_constraints = ON; INSERT INTO \"$1\" $(ask "SELECT '(' || group_concat('\"' || name || '\"') ||
	    ') VALUES (' || group_concat(CASE type WHEN 'INTEGER' THEN '1' ELSE '''2026-01-01''' END) || ')' FROM pragma_table_info('$1')")"
}

# Entries and their hashes are added at the end, by whoever holds the pen, and never changed.
try_ledger()
{
	for table in ledger ledger_hash; do
		before=$(rows_of $table)
		key=$(ask "SELECT name FROM pragma_table_info('$table') WHERE pk = 1")
		refused $table "UPDATE $table SET $key = $key + 1"
		refused $table "UPDATE $table SET $key = $key"
		refused $table "DELETE FROM $table"
		refused $table "INSERT OR REPLACE INTO $table SELECT * FROM $table"
		refused $table "INSERT INTO $table SELECT * FROM $table WHERE true ON CONFLICT DO UPDATE SET $key = $key"
		in_vain $table "INSERT OR IGNORE INTO $table SELECT * FROM $table"
		in_vain $table "UPDATE OR IGNORE $table SET $key = $key + 1"
	done
}

cgi-bin/pinkas init --demo western_negev >"$folder/said" 2>&1 || { cat "$folder/said"; exit 1; }
entries=$(ask 'SELECT max(seq) FROM ledger')
whole=$(sqlite3 "$file" .dump | sha256sum)
tables=$(ask "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN
    (SELECT value FROM json_each((SELECT json_extract(body, '\$.ungoverned') FROM ledger WHERE \"table\" = 'schema' ORDER BY seq DESC LIMIT 1)))")
[ "$(wc -w <<<"$tables")" -ge 20 ] || { echo "only these tables are governed: $tables"; exit 1; }
for table in $tables; do
	before=$(rows_of "$table")
	if [ -n "$before" ]; then
		try_rows "$table"
	else
		try_empty "$table"
	fi
done
try_ledger
[ "$(sqlite3 "$file" .dump | sha256sum)" = "$whole" ]
result 'the register is what it was, to the last letter' $?
cgi-bin/pinkas verify --hours 0 >"$folder/said" 2>&1
result 'the register verifies' $?
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
