-- clusters.sql: the cluster whose register this is.

-- name: heading
-- What stands at the head of every page.
SELECT CASE :lang WHEN 'ar' THEN coalesce(name_ar, name) WHEN 'en' THEN coalesce(name_en, name) ELSE name END AS "@name",
       CASE WHEN illustration THEN 'yes' END AS "@illustration"
  FROM clusters;
