-- signatories.sql: who may sign for a legal entity, and what the pages that ask about it know. The state of an appointment is that of the day :on_day.

-- name: list
-- Appointments by entity, group and name, after the one the page before ended with; those that ended only when asked for, but for suspended ones of which nobody was told.
WITH held AS MATERIALIZED (SELECT * FROM terms)
SELECT s.id AS "@id", p.id AS "person/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       s.capacity AS "@capacity=signatories.capacity", s."group" AS "@group=signatories.group",
       s.scope AS "@scope=signatories.scope",
       l.id AS "legal_entity/@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name",
       k.id AS "account/@id", k.name AS "account/@name", s.ceiling AS "@ceiling", s.joint AS "@joint=signatories.group",
       s.since AS "@since", s.until AS "@until",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name",
       CASE WHEN t.last < :on_day THEN CASE t.why WHEN 'until' THEN 'expired' WHEN 'office' THEN 'suspended' WHEN 'membership' THEN 'suspended' ELSE 'ended' END
            WHEN s.scope = 'unstated' THEN 'unstated'
            WHEN t.forced IS NULL OR t.forced > :on_day THEN 'proposed' WHEN t.since IS NULL OR t.since > :on_day THEN 'approved' ELSE 'active' END AS "@state=signatories.state",
       CASE WHEN s.illustration THEN 'yes' END AS "@illustration",
       l.name || ' / ' || s."group" || ' / ' || p.name AS ">1", s.id AS ">2"
  FROM signatories s JOIN held t ON t.signatory = s.id JOIN people p ON p.id = s.person JOIN legal_entities l ON l.id = s.legal_entity
  LEFT JOIN bank_accounts k ON k.id = s.account LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE (l.name || ' / ' || s."group" || ' / ' || p.name, s.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:legal_entity IS NULL OR s.legal_entity = :legal_entity)
   AND (:scope IS NULL OR s.scope = :scope)
   AND (:person IS NULL OR s.person = :person)
   AND (:over IS NOT NULL OR t.last >= :on_day OR (t.why IN ('office', 'membership') AND s.confirmed IS NOT NULL AND s.notified IS NULL AND s.ended IS NULL))
 ORDER BY l.name || ' / ' || s."group" || ' / ' || p.name, s.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM signatories s JOIN terms t ON t.signatory = s.id
 WHERE (:legal_entity IS NULL OR s.legal_entity = :legal_entity)
   AND (:scope IS NULL OR s.scope = :scope)
   AND (:person IS NULL OR s.person = :person)
   AND (:over IS NOT NULL OR t.last >= :on_day OR (t.why IN ('office', 'membership') AND s.confirmed IS NOT NULL AND s.notified IS NULL AND s.ended IS NULL));

