--- lunarray.frame: tables of columns under names, on top of arrays: what pandas is to NumPy.
--
--   local frame = require "lunarray.frame"
--   local df = frame({name = {"Asha", "Ravi", "Meera"}, age = {31, 27, 45}}, {"name", "age"})
--   print(df[df.age:gt(30)])
--   print(df:groupby("name").age:mean())
--
-- The four rules of the arrays hold: positions count from 1 (iloc, head, the default labels 1 .. n, ranges with both ends), values
-- and names are pandas', arguments come in pandas' order or by name in a last table, and one value is a Lua value.
-- Labels are what they are in the data: a filtered table keeps the labels of its rows. Columns and rows of two tables are matched
-- by position, never by label: lengths must agree.
--
--   df.price  df["unit price"]     a column: a Series        df.price = list, array, Series, value
--   df[{"a", "b"}]                 a table of some columns   df:col(name): also for names such as "index"
--   df[mask]                       the rows where a boolean Series or array is true: df[df.price:gt(3) & df.city:eq("Pune")]
--   df[i], df["2:5"]               row i (a Series labelled with the names), rows 2 to 5
--   df.iloc[i] iloc["1:10"] iloc(i, j) iloc[{rows, columns}]     by position         df.loc[...] the same by label, mask or
--   function
--   s[i] s["2:5"] s[mask] s[list]  elements of a Series by position; s.loc[label], or s.label where no method is called so;
--   ipairs, pairs, #
--   s:gt(3) s + 1 s:sqrt()         elementwise; every function of an array works on a Series of numbers
--
-- A column that is named like a method is the column: df.count; df:count() is still the method. shape columns index dtypes values
-- loc iloc are always attributes. Missing values: NaN in floats (integers become float64 where one is missing), no string in
-- columns of strings; frame.NA writes both. A method gives a new table and leaves the old one alone, unless inplace = true;
-- columns are shared, not copied, until one of the tables is changed. s.values is the column's own array: copy it before changing
-- it in place.
local la = require "lunarray"
local column = require "lunarray.frame.column"
local core = require "lunarray.frame.core"
require "lunarray.frame.series"
require "lunarray.frame.table"
require "lunarray.frame.groupby"
local reshape = require "lunarray.frame.reshape"
require "lunarray.frame.arguments"
local format = require "lunarray.frame.format"
local csv = require "lunarray.frame.csv"

local fail, isarray, args = column.fail, column.isarray, column.args

local frame = {}

--- A missing value, in lists too.
frame.NA = la.nan

--- What printing heeds: width max_rows min_rows max_columns max_colwidth precision. pandas: set_option("display. ...")
frame.options = format.options

local function is_column (v)
  return isarray(v) or core.isseries(v) or (column.islist(v))
end

