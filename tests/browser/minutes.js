/* minutes.js: minutes on their way, from the draft to what the public reads, in one story; every promise of it is looked for on the page and in the register. */
'use strict';

const assert = require('assert');
const { createHash } = require('crypto');
const { Hand, handOf, plain, says, day, choosePassword, signMinutes, PASSWORD } = require('./hand.js');
const { tell } = require('./site.js');

const ITEMS = ['סקירת המנכ״ל', 'התקשרות לבדיקת מי שתייה', 'הליך משפטי תלוי ועומד'];
const PHONE = '054-7778899', CLOSED = 'הוחלט להציע פשרה בסך 40,000 ש״ח.';
const TOLD = 'המנכ״ל סקר את המוקד האזורי; לפניות: ' + PHONE + '.';
const REMARKS = ['נאמר גם שהמוקד יפעל בשבת.', 'לא נכון שהוצגו נתונים.'];
const ANSWER = 'הנתונים הוצגו במצגת, והיא צורפה.';

/* A meeting of three days ago, written down on one page. */
async function writeDown(site, hand) {
	const page = hand.page;

	await page.goto('/meetings/new?body=' + site.value("SELECT id FROM bodies WHERE kind = 'council'"));
	await page.fill('[name=held]', day(-3) + ' 18:00');
	await page.fill('[name=agenda]', ITEMS.join('\n'));
	await hand.go(hand.send('/meetings/new'));
	const meeting = new URL(page.url()).pathname;
	await hand.go(hand.link(meeting + '/afterwards'));
	for (const [at, what] of ['noted', 'unanimous', 'noted'].entries())
		await page.locator('select[name$=".what"]').nth(at).selectOption(what);
	await hand.go(hand.send('/afterwards'));
	return meeting;
}

/* Words are edited; there is nothing on that page by which a fact could be. */
async function editWords(site, hand, meeting) {
	const page = hand.page, number = meeting.split('/')[2];
	const facts = site.rows('SELECT * FROM meetings JOIN agenda ON agenda.meeting = meetings.id JOIN attendance ON attendance.meeting = meetings.id WHERE meetings.id = ' + number);

	await page.goto(meeting + '/minutes/edit');
	assert.strictEqual(await page.locator('main form.card textarea').count(), ITEMS.length + 1);
	assert.strictEqual(await page.locator('main form.card :is(input:not([type=hidden]), select)').count(), 0, 'a fact can be edited');
	await page.locator('main form.card textarea').nth(1).fill(TOLD);
	await page.locator('main form.card textarea').nth(3).fill(CLOSED);
	await hand.go(hand.send('/minutes/edit'));
	await says(page, TOLD, CLOSED, 'טיוטת פרוטוקול');
	assert.deepStrictEqual(site.rows('SELECT text FROM narratives WHERE meeting = ' + number + ' ORDER BY item'), [{ text: TOLD }, { text: CLOSED }]);
	assert.deepStrictEqual(site.rows('SELECT * FROM meetings JOIN agenda ON agenda.meeting = meetings.id JOIN attendance ON attendance.meeting = meetings.id WHERE meetings.id = ' + number), facts);
}

/* Two members say something; one remark is accepted, of the other it is explained why not. */
async function discuss(site, hand, meeting, members) {
	const number = meeting.split('/')[2], page = hand.page;

	for (const [at, person] of members.entries()) {
		const member = new Hand(await site.as(person));

		await member.page.goto(meeting + '/minutes');
		await member.page.locator('#comments [name=text]').fill(REMARKS[at]);
		await member.go(member.send('/minutes/comments'));
		await says(member.page, REMARKS[at]);
	}
	await page.goto(meeting + '/minutes');
	await says(page, REMARKS, '2 ממתינות למענה');
	const comments = page.locator('#comments article');
	await hand.go(comments.nth(0).locator('button[value=accepted]'));
	await comments.nth(1).locator('[name=reply]').fill(ANSWER);
	await hand.go(comments.nth(1).locator('button[value=explained]'));
	await says(page, ANSWER);
	assert.strictEqual(await page.locator('#comments button').count(), 0, 'an answer is asked for twice');
	assert.deepStrictEqual(site.rows('SELECT text, answer, reply FROM comments WHERE meeting = ' + number + ' ORDER BY id'),
		[{ text: REMARKS[0], answer: 'accepted', reply: null }, { text: REMARKS[1], answer: 'explained', reply: ANSWER }]);
	await page.goto(meeting + '/minutes/edit');
	await page.locator('main form.card textarea').nth(1).fill(TOLD + ' ' + REMARKS[0]);
	await hand.go(hand.send('/minutes/edit'));
}