-- name: show
-- One appointment, what it rests on, its papers, whom it replaced and by whom it was. Unguarded: of its papers only the titles are told.
WITH held AS MATERIALIZED (SELECT * FROM terms WHERE signatory = :id)
SELECT s.id AS "@id", s.version AS "@version", s.capacity AS "@capacity=signatories.capacity",
       s."group" AS "@group=signatories.group", s.scope AS "@scope=signatories.scope",
       s.ceiling AS "@ceiling", s.joint AS "@joint=signatories.group", s.since AS "@since", s.until AS "@until",
       s.confirmed AS "@confirmed", s.ended AS "@ended", s.ended_why AS "@ended_why=signatories.ended_why",
       s.notified AS "@notified", s.note AS "@note", CASE WHEN s.illustration THEN 'yes' END AS "@illustration",
       CASE WHEN t.last < coalesce(:on_day, :today) THEN CASE t.why WHEN 'until' THEN 'expired' WHEN 'office' THEN 'suspended' WHEN 'membership' THEN 'suspended' ELSE 'ended' END
            WHEN s.scope = 'unstated' THEN 'unstated'
            WHEN t.forced IS NULL OR t.forced > coalesce(:on_day, :today) THEN 'proposed' WHEN t.since IS NULL OR t.since > coalesce(:on_day, :today) THEN 'approved' ELSE 'active' END AS "@state=signatories.state",
       nullif(t.since, '0000-01-01') AS "@holds_since", CASE WHEN t.since IS NOT NULL THEN 'yes' END AS "@holds", nullif(t.until, '9999-12-31') AS "@holds_until",
       CASE WHEN t.last < '9999-12-31' THEN t.last END AS "@last", t.why AS "@why=signatories.because",
       CASE WHEN s.confirmed IS NULL AND s.scope IN ('bank', 'masav', 'guarantee', 'payroll') AND s.ended IS NULL THEN 'yes' END AS "@unconfirmed",
       CASE WHEN s.confirmed IS NOT NULL AND s.notified IS NULL AND t.last < :today THEN 'yes' END AS "@untold",
       p.id AS "person/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       l.id AS "legal_entity/@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name", l.number AS "legal_entity/@number",
       k.id AS "account/@id", k.name AS "account/@name",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name", d.title AS "decision/@title",
       CASE WHEN d.id IS NOT NULL THEN (SELECT f.force FROM force f WHERE f.id = d.id) END AS "decision/@force=decisions.force",
       e.id AS "ending/@id", decision_number(c.short, e.year, e.serial) AS "ending/@name",
       m.id AS "membership/@id", 'memberships.role.' || m.role AS "membership/@role.say", name_in(:lang, mb.name, mb.name_ar, mb.name_en) AS "membership/@name", m.until AS "membership/@until",
       o.id AS "office/@id", 'offices.kind.' || o.kind AS "office/@kind.say", o.title AS "office/@title", o.until AS "office/@until",
       sd.id AS "specimen/@id", sd.title AS "specimen/@name", cd.id AS "confirmation/@id", cd.title AS "confirmation/@name",
       q.id AS "replaces/@id", name_in(:lang, qp.name, qp.name_ar, qp.name_en) AS "replaces/@name", n.id AS "successor/@id", name_in(:lang, np.name, np.name_ar, np.name_en) AS "successor/@name"
  FROM signatories s JOIN held t ON t.signatory = s.id JOIN people p ON p.id = s.person JOIN legal_entities l ON l.id = s.legal_entity
  LEFT JOIN bank_accounts k ON k.id = s.account LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
  LEFT JOIN decisions e ON e.id = s.ending LEFT JOIN bodies c ON c.id = e.body
  LEFT JOIN memberships m ON m.id = s.membership LEFT JOIN bodies mb ON mb.id = m.body LEFT JOIN offices o ON o.id = s.office
  LEFT JOIN documents sd ON sd.id = s.specimen LEFT JOIN documents cd ON cd.id = s.confirmation
  LEFT JOIN signatories q ON q.id = s.replaces LEFT JOIN people qp ON qp.id = q.person
  LEFT JOIN signatories n ON n.replaces = s.id LEFT JOIN people np ON np.id = n.person
 WHERE s.id = :id;

-- name: standing
-- What a change of an appointment starts from.
SELECT s.version, s.legal_entity, s.person, s.capacity, s."group", s.scope, s.account, s.ceiling, s.joint, s.since, s.ended,
       (SELECT n.id FROM signatories n WHERE n.replaces = s.id), t.last, s.confirmed
  FROM signatories s JOIN terms t ON t.signatory = s.id WHERE s.id = :id;

-- name: from_decision
-- What a decision :of presets: the entity whose body decided, and the day it is to be in force.
SELECT b.legal_entity, coalesce(d.effective, d.decided) FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.id = :of;

-- name: decides
-- Of a decision :of: its number, and whether it can appoint anybody.
SELECT decision_number(b.short, d.year, d.serial), d.state = 'standing' AND d.result = 'adopted' FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.id = :of;

-- name: office
-- The office of :of_person in the entity that makes them what :of_capacity says, on :on_day if it can be.
SELECT o.id FROM offices o
 WHERE o.person = :of_person AND o.legal_entity = :of_entity AND o.kind <> 'auditor'
   AND CASE WHEN :of_capacity IN ('treasurer', 'ceo', 'secretary') THEN o.kind = :of_capacity ELSE :of_capacity IN ('treasurer_delegate', 'other') END
   AND (o.until IS NULL OR o.until >= :on_day)
 ORDER BY coalesce(o.since, '0000') > :on_day, o.since DESC LIMIT 1;

