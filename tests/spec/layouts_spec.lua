--- The same elements give the same results wherever they lie: each function over each dtype, on operands side by side, in steps, backwards,
--- on odd addresses, stretched and transposed, with results written to such places; the contiguous operands' result is what is expected.
local la = require "lunarray"
local helper = require "tests.helper"

local dtypes = {"bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64",
                "complex64", "complex128"}
local n = 37

-- n elements of which none is 0 but for every ninth: whole numbers and, for floats, quarters; no negative ones
local function sample (dtype, shift)
  local x = (la.arange(n) + shift) % 9
  if dtype:find "float" or dtype:find "complex" then x = x * 1.25 end
  if dtype:find "complex" then x = la.complex(x, (la.arange(n) + 2 * shift) % 5 - 2.0) end
  return x:astype(dtype)
end

local function stretched (x) return la.broadcast_to(x[{"3:3"}], x.shape) end

-- places for a result: what `make` gives is written to, and read back as an array of its own
local places = {
  function (shape, dtype) local o = la.zeros({shape[1] * 2}, dtype) return o["::2"], function () assert(not o["2::2"]:any()) end end,
  function (shape, dtype) return helper.layout(la.zeros(shape, dtype), "reversed"), function () end end,
  function (shape, dtype) return helper.layout(la.zeros(shape, dtype), "unaligned"), function () end end,
}

local function same (expected, actual, ...)
  if expected.dtype ~= actual.dtype or not la.array_equal(expected, actual, {equal_nan = true}) then
    local what = table.concat({...}, " ")
    error(("%s: %s, expected %s"):format(what, tostring(actual), tostring(expected)), 2)
  end
end

