--- What a column of a table is made of, below the objects that users see. Used by the other files of lunarray.frame.
--
-- A column (here: c) is a plain table that nobody changes once it is made:
--   {a = array}                                   numbers and booleans: a 1-d array; a missing one is NaN, so only floats can miss
--   {codes = int32 array, levels = {...}}         strings: element i is levels[codes[i]], 0 where it is missing; levels are
--   distinct
--   {codes =, levels =, category = {ordered =, intervals =}}   the same, with an order of its own, that of the levels (cut, qcut,
--   astype "category")
--   {v = {...}, n = n}                            anything else, one Lua value after the other; nil is missing
-- Positions are int64 arrays from 1; 0 in them takes a missing value. Codes of groups: see group.h.
local la = require "lunarray"
local group = la._group

local column = {}

-- ---- errors: one sentence, blamed on the first line outside of this module --------------------------------------------------

local here = "lunarray[/\\]frame"

local function fail (fmt, ...)
  local level = 2
  if debug and debug.getinfo then
    while true do
      local info = debug.getinfo(level, "S")
      if info == nil then level = 2 break end
      if info.what ~= "C" and not info.source:find(here) then break end
      level = level + 1
    end
  end
  error(select("#", ...) > 0 and fmt:format(...) or fmt, level)
end
column.fail = fail

