/* hand.js: a hand on the real pages that counts its presses and fields, and what it reads there, on glass and on paper. */
'use strict';

const assert = require('assert');
const { execFileSync } = require('child_process');
const { createHmac } = require('crypto');
const path = require('path');

class Hand {
	constructor(page) {
		this.page = page;
		this.begin();
	}

	begin() {
		this.presses = 0;
		this.fields = 0;
	}

	/* What leads somewhere, or sends a form there. */
	link(path) {
		return this.page.locator('main a[href="' + path + '"]').first();
	}

	send(path) {
		return this.page.locator('main form[action$="' + path + '"] button[type=submit]').first();
	}

	async press(what) {
		this.presses++;
		await what.click();
	}

	/* A press that leads to another page. */
	async go(what) {
		const arrived = this.page.waitForEvent('load');

		arrived.catch(function () { /* What the press itself says is said first. */ });
		await this.press(what);
		await arrived;
	}

	/* A meeting of another day asks first whether it is held today; on its day it does not, so that press is not counted. */
	async open() {
		const asks = this.page.locator('main details.ask', { has: this.page.locator('form[action$="/open"]') });

		if (await asks.count() > 0)
			await asks.locator('summary').click();
		await this.go(this.send('/open'));
	}

	/* Closing is asked on a page of its own. */
	async close() {
		await this.go(this.page.locator('main a[href$="/close"]').first());
		await this.go(this.send('/close'));
	}

	async fill(name, text) {
		this.fields++;
		await this.page.locator('[name="' + name + '"]').fill(text);
	}

	spent(presses, fields) {
		assert.ok(this.presses <= presses, this.presses + ' presses, ' + presses + ' are enough');
		assert.ok(this.fields <= fields, this.fields + ' fields, ' + fields + ' are enough');
	}
}

async function handOf(site, whose, options) {
	const hand = new Hand(await site.as(whose, options));

	await hand.page.goto('/');
	return hand;
}

/* Words without the marks that turn text around, and without the breaks of lines. */
function plain(text) {
	return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
}

async function says(page, ...words) {
	const text = plain(await page.innerText('body'));

	for (const word of words.flat())
		assert.ok(text.includes(plain(word)), page.url() + ' does not say "' + word + '"');
}

/* A day some days from now in Jerusalem, as people write it. */
function day(later) {
	return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jerusalem', day: '2-digit', month: '2-digit', year: 'numeric' })
		.format(new Date(Date.now() + later * 86400000)).replace(/\//g, '.');
}

/* Tab, until the focus stands on something like this. */
async function tabTo(page, selector) {
	for (let steps = 0; steps < 200; steps++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate(function (like) { return document.activeElement.matches(like); }, selector))
			return;
	}
	assert.fail('no Tab leads to ' + selector);
}

/* The page as it would come out of a printer. */
async function printed(site, page, name) {
	const file = path.join(site.folder, name + '.pdf');

	await page.pdf({ path: file, format: 'A4' });
	return plain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
}

const PASSWORD = 'מפתח ישן לארון';

/* Somebody's own window with a password of their own; it was a while ago that they said who they are. */
async function choosePassword(site, person, options) {
	const page = await (await site.window(options)).newPage();

	await site.signIn(page, person);
	await page.goto('/account');
	for (const name of ['password', 'again'])
		await page.locator('[name=' + name + ']').fill(PASSWORD);
	await Promise.all([page.waitForEvent('load'), page.locator('form[action="/account/password"] button').click()]);
	site.age(person);
	site.states = {};       /* a new password ends their other sessions */
	return page;
}

/* From the minutes to the signature: the document whole, who it is, one press. */
async function signMinutes(hand, meeting, title) {
	const page = hand.page;

	await page.goto(meeting + '/minutes');
	hand.begin();
	await hand.go(hand.link(meeting + '/minutes/sign'));
	await says(page, 'חתימה על הפרוטוקול', title);
	assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'the page is wider than the screen');
	await hand.fill('password', PASSWORD);
	await hand.go(hand.send('/minutes/sign'));
	await says(page, 'החתימה נרשמה');
	hand.spent(2, 1);
}

/* The six figures of a secret in base 32, in that half minute (RFC 6238). */
function codeOf(secret, step) {
	const bits = Array.from(secret, function (letter) { return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'); }).join('');
	const key = Buffer.from(bits.match(/.{8}/g).map(function (byte) { return parseInt(byte, 2); })), counter = Buffer.alloc(8);

	counter.writeBigUInt64BE(BigInt(Math.floor(step)));
	const mac = createHmac('sha1', key).update(counter).digest();
	return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1000000).padStart(6, '0');
}

module.exports = { codeOf, Hand, handOf, plain, says, day, tabTo, printed, choosePassword, signMinutes, PASSWORD };
