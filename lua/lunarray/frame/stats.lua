--- Reductions and running results of one column; what Series and Frame methods of that name compute. Missing values are left out.
local la = require "lunarray"
local column = require "lunarray.frame.column"

local fail = column.fail
local stats = {}

-- the array of a column that can be computed with; nil for strings
local function numbers (c)
  if c.a then return c.a end
  if c.v then
    local all = true
    for i = 1, c.n do
      local t = type(c.v[i])
      all = all and (t == "number" or t == "boolean" or t == "nil")
    end
    if all then return column.astype(c, "float64").a end
  end
end
stats.numbers = numbers

local function need (c, what)
  return numbers(c) or fail("%s: not possible with a column of dtype %s", what, column.dtype(c))
end

local function valid (c)      -- how many are not missing
  local n = column.len(c)
  if n == 0 then return 0 end
  if c.a and not column.isfloat(c) then return n end
  return n - column.isna(c):sum()
end
stats.count = valid

local function float (a) return a.dtype == "bool" and a:astype "float64" or a end

local reduce = {}
stats.reduce = reduce          -- name -> f(column, skipna, param) -> Lua value

function reduce.count (c) return valid(c) end
function reduce.size (c) return column.len(c) end

function reduce.sum (c, skipna)
  local a = need(c, "sum")
  if #a == 0 then return column.isfloat {a = a} and 0.0 or 0 end
  return skipna and column.isfloat {a = a} and la.nansum(a) or la.sum(a)
end
function reduce.prod (c, skipna)
  local a = need(c, "prod")
  if #a == 0 then return column.isfloat {a = a} and 1.0 or 1 end
  return skipna and column.isfloat {a = a} and la.nanprod(a) or la.prod(a)
end
function reduce.mean (c, skipna)
  local a = need(c, "mean")
  local n = skipna and valid {a = a} or #a
  if n == 0 then return la.nan end
  if n < #a then return la.nansum(a) / n end
  return la.mean(a)
