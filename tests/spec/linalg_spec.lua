-- la.linalg: values from NumPy and SciPy (tests/gen/linalg.py), factorisations by what they promise, errors.
local la = require "lunarray"
local helper = require "tests.helper"
local l = la.linalg
local data = helper.data "linalg"

if not pcall(l.inv, la.eye(2)) then
  describe("linear algebra", function ()
    it("needs LAPACK and says what to install", function ()
      assert.raises_at(function () l.inv {{1, 2}, {3, 4}} end,
        "LAPACK is needed: install OpenBLAS (Debian/Ubuntu: apt install libopenblas0)" .. (os.getenv "LUNARRAY_BLAS" and
        "; LUNARRAY_BLAS=none forbids one" or ""))
    end)
    pending "linear algebra: there is no LAPACK here"
  end)
  return
end

local names = {"a", "g", "p", "s", "q", "b", "c", "d", "r", "w", "v", "t"}
local dtypes = {"float32", "float64", "complex64", "complex128"}
local single = {float32 = true, complex64 = true}

-- ---- values ------------------------------------------------------------------------------------------------------------------

local function evaluate (expression, input, layout)
  local env = {la = la, l = l, select = select}
  for _, name in ipairs(names) do
    local x = helper.array(input[name])
    env[name] = layout and helper.layout(x, layout) or x
  end
  return assert(load("return " .. expression, "=" .. expression, "t", env))()
end

local function check (expected, actual, what)
  local want = helper.array(expected)
  if want.dtype == "complex64" and want.ndim == 0 then actual = actual:astype "complex64" end   -- an element reads as complex128
  if want.dtype:find "int" or want.dtype == "bool" then return assert.array_equal(expected, actual, what) end
  local eps = single[want.dtype] and 2e-6 or 1e-12
  local size = want.size > 0 and math.max(1, l.norm(want:ravel(), la.inf)) or 1
  if size ~= size or size == math.huge then size = 1 end
  assert.array_near(expected, actual, {rtol = 50 * eps, atol = 50 * eps * size}, what)
end

