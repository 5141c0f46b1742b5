-- approvals.sql: what is to be signed: the request, its round, who must, who can, who did.

-- name: list
-- Requests, those that wait first, then the newest, after the one the page before ended with; for whom they wait, and for how many days.
WITH placed AS (
	SELECT a.*, CASE WHEN a.state IN ('draft', 'submitted', 'returned') AND coalesce(a.expires, '9999') >= :today THEN '1' ELSE '0' END || coalesce(a.submitted, '0000') AS ordered
	  FROM approvals a),
chosen AS MATERIALIZED (
	SELECT a.id, a.ordered FROM placed a
	 WHERE (a.ordered, a.id) < (coalesce(:after_1, '9'), coalesce(:after_2, 0))
	   AND (:kind IS NULL OR a.kind = :kind)
	   AND CASE :standing WHEN 'open' THEN a.state IN ('draft', 'submitted', 'returned') AND (a.state <> 'submitted' OR coalesce(a.expires, '9999') >= :today)
	                      WHEN 'ended' THEN a.state IN ('rejected', 'cancelled') OR (a.state = 'submitted' AND a.expires < :today) WHEN 'approved' THEN a.state = 'approved' WHEN 'executed' THEN a.state = 'executed' ELSE 1 END
	   AND (:search IS NULL OR a.id IN (SELECT s.record FROM found x JOIN searchable s ON s.id = x.rowid WHERE found MATCH :search AND s.register = 'approvals'))
	 ORDER BY a.ordered DESC, a.id DESC LIMIT :limit),
shown AS (
	SELECT a.*, c.ordered, CASE WHEN a.state = 'submitted' AND a.expires < :today THEN 'expired'
	                            WHEN a.state IN ('draft', 'submitted', 'returned') AND EXISTS (SELECT 1 FROM moved_requests m WHERE m.approval = a.id) THEN 'moved' ELSE a.state END AS standing
	  FROM chosen c JOIN approvals a ON a.id = c.id),
awaited AS MATERIALIZED (
	SELECT DISTINCT w.approval, w."group", p.name AS own, name_in(:lang, p.name, p.name_ar, p.name_en) AS name
	  FROM approval_awaited w JOIN people p ON p.id = w.person WHERE w.approval IN (SELECT id FROM chosen))
SELECT a.id AS "@id", a.title AS "@title", a.kind AS "@kind=approvals.kind", a.amount AS "@amount",
       e.id AS "legal_entity/@id", name_in(:lang, e.name, e.name_ar, e.name_en) AS "legal_entity/@name",
       q.id AS "requester/@id", name_in(:lang, q.name, q.name_ar, q.name_en) AS "requester/@name",
       a.submitted AS "@submitted", a.standing AS "@standing=approvals.standing",
       CASE WHEN a.standing = 'submitted' THEN CAST(julianday(:today) - julianday(substr(a.submitted, 1, 10)) AS INTEGER) END AS "@waited",
       CASE WHEN a.standing = 'submitted' THEN (SELECT group_concat(name, ', ') FROM (SELECT DISTINCT name FROM awaited w WHERE w.approval = a.id ORDER BY w."group", w.own)) END AS "@waits_for",
       CASE WHEN a.illustration THEN 'yes' END AS "@illustration", a.ordered AS ">1", a.id AS ">2"
  FROM shown a JOIN legal_entities e ON e.id = a.legal_entity JOIN people q ON q.id = a.requester
 ORDER BY a.ordered DESC, a.id DESC;

-- name: count
-- How many fit the filters.
SELECT count(*) FROM approvals a
 WHERE (:kind IS NULL OR a.kind = :kind)
   AND CASE :standing WHEN 'open' THEN a.state IN ('draft', 'submitted', 'returned') AND (a.state <> 'submitted' OR coalesce(a.expires, '9999') >= :today)
                      WHEN 'ended' THEN a.state IN ('rejected', 'cancelled') OR (a.state = 'submitted' AND a.expires < :today) WHEN 'approved' THEN a.state = 'approved' WHEN 'executed' THEN a.state = 'executed' ELSE 1 END
   AND (:search IS NULL OR a.id IN (SELECT s.record FROM found x JOIN searchable s ON s.id = x.rowid WHERE found MATCH :search AND s.register = 'approvals'));

