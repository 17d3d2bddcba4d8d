--- Tables from and to CSV text: frame.read_csv, df:to_csv. The reading is done in C, on all threads (src/csv.h says how columns
-- are found).
local la = require "lunarray"
local column = require "lunarray.frame.column"
local core = require "lunarray.frame.core"

local fail, args = column.fail, column.args
local Series, Frame = core.Series, core.Frame

local csv = {}

local options = {"sep", "header", "names", "index_col", "usecols", "dtype", "nrows", "skiprows", "na_values", "keep_default_na",
  "true_values", "false_values",
  "skipinitialspace", "skip_blank_lines", "thousands", "decimal", "comment", "quotechar", "doublequote", "escapechar",
  "delimiter", "delim_whitespace", "progress", "text"}
local passed = {"text", "sep", "quotechar", "doublequote", "escapechar", "comment", "header", "names", "usecols", "skiprows", "nrows",
  "dtype", "na_values",
  "keep_default_na", "true_values", "false_values", "skipinitialspace", "skip_blank_lines", "thousands", "decimal", "progress"}

--- frame.read_csv(path | text, sep, delimiter, header, names, index_col, usecols, dtype, nrows, skiprows, na_values,
-- keep_default_na, true_values, false_values, thousands, decimal, comment, quotechar, doublequote, escapechar, skipinitialspace,
-- skip_blank_lines, progress) -> Frame: a table from a CSV file (.gz: unpacked on the way), or from text = "...". Options, all by
-- name:
--   sep (","; "\t", "\\s+" for blanks; delimiter)          header  the row with the names, from 1 (default: the first, or none if
--   names are given); false: none
--   names  list of the columns' names                       index_col  column(s) that become the labels
--   usecols  list of names or positions to read             dtype  a dtype or {column = dtype}; "str" keeps text
--   nrows, skiprows  how many rows, lines to pass over      na_values, keep_default_na  what means missing, beside "", NA, NaN,
--   null ...
--   progress  function(bytes done, bytes in all)
-- Columns are int64, float64 (also integers with missing values), bool or text. Columns without names are called 1, 2, ...; a name
-- that comes again gets ".1".
-- Example: frame.read_csv({text = "a,b\n1,x\n2,y\n"})  --> a b 1 1 x 2 2 y
-- pandas: read_csv (header and usecols plus one)
function csv.read_csv (path, ...)
  if type(path) == "table" and column.isoptions(path) then return csv.read_csv(nil, path) end
  local given = {args("read_csv", options, ...)}
  local o = {}
  for i, name in ipairs(options) do o[name] = given[i] end
  if path == nil and o.text == nil then fail "read_csv: a path, or text = \"...\", is missing" end
  if path ~= nil and type(path) ~= "string" then fail("read_csv: the path must be a string, got %s", type(path)) end
  o.sep = o.sep or o.delimiter or (o.delim_whitespace and "\\s+") or nil
  local p = {}
  for _, name in ipairs(passed) do p[name] = o[name] end
  if p.usecols and o.index_col and type(o.index_col) == "string" then
    local has = false
    for _, s in ipairs(p.usecols) do has = has or s == o.index_col end
    if not has then fail('read_csv: index_col "%s" is not in usecols', o.index_col) end
  end
  local r
  do
    local ok, e
    if next(p) == nil then ok, e = pcall(la._parse_csv, path) else ok, e = pcall(la._parse_csv, path, p) end
    if not ok then fail("%s", (tostring(e):gsub("^[^:]+:%d+: ", ""):gsub("_parse_csv", "read_csv"))) end
    r = e
  end
  local names, cols, seen = {}, {}, {}
  local plain = o.header == false and not o.names
  for i, name in ipairs(r.names) do
    local c = r.columns[i]
    if plain then name = math.tointeger(tonumber(name)) and math.tointeger(tonumber(name)) + 1 or i
    elseif name == "" then name = ("Unnamed: %d"):format(i - 1) end
    if cols[name] ~= nil then
      local k = seen[name] or 1
      while cols[name .. "." .. k] ~= nil do k = k + 1 end
      seen[name] = k + 1
      name = name .. "." .. k
    end
    names[i] = name
    cols[name] = type(c) == "table" and {codes = c.codes, levels = c.levels} or {a = c}
  end
  local df = core.frame(names, cols, nil, r.rows)
  if o.index_col ~= nil and o.index_col ~= false then
    local keys = o.index_col
    if type(keys) ~= "table" then keys = {keys} end
    local list = {}
    for i, k in ipairs(keys) do
      if math.type(k) == "integer" and not cols[k] then
        if k < 1 or k > #names then fail("read_csv: index_col %d is out of bounds for %d columns", k, #names) end
        k = names[k]
      end
      list[i] = k
    end
    df = df:set_index(list)
    for k, s in ipairs(df.__labels.names) do if type(s) == "string" and s:find "^Unnamed: " then df.__labels.names[k] = false end end
  end
  return df
