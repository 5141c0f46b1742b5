-- ledger.sql: what the ledger tells of a record.

-- name: history
-- Every change of a record, field by field, the newest first.
WITH images AS (
	SELECT seq, at, actor, move, body, lag(body) OVER (ORDER BY seq) AS before
	  FROM ledger WHERE "table" = :table AND record = :id)
SELECT i.seq AS "@entry", i.at AS "@at.moment", coalesce(p.name, i.actor) AS "@who", i.move AS "@move",
       now.key AS "@field", json_extract(i.before, '$."' || now.key || '"') AS "@before", now.value AS "@after"
  FROM images i
  LEFT JOIN json_each(i.body) now ON now.key NOT IN ('id', 'version')
   AND now.value IS NOT json_extract(i.before, '$."' || now.key || '"')
  LEFT JOIN people p ON i.actor = 'person ' || p.id
 ORDER BY i.seq DESC, now.id;

-- name: size
-- How many entries there are.
SELECT coalesce(max(seq), 0) FROM ledger;

-- name: newest_checkpoint
-- When the newest checkpoint was made, of how many entries, and its note.
SELECT at, size, note FROM checkpoint ORDER BY at DESC LIMIT 1;

-- name: version
-- Which version of a record the register holds.
SELECT json_extract(body, '$.version') FROM ledger WHERE "table" = :table AND record = :record ORDER BY seq DESC LIMIT 1;
