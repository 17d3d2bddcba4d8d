--- A loss curve: two lines, a legend, a faint grid.
local la = require "lunarray"
local plot = require "lunarray.plot"

la.random.seed(42)
local epochs = la.range(1, 100)
local train_loss = 2.5 * la.exp(-0.03 * epochs) + 0.1 * la.random.randn(100) * la.exp(-0.02 * epochs)
local val_loss = 2.5 * la.exp(-0.025 * epochs) + 0.15 * la.random.randn(100) * la.exp(-0.015 * epochs)

plot.figure {figsize = {8, 5}}
plot.plot(epochs, train_loss, {label = "Train Loss", color = "#7c3aed", linewidth = 2})
plot.plot(epochs, val_loss, {label = "Val Loss", color = "#f59e0b", linewidth = 2})
plot.xlabel "Epoch"
plot.ylabel "Loss"
plot.title "Training Progress — MNIST Classifier"
plot.legend()
plot.grid {alpha = 0.3}
plot.tight_layout()
plot.savefig(arg[1] or "loss_curve.png", {dpi = tonumber(arg[2])})
