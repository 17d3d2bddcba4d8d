#!/bin/sh
# lint.sh: luacheck (.luacheckrc) on the Lua files and cppcheck on the C files, each where it is installed. Exits 1 if one finds something.
# Left out of cppcheck's warnings: those that follow from "a comparison of a dtype shows that it may be out of its table", and the kernels,
# which are made of macros that it reads once for each dtype.
failed=0
if command -v luacheck >/dev/null 2>&1; then luacheck -q . || failed=1
else echo "luacheck is not installed: apt-get install lua-check"; fi
if command -v cppcheck >/dev/null 2>&1; then
  files=$(ls src/*.c | grep -v '^src/kern_')
  cppcheck -q --error-exitcode=1 --std=c11 --enable=warning,portability --inline-suppr -Isrc --suppress=missingInclude --suppress=missingIncludeSystem \
    --suppress=arrayIndexOutOfBoundsCond --max-configs=2 -j 2 $files tests/embed/*.c && echo "cppcheck: nothing found" || failed=1
else echo "cppcheck is not installed: apt-get install cppcheck"; fi
exit $failed
