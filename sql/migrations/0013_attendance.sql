-- 0013_attendance.sql: who came to a meeting, in what capacity and on whose behalf.

CREATE TABLE attendance (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	meeting   INTEGER NOT NULL REFERENCES meetings (id),
	person    INTEGER NOT NULL REFERENCES people (id),
	authority INTEGER REFERENCES authorities (id),      -- on whose behalf; NULL: the cluster's own side
	capacity  TEXT NOT NULL DEFAULT 'member' CONSTRAINT capacity_at_meeting CHECK (capacity IN ('member', 'substitute', 'outgoing', 'incoming', 'staff', 'invitee', 'unstated')),
	title     TEXT,                     -- office as the minutes word it
	present   TEXT NOT NULL CONSTRAINT presence_at_meeting CHECK (present IN ('expected', 'present', 'absent', 'excused')),
	arrived   TEXT CONSTRAINT time_exists CHECK (arrived IS strftime('%H:%M', arrived, '+0 days')),
	"left"    TEXT CONSTRAINT time_exists CHECK ("left" IS strftime('%H:%M', "left", '+0 days')),
	remote    INTEGER NOT NULL DEFAULT 0 CHECK (remote IN (0, 1)),
	answer    TEXT CONSTRAINT answer_to_notice CHECK (answer IN ('coming', 'substitute', 'not_coming')),
	CONSTRAINT attends_once UNIQUE (meeting, person)
) STRICT;
CREATE INDEX attendance_by_person ON attendance (person);
