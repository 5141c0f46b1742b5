-- attendance.sql: who was expected at a meeting, who came, and who of them may vote.

-- name: list
-- Everybody entered at a meeting, the members of its bodies first, in the order of the bodies and authorities.
WITH sitting AS (
	SELECT id, coalesce(substr(held, 1, 10), year || '-12-31') AS day FROM meetings WHERE id = :within),
entered AS (
	SELECT t.*, (SELECT min(c.id) FROM convened c JOIN memberships m ON m.body = c.body AND m.person = t.person
	              WHERE c.meeting = t.meeting AND NOT c.dropped AND m.role NOT IN ('observer', 'secretary')
	                AND (m.since IS NULL OR m.since <= s.day) AND (m.until IS NULL OR m.until >= s.day)) AS seat,
	       (SELECT group_concat(name_in(:lang, b.name, b.name_ar, b.name_en), ' · ')
	          FROM convened c JOIN memberships m ON m.body = c.body AND m.person = t.person JOIN bodies b ON b.id = c.body
	         WHERE c.meeting = t.meeting AND NOT c.dropped AND m.role NOT IN ('observer', 'secretary')
	           AND (m.since IS NULL OR m.since <= s.day) AND (m.until IS NULL OR m.until >= s.day)) AS bodies
	  FROM sitting s JOIN attendance t ON t.meeting = s.id)
SELECT t.id AS "@id", t.version AS "@version", :within AS "@within",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       coalesce(t.title, p.title) AS "@title",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       t.capacity AS "@capacity=attendance.capacity",
       t.present AS "@present=attendance.present",
       t.arrived AS "@arrived", t."left" AS "@left", t.remote AS "@remote",
       t.answer AS "@answer=attendance.answer",
       CASE WHEN t.seat IS NOT NULL THEN 'yes' END AS "@seat", t.bodies AS "@bodies"
  FROM entered t
  JOIN people p ON p.id = t.person
  LEFT JOIN authorities a ON a.id = t.authority
 ORDER BY t.seat IS NULL, t.seat, a.name IS NULL, a.name, t.capacity IN ('substitute', 'incoming'), t.id;

-- name: show
-- One person's attendance.
SELECT t.id AS "@id", t.version AS "@version", t.meeting AS "@within",
       p.id AS "person/@id", p.name AS "person/@name", coalesce(t.title, p.title) AS "@title",
       a.id AS "authority/@id", a.name AS "authority/@name",
       t.capacity AS "@capacity=attendance.capacity",
       t.present AS "@present=attendance.present",
       CASE WHEN t.arrived < '24' THEN t.arrived ELSE printf('%02d', t.arrived - 24) || substr(t.arrived, 3) END AS "@arrived",
       CASE WHEN t."left" < '24' THEN t."left" ELSE printf('%02d', t."left" - 24) || substr(t."left", 3) END AS "@left", t.remote AS "@remote",
       t.answer AS "@answer=attendance.answer"
  FROM attendance t
  JOIN people p ON p.id = t.person
  LEFT JOIN authorities a ON a.id = t.authority
 WHERE t.id = :id AND t.meeting = :within;

-- name: clock
-- The times of one attendance as they are kept: arrived, left, version; and when its meeting began.
SELECT t.arrived, t."left", t.version, m.held FROM attendance t JOIN meetings m ON m.id = t.meeting WHERE t.id = :id;

-- name: voters
-- Who may vote for the convened :body of a :meeting: its members who are there and have declared, and substitutes for those who are not.
-- Whoever has a personal @interest in the :item is told with it. At the wall time :time ('17:40'); without it now, while the meeting is held; afterwards whoever was there at all.
WITH sitting AS (
	SELECT id, coalesce(substr(held, 1, 10), year || '-12-31') AS day,
	       coalesce(:time, CASE WHEN state <> 'open' THEN NULL WHEN substr(held, 1, 10) = :today THEN substr(:moment, 12, 5)
	                            WHEN date(substr(held, 1, 10), '+1 day') = :today THEN printf('%02d', substr(:moment, 12, 2) + 24) || substr(:moment, 14, 3) END) AS time
	  FROM meetings WHERE id = :meeting),
