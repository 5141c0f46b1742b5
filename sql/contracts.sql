-- contracts.sql: contracts and agreements, what of them ends soon, and the sums of a year.

-- name: list
-- Contracts by title, after the one the page before ended with; those that are over only when asked for.
SELECT c.id AS "@id", c.title AS "@title", c.kind AS "@kind=contracts.kind", c.party AS "@party", c.value AS "@value", c.until AS "@until",
       CASE WHEN c.ended <= :on_day THEN 'ended' WHEN c.until < :on_day THEN 'expired' WHEN EXISTS (SELECT 1 FROM holding_up h WHERE h.contract = c.id AND h.why IS NOT NULL) THEN 'held' WHEN c.signed IS NULL THEN 'unsigned'
            WHEN c.until <= :soon_day THEN 'ending' ELSE 'active' END AS "@state=contracts.state",
       CASE WHEN c.illustration THEN 'yes' END AS "@illustration",
       c.title AS ">1", c.id AS ">2"
  FROM contracts c
 WHERE (c.title, c.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:kind IS NULL OR c.kind = :kind)
   AND (:legal_entity IS NULL OR c.id IN (SELECT h.id FROM holders h WHERE h.what = 'contract' AND h.legal_entity = :legal_entity AND h.since <= :on_day AND h.until >= :on_day))
   AND (:authority IS NULL OR c.authority = :authority)
   AND (:soon IS NULL OR (c.ended IS NULL AND (c.until BETWEEN :on_day AND :soon_day OR c.guarantee_until BETWEEN :on_day AND :soon_day OR c.insurance_until BETWEEN :on_day AND :soon_day OR c.option_until BETWEEN :on_day AND :soon_day)))
   AND (:over IS NOT NULL OR ((c.until IS NULL OR c.until >= :on_day) AND (c.ended IS NULL OR c.ended > :on_day)))
   AND (:search IS NULL OR c.id IN (SELECT x.record FROM found f JOIN searchable x ON x.id = f.rowid WHERE found MATCH :search AND x.register = 'contracts'))
 ORDER BY c.title, c.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM contracts c WHERE (:kind IS NULL OR c.kind = :kind)
   AND (:legal_entity IS NULL OR c.id IN (SELECT h.id FROM holders h WHERE h.what = 'contract' AND h.legal_entity = :legal_entity AND h.since <= :on_day AND h.until >= :on_day))
   AND (:authority IS NULL OR c.authority = :authority)
   AND (:soon IS NULL OR (c.ended IS NULL AND (c.until BETWEEN :on_day AND :soon_day OR c.guarantee_until BETWEEN :on_day AND :soon_day OR c.insurance_until BETWEEN :on_day AND :soon_day OR c.option_until BETWEEN :on_day AND :soon_day)))
   AND (:over IS NOT NULL OR ((c.until IS NULL OR c.until >= :on_day) AND (c.ended IS NULL OR c.ended > :on_day)))
   AND (:search IS NULL OR c.id IN (SELECT x.record FROM found f JOIN searchable x ON x.id = f.rowid WHERE found MATCH :search AND x.register = 'contracts'));

-- name: show
-- One contract. Unguarded: of its file only the title is told.
SELECT c.id AS "@id", c.version AS "@version", c.title AS "@title", c.kind AS "@kind=contracts.kind", c.party AS "@party", c.party_number AS "@party_number",
       c.value AS "@value", c.signed AS "@signed", c.since AS "@since", c.until AS "@until", c.options AS "@options", c.option_until AS "@option_until", c.guarantee AS "@guarantee", c.guarantee_until AS "@guarantee_until",
       c.insurance_until AS "@insurance_until", c.ended AS "@ended", c.ended_why AS "@ended_why", c.note AS "@note", CASE WHEN c.illustration THEN 'yes' END AS "@illustration",
       CASE WHEN c.ended <= :today THEN 'ended' WHEN c.until < :today THEN 'expired' WHEN EXISTS (SELECT 1 FROM holding_up h WHERE h.contract = c.id AND h.why IS NOT NULL) THEN 'held' WHEN c.signed IS NULL THEN 'unsigned'
            WHEN c.until <= :soon_day THEN 'ending' ELSE 'active' END AS "@state=contracts.state",
       l.id AS "legal_entity/@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name", a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       p.id AS "responsible/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "responsible/@name", d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name", f.id AS "document/@id", f.title AS "document/@name",
       g.id AS "holder/@id", name_in(:lang, g.name, g.name_ar, g.name_en) AS "holder/@name", h.since AS "holder/@day",
       gg.id AS "guarantee_holder/@id", name_in(:lang, gg.name, gg.name_ar, gg.name_en) AS "guarantee_holder/@name", hg.since AS "guarantee_holder/@day"
  FROM contracts c JOIN legal_entities l ON l.id = c.legal_entity LEFT JOIN authorities a ON a.id = c.authority LEFT JOIN people p ON p.id = c.responsible
  LEFT JOIN decisions d ON d.id = c.decision LEFT JOIN bodies b ON b.id = d.body LEFT JOIN documents f ON f.id = c.document
  LEFT JOIN holders h ON h.what = 'contract' AND h.id = :id AND h.since <= :today AND h.until >= :today AND h.legal_entity <> c.legal_entity LEFT JOIN legal_entities g ON g.id = h.legal_entity
  LEFT JOIN holders hg ON hg.what = 'guarantee' AND hg.id = :id AND hg.since <= :today AND hg.until >= :today AND hg.legal_entity <> c.legal_entity LEFT JOIN legal_entities gg ON gg.id = hg.legal_entity
 WHERE c.id = :id;

