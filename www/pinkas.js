/* pinkas.js: shortens the way; every form and every link works without it. */
(function () {
'use strict';

/*
 * Words come from the page, in data- attributes; there are none here.
 * Each part looks for what it serves and does nothing when it is not there.
 */

function first(selector, within) {
	return (within || document).querySelector(selector);
}

function all(selector, within) {
	return Array.from((within || document).querySelectorAll(selector));
}

function isTyping(target) {
	return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
}

/* The problems of a form come before everything else. */

const problems = first('.problems');

if (problems)
	problems.focus();

/* "/" leads to the search. */

document.addEventListener('keydown', function (event) {
	const search = first('#search');

	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
		return;
	if (!search || !search.offsetParent)
		return;
	event.preventDefault();
	search.focus();
	search.select();
});

/* A panel that was opened closes by Escape and by a press elsewhere. */

document.addEventListener('keydown', function (event) {
	const panel = first('.account[open]');

	if (event.key !== 'Escape' || !panel)
		return;
	panel.open = false;
	first('summary', panel).focus();
});

document.addEventListener('click', function (event) {
	const panel = first('.account[open]');

	if (panel && !panel.contains(event.target))
		panel.open = false;
});

/* Ctrl and Enter send the form one writes in. */

document.addEventListener('keydown', function (event) {
	const form = event.target.form || (event.target.closest && event.target.closest('form'));

	if (!event.ctrlKey || event.key !== 'Enter' || !form)
		return;
	event.preventDefault();
	const button = first('[form="' + form.id + '"].primary') || first('button.primary', form);
	if (button && button.getClientRects().length > 0)
		button.click();
});

/* Where the page can say so, nothing is sent without a network: the browser's own page would stand in place of the meeting. */

document.addEventListener('submit', function (event) {
	const state = first('.saved');

	if (navigator.onLine || event.defaultPrevented || !state || event.target.method !== 'post')
		return;
	event.preventDefault();
	state.textContent = state.dataset.offline;
});

/* A form that was sent says so, and cannot be sent again by a second press. */

document.addEventListener('submit', function (event) {
	const button = event.submitter;

	if (!button || !button.dataset.busy || event.defaultPrevented)
		return;
	if (button.classList.contains('busy')) {
		event.preventDefault();
		return;
	}
	button.style.minInlineSize = button.offsetWidth + 'px';
	button.dataset.words = button.textContent;
	button.classList.add('busy');
	button.textContent = button.dataset.busy;
});

/* What the marks would give is claimed only when the marks are sent. */

document.addEventListener('submit', function (event) {
	if (!event.submitter || event.submitter.name !== 'how' || event.submitter.value === 'marked')
		return;
	all('[data-result]', event.target).forEach(function (result) {
		result.value = '';
	});
});

addEventListener('pageshow', function (event) {
	if (!event.persisted)
		return;
	all('button.busy').forEach(function (button) {
		button.classList.remove('busy');
		button.textContent = button.dataset.words;
	});
});

/* Speaking time is counted down for whoever speaks; one press begins, the next ends it. */
all('[data-speaking]').forEach(function (box) {
	const clock = first('[role=timer]', box), status = first('[role=status]', box), button = first('button', box);
	const whole = Number(box.dataset.speaking), say = box.dataset;
	let until = 0, ticking = 0;

	function show(left) {
		clock.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
	}

	function stop() {
		clearInterval(ticking);
		ticking = 0;
		button.textContent = say.start;
	}

	function tick() {
		const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));

		show(left);
		if (left > 0)
			return;
		stop();
		status.textContent = say.over;
		box.classList.add('over');
	}

	button.hidden = false;
	button.addEventListener('click', function () {
		const begins = !ticking;

		stop();
		show(whole);
		status.textContent = '';
		box.classList.remove('over');
		if (!begins)
			return;
		until = Date.now() + whole * 1000;
		ticking = setInterval(tick, 250);
		button.textContent = say.stop;
	});
});

/*
 * Votes: arrows move between voters, 1 to 4 choose, Alt and B mark everybody for. Up and down must not
 * change a vote, as they would by themselves. The counts are a preview; the server counts again.
 */

function rowsOf(votes) {
	return all('.segmented:not([data-aside])', votes);
}

function count(votes) {
	const counted = {};

	rowsOf(votes).forEach(function (row) {
		const chosen = first('input:checked', row);

		if (chosen)
			counted[chosen.value] = (counted[chosen.value] || 0) + 1;
	});
	return counted;
}

