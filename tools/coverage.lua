--- Says how much of src ran: lines and branches, by gcov's counts. `make coverage` calls it after the suite has run in a counting build.
--
--   lua5.4 tools/coverage.lua OBJECTS [--list PATTERN] [--lines PERCENT] [--branches PERCENT]
--
-- OBJECTS is the directory of the objects (with the .gcno and .gcda files of gcc's --coverage). One row for each file of src, the least
-- covered first, then the total. --list: also the lines that did not run and those with a branch not taken, of the files whose name
-- holds PATTERN. --lines, --branches: exits with 1 when the total is below.
--
-- What is counted
-- - A line counts where gcc made code of it, in .c, .h, .inc and .def files of src alike. The kernels are compiled once for each
--   instruction set, and an .inc file once for each dtype: a line has run when it ran in one of these.
-- - A branch is one way out of a decision, as gcov counts them: `if (a && b)` has four. In the several compilations of a line the first
--   branch is the first of each, and so on, where they have equally many; otherwise they count by themselves.
-- - The kernels of an instruction set that this CPU lacks are left out, and that is said.
-- - No line is left out by a mark in the source, and what no test can reach counts as not run.

local objects = arg[1]
local list, want_lines, want_branches
for i = 2, #arg do
  if arg[i] == "--list" then list = arg[i + 1] or ""
  elseif arg[i] == "--lines" then want_lines = tonumber(arg[i + 1])
  elseif arg[i] == "--branches" then want_branches = tonumber(arg[i + 1]) end
end
if not objects then
  io.stderr:write "usage: coverage.lua OBJECTS [--list PATTERN] [--lines PERCENT] [--branches PERCENT]\n"
  os.exit(2)
end

-- ---- as much JSON as gcov writes -------------------------------------------------------------------------------------------------

local value

local function string_at (s, i)
  local from = i + 1
  while true do
    local at = s:find('["\\]', i + 1)
    if s:byte(at) == 34 then return s:sub(from, at - 1), at + 1 end
    i = at + 1
  end
end

local function skip (s, i) return s:find("[^ \t\r\n]", i) end

function value (s, i)
  i = skip(s, i)
  local c = s:sub(i, i)
  if c == '"' then return string_at(s, i) end
  if c == "{" then
    local t = {}
    i = skip(s, i + 1)
    while s:sub(i, i) ~= "}" do
      local key
      key, i = string_at(s, i)
      i = skip(s, i)                     -- the colon
      t[key], i = value(s, i + 1)
      i = skip(s, i)
      if s:sub(i, i) == "," then i = skip(s, i + 1) end
    end
    return t, i + 1
  end
  if c == "[" then
    local t, n = {}, 0
    i = skip(s, i + 1)
    while s:sub(i, i) ~= "]" do
      n = n + 1
      t[n], i = value(s, i)
      i = skip(s, i)
      if s:sub(i, i) == "," then i = skip(s, i + 1) end
    end
    return t, i + 1
  end
  local word = s:match("^[%w%.+-]+", i)
  local v = tonumber(word)
  if v == nil then v = word == "true" end
  return v, i + #word
end

-- ---- the counts of all objects, put together --------------------------------------------------------------------------------------

-- name -> line -> {ran = boolean, [number of branches] = {taken or not, ...}}
local files = {}
local sets = {}       -- instruction set -> {files = its kernels' files, ran = did any of them}

local function add (file)
  local lines = files[file.file]
  if not lines then
    lines = {}
    files[file.file] = lines
  end
  for _, l in ipairs(file.lines) do
    local at = lines[l.line_number]
    if not at then
      at = {ran = false}
      lines[l.line_number] = at
    end
    if l.count > 0 then at.ran = true end
    local branches = {}
    for _, b in ipairs(l.branches) do
      if not b.throw then branches[#branches + 1] = b.count > 0 end
    end
    local n = #branches
    if n > 0 then
      local known = at[n]
      if not known then at[n] = branches
      else
        for i = 1, n do known[i] = known[i] or branches[i] end
      end
    end
  end
end

local function read (command)
  local p = assert(io.popen(command))
  local text = p:read "a"
  p:close()
  return text
end

local root = read "pwd":match "[^\n]*"
local seen = 0
for object in read(("find '%s' -name '*.gcno' | sort"):format(objects)):gmatch "[^\n]+" do
  local data = read(("gcov -b --json-format --stdout '%s' 2>/dev/null"):format(object))
  local set = object:match "kern_%w+%.(%w+)%.gcno$"
  for line in data:gmatch "[^\n]+" do
    seen = seen + 1
    for _, file in ipairs(value(line, 1).files) do
      if file.file:sub(1, #root + 1) == root .. "/" then file.file = file.file:sub(#root + 2) end
      if file.file:find "^src/" then
        if not set then add(file)
        else
          local s = sets[set] or {files = {}}
          sets[set] = s
          s.files[#s.files + 1] = file
          for _, l in ipairs(file.lines) do s.ran = s.ran or l.count > 0 end
        end
      end
    end
  end
end
for name, set in pairs(sets) do
  if set.ran then for _, file in ipairs(set.files) do add(file) end
  else print(("not counted: the kernels for %s, which did not run here"):format(name)) end
end
if seen == 0 then
  io.stderr:write("no counts in ", objects, ": is it of a build with COVERAGE=1, and is gcov there?\n")
  os.exit(1)
end

-- ---- the table --------------------------------------------------------------------------------------------------------------------

-- {3, 4, 5, 9} -> "3-5 9"; numbers that follow each other in `order` (the lines with code) go together
local function ranges (numbers, order)
  local out, place = {}, {}
  for i, n in ipairs(order) do place[n] = i end
  local i = 1
  while i <= #numbers do
    local j = i
    while numbers[j + 1] and place[numbers[j + 1]] == place[numbers[j]] + 1 do j = j + 1 end
    out[#out + 1] = numbers[i] == numbers[j] and tostring(numbers[i]) or numbers[i] .. "-" .. numbers[j]
    i = j + 1
  end
  return table.concat(out, " ")
end

local rows, total = {}, {lines = 0, ran = 0, branches = 0, taken = 0}
for name, lines in pairs(files) do
  local row = {name = name, lines = 0, ran = 0, branches = 0, taken = 0, cold = {}, half = {}, order = {}}
  for number in pairs(lines) do row.order[#row.order + 1] = number end
  table.sort(row.order)
  for _, number in ipairs(row.order) do
    local l = lines[number]
    row.lines = row.lines + 1
    if l.ran then row.ran = row.ran + 1 else row.cold[#row.cold + 1] = number end
    local whole = true
    for n, branches in pairs(l) do
      if n ~= "ran" then
        row.branches = row.branches + n
        for i = 1, n do
          if branches[i] then row.taken = row.taken + 1 else whole = false end
        end
      end
    end
    if l.ran and not whole then row.half[#row.half + 1] = number end
  end
  for key in pairs(total) do total[key] = total[key] + row[key] end
  rows[#rows + 1] = row
end

local function percent (part, whole) return whole == 0 and 100 or 100 * part / whole end
table.sort(rows, function (a, b)
  local pa, pb = percent(a.ran, a.lines), percent(b.ran, b.lines)
  if pa ~= pb then return pa < pb end
  return a.name < b.name
end)

local function show (name, row)
  print(("%-30s %6.1f %% of %5d lines  %6.1f %% of %5d branches"):format(name, percent(row.ran, row.lines), row.lines,
    percent(row.taken, row.branches), row.branches))
end
for _, row in ipairs(rows) do
  show(row.name, row)
  if list and row.name:find(list) then
    if #row.cold > 0 then print("    did not run: " .. ranges(row.cold, row.order)) end
    if #row.half > 0 then print("    a branch not taken: " .. table.concat(row.half, " ")) end
  end
end
show("src", total)

local failed = false
local function check (what, have, want)
  if want and have < want then
    print(("%s: %.2f %% is below %g %%"):format(what, have, want))
    failed = true
  end
end
check("lines", percent(total.ran, total.lines), want_lines)
check("branches", percent(total.taken, total.branches), want_branches)
os.exit(not failed)
