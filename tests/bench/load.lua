-- load.lua: what wrk sends: the cookie of a session and, where a file of forms is given, each of them once.

local threads = 0

function setup(thread)
	thread:set("number", threads)
	threads = threads + 1
end

-- Arguments: a file whose first line is the cookie and the others forms; which of them is the first to be sent; how many; in how many threads.
function init(arguments)
	local file = io.open(arguments[1])
	local first, count, of = tonumber(arguments[2]), tonumber(arguments[3]), tonumber(arguments[4])
	wrk.headers["Cookie"] = file:read("*l")
	wrk.headers["Accept-Encoding"] = arguments[5]
	wrk.headers["Sec-Fetch-Site"] = "same-origin"
	forms, sent = {}, 0
	if count > 0 then
		wrk.method = "POST"
		wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
	end
	for i = 0, first + count - 1 do
		local form = file:read("*l")
		if i >= first and i % of == number then
			forms[#forms + 1] = form
		end
	end
	file:close()
	fixed = #forms == 0 and wrk.format() or nil
end

function request()
	if fixed then
		return fixed
	end
	sent = sent + 1
	if sent >= #forms then
		wrk.thread:stop()
	end
	return wrk.format(nil, nil, nil, forms[sent])
end

-- Requests a second, milliseconds at 50 and 99 percent, requests, failures.
function done(summary, latency)
	local errors = summary.errors
	print(string.format("%.0f %.2f %.2f %d %d", summary.requests * 1e6 / summary.duration,
		latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.requests,
		errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
