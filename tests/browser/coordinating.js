/* coordinating.js: the money of an authority as its coordinator sees it: what it pays and owes, one tabar's sources, and nothing of the others'. */
'use strict';

const assert = require('assert');
const { plain, says } = require('./hand.js');
const { tell } = require('./site.js');

async function press(page, what) {
	await Promise.all([page.waitForEvent('load'), page.locator(what).first().click()]);
}

async function fits(page) {
	assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), page.url() + ' is wider than the screen');
}

function shekels(agorot) {
	return new Intl.NumberFormat('en-US').format(agorot / 100);
}

const stories = {
	async 'E11: a coordinator sees what the own authority pays and owes, and cannot touch another\'s'(site) {
		const page = await site.as('coordinator', { viewport: { width: 390, height: 844 } });
		const own = site.value("SELECT authority FROM users WHERE role = 'coordinator'");
		const name = site.value('SELECT name FROM authorities WHERE id = ' + own);
		const other = site.value('SELECT min(id) FROM contributions WHERE authority <> ' + own);
		const owed = site.value('SELECT sum(owed) FROM contribution_sums WHERE authority = ' + own + " AND due < date('now')");

		await page.goto('/contributions');
		await fits(page);
		await says(page, name, shekels(owed), 'הסכומים בשקלים חדשים (₪)');
		assert.strictEqual(await page.locator('main a.button.primary').count(), 0);
		const names = await page.locator('main tbody tr td.title a').allInnerTexts();
		assert.ok(names.length > 3 && names.every(function (each) { return plain(each).includes(plain(name)); }), names.join());
		for (const path of ['/contributions/' + other, '/contributions/' + other + '/history']) {
			const answer = await page.goto(path);

			assert.ok([404].includes(answer.status()), path + ' answers ' + answer.status());
		}
		for (const path of ['/contributions/' + other + '/edit', '/contributions/import', '/tabarim/new'])
			assert.strictEqual((await page.goto(path)).status(), 403, path);
		await page.goto('/contributions?authority=' + site.value('SELECT min(id) FROM authorities WHERE id <> ' + own));
		assert.strictEqual(await page.locator('main tbody tr').count(), 0);
	},

	async 'E11: one tabar shows its sources, what came in, what is committed and what is free'(site) {
		const page = await site.as('coordinator');
		const id = site.value("SELECT t.id FROM tabarim t JOIN tabar_states s ON s.id = t.id WHERE s.state = 'open' ORDER BY (SELECT count(*) FROM tabar_sources x WHERE x.tabar = t.id) DESC, t.id LIMIT 1");
		const sum = function (what) { return shekels(site.value('SELECT ' + what + ' FROM tabar_sums WHERE id = ' + id)); };
		const committed = site.value('SELECT sum(v.committed) FROM availability v JOIN tabar_uses u ON u.id = v.id WHERE v.what = \'use\' AND u.tabar = ' + id);

		await page.goto('/tabarim');
		await press(page, 'main a[href="/tabarim/' + id + '"]');
		await says(page, sum('stated'), sum('received'), shekels(committed), 'ביצוע לפי הנהלת החשבונות ליום');
		for (const funder of await page.locator('#sources tbody td.title > bdi').allInnerTexts())
			assert.strictEqual(site.value("SELECT count(*) FROM tabar_sources WHERE tabar = " + id + " AND funder = '" + funder.replace(/'/g, "''") + "'"), 1);
		await fits(page);
		/* From a commitment back to the decision and the room. */
		await press(page, 'main a[href^="/money/"]');
		await says(page, 'ההחלטה שפתחה את התב״ר', 'הצבעה', 'נכחו');
		await press(page, '.trace a[href^="/decisions/"]');
		assert.ok((await page.innerText('main')).includes('תב״ר'));
	},

	async 'the treasurer types a sum that is ambiguous, is asked which it is, and opens the tabar'(site) {
		const page = await site.as('treasurer');

		await page.goto('/tabarim/new');
		await page.fill('[name=title]', 'המראה אזורית');
		await page.fill('[name="sources.new1.funder"]', 'משרד הפנים');
		await page.selectOption('[name="sources.new1.kind"]', 'ministry');
		await page.fill('[name="sources.new1.amount"]', '4.7 מיליון');
		await page.fill('[name="uses.new1.purpose"]', 'פנסיון כלבים');
		await page.fill('[name="uses.new1.amount"]', '85.995');
		await press(page, 'main form button.primary');
		await says(page, '85,995', '86 ₪');
		assert.strictEqual(await page.inputValue('[name="uses.new1.amount"]'), '85.995');
		await page.fill('[name="uses.new1.amount"]', '4,700,000.01');
		await press(page, 'main form button.primary');
		await says(page, 'השימושים (4,700,000.01 ₪) עולים על המקורות (4,700,000 ₪) ב-0.01 ₪');
		await page.fill('[name="uses.new1.amount"]', '85,995');
		await press(page, 'main form button.primary');
		await says(page, 'אין החלטה רשומה', '4,700,000', '85,995');
		const path = new URL(page.url()).pathname;
		await press(page, 'main a[href="' + path + '/edit"]');
		const decision = site.value("SELECT d.id FROM decisions d JOIN bodies b ON b.id = d.body WHERE b.kind = 'council' AND d.id IN (SELECT id FROM binding) ORDER BY d.id DESC LIMIT 1");
		await page.selectOption('[name=decision]', String(decision));
		await press(page, 'main form button.primary');
		await says(page, 'פתוח');
		await page.goto('/money');
		await fits(page);
	},

	async 'a tabar that needs the Ministry says so, is refused, applied for again, and opens with the answer, on a phone'(site) {
		const page = await site.as('treasurer', { viewport: { width: 390, height: 844 } });
		const decision = site.value("SELECT d.id FROM decisions d JOIN bodies b ON b.id = d.body WHERE b.kind = 'council' AND d.id IN (SELECT id FROM binding) ORDER BY d.id DESC LIMIT 1");
		const applied = async function (answer) {
			await press(page, 'main a[href*="/external_approvals/new"]');
			await page.selectOption('[name=approver]', 'interior');
			await page.fill('[name=asked]', 'אישור התב״ר');
			await page.fill('[name=submitted]', '1.1.2026');
			await page.locator('details.more summary').click();
			await page.locator('[name=answer][value=' + answer + ']').press('Space');
			await page.fill('[name=answered]', '2.2.2026');
			await press(page, 'main form button.primary');
			await fits(page);
		};

		await page.goto('/tabarim/new');
		await page.fill('[name=title]', 'כביש גישה');
		await page.selectOption('[name=decision]', String(decision));
		await page.locator('main details.more summary').first().click();
		await page.locator('[name=ministry]').press('Space');
		await press(page, 'main form button.primary');
		await says(page, 'אושר, עוד לא פתוח', 'טעון אישור משרד הפנים, ועוד לא נרשמה פנייה אליו');
		const path = new URL(page.url()).pathname;
		await applied('rejected');
		await says(page, 'לא אושר', 'הסירוב נשאר רשום');
		await page.goto(path);
		await says(page, 'לא אושר מבחוץ');
		await applied('approved');
		await page.goto(path);
		await says(page, 'פתוח', 'לא אושר', 'אושר');
		await fits(page);
	},

	async 'one transfer settles what an authority owes, the oldest first'(site) {
		const page = await site.as('treasurer', { viewport: { width: 390, height: 844 } });
		const [first, second] = site.rows("SELECT c.authority, s.owed FROM contributions c JOIN contribution_sums s ON s.id = c.id WHERE s.owed > 0 AND c.authority = (SELECT authority FROM contribution_sums WHERE owed > 0 GROUP BY authority HAVING count(*) > 2 ORDER BY authority LIMIT 1) ORDER BY c.due, c.id LIMIT 2");

		await page.goto('/contributions');
		await press(page, 'main a[href="/contributions/transfer"]');
		await page.selectOption('[name=authority]', String(first.authority));
		await press(page, 'button[name=show]');
		await says(page, shekels(first.owed));
		await page.fill('[name=amount]', String((first.owed + 100) / 100));
		await page.fill('[name=reference]', 'העברה 9001');
		await fits(page);
		await press(page, 'main .action-bar button.primary');
		await says(page, 'ההעברה נרשמה');
		assert.strictEqual(site.value("SELECT group_concat(amount) FROM contribution_payments WHERE reference = 'העברה 9001'"), first.owed + ',100');
		assert.ok(second.owed > 100);
	},

	async 'a table of instalments is pasted, shown and entered, on a phone too'(site) {
		const page = await site.as('treasurer', { viewport: { width: 390, height: 844 } });
		const name = site.value('SELECT name FROM authorities ORDER BY id LIMIT 1');

		await page.goto('/contributions/import');
		await page.fill('[name=rows]', name + '\t2031\tלפי טון\t120\t98.50\t\t1.2.2031\nאין כזאת\t2031\tקבוע\t\t\t5\t1.2.2031');
		await press(page, 'button[value=preview]');
		await says(page, '11,820', 'הרשות אינה מוכרת');
		assert.strictEqual(await page.locator('button[value=enter]').count(), 0);
		await press(page, 'button[value=edit]');
		await page.fill('[name=rows]', name + '\t2031\tלפי טון\t120\t98.50\t\t1.2.2031');
		await press(page, 'button[value=preview]');
		await fits(page);
		await press(page, 'button[value=enter]');
		assert.strictEqual(site.value('SELECT amount FROM contributions WHERE year = 2031'), 1182000);
	}
};

tell(stories, process.argv[2]);
