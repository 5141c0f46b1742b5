-- contributions.sql: what authorities are to pay by basis and instalment, what came in, and what is owed how long.

-- name: list
-- Instalments that fit the filters and may be seen, the latest due first.
SELECT c.id AS "@id", a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       c.year AS "@year", c.basis AS "@basis=contributions.basis", c.amount AS "@amount", s.paid AS "@paid", nullif(s.owed, 0) AS "@owed", c.due AS "@due",
       CASE WHEN s.owed = 0 THEN 'done' WHEN c.due < :today THEN 'late' ELSE 'pending' END AS "@standing", 'contributions.standing.' || CASE WHEN s.owed = 0 THEN 'paid' WHEN c.due < :today THEN 'owed' ELSE 'ahead' END AS "@standing.say",
       CASE WHEN s.owed > 0 AND c.due < :today THEN CAST(julianday(:today) - julianday(c.due) AS INTEGER) END AS "@age.days",
       c.due AS ">1", c.id AS ">2"
  FROM contributions c JOIN contribution_sums s ON s.id = c.id JOIN authorities a ON a.id = c.authority
 WHERE (c.due, c.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
   AND EXISTS (SELECT 1 FROM contribution_readers w WHERE w.person = :me AND w.authority = c.authority AND w.since <= :today AND (w.until IS NULL OR w.until >= :today))
   AND (:authority IS NULL OR c.authority = :authority)
   AND (:year IS NULL OR c.year = :year)
   AND CASE :standing WHEN 'owed' THEN s.owed > 0 AND c.due < :today WHEN 'paid' THEN s.owed = 0 WHEN 'ahead' THEN c.due >= :today AND s.owed > 0 ELSE 1 END
 ORDER BY c.due DESC, c.id DESC LIMIT :limit;

-- name: count
-- How many fit the filters and may be seen.
SELECT count(*) FROM contributions c JOIN contribution_sums s ON s.id = c.id
 WHERE EXISTS (SELECT 1 FROM contribution_readers w WHERE w.person = :me AND w.authority = c.authority AND w.since <= :today AND (w.until IS NULL OR w.until >= :today))
   AND (:authority IS NULL OR c.authority = :authority)
   AND (:year IS NULL OR c.year = :year)
   AND CASE :standing WHEN 'owed' THEN s.owed > 0 AND c.due < :today WHEN 'paid' THEN s.owed = 0 WHEN 'ahead' THEN c.due >= :today AND s.owed > 0 ELSE 1 END;

-- name: ages
-- What each authority owes today, by how long it is due; and what it paid in all.
SELECT a.id AS "@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "@name",
       coalesce(sum(CASE WHEN c.due < :today AND julianday(:today) - julianday(c.due) <= 30 THEN s.owed END), 0) AS "@month",
       coalesce(sum(CASE WHEN julianday(:today) - julianday(c.due) BETWEEN 31 AND 90 THEN s.owed END), 0) AS "@quarter",
       coalesce(sum(CASE WHEN julianday(:today) - julianday(c.due) BETWEEN 91 AND 180 THEN s.owed END), 0) AS "@half",
       coalesce(sum(CASE WHEN julianday(:today) - julianday(c.due) BETWEEN 181 AND 365 THEN s.owed END), 0) AS "@year",
       coalesce(sum(CASE WHEN julianday(:today) - julianday(c.due) > 365 THEN s.owed END), 0) AS "@older",
       coalesce(sum(CASE WHEN c.due < :today THEN s.owed END), 0) AS "@owed", sum(c.amount) AS "@amount", sum(s.paid) AS "@paid",
       100 * sum(s.paid) / max(1, sum(c.amount)) AS "@percent.used"
  FROM contributions c JOIN contribution_sums s ON s.id = c.id JOIN authorities a ON a.id = c.authority
 WHERE EXISTS (SELECT 1 FROM contribution_readers w WHERE w.person = :me AND w.authority = c.authority AND w.since <= :today AND (w.until IS NULL OR w.until >= :today))
   AND (:authority IS NULL OR c.authority = :authority)
   AND (:year IS NULL OR c.year = :year)
 GROUP BY a.id ORDER BY sum(CASE WHEN c.due < :today THEN s.owed END) DESC, a.name;

-- name: years
-- The years that have contributions, to choose from.
SELECT DISTINCT year AS "@value", year AS "@label" FROM contributions ORDER BY year DESC;

-- name: title
-- How an instalment is called in the way up to it.
SELECT name_in(:lang, a.name, a.name_ar, a.name_en) || ' ' || c.year || ' · ' || strftime('%d.%m.%Y', c.due) FROM contributions c JOIN authorities a ON a.id = c.authority WHERE c.id = :of;

-- name: show
-- One instalment, of those that may be seen.
SELECT c.id AS "@id", c.version AS "@version", a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name", c.year AS "@year", c.basis AS "@basis=contributions.basis",
       c.quantity AS "@quantity", c.rate AS "@rate", c.amount AS "@amount", c.due AS "@due", s.paid AS "@paid", s.owed AS "@owed", c.note AS "@note",
       CASE WHEN s.owed = 0 THEN 'done' WHEN c.due < :today THEN 'late' ELSE 'pending' END AS "@standing", 'contributions.standing.' || CASE WHEN s.owed = 0 THEN 'paid' WHEN c.due < :today THEN 'owed' ELSE 'ahead' END AS "@standing.say",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) || ' – ' || d.title AS "decision/@name",
       CASE WHEN c.illustration THEN 'yes' END AS "@illustration"
  FROM contributions c JOIN contribution_sums s ON s.id = c.id JOIN authorities a ON a.id = c.authority LEFT JOIN decisions d ON d.id = c.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE c.id = :id AND EXISTS (SELECT 1 FROM contribution_readers w WHERE w.person = :me AND w.authority = c.authority AND w.since <= :today AND (w.until IS NULL OR w.until >= :today));

