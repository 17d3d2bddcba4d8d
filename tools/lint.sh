#!/bin/sh
# lint.sh: luacheck (.luacheckrc) on the Lua files; cppcheck (tools/cppcheck.supp: what is left out, and why) and clang-tidy (.clang-tidy:
# which checks, and why not the others) on the C files. Each where it is installed; the last line says which were. Exits 1 if one finds
# something. `make lint` calls it; LINT_JOBS: how many files at a time, ONLY: one of the three.
jobs=${LINT_JOBS:-$(nproc 2>/dev/null || echo 2)}
failed=0 ran= skipped=

# here PROGRAM PACKAGE: is it there, and wanted?
here () {
  [ -z "$ONLY" ] || [ "$ONLY" = "$1" ] || return 1
  if command -v "$1" >/dev/null 2>&1; then ran="$ran $1"; return 0; fi
  skipped="$skipped $1 (apt-get install $2)"
  return 1
}

if here luacheck lua-check; then luacheck -q . || failed=1; fi

# The kernels are the same source for each instruction set: read once, as the baseline.
plain=$(ls src/*.c tests/embed/*.c | grep -v '^src/kern_')
kernels=$(ls src/kern_*.c)
flags="-D_GNU_SOURCE -DNDEBUG -DLA_HAVE_X86_ISA -DLA_HAVE_PNG -DLA_HAVE_JPEG -Isrc"
export flags

if here cppcheck cppcheck; then
  check () {
    cppcheck -q --error-exitcode=1 --std=c11 --enable=warning,performance,portability --library=tools/cppcheck.cfg --suppressions-list=tools/cppcheck.supp \
      --suppress=missingIncludeSystem -D__GNUC__=12 -D__x86_64__ -D__linux__ $flags -j "$jobs" "$@" || failed=1
  }
  check $plain
  check -DLA_ISA=baseline $kernels
fi

if here clang-tidy clang-tidy; then
  lua="-I$(sh tools/find.sh include)"
  export lua
  for f in $plain; do echo "$f"; done | xargs -P "$jobs" -n 1 sh -c 'clang-tidy --quiet "$0" -- -std=c11 -include tools/tidy.h $flags $lua 2>/dev/null' || failed=1
  for f in $kernels; do echo "$f"; done | xargs -P "$jobs" -n 1 sh -c 'clang-tidy --quiet "$0" -- -std=c11 -include tools/tidy.h $flags $lua -DLA_ISA=baseline 2>/dev/null' || failed=1
fi

[ $failed = 0 ] && result="nothing found" || result="FAIL: see above"
echo "lint: $result; ran:${ran:- nothing}${skipped:+; not installed:$skipped}"
exit $failed
