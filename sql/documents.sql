-- documents.sql: files kept by their hash.

-- name: list
-- Documents, the newest first, after the one the page before ended with.
SELECT d.id AS "@id", d.title AS "@title", d.kind AS "@kind=documents.kind",
       CASE WHEN d.size < 1048576 THEN printf('%d KB', (d.size + 1023) / 1024) ELSE printf('%.1f MB', d.size / 1048576.0) END AS "@size", d.received AS "@received", d.received AS ">1", d.id AS ">2"
  FROM documents d
 WHERE (d.received, d.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
   AND (:kind IS NULL OR d.kind = :kind)
   AND EXISTS (SELECT 1 FROM document_readers v WHERE v.document = d.id AND (v.person IS NULL OR v.person = :me)
                 AND (v.since IS NULL OR v.since <= :today) AND (v.until IS NULL OR v.until > :today))
   AND (:search IS NULL OR d.id IN (SELECT s.record FROM found f JOIN searchable s ON s.id = f.rowid
                                     WHERE found MATCH :search AND s.register = 'documents'))
 ORDER BY d.received DESC, d.id DESC LIMIT :limit;

-- name: count
SELECT count(*) FROM documents d
 WHERE (:kind IS NULL OR d.kind = :kind)
   AND EXISTS (SELECT 1 FROM document_readers v WHERE v.document = d.id AND (v.person IS NULL OR v.person = :me)
                 AND (v.since IS NULL OR v.since <= :today) AND (v.until IS NULL OR v.until > :today))
   AND (:search IS NULL OR d.id IN (SELECT s.record FROM found f JOIN searchable s ON s.id = f.rowid
                                     WHERE found MATCH :search AND s.register = 'documents'));

-- name: show
-- One document, and who brought it.
SELECT d.id AS "@id", d.version AS "@version", d.title AS "@title", d.kind AS "@kind=documents.kind",
       d.name AS "@name", d.hash AS "@hash", CASE WHEN d.size < 1048576 THEN printf('%d KB', (d.size + 1023) / 1024) ELSE printf('%.1f MB', d.size / 1048576.0) END AS "@size", d.received AS "@received",
       p.id AS "person/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name"
  FROM documents d LEFT JOIN people p ON p.id = d.person
 WHERE d.id = :id AND EXISTS (SELECT 1 FROM document_readers v WHERE v.document = d.id AND (v.person IS NULL OR v.person = :me)
                 AND (v.since IS NULL OR v.since <= :today) AND (v.until IS NULL OR v.until > :today));

-- name: by_hash
-- The document of these bytes. Unguarded: only the secretary brings files.
SELECT id FROM documents WHERE hash = :hash;

-- name: file
-- How the bytes of a document are sent: kind, hash, name.
SELECT d.kind, d.hash, d.name FROM documents d
 WHERE d.id = :id AND EXISTS (SELECT 1 FROM document_readers v WHERE v.document = d.id AND (v.person IS NULL OR v.person = :me)
                 AND (v.since IS NULL OR v.since <= :today) AND (v.until IS NULL OR v.until > :today));

-- name: signed
-- Signatures on paper that a :document shows. Unguarded: its page was guarded.
SELECT m.id AS "@meeting", m.title AS "@title", 'minutes.signature.' || g.role AS "@role.say", p.name AS "@name", g.day AS "@day", t.name AS "@attested",
       CASE WHEN g.scan = d.hash THEN 'yes' END AS "@same"
  FROM signatures g JOIN documents d ON d.id = g.document JOIN meetings m ON m.id = g.meeting JOIN people p ON p.id = g.person LEFT JOIN people t ON t.id = g.attested
 WHERE g.document = :document ORDER BY g.id;

-- name: past
-- Decisions of before the register that stand in a :document, in the order of its pages.
SELECT p.id AS "@id", p.title AS "@title", p.number AS "@number", p.page AS "@page", p.decided AS "@decided", p.year AS "@year"
  FROM past_decisions p WHERE p.document = :document AND p.state = 'standing' ORDER BY CAST(p.page AS INTEGER), p.page, p.id LIMIT 200;

-- name: choices
-- Documents to choose from, the newest first. Unguarded: only the secretary chooses.
SELECT id AS "@value", title || ' (' || name || ')' AS "@label" FROM documents ORDER BY received DESC, id DESC LIMIT 200;

-- name: is_there
-- Is there that :document? Unguarded: nothing is told of it.
SELECT 1 FROM documents WHERE id = :document;

-- name: searchable
-- How a document is found: number, title, detail, day, words. Unguarded: for the index; the search asks who may read it.
SELECT NULL, d.title, d.name, substr(d.received, 1, 10), d.name FROM documents d WHERE d.id = :record;

-- name: ids
-- Every document. Unguarded: for the index.
SELECT id AS "@id" FROM documents ORDER BY id;

-- name: files
-- Every document: the name of its file, and its hash. Unguarded: of the demonstration.
SELECT name AS "@name", hash AS "@hash" FROM documents ORDER BY id;

-- name: title
-- What the document :of is called, for whoever reads it.
SELECT d.title FROM documents d WHERE d.id = :of AND EXISTS (SELECT 1 FROM document_readers v WHERE v.document = d.id AND (v.person IS NULL OR v.person = :me)
                 AND (v.since IS NULL OR v.since <= :today) AND (v.until IS NULL OR v.until > :today));