/* The next meeting of the body, open, with the approval as its first item. */
async function nextMeeting(hand) {
	const page = hand.page;

	await page.goto('/meetings/new');
	await hand.press(page.getByText('מועצת האיגוד', { exact: true }));
	await page.fill('[name=held]', day(9) + ' 17:30');
	await page.fill('[name=agenda]', 'אישור פרוטוקול הישיבה הקודמת\nתיקון טעות בפרוטוקול');
	await hand.go(hand.send('/meetings/new'));
	await page.locator('[name^="waive."]').first().fill('התזרים יוצג בישיבה');
	await page.fill('[name=undrafted]', 'הנוסחים יוצעו בישיבה');
	await hand.go(hand.send('/call'));
	const meeting = new URL(page.url()).pathname;
	await page.goto(meeting + '/attendance');
	await hand.go(page.locator('button[name=everyone]'));
	await hand.open();
	return meeting;
}

async function decideLive(site, hand, meeting, title) {
	const item = site.value('SELECT id FROM agenda WHERE title = \'' + title + '\' AND meeting = ' + meeting.split('/')[2]);

	await hand.page.goto(meeting + '/live/' + item);
	await hand.go(hand.page.locator('button[name=how][value=unanimous]'));
	return site.value('SELECT id FROM decisions WHERE item = ' + item);
}

/* Approved, the text is final: there is no way to edit it left, and a form that was open meanwhile is refused with the decision. */
async function isFinal(site, hand, meeting, decision) {
	const late = await site.as('secretary'), number = meeting.split('/')[2];
	const name = site.value("SELECT b.short || '/' || d.year || '/' || printf('%03d', d.serial) FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.id = " + decision);

	await late.goto(meeting + '/minutes/edit');
	await hand.page.goto(meeting + '/minutes');
	await hand.page.locator('summary', { hasText: 'אישור' }).first().click();
	await hand.page.selectOption('[name=decision]', String(decision));
	await hand.go(hand.send('/minutes/approve'));
	await says(hand.page, name);
	assert.strictEqual(await hand.page.locator('a[href$="/minutes/edit"]').count(), 0);
	await late.locator('main form.card textarea').nth(1).fill('נוסח אחר לגמרי');
	const [answer] = await Promise.all([late.waitForResponse(function (it) { return it.request().method() === 'POST'; }), late.locator('main form.card button.primary').click()]);
	assert.strictEqual(answer.status(), 422);
	await late.waitForLoadState('load');
	await says(late, name, 'הפרוטוקול אושר');
	assert.strictEqual(site.value("SELECT count(*) FROM narratives WHERE text LIKE 'נוסח אחר%'"), 0);
	assert.strictEqual(site.value('SELECT decision FROM minutes WHERE meeting = ' + number), decision);
}