describe("linear algebra", function ()
  for _, dtype in ipairs {"float32", "float64", "complex64", "complex128", "int32"} do
    it("of " .. dtype .. " gives NumPy's results", function ()
      for _, case in ipairs(data.calls[dtype].results) do
        check(case[2], evaluate(case[1], data.calls[dtype].input), dtype .. ": " .. case[1])
      end
    end)
    it("of " .. dtype .. " does not depend on how the operands lie in memory", function ()
      for _, layout in ipairs {"stepped", "reversed", "transposed", "unaligned"} do
        for _, case in ipairs(data.calls[dtype].results) do
          check(case[2], evaluate(case[1], data.calls[dtype].input, layout), dtype .. ", " .. layout .. ": " .. case[1])
        end
      end
    end)
  end

  it("of empty matrices and stacks has NumPy's shapes or errors", function ()
    for _, case in ipairs(data.empties) do
      local name, shape, expected, mode = case[1], case[2], case[3], case[4]
      local what = ("%s of (%s)%s"):format(name, table.concat(shape, ","), mode and " " .. mode or "")
      local results = mode and table.pack(pcall(l[name], la.zeros(shape), mode)) or table.pack(pcall(l[name], la.zeros(shape)))
      if type(expected) == "string" then
        assert.is_false(results[1], what)
        assert.is_truthy(results[2]:find(expected, 1, true), what .. ": " .. tostring(results[2]))
      else
        assert.is_true(results[1], what .. ": " .. tostring(results[2]))
        assert.equal(#expected, results.n - 1, what)
        for k, s in ipairs(expected) do
          local x = results[k + 1]
          assert.same(s, type(x) == "number" and {} or helper.describe(x).shape or x.shape, what)
        end
      end
    end
  end)

  it("gives the determinants that documentation shows, to the last digit, where the machine has fused multiply-add", function ()
    for _, case in ipairs(data.digits) do
      assert.array_near(case[2], l.det(case[1]), la.config().isa == "baseline" and 4 or 1)
    end
  end)

  it("gives one matrix's determinant, rank, norm and condition as Lua numbers, several results as several values", function ()
    local a = la.array {{1, 2}, {3, 4}}
    assert.equal("float", math.type(l.det(a)))
    assert.equal(2, l.matrix_rank(a))
    assert.equal("integer", math.type(l.matrix_rank(a)))
    assert.equal("float", math.type(l.norm(a)))
    assert.equal("float", math.type(l.cond(a)))
    assert.equal(5, l.trace(a))
    local sign, log = l.slogdet(a)
    assert.equal(-1.0, sign)
    assert.array_near(math.log(2), log, 4)
    assert.equal(3, select("#", l.svd(a)))
    assert.equal(4, select("#", l.lstsq(a, {1, 2})))
    assert.same({1, 1}, l.norm(a, {keepdims = true}).shape)
    assert.array_equal(la.ones(2, 2, 2), l.matrix_power(la.ones(2, 2, 2), 1))
  end)

  it("reads only the triangle that is named", function ()
    local low = la.array {{4, 0 / 0}, {2, 5}}
    assert.array_equal(la.array {{2, 0}, {1, 2}} * 1.0, l.cholesky(low))
    assert.array_equal(la.array {{2, 1}, {0, 2}} * 1.0, l.cholesky(low.T, true))
    assert.array_near(l.eigvalsh {{4, 2}, {2, 5}}, l.eigvalsh(low))
    assert.array_near(l.eigvalsh {{4, 2}, {2, 5}}, l.eigvalsh(low.T, "u"))
    assert.array_equal({2.0, 0.0}, l.solve_triangular(low, {8, 4}, {lower = true}))
    local big = la.linalg.cholesky(la.tril(la.eye(40) * 9 + 1) + la.triu(la.full({40, 40}, 0 / 0), 1))
    assert.array_near(la.eye(40) * 9 + 1, big:dot(big.T), {atol = 1e-12})
  end)

  it("has the cross product of vectors of three elements", function ()
    assert.array_equal({-3, 6, -3}, l.cross({1, 2, 3}, {4, 5, 6}))
    assert.array_equal(la.array {{0, 0}, {0, 0}, {1, -1}}, l.cross({{1, 0}, {0, 1}, {0, 0}}, {{0, 1}, {1, 0}, {0, 0}}, {axis = 1}))
  end)

  it("multiplies a chain of matrices into the array that is given", function ()
    local chain = {la.arange(6):reshape(2, 3), la.arange(12):reshape(3, 4), la.arange(8):reshape(4, 2)}
    local expected = la.matmul(la.matmul(chain[1], chain[2]), chain[3])
    local room = la.zeros(4, 4, {dtype = expected.dtype})
    local out = room[{"::2", "4:1:-2"}]
    assert.equal(out, l.multi_dot(chain, {out = out}))
    assert.array_equal(expected, room[{"::2", "4:1:-2"}])
    assert.equal(la.sum(expected), la.sum(room))
  end)

  it("does not write to its arguments", function ()
    local a = la.array {{3, 1}, {1, 2}} * 1.0
    local keep = a:copy()
    l.inv(a) l.solve(a, a) l.qr(a) l.svd(a) l.eigh(a) l.eig(a) l.lstsq(a, a) l.pinv(a) l.cholesky(a) l.lu(a) l.expm(a) l.norm(a, 3, 1)
    l.matrix_power(a, 5) l.cond(a, 1)
    assert.array_equal(keep, a)
  end)
end)

-- ---- what a factorisation promises -------------------------------------------------------------------------------------------

-- the sizes take both sides of every way a matrix goes: kernels, one call, stacks over threads, LAPACK's own threads
local sizes = {}
for n = 1, 66 do sizes[n] = n end
for _, n in ipairs {95, 96, 97, 100, 127, 128, 129, 130, 200, 255, 256, 257, 300, 384, 511} do sizes[#sizes + 1] = n end
if not os.getenv "LUNARRAY_SANITIZE" or os.getenv "LUNARRAY_SANITIZE" == "" then sizes[#sizes + 1] = 512
else sizes = {1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 24, 25, 31, 33, 47, 48, 49, 64, 100, 130} end
local rng = la.random.default_rng(7)

local function matrix (dtype, ...)
  local shape = {...}
  local x = rng:normal(0, 1, shape)
  if dtype:find "complex" then x = x + la.complex(0, 1) * rng:normal(0, 1, shape) end
  return x:astype(dtype)
end

local function wide (x) return x:astype(x.dtype:find "complex" and "complex128" or "float64") end
local function conj_t (x) return la.conj(x.mT) end

-- the largest error of x beside what it should be, in rounding errors of the dtype times n and the size of the numbers
local function residual (dtype, n, expected, x)
  local eps = single[dtype] and 1.2e-7 or 2.3e-16
  local scale = math.max(1e-300, la.max(la.abs(expected)))
  return la.max(la.abs(wide(x) - wide(expected))) / (eps * n * scale)
end

local function holds (dtype, n, expected, x, what)
  local r = residual(dtype, n, expected, x)
  assert.is_true(r < 60, ("%s of %s, n = %g: %g rounding errors"):format(what, dtype, n, r))
end

describe("factorisations", function ()
  for _, dtype in ipairs(dtypes) do
    it("of " .. dtype .. " multiply back to the matrix", function ()
      for _, n in ipairs(sizes) do
        local a = matrix(dtype, n, n)
        local eye = la.eye(n, {dtype = dtype})
        local x = la.matmul(wide(a), wide(matrix(dtype, n, 2)))
        local norm = l.norm(a, 2)
        local y = l.solve(a, x:astype(dtype))
        assert.is_true(residual(dtype, n, x, la.matmul(wide(a), wide(y))) < 60 * norm * l.norm(y, 2), "solve")
        local cond = l.cond(a)
        if cond < 1e4 then holds(dtype, n * cond, eye, la.matmul(wide(a), wide(l.inv(a))), "inv") end
        local h = la.matmul(a, conj_t(a)) + eye * n
        local c = l.cholesky(h)
        holds(dtype, n, h, la.matmul(wide(c), wide(conj_t(c))), "cholesky")
        c = l.cholesky(h, true)
        holds(dtype, n, h, la.matmul(wide(conj_t(c)), wide(c)), "upper cholesky")
        local w, v = l.eigh(h)
        holds(dtype, n, h, la.matmul(wide(v) * wide(w), wide(conj_t(v))), "eigh")
        holds(dtype, n, eye, la.matmul(wide(conj_t(v)), wide(v)), "the vectors of eigh")
        if n <= 25 then
          local u, s, vh = l.svd(a)
          holds(dtype, n, a, la.matmul(wide(u) * wide(s), wide(vh)), "svd")
          holds(dtype, n, eye, la.matmul(wide(conj_t(u)), wide(u)), "u of svd")
          holds(dtype, n, eye, la.matmul(wide(vh), wide(conj_t(vh))), "vh of svd")
          holds(dtype, n, s, l.svdvals(a), "svdvals")
          local q, r = l.qr(a)
          holds(dtype, n, a, la.matmul(wide(q), wide(r)), "qr")
          holds(dtype, n, eye, la.matmul(wide(conj_t(q)), wide(q)), "q of qr")
          assert.array_equal(la.diagonal(r).imag * 0, la.diagonal(r).imag)
          local low, z = l.eigh(a)                 -- of either triangle alone
          local whole = la.tril(a) + conj_t(la.tril(a, -1))
          if dtype:find "complex" then whole = whole - la.diag(la.diagonal(a).imag) * la.complex(0, 1) end
          holds(dtype, n, la.matmul(wide(whole), wide(z)), wide(z) * wide(low), "eigh of the lower triangle")
          holds(dtype, n, low, l.eigvalsh(conj_t(a), "U"), "eigvalsh of the upper triangle")
        end
        assert.array_near(w, l.eigvalsh(h), {rtol = 1e-4, atol = 1e-4})
        if n <= 130 then
          w, v = l.eig(a)
          holds(dtype, n, la.matmul(wide(a), wide(v)), wide(v) * wide(w), "eig")
        end
        local p, low, up = l.lu(a)
        holds(dtype, n, a, la.matmul(wide(p), la.matmul(wide(low), wide(up))), "lu")
        local f, piv = l.lu_factor(a)
        assert.array_near(y, l.lu_solve(f, piv, x:astype(dtype)), {rtol = 1e-2 * (single[dtype] and 1 or 1e-6),
            atol = 1e-2 * (single[dtype] and 1 or 1e-6)})
      end
    end)

    it("of " .. dtype .. " hold for any shape of matrix", function ()
      for _, shape in ipairs {{1, 5}, {5, 1}, {4, 7}, {7, 4}, {30, 20}, {20, 30}, {150, 40}, {6, 6}} do
        local m, n = shape[1], shape[2]
        local k = math.min(m, n)
        local a = matrix(dtype, m, n)
        local q, r = l.qr(a)
        assert.same({m, k}, q.shape)
        holds(dtype, m, a, la.matmul(wide(q), wide(r)), "qr")
        holds(dtype, m, la.eye(k, {dtype = dtype}), la.matmul(wide(conj_t(q)), wide(q)), "q")
        assert.array_equal(r, la.triu(r))
        q, r = l.qr(a, "complete")
        assert.same({m, m}, q.shape)
        assert.same({m, n}, r.shape)
        holds(dtype, m, a, la.matmul(wide(q), wide(r)), "complete qr")
        holds(dtype, m, la.eye(m, {dtype = dtype}), la.matmul(wide(q), wide(conj_t(q))), "complete q")
        assert.array_near(r[":" .. k], l.qr(a, "r"), {rtol = 1e-5, atol = 1e-6})
        local h, tau = l.qr(a, "raw")
        assert.same({n, m}, h.shape)
        assert.same({k}, tau.shape)
        assert.array_near(r[":" .. k], la.triu(h.T[":" .. k]), {rtol = 1e-5, atol = 1e-6})
        for _, full in ipairs {true, false} do
          local u, s, vh = l.svd(a, full)
          assert.same({m, full and m or k}, u.shape)
          assert.same({full and n or k, n}, vh.shape)
          assert.equal(dtype:gsub("complex64", "float32"):gsub("complex128", "float64"), s.dtype)
          holds(dtype, m + n, a, la.matmul(wide(u[{":", ":" .. k}]) * wide(s), wide(vh[":" .. k])), "svd")
          holds(dtype, m + n, la.eye(u.shape[2], {dtype = dtype}), la.matmul(wide(conj_t(u)), wide(u)), "u")
          holds(dtype, m + n, la.eye(vh.shape[1], {dtype = dtype}), la.matmul(wide(vh), wide(conj_t(vh))), "vh")
        end
        local p, low, up = l.lu(a)
        assert.same({m, k}, low.shape)
        holds(dtype, m, a, la.matmul(wide(p), la.matmul(wide(low), wide(up))), "lu")
        local pl, up2 = l.lu(a, true)
        assert.array_equal(up, up2)
        assert.array_equal(la.matmul(p, low):astype(dtype), pl)
        local rows = l.lu(a, {p_indices = true})
        assert.array_equal(pl, low[rows])
        local pinv = l.pinv(a)
        holds(dtype, (m + n) * l.cond(a), a, la.matmul(la.matmul(wide(a), wide(pinv)), wide(a)), "pinv")
        local x, squares, rank = l.lstsq(a, matrix(dtype, m, 2))
        assert.equal(k, rank)
        assert.same({n, 2}, x.shape)
        assert.same({m > n and 2 or 0}, squares.shape)
      end
    end)

    it("of " .. dtype .. " work on stacks as on each matrix alone", function ()
      for _, n in ipairs {2, 3, 5, 16, 30} do
        local count = n < 10 and 300 or 40
        local a = matrix(dtype, 2, count, n, n)
        local h = la.matmul(a, conj_t(a)) + la.eye(n, {dtype = dtype})
        local b = matrix(dtype, count, n, 1)
        local inv, det, chol, sol = l.inv(a), l.det(a), l.cholesky(h), l.solve(a, b)
        local w, v = l.eigh(h)
        local u, s, vh = l.svd(a)
        local q, r = l.qr(a)
        local e = l.eigvals(a)
        assert.same({2, count, n, 1}, sol.shape)
        assert.same({2, count}, det.shape)
        for _, k in ipairs {1, 7, count} do
          local at = {2, k}
          assert.array_equal(l.inv(a[at]), inv[at])
          assert.array_equal(la.array(l.det(a[at])):astype(dtype), det[{2, k, "..."}])
          assert.array_equal(l.cholesky(h[at]), chol[at])
          assert.array_equal(l.solve(a[at], b[k]), sol[at])
          local w1, v1 = l.eigh(h[at])
          assert.array_equal(w1, w[at])
          assert.array_equal(v1, v[at])
          local u1, s1, vh1 = l.svd(a[at])
          assert.array_equal(u1, u[at])
          assert.array_equal(s1, s[at])
          assert.array_equal(vh1, vh[at])
          local q1, r1 = l.qr(a[at])
          assert.array_equal(q1, q[at])
          assert.array_equal(r1, r[at])
          assert.array_equal(l.eigvals(a[at]):astype(e.dtype), e[at])
        end
      end
    end)
  end

  for _, kind in ipairs {{"real", "vectors", "signs"}, {"complex", "turned", "phases"}} do
    it(("of %s matrices up to order 24 have NumPy's %s and order"):format(kind[1], kind[3]), function ()
      for _, case in ipairs(data[kind[2]]) do
        local n = case.n
        local g = la.random.default_rng(n)
        local a = g:standard_normal {size = {n, n}}
        if kind[1] == "complex" then a = la.complex(a, g:standard_normal {size = {n, n}}) end
        local h = a + conj_t(a)
        local k = (la.arange(n) * 7) % 11 - 4.5
        local function same (name, x) assert.array_near(helper.array(case[name]), x, {rtol = 1e-9, atol = 1e-9}, name .. " " .. n) end
        local w, v = l.eig(a)
        same("w", w:astype "complex128")
        same("w", l.eigvals(a):astype "complex128")
        same("v", la.matmul(k, v):astype "complex128")
        same("eigh", la.matmul(k, (select(2, l.eigh(h)))))
        same("upper", la.matmul(k, (select(2, l.eigh(h, "U")))))
        local u, _, vh = l.svd(a)
        same("u", la.matmul(k, u))
        same("vh", la.matmul(vh, k))
        local q, r = l.qr(a)
        same("q", la.matmul(k, q))
        same("r", la.diagonal(r))
      end
    end)
  end

  it("give singular values alone that are those with vectors, graded and equal ones too", function ()
    local g = la.random.default_rng(3)
    for n = 1, 24 do
      local k = la.arange(n) * 1.0
      local d, e = g:uniform(-1, 1, n), g:uniform(-1, 1, n - 1)
      local head = k[":-2"]
      local cases = {
        {d, e}, {d * 10.0 ^ -k, e * 10.0 ^ -head}, {d * 10.0 ^ k, e * 10.0 ^ head}, {d, e * 0}, {la.ones(n), la.ones(n - 1)},
        {la.ones(n), e * 1e-8}, {k % 3 + 1, e * 1e-14}, {d, la.where(la.equal(head % 4, 1), 0.0, e)},
        {la.where(la.equal(k % 5, 2), 0.0, d), e}, {d, e * 10.0 ^ (head % 7 * -4)}, {la.where(la.equal(k % 2, 1), 1.0, 1e-9), e + 2},
        {d * 1e-20, e}, {la.ones(n), la.ones(n - 1) * 10},
      }
      for c, case in ipairs(cases) do
        local b = la.diag(case[1]) + (n > 1 and la.diag(case[2], 1) or 0)
        local what = ("bidiagonal matrix %d of order %d"):format(c, n)
        local _, s = l.svd(b)
        local within = {rtol = 1e-12, atol = s[1] * (c == 12 and 1e-15 or 1e-200)}
        assert.array_near(s, l.svdvals(b), within, what)
        assert.array_near(s, l.svdvals(b * la.complex(0, 1)), within, what .. ", turned")
      end
    end
  end)

  local function extremes (dtype)
    local scales = {1, 1e-110, 1e110, 1e-290, 1e290}                        -- the last two are LAPACK's
    for _, n in ipairs {2, 3, 4, 8, 16, 24} do
      local x = matrix(dtype, n, n)
      local low = la.matmul(x[{":", "1:2"}], x[{"1:2", ":"}])                   -- of rank 2
      local blocks = la.where(la.greater(la.abs(la.expand_dims(la.arange(n), 2) - la.arange(n)), 1), 0.0, x)
      for c, a in ipairs {x, la.zeros(n, n), la.eye(n), la.ones(n, n), low, la.triu(x), la.tril(x), la.diag(la.arange(n) % 3 - 1.0), blocks,
          la.roll(la.eye(n), 1, 1), la.triu(la.ones(n, n)), x * 10.0 ^ (la.arange(n) * 10 - 60), la.eye(n) + 1e-9 * x} do
        if dtype == "complex128" and c > 1 then a = a * la.exp(la.complex(0, 1) * la.arange(n)) end
        for _, scale in ipairs(c == 12 and {1} or scales) do
          local m = a * scale
          local what = ("matrix %d of order %d times %g"):format(c, n, scale)
          local u, s, vh = l.svd(m)
          holds(dtype, 2 * n, a, la.matmul(u * (s / scale), vh), "svd of " .. what)
          holds(dtype, 2 * n, la.eye(n), la.matmul(conj_t(u), u), "u of " .. what)
          holds(dtype, 2 * n, la.eye(n), la.matmul(vh, conj_t(vh)), "vh of " .. what)
          assert.array_near(s / scale, l.svdvals(m) / scale, {atol = 1e-13 * (1 + l.norm(a)), rtol = 1e-13}, "svdvals of " .. what)
          local h = a + conj_t(a)
          local w, v = l.eigh(h * scale)
          holds(dtype, 2 * n, h, la.matmul(v * (w / scale), conj_t(v)), "eigh of " .. what)
          holds(dtype, 2 * n, la.eye(n), la.matmul(conj_t(v), v), "vectors of eigh of " .. what)
          assert.array_near(w / scale, l.eigvalsh(h * scale) / scale, {atol = 1e-13 * (1 + l.norm(h)), rtol = 1e-13}, "eigvalsh of " .. what)
          local e, z = l.eig(m)
          if c ~= 12 then
            assert.is_true(l.norm(la.matmul(a:astype "complex128", z) - z * (e / scale)) <= 1e-14 * n * (l.norm(a) + 1e-300), "eig of " .. what)
          end
          if scale > 1e-200 and scale < 1e200 then
            assert.array_near(la.ones(n), la.sqrt((la.abs(z) ^ 2):sum(1)), {rtol = 1e-13}, "lengths of eig of " .. what)
          end
          local q, r = l.qr(m)
          holds(dtype, n, a, la.matmul(q, r / scale), "qr of " .. what)
          holds(dtype, n, la.eye(n), la.matmul(conj_t(q), q), "q of " .. what)
        end
      end
    end
  end
  for _, dtype in ipairs {"float64", "complex128"} do
    it("of small matrices of " .. dtype .. " far from 1, with zeros, equal values or blocks are as good as LAPACK's", function ()
      extremes(dtype)
    end)
  end

  it("of a Hermitian matrix by its eigenvalues is a singular value decomposition", function ()
    for _, dtype in ipairs(dtypes) do
      local a = matrix(dtype, 3, 6, 6)
      a = a + conj_t(a)
      local u, s, vh = l.svd(a, {hermitian = true})
      holds(dtype, 6, a, la.matmul(wide(u) * wide(s)[{":", "newaxis", ":"}], wide(vh)), "hermitian svd")
      assert.array_near(l.svdvals(a), s, {rtol = 1e-5, atol = 1e-5})
    end
  end)

  it("give the real eigenvalues of a real matrix as real numbers, else complex ones", function ()
    local w, v = l.eig {{2, 0}, {0, 3}}
    assert.equal("float64", w.dtype)
    assert.equal("float64", v.dtype)
    assert.array_equal({2.0, 3.0}, w)
    w, v = l.eig(la.array({{0, 1}, {-1, 0}}, "float32"))
    assert.equal("complex64", w.dtype)
    assert.equal("complex64", v.dtype)
    assert.array_near(la.complex({0, 0}, {1, -1}):astype "complex64", w, {atol = 1e-6})
    assert.equal("complex128", l.eigvals(la.stack {la.eye(2), la.array {{0, 1}, {-1, 0}}}).dtype)
  end)

  it("have NumPy's eigenvalues in its order where a column stands alone in any place, or a part of the matrix all but alone", function ()
    for _, case in ipairs {
      {{{5, 1, 2}, {0, 1, 2}, {0, 3, 1}}, {5, 1 + 6 ^ 0.5, 1 - 6 ^ 0.5}},
      {{{1, 0, 2}, {1, 5, 2}, {3, 0, 1}}, {5, 1 + 6 ^ 0.5, 1 - 6 ^ 0.5}},
      {{{1, 2, 0, 3}, {4, 1, 0, 2}, {5, 6, 7, 8}, {1, 1, 0, 2}}, {7, 5.38269993976, -1.70884979711, 0.326149857359}},
      {{{3, 1, 1, 1}, {1, 4, 1, 1}, {0, 1e-200, 1, 0}, {0, 0, 1, 2}}, {3.5 - 1.25 ^ 0.5, 3.5 + 1.25 ^ 0.5, 2, 1}},
    } do
      local a = la.array(case[1])
      local w, v = l.eig(a)
      assert.array_near(case[2], w, {rtol = 1e-9})
      assert.array_near(v * w, la.matmul(a, v), {atol = 1e-14})
      assert.array_near(case[2], l.eigvals(a), {rtol = 1e-9})
    end
  end)

  it("of two rows are exact where half the difference is what stands beside the diagonal, and where that is nearly nothing", function ()
    local w, v = l.eigh {{3, 1}, {1, 1}}
    assert.array_near({2 - 2 ^ 0.5, 2 + 2 ^ 0.5}, w, {rtol = 4e-16})
    assert.array_near(v * w, la.matmul({{3, 1}, {1, 1}}, v), {atol = 1e-15})
    for _, first in ipairs {1, 2} do
      local a = la.array {{first, 1e-200}, {0, 1}}
      local u, s, vh = l.svd(a)
      assert.array_equal({first + 0.0, 1.0}, s)
      assert.array_equal(la.diag {first + 0.0, 1.0}, la.matmul(u * s, vh))
    end
  end)

  it("have LAPACK's signs where a number's square is 0, and where complex numbers are real", function ()
    for _, dtype in ipairs {"float64", "complex128"} do
      for _, n in ipairs {2, 3, 10, 30, 40} do
        for _, tiny in ipairs {1e-200, 5e-324, 1e-163} do
          local a = la.eye(n):astype(dtype)
          a[{2, 1}] = tiny
          a[{1, n}] = 0.5
          local q, r = l.qr(a)
          local sign = la.ones(n)
          sign[1] = -1
          assert.array_equal(sign, la.diag(r).real)
          assert.array_equal(sign, la.diag(q).real)
          assert.equal(2, (select(2, l.qr(a, "raw"))).real[1])
          local h = la.diag(la.arange(1, n + 1)):astype(dtype)
          h[{n, 1}], h[{1, n}] = tiny, tiny
          local _, v = l.eigh(h)
          if n == 3 then assert.array_near({1, -1, -1}, la.diag(v).real, {atol = 1e-15}) end
          assert.array_near(la.eye(n), la.abs(v), {atol = 1e-15})
        end
      end
    end
  end)

  it("of small complex matrices are good to the ends of the range", function ()
    for _, n in ipairs {1, 2, 3, 4, 24} do
      for _, t in ipairs {la.complex(4e-320, 0), la.complex(0, 4e-320), la.complex(1e308, 1e308), la.complex(-1.7e308, 1.7e308)} do
        local a = la.eye(n) * t
        local x = l.solve(a, t * 0.5 * la.ones(n, 2))
        assert.array_near(la.full({n, 2}, 0.5), x.real, {rtol = 1e-15})
        assert.array_near(la.zeros(n, 2), x.imag, {atol = 1e-15})
        local sign, digits = l.slogdet(a)
        local unit, log = l.slogdet(la.reshape(t, 1, 1))
        assert.array_near(unit ^ n, sign, {atol = 1e-9})
        assert.array_near(n * log, digits, {rtol = 1e-14})
      end
    end
  end)

  it("of Cholesky take a matrix with NaN for one that is not positive definite, of any order", function ()
    for _, dtype in ipairs {"float64", "complex128"} do
      for _, n in ipairs {2, 3, 4, 7, 24, 25, 32, 33, 50, 200} do
        local a = la.ones(n, n):astype(dtype) + la.eye(n) * n
        a[{n, 1}] = la.nan
        assert.raises_at(function () l.cholesky(a) end, "Matrix is not positive definite")
        assert.is_true(la.all(la.isfinite(l.cholesky(a, true))))           -- the other triangle is not read
        a[{1, 1}] = la.nan
        assert.raises_at(function () l.cholesky(a, true) end, "Matrix is not positive definite")
      end
    end
  end)

  it("by LU read their row numbers from any layout and integer dtype", function ()
    local f, piv = l.lu_factor {{2, 1, 1}, {4, 3, 3}, {8, 7, 9}}
    for _, dtype in ipairs {"int64", "int32", "uint8"} do
      for _, layout in ipairs {"contiguous", "stepped", "reversed", "unaligned"} do
        local rows = helper.layout(piv:astype(dtype), layout)
        assert.array_near({0.5, 0.5, -0.5}, l.lu_solve(f, rows, {1, 2, 3}), {rtol = 1e-14}, dtype .. ", " .. layout)
      end
    end
  end)

  it("of one matrix with many right sides give what one right side after the other gives", function ()
    for _, dtype in ipairs(dtypes) do
      for _, n in ipairs {60, 90, 200} do
        local a, b = matrix(dtype, 1, n, n), matrix(dtype, n, 70)
        local x = l.solve(a, b)
        assert.same({1, n, 70}, x.shape)
        for _, c in ipairs {1, 36, 70} do assert.array_near(l.solve(a[1], b[{":", c}]), x[{1, ":", c}], {rtol = 1e-2,
            atol = single[dtype] and 1e-3 or 1e-9}) end
        assert.array_near(l.solve(a[1], la.eye(n, {dtype = dtype})), l.inv(a)[1], {rtol = 1e-2, atol = single[dtype] and 1e-3 or 1e-9})
      end
    end
    assert.raises_at(function () l.solve(la.ones(100, 100), la.ones(100, 100)) end, "Singular matrix")
    assert.equal(la.inf, l.cond(la.zeros(100, 100), 1))
  end)

  it("of a large matrix do not depend on the number of threads beyond rounding", function ()
    local a = matrix("float64", 600, 600)
    local before = la.get_num_threads()
    local one, many
    la.set_num_threads(1)
    one = l.svdvals(a)
    la.set_num_threads(3)
    many = l.svdvals(a)
    la.set_num_threads(before)
    assert.array_near(one, many, {rtol = 1e-11, atol = 1e-11})
  end)
end)

describe("the exponential of a matrix", function ()
  it("is that of the diagonal, and of rotations", function ()
    assert.array_near(la.diag(la.exp {0.5, -3, 20}), l.expm(la.diag {0.5, -3, 20}), {rtol = 1e-13, atol = 1e-7})
    for _, angle in ipairs {1e-5, 0.01, 0.2, 0.9, 2, 5, 40} do
      local c, s = math.cos(angle), math.sin(angle)
      assert.array_near({{c, -s}, {s, c}}, l.expm {{0, -angle}, {angle, 0}}, {atol = 1e-14 * (1 + angle * 4)})
    end
    assert.array_equal(la.full({2, 2}, 0 / 0), l.expm {{1, 0 / 0}, {0, 1}})
    assert.same({0, 0}, l.expm(la.zeros(0, 0)).shape)
  end)
end)

-- ---- what is not finite ------------------------------------------------------------------------------------------------------

describe("numbers that are not finite", function ()
  local nan, inf = 0 / 0, 1 / 0
  it("give NumPy's error or NaN, and LAPACK prints nothing", function ()
    local a, b = la.array {{1, nan}, {nan, 3}}, la.array {{1, inf}, {inf, 3}}
    assert.raises_at(function () l.svd(a) end, "SVD did not converge")
    assert.raises_at(function () l.eigh(a) end, "Eigenvalues did not converge")
    assert.raises_at(function () l.eig(a) end, "Array must not contain infs or NaNs")
    assert.raises_at(function () l.eigvals(b) end, "Array must not contain infs or NaNs")
    assert.raises_at(function () l.lstsq(b, {1, 2}) end, "SVD did not converge in Linear Least Squares")
    assert.raises_at(function () l.cholesky(a) end, "Matrix is not positive definite")
    assert.array_equal({nan, nan}, l.svdvals(b))
    assert.array_equal({nan, nan}, (l.eigh(b)))
    local u, _, vh = l.svd(b)
    assert.is_true(la.isnan(u):all() and la.isnan(vh):all())
    assert.equal(inf, l.norm(b))
    assert.is_true(l.norm(a) ~= l.norm(a))
    assert.equal(inf, l.cond(la.zeros(2, 2)))
    assert.array_equal({inf, 1.0}, l.cond(la.stack {la.zeros(2, 2), la.eye(2)}, 1))
    assert.equal(inf, l.cond(la.zeros(2, 2), "fro"))
  end)
end)

-- ---- errors ------------------------------------------------------------------------------------------------------------------

describe("the errors of linear algebra", function ()
  local axes = {}
  for k = 1, 64 do axes[k] = 1 end
  local square = "Last 2 dimensions of the array must be square, but the shape is (2,3)"
  local rows = {
    {function () l.inv(5) end, "0-dimensional array given. Array must be at least two-dimensional"},
    {function () l.svd {1, 2} end, "1-dimensional array given. Array must be at least two-dimensional"},
    {function () l.inv(la.ones(2, 3)) end, square},
    {function () l.det(la.ones(2, 3)) end, square},
    {function () l.matrix_power(la.ones(2, 3), 2) end, square},
    {function () l.pinv(la.ones(2, 3), {hermitian = true}) end, square},
    {function () l.inv(la.ones({2, 2}, "float16")) end, "array type float16 is unsupported in linalg"},
    {function () l.inv {{1, 2}, {2, 4}} end, "Singular matrix"},
    {function () l.inv(la.zeros(30, 30)) end, "Singular matrix"},
    {function () l.solve(la.zeros(2, 2), {1, 2}) end, "Singular matrix"},
    {function () l.solve_triangular({{1, 2}, {0, 0}}, {1, 2}) end, "Singular matrix"},
    {function () l.matrix_power({{1, 2}, {2, 4}}, -1) end, "Singular matrix"},
    {function () l.inv(la.stack {la.eye(2), la.zeros(2, 2), la.zeros(2, 2)}) end, "Singular matrix: matrix 2 of the 3 in the stack"},
    {function () l.cholesky {{1, 2}, {2, 1}} end, "Matrix is not positive definite"},
    {function () l.cholesky(-la.eye(40)) end, "Matrix is not positive definite"},
    {function () l.solve(la.eye(2), {1, 2, 3}) end,
      "solve: b of shape (3,) has a mismatch in its core dimension: 3 rows, where a of shape (2,2) wants 2"},
    {function () l.solve(la.eye(2), 5) end, "solve: b must have at least one axis, got a number"},
    {function () l.solve(la.ones(3, 2, 2), la.ones(2, 2, 2)) end,
      "operands could not be broadcast together with shapes (3,2,2) (2,2,2): their stacks of matrices differ"},
    {function () l.qr(la.eye(2), "full") end, "Unrecognized mode 'full': there are reduced, complete, r and raw"},
    {function () l.eigh(la.eye(2), "X") end, "UPLO argument must be 'L' or 'U', got 'X'"},
    {function () l.lstsq(la.eye(2), {1, 2, 3}) end, "Incompatible dimensions: a has 2 rows, b has 3"},
    {function () l.lstsq(la.ones(2, 2, 2), {1, 2}) end, "3-dimensional array given. Array must be two-dimensional"},
    {function () l.matrix_rank(la.eye(2), 1, {rtol = 1}) end, "`tol` and `rtol` can't be both set."},
    {function () l.pinv(la.eye(2), 1, {rtol = 1}) end, "`rtol` and `rcond` can't be both set."},
    {function () l.pinv(la.eye(2), la.ones(2)) end, "pinv: rcond of shape (2,) does not fit an array of shape (2,2)"},
    {function () l.cond(la.zeros(0, 2)) end, "cond is not defined on empty arrays"},
    {function () l.cond(la.eye(2), 3) end, "Invalid norm order for matrices."},
    {function () l.norm(la.eye(2), 3) end, "Invalid norm order for matrices."},
    {function () l.norm(la.eye(2), "quux") end, "Invalid norm order for matrices."},
    {function () l.norm({1, 2}, "fro") end, "Invalid norm order 'fro' for vectors"},
    {function () l.vector_norm({1, 2}, {ord = "nuc"}) end, "Invalid norm order 'nuc' for vectors"},
    {function () l.norm(la.ones(2, 2, 2), 2) end, "Improper number of dimensions to norm: it takes one axis or two, got 3"},
    {function () l.norm(la.eye(2), 2, {1, 1}) end, "norm: duplicate value in 'axis': axis 1 is named twice"},
    {function () l.norm(la.zeros(0, 3), -2) end, "zero-size array to reduction operation minimum which has no identity"},
    {function () l.norm({}, -la.inf) end, "zero-size array to reduction operation minimum which has no identity"},
    {function () l.matrix_norm {1, 2} end, "axis -2 is out of bounds for array of dimension 1: matrix_norm wants two axes"},
    {function () l.matrix_power(la.eye(2), 1.5) end, "exponent must be an integer"},
    {function () l.multi_dot {la.ones(2)} end, "Expecting at least two arrays, got 1"},
    {function () l.multi_dot(la.ones(2)) end, "multi_dot: arrays must be a table of arrays, got array"},
    {function () l.multi_dot {la.ones(2, 2), la.ones(2, 2, 2), la.ones(2, 2)} end, "3-dimensional array given. Array must be "
      .. "two-dimensional"},
    {function () l.multi_dot {la.ones(2, 3), la.ones(2, 3), la.ones(2, 2)} end, "shapes (2,3) and (2,3) not aligned: 3 (dim 2) != 2 "
      .. "(dim 1)"},
    {function () l.multi_dot({la.ones(2, 3), la.ones(3, 2)}, {out = la.ones(2, 3)}) end,
      "output array is not acceptable: it is float64 (2,3), the result float64 (2,2)"},
    {function () local t = {} for i = 1, 1001 do t[i] = 1 end l.multi_dot(t) end, "multi_dot: at most 1000 arrays, got 1001"},
    {function () l.tensorsolve(la.ones(2, 3), la.ones(2)) end,
      "Input arrays must satisfy the requirement prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim]), got shapes (2,3) and (2,)"},
    {function () l.tensorinv(la.ones(2, 3), 0) end, "Invalid ind argument: it must be positive, got 0"},
    {function () l.tensorinv(la.ones(2, 3), 1) end,
      "tensorinv: the first 1 axes of (2,3) hold 2 elements, the others 3: they must be as many"},
    {function () l.lu_solve(la.eye(2), {1, 3}, {1, 2}) end, "lu_solve: piv holds 3, rows count from 1 to 2"},
    {function () l.lu_solve(la.eye(2), {1}, {1, 2}) end, "lu_solve: piv has shape (1,), which does not fit lu of shape (2,2)"},
    {function () l.lu_solve(la.eye(2), {1.5, 2}, {1, 2}) end, "lu_solve: piv must hold integers, got float64"},
    {function () l.lu_solve(la.eye(2), {1, 2}, {1, 2}, 3) end, "lu_solve: trans must be 0 or 'N', 1 or 'T', 2 or 'C', got 3"},
    {function () l.solve_triangular(la.eye(2), {1, 2}, "X") end, "solve_triangular: trans must be 0 or 'N', 1 or 'T', 2 or 'C', got 'X'"},
    {function () la.diagonal {1, 2} end, "diagonal requires an array of at least two dimensions, got 1"},
    {function () la.trace(la.eye(2), 0, 1, 1) end, "axis1 and axis2 cannot be the same: both are 1"},
    {function () la.trace(la.eye(2), math.mininteger) end, "trace: offset is too large: -9223372036854775808"},
    {function () la.eye(2):diagonal()[1] = 5 end, "assignment destination is read-only"},
    {function () l.pinv(la.eye(2), la.ones(axes)) end, "pinv: too many axes"},
    {function () l.cross(1, {1, 2, 3}) end, "cross: both arguments must have at least one axis"},
    {function () l.cross({1, 2}, {1, 2, 3}) end,
      "Both input arrays must be (arrays of) 3-dimensional vectors, but they are 2 and 3 dimensional instead."},
    {function () l.cross(la.ones(2, 3), la.ones(4, 3)) end, "operands could not be broadcast together with shapes (2,3) (4,3)"},
    {function () l.matrix_transpose {1, 2} end, "Input array must be at least 2-dimensional, but it is 1"},
  }
  if not la.config().blas:find "64_?%.so" then
    rows[#rows + 1] = {function () l.svdvals(la.broadcast_to(la.zeros(1, 1), {1 << 31, 1})) end,
      "a matrix (2147483648,1) is too large for this LAPACK, whose sizes end at 2147483647"}
  end
  for _, row in ipairs(rows) do
    it(row[2], function () assert.raises_at(row[1], row[2]) end)
  end
  it("leave no array behind", function ()
    local before = la.memory().live
    for _ = 1, 20 do pcall(l.inv, la.zeros(60, 60)) pcall(l.svd, la.full({60, 60}, 0 / 0)) end
    collectgarbage() collectgarbage()
    assert.is_true(la.memory().live <= before)
  end)
end)
