-- minutes.sql: what minutes are written from.

-- name: meeting
-- The meeting the minutes are of.
SELECT m.id AS "@id", m.version AS "@version", m.title AS "@title",
       m.kind AS "@kind=meetings.kind", m.mode AS "@mode=meetings.mode",
       m.held AS "@held", m.held AS "@held.weekday", m.held AS "@held.hebrew", m.ended AS "@ended", m.year AS "@year", m.place AS "@place",
       h.id AS "chair/@id", h.name AS "chair/@name", w.id AS "secretary/@id", w.name AS "secretary/@name",
       m.state AS "@state=meetings.state", m.reason AS "@reason", m.source AS "@source",
       CASE WHEN m.afterwards AND m.source IS NULL THEN 'yes' END AS "@afterwards",
       CASE WHEN m.source IS NOT NULL OR m.held IS NULL THEN 'unstated' ELSE 'not_recorded' END AS "@gaps",
       CASE WHEN m.illustration THEN 'yes' END AS "@illustration",
       CASE WHEN t.id IS NULL THEN m.opening ELSE t.text END AS "opening"
  FROM meetings m
  LEFT JOIN narratives t ON t.meeting = m.id AND t.item IS NULL
  LEFT JOIN people h ON h.id = m.chair
  LEFT JOIN people w ON w.id = m.secretary
 WHERE m.id = :within;

-- name: cluster
-- Whose minutes they are.
SELECT name AS "@name", address AS "@address", email AS "@email", phone AS "@phone", fax AS "@fax" FROM clusters;

-- name: entities
-- The legal entities whose bodies were convened, each with its own number; all of the cluster when the bodies do not say.
SELECT e.id AS "@id", e.name AS "@name", e.kind AS "@kind=legal_entities.kind", e.number AS "@number"
  FROM legal_entities e
 WHERE e.id IN (SELECT b.legal_entity FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = :within AND NOT c.dropped)
 ORDER BY (SELECT min(CASE WHEN c.decides THEN 0 ELSE 1 END * 1000000 + c.id) FROM convened c JOIN bodies b ON b.id = c.body
            WHERE c.meeting = :within AND b.legal_entity = e.id AND NOT c.dropped);

-- name: round
-- When the :circulation that these are the minutes of was sent, closed and ended, and the meeting it became.
SELECT c.id AS "@id", b.name AS "@body", c.sent AS "@sent", c.closes AS "@closes", c.ended AS "@ended", c.reason AS "@reason",
       m.title AS "@became", m.held AS "@became_held"
  FROM circulations c JOIN bodies b ON b.id = c.body LEFT JOIN meetings m ON m.id = c.became WHERE c.id = :circulation;

-- name: for_authorities
-- Who was there on behalf of an authority, by authority.
SELECT p.id AS "@id", p.name AS "@name", coalesce(t.title, p.title) AS "@title", a.id AS "authority/@id", a.name AS "authority/@name",
       t.capacity AS "@capacity=attendance.capacity", t.arrived AS "@arrived", t."left" AS "@left",
       CASE WHEN t.remote THEN 'yes' END AS "@remote"
  FROM attendance t JOIN people p ON p.id = t.person JOIN authorities a ON a.id = t.authority
 WHERE t.meeting = :within AND t.present = 'present'
 ORDER BY (SELECT min(o.id) FROM attendance o WHERE o.meeting = t.meeting AND o.authority = t.authority AND o.present = 'present'), t.id;

-- name: for_cluster
-- Who was there on the cluster's own side.
SELECT p.id AS "@id", p.name AS "@name", coalesce(t.title, p.title) AS "@title",
       t.capacity AS "@capacity=attendance.capacity", t.arrived AS "@arrived", t."left" AS "@left",
       CASE WHEN t.remote THEN 'yes' END AS "@remote"
  FROM attendance t JOIN people p ON p.id = t.person
 WHERE t.meeting = :within AND t.present = 'present' AND t.authority IS NULL
 ORDER BY t.id;

