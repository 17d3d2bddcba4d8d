--- Methods of Series: one column with its labels. What both Series and Frame have in the same way is defined here for both.
local la = require "lunarray"
local column = require "lunarray.frame.column"
local core = require "lunarray.frame.core"
local stats = require "lunarray.frame.stats"
local format = require "lunarray.frame.format"

local fail, args, choice, isarray = column.fail, column.args, column.choice, column.isarray
local Series, Frame = core.Series, core.Frame
local isseries = core.isseries
local group = la._group

local function like (s, c) return core.series(c, s.__labels, s.__name) end
core.like = like

-- ---- both: rows -------------------------------------------------------------------------------------------------------------

local both = {}

--- x:head(n) -> self: the first n rows (5); n < 0: all but the last -n.
-- Example: frame.series({1, 2, 3}):head(2):tolist()
-- pandas: DataFrame.head
function both:head (n)
  n = n or 5
  return core.slice(self, 1, n < 0 and core.length(self) + n or n)
end

--- x:tail(n) -> self: the last n rows (5); n < 0: all but the first -n.
-- Example: frame.series({1, 2, 3}):tail(1):tolist()
-- pandas: DataFrame.tail
function both:tail (n)
  n = n or 5
  local len = core.length(self)
  return core.slice(self, n < 0 and 1 - n or len - n + 1, len)
end

--- x:sample(n, frac, replace, weights, random_state, ignore_index) -> self: n rows (1), or the fraction frac of them, drawn at
-- random. random_state is a seed or a generator (la.random.default_rng), without one la.random's. The draw is RandomState.choice's.
-- Example: frame({a = la.arange(10)}):sample(3, {random_state = 1}).a:tolist()  --> {2, 9, 6}
-- pandas: DataFrame.sample
function both:sample (...)
  local n, frac, replace, weights, state, ignore = args("sample", {"n", "frac", "replace", "weights", "random_state", "ignore_index"}, ...)
  local len = core.length(self)
  if n and frac then fail "sample: give n or frac, not both" end
  n = n or (frac and math.floor(frac * len + 0.5)) or 1
  if n > len and not replace then fail("sample: cannot take %d of %d rows without replacement", n, len) end
  local rng = state
  if type(state) == "number" then rng = la.random.RandomState(state) end
  local p
  if weights then
    p = (type(weights) == "string" and core.col(self, weights, "sample").a) or column.array(column.from(weights, len), "sample")
    p = p / p:sum()
  end
  local pos
  if state then pos = core.call(rng.choice, rng, len, n, replace or false, p)
  else pos = core.call(la.random.choice, len, n, replace or false, p) end
  if not isarray(pos) then pos = la.array {pos} end
  local r = core.take(self, pos)
  return ignore and r:reset_index {drop = true} or r
end

--- x:copy() -> self: the same table with memory of its own.
-- Example: local df = frame({a = {1, 2}}); local c = df:copy(); c.a = {7, 8}; df.a:sum()  --> 3
-- pandas: DataFrame.copy
function both:copy ()
  if isseries(self) then return like(self, column.copy(self.__c)) end
  return core.each(self, column.copy)
end

--- x:pipe(f, ...) -> any: f(x, ...).
-- Example: frame({a = {1, 2}}):pipe(function (df, k) return df.a:sum() * k end, 10)  --> 30
-- pandas: DataFrame.pipe
function both:pipe (f, ...) return f(self, ...) end

--- x:display(): shows the table in a notebook (xeus-lua), as HTML; elsewhere prints it.
-- Example: frame.series({1, 2}):display()  --> 1 1 2 2 dtype: int64
-- pandas: IPython.display.display
function both:display () require "lunarray.notebook".display(self) end

for name, f in pairs(both) do Series[name], Frame[name] = f, f end

-- ---- missing values ---------------------------------------------------------------------------------------------------------

--- s:isna(), s:isnull() -> Series: true where a value is missing (NaN, or no string).
-- Example: frame.series({1, frame.NA}):isna():tolist()  --> {false, true}
-- Example: frame.series({"a", frame.NA}):isnull():tolist()  --> {false, true}
-- pandas: Series.isna
function Series:isna () return like(self, {a = column.isna(self.__c)}) end
--- s:notna(), s:notnull() -> Series: true where a value is there.
-- Example: frame.series({1, frame.NA}):notna():tolist()  --> {true, false}
-- Example: frame.series({1, frame.NA}):notnull():sum()  --> 1
-- pandas: Series.notna
function Series:notna () return like(self, {a = ~column.isna(self.__c)}) end
Series.isnull, Series.notnull = Series.isna, Series.notna

--- s:fillna(value, inplace) -> Series: missing values replaced by a value, or by those of a Series in the same rows. In place, the
-- table that the column was taken from changes, too: df.age:fillna(0, {inplace = true}).
-- Example: frame.series({1, frame.NA, 3}):fillna(0):tolist()  --> {1.0, 0.0, 3.0}
-- pandas: Series.fillna
function Series:fillna (...)
  local v, inplace = args("fillna", {"value", "inplace"}, ...)
  if v == nil then fail "fillna: a value is missing" end
  local c = column.fillna(self.__c, core.tovalue(v, column.len(self.__c), "fillna"))
  if inplace then
    local df = rawget(self, "__frame")
    if df and df.__cols[self.__name] == self.__c then df.__cols[self.__name] = c end
    rawset(self, "__c", c)
    return self
  end
  return like(self, c)
end

local function filled (c, back, limit)
  local n = column.len(c)
  return column.take(c, group.fill(la.ones({n}, "int32"), 1, ~column.isna(c), back, limit or 0))
end
core.filled = filled

--- s:ffill(limit), s:bfill(limit) -> Series: missing values filled with the last one before, the first one after.
-- Example: frame.series({1, frame.NA, 3}):ffill():tolist()  --> {1.0, 1.0, 3.0}
-- Example: frame.series({1, frame.NA, 3}):bfill():tolist()  --> {1.0, 3.0, 3.0}
-- pandas: Series.ffill, Series.bfill
function Series:ffill (limit) return like(self, filled(self.__c, false, limit)) end
function Series:bfill (limit) return like(self, filled(self.__c, true, limit)) end

--- s:dropna() -> Series: without the rows that are missing.
-- Example: frame.series({1, frame.NA, 3}):dropna():tolist()  --> {1.0, 3.0}
-- pandas: Series.dropna
function Series:dropna () return core.select(self, ~column.isna(self.__c)) end

--- s:interpolate() -> Series: missing numbers on the straight line between their neighbours, by position; the last one goes on.
-- Example: frame.series({1, frame.NA, 4}):interpolate():tolist()  --> {1.0, 2.5, 4.0}
-- pandas: Series.interpolate
function Series:interpolate ()
  local a = column.array(self.__c, "interpolate"):astype("float64"):copy()
  local last
  for i = 1, #a do
    local v = a(i)
    if v == v then
      if last and i > last + 1 then a:slice(last + 1, i - 1)[":"] = la.linspace(a(last), v, i - last + 1):slice(2, i - last) end
      last = i
    end
  end
  if last and last < #a then a:slice(last + 1, #a)[":"] = a(last) end
  return like(self, {a = a})
end

-- ---- reductions -------------------------------------------------------------------------------------------------------------

