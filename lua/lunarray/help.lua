--- Help: what each function does, from the documentation registered with it.
--
--   la.help()               the groups of functions, and their names
--   la.help "reshape"       how it is called and what it does; also la.help(la.reshape), la.help "linalg.svd"
--   la.help "/sort"         every name and first line with "sort" in it
--   la.doc "reshape"        the text, as a string
-- The functions of lunarray.frame, plot, image and progress are found in the same way, by names such as "frame.read_csv", "df:groupby",
-- "plot.hist"; la.help "frame" lists those of a module. Their documentation is read from their sources (lunarray.help.sources).
local la = require "lunarray.core"
local sources = require "lunarray.help.sources"

local help = {}

local entries, by_name          -- la._registry(), and name ("sum", "linalg.svd") -> list of entries

local function load_entries ()
  if entries then return end
  entries, by_name = {}, {}
  for _, e in ipairs(la._registry()) do
    if not e.name:find "^_[^_]" and not e.module:find "^_" then
      local full = e.module ~= "" and e.module .. "." .. e.name or e.name
      e.full = full
      entries[#entries + 1] = e
      by_name[full] = by_name[full] or {}
      table.insert(by_name[full], e)
    end
  end
  -- other names of the same function: la.abs is la.absolute
  local where = {}
  for _, e in ipairs(entries) do
    local value = e.func and e.module == "" and rawget(la, e.name)
    if value then where[value] = e end
  end
  for name, value in next, la do
    if type(name) == "string" and not by_name[name] and (type(value) == "function" or type(value) == "userdata") and where[value] then
      by_name[name] = {where[value]}
    end
  end
end

--- The list of the modules' documented functions: entries like those of the core, with lua = true.
function help.module_entries () return sources.entries() end

local by_module_name        -- "frame.Frame.sum", "frame.sum", "df:sum", "sum" -> list of the modules' entries

local function modules ()
  if not by_module_name then
    by_module_name = {}
    for _, e in ipairs(sources.entries()) do
      local names = {[e.full] = true, [e.root .. "." .. e.name] = true, [e.owner .. (e.class and ":" or ".") .. e.name] = true, [e.name] = true}
      if e.class then names[e.class .. "." .. e.name] = true end
      for name in pairs(names) do
        by_module_name[name] = by_module_name[name] or {}
        table.insert(by_module_name[name], e)
      end
    end
  end
  return by_module_name
end

--- The list of documented functions: {full, name, module, group, params, doc, func, method, attr, ufunc}.
function help.entries ()
  load_entries()
  return entries
end

-- ---- examples of the elementwise functions, which are made from their rows: arguments that show what the function does ------------
local unary = "{0, 0.5, 1}"
local binary = "{7, 8, 9}, {2, 4, 5}"
local operands = {
  negative = "{1, -2}", positive = "{1, -2}", absolute = "{-2, 3}", fabs = "{-2, 3}", sign = "{-5, 0, 5}", square = "{1, 2, 3}",
  reciprocal = "{1., 2., 4.}", sqrt = "{1, 4, 9}", conjugate = "la.complex({1, 2}, {3, -4})", real = "la.complex({1, 2}, {3, -4})",
  imag = "la.complex({1, 2}, {3, -4})", gcd = "{12, 18}, 8", lcm = "{4, 6}, 10", divmod = "{7, -7}, 3", fmod = "{7, -7}, 3",
  remainder = "{7, -7}, 3", floor_divide = "{7, -7}, 3", power = "{1, 2, 3}, 2", float_power = "{1, 2, 3}, 2",
  copysign = "{1, 2}, {-1, 1}", maximum = "{1, 5, 3}, {2, 4, 3}", minimum = "{1, 5, 3}, {2, 4, 3}",
  fmax = "{1, 0/0, 3}, {2, 4, 3}", fmin = "{1, 0/0, 3}, {2, 4, 3}", logical_not = "{0, 2}", bitwise_and = "{12, 10}, 6",
  bitwise_or = "{12, 10}, 6", bitwise_xor = "{12, 10}, 6", invert = "{0, 5}", left_shift = "{1, 3}, 4", right_shift = "{16, 48}, 4",
  bitwise_count = "{1, 7, 255}", floor = "{-1.5, 0.5, 2.5}", ceil = "{-1.5, 0.5, 2.5}", trunc = "{-1.5, 0.5, 2.5}",
  rint = "{-1.5, 0.5, 2.5}", signbit = "{-1., 0., 2.}", isnan = "{1, 0/0, 1/0}", isinf = "{1, 0/0, 1/0}", isfinite = "{1, 0/0, 1/0}",
  isposinf = "{1, 1/0, -1/0}", isneginf = "{1, 1/0, -1/0}", isreal = "la.complex({1, 2}, {0, 1})",
  iscomplex = "la.complex({1, 2}, {0, 1})", nextafter = "{1., 2.}, 0", spacing = "{1., 1000.}", modf = "{-1.5, 2.25}",
  frexp = "{1., 6., 0.1}", ldexp = "{0.5, 0.75}, {1, 3}", log = "{1, 10}", log2 = "{1, 8}", log10 = "{1, 1000}", exp2 = "{0, 3, 0.5}",
  arccosh = "{1, 2}", arctan2 = "{1, -1}, {1, 1}", arctanh = "{0, 0.5}", cbrt = "{8, -27}", hypot = "{3, 5}, {4, 12}",
  logaddexp = "{0, 1000}, {0, 1000}", logaddexp2 = "{0, 1000}, {0, 1000}", deg2rad = "{90, 180}", rad2deg = "{0, la.pi}",
  heaviside = "{-1.5, 0, 2}, 0.5", sinc = "{0, 0.5, 1.5}", gamma = "{1, 5, 0.5}", lgamma = "{1, 5, 200}", sigmoid = "{-2, 0, 2}", softplus = "{-2, 0, 2}",
  silu = "{-2, 0, 2}", gelu = "{-2, 0, 2}", relu = "{-2, 0, 2}", leaky_relu = "{-2, 0, 2}, 0.1", elu = "{-2, 0, 2}, 1",
  logical_and = "{0, 1, 2}, {0, 0, 1}", logical_or = "{0, 1, 2}, {0, 0, 1}", logical_xor = "{0, 1, 2}, {0, 0, 1}",
  equal = "{1, 5, 3}, {2, 4, 3}", not_equal = "{1, 5, 3}, {2, 4, 3}", less = "{1, 5, 3}, {2, 4, 3}", less_equal = "{1, 5, 3}, {2, 4, 3}",
  greater = "{1, 5, 3}, {2, 4, 3}", greater_equal = "{1, 5, 3}, {2, 4, 3}",
}
-- where another name or another library has it
local elsewhere = {
  erf = "SciPy: scipy.special.erf", erfc = "SciPy: scipy.special.erfc", gamma = "SciPy: scipy.special.gamma",
  lgamma = "SciPy: scipy.special.gammaln", sigmoid = "SciPy: scipy.special.expit", softplus = "PyTorch: torch.nn.functional.softplus",
  silu = "PyTorch: torch.nn.functional.silu", gelu = "PyTorch: torch.nn.functional.gelu", relu = "PyTorch: torch.nn.functional.relu",
  leaky_relu = "PyTorch: torch.nn.functional.leaky_relu", elu = "PyTorch: torch.nn.functional.elu",
}

--- A value as a line of the documentation shows it: several values after commas, an array's rows in one line.
function help.show (...)
  local words = {}
  for i = 1, select("#", ...) do words[i] = tostring((select(i, ...))) end
  return (table.concat(words, ", "):gsub("%s*\n%s*", " "))
end

local function elementwise (e)
  local code = ("la.%s(%s)"):format(e.name, operands[e.name] or (e.params:find "^x1" and binary or unary))
  -- as the defaults print it, whatever has been set
  local ok, result = pcall(function ()
    return la.printoptions({precision = 8, threshold = 1000, edgeitems = 3, linewidth = 75, suppress = false, nanstr = "nan", infstr = "inf",
      sign = "-", floatmode = "maxprec"}, function () return help.show(assert(load("local la = ... return " .. code))(la)) end)
  end)
  return ("%s\nExample: %s%s\n%s"):format(e.doc, code, ok and "  --> " .. result or "", elsewhere[e.name] or "NumPy: numpy." .. e.name)
end

--- The documentation of an entry, complete: of an elementwise function with an example and its value.
function help.text (e)
  if e.ufunc and not e.text then e.text = elementwise(e) end
  if not e.text then e.text = (e.doc or ""):gsub("([^\n]) Example: ", "%1\nExample: ") end    -- an example has a line of its own
  return e.text
end

--- The examples of an entry: a list of {code =, result = or nil}.
function help.examples (e)
  local list = {}
  for line in help.text(e):gmatch "[^\n]+" do
    local code = line:match "^Example: (.*)$"
    if code then
      local head, result = code:match "^(.-)%s+%-%->%s*(.*)$"
      list[#list + 1] = {code = head or code, result = result}
    end
  end
  return list
end

-- ---- the ways in which a function can be called -----------------------------------------------------------------------------------

-- "x, shape*, order | copy" -> "x, shape..., order, {copy}"
local function parameters (e, skip)
  if e.params == "*" then return "..." end
  local words, named = {}, false
  for word in (e.params:gsub("|", ",|,") .. ","):gmatch "%s*([^,]*)," do
    local part = word:gsub("%s+$", "")
    if part == "|" then named = true
    elseif part ~= "" then words[#words + 1] = {part:gsub("%*$", "..."), named} end
  end
  local out, open = {}, false
  for i = skip and 2 or 1, #words do
    local word = words[i][1]
    if words[i][2] and not open then word, open = "{" .. word, true end
    out[#out + 1] = word
  end
  return table.concat(out, ", ") .. (open and "}" or "")
end

--- What an object of a class is called in the documentation.
help.objects = {Generator = "rng", RandomState = "rs", BitGenerator = "bits", SeedSequence = "seeds"}

--- The ways in which a function can be called, as text.
function help.forms (e)
  local list = {}
  if e.lua then
    local result = e.returns and " -> " .. e.returns or ""
    list[1] = ("%s%s%s(%s)%s"):format(e.owner, e.class and ":" or ".", e.name, parameters(e, e.class ~= nil), result)
    if e.class == "Axes" and not (modules()["plot." .. e.name] or {})[2] then
      table.insert(list, 1, ("plot.%s(%s)%s"):format(e.name, parameters(e, true), result))
    end
    return list
  end
  local class = e.module:match "%.?(%u%w*)$"            -- of an object: random.Generator.normal is rng:normal
  if class then list[1] = ("%s:%s(%s)"):format(help.objects[class] or "x", e.name, parameters(e, true))
  elseif e.func then list[#list + 1] = ("la.%s(%s)"):format(e.full, parameters(e)) end
  if e.method then
    list[#list + 1] = ("x:%s(%s)"):format(e.name, parameters(e, true))
    if e.ufunc and not (e.doc:find "two results") then list[#list + 1] = ("x:%s_(%s)   in place"):format(e.name, parameters(e, true)) end
  end
  if e.attr then list[#list + 1] = "x." .. e.name end
  return list
end

local function wrap (text, width, indent)
  local lines, line = {}, ""
  for word in text:gmatch "%S+" do
    if #line + #word + 1 > width and line ~= "" then
      lines[#lines + 1] = line
      line = indent .. word
    else line = line == "" and word or line .. " " .. word end
  end
  lines[#lines + 1] = line
  return table.concat(lines, "\n")
end

--- How many edits make one word the other; two letters exchanged are one.
function help.distance (a, b)
  local above, row = nil, {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local new = {[0] = i}
    for j = 1, #b do
      local v = math.min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (a:byte(i) ~= b:byte(j) and 1 or 0))
      if i > 1 and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j) then v = math.min(v, above[j - 2] + 1) end
      new[j] = v
    end
    above, row = row, new
  end
  return row[#b]
end

-- names near to one that is not there, nearest first
local function near (name)
  local list = {}
  local all = {}
  for full in pairs(by_name) do all[full] = true end
  for _, e in ipairs(sources.entries()) do if not by_name[e.name] then all[e.root .. "." .. e.name] = true end end
  for full in pairs(all) do
    local most, last = math.max(1, #name // 3), full:match "[^.]*$"
    local d = most + 1
    if full:find(name, 1, true) then d = 1
    else
      if math.abs(#last - #name) <= most then d = help.distance(name, last) end
      if last ~= full and math.abs(#full - #name) <= most then d = math.min(d, help.distance(name, full)) end
    end
    if d <= most then list[#list + 1] = {d, full} end
  end
  table.sort(list, function (a, b) if a[1] ~= b[1] then return a[1] < b[1] end return a[2] < b[2] end)
  local names = {}
  for i = 1, math.min(#list, 5) do names[i] = list[i][2] end
  return names
end

-- what stands here for a name that other libraries have
local other_words = {
  ndarray = 'array', int = '"int64"', float = '"float64"', cfloat = '"complex64"', tensor = "array", Tensor = "array", from_numpy = "asarray", cat = "concatenate",
  size_t = '"uint64"', pi_ = "pi", NaN = "nan", Inf = "inf", Infinity = "inf", trapz = "trapezoid", product = "prod", cumproduct = "cumprod",
  alltrue = "all", sometrue = "any", in1d = "isin", mm = "matmul", bmm = "matmul", mv = "matvec", view = "reshape", permute = "transpose",
  rand = "random.rand", randn = "random.randn", randint = "random.randint", randperm = "random.permutation", zeros_ = "zeros", numel = "size",
  length = "size", manual_seed = "random.seed", norm = "linalg.norm", ["repmat"] = "tile", std_mean = "std", gather = "take_along_axis",
  mgrid = "meshgrid", ogrid = "meshgrid", issubdtype = "isdtype", frompyfunc = "vectorize", nditer = "ndenumerate", matrix = "array", asscalar = "item",
  cumtrapz = "cumsum", msort = "sort", asfarray = "asarray", find_common_type = "result_type", round_ = "round", expit = "sigmoid",
}

--- What is said of a name that a module ("" or "linalg") has not.
function help.missing (where, name)
  load_entries()
  local best = where == "" and other_words[name]
  -- the same name elsewhere, else the nearest in this module, else in another
  for _, module in ipairs {"", "linalg", "fft", "random"} do
    local full = module == "" and name or module .. "." .. name
    if not best and by_name[full] and by_name[full][1].func then best = module == "" and "la." .. name or full end
  end
  local names = best and {} or near(name)
  for _, full in ipairs(names) do
    local module, last = full:match "^([%w_]+)%.([%w_]+)$"
    if not best and (module or "") == where then best = last or full end
  end
  best = best or names[1]
  return ("lunarray%s has no function '%s'%s"):format(where ~= "" and "." .. where or "", name,
    best and (best:find '"' and (": a dtype is its name, %s"):format(best) or (": did you mean '%s'?"):format(best)) or "")
end

local function find (what)
  load_entries()
  if type(what) == "string" then
    local name = what:gsub("^la%.", ""):gsub("^x[:.]", ""):gsub("%(.*$", ""):gsub("%?$", "")
    if by_name[name] then return by_name[name], name end
    local found = modules()[name] or modules()[(name:gsub("^plt%.", "plot."):gsub("^pd%.", "frame."))]
    if found then return found, name end
    local names = near(name)
    error(("there is no function %s%s"):format(name, #names > 0 and (": did you mean %s?"):format(table.concat(names, ", ")) or ""), 0)
  end
  for _, e in ipairs(entries) do
    if e.func then
      local module = la
      for part in e.module:gmatch "[^.]+" do module = type(module) == "table" and rawget(module, part) end
      if type(module) == "table" and rawequal(rawget(module, e.name), what) then return by_name[e.full], e.full end
    end
  end
  for _, e in ipairs(sources.entries()) do
    if package.loaded["lunarray." .. e.root] then
      local class = sources.classes(e.root)[e.class or ""]
      if class and rawequal(rawget(class, e.name), what) or e.class == "Axes" and rawequal(package.loaded["lunarray.plot"][e.name], what) then return {e}, e.full end
    end
  end
  error(("help wants a function of lunarray or its name, not a %s"):format(type(what)), 0)
end

-- a text's lines as paragraphs: what goes on in small letters in the next line belongs to the one before
local function paragraphs (text)
  local list = {}
  for line in text:gmatch "[^\n]+" do
    local last = list[#list]
    if last and line:find "^%l" and not last:find "[.:]$" and not last:find "^Example: " and not last:find "^ " then list[#list] = last .. " " .. line
    else list[#list + 1] = line end
  end
  return list
end

--- The documentation of a function, given by itself or by name, as text in lines of at most `width` (98) characters. Raises an error that
--- names similar ones where there is none.
function help.doc (what, width)
  width = type(width) == "number" and math.max(width, 40) or 98
  local ok, list = pcall(find, what)
  if not ok then error(list, 2) end
  local out = {}
  for _, e in ipairs(list) do
    if #out > 0 then out[#out + 1] = "" end
    for _, form in ipairs(help.forms(e)) do out[#out + 1] = #form <= width and form or wrap(form, width, "    ") end
    for _, line in ipairs(paragraphs(help.text(e))) do
      local whole = #line <= width - 2 or line:find "^Example: " or line:find "^ "      -- (examples can be copied in one piece)
      out[#out + 1] = "  " .. (whole and line or wrap(line, width - 2, "  "))
    end
  end
  return table.concat(out, "\n")
end

--- Every name, with its first line, that has the word in it.
function help.search (word)
  load_entries()
  word = word:lower()
  local out = {}
  for _, list in ipairs {entries, sources.entries()} do
    for _, e in ipairs(list) do
      local first = (e.doc or ""):match "^[^\n]*"
      if (e.full .. " " .. first):lower():find(word, 1, true) then out[#out + 1] = ("%-24s %s"):format(e.full, first) end
    end
  end
  table.sort(out)
  return out
end

--- The names of a list of entries by their groups, as text.
local function index_of (list)
  local groups, order = {}, {}
  for _, e in ipairs(list) do
    if not groups[e.group] then
      groups[e.group] = {}
      order[#order + 1] = e.group
    end
    local g = groups[e.group]
    local name = (e.lua or e.module == e.group) and e.name or e.full      -- in a group of its own without the module's name
    if g[#g] ~= name then g[#g + 1] = name end
  end
  local out = {}
  for _, group in ipairs(order) do
    table.sort(groups[group])
    out[#out + 1] = ("%s: %s"):format(group, table.concat(groups[group], " "))
    out[#out] = wrap(out[#out], 98, "  ")
  end
  return table.concat(out, "\n")
end

local function index ()
  load_entries()
  return index_of(entries) .. '\nla.help "name" tells about one function, la.help "/word" searches, la.help "frame" ("plot", "image",\n"progress") lists what these modules have.'
end

-- what a module has; nil where there is none of this name
local function index_of_module (name)
  for _, m in ipairs(sources.modules) do
    if name:gsub("^lunarray%.", "") == m.name then
      local list = {}
      for _, e in ipairs(sources.entries()) do if e.root == m.name then list[#list + 1] = e end end
      return ('local %s = require "lunarray.%s"\n%s'):format(m.name, m.name, index_of(list))
    end
  end
  -- of the library's own: la.help "linalg"
  load_entries()
  local list = {}
  for _, e in ipairs(entries) do if e.module == name:gsub("^la%.", "") and name ~= "" then list[#list + 1] = e end end
  return #list > 0 and index_of(list) or nil
end

--- Prints help: the index, a function's documentation, or what a search finds.
function help.help (what)
  if what == nil then print(index())
  elseif type(what) == "string" and what:sub(1, 1) == "/" then
    local found = help.search(what:sub(2))
    print(#found > 0 and table.concat(found, "\n") or ("nothing has %q in its name or first line"):format(what:sub(2)))
  else
    for _, m in ipairs(sources.modules) do if what == package.loaded["lunarray." .. m.name] and what ~= nil then what = m.name end end
    for _, name in ipairs {"linalg", "fft", "random"} do if rawequal(what, la[name]) then what = name end end
    if rawequal(what, la) then what = nil end
    local text = what == nil and index() or type(what) == "string" and index_of_module(what)
    if not text then
      local ok, found = pcall(help.doc, what)
      if not ok then error(found, 2) end
      text = found
    end
    print(text)
  end
end

return help
