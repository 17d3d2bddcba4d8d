#!/bin/sh
# deps.sh TARGET: sees to it that `make TARGET` (demo, test, valgrind) finds what it needs. What is there stays as it is. What is
# missing is installed where apt-get is, as root or through sudo; elsewhere one line says what to install.
# Needed: a C compiler, Lua 5.4 with its headers, for tests busted. Better with: OpenBLAS (products, factorisations), zlib (.gz, .npz), libpng and
# libjpeg (pictures), libedit (the prompt), for tests gnuplot (plots) and a C++ compiler (hosts).
target=${1:-demo}
here=$(dirname "$0")
CC=${CC:-cc}
find () { CC="$CC" sh "$here/find.sh" "$1"; }

busted () { lua=$(find lua); [ -n "$lua" ] && "$lua" -e 'require "busted.core"; require "luassert"' >/dev/null 2>&1; }

needed= better=
printf '#include <stdio.h>\nint main (void) { return 0; }\n' | $CC -x c - -o /dev/null >/dev/null 2>&1 || needed="$needed gcc libc6-dev"
[ -n "$(find lua)" ] || needed="$needed lua5.4"
[ -n "$(find include)" ] || [ -n "$LUA_INCDIR" ] || needed="$needed liblua5.4-dev"
[ -n "$(find blas)" ] || better="$better libopenblas0-pthread"
case $needed in
  *gcc*)
    [ -e /usr/include/zlib.h ] || better="$better zlib1g-dev"
    [ -e /usr/include/png.h ] || better="$better libpng-dev"
    [ -e /usr/include/jpeglib.h ] || better="$better libjpeg-dev"
    [ -e /usr/include/histedit.h ] || better="$better libedit-dev" ;;
  *)
    [ -n "$(find zlib)" ] || better="$better zlib1g-dev"
    [ -n "$(find png)" ] || better="$better libpng-dev"
    [ -n "$(find jpeg)" ] || better="$better libjpeg-dev"
    [ -n "$(find edit)" ] || better="$better libedit-dev" ;;
esac
case $target in test|valgrind)
  busted || needed="$needed lua-busted"
  command -v gnuplot >/dev/null || better="$better gnuplot-nox fonts-dejavu-core"
  command -v c++ >/dev/null || better="$better g++" ;;
esac
[ "$target" != valgrind ] || command -v valgrind >/dev/null || needed="$needed valgrind"
[ -z "$needed$better" ] && exit 0
list=$(echo $needed $better)

give_up () {   # $1: what stands in the way
  echo "$1; please install: ${needed:-$better}" >&2
  [ -z "$needed" ]   # without the optional ones it goes on
  exit
}

if ! command -v apt-get >/dev/null; then
  list="a C compiler, Lua 5.4 with headers, OpenBLAS, zlib, libpng, libjpeg and libedit with headers, for tests busted for Lua 5.4 and gnuplot"
  echo "missing (Debian's names): $(echo $needed $better). There is no apt-get here; install with your package manager: $list" >&2
  [ -z "$needed" ]
  exit
fi
if [ "$(id -u)" = 0 ]; then as=
elif ! command -v sudo >/dev/null; then give_up "not root and no sudo"
elif sudo -n true 2>/dev/null; then as="sudo -n"
elif [ -t 0 ]; then as=sudo
else give_up "sudo wants a password and there is no terminal"
fi

installed () {   # the busted of Ubuntu 22.04 is for Lua 5.1 to 5.3
  case $needed in
    *lua-busted*)
      busted && exit 0
      echo "this system's lua-busted does not work with Lua 5.4; please run: luarocks --lua-version 5.4 install busted" >&2
      exit 1 ;;
  esac
  exit 0
}

echo "installing $list"
install_list () {
  $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" </dev/null
}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# the package lists may be missing or old: only then are they fetched
if install_list $list >"$log" 2>&1; then installed; fi
if $as env DEBIAN_FRONTEND=noninteractive apt-get update -q >"$log" 2>&1 && install_list $list >>"$log" 2>&1; then installed; fi
# perhaps only one of the optional ones cannot be had
if [ -n "$better" ]; then
  for p in $better; do install_list "$p" >>"$log" 2>&1 || echo "could not install $p: going on without it" >&2; done
  [ -z "$needed" ] && exit 0
  if install_list $needed >>"$log" 2>&1; then installed; fi
fi
tail -20 "$log" >&2
echo "apt-get could not install: $needed" >&2
exit 1
