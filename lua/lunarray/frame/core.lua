--- The three objects of lunarray.frame: Frame (a table), Series (one column with its labels), Index (the labels of the rows); how
-- they are made, indexed, compared and combined. The other files add methods to core.Frame and core.Series.
--
--   Frame   {__names = {...}, __cols = {[name] = column}, __labels = Index, __n = rows, __colname = name of the columns' axis or nil}
--   Series  {__c = column, __labels = Index, __name = name or nil}
--   Index   {__range = true, __n = n, names = {false}}               labels 1 .. n: positions
--           {__levels = {column, ...}, __n = n, names = {name or false, ...}}
--
-- Rows are matched by position, never by label; lengths must agree.
local la = require "lunarray"
local column = require "lunarray.frame.column"
local format = require "lunarray.frame.format"

local fail, isarray, suggest = column.fail, column.isarray, column.suggest

local core = {Series = {}, Frame = {}, Index = {}}       -- methods
local Series, Frame, Index = core.Series, core.Frame, core.Index
local SeriesMT, FrameMT, IndexMT = {__name = "lunarray.series"}, {__name = "lunarray.frame"}, {__name = "lunarray.index"}

function core.isseries (x) return getmetatable(x) == SeriesMT end
function core.isframe (x) return getmetatable(x) == FrameMT end
function core.isindex (x) return getmetatable(x) == IndexMT end
local isseries, isframe, isindex = core.isseries, core.isframe, core.isindex

--- f(...) of the engine; its error is blamed on the user's line
function core.call (f, ...)
  local r = table.pack(pcall(f, ...))
  if not r[1] then fail("%s", (tostring(r[2]):gsub("^[^:]+:%d+: ", ""))) end
  return table.unpack(r, 2, r.n)
end
local call = core.call

-- ---- Index ------------------------------------------------------------------------------------------------------------------

function core.range (n, name)
  return setmetatable({__range = true, __n = n, names = {name or false}}, IndexMT)
end

function core.index (levels, names)
  local t = {}
  for k = 1, #levels do t[k] = names and names[k] or false end
  return setmetatable({__levels = levels, __n = column.len(levels[1]), names = t}, IndexMT)
end

--- the labels of level k as a column
function Index:column (k)
  if rawget(self, "__range") then return {a = la.range(1, self.__n)} end
  return self.__levels[k or 1]
end

--- ix:nlevels() -> number: how many labels each row has.
-- Example: frame({a = {1, 2}}).index:nlevels()  --> 1
-- pandas: Index.nlevels
function Index:nlevels () return self.__range and 1 or #self.__levels end

-- all levels, as format.lua wants them
local function index_parts (ix)
  local levels = {}
  for k = 1, Index.nlevels(ix) do levels[k] = Index.column(ix, k) end
  return {levels = levels, names = ix.names}
end
core.index_parts = index_parts

function Index:take (pos)
  local levels = {}
  for k = 1, Index.nlevels(self) do levels[k] = column.take(Index.column(self, k), pos) end
  return core.index(levels, self.names)
end

function Index:slice (i, j)
  if self.__range and i == 1 then return core.range(math.max(j, 0), self.names[1]) end
  local levels = {}
  for k = 1, Index.nlevels(self) do levels[k] = column.slice(Index.column(self, k), i, j) end
  return core.index(levels, self.names)
end

--- ix:rename(names) -> Index: the same labels, the levels under other names (a list).
-- Example: frame({a = {1, 2}}).index:rename({"row"}).names[1]  --> row
-- pandas: Index.rename
function Index:rename (names)
  if self.__range then return core.range(self.__n, names[1]) end
  return core.index(self.__levels, names)
end

--- ix:label(i) -> any: the label of row i: a value, or a list of one for each level.
-- Example: frame.series({5, 6}, {index = {"a", "b"}}).index:label(2)  --> b
-- pandas: index[i]
function Index:label (i)
  if self.__range then return i end
  if #self.__levels == 1 then return column.get(self.__levels[1], i) end
  local t = {}
  for k, c in ipairs(self.__levels) do t[k] = column.get(c, i) end
  return t
end

--- ix:tolist() -> table: the labels as a Lua list.
-- Example: frame.series({5, 6}, {index = {"a", "b"}}).index:tolist()  --> {"a", "b"}
-- pandas: Index.tolist
function Index:tolist ()
  if self.__range or #self.__levels == 1 then return (column.tolist(Index.column(self, 1))) end
  local out = {}
  for i = 1, self.__n do out[i] = Index.label(self, i) end
  return out
end

--- level by name or number -> number
function Index:level (level)
  for k = 1, #self.names do
    if self.names[k] and self.names[k] == level then return k end
  end
  if math.type(level) == "integer" then
    local n = Index.nlevels(self)
    local k = level < 0 and level + n + 1 or level
    if k >= 1 and k <= n then return k end
    fail("the index has %d level%s, not %d", n, n == 1 and "" or "s", level)
  end
  local names = {}
  for _, s in ipairs(self.names) do if s then names[#names + 1] = s end end
  fail('the index has no level "%s"%s', tostring(level), suggest(level, names))
end

-- mask of rows whose level k has the label
local function match (c, label)
  if c.a then
    if type(label) == "string" or (type(label) == "boolean") ~= (c.a.dtype == "bool") then return la.zeros({#c.a}, "bool") end
    return c.a:eq(label)
  elseif c.codes then
    for l, s in ipairs(c.levels) do
      if s == label then return c.codes:eq(l) end
    end
    return la.zeros({#c.codes}, "bool")
  end
  local t = {}
  for i = 1, c.n do t[i] = c.v[i] == label end
  return la.array(t, "bool")
end

--- positions of the rows with a label (a table: of all levels); an empty array where there is none
function Index:find (label)
  if self.__range then
    local i = math.type(label) and math.tointeger(label)
    return i and i >= 1 and i <= self.__n and la.array {i} or la.zeros(0, "int64")
  end
  if self.__n == 0 then return la.zeros(0, "int64") end
  if column.islist(label) and #self.__levels > 1 then
    local mask
    for k, v in ipairs(label) do
      local m = match(self.__levels[k] or fail("the index has %d levels, the label has more", #self.__levels), v)
      mask = mask and mask & m or m
    end
    return (la.nonzero(mask))
  end
  return (la.nonzero(match(self.__levels[1], label)))
end

IndexMT.__index = function (self, k)
  if Index[k] then return Index[k] end
  if k == "values" then
    if self.__range or #self.__levels == 1 then return column.array(Index.column(self, 1), "values") end
    fail "values: an index of several levels has no array of values: use tolist()"
  elseif k == "name" then return self.names[1] or nil
  elseif k == "dtype" then return column.dtype(Index.column(self, 1))
  elseif k == "size" then return self.__n
  elseif math.type(k) then
    local i = math.tointeger(k)
    if i and i < 0 then i = self.__n + i + 1 end
    if not i or i < 1 or i > self.__n then return nil end
    return Index.label(self, i)
  end
end
IndexMT.__newindex = function (self, k, v)
  if k == "name" then self.names[1] = v or false
  else fail("an index cannot be changed: make a new one with set_index or df.index = list") end
end
IndexMT.__len = function (self) return self.__n end
IndexMT.__eq = function (x, y) return x.__n == y.__n and Index.equals(x, y) end
--- ix:equals(other) -> boolean: are the labels the same?
-- Example: frame({a = {1, 2}}).index:equals(frame({b = {3, 4}}).index)  --> true
-- pandas: Index.equals
function Index:equals (y)
  if self.__n ~= y.__n or Index.nlevels(self) ~= Index.nlevels(y) then return false end
  for k = 1, Index.nlevels(self) do
    local a, b = Index.tolist(core.index {Index.column(self, k)}), Index.tolist(core.index {Index.column(y, k)})
    for i = 1, self.__n do if a[i] ~= b[i] then return false end end
  end
  return true
end
IndexMT.__tostring = function (self)
  if self.__range then return ("RangeIndex(1 .. %d)"):format(self.__n) end
  local parts = {}
  for i = 1, math.min(self.__n, 20) do
    local label = Index.label(self, i)
    if type(label) == "table" then
      local t = {}
      for k = 1, #self.__levels do t[k] = type(label[k]) == "string" and ("'%s'"):format(label[k]) or format.value(label[k]) end
      parts[i] = "(" .. table.concat(t, ", ") .. ")"
    else parts[i] = type(label) == "string" and ("'%s'"):format(label) or format.value(label) end
  end
  if self.__n > 20 then parts[21] = "..." end
  local names = {}
  for k, s in ipairs(self.names) do names[k] = tostring(s or nil) end
  local name = (self.names[1] or #self.names > 1) and ", name=" .. table.concat(names, ", ") or ""
  return ("Index([%s]%s, length=%d)"):format(table.concat(parts, ", "), name, self.__n)
end

--- an Index from what users give: Index, Series, array, list; n: its length
function core.toindex (x, n)
  local ix
  if x == nil then return core.range(n) end
  if isindex(x) then ix = x
  elseif isseries(x) then ix = core.index({x.__c}, {x.__name})
  elseif column.islist(x) and column.islist(x[1]) then
    local levels = {}                                  -- a list of labels of several levels
    for k = 1, #x[1] do
      local list = {}
      for i = 1, #x do list[i] = x[i][k] end
      levels[k] = column.fromlist(list, #x)
    end
    ix = core.index(levels)
  else ix = core.index {column.from(x, nil, "an index")} end
  if ix.__n ~= n then fail("length mismatch: the index has %d labels, the table %d rows", ix.__n, n) end
  return ix
end

-- ---- making -----------------------------------------------------------------------------------------------------------------

function core.series (c, index, name)
  return setmetatable({__c = c, __labels = index or core.range(column.len(c)), __name = name}, SeriesMT)
end

--- names: list; cols: by name
function core.frame (names, cols, index, n, colname)
  return setmetatable({__names = names, __cols = cols, __labels = index or core.range(n), __n = n, __colname = colname}, FrameMT)
end

--- a Series whose labels are names
function core.named (c, names, name) return core.series(c, core.index {column.fromlist(names, #names)}, name) end

--- the column of a name, or an error with the nearest name
function core.col (df, name, what)
  local c = df.__cols[name]
  if c then return c end
  if type(name) == "table" or type(name) == "userdata" then fail("%s: a column's name cannot be a %s", what or "frame", type(name)) end
  fail('%s: no column "%s"%s', what or "frame", tostring(name), suggest(name, df.__names))
end

--- list of names from a name or a list of names; each must be a column
function core.names (df, x, what)
  if x == nil then return table.move(df.__names, 1, #df.__names, 1, {}) end
  if isindex(x) then x = x:tolist() end
  if type(x) ~= "table" then x = {x} end
  for _, name in ipairs(x) do core.col(df, name, what) end
  return table.move(x, 1, #x, 1, {})
end

--- df with only these columns, in this order
function core.pick (df, names)
  local cols = {}
  for _, name in ipairs(names) do cols[name] = df.__cols[name] end
  return core.frame(names, cols, df.__labels, df.__n, df.__colname)
end

--- f on every column
function core.each (df, f, index, n)
  local cols = {}
  for _, name in ipairs(df.__names) do cols[name] = f(df.__cols[name], name) end
  return core.frame(table.move(df.__names, 1, #df.__names, 1, {}), cols, index or df.__labels, n or df.__n, df.__colname)
end

--- rows at positions, by mask, from i to j: of a Frame or a Series
function core.take (x, pos)
  if isseries(x) then return core.series(column.take(x.__c, pos), Index.take(x.__labels, pos), x.__name) end
  return core.each(x, function (c) return column.take(c, pos) end, Index.take(x.__labels, pos), #pos)
end
function core.select (x, mask)
  return core.take(x, (la.nonzero(mask)))
end
function core.slice (x, i, j)
  local n = isseries(x) and column.len(x.__c) or x.__n
  i, j = math.max(i, 1), math.min(j, n)
  if j < i then i, j = 1, 0 end
  local ix = Index.slice(x.__labels, i, j)
  if isseries(x) then return core.series(column.slice(x.__c, i, j), ix, x.__name) end
  return core.each(x, function (c) return column.slice(c, i, j) end, ix, j - i + 1)
end

function core.length (x) return isseries(x) and column.len(x.__c) or x.__n end

--- row i of a Frame as a Series labelled with the columns' names
function core.row (df, i)
  local list, n, numbers = {}, #df.__names, true
  local dtype
  for k, name in ipairs(df.__names) do
    local c = df.__cols[name]
    list[k] = column.get(c, i)
    numbers = numbers and c.a ~= nil
    if c.a then
      if (c.a.dtype == "bool") ~= ((dtype or c.a.dtype) == "bool") then numbers = false end
      dtype = dtype and la.promote_types(dtype, c.a.dtype) or c.a.dtype
    end
  end
  local c = numbers and n > 0 and {a = la.array(list, dtype)} or {v = list, n = n}
  local label = Index.label(df.__labels, i)
  if type(label) == "table" then
    for k = 1, #df.__labels.names do label[k] = format.value(label[k]) end
    label = "(" .. table.concat(label, ", ") .. ")"
  end
  return core.series(c, core.index {column.fromlist(df.__names, n)}, label)
end

-- ---- rows and columns that a user names -------------------------------------------------------------------------------------

-- "a:b", "a:b:step" -> positions, as arrays read it
local function range_positions (spec, n)
  return call(function () return la.range(1, n)[spec] end)
end

local function check_mask (mask, n)
  if #mask ~= n then fail("a mask of length %d cannot select from %d rows", #mask, n) end
  return mask
end

--- what = positions (iloc) -> int64 array, and whether it was one row
function core.positions (what, n, fname)
  local t = type(what)
  if isseries(what) then what, t = column.array(what.__c, fname), "userdata" end
  if t == "number" then
    local i = math.tointeger(what)
    if not i then fail("%s: a position must be an integer, got %s", fname, tostring(what)) end
    if i == 0 then fail("%s: positions start at 1, got 0", fname) end
    local p = i < 0 and n + i + 1 or i
    if p < 1 or p > n then fail("%s: position %d is out of bounds for %d rows", fname, i, n) end
    return la.array {p}, true
  elseif t == "string" then return range_positions(what, n), false
  elseif t == "userdata" and isarray(what) then
    if what.dtype == "bool" then return (la.nonzero(check_mask(what, n))), false end
    local a = what:astype "int64"
    a = la.where(a:lt(0), a + (n + 1), a)
    if #a > 0 and (a:min() < 1 or a:max() > n) then fail("%s: a position is out of bounds for %d rows", fname, n) end
    return a, false
  elseif t == "table" then
    if type(what[1]) == "boolean" then return (la.nonzero(check_mask(la.array(what, "bool"), n))), false end
    if #what == 0 then return la.zeros(0, "int64"), false end
    local out = {}
    for i, v in ipairs(what) do out[i] = (core.positions(v, n, fname))(1) end
    return la.array(out, "int64"), false
  elseif what == nil then fail("%s: a position is missing", fname)
  end
  fail("%s: rows cannot be chosen by a %s", fname, t)
end

-- labels (loc) -> positions, and whether one label named one row
local function label_positions (what, x, fname)
  local ix, n = x.__labels, core.length(x)
  local t = type(what)
  if t == "function" then what = what(x) t = type(what) end
  if isseries(what) then
    if what.__c.a and what.__c.a.dtype == "bool" then return (la.nonzero(check_mask(what.__c.a, n))), false end
    what, t = column.tolist(what.__c), "table"
  elseif isindex(what) then what, t = what:tolist(), "table"
  elseif isarray(what) then
    if what.dtype == "bool" then return (la.nonzero(check_mask(what, n))), false end
    what, t = what:tolist(), "table"
  end
  if t == "table" and type(what[1]) == "boolean" and column.dtype(ix:column(1)) ~= "bool" then
    return (la.nonzero(check_mask(la.array(what, "bool"), n))), false
  end
  if t == "table" and not (#ix.names > 1 and type(what[1]) ~= "table") then
    local parts = {}
    for i, v in ipairs(what) do
      local p = ix:find(v)
      if #p == 0 then fail("%s: no row is labelled %s", fname, format.value(v)) end
      parts[i] = p
    end
    return #parts > 0 and la.concat(parts) or la.zeros(0, "int64"), false
  end
  local p = ix:find(what)
  if #p > 0 then return p, #p == 1 and (t ~= "table" or #what == #ix.names) and #ix.names == (t == "table" and #what or 1) end
  if t == "string" and what == ":" then return la.range(1, n), false end
  local a, b = tostring(t == "string" and what or ""):match "^(.-):(.-)$"
  if a then                                              -- labels from a to b, both included
    local function at (s, whole)
      if s == "" then return whole end
      local q = ix:find(s)
      if #q == 0 and tonumber(s) then q = ix:find(math.tointeger(s) or tonumber(s)) end
      if #q == 0 then
        if ix.__range and math.tointeger(s) then return math.tointeger(s) end
        fail("%s: no row is labelled %s", fname, s)
      end
      return whole == 1 and q(1) or q(#q)
    end
    local i, j = math.max(at(a, 1), 1), math.min(at(b, n), n)
    return j >= i and la.range(i, j) or la.zeros(0, "int64"), false
  end
  local names = {}
  if column.len(ix:column(1)) <= 1000 and type(what) == "string" then names = column.tolist(ix:column(1)) end
  fail("%s: no row is labelled %s%s", fname, format.value(what), #names > 0 and suggest(what, names) or "")
end

-- ---- loc and iloc -----------------------------------------------------------------------------------------------------------

-- the columns that an item names -> list, and whether it was one name
local function columns_of (df, what, byposition, fname)
  if what == nil or what == ":" then return table.move(df.__names, 1, #df.__names, 1, {}), false end
  if byposition then
    local pos, one = core.positions(what, #df.__names, fname)
    local names = {}
    for i = 1, #pos do names[i] = df.__names[pos(i)] end
    return names, one
  end
  if type(what) == "string" and not df.__cols[what] and what:find ":" then
    local a, b = what:match "^(.-):(.-)$"
    local i, j = 1, #df.__names
    for k, name in ipairs(df.__names) do
      if name == a then i = k end
      if name == b then j = k end
    end
    if a ~= "" then core.col(df, a, fname) end
    if b ~= "" then core.col(df, b, fname) end
    return table.move(df.__names, i, j, 1, {}), false
  end
  if isarray(what) and what.dtype == "bool" or isseries(what) and what.__c.a and what.__c.a.dtype == "bool" then
    local names = {}
    local mask = isarray(what) and what or what.__c.a
    for i, name in ipairs(df.__names) do if mask(i) then names[#names + 1] = name end end
    return names, false
  end
  return core.names(df, what, fname), type(what) ~= "table"
end

-- fields of a loc object: no label is equal to one of them
local SUBJECT, BYPOSITION, FNAME = {}, {}, {}

-- one label of the first of several levels was looked up: the other levels stay
local function below (self, rows, r)
  local ix = r.__labels
  local t = type(rows)
  if self[BYPOSITION] or #ix.names == 1 or (t ~= "string" and t ~= "number") or #self[SUBJECT].__labels:find(rows) == 0 then return r end
  local levels, names = {}, {}
  for k = 2, #ix.names do levels[k - 1], names[k - 1] = ix:column(k), ix.names[k] end
  rawset(r, "__labels", core.index(levels, names))
  return r
end

local function locate (self, rows, cols)
  local x, fname = self[SUBJECT], self[FNAME]
  local pos, one
  if self[BYPOSITION] then pos, one = core.positions(rows, core.length(x), fname)
  else pos, one = label_positions(rows, x, fname) end
  if isseries(x) then
    if cols ~= nil then fail("%s: a Series has one axis", fname) end
    if one then return column.get(x.__c, pos(1)) end
    return below(self, rows, core.take(x, pos))
  end
  local names, onename = columns_of(x, cols, self[BYPOSITION], fname)
  if onename then
    local c = x.__cols[names[1]]
    if one then return column.get(c, pos(1)) end
    return below(self, rows, core.series(column.take(c, pos), x.__labels:take(pos), names[1]))
  end
  local part = core.pick(x, names)
  if one then return core.row(part, pos(1)) end
  return below(self, rows, core.take(part, pos))
end

-- a value to put into n rows: a Lua value, or a column
local function tovalue (v, n, fname)
  if isseries(v) then v = v.__c
  elseif isarray(v) then v = v.ndim == 0 and v:item() or {a = v}
  elseif column.islist(v) then v = column.fromlist(v, column.extent(v)) end
  if type(v) == "table" and column.len(v) ~= n then fail("%s: %d values for %d rows", fname, column.len(v), n) end
  return v
end
core.tovalue = tovalue

local function store (self, rows, cols, v)
  local x, fname = self[SUBJECT], self[FNAME]
  local n = core.length(x)
  local mask
  if isseries(rows) and rows.__c.a and rows.__c.a.dtype == "bool" then mask = rows.__c.a
  elseif isarray(rows) and rows.dtype == "bool" then mask = rows end
  local pos
  if mask then check_mask(mask, n) pos = (la.nonzero(mask))
  elseif self[BYPOSITION] then pos = core.positions(rows, n, fname)
  else pos = label_positions(rows, x, fname) end
  v = tovalue(v, #pos, fname)
  if isseries(x) then
    rawset(x, "__c", column.assign(x.__c, pos, v))
    return
  end
  local names
  if not self[BYPOSITION] and type(cols) == "string" and not x.__cols[cols] and not cols:find ":" then   -- a new column
    if x.__n == 0 then x[cols] = {} else x[cols] = la.nan end
    if type(v) == "string" or (type(v) == "table" and v.codes) then
      x.__cols[cols] = {codes = la.zeros({n}, "int32"), levels = {}}
    end
    names = {cols}
  else names = columns_of(x, cols, self[BYPOSITION], fname) end
  for _, name in ipairs(names) do x.__cols[name] = column.assign(x.__cols[name], pos, v) end
end

local LocMT = {}
LocMT.__index = function (self, key)
  if column.islist(key) then return locate(self, key[1], key[2]) end
  return locate(self, key)
end
LocMT.__call = function (self, a, b, c)
  if a == self[SUBJECT] and (isframe(a) or isseries(a)) then return locate(self, b, c) end
  return locate(self, a, b)
end
LocMT.__newindex = function (self, key, v)
  if column.islist(key) then store(self, key[1], key[2], v)
  else store(self, key, nil, v) end
end

local function loc (x, byposition)
  return setmetatable({[SUBJECT] = x, [BYPOSITION] = byposition, [FNAME] = byposition and "iloc" or "loc"}, LocMT)
end

-- ---- Series -----------------------------------------------------------------------------------------------------------------

local series_attr = {
  values = function (s) return column.array(s.__c, "values") end,
  index = function (s) return s.__labels end,
  name = function (s) return s.__name end,
  dtype = function (s) return column.dtype(s.__c) end,
  shape = function (s) return la.zeros({column.len(s.__c)}, "bool").shape end,
  size = function (s) return column.len(s.__c) end,
  ndim = function () return 1 end,
  empty = function (s) return column.len(s.__c) == 0 end,
  hasnans = function (s) return column.hasna(s.__c) end,
  loc = function (s) return loc(s, false) end,
  iloc = function (s) return loc(s, true) end,
  codes = function (s) return s.__c.codes end,
  levels = function (s) return s.__c.levels and table.move(s.__c.levels, 1, #s.__c.levels, 1, {}) end,
  T = function (s) return s end,
}
core.series_attr = series_attr
-- these give way to a label of the same name: row.name is the column's value, where there is one
local series_soft = {name = true, size = true, ndim = true, empty = true, hasnans = true, str = true, codes = true, levels = true, T = true}

-- names of la's functions of one array that a Series passes on to its values
local function passed_on (name)
  local f = la[name]
  if type(f) ~= "function" and not (type(f) == "userdata" and tostring(f):find "^<ufunc") then return nil end
  return f
end

SeriesMT.__index = function (self, k)
  if k == "__name" then return nil end
  local t = type(k)
  if t == "number" then
    local n = column.len(self.__c)
    local i = math.tointeger(k)
    if i == n + 1 then return nil end
    if i and i >= 1 and i <= n then return column.get(self.__c, i) end
    local pos = core.positions(k, n, "Series")
    return column.get(self.__c, pos(1))
  elseif t == "string" then
    local attr = series_attr[k]
    if attr and not series_soft[k] then return attr(self) end
    if Series[k] then return Series[k] end
    local p = self.__labels.__range and {} or self.__labels:find(k)
    if attr and #p == 0 then return attr(self) end
    if #p == 1 then return column.get(self.__c, p(1)) end
    if #p > 1 then return core.take(self, p) end
    if k:find "^[%d:%s%-]+$" and k:find ":" then return core.take(self, range_positions(k, column.len(self.__c))) end
    local f = passed_on(k)
    if f then
      return function (s, ...)
        if not isseries(s) then fail("%s: call it with a colon, s:%s(...)", k, k) end
        local args = {...}
        for i = 1, select("#", ...) do if isseries(args[i]) then args[i] = column.array(args[i].__c, k) end end
        local r = call(f, column.array(s.__c, k), table.unpack(args, 1, select("#", ...)))
        if isarray(r) and r.ndim == 1 and #r == column.len(s.__c) then return core.series({a = r}, s.__labels, s.__name) end
        return r
      end
    end
    if k:sub(1, 1) == "_" then return nil end
    local names = {}
    for name in pairs(series_attr) do names[#names + 1] = name end
    for name in pairs(Series) do names[#names + 1] = name end
    table.sort(names)
    local s = suggest(k, names)
    fail('Series: there is neither a method nor a label "%s"%s', k, s:find "did you mean" and s or "")
  end
  local pos = core.positions(k, column.len(self.__c), "Series")
  return core.take(self, pos)
end

SeriesMT.__newindex = function (self, k, v)
  if k == "name" then rawset(self, "__name", v) return end
  if k == "index" then rawset(self, "__labels", core.toindex(v, column.len(self.__c))) return end
  if type(k) == "string" and not k:find ":" then return store(loc(self, false), k, nil, v) end
  store(loc(self, true), k, nil, v)
end

SeriesMT.__len = function (self) return column.len(self.__c) end
SeriesMT.__tostring = function (self)
  return format.series {col = self.__c, index = index_parts(self.__labels), name = self.__name, n = column.len(self.__c)}
end
SeriesMT.__concat = function (x, y) return tostring(x) .. tostring(y) end
SeriesMT.__pairs = function (self)             -- label, value
  local i, n = 0, column.len(self.__c)
  return function ()
    i = i + 1
    if i > n then return nil end
    return Index.label(self.__labels, i), column.get(self.__c, i)
  end
end
-- A column that is named like a method: df.count is the column, df:count() the method.
SeriesMT.__call = function (self, first, ...)
  if isframe(first) and self.__name ~= nil then
    local f = Frame[self.__name]
    if f then return f(first, ...) end
    fail('frame: "%s" is a column, not a method', tostring(self.__name))
  end
  return SeriesMT.__index(self, first)
end

-- ---- arithmetic and comparison of columns -----------------------------------------------------------------------------------

local compare = {
  less = function (a, b) return a < b end, less_equal = function (a, b) return a <= b end,
  greater = function (a, b) return a > b end, greater_equal = function (a, b) return a >= b end,
  equal = function (a, b) return a == b end, not_equal = function (a, b) return a ~= b end,
}
local mirrored = {less = "greater", less_equal = "greater_equal", greater = "less", greater_equal = "less_equal", equal = "equal",
  not_equal = "not_equal", add = "add"}

local function objects_binary (op, x, y, n)
  local f = compare[op]
  local out = {}
  local other = type(y) == "table" and y or nil
  for i = 1, n do
    local a, b = column.get(x, i), y
    if other then b = column.get(other, i) end
    if op == "equal" or op == "not_equal" then
      local same = a ~= nil and b ~= nil and a == b
      out[i] = same == (op == "equal")
    elseif f then
      out[i] = type(a) == type(b) and a ~= nil and f(a, b)
    else fail("%s: not possible with values of dtype %s", op, column.dtype(x)) end
  end
  return {a = la.array(out, "bool")}
end

local function strings_binary (op, x, y, n)
  if type(y) == "table" and not y.codes then return objects_binary(op, x, y, n) end
  if op == "add" then
    if type(y) == "string" then return column.maplevels(x, function (s) return s .. y end) end
    if type(y) ~= "table" then fail("add: strings cannot be joined with a %s", type(y)) end
    local a, b, out = column.tolist(x), column.tolist(y), {}
    for i = 1, n do out[i] = a[i] and b[i] and a[i] .. b[i] or nil end
    local r = column.fromlist(out, n)
    return r.codes and r or {codes = la.zeros({n}, "int32"), levels = {}}
  end
  local f = compare[op]
  if not f then fail("%s: not possible with strings", op) end
  if type(y) == "table" then
    if op == "equal" or op == "not_equal" then
      x, y = column.unify(x, y)
      local same = x.codes:eq(y.codes) & x.codes:gt(0)
      return {a = op == "equal" and same or ~same}
    end
    x, y = column.unify(x, y)
    local levels = x.levels
    local a, b, out = x.codes:tolist(), y.codes:tolist(), {}
    for i = 1, n do out[i] = a[i] > 0 and b[i] > 0 and f(levels[a[i]], levels[b[i]]) end
    return {a = la.array(out, "bool")}
  end
  if type(y) ~= "string" then
    if op == "equal" then return {a = la.zeros({n}, "bool")} end
    if op == "not_equal" then return {a = la.ones({n}, "bool")} end
    fail("%s: strings cannot be compared with a %s", op, type(y))
  end
  if x.category and x.category.ordered and op ~= "equal" and op ~= "not_equal" then
    for l, s in ipairs(x.levels) do
      if s == y then return {a = la[op](x.codes, l) & x.codes:gt(0)} end
    end
  end
  return {a = column.fromlevels(x, function (s) return f(s, y) end, "bool", op == "not_equal")}
end

--- column op (column, array or value); reverse: the value stands on the left
function core.binary (op, x, y, reverse)
  local n = column.len(x)
  if isseries(y) then y = y.__c
  elseif isarray(y) then y = y.ndim == 0 and y:item() or {a = y}
  elseif column.islist(y) and not y.a and not y.codes and not y.v then y = column.fromlist(y, #y) end
  if type(y) == "table" and column.len(y) ~= n then
    fail("lengths do not agree: %d and %d rows", n, column.len(y))
  end
  if x.codes or (type(y) == "table" and y.codes) or type(y) == "string" then
    if not x.codes and type(y) == "table" and y.codes then x, y, op = y, x, mirrored[op] or op reverse = not reverse end
    if op == "add" and reverse and x.codes and type(y) == "string" then
      return column.maplevels(x, function (s) return y .. s end)
    end
    if x.codes then return strings_binary(reverse and mirrored[op] or op, x, y, n) end
    return objects_binary(op, x, y, n)
  end
  if compare[op] and (x.v or (type(y) == "table" and y.v)) then return objects_binary(op, x, y, n) end
  local a = column.array(x, op)
  local b = type(y) == "table" and column.array(y, op) or y
  if b == nil then fail("%s: the other operand is nil", op) end
  local f = la[op]
  if reverse then a, b = b, a end
  local r = call(f, a, b)
  return {a = r}
end

local function series_binary (op)
  return function (x, y)
    if isframe(x) or isframe(y) then return core.frame_binary(op, x, y) end
    if not isseries(x) then return core.series(core.binary(op, y.__c, x, true), y.__labels, y.__name) end
    local name = x.__name
    if isseries(y) and y.__name ~= name then name = nil end
    return core.series(core.binary(op, x.__c, y), x.__labels, name)
  end
end

--- Frame op (Frame: columns of the same name; Series labelled with column names; value)
function core.frame_binary (op, x, y)
  if not isframe(x) then
    return core.each(y, function (c) return core.binary(op, c, x, true) end)
  end
  if isframe(y) then
    if x.__n ~= y.__n then fail("lengths do not agree: %d and %d rows", x.__n, y.__n) end
    return core.each(x, function (c, name) return core.binary(op, c, core.series(core.col(y, name))) end)
  end
  if isseries(y) then
    return core.each(x, function (c, name)
      local p = y.__labels:find(name)
      if #p == 0 then fail('the Series has no label "%s"%s', tostring(name), suggest(name, y.__labels:tolist())) end
      return core.binary(op, c, column.get(y.__c, p(1)))
    end)
  end
  return core.each(x, function (c) return core.binary(op, c, y) end)
end

local operators = {
  __add = "add", __sub = "subtract", __mul = "multiply", __div = "divide", __idiv = "floor_divide", __mod = "remainder", __pow = "power",
  __band = "bitwise_and", __bor = "bitwise_or", __bxor = "bitwise_xor", __shl = "left_shift", __shr = "right_shift",
}
for event, op in pairs(operators) do
  local f = series_binary(op)
  SeriesMT[event], FrameMT[event] = f, f
end
SeriesMT.__unm = function (x) return core.series({a = call(la.negative, column.array(x.__c, "negative"))}, x.__labels, x.__name) end
SeriesMT.__bnot = function (x) return core.series({a = call(la.invert, column.array(x.__c, "invert"))}, x.__labels, x.__name) end
FrameMT.__unm = function (x) return core.each(x, function (c) return {a = call(la.negative, column.array(c, "negative"))} end) end
FrameMT.__bnot = function (x) return core.each(x, function (c) return {a = call(la.invert, column.array(c, "invert"))} end) end

-- methods of both: x:add(y) x:lt(y) ... pandas: the same names
local named_operators = {
  add = "add", sub = "subtract", mul = "multiply", div = "divide", truediv = "divide", floordiv = "floor_divide", mod = "remainder",
  pow = "power", lt = "less", le = "less_equal", gt = "greater", ge = "greater_equal", eq = "equal", ne = "not_equal",
}
--- x:add(y), x:sub(y), x:mul(y), x:div(y), x:truediv(y), x:floordiv(y), x:mod(y), x:pow(y) -> Frame|Series: arithmetic with a
-- value, a Series or (of a Frame) a Frame, as + - * / // % ^ do it.
-- Example: local s = frame.series({7, 8}); print(s:add(1)[1], s:sub(1)[1], s:mul(2)[1], s:div(2)[1], s:truediv(2)[1],
--     s:floordiv(2)[1], s:mod(2)[1], s:pow(2)[1])  --> 8 6 14 3.5 3.5 3 1 49
-- Example: frame({a = {1, 2}}):add(10).a:tolist()  --> {11, 12}
-- pandas: DataFrame.add ...
--
--- x:lt(y), x:le(y), x:gt(y), x:ge(y), x:eq(y), x:ne(y) -> Frame|Series: comparison, value by value: a boolean Series or Frame.
-- Example: local s = frame.series({1, 2, 3}); print(s:lt(2):sum(), s:le(2):sum(), s:gt(2):sum(), s:ge(2):sum(), s:eq(2):sum(),
--     s:ne(2):sum())  --> 1 2 1 2 1 2
-- Example: frame({a = {1, 2}}):gt(1).a:tolist()  --> {false, true}
-- pandas: DataFrame.lt ...
--
--- s:radd(y), s:rsub(y), s:rmul(y), s:rdiv(y), s:rtruediv(y), s:rfloordiv(y), s:rmod(y), s:rpow(y) -> Series: arithmetic with the
-- column on the right: s:rsub(10) is 10 - s.
-- Example: local s = frame.series({2, 4}); print(s:radd(1)[1], s:rsub(10)[1], s:rmul(3)[1], s:rdiv(8)[1], s:rtruediv(8)[1],
--     s:rfloordiv(9)[1], s:rmod(9)[1], s:rpow(3)[1])  --> 3 8 6 4.0 4.0 4 1 9
-- pandas: Series.radd ...
--
--- s:rlt(y), s:rle(y), s:rgt(y), s:rge(y), s:req(y), s:rne(y) -> Series: comparison with the column on the right: s:rlt(2) is 2 <
-- s.
-- Example: local s = frame.series({1, 2, 3}); print(s:rlt(2):sum(), s:rle(2):sum(), s:rgt(2):sum(), s:rge(2):sum(),
--     s:req(2):sum(), s:rne(2):sum())  --> 1 2 1 2 1 2
-- pandas: none: 2 < s does it
for name, op in pairs(named_operators) do
  local f = series_binary(op)
  Series[name], Frame[name] = f, f
  Series["r" .. name] = function (x, y) return core.series(core.binary(op, x.__c, y, true), x.__labels, x.__name) end
end
local function nocompare () fail "columns cannot be compared with <: write x:lt(y)" end
SeriesMT.__lt, SeriesMT.__le, FrameMT.__lt, FrameMT.__le = nocompare, nocompare, nocompare, nocompare

--- s:equals(other) -> boolean: equal values (NaN equal to NaN) and dtypes? Labels do not count.
-- Example: frame.series({1, frame.NA}):equals(frame.series({1, frame.NA}))  --> true
-- pandas: Series.equals
function Series:equals (other)
  if not isseries(other) then return false end
  if column.len(self.__c) ~= column.len(other.__c) or column.dtype(self.__c) ~= column.dtype(other.__c) then return false end
  local a, n = column.tolist(self.__c)
  local b = column.tolist(other.__c)
  for i = 1, n do
    if a[i] ~= b[i] and (a[i] == a[i] or b[i] == b[i]) then return false end
  end
  return true
end
SeriesMT.__eq = function (x, y) return Series.equals(x, y) end

-- ---- Frame ------------------------------------------------------------------------------------------------------------------

-- `index`, `columns` ... always are these; a column of that name: df:col("index")
local frame_attr = {
  columns = function (df) return setmetatable(table.move(df.__names, 1, #df.__names, 1, {}), core.ListMT) end,
  index = function (df) return df.__labels end,
  shape = function (df) return la.broadcast_to(false, {df.__n, #df.__names}).shape end,
  values = function (df) return Frame.to_array(df) end,
  dtypes = function (df)
    local list = {}
    for i, name in ipairs(df.__names) do list[i] = column.dtype(df.__cols[name]) end
    return core.named({v = list, n = #list}, df.__names)
  end,
  loc = function (df) return loc(df, false) end,
  iloc = function (df) return loc(df, true) end,
}
-- these give way to a column of the same name
local frame_soft = {
  size = function (df) return df.__n * #df.__names end,
  ndim = function () return 2 end,
  empty = function (df) return df.__n == 0 or #df.__names == 0 end,
  T = function (df) return Frame.transpose(df) end,
}
core.frame_attr, core.frame_soft = frame_attr, frame_soft

-- a list of names that prints
local ListMT = column.ListMT
core.ListMT = ListMT

function ListMT.__tostring (t)
  local s = {}
  for i, v in ipairs(t) do s[i] = type(v) == "string" and ("'%s'"):format(v) or tostring(v) end
  return "[" .. table.concat(s, ", ") .. "]"
end

ListMT.__index = {tolist = function (t) return table.move(t, 1, #t, 1, {}) end}

function ListMT.__eq (x, y)
  if #x ~= #y then return false end
  for i = 1, #x do if x[i] ~= y[i] then return false end end
  return true
end

-- (0-d false broadcast to a shape needs no memory; its shape is the table that prints)

FrameMT.__index = function (self, k)
  local t = type(k)
  if t == "string" then
    if k == "__colname" then return nil end
    if frame_attr[k] then return frame_attr[k](self) end
    local c = self.__cols[k]
    if c then return setmetatable({__c = c, __labels = self.__labels, __name = k, __frame = self}, SeriesMT) end
    if Frame[k] then return Frame[k] end
    if frame_soft[k] then return frame_soft[k](self) end
    if k:find "^[%d:%s%-]+$" and k:find ":" then return core.take(self, range_positions(k, self.__n)) end
    if k:sub(1, 1) == "_" then return nil end
    local s = suggest(k, self.__names)
    if not s:find "did you mean" then
      local names = {}
      for name in pairs(Frame) do names[#names + 1] = name end
      table.sort(names)
      local m = suggest(k, names)
      if m:find "did you mean" then s = m end
    end
    fail('frame: no column "%s"%s', k, s)
  elseif t == "number" then
    if self.__cols[k] then return core.series(self.__cols[k], self.__labels, k) end      -- columns of a pivot table
    local i = math.tointeger(k)
    if i == self.__n + 1 then return nil end
    local pos = core.positions(k, self.__n, "frame")
    return core.row(self, pos(1))
  elseif isseries(k) or isarray(k) then
    local a = isseries(k) and k.__c.a or k
    if a and isarray(a) and a.dtype == "bool" then return core.select(self, check_mask(a, self.__n)) end
    if isseries(k) and k.__c.codes then return core.pick(self, core.names(self, column.tolist(k.__c))) end
    return core.take(self, (core.positions(k, self.__n, "frame")))
  elseif isframe(k) then
    return Frame.where(self, k)
  elseif t == "table" then
    if type(k[1]) == "boolean" then return core.select(self, check_mask(la.array(k, "bool"), self.__n)) end
    return core.pick(self, core.names(self, k, "frame"))
  elseif t == "function" then return FrameMT.__index(self, k(self)) end
  fail("frame: columns cannot be chosen by a %s", t)
end

--- df:col(name) -> Series: the column of a name, also of one that is an attribute or a method.
-- Example: frame({index = {5, 6}}):col("index"):tolist()  --> {5, 6}
-- pandas: df[name]
function Frame:col (name) return core.series(core.col(self, name), self.__labels, name) end

--- puts a column in: the name's, or a new last one
function core.setcol (df, name, c)
  if not df.__cols[name] then df.__names[#df.__names + 1] = name end
  df.__cols[name] = c
end

-- a column of df from a user's value
function core.newcol (df, v, what)
  local empty = #df.__names == 0 and df.__n == 0
  if isarray(v) and v.ndim == 1 then v = v:copy() end
  local c = column.from(v, (not empty) and df.__n or nil, what)
  if column.len(c) ~= df.__n then
    if empty then
      rawset(df, "__n", column.len(c))
      rawset(df, "__labels", core.range(df.__n))
    else fail("%s: %d values for %d rows", what, column.len(c), df.__n) end
  end
  return c
end

FrameMT.__newindex = function (self, k, v)
  if k == "columns" then
    local names = isindex(v) and v:tolist() or table.move(v, 1, #v, 1, {})
    if #names ~= #self.__names then fail("length mismatch: the table has %d columns, %d names are given", #self.__names, #names) end
    local cols = {}
    for i, name in ipairs(names) do
      if cols[name] then fail('two columns cannot both be named "%s"', tostring(name)) end
      cols[name] = self.__cols[self.__names[i]]
    end
    rawset(self, "__names", names)
    rawset(self, "__cols", cols)
  elseif k == "index" then rawset(self, "__labels", core.toindex(v, self.__n))
  elseif frame_attr[k] then fail('frame: "%s" is an attribute: a column needs another name', k)
  elseif type(k) == "string" or math.type(k) == "integer" then
    core.setcol(self, k, core.newcol(self, v, ('column "%s"'):format(tostring(k))))
  elseif column.islist(k) and type(k[1]) == "string" then      -- df[{"a", "b"}] = frame, 2-d array or value
    for i, name in ipairs(k) do
      local part = v
      if isframe(v) then part = core.series(v.__cols[v.__names[i]] or fail("%d columns for %d names", #v.__names, #k))
      elseif isarray(v) and v.ndim == 2 then part = v(":", i) end
      self[name] = part
    end
  elseif isframe(k) then                                                                 -- df[mask] = value
    for _, name in ipairs(self.__names) do
      local m = core.col(k, name).a
      self.__cols[name] = column.assign(self.__cols[name], m, v)
    end
  else store(loc(self, true), k, nil, v) end
end

FrameMT.__len = function (self) return self.__n end
FrameMT.__tostring = function (self) return Frame.to_string(self, {full = false}) end
FrameMT.__concat = function (x, y) return tostring(x) .. tostring(y) end
FrameMT.__pairs = function (self)              -- name, column
  local i = 0
  return function ()
    i = i + 1
    local name = self.__names[i]
    if name == nil then return nil end
    return name, core.series(self.__cols[name], self.__labels, name)
  end
end
FrameMT.__eq = function (x, y) return Frame.equals(x, y) end

function core.parts (df, names)
  local cols = {}
  names = names or df.__names
  for i, name in ipairs(names) do cols[i] = df.__cols[name] end
  return cols
end

return core
