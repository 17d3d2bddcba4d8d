--- 1.3.1 Multiplying element by element.
--
-- Two products are in use with matrices: element by element, A * B, and the dot product of the next
-- chapter. A * B and la.multiply(A, B) are the same.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

local A = la.array{{1, 2}, {-1, 4}}
local B = la.array{{2, 0}, {3, 4}}

-- repr is the array as it would be written in a program (in Python).
show.item("F07.01", "A * B and multiply(A, B)")
show.print((A * B):repr())
show.print(la.multiply(A, B):repr())

-- The function takes more than the operator: out, where to put the result; where, for which
-- elements; dtype, in which type to compute; casting, what may be done to fit the result into out.
-- Unless told "unsafe", fractions do not become whole numbers. order is the memory order of the
-- result. (NumPy's subok, signature and extobj have nothing to be about here.)
show.item("F07.02", "multiply with out, where, casting, order, dtype")
local room = la.zeros({2, 2}, "int64")
la.multiply(A, B, {out = room})
show.print(room)
room[":"] = -1
la.multiply(A, B, {out = room, where = A:gt(0)})
show.print(room)
local single = la.multiply(A, B, {dtype = "float32"})
show.print(single, single.dtype)
show.failing(function () return la.multiply(A, 1.5, {out = room}) end)
la.multiply(A, 1.5, {out = room, casting = "unsafe"})
show.print(room)
show.print(la.multiply(A, B, {order = "F"}).strides)

-- A single number is used with every element.
show.item("F07.03", "A matrix and a single number")
show.print(A * 2.0)
show.print(A / 2.0)

-- So is a row with every row, and a column with every column: chapter 13 has the rules.
show.item("F07.04", "multiply follows the broadcasting rules")
show.print(la.multiply(A, {10, 100}))
show.print(la.multiply({{1}, {2}}, {{1, 2, 3}}))

-- Functions built from such operations work on arrays of any shape, and the result has the shape of
-- the input. Three that networks use (the course writes "softmoid" for sigmoid, and this softmax
-- divides by the sum of everything, not of each row):
local function softmoid (x) return 1 / (1 + la.exp(-x)) end
local function relu (x) return la.maximum(0, x) end
local function softmax (x) return la.exp(x) / la.sum(la.exp(x)) end

show.item("F07.05", "Activation functions keep the shape")
la.random.seed(2019)
local X = la.random.rand(2, 3)
show.print("input parameter  X Shape of:", X.shape)
show.print("Activation function softmoid Output shape:", softmoid(X).shape)
show.print("Activation function relu Output shape:", relu(X).shape)
show.print("Activation function softmax Output shape:", softmax(X).shape)

show.item("F07.06", "Activation functions: the values")
show.print(X)
show.print(softmoid(X))
show.print(relu(X))
show.print(softmax(X))
show.print("softmax sums to", la.round(softmax(X):sum(), 12))