-- name: not_there
-- Who was not there, and of whom nothing was recorded.
SELECT p.id AS "@id", p.name AS "@name", coalesce(t.title, p.title) AS "@title", a.id AS "authority/@id", a.name AS "authority/@name",
       t.capacity AS "@capacity", t.present AS "@present=attendance.present"
  FROM attendance t JOIN people p ON p.id = t.person LEFT JOIN authorities a ON a.id = t.authority
 WHERE t.meeting = :within AND t.present <> 'present'
 ORDER BY t.present = 'expected', a.name IS NULL, a.name, t.id;

-- name: items
-- The items, told.
SELECT i.id AS "@id", i.label AS "@label", i.title AS "@title", i.kind AS "@kind", p.name AS "@presenter", i.presented AS "@presented", i.added AS "@added", i.added_by AS "@added_by",
       (SELECT q.name FROM requests w JOIN people q ON q.id = w.person WHERE w.item = i.id ORDER BY w.id LIMIT 1) AS "@asked_by",
       CASE WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing') THEN 'resolved' ELSE nullif(i.outcome, 'resolved') END AS "@outcome",
       'agenda.outcome.' || CASE WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing') THEN 'resolved'
                                 ELSE coalesce(nullif(i.outcome, 'resolved'), 'pending') END AS "@outcome.say",
       CASE i.outcome WHEN 'deferred' THEN (SELECT substr(l.held, 9, 2) || '.' || substr(l.held, 6, 2) || '.' || substr(l.held, 1, 4) FROM meetings l WHERE l.id = i.to_meeting) END AS "@to",
       CASE i.outcome WHEN 'referred' THEN (SELECT b.name FROM bodies b WHERE b.id = i.to_body) END AS "@to.body",
       CASE WHEN t.id IS NULL THEN i.notes ELSE t.text END AS "notes"
  FROM agenda i LEFT JOIN people p ON p.id = i.presenter
  LEFT JOIN narratives t ON t.meeting = i.meeting AND t.item = i.id
 WHERE i.meeting = :within AND NOT i.dropped
 ORDER BY i.position, i.id;

-- name: remarks
-- What was said in an :item.
SELECT p.id AS "person/@id", p.name AS "person/@name", k.speaker AS "@speaker", k.text AS "text"
  FROM remarks k LEFT JOIN people p ON p.id = k.person
 WHERE k.item = :item
 ORDER BY k.position, k.id;

-- name: recusals
-- Who took no part in an :item because of a personal interest.
SELECT p.name AS "@name", c.reason AS "@reason"
  FROM recusals c JOIN people p ON p.id = c.person WHERE c.item = :item AND NOT c.dropped ORDER BY c.id;

-- name: calls
-- Every count of who was there: when the waiting began, when the meeting opened or was put off.
SELECT b.name AS "@body", q.at AS "@at", q.call AS "@call", q.present AS "@present", q.serving AS "@serving", q.needed AS "@needed",
       CASE WHEN q.met THEN 'yes' END AS "@met"
  FROM quorums q JOIN bodies b ON b.id = q.body WHERE q.meeting = :within ORDER BY q.id;

-- name: decisions
-- What was decided in an :item, or outside every item when it is NULL.
SELECT d.id AS "@id", decision_number(b.short, d.year, d.serial) AS "@number", d.serial AS "@serial", d.title AS "@title",
       b.id AS "body/@id", b.name AS "body/@name",
       d.result AS "@result", d.method AS "@method=decisions.method",
       d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained", d.base AS "@base",
       u.source AS "@source",
       CASE WHEN d.result = 'rejected' AND d.in_favour = d.against AND d.in_favour > 0 THEN 'yes' END AS "@tie",
       CASE WHEN d.state = 'void' THEN 'yes' END AS "@void", d.reason AS "@reason", d.note AS "@note", d.text AS "text"
  FROM decisions d
  JOIN bodies b ON b.id = d.body
  LEFT JOIN rules u ON u.id = d.rule
  LEFT JOIN convened c ON c.meeting = d.meeting AND c.body = d.body
 WHERE d.meeting = :within AND d.item IS :item
 ORDER BY c.id IS NULL, c.id, d.year, d.serial;

-- name: votes
-- How each voted on a :decision, by authority.
SELECT p.name AS "@name", a.name AS "@authority", v.choice AS "@choice=votes.choice", v.reason AS "@reason"
  FROM votes v JOIN people p ON p.id = v.person LEFT JOIN authorities a ON a.id = v.authority
 WHERE v.decision = :decision AND NOT v.dropped
 ORDER BY CASE v.choice WHEN 'for' THEN 1 WHEN 'against' THEN 2 WHEN 'abstain' THEN 3 WHEN 'recused' THEN 4 ELSE 5 END, a.name IS NULL, a.name, p.name;

