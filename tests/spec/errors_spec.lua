--- Every error message: raised once, its text held, blamed on the caller's line. Rows are grouped by the C file a message comes from; what another
-- spec already holds is not repeated here. The last test reads the sources and looks for messages that no spec holds.
local la = require "lunarray"
local helper = require "tests.helper"
local random = la.random
local zlib_found, zlib = pcall(require, "lunarray.zlib")

local function raises (file, rows)
  describe("the messages of " .. file, function ()
    for _, row in ipairs(rows) do
      it(row[2], function () assert.raises_at(row[1], row[2]) end)
    end
  end)
end

-- n items v
local function many (n, v)
  local t = {}
  for i = 1, n do t[i] = v end
  return t
end

-- An option and an item that is none, in a table that next begins with the option: where strings go differs from run to run, so
-- tables of several sizes are tried.
local function mixed (name, value)
  for size = 2, 14 do
    for k = 1, 100 do
      local t = {}
      for i = 1, 1 << size do t["room" .. i] = true end
      for i = 1, 1 << size do t["room" .. i] = nil end
      t[name], t[k + 0.5] = value, true
      if next(t) == name then return t end
    end
  end
  error "no such table was found"
end

-- an array with n axes of length 1
local function deep (n, dtype) return la.ones(many(n, 1), dtype) end

raises("bind.c", {
  {function () la.zeros({2}, {flavour = 1}) end, 'zeros has no option "flavour": there are shape dtype order device'},
  {function () la.zeros({2}, {dtpye = "int8"}) end, 'zeros has no option "dtpye": did you mean "dtype"?'},
  {function () la.sum({2}, mixed("axis", 1)) end, "sum: an option's name must be a string, got number"},
  {function () la.meshgrid({2}, {3}, mixed("sparse", true)) end, "meshgrid: an option's name must be a string, got number"},
  {function () la.zeros({2}, "int8", {dtype = "int16"}) end, "zeros got multiple values for argument 'dtype'"},
  {function () la.zeros(2).fill(5, 0) end, "fill: x must be an array, got number"},
  {function () la.zeros(2).fill() end, "fill: x must be an array, got nothing"},
  {function () la.sum({1, 2}, {out = la.broadcast_to(5, {})}) end, "sum: the output array is read-only"},
  {function () la.sum {1, nil, 3} end, "element [2] of the table is nil"},
  {function () la.array {{1, 2}, {3, nil, 5}} end, "the nested table is ragged: element [2] has length 3, expected 2"},
  {function () la.array {deep(64)} end, "maximum supported dimension for an ndarray is 64, found 65"},
  {function () la.zeros({2}, {order = "quux"}) end, 'zeros: order cannot be "quux": it is one of C F A K'},
  {function () la.promote_types("int8") end, "promote_types: a dtype is missing"},
  {function () la.zeros(2, "xxxxxxxx") end, 'data type "xxxxxxxx" not understood: there are bool, int8 to int64, uint8 to uint64, '
    .. "float16, float32, float64, complex64, complex128"},
  {function () la.sum({1, 2}, {1, 2}) end, "sum: 2 axes are named, the array has 1"},
  {function () la.sum({{1, 2}}, {2, -1}) end, "sum: duplicate value in 'axis': axis 2 is named twice"},
  {function () la.sum({{1, 2}}, 3) end, "axis 3 is out of bounds for array of dimension 2"},
  {function () la.sum({{1, 2}}, 0) end, "sum: axis 0: axes count from 1"},
  {function () la.sum({1, 2}, {keepdims = 1}) end, "sum: keepdims must be true or false, got number"},
  {function () la.eye(1.5) end, "eye: N must be a whole number, got 1.5"},
  {function () la.std({1, 2}, {ddof = "1"}) end, "std: ddof must be a number, got string"},
})

raises("bind_array.c", {
  {function () la.zeros(2).close(5) end, "close: an array is expected, got number"},
  {function () return la.zeros(2) < la.zeros(2) end, "arrays cannot be compared with < or >: write x:lt(y) or x:gt(y)"},
  {function () return la.zeros(2) <= 3 end, "arrays cannot be compared with <= or >=: write x:le(y) or x:ge(y)"},
})

