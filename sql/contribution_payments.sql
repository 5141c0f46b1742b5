-- contribution_payments.sql: what authorities paid of an instalment.

-- name: list
-- The payments of one instalment that may be seen.
SELECT p.id AS "@id", p.version AS "@version", p.received AS "@received", p.amount AS "@amount", p.reference AS "@reference", nullif((SELECT sum(o.amount) FROM contribution_payments o WHERE o.id = coalesce(p.transfer, p.id) OR o.transfer = coalesce(p.transfer, p.id)), p.amount) AS "@whole"
  FROM contribution_payments p JOIN contributions c ON c.id = p.contribution
 WHERE p.contribution = :within AND EXISTS (SELECT 1 FROM contribution_readers w WHERE w.person = :me AND w.authority = c.authority AND w.since <= :today AND (w.until IS NULL OR w.until >= :today)) ORDER BY p.received, p.id;

-- name: show
-- One payment.
SELECT p.id AS "@id", p.version AS "@version", p.received AS "@received", p.amount AS "@amount", p.reference AS "@reference", coalesce(p.reference, strftime('%d.%m.%Y', p.received)) AS "@heading", nullif((SELECT sum(o.amount) FROM contribution_payments o WHERE o.id = coalesce(p.transfer, p.id) OR o.transfer = coalesce(p.transfer, p.id)), p.amount) AS "@whole"
  FROM contribution_payments p JOIN contributions c ON c.id = p.contribution
 WHERE p.id = :id AND p.contribution = :within AND EXISTS (SELECT 1 FROM contribution_readers w WHERE w.person = :me AND w.authority = c.authority AND w.since <= :today AND (w.until IS NULL OR w.until >= :today));

-- name: owed
-- What is owed of an instalment :of.
SELECT owed FROM contribution_sums WHERE id = :of;

-- name: title
-- What the record :of is called.
SELECT coalesce(reference, strftime('%d.%m.%Y', received)) FROM contribution_payments WHERE id = :of;
