#!/bin/sh
# rock.sh: the way of a rock from the sources to a user and back, with the luarocks that is installed (3.8 and newer); `make rock-test`.
#
#   lint both rockspecs; make the scm rock from a copy of the tree; pack the release as a source rock and as a binary rock; a server on
#   loopback (luarocks-admin make_manifest); install from it into empty trees, both kinds; the README's first program with each; luarocks test;
#   luarocks remove
#
# Without luarocks, git or python3 it says so and ends well. Nothing outside of a temporary directory is written. SPEC=... chooses what
# `luarocks test` runs (default: one spec; SPEC=all: everything).
set -e
say () { echo "rock-test: $*"; }
die () { say "FAILED: $*"; [ -f "$log" ] && tail -30 "$log"; exit 1; }
root=$(cd "$(dirname "$0")/.." && pwd)
for tool in luarocks luarocks-admin git python3; do
  if ! command -v $tool >/dev/null 2>&1; then say "skipped: there is no $tool"; exit 0; fi
done
lua=${LUA:-lua5.4}
[ "$(luarocks --version | sed -n 's/.* \([0-9]*\)\.\([0-9]*\).*/\1\2/p')" -ge 38 ] 2>/dev/null || say "note: $(luarocks --version | head -1) is older than 3.8"

work=$(mktemp -d)
server=
trap '[ -n "$server" ] && kill $server 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
log=$work/log
unset MAKEFLAGS MAKELEVEL LUA_PATH LUA_PATH_5_4 LUA_CPATH LUA_CPATH_5_4 BUILD
export HOME="$work/home"
mkdir "$HOME"
rocks () { luarocks --lua-version 5.4 "$@" >>"$log" 2>&1; }

# a clone of what is in the tree now, committed or not; the rockspecs' address leads there
release=$(cd "$root" && ls lunarray-[0-9]*.rockspec | sort -V | tail -1)
version=$(echo "$release" | sed 's/^lunarray-\(.*\)\.rockspec$/\1/')
tag=$(sed -n 's/^  tag = "\(.*\)",/\1/p' "$root/$release")
mkdir "$work/repo"
(cd "$root" && git ls-files -co --exclude-standard -z | xargs -0 -n 500 sh -c 'for f; do [ -e "$f" ] && printf "%s\0" "$f"; done' sh | tar cf - --null -T -) | tar xf - -C "$work/repo"
cd "$work/repo"
git init -q -b main . && git add -A && git -c user.name=test -c user.email=test@localhost commit -q -m test && git tag "$tag"
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="url.file://$work/repo.insteadOf" GIT_CONFIG_VALUE_0=https://github.com/lunarray/lunarray.git

for spec in lunarray-scm-1.rockspec "$release"; do rocks lint "$spec" || die "luarocks lint $spec"; done
say "lint: lunarray-scm-1.rockspec, $release"

# the README's first program, run outside of the tree; without gnuplot but for its plot
sed -n '/^```lua$/,/^```$/p' "$root/README.md" | sed -n '2,/^```$/p' | sed '$d' >"$work/ten.lua"
command -v gnuplot >/dev/null 2>&1 || sed -i '/lunarray.plot/,$d' "$work/ten.lua"
[ "$(grep -c . "$work/ten.lua")" -ge 8 ] || die "the README's first program was not found"
mkdir "$work/elsewhere"
ten () {        # $1: a tree of rocks
  cat >"$work/run.lua" <<EOF
local tree = ...
package.path = tree .. "/share/lua/5.4/?.lua;" .. tree .. "/share/lua/5.4/?/init.lua"
package.cpath = tree .. "/lib/lua/5.4/?.so"
local la = require "lunarray"
assert(package.searchpath("lunarray.core", package.cpath):find(tree, 1, true) and la._VERSION == "$(sed -n 's/^#define LUNARRAY_VERSION "\([^"]*\)".*/\1/p' "$root/src/lunarray.h")")
assert(require "lunarray.frame" and require "lunarray.plot" and require "lunarray.progress")
for _, name in ipairs {"zlib", "image_codec", "edit"} do      -- optional: what is there loads
  if package.searchpath("lunarray." .. name, package.cpath) then assert(require("lunarray." .. name)) end
end
dofile "$work/ten.lua"
EOF
  (cd "$work/elsewhere" && "$lua" "$work/run.lua" "$1") >>"$log" 2>&1 || die "the README's first program with $1"
  (cd "$work/elsewhere" && "$1/bin/lunarray" "$work/ten.lua") >>"$log" 2>&1 || die "$1/bin/lunarray"
}

rocks make --tree "$work/made" lunarray-scm-1.rockspec || die "luarocks make"
ten "$work/made"
say "make: the scm rock, and the README's first program with it"

mkdir "$work/server" "$work/packed"
cd "$work/packed"
rocks pack "$work/repo/$release" || die "luarocks pack $release"
(cd "$work/repo" && rocks make --tree "$work/release" "$release") || die "luarocks make $release"
rocks pack --tree "$work/release" lunarray || die "luarocks pack lunarray"
src=$(ls lunarray-*.src.rock) binary=$(ls lunarray-*.rock | grep -v src)
say "pack: $src, $binary"

serve () {      # $1: the rock to offer
  rm -rf "$work/server"
  mkdir "$work/server"
  cp "$1" "$work/repo/$release" "$work/server/"
  luarocks-admin --lua-version 5.4 make_manifest "$work/server" >>"$log" 2>&1 || die "luarocks-admin make_manifest"
}
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
mkdir -p "$work/server"
python3 - "$port" "$work" >>"$log" 2>&1 <<'EOF' &
import functools, http.server, sys
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[2] + "/server")
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), handler).serve_forever()
EOF
server=$!
for i in 1 2 3 4 5 6 7 8 9 10; do
  python3 -c "import socket; socket.create_connection(('127.0.0.1', $port), 1)" 2>/dev/null && break
  sleep 0.3
done

for rock in "$src" "$binary"; do
  serve "$rock"
  rm -rf "$work/empty"
  rocks --tree "$work/empty" install --only-server "http://127.0.0.1:$port" lunarray || die "luarocks install of $rock from the server"
  ten "$work/empty"
  rocks --tree "$work/empty" show lunarray || die "luarocks show"
  say "install: $rock from a server into an empty tree, and the README's first program with it"
done

cd "$work/repo"
if [ "$SPEC" = all ]; then rocks test "$release" || die "luarocks test"
else rocks test "$release" -- "SPEC=${SPEC:-tests/spec/create_spec.lua}" || die "luarocks test"
fi
grep -q '^[0-9]* passed, 0 failed' "$log" || die "luarocks test ran no test"
say "test: $(grep '^[0-9]* passed, 0 failed' "$log" | tail -1)"

rocks --tree "$work/empty" remove lunarray || die "luarocks remove"
left=$(find "$work/empty" -type f ! -name manifest ! -name 'manifest-*' ! -name index.html)
[ -z "$left" ] || die "luarocks remove left $left"
say "remove: nothing of $version is left"
say "ok, with $(luarocks --version | sed -n 's/.*luarocks \([0-9.]*\).*/luarocks \1/p' | head -1)"
