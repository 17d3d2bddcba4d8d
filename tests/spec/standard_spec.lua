--- Every function of the Python array API standard 2024.12, by section: it exists under the standard's name and does what the standard
--- says, positions counted from 1. The standard's `repeat` is a keyword of Lua: la["repeat"], and la.repeat_interleave.
local la = require "lunarray"
require "tests.helper"
local inf, nan = math.huge, 0 / 0

-- what a call gives, as the assertions take it
local function eq (expected, actual) assert.array_equal(expected, actual) end
local function near (expected, actual) assert.array_near(expected, actual, {rtol = 1e-12, atol = 1e-12}) end

local m = la.array {{1.0, 2, 3}, {4, 5, 6}}
local i = la.array {3, 1, 2}
local b = la.array {true, true, false}
local c = la.array {true, false, false}
local sq = la.array {{4.0, 1}, {1, 3}}

-- {section, {name, function that calls it}, ...}
local sections = {
  {"elementwise", la,
    abs = function (f) eq({1, 2}, f {-1, 2}) end,
    acos = function (f) near({0.0}, f {1.0}) end,
    acosh = function (f) near({0.0}, f {1.0}) end,
    add = function (f) eq({4, 3, 4}, f(i, {1, 2, 2})) end,
    asin = function (f) near({math.pi / 2}, f {1.0}) end,
    asinh = function (f) near({0.0}, f {0.0}) end,
    atan = function (f) near({math.pi / 4}, f {1.0}) end,
    atan2 = function (f) near({math.pi / 2}, f({1.0}, {0.0})) end,
    atanh = function (f) near({0.0}, f {0.0}) end,
    bitwise_and = function (f) eq({2}, f({6}, {3})) end,
    bitwise_left_shift = function (f) eq({12}, f({3}, {2})) end,
    bitwise_invert = function (f) eq({-4}, f {3}) end,
    bitwise_or = function (f) eq({7}, f({6}, {3})) end,
    bitwise_right_shift = function (f) eq({-2}, f({-7}, {2})) end,
    bitwise_xor = function (f) eq({5}, f({6}, {3})) end,
    ceil = function (f) eq({2, -1}, f {1.2, -1.8}); assert.equal("int64", f(i).dtype) end,
    clip = function (f) eq({1, 2, 2}, f({0, 2, 5}, {min = 1, max = 2})) end,
    conj = function (f) eq(la.complex({1}, {-2}), f(la.complex({1}, {2}))) end,
    copysign = function (f) eq({-3}, f({3.0}, {-0.0})) end,
    cos = function (f) near({1.0}, f {0.0}) end,
    cosh = function (f) near({1.0}, f {0.0}) end,
    divide = function (f) eq({1.5}, f({3}, {2})) end,
    equal = function (f) eq(c, f({1, 2, 3}, {1, 1, 1})) end,
    exp = function (f) near({1.0}, f {0.0}) end,
    expm1 = function (f) near({0.0}, f {0.0}) end,
    floor = function (f) eq({1, -2}, f {1.8, -1.2}) end,
    floor_divide = function (f) eq({-4}, f({-7}, {2})) end,
    greater = function (f) eq(c, f({3, 1, 2}, 2)) end,
    greater_equal = function (f) eq({true, false, true}, f(i, 2)) end,
    hypot = function (f) near({5.0}, f({3.0}, {4.0})) end,
    imag = function (f) eq({2.0}, f(la.complex({1}, {2}))) end,
    isfinite = function (f) eq(c, f {1, inf, nan}) end,
    isinf = function (f) eq({false, true, false}, f {1, inf, nan}) end,
    isnan = function (f) eq({false, false, true}, f {1, inf, nan}) end,
    less = function (f) eq({false, true, false}, f(i, 2)) end,
    less_equal = function (f) eq({false, true, true}, f(i, 2)) end,
    log = function (f) near({0.0}, f {1.0}) end,
    log1p = function (f) near({0.0}, f {0.0}) end,
    log2 = function (f) near({3.0}, f {8.0}) end,
    log10 = function (f) near({3.0}, f {1000.0}) end,
    logaddexp = function (f) near({math.log(2)}, f({0.0}, {0.0})) end,
    logical_and = function (f) eq(c, f(b, c)) end,
    logical_not = function (f) eq({false, true, true}, f(c)) end,
    logical_or = function (f) eq(b, f(b, c)) end,
    logical_xor = function (f) eq({false, true, false}, f(b, c)) end,
    maximum = function (f) eq({3, 2, nan}, f({3.0, 1, nan}, {1.0, 2, 0})) end,
    minimum = function (f) eq({1, 1, nan}, f({3.0, 1, nan}, {1.0, 2, 0})) end,
    multiply = function (f) eq({6, 2, 4}, f(i, 2)) end,
    negative = function (f) eq({-3, -1, -2}, f(i)) end,
    nextafter = function (f) eq({5e-324}, f({0.0}, {1.0})) end,
    not_equal = function (f) eq({true, false, true}, f(i, 1)) end,
    positive = function (f) eq(i, f(i)) end,
    pow = function (f) eq({9, 1, 4}, f(i, 2)) end,
    real = function (f) eq({1.0}, f(la.complex({1}, {2}))) end,
    reciprocal = function (f) eq({0.5}, f {2.0}) end,
    remainder = function (f) eq({1}, f({-7}, {2})) end,
    round = function (f) eq({0, 2, -2}, f {0.5, 1.5, -2.5}) end,
    sign = function (f) eq({-1, 0, 1}, f {-3, 0, 9}) end,
    signbit = function (f) eq({true, false}, f {-0.0, 0.0}) end,
    sin = function (f) near({0.0}, f {0.0}) end,
    sinh = function (f) near({0.0}, f {0.0}) end,
    square = function (f) eq({9, 1, 4}, f(i)) end,
    sqrt = function (f) eq({3.0}, f {9.0}) end,
    subtract = function (f) eq({2, 0, 1}, f(i, 1)) end,
    tan = function (f) near({0.0}, f {0.0}) end,
    tanh = function (f) near({0.0}, f {0.0}) end,
    trunc = function (f) eq({1, -1}, f {1.8, -1.8}) end,
  },
  {"creation", la,
    arange = function (f) eq({1, 3}, f(1, 5, 2)) end,
    asarray = function (f) assert.is_true(rawequal(i, f(i))) end,
    empty = function (f) assert.equal("(2, 3)", tostring(f({2, 3}).shape)) end,
    empty_like = function (f) assert.equal(m.shape, f(m).shape) end,
    eye = function (f) eq({{1, 0}, {0, 1}}, f(2)) end,
    from_dlpack = function (f) eq(i, f(i)) end,
    full = function (f) eq({7, 7}, f({2}, 7)) end,
    full_like = function (f) eq({7, 7, 7}, f(i, 7)) end,
    linspace = function (f) eq({0, 0.5, 1}, f(0, 1, 3)) end,
    meshgrid = function (f) local x, y = f({1, 2}, {3, 4, 5}); eq({{1, 2}, {1, 2}, {1, 2}}, x); eq({{3, 3}, {4, 4}, {5, 5}}, y) end,
    ones = function (f) eq({1, 1}, f(2)) end,
    ones_like = function (f) eq({1, 1, 1}, f(i)) end,
    tril = function (f) eq({{1, 0, 0}, {4, 5, 0}}, f(m)) end,
    triu = function (f) eq({{1, 2, 3}, {0, 5, 6}}, f(m)) end,
    zeros = function (f) eq({0, 0}, f(2)) end,
    zeros_like = function (f) eq({0, 0, 0}, f(i)) end,
  },
  {"data type", la,
    astype = function (f) assert.equal("float32", f(i, "float32").dtype) end,
    can_cast = function (f) assert.is_true(f("int8", "int16")); assert.is_false(f("float64", "int8")) end,
    finfo = function (f) assert.equal(2.0 ^ -52, f("float64").eps) end,
    iinfo = function (f) assert.equal(127, f("int8").max) end,
    isdtype = function (f) assert.is_true(f("float32", "real floating")); assert.is_false(f("float32", "integral")) end,
    result_type = function (f) assert.equal("float64", f("int64", "float32")) end,
  },
  {"inspection", la,
    __array_namespace_info__ = function (f)
      local info = f()
      assert.equal("float64", info.default_dtypes()["real floating"])
      assert.is_true(info.capabilities()["boolean indexing"])
      assert.equal("cpu", info.default_device())
      assert.same({"cpu"}, info.devices())
      -- whose name is an option of all that makes arrays
      local x = la.arange(3)
      for name, make in pairs {
        zeros = function (o) return la.zeros(3, o) end, ones = function (o) return la.ones({3}, o) end, empty = function (o) return la.empty(3, o) end,
        full = function (o) return la.full({3}, 1, o) end, eye = function (o) return la.eye(3, o) end, arange = function (o) return la.arange(3, o) end,
        linspace = function (o) return la.linspace(0, 1, 3, o) end, asarray = function (o) return la.asarray(x, o) end,
        zeros_like = function (o) return la.zeros_like(x, o) end, ones_like = function (o) return la.ones_like(x, o) end,
        empty_like = function (o) return la.empty_like(x, o) end, full_like = function (o) return la.full_like(x, 1, o) end,
        astype = function (o) return la.astype(x, "float32", o) end, fftfreq = function (o) return la.fft.fftfreq(3, o) end,
        rfftfreq = function (o) return la.fft.rfftfreq(3, o) end, from_dlpack = function (o) return la.from_dlpack(x:dlpack(), o) end,
      } do
        assert.equal("cpu", make({device = "cpu"}).device, name)
        local ok, message = pcall(make, {device = "gpu"})
        assert.is_true(not ok and message:find('Device not understood. Only "cpu" is allowed, but received: gpu', 1, true) ~= nil, name)
      end
      local shared, apart = la.from_dlpack(x), la.from_dlpack(x:dlpack(), {copy = true})
      x[1] = 7
      assert.same({7, 0}, {shared[1], apart[1]})
      assert.equal(7, la.from_dlpack(x, {copy = true})[1])
      assert.raises_at(function () la.zeros(3, {device = 0}) end, 'Device not understood. Only "cpu" is allowed, but received: 0')
      assert.equal("int8", info.dtypes().int8)
    end,
  },
  {"indexing", la,
    take = function (f) eq({2, 3}, f(i, {3, 1})) end,
    take_along_axis = function (f) eq({{3}, {4}}, f(m, la.array {{3}, {1}}, 2)) end,
  },
  {"linear algebra", la,
    matmul = function (f) eq({{14, 32}, {32, 77}}, f(m, m.T)) end,
    matrix_transpose = function (f) eq(m.T, f(m)) end,
    tensordot = function (f) eq({{14, 32}, {32, 77}}, f(m, m.T, 1)) end,
    vecdot = function (f) eq({14, 77}, f(m, m)) end,
  },
  {"manipulation", la,
    broadcast_arrays = function (f) local x = table.pack(f(i, m)); assert.equal(m.shape, (x[1].shape and x[1] or x[1][1]).shape) end,
    broadcast_to = function (f) eq({{3, 1, 2}, {3, 1, 2}}, f(i, {2, 3})) end,
    concat = function (f) eq({3, 1, 2, 9}, f {i, {9}}) end,
    expand_dims = function (f) assert.equal("(1, 3)", tostring(f(i, 1).shape)) end,
    flip = function (f) eq({2, 1, 3}, f(i)) end,
    moveaxis = function (f) assert.equal("(3, 2)", tostring(f(m, 1, 2).shape)) end,
    permute_dims = function (f) eq(m.T, f(m, {2, 1})) end,
    ["repeat"] = function (f) eq({3, 3, 1, 1, 2, 2}, f(i, 2)) end,
    repeat_interleave = function (f) eq({3, 3, 1, 1, 2, 2}, f(i, 2)) end,
    reshape = function (f) eq({{1, 2}, {3, 4}, {5, 6}}, f(m, {3, 2})) end,
    roll = function (f) eq({2, 3, 1}, f(i, 1)) end,
    squeeze = function (f) eq(i, f(i:reshape(1, 3), 1)) end,
    stack = function (f) eq({{3, 3}, {1, 1}, {2, 2}}, f({i, i}, 2)) end,
    tile = function (f) eq({3, 1, 2, 3, 1, 2}, f(i, 2)) end,
    unstack = function (f) local t = f(m); assert.equal(2, #t); eq({4, 5, 6}, t[2]) end,
  },
  {"searching", la,
    argmax = function (f) assert.equal(1, f(i)); eq({2, 2, 2}, f(m, 1)) end,
    argmin = function (f) assert.equal(2, f(i)) end,
    count_nonzero = function (f) assert.equal(2, f(b)) end,
    nonzero = function (f) local r, k = f(la.array {{0, 1}, {2, 0}}); eq({1, 2}, r); eq({2, 1}, k) end,
    searchsorted = function (f) eq({1, 2, 4}, f({1, 2, 3}, {1, 2, 9})); eq({2}, f({1, 2}, {1}, "right")) end,
    where = function (f) eq({3, 1, 0}, f(b, i, 0)) end,
  },
  {"set", la,
    unique_all = function (f)
      local v, first, inverse, counts = f(la.array {3, 1, 3})
      eq({1, 3}, v); eq({2, 1}, first); eq({2, 1, 2}, inverse); eq({1, 2}, counts)
    end,
    unique_counts = function (f) local v, n = f(la.array {3, 1, 3}); eq({1, 3}, v); eq({1, 2}, n) end,
    unique_inverse = function (f) local v, k = f(la.array {3, 1, 3}); eq({1, 3}, v); eq({2, 1, 2}, k) end,
    unique_values = function (f) eq({1, 3}, f(la.array {3, 1, 3})) end,
  },
  {"sorting", la,
    argsort = function (f) eq({2, 3, 1}, f(i)); eq({1, 3, 2}, f(i, {descending = true})) end,
    sort = function (f) eq({1, 2, 3}, f(i)); eq({3, 2, 1}, f(i, {descending = true, stable = true})) end,
  },
  {"statistical", la,
    cumulative_prod = function (f) eq({3, 3, 6}, f(i)); eq({1, 3, 3, 6}, f(i, {include_initial = true})) end,
    cumulative_sum = function (f) eq({3, 4, 6}, f(i)) end,
    max = function (f) assert.equal(3, f(i)) end,
    mean = function (f) eq({2.5, 3.5, 4.5}, f(m, 1)) end,
    min = function (f) assert.equal(1, f(i)) end,
    prod = function (f) assert.equal(6, f(i)) end,
    std = function (f) assert.equal(1.0, f(i, {correction = 1})) end,
    sum = function (f) eq({{6}, {15}}, f(m, {axis = 2, keepdims = true})) end,
    var = function (f) assert.equal(1.0, f(i, {correction = 1})) end,
  },
  {"utility", la,
    all = function (f) assert.is_false(f(b)) end,
    any = function (f) assert.is_true(f(b)) end,
    diff = function (f) eq({-2, 1}, f(i)); eq({3}, f(i, {n = 2})) end,
  },
  {"linalg", la.linalg,
    cholesky = function (f) near({{2, 0}, {0.5, math.sqrt(2.75)}}, f(sq)) end,
    cross = function (f) near({0.0, 0, 1}, f({1.0, 0, 0}, {0.0, 1, 0})) end,
    det = function (f) assert.is_true(math.abs(f(sq) - 11) < 1e-12) end,
    diagonal = function (f) eq({4, 3}, f(sq)) end,
    eigh = function (f) local w, v = f(sq); near(sq, la.matmul(v * w, v.T)) end,
    eigvalsh = function (f) near({(7 - math.sqrt(5)) / 2, (7 + math.sqrt(5)) / 2}, f(sq)) end,
    inv = function (f) near({{3 / 11, -1 / 11}, {-1 / 11, 4 / 11}}, f(sq)) end,
    matmul = function (f) eq({{17, 7}, {7, 10}}, f(sq, sq)) end,
    matrix_norm = function (f) assert.is_true(math.abs(f(sq) - math.sqrt(27)) < 1e-12) end,
    matrix_power = function (f) eq({{17, 7}, {7, 10}}, f(sq, 2)) end,
    matrix_rank = function (f) assert.equal(2, f(sq)) end,
    matrix_transpose = function (f) eq(m.T, f(m)) end,
    outer = function (f) eq({{2, 4}, {3, 6}}, f({2, 3}, {1, 2})) end,
    pinv = function (f) near({{3 / 11, -1 / 11}, {-1 / 11, 4 / 11}}, f(sq)) end,
    qr = function (f) local q, r = f(sq); near(sq, la.matmul(q, r)) end,
    slogdet = function (f) local s, l = f(sq); assert.equal(1, s); assert.is_true(math.abs(l - math.log(11)) < 1e-12) end,
    solve = function (f) near({1.0, 2}, f(sq, {6.0, 7})) end,
    svd = function (f) local u, s, vh = f(sq); near(sq, la.matmul(u * s, vh)) end,
    svdvals = function (f) near({(7 + math.sqrt(5)) / 2, (7 - math.sqrt(5)) / 2}, f(sq)) end,
    tensordot = function (f) eq({{17, 7}, {7, 10}}, f(sq, sq, 1)) end,
    trace = function (f) assert.equal(7.0, f(sq)) end,
    vecdot = function (f) assert.equal(14, f(i, i)) end,
    vector_norm = function (f) assert.equal(5.0, f {3.0, 4}) end,
  },
  {"fft", la.fft or {},
    fft = function (f) near(la.complex({6, -1.5, -1.5}, {0, math.sqrt(0.75), -math.sqrt(0.75)}), f {1.0, 2, 3}) end,
    ifft = function (f) near(la.complex({1, 2, 3}, {0, 0, 0}), f(la.complex({6, -1.5, -1.5}, {0, math.sqrt(0.75), -math.sqrt(0.75)}))) end,
    fftn = function (f) near(la.complex({{10, -2}, {-4, 0}}, la.zeros(2, 2)), f {{1.0, 2}, {3, 4}}) end,
    ifftn = function (f) near(la.complex({{1, 2}, {3, 4}}, la.zeros(2, 2)), f {{10.0, -2}, {-4, 0}}) end,
    rfft = function (f) near(la.complex({6, -1.5}, {0, math.sqrt(0.75)}), f {1.0, 2, 3}) end,
    irfft = function (f) near({1.0, 2, 3}, f(la.complex({6, -1.5}, {0, math.sqrt(0.75)}), 3)) end,
    rfftn = function (f) near(la.complex({{10, -2}, {-4, 0}}, la.zeros(2, 2)), f {{1.0, 2}, {3, 4}}) end,
    irfftn = function (f) near({{1.0, 2}, {3, 4}}, f {{10.0, -2}, {-4, 0}}) end,
    hfft = function (f) near({6.0, 0, 0, 0}, f(la.complex({1.5, 1.5, 1.5}, {0, 0, 0}))) end,
    ihfft = function (f) near(la.complex({2, -0.5}, {0, -math.sqrt(0.75) / 3}), f {1.0, 2, 3}) end,
    fftfreq = function (f) near({0, 0.25, -0.5, -0.25}, f(4)) end,
    rfftfreq = function (f) near({0, 0.25, 0.5}, f(4)) end,
    fftshift = function (f) eq({3, 4, 1, 2}, f {1, 2, 3, 4}) end,
    ifftshift = function (f) eq({3, 4, 1, 2}, f {1, 2, 3, 4}) end,
  },
}

describe("the array API standard 2024.12:", function ()
  for _, section in ipairs(sections) do
    local names = {}
    for name in pairs(section) do if type(name) == "string" then names[#names + 1] = name end end
    table.sort(names)
    for _, name in ipairs(names) do
      it(("%s of section %s exists and does what the standard says"):format(name, section[1]), function ()
        local f = section[2][name]
        assert.is_not_nil(f, "no function " .. name)
        section[name](f)
      end)
    end
  end
  it("the constants e, inf, nan, newaxis and pi", function ()
    assert.equal(math.exp(1), la.e)
    assert.equal(math.pi, la.pi)
    assert.equal(inf, la.inf)
    assert.is_true(la.nan ~= la.nan)
    assert.equal("(1, 3)", tostring(i[{la.newaxis, ":"}].shape))
  end)
end)

describe("NumPy's list of ufuncs", function ()
  -- np.* that are ufuncs in NumPy 2.4, but for isnat, which is of dates
  local names = [[abs absolute acos acosh add arccos arccosh arcsin arcsinh arctan arctan2 arctanh asin asinh atan atan2 atanh bitwise_and
    bitwise_count bitwise_invert bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor cbrt ceil conj conjugate copysign
    cos cosh deg2rad degrees divide divmod equal exp exp2 expm1 fabs float_power floor floor_divide fmax fmin fmod frexp gcd greater
    greater_equal heaviside hypot invert isfinite isinf isnan lcm ldexp left_shift less less_equal log log10 log1p log2 logaddexp logaddexp2
    logical_and logical_not logical_or logical_xor matmul matvec maximum minimum mod modf multiply negative nextafter not_equal positive pow
    power rad2deg radians reciprocal remainder right_shift rint sign signbit sin sinh spacing sqrt square subtract tan tanh true_divide trunc
    vecdot vecmat]]
  it("exists name by name", function ()
    local missing = {}
    for name in names:gmatch "%S+" do if la[name] == nil then missing[#missing + 1] = name end end
    assert.same({}, missing)
  end)
end)
