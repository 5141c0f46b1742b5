-- remarks.sql: what was said in an item, and by whom.

-- name: of_item
-- What was said in an :item, in order.
SELECT k.id AS "@id", k.version AS "@version",
       p.id AS "person/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       k.speaker AS "@speaker", k.decide_by AS "@decide_by", i.meeting AS "@entered", k.text AS "text"
  FROM remarks k LEFT JOIN people p ON p.id = k.person LEFT JOIN agenda i ON i.remark = k.id AND NOT i.dropped
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

-- name: notes
-- The discussion of an :item as it is told so far: version, notes.
SELECT version, notes FROM agenda WHERE id = :item;

-- name: meeting_before
-- The draft in whose agenda a :remark is decided: the last of the same body on or before its day. Meeting, item it arose in, words; none when it was entered already.
SELECT n.id, i.id, k.text
  FROM remarks k
  JOIN agenda i ON i.id = k.item
  JOIN meetings m ON m.id = i.meeting
  JOIN meetings n ON n.state = 'draft' AND n.id <> m.id AND n.held IS NOT NULL
   AND substr(n.held, 1, 10) <= k.decide_by AND (m.held IS NULL OR n.held > m.held)
   AND EXISTS (SELECT 1 FROM convened a JOIN convened b ON b.body = a.body AND NOT b.dropped
                WHERE a.meeting = m.id AND NOT a.dropped AND b.meeting = n.id)
 WHERE k.id = :remark AND NOT EXISTS (SELECT 1 FROM agenda e WHERE e.remark = k.id)
 ORDER BY n.held DESC, n.id DESC LIMIT 1;

-- name: waiting
-- Lines of discussion that are to be decided by a day and stand on no agenda yet.
SELECT k.id AS "@id" FROM remarks k
 WHERE k.decide_by >= :today AND NOT EXISTS (SELECT 1 FROM agenda e WHERE e.remark = k.id)
 ORDER BY k.decide_by, k.id;

-- name: title
-- What the record :of is called.
SELECT text FROM remarks WHERE id = :of;
