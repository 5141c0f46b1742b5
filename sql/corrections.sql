-- corrections.sql: decisions that were recorded wrongly, and what was recorded first.

-- name: recorded
-- The :decision of an :item, the last of it when none is asked for, with those of other bodies made together with it.
SELECT d.id AS "@id", d.version AS "@version", d.body AS "@body", decision_number(b.short, d.year, d.serial) AS "@number",
       d.title AS "@title", d.text AS "@text", d.kind AS "@kind", d.result AS "@result", d.method AS "@method",
       d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained", d.casting AS "@casting",
       CASE WHEN d.taken >= '24' THEN printf('%02d', d.taken - 24) || substr(d.taken, 3) ELSE d.taken END AS "@taken.read"
  FROM decisions d JOIN bodies b ON b.id = d.body
 WHERE d.item = :item AND d.state = 'standing'
   AND coalesce(d.together, d.id) = (SELECT coalesce(o.together, o.id) FROM decisions o
        WHERE o.item = :item AND o.state = 'standing' AND (:decision IS NULL OR o.id = :decision) ORDER BY o.id DESC LIMIT 1)
 ORDER BY d.id;

-- name: last
-- What was decided last in the meeting :within, while it can be corrected.
SELECT d.id AS "@id", d.item AS "@item", decision_number(b.short, d.year, d.serial) AS "@number", d.title AS "@title",
       'decisions.result.' || d.result AS "@result.say", CASE WHEN d.taken >= '24' THEN printf('%02d', d.taken - 24) || substr(d.taken, 3) ELSE d.taken END AS "@taken"
  FROM decisions d JOIN bodies b ON b.id = d.body
 WHERE d.id = (SELECT max(coalesce(o.together, o.id)) FROM decisions o WHERE o.meeting = :within AND o.state = 'standing' AND o.item IS NOT NULL);

-- name: votes
-- The votes of a :decision as they were recorded, those that were taken back too.
SELECT id AS "@id", version AS "@version", person AS "@person", authority AS "@authority", choice AS "@choice", reason AS "@reason", dropped AS "@dropped"
  FROM votes WHERE decision = :decision;

-- name: followups
-- What was still to be done about a :decision.
SELECT id AS "@id", version AS "@version" FROM followups WHERE decision = :decision AND state IN ('open', 'in_progress');

-- name: rests
-- Something that rests on a :decision: the register, and what it is called.
SELECT what, name FROM (
	SELECT 'minutes' AS what, m.title AS name FROM minutes x JOIN meetings m ON m.id = x.meeting WHERE x.decision = :decision
	UNION ALL SELECT 'memberships', p.name FROM memberships x JOIN people p ON p.id = x.person WHERE x.decision = :decision
	UNION ALL SELECT 'offices', p.name FROM offices x JOIN people p ON p.id = x.person WHERE x.decision = :decision
	UNION ALL SELECT 'bodies', x.name FROM bodies x WHERE x.established = :decision
	UNION ALL SELECT 'accessions', a.name FROM accessions x JOIN authorities a ON a.id = x.authority WHERE x.decision = :decision
	UNION ALL SELECT 'conditions', NULL FROM conditions x WHERE x.decision = :decision
	UNION ALL SELECT 'amendments', NULL FROM amendments x WHERE x.decision = :decision OR x.earlier = :decision
	UNION ALL SELECT 'signatories', p.name FROM signatories x JOIN people p ON p.id = x.person WHERE :decision IN (x.decision, x.ending)
	UNION ALL SELECT 'signing_rules', NULL FROM signing_rules x WHERE x.decision = :decision
	UNION ALL SELECT 'bank_accounts', NULL FROM bank_accounts x WHERE :decision IN (x.decision, x.closing)
	UNION ALL SELECT 'approvals', x.title FROM approvals x WHERE x.decision = :decision
	UNION ALL SELECT 'budgets', CAST(x.year AS TEXT) FROM budgets x WHERE x.closing = :decision
	UNION ALL SELECT 'budget_versions', NULL FROM budget_versions x WHERE :decision IN (x.committee, x.decision)
	UNION ALL SELECT 'budget_changes', NULL FROM budget_changes x WHERE x.decision = :decision
	UNION ALL SELECT 'tabarim', x.title FROM tabarim x WHERE :decision IN (x.decision, x.closing, x.bridging)
	UNION ALL SELECT 'tabar_sources', NULL FROM tabar_sources x WHERE x.decision = :decision
	UNION ALL SELECT 'tabar_uses', NULL FROM tabar_uses x WHERE x.decision = :decision
	UNION ALL SELECT 'contributions', NULL FROM contributions x WHERE x.decision = :decision
	UNION ALL SELECT 'contracts', x.title FROM contracts x WHERE x.decision = :decision
	UNION ALL SELECT 'bylaws', x.title FROM bylaws x WHERE :decision IN (x.decision, x.ending)
	UNION ALL SELECT 'transfers', NULL FROM transfers x WHERE x.decision = :decision
	UNION ALL SELECT 'standing_papers', NULL FROM standing_papers x WHERE x.decision = :decision) LIMIT 1;

-- name: told
-- Every correction of the recording of a decision: when, by whom, why, and what was recorded before it.
SELECT i.at AS "@at.moment", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@who", json_extract(i.body, '$.correction') AS "@reason",
       'decisions.result.' || json_extract(i.before, '$.result') AS "@result.say", 'decisions.method.' || json_extract(i.before, '$.method') AS "@method.say",
       json_extract(i.before, '$.in_favour') AS "@in_favour", json_extract(i.before, '$.against') AS "@against", json_extract(i.before, '$.abstained') AS "@abstained",
       json_extract(i.before, '$.taken') AS "@taken"
  FROM (SELECT seq, at, actor, move, body, lag(body) OVER (ORDER BY seq) AS before FROM ledger WHERE "table" = 'decisions' AND record = :id) i
  LEFT JOIN people p ON i.actor = 'person ' || p.id
 WHERE i.move = 'correct' ORDER BY i.seq DESC;

-- name: votes_told
-- Every vote of a decision that was corrected: whose, from what, to what; NULL where it was not recorded, or is not any more.
SELECT i.at AS "@at.moment", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name",
       CASE WHEN json_extract(i.before, '$.dropped') = 0 THEN 'votes.choice.' || json_extract(i.before, '$.choice') END AS "@before.say",
       CASE WHEN json_extract(i.body, '$.dropped') = 0 THEN 'votes.choice.' || json_extract(i.body, '$.choice') END AS "@after.say"
  FROM (SELECT seq, at, move, record, body, lag(body) OVER (PARTITION BY record ORDER BY seq) AS before FROM ledger
         WHERE "table" = 'votes' AND record IN (SELECT id FROM votes WHERE decision = :id)) i
  JOIN votes v ON v.id = i.record JOIN people p ON p.id = v.person
 WHERE i.move = 'correct' ORDER BY i.seq DESC;
