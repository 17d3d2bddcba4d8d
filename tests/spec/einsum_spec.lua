-- einsum and einsum_path: NumPy's values (tests/gen/einsum.py) in every dtype, layout and way of optimizing; paths; errors.
local la = require "lunarray"
local helper = require "tests.helper"
local data = helper.data "einsum"

local function inputs (k, list, dtype, layout)
  local ops = {}
  for j, case in ipairs(list[k]) do
    local x = helper.array(case)
    if dtype then x = x:astype(dtype) end
    ops[j] = layout and helper.layout(x, layout) or x
  end
  return ops
end

local function sum (text, ops, options)
  local args = {text, table.unpack(ops)}
  args[#args + 1] = options
  return la.einsum(table.unpack(args))
end

local function check (expected, actual, what, tolerance)
  if expected.dtype == "complex64" and expected.shape and #expected.shape == 0 then actual = actual:astype "complex64" end
  assert.array_near(expected, actual, tolerance or 0, what)
end

describe("einsum", function ()
  for _, dtype in ipairs {"bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32",
                          "float64", "complex64", "complex128"} do
    it("of " .. dtype .. " is NumPy's", function ()
      for k, case in ipairs(data.cases) do
        check(data.exact[dtype][k], sum(case[1], inputs(k, data.small, dtype)), dtype .. ": " .. case[1])
      end
    end)
  end
  for _, layout in ipairs {"stepped", "reversed", "transposed", "unaligned"} do
    it("does not depend on how the operands lie in memory: " .. layout, function ()
      for k, case in ipairs(data.cases) do
        check(data.results.float64[k], sum(case[1], inputs(k, data.inputs.float64, nil, layout)), layout .. ": " .. case[1],
            {rtol = 1e-12, atol = 1e-9})
      end
    end)
  end
  for _, optimize in ipairs {true, false, "greedy", "optimal", {"greedy", 4}, {"optimal", 4}} do
    local name = type(optimize) == "table" and optimize[1] .. " within 4 elements" or tostring(optimize)
    it("gives the same when optimize is " .. name, function ()
      for k, case in ipairs(data.cases) do
        check(data.results.float64[k], sum(case[1], inputs(k, data.inputs.float64), {optimize = optimize}), name .. ": " .. case[1],
            {rtol = 1e-12, atol = 1e-9})
      end
    end)
  end

  it("takes lists of numbers in place of letters", function ()
    local a, b = la.arange(6):reshape(2, 3), la.arange(12):reshape(3, 4)
    assert.array_equal(a:dot(b), la.einsum(a, {0, 1}, b, {1, 2}, {0, 2}))
    assert.array_equal(a:dot(b), la.einsum(a, {1, 2}, b, {2, 3}))
    assert.array_equal(a.T, la.einsum(a, {1, 0}))
    assert.equal(15, la.einsum(a, {1, 0}, {}))
    assert.array_equal(la.einsum("...ij,jk->...ik", a, b), la.einsum(a, {"...", 50, 51}, b, {51, 3}, {"...", 50, 3}))
    assert.array_equal(la.einsum("zA", a), la.einsum(a, {51, 0}))
  end)

  it("of one operand without sums is a view that can be written to", function ()
    local a = la.zeros(3, 3)
    la.einsum("ii->i", a):fill(7)
    assert.array_equal(la.eye(3) * 7, a)
    la.einsum("ij->ji", a)[{1, 2}] = 5
    assert.equal(5.0, a[{2, 1}])
    assert.is_true(la.einsum("ii->i", a).base ~= nil)
    assert.array_equal({0.0, 0.0, 0.0}, la.einsum("i->i", la.zeros(3), {dtype = "float64"}))
  end)

  it("gives a Lua number where no axis is left", function ()
    assert.equal(12, la.einsum("ii", la.arange(9):reshape(3, 3)))
    assert.equal(11.0, la.einsum("i,i", {1.0, 2.0}, {3, 4}))
    assert.equal(true, la.einsum("ij->", la.ones({2, 3}, "bool")))
    assert.equal(6, la.einsum(",", 2, 3))
    assert.equal(5, la.einsum("", 5))
  end)

  it("computes in dtype, casts by casting, writes to out", function ()
    local a = la.array({{100, 100}, {27, 1}}, "int8")
    assert.array_equal(la.array({-56, 28}, "int8"), la.einsum("ij->i", a))
    assert.array_equal(la.array({200, 28}, "int32"), la.einsum("ij->i", a, {dtype = "int32"}))
    assert.array_equal(la.array({2.5, 5}, "float32"), la.einsum("i,", la.array({1, 2}, "float32"), 2.5))
    assert.array_equal(la.array({1, 2}, "int64"), la.einsum("i->i", {1.5, 2.5}, {dtype = "int64", casting = "unsafe"}))
    local out = la.zeros(2, 2)
    assert.equal(out, la.einsum("ij,jk->ki", a, a, {out = out}))
    assert.array_equal(a:astype "float64":dot(a:astype "float64").T:astype "int8" * 1.0, out)
    out = la.arange(9):reshape(3, 3) * 1.0
    la.einsum("ij,jk->ik", out, out, {out = out})
    assert.array_equal(la.matmul(la.arange(9):reshape(3, 3), la.arange(9):reshape(3, 3)) * 1.0, out)
    out = la.zeros({2}, "float64")
    la.einsum("ij->i", a, {out = out, dtype = "int16"})
    assert.array_equal({200.0, 28.0}, out)
    assert.equal(3.0, la.einsum("i->", {1, 2}, {out = la.zeros({})}):item())
    assert.same({8, 16}, la.einsum("ij,jk->ik", la.ones(2, 3), la.ones(3, 2), {order = "F"}).strides)
  end)

  it("contracts large arrays as the products do", function ()
    local rng = la.random.default_rng(3)
    local a, b = rng:normal(0, 1, {70, 300}), rng:normal(0, 1, {300, 90})
    assert.array_equal(a:dot(b), la.einsum("ij,jk", a, b))
    assert.array_equal(la.matmul(b.T, a.T), la.einsum("jk,ij->ki", b, a))
    local t, u = rng:normal(0, 1, {12, 20, 30}), rng:normal(0, 1, {30, 20, 9})
    assert.array_near(la.tensordot(t, u, {{2, 3}, {2, 1}}), la.einsum("abc,cbd->ad", t, u), {rtol = 1e-12, atol = 1e-12})
    assert.array_near(la.tensordot(t, u, {{2, 3}, {2, 1}}).T, la.einsum("abc,cbd->da", t, u), {rtol = 1e-12, atol = 1e-12})
    assert.array_near((t * t):sum {axis = {1, 3}}, la.einsum("abc,abc->b", t, t), {rtol = 1e-12})
    assert.array_near(t:sum {axis = {1, 3}}, la.einsum("abc->b", t), {rtol = 1e-12, atol = 1e-12})
  end)

  it("contracts many operands", function ()
    local ops, text = {}, {}
    for k = 1, 20 do
      ops[k] = la.array {{1, k % 3}, {0, 1}}
      text[k] = string.char(96 + k, 97 + k)
    end
    local expected = ops[1]
    for k = 2, 20 do expected = expected:dot(ops[k]) end
    for _, optimize in ipairs {true, false, "optimal"} do
      assert.array_equal(expected, sum(table.concat(text, ",") .. "->au", ops, {optimize = optimize}))
    end
  end)
end)

describe("einsum_path", function ()
  it("finds NumPy's greedy paths or cheaper ones, and optimal ones that cost no more than NumPy's", function ()
    for _, case in ipairs(data.paths) do
      local ops = {}
      for k, shape in ipairs(case[2]) do ops[k] = la.ones(shape) end
      local args = {case[1], table.unpack(ops)}
      local path, report = la.einsum_path(table.unpack(args))
      assert.equal("einsum_path", path[1])
      local flops = tonumber(report:match "Optimized FLOP count:%s+(%S+)")
      if flops > case[4][1] * 0.999 - 1.001 then assert.same(case[3], {table.unpack(path, 2)}, case[1]) end     -- NumPy counts one more
      assert.is_true(flops <= case[4][1], case[1])
      assert.array_near(case[5], tonumber(report:match "Naive FLOP count:%s+(%S+)"), {rtol = 1e-3}, case[1])
      args[#args + 1] = {optimize = "optimal"}
      local best, other = la.einsum_path(table.unpack(args))
      flops = tonumber(other:match "Optimized FLOP count:%s+(%S+)")
      assert.is_true(flops <= case[4][2] * 1.001 + 1, case[1] .. ": " .. flops .. " for " .. case[4][2])
      args[#args] = {optimize = best}
      local one = la.einsum(table.unpack(args))
      args[#args] = {optimize = path}
      assert.array_near(la.asarray(one), la.asarray(la.einsum(table.unpack(args))), {rtol = 1e-12})
    end
  end)
  it("keeps to the limit, and reports what it does", function ()
    local a, b, c = la.ones(2, 9), la.ones(9, 9), la.ones(9, 2)
    local path, report = la.einsum_path("ij,jk,kl->il", a, b, c)
    assert.same({"einsum_path", {1, 2}, {1, 2}}, path)
    assert.is_truthy(report:find("Complete contraction:  ij,jk,kl->il", 1, true))
    assert.is_truthy(report:find("Largest intermediate:  1.800e+01 elements", 1, true))
    assert.same({"einsum_path", {1, 2, 3}}, (la.einsum_path("ij,jk,kl->il", a, b, c, {optimize = {"greedy", 3}})))
    assert.same({"einsum_path", {1, 2, 3}}, (la.einsum_path("ij,jk,kl->il", a, b, c, {optimize = false})))
    assert.same({"einsum_path", {1}}, (la.einsum_path("ij", a)))
    assert.array_equal(la.full({2, 2}, 81.0), la.einsum("ij,jk,kl->il", a, b, c, {optimize = {"einsum_path", {2, 3}, {1, 2}}}))
    assert.array_equal(la.full({2, 2}, 81.0), la.einsum("ij,jk,kl->il", a, b, c, {optimize = {"einsum_path", {3, 1, 2}}}))
    assert.array_equal(la.full({2, 2}, 81.0), la.einsum("ij,jk,kl->il", a, b, c, {optimize = {"einsum_path", {1, 3}, {2, 1}}}))
  end)
end)

describe("the errors of einsum", function ()
  local m = la.ones(2, 3)
  local axes = {}
  for k = 1, 64 do axes[k] = 1 end
  local deep = la.ones(axes)
  local many, term = {}, {}
  for k = 1, 65 do many[k], term[k] = 1, 1 end
  local lists = {}
  for k = 1, 65 do lists[2 * k - 1], lists[2 * k] = 1, {} end
  local rows = {
    {function () la.einsum() end,
      "must specify the einstein sum subscripts string and at least one operand, or at least one operand and its corresponding "
        .. "subscripts list"},
    {function () la.einsum("ij,jk", m) end, "fewer operands provided to einstein sum function than specified in the subscripts "
      .. "string: 1, 'ij,jk' names 2"},
    {function () la.einsum("ij", m, m) end, "more operands provided to einstein sum function than specified in the subscripts string: "
      .. "2, 'ij' names 1"},
    {function () la.einsum("i", m) end,
      "operand 1 has more dimensions (2) than subscripts given in einstein sum (1), but no '...' ellipsis provided to broadcast the "
        .. "extra dimensions"},
    {function () la.einsum("ijk", m) end,
      "einstein sum subscripts string contains too many subscripts for operand 1: it has 2 axes, 3 are named"},
    {function () la.einsum("ij,jk", m, m) end,
      "operands could not be broadcast together with shapes (2,3) (2,3): index 'j' is 3 in operand 1 and 2 in operand 2"},
    {function () la.einsum("...i,...i", m, la.ones(4, 3)) end,
      "operands could not be broadcast together with shapes (2,3) (4,3): the axes of the ellipsis differ"},
    {function () la.einsum("ii", m) end, "dimensions in operand 1 for collapsing index 'i' don't match (2 != 3)"},
    {function () la.einsum("ij->ik", m) end, "einstein sum subscripts string included output subscript 'k' which never appeared in an "
      .. "input"},
    {function () la.einsum("ij->ii", m) end, "einstein sum subscripts string includes output subscript 'i' multiple times"},
    {function () la.einsum("i1", m) end, "invalid subscript '1' in einstein sum subscripts string, subscripts must be letters"},
    {function () la.einsum("i.j", m) end, "einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in 'i.j'"},
    {function () la.einsum("...i...", m) end, "einstein sum subscripts string contains an ellipsis ('...') twice in one term: '...i...'"},
    {function () la.einsum("ij->i->j", m) end, "einstein sum subscript string does not contain proper '->' output specified: 'ij->i->j'"},
    {function () la.einsum("ij-", m) end, "einstein sum subscript string does not contain proper '->' output specified: 'ij-'"},
    {function () la.einsum("ij->,", m) end, "einsum: the output 'ij->,' has a comma in it"},
    {function () la.einsum("...ij->ij", la.ones(2, 2, 3)) end,
      "output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the 1 extra "
        .. "dimensions"},
    {function () la.einsum((","):rep(64), table.unpack(many)) end, "einsum: too many operands: at most 64"},
    {function () la.einsum(("i"):rep(65), m) end, "einstein sum subscripts string contains too many subscripts for operand 1"},
    {function () la.einsum(table.unpack(lists)) end, "einsum: too many operands: at most 64"},
    {function () la.einsum(m) end, "einsum: after each operand comes the list of its labels"},
    {function () la.einsum(m, 5) end, "einsum: the labels of operand 1 must be a list, got number"},
    {function () la.einsum(m, {0, 1}, 7) end, "einsum: the labels of the output must be a list, got number"},
    {function () la.einsum(m, term) end, "too many subscripts in einsum: operand 1 has 65"},
    {function () la.einsum(m, {0, 52}) end, "subscript is not within the valid range [0, 52): 52"},
    {function () la.einsum(m, {0, "x"}) end, 'einsum: a label must be a number or, once, "...", got "x"'},
    {function () la.einsum("i,j->", {1}, {2}, {optimize = 5}) end,
      'einsum: optimize must be true, false, "greedy", "optimal", {"greedy", limit} or a path'},
    {function () la.einsum("i,j->", {1}, {2}, {optimize = {"quux"}}) end,
      'einsum: optimize must be true, false, "greedy", "optimal", {"greedy", limit} or a path'},
    {function () la.einsum("i,j->", {1}, {2}, {optimize = {"einsum_path", 1}}) end,
      "einsum: step 1 of the path must be a list of positions, got number"},
    {function () la.einsum("i,j->", {1}, {2}, {optimize = {"einsum_path", {1}}}) end,
      "einsum: step 1 of the path takes 1 of the 2 operands that are left"},
    {function () la.einsum("i,j->", {1}, {2}, {optimize = {"einsum_path", {1, 3}}}) end,
      "einsum: step 1 of the path takes operand 3: it must be one of 1 to 2, and not twice"},
    {function () la.einsum("i,j,k->", {1}, {2}, {3}, {optimize = {"einsum_path", {1, 2}}}) end, "einsum: the path leaves 2 operands"},
    {function () la.einsum("i", {1.5}, {dtype = "int64"}) end,
      "einsum: operand 1 could not be cast from dtype('float64') to dtype('int64') according to the rule 'safe'"},
    {function () la.einsum("i", {1, 2}, {out = la.zeros(3)}) end, "einsum: out has shape (3,), the result has (2,)"},
    {function () la.einsum("i", {1.5, 2}, {out = la.zeros({2}, "int64")}) end,
      "einsum: the result could not be cast from dtype('float64') to dtype('int64') according to the rule 'safe'"},
    {function () la.einsum("...,a", deep, {1, 2}) end, "einsum: more than 64 axes"},
    {function () la.einsum("...,a->a...", deep, {1, 2}) end, "einsum: more than 64 axes"},
    {function () la.einsum("...,a->...a", deep, {1, 2}) end, "einsum: more than 64 axes"},
    {function () la.einsum("...i->i...", la.ones(2), {outt = 1}) end, 'einsum has no option "outt": did you mean "out"?'},
  }
  for _, row in ipairs(rows) do
    it(row[2], function () assert.raises_at(row[1], row[2]) end)
  end
end)
