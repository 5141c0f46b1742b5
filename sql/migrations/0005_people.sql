-- 0005_people.sql: people, whatever they do here.

CREATE TABLE people (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	name     TEXT NOT NULL,
	name_ar  TEXT,
	name_en  TEXT,
	title    TEXT,                      -- what they do where they come from: 'גזבר רהט'
	email    TEXT UNIQUE,
	phone    TEXT,
	language TEXT NOT NULL DEFAULT 'he' CHECK (language IN ('he', 'ar', 'en')),
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),   -- invented for the demonstration
	note     TEXT
) STRICT;
CREATE INDEX people_by_name ON people (name, id);
