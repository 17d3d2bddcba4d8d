--- Summary: the formulas of these chapters in one place, each run once.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- The forward pass of every layer; then the three activations: sigmoid for a yes or no, ReLU between layers, softmax for one of many.
show.item("D27.01", "Formula reference: matrix multiply, sigmoid, ReLU, softmax")
local X = la.array{{1.0, 2.0}, {3.0, 4.0}}
local W = la.array{{0.5, -1.0}, {0.25, 2.0}}
local b = la.array{0.1, -0.2}
local Z = X:dot(W) + b
show.print(Z)
show.print(1 / (1 + la.exp(-Z)))
show.print(la.maximum(0, Z))
local E = la.exp(Z - Z:max{axis = 2, keepdims = true})
show.print(E / E:sum{axis = 2, keepdims = true})
-- All three are in lunarray by name.
assert(la.allclose(la.sigmoid(Z), 1 / (1 + la.exp(-Z))))
assert(la.relu(Z) == la.maximum(0, Z))
assert(la.allclose(la.softmax(Z, 2), E / E:sum{axis = 2, keepdims = true}))

show.item("D27.02", "Formula reference: cross-entropy, z-score")
local y = la.array{1.0, 0.0, 1.0}
local p = la.array{0.8, 0.3, 0.6}
print(("%.10f"):format(-la.mean(y * la.log(p) + (1 - y) * la.log(1 - p))))
show.print((X - X:mean(1)) / X:std(1))

-- The variance of the drawn weights beside the formula.
show.item("D27.03", "Formula reference: Xavier has variance 2/(n_in + n_out), He 2/n_in")
la.random.seed(42)
local n_in, n_out = 400, 300
local xavier = la.random.randn(n_in, n_out) * la.sqrt(2 / (n_in + n_out))
local he = la.random.randn(n_in, n_out) * la.sqrt(2 / n_in)
print(("%.8f %.8f"):format(xavier:var(), 2 / (n_in + n_out)))
print(("%.8f %.8f"):format(he:var(), 2 / n_in))

show.item("D27.04", "What to take along")
print [[
1. Arrays are the ground under all numerical work: one type, one block of memory. The course says 50 to 200 times faster than Python's
   lists; chapter 1 measured what it is against Lua's tables.
2. Broadcasting joins shapes that differ: compared from the right, sizes are equal, or one is 1. Nothing is copied.
3. A loop over elements becomes one operation. The course says 500 times for a million sigmoids, 2.8 s against 5.6 ms;
   chapter 16 has yours.
4. Six families do all the work: dot, sum, exp and log, maximum, random, and argmax, where, clip.
5. Three plots do most of the looking: loss curves, histograms, decision boundaries.
6. Tables bring data from files to arrays: read_csv, head, describe, values, get_dummies, fillna.
7. All of it runs on this computer's processor, without an account or a waiting line; a GPU is wanted only for large models.
8. The usual bugs are shapes that do not fit, the wrong axis, a view where a copy was meant, a broadcast nobody wanted. Print the shape.]]
