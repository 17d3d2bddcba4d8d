-- luacheck . : the Lua side of the repository.
std = "lua54"
max_line_length = 140
exclude_files = {"build/**", "tests/data/**"}
files["tests/spec"] = {std = "lua54+busted", max_line_length = 200}   -- a case in a row may be long
files["tests/helper.lua"] = {std = "lua54"}
