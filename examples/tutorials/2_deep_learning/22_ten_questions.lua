--- Section A: ten questions, each answered by running it.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- (a) (64, 784)   (b) (784, 128)   (c) (64, 128)   (d) (784, 784)?   The inner sizes go, the outer ones stay.
show.item("D22.01", "A1 (c): the shape of dot((64, 784), (784, 128))")
show.print(la.dot(la.zeros(64, 784), la.zeros(784, 128)).shape)

-- (a) a.T   (b) a:reshape(1, -1)   (c) a:flatten()   (d) a:reshape(-1, 1)?   Turning one axis round leaves it as it is.
show.item("D22.02", "A2 (d): a column from a vector")
local a = la.arange(5)
show.print(a.T.shape, a:reshape(1, -1).shape, a:flatten().shape, a:reshape(-1, 1).shape)

-- (a) one number   (b) a sum for each row   (c) a sum for each column   (d) an error?   The rows collapse: axis 1 in Lua, 0 in NumPy.
show.item("D22.03", "A3 (c): sum on the first axis of (100, 5)")
show.print(la.sum(la.ones(100, 5), 1).shape, la.sum(la.ones(100, 5), 1))

-- maximum compares element by element; max would be the one largest number, 5.
show.item("D22.04", "A4 (c): maximum(0, ...)")
show.print(la.maximum(0, la.array{-3, -1, 0, 2, 5}))

show.item("D22.05", "A5 (d): (3, 1) + (1, 4)")
show.print((la.ones(3, 1) + la.ones(1, 4)).shape)

-- log(0) is -inf, and one -inf makes the whole loss useless. A hundred-millionth more, and it is merely large.
show.item("D22.06", "A6 (b): 1e-8 keeps log away from 0")
show.print(la.log(la.array{0.0}), la.log(la.array{0.0} + 1e-8))

-- (a) zeros   (b) Xavier   (c) He   (d) uniform in [0, 1]?   ReLU sets half of the values to 0, He's factor 2 makes up for it.
show.item("D22.07", "A7 (c): He for ReLU")
print(("%.6f"):format(la.sqrt(2 / 784)))

-- = makes no copy: two names, one array.
show.item("D22.08", "A8 (b): b = a, b[1] changes both")
a = la.array{1, 2, 3}
local b = a
b[1] = 5
show.print(a, b)

-- With keepdims the axis stays, of length 1, and what comes out broadcasts against what went in.
show.item("D22.09", "A9 (c): keepdims")
local X = la.ones(4, 3)
show.print(la.sum(X, 2).shape, la.sum(X, {axis = 2, keepdims = true}).shape)

-- The course: 300 ms for a Python loop, 1 ms for dot. Lua's loop is quicker; what is left of the difference is that the loop reads one
-- element at a time and checks what it is, and dot runs compiled code that takes several numbers in each instruction (SIMD).
show.item("D22.10", "A10 (b): why dot is so much faster than the loop")
la.random.seed(42)
local u, v = la.random.randn(1000000), la.random.randn(1000000)
local s = 0.0
local loop = show.seconds(function ()
  for i = 1, #u do s = s + u[i] * v[i] end
end)
local whole, d = math.huge, nil
for _ = 1, 5 do
  whole = math.min(whole, show.seconds(function () d = la.dot(u, v) end))
end
show.print(la.isclose(s, d))
show.machine(("%.0f ms against %.2f ms: %.0f times"):format(loop * 1000, whole * 1000, loop / whole))
