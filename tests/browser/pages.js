/* pages.js: every page somebody may open, in three languages, light and dark, wide and narrow: nothing axe or html-validate objects to. */

/*
 * What does not depend on the language is looked at in Hebrew alone: colours, in the light and in the dark, and
 * markup. In Arabic and English a history or a form of the usual sheet is looked at once, not for every register.
 */
'use strict';

const axe = require('axe-core');
const fs = require('fs');
const path = require('path');
const { HtmlValidate } = require('html-validate');
const { Hand } = require('./hand.js');
const { withSite } = require('./site.js');

const OTHER_LANGUAGES = ['ar', 'en'];
const USUAL = /\/(edit|history)$/, OF_THEIR_OWN = /^\/(people|meetings)\//;
const TABS = 3;
const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const COLOURS = ['color-contrast', 'link-in-text-block'];
const VALIDATOR = new HtmlValidate(JSON.parse(fs.readFileSync(path.join(__dirname, 'html-validate.json'), 'utf8')));

/* Where a route needs a certain record: one that is still open, one that holds much. */
const AT = {
	'/meetings/:id/edit': '/meetings/32/edit',
	'/meetings/:id/close': '/meetings/31/close',
	'/meetings/:within/agenda/edit': '/meetings/32/agenda/edit',
	'/meetings/:within/agenda/new': '/meetings/32/agenda/new',
	'/meetings/:within/agenda/:id/edit': '/meetings/32/agenda/129/edit',
	'/meetings/:within/agenda/:id/decide': '/meetings/31/agenda/126/decide',
	'/meetings/:within/live': '/meetings/31/live',
	'/meetings/:within/live/:id': '/meetings/31/live/126',
	'/meetings/:within/live/:id/correct': '/meetings/31/live/125/correct',
	'/meetings/:within/minutes': '/meetings/30/minutes',
	'/meetings/:within/minutes/edit': '/meetings/30/minutes/edit',
	'/meetings/:within/minutes/sign': '/meetings/30/minutes/sign',
	'/meetings/:within/minutes/publish': '/meetings/24/minutes/publish',
	'/meetings/:within/minutes/public': '/meetings/2/minutes/public',
	'/meetings/:within/minutes/summary': '/meetings/30/minutes/summary',
	'/meetings/:within/minutes/history': '/meetings/9/minutes/history',
	'/circulations/:id/edit': '/circulations/3/edit',
	'/circulations/:within/answers/told': '/circulations/2/answers/told',
	'/meetings/:within/substitutes/new': '/meetings/31/substitutes/new',
	'/meetings/:within/convened/new': '/meetings/32/convened/new',
	'/tabarim/:id/close': '/tabarim/6/close',
	'/budgets/:id/close': '/budgets/7/close',
	'/money/:id': '/money/4',
	'/ledger/:id': '/ledger/100',
	'/ledger/:id/proof': '/ledger/100/proof',
	'/ledger/checkpoints/:id': '/ledger/checkpoints/1',
	'/sign-in/link': '/sign-in/link?key=none'
};

/* Pages that are reached with something said in the address, and those of every role's own. */
const ALSO = [
	['viewer', '/search?q=%D7%AA%D7%A7%D7%A6%D7%99%D7%91'],
	['viewer', '/search?q=zzzz'],
	['viewer', '/decisions?year=2026&standing=late'],
	['viewer', '/decisions?search=zzzz'],
	['viewer', '/meetings?state=closed'],
	['viewer', '/signatories/question?legal_entity=1&scope=bank&amount=300000&first=41&second=22'],
	['viewer', '/signatories/question?legal_entity=1&scope=bank&amount=100000'],
	['treasurer', '/signatories?asof=2024-01-01&over=1'],
	['treasurer', '/signatories/new?decision=7'],
	['viewer', '/transfers?legal_entity=2'],
	['secretary', '/transfers?legal_entity=2'],
	['secretary', '/legal_entities/new'],
	['viewer', '/bylaws?asof=1.1.2026'],
	['secretary', '/transfers/new?what=account&thing=3'],
	['secretary', '/meetings/31'],
	['secretary', '/meetings/32'],
	['secretary', '/meetings/34'],
	['council_member', '/meetings/31/invitation'],
	['secretary', '/meetings/31/attendance'],
	['viewer', '/meetings/1/minutes'],
	['chair', '/meetings/29/minutes'],
	['chair', '/signatures'],
	['viewer', '/meetings/9/minutes'],
	['viewer', '/meetings/23/minutes'],
	['viewer', '/documents/4'],
	['council_member', '/meetings/30/minutes'],
	['secretary', '/meetings/31/agenda/126'],
	['viewer', '/meetings/31/live'],
	['council_member', '/meetings/31/agenda/126'],
	['secretary', '/meetings/32/afterwards', 422],
	['secretary', '/meetings/1/edit', 422],
	['secretary', '/circulations/2'],
	['council_member', '/circulations/2'],
	['treasurer', '/tabarim/6'],
	['treasurer', '/tabarim/9'],
	['treasurer', '/tabarim/10'],
	['treasurer', '/external_approvals/new?tabar=9'],
	['treasurer', '/contracts/8'],
	['treasurer', '/contributions/transfer?authority=6'],
	['treasurer', '/budget_versions/9/owners'],
	['treasurer', '/tabarim/6/edit'],
	['treasurer', '/budgets/7'],
	['treasurer', '/budgets/7/budget_changes/new'],
	['viewer', '/money/4'],
	['coordinator', '/contributions'],
	['viewer', '/users', 403],
	['viewer', '/people/99999', 404],
	['viewer', '/nothing', 404],
	[null, '/sign-in'],
	[null, '/sign-in?done=signed-out'],
	[null, '/accessibility']
];

