--- The language of df:query and df:eval: expressions over columns. They are parsed here and run on the engine; no Lua code is
-- compiled, so an expression from outside can reach the table's columns, the variables handed over, and the functions listed
-- below, nothing else.
--
--   expr    or, and, not, | & ~, in, not in, == ~= != < <= > >= (also chained: 1 < x <= 5), + - * / // % ^ **, unary -
--   atoms   column, `column with blanks`, index (the labels), @variable, 1.5, "text", 'text', true, false, nan, [list, of,
--   values], f(x), (expr)
--   and x.method(...) for isnull notnull isin between abs round, x.str.contains(...) and its like
local la = require "lunarray"
local column = require "lunarray.frame.column"
local core = require "lunarray.frame.core"

local fail = column.fail
local isseries = core.isseries

local expr = {}

-- functions of numbers and columns
local functions = {}
for _, name in ipairs {"abs", "sqrt", "exp", "log", "log10", "log2", "log1p", "expm1", "sin", "cos", "tan", "tanh", "floor", "ceil", "sign",
  "arcsin", "arccos", "arctan", "sinh", "cosh", "rint", "trunc", "square"} do functions[name] = true end
local series_methods = {}
for _, name in ipairs {"isnull", "notnull", "isna", "notna", "isin", "between", "abs", "round", "sum", "mean", "min", "max", "median",
  "std", "var", "count", "shift", "diff", "cumsum", "rank", "clip", "fillna", "quantile", "duplicated"} do series_methods[name] = true end

-- ---- words ------------------------------------------------------------------------------------------------------------------

local two = {["=="] = true, ["~="] = true, ["!="] = true, ["<="] = true, [">="] = true, ["//"] = true, ["**"] = true}

