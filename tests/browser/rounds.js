/* rounds.js: a round answered on a phone and turned into a meeting, and a table of old decisions brought in, in a real browser. */
'use strict';

const assert = require('assert');
const { tell } = require('./site.js');

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const MOTION = 'הארכת ההסכם עם מוקד החירום';
const WHY = 'העניין ראוי לדיון בנוכחות החברים';
const TABLE = 'תאריך\tגוף\tמספר\tכותרת\tתוצאה\n' +
	'2.3.2012\tהנהלת העמותה\t8\tהקמת קרן לטיפול בקרקע\tאושר\n' +
	'31.2.2012\tהנהלת העמותה\t9\tרכישת מחשבים\tאושר';

const told = {};

/* A press that leads to another page. */
async function go(page, what) {
	await Promise.all([page.waitForEvent('load'), what.click()]);
}

async function fits(page) {
	assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), page.url() + ' scrolls sideways');
}

const stories = {

	async 'a round is written and sent with two fields, a body and three presses'(site) {
		const page = await site.as('secretary');

		await page.goto('/circulations');
		await go(page, page.locator('main a[href="/circulations/new"]').first());
		await page.selectOption('[name=body]', { label: 'מועצת האיגוד' });
		await page.fill('[name="motion.new1.title"]', MOTION);
		await page.fill('[name="motion.new1.draft"]', 'מועצת האיגוד מאשרת להאריך את ההסכם בשנה.');
		await go(page, page.locator('main form.card button.primary'));
		told.round = new URL(page.url()).pathname;
		assert.strictEqual(await page.locator('.done').count(), 1);
		await go(page, page.locator('form[action="' + told.round + '/send"] button'));
		assert.ok((await page.innerText('main')).includes('פתוח לתשובות'));
		assert.strictEqual(site.value('SELECT count(*) FROM circulations WHERE sent IS NOT NULL AND ended IS NULL AND id = ' + told.round.split('/')[2]), 1);
	},

	async 'a member answers from home on a phone in three taps, and changes the answer in three'(site) {
		const page = await site.as('council_member', PHONE);

		assert.ok(told.round, 'the story before this one did not come so far');
		await page.goto('/');
		await go(page, page.locator('main a.button[href="' + told.round + '"]'));
		await fits(page);
		await page.locator('label:has(input[value=for])').tap();
		await go(page, page.locator('form.answering button.primary'));
		assert.strictEqual(await page.locator('.done').count(), 1);
		assert.ok(await page.locator('input[value=for]').isChecked());
		await page.locator('label:has(input[value=against])').tap();
		await go(page, page.locator('form.answering button.primary'));
		assert.strictEqual(site.value('SELECT choice FROM answers WHERE circulation = ' + told.round.split('/')[2]), 'against');
		await page.goto('/');
		assert.strictEqual(await page.locator('main a.button[href="' + told.round + '"]').count(), 0);
	},

	async 'the secretary writes down an answer that came by telephone, and it says so'(site) {
		const page = await site.as('secretary');

		await page.goto(told.round);
		await go(page, page.locator('a[href^="' + told.round + '/answers/told"]').first());
		await page.locator('label', { hasText: 'בטלפון' }).click();
		await page.locator('label', { hasText: 'בעד' }).first().click();
		await go(page, page.locator('form.answering button.primary'));
		assert.ok((await page.innerText('main')).includes('בטלפון'));
		assert.strictEqual(site.value("SELECT count(*) FROM answers WHERE way = 'telephone' AND recorder IS NOT NULL AND circulation = " +
			told.round.split('/')[2]), 1);
	},

	async 'one objection, with its words, turns the round into a meeting with the same motion'(site) {
		const page = await site.as('chair', PHONE);

		await page.goto(told.round);
		await page.locator('details.objection summary').click();
		await page.locator('details.objection label', { hasText: 'התנגדות לדרך' }).tap();
		await go(page, page.locator('form.answering button.primary'));
		assert.strictEqual(await page.locator('form.answering .problem').count(), 1);
		assert.ok(await page.locator('input[value=objects]').isChecked());
		await page.locator('details.objection textarea').fill(WHY);
		await go(page, page.locator('form.answering button.primary'));
		await fits(page);
		const meeting = await page.locator('.note a[href^="/meetings/"]').getAttribute('href');
		await page.goto(meeting);
		assert.ok((await page.innerText('#agenda')).includes(MOTION));
		assert.strictEqual(site.value('SELECT became FROM circulations WHERE id = ' + told.round.split('/')[2]), Number(meeting.split('/')[2]));
	},

	async 'a pasted table is shown before anything is entered, and the line that is wrong comes back'(site) {
		const page = await site.as('secretary');

		await page.goto('/past_decisions/import');
		await page.fill('[name=rows]', TABLE);
		await go(page, page.locator('button[value=preview]'));
		assert.strictEqual(site.value("SELECT count(*) FROM past_decisions WHERE title LIKE '%קרקע%'"), 0);
		assert.strictEqual(await page.locator('input[type=checkbox][name^="take."]').count(), 1);
		await go(page, page.locator('button[value=chosen]'));
		assert.strictEqual(site.value("SELECT count(*) FROM past_decisions WHERE title LIKE '%קרקע%'"), 1);
		const left = await page.inputValue('[name=rows]');
		assert.ok(left.includes('31.2.2012') && !left.includes('קרקע'), left);
		await page.fill('[name=rows]', left.replace('31.2.2012', '29.2.2012'));
		await go(page, page.locator('button[value=preview]'));
		await go(page, page.locator('button[value=all]'));
		assert.strictEqual(new URL(page.url()).pathname, '/past_decisions');
		await page.goto('/search?q=' + encodeURIComponent('מחשבים'));
		assert.ok((await page.innerText('main')).includes('החלטות מן העבר'));
	},

	async 'a table in a file is brought in the same way, and a file that is no table is refused in words'(site) {
		const page = await site.as('secretary');

		await page.goto('/past_decisions/import');
		await page.setInputFiles('[name=file]', { name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from('\ufefftitle,date,body\r\nThe old well,4.5.1998,Town board\r\n') });
		await go(page, page.locator('button[value=preview]'));
		await go(page, page.locator('button[value=all]'));
		assert.strictEqual(site.value("SELECT decided || body_name FROM past_decisions WHERE title = 'The old well'"), '1998-05-04Town board');
		await page.goto('/past_decisions/import');
		await page.setInputFiles('[name=file]', { name: 'old.xlsx', mimeType: 'application/zip', buffer: Buffer.from([80, 75, 3, 4, 0, 255, 254]) });
		await go(page, page.locator('button[value=preview]'));
		assert.ok((await page.innerText('#field-file')).includes('xlsx'));
		assert.strictEqual(await page.locator('#field-file .problem').count(), 1);
	}
};

tell(stories, process.argv[2]);
