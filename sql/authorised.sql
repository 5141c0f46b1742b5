-- authorised.sql: who holds which role today, for whoever reviews it.

-- name: holders
-- Every role that is held today, by name, after the one the page before ended with.
SELECT u.id AS "@id", p.id AS "person/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       u.role AS "@role=role",
       CASE WHEN u.authority IS NOT NULL THEN name_in(:lang, a.name, a.name_ar, a.name_en) ELSE name_in(:lang, h.name, h.name_ar, h.name_en) END AS "@whose",
       u.since AS "@since", u.until AS "@until", p.name AS ">1", u.id AS ">2"
  FROM users u JOIN people p ON p.id = u.person
  LEFT JOIN authorities a ON a.id = u.authority LEFT JOIN people h ON h.id = u.head
 WHERE u.since <= :today AND (u.until IS NULL OR u.until > :today)
   AND (p.name, u.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:role IS NULL OR u.role = :role)
 ORDER BY p.name, u.id LIMIT :limit;
