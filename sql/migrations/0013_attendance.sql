-- 0013_attendance.sql: who came to a meeting, in what capacity and on whose behalf.
-- Times of a meeting go on past midnight, so that they compare: 24:30 is half an hour into the day after (registers/clock.c).

CREATE TABLE attendance (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	meeting   INTEGER NOT NULL REFERENCES meetings (id),
	person    INTEGER NOT NULL REFERENCES people (id),
	authority INTEGER REFERENCES authorities (id),      -- on whose behalf; NULL: the cluster's own side
	capacity  TEXT NOT NULL DEFAULT 'member' CONSTRAINT capacity_at_meeting CHECK (capacity IN ('member', 'substitute', 'outgoing', 'incoming', 'staff', 'invitee', 'unstated')),
	title     TEXT,                     -- office as the minutes word it
	present   TEXT NOT NULL CONSTRAINT presence_at_meeting CHECK (present IN ('expected', 'present', 'absent', 'excused')),
	arrived   TEXT CONSTRAINT time_exists CHECK (arrived IS strftime('%H:%M', arrived, '+0 days') OR (arrived GLOB '[2-4][0-9]:[0-5][0-9]' AND arrived BETWEEN '24:00' AND '47:59')),
	"left"    TEXT CONSTRAINT time_exists CHECK ("left" IS strftime('%H:%M', "left", '+0 days') OR ("left" GLOB '[2-4][0-9]:[0-5][0-9]' AND "left" BETWEEN '24:00' AND '47:59')),
	remote    INTEGER NOT NULL DEFAULT 0 CHECK (remote IN (0, 1)),
	answer    TEXT CONSTRAINT answer_to_notice CHECK (answer IN ('coming', 'substitute', 'not_coming')),
	CONSTRAINT attends_once UNIQUE (meeting, person)
) STRICT;
CREATE INDEX attendance_by_person ON attendance (person);