seat AS (
	SELECT c.body, m.id AS membership, m.person, m.role, coalesce(m.authority, t.authority) AS authority, m.role = 'substitute' AS substitute,
	       t.title, t.arrived, t."left", t.remote,
	       t.present IS 'present'
	       AND (s.time IS NULL OR ((t.arrived IS NULL OR t.arrived <= s.time) AND (t."left" IS NULL OR t."left" > s.time)
	            AND NOT EXISTS (SELECT 1 FROM absences x WHERE x.attendance = t.id AND x."left" <= s.time AND x.returned > s.time)))
	       AND (m.declared <= s.day OR 'yes' IS NOT
	            (SELECT u.value FROM rules u WHERE u.body = c.body AND u.rule = 'declaration' AND u.since <= s.day
	                AND (u.until IS NULL OR u.until >= s.day) ORDER BY u.since DESC LIMIT 1)) AS votes
	  FROM sitting s
	  JOIN convened c ON c.meeting = s.id AND NOT c.dropped
	  JOIN memberships m ON m.body = c.body AND m.voting AND m.role NOT IN ('observer', 'secretary')
	   AND (m.since IS NULL OR m.since <= s.day) AND (m.until IS NULL OR m.until >= s.day)
	  LEFT JOIN attendance t ON t.meeting = s.id AND t.person = m.person),
voter AS (
	SELECT *, row_number() OVER (PARTITION BY body, authority, substitute, votes ORDER BY membership) AS turn,
	       sum(NOT substitute AND votes IS NOT 1) OVER (PARTITION BY body, authority) AS empty_seats
	  FROM seat)
SELECT v.person AS "@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name",
       coalesce(v.title, p.title) AS "@title", v.role AS "@role=memberships.role",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       v.arrived AS "@arrived", v."left" AS "@left", v.remote AS "@remote",
       (SELECT o.reason FROM recusals o WHERE o.item = :item AND o.person = v.person AND NOT o.dropped) AS "@interest",
       (SELECT group_concat(name_in(:lang, b.name, b.name_ar, b.name_en), ', ')
          FROM voter o JOIN bodies b ON b.id = o.body
         WHERE o.person = v.person AND o.body <> v.body AND o.votes AND (NOT o.substitute OR o.turn <= o.empty_seats)) AS "@also"
  FROM voter v
  JOIN people p ON p.id = v.person
  LEFT JOIN authorities a ON a.id = v.authority
 WHERE v.body = :body AND v.votes AND (NOT v.substitute OR v.turn <= v.empty_seats)
 ORDER BY a.name IS NULL, a.name, v.substitute, p.name, v.person;

-- name: silent
-- Who is entered as present at a :meeting and yet does not vote for one of its convened bodies, on the :day: members of it who have not declared, though
-- its rule wants that, and whoever came in the place of a member who did not, without being appointed to the body.
SELECT c.body AS "@body", p.id AS "@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name", name_in(:lang, a.name, a.name_ar, a.name_en) AS "@authority",
       'votes.silent.' || CASE WHEN m.id IS NULL THEN 'substitute' ELSE 'declaration' END AS "@why.say"
  FROM convened c
  JOIN attendance t ON t.meeting = c.meeting AND t.present = 'present'
  JOIN people p ON p.id = t.person
  LEFT JOIN memberships m ON m.body = c.body AND m.person = t.person AND m.role NOT IN ('observer', 'secretary')
   AND (m.since IS NULL OR m.since <= :day) AND (m.until IS NULL OR m.until >= :day)
  LEFT JOIN authorities a ON a.id = t.authority
 WHERE c.meeting = :meeting AND NOT c.dropped
   AND CASE WHEN m.id IS NOT NULL
            THEN m.voting AND (m.declared IS NULL OR m.declared > :day)
             AND 'yes' IS (SELECT u.value FROM rules u WHERE u.body = c.body AND u.rule = 'declaration' AND u.since <= :day
                              AND (u.until IS NULL OR u.until >= :day) ORDER BY u.since DESC LIMIT 1)
            ELSE t.capacity = 'substitute' AND t.authority IN
                 (SELECT s.authority FROM memberships s WHERE s.body = c.body AND s.voting AND s.role NOT IN ('observer', 'secretary')
                     AND (s.since IS NULL OR s.since <= :day) AND (s.until IS NULL OR s.until >= :day)
                     AND NOT EXISTS (SELECT 1 FROM attendance x WHERE x.meeting = c.meeting AND x.person = s.person AND x.present = 'present')) END
 ORDER BY c.id, a.name, p.name, p.id;