local function words (text, fname)
  local out, at, n = {}, 1, #text
  while true do
    at = text:find("%S", at)
    if not at then break end
    local c = text:sub(at, at)
    local tok
    if c:find "[%a_]" then
      local s = text:match("^[%a_][%w_]*", at)
      tok = {"name", s, at}
      at = at + #s
    elseif c:find "%d" or (c == "." and text:find("^%.%d", at)) then
      local s = text:match("^%d*%.?%d*[eE][+-]?%d+", at) or text:match("^%d*%.?%d*", at)
      tok = {"number", tonumber(s) or fail('%s: "%s" is no number', fname, s), at}
      at = at + #s
    elseif c == '"' or c == "'" then
      local parts, i = {}, at + 1
      while true do
        local ch = text:sub(i, i)
        if ch == "" then fail("%s: the text that begins at %d has no end", fname, at) end
        if ch == c then break end
        if ch == "\\" then i = i + 1 ch = text:sub(i, i) end
        parts[#parts + 1] = ch
        i = i + 1
      end
      tok = {"text", table.concat(parts), at}
      at = i + 1
    elseif c == "`" then
      local s = text:match("^`([^`]*)`", at) or fail("%s: the name that begins at %d has no end", fname, at)
      tok = {"quoted", s, at}
      at = at + #s + 2
    elseif c == "@" then
      local s = text:match("^@([%a_][%w_]*)", at) or fail("%s: @ must stand before a name", fname)
      tok = {"var", s, at}
      at = at + #s + 1
    elseif two[text:sub(at, at + 1)] then
      tok = {"op", text:sub(at, at + 1), at}
      at = at + 2
    elseif c:find "[%+%-%*/%%%^<>%(%)%[%],|&~%.]" then
      tok = {"op", c, at}
      at = at + 1
    else
      fail('%s: "%s" at %d is not understood', fname, c, at)
    end
    out[#out + 1] = tok
    if at > n then break end
  end
  out[#out + 1] = {"end", "the end", n + 1}
  return out
end

-- ---- values -----------------------------------------------------------------------------------------------------------------

local compares = {["=="] = "equal", ["!="] = "not_equal", ["~="] = "not_equal", ["<"] = "less", ["<="] = "less_equal", [">"] = "greater",
  [">="] = "greater_equal"}
local plain = {
  equal = function (a, b) return a == b end, not_equal = function (a, b) return a ~= b end,
  less = function (a, b) return a < b end, less_equal = function (a, b) return a <= b end,
  greater = function (a, b) return a > b end, greater_equal = function (a, b) return a >= b end,
}
local arith = {["+"] = "add", ["-"] = "subtract", ["*"] = "multiply", ["/"] = "divide", ["//"] = "floor_divide", ["%"] = "remainder",
  ["^"] = "power", ["**"] = "power"}
local numbers = {
  add = function (a, b) return a + b end, subtract = function (a, b) return a - b end, multiply = function (a, b) return a * b end,
  divide = function (a, b) return a / b end, floor_divide = function (a, b) return a // b end, remainder = function (a, b) return a % b end,
  power = function (a, b) return a ^ b end,
}

local function binary (op, x, y, fname)
  if isseries(x) then return core.series(core.binary(op, x.__c, y), x.__labels) end
  if isseries(y) then return core.series(core.binary(op, y.__c, x, true), y.__labels) end
  local f = numbers[op] or plain[op]
  if op ~= "equal" and op ~= "not_equal" and (type(x) ~= type(y) or (type(x) ~= "number" and not (type(x) == "string" and plain[op]))) then
    fail("%s: %s of a %s and a %s is not possible", fname, op, type(x), type(y))
  end
  if (op == "remainder" or op == "floor_divide") and math.type(x) == "integer" and y == 0 and math.type(y) == "integer" then
    fail("%s: integer %s by zero", fname, op == "remainder" and "modulo" or "division")
  end
  return f(x, y)
end

local function logical (op, x, y, fname)
  local function bool (v)
    if isseries(v) then
      if not v.__c.a or v.__c.a.dtype ~= "bool" then fail("%s: and, or, not need conditions, got a column of dtype %s", fname, v.dtype) end
      return v.__c.a
    end
    if type(v) ~= "boolean" then fail("%s: and, or, not need conditions, got a %s", fname, type(v)) end
    return v
  end
  local a, b = bool(x), bool(y)
  if type(a) == "boolean" and type(b) == "boolean" then
    if op == "and" then return a and b end
    return a or b
  end
  local r = op == "and" and la.logical_and(a, b) or op == "or" and la.logical_or(a, b)
  return core.series({a = r}, (isseries(x) and x or y).__labels)
end

local function negate (v, fname)
  if type(v) == "boolean" then return not v end
  if not isseries(v) or not v.__c.a or v.__c.a.dtype ~= "bool" then fail("%s: not needs a condition", fname) end
  return ~v
end

-- ---- the parser, which computes as it goes ----------------------------------------------------------------------------------

function expr.eval (df, text, vars, fname)
  if type(text) ~= "string" then fail("%s: the expression must be a string, got %s", fname, type(text)) end
  local toks, at, depth = words(text, fname), 1, 0
  local parse

  local function peek (value)
    local t = toks[at]
    return (t[1] == "op" or t[1] == "name") and t[2] == value
  end
  local function accept (value)
    if peek(value) then at = at + 1 return true end
  end
  local function expect (value)
    if not accept(value) then fail('%s: "%s" is expected at %d, found %s', fname, value, toks[at][3], tostring(toks[at][2])) end
  end

  local function list (close)
    local out = {}
    while not accept(close) do
      if #out > 0 then expect "," end
      if accept(close) then break end
      out[#out + 1] = parse()
    end
    return out
  end

  local function name_value (s, quoted)
    if df.__cols[s] then return core.series(df.__cols[s], df.__labels, s) end
    for k, level in ipairs(df.__labels.names) do
      if level == s then return core.series(df.__labels:column(k), df.__labels, s) end
    end
    if s == "index" and not quoted then return core.series(df.__labels:column(1), df.__labels, s) end
    fail('%s: no column "%s"%s', fname, s, column.suggest(s, df.__names))
  end

  local function atom ()
    local t = toks[at]
    at = at + 1
    local kind, v = t[1], t[2]
    if kind == "number" or kind == "text" then return v end
    if kind == "quoted" then return name_value(v, true) end
    if kind == "var" then
      local x = vars[v]
      if x == nil then
        local names = {}
        for k in pairs(vars) do names[#names + 1] = tostring(k) end
        fail('%s: there is no variable "%s"%s', fname, v, column.suggest(v, names))
      end
      if column.isarray(x) and x.ndim == 1 and #x == df.__n then return core.series({a = x}, df.__labels) end
      return x
    end
    if kind == "name" then
      if v == "true" or v == "True" then return true elseif v == "false" or v == "False" then return false end
      if v == "nan" and not df.__cols.nan then return la.nan end
      if peek "(" and functions[v] and not df.__cols[v] then
        at = at + 1
        local a = list ")"
        if #a ~= 1 then fail("%s: %s takes one argument, got %d", fname, v, #a) end
        if isseries(a[1]) then return core.series({a = core.call(la[v] or la.absolute, column.array(a[1].__c, v))}, a[1].__labels) end
        return core.call(la[v] or la.absolute, a[1])
      end
      return name_value(v)
    end
    if v == "(" then
      local r = parse()
      expect ")"
      return r
    elseif v == "[" then return list "]" end
    fail("%s: a value is expected at %d, found %s", fname, t[3], tostring(v))
  end

  local function postfix ()
    local x = atom()
    while peek "." do
      at = at + 1
      local m = toks[at][2]
      if toks[at][1] ~= "name" then fail("%s: a method is expected at %d", fname, toks[at][3]) end
      at = at + 1
      if not isseries(x) then fail("%s: .%s needs a column before it", fname, m) end
      local owner = x
      if m == "str" then
        expect "."
        if toks[at][1] ~= "name" then fail("%s: a method is expected at %d", fname, toks[at][3]) end
        owner, m = x.str, toks[at][2]
        at = at + 1
      elseif not series_methods[m] then
        local names = {}
        for s in pairs(series_methods) do names[#names + 1] = s end
        table.sort(names)
        fail('%s: there is no method "%s"%s', fname, tostring(m), column.suggest(m, names))
      end
      expect "("
      local a = list ")"
      x = owner[m](owner, table.unpack(a))
    end
    return x
  end

  local unary
  local function power ()
    local x = postfix()
    if accept "^" or accept "**" then return binary("power", x, unary(), fname) end
    return x
  end
  function unary ()
    depth = depth + 1
    if depth > 150 then fail("%s: the expression is nested too deeply", fname) end
    local r
    if accept "-" then
      local v = unary()
      r = isseries(v) and -v or type(v) == "number" and -v or fail("%s: a %s has no negative", fname, type(v))
    elseif accept "+" then r = unary()
    elseif accept "~" then r = negate(unary(), fname)
    else r = power() end
    depth = depth - 1
    return r
  end
  local function product ()
    local x = unary()
    while peek "*" or peek "/" or peek "//" or peek "%" do
      local op = arith[toks[at][2]]
      at = at + 1
      x = binary(op, x, unary(), fname)
    end
    return x
  end
  local function sum ()
    local x = product()
    while peek "+" or peek "-" do
      local op = arith[toks[at][2]]
      at = at + 1
      x = binary(op, x, product(), fname)
    end
    return x
  end
  local function comparison ()
    local x = sum()
    local result
    while true do
      local t = toks[at]
      local r
      if t[1] == "op" and compares[t[2]] then
        at = at + 1
        local y = sum()
        if type(y) == "table" and not isseries(y) and isseries(x) and (t[2] == "==" or t[2] == "!=") then
          r = x:isin(y)
          if t[2] == "!=" then r = ~r end
        else r = binary(compares[t[2]], x, y, fname) end
        x = y
      elseif peek "in" or (peek "not" and toks[at + 1][2] == "in") then
        local no = accept "not"
        expect "in"
        local y = sum()
        if not isseries(x) then fail("%s: in needs a column on its left", fname) end
        if type(y) ~= "table" and not column.isarray(y) then y = {y} end
        r = x:isin(y)
        if no then r = ~r end
      else break end
      result = result == nil and r or logical("and", result, r, fname)
    end
    if result == nil then return x end
    return result
  end
  local negation
  function negation ()
    if peek "not" then
      at = at + 1
      depth = depth + 1
      if depth > 150 then fail("%s: the expression is nested too deeply", fname) end
      local r = negate(negation(), fname)
      depth = depth - 1
      return r
    end
    return comparison()
  end
  local function conjunction ()
    local x = negation()
    while accept "and" or accept "&" do x = logical("and", x, negation(), fname) end
    return x
  end
  function parse ()
    depth = depth + 1
    if depth > 150 then fail("%s: the expression is nested too deeply", fname) end
    local x = conjunction()
    while accept "or" or accept "|" do x = logical("or", x, conjunction(), fname) end
    depth = depth - 1
    return x
  end

  local r = parse()
  if toks[at][1] ~= "end" then fail("%s: %s at %d is not understood", fname, tostring(toks[at][2]), toks[at][3]) end
  return r
end

return expr
