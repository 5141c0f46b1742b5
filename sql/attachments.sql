-- attachments.sql: the papers of meetings.

-- name: of_meeting
-- The papers of a :meeting, or of one :item of it; late are those that came after the notice. Of a paper taken back the title is told to who may still read it.
SELECT a.id AS "@id", a.version AS "@version", d.id AS "@document",
       CASE WHEN a.withdrawn IS NULL OR EXISTS (SELECT 1 FROM document_readers v WHERE v.document = d.id AND (v.person IS NULL OR v.person = :me)
                 AND (v.since IS NULL OR v.since <= :today) AND (v.until IS NULL OR v.until > :today)) THEN d.title END AS "@title", d.kind AS "@kind=documents.kind",
       CASE WHEN d.size < 1048576 THEN printf('%d KB', (d.size + 1023) / 1024) ELSE printf('%.1f MB', d.size / 1048576.0) END AS "@size", a.added AS "@added", i.id AS "@item", i.label AS "@label", i.title AS "@of",
       CASE WHEN a.added > m.called THEN 'yes' END AS "@late", s.title AS "@standing", a.withdrawn AS "@withdrawn", a.reason AS "@reason"
  FROM attachments a
  JOIN meetings m ON m.id = a.meeting
  JOIN documents d ON d.id = a.document
  LEFT JOIN agenda i ON i.id = a.item
  LEFT JOIN standing_papers s ON s.id = a.standing
 WHERE a.meeting = :meeting AND (:item IS NULL OR a.item = :item)
 ORDER BY a.withdrawn IS NOT NULL, i.position, a.added, a.id;

-- name: items
-- Items a paper may belong to.
SELECT id AS "@id", label AS "@label", title AS "@title" FROM agenda WHERE meeting = :meeting AND NOT dropped ORDER BY position, id;

-- name: is_item
-- Is the :item on the agenda of the :meeting?
SELECT 1 FROM agenda WHERE id = :item AND meeting = :meeting AND NOT dropped;

-- name: stands
-- Is the :document a paper there already?
SELECT 1 FROM attachments WHERE meeting = :meeting AND document = :document AND withdrawn IS NULL
   AND coalesce(item, 0) = :item AND coalesce(standing, 0) = :standing;

-- name: is_standing
-- Is that paper one of this meeting, and not taken back?
SELECT 1 FROM attachments WHERE id = :id AND meeting = :within AND withdrawn IS NULL;

-- name: of_document
-- The meetings whose paper a :document is or was.
SELECT m.id AS "@meeting", m.title AS "@title", m.held AS "@held", i.title AS "@item", a.added AS "@added", a.withdrawn AS "@withdrawn"
  FROM attachments a JOIN meetings m ON m.id = a.meeting LEFT JOIN agenda i ON i.id = a.item
 WHERE a.document = :document ORDER BY a.added DESC, a.id DESC;
