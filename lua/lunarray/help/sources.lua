--- Documentation of the modules that are written in Lua, read from their sources: it stands there alone, above each function.
--
-- A block of comment lines that begins with three dashes and one or several ways to call documents these functions:
--
--   --- df:isna(), df:isnull() -> Frame: a boolean table, true where a value is missing.
--   -- More of it, in as many lines as it takes. Lines that are indented stay lines of their own (behind an example: go on with it).
--   -- Example: frame({a = {1, frame.NA}}):isna().a:tolist()  --> {false, true}
--   -- pandas: DataFrame.isna
--
-- The word before the colon or dot says of what class the function is (see `modules`). Parameters are written as those of the core are:
-- names in order, behind a bar those that go by name alone, "..." for more. An empty comment line ends a block, so that several may stand
-- above one piece of code. Sources are looked for as require does; where a module has none (a host that carries it as a string), its
-- functions are without documentation.
local sources = {}

--- The modules: their files, and the classes that are documented in them by the word that stands for an object.
sources.modules = {
  {name = "la", files = {""}, owners = {la = {""}}, path = "lunarray"},
  {name = "frame", files = {"", ".core", ".series", ".table", ".groupby", ".reshape", ".csv"},
    owners = {frame = {""}, df = {"Frame"}, s = {"Series"}, x = {"Frame", "Series"}, g = {"GroupBy"}, ix = {"Index"}, ["s.str"] = {"Strings"},
      w = {"Window"}}},
  {name = "plot", files = {"", ".lines", ".areas", ".fields", ".around", ".figure", ".shapes"},
    owners = {plot = {""}, ax = {"Axes"}, fig = {"Figure"}, item = {"Item"}}},
  {name = "image", files = {""}, owners = {image = {""}}},
  {name = "progress", files = {""}, owners = {progress = {""}, bar = {"Bar"}}},
}

--- What an object of a class is called in the documentation.
sources.objects = {Frame = "df", Series = "s", GroupBy = "g", Index = "ix", Strings = "s.str", Window = "w", Axes = "ax", Figure = "fig", Item = "item",
  Bar = "bar"}

--- The classes of a module as tables of functions: name -> table. Loads the module. "" are the module's own functions.
function sources.classes (module)
  if module == "la" then
    local la = require "lunarray"
    return {[""] = {help = la.help, doc = la.doc, traceback = la.traceback}}
  end
  local m = require("lunarray." .. module)
  if module == "frame" then
    local core = require "lunarray.frame.core"
    return {[""] = m, Frame = core.Frame, Series = core.Series, Index = core.Index, GroupBy = core.GroupBy, Strings = core.Str, Window = core.Rolling}
  elseif module == "plot" then
    return {[""] = m, Axes = require "lunarray.plot.axes", Figure = require "lunarray.plot.figure", Item = require "lunarray.plot.shapes".item}
  elseif module == "progress" then return {[""] = {bar = m}, Bar = m.Bar} end
  return {[""] = m}
end

--- Functions in those tables that are the module's own business.
sources.internal = {
  ["frame.Index"] = {column = true, take = true, slice = true, level = true, find = true},
  ["plot.Axes"] = {new = true, text_style = true, font_size = true}, ["plot.Figure"] = {new = true, add = true, render = true},
}