-- edit distance, for suggestions
local function distance (a, b)
  local row = {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local corner = row[0]
    row[0] = i
    for j = 1, #b do
      local old = row[j]
      row[j] = math.min(old + 1, row[j - 1] + 1, corner + (a:byte(i) == b:byte(j) and 0 or 1))
      corner = old
    end
  end
  return row[#b]
end

--- `: did you mean "x"?` with the nearest of names, or `: there are a b c`
function column.suggest (name, names)
  name = tostring(name)
  local best, least = nil, #name // 3 + 2
  for _, s in ipairs(names) do
    s = tostring(s)
    local d = (s:lower() == name:lower()) and 0 or distance(name, s)
    if d < least then best, least = s, d end
  end
  if best then return (': did you mean "%s"?'):format(best) end
  local list = {}
  for i, s in ipairs(names) do
    if i > 20 then list[i] = "..." break end
    list[i] = tostring(s)
  end
  return #list > 0 and ": there are " .. table.concat(list, " ") or ""
end

-- ---- arguments --------------------------------------------------------------------------------------------------------------

local function isarray (x) return getmetatable(x) == "lunarray.array" end
column.isarray = isarray

--- A list of values: a plain table, or one of ours that prints itself (what unique and columns give; core.lua says how).
column.ListMT = {}
function column.islist (t)
  if type(t) ~= "table" then return false end
  local mt = getmetatable(t)
  return mt == nil or mt == column.ListMT
end

--- A table of options: plain, and its first key is a string.
function column.isoptions (t)
  return type(t) == "table" and getmetatable(t) == nil and type(next(t)) == "string"
end

--- The arguments of a function in the order of `names`: positional ones, then those a last table names.
function column.args (fname, names, ...)
  local n = select("#", ...)
  if n == 0 then return end
  local last = select(n, ...)
  if column.isoptions(last) or (type(last) == "table" and getmetatable(last) == nil and next(last) == nil) then
    local out = {...}
    out[n] = nil
    for key, v in pairs(last) do
      local at
      for i, name in ipairs(names) do if name == key then at = i end end
      if not at then fail('%s has no option "%s"%s', fname, tostring(key), column.suggest(key, names)) end
      if at < n and out[at] ~= nil then fail("%s got multiple values for argument '%s'", fname, key) end
      out[at] = v
    end
    return table.unpack(out, 1, #names)
  end
  if n > #names then fail("%s takes at most %d argument%s, got %d", fname, #names, #names == 1 and "" or "s", n) end
  return ...
end

--- v, which must be one of names (nil: the first)
function column.choice (fname, what, v, names)
  if v == nil then return names[1] end
  for _, s in ipairs(names) do if s == v then return v end end
  fail('%s: %s cannot be "%s"%s', fname, what, tostring(v), column.suggest(v, names))
end

-- ---- making -----------------------------------------------------------------------------------------------------------------

function column.numbers (a) return {a = a} end
function column.strings (codes, levels, category) return {codes = codes, levels = levels, category = category} end
function column.objects (v, n) return {v = v, n = n or #v} end

--- A column of strings from a list (nil or NaN: missing) of length n.
local function from_strings (list, n)
  local codes, levels, seen = {}, {}, {}
  for i = 1, n do
    local s = list[i]
    if s == nil or s ~= s then codes[i] = 0
    else
      local c = seen[s]
      if not c then
        c = #levels + 1
        levels[c], seen[s] = s, c
      end
      codes[i] = c
    end
  end
  return {codes = la.array(codes, "int32"), levels = levels}
end

--- A column from a Lua list of n values: booleans, integers, floats (nil: NaN), strings, or anything.
function column.fromlist (list, n)
  local kinds, missing = {}, false
  for i = 1, n do
    local v = list[i]
    if v == nil then missing = true
    elseif v ~= v then missing, kinds.float = true, kinds.float or 1
    else
      local k = math.type(v) or type(v)
      kinds[k] = (kinds[k] or 0) + 1
    end
  end
  local strings, numbers = kinds.string, kinds.integer or kinds.float
  local others = kinds.table or kinds.userdata or kinds["function"] or kinds.thread
  if others or (strings and (kinds.integer or kinds.boolean or (kinds.float or 0) > 1)) or (kinds.boolean and (numbers or missing)) then
    return {v = table.move(list, 1, n, 1, {}), n = n}
  end
  if strings then return from_strings(list, n) end
  if kinds.boolean then return {a = la.array(list, "bool")} end
  if numbers and not missing then return {a = la.array(list, kinds.float and "float64" or "int64")} end
  if n == 0 then return {a = la.zeros(0)} end
  local filled = {}
  for i = 1, n do filled[i] = list[i] or la.nan end
  return {a = la.array(filled, "float64")}
end

-- the largest position in a list that may have holes
local function extent (list)
  local n = #list
  for k in pairs(list) do
    if math.type(k) == "integer" and k > n then n = k end
  end
  return n
end
column.extent = extent

--- A column from what users give: array, Series (its `__c`), list, or one value for all n rows.
function column.from (x, n, what)
  local t = type(x)
  if isarray(x) then
    if x.ndim == 0 then x = la.full({n or 1}, x:item(), x.dtype) end
    if x.ndim ~= 1 then fail("%s must have one axis, got an array of shape %s", what or "a column", tostring(x.shape)) end
    return {a = x}
  elseif t == "table" then
    if rawget(x, "__c") then return x.__c end
    if rawget(x, "__levels") or rawget(x, "__range") then return x:column(1) end
    if getmetatable(x) ~= nil and getmetatable(x).__index ~= nil and #x == 0 then
      fail("%s cannot be made from this table", what or "a column")
    end
    return column.fromlist(x, extent(x))
  elseif t == "string" then
    return {codes = la.ones({n or 1}, "int32"), levels = {x}}
  elseif t == "number" or t == "boolean" then
    return {a = la.full({n or 1}, x, t == "boolean" and "bool" or math.type(x) == "integer" and "int64" or "float64")}
  elseif x == nil then
    return {a = la.full({n or 1}, la.nan)}
  end
  fail("%s must be an array, a list or a value, got %s", what or "a column", t)
end

-- ---- asking -----------------------------------------------------------------------------------------------------------------

function column.len (c)
  if c.a then return #c.a end
  if c.codes then return #c.codes end
  return c.n
end

function column.dtype (c)
  if c.a then return c.a.dtype end
  if c.codes then return c.category and "category" or "str" end
  return "object"
end

--- bool, integer or float array?
function column.isnumeric (c) return c.a ~= nil end
function column.isfloat (c) return c.a ~= nil and (c.a.dtype:find "float" or c.a.dtype:find "complex") ~= nil end

--- element i (from 1) as Lua has it; nil is a missing string
function column.get (c, i)
  if c.a then return c.a(i) end
  if c.codes then return c.levels[c.codes(i)] end
  return c.v[i]
end

--- the elements as a Lua list (a missing string is nil), and their number
function column.tolist (c)
  if c.a then return c.a:tolist(), #c.a end
  if not c.codes then return table.move(c.v, 1, c.n, 1, {}), c.n end
  local out, levels = c.codes:tolist(), c.levels
  local n = #out
  for i = 1, n do out[i] = levels[out[i]] end
  return out, n
end

--- bool array: where a value is missing
function column.isna (c)
  if c.a then
    if column.isfloat(c) then return la.isnan(c.a) end
    return la.zeros({#c.a}, "bool")
  end
  if c.codes then return c.codes:eq(0) end
  local out = {}
  for i = 1, c.n do
    local v = c.v[i]
    out[i] = v == nil or v ~= v
  end
  return la.array(out, "bool")
end

function column.hasna (c)
  if c.a and not column.isfloat(c) then return false end
  return column.len(c) > 0 and column.isna(c):any()
end

-- ---- taking -----------------------------------------------------------------------------------------------------------------

--- the elements at positions (an int64 array; 0: missing)
function column.take (c, pos)
  if c.a then
    if c.a.dtype == "bool" and #pos > 0 and pos:eq(0):any() then
      local v = {}
      for i = 1, #pos do
        local p = pos(i)
        if p > 0 then v[i] = c.a(p) end
      end
      return {v = v, n = #pos}
    end
    return {a = group.take(c.a, pos)}
  end
  if c.codes then return {codes = group.take(c.codes, pos, true), levels = c.levels, category = c.category} end
  local v = {}
  for i = 1, #pos do v[i] = c.v[pos(i)] end
  return {v = v, n = #pos}
end

--- the elements where mask (bool array) is true
function column.select (c, mask)
  if c.a then return {a = c.a[mask]} end
  if c.codes then return {codes = c.codes[mask], levels = c.levels, category = c.category} end
  return column.take(c, la.nonzero(mask))
end

--- the elements i .. j, as a view
function column.slice (c, i, j)
  if j < i then i, j = 1, 0 end
  if c.a then return {a = c.a:slice(i, j)} end
  if c.codes then return {codes = c.codes:slice(i, j), levels = c.levels, category = c.category} end
  return {v = table.move(c.v, i, j, 1, {}), n = j - i + 1}
end

--- a copy whose memory is its own
function column.copy (c)
  if c.a then return {a = c.a:copy()} end
  if c.codes then return {codes = c.codes:copy(), levels = c.levels, category = c.category} end
  return {v = table.move(c.v, 1, c.n, 1, {}), n = c.n}
end

-- ---- strings ----------------------------------------------------------------------------------------------------------------

--- c with every level replaced by f(level): a string, or nil for missing; equal results become one level
function column.maplevels (c, f)
  local map, levels, seen = {0}, {}, {}
  for i, s in ipairs(c.levels) do
    local r = f(s)
    if r == nil then map[i + 1] = 0
    else
      local k = seen[r]
      if not k then
        k = #levels + 1
        levels[k], seen[r] = r, k
      end
      map[i + 1] = k
    end
  end
  return {codes = group.take(la.array(map, "int32"), c.codes:astype("int64") + 1, true), levels = levels}
end

--- array of f(level) for every element; `missing` where there is none
function column.fromlevels (c, f, dtype, missing)
  local t = {missing}
  for i, s in ipairs(c.levels) do t[i + 1] = f(s) end
  return group.take(la.array(t, dtype), c.codes:astype("int64") + 1, true)
end

local orders = setmetatable({}, {__mode = "k"})

-- positions of the levels in ascending order, and the place of each level in it; remembered as long as the levels live
local function level_order (levels)
  local o = orders[levels]
  if not o then
    local perm = {}
    for i = 1, #levels do perm[i] = i end
    table.sort(perm, function (x, y) return levels[x] < levels[y] end)
    local rank = {}
    for i, k in ipairs(perm) do rank[k] = i end
    o = {perm = perm, rank = rank}
    orders[levels] = o
  end
  return o
end

--- c with levels in ascending order
function column.sortlevels (c)
  local o, levels, map = level_order(c.levels), {}, {0}
  for i, k in ipairs(o.perm) do levels[i] = c.levels[k] end
  for i, r in ipairs(o.rank) do map[i + 1] = r end
  return {codes = group.take(la.array(map, "int32"), c.codes:astype("int64") + 1, true), levels = levels, category = c.category}
end

-- ---- groups -----------------------------------------------------------------------------------------------------------------

local function comparable (x, y)
  local tx, ty = type(x), type(y)
  if tx ~= ty then return tx < ty end
  if tx == "number" or tx == "string" then return x < y end
  return tostring(x) < tostring(y)
end

--- The group of every element: codes (0: missing), how many groups, and the column of their values; by value (sort, the default) or
-- by appearance. keep: missing values are a group, the last one.
function column.factorize (c, sort, keep)
  if sort == nil then sort = true end
  local codes, k, values
  if c.a then
    local first
    codes, first = group.factorize(c.a, sort)
    k, values = #first, {a = c.a[first]}
    if not keep then return codes, k, values, first end
  elseif c.codes then
    local levels = c.levels
    local nl = #levels
    local first = group.reduce("first", c.codes, nl, c.codes):tolist()
    local order = {}
    if sort and not c.category then
      for _, l in ipairs(level_order(levels).perm) do
        if first[l] > 0 then order[#order + 1] = l end
      end
    else
      for l = 1, nl do
        if first[l] > 0 then order[#order + 1] = l end
      end
      if not sort then table.sort(order, function (x, y) return first[x] < first[y] end) end
    end
    k = #order
    local same, map = k == nl, {0}
    for l = 1, nl do map[l + 1] = 0 end
    for i, l in ipairs(order) do
      map[l + 1] = i
      same = same and i == l
    end
    codes = same and c.codes or group.take(la.array(map, "int32"), c.codes:astype("int64") + 1, true)
    if c.category then values = {codes = la.array(order, "int32"), levels = levels, category = c.category}
    else
      local names = {}
      for i, l in ipairs(order) do names[i] = levels[l] end
      values = {codes = la.range(1, k, {dtype = "int32"}), levels = names}
    end
  else
    local seen, list, t = {}, {}, {}
    for i = 1, c.n do
      local v = c.v[i]
      if v == nil or v ~= v then t[i] = 0
      else
        local g = seen[v]
        if not g then
          g = #list + 1
          list[g], seen[v] = v, g
        end
        t[i] = g
      end
    end
    if sort then
      table.sort(list, comparable)
      local rank = {}
      for i, v in ipairs(list) do rank[seen[v]] = i end
      for i = 1, c.n do t[i] = t[i] == 0 and 0 or rank[t[i]] end
    end
    codes, k, values = la.array(t, "int32"), #list, column.fromlist(list, #list)
  end
  if keep and #codes > 0 then
    local none = codes:eq(0)
    if none:any() then
      k = k + 1
      codes = la.where(none, la.array(k, "int32"), codes)
      values = column.take(values, la.concat {la.range(1, k - 1), la.array {0}})
    end
  end
  return codes, k, values
end

--- The groups of several columns of equal length: codes, how many, the columns of their values, and the row each first stands in.
function column.factorizeall (cs, sort, keep)
  local codes, k, values1, first = column.factorize(cs[1], sort, keep)
  if #cs == 1 then
    return codes, k, {values1}, first or group.reduce("first", codes, k, codes)
  end
  for i = 2, #cs do
    local b, kb = column.factorize(cs[i], sort, keep)
    codes, first = group.pairs(codes, k, b, kb, sort ~= false)
    k = #first
  end
  local values = {}
  for i, c in ipairs(cs) do values[i] = column.take(c, first) end
  return codes, k, values, first
end

--- Positions that sort by columns: the first one decides; down[i]: descending; missing last, or (nafirst) first. Stable.
function column.order (cs, down, nafirst)
  local perm
  for i = #cs, 1, -1 do
    local codes, k = column.factorize(cs[i], true)
    perm = group.order(codes, k, perm, down and down[i] or false, nafirst or false)
  end
  return perm
end

-- ---- joining and converting -------------------------------------------------------------------------------------------------

--- the columns one after the other
function column.concat (cs)
  local arrays, strings = true, true
  for _, c in ipairs(cs) do
    if c.a then strings = strings and column.len(c) == 0 else arrays = arrays and column.len(c) == 0 end
    if not c.codes then strings = strings and column.len(c) == 0 end
  end
  if arrays or strings then
    local list = {}
    for _, c in ipairs(cs) do
      if column.len(c) > 0 or #cs == 1 then list[#list + 1] = c end
    end
    if #list == 0 then return cs[1] end
    cs = list
    if #cs == 1 then return cs[1] end
  end
  if cs[1].a and arrays then
    local a, bools = {}, 0
    for i, c in ipairs(cs) do
      a[i] = c.a
      if c.a.dtype == "bool" then bools = bools + 1 end
    end
    if bools == 0 or bools == #cs then return {a = la.concat(a)} end
  elseif strings then
    local category = true
    for _, c in ipairs(cs) do category = category and c.category and c.levels == cs[1].levels end
    if category then
      local parts = {}
      for i, c in ipairs(cs) do parts[i] = c.codes end
      return {codes = la.concat(parts), levels = cs[1].levels, category = cs[1].category}
    end
    local levels, seen, parts = {}, {}, {}
    for i, c in ipairs(cs) do
      local map = {0}
      for l, s in ipairs(c.levels) do
        local k = seen[s]
        if not k then
          k = #levels + 1
          levels[k], seen[s] = s, k
        end
        map[l + 1] = k
      end
      parts[i] = group.take(la.array(map, "int32"), c.codes:astype("int64") + 1, true)
    end
    return {codes = la.concat(parts), levels = levels}
  end
  local v, n = {}, 0
  for _, c in ipairs(cs) do
    local list, m = column.tolist(c)
    table.move(list, 1, m, n + 1, v)
    n = n + m
  end
  return {v = v, n = n}
end

--- both columns with the same levels, so that equal strings have equal codes
function column.unify (x, y)
  if x.codes and y.codes and x.levels ~= y.levels then
    local both = column.concat {{codes = x.codes, levels = x.levels}, {codes = y.codes, levels = y.levels}}
    if column.len(x) == 0 or column.len(y) == 0 then return x, y end
    local n, m = column.len(x), column.len(y)
    return column.slice(both, 1, n), column.slice(both, n + 1, n + m)
  end
  return x, y
end

--- a Lua value as pandas writes it in a string column
local function text (v)
  if v == nil then return nil end
  if v == true then return "True" elseif v == false then return "False" end
  if math.type(v) == "float" then
    if v ~= v then return nil end
    return column.number(v)
  end
  return tostring(v)
end
column.text = text

--- a uint64 that Lua holds as its bits, as text
function column.unsigned (v)
  if v >= 0 then return ("%d"):format(v) end
  local q = (v >> 1) // 5
  return ("%d%d"):format(q, v - q * 10)
end

--- the shortest text that reads back as the float v, as Python writes it
function column.number (v)
  if v ~= v then return "nan" end
  if v == math.huge then return "inf" elseif v == -math.huge then return "-inf" end
  local s
  for digits = 15, 17 do
    s = ("%." .. digits .. "g"):format(v)
    if tonumber(s) == v then break end
  end
  local mantissa, e = s:match "^([^e]+)e(.+)$"
  local exponent = e and tonumber(e) or nil
  if exponent and exponent >= 0 and exponent < 16 then return ("%.1f"):format(v) end
  if exponent then return ("%se%s%02d"):format(mantissa, exponent < 0 and "-" or "+", math.abs(exponent)) end
  return s:find "[%.n]" and s or s .. ".0"
end

local aliases = {string = "str", object = "object", str = "str", category = "category"}

function column.astype (c, dtype, what)
  local target = aliases[dtype]
  if target == "category" then
    if c.category then return c end
    local codes, k, values = column.factorize(c, true)
    local levels = {}
    for i = 1, k do levels[i] = text(column.get(values, i)) end
    return {codes = codes, levels = levels, category = {}}
  elseif target == "str" then
    if c.codes then return {codes = c.codes, levels = c.levels} end
    local codes, k, values = column.factorize(c, false)
    local levels = {}
    for i = 1, k do levels[i] = text(column.get(values, i)) end
    return column.maplevels({codes = codes, levels = levels}, function (s) return s end)
  elseif target == "object" then
    local v, n = column.tolist(c)
    return {v = v, n = n}
  end
  if type(dtype) ~= "string" then fail("astype: a dtype must be a name, got %s", type(dtype)) end
  local ok, known = pcall(function () return la.zeros(1, dtype).dtype end)
  if not ok then
    fail('data type "%s" not understood: there are bool, int8 to int64, uint8 to uint64, float16, float32, float64, complex64, '
      .. "complex128, str, category, object", dtype)
  end
  dtype = known
  local isint = dtype:find "int" ~= nil
  if c.a then
    if (isint or dtype == "bool") and column.isfloat(c) then
      local bad = isint and not (la.isfinite(c.a):all())
      if bad then fail("%s: cannot convert non-finite values (NA or inf) to integer", what or "astype") end
    end
    return {a = c.a:astype(dtype)}
  end
  if c.codes then
    if isint and column.hasna(c) then fail("%s: cannot convert missing values to %s", what or "astype", dtype) end
    return {a = column.fromlevels(c, function (s)
      local v
      if dtype == "bool" then return s ~= "" end
      v = tonumber(s)
      if s:find "^%s*%-?0[xX]" then v = nil end
      if not v then
        local low = s:lower():match "^%s*(.-)%s*$"
        v = (low == "nan" and la.nan) or (low == "inf" and math.huge) or (low == "-inf" and -math.huge) or nil
      end
      if not v or (isint and not math.tointeger(v)) then
        fail(isint and "%s: invalid literal for an integer: '%s'" or "%s: could not convert string to float: '%s'", what or "astype", s)
      end
      return isint and math.tointeger(v) or v
    end, dtype, isint and 0 or dtype == "bool" and true or la.nan)}
  end
  local list = {}
  for i = 1, c.n do
    local v = c.v[i]
    if v == nil then v = la.nan end
    if type(v) == "string" then v = tonumber(v) or fail("%s: could not convert string to float: '%s'", what or "astype", v) end
    if v == true and dtype ~= "bool" then v = 1 elseif v == false and dtype ~= "bool" then v = 0 end
    if type(v) ~= "number" and type(v) ~= "boolean" then fail("%s: cannot convert a %s to %s", what or "astype", type(v), dtype) end
    list[i] = v
  end
  return {a = la.array(list, dtype)}
end

--- column c as an array: numbers as they are, objects converted where they are numbers; strings raise
function column.array (c, what)
  if c.a then return c.a end
  if c.codes then fail("%s: a column of strings has no array of values: use .codes and .levels, tolist() or astype", what or "values") end
  return column.astype(c, "float64", what).a
end

--- missing values of c replaced by v (a value, or a column of the same length)
function column.fillna (c, v)
  local isna = column.isna(c)
  if column.len(c) == 0 or not isna:any() then return c end
  local from = type(v) == "table" and v or nil
  if c.a and (from and from.a or type(v) == "number") then
    local r = la.where(isna, from and from.a or v, c.a)
    return {a = r.dtype == c.a.dtype and r or r:astype(c.a.dtype)}
  elseif c.codes and type(v) == "string" then
    local levels, at = table.move(c.levels, 1, #c.levels, 1, {}), nil
    for i, s in ipairs(levels) do if s == v then at = i end end
    if not at then
      if c.category then fail('fillna: "%s" is no category: there are %s', v, table.concat(levels, " ")) end
      at = #levels + 1
      levels[at] = v
    end
    return {codes = la.where(isna, la.array(at, "int32"), c.codes), levels = levels, category = c.category}
  end
  local n = column.len(c)
  local other = from or column.from(v, n)
  local x, y = column.unify(c, other)
  if x.codes and y.codes then return {codes = la.where(isna, y.codes, x.codes), levels = y.levels} end
  local list = column.tolist(c)
  for i = 1, n do
    if isna(i) then list[i] = column.get(other, i) end
  end
  return column.fromlist(list, n)
end

--- cond (bool array) ? x : y, of columns of equal length
function column.where (cond, x, y)
  if x.a and y.a and (x.a.dtype == "bool") == (y.a.dtype == "bool") then return {a = la.where(cond, x.a, y.a)} end
  if x.codes and y.codes then
    x, y = column.unify(x, y)
    local category = y.category and x.levels == y.levels and x.category or nil
    return {codes = la.where(cond, x.codes, y.codes), levels = x.levels, category = category}
  end
  local n, list = #cond, {}
  for i = 1, n do
    if cond(i) then list[i] = column.get(x, i) else list[i] = column.get(y, i) end
  end
  return column.fromlist(list, n)
end

--- c with the elements at positions (array) or where a mask is true replaced by a value or by the elements of a column
function column.assign (c, where, v)
  local n = column.len(c)
  if where.dtype ~= "bool" then
    local mask = la.zeros({n}, "bool")
    mask[where] = true
    if type(v) == "table" then                       -- one value for each position, in their order
      local at = la.zeros({n}, "int64")
      at[where] = la.range(1, #where)
      v = column.take(v, at)
    end
    where = mask
  elseif type(v) == "table" and column.len(v) ~= n then
    local at = la.zeros({n}, "int64")
    at[where] = la.range(1, column.len(v))
    v = column.take(v, at)
  end
  if type(v) ~= "table" then
    if v == nil and c.codes then
      return {codes = la.where(where, la.array(0, "int32"), c.codes), levels = c.levels, category = c.category}
    end
    if v == nil then v = la.nan end
    if c.a and type(v) == "number" and (column.isfloat(c) or math.type(v) == "integer") and c.a.dtype ~= "bool" then
      return {a = la.where(where, v, c.a)}
    end
    if v ~= v and c.codes then return column.assign(c, where, nil) end
    v = column.from(v, n)
  end
  local r = column.where(where, v, c)
  if c.category and r.codes and not r.category then return r end
  return r
end

return column
