-- requests.sql: what members asked to discuss that was not on the agenda, and how it was voted on.

-- name: askers
-- Who may ask: whoever is there.
SELECT p.id AS "@value", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@label"
  FROM attendance t JOIN people p ON p.id = t.person
 WHERE t.meeting = :within AND t.present = 'present' ORDER BY p.name, p.id;

-- name: voted_down
-- What a meeting did not take up: the vote of every body on it, and by which rule. Who asked may be unstated.
SELECT q.title AS "@title", p.name AS "@person", q.at AS "@at", b.name AS "@body", q.in_favour AS "@in_favour", q.against AS "@against", q.abstained AS "@abstained",
       q.needed AS "@needed", u.source AS "@source", CASE WHEN u.value IS NOT NULL THEN 'rules.value.' || u.value END AS "@rule.say",
       CASE WHEN q.adopted THEN 'yes' END AS "@adopted"
  FROM requests q JOIN bodies b ON b.id = q.body LEFT JOIN people p ON p.id = q.person LEFT JOIN rules u ON u.id = q.rule
 WHERE q.meeting = :within AND q.item IS NULL ORDER BY q.id;