/* <section data-votes="tally"> is counted into the element of that id. */
function showTally(votes) {
	const tally = document.getElementById(votes.dataset.votes), counted = count(votes);

	if (!tally)
		return;
	all('[data-tally]', tally).forEach(function (cell) {
		cell.textContent = (counted[cell.dataset.tally] || 0) + Number(cell.dataset.more || 0);
	});
	all('[data-adopted]', tally).forEach(function (verdict) {
		showVerdict(votes, verdict, counted);
	});
}

/* By which majority: that of the chosen kind of decision where the body has one, else the usual. */
function majorityOf(votes, rule) {
	const kind = first('select[name=kind]', votes.closest('form') || votes);
	const own = kind && first('[data-kind="' + kind.value + '"]', votes);

	return own ? own.dataset.majority : kind ? rule.usual : rule.majority;
}

/* How many in favour the rule of the body demands; the server says so again. */
function needed(majority, members, votes) {
	if (majority === 'absolute')
		return Math.floor(members / 2) + 1;
	if (majority === 'two_thirds_members')
		return Math.floor((2 * members + 2) / 3);
	if (majority === 'two_thirds')
		return votes ? Math.floor((2 * votes + 2) / 3) : 1;
	return Math.floor(votes / 2) + 1;
}

/* What follows once everybody is marked, and what the form says of it: should it not follow any more, it is refused. */
function showVerdict(votes, verdict, counted) {
	const rule = verdict.dataset, casting = first('[data-aside] input:checked', votes);
	const result = first('[data-result]', verdict.parentElement), majority = majorityOf(votes, rule);
	let inFavour = counted['for'] || 0, cast = inFavour + (counted.against || 0);
	const tied = cast && inFavour * 2 === cast && rule.tie === 'chair_casts' && (majority || 'simple') === 'simple';
	const open = rowsOf(votes).some(function (row) { return !first('input:checked', row); });

	if (rule.abstentions === 'counted')
		cast += counted.abstain || 0;
	if (tied && casting) {
		cast++;
		inFavour += casting.value === 'for' ? 1 : 0;
	}
	const adopted = inFavour >= needed(majority, Number(rule.members), cast), known = !open && !(tied && !casting);

	verdict.textContent = !known ? '\u2013' : adopted ? rule.adopted : rule.rejected;
	verdict.parentElement.classList.toggle('ok', known && adopted);
	verdict.parentElement.classList.toggle('bad', known && !adopted);
	if (result)
		result.value = !known ? '' : adopted ? 'adopted' : 'rejected';
}

function choose(input) {
	input.checked = true;
	input.dispatchEvent(new Event('input', { bubbles: true }));
}

function everybodyFor(votes) {
	rowsOf(votes).forEach(function (row) {
		choose(first('input', row));
	});
	showTally(votes);
}

function nobodyYet(votes) {
	all('.segmented input:checked', votes).forEach(function (input) {
		input.checked = false;
	});
	votes.dispatchEvent(new Event('input', { bubbles: true }));
	showTally(votes);
}

function keyInVotes(votes, event) {
	const rows = rowsOf(votes);
	const at = rows.findIndex(function (row) { return row.contains(event.target); });
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];

	if (at < 0 || event.ctrlKey || event.altKey || event.metaKey)
		return;
	if (step) {
		const next = rows[at + step];

		event.preventDefault();
		if (next)
			(first('input:checked', next) || first('input', next)).focus();
	} else if (/^[1-9]$/.test(event.key)) {
		const input = all('input', rows[at])[Number(event.key) - 1];

		if (!input)
			return;
		event.preventDefault();
		choose(input);
		input.focus();
		showTally(votes);
	}
}

all('[data-votes]').forEach(function (votes) {
	votes.addEventListener('change', function () { showTally(votes); });
	all('select[name=kind]', votes.closest('form') || votes).forEach(function (kind) {
		kind.addEventListener('change', function () { showTally(votes); });
	});
	votes.addEventListener('keydown', function (event) { keyInVotes(votes, event); });
	votes.addEventListener('click', function (event) {
		if (event.target.closest('[data-everybody]'))
			everybodyFor(votes);
		else if (event.target.closest('[data-nobody]'))
			nobodyYet(votes);
	});
	showTally(votes);
});

