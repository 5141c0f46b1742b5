-- authorities.sql: what the pages of local authorities know.
--
-- The standing of an authority follows from its steps that are done by today; a step whose day is not stated counts as done.
-- Once it has left, only later steps count: it may be joining again.

-- name: list
-- Authorities by name with their standing and head, after the one the page before ended with.
WITH known AS (
	SELECT authority, step, done FROM accessions WHERE done IS NULL OR done <= :today),
departed AS (
	SELECT authority, max(done) AS day FROM known WHERE step = 'left' GROUP BY authority),
since_then AS (
	SELECT k.authority, CASE WHEN max(k.step = 'left') THEN 'left' WHEN max(k.step = 'leave_requested') THEN 'leaving'
	                         WHEN max(k.step = 'order_published') THEN 'member' ELSE 'joining' END AS standing
	  FROM known k LEFT JOIN departed d ON d.authority = k.authority
	 WHERE d.day IS NULL OR k.done > d.day
	 GROUP BY k.authority),
standings AS (
	SELECT a.id, coalesce(s.standing, CASE WHEN d.authority IS NULL THEN 'undocumented' ELSE 'left' END) AS standing
	  FROM authorities a
	  LEFT JOIN since_then s ON s.authority = a.id
	  LEFT JOIN departed d ON d.authority = a.id)
SELECT a.id AS "@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "@name",
       a.kind AS "@kind=authorities.kind",
       s.standing AS "@standing=authorities.standing", a.population AS "@population",
       p.id AS "head/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "head/@name",
       a.name AS ">1", a.id AS ">2"
  FROM authorities a JOIN standings s ON s.id = a.id
  LEFT JOIN people p ON p.id = (SELECT o.person FROM offices o WHERE o.authority = a.id AND o.kind = 'head'
                                   AND (o.since IS NULL OR o.since <= :today) AND (o.until IS NULL OR o.until >= :today) ORDER BY o.id DESC)
 WHERE (a.name, a.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:standing IS NULL OR s.standing = :standing)
   AND (:search IS NULL OR a.id IN (SELECT f.record FROM found JOIN searchable f ON f.id = found.rowid
                                     WHERE found MATCH :search AND f.register = 'authorities'))
 ORDER BY a.name, a.id LIMIT :limit;

-- name: show
-- One authority.
WITH known AS (
	SELECT authority, step, done FROM accessions WHERE done IS NULL OR done <= :today),
departed AS (
	SELECT authority, max(done) AS day FROM known WHERE step = 'left' GROUP BY authority),
since_then AS (
	SELECT k.authority, CASE WHEN max(k.step = 'left') THEN 'left' WHEN max(k.step = 'leave_requested') THEN 'leaving'
	                         WHEN max(k.step = 'order_published') THEN 'member' ELSE 'joining' END AS standing
	  FROM known k LEFT JOIN departed d ON d.authority = k.authority
	 WHERE d.day IS NULL OR k.done > d.day
	 GROUP BY k.authority),
standings AS (
	SELECT a.id, coalesce(s.standing, CASE WHEN d.authority IS NULL THEN 'undocumented' ELSE 'left' END) AS standing
	  FROM authorities a
	  LEFT JOIN since_then s ON s.authority = a.id
	  LEFT JOIN departed d ON d.authority = a.id)
SELECT a.id AS "@id", a.version AS "@version", a.name AS "@name", a.name_ar AS "@name_ar", a.name_en AS "@name_en",
       a.kind AS "@kind=authorities.kind",
       s.standing AS "@standing=authorities.standing",
       a.code AS "@code", a.population AS "@population", a.counted AS "@counted", a.aliases AS "@aliases", a.note AS "@note"
  FROM authorities a JOIN standings s ON s.id = a.id
 WHERE a.id = :id;

-- name: ladder
-- Every step of joining, and of leaving where one is known, with its day; a step nobody entered has no id.
WITH steps (rank, step) AS (
	VALUES (1, 'applied'), (2, 'own_council'), (3, 'cluster_council'), (4, 'order_published'), (5, 'leave_requested'), (6, 'left'))
SELECT c.id AS "@id", s.step AS "@step=accessions.step", c.done AS "@done",
       c.done > :today AS "@ahead", c.reference AS "@reference",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM steps s
  LEFT JOIN accessions c ON c.step = s.step AND c.authority = :id
  LEFT JOIN decisions d ON d.id = c.decision
  LEFT JOIN bodies b ON b.id = d.body
 WHERE c.id IS NOT NULL OR (s.rank < 5 AND EXISTS (SELECT 1 FROM accessions x WHERE x.authority = :id))
 ORDER BY coalesce(c.done, (SELECT min(y.done) FROM accessions y JOIN steps t ON t.step = y.step
                             WHERE y.authority = :id AND t.rank >= s.rank)), s.rank, c.id;

-- name: representatives
-- Who sits on its behalf today, or is to sit.
SELECT m.id AS "@id", m.role AS "@role=memberships.role", m.since AS "@since", m.until AS "@until",
       m.declared AS "@declared", CASE WHEN m.since > :today THEN 'yes' END AS "@ahead",
       b.id AS "body/@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name"
  FROM memberships m JOIN bodies b ON b.id = m.body JOIN people p ON p.id = m.person
 WHERE m.authority = :id AND (m.until IS NULL OR m.until >= :today)
 ORDER BY b.id, m.since, m.id;

-- name: former
-- Who sat on its behalf, the latest first.
SELECT m.id AS "@id", m.role AS "@role=memberships.role", m.since AS "@since", m.until AS "@until",
       m.ended_why AS "@ended_why=memberships.ended_why",
       b.id AS "body/@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name"
  FROM memberships m JOIN bodies b ON b.id = m.body JOIN people p ON p.id = m.person
 WHERE m.authority = :id AND m.until < :today
 ORDER BY m.until DESC, m.id DESC LIMIT 100;

-- name: offices
-- Who holds its offices today.
SELECT o.id AS "@id", o.kind AS "@kind=offices.kind", o.title AS "@title", o.since AS "@since",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name"
  FROM offices o JOIN people p ON p.id = o.person
 WHERE o.authority = :id AND (o.since IS NULL OR o.since <= :today) AND (o.until IS NULL OR o.until >= :today)
 ORDER BY o.kind <> 'head', o.id;

-- name: resolutions
-- What it resolved, the latest first.
SELECT id AS "@id", subject AS "@subject", number AS "@number", taken AS "@taken"
  FROM resolutions WHERE authority = :id ORDER BY taken DESC, id DESC LIMIT 20;

-- name: title
-- What the authority of :of is called.
SELECT name_in(:lang, a.name, a.name_ar, a.name_en)
  FROM authorities a WHERE a.id = :of;

-- name: choices
-- Authorities to choose from.
SELECT a.id AS "@value",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "@label"
  FROM authorities a ORDER BY a.name, a.id;

-- name: ids
SELECT id AS "@id" FROM authorities;

-- name: searchable
-- How an authority is found: number, title, detail, day, words.
SELECT NULL, name, NULL, NULL,
       coalesce(name_ar, '') || ' ' || coalesce(name_en, '') || ' ' || coalesce(aliases, '') || ' ' || coalesce(code, '')
  FROM authorities WHERE id = :record;