/* Not pages: some that only lead on, and files. */
const NOT = /^\/(language|theme|documents\/:id\/file|meetings\/:within\/minutes\/document|meetings\/:within\/invite|ledger\/key)$/;

/* The one who opens a page: whoever knows the house best of those who may. */
function visitor(roles) {
	return ['secretary', 'admin', 'auditor', 'legal'].find(function (role) { return roles.includes(role); }) || roles[0];
}

/* Every route that is read, at one record of its register; one with nothing to show is a failure. */
function fromRoutes(site, counted) {
	const visits = new Map();

	for (const line of site.pinkas('routes').trim().split('\n')) {
		const [method, route, , ...roles] = line.trim().split(/\s+/);

		if (method !== 'GET' || roles.length === 0 || NOT.test(route) || visits.has(route))
			continue;
		visits.set(route, [roles.includes('anyone') ? null : visitor(roles), AT[route] || filled(site, route)]);
	}
	for (const route of Array.from(visits.keys()).filter(function (route) { return visits.get(route)[1] === null; })) {
		counted.failed++;
		console.log(route + ': the demonstration has nothing to show there');
		visits.delete(route);
	}
	for (const row of site.rows("SELECT s.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c ON c.name = 'version' WHERE s.type = 'table'"))
		if (site.value('SELECT count(*) FROM "' + row.name + '"') === 0) {
			counted.failed++;
			console.log(row.name + ': the demonstration has none');
		}
	return Array.from(visits.values());
}

/* ":id" and ":within" by the first record there is; null when there is none to open. */
function filled(site, route) {
	const parts = route.split('/'), within = parts.indexOf(':within'), id = parts.indexOf(':id');
	const table = within > 0 ? parts[within + 1] : parts[1];

	if (within < 0 && id < 0)
		return route;
	if (within < 0 || !isTable(site, table))
		return route.replace(/:id|:within/, site.value('SELECT min(id) FROM ' + parts[1]));
	const parent = site.value("SELECT \"from\" FROM pragma_foreign_key_list('" + table + "') WHERE \"table\" = '" + parts[1] + "' ORDER BY id DESC LIMIT 1");
	const row = site.rows('SELECT id, ' + parent + ' AS parent FROM ' + table + ' ORDER BY id LIMIT 1')[0] ||
		{ parent: site.value('SELECT min(id) FROM ' + parts[1]) };

	return id > 0 && !row.id ? null : route.replace(':within', row.parent).replace(':id', row.id);
}

function isTable(site, name) {
	return site.value("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '" + name + "'") > 0;
}

function everyHome(site) {
	return site.rows('SELECT DISTINCT role FROM users WHERE until IS NULL').map(function (row) { return [row.role, '/']; });
}

/* Somebody is there and the meeting is held, so that its pages have everything they may have. */
async function openMeeting(site) {
	const page = await site.as('secretary');

	await page.goto('/meetings/31/attendance');
	await Promise.all([page.waitForEvent('load'), page.click('button[name=everyone]')]);
	await new Hand(page).open();
	await page.click('.beside details.folded summary');
	await page.fill('[name=reason]', 'קרבה משפחתית');
	await page.selectOption('[name=person]', { index: 2 });
	await Promise.all([page.waitForEvent('load'), page.click('form[action$="/recuse"] button')]);
	/* Something is decided, and could be corrected. */
	await page.goto('/meetings/31/live/125');
	await Promise.all([page.waitForEvent('load'), page.click('button.button[name=how][value=unanimous]')]);
	/* One that is still to be written down, and states no day. */
	await page.goto('/meetings/new?body=1&year=2019&agenda=%D7%AA%D7%A7%D7%A6%D7%99%D7%91');
	await Promise.all([page.waitForEvent('load'), page.click('main form[action="/meetings/new"] button.primary')]);
	AT['/meetings/:within/afterwards'] = new URL(page.url()).pathname + '/afterwards';
	await page.context().close();
}

