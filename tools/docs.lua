--- Writes the reference of all functions from their registered docs: lua5.4 tools/docs.lua DIRECTORY -> DIRECTORY/reference.md
-- la._registry() lists them in reading order: {name, params, doc, module, func, method, attr, ufunc}; it comes from the registration
-- tables in C, the only place where a function is documented. Ends with an error if one has no doc.
local la = require "lunarray"

local directory = arg[1] or "build/docs"
assert(os.execute(("mkdir -p '%s'"):format(directory)), "cannot make " .. directory)

-- one entry for each name of a module: a function and an attribute of the same name share it
local modules, order, total = {}, {}, 0
for _, entry in ipairs(la._registry()) do
  local module = entry.module and entry.module ~= "" and "la." .. entry.module:gsub("^la%.", "") or "la"
  if not entry.name:find "^_" then
    local m = modules[module]
    if not m then
      m = {}
      modules[module] = m
      order[#order + 1] = module
    end
    if not m[entry.name] then
      m[entry.name] = {}
      m[#m + 1] = entry.name
      total = total + 1
    end
    table.insert(m[entry.name], entry)
  end
end

-- "x, axis, dtype | where" -> how it can be called
local function forms (module, entry)
  local params = entry.params or ""
  params = params == "*" and "..." or params:gsub("%*", "..."):gsub("%s*|%s*", ", {"):gsub("^, ", "")
  if params:find("{", 1, true) then params = params .. "}" end
  local list = {}
  if entry.func then list[#list + 1] = ("%s.%s(%s)"):format(module, entry.name, params) end
  if entry.method then
    list[#list + 1] = ("x:%s(%s)"):format(entry.name, (params:gsub("^[%w_]+,? ?", "", 1)))
    if entry.ufunc then list[#list + 1] = ("x:%s_(%s)   in place"):format(entry.name, (params:gsub("^[%w_]+,? ?", "", 1))) end
  end
  if entry.attr then list[#list + 1] = "x." .. entry.name end
  return list
end

local out, undocumented = {}, {}
local function add (...)
  for _, line in ipairs {...} do out[#out + 1] = line end
end

local function anchor (title) return (title:lower():gsub("[^%w_%- ]", ""):gsub(" ", "-")) end

add("# lunarray " .. la.config().version .. ": reference", "")
add("Positions count from 1. Arguments go by place, or by name in a last table: `la.sum(x, {axis = 1})`; those in braces only by name. "
  .. "A parameter followed by dots takes numbers in a row, too: `la.zeros(2, 3)`.", "")
for _, module in ipairs(order) do
  local names = {}
  for i, name in ipairs(modules[module]) do names[i] = ("[%s](#%s)"):format(name, anchor(module .. "." .. name)) end
  add(("**%s**: %s"):format(module, table.concat(names, ", ")), "")
end
for _, module in ipairs(order) do
  add("## " .. module, "")
  for _, name in ipairs(modules[module]) do
    add("### " .. module .. "." .. name, "")
    for _, entry in ipairs(modules[module][name]) do
      local doc = (entry.doc or ""):gsub("%s+$", "")
      if doc == "" then undocumented[#undocumented + 1] = module .. "." .. name end
      for _, form in ipairs(forms(module, entry)) do add("    " .. form) end
      local first, rest = doc:match "^([^\n]*)\n?(.*)$"
      add("", first, "")
      for line in rest:gmatch "[^\n]+" do
        local label, text = line:match "^(%u%w+): (.*)$"
        if label == "Example" then add("- Example: `" .. text .. "`")
        elseif label then add("- " .. label .. ": " .. text)
        else add("- " .. line) end
      end
      add("")
    end
  end
end

local path = directory .. "/reference.md"
local f = assert(io.open(path, "w"))
f:write(table.concat(out, "\n"), "\n")
f:close()
print(("%s: %d names in %d modules"):format(path, total, #order))
for _, name in ipairs(undocumented) do io.stderr:write("no doc: ", name, "\n") end
os.exit(#undocumented == 0)
