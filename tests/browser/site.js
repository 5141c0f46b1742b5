/* site.js: the real site with a fresh demonstration, a real browser, people who are signed in, and a count of what held. */
'use strict';

const { execFileSync, spawn } = require('child_process');
const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');
const { chromium } = require('playwright-core');

const ROOT = path.join(__dirname, '..', '..');
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
	'--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PATIENCE = 10000;

function freePort() {
	return new Promise(function (resolve) {
		const server = net.createServer().listen(0, '127.0.0.1', function () {
			const port = server.address().port;

			server.close(function () { resolve(port); });
		});
	});
}

/* A house of its own: whoever builds meanwhile disturbs nobody. */
function copyHouse(folder) {
	fs.mkdirSync(path.join(folder, 'cgi-bin'), { recursive: true });
	for (const part of ['sql', 'xslt', 'www', 'nginx.conf', 'cgi-bin/pinkas', 'cgi-bin/pinkas-press', 'cgi-bin/press', 'cgi-bin/run.sh'])
		fs.cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
}

/* However this program ends, its end of the pipe closes, and the site with it. */
const KEEPER = '"$0" "$1" & exec >&- 2>&-; read -r end; kill $!; wait';

/* Resolves when run.sh says how to end it, which is when it answers. */
function answering(running, log) {
	return new Promise(function (resolve, reject) {
		let said = '';

		running.stdout.on('data', function (bytes) {
			said += bytes;
			if (said.includes('Ctrl-C'))
				resolve();
		});
		running.stdout.on('end', function () {
			reject(new Error('the site did not start:\n' + fs.readFileSync(log, 'utf8').slice(-2000)));
		});
	});
}

