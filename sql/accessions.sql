-- accessions.sql: the steps by which an authority joins or leaves.

-- name: list
-- The steps of one authority in their order.
SELECT c.id AS "@id", c.step AS "@step", 'accessions.step.' || c.step AS "@step.say", c.done AS "@done", c.reference AS "@reference",
       d.id AS "decision/@id", b.short || '/' || d.year || '/' || printf('%03d', d.serial) AS "decision/@name"
  FROM accessions c LEFT JOIN decisions d ON d.id = c.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE c.authority = :within
 ORDER BY c.done, c.id;

-- name: show
-- One step.
SELECT c.id AS "@id", c.version AS "@version", c.step AS "@step", 'accessions.step.' || c.step AS "@step.say",
       c.done AS "@done", c.reference AS "@reference",
       a.id AS "authority/@id", CASE :lang WHEN 'ar' THEN coalesce(a.name_ar, a.name) WHEN 'en' THEN coalesce(a.name_en, a.name) ELSE a.name END AS "authority/@name",
       d.id AS "decision/@id", b.short || '/' || d.year || '/' || printf('%03d', d.serial) AS "decision/@name"
  FROM accessions c JOIN authorities a ON a.id = c.authority
  LEFT JOIN decisions d ON d.id = c.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE c.id = :id AND c.authority = :within;