-- name: quorum
-- Of every body a :meeting convenes: who serves and has declared, who is there, how many are needed, and by which rule. At the wall time :time;
-- for an :item without those who have a personal interest in it; by the rule of the :call, and without it of the call the body sits by.
WITH sitting AS (
	SELECT id, held, state, coalesce(substr(held, 1, 10), year || '-12-31') AS day,
	       coalesce(:time, CASE WHEN state <> 'open' THEN NULL WHEN substr(held, 1, 10) = :today THEN substr(:moment, 12, 5)
	                            WHEN date(substr(held, 1, 10), '+1 day') = :today THEN printf('%02d', substr(:moment, 12, 2) + 24) || substr(:moment, 14, 3) END) AS time
	  FROM meetings WHERE id = :meeting),
seat AS (
	SELECT c.body, m.id AS membership, m.person, coalesce(m.authority, t.authority) AS authority, m.role = 'substitute' AS substitute,
	       m.declared <= s.day OR 'yes' IS NOT
	            (SELECT u.value FROM rules u WHERE u.body = c.body AND u.rule = 'declaration' AND u.since <= s.day
	                AND (u.until IS NULL OR u.until >= s.day) ORDER BY u.since DESC LIMIT 1) AS entitled,
	       t.present IS 'present'
	       AND (s.time IS NULL OR ((t.arrived IS NULL OR t.arrived <= s.time) AND (t."left" IS NULL OR t."left" > s.time)
	            AND NOT EXISTS (SELECT 1 FROM absences x WHERE x.attendance = t.id AND x."left" <= s.time AND x.returned > s.time)))
	       AND NOT EXISTS (SELECT 1 FROM recusals o WHERE o.item = :item AND o.person = m.person AND NOT o.dropped) AS here
	  FROM sitting s
	  JOIN convened c ON c.meeting = s.id AND NOT c.dropped
	  JOIN memberships m ON m.body = c.body AND m.voting AND m.role NOT IN ('observer', 'secretary')
	   AND (m.since IS NULL OR m.since <= s.day) AND (m.until IS NULL OR m.until >= s.day)
	  LEFT JOIN attendance t ON t.meeting = s.id AND t.person = m.person),
voter AS (
	SELECT *, row_number() OVER (PARTITION BY body, authority, substitute, entitled AND here ORDER BY membership) AS turn,
	       sum(NOT substitute AND (entitled AND here) IS NOT 1) OVER (PARTITION BY body, authority) AS empty_seats
	  FROM seat),
counted AS (
	SELECT body, sum(NOT substitute) AS serving, sum(NOT substitute AND entitled IS 1) AS entitled,
	       sum(entitled IS 1 AND here IS 1 AND (NOT substitute OR turn <= empty_seats)) AS present,
	       group_concat(CASE WHEN entitled IS 1 AND here IS 1 AND (NOT substitute OR turn <= empty_seats) THEN (SELECT p.name FROM people p WHERE p.id = person) END, ', ') AS names
	  FROM voter GROUP BY body),
ruled AS (
	SELECT c.id, c.body, c.version, c.decides, c.note, coalesce(:call, c.call) AS call, c.call AS sits_by, s.day, s.held, s.state, coalesce(n.serving, 0) AS serving, coalesce(n.entitled, 0) AS entitled, coalesce(n.present, 0) AS present, n.names,
	       (SELECT count(*) FROM attendance t WHERE t.meeting = s.id AND t.present <> 'expected') AS recorded,
	       (SELECT u.id FROM rules u WHERE u.body = c.body AND u.since <= s.day AND (u.until IS NULL OR u.until >= s.day)
	           AND u.rule IN ('quorum', CASE WHEN coalesce(:call, c.call) > 1 THEN 'second_call' END, CASE WHEN coalesce(:call, c.call) > 2 THEN 'next_call' END,
	               CASE WHEN coalesce(:call, c.call) > 2 AND n.serving >
	                    (SELECT CAST(o.value AS INTEGER) FROM rules o WHERE o.body = c.body AND o.rule = 'next_call_over' AND o.since <= s.day
	                        AND (o.until IS NULL OR o.until >= s.day) ORDER BY o.since DESC LIMIT 1) THEN 'next_call_large' END,
	               CASE WHEN coalesce(:call, c.call) > 3 THEN 'last_call' END)
	         ORDER BY CASE u.rule WHEN 'last_call' THEN 1 WHEN 'next_call_large' THEN 2 WHEN 'next_call' THEN 3 WHEN 'second_call' THEN 4 ELSE 5 END,
	                  u.since DESC LIMIT 1) AS rule
	  FROM sitting s
	  JOIN convened c ON c.meeting = s.id AND NOT c.dropped
	  LEFT JOIN counted n ON n.body = c.body),
