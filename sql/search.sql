-- search.sql: one search over everything.

-- name: numbers
-- The records of a number, whole or without the body it is of: "2026/14" is "ab/2026/14" too. :phrase is its words.
SELECT s.register AS "@register", s.path AS "@path", s.number AS "@number", s.title AS "@title", s.detail AS "@detail", s.day AS "@day"
  FROM searchable s
 WHERE s.number = :number
    OR (s.id IN (SELECT rowid FROM found WHERE found MATCH :phrase) AND substr(s.number, -length(:number) - 1) = '/' || :number)
 ORDER BY s.number <> :number, coalesce(s.day, '') DESC, s.id DESC LIMIT 20;

-- name: counts
-- In which registers the words are found, and how often, but for what is found by its number.
SELECT s.register AS "@register", count(*) AS "@count"
  FROM found JOIN searchable s ON s.id = found.rowid
 WHERE found MATCH :search
   AND (s.register <> 'documents' OR EXISTS (SELECT 1 FROM document_readers v WHERE v.document = s.record AND (v.person IS NULL OR v.person = :me)
                 AND (v.since IS NULL OR v.since <= :today) AND (v.until IS NULL OR v.until > :today)))
   AND (:number IS NULL OR s.number IS NULL OR (s.number <> :number AND substr(s.number, -length(:number) - 1) <> '/' || :number))
 GROUP BY s.register;

-- name: results
-- What has the words, at most :most of a register: hits in the title first, then the newest; with :some of the words, what has the rarest and most of them first. "words" marks the hits in what is indexed.
WITH hit AS (
	SELECT s.*, highlight(found, 0, '[', ']') AS words, CASE WHEN :some IS NOT NULL THEN bm25(found) END AS weight
	  FROM found JOIN searchable s ON s.id = found.rowid
	 WHERE found MATCH :search AND (:in IS NULL OR s.register = :in)
	   AND (s.register <> 'documents' OR EXISTS (SELECT 1 FROM document_readers v WHERE v.document = s.record AND (v.person IS NULL OR v.person = :me)
                 AND (v.since IS NULL OR v.since <= :today) AND (v.until IS NULL OR v.until > :today)))
	   AND (:number IS NULL OR s.number IS NULL OR (s.number <> :number AND substr(s.number, -length(:number) - 1) <> '/' || :number))),
ranked AS (
	SELECT *, row_number() OVER (PARTITION BY register
	       ORDER BY weight, instr(words, '[') > length(coalesce(number, '')) + length(title) + 1, coalesce(day, '') DESC, id DESC) AS rank
	  FROM hit)
SELECT register AS "@register", path AS "@path", number AS "@number", title AS "@title", detail AS "@detail", day AS "@day", words AS "@words"
  FROM ranked WHERE rank <= :most ORDER BY register, rank;
