/* check_moves.c: every move of the state machines of a meeting, from every state, as every role. */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "web/session.h"
#include "house.h"

/*
 * Meetings, items and rounds have theirs beside their rules (check_quorums,
 * check_circulations). Here a machine is three things: how a fresh house comes
 * to each state, how the state is read from the register, and its moves; each
 * with whom it is for and from where it may be made, written by hand. Whoever
 * may not is answered 403; whoever may, but not from there, 422 or 409 and
 * nothing has changed.
 */
#define EVERYBODY "admin secretary chair ceo treasurer legal procurement auditor coordinator " \
    "council_member committee_member authority_buyer auditee bureau viewer"

struct tried {
	const char *path, *form;        /* "{version}" and "{hash}" are filled in */
	const char *may;                /* whom the door is open to */
	const char *who, *from;         /* of them, who makes it, and from where; NULL: all of them */
};

struct machine {
	const char *states;
	void	  (*come_to)(const char *state);
	const char *(*state)(void);
	const char *version, *hash;     /* SELECTs */
	const struct tried *moves;
};

static const char *
filled(const struct machine *machine, const char *form)
{
	static char text[600];
	const char *hole = strchr(form, '{');

	if (hole == NULL)
		return form;
	snprintf(text, sizeof(text), "%.*s%s%s", (int)(hole - form), form,
	    strncmp(hole, "{hash}", 6) == 0 ? stored(machine->hash) :
	    stored(machine->version), strchr(hole, '}') + 1);
	return text;
}

static void
fresh(const struct machine *machine, const char *state)
{
	house_of_tests_afresh();
	machine->come_to(state);
	ck_assert_str_eq(machine->state(), state);
}

static void
try_as(const struct machine *machine, const struct tried *move,
    const char *state, const char *role)
{
	int may = text_is_word(move->may, role);
	int can = may && text_is_word(move->from, state) &&
	    (move->who == NULL || text_is_word(move->who, role));
	int status = sent(move->path, role, filled(machine, move->form));
	int expected = !may ? status == 403 : can ? status == 303 :
	    status == 422 || status == 409 || status == 404 ||
	    (status == 403 && move->who != NULL);

	ck_assert_msg(expected, "%s (%s) from %s as %s: %d %s", move->path,
	    move->form, state, role, status, see("/page/problem/@is"));
	if (can)
		fresh(machine, state);
	else
		ck_assert_msg(strcmp(machine->state(), state) == 0,
		    "%s as %s moved it from %s to %s", move->path, role, state,
		    machine->state());
}

static void
try_all(const struct machine *machine)
{
	for (const char *at = machine->states; *at != '\0'; ) {
		size_t length = strcspn(at, " ");
		char state[40];

		snprintf(state, sizeof(state), "%.*s", (int)length, at);
		fresh(machine, state);
		for (const struct tried *move = machine->moves;
		    move->path != NULL; move++)
			for (int role = 0; role < ROLES; role++)
				try_as(machine, move, state, role_names[role]);
		at += length + strspn(at + length, " ");
	}
}

static void
done(const char *path, const char *as, const char *form)
{
	ck_assert_msg(sent(path, as, form) == 303, "%s as %s: %s", path, as,
	    see("/page/problem/@text"));
}

/* Follow-up 1 is the treasurer's. */

static void
followup_comes_to(const char *state)
{
	if (strcmp(state, "in_progress") == 0)
		done("/followups/1/start", "treasurer", "version=1&progress=א");
	else if (strcmp(state, "cancelled") == 0)
		done("/followups/1/cancel", "secretary", "version=1&progress=א");
	else if (strcmp(state, "open") != 0) {
		char path[60];

		snprintf(path, sizeof(path), "/followups/1/%s", state);
		done(path, "treasurer", "version=1&progress=א");
	}
}

static const char *
followup_state(void)
{
	return stored("SELECT state FROM followups WHERE id = 1");
}

