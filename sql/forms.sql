-- forms.sql: forms already answered.

-- name: answered
-- What the asker sent with this form before, and where that led.
SELECT body_hash, result FROM forms WHERE nonce = :nonce AND person = :me AND route = :route;

-- name: remember
-- This form is answered.
INSERT INTO forms (nonce, person, route, body_hash, result, at)
VALUES (:nonce, :me, :route, :body_hash, :result, :now);

-- name: forget
-- A token is that of a session, and none lives for a day.
DELETE FROM forms WHERE at < :now - 86400000;
