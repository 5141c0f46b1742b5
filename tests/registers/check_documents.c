/* check_documents.c: what is kept of documents, and what the papers of meetings promise. */
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "house.h"

/* Meeting 2 is called for 10 March, item 3 is on its agenda; 1 is closed. SHA-256 of "%PDF-1.4\nhello\n" below. */

#define PDF "%PDF-1.4\nhello\n"

static int
brought(const char *name, const char *contents, size_t length, const char *form)
{
	int status;

	with_file(name, contents, length);
	status = sent("/documents", "secretary", form);
	with_file(NULL, NULL, 0);
	return status;
}

static const char *
path_of_bytes(const char *hash)
{
	static char path[300];

	snprintf(path, sizeof(path), "%s/documents/%s",
	    house_of_tests_folder(), hash);
	return path;
}

/* How many files lie in the folder, those still coming too. */
static int
files_kept(void)
{
	DIR *folder = opendir(path_of_bytes(""));
	int count = 0;

	ck_assert_ptr_nonnull(folder);
	for (struct dirent *file; (file = readdir(folder)) != NULL; )
		count += file->d_name[0] != '.';
	closedir(folder);
	return count;
}

START_TEST(a_file_is_kept_by_its_hash_as_it_came)
{
	char hash[80], bytes[80] = "";
	struct stat known;
	FILE *kept;

	ck_assert_int_eq(brought("תזרים.pdf", PDF, strlen(PDF), "title="), 303);
	ck_assert_str_eq(location(), "/documents/2?done=kept");
	ck_assert_str_eq(stored("SELECT title || ' ' || kind || ' ' || name || "
	    "' ' || size || ' ' || received FROM documents WHERE id = 2"),
	    "תזרים pdf תזרים.pdf 15 2026-03-01T09:00");
	snprintf(hash, sizeof(hash), "%s",
	    stored("SELECT hash FROM documents WHERE id = 2"));
	ck_assert_int_eq(stat(path_of_bytes(hash), &known), 0);
	ck_assert_int_eq(known.st_mode & 0777, 0640);
	ck_assert_ptr_nonnull(kept = fopen(path_of_bytes(hash), "r"));
	ck_assert_uint_eq(fread(bytes, 1, sizeof(bytes), kept), strlen(PDF));
	fclose(kept);
	ck_assert_str_eq(bytes, PDF);
}
END_TEST

START_TEST(the_same_bytes_twice_are_one_document)
{
	brought("one.pdf", PDF, strlen(PDF), "title=first");
	ck_assert_int_eq(brought("two.pdf", PDF, strlen(PDF), "title=second"),
	    303);
	ck_assert_str_eq(location(), "/documents/2?done=kept");
	ck_assert_str_eq(stored("SELECT count(*) || max(title) FROM documents "
	    "WHERE id > 1"), "1first");
}
END_TEST

START_TEST(the_contents_say_what_kind_it_is_and_not_the_name)
{
	static const struct { const char *kind, *bytes; size_t length; } files[] = {
		{ "png",  "\x89PNG\r\n\x1a\n1234", 12 },
		{ "jpeg", "\xff\xd8\xff\xe0jfif", 8 },
		{ "txt",  "שלום\n", 9 },
		{ "docx", "PK\3\4xxxx[Content_Types].xmlword/document.xml", 44 },
		{ "xlsx", "PK\3\4xxxx[Content_Types].xmlxl/workbook.xml", 42 },
	};

	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		ck_assert_int_eq(brought("file.pdf", files[i].bytes,
		    files[i].length, "title="), 303);
		ck_assert_str_eq(stored("SELECT kind FROM documents "
		    "ORDER BY id DESC LIMIT 1"), files[i].kind);
	}
}
END_TEST

START_TEST(what_is_not_known_is_refused_and_leaves_nothing)
{
	static const struct { const char *bytes; size_t length; } files[] = {
		{ "MZ\x90\0\3\0", 6 },
		{ "PK\3\4xxxx[Content_Types].xmlword/vbaProject.binword/document.xml", 63 },
		{ "PK\3\4just a zip", 14 },
		{ "\xff\xfe\x01 not text", 12 },
	};

	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		ck_assert_int_eq(brought("minutes.pdf", files[i].bytes,
		    files[i].length, "title=x"), 422);
		ck_assert_str_eq(see("/page/problem/@is"), "unknown-file");
		ck_assert_ptr_nonnull(strstr(see("/page/problem/@text"),
		    "minutes.pdf"));
		ck_assert_str_eq(see("//form/field[@name = 'title']/typed"),
		    "x");
	}
	ck_assert_str_eq(stored("SELECT count(*) FROM documents"), "1");
	ck_assert_int_eq(files_kept(), 1);
}
END_TEST

