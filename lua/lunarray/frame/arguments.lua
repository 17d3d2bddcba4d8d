--- Arguments of the methods that take them by position in their code: here they get names, too, and are looked at before the method runs,
-- so that a wrong one is refused in the user's words. Loaded last, by lunarray.frame.
--
-- A row is "names: parameters"; a parameter is name, name:kind or name:kind? (may be left out). Kinds: integer, number, string, function,
-- list (a list, an array or a Series), any. Methods whose first argument may itself be a table with names, {old = new}, are not here.
local column = require "lunarray.frame.column"
local core = require "lunarray.frame.core"

local fail, args = column.fail, column.args

local rows = {
  {core.Series, [[
    head tail nlargest nsmallest: n:integer?
    diff pct_change: periods:integer?
    autocorr: lag:integer?
    ffill bfill: limit:integer?
    expanding: min_periods:integer?
    rename_axis to_frame: name?
    set_axis: labels:list
    where mask: cond other?
    to_numpy array: dtype:string?
    astype: dtype:string
  ]]},
  {core.Frame, [[
    head tail: n:integer?
    diff pct_change: periods:integer?
    ffill bfill: limit:integer?
    expanding: min_periods:integer?
    rename_axis: name?
    where mask: cond other?
    to_numpy to_array: dtype:string?
    corrwith: s
    add_prefix: prefix:string
    add_suffix: suffix:string
    insert: at:integer name values
    pop explode col: name
    to_dict: orient:string?
  ]]},
  {core.GroupBy, [[
    head tail: n:integer?
    nth: n:integer
    shift diff pct_change: periods:integer?
    ffill bfill: limit:integer?
    get_group: key
    filter: f:function
  ]]},
  {core.Str, [[
    strip lstrip rstrip: chars:string?
    slice: i:integer? j:integer?
    get: i:integer
    zfill: width:integer
    pad: width:integer side:string? char:string?
    ljust rjust center: width:integer char:string?
    repeat_: n:integer
    removeprefix: prefix:string
    removesuffix: suffix:string
    startswith endswith: text:string
    match fullmatch extract: pattern:string
    find: text:string
  ]]},
  {core.Rolling, "apply: f:function"},
}

local kinds = {
  integer = function (v) return math.type(v) == "integer" or math.type(v) == "float" and math.tointeger(v) ~= nil end,
  number = function (v) return type(v) == "number" end,
  string = function (v) return type(v) == "string" end,
  ["function"] = function (v) return type(v) == "function" or type(v) == "userdata" or type(v) == "table" and (getmetatable(v) or {}).__call ~= nil end,
  list = function (v) return type(v) == "table" or column.isarray(v) end,
  any = function () return true end,
}
local words = {integer = "a whole number", number = "a number", string = "a string", ["function"] = "a function", list = "a list"}

local function got (v)
  if type(v) == "string" then return '"' .. v .. '"' end
  return type(v) == "number" and tostring(v) or column.isarray(v) and "an array" or v == nil and "nothing" or "a " .. type(v)
end

-- Gives a method its parameters' names. Without options the arguments go on as they are.
local function install (class, name, spec)
  local f, names, kind, optional = class[name], {}, {}, {}
  for word in spec:gmatch "%S+" do
    local n, k, mark = word:match "^([%a_]+):?(%a*)(%??)$"
    names[#names + 1] = n
    kind[#names], optional[#names] = k ~= "" and k or "any", mark == "?"
  end
  local function look (...)
    for i = 1, #names do
      local v = (select(i, ...))
      if v == nil then
        if not optional[i] then fail("%s: %s is missing", name, names[i]) end
      elseif not kinds[kind[i]](v) then fail("%s: %s must be %s, got %s", name, names[i], words[kind[i]], got(v)) end
    end
    return ...
  end
  class[name] = function (self, ...)
    if type(self) ~= "table" then fail("%s: call it with a colon, x:%s(...)", name, name) end
    return f(self, look(args(name, names, ...)))
  end
end

for _, row in ipairs(rows) do
  for line in row[2]:gmatch "[^\n]+" do
    local list, spec = line:match "^%s*([%a_ ]+): (.*)$"
    if list then for name in list:gmatch "%S+" do install(row[1], name, spec) end end
  end
end
