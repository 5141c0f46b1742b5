-- bodies.sql: what the pages of councils, boards and committees know.

-- name: list
-- Bodies, the council first, after the one the page before ended with.
WITH kinds (rank, kind) AS (
	VALUES ('01', 'council'), ('02', 'board'), ('03', 'executive'), ('04', 'finance'), ('05', 'tenders'),
	       ('06', 'joint_tenders'), ('07', 'engagements'), ('08', 'three'), ('09', 'audit'), ('10', 'steering'),
	       ('11', 'forum'), ('12', 'round_table'), ('13', 'team'), ('14', 'remediation_team'))
SELECT b.id AS "@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "@name",
       b.short AS "@short", b.kind AS "@kind=bodies.kind",
       (SELECT count(*) FROM memberships m
         WHERE m.body = b.id AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)) AS "@members",
       (SELECT max(h.held) FROM meetings h JOIN convened c ON c.meeting = h.id
         WHERE c.body = b.id AND h.held < :moment AND h.state IN ('open', 'closed')) AS "@last",
       b.until AS "@until",
       l.id AS "legal_entity/@id",
       name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name",
       k.rank || b.name AS ">1",
       b.id AS ">2"
  FROM bodies b JOIN kinds k ON k.kind = b.kind LEFT JOIN legal_entities l ON l.id = b.legal_entity
 WHERE (k.rank || b.name, b.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:kind IS NULL OR b.kind = :kind)
   AND (:legal_entity IS NULL OR b.legal_entity = :legal_entity)
   AND (:ended IS NOT NULL OR b.until IS NULL OR b.until >= :today)
   AND (:search IS NULL OR b.id IN (SELECT f.record FROM found JOIN searchable f ON f.id = found.rowid
                                     WHERE found MATCH :search AND f.register = 'bodies'))
 ORDER BY k.rank || b.name, b.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM bodies b
 WHERE 1
   AND (:kind IS NULL OR b.kind = :kind)
   AND (:legal_entity IS NULL OR b.legal_entity = :legal_entity)
   AND (:ended IS NOT NULL OR b.until IS NULL OR b.until >= :today)
   AND (:search IS NULL OR b.id IN (SELECT f.record FROM found JOIN searchable f ON f.id = found.rowid
                                     WHERE found MATCH :search AND f.register = 'bodies'));

-- name: show
-- One body.
SELECT b.id AS "@id", b.version AS "@version", b.name AS "@name", b.name_ar AS "@name_ar", b.name_en AS "@name_en",
       b.short AS "@short", b.kind AS "@kind=bodies.kind",
       b.tier AS "@tier=bodies.tier",
       b.purpose AS "@purpose", b.composition AS "@composition", b.since AS "@since", b.until AS "@until", b.due AS "@due",
       l.id AS "legal_entity/@id",
       name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name",
       l.number AS "legal_entity/@number",
       d.id AS "established/@id", decision_number(o.short, d.year, d.serial) AS "established/@name"
  FROM bodies b
  LEFT JOIN legal_entities l ON l.id = b.legal_entity
  LEFT JOIN decisions d ON d.id = b.established LEFT JOIN bodies o ON o.id = d.body
 WHERE b.id = :id;

-- name: members
-- Who sits in it today, or is to sit; the chair first.
SELECT m.id AS "@id", m.role AS "@role=memberships.role", m.voting AS "@voting",
       m.since AS "@since", m.until AS "@until", m.declared AS "@declared", CASE WHEN m.since > :today THEN 'yes' END AS "@ahead",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       p.title AS "person/@title",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       s.title AS "seat/@name",
       r.id AS "resolution/@id", coalesce(r.number, r.subject) AS "resolution/@name", r.taken AS "resolution/@taken",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM memberships m JOIN people p ON p.id = m.person
  LEFT JOIN authorities a ON a.id = m.authority
  LEFT JOIN seats s ON s.id = m.seat
  LEFT JOIN resolutions r ON r.id = m.resolution
  LEFT JOIN decisions d ON d.id = m.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE m.body = :id AND (m.until IS NULL OR m.until >= :today)
 ORDER BY instr('chair,deputy,acting,member,substitute,observer,secretary', m.role), a.name, p.name, m.id;

