-- la.linalg on matrices large enough for blocks: signs from NumPy (tests/gen/blocked.py), every size beside a block's border, matrices that
-- are hard for divide and conquer.
local la = require "lunarray"
local helper = require "tests.helper"
local l = la.linalg
local data = helper.data "blocked"

if not pcall(l.inv, la.eye(2)) then
  describe("blocked factorisations", function () pending "there is no LAPACK here" end)
  return
end

local sanitized = (os.getenv "LUNARRAY_SANITIZE" or "") ~= ""
local rng = la.random.default_rng(11)
local eps = 2.3e-16

-- no element of x is further from expected than 60 rounding errors of the largest, for order n
local function holds (n, expected, x, what)
  local scale = math.max(1e-300, la.max(la.abs(expected)))
  local r = la.max(la.abs(x / scale - expected / scale)) / (eps * n)
  assert.is_true(r < 60, ("%s, n = %g: %g rounding errors"):format(what, n, r))
end

local function weights (n) return la.arange(n) * 7 % 11 - 4.5 end

describe("factorisations in blocks", function ()
  it("have NumPy's signs", function ()
    for _, case in ipairs(data.cases) do
      local n = case.n
      local a = la.random.default_rng(n):standard_normal {size = {n + 40, n + 40}}
      local cut = "1:" .. n
      local square = a[{cut, cut}]
      local h = square + square.T
      local function same (name, x) assert.array_near(helper.array(case[name]), x, {rtol = 1e-9, atol = 1e-9}, name .. " " .. n) end
      same("lower", la.matmul(weights(n), (select(2, l.eigh(h)))))
      same("upper", la.matmul(weights(n), (select(2, l.eigh(h, "U")))))
      same("slogdet", la.array((select(2, l.slogdet(square)))))
      for name, m in pairs {square = square, tall = a[{":", cut}], wide = a[cut]} do
        local q, r = l.qr(m)
        same(name .. "_q", la.matmul(weights(q.shape[1]), q))
        same(name .. "_r", la.matmul(r, weights(r.shape[2])))
        same(name .. "_tau", (select(2, l.qr(m, "raw"))))
      end
    end
  end)

  it("of any shape beside a block's border give Q and R in every mode", function ()
    for _, n in ipairs(sanitized and {25, 33, 64} or {24, 25, 31, 32, 33, 39, 40, 41, 63, 64, 65, 95, 96, 97, 128, 129, 200}) do
      for _, shape in ipairs {{n, n}, {n + 1, n}, {n, n + 1}, {2 * n + 7, n}, {n, 2 * n + 7}, {300, n}, {n, 300}} do
        local m, k = math.max(shape[1], shape[2]), math.min(shape[1], shape[2])
        local a = rng:normal(0, 1, shape)
        local keep = a:copy()
        local what = ("qr of %d x %d"):format(shape[1], shape[2])
        local q, r = l.qr(a)
        assert.array_equal(keep, a)
        assert.same({shape[1], k}, q.shape)
        assert.array_equal(la.triu(r), r)
        holds(m, a, la.matmul(q, r), what)
        holds(m, la.eye(k), la.matmul(q.T, q), what .. ": Q")
        assert.array_equal(r, l.qr(a, "r"))
        local h, tau = l.qr(a, "raw")
        assert.same({k}, tau.shape)
        assert.array_equal(r, la.triu(h.T[":" .. k]))
        local whole, long = l.qr(a, "complete")
        assert.same({shape[1], shape[1]}, whole.shape)
        holds(m, a, la.matmul(whole, long), what .. ", complete")
        holds(m, la.eye(shape[1]), la.matmul(whole.T, whole), what .. ": complete Q")
      end
    end
  end)

  it("read transposed, stepped and reversed matrices, and stacks, as their copies", function ()
    for _, n in ipairs {40, 130} do
      local big = rng:normal(0, 1, {2 * n, 2 * n})
      local h = big + big.T
      for name, v in pairs {transposed = big.T, stepped = big[{"1::2", "1::2"}], reversed = big[{"::-1", "::-1"}]} do
        local c = v:copy()
        assert.array_equal((select(2, l.qr(c))), (select(2, l.qr(v))), name)
        assert.array_equal(l.inv(c), l.inv(v), name)
        assert.array_equal(l.det(c), l.det(v), name)
      end
      for name, v in pairs {transposed = h.T, stepped = h[{"1::2", "1::2"}], reversed = h[{"::-1", "::-1"}]} do
        for _, triangle in ipairs {"L", "U"} do
          assert.array_equal((select(2, l.eigh(v:copy(), triangle))), (select(2, l.eigh(v, triangle))), name)
        end
      end
      local stack = la.stack {big, big.T, big * 2}
      local w, v = l.eigh(stack + stack.mT)
      local q, r = l.qr(stack)
      for i = 1, 3 do
        local w1, v1 = l.eigh(stack[i] + stack[i].T)
        assert.array_equal(w1, w[i])
        assert.array_equal(v1, v[i])
        local q1, r1 = l.qr(stack[i])
        assert.array_equal(q1, q[i])
        assert.array_equal(r1, r[i])
      end
    end
  end)

  it("do not depend on the number of threads", function ()
    local a = rng:normal(0, 1, {300, 300})
    local before = la.get_num_threads()
    local function all ()
      local w, v = l.eigh(a + a.T)
      local q, r = l.qr(a)
      return la.stack {v, q, r, la.diag(w)}
    end
    la.set_num_threads(1)
    local one = all()
    la.set_num_threads(3)
    local three = all()
    la.set_num_threads(before)
    if la.config().isa == "baseline" then assert.array_near(one, three, {rtol = 1e-9, atol = 1e-9}) else assert.array_equal(one, three) end
  end)

  it("of symmetric matrices read one triangle, and give eigenvalues that divide and conquer finds hard", function ()
    for _, n in ipairs(sanitized and {25, 50, 100} or {25, 32, 33, 47, 48, 49, 64, 65, 97, 129, 200, 257}) do
      local i = la.arange(n):astype "float64"
      local x = rng:normal(0, 1, {n, n})
      local q = l.qr(x)
      local function with (w)
        local a = la.matmul(q * w, q.T)
        return (a + a.T) / 2
      end
      local function tridiagonal (d, e) return la.diag(d) + la.diag(e, 1) + la.diag(e, -1) end
      local off = i[{"1:" .. n - 1}]
      for c, a in ipairs {
        x + x.T, la.eye(n), la.zeros(n, n), la.ones(n, n), la.diag(rng:random(n)),
        tridiagonal(la.abs(i - (n - 1) / 2), la.ones(n - 1)),                              -- Wilkinson's: pairs that nearly agree
        tridiagonal(la.full({n}, 2.0), la.full({n - 1}, -1.0)), tridiagonal(la.full({n}, 2.0), la.ones(n - 1)),
        tridiagonal(10 ^ (-i / 8), 0.3 * 10 ^ (-off / 8)), tridiagonal(10 ^ ((i - n) / 8), 0.3 * 10 ^ ((off - n) / 8)),
        tridiagonal(la.abs(i % 21 - 10), la.where(la.equal(off % 21, 20), 1e-8, 1.0)),     -- Wilkinson's, glued
        with(la.where(la.equal(i % 2, 0), 1.0, -1.0)), with(10 ^ (-16 * i / n)), with(1 + 1e-15 * i),
        with(la.where(la.equal(i, 0), 1.0, 1e-16)), with(la.where(la.less(i, 5), rng:random(n), 0.0)),
        (x + x.T) * 1e-300, (x + x.T) * 1e-150, (x + x.T) * 1e150, (x + x.T) * 1e300,
        (x + x.T) * 10 ^ (-la.expand_dims(i, 2) / 4) * 10 ^ (-i / 4),
      } do
        for _, triangle in ipairs {"L", "U"} do
          local what = ("eigh of matrix %d, triangle %s"):format(c, triangle)
          local given = la.where(triangle == "L" and la.tril(la.ones(n, n)):astype "bool" or la.triu(la.ones(n, n)):astype "bool", a, la.nan)
          local w, v = l.eigh(given, triangle)
          local scale = math.max(1e-300, la.max(la.abs(a)))
          holds(n, la.matmul(a / scale, v), v * (w / scale), what)
          holds(n, la.eye(n), la.matmul(v.T, v), what .. ": vectors")
          assert.is_true(la.all(la.greater_equal(w["2:" .. n], w["1:" .. n - 1])), what .. ": not rising")
          assert.array_near(w / scale, l.eigvalsh(given, triangle) / scale, {atol = 60 * eps * n, rtol = 60 * eps * n}, what)
        end
      end
    end
  end)

  it("of singular, triangular and badly scaled matrices are as good as LAPACK's", function ()
    for _, n in ipairs(sanitized and {100, 400} or {100, 130, 384, 400, 417}) do
      local x = rng:normal(0, 1, {n, n})
      local b = rng:normal(0, 1, {n, 70})
      for _, scale in ipairs {1, 1e-250, 1e250} do
        local a = x * scale
        local y = l.solve(a, b)
        holds(n * l.cond(x), b, la.matmul(x, y * scale), "solve")
        holds(n * l.cond(x), la.eye(n), la.matmul(x, l.inv(a) * scale), "inv")
        local q, r = l.qr(a)
        holds(n, x, la.matmul(q, r / scale), "qr of a matrix times " .. scale)
        local _, digits = l.slogdet(a)
        local _, plain = l.slogdet(x)
        assert.is_true(math.abs(digits - plain - n * math.log(scale)) < 1e-6, "slogdet")
      end
      local upper = la.triu(x, 1) / n + la.eye(n) * 2
      assert.array_near(upper, la.triu(l.inv(l.inv(upper))), {rtol = 1e-9, atol = 1e-9})
      assert.array_near(n * math.log(2), (select(2, l.slogdet(upper.T))), {rtol = 1e-12})
      for _, zero in ipairs {{n // 2, ":"}, {":", n // 2}, {":", n}} do
        local a = x:copy()
        a[zero] = 0
        assert.raises_at(function () l.inv(a) end, "Singular matrix")
        assert.raises_at(function () l.solve(a, b) end, "Singular matrix")
        assert.equal(0.0, l.det(a))
        local q, r = l.qr(a)
        holds(n, a, la.matmul(q, r), "qr of a singular matrix")
        holds(n, la.eye(n), la.matmul(q.T, q), "its Q")
      end
      assert.array_equal(la.zeros(n, n), (select(2, l.qr(la.zeros(n, n)))))
      assert.array_equal(la.eye(n), (l.qr(la.zeros(n, n))))
    end
  end)

  it("of matrices that are not finite end as those of small ones do", function ()
    for _, n in ipairs {40, 400} do
      local a = rng:normal(0, 1, {n, n})
      a[{n, 1}] = la.nan
      assert.raises_at(function () l.eigh(a) end, "Eigenvalues did not converge")
      assert.is_true(la.any(la.isnan((select(2, l.qr(a))))))
      assert.is_true(la.any(la.isnan(l.inv(a))))
      assert.is_true(la.isnan(l.det(a)))
      a[{n, 1}] = la.inf
      local w, v = l.eigh(a)
      assert.is_true(la.all(la.isnan(w)))
      assert.is_true(la.all(la.isnan(v)))
      assert.is_true(la.all(la.isfinite((l.eigh(a, "U")))))        -- the other triangle is not read
    end
  end)

  -- threads that shared scratch memory gave another matrix's vectors in one of ten
  it("give the same bits each time, whichever thread is first", function ()
    local n = sanitized and 130 or 511
    local a = rng:normal(0, 1, {n, n})
    local s = a + a.T
    local w, v = l.eigh(s)
    local q, r = l.qr(a)
    local inverse = l.inv(a)
    for _ = 1, sanitized and 3 or 25 do
      local w2, v2 = l.eigh(s)
      assert.is_true(w == w2 and v == v2)
      local q2, r2 = l.qr(a)
      assert.is_true(q == q2 and r == r2)
      assert.is_true(inverse == l.inv(a))
    end
  end)
end)