-- name: show
-- One request.
SELECT a.id AS "@id", a.version AS "@version", a.title AS "@title", a.kind AS "@kind=approvals.kind", a.amount AS "@amount",
       a.state AS "@state", CASE WHEN a.state = 'submitted' AND a.expires < :today THEN 'expired' WHEN EXISTS (SELECT 1 FROM moved_requests m WHERE m.approval = a.id) THEN 'moved' ELSE a.state END AS "@standing=approvals.standing",
       a.round AS "@round", a.hash AS "@hash", a.submitted AS "@submitted", a.expires AS "@expires", a.reason AS "@reason", a.executed AS "@executed",
       CASE WHEN a.state = 'submitted' THEN CAST(julianday(:today) - julianday(substr(a.submitted, 1, 10)) AS INTEGER) END AS "@waited",
       CASE WHEN a.illustration THEN 'yes' END AS "@illustration", CASE WHEN a.requester = :me THEN 'yes' END AS "@mine",
       e.id AS "legal_entity/@id", name_in(:lang, e.name, e.name_ar, e.name_en) AS "legal_entity/@name", e.number AS "legal_entity/@number",
       q.id AS "requester/@id", name_in(:lang, q.name, q.name_ar, q.name_en) AS "requester/@name",
       k.id AS "account/@id", k.name AS "account/@name",
       l.id AS "line/@id", l.code || ' ' || l.title AS "line/@name",
       u.id AS "use/@id", coalesce(t.number || ' ', '') || t.title || ' – ' || u.purpose AS "use/@name", t.id AS "use/@tabar",
       z.id AS "pays/@id", z.title AS "pays/@name",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) || ' – ' || d.title AS "decision/@name",
       c.id AS "batch/@id", a.subject AS "subject"
  FROM approvals a JOIN legal_entities e ON e.id = a.legal_entity JOIN people q ON q.id = a.requester
  LEFT JOIN bank_accounts k ON k.id = a.account LEFT JOIN budget_lines l ON l.id = a.line
  LEFT JOIN tabar_uses u ON u.id = a."use" LEFT JOIN tabarim t ON t.id = u.tabar
  LEFT JOIN decisions d ON d.id = a.decision LEFT JOIN bodies b ON b.id = d.body LEFT JOIN batches c ON c.approval = a.id
  LEFT JOIN approvals z ON z.id = a.pays
 WHERE a.id = :id;

-- name: title
-- What the request :of is called.
SELECT title FROM approvals WHERE id = :of;

-- name: choices
-- Requests to choose from, the newest first.
SELECT id AS "@value", title AS "@label" FROM approvals ORDER BY id DESC LIMIT 500;

-- name: accounts
-- Bank accounts to choose from, with whose they are.
SELECT k.id AS "@value", e.name || ' – ' || k.name || coalesce(' ' || k.purpose, '') AS "@label"
  FROM bank_accounts k JOIN holders h ON h.what = 'account' AND h.id = k.id AND h.since <= :today AND h.until >= :today JOIN legal_entities e ON e.id = h.legal_entity WHERE k.closed IS NULL OR k.closed > :today ORDER BY e.name, k.id;

-- name: lines
-- Lines of budgets to be paid from, of what is spent, in the version that holds; not of years that are over.
SELECT l.id AS "@value", b.year || ' – ' || l.code || ' ' || l.title AS "@label"
  FROM budget_lines l JOIN budget_current c ON c.version = l.budget_version JOIN budgets b ON b.id = c.budget
 WHERE l.kind = 'expense' AND NOT l.dropped AND b.year >= CAST(substr(:today, 1, 4) AS INTEGER) ORDER BY b.year DESC, l.code LIMIT 500;

-- name: uses
-- Uses of tabarim to be paid from.
SELECT u.id AS "@value", coalesce(t.number || ' ', '') || t.title || ' – ' || u.position || '. ' || u.purpose AS "@label"
  FROM tabar_uses u JOIN tabarim t ON t.id = u.tabar WHERE NOT u.dropped AND t.closed IS NULL ORDER BY t.number IS NULL, t.number, t.id, u.position LIMIT 500;

-- name: payable
-- What was committed and is not paid whole, with what is left of it, the newest first; and what the request :id pays already.
SELECT y.id AS "@value", y.title || ' – ' || printf('%,d', y.left / 100) || ' ₪' AS "@label"
  FROM payable y WHERE y.left > 0 OR y.id = (SELECT pays FROM approvals WHERE id = :id) ORDER BY y.id DESC LIMIT 500;

