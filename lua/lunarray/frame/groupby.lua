--- Grouping: df:groupby(keys). The rows' groups are codes (int32); sums and the like are one pass over the codes in C (la._group),
-- never a Lua loop over rows. Only apply, filter, transform and agg with a Lua function call it, once for each group.
local la = require "lunarray"
local column = require "lunarray.frame.column"
local core = require "lunarray.frame.core"
local stats = require "lunarray.frame.stats"

local fail, args, isarray, isoptions = column.fail, column.args, column.isarray, column.isoptions
local Series, Frame = core.Series, core.Frame
local isseries, isframe = core.isseries, core.isframe
local group = la._group

local GroupBy = {}
core.GroupBy = GroupBy
local GroupByMT = {__name = "lunarray.groupby"}

-- ---- making -----------------------------------------------------------------------------------------------------------------

local function make (x, keys, names, o)
  local codes, k, values = column.factorizeall(keys, o.sort ~= false, o.dropna == false)
  return setmetatable({_x = x, _codes = codes, _k = k, _values = values, __names = names, _keys = o.keys or {},
    _as_index = o.as_index ~= false}, GroupByMT)
end

local function collect (x, by, level, what)
  local keys, names, used = {}, {}, {}
  local n = core.length(x)
  if level ~= nil then
    for i, l in ipairs(type(level) == "table" and level or {level}) do
      local k = x.__labels:level(l)
      keys[i], names[i] = x.__labels:column(k), x.__labels.names[k] or false
    end
    return keys, names, used
  end
  if by == nil then fail("%s: name the columns to group by, or level = ...", what) end
  if type(by) ~= "table" or getmetatable(by) ~= nil then by = {by} end
  if #by == 0 then fail("%s: no keys are given", what) end
  for i, b in ipairs(by) do
    if isseries(b) then keys[i], names[i] = b.__c, b.__name or false
    elseif isarray(b) then keys[i], names[i] = {a = b}, false
    elseif type(b) == "function" then
      local labels = x.__labels:tolist()
      for j = 1, n do labels[j] = b(labels[j]) end
      keys[i], names[i] = column.fromlist(labels, n), false
    elseif isframe(x) and x.__cols[b] then keys[i], names[i], used[b] = x.__cols[b], b, true
    else
      local at
      for k, s in ipairs(x.__labels.names) do if s == b then at = k end end
      if at then keys[i], names[i] = x.__labels:column(at), b
      elseif isframe(x) then core.col(x, b, what)
      else x.__labels:level(b) end
    end
    if column.len(keys[i]) ~= n then fail("%s: a key of length %d for %d rows", what, column.len(keys[i]), n) end
  end
  return keys, names, used
end

--- df:groupby(by, level, as_index, sort, dropna) -> GroupBy: groups of rows. by: a column (or index level), a list of them, a
-- Series or array with a key for each row, or a function of the labels; level: of the index. Groups come in order of their keys
-- (sort = false: of appearance); rows whose key is missing belong to none (dropna = false: to one). Then: g:sum(), g.runs:mean(),
-- g[{"a", "b"}]:max(), g:agg{...}; #g or g.ngroups groups; for key, part in pairs(g) do walks them.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:sum().x  --> 4
-- pandas: DataFrame.groupby
function Frame:groupby (...)
  local by, level, as_index, sort, dropna = args("groupby", {"by", "level", "as_index", "sort", "dropna"}, ...)
  local keys, names, used = collect(self, by, level, "groupby")
  return make(self, keys, names, {as_index = as_index, sort = sort, dropna = dropna, keys = used})
end
--- s:groupby(by, level, sort, dropna) -> GroupBy: groups of one column; a name means a level of the index.
-- Example: frame.series({1, 2, 3}):groupby(frame.series({"x", "y", "x"})):sum().x
-- pandas: Series.groupby
function Series:groupby (...)
  local by, level, sort, dropna = args("groupby", {"by", "level", "sort", "dropna"}, ...)
  local keys, names = collect(self, by, level, "groupby")
  return make(self, keys, names, {sort = sort, dropna = dropna})