-- name: followups
-- What is to be done because of a :decision.
SELECT f.title AS "@title", coalesce(p.name, a.name, f.owned_by) AS "@owner", f.due AS "@due"
  FROM followups f LEFT JOIN people p ON p.id = f.owner LEFT JOIN authorities a ON a.id = f.authority
 WHERE f.decision = :decision AND f.state <> 'cancelled'
 ORDER BY f.due IS NULL, f.due, f.id;

-- name: summary
-- Every decision of the meeting in the order of its numbers, body after body.
SELECT d.id AS "@id", decision_number(b.short, d.year, d.serial) AS "@number", d.title AS "@title", b.name AS "@body",
       i.label AS "@label", d.result AS "@result", d.method AS "@method", d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained",
       CASE WHEN d.state = 'void' THEN 'yes' END AS "@void"
  FROM decisions d
  JOIN bodies b ON b.id = d.body
  LEFT JOIN convened c ON c.meeting = d.meeting AND c.body = d.body
  LEFT JOIN agenda i ON i.id = d.item
 WHERE d.meeting = :within
 ORDER BY c.id IS NULL, c.id, d.year, d.serial;

-- name: life
-- What was done with the minutes, and by when it should have been: days by the rules of the first body that decides.
WITH sitting AS (
	SELECT m.*, substr(coalesce(m.ended, m.held), 1, 10) AS last,
	       (SELECT c.body FROM convened c WHERE c.meeting = m.id AND NOT c.dropped ORDER BY c.decides DESC, c.id LIMIT 1) AS body
	  FROM meetings m WHERE m.id = :within),
ruled AS (
	SELECT s.*,
	       coalesce((SELECT CAST(u.value AS INTEGER) FROM rules u WHERE u.body = s.body AND u.rule = 'minutes_days' AND u.since <= s.last
	                    AND (u.until IS NULL OR u.until >= s.last) ORDER BY u.since DESC LIMIT 1), 10) AS minutes_days,
	       coalesce((SELECT CAST(u.value AS INTEGER) FROM rules u WHERE u.body = s.body AND u.rule = 'publish_days' AND u.since <= s.last
	                    AND (u.until IS NULL OR u.until >= s.last) ORDER BY u.since DESC LIMIT 1), 30) AS publish_days
	  FROM sitting s)
SELECT r.state AS "@meeting", n.id AS "@id", n.version AS "@version", n.reviewed AS "@reviewed", n.distributed AS "@distributed", n.until AS "@until",
       n.hash AS "@hash", n.entries AS "@entries", n.root AS "@root", n.approved AS "@approved", n.published AS "@published", n.public_hash AS "@public",
       CASE WHEN n.decision IS NOT NULL THEN 'yes' END AS "@frozen",
       CASE WHEN n.until >= :today THEN 'yes' END AS "@open",
       date(r.last, '+' || r.minutes_days || ' days') AS "@distribute_by",
       CASE WHEN n.distributed IS NULL AND date(r.last, '+' || r.minutes_days || ' days') < :today THEN 'yes' END AS "@late",
       CASE WHEN n.distributed IS NOT NULL AND substr(n.distributed, 1, 10) > date(r.last, '+' || r.minutes_days || ' days') THEN 'yes' END AS "@sent_late",
       date(r.last, '+' || r.publish_days || ' days') AS "@publish_by",
       CASE WHEN coalesce(substr(n.published, 1, 10), :today) > date(r.last, '+' || r.publish_days || ' days') THEN 'yes' END AS "@publish_late",
       (SELECT count(*) FROM copies c WHERE c.meeting = r.id) AS "@copies",
       (SELECT count(*) FROM copies c WHERE c.meeting = r.id AND c.read IS NOT NULL) AS "@read",
       (SELECT count(*) FROM comments c WHERE c.meeting = r.id) AS "@comments",
       (SELECT count(*) FROM comments c WHERE c.meeting = r.id AND c.answer IS NULL) AS "@unanswered",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@number", d.title AS "decision/@title", d.decided AS "decision/@decided"
  FROM ruled r
  LEFT JOIN minutes n ON n.meeting = r.id
  LEFT JOIN decisions d ON d.id = n.decision
  LEFT JOIN bodies b ON b.id = d.body;

