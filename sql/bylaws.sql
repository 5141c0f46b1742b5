-- bylaws.sql: by-laws and procedures.

-- name: list
-- Their newest editions by title, after the one the page before ended with; older ones only when asked for. With :asof what was in force on that day (:on_day), and no other.
SELECT y.id AS "@id", y.title AS "@title", y.kind AS "@kind=bylaws.kind", y.edition AS "@edition", y.since AS "@since", y.published AS "@published",
       CASE WHEN t.since <= :on_day AND t.until >= :on_day THEN 'in_force' WHEN t.since > :on_day THEN 'ahead' WHEN t.since IS NULL AND y.decision IS NOT NULL AND d.state = 'standing' AND d.result = 'adopted' AND y.published IS NULL AND y.kind = 'bylaw' THEN 'unpublished' WHEN t.since IS NULL THEN 'proposed' WHEN y.ended <= :on_day THEN 'ended' ELSE 'replaced' END AS "@state=bylaws.state", CASE WHEN t.since <= t.until THEN t.since END AS "@begins", nullif(t.until, '9999-12-31') AS "@ends",
       y.title AS ">1", y.id AS ">2"
  FROM bylaws y JOIN bylaw_terms t ON t.id = y.id LEFT JOIN decisions d ON d.id = y.decision
 WHERE (y.title, y.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:kind IS NULL OR y.kind = :kind)
   AND CASE WHEN :asof IS NOT NULL THEN t.since <= :on_day AND t.until >= :on_day ELSE :over IS NOT NULL OR NOT EXISTS (SELECT 1 FROM bylaws n WHERE n.replaces = y.id) END
   AND (:search IS NULL OR y.id IN (SELECT x.record FROM found f JOIN searchable x ON x.id = f.rowid WHERE found MATCH :search AND x.register = 'bylaws'))
 ORDER BY y.title, y.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM bylaws y JOIN bylaw_terms t ON t.id = y.id WHERE (:kind IS NULL OR y.kind = :kind)
   AND CASE WHEN :asof IS NOT NULL THEN t.since <= :on_day AND t.until >= :on_day ELSE :over IS NOT NULL OR NOT EXISTS (SELECT 1 FROM bylaws n WHERE n.replaces = y.id) END
   AND (:search IS NULL OR y.id IN (SELECT x.record FROM found f JOIN searchable x ON x.id = f.rowid WHERE found MATCH :search AND x.register = 'bylaws'));

-- name: show
-- One edition, the one before it and the one after.
SELECT y.id AS "@id", y.version AS "@version", y.title AS "@title", y.kind AS "@kind=bylaws.kind", y.edition AS "@edition", y.since AS "@since",
       y.published AS "@published", y."where" AS "@where", y.ended AS "@ended", CASE WHEN t.since <= :today AND t.until >= :today THEN 'in_force' WHEN t.since > :today THEN 'ahead' WHEN t.since IS NULL AND y.decision IS NOT NULL AND d.state = 'standing' AND d.result = 'adopted' AND y.published IS NULL AND y.kind = 'bylaw' THEN 'unpublished' WHEN t.since IS NULL THEN 'proposed' WHEN y.ended <= :today THEN 'ended' ELSE 'replaced' END AS "@state=bylaws.state",
       CASE WHEN t.since <= t.until THEN t.since END AS "@begins", nullif(t.until, '9999-12-31') AS "@ends", r.id AS "ending/@id", decision_number(br.short, r.year, r.serial) AS "ending/@name", CASE WHEN y.illustration THEN 'yes' END AS "@illustration",
       l.id AS "legal_entity/@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name", d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name",
       q.id AS "replaces/@id", q.title || ', ' || q.edition AS "replaces/@name", n.id AS "successor/@id", n.title || ', ' || n.edition AS "successor/@name", y.text AS "text"
  FROM bylaws y JOIN bylaw_terms t ON t.id = y.id JOIN legal_entities l ON l.id = y.legal_entity LEFT JOIN decisions r ON r.id = y.ending LEFT JOIN bodies br ON br.id = r.body LEFT JOIN decisions d ON d.id = y.decision LEFT JOIN bodies b ON b.id = d.body
  LEFT JOIN bylaws q ON q.id = y.replaces LEFT JOIN bylaws n ON n.replaces = y.id
 WHERE y.id = :id;

-- name: editions
-- All editions of the one on the page, the newest first, and when each was in force.
WITH RECURSIVE before (id) AS (SELECT :id UNION SELECT y.replaces FROM bylaws y JOIN before b ON y.id = b.id WHERE y.replaces IS NOT NULL),
after (id) AS (SELECT id FROM before UNION SELECT y.id FROM bylaws y JOIN after a ON y.replaces = a.id)
SELECT y.id AS "@id", y.edition AS "@edition", y.title AS "@title", CASE WHEN y.id = :id THEN 'yes' END AS "@here", y.published AS "@published", CASE WHEN t.since <= t.until THEN t.since END AS "@begins", nullif(t.until, '9999-12-31') AS "@ends",
       'bylaws.state.' || CASE WHEN t.since <= :today AND t.until >= :today THEN 'in_force' WHEN t.since > :today THEN 'ahead' WHEN t.since IS NULL AND y.decision IS NOT NULL AND d.state = 'standing' AND d.result = 'adopted' AND y.published IS NULL AND y.kind = 'bylaw' THEN 'unpublished' WHEN t.since IS NULL THEN 'proposed' WHEN y.ended <= :today THEN 'ended' ELSE 'replaced' END AS "@state.say"
  FROM after a JOIN bylaws y ON y.id = a.id JOIN bylaw_terms t ON t.id = y.id LEFT JOIN decisions d ON d.id = y.decision ORDER BY y.edition DESC, y.id DESC;

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
