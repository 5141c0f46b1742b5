-- users.sql: the roles people hold, and what the pages of users know.

-- name: roles
-- The roles the asker holds today.
SELECT group_concat(role, ' ') FROM users
 WHERE person = :me AND since <= :today AND (until IS NULL OR until >= :today);

-- name: asker
-- The asker's name, initials and first role.
SELECT p.name, substr(p.name, 1, 1) || CASE WHEN instr(p.name, ' ') > 0 THEN substr(p.name, instr(p.name, ' ') + 1, 1) ELSE '' END,
       (SELECT role FROM users u WHERE u.person = p.id AND u.since <= :today AND (u.until IS NULL OR u.until >= :today) ORDER BY u.id LIMIT 1)
  FROM people p WHERE p.id = :me;

-- name: holder_of_role
-- Somebody who holds a role today; for the command line.
SELECT person FROM users
 WHERE role = :role AND since <= :today AND (until IS NULL OR until >= :today) ORDER BY id LIMIT 1;

-- name: to_sign_in
-- Whoever holds a role, and the name to sign in with.
SELECT DISTINCT p.id AS "@person", coalesce(p.email, 'person' || p.id) AS "@login"
  FROM users u JOIN people p ON p.id = u.person;

-- name: own_roles
-- The roles the asker holds today, in words.
SELECT role AS "@role", 'role.' || role AS "@role.say", since AS "@since", until AS "@until"
  FROM users WHERE person = :me AND since <= :today AND (until IS NULL OR until >= :today) ORDER BY id;
