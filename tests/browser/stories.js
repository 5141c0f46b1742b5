/* stories.js: what people come here to do, done in a real browser, with every press counted. */
'use strict';

const assert = require('assert');
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { Hand, handOf, plain, says, day, tabTo, printed, choosePassword, signMinutes } = require('./hand.js');
const { tell } = require('./site.js');

const AGENDA = ['אישור פרוטוקול הישיבה הקודמת', 'הרחבת שירות איסוף הגזם', 'הצטרפות לקול קורא לקירוי מגרשים',
	'עדכון תעריפי הווטרינריה', 'מינוי נציג/ה לוועדת ההקצאות', 'הצגת תזרים המזומנים', 'עדכונים ושונות'];
const DRAFT = 'להרחיב את שירות איסוף הגזם לכל הרשויות החברות מתחילת השנה הבאה.';
const REASON = 'בן משפחה מועסק אצל המפעיל';
const FOLLOWUP = 'הגשת הבקשה במערכת הממשלתית';

/* Document 002, as it stands there. */
const PARTICIPANTS = ['יובל', 'שלו', 'אסנת', 'נועם', 'עדינה', 'אורי', 'נועה', 'מורדי ביטון', 'ראיד אלקרינאוי', 'סיגל מורן',
	'ניר זמיר', 'אופיר ליבשטיין', 'משה מימון', 'עודד פלוט', 'שמעון פרץ', 'הילה אלימלך', 'יורם נחמן', 'אורי אילן'];
const TAKEN = ['לצרף לישיבות הבאות את תזרים המזומנים של האשכול', 'אישור פרוטוקול ישיבת מועצה קודמת', 'אישור תכניות עבודה 2019',
	'אישור עדכון תקציב 2018', 'אישור תקציב 2019', 'אישור מורשי חתימה בנוסף לסיגל', 'אישור מס״ב'];
const ITEMS = ['אישור פרוטוקול ישיבה מועצה אחרונה', 'הצגה ואישור תכניות עבודה 2019', 'עדכון תקציב 2018 ואישור תב״רים',
	'הצגה ואישור תקציב 2019', 'הצגת בקשות תמיכה מועדת הקצאות משרד הפנים',
	'עדכונים ואישורים: מינוי מורשי חתימה נוספים וועדת כספים', 'אישור מס״ב', 'מועצת האיגוד - תכנונים קדימה וציפיות'];
const REGISTRATIONS = ['515356491', '501400634'];

/* The main path, step by step; with script or without it is the same. */

async function call(hand) {
	await hand.go(hand.page.locator('.main-nav a[href="/meetings"]'));
	await hand.go(hand.link('/meetings/new'));
	await hand.press(hand.page.getByText('מועצת האיגוד', { exact: true }));
	await hand.press(hand.page.getByText('דירקטוריון התאגיד', { exact: true }));
	await hand.fill('held', day(9) + ' 17:30');
	await hand.fill('agenda', AGENDA.map(function (title, at) { return at + 1 + '. ' + title; }).join('\n'));
	await hand.go(hand.send('/meetings/new'));
	await hand.page.locator('[name^="waive."]').fill('התזרים יוצג בישיבה');
	hand.fields++;
	await hand.fill('undrafted', 'הנוסחים יוצעו בישיבה');
	await hand.go(hand.send('/call'));
	await says(hand.page, AGENDA, 'ישיבה מאוחדת', 'זומנה');
	return new URL(hand.page.url()).pathname;
}

async function writeDraft(page, meeting, title) {
	await page.goto(meeting + '/agenda/edit');
	const id = await page.locator('input[value="' + title + '"]').getAttribute('name').then(function (name) { return name.split('.')[1]; });
	const draft = page.locator('[name="agenda.' + id + '.draft"]');

	if (!await draft.isVisible())
		await page.locator('details', { has: draft }).locator('summary').click();
	await draft.fill(DRAFT);
	await Promise.all([page.waitForEvent('load'), page.locator('main form button.primary').last().click()]);
}

/* From the page of the meeting: to the sheet, the exceptions, everybody else. */
async function attend(hand, absent) {
	await hand.go(hand.page.locator('main a[href$="/attendance"]').first());
	const before = hand.presses;

	for (const name of absent)
		await hand.press(hand.page.locator('.vote', { hasText: name }).first().locator('label.bad'));
	await hand.go(hand.page.locator('button[name=everyone]'));
	assert.strictEqual(hand.presses - before, 1 + absent.length);
}

function itemOf(page, title) {
	return page.locator('#agenda li', { hasText: title }).first();
}

async function decideUnanimously(hand, title) {
	hand.begin();
	await hand.go(itemOf(hand.page, title).locator('a[href$="/decide"]'));
	await hand.go(hand.page.locator('button[value=unanimous]'));
	hand.spent(2, 0);
	await says(hand.page, 'פה אחד');
}

/* By mouse or finger, with nothing but what the page itself can do. */
async function decideByPresses(hand, title) {
	const page = hand.page;

	await hand.go(itemOf(page, title).locator('a[href$="/decide"]'));
	await hand.fill('text', 'להצטרף לקול הקורא ולהעמיד מימון משלים.');
	for (const body of await page.locator('fieldset[data-votes]').all()) {
		const voters = await body.locator('.vote').all();

		for (const [at, voter] of voters.entries())
			await voter.locator(at === 1 ? 'label.warn' : at === 2 ? 'label.info' : 'label.ok').click();
		await voters[2].locator('input[name^="reason."]').fill(REASON);
	}
	await followUp(page);
	await hand.go(page.locator('button[value=marked]'));
}

