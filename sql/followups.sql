-- followups.sql: what has to happen after decisions.

-- name: list
-- What is due first; what has no day comes last.
SELECT f.id AS "@id", f.due AS "@due", f.title AS "@title",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name",
       p.id AS "owner/@id", p.name AS "owner/@name",
       a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       f.owned_by AS "@owned_by", f.progress AS "@progress",
       CASE WHEN f.state IN ('open', 'in_progress') AND f.due < :today THEN 'late' ELSE f.state END AS "@state",
       CASE WHEN f.state IN ('open', 'in_progress') AND f.due < :today THEN 'followups.late' ELSE 'followups.state.' || f.state END AS "@state.say",
       CASE WHEN f.illustration THEN 'yes' END AS "@illustration",
       coalesce(f.due, '9999-12-31') AS ">1", f.id AS ">2"
  FROM followups f JOIN decisions d ON d.id = f.decision JOIN bodies b ON b.id = d.body
  LEFT JOIN people p ON p.id = f.owner LEFT JOIN authorities a ON a.id = f.authority
 WHERE (coalesce(f.due, '9999-12-31'), f.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:authority IS NULL OR f.authority = :authority)
   AND (:body IS NULL OR d.body = :body)
   AND CASE coalesce(:standing, 'open_all')
            WHEN 'late' THEN f.state IN ('open', 'in_progress') AND f.due < :today
            WHEN 'done' THEN f.state = 'done'
            WHEN 'mine' THEN f.owner = :me OR f.authority IN (SELECT u.authority FROM users u WHERE u.person = :me AND u.role = 'coordinator')
            WHEN 'open_all' THEN :search IS NOT NULL OR :standing IS NULL OR f.state IN ('open', 'in_progress') ELSE 1 END
   AND (:search IS NULL OR f.id IN (SELECT s.record FROM found x JOIN searchable s ON s.id = x.rowid
                                     WHERE found MATCH :search AND s.register = 'followups'))
 ORDER BY coalesce(f.due, '9999-12-31'), f.id LIMIT :limit;

-- name: show
-- One follow-up and the decision it follows from.
SELECT f.id AS "@id", f.version AS "@version", f.due AS "@due", f.due AS "@due.weekday", f.due AS "@due.hebrew", f.title AS "@title",
       f.state AS "@state", CASE WHEN f.state IN ('open', 'in_progress') AND f.due < :today THEN 'followups.late' ELSE 'followups.state.' || f.state END AS "@state.say",
       CASE WHEN f.state IN ('open', 'in_progress') AND f.due < :today THEN 'yes' END AS "@late",
       f.owned_by AS "@owned_by", f.progress AS "@progress", f.updated AS "@updated",
       CASE WHEN f.illustration THEN 'yes' END AS "@illustration",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) || ' – ' || d.title AS "decision/@name",
       p.id AS "owner/@id", p.name AS "owner/@name", a.id AS "authority/@id", a.name AS "authority/@name"
  FROM followups f JOIN decisions d ON d.id = f.decision JOIN bodies b ON b.id = d.body
  LEFT JOIN people p ON p.id = f.owner LEFT JOIN authorities a ON a.id = f.authority
 WHERE f.id = :id;

-- name: mine
-- Does the asker own it, act for the authority that does, or keep the bureau of the owner?
SELECT 1 FROM followups f
 WHERE f.id = :id
   AND (f.owner = :me
     OR f.owner IN (SELECT u.head FROM users u WHERE u.person = :me AND u.role = 'bureau' AND u.since <= :today AND (u.until IS NULL OR u.until > :today))
     OR f.authority IN (SELECT u.authority FROM users u WHERE u.person = :me AND u.role = 'coordinator' AND u.since <= :today AND (u.until IS NULL OR u.until > :today))
     OR f.authority IN (SELECT m.authority FROM memberships m WHERE m.person = :me AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)));

-- name: unreported
-- Open follow-ups of the bodies that :meeting convenes whose owners have said nothing since those bodies last met.
WITH sitting AS MATERIALIZED (
	SELECT c.body, substr(m.held, 1, 10) AS day,
	       coalesce((SELECT max(substr(l.held, 1, 10)) FROM convened k JOIN meetings l ON l.id = k.meeting
	                  WHERE k.body = c.body AND NOT k.dropped AND l.state = 'closed' AND l.kind <> 'circulation' AND l.held < m.held), '0') AS last
	  FROM convened c JOIN meetings m ON m.id = c.meeting
	 WHERE c.meeting = :meeting AND NOT c.dropped AND m.state IN ('draft', 'called'))
SELECT f.id AS "@id", f.title AS "@title", f.due AS "@due", CASE WHEN f.due < :today THEN 'yes' END AS "@late",
       decision_number(b.short, d.year, d.serial) AS "@decision",
       coalesce(p.name, name_in(:lang, a.name, a.name_ar, a.name_en), f.owned_by) AS "@owner"
  FROM followups f CROSS JOIN decisions d ON d.id = f.decision AND d.state = 'standing'
  CROSS JOIN sitting s ON s.body = d.body AND (d.decided IS NULL OR d.decided < s.day) AND coalesce(f.updated, '') < s.last
  JOIN bodies b ON b.id = d.body LEFT JOIN people p ON p.id = f.owner LEFT JOIN authorities a ON a.id = f.authority
 WHERE f.state IN ('open', 'in_progress')
 ORDER BY f.due IS NULL, f.due, f.id LIMIT 60;

-- name: any_unreported
-- Is there an open follow-up nobody has reported on since its body last met?
WITH sat AS MATERIALIZED (
	SELECT k.body, max(substr(l.held, 1, 10)) AS last FROM convened k JOIN meetings l ON l.id = k.meeting
	 WHERE NOT k.dropped AND l.state = 'closed' AND l.kind <> 'circulation' GROUP BY k.body)
SELECT 1 FROM followups f CROSS JOIN decisions d ON d.id = f.decision CROSS JOIN sat ON sat.body = d.body
 WHERE f.state IN ('open', 'in_progress') AND d.state = 'standing' AND coalesce(f.updated, '') < sat.last LIMIT 1;

-- name: owners
-- The people who own follow-ups, to choose from.
SELECT p.id AS "@value", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@label"
  FROM people p WHERE EXISTS (SELECT 1 FROM followups f WHERE f.owner = p.id) ORDER BY p.name, p.id;

-- name: searchable
-- How a follow-up is found: number, title, detail, day, words.
SELECT NULL, f.title, coalesce(p.name, a.name, f.owned_by), f.due,
       coalesce(f.progress, '') || ' ' || coalesce(p.name, '') || ' ' || coalesce(a.name, '') || ' ' || coalesce(f.owned_by, '')
  FROM followups f LEFT JOIN people p ON p.id = f.owner LEFT JOIN authorities a ON a.id = f.authority WHERE f.id = :record;

-- name: ids
-- Every follow-up, for the search index.
SELECT id AS "@id" FROM followups;