-- name: content
-- All that is signed of a request, a line a field, and its documents by their hashes: the same words whoever asks. Unguarded: only hashes are told.
SELECT 'legal_entity: ' || e.name || coalesce(' ' || e.number, '') || char(10)
    || 'kind: ' || a.kind || char(10)
    || 'title: ' || replace(a.title, char(10), ' ') || char(10)
    || coalesce('subject: ' || replace(replace(a.subject, char(13), ''), char(10), '\n') || char(10), '')
    || coalesce('amount: ' || a.amount || char(10), '')
    || coalesce('account: ' || k.bank || '-' || k.branch || '-' || k.number || char(10), '')
    || coalesce('line: ' || l.code || ' ' || l.title || ' ' || a.line || char(10), '')
    || coalesce('use: ' || u.purpose || ' ' || a."use" || char(10), '')
    || coalesce('pays: ' || replace(z.title, char(10), ' ') || ' ' || a.pays || char(10), '')
    || coalesce('decision: ' || decision_number(b.short, d.year, d.serial) || char(10), '')
    || coalesce('expires: ' || a.expires || char(10), '')
    || 'requester: ' || q.name || ' ' || q.id || char(10)
    || coalesce('batch: ' || c.institution || ' ' || c.items || ' ' || c.total || ' ' || c.value_date || ' ' || c.purpose || ' ' || c.hash || char(10), '')
    || coalesce((SELECT group_concat('papers: ' || m.hash || char(10), '') FROM (SELECT o.hash FROM approval_papers p JOIN documents o ON o.id = p.document WHERE p.approval = a.id AND NOT p.dropped ORDER BY o.hash) m), '')
  FROM approvals a JOIN legal_entities e ON e.id = a.legal_entity JOIN people q ON q.id = a.requester
  LEFT JOIN bank_accounts k ON k.id = a.account LEFT JOIN budget_lines l ON l.id = a.line LEFT JOIN tabar_uses u ON u.id = a."use"
  LEFT JOIN decisions d ON d.id = a.decision LEFT JOIN bodies b ON b.id = d.body LEFT JOIN batches c ON c.approval = a.id
  LEFT JOIN approvals z ON z.id = a.pays
 WHERE a.id = :approval;

-- name: fixing
-- What a round needs to know of an :approval: version, state, round, hash, legal entity, kind, account, amount, whether the round was begun.
SELECT a.version, a.state, a.round, a.hash, a.legal_entity, a.kind, a.account, a.amount, EXISTS (SELECT 1 FROM approval_rounds o WHERE o.approval = a.id AND o.round = a.round)
  FROM approvals a WHERE a.id = :approval;

-- name: signing
-- What a signer needs to know of an :approval: state, round, hash, legal entity, kind, account, amount, requester, rule, whether it expired, version.
SELECT state, round, hash, legal_entity, kind, account, amount, requester, rule, coalesce(expires < :today, 0), version FROM approvals WHERE id = :approval;

-- name: seen_content
-- What stood in the round of an :approval whose hash is :seen.
SELECT content FROM approval_rounds WHERE approval = :approval AND hash = :seen ORDER BY round DESC LIMIT 1;

-- name: is_auditor
-- Is the :person the auditor, on that :day?
SELECT 1 FROM users WHERE person = :person AND role = 'auditor' AND since <= :day AND (until IS NULL OR until > :day)
UNION ALL SELECT 1 FROM offices WHERE person = :person AND kind = 'auditor' AND (since IS NULL OR since <= :day) AND (until IS NULL OR until >= :day);

-- name: recused
-- The decision behind an :approval in which the :person has a personal interest.
SELECT decision_number(b.short, d.year, d.serial) FROM approvals a JOIN decisions d ON d.id = a.decision JOIN bodies b ON b.id = d.body
  JOIN recusals c ON c.item = d.item AND NOT c.dropped WHERE a.id = :approval AND c.person = :person;

-- name: answered
-- Did the :person answer in the round an :approval is in?
SELECT 1 FROM approvals a JOIN approval_signatures g ON g.approval = a.id AND g.round = a.round WHERE a.id = :approval AND g.person = :person;

-- name: capacity
-- In which capacity the :signatory signs, how many of their group the rule of the :approval wants, has, and has passed to one person; what was passed to the :person.
SELECT s.capacity, CASE s."group" WHEN 'A' THEN r.group_a WHEN 'B' THEN r.group_b ELSE r.group_c END,
       (SELECT count(*) FROM approval_signatures g WHERE g.approval = a.id AND g.round = a.round AND g.answer = 'signed' AND g."group" = s."group"),
       (SELECT count(*) FROM standing_passings p WHERE p.approval = a.id AND p."group" = s."group"),
       (SELECT p.id FROM standing_passings p WHERE p.approval = a.id AND p."to" = :person)
  FROM approvals a JOIN signing_rules r ON r.id = a.rule JOIN signatories s ON s.id = :signatory WHERE a.id = :approval;

