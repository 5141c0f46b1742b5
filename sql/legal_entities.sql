-- legal_entities.sql: what the pages of the cluster's corporations know.

-- name: choices
-- Corporations to choose from, those that ended last and with their years.
SELECT id AS "@value",
       CASE :lang WHEN 'ar' THEN coalesce(name_ar, name) WHEN 'en' THEN coalesce(name_en, name) ELSE name END
       || CASE WHEN until < :today THEN ' (' || coalesce(substr(since, 1, 4), '') || '-' || substr(until, 1, 4) || ')' ELSE '' END AS "@label"
  FROM legal_entities
 ORDER BY coalesce(until < :today, 0), name, id;
