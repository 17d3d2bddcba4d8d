--- Family 5 of 6: random numbers, with which the weights of a network begin.
--
-- After seed(42) the numbers below are drawn one after the other from one stream, so they are the same in every run, and NumPy's.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
la.random.seed(42)

show.item("D10.01", "Standard normal weights")
local W1 = la.random.randn(784, 128)
show.print(W1.shape, W1(1, ":4"), W1(784, "-2:"))
print(("mean %.6f std %.6f"):format(W1:mean(), W1:std()))

-- Weights that are too large or too small make the signal grow or fade from layer to layer. Xavier (Glorot) scales by the number of
-- inputs and outputs; it goes with sigmoid and tanh.
show.item("D10.02", "Xavier")
local fan_in, fan_out = 784, 128
local xavier = math.sqrt(2.0 / (fan_in + fan_out))
local W2 = la.random.randn(fan_in, fan_out) * xavier
show.print(W2(1, ":4"))
print(("Xavier std: %.4f expected %.4f"):format(W2:std(), xavier))

-- He's scale goes with ReLU, which stops half of what arrives. (The course says about 0.0506; both the formula and the weights give
-- 0.0505.)
show.item("D10.03", "He")
local he = math.sqrt(2.0 / fan_in)
local W3 = la.random.randn(fan_in, fan_out) * he
show.print(W3(1, ":4"))
print(("He std: %.4f expected %.4f"):format(W3:std(), he))

show.item("D10.04", "Uniform")
local W4 = la.random.uniform(-0.5, 0.5, {784, 128})
show.print(W4(1, ":4"))
show.print(W4:min() >= -0.5, W4:max() < 0.5, ("mean %.6f"):format(W4:mean()))

-- choice(n) draws positions, 1 to n, as Lua counts them (NumPy's are these minus one): a mini-batch of 64 samples out of 10000, none
-- twice.
show.item("D10.05", "64 different positions out of 10000")
local indices = la.random.choice(10000, {size = 64, replace = false})
show.print(indices.shape, #la.unique(indices))
show.print(indices)