document.addEventListener('keydown', function (event) {
	if (!event.altKey || event.code !== 'KeyB')
		return;
	all('[data-votes]').forEach(everybodyFor);
	if (first('[data-votes]'))
		event.preventDefault();
});

/*
 * Drafts: every letter is kept in this browser at once and sent when the fingers rest. 204: the server has it;
 * 409: the record has changed since, so nothing is sent any more and the person is told. Never silently.
 */

const REST = 800, DRAFT = 'draft:', SENT = 'draft:sent';

function keep(key, text) {
	try {
		localStorage.setItem(key, text);
	} catch (error) {
		/* Private windows keep nothing; the server still does. */
	}
}

function kept(key) {
	try {
		return localStorage.getItem(key);
	} catch (error) {
		return null;
	}
}

function forget(key) {
	try {
		localStorage.removeItem(key);
	} catch (error) {
		/* There was nothing to forget. */
	}
}

/* What is typed, and the version it is typed upon; the token stays with the page. */
function contents(form) {
	const values = new URLSearchParams(new FormData(form));

	values.delete('token');
	return values.toString();
}

/* Puts a draft back into its form; token and version stay those of the page. */
function restore(form, text) {
	const values = new URLSearchParams(text);

	all('input, textarea, select', form).forEach(function (input) {
		if (!input.name || input.type === 'hidden')
			return;
		if (input.type === 'radio' || input.type === 'checkbox')
			input.checked = values.getAll(input.name).includes(input.value);
		else if (values.has(input.name))
			input.value = values.get(input.name);
	});
	all('[data-votes]', form).forEach(showTally);
}

function watchDraft(form) {
	const key = DRAFT + form.dataset.form;
	const state = first('.saved', form) || first('.saved');
	let timer = 0, changed = false;

	function say(words) {
		const time = document.createElement('time');

		if (!state)
			return;
		time.textContent = new Date().toTimeString().slice(0, 8);
		state.replaceChildren(words + ' ', time);
	}

	function send() {
		if (changed || kept(key) === null && !timer)
			return;
		timer = 0;
		fetch(form.dataset.draft, {
			method: 'POST',
			body: new URLSearchParams({
				token: form.dataset.token, form: form.dataset.form, of: form.dataset.of, body: contents(form)
			}),
			credentials: 'same-origin'
		}).then(function (answer) {
			if (answer.status === 409) {
				changed = true;
				say(state.dataset.changed);
			} else if (answer.ok) {
				forget(key);
				say(state.dataset.saved);
			} else
				say(state.dataset.kept);
		}).catch(function () {
			say(state.dataset.kept);
		});
	}

	function offer(text) {
		const button = document.createElement('button');

		button.type = 'button';
		button.className = 'button quiet';
		button.textContent = state.dataset.restore;
		button.addEventListener('click', function () {
			restore(form, text);
			form.dispatchEvent(new Event('input'));
		});
		state.replaceChildren(state.dataset.found, button);
	}

	form.addEventListener('input', function () {
		keep(key, contents(form));
		clearTimeout(timer);
		timer = setTimeout(send, REST);
	});
	form.addEventListener('submit', function (event) {
		clearTimeout(timer);
		keep(key, contents(form));
		if (!navigator.onLine) {
			event.preventDefault();
			say(state ? state.dataset.offline : '');
			return;
		}
		keep(SENT, key);
		changed = true;
	});
	addEventListener('online', send);
	if (kept(key) && state)
		offer(kept(key));
}

/* What was sent is forgotten when an answer came: it was done, or the form is here again with all that was typed. */
if (kept(SENT) !== null) {
	if (first('.done, .problems'))
		forget(kept(SENT));
	forget(SENT);
}
all('form[data-draft]').forEach(watchDraft);

/* Whoever leaves a shared device leaves no drafts on it. */
all('form[data-forgets]').forEach(function (form) {
	form.addEventListener('submit', function () {
		try {
			Object.keys(localStorage).filter(function (key) {
				return key.startsWith(DRAFT);
			}).forEach(forget);
		} catch (error) {
			/* There was nothing to forget. */
		}
	});
});

/* The list follows the filter while one types: the same address, and of its answer the results alone. */

const PAUSE = 250;

