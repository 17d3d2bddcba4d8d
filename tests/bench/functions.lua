--- The bench's cases of every function at several sizes, data types and layouts: rows as cases.lua describes them.
--
-- Elementwise functions at 10, 1e4, 1e6 in float64 and float32 (1e7 for the memory-bound ones), binary ones also with a stepped and a
-- broadcast operand, reductions over everything and each axis, sorting and searching, sets, indexing, statistics, linear algebra.
local rows = {}

local sizes = {{"10", 10}, {"1e4", 10000}, {"1e6", 1000000}}

local group = ""
local function add (name, lua, py, setup, goal)
  rows[#rows + 1] = {name = name, lua = lua, py = py, setup = setup, goal = goal, group = group}
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
group = "elementwise"
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
    group = "transcendental"
    for _, f in ipairs(transcendental) do
      add(f .. tail, ("r = la.%s(x)"):format(f), ("r = np.%s(x)"):format(f), setup, size[2] == 1000000 and 1 / 2 or nil)
    end
    group = "elementwise"
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
group = "reductions"
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
group = "sorting, searching, sets"
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
group = "statistics, numerics"
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
group = "shapes and memory"
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

-- ---- sorting, sets, selection: the rest of the functions ------------------------------------------------------------------------------------
group = "sorting, searching, sets"
-- x, y floats without a pattern, i integers below 1000 (many twice), p positions, k a mask, s ascending
for _, size in ipairs(sizes) do
  local n, tail = size[2], (" [%s]"):format(size[1])
  local setup = {
    ("x = la.random.default_rng(1):random(%d) y = la.random.default_rng(2):random(%d) i = la.random.default_rng(3):integers(0, 1000, %d) "
      .. "p = la.random.default_rng(4):permutation(%d) k = x:lt(0.3) s = la.sort(x) j = i['::2']:copy()"):format(n, n, n, n),
    ("x = np.random.default_rng(1).random(%d); y = np.random.default_rng(2).random(%d); i = np.random.default_rng(3).integers(0, 1000, %d); "
      .. "p = np.random.default_rng(4).permutation(%d); k = x < 0.3; s = np.sort(x); j = i[::2].copy()"):format(n, n, n, n),
  }
  local k = n // 3
  for _, row in ipairs {
    {"sort, descending", "la.sort(x, {descending = true})", "np.sort(x)[::-1]"},
    {"sort, stable", "la.sort(x, {stable = true})", "np.sort(x, stable=True)"},
    {"sort, sorted already", "la.sort(s)", "np.sort(s)"},
    {"sort [few values]", "la.sort(i)", "np.sort(i)"},
    {"argsort, stable", "la.argsort(i, {stable = true})", "np.argsort(i, stable=True)"},
    {"lexsort, two keys", "la.lexsort {x, i}", "np.lexsort((x, i))"},
    {"argpartition", ("la.argpartition(x, %d)"):format(k + 1), ("np.argpartition(x, %d)"):format(k)},
    {"unique, index inverse counts", "la.unique(i, true, true, true)", "np.unique(i, True, True, True)"},
    {"unique_counts", "la.unique_counts(i)", "np.unique_counts(i)"},
    {"unique_inverse", "la.unique_inverse(x)", "np.unique_inverse(x)"},
    {"isin, same size", "la.isin(i, j)", "np.isin(i, j)"},
    {"isin, floats", "la.isin(x, s['::2'])", "np.isin(x, s[::2])"},
    {"intersect1d", "la.intersect1d(i, j)", "np.intersect1d(i, j)"},
    {"union1d", "la.union1d(x, y)", "np.union1d(x, y)"},
    {"setdiff1d", "la.setdiff1d(x, y)", "np.setdiff1d(x, y)"},
    {"setxor1d", "la.setxor1d(i, j)", "np.setxor1d(i, j)"},
    {"compress", "la.compress(k, x)", "np.compress(k, x)"},
    {"extract", "la.extract(k, x)", "np.extract(k, x)"},
    {"flatnonzero", "la.flatnonzero(k)", "np.flatnonzero(k)"},
    {"argwhere", "la.argwhere(k)", "np.argwhere(k)"},
    {"take_along_axis", "la.take_along_axis(x, p, 1)", "np.take_along_axis(x, p, 0)"},
    {"select", "la.select({k, x:gt(0.6)}, {x, y}, 0)", "np.select([k, x > 0.6], [x, y], 0)"},
    {"choose", "la.choose(k:astype 'int64' + 1, {x, y})", "np.choose(k.astype('int64'), [x, y])"},
    {"take, clip", "la.take(x, p, {mode = 'clip'})", "np.take(x, p, mode='clip')"},
    {"median", "la.median(x)", "np.median(x)"},
    {"nanmedian", "la.nanmedian(x)", "np.nanmedian(x)"},
    {"quantile, three", "la.quantile(x, {0.1, 0.5, 0.9})", "np.quantile(x, [0.1, 0.5, 0.9])"},
    {"nanquantile", "la.nanquantile(x, 0.3)", "np.nanquantile(x, 0.3)"},
    {"nancumsum", "la.nancumsum(x)", "np.nancumsum(x)"},
    {"nanstd", "la.nanstd(x)", "np.nanstd(x)"},
    {"nanargmax", "la.nanargmax(x)", "np.nanargmax(x)"},
    {"nanmin", "la.nanmin(x)", "np.nanmin(x)"},
    {"nanprod", "la.nanprod(x)", "np.nanprod(x)"},
    {"cov", "la.cov(x, y)", "np.cov(x, y)"},
    {"maximum.accumulate", "la.maximum.accumulate(x)", "np.maximum.accumulate(x)"},
    {"add.reduceat", "la.add.reduceat(x, {1, 4, 8})", "np.add.reduceat(x, [0, 3, 7])"},
    {"diff, twice", "la.diff(x, 2)", "np.diff(x, 2)"},
    {"ediff1d", "la.ediff1d(x)", "np.ediff1d(x)"},
    {"histogram, edges", "la.histogram(x, s[{{1, 4, 8}}])", "np.histogram(x, s[[0, 3, 7]])"},
    {"histogram, weighted", "la.histogram(x, 50, {weights = y})", "np.histogram(x, 50, weights=y)"},
    {"histogram2d", "la.histogram2d(x, y, 20)", "np.histogram2d(x, y, 20)"},
    {"histogram_bin_edges, auto", "la.histogram_bin_edges(x, 'auto')", "np.histogram_bin_edges(x, 'auto')"},
    {"bincount, weighted", "la.bincount(i, x)", "np.bincount(i, x)"},
    {"digitize, 100 bins", "la.digitize(x, b)", "np.digitize(x, b)", "b = la.linspace(0, 1, 101)", "b = np.linspace(0, 1, 101)"},
    {"sort rows", "la.sort(m)", "np.sort(m)"},
    {"sort columns", "la.sort(m, 1)", "np.sort(m, 0)"},
    {"argsort rows", "la.argsort(m)", "np.argsort(m)"},
    {"x[rows]", "m[q]", "m[q]"},
    {"x[rows, columns]", "m[{q, q}]", "m[q, q]"},
    {"take of columns", "la.take(m, q, 2)", "np.take(m, q, 1)"},
    {"unique rows", "la.unique(c, {axis = 1})", "np.unique(c, axis=0)"},
  } do
    local l, q = setup[1], setup[2]
    if row[2]:find "%f[%w][mcq]%f[%W]" then
      local r = n == 10 and 2 or n == 10000 and 100 or 1000
      l = l .. (" m = x:reshape(%d, %d) c = i:reshape(-1, 2) %% 10 q = la.random.default_rng(5):integers(1, %d, %d)"):format(r, n // r, r + 1, r)
      q = q .. ("; m = x.reshape(%d, %d); c = i.reshape(-1, 2) %% 10; q = np.random.default_rng(5).integers(0, %d, %d)"):format(r, n // r, r, r)
    end
    if row[4] then l, q = l .. " " .. row[4], q .. "; " .. row[5] end
    add(row[1] .. tail, "r = " .. row[2], "r = " .. row[3], {l, q})
  end
  for _, row in ipairs {   -- what changes its first argument
    {"x[positions] = values", "x[p] = y", "x[p] = y"},
    {"x[mask] = values", "x[k] = v", "x[k] = v"},
    {"x[mask] = number", "x[k] = 0.5", "x[k] = 0.5"},
    {"put", "la.put(x, p, y)", "np.put(x, p, y)"},
    {"put_along_axis", "la.put_along_axis(x, p, y, 1)", "np.put_along_axis(x, p, y, 0)"},
    {"place", "la.place(x, k, v)", "np.place(x, k, v)"},
    {"putmask", "la.putmask(x, k, y)", "np.putmask(x, k, y)"},
    {"copyto, where", "la.copyto(x, y, {where = k})", "np.copyto(x, y, where=k)"},
    {"add.at", "la.add.at(x, p, y)", "np.add.at(x, p, y)"},
  } do
    add(row[1] .. tail, row[2], row[3], {setup[1] .. " v = y[k]", setup[2] .. "; v = y[k]"})
  end
end

-- ---- shapes and array utilities: the rest of the functions -------------------------------------------------------------------------------------
group = "array utilities"
for _, size in ipairs(sizes) do
  local n, tail = size[2], (" [%s]"):format(size[1])
  local r = n == 10 and 2 or n == 10000 and 100 or 1000
  local small = n == 10 and 3 or n == 10000 and 10 or 30
  local setup = {
    ("x = la.random.default_rng(1):random(%d) y = la.random.default_rng(2):random(%d) m = x:reshape(%d, %d) w = y:reshape(%d, %d) "
      .. "k = x:lt(0.3) i = la.arange(%d) b = la.packbits(k) g = la.linspace(0, 1, 100) h = la.sqrt(g) "
      .. "s = x[':%d'] u = y[':%d'] a = la.add.outer(x[':%d'], y[':%d'])")
      :format(n, n, r, n // r, r, n // r, n, small, small, r, r),
    ("x = np.random.default_rng(1).random(%d); y = np.random.default_rng(2).random(%d); m = x.reshape(%d, %d); w = y.reshape(%d, %d); "
      .. "k = x < 0.3; i = np.arange(%d); b = np.packbits(k); g = np.linspace(0, 1, 100); h = np.sqrt(g); "
      .. "s = x[:%d]; u = y[:%d]; a = np.add.outer(x[:%d], y[:%d])")
      :format(n, n, r, n // r, r, n // r, n, small, small, r, r),
  }
  for _, row in ipairs {
    {"transpose, copied", "m.T:copy()", "m.T.copy()"},
    {"hstack", "la.hstack {x, y}", "np.hstack([x, y])"},
    {"vstack", "la.vstack {m, w}", "np.vstack([m, w])"},
    {"column_stack", "la.column_stack {x, y}", "np.column_stack([x, y])"},
    {"concatenate, axis 2", "la.concatenate({m, w}, 2)", "np.concatenate([m, w], 1)"},
    {"append", "la.append(x, 1)", "np.append(x, 1)"},
    {"insert", "la.insert(x, 3, 7)", "np.insert(x, 2, 7)"},
    {"delete", "la.delete(x, 3)", "np.delete(x, 2)"},
    {"flip of rows, copied", "la.flip(m, 1):copy()", "np.flip(m, 0).copy()"},
    {"flip of columns, copied", "la.fliplr(m):copy()", "np.fliplr(m).copy()"},
    {"rot90, copied", "la.rot90(m):copy()", "np.rot90(m).copy()"},
    {"roll, axis 2", "la.roll(m, 3, 2)", "np.roll(m, 3, 1)"},
    {"tile, 2 x 2", "la.tile(m, {2, 2})", "np.tile(m, (2, 2))"},
    {"repeat, axis 1", "la.repeat_interleave(m, 2, 1)", "np.repeat(m, 2, 0)"},
    {"repeat, axis 2", "la.repeat_interleave(m, 2, 2)", "np.repeat(m, 2, 1)"},
    {"pad, edge", "la.pad(m, 2, 'edge')", "np.pad(m, 2, 'edge')"},
    {"pad, reflect", "la.pad(x, 3, 'reflect')", "np.pad(x, 3, 'reflect')"},
    {"split", "la.split(x, 5)", "np.split(x, 5)"},
    {"block", "la.block {{m, w}, {w, m}}", "np.block([[m, w], [w, m]])"},
    {"broadcast_to", ("la.broadcast_to(x, {3, %d})"):format(n), ("np.broadcast_to(x, (3, %d))"):format(n)},
    {"expand_dims", "la.expand_dims(x, 1)", "np.expand_dims(x, 0)"},
    {"squeeze", "z:squeeze()", "z.squeeze()", "z = m[{la.newaxis}]", "z = m[None]"},
    {"moveaxis", "la.moveaxis(m, 1, 2)", "np.moveaxis(m, 0, 1)"},
    {"ravel of a transposed", "la.ravel(m.T)", "np.ravel(m.T)"},
    {"trim_zeros", "la.trim_zeros(x)", "np.trim_zeros(x)"},
    {"meshgrid", "la.meshgrid(s, u)", "np.meshgrid(s, u)"},
    {"tril", "la.tril(m)", "np.tril(m)"},
    {"triu", "la.triu(m)", "np.triu(m)"},
    {"diag", "la.diag(s)", "np.diag(s)"},
    {"diagonal, copied", "la.diagonal(m):copy()", "np.diagonal(m).copy()"},
    {"tri", ("la.tri(%d)"):format(r), ("np.tri(%d)"):format(r)},
    {"eye", ("la.eye(%d)"):format(r), ("np.eye(%d)"):format(r)},
    {"full", ("la.full(%d, 2.5)"):format(n), ("np.full(%d, 2.5)"):format(n)},
    {"logspace", ("la.logspace(0, 1, %d)"):format(n), ("np.logspace(0, 1, %d)"):format(n)},
    {"indices", ("la.indices(%d, %d)"):format(r, n // r), ("np.indices((%d, %d))"):format(r, n // r)},
    {"tril_indices", ("la.tril_indices(%d)"):format(r), ("np.tril_indices(%d)"):format(r)},
    {"unravel_index", ("la.unravel_index(i + 1, {%d, %d})"):format(r, n // r), ("np.unravel_index(i, (%d, %d))"):format(r, n // r)},
    {"ravel_multi_index", ("la.ravel_multi_index({i %% %d + 1, i %% %d + 1}, {%d, %d})"):format(r, n // r, r, n // r),
      ("np.ravel_multi_index((i %% %d, i %% %d), (%d, %d))"):format(r, n // r, r, n // r)},
    {"packbits", "la.packbits(k)", "np.packbits(k)"},
    {"unpackbits", "la.unpackbits(b)", "np.unpackbits(b)"},
    {"byteswap", "x:byteswap()", "x.byteswap()"},
    {"view of bytes", "x:view 'uint8'", "x.view('uint8')"},
    {"one_hot", ("la.one_hot(i %% 10 + 1, 10)"):format(n), "np.eye(10)[i % 10]"},
    {"sliding_window_view, mean", "la.sliding_window_view(x, 5):mean(2)", "np.lib.stride_tricks.sliding_window_view(x, 5).mean(1)"},
    {"convolve, same size", "la.convolve(s, u)", "np.convolve(s, u)"},
    {"correlate, 9", "la.correlate(x, y['1:9'])", "np.correlate(x, y[:9])"},
    {"convolve, 100", "la.convolve(x, g)", "np.convolve(x, g)"},
    {"interp, 100 points", "la.interp(x, g, h)", "np.interp(x, g, h)"},
    {"polyfit, degree 2", "la.polyfit(x, y, 2)", "np.polyfit(x, y, 2)"},
    {"polymul", "la.polymul(s, u)", "np.polymul(s, u)"},
    {"roots", "la.roots(s)", "np.roots(s)"},
    {"kron", "la.kron(s, m)", "np.kron(s, m)"},
    {"cross", ("la.cross(x[':%d']:reshape(-1, 3), y[':%d']:reshape(-1, 3))"):format(n // 3 * 3, n // 3 * 3),
      ("np.cross(x[:%d].reshape(-1, 3), y[:%d].reshape(-1, 3))"):format(n // 3 * 3, n // 3 * 3)},
    {"outer", ("la.outer(x[':%d'], y[':%d'])"):format(r, r), ("np.outer(x[:%d], y[:%d])"):format(r, r)},
    {"einsum i,i->", "la.einsum('i,i->', x, y)", "np.einsum('i,i->', x, y)"},
    {"einsum ij->ji", "la.einsum('ij->ji', m):copy()", "np.einsum('ij->ji', m).copy()"},
    {"einsum ij->j", "la.einsum('ij->j', m)", "np.einsum('ij->j', m)"},
    {"einsum ij,ij->i", "la.einsum('ij,ij->i', m, w)", "np.einsum('ij,ij->i', m, w)"},
    {"einsum ij,j->i", "la.einsum('ij,j->i', a, a[1])", "np.einsum('ij,j->i', a, a[0])"},
    {"einsum ii->i", "la.einsum('ii->i', a):copy()", "np.einsum('ii->i', a).copy()"},
    {"einsum i,j->ij", "la.einsum('i,j->ij', a[1], a[2])", "np.einsum('i,j->ij', a[0], a[1])"},
    {"apply_along_axis", "la.apply_along_axis(la.sum, 2, m)", "np.apply_along_axis(np.sum, 1, m)"},
    {"piecewise", "la.piecewise(x, {x:lt(0.5), x:ge(0.5)}, {-1, 1})", "np.piecewise(x, [x < 0.5, x >= 0.5], [-1, 1])"},
    {"fill_diagonal", "la.fill_diagonal(a, 1)", "np.fill_diagonal(a, 1)"},
    {"array_equal", "la.array_equal(x, x:copy())", "np.array_equal(x, x.copy())"},
  } do
    local statement = row[1] == "fill_diagonal" and "" or "r = "
    local own = row[4] and {setup[1] .. " " .. row[4], setup[2] .. "; " .. row[5]} or setup
    add(row[1] .. tail, statement .. row[2], statement .. row[3], own)
  end
  if n <= 10000 then   -- element by element in both languages
    add("vectorize" .. tail, "r = f(x)", "r = f(x)", {
      setup[1] .. " f = la.vectorize(function (v) return v + 1 end)",
      setup[2] .. "; f = np.vectorize(lambda v: v + 1)",
    })
    add("fromfunction" .. tail, ("r = la.fromfunction(function (a, b) return a + b end, {%d, %d})"):format(r, n // r),
      ("r = np.fromfunction(lambda a, b: a + b, (%d, %d))"):format(r, n // r), setup)
    add("ndindex" .. tail, ("for a in la.ndindex(%d) do r = a end"):format(n), ("for a in np.ndindex(%d): r = a"):format(n), setup)
  end
end

-- ---- linear algebra ---------------------------------------------------------------------------------------------------------------------
group = "linear algebra"
for _, n in ipairs {3, 100, 512} do
  local setup = {
    ("a = la.random.default_rng(1):random(%d, %d) + la.eye(%d) s = a:dot(a.T)"):format(n, n, n),
    ("a = np.random.default_rng(1).random((%d, %d)) + np.eye(%d); s = a.dot(a.T)"):format(n, n, n),
  }
  for _, f in ipairs {"inv", "det", "qr", "svd", "eigh", "cholesky", "eigvals"} do
    local m = (f == "eigh" or f == "cholesky") and "s" or "a"
    add(("linalg.%s [%d]"):format(f, n), ("r = la.linalg.%s(%s)"):format(f, m), ("r = np.linalg.%s(%s)"):format(f, m), setup,
      n == 512 and 1 or nil, n >= 100 and 0.05 or nil)
  end
  add(("linalg.solve [%d]"):format(n), "r = la.linalg.solve(a, s)", "r = np.linalg.solve(a, s)", setup, n == 512 and 1 or nil, n >= 100 and 0.05 or nil)
end
-- stacks of small matrices: a any, s positive definite, b right sides
for _, size in ipairs {{4, 1000}, {16, 200}} do
  local n, count = size[1], size[2]
  for _, dtype in ipairs {"float64", "float32", "complex128"} do
    local turn = dtype == "complex128" and 1 or 0
    local setup = {
      ("g = la.random.default_rng(1) a = la.complex(g:random {%d, %d, %d} + la.eye(%d), g:random {%d, %d, %d} * %d) "
        .. "s = la.matmul(a, la.conj(a.mT)) + la.eye(%d) if %d == 0 then a, s = a.real, s.real end a = a:astype '%s' s = s:astype '%s' "
        .. "b = a[{':', ':', '1:2'}]:copy()"):format(count, n, n, n, count, n, n, turn, n, turn, dtype, dtype),
      ("g = np.random.default_rng(1); a = g.random((%d, %d, %d)) + np.eye(%d) + 1j * g.random((%d, %d, %d)) * %d; "
        .. "s = a @ a.conj().mT + np.eye(%d); a, s = (a, s) if %d else (a.real, s.real); a = a.astype('%s'); s = s.astype('%s'); "
        .. "b = a[:, :, :2].copy()"):format(count, n, n, n, count, n, n, turn, n, turn, dtype, dtype),
    }
    local tail = (" [%d of %d x %d %s]"):format(count, n, n, dtype)
    for _, row in ipairs {{"inv", "a"}, {"solve", "a, b"}, {"det", "a"}, {"slogdet", "a"}, {"cholesky", "s"}, {"qr", "a"}, {"eigh", "s"},
        {"eigvalsh", "s"}, {"eig", "a"}, {"eigvals", "a"}, {"svd", "a"}, {"svdvals", "a"}, {"pinv", "a"}, {"matmul", "a, a"},
        {"matrix_power", "a, 3"}, {"cond", "a"}} do
      local call = row[1] .. "(" .. row[2] .. ")"
      add("linalg." .. row[1] .. tail, "r = la.linalg." .. call, "r = np.linalg." .. call, setup, 1 / 3)
    end
  end
end
local stack = {"a = la.random.default_rng(1):random {1000, 4, 4} + la.eye(4)", "a = np.random.default_rng(1).random((1000, 4, 4)) + np.eye(4)"}
add("einsum bij,bjk->bik [1000 of 4 x 4]", "r = la.einsum('bij,bjk->bik', a, a)", "r = np.einsum('bij,bjk->bik', a, a)", stack)

return rows
