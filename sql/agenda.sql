-- agenda.sql: the items of a meeting.

-- name: list
-- The items of a meeting in their order.
SELECT i.id AS "@id", i.version AS "@version", :within AS "@within", i.position AS "@position", i.label AS "@label", i.title AS "@title",
       i.kind AS "@kind=agenda.kind",
       p.id AS "presenter/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "presenter/@name",
       i.presented AS "@presented", i.draft AS "@draft", i.notes AS "@notes",
       CASE WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing') THEN 'resolved' ELSE nullif(i.outcome, 'resolved') END AS "@outcome",
       'agenda.outcome.' || CASE WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing') THEN 'resolved'
                                 ELSE coalesce(nullif(i.outcome, 'resolved'), 'pending') END AS "@outcome.say",
       CASE WHEN i.outcome = 'deferred' THEN i.to_meeting END AS "@to", CASE WHEN i.outcome = 'deferred' THEN substr((SELECT m.held FROM meetings m WHERE m.id = i.to_meeting), 1, 10) END AS "@to.day",
       CASE WHEN i.outcome = 'referred' THEN (SELECT name_in(:lang, b.name, b.name_ar, b.name_en) FROM bodies b WHERE b.id = i.to_body) END AS "@to.body",
       i.added AS "@added", i.added_by AS "@added_by", (SELECT w.reason FROM waivers w WHERE w.item = i.id) AS "@bare",
       (SELECT count(*) FROM remarks k WHERE k.item = i.id) AS "@remarks"
  FROM agenda i LEFT JOIN people p ON p.id = i.presenter
 WHERE i.meeting = :within AND NOT i.dropped
 ORDER BY i.position, i.id;

-- name: show
-- One item.
SELECT i.id AS "@id", i.version AS "@version", i.meeting AS "@within", i.position AS "@position", i.label AS "@label", i.title AS "@title",
       i.kind AS "@kind=agenda.kind",
       p.id AS "presenter/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "presenter/@name",
       i.presented AS "@presented", i.draft AS "@draft", i.notes AS "@notes",
       CASE WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing') THEN 'resolved' ELSE nullif(i.outcome, 'resolved') END AS "@outcome",
       'agenda.outcome.' || CASE WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing') THEN 'resolved'
                                 ELSE coalesce(nullif(i.outcome, 'resolved'), 'pending') END AS "@outcome.say",
       CASE WHEN i.dropped THEN 'yes' END AS "@dropped",
       (SELECT n.id FROM agenda n WHERE n.meeting = i.meeting AND NOT n.dropped AND (n.position, n.id) > (i.position, i.id) ORDER BY n.position, n.id LIMIT 1) AS "@next",
       (SELECT n.id FROM agenda n WHERE n.meeting = i.meeting AND NOT n.dropped AND (n.position, n.id) < (i.position, i.id) ORDER BY n.position DESC, n.id DESC LIMIT 1) AS "@previous",
       (SELECT count(*) FROM agenda n WHERE n.meeting = i.meeting AND NOT n.dropped AND (n.position, n.id) <= (i.position, i.id)) AS "@ordinal",
       (SELECT count(*) FROM agenda n WHERE n.meeting = i.meeting AND NOT n.dropped) AS "@of"
  FROM agenda i LEFT JOIN people p ON p.id = i.presenter
 WHERE i.id = :id AND i.meeting = :within;

-- name: title
-- How the item :of is called.
SELECT title FROM agenda WHERE id = :of;

-- name: order
-- What is on the agenda of a :meeting, for putting it in another order.
SELECT id AS "@id", version AS "@version", position AS "@position", label AS "@label"
  FROM agenda WHERE meeting = :meeting AND NOT dropped ORDER BY position, id;

-- name: dropped
-- Items taken off before the meeting was called.
SELECT id AS "@id", version AS "@version", title AS "@title" FROM agenda WHERE meeting = :within AND dropped ORDER BY position, id;

-- name: last_position
SELECT max(position) FROM agenda WHERE meeting = :meeting;

-- name: last_label
-- The highest number printed beside an item.
SELECT max(CAST(label AS INTEGER)) FROM agenda WHERE meeting = :meeting AND NOT dropped;