START_TEST(a_followup_moves_by_its_owner_and_the_secretary)
{
	static const char form[] = "version={version}&progress=ב";
	static const char update[] = "secretary chair ceo treasurer legal "
	    "procurement coordinator council_member committee_member bureau";
	static const struct tried moves[] = {
		{ "/followups/1/start",    form, update, "secretary treasurer", "open not_done" },
		{ "/followups/1/report",   form, update, "secretary treasurer", "in_progress" },
		{ "/followups/1/done",     form, update, "secretary treasurer", "open in_progress not_done" },
		{ "/followups/1/not_done", form, update, "secretary treasurer", "open in_progress" },
		{ "/followups/1/reopen",   form, "secretary", NULL, "done not_done cancelled" },
		{ "/followups/1/cancel",   form, "secretary", NULL, "open in_progress not_done" },
		{ "/followups/1/done", "version={version}", update, NULL, "" },
		{ 0 }
	};

	try_all(&(struct machine){ "open in_progress done not_done cancelled",
	    followup_comes_to, followup_state,
	    "SELECT version FROM followups WHERE id = 1", NULL, moves });
}
END_TEST

static void
decision_comes_to(const char *state)
{
	if (strcmp(state, "void") == 0)
		done("/decisions/1/void", "secretary", "version=1&reason=א");
}

static const char *
decision_state(void)
{
	return stored("SELECT state FROM decisions WHERE id = 1");
}

START_TEST(a_decision_is_voided_once_by_the_secretary_with_a_reason)
{
	static const struct tried moves[] = {
		{ "/decisions/1/void", "version={version}&reason=א", "secretary", NULL, "standing" },
		{ "/decisions/1/void", "version={version}", "secretary", NULL, "" },
		{ "/decisions/1/amendments/new", "earlier=1&how=corrects", "secretary", NULL, "" },
		{ 0 }
	};

	try_all(&(struct machine){ "standing void", decision_comes_to,
	    decision_state, "SELECT version FROM decisions WHERE id = 1", NULL,
	    moves });
}
END_TEST

/* The board of meeting 3. */

static void
convened_comes_to(const char *state)
{
	if (strcmp(state, "1") == 0)
		done("/meetings/3/convened/4/drop", "secretary", "version=1");
}

static const char *
convened_state(void)
{
	return stored("SELECT dropped FROM convened WHERE id = 4");
}

START_TEST(a_body_is_taken_back_and_convened_again_by_the_secretary)
{
	static const struct tried moves[] = {
		{ "/meetings/3/convened/4/drop", "version={version}", "secretary", NULL, "0" },
		{ "/meetings/3/convened/4/restore", "version={version}", "secretary", NULL, "1" },
		{ 0 }
	};

	try_all(&(struct machine){ "0 1", convened_comes_to, convened_state,
	    "SELECT version FROM convened WHERE id = 4", NULL, moves });
}
END_TEST

/* Item 5 of meeting 3, which is open; "over" is that of a meeting that was closed. */

static void
item_comes_to(const char *state)
{
	char form[80];

	snprintf(form, sizeof(form), "version=1&outcome=%s&to_body=%s", state,
	    strcmp(state, "referred") == 0 ? "3" : "");
	if (strcmp(state, "resolved") == 0)
		done("/meetings/3/agenda/5/decide", "secretary", "version=1&"
		    "title=א&text=ב&kind=other&how=unanimous");
	else if (strcmp(state, "over") == 0) {
		done("/meetings/3/agenda/rest", "secretary", "");
		done("/meetings/3/close", "secretary", "version=1");
	} else if (strcmp(state, "pending") != 0)
		done("/meetings/3/agenda/5/outcome", "secretary", form);
}

static const char *
item_state(void)
{
	return stored("SELECT CASE WHEN m.state = 'closed' THEN 'over' ELSE "
	    "coalesce(i.outcome, 'pending') END FROM agenda i JOIN meetings m "
	    "ON m.id = i.meeting WHERE i.id = 5");
}

