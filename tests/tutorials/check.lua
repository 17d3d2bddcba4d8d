--- Compares what the tutorials printed with what NumPy prints for the same items (tests/data/tutorials.lua).
--
--   local check = require "tests.tutorials.check"
--   local result = check(directory)      -- with transcripts/ in it
--   result.items, covered, values, equal, pictures: counts; result.problems: a list of sentences
--
-- Lines that begin with ~ depend on the machine and are left out on both sides. True, False, None and the kinds of Python's errors are
-- written as Lua has them. What else differs is listed item by item in tests/tutorials/adapt_*.lua, each with its reason:
--   ["D11.01"] = {{"[1 0]", "[2 1]", "+1"}}     this text of NumPy's (which must be there) is that one in Lua
--   ["D04.04"] = {tol = 1e-9}                   numbers of more than 8 digits need only agree so far
-- Reasons: "+1" positions and axes, "tol" last digits, "adapt" Python or the notebook stands in the way, "doc" NumPy's words name Python.
local expected = dofile "tests/data/tutorials.lua"

local adapt = {}
for name in io.popen("ls tests/tutorials/adapt_*.lua 2>/dev/null"):lines() do
  for id, rules in pairs(dofile(name)) do
    assert(not adapt[id], id .. " is adapted twice")
    adapt[id] = rules
  end
end

local function replace (text, from, to)      -- every plain occurrence; how many there were
  local out, at, n = {}, 1, 0
  while true do
    local i, j = text:find(from, at, true)
    if not i then break end
    out[#out + 1] = text:sub(at, i - 1)
    out[#out + 1] = to
    at, n = j + 1, n + 1
  end
  out[#out + 1] = text:sub(at)
  return table.concat(out), n
end

local python = {{"%f[%w]True%f[%W]", "true"}, {"%f[%w]False%f[%W]", "false"}, {"%f[%w]None%f[%W]", "nil"}}

local function as_lua (lines)
  local out = {}
  for i, line in ipairs(lines) do
    if not line:find "%[%s*True" and not line:find "%[%s*False" then      -- inside an array they stay as they are
      for _, rule in ipairs(python) do line = line:gsub(rule[1], rule[2]) end
    end
    out[i] = line:gsub("^%u%w*Error: ", "error: ")
  end
  return table.concat(out, "\n")
end

-- equal but for the last digits of long numbers
local function near (a, b, tol)
  local pattern = "[-+]?%d+%.?%d*[eE]?[-+]?%d*"
  if a:gsub(pattern, "#"):gsub("%s+", " ") ~= b:gsub(pattern, "#"):gsub("%s+", " ") then return false end
  local x, y = {}, {}
  for n in a:gmatch(pattern) do x[#x + 1] = n end
  for n in b:gmatch(pattern) do y[#y + 1] = n end
  for i = 1, #x do
    if x[i] ~= y[i] then
      local u, v = tonumber(x[i]), tonumber(y[i])
      local digits = #x[i]:gsub("[eE].*", ""):gsub("%D", ""):gsub("^0+", "")
      if not u or not v or digits <= 8 or math.abs(u - v) > tol * math.max(math.abs(u), math.abs(v)) then return false end
    end
  end
  return true
end

local function read_transcripts (dir)
  local items, problems = {}, {}
  for path in io.popen(("find '%s/transcripts' -name '*.txt' | LC_ALL=C sort"):format(dir)):lines() do
    local current
    for line in io.lines(path) do
      local id = line:match "^## ([FDM]%d%d%.%d%d) "
      if id then
        if items[id] then problems[#problems + 1] = id .. " is printed twice" end
        current = {}
        items[id] = current
      elseif current and line:sub(1, 1) ~= "~" then current[#current + 1] = line:gsub("%s+$", "") end
    end
  end
  for _, lines in pairs(items) do
    while lines[#lines] == "" do lines[#lines] = nil end
  end
  return items, problems
end

local function exists (path)
  local f = io.open(path, "rb")
  if f then f:close() end
  return f ~= nil
end

return function (dir, only)
  local got, problems = read_transcripts(dir)
  local r = {items = 0, covered = 0, values = 0, equal = 0, pictures = 0, problems = problems}
  local ids = {}
  for id in pairs(expected) do if not only or id:find(only) then ids[#ids + 1] = id end end
  table.sort(ids)
  for _, id in ipairs(ids) do
    local item, mine, rules = expected[id], got[id], adapt[id] or {}
    local is = {}
    for _, tag in ipairs(item.tags) do is[tag] = true end
    r.items = r.items + 1
    if is.value then r.values = r.values + 1 end
    if not mine then problems[#problems + 1] = id .. " is not covered"
    else
      r.covered = r.covered + 1
      local same = true
      if item.lines and not is.text then                 -- of an explanation the words are free
        local want = as_lua(item.lines)
        for _, rule in ipairs(rules) do
          local n
          want, n = replace(want, rule[1], rule[2])
          if n == 0 then
            problems[#problems + 1] = ("%s: the adapted text %q is not in what NumPy prints"):format(id, rule[1])
            same = false
          end
        end
        local text = table.concat(mine, "\n")
        if text ~= want and not (rules.tol and near(want, text, rules.tol)) then
          same = false
          problems[#problems + 1] = ("%s differs; NumPy, as Lua has it:\n%s\nlunarray:\n%s"):format(id, want, text)
        end
      end
      if is.plot then
        for _, line in ipairs(mine) do
          local name = line:match "^picture: (%S+)"
          if name then
            if exists(dir .. "/" .. name) then r.pictures = r.pictures + 1
            else
              same = false
              problems[#problems + 1] = id .. ": there is no " .. name
            end
          end
        end
      end
      if is.value and same then r.equal = r.equal + 1 end
    end
  end
  for id in pairs(got) do if not expected[id] then problems[#problems + 1] = id .. " is not on the list" end end
  return r
end
