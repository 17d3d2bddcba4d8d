#!/bin/sh
# find.sh WHAT: looks for one thing the build needs and prints it, or nothing.
#   lua       an interpreter that is Lua 5.4 (also where `lua` is another version; never LuaJIT)
#   include   the directory of lua.h of Lua 5.4
#   zlib      yes, if a program with zlib compiles and links
#   png       yes, if a program with libpng compiles and links
#   jpeg      yes, if a program with libjpeg (or libjpeg-turbo) compiles and links
#   edit      yes, if a program with libedit compiles and links
#   werror    -Werror, if $CC is a compiler whose warnings we have seen
#   blas      the OpenBLAS shared library that the loader would find
CC=${CC:-cc}

case $1 in
lua)
  for c in lua5.4 lua54 lua-5.4 lua /usr/local/bin/lua5.4 /usr/local/bin/lua; do
    p=$(command -v "$c" 2>/dev/null) || continue
    if "$p" -e 'os.exit(_VERSION == "Lua 5.4" and not jit)' >/dev/null 2>&1; then echo "$p"; exit 0; fi
  done ;;
include)
  dirs=
  for m in lua5.4 lua-5.4 lua54 lua; do
    d=$(pkg-config --variable=includedir "$m" 2>/dev/null) && dirs="$dirs $d"
    for o in $(pkg-config --cflags-only-I "$m" 2>/dev/null); do dirs="$dirs ${o#-I}"; done
  done
  for d in $dirs /usr/include/lua5.4 /usr/include/lua54 /usr/include/lua/5.4 /usr/local/include/lua5.4 /usr/local/include/lua54 \
           /usr/local/include /usr/include /opt/homebrew/include/lua5.4 /opt/homebrew/include/lua /opt/local/include/lua5.4; do
    if grep -q 'define[[:space:]]*LUA_VERSION_NUM[[:space:]]*504' "$d/lua.h" 2>/dev/null; then echo "$d"; exit 0; fi
  done ;;
zlib)
  printf '#include <zlib.h>\nint main (void) { return zlibVersion() == 0; }\n' |
    $CC -x c - -o /dev/null -lz >/dev/null 2>&1 && echo yes ;;
png)
  printf '#include <png.h>\nint main (void) { return png_access_version_number() == 0; }\n' |
    $CC -x c - -o /dev/null -lpng >/dev/null 2>&1 && echo yes ;;
jpeg)
  printf '#include <stdio.h>\n#include <jpeglib.h>\nint main (void) { struct jpeg_error_mgr e; return jpeg_std_error(&e) == 0; }\n' |
    $CC -x c - -o /dev/null -ljpeg >/dev/null 2>&1 && echo yes ;;
edit)
  printf '#include <histedit.h>\nint main (void) { return history_init() == 0; }\n' |
    $CC -x c - -o /dev/null -ledit >/dev/null 2>&1 && echo yes ;;
werror)
  case $($CC -dM -E -x c /dev/null 2>/dev/null | sed -n 's/^#define __\(GNUC\|clang_major\)__ /\1=/p' | sort -r | head -1) in
    GNUC=12) echo -Werror ;;
  esac ;;
blas)
  for d in $(printf %s "$LD_LIBRARY_PATH" | tr : ' ') /usr/lib/*-linux-gnu* /usr/lib/*-linux-gnu*/openblas-* /lib/*-linux-gnu* \
           /usr/lib64 /usr/lib /usr/local/lib /opt/homebrew/opt/openblas/lib; do
    for f in "$d"/libopenblas.so.0 "$d"/libopenblas.so "$d"/libopenblasp.so.0 "$d"/libopenblas.dylib; do
      if [ -e "$f" ]; then echo "$f"; exit 0; fi
    done
  done ;;
esac
exit 0
