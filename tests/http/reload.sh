#!/bin/bash
# reload.sh: the workers are replaced again and again under load, and not one request fails.

. "$(dirname "$0")/site.sh"

reloads=25
master=
for process in $(pgrep -P "$running"); do
	! tr '\0' ' ' <"/proc/$process/cmdline" | grep -q ' serve ' || master=$process
done

# How often a line stands in the log, once it stands there more often than before.
after()
{
	for ((i = 0; i < 200; i++)); do
		[ "$(grep -c "$2" "$folder/log")" -le "$1" ] || return 0
		sleep 0.02
	done
	return 1
}

# hup 'LINE': asks for a reload and waits for what is said about it.
hup()
{
	local before
	before=$(grep -c "$1" "$folder/log")
	kill -HUP "$master"
	after "$before" "$1"
}

# Eight browsers that ask until a file appears, then print how many answers were good and how many not.
cat >"$folder/load.py" <<'END'
import http.client, os, sys, threading
port, stop = int(sys.argv[1]), sys.argv[2]
good, bad = [0] * 8, [0] * 8
def browse(i):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    while not os.path.exists(stop):
        try:
            line.request("GET", "/sign-in", headers={"Host": "localhost"})
            answer = line.getresponse()
            page = answer.read()
            if answer.status == 200 and page.rstrip().endswith(b"</html>"):
                good[i] += 1
                continue
        except (OSError, http.client.HTTPException):
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        bad[i] += 1
browsers = [threading.Thread(target=browse, args=(i,)) for i in range(8)]
for browser in browsers: browser.start()
for browser in browsers: browser.join()
print(sum(good), sum(bad))
END

# As systemd does it: the socket is made by another, given as standard input, and outlives the program.
cat >"$folder/given.py" <<'END'
import os, signal, socket, subprocess, sys, time
path, program = sys.argv[1], sys.argv[2:]
def record(kind, text):
    return bytes([1, kind, 0, 1, len(text) >> 8, len(text) & 255, 0, 0]) + text
def ask():
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(20)
    line.connect(path)
    pairs = b"".join(bytes([len(n), len(v)]) + n + v for n, v in [(b"REQUEST_METHOD", b"GET"),
        (b"REQUEST_URI", b"/sign-in"), (b"HTTP_HOST", b"localhost"), (b"REMOTE_ADDR", b"127.0.0.1")])
    line.sendall(record(1, b"\0\1\0\0\0\0\0\0") + record(4, pairs) + record(4, b"") + record(5, b""))
    return line
def answered(line):
    return b"Status: 200" in line.recv(4096)
given = socket.socket(socket.AF_UNIX)
given.bind(path)
given.listen(64)
server = subprocess.Popen(program, stdin=given, stderr=subprocess.DEVNULL)
first = answered(ask())
server.send_signal(signal.SIGHUP)
time.sleep(1)
second = answered(ask())
server.terminate()
stopped = server.wait() == 0
waiting = ask()
server = subprocess.Popen(program, stdin=given, stderr=subprocess.DEVNULL)
third = answered(waiting)
server.terminate()
print(first, second, stopped, third, server.wait() == 0, os.path.exists(path))
sys.exit(not (first and second and stopped and third and os.path.exists(path)))
END
# A program is tried while a worker is busy, and we are told to leave before it is known whether it can begin.
cat >"$folder/leaving.py" <<'END'
import os, shutil, signal, subprocess, sys, time
socket, program, taken = sys.argv[1], sys.argv[2], sys.argv[3]
shutil.copy(program, program + "-leaving")
server = subprocess.Popen([program + "-leaving", "--data", sys.argv[4], "serve", "--socket", socket], stderr=subprocess.DEVNULL)
def children():
    return [int(child) for child in open("/proc/%d/task/%d/children" % (server.pid, server.pid)).read().split()]
for _ in range(200):
    if os.path.exists(socket) and children(): break
    time.sleep(0.05)
time.sleep(0.5)
busy = children()[0]
os.kill(busy, signal.SIGSTOP)
os.remove(program + "-leaving")
with open(program + "-leaving", "w") as file:
    file.write("#!/bin/sh\n[ -n \"$PINKAS_REHEARSAL\" ] || touch %s\nsleep 0.5\n" % taken)
os.chmod(program + "-leaving", 0o755)
server.send_signal(signal.SIGHUP)
time.sleep(0.2)
server.send_signal(signal.SIGTERM)
time.sleep(1)
os.kill(busy, signal.SIGCONT)
left = server.wait(20) == 0
print(left, os.path.exists(taken))
sys.exit(not left or os.path.exists(taken))
END
check 'a socket that is given is served, through a reload and a restart' python3 "$folder/given.py" "$folder/given" \
    "$folder/house/cgi-bin/pinkas" --data "$folder/data" serve
check 'whoever is told to leave while another is tried leaves' python3 "$folder/leaving.py" "$folder/leaving" \
    "$folder/house/cgi-bin/pinkas" "$folder/taken" "$folder/data"
echo precious >"$folder/precious"
timeout 20 "$folder/house/cgi-bin/pinkas" --data "$folder/data" serve --socket "$folder/precious" 2>/dev/null </dev/null
check 'a file that stands where a socket should be stays' grep -qs precious "$folder/precious"
check 'the master is found' test -n "$master"
python3 "$folder/load.py" "$port" "$folder/stop" >"$folder/result" &
load=$!
reloaded=0
for ((n = 0; n < reloads; n++)); do
	cp "$folder/house/cgi-bin/pinkas" "$folder/new"
	mv "$folder/new" "$folder/house/cgi-bin/pinkas"
	! hup ' reloaded' || reloaded=$((reloaded + 1))
done
check "$reloads reloads of a new program" test "$reloaded" -eq "$reloads"
printf '#!/bin/sh\nexit 1\n' >"$folder/new"
chmod +x "$folder/new"
cp "$folder/house/cgi-bin/pinkas" "$folder/kept"
mv "$folder/new" "$folder/house/cgi-bin/pinkas"
check 'a program that cannot begin is not taken' hup ' not reloaded'
mv "$folder/kept" "$folder/house/cgi-bin/pinkas"
printf -- '-- name: broken\nSELECT nothing FROM nowhere;\n' >"$folder/house/sql/broken.sql"
check 'nor is one with a query that cannot be prepared' hup ' not reloaded'
rm "$folder/house/sql/broken.sql"
check 'the next good one is' hup ' reloaded'
sleep 0.5
touch "$folder/stop"
wait "$load"
read -r good bad <"$folder/result"
echo "$good answers during $reloaded reloads, $bad failed"
check 'many requests were answered meanwhile' test "$good" -gt 200
check 'and none failed' test "$bad" -eq 0
check 'the master is still the same process' kill -0 "$master"
check 'no worker fell' test "$(grep -c 'ended by signal' "$folder/log")" -eq 0
totals