async function followUp(page) {
	await page.fill('[name="followup.title"]', FOLLOWUP);
	await page.selectOption('[name="followup.owner"]', { index: 1 });
	await page.fill('[name="followup.due"]', day(30));
}

async function decideByKeys(page, title) {
	const keys = page.keyboard, item = await itemOf(page, title).locator('a[href$="/decide"]').getAttribute('href');

	await tabTo(page, '[href="' + item + '"]');
	await Promise.all([page.waitForEvent('load'), keys.press('Enter')]);
	await tabTo(page, '[name=text]');
	await keys.type('להצטרף לקול הקורא ולהעמיד מימון משלים.');
	await keys.press('Alt+KeyB');
	await tabTo(page, '[name^="vote."]');
	await keys.press('ArrowDown');
	await keys.press('3');
	await keys.press('ArrowDown');
	await keys.press('5');
	await tabTo(page, '[name^="reason."]');
	await keys.type(REASON);
	await tabTo(page, '[name="followup.title"]');
	await keys.type(FOLLOWUP);
	await tabTo(page, '[name="followup.owner"]');
	await keys.press('ArrowDown');
	await tabTo(page, '[name="followup.due"]');
	await keys.press('Control+KeyA');
	await keys.type(day(30));
	const chosen = await page.locator('.vote input:checked').evaluateAll(function (inputs) {
		return inputs.map(function (input) { return input.value; });
	});
	const owner = await page.locator('[name="followup.owner"] option:checked').innerText();

	await Promise.all([page.waitForEvent('load'), keys.press('Control+Enter')]);
	return { chosen, owner };
}

/* What nothing came of is put off, and the meeting is closed. */
async function close(hand) {
	hand.begin();
	await hand.go(hand.send('/rest'));
	await hand.close();
	hand.spent(3, 0);
	await says(hand.page, 'ננעלה');
}

async function readMinutes(page, meeting) {
	await page.goto(meeting + '/minutes');
	await says(page, AGENDA, DRAFT, 'נציג/ת רהט', 'פה אחד', 'נמנע', 'עניין אישי', REASON, FOLLOWUP, day(30), REGISTRATIONS);
}

/* What the meeting was, from the story that called it to those that follow. */
const told = {};

function meetingTold() {
	assert.ok(told.meeting, 'the story before this one did not come so far');
	return told.meeting;
}