async function publish(site, hand, meeting) {
	const page = hand.page, number = meeting.split('/')[2];

	await page.goto(meeting + '/minutes');
	await hand.go(hand.link(meeting + '/minutes/publish'));
	await page.fill('[name=words]', PHONE);
	await page.locator('[name=ground][value=privacy]').check({ force: true });
	await hand.go(hand.send('/minutes/withhold'));
	await page.selectOption('[name=item]', { label: '3. ' + ITEMS[2] });
	await page.locator('[name=ground][value=closed]').check({ force: true });
	await hand.go(hand.send('/minutes/withhold'));
	assert.deepStrictEqual(site.rows('SELECT words, item IS NOT NULL AS item, ground FROM withheld WHERE NOT dropped AND meeting = ' + number),
		[{ words: PHONE, item: 0, ground: 'privacy' }, { words: null, item: 1, ground: 'closed' }]);
	const seen = plain(await page.locator('article.minutes').innerText());
	assert.ok(!seen.includes(PHONE) && !seen.includes(CLOSED) && seen.includes(ITEMS[2]), seen);
	await hand.go(hand.send('/minutes/publish'));
	await says(page, 'במועד');
	const kept = site.rows('SELECT published IS NOT NULL AS published, hash, public_hash FROM minutes WHERE meeting = ' + number)[0];
	assert.strictEqual(kept.published, 1);
	assert.notStrictEqual(kept.hash, kept.public_hash);
	assert.strictEqual(site.value("SELECT count(*) FROM frozen WHERE hash IN ('" + kept.hash + "', '" + kept.public_hash + "')"), 2);
	return kept;
}

/* By its hash, the very bytes; whatever became of the people in it. */
async function served(page, meeting, hash) {
	const bytes = await (await page.request.get(meeting + '/minutes/document?sha256=' + hash)).body();

	assert.strictEqual(createHash('sha256').update(bytes).digest('hex'), hash);
	return bytes.toString('utf8');
}