-- name: signers
-- Who signs, by the rule of the first body that decides on the day of the meeting (chair and whoever wrote, unless it says otherwise), and what was signed of the document of that :hash.
WITH sitting AS (
	SELECT m.*, coalesce(substr(m.held, 1, 10), m.year || '-12-31') AS day,
	       (SELECT c.body FROM convened c WHERE c.meeting = m.id AND NOT c.dropped ORDER BY c.decides DESC, c.id LIMIT 1) AS body
	  FROM meetings m WHERE m.id = :within),
ruled AS (
	SELECT s.*, (SELECT u.id FROM rules u WHERE u.body = s.body AND u.rule = 'signers' AND u.since <= s.day
	                AND (u.until IS NULL OR u.until >= s.day) ORDER BY u.since DESC LIMIT 1) AS rule
	  FROM sitting s),
part (place, role) AS (VALUES (1, 'chair'), (2, 'secretary'))
SELECT p.role AS "@role=minutes.signature", h.id AS "@person", h.name AS "@name", u.source AS "@source",
       g.id AS "signature/@id", y.name AS "signature/@name", g.person AS "signature/@person", g.way AS "signature/@way", g.at AS "signature/@at",
       g.day AS "signature/@day", t.name AS "signature/@attested", g.document AS "signature/@document", g.scan AS "signature/@scan"
  FROM ruled r
  LEFT JOIN rules u ON u.id = r.rule
  JOIN part p ON instr(coalesce(u.value, 'chair_and_secretary'), p.role) > 0
  LEFT JOIN people h ON h.id = CASE p.role WHEN 'chair' THEN r.chair ELSE r.secretary END
  LEFT JOIN signatures g ON g.meeting = r.id AND g.role = p.role AND g.hash = :hash
  LEFT JOIN people y ON y.id = g.person
  LEFT JOIN people t ON t.id = g.attested
 ORDER BY p.place;

-- name: lapsed
-- Signatures over a document that was changed since.
SELECT 'minutes.signature.' || g.role AS "@role.say", y.name AS "@name", g.at AS "@at"
  FROM signatures g JOIN people y ON y.id = g.person WHERE g.meeting = :within AND g.hash IS NOT :hash ORDER BY g.id;

-- name: copies
-- To whom the draft was sent.
SELECT c.id AS "@id", p.id AS "person/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       c.sent AS "@sent", c.read AS "@read"
  FROM copies c JOIN people p ON p.id = c.person WHERE c.meeting = :within ORDER BY p.name, p.id;

-- name: comments
-- What members said of the draft, and what was answered.
SELECT c.id AS "@id", c.version AS "@version", p.name AS "@name", c.at AS "@at", c.answer AS "@answer=comments.answer",
       c.answered AS "@answered", c.text AS "text", c.reply AS "reply"
  FROM comments c JOIN people p ON p.id = c.person WHERE c.meeting = :within ORDER BY c.id;

-- name: comment
-- Version and answer of one :comment.
SELECT version, answer FROM comments WHERE id = :comment AND meeting = :within;

-- name: own_copy
-- The asker's own copy: its id, its version, and when it was read.
SELECT id, version, read FROM copies WHERE meeting = :within AND person = :me;

-- name: copy_of
-- Id and version of the copy of a :recipient.
SELECT id, version FROM copies WHERE meeting = :within AND person = :recipient;

-- name: recipients
-- Who gets the draft: whoever serves in a convened body that day or today.
SELECT DISTINCT p.id AS "@id"
  FROM meetings m
  JOIN convened c ON c.meeting = m.id AND NOT c.dropped
  JOIN memberships s ON s.body = c.body AND s.role NOT IN ('observer', 'secretary')
   AND (s.since IS NULL OR s.since <= :today)
   AND (s.until IS NULL OR s.until >= min(:today, coalesce(substr(m.held, 1, 10), m.year || '-12-31')))
  JOIN people p ON p.id = s.person
 WHERE m.id = :within ORDER BY p.id;

