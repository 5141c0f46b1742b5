-- people.sql: what the pages of people know.

-- name: list
-- People by name, after the one the page before ended with.
SELECT p.id AS "@id", p.name AS "@name", p.title AS "@title", p.email AS "@email", p.phone AS "@phone",
       CASE WHEN p.illustration THEN 'yes' END AS "@illustration",
       p.name AS ">1", p.id AS ">2"
  FROM people p
 WHERE (p.name, p.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:search IS NULL OR p.id IN (SELECT s.record FROM found f JOIN searchable s ON s.id = f.rowid
                                     WHERE found MATCH :search AND s.register = 'people'))
 ORDER BY p.name, p.id LIMIT :limit;

-- name: count
SELECT count(*) FROM people p
 WHERE (:search IS NULL OR p.id IN (SELECT s.record FROM found f JOIN searchable s ON s.id = f.rowid
                                     WHERE found MATCH :search AND s.register = 'people'));

-- name: show
-- One person.
SELECT id AS "@id", version AS "@version", name AS "@name", name_ar AS "@name_ar", name_en AS "@name_en",
       title AS "@title", email AS "@email", phone AS "@phone",
       language AS "@language", 'people.language.' || language AS "@language.say", note AS "@note",
       CASE WHEN illustration THEN 'yes' END AS "@illustration"
  FROM people WHERE id = :id;

-- name: choices
-- People to choose from.
SELECT id AS "@value", name || coalesce(', ' || title, '') AS "@label" FROM people ORDER BY name, id;

-- name: searchable
-- How a person is found: number, title, detail, day, words.
SELECT NULL, name, title, NULL, coalesce(name_ar, '') || ' ' || coalesce(name_en, '') || ' ' || coalesce(title, '')
       || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')
  FROM people WHERE id = :record;