raises("bind_create.c", {
  {function () la.eye {2, 3} end, "eye: N must be one length, got a shape of 2"},
  {function () la.diag({1}, math.mininteger) end, "diag: k is too large: -9223372036854775808"},
  {function () la.diag(la.zeros(1, 1, 1)) end, "Input must be 1- or 2-d, got an array of dimension 3"},
  {function () la.tril(5) end, "tril: an array of at least one axis is required"},
  {function () la.vander {{1, 2}} end, "x must be a one-dimensional array or sequence, got dimension 2"},
  {function () la.arange(0, 0 / 0) end, "arange: cannot compute length: start, stop or step is not a number"},
  {function () la.arange(0, 1e300) end, "Maximum allowed size exceeded: arange would make 1e+300 elements"},
  {function () la.range(1, 5, 0) end, "range: step cannot be 0"},
  {function () la.range(1, 0 / 0) end, "range: stop is not a number"},
  {function () la.range(0.5, 0 / 0) end, "range: start, stop or step is not a number"},
  {function () la.range(math.mininteger, math.maxinteger) end, "Maximum allowed size exceeded"},
  {function () la.range(1, 1e300, 0.5) end, "Maximum allowed size exceeded"},
  {function () la.linspace(deep(64), 1) end, "maximum supported dimension for an ndarray is 64, found 65"},
  {function () la.geomspace(-1, 1) end, "geomspace: start and stop must have the same sign, got -1 and 1"},
  {function () la.meshgrid({{1, 2}}, {3}) end, "meshgrid: argument 1 must be a vector, it has dimension 2"},
  {function () la.meshgrid(table.unpack(many(65, 1))) end, "maximum supported dimension for an ndarray is 64, found 65"},
  {function () la.frombuffer(5) end, "frombuffer: a string is expected, got number"},
  {function () la.fromiter(function () return "a" end, "int64") end, "fromiter: value 1 is a string, not a number"},
  {function () la.fromiter(5, "int64") end, "fromiter: a function is expected, got number"},
  {function () la.fromfunction({}, {2}) end, "fromfunction: a function is expected, got table"},
  {function () la.fromfunction(5, {2}) end, "fromfunction: a function is expected, got number"},
  {function () la.array(1, {ndmin = 65}) end, "maximum supported dimension for an ndarray is 64, found 65"},
})

raises("bind_dtype.c", {
  {function () la.result_type() end, "result_type: at least one array or dtype is required"},
  {function () la.can_cast(5, "int8") end, "can_cast: a Lua number has no dtype of its own: give an array or a dtype name"},
  {function () la.isdtype("int8", {5}) end, "isdtype: a kind must be a string, got number"},
  {function () la.isdtype("int8", 5) end, "isdtype: kind must be a string or a table of strings, got number"},
  {function () la.finfo "int8" end, "data type 'int8' not inexact: finfo is for floating-point dtypes, see iinfo"},
  {function () la.complex(1, 2, {dtype = "float32"}) end, "complex: dtype must be complex64 or complex128, got float32"},
})

local x = la.array {{1, 2, 3}, {4, 5, 6}}
local flags = la.array {true, true, false}

raises("bind_format.c", {
  {function () debug.getmetatable(x).__tostring(5) end, "tostring: an array is required, got number"},
})

raises("bind_index.c and index.c", {
  {function () x(table.unpack(many(200, ":"))) end, "too many items in an index, the limit is 128"},
  {function () local _ = x[("1, "):rep(200) .. "1"] end, "too many items in an index, the limit is 128"},
  {function () local _ = x["1:2:0"] end, "slice step cannot be zero"},
  {function () local _ = x["..., ..."] end, "an index can only have a single ellipsis ('...')"},
  {function () local _ = x[{{1, 2}, {1, 2, 3}}] end, "shape mismatch: indexing arrays could not be broadcast together with shapes (2,) (3,)"},
  {function () la.zeros(3)[flags] = la.zeros(2, 2) end,
    "boolean array indexing assignment requires a 0 or 1-dimensional input, input has 2 dimensions"},
  {function () la.zeros(3)[flags] = la.zeros(3) end,
    "boolean array indexing assignment cannot assign 3 input values to the 2 output values where the mask is true"},
  {function () local _ = x["1:a"] end, "cannot read the index '1:a': expected a whole number at character 3"},
})

raises("bind_join.c", {
  {function () la.concatenate(la.array(5)) end, "concatenate: the arrays must come in a table, got a 0-d array"},
  {function () local t = {1} for _ = 1, 70 do t = {t} end la.block(t) end, "the lists are nested more than 64 deep"},
  {function () la["repeat"]({1, 2}, {1.5, 2}) end, "repeats must be whole numbers, got float64"},
  {function () la.pad(x, 1, function (v) v.base:resize(9, {refcheck = false}) end) end, "pad: the function has resized the array"},
})

raises("bind_product.c and product.c", {
  {function () la.tensordot(x, x, {1, 2, 3}) end,
    "tensordot: axes must be a number or a pair of lists such as {{1, 2}, {2, 1}}, got 3 entries"},
  {function () la.tensordot(x, x, {{1, 2, 1}, {1, 2, 1}}) end, "tensordot: axes names 3 axes, but a has 2 and b has 2"},
  {function () la.matmul(x, x.T, {axes = {1, {1, 2}, {1, 2}}}) end, "matmul: axes: entry 1 must be a list of 2 axes"},
  {function () la.matmul(x, x.T, {axes = {{1, 1}, {1, 2}, {1, 2}}}) end, "matmul: axes: entry 1 names axis 1 twice"},
  {function () la.matmul(x, x.T, {axes = 5}) end, "matmul: axes must be a table with an entry for each operand, got number"},
  {function () la.vecdot(x, x, {axes = {1, 1}, axis = 1}) end, "vecdot: give axes or axis, not both"},
  {function () la.tensordot(deep(40), deep(40), 0) end, "maximum supported dimension for an array is 64, the product has 80"},
})

