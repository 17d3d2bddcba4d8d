--- Family 1 of 6: dot. The matrix product is the core of every forward pass.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

show.item("D06.01", "dot of two vectors: a number")
local a = la.array{1, 2, 3}
local b = la.array{4, 5, 6}
show.print(la.dot(a, b))                     -- 1*4 + 2*5 + 3*6; a:dot(b) is the same

-- 64 samples of 784 features through 128 units. NumPy writes X @ W; Lua has no such operator, so it is X:dot(W) or la.matmul(X, W).
show.item("D06.02", "The core of a forward pass")
la.random.seed(42)
local X = la.random.randn(64, 784)
local W = la.random.randn(784, 128)
local Z = la.matmul(X, W)
show.print(Z.shape)
show.print("dot(X, W) is the same:", Z == la.dot(X, W))
show.print(Z(1, ":4"), Z(64, "-2:"))

local A = la.array{{1, 2}, {3, 4}}
local B = la.array{{5, 6}, {7, 8}}

show.item("D06.03", "* is element by element")
show.print(A * B)

show.item("D06.04", "matmul is the matrix product")
show.print(la.matmul(A, B))
