--- What tests/embed/api.c ("api attacks") runs in a state with 64 MB, a limit on instructions and one on work, and none of Lua's libraries
-- that reach files, processes or the debugger: scripts that try to bring the host down, to get past its memory, or to keep it busy forever.
-- Each line of a list is a script of its own; `la` is the library. Afterwards the host checks that the state works and that nothing leaked.
-- Returns the scripts: those written here, then one for each registered function with each of a list of hostile arguments.
local la = ...

local written = [==[
-- shapes beyond everything
la.zeros({1 << 40, 1 << 40})
la.zeros(1 << 62)
la.zeros(1e9)
la.zeros(1e300)
la.zeros(-1)
la.zeros(0/0)
la.zeros(1 << 63)
la.empty({1 << 32, 1 << 32})
la.empty({0, 1 << 62, 1 << 62})
la.full({1 << 33}, 1, "bool")
la.ones({1, 1}):reshape(-1, -1)
la.ones(6):reshape(1 << 40, -1)
la.ones(0):reshape(1 << 62, 0)
local t = {} for i = 1, 65 do t[i] = 1 end la.zeros(t)
local t = {} for i = 1, 1e5 do t[i] = 1 end la.zeros(t)
la.arange(0, 1e18)
la.arange(0, 1, 1e-300)
la.arange(1 << 62)
la.linspace(0, 1, 1 << 50)
la.logspace(0, 1, 1 << 50)
la.geomspace(1, 2, 1 << 50)
la.eye(1 << 30)
la.tri(1 << 20)
la.identity(1 << 31)
la.diag(la.ones(1 << 20))
la.indices({1 << 30, 1 << 30})
la.meshgrid(la.ones(1 << 20), la.ones(1 << 20))
la.vander(la.ones(1 << 20), 1 << 20)
la.one_hot(la.array{1}, 1 << 50)
la.kron(la.ones(1 << 20), la.ones(1 << 20))
la.outer(la.ones(1 << 20), la.ones(1 << 20))
la.tile(la.ones(1000), {1 << 50})
la.tile(la.ones(1000), {1 << 31, 1 << 31})
la.repeat_interleave(la.ones(1000), 1 << 50)
la.repeat_interleave(la.ones(2), la.array{1 << 62, 1 << 62})
la.pad(la.ones(10), 1 << 40)
la.pad(la.ones(10), {1 << 62, 1 << 62})
la.roll(la.ones(10), 1 << 62)
la.resize(la.ones(3), {1 << 40})
local x = la.ones(3) x:resize({1 << 40})
la.bincount(la.array{1 << 60})
la.bincount(la.array{1}, nil, 1 << 60)
la.histogram(la.ones(3), 1 << 50)
la.histogram2d(la.ones(3), la.ones(3), {1 << 30, 1 << 30})
la.digitize(la.ones(3), la.ones(0))
la.fft.fft(la.ones(3), 1 << 50)
la.fft.irfft(la.ones(3), 1 << 50)
la.fft.fftfreq(1 << 50)
la.array_split(la.ones(3), 1 << 40)
la.split(la.ones(3), 1 << 40)
la.array_split(la.ones(3), la.arange(1 << 16))
la.unstack(la.broadcast_to(la.ones(1), {1 << 40, 2}))
la.unravel_index(5, {1 << 40, 1 << 40})
la.ravel_multi_index({1, 1}, {1 << 40, 1 << 40})
la.polyfit(la.ones(3), la.ones(3), 1 << 40)
la.poly(la.ones(1 << 16))
la.sliding_window_view(la.ones(1 << 20), 1 << 19):copy()
la.as_strided(la.ones(3), {1 << 40}, {8}):sum()
la.as_strided(la.ones(3), {3}, {1 << 40}):sum()
la.as_strided(la.ones(3), {3}, {-8}):sum()
la.as_strided(la.ones(3), {1 << 62, 1 << 62}, {0, 0}):sum()
la.random.randn(1 << 40)
la.random.permutation(1 << 45)
la.random.choice(1 << 60, 1 << 40)
la.random.default_rng(1):integers(0, 10, 1 << 50)
la.random.default_rng(1):bytes(1 << 50)
la.random.bytes(1 << 50)
la.random.multinomial(1 << 62, {0.5, 0.5}, 1 << 40)
la.random.default_rng(1):spawn(1 << 40)
la.random.SeedSequence(1):generate_state(1 << 40)
la.random.seed(string.rep("9", 1 << 20))
-- 2^40 elements in eight bytes
V = la.broadcast_to(la.ones(1), {1 << 40})
V:copy()
return V + 1
V:sum()
V:prod()
V:mean()
V:std()
V:max()
V:argmax()
V:any()
(V * 0):any()
V:cumsum()
V:dot(V)
V:inner(V)
la.vdot(V, V)
la.sort(V)
la.argsort(V)
la.unique(V)
la.nonzero(V)
la.count_nonzero(V)
la.median(V)
la.percentile(V, 50)
la.average(V)
la.nanmax(V)
la.nansum(V)
la.convolve(V, V)
la.correlate(V, V)
la.interp(V, la.ones(2), la.ones(2))
la.polyval(la.ones(3), V)
la.trapezoid(V)
la.diff(V)
la.gradient(V)
la.linalg.norm(V)
la.linalg.vector_norm(V, 1)
la.array_equal(V, V)
la.allclose(V, V)
return V == V
la.einsum("i->", V)
la.einsum("i,i->", V, V)
la.add.reduce(V)
la.logaddexp.reduce(V)
la.hypot.reduce(V)
la.add.accumulate(V)
la.add.reduceat(V, {1, 2})
la.add.outer(V, V)
la.add.at(la.ones(3), la.broadcast_to(la.array(1), {1 << 40}), 1)
la.histogram(V)
la.searchsorted(la.ones(3), V)
la.ones(3)[la.broadcast_to(la.array(1), {1 << 40})]
la.ones(3):take(la.broadcast_to(la.array(1), {1 << 40}))
la.where(V:gt(0), 1, 2)
V:tolist()
V:tobytes()
tostring(V)
V:repr()
la.array2string(V, {threshold = 1 << 62})
V:reshape(1 << 20, 1 << 20):T()
V:reshape(1 << 20, 1 << 20):dot(V:reshape(1 << 20, 1 << 20))
V:reshape(1 << 20, 1 << 20).T:sum(1)
V:reshape(1 << 20, 1 << 20):sum{axis = 2}
V:fill(1)
V["::2"]:sum()
V["::-1"]:max()
for i, v in ipairs(V) do end
for i, v in pairs(V) do end
for v in la.ndenumerate(V) do end
for v in la.ndindex({1 << 40, 1 << 40}) do end
table.concat(V, ",", 1, 100000)
table.sort(V)
table.unpack(V)
string.rep("x", V)
{table.unpack(V, 1, 1e6)}
la.memory{limit = -1}
la.memory{limit = 1 << 62}
la.memory{limit = 1}
-- work without end
local x = la.ones(1000) la.einsum("a,b,c,d,e,f->", x, x, x, x, x, x)
local x = la.ones(1000) la.einsum("a,b,c,d,e,f->f", x, x, x, x, x, x)
local x = la.ones(500, 500) for i = 1, 1e9 do x = x:dot(x) end
la.convolve(la.ones(1000000), la.ones(1000000))
la.correlate(la.ones(1000000), la.ones(1000000), "full")
la.polyval(la.ones(1000000), la.ones(1000000))
la.linalg.matrix_power(la.ones(500, 500), 1 << 62)
la.linalg.eig(la.random.randn(1000, 1000))
la.linalg.svd(la.random.randn(1000, 1000))
la.linalg.expm(la.ones(500, 500) * 1e300)
la.roots(la.random.randn(600))
la.add.reduceat(la.ones(1000000), la.tile(la.array{1, 1000000}, 100000))
la.tensordot(V, V, 0)
for i = 1, 1e9 do la.ones(10) end
for i = 1, 1e9 do la.sort(la.random.rand(100000)) end
while true do pcall(la.zeros, 1 << 40) end
while true do pcall(error) end
local x = la.ones(1000000) local t = {} for i = 1, 1e9 do t[i] = x + i end
local x = la.ones(10) while true do x = la.concatenate{x, x} end
local x = la.ones(10) while true do x = x["1:5"] end
local t = {} for i = 1, 1e9 do t[i] = la.ones(3)["1:2"] end
la.random.zipf(1 + 1e-16, 10)
la.random.default_rng(1):zipf(1.0000001, 100)
la.random.poisson(1e300, 5)
la.random.poisson(1e18, 100)
la.random.binomial(1 << 62, 0.5, 100)
la.random.binomial(1e300, 0.5, 100)
la.random.negative_binomial(1e300, 1e-300, 10)
la.random.hypergeometric(1 << 62, 1 << 62, 1 << 62)
la.random.hypergeometric(1e9, 1e9, 1e9, 100)
la.random.geometric(1e-320, 100)
la.random.logseries(1 - 1e-16, 100)
la.random.gamma(1e-320, 1, 100)
la.random.beta(1e-320, 1e-320, 100)
la.random.vonmises(0, 1e308, 100)
la.random.vonmises(1e308, 1e-308, 100)
la.random.dirichlet(la.full({10}, 1e-320), 10)
la.random.wald(1e308, 1e308, 100)
la.random.standard_t(1e-320, 100)
la.random.noncentral_chisquare(1e-320, 1e308, 100)
la.random.multivariate_normal(la.ones(500), la.eye(500), 10000)
la.random.triangular(0, 0/0, 1)
la.random.choice(10, 5, false, la.zeros(10))
la.random.choice(10, 5, false, la.full({10}, 0/0))
la.random.default_rng(1):integers(-(1 << 63), (1 << 63) - 1, 10)
la.gcd(la.array{1 << 62}, la.array{(1 << 62) - 1})
la.lcm(-(1 << 63), -1)
la.power(la.array{2}, la.array{1 << 62})
la.left_shift(1, 1 << 62)
la.i0(1e308)
la.fmod(1e308, 5e-324)
la.remainder(-(1 << 63), -1)
la.floor_divide(-(1 << 63), -1)
-- callbacks
la.fromiter(function () return 1 end)
la.fromiter(function () return {} end)
la.fromiter(function () error {} end)
la.fromfunction(function (i) return la.fromfunction(function () error 'x' end, {2}) end, {2})
local function f (...) return la.fromfunction(f, {2}) end f()
local function f (v) return la.apply_along_axis(f, 1, v) end f(la.ones(3, 3))
local v v = la.vectorize(function (x) return v(x) end) v(la.ones(3))
local function f (x) return la.piecewise(x, {x:gt(0)}, {f}) end f(la.ones(3))
local x = la.ones(10) la.vectorize(function (a) x:close() return a end)(x)
local x = la.ones(10000) la.vectorize(function (a) x:close() collectgarbage() return a end)(x)
local x = la.ones(10000) la.vectorize(function (a) x:resize({1}) return a end)(x)
local x = la.ones(10000) la.vectorize(function (a) x:resize({100000}) return a end)(x)
local x = la.ones(3, 3) la.apply_along_axis(function (v) v:close() error 'x' end, 1, x)
local x = la.ones(300, 300) la.apply_along_axis(function (v) x:close() collectgarbage() return v:sum() end, 1, x)
local x = la.ones(300, 300) la.apply_along_axis(function (v) return la.ones(math.random(10)) end, 1, x)
local x = la.ones(300, 300) la.apply_over_axes(function (v) x:close() return v:sum(1) end, x, {1, 2})
la.apply_along_axis(function (v) return {} end, 1, la.ones(3, 3))
la.vectorize(function () error {} end)(la.ones(3))
la.vectorize(function () return "x" end)(la.ones(3))
la.vectorize(coroutine.yield)(la.ones(3))
la.vectorize(coroutine.wrap(function (x) while true do coroutine.yield(x) end end))(la.ones(3))
coroutine.wrap(function () la.fromfunction(function () coroutine.yield() end, {3}) end)()
coroutine.wrap(function () la.vectorize(coroutine.yield)(la.ones(3)) end)()
la.array2string(la.ones(10), {formatter = {float = function () error {} end}})
la.array2string(la.ones(10), {formatter = {float = function () return string.rep("x", 1 << 20) end}})
la.array2string(la.ones(1000), {formatter = {all = function () collectgarbage() return nil end}})
la.select({function () end}, {1})
table.sort(la.random.rand(1000), function () error "no order" end)
table.sort(la.random.rand(1000), function () return true end)
table.sort(la.random.rand(1000), function (a, b) return {} end)
local x = la.random.rand(1000) table.sort(x, function (a, b) x:close() return a < b end)
local x = la.random.rand(10000) table.sort(x, function (a, b) x:resize({1}) return a < b end)
table.move(la.ones(3), 1, 1 << 60, 1)
table.insert(la.ones(3), 1)
table.remove(la.ones(3))
xpcall(la.zeros, la.zeros, 1 << 62)
xpcall(la.ones(3).sum, function (m) return la.zeros(1 << 62) end, 99)
pcall(string.format, "%s", la.ones(3):close())
-- metamethods, finalizers, close
local m = {} m.__index = m setmetatable(m, m) la.array(m)
la.array(setmetatable({}, {__len = function () return 1 << 40 end}))
la.array(setmetatable({}, {__len = function () return -5 end}))
la.array(setmetatable({}, {__len = function () error {} end}))
la.array(setmetatable({}, {__len = function () return "x" end}))
la.array(setmetatable({}, {__len = function () return 3 end, __index = function (t, i) return la.ones(1 << i) end}))
local n = 0 la.array({setmetatable({1, 2, 3}, {__len = function () n = n + 1 return n end})})
local x = la.ones(10000) la.array({x, setmetatable({}, {__len = function () x:close() return 10000 end})})
local x = la.ones(10000) la.array({setmetatable({}, {__len = function () x:close() return 10000 end}), x})
local x = la.ones(10000) la.concatenate(setmetatable({x}, {__len = function () x:close() return 1 end}))
local x = la.ones(10000) la.concatenate({x, setmetatable({1}, {__len = function () x:close() collectgarbage() return 1 end})})
local x = la.ones(10000) return x + setmetatable({}, {__len = function () x:close() return 10000 end})
local x = la.ones(10000) x:add_(setmetatable({}, {__len = function () x:close() collectgarbage() return 10000 end}))
local x = la.ones(10000) x[setmetatable({1, 2}, {__len = function () x:close() return 2 end})] = 1
local x = la.ones(10000) x["1:2"] = setmetatable({1, 2}, {__len = function () x:close() collectgarbage() return 2 end})
local x = la.ones(10000) la.where(x, setmetatable({1}, {__len = function () x:close() collectgarbage() return 1 end}), 2)
local x = la.ones(10000) la.add(x, setmetatable({1}, {__len = function () x:close() return 1 end}), {out = x})
local x = la.ones(10000) la.take(x, setmetatable({1}, {__len = function () x:close() return 1 end}))
local x = la.ones(100, 100) la.dot(x, setmetatable({}, {__len = function () x:close() return 100 end}))
local x = la.ones(10000) for i = 1, 50 do setmetatable({}, {__gc = function () x:close() end}) end for i = 1, 100 do local y = x + 1 end
local x = la.ones(10000) setmetatable({}, {__gc = function () x:resize({1}) end}) for i = 1, 200 do local y = x + 1 end
setmetatable({}, {__gc = function () error {} end}) for i = 1, 200 do la.ones(100000) end
setmetatable({}, {__gc = function () la.zeros(1 << 40) end}) for i = 1, 200 do la.ones(100000) end
local function f () setmetatable({}, {__gc = f}) la.ones(100000) end f() for i = 1, 100 do la.ones(100000) end
local t = setmetatable({}, {__gc = function (t) K = t.x; K:sum() end}) t.x = la.ones(100000) t = nil collectgarbage() collectgarbage() K:sum()
setmetatable({}, {__gc = function () K = la.ones(100000):sum() end})
setmetatable({}, {__mode = "k"})[la.ones(3)] = 1 collectgarbage()
local x <close> = la.ones(1000000) error(x)
local x <close> = la.ones(3) local y <close> = x
local x <close> = la.ones(3) x:close()
setmetatable(la.ones(3), {})
getmetatable(la.ones(3)).__index = nil
getmetatable(la.ones(3)).__gc(la.ones(100000))
local m = getmetatable(la.ones(100000)) if type(m) == "table" then m.__gc(1) end
local m = getmetatable(la.ones(100000)) local x = la.ones(100000) if type(m) == "table" then m.__gc(x) m.__gc(x) end x:sum()
for k, v in pairs(getmetatable(la.ones(3)) or {}) do pcall(v) pcall(v, 1) pcall(v, la.add) pcall(v, la.random.default_rng(1), 1) end
for k, v in pairs(getmetatable(la.add) or {}) do if type(v) == "function" then pcall(v) pcall(v, 1) pcall(v, la.ones(3), 1) end end
for k, v in pairs(getmetatable(la.random.default_rng(1)) or {}) do if type(v) == "function" then pcall(v) pcall(v, 1) pcall(v, la.ones(3), 1) end end
for k, v in pairs(getmetatable(la.ones(3):dlpack()) or {}) do if type(v) == "function" then pcall(v) pcall(v, 1) pcall(v, la.ones(3), 1) end end
local d = la.ones(3):dlpack() getmetatable(d).__gc(d) getmetatable(d).__gc(d) la.from_dlpack(d)
local d = la.ones(30000):dlpack() d = nil collectgarbage() collectgarbage()
local x = la.ones(30000) local d = x:dlpack() x:close() la.from_dlpack(d):sum()
rawset(la.ones(3), 1, 1)
rawlen(la.ones(3))
la.ones(3).x = 1
la.ones(3)[nil] = 1
la.ones(3)[0/0] = 1
la.ones(3)[1 << 62] = 1
la.ones(3)[{}] = {}
for k in pairs(la) do la[k] = nil end collectgarbage() return V + 1
la.ones = nil collectgarbage()
la.add.reduce = nil
la.random.RandomState = 1
-- closed arrays
local x = la.ones(10) x:close() return x + 1
local x = la.ones(10) local y = x['2:3'] x:close() return y:sum()
local x = la.ones(100000) local y = x['2:3'] x:close() collectgarbage() return y:sum()
local x = la.ones(100000) local y = x['2:3'] x = nil collectgarbage() y:close() return y:sum()
local x = la.ones(3) x:close() for k, f in pairs(la) do if type(f) == "function" then pcall(f, x) pcall(f, x, x) end end
local x = la.ones(3) x:close() tostring(x)
local x = la.ones(3) x:close() return #x
local x = la.ones(3) x:close() return x == x, x .. "y"
-- strings
la.frombuffer(string.rep('x', 1 << 24))
la.frombuffer(string.rep('x', 1 << 28))
la.frombuffer("", "float64", -5, 1 << 62)
la.frombuffer("12345678", "float64", 1 << 62)
local s = string.rep('[', 1 << 20) la.ones(3)[s]
la.ones(3)[string.rep('1,', 1000)]
la.ones(3)[string.rep('1,', 1 << 20)]
la.ones(3)[string.rep(':', 1 << 20)]
la.ones(3)[string.rep('9', 1 << 20)]
la.ones(3)["9999999999999999999999:"]
la.ones(3)["1:3:0"]
la.ones(3)["\0"]
la.ones(3)["...,...,..."]
la.ones(3)[string.rep('None,', 100)]
for i = 1, 1e9 do pcall(function () return la.ones(3)["1:" .. i] end) end
la.einsum(string.rep('a', 1 << 16), la.ones(3))
la.einsum(string.rep('a,', 1 << 16), la.ones(3))
la.einsum("..." .. string.rep('.', 1 << 16) .. "->", la.ones(3))
la.einsum(string.rep('->', 1000), la.ones(3))
local t = {} for i = 1, 1000 do t[i] = la.ones(2) end la.einsum(string.rep('a,', 999) .. 'a->', table.unpack(t))
local t, s = {}, {} for i = 1, 32 do t[i] = la.ones(2, 2) s[i] = string.char(96 + i % 26) .. string.char(97 + i % 26) end la.einsum(table.concat(s, ",") .. "->", table.unpack(t))
local t, s = {}, {} for i = 1, 26 do t[i] = la.ones(2, 2) s[i] = string.char(96 + i) .. string.char(97 + i % 26) end la.einsum_path(table.concat(s, ",") .. "->", table.unpack(t), "optimal")
la.loads(string.rep('\x93NUMPY', 100))
la.loads('\x93NUMPY\1\0\255\255' .. string.rep("(", 65535))
la.loads('\x93NUMPY\2\0\255\255\255\255{')
la.loads("\x93NUMPY\1\0v\0{'descr': '<f8', 'fortran_order': False, 'shape': (1099511627776, 1099511627776), }" .. string.rep(" ", 40) .. "\n")
la.loads("\x93NUMPY\1\0v\0{'descr': '<f8', 'fortran_order': False, 'shape': (4611686018427387904,), }" .. string.rep(" ", 40) .. "\n")
la.loads("\x93NUMPY\1\0v\0{'descr': '|O', 'fortran_order': False, 'shape': (3,), }" .. string.rep(" ", 60) .. "\n")
la.loads("\255\255\255\255\255\255\255\127{}")
la.loads("\8\0\0\0\0\0\0\0{\"a\":1}" .. string.rep("\0", 100))
la.loads("\255\255\0\0\0\0\0\0" .. string.rep("{\"a\":", 13107))
la.loads("PK\3\4" .. string.rep("\255", 1000))
la.loads("PK\5\6" .. string.rep("\255", 18))
la.loads("\31\139\8" .. string.rep("\255", 1000))
la.loads(string.dump(function () end))
la.loads(string.rep("x", 1 << 24))
la.dumps(la.broadcast_to(la.ones(1), {1 << 40}))
la.fromstring(string.rep("1 ", 1 << 20), {sep = " "})
la.fromstring(string.rep("9", 1 << 20), {sep = " "})
la.fromstring(string.rep("-", 1 << 20), {sep = " "})
la.fromstring("1e" .. string.rep("9", 1 << 20), {sep = " "})
la.loadtxt({string.rep("1,", 1 << 20)}, {delimiter = ","})
la.loadtxt(function () return "1 2 3" end)
la.loadtxt(function () error {} end)
la.genfromtxt({string.rep(",", 1 << 20)}, {delimiter = ","})
la.loadtxt("/etc/passwd")
la.loadtxt("/dev/zero")
la.genfromtxt("/etc/passwd")
la.savetxt("/tmp/lunarray-attack", la.ones(3))
la._parse_csv(string.rep('"', 1 << 20))
la._parse_csv(string.rep(',', 1 << 20))
la._parse_csv(string.rep('\n', 1 << 20))
la.savetxt({}, la.ones(3), string.rep("%d", 1 << 16))
la.savetxt({}, la.ones(3), "%n%s%p")
la.savetxt({}, la.ones(3), "%99999999999d")
la.array2string(la.ones(10), {threshold = 1 << 60, linewidth = -1, precision = 1 << 40})
la.array2string(la.ones(10), {precision = 1 << 30, floatmode = "fixed"})
la.array2string(la.ones(1000), {separator = string.rep("x", 1 << 16), threshold = 1 << 60})
la.array2string(la.ones(10), {prefix = string.rep("x", 1 << 24)})
la.array2string(la.ones(1000), {edgeitems = 1 << 62})
la.format_float_positional(1e308, {precision = 1 << 40, unique = false, pad_left = 1 << 40, pad_right = 1 << 40})
la.format_float_scientific(1e-320, {precision = 1 << 40, unique = false, exp_digits = 1 << 30})
la.set_printoptions{precision = 1 << 62, threshold = 1 << 62, linewidth = -(1 << 62)} tostring(la.ones(1000))
la.ones(3):astype(string.rep("f", 1 << 20))
la.zeros(3, string.rep("float", 1 << 16))
la.sum(la.ones(3), {[string.rep("axis", 1 << 16)] = 1})
la.sum(la.ones(3), {axis = string.rep("x", 1 << 20)})
la.iinfo(string.rep("x", 1 << 20))
la.r_[string.rep("1:2,", 1 << 16)]
la.c_[string.rep("1:2,", 1 << 16)]
string.rep(tostring(la.ones(1000)), 1 << 20)
load(string.dump(function () return la.ones(3) end), "x", "b")()
-- tables
local t = {} t[1] = t la.array(t)
local t = 1 for i = 1, 200 do t = {t} end la.array(t)
local t = 1 for i = 1, 100000 do t = {t} end la.array(t)
local t = 1 for i = 1, 65 do t = {t, t} end la.array(t)
local t = 1 for i = 1, 30 do t = {t, t} end la.array(t)
local t = {} for i = 1, 1000000 do t[i] = t end la.array(t)
la.array{1, {2}, la.ones(3), "x"}
la.array{la.ones(1000), la.broadcast_to(la.ones(1), {1 << 40})}
la.concatenate({V, V})
la.stack({V, V})
local t = {} for i = 1, 100000 do t[i] = V end la.stack(t)
local t = {} for i = 1, 1000000 do t[i] = la.ones(1) end la.concatenate(t)
la.block{{{{la.ones(3)}}}}
local t = la.ones(3) for i = 1, 200 do t = {t} end la.block(t)
la.ix_(table.unpack({V, V, V}))
la.transpose(la.ones(3, 3), {1, 1})
la.sum(la.ones(3, 3), {axis = setmetatable({}, {__len = function () return 1 << 40 end})})
la.tensordot(la.ones(3, 3), la.ones(3, 3), {{1, 1}, {1, 1}})
la.ones(3, 3):sum{axis = {1, 2, 1, 2}}
local x = la.ones(3) local t = {x} t[2] = t la.broadcast_arrays(table.unpack(t))
la.broadcast_arrays(table.unpack(la.ones(10000):tolist()))
la.lexsort({V, V})
la._group.factorize(V)
la._group.take(la.ones(3), la.array{1 << 62})
la._group.take(la.ones(3), la.array{-(1 << 62)})
la._group.reduce("sum", la.ones(3), la.array({1000000}, "int32"), 1)
la._group.rolling(la.ones(3), 1 << 62)
-- coroutines
for i = 1, 1e9 do coroutine.wrap(function () local x <close> = la.ones(10000) coroutine.yield() end)() end
for i = 1, 200 do coroutine.wrap(function () V2 = la.ones(100000) + 1 end)() end collectgarbage() local t = {} for i = 1, 100 do t[i] = la.ones(1000000) end
local co = coroutine.create(function () local x <close> = la.ones(100000) coroutine.yield(x) end) local _, x = coroutine.resume(co) coroutine.close(co) return x + 1
local function f () return coroutine.wrap(f)() end f()
local x = la.ones(100000) coroutine.wrap(function () for i = 1, 10 do x = x + 1 end end)() coroutine = nil collectgarbage() return x + 1
-- what a sandbox must not have
io.open("/etc/passwd")
os.execute("true")
require "os"
package.loadlib("x", "y")
debug.getregistry()
dofile("/etc/passwd")
loadfile("/etc/passwd")
la.save("/tmp/lunarray-attack.npy", la.ones(3))
la.load("/etc/passwd")
la.memmap("/etc/passwd")
la.ones(3):tofile("/tmp/lunarray-attack")
la.fromfile("/dev/zero")
la.set_num_threads(4096) la.ones(1000000):sum()
-- other
la.config()
la.clock(1, 2, 3)
la._registry():close()
collectgarbage("stop") for i = 1, 1000 do la.ones(100000) end
collectgarbage("generational") for i = 1, 1000 do la.ones(100000) end
collectgarbage("incremental", 1000, 1) for i = 1, 1000 do la.ones(100000) end
local t = {} while true do t[#t + 1] = string.rep("x", 1000) .. #t end
local s = "x" while true do s = s .. s end
string.rep("x", 1 << 40)
("x"):rep(1 << 20):rep(1 << 20)
local function f () return f() + 1 end f()
error(la.ones(3))
error(nil)
local function f () error(setmetatable({}, {__tostring = f})) end f()
la.random.shuffle(V)
la.random.shuffle(setmetatable({}, {__len = function () return 1 << 40 end}))
la.random.set_state({"MT19937", V, 1})
la.random.set_state({"MT19937", la.ones(3), 1 << 62})
local r = la.random.RandomState(1) r:set_state({"MT19937", la.zeros(624, "uint32"), 624}) r:rand(10)
la.put(la.ones(3), {1 << 62}, 1)
la.place(la.ones(3), la.ones(3), {})
la.putmask(V, V, V)
la.copyto(V, 1)
la.fill_diagonal(V, 1)
la.choose(la.array{1 << 62}, {1, 2})
la.select({V:gt(0)}, {V})
la.trim_zeros(V)
la.ones(3):view("complex128")
la.ones(3):view("bool") 
la.from_dlpack(la.newaxis)
la.ones(3):set(la.newaxis, nil)
la.ones(3)(1, 2, 3, 4)
la.ones(3)()
local x = la.ones(3) x.shape = {1 << 62}
]==]

local list = {}
for line in written:gmatch "[^\n]+" do
  if not line:find "^%-%- " then list[#list + 1] = line end
end
local count = #list

-- every registered function; V has 2^40 elements in eight bytes, W and Z are as large a matrix and a complex vector
local arguments = {"", "V", "V, V", "V, 1", "V, V, V", "1, V", "V, {axis = 1}", "W", "W, W", "W, 1", "W, 2, V", "Z", "Z, V", "V, 'float32'", "{V, V}", "{V}, 1",
  "1 << 40", "1 << 62, 1 << 62", "{1 << 40}", "{1 << 31, 1 << 31}", "0, 1, 1 << 40", "X, 1 << 40", "X, 1 << 62", "X, {1 << 40}", "X, X, 1 << 40", "S", "S, S", "X, S", "S, X",
  "X, {out = V}", "X, X, {out = V}", "1, 2, {1 << 40}", "X, {size = 1 << 40}", "0.5, 1 << 40", "0.5, 0.5, 1 << 40", "5, 0.5, 1 << 40", "0/0", "1e308, 1e308", "C", "C, X", "X, C", "F, X", "X, F", "F, 1, W", "F, {1 << 20, 1 << 20}",
  "T", "T, T", "X, T", "N", "N, N", "X, N", "E", "E, E", "E, X", "X, {axis = 1 << 62}", "X, -(1 << 63)", "-(1 << 63), -(1 << 63)", "nil, nil, nil", "X, nil, X", "{}", "{{}, {}}", "function () return V end, X",
  -- P() makes an array, K() a list that closes it when its length is asked for
  "P(2000, 3), K()", "K(), P(2000, 3)", "P(3), K()", "K(), P(3)", "P(3, 3), K()", "K(), P(3, 3)", "P(2000, 3), 1, K()", "P(2000, 3), 2, K()", "P(3), K(), K()", "K(), K(), P(3)",
  "P(3), P(3), K()", "K(), {out = P(3)}", "K(), K(), {out = P(3)}", "P(2000, 3), {where = K()}", "P(2000, 3), {axis = K()}", "P(3), {weights = K()}", "P(2000, 3), {initial = K()}",
  "{P(2000, 3), K()}", "{P(3), K()}", "{K(), P(3)}", "F, P(3), K()", "P(3), {out = P(3), where = K()}", "K(), 1, P(3)", "P(2000, 3), {size = K()}", "K(), {size = 3, out = P(3)}", "P(1), {K(), K()}",
  -- G closes it, too, when it is called
  "G, P(2000, 3)", "G, 1, P(2000, 3)", "P(2000, 3), G", "P(300), {P(300):gt(0)}, {G}", "P(300), {formatter = {float = G}}", "G, {3, 3}, P(3)"}
local place = {[""] = "la", ["random.Generator"] = "la.random.default_rng(1)", ["random.RandomState"] = "la.random.RandomState(1)",
  ["random.BitGenerator"] = "la.random.PCG64(1)", ["random.SeedSequence"] = "la.random.SeedSequence(1)"}
local seen = {}
for _, e in ipairs(la._registry()) do
  local where = place[e.module] or "la." .. e.module
  local key = where .. "." .. e.name
  if (e.func or e.method) and not seen[key] and e.name ~= "set_num_threads" then
    seen[key] = true
    for _, a in ipairs(arguments) do
      local object = e.module:find "^random%.%u"
      if e.func and not object then list[#list + 1] = ("local f = %s[%q] return f(%s)"):format(where, e.name, a)
      elseif object then list[#list + 1] = ("local g = %s return g:%s(%s)"):format(where, e.name, a)
      elseif a:find "^%u" then list[#list + 1] = ("return (%s):%s(%s)"):format(a:match "^[^,]*", e.name, a:match "^[^,]*, (.*)" or "") end
    end
  end
end
return list, count