const stories = {

	async 'minutes from draft to publication, and what was signed stays'(site) {
		const secretary = site.value("SELECT person FROM users WHERE role = 'secretary'"), chair = site.value("SELECT person FROM users WHERE role = 'chair'");
		const member = site.value("SELECT person FROM users WHERE role = 'council_member' ORDER BY id LIMIT 1");
		let hand = await handOf(site, 'secretary');
		const meeting = await writeDown(site, hand), number = meeting.split('/')[2];

		await editWords(site, hand, meeting);
		await hand.go(hand.send('/minutes/distribute'));
		await says(hand.page, 'הטיוטה הופצה לחברים', 'במועד');
		assert.strictEqual(site.value('SELECT count(*) FROM copies WHERE meeting = ' + number), 9);
		await discuss(site, hand, meeting, [chair, member]);

		const next = await nextMeeting(hand);
		const decision = await decideLive(site, hand, next, 'אישור פרוטוקול הישיבה הקודמת');
		assert.strictEqual(site.value('SELECT kind FROM agenda WHERE id = (SELECT item FROM decisions WHERE id = ' + decision + ')'), 'minutes');
		await isFinal(site, hand, meeting, decision);

		for (const person of [chair, secretary]) {
			const page = await choosePassword(site, person);

			await signMinutes(new Hand(page), meeting, ITEMS[1]);
		}
		hand = await handOf(site, 'secretary');
		assert.strictEqual(site.value('SELECT group_concat(s.role) FROM (SELECT * FROM signatures ORDER BY role) s JOIN minutes m ON m.hash = s.hash WHERE m.meeting = ' + number), 'chair,secretary');
		const kept = await publish(site, hand, meeting), viewer = await site.as('viewer');
		const whole = await served(viewer, meeting, kept.hash), open = await served(viewer, meeting, kept.public_hash);
		assert.ok(whole.includes(PHONE) && whole.includes(CLOSED) && !open.includes(PHONE) && !open.includes(CLOSED));
		await viewer.goto(meeting + '/minutes/public');
		await says(viewer, ITEMS, kept.public_hash.slice(0, 8));
		assert.ok(!plain(await viewer.innerText('main')).includes(PHONE));

		/* Later a decision corrects the one that approved; nothing else can. */
		const correction = await decideLive(site, hand, next, 'תיקון טעות בפרוטוקול');
		await hand.page.goto('/decisions/' + correction + '/amendments/new');
		await hand.page.selectOption('[name=earlier]', String(decision));
		await hand.page.locator('[name=how][value=corrects]').check({ force: true });
		await hand.go(hand.send('/amendments/new'));
		assert.strictEqual(site.value('SELECT how FROM amendments WHERE decision = ' + correction + ' AND earlier = ' + decision), 'corrects');
		await hand.page.goto('/people/' + member + '/edit');
		await hand.page.fill('[name=name]', 'שם שהוחלף אחרי החתימה');
		await hand.go(hand.send('/edit'));
		await viewer.goto(meeting + '/minutes');
		await says(viewer, 'תיקון טעות בפרוטוקול');
		assert.ok(!plain(await viewer.locator('article.minutes').innerText()).includes('שם שהוחלף'));
		assert.strictEqual(await served(viewer, meeting, kept.hash), whole);
		assert.strictEqual(site.value('SELECT count(*) FROM comments WHERE meeting = ' + number), 2);
		assert.strictEqual(site.value('SELECT hash FROM minutes WHERE meeting = ' + number), kept.hash);
	},

	async 'all minutes that wait for the chair are read on one page of a telephone and signed together, with one code'(site) {
		const chair = site.value("SELECT person FROM users WHERE role = 'chair'");
		const page = await choosePassword(site, chair, { viewport: { width: 390, height: 800 } }), hand = new Hand(page);
		const before = site.value('SELECT count(*) FROM signatures');

		await page.goto('/');
		hand.begin();
		await hand.press(page.locator('main a[href^="/signatures#"]').first());
		await page.waitForURL(/signatures/);
		const waiting = await page.locator('article.minutes').count();
		assert.ok(waiting >= 2, waiting + ' wait');
		assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'the page is wider than the screen');
		assert.strictEqual(await page.locator('input[name^="sign."]:checked').count(), waiting);
		await hand.fill('password', PASSWORD);
		await hand.go(hand.send('/signatures'));
		await says(page, 'החתימות נרשמו', 'אין דבר שממתין לחתימתך');
		hand.spent(2, 1);
		assert.strictEqual(site.value('SELECT count(*) FROM signatures'), before + waiting);
		assert.strictEqual(site.value("SELECT count(DISTINCT request) FROM (SELECT request FROM ledger WHERE \"table\" = 'signatures' ORDER BY seq DESC LIMIT " + waiting + ')'), 1);
	},

	async 'what was signed with ink is recorded with its scan, and both stand on the page'(site) {
		const meeting = site.value("SELECT m.id FROM meetings m LEFT JOIN signatures s ON s.meeting = m.id WHERE m.state = 'closed' AND m.kind <> 'circulation' AND m.source IS NULL AND m.chair IS NOT NULL AND s.id IS NULL ORDER BY m.held DESC LIMIT 1");
		const hand = await handOf(site, 'secretary'), page = hand.page;
		const bytes = Buffer.from('%PDF-1.4\nsigned with ink\n');

		await page.goto('/meetings/' + meeting + '/minutes');
		const box = page.locator('details:has(input[name=signing])').first();
		await hand.press(box.locator('summary'));
		await box.locator('[type=file]').setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: bytes });
		await hand.go(box.locator('button'));
		await says(page, 'נחתם בנייר', 'לפי עדות', 'הסריקה');
		assert.strictEqual(site.value('SELECT scan FROM signatures WHERE meeting = ' + meeting), createHash('sha256').update(bytes).digest('hex'));
		await page.goto('/meetings/' + meeting + '/minutes/history');
		await says(page, 'נרשמה חתימה בנייר', 'נחתם בנייר');
	},

	async 'a step that was not taken in time says by when it was due'(site) {
		const page = await site.as('secretary');
		const late = site.value("SELECT n.meeting FROM minutes n JOIN meetings m ON m.id = n.meeting WHERE n.published IS NULL AND n.distributed IS NOT NULL AND m.held < date('now', '-60 days') ORDER BY m.held LIMIT 1");

		await page.goto('/meetings/' + late + '/minutes');
		assert.match(plain(await page.locator('.minutes-steps > div').last().innerText()), /היה אמור עד/);
		assert.match(plain(await page.locator('.minutes-steps > div').first().innerText()), /במועד, עד/);
	}
};

tell(stories, process.argv[2]);
