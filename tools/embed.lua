--- Writes the Lua layer as C strings, for hosts that link the library (meta/ is for editors alone): lua5.4 tools/embed.lua OUT.c [directory]
local out, root = assert(arg[1], "usage: embed.lua OUT.c [directory]"), arg[2] or "lua"
local p = assert(io.popen(("cd '%s' && find lunarray -name '*.lua' ! -path '*/meta/*' | LC_ALL=C sort"):format(root)))
local f = assert(io.open(out, "w"))
f:write "/* The Lua layer as strings. Made by tools/embed.lua from lua/. */\n#include \"embedded.h\"\n\n"
local rows = {}
for path in p:lines() do
  local source = assert(io.open(root .. "/" .. path, "rb"))
  local text = source:read "a"
  source:close()
  local name = path:gsub("%.lua$", ""):gsub("/init$", ""):gsub("/", ".")
  local id = "lua_" .. name:gsub("%W", "_")
  f:write(("static const unsigned char %s[] = {"):format(id))
  for i = 1, #text do                -- bytes: a compiler need not take strings beyond 4095 characters
    if i % 32 == 1 then f:write "\n" end
    f:write(text:byte(i), ",")
  end
  f:write "\n0};\n\n"
  rows[#rows + 1] = ('  { "%s", %s, %d },'):format(name, id, #text)
end
p:close()
f:write("const la_embedded la_embedded_lua[] = {\n", table.concat(rows, "\n"), "\n  { NULL, NULL, 0 }\n};\n")
f:close()