end

-- the fields of a column as text, ready to be written
local function fields (c, n, quote, o)
  local out = {}
  if c.a then
    local list = c.a:tolist()
    local dtype = c.a.dtype
    if dtype == "bool" then for i = 1, n do out[i] = list[i] and "True" or "False" end
    elseif column.isfloat(c) then
      local number, fmt = column.number, o.float_format
      local wide = dtype == "float64"
      for i = 1, n do
        local v = list[i]
        if v ~= v then out[i] = o.na_rep
        elseif fmt then out[i] = fmt:format(v)
        elseif wide then out[i] = number(v)
        else out[i] = la.format_float(c.a[{i, "..."}]) end
      end
    elseif dtype == "uint64" then for i = 1, n do out[i] = column.unsigned(list[i]) end
    else for i = 1, n do out[i] = ("%d"):format(list[i]) end end
    return out
  elseif c.codes then
    local texts, codes = {[0] = o.na_rep}, c.codes:tolist()
    for l, s in ipairs(c.levels) do texts[l] = quote(s) end
    for i = 1, n do out[i] = texts[codes[i]] end
    return out
  end
  for i = 1, n do
    local v = c.v[i]
    out[i] = (v == nil or v ~= v) and o.na_rep or quote(column.text(v) or tostring(v))
  end
  return out
end

--- df:to_csv(path, sep, na_rep, float_format, columns, header, index, index_label) -> string?: written as CSV; the labels are the
-- first columns unless index = false. Without a path the text is the result; a path that ends in .gz is packed. The file is written
-- beside its place and then renamed. Numbers are written with the fewest digits that read back the same (or by float_format,
-- "%.3f").
-- Example: frame({a = {1, 2}}):to_csv{index = false}  --> a 1 2
-- pandas: DataFrame.to_csv
function Frame:to_csv (...)
  local path, sep, na, ff, columns, header, index, label = args("to_csv",
    {"path", "sep", "na_rep", "float_format", "columns", "header", "index", "index_label"}, ...)
  sep = sep or ","
  if type(sep) ~= "string" or #sep ~= 1 then fail("to_csv: sep must be one character, got %s", tostring(sep)) end
  local special = "[\"\r\n" .. sep:gsub("%W", "%%%0") .. "]"
  local function quote (s)
    s = tostring(s)
    if s:find(special) then return '"' .. s:gsub('"', '""') .. '"' end
    return s
  end
  local o = {na_rep = na or "", float_format = ff}
  local names = core.names(self, columns, "to_csv")
  local n, parts, head = self.__n, {}, {}
  if index ~= false then
    for k = 1, #self.__labels.names do
      parts[k] = fields(self.__labels:column(k), n, quote, o)
      local l = type(label) == "table" and label[k] or (k == 1 and label) or self.__labels.names[k]
      head[k] = l and quote(l) or ""
    end
  end
  for _, name in ipairs(names) do
    parts[#parts + 1] = fields(self.__cols[name], n, quote, o)
    head[#head + 1] = quote(name)
  end
  local lines, k = {}, #parts
  if header ~= false then lines[1] = table.concat(head, sep) end
  local row, at = {}, #lines
  for i = 1, n do
    for j = 1, k do row[j] = parts[j][i] end
    local s = table.concat(row, sep, 1, k)
    lines[at + i] = (k == 1 and s == "") and '""' or s
  end
  lines[#lines + 1] = ""
  local text = table.concat(lines, "\n")
  if path == nil then return text end
  if type(path) ~= "string" then fail("to_csv: the path must be a string, got %s", type(path)) end
  if path:find "%.gz$" then
    local ok, zlib = pcall(require, "lunarray.zlib")
    if not ok then fail "to_csv: lunarray was built without zlib, which .gz needs" end
    text = zlib.gzip(text)
  end
  local temporary = ("%s.%d.tmp"):format(path, math.random(1 << 30))
  local f, e = io.open(temporary, "wb")
  if not f then fail("to_csv: cannot write %s: %s", path, (tostring(e):gsub("^.-: ", ""))) end
  local ok, why = f:write(text)
  local closed, why2 = f:close()
  if ok and closed then ok, why = os.rename(temporary, path) end
  if not (ok and closed) then
    os.remove(temporary)
    fail("to_csv: cannot write %s: %s", path, tostring(why or why2))
  end
end
--- s:to_csv(path, sep, na_rep, float_format, columns, header, index, index_label) -> string?: written as CSV, as a Frame of one
-- column is.
-- Example: frame.series({1, 2}, "a"):to_csv{index = false}  --> a 1 2
-- pandas: Series.to_csv
function Series:to_csv (...) return self:to_frame(self.__name or "0"):to_csv(...) end

return csv
