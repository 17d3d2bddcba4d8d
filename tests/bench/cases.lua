--- The bench's cases, the only list of them. One row:
--   name   what is shown; unique
--   lua    the statement timed in Lua; `x = ...` style results go to a local `r`
--   py     the same in Python
--   setup  {lua source, python source}: makes the operands; runs once, outside the clock
--   loops  how many operations one statement does (for loops written in the case itself); times are per operation
--   goal   the most that lunarray's time divided by NumPy's may be
--   group  for which a mean is shown; set where a part begins
local cases = {}

local group = "small arrays"
local function add (row)
  row.group = row.group or group
  cases[#cases + 1] = row
end

local sizes = {{"10", 10}, {"1000", 1000}, {"1e6", 1000000}, {"1e7", 10000000}}

-- ---- small arrays: what a call costs ---------------------------------------------------------------------------------------------
local ten = {"a = la.arange(10.0) b = la.arange(10.0)", "a = np.arange(10.0); b = np.arange(10.0)"}
add {name = "a + b [10]", lua = "r = a + b", py = "r = a + b", setup = ten, goal = 1 / 3}
add {name = "a * 2 [10]", lua = "r = a * 2", py = "r = a * 2", setup = ten, goal = 1 / 3}
add {name = "a < b [10]", lua = "r = a:lt(b)", py = "r = a < b", setup = ten, goal = 1 / 3}
add {name = "exp(a) [10]", lua = "r = a:exp()", py = "r = np.exp(a)", setup = ten, goal = 1 / 3}
add {name = "a += b [10]", lua = "a:add_(b)", py = "a += b", setup = ten, goal = 1 / 3}
add {name = "sum(a) [10]", lua = "r = a:sum()", py = "r = a.sum()", setup = ten, goal = 1 / 3}
add {name = "max(a) [10]", lua = "r = a:max()", py = "r = a.max()", setup = ten, goal = 1 / 3}
add {name = "a . b [10]", lua = "r = a:dot(b)", py = "r = a.dot(b)", setup = ten, goal = 1 / 3}
add {name = "zeros(10)", lua = "r = la.zeros(10)", py = "r = np.zeros(10)", setup = ten}
add {name = "array of 10 numbers", lua = "r = la.array {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}",
  py = "r = np.array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])", setup = ten}
add {name = "slice 3:7 [10]", lua = 'r = a["3:7"]', py = "r = a[2:7]", setup = ten}
add {name = "reshape [10]", lua = "r = a:reshape(2, 5)", py = "r = a.reshape(2, 5)", setup = ten}

-- ---- elements in a loop ------------------------------------------------------------------------------------------------------------
group = "elements in a loop"
local elements = {"x = la.arange(1000.0) m = la.zeros(100, 100)", "x = np.arange(1000.0); m = np.zeros((100, 100))"}
add {name = "x[i]", lua = "for i = 1, 1000 do r = x[i] end", py = "for i in range(1000): r = x[i]", setup = elements, loops = 1000,
  goal = 1 / 2}
add {name = "x[i] = v", lua = "for i = 1, 1000 do x[i] = 2.5 end", py = "for i in range(1000): x[i] = 2.5", setup = elements,
  loops = 1000, goal = 1 / 2}
add {name = "m(i, j)", lua = "for i = 1, 100 do for j = 1, 10 do r = m(i, j) end end",
  py = "for i in range(100):\n for j in range(10): r = m[i, j]", setup = elements, loops = 1000, goal = 1 / 2}
add {name = "m:set(i, j, v)", lua = "for i = 1, 100 do for j = 1, 10 do m:set(i, j, 2.5) end end",
  py = "for i in range(100):\n for j in range(10): m[i, j] = 2.5", setup = elements, loops = 1000, goal = 1 / 2}
add {name = "m[i] (row)", lua = "for i = 1, 100 do r = m[i] end", py = "for i in range(100): r = m[i]", setup = elements, loops = 100}

-- ---- elementwise, by size ------------------------------------------------------------------------------------------------------------
group = "elementwise"
for i = 2, #sizes do
  local label, n = sizes[i][1], sizes[i][2]
  local big = i > 2 and 1 / 1.5 or nil
  for _, dtype in ipairs {"float64", "float32", "int32"} do
    local setup = {
      ("a = la.arange(%d):astype('%s') b = la.arange(%d):astype('%s')"):format(n, dtype, n, dtype),
      ("a = np.arange(%d).astype('%s'); b = np.arange(%d).astype('%s')"):format(n, dtype, n, dtype),
    }
    local tail = (" [%s %s]"):format(label, dtype)
    add {name = "a + b" .. tail, lua = "r = a + b", py = "r = a + b", setup = setup, goal = big}
    add {name = "a * b" .. tail, lua = "r = a * b", py = "r = a * b", setup = setup, goal = big}
    add {name = "a < b" .. tail, lua = "r = a:lt(b)", py = "r = a < b", setup = setup, goal = big}
    add {name = "a += b" .. tail, lua = "a:add_(b)", py = "a += b", setup = setup}
    local to = dtype == "float64" and "float32" or "float64"
    add {name = ("%s -> %s [%s]"):format(dtype, to, label), lua = ("r = a:astype '%s'"):format(to),
      py = ("r = a.astype('%s')"):format(to), setup = setup, goal = big}
    if dtype ~= "int32" then
      add {name = "a / b" .. tail, lua = "r = a / b", py = "r = a / b", setup = setup}
      add {name = "sum(a)" .. tail, lua = "r = a:sum()", py = "r = a.sum()", setup = setup}
      add {name = "max(a)" .. tail, lua = "r = a:max()", py = "r = a.max()", setup = setup}
    end
  end
end
-- the other dtypes
for _, size in ipairs {{"1e4", 10000}, {"1e6", 1000000}, {"1e7", 10000000}} do
  local label, n = size[1], size[2]
  local goal = n >= 1000000 and 1 / 1.5 or nil
  for _, dtype in ipairs {"int64", "int16", "uint8", "float16", "complex128"} do
    local setup = {
      ("a = (la.arange(%d) %% 101):astype('%s') b = (la.arange(%d) %% 89 + 1):astype('%s')"):format(n, dtype, n, dtype),
      ("a = (np.arange(%d) %% 101).astype('%s'); b = (np.arange(%d) %% 89 + 1).astype('%s')"):format(n, dtype, n, dtype),
    }
    local tail = (" [%s %s]"):format(label, dtype)
    if not (n == 10000000 and dtype == "complex128") then
      add {name = "a + b" .. tail, lua = "r = a + b", py = "r = a + b", setup = setup, goal = goal}
      add {name = "a * b" .. tail, lua = "r = a * b", py = "r = a * b", setup = setup, goal = goal}
      add {name = "a == b" .. tail, lua = "r = a:eq(b)", py = "r = a == b", setup = setup, goal = goal}
      if dtype ~= "complex128" then
        add {name = "a >= b" .. tail, lua = "r = a:ge(b)", py = "r = a >= b", setup = setup, goal = goal}
      end
    end
  end
  for _, pair in ipairs {{"float64", "int32"}, {"int64", "float64"}, {"int32", "int64"}, {"uint8", "float32"}, {"float32", "uint8"},
                         {"bool", "float32"}, {"float64", "bool"}, {"float32", "float16"}, {"float16", "float32"}} do
    local from, to = pair[1], pair[2]
    add {name = ("%s -> %s [%s]"):format(from, to, label), lua = ("r = a:astype '%s'"):format(to), py = ("r = a.astype('%s')"):format(to),
      setup = {("a = (la.arange(%d) %% 101):astype('%s')"):format(n, from), ("a = (np.arange(%d) %% 101).astype('%s')"):format(n, from)},
      goal = goal}
  end
end
for _, dtype in ipairs {"float64", "float32"} do
  local setup = {
    ("z = la.linspace(-8, 8, 1000000):astype('%s')"):format(dtype),
    ("z = np.linspace(-8, 8, 1000000).astype('%s')"):format(dtype),
  }
  local tail = (" [1e6 %s]"):format(dtype)
  add {name = "1/(1 + exp(-z))" .. tail, lua = "r = 1 / (1 + (-z):exp())", py = "r = 1 / (1 + np.exp(-z))", setup = setup, goal = 1 / 3}
  for _, f in ipairs {"exp", "tanh", "sin", "cos", "sqrt", "abs"} do
    add {name = f .. "(z)" .. tail, lua = ("r = la.%s(z)"):format(f), py = ("r = np.%s(z)"):format(f), setup = setup}
  end
  local positive = {setup[1] .. " z = la.abs(z) + 1", setup[2] .. "; z = np.abs(z) + 1"}
  add {name = "log(z)" .. tail, lua = "r = la.log(z)", py = "r = np.log(z)", setup = positive}
  add {name = "z ^ 2.5" .. tail, lua = "r = z ^ 2.5", py = "r = z ** 2.5", setup = positive}
end

-- ---- axes, shapes, selection -----------------------------------------------------------------------------------------------------
group = "axes, shapes, selection"
local square = {
  "m = la.arange(1000000):reshape(1000, 1000):astype 'float64'",
  "m = np.arange(1000000).reshape(1000, 1000).astype('float64')",
}
add {name = "m + row [1000 x 1000]", lua = "r = m + v", py = "r = m + v", setup = {square[1] .. " v = m[1]", square[2] .. "; v = m[0]"}}
add {name = "m + column [1000 x 1000]", lua = "r = m + v", py = "r = m + v",
  setup = {square[1] .. " v = m[':, 1:1']", square[2] .. "; v = m[:, 0:1]"}}
add {name = "m + m.T [1000 x 1000]", lua = "r = m + m.T", py = "r = m + m.T", setup = square}
add {name = "sum by column [1000 x 1000]", lua = "r = m:sum(1)", py = "r = m.sum(0)", setup = square}
add {name = "sum by row [1000 x 1000]", lua = "r = m:sum(2)", py = "r = m.sum(1)", setup = square}
add {name = "mean and std by column", lua = "r = m:mean(1) r = m:std(1)", py = "r = m.mean(0); r = m.std(0)", setup = square}
add {name = "argmax by row [1000 x 1000]", lua = "r = m:argmax(2)", py = "r = m.argmax(1)", setup = square}
add {name = "copy of m.T [1000 x 1000]", lua = "r = m.T:copy()", py = "r = m.T.copy()", setup = square}
add {name = "concatenate two [1000 x 1000]", lua = "r = la.concatenate({m, m}, 2)", py = "r = np.concatenate([m, m], 1)", setup = square}
add {name = "m[mask] [1000 x 1000]", lua = "r = m[k]", py = "r = m[k]",
  setup = {square[1] .. " k = (m % 3):eq(0)", square[2] .. "; k = (m % 3) == 0"}}
add {name = "m[m > c] = 0", lua = "m[m:gt(5e5)] = 0", py = "m[m > 5e5] = 0", setup = square}
add {name = "m[rows] [500 of 1000]", lua = "r = m[k]", py = "r = m[k]",
  setup = {square[1] .. " k = la.arange(500) * 2 + 1", square[2] .. "; k = np.arange(500) * 2"}}
add {name = "where(m > c, m, 0)", lua = "r = la.where(m:gt(5e5), m, 0)", py = "r = np.where(m > 5e5, m, 0)", setup = square}

-- ---- products --------------------------------------------------------------------------------------------------------------------
group = "products"
for _, n in ipairs {4, 64, 256, 1024, 2048} do
  for _, dtype in ipairs(n == 2048 and {"float32"} or {"float32", "float64"}) do
    add {name = ("%d^3 product [%s]"):format(n, dtype), lua = "r = a:dot(b)", py = "r = a.dot(b)",
      setup = {
      ("a = (la.arange(%d) %% 7):reshape(%d, %d):astype '%s' b = a + 1"):format(n * n, n, n, dtype),
      ("a = (np.arange(%d) %% 7).reshape(%d, %d).astype('%s'); b = a + 1"):format(n * n, n, n, dtype),
    }, goal = n == 2048 and 1 / 0.9 or nil}
  end
end
add {name = "1000 x 1000 matrix times vector", lua = "r = m:dot(v)", py = "r = m.dot(v)",
  setup = {square[1] .. " v = m[1]:copy()", square[2] .. "; v = m[0].copy()"}}

-- ---- memory: arrays made and dropped in a loop -----------------------------------------------------------------------------------
group = "memory"
for _, row in ipairs {{"10", 10}, {"10000", 10000}, {"1e6", 1000000}} do
  add {name = ("zeros(%s) + 1, dropped"):format(row[1]), lua = ("r = la.zeros(%d) + 1"):format(row[2]),
    py = ("r = np.zeros(%d) + 1"):format(row[2]), setup = {"", ""}}
end

for _, row in ipairs(require "tests.bench.functions") do add(row) end

-- ---- Fourier transforms ----------------------------------------------------------------------------------------------------------
group = "Fourier transforms"
for _, row in ipairs {
  {"fft [%s]", "fft(x)", "64", nil}, {"fft [%s]", "fft(x)", "1000", nil}, {"fft [%s]", "fft(x)", "1024", nil},
  {"fft [%s]", "fft(x)", "997", nil}, {"fft [%s]", "fft(x)", "100003", nil},
  {"fft [%s]", "fft(x)", "1048576", 1 / 1.5}, {"fft [%s]", "fft(x)", "1000000", 1 / 1.5},
  {"fft of rows [%s]", "fft(x)", "1024, 1024", 1 / 1.5}, {"fft of rows [%s]", "fft(x)", "10000, 15"},
  {"fft of rows [%s]", "fft(x)", "1000, 127"}, {"fft2 [%s]", "fft2(x)", "1024, 1024", 1 / 1.5},
} do
  local name, call, size, goal = table.unpack(row)
  for _, dtype in ipairs(name == "fft [%s]" and {"complex128", "complex64"} or {"complex128"}) do
    add {name = name:format(size:gsub(", ", " x ") .. " " .. dtype), lua = "r = la.fft." .. call, py = "r = np.fft." .. call, goal = goal,
      setup = {
      ("la.random.seed(1) x = la.complex(la.random.randn(%s), la.random.randn(%s)):astype '%s'"):format(size, size, dtype),
      ("np.random.seed(1); x = (np.random.randn(%s) + 1j * np.random.randn(%s)).astype('%s')"):format(size, size, dtype),
    }}
  end
end
for _, row in ipairs {{"fft of columns [1024 x 1024 complex128]", "la.fft.fft(z, {axis = 1})", "np.fft.fft(z, axis=0)"},
  {"rfft of rows [1024 x 1024 float64]", "la.fft.rfft(x)", "np.fft.rfft(x)"},
  {"rfft of rows [1024 x 1024 float32]", "la.fft.rfft(f)", "np.fft.rfft(f)", 1 / 1.5},
  {"fft of rows [1024 x 1024 complex64]", "la.fft.fft(c)", "np.fft.fft(c)", 1 / 1.5},
  {"ifft of rows [1024 x 1024 complex64]", "la.fft.ifft(c)", "np.fft.ifft(c)"},
  {"fft of columns [1024 x 1024 complex64]", "la.fft.fft(c, {axis = 1})", "np.fft.fft(c, axis=0)"},
  {"irfft of rows [1024 x 1024]", "la.fft.irfft(z)", "np.fft.irfft(z)"},
  {"rfft [1048576 float64]", "la.fft.rfft(v)", "np.fft.rfft(v)"},
  {"rfft [1048576 float32]", "la.fft.rfft(w)", "np.fft.rfft(w)", 1 / 1.5},
  {"rfft [1000000 float32]", "la.fft.rfft(u)", "np.fft.rfft(u)", 1 / 1.5},
  {"rfft of rows [1000 x 999 float64]", "la.fft.rfft(o)", "np.fft.rfft(o)"}} do
  add {name = row[1], lua = "r = " .. row[2], py = "r = " .. row[3], goal = row[4], setup = {
    "la.random.seed(1) x = la.random.randn(1024, 1024) z = la.complex(x, x.T) f = x:astype 'float32' v = x:ravel() "
      .. "o = la.random.randn(1000, 999) c = z:astype 'complex64' w = f:ravel() u = w['1:1000000']",
    "np.random.seed(1); x = np.random.randn(1024, 1024); z = x + 1j * x.T; f = x.astype('float32'); v = x.ravel(); "
      .. "o = np.random.randn(1000, 999); c = z.astype('complex64'); w = f.ravel(); u = w[:1000000]",
  }}
end

-- The limit: FFTW with measured plans and as many threads, where its library is (Debian: libfftw3-double3). It stands in NumPy's column.
local fftw = io.popen "ldconfig -p 2>/dev/null"
local found = fftw and fftw:read "a" or ""
if fftw then fftw:close() end
if found:find("libfftw3_threads.so.3", 1, true) then
  for _, row in ipairs {{"1048576", 1048576, 1}, {"1000000", 1000000, 1}, {"1000", 1000, 1}, {"100003", 100003, 1}, {"1024 rows of 1024", 1024, 1024}} do
    add {name = ("fft beside FFTW [%s complex128]"):format(row[1]), lua = "la.fft.fft(x, {out = y})", py = "F.fftw_execute(p)", setup = {
      ("la.random.seed(1) x = la.complex(la.random.randn(%d, %d), la.random.randn(%d, %d)) y = la.zeros_like(x)"):format(row[3], row[2], row[3], row[2]),
      ("import ctypes, os; V = ctypes.c_void_p; F = ctypes.CDLL('libfftw3.so.3', mode=ctypes.RTLD_GLOBAL); T = ctypes.CDLL('libfftw3_threads.so.3'); "
        .. "T.fftw_init_threads(); T.fftw_plan_with_nthreads(len(os.sched_getaffinity(0))); F.fftw_plan_many_dft.restype = V; "
        .. "x = np.empty((%d, %d), complex); y = np.empty_like(x); d = (ctypes.c_int * 1)(%d); P = lambda a: V(a.ctypes.data); "
        .. "p = V(F.fftw_plan_many_dft(1, d, %d, P(x), None, 1, %d, P(y), None, 1, %d, -1, 0)); np.random.seed(1); "
        .. "x[:] = np.random.randn(%d, %d) + 1j * np.random.randn(%d, %d)"):format(row[3], row[2], row[2], row[3], row[2], row[2], row[3], row[2], row[3], row[2]),
    }}
  end
end

-- ---- random numbers ----------------------------------------------------------------------------------------------------------------
group = "random numbers"
local streams = {"g = la.random.default_rng(1) la.random.seed(1) x = la.arange(1000000)",
  "g = np.random.default_rng(1); np.random.seed(1); x = np.arange(1000000)"}
for _, row in ipairs {
  {"random() one number", "g:random()", "g.random()"}, {"normal() one number", "g:normal()", "g.normal()"},
  {"random [1e7]", "g:random(10000000)", "g.random(10000000)", 1},
  {"random [1e7 float32]", "g:random {size = 10000000, dtype = 'float32'}", "g.random(10000000, dtype='float32')", 1},
  {"standard_normal [1e7]", "g:standard_normal(10000000)", "g.standard_normal(10000000)", 1},
  {"uniform [1e7]", "g:uniform(-1, 1, 10000000)", "g.uniform(-1, 1, 10000000)", 1},
  {"normal [1e7]", "g:normal(0, 2, 10000000)", "g.normal(0, 2, 10000000)", 1},
  {"integers [1e7]", "g:integers(0, 100, 10000000)", "g.integers(0, 100, 10000000)", 1},
  {"exponential [1e6]", "g:exponential(1, 1000000)", "g.exponential(1, 1000000)", 1},
  {"gamma [1e6]", "g:gamma(2, 1, 1000000)", "g.gamma(2, 1, 1000000)", 1},
  {"binomial [1e6]", "g:binomial(100, 0.3, 1000000)", "g.binomial(100, 0.3, 1000000)", 1},
  {"poisson [1e6]", "g:poisson(20, 1000000)", "g.poisson(20, 1000000)", 1},
  {"permutation [1e6]", "g:permutation(1000000)", "g.permutation(1000000)", 1},
  {"shuffle [1e6]", "g:shuffle(x)", "g.shuffle(x)", 1},
  {"choice [1e5 of 1e6]", "g:choice(1000000, 100000)", "g.choice(1000000, 100000)", 1},
  {"legacy rand [1e7]", "la.random.rand(10000000)", "np.random.rand(10000000)", 1},
  {"legacy randn [1e7]", "la.random.randn(10000000)", "np.random.randn(10000000)", 1},
  {"legacy randint [1e7]", "la.random.randint(0, 100, 10000000)", "np.random.randint(0, 100, 10000000)", 1},
} do
  local statement = row[1] == "shuffle [1e6]" and "" or "r = "
  add {name = row[1], lua = statement .. row[2], py = statement .. row[3], setup = streams, goal = row[4]}
end

return cases