end

-- the columns that are worked on
local function selected (g)
  if g._sel then return g._sel end
  local out = {}
  for _, name in ipairs(g._x.__names) do if not g._keys[name] then out[#out + 1] = name end end
  return out
end

local function select_columns (g, names, single)
  local t = {}
  for k, v in next, g do t[k] = v end
  t._sel, t._single = names, single
  return setmetatable(t, GroupByMT)
end

GroupByMT.__index = function (self, k)
  local x = rawget(self, "_x")
  if type(k) == "string" and isframe(x) and x.__cols[k] and not rawget(self, "_sel") then return select_columns(self, {k}, true) end
  if GroupBy[k] then return GroupBy[k] end
  if type(k) == "string" and k:sub(1, 1) == "_" then return nil end
  if k == "ngroups" then return self._k end
  if k == "groups" then return GroupBy.get_groups(self) end
  if isframe(x) and type(k) == "table" then return select_columns(self, core.names(x, k, "groupby"), false) end
  if isframe(x) and x.__cols[k] then return select_columns(self, {k}, true) end
  local names = isframe(x) and core.names(x) or {}
  for name in pairs(GroupBy) do names[#names + 1] = name end
  fail('groupby: there is neither a column nor a method "%s"%s', tostring(k), column.suggest(k, names))
end
-- a column that is named like a method: g.count:sum() is the column's, g:count() the method
GroupByMT.__call = function (self, first, ...)
  if getmetatable(first) == GroupByMT and self._single and GroupBy[self._sel[1]] then return GroupBy[self._sel[1]](first, ...) end
  fail "groupby: not a method"
end
GroupByMT.__len = function (self) return self._k end
GroupByMT.__tostring = function (self)
  local names = {}
  for i, s in ipairs(self.__names) do names[i] = tostring(s or "key " .. i) end
  return ("<groupby %s: %d groups of %d rows>"):format(table.concat(names, ", "), self._k, core.length(self._x))
end

local function group_index (g) return core.index(g._values, g.__names) end

-- a table of results, one row for each group, as the user wants it
local function finish (g, names, cols)
  local r = core.frame(names, cols, group_index(g), g._k)
  if not g._as_index then return r:reset_index() end
  return r
end
local function finish_series (g, c, name)
  local r = core.series(c, group_index(g), name)
  if not g._as_index then return r:to_frame(name or "size"):reset_index() end
  return r
end

-- ---- one value for each group -----------------------------------------------------------------------------------------------

-- codes without the rows where c is missing
local function present (g, c)
  if c.a and not column.isfloat(c) then return g._codes end
  return la.where(column.isna(c), la.array(0, "int32"), g._codes)
end

local function back (a, c)         -- results in the dtype of the column
  return a.dtype == c.a.dtype and a or a:astype(c.a.dtype)
end

-- the row that op picks in each group, 0: none
local function rows (g, c, op)
  if c.a then
    if (op == "first" or op == "last") and not column.isfloat(c) then return group.reduce(op, g._codes, g._k, g._codes) end
    return group.reduce(op, g._codes, g._k, c.a)
  end
  local codes = present(g, c)
  if op == "first" or op == "last" then return group.reduce(op, codes, g._k, codes) end
  return group.reduce(op, codes, g._k, (column.factorize(c, true)))
end

local ops = {}               -- name -> f(g, column, param) -> column of one value for each group

function ops.count (g, c)
  if c.a then return {a = group.reduce("count", g._codes, g._k, c.a)} end
  return {a = group.reduce("size", present(g, c), g._k)}
end
function ops.size (g) return {a = group.reduce("size", g._codes, g._k)} end
local floats = {float32 = true, float16 = true}
function ops.sum (g, c)
  local a = group.reduce("sum", g._codes, g._k, c.a)
  return {a = floats[c.a.dtype] and back(a, c) or a}
end
function ops.prod (g, c) return {a = group.reduce("prod", g._codes, g._k, c.a)} end
function ops.mean (g, c)
  local a = group.reduce("mean", g._codes, g._k, c.a)
  return {a = floats[c.a.dtype] and back(a, c) or a}
end
function ops.var (g, c, ddof) return {a = group.reduce("var", g._codes, g._k, c.a, ddof or 1)} end
function ops.std (g, c, ddof) return {a = la.sqrt(ops.var(g, c, ddof).a)} end
function ops.sem (g, c, ddof) return {a = la.sqrt(ops.var(g, c, ddof).a / ops.count(g, c).a)} end
function ops.median (g, c) return {a = group.reduce("quantile", g._codes, g._k, c.a, 0.5)} end
function ops.quantile (g, c, q) return {a = group.reduce("quantile", g._codes, g._k, c.a, q or 0.5)} end
local function extreme (op)
  return function (g, c)
    if c.a then return {a = back(group.reduce(op, g._codes, g._k, c.a), c)} end
    return column.take(c, rows(g, c, "arg" .. op))
  end
end
ops.min, ops.max = extreme "min", extreme "max"
function ops.first (g, c) return column.take(c, rows(g, c, "first")) end
function ops.last (g, c) return column.take(c, rows(g, c, "last")) end
function ops.nunique (g, c)
  local codes, k = column.factorize(c, false)
  local _, first = group.pairs(g._codes, g._k, codes, k, false)
  return {a = group.reduce("size", g._codes[first], g._k)}
end
function ops.any (g, c) return {a = group.reduce("max", g._codes, g._k, column.array(c, "any"):ne(0)):astype "bool"} end
function ops.all (g, c) return {a = group.reduce("min", g._codes, g._k, column.array(c, "all"):ne(0)):astype "bool"} end
local function extreme_label (op)
  return function (g, c)
    local x = g._x
    if #x.__labels.names > 1 then fail "idxmin, idxmax: the index must have one level" end
    return column.take(x.__labels:column(1), rows(g, c, op))
  end
end
ops.idxmin, ops.idxmax = extreme_label "argmin", extreme_label "argmax"
function ops.unique (g, c)
  local codes, k, values = column.factorize(c, false)
  local _, first = group.pairs(g._codes, g._k, codes, k, false)
  local out = {}
  for i = 1, g._k do out[i] = {} end
  for i = 1, #first do
    local t = out[g._codes(first(i))]
    t[#t + 1] = column.get(values, codes(first(i)))
  end
  return {v = out, n = g._k}
end

local anydtype = {count = true, size = true, min = true, max = true, first = true, last = true, nunique = true, unique = true}

local function strings_only (c) return c.a == nil and not stats.numbers(c) end

-- rows of each group: perm, starts
local function sorted (g)
  if not rawget(g, "_perm") then
    local perm, starts = group.order(g._codes, g._k)
    rawset(g, "_perm", perm)
    rawset(g, "_starts", starts)
  end
  return g._perm, g._starts
end
local function positions (g, i)
  local perm, starts = sorted(g)
  local a, b = starts(i + 1), starts(i + 2) - 1
  return b >= a and perm:slice(a, b) or la.zeros(0, "int64")
end

local function key_of (g, i)
  if #g._values == 1 then return column.get(g._values[1], i) end
  local t = {}
  for k, c in ipairs(g._values) do t[k] = column.get(c, i) end
  return t
end

local function name_error (f, what)
  local names = {}
  for name in pairs(ops) do names[#names + 1] = name end
  table.sort(names)
  fail('%s: there is no function "%s"%s', what, tostring(f), column.suggest(f, names))
end

-- one column, one function -> column of results
local function compute (g, c, f, name, param)
  if type(f) == "string" then
    local op = ops[f] or name_error(f, "agg")
    if not anydtype[f] and strings_only(c) then
      fail('%s: not possible with column "%s" of dtype %s', f, tostring(name), column.dtype(c))
    end
    if c.v and not anydtype[f] then c = {a = stats.numbers(c)} end
    return op(g, c, param)
  end
  if type(f) ~= "function" then fail("agg: a function or a name, got %s", type(f)) end
  local s = core.series(c, g._x.__labels, name)
  local out = {}
  for i = 1, g._k do out[i] = f(core.take(s, positions(g, i))) end
  return column.fromlist(out, g._k)
end

--- g:sum(), g:mean(), g:count(), g:min(), g:max(), g:median(), g:first(), g:last(), g:nunique(), g:prod(), g:any(), g:all(),
-- g:idxmin(), g:idxmax(), g:unique(), g:std(ddof), g:var(ddof), g:sem(ddof), g:quantile(q) -> Frame|Series: one row for each group.
-- Of a selected column (g.runs:sum()) a Series, else a Frame; columns of strings are passed over where the function needs numbers.
-- Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:sum().x, g:mean().x, g:count().x,
--     g:min().x, g:max().x, g:median().x)  --> 4 2.0 2 1 3 2.0
-- Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:first().x, g:last().x, g:nunique().x,
--     g:prod().x, g:any().x, g:all().x)  --> 1 3 2 3 true true
-- Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:idxmin().x, g:idxmax().x, g:std().x,
--     g:var{ddof = 0}.x, g:sem().x, g:quantile(0.25).x)  --> 1 3 1.4142135623731 1.0 1.0 1.5
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:unique()  --> k x [1, 3] y [2] Name: v, dtype: object
-- pandas: DataFrameGroupBy.sum ...
for _, name in ipairs {"sum", "mean", "count", "min", "max", "std", "var", "sem", "median", "quantile", "first", "last", "nunique", "prod",
  "any", "all", "idxmin", "idxmax", "unique"} do
  GroupBy[name] = function (self, ...)
    local param = args(name, {name == "quantile" and "q" or "ddof"}, ...)
    local x = self._x
    if isseries(x) then return finish_series(self, compute(self, x.__c, name, x.__name, param), x.__name) end
    local names = selected(self)
    if self._single then return finish_series(self, compute(self, core.col(x, names[1], "groupby"), name, names[1], param), names[1]) end
    local keep, cols = {}, {}
    for _, n in ipairs(names) do
      local c = x.__cols[n]
      if anydtype[name] or not strings_only(c) then
        keep[#keep + 1] = n
        cols[n] = compute(self, c, name, n, param)
      end
    end
    return finish(self, keep, cols)
  end
end

--- g:size() -> Series: how many rows each group has.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):size().x  --> 2
-- pandas: DataFrameGroupBy.size
function GroupBy:size () return finish_series(self, ops.size(self), nil) end

local function label_of (f, i) return type(f) == "string" and f or "f" .. i end

--- g:agg(f), g:aggregate(f) -> Frame|Series: f a name ("sum"), a function of the group's column, a list of them (a column for
-- each), or a table:
--   {runs = "sum", balls = {"min", "max"}}                  column = function(s); several give runs_min, runs_max
--   {total = {"runs", "sum"}, n = {"runs", "count"}}        new name = {column, function}; in order of the source columns, then of
--   the names
--   {{"total", "runs", "sum"}, {"n", "runs", "count"}}      the same in the order given
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):agg{total = {"v", "sum"}}.total:tolist()  --> {4, 2}
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:aggregate("max"):tolist()  --> {3, 2}
-- pandas: DataFrameGroupBy.agg
function GroupBy:agg (f)
  local x = self._x
  if isseries(x) or self._single then
    local name = isseries(x) and x.__name or self._sel[1]
    local c = isseries(x) and x.__c or x.__cols[name]
    if type(f) ~= "table" then return finish_series(self, compute(self, c, f, name), name) end
    local names, cols = {}, {}
    if isoptions(f) then
      for new in pairs(f) do names[#names + 1] = new end
      table.sort(names)
      for _, new in ipairs(names) do cols[new] = compute(self, c, f[new], name) end
    else
      for i, h in ipairs(f) do
        names[i] = label_of(h, i)
        cols[names[i]] = compute(self, c, h, name)
      end
    end
    return finish(self, names, cols)
  end
  local names, cols = {}, {}
  local function add (new, source, h)
    if cols[new] then fail('agg: two columns would be named "%s"', tostring(new)) end
    names[#names + 1] = new
    cols[new] = compute(self, core.col(x, source, "agg"), h, source)
  end
  if type(f) == "string" and GroupBy[f] then return GroupBy[f](self) end
  if type(f) ~= "table" then
    for _, n in ipairs(selected(self)) do
      if type(f) == "function" and strings_only(x.__cols[n]) then goto continue end
      add(n, n, f)
      ::continue::
    end
  elseif isoptions(f) then
    local where, named = {}, {}
    for i, n in ipairs(x.__names) do where[n] = i end
    for new, spec in pairs(f) do
      local isnamed = type(spec) == "table" and #spec == 2 and x.__cols[spec[1]] and (type(spec[2]) == "function" or ops[spec[2]])
      if isnamed and not (x.__cols[new] and ops[spec[1]]) then named[#named + 1] = {new, spec[1], spec[2], where[spec[1]]}
      else
        core.col(x, new, "agg")
        if type(spec) == "table" then
          for i, h in ipairs(spec) do named[#named + 1] = {new .. "_" .. label_of(h, i), new, h, where[new], i} end
        else named[#named + 1] = {new, new, spec, where[new]} end
      end
    end
    table.sort(named, function (p, q)
      if p[4] ~= q[4] then return p[4] < q[4] end
      if p[5] and q[5] then return p[5] < q[5] end
      return p[1] < q[1]
    end)
    for _, t in ipairs(named) do add(t[1], t[2], t[3]) end
  elseif type(f[1]) == "table" then
    for _, t in ipairs(f) do
      if #t ~= 3 then fail "agg: a named result is {name, column, function}" end
      add(t[1], t[2], t[3])
    end
  else
    for _, n in ipairs(selected(self)) do
      local strings = strings_only(x.__cols[n])
      for i, h in ipairs(f) do
        if not strings or (type(h) == "string" and anydtype[h]) then add(tostring(n) .. "_" .. label_of(h, i), n, h) end
      end
    end
  end
  return finish(self, names, cols)
end
GroupBy.aggregate = GroupBy.agg

-- ---- a value for each row ---------------------------------------------------------------------------------------------------

-- f(column, name) -> column, over the selected ones
local function each (g, f, keep)
  local x = g._x
  if isseries(x) then return core.series(f(x.__c, x.__name), x.__labels, x.__name) end
  local names = selected(g)
  if g._single then return core.series(f(core.col(x, names[1], "groupby"), names[1]), x.__labels, names[1]) end
  local out, cols = {}, {}
  for _, n in ipairs(names) do
    if not keep or keep(x.__cols[n]) then
      out[#out + 1] = n
      cols[n] = f(x.__cols[n], n)
    end
  end
  return core.frame(out, cols, x.__labels, x.__n)
end
local function isnumbers (c) return not strings_only(c) end

--- g:transform(f) -> Frame|Series: f a name or a function of the group's column; each row gets its group's value (a function may
-- also give one for each row of the group).
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:transform("mean"):tolist()  --> {2.0, 2.0, 2.0}
-- pandas: DataFrameGroupBy.transform
function GroupBy:transform (f)
  if type(f) == "string" and not ops[f] and GroupBy[f] then return GroupBy[f](self) end
  return each(self, function (c, name)
    if type(f) == "string" then return column.take(compute(self, c, f, name), self._codes:astype "int64") end
    local s = core.series(c, self._x.__labels, name)
    local parts, n = {}, column.len(c)
    for i = 1, self._k do
      local pos = positions(self, i)
      local r = f(core.take(s, pos))
      parts[i] = isseries(r) and r.__c or isarray(r) and {a = r} or column.from(r, #pos)
      local m = column.len(parts[i])
      if m ~= #pos then fail("transform: the function gave %d values for a group of %d rows", m, #pos) end
    end
    if self._k == 0 then return c end
    local perm, starts = sorted(self)
    local at = la.zeros({n}, "int64")
    local m = starts(self._k + 2) - 1
    if m > 0 then at[perm:slice(1, m)] = la.range(1, m) end
    return column.take(column.concat(parts), at)
  end, type(f) == "string" and not anydtype[f] and isnumbers or nil)
end

--- g:cumsum(), g:cumprod(), g:cummin(), g:cummax() -> Frame|Series: running results in each group.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:cumsum():tolist()  --> {1, 2, 4}
-- Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:cumprod()[3], g:cummin()[3],
--     g:cummax()[3])  --> 3 1 3
-- pandas: DataFrameGroupBy.cumsum ...
for _, op in ipairs {"sum", "prod", "min", "max"} do
  GroupBy["cum" .. op] = function (self)
    return each(self, function (c)
      local a = c.a or fail("cum%s: not possible with a column of dtype %s", op, column.dtype(c))
      local r = group.scan(op, self._codes, self._k, a)
      return {a = (op == "min" or op == "max" or floats[a.dtype]) and back(r, c) or r}
    end, isnumbers)
  end
end
--- g:cumcount(), g:ngroup() -> Series: 0, 1, 2 ... in each group; the group's number, from 1.
-- Example: frame({k = {"x", "y", "x"}}):groupby("k"):cumcount():tolist()  --> {0, 0, 1}
-- Example: frame({k = {"x", "y", "x"}}):groupby("k"):ngroup():tolist()  --> {1, 2, 1}
-- pandas: DataFrameGroupBy.cumcount, DataFrameGroupBy.ngroup plus one
function GroupBy:cumcount () return core.series({a = group.scan("cumcount", self._codes, self._k)}, self._x.__labels) end
function GroupBy:ngroup () return core.series({a = self._codes:astype "int64"}, self._x.__labels) end

--- g:shift(periods), g:diff(periods), g:pct_change(periods) -> Frame|Series: as of a Series, inside each group.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:shift()[3]  --> 1.0
-- Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v; print(g:diff()[3], g:pct_change()[3])  --> 2.0 2.0
-- pandas: DataFrameGroupBy.shift ...
function GroupBy:shift (periods)
  local pos = group.shift(self._codes, self._k, periods or 1)
  return each(self, function (c) return column.take(c, pos) end)
end
function GroupBy:diff (periods)
  local pos = group.shift(self._codes, self._k, periods or 1)
  return each(self, function (c) return {a = c.a - column.take(c, pos).a} end, isnumbers)
end
function GroupBy:pct_change (periods)
  local pos = group.shift(self._codes, self._k, periods or 1)
  return each(self, function (c) return {a = c.a / column.take(c, pos).a - 1} end, isnumbers)
end
--- g:ffill(limit), g:bfill(limit) -> Frame|Series: missing values filled from the rows before, behind, inside each group.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, frame.NA}}):groupby("k").v:ffill():tolist()  --> {1.0, 2.0, 1.0}
-- Example: frame({k = {"x", "y", "x"}, v = {frame.NA, 2, 3}}):groupby("k").v:bfill():tolist()  --> {3.0, 2.0, 3.0}
-- pandas: DataFrameGroupBy.ffill, DataFrameGroupBy.bfill
for name, back_ in pairs {ffill = false, bfill = true} do
  GroupBy[name] = function (self, limit)
    return each(self, function (c) return column.take(c, group.fill(self._codes, self._k, ~column.isna(c), back_, limit or 0)) end)
  end
end
--- g:rank(method, ascending, pct) -> Frame|Series: places from 1 inside each group.
-- Example: frame({k = {"x", "y", "x"}, v = {3, 2, 1}}):groupby("k").v:rank():tolist()  --> {2.0, 1.0, 1.0}
-- pandas: DataFrameGroupBy.rank
function GroupBy:rank (...)
  local method, ascending, pct = args("rank", {"method", "ascending", "pct"}, ...)
  return self:transform(function (s) return s:rank {method = method, ascending = ascending, pct = pct} end)
end

-- ---- the groups themselves --------------------------------------------------------------------------------------------------

-- rows at positions, with only the selected columns
local function part (g, pos)
  local x = g._x
  if isseries(x) then return core.take(x, pos) end
  if g._single then return core.take(x:col(g._sel[1]), pos) end
  return core.take(g._sel and core.pick(x, g._sel) or x, pos)
end

--- for key, part in pairs(g) do: the key (a list, if there are several) and the rows of the group. pandas: iteration over a groupby
GroupByMT.__pairs = function (self)
  local i = 0
  return function ()
    i = i + 1
    if i > self._k then return nil end
    return key_of(self, i), part(self, positions(self, i))
  end
end

--- g:get_group(key) -> Frame|Series: the rows of one group.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):get_group("x").v:tolist()  --> {1, 3}
-- pandas: DataFrameGroupBy.get_group
function GroupBy:get_group (key)
  local want = type(key) == "table" and key or {key}
  for i = 1, self._k do
    local same = true
    for k, c in ipairs(self._values) do same = same and column.get(c, i) == want[k] end
    if same then return part(self, positions(self, i)) end
  end
  local names = {}
  if #self._values == 1 and self._k < 1000 then names = column.tolist(self._values[1]) end
  fail("get_group: there is no group %s%s", type(key) == "table" and "of these keys" or tostring(key),
    #names > 0 and column.suggest(key, names) or "")
end

--- g:get_groups() -> table: {key = positions (array)}, of one key; g.groups is the same.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):get_groups().x  --> [1 3]
-- pandas: DataFrameGroupBy.groups plus one
function GroupBy:get_groups ()
  local out = {}
  for i = 1, self._k do
    local key = key_of(self, i)
    out[key] = positions(self, i):copy()
  end
  return out
end

--- g:head(n), g:tail(n), g:nth(n) -> Frame|Series: the first, last n (5) rows of each group, in the order of the table; the n-th
-- row of each.
-- Example: local g = frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"); print(#g:head(1), #g:tail(1), #g:nth(2))  --> 2 2 1
-- pandas: DataFrameGroupBy.head, tail, nth plus one
local function counted (g)
  return group.scan("cumcount", g._codes, g._k)
end
local function left_behind (g)       -- rows of the group after each row
  local sizes = group.take(group.reduce("size", g._codes, g._k), g._codes:astype "int64", true)
  return sizes - counted(g) - 1
end
local function where_rows (g, mask) return part(g, (la.nonzero(mask & g._codes:gt(0)))) end
function GroupBy:head (n) return where_rows(self, counted(self):lt(n or 5)) end
function GroupBy:tail (n) return where_rows(self, left_behind(self):lt(n or 5)) end
function GroupBy:nth (n)
  if n == 0 then fail "nth: positions start at 1, got 0" end
  return where_rows(self, n > 0 and counted(self):eq(n - 1) or left_behind(self):eq(-n - 1))
end

--- g:filter(f) -> Frame|Series: the rows of the groups for which f(part) is true.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):filter(function (part) return #part > 1 end).v:tolist()  --> {1, 3}
-- pandas: DataFrameGroupBy.filter
function GroupBy:filter (f)
  local keep = {false}
  for i = 1, self._k do keep[i + 1] = f(part(self, positions(self, i))) and true or false end
  return where_rows(self, group.take(la.array(keep, "bool"), self._codes:astype "int64" + 1, true))
end

--- g:apply(f, ...) -> Frame|Series: f(part, ...) of every group (without the key columns): values make a Series, Series labelled
-- with names a Frame, tables are set one under the other with the key as the first level of the labels.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k"):apply(function (part) return part.v:max() end):tolist()  --> {3, 2}
-- pandas: DataFrameGroupBy.apply
function GroupBy:apply (f, ...)
  local x, out = self._x, {}
  local g = self
  if isframe(x) and not self._sel then g = select_columns(self, selected(self), false) end
  local kind
  for i = 1, self._k do
    out[i] = f(part(g, positions(self, i)), ...)
    kind = kind or (isframe(out[i]) and "frame") or (isseries(out[i]) and "series") or "value"
  end
  if kind == nil or kind == "value" then
    return finish_series(self, column.fromlist(out, self._k), isseries(x) and x.__name or self._single and self._sel[1] or nil)
  end
  if kind == "series" then
    local same = true
    for i = 2, self._k do same = same and #out[i] == #out[1] and out[i].__labels:equals(out[1].__labels) end
    if same and out[1].__labels:column(1).codes then
      local names, cols = out[1].__labels:tolist(), {}
      for k, name in ipairs(names) do
        local list = {}
        for i = 1, self._k do list[i] = column.get(out[i].__c, k) end
        cols[name] = column.fromlist(list, self._k)
      end
      return finish(self, names, cols)
    end
  end
  local lens, inner = {}, {}
  for i = 1, self._k do
    lens[i] = core.length(out[i])
    inner[i] = out[i].__labels
  end
  local rep = la.repeat_interleave(la.range(1, self._k), la.array(lens, "int64"))
  local levels, names = {}, {}
  for k, c in ipairs(self._values) do levels[k], names[k] = column.take(c, rep), self.__names[k] end
  for k = 1, #inner[1].names do
    local cs = {}
    for i = 1, self._k do cs[i] = inner[i]:column(k) end
    levels[#levels + 1], names[#levels + 1] = column.concat(cs), inner[1].names[k]
  end
  local r = core.concat(out)
  rawset(r, "__labels", core.index(levels, names))
  return r
end

--- g:describe() -> Frame|Series: count mean std min quartiles max of a column in each group.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):groupby("k").v:describe().mean:tolist()  --> {2.0, 2.0}
-- pandas: SeriesGroupBy.describe
function GroupBy:describe ()
  local x = self._x
  local name = isseries(x) and x.__name or self._single and self._sel[1] or nil
  if not isseries(x) and not self._single then
    local names, cols = {}, {}
    for _, n in ipairs(selected(self)) do
      if isnumbers(x.__cols[n]) then
        local d = select_columns(self, {n}, true):describe()
        for _, s in ipairs(self._as_index and d.__names or {}) do
          names[#names + 1] = n .. "_" .. s
          cols[n .. "_" .. s] = d.__cols[s]
        end
      end
    end
    return finish(self, names, cols)
  end
  local c = isseries(x) and x.__c or x.__cols[name]
  local names = {"count", "mean", "std", "min", "25%", "50%", "75%", "max"}
  local cols = {}
  for _, s in ipairs(names) do
    local q = s:match "^(%d+)%%$"
    cols[s] = q and ops.quantile(self, c, tonumber(q) / 100) or ops[s](self, c)
    cols[s] = {a = cols[s].a:astype "float64"}
  end
  return finish(self, names, cols)
end

--- g:value_counts() -> Series: how often each value of the selected column occurs in each group, the key and the value as labels.
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 1}}):groupby("k").v:value_counts():tolist()  --> {2, 1}
-- pandas: SeriesGroupBy.value_counts
function GroupBy:value_counts ()
  local x = self._x
  local name = isseries(x) and x.__name or self._single and self._sel[1] or fail "value_counts: select a column first"
  local c = isseries(x) and x.__c or x.__cols[name]
  local vc, vk, vv = column.factorize(c, false)
  local codes, first = group.pairs(self._codes, self._k, vc, vk, true)
  local counts = group.reduce("size", codes, #first)
  local gs = self._codes[first]
  local order = column.order({{a = gs}, {a = counts}}, {false, true})
  local levels, names = {}, {}
  local pos = first[order]
  for k, v in ipairs(self._values) do levels[k], names[k] = column.take(v, self._codes[pos]:astype "int64"), self.__names[k] end
  levels[#levels + 1], names[#levels + 1] = column.take(vv, vc[pos]:astype "int64"), name
  return core.series({a = counts[order]}, core.index(levels, names), "count")
end

core.groupops = ops
return core
