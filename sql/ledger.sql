-- ledger.sql: what the ledger tells of a record.

-- name: history
-- Every change of a record, field by field, the newest first.
WITH images AS (
	SELECT seq, at, actor, move, body, lag(body) OVER (ORDER BY seq) AS before
	  FROM ledger WHERE "table" = :table AND record = :id)
SELECT i.seq AS "@entry", i.at AS "@at.moment", p.name AS "@who", i.actor AS "@actor", i.move AS "@move",
       now.key AS "@field", json_extract(i.before, '$."' || now.key || '"') AS "@before", now.value AS "@after"
  FROM images i
  LEFT JOIN json_each(i.body) now ON now.key NOT IN ('id', 'version')
   AND now.value IS NOT json_extract(i.before, '$."' || now.key || '"')
  LEFT JOIN people p ON i.actor = 'person ' || p.id
 ORDER BY i.seq DESC, now.id;

-- name: refers
-- To which register a :field of a :table refers, as the schema says.
SELECT "table" FROM pragma_foreign_key_list(:table) WHERE "from" = :field;

-- name: entries
-- The newest entries, those of one :table or all: who changed what, and which columns; a first entry of a record is new.
SELECT l.seq AS "@id", l.at AS "@at.moment", l.actor AS "@actor",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "@who",
       l."table" AS "@table", l.record AS "@record", l.move AS "@move", s.title AS "@title", s.path AS "@path",
       CASE WHEN f.seq IS NULL THEN 'yes' END AS "@new",
       CASE WHEN f.seq IS NOT NULL THEN (SELECT group_concat(n.key, ' ') FROM json_each(l.body) n
         WHERE n.key NOT IN ('id', 'version') AND n.value IS NOT json_extract(f.body, '$."' || n.key || '"')) END AS "@changed",
       l.seq AS ">1"
  FROM ledger l
  LEFT JOIN people p ON l.actor GLOB 'person *' AND p.id = CAST(substr(l.actor, 8) AS INTEGER)
  LEFT JOIN searchable s ON s.register = l."table" AND s.record = l.record
  LEFT JOIN ledger f ON f.seq = (SELECT max(e.seq) FROM ledger e WHERE e."table" = l."table" AND e.record = l.record AND e.seq < l.seq)
 WHERE (:after_1 IS NULL OR l.seq < CAST(:after_1 AS INTEGER)) AND (:table IS NULL OR l."table" = :table)
 ORDER BY l.seq DESC LIMIT :limit;

-- name: entry
-- One entry, as entries shows it, with the bytes it was hashed from.
SELECT l.seq AS "@id", l.at AS "@at", l.at AS "@at.moment", l.actor AS "@actor",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "@who",
       l.request AS "@request", l."table" AS "@table", l.record AS "@record", l.move AS "@move", s.title AS "@title", s.path AS "@path",
       CASE WHEN f.seq IS NULL THEN 'yes' END AS "@new",
       CASE WHEN f.seq IS NOT NULL THEN (SELECT group_concat(n.key, ' ') FROM json_each(l.body) n
         WHERE n.key NOT IN ('id', 'version') AND n.value IS NOT json_extract(f.body, '$."' || n.key || '"')) END AS "@changed",
       CASE WHEN l.body IS NULL THEN 'yes' END AS "@erased"
  FROM ledger l
  LEFT JOIN people p ON l.actor GLOB 'person *' AND p.id = CAST(substr(l.actor, 8) AS INTEGER)
  LEFT JOIN searchable s ON s.register = l."table" AND s.record = l.record
  LEFT JOIN ledger f ON f.seq = (SELECT max(e.seq) FROM ledger e WHERE e."table" = l."table" AND e.record = l.record AND e.seq < l.seq)
 WHERE l.seq = :id;

-- name: leaf
-- What an entry was hashed from, in that order.
SELECT seq, at, actor, request, "table", record, move, salt, body FROM ledger WHERE seq = :id;

-- name: covering
-- The newest checkpoint that covers an entry: when, of how many entries, and its note.
SELECT at, size, note FROM checkpoint WHERE size >= :id ORDER BY at DESC LIMIT 1;

-- name: checkpoints
-- The newest checkpoints.
SELECT at AS "@id", at AS "@at.moment", size AS "@size", note AS "@note" FROM checkpoint ORDER BY at DESC LIMIT 100;

-- name: note
-- The note of one checkpoint.
SELECT note FROM checkpoint WHERE at = :id;

-- name: size
-- How many entries there are.
SELECT coalesce(max(seq), 0) FROM ledger;

-- name: newest_checkpoint
-- When the newest checkpoint was made, of how many entries, and its note.
SELECT at, size, note FROM checkpoint ORDER BY at DESC LIMIT 1;

-- name: version
-- Which version of a record the register holds.
SELECT json_extract(body, '$.version') FROM ledger WHERE "table" = :table AND record = :record ORDER BY seq DESC LIMIT 1;
