#!/bin/sh
# contrast.sh: the colours of pinkas.css, light and dark, against the limits of WCAG 2.2.

cd "$(dirname "$0")/../.." || exit 1

awk '
# Pairs: ink, ground, least ratio. 4.5 for words, 3 for what only has to be seen.
BEGIN {
	words = "ink/paper ink/ground ink/sunk ink-2/paper ink-2/ground ink-2/sunk ink-3/paper ink-3/ground ink-3/sunk " \
	    "brand/paper brand/ground brand/brand-soft brand-hi/paper on-brand/brand on-brand/brand-hi bar-ink/bar bar-dim/bar " \
	    "bar-ink/bar-line ok/ok-soft ok/paper warn/warn-soft warn/paper bad/bad-soft bad/paper info/info-soft info/paper " \
	    "mute/mute-soft mute/paper ink/mark ink/warn-soft ink/info-soft ink/ok-soft ink/bad-soft ink/brand-soft " \
	    "paper/ok paper/warn paper/bad paper/mute on-live/live paper/ink focus-ink/focus"
	seen = "edge/paper edge/ground ok-fill/paper warn-fill/paper bad-fill/paper info-fill/paper mute-fill/paper brand/sunk focus/bar"
}

/^:root \{/ { theme = "light" }
/:root:not\(\[data-theme="light"\]\)/ { theme = "dark" }
/^:root\[data-theme="dark"\]/ { theme = "chosen" }
/^[ \t]*\}/ { theme = "" }
theme != "" {
	line = $0
	while (match(line, /--[a-z0-9-]+: #[0-9a-f]+/)) {
		split(substr(line, RSTART + 2, RLENGTH - 2), part, ": #")
		colour[theme, part[1]] = part[2]
		if (theme == "chosen")
			chosen[part[1]] = part[2]
		line = substr(line, RSTART + RLENGTH)
	}
}

function channel(hex, at,    value) {
	value = (16 * (index("0123456789abcdef", substr(hex, at, 1)) - 1) + index("0123456789abcdef", substr(hex, at + 1, 1)) - 1) / 255
	return value <= 0.04045 ? value / 12.92 : exp(2.4 * log((value + 0.055) / 1.055))
}

function luminance(hex) {
	return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)
}

# A token the dark theme does not name keeps its light colour.
function token(theme, name) {
	return (theme, name) in colour ? colour[theme, name] : colour["light", name]
}

function check(theme, pair, least,    part, one, other, ratio) {
	split(pair, part, "/")
	one = token(theme, part[1])
	other = token(theme, part[2])
	ratio = length(one) == 6 && length(other) == 6 ? (luminance(one) + 0.05) / (luminance(other) + 0.05) : 0
	if (ratio > 0 && ratio < 1)
		ratio = 1 / ratio
	if (ratio >= least) {
		passed++
		return
	}
	failed++
	printf "FAILED: %s on %s, %s: %.2f, least %.1f\n", part[1], part[2], theme, ratio, least
}

END {
	for (number = split(words, pairs, " "); number > 0; number--) {
		check("light", pairs[number], 4.5)
		check("dark", pairs[number], 4.5)
	}
	for (number = split(seen, pairs, " "); number > 0; number--) {
		check("light", pairs[number], 3)
		check("dark", pairs[number], 3)
	}
	for (name in chosen)
		if (colour["dark", name] == chosen[name])
			passed++
		else {
			failed++
			printf "FAILED: %s is dark by the system and otherwise by choice\n", name
		}
	printf "%d passed, %d failed\n", passed, failed
	exit failed > 0 || passed < 100
}' www/pinkas.css