START_TEST(an_item_gets_what_came_of_it_from_the_secretary_until_it_is_resolved)
{
#define OUTCOME "/meetings/3/agenda/5/outcome"
#define LIVE_OUTCOME "/meetings/3/live/5/outcome"
#define WHILE "pending noted deferred referred withdrawn"
	static const struct tried moves[] = {
		{ OUTCOME, "version={version}&outcome=noted", "secretary", NULL, WHILE },
		{ OUTCOME, "version={version}&outcome=deferred", "secretary", NULL, WHILE },
		{ OUTCOME, "version={version}&outcome=referred&to_body=3", "secretary", NULL, WHILE },
		{ OUTCOME, "version={version}&outcome=withdrawn", "secretary", NULL, WHILE },
		{ OUTCOME, "version={version}&outcome=", "secretary", NULL, WHILE },
		{ OUTCOME, "version={version}&outcome=resolved", "secretary", NULL, "" },
		{ LIVE_OUTCOME, "version={version}&outcome=noted", "secretary", NULL, WHILE },
		{ LIVE_OUTCOME, "version={version}&outcome=withdrawn", "secretary", NULL, WHILE },
		{ "/meetings/3/live/5/start", "version={version}", "secretary", NULL, WHILE " resolved" },
		{ "/meetings/3/live/5/remark", "speaker=א&text=ב", "secretary", NULL, WHILE " resolved" },
		{ 0 }
	};

	try_all(&(struct machine){ WHILE " resolved over", item_comes_to,
	    item_state, "SELECT version FROM agenda WHERE id = 5", NULL, moves });
}
END_TEST

/* The notice of a meeting that was called, and whether it was marked as sent. */

static void
notice_comes_to(const char *state)
{
	done("/meetings/new", "secretary", "body.1.convened=1&place=כאן&"
	    "held=20.3.2026+17:00&kind=ordinary&mode=in_person&agenda=א");
	done("/meetings/4/call", "secretary", "version=1&undrafted=ב");
	if (strcmp(state, "sent") == 0)
		done("/meetings/4/notices/1/sent", "secretary", "version=1");
}

static const char *
notice_state(void)
{
	return stored("SELECT CASE WHEN sent IS NULL THEN 'made' ELSE 'sent' END "
	    "FROM notices WHERE id = 1");
}

START_TEST(a_notice_is_marked_as_sent_once_by_the_secretary)
{
	static const struct tried moves[] = {
		{ "/meetings/4/notices/1/sent", "version={version}", "secretary", NULL, "made" },
		{ 0 }
	};

	try_all(&(struct machine){ "made sent", notice_comes_to, notice_state,
	    "SELECT version FROM notices WHERE id = 1", NULL, moves });
}
END_TEST

/* When meeting 2 is held: put off while it is called and by nobody else. */

static void
meeting_comes_to(const char *state)
{
	if (strcmp(state, "cancelled") == 0)
		done("/meetings/2/cancel", "secretary", "version=1&reason=א");
	else if (strcmp(state, "open") == 0) {
		at_moment("2026-03-10T17:00");
		done("/meetings/2/live/room", "secretary", "everyone=1");
		done("/meetings/2/open", "secretary", "version=1");
	}
}

static const char *
meeting_state(void)
{
	return stored("SELECT state FROM meetings WHERE id = 2");
}

START_TEST(a_meeting_is_put_off_while_it_is_called_by_the_secretary)
{
	static const struct tried moves[] = {
		{ "/meetings/2/postpone", "version={version}&held=20.3.2026+17:00&reason=א", "secretary", NULL, "called" },
		{ "/meetings/2/postpone", "version={version}&held=20.3.2026+17:00", "secretary", NULL, "" },
		{ 0 }
	};

	try_all(&(struct machine){ "called open cancelled", meeting_comes_to,
	    meeting_state, "SELECT version FROM meetings WHERE id = 2", NULL,
	    moves });
}
END_TEST

/* The paper of meeting 2. */

static void
paper_comes_to(const char *state)
{
	if (strcmp(state, "withdrawn") == 0)
		done("/meetings/2/attachments/1/withdraw", "secretary",
		    "version=1&reason=א");
}

static const char *
paper_state(void)
{
	return stored("SELECT CASE WHEN withdrawn IS NULL THEN 'here' ELSE "
	    "'withdrawn' END FROM attachments WHERE id = 1");
}

START_TEST(a_paper_is_taken_off_once_by_the_secretary_with_a_reason)
{
	static const struct tried moves[] = {
		{ "/meetings/2/attachments/1/withdraw", "version={version}&reason=א", "secretary", NULL, "here" },
		{ "/meetings/2/attachments/1/withdraw", "version={version}", "secretary", NULL, "" },
		{ 0 }
	};

	try_all(&(struct machine){ "here withdrawn", paper_comes_to, paper_state,
	    "SELECT version FROM attachments WHERE id = 1", NULL, moves });
}
END_TEST

/* The personal interest of person 4, a member of the council, in item 4. */