-- name: decisions
-- What was decided in an :item.
SELECT d.id AS "@id", decision_number(b.short, d.year, d.serial) AS "@number", d.title AS "@title", d.text AS "@text",
       d.result AS "@result=decisions.result", d.method AS "@method=decisions.method",
       d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained", d.state AS "@state", d.corrected AS "@corrected", d.correction AS "@correction",
       b.id AS "body/@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name"
  FROM decisions d
  JOIN bodies b ON b.id = d.body
  LEFT JOIN convened c ON c.meeting = d.meeting AND c.body = d.body
 WHERE d.item = :item
 ORDER BY c.id IS NULL, c.id, d.year, d.serial;

-- name: minutes_to_approve
-- The last meeting of each body of a :meeting that was closed before it, as one text: titles with their days.
SELECT group_concat(told, ', ')
  FROM (SELECT DISTINCT l.title || ' (' || substr(l.held, 9, 2) || '.' || substr(l.held, 6, 2) || '.' || substr(l.held, 1, 4) || ')' AS told
          FROM meetings m
          JOIN convened c ON c.meeting = m.id AND NOT c.dropped
          JOIN meetings l ON l.id = (SELECT p.id FROM meetings p JOIN convened o ON o.meeting = p.id AND o.body = c.body AND NOT o.dropped
                                      WHERE p.state = 'closed' AND p.kind <> 'circulation' AND p.held < coalesce(m.held, :moment) ORDER BY p.held DESC, p.id DESC LIMIT 1)
         WHERE m.id = :meeting);

-- name: was_decided
-- Does a decision of the :item stand?
SELECT 1 FROM decisions WHERE item = :item AND state = 'standing' LIMIT 1;

-- name: carried
-- The item that goes on with an :item in a draft, dropped or not: id, version, dropped.
SELECT i.id, i.version, i.dropped FROM agenda i JOIN meetings m ON m.id = i.meeting AND m.state = 'draft'
 WHERE i.continues = :item AND i.remark IS NULL AND (:to IS NULL OR i.meeting = :to) ORDER BY i.id DESC LIMIT 1;

-- name: to_carry
-- What an :item takes along to the meeting :to: title, kind, presenter, presented, draft, and whether that is still a draft.
SELECT i.title, i.kind, i.presenter, i.presented, i.draft, (SELECT 'yes' FROM meetings m WHERE m.id = :to AND m.state = 'draft')
  FROM agenda i WHERE i.id = :item;

-- name: next_meeting
-- The next meeting after the :meeting of a body that sits in it, not held yet.
SELECT n.id FROM meetings n
 WHERE n.state IN ('draft', 'called') AND n.id <> :meeting
   AND (n.held IS NULL OR n.held > coalesce((SELECT m.held FROM meetings m WHERE m.id = :meeting), ''))
   AND EXISTS (SELECT 1 FROM convened a JOIN convened b ON b.body = a.body AND NOT b.dropped
                WHERE a.meeting = :meeting AND NOT a.dropped AND b.meeting = n.id)
 ORDER BY n.held IS NULL, n.held, n.id LIMIT 1;

-- name: meetings_ahead
-- Meetings an item of the :meeting may be put off to.
SELECT n.id AS "@value", n.title || coalesce(', ' || substr(n.held, 9, 2) || '.' || substr(n.held, 6, 2) || '.' || substr(n.held, 1, 4), '') AS "@label"
  FROM meetings n WHERE n.state IN ('draft', 'called') AND n.id <> :meeting
   AND (n.held IS NULL OR n.held > coalesce((SELECT m.held FROM meetings m WHERE m.id = :meeting), ''))
 ORDER BY n.held IS NULL, n.held, n.id LIMIT 40;

-- name: may_go_to
-- Is :wanted a meeting an item of the :meeting may be put off to?
SELECT 1 FROM meetings WHERE id = :wanted AND id <> :meeting AND state IN ('draft', 'called');

-- name: may_refer_to
-- Is :wanted a body an item may be referred to?
SELECT 1 FROM bodies WHERE id = :wanted AND (until IS NULL OR until >= :today);
