--- la.fft: NumPy's values for every length, layout, dtype and option; one row of a batch does not touch another.
local helper = require "tests.helper"
local la = require "lunarray"

local data, lengths = helper.data "fft", helper.data("fft_lengths").lengths
local fft = la.fft

local eps = {complex64 = 2.0 ^ -23, float32 = 2.0 ^ -23, complex128 = 2.0 ^ -52, float64 = 2.0 ^ -52, float16 = 2.0 ^ -10}

-- the arrays of tests/gen/fft.py
local function ks (n, s) return (la.arange(n) * 7919 + s * 104729) % 10007 - 5003 end

local function make (dtype, shape, seed)
  local n = 1
  for _, d in ipairs(shape) do n = n * d end
  local k = ks(n, seed)
  if dtype == "bool" then k = (k % 3):ne(0)
  elseif dtype:find "^int" then k = k % 100
  elseif dtype:find "^uint" then k = k % 251
  elseif dtype == "float16" then k = k / 512
  elseif dtype:find "^float" then k = k / 1000
  else k = la.complex(k / 1000, ks(n, seed + 1) / 1000) end
  return k:astype(dtype):reshape(shape)
end

local function view (x, steps)
  for _, step in ipairs(steps) do
    local what = step[1]
    local args = {table.unpack(step, 2)}
    if what == "index" then x = x[args]
    elseif what == "transpose" then x = x:transpose(args)
    else x = la.broadcast_to(x, args) end
  end
  return x
end