needed AS (
	SELECT r.*, u.rule AS rule_name, u.source, (r.serving * h.times + h.rest) / h.parts AS needed
	  FROM ruled r LEFT JOIN rules u ON u.id = r.rule LEFT JOIN shares h ON h.rule = r.rule)
SELECT n.body AS "@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "@name",
       b.kind AS "@kind", n.decides AS "@decides", n.note AS "@note",
       e.name AS "entity/@name", e.kind AS "entity/@kind", e.number AS "entity/@number",
       n.serving AS "@serving", n.entitled AS "@entitled", n.present AS "@present", n.needed AS "@needed", n.source AS "@source",
       n.call AS "@call=quorum.call", n.rule AS "@rule", n.rule_name AS "@rule.name", n.names AS "@names", n.id AS "@convened", n.version AS "@version",
       (SELECT u.value FROM rules u WHERE u.body = n.body AND u.rule = 'second_call_minutes' AND u.since <= n.day
           AND (u.until IS NULL OR u.until >= n.day) ORDER BY u.since DESC LIMIT 1) AS "@minutes",
       (SELECT u.value FROM rules u WHERE u.body = n.body AND u.rule = 'next_call_days' AND u.since <= n.day
           AND (u.until IS NULL OR u.until >= n.day) ORDER BY u.since DESC LIMIT 1) AS "@days",
       CASE WHEN n.held IS NULL AND n.state = 'closed' THEN 'unstated'
            WHEN n.recorded = 0 THEN 'not_recorded'
            WHEN n.rule IS NULL THEN 'no_rule'
            WHEN n.serving = 0 THEN 'no_members'
            WHEN n.present >= n.needed THEN 'met' ELSE 'missing' END AS "@is"
  FROM needed n
  JOIN bodies b ON b.id = n.body
  LEFT JOIN legal_entities e ON e.id = b.legal_entity
 ORDER BY n.decides DESC, n.id;

-- name: away_voters
-- Who is sent as voting but is not in the room at :time: of a :person of the :meeting, how they are entered and since when they were not there.
SELECT p.name, t.present, t.arrived, coalesce((SELECT max(x."left") FROM absences x WHERE x.attendance = t.id AND x."left" <= :time AND x.returned > :time), t."left")
  FROM people p LEFT JOIN attendance t ON t.person = p.id AND t.meeting = :meeting
 WHERE p.id = :person;

-- name: voted_away
-- A vote that was cast in the :meeting by the :person of an attendance at a minute at which they would not have been there (whoever leaves at the very minute may have voted before): name, minute, number.
SELECT p.name, d.taken, decision_number(b.short, d.year, d.serial)
  FROM attendance t
  JOIN decisions d ON d.meeting = t.meeting AND d.state = 'standing'
  JOIN votes v ON v.decision = d.id AND v.person = t.person AND NOT v.dropped AND v.choice IN ('for', 'against', 'abstain')
  JOIN people p ON p.id = t.person JOIN bodies b ON b.id = d.body
 WHERE t.id = :attendance
   AND (t.present <> 'present' OR (d.taken IS NOT NULL AND (t.arrived > d.taken OR t."left" < d.taken
        OR EXISTS (SELECT 1 FROM absences x WHERE x.attendance = t.id AND x."left" < d.taken AND x.returned > d.taken))))
 ORDER BY d.taken LIMIT 1;

