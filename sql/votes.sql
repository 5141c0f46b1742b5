-- votes.sql: how each member voted.

-- name: list
-- The votes of one decision, by authority.
SELECT v.id AS "@id", v.choice AS "@choice=votes.choice", v.reason AS "@reason",
       p.id AS "person/@id", p.name AS "person/@name", p.title AS "person/@title",
       a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name"
  FROM votes v JOIN people p ON p.id = v.person LEFT JOIN authorities a ON a.id = v.authority
 WHERE v.decision = :within AND NOT v.dropped ORDER BY a.name, p.name, v.id LIMIT :limit;

-- name: show
-- One vote.
SELECT v.id AS "@id", v.version AS "@version", v.choice AS "@choice=votes.choice", v.reason AS "@reason", CASE WHEN v.dropped THEN 'yes' END AS "@dropped",
       p.id AS "person/@id", p.name AS "person/@name", a.id AS "authority/@id", a.name AS "authority/@name"
  FROM votes v JOIN people p ON p.id = v.person LEFT JOIN authorities a ON a.id = v.authority
 WHERE v.id = :id AND v.decision = :within;
