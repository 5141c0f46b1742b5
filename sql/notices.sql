-- notices.sql: what the members were told of a meeting, version by version.

-- name: present
-- What a notice of a :meeting would say now: its number, moment, place, agenda, state, when it was called, the bodies it convenes, and their ids.
SELECT 1 + (SELECT coalesce(max(n.number), 0) FROM notices n WHERE n.meeting = m.id), m.held, m.place,
       (SELECT json_group_array(json_object('id', i.id, 'label', i.label, 'title', i.title, 'presenter', i.presenter_name))
          FROM (SELECT i.id, i.label, i.title, coalesce(p.name, i.presented) AS presenter_name
                  FROM agenda i LEFT JOIN people p ON p.id = i.presenter
                 WHERE i.meeting = m.id AND NOT i.dropped AND i.outcome IS NOT 'withdrawn' ORDER BY i.position, i.id) i), m.state, m.called,
       (SELECT json_group_array(json_object('id', b.id, 'name', b.name))
          FROM (SELECT b.id, b.name FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = m.id AND NOT c.dropped ORDER BY b.id) b),
       (SELECT json_group_array(c.body) FROM (SELECT c.body FROM convened c WHERE c.meeting = m.id AND NOT c.dropped ORDER BY c.body) c)
  FROM meetings m WHERE m.id = :meeting;

-- name: last
-- What the last notice of a :meeting said: moment, place, agenda, id, number; whether the asker wrote it; the ids of the bodies.
SELECT held, place, agenda, id, number, person = :me, (SELECT json_group_array(json_extract(e.value, '$.id')) FROM json_each(bodies) e) FROM notices WHERE meeting = :meeting ORDER BY number DESC LIMIT 1;

-- name: to_inform
-- Coordinators of the authorities that sit in a :meeting on its day who were not told yet, and are not expected there themselves.
SELECT u.person AS "@person", u.authority AS "@authority"
  FROM users u
 WHERE u.role = 'coordinator' AND u.since <= :today AND (u.until IS NULL OR u.until > :today)
   AND EXISTS (SELECT 1 FROM meetings m JOIN convened c ON c.meeting = m.id AND NOT c.dropped
                 JOIN memberships s ON s.body = c.body AND s.authority = u.authority AND s.role NOT IN ('observer', 'secretary')
                  AND (s.since IS NULL OR s.since <= substr(m.held, 1, 10)) AND (s.until IS NULL OR s.until >= substr(m.held, 1, 10))
                WHERE m.id = :meeting)
   AND NOT EXISTS (SELECT 1 FROM attendance t WHERE t.meeting = :meeting AND t.person = u.person)
   AND NOT EXISTS (SELECT 1 FROM informed f WHERE f.meeting = :meeting AND f.person = u.person AND f.authority = u.authority)
 ORDER BY u.authority, u.id;

-- name: informed
-- Who was told of a :meeting for information, and from which notice on.
SELECT p.id AS "@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "@authority", f.number AS "@number"
  FROM informed f JOIN people p ON p.id = f.person JOIN authorities a ON a.id = f.authority
 WHERE f.meeting = :meeting ORDER BY a.name, p.name, f.id;

-- name: rule
-- The rule that gives the members of a :meeting most time: id, hours.
SELECT u.id, u.value
  FROM meetings m
  JOIN convened c ON c.meeting = m.id AND NOT c.dropped
  JOIN rules u ON u.body = c.body AND u.rule = CASE WHEN m.kind = 'ordinary' THEN 'notice_hours' ELSE 'notice_hours_urgent' END
   AND u.since <= :today AND (u.until IS NULL OR u.until >= :today)
 WHERE m.id = :meeting ORDER BY CAST(u.value AS INTEGER) DESC, u.id LIMIT 1;

-- name: list
-- The versions of a meeting's notice, the newest first.
SELECT n.id AS "@id", n.version AS "@version", :within AS "@within", n.number AS "@number", n.kind AS "@kind=notices.kind",
       n.at AS "@at", n.held AS "@held", n.place AS "@place", n.hours AS "@hours", n.needed AS "@needed", n.urgent AS "@urgent", n.reason AS "@reason", n.sent AS "@sent",
       (SELECT o.id FROM notices o WHERE o.meeting = n.meeting AND o.number = n.number - 1) AS "@before"
  FROM notices n WHERE n.meeting = :within ORDER BY n.number DESC;