-- name: membership
-- The seat of :of_person in a body of the entity that makes them what :of_capacity says, on :on_day if it can be.
SELECT m.id FROM memberships m JOIN bodies b ON b.id = m.body
 WHERE m.person = :of_person AND b.legal_entity = :of_entity
   AND CASE :of_capacity WHEN 'chair' THEN m.role IN ('chair', 'acting') WHEN 'deputy' THEN m.role IN ('deputy', 'acting') ELSE :of_capacity = 'other' END
   AND (m.until IS NULL OR m.until >= :on_day)
 ORDER BY coalesce(m.since, '0000') > :on_day, b.kind NOT IN ('council', 'board'), m.since DESC LIMIT 1;

-- name: name
-- What :of_person is called.
SELECT name_in(:lang, p.name, p.name_ar, p.name_en) FROM people p WHERE p.id = :of_person;

-- name: beside
-- Other appointments of the same person that lack the same paper.
SELECT s.id AS "@id", s.version AS "@version", s.scope AS "@scope=signatories.scope",
       name_in(:lang, l.name, l.name_ar, l.name_en) AS "@entity", k.name AS "@account"
  FROM signatories s JOIN signatories o ON o.id = :id AND o.person = s.person JOIN legal_entities l ON l.id = s.legal_entity
  LEFT JOIN bank_accounts k ON k.id = s.account
 WHERE s.id <> o.id AND s.ended IS NULL
   AND CASE :as WHEN 'confirmation' THEN s.confirmed IS NULL AND s.scope IN ('bank', 'masav', 'guarantee', 'payroll') ELSE s.specimen IS NULL END
 ORDER BY s.id;

-- name: untold
-- Appointments the bank confirmed, that are over, and of which it was not told.
SELECT s.id AS "@id", '/signatories/' || s.id AS "@href", name_in(:lang, p.name, p.name_ar, p.name_en) || ', ' || name_in(:lang, l.name, l.name_ar, l.name_en) AS "@title",
       'signatories.scope.' || s.scope AS "@scope.say", t.last AS "@day", 'signatories.because.' || t.why AS "@why.say", '2 ' || t.last AS "@order", 'yes' AS "@now"
  FROM signatories s JOIN terms t ON t.signatory = s.id JOIN people p ON p.id = s.person JOIN legal_entities l ON l.id = s.legal_entity
 WHERE s.confirmed IS NOT NULL AND s.notified IS NULL AND t.last < :today
 ORDER BY t.last, s.id;

-- name: unconfirmed
-- Appointments whose decision is in force and that only wait for the bank.
SELECT s.id AS "@id", '/signatories/' || s.id AS "@href", name_in(:lang, p.name, p.name_ar, p.name_en) || ', ' || name_in(:lang, l.name, l.name_ar, l.name_en) AS "@title",
       'signatories.scope.' || s.scope AS "@scope.say", '4 ' || t.forced AS "@order"
  FROM signatories s JOIN terms t ON t.signatory = s.id JOIN people p ON p.id = s.person JOIN legal_entities l ON l.id = s.legal_entity
 WHERE s.confirmed IS NULL AND s.scope IN ('bank', 'masav', 'guarantee', 'payroll') AND t.forced <= :today AND t.last >= :today
 ORDER BY t.forced, s.id;

-- name: falling
-- Appointments that rest on the membership or office of the page and hold after :day.
SELECT s.id AS "@id", s.scope AS "@scope=signatories.scope", name_in(:lang, l.name, l.name_ar, l.name_en) AS "@entity", k.name AS "@account",
       CASE WHEN s.confirmed IS NOT NULL AND s.notified IS NULL THEN 'yes' END AS "@tell"
  FROM signatories s JOIN legal_entities l ON l.id = s.legal_entity LEFT JOIN bank_accounts k ON k.id = s.account
 WHERE CASE :rests_on WHEN 'office' THEN s.office = :id ELSE s.membership = :id END
   AND (s.ended IS NULL OR s.ended > :day) AND (s.until IS NULL OR s.until > :day)
 ORDER BY s.legal_entity, s.scope, s.id;

-- name: people
-- Whoever was ever appointed, to choose from; whoever never was may be asked about too, after them.
SELECT p.id AS "@value", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@label"
  FROM people p ORDER BY NOT EXISTS (SELECT 1 FROM signatories s WHERE s.person = p.id), p.name, p.id;

-- name: first_entity
-- The entity a question is about unless it says so.
SELECT id FROM legal_entities WHERE until IS NULL OR until >= :today ORDER BY kind <> 'union_of_towns', id LIMIT 1;

