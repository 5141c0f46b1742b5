-- reads.sql: who the numbers of the access log are.

-- name: most_people
-- The highest number of a person.
SELECT coalesce(max(id), 0) FROM people;

-- name: people
-- Everybody's name.
SELECT id AS "@id", name_in(:lang, name, name_ar, name_en) AS "@name" FROM people;
