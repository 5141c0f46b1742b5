-- standing_papers.sql: papers that a decision wants at every meeting of a body.

-- name: list
-- The standing papers of a body, those in force first.
SELECT s.id AS "@id", s.title AS "@title", d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name", s.since AS "@since", s.until AS "@until"
  FROM standing_papers s LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE s.body = :within ORDER BY s.until IS NOT NULL, s.since DESC, s.id;

-- name: show
-- One standing paper.
SELECT s.id AS "@id", s.version AS "@version", s.title AS "@title", d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name", s.demanded AS "@demanded",
       s.since AS "@since", s.until AS "@until"
  FROM standing_papers s LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE s.id = :id AND s.body = :within;

-- name: wanted
-- Standing papers of the bodies of a :meeting on its day: whether each is there or waived, and by which decision.
SELECT s.id AS "@id", s.title AS "@title", s.demanded AS "@demanded",
       d.id AS "@decision", decision_number(b.short, d.year, d.serial) AS "@number",
       (SELECT min(a.document) FROM attachments a WHERE a.meeting = m.id AND a.standing = s.id AND a.withdrawn IS NULL) AS "@document",
       (SELECT w.reason FROM waivers w WHERE w.meeting = m.id AND w.standing = s.id) AS "@waived"
  FROM meetings m
  JOIN convened c ON c.meeting = m.id AND NOT c.dropped
  JOIN standing_papers s ON s.body = c.body AND s.since <= coalesce(substr(m.held, 1, 10), :today)
   AND (s.until IS NULL OR s.until >= coalesce(substr(m.held, 1, 10), :today))
  LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE m.id = :meeting ORDER BY c.id, s.id;

-- name: is_wanted
-- Does a body of the :meeting want the paper :standing?
SELECT 1 FROM standing_papers s JOIN convened c ON c.body = s.body AND c.meeting = :meeting AND NOT c.dropped WHERE s.id = :standing;

-- name: of_body
-- The standing papers of a body in force today.
SELECT s.id AS "@id", s.title AS "@title", d.id AS "@decision", decision_number(b.short, d.year, d.serial) AS "@number", s.since AS "@since"
  FROM standing_papers s LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE s.body = :id AND s.since <= :today AND (s.until IS NULL OR s.until >= :today) ORDER BY s.since, s.id;

-- name: waived
-- Standing papers that a :meeting does without, and why.
SELECT s.id AS "@id", s.title AS "@title", w.reason AS "@reason"
  FROM waivers w JOIN standing_papers s ON s.id = w.standing
 WHERE w.meeting = :meeting
   AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.meeting = :meeting AND a.standing = s.id AND a.withdrawn IS NULL)
 ORDER BY s.id;

-- name: title
-- What the record :of is called.
SELECT title FROM standing_papers WHERE id = :of;