raises("bind_reduce.c, reduce.c and reduce_ufunc.c", {
  {function () la.sum(x, {where = la.ones(2, "bool")}) end, "sum: where has shape (2,), which does not broadcast to the array's shape (2,3)"},
  {function () la.argmax(x, {out = la.zeros({}, "int32")}) end, "argmax: the output array must be int64, got int32"},
  {function () la.std(x, {out = la.zeros({}, "int64")}) end,
    "Cannot cast ufunc 'sqrt' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'"},
  {function () la.var(x, 1, {mean = la.zeros(5, 1, 3)}) end,
    "var: the mean does not broadcast to the array: it must have the shape that keepdims = true gives"},
  {function () la.var(x, {ddof = 1, correction = 1}) end, "ddof and correction can't be provided simultaneously."},
  {function () la.negative:reduce(x) end, "reduce only supported for binary functions"},
  {function () la.add:accumulate(x, {out = la.zeros(3, 2)}) end,
    "provided out is the wrong size for accumulate: its shape is (3,2), expected (2,3)"},
  {function () la.add:accumulate(5) end, "cannot accumulate on a scalar"},
  {function () la.add:accumulate(x, false) end, "accumulate does not allow multiple axes"},
  {function () la.add:reduceat(5, {1}) end, "cannot reduceat on a scalar"},
  {function () la.add:reduceat(x, {1}, false) end, "reduceat does not allow multiple axes"},
  {function () la.add:reduceat(x, {1.5}) end, "add.reduceat: indices must be a list of positions"},
  {function () la.add:reduceat(x, {1, 3}) end, "index 3 out-of-bounds in add.reduceat [1, 2]"},
  {function () la.negative:outer(x, x) end, "outer product only supported for binary functions"},
  {function () la.add:outer(deep(40), deep(40)) end, "maximum supported dimension for an ndarray is 64, found 80"},
  {function () la.add:at(la.zeros(3), {1}) end, "add.at: second operand needed for ufunc"},
  {function () la.negative:at(la.zeros(3), {1}, 2) end, "negative.at: second operand provided when ufunc is unary"},
  {function () la.add:at(la.zeros({3}, "int64"), {1}, 1.5) end,
    "Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'"},
  {function () la.less:at(la.zeros(3), {1}, 2) end, "less.at: its results are bool, which cannot be its arguments"},
  {function () la.add:at(la.zeros(3), {1.5}, 2) end, "add.at: positions must be whole numbers"},
  {function () la.add:at(deep(40), deep(40, "int64"), 2) end, "an array has at most 64 axes, the indexing result would have 79"},
  {function () la.add:at(la.zeros(3), {0}, 2) end, "index 0 is out of bounds for axis 1 with size 3: positions start at 1"},
  {function () la.add:at(la.zeros(3), {4}, 2) end, "index 4 is out of bounds for axis 1 with size 3"},
  {function () la.add:at(la.zeros(3), {1, 2}, {1, 2, 3}) end, "array is not broadcastable to correct shape: (3,) to (2,)"},
  {function () la.add:at(la.zeros(3), {1}, {{1}, {2}}) end, "array is not broadcastable to correct shape: (2,1) to (1,)"},
  {function () la.sum(x, 1, {out = la.zeros(2, 3)}) end,
    "output parameter for reduction operation add has the wrong number of dimensions: Found 2 but expected 1"},
  {function () la.sum(x, 1, {out = la.zeros(2)}) end,
    "output parameter for reduction operation add has the wrong shape: found (2,) but expected (3,)"},
  {function () la.argmax(la.zeros(0)) end, "attempt to get argmax of an empty sequence"},
  {function () la.argmin(la.zeros(0, 3), 1) end, "attempt to get argmin of an empty sequence"},
  {function () la.max(la.zeros(0)) end, "zero-size array to reduction operation maximum which has no identity"},
  {function () la.min(x, {where = x:gt(2)}) end,
    "reduction operation 'minimum' does not have an identity, so to use a where mask one has to specify 'initial'"},
  {function () la.fmod:reduce(la.zeros(0)) end, "zero-size array to reduction operation fmod which has no identity"},
  {function () la.fmod:reduce(x, 1, {where = x:gt(2)}) end,
    "reduction operation 'fmod' does not have an identity, so to use a where mask one has to specify 'initial'"},
  {function () la.subtract:reduce(x, {1, 2}) end, "reduction operation 'subtract' is not reorderable, so at most one axis may be specified"},
  {function () la.less:reduce(x) end,
    "No loop matching the specified signature and casting was found for ufunc less: reduce needs one from int64 to int64"},
})

raises("bind_shape.c and shape.c", {
  {function () la.transpose(x, 1, 1) end, "repeated axis in transpose: axis 1"},
  {function () la.moveaxis(x, {1, -2}, {1, 2}) end, "repeated axis in `source` argument: axis 1"},
  {function () la.moveaxis(x, {1, 2}, {2, 2}) end, "repeated axis in `destination` argument: axis 2"},
  {function () la.expand_dims(x, {1, 1}) end, "repeated axis: axis 1"},
  {function () la.squeeze(la.zeros(1, 1), {1, 1}) end, "duplicate value in 'axis': axis 1"},
  {function () la.flip(x, {2, 2}) end, "repeated axis: axis 2"},
  {function () la.trim_zeros(x, {axis = {1, 1}}) end, "repeated axis in `axis` argument: axis 1"},
  {function () la.roll(x, many(65, 1), 1) end, "roll: 65 values for shift, at most 64 can be"},
  {function () la.pad(x, -1) end, "index can't contain negative values: pad_width has -1"},
})

