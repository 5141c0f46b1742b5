-- 0023_document_readers.sql: who may read a document: it is guarded by what it is used for.

-- What stands as a paper of a meeting, as a scan of what was signed or of old minutes is read by whoever reads those, which is everybody who signed
-- in (person NULL); what is used for nothing, or was taken back from where it was, only by who brought it, the secretary and the auditor.
CREATE VIEW document_readers AS
SELECT document, NULL AS person, NULL AS since, NULL AS until FROM attachments WHERE withdrawn IS NULL
UNION ALL SELECT document, NULL, NULL, NULL FROM signatures WHERE document IS NOT NULL
UNION ALL SELECT document, NULL, NULL, NULL FROM past_decisions WHERE document IS NOT NULL AND state = 'standing'
UNION ALL SELECT id, person, NULL, NULL FROM documents WHERE person IS NOT NULL
UNION ALL SELECT d.id, u.person, u.since, u.until FROM documents d JOIN users u ON u.role IN ('secretary', 'auditor');