-- "df:isna(), df:isnull() -> Frame: text" -> {{owner, name, params, returns}, ...}, text; nil of anything else
local function parse_head (line)
  local forms, at = {}, 1
  repeat
    local owner, sign, name, stop = line:match("^([%a][%w.]*)([.:])([%a][%w_]*)()%(", at)
    if not owner then return nil end
    local params, after = line:match("^(%b())()", stop)
    if not params then return nil end
    local form = {owner = owner, sign = sign, name = name, params = params:sub(2, -2)}
    local result, next_at = line:match("^ %-> ([%a|?]+)()", after)
    while result do
      form.returns = form.returns and form.returns .. ", " .. result or result
      after = next_at
      local more, stop2 = line:match("^, ([%a|?]+)()", after)
      if not more or not line:find("^[,:]%f[%s\0]", stop2) and stop2 <= #line then break end
      result, next_at = more, stop2
    end
    forms[#forms + 1] = form
    at = line:match("^, ()", after)
    if not at then
      local text = line:match("^: ?(.*)$", after)
      -- a type behind the last one is that of all
      for _, f in ipairs(forms) do f.returns = f.returns or form.returns end
      return text and forms, text
    end
  until false
end

local labels = {Example = true, pandas = true, Matplotlib = true, Pillow = true, seaborn = true, tqdm = true, NumPy = true}

-- the lines of a block -> what entries are made of; nil where it documents nothing
local function parse_block (lines)
  local text, labelled = {}, {}
  local indented = false
  for _, line in ipairs(lines) do
    if labels[line:match "^(%a+): "] then labelled[#labelled + 1] = line
    elseif #labelled > 0 and line:find "^    " then labelled[#labelled] = labelled[#labelled] .. line:gsub("^ +", " ")
    elseif line:find "^  " then
      text[#text + 1] = line
      indented = true
    elseif #text > 0 and not indented then text[#text] = text[#text] .. " " .. line
    else
      text[#text + 1] = line
      indented = false
    end
  end
  local forms, first = parse_head(text[1] or "")
  if not forms then return nil end
  -- the first line is one sentence
  local sentence, rest = first:match "^(.-[%.!?]) (%u.*)$"
  text[1] = (sentence or first):gsub("^%l%l+[ ,]", function (word) return word:sub(1, 1):upper() .. word:sub(2) end):gsub("^a ", "A ")
  if rest then table.insert(text, 2, rest) end
  return forms, table.concat(text, "\n"), labelled
end

local function blocks_of (path, use)
  local f = io and io.open(path, "r")
  if not f then return end
  local block
  local function done ()
    if block then use(block) end
    block = nil
  end
  for line in f:lines() do
    local head = line:match "^%-%-%- (.*)$"
    local more = line:match "^%-%- ?(.*)$"
    if head then
      done()
      block = {head}
    elseif block and more and more ~= "" and not line:find "^%-%-%-" then block[#block + 1] = more
    else done() end
  end
  done()
  f:close()
end

--- The class of an object of one of the modules that are loaded, "frame.Series"; nil of anything else.
function sources.class_of (value)
  local meta = getmetatable(value)
  if type(value) ~= "table" or type(meta) ~= "table" then return nil end
  local name = rawget(meta, "__name")
  local of = {["lunarray.frame"] = "frame.Frame", ["lunarray.series"] = "frame.Series", ["lunarray.groupby"] = "frame.GroupBy", ["lunarray.index"] = "frame.Index"}
  if of[name or false] then return of[name] end
  for _, m in ipairs(sources.modules) do
    if package.loaded["lunarray." .. m.name] then
      for class, functions in pairs(sources.classes(m.name)) do
        local index = rawget(meta, "__index")
        if class ~= "" and (index == functions or type(index) == "function" and class == "Strings" and rawget(value, "s") ~= nil) then return m.name .. "." .. class end
      end
    end
  end
end

local known          -- list of entries

--- The documented functions of all modules: entries as those of lunarray.help, with module "frame.Frame", class "Frame", lua = true.
function sources.entries ()
  if known then return known end
  known = {}
  for _, m in ipairs(sources.modules) do
    for _, suffix in ipairs(m.files) do
      local path = package.searchpath and package.searchpath((m.path or "lunarray." .. m.name) .. suffix, package.path)
      if path then
        blocks_of(path, function (lines)
          local forms, text, labelled = parse_block(lines)
          for _, form in ipairs(forms or {}) do
            for _, class in ipairs(m.owners[form.owner] or {}) do
              local module = class == "" and m.name or m.name .. "." .. class
              local doc, own = {text}, {}
              -- of several functions' examples those that call this one
              for _, line in ipairs(labelled) do if line:find("%f[%w_]" .. form.name .. "%f[^%w_]") and line:find "^Example" then own[#own + 1] = line end end
              for _, line in ipairs(labelled) do
                if not line:find "^Example" or #own == 0 or line:find("%f[%w_]" .. form.name .. "%f[^%w_]") then doc[#doc + 1] = line end
              end
              known[#known + 1] = {lua = true, name = form.name, module = module, class = class ~= "" and class or nil, root = m.name, full = (m.name == "la" and "" or module .. ".") .. form.name,
                group = class == "" and m.name or m.name .. ": " .. class, params = (class ~= "" and "self, " or "") .. form.params, doc = table.concat(doc, "\n"),
                func = class == "" or nil, method = class ~= "" or nil, returns = form.returns, owner = class ~= "" and sources.objects[class] or m.name}
            end
          end
        end)
      end
    end
  end
  return known
end

return sources