raises("bind_ufunc.c and ufunc.c", {
  {function () la.less(x, x, {dtype = "float64"}) end, "ufunc 'less' gives bool: dtype cannot be float64"},
  {function () la.add(x, x, {where = x}) end, "add: where must be a bool array, got int64"},
  {function () return flags - flags end,
    "boolean subtract, the - operator, is not supported: use bitwise_xor, the ~ operator, or logical_xor"},
  {function () return -flags end, "boolean negative, the - operator, is not supported: use invert, the ~ operator, or logical_not"},
})

raises("module.c", {
  {function () la.memory(-1) end, "memory: limit must not be negative, got -1"},
  {function () la.set_num_threads(-1) end, "set_num_threads: n must be between 0 (the default) and 4096, got -1"},
})

if zlib_found then
  raises("zlib.c", {
    {function () zlib.inflate "\x78\xbb\0\0\0\1" end, "inflate: the data needs a preset dictionary"},
  })
end

local rng, rs = random.default_rng(1), random.RandomState(1)
local frozen = la.broadcast_to(la.zeros(3), {3})

raises("bind_random.c: seeds and states", {
  {function () random.PCG64(la.zeros(2)) end, "seed must be integer, got an array of float64"},
  {function () random.PCG64(la.array {1, -1}) end, "expected non-negative integer, got -1"},
  {function () random.PCG64(-1) end, "expected non-negative integer, got -1"},
  {function () random.PCG64(1.5) end, "seed must be integer, got 1.5"},
  {function () random.PCG64(("1"):rep(100001)) end, "a seed of 100001 digits is too long"},
  {function () random.PCG64(print) end, "PCG64: a seed is a whole number, a list of them, a SeedSequence or nil, not function"},
  {function () random.SeedSequence(print) end, "SeedSequence expects a whole number or a list of them for entropy, not function"},
  {function () random.SeedSequence(1, {pool_size = 70000}) end, "an entropy pool of 70000 words is too large"},
  {function () random.SeedSequence(1, {spawn_key = 5}) end, "spawn_key must be a list of whole numbers, got number"},
  {function () random.SeedSequence(1, {n_children_spawned = -1}) end, "n_children_spawned must be non-negative, got -1"},
  {function () random.SeedSequence(1).spawn(5, 1) end, "spawn: a SeedSequence is expected, got number"},
  {function () random.SeedSequence(1):generate_state(4, "int8") end, "only support uint32 or uint64"},
  {function () random.SeedSequence(1):generate_state(-4) end, "negative dimensions are not allowed: n_words is -4"},
  {function () random.SeedSequence(1):spawn(1 << 30) end, "1073741824 children are too many at once"},
  {function () random.Philox {key = -1} end, "key must be positive and less than 2**128."},
  {function () random.Philox {key = {1, 2, 3}} end, "key must have 2 elements when using array form"},
  {function () random.Philox {counter = {1, 2, 3, "x"}} end, "counter: element 4 is no whole number"},
  {function () random.Philox {counter = print} end, "counter must be a list or an array of 4 whole numbers, got function"},
  {function () random.Philox(1, {key = 2}) end, "seed and key cannot be both used"},
  {function () random.PCG64(1):jumped(-1) end, "jumps must be between 0 and 1000000, got -1"},
  {function () random.Philox({key = 2}):spawn(1) end, "The underlying SeedSequence does not implement spawning."},
  {function () random.Generator(random.Philox {key = 2}):spawn(1) end, "The underlying SeedSequence does not implement spawning."},
  {function () random.PCG64(1).state = {bit_generator = "PCG64"} end, "the state has no table named state"},
  {function () random.PCG64(1).state = {bit_generator = "PCG64", state = {}} end, "the state has no state"},
  {function () random.MT19937(1).state = {bit_generator = "MT19937", state = {}} end, "the state has no key"},
  {function () random.PCG64(1).seed = 5 end, "of a bit generator only the state can be assigned to"},
  {function () random.seed(-1) end, "Seed must be between 0 and 2**32 - 1, got -1"},
  {function () random.seed {1, 1 << 32} end, "Seed must be between 0 and 2**32 - 1, element 2 is not"},
  {function () random.seed {} end, "Seed must be non-empty"},
  {function () random.seed {1.5} end, "a seed must be of whole numbers, got float64"},
  {function () random.seed {{1}} end, "Seed array must be 1-d"},
  {function () random.RandomState(random.PCG64(1)):seed(3) end, "can only re-seed a MT19937 BitGenerator"},
})

