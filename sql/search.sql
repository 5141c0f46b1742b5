-- search.sql: one search over everything.

-- name: path_of_number
-- Where the record of that number is read, and how many have it.
SELECT path, count(*) FROM searchable WHERE number = :number HAVING count(*) > 0;

-- name: results
-- What has that number, then what has those words, the newest first.
SELECT s.register AS "@register", s.record AS "@record", s.path AS "@path", s.title AS "@title",
       s.detail AS "@detail", s.day AS "@day", s.number = :number AS "@exact"
  FROM searchable s
 WHERE s.number = :number
    OR (:search IS NOT NULL AND s.id IN (SELECT rowid FROM found WHERE found MATCH :search))
 ORDER BY coalesce(s.number = :number, 0) DESC, s.register, coalesce(s.day, '') DESC, s.id DESC LIMIT :limit;
