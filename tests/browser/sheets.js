/* sheets.js: every saved page in a real browser: no sideways scroll, nothing axe objects to, nothing too small for a finger. */
'use strict';

const { chromium } = require('playwright-core');
const axe = require('axe-core');
const fs = require('fs');
const http = require('http');
const path = require('path');

const ROOT = path.join(__dirname, '..', '..');
const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.html': 'text/html; charset=utf-8' };
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/*
 * Where it is looked at: wide and narrow, light and dark, by mouse and by finger; axe, the slow part, where it can see a
 * difference: in the dark, of colours.
 */
const TABS = 2;
const COLOURS = ['color-contrast', 'link-in-text-block'];
const LOOKS = [
	{ name: '1280-light', width: 1280, height: 900, theme: 'light', touch: false, axe: true },
	{ name: '1280-dark', width: 1280, height: 900, theme: 'dark', touch: false, axe: true, rules: COLOURS },
	{ name: '820-light', width: 820, height: 1100, theme: 'light', touch: true, axe: false },
	{ name: '390-light', width: 390, height: 844, theme: 'light', touch: true, axe: true },
	{ name: '320-dark', width: 320, height: 700, theme: 'dark', touch: true, axe: false },
];

function answer(pages) {
	return function (request, reply) {
		const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
		const file = name.endsWith('.html') ? path.join(pages, path.basename(name)) : path.join(ROOT, 'www', path.normalize(name));

		fs.readFile(file, function (error, bytes) {
			reply.writeHead(error ? 404 : 200, { 'Content-Type': TYPES[path.extname(file)] || 'text/plain', 'Content-Security-Policy': POLICY });
			reply.end(error ? '' : bytes);
		});
	};
}

/* In the page: what stands wider than the window, and what a finger would miss or an eye not read. */
function measure(touch) {
	const complaints = [], wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;

	if (wide > 0)
		complaints.push('scrolls sideways by ' + wide + ' px');
	if (!touch)
		return complaints;
	for (const thing of document.querySelectorAll('button, .button, .chip, input:not([type=hidden]), select, textarea, nav a, summary')) {
		const box = thing.getBoundingClientRect(), label = thing.closest('label');
		const height = Math.max(box.height, label ? label.getBoundingClientRect().height : 0);

		if (box.width > 1 && height < 43.5 && !thing.classList.contains('skip') && !thing.classList.contains('picker'))
			complaints.push('only ' + Math.round(height) + ' px high: ' + thing.outerHTML.slice(0, 90));
	}
	for (const note of document.querySelectorAll('.hint, .muted, .small, .tiny, .under, .margin, dt, th, small, .site-foot')) {
		const size = parseFloat(getComputedStyle(note).fontSize);

		if (note.getClientRects().length && size < 15 && !note.closest('.masthead, .heat, .leaf, .histogram'))
			complaints.push('only ' + size + ' px small: ' + note.outerHTML.slice(0, 90));
	}
	return complaints;
}

async function objections(page, rules) {
	await page.evaluate(axe.source);
	const found = await page.evaluate(function (asked) {
		return window.axe.run(document, Object.assign({ resultTypes: ['violations'] }, asked));
	}, rules ? { runOnly: rules } : {});

	return found.violations.map(function (violation) {
		const node = violation.nodes[0];

		return violation.id + ': ' + violation.nodes.length + ' x ' + node.html.slice(0, 120) + ' ' + (node.any[0] || {}).message;
	});
}

async function look(page, shown, at, shot) {
	const said = [], complaints = [];

	page.on('console', function (message) {
		if (message.type() === 'error')
			said.push(message.text());
	});
	page.on('pageerror', function (error) { said.push(String(error)); });
	await page.goto(shown, { waitUntil: 'load' });
	await page.evaluate('document.fonts.ready');
	complaints.push(...await page.evaluate(measure, at.touch));
	if (shot) {
		await page.setViewportSize({ width: at.width, height: Math.max(at.height, await page.evaluate('document.documentElement.scrollHeight')) });
		await page.screenshot({ path: shot });
	}
	if (at.axe)
		complaints.push(...await objections(page, at.rules));
	return complaints.concat(said.filter(function (line) { return !/the server responded with a status of 404/.test(line); }));
}

async function main() {
	const pages = path.resolve(process.argv[2] || path.join(ROOT, 'tests', 'pages')), shots = process.argv[3];
	const only = new RegExp(process.argv[4] || '.'), looks = new RegExp(process.argv[5] || '.');
	const names = fs.readdirSync(pages).filter(function (name) { return name.endsWith('.html') && only.test(name); });
	const server = http.createServer(answer(pages)).listen(0, '127.0.0.1');
	const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
	let passed = 0, failed = 0;

	/* Takes the next page until none is left. */
	async function walk(context, at, left) {
		for (let name = left.shift(); name; name = left.shift()) {
			const page = await context.newPage();
			const complaints = await look(page, 'http://127.0.0.1:' + server.address().port + '/' + name, at,
				shots && path.join(shots, path.parse(name).name + '-' + at.name + '.png'));

			await page.close();
			for (const complaint of complaints)
				console.log(name + ' at ' + at.name + ': ' + complaint);
			if (complaints.length)
				failed++;
			else
				passed++;
		}
	}

	for (const at of LOOKS.filter(function (each) { return looks.test(each.name); })) {
		const context = await browser.newContext({ viewport: { width: at.width, height: at.height }, colorScheme: at.theme, hasTouch: at.touch, isMobile: at.touch, reducedMotion: 'reduce' });
		const left = names.slice();

		await Promise.all(Array.from({ length: TABS }, function () { return walk(context, at, left); }));
		await context.close();
	}
	await browser.close();
	server.close();
	console.log(passed + ' passed, ' + failed + ' failed');
	process.exitCode = failed || !passed ? 1 : 0;
}

main();
