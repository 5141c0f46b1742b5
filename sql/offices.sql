-- offices.sql: who holds which office.

-- name: list
-- Offices, those of the cluster first, after the one the page before ended with.
WITH kinds (rank, kind) AS (
	VALUES ('01', 'ceo'), ('02', 'treasurer'), ('03', 'legal_adviser'), ('04', 'auditor'),
	       ('05', 'secretary'), ('06', 'procurement_manager'), ('07', 'ombudsman'), ('08', 'head'),
	       ('09', 'coordinator'), ('10', 'bureau_manager'), ('11', 'other'))
SELECT o.id AS "@id", o.kind AS "@kind=offices.kind", o.title AS "@title",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       l.id AS "legal_entity/@id",
       name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name",
       o.since AS "@since", o.until AS "@until",
       k.rank || coalesce(a.name, l.name) AS ">1",
       o.id AS ">2"
  FROM offices o JOIN kinds k ON k.kind = o.kind JOIN people p ON p.id = o.person
  LEFT JOIN authorities a ON a.id = o.authority LEFT JOIN legal_entities l ON l.id = o.legal_entity
 WHERE (k.rank || coalesce(a.name, l.name), o.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:kind IS NULL OR o.kind = :kind)
   AND (:authority IS NULL OR o.authority = :authority)
   AND (:ended IS NOT NULL OR o.until IS NULL OR o.until >= :today)
 ORDER BY k.rank || coalesce(a.name, l.name), o.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM offices o
 WHERE (:kind IS NULL OR o.kind = :kind)
   AND (:authority IS NULL OR o.authority = :authority)
   AND (:ended IS NOT NULL OR o.until IS NULL OR o.until >= :today);

-- name: show
-- One office.
SELECT o.id AS "@id", o.version AS "@version", o.kind AS "@kind=offices.kind", o.title AS "@title",
       o.since AS "@since", o.until AS "@until", CASE WHEN o.until < :today THEN 'yes' END AS "@ended",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       l.id AS "legal_entity/@id",
       name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM offices o JOIN people p ON p.id = o.person
  LEFT JOIN authorities a ON a.id = o.authority LEFT JOIN legal_entities l ON l.id = o.legal_entity
  LEFT JOIN decisions d ON d.id = o.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE o.id = :id;

-- name: holder
-- Who else holds the office in the same house between :since and :until: name, first day.
SELECT p.name, o.since FROM offices o JOIN people p ON p.id = o.person
 WHERE o.kind = :kind AND o.id <> :but
   AND (o.legal_entity = :legal_entity OR o.authority = :authority)
   AND coalesce(o.since, '0000') <= coalesce(:until, '9999') AND coalesce(o.until, '9999') >= coalesce(:since, '0000')
 LIMIT 1;

-- name: title
-- What the record :of is called.
SELECT name_in(:lang, p.name, p.name_ar, p.name_en) FROM offices o JOIN people p ON p.id = o.person WHERE o.id = :of;
