#!/bin/sh
# new_register.sh: a register of bicycles is added in five places and a line, and what is forgotten is named.

set -u
unset PINKAS_HOUSE_OF_TESTS              # of a tree without bicycles
cd "$(dirname "$0")/../.." || exit 1
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT
passed=0
failed=0

# said 'SENTENCE' COMMAND...
said()
{
	sentence=$1
	shift
	if "$@"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "not ok: $sentence"
		tail -n 20 "$house/log"
	fi
}

# The tree and what is built of it for this check, so that only the new register is compiled.
git ls-files -co --exclude-standard | while read -r file; do [ ! -f "$file" ] || echo "$file"; done |
    tar -cf - -T - | tar -xf - -C "$house"
mkdir -p "$house/.build/tests/registers"
cp -a .build/cgi-bin .build/rooms.a "$house/.build/" 2>/dev/null
cp -a .build/tests/registers/house.[do] .build/tests/registers/streamed.[do] .build/tests/registers/check_registers.[do] \
    "$house/.build/tests/registers/" 2>/dev/null
mkdir -p "$house/cgi-bin/press/fonts"
cp -a cgi-bin/pinkas-press "$house/cgi-bin/" && cp -a cgi-bin/press/fonts/. "$house/cgi-bin/press/fonts/"
cp -a cgi-bin/pinkas-press "$house/cgi-bin/" && cp -a cgi-bin/press/fonts "$house/cgi-bin/press/"
cd "$house" || exit 1
number=$(printf '%04d' $(($(ls sql/migrations | wc -l) + 1)))

cat >"sql/migrations/${number}_bicycles.sql" <<'END'
-- bicycles: the bicycles of the cluster.

CREATE TABLE bicycles (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	name    TEXT NOT NULL,
	colour  TEXT CONSTRAINT colour_is_known CHECK (colour IN ('red', 'green'))
) STRICT;
END
cat >sql/bicycles.sql <<'END'
-- bicycles.sql: what the pages of bicycles know.

-- name: list
-- Bicycles by name.
SELECT id AS "@id", name AS "@name", colour AS "@colour=bicycles.colour", name AS ">1", id AS ">2"
  FROM bicycles WHERE (name, id) > (coalesce(:after_1, ''), coalesce(:after_2, 0)) ORDER BY name, id LIMIT :limit;

-- name: show
-- One bicycle.
SELECT id AS "@id", version AS "@version", name AS "@name", colour AS "@colour=bicycles.colour"
  FROM bicycles WHERE id = :id;
END
cat >cgi-bin/registers/bicycles.c <<'END'
/* bicycles.c: the register of bicycles. */
#include "../pinkas.h"

static const struct field fields[] = {
	{ "name",   TEXT_LINE, .required = 1 },
	{ "colour", ONE_OF, .choices = "red green" },
	{ 0 }
};

static const struct grant grants[] = {
	{ "bicycles.read",  "everyone" },
	{ "bicycles.write", "secretary" },
	{ 0 }
};

const struct registry bicycles = {
	.name = "bicycles", .record = "bicycle",
	.fields = fields, .grants = grants,
};
END
words='bicycles bicycles.one bicycles.new bicycles.name bicycles.colour bicycles.colour.red bicycles.colour.green problem.colour_is_known'
{
	echo '<!-- bicycles.xml: words about bicycles. -->'
	echo '<messages>'
	for word in $words; do echo "	<$word><he>x</he><ar>x</ar><en>x</en></$word>"; done
	echo '</messages>'
} >xslt/messages/bicycles.xml
sed 's/REGISTER(people,/REGISTER(bicycles, "people") &/' cgi-bin/registers/registers.c >new && mv new cgi-bin/registers/registers.c

# check PROMISE...: those promises of every register, or all of them.
check()
{
	make -j2 .build/tests/registers/check_registers >log 2>&1 && .build/tests/registers/check_registers "$@" >>log 2>&1
}

# names 'WHAT' PROMISE: that promise is broken, and says what was forgotten.
names()
{
	! check "$2" && grep -q "forgotten: $1" log
}

said 'the rights are written by hand, or it is named' names 'a line in rights.tsv for GET /bicycles' \
    every_route_has_a_line_of_rights_and_every_line_a_route
everyone='GET	/bicycles	everyone
GET	/bicycles/:id	everyone
GET	/bicycles/:id/history	everyone'
{
	echo "$everyone"
	for route in 'GET	/bicycles/new' 'POST	/bicycles/new' 'GET	/bicycles/:id/edit' 'POST	/bicycles/:id/edit'; do
		echo "$route	secretary"
	done
} >>tests/rights.tsv
said 'five places and a line are all it takes' check

sed -i '/bicycles.colour.red/d' xslt/messages/bicycles.xml
said 'a word that was forgotten is named' names 'the message he bicycles.colour.red' \
    every_label_is_said_in_three_languages
sed -i '/problem.colour_is_known/d' xslt/messages/bicycles.xml
said 'a rule without words is named' names 'one message in three languages of problem colour_is_known' \
    every_problem_is_said_in_three_languages
sed -i '/name: show/,$d' sql/bicycles.sql
said 'a query that was forgotten is named' names 'the query bicycles show' \
    every_register_has_its_queries
sed -i 's/{ "name",   TEXT_LINE, .required = 1 }/{ "name",   TEXT_LINE }/; s/"colour", ONE_OF/"colours", ONE_OF/' cgi-bin/registers/bicycles.c
said 'a field without a column is named' names 'the column of bicycles colours' \
    every_field_is_a_column_that_demands_as_much
said 'a field that demands less than its column is named' names 'required, as its column is, in bicycles name' \
    every_field_is_a_column_that_demands_as_much

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
