--- The cheat sheet: ten operations, and what a network needs them for.
--
--   operation               NumPy                        Lua                          used for
--   matrix multiply         X @ W                        X:dot(W), la.matmul(X, W)    forward pass
--   element-wise multiply   A * B                        A * B                        attention, gating
--   sum along an axis       np.sum(X, axis=0)            X:sum(1)                     gradient averaging
--   exponential             np.exp(z)                    la.exp(z), z:exp()           softmax, sigmoid
--   logarithm               np.log(p)                    la.log(p), p:log()           cross-entropy
--   element-wise max        np.maximum(0, z)             la.maximum(0, z)             ReLU
--   random normal           np.random.randn(m, n)        la.random.randn(m, n)        first weights
--   argmax                  np.argmax(probs, axis=1)     probs:argmax(2)              predicted class
--   clip                    np.clip(p, 1e-7, 1 - 1e-7)   p:clip(1e-7, 1 - 1e-7)       stability
--   transpose               W.T                          W.T                          backpropagation
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

la.random.seed(42)
local X = la.random.randn(2, 3)
local W = la.random.randn(3, 2)
local P = la.array{{0.2, 0.8}, {0.9, 0.1}}

show.item("D12.01", "Matrix multiply: the forward pass")
show.print(X:dot(W))

show.item("D12.02", "Element-wise multiply: attention, gating")
show.print(X * X)

show.item("D12.03", "Sum along an axis: gradient averaging")
show.print(X:sum(1))

show.item("D12.04", "Exponential: softmax, sigmoid")
show.print(X:exp())

show.item("D12.05", "Logarithm: cross-entropy")
show.print(P:log())

show.item("D12.06", "Element-wise max: ReLU")
show.print(la.maximum(0, X))

show.item("D12.07", "Random normal: the first weights")
show.print(la.random.randn(2, 2))

show.item("D12.08", "Argmax: the predicted class")
show.print(P:argmax(2))

show.item("D12.09", "Clip: stability")
show.print(la.array{0.0, 0.3, 1.0}:clip(1e-7, 1 - 1e-7))

show.item("D12.10", "Transpose: backpropagation")
show.print(W.T)