-- name: comment_days
-- How many days members have for comments.
SELECT CAST(u.value AS INTEGER) FROM convened c JOIN rules u ON u.body = c.body AND u.rule = 'comment_days' AND u.since <= :today AND (u.until IS NULL OR u.until >= :today)
 WHERE c.meeting = :within AND NOT c.dropped ORDER BY c.decides DESC, c.id, u.since DESC LIMIT 1;

-- name: narratives
-- What is told, item by item, before the first of them what was said at the opening: as it stands, and as it was noted down.
SELECT 0 AS "@item", NULL AS "@label", NULL AS "@title", t.id AS "@id", coalesce(t.version, 0) AS "@version",
       CASE WHEN t.id IS NULL THEN m.opening ELSE t.text END AS "text", m.opening AS "noted", 0 AS "@place"
  FROM meetings m LEFT JOIN narratives t ON t.meeting = m.id AND t.item IS NULL WHERE m.id = :within
UNION ALL
SELECT i.id, i.label, i.title, t.id, coalesce(t.version, 0), CASE WHEN t.id IS NULL THEN i.notes ELSE t.text END, i.notes, i.position
  FROM agenda i LEFT JOIN narratives t ON t.meeting = i.meeting AND t.item = i.id
 WHERE i.meeting = :within AND NOT i.dropped
 ORDER BY 8, 1;

-- name: approving
-- Decisions that may have approved these minutes: adopted, of a body that decided here, in an item on minutes of a later meeting.
SELECT d.id AS "@value", decision_number(b.short, d.year, d.serial) || ' – ' || d.title AS "@label"
  FROM meetings m
  JOIN convened c ON c.meeting = m.id AND c.decides AND NOT c.dropped
  JOIN decisions d ON d.body = c.body AND d.meeting <> m.id AND d.result = 'adopted' AND d.state = 'standing'
  JOIN meetings l ON l.id = d.meeting AND coalesce(l.held, l.year || '-12-31') > coalesce(m.held, m.year || '-12-31')
  JOIN bodies b ON b.id = d.body
  LEFT JOIN agenda i ON i.id = d.item
 WHERE m.id = :within AND (i.kind = 'minutes' OR d.kind = 'minutes')
 ORDER BY coalesce(l.held, l.year || '-12-31'), d.id LIMIT 50;

-- name: approved_by
-- Which minutes a :decision approves by itself: of the last meeting of its body that was closed before, when they were sent out, no comment waits, and no other minutes of that body do.
WITH waiting AS (
	SELECT m.id, coalesce(m.held, m.year || '-12-31') AS day
	  FROM decisions d
	  JOIN agenda i ON i.id = d.item AND i.kind = 'minutes'
	  JOIN meetings l ON l.id = d.meeting
	  JOIN convened c ON c.body = d.body AND c.decides AND NOT c.dropped AND c.meeting <> l.id
	  JOIN meetings m ON m.id = c.meeting AND m.state = 'closed' AND coalesce(m.held, m.year || '-12-31') < coalesce(l.held, l.year || '-12-31')
	  JOIN minutes n ON n.meeting = m.id AND n.distributed IS NOT NULL AND n.decision IS NULL
	 WHERE (d.id = :decision OR d.together = :decision) AND d.result = 'adopted' AND d.state = 'standing'
	 GROUP BY m.id)
SELECT w.id FROM waiting w
 WHERE (SELECT count(*) FROM waiting) = 1
   AND NOT EXISTS (SELECT 1 FROM comments k WHERE k.meeting = w.id AND k.answer IS NULL);

-- name: errata
-- Later decisions that correct the one by which the minutes were approved.
SELECT l.id AS "@id", decision_number(b.short, l.year, l.serial) AS "@number", l.title AS "@title", l.decided AS "@decided"
  FROM minutes n
  JOIN amendments a ON a.earlier = n.decision AND a.how = 'corrects'
  JOIN decisions l ON l.id = a.decision AND l.state = 'standing' AND l.result = 'adopted'
  JOIN bodies b ON b.id = l.body
 WHERE n.meeting = :within ORDER BY l.id;

-- name: keep
-- A document is frozen under its :hash; the same document is frozen once.
INSERT INTO frozen (hash, bytes, at) VALUES (:hash, :document, :now) ON CONFLICT DO NOTHING;