-- name: able_names
-- For whose signatures an :approval waits today, by name.
SELECT group_concat(name, ', ') FROM (SELECT DISTINCT name_in(:lang, p.name, p.name_ar, p.name_en) AS name
  FROM approval_awaited s JOIN people p ON p.id = s.person WHERE s.approval = :approval ORDER BY s."group", p.name);

-- name: round_signers
-- Who signed in the round an :approval is in: person, appointment, group, joint.
SELECT g.person AS "@person", g.signatory AS "@signatory", g."group" AS "@group", s.joint AS "@joint"
  FROM approvals a JOIN approval_signatures g ON g.approval = a.id AND g.round = a.round AND g.answer = 'signed' JOIN signatories s ON s.id = g.signatory
 WHERE a.id = :approval ORDER BY g.id;

-- name: rule
-- The rule of an :approval, and how far it is kept.
SELECT r.id AS "@id", r.source AS "@source", r.confirmed AS "@confirmed", CASE WHEN r.stamp THEN 'yes' END AS "@stamp", r.group_a AS "@a", r.group_b AS "@b", r.group_c AS "@c",
       'signatories.scope.' || r.scope AS "@scope.say"
  FROM approvals a JOIN signing_rules r ON r.id = a.rule WHERE a.id = :approval;

-- name: groups
-- How many of each group must sign, and how many did.
SELECT x.name AS "@name=approvals.group", x.wanted AS "@wanted",
       (SELECT count(*) FROM approval_signatures g WHERE g.approval = a.id AND g.round = a.round AND g.answer = 'signed' AND g."group" = x.name) AS "@signed"
  FROM approvals a JOIN signing_rules r ON r.id = a.rule
  JOIN (SELECT 'A' AS name, id, group_a AS wanted FROM signing_rules UNION ALL SELECT 'B', id, group_b FROM signing_rules UNION ALL SELECT 'C', id, group_c FROM signing_rules) x ON x.id = r.id AND x.wanted > 0
 WHERE a.id = :approval ORDER BY x.name;

-- name: able
-- Who can sign an :approval today, by group, and what they answered in this round.
SELECT DISTINCT s."group" AS "@group", p.id AS "@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name",
       'signatories.capacity.' || s.capacity AS "@capacity.say", g.answer AS "@answer",
       (SELECT name_in(:lang, o.name, o.name_ar, o.name_en) FROM standing_passings q JOIN people o ON o.id = q."to" WHERE q.approval = s.approval AND q."from" = s.person) AS "@passed_to",
       (SELECT name_in(:lang, o.name, o.name_ar, o.name_en) FROM standing_passings q JOIN people o ON o.id = q."from" WHERE q.approval = s.approval AND q."to" = s.person) AS "@in_place_of"
  FROM approval_signers s JOIN people p ON p.id = s.person
  LEFT JOIN approval_signatures g ON g.approval = s.approval AND g.round = s.round AND g.person = s.person
 WHERE s.approval = :approval AND s.since <= :today AND s.until >= :today ORDER BY s."group", g.answer IS NULL, p.name;

-- name: answers
-- What was answered, in this round and in those before it: those are void.
SELECT g.id AS "@id", g.round AS "@round", CASE WHEN g.round < a.round THEN 'yes' END AS "@void", g.answer AS "@answer=approvals.answer",
       g."group" AS "@group", g.at AS "@at", g.method AS "@method=approvals.method", g.reason AS "@reason", g.hash AS "@hash", g.signed AS "@signed",
       CASE WHEN g.procedures AND g.budgeted AND g.no_deficit THEN 'yes' END AS "@stated",
       p.id AS "person/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       'signatories.capacity.' || s.capacity AS "@capacity.say", s.id AS "@signatory", g.scan AS "@scan",
       name_in(:lang, w.name, w.name_ar, w.name_en) AS "@attested",
       name_in(:lang, o.name, o.name_ar, o.name_en) AS "@in_place_of", x.capacity AS "@in_place_of.capacity"
  FROM approval_signatures g JOIN approvals a ON a.id = g.approval JOIN people p ON p.id = g.person JOIN signatories s ON s.id = g.signatory
  LEFT JOIN people w ON w.id = g.attested LEFT JOIN approval_passings f ON f.id = g.passing LEFT JOIN people o ON o.id = f."from" LEFT JOIN signatories x ON x.id = f.passer
 WHERE g.approval = :approval ORDER BY g.round DESC, g.id;

