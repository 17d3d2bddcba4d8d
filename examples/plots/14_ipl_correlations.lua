--- Cricket: how the features hang together: a matrix of correlations with its numbers and a colour bar.
local data = dofile((arg[0]:match "^.*/" or "") .. "features.lua")
local la = require "lunarray"
local plot = require "lunarray.plot"

local c = la.corrcoef(la.concatenate({data.x, data.y:reshape(-1, 1)}, 2), {rowvar = false})
local labels = {table.unpack(data.names)}
labels[#labels + 1] = "total"

plot.figure {figsize = {7, 6}}
plot.imshow(c, {cmap = "RdBu", vmin = -1, vmax = 1})
plot.colorbar {label = "correlation"}
plot.xticks(la.arange(6), labels, {rotation = 45, ha = "right"})
plot.yticks(la.arange(6), labels)
for i = 1, 6 do
  for j = 1, 6 do
    plot.text(j - 1, i - 1, ("%.2f"):format(c(i, j)), {ha = "center", va = "center", fontsize = 8})
  end
end
plot.title "Feature correlations"
plot.tight_layout()
data.save(plot, "e_correlations.png")
