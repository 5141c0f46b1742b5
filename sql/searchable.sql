-- searchable.sql: what can be found.

-- name: save
-- The line of a record, new or again; its row number.
INSERT INTO searchable (register, record, path, number, title, detail, day)
VALUES (:register, :record, :path, :number, :title, :detail, :day)
ON CONFLICT (register, record) DO UPDATE
   SET path = excluded.path, number = excluded.number, title = excluded.title, detail = excluded.detail,
       day = excluded.day
RETURNING id;

-- name: title
-- What a record :of a :register is called.
SELECT title FROM searchable WHERE register = :register AND record = :of;

-- name: words
-- Its folded words.
INSERT OR REPLACE INTO found (rowid, words) VALUES (:row, :words);
