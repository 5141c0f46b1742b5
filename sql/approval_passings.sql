-- approval_passings.sql: steps of a round that one signer passed to another.

-- name: title
-- What the record :of is called.
SELECT name_in(:lang, f.name, f.name_ar, f.name_en) || ' · ' || name_in(:lang, t.name, t.name_ar, t.name_en)
  FROM approval_passings s JOIN people f ON f.id = s."from" JOIN people t ON t.id = s."to" WHERE s.id = :of;
