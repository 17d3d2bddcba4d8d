--- What may help with an error: hint.of(message) gives one more line for messages that name a function there is not, an attribute that was
-- called, a module that was not loaded, or shapes that nearly fit; nil where nothing comes to mind. Used by the prompt, by `lunarray
-- script.lua`, and by la.traceback, which is for programs of one's own: xpcall(main, la.traceback).
--
-- That `la.reshpe` is nil stays as it is, so that a program can ask `if la.save then`; only the error of calling it is explained.
local hint = {}

-- ---- shapes that nearly fit ------------------------------------------------------------------------------------------------------

local function lengths (s)
  local t = {}
  for n in s:gmatch "%d+" do t[#t + 1] = n end
  return t
end

local function shapes (message)
  local one, two = message:match "shapes %(([%d,]+)%) %(([%d,]+)%)$"
  if not one then return nil end
  local a, b = lengths(one), lengths(two)
  local which = "second"
  if #a < #b then a, b, which = b, a, "first" end
  if #b == 1 then                          -- a vector as long as one other axis
    local axis
    for k = 1, #a - 1 do
      if a[k] == b[1] then axis = not axis and k end
    end
    if axis then
      return ("the %s fits axis %d: reshape it to (%s%s) to go along that axis"):format(which, axis, b[1], (", 1"):rep(#a - axis))
    end
  end
  for k = 0, #b - 1 do
    local m, n = a[#a - k], b[#b - k]
    if m ~= n and m ~= "1" and n ~= "1" then
      if #a == #b and #a == 2 and a[1] == b[2] and a[2] == b[1] then return "one is the shape of the other transposed: x.T" end
      return ("counted from the last axis, lengths must be equal or 1: here %s meets %s"):format(which == "first" and n or m, which == "first" and m or n)
    end
  end
end

-- ---- mistakes whose messages are known -----------------------------------------------------------------------------------------------

-- NumPy's or PyTorch's word, and what stands here for it
local attributes = {numel = "x.size", length = "#x", lenght = "#x", len = "#x", dim = "x.ndim", rank = "x.ndim", type = "x.dtype", dims = "x.ndim", rows = "x.shape[1]",
  clone = "x:copy()", view_as = "x:reshape(...)", to = "x:astype(...)", cpu = "x", numpy = "x", append = "la.append(x, ...)", ToList = "x:tolist()"}
local options = {dim = "axis", dims = "axis", keepdim = "keepdims", ["dtype_"] = "dtype", correction = "ddof", unbiased = "ddof", axes = "axis"}

-- message -> one more line; text: the line of source, where it is known
local known = {
  {"len%(%) of unsized object$", function () return "a 0-d array has no axis to count along: x:item() is its value" end},
  {"'shape' of an array cannot be assigned$", function () return "x:reshape(...) is the array in another shape" end},
  {"'dtype' of an array cannot be assigned$", function () return "x:astype(...) is a copy in another dtype, x:view(...) the same bytes read as one" end},
  {"'[%w_]+' of an array cannot be assigned$", function () return 'elements are assigned: x[2] = v, x["1:3, 2"] = v' end},
  {"([%w_]+): [%w_]+ is missing$", function (name, text)
    if text and text:find("%.%s*" .. name .. "%s*%(%s*%)") and not text:find("la%." .. name) then return ("a method is called with a colon: x:%s()"):format(name) end
  end},
  {"^[^\n]-([%w_]+) takes at most 1 argument without a name, got ", function (name)
    if ("hstack vstack dstack row_stack column_stack block"):find(name, 1, true) then return ("the arrays stand in one table: la.%s({a, b})"):format(name) end
  end},
  {"([%w_]+): a dtype is a name such as \"float32\", got ", function (name, text)
    if text and text:find("la:" .. name, 1, true) then return ("a function of the library is called with a dot: la.%s(...)"):format(name) end
  end},
  {'([%w_]+) has no option "([%w_]+)": there are ', function (_, option) return options[option] and ("it is called %s here"):format(options[option]) end},
  {"array has no method or attribute '([%w_]+)'", function (name) return attributes[name] and ("here that is %s"):format(attributes[name]) end},
  {"bad argument #1 to '(%w+)' %(number expected, got lunarray%.array%)", function (name)
    if name == "format" then return "x:item() is the number in an array of one element" end
    local la = require "lunarray"
    return la[name] and ("math.%s takes one number; la.%s takes arrays, too"):format(name, name) or nil
  end},
  {"bad 'for' %w+ %(number expected, got lunarray%.array%)", function () return "#x is its length, x:item() the number in an array of one element" end},
  {"number expected, got lunarray%.array", function () return "x:item() is the number in an array of one element" end},
  {"attempt to compare (%w+) with (%w+)$", function (a, b)
    if (a == "nil" or b == "nil") and a ~= b then return "one of the two is nil: a name was misspelt, or a position lies beyond the end" end
  end},
}

local function known_mistake (message, text)
  for _, row in ipairs(known) do
    local one, two = message:match(row[1])
    if one then
      local said = row[2](one, two ~= nil and two or text, text)
      if said then return said end
    end
  end
end

-- ---- names -----------------------------------------------------------------------------------------------------------------------

-- What stands before .name( or :name( in a line of source: "la", "la.linalg", "x"; nil where it is no plain name.
local function owner_in (text, name)
  local plain = name:gsub("%W", "%%%0")
  return text and text:match("([%a_][%w_.]*)[.:]" .. plain .. "%f[^%w_]")
end

-- line number n of a file
local function line_of (path, n)
  local f = io and io.open(path, "r")
  if not f then return nil end
  local text
  for _ = 1, n do
    text = f:read "l"
    if not text then break end
  end
  f:close()
  return text
end

-- the value of a name with its owners, as seen by the function at a level of the stack; env: where globals are
local function value_at (path, level)
  local first, rest = path:match "^([^.]+)%.?(.*)$"
  local value, found
  local i = 1
  while true do
    local name, v = debug.getlocal(level, i)
    if not name then break end
    if name == first then value, found = v, true end
    i = i + 1
  end
  local f = debug.getinfo(level, "f").func
  if not found then
    i = 1
    while true do
      local name, v = debug.getupvalue(f, i)
      if not name then break end
      if name == first then value, found = v, true end
      if name == "_ENV" and not found then value = type(v) == "table" and v[first] or nil end
      i = i + 1
    end
  end
  for name in rest:gmatch "[^.]+" do
    if type(value) ~= "table" then return nil end
    value = rawget(value, name)
  end
  return value
end

-- what is said of a name that the value `owner` has not
local function missing (owner, name)
  local la, help = require "lunarray", require "lunarray.help"
  if rawequal(owner, la) then return help.missing("", name) end
  for _, module in ipairs {"linalg", "fft", "random"} do
    if rawequal(owner, la[module]) then return help.missing(module, name) end
  end
  for _, module in ipairs {"frame", "plot", "image", "progress"} do
    if owner ~= nil and rawequal(owner, package.loaded["lunarray." .. module]) then return help.missing(module, name) end
  end
end

--- One more line for an error's message, or nil. find(path): the value of a name as "la.linalg" where the error was raised; text: the source
--- there, as far as they are known.
function hint.of (message, find, text)
  if type(message) ~= "string" then return nil end
  local kind, name = message:match "attempt to call a nil value %((%a+) '([%w_]+)'%)"
  if kind == "field" or kind == "method" then
    local path = owner_in(text, name)
    local owner = path and find and find(path)
    local said = owner ~= nil and missing(owner, name)
    if said then return said end
    if path == "la" or path and path:find "^la%." then
      local la = require "lunarray"
      for part in path:gmatch "%.([^.]+)" do la = type(la) == "table" and la[part] or nil end
      return la and missing(la, name)
    end
    -- where the source is not known: what is near to a name of the library that the function sees
    local la = package.loaded["lunarray"]
    if not text and kind == "field" and find and la and rawequal(find "la", la) then
      local near = missing(la, name)
      return near:find("did you mean", 1, true) and near or nil
    end
    return nil
  end
  kind, name = message:match "attempt to call a [%w.]+ value %((%a+) '([%w_]+)'%)"
  if kind == "field" or kind == "method" then
    for _, e in ipairs(require "lunarray.help".entries()) do
      if e.attr and e.name == name and not e.method then return ("%s is an attribute of arrays: x.%s, without parentheses"):format(name, name) end
    end
  end
  name = message:match "attempt to index a nil value %(field '([%w_]+)'%)"
  if name and (owner_in(text, name) == "la" or find and not text and rawequal(find "la", package.loaded["lunarray"] or false)) then
    for _, module in ipairs {"linalg", "fft", "random"} do
      if require "lunarray.help".distance(name, module) <= 2 then return ("lunarray has no '%s': did you mean 'la.%s'?"):format(name, module) end
    end
  end
  name = message:match "attempt to index a nil value %(global '([%w_]+)'%)"
  if name == "la" or name == "np" or name == "lunarray" then return 'load it first: local la = require "lunarray"' end
  for short, module in pairs {plot = "plot", plt = "plot", frame = "frame", pd = "frame", image = "image"} do
    if name == short then return ('load it first: local %s = require "lunarray.%s"'):format(name, module) end
  end
  local said = known_mistake(message, text)
  if said then return said end
  local la = package.loaded["lunarray"]
  if la and find and text then                 -- x.sum(1), of an array x
    for owner, method in text:gmatch "([%a_][%w_.]*)%.([%a_][%w_]*)%s*[({\"']" do
      local x = find(owner)
      if la.isarray(x) and select(2, pcall(function () return type(x[method]) end)) == "function" then
        return ("a method is called with a colon: %s:%s(...)"):format(owner, method)
      end
    end
    for owner, name in text:gmatch "([%a_][%w_.]*)[.:]([%a_][%w_]*)%s*%(" do      -- x:T(), which indexes the array x.T with x
      local x = (name == "T" or name == "mT" or name == "real" or name == "imag") and find(owner)
      if x and la.isarray(x) then return ("%s is an attribute of arrays: %s.%s, without parentheses"):format(name, owner, name) end
    end
  end
  return shapes(message)
end

--- The handler for xpcall: see la.traceback.
function hint.traceback (message, level)
  if message == nil or type(message) ~= "string" then
    local meta = getmetatable(message)
    if message ~= nil and not (type(meta) == "table" and meta.__tostring) then return message end
    message = tostring(message)
  end
  level = (level or 1) + 1
  -- the function that was running: the first one of Lua that is not ours
  local at = level
  local info = debug.getinfo(at, "Sl")
  while info and info.what == "C" do
    at = at + 1
    info = debug.getinfo(at, "Sl")
  end
  local found
  if info then
    local path = info.source:match "^@(.*)$"
    local text = path and line_of(path, info.currentline) or not path and info.source:sub(1, 1) ~= "=" and info.source or nil
    local ok, said = pcall(hint.of, message, function (name) return (value_at(name, at + 4)) end, text)
    found = ok and said or nil
  end
  if found then message = message .. "\n  " .. found end
  return debug.traceback(message, level)
end

return hint