-- name: rounds
-- Every round of an :approval, the newest first.
SELECT round AS "@round", begun AS "@begun", hash AS "@hash", content AS "content" FROM approval_rounds WHERE approval = :approval ORDER BY round DESC;

-- name: papers
-- The documents of an :approval. Unguarded: who reads requests reads what is signed.
SELECT p.id AS "@id", p.version AS "@version", o.id AS "@document", o.title AS "@title", o.kind AS "@kind", o.size AS "@size", o.hash AS "@hash", CASE WHEN p.dropped THEN 'yes' END AS "@dropped"
  FROM approval_papers p JOIN documents o ON o.id = p.document WHERE p.approval = :approval ORDER BY p.dropped, p.id;

-- name: paper
-- The row of a :document of an :approval: id, version, dropped.
SELECT id, version, dropped FROM approval_papers WHERE approval = :approval AND document = :document;

-- name: available
-- What can still be committed of the line or the use of an :approval, or paid of what it pays, and what stays after it: of a line, while its year is not over. What the books say was spent of it stands beside, and is not subtracted.
WITH its AS (
	SELECT a.amount AS asked, v.*, (SELECT b.year FROM budget_lines l JOIN budget_versions w ON w.id = l.budget_version JOIN budgets b ON b.id = w.budget WHERE l.id = a.line) AS year,
	       CASE WHEN a.line IS NULL THEN (SELECT x.id FROM actuals x WHERE x."use" = a."use" ORDER BY x.asof DESC LIMIT 1)
	            ELSE (SELECT x.id FROM budget_lines l JOIN budget_versions w ON w.id = l.budget_version JOIN budget_versions o ON o.budget = w.budget JOIN budget_lines m ON m.budget_version = o.id AND m.code = l.code JOIN actuals x ON x.line = m.id
	                   WHERE l.id = a.line ORDER BY x.asof DESC LIMIT 1) END AS told
	  FROM approvals a JOIN availability v ON v.what = CASE WHEN a.line IS NULL THEN 'use' ELSE 'line' END AND v.id = coalesce(a.line, a."use")
	 WHERE a.id = :approval
	UNION ALL SELECT a.amount, 'pays', y.id, y.amount, y.paid, y.left, 'open', 1, NULL, NULL FROM approvals a JOIN payable y ON y.id = a.pays WHERE a.id = :approval)
SELECT i.approved AS "@approved", i.committed AS "@committed", i.available AS "@available", CASE WHEN i.open THEN 'yes' END AS "@open", 'approvals.' || i.what AS "@what.say", i.state AS "@state", CASE i.what WHEN 'pays' THEN 'yes' END AS "@paying",
       CASE WHEN i.year < CAST(substr(:today, 1, 4) AS INTEGER) THEN i.year END AS "@past",
       CASE WHEN i.open AND i.available >= coalesce(i.asked, 0) AND coalesce(i.year, 9999) >= CAST(substr(:today, 1, 4) AS INTEGER) THEN 'yes' END AS "@enough", i.available - coalesce(i.asked, 0) AS "@after",
       x.amount AS "@spent", x.asof AS "@asof", CASE WHEN x.amount > i.committed THEN 'yes' END AS "@beyond"
  FROM its i LEFT JOIN actuals x ON x.id = i.told;

-- name: waiting
-- Requests that wait for the asker's signature, the oldest first; what was passed to the asker with from whom, when and why, and what came back with why.
WITH mine AS MATERIALIZED (SELECT DISTINCT approval, passing FROM approval_awaited WHERE person = :me)
SELECT a.id AS "@id", a.title AS "@title", '/approvals/' || a.id AS "@href", substr(a.submitted, 1, 10) AS "@day", a.amount AS "@amount", 'approvals.kind.' || a.kind AS "@kind.say", a.hash AS "@hash",
       CAST(julianday(:today) - julianday(substr(a.submitted, 1, 10)) AS INTEGER) AS "@waited", 'yes' AS "@now", '2' || a.submitted AS "@order",
       p.at AS "passed/@at", p.why AS "passed/@why", name_in(:lang, f.name, f.name_ar, f.name_en) AS "passed/@name",
       b.ended AS "back/@at", b.ended_why AS "back/@why", name_in(:lang, k.name, k.name_ar, k.name_en) AS "back/@name"
  FROM mine m JOIN approvals a ON a.id = m.approval
  LEFT JOIN approval_passings p ON p.id = m.passing LEFT JOIN people f ON f.id = p."from"
  LEFT JOIN approval_passings b ON b.id = (SELECT max(x.id) FROM approval_passings x WHERE x.approval = a.id AND x.round = a.round AND x."from" = :me AND x.ended_how = 'passed_back') LEFT JOIN people k ON k.id = b."to"
 WHERE coalesce(a.expires, '9999') >= :today
 ORDER BY a.submitted, a.id LIMIT 50;