/* A clock that stands in a file of the register, as far as nginx and the workers can tell; they see it put forward. */
function clockOf(site) {
	const file = path.join(site.data, 'clock');

	fs.mkdirSync(site.data);
	fs.writeFileSync(file, '+0\n');
	return { LD_PRELOAD: '/usr/$LIB/faketime/libfaketime.so.1', FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
}

class Site {
	constructor(options) {
		this.options = options || {};
	}

	async open() {
		const port = await freePort();

		this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pinkas-browser-'));
		fs.chmodSync(this.folder, 0o755);
		this.data = path.join(this.folder, 'data');
		this.url = 'http://localhost:' + port;
		this.states = {};
		this.environment = Object.assign({}, process.env, this.options.clock && clockOf(this));
		copyHouse(path.join(this.folder, 'house'));
		if (this.options.data)
			fs.cpSync(path.join(ROOT, 'tests/data', this.options.data), path.join(this.folder, 'house/sql/demo', this.options.data), { recursive: true });
		const log = path.join(this.folder, 'log');
		this.running = spawn('/bin/sh', ['-c', KEEPER, path.join(this.folder, 'house/cgi-bin/run.sh'), this.data], {
			env: Object.assign({}, this.environment, { PORT: String(port), DEMO: this.options.data || 'western_negev' }),
			stdio: ['pipe', 'pipe', fs.openSync(log, 'w')]
		});
		await answering(this.running, log);
		this.browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
	}

	async close() {
		const running = this.running;

		if (this.browser)
			await this.browser.close();
		if (running && running.exitCode === null)
			await new Promise(function (resolve) {
				running.on('exit', resolve);
				running.stdin.end();
			});
		if (this.folder)
			fs.rmSync(this.folder, { recursive: true, force: true });
	}

	pinkas(...words) {
		return execFileSync(path.join(this.folder, 'house/cgi-bin/pinkas'), ['--data', this.data].concat(words), { encoding: 'utf8', env: this.environment });
	}

	/* So many minutes after it began, by the clock of the site; whoever had signed in is idle since. */
	minutesLater(minutes) {
		fs.writeFileSync(this.environment.FAKETIME_TIMESTAMP_FILE, '+' + minutes + 'm\n');
		this.states = {};
	}

	/* Rows of the register itself, to find which record to visit and how many there are. */
	rows(sql) {
		const said = execFileSync('sqlite3', ['-readonly', '-json', path.join(this.data, 'pinkas.db'), sql], { encoding: 'utf8' });

		return said.trim() === '' ? [] : JSON.parse(said);
	}

	value(sql) {
		const found = this.rows(sql);

		return found.length === 0 ? null : Object.values(found[0])[0];
	}

	/* A one-time link for whoever holds the role, or for a person by number. */
	link(whose) {
		const option = typeof whose === 'number' ? '--person' : '--role';

		return this.pinkas('user', 'link', option, String(whose)).match(/\/sign-in\/link\?key=\w+/)[0];
	}

	/* Whoever signed in a while ago has to say again who they are. */
	age(person) {
		execFileSync('sqlite3', [path.join(this.data, 'access.db'), 'UPDATE sessions SET authenticated = authenticated - 600000 WHERE person = ' + person]);
	}

	async window(options) {
		const context = await this.browser.newContext(Object.assign({
			baseURL: this.url, locale: 'he-IL', timezoneId: 'Asia/Jerusalem', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce'
		}, options));

		context.setDefaultTimeout(PATIENCE);
		return context;
	}

	async signIn(page, whose) {
		await page.goto(this.link(whose));
		await page.click('form[action="/sign-in/link"] button');
		await page.waitForURL(this.url + '/');
	}

	/* Is the session that was kept still one? A proof or a password given elsewhere renewed it. */
	async isKept(whose) {
		if (!this.states[whose])
			return false;
		const context = await this.window({ storageState: this.states[whose] });
		const answer = await context.request.get('/account', { maxRedirects: 0 });

		await context.close();
		return answer.status() === 200;
	}

	/* A page in a browser of its own, signed in: by a link the first time, in the same session after that. */
	async as(whose, options) {
		if (!await this.isKept(whose)) {
			const context = await this.window();

			await this.signIn(await context.newPage(), whose);
			this.states[whose] = await context.storageState();
			await context.close();
		}
		return (await this.window(Object.assign({ storageState: this.states[whose] }, options))).newPage();
	}
}

/* Runs an async function with a site, ends everything whatever happened, and leaves with what it counted. */
async function withSite(work, options) {
	const site = new Site(options), counted = { passed: 0, failed: 0 };
	let ended = null;

	function end() {
		ended = ended || site.close();
		return ended;
	}
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection'])
		process.on(signal, function (why) {
			console.log(why);
			end().then(function () { process.exit(1); });
		});
	try {
		await site.open();
		await work(site, counted);
	} catch (error) {
		counted.failed++;
		console.log(error.stack);
	}
	await end();
	console.log(counted.passed + ' passed, ' + counted.failed + ' failed');
	process.exitCode = counted.failed || !counted.passed ? 1 : 0;
}

/* What stood on the pages when a story went wrong. */
async function scene(site) {
	const seen = [];

	for (const context of site.browser.contexts())
		for (const page of context.pages())
			seen.push(page.url() + ': ' + (await page.locator('main').innerText({ timeout: 1000 }).catch(String)).replace(/\s+/g, ' ').slice(0, 400));
	return seen.join('\n');
}

/* Stories are told in order; one that fails is told of, and the next begins. */
async function tell(stories, only, options) {
	await withSite(async function (site, counted) {
		for (const [sentence, story] of Object.entries(stories)) {
			if (only && !new RegExp(only).test(sentence))
				continue;
			const began = Date.now();

			try {
				await story(site);
				counted.passed++;
				console.log('ok: ' + sentence + ' (' + (Date.now() - began) + ' ms)');
			} catch (error) {
				counted.failed++;
				console.log('not ok: ' + sentence + '\n    ' + (String(error.stack).split('\n').slice(0, 10).join('\n') + '\n' +
					await scene(site)).replace(/\n/g, '\n    '));
			}
			for (const context of site.browser.contexts())
				await context.close();
		}
	}, options);
}

module.exports = { ROOT, FLAGS, Site, withSite, tell };