raises("bind_random.c: numbers", {
  {function () rng:normal({1, 2}, 1, 1) end, "Output size (1,) is not compatible with broadcast dimensions of inputs (2,)."},
  {function () rng:random {out = 5} end, "random: out must be an array, got number"},
  {function () rng:random {out = frozen} end, "Supplied output array must be contiguous, writable, aligned, and in machine byte-order."},
  {function () rng:standard_gamma(1, {out = frozen}) end,
    "Supplied output array must be C-contiguous, writable, aligned, and in machine byte-order."},
  {function () rng:random {out = la.zeros({3}, "float32")} end, "Supplied output array has the wrong type. Expected float64, got float32"},
  {function () rng:random(4, {out = la.zeros(3)}) end, "size must match out.shape when used together"},
  {function () rng:binomial(1e300, 0.5) end, "the number 1e+300 does not fit a 64-bit integer"},
  {function () rng:binomial(0 / 0, 0.5) end, "cannot convert float NaN to integer"},
  {function () rng:normal(la.complex(1, 2)) end, "loc must not be complex"},
  {function () rng:uniform(-1e308, 1e308) end, "high - low range exceeds valid bounds"},
  {function () rs:uniform(-1e308, 1e308) end, "Range exceeds valid bounds"},
  {function () rng:uniform({-1e308}, 1e308) end, "Range exceeds valid bounds"},
  {function () rng:triangular(3, 2, 4) end, "left > mode"},
  {function () rng:triangular(1, 5, 4) end, "mode > right"},
  {function () rng:triangular(1, 1, 1) end, "left == right"},
  {function () rng:hypergeometric(1e9, 1, 1) end, "both ngood and nbad must be less than 1000000000"},
  {function () rng:hypergeometric(1, 1, 3) end, "ngood + nbad < nsample"},
  {function () rng:negative_binomial(1e18, 1e-18) end, "n too large or p too small, see Generator.negative_binomial Notes"},
  {function () rng:bytes(-1) end, "bytes: length must not be negative, got -1"},
  {function () rng:bytes(math.maxinteger) end, "bytes: a string of 9223372036854775807 bytes is too long"},
  {function () rng:integers() end, "integers: low is missing"},
  {function () rng:integers(la.complex(1, 1), 2) end, "integers: low must not be complex"},
  {function () rng:integers(-1, 2, {dtype = "uint8"}) end, "low is out of bounds for uint8"},
  {function () rng:integers(0, 300, {dtype = "uint8"}) end, "high is out of bounds for uint8"},
  {function () rng:integers({-1}, 2, {dtype = "uint8"}) end, "low is out of bounds for uint8"},
  {function () rng:integers({0}, 300, {dtype = "uint8"}) end, "high is out of bounds for uint8"},
  {function () rng:integers(0) end, "high <= 0"},
  {function () rng:integers(-1, {endpoint = true}) end, "high < 0"},
  {function () rng:integers(2, 1, {endpoint = true}) end, "low > high"},
  {function () rng:integers({2}, 1) end, "low >= high"},
  {function () rng:integers(1 / 0) end, "cannot convert float infinity to integer"},
  {function () random.random_integers(2, 1) end, "low >= high"},
  {function () rng:shuffle({1, 2}, 2) end, "shuffle: an axis can be given for arrays only"},
  {function () rng:shuffle(frozen) end, "array is read-only"},
  {function () rng:shuffle(la.array(1)) end, "shuffle: x must have at least one axis"},
  {function () la.zeros(3):shuffle_(1, {rng = 5}) end, "shuffle_: rng must be a Generator or a RandomState, got number"},
  {function () rng:permutation(true) end, "x must be an integer or at least 1-dimensional"},
  {function () rng:permuted(5) end, "permuted: x must have at least one axis"},
  {function () rng:permuted({1, 2}, {out = la.zeros(3)}) end, "out must have the same shape as x"},
  {function () rng:permuted({1.5, 2}, {out = la.zeros({2}, "int64")}) end,
    "Cannot cast array data from float64 to int64 according to the rule 'safe'"},
  {function () rng:choice(2, {p = {{1}}}) end, "p must be 1-dimensional"},
  {function () rs:choice(2, {p = {{1}}}) end, "'p' must be 1-dimensional"},
  {function () rng:choice(2, {p = {1}}) end, "a and p must have same size"},
  {function () rs:choice(2, {p = {1}}) end, "'a' and 'p' must have same size"},
  {function () rng:choice(2, {p = {1, 0 / 0}}) end, "Probabilities contain NaN"},
  {function () rs:choice(2, {p = {1, 0 / 0}}) end, "probabilities contain NaN"},
  {function () rng:choice(2, {p = {2, -1}}) end, "Probabilities are not non-negative"},
  {function () rs:choice(2, {p = {2, -1}}) end, "probabilities are not non-negative"},
  {function () rng:choice(2, {p = {2, 1}}) end, "Probabilities do not sum to 1. See Notes section of docstring for more information."},
  {function () rs:choice(2, {p = {2, 1}}) end, "probabilities do not sum to 1"},
  {function () rng:choice(1.5) end, "a must be a sequence or an integer, not 1.5"},
  {function () rng:choice "x" end, "a must be a sequence or an integer, not string"},
  {function () rs:choice(x) end, "a must be 1-dimensional"},
  {function () rng:choice(0) end, "a must be a positive integer unless no samples are taken, got 0"},
  {function () rs:choice(-3) end, "a must be greater than 0 unless no samples are taken, got -3"},
  {function () rng:choice {} end, "a cannot be empty unless no samples are taken"},
  {function () rs:choice(la.zeros(0)) end, "'a' cannot be empty unless no samples are taken"},
  {function () rng:choice(3, 4, {replace = false}) end, "Cannot take a larger sample than population when replace is False"},
  {function () rs:choice(3, 4, {replace = false}) end, "Cannot take a larger sample than population when 'replace=False'"},
  {function () rng:choice(3, 2, {replace = false, p = {1, 0, 0}}) end, "Fewer non-zero entries in p than size"},
  {function () rng:multinomial() end, "multinomial: n is missing"},
  {function () rs:multinomial(3, {{1}}) end, "pvals must be a 1-d sequence"},
  {function () rs:multinomial({3, 4}, {1}) end, "multinomial: n must be a whole number"},
  {function () rng:multinomial(3, {}) end, "pvals must have at least 1 dimension and the last dimension of pvals must be greater than 0."},
  {function () rng:multinomial(3, {1, 1, 0}) end, "sum(pvals[:-1]) > 1.0"},
  {function () rng:multinomial(3, {{1, 1, 0}}) end, "sum(pvals[...,:-1]) > 1.0"},
  {function () rng:multinomial(-3, {1}) end, "n < 0"},
  {function () rng:dirichlet {{1}} end, "dirichlet: alpha must have one axis, got 2"},
  {function () rng:dirichlet {-1} end, "alpha < 0"},
  {function () rs:dirichlet {0} end, "alpha <= 0"},
  {function () rng:multivariate_hypergeometric({1}, 1, {method = "x"}) end, 'method must be "count" or "marginals".'},
  {function () rng:multivariate_hypergeometric({1}, 1.5) end, "nsample must be an integer"},
  {function () rng:multivariate_hypergeometric({1}, -1) end, "nsample must be nonnegative."},
  {function () rng:multivariate_hypergeometric({-1}, 1) end,
    "colors must be a one-dimensional sequence of nonnegative integers not exceeding 9223372036854775807."},
  {function () rng:multivariate_hypergeometric({math.maxinteger, 1}, 1) end,
    "sum(colors) must not exceed the maximum value of a 64 bit signed integer (9223372036854775807)"},
  {function () rng:multivariate_hypergeometric({1000000000}, 1) end, 'When method is "marginals", sum(colors) must be less than 1000000000.'},
  {function () rng:multivariate_hypergeometric({math.maxinteger}, 1, {method = "count"}) end,
    "When method is 'count', sum(colors) must not exceed 1152921504606846975"},
  {function () rng:multivariate_hypergeometric({1}, 2) end, "nsample > sum(colors)"},
  {function () rng:multivariate_normal({0}, {{1}}, {method = "x"}) end, "method must be one of {'eigh', 'svd', 'cholesky'}"},
  {function () rng:multivariate_normal({0}, {{1}}, {check_valid = "x"}) end, "check_valid must equal 'warn', 'raise', or 'ignore'"},
  {function () rng:multivariate_normal({la.complex(1, 1)}, {{1}}) end, "mean and cov must not be complex"},
  {function () rng:multivariate_normal({{0}}, {{1}}) end, "mean must be 1 dimensional"},
  {function () rng:multivariate_normal({0}, {1}) end, "cov must be 2 dimensional and square"},
  {function () rng:multivariate_normal({0, 1}, {{1}}) end, "mean and cov must have same length"},
})

