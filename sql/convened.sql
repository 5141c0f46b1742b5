-- convened.sql: the bodies a meeting convenes.

-- name: list
-- The bodies of a meeting, those that decide first, those taken back last.
SELECT c.id AS "@id", c.version AS "@version", :within AS "@within",
       b.id AS "body/@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       c.decides AS "@decides=convened.decides",
       CASE WHEN c.dropped THEN 'yes' END AS "@dropped", c.note AS "@note"
  FROM convened c JOIN bodies b ON b.id = c.body
 WHERE c.meeting = :within
 ORDER BY c.dropped, c.decides DESC, c.id;

-- name: show
-- One convened body.
SELECT c.id AS "@id", c.version AS "@version", c.meeting AS "@within",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "@name",
       b.id AS "body/@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       c.decides AS "@decides", c.dropped AS "@dropped=convened.dropped", c.note AS "@note"
  FROM convened c JOIN bodies b ON b.id = c.body
 WHERE c.id = :id AND c.meeting = :within;

-- name: offered
-- Every body, those of the :meeting with their row, ended ones last.
SELECT b.id AS "@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "@name",
       c.id AS "@row", c.version AS "@version",
       CASE WHEN NOT c.dropped THEN 'yes' END AS "@convened", CASE WHEN NOT c.dropped THEN 'yes' END AS "@standing",
       CASE WHEN b.until < :today THEN 'yes' END AS "@ended",
       (SELECT count(*) FROM memberships m WHERE m.body = b.id AND m.voting AND m.role NOT IN ('observer', 'secretary', 'substitute')
           AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)) AS "@members"
  FROM bodies b LEFT JOIN convened c ON c.body = b.id AND c.meeting = :meeting
 ORDER BY coalesce(b.until < :today, 0), CASE b.kind WHEN 'council' THEN 1 WHEN 'board' THEN 2 WHEN 'forum' THEN 4 WHEN 'round_table' THEN 5 WHEN 'team' THEN 6 ELSE 3 END,
          b.name, b.id;

-- name: standing
-- How many bodies a meeting convenes.
SELECT count(*) FROM convened WHERE meeting = :within AND NOT dropped;

-- name: has_decided
-- Did the :body decide anything in the :meeting?
SELECT 1 FROM decisions WHERE meeting = :meeting AND body = :body LIMIT 1;
