-- circulations.sql: rounds in which a body decides without convening. Their state follows from their moments.

-- name: list
-- Rounds, those that close last first, after the one the page before ended with.
WITH standing AS MATERIALIZED (
	SELECT id, CASE WHEN state = 'circulating' AND closes <= :moment THEN outcome ELSE state END AS state FROM round_states)
SELECT c.id AS "@id", m.title AS "@title",
       b.id AS "body/@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       c.closes AS "@closes", (SELECT count(*) FROM agenda i WHERE i.meeting = c.meeting AND NOT i.dropped) AS "@motions",
       (SELECT count(*) FROM decisions d WHERE d.meeting = c.meeting AND d.state = 'standing') AS "@decisions",
       s.state AS "@state=circulations.state",
       CASE WHEN c.illustration THEN 'yes' END AS "@illustration",
       c.closes AS ">1", c.id AS ">2"
  FROM circulations c JOIN meetings m ON m.id = c.meeting JOIN bodies b ON b.id = c.body
  JOIN standing s ON s.id = c.id
 WHERE (c.closes, c.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
   AND (:body IS NULL OR c.body = :body)
 ORDER BY c.closes DESC, c.id DESC LIMIT :limit;

-- name: count
SELECT count(*) FROM circulations c
 WHERE :body IS NULL OR c.body = :body;

-- name: show
-- One round.
WITH standing AS MATERIALIZED (
	SELECT id, CASE WHEN state = 'circulating' AND closes <= :moment THEN outcome ELSE state END AS state FROM round_states WHERE id = :id)
SELECT c.id AS "@id", c.version AS "@version", m.title AS "@title", m.opening AS "@opening", c.meeting AS "@meeting",
       b.id AS "body/@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       c.closes AS "@closes", c.closes AS "@closes.weekday", c.sent AS "@sent", c.ended AS "@ended", c.reason AS "@reason",
       CASE WHEN c.ended IS NULL AND c.sent IS NOT NULL AND c.closes <= :moment THEN 'yes' END AS "@by_itself",
       s.state AS "@state=circulations.state",
       n.id AS "became/@id", n.title AS "became/@name", n.held AS "became/@held",
       r.id AS "report/@id", r.meeting AS "report/@meeting", rm.title AS "report/@name", rm.held AS "report/@held",
       CASE WHEN c.illustration THEN 'yes' END AS "@illustration"
  FROM circulations c JOIN meetings m ON m.id = c.meeting JOIN bodies b ON b.id = c.body
  JOIN standing s ON s.id = c.id
  LEFT JOIN meetings n ON n.id = c.became LEFT JOIN agenda r ON r.id = c.report LEFT JOIN meetings rm ON rm.id = r.meeting
 WHERE c.id = :id;

-- name: of_meeting
-- The round of a :meeting.
SELECT id FROM circulations WHERE meeting = :meeting;

-- name: title
-- How a round is called in the way up to it.
SELECT m.title FROM circulations c JOIN meetings m ON m.id = c.meeting WHERE c.id = :of;

-- name: motions
-- The motions of the :meeting of a round, what the :person answered, and what was decided.
SELECT i.id AS "@id", i.version AS "@version", i.label AS "@label", i.title AS "@title", i.draft AS "@draft", i.kind AS "@kind=agenda.kind",
       CASE WHEN d.id IS NULL THEN i.outcome ELSE 'resolved' END AS "@outcome",
       (SELECT count(*) FROM answers x WHERE x.item = i.id AND x.choice <> 'objects') AS "@answered",
       a.id AS "answer/@id", a.version AS "answer/@version", a.choice AS "answer/@choice=answers.choice", a.reason AS "answer/@reason", a.at AS "answer/@at",
       a.way AS "answer/@way=answers.way",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@number", d.result AS "decision/@result=decisions.result",
       d.in_favour AS "decision/@in_favour", d.against AS "decision/@against", d.abstained AS "decision/@abstained"
  FROM agenda i LEFT JOIN answers a ON a.item = i.id AND a.person = :person
  LEFT JOIN decisions d ON d.item = i.id AND d.state = 'standing' LEFT JOIN bodies b ON b.id = d.body
 WHERE i.meeting = :meeting AND NOT i.dropped
 ORDER BY i.position, i.id;

-- name: has_motion
-- Is the :item a motion of the :meeting?
SELECT 1 FROM agenda WHERE id = :item AND meeting = :meeting;

-- name: meeting
-- The meeting that a round is, and its first motion.
SELECT m.version AS "@version", (SELECT i.title FROM agenda i WHERE i.meeting = m.id AND NOT i.dropped ORDER BY i.position, i.id LIMIT 1) AS "@first"
  FROM meetings m WHERE m.id = :meeting;

-- name: members
-- Who answers a :circulation: the members of its body who serve and have declared, today or when it ended; how many motions each answered; with :person that one only.
WITH round AS (
	SELECT c.*, substr(min(coalesce(c.ended, :moment), c.closes), 1, 10) AS day FROM circulations c WHERE c.id = :circulation)
SELECT p.id AS "@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name",
       s.role AS "@role", p.email AS "@email", p.phone AS "@phone",
       a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       (SELECT count(*) FROM answers x WHERE x.circulation = c.id AND x.person = p.id) AS "@answered",
       (SELECT count(*) FROM agenda i WHERE i.meeting = c.meeting AND NOT i.dropped) AS "@motions"
  FROM round c
  JOIN memberships s ON s.body = c.body AND s.voting AND s.role NOT IN ('observer', 'secretary', 'substitute')
   AND (s.since IS NULL OR s.since <= c.day) AND (s.until IS NULL OR s.until >= c.day)
   AND (s.declared <= c.day OR 'yes' IS NOT
        (SELECT u.value FROM rules u WHERE u.body = c.body AND u.rule = 'declaration' AND u.since <= c.day AND (u.until IS NULL OR u.until >= c.day) ORDER BY u.since DESC LIMIT 1))
  JOIN people p ON p.id = s.person LEFT JOIN authorities a ON a.id = s.authority
 WHERE :person IS NULL OR p.id = :person
 ORDER BY a.name IS NULL, a.name, p.name, p.id;

-- name: needed
-- How many answers a motion needs to be decided on a :day, of how many who serve in the :body, and by which rule: needed, serving, source.
WITH serving AS (
	SELECT count(*) AS serving FROM memberships
	 WHERE body = :body AND voting AND role NOT IN ('observer', 'secretary', 'substitute') AND (since IS NULL OR since <= :day) AND (until IS NULL OR until >= :day))
SELECT (serving * h.times + h.rest) / h.parts, serving, u.source
  FROM serving JOIN rules u ON u.body = :body AND u.rule = 'quorum' AND u.since <= :day AND (u.until IS NULL OR u.until >= :day)
  JOIN shares h ON h.rule = u.id
 ORDER BY u.since DESC LIMIT 1;

-- name: cells
-- Every member's answer to every motion of a :circulation, a row for each, by member.
WITH round AS (
	SELECT c.*, substr(min(coalesce(c.ended, :moment), c.closes), 1, 10) AS day FROM circulations c WHERE c.id = :circulation)
SELECT p.id AS "@person", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "@authority",
       i.id AS "@item", i.label AS "@motion", x.choice AS "@choice", 'answers.choice.' || coalesce(x.choice, 'none') AS "@choice.say", x.reason AS "@reason",
       nullif(x.way, 'page') AS "@way", 'answers.way.' || x.way AS "@way.say", r.name AS "@recorder"
  FROM round c
  JOIN memberships s ON s.body = c.body AND s.voting AND s.role NOT IN ('observer', 'secretary', 'substitute')
   AND (s.since IS NULL OR s.since <= c.day) AND (s.until IS NULL OR s.until >= c.day)
   AND (s.declared <= c.day OR 'yes' IS NOT
        (SELECT u.value FROM rules u WHERE u.body = c.body AND u.rule = 'declaration' AND u.since <= c.day AND (u.until IS NULL OR u.until >= c.day) ORDER BY u.since DESC LIMIT 1))
  JOIN people p ON p.id = s.person LEFT JOIN authorities a ON a.id = s.authority
  JOIN agenda i ON i.meeting = c.meeting AND NOT i.dropped
  LEFT JOIN answers x ON x.item = i.id AND x.person = p.id LEFT JOIN people r ON r.id = x.recorder
 ORDER BY a.name IS NULL, a.name, p.name, p.id, i.position, i.id;

-- name: voters
-- The members who may answer the :item of a :circulation on its last :day, and what each answered.
SELECT p.id AS "@id", s.role AS "@role", a.id AS "authority/@id",
       CASE WHEN x.choice IN ('for', 'against', 'abstain') THEN x.choice ELSE 'absent' END AS "@choice"
  FROM circulations c
  JOIN memberships s ON s.body = c.body AND s.voting AND s.role NOT IN ('observer', 'secretary', 'substitute')
   AND (s.since IS NULL OR s.since <= :day) AND (s.until IS NULL OR s.until >= :day)
   AND (s.declared <= :day OR 'yes' IS NOT
        (SELECT u.value FROM rules u WHERE u.body = c.body AND u.rule = 'declaration' AND u.since <= :day AND (u.until IS NULL OR u.until >= :day) ORDER BY u.since DESC LIMIT 1))
  JOIN people p ON p.id = s.person LEFT JOIN authorities a ON a.id = s.authority
  LEFT JOIN answers x ON x.item = :item AND x.person = p.id
 WHERE c.id = :circulation ORDER BY s.id;

-- name: due_to_report
-- Rounds of the bodies of a :meeting that ended by themselves and are on no agenda to be reported: id, version, title.
SELECT c.id AS "@id", c.version AS "@version", m.title AS "@title", c.meeting AS "@meeting"
  FROM circulations c JOIN meetings m ON m.id = c.meeting
 WHERE c.ended IS NOT NULL AND c.became IS NULL AND c.reason IS NULL AND c.body IN (SELECT v.body FROM convened v WHERE v.meeting = :meeting AND NOT v.dropped)
   AND NOT EXISTS (SELECT 1 FROM agenda i JOIN meetings n ON n.id = i.meeting
                    WHERE i.id = c.report AND NOT i.dropped AND n.state <> 'cancelled' AND coalesce(i.outcome, '') NOT IN ('deferred', 'withdrawn'))
 ORDER BY c.ended, c.id;

-- name: next_meeting
-- The first meeting of the :body whose agenda is still written.
SELECT m.id FROM meetings m JOIN convened v ON v.meeting = m.id AND NOT v.dropped
 WHERE v.body = :body AND m.state = 'draft' AND m.kind <> 'circulation' AND (m.held IS NULL OR m.held > :moment)
 ORDER BY m.held IS NULL, m.held, m.id LIMIT 1;

-- name: waiting
-- Open rounds in which the asker has motions to answer.
SELECT c.id AS "@id", m.title AS "@title", '/circulations/' || c.id AS "@href", c.closes AS "@day", c.closes AS "@closes",
       count(*) AS "@left", 1 AS "@now", '2' || c.closes AS "@order"
  FROM circulations c JOIN meetings m ON m.id = c.meeting
  JOIN memberships s ON s.body = c.body AND s.person = :me AND s.voting AND s.role NOT IN ('observer', 'secretary', 'substitute')
   AND (s.since IS NULL OR s.since <= :today) AND (s.until IS NULL OR s.until >= :today)
   AND (s.declared <= :today OR 'yes' IS NOT
        (SELECT u.value FROM rules u WHERE u.body = c.body AND u.rule = 'declaration' AND u.since <= :today AND (u.until IS NULL OR u.until >= :today) ORDER BY u.since DESC LIMIT 1))
  JOIN agenda i ON i.meeting = c.meeting AND NOT i.dropped
 WHERE c.sent IS NOT NULL AND c.ended IS NULL AND c.closes > :moment
   AND NOT EXISTS (SELECT 1 FROM answers x WHERE x.item = i.id AND x.person = :me)
 GROUP BY c.id ORDER BY c.closes;

-- name: overdue
-- The next round :after that one whose time is over and whose result is still to be written.
SELECT id FROM circulations WHERE sent IS NOT NULL AND ended IS NULL AND closes <= :moment AND id > :after ORDER BY id LIMIT 1;

-- name: reported_in
-- The round that an :item reports.
SELECT c.id AS "@id", m.title AS "@name", c.sent AS "@sent", c.ended AS "@ended"
  FROM circulations c JOIN meetings m ON m.id = c.meeting WHERE c.report = :item;
