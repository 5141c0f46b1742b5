-- readiness.sql: what must be so before a meeting may be called.

-- name: facts
-- Of a :meeting: its moment, place, whether it needs one, how many items and bodies.
SELECT held, place, mode <> 'remote' AND kind <> 'circulation',
       (SELECT count(*) FROM agenda i WHERE i.meeting = m.id AND NOT i.dropped),
       (SELECT count(*) FROM convened c WHERE c.meeting = m.id AND NOT c.dropped)
  FROM meetings m WHERE m.id = :meeting;

-- name: bodies
-- Every body of a :meeting: how many serve that day, and how long before it the notice must go out by the rules of today.
SELECT b.id AS "@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "@name",
       (SELECT count(*) FROM memberships s WHERE s.body = c.body AND s.voting AND s.role NOT IN ('observer', 'secretary', 'substitute')
           AND (s.since IS NULL OR s.since <= coalesce(substr(m.held, 1, 10), :today))
           AND (s.until IS NULL OR s.until >= coalesce(substr(m.held, 1, 10), :today))) AS "@serving",
       (SELECT u.value FROM rules u WHERE u.body = c.body AND u.rule = CASE WHEN m.kind = 'ordinary' THEN 'notice_hours' ELSE 'notice_hours_urgent' END AND u.since <= :today AND (u.until IS NULL OR u.until >= :today) ORDER BY u.since DESC LIMIT 1) AS "@hours", (SELECT u.source FROM rules u WHERE u.body = c.body AND u.rule = CASE WHEN m.kind = 'ordinary' THEN 'notice_hours' ELSE 'notice_hours_urgent' END AND u.since <= :today AND (u.until IS NULL OR u.until >= :today) ORDER BY u.since DESC LIMIT 1) AS "@source",
       CASE WHEN m.kind = 'ordinary' THEN (SELECT u.value FROM rules u WHERE u.body = c.body AND u.rule = 'notice_hours_urgent' AND u.since <= :today AND (u.until IS NULL OR u.until >= :today) ORDER BY u.since DESC LIMIT 1) END AS "@urgent",
       (SELECT u.source FROM rules u WHERE u.body = c.body AND u.rule = 'notice_hours_urgent' AND u.since <= :today AND (u.until IS NULL OR u.until >= :today) ORDER BY u.since DESC LIMIT 1) AS "@urgent_source"
  FROM meetings m
  JOIN convened c ON c.meeting = m.id AND NOT c.dropped
  JOIN bodies b ON b.id = c.body
 WHERE m.id = :meeting AND m.kind <> 'circulation' ORDER BY c.id;

-- name: undrafted
-- Items of a :meeting that want a decision and bring neither a draft of it nor a paper, and why they may, if that was said.
SELECT i.id AS "@id", i.label AS "@label", i.title AS "@title", w.reason AS "@waived"
  FROM agenda i LEFT JOIN waivers w ON w.item = i.id
 WHERE i.meeting = :meeting AND NOT i.dropped AND i.kind NOT IN ('information', 'minutes') AND i.draft IS NULL
   AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.item = i.id AND a.withdrawn IS NULL)
 ORDER BY i.position, i.id;
