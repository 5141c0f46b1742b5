-- access_reviews.sql: the yearly reviews of who holds which role.

-- name: list
-- Reviews, the newest first, after the one the page before ended with.
SELECT v.id AS "@id", v.day AS "@day", p.id AS "reviewer/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "reviewer/@name",
       v.findings AS "@findings", v.day AS ">1", v.id AS ">2"
  FROM access_reviews v JOIN people p ON p.id = v.reviewer
 WHERE (v.day, v.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
 ORDER BY v.day DESC, v.id DESC LIMIT :limit;

-- name: count
-- How many there are.
SELECT count(*) FROM access_reviews;

-- name: show
-- One review.
SELECT v.id AS "@id", v.version AS "@version", v.day AS "@day", p.id AS "reviewer/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "reviewer/@name", v.findings AS "@findings"
  FROM access_reviews v JOIN people p ON p.id = v.reviewer WHERE v.id = :id;

-- name: newest
-- The last review up to today.
SELECT v.id AS "@id", v.day AS "@day", p.id AS "reviewer/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "reviewer/@name"
  FROM access_reviews v JOIN people p ON p.id = v.reviewer WHERE v.day <= :today ORDER BY v.day DESC, v.id DESC LIMIT 1;

-- name: due
-- Is one due: a year after the last, or after the first role was given?
SELECT coalesce((SELECT max(day) FROM access_reviews WHERE day <= :today), (SELECT min(since) FROM users), :today) <= date(:today, '-1 year');
