--- Statistics: counting, averages, order statistics, running results, differences, the nan-versions, covariance, histograms. Values
-- are NumPy's (tests/gen/stat.py says how the arrays are made and what a case holds).
local cases = require "tests.cases"
local helper = require "tests.helper"
local la = require "lunarray"

describe("statistics", function ()
  local data = helper.data "stat".cases
  for _, name in ipairs {
    "count_nonzero", "ptp", "median", "average", "cumsum", "cumprod", "cumulative_sum", "cumulative_prod", "diff", "ediff1d",
      "gradient", "trapezoid",
    "nansum", "nanprod", "nanmin", "nanmax", "nanmean", "nanvar", "nanstd", "nanmedian", "nanargmin", "nanargmax", "nancumsum",
      "nancumprod",
    "cov", "corrcoef", "bincount", "digitize", "histogram", "histogram_bin_edges", "histogram2d", "histogramdd",
  } do
    it(name .. " equals NumPy's", function () cases.run_all(data, name) end)
  end
  local quantiles = helper.data "stat_quantile".cases
  for _, name in ipairs {"quantile", "percentile", "nanquantile", "nanpercentile"} do
    it(name .. " equals NumPy's by every method", function () cases.run_all(quantiles, name) end)
  end
end)

describe("statistics", function ()
  it("give Lua numbers where NumPy gives scalars, and arrays with keepdims", function ()
    local x = la.array {{3, 1, 2}, {6, 4, 9}}
    assert.equal(3.5, x:median())
    assert.equal(8, x:ptp())
    assert.equal("integer", math.type(x:ptp()))
    assert.equal(6, x:count_nonzero())
    assert.equal(3.5, x:quantile(0.5))
    assert.equal(3.5, x:percentile(50))
    assert.array_equal({dtype = "float64", shape = {1, 1}, 3.5}, x:median {keepdims = true})
    assert.array_equal({dtype = "float64", shape = {1}, 3.5}, x:quantile {0.5})
    assert.equal(25 / 6, x:average())
    assert.equal(1.25, la.average({1, 2, 3}, {weights = {3, 1, 0}}))
    local average, weight = la.average({1, 2, 3}, {weights = {3, 1, 0}, returned = true})
    assert.equal(1.25, average)
    assert.equal(4, weight)
    assert.equal(2, la.trapezoid {0, 1, 2})
    assert.equal(1, la.cov {1, 2, 3})
    assert.equal(1, la.corrcoef {1, 2, 3})
    assert.equal(3, la.digitize(5, {1, 2, 3}))
  end)

  it("out receives the result and is returned", function ()
    local x = la.array {{3., 1, 2}, {6, 4, 9}}
    local out = la.zeros(2)
    for _, f in ipairs {"median", "nanmedian", "nanmin", "nanmax", "nansum", "nanprod", "nanmean", "nanvar", "nanstd"} do
      assert.equal(out, la[f](x, {axis = 2, out = out}), f)
      assert.array_equal(la[f](x, 2), out, f)
    end
    for _, f in ipairs {"quantile", "nanquantile", "percentile", "nanpercentile"} do
      assert.equal(out, la[f](x, 0.25, {axis = 2, out = out}), f)
      assert.array_equal(la[f](x, 0.25, 2), out, f)
    end
    local whole = la.zeros({2, 3}, "float32")
    for _, f in ipairs {"cumsum", "cumprod", "cummax", "cummin", "nancumsum", "nancumprod"} do
      assert.equal(whole, la[f](x, {axis = 2, out = whole}), f)
      assert.array_equal(la[f](x, 2):astype "float32", whole, f)
    end
    local position = la.zeros(2, "int64")
    assert.equal(position, la.nanargmax(x, {axis = 2, out = position}))
    assert.array_equal({1, 3}, position)
    local more = la.zeros {2, 4}
    assert.equal(more, la.cumulative_sum(x, {axis = 2, include_initial = true, out = more}))
    assert.array_equal({{0., 3, 4, 6}, {0, 6, 10, 19}}, more)
    la.ptp(x, {axis = 2, out = out})
    assert.array_equal({2., 5}, out)
  end)

  it("where and initial count in the nan-versions, too", function ()
    local nan = 0 / 0
    local x = la.array {{1, nan, 3}, {nan, 5, 6}}
    local mask = la.array {{true, true, false}, {true, true, true}}
    assert.equal(12, la.nansum(x, {where = mask}))
    assert.equal(22, la.nansum(x, {where = mask, initial = 10}))
    assert.equal(30, la.nanprod(x, {where = mask}))
    assert.equal(4, la.nanmean(x, {where = mask}))
    assert.array_equal({1, 5.5}, la.nanmean(x, {axis = 2, where = mask}))
    assert.array_equal({0, 0.25}, la.nanvar(x, {axis = 2, where = mask}))
    assert.equal(6, la.nanmax(x, {where = mask, initial = 0}))
    assert.equal(1, la.nanmin(x, {where = mask, initial = 9}))
    assert.array_equal(la.nanstd(x, {axis = 2, ddof = 1}), la.nanstd(x, {axis = 2, correction = 1}))
  end)

  it("the nan-versions of extremes pass over NaN in every length and layout", function ()
    for _, n in ipairs {1, 2, 7, 8, 31, 32, 33, 64, 65, 129, 1000} do
      for _, dtype in ipairs {"float32", "float64"} do
        local x = cases.make(dtype, {3, n}, n, 3)
        local low, high = la.where(la.isnan(x), math.huge, x), la.where(la.isnan(x), -math.huge, x)
        for axis = 1, 2 do
          local lo, hi = low:min(axis), high:max(axis)
          lo[la.isinf(lo)], hi[la.isinf(hi)] = 0 / 0, 0 / 0
          assert.array_equal(lo:astype(dtype), la.nanmin(x, axis))
          assert.array_equal(hi:astype(dtype), la.nanmax(x, axis))
          assert.array_equal(hi:astype(dtype), la.nanmax(x["::-1, ::-1"]["::-1, ::-1"], axis))
        end
      end
    end
    assert.equal(math.huge, la.nanmin {math.huge, 0 / 0})
    assert.equal(-math.huge, la.nanmax(la.full({40}, -math.huge)))
    assert.is_true(la.nanmax(la.full({40}, 0 / 0)) ~= la.nanmax(la.full({40}, 0 / 0)))
  end)

  it("quantiles of long rows are those of the sorted row, for every dtype and whatever the values", function ()
    local rng = la.random.default_rng(5)
    for _, n in ipairs {25, 97, 511, 513, 2049, 33000, 200000} do
      local kinds = {rng:normal(0, 1, n), rng:integers(0, 3, n), rng:integers(-1000, 1000, n):astype "float32", la.arange(n),
        la.arange(n)["::-1"] * 0.5, rng:integers(0, 2, n) * 1e300, la.full({n}, 7), rng:integers(0, 1 << 40, n):astype "uint64"}
      for k, x in ipairs(kinds) do
        local what = ("kind %d, n = %d"):format(k, n)
        -- is v element r of the sorted row?
        local function ranked (v, r) return la.less(x, v):sum() < r and la.less_equal(x, v):sum() >= r end
        for _, r in ipairs {1, 2, n // 3, n // 2, n - 1, n} do
          assert(ranked(la.quantile(x, (r - 1) / (n - 1), {method = "nearest"}), r), what)
        end
        local lo, hi = la.quantile(x, 0.5, {method = "lower"}), la.quantile(x, 0.5, {method = "higher"})
        assert(ranked(lo, (n + 1) // 2) and ranked(hi, n // 2 + 1), what)
        assert.equal((lo + hi) / 2, la.median(x), what)
        local q = la.quantile(x, {0.1, 0.3, 0.5})
        assert.near((lo + hi) / 2, q[3], math.abs(lo + hi) * 1e-7, what)
        assert.array_equal(q, la.quantile(x, {0.1, 0.3, 0.5, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1})["1:3"], what)      -- many: the row is sorted
      end
    end
  end)

  -- n different values at which a sort, given as sort(n, a, less), makes the worst of its choices: each comparison is answered so that as
  -- little as possible is known of the values (McIlroy, A killer adversary for quicksort, 1999)
  local function worst_for (sort, n)
    local value, a, solid, candidate = {}, {}, 0, 0
    for i = 1, n do value[i], a[i] = math.huge, i end
    local function settle (x)
      value[x] = solid
      solid = solid + 1
    end
    sort(n, a, function (x, y)
      if value[x] == math.huge and value[y] == math.huge then settle(x == candidate and x or y) end
      if value[x] == math.huge then candidate = x elseif value[y] == math.huge then candidate = y end
      return value[x] < value[y]
    end)
    for i = 1, n do if value[i] == math.huge then settle(i) end end
    return value
  end

  local function middle (u, v, w, less)
    if less(u, v) then return less(v, w) and v or less(u, w) and w or u end
    return less(u, w) and u or less(v, w) and w or v
  end

  -- from both ends
  local function quicksort (n, a, less)
    local function part (from, to)
      while to - from > 24 do
        local p = middle(a[from], a[from + (to - from) // 2], a[to - 1], less)
        local i, j = from, to - 1
        while true do
          while less(a[i], p) do i = i + 1 end
          while less(p, a[j]) do j = j - 1 end
          if i >= j then break end
          a[i], a[j] = a[j], a[i]
          i, j = i + 1, j - 1
        end
        if j + 1 - from < to - j - 1 then
          part(from, j + 1)
          from = j + 1
        else
          part(j + 1, to)
          to = j + 1
        end
      end
    end
    part(1, n + 1)
  end

  -- from one end, towards element k
  local function quickselect (k)
    return function (n, a, less)
      local from, to = 1, n + 1
      while to - from > 24 do
        local p, m = middle(a[from], a[from + (to - from) // 2], a[to - 1], less), from
        for i = from, to - 1 do
          a[i], a[m] = a[m], a[i]
          if less(a[m], p) then m = m + 1 end
        end
        if k < m then to = m
        else
          local e = m
          for i = m, to - 1 do
            a[i], a[e] = a[e], a[i]
            if not less(p, a[e]) then e = e + 1 end
          end
          if k < e then return end
          from = e
        end
      end
    end
  end

  it("quantiles of values in the worst order for quicksort are those of the sorted values", function ()
    local n = 501
    local orders = {worst_for(quicksort, n)}
    for _, k in ipairs {1, 126, 251, 376, 501} do orders[#orders + 1] = worst_for(quickselect(k), n) end
    for _, order in ipairs(orders) do
      for _, dtype in ipairs {"float64", "float32", "int64", "uint64", "int16"} do
        local x = la.array(order, dtype)
        assert.array_equal(la.arange(n, {dtype = dtype}), la.sort(x))
        for _, r in ipairs {0, 125, 250, 375, 500} do assert.equal(r, la.quantile(x, r / 500, {method = "nearest"})) end
        assert.array_equal(la.arange(11) * 50.0, la.quantile(x, la.arange(11) / 10):astype "float64")
        assert.equal(250, la.median(x))
      end
      assert.equal(la.complex(250, 1), la.median(la.array(order) + la.complex(0, 1)))
      assert.equal(la.complex(1, 250), la.median(la.array(order) * la.complex(0, 1) + 1))
    end
  end)

  it("medians of many complex numbers order them by real part, then by imaginary part", function ()
    local rng = la.random.default_rng(6)
    for _, n in ipairs {600, 2049, 40001} do
      for _, values in ipairs {3, 1 << 40} do
        local x = rng:integers(0, values, n) + rng:integers(0, values, n) * la.complex(0, 1)
        local sorted = la.sort(x)
        assert.equal((sorted[(n + 1) // 2] + sorted[n // 2 + 1]) / 2, la.median(x))
      end
    end
  end)

  it("big arrays give the same with one thread and with several", function ()
    local threads = la.get_num_threads()
    local x = la.random.default_rng(3):normal(0, 1, 300001)
    local m = x["1:300000"]:reshape(1000, 300)
    local k = la.random.default_rng(4):integers(0, 50, 300001)
    local edges = la.linspace(-3, 3, 13)
    local function all ()
      local out = {}
      for _, r in ipairs {
        la.median(x), la.nanmax(x), la.quantile(x, {0.1, 0.9}), la.median(m, 1), la.median(m, 2), la.bincount(k), la.digitize(x, edges),
        (la.histogram(x, 20)), (la.histogram(x, edges)), la.cumsum(m, 1), la.cov(m["1:20"]), (la.histogram2d(x, k, 5)),
      } do out[#out + 1] = type(r) == "number" and string.pack("n", r) or r:tobytes() end
      return table.concat(out)
    end
    la.set_num_threads(1)
    local one = all()
    for _, n in ipairs {2, 5} do
      la.set_num_threads(n)
      assert(all() == one, "differs with " .. n .. " threads")
    end
    la.set_num_threads(threads)
  end)

  it("histograms count every element once, at the edges as NumPy does", function ()
    local counts, edges = la.histogram({1, 2, 1}, 2)
    assert.array_equal({2, 1}, counts)
    assert.array_equal({1, 1.5, 2}, edges)
    assert.array_equal({1, 3}, (la.histogram({0, 1, 2, 2, 5, 0 / 0}, {0, 1, 2})))
    local rng = la.random.default_rng(1)
    for _, n in ipairs {1, 10, 1000} do
      local x = rng:integers(0, 100, n)
      assert.equal(n, (la.histogram(x, 7)):sum())
      assert.equal(n, (la.histogram2d(x, x, 3)):sum())
      assert.equal(n, la.bincount(x):sum())
    end
    local h, e = la.histogramdd({{1, 2, 3}, {4, 5, 6}}, {bins = {2, {4, 5, 6}}, range = {{0, 4}, false}})
    assert.equal("(2, 2)", tostring(h.shape))
    assert.array_equal({0., 2, 4}, e[1])
    assert.array_equal({4., 5, 6}, e[2])
  end)

  it("covariance does not depend on the layout of its argument", function ()
    local m = la.random.default_rng(2):normal(0, 1, {30, 4})
    assert.array_near(la.cov(m.T:copy()), la.cov(m.T), {rtol = 1e-12, atol = 1e-13})
    assert.array_near(la.cov(m.T), la.cov(m, {rowvar = false}), {rtol = 1e-12, atol = 1e-13})
    assert.array_near(la.cov(m.T), la.cov(m["1:, 1:2"].T, m["1:, 3:4"].T), {rtol = 1e-12, atol = 1e-13})
  end)
end)

describe("statistics refuse", function ()
  local x, e = la.ones {2, 3}, la.zeros {0, 3}
  local z = la.array({1, 2}, "complex64")
  local function row (f, text) it(text:sub(1, 90), function () assert.raises_at(f, text) end) end

  row(function () la.average(x, {weights = {1, 2}}) end, "Axis must be specified when shapes of a and weights differ.")
  row(function () la.average(x, {axis = 1, weights = {1, 2, 3}}) end,
    "Shape of weights must be consistent with shape of a along specified axis.")
  row(function () la.average(x, {axis = 2, weights = {1, -1, 0}}) end, "Weights sum to zero, can't be normalized")
  row(function () la.cov({1, 2}, {aweights = {0, 0}}) end, "Weights sum to zero, can't be normalized")
  row(function () la.median(x, {axis = 1, out = la.zeros(2)}) end,
    "median: Wrong shape of argument 'out', shape=(3,) is required; got shape=(2,).")
  row(function () la.median(x, {axis = 1, out = la.zeros(3, "int32")}) end,
    "median: Cannot cast the result from dtype('float64') to dtype('int32') with casting rule 'same_kind'")
  row(function () la.quantile(z, 0.5) end, "a must be an array of real numbers")
  row(function () la.quantile(x) end, "quantile: q is missing")
  row(function () la.quantile(x, z) end, "quantile: q must be real")
  row(function () la.quantile(x, la.zeros {1, 1, 1}) end, "q must be a scalar or 1d")
  row(function () la.quantile(x, 1.5) end, "Quantiles must be in the range [0, 1]")
  row(function () la.percentile(x, {50, -1}) end, "Percentiles must be in the range [0, 100]")
  row(function () la.quantile(x, 0 / 0) end, "Quantiles must be in the range [0, 1]")
  row(function () la.quantile(x, 0.5, {method = "liner"}) end, "'liner' is not a valid method: did you mean 'linear'?")
  row(function () la.quantile(x, 0.5, {method = "quux"}) end,
    "'quux' is not a valid method. Use one of: inverted_cdf, averaged_inverted_cdf, "
    .. "closest_observation, interpolated_inverted_cdf, hazen, weibull, linear, median_unbiased, normal_unbiased, lower, higher, midpoint, nearest")
  row(function () la.quantile(x, 0.5, {weights = x}) end, "Only method 'inverted_cdf' supports weights. Got: linear.")
  row(function () la.quantile({1, 2}, 0.5, {weights = z, method = "inverted_cdf"}) end, "quantile: weights must be real")
  row(function () la.quantile({1, 2}, 0.5, {weights = {1, -1}, method = "inverted_cdf"}) end, "Weights must be non-negative.")
  row(function () la.quantile({1, 2}, 0.5, {weights = {0, 0}, method = "inverted_cdf"}) end, "Weights included NaN, inf or were all zero.")
  row(function () la.quantile(e, 0.5, 1) end, "quantile: there is no element to take: the axis has length 0")
  row(function () la.quantile(la.array {true, false}, 0.5) end,
    "boolean subtract, the - operator, is not supported: use bitwise_xor, the ~ operator, or logical_xor")
  row(function () la.cumsum(x, {axis = 1, out = la.zeros(3)}) end,
    "provided out is the wrong size for accumulate: its shape is (3,), expected (2,3)")
  row(function () la.cumulative_sum(x) end, "For arrays which have more than one dimension axis argument is required.")
  row(function () la.diff(x, {prepend = {1, 2}}) end, "all the input array dimensions must match: prepend has 1, the array 2")
  row(function () la.diff(x, {append = la.ones {3, 1}}) end,
    "all the input array dimensions except for the concatenation axis must match exactly, "
    .. "but along axis 1 append has size 3 and the array 2")
  row(function () la.diff(x, -1) end, "order must be non-negative but got -1")
  row(function () la.diff(5) end, "diff requires input that is at least one dimensional")
  row(function () la.ediff1d({1, 2}, {to_end = 0.5}) end,
    "dtype of to_end must be compatible with the array's under the 'same_kind' rule: float64 does not become int64")
  row(function () la.trapezoid(5) end, "trapezoid requires input that is at least one dimensional")
  row(function () la.trapezoid({1, 2}, 3) end, "diff requires input that is at least one dimensional")
  row(function () la.gradient() end, "gradient: f is missing")
  row(function () la.gradient({1}) end,
    "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
  row(function () la.gradient(x, 1, 2, 3) end, "gradient: invalid number of arguments: give one spacing, or one for each axis")
  row(function () la.gradient(x, {edge_order = 3}) end, "'edge_order' greater than 2 not supported")
  row(function () la.gradient(x, {edge_order = 0}) end, "gradient: edge_order must be 1 or 2, got 0")
  row(function () la.gradient(5) end, "gradient requires input that is at least one dimensional")
  row(function () la.gradient(x, la.ones {2, 2}, 1) end, "distances must be either scalars or 1d")
  row(function () la.gradient({1, 2, 3}, {1, 2}) end, "when 1d, distances must match the length of the corresponding dimension")
  row(function () la.nanargmax({{1, 0 / 0}, {2, 0 / 0}}, 1) end, "All-NaN slice encountered")
  row(function () la.nanargmin(x, {axis = 1, out = la.zeros(3)}) end, "nanargmin: the output array must be int64, got float64")
  row(function () la.nanargmax(e) end, "attempt to get argmax of an empty sequence")
  row(function () la.nanmin(e) end, "zero-size array to reduction operation fmin which has no identity")
  row(function () la.nanmean(x, {dtype = "int32"}) end, "If a is inexact, then dtype must be inexact")
  row(function () la.nanvar(x, {axis = 1, out = la.zeros(3, "int32")}) end, "If a is inexact, then out must be inexact")
  row(function () la.nanstd(x, {ddof = 1, correction = 1}) end, "ddof and correction can't be provided simultaneously.")
  row(function () la.cov({1, 2}, {fweights = {1, 1.5}}) end, "fweights must be integer")
  row(function () la.cov({1, 2}, {aweights = {{1, 1}}}) end, "cannot handle multidimensional aweights")
  row(function () la.cov({1, 2}, {aweights = {1}}) end, "incompatible numbers of samples and aweights")
  row(function () la.cov({1, 2}, {fweights = {1, -1}}) end, "fweights cannot be negative")
  row(function () la.cov({1, 2}, {ddof = 0.5}) end, "ddof must be integer")
  row(function () la.cov(la.ones {1, 1, 1}) end, "m has more than 2 dimensions")
  row(function () la.cov({1, 2}, la.ones {1, 1, 1}) end, "y has more than 2 dimensions")
  row(function () la.corrcoef({1, 2}, {dtype = "int32"}) end, "corrcoef: dtype must be of floats or complex numbers, got int32")
  row(function () la.cov({1, 2}, {1, 2, 3}) end,
    "all the input array dimensions except for the concatenation axis must match exactly, but along axis 2, "
    .. "the first array has size 2 and the second 3")
  row(function () la.bincount(5) end, "object of too small depth for desired array")
  row(function () la.bincount(x) end, "object too deep for desired array")
  row(function () la.bincount {1, 2.5} end, "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
  row(function () la.bincount({1}, {minlength = -1}) end, "'minlength' must not be negative")
  row(function () la.bincount {1, -1} end, "'list' argument must have no negative elements")
  row(function () la.bincount {math.maxinteger} end, "bincount: a value is too large to be counted")
  row(function () la.bincount({1, 2}, z) end, "bincount: weights must be real, got complex64")
  row(function () la.bincount({1, 2}, {1}) end, "The weights and list don't have the same length.")
  row(function () la.digitize(z, {1}) end, "x may not be complex")
  row(function () la.digitize(1, z) end, "bins may not be complex")
  row(function () la.digitize(1, {1, 3, 2}) end, "bins must be monotonically increasing or decreasing")
  row(function () la.histogram(x, {range = 5}) end, "histogram: range must be a table of two numbers, {low, high}")
  row(function () la.histogram(x, {range = {2, 1}}) end, "max must be larger than min in range parameter.")
  row(function () la.histogram(x, {range = {0, math.huge}}) end, "supplied range of [0, inf] is not finite")
  row(function () la.histogram {1, 0 / 0} end, "autodetected range of [nan, nan] is not finite")
  row(function () la.histogram {1, math.huge} end, "autodetected range of [1, inf] is not finite")
  row(function () la.histogram(x, la.ones {2, 2}) end, "`bins` must be 1d, when an array")
  row(function () la.histogram(x, z) end, "`bins` must be real, when an array")
  row(function () la.histogram(x, {1, 3, 2}) end, "`bins` must increase monotonically, when an array")
  row(function () la.histogram(x, "sturgis") end, "'sturgis' is not a valid estimator for `bins`: did you mean 'sturges'?")
  row(function () la.histogram(x, "quux") end,
    "'quux' is not a valid estimator for `bins`: there are auto doane fd rice scott sqrt stone sturges")
  row(function () la.histogram({1, 2}, "auto", {weights = {1, 2}}) end,
    "Automated estimation of the number of bins is not supported for weighted data")
  row(function () la.histogram({0, 1, 2, 3, 1e15}, "fd") end, "histogram: 4.27494e+14 bins are too many")
  row(function () la.histogram(x, 1.5) end, "`bins` must be an integer, a string, or an array")
  row(function () la.histogram(x, 0) end, "`bins` must be positive, when an integer")
  row(function () la.histogram({1, 1 + 2 ^ -52}, 10) end, "Too many bins for data range. Cannot create 10 finite-sized bins.")
  row(function () la.histogram(z) end, "histogram: the values must be real, got complex64")
  row(function () la.histogram({1, 2}, {weights = {1}}) end, "weights should have the same shape as a.")
  row(function () la.histogram_bin_edges({1, 2}, {weights = {1}}) end, "weights should have the same shape as a.")
  row(function () la.histogramdd(x, {2, 2}) end, "The dimension of bins must be equal to the dimension of the sample x.")
  row(function () la.histogramdd(x, la.array {2, 2}) end, "The dimension of bins must be equal to the dimension of the sample x.")
  row(function () la.histogramdd(x, la.array {2, 2, 2}) end,
    "histogramdd: bins must be an integer, or a table with an integer or the edges for each dimension")
  row(function () la.histogramdd(x, {range = {{1, 2}, {1, 2}, {1, 2}, {1, 2}}}) end, "range argument must have one entry per dimension")
  row(function () la.histogram2d({1, 2}, {1, 2}, {{{1, 2}}, 2}) end, "`bins[1]` must be a scalar or 1d array")
  row(function () la.histogram2d({1, 2}, {1, 2}, {{2, 1}, 2}) end, "`bins[1]` must be monotonically increasing, when an array")
  row(function () la.histogram2d({1, 2}, {1, 2}, {2, la.zeros(0)}) end, "`bins[2]` has no edges")
  row(function () la.histogram2d({1, 2}, {1, 2}, {2, la.complex({0, 1}, 1)}) end, "`bins[2]` must be real")
  row(function () la.histogram2d({1, 2}, {1, 2}, {2, 1.5}) end, "`bins[2]` must be an integer, when a scalar")
  row(function () la.histogram2d({1, 2}, {1, 2}, {2, 0}) end, "`bins[2]` must be positive, when an integer")
  row(function () la.histogramdd(la.ones {2, 20}, 1000) end, "the histogram has too many bins")
  row(function () la.histogram2d(x, x) end, "x and y must be one dimensional")
  row(function () la.histogram2d({1, 2}, {1}) end, "x and y must have the same length.")
  row(function () la.histogramdd(5) end, "histogramdd: sample must be of shape (N, D), or a table of D vectors, got 0 axes")
  row(function () la.histogramdd(z) end, "histogramdd: the values must be real")
  row(function () la.histogramdd(la.ones {2, 40}) end, "histogramdd: the sample has 40 dimensions, at most 32 can be")
  row(function () la.histogram2d({1, 2}, {1, 2}, {weights = z}) end, "histogram2d: weights must be real")
  row(function () la.ptp(la.array {true}) end,
    "boolean subtract, the - operator, is not supported: use bitwise_xor, the ~ operator, or logical_xor")
end)
