#!/bin/bash
# run.sh: the demonstration in the foreground: workers, seal and nginx on this machine only; Ctrl-C ends them.
#
# run.sh [FOLDER], with PORT and DEMO from the environment, and how to SERVE if not developing. All it writes lies in the folder (var/): the
# register, made with the demonstration cluster if there is none, and nginx's configuration.

set -u
cd "$(dirname "$0")/.." || exit 1
PATH=$PATH:/usr/sbin
folder=${1:-var}
port=${PORT:-8080}
site=http://localhost:$port
serve=${SERVE---developing}
pinkas=(cgi-bin/pinkas --data "$folder")
started=()

# Root serves a clone as whoever owns it: nginx, too, must be able to read it.
owner=$(stat -c %U .)
if [ "$(id -u)" = 0 ] && [ "$owner" != root ] && id "$owner" >/dev/null 2>&1; then
	exec setpriv --reuid="$owner" --regid="$(stat -c %g .)" --init-groups cgi-bin/run.sh "$@"
fi

fail()
{
	echo "run: $*" >&2
	stop 1
}

stop()
{
	trap '' INT TERM HUP
	[ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null
	wait
	exit "$1"
}

make_register()
{
	if [ -e "$folder/pinkas.db" ]; then
		"${pinkas[@]}" migrate || fail "the register in $folder cannot be brought up to date"
	elif ! "${pinkas[@]}" init --demo "${DEMO:-western_negev}"; then
		rm -f "$folder"/pinkas.db* "$folder"/access.db*
		fail "no register could be made in $folder"
	fi
	[ -e "$folder/seal.key" ] || "${pinkas[@]}" seal key >/dev/null || fail 'no key could be made'
}

# nginx resolves the socket from where it was started, so long paths do no harm.
configure()
{
	local here=$PWD/$folder
	[ "${folder#/}" = "$folder" ] || here=$folder
	mkdir -p "$folder/nginx/pinkas" "$folder/documents" || return 1
	cat >"$folder/nginx/pinkas/upstream" <<-END
		server "unix:$folder/socket" max_fails=0;
		server "unix:$folder/socket" max_fails=0;
	END
	cat >"$folder/nginx/pinkas/server" <<-END
		listen 127.0.0.1:$port;
		server_name "~^(?<pinkas_host>localhost|127\.0\.0\.1|\[::1\])\$";
		root "$PWD/www";
		set \$pinkas_documents "$here/documents";
		access_log "$here/nginx/access.log" pinkas;
	END
	cat >"$folder/nginx/nginx.conf" <<-END
		$([ "$(id -u)" != 0 ] || echo 'user root;')
		worker_processes 1;
		daemon off;
		pid "$here/nginx/pid";
		error_log stderr error;
		events {
			worker_connections 1024;
		}
		http {
			include /etc/nginx/mime.types;
			default_type application/octet-stream;
			sendfile on;
			client_body_temp_path "$here/nginx/body";
			fastcgi_temp_path "$here/nginx/fastcgi";
			proxy_temp_path "$here/nginx/proxy";
			scgi_temp_path "$here/nginx/scgi";
			uwsgi_temp_path "$here/nginx/uwsgi";
			include "$PWD/nginx.conf";
		}
	END
}

# In the background, and remembered.
start()
{
	"$@" &
	started+=($!)
}

all_alive()
{
	for process in "${started[@]}"; do
		kill -0 "$process" 2>/dev/null || return 1
	done
}

wait_for_answer()
{
	for ((i = 0; i < 200; i++)); do
		curl -so /dev/null "$site/" && all_alive && return 0
		all_alive || break
		sleep 0.05
	done
	fail "no answer at $site"
}

trap 'stop 0' INT TERM HUP
umask 027
! (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || fail "port $port is taken; another: PORT=8081 make run"
make_register
configure || fail "cannot write to $folder"
start "${pinkas[@]}" seal
start "${pinkas[@]}" serve --socket "$folder/socket" $serve
start nginx -e stderr -p "$PWD" -c "$folder/nginx/nginx.conf"
wait_for_answer
cat <<END

Pinkas answers at $site. Sign in as anybody, by a link that works once:

END
"${pinkas[@]}" user links --site "$site"
cat <<END

The key that signs the ledger's checkpoints lies beside the register and belongs to the same user: good for
trying, not for use. Ctrl-C ends this; the register stays in $folder.

END
wait -n "${started[@]}"
fail 'a part of it ended'
