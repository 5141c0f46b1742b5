-- legal_entities.sql: what the pages of the cluster's corporations know.

-- name: list
-- Corporations by name, after the one the page before ended with.
SELECT l.id AS "@id",
       name_in(:lang, l.name, l.name_ar, l.name_en) AS "@name",
       l.kind AS "@kind=legal_entities.kind", l.number AS "@number",
       l.since AS "@since", l.until AS "@until",
       l.name AS ">1", l.id AS ">2"
  FROM legal_entities l
 WHERE (l.name, l.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
 ORDER BY l.name, l.id LIMIT :limit;

-- name: count
-- How many there are.
SELECT count(*) FROM legal_entities;

-- name: show
-- One corporation.
SELECT id AS "@id", version AS "@version", name AS "@name", name_ar AS "@name_ar", name_en AS "@name_en",
       kind AS "@kind=legal_entities.kind", number AS "@number",
       since AS "@since", until AS "@until", note AS "@note"
  FROM legal_entities WHERE id = :id;

-- name: bodies
-- Its bodies, those that ended last.
SELECT b.id AS "@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "@name",
       b.kind AS "@kind=bodies.kind", b.since AS "@since", b.until AS "@until"
  FROM bodies b WHERE b.legal_entity = :id
 ORDER BY coalesce(b.until < :today, 0), b.id;

-- name: offices
-- Who holds its offices today.
SELECT o.id AS "@id", o.kind AS "@kind=offices.kind", o.title AS "@title", o.since AS "@since",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name"
  FROM offices o JOIN people p ON p.id = o.person
 WHERE o.legal_entity = :id AND (o.since IS NULL OR o.since <= :today) AND (o.until IS NULL OR o.until >= :today)
 ORDER BY o.id;

-- name: has_rules
-- Is it said which signatures bind it?
SELECT 1 FROM signing_rules WHERE legal_entity = :id LIMIT 1;

-- name: is_there
-- Is there such a corporation?
SELECT 1 FROM legal_entities WHERE id = :id;

-- name: rules
-- Which signatures bind it today, and for which scope.
SELECT x.id AS "@id", 'signatories.scope.' || x.scope AS "@scope.say", x.group_a AS "@group_a", x.group_b AS "@group_b", x.group_c AS "@group_c", x.stamp AS "@stamp", x.confirmed AS "@confirmed"
  FROM signing_rules x WHERE x.legal_entity = :id AND x.since <= :today AND (x.until IS NULL OR x.until >= :today) ORDER BY x.scope, x.least, x.id LIMIT 20;

-- name: holdings
-- What it has today by kind, and of how many of each nothing was said.
SELECT h.what AS "@what=transfers.what", count(*) AS "@count", sum(h.transfer IS NULL) AS "@unsaid"
  FROM holdings h WHERE h.legal_entity = :of_entity AND h.since <= :today AND h.until >= :today AND (h.over IS NULL OR h.over >= :today)
 GROUP BY h.what ORDER BY h.what;

-- name: since
-- Its first day.
SELECT since FROM legal_entities WHERE id = :id;

-- name: choices
-- Corporations to choose from, those that ended last and with their years.
SELECT l.id AS "@value",
       name_in(:lang, l.name, l.name_ar, l.name_en)
       || CASE WHEN l.until < :today THEN ' (' || coalesce(substr(l.since, 1, 4), '') || '-' || substr(l.until, 1, 4) || ')' ELSE '' END AS "@label"
  FROM legal_entities l
 ORDER BY coalesce(l.until < :today, 0), l.name, l.id;

-- name: ids
SELECT id AS "@id" FROM legal_entities;

-- name: searchable
-- How a corporation is found: number, title, detail, day, words.
SELECT NULL, name, number, NULL, coalesce(name_ar, '') || ' ' || coalesce(name_en, '') || ' ' || coalesce(number, '')
  FROM legal_entities WHERE id = :record;

-- name: first
-- The one that acts unless another is chosen: a union of towns that lasts.
SELECT id FROM legal_entities ORDER BY until IS NOT NULL, kind <> 'union_of_towns', id LIMIT 1;
