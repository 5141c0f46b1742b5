-- users.sql: the roles people hold. On the day that stands in "until" a role is held no more, so that it can be ended at once.

-- name: roles
-- The roles the asker holds today, and within how many days the strictest of them asks for an application for codes.
SELECT group_concat(u.role, ' '), min(c.days) FROM users u
  LEFT JOIN code_rules c ON c.role = u.role AND c.since <= :today AND (c.until IS NULL OR c.until > :today)
 WHERE u.person = :me AND u.since <= :today AND (u.until IS NULL OR u.until > :today);

-- name: asker
-- The asker's name, initials and first role.
SELECT name_in(:lang, p.name, p.name_ar, p.name_en),
       substr(p.name, 1, 1) || CASE WHEN instr(p.name, ' ') > 0 THEN substr(p.name, instr(p.name, ' ') + 1, 1) ELSE '' END,
       (SELECT u.role FROM users u WHERE u.person = p.id AND u.since <= :today AND (u.until IS NULL OR u.until > :today) ORDER BY u.id LIMIT 1)
  FROM people p WHERE p.id = :me;

-- name: holder_of_role
-- Somebody who holds a role today; for the command line.
SELECT u.person FROM users u WHERE u.role = :role AND u.since <= :today AND (u.until IS NULL OR u.until > :today) ORDER BY u.id LIMIT 1;

-- name: to_sign_in
-- Whoever holds a role, and the name to sign in with.
SELECT DISTINCT p.id AS "@person", coalesce(p.email, 'person' || p.id) AS "@login"
  FROM users u JOIN people p ON p.id = u.person;

-- name: list
-- Roles by name of who holds them, after the one the page before ended with.
SELECT u.id AS "@id",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       u.role AS "@role=role",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       h.id AS "head/@id",
       name_in(:lang, h.name, h.name_ar, h.name_en) AS "head/@name",
       u.since AS "@since", u.until AS "@until",
       p.name AS ">1", u.id AS ">2"
  FROM users u JOIN people p ON p.id = u.person
  LEFT JOIN authorities a ON a.id = u.authority LEFT JOIN people h ON h.id = u.head
 WHERE (p.name, u.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:role IS NULL OR u.role = :role)
   AND (:ended IS NOT NULL OR u.until IS NULL OR u.until > :today)
   AND (:search IS NULL OR u.person IN (SELECT f.record FROM found JOIN searchable f ON f.id = found.rowid
                                         WHERE found MATCH :search AND f.register = 'people'))
 ORDER BY p.name, u.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM users u
 WHERE (:role IS NULL OR u.role = :role)
   AND (:ended IS NOT NULL OR u.until IS NULL OR u.until > :today)
   AND (:search IS NULL OR u.person IN (SELECT f.record FROM found JOIN searchable f ON f.id = found.rowid
                                         WHERE found MATCH :search AND f.register = 'people'));

-- name: authorised
-- How many people hold a role today.
SELECT count(DISTINCT u.person) FROM users u WHERE u.since <= :today AND (u.until IS NULL OR u.until > :today);

-- name: show
-- One role of one person.
SELECT u.id AS "@id", u.version AS "@version", u.role AS "@role=role",
       u.since AS "@since", u.until AS "@until", CASE WHEN u.until <= :today THEN 'yes' END AS "@ended",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       coalesce(p.email, 'person' || p.id) AS "person/@login",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       h.id AS "head/@id",
       name_in(:lang, h.name, h.name_ar, h.name_en) AS "head/@name"
  FROM users u JOIN people p ON p.id = u.person
  LEFT JOIN authorities a ON a.id = u.authority LEFT JOIN people h ON h.id = u.head
 WHERE u.id = :id;

-- name: others
-- The other roles the same person holds or will hold.
SELECT v.id AS "@id", v.role AS "@role=role", v.since AS "@since", v.until AS "@until"
  FROM users u JOIN users v ON v.person = u.person AND v.id <> u.id
 WHERE u.id = :id AND (v.until IS NULL OR v.until > :today)
 ORDER BY v.id;

-- name: whose
-- The person of a role, and the name to sign in with.
SELECT p.id, coalesce(p.email, 'person' || p.id) FROM users u JOIN people p ON p.id = u.person WHERE u.id = :id;

-- name: remain
-- Does :person hold a role today or later?
SELECT 1 FROM users WHERE person = :person AND (until IS NULL OR until > :today);

-- name: other_administrator
-- Is anybody but the asker an administrator today?
SELECT 1 FROM users WHERE role = 'admin' AND person <> :me AND since <= :today AND (until IS NULL OR until > :today);

-- name: is_last_administrator
-- Would nobody be an administrator if the role :id ended on :day?
SELECT 1 FROM users u
 WHERE u.id = :id AND u.role = 'admin'
   AND NOT EXISTS (SELECT 1 FROM users o WHERE o.role = 'admin' AND o.id <> u.id AND o.since <= :day AND (o.until IS NULL OR o.until > :day));

-- name: heads
-- People a bureau manager may act for: who heads an authority today or sits somewhere on behalf of one.
SELECT p.id AS "@value",
       name_in(:lang, p.name, p.name_ar, p.name_en) ||
       coalesce(', ' || p.title, '') AS "@label"
  FROM people p
 WHERE EXISTS (SELECT 1 FROM offices o WHERE o.person = p.id AND o.kind = 'head'
               AND (o.since IS NULL OR o.since <= :today) AND (o.until IS NULL OR o.until >= :today))
    OR EXISTS (SELECT 1 FROM memberships m WHERE m.person = p.id AND m.authority IS NOT NULL
               AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today))
 ORDER BY p.name, p.id;
