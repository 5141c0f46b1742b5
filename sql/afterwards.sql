-- afterwards.sql: a meeting that is written down after it was held.

-- name: meeting
-- The meeting, its end as an hour.
SELECT m.id AS "@id", m.version AS "@version", m.title AS "@title", m.held AS "@held", m.held AS "@held.weekday", m.held AS "@held.hebrew", m.year AS "@year",
       coalesce(substr(m.held, 1, 10), m.year || '-12-31') AS "@day", substr(m.ended, 12, 5) AS "@ended", m.state AS "@state",
       h.id AS "chair/@id", h.name AS "chair/@name"
  FROM meetings m LEFT JOIN people h ON h.id = m.chair WHERE m.id = :within;
