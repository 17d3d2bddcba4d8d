--- Errors and hooks in the middle of things: a user's callback that raises or yields, a hook that interrupts a long script. Nothing may stay
--- locked, leaked or half written; the process's leaks are counted by the runner after each test. Signals: tests/embed/host.c, and in
--- the middle of a host's own elementwise function: tests/embed/api.c.
local la = require "lunarray"
local frame = require "lunarray.frame"

-- raises at the n-th call
local function bomb (n, value)
  local calls = 0
  return function (...)
    calls = calls + 1
    if calls == n then error({boom = n}, 0) end
    if value ~= nil then return value end
    return ...
  end
end

local function works ()
  local big = la.arange(200000) * 0.5                          -- by several threads
  assert.equal(200000 * 199999 / 4, big:sum())
  local a = la.arange(9):reshape(3, 3)
  assert.equal(15, a:dot(a)(1, 1))
  assert.same({3, 1, 2}, la.argsort {2, 3, 1}:tolist())
end

local function csv (rows)
  local t = {"a,b"}
  for i = 1, rows do t[i + 1] = i .. "," .. i * 2 end
  return table.concat(t, "\n")
end

-- each: takes the callback, calls it several times
local callers = {
  ["vectorize"] = function (f) return la.vectorize(f)(la.arange(100)) end,
  ["vectorize with otypes"] = function (f) return la.vectorize(f, {"float64"})(la.arange(100), 1) end,
  ["apply_along_axis"] = function (f) return la.apply_along_axis(function (row) f(1) return row:sum() end, 2, la.ones(50, 3)) end,
  ["apply_over_axes"] = function (f) return la.apply_over_axes(function (x, axis) f(1) return la.sum(x, {axis = axis, keepdims = true}) end, la.ones(2, 3, 4, 5), {1, 2, 3, 4}) end,
  ["fromfunction"] = function (f) return la.fromfunction(function (i) for _ = 1, 5 do f(1) end return i end, {8}) end,
  ["fromiter"] = function (f) local i = 0 return la.fromiter(function () i = i + 1 if i < 100 then return f(i) end end, "float64") end,
  ["piecewise"] = function (f) local x = la.arange(9) return la.piecewise(x, {x:lt(2), x:gt(3), x:eq(2)}, {function (v) f(1) return v end, function (v) f(1) return v end, function (v) f(1) return v end, function (v) f(1) return v end}) end,
  ["loadtxt's converters"] = function (f) return la.loadtxt {text = "1 2\n3 4\n5 6\n7 8", converters = {[1] = function (s) f(1) return tonumber(s) end}} end,
  ["loadtxt's lines"] = function (f) local i = 0 return la.loadtxt(function () i = i + 1 if i < 20 then f(1) return "1 2" end end) end,
  ["genfromtxt's converters"] = function (f) return la.genfromtxt {text = "1,2\n3,4\n5,6\n7,8", delimiter = ",", converters = {[2] = function (s) f(1) return tonumber(s) end}} end,
  ["read_csv's progress"] = function (f) for _ = 1, 5 do frame.read_csv {text = csv(50), progress = function () f(1) end} end end,
  ["a formatter"] = function (f) return la.array2string(la.arange(20) * 0.5, {formatter = {float = function (v) f(1) return "<" .. v .. ">" end}}) end,
  ["a column's map"] = function (f) return frame {a = {1, 2, 3, 4, 5, 6}}.a:map(f) end,
  ["apply of groups"] = function (f) return frame {k = {1, 2, 3, 4, 5}, v = {1, 2, 3, 4, 5}}:groupby("k"):apply(function (g) f(1) return g.v:sum() end) end,
}

describe("a callback that raises", function ()
  for name, call in pairs(callers) do
    it("in " .. name .. " passes its error on, and all goes on", function ()
      local reached = 0
      call(function (...) reached = reached + 1 return ... end)
      if reached == 0 then pending "it is not called here" return end
      for n = 1, math.min(reached, 4) do
        local ok, e = pcall(call, bomb(n))
        assert.is_false(ok)
        if type(e) == "table" then assert.equal(n, e.boom) end
        works()
      end
    end)
  end
end)

describe("a callback that yields", function ()
  for name, call in pairs(callers) do
    it("in " .. name .. " either resumes or gets a clean error, and the coroutine's arrays are usable", function ()
      local co = coroutine.create(function () return call(function (...) coroutine.yield "inside" return ... end) end)
      local ok, e = coroutine.resume(co)
      local steps = 0
      while ok and coroutine.status(co) == "suspended" and steps < 1000 do
        ok, e = coroutine.resume(co)
        steps = steps + 1
      end
      if not ok then assert.matches("attempt to yield across a C%-call boundary", tostring(e)) end
      works()
    end)
  end
end)

describe("a hook that raises", function ()
  it("every few instructions, in a script of array operations, leaves the arrays as they were or changed as a whole", function ()
    local x, y = la.ones(30000), la.ones(30000)
    for k = 1, 60 do
      local ok, e = pcall(function ()
        debug.sethook(function () debug.sethook() error("interrupted", 0) end, "", 3 * k)
        for _ = 1, 10 do
          local z = (x + y):mul_(2)
          y:add_(1)
          z = z["::2"]:copy()
          local s = la.concatenate {z, x}:sort()
          s = la.vectorize(function (v) return v + 1 end)(s["1:20"])
        end
      end)
      debug.sethook()
      assert.is_true(ok or e == "interrupted", tostring(e))
      assert.equal(y:min(), y:max())                            -- not half of an addition
      assert.equal(30000.0, x:sum())
    end
    works()
  end)

  it("inside a finalizer or a close does no harm", function ()
    for k = 1, 20 do
      pcall(function ()
        debug.sethook(function () debug.sethook() error("interrupted", 0) end, "", k)
        local t <close> = la.ones(20000)
        local u = t + 1
        u = nil
        collectgarbage()
        return t:sum()
      end)
      debug.sethook()
    end
    works()
  end)
end)