-- name: moved
-- What an :approval is about and moved to another entity by the day :day, the last one first: what, to whom, from which day, by which decision, and who asked.
SELECT m.what AS "@what=transfers.what", m.day AS "@day", m.transfer AS "@transfer", q.id AS "requester/@id", name_in(:lang, q.name, q.name_ar, q.name_en) AS "requester/@name",
       CASE m.what WHEN 'account' THEN (SELECT k.bank || '-' || k.branch || '-***' || substr(k.number, -3) FROM bank_accounts k WHERE k.id = m.thing) ELSE (SELECT coalesce(t.number || ' ', '') || t.title FROM tabarim t WHERE t.id = m.thing) END AS "@title",
       e.id AS "to/@id", name_in(:lang, e.name, e.name_ar, e.name_en) AS "to/@name", d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM moved_requests m JOIN approvals a ON a.id = m.approval JOIN people q ON q.id = a.requester JOIN legal_entities e ON e.id = m."to" JOIN decisions d ON d.id = m.decision JOIN bodies b ON b.id = d.body
 WHERE m.approval = :approval AND m.day <= :day ORDER BY m.day DESC LIMIT 1;

-- name: anew
-- What is asked for again, of the request :anew: its fields, for whoever has the account and the tabar now.
SELECT coalesce((SELECT m."to" FROM moved_requests m WHERE m.approval = a.id ORDER BY m.day DESC LIMIT 1), a.legal_entity) AS "@legal_entity", a.kind AS "@kind", a.title AS "@title", a.subject AS "@subject",
       a.amount AS "@amount", a.account AS "@account", a."use" AS "@use", a.decision AS "@decision"
  FROM approvals a WHERE a.id = :anew;

-- name: papers_of
-- The documents of the request :anew that stand. Unguarded: who reads requests reads what is signed.
SELECT document AS "@document" FROM approval_papers WHERE approval = :anew AND NOT dropped ORDER BY id;

-- name: passing
-- What stands passed to the asker of an :approval: from whom, when, why, and in which capacity they would have signed.
SELECT p.id AS "@id", x.version AS "@version", name_in(:lang, f.name, f.name_ar, f.name_en) AS "@name", p.at AS "@at", p.why AS "@why", s.capacity AS "@capacity"
  FROM standing_passings p JOIN approval_passings x ON x.id = p.id JOIN people f ON f.id = p."from" JOIN signatories s ON s.id = x.passer
 WHERE p.approval = :approval AND p."to" = :me;

-- name: passed
-- What the asker passed of an :approval, and it stands: to whom, when, why.
SELECT p.id AS "@id", x.version AS "@version", name_in(:lang, t.name, t.name_ar, t.name_en) AS "@name", p.at AS "@at", p.why AS "@why", s.capacity AS "@capacity"
  FROM standing_passings p JOIN approval_passings x ON x.id = p.id JOIN people t ON t.id = p."to" JOIN signatories s ON s.id = x.passer
 WHERE p.approval = :approval AND p."from" = :me;

-- name: passed_by
-- To whom the :person passed their step of an :approval.
SELECT name_in(:lang, t.name, t.name_ar, t.name_en) FROM standing_passings p JOIN people t ON t.id = p."to" WHERE p.approval = :approval AND p."from" = :person;