function watchFilter(form) {
	let timer = 0, asked = null;

	function show(page, address) {
		const answer = new DOMParser().parseFromString(page, 'text/html');
		const results = answer.getElementById(form.dataset.results);
		const number = answer.getElementById('count'), announcement = first('#announcement');

		if (!results)
			return;
		document.getElementById(form.dataset.results).replaceWith(document.importNode(results, true));
		history.replaceState(null, '', address);
		if (announcement && number)
			announcement.textContent = number.textContent.trim();
	}

	function ask() {
		const address = new URL(form.action);

		if (asked)
			asked.abort();
		asked = new AbortController();
		address.search = new URLSearchParams(Array.from(new FormData(form)).filter(function (pair) {
			return pair[1] !== '';
		}));
		fetch(address, { signal: asked.signal, credentials: 'same-origin' }).then(function (answer) {
			return answer.ok ? answer.text() : '';
		}).then(function (page) {
			show(page, address);
		}).catch(function () {
			/* Aborted by the next letter, or offline: the button still works. */
		});
	}

	form.addEventListener('input', function () {
		clearTimeout(timer);
		timer = setTimeout(ask, PAUSE);
	});
}

all('form[data-results]').forEach(watchFilter);

/* Days may be picked from the browser's own calendar; what it gives is written as people write. */

const PICKERS = { day: 'date', moment: 'datetime-local', time: 'time' };

function written(kind, value) {
	const day = value.slice(0, 10).split('-').reverse().join('.');

	if (kind === 'time')
		return value;
	return kind === 'moment' ? day + ' ' + value.slice(11, 16) : day;
}

function asPicked(kind, value) {
	const parts = /^(\d\d?)\.(\d\d?)\.(\d{4})(?: (\d\d:\d\d))?$/.exec(value.trim());

	if (kind === 'time')
		return /^\d\d:\d\d$/.test(value) ? value : '';
	if (!parts)
		return '';
	return parts[3] + '-' + parts[2].padStart(2, '0') + '-' + parts[1].padStart(2, '0') +
	    (kind === 'moment' ? 'T' + (parts[4] || '09:00') : '');
}

function icon(name) {
	const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');

	drawn.setAttribute('class', 'icon');
	drawn.setAttribute('aria-hidden', 'true');
	use.setAttribute('href', '/icons.svg#' + name);
	drawn.append(use);
	return drawn;
}

function addPicker(box) {
	const input = first('input', box), kind = box.dataset.picker;
	const picker = document.createElement('input'), button = document.createElement('button');

	if (!picker.showPicker)
		return;
	picker.type = PICKERS[kind];
	picker.className = 'picker';
	picker.tabIndex = -1;
	picker.setAttribute('aria-hidden', 'true');
	button.type = 'button';
	button.className = 'button';
	button.setAttribute('aria-label', box.dataset.label);
	button.append(icon(kind === 'time' ? 'clock' : 'calendar'));
	button.addEventListener('click', function () {
		picker.value = asPicked(kind, input.value);
		picker.showPicker();
	});
	picker.addEventListener('change', function () {
		input.value = written(kind, picker.value);
		input.dispatchEvent(new Event('input', { bubbles: true }));
	});
	box.append(button, picker);
}

all('[data-picker]').forEach(addPicker);

/* Whoever follows a meeting sees it go on: the same page, asked again, and of its answer what changes. */

const FOLLOW = 10000;

function followMeeting() {
	if (document.hidden || isTyping(document.activeElement))
		return;
	fetch(location.href, { credentials: 'same-origin' }).then(function (answer) {
		return answer.ok ? answer.text() : '';
	}).then(function (page) {
		const answer = new DOMParser().parseFromString(page, 'text/html');

		['#live', '.live'].forEach(function (part) {
			const now = first(part), next = first(part, answer);

			if (now && next && now.innerHTML !== next.innerHTML)
				now.replaceWith(document.importNode(next, true));
		});
	}).catch(function () {
		/* Offline: the link beside the quorum still asks again. */
	});
}

if (first('[data-follow]'))
	setInterval(followMeeting, FOLLOW);

/* A text to be copied has a button for it; without script one selects and copies. */

function addCopier(box) {
	const button = document.createElement('button');

	if (!navigator.clipboard)
		return;
	button.type = 'button';
	button.className = 'button';
	button.textContent = box.dataset.copy;
	button.addEventListener('click', function () {
		navigator.clipboard.writeText(box.value).then(function () {
			button.textContent = box.dataset.copied;
		});
	});
	box.after(button);
}

all('[data-copy]').forEach(addCopier);
})();
