/* succession.js: a contract on its way, a by-law, and one legal entity that succeeds another, in a real browser. */
'use strict';

const assert = require('assert');
const { plain, says, day } = require('./hand.js');
const { tell } = require('./site.js');

const PHONE = { viewport: { width: 390, height: 800 } };
const UNION = 1, COMPANY = 2;

async function press(page, what) {
	await Promise.all([page.waitForEvent('load'), page.locator(what).first().click()]);
}

async function save(page) {
	await press(page, 'main form button.primary');
}

/* One of several words, whichever way the form offers them. */
async function choose(page, name, value) {
	const list = page.locator('select[name="' + name + '"]');

	if (await list.count() > 0)
		await list.selectOption(String(value));
	else
		await page.locator('label', { has: page.locator('[name="' + name + '"][value="' + value + '"]') }).click();
}

async function fill(page, fields) {
	for (const [name, text] of Object.entries(fields))
		await page.locator('[name="' + name + '"]').fill(text);
}

async function fits(page) {
	assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), page.url() + ' is wider than the screen');
}

function iso(later) {
	return day(later).split('.').reverse().join('-');
}

const stories = {
	async 'a contract from draft to active: decided, signed, its file kept, and its guarantee warned of on a telephone'(site) {
		const buyer = await site.as('procurement');
		const decision = site.value("SELECT d.id FROM decisions d JOIN bodies b ON b.id = d.body WHERE b.kind = 'council' AND d.state = 'standing' AND d.result = 'adopted' ORDER BY d.id DESC LIMIT 1");
		const treasurer = site.value("SELECT person FROM users WHERE role = 'treasurer' AND until IS NULL");

		await buyer.goto('/contracts/new');
		await fill(buyer, { title: 'תחזוקת המוקד האזורי', party: 'מוקדי הדרום', value: '85.995', since: day(0), until: day(200), guarantee: '6,000', guarantee_until: day(91) });
		await choose(buyer, 'kind', 'service');
		await choose(buyer, 'legal_entity', UNION);
		await choose(buyer, 'responsible', treasurer);
		await choose(buyer, 'decision', decision);
		await save(buyer);
		await says(buyer, '85,995');
		assert.strictEqual(site.value("SELECT count(*) FROM contracts WHERE party = 'מוקדי הדרום'"), 0);
		await buyer.fill('[name=value]', '85,995 ₪');
		await save(buyer);
		const contract = new URL(buyer.url()).pathname, id = Number(contract.split('/')[2]);
		await says(buyer, 'תחזוקת המוקד האזורי', 'טרם נחתם');

		/* Signed on paper: the file first, then the day. */
		await buyer.setInputFiles('form.bring [name=file]', { name: 'signed.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nthe contract as it was signed\n%%EOF\n') });
		await press(buyer, 'form.bring button');
		await says(buyer, 'החוזה החתום נשמר', site.value('SELECT d.title FROM contracts c JOIN documents d ON d.id = c.document WHERE c.id = ' + id));
		await buyer.goto(contract + '/edit');
		await buyer.fill('[name=signed]', day(0));
		await save(buyer);
		await says(buyer, 'בתוקף');
		assert.deepStrictEqual(site.rows('SELECT c.value, c.signed, c.responsible, c.decision, d.name FROM contracts c JOIN documents d ON d.id = c.document WHERE c.id = ' + id),
			[{ value: 8599500, signed: iso(0), responsible: treasurer, decision: decision, name: 'signed.pdf' }]);

		/* Ninety-one days ahead nothing is said; ninety days ahead it stands on the telephone of whoever is responsible. */
		const phone = await site.as('treasurer', PHONE), warned = phone.locator('main a[href="' + contract + '"]');

		await phone.goto('/');
		assert.strictEqual(await warned.count(), 0);
		await buyer.goto(contract + '/edit');
		await buyer.fill('[name=guarantee_until]', day(90));
		await save(buyer);
		await phone.goto('/');
		assert.ok(await warned.count() > 0, 'nobody is warned');
		await says(phone, 'תחזוקת המוקד האזורי', 'הערבות תפוג');
		await fits(phone);

		/* In the sums of its year. */
		await buyer.goto('/contracts/totals');
		await says(buyer, 'מוקדי הדרום', '85,995');
	},

	async 'the succession of document 002: the list is filled, decided and dated, the company ends, and keeps nothing'(site) {
		const secretary = await site.as('secretary');
		const names = site.rows('SELECT id, name, number FROM legal_entities ORDER BY id');
		const decision = site.value("SELECT d.id FROM decisions d JOIN bodies b ON b.id = d.body WHERE b.kind = 'board' AND d.title = 'העברת הנכסים וההתחייבויות לאיגוד'");
		const joint = site.value("SELECT d.id FROM decisions d JOIN bodies b ON b.id = d.body WHERE b.kind = 'council' AND d.title = 'העברת הנכסים וההתחייבויות לאיגוד'");
		const account = site.value('SELECT id FROM bank_accounts WHERE legal_entity = ' + COMPANY);
		const end = async function () {
			await secretary.goto('/legal_entities/' + COMPANY + '/edit');
			await secretary.fill('[name=until]', day(-1));
			await save(secretary);
		};
		const may = async function (entity, on) {
			await secretary.goto('/signatories/question?legal_entity=' + entity + '&scope=bank&account=' + account + '&amount=1000&day=' + on);
			return plain(await secretary.innerText('#verdict')).trim();
		};

		assert.deepStrictEqual(names.map(function (it) { return it.number; }), ['501400634', '515356491']);

		/* It cannot end: each thing it still has is named, with the way to say what becomes of it. */
		await end();
		await says(secretary, 'נותר, וטרם נקבע מה ייעשה בו', 'חשבון בנק', 'מורשה חתימה', 'טרם נקבע מה ייעשה בו', 'ההחלטה עליו אינה בתוקף ביום הזה');
		assert.strictEqual(site.value('SELECT until FROM legal_entities WHERE id = ' + COMPANY), null);
		assert.strictEqual(await secretary.locator('#left a[href="/transfers/new?what=account&thing=' + account + '"]').count(), 1);

		/* The whole list by one decision, in one form. */
		await secretary.goto('/transfers?legal_entity=' + COMPANY);
		await choose(secretary, 'to', UNION);
		await choose(secretary, 'decision', decision);
		await secretary.fill('[name=day]', day(-1));
		const open = await secretary.locator('select[name^="fate."]').evaluateAll(function (all) { return all.map(function (it) { return it.name; }); });
		assert.ok(open.includes('fate.account.' + account));
		for (const name of open)
			await choose(secretary, name, name.startsWith('fate.signatory.') ? 'stays' : 'moves');
		await save(secretary);
		await says(secretary, 'המעבר נרשם', 'מועבר אל', names[0].name);
		assert.strictEqual(await secretary.locator('select[name^="fate."]').count(), 0);

		/* The guarantee waits for the answers to the joint decision. */
		await says(secretary, 'ההחלטה עוד אינה בתוקף');
		for (const condition of site.rows('SELECT id FROM conditions WHERE answer IS NULL AND decision = ' + joint)) {
			await secretary.goto('/decisions/' + joint + '/conditions/' + condition.id + '/edit');
			await secretary.fill('[name=answered]', day(-2));
			await choose(secretary, 'answer', 'approved');
			await save(secretary);
		}
		await secretary.goto('/transfers?legal_entity=' + COMPANY);
		assert.ok(!plain(await secretary.innerText('main')).includes('ההחלטה עוד אינה בתוקף'));

		/* Now it ends, and what stays until its own day is said so. */
		await end();
		await says(secretary, 'נשאר ונמשך אחרי סוף התאגיד', 'הנהלת חשבונות לתאגיד', 'נשאר עד שיסתיים מעצמו');
		assert.strictEqual(await secretary.locator('#left').count(), 0);
		assert.strictEqual(site.value('SELECT until FROM legal_entities WHERE id = ' + COMPANY), iso(-1));
		assert.strictEqual(site.value('SELECT count(*) FROM signatories s JOIN terms t ON t.signatory = s.id WHERE s.legal_entity = ' + COMPANY + " AND t.until > '" + iso(-1) + "'"), 0);
		assert.strictEqual(site.value("SELECT group_concat(what) FROM holders WHERE legal_entity = " + COMPANY + " AND until > '" + iso(-1) + "' AND (over IS NULL OR over > '" + iso(-1) + "')"), 'contract');

		/* The union has the account, and signs on it; the company does neither; and nothing of it was written over. */
		await secretary.goto('/bank_accounts?legal_entity=' + UNION);
		assert.strictEqual(await secretary.locator('main a[href="/bank_accounts/' + account + '"]').count(), 1);
		await secretary.goto('/bank_accounts?legal_entity=' + COMPANY);
		assert.strictEqual(await secretary.locator('main a[href="/bank_accounts/' + account + '"]').count(), 0);
		assert.strictEqual(await may(COMPANY, day(0)), 'לא');
		assert.strictEqual(await may(UNION, day(0)), 'כן');
		assert.strictEqual(await may(COMPANY, day(-2)), 'כן');
		assert.strictEqual(await may(UNION, day(-2)), 'לא');
		assert.strictEqual(site.value('SELECT legal_entity FROM bank_accounts WHERE id = ' + account), COMPANY);

		/* A contract of the company that was forgotten: named for secretary and treasurer, one of them on a telephone, until its fate is said. */
		const buyer = await site.as('procurement'), phone = await site.as('treasurer', PHONE);

		await phone.goto('/');
		assert.strictEqual(await phone.locator('main a[href="/transfers?legal_entity=' + COMPANY + '"]').count(), 0);
		await buyer.goto('/contracts/new');
		await fill(buyer, { title: 'מכונת צילום', party: 'משכיר המכונות', signed: '01.02.2021' });
		await choose(buyer, 'kind', 'lease');
		await choose(buyer, 'legal_entity', COMPANY);
		await save(buyer);
		const forgotten = new URL(buyer.url()).pathname.split('/')[2];
		await secretary.goto('/');
		await says(secretary, 'מכונת צילום', 'טרם נקבע מה ייעשה בו');
		await phone.goto('/');
		await says(phone, 'מכונת צילום');
		await press(phone, 'main a[href="/transfers?legal_entity=' + COMPANY + '"]');
		await fits(phone);
		await press(phone, 'main a[href="/transfers/new?what=contract&thing=' + forgotten + '"]');
		await choose(phone, 'fate', 'moves');
		await choose(phone, 'to', UNION);
		await phone.fill('[name=day]', day(0));
		await choose(phone, 'decision', decision);
		await fits(phone);
		await save(phone);
		await phone.goto('/');
		assert.ok(!plain(await phone.innerText('main')).includes('מכונת צילום'));
		await secretary.goto('/legal_entities/' + COMPANY);
		assert.strictEqual(await secretary.locator('#left').count(), 0);
		assert.strictEqual(site.value("SELECT group_concat(legal_entity || since, ' ') FROM holders WHERE what = 'contract' AND id = " + forgotten), '20000-01-01 1' + iso(0));
	},

	async 'a by-law is adopted, published, and followed by another edition'(site) {
		const legal = await site.as('legal'), viewer = await site.as('viewer', PHONE);
		const decision = site.value("SELECT d.id FROM decisions d JOIN bodies b ON b.id = d.body JOIN entering e ON e.id = d.id WHERE b.kind = 'council' AND e.since <= date('now', '-30 days') ORDER BY d.id DESC LIMIT 1");
		const onDay = async function (when) {
			await viewer.goto('/bylaws?asof=' + when);
			return viewer.locator('main tr', { hasText: 'חוק עזר לשילוט' }).locator('td[data-label="גרסה"]').allInnerTexts();
		};

		await legal.goto('/bylaws/new');
		await fill(legal, { title: 'חוק עזר לשילוט', text: '1. לא יוצב שלט בלא היתר.' });
		await choose(legal, 'kind', 'bylaw');
		await choose(legal, 'legal_entity', UNION);
		await choose(legal, 'decision', decision);
		await save(legal);
		const first = new URL(legal.url()).pathname, id = Number(first.split('/')[2]);
		await says(legal, 'אושר, טרם פורסם', 'טרם פורסם');
		assert.deepStrictEqual(await onDay(day(0)), []);

		/* Published, it is in force, and its text is final. */
		await legal.goto(first + '/edit');
		await fill(legal, { published: day(-3), where: 'רשומות, ואתר האשכול' });
		await save(legal);
		await says(legal, 'בתוקף', 'רשומות, ואתר האשכול');
		assert.deepStrictEqual(site.rows('SELECT since, until FROM bylaw_terms WHERE id = ' + id), [{ since: iso(-3), until: '9999-12-31' }]);
		await legal.goto(first + '/edit');
		await legal.fill('[name=text]', '1. מותר להציב שלט.');
		await save(legal);
		await says(legal, 'נוסח שפורסם הוא סופי');
		assert.strictEqual(site.value('SELECT text FROM bylaws WHERE id = ' + id), '1. לא יוצב שלט בלא היתר.');

		/* The next edition begins with the words of this one. */
		await legal.goto(first);
		await press(legal, 'main a[href="/bylaws/new?replaces=' + id + '"]');
		assert.strictEqual(await legal.inputValue('[name=text]'), '1. לא יוצב שלט בלא היתר.');
		assert.strictEqual(await legal.inputValue('[name=edition]'), '2');
		await fill(legal, { text: '1. לא יוצב שלט בלא היתר.\n2. ההיתר לשנה.', since: day(10), published: day(0), where: 'רשומות' });
		await choose(legal, 'decision', decision);
		await save(legal);
		await says(legal, 'ייכנס לתוקף', 'הגרסאות');

		assert.deepStrictEqual(await onDay(day(-4)), []);
		assert.deepStrictEqual(await onDay(day(9)), ['1']);
		assert.deepStrictEqual(await onDay(day(10)), ['2']);
		await fits(viewer);
	},
};

tell(stories, process.argv[2]);