START_TEST(a_form_without_a_file_or_with_an_empty_one_is_refused)
{
	ck_assert_int_eq(sent("/documents", "secretary", "title=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-file");
	ck_assert_str_eq(see("/page/problem/@field"), "file");
	ck_assert_int_eq(brought("empty.txt", "", 0, "title=x"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "no-file");
}
END_TEST

START_TEST(nothing_is_changed_but_the_title)
{
	ck_assert_int_eq(sent("/documents/1/edit", "secretary",
	    "version=1&title=דוח תזרים&kind=txt&name=x"), 303);
	ck_assert_str_eq(stored("SELECT title || kind || name FROM documents"),
	    "דוח תזריםpdfcash.pdf");
}
END_TEST

START_TEST(the_bytes_are_sent_by_nginx_and_the_read_is_noted)
{
	ck_assert_int_eq(got("/documents/1/file", "council_member"), 200);
	ck_assert_str_eq(reply_header("X-Accel-Redirect"),
	    "/attached/d0b0d2619b0f6805817f07ff13596c90"
	    "dfb0ed891ba68dc48838d9df4356730a");
	ck_assert_str_eq(reply_header("Content-Disposition"),
	    "attachment; filename*=UTF-8''cash.pdf");
	ck_assert_int_eq(got("/documents/77/file", "council_member"), 404);
	got("/reads", "admin");
	ck_assert_int_ge(count_of("//*[@path = '/documents/1/file']"), 1);
}
END_TEST

START_TEST(a_paper_belongs_to_a_meeting_or_to_one_of_its_items)
{
	ck_assert_int_eq(brought("a.pdf", PDF, strlen(PDF),
	    "title=נייר&meeting=2&item=3"), 303);
	ck_assert_str_eq(location(), "/meetings/2/agenda/3?done=paper");
	ck_assert_str_eq(stored("SELECT item || ' ' || document || ' ' || added "
	    "FROM attachments WHERE id = 2"), "3 2 2026-03-01T09:00");
	ck_assert_int_eq(brought("a.pdf", PDF, strlen(PDF),
	    "title=&meeting=2&item=3"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM attachments"), "2");
	ck_assert_int_eq(brought("a.pdf", PDF, strlen(PDF),
	    "title=&meeting=2"), 303);
	ck_assert_str_eq(stored("SELECT count(*) FROM attachments"), "3");
	got("/meetings/2", "council_member");
	ck_assert_int_eq(count_of("/page/record/papers/paper"), 3);
	got("/meetings/2/agenda/3", "council_member");
	ck_assert_int_eq(count_of("/page/record/papers/paper"), 2);
	got("/documents/2", "council_member");
	ck_assert_int_eq(count_of("/page/record/uses/use"), 2);
}
END_TEST

START_TEST(an_item_of_another_meeting_takes_no_paper_of_this_one)
{
	ck_assert_int_eq(brought("a.pdf", PDF, strlen(PDF),
	    "title=&meeting=2&item=1"), 404);
	ck_assert_str_eq(stored("SELECT count(*) FROM documents"), "1");
}
END_TEST

START_TEST(a_paper_that_came_after_the_notice_is_marked_late)
{
	brought("a.pdf", PDF, strlen(PDF), "title=&meeting=2&item=3");
	got("/meetings/2", "council_member");
	ck_assert_int_eq(count_of("/page/record/papers/paper[@late]"), 0);
	sent("/meetings/new", "secretary", "body.1.convened=1"
	    "&held=12.3.2026+17:00&kind=ordinary&mode=in_person&place=א&agenda=x");
	sent("/meetings/4/call", "secretary", "version=1&undrafted=בישיבה");
	ck_assert_str_eq(stored("SELECT state FROM meetings WHERE id = 4"),
	    "called");
	at_moment("2026-03-01T09:05");
	ck_assert_int_eq(brought("a.pdf", PDF, strlen(PDF),
	    "title=&meeting=4"), 303);
	got("/meetings/4", "council_member");
	ck_assert_str_eq(see("/page/record/papers/paper/@late"), "yes");
	ck_assert_str_eq(see("/page/record/papers/paper/@added"),
	    "2026-03-01T09:05");
}
END_TEST

START_TEST(a_paper_is_taken_back_with_a_reason_and_stays_on_record)
{
	ck_assert_int_eq(sent("/meetings/2/attachments/1/withdraw",
	    "secretary", "version=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "required");
	ck_assert_int_eq(count_of("/page/record/meeting"), 1);
	ck_assert_int_eq(sent("/meetings/2/attachments/1/withdraw",
	    "secretary", "version=1&reason=טעות"), 303);
	ck_assert_str_eq(stored("SELECT withdrawn || reason FROM attachments "
	    "WHERE id = 1"), "2026-03-01T09:00טעות");
	ck_assert_int_eq(sent("/meetings/2/attachments/1/withdraw",
	    "secretary", "version=2&reason=שוב"), 404);
	got("/meetings/2", "council_member");
	ck_assert_int_eq(count_of("/page/record/papers/paper[@withdrawn]"), 1);
	ck_assert_int_eq(count_of("/page/record/agenda/item/papers/"
	    "paper[not(@withdrawn)]"), 0);
}
END_TEST

START_TEST(a_meeting_that_is_over_takes_no_papers)
{
	ck_assert_int_eq(brought("a.pdf", PDF, strlen(PDF),
	    "title=&meeting=1"), 422);
	ck_assert_str_eq(see("/page/problem/@is"), "closed-meetings-are-final");
	ck_assert_str_eq(stored("SELECT count(*) FROM documents"), "1");
}
END_TEST

static int
seen_in_list(const char *as)
{
	got("/documents", as);
	return count_of("//list/document[@id = 2]");
}

START_TEST(a_document_that_is_used_for_nothing_is_not_everybodys)
{
	ck_assert_int_eq(brought("private.pdf", PDF, strlen(PDF),
	    "title=חסוי"), 303);
	ck_assert_int_eq(got("/documents/2", "council_member"), 404);
	ck_assert_int_eq(got("/documents/2/file", "council_member"), 404);
	ck_assert_str_eq(reply_header("X-Accel-Redirect"), "");
	ck_assert_int_eq(got("/documents/2/history", "council_member"), 404);
	ck_assert_int_eq(seen_in_list("council_member"), 0);
	got("/search?q=חסוי", "council_member");
	ck_assert_ptr_null(strstr(answer_bytes(), "/documents/2"));
	ck_assert_int_eq(got("/documents/2/file", "secretary"), 200);
	ck_assert_int_eq(got("/documents/2", "auditor"), 200);
	ck_assert_int_eq(seen_in_list("auditor"), 1);
	got("/search?q=חסוי", "secretary");
	ck_assert_ptr_nonnull(strstr(answer_bytes(), "/documents/2"));
}
END_TEST

/* On the page of its meeting and on that of its item. */
static void
title_told(const char *whom, int told)
{
	static const char *const pages[] = { "/meetings/2",
	    "/meetings/2/agenda/3", "/meetings/2/attachments/2/history" };

	for (int i = 0; i < 3; i++) {
		got(pages[i], whom);
		if (i == 0)
			ck_assert_int_eq(count_of("/page/record/papers/"
			    "paper[@withdrawn and boolean(@title) = boolean("
			    "/page/may/@documents.write or "
			    "/page/may/@home.audit)]"), 1);
		ck_assert_msg(told || strstr(answer_bytes(), "secret sum") ==
		    NULL, "%s tells %s", pages[i], whom);
	}
}

START_TEST(a_paper_is_everybodys_until_it_is_taken_back)
{
	brought("a.pdf", PDF, strlen(PDF), "title=secret sum&meeting=2&item=3");
	ck_assert_int_eq(got("/documents/2/file", "viewer"), 200);
	ck_assert_int_eq(seen_in_list("viewer"), 1);
	ck_assert_int_eq(sent("/meetings/2/attachments/2/withdraw",
	    "secretary", "version=1&reason=טעות"), 303);
	ck_assert_int_eq(got("/documents/2/file", "viewer"), 404);
	ck_assert_int_eq(got("/documents/2", "viewer"), 404);
	ck_assert_int_eq(seen_in_list("viewer"), 0);
	ck_assert_int_eq(got("/documents/2/file", "secretary"), 200);
	title_told("secretary", 1);
	title_told("auditor", 1);
	title_told("viewer", 0);
	title_told("council_member", 0);
}
END_TEST

TESTS_IN_A_HOUSE("documents",
    a_file_is_kept_by_its_hash_as_it_came,
    the_same_bytes_twice_are_one_document,
    the_contents_say_what_kind_it_is_and_not_the_name,
    what_is_not_known_is_refused_and_leaves_nothing,
    a_form_without_a_file_or_with_an_empty_one_is_refused,
    nothing_is_changed_but_the_title,
    the_bytes_are_sent_by_nginx_and_the_read_is_noted,
    a_paper_belongs_to_a_meeting_or_to_one_of_its_items,
    an_item_of_another_meeting_takes_no_paper_of_this_one,
    a_paper_that_came_after_the_notice_is_marked_late,
    a_paper_is_taken_back_with_a_reason_and_stays_on_record,
    a_meeting_that_is_over_takes_no_papers,
    a_document_that_is_used_for_nothing_is_not_everybodys,
    a_paper_is_everybodys_until_it_is_taken_back)