local function add (df, name, v)
  if df.__cols[name] then fail('frame: there are two columns "%s"', tostring(name)) end
  df.__names[#df.__names + 1] = name
  df.__cols[name] = v
end

--- frame.new(data, columns, index) -> Frame: a table; frame(data, columns, index) is the same. data is one of
--   {name = values, ...}                 columns by name: lists, arrays (copied), Series, or one value for all rows; their order
--   is that of `columns`, else that of the names
--   {{"name", values}, ...}              columns in order
--   {{name = value, ...}, ...}           rows as records; columns in order of the names, or `columns`
--   {{value, value, ...}, ...}           rows as lists, an array with two axes: named by `columns` (1, 2, ...)
--   a Frame                              copied
-- index: labels of the rows.
-- Example: frame.new({city = {"Pune", "Goa"}, price = {3.5, 2}})  --> city price 1 Pune 3.5 2 Goa 2.0
-- pandas: DataFrame
function frame.new (data, ...)
  local columns, index = args("frame", {"columns", "index"}, ...)
  local df = core.frame({}, {}, nil, 0)
  local list = {}                                      -- {name, value} in order
  if core.isframe(data) then
    for name, s in pairs(data) do list[#list + 1] = {name, s} end
    index = index or data.__labels
  elseif core.isseries(data) then
    list[1] = {columns and columns[1] or data.__name or 1, data}
    index = index or data.__labels
    columns = nil
  elseif isarray(data) then
    if data.ndim ~= 2 then fail("frame: the array must have two axes, got shape %s", tostring(data.shape)) end
    if columns and #columns ~= data.shape[2] then fail("frame: %d names for %d columns", #columns, data.shape[2]) end
    for j = 1, data.shape[2] do list[j] = {columns and columns[j] or j, data(":", j)} end
    if data.shape[2] == 0 then rawset(df, "__n", data.shape[1]) rawset(df, "__labels", core.range(df.__n)) end
    columns = nil
  elseif column.islist(data) then
    local first = data[1]
    if type(first) == "table" and type(first[1]) == "string" and is_column(first[2]) and #first == 2 then
      for i, pair in ipairs(data) do list[i] = {pair[1], pair[2]} end
    elseif column.islist(first) or core.isseries(first) then
      local n = #data
      if type(first) == "table" and column.isoptions(first) then         -- records
        local names, seen = {}, {}
        if columns then names = columns
        else
          for _, row in ipairs(data) do
            for name in pairs(row) do
              if not seen[name] then
                seen[name] = true
                names[#names + 1] = name
              end
            end
          end
          table.sort(names, function (x, y) return tostring(x) < tostring(y) end)
        end
        for j, name in ipairs(names) do
          local values = {}
          for i = 1, n do values[i] = data[i][name] end
          list[j] = {name, core.series(column.fromlist(values, n))}
        end
        columns = nil
      else                                                                -- rows
        local k = columns and #columns or 0
        if not columns then for _, row in ipairs(data) do k = math.max(k, column.extent(row)) end end
        for i, row in ipairs(data) do
          local m = core.isseries(row) and k or column.extent(row)
          if m > k then fail("frame: row %d has %d values, there are %d columns", i, m, k) end
        end
        for j = 1, k do
          local values = {}
          for i = 1, n do values[i] = data[i][j] end
          list[j] = {columns and columns[j] or j, core.series(column.fromlist(values, n))}
        end
        columns = nil
      end
    else
      local names = {}
      if columns then
        for i, name in ipairs(columns) do
          if data[name] == nil then
            local have = {}
            for s in pairs(data) do have[#have + 1] = s end
            table.sort(have, function (x, y) return tostring(x) < tostring(y) end)
            fail('frame: no column "%s"%s', tostring(name), column.suggest(name, have))
          end
          names[i] = name
        end
      else
        for name in pairs(data) do names[#names + 1] = name end
        table.sort(names, function (x, y) return tostring(x) < tostring(y) end)
      end
      for i, name in ipairs(names) do list[i] = {name, data[name]} end
    end
  elseif data ~= nil then fail("frame: a table of columns, a list of rows or an array is needed, got %s", type(data))
  end
  if columns and #list == 0 and data == nil then for i, name in ipairs(columns) do list[i] = {name, {}} end end
  if columns and (core.isframe(data) or list[1] and type(data) == "table" and type(data[1]) == "table") then
    local at = {}
    for _, pair in ipairs(list) do at[pair[1]] = pair end
    local order = {}
    for i, name in ipairs(columns) do
      local have = {}
      for _, pair in ipairs(list) do have[#have + 1] = pair[1] end
      order[i] = at[name] or fail('frame: no column "%s"%s', tostring(name), column.suggest(name, have))
    end
    list = order
  end
  local n
  for _, pair in ipairs(list) do
    if is_column(pair[2]) and not (isarray(pair[2]) and pair[2].ndim == 0) then
      local c = column.from(isarray(pair[2]) and pair[2]:copy() or pair[2], nil, ('column "%s"'):format(tostring(pair[1])))
      local m = column.len(c)
      if n and m ~= n then
        fail('frame: all columns must have the same length: "%s" has %d values, "%s" %d', tostring(list[1][1]), n, tostring(pair[1]), m)
      end
      n = m
      pair[2] = c
    end
  end
  if n == nil and #list > 0 then n = index and #index or 1 end
  if n then
    rawset(df, "__n", n)
    rawset(df, "__labels", core.range(n))
  end
  for _, pair in ipairs(list) do
    local v = pair[2]
    local ready = type(v) == "table" and (v.a or v.codes or v.v) and v
    add(df, pair[1], ready or column.from(v, n, ('column "%s"'):format(tostring(pair[1]))))
  end
  if index ~= nil then
    if #list == 0 and df.__n == 0 then rawset(df, "__n", #index) end
    rawset(df, "__labels", core.toindex(index, df.__n))
  end
  return df
end

--- frame.series(data, name, index), frame.Series(data, name, index) -> Series: a Series of a list, an array or one value; a table
-- {label = value} is ordered by its labels.
-- Example: frame.series({5, 6}, "runs", {index = {"a", "b"}})  --> a 5 b 6 Name: runs, dtype: int64
-- Example: frame.Series({a = 5, b = 6}).b  --> 6
-- pandas: Series
function frame.series (data, ...)
  local name, index = args("series", {"name", "index"}, ...)
  if core.isseries(data) then return core.series(data.__c, index and core.toindex(index, #data) or data.__labels, name or data.__name) end
  if column.islist(data) and #data == 0 and next(data) ~= nil and type(next(data)) == "string" then
    local labels, values = {}, {}
    for label in pairs(data) do labels[#labels + 1] = label end
    table.sort(labels)
    for i, label in ipairs(labels) do values[i] = data[label] end
    return core.series(column.fromlist(values, #labels), core.index {column.fromlist(labels, #labels)}, name)
  end
  local one = type(data) ~= "table" and not isarray(data)          -- a value for all rows
  local c = column.from(isarray(data) and data:copy() or data, index and one and #index or nil, "a Series")
  return core.series(c, index and core.toindex(index, column.len(c)) or nil, name)
end

frame.Series = frame.series

--- frame.index(labels, names) -> Index: an Index; labels: a list, or for several levels a list of lists.
-- Example: frame.index({"a", "b"}, "row"):tolist()  --> {"a", "b"}
-- pandas: Index, MultiIndex.from_tuples
function frame.index (labels, names)
  local ix = core.toindex(labels, #labels)
  return names and ix:rename(type(names) == "table" and names or {names}) or ix
end

frame.read_csv = csv.read_csv
frame.concat = reshape.concat
frame.crosstab = reshape.crosstab
frame.get_dummies = reshape.get_dummies
frame.cut = reshape.cut
frame.qcut = reshape.qcut
--- frame.merge(df, ...), frame.melt(df, ...), frame.pivot_table(df, ...) -> Frame: the methods of that name.
-- Example: frame.merge(frame({k = {1}, a = {2}}), frame({k = {1}, b = {3}}), {on = "k"}).b:tolist()  --> {3}
-- Example: frame.melt(frame({a = {1, 2}})).value:tolist()  --> {1, 2}
-- Example: frame.pivot_table(frame({k = {"x", "x"}, v = {1, 3}}), {values = "v", index = "k"}).v:tolist()  --> {2.0}
-- pandas: merge, melt, pivot_table
function frame.merge (left, ...) return core.Frame.merge(left, ...) end
function frame.melt (df, ...) return core.Frame.melt(df, ...) end
function frame.pivot_table (df, ...) return core.Frame.pivot_table(df, ...) end

--- frame.isframe(x), frame.isseries(x) -> boolean: is x a Frame, a Series?
-- Example: local df = frame({a = {1}}); print(frame.isframe(df), frame.isseries(df.a))  --> true true
-- pandas: isinstance(x, DataFrame)
frame.isframe, frame.isseries = core.isframe, core.isseries

--- frame.isna(x), frame.isnull(x) -> boolean|Frame|Series: what is missing in a Frame or Series; of one value: is it missing?
-- Example: print(frame.isna(frame.NA), frame.isnull(3))  --> true false
-- pandas: isna
function frame.isna (x)
  if core.isframe(x) or core.isseries(x) then return x:isna() end
  return x == nil or x ~= x
end
frame.isnull = frame.isna

--- frame.to_numeric(arg, errors) -> Series: strings as numbers (int64, or float64); errors = "coerce": what is none becomes NaN
-- ("raise": an error).
-- Example: frame.to_numeric(frame.series({"1", "x"}), {errors = "coerce"}):tolist()  --> {1.0, nan}
-- pandas: to_numeric
function frame.to_numeric (...)
  local s, errors = args("to_numeric", {"arg", "errors"}, ...)
  errors = column.choice("to_numeric", "errors", errors, {"raise", "coerce"})
  local c = core.isseries(s) and s.__c or column.from(s, nil, "to_numeric")
  local ix, name = core.isseries(s) and s.__labels or nil, core.isseries(s) and s.__name or nil
  if c.a then return core.series(c, ix, name) end
  local list, n = column.tolist(c)
  for i = 1, n do
    local v = list[i]
    if type(v) == "string" then
      local number = tonumber(v)
      if v:find "^%s*[+-]?0[xX]" then number = nil end
      if not number and errors == "raise" then fail("to_numeric: unable to parse string \"%s\" at position %d", v, i) end
      list[i] = number
    elseif type(v) ~= "number" and type(v) ~= "boolean" then list[i] = nil end
  end
  local r = column.fromlist(list, n)
  return core.series(r.a and r or {a = la.full({n}, la.nan)}, ix, name)
end

return setmetatable(frame, {__call = function (_, ...) return frame.new(...) end})