--- s:sum(skipna) -> number, s:prod(skipna) -> number, s:product(skipna) -> number, s:mean(skipna) -> number, s:median(skipna) ->
-- number, s:min(skipna) -> any, s:max(skipna) -> any, s:skew(skipna) -> number: one value of the column; missing ones are left out
-- unless skipna = false.
-- Example: local s = frame.series({1, 2, frame.NA, 6}); print(s:sum(), s:prod(), s:product(), s:mean(), s:median(), s:min(),
--     s:max())  --> 9.0 12.0 12.0 3.0 2.0 1.0 6.0
-- Example: frame.series({1, 2, 6}):skew()  --> 1.4578629673213
-- pandas: Series.sum, Series.mean ...
for _, name in ipairs {"sum", "prod", "mean", "median", "min", "max", "skew"} do
  local f = stats.reduce[name]
  Series[name] = function (self, ...)
    local skipna = args(name, {"skipna"}, ...)
    return f(self.__c, skipna ~= false)
  end
end
--- s:var(skipna, ddof), s:std(skipna, ddof), s:sem(skipna, ddof) -> number: variance, standard deviation and standard error of the
-- mean, with n - ddof (1) as the divisor.
-- Example: local s = frame.series({1, 2, 3, 4}); print(s:var(), s:std{ddof = 0}, s:sem())
--     --> 1.6666666666667 1.1180339887499 0.6454972243679
-- pandas: Series.var, Series.std, Series.sem
for _, name in ipairs {"var", "std", "sem"} do
  local f = stats.reduce[name]
  Series[name] = function (self, ...)
    local ddof, skipna = args(name, {"ddof", "skipna"}, ...)
    return f(self.__c, skipna ~= false, ddof)
  end
end
--- s:count() -> number, s:any() -> boolean, s:all() -> boolean: how many values are there; is any, are all of them true (not 0).
-- Example: local s = frame.series({1, 0, frame.NA}); print(s:count(), s:any(), s:all())  --> 2 true false
-- pandas: Series.count, Series.any, Series.all
for _, name in ipairs {"count", "any", "all"} do
  local f = stats.reduce[name]
  Series[name] = function (self) return f(self.__c) end
end
--- s:nunique(dropna) -> number: how many distinct values there are; dropna = false counts a missing one, too.
-- Example: frame.series({1, 2, 2, frame.NA}):nunique()  --> 2
-- pandas: Series.nunique
function Series:nunique (...)
  local dropna = args("nunique", {"dropna"}, ...)
  return stats.reduce.nunique(self.__c, dropna ~= false)
end
Series.product = Series.prod

