-- 0002_clusters.sql: the cluster whose register this is; one row.

CREATE TABLE clusters (
	id      INTEGER PRIMARY KEY CONSTRAINT one_cluster_a_register CHECK (id = 1),
	version INTEGER NOT NULL DEFAULT 1,
	name    TEXT NOT NULL,          -- in Hebrew, the binding one
	name_ar TEXT,
	name_en TEXT,
	address TEXT,
	email   TEXT,
	phone   TEXT,
	fax     TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1))     -- a demonstration cluster
) STRICT;