raises("distributions.c", {
  {function () rng:normal(0, -1) end, "scale < 0"},
  {function () rng:gumbel(0, {-1}) end, "scale < 0"},
  {function () rng:f(0, 1) end, "dfnum <= 0"},
  {function () rng:negative_binomial(0 / 0, 0.5) end, "n must not be NaN"},
  {function () rng:binomial(3, 1.5) end, "p < 0, p > 1 or p is NaN"},
  {function () rng:binomial(3, {1.5}) end, "p < 0, p > 1 or p contains NaNs"},
  {function () rng:geometric(0) end, "p <= 0, p > 1 or p contains NaNs"},
  {function () rng:logseries(1) end, "p < 0, p >= 1 or p is NaN"},
  {function () rng:zipf(1) end, "a <= 1 or a is NaN"},
  {function () rs:hypergeometric(1, 1, 0) end, "nsample < 1 or nsample is NaN"},
  {function () rng:poisson(-1) end, "lam < 0 or lam is NaN"},
  {function () rng:poisson(1e300) end, "lam value too large"},
  {function () rng:poisson {-1} end, "lam < 0 or lam contains NaNs"},
})

-- `code` run in an interpreter of its own under these environment variables: what it says
local function elsewhere (variables, code)
  local p = assert(io.popen(("%s %s -e '%s' 2>&1"):format(variables, os.getenv "LUA" or "lua5.4", code)))
  local text = p:read "a"
  p:close()
  return text
end

describe("the messages of cpu.c", function ()
  it("refuse an instruction set that is unknown", function ()
    local text = elsewhere("LUNARRAY_ISA=sse9", 'require "lunarray"')
    assert.is_truthy(text:find('LUNARRAY_ISA is "sse9": there are baseline, avx2 and avx512', 1, true)
      or text:find('LUNARRAY_ISA is "sse9": there is neon', 1, true), text)
  end)

  it("refuse an instruction set that the CPU lacks", function ()
    local best = elsewhere("LUNARRAY_ISA=", 'print("isa=" .. require "lunarray".config().isa)'):match "isa=(%w+)"
    if best == "avx512" then pending "this CPU has them all" end
    local text = elsewhere("LUNARRAY_ISA=avx512", 'require "lunarray"')
    local wanted = ('LUNARRAY_ISA is "avx512": this CPU or this build does not have it (the best here is %s)'):format(best)
    assert.is_truthy(text:find(wanted, 1, true), text)
  end)
end)

