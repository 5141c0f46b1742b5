-- bodies.sql: what the pages of councils, boards and committees know.

-- name: choices
-- Bodies to choose from, those that ended last and with their years: old documents are entered too.
SELECT id AS "@value",
       CASE :lang WHEN 'ar' THEN coalesce(name_ar, name) WHEN 'en' THEN coalesce(name_en, name) ELSE name END
       || CASE WHEN until < :today THEN ' (' || coalesce(substr(since, 1, 4), '') || '-' || substr(until, 1, 4) || ')' ELSE '' END AS "@label"
  FROM bodies
 ORDER BY coalesce(until < :today, 0), name, id;
