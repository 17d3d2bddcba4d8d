--- A tour of arrays in ten short sections: read it beside what it prints. `lua5.4 examples/tour.lua`
local la = require "lunarray"

local function section (title)
  print("\n-- " .. title .. " " .. ("-"):rep(70 - #title))
end

local function show (text, value)
  local lines = tostring(value)
  print(text .. (lines:find "\n" and " =\n" or " = ") .. lines)
end

section "1. making arrays"
local x = la.array {{1, 2, 3}, {4, 5, 6}}
show("la.array {{1, 2, 3}, {4, 5, 6}}", x)
show("its shape", x.shape)
show("its dtype", x.dtype)
show('la.zeros(2, 3, "float32")', la.zeros(2, 3, "float32"))
show("la.arange(5), values as NumPy's", la.arange(5))
show("la.range(1, 5), as Lua's for counts", la.range(1, 5))
show("la.linspace(0, 1, 5)", la.linspace(0, 1, 5))

section "2. elements, rows, columns: positions count from 1"
show("x[2]", x[2])
show("x[2][3]", x[2][3])
show("x(2, 3), the fast way to one element", x(2, 3))
show("x[-1], the last row", x[-1])
show('x[":, 2:3"], both ends included', x[":, 2:3"])
show('x[":, ::-1"]', x[":, ::-1"])
show("x[{ {2, 1, 2} }], rows by a list", x[{ {2, 1, 2} }])

section "3. arithmetic is elementwise, shapes are stretched to fit"
show("x * 10", x * 10)
show("x + la.array {100, 200, 300}", x + la.array {100, 200, 300})
show("x + la.array {{100}, {200}}", x + la.array {{100}, {200}})
show("la.sqrt(x)", la.sqrt(x))
show("x // 2 + x % 2", x // 2 + x % 2)

section "4. masks select and assign"
local y = la.arange(10)
show("y:gt(5)", y:gt(5))
show("y[y:gt(5)]", y[y:gt(5)])
show("y[y:gt(2) & y:lt(6)]", y[y:gt(2) & y:lt(6)])
y[y:gt(5)] = -1
show("after y[y:gt(5)] = -1", y)
show("la.where(y:lt(0), 0, y)", la.where(y:lt(0), 0, y))

section "5. reductions"
show("x:sum()", x:sum())
show("x:sum(1), down the columns", x:sum(1))
show("x:mean{axis = 2, keepdims = true}", x:mean{axis = 2, keepdims = true})
show("x:argmax(2), positions", x:argmax(2))
if (x:gt(0)):all() then print "every element is positive" end

section "6. shapes; a view shares its elements"
local z = la.arange(12):reshape(3, 4)
show("z", z)
show("z.T", z.T)
local row = z[1]
row[1] = 99
show("z[1] is a view: after row[1] = 99, z[1]", z[1])
show("la.concatenate{x, x}", la.concatenate{x, x})
show("la.stack({la.arange(3), la.arange(3)}, 2)", la.stack({la.arange(3), la.arange(3)}, 2))

section "7. dtypes and promotion as in NumPy"
show('la.result_type("int8", "uint8")', la.result_type("int8", "uint8"))
show('la.ones(2, "float32") + 2.5 stays', (la.ones({2}, "float32") + 2.5).dtype)
show('la.array({1.7, -1.7}):astype("int32")', la.array({1.7, -1.7}):astype "int32")
show("la.array {1, 2} / 2", la.array {1, 2} / 2)
show("la.sqrt(la.complex(-1, 0))", la.sqrt(la.complex(-1, 0)))

section "8. products"
local a, b = la.array {{1, 2}, {3, 4}}, la.array {{0, 1}, {1, 0}}
show("a:dot(b)", a:dot(b))
show("la.arange(4):dot(la.arange(4))", la.arange(4):dot(la.arange(4)))
show("la.outer(la.range(1, 3), la.range(1, 3))", la.outer(la.range(1, 3), la.range(1, 3)))

section "9. random numbers, with NumPy's seeds"
la.random.seed(42)
show("three uniform numbers", la.random.uniform(0, 1, 3))
show("la.random.permutation(6), positions", la.random.permutation(6))
local walk = la.random.choice(la.array {-1, 1}, 1000)
show("mean of 1000 steps of -1 or 1", walk:mean())

section "10. errors say what is wrong"
local function try (f)
  local _, message = pcall(f)
  print(message)
end
try(function () return x + la.arange(4) end)
try(function () return x[7] end)
try(function () return x[0] end)
try(function () return x < 3 end)
try(function () return x:sum{axes = 1} end)
