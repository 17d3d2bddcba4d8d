--- The bench's cases of every function at several sizes, data types and layouts: rows as cases.lua describes them.
--
-- Elementwise functions at 10, 1e4, 1e6 in float64 and float32 (1e7 for the memory-bound ones), binary ones also with a stepped and a
-- broadcast operand, reductions over everything and each axis, sorting and searching, sets, indexing, statistics, linear algebra.
local rows = {}

local sizes = {{"10", 10}, {"1e4", 10000}, {"1e6", 1000000}}

local function add (name, lua, py, setup, goal, pause)
  rows[#rows + 1] = {name = name, lua = lua, py = py, setup = setup, goal = goal, pause = pause}
end

-- operands between 0.05 and 0.95, in an order without a pattern; x of float and u, w of integers
local function operands (n, dtype)
  return {
    ("x = ((la.arange(%d) * 7919 %% 1009 + 55) / 1120):astype '%s' y = (1 - x):astype '%s' u = (la.arange(%d) * 7919 %% 1009 + 1):astype 'int32' w = u // 7 + 1")
      :format(n, dtype, dtype, n),
    ("x = ((np.arange(%d) * 7919 %% 1009 + 55) / 1120).astype('%s'); y = (1 - x).astype('%s'); u = (np.arange(%d) * 7919 %% 1009 + 1).astype('int32'); w = u // 7 + 1")
      :format(n, dtype, dtype, n),
  }
end

-- ---- elementwise -------------------------------------------------------------------------------------------------------------------
local unary = {"abs", "negative", "positive", "sign", "square", "sqrt", "reciprocal", "floor", "ceil", "trunc", "rint", "isnan", "isfinite", "signbit",
               "cbrt", "deg2rad"}
local transcendental = {"exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh",
                        "tanh", "arcsinh", "arctanh"}
local binary = {"add", "subtract", "multiply", "divide", "maximum", "minimum", "fmax", "copysign", "less", "equal", "logical_and", "hypot", "arctan2",
                "power", "fmod", "remainder", "floor_divide", "logaddexp", "nextafter"}
local integer = {"add", "multiply", "floor_divide", "remainder", "gcd", "lcm", "bitwise_and", "left_shift", "maximum", "less", "power"}
for _, size in ipairs(sizes) do
  for _, dtype in ipairs {"float64", "float32"} do
    local setup, tail = operands(size[2], dtype), (" [%s %s]"):format(size[1], dtype)
    for _, f in ipairs(unary) do add(f .. tail, ("r = la.%s(x)"):format(f), ("r = np.%s(x)"):format(f), setup) end
    for _, f in ipairs(transcendental) do
      add(f .. tail, ("r = la.%s(x)"):format(f), ("r = np.%s(x)"):format(f), setup, size[2] == 1000000 and 1 / 2 or nil)
    end
    for _, f in ipairs(binary) do add(f .. tail, ("r = la.%s(x, y)"):format(f), ("r = np.%s(x, y)"):format(f), setup) end
  end
  local setup, tail = operands(size[2], "float64"), (" [%s int32]"):format(size[1])
  for _, f in ipairs(integer) do
    local b = f == "left_shift" and "w % 8" or f == "power" and "w % 4" or "w"
    local l = {setup[1] .. " w = " .. b, setup[2] .. "; w = " .. b}
    add(f .. tail, ("r = la.%s(u, w)"):format(f), ("r = np.%s(u, w)"):format(f), l)
  end
end
for _, dtype in ipairs {"float64", "float32"} do
  local setup, tail = operands(2000000, dtype), (" [1e6 %s]"):format(dtype)
  add("add, stepped" .. tail, "r = la.add(x['::2'], y['::2'])", "r = np.add(x[::2], y[::2])", setup)
  add("exp, stepped" .. tail, "r = la.exp(x['::2'])", "r = np.exp(x[::2])", setup)
  add("add, reversed" .. tail, "r = la.add(x['-1:1000001:-1'], y['1:1000000'])", "r = np.add(x[:-1000001:-1], y[:1000000])", setup)
  local square = operands(1000000, dtype)
  square = {square[1] .. " x = x:reshape(1000, 1000)", square[2] .. "; x = x.reshape(1000, 1000)"}
  add("add, row broadcast" .. tail, "r = la.add(x, x[1])", "r = np.add(x, x[0])", square)
  add("add, transposed" .. tail, "r = la.add(x, x.T)", "r = np.add(x, x.T)", square)
end
for _, dtype in ipairs {"float64", "float32", "int32"} do
  local setup = operands(10000000, dtype == "int32" and "float64" or dtype)
  if dtype == "int32" then setup = {setup[1] .. " x = u y = w", setup[2] .. "; x = u; y = w"} end
  for _, f in ipairs {"add", "multiply", "maximum", "less"} do
    add(("%s [1e7 %s]"):format(f, dtype), ("r = la.%s(x, y)"):format(f), ("r = np.%s(x, y)"):format(f), setup)
  end
  add(("sqrt [1e7 %s]"):format(dtype), "r = la.sqrt(x)", "r = np.sqrt(x)", setup)
end

-- ---- reductions ------------------------------------------------------------------------------------------------------------------------
local reductions = {"sum", "prod", "min", "max", "mean", "std", "var", "argmin", "argmax", "any", "all", "count_nonzero", "ptp", "median", "nansum",
                    "nanmean", "nanmax"}
local scans = {"cumsum", "cumprod", "diff"}
for _, dtype in ipairs {"float64", "float32", "int32"} do
  for _, size in ipairs(sizes) do
    local setup, tail = operands(size[2], dtype == "int32" and "float64" or dtype), (" [%s %s]"):format(size[1], dtype)
    if dtype == "int32" then setup = {setup[1] .. " x = u", setup[2] .. "; x = u"} end
    for _, f in ipairs(reductions) do add(f .. tail, ("r = la.%s(x)"):format(f), ("r = np.%s(x)"):format(f), setup) end
    for _, f in ipairs(scans) do add(f .. tail, ("r = la.%s(x)"):format(f), ("r = np.%s(x)"):format(f), setup) end
  end
  local setup = operands(1000000, dtype == "int32" and "float64" or dtype)
  setup = {setup[1] .. (dtype == "int32" and " x = u:reshape(1000, 1000)" or " x = x:reshape(1000, 1000)"),
           setup[2] .. (dtype == "int32" and "; x = u.reshape(1000, 1000)" or "; x = x.reshape(1000, 1000)")}
  for _, f in ipairs {"sum", "max", "mean", "std", "argmax", "any", "median", "cumsum"} do
    for axis = 1, 2 do
      add(("%s, axis %d [1000 x 1000 %s]"):format(f, axis, dtype), ("r = la.%s(x, %d)"):format(f, axis), ("r = np.%s(x, %d)"):format(f, axis - 1), setup,
        f ~= "median" and f ~= "cumsum" and 1 / 1.5 or nil)
    end
  end
end

-- ---- sorting, searching, sets, selection ----------------------------------------------------------------------------------------------
for _, size in ipairs(sizes) do
  for _, dtype in ipairs {"float64", "float32", "int32", "int64"} do
    local n, tail = size[2], (" [%s %s]"):format(size[1], dtype)
    local setup = {
      ("x = (la.random.default_rng(1):random(%d) * 1e6):astype '%s' k = (x %% 3):lt(1) p = la.random.default_rng(2):integers(1, %d, %d) h = la.sort(x)"):format(n, dtype, n + 1, n),
      ("x = (np.random.default_rng(1).random(%d) * 1e6).astype('%s'); k = (x %% 3) < 1; p = np.random.default_rng(2).integers(0, %d, %d); h = np.sort(x)"):format(n, dtype, n, n),
    }
    local goal = n == 1000000 and (dtype == "float64" or dtype == "int32") and 1 / 1.2 or nil
    add("sort" .. tail, "r = la.sort(x)", "r = np.sort(x)", setup, goal)
    add("argsort" .. tail, "r = la.argsort(x)", "r = np.argsort(x)", setup)
    add("partition" .. tail, ("r = la.partition(x, %d)"):format(n // 2 + 1), ("r = np.partition(x, %d)"):format(n // 2), setup)
    add("searchsorted" .. tail, "r = la.searchsorted(h, x)", "r = np.searchsorted(h, x)", setup)
    add("unique" .. tail, "r = la.unique(x)", "r = np.unique(x)", setup)
    local half = n == 1000000 and 1 / 2 or nil
    add("take" .. tail, "r = la.take(x, p)", "r = np.take(x, p)", setup, half)
    add("x[positions]" .. tail, "r = x[p]", "r = x[p]", setup)
    add("x[mask]" .. tail, "r = x[k]", "r = x[k]", setup, half)
    add("where" .. tail, "r = la.where(k, x, h)", "r = np.where(k, x, h)", setup, half)
    add("nonzero" .. tail, "r = la.nonzero(k)", "r = np.nonzero(k)", setup)
    add("isin" .. tail, "r = la.isin(x, h['1:10'])", "r = np.isin(x, h[:10])", setup)
  end
end

-- ---- statistics, numerics -----------------------------------------------------------------------------------------------------------------
for _, size in ipairs(sizes) do
  local setup, tail = operands(size[2], "float64"), (" [%s]"):format(size[1])
  add("percentile" .. tail, "r = la.percentile(x, 90)", "r = np.percentile(x, 90)", setup)
  add("histogram" .. tail, "r = la.histogram(x, 50)", "r = np.histogram(x, 50)", setup)
  add("bincount" .. tail, "r = la.bincount(u)", "r = np.bincount(u)", setup)
  add("digitize" .. tail, "r = la.digitize(x, {0.2, 0.4, 0.6})", "r = np.digitize(x, [0.2, 0.4, 0.6])", setup)
  add("average, weighted" .. tail, "r = la.average(x, {weights = y})", "r = np.average(x, weights=y)", setup)
  add("corrcoef" .. tail, "r = la.corrcoef(x, y)", "r = np.corrcoef(x, y)", setup)
  add("gradient" .. tail, "r = la.gradient(x)", "r = np.gradient(x)", setup)
  add("trapezoid" .. tail, "r = la.trapezoid(x)", "r = np.trapezoid(x)", setup)
  add("interp" .. tail, "r = la.interp(x, {0, 0.5, 1}, {1, 2, 4})", "r = np.interp(x, [0, 0.5, 1], [1, 2, 4])", setup)
  add("convolve, 9" .. tail, "r = la.convolve(x, y['1:9'])", "r = np.convolve(x, y[:9])", setup)
  add("polyval" .. tail, "r = la.polyval({1, 2, 3, 4}, x)", "r = np.polyval([1, 2, 3, 4], x)", setup)
  add("clip" .. tail, "r = la.clip(x, 0.2, 0.8)", "r = np.clip(x, 0.2, 0.8)", setup)
  add("round" .. tail, "r = la.round(x, 2)", "r = np.round(x, 2)", setup)
  add("isclose" .. tail, "r = la.isclose(x, y)", "r = np.isclose(x, y)", setup)
  add("nan_to_num" .. tail, "r = la.nan_to_num(x)", "r = np.nan_to_num(x)", setup)
end

-- ---- shapes and memory --------------------------------------------------------------------------------------------------------------------
for _, size in ipairs(sizes) do
  local n, tail = size[2], (" [%s]"):format(size[1])
  local setup = operands(n, "float64")
  add("copy" .. tail, "r = x:copy()", "r = x.copy()", setup)
  add("zeros" .. tail, ("r = la.zeros(%d)"):format(n), ("r = np.zeros(%d)"):format(n), setup)
  add("ones" .. tail, ("r = la.ones(%d)"):format(n), ("r = np.ones(%d)"):format(n), setup)
  add("arange" .. tail, ("r = la.arange(%d)"):format(n), ("r = np.arange(%d)"):format(n), setup)
  add("linspace" .. tail, ("r = la.linspace(0, 1, %d)"):format(n), ("r = np.linspace(0, 1, %d)"):format(n), setup)
  add("concatenate" .. tail, "r = la.concatenate({x, y})", "r = np.concatenate([x, y])", setup)
  add("stack" .. tail, "r = la.stack({x, y})", "r = np.stack([x, y])", setup)
  add("flip, copied" .. tail, "r = la.flip(x):copy()", "r = np.flip(x).copy()", setup)
  add("roll" .. tail, "r = la.roll(x, 3)", "r = np.roll(x, 3)", setup)
  add("tile" .. tail, "r = la.tile(x, 2)", "r = np.tile(x, 2)", setup)
  add("repeat" .. tail, "r = la.repeat_interleave(x, 2)", "r = np.repeat(x, 2)", setup)
  add("pad" .. tail, "r = la.pad(x, 3)", "r = np.pad(x, 3)", setup)
end

-- ---- linear algebra ---------------------------------------------------------------------------------------------------------------------
for _, n in ipairs {3, 100, 500} do
  local setup = {
    ("a = la.random.default_rng(1):random(%d, %d) + la.eye(%d) s = a:dot(a.T)"):format(n, n, n),
    ("a = np.random.default_rng(1).random((%d, %d)) + np.eye(%d); s = a.dot(a.T)"):format(n, n, n),
  }
  for _, f in ipairs {"inv", "det", "qr", "svd", "eigh", "cholesky", "eigvals"} do
    local m = (f == "eigh" or f == "cholesky") and "s" or "a"
    add(("linalg.%s [%d]"):format(f, n), ("r = la.linalg.%s(%s)"):format(f, m), ("r = np.linalg.%s(%s)"):format(f, m), setup, nil, n >= 100 and 0.05 or nil)
  end
  add(("linalg.solve [%d]"):format(n), "r = la.linalg.solve(a, s)", "r = np.linalg.solve(a, s)", setup, nil, n >= 100 and 0.05 or nil)
end
local stack = {"a = la.random.default_rng(1):random {1000, 4, 4} + la.eye(4)", "a = np.random.default_rng(1).random((1000, 4, 4)) + np.eye(4)"}
for _, f in ipairs {"inv", "det", "svd", "qr"} do
  add(("linalg.%s [1000 of 4 x 4]"):format(f), ("r = la.linalg.%s(a)"):format(f), ("r = np.linalg.%s(a)"):format(f), stack, 1 / 3)
end
add("einsum bij,bjk->bik [1000 of 4 x 4]", "r = la.einsum('bij,bjk->bik', a, a)", "r = np.einsum('bij,bjk->bik', a, a)", stack)

return rows
