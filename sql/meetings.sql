-- meetings.sql: what the pages of meetings know.

-- name: list
-- Meetings, the newest first, after the one the page before ended with; :past leaves out those that are still to be held or recorded.
SELECT m.id AS "@id", m.title AS "@title",
       (SELECT group_concat(name_in(:lang, b.name, b.name_ar, b.name_en), ' · ')
          FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = m.id AND NOT c.dropped) AS "@bodies",
       m.held AS "@held", m.held AS "@held.weekday", m.held AS "@held.hebrew", m.year AS "@year",
       m.kind AS "@kind=meetings.kind", m.place AS "@place",
       m.state AS "@state=meetings.state",
       (SELECT count(*) FROM agenda i WHERE i.meeting = m.id AND NOT i.dropped) AS "@items",
       (SELECT count(*) FROM decisions d WHERE d.meeting = m.id AND d.state = 'standing') AS "@decisions",
       CASE WHEN m.illustration THEN 'yes' END AS "@illustration",
       coalesce(m.held, m.year || '-12-31') AS ">1", m.id AS ">2"
  FROM meetings m
 WHERE (coalesce(m.held, m.year || '-12-31'), m.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
   AND (:past IS NULL OR m.state IN ('closed', 'cancelled', 'adjourned'))
   AND (:body IS NULL OR EXISTS (SELECT 1 FROM convened c WHERE c.meeting = m.id AND c.body = :body AND NOT c.dropped))
   AND (:year IS NULL OR m.year = :year)
   AND (:state IS NULL OR m.state = :state)
   AND (:search IS NULL OR m.id IN (SELECT s.record FROM found f JOIN searchable s ON s.id = f.rowid
                                     WHERE found MATCH :search AND s.register = 'meetings'))
 ORDER BY coalesce(m.held, m.year || '-12-31') DESC, m.id DESC LIMIT :limit;

-- name: count
SELECT count(*) FROM meetings m
 WHERE (:past IS NULL OR m.state IN ('closed', 'cancelled', 'adjourned'))
   AND (:body IS NULL OR EXISTS (SELECT 1 FROM convened c WHERE c.meeting = m.id AND c.body = :body AND NOT c.dropped))
   AND (:year IS NULL OR m.year = :year)
   AND (:state IS NULL OR m.state = :state)
   AND (:search IS NULL OR m.id IN (SELECT s.record FROM found f JOIN searchable s ON s.id = f.rowid
                                     WHERE found MATCH :search AND s.register = 'meetings'));

-- name: coming
-- Meetings still to be held or recorded: the one in session, then by day, those without a day last.
SELECT m.id AS "@id", m.title AS "@title",
       (SELECT group_concat(name_in(:lang, b.name, b.name_ar, b.name_en), ' · ')
          FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = m.id AND NOT c.dropped) AS "@bodies",
       m.held AS "@held", m.held AS "@held.weekday", m.held AS "@held.hebrew", m.year AS "@year",
       m.kind AS "@kind=meetings.kind", m.place AS "@place",
       m.state AS "@state=meetings.state",
       (SELECT count(*) FROM agenda i WHERE i.meeting = m.id AND NOT i.dropped) AS "@items",
       (SELECT count(*) FROM decisions d WHERE d.meeting = m.id AND d.state = 'standing') AS "@decisions",
       CASE WHEN m.state <> 'open' AND (m.held < :today OR (m.held IS NULL AND m.year < CAST(:today AS INTEGER))) THEN 'yes' END AS "@late",
       CASE WHEN m.state = 'open' THEN 'yes' END AS "@now",
       CASE WHEN m.illustration THEN 'yes' END AS "@illustration"
  FROM meetings m
 WHERE m.state IN ('draft', 'called', 'open') AND m.kind <> 'circulation'
   AND (:body IS NULL OR EXISTS (SELECT 1 FROM convened c WHERE c.meeting = m.id AND c.body = :body AND NOT c.dropped))
   AND (:year IS NULL OR m.year = :year)
   AND (:state IS NULL OR m.state = :state)
   AND (:search IS NULL OR m.id IN (SELECT s.record FROM found f JOIN searchable s ON s.id = f.rowid
                                     WHERE found MATCH :search AND s.register = 'meetings'))
 ORDER BY m.state <> 'open', m.held IS NULL, m.held, m.id LIMIT 200;

-- name: show
-- One meeting.
SELECT m.id AS "@id", m.version AS "@version", m.title AS "@title",
       m.kind AS "@kind=meetings.kind", m.mode AS "@mode=meetings.mode",
       m.held AS "@held", m.held AS "@held.weekday", m.held AS "@held.hebrew", m.ended AS "@ended", m.year AS "@year", m.place AS "@place",
       h.id AS "chair/@id", name_in(:lang, h.name, h.name_ar, h.name_en) AS "chair/@name",
       w.id AS "secretary/@id", name_in(:lang, w.name, w.name_ar, w.name_en) AS "secretary/@name",
       m.state AS "@state=meetings.state", m.called AS "@called", m.reason AS "@reason",
       m.opening AS "@opening", m.source AS "@source",
       CASE WHEN m.held < :moment THEN 'yes' END AS "@past", m.waiting AS "@waiting", m.opened AS "@opened",
       CASE WHEN m.afterwards THEN 'yes' END AS "@afterwards",
       v.id AS "previous/@id", v.title AS "previous/@name", v.held AS "previous/@held",
       (SELECT n.id FROM meetings n WHERE n.previous = m.id ORDER BY n.id DESC LIMIT 1) AS "@next",
       CASE WHEN m.state IN ('closed', 'cancelled', 'adjourned') THEN 'yes' END AS "@final",
       CASE WHEN m.illustration THEN 'yes' END AS "@illustration"
  FROM meetings m
  LEFT JOIN people h ON h.id = m.chair
  LEFT JOIN people w ON w.id = m.secretary
  LEFT JOIN meetings v ON v.id = m.previous
 WHERE m.id = :id;

-- name: within
-- The meeting something lies within: id, title, state, and whether it is recorded now: open, or held already and not closed yet.
SELECT id AS "@id", title AS "@title", held AS "@held", year AS "@year", state AS "@state=meetings.state",
       CASE WHEN state IN ('closed', 'cancelled', 'adjourned') THEN 'yes' END AS "@final",
       CASE WHEN state = 'open' OR (state IN ('draft', 'called') AND (held IS NULL OR held <= :moment)) THEN 'yes' END AS "@recording"
  FROM meetings WHERE id = :within;

-- name: choices
-- Meetings to choose from, the newest first.
SELECT id AS "@value", title || ', ' || coalesce(substr(held, 9, 2) || '.' || substr(held, 6, 2) || '.' || substr(held, 1, 4), year) AS "@label"
  FROM meetings ORDER BY coalesce(held, year || '-12-31') DESC, id DESC;

-- name: chosen
-- The meeting of that id as a choice.
SELECT id AS "@value", title || ', ' || coalesce(substr(held, 9, 2) || '.' || substr(held, 6, 2) || '.' || substr(held, 1, 4), year) AS "@label"
  FROM meetings WHERE id = :chosen;

-- name: years
-- Years in which there were meetings.
SELECT DISTINCT year AS "@value", year AS "@label" FROM meetings ORDER BY year DESC;

-- name: state_of
-- What state a meeting is in.
SELECT state FROM meetings WHERE id = :meeting;

-- name: held
-- When a meeting began, or is to.
SELECT held FROM meetings WHERE id = :meeting;

-- name: readiness
-- How many items and bodies it has, and whether its day is known.
SELECT (SELECT count(*) FROM agenda i WHERE i.meeting = m.id AND NOT i.dropped),
       (SELECT count(*) FROM convened c WHERE c.meeting = m.id AND NOT c.dropped), m.held,
       (SELECT count(*) FROM attendance t WHERE t.meeting = m.id AND t.present = 'present'), m.held <= :moment
  FROM meetings m WHERE m.id = :id;

-- name: open_items
-- Items of which nothing came yet.
SELECT i.id AS "@id", i.version AS "@version", i.label AS "@label", i.title AS "@title", i.started AS "@started"
  FROM agenda i
 WHERE i.meeting = :meeting AND NOT i.dropped AND nullif(i.outcome, 'resolved') IS NULL
   AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing')
 ORDER BY i.position, i.id;

-- name: absent_presenters
-- Items of a :meeting that somebody was to present who was not there at all, as far as is recorded.
SELECT i.id AS "@id", i.label AS "@label", i.title AS "@title", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@presenter"
  FROM agenda i JOIN people p ON p.id = i.presenter
 WHERE i.meeting = :meeting AND NOT i.dropped AND coalesce(i.outcome, '') NOT IN ('deferred', 'withdrawn')
   AND NOT EXISTS (SELECT 1 FROM attendance t WHERE t.meeting = i.meeting AND t.person = i.presenter AND t.present = 'present')
 ORDER BY i.position, i.id;

-- name: last_minute
-- The last minute at which something was recorded in a :meeting, and what.
SELECT time, what FROM (
	SELECT d.taken AS time, 'vote' AS what FROM decisions d WHERE d.meeting = :meeting AND d.taken IS NOT NULL
	UNION ALL SELECT i.started, 'item' FROM agenda i WHERE i.meeting = :meeting AND NOT i.dropped AND i.started IS NOT NULL
	UNION ALL SELECT coalesce(t."left", t.arrived), CASE WHEN t."left" IS NULL THEN 'arrival' ELSE 'departure' END
	  FROM attendance t WHERE t.meeting = :meeting AND t.present = 'present' AND coalesce(t."left", t.arrived) IS NOT NULL)
 ORDER BY time DESC LIMIT 1;

-- name: to_call_again
-- What the next call of a :meeting without a quorum takes over: title, kind, mode, hour, place, secretary.
SELECT title, kind, mode, coalesce(substr(held, 12, 5), '09:00'), place, secretary FROM meetings WHERE id = :meeting;

-- name: bodies_to_call_again
-- The bodies of a :meeting; whichever had no quorum sits by the rule of another day next time, and after that by the last.
SELECT c.body AS "@body", c.decides AS "@decides",
       CASE WHEN (SELECT q.met FROM quorums q WHERE q.meeting = c.meeting AND q.body = c.body ORDER BY q.id DESC LIMIT 1) = 0 THEN CASE WHEN c.call > 2 THEN 4 ELSE 3 END ELSE 1 END AS "@call"
  FROM convened c WHERE c.meeting = :meeting AND NOT c.dropped ORDER BY c.id;

-- name: items_to_call_again
-- The agenda of a :meeting, for its next call.
SELECT i.position AS "@position", i.label AS "@label", i.title AS "@title", i.kind AS "@kind", i.presenter AS "@presenter",
       i.presented AS "@presented", i.draft AS "@draft", i.id AS "@continues"
  FROM agenda i WHERE i.meeting = :meeting AND NOT i.dropped ORDER BY i.position, i.id;

-- name: presiding
-- Who presides when nobody says otherwise: the chair, else the deputy, of the first body that decides, if there.
SELECT s.person
  FROM meetings m
  JOIN convened c ON c.meeting = m.id AND NOT c.dropped
  JOIN memberships s ON s.body = c.body AND s.role IN ('chair', 'acting', 'deputy')
   AND (s.since IS NULL OR s.since <= :today) AND (s.until IS NULL OR s.until >= :today)
  JOIN attendance t ON t.meeting = m.id AND t.person = s.person AND t.present = 'present'
 WHERE m.id = :id
 ORDER BY c.decides DESC, c.id, s.role <> 'chair', s.role <> 'acting' LIMIT 1;

-- name: last_place
-- Where the last meeting was held.
SELECT place FROM meetings WHERE place IS NOT NULL AND state <> 'cancelled' ORDER BY coalesce(held, year || '-12-31') DESC, id DESC LIMIT 1;

-- name: any_closed
-- Was there a meeting whose minutes can be approved?
SELECT 1 FROM meetings WHERE state = 'closed' LIMIT 1;

-- name: searchable
-- How a meeting is found: number, title, detail, day, words.
SELECT NULL, m.title,
       (SELECT group_concat(b.name, ' · ') FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = m.id AND NOT c.dropped),
       substr(m.held, 1, 10),
       coalesce(m.place, '') || ' ' || m.year || ' '
       || coalesce((SELECT group_concat(b.name || ' ' || coalesce(b.name_ar, '') || ' ' || coalesce(b.name_en, ''), ' ')
                      FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = m.id AND NOT c.dropped), '') || ' '
       || coalesce((SELECT group_concat(i.title, ' ') FROM agenda i WHERE i.meeting = m.id AND NOT i.dropped), '')
  FROM meetings m WHERE m.id = :record;

-- name: ids
-- Every meeting.
SELECT id AS "@id" FROM meetings ORDER BY id;

-- name: title
-- How a meeting is called in the way up to it.
SELECT title FROM meetings WHERE id = :of;
