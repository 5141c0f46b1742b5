-- clusters.sql: the cluster whose register this is.

-- name: heading
-- What stands at the head of every page.
SELECT name_in(:lang, c.name, c.name_ar, c.name_en) AS "@name",
       CASE WHEN c.illustration THEN 'yes' END AS "@illustration", c.phone AS "@phone", c.email AS "@email"
  FROM clusters c;

-- name: list
-- The one there is.
SELECT c.id AS "@id",
       name_in(:lang, c.name, c.name_ar, c.name_en) AS "@name",
       c.address AS "@address", c.email AS "@email", c.phone AS "@phone", c.fax AS "@fax",
       c.name AS ">1", c.id AS ">2"
  FROM clusters c LIMIT :limit;

-- name: show
-- The cluster.
SELECT id AS "@id", version AS "@version", name AS "@name", name_ar AS "@name_ar", name_en AS "@name_en",
       address AS "@address", email AS "@email", phone AS "@phone", fax AS "@fax",
       CASE WHEN illustration THEN 'yes' END AS "@illustration"
  FROM clusters WHERE id = :id;

-- name: only
-- Its id, when it has been entered.
SELECT id FROM clusters;