-- name: in_room
-- Who belongs into the room of a :meeting, and since when they are there or not; of the :item, who has a personal interest.
SELECT t.id AS "@id", t.version AS "@version", p.id AS "@person",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "@authority",
       coalesce(t.title, p.title) AS "@title", t.capacity AS "@capacity=attendance.capacity",
       t.present AS "@present=attendance.present", t.arrived AS "@arrived", t."left" AS "@left",
       (SELECT group_concat(CASE WHEN x."left" < '24' THEN x."left" ELSE printf('%02d', x."left" - 24) || substr(x."left", 3) END || '–'
               || CASE WHEN x.returned < '24' THEN x.returned ELSE printf('%02d', x.returned - 24) || substr(x.returned, 3) END, ', ')
          FROM absences x WHERE x.attendance = t.id) AS "@away",
       CASE WHEN t.present = 'present' AND t."left" IS NULL THEN 'in' WHEN t.present = 'present' THEN 'left' WHEN t.present = 'expected' THEN 'expected' ELSE 'out' END AS "@room",
       CASE WHEN EXISTS (SELECT 1 FROM convened c JOIN memberships m ON m.body = c.body AND m.person = t.person AND m.role NOT IN ('observer', 'secretary')
                          JOIN meetings s ON s.id = t.meeting AND (m.since IS NULL OR m.since <= coalesce(substr(s.held, 1, 10), s.year || '-12-31'))
                           AND (m.until IS NULL OR m.until >= coalesce(substr(s.held, 1, 10), s.year || '-12-31'))
                         WHERE c.meeting = t.meeting AND NOT c.dropped) THEN 'yes' END AS "@seat",
       CASE WHEN EXISTS (SELECT 1 FROM recusals o WHERE o.item = :item AND o.person = t.person AND NOT o.dropped) THEN 'yes' END AS "@recused"
  FROM attendance t
  JOIN people p ON p.id = t.person
  LEFT JOIN authorities a ON a.id = t.authority
 WHERE t.meeting = :meeting
 ORDER BY "@seat" IS NULL, a.name IS NULL, a.name, t.id;

-- name: missing
-- Members of the bodies of a :meeting who are not entered yet: person, authority, capacity, title. Substitutes come only when somebody sends them.
SELECT m.person AS "@person", min(m.authority) AS "@authority",
       CASE min(CASE m.role WHEN 'observer' THEN 2 WHEN 'secretary' THEN 3 ELSE 1 END) WHEN 1 THEN 'member' WHEN 2 THEN 'invitee' ELSE 'staff' END AS "@capacity",
       p.title AS "@title"
  FROM (SELECT id, coalesce(substr(held, 1, 10), year || '-12-31') AS day FROM meetings WHERE id = :meeting) s
  JOIN convened c ON c.meeting = s.id AND NOT c.dropped
  JOIN memberships m ON m.body = c.body AND m.role <> 'substitute'
   AND (m.since IS NULL OR m.since <= s.day) AND (m.until IS NULL OR m.until >= s.day)
  JOIN people p ON p.id = m.person
 WHERE NOT EXISTS (SELECT 1 FROM attendance t WHERE t.meeting = s.id AND t.person = m.person)
 GROUP BY m.person
 ORDER BY min(c.id), min(m.id);

-- name: at_version
-- What an :attendance held at the version that was :read: present, capacity, authority, title, arrived, left, remote.
SELECT json_extract(l.body, '$.present'), json_extract(l.body, '$.capacity'), CAST(json_extract(l.body, '$.authority') AS TEXT),
       coalesce(json_extract(l.body, '$.title'), p.title), json_extract(l.body, '$.arrived'), json_extract(l.body, '$.left'), CAST(json_extract(l.body, '$.remote') AS TEXT)
  FROM ledger l LEFT JOIN people p ON p.id = json_extract(l.body, '$.person')
 WHERE l."table" = 'attendance' AND l.record = :attendance AND json_extract(l.body, '$.version') = :read LIMIT 1;

-- name: names
-- Names to choose a participant from.
SELECT CASE WHEN (SELECT count(*) FROM people o WHERE o.name = p.name) > 1 THEN p.name || coalesce(', ' || p.title, '') ELSE p.name END AS "@value"
  FROM people p ORDER BY p.name, p.id;

-- name: people_named
-- How many people a :name may mean, and the first of them.
SELECT count(*), min(id) FROM people WHERE name = :name OR name || ', ' || title = :name;

-- name: title
-- What the record :of is called.
SELECT name_in(:lang, p.name, p.name_ar, p.name_en) FROM attendance t JOIN people p ON p.id = t.person WHERE t.id = :of;