-- name: is_there
-- Is there such a contract?
SELECT 1 FROM contracts WHERE id = :id;

-- name: expiring
-- What ends within the days ahead, of the contracts of :me and, for who keeps them, of those nobody is responsible for: contract, option to prolong it, guarantee or insurance.
SELECT c.id AS "@id", '/contracts/' || c.id AS "@href", c.title AS "@title", e.what AS "@what=contracts.expires", e.day AS "@day", '3 ' || e.day AS "@order"
  FROM contracts c JOIN (SELECT id, 'contract' AS what, until AS day FROM contracts UNION ALL SELECT id, 'guarantee', guarantee_until FROM contracts
                         UNION ALL SELECT id, 'insurance', insurance_until FROM contracts UNION ALL SELECT id, 'option', option_until FROM contracts) e ON e.id = c.id
 WHERE (c.ended IS NULL OR c.ended > e.day) AND e.day BETWEEN :today AND :soon_day AND (c.responsible = :me OR (:all IS NOT NULL AND c.responsible IS NULL))
 ORDER BY e.day, c.id;

-- name: years
-- The years in which contracts were signed.
SELECT DISTINCT substr(coalesce(signed, since), 1, 4) AS "@year" FROM contracts WHERE coalesce(signed, since) IS NOT NULL ORDER BY 1 DESC;

-- name: by_kind
-- The sums of a :year by kind.
SELECT 'contracts.kind.' || kind AS "@name.say", count(*) AS "@count", sum(value) AS "@value" FROM contracts
 WHERE substr(coalesce(signed, since), 1, 4) = CAST(:year AS TEXT) GROUP BY kind ORDER BY sum(value) DESC;

-- name: by_party
-- The sums of a :year by supplier.
SELECT party AS "@name", count(*) AS "@count", sum(value) AS "@value" FROM contracts
 WHERE substr(coalesce(signed, since), 1, 4) = CAST(:year AS TEXT) GROUP BY party ORDER BY sum(value) DESC, party;

-- name: by_authority
-- The sums of a :year by authority.
SELECT a.id AS "@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "@name", count(*) AS "@count", sum(c.value) AS "@value" FROM contracts c JOIN authorities a ON a.id = c.authority
 WHERE substr(coalesce(c.signed, c.since), 1, 4) = CAST(:year AS TEXT) GROUP BY a.id ORDER BY sum(c.value) DESC, a.name;

-- name: by_entity
-- The sums of a :year by whoever has the contracts on :on_day.
SELECT l.id AS "@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "@name", count(*) AS "@count", sum(c.value) AS "@value"
  FROM contracts c JOIN holders h ON h.what = 'contract' AND h.id = c.id AND h.since <= :on_day AND h.until >= :on_day JOIN legal_entities l ON l.id = h.legal_entity
 WHERE substr(coalesce(c.signed, c.since), 1, 4) = CAST(:year AS TEXT) GROUP BY l.id ORDER BY sum(c.value) DESC, l.name;

-- name: ids
-- Every contract.
SELECT id AS "@id" FROM contracts;

-- name: searchable
-- How a contract is found: number, title, detail, day, words.
SELECT NULL, title, party, coalesce(signed, since), party || ' ' || coalesce(party_number, '') || ' ' || coalesce(note, '') FROM contracts WHERE id = :record;