--- s:quantile(q, interpolation) -> number|Series: the quantile q (0.5); a list of q: a Series labelled with them. interpolation:
-- "linear", "lower", "higher", "midpoint" or "nearest".
-- Example: frame.series({1, 2, 3, 4}):quantile(0.25)  --> 1.75
-- pandas: Series.quantile
function Series:quantile (...)
  local q, how = args("quantile", {"q", "interpolation"}, ...)
  q = q or 0.5
  if type(q) == "number" then
    if not (q >= 0 and q <= 1) then fail("quantile: q must lie between 0 and 1, got %s", tostring(q)) end
    return stats.reduce.quantile(self.__c, true, q, how)
  end
  local qs = column.from(q)
  if not qs.a then fail("quantile: q must be a number or a list of numbers, got %s", type(q) == "string" and '"' .. q .. '"' or "others") end
  local out = {}
  for i = 1, column.len(qs) do out[i] = Series.quantile(self, column.get(qs, i), how) end
  return core.series(column.fromlist(out, #out), core.index {{a = qs.a:astype "float64"}}, self.__name)
end

--- s:mode() -> Series: the values that occur most often, in order.
-- Example: frame.series({1, 2, 2, 3, 3}):mode():tolist()  --> {2, 3}
-- pandas: Series.mode
function Series:mode ()
  local codes, k, values = column.factorize(self.__c, true)
  local counts = group.reduce("size", codes, k)
  local c = k == 0 and values or column.select(values, counts:eq(counts:max()))
  return core.series(c, nil, self.__name)
end

--- s:idxmin(), s:idxmax(), s:argmin(), s:argmax() -> any: the label of the smallest, largest value; its position.
-- Example: local s = frame.series({5, 1, 9}, {index = {"a", "b", "c"}}); print(s:idxmin(), s:idxmax(), s:argmin(), s:argmax())
--     --> b c 2 3
-- pandas: Series.idxmin, Series.idxmax; argmin, argmax plus one
local function extreme (max, label)
  return function (self)
    local p = stats.extreme(self.__c, max)
    if p == 0 then fail "idxmin, idxmax: there is no value that is not missing" end
    if label then return self.__labels:label(p) end
    return p
  end
end
Series.idxmin, Series.idxmax, Series.argmin, Series.argmax = extreme(false, true), extreme(true, true), extreme(false), extreme(true)

--- s:argsort(ascending) -> array: the positions that sort the values, stable, missing ones last.
-- Example: frame.series({3, 1, 2}):argsort():tolist()  --> {2, 3, 1}
-- pandas: Series.argsort plus one
function Series:argsort (...)
  local ascending = args("argsort", {"ascending"}, ...)
  return column.order({self.__c}, {ascending == false})
end

--- s:corr(other, method) -> number: the correlation with another column, of the rows in which neither is missing; method:
-- "pearson", "spearman" or "kendall".
-- Example: frame.series({1, 2, 3}):corr(frame.series({2, 4, 7}))  --> 0.99339926779878
-- pandas: Series.corr
function Series:corr (...)
  local other, method = args("corr", {"other", "method"}, ...)
  if not isseries(other) then fail("corr: the other column must be a Series, got %s", type(other)) end
  if #other ~= #self then fail("lengths do not agree: %d and %d rows", #self, #other) end
  method = choice("corr", "method", method, {"pearson", "spearman", "kendall"})
  return stats.corr(column.array(self.__c, "corr"), column.array(other.__c, "corr"), method)
end
--- s:cov(other, ddof) -> number: the covariance with another column, of the rows in which neither is missing; the divisor is n -
-- ddof (1).
-- Example: frame.series({1, 2, 3}):cov(frame.series({2, 4, 7}))  --> 2.5
-- pandas: Series.cov
function Series:cov (...)
  local other, ddof = args("cov", {"other", "ddof"}, ...)
  if not isseries(other) then fail("cov: the other column must be a Series, got %s", type(other)) end
  if #other ~= #self then fail("lengths do not agree: %d and %d rows", #self, #other) end
  return (stats.cov(column.array(self.__c, "cov"), column.array(other.__c, "cov"), ddof or 1))
end

--- s:autocorr(lag) -> number: correlation with itself `lag` (1) rows before.
-- Example: frame.series({1, 2, 4, 3}):autocorr()  --> 0.32732683535399
-- pandas: Series.autocorr
function Series:autocorr (lag) return self:corr(self:shift(lag or 1)) end

-- ---- running results, neighbours --------------------------------------------------------------------------------------------

--- s:cumsum(), s:cumprod(), s:cummin(), s:cummax() -> Series: running results; a missing value stays missing, the others go on.
-- Example: frame.series({3, 1, 2}):cumsum():tolist()  --> {3, 4, 6}
-- Example: frame.series({3, 1, 2}):cumprod():tolist()  --> {3, 3, 6}
-- Example: frame.series({3, 1, 2}):cummin():tolist()  --> {3, 1, 1}
-- Example: frame.series({3, 1, 2}):cummax():tolist()  --> {3, 3, 3}
-- pandas: Series.cumsum ...
for name, f in pairs(stats.scan) do
  Series[name] = function (self) return like(self, f(self.__c)) end
end

-- the positions `periods` before each of n rows; 0: none
local function shifted (n, periods)
  local pos = la.range(1, n) - periods
  return la.where(pos:lt(1) | pos:gt(n), 0, pos)
end
core.shifted = shifted

--- s:shift(periods, fill_value) -> Series: the value `periods` (1) rows before (negative: behind); missing at the end. Integers
-- become float64 where one is missing.
-- Example: frame.series({1, 2, 3}):shift(1, {fill_value = 0}):tolist()  --> {0, 1, 2}
-- pandas: Series.shift
function Series:shift (...)
  local periods, fill = args("shift", {"periods", "fill_value"}, ...)
  local n = column.len(self.__c)
  local pos = shifted(n, periods or 1)
  local c = column.take(self.__c, pos)
  if fill ~= nil and n > 0 then
    c = column.assign(c, pos:eq(0), fill)
    if self.__c.a and c.a and math.type(fill) == "integer" then c = {a = c.a:astype(self.__c.a.dtype)} end
  end
  return like(self, c)
end

--- s:diff(periods) -> Series: the difference from the value `periods` (1) rows before.
-- Example: frame.series({1, 4, 9}):diff():tolist()  --> {nan, 3.0, 5.0}
-- pandas: Series.diff
function Series:diff (periods)
  local a = column.array(self.__c, "diff")
  if a.dtype == "bool" then a = a:astype "float64" end
  local before = column.take({a = a}, shifted(#a, periods or 1)).a
  return like(self, {a = a - before})
end

--- s:pct_change(periods) -> Series: the change relative to the value `periods` (1) rows before.
-- Example: frame.series({2, 3, 6}):pct_change():tolist()  --> {nan, 0.5, 1.0}
-- pandas: Series.pct_change
function Series:pct_change (periods)
  local a = column.array(self.__c, "pct_change")
  local before = column.take({a = a}, shifted(#a, periods or 1)).a
  return like(self, {a = a / before - 1})
end

--- s:rank(method, ascending, pct) -> Series: places from 1, as float64; equal values share one by method: "average", "min", "max",
-- "first", "dense".
-- Example: frame.series({10, 30, 20, 20}):rank():tolist()  --> {1.0, 4.0, 2.5, 2.5}
-- pandas: Series.rank
function Series:rank (...)
  local method, ascending, pct = args("rank", {"method", "ascending", "pct"}, ...)
  method = choice("rank", "method", method, {"average", "min", "max", "first", "dense"})
  return like(self, stats.rank(self.__c, method, ascending ~= false, pct))
end

-- ---- values -----------------------------------------------------------------------------------------------------------------

--- s:tolist(), s:to_list() -> table: the values as a Lua list. A missing string leaves a hole; then the length is in the list's
-- field n, as table.pack has it.
-- Example: frame.series({"a", "b"}):tolist()  --> {"a", "b"}
-- Example: frame.series({1.5, 2}):to_list()  --> {1.5, 2.0}
-- pandas: Series.tolist
function Series:tolist ()
  local list, n = column.tolist(self.__c)
  if #list ~= n then list.n = n end
  return list
end
Series.to_list = Series.tolist

--- s:to_numpy(dtype), s:array(dtype) -> array: the values as an array (the column's own memory, unless converted).
-- Example: frame.series({1, 2}):to_numpy("float32")  --> [1. 2.]
-- Example: frame.series({1, 2}):array()  --> [1 2]
-- pandas: Series.to_numpy
function Series:to_numpy (dtype)
  local a = column.array(self.__c, "to_numpy")
  return dtype and a:astype(dtype) or a
end
Series.array = Series.to_numpy

--- s:astype(dtype) -> Series: converted to a dtype of arrays, "str", "category" or "object". Errors name the text that is no
-- number.
-- Example: frame.series({"1", "2"}):astype("int64"):sum()  --> 3
-- pandas: Series.astype
function Series:astype (dtype) return like(self, column.astype(self.__c, dtype, "astype")) end

--- s:rename(name) -> Series: under another name; with a table or function: labels changed.
-- Example: frame.series({1, 2}, "a"):rename("b").name  --> b
-- pandas: Series.rename
function Series:rename (name)
  if type(name) == "table" or type(name) == "function" then
    local f = type(name) == "table" and function (x) local r = name[x] if r == nil then return x end return r end or name
    local list = self.__labels:tolist()
    for i, x in ipairs(list) do list[i] = f(x) end
    return core.series(self.__c, core.index({column.fromlist(list, #list)}, self.__labels.names), self.__name)
  end
  return core.series(self.__c, self.__labels, name)
end

--- s:rename_axis(name) -> Series: the index under another name.
-- Example: frame.series({1, 2}):rename_axis("row").index.names[1]  --> row
-- pandas: Series.rename_axis
function Series:rename_axis (name)
  return core.series(self.__c, self.__labels:rename(type(name) == "table" and name or {name}), self.__name)
end

--- s:to_frame(name) -> Frame: a Frame of this one column.
-- Example: frame.series({1, 2}, "a"):to_frame().columns  --> ['a']
-- pandas: Series.to_frame
function Series:to_frame (name)
  name = name or self.__name or 1
  return core.frame({name}, {[name] = self.__c}, self.__labels, column.len(self.__c))
end

--- s:reset_index(drop, name) -> Frame|Series: the labels become columns of a Frame (named as the index, or "index"), rows count
-- from 1; drop = true: they are thrown away, a Series is left.
-- Example: frame.series({5, 6}, {index = {"a", "b"}}):reset_index{name = "v"}  --> index v 1 a 5 2 b 6
-- pandas: Series.reset_index
function Series:reset_index (...)
  local drop, name = args("reset_index", {"drop", "name"}, ...)
  if drop then return core.series(self.__c, nil, self.__name) end
  return Frame.reset_index(self:to_frame(name or self.__name or "0"))
end

--- s:set_axis(labels) -> Series: with other labels.
-- Example: frame.series({5, 6}):set_axis({"a", "b"}).b  --> 6
-- pandas: Series.set_axis
function Series:set_axis (labels) return core.series(self.__c, core.toindex(labels, #self), self.__name) end

--- s:unstack(level, fill_value) -> Frame: a level (the last) of the index becomes columns, one for each label.
-- Example: frame({k = {"x", "x", "y"}, l = {1, 2, 1}, v = {5, 6, 7}}):set_index({"k", "l"}).v:unstack()  --> l 1 2 k x 5 6.0 y 7 NaN
-- pandas: Series.unstack
function Series:unstack (...)
  local level, fill = args("unstack", {"level", "fill_value"}, ...)
  local ix = self.__labels
  local n = #ix.names
  if n < 2 then fail "unstack: the index has one level" end
  local k = ix:level(level or -1)
  local keep, names = {}, {}
  for i = 1, n do
    if i ~= k then keep[#keep + 1] = ix:column(i) names[#names + 1] = ix.names[i] end
  end
  local rc, rk, rv = column.factorizeall(keep, true)
  local cc, ck, cv = column.factorize(ix:column(k), true)
  return core.unstacked(self.__c, rc, rk, core.index(rv, names), cc, ck, cv, ix.names[k] or nil, fill)
end

-- values c at row codes and column codes -> Frame
function core.unstacked (c, rc, rk, rindex, cc, ck, cv, colname, fill)
  local cell = (rc:astype "int64" - 1) * ck + cc
  local at = la.zeros({rk * ck}, "int64")
  at[cell] = la.range(1, #cell)
  local names, cols = {}, {}
  for j = 1, ck do
    local name = column.get(cv, j)
    local pos = at[("%d::%d"):format(j, ck)]:copy()
    local part = column.take(c, pos)
    if fill ~= nil and pos:eq(0):any() then
      part = column.fillna(part, fill)
      if c.a and part.a and math.type(fill) == "integer" then part = {a = part.a:astype(c.a.dtype)} end
    end
    names[j], cols[name] = name, part
  end
  return core.frame(names, cols, rindex, rk, colname or false)
end

--- s:sort_values(ascending, na_position, ignore_index) -> Series: in order of the values; equal ones stay in order; na_position:
-- "last", "first".
-- Example: frame.series({3, 1, 2}):sort_values{ascending = false}:tolist()  --> {3, 2, 1}
-- pandas: Series.sort_values
function Series:sort_values (...)
  local ascending, na, ignore = args("sort_values", {"ascending", "na_position", "ignore_index"}, ...)
  choice("sort_values", "na_position", na, {"last", "first"})
  local r = core.take(self, column.order({self.__c}, {ascending == false}, na == "first"))
  return ignore and r:reset_index {drop = true} or r
end

--- x:sort_index(ascending) -> self: in order of the labels.
-- Example: frame.series({5, 6}, {index = {"b", "a"}}):sort_index():tolist()  --> {6, 5}
-- pandas: DataFrame.sort_index
function Series:sort_index (...)
  local ascending = args("sort_index", {"ascending"}, ...)
  local cs, down = {}, {}
  for k = 1, #self.__labels.names do cs[k], down[k] = self.__labels:column(k), ascending == false end
  return core.take(self, column.order(cs, down))
end
Frame.sort_index = Series.sort_index

--- s:unique() -> array|table: the distinct values in order of appearance, a missing one (NaN) included: an array, or a Lua list of
-- strings.
-- Example: frame.series({3, 1, 3}):unique()  --> [3 1]
-- pandas: Series.unique
function Series:unique ()
  local codes, k, values = column.factorize(self.__c, false)
  local isna = column.isna(self.__c)
  if #codes > 0 and isna:any() then                          -- a missing one stands where it first was
    local p = la.argmax(isna)
    local before = p > 1 and codes:slice(1, p - 1):max() or 0
    local pos = la.concat {la.range(1, before), la.array {0}, la.range(before + 1, k)}
    values = column.take(values, pos)
  end
  if values.a then return values.a end
  local list, n = column.tolist(values)
  for i = 1, n do if list[i] == nil then list[i] = la.nan end end
  return setmetatable(list, core.ListMT)
end

--- s:value_counts(normalize, sort, ascending, dropna) -> Series: how often each value occurs, the most frequent first; normalize:
-- as a share of all.
-- Example: frame.series({"a", "b", "a"}):value_counts()  --> a 2 b 1 Name: count, dtype: int64
-- pandas: Series.value_counts
function Series:value_counts (...)
  local normalize, sort, ascending, dropna = args("value_counts", {"normalize", "sort", "ascending", "dropna"}, ...)
  local codes, k, values = column.factorize(self.__c, false, dropna == false)
  if self.__c.category then                                   -- all categories, in their order
    codes, k = self.__c.codes, #self.__c.levels
    values = {codes = la.range(1, k, {dtype = "int32"}), levels = self.__c.levels, category = self.__c.category}
  end
  local counts = group.reduce("size", codes, k)
  if sort ~= false then
    local order = column.order({{a = counts}}, {not ascending})
    counts, values = counts[order], column.take(values, order)
  end
  if normalize then counts = counts / counts:sum() end
  return core.series({a = counts}, core.index({values}, {self.__name or false}), normalize and "proportion" or "count")
end

--- s:map(f) -> Series: f a function of one value, a table value -> new value, or a Series (its labels are looked up); what is not
-- found is missing. For strings a function is called once for each distinct one.
-- Example: frame.series({1, 2}):map(function (v) return v * 10 end):tolist()  --> {10, 20}
-- pandas: Series.map
function Series:map (f)
  local c = self.__c
  if isseries(f) then
    local codes, k, values = column.factorize(c, false, true)
    local source = f.__labels:column(1)
    if #f.__labels.names > 1 then fail "map: the Series must have one level of labels" end
    local x, y = column.unify(values, source)
    if (x.codes == nil) ~= (y.codes == nil) then return like(self, column.take(f.__c, la.zeros({#codes}, "int64"))) end
    local n = column.len(x)
    local all = column.factorize(column.concat {x, y}, false, true)
    local rows = group.reduce("first", all:slice(n + 1, #all):copy(), math.max(all:max(), 1), la.range(1, #all - n))
    local pos = group.take(rows, all:slice(1, n), true)
    if k == 0 then pos = la.zeros(0, "int64") end
    return like(self, column.take(f.__c, group.take(pos, codes, true)))
  end
  local fn = f
  if type(f) == "table" then fn = function (v) return f[v] end
  elseif type(f) ~= "function" and type(f) ~= "userdata" then
    fail("map: f must be a function, a table or a Series, got %s", type(f))
  end
  if c.codes or (c.a and type(f) == "table") then
    local codes, k, values = column.factorize(c, false)
    local out = {}
    for i = 1, k do out[i] = fn(column.get(values, i)) end
    return like(self, column.take(column.fromlist(out, k), codes:astype "int64"))
  end
  local list, n = column.tolist(c)
  for i = 1, n do list[i] = fn(list[i]) end
  return like(self, column.fromlist(list, n))
end

--- s:apply(f, ...) -> Series: f(value, ...) of every element; the results make a column.
-- Example: frame.series({1, 2}):apply(function (v, k) return v + k end, 5):tolist()  --> {6, 7}
-- pandas: Series.apply
function Series:apply (f, ...)
  if type(f) == "string" then return self[f](self, ...) end
  if type(f) == "userdata" and not isarray(f) then return like(self, {a = core.call(f, column.array(self.__c, "apply"), ...)}) end
  if type(f) ~= "function" then fail("apply: f must be a function or a name, got %s", type(f)) end
  local list, n = column.tolist(self.__c)
  for i = 1, n do list[i] = f(list[i], ...) end
  return like(self, column.fromlist(list, n))
end

--- s:agg(f), s:aggregate(f) -> any: f a name or function: one value; a list of them: a Series labelled with the names.
-- Example: frame.series({1, 2, 6}):agg({"min", "mean"})  --> min 1.0 mean 3.0 dtype: float64
-- Example: frame.series({1, 2, 6}):aggregate("max")  --> 6
-- pandas: Series.agg
function Series:agg (f)
  if type(f) == "table" then
    local out, names = {}, {}
    for i, g in ipairs(f) do out[i], names[i] = self:agg(g), type(g) == "string" and g or ("f%d"):format(i) end
    return core.named(column.fromlist(out, #out), names, self.__name)
  end
  if type(f) == "function" then return f(self) end
  if not stats.reduce[f] and not Series[f] then
    local names = {}
    for name in pairs(stats.reduce) do names[#names + 1] = name end
    table.sort(names)
    fail('agg: there is no function "%s"%s', tostring(f), column.suggest(f, names))
  end
  return Series[f] and Series[f](self) or stats.reduce[f](self.__c, true)
end
Series.aggregate = Series.agg

--- s:abs() -> Series: the absolute values.
-- Example: frame.series({-1, 2}):abs():tolist()  --> {1, 2}
-- pandas: Series.abs
function Series:abs () return like(self, {a = la.absolute(column.array(self.__c, "abs"))}) end

-- round half to even at a number of decimals, as NumPy does
local function rounded (c, decimals)
  if not c.a or not column.isfloat(c) then return c end
  if decimals == 0 then return {a = la.rint(c.a)} end
  local f = 10.0 ^ math.abs(decimals)
  if decimals > 0 then return {a = la.rint(c.a * f) / f} end
  return {a = la.rint(c.a / f) * f}
end
core.rounded = rounded
--- s:round(decimals) -> Series: rounded to a number of decimals (0), halves to even.
-- Example: frame.series({1.234, 2.5}):round(1):tolist()  --> {1.2, 2.5}
-- pandas: Series.round
function Series:round (decimals) return like(self, rounded(self.__c, decimals or 0)) end

--- s:clip(lower, upper) -> Series: values moved into the bounds (numbers, arrays or Series; nil: none); missing ones stay.
-- Example: frame.series({1, 5, 9}):clip(2, 6):tolist()  --> {2, 5, 6}
-- pandas: Series.clip
function Series:clip (...)
  local lower, upper = args("clip", {"lower", "upper"}, ...)
  local a = column.array(self.__c, "clip")
  local isna = column.isfloat {a = a} and la.isnan(a)
  local function bound (b) return isseries(b) and column.array(b.__c, "clip") or b end
  local r = a
  if lower ~= nil then r = core.call(la.maximum, r, bound(lower)) end
  if upper ~= nil then r = core.call(la.minimum, r, bound(upper)) end
  if isna then r = la.where(isna, la.nan, r) end
  return like(self, {a = r})
end

local function condition (cond, self, fname)
  if type(cond) == "function" then cond = cond(self) end
  local a = isseries(cond) and cond.__c.a or isarray(cond) and cond or type(cond) == "table" and la.array(cond, "bool") or nil
  if not a or a.dtype ~= "bool" then fail("%s: the condition must be boolean", fname) end
  if #a ~= #self then fail("%s: a condition of length %d for %d rows", fname, #a, #self) end
  return a
end

--- s:where(cond, other), s:mask(cond, other) -> Series: the values where cond holds (mask: does not), `other` (missing) elsewhere.
-- cond: a boolean Series or array, or a function of s.
-- Example: local s = frame.series({1, 5, 9}); s:where(s:gt(4), 0):tolist()  --> {0, 5, 9}
-- Example: local s = frame.series({1, 5, 9}); s:mask(s:gt(4), 0):tolist()  --> {1, 0, 0}
-- pandas: Series.where, Series.mask
function Series:where (cond, other)
  local a = condition(cond, self, "where")
  return like(self, column.assign(self.__c, ~a, core.tovalue(other, #self, "where")))
end
function Series:mask (cond, other)
  local a = condition(cond, self, "mask")
  return like(self, column.assign(self.__c, a, core.tovalue(other, #self, "mask")))
end

--- s:replace(old, new) -> Series: equal values replaced; also s:replace({old = new, ...}), s:replace({a, b}, new).
-- Example: frame.series({"a", "b"}):replace("a", "z"):tolist()  --> {"z", "b"}
-- pandas: Series.replace
function Series:replace (old, new)
  local map = {}
  if type(old) == "table" and new == nil and getmetatable(old) == nil then map = old
  elseif type(old) == "table" then
    for i, v in ipairs(old) do
      if type(new) == "table" then map[v] = new[i] else map[v] = new end
    end
  elseif old ~= old then return self:fillna(new)
  else map[old] = new == nil and la.nan or new end
  local c = self.__c
  if c.codes then
    if c.category then c = {codes = c.codes, levels = c.levels} end
    local plain = true
    for _, v in pairs(map) do plain = plain and (type(v) == "string" or v ~= v) end
    if plain then
      return like(self, column.maplevels(c, function (s)
        local v = map[s]
        if v == nil then return s end
        if v ~= v then return nil end
        return v
      end))
    end
  elseif c.a then
    local r, plain = c.a, true
    for a, b in pairs(map) do plain = plain and type(a) == type(b) and type(a) == "number" end
    if plain then
      for a, b in pairs(map) do
        local v = math.type(b) == "float" and not column.isfloat(c) and math.tointeger(b) or b
        r = la.where(c.a:eq(a), v, r)
      end
      return like(self, {a = r})
    end
  end
  local list, n = column.tolist(c)
  for i = 1, n do
    local v = list[i]
    if v ~= nil and v == v and map[v] ~= nil then v = map[v] end
    list[i] = v ~= v and la.nan or v
  end
  return like(self, column.fromlist(list, n))
end

--- s:isin(values) -> Series: true where the value is one of a list, array or Series.
-- Example: frame.series({"a", "b", "c"}):isin({"a", "c"}):tolist()  --> {true, false, true}
-- pandas: Series.isin
function Series:isin (values)
  local c = self.__c
  if isseries(values) then values = column.tolist(values.__c) elseif isarray(values) then values = values:tolist() end
  if type(values) ~= "table" then fail("isin: the values must be a list, an array or a Series, got %s", type(values)) end
  local set, nan = {}, false
  for _, v in pairs(values) do
    if v ~= v then nan = true else set[v] = true end
  end
  if c.codes then return like(self, {a = column.fromlevels(c, function (s) return set[s] == true end, "bool", nan)}) end
  local codes, k, distinct = column.factorize(c, false)
  local t = {nan}
  for i = 1, k do t[i + 1] = set[column.get(distinct, i)] == true end
  return like(self, {a = group.take(la.array(t, "bool"), codes:astype "int64" + 1, true)})
end

--- s:between(left, right, inclusive) -> Series: true where left <= value <= right; inclusive: "both", "neither", "left", "right".
-- Example: frame.series({1, 2, 3}):between(2, 3):tolist()  --> {false, true, true}
-- pandas: Series.between
function Series:between (...)
  local l, r, inclusive = args("between", {"left", "right", "inclusive"}, ...)
  inclusive = choice("between", "inclusive", inclusive, {"both", "neither", "left", "right"})
  local a = (inclusive == "both" or inclusive == "left") and self:ge(l) or self:gt(l)
  local b = (inclusive == "both" or inclusive == "right") and self:le(r) or self:lt(r)
  return like(self, {a = a.__c.a & b.__c.a})
end

-- which rows repeat another one. keep: "first", "last", false (all of them)
function core.duplicated (cs, keep, n)
  if n == 0 then return la.zeros(0, "bool") end
  local codes, k, _, first = column.factorizeall(cs, false, true)
  if keep == false then return group.take(group.reduce("size", codes, k), codes:astype "int64"):gt(1) end
  local mask = la.ones({n}, "bool")
  mask[keep == "last" and group.reduce("last", codes, k, codes) or first] = false
  return mask
end

--- s:duplicated(keep) -> Series: true for rows whose value stood before (keep = "first"), comes again ("last"), or both (false).
-- Example: frame.series({1, 2, 1}):duplicated():tolist()  --> {false, false, true}
-- pandas: Series.duplicated
function Series:duplicated (...)
  local keep = args("duplicated", {"keep"}, ...)
  return like(self, {a = core.duplicated({self.__c}, keep, #self)})
end
--- s:drop_duplicates(keep) -> Series: without the rows that s:duplicated(keep) tells.
-- Example: frame.series({1, 2, 1}):drop_duplicates():tolist()  --> {1, 2}
-- pandas: Series.drop_duplicates
function Series:drop_duplicates (...)
  local keep = args("drop_duplicates", {"keep"}, ...)
  return core.select(self, ~core.duplicated({self.__c}, keep, #self))
end

--- s:nlargest(n), s:nsmallest(n) -> Series: the n (5) largest, smallest values, sorted.
-- Example: frame.series({3, 9, 5}):nlargest(2):tolist()  --> {9, 5}
-- Example: frame.series({3, 9, 5}):nsmallest(2):tolist()  --> {3, 5}
-- pandas: Series.nlargest, Series.nsmallest
function Series:nlargest (n) return self:dropna():sort_values {ascending = false}:head(n or 5) end
function Series:nsmallest (n) return self:dropna():sort_values():head(n or 5) end

--- s:drop(labels) -> Series: without the rows of these labels.
-- Example: frame.series({5, 6, 7}, {index = {"a", "b", "c"}}):drop("b"):tolist()  --> {5, 7}
-- pandas: Series.drop
function Series:drop (labels)
  local keep = la.ones({#self}, "bool")
  if type(labels) ~= "table" then labels = {labels} end
  for _, label in ipairs(labels) do
    local p = self.__labels:find(label)
    if #p == 0 then fail("drop: no row is labelled %s", format.value(label)) end
    keep[p] = false
  end
  return core.select(self, keep)
end

--- s:items() -> function: label, value of each row, for a loop. pairs(s) is the same; ipairs(s) gives positions.
-- Example: for label, v in frame.series({5, 6}, {index = {"a", "b"}}):items() do print(label, v) end  --> a 5 b 6
-- pandas: Series.items
function Series:items () return pairs(self) end

--- s:describe(percentiles) -> Series: count mean std min quartiles (or percentiles) max; of strings: count unique top freq.
-- Example: frame.series({1, 2, 3, 4}):describe().loc.mean
-- pandas: Series.describe
function Series:describe (...)
  local ps = args("describe", {"percentiles"}, ...)
  local c = self.__c
  if c.a and c.a.dtype ~= "bool" then
    local names, out = {"count", "mean", "std", "min"}, {}
    local r = stats.reduce
    out[1], out[2], out[3], out[4] = r.count(c) + 0.0, r.mean(c, true), r.std(c, true), r.min(c, true)
    for _, q in ipairs(ps or {0.25, 0.5, 0.75}) do
      names[#names + 1] = ("%.4g%%"):format(q * 100)
      out[#out + 1] = r.quantile(c, true, q)
    end
    names[#names + 1], out[#out + 1] = "max", r.max(c, true)
    for i, v in ipairs(out) do out[i] = v + 0.0 end
    return core.named(column.fromlist(out, #out), names, self.__name)
  end
  local counts = self:value_counts()
  local n = #counts
  local out = {stats.count(c), n}
  if n > 0 then out[3], out[4] = counts.__labels:label(1), counts.__c.a(1) end
  return core.named({v = out, n = 4}, {"count", "unique", "top", "freq"}, self.__name)
end

--- s:to_string() -> string: the whole column as text, no rows left out.
-- Example: frame.series({1, 2}):to_string()  --> 1 1 2 2 dtype: int64
-- pandas: Series.to_string
function Series:to_string ()
  return format.series({col = self.__c, index = core.index_parts(self.__labels), name = self.__name, n = #self}, {full = true})
end

--- s:plot(| kind, ...) -> Axes: drawn through lunarray.plot, the labels along x; kind: "line", "bar", "barh", "hist", "box", "pie";
-- further options go to the plot.
-- Example: frame.series({1, 4, 2}):plot{kind = "bar"}
-- pandas: Series.plot
function Series:plot (...) return core.plot(self, ...) end
--- s:hist(| bins, ...) -> Axes: a histogram of the values.
-- Example: frame.series({1, 4, 2}):hist{bins = 3}
-- pandas: Series.hist
function Series:hist (o)
  local t = {kind = "hist"}
  for k, v in pairs(o or {}) do t[k] = v end
  return core.plot(self, t)
end

-- ---- s.str: strings ---------------------------------------------------------------------------------------------------------

local Str = {}
core.Str = Str
local StrMT = {__index = function (_, k)
  if Str[k] then return Str[k] end
  local names = {}
  for name in pairs(Str) do names[#names + 1] = name end
  table.sort(names)
  fail('str: there is no method "%s"%s', tostring(k), column.suggest(k, names))
end}
core.series_attr.str = function (s)
  local c = s.__c
  if not c.codes then
    if c.a and column.len(c) > 0 and not (column.isfloat(c) and column.isna(c):all()) then
      fail("str: the column holds %s, not strings", column.dtype(c))
    end
    c = {codes = la.zeros({column.len(c)}, "int32"), levels = {}}
  end
  return setmetatable({s = s, c = c}, StrMT)
end

-- a Lua pattern or (regex = false, the default) a plain text
local function finder (what, regex)
  if type(what) ~= "string" then fail("str: a text is missing, got %s", type(what)) end
  return what, not regex
end

local function levelwise (f)
  return function (self, ...)
    local a, n = {...}, select("#", ...)
    return like(self.s, column.maplevels(self.c, function (s) return f(s, table.unpack(a, 1, n)) end))
  end
end

--- s.str:lower(), s.str:upper(), s.str:capitalize(), s.str:title(), s.str:swapcase() -> Series: letters (of ASCII) in the other
-- case.
-- Example: frame.series({"new delhi"}).str:upper():tolist()  --> {"NEW DELHI"}
-- Example: frame.series({"NEW DELHI"}).str:lower():tolist()  --> {"new delhi"}
-- Example: frame.series({"new delhi"}).str:capitalize():tolist()  --> {"New delhi"}
-- Example: frame.series({"new delhi"}).str:title():tolist()  --> {"New Delhi"}
-- Example: frame.series({"New"}).str:swapcase():tolist()  --> {"nEW"}
-- pandas: Series.str.lower ...
Str.lower, Str.upper = levelwise(string.lower), levelwise(string.upper)
Str.capitalize = levelwise(function (s) return s:sub(1, 1):upper() .. s:sub(2):lower() end)
Str.title = levelwise(function (s) return (s:lower():gsub("%a+", function (w) return w:sub(1, 1):upper() .. w:sub(2) end)) end)
Str.swapcase = levelwise(function (s) return (s:gsub("%a", function (a) local u = a:upper() return a == u and a:lower() or u end)) end)
local function charset (chars) return chars and "[" .. chars:gsub("%W", "%%%0") .. "]" or "%s" end
--- s.str:strip(chars), s.str:lstrip(chars), s.str:rstrip(chars) -> Series: without blanks (or these characters) at both ends, at
-- the left, the right.
-- Example: frame.series({" a "}).str:strip():tolist()  --> {"a"}
-- Example: frame.series({"xxa"}).str:lstrip("x"):tolist()  --> {"a"}
-- Example: frame.series({"a.."}).str:rstrip("."):tolist()  --> {"a"}
-- pandas: Series.str.strip ...
Str.lstrip = levelwise(function (s, chars) return (s:gsub("^" .. charset(chars) .. "+", "")) end)
local function rstrip (s, chars)
  local set, n = "^" .. charset(chars) .. "$", #s
  while n > 0 and s:sub(n, n):find(set) do n = n - 1 end
  return s:sub(1, n)
end
Str.rstrip = levelwise(rstrip)
Str.strip = levelwise(function (s, chars) return rstrip((s:gsub("^" .. charset(chars) .. "+", "")), chars) end)
--- s.str:slice(i, j), s.str:get(i) -> Series: the characters from i to j, both included, as string.sub has them; the i-th one.
-- Example: frame.series({"abcd"}).str:slice(2, 3):tolist()  --> {"bc"}
-- Example: frame.series({"abcd"}).str:get(1):tolist()  --> {"a"}
-- pandas: Series.str.slice (from 1, both ends), Series.str.get plus one
Str.slice = levelwise(function (s, i, j) return s:sub(i or 1, j or -1) end)
Str.get = levelwise(function (s, i) local r = s:sub(i, i) return r ~= "" and r or nil end)
--- s.str:zfill(width) -> Series: zeros in front, behind a sign, up to this width.
-- Example: frame.series({"7", "-7"}).str:zfill(3):tolist()  --> {"007", "-07"}
-- pandas: Series.str.zfill
Str.zfill = levelwise(function (s, w)
  local sign, rest = s:match "^([+-]?)(.*)$"
  return sign .. ("0"):rep(w - #s) .. rest
end)
--- s.str:pad(width, side, char), s.str:ljust(width, char), s.str:rjust(width, char), s.str:center(width, char) -> Series: filled up
-- with blanks (char) to a width: at the "left" (side), "right" or "both".
-- Example: frame.series({"ab"}).str:pad(4, "right", "."):tolist()  --> {"ab.."}
-- Example: frame.series({"ab"}).str:ljust(4, "."):tolist()  --> {"ab.."}
-- Example: frame.series({"ab"}).str:rjust(4, "."):tolist()  --> {"..ab"}
-- Example: frame.series({"ab"}).str:center(4, "."):tolist()  --> {".ab."}
-- pandas: Series.str.pad ...
Str.pad = levelwise(function (s, w, side, char)
  local n = math.max(w - (utf8.len(s) or #s), 0)
  char = char or " "
  if side == "right" then return s .. char:rep(n) end
  if side == "both" then return char:rep(n // 2) .. s .. char:rep(n - n // 2) end
  return char:rep(n) .. s
end)
function Str:ljust (w, char) return Str.pad(self, w, "right", char) end
function Str:rjust (w, char) return Str.pad(self, w, "left", char) end
function Str:center (w, char) return Str.pad(self, w, "both", char) end
--- s.str:repeat_(n) -> Series: each string n times over.
-- Example: frame.series({"ab"}).str:repeat_(2):tolist()  --> {"abab"}
-- pandas: Series.str.repeat
Str.repeat_ = levelwise(string.rep)
--- s.str:removeprefix(prefix), s.str:removesuffix(suffix) -> Series: without a beginning, an end, where it is there.
-- Example: frame.series({"id_7"}).str:removeprefix("id_"):tolist()  --> {"7"}
-- Example: frame.series({"7 km"}).str:removesuffix(" km"):tolist()  --> {"7"}
-- pandas: Series.str.removeprefix, Series.str.removesuffix
Str.removeprefix = levelwise(function (s, p) return s:sub(1, #p) == p and s:sub(#p + 1) or s end)
Str.removesuffix = levelwise(function (s, p) return #p > 0 and s:sub(-#p) == p and s:sub(1, -#p - 1) or s end)

--- s.str:len() -> Series: how many characters (of UTF-8); missing: NaN.
-- Example: frame.series({"a", "été"}).str:len():tolist()  --> {1, 3}
-- pandas: Series.str.len
function Str:len ()
  local missing = #self.c.codes > 0 and self.c.codes:eq(0):any()
  return like(self.s, {a = column.fromlevels(self.c, function (s) return utf8.len(s) or #s end, missing and "float64" or "int64",
    missing and la.nan or 0)})
end

local function test (f)
  return function (self, ...)
    local a, n = {...}, select("#", ...)
    local function yes (s) return f(s, table.unpack(a, 1, n)) and true or false end
    return like(self.s, {a = column.fromlevels(self.c, yes, "bool", false)})
  end
end

--- s.str:contains(pat, regex, case) -> Series: true where the text occurs; regex = true: a Lua pattern; case = false: any case.
-- Missing: false.
-- Example: frame.series({"Pune", "Goa"}).str:contains("un"):tolist()  --> {true, false}
-- pandas: Series.str.contains
function Str:contains (...)
  local what, regex, case = args("contains", {"pat", "regex", "case"}, ...)
  local pat, plain = finder(what, regex)
  if case == false then pat = pat:lower() end
  return test(function (s) return (case == false and s:lower() or s):find(pat, 1, plain) end)(self)
end
--- s.str:startswith(text), s.str:endswith(text), s.str:match(pattern), s.str:fullmatch(pattern) -> Series: does the string begin,
-- end so; does a Lua pattern match its beginning, all of it. Missing: false.
-- Example: frame.series({"Pune", "Goa"}).str:startswith("Pu"):tolist()  --> {true, false}
-- Example: frame.series({"Pune", "Goa"}).str:endswith("a"):tolist()  --> {false, true}
-- Example: frame.series({"Pune", "Goa"}).str:match("%u%l"):tolist()  --> {true, true}
-- Example: frame.series({"Pune", "Goa"}).str:fullmatch("%u%l%l"):tolist()  --> {false, true}
-- pandas: Series.str.startswith ...
Str.startswith = test(function (s, p) return s:sub(1, #p) == p end)
Str.endswith = test(function (s, p) return p == "" or s:sub(-#p) == p end)
Str.match = test(function (s, p) return s:find("^" .. p:gsub("^%^", "")) end)
Str.fullmatch = test(function (s, p) return s:find("^" .. p .. "$") end)
--- s.str:isdigit(), s.str:isnumeric(), s.str:isalpha(), s.str:isalnum(), s.str:isspace(), s.str:islower(), s.str:isupper() ->
-- Series: what all characters (of ASCII) are. Missing: false.
-- Example: local s = frame.series({"12", "ab"}).str; print(s:isdigit():tolist()[1], s:isnumeric():tolist()[2],
--     s:isalpha():tolist()[2])  --> true false true
-- Example: local s = frame.series({"12", "ab"}).str; print(s:isalnum():sum(), s:isspace():sum(), s:islower():sum(),
--     s:isupper():sum())  --> 2 0 1 0
-- pandas: Series.str.isdigit ...
for name, pattern in pairs {isdigit = "^%d+$", isalpha = "^%a+$", isalnum = "^%w+$", isspace = "^%s+$", isnumeric = "^%d+$"} do
  Str[name] = test(function (s) return s:find(pattern) end)
end
Str.islower = test(function (s) return s:find "%l" and not s:find "%u" end)
Str.isupper = test(function (s) return s:find "%u" and not s:find "%l" end)

--- s.str:count(pat, regex) -> Series: how often a text (regex = true: a Lua pattern) occurs.
-- Example: frame.series({"banana"}).str:count("an"):tolist()  --> {2}
-- pandas: Series.str.count
function Str:count (...)
  local what, regex = args("count", {"pat", "regex"}, ...)
  local pat, plain = finder(what, regex)
  return like(self.s, {a = column.fromlevels(self.c, function (s)
    local n, at = 0, 1
    while true do
      local i, j = s:find(pat, at, plain)
      if not i or at > #s + 1 then return n end
      n, at = n + 1, math.max(j, i) + 1
    end
  end, "int64", 0)})
end
--- s.str:find(text) -> Series: the position of the first place, 0: none.
-- Example: frame.series({"banana"}).str:find("an"):tolist()  --> {2}
-- pandas: Series.str.find plus one
function Str:find (what)
  return like(self.s, {a = column.fromlevels(self.c, function (s) return s:find(what, 1, true) or 0 end, "int64", 0)})
end

--- s.str:replace(pat, repl, regex, n) -> Series: a text (regex = true: a Lua pattern) replaced, n times at most.
-- Example: frame.series({"a-b-c"}).str:replace("-", " "):tolist()  --> {"a b c"}
-- pandas: Series.str.replace
function Str:replace (...)
  local what, by, regex, n = args("replace", {"pat", "repl", "regex", "n"}, ...)
  local pat, plain = finder(what, regex)
  if plain then
    pat = pat:gsub("%p", "%%%0")
    if type(by) == "string" then by = by:gsub("%%", "%%%%") end
  end
  return like(self.s, column.maplevels(self.c, function (s) return (s:gsub(pat, by, n)) end))
end

-- pieces of s between the separators, at most n cuts (nil: all)
local function pieces (s, sep, n)
  local out, at = {}, 1
  if sep == nil then
    s = s:match "^%s*(.-)%s*$"
    if s == "" then return out end
    while true do
      local i, j = s:find("%s+", at)
      if not i or (n and #out >= n) then break end
      out[#out + 1] = s:sub(at, i - 1)
      at = j + 1
    end
  else
    while true do
      local i, j = s:find(sep, at, true)
      if not i or (n and #out >= n) then break end
      out[#out + 1] = s:sub(at, i - 1)
      at = j + 1
    end
  end
  out[#out + 1] = s:sub(at)
  return out
end

--- s.str:split(sep, n, expand) -> Frame|Series: lists of the pieces between separators (blanks), n cuts at most; expand = true: a
-- Frame with a column for each (1, 2, ...).
-- Example: frame.series({"a-b", "c-d"}).str:split("-", {expand = true})  --> 1 2 1 a b 2 c d
-- pandas: Series.str.split
function Str:split (...)
  local sep, n, expand = args("split", {"sep", "n", "expand"}, ...)
  local c, most = self.c, 0
  local parts = {}
  for l, s in ipairs(c.levels) do
    parts[l] = pieces(s, sep, n)
    most = math.max(most, #parts[l])
  end
  if not expand then
    local v, codes = {}, c.codes:tolist()
    for i = 1, #codes do v[i] = parts[codes[i]] end
    return like(self.s, {v = v, n = #codes})
  end
  local names, cols = {}, {}
  for k = 1, most do
    names[k] = k
    local at = 0
    cols[k] = column.maplevels(c, function () at = at + 1 return parts[at][k] end)
  end
  return core.frame(names, cols, self.s.__labels, #c.codes)
end

--- s.str:extract(pattern) -> Frame|Series: the first capture of a Lua pattern, missing where there is none; several captures: a
-- Frame.
-- Example: frame.series({"id 7", "id 12"}).str:extract("(%d+)"):tolist()  --> {"7", "12"}
-- pandas: Series.str.extract
function Str:extract (pattern)
  local c, most, got = self.c, 1, {}
  for l, s in ipairs(c.levels) do
    got[l] = {s:match(pattern)}
    most = math.max(most, #got[l])
  end
  local names, cols = {}, {}
  for k = 1, most do
    local at = 0
    names[k] = k
    cols[k] = column.maplevels(c, function ()
      at = at + 1
      local v = got[at][k]
      return v ~= nil and tostring(v) or nil
    end)
  end
  if most == 1 then return like(self.s, cols[1]) end
  return core.frame(names, cols, self.s.__labels, #c.codes)
end

--- s.str:cat(others, sep) -> string|Series: joined to the strings of another Series, row by row; without one: all in one string.
-- Example: frame.series({"a", "b"}).str:cat{sep = ", "}  --> a, b
-- pandas: Series.str.cat
function Str:cat (...)
  local other, sep = args("cat", {"others", "sep"}, ...)
  if other == nil then
    local list, n = column.tolist(self.c)
    local out = {}
    for i = 1, n do out[#out + 1] = list[i] end
    return table.concat(out, sep or "")
  end
  local x = like(self.s, self.c)
  return (sep and x + sep or x) + other
end

-- ---- s:rolling --------------------------------------------------------------------------------------------------------------

local Rolling = {}
core.Rolling = Rolling
local RollingMT = {__index = Rolling}

--- x:rolling(window, min_periods, center) -> Window: the last `window` rows up to each row (center: around it), for the methods
-- below; results are missing where there are fewer than min_periods (window) values.
-- Example: frame.series({1, 2, 3, 4}):rolling(2):mean():tolist()  --> {nan, 1.5, 2.5, 3.5}
-- pandas: DataFrame.rolling
function Series:rolling (...)
  local window, minp, center = args("rolling", {"window", "min_periods", "center"}, ...)
  if math.type(window) ~= "integer" or window < 0 then fail("rolling: window must be an integer >= 0, got %s", tostring(window)) end
  if minp and minp > window then fail("rolling: min_periods %d must be <= window %d", minp, window) end
  return setmetatable({x = self, window = window, minp = minp or window, given = minp, center = center or false}, RollingMT)
end
Frame.rolling = Series.rolling

--- x:expanding(min_periods) -> Window: all rows up to each row, for the methods of rolling; at least min_periods (1) values.
-- Example: frame.series({1, 2, 3}):expanding():sum():tolist()  --> {1.0, 3.0, 6.0}
-- pandas: DataFrame.expanding
function Series:expanding (minp)
  return setmetatable({x = self, window = math.max(core.length(self), 1), minp = minp or 1, center = false}, RollingMT)
end
Frame.expanding = Series.expanding

local function roll (self, f)
  local x = self.x
  if isseries(x) then return like(x, f(column.array(x.__c, "rolling"))) end
  local names = {}
  for _, name in ipairs(x.__names) do if x.__cols[name].a then names[#names + 1] = name end end
  return core.each(core.pick(x, names), function (c) return f(c.a) end)
end

--- w:sum(), w:mean(), w:min(), w:max(), w:median(), w:count() -> Frame|Series: one value of each window of x:rolling and
-- x:expanding.
-- Example: local w = frame.series({1, 5, 3}):rolling(2); print(w:sum()[2], w:mean()[2], w:min()[3], w:max()[3], w:median()[3],
--     w:count()[1])  --> 6.0 3.0 3.0 5.0 4.0 1.0
-- pandas: Rolling.sum ...
for _, op in ipairs {"sum", "mean", "min", "max", "median", "count"} do
  Rolling[op] = function (self)
    local minp = op == "count" and (self.given or 0) or self.minp
    return roll(self, function (a) return {a = group.rolling(op, a, self.window, minp, self.center)} end)
  end
end
--- w:var(ddof), w:std(ddof) -> Frame|Series: variance and standard deviation of each window; the divisor is n - ddof (1).
-- Example: local w = frame.series({1, 5, 3}):rolling(3); print(w:var()[3], w:std()[3])  --> 4.0 2.0
-- pandas: Rolling.var, Rolling.std
local function rolling_var (name, root)
  return function (self, ...)
    local ddof = args(name, {"ddof"}, ...)
    return roll(self, function (a)
      local v = group.rolling("var", a, self.window, self.minp, self.center, ddof or 1)
      return {a = root and la.sqrt(v) or v}
    end)
  end
end
Rolling.var, Rolling.std = rolling_var("var"), rolling_var("std", true)
--- w:apply(f) -> Frame|Series: f(array) of every window that holds min_periods values.
-- Example: frame.series({1, 5, 3}):rolling(2):apply(function (x) return x:max() - x:min() end):tolist()  --> {nan, 4.0, 2.0}
-- pandas: Rolling.apply
function Rolling:apply (f)
  return roll(self, function (a)
    a = a:astype "float64"
    local out, n = {}, #a
    local ahead = self.center and (self.window - 1) // 2 or 0
    for i = 1, n do
      local w = a:slice(math.max(i + ahead - self.window + 1, 1), math.min(i + ahead, n))
      out[i] = la.nan
      if #w > 0 and #w - la.isnan(w):sum() >= self.minp and #w >= self.minp then out[i] = f(w) end
    end
    return column.fromlist(out, n)
  end)
end

return core
