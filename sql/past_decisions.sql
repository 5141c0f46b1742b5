-- past_decisions.sql: decisions of before, and what is asked while a file of them is brought in.

-- name: list
-- The newest that fit the filters, after the one the page before ended with; those without a day come last.
SELECT d.id AS "@id", d.title AS "@title", d.number AS "@number", d.decided AS "@decided", d.year AS "@year",
       coalesce(name_in(:lang, b.name, b.name_ar, b.name_en), d.body_name) AS "@body",
       d.result AS "@result", d.source AS "@source", d.page AS "@page", d.document AS "@scan", d.state AS "@state",
       CASE WHEN d.illustration THEN 'yes' END AS "@illustration",
       coalesce(d.decided, d.year || '-00-00', '0000-00-00') AS ">1", d.id AS ">2"
  FROM past_decisions d LEFT JOIN bodies b ON b.id = d.body
 WHERE (coalesce(d.decided, d.year || '-00-00', '0000-00-00'), d.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
   AND (:body IS NULL OR d.body = :body)
   AND (:year IS NULL OR coalesce(substr(d.decided, 1, 4), d.year) = CAST(:year AS TEXT))
   AND (:search IS NULL OR d.id IN (SELECT s.record FROM found f JOIN searchable s ON s.id = f.rowid
                                     WHERE found MATCH :search AND s.register = 'past_decisions'))
 ORDER BY coalesce(d.decided, d.year || '-00-00', '0000-00-00') DESC, d.id DESC LIMIT :limit;

-- name: count
SELECT count(*) FROM past_decisions d
 WHERE (:body IS NULL OR d.body = :body)
   AND (:year IS NULL OR coalesce(substr(d.decided, 1, 4), d.year) = CAST(:year AS TEXT))
   AND (:search IS NULL OR d.id IN (SELECT s.record FROM found f JOIN searchable s ON s.id = f.rowid
                                     WHERE found MATCH :search AND s.register = 'past_decisions'));

-- name: years
-- The years there are decisions of, to choose from.
SELECT DISTINCT coalesce(substr(decided, 1, 4), year) AS "@value", coalesce(substr(decided, 1, 4), year) AS "@label"
  FROM past_decisions WHERE coalesce(decided, year) IS NOT NULL ORDER BY 1 DESC;

-- name: show
-- One of them. Unguarded: of the scan only the name is told.
SELECT d.id AS "@id", d.version AS "@version", d.title AS "@title", d.number AS "@number", d.decided AS "@decided", d.decided AS "@decided.weekday", d.decided AS "@decided.hebrew",
       d.year AS "@year", b.id AS "body/@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       d.body_name AS "@body_name", d.result AS "@result", d.source AS "@source", d.page AS "@page",
       f.id AS "document/@id", f.title AS "document/@name", f.kind AS "document/@kind", f.hash AS "document/@hash",
       d.state AS "@state=past_decisions.state", d.reason AS "@reason", d.text AS "@text",
       CASE WHEN d.illustration THEN 'yes' END AS "@illustration"
  FROM past_decisions d LEFT JOIN bodies b ON b.id = d.body LEFT JOIN documents f ON f.id = d.document WHERE d.id = :id;

-- name: version
-- The version of a :decision.
SELECT version FROM past_decisions WHERE id = :decision;

-- name: bodies
-- Every body by all its names, for telling which one a file means.
SELECT id AS "@id", name AS "@name", short AS "@short", name_ar AS "@name_ar", name_en AS "@name_en" FROM bodies;

-- name: same
-- The entry that is the same as the one at hand.
SELECT id FROM past_decisions
 WHERE title = :title AND decided IS :decided AND year IS :year AND body IS :body AND body_name IS :body_name AND number IS :number AND state = 'standing';

-- name: similar
-- An entry of the same body with the same title, or with the same number in the same year.
SELECT id FROM past_decisions
 WHERE body IS :body AND body_name IS :body_name AND state = 'standing'
   AND (title = :title OR (number = :number AND coalesce(substr(decided, 1, 4), year) IS coalesce(substr(:decided, 1, 4), :year))) LIMIT 1;

-- name: searchable
-- How one is found: number, title, detail, day, words. Unguarded: of the scan only the name is told.
SELECT d.number, d.title, coalesce(b.name, d.body_name) || coalesce(' · ' || d.source, ''), d.decided,
       coalesce(d.text, '') || ' ' || coalesce(d.result, '') || ' ' || coalesce(d.year, '') || ' ' || coalesce(b.name || ' ' || coalesce(b.name_ar, '') || ' ' || coalesce(b.name_en, ''), d.body_name)
       || ' ' || coalesce(d.source, '') || ' ' || coalesce(f.title || ' ' || f.name, '')
  FROM past_decisions d LEFT JOIN bodies b ON b.id = d.body LEFT JOIN documents f ON f.id = d.document WHERE d.id = :record;

-- name: ids
-- Every one, for the search index.
SELECT id AS "@id" FROM past_decisions;
