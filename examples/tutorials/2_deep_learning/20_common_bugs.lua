--- Common bugs: five mistakes that everybody makes, what they look like, and the cure.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- The message says which sizes had to be equal: axis 2 of the one, axis 1 of the other (counted from 1). NumPy words it in two ways,
-- one for dot and one for its operator @; here matmul and dot, which do the same for matrices, speak for themselves.
show.item("D20.01", "Bug 1: shapes that do not fit a matrix product")
la.random.seed(42)
local X = la.random.randn(64, 784)
local W = la.random.randn(64, 128)                          -- wrong shape
show.failing(function () return X:dot(W) end)
show.failing(function () return la.matmul(X, W) end)
W = la.random.randn(784, 128)                               -- right: (64, 784) by (784, 128)
show.print(X:dot(W).shape)

-- 100 samples of 5 features. A feature is normalised with its own mean over the samples, so the rows must disappear: axis 1.
-- (The course says axis 0, since NumPy counts axes from 0.) The wrong mean at least does not fit afterwards.
show.item("D20.02", "Bug 2: the wrong axis")
la.random.seed(42)
X = la.random.randn(100, 5)
local mean_wrong = X:mean(2)                                -- of the five features of each sample
local mean_right = X:mean(1)                                -- of the hundred samples of each feature
show.print(mean_wrong.shape, mean_right.shape)
local X_norm = (X - mean_right) / X:std(1)
show.print(mean_right)
show.print(X_norm[1])
show.failing(function () return X - mean_wrong end)

-- The course calls b a view. It is less than that: b is another name for the same array, as with every table in Lua.
show.item("D20.03", "Bug 3: a second name is not a copy")
local a = la.array{1, 2, 3}
local b = a
b[1] = 99
show.print(a)
show.print(rawequal(a, b))

show.item("D20.04", "Bug 3: copy()")
a = la.array{1, 2, 3}
b = a:copy()
b[1] = 99
show.print(a)

-- A range is a view: another array on the same memory. Lists of positions and masks cannot be described by strides, they copy.
show.item("D20.05", "Bug 3: a slice is a view, a list of positions and a mask are copies")
a = la.array{1, 2, 3}
b = a["1:3"]
b[1] = 99
show.print(a)
a = la.array{1, 2, 3}
local c = a[{ {1, 2, 3} }]
c[1] = 99
local d = a[a:gt(0)]
d[1] = 77
show.print(a)

-- Shapes are compared from the right: 4 against 3. The error is the lucky case; a square matrix would have taken b as a row, silently.
show.item("D20.06", "Bug 4: (3, 4) + (3,) is an error")
la.random.seed(42)
W = la.random.randn(3, 4)
b = la.array{1, 2, 3}
show.failing(function () return W + b end)

show.item("D20.07", "Bug 4: as a column, or one number per column")
local b_col = b:reshape(-1, 1)                              -- (3, 1): one number for each row
show.print(W + b_col)
local b_row = la.array{1, 2, 3, 4}                          -- (4,): one number for each column
show.print(W + b_row)

-- Lua's own operators: / always gives floats, // rounds down and keeps whole numbers whole. -3 // 2 is -2, -3 % 2 is 1, in arrays too.
show.item("D20.08", "Bug 5: / and // on whole numbers")
a = la.array{1, 2, 3}
show.print(a / 2)
show.print(a // 2)
show.print((a / 2).dtype, (a // 2).dtype)
show.print(la.array{-3, -1, 1, 3} // 2, la.array{-3, -1, 1, 3} % 2)

show.item("D20.09", "Bug 5: a new array of another type")
a = la.array({1, 2, 3}, "int32")
a = a / 2
show.print(a.dtype)

-- Python's a /= 2 changes the array itself; Lua has no such operators, methods that end in _ work in place: a:div_(2). Halves do
-- not fit into whole numbers: an error, and the array is as it was. idiv_ is the in-place //.
show.item("D20.10", "Bug 5: dividing an int32 array in place is an error")
a = la.array({1, 2, 3}, "int32")
show.failing(function () a:div_(2) end)
show.print(a, a.dtype)
a:idiv_(2)
show.print(a, a.dtype)

-- Of whole numbers divided by 0, / makes inf and nan as floats do. An unsigned byte holds 0 to 255: 250 + 10 goes round to 4.
show.item("D20.11", "Bug 5: other in-place steps keep the type")
a = la.array({1, 2, 3}, "int32")
a:add_(1)
a:mul_(2)
show.print(a, a.dtype)
show.failing(function () la.add(a, 0.5, {out = a}) end)
show.print(la.array{1, -1, 0} / 0, la.array({250}, "uint8") + la.array({10}, "uint8"))

show.item("D20.12", "The rule after each bug")
print [[
1. Inner sizes must match: (m, n) by (n, k) gives (m, k).
2. Axis 1 runs down the rows and collapses them: one result for each column. Axis 2 collapses the columns.
3. = gives a second name, a range gives a view: both share the elements. copy() does not.
4. Look at both shapes before adding; reshape says which way a vector lies.
5. What works in place keeps its dtype; use / for a new array, or begin with floats.]]