-- name: passings
-- Every passing of an :approval, the newest first: it stands, was answered, ended, or lapsed; those of earlier rounds are void.
SELECT p.id AS "@id", p.round AS "@round", p.at AS "@at", p.why AS "@why", p.ended AS "@ended", p.ended_why AS "@ended_why",
       name_in(:lang, f.name, f.name_ar, f.name_en) AS "@from", name_in(:lang, t.name, t.name_ar, t.name_en) AS "@to",
       'approvals.passing.' || coalesce(p.ended_how, CASE WHEN EXISTS (SELECT 1 FROM approval_signatures g WHERE g.passing = p.id AND g.approval = p.approval) THEN 'answered' WHEN p.round < a.round OR a.state <> 'submitted' THEN 'void'
            WHEN EXISTS (SELECT 1 FROM standing_passings s WHERE s.id = p.id) THEN 'stands' ELSE 'lapsed' END) AS "@standing.say",
       coalesce(p.ended_how, CASE WHEN EXISTS (SELECT 1 FROM approval_signatures g WHERE g.passing = p.id AND g.approval = p.approval) THEN 'answered' WHEN p.round < a.round OR a.state <> 'submitted' THEN 'void'
            WHEN EXISTS (SELECT 1 FROM standing_passings s WHERE s.id = p.id) THEN 'stands' ELSE 'lapsed' END) AS "@standing"
  FROM approval_passings p JOIN approvals a ON a.id = p.approval JOIN people f ON f.id = p."from" JOIN people t ON t.id = p."to"
 WHERE p.approval = :approval ORDER BY p.id DESC;

-- name: takers
-- To whom whoever signs an :approval by the appointment :signatory may pass it: for whom it waits too, in the same group, when as many people stay as it wants; bare: without a role here that signs.
SELECT DISTINCT p.id AS "@value", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@label", 'signatories.capacity.' || t.capacity AS "@capacity.say", t.capacity AS "@capacity", s.ceiling AS "@ceiling",
       CASE WHEN NOT EXISTS (SELECT 1 FROM users u WHERE u.person = p.id AND u.role IN ('secretary', 'chair', 'ceo', 'treasurer', 'legal', 'procurement', 'council_member') AND u.since <= :today AND (u.until IS NULL OR u.until > :today)) THEN 'yes' END AS "@bare"
  FROM approval_awaited f JOIN approval_awaited t ON t.approval = f.approval AND t."group" = f."group" AND t.person <> f.person AND t.passing IS NULL
  JOIN people p ON p.id = t.person JOIN signatories s ON s.id = t.signatory
 WHERE f.approval = :approval AND f.signatory = :signatory AND f.passing IS NULL
   AND (SELECT count(DISTINCT o.person) FROM approval_awaited o WHERE o.approval = f.approval AND o."group" = f."group" AND o.person <> f.person) >= f.wanted - f.signed
 ORDER BY p.name;

-- name: taker
-- By which appointment the person :to may sign an :approval today, of the group of the appointment :signatory.
SELECT t.signatory FROM approval_awaited t JOIN signatories s ON s.id = :signatory WHERE t.approval = :approval AND t.person = :to AND t."group" = s."group";

-- name: obstacles
-- Who of the group of the appointment :signatory is appointed in this scope and may not take the step of an :approval over today, or only the person :to, and what stands first in the way.
SELECT DISTINCT p.id AS "@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name", s.ceiling AS "@ceiling", nullif(t.since, '0000-01-01') AS "@since", nullif(t.last, '9999-12-31') AS "@last",
       CASE WHEN s.person = a.requester THEN 'requester'
            WHEN EXISTS (SELECT 1 FROM decisions d JOIN recusals c ON c.item = d.item AND NOT c.dropped WHERE d.id = a.decision AND c.person = s.person) THEN 'recused'
            WHEN t.last < :today THEN 'over' WHEN t.since IS NULL THEN 'inactive' WHEN t.since > :today THEN 'later'
            WHEN s.account IS NOT NULL AND s.account IS NOT a.account THEN 'account'
            WHEN s.ceiling < coalesce(a.amount, 0) THEN 'ceiling'
            WHEN EXISTS (SELECT 1 FROM approval_signatures g WHERE g.approval = a.id AND g.round = a.round AND g.person = s.person) THEN 'answered'
            WHEN EXISTS (SELECT 1 FROM standing_passings q WHERE q.approval = a.id AND q."to" = s.person) THEN 'taken'
            WHEN EXISTS (SELECT 1 FROM standing_passings q WHERE q.approval = a.id AND q."from" = s.person) THEN 'passed'
            ELSE 'needed' END AS "@why"
  FROM approvals a JOIN signatories f ON f.id = :signatory JOIN signatories s ON s.legal_entity = f.legal_entity AND s.scope = f.scope AND s."group" = f."group" AND s.person <> f.person
  JOIN terms t ON t.signatory = s.id JOIN people p ON p.id = s.person
 WHERE a.id = :approval AND (s.person = :to OR (:to IS NULL AND t.last >= :today))
   AND NOT EXISTS (SELECT 1 FROM signatories y JOIN terms n ON n.signatory = y.id WHERE y.person = s.person AND y.legal_entity = s.legal_entity AND y.scope = s.scope AND y.id <> s.id
                    AND y."group" = s."group" AND (y.account IS NULL OR y.account IS a.account) AND (n.last > t.last OR (n.last = t.last AND y.id > s.id)))
 ORDER BY p.name LIMIT 12;