-- name: kept
-- The frozen document of a :hash.
SELECT bytes FROM frozen WHERE hash = :hash;

-- name: is_of_meeting
-- Was the document of that :hash ever that of the minutes of this meeting?
SELECT 1 FROM minutes WHERE meeting = :within AND :hash IN (hash, public_hash)
UNION ALL SELECT 1 FROM signatures WHERE meeting = :within AND hash = :hash LIMIT 1;


-- name: meeting_of_decision
-- The meeting a decision was taken in.
SELECT meeting FROM decisions WHERE id = :id;

-- name: extracted
-- One :decision as an extract of the minutes tells it.
SELECT d.id AS "@id", decision_number(b.short, d.year, d.serial) AS "@number", d.title AS "@title", d.decided AS "@decided", d.decided AS "@decided.hebrew",
       b.id AS "body/@id", b.name AS "body/@name", i.label AS "item/@label", i.title AS "item/@title",
       d.result AS "@result", d.method AS "@method=decisions.method",
       d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained", d.base AS "@base",
       CASE WHEN d.result = 'rejected' AND d.in_favour = d.against AND d.in_favour > 0 THEN 'yes' END AS "@tie",
       CASE WHEN d.state = 'void' THEN 'yes' END AS "@void", d.reason AS "@reason", d.note AS "@note", d.text AS "text"
  FROM decisions d JOIN bodies b ON b.id = d.body LEFT JOIN agenda i ON i.id = d.item
 WHERE d.id = :decision;

-- name: to_sign
-- Approved minutes that wait for the asker's signature, as chair of the meeting or as whoever wrote; where nobody is named, for who holds that office (:as_chair, :as_secretary).
WITH part (role) AS (VALUES ('chair'), ('secretary'))
SELECT m.id AS "@id", m.title AS "@title", CASE WHEN count(*) OVER () > 1 THEN '/signatures#minutes-' || m.id ELSE '/meetings/' || m.id || '/minutes/sign' END AS "@href",
       substr(n.approved, 1, 10) AS "@day", 'yes' AS "@now", '2' || n.approved AS "@order"
  FROM minutes n JOIN meetings m ON m.id = n.meeting
  JOIN part p ON :me = CASE p.role WHEN 'chair' THEN m.chair ELSE m.secretary END
    OR (CASE p.role WHEN 'chair' THEN m.chair ELSE m.secretary END IS NULL AND CASE p.role WHEN 'chair' THEN :as_chair ELSE :as_secretary END IS NOT NULL)
 WHERE n.decision IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM signatures g WHERE g.meeting = m.id AND g.hash = n.hash AND (g.person = :me OR g.role = p.role))
   AND coalesce((SELECT instr(u.value, p.role) FROM convened c
                   JOIN rules u ON u.body = c.body AND u.rule = 'signers' AND u.since <= substr(m.held, 1, 10) AND (u.until IS NULL OR u.until >= substr(m.held, 1, 10))
                  WHERE c.meeting = m.id AND NOT c.dropped ORDER BY c.decides DESC, c.id, u.since DESC LIMIT 1), 1) > 0
 GROUP BY m.id ORDER BY n.approved LIMIT 10;

-- name: to_read
-- Drafts that were sent to the asker, who has neither read them nor said anything, while comments are asked for.
SELECT m.id AS "@id", m.title AS "@title", '/meetings/' || m.id || '/minutes' AS "@href", n.until AS "@day", 'yes' AS "@now", '2' || n.until AS "@order"
  FROM copies c JOIN minutes n ON n.meeting = c.meeting AND n.decision IS NULL JOIN meetings m ON m.id = c.meeting
 WHERE c.person = :me AND c.read IS NULL AND n.until >= :today
   AND NOT EXISTS (SELECT 1 FROM comments k WHERE k.meeting = m.id AND k.person = :me)
 ORDER BY n.until, m.id LIMIT 10;

-- name: to_answer
-- Minutes with comments that nobody has answered, for who may (:all).
SELECT m.id AS "@id", m.title AS "@title", '/meetings/' || m.id || '/minutes#comments' AS "@href", substr(min(k.at), 1, 10) AS "@day", 'yes' AS "@now", '2' || min(k.at) AS "@order"
  FROM comments k JOIN meetings m ON m.id = k.meeting
 WHERE :all IS NOT NULL AND k.answer IS NULL GROUP BY m.id ORDER BY min(k.at) LIMIT 10;

