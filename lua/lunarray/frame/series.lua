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

--- x:head(n): the first n rows (5); n < 0: all but the last -n. pandas: head
function both:head (n)
  n = n or 5
  return core.slice(self, 1, n < 0 and core.length(self) + n or n)
end

--- x:tail(n): the last n rows (5); n < 0: all but the first -n. pandas: tail
function both:tail (n)
  n = n or 5
  local len = core.length(self)
  return core.slice(self, n < 0 and 1 - n or len - n + 1, len)
end

--- x:sample(n){n, frac, replace, weights, random_state, ignore_index}: n rows (1), or the fraction frac of them, drawn at random;
-- random_state is a seed or a generator (la.random.default_rng), without one la.random's. The draw is RandomState.choice's.
-- pandas: sample
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

--- x:copy(): the same table with memory of its own. pandas: copy
function both:copy ()
  if isseries(self) then return like(self, column.copy(self.__c)) end
  return core.each(self, column.copy)
end

--- x:pipe(f, ...): f(x, ...). pandas: pipe
function both:pipe (f, ...) return f(self, ...) end

for name, f in pairs(both) do Series[name], Frame[name] = f, f end

-- ---- missing values ---------------------------------------------------------------------------------------------------------

--- s:isnull(), s:isna(): true where a value is missing (NaN, or no string). pandas: isna
function Series:isna () return like(self, {a = column.isna(self.__c)}) end
--- s:notnull(), s:notna(): the opposite. pandas: notna
function Series:notna () return like(self, {a = ~column.isna(self.__c)}) end
Series.isnull, Series.notnull = Series.isna, Series.notna

--- s:fillna(v){value, inplace}: missing values replaced by a value, or by those of a Series in the same rows. In place, the table
-- that the column was taken from changes, too: df.age:fillna(0, {inplace = true}). pandas: fillna
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

--- s:ffill(limit), s:bfill(limit): missing values filled with the last one before, the first one after. pandas: ffill, bfill
function Series:ffill (limit) return like(self, filled(self.__c, false, limit)) end
function Series:bfill (limit) return like(self, filled(self.__c, true, limit)) end

--- s:dropna(): without the rows that are missing. pandas: dropna
function Series:dropna () return core.select(self, ~column.isna(self.__c)) end

--- s:interpolate(): missing numbers on the straight line between their neighbours, by position; the last one goes on. pandas:
-- interpolate
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

--- s:sum() prod mean median min max var std sem skew count nunique any all first... {skipna (true), ddof (1; var, std, sem)}: one
-- value of the column; missing ones are left out unless skipna = false. pandas: the same names
for _, name in ipairs {"sum", "prod", "mean", "median", "min", "max", "skew"} do
  local f = stats.reduce[name]
  Series[name] = function (self, ...)
    local skipna = args(name, {"skipna"}, ...)
    return f(self.__c, skipna ~= false)
  end
end
for _, name in ipairs {"var", "std", "sem"} do
  local f = stats.reduce[name]
  Series[name] = function (self, ...)
    local ddof, skipna = args(name, {"ddof", "skipna"}, ...)
    return f(self.__c, skipna ~= false, ddof)
  end
end
for _, name in ipairs {"count", "any", "all"} do
  local f = stats.reduce[name]
  Series[name] = function (self) return f(self.__c) end
end
function Series:nunique (...)
  local dropna = args("nunique", {"dropna"}, ...)
  return stats.reduce.nunique(self.__c, dropna ~= false)
end
Series.product = Series.prod

