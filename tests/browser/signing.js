/* signing.js: new signatories, a contract and a payment file, and the codes by which one signs, in a real browser. */
'use strict';

const assert = require('assert');
const path = require('path');
const { plain, says, day, printed, codeOf } = require('./hand.js');
const { tell } = require('./site.js');

const REGISTRATIONS = ['515356491', '501400634'];

const stories = {
	async 'a step of a request is passed to the deputy, passed back with words, passed again, and signed in the chair\'s place'(site) {
		const chair = await site.as('chair');
		const deputy = await site.as(site.value("SELECT m.person FROM memberships m JOIN bodies b ON b.id = m.body WHERE b.kind = 'council' AND m.role = 'deputy' AND m.until IS NULL"));
		const id = site.value("SELECT id FROM approvals WHERE title LIKE 'הזמנת עבודה 77/26:%'"), path = '/approvals/' + id;
		const press = async function (page, what) {
			await Promise.all([page.waitForEvent('load'), page.locator(what).first().click()]);
		};
		const pass = async function (why) {
			await chair.goto(path);
			await chair.locator('#pass summary').click();
			await says(chair, 'לא את הזכות', 'עד 250,000');
			await chair.fill('#pass-reason', why);
			await press(chair, '#pass form button');
			await says(chair, 'החתימה הועברה', 'העביר/ה אל');
			assert.strictEqual(await chair.locator('#sign').count(), 0);
		};

		await pass('בחו״ל עד יום ראשון');
		await chair.goto('/');
		assert.ok(!(await chair.innerText('main')).includes('הזמנת עבודה 77/26'), 'what was passed still waits for the chair');
		await deputy.goto('/');
		await says(deputy, 'הזמנת עבודה 77/26', 'הועבר אליך', 'בחו״ל עד יום ראשון');
		await press(deputy, 'main a[href="' + path + '"]');
		await deputy.locator('#pass-back summary').click();
		await deputy.fill('#pass-back-reason', 'איני מכיר/ה את ההצעה');
		await press(deputy, '#pass-back form button');
		await says(deputy, 'הוחזרה למי שהעביר');
		await chair.goto('/');
		await says(chair, 'הזמנת עבודה 77/26', 'הוחזר אליך', 'איני מכיר/ה את ההצעה');
		await pass('הסברתי בטלפון');
		await deputy.goto('/signatures');
		await says(deputy, 'הועברה אליך', 'הסברתי בטלפון');
		await deputy.goto(path);
		await press(deputy, '#sign form button.primary');
		await says(deputy, 'אושרה', 'במקום', 'נענה');
		assert.strictEqual(site.value('SELECT count(*) FROM approval_signatures WHERE passing IS NOT NULL AND approval = ' + id), 1);
		assert.strictEqual(site.value('SELECT state FROM approvals WHERE id = ' + id), 'approved');
	},

	async 'E6: new signatories after the council\'s decision: proposed, approved, confirmed, suspended by itself, and the bank is told'(site) {
		const secretary = await site.as('secretary'), treasurer = await site.as('treasurer');
		const decision = site.value("SELECT d.id FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.kind = 'signatories' AND d.title = 'מורשי החתימה בתקופת המעבר' AND b.kind = 'council'");
		const deputy = site.rows("SELECT m.id, m.person, p.name FROM memberships m JOIN people p ON p.id = m.person JOIN bodies b ON b.id = m.body WHERE b.kind = 'council' AND m.role = 'deputy' AND m.until IS NULL")[0];
		const chair = site.value("SELECT m.person FROM memberships m JOIN bodies b ON b.id = m.body WHERE b.kind = 'council' AND m.role = 'chair' AND m.until IS NULL");
		const holder = site.value("SELECT person FROM offices WHERE kind = 'treasurer' AND until IS NULL AND legal_entity = 1");
		const number = site.value('SELECT printf(\'%s/%d/%03d\', b.short, d.year, d.serial) FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.id = ' + decision);
		const mine = 'FROM signatories s JOIN terms t ON t.signatory = s.id WHERE s.decision = ' + decision + ' AND s.person = ' + deputy.person;
		const ask = async function (scope, amount, persons, on) {
			await treasurer.goto('/signatories/question?legal_entity=1&scope=' + scope + '&amount=' + amount + '&day=' + on + '&first=' + persons[0] + '&second=' + (persons[1] || ''));
			return plain(await treasurer.innerText('#verdict')).trim();
		};
		const press = async function (page, what) {
			await Promise.all([page.waitForEvent('load'), page.locator(what).first().click()]);
		};

		/* The decision waits for the Ministry. */
		await secretary.goto('/decisions/' + decision + '/conditions/new');
		await secretary.selectOption('[name=approver]', 'interior');
		await press(secretary, 'main form button.primary');
		await treasurer.goto('/decisions/' + decision);
		await press(treasurer, 'main a[href="/signatories/new?decision=' + decision + '"]');
		assert.strictEqual(await treasurer.inputValue('[name=legal_entity]'), '1');
		await treasurer.selectOption('[name=person]', String(deputy.person));
		await treasurer.selectOption('[name=capacity]', 'deputy');
		await treasurer.locator('label', { has: treasurer.locator('[name="scope.payroll"]') }).click();
		await treasurer.locator('label', { has: treasurer.locator('[name="scope.contracts_nonfinancial"]') }).click();
		await treasurer.fill('[name=ceiling]', '100,000');
		await press(treasurer, 'main form button.primary');
		await says(treasurer, 'המינוי נרשם', 'ממתין להחלטה בתוקף');
		assert.strictEqual(site.value('SELECT count(*) ' + mine + ' AND t.forced IS NULL AND t.since IS NULL'), 2);
		assert.strictEqual(await ask('contracts_nonfinancial', '', [deputy.person], ''), 'לא');
		await says(treasurer, 'החלטה ' + number + ' אינה בתוקף');

		/* In force: what needs no bank is active, the rest waits for it. */
		await secretary.goto('/decisions/' + decision + '/conditions/' + site.value('SELECT max(id) FROM conditions WHERE decision = ' + decision) + '/edit');
		await secretary.fill('[name=answered]', day(-1));
		await secretary.locator('label', { has: secretary.locator('[name=answer][value=approved]') }).click();
		await press(secretary, 'main form button.primary');
		await treasurer.goto('/signatories?person=' + deputy.person);
		await says(treasurer, 'אושר, טרם החל');
		assert.strictEqual(site.value('SELECT count(*) ' + mine + " AND s.scope = 'payroll' AND t.forced IS NOT NULL AND t.since IS NULL"), 1);
		const payroll = site.value('SELECT s.id ' + mine + " AND s.scope = 'payroll'");

		/* The specimen serves both; the bank confirms. */
		await treasurer.goto('/signatories/' + payroll + '/paper?as=specimen');
		await treasurer.setInputFiles('[name=file]', { name: 'specimen.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nspecimen of E6\n%%EOF\n') });
		await press(treasurer, 'main form button.primary');
		await says(treasurer, 'דוגמת החתימה נשמרה');
		assert.strictEqual(site.value('SELECT count(*) ' + mine + ' AND s.specimen IS NOT NULL'), 2);
		await press(treasurer, 'main a[href="/signatories/' + payroll + '/paper?as=confirmation"]');
		await treasurer.setInputFiles('[name=file]', { name: 'bank.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nthe bank confirms E6\n%%EOF\n') });
		await treasurer.fill('[name=confirmed]', day(-1));
		await press(treasurer, 'main form button.primary');
		await says(treasurer, 'אישור הבנק נרשם', 'פעיל');
		assert.strictEqual(site.value('SELECT count(*) ' + mine + " AND s.scope = 'payroll' AND t.since IS NOT NULL AND s.confirmation IS NOT NULL"), 1);

		/* Who may sign, for any day: the ceiling, the day before, the day of. */
		assert.strictEqual(await ask('masav', '1000', [chair, holder], ''), 'כן');
		assert.strictEqual(await ask('bank', '300000', [deputy.person, holder], ''), 'לא');
		await says(treasurer, 'התקרה היא 250,000');
		assert.strictEqual(await ask('bank', '250000', [deputy.person, holder], ''), 'כן');
		await says(treasurer, 'מורשי החתימה', 'בצירוף חותמת');
		assert.strictEqual(await ask('bank', '250000', [deputy.person, holder], day(-400)), 'לא');

		/* The seat ends: what falls is in sight before, and is suspended by itself after. */
		await secretary.goto('/memberships/' + deputy.id + '/end');
		await says(secretary, 'זכות חתימה', 'מושעית מיד, ויש להודיע לבנק');
		await secretary.fill('[name=until]', day(-1));
		await secretary.selectOption('[name=ended_why]', 'resigned');
		await press(secretary, 'main form button.primary');
		assert.strictEqual(site.value('SELECT count(*) ' + mine + " AND s.ended IS NULL AND t.why = 'membership'"), 2);
		assert.strictEqual(await ask('bank', '250000', [deputy.person, holder], ''), 'לא');
		await says(treasurer, 'מושעה');
		assert.strictEqual(await ask('bank', '250000', [deputy.person, holder], day(-1)), 'כן');
		await treasurer.goto('/signatories/' + payroll);
		await says(treasurer, 'מושעה', 'יש להודיע לבנק');

		/* Nothing was edited in place: who, what and how much stand as they were appointed. */
		assert.strictEqual(site.value("SELECT group_concat(DISTINCT move) FROM ledger WHERE \"table\" = 'signatories' AND record = " + payroll), 'appoint,specimen,confirmation');

		/* The bank is told. */
		await treasurer.goto('/');
		await says(treasurer, deputy.name, 'והבנק עוד לא קיבל הודעה');
		const told = treasurer.locator('main a[href="/signatories/' + payroll + '"]');
		assert.ok(await told.count() > 0, 'home does not name the appointment');
		await treasurer.goto('/signatories/' + payroll + '/tell');
		await press(treasurer, 'main form button.primary');
		await says(treasurer, 'נרשם שהבנק קיבל הודעה');
		await treasurer.goto('/');
		assert.strictEqual(await told.count(), 0);
		assert.notStrictEqual(site.value('SELECT notified FROM signatories WHERE id = ' + payroll), null);

		/* The bank's protocol, each legal entity with its own number. */
		await treasurer.goto('/signatories/protocol');
		const paper = await printed(site, treasurer, 'signatories');
		for (const words of REGISTRATIONS.concat('פרוטוקול מורשי חתימה', 'דוגמאות חתימה'))
			assert.ok(paper.includes(words), 'the protocol does not say ' + words);
	},

	async 'E7: a contract is approved by treasurer and chair, a payment file by two, and neither by who asked for it'(site) {
		const buyer = await site.as('procurement'), treasurer = await site.as('treasurer'), chair = await site.as('chair'), ceo = await site.as('ceo');
		const use = site.rows("SELECT u.id, v.available FROM tabar_uses u JOIN tabarim t ON t.id = u.tabar JOIN availability v ON v.what = 'use' AND v.id = u.id WHERE t.number = '1042' AND u.position = 3")[0];
		const press = async function (page, what) {
			await Promise.all([page.waitForEvent('load'), page.locator(what).first().click()]);
		};
		const ask = async function (title, amount) {
			await buyer.goto('/approvals/new');
			await buyer.selectOption('[name=legal_entity]', '1');
			await buyer.selectOption('[name=kind]', 'contract');
			await buyer.fill('[name=title]', title);
			await buyer.fill('[name=amount]', amount);
			await buyer.selectOption('[name=use]', String(use.id));
			await press(buyer, 'main form button.primary');
			return new URL(buyer.url()).pathname;
		};
		const bring = async function (text, instead) {
			await buyer.locator('details.bring summary').click();
			await buyer.setInputFiles('details.bring [name=file]', { name: 'order.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n' + text + '\n%%EOF\n') });
			if (instead)
				await buyer.selectOption('[name=instead]', { index: 1 });
			await press(buyer, 'details.bring form button');
		};
		const state = async function () {
			await treasurer.locator('fieldset.statements label').nth(0).click();
			await treasurer.locator('fieldset.statements label').nth(1).click();
			await treasurer.locator('fieldset.statements label').nth(2).click();
		};

		/* More than there is: the second statement is refused, with both numbers. */
		const large = await ask('הזמנת עבודה 78/26', String(use.available / 100 + 1));
		await press(buyer, 'form[action$="/submit"] button');
		await treasurer.goto(large);
		await says(treasurer, 'היתרה הפנויה קטנה מן הבקשה');
		await state();
		await press(treasurer, '#sign form button.primary');
		await says(treasurer, 'אי אפשר להצהיר שההתחייבות מתוקצבת', (use.available / 100).toLocaleString('en'), (use.available / 100 + 1).toLocaleString('en'));

		/* The request: the rule is picked by the system. */
		const path = await ask('הזמנת עבודה 77/26 ב', '186,400'), id = Number(path.split('/')[2]);
		await bring('the order');
		await press(buyer, 'form[action$="/submit"] button');
		await says(buyer, 'ממתינה לחתימה', 'קבוצה א׳', 'קבוצה ב׳', 'סעיף 203(א)');
		assert.strictEqual(await buyer.locator('#sign').count(), 0);

		/* The treasurer signs with three statements. */
		await treasurer.goto(path);
		await says(treasurer, '186,400', (use.available / 100).toLocaleString('en'), 'התקיימו ההליכים', 'מתוקצבת', 'גירעון שוטף');
		await press(treasurer, '#sign form button.primary');
		await says(treasurer, 'חסרה הצהרה');
		await state();
		await press(treasurer, '#sign form button.primary');
		await says(treasurer, 'חתימתך נרשמה');

		/* One byte of the document changes: another round, and the signature is void. */
		await buyer.goto(path);
		await bring('the Order', true);
		await says(buyer, 'סבב 2', 'סבב קודם, אינה נספרת');
		assert.strictEqual(site.value('SELECT round FROM approvals WHERE id = ' + id), 2);
		await treasurer.goto(path);
		await state();
		await press(treasurer, '#sign form button.primary');

		/* The chair reads all that waits and signs what is ticked: from home, two presses. */
		await chair.goto('/');
		await press(chair, 'main a[href="/signatures"]');
		await says(chair, 'הזמנת עבודה 77/26 ב');
		const ticked = await chair.locator('input[type=checkbox]:checked').evaluateAll(function (boxes) { return boxes.map(function (box) { return box.name; }); });

		for (const name of ticked.filter(function (name) { return name !== 'approve.' + id; }))
			await chair.locator('label', { has: chair.locator('[name="' + name + '"]') }).click();
		await press(chair, '#sign form button.primary');
		await says(chair, 'החתימות נרשמו');
		await chair.goto(path);
		await says(chair, 'אושרה', 'גזבר/ית', 'יו״ר');
		assert.strictEqual(site.value('SELECT state FROM approvals WHERE id = ' + id), 'approved');
		assert.strictEqual(site.value("SELECT count(DISTINCT g.person) FROM approval_signatures g JOIN approvals a ON a.id = g.approval AND a.round = g.round WHERE g.answer = 'signed' AND g.person <> a.requester AND a.id = " + id), 2);
		assert.strictEqual(site.value("SELECT available FROM availability WHERE what = 'use' AND id = " + use.id), use.available - 18640000);

		/* A payment file: the file and its figures, then two signatures. */
		const file = { name: 'payments-77.001', mimeType: 'text/plain', buffer: Buffer.from('K5016340000261122 payments of E7\n') };
		const batch = async function () {
			await ceo.goto('/batches/new');
			await ceo.setInputFiles('[name=file]', file);
			await ceo.selectOption('[name=legal_entity]', '1');
			await ceo.fill('[name=institution]', '50163400');
			await ceo.fill('[name=items]', '41');
			await ceo.fill('[name=total]', '1,204,330');
			await ceo.fill('[name=value_date]', day(4));
			await ceo.locator('label', { has: ceo.locator('[name=purpose][value=suppliers]') }).click();
			await press(ceo, 'main form button.primary');
		};
		await batch();
		const request = new URL(ceo.url()).pathname, paid = request.split('/')[2];
		const number = site.value('SELECT id FROM batches WHERE approval = ' + paid);
		await treasurer.goto(request);
		await state();
		await press(treasurer, '#sign form button.primary');
		await treasurer.goto('/batches/' + number + '/edit');
		await treasurer.fill('[name=transmitted]', day(0));
		await press(treasurer, 'main form button.primary');
		await says(treasurer, 'רק אחרי שכל החתימות הנדרשות נאספו');
		await chair.goto(request);
		await says(chair, '1,204,330', '41');
		await press(chair, '#sign form button.primary');
		await treasurer.goto('/batches/' + number + '/edit');
		await treasurer.fill('[name=transmitted]', day(0));
		await press(treasurer, 'main form button.primary');
		assert.notStrictEqual(site.value('SELECT transmitted FROM batches WHERE id = ' + number), null);

		/* The report lists both with names, times and hashes; the same bytes are not approved again. */
		await treasurer.goto('/batches/' + number + '/report');
		await says(treasurer, 'גזבר/ית', 'יו״ר', site.value('SELECT hash FROM batches WHERE id = ' + number), site.value('SELECT substr(hash, 1, 16) FROM approvals WHERE id = ' + paid));
		assert.strictEqual(await treasurer.locator('.ledger > li').count(), 2);
		await batch();
		await says(ceo, 'הקובץ הזה כבר הובא', 'payments-77.001', 'קובץ אינו מאושר פעמיים');
		assert.strictEqual(site.value("SELECT count(*) FROM batches WHERE name = 'payments-77.001'"), 1);
	},

	async 'an application for codes is added from its picture or its text, and a recovery code helps without it'(site) {
		const page = await site.as('chair', { viewport: { width: 390, height: 800 } });
		const press = async function (what) {
			await Promise.all([page.waitForEvent('load'), page.locator(what).first().click()]);
		};

		await page.goto('/account');
		await press('main a[href="/account/code"]');
		assert.ok(await page.locator('svg.qr path').count() === 1, 'no picture');
		assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'the page is wider than the screen');
		const secret = (await page.innerText('.secret')).replace(/\s/g, '');
		await page.fill('[name=figures]', codeOf(secret, Date.now() / 30000));
		await press('main form button.primary');
		await says(page, 'עשרה קודי התאוששות');
		const codes = await page.locator('.recovery li').allInnerTexts();
		assert.strictEqual(codes.length, 10);
		site.age(site.value("SELECT person FROM users WHERE role = 'chair'"));
		await press('main a[href="/account"]');
		await press('main a[href="/account/code"]');
		assert.strictEqual(await page.locator('svg.qr').count(), 0);
		await page.fill('form[action="/account/code/end"] [name=code]', codes[3]);
		await press('form[action="/account/code/end"] button');
		await says(page, 'האפליקציה בוטלה');
	}
};

tell(stories, process.argv[2]);