static void
interest_comes_to(const char *state)
{
	if (strcmp(state, "none") == 0)
		return;
	done("/meetings/3/live/4/recuse", "secretary", "person=4&reason=א");
	if (strcmp(state, "back") == 0)
		done("/meetings/3/live/4/recuse", "secretary", "person=4&back=1");
}

static const char *
interest_state(void)
{
	const char *dropped = stored("SELECT max(dropped) FROM recusals "
	    "WHERE person = 4");

	return *dropped == '\0' ? "none" : *dropped == '0' ? "declared" : "back";
}

START_TEST(an_interest_is_declared_and_taken_back_for_another_by_the_secretary)
{
	static const char declare[] = "secretary chair ceo treasurer "
	    "coordinator council_member committee_member";
	static const struct tried moves[] = {
		{ "/meetings/3/live/4/recuse", "person=4&reason=ב", declare, "secretary council_member", "none declared back" },
		{ "/meetings/3/live/4/recuse", "person=4", declare, "secretary", "" },
		{ 0 }
	};

	try_all(&(struct machine){ "none declared back", interest_comes_to,
	    interest_state, "SELECT 1", NULL, moves });
}
END_TEST

/* Minutes of meeting 1; those of meeting 3 are written when it is closed. */

#define MINUTES "/meetings/1/minutes"

static void
sign(const char *as)
{
	char form[100];

	ck_assert_int_eq(got(MINUTES "/sign", as), 200);
	snprintf(form, sizeof(form), "hash=%s", see("/page/paper/@sha256"));
	done(MINUTES "/sign", as, form);
}

/* One after the other, as far as is asked for. */
static void
minutes_come_to(const char *state)
{
	if (strcmp(state, "draft") == 0)
		return;
	done(MINUTES "/review", "secretary", "");
	if (strcmp(state, "review") == 0)
		return;
	done(MINUTES "/distribute", "secretary", "");
	done(MINUTES "/comments", "person 4", "text=א");
	if (strcmp(state, "distributed") == 0)
		return;
	done(MINUTES "/comments/1", "secretary", "version=1&answer=accepted");
	done("/meetings/3/agenda/4/edit", "secretary",
	    "version=1&title=אישור פרוטוקול&kind=minutes");
	done("/meetings/3/agenda/4/decide", "secretary", "version=2&"
	    "title=אישור פרוטוקול&text=מאושר.&kind=minutes&how=unanimous");
	got(MINUTES "/sign", "chair");
	got(MINUTES "/sign", "secretary");
	if (strcmp(state, "approved") == 0)
		return;
	sign("chair");
	sign("secretary");
	if (strcmp(state, "published") == 0)
		done(MINUTES "/publish", "secretary", "");
}

static const char *
minutes_state(void)
{
	static char state[20];

	got(MINUTES, "viewer");
	snprintf(state, sizeof(state), "%s", see("/page/life/@state"));
	return state;
}

#define BEFORE "draft review distributed"

START_TEST(minutes_are_sent_out_commented_signed_and_published_in_their_order)
{
	static const struct tried moves[] = {
		{ MINUTES "/review", "", "secretary", NULL, BEFORE },
		{ MINUTES "/edit", "version={version}&item.1.text=ב", "secretary", NULL, BEFORE },
		{ MINUTES "/distribute", "", "secretary", NULL, BEFORE },
		{ MINUTES "/read", "", EVERYBODY, "chair council_member", "distributed" },
		{ MINUTES "/comments", "text=ב", EVERYBODY, "chair council_member", "distributed" },
		{ MINUTES "/comments", "text=", EVERYBODY, NULL, "" },
		{ MINUTES "/comments/1", "version=1&answer=accepted", "secretary", NULL, "distributed" },
		{ MINUTES "/comments/1", "version=1&answer=explained&reply=כך", "secretary", NULL, "distributed" },
		{ MINUTES "/approve", "version={version}&decision=1", "secretary", NULL, "" },
		{ MINUTES "/sign", "hash={hash}", EVERYBODY, "chair secretary", "approved" },
		{ MINUTES "/withhold", "item=1&ground=closed", "secretary", NULL, "signed" },
		{ MINUTES "/publish", "", "secretary", NULL, "signed" },
		{ 0 }
	};

	try_all(&(struct machine){ BEFORE " approved signed published",
	    minutes_come_to, minutes_state, "SELECT coalesce((SELECT version "
	    "FROM minutes WHERE meeting = 1), 0)", "SELECT hash FROM minutes "
	    "WHERE meeting = 1", moves });
}
END_TEST

