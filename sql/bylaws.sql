-- bylaws.sql: by-laws and procedures.

-- name: list
-- Their newest editions by title, after the one the page before ended with; older ones only when asked for.
SELECT y.id AS "@id", y.title AS "@title", y.kind AS "@kind", 'bylaws.kind.' || y.kind AS "@kind.say", y.edition AS "@edition", y.since AS "@since", y.published AS "@published",
       y.title AS ">1", y.id AS ">2"
  FROM bylaws y
 WHERE (y.title, y.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:kind IS NULL OR y.kind = :kind)
   AND (:over IS NOT NULL OR NOT EXISTS (SELECT 1 FROM bylaws n WHERE n.replaces = y.id))
   AND (:search IS NULL OR y.id IN (SELECT x.record FROM found f JOIN searchable x ON x.id = f.rowid WHERE found MATCH :search AND x.register = 'bylaws'))
 ORDER BY y.title, y.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM bylaws y WHERE (:kind IS NULL OR y.kind = :kind)
   AND (:over IS NOT NULL OR NOT EXISTS (SELECT 1 FROM bylaws n WHERE n.replaces = y.id))
   AND (:search IS NULL OR y.id IN (SELECT x.record FROM found f JOIN searchable x ON x.id = f.rowid WHERE found MATCH :search AND x.register = 'bylaws'));

-- name: show
-- One edition, the one before it and the one after.
SELECT y.id AS "@id", y.version AS "@version", y.title AS "@title", y.kind AS "@kind", 'bylaws.kind.' || y.kind AS "@kind.say", y.edition AS "@edition", y.since AS "@since",
       y.published AS "@published", y."where" AS "@where", CASE WHEN y.illustration THEN 'yes' END AS "@illustration",
       l.id AS "legal_entity/@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name", d.id AS "decision/@id", b.short || '/' || d.year || '/' || printf('%03d', d.serial) AS "decision/@name",
       q.id AS "replaces/@id", q.title || ', ' || q.edition AS "replaces/@name", n.id AS "successor/@id", n.title || ', ' || n.edition AS "successor/@name", y.text AS "text"
  FROM bylaws y JOIN legal_entities l ON l.id = y.legal_entity LEFT JOIN decisions d ON d.id = y.decision LEFT JOIN bodies b ON b.id = d.body
  LEFT JOIN bylaws q ON q.id = y.replaces LEFT JOIN bylaws n ON n.replaces = y.id
 WHERE y.id = :id;

-- name: before
-- What a new edition of :of begins with.
SELECT title, kind, legal_entity, edition + 1, text FROM bylaws WHERE id = :of;

-- name: choices
-- Editions to choose from.
SELECT id AS "@value", title || ', ' || edition AS "@label" FROM bylaws ORDER BY title, edition DESC;

-- name: ids
-- Every edition.
SELECT id AS "@id" FROM bylaws;

-- name: searchable
-- How one is found: number, title, detail, day, words.
SELECT NULL, title, NULL, since, text FROM bylaws WHERE id = :record;
