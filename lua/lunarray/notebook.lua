--- Rich display in notebooks: x:display() shows an array, a table or a plot as the notebook can, and prints it elsewhere.
--
-- In a notebook of xeus-lua (Jupyter's kernel for Lua) the global table `ilua` has the functions that send what is to be shown:
-- ilua.display.display(x) calls x:display(), and ilua.display.detail._display_data takes the forms of a value, as JSON: MIME type to
-- text, of which the notebook shows the best one it knows. Here an array and a table are HTML tables, a figure is SVG; all have text/plain.
-- plot.show() shows in the notebook, too. Without `ilua`, in a terminal or in another kernel, the text is printed.
local notebook = {}

--- Whether a notebook that shows more than text runs this.
function notebook.inside ()
  local d = rawget(_G, "ilua")
  d = type(d) == "table" and d.display
  local detail = type(d) == "table" and d.detail
  return type(detail) == "table" and detail._display_data ~= nil and detail._display_data or nil
end

-- ---- JSON and HTML ---------------------------------------------------------------------------------------------------------------

local short = {['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t"}

-- a string of bytes as JSON; what is no UTF-8 is replaced
local function quoted (s)
  if not utf8.len(s) then s = s:gsub("[\128-\255]", "?") end
  return '"' .. s:gsub('[%c"\\\127]', function (c) return short[c] or ("\\u%04x"):format(c:byte()) end) .. '"'
end

local entities = {["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;"}
local function html (s) return (tostring(s):gsub('[&<>"]', entities)) end

local function row (cells, tag, out)
  out[#out + 1] = "<tr>"
  for i, c in ipairs(cells) do
    local t = (i == 1 and cells.head or tag == "th") and "th" or "td"
    out[#out + 1] = ("<%s>%s</%s>"):format(t, html(c), t)
  end
  out[#out + 1] = "</tr>"
end

-- the positions that are shown of n, 0 where some are left out
local function shown (n, most)
  local list = {}
  for i = 1, n do
    if n <= most or i <= most // 2 or i > n - most // 2 then list[#list + 1] = i
    elseif list[#list] ~= 0 then list[#list + 1] = 0 end
  end
  return list
end

local most_rows, most_columns = 60, 20

local function array_html (la, x)
  if x.ndim ~= 1 and x.ndim ~= 2 or x.size == 0 then return "<pre>" .. html(x) .. "</pre>" end
  local m = x.ndim == 1 and x:reshape(1, -1) or x
  local out, columns = {"<table>"}, shown(m.shape[2], most_columns)
  for _, i in ipairs(shown(m.shape[1], most_rows)) do
    local cells = {}
    for k, j in ipairs(columns) do cells[k] = (i == 0 or j == 0) and "..." or la.array_str(la.asarray(m(i, j))):gsub("^%s+", "") end
    row(cells, "td", out)
  end
  out[#out + 1] = ("</table><p>%s, shape %s</p>"):format(x.dtype, html(x.shape))
  return table.concat(out)
end

local function cell (v)
  if v == nil then return "" end
  if math.type(v) == "float" then
    if v ~= v then return "NaN" end
    return v == math.floor(v) and math.abs(v) < 1e16 and ("%.1f"):format(v) or ("%.6g"):format(v)
  end
  if v == true then return "True" elseif v == false then return "False" end
  return tostring(v)
end

local function label (ix, i)
  local l = ix:label(i)
  if type(l) == "table" and getmetatable(l) == nil then
    local words = {}
    for k, v in ipairs(l) do words[k] = cell(v) end
    return table.concat(words, ", ")
  end
  return cell(l)
end

local function frame_html (df)
  local names, out = df.columns, {"<table><thead>"}
  local columns = shown(#names, most_columns)
  local head = {head = true, ""}
  for _, j in ipairs(columns) do head[#head + 1] = j == 0 and "..." or tostring(names[j]) end
  row(head, "th", out)
  out[#out + 1] = "</thead><tbody>"
  local values = {}
  for _, j in ipairs(columns) do values[j] = j ~= 0 and df:col(names[j]) or nil end
  for _, i in ipairs(shown(#df, most_rows)) do
    local cells = {head = true, i == 0 and "..." or label(df.index, i)}
    for _, j in ipairs(columns) do cells[#cells + 1] = (i == 0 or j == 0) and "..." or cell(values[j][i]) end
    row(cells, "td", out)
  end
  out[#out + 1] = ("</tbody></table><p>%d rows, %d columns</p>"):format(#df, #names)
  return table.concat(out)
end

-- ---- values ----------------------------------------------------------------------------------------------------------------------

--- The forms of a value: a table of MIME type to text.
function notebook.bundle (value)
  local la = require "lunarray"
  local forms = {}
  if getmetatable(value) == "lunarray.array" then forms["text/html"] = array_html(la, value)
  else
    local frame, figure = package.loaded["lunarray.frame"], package.loaded["lunarray.plot.figure"]
    if frame and frame.isframe(value) then forms["text/html"] = frame_html(value)
    elseif frame and frame.isseries(value) then forms["text/html"] = frame_html(value:to_frame(value.name or "value"))
    elseif figure and getmetatable(value) == figure then forms["image/svg+xml"] = value:tobytes "svg" end
  end
  forms["text/plain"] = tostring(value)
  return forms
end

--- Shows values: in a notebook with all their forms, else printed.
function notebook.display (...)
  local send = notebook.inside()
  for i = 1, select("#", ...) do
    local value = (select(i, ...))
    if send then
      local parts = {}
      for mime, text in pairs(notebook.bundle(value)) do parts[#parts + 1] = quoted(mime) .. ": " .. quoted(text) end
      table.sort(parts)
      send("{" .. table.concat(parts, ", ") .. "}", "{}", "{}")
    else print(tostring(value)) end
  end
end

return notebook
