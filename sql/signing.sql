-- signing.sql: who may sign what, up to how much, on a day.

-- name: rule
-- The rule for a matter: of the entity, its scope, that account before all accounts, with the amount between its bounds, on a day on which it, the entity and the account are there, and the entity has the account.
SELECT r.id FROM signing_rules r JOIN legal_entities l ON l.id = r.legal_entity
 WHERE r.legal_entity = :of_entity AND r.scope = :of_scope AND (r.account IS NULL OR r.account = :of_account)
   AND coalesce(r.least, 0) <= :of_amount AND (r.most IS NULL OR r.most >= :of_amount)
   AND r.since <= :on_day AND (r.until IS NULL OR r.until >= :on_day)
   AND (l.since IS NULL OR l.since <= :on_day) AND (l.until IS NULL OR l.until >= :on_day)
   AND (:of_account = 0 OR EXISTS (SELECT 1 FROM bank_accounts k WHERE k.id = :of_account AND EXISTS (SELECT 1 FROM holders h WHERE h.what = 'account' AND h.id = :of_account AND h.legal_entity = :of_entity AND h.since <= :on_day AND h.until >= :on_day)
                                      AND (k.opened IS NULL OR k.opened <= :on_day) AND (k.closed IS NULL OR k.closed >= :on_day)))
 ORDER BY r.account IS NULL LIMIT 1;

-- name: wanted
-- How many of each group the rule :of_rule wants, and whether a stamp.
SELECT group_a, group_b, group_c, stamp FROM signing_rules WHERE id = :of_rule;

-- name: appointment
-- The appointment of a person that covers a matter on a day: id, group, with which group jointly.
SELECT s.id, s."group", s.joint FROM signatories s JOIN terms t ON t.signatory = s.id
 WHERE s.person = :of_person AND s.legal_entity = :of_entity AND s.scope = :of_scope AND (s.account IS NULL OR s.account = :of_account)
   AND (s.ceiling IS NULL OR s.ceiling >= :of_amount)
   AND t.since <= :on_day AND t.until >= :on_day
 ORDER BY s.id LIMIT 1;
