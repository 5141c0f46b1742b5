/* door.js: two proofs at the door, a recovery code, an application taken away, and sessions one sees and ends, in a real browser. */
'use strict';

const assert = require('assert');
const { says, codeOf } = require('./hand.js');
const { tell } = require('./site.js');

const PASSWORD = 'four words of a song';

async function press(page, what) {
	await Promise.all([page.waitForEvent('load'), page.locator(what).first().click()]);
}

/* A password and an application for codes; the secret and the recovery codes come back. */
async function enrol(page) {
	await page.goto('/account');
	await page.fill('#field-password', PASSWORD);
	await page.fill('#field-again', PASSWORD);
	await press(page, 'form[action="/account/password"] button');
	const name = await page.locator('form[action="/account/password"] [name=name]').getAttribute('value');

	await press(page, 'main a[href="/account/code"]');
	const secret = (await page.innerText('.secret')).replace(/\s/g, '');

	await page.fill('[name=figures]', codeOf(secret, Date.now() / 30000 - 1));
	await press(page, 'main form button.primary');
	return { name, secret, codes: await page.locator('.recovery li').allInnerTexts() };
}

async function leave(page) {
	await page.goto('/account');
	await press(page, 'main form[action="/sign-out"] button');
}

async function knock(page, name) {
	await page.goto('/sign-in?then=/people');
	await page.fill('#field-name', name);
	await page.fill('#field-password', PASSWORD);
	await press(page, 'form[action="/sign-in"] button');
}

const stories = {
	async 'a role that signs is reminded, adds an application, and gives a code after the password from then on'(site) {
		const page = await site.as('treasurer', { viewport: { width: 390, height: 800 } });

		await page.goto('/');
		await says(page, 'יש להוסיף אפליקציית קודים', 'גזבר/ית האשכול');
		const own = await enrol(page);

		await page.goto('/');
		assert.strictEqual(await page.locator('.reminder').count(), 0);
		await leave(page);
		await knock(page, own.name);
		assert.ok(page.url().endsWith('/sign-in/code'), page.url());
		assert.strictEqual(await page.locator('.tab-bar, .account').count(), 0);
		assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'the page is wider than the screen');
		for (const closed of ['/', '/people', '/account', '/signatures']) {
			await page.goto(closed);
			assert.ok(page.url().includes('/sign-in'), closed + ' opened ' + page.url());
		}
		await page.goto('/sign-in/code');
		await page.fill('[name=code]', '000000');
		await press(page, 'form[action="/sign-in/code"] button');
		await says(page, 'הקוד אינו נכון');
		await page.fill('[name=code]', codeOf(own.secret, Date.now() / 30000));
		await press(page, 'form[action="/sign-in/code"] button');
		assert.ok(page.url().endsWith('/people'), page.url());

		/* Without the telephone: a recovery code, once, and told of. */
		await leave(page);
		await knock(page, own.name);
		await page.fill('[name=code]', own.codes[0].toLowerCase().replace(/-/g, ' '));
		await press(page, 'form[action="/sign-in/code"] button');
		await page.goto('/');
		await says(page, 'נוצל קוד התאוששות שלך');
		await press(page, 'form[action="/account/told"] button');
		assert.strictEqual(await page.locator('.telling').count(), 0);
		await leave(page);
		await knock(page, own.name);
		await page.fill('[name=code]', own.codes[0]);
		await press(page, 'form[action="/sign-in/code"] button');
		await says(page, 'הקוד אינו נכון');

		/* Without that, too: the administrator takes it away, and its owner is told. */
		const administrator = await site.as('admin');
		const user = site.value("SELECT id FROM users WHERE role = 'treasurer'");

		await administrator.goto('/users/' + user);
		await press(administrator, 'form[action="/users/' + user + '/reset"] button');
		await press(page, 'main a[href="/sign-in"]');
		await knock(page, own.name);
		assert.ok(page.url().endsWith('/people'), page.url());
		await page.goto('/');
		await says(page, 'אפליקציית הקודים שלך בוטלה בידי מנהל/ת המערכת');
	},

	async 'one sees where one is signed in, and ends a session that is not one\'s own any more'(site) {
		const here = await site.as('secretary'), context = await site.window();
		const there = await context.newPage();

		await site.signIn(there, 'secretary');
		await here.goto('/account');
		assert.strictEqual(await here.locator('button[name=session]').count(), 1);
		await press(here, 'button[name=session]');
		await says(here, 'החיבור נותק');
		await there.goto('/people');
		assert.ok(there.url().includes('/sign-in?then='), there.url());
		await here.goto('/people');
		assert.ok(here.url().endsWith('/people'), here.url());
	}
};

tell(stories, process.argv[2]);