/* A demand is signed by members of the body; the secretary enters them. */

static void
demand_comes_to(const char *state)
{
	if (strcmp(state, "signed") == 0)
		done("/demands/1/signers", "secretary", "person.2=1");
}

static const char *
demand_state(void)
{
	return strcmp(stored("SELECT count(*) FROM signers WHERE NOT dropped"), "0") == 0 ?
	    "unsigned" : "signed";
}

START_TEST(signers_of_a_demand_are_entered_by_the_secretary)
{
	static const struct tried moves[] = {
		{ "/demands/1/signers", "person.2=1", "secretary", NULL, "unsigned signed" },
		{ "/demands/1/edit", "version=9&body=1&subject=x&demanded=20.2.2026", "secretary", NULL, "" },
		{ 0 }
	};

	try_all(&(struct machine){ "unsigned signed", demand_comes_to, demand_state,
	    "SELECT 1", NULL, moves });
}
END_TEST

static void
past_decision_comes_to(const char *state)
{
	done("/past_decisions/new", "secretary",
	    "version=&title=Road&body_name=Board&year=1990");
	if (strcmp(state, "void") == 0)
		done("/past_decisions/1/void", "secretary",
		    "version=1&reason=א");
}

static const char *
past_decision_state(void)
{
	return stored("SELECT state FROM past_decisions WHERE id = 1");
}

START_TEST(a_decision_of_the_past_is_voided_once_by_the_secretary_with_a_reason)
{
	static const struct tried moves[] = {
		{ "/past_decisions/1/void", "version={version}&reason=א", "secretary", NULL, "standing" },
		{ "/past_decisions/1/void", "version={version}", "secretary", NULL, "" },
		{ 0 }
	};

	try_all(&(struct machine){ "standing void", past_decision_comes_to,
	    past_decision_state,
	    "SELECT version FROM past_decisions WHERE id = 1", NULL, moves });
}
END_TEST

static void
condition_comes_to(const char *state)
{
	char form[100];

	done("/decisions/1/conditions/new", "secretary", "approver=interior");
	if (strcmp(state, "waiting") == 0)
		return;
	snprintf(form, sizeof(form), "version=1&approver=interior&answer=%s"
	    "&answered=28.2.2026", state);
	done("/decisions/1/conditions/1/edit", "secretary", form);
}

static const char *
condition_state(void)
{
	return stored("SELECT coalesce(answer, 'waiting') FROM conditions "
	    "WHERE id = 1");
}

START_TEST(an_answer_from_outside_is_entered_by_the_secretary_with_its_day)
{
	static const char edit[] = "/decisions/1/conditions/1/edit";
	static const struct tried moves[] = {
		{ edit, "version={version}&approver=interior&answer=approved&answered=1.3.2026", "secretary", NULL, "waiting approved rejected" },
		{ edit, "version={version}&approver=interior&answer=rejected&answered=1.3.2026", "secretary", NULL, "waiting approved rejected" },
		{ edit, "version={version}&approver=interior&answer=conditional", "secretary", NULL, "" },
		{ 0 }
	};

	try_all(&(struct machine){ "waiting approved rejected",
	    condition_comes_to, condition_state,
	    "SELECT version FROM conditions WHERE id = 1", NULL, moves });
}
END_TEST

TESTS_IN_A_HOUSE("moves",
    a_followup_moves_by_its_owner_and_the_secretary,
    a_decision_is_voided_once_by_the_secretary_with_a_reason,
    a_body_is_taken_back_and_convened_again_by_the_secretary,
    an_item_gets_what_came_of_it_from_the_secretary_until_it_is_resolved,
    a_notice_is_marked_as_sent_once_by_the_secretary,
    a_meeting_is_put_off_while_it_is_called_by_the_secretary,
    a_paper_is_taken_off_once_by_the_secretary_with_a_reason,
    an_interest_is_declared_and_taken_back_for_another_by_the_secretary,
    minutes_are_sent_out_commented_signed_and_published_in_their_order,
    signers_of_a_demand_are_entered_by_the_secretary,
    a_decision_of_the_past_is_voided_once_by_the_secretary_with_a_reason,
    an_answer_from_outside_is_entered_by_the_secretary_with_its_day)
