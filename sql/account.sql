-- account.sql: what the register knows of the asker's own account.

-- name: roles
-- The roles the asker holds today, in words, with whom or what they are held for.
SELECT u.role AS "@role=role", u.since AS "@since", u.until AS "@until",
       CASE :lang WHEN 'ar' THEN coalesce(a.name_ar, a.name, p.name_ar, p.name) WHEN 'en' THEN coalesce(a.name_en, a.name, p.name_en, p.name) ELSE coalesce(a.name, p.name) END AS "@for"
  FROM users u LEFT JOIN authorities a ON a.id = u.authority LEFT JOIN people p ON p.id = u.head
 WHERE u.person = :me AND u.since <= :today AND (u.until IS NULL OR u.until > :today) ORDER BY u.id;
