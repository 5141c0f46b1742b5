-- seats.sql: places in a body, and how many of them are held.

-- name: list
-- The places of one body.
SELECT s.id AS "@id", s.title AS "@title", s.places AS "@places",
       (SELECT count(*) FROM memberships m WHERE m.body = s.body AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)
               AND (m.seat = s.id OR (m.seat IS NULL AND m.role IN ('chair', 'deputy', 'acting', 'member') AND m.authority = s.authority
                    AND s.id = (SELECT min(x.id) FROM seats x WHERE x.body = s.body AND x.authority = s.authority)))) AS "@taken",
       s.since AS "@since", s.until AS "@until",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name"
  FROM seats s LEFT JOIN authorities a ON a.id = s.authority
 WHERE s.body = :within
 ORDER BY coalesce(s.until < :today, 0), s.id;

-- name: show
-- One place.
SELECT s.id AS "@id", s.version AS "@version", s.title AS "@title", s.places AS "@places", s.since AS "@since", s.until AS "@until",
       b.id AS "body/@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name"
  FROM seats s JOIN bodies b ON b.id = s.body LEFT JOIN authorities a ON a.id = s.authority
 WHERE s.id = :id AND s.body = :within;

-- name: holders
-- Who sits there by name, the latest first.
SELECT m.id AS "@id", m.since AS "@since", m.until AS "@until",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name"
  FROM memberships m JOIN people p ON p.id = m.person LEFT JOIN authorities a ON a.id = m.authority
 WHERE m.seat = :id
 ORDER BY coalesce(m.until, '9999') DESC, m.id DESC;

-- name: title
-- What the record :of is called.
SELECT title FROM seats WHERE id = :of;
