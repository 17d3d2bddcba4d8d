--- How tables print: as pandas prints them. Works on columns (column.lua) and lists of labels; knows nothing of Frame and Series.
--
-- A column becomes a list of texts of one width. Numbers have six significant decimals (options.precision), trailing zeros that
-- all of them have are dropped; very large and very small ones switch the whole column to exponents.
local column = require "lunarray.frame.column"

local format = {}

--- What printing heeds: pandas' display options.
format.options = {
  width = 80,            -- a wider table is broken into blocks of columns
  max_rows = 60,         -- a longer one shows only ...
  min_rows = 10,         -- ... so many rows, half of them from each end
  max_columns = 20,      -- a wider one shows half of them from each side
  max_colwidth = 50,     -- longer texts are cut
  precision = 6,
}
local options = format.options

-- ---- texts ------------------------------------------------------------------------------------------------------------------

local function width (s) return utf8.len(s) or #s end

local function left (s, w) return s .. (" "):rep(w - width(s)) end
local function right (s, w) return (" "):rep(w - width(s)) .. s end
local function center (s, w)
  local n = w - width(s)
  if n <= 0 then return s end
  local l = n // 2 + (n % 2 == 1 and w % 2 == 1 and 1 or 0)       -- as Python's str.center
  return (" "):rep(l) .. s .. (" "):rep(n - l)
end

local function widest (list)
  local w = 0
  for i = 1, #list do w = math.max(w, width(list[i])) end
  return w
end

-- all of one width, none wider than max_colwidth
local function fixed (list, justify, least)
  local w = math.max(widest(list), least or 0)
  if options.max_colwidth and w > options.max_colwidth then w = options.max_colwidth end
  local out = {}
  for i, s in ipairs(list) do
    if width(s) > w and w > 3 then s = s:sub(1, (utf8.offset(s, w - 2) or w - 2) - 1) .. "..." end
    out[i] = justify(s, w)
  end
  return out
end

