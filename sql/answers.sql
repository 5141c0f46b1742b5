-- answers.sql: what members answered to the motions of a round.

-- name: list
-- The answers of a round, by member and motion.
SELECT x.id AS "@id", :within AS "@within", i.title AS "@item", p.id AS "person/@id", p.name AS "person/@name",
       a.id AS "authority/@id", a.name AS "authority/@name", x.choice AS "@choice=answers.choice", x.reason AS "@reason", x.at AS "@at",
       x.way AS "@way=answers.way", r.id AS "recorder/@id", r.name AS "recorder/@name"
  FROM answers x JOIN agenda i ON i.id = x.item JOIN people p ON p.id = x.person LEFT JOIN authorities a ON a.id = x.authority LEFT JOIN people r ON r.id = x.recorder
 WHERE x.circulation = :within ORDER BY a.name, p.name, i.position, x.id LIMIT :limit;

-- name: show
-- One answer.
SELECT x.id AS "@id", x.version AS "@version", i.title AS "@item", p.id AS "person/@id", p.name AS "person/@name",
       a.id AS "authority/@id", a.name AS "authority/@name", x.choice AS "@choice=answers.choice", x.reason AS "@reason", x.at AS "@at",
       x.way AS "@way=answers.way", r.id AS "recorder/@id", r.name AS "recorder/@name"
  FROM answers x JOIN agenda i ON i.id = x.item JOIN people p ON p.id = x.person LEFT JOIN authorities a ON a.id = x.authority LEFT JOIN people r ON r.id = x.recorder
 WHERE x.id = :id AND x.circulation = :within;

-- name: choices
-- Members of the body of a round to record an answer of: those who have not answered everything first.
SELECT p.id AS "@value", p.name || coalesce(', ' || a.name, '') AS "@label"
  FROM circulations c
  JOIN memberships s ON s.body = c.body AND s.voting AND s.role NOT IN ('observer', 'secretary', 'substitute')
   AND (s.since IS NULL OR s.since <= :today) AND (s.until IS NULL OR s.until >= :today)
  JOIN people p ON p.id = s.person LEFT JOIN authorities a ON a.id = s.authority
 WHERE c.id = :within
 ORDER BY (SELECT count(*) FROM answers x WHERE x.circulation = c.id AND x.person = p.id), p.name;
