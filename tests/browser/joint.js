/* joint.js: the joint meeting of 2018 recorded again, live, from calling to closing; its minutes tell all that its document tells: on glass, on paper, as PDF and as Akoma Ntoso. */
'use strict';

const assert = require('assert');
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { handOf, plain, says, day, printed } = require('./hand.js');
const { ROOT, tell } = require('./site.js');

const DOCUMENT = JSON.parse(fs.readFileSync(path.join(ROOT, 'tests/data/joint/meeting.json'), 'utf8'));
const SCHEMA = path.join(ROOT, 'tests/standards/akomantoso/akomantoso30.xsd');

/* Who is no member of any body: the heads and managers who come and go, and the cluster's own people. */
const CAPACITIES = { 'ניר זמיר': 'incoming', 'עודד פלוט': 'outgoing' };

function guests(site) {
	const members = site.rows('SELECT name FROM people JOIN memberships m ON m.person = people.id').map(function (row) { return row.name; });

	return DOCUMENT.participants.filter(function (one) { return !members.includes(one.name); });
}

function itemId(site, number, title) {
	return site.value("SELECT id FROM agenda WHERE meeting = " + number + " AND title = '" + title + "'");
}

/* The agenda as it stands there: one heading has no number, and who presented one item is not among the participants. */
async function writeAgenda(site, hand, number) {
	const page = hand.page, items = DOCUMENT.agenda;

	await page.goto('/meetings/' + number + '/agenda/edit');
	for (const item of items) {
		const name = 'agenda.' + itemId(site, number, item.title) + '.';

		for (const more of await page.locator('details:not([open])', { has: page.locator('[name="' + name + 'label"]') }).all())
			await more.locator('summary').first().click();
		await page.fill('[name="' + name + 'label"]', item.no === null ? '' : String(item.no));
	}
	await hand.go(page.locator('main form button.primary').last());
	for (const item of items.filter(function (one) { return one.presenter; })) {
		await page.goto('/meetings/' + number + '/agenda/' + itemId(site, number, item.title) + '/edit');
		await page.fill('[name=presented]', item.presenter);
		await hand.go(page.locator('main form button.primary').last());
	}
}

async function callJoint(site, hand) {
	const page = hand.page;

	await page.goto('/meetings/new');
	for (const body of DOCUMENT.bodies)
		await page.getByText(body.name, { exact: true }).click();
	await page.fill('[name=held]', day(1) + ' 17:00');
	await page.fill('[name=place]', 'נתיבות');
	await page.fill('[name=agenda]', DOCUMENT.agenda.map(function (item) { return item.title; }).join('\n'));
	await hand.go(hand.send('/meetings/new'));
	const number = new URL(page.url()).pathname.split('/')[2];
	await writeAgenda(site, hand, number);
	await page.goto('/meetings/' + number + '/edit');
	await page.fill('[name=title]', DOCUMENT.title);
	await page.fill('[name=opening]', DOCUMENT.preamble);
	await hand.go(hand.send('/edit'));
	/* The board sits along; it is the council that decides. */
	await page.goto('/meetings/' + number + '/convened/' + site.value('SELECT c.id FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = ' + number + " AND b.kind = 'board'") + '/edit');
	await page.locator('[name=decides]').uncheck();
	await hand.go(hand.send('/edit'));
	await page.goto('/meetings/' + number);
	await page.fill('[name=undrafted]', 'המסמך מביא כותרות בלבד');
	await hand.go(hand.send('/call'));
	assert.strictEqual(site.value('SELECT state FROM meetings WHERE id = ' + number), 'called');
	return number;
}

/* Everybody is here; and those whom nobody expected, each with a capacity and the authority that sent them. */
async function attend(site, hand, number) {
	const page = hand.page;

	for (const one of guests(site)) {
		await page.goto('/meetings/' + number + '/attendance');
		if (!await page.locator('[name="new.1.name"]').isVisible())
			await page.locator('details', { has: page.locator('[name="new.1.name"]') }).locator('summary').click();
		await page.fill('[name="new.1.name"]', one.name);
		await page.fill('[name="new.1.title"]', one.role || '');
		await page.selectOption('[name="new.1.capacity"]', CAPACITIES[one.name] || 'staff');
		if (one.authority)
			await page.selectOption('[name="new.1.authority"]', { label: one.authority });
		await hand.go(page.locator('button[name=add]'));
	}
	await page.goto('/meetings/' + number + '/live');
	await hand.go(page.locator('#room button[name=everyone]'));
	await hand.open();
}

async function record(site, hand, number, item) {
	const page = hand.page, live = '/meetings/' + number + '/live/' + itemId(site, number, item.title);
	const said = DOCUMENT.discussion.filter(function (one) { return one.agenda_no === item.no && item.no !== null; });

	await page.goto(live);
	await page.fill('[name=said]', [item.text.replace(/\s+/g, ' ')].concat(said.map(function (one) {
		return (one.speaker_full || one.speaker) + ': ' + one.text;
	})).join('\n'));
	await hand.go(page.locator('button.quiet[name=how][value=said]'));
	for (const id of item.decision_ids)
		await decide(hand, live, DOCUMENT.decisions.find(function (one) { return one.id === id; }));
	if (item.decision_ids.length === 0) {
		await page.goto(live);
		await hand.go(page.locator('button[name=outcome][value=noted]'));
	}
}

