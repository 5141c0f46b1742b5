-- authorities.sql: what the pages of local authorities know.

-- name: choices
-- Authorities to choose from.
SELECT id AS "@value",
       CASE :lang WHEN 'ar' THEN coalesce(name_ar, name) WHEN 'en' THEN coalesce(name_en, name) ELSE name END AS "@label"
  FROM authorities
 ORDER BY name, id;
