/* waiting.js: too few came, the time of waiting passes for nginx and the workers, and a second body joins the meeting. */
'use strict';

const assert = require('assert');
const { handOf, says, day } = require('./hand.js');
const { tell } = require('./site.js');

const HALF = '1/2+', SOURCE = 'רוב החברים, כמקובל במועצה של איגוד ערים';

function quorumsOf(site, meeting) {
	return site.rows("SELECT b.kind, q.call, q.present, q.serving, q.needed, q.met, q.names, u.value AS rule FROM quorums q JOIN bodies b ON b.id = q.body " +
		'LEFT JOIN rules u ON u.id = q.rule WHERE q.meeting = ' + meeting + ' ORDER BY q.id');
}

async function callCouncil(site, hand) {
	await hand.page.goto('/meetings/new?body=' + site.value("SELECT id FROM bodies WHERE kind = 'council'"));
	await hand.page.fill('[name=held]', day(12) + ' 18:00');
	await hand.page.fill('[name=agenda]', 'נושא אחד');
	await hand.go(hand.send('/meetings/new'));
	await hand.page.locator('[name^="waive."]').fill('התזרים יוצג בישיבה');
	await hand.page.fill('[name=undrafted]', 'הנוסחים יוצעו בישיבה');
	await hand.go(hand.send('/call'));
	return new URL(hand.page.url()).pathname;
}

/* Somebody of the room, by one press. */
async function presses(hand, meeting, people, press) {
	for (const person of people) {
		const row = await hand.page.locator('#room li', { hasText: person }).first();

		await hand.go(row.locator('button[name=' + press + ']'));
	}
}

/* Who sits in the council and has declared; those who sit in the board too come first. */
function councillors(site) {
	return site.rows("SELECT p.name, EXISTS (SELECT 1 FROM memberships d JOIN bodies e ON e.id = d.body AND e.kind = 'board' WHERE d.person = m.person AND d.until IS NULL) AS both " +
		"FROM memberships m JOIN bodies b ON b.id = m.body AND b.kind = 'council' JOIN people p ON p.id = m.person " +
		"WHERE m.until IS NULL AND m.voting AND m.declared IS NOT NULL ORDER BY both DESC, m.id");
}

tell({
	async 'too few came: refused with the numbers, waited for as long as the rule says, and opened by the second call with the directors beside'(site) {
		let hand = await handOf(site, 'secretary');
		const meeting = await callCouncil(site, hand), number = meeting.split('/')[2];
		const sitting = councillors(site), both = sitting.filter(function (one) { return one.both; }).slice(0, 2);
		const came = sitting.slice(-2).concat(both).map(function (one) { return one.name; });
		const state = function () { return site.value('SELECT state FROM meetings WHERE id = ' + number); };

		/* Four of nine: not enough, and the numbers are said. */
		await hand.page.goto(meeting + '/live');
		await presses(hand, meeting, came, 'arrive');
		await hand.open();
		await says(hand.page, 'נדרשים 5, נוכחים 4', SOURCE);
		assert.strictEqual(state(), 'called');
		assert.strictEqual(quorumsOf(site, number).length, 0);
		await hand.page.goto(meeting + '/live');
		await hand.go(hand.send('/wait'));
		await says(hand.page, 'ממתינים למניין');

		/* Too early: until when one waits is said. */
		const wait = Number(site.value("SELECT u.value FROM rules u JOIN bodies b ON b.id = u.body WHERE b.kind = 'council' AND u.rule = 'second_call_minutes' AND u.until IS NULL"));
		site.minutesLater(wait / 2);
		hand = await handOf(site, 'secretary');
		await hand.page.goto(meeting + '/live');
		await hand.open();
		const until = site.value("SELECT strftime('%H:%M', datetime(waiting, '+" + wait + " minutes')) FROM meetings WHERE id = " + number);
		await says(hand.page, 'ממתינים למניין', 'עד ' + until, 'אז יידרשו 3; נוכחים 4', 'התוספת השנייה, סעיף 22');
		assert.strictEqual(state(), 'called');

		/* When that time is over one has gone home; three are a third of nine. */
		site.minutesLater(wait + 1);
		hand = await handOf(site, 'secretary');
		await hand.page.goto(meeting + '/live');
		await presses(hand, meeting, came.slice(0, 1), 'absent');
		await hand.open();
		await says(hand.page, 'ישיבה מתקיימת');
		assert.strictEqual(state(), 'open');
		const counts = quorumsOf(site, number);
		assert.deepStrictEqual(counts.map(function (row) { return [row.kind, row.call, row.present, row.serving, row.needed, row.met, row.rule]; }),
			[['council', 1, 4, 9, 5, 0, HALF], ['council', 2, 3, 9, 3, 1, '1/3']]);
		assert.ok(came.every(function (name) { return counts[0].names.includes(name); }), counts[0].names);
		assert.ok(!counts[1].names.includes(came[0]) && came.slice(1).every(function (name) { return counts[1].names.includes(name); }), counts[1].names);
		assert.strictEqual(site.value('SELECT call FROM convened WHERE meeting = ' + number), 2);
		await hand.page.goto(meeting);
		await hand.page.locator('summary', { hasText: 'ספירות המניין' }).click();
		await says(hand.page, 'מניין מופחת לאחר המתנה', 'מניין רגיל', came);

		/* The board joins: only directors count there, and whoever sits in both counts once in each. */
		await hand.page.goto(meeting + '/convened/new');
		await hand.page.selectOption('[name=body]', { label: 'דירקטוריון התאגיד' });
		await hand.page.locator('[name=decides]').check();
		await hand.go(hand.send('/convened/new'));
		await hand.page.goto(meeting + '/live');
		await says(hand.page, 'נדרשים 4, נוכחים 2, מתוך 7', 'נדרשים 3, נוכחים 3, מתוך 9');
		await presses(hand, meeting, ['דירקטור/ית מטעם אופקים', 'דירקטור/ית מקרב הציבור'], 'arrive');
		await says(hand.page, 'נדרשים 4, נוכחים 4, מתוך 7', 'נדרשים 3, נוכחים 3, מתוך 9');
		await hand.page.fill('[name=text]', 'מאושר.');
		await hand.go(hand.page.locator('button[name=how][value=unanimous]'));
		assert.deepStrictEqual(site.rows('SELECT b.kind, d.base, d.in_favour, (SELECT count(*) FROM votes v WHERE v.decision = d.id) AS votes FROM decisions d ' +
			'JOIN bodies b ON b.id = d.body WHERE d.meeting = ' + number + ' ORDER BY d.id'),
			[{ kind: 'council', base: 3, in_favour: 3, votes: 3 }, { kind: 'board', base: 4, in_favour: 4, votes: 4 }]);
		await hand.page.goto(meeting + '/live');
		await hand.close();
		await hand.page.goto(meeting + '/minutes');
		await says(hand.page, 'מניין: לא התקיים, 4 מתוך 9', 'מניין בקריאה שנייה: קיים, 3 מתוך 9', 'דירקטוריון התאגיד', 'נדרשים 4, נוכחים 4');
	}
}, process.argv[2], { clock: true });
