-- luacheck . : the Lua side of the repository. `make lint` calls it.
std = "lua54"
max_line_length = 170
-- 581: `not (x == y)` is not `x ~= y` to a reader who thinks of NaN and of __eq. 42., 43.: an inner scope may use a name again
ignore = {"581", "42.", "43."}
exclude_files = {
  "build/**",
  "tests/data/**", "tests/fuzz/programs.lua",   -- written by tests/gen and tests/fuzz/differential.py
  "lua/lunarray/meta/**",                       -- functions without bodies, for editors; written by tools/annotate.lua
}
-- a case in a row may be long; a loop left in its first turn asks an iterator for its first value (512)
files["tests"] = {max_line_length = 250}
files["tests/spec"] = {std = "lua54+busted", max_line_length = 250, ignore = {"512", "231", "311"}}   -- 231, 311: what only takes time
files["tests/spec/notebook_spec.lua"] = {std = "lua54+busted", globals = {"ilua"}}   -- what a kernel for Jupyter gives its scripts
files["tests/tutorials"] = {max_line_length = 220}
files["tests/fuzz/readers.lua"] = {globals = {"print"}}                       -- quiet while examples run
files["tests/embed/everyalloc.lua"] = {ignore = {"111", "112", "113", "121", "631"}}   -- its globals are what its lists of calls name
files["tests/embed/faults.lua"] = {ignore = {"113"}}                        -- the host makes fault and the names of errors
files["tests/embed/attacks.lua"] = {ignore = {"61.", "631"}}                         -- hostile scripts in long strings
files["examples/embed/http"] = {globals = {"lighty"}}                         -- lighttpd's, to a page
files["lua/lunarray/help"] = {max_line_length = 220}                          -- tables of text
files["lua/lunarray/help.lua"] = {max_line_length = 220}
files["tools"] = {max_line_length = 220}                                      -- patterns and templates in a row