/* In one voice where the document says so; else by show of hands, of which it gives no count. */
async function decide(hand, live, decision) {
	const page = hand.page;

	await page.goto(live);
	/* The second decision of an item is asked for first. */
	const another = page.locator('#deciding details.another > summary');
	if (await another.count() > 0)
		await another.click();
	const words = page.locator('#deciding details:not(.another)', { has: page.locator('[name=title]') });
	if (!await page.locator('[name=title]').isVisible())
		await words.locator('summary').click();
	await page.fill('[name=title]', titleOf(decision));
	await page.fill('[name=text]', decision.text);
	/* The document asks nothing of anybody. */
	await page.locator('[name="followup.none"]').evaluate(function (tick) { tick.checked = true; });
	await hand.go(page.locator('button[name=how][value=unanimous]'));
	assert.match(page.url(), /done=decided/, plain(await page.innerText('main')).slice(0, 300));
}

function titleOf(decision) {
	return DOCUMENT.decision_summary.find(function (one) { return one.no === decision.summary_no; }).text;
}

/* Everything the document tells. */
function everything() {
	return DOCUMENT.participants.flatMap(function (one) { return [one.name, one.role, one.authority]; })
		.concat(DOCUMENT.agenda.flatMap(function (item) { return [item.title, item.text]; }),
			DOCUMENT.discussion.map(function (one) { return one.text; }),
			DOCUMENT.decisions.flatMap(function (decision) { return [titleOf(decision), decision.text]; }),
			DOCUMENT.bodies.flatMap(function (body) { return [body.name, body.entity, body.id.replace(/\D/g, '')]; }),
			Object.values(DOCUMENT.contact), [DOCUMENT.title, DOCUMENT.preamble])
		.filter(Boolean);
}

/* Nothing is missing but marks of direction and where lines end. */
function holds(text, what) {
	const all = plain(text), missing = everything().filter(function (words) { return !all.includes(plain(words)); });

	assert.deepStrictEqual(missing, [], what + ' does not tell all');
}

/* Printed pages are drawn from right to left, and what is not Hebrew moves about: the Hebrew words are looked for, one by one. */
function holdsWords(text, what) {
	const all = new Set(plain(text).split(/[^א-ת]+/));
	const missing = everything().join(' ').split(/[^א-ת]+/).filter(function (word) { return word.length > 1 && !all.has(word); });

	assert.deepStrictEqual(missing, [], what + ' does not tell all');
}

/* As it is read aloud, without the names of what stands where; a paragraph goes on behind a new page. */
function aloud(structure) {
	return Array.from(structure.matchAll(/^ *"(.*)"$/gm)).map(function (found) { return found[1]; }).join(' ');
}

async function fetched(site, page, address, name) {
	const answer = await page.request.get(address), file = path.join(site.folder, name);

	assert.strictEqual(answer.status(), 200);
	fs.writeFileSync(file, await answer.body());
	return file;
}

let number;

tell({
	async 'the joint meeting of 2018 is recorded live: two bodies, eighteen participants, its items and seven decisions'(site) {
		const hand = await handOf(site, 'secretary');

		number = await callJoint(site, hand);
		await attend(site, hand, number);
		assert.deepStrictEqual(site.rows('SELECT capacity, count(*) AS people FROM attendance WHERE present = \'present\' AND meeting = ' + number + ' GROUP BY capacity ORDER BY capacity'),
			[{ capacity: 'incoming', people: 1 }, { capacity: 'member', people: 9 }, { capacity: 'outgoing', people: 1 }, { capacity: 'staff', people: 7 }]);
		for (const item of DOCUMENT.agenda)
			await record(site, hand, number, item);
		await hand.page.goto('/meetings/' + number + '/live');
		await hand.close();
		assert.strictEqual(site.value('SELECT state FROM meetings WHERE id = ' + number), 'closed');
		assert.deepStrictEqual(site.rows('SELECT d.serial, d.title, b.kind, d.result, d.base, (SELECT count(*) FROM votes v WHERE v.decision = d.id) AS votes FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.meeting = ' + number + ' ORDER BY d.serial'),
			DOCUMENT.decisions.map(function (decision, at) {
				return { serial: at + 1, title: titleOf(decision), kind: 'council', result: 'adopted', base: 9, votes: 9 };
			}));
		assert.deepStrictEqual(site.rows('SELECT coalesce(p.name, k.speaker) AS name, k.text FROM remarks k JOIN agenda i ON i.id = k.item LEFT JOIN people p ON p.id = k.person WHERE i.meeting = ' + number + ' ORDER BY k.id'),
			DOCUMENT.discussion.map(function (one) { return { name: one.speaker_full || one.speaker, text: one.text }; }));
	},

	async 'its minutes tell all of it on glass and on paper'(site) {
		const page = await site.as('viewer');

		await page.goto('/meetings/' + number + '/minutes');
		holds(await page.locator('article.minutes').innerText(), 'the page');
		await says(page, 'ריכוז החלטות', 'חתימות');
		holdsWords(await printed(site, page, 'joint'), 'the print');
	},

	async 'and as a sound PDF with tags'(site) {
		const page = await site.as('viewer');
		const file = await fetched(site, page, '/meetings/' + number + '/minutes.pdf', 'joint-press.pdf');

		execFileSync('qpdf', ['--check', file]);
		assert.match(execFileSync('pdfinfo', [file], { encoding: 'utf8' }), /Tagged: +yes/);
		holds(aloud(execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' })), 'the PDF');
	},

	async 'and as Akoma Ntoso that fits its schema'(site) {
		const page = await site.as('viewer');
		const file = await fetched(site, page, '/meetings/' + number + '/minutes.akn', 'joint.akn');
		const at = function (xpath) { return execFileSync('xmllint', ['--xpath', xpath, file], { encoding: 'utf8' }).trim(); };

		execFileSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, file], { stdio: 'pipe' });
		assert.strictEqual(at('count(//*[local-name() = "resolutions"])'), '7');
		assert.strictEqual(at('count(//*[local-name() = "voting"])'), '7');
		holds(at('string(/)'), 'the Akoma Ntoso');
	}
}, process.argv[2], { data: 'joint' });