describe("a limit of memory", function ()
  it("is named when it stands in the way", function ()
    local before = la.memory().limit
    la.memory(1 << 20)
    local ok, message = pcall(la.zeros, 1 << 20)
    la.memory(before)
    assert.is_false(ok)
    local wanted = ("not enough memory for 8388608 bytes (%d in use, the limit is 1048576)"):format(la.memory().live)
    assert.is_truthy(message:find(wanted, 1, true), message)
  end)
end)

describe("a nested table", function ()
  it("that a finalizer changes between two looks at it is refused", function ()
    local t, armed, message = {}, true, nil
    for i = 1, 20000 do t[i] = i end
    local function arm ()
      setmetatable({}, {__gc = function ()
        if not armed then return end
        t[#t + 1] = 0
        arm()
      end})
    end
    arm()
    for _ = 1, 1000 do
      local ok, e = pcall(la.array, t)
      if not ok then
        message = e
        break
      end
    end
    armed = false
    assert.is_truthy(message and message:find("the table changed while it was read", 1, true), message or "no finalizer ran within a call")
  end)
end)

-- ---- every message in the sources ----------------------------------------------------------------------------------------------

-- NAME OF A C FUNCTION THAT RAISES OR FAILS: which of its arguments is the format, and the text of those that make a part of a message.
-- snprintf counts where it writes a message.
local raising = {l_error = 2, luaL_error = 2, la_fail = 2, snprintf = 3, ix_syntax = 2, jn_integers = 4, l_checkaxes = 5}
local part = {snprintf = true, ix_syntax = true, jn_integers = true, l_checkaxes = true}

local escapes = {n = "\n", t = "\t", ["0"] = "\0"}

-- The argument `which` of the call whose "(" is at `open`: its string literals, neighbours joined; and the first argument's text.
local function literals_of_call (text, open, which)
  local depth, argument, i, list, current, first = 1, 1, open + 1, {}, nil, nil
  while depth > 0 do
    local c = text:sub(i, i)
    if c == '"' then
      local stop = i + 1
      while text:sub(stop, stop) ~= '"' do stop = stop + (text:sub(stop, stop) == "\\" and 2 or 1) end
      if argument == which then
        current = (current or "") .. text:sub(i + 1, stop - 1):gsub("\\(.)", function (e) return escapes[e] or e end)
      end
      i = stop
    elseif c == "'" then
      i = i + (text:sub(i + 1, i + 1) == "\\" and 3 or 2)
    elseif c:find "[%a_]" and argument == which then
      local word = text:match("^[%w_]+", i)
      if word:find "^PRI" then current = (current or "") .. "d"     -- "%" PRId64
      elseif current then list[#list + 1], current = current, nil end
      i = i + #word - 1
    elseif not c:find "%s" then
      if current and (c == ")" and depth == 1 or c == "," and depth == 1 or c == ":" or c == "?") then
        list[#list + 1], current = current, nil
      end
      if c == "(" then depth = depth + 1
      elseif c == ")" then depth = depth - 1
      elseif c == "," and depth == 1 then
        argument = argument + 1
        first = first or text:sub(open + 1, i - 1)
      elseif c == "" then error "a call has no end" end
    end
    i = i + 1
  end
  return list, first
end

-- {FORMAT = {where = "file:line, file:line", part = is it less than a message}} of one C file
local function messages_of (name, text, out)
  text = text:gsub("/%*.-%*/", function (comment) return (comment:gsub("[^\n]", " ")) end)
  local line, seen = 1, 1
  for at, word, open in text:gmatch "()([%a_][%w_]*) *()%(" do
    local which = raising[word]
    if which then
      local list, first = literals_of_call(text, open, which)
      line = line + select(2, text:sub(seen, at - 1):gsub("\n", ""))
      seen = at
      for _, format in ipairs(list) do
        local message = word ~= "snprintf" or first:find "^msg" or first == "refusal" or first:find "%.why$"
        if message and format:gsub("%%[%-+ #0-9.*lhzjt]*%a", ""):find "%a%a" then
          local place, known = ("%s:%d"):format(name, line), out[format]
          if known then known.where = known.where .. ", " .. place
          else out[format] = {where = place, part = part[word]} end
        end
      end
    end
  end
end

-- a printf format as a Lua pattern for what it prints
local function pattern_of (format, part_only)
  local p = format:gsub("%%%%", "\1"):gsub("%%[%-+ #0-9.*]*[lhzjt]*%a", "\2"):gsub("[%^%$%(%)%%%.%[%]%*%+%-%?]", "%%%0")
  p = p:gsub("\1", "%%%%"):gsub("\2", ".-")
  return part_only and p or "^" .. p .. "$"
end

-- The string literals of a Lua text; literals joined by .. are one, and anything else that is joined leaves a gap.
local function literals_of_lua (text, out)
  local i, n = 1, #text
  local current, joining = nil, false
  local function add (s)
    if joining and current then current = current .. s
    else
      if current then out[#out + 1] = current end
      current = s
    end
    joining = false
  end
  while i <= n do
    local c = text:sub(i, i)
    local level = text:match("^%[(=*)%[", i)
    if c == "-" and text:find("^%-%-", i) then
      local long = text:match("^%-%-%[(=*)%[", i)
      i = long and select(2, text:find("]" .. long .. "]", i, true)) or (text:find("\n", i, true) or n + 1) - 1
    elseif c == '"' or c == "'" then
      local stop = i + 1
      while text:sub(stop, stop) ~= c do stop = stop + (text:sub(stop, stop) == "\\" and 2 or 1) end
      add(load("return " .. text:sub(i, stop), "=literal", "t")())
      i = stop
    elseif level then
      local stop = select(2, text:find("]" .. level .. "]", i, true))
      add(load("return " .. text:sub(i, stop), "=literal", "t")())
      i = stop
    elseif c == "." and text:find("^%.%.[^.]", i) then
      joining = true
      i = i + 1
    elseif not c:find "%s" then
      joining = false
    end
    i = i + 1
  end
  if current then out[#out + 1] = current end
end

-- what no Lua program can bring about, or none on every machine
local unreachable = {
  ["index can't contain negative values: pad_width (%lld, %lld) of axis %d"] = "the binding says so first, without the axis",
  ["outer: input arrays must be one-dimensional, but they have %d and %d dimensions"] = "of linalg.outer, which is not registered yet",
  ["no such dtype"] = "a dtype is one of the fourteen wherever it is read",
  ["ufunc '%s' has no loop for %s"] = "the loop is looked for when the dtypes are resolved, with a message of its own",
  ["an index array changed while it was read"] = "another thread would have to write to the index",
  ["the array was resized while it was indexed"] = "a finalizer would have to run within an index; index_spec asks for either outcome",
  ["too many index arrays, the limit is %d"] = "an array has at most as many axes, which is said first",
  ["more than %d distinct values"] = "there would have to be as many rows",
  ["the join has too many rows"] = "the tables would have to have hundreds of millions of rows",
  ["a product over more than %d axes"] = "one with so many axes has too many in its result, which is said first",
  ["%s: the result has more than %d axes"] = "said by the planner of the product first",
  ["%s: not enough memory"] = "zlib would have to be refused memory",
  ["%s: zlib refused the data"] = "an internal error of zlib",
  ["%s only supported for functions returning a single value"] = "no function has two results yet",
  ["Only single output ufuncs supported at this time"] = "no function has two results yet",
  ["multivariate_normal needs la.%s"] = "the module is always there",
  ["multivariate_normal needs %s"] = "the function is always there",
  ["multivariate_normal: the size is too large"] = "the array of such a size is refused first",
  ["%.300s has no dgemm: it is not a BLAS library"] = "no such library need be there",
  ["the data is cut off: %lld bytes are needed at %lld, there are %lld in all"] = "lengths are checked, with a message of their own, before anything is read",
  ["the terminal cannot be used for editing"] = "libedit would have to be refused memory",
  ["the file has been closed"] = "an archive that is closed says so first",
  ["reading failed: %s"] = "the disk would have to fail",
  ["writing a mapped file failed: %s"] = "the disk would have to fail",
  ["a column has more than %u different strings"] = "it would not fit this machine's memory",
  ["LUNARRAY_BLAS=none forbids one"] = "what a function that needs LAPACK says under that setting",
  ["LUNARRAY_BLAS: %.400s"] = "the system linker's words",
  ["no BLAS library was found (%s and others)"] = "there may be one",
  ["LAPACK is needed: install OpenBLAS (Debian/Ubuntu: apt install libopenblas0)%s%.300s"] = "there may be one",
}

local function contents (path)
  local f = io.open(path)
  local text = f and f:read "a"
  if f then f:close() end
  return text
end

local function files (pattern)
  local p = assert(io.popen("ls " .. pattern .. " 2>/dev/null"))
  local list = {}
  for path in p:lines() do list[#list + 1] = path end
  p:close()
  return list
end

describe("every message in the sources", function ()
  local messages, literals = {}, {}
  setup(function ()
    for _, path in ipairs(files(helper.root .. "src/*.c")) do messages_of(path:match "[^/]+$", contents(path), messages) end
    for _, path in ipairs(files(helper.root .. "tests/spec/*.lua")) do literals_of_lua(contents(path), literals) end
    for literal in contents(helper.root .. "tests/embed/api.c"):gmatch '"([^"\n]*)"' do literals[#literals + 1] = literal end
  end)

  it("is held by some spec, or listed as out of reach with the reason", function ()
    if not next(messages) then pending "the C sources are not there" end
    local missing = {}
    for format, message in pairs(messages) do
      local pattern, held = pattern_of(format, message.part), unreachable[format] ~= nil
      for i = 1, #literals do
        if held then break end
        held = unreachable[literals[i]] == nil and literals[i]:find(pattern) ~= nil
      end
      if not held then missing[#missing + 1] = message.where .. ": " .. format end
    end
    table.sort(missing)
    assert.equal("", table.concat(missing, "\n"))
  end)

  it("that is listed as out of reach is still there", function ()
    if not next(messages) then pending "the C sources are not there" end
    for format in pairs(unreachable) do assert.is_truthy(messages[format], "no source has the message " .. format) end
  end)
end)
