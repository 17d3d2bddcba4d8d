-- luacheck . : the Lua side of the repository.
std = "lua54"
max_line_length = 140
exclude_files = {"build/**", "tests/data/**", "tests/fuzz/programs.lua"}
files["tests/spec"] = {std = "lua54+busted", max_line_length = 200}   -- a case in a row may be long
files["tests/helper.lua"] = {std = "lua54"}
files["tests/embed/everyalloc.lua"] = {std = "lua54", max_line_length = 200, globals = {"G", "S", "X", "Y", "I", "A", "B", "T", "R", "M", "C", "BIG", "U", "F", "print"}}