-- name: appointed
-- Whoever has an appointment in the scope, in the entity.
SELECT DISTINCT p.id AS "@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name" FROM signatories s JOIN people p ON p.id = s.person
 WHERE s.legal_entity = :of_entity AND s.scope = :of_scope ORDER BY s."group", p.name;

-- name: about
-- What a question is about: the entity and the account.
SELECT l.id AS "legal_entity/@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name", l.number AS "legal_entity/@number",
       k.id AS "account/@id", k.name AS "account/@name"
  FROM legal_entities l LEFT JOIN bank_accounts k ON k.id = :of_account WHERE l.id = :of_entity;

-- name: rule
-- The rule that answers.
SELECT x.id AS "@id", x.group_a AS "@group_a", x.group_b AS "@group_b", x.group_c AS "@group_c", x.stamp AS "@stamp", x.least AS "@least", x.most AS "@most",
       x.source AS "@source", x.since AS "@since", x.until AS "@until", x.confirmed AS "@confirmed",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name", k.id AS "account/@id", k.name AS "account/@name"
  FROM signing_rules x LEFT JOIN decisions d ON d.id = x.decision LEFT JOIN bodies b ON b.id = d.body LEFT JOIN bank_accounts k ON k.id = x.account
 WHERE x.id = :of_rule;

-- name: appointment
-- The appointment that answers, with its term and its decision.
SELECT s.id AS "@id", s."group" AS "@group=signatories.group", 'signatories.capacity.' || s.capacity AS "@capacity.say",
       s.ceiling AS "@ceiling", s.joint AS "@joint=signatories.group",
       nullif(t.since, '0000-01-01') AS "@since", nullif(t.until, '9999-12-31') AS "@until", s.confirmed AS "@confirmed",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name", d.title AS "decision/@title", k.id AS "account/@id", k.name AS "account/@name"
  FROM signatories s JOIN terms t ON t.signatory = s.id LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
  LEFT JOIN bank_accounts k ON k.id = s.account
 WHERE s.id = :of_appointment;

-- name: obstacle
-- What stands first in the way of :of_person: what, the day, the ceiling, the decision, why it ended; of several appointments the nearest to the matter.
WITH held AS MATERIALIZED (SELECT * FROM terms WHERE signatory IN (SELECT id FROM signatories WHERE person = :of_person))
SELECT CASE WHEN s.account IS NOT NULL AND s.account <> :of_account THEN 'account'
            WHEN t.last < :on_day THEN 'over'
            WHEN t.forced IS NULL OR t.forced > :on_day THEN 'decision'
            WHEN s.scope IN ('bank', 'masav', 'guarantee', 'payroll') AND (s.confirmed IS NULL OR s.confirmed > :on_day) THEN 'bank'
            WHEN t.since IS NULL OR t.since > :on_day THEN 'later'
            ELSE 'ceiling' END AS what,
       CASE WHEN t.last < :on_day THEN t.last ELSE nullif(t.since, '0000-01-01') END, s.ceiling, decision_number(b.short, d.year, d.serial), t.why
  FROM signatories s JOIN held t ON t.signatory = s.id LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE s.person = :of_person AND s.legal_entity = :of_entity AND s.scope = :of_scope
 ORDER BY what <> 'ceiling', what <> 'bank', what <> 'decision', what <> 'later', what <> 'over', t.last DESC LIMIT 1;

-- name: entities
-- The entities a protocol is of: the one asked for, else all that are there on the day.
SELECT l.id AS "@id", l.name AS "@name", l.kind AS "@kind", l.number AS "@number"
  FROM legal_entities l
 WHERE CASE WHEN :of_entity > 0 THEN l.id = :of_entity ELSE (l.since IS NULL OR l.since <= :on_day) AND (l.until IS NULL OR l.until >= :on_day) END
 ORDER BY l.kind <> 'union_of_towns', l.id;

-- name: accounts
-- The accounts of an entity that are open on the day.
SELECT k.id AS "@id", k.bank AS "@bank", k.branch AS "@branch", k.number AS "@number", k.purpose AS "@purpose" FROM bank_accounts k
 WHERE k.id IN (SELECT h.id FROM holders h WHERE h.what = 'account' AND h.legal_entity = :of_entity AND h.since <= :on_day AND h.until >= :on_day) AND (k.opened IS NULL OR k.opened <= :on_day) AND (k.closed IS NULL OR k.closed >= :on_day) ORDER BY k.id;

