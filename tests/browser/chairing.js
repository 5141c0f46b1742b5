/* chairing.js: a chair runs a meeting beside the secretary: a tie, a unanimous vote, an item from outside the agenda, and the end. */
'use strict';

const assert = require('assert');
const { handOf, plain, says, day } = require('./hand.js');
const { tell } = require('./site.js');

const LINES = ['הקמת ועדת היגוי', 'אישור תוכנית שנתית', 'דיווח על מכרזים'];
const ADDED = 'מענק חירום לאחר השיטפון';

/* The ninth councillor declares, so that nine may vote. */
async function everybodyDeclares(site, hand) {
	for (const row of site.rows("SELECT m.id FROM memberships m JOIN bodies b ON b.id = m.body AND b.kind = 'council' WHERE m.voting AND m.until IS NULL AND m.declared IS NULL")) {
		await hand.page.goto('/memberships/' + row.id + '/edit');
		await hand.page.fill('[name=declared]', day(-1));
		await hand.go(hand.send('/edit'));
	}
}

async function callCouncil(site, hand) {
	await hand.page.goto('/meetings/new?body=' + site.value("SELECT id FROM bodies WHERE kind = 'council'"));
	await hand.page.fill('[name=held]', day(8) + ' 18:00');
	await hand.page.fill('[name=agenda]', LINES.join('\n'));
	await hand.go(hand.send('/meetings/new'));
	await hand.page.locator('[name^="waive."]').first().fill('התזרים יוצג בישיבה');
	await hand.page.fill('[name=undrafted]', 'הנוסחים יוצעו בישיבה');
	await hand.go(hand.send('/call'));
	return new URL(hand.page.url()).pathname;
}

/* Four for, four against, one abstaining. */
async function tie(page) {
	const voters = await page.locator('fieldset[data-votes] .vote').all();

	assert.strictEqual(voters.length, 9);
	for (const [at, voter] of voters.entries())
		await voter.locator(at < 4 ? 'label.ok' : at < 8 ? 'label.bad' : 'label.warn').click();
}

tell({
	async 'four to four and one abstaining is not adopted, a unanimous vote is rows, what is not on the agenda is voted on, and an open item keeps the meeting open'(site) {
		const hand = await handOf(site, 'secretary'), page = hand.page, chair = await handOf(site, 'chair');

		await everybodyDeclares(site, hand);
		const meeting = await callCouncil(site, hand), number = meeting.split('/')[2];
		const state = function () { return site.value('SELECT state FROM meetings WHERE id = ' + number); };
		const last = site.value("SELECT coalesce(max(serial), 0) FROM decisions WHERE year = CAST(strftime('%Y', 'now') AS INTEGER) AND body = (SELECT id FROM bodies WHERE kind = 'council')");

		await page.goto(meeting + '/live');
		await hand.go(page.locator('#room button[name=everyone]'));
		await chair.page.goto(meeting + '/live');
		await chair.open();
		assert.strictEqual(state(), 'open');

		/* The tie: what the rule makes of it is said with its source, and nobody is offered a second vote. */
		await page.goto(meeting + '/live');
		await page.fill('[name=text]', 'להקים ועדת היגוי.');
		await tie(page);
		assert.strictEqual(await page.locator('[name^="casting"]').count(), 0, 'a casting vote is offered');
		await says(page, 'שוויון: ההצעה לא התקבלה');
		await page.locator('fieldset[data-votes] summary', { hasText: 'מקור הכלל' }).first().click();
		assert.ok((await page.locator('fieldset[data-votes]').innerText().then(plain)).includes('לפי הנהוג במועצה מקומית'), 'the source of the rule is not on the page');
		await hand.go(page.locator('button[name=how][value=marked]'));
		const tied = site.rows('SELECT id, result, method, in_favour, against, abstained, base, serial FROM decisions WHERE meeting = ' + number);
		assert.deepStrictEqual(tied, [{ id: tied[0].id, result: 'rejected', method: 'roll_call', in_favour: 4, against: 4, abstained: 1, base: 9, serial: last + 1 }]);
		assert.strictEqual(site.value('SELECT count(*) FROM votes WHERE decision = ' + tied[0].id), 9);
		await page.goto('/decisions/' + tied[0].id);
		await says(page, 'שוויון קולות', 'לפי הנהוג במועצה מקומית');

		/* Unanimity is one press, and a row for each. */
		await page.goto(meeting + '/live');
		assert.ok(plain(await page.locator('[aria-current=step]').innerText()).includes(LINES[1]));
		await page.fill('[name=text]', 'התוכנית מאושרת.');
		hand.begin();
		await hand.go(page.locator('button[name=how][value=unanimous]'));
		hand.spent(1, 0);
		const agreed = site.rows('SELECT id, result, serial, (SELECT count(*) FROM votes v WHERE v.decision = d.id AND v.choice = \'for\') AS votes FROM decisions d WHERE d.meeting = ' +
			number + ' ORDER BY id DESC LIMIT 1')[0];
		assert.deepStrictEqual([agreed.result, agreed.serial, agreed.votes], ['adopted', last + 2, 9]);

		/* What is not on the agenda asks for its vote first. */
		await page.locator('summary', { hasText: 'הוספת נושא' }).click();
		await page.fill('[name="add.title"]', ADDED);
		await hand.go(page.locator('button[name="add.how"][value=unanimous]'));
		assert.deepStrictEqual(site.rows("SELECT added IS NOT NULL AS added, added_by IS NOT NULL AS counted FROM agenda WHERE meeting = " + number + " AND title = '" + ADDED + "'"),
			[{ added: 1, counted: 1 }]);
		await says(page, ADDED, 'נוסף לסדר היום');

		/* An item without an outcome keeps it open, and is named. */
		await chair.page.goto(meeting);
		await chair.go(chair.page.locator('main a[href$="/close"]').first());
		await says(chair.page, LINES[2]);
		assert.strictEqual(await chair.send('/close').count(), 0);
		assert.strictEqual(state(), 'open');
		for (const title of [LINES[2], ADDED]) {
			await page.goto(meeting + '/live/' + site.value('SELECT id FROM agenda WHERE meeting = ' + number + " AND title = '" + title + "'"));
			await hand.go(page.locator('button[name=outcome][value=noted]'));
		}
		await chair.page.goto(meeting + '/live');
		await chair.close();
		assert.strictEqual(state(), 'closed');
		const serials = site.rows('SELECT serial FROM decisions WHERE meeting = ' + number + ' ORDER BY serial').map(function (row) { return row.serial; });
		assert.deepStrictEqual(serials, [last + 1, last + 2]);
		await chair.page.goto(meeting + '/minutes');
		await says(chair.page, LINES, ADDED, 'טיוטת פרוטוקול', 'שוויון', '/' + String(last + 1).padStart(3, '0'), '/' + String(last + 2).padStart(3, '0'));
	}
}, process.argv[2]);
