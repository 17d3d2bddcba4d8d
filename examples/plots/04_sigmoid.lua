--- A function and its derivative.
local la = require "lunarray"
local plot = require "lunarray.plot"

local z = la.linspace(-5, 5, 101)
local s = 1 / (1 + la.exp(-z))
local d = s * (1 - s)

plot.figure {figsize = {8, 5}}
plot.plot(z, s, {label = "sigmoid(z)", color = "#7c3aed", linewidth = 2})
plot.plot(z, d, {label = "sigmoid_derivative(z)", color = "#f59e0b", linewidth = 2})
plot.xlabel "z"
plot.ylabel "value"
plot.title "Sigmoid and its derivative"
plot.legend()
plot.grid {alpha = 0.3}
plot.tight_layout()
plot.savefig(arg[1] or "sigmoid.png", {dpi = tonumber(arg[2])})
