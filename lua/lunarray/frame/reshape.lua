--- Tables from tables: merge, join, concat, pivot_table, pivot, crosstab, melt, get_dummies, cut, qcut.
local la = require "lunarray"
local column = require "lunarray.frame.column"
local core = require "lunarray.frame.core"

local fail, args, choice, isarray = column.fail, column.args, column.choice, column.isarray
local Series, Frame = core.Series, core.Frame
local isseries, isframe = core.isseries, core.isframe
local group = la._group

local reshape = {}

-- ---- merge ------------------------------------------------------------------------------------------------------------------

-- codes of the rows of two tables under common numbers: equal keys, equal codes; a missing key is one too
local function common (lk, rk)
  local codes, k
  local n = column.len(lk[1])
  for i = 1, #lk do
    local x, y = lk[i], rk[i]
    if (x.codes == nil) ~= (y.codes == nil) and column.len(x) > 0 and column.len(y) > 0 and not (x.v or y.v) then
      fail("merge: keys of dtype %s and %s cannot be equal: convert one with astype", column.dtype(x), column.dtype(y))
    end
    local c, kc = column.factorize(column.concat {x, y}, true, true)
    if not codes then codes, k = c, kc
    else
      local first
      codes, first = group.pairs(codes, k, c, kc, true)
      k = #first
    end
  end
  return codes:slice(1, n), codes:slice(n + 1, #codes), k
end

local function aslist (x, df, what)
  if x == nil then return nil end
  return core.names(df, x, what)
end

--- df:merge(right, how, on, left_on, right_on, left_index, right_index, suffixes, indicator, sort) -> Frame: rows of both tables
-- that have equal keys, side by side. how: "inner" (the default), "left", "right", "outer", "cross". Without on: the columns both
-- have. Inner and left: in the order of the left rows, right: of the right ones, outer: of the keys. Other columns that both have
-- get the suffixes ({"_x", "_y"}).
-- Example: frame({k = {"x", "y"}, a = {1, 2}}):merge(frame({k = {"y", "z"}, b = {3, 4}}), {on = "k"})  --> a k b 1 2 y 3
-- pandas: DataFrame.merge
function Frame:merge (...)
  local right, how, on, left_on, right_on, left_index, right_index, suffixes, indicator, sort = args("merge",
    {"right", "how", "on", "left_on", "right_on", "left_index", "right_index", "suffixes", "indicator", "sort"}, ...)
  if isseries(right) then right = right:to_frame() end
  if not isframe(right) then fail("merge: the other table must be a Frame, got %s", type(right)) end
  how = choice("merge", "how", how, {"inner", "left", "right", "outer", "cross"})
  suffixes = suffixes or {"_x", "_y"}
  local lnames, rnames, lk, rk = {}, {}, {}, {}
  local pl, pr
  if how == "cross" then
    if on or left_on or right_on then fail 'merge: how = "cross" takes no keys' end
    pl = la.repeat_interleave(la.range(1, self.__n), right.__n)
    pr = la.tile(la.range(1, right.__n), self.__n)
  else
    if on == nil and left_on == nil and right_on == nil and not left_index and not right_index then
      on = {}
      for _, name in ipairs(self.__names) do if right.__cols[name] then on[#on + 1] = name end end
      if #on == 0 then fail "merge: the tables have no column in common: name the keys with on, or left_on and right_on" end
    end
    if on ~= nil then lnames, rnames = aslist(on, self, "merge"), aslist(on, right, "merge")
    else
      if left_index then lk = {self.__labels:column(1)} else lnames = aslist(left_on, self, "merge") or fail "merge: left_on is missing" end
      if right_index then rk = {right.__labels:column(1)}
      else rnames = aslist(right_on, right, "merge") or fail "merge: right_on is missing" end
    end
    for i, name in ipairs(lnames) do lk[i] = self.__cols[name] end
    for i, name in ipairs(rnames) do rk[i] = right.__cols[name] end
    if #lk ~= #rk then fail("merge: %d keys on the left, %d on the right", #lk, #rk) end
    local lc, rc, k = common(lk, rk)
    pl, pr = group.join(how, lc, rc, k)
    if sort and how ~= "outer" then
      local codes = group.take(lc, pl, true)
      codes = la.where(codes:eq(0), group.take(rc, pr, true), codes)
      local order = group.order(codes, k)
      pl, pr = pl[order], pr[order]
    end
  end
  -- a key that has one name on both sides is one column
  local shared = {}
  for i, name in ipairs(lnames) do if rnames[i] == name then shared[name] = true end end
  local names, cols = {}, {}
  local function add (name, c)
    if cols[name] then fail('merge: two columns would be named "%s": give suffixes', tostring(name)) end
    names[#names + 1] = name
    cols[name] = c
  end
  local nol = #pl > 0 and pl:eq(0)
  for _, name in ipairs(self.__names) do
    local c = column.take(self.__cols[name], pl)
    if shared[name] and nol and nol:any() then
      c = column.where(nol, column.take(right.__cols[name], pr), c)
      if self.__cols[name].a and c.a and right.__cols[name].a then
        c = {a = c.a:astype(la.promote_types(self.__cols[name].a.dtype, right.__cols[name].a.dtype))}
      end
    end
    add((not shared[name] and right.__cols[name]) and tostring(name) .. suffixes[1] or name, c)
  end
  for _, name in ipairs(right.__names) do
    if not shared[name] then
      add(self.__cols[name] and tostring(name) .. suffixes[2] or name, column.take(right.__cols[name], pr))
    end
  end
  if indicator then
    local code = la.where(pr:eq(0), 1, la.where(pl:eq(0), 2, 3)):astype "int32"
    add(type(indicator) == "string" and indicator or "_merge", {codes = code, levels = {"left_only", "right_only", "both"}, category = {}})
  end
  local ix
  if left_index and right_index then
    local c = column.take(self.__labels:column(1), pl)
    if #pl > 0 and nol:any() then
      c = column.where(nol, column.take(right.__labels:column(1), pr), c)
      if c.a and not self.__labels:column(1).a.dtype:find "float" then c = {a = c.a:astype "int64"} end
    end
    ix = core.index({c}, self.__labels.names)
  elseif right_index and not nol then ix = nil
  elseif right_index then ix = not nol:any() and self.__labels:take(pl) or nil
  elseif left_index then ix = (#pr > 0 and not pr:eq(0):any()) and right.__labels:take(pr) or nil end
  return core.frame(names, cols, ix, #pl)
end

--- df:join(other, on, how, lsuffix, rsuffix) -> Frame: other's columns, found by its row labels: those of df, or its column `on`;
-- how: "left" ...
-- Example: frame({a = {1, 2}}):join(frame({b = {3, 4}})).b:tolist()  --> {3, 4}
-- pandas: DataFrame.join
function Frame:join (...)
  local other, on, how, lsuffix, rsuffix = args("join", {"other", "on", "how", "lsuffix", "rsuffix"}, ...)
  local o = {how = how or "left", right_index = true, suffixes = {lsuffix or "", rsuffix or ""}}
  if isseries(other) then other = other:to_frame() end
  if on then o.left_on = on else o.left_index = true end
  if not lsuffix and not rsuffix and isframe(other) then
    for _, name in ipairs(self.__names) do
      if other.__cols[name] then fail('join: both tables have a column "%s": give lsuffix or rsuffix', tostring(name)) end
    end
  end
  return self:merge(other, o)
end

-- ---- concat -----------------------------------------------------------------------------------------------------------------

local function missing_like (c, n)
  if c.codes then return {codes = la.zeros({n}, "int32"), levels = c.levels, category = c.category} end
  if c.a then
    if c.a.dtype == "bool" then return {v = {}, n = n} end
    return {a = la.full({n}, la.nan, column.isfloat(c) and c.a.dtype or "float64")}
  end
  return {v = {}, n = n}
end

--- frame.concat(objs, axis, ignore_index, join, keys) -> Frame|Series: tables one below the other; columns that one has not are
-- missing there (join = "inner": left out). axis = 2: side by side, row by row. keys: a label for each part, as the first level of
-- the labels. Series: axis = 1 makes a Series, axis = 2 a Frame.
-- Example: frame.concat({frame({a = {1, 2}}), frame({a = {3}})}, {ignore_index = true}).a:tolist()  --> {1, 2, 3}
-- pandas: concat
function reshape.concat (...)
  local objs, axis, ignore, join, keys = args("concat", {"objs", "axis", "ignore_index", "join", "keys"}, ...)
  if objs == nil then fail "concat: there is nothing to join" end
  if type(objs) ~= "table" or getmetatable(objs) ~= nil then fail "concat: the tables must come in a list" end
  join = choice("concat", "join", join, {"outer", "inner"})
  local list, frames = {}, false
  for _, x in ipairs(objs) do
    if not isframe(x) and not isseries(x) then fail("concat: Frames and Series can be joined, not a %s", type(x)) end
    list[#list + 1] = x
    frames = frames or isframe(x)
  end
  if core.axis_of(axis, "concat") == 2 then
    local names, cols, n = {}, {}, core.length(list[1])
    for i, x in ipairs(list) do
      if core.length(x) ~= n then fail("concat: tables of %d and %d rows cannot stand side by side", n, core.length(x)) end
      if isseries(x) then x = x:to_frame(keys and keys[i] or x.__name or i) end
      for _, name in ipairs(x.__names) do
        if cols[name] then fail('concat: two columns would be named "%s"', tostring(name)) end
        names[#names + 1] = name
        cols[name] = x.__cols[name]
      end
    end
    return core.frame(names, cols, not ignore and list[1].__labels or nil, n)
  end
  local ix
  if not ignore then
    local nl = #list[1].__labels.names
    local levels, names = {}, {}
    for k = 1, nl do
      local cs = {}
      for i, x in ipairs(list) do
        if #x.__labels.names ~= nl then fail "concat: the tables have different numbers of index levels: ignore_index = true" end
        cs[i] = x.__labels:column(k)
      end
      levels[k] = column.concat(cs)
      names[k] = list[1].__labels.names[k]
      for _, x in ipairs(list) do if x.__labels.names[k] ~= names[k] then names[k] = false end end
    end
    if keys then
      local lens = {}
      for i, x in ipairs(list) do lens[i] = core.length(x) end
      local rep = la.repeat_interleave(la.range(1, #list), la.array(lens, "int64"))
      table.insert(levels, 1, column.take(column.fromlist(keys, #list), rep))
      table.insert(names, 1, false)
    end
    ix = core.index(levels, names)
  end
  if not frames then
    local cs, name = {}, list[1].__name
    for i, s in ipairs(list) do
      cs[i] = s.__c
      if s.__name ~= name then name = nil end
    end
    return core.series(column.concat(cs), ix, name)
  end
  local names, seen, n = {}, {}, 0
  for i, x in ipairs(list) do
    if isseries(x) then list[i] = x:to_frame() x = list[i] end
    n = n + x.__n
    for _, name in ipairs(x.__names) do
      if not seen[name] then
        seen[name] = {}
        names[#names + 1] = name
      end
      seen[name][#seen[name] + 1] = x.__cols[name]
    end
  end
  local keep, cols = {}, {}
  for _, name in ipairs(names) do
    if join == "outer" or #seen[name] == #list then
      keep[#keep + 1] = name
      local cs = {}
      for i, x in ipairs(list) do cs[i] = x.__cols[name] or missing_like(seen[name][1], x.__n) end
      cols[name] = column.concat(cs)
    end
  end
  return core.frame(keep, cols, ix, n)
end
core.concat = function (list) return reshape.concat(list) end

-- ---- pivot ------------------------------------------------------------------------------------------------------------------

--- df:pivot_table(values, index, columns, aggfunc, fill_value, margins, margins_name) -> Frame: values by the groups of index
-- (rows) and columns; aggfunc: "mean" ... Several values or functions: names are joined, value_column. margins: a last row and
-- column over all ("All").
-- Example: frame({k = {"x", "y", "x"}, v = {1, 2, 3}}):pivot_table{values = "v", index = "k", aggfunc = "sum"}.v:tolist()  --> {4, 2}
-- pandas: DataFrame.pivot_table
function Frame:pivot_table (...)
  local values, index, columns, f, fill, margins, mname = args("pivot_table",
    {"values", "index", "columns", "aggfunc", "fill_value", "margins", "margins_name"}, ...)
  f = f or "mean"
  mname = mname or "All"
  local inames = index ~= nil and core.names(self, index, "pivot_table") or {}
  local cnames = columns ~= nil and core.names(self, columns, "pivot_table") or {}
  if #inames == 0 and #cnames == 0 then fail "pivot_table: name index or columns" end
  if #inames == 0 then fail "pivot_table: name an index" end
  local vnames
  if values ~= nil then vnames = core.names(self, values, "pivot_table")
  else
    local used = {}
    for _, name in ipairs(inames) do used[name] = true end
    for _, name in ipairs(cnames) do used[name] = true end
    vnames = {}
    for _, name in ipairs(self.__names) do if not used[name] and self.__cols[name].a then vnames[#vnames + 1] = name end end
    table.sort(vnames, function (x, y) return tostring(x) < tostring(y) end)
  end
  local fs = type(f) == "table" and f or {f}
  local prefix = #vnames > 1 or type(values) == "table" or values == nil
  local all = {}
  for _, name in ipairs(inames) do all[#all + 1] = name end
  for _, name in ipairs(cnames) do all[#all + 1] = name end
  local function label (v, fn, i)
    local s = prefix and tostring(v) or nil
    if #fs > 1 then s = (s and s .. "_" or "") .. (type(fn) == "string" and fn or "f" .. i) end
    return s
  end
  local rindex = self:groupby(inames)
  local names, cols = {}, {}
  local ix = core.index(rindex._values, rindex.__names)
  local colname = false
  for _, v in ipairs(vnames) do
    for i, fn in ipairs(fs) do
      if #cnames == 0 then
        local name = label(v, fn, i) or v
        names[#names + 1] = name
        cols[name] = rindex[{v}]:agg(fn).__cols[v]
      else
        local g = self:groupby(all)
        local s = g[{v}]:agg(fn).__cols[v]
        -- rows and columns of each group
        local rcodes, rk, rv = column.factorizeall({table.unpack(g._values, 1, #inames)}, true)
        local ccodes, ck, cv = column.factorizeall({table.unpack(g._values, #inames + 1)}, true)
        local cc = cv[1]
        if #cv > 1 then
          local list = {}
          for j = 1, ck do
            local t = {}
            for k, c in ipairs(cv) do t[k] = column.text(column.get(c, j)) or "NaN" end
            list[j] = table.concat(t, "_")
          end
          cc = column.fromlist(list, ck)
        end
        ix = core.index(rv, inames)
        local part = core.unstacked(s, rcodes, rk, ix, ccodes, ck, cc, nil, fill)
        local head = label(v, fn, i)
        for _, name in ipairs(part.__names) do
          local full = head and head .. "_" .. tostring(name) or name
          names[#names + 1] = full
          cols[full] = part.__cols[name]
        end
        if not head then colname = #cnames == 1 and cnames[1] or false end
      end
    end
  end
  local r = core.frame(names, cols, ix, ix.__n, colname)
  if margins and #vnames == 1 and #fs == 1 then
    local v, fn = vnames[1], fs[1]
    local whole = self:dropna {subset = all}
    local byrow = whole:groupby(inames)[{v}]:agg(fn).__cols[v]
    if #cnames > 0 then core.setcol(r, mname, byrow) end
    local foot = {}
    if #cnames > 0 then
      local c = whole:groupby(cnames)[{v}]:agg(fn).__cols[v]
      for j = 1, column.len(c) do foot[j] = column.get(c, j) end
      foot[#foot + 1] = whole:col(v):agg(fn)
    else foot[1] = whole:col(v):agg(fn) end
    for j, name in ipairs(r.__names) do
      r.__cols[name] = column.concat {r.__cols[name], column.fromlist({foot[j]}, 1)}
    end
    local levels = {}
    for k = 1, #ix.names do levels[k] = column.concat {ix:column(k), column.fromlist({k == 1 and mname or ""}, 1)} end
    rawset(r, "__labels", core.index(levels, ix.names))
    rawset(r, "__n", r.__n + 1)
  end
  return r
end

--- df:pivot(index, columns, values) -> Frame: one cell for each pair of labels; a pair that occurs twice is an error.
-- Example: frame({r = {1, 1, 2}, c = {"a", "b", "a"}, v = {5, 6, 7}}):pivot{index = "r", columns = "c", values = "v"}
--     --> c a b r 1 5 6.0 2 7 NaN
-- pandas: DataFrame.pivot
function Frame:pivot (...)
  local index, columns, values = args("pivot", {"index", "columns", "values"}, ...)
  if columns == nil or index == nil then fail "pivot: name index and columns" end
  local all = core.names(self, index, "pivot")
  for _, name in ipairs(core.names(self, columns, "pivot")) do all[#all + 1] = name end
  if core.duplicated(core.parts(self, all), "first", self.__n):any() then
    fail "pivot: the index contains duplicate entries, cannot reshape: use pivot_table"
  end
  local r = self:pivot_table {values = values, index = index, columns = columns, aggfunc = "first"}
  if type(values) == "string" and self.__cols[values].a and self.__cols[values].a.dtype:find "int" then return r end
  return r
end

--- df:stack() -> Series: columns become a last level of the labels: a Series.
-- Example: frame({a = {1, 2}, b = {3, 4}}):stack():tolist()  --> {1, 3, 2, 4}
-- pandas: DataFrame.stack
function Frame:stack ()
  local n, k = self.__n, #self.__names
  local levels, names = {}, {}
  local rep = la.repeat_interleave(la.range(1, n), k)
  for l = 1, #self.__labels.names do levels[l], names[l] = column.take(self.__labels:column(l), rep), self.__labels.names[l] end
  levels[#levels + 1] = column.take(column.fromlist(self.__names, k), la.tile(la.range(1, k), n))
  names[#names + 1] = self.__colname or false
  local order = (la.tile(la.range(0, k - 1) * n, n) + rep)
  return core.series(column.take(column.concat(core.parts(self)), order), core.index(levels, names))
end
--- df:unstack(level, fill_value) -> Frame: a level (the last) of the labels becomes columns (value_label).
-- Example: frame({k = {"x", "x"}, l = {1, 2}, v = {5, 6}}):set_index({"k", "l"}):unstack().columns  --> [1, 2]
-- pandas: DataFrame.unstack
function Frame:unstack (...)
  local names, cols, ix = {}, {}, nil
  for _, name in ipairs(self.__names) do
    local part = Series.unstack(self:col(name), ...)
    for _, s in ipairs(part.__names) do
      local full = #self.__names == 1 and s or tostring(name) .. "_" .. tostring(s)
      names[#names + 1], cols[full] = full, part.__cols[s]
    end
    ix = part.__labels
  end
  return core.frame(names, cols, ix, ix and ix.__n or 0)
end

local function keyed (x, n, what, name)
  if isseries(x) then return x.__c, x.__name or name end
  if isarray(x) or type(x) == "table" then return column.from(x, n, what), name end
  fail("%s: the keys must be Series, arrays or lists, got %s", what, type(x))
end

--- frame.crosstab(index, columns, values, aggfunc, normalize, margins, rownames, colnames) -> Frame: how often each pair of values
-- occurs (or aggfunc of values); normalize: true, "index" or "columns".
-- Example: frame.crosstab({"x", "y", "x"}, {1, 1, 2})  --> col_1 1 2 row_1 x 1 1 y 1 0
-- pandas: crosstab
function reshape.crosstab (...)
  local a, b, values, f, normalize, margins, rowname, colname = args("crosstab",
    {"index", "columns", "values", "aggfunc", "normalize", "margins", "rownames", "colnames"}, ...)
  local x, xname = keyed(a, nil, "crosstab", "row_1")
  local y, yname = keyed(b, nil, "crosstab", "col_1")
  if type(rowname) == "table" then rowname = rowname[1] end
  if type(colname) == "table" then colname = colname[1] end
  xname, yname = rowname or xname, colname or yname
  local n = column.len(x)
  if column.len(y) ~= n then fail("crosstab: %d and %d values", n, column.len(y)) end
  local cols = {x = x, y = y, v = values ~= nil and keyed(values, n, "crosstab") or {a = la.ones({n}, "int64")}}
  local t = core.frame({"x", "y", "v"}, cols, nil, n)
  t = t:dropna {subset = {"x", "y"}}
  local r = t:pivot_table {values = "v", index = "x", columns = "y", aggfunc = values ~= nil and (f or "mean") or "sum",
    fill_value = values == nil and 0 or nil, margins = margins and not normalize}
  rawset(r, "__labels", r.__labels:rename {xname})
  rawset(r, "__colname", yname)
  if normalize then
    local m = Frame.to_array(r):astype "float64"
    if normalize == "index" then m = m / m:sum(2, {keepdims = true})
    elseif normalize == "columns" then m = m / m:sum(1, {keepdims = true})
    else m = m / m:sum() end
    for j, name in ipairs(r.__names) do r.__cols[name] = {a = m(":", j):copy()} end
  end
  return r
end

--- df:melt(id_vars, value_vars, var_name, value_name) -> Frame: columns set one below the other, their names in "variable", values
-- in "value".
-- Example: frame({k = {"x", "y"}, a = {1, 2}, b = {3, 4}}):melt{id_vars = "k"}.value:tolist()  --> {1, 2, 3, 4}
-- pandas: DataFrame.melt
function Frame:melt (...)
  local ids, vars, vname, name = args("melt", {"id_vars", "value_vars", "var_name", "value_name"}, ...)
  ids = ids ~= nil and core.names(self, ids, "melt") or {}
  if vars ~= nil then vars = core.names(self, vars, "melt")
  else
    local used = {}
    for _, s in ipairs(ids) do used[s] = true end
    vars = {}
    for _, s in ipairs(self.__names) do if not used[s] then vars[#vars + 1] = s end end
  end
  local n, k = self.__n, #vars
  local names, cols = {}, {}
  local rep = la.tile(la.range(1, n), math.max(k, 1))
  if k == 0 then rep = la.zeros(0, "int64") end
  for _, s in ipairs(ids) do
    names[#names + 1] = s
    cols[s] = column.take(self.__cols[s], rep)
  end
  vname, name = vname or self.__colname or "variable", name or "value"
  names[#names + 1] = vname
  cols[vname] = column.take(column.fromlist(vars, k), la.repeat_interleave(la.range(1, k), n))
  names[#names + 1] = name
  cols[name] = k > 0 and column.concat(core.parts(self, vars)) or {a = la.zeros(0)}
  return core.frame(names, cols, nil, n * k)
end

-- ---- get_dummies ------------------------------------------------------------------------------------------------------------

local function dummies (c, prefix, sep, o, names, cols)
  local codes, k, values = column.factorize(c, true)
  if c.category then                                     -- every category, also those that do not occur
    codes, k = c.codes, #c.levels
    values = {codes = la.range(1, k, {dtype = "int32"}), levels = c.levels}
  end
  for i = 1, k do
    if not (o.drop_first and i == 1) then
      local v = column.get(values, i)
      local name = v
      if prefix ~= nil then name = tostring(prefix) .. sep .. (column.text(v) or "nan") end
      names[#names + 1] = name
      cols[name] = {a = codes:eq(i):astype(o.dtype)}
    end
  end
  if o.dummy_na then
    local name = prefix ~= nil and tostring(prefix) .. sep .. "nan" or "nan"
    names[#names + 1] = name
    cols[name] = {a = column.isna(c):astype(o.dtype)}
  end
end

--- frame.get_dummies(data, prefix, prefix_sep, columns, drop_first, dummy_na, dtype) -> Frame: a column of 0 and 1 for each
-- distinct value, in order; a missing one has 0 in all. data: a Series or list (names: prefix_value), or a Frame, whose columns of
-- strings (or `columns`) are replaced (column_value).
-- Example: frame.get_dummies({"a", "b", "a"}).a:tolist()  --> {1, 0, 1}
-- pandas: get_dummies (which gives booleans: dtype = "bool")
function reshape.get_dummies (...)
  local x, prefix, sep, columns, first, na, dtype = args("get_dummies",
    {"data", "prefix", "prefix_sep", "columns", "drop_first", "dummy_na", "dtype"}, ...)
  sep = sep or "_"
  local o = {drop_first = first, dummy_na = na, dtype = dtype or "int64"}
  local names, cols = {}, {}
  if not isframe(x) then
    local c = isseries(x) and x.__c or column.from(x, nil, "get_dummies")
    dummies(c, prefix, sep, o, names, cols)
    return core.frame(names, cols, isseries(x) and x.__labels or nil, column.len(c))
  end
  local turn = {}
  if columns ~= nil then for _, name in ipairs(core.names(x, columns, "get_dummies")) do turn[name] = true end
  else for _, name in ipairs(x.__names) do turn[name] = x.__cols[name].codes ~= nil or nil end end
  for _, name in ipairs(x.__names) do
    if not turn[name] then
      names[#names + 1] = name
      cols[name] = x.__cols[name]
    end
  end
  local at = 0
  for _, name in ipairs(x.__names) do
    if turn[name] then
      at = at + 1
      local p = name
      if type(prefix) == "string" then p = prefix
      elseif type(prefix) == "table" then p = prefix[name] or prefix[at] or name end
      dummies(x.__cols[name], p, sep, o, names, cols)
    end
  end
  return core.frame(names, cols, x.__labels, x.__n)
end

-- ---- cut --------------------------------------------------------------------------------------------------------------------

-- rounded to `precision` significant decimals, as pandas labels its bins
local function round_frac (x, precision)
  if x ~= x or x == math.huge or x == -math.huge or x == 0 then return x end
  local whole, frac = math.modf(x)
  local digits = precision
  if whole == 0 then digits = -math.floor(math.log(math.abs(frac), 10)) - 1 + precision end
  local f = 10.0 ^ digits
  local y = x * f
  local r = math.floor(y + 0.5)
  if r - y == 0.5 and r % 2 == 1 then r = r - 1 end
  return r / f
end

local function labels_of (edges, ints, right, lowest, precision)
  local rounded
  for p = precision, 19 do
    local seen, all = {}, true
    rounded = {}
    for i, e in ipairs(edges) do
      rounded[i] = ints and e or round_frac(e, p)
      all = all and not seen[rounded[i]]
      seen[rounded[i]] = true
    end
    if all then precision = p break end
  end
  if right and lowest then rounded[1] = rounded[1] - 10.0 ^ -precision if ints then rounded[1] = rounded[1] + 0.0 ints = false end end
  local out = {}
  local function s (v) return ints and ("%d"):format(v) or column.number(v + 0.0) end
  for i = 1, #edges - 1 do
    out[i] = right and ("(%s, %s]"):format(s(rounded[i]), s(rounded[i + 1])) or ("[%s, %s)"):format(s(rounded[i]), s(rounded[i + 1]))
  end
  return out
end

local function binned (x, a, edges, o, what)
  local ints = true
  for i, e in ipairs(edges) do
    ints = ints and math.type(e) == "integer"
    local before = edges[i - 1]
    if i > 1 and (e ~= e or e <= before) then
      if e == edges[i - 1] then
        if o.duplicates == "drop" then
          local t = {}
          for _, v in ipairs(edges) do if v ~= t[#t] then t[#t + 1] = v end end
          return binned(x, a, t, o, what)
        end
        fail("%s: bin edges must be unique: %s occurs twice", what, column.text(e))
      end
      fail("%s: bins must increase monotonically", what)
    end
  end
  local k = #edges - 1
  local right = o.right ~= false
  local v = a:astype "float64"
  local e = la.array(edges, "float64")
  local ids = la.digitize(v, e, right)
  if o.include_lowest then ids = la.where(v:eq(edges[1] + 0.0), 1, ids) end
  ids = la.where(la.isnan(v) | ids:lt(1) | ids:gt(k), 0, ids):astype "int32"
  local ix, name = x and x.__labels or nil, x and x.__name or nil
  if o.labels == false then
    if #ids > 0 and ids:eq(0):any() then return core.series({a = la.where(ids:eq(0), la.nan, ids:astype "float64")}, ix, name) end
    return core.series({a = ids:astype "int64"}, ix, name)
  end
  local labels = o.labels
  if labels ~= nil and labels ~= true then
    if #labels ~= k then fail("%s: %d bins need as many labels, got %d", what, k, #labels) end
    local list = {}
    for i, s in ipairs(labels) do list[i] = column.text(s) end
    return core.series({codes = ids, levels = list, category = {ordered = true}}, ix, name)
  end
  local kind = (ints and not (right and o.include_lowest) and "int64" or "float64") .. (right and ", right" or ", left")
  local list = labels_of(edges, ints, right, o.include_lowest, o.precision or 3)
  return core.series({codes = ids, levels = list, category = {ordered = true, intervals = kind}}, ix, name)
end

local function input (x, what)
  if isseries(x) then return x, column.array(x.__c, what) end
  return nil, column.array(column.from(x, nil, what), what)
end

--- frame.cut(x, bins, labels, right, include_lowest, precision, duplicates) -> Series: the interval each number lies in. bins:
-- edges (left open, right closed), or a number of equal ones. A Series of ordered categories named (a, b], or by `labels`; labels =
-- false: the bin's number, from 1. Outside: missing.
-- Example: frame.cut({1, 5, 9}, {0, 4, 10}, {labels = {"low", "high"}}):tolist()  --> {"low", "high", "high"}
-- pandas: cut
function reshape.cut (...)
  local x, bins, labels, right, lowest, precision, duplicates = args("cut",
    {"x", "bins", "labels", "right", "include_lowest", "precision", "duplicates"}, ...)
  local s, a = input(x, "cut")
  local o = {labels = labels, right = right, include_lowest = lowest, precision = precision, duplicates = duplicates}
  if type(bins) == "number" then
    if math.type(bins) ~= "integer" or bins < 1 then fail("cut: the number of bins must be an integer >= 1, got %s", tostring(bins)) end
    local v = a:astype "float64"
    v = v[la.isfinite(v)]
    if #v == 0 then fail "cut: there is no value to cut" end
    local lo, hi = v:min(), v:max()
    local edges
    if lo == hi then
      local d = lo ~= 0 and 0.001 * math.abs(lo) or 0.001
      edges = la.linspace(lo - d, hi + d, bins + 1):tolist()
    else
      edges = la.linspace(lo, hi, bins + 1):tolist()
      local d = (hi - lo) * 0.001
      if right ~= false then edges[1] = edges[1] - d else edges[#edges] = edges[#edges] + d end
    end
    return binned(s, a, edges, o, "cut")
  end
  local edges = {}
  if bins == nil then fail "cut: bins are missing" end
  local c = column.from(bins, nil, "cut: bins")
  local mixed = column.isfloat(c)
  for i = 1, column.len(c) do
    local e = column.get(c, i)
    edges[i] = mixed and e + 0.0 or e
  end
  if #edges < 2 then fail "cut: at least two edges are needed" end
  return binned(s, a, edges, o, "cut")
end

--- frame.qcut(x, q, labels, precision, duplicates) -> Series: as frame.cut, with quantiles as edges: q equal shares, or a list of
-- quantiles in [0, 1].
-- Example: frame.qcut({1, 2, 3, 4}, 2, {labels = false}):tolist()  --> {1, 1, 2, 2}
-- pandas: qcut
function reshape.qcut (...)
  local x, q, labels, precision, duplicates = args("qcut", {"x", "q", "labels", "precision", "duplicates"}, ...)
  local s, a = input(x, "qcut")
  local qs = q
  if type(q) == "number" then
    if math.type(q) ~= "integer" or q < 1 then fail("qcut: q must be an integer >= 1 or a list, got %s", tostring(q)) end
    qs = la.linspace(0, 1, q + 1)
  elseif q == nil then fail "qcut: q is missing" end
  if type(qs) == "table" then qs = la.array(qs, "float64") end
  local edges = la.nanquantile(a:astype "float64", qs):tolist()
  return binned(s, a, edges, {labels = labels, include_lowest = true, precision = precision, duplicates = duplicates}, "qcut")
end

return reshape