-- name: auditing
-- What the person :to is called, and whether that is the auditor today.
SELECT name_in(:lang, p.name, p.name_ar, p.name_en), EXISTS (SELECT 1 FROM users u WHERE u.person = p.id AND u.role = 'auditor' AND u.since <= :today AND (u.until IS NULL OR u.until > :today))
       OR EXISTS (SELECT 1 FROM offices o WHERE o.person = p.id AND o.kind = 'auditor' AND (o.since IS NULL OR o.since <= :today) AND (o.until IS NULL OR o.until >= :today))
  FROM people p WHERE p.id = :to;

-- name: returned
-- The asker's own requests that came back or expired, and those that wait longer than three days, with for whom.
SELECT a.id AS "@id", a.title AS "@title", '/approvals/' || a.id AS "@href", substr(a.submitted, 1, 10) AS "@day", a.reason AS "@reason",
       CASE WHEN a.state = 'submitted' AND a.expires < :today THEN 'expired' WHEN m.approval IS NOT NULL THEN 'moved' WHEN a.state = 'returned' THEN 'returned' ELSE 'stalled' END AS "@why",
       CAST(julianday(:today) - julianday(substr(a.submitted, 1, 10)) AS INTEGER) AS "@waited",
       (SELECT group_concat(name, ', ') FROM (SELECT DISTINCT name_in(:lang, p.name, p.name_ar, p.name_en) AS name
          FROM approval_awaited s JOIN people p ON p.id = s.person WHERE s.approval = a.id ORDER BY s."group", p.name)) AS "@waits_for",
       CASE WHEN a.state = 'returned' OR a.expires < :today OR m.approval IS NOT NULL THEN 'yes' END AS "@late", 'yes' AS "@now",
       CASE WHEN a.state = 'returned' OR m.approval IS NOT NULL THEN '1' ELSE '2' END || coalesce(a.submitted, '') AS "@order"
  FROM approvals a LEFT JOIN (SELECT DISTINCT approval FROM moved_requests) m ON m.approval = a.id
 WHERE a.state IN ('draft', 'submitted', 'returned') AND (a.requester = :me OR :all IS NOT NULL)
   AND (m.approval IS NOT NULL OR a.state = 'returned' OR (a.state = 'submitted' AND (a.expires < :today OR substr(a.submitted, 1, 10) <= date(:today, '-3 days'))))
 ORDER BY a.submitted LIMIT 10;

-- name: searchable
-- How a request is found: number, title, detail, day, words.
SELECT NULL, a.title, e.name, substr(a.submitted, 1, 10), coalesce(a.subject, '') || ' ' || q.name || ' ' || e.name
  FROM approvals a JOIN legal_entities e ON e.id = a.legal_entity JOIN people q ON q.id = a.requester WHERE a.id = :record;

-- name: ids
-- Every request, for the search index.
SELECT id AS "@id" FROM approvals;

-- name: names_budget
-- Does an :approval say what it is paid from?
SELECT 1 FROM approvals WHERE id = :approval AND coalesce(line, "use", pays) IS NOT NULL;

-- name: is_mine
-- Did the asker ask for the :approval?
SELECT 1 FROM approvals WHERE id = :approval AND requester = :me;

-- name: begun
-- When the round of an :approval began.
SELECT o.begun FROM approval_rounds o JOIN approvals a ON a.id = o.approval AND a.round = o.round WHERE a.id = :approval;

-- name: without_round
-- Requests that are submitted and whose round did not begin.
SELECT id AS "@id", submitted AS "@submitted" FROM approvals WHERE state = 'submitted' AND hash IS NULL ORDER BY submitted;

-- name: with_signers
-- Requests with their signers that somebody signed.
SELECT a.id AS "@id", a.rule AS "@rule", a.version AS "@version" FROM approvals a
 WHERE a.state = 'submitted' AND EXISTS (SELECT 1 FROM approval_signatures g WHERE g.approval = a.id AND g.round = a.round AND g.answer = 'signed') ORDER BY a.id;

-- name: hash
-- What is signed of an :approval.
SELECT hash FROM approvals WHERE id = :approval;
