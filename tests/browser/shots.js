/* shots.js: pictures of pages for people who look: of a fresh demonstration, in a folder, or home.png for the README. */
'use strict';

const fs = require('fs');
const path = require('path');
const { Site } = require('./site.js');

const USAGE = 'node shots.js home\nnode shots.js FOLDER ROLE LANGUAGE WIDTH THEME PATH...\n' +
	'    ROLE: secretary, council_member, ... or "anyone"; LANGUAGE: he, ar, en; THEME: light, dark';

async function shoot(site, what, file) {
	const options = { viewport: { width: what.width, height: 900 }, colorScheme: what.theme };
	const page = what.role === 'anyone' ? await (await site.window(options)).newPage() : await site.as(what.role, options);

	await page.context().addCookies([{ name: 'lang', value: what.language, url: site.url }]);
	await page.goto(what.path);
	await page.evaluate('document.fonts.ready');
	await page.screenshot({ path: file, fullPage: what.whole });
	await page.context().close();
	console.log(file);
}

async function main(words) {
	const [folder, role, language, width, theme, ...paths] = words, site = new Site();

	if (folder !== 'home' && paths.length === 0) {
		console.log(USAGE);
		return;
	}
	try {
		await site.open();
		if (folder === 'home')
			await shoot(site, { path: '/', role: 'council_member', language: 'he', width: 1280, theme: 'light' }, path.join(__dirname, 'home.png'));
		else
			fs.mkdirSync(folder, { recursive: true });
		for (const each of paths)
			await shoot(site, { path: each, role, language, width: Number(width), theme, whole: true },
				path.join(folder, [each.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home', role, language, width, theme].join('-') + '.png'));
	} finally {
		await site.close();
	}
}

if (require.main === module)
	main(process.argv.slice(2));

module.exports = { shoot };