local ufuncs = {}
for _, e in ipairs(la._registry()) do
  if e.ufunc and e.func and la[e.name] then ufuncs[#ufuncs + 1] = e.name end
end

describe("Layouts do not matter to", function ()
  it("the elementwise functions", function ()
    local tried = 0
    for _, name in ipairs(ufuncs) do
      local f = la[name]
      for _, dtype in ipairs(dtypes) do
        local x, y = sample(dtype, 1), sample(dtype, 4)
        if f.nin == 1 and pcall(f, x) then
          local results = {f(x)}
          for _, layout in ipairs {"stepped", "reversed", "unaligned"} do
            for k, r in ipairs {f(helper.layout(x, layout))} do same(results[k], r, name, dtype, layout) end
          end
          for k, r in ipairs {f(stretched(x))} do same(({f(stretched(x):copy())})[k], r, name, dtype, "stretched") end
          if f.nout == 1 then
            for k, place in ipairs(places) do
              local out, check = place(x.shape, results[1].dtype)
              f(x, {out = out})
              same(results[1], out:copy(), name, dtype, "into place", k)
              f(helper.layout(x, "stepped"), {out = out})
              same(results[1], out:copy(), name, dtype, "stepped into place", k)
              check()
            end
          end
          tried = tried + 1
        elseif f.nin == 2 and pcall(f, x, y) then
          local sx, sy = stretched(x), stretched(y)
          local results = {f(x, y)}
          for _, layout in ipairs {"stepped", "reversed", "unaligned"} do
            local lx, ly = helper.layout(x, layout), helper.layout(y, layout)
            for k, r in ipairs {f(lx, ly)} do same(results[k], r, name, dtype, layout) end
            for k, r in ipairs {f(lx, y)} do same(results[k], r, name, dtype, layout, "first") end
            for k, r in ipairs {f(x, ly)} do same(results[k], r, name, dtype, layout, "second") end
            for k, r in ipairs {f(lx, sy)} do same(({f(x, sy:copy())})[k], r, name, dtype, layout, "stretched") end
          end
          for k, r in ipairs {f(sx, y)} do same(({f(sx:copy(), y)})[k], r, name, dtype, "stretched first") end
          for k, r in ipairs {f(x, sy)} do same(({f(x, sy:copy())})[k], r, name, dtype, "stretched second") end
          for k, r in ipairs {f(sx, sy)} do same(({f(sx:copy(), sy:copy())})[k], r, name, dtype, "stretched both") end
          if f.nout == 1 then
            for k, place in ipairs(places) do
              local out, check = place(x.shape, results[1].dtype)
              f(x, y, {out = out})
              same(results[1], out:copy(), name, dtype, "into place", k)
              f(sx, sy, {out = out})
              same(f(sx:copy(), sy:copy()), out:copy(), name, dtype, "stretched into place", k)
              check()
            end
          end
          tried = tried + 1
        end
      end
    end
    assert.is_true(tried > 900, tried)
  end)

  it("casts, from and to every dtype", function ()
    for _, from in ipairs(dtypes) do
      local x = sample(from, 3)
      for _, to in ipairs(dtypes) do
        local expected = x:astype(to)
        for _, layout in ipairs {"stepped", "reversed", "unaligned"} do same(expected, helper.layout(x, layout):astype(to), from, to, layout) end
        same(stretched(x):copy():astype(to), stretched(x):astype(to), from, to, "stretched")
        for k, place in ipairs(places) do
          local out = place(x.shape, to)
          la.copyto(out, x, {casting = "unsafe"})
          same(expected, out:copy(), from, to, "into place", k)
          la.copyto(out, stretched(x), {casting = "unsafe"})
          same(stretched(x):copy():astype(to), out:copy(), from, to, "stretched into place", k)
        end
        local out = la.zeros(n, to)
        la.copyto(out, stretched(x), {casting = "unsafe"})
        same(stretched(x):copy():astype(to), out, from, to, "stretched into a row")
      end
    end
  end)

  it("choice by a mask", function ()
    local mask = (la.arange(n) % 3):eq(1)
    for _, dtype in ipairs(dtypes) do
      local x, y = sample(dtype, 1), sample(dtype, 4)
      local sx, sy = stretched(x), stretched(y)
      local cx, cy = sx:copy(), sy:copy()
      for _, m in ipairs {mask, helper.layout(mask, "stepped"), helper.layout(mask, "reversed"), la.broadcast_to(mask["2:2"], {n})} do
        local c = m:copy()
        same(la.where(c, x, y), la.where(m, x, y), dtype)
        same(la.where(c, cx, y), la.where(m, sx, y), dtype, "stretched first")
        same(la.where(c, x, cy), la.where(m, x, sy), dtype, "stretched second")
        same(la.where(c, cx, cy), la.where(m, sx, sy), dtype, "stretched both")
        for _, layout in ipairs {"stepped", "reversed", "unaligned"} do
          same(la.where(c, x, y), la.where(m, helper.layout(x, layout), helper.layout(y, layout)), dtype, layout)
        end
        for k, place in ipairs(places) do
          local out = place(x.shape, dtype)
          out["..."] = y
          la.copyto(out, x, {where = m})
          same(la.where(c, x, y), out:copy(), dtype, "copyto place", k)
        end
      end
    end
  end)

  it("reductions and scans", function ()
    local names = {"sum", "prod", "min", "max", "argmin", "argmax", "any", "all", "count_nonzero", "cumsum", "cumprod", "ptp", "mean", "var"}
    for _, dtype in ipairs(dtypes) do
      local x = (la.arange(2 * 12 * 20) * 7 % 5):reshape(2, 12, 20):astype(dtype)
      local t = x:transpose(3, 1, 2):copy():transpose(2, 3, 1)                     -- the same elements, the last axis far apart
      local s = la.zeros({4, 12, 40}, dtype)
      s["::2, :, ::2"] = x
      s = s["::2, :, ::2"]
      local r = x["::-1, :, ::-1"]:copy()["::-1, :, ::-1"]
      local u = helper.layout(x, "unaligned")
      for _, name in ipairs(names) do
        for _, axis in ipairs {false, 1, 2, 3} do
          local options = axis and {axis = axis} or {}
          local ok, expected = pcall(la[name], x, options)
          if ok then
            for k, y in ipairs {t, s, r, u} do
              local got = la[name](y, options)
              if not la.allclose(expected, got, {equal_nan = true, rtol = 1e-3}) then
                error(("%s of %s, layout %d, axis %s: %s, expected %s"):format(name, dtype, k, tostring(axis), tostring(got), tostring(expected)))
              end
            end
          end
        end
        for _, axis in ipairs {{1, 2}, {2, 3}, {1, 3}} do
          local ok, expected = pcall(la[name], x, {axis = axis})
          if ok then
            for k, y in ipairs {t, s, r, u} do
              if not la.allclose(expected, la[name](y, {axis = axis}), {equal_nan = true, rtol = 1e-3}) then
                error(("%s of %s, layout %d, axes %d and %d"):format(name, dtype, k, axis[1], axis[2]))
              end
            end
          end
        end
      end
      for _, name in ipairs {"add", "multiply", "maximum", "minimum", "logical_or"} do
        local f = la[name]
        for axis = 1, 3 do
          local ok, expected = pcall(f.accumulate, x, axis)
          if ok then
            for k, y in ipairs {t, s, r, u} do same(expected, f.accumulate(y, axis), name, "accumulate", dtype, k, axis) end
            expected = f.reduce(x, axis)
            for k, y in ipairs {t, s, r, u} do same(expected, f.reduce(y, axis), name, "reduce", dtype, k, axis) end
          end
        end
      end
    end
  end)

  it("sorting, positions, sets and counts", function ()
    for _, dtype in ipairs(dtypes) do
      local x = (la.arange(300) * 37 % 101):astype(dtype)
      local tall = x:reshape(60, 5)
      for _, layout in ipairs {"stepped", "reversed", "unaligned"} do
        local y, w = helper.layout(x, layout), helper.layout(tall, layout)
        same(la.sort(x), la.sort(y), "sort", dtype, layout)
        same(la.argsort(x, {kind = "stable"}), la.argsort(y, {kind = "stable"}), "argsort", dtype, layout)
        for axis = 1, 2 do
          same(la.sort(tall, axis), la.sort(w, axis), "sort", dtype, layout, axis)
          same(la.argsort(tall, {axis = axis, kind = "stable"}), la.argsort(w, {axis = axis, kind = "stable"}), "argsort", dtype, layout, axis)
          same(la.sort(la.partition(tall, 2, axis), axis), la.sort(tall, axis), "partition", dtype, axis)
        end
        same(la.partition(x, 7)["7:7"], la.partition(y, 7)["7:7"], "partition", dtype, layout)
        same(la.unique(x), la.unique(y), "unique", dtype, layout)
        same(la.searchsorted(la.sort(x), x), la.searchsorted(helper.layout(la.sort(x), layout), y), "searchsorted", dtype, layout)
        local positions = la.array {5, 1, 300, 17, -1}
        same(x[positions], y[helper.layout(positions, layout)], "positions", dtype, layout)
        same(la.take(tall, {3, 1}, 2), la.take(w, {3, 1}, 2), "take", dtype, layout)
        same(la.flip(tall, 1), la.flip(w, 1), "flip", dtype, layout)
        same(la.roll(tall, 3, 1), la.roll(w, 3, 1), "roll", dtype, layout)
        same(la.concatenate({tall, tall}, 2), la.concatenate({w, tall}, 2), "concatenate", dtype, layout)
        same(la.diff(tall, {axis = 1}), la.diff(w, {axis = 1}), "diff", dtype, layout)
        same(la.array(la.count_nonzero(x)), la.array(la.count_nonzero(y)), "count_nonzero", dtype, layout)
        local expected, target = x:copy(), helper.layout(x, layout)
        expected[positions] = 1
        target[positions] = 1
        same(expected, target:copy(), "assignment", dtype, layout)
      end
    end
  end)
end)