-- columns of lines side by side; the last one is not padded to the next
local function adjoin (space, lists)
  local lines, n = {}, 0
  for _, l in ipairs(lists) do n = math.max(n, #l) end
  for k, l in ipairs(lists) do
    local w = widest(l) + (k < #lists and space or 0)
    for i = 1, n do
      local s = l[i - (n - #l)] or ""
      lines[i] = (lines[i] or "") .. left(s, w)
    end
  end
  return lines
end

local escapes = {["\t"] = "\\t", ["\n"] = "\\n", ["\r"] = "\\r"}
local function escape (s) return (s:gsub("[\t\n\r]", escapes)) end

-- ---- numbers ----------------------------------------------------------------------------------------------------------------

-- %f drops its trailing zeros as far as all numbers of the column have them; one stays behind the point
local function trim (list)
  local trimmed = table.move(list, 1, #list, 1, {})
  local function decimal (s) return s:find "^%s*[+-]?%d+%.%d*$" ~= nil end
  while true do
    local any = false
    for _, s in ipairs(trimmed) do
      if decimal(s) then
        any = true
        if s:sub(-1) ~= "0" then any = false break end
      end
    end
    if not any then break end
    for i, s in ipairs(trimmed) do if decimal(s) then trimmed[i] = s:sub(1, -2) end end
  end
  for i, s in ipairs(trimmed) do
    if decimal(s) and s:sub(-1) == "." then trimmed[i] = s .. "0" end
  end
  return trimmed
end

local function number (fmt, v)
  if v ~= v then return "NaN" end
  if v == math.huge then return " inf" elseif v == -math.huge then return "-inf" end
  return fmt:format(v)
end

local function floats (list, space)
  local digits = options.precision
  local sign = space and " " or ""
  local fmt = "%" .. sign .. "." .. digits .. "f"
  local out, large, small = {}, false, false
  for i = 1, #list do
    local v = list[i]
    out[i] = number(fmt, v)
    if not space then out[i] = out[i]:gsub("^ ", "") end
    local a = math.abs(v)
    if a > 1e6 then large = true end
    if a > 0 and a < 10.0 ^ -digits then small = true end
  end
  out = trim(out)
  local plain = widest(out)
  if small or (large and plain > digits + 6) then
    fmt = "%" .. sign .. "." .. digits .. "e"
    for i = 1, #list do out[i] = number(fmt, list[i]) end
    if not space then for i, s in ipairs(out) do out[i] = s:gsub("^ ", "") end end
    -- exponents keep their zeros: only a common point form is trimmed
    out = trim(out)
  end
  return out
end

local function one (v)      -- a value among objects
  if v == nil then return "NaN" end
  if v == true then return "True" elseif v == false then return "False" end
  if type(v) == "string" then return escape(v) end
  if math.type(v) == "float" then
    local s = trim {number("%." .. options.precision .. "f", v)}[1]
    return (s:gsub("^ ", ""))
  end
  if type(v) == "table" and getmetatable(v) == nil then
    local items = {}
    for i, x in ipairs(v) do items[i] = one(x) end
    return "[" .. table.concat(items, ", ") .. "]"
  end
  return escape(tostring(v))
end
format.value = one

--- The texts of the elements of a column; space: room for a sign before what has none.
function format.column (c, space)
  local out = {}
  local sign = space and " " or ""
  if c.a then
    local dtype = c.a.dtype
    if dtype == "bool" then
      for i, v in ipairs(c.a:tolist()) do out[i] = sign .. (v and "True" or "False") end
    elseif dtype:find "complex" then
      for i = 1, #c.a do out[i] = sign .. tostring(c.a(i)) end
    elseif column.isfloat(c) then return floats(c.a:astype("float64"):tolist(), space)
    elseif dtype == "uint64" then
      for i, v in ipairs(c.a:tolist()) do out[i] = sign .. column.unsigned(v) end
    else
      for i, v in ipairs(c.a:tolist()) do out[i] = ("%" .. sign .. "d"):format(v) end
    end
    return out
  end
  for i = 1, column.len(c) do
    local v = column.get(c, i)
    local s = one(v)
    if math.type(v) == "float" and s:find "^%-" then out[i] = s else out[i] = sign .. s end
  end
  return out
end

-- labels of one level of an index, at the left
local function labels (c)
  local out = format.column(c, column.isfloat(c))
  local all = true
  for _, s in ipairs(out) do all = all and s:sub(1, 1) == " " end
  if all and c.a then for i, s in ipairs(out) do out[i] = s:sub(2) end end
  return out
end

-- the levels of an index, each a list of texts (its name first where `named`); a label of a level but the last is left blank when
-- it stands above already, with all before it
local function levels (index, rows, named, space)
  local cols, names = index.levels, index.names
  local out, n = {}, nil
  for k, c in ipairs(cols) do
    local list = labels(column.take(c, rows))
    n = #list
    for i, s in ipairs(list) do if s == "NaN" or s == "nan" then list[i] = "NaN" end end
    out[k] = list
  end
  if #cols > 1 and n > 0 then
    local shown = {}
    for k = 1, #out do shown[k] = table.move(out[k], 1, n, 1, {}) end
    for i = 2, n do
      for k = 1, #out - 1 do
        if out[k][i] ~= out[k][i - 1] then break end
        shown[k][i] = ""
      end
    end
    out = shown
  end
  for k, list in ipairs(out) do
    if named then table.insert(list, 1, names[k] and tostring(names[k]) or "") end
    out[k] = fixed(list, left)
  end
  return adjoin(space or 1, out)
end

local function anynames (names)
  for k = 1, #names do if names[k] then return true end end
  return false
end

-- the rows shown, and after which of them something is left out (nil: nothing)
local function window (n, max, min)
  if not max or n <= max then return nil end
  local show = math.min(min or max, max)
  local half = math.max(show // 2, 1)
  return half, show - half > 0 and half or 0
end

local la = require "lunarray"

local function rows_shown (n, full)
  local head, tail
  if not full then head, tail = window(n, options.max_rows, options.min_rows) end
  if not head then return la.range(1, n), nil end
  return la.concat {la.range(1, head), la.range(n - tail + 1, n)}, head
end

-- ---- tables -----------------------------------------------------------------------------------------------------------------

-- how many columns fit into each block of lines
local function blocks (widths, room)
  local ends, at = {}, 0
  for i, w in ipairs(widths) do
    at = at + w + 1
    if at + (i == #widths and 1 or 2) > room and i > 1 then
      ends[#ends + 1] = i - 1
      at = w + 1
    end
  end
  ends[#ends + 1] = #widths
  return ends
end

--- t: {names = {...}, cols = {...}, n =, index = {levels =, names =}, colname =}. opt: full (all rows and columns), index = false
function format.table (t, opt)
  opt = opt or {}
  local n, ncol = t.n, #t.names
  if n == 0 or ncol == 0 then
    local names = {}
    for i, name in ipairs(t.names) do names[i] = one(name) end
    local list = {}
    if n > 0 then list = labels(column.take(t.index.levels[1], la.range(1, math.min(n, 10)))) end
    return ("Empty DataFrame\nColumns: [%s]\nIndex: [%s]"):format(table.concat(names, ", "), table.concat(list, ", ")
      .. (n > 10 and ", ..." or ""))
  end
  local rows, cut = rows_shown(n, opt.full)
  local shown, colcut = {}, nil
  if not opt.full and options.max_columns and ncol > options.max_columns then
    local half = options.max_columns // 2
    for i = 1, half do shown[i] = i end
    for i = ncol - half + 1, ncol do shown[#shown + 1] = i end
    colcut = half
  else for i = 1, ncol do shown[i] = i end end
  local rownames = opt.index ~= false and anynames(t.index.names)
  local colnames = opt.index ~= false and t.colname
  local heads = rownames and 2 or 1                          -- header lines
  if rownames and colnames then heads = 2 end
  local texts = {}
  for _, i in ipairs(shown) do
    local c = t.cols[i]
    local list = format.column(column.take(c, rows), opt.index ~= false)
    list = fixed(list, right)
    local head = (c.a and " " or "") .. one(t.names[i])
    local w = math.max(widest(list), width(head))
    if opt.index == false then w = math.max(widest(list), width(head)) end
    for k, s in ipairs(list) do list[k] = right(s, w) end
    table.insert(list, 1, right(head, w))
    if rownames then table.insert(list, 2, (" "):rep(w)) end
    texts[#texts + 1] = list
  end
  if colcut then
    local dots = {}
    for i = 1, #texts[1] do dots[i] = (i == 1 or i > heads) and " ..." or "    " end
    table.insert(texts, colcut + 1, dots)
  end
  local idx
  if opt.index ~= false then
    idx = levels(t.index, rows, rownames)
    table.insert(idx, 1, colnames and tostring(t.colname) or "")
    local w = widest(idx)
    for i, s in ipairs(idx) do idx[i] = left(s, w) end
    table.insert(texts, 1, idx)
  end
  if cut then
    for k, list in ipairs(texts) do
      local w = width(list[cut + heads])
      local isdots = colcut and list[1] == " ..."
      local dots = (w > 3 or isdots) and "..." or ".."
      local s = (k == 1 and idx) and left(dots, w) or right(dots, w)
      table.insert(list, cut + heads + 1, s)
    end
  end
  local out
  local widths = {}
  for k, list in ipairs(texts) do widths[k] = widest(list) end
  local total = -1
  for _, w in ipairs(widths) do total = total + w + 1 end
  if opt.full and not opt.wrap or not options.width or total + 1 <= options.width then
    out = table.concat(adjoin(1, texts), "\n")
  else
    local body, first = texts, 1
    if idx then first = 2 end
    local w = {}
    for k = first, #texts do w[#w + 1] = widths[k] end
    local ends = blocks(w, options.width - (idx and widths[1] + 1 or 0))
    local parts, at = {}, first
    for b, e in ipairs(ends) do
      local row = {}
      if idx then row[1] = idx end
      for k = at, e + first - 1 do row[#row + 1] = body[k] end
      if #ends > 1 then
        local mark = {}
        for i = 1, #body[at] do mark[i] = b < #ends and (i == 1 and " \\" or "  ") or " " end
        row[#row + 1] = mark
      end
      parts[b] = table.concat(adjoin(1, row), "\n")
      at = e + first
    end
    out = table.concat(parts, "\n\n")
  end
  if cut or colcut then out = out .. ("\n\n[%d rows x %d columns]"):format(n, ncol) end
  return out
end

--- one column with its index. t: {col =, index =, name =, n =, dtype =}
function format.series (t, opt)
  opt = opt or {}
  local dtype = t.dtype or column.dtype(t.col)
  local name = t.name ~= nil and t.name ~= false and ("Name: %s"):format(escape(tostring(t.name))) or nil
  if t.n == 0 then
    return ("Series([], %sdtype: %s)"):format(name and name .. ", " or "", dtype)
  end
  local rows, cut = rows_shown(t.n, opt.full)
  local named = anynames(t.index.names)
  local several = #t.index.levels > 1
  local idx = levels(t.index, rows, named and several, 2)
  local head
  if named then head = several and table.remove(idx, 1) or escape(tostring(t.index.names[1])) end
  local list = fixed(format.column(column.take(t.col, rows), true), right)
  if cut then
    local w = width(list[cut])
    table.insert(list, cut + 1, center(w > 3 and "..." or "..", w))
    table.insert(idx, cut + 1, "")
  end
  local lines = adjoin(3, {idx, list})
  if head then table.insert(lines, 1, head) end
  local foot = {}
  if name then foot[#foot + 1] = name end
  if cut then foot[#foot + 1] = ("Length: %d"):format(t.n) end
  foot[#foot + 1] = "dtype: " .. dtype
  lines[#lines + 1] = table.concat(foot, ", ")
  local category = t.col.category
  if category then
    local names, n = {}, #t.col.levels
    for i, l in ipairs(t.col.levels) do names[i] = category.intervals and l or ("'%s'"):format(l) end
    if n > 8 then names = {names[1], names[2], names[3], names[4], "...", names[n - 3], names[n - 2], names[n - 1], names[n]} end
    local title = ("Categories (%d, %s): "):format(n, category.intervals and ("interval[%s]"):format(category.intervals) or "str")
    local sep, bare = ", ", ","
    if category.ordered then sep, bare = " < ", " <" end
    local parts, at = {title, "["}, #title
    for i, l in ipairs(names) do
      if options.width and at + #sep + width(l) > options.width then
        parts[#parts + 1] = bare .. "\n" .. (" "):rep(#title + 1)
        at = #title + 1
      elseif i > 1 then
        parts[#parts + 1] = sep
      end
      at = at + width(l)
      parts[#parts + 1] = l
    end
    lines[#lines + 1] = table.concat(parts):gsub(" < ... < ", " ... ") .. "]"
  end
  return table.concat(lines, "\n")
end

format.width, format.left, format.right = width, left, right

return format