-- name: to_distribute
-- Meetings closed within sixty days whose draft was not sent out, for who may (:all).
SELECT m.id AS "@id", m.title AS "@title", '/meetings/' || m.id || '/minutes' AS "@href", date(m.held, '+10 days') AS "@day",
       CASE WHEN date(m.held, '+10 days') < :today THEN 'yes' END AS "@late", 'yes' AS "@now",
       CASE WHEN date(m.held, '+10 days') < :today THEN '1' ELSE '2' END || m.held AS "@order"
  FROM meetings m LEFT JOIN minutes n ON n.meeting = m.id
 WHERE :all IS NOT NULL AND m.state = 'closed' AND m.kind <> 'circulation' AND n.distributed IS NULL AND m.held >= date(:today, '-60 days')
 ORDER BY m.held LIMIT 10;

-- name: withheld
-- What is withheld from the version for the public.
SELECT w.id AS "@id", w.version AS "@version", w.item AS "@item", i.label AS "@label", i.title AS "@title", w.words AS "@words",
       w.ground AS "@ground=withheld.ground"
  FROM withheld w LEFT JOIN agenda i ON i.id = w.item
 WHERE w.meeting = :within AND NOT w.dropped ORDER BY w.id;

-- name: may_withhold
-- The items of the meeting, to choose what to withhold.
SELECT id AS "@value", coalesce(label || '. ', '') || title AS "@label" FROM agenda WHERE meeting = :within AND NOT dropped ORDER BY position, id;

-- name: history
-- What was done with the minutes, the newest first, as the ledger has it: of what is withheld only that something is.
WITH told AS (
	SELECT seq, at, actor, "table" AS kind, body, lag(body) OVER (PARTITION BY "table", record ORDER BY seq) AS before
	  FROM ledger WHERE "table" IN ('minutes', 'signatures', 'withheld') AND json_extract(body, '$.meeting') = :within),
done AS (
	SELECT t.*, CASE t.kind
	       WHEN 'signatures' THEN CASE json_extract(t.body, '$.way') WHEN 'paper' THEN 'signed_on_paper' ELSE 'signed' END
	       WHEN 'withheld' THEN CASE json_extract(t.body, '$.dropped') WHEN 1 THEN 'shown' ELSE 'withheld' END
	       ELSE CASE WHEN json_extract(t.body, '$.published') IS NOT json_extract(t.before, '$.published') THEN 'published'
	                 WHEN json_extract(t.body, '$.decision') IS NOT json_extract(t.before, '$.decision') THEN 'approved'
	                 WHEN json_extract(t.body, '$.distributed') IS NOT json_extract(t.before, '$.distributed') THEN 'distributed'
	                 WHEN json_extract(t.body, '$.reviewed') IS NOT json_extract(t.before, '$.reviewed') THEN 'reviewed'
	                 WHEN json_extract(t.body, '$.hash') IS NOT NULL THEN 'frozen' ELSE 'edited' END END AS what
	  FROM told t)
SELECT d.seq AS "@entry", d.at AS "@at.moment", p.name AS "@who", CASE WHEN p.id IS NULL THEN 'ledger.actor.' || d.actor END AS "@actor.say", d.what AS "@what=minutes.did",
       s.name AS "@signer", json_extract(d.body, '$.day') AS "@day", a.name AS "@attested", json_extract(d.body, '$.document') AS "@document",
       json_extract(d.body, '$.scan') AS "@scan", json_extract(d.body, '$.hash') AS "@hash"
  FROM done d LEFT JOIN people p ON d.actor = 'person ' || p.id
  LEFT JOIN people s ON d.kind = 'signatures' AND s.id = json_extract(d.body, '$.person')
  LEFT JOIN people a ON d.kind = 'signatures' AND a.id = json_extract(d.body, '$.attested')
 ORDER BY d.seq DESC LIMIT 300;

-- name: withheld_one
-- Is the :withheld one of this meeting?
SELECT 1 FROM withheld WHERE id = :withheld AND meeting = :within AND NOT dropped;