-- name: rules_in_force
-- The compositions of an entity on the day.
SELECT x.id AS "@id", 'signatories.scope.' || x.scope AS "@scope.say", x.group_a AS "@group_a", x.group_b AS "@group_b", x.group_c AS "@group_c", x.stamp AS "@stamp",
       x.least AS "@least", x.most AS "@most", x.source AS "@source", x.confirmed AS "@confirmed", k.bank || ', ' || k.branch || ', ' || k.number AS "@account"
  FROM signing_rules x LEFT JOIN bank_accounts k ON k.id = x.account
 WHERE x.legal_entity = :of_entity AND x.since <= :on_day AND (x.until IS NULL OR x.until >= :on_day) ORDER BY x.scope, x.least, x.id;

-- name: in_force
-- The appointments of an entity that hold on the day, and those that wait only for the bank whom the protocol is for.
WITH held AS MATERIALIZED (SELECT * FROM terms WHERE signatory IN (SELECT id FROM signatories WHERE legal_entity = :of_entity))
SELECT s.id AS "@id", p.name AS "@name", 'signatories.capacity.' || s.capacity AS "@capacity.say", s."group" AS "@group=signatories.group",
       'signatories.scope.' || s.scope AS "@scope.say", k.bank || ', ' || k.branch || ', ' || k.number AS "@account", s.ceiling AS "@ceiling",
       'signatories.group.' || s.joint AS "@joint.say", nullif(t.since, '0000-01-01') AS "@since", nullif(t.until, '9999-12-31') AS "@until",
       decision_number(b.short, d.year, d.serial) AS "@decision", CASE WHEN s.scope IN ('bank', 'masav', 'guarantee', 'payroll') AND (s.confirmed IS NULL OR s.confirmed > :on_day) THEN 'yes' END AS "@unconfirmed"
  FROM signatories s JOIN held t ON t.signatory = s.id JOIN people p ON p.id = s.person LEFT JOIN bank_accounts k ON k.id = s.account
  LEFT JOIN decisions d ON d.id = s.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE s.legal_entity = :of_entity AND t.last >= :on_day
   AND ((t.since <= :on_day) OR (s.scope IN ('bank', 'masav', 'guarantee', 'payroll') AND t.forced <= :on_day AND (s.since IS NULL OR s.since <= :on_day)))
 ORDER BY s."group", p.name, s.scope, s.id;

-- name: decisions
-- The decisions behind them, as the extract prints them.
SELECT DISTINCT d.id AS "@id", decision_number(b.short, d.year, d.serial) AS "@number", d.title AS "@title", d.decided AS "@decided", d.year AS "@year", b.name AS "@body", d.method AS "@method",
       d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained", d.text AS "text"
  FROM signatories s JOIN terms t ON t.signatory = s.id JOIN decisions d ON d.id = s.decision JOIN bodies b ON b.id = d.body
 WHERE s.legal_entity = :of_entity AND s.scope <> 'unstated' AND t.last >= :on_day AND t.forced <= :on_day ORDER BY d.id;

-- name: signers
-- Whose specimen a bank wants. Unguarded: only its title and hash are told.
SELECT DISTINCT p.id AS "@id", p.name AS "@name", 'signatories.capacity.' || s.capacity AS "@capacity.say", f.title AS "@specimen", substr(f.hash, 1, 16) AS "@hash"
  FROM signatories s JOIN terms t ON t.signatory = s.id JOIN people p ON p.id = s.person LEFT JOIN documents f ON f.id = s.specimen
 WHERE s.legal_entity = :of_entity AND s.scope <> 'unstated' AND t.last >= :on_day AND t.forced <= :on_day ORDER BY p.name;

-- name: ids
-- Every appointment.
SELECT id AS "@id" FROM signatories;

-- name: searchable
-- How an appointment is found: number, title, detail, day, words.
SELECT NULL, p.name, l.name, coalesce(s.since, d.decided), coalesce(s.note, '') || ' ' || coalesce(d.title, '')
  FROM signatories s JOIN people p ON p.id = s.person JOIN legal_entities l ON l.id = s.legal_entity LEFT JOIN decisions d ON d.id = s.decision WHERE s.id = :record;
