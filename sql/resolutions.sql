-- resolutions.sql: what authorities resolved in their own councils.

-- name: list
-- Resolutions, the latest first, after the one the page before ended with.
SELECT r.id AS "@id", r.subject AS "@subject", r.number AS "@number", r.taken AS "@taken",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       r.taken AS ">1", r.id AS ">2"
  FROM resolutions r JOIN authorities a ON a.id = r.authority
 WHERE (r.taken, r.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
   AND (:authority IS NULL OR r.authority = :authority)
   AND (:search IS NULL OR r.id IN (SELECT f.record FROM found JOIN searchable f ON f.id = found.rowid
                                     WHERE found MATCH :search AND f.register = 'resolutions'))
 ORDER BY r.taken DESC, r.id DESC LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM resolutions r
 WHERE (:authority IS NULL OR r.authority = :authority)
   AND (:search IS NULL OR r.id IN (SELECT f.record FROM found JOIN searchable f ON f.id = found.rowid
                                     WHERE found MATCH :search AND f.register = 'resolutions'));

-- name: show
-- One resolution.
SELECT r.id AS "@id", r.version AS "@version", r.subject AS "@subject", r.number AS "@number", r.taken AS "@taken", r.note AS "@note",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name"
  FROM resolutions r JOIN authorities a ON a.id = r.authority WHERE r.id = :id;

-- name: memberships
-- Who was sent by it.
SELECT m.id AS "@id", m.since AS "@since", m.until AS "@until",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       b.id AS "body/@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name"
  FROM memberships m JOIN people p ON p.id = m.person JOIN bodies b ON b.id = m.body
 WHERE m.resolution = :id ORDER BY m.id;

-- name: ids
SELECT id AS "@id" FROM resolutions;

-- name: searchable
-- How a resolution is found: number, title, detail, day, words.
SELECT NULL, r.subject, a.name || coalesce(', ' || r.number, ''), r.taken,
       a.name || ' ' || coalesce(r.number, '') || ' ' || coalesce(r.note, '')
  FROM resolutions r JOIN authorities a ON a.id = r.authority WHERE r.id = :record;