end
function reduce.median (c, skipna)
  local a = float(need(c, "median"))
  if (skipna and valid {a = a} or #a) == 0 then return la.nan end
  return (skipna and la.nanmedian or la.median)(a)
end
function reduce.quantile (c, skipna, q, method)
  local a = float(need(c, "quantile"))
  if (skipna and valid {a = a} or #a) == 0 then return la.nan end
  return (skipna and la.nanquantile or la.quantile)(a, q, method and {method = method} or nil)
end
function reduce.var (c, skipna, ddof)
  local a = float(need(c, "var"))
  local n = skipna and valid {a = a} or #a
  ddof = ddof or 1
  if n <= ddof then return la.nan end
  if skipna and n < #a then a = a[~la.isnan(a)] end
  return la.var(a, {ddof = ddof})
end
function reduce.std (c, skipna, ddof) return reduce.var(c, skipna, ddof) ^ 0.5 end
function reduce.sem (c, skipna, ddof) return (reduce.var(c, skipna, ddof) / (skipna and valid(c) or column.len(c))) ^ 0.5 end
function reduce.skew (c)
  local a = float(need(c, "skew")):astype "float64"
  if column.isfloat {a = a} then a = a[~la.isnan(a)] end
  local n = #a
  if n < 3 then return la.nan end
  local d = a - a:mean()
  local m2, m3 = (d * d):sum(), (d * d * d):sum()
  if m2 == 0 then return 0.0 end
  return n * (n - 1) ^ 0.5 / (n - 2) * (m3 / m2 ^ 1.5)
end

-- position of the extreme, 0: none
local function extreme (c, max)
  local n = valid(c)
  if n == 0 then return 0 end
  if c.a then
    if column.isfloat(c) then return (max and la.nanargmax or la.nanargmin)(c.a) end
    return (max and la.argmax or la.argmin)(c.a)
  end
  local codes, k = column.factorize(c, true)
  local want = max and k or 1
  return la.argmax(codes:eq(want))
end
stats.extreme = extreme

local function minmax (max)
  return function (c, skipna)
    if not skipna and column.hasna(c) then return c.a and la.nan or nil end
    if c.codes and not c.category then             -- strings: look at the levels in use
      local best
      local used = la._group.reduce("size", c.codes, #c.levels):tolist()
      for l, s in ipairs(c.levels) do
        if used[l] > 0 and (best == nil or (max and s > best) or (not max and s < best)) then best = s end
      end
      return best
    end
    if c.a and valid(c) > 0 then
      if column.isfloat(c) then return (max and la.nanmax or la.nanmin)(c.a) end
      return (max and la.max or la.min)(c.a)
    end
    local p = extreme(c, max)
    if p == 0 then return la.nan end
    return column.get(c, p)
  end
end
reduce.min, reduce.max = minmax(false), minmax(true)

function reduce.first (c)
  local p = valid(c) == 0 and 0 or la.argmax(~column.isna(c))
  if p == 0 then return c.a and la.nan or nil end
  return column.get(c, p)
end
function reduce.last (c)
  local n = column.len(c)
  if valid(c) == 0 then return c.a and la.nan or nil end
  return column.get(c, n + 1 - la.argmax((~column.isna(c))["::-1"]))
end
function reduce.nunique (c, skipna)
  local _, k = column.factorize(c, false, skipna == false)
  return k
end
function reduce.any (c)
  if column.len(c) == 0 then return false end
  local a = need(c, "any")
  if column.isfloat {a = a} then a = a:ne(0) & ~la.isnan(a) end
  return la.any(a)
end
function reduce.all (c)
  if column.len(c) == 0 then return true end
  return la.all(need(c, "all"))
end

-- which of them also take strings; the others pass over such columns in a table
stats.anydtype = {count = true, size = true, min = true, max = true, first = true, last = true, nunique = true}

local function cumulative (name, plain, nan)
  return function (c)
    local a = need(c, name)
    if column.isfloat {a = a} and column.hasna {a = a} then
      return {a = la.where(la.isnan(a), la.nan, la[nan] and la[nan](a) or plain(a))}
    end
    return {a = plain(a)}
  end
end

local function running_extreme (name, max)
  return function (c)
    local a = need(c, name)
    local codes = la.ones({#a}, "int32")
    local r = la._group.scan(max and "max" or "min", codes, 1, a)
    return {a = r.dtype == a.dtype and r or r:astype(a.dtype)}
  end
end

stats.scan = {                 -- name -> f(column) -> column; a missing value stays missing and the rest goes on
  cumsum = cumulative("cumsum", la.cumsum, "nancumsum"),
  cumprod = cumulative("cumprod", la.cumprod, "nancumprod"),
  cummin = running_extreme("cummin", false),
  cummax = running_extreme("cummax", true),
}

--- covariance and how many pairs of two arrays, of the rows in which neither is NaN
function stats.cov (a, b, ddof, min)
  a, b = a:astype "float64", b:astype "float64"
  local bad = la.isnan(a) | la.isnan(b)
  if #a > 0 and bad:any() then a, b = a[~bad], b[~bad] end
  local n = #a
  if n < (min or 1) or n <= ddof then return la.nan, n end
  return ((a - a:mean()):dot(b - b:mean())) / (n - ddof), n
end

--- correlation: pearson, spearman (of ranks) or kendall (tau-b)
function stats.corr (a, b, method, min)
  a, b = a:astype "float64", b:astype "float64"
  local bad = la.isnan(a) | la.isnan(b)
  if #a > 0 and bad:any() then a, b = a[~bad], b[~bad] end
  local n = #a
  if n < math.max(min or 1, 2) then return la.nan end
  if method == "spearman" then a, b = stats.rank({a = a}, "average", true).a, stats.rank({a = b}, "average", true).a
  elseif method == "kendall" then
    local agree, ta, tb = 0, 0, 0
    for i = 2, n do
      local da, db = la.sign(a:slice(1, i - 1) - a(i)), la.sign(b:slice(1, i - 1) - b(i))
      agree, ta, tb = agree + (da * db):sum(), ta + la.count_nonzero(da), tb + la.count_nonzero(db)
    end
    return agree / (ta * tb) ^ 0.5
  end
  local da, db = a - a:mean(), b - b:mean()
  local r = da:dot(db) / (da:dot(da) ^ 0.5 * db:dot(db) ^ 0.5)
  return r > 1 and 1.0 or r < -1 and -1.0 or r
end

--- ranks from 1. method: average min max first dense; missing ones have none
function stats.rank (c, method, ascending, pct)
  local codes, k = column.factorize(c, true)
  local n = #codes
  if k == 0 then return {a = la.full({n}, la.nan)} end
  local counts = la._group.reduce("size", codes, k)
  local total = counts:sum()
  if not ascending then
    codes = la.where(codes:eq(0), la.array(0, "int32"), la.array(k + 1, "int32") - codes)
    counts = counts["::-1"]
  end
  local last = counts:cumsum()
  local r
  if method == "dense" then r = la.range(1, k) total = k
  elseif method == "max" then r = last
  elseif method == "average" then r = last - (counts - 1) / 2
  else r = last - counts + 1 end
  local out = la._group.take(r:astype "float64", codes:astype "int64")
  if method == "first" then out = out + la._group.scan("cumcount", codes, k) end
  if pct then out = out / total end
  return {a = out}
end

return stats