--- s:quantile(q){q (0.5), interpolation ("linear", lower, higher, midpoint, nearest)}: one q: a number; a list: a Series labelled
-- with q. pandas: quantile
function Series:quantile (...)
  local q, how = args("quantile", {"q", "interpolation"}, ...)
  q = q or 0.5
  if type(q) == "number" then
    if not (q >= 0 and q <= 1) then fail("quantile: q must lie between 0 and 1, got %s", tostring(q)) end
    return stats.reduce.quantile(self.__c, true, q, how)
  end
  local qs = column.from(q)
  local out = {}
  for i = 1, column.len(qs) do out[i] = Series.quantile(self, column.get(qs, i), how) end
  return core.series(column.fromlist(out, #out), core.index {{a = qs.a:astype "float64"}}, self.__name)
end

--- s:mode(): the values that occur most often, in order. pandas: mode
function Series:mode ()
  local codes, k, values = column.factorize(self.__c, true)
  local counts = group.reduce("size", codes, k)
  local c = k == 0 and values or column.select(values, counts:eq(counts:max()))
  return core.series(c, nil, self.__name)
end

--- s:idxmin(), s:idxmax(): the label of the smallest, largest value; s:argmin(), s:argmax(): its position. pandas: the same
-- (positions plus one)
local function extreme (max, label)
  return function (self)
    local p = stats.extreme(self.__c, max)
    if p == 0 then fail "idxmin, idxmax: there is no value that is not missing" end
    if label then return self.__labels:label(p) end
    return p
  end
end
Series.idxmin, Series.idxmax, Series.argmin, Series.argmax = extreme(false, true), extreme(true, true), extreme(false), extreme(true)

--- s:argsort(): the positions that sort the values, stable, missing ones last. pandas: argsort (plus one)
function Series:argsort (...)
  local ascending = args("argsort", {"ascending"}, ...)
  return column.order({self.__c}, {ascending == false})
end

--- s:corr(t){other, method ("pearson", "spearman", "kendall")}, s:cov(t){other, ddof (1)}: of the rows in which neither is missing.
-- pandas: corr, cov
function Series:corr (...)
  local other, method = args("corr", {"other", "method"}, ...)
  if not isseries(other) then fail("corr: the other column must be a Series, got %s", type(other)) end
  if #other ~= #self then fail("lengths do not agree: %d and %d rows", #self, #other) end
  method = choice("corr", "method", method, {"pearson", "spearman", "kendall"})
  return stats.corr(column.array(self.__c, "corr"), column.array(other.__c, "corr"), method)
end
function Series:cov (...)
  local other, ddof = args("cov", {"other", "ddof"}, ...)
  if not isseries(other) then fail("cov: the other column must be a Series, got %s", type(other)) end
  if #other ~= #self then fail("lengths do not agree: %d and %d rows", #self, #other) end
  return (stats.cov(column.array(self.__c, "cov"), column.array(other.__c, "cov"), ddof or 1))
end

--- s:autocorr(lag): correlation with itself `lag` (1) rows before. pandas: autocorr
function Series:autocorr (lag) return self:corr(self:shift(lag or 1)) end

-- ---- running results, neighbours --------------------------------------------------------------------------------------------

--- s:cumsum() cumprod cummin cummax: running results; a missing value stays missing, the others go on. pandas: the same
for name, f in pairs(stats.scan) do
  Series[name] = function (self) return like(self, f(self.__c)) end
end

-- the positions `periods` before each of n rows; 0: none
local function shifted (n, periods)
  local pos = la.range(1, n) - periods
  return la.where(pos:lt(1) | pos:gt(n), 0, pos)
end
core.shifted = shifted

--- s:shift(periods){periods (1), fill_value}: the value `periods` rows before (negative: behind); missing at the end. Integers
-- become float64 where one is missing. pandas: shift
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

--- s:diff(periods): the difference from the value `periods` (1) rows before. pandas: diff
function Series:diff (periods)
  local a = column.array(self.__c, "diff")
  if a.dtype == "bool" then a = a:astype "float64" end
  local before = column.take({a = a}, shifted(#a, periods or 1)).a
  return like(self, {a = a - before})
end

--- s:pct_change(periods): the change relative to the value `periods` (1) rows before. pandas: pct_change
function Series:pct_change (periods)
  local a = column.array(self.__c, "pct_change")
  local before = column.take({a = a}, shifted(#a, periods or 1)).a
  return like(self, {a = a / before - 1})
end

--- s:rank{method ("average", min, max, first, dense), ascending, pct}: places from 1, as float64. pandas: rank
function Series:rank (...)
  local method, ascending, pct = args("rank", {"method", "ascending", "pct"}, ...)
  method = choice("rank", "method", method, {"average", "min", "max", "first", "dense"})
  return like(self, stats.rank(self.__c, method, ascending ~= false, pct))
end

-- ---- values -----------------------------------------------------------------------------------------------------------------

--- s:tolist(): the values as a Lua list. A missing string leaves a hole; then the length is in the list's field n, as table.pack has it.
--- pandas: tolist
function Series:tolist ()
  local list, n = column.tolist(self.__c)
  if #list ~= n then list.n = n end
  return list
end
Series.to_list = Series.tolist

--- s:to_numpy(dtype), s:array(dtype): the values as an array (the column's own memory, unless converted). pandas: to_numpy
function Series:to_numpy (dtype)
  local a = column.array(self.__c, "to_numpy")
  return dtype and a:astype(dtype) or a
end
Series.array = Series.to_numpy

--- s:astype(dtype): converted to a dtype of arrays, "str", "category" or "object". Errors name the text that is no number. pandas:
-- astype
function Series:astype (dtype) return like(self, column.astype(self.__c, dtype, "astype")) end

--- s:rename(name): under another name; with a table or function: labels changed. pandas: rename
function Series:rename (name)
  if type(name) == "table" or type(name) == "function" then
    local f = type(name) == "table" and function (x) local r = name[x] if r == nil then return x end return r end or name
    local list = self.__labels:tolist()
    for i, x in ipairs(list) do list[i] = f(x) end
    return core.series(self.__c, core.index({column.fromlist(list, #list)}, self.__labels.names), self.__name)
  end
  return core.series(self.__c, self.__labels, name)
end

--- s:rename_axis(name): the index under another name. pandas: rename_axis
function Series:rename_axis (name)
  return core.series(self.__c, self.__labels:rename(type(name) == "table" and name or {name}), self.__name)
end

--- s:to_frame(name): a Frame of this one column. pandas: to_frame
function Series:to_frame (name)
  name = name or self.__name or 1
  return core.frame({name}, {[name] = self.__c}, self.__labels, column.len(self.__c))
end

--- s:reset_index{drop, name}: the labels become columns of a Frame (named as the index, or "index"), rows count from 1; drop =
-- true: they are thrown away, a Series is left. pandas: reset_index
function Series:reset_index (...)
  local drop, name = args("reset_index", {"drop", "name"}, ...)
  if drop then return core.series(self.__c, nil, self.__name) end
  return Frame.reset_index(self:to_frame(name or self.__name or "0"))
end

--- s:set_axis(labels): with other labels. pandas: set_axis
function Series:set_axis (labels) return core.series(self.__c, core.toindex(labels, #self), self.__name) end

--- s:unstack(): the last level of the index becomes columns, one for each label. pandas: unstack
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

--- s:sort_values{ascending, na_position ("last", "first"), ignore_index}: in order of the values; equal ones stay in order.
-- pandas: sort_values
function Series:sort_values (...)
  local ascending, na, ignore = args("sort_values", {"ascending", "na_position", "ignore_index"}, ...)
  choice("sort_values", "na_position", na, {"last", "first"})
  local r = core.take(self, column.order({self.__c}, {ascending == false}, na == "first"))
  return ignore and r:reset_index {drop = true} or r
end

--- x:sort_index{ascending}: in order of the labels (Series and Frame). pandas: sort_index
function Series:sort_index (...)
  local ascending = args("sort_index", {"ascending"}, ...)
  local cs, down = {}, {}
  for k = 1, #self.__labels.names do cs[k], down[k] = self.__labels:column(k), ascending == false end
  return core.take(self, column.order(cs, down))
end
Frame.sort_index = Series.sort_index

--- s:unique(): the distinct values in order of appearance, a missing one (NaN) included: an array, or a Lua list of strings.
-- pandas: unique
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

--- s:value_counts{normalize, sort, ascending, dropna}: how often each value occurs, the most frequent first; normalize: as a share
-- of all. pandas: value_counts
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

--- s:map(f): f a function of one value, a table value -> new value, or a Series (its labels are looked up); what is not found is
-- missing. For strings a function is called once for each distinct one. pandas: map
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

--- s:apply(f, ...): f(value, ...) of every element; the results make a column. pandas: apply
function Series:apply (f, ...)
  if type(f) == "string" then return self[f](self, ...) end
  if type(f) == "userdata" and not isarray(f) then return like(self, {a = core.call(f, column.array(self.__c, "apply"), ...)}) end
  if type(f) ~= "function" then fail("apply: f must be a function or a name, got %s", type(f)) end
  local list, n = column.tolist(self.__c)
  for i = 1, n do list[i] = f(list[i], ...) end
  return like(self, column.fromlist(list, n))
end

--- s:agg(f): f a name or function: one value; a list of them: a Series labelled with the names. pandas: agg
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

--- s:abs(), s:round(decimals (0)): pandas: the same
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
function Series:round (decimals) return like(self, rounded(self.__c, decimals or 0)) end

--- s:clip(lower, upper): values moved into the bounds (numbers, arrays or Series; nil: none); missing ones stay. pandas: clip
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

--- s:where(cond, other): the values where cond holds, `other` (missing) elsewhere; s:mask(cond, other): the other way round.
-- cond: boolean Series, array or function of s. pandas: where, mask
function Series:where (cond, other)
  local a = condition(cond, self, "where")
  return like(self, column.assign(self.__c, ~a, core.tovalue(other, #self, "where")))
end
function Series:mask (cond, other)
  local a = condition(cond, self, "mask")
  return like(self, column.assign(self.__c, a, core.tovalue(other, #self, "mask")))
end

--- s:replace(old, new), s:replace({old = new, ...}), s:replace({a, b}, new): equal values replaced. pandas: replace
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

--- s:isin(values): true where the value is one of a list, array or Series. pandas: isin
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

--- s:between(left, right){inclusive ("both", neither, left, right)}: true where left <= value <= right. pandas: between
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

--- s:duplicated(keep): true for rows whose value stood before (keep = "first"), comes again ("last"), or both (false). pandas:
-- duplicated
function Series:duplicated (...)
  local keep = args("duplicated", {"keep"}, ...)
  return like(self, {a = core.duplicated({self.__c}, keep, #self)})
end
--- s:drop_duplicates(keep): without them. pandas: drop_duplicates
function Series:drop_duplicates (...)
  local keep = args("drop_duplicates", {"keep"}, ...)
  return core.select(self, ~core.duplicated({self.__c}, keep, #self))
end

--- s:nlargest(n), s:nsmallest(n): the n (5) largest, smallest values, sorted. pandas: the same
function Series:nlargest (n) return self:dropna():sort_values {ascending = false}:head(n or 5) end
function Series:nsmallest (n) return self:dropna():sort_values():head(n or 5) end

--- s:drop(labels): without the rows of these labels. pandas: drop
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

--- s:items(): label, value of each row, for a loop. pairs(s) is the same; ipairs(s) gives positions. pandas: items
function Series:items () return pairs(self) end

--- s:describe{percentiles ({0.25, 0.5, 0.75})}: count mean std min quartiles max; of strings: count unique top freq. pandas:
-- describe
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

--- s:to_string(): the whole column as text, no rows left out. pandas: to_string
function Series:to_string ()
  return format.series({col = self.__c, index = core.index_parts(self.__labels), name = self.__name, n = #self}, {full = true})
end

--- s:plot{kind ("line", bar, barh, hist, box, pie), ...}: drawn through lunarray.plot, the labels along x. pandas: plot
function Series:plot (...) return core.plot(self, ...) end
--- s:hist{bins, ...}: a histogram. pandas: hist
function Series:hist (o)
  local t = {kind = "hist"}
  for k, v in pairs(o or {}) do t[k] = v end
  return core.plot(self, t)
end

-- ---- s.str: strings ---------------------------------------------------------------------------------------------------------

local Str = {}
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

--- s.str:lower() upper() title() capitalize() strip(chars) lstrip rstrip slice(i, j) get(i) zfill(w) pad(w, side, char) center(w)
-- repeat_(n) removeprefix(p) removesuffix(p): strings changed one by one; positions are Lua's, i and j included as in string.sub.
-- pandas: Series.str
Str.lower, Str.upper = levelwise(string.lower), levelwise(string.upper)
Str.capitalize = levelwise(function (s) return s:sub(1, 1):upper() .. s:sub(2):lower() end)
Str.title = levelwise(function (s) return (s:lower():gsub("%a+", function (w) return w:sub(1, 1):upper() .. w:sub(2) end)) end)
Str.swapcase = levelwise(function (s) return (s:gsub("%a", function (a) local u = a:upper() return a == u and a:lower() or u end)) end)
local function charset (chars) return chars and "[" .. chars:gsub("%W", "%%%0") .. "]" or "%s" end
Str.lstrip = levelwise(function (s, chars) return (s:gsub("^" .. charset(chars) .. "+", "")) end)
local function rstrip (s, chars)
  local set, n = "^" .. charset(chars) .. "$", #s
  while n > 0 and s:sub(n, n):find(set) do n = n - 1 end
  return s:sub(1, n)
end
Str.rstrip = levelwise(rstrip)
Str.strip = levelwise(function (s, chars) return rstrip((s:gsub("^" .. charset(chars) .. "+", "")), chars) end)
Str.slice = levelwise(function (s, i, j) return s:sub(i or 1, j or -1) end)
Str.get = levelwise(function (s, i) local r = s:sub(i, i) return r ~= "" and r or nil end)
Str.zfill = levelwise(function (s, w)
  local sign, rest = s:match "^([+-]?)(.*)$"
  return sign .. ("0"):rep(w - #s) .. rest
end)
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
Str.repeat_ = levelwise(string.rep)
Str.removeprefix = levelwise(function (s, p) return s:sub(1, #p) == p and s:sub(#p + 1) or s end)
Str.removesuffix = levelwise(function (s, p) return #p > 0 and s:sub(-#p) == p and s:sub(1, -#p - 1) or s end)

--- s.str:len(): how many characters (of UTF-8); missing: NaN. pandas: str.len
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

--- s.str:contains(text){regex (false: plain text; true: a Lua pattern), case (true)}: true where it occurs; missing: false.
-- pandas: str.contains
function Str:contains (...)
  local what, regex, case = args("contains", {"pat", "regex", "case"}, ...)
  local pat, plain = finder(what, regex)
  if case == false then pat = pat:lower() end
  return test(function (s) return (case == false and s:lower() or s):find(pat, 1, plain) end)(self)
end
--- s.str:startswith(text), endswith(text), match(pattern) (at the beginning), fullmatch(pattern), isdigit() isalpha() isalnum()
-- isspace() islower() isupper(): true or false; missing: false. pandas: the same
Str.startswith = test(function (s, p) return s:sub(1, #p) == p end)
Str.endswith = test(function (s, p) return p == "" or s:sub(-#p) == p end)
Str.match = test(function (s, p) return s:find("^" .. p:gsub("^%^", "")) end)
Str.fullmatch = test(function (s, p) return s:find("^" .. p .. "$") end)
for name, pattern in pairs {isdigit = "^%d+$", isalpha = "^%a+$", isalnum = "^%w+$", isspace = "^%s+$", isnumeric = "^%d+$"} do
  Str[name] = test(function (s) return s:find(pattern) end)
end
Str.islower = test(function (s) return s:find "%l" and not s:find "%u" end)
Str.isupper = test(function (s) return s:find "%u" and not s:find "%l" end)

--- s.str:count(text){regex}: how often it occurs; s.str:find(text): the position of the first place, 0: none. pandas: the same
-- (plus one)
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
function Str:find (what)
  return like(self.s, {a = column.fromlevels(self.c, function (s) return s:find(what, 1, true) or 0 end, "int64", 0)})
end

--- s.str:replace(text, by){regex (false; true: a Lua pattern), n (all)}: pandas: str.replace
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

--- s.str:split(sep){sep (blanks), n, expand}: lists of pieces; expand = true: a Frame with a column for each (1, 2, ...). pandas:
-- str.split
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

--- s.str:extract(pattern): the first capture of a Lua pattern, missing where there is none; several captures: a Frame. pandas:
-- str.extract
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

--- s.str:cat(other){others, sep}: joined to the strings of another Series, row by row; without one: all in one string. pandas:
-- str.cat
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
local RollingMT = {__index = Rolling}

--- x:rolling(window){window, min_periods (window), center}: then mean() sum() min() max() std{ddof} var{ddof} median() count()
-- apply(f): over the last `window` rows up to each; missing where there are fewer than min_periods values. Series and Frame.
-- pandas: rolling
function Series:rolling (...)
  local window, minp, center = args("rolling", {"window", "min_periods", "center"}, ...)
  if math.type(window) ~= "integer" or window < 0 then fail("rolling: window must be an integer >= 0, got %s", tostring(window)) end
  if minp and minp > window then fail("rolling: min_periods %d must be <= window %d", minp, window) end
  return setmetatable({x = self, window = window, minp = minp or window, given = minp, center = center or false}, RollingMT)
end
Frame.rolling = Series.rolling

--- x:expanding(min_periods (1)): the same over all rows up to each. pandas: expanding
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

for _, op in ipairs {"sum", "mean", "min", "max", "median", "count"} do
  Rolling[op] = function (self)
    local minp = op == "count" and (self.given or 0) or self.minp
    return roll(self, function (a) return {a = group.rolling(op, a, self.window, minp, self.center)} end)
  end
end
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
--- rolling:apply(f): f(array) of every window that holds min_periods values
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