-- name: former
-- Who sat in it, the latest first.
SELECT m.id AS "@id", m.role AS "@role=memberships.role",
       m.since AS "@since", m.until AS "@until", m.ended_why AS "@ended_why=memberships.ended_why",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       n.person AS "successor/@id",
       name_in(:lang, q.name, q.name_ar, q.name_en) AS "successor/@name"
  FROM memberships m JOIN people p ON p.id = m.person
  LEFT JOIN authorities a ON a.id = m.authority
  LEFT JOIN memberships n ON n.replaces = m.id LEFT JOIN people q ON q.id = n.person
 WHERE m.body = :id AND m.until < :today
 ORDER BY m.until DESC, m.id DESC LIMIT 200;

-- name: vacant
-- Places that nobody holds today.
SELECT s.id AS "@id", s.title AS "@title", s.places - s.taken AS "@vacant",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name"
  FROM (SELECT s.*, (SELECT count(*) FROM memberships m
             WHERE m.body = s.body AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)
               AND (m.seat = s.id OR (m.seat IS NULL AND m.role IN ('chair', 'deputy', 'acting', 'member') AND m.authority = s.authority
                    AND s.id = (SELECT min(x.id) FROM seats x WHERE x.body = s.body AND x.authority = s.authority)))) AS taken
          FROM seats s WHERE s.body = :id AND (s.since IS NULL OR s.since <= :today) AND (s.until IS NULL OR s.until >= :today)) s
  LEFT JOIN authorities a ON a.id = s.authority
 WHERE s.places > s.taken
 ORDER BY s.id;

-- name: meetings
-- Its meetings, the latest and those to come first.
SELECT h.id AS "@id", h.title AS "@title", h.held AS "@held", h.year AS "@year",
       h.state AS "@state=meetings.state", CASE WHEN h.held > :moment THEN 'yes' END AS "@ahead"
  FROM convened c JOIN meetings h ON h.id = c.meeting
 WHERE c.body = :id
 ORDER BY coalesce(h.held, h.year || '-12-31') DESC, h.id DESC LIMIT 6;

-- name: tally
-- How many sit with a vote today, how many places there are, and how many decisions it took.
SELECT (SELECT count(*) FROM memberships m
         WHERE m.body = :id AND m.voting AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)) AS "@voting",
       (SELECT sum(s.places) FROM seats s
         WHERE s.body = :id AND (s.since IS NULL OR s.since <= :today) AND (s.until IS NULL OR s.until >= :today)) AS "@places",
       (SELECT count(*) FROM decisions d WHERE d.body = :id) AS "@decisions";

-- name: title
-- What the body of :of is called.
SELECT name_in(:lang, b.name, b.name_ar, b.name_en)
  FROM bodies b WHERE b.id = :of;

-- name: numbered
-- The short name of :of, and how many decisions carry it in their numbers.
SELECT b.short, (SELECT count(*) FROM decisions d WHERE d.body = b.id) FROM bodies b WHERE b.id = :of;

-- name: choices
-- Bodies to choose from, councils first, those that ended last and with their years: old documents are entered too.
SELECT b.id AS "@value",
       name_in(:lang, b.name, b.name_ar, b.name_en)
       || CASE WHEN b.until < :today THEN ' (' || coalesce(substr(b.since, 1, 4), '') || '-' || substr(b.until, 1, 4) || ')' ELSE '' END AS "@label"
  FROM bodies b
 ORDER BY coalesce(b.until < :today, 0),
          instr(' council board executive finance tenders joint_tenders engagements three audit steering forum round_table team remediation_team ', ' ' || b.kind || ' '),
          b.name, b.id;

-- name: ids
SELECT id AS "@id" FROM bodies;

-- name: searchable
-- How a body is found: number, title, detail, day, words.
SELECT NULL, name, short, NULL, coalesce(name_ar, '') || ' ' || coalesce(name_en, '') || ' ' || short || ' ' || coalesce(purpose, '')
  FROM bodies WHERE id = :record;