-- name: authorities
-- Authorities by every name they are known by, to recognize them in a table.
SELECT a.id AS "@id", a.name AS "@name", a.name_ar AS "@name_ar", a.name_en AS "@name_en", a.aliases AS "@aliases" FROM authorities a;

-- name: same
-- The instalment of an :authority, :year, :basis that is due on :due: id, version.
SELECT id, version FROM contributions WHERE authority = :authority AND year = :year AND basis = :basis AND due = :due;

-- name: due_on
-- The instalment of an :authority that is due on :due, and what is owed of it: id, owed. Of several the first that is not paid.
SELECT c.id, s.owed FROM contributions c JOIN contribution_sums s ON s.id = c.id WHERE c.authority = :authority AND c.due = :due ORDER BY s.owed = 0, c.id LIMIT 1;

-- name: open_alone
-- What a payment of an :authority :received without a day pays: the one instalment that is due and open, or the next when none is; nothing when there are several. Its id, what is owed of it, its day.
WITH open AS MATERIALIZED (SELECT c.id, s.owed, c.due FROM contributions c JOIN contribution_sums s ON s.id = c.id WHERE c.authority = :authority AND s.owed > 0),
meant AS (SELECT * FROM open WHERE due <= max(:received, (SELECT min(due) FROM open)))
SELECT id, owed, strftime('%d.%m.%Y', due) FROM meant WHERE (SELECT count(*) FROM meant) = 1;

-- name: open
-- What the :authority still owes, the oldest first, due already or not.
SELECT c.id AS "@id", c.year AS "@year", 'contributions.basis.' || c.basis AS "@basis.say", c.due AS "@due", s.owed AS "@owed"
  FROM contributions c JOIN contribution_sums s ON s.id = c.id WHERE c.authority = CAST(:authority AS INTEGER) AND s.owed > 0 ORDER BY c.due, c.id;

-- name: owing
-- What the authority the asker coordinates did not pay in time, all instalments together, and since when.
SELECT a.id AS "@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "@title", '/contributions?standing=owed' AS "@href", sum(s.owed) AS "@owed", min(s.due) AS "@day", count(*) AS "@instalments",
       CAST(julianday(:today) - julianday(min(s.due)) AS INTEGER) AS "@late", '1' || min(s.due) AS "@order"
  FROM users u JOIN authorities a ON a.id = u.authority JOIN contribution_sums s ON s.authority = a.id
 WHERE u.person = :me AND u.role = 'coordinator' AND u.since <= :today AND (u.until IS NULL OR u.until > :today) AND s.owed > 0 AND s.due < :today
 GROUP BY a.id;
