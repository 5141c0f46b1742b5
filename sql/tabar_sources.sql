-- tabar_sources.sql: who gives the money of a tabar.

-- name: list
-- The sources of one tabar.
SELECT s.id AS "@id", s.version AS "@version", s.funder AS "@funder", s.kind AS "@kind=tabar_sources.kind",
       a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       s.amount AS "@amount", s.received AS "@received", s.granted AS "@granted", s.authorization AS "@authorization",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM tabar_sources s LEFT JOIN authorities a ON a.id = s.authority LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE s.tabar = :within AND NOT s.dropped ORDER BY s.id;

-- name: show
-- One source.
SELECT s.id AS "@id", s.version AS "@version", s.funder AS "@funder", s.funder AS "@heading", s.kind AS "@kind=tabar_sources.kind",
       a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       s.amount AS "@amount", s.received AS "@received", s.granted AS "@granted", s.authorization AS "@authorization", s.dropped AS "@dropped",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM tabar_sources s LEFT JOIN authorities a ON a.id = s.authority LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE s.id = :id AND s.tabar = :within;
