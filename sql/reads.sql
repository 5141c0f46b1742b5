-- reads.sql: who the numbers of the access log are.

-- name: most_people
-- The highest number of a person.
SELECT coalesce(max(id), 0) FROM people;

-- name: people
-- Everybody's name.
SELECT id AS "@id", CASE :lang WHEN 'ar' THEN coalesce(name_ar, name) WHEN 'en' THEN coalesce(name_en, name) ELSE name END AS "@name" FROM people;