/* What axe objects to. */
async function objections(page, options) {
	const found = await page.evaluate(function (asked) {
		return window.axe.run(document, Object.assign({ resultTypes: ['violations'], elementRef: false }, asked));
	}, options);

	return found.violations.map(function (violation) {
		return violation.id + ': ' + violation.nodes.length + ' x ' + violation.nodes[0].html.slice(0, 160);
	});
}

async function wrongMarkup(text) {
	const report = await VALIDATOR.validateString(text);

	return report.results.flatMap(function (result) { return result.messages; }).map(function (message) {
		return 'html: ' + message.ruleId + ': ' + message.message + ' (' + message.line + ':' + message.column + ')';
	});
}

/* In the page: what a narrow window makes scroll, and what one could press if it were not cut off. */
function narrowness() {
	const width = document.documentElement.clientWidth, wide = document.documentElement.scrollWidth - width;
	const complaints = wide > 0 ? ['scrolls sideways by ' + wide + ' px at 320'] : [];

	for (const thing of document.querySelectorAll('main a, main button, main label, main summary, main select, main .input')) {
		const box = thing.getBoundingClientRect();

		if (box.width > 1 && (box.left < -1 || box.right > width + 1))
			complaints.push('cut off at 320: ' + thing.outerHTML.slice(0, 120));
	}
	return complaints;
}

async function sideways(page) {
	await page.setViewportSize({ width: 320, height: 700 });
	const complaints = await page.evaluate(narrowness);

	await page.setViewportSize({ width: 1280, height: 900 });
	return complaints;
}

/* A tab remembers what its page said to the console and what it asked of others. */
function listen(site, page) {
	const said = [];

	page.on('console', function (message) {
		if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
			said.push('console: ' + message.text());
	});
	page.on('pageerror', function (error) { said.push('script: ' + error); });
	page.on('request', function (request) {
		if (!request.url().startsWith(site.url + '/'))
			said.push('asks elsewhere: ' + request.url());
	});
	return said;
}

async function open(tab, address, status) {
	tab.said.length = 0;
	const answer = await tab.page.goto(address);

	return { text: await answer.text(), said: answer.status() === status ? [] : ['answers ' + answer.status()] };
}

/* In the dark only the colours are others. */
async function lookInHebrew(tab, address, status) {
	await tab.page.emulateMedia({ colorScheme: 'light' });
	const { text, said } = await open(tab, address, status);

	said.push(...await objections(tab.page, { runOnly: RULES }), ...await wrongMarkup(text), ...await sideways(tab.page), ...tab.said);
	await tab.page.emulateMedia({ colorScheme: 'dark' });
	return { light: said, dark: await objections(tab.page, { runOnly: COLOURS }) };
}

async function look(tab, address, status) {
	const { said } = await open(tab, address, status), without = {};

	for (const rule of COLOURS)
		without[rule] = { enabled: false };
	said.push(...await objections(tab.page, { runOnly: RULES, rules: without }), ...await sideways(tab.page), ...tab.said);
	return { light: said };
}

async function openTab(site, role, language) {
	const page = await (role ? await site.as(role) : await (await site.window()).newPage());

	await page.context().addCookies([{ name: 'lang', value: language, url: site.url }]);
	await page.addInitScript({ content: axe.source });
	return { page, said: listen(site, page) };
}

/* Takes the next visit until none is left, in tabs of its own: one for every role and language. */
async function walk(site, counted, visits) {
	const tabs = {};

	for (let visit = visits.shift(); visit; visit = visits.shift()) {
		const [role, address, status, language] = visit, name = role + ' ' + language;

		tabs[name] = tabs[name] || await openTab(site, role, language);
		const seen = await (language === 'he' ? lookInHebrew : look)(tabs[name], address, status).catch(function (error) {
			return { light: [String(error).split('\n')[0]] };
		});
		for (const [theme, complaints] of Object.entries(seen)) {
			counted[complaints.length ? 'failed' : 'passed']++;
			for (const complaint of complaints)
				console.log([address, role, language, theme].join(' ') + ': ' + complaint);
		}
	}
}

function allVisits(site, counted) {
	const visits = [];

	for (const [role, address, status] of fromRoutes(site, counted).concat(ALSO, everyHome(site)))
		if (!process.argv[2] || new RegExp(process.argv[2]).test(address)) {
			visits.push([role, address, status || 200, 'he']);
			if (!USUAL.test(address) || OF_THEIR_OWN.test(address))
				visits.push(...OTHER_LANGUAGES.map(function (language) { return [role, address, status || 200, language]; }));
		}
	return visits;
}

withSite(async function (site, counted) {
	await openMeeting(site);
	const visits = allVisits(site, counted);

	for (const role of new Set(visits.map(function (visit) { return visit[0]; })))
		if (role)
			await (await site.as(role)).context().close();
	await Promise.all(Array.from({ length: TABS }, function () { return walk(site, counted, visits); }));
});
