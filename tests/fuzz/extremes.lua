--- Calls every function with the numbers at the edge of what Lua has: each number of the calls that tests/embed/everyalloc.lua
--- finds, and each named parameter, becomes in turn one of `extremes`. A call may answer or raise; what it answers must be whole.
---
---   lua5.4 tests/fuzz/extremes.lua [PATTERN]       functions whose name matches; run it in a build with SANITIZE=address,undefined
---
--- More than MOST_SECONDS of one call is a problem. As a module, require "tests.fuzz.extremes"(pattern) returns the number of calls and
--- the list of problems, without the slow ones.
local la = require "lunarray"

local extremes = {"math.mininteger", "math.maxinteger", "(1 << 31)", "(-1 << 31)", "(1 << 40)", "(0 / 0)", "(1 / 0)", "(-1 / 0)", "1e300", "-1", "0"}
local MOST_SECONDS, MOST_BYTES = 5, 16 << 20

-- the places of the numerals of a source: outside of strings and names
local function numerals (source)
  local places, at = {}, 1
  while at <= #source do
    local quote = source:match("^['\"]", at)
    local name = source:match("^[%a_][%w_]*", at)
    local number = source:match("^%d+%.?%d*[eE]?[-+]?%d*", at)
    if quote then at = (source:find(quote, at + 1, true) or #source) + 1
    elseif name then at = at + #name
    elseif number then
      number = number:match "^%d+%.?%d*[eE][-+]?%d+" or number:match "^%d+%.?%d*"
      places[#places + 1] = {at, at + #number - 1}
      at = at + #number
    else at = at + 1 end
  end
  return places
end

-- the names that a table of options may have
local function parameters (params)
  local names = {}
  for name in (params or ""):gmatch "[%a_][%w_]*" do
    if name ~= "out" and name ~= "self" and name ~= "x" then names[#names + 1] = name end
  end
  return names
end

local function whole (v)
  if la.isarray(v) and v.size <= 1e6 then v:tobytes() end
end

return (function (...)
  local module = ... == "tests.fuzz.extremes"

  local function run (pattern)
    local params = {}
    for _, e in ipairs(la._registry()) do
      local place = e.module == "" and "la" or e.module == "random.Generator" and "G" or e.module == "random.RandomState" and "S" or "la." .. e.module
      params[place .. "." .. e.name] = e.params
    end
    local saved, limit, globals = print, la.memory().limit, {}
    for name, v in pairs(_G) do globals[name] = v end
    local list = assert(loadfile "tests/embed/everyalloc.lua")("list")
    local state = assert(loadfile "tests/embed/everyalloc.lua")
    local calls, problems, last = 0, {}, nil
    la.memory {limit = MOST_BYTES}
    local function try (name, source)
      local f = load(source)
      if not f then return end
      calls = calls + 1
      local started = os.clock()
      debug.sethook(function () error "too long" end, "", 10000000)      -- a loop of the call itself
      local answer = table.pack(pcall(f))
      debug.sethook()
      for i = 2, answer.n do whole(answer[i]) end
      if not module and os.clock() - started > MOST_SECONDS then problems[#problems + 1] = ("%s takes %.0f s: %s"):format(name, os.clock() - started, source) end
      if not answer[1] and type(answer[2]) == "string" and answer[2]:find "internal" then problems[#problems + 1] = name .. ": " .. source .. ": " .. answer[2] end
    end
    for _, operation in ipairs(list) do
      local name, source = operation[1], operation[2]
      if not pattern or name:find(pattern) then
        if name ~= last then
          last = name
          state "state"
        end
        for _, place in ipairs(numerals(source)) do
          for _, v in ipairs(extremes) do try(name, source:sub(1, place[1] - 1) .. v .. source:sub(place[2] + 1)) end
        end
        local before = source:match "^(return [%w_.]+%[\"[%w_]+\"%]%(.*)%)$" or source:match "^(return %(%u+%):[%w_]+%(.*)%)$" or source:match "^(return [GS]:[%w_]+%(.*)%)$"
        if before and not before:find "}$" then
          for _, parameter in ipairs(parameters(params[name])) do
            for _, v in ipairs(extremes) do try(name, ("%s%s{%s = %s})"):format(before, before:find "%($" and "" or ", ", parameter, v)) end
          end
        end
      end
    end
    la.memory {limit = limit}
    for name in pairs(_G) do rawset(_G, name, globals[name]) end
    rawset(_G, "print", saved)
    return {calls = calls, problems = problems}
  end

  if module then return run end
  local r = run(arg[1])
  print(("%d calls, %d problems"):format(r.calls, #r.problems))
  for _, problem in ipairs(r.problems) do print(problem) end
  os.exit(#r.problems == 0)
end)(...)
