-- remarks.sql: what was said in an item, and by whom.

-- name: of_item
-- What was said in an :item, in order.
SELECT k.id AS "@id", k.version AS "@version",
       p.id AS "person/@id", CASE :lang WHEN 'ar' THEN coalesce(p.name_ar, p.name) WHEN 'en' THEN coalesce(p.name_en, p.name) ELSE p.name END AS "person/@name",
       k.speaker AS "@speaker", k.text AS "text"
  FROM remarks k LEFT JOIN people p ON p.id = k.person
 WHERE k.item = :item
 ORDER BY k.position, k.id;

-- name: of_the_item
-- Is the :remark one of this :item?
SELECT 1 FROM remarks WHERE id = :remark AND item = :item;

-- name: last_position
SELECT max(position) FROM remarks WHERE item = :item;

-- name: speakers
-- Names to choose a speaker from: whoever was entered at the meeting.
SELECT CASE WHEN (SELECT count(*) FROM people o WHERE o.name = p.name) > 1 THEN p.name || coalesce(', ' || p.title, '') ELSE p.name END AS "@value"
  FROM attendance t JOIN people p ON p.id = t.person WHERE t.meeting = :within ORDER BY p.name, p.id;
