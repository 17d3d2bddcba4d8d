--- Cricket: the total predicted from the first six overs against the actual one, and the residuals.
local data = dofile((arg[0]:match "^.*/" or "") .. "features.lua")
local la = require "lunarray"
local plot = require "lunarray.plot"

la.random.seed(42)
local order = la.random.permutation(#data.x)
local split = math.floor(0.8 * #data.x)
local train, test = order:slice(1, split), order:slice(split + 1, #order)
local mean, std = data.x[train]:mean(1), data.x[train]:std(1)
local function design (rows) return la.concatenate({la.ones(#rows, 1), (data.x[rows] - mean) / std}, 2) end
local w = la.linalg.pinv(design(train)):dot(data.y[train])
local fitted, predicted = design(train):dot(w), design(test):dot(w)

local fig, ax = plot.subplots(1, 2, {figsize = {12, 5}})
ax[1]:scatter(data.y[train], fitted, {s = 25, color = "#10b981", alpha = 0.6, edgecolors = "white", label = "train"})
ax[1]:scatter(data.y[test], predicted, {s = 40, color = "#7c3aed", edgecolors = "white", label = "test"})
ax[1]:plot({100, 240}, {100, 240}, {color = "#f59e0b", linewidth = 2, label = "perfect"})
ax[1]:set_title "Predicted against actual"
ax[1]:set_xlabel "Actual total"
ax[1]:set_ylabel "Predicted total"
ax[1]:legend()
ax[1]:grid {alpha = 0.3}
local residuals = la.concatenate {data.y[train] - fitted, data.y[test] - predicted}
ax[2]:hist(residuals, {bins = 12, color = "#7c3aed", alpha = 0.7, edgecolor = "white"})
ax[2]:set_title "Residuals"
ax[2]:set_xlabel "Actual - predicted (runs)"
ax[2]:set_ylabel "Matches"
fig:tight_layout()
data.save(plot, "e_predictions.png")
