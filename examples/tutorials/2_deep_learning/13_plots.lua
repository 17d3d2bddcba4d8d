--- Pictures: the three plots that are needed most.
--
-- Why plot at all? A loss curve says whether training works; a histogram says whether the data are sane; a decision boundary shows what
-- was learnt. lunarray.plot has Matplotlib's names; where Python takes keywords, a table with options comes last.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
local plot = require "lunarray.plot"

-- Training as it might go: the loss falls exponentially, with some noise. Epochs are counted from 1, so Lua's range fits: 1 to 100.
show.item("D13.01", "Plot 1: the loss curve, its data")
la.random.seed(42)
local epochs = la.range(1, 100)
local train_loss = 2.5 * la.exp(-0.03 * epochs) + 0.1 * la.random.randn(100) * la.exp(-0.02 * epochs)
local val_loss = 2.5 * la.exp(-0.025 * epochs) + 0.15 * la.random.randn(100) * la.exp(-0.015 * epochs)
show.print(epochs[":3"], epochs[-1], train_loss.shape)
show.print(train_loss[":3"], ("%.10f"):format(train_loss[-1]))
show.print(val_loss[":3"], ("%.10f"):format(val_loss[-1]))

-- plot.plot and the like draw on the current figure. The courses' plt.show() opens a window; in a script it is mostly a file that is
-- wanted (save_plot calls fig:savefig), and plot.show() opens a window when it is asked to.
show.item("D13.02", "Plot 1: the loss curve, the picture")
plot.figure{figsize = {8, 5}}
plot.plot(epochs, train_loss, {label = "Train Loss", color = "#7c3aed", linewidth = 2})
plot.plot(epochs, val_loss, {label = "Val Loss", color = "#f59e0b", linewidth = 2})
plot.xlabel "Epoch"
plot.ylabel "Loss"
plot.title "Training Progress — MNIST Classifier"
plot.legend()
plot.grid{alpha = 0.3}
plot.tight_layout()
show.save_plot(plot.gcf(), "loss_curve.png")

-- A histogram counts how many numbers fall into each of 50 bins of equal width; la.histogram gives the counts and the 51 edges.
show.item("D13.03", "Plot 2: histograms, the counts")
la.random.seed(42)
local W_normal = la.random.randn(10000)
local W_xavier = la.random.randn(10000) * la.sqrt(2 / 1000)
for _, pair in ipairs{{"normal", W_normal}, {"xavier", W_xavier}} do
  local name, w = pair[1], pair[2]
  local counts, edges = la.histogram(w, {bins = 50})
  show.print(name, ("std %.6f"):format(w:std()), ("min %.6f max %.6f"):format(w:min(), w:max()), "sum", counts:sum())
  show.print(counts)
  show.print(edges[{ {1, 2, 26, 51} }])
end

-- Two plots side by side: subplots gives the figure and a list of its axes.
show.item("D13.04", "Plot 2: histograms, the picture")
local fig, axes = plot.subplots(1, 2, {figsize = {12, 4}})
axes[1]:hist(W_normal, {bins = 50, color = "#7c3aed", alpha = 0.7, edgecolor = "white"})
axes[1]:set_title "Standard Normal (std=1.0)"
axes[1]:set_xlabel "Weight Value"
axes[2]:hist(W_xavier, {bins = 50, color = "#10b981", alpha = 0.7, edgecolor = "white"})
axes[2]:set_title(("Xavier (std=%.3f)"):format(W_xavier:std()))
axes[2]:set_xlabel "Weight Value"
fig:tight_layout()
show.save_plot(fig, "histograms.png")

-- All points of a grid: meshgrid repeats the x values in rows and the y values in columns; c_ sets vectors side by side as columns, so
-- that each row is a point.
show.item("D13.05", "Plot 3: meshgrid and c_ on a small grid")
local xs, ys = la.meshgrid(la.arange(0, 3), la.arange(0, 2))
show.print(xs)
show.print(ys)
show.print(la.c_(xs:ravel(), ys:ravel()))

-- What does a classifier answer at each point of the plane? predict is a function that is handed in; it gets all 148,554 points at once.
-- The answers, back in the shape of the grid, are drawn as filled contours, the samples on top in the colour of their class.
show.item("D13.06", "Plot 3: the decision boundary")
local function plot_decision_boundary (X, y, predict, title)
  local h = 0.02                                            -- step of the grid
  local x1, x2 = X(":", 1), X(":", 2)
  local xx, yy = la.meshgrid(la.arange(x1:min() - 1, x1:max() + 1, h), la.arange(x2:min() - 1, x2:max() + 1, h))
  local grid_points = la.c_(xx:ravel(), yy:ravel())
  local Z = predict(grid_points):reshape(xx.shape)
  show.print("grid", xx.shape, grid_points.shape, grid_points[1], grid_points[-1])
  print(("share of class 1: %.6f"):format(Z:mean()))
  plot.figure{figsize = {8, 6}}
  plot.contourf(xx, yy, Z, {alpha = 0.4, cmap = "RdYlBu"})
  plot.scatter(x1, x2, {c = y, cmap = "RdYlBu", edgecolors = "black", s = 30})
  plot.title(title or "Decision Boundary")
  plot.xlabel "Feature 1"
  plot.ylabel "Feature 2"
  show.save_plot(plot.gcf(), "decision_boundary.png")
end

la.random.seed(42)
local X = la.random.randn(200, 2)
local function predict (x) return (x(":", 1) + x(":", 2)):gt(0):astype "int64" end
local y = predict(X)
show.print(y:sum(), y[":10"])
plot_decision_boundary(X, y, predict)

-- The size of a picture: inches times dots per inch. lunarray.image reads what was written.
show.item("D13.07", "savefig with dpi = 150: 8 x 5 inches become this many dots")
local image = require "lunarray.image"
plot.figure{figsize = {8, 5}}
plot.plot({0, 1}, {0, 1})
plot.tight_layout()
plot.savefig(show.scratch "loss_curve.png", {dpi = 150})
local info = image.info(show.scratch "loss_curve.png")
print(("(%d, %d)"):format(info.width, info.height))

show.item("D13.08", "Habits that make a plot useful")
print [[
Label the axes: nobody can use a plot without. tight_layout() keeps labels from being cut off. dpi = 150 is sharp and still small.
grid{alpha = 0.3} helps the eye and stays in the background. Train and validation keep their colours in all plots.]]