const stories = {

	async 'a one-time link signs in once, and is refused the second time'(site) {
		const link = site.link('secretary');

		for (const works of [true, false]) {
			const page = await (await site.window()).newPage();

			await page.goto(link);
			await Promise.all([page.waitForEvent('load'), page.click('form[action="/sign-in/link"] button')]);
			assert.strictEqual(await page.locator('.account').count(), works ? 1 : 0);
			if (!works)
				assert.strictEqual(await page.locator('.problems').count(), 1);
		}
	},

	async 'a meeting of two bodies with seven items is called in six presses and three fields'(site) {
		const hand = await handOf(site, 'secretary');

		told.meeting = await call(hand);
		hand.spent(6, 3 + AGENDA.length);
		const titles = await hand.page.locator('#agenda h3 a').allInnerTexts();
		assert.deepStrictEqual(titles.map(plain), AGENDA);
		await hand.page.goto('/meetings');
		assert.strictEqual(await hand.page.locator('main a[href="' + told.meeting + '"]').count(), 1);
		await writeDraft(hand.page, told.meeting, AGENDA[1]);
	},

	async 'a meeting is called only with the paper a decision wants, and whoever was told is told what changed'(site) {
		const hand = await handOf(site, 'secretary'), page = hand.page, member = await site.as('council_member');
		const lines = ['אישור פרוטוקול 2', 'עדכון תזרים המזומנים', 'תב״ר 1042', 'מורשי חתימה'];
		const state = function () { return site.value('SELECT state FROM meetings WHERE id = ' + id); };

		await page.goto('/meetings/new');
		await hand.press(page.getByText('מועצת האיגוד', { exact: true }));
		await hand.fill('held', day(9) + ' 18:00');
		await hand.fill('agenda', lines.join('\n'));
		await hand.go(hand.send('/meetings/new'));
		const id = new URL(page.url()).pathname.split('/')[2], meeting = '/meetings/' + id;
		await says(page, 'חסר נייר קבוע', 'תזרים המזומנים של האשכול', 'מא/2018/001', 'נדרשות 168 שעות', 'תקין');
		await hand.go(hand.send('/call'));
		await says(page, 'חסר נייר קבוע', 'מא/2018/001');
		assert.strictEqual(state(), 'draft');

		await page.locator('.readiness summary:has-text("צירוף הנייר")').click();
		await page.locator('.readiness input[type=file]').setInputFiles({ name: 'תזרים.txt', mimeType: 'text/plain', buffer: Buffer.from('יתרה 4,120\n') });
		await hand.go(page.locator('.readiness form[action="/documents"] button'));
		await says(page, 'הנייר הקבוע ״תזרים המזומנים של האשכול״ צורף', 'בלי נוסח מוצע ובלי נייר');
		await page.fill('[name=undrafted]', 'הנוסחים יוצעו בישיבה');
		await hand.go(hand.send('/call'));
		assert.strictEqual(state(), 'called');
		assert.strictEqual(site.value('SELECT number || kind FROM notices WHERE meeting = ' + id), '1call');
		assert.strictEqual(site.value('SELECT count(*) FROM informed WHERE meeting = ' + id), site.value("SELECT count(*) FROM users WHERE role = 'coordinator'"));
		assert.strictEqual(site.value('SELECT count(*) FROM informed i JOIN attendance t ON t.meeting = i.meeting AND t.person = i.person'), 0);
		await says(page, 'לידיעת מתאמי הרשויות');
		assert.strictEqual(site.value('SELECT json_array_length(agenda) FROM notices WHERE meeting = ' + id), lines.length);
		assert.strictEqual(site.value('SELECT count(*) FROM memberships m JOIN bodies b ON b.id = m.body WHERE b.short = \'מא\' AND m.voting ' +
			"AND m.role <> 'substitute' AND (m.until IS NULL OR m.until > date('now', '+9 days')) AND NOT EXISTS " +
			'(SELECT 1 FROM attendance t WHERE t.meeting = ' + id + ' AND t.person = m.person)'), 0);

		await page.goto(meeting + '/invitation');
		await says(page, lines, 'שעה 18:00', 'התשפ');
		assert.ok((await page.inputValue('textarea[readonly]')).includes('בשעה 18:00'));
		const paper = await printed(site, page, 'invitation');
		assert.ok(lines.every(function (line) { return paper.includes(line); }), paper);
		assert.ok(!paper.includes('השולחן שלי'), 'the menu is printed');
		const first = await (await page.request.get(meeting + '/invite.ics')).text();
		await hand.go(hand.send('/sent'));
		assert.ok(site.value('SELECT sent FROM notices WHERE meeting = ' + id));

		const coordinator = await site.as('coordinator');
		for (const desk of [member, coordinator]) {
			await desk.goto('/');
			assert.ok(await desk.locator('main a[href="' + meeting + '"]').count() > 0, 'it is not on the desk of whoever is told');
		}
		await member.goto(meeting);
		assert.strictEqual(await member.locator('#papers a[href$="/file"]').count(), 1);
		assert.strictEqual(await member.locator('#news').count(), 0);
		await page.goto(meeting + '/agenda/edit');
		await page.fill('[name=lines]', 'נושא שנוסף');
		await Promise.all([page.waitForEvent('load'), page.locator('main form button.primary').last().click()]);
		await member.goto(meeting);
		assert.ok(plain(await member.innerText('#news')).includes('נושא שנוסף'));
		assert.deepStrictEqual(site.rows('SELECT number, kind, json_array_length(agenda) AS items FROM notices WHERE meeting = ' + id + ' ORDER BY number'),
			[{ number: 1, kind: 'call', items: 4 }, { number: 2, kind: 'change', items: 5 }]);
		assert.strictEqual(await page.locator('#news').count(), 0);
		const second = await (await page.request.get(meeting + '/invite.ics')).text();
		assert.strictEqual(second.match(/UID:.*/)[0], first.match(/UID:.*/)[0]);
		assert.deepStrictEqual([first, second].map(function (text) { return text.match(/SEQUENCE:(.*)\r/)[1]; }), ['1', '2']);
	},

	async 'a member answers the notice from home with one tap'(site) {
		const hand = await handOf(site, 'council_member', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
		const notice = hand.page.locator('li', { has: hand.page.locator('a[href="' + meetingTold() + '"]') });

		await hand.go(notice.locator('button[value=coming]'));
		hand.spent(1, 0);
		assert.strictEqual(await hand.page.locator('.done').count(), 1);
		assert.strictEqual(site.value("SELECT a.answer FROM attendance a JOIN users u USING (person) WHERE u.role = 'council_member' AND a.meeting = " +
			told.meeting.split('/')[2] + ' ORDER BY u.id LIMIT 1'), 'coming');
	},

	async 'attendance is one press for everybody and one for each exception, and the meeting opens'(site) {
		const hand = await handOf(site, 'secretary');

		await hand.page.goto(meetingTold());
		await attend(hand, ['נציג/ת אופקים']);
		await hand.open();
		await says(hand.page, 'ישיבה מתקיימת');
	},

	async 'live, from home, a unanimous decision takes two presses and the next item opens by itself'(site) {
		const hand = await handOf(site, 'secretary'), page = hand.page;
		const number = meetingTold().split('/')[2];

		await page.goto(told.meeting);
		hand.begin();
		await hand.go(hand.link(told.meeting + '/live'));
		await says(page, 'ישיבה מתקיימת', 'דירקטוריון התאגיד', AGENDA[0]);
		assert.strictEqual(await page.locator('[aria-current=step]').innerText().then(function (words) { return plain(words).includes(AGENDA[0]); }), true);
		await hand.go(page.locator('button[name=how][value=unanimous]'));
		hand.spent(2, 0);
		assert.ok(plain(await page.locator('[aria-current=step]').innerText()).includes(AGENDA[1]), 'the next item is not the current one');
		const told_votes = site.rows('SELECT d.body, d.in_favour, d.base, count(v.id) AS votes FROM decisions d JOIN votes v ON v.decision = d.id WHERE d.meeting = ' +
			number + " AND v.choice = 'for' GROUP BY d.id");
		assert.strictEqual(told_votes.length, 2);
		assert.ok(told_votes.every(function (row) { return row.in_favour === row.votes && row.base === row.votes && row.votes > 0; }), JSON.stringify(told_votes));
		await page.locator('.agenda-list a').first().click();
		await says(page, AGENDA[0], 'החלטה נוספת');
		assert.strictEqual(await page.locator('button[name=how][value=unanimous]').isVisible(), false, 'a second decision is one press away');
	},

	async 'live, a departure and a return are one press each, and the quorum of every body follows'(site) {
		const hand = await handOf(site, 'secretary'), page = hand.page;
		const present = async function () {
			return plain(await page.locator('.live').innerText());
		};

		await page.goto(meetingTold() + '/live');
		const before = await present(), row = page.locator('#room li', { hasText: 'נציג/ת רהט' });
		hand.begin();
		await hand.go(row.locator('button[name=leave]'));
		hand.spent(1, 0);
		assert.notStrictEqual(await present(), before);
		assert.strictEqual(await page.locator('.vote', { hasText: 'נציג/ת רהט' }).count(), 0, 'whoever left may vote');
		hand.begin();
		await hand.go(row.locator('button[name=arrive]'));
		hand.spent(1, 0);
		assert.strictEqual(site.value('SELECT count(*) FROM absences a JOIN attendance t ON t.id = a.attendance WHERE t.meeting = ' + told.meeting.split('/')[2]), 1);
	},

	async 'a member says in Arabic, by the keyboard alone, that an item touches her, and her vote goes'(site) {
		const person = site.value("SELECT p.id FROM people p JOIN memberships m ON m.person = p.id JOIN bodies b ON b.id = m.body AND b.kind = 'council' " +
			"JOIN users u ON u.person = p.id AND u.role = 'council_member' ORDER BY u.id LIMIT 1");
		const page = await site.as(person), secretary = await site.as('secretary');
		const item = site.value('SELECT id FROM agenda WHERE meeting = ' + meetingTold().split('/')[2] + ' ORDER BY position LIMIT 1 OFFSET 4');

		await page.goto(told.meeting + '/agenda/' + item);
		assert.deepStrictEqual([await page.locator('html').getAttribute('lang'), await page.locator('html').getAttribute('dir')], ['ar', 'rtl']);
		await tabTo(page, '[name=reason]');
		await page.keyboard.type('قريب يعمل لدى المشغّل');
		await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
		assert.strictEqual(site.value('SELECT reason FROM recusals WHERE NOT dropped AND person = ' + person + ' AND item = ' + item), 'قريب يعمل لدى المشغّل');
		await secretary.goto(told.meeting + '/live/' + item);
		await says(secretary, 'עניין אישי – לא השתתף/ה בדיון ובהצבעה');
		assert.strictEqual(await secretary.locator('input[name$=".' + person + '"]').count(), 0, 'there is still something to mark');
		await Promise.all([secretary.waitForEvent('load'), secretary.locator('form[action$="/recuse"] button[type=submit]').last().click()]);
		assert.strictEqual(site.value('SELECT dropped FROM recusals WHERE person = ' + person + ' AND item = ' + item), 1);

		/* Declared again, she is out of the base of this vote, and of this one only. */
		await page.goto(told.meeting + '/agenda/' + item);
		assert.ok(await page.locator('main bdi').count() > 0, 'numbers and names are not apart from the Arabic');
		await tabTo(page, '[name=reason]');
		await page.keyboard.type('قريب يعمل لدى المشغّل');
		await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
		await secretary.goto(told.meeting + '/live/' + item);
		await secretary.fill('[name=text]', 'הנציג/ה מתמנה.');
		await Promise.all([secretary.waitForEvent('load'), secretary.click('button[name=how][value=unanimous]')]);
		const base = function (of) {
			return site.value("SELECT d.base FROM decisions d JOIN bodies b ON b.id = d.body AND b.kind = 'council' WHERE d.item = " + of);
		};
		const first = site.value('SELECT min(id) FROM agenda WHERE meeting = ' + told.meeting.split('/')[2]);
		assert.strictEqual(base(item), base(first) - 1);
		assert.strictEqual(site.value('SELECT count(*) FROM votes v JOIN decisions d ON d.id = v.decision WHERE d.item = ' + item + " AND v.choice = 'for' AND v.person = " + person), 0);
		await secretary.goto(told.meeting + '/minutes');
		await says(secretary, 'לא השתתף/ה בדיון ובהצבעה', 'قريب يعمل لدى المشغّل');
	},

	async 'of two who record at once the second sees both, keeps what was typed, and it is saved while it is typed'(site) {
		const number = meetingTold().split('/')[2], first = await site.as('secretary'), second = await site.as('secretary');
		const item = site.value('SELECT id FROM agenda WHERE meeting = ' + number + ' ORDER BY position LIMIT 1 OFFSET 3');
		const follower = await site.as('viewer'), typed = 'הנוסח של מי שבא אחרון.';

		await follower.goto(told.meeting + '/live');
		assert.strictEqual(await follower.locator('main form').count(), 0, 'whoever follows has something to press');
		for (const page of [first, second])
			await page.goto(told.meeting + '/live/' + item);
		await second.fill('[name=text]', typed);
		await second.locator('.saved time').waitFor();
		await Promise.all([first.waitForEvent('load'), first.click('button[name=how][value=unanimous]')]);
		const [answer] = await Promise.all([second.waitForResponse(function (it) { return it.request().method() === 'POST' && it.url().endsWith('/live/' + item); }),
			second.click('button[name=how][value=unanimous]')]);
		assert.strictEqual(answer.status(), 409);
		await second.waitForLoadState('load');
		await says(second, typed, AGENDA[3]);
		assert.strictEqual(await second.inputValue('[name=text]'), typed);
		assert.strictEqual(site.value('SELECT count(*) FROM decisions WHERE item = ' + item), 2);
		await follower.waitForFunction(function (words) { return document.querySelectorAll('.agenda-list svg').length >= Number(words); }, '2', { timeout: 15000 });
	},

	async 'a meeting that has taken place is written down on one page, and its minutes say so'(site) {
		const hand = await handOf(site, 'secretary'), page = hand.page;

		await page.goto('/meetings/new?body=' + site.value("SELECT id FROM bodies WHERE kind = 'council'"));
		await page.fill('[name=held]', day(-3) + ' 18:00');
		await page.fill('[name=agenda]', 'אישור הסכם שכירות\nעדכון על הכשרות');
		await hand.go(hand.send('/meetings/new'));
		const meeting = new URL(page.url()).pathname, number = meeting.split('/')[2];
		hand.begin();
		await hand.go(hand.link(meeting + '/afterwards'));
		await hand.press(page.locator('.excepting', { hasText: 'נציג/ת אופקים' }));
		await page.locator('select[name$=".what"]').first().selectOption('unanimous');
		await page.locator('select[name$=".what"]').last().selectOption('noted');
		await hand.go(hand.send('/afterwards'));
		hand.spent(3, 0);
		assert.deepStrictEqual(site.rows('SELECT state, afterwards FROM meetings WHERE id = ' + number), [{ state: 'closed', afterwards: 1 }]);
		assert.deepStrictEqual(site.rows('SELECT result, taken, in_favour = (SELECT count(*) FROM votes v WHERE v.decision = d.id) AS rows FROM decisions d WHERE meeting = ' + number),
			[{ result: 'adopted', taken: null, rows: 1 }]);
		assert.strictEqual(site.value("SELECT count(*) FROM attendance WHERE present = 'absent' AND meeting = " + number), 1);
		await page.goto(meeting + '/minutes');
		await says(page, 'אישור הסכם שכירות', 'נרשם לאחר הישיבה');
	},

	async 'a unanimous decision takes two presses and nothing typed'(site) {
		const hand = await handOf(site, 'secretary');

		await hand.page.goto(meetingTold());
		await decideUnanimously(hand, AGENDA[1]);
		const texts = site.rows('SELECT text, in_favour, against FROM decisions WHERE meeting = ' + told.meeting.split('/')[2]);
		assert.ok(texts.length >= 1 && texts.some(function (row) { return row.text === DRAFT && row.in_favour > 0 && row.against === 0; }));
	},

	async 'a roll call with an abstention, a personal interest and a follow-up is recorded by the keyboard alone'(site) {
		const page = await site.as('secretary');

		await page.goto(meetingTold());
		const { chosen, owner } = await decideByKeys(page, AGENDA[2]);
		assert.ok(new URL(page.url()).search.includes('done='), await page.innerText('main'));
		assert.deepStrictEqual(chosen.slice(0, 4), ['for', 'abstain', 'recused', 'for']);
		assert.ok(chosen.slice(3).every(function (choice) { return choice === 'for'; }), String(chosen));
		const decision = site.value("SELECT max(id) FROM decisions WHERE method = 'roll_call' AND together IS NULL AND meeting = " +
			told.meeting.split('/')[2]);
		await page.goto('/decisions/' + decision);
		await says(page, 'נמנע', REASON, FOLLOWUP, owner.split(',')[0]);
	},

	async 'the rest is put off, the meeting closes on a page of its own, and its minutes tell all of it'(site) {
		const hand = await handOf(site, 'secretary');

		await hand.page.goto(meetingTold());
		await close(hand);
		assert.ok(hand.page.url().includes('/minutes'), 'closing does not lead to the minutes');
		await hand.page.goto(told.meeting);
		const numbers = await hand.page.locator('#agenda .decided b.number').allInnerTexts();
		assert.strictEqual(numbers.filter(function (number) { return /^(מא|דר)\/\d{4}\/\d{3}$/.test(plain(number)); }).length, 10, String(numbers));
		await readMinutes(hand.page, told.meeting);
		await says(hand.page, numbers);
		told.numbers = numbers;
	},

	async 'the draft goes to every member by the press after closing'(site) {
		const hand = await handOf(site, 'secretary');
		const meeting = meetingTold().split('/').pop();

		await hand.page.goto(meetingTold() + '/minutes');
		hand.begin();
		await hand.go(hand.send('/minutes/distribute'));
		hand.spent(1, 0);
		await says(hand.page, 'הטיוטה הופצה לחברים');
		assert.ok(Number(site.value('SELECT count(*) FROM copies WHERE meeting = ' + meeting)) > 8);
		assert.strictEqual(site.value('SELECT count(*) FROM minutes WHERE distributed IS NOT NULL AND meeting = ' + meeting), 1);
	},

	async 'within two minutes of closing, chair and secretary have signed on a telephone'(site) {
		const phone = { viewport: { width: 390, height: 800 } }, began = Date.now();
		const meeting = meetingTold().split('/').pop();
		const signers = site.value('SELECT chair || \',\' || secretary FROM meetings WHERE id = ' + meeting).split(',').map(Number);

		for (const person of signers) {
			const hand = new Hand(await choosePassword(site, person, phone));

			await signMinutes(hand, meetingTold(), AGENDA[1]);
			hand.spent(2, 1);
		}
		assert.strictEqual(site.value('SELECT count(*) FROM signatures s JOIN minutes m ON m.hash = s.hash WHERE m.meeting = ' + meeting), 2);
		assert.ok(Date.now() - began < 120000);
	},

	async 'a member comments, the secretary answers, and the words are edited without touching the facts'(site) {
		const meeting = meetingTold().split('/').pop();
		const member = Number(site.value("SELECT u.person FROM copies c JOIN users u ON u.person = c.person AND u.role = 'council_member' WHERE c.meeting = " + meeting + ' ORDER BY u.id LIMIT 1'));
		const page = await site.as(member), hand = await handOf(site, 'secretary');

		await page.goto(meetingTold() + '/minutes');
		await page.locator('#comments textarea').fill('נאמר גם שהפינוי יהיה בימי שני.');
		await Promise.all([page.waitForEvent('load'), page.locator('#comments form[action$="/comments"] button').click()]);
		assert.ok(page.url().endsWith('done=comment'), page.url());

		await hand.page.goto(meetingTold() + '/minutes');
		await says(hand.page, 'נאמר גם שהפינוי יהיה בימי שני.', '1 ממתינות למענה');
		await hand.page.locator('#comments button[value=accepted]').click();
		await says(hand.page, 'המענה נרשם');
		await hand.go(hand.link('/meetings/' + meeting + '/minutes/edit'));
		await says(hand.page, 'הנוסח כבר נחתם');
		assert.strictEqual(await hand.page.locator('form[action$="/edit"] textarea').count(), AGENDA.length + 1);
		assert.strictEqual(await hand.page.locator('form[action$="/edit"] input:not([type=hidden])').count(), 0);
		await hand.page.locator('form[action$="/edit"] textarea').nth(2).fill('הפינוי יהיה בימי שני.');
		await hand.go(hand.send('/edit'));
		await says(hand.page, 'הפינוי יהיה בימי שני.', 'נחתם נוסח קודם, שהשתנה מאז');
		assert.strictEqual(site.value('SELECT count(*) FROM signatures s JOIN minutes m ON m.hash = s.hash WHERE m.meeting = ' + meeting), 0);
		assert.strictEqual(site.value('SELECT count(*) FROM signatures WHERE meeting = ' + meeting), 2);
	},

	async 'the minutes leave as a tagged PDF that says the same'(site) {
		const page = await site.as('secretary');
		const file = path.join(site.folder, 'leaving.pdf');
		const answer = await page.request.get(meetingTold() + '/minutes.pdf');

		assert.strictEqual(answer.headers()['content-type'], 'application/pdf');
		fs.writeFileSync(file, await answer.body());
		assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Tagged: +yes/);
		const read = plain(execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' }));
		for (const words of AGENDA.concat([FOLLOWUP, 'ריכוז החלטות', 'חתימות']))
			assert.ok(read.includes(plain(words)), 'not in the PDF: ' + words);
	},

	async 'the minutes on paper say the same'(site) {
		const page = await site.as('secretary');

		assert.ok(told.numbers, 'the story before this one did not come so far');
		await page.goto(meetingTold() + '/minutes');
		const paper = await printed(site, page, 'minutes');

		/* pdftotext moves the slash between letters and digits: the digits alone are looked for. */
		const digits = told.numbers.map(function (number) { return plain(number).split('/').slice(1).join('/'); });

		for (const words of AGENDA.concat(digits, ['נציג/ת רהט', FOLLOWUP]))
			assert.ok(paper.includes(plain(words)), 'not on paper: ' + words);
		assert.ok(!paper.includes('השולחן שלי'), 'the menu is on paper');
	},

	async 'the minutes of the joint meeting of 2018 hold every name, item, decision and both registrations'(site) {
		const page = await site.as('viewer');

		await page.goto('/meetings/1/minutes');
		await says(page, PARTICIPANTS, ITEMS, TAKEN, REGISTRATIONS, 'לא צוין במסמך');
		const paper = await printed(site, page, 'joint');
		for (const words of PARTICIPANTS.concat(REGISTRATIONS))
			assert.ok(paper.includes(plain(words)), 'not on paper: ' + words);
	},

	async 'the same path is open without script'(site) {
		const hand = await handOf(site, 'secretary', { javaScriptEnabled: false });
		const meeting = await call(hand);

		hand.spent(6, 3 + AGENDA.length);
		await writeDraft(hand.page, meeting, AGENDA[1]);
		await hand.page.goto(meeting);
		await attend(hand, ['נציג/ת אופקים']);
		await hand.open();
		await hand.page.goto(meeting);
		await decideUnanimously(hand, AGENDA[1]);
		await decideByPresses(hand, AGENDA[2]);
		await close(hand);
		await readMinutes(hand.page, meeting);
	},

	async 'the language and the theme change on the page one is at, and stay'(site) {
		const page = await site.as('viewer'), root = page.locator('html');

		await page.goto('/decisions?year=2018');
		for (const [language, direction] of [['ar', 'rtl'], ['en', 'ltr'], ['he', 'rtl']]) {
			await Promise.all([page.waitForEvent('load'), page.click('.languages a[lang=' + language + ']')]);
			assert.deepStrictEqual([await root.getAttribute('lang'), await root.getAttribute('dir')], [language, direction]);
			assert.ok(page.url().endsWith('/decisions?year=2018'), page.url());
		}
		await page.click('.account summary');
		await Promise.all([page.waitForEvent('load'), page.click('.account a[href*="to=dark"]')]);
		await page.goto('/meetings');
		assert.strictEqual(await root.getAttribute('data-theme'), 'dark');
	},

	async 'a search finds a decision without gershayim and behind a prefix, and a number opens its decision'(site) {
		const hand = await handOf(site, 'viewer'), page = hand.page;
		const found = async function (words) {
			await page.goto('/');
			await page.keyboard.press('/');
			await page.keyboard.type(words);
			await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
		};

		for (const words of ['מסב', 'ומסב', 'במס"ב']) {
			await found(words);
			assert.ok(await page.locator('main a[href="/decisions/7"]').count() > 0, words + ' does not find מס״ב');
		}
		for (const number of ['מא/2018/005', 'מא 2018 005']) {
			await found(number);
			assert.strictEqual(new URL(page.url()).pathname, '/decisions/5', number);
		}
	},

	async 'a list follows what is typed into its filter, and says how many are left'(site) {
		const page = await site.as('viewer');

		await page.goto('/decisions');
		const before = await page.locator('#count').innerText();
		await page.locator('main [name=search]').pressSequentially('מורשי חתימה');
		await page.waitForURL(/search=/);
		assert.notStrictEqual(await page.locator('#count').innerText(), before);
		assert.ok(await page.locator('main a[href="/decisions/6"]').count() > 0);
		assert.ok(await page.evaluate('document.activeElement.name') === 'search');
	},

	async 'a follow-up is done by one choice and one sentence, from home'(site) {
		const hand = await handOf(site, 'secretary');
		const waiting = hand.page.locator('main li', { has: hand.page.locator('form[action$="/done"]') }).first();
		const followup = (await waiting.locator('form').getAttribute('action')).split('/')[2];

		await hand.press(waiting.locator('summary'));
		await waiting.locator('textarea').fill('הועברו כולם.');
		hand.fields++;
		await hand.go(waiting.locator('form button'));
		hand.spent(2, 1);
		assert.deepStrictEqual(site.rows('SELECT state, progress FROM followups WHERE id = ' + followup), [{ state: 'done', progress: 'הועברו כולם.' }]);
	},

	async 'a representative is replaced on one page, and the seat keeps both'(site) {
		const hand = await handOf(site, 'secretary'), page = hand.page;

		await page.goto('/memberships/10');
		hand.begin();
		await hand.go(hand.link('/memberships/10/replace'));
		await says(page, 'נציג/ת רהט');
		await hand.fill('new.number', 'מליאה 52');
		await hand.fill('new.taken', day(-5));
		await hand.fill('name', 'נציגה חדשה לבדיקה');
		await hand.fill('since', day(1));
		await hand.go(hand.send('/replace'));
		hand.spent(2, 4);
		await says(page, 'נציגה חדשה לבדיקה', 'מליאה 52');
		const ends = site.rows('SELECT ended_why, until < (SELECT since FROM memberships WHERE replaces = 10) AS before FROM memberships WHERE id = 10');
		assert.deepStrictEqual(ends, [{ ended_why: 'replaced', before: 1 }]);
	},

	async 'a form that is sent twice makes one record'(site) {
		const page = await site.as('secretary');
		const name = 'אדם שנשלח פעמיים', count = "SELECT count(*) FROM people WHERE name = '" + name + "'";

		await page.goto('/people/new');
		await page.fill('[name=name]', name);
		await Promise.all([page.waitForEvent('load'), page.locator('main form[action="/people/new"] button.primary').dblclick()]);
		assert.strictEqual(site.value(count), 1);
		await page.goto('/people/new');
		await page.fill('[name=name]', name + ' מיד');
		const ends = await page.evaluate(async function () {
			const form = document.querySelector('main form[action="/people/new"]');
			const sent = [0, 1].map(function () {
				return fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
			});

			return (await Promise.all(sent)).map(function (answer) { return new URL(answer.url).pathname; });
		});
		assert.strictEqual(site.value("SELECT count(*) FROM people WHERE name = '" + name + " מיד'"), 1);
		assert.strictEqual(ends[0], ends[1]);
		assert.match(ends[0], /^\/people\/\d+$/);
	},

	async 'of two who edit the same record the second sees both versions, and nothing is lost'(site) {
		const first = await site.as('secretary'), second = await site.as('secretary');
		const person = site.value("SELECT id FROM people WHERE name = 'מורדי ביטון'");

		for (const page of [first, second])
			await page.goto('/people/' + person + '/edit');
		await first.fill('[name=title]', 'חבר מליאה');
		await Promise.all([first.waitForEvent('load'), first.locator('main form button.primary').click()]);
		await second.fill('[name=title]', 'סגן ראש המועצה');
		const [answer] = await Promise.all([second.waitForResponse(function (it) { return it.request().method() === 'POST' && it.url().endsWith('/edit'); }),
			second.locator('main form button.primary').click()]);
		assert.strictEqual(answer.status(), 409);
		await second.waitForLoadState('load');
		await says(second, 'חבר מליאה', 'סגן ראש המועצה');
		assert.strictEqual(await second.inputValue('[name=title]'), 'סגן ראש המועצה');
		assert.strictEqual(site.value('SELECT title FROM people WHERE id = ' + person), 'חבר מליאה');
		await Promise.all([second.waitForEvent('load'), second.locator('main form button.primary').click()]);
		assert.strictEqual(site.value('SELECT title FROM people WHERE id = ' + person), 'סגן ראש המועצה');
		await second.goto('/people/' + person + '/history');
		await says(second, 'חבר מליאה', 'סגן ראש המועצה');
	},

	async 'what was typed wrongly stays, and the problem is told in the title, in the summary and at the field'(site) {
		const page = await site.as('secretary');
		const typed = { 'held': '31.02.2027 25:00', 'place': 'אולם המועצה, רהט', 'agenda': 'נושא ראשון\nנושא שני' };

		await page.goto('/meetings/new');
		for (const [name, text] of Object.entries(typed))
			await page.fill('[name=' + name + ']', text);
		await page.locator('label.tick').first().click();
		await Promise.all([page.waitForEvent('load'), page.locator('main form.card button.primary').click()]);
		assert.match(await page.title(), /^שגיאה: /);
		for (const [name, text] of Object.entries(typed))
			assert.strictEqual(await page.inputValue('[name=' + name + ']'), text);
		assert.ok(await page.locator('label.tick input').first().isChecked());
		assert.ok(await page.evaluate("document.activeElement.classList.contains('problems')"), 'the focus is not on the summary');
		const summary = page.locator('.problems a[href="#field-held"]'), held = page.locator('#field-held');
		const said = (await summary.innerText()).split(': ').pop();
		assert.strictEqual(await held.getAttribute('aria-invalid'), 'true');
		const described = (await held.getAttribute('aria-describedby')).split(' ');
		const near = await Promise.all(described.map(function (id) { return page.locator('[id="' + id + '"]').innerText(); }));
		assert.ok(near.join(' ').includes(said), 'the field does not say: ' + said);
		await summary.click();
		assert.strictEqual(await page.evaluate('document.activeElement.name'), 'held');
	},

	async 'a draft is kept, offered after a reload, and forgotten by signing out'(site) {
		const context = await site.window(), page = await context.newPage();

		await site.signIn(page, 'secretary');
		await page.goto('/people/new');
		await page.fill('[name=name]', 'אדם שטרם נשמר');
		await page.locator('.saved time').waitFor();
		await page.reload();
		assert.strictEqual(await page.inputValue('[name=name]'), '');
		await page.locator('a[href*="draft=restore"]').click();
		assert.strictEqual(await page.inputValue('[name=name]'), 'אדם שטרם נשמר');
		await context.setOffline(true);
		await page.locator('[name=title]').pressSequentially('גזבר');
		await page.waitForFunction("Object.keys(localStorage).some(function (key) { return key.startsWith('draft:'); })");
		await page.locator('main form button.primary').first().click();
		await says(page, 'אין רשת');
		assert.ok(page.url().includes('/people/new'), 'a press without network leaves the page');
		await context.setOffline(false);
		await context.route('**/people/new', function (route) {
			return route.request().method() === 'POST' ? route.abort() : route.continue();
		});
		await page.locator('main form button.primary').first().click({ noWaitAfter: true });
		await page.waitForTimeout(300);
		await context.unroute('**/people/new');
		await page.goto('/people/new');
		await page.locator('.saved button').click();
		assert.strictEqual(await page.inputValue('[name=title]'), 'גזבר', 'what was sent into the void is lost');
		await page.locator('.account summary').click();
		await Promise.all([page.waitForEvent('load'), page.locator('form[action="/sign-out"] button').first().click()]);
		assert.strictEqual(await page.evaluate("Object.keys(localStorage).filter(function (key) { return key.startsWith('draft:'); }).length"), 0);
		await site.signIn(page, 'secretary');
		await page.goto('/people/new');
		assert.strictEqual(await page.locator('a[href*="draft=restore"]').count(), 0);
		assert.strictEqual(await page.locator('.saved button').count(), 0);
	}
};

tell(stories, process.argv[2]);
