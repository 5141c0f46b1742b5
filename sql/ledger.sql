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
-- To which register a :field of a :table refers; a column of that name of any table, unless one is named.
WITH refers (field, register, only) AS (
	VALUES ('account', 'bank_accounts', NULL), ('approval', 'approvals', NULL), ('approval', 'documents', 'budgets'), ('attendance', 'attendance', NULL),
	       ('attested', 'people', NULL), ('authority', 'authorities', NULL), ('became', 'meetings', NULL), ('body', 'bodies', NULL), ('bridging', 'decisions', NULL),
	       ('budget', 'budgets', NULL), ('budget_version', 'budget_versions', NULL), ('chair', 'people', NULL), ('circulation', 'circulations', NULL),
	       ('closing', 'decisions', NULL), ('committee', 'decisions', NULL), ('confirmation', 'documents', NULL), ('confirmer', 'people', NULL),
	       ('continues', 'agenda', NULL), ('contract', 'contracts', NULL), ('contribution', 'contributions', NULL), ('decision', 'decisions', NULL),
	       ('demand', 'demands', NULL), ('document', 'documents', NULL), ('earlier', 'decisions', NULL), ('ending', 'decisions', NULL),
	       ('established', 'decisions', NULL), ('from', 'legal_entities', NULL), ('from_line', 'budget_lines', NULL), ('guarantee', 'contracts', NULL),
	       ('head', 'people', NULL), ('item', 'agenda', NULL), ('legal_entity', 'legal_entities', NULL), ('line', 'budget_lines', NULL), ('meeting', 'meetings', NULL),
	       ('membership', 'memberships', NULL), ('office', 'offices', NULL), ('owner', 'people', NULL), ('person', 'people', NULL), ('presenter', 'people', NULL),
	       ('passer', 'signatories', NULL), ('passing', 'approval_passings', NULL), ('pays', 'approvals', NULL), ('from', 'people', 'approval_passings'), ('to', 'people', 'approval_passings'),
	       ('previous', 'meetings', NULL), ('recorder', 'people', NULL), ('remark', 'remarks', NULL), ('replaces', 'bylaws', 'bylaws'),
	       ('replaces', 'memberships', 'memberships'), ('replaces', 'signatories', 'signatories'), ('report', 'agenda', NULL), ('requester', 'people', NULL),
	       ('resolution', 'resolutions', NULL), ('responsible', 'people', NULL), ('reviewer', 'people', NULL), ('rule', 'rules', NULL),
	       ('rule', 'signing_rules', 'approvals'), ('scan', 'documents', NULL), ('seat', 'seats', NULL), ('secretary', 'people', NULL), ('signatory', 'signatories', NULL),
	       ('specimen', 'documents', NULL), ('standing', 'standing_papers', NULL), ('substitute', 'people', NULL), ('tabar', 'tabarim', NULL), ('to', 'legal_entities', NULL),
	       ('to_body', 'bodies', NULL), ('to_line', 'budget_lines', NULL), ('to_meeting', 'meetings', NULL), ('together', 'decisions', NULL),
	       ('transfer', 'contribution_payments', NULL), ('use', 'tabar_uses', NULL), ('watcher', 'people', NULL))
SELECT register FROM refers WHERE field = :field AND (only IS NULL OR only = :table) ORDER BY only IS NULL LIMIT 1;

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
