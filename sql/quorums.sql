-- quorums.sql: counts of who was there when a meeting waited, opened or was adjourned.

-- name: of_meeting
-- Every count of a :meeting, in order.
SELECT name_in(:lang, b.name, b.name_ar, b.name_en) AS "@body",
       q.at AS "@at", q.call AS "@call=quorum.call", q.serving AS "@serving", q.present AS "@present", q.needed AS "@needed",
       CASE WHEN q.met THEN 'yes' END AS "@met", q.names AS "@names", u.source AS "@source"
  FROM quorums q JOIN bodies b ON b.id = q.body LEFT JOIN rules u ON u.id = q.rule
 WHERE q.meeting = :meeting ORDER BY q.id;

-- name: waiting
-- Since when a :meeting waits.
SELECT waiting FROM meetings WHERE id = :meeting;