-- name: at_number
-- The version of a :meeting's notice of that :number.
SELECT id FROM notices WHERE meeting = :meeting AND number = :number;

-- name: changes
-- What changed between two versions, :from and :to.
WITH old AS (
	SELECT e."key" AS place, json_extract(e.value, '$.id') AS item, json_extract(e.value, '$.title') AS title
	  FROM notices n, json_each(n.agenda) e WHERE n.id = :from),
new AS (
	SELECT e."key" AS place, json_extract(e.value, '$.id') AS item, json_extract(e.value, '$.title') AS title
	  FROM notices n, json_each(n.agenda) e WHERE n.id = :to),
both AS (
	SELECT new.item, old.title AS was, new.title, new.place,
	       row_number() OVER (ORDER BY old.place) AS stood, row_number() OVER (ORDER BY new.place) AS stands
	  FROM old JOIN new ON new.item = old.item),
sat AS (
	SELECT json_extract(e.value, '$.id') AS body, json_extract(e.value, '$.name') AS name FROM notices n, json_each(n.bodies) e WHERE n.id = :from),
sits AS (
	SELECT json_extract(e.value, '$.id') AS body, json_extract(e.value, '$.name') AS name FROM notices n, json_each(n.bodies) e WHERE n.id = :to),
told AS (
	SELECT 1 AS turn, 0 AS place, 'held' AS kind, NULL AS title, a.held AS was, b.held AS now FROM notices a, notices b WHERE a.id = :from AND b.id = :to AND a.held IS NOT b.held
	UNION ALL
	SELECT 2, 0, 'place', NULL, a.place, b.place FROM notices a, notices b WHERE a.id = :from AND b.id = :to AND a.place IS NOT b.place
	UNION ALL
	SELECT 2.1, body, 'convened', name, NULL, NULL FROM sits WHERE body NOT IN (SELECT body FROM sat)
	UNION ALL
	SELECT 2.2, body, 'released', name, NULL, NULL FROM sat WHERE body NOT IN (SELECT body FROM sits)
	UNION ALL
	SELECT 3, place, 'added', title, NULL, NULL FROM new WHERE item NOT IN (SELECT item FROM old)
	UNION ALL
	SELECT 4, place, 'removed', title, NULL, NULL FROM old WHERE item NOT IN (SELECT item FROM new)
	UNION ALL
	SELECT 5, place, 'renamed', title, was, NULL FROM both WHERE was <> title
	UNION ALL
	SELECT 6, place, 'moved', title, NULL, NULL FROM both WHERE stood <> stands)
SELECT kind AS "@is=notices.change", title AS "@title", was AS "@was", now AS "@now" FROM told ORDER BY turn, place;

-- name: show
-- One version: whether it is of this meeting and not yet marked as sent.
SELECT id AS "@id", version AS "@version", sent AS "@sent" FROM notices WHERE id = :id AND meeting = :within;

-- name: answered
-- Who has answered the notice of a :meeting, and is asked again when it is put off.
SELECT id AS "@id", version AS "@version" FROM attendance WHERE meeting = :meeting AND answer IS NOT NULL ORDER BY id;

-- name: meeting_version
SELECT version FROM meetings WHERE id = :meeting;

-- name: source
-- Where that rule comes from.
SELECT u.source
  FROM meetings m
  JOIN convened c ON c.meeting = m.id AND NOT c.dropped
  JOIN rules u ON u.body = c.body AND u.rule = CASE WHEN m.kind = 'ordinary' THEN 'notice_hours' ELSE 'notice_hours_urgent' END
   AND u.since <= :today AND (u.until IS NULL OR u.until >= :today)
 WHERE m.id = :meeting ORDER BY CAST(u.value AS INTEGER) DESC, u.id LIMIT 1;

-- name: untold
-- Meetings that were called before there were notices of them.
SELECT m.id AS "@id", m.called AS "@called" FROM meetings m
 WHERE m.state = 'called' AND m.kind <> 'circulation' AND m.called IS NOT NULL AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.meeting = m.id) ORDER BY m.id;