local function write_options (t)
  local parts = {}
  for k, v in pairs(t) do parts[#parts + 1] = k .. "=" .. (type(v) == "table" and "{" .. table.concat(v, ",") .. "}" or tostring(v)) end
  table.sort(parts)
  return table.concat(parts, ", ")
end

-- within c units of rounding of the largest element
local function close (expected, actual, what, c)
  local most = 0
  for i = 1, #expected do most = math.max(most, math.abs(expected[i])) end
  assert.array_near(expected, actual, {rtol = 0, atol = (c or 8) * eps[expected.dtype] * most}, what)
end

-- how far off long transforms of prime lengths may be, NumPy's errors being 1: on ARM their filters are rounded earlier (FFT_FINE in fft.c)
local times = la.config().isa == "neon" and 2.5 or 2

local function norm (x) return math.sqrt((la.abs(x) ^ 2):sum()) end

-- |a - b| over |b|
local function apart (a, b) return norm(a - b) / norm(b) end

local function random (...) return la.complex(la.random.default_rng(3):standard_normal {size = {...}},
  la.random.default_rng(4):standard_normal {size = {...}}) end

describe("transforms", function ()
  it("give NumPy's values, dtypes and shapes for all dtypes, layouts, axes, norms and lengths", function ()
    for _, case in ipairs(data.cases) do
      local name, dtype, shape, seed, steps, options, expected = table.unpack(case)
      local x = view(make(dtype, shape, seed), steps)
      local what = ("%s %s (%s) seed %d, %s"):format(name, dtype, table.concat(shape, ","), seed, write_options(options))
      local y = next(options) and fft[name](x, options) or fft[name](x)
      close(expected, y, what, dtype == "float16" and 2 or 8)
    end
  end)

  it("agree with NumPy for every length from 1 to 200 and for long ones, alone and in a batch", function ()
    local function projected (y, re, im, what, tolerance)
      local n = y.size
      local k = la.arange(n)
      local v = la.complex((k * 31 % 17 - 8):astype "float64", (k * 17 % 13 - 6):astype "float64")
      local p = (y * v):sum()
      local err = math.sqrt((p.real - re) ^ 2 + (p.imag - im) ^ 2)
      local scale = norm(y) * norm(v)
      assert.is_true(err <= tolerance * scale, ("%s: projection off by %g of %g"):format(what, err, scale))
    end
    for _, row in ipairs(lengths) do
      local n, fr, fi, rr, ri, ir, ii = table.unpack(row)
      local z, r = make("complex128", {n}, 5), make("float64", {n}, 5)
      local h = z:slice(1, n // 2 + 1)
      projected(fft.fft(z), fr, fi, "fft " .. n, 2e-15)
      projected(fft.rfft(r), rr, ri, "rfft " .. n, 2e-15)
      projected(fft.irfft(h, n), ir, ii, "irfft " .. n, 2e-15)
      projected(fft.fft(z:astype "complex64"), fr, fi, "complex64 fft " .. n, 1e-6)
      projected(fft.rfft(r:astype "float32"), rr, ri, "float32 rfft " .. n, 1e-6)
      projected(fft.irfft(h:astype "complex64", n), ir, ii, "complex64 irfft " .. n, 1e-6)
      if n <= 4096 then
        -- the middle one of 35 rows, and of 35 columns
        local many = random(35, n)
        many[18] = z
        projected(fft.fft(many)[18], fr, fi, "row of fft " .. n, 2e-15)
        projected(fft.fft(many.T:copy(), {axis = 1})[":, 18"], fr, fi, "column of fft " .. n, 2e-15)
        local reals = many.real:copy()
        reals[18] = r
        projected(fft.rfft(reals)[18], rr, ri, "row of rfft " .. n, 2e-15)
        projected(fft.rfft(reals.T:copy(), {axis = 1})[":, 18"], rr, ri, "column of rfft " .. n, 2e-15)
        local half = many[":, 1:" .. n // 2 + 1]:copy()
        half[18] = h
        projected(fft.irfft(half, n)[18], ir, ii, "row of irfft " .. n, 2e-15)
        projected(fft.irfft(half.T:copy(), n, 1)[":, 18"], ir, ii, "column of irfft " .. n, 2e-15)
      end
    end
  end)

  it("there and back are at most twice as far off as NumPy's, for every length from 1 to 4096 and primes near 100000", function ()
    local errors = helper.data "fft_errors"
    local step = (os.getenv "LUNARRAY_SANITIZE" or "") ~= "" and 37 or 1
    for i = 1, #errors.complex, step do
      local n = i <= 4096 and i or errors.primes[i - 4096]
      local rows = math.max(1, 512 // n)
      local z = la.random.default_rng(n):standard_normal {size = {rows, 2 * n}}
      local r = z[{":", "1:" .. n}]:copy()
      local c = la.complex(r, z[{":", (n + 1) .. ":" .. 2 * n}])
      local function holds (what, error, numpy, unit)
        local most = math.max(times * numpy * 1e-18, 5e-17) * unit
        assert.is_true(error <= most, ("%s of length %d: %g, NumPy %g"):format(what, n, error, numpy * 1e-18 * unit))
      end
      holds("fft", apart(fft.ifft(fft.fft(c)), c), errors.complex[i], 1)
      holds("rfft", apart(fft.irfft(fft.rfft(r), n), r), errors.real[i], 1)
      if rows > 1 then                             -- one row alone goes another way than many
        holds("one fft", apart(fft.ifft(fft.fft(c[1])), c[1]), math.max(errors.complex[i], 200), 1.5)
        holds("one rfft", apart(fft.irfft(fft.rfft(r[1]), n), r[1]), math.max(errors.real[i], 200), 1.5)
      end
      if i % 8 == 0 then                           -- single precision: the same in its rounding errors, and computed in it
        local c4, r4 = c:astype "complex64", r:astype "float32"
        holds("complex64 fft", apart(fft.ifft(fft.fft(c4)), c4), math.max(errors.complex[i], 200), 2.0 ^ 29)
        holds("float32 rfft", apart(fft.irfft(fft.rfft(r4), n), r4), math.max(errors.real[i], 200), 2.0 ^ 29)
      end
    end
  end)

  it("of float32 and complex64 are at most twice as far off as NumPy's, for every length from 1 to 4096 and primes near 100000",
  function ()
    local single, primes = helper.data "fft_single", helper.data("fft_errors").primes
    local numpy = {}
    for k = 1, 4 do
      numpy[k] = {}
      for word in single.lengths[k]:gmatch "%d+" do numpy[k][#numpy[k] + 1] = tonumber(word) end
    end
    local function numbers (n)
      local z = la.random.default_rng(n):standard_normal {size = {math.max(1, 512 // n), 2 * n}}
      local r = z[{":", "1:" .. n}]
      return la.complex(r, z[{":", (n + 1) .. ":" .. 2 * n}]):astype "complex64", r:astype "float32"
    end
    local function holds (f, x, options, error, what)          -- half a unit: the data are rounded
      local wide = x:astype(x.dtype == "complex64" and "complex128" or "float64")
      local y = fft[f](x, options)
      assert.is_true(y.dtype == "complex64" or y.dtype == "float32", what)
      local off = apart(y, fft[f](wide, options))
      assert.is_true(off <= (times * error + 1) * 1e-10, ("%s %s: %g, NumPy %g"):format(f, what, off, error * 1e-10))
      return y
    end
    for i = 1, #numpy[1], (os.getenv "LUNARRAY_SANITIZE" or "") ~= "" and 37 or 1 do
      local n = i <= 4096 and i or primes[i - 4096]
      local c, r = numbers(n)
      local what = "of length " .. n
      holds("ifft", holds("fft", c, {n = n}, numpy[1][i], what), {n = n}, numpy[2][i], what)
      holds("irfft", holds("rfft", r, {n = n}, numpy[3][i], what), {n = n}, numpy[4][i], what)
    end
    for _, row in ipairs(single.norms) do
      local f, dtype, norm, n, error = table.unpack(row)
      local c, r = numbers(n)
      holds(f, dtype == "complex64" and c or r, {norm = norm}, error, ("%s of %s, length %d"):format(norm, dtype, n))
    end
  end)

  it("of float32 and complex64 are the rounded ones of float64 and complex128 where they compute in double precision", function ()
    local function same (expected, actual, what) assert.is_true(expected.dtype == actual.dtype and expected == actual, what) end
    local most = (os.getenv "LUNARRAY_SANITIZE" or "") ~= "" and 5000 or 300000
    for _, n in ipairs {1, 2, 5, 24, 61, 64, 127, 1000, 1021, 20011, 65536, 100001, 131072, 200026} do
      for _, rows in ipairs {1, 2, 35} do
        if rows * n > most then break end
        local wide = random(rows, n):astype("complex64"):astype "complex128"
        for _, layout in ipairs {"rows", "columns", "every second", "short"} do
          local c, options = wide, {axis = -1}
          if layout == "columns" then c, options = wide.T:copy(), {axis = 1}
          elseif layout == "every second" then
            c = la.zeros({rows, 2 * n}, "complex128")[":, ::2"]
            c[":"] = wide
          elseif layout == "short" then options.n = n + 3 end
          local what = ("length %d, %d %s"):format(n, rows, layout)
          local function narrow (x)                            -- of the same layout
            local y = la.zeros_like(layout == "every second" and x.base or x, {dtype = x.dtype == "float64" and "float32" or "complex64"})
            if layout == "every second" then y = y[":, ::2"] end
            y[":"] = x
            return y
          end
          local c4 = narrow(c)
          same(fft.fft(c, options):astype "complex64", fft.fft(c4, options), "fft " .. what)
          same(fft.rfft(c.real, options):astype "complex64", fft.rfft(c4.real, options), "rfft " .. what)
          if n > 1 or layout == "short" then
            same(fft.hfft(c, options):astype "float32", fft.hfft(c4, options), "hfft " .. what)
          end
          same(fft.fft(c.real, options):astype "complex64", fft.fft(c4.real, options), "fft of real " .. what)
          local result = fft.fft(c, options)
          local out = la.zeros_like(result)
          assert.equal(out, fft.fft(c4, {n = options.n, axis = options.axis, out = out}))
          same(result, out, "fft to complex128 " .. what)
          local gaps = la.zeros({result.shape[1], 2 * result.shape[2]}, "complex64")[":, 2::2"]
          fft.fft(c4, {n = options.n, axis = options.axis, out = gaps})
          same(result:astype "complex64", gaps, "fft to gaps " .. what)
          result = fft.rfft(c.real, options):astype "complex64"
          gaps = la.zeros({result.shape[1], 2 * result.shape[2]}, "complex64")[":, 2::2"]
          fft.rfft(c4.real, {n = options.n, axis = options.axis, out = gaps})
          same(result, gaps, "rfft to gaps " .. what)
        end
      end
    end
    local x = random(6, 10):astype "complex64"
    local out = la.zeros({6, 10}, "complex128")
    same(fft.fft2(x:astype "complex128"), fft.fft2(x, {out = out}))
    local y = x:copy()                                         -- in place
    fft.fft(y, {out = y})
    same(fft.fft(x), y)
    local half = random(5, 8).real:astype "float16"
    same(fft.rfft(half:astype "float64"):astype "complex64", fft.rfft(half))
  end)

  it("of two impulses are two waves, for every length from 1 to 4096", function ()
    for n = 1, 4096, (os.getenv "LUNARRAY_SANITIZE" or "") ~= "" and 37 or 1 do
      local p, q = n * 5 // 7, n * 2 // 9
      local x = la.zeros(n)
      x[p + 1] = 1
      x[q + 1] = x[q + 1] - 0.5
      local k = la.arange(n)
      local a, b = (k * p % n) * (2 * math.pi / n), (k * q % n) * (2 * math.pi / n)
      local y = la.complex(la.cos(a) - 0.5 * la.cos(b), 0.5 * la.sin(b) - la.sin(a))
      assert.is_true(la.max(la.abs(fft.fft(x + la.complex(0, 0)) - y)) < 8e-15, "fft " .. n)
      assert.is_true(la.max(la.abs(fft.rfft(x) - y["1:" .. n // 2 + 1])) < 8e-15, "rfft " .. n)
    end
  end)

  it("are undone by their inverses", function ()
    for _, n in ipairs {1, 2, 3, 30, 31, 127, 1000, 1021, 4096, 20014, 65536, 100003, 262144, 300000} do
      local x = random(n)
      assert.is_true(apart(fft.ifft(fft.fft(x)), x) < 2e-15, "fft " .. n)
      assert.is_true(apart(fft.irfft(fft.rfft(x.real), n), x.real) < 2e-15, "rfft " .. n)
      local y = x.real:astype "float32"
      assert.is_true(apart(fft.irfft(fft.rfft(y), n), y) < 1e-6, "float32 rfft " .. n)
      assert.is_true(apart(fft.fft(fft.ifft(x, {norm = "ortho"}), {norm = "ortho"}), x) < 2e-15, "ortho " .. n)
    end
    local x = random(20, 30, 14)
    assert.is_true(apart(fft.ifftn(fft.fftn(x)), x) < 2e-15)
    assert.is_true(apart(fft.irfftn(fft.rfftn(x.real), x.shape), x.real) < 2e-15)
    assert.is_true(apart(fft.ifft2(fft.fft2(x)), x) < 2e-15)
    assert.is_true(apart(fft.irfft2(fft.rfft2(x.real)), x.real) < 2e-15)
  end)

  it("give one row the same bits whatever stands in the other rows", function ()
    for _, n in ipairs {8, 15, 61, 64, 127, 1000} do
      local x = random(9, n)
      local y = x:copy()
      y["1:4, :"] = la.nan
      y["6:9, :"] = 1e300
      assert.array_equal(fft.fft(x)[5], fft.fft(y)[5], "fft " .. n)
      assert.array_equal(fft.rfft(x.real)[5], fft.rfft(y.real)[5], "rfft " .. n)
      assert.array_equal(fft.irfft(x)[5], fft.irfft(y)[5], "irfft " .. n)
    end
  end)

  it("give the same bits with any number of threads", function ()
    local threads = la.get_num_threads()
    local results = {}
    for _, t in ipairs {1, 2, 3} do
      la.set_num_threads(t)
      local out = {}
      for i, n in ipairs {1000000, 262144, 100003} do
        local x = random(n)
        out[2 * i - 1], out[2 * i] = fft.fft(x), fft.rfft(x.real)
      end
      out[7] = fft.fft2(random(300, 500))
      out[8] = fft.irfft(random(2, 131073))
      results[t] = out
    end
    la.set_num_threads(threads)
    for i = 1, 8 do
      assert.is_true(results[1][i] == results[2][i], "result " .. i .. ", two threads")
      assert.is_true(results[1][i] == results[3][i], "result " .. i .. ", three threads")
    end
  end)

  it("are exact where the result is", function ()
    for _, n in ipairs {1, 2, 4, 5, 12, 64, 100, 128, 1024, 4096} do
      local one = la.zeros(n)
      one[1] = 1
      assert.array_equal(la.ones(n):astype "complex128", fft.fft(one))
    end
    assert.array_equal({dtype = "complex128", 10, 0, -2, 2, -2, 0, -2, -2}, fft.fft {1, 2, 3, 4})
  end)

  it("write to out and return it, in place too", function ()
    local x = random(6, 10)
    local expected = fft.fft(x)
    local out = la.zeros({6, 10}, "complex128")
    assert.equal(out, fft.fft(x, {out = out}))
    assert.array_equal(expected, out)
    local y = x:copy()
    fft.fft(y, {out = y})
    assert.array_equal(expected, y)
    local reversed = x:copy()                                   -- the same memory in another order
    fft.fft(reversed["::-1"], {out = reversed})
    assert.array_equal(fft.fft(x["::-1"]), reversed)
    local single = la.zeros({6, 10}, "complex64")
    fft.fft(x, {out = single})
    assert.array_equal(expected:astype "complex64", single)
    local wide = la.zeros({6, 20}, "complex128")                -- every second column
    fft.fftn(x, {out = wide[":, ::2"]})
    assert.array_equal(fft.fftn(x), wide[":, ::2"])
    assert.array_equal(la.zeros({6, 10}, "complex128"), wide[":, 2::2"])
    local r = la.zeros({6, 10})
    fft.irfft(x[":, 1:6"], {out = r})
    assert.array_equal(fft.irfft(x[":, 1:6"]), r)
  end)

  it("read views that are not contiguous, not aligned or read-only", function ()
    local bytes = la.zeros(16 * 8 + 1, "uint8")
    local x = random(8)
    local raw = la.frombuffer("x" .. x:tobytes(), {dtype = "complex128", offset = 1})
    assert.array_equal(fft.fft(x), fft.fft(raw))
    assert.array_equal(fft.fft(la.ones {3, 8}), fft.fft(la.broadcast_to(la.ones(8), {3, 8})))
    assert.equal(129, bytes.size)
  end)

  it("give empty results for batches of nothing", function ()
    assert.array_equal({dtype = "complex128", shape = {0, 3}}, fft.fft(la.zeros {0, 3}))
    assert.array_equal({dtype = "complex128", shape = {0, 2}}, fft.rfft(la.zeros {0, 3}))
    assert.array_equal({dtype = "float64", shape = {0, 4}}, fft.irfft(la.zeros {0, 3}))
  end)

  it("leave alone what has no axis to transform", function ()
    assert.equal(3.0, fft.fftn(3.0))
    assert.array_equal(la.ones {2, 2}, fft.fftn(la.ones {2, 2}, {axes = {}}))
    local out = la.zeros {2, 2}
    assert.equal(out, fft.fftn(la.ones {2, 2}, {axes = {}, out = out}))
    assert.array_equal(la.ones {2, 2}, out)
  end)

  it("transform an axis twice that is named twice", function ()
    assert.array_equal({dtype = "complex128", shape = {2, 2}, 2, 0, 2, 0, 2, 0, 2, 0}, fft.fftn(la.ones {2, 2}, {axes = {1, 1}}))
  end)

  it("work for more lengths than are remembered", function ()
    for round = 1, 2 do
      for n = 50, 120 do
        local x = la.zeros(n)
        x[2] = 1
        local y = fft.fft(x)
        assert.is_true(math.abs(y[n].imag - math.sin(2 * math.pi / n)) < 1e-15, n .. " round " .. round)
      end
    end
  end)
end)

describe("frequencies and shifts", function ()
  it("are NumPy's", function ()
    for _, row in ipairs(data.freq) do
      assert.array_equal(row[3], fft.fftfreq(row[1], row[2]))
      assert.array_equal(row[4], fft.rfftfreq(row[1], row[2]))
    end
    for _, row in ipairs(data.shift) do
      local x = make("int32", row[1], 2)
      local axes = row[2] or nil
      assert.array_equal(row[3], fft.fftshift(x, axes and {axes = axes}))
      assert.array_equal(row[4], fft.ifftshift(x, axes and {axes = axes}))
    end
    assert.equal(3, fft.fftshift(3))
  end)
end)

describe("errors", function ()
  local x = la.ones {2, 3}
  it("name the offending value, at the caller's line", function ()
    assert.raises_at(function () fft.fft(x, 0) end, "invalid number of FFT data points (0) specified")
    assert.raises_at(function () fft.fft(x, -1) end, "invalid number of FFT data points (-1) specified")
    assert.raises_at(function () fft.fft(la.zeros {3, 0}) end, "invalid number of FFT data points (0) specified")
    assert.raises_at(function () fft.irfft {1} end, "invalid number of FFT data points (0) specified")
    assert.raises_at(function () fft.irfft(la.zeros(0)) end, "invalid number of FFT data points (-2) specified")
    assert.raises_at(function () fft.fftn(la.zeros {0, 3}) end, "invalid number of FFT data points (0) specified")
    assert.raises_at(function () fft.fft(x, {norm = "x"}) end,
      'invalid norm value x; should be "backward", "ortho" or "forward"')
    assert.raises_at(function () fft.fft(x, {norm = true}) end,
      'invalid norm value boolean; should be "backward", "ortho" or "forward"')
    assert.raises_at(function () fft.fft(x, {axis = 3}) end, "axis 3 is out of bounds for array of dimension 2")
    assert.raises_at(function () fft.fft(3.0) end, "axis -1 is out of bounds for array of dimension 0")
    assert.raises_at(function () fft.fft2 {1, 2} end, "axis -2 is out of bounds for array of dimension 1")
    assert.raises_at(function () fft.rfft(x:astype "complex64") end, "rfft takes real numbers, got an array of complex64")
    assert.raises_at(function () fft.fftn(x, {s = {1, 2}, axes = {1}}) end, "shape and axes have different lengths: 2 and 1")
    assert.raises_at(function () fft.rfftn(x, {axes = {}}) end, "rfftn needs at least one axis")
    assert.raises_at(function () fft.irfftn(3.0) end, "irfftn needs at least one axis")
    assert.raises_at(function () fft.fftfreq(0) end, "fftfreq: n must be at least 1, got 0")
    assert.raises_at(function () fft.rfftfreq(4, 0) end, "rfftfreq: d must not be 0")
    assert.array_equal({dtype = "float32", 0, 0.25, -0.5, -0.25}, fft.fftfreq(4, {dtype = "float32"}))
    assert.array_equal({dtype = "float16", 0, 1, 2}, fft.rfftfreq(4, 0.25, {dtype = "float16"}))
    assert.raises_at(function () fft.fftfreq(4, {dtype = "int32"}) end, "fftfreq: dtype must be float16, float32 or float64, got int32")
    assert.raises_at(function () fft.fftfreq(math.maxinteger) end, "fftfreq: n is too large: 9223372036854775807")
    assert.raises_at(function () fft.fftshift(x, 3) end, "axis 3 is out of bounds for array of dimension 2")
  end)

  it("come before out is touched", function ()
    local out = la.zeros({2, 4}, "complex128")
    assert.raises_at(function () fft.fft(x, {out = out}) end, "output array has wrong shape")
    local real = la.zeros {2, 3}
    assert.raises_at(function () fft.fft(x, {out = real}) end,
      "cannot cast the output of fft from complex128 to float64 with casting rule same_kind")
    assert.raises_at(function () fft.fftn(x, {axes = {}, out = out}) end, "output array has wrong shape")
    local whole = la.zeros({2, 3}, "int32")
    assert.raises_at(function () fft.fftn(x, {axes = {}, out = whole}) end,
      "cannot cast the output of fftn from float64 to int32 with casting rule same_kind")
    assert.array_equal(la.zeros {2, 3}, real)
    assert.raises_at(function () fft.fft(x, {out = la.broadcast_to(la.zeros(3), {2, 3})}) end, "fft: the output array is read-only")
  end)

  it("follow lengths that no memory holds", function ()
    assert.has_error(function () fft.fft(x, 1 << 60) end)
    assert.has_error(function () fft.fft(la.zeros {2, 1}, 1 << 50) end)
  end)
end)
