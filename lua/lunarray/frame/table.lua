--- Methods of Frame: tables of columns of equal length under names.
local la = require "lunarray"
local column = require "lunarray.frame.column"
local core = require "lunarray.frame.core"
local stats = require "lunarray.frame.stats"
local format = require "lunarray.frame.format"

local fail, args, choice, isarray, isoptions = column.fail, column.args, column.choice, column.isarray, column.isoptions
local Series, Frame = core.Series, core.Frame
local isseries, isframe = core.isseries, core.isframe
local group = la._group

-- 1 (down the rows, pandas' axis 0) or 2 (along the columns)
local function axis_of (axis, fname, default)
  if axis == nil then return default or 1 end
  if axis == 1 or axis == "index" or axis == "rows" then return 1 end
  if axis == 2 or axis == -1 or axis == "columns" then return 2 end
  if axis == 0 then fail("%s: axis 0: axes count from 1", fname) end
  fail('%s: axis must be 1 ("index") or 2 ("columns"), got %s', fname, tostring(axis))
end
core.axis_of = axis_of

local function numeric (df, bools)
  local names = {}
  for _, name in ipairs(df.__names) do
    local c = df.__cols[name]
    if c.a and (bools ~= false or c.a.dtype ~= "bool") then names[#names + 1] = name end
  end
  return names
end

local function index_column (df, c, name)      -- a Series over the rows of df
  return core.series(c, df.__labels, name)
end

-- ---- as an array, as text ---------------------------------------------------------------------------------------------------

--- df:to_numpy(dtype), df:to_array(dtype) -> array: a 2-d array (rows, columns) of the dtype that all columns fit in; df.values is
-- the same. Columns of strings raise.
-- Example: frame({a = {1, 2}, b = {3.5, 4}}):to_numpy()  --> [[1. 3.5] [2. 4. ]]
-- Example: frame({a = {1, 2}}):to_array("float32").dtype  --> float32
-- pandas: DataFrame.to_numpy
function Frame:to_numpy (dtype)
  if #self.__names == 0 then return la.zeros({self.__n, 0}, dtype) end
  local list, common = {}, nil
  for i, name in ipairs(self.__names) do
    local c = self.__cols[name]
    if not c.a and not stats.numbers(c) then
      fail('values: column "%s" holds %s; choose the numeric ones, df[{...}].values, or df:select_dtypes("number")', tostring(name),
        c.codes and "strings" or "objects")
    end
    list[i] = stats.numbers(c)
    common = common and la.promote_types(common, list[i].dtype) or list[i].dtype
  end
  for i, a in ipairs(list) do list[i] = a.dtype == (dtype or common) and a or a:astype(dtype or common) end
  return la.stack(list, 2)
end
Frame.to_array = Frame.to_numpy

local function parts_of (df)
  return {names = df.__names, cols = core.parts(df), n = df.__n, index = core.index_parts(df.__labels), colname = df.__colname}
end

--- df:to_string(index, columns, full, max_rows) -> string: all rows as text (index = false: without labels; columns: these alone);
-- full = false leaves out the middle of a table with more than max_rows rows, as tostring(df) and print(df) do.
-- Example: frame({a = {1, 2}}):to_string{index = false}  --> a 1 2
-- pandas: DataFrame.to_string
function Frame:to_string (...)
  local index, cols, full, max_rows = args("to_string", {"index", "columns", "full", "max_rows"}, ...)
  local df = cols and core.pick(self, core.names(self, cols, "to_string")) or self
  local o = format.options
  local old = o.max_rows
  if max_rows then o.max_rows, full = max_rows, false end
  local s = format.table(parts_of(df), {full = full ~= false, index = index, wrap = full == false})
  o.max_rows = old
  return s
end

--- df:info(buf): prints columns, dtypes, how many values are there; buf: a function that takes the text (io.write).
-- Example: frame({a = {1, 2}}):info(function (text) print((text:gsub(" *\n", "; "))) end)
-- pandas: DataFrame.info
function Frame:info (...)
  local buf = args("info", {"buf"}, ...)
  local ix = self.__labels
  local lines = {"<lunarray.frame>"}
  if ix.__range then lines[2] = ("RangeIndex: %d entries, 1 to %d"):format(self.__n, self.__n)
  elseif self.__n > 0 then
    local function show (i)
      local l = ix:label(i)
      if type(l) ~= "table" then return format.value(l) end
      local t = {}
      for k = 1, #ix.names do t[k] = format.value(l[k]) end
      return "(" .. table.concat(t, ", ") .. ")"
    end
    lines[2] = ("Index: %d entries, %s to %s"):format(self.__n, show(1), show(self.__n))
  else lines[2] = "Index: 0 entries" end
  local total, bytes, kinds, order = #self.__names, 0, {}, {}
  lines[3] = ("Data columns (total %d column%s):"):format(total, total == 1 and "" or "s")
  local w, cw = math.max(#tostring(total), 1), 6
  for _, name in ipairs(self.__names) do cw = math.max(cw, format.width(tostring(name))) end
  local counts, vw, dw = {}, 14, 5
  for i, name in ipairs(self.__names) do
    counts[i] = ("%d non-null"):format(stats.count(self.__cols[name]))
    vw, dw = math.max(vw, #counts[i]), math.max(dw, #column.dtype(self.__cols[name]))
  end
  local function line (a, b, c, d)
    lines[#lines + 1] = (" %s  %s  %s  %s"):format(format.left(a, w + 1), format.left(b, cw), format.left(c, vw), format.left(d, dw))
  end
  if total > 0 then
    line("#", "Column", "Non-Null Count", "Dtype")
    lines[#lines] = lines[#lines]
    lines[#lines + 1] = ("%s  %s  %s  %s"):format(format.left("---", w + 2), format.left("------", cw), format.left("--------------", vw),
      format.left("-----", dw))
  end
  for i, name in ipairs(self.__names) do
    local c = self.__cols[name]
    local dt = column.dtype(c)
    line(tostring(i), tostring(name), counts[i], dt)
    if not kinds[dt] then order[#order + 1] = dt end
    kinds[dt] = (kinds[dt] or 0) + 1
    bytes = bytes + (c.a and c.a.nbytes or c.codes and c.codes.nbytes or 16 * c.n)
    if c.codes then for _, s in ipairs(c.levels) do bytes = bytes + #s + 24 end end
  end
  table.sort(order)
  for i, dt in ipairs(order) do order[i] = ("%s(%d)"):format(dt, kinds[dt]) end
  lines[#lines + 1] = "dtypes: " .. table.concat(order, ", ")
  local unit, units = 1, {"bytes", "KB", "MB", "GB"}
  while bytes >= 1024 and unit < 4 do bytes, unit = bytes / 1024, unit + 1 end
  lines[#lines + 1] = ("memory usage: %.1f %s"):format(bytes, units[unit])
  local text = table.concat(lines, "\n") .. "\n"
  if buf then buf(text) else io.write(text) end
end

-- ---- missing values ---------------------------------------------------------------------------------------------------------

--- df:isna(), df:isnull() -> Frame: a boolean Frame, true where a value is missing.
-- Example: frame({a = {1, frame.NA}}):isna().a:tolist()  --> {false, true}
-- Example: frame({a = {1, frame.NA}}):isnull().a:sum()  --> 1
-- pandas: DataFrame.isna
function Frame:isna () return core.each(self, function (c) return {a = column.isna(c)} end) end
--- df:notna(), df:notnull() -> Frame: a boolean Frame, true where a value is there.
-- Example: frame({a = {1, frame.NA}}):notna().a:tolist()  --> {true, false}
-- Example: frame({a = {1, frame.NA}}):notnull().a:sum()  --> 1
-- pandas: DataFrame.notna
function Frame:notna () return core.each(self, function (c) return {a = ~column.isna(c)} end) end
Frame.isnull, Frame.notnull = Frame.isna, Frame.notna

-- in place: the columns of r become df's own
local function become (df, r)
  for _, k in ipairs {"__names", "__cols", "__labels", "__n", "__colname"} do rawset(df, k, rawget(r, k)) end
  return df
end

--- df:fillna(value, inplace) -> Frame: missing values replaced: by one value in all columns it fits (text for strings, numbers for
-- numbers), by those of {column = value, ...}, or of a Series labelled with columns: df:fillna(df:median()).
-- Example: frame({a = {1, frame.NA}}):fillna(0).a:tolist()  --> {1.0, 0.0}
-- pandas: DataFrame.fillna
function Frame:fillna (first, ...)
  local v, inplace = first, nil
  if isoptions(first) and (first.value ~= nil and not self.__cols.value) then v, inplace = first.value, first.inplace
  elseif select("#", ...) > 0 then inplace = args("fillna", {"inplace"}, ...) end
  local values
  if isseries(v) then
    values = {}
    for label, x in pairs(v) do values[label] = x end
  elseif isoptions(v) then
    values = v
    for name in pairs(v) do core.col(self, name, "fillna") end
  elseif v == nil then fail "fillna: a value is missing" end
  local r = core.each(self, function (c, name)
    local x = v
    if values then
      x = values[name]
      if x == nil then return c end
      return column.fillna(c, core.tovalue(x, self.__n, "fillna"))
    end
    if type(x) == "number" and c.codes or type(x) == "string" and c.a then
      if not column.hasna(c) then return c end
    end
    return column.fillna(c, x)
  end)
  return inplace and become(self, r) or r
end

--- df:ffill(limit), df:bfill(limit) -> Frame: missing values filled with the last one above, the first one below, at most `limit`
-- in a row.
-- Example: frame({a = {1, frame.NA, 3}}):ffill().a:tolist()  --> {1.0, 1.0, 3.0}
-- Example: frame({a = {1, frame.NA, 3}}):bfill().a:tolist()  --> {1.0, 3.0, 3.0}
-- pandas: DataFrame.ffill, DataFrame.bfill
function Frame:ffill (limit) return core.each(self, function (c) return core.filled(c, false, limit) end) end
function Frame:bfill (limit) return core.each(self, function (c) return core.filled(c, true, limit) end) end

--- df:dropna(axis, how, subset, thresh, inplace, ignore_index) -> Frame: without the rows (axis = 2: columns) that miss any value
-- (how = "all": all of them), or have fewer than thresh; subset: the columns to look at.
-- Example: frame({a = {1, frame.NA}, b = {3, 4}}):dropna()  --> a b 1 1.0 3
-- pandas: DataFrame.dropna
function Frame:dropna (...)
  local axis, how, subset, thresh, inplace, ignore = args("dropna", {"axis", "how", "subset", "thresh", "inplace", "ignore_index"}, ...)
  how = choice("dropna", "how", how, {"any", "all"})
  local r
  if axis_of(axis, "dropna") == 2 then
    local keep = {}
    for _, name in ipairs(self.__names) do
      local n = stats.count(self.__cols[name])
      if thresh and n >= thresh or not thresh and (how == "any" and n == self.__n or how == "all" and (n > 0 or self.__n == 0)) then
        keep[#keep + 1] = name
      end
    end
    r = core.pick(self, keep)
  else
    local names = core.names(self, subset, "dropna")
    local there = la.zeros({self.__n}, "int64")
    for _, name in ipairs(names) do there = there + (~column.isna(self.__cols[name])):astype "int64" end
    r = core.select(self, there:ge(thresh or (how == "any" and #names) or math.min(1, #names)))
  end
  if ignore then r = r:reset_index {drop = true} end
  return inplace and become(self, r) or r
end

-- ---- reductions -------------------------------------------------------------------------------------------------------------

-- one value for each column -> Series labelled with the names
local function reduced (df, names, f)
  local out = {}
  for i, name in ipairs(names) do out[i] = f(df.__cols[name], name) end
  local c = column.fromlist(out, #names)
  if c.v == nil and c.codes == nil and #names == 0 then c = {a = la.zeros(0)} end
  return core.named(c, names)
end

-- the same along each row, through a 2-d array
local rowwise = {
  sum = function (m, bad) return la.where(bad, 0, m):sum(2) end,
  prod = function (m, bad) return la.where(bad, 1, m):prod(2) end,
  mean = function (m, bad) return la.where(bad, 0, m):sum(2) / (~bad):sum(2) end,
  min = function (m, bad) local r = la.where(bad, math.huge, m):min(2) return la.where(bad:all(2), la.nan, r) end,
  max = function (m, bad) local r = la.where(bad, -math.huge, m):max(2) return la.where(bad:all(2), la.nan, r) end,
}
local function along (df, name, ddof)
  local picked = core.pick(df, numeric(df))
  if name == "count" then
    local r = la.zeros({df.__n}, "int64")
    for _, c in pairs(df.__cols) do r = r + (~column.isna(c)):astype "int64" end
    return index_column(df, {a = r})
  end
  local m = Frame.to_array(picked)
  if name == "any" or name == "all" then return index_column(df, {a = m[name](m, 2)}) end
  if m.dtype == "bool" then m = m:astype "int64" end
  local bad = m.dtype:find "float" and la.isnan(m) or la.zeros(m.shape, "bool")
  local r
  local spread = name == "var" or name == "std"
  if not bad:any() and la[name] and not rowwise[name] then r = la[name](m, spread and {axis = 2, ddof = ddof or 1} or 2)
  elseif name == "median" then r = la.nanmedian(m, 2)
  elseif spread then r = la["nan" .. name](m, {axis = 2, ddof = ddof or 1})
  elseif not bad:any() and (name == "min" or name == "max" or name == "sum") then r = la[name](m, 2)
  else r = rowwise[name](m, bad) end
  return index_column(df, {a = r})
end

--- df:sum(axis, ddof, numeric_only, skipna), df:prod(axis, ddof, numeric_only, skipna), df:product(axis, ddof, numeric_only,
-- skipna), df:mean(axis, ddof, numeric_only, skipna), df:median(axis, ddof, numeric_only, skipna), df:min(axis, ddof, numeric_only,
-- skipna), df:max(axis, ddof, numeric_only, skipna), df:var(axis, ddof, numeric_only, skipna), df:std(axis, ddof, numeric_only,
-- skipna), df:sem(axis, ddof, numeric_only, skipna), df:skew(axis, ddof, numeric_only, skipna), df:count(axis, ddof, numeric_only,
-- skipna), df:nunique(axis, ddof, numeric_only, skipna), df:any(axis, ddof, numeric_only, skipna), df:all(axis, ddof, numeric_only,
-- skipna) -> Series: one value for each column, a Series labelled with the names; axis = 2: one for each row. ddof (1) is for var,
-- std and sem. Columns of strings count in count, nunique, min and max; the others pass over them (so does min, max with
-- numeric_only = true).
-- Example: local df = frame({a = {1, 2, 6}}); print(df:sum().a, df:prod().a, df:product().a, df:mean().a, df:median().a,
--     df:min().a, df:max().a)  --> 9 12 12 3.0 2.0 1 6
-- Example: local df = frame({a = {1, 2, 6}}); print(df:var().a, df:std{ddof = 0}.a, df:sem().a, df:skew().a)
--     --> 7.0 2.1602468994693 1.5275252316519 1.4578629673213
-- Example: local df = frame({a = {1, 2, 6}, b = {0, 0, 1}}); print(df:count().b, df:nunique().b, df:any().b, df:all().b)
--     --> 3 2 true false
-- Example: frame({a = {1, 2}, b = {10, 20}}):sum(2):tolist()  --> {11, 22}
-- pandas: DataFrame.sum ...
for _, name in ipairs {"sum", "prod", "mean", "median", "min", "max", "var", "std", "sem", "skew", "count", "nunique", "any", "all"} do
  local f = stats.reduce[name]
  Frame[name] = function (self, ...)
    local axis, ddof, only, skipna = args(name, {"axis", "ddof", "numeric_only", "skipna"}, ...)
    if axis_of(axis, name) == 2 then
      if name == "sem" or name == "skew" or name == "nunique" then fail("%s: axis 2 is not possible", name) end
      return along(self, name, ddof)
    end
    local names = self.__names
    if not stats.anydtype[name] or only then names = numeric(self) end
    return reduced(self, table.move(names, 1, #names, 1, {}), function (c) return f(c, skipna ~= false, ddof) end)
  end
end
Frame.product = Frame.prod

--- df:quantile(q, interpolation) -> Frame|Series: the quantile q (0.5) of the numeric columns: a Series; of a list of q: a Frame
-- with a row for each.
-- Example: frame({a = {1, 2, 3}}):quantile(0.5).a  --> 2.0
-- pandas: DataFrame.quantile
function Frame:quantile (...)
  local q, how = args("quantile", {"q", "interpolation"}, ...)
  q = q or 0.5
  local names = numeric(self)
  if type(q) == "number" then
    local r = reduced(self, names, function (c) return index_column(self, c):quantile(q, how) end)
    r.name = q
    return r
  end
  local cols, ix = {}, nil
  for _, name in ipairs(names) do
    local s = Series.quantile(core.series(self.__cols[name]), q, how)
    cols[name], ix = s.__c, s.__labels
  end
  return core.frame(names, cols, ix, ix and ix.__n or 0)
end

--- df:idxmin(), df:idxmax() -> Series: for each column the label of its smallest, largest value.
-- Example: frame({a = {5, 1, 9}}):idxmin().a  --> 2
-- Example: frame({a = {5, 1, 9}}):idxmax().a  --> 3
-- pandas: DataFrame.idxmin, DataFrame.idxmax
function Frame:idxmin () return reduced(self, numeric(self), function (c) return index_column(self, c):idxmin() end) end
function Frame:idxmax () return reduced(self, numeric(self), function (c) return index_column(self, c):idxmax() end) end

--- df:mode() -> Frame: the most frequent values of each column, one below the other.
-- Example: frame({a = {1, 2, 2}}):mode().a:tolist()  --> {2}
-- pandas: DataFrame.mode
function Frame:mode ()
  local cols, n = {}, 0
  for _, name in ipairs(self.__names) do
    cols[name] = Series.mode(core.series(self.__cols[name])).__c
    n = math.max(n, column.len(cols[name]))
  end
  for name, c in pairs(cols) do
    local m = column.len(c)
    if m < n then cols[name] = column.take(c, la.concat {la.range(1, m), la.zeros(n - m, "int64")}) end
  end
  return core.frame(core.names(self), cols, nil, n)
end

--- df:agg(f), df:aggregate(f) -> Frame|Series: f a name or function: a Series with one value for each column; a list: a Frame with
-- a row for each; {column = f or list, ...}.
-- Example: frame({a = {1, 2}, b = {3, 4}}):agg({"min", "max"})  --> a b min 1 3 max 2 4
-- Example: frame({a = {1, 2}}):aggregate("sum").a  --> 3
-- pandas: DataFrame.agg
function Frame:agg (f)
  if type(f) == "string" and Frame[f] then return Frame[f](self) end
  if type(f) == "function" or type(f) == "string" then
    return reduced(self, core.names(self), function (c) return index_column(self, c):agg(f) end)
  end
  if type(f) ~= "table" then fail("agg: a name, a function, a list or a table of them, got %s", type(f)) end
  if isoptions(f) then
    local names, rows, seen, lists = {}, {}, {}, false
    for _, name in ipairs(self.__names) do
      local g = f[name]
      if g ~= nil then
        names[#names + 1] = name
        if type(g) == "table" then
          lists = true
          for _, h in ipairs(g) do
            if not seen[h] then rows[#rows + 1] = h seen[h] = true end
          end
        end
      end
    end
    for name in pairs(f) do core.col(self, name, "agg") end
    if not lists then return reduced(self, names, function (c, name) return index_column(self, c):agg(f[name]) end) end
    local cols = {}
    for _, name in ipairs(names) do
      local has, out = {}, {}
      for _, h in ipairs(type(f[name]) == "table" and f[name] or {f[name]}) do has[h] = true end
      for i, h in ipairs(rows) do out[i] = has[h] and index_column(self, self.__cols[name]):agg(h) or nil end
      cols[name] = column.fromlist(out, #rows)
    end
    return core.frame(names, cols, core.index {column.fromlist(rows, #rows)}, #rows)
  end
  local cols, labels = {}, {}
  for i, g in ipairs(f) do labels[i] = type(g) == "string" and g or ("f%d"):format(i) end
  local names, anydtype = {}, true
  for _, g in ipairs(f) do anydtype = anydtype and stats.anydtype[g] end
  for _, name in ipairs(self.__names) do
    if self.__cols[name].a or anydtype then
      names[#names + 1] = name
      cols[name] = index_column(self, self.__cols[name]):agg(f).__c
    end
  end
  return core.frame(names, cols, core.index {column.fromlist(labels, #labels)}, #labels)
end
Frame.aggregate = Frame.agg

--- df:describe(percentiles, include) -> Frame: count mean std min quartiles (or percentiles) max of the numeric columns; where
-- there are none, or with include = "all": count unique top freq of the others too.
-- Example: frame({a = {1, 2, 3}}):describe().a.loc.mean
-- pandas: DataFrame.describe
function Frame:describe (...)
  local ps, include = args("describe", {"percentiles", "include"}, ...)
  local names = numeric(self, false)
  if #names > 0 and include ~= "all" then
    local cols, ix = {}, nil
    for _, name in ipairs(names) do
      local s = Series.describe(core.series(self.__cols[name]), ps)
      cols[name], ix = s.__c, s.__labels
    end
    return core.frame(names, cols, ix, ix.__n)
  end
  local labels, texts, numbers = {"count"}, false, false
  for _, name in ipairs(self.__names) do
    local c = self.__cols[name]
    if c.a and c.a.dtype ~= "bool" then numbers = true else texts = true end
  end
  if texts then labels = {"count", "unique", "top", "freq"} end
  if numbers then
    for _, s in ipairs {"mean", "std", "min"} do labels[#labels + 1] = s end
    for _, q in ipairs(ps or {0.25, 0.5, 0.75}) do labels[#labels + 1] = ("%.4g%%"):format(q * 100) end
    labels[#labels + 1] = "max"
  end
  local cols = {}
  for _, name in ipairs(self.__names) do
    local s = Series.describe(core.series(self.__cols[name]), ps)
    local out, have = {}, {}
    for label, v in pairs(s) do have[label] = v end
    for i, label in ipairs(labels) do out[i] = have[label] end
    cols[name] = self.__cols[name].a and self.__cols[name].a.dtype ~= "bool" and column.fromlist(out, #labels) or {v = out, n = #labels}
  end
  return core.frame(core.names(self), cols, core.index {column.fromlist(labels, #labels)}, #labels)
end

--- df:corr{method ("pearson", "spearman", "kendall"), min_periods}, df:cov{ddof (1)}: of each pair of numeric columns, from the
-- rows in which neither is missing; a Frame labelled with the names both ways. pandas: corr, cov
local function pairwise (df, f, whole)
  local names = numeric(df)
  local k = #names
  local m
  local x = k > 0 and Frame.to_array(core.pick(df, names)):astype "float64"
  if x and whole and not la.isnan(x):any() and #x > 1 then m = whole(x)
  else
    m = la.zeros {k, k}
    for i = 1, k do
      for j = i, k do
        local v = f(df.__cols[names[i]].a, df.__cols[names[j]].a)
        m:set(i, j, v)
        m:set(j, i, v)
      end
    end
  end
  local cols = {}
  for j, name in ipairs(names) do cols[name] = {a = k == 1 and la.array {m:item()} or m(":", j):copy()} end
  return core.frame(names, cols, core.index {column.fromlist(names, k)}, k)
end
--- df:corr(method, min_periods) -> Frame: the correlation of each pair of numeric columns, from the rows in which neither is
-- missing; a Frame labelled with the names both ways. method: "pearson", "spearman" or "kendall".
-- Example: frame({a = {1, 2, 3}, b = {2, 4, 7}}):corr()  --> a b a 1.000000 0.993399 b 0.993399 1.000000
-- pandas: DataFrame.corr
function Frame:corr (...)
  local method, min = args("corr", {"method", "min_periods"}, ...)
  method = choice("corr", "method", method, {"pearson", "spearman", "kendall"})
  local whole = method == "pearson" and function (x)
    local d = x - x:mean(1)
    local c = la.matmul(d.T, d)
    local s = la.sqrt(la.diag(c))
    local r = la.clip(c / la.outer(s, s), -1, 1)
    return la.where(la.eye(#s, {dtype = "bool"}) & ~la.isnan(r), 1, r)
  end
  return pairwise(self, function (a, b) return stats.corr(a, b, method, min) end, whole)
end
--- df:cov(ddof) -> Frame: the covariance of each pair of numeric columns, from the rows in which neither is missing; the divisor is
-- n - ddof (1).
-- Example: frame({a = {1, 2, 3}, b = {2, 4, 7}}):cov()  --> a b a 1.0 2.500000 b 2.5 6.333333
-- pandas: DataFrame.cov
function Frame:cov (...)
  local ddof = args("cov", {"ddof"}, ...) or 1
  return pairwise(self, function (a, b) return (stats.cov(a, b, ddof)) end, function (x)
    local d = x - x:mean(1)
    return la.matmul(d.T, d) / (#x - ddof)
  end)
end

--- df:corrwith(s) -> Series: the correlation of each numeric column with a Series.
-- Example: local df = frame({a = {1, 2, 3}, b = {2, 4, 7}}); df:corrwith(df.a).a  --> 1.0
-- pandas: DataFrame.corrwith
function Frame:corrwith (s)
  return reduced(self, numeric(self), function (c) return stats.corr(c.a, column.array(s.__c, "corrwith")) end)
end

-- ---- column by column -------------------------------------------------------------------------------------------------------

--- df:cumsum(), df:cumprod(), df:cummin(), df:cummax(), df:diff(periods), df:pct_change(periods), df:abs(), df:clip(lower, upper),
-- df:rank(method, ascending, pct) -> Frame: as of a Series, of every column it is possible for.
-- Example: local df = frame({a = {2, -4, 3}}); print(df:cumsum().a[3], df:cumprod().a[3], df:cummin().a[3], df:cummax().a[3],
--     df:diff().a[2])  --> 1 -24 -4 3 -6.0
-- Example: local df = frame({a = {2, -4, 3}}); print(df:pct_change().a[2], df:abs().a[2], df:clip(-1, 2).a[2], df:rank().a[2])
--     --> -3.0 4 -1 1.0
-- pandas: DataFrame.cumsum ...
for _, name in ipairs {"cumsum", "cumprod", "cummin", "cummax", "diff", "pct_change", "abs", "clip", "rank"} do
  Frame[name] = function (self, ...)
    local a, n = {...}, select("#", ...)
    return core.each(core.pick(self, numeric(self)), function (c) return Series[name](core.series(c), table.unpack(a, 1, n)).__c end)
  end
end
--- df:shift(periods, fill_value) -> Frame: the rows `periods` (1) before (negative: behind); missing at the end.
-- Example: frame({a = {1, 2, 3}}):shift(1, {fill_value = 0}).a:tolist()  --> {0, 1, 2}
-- pandas: DataFrame.shift
function Frame:shift (...)
  local a, n = {...}, select("#", ...)
  return core.each(self, function (c) return Series.shift(core.series(c), table.unpack(a, 1, n)).__c end)
end
--- df:round(decimals) -> Frame: numbers rounded to a number of decimals (0), or each column to its own: {column = decimals, ...}.
-- Example: frame({a = {1.26, 2.34}}):round(1).a:tolist()  --> {1.3, 2.3}
-- pandas: DataFrame.round
function Frame:round (decimals)
  if isoptions(decimals) then for name in pairs(decimals) do core.col(self, name, "round") end end
  return core.each(self, function (c, name)
    if type(decimals) == "table" then return decimals[name] and core.rounded(c, decimals[name]) or c end
    return core.rounded(c, decimals or 0)
  end)
end

--- df:astype(dtype) -> Frame: all columns, or those of {column = dtype, ...}, converted.
-- Example: frame({a = {1, 2}}):astype({a = "float64"}).dtypes.a  --> float64
-- pandas: DataFrame.astype
function Frame:astype (dtype)
  if type(dtype) == "table" then
    for name in pairs(dtype) do core.col(self, name, "astype") end
    return core.each(self, function (c, name)
      return dtype[name] and column.astype(c, dtype[name], ('astype of "%s"'):format(tostring(name))) or c
    end)
  end
  return core.each(self, function (c, name) return column.astype(c, dtype, ('astype of "%s"'):format(tostring(name))) end)
end

local function condition (df, cond, fname)
  if type(cond) == "function" then cond = cond(df) end
  if isframe(cond) then
    if cond.__n ~= df.__n then fail("%s: a condition of %d rows for %d", fname, cond.__n, df.__n) end
    return function (name) return core.col(cond, name, fname).a end
  end
  local a = isseries(cond) and cond.__c.a or cond
  if not isarray(a) or a.dtype ~= "bool" or #a ~= df.__n then
    fail("%s: the condition must be a boolean Frame, Series or array with %d rows", fname, df.__n)
  end
  if a.ndim == 2 then
    local at = {}
    for i, name in ipairs(df.__names) do at[name] = i end
    return function (name) return a(":", at[name]) end
  end
  return function () return a end
end

--- df:where(cond, other), df:mask(cond, other) -> Frame: values where cond holds (mask: does not), other (missing) elsewhere. cond:
-- a boolean Frame, Series or array, or a function.
-- Example: local df = frame({a = {1, 5}}); df:where(df:gt(2), 0).a:tolist()  --> {0, 5}
-- Example: local df = frame({a = {1, 5}}); df:mask(df:gt(2), 0).a:tolist()  --> {1, 0}
-- pandas: DataFrame.where, DataFrame.mask
function Frame:where (cond, other)
  local f = condition(self, cond, "where")
  return core.each(self, function (c, name)
    return column.assign(c, ~f(name), isframe(other) and core.col(other, name, "where") or core.tovalue(other, self.__n, "where"))
  end)
end
function Frame:mask (cond, other)
  local f = condition(self, cond, "mask")
  return core.each(self, function (c, name)
    return column.assign(c, f(name), isframe(other) and core.col(other, name, "mask") or core.tovalue(other, self.__n, "mask"))
  end)
end

--- df:replace(old, new) -> Frame: equal values replaced; also df:replace{old = new} and df:replace{column = {old = new}}.
-- Example: frame({a = {1, 2}}):replace(1, 7).a:tolist()  --> {7, 2}
-- pandas: DataFrame.replace
function Frame:replace (old, new)
  if isoptions(old) and new == nil then
    local by = true
    for k, v in pairs(old) do by = by and self.__cols[k] ~= nil and type(v) == "table" end
    if by then return core.each(self, function (c, name) return old[name] and Series.replace(core.series(c), old[name]).__c or c end) end
  end
  return core.each(self, function (c) return Series.replace(core.series(c), old, new).__c end)
end

--- df:isin(values) -> Frame: true where a value is one of a list, or with {column = list, ...} of that column's.
-- Example: frame({a = {1, 2, 3}}):isin({1, 3}).a:tolist()  --> {true, false, true}
-- pandas: DataFrame.isin
function Frame:isin (values)
  if isoptions(values) then
    return core.each(self, function (c, name)
      if not values[name] then return {a = la.zeros({self.__n}, "bool")} end
      return Series.isin(core.series(c), values[name]).__c
    end)
  end
  return core.each(self, function (c) return Series.isin(core.series(c), values).__c end)
end

--- df:map(f), df:applymap(f) -> Frame: f of every value.
-- Example: frame({a = {1, 2}}):map(function (v) return v * 10 end).a:tolist()  --> {10, 20}
-- Example: frame({a = {1, 2}}):applymap(function (v) return -v end).a:tolist()  --> {-1, -2}
-- pandas: DataFrame.map
function Frame:map (f) return core.each(self, function (c) return Series.apply(core.series(c), f).__c end) end
Frame.applymap = Frame.map

--- df:apply(func, axis), df:transform(func, axis) -> Frame|Series: func(column) of every column, or with axis = 2 func(row) of
-- every row, both as Series (row.name, row[2]): results that are values make a Series, results that are Series of one length a
-- Frame.
-- Example: frame({a = {1, 2}, b = {3, 4}}):apply(function (row) return row.a * row.b end, 2):tolist()  --> {3, 8}
-- Example: frame({a = {1, 2}}):transform(function (c) return c - c:mean() end).a:tolist()  --> {-0.5, 0.5}
-- pandas: DataFrame.apply
function Frame:apply (...)
  local f, axis = args("apply", {"func", "axis"}, ...)
  if type(f) == "string" then return Frame[f](self, {axis = axis}) end
  if type(f) ~= "function" then fail("apply: f must be a function or a name, got %s", type(f)) end
  local out, deep = {}, false
  if axis_of(axis, "apply") == 2 then
    for i = 1, self.__n do
      out[i] = f(core.row(self, i))
      deep = deep or isseries(out[i])
    end
    if not deep then return index_column(self, column.fromlist(out, self.__n)) end
    local names, cols = {}, {}
    for label in pairs(out[1]) do names[#names + 1] = label end
    for k, name in ipairs(names) do
      local list = {}
      for i = 1, self.__n do list[i] = column.get(out[i].__c, k) end
      cols[name] = column.fromlist(list, self.__n)
    end
    return core.frame(names, cols, self.__labels, self.__n)
  end
  for i, name in ipairs(self.__names) do
    out[i] = f(core.series(self.__cols[name], self.__labels, name))
    deep = deep or isseries(out[i]) or isarray(out[i])
  end
  if not deep then return core.named(column.fromlist(out, #self.__names), self.__names) end
  local cols, ix = {}, nil
  for i, name in ipairs(self.__names) do
    cols[name] = isarray(out[i]) and {a = out[i]} or out[i].__c
    ix = ix or isseries(out[i]) and out[i].__labels
  end
  local n = column.len(cols[self.__names[1]])
  return core.frame(core.names(self), cols, n == self.__n and self.__labels or ix, n)
end
Frame.transform = Frame.apply

-- ---- rows and columns -------------------------------------------------------------------------------------------------------

--- df:rename(mapper | columns, index, inplace) -> Frame: under other names: df:rename{old = new}, or columns and index each a table
-- old -> new or a function.
-- Example: frame({a = {1, 2}}):rename{columns = {a = "x"}}.columns  --> ['x']
-- pandas: DataFrame.rename
function Frame:rename (t)
  if type(t) == "function" then t = {columns = t} end
  if type(t) ~= "table" then fail("rename: a table {old = new} is needed, got %s", type(t)) end
  local cols, ix, inplace = t.columns, t.index, t.inplace
  local plain = cols == nil and ix == nil or (cols ~= nil and type(cols) ~= "table" and type(cols) ~= "function")
  if plain then cols, ix, inplace = t, nil, nil end
  local r = core.pick(self, core.names(self))
  if cols then
    if type(cols) == "table" then for old in pairs(cols) do core.col(self, old, "rename") end end
    local names = {}
    for i, name in ipairs(self.__names) do
      local new = type(cols) == "function" and cols(name) or type(cols) == "table" and cols[name]
      if new == nil or new == false then new = name end
      names[i] = new
    end
    r.columns = names
  end
  if ix then rawset(r, "__labels", Series.rename(core.series({a = la.zeros({self.__n})}, self.__labels), ix).__labels) end
  return inplace and become(self, r) or r
end

--- df:rename_axis(name) -> Frame: the index under another name.
-- Example: frame({a = {1, 2}}):rename_axis("row").index.names[1]  --> row
-- pandas: DataFrame.rename_axis
function Frame:rename_axis (name)
  local r = core.pick(self, core.names(self))
  rawset(r, "__labels", self.__labels:rename(type(name) == "table" and name or {name}))
  return r
end

--- df:add_prefix(prefix), df:add_suffix(suffix) -> Frame: the columns' names with something before, behind.
-- Example: frame({a = {1, 2}}):add_prefix("x_").columns  --> ['x_a']
-- Example: frame({a = {1, 2}}):add_suffix("_x").columns  --> ['a_x']
-- pandas: DataFrame.add_prefix, DataFrame.add_suffix
function Frame:add_prefix (s) return self:rename {columns = function (name) return s .. tostring(name) end} end
function Frame:add_suffix (s) return self:rename {columns = function (name) return tostring(name) .. s end} end

--- df:drop(labels, axis, columns, index, inplace, errors) -> Frame: without these rows (axis = 2, or columns = ...: columns). A
-- single string that is a column and no row label drops the column. errors = "ignore": what is not there does not matter.
-- Example: frame({a = {1, 2}, b = {3, 4}}):drop("b").columns  --> ['a']
-- pandas: DataFrame.drop
function Frame:drop (...)
  local labels, axis, columns, index, inplace, errors = args("drop", {"labels", "axis", "columns", "index", "inplace", "errors"}, ...)
  if labels ~= nil and axis_of(axis, "drop") == 2 then columns, labels = labels, nil end
  index = index or labels
  if axis == nil and type(index) == "string" and columns == nil and #self.__labels:find(index) == 0 and self.__cols[index] then
    columns, index = index, nil
  end
  local r = self
  if columns ~= nil then
    local gone = {}
    if core.isindex(columns) then columns = columns:tolist() end
    if type(columns) ~= "table" then columns = {columns} end
    for _, name in ipairs(columns) do
      if errors ~= "ignore" then core.col(self, name, "drop") end
      gone[name] = true
    end
    local keep = {}
    for _, name in ipairs(self.__names) do if not gone[name] then keep[#keep + 1] = name end end
    r = core.pick(r, keep)
  end
  if index ~= nil then
    local keep = la.ones({self.__n}, "bool")
    if core.isindex(index) then index = index:tolist() elseif isarray(index) then index = index:tolist() end
    if type(index) ~= "table" then index = {index} end
    for _, label in ipairs(index) do
      local p = self.__labels:find(label)
      if #p == 0 and errors ~= "ignore" then fail("drop: no row is labelled %s", format.value(label)) end
      if #p > 0 then keep[p] = false end
    end
    r = core.select(r, keep)
  end
  return inplace and become(self, r) or r
end

--- df:insert(at, name, values): a new column at a position, in place.
-- Example: local df = frame({a = {1, 2}}); df:insert(1, "z", {8, 9}); df.columns  --> ['z', 'a']
-- pandas: DataFrame.insert plus one
function Frame:insert (at, name, v)
  if self.__cols[name] then fail('insert: there is a column "%s" already', tostring(name)) end
  local n = #self.__names
  if math.type(at) ~= "integer" or at < 1 or at > n + 1 then
    fail("insert: the position must lie between 1 and %d, got %s", n + 1, tostring(at))
  end
  self[name] = v
  table.remove(self.__names)
  table.insert(self.__names, at, name)
end
--- df:pop(name) -> Series: takes a column out and gives it back.
-- Example: local df = frame({a = {1, 2}, b = {3, 4}}); df:pop("b"):tolist()  --> {3, 4}
-- pandas: DataFrame.pop
function Frame:pop (name)
  local s = Frame.col(self, name)
  become(self, self:drop {columns = name})
  return s
end

--- df:assign(columns) -> Frame: a copy with more columns: {name = value or function(df), ...}, in order of their names.
-- Example: frame({a = {1, 2}}):assign{b = function (df) return df.a * 10 end}.b:tolist()  --> {10, 20}
-- pandas: DataFrame.assign
function Frame:assign (t)
  local r = core.pick(self, core.names(self))
  local names = {}
  for name in pairs(t) do names[#names + 1] = name end
  table.sort(names, function (x, y) return tostring(x) < tostring(y) end)
  for _, name in ipairs(names) do
    local v = t[name]
    if type(v) == "function" then v = v(r) end
    r[name] = v
  end
  return r
end

--- df:select_dtypes(include, exclude) -> Frame: the columns whose dtype is one of a list: "number", "bool", "str", "object",
-- "category" or the name of a dtype.
-- Example: frame({a = {1, 2}, b = {"x", "y"}}):select_dtypes("number").columns  --> ['a']
-- pandas: DataFrame.select_dtypes
function Frame:select_dtypes (...)
  local include, exclude = args("select_dtypes", {"include", "exclude"}, ...)
  local function has (list, c)
    local dt = column.dtype(c)
    for _, kind in ipairs(type(list) == "table" and list or {list}) do
      if kind == dt or (kind == "number" and c.a and dt ~= "bool") or ((kind == "string" or kind == "object") and dt == "str")
        or (kind == "float" and column.isfloat(c)) or (kind == "int" and dt:find "int") then
        return true
      end
    end
    return false
  end
  local names = {}
  for _, name in ipairs(self.__names) do
    local c = self.__cols[name]
    if (include == nil or has(include, c)) and not (exclude ~= nil and has(exclude, c)) then names[#names + 1] = name end
  end
  return core.pick(self, names)
end

--- df:filter(items, like, regex) -> Frame: the columns named in a list, or whose name holds a text (like) or matches a Lua pattern
-- (regex).
-- Example: frame({ab = {1}, ac = {2}, b = {3}}):filter{like = "a"}.columns  --> ['ab', 'ac']
-- pandas: DataFrame.filter
function Frame:filter (...)
  local items, like, regex = args("filter", {"items", "like", "regex"}, ...)
  local names = {}
  if items then
    for _, name in ipairs(items) do if self.__cols[name] then names[#names + 1] = name end end
  else
    for _, name in ipairs(self.__names) do
      if tostring(name):find(like or regex or "", 1, like ~= nil) then names[#names + 1] = name end
    end
  end
  return core.pick(self, names)
end

--- df:set_index(keys, drop, inplace) -> Frame: columns become the labels of the rows; drop = false: and stay columns.
-- Example: frame({k = {"x", "y"}, v = {1, 2}}):set_index("k").v.y  --> 2
-- pandas: DataFrame.set_index
function Frame:set_index (...)
  local keys, drop, inplace = args("set_index", {"keys", "drop", "inplace"}, ...)
  local r
  if isseries(keys) or isarray(keys) or core.isindex(keys) then
    r = core.pick(self, core.names(self))
    rawset(r, "__labels", core.toindex(keys, self.__n))
  else
    local names = core.names(self, keys, "set_index")
    local gone, rest = {}, {}
    for _, name in ipairs(names) do gone[name] = true end
    for _, name in ipairs(self.__names) do if drop == false or not gone[name] then rest[#rest + 1] = name end end
    r = core.pick(self, rest)
    rawset(r, "__labels", core.index(core.parts(self, names), names))
  end
  return inplace and become(self, r) or r
end

--- df:reset_index(drop, inplace, names) -> Frame: the labels become the first columns, under the index' names ("index", or
-- "level_1" ...), and rows count from 1; drop = true: labels are thrown away.
-- Example: frame({v = {1, 2}}, {index = {"x", "y"}}):reset_index().columns  --> ['index', 'v']
-- pandas: DataFrame.reset_index
function Frame:reset_index (...)
  local drop, inplace, given = args("reset_index", {"drop", "inplace", "names"}, ...)
  local names, cols = {}, {}
  if not drop then
    local n = #self.__labels.names
    given = type(given) == "table" and given or {given}
    for k = 1, n do
      local name = given[k] or self.__labels.names[k] or (n == 1 and "index" or "level_" .. k)
      if self.__cols[name] then fail('reset_index: there is a column "%s" already: give names = {...} or drop = true', tostring(name)) end
      names[k], cols[name] = name, self.__labels:column(k)
    end
  end
  for _, name in ipairs(self.__names) do
    names[#names + 1] = name
    cols[name] = self.__cols[name]
  end
  local r = core.frame(names, cols, nil, self.__n, drop and self.__colname or nil)
  if self.__colname then rawset(r, "__colname", self.__colname) end
  return inplace and become(self, r) or r
end

--- df:set_axis(labels, axis) -> Frame: other row labels (axis = 2: names of the columns).
-- Example: frame({a = {1, 2}}):set_axis({"x"}, 2).columns  --> ['x']
-- pandas: DataFrame.set_axis
function Frame:set_axis (...)
  local labels, axis = args("set_axis", {"labels", "axis"}, ...)
  local r = core.pick(self, core.names(self))
  if axis_of(axis, "set_axis") == 2 then r.columns = labels else r.index = labels end
  return r
end

--- df:reindex(index, columns, fill_value) -> Frame: rows (columns) in the order of labels; those that are not there are missing, or
-- fill_value.
-- Example: frame({a = {1, 2}}):reindex({2, 3}, {fill_value = 0}).a:tolist()  --> {2, 0}
-- pandas: DataFrame.reindex
function Frame:reindex (...)
  local index, columns, fill = args("reindex", {"index", "columns", "fill_value"}, ...)
  local r = self
  if index ~= nil then
    local list = index
    if isseries(index) then list = column.tolist(index.__c) elseif core.isindex(index) or isarray(index) then list = index:tolist() end
    local pos = {}
    for i, label in ipairs(list) do
      local p = self.__labels:find(label)
      if #p > 1 then fail("reindex: the label %s occurs more than once", format.value(label)) end
      pos[i] = #p == 1 and p(1) or 0
    end
    local at = la.array(pos, "int64")
    r = core.each(self, function (c)
      local t = column.take(c, at)
      if fill == nil or #pos == 0 then return t end
      t = column.assign(t, at:eq(0), fill)
      return c.a and t.a and math.type(fill) == "integer" and {a = t.a:astype(c.a.dtype)} or t
    end, core.index({column.fromlist(list, #list)}, self.__labels.names), #pos)
  end
  if columns ~= nil then
    local names, cols = {}, {}
    for i, name in ipairs(columns) do
      names[i], cols[name] = name, r.__cols[name] or column.from(fill == nil and la.nan or fill, r.__n)
    end
    r = core.frame(names, cols, r.__labels, r.__n)
  end
  return r
end
--- s:reindex(index, fill_value) -> Series: the rows in the order of labels; those that are not there are missing, or fill_value.
-- Example: frame.series({5, 6}):reindex({2, 3}, {fill_value = 0}):tolist()  --> {6, 0}
-- pandas: Series.reindex
function Series:reindex (...)
  local index, fill = args("reindex", {"index", "fill_value"}, ...)
  local name = self.__name or 1
  return core.series(Frame.reindex(self:to_frame(name), {index = index, fill_value = fill}).__cols[name], nil, self.__name):set_axis(index)
end

--- df:sort_values(by, ascending, na_position, ignore_index, inplace) -> Frame: rows in order of one or several columns (or index
-- levels); ascending (true) may be a list; equal rows stay in order.
-- Example: frame({a = {2, 1, 3}}):sort_values("a", {ascending = false}).a:tolist()  --> {3, 2, 1}
-- pandas: DataFrame.sort_values
function Frame:sort_values (...)
  local by, ascending, na, ignore, inplace = args("sort_values", {"by", "ascending", "na_position", "ignore_index", "inplace"}, ...)
  if by == nil then fail "sort_values: name the columns to sort by" end
  if type(by) ~= "table" then by = {by} end
  choice("sort_values", "na_position", na, {"last", "first"})
  local cs, down = {}, {}
  for i, name in ipairs(by) do
    local level
    for k, s in ipairs(self.__labels.names) do if s == name and not self.__cols[name] then level = k end end
    cs[i] = level and self.__labels:column(level) or core.col(self, name, "sort_values")
    if type(ascending) == "table" then
      if #ascending ~= #by then fail("sort_values: %d directions for %d columns", #ascending, #by) end
      down[i] = not ascending[i]
    else down[i] = ascending == false end
  end
  if #cs == 0 then return self end
  local r = core.take(self, column.order(cs, down, na == "first"))
  if ignore then r = r:reset_index {drop = true} end
  return inplace and become(self, r) or r
end

--- df:nlargest(n, columns), df:nsmallest(n, columns) -> Frame: the n rows with the largest, smallest values in the columns.
-- Example: frame({a = {2, 9, 3}}):nlargest(2, "a").a:tolist()  --> {9, 3}
-- Example: frame({a = {2, 9, 3}}):nsmallest(2, "a").a:tolist()  --> {2, 3}
-- pandas: DataFrame.nlargest, DataFrame.nsmallest
function Frame:nlargest (...)
  local n, by = args("nlargest", {"n", "columns"}, ...)
  return self:dropna {subset = by}:sort_values {by = by, ascending = false}:head(n)
end
function Frame:nsmallest (...)
  local n, by = args("nsmallest", {"n", "columns"}, ...)
  return self:dropna {subset = by}:sort_values {by = by}:head(n)
end

--- df:duplicated(subset, keep) -> Series: true for the rows that stood before (keep = "last": that come again; false: both);
-- subset: the columns that count.
-- Example: frame({a = {1, 1, 2}}):duplicated():tolist()  --> {false, true, false}
-- pandas: DataFrame.duplicated
function Frame:duplicated (...)
  local subset, keep = args("duplicated", {"subset", "keep"}, ...)
  return index_column(self, {a = core.duplicated(core.parts(self, core.names(self, subset, "duplicated")), keep, self.__n)})
end
--- df:drop_duplicates(subset, keep, ignore_index, inplace) -> Frame: without the rows that df:duplicated(subset, keep) tells.
-- Example: frame({a = {1, 1, 2}}):drop_duplicates().a:tolist()  --> {1, 2}
-- pandas: DataFrame.drop_duplicates
function Frame:drop_duplicates (...)
  local subset, keep, ignore, inplace = args("drop_duplicates", {"subset", "keep", "ignore_index", "inplace"}, ...)
  local r = core.select(self, ~core.duplicated(core.parts(self, core.names(self, subset, "drop_duplicates")), keep, self.__n))
  if ignore then r = r:reset_index {drop = true} end
  return inplace and become(self, r) or r
end

--- df:value_counts(subset, normalize, sort, ascending, dropna) -> Series: how often each combination of values occurs, the most
-- frequent first.
-- Example: frame({a = {1, 1, 2}}):value_counts():tolist()  --> {2, 1}
-- pandas: DataFrame.value_counts
function Frame:value_counts (...)
  local subset, normalize, sort, ascending, dropna = args("value_counts", {"subset", "normalize", "sort", "ascending", "dropna"}, ...)
  local names = core.names(self, subset, "value_counts")
  local codes, k, values = column.factorizeall(core.parts(self, names), false, dropna == false)
  local counts = group.reduce("size", codes, k)
  if sort ~= false then
    local order = column.order({{a = counts}}, {not ascending})
    counts = counts[order]
    for i, c in ipairs(values) do values[i] = column.take(c, order) end
  end
  if normalize then counts = counts / counts:sum() end
  return core.series({a = counts}, core.index(values, names), normalize and "proportion" or "count")
end

--- df:transpose() -> Frame: rows and columns change places; df.T is the same.
-- Example: frame({a = {1, 2}, b = {3, 4}}):transpose()  --> 1 2 a 1 2 b 3 4
-- pandas: DataFrame.transpose
function Frame:transpose ()
  local names, cols = {}, {}
  local numbers = #numeric(self) == #self.__names and #self.__names > 0
  local m = numbers and Frame.to_array(self)
  for i = 1, self.__n do
    local label = self.__labels:label(i)
    if type(label) == "table" then
      local t = {}
      for k = 1, #self.__labels.names do t[k] = format.value(label[k]) end
      label = table.concat(t, "_")
    end
    if cols[label] then fail("transpose: the label %s occurs more than once", format.value(label)) end
    names[i] = label
    if numbers then cols[label] = {a = m[i]:copy()}
    else
      local list = {}
      for k, name in ipairs(self.__names) do list[k] = column.get(self.__cols[name], i) end
      cols[label] = {v = list, n = #self.__names}
    end
  end
  local ix = core.index({column.fromlist(self.__names, #self.__names)}, {self.__colname or false})
  return core.frame(names, cols, ix, #self.__names, self.__labels.names[1] or nil)
end

-- ---- loops ------------------------------------------------------------------------------------------------------------------

--- df:rows() -> function: for i, row in df:rows() do: position and row, a plain table {name = value}; fast.
-- Example: for i, row in frame({a = {5, 6}}):rows() do print(i, row.a) end  --> 1 5 2 6
-- pandas: none; to_dict("records") is near
function Frame:rows ()
  local lists, names = {}, self.__names
  for k, name in ipairs(names) do lists[k] = column.tolist(self.__cols[name]) end
  local i, n = 0, self.__n
  return function ()
    i = i + 1
    if i > n then return nil end
    local row = {}
    for k = 1, #names do row[names[k]] = lists[k][i] end
    return i, row
  end
end
--- df:iterrows() -> function: label and row, a Series, for a loop.
-- Example: for label, row in frame({a = {5, 6}}):iterrows() do print(label, row.a) end  --> 1 5 2 6
-- pandas: DataFrame.iterrows
function Frame:iterrows ()
  local i = 0
  return function ()
    i = i + 1
    if i > self.__n then return nil end
    return self.__labels:label(i), core.row(self, i)
  end
end
--- df:itertuples() -> function: label and the values in a row, for a loop.
-- Example: for label, a, b in frame({a = {5, 6}, b = {7, 8}}):itertuples() do print(label, a, b) end  --> 1 5 7 2 6 8
-- pandas: DataFrame.itertuples
function Frame:itertuples ()
  local lists, k = {}, #self.__names
  for j, name in ipairs(self.__names) do lists[j] = column.tolist(self.__cols[name]) end
  local i = 0
  return function ()
    i = i + 1
    if i > self.__n then return nil end
    local t = {}
    for j = 1, k do t[j] = lists[j][i] end
    return self.__labels:label(i), table.unpack(t, 1, k)
  end
end
--- df:items() -> function: name and column, for a loop, as pairs(df).
-- Example: for name, s in frame({a = {5, 6}}):items() do print(name, s:sum()) end  --> a 11
-- pandas: DataFrame.items
function Frame:items () return pairs(self) end

--- df:to_dict(orient) -> table: a Lua table: "list" (default): {name = {values}}, "records": {{name = value}, ...}, "index": {label
-- = {name = value}}.
-- Example: frame({a = {5, 6}}):to_dict("records")  --> {{a = 5}, {a = 6}}
-- pandas: DataFrame.to_dict
function Frame:to_dict (orient)
  orient = choice("to_dict", "orient", orient, {"list", "records", "index"})
  local out = {}
  if orient == "list" then
    for _, name in ipairs(self.__names) do out[name] = column.tolist(self.__cols[name]) end
    return out
  end
  for i, row in self:rows() do out[orient == "records" and i or self.__labels:label(i)] = row end
  return out
end

--- df:equals(other) -> boolean: the same names, dtypes and values (NaN equal to NaN).
-- Example: frame({a = {1, 2}}):equals(frame({a = {1, 2}}))  --> true
-- pandas: DataFrame.equals
function Frame:equals (other)
  if not isframe(other) or self.__n ~= other.__n or #self.__names ~= #other.__names then return false end
  for i, name in ipairs(self.__names) do
    if other.__names[i] ~= name or not Series.equals(core.series(self.__cols[name]), core.series(other.__cols[name])) then return false end
  end
  return true
end

--- df:explode(name) -> Frame: a row for each element of the lists in a column.
-- Example: frame({s = {"a b", "c"}}):assign{w = function (df) return df.s.str:split(" ") end}:explode("w").w:tolist()
--     --> {"a", "b", "c"}
-- pandas: DataFrame.explode
function Frame:explode (name)
  local c = core.col(self, name, "explode")
  local pos, out = {}, {}
  for i = 1, self.__n do
    local v = column.get(c, i)
    if type(v) == "table" and #v > 0 then
      for _, x in ipairs(v) do
        pos[#pos + 1] = i
        out[#pos] = x
      end
    else
      pos[#pos + 1] = i
      if type(v) ~= "table" then out[#pos] = v end
    end
  end
  local r = core.take(self, la.array(pos, "int64"))
  r.__cols[name] = column.fromlist(out, #pos)
  return r
end

-- ---- query ------------------------------------------------------------------------------------------------------------------

--- df:query(text, vars) -> Frame: the rows where an expression over columns holds: "age > 30 and city == 'Delhi'", "a + b < 2 * c",
-- "x in ['a', 'b']", "not (x == @limit)" (@name: vars.name), "`two words` > 1". Nothing but the table and vars can be reached.
-- Example: frame({a = {1, 5, 9}}):query("a > @low", {low = 4}).a:tolist()  --> {5, 9}
-- pandas: DataFrame.query
function Frame:query (text, vars)
  local expr = require "lunarray.frame.expr"
  local r = expr.eval(self, text, vars or {}, "query")
  local a = isseries(r) and r.__c.a
  if r == true then return self elseif r == false then return core.slice(self, 1, 0) end
  if not a or a.dtype ~= "bool" then fail('query: "%s" is not a condition', text) end
  return core.select(self, a)
end
--- df:eval(text, vars) -> Frame|Series: the value of an expression, a Series; "c = a + b": a copy with that column. frame/expr.lua
-- says what is understood.
-- Example: frame({a = {1, 2}, b = {3, 4}}):eval("a * b"):tolist()  --> {3, 8}
-- pandas: DataFrame.eval
function Frame:eval (text, vars)
  local expr = require "lunarray.frame.expr"
  local name, rest = text:match "^%s*([%a_][%w_]*)%s*=%s*([^=].*)$"
  if not name then return expr.eval(self, text, vars or {}, "eval") end
  return self:assign {[name] = expr.eval(self, rest, vars or {}, "eval")}
end

-- ---- pictures ---------------------------------------------------------------------------------------------------------------

--- df:plot(| x, y, kind, figsize, title, ...) -> Axes: drawn through lunarray.plot on its current axes, a line (bar ...) for each
-- numeric column; kind: "line", "bar", "barh", "scatter", "hist", "box", "pie"; further options go to the plot.
-- Example: frame({x = {1, 2, 3}, y = {2, 4, 3}}):plot{x = "x", y = "y", kind = "scatter"}
-- pandas: DataFrame.plot
function Frame:plot (...) return core.plot(self, ...) end

local kinds = {"line", "bar", "barh", "scatter", "hist", "box", "pie"}

function core.plot (x, o)
  local ok, plt = pcall(require, "lunarray.plot")
  if not ok then fail "plot: lunarray.plot is not installed" end
  if type(o) == "string" then o = {kind = o} end
  o = o or {}
  local kind = choice("plot", "kind", o.kind, kinds)
  local rest = {}
  for k, v in pairs(o) do rest[k] = v end
  for _, k in ipairs {"kind", "x", "y", "figsize", "title", "xlabel", "ylabel", "legend", "grid", "ax"} do rest[k] = nil end
  if o.figsize then plt.figure {figsize = o.figsize} end
  local target = o.ax or plt
  local function draw (name, ...)
    local f = target[name]
    if o.ax then return f(o.ax, ...) end
    return f(...)
  end
  local function with (label)
    local t = {}
    for k, v in pairs(rest) do t[k] = v end
    t.label = t.label or label
    return t
  end
  local names, cols, xs
  if isseries(x) then
    names, cols, xs = {x.__name or ""}, {column.array(x.__c, "plot")}, x.__labels:column(1)
  else
    names, cols = {}, {}
    local want = o.y and core.names(x, o.y, "plot") or numeric(x)
    for _, name in ipairs(want) do
      if name ~= o.x then
        names[#names + 1] = name
        cols[#cols + 1] = column.array(core.col(x, name, "plot"), "plot")
      end
    end
    xs = o.x and core.col(x, o.x, "plot") or x.__labels:column(1)
  end
  local labels = xs.a == nil and column.tolist(xs) or nil
  local at = xs.a or la.range(1, column.len(xs))
  for i, y in ipairs(cols) do
    local label = tostring(names[i])
    if kind == "line" then draw("plot", at, y, with(label))
    elseif kind == "scatter" then draw("scatter", at, y, with(label))
    elseif kind == "bar" then draw("bar", labels or at, y, with(label))
    elseif kind == "barh" then draw("barh", labels or at, y, with(label))
    elseif kind == "hist" then draw("hist", column.isfloat {a = y} and y[~la.isnan(y)] or y, with(label))
    elseif kind == "pie" then draw("pie", y, {labels = labels}) end
  end
  if kind == "box" then draw("boxplot", cols, with(nil)) end
  if labels and kind == "line" then draw("xticks", at, labels) end
  if o.title then draw("title", o.title) end
  if o.xlabel or (o.x and kind ~= "barh") then draw("xlabel", o.xlabel or tostring(o.x)) end
  if o.ylabel then draw("ylabel", o.ylabel) end
  if o.grid then draw("grid", true) end
  if o.legend ~= false and #cols > 1 and kind ~= "pie" and kind ~= "box" then draw("legend") end
  return target == plt and plt.gca() or target
end

return core
