--- Three cultivars of one region told apart by what a laboratory finds in their wine: why columns have to be put on one scale, and what
-- nearest neighbours, softmax regression and linear discriminants make of thirteen numbers.
--
--   lua5.4 examples/wine.lua FILE [options]      FILE is the table of 178 Italian wines
--   lua5.4 examples/wine.lua [options]           makes up wines, and sorts those
--
--   --neighbours N   how many neighbours vote (default 1)
--   --share X        the part of the wines that is kept back to be asked afterwards (default 0.3)
--   --steps N        of gradient descent (default 300)        --rate X    their size (default 0.5)
--   --decay X        weight of the squared weights (default 0.001)
--   --seed N         of the split, and of made-up wines (default 1)
--   --plot FILE      draw the wines by their two principal components (.png .svg .pdf; needs gnuplot)
--
-- The data: "Wine" in the UCI Machine Learning Repository (archive.ics.uci.edu/dataset/109/wine, CC BY 4.0). A line is a wine: thirteen
-- numbers and the class, 1 to 3, which may stand first (as in the repository's wine.data) or last; no line with names:
--   14.23,1.71,2.43,15.6,127,2.8,3.06,.28,2.29,5.64,1.04,3.92,1065,1
--
-- What is learnt here: leave-one-out as one matrix of distances, what a scale does to distances, covariance matrices and linalg.solve,
-- principal components by linalg.svd.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/?.lua;" .. package.path
local program, classify = require "program", require "classify"
local la = require "lunarray"
local frame = require "lunarray.frame"

local options = program.arguments({"FILE"}, {
  neighbours = 1, share = 0.3, steps = 300, rate = 0.5, decay = 0.001, seed = 1, plot = "",
})
la.random.seed(options.seed)
if options.neighbours < 1 then program.fail "--neighbours wants a whole number from 1" end
if not (options.share > 0 and options.share < 1) then program.fail("--share must lie between 0 and 1, got %g", options.share) end
if options.steps < 1 then program.fail "--steps wants a whole number from 1" end

-- ---- the data ----------------------------------------------------------------------------------------------------------------

local measures = {
  "alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium", "total phenols", "flavanoids", "nonflavanoid phenols",
  "proanthocyanins", "color intensity", "hue", "OD280/OD315", "proline",
}

--- The numbers (n, 13) and the classes (n).
local function read (path)
  local t = program.try(frame.read_csv, path, {header = false})
  if #t.columns ~= 14 then program.fail("%s has %d columns; 13 numbers and the class are wanted", path, #t.columns) end
  if #t:select_dtypes("number").columns ~= 14 then
    program.fail("%s holds words; all columns must be numbers, without names in the first line", path)
  end
  local whole = t:to_numpy()
  if la.isnan(whole):any() then program.fail("%s has gaps; every wine needs its 13 numbers and the class", path) end
  for _, j in ipairs {14, 1} do
    local class = whole(":", j)
    if class:eq(class:floor()):all() and class:min() == 1 and class:max() <= 9 then
      return whole[j == 14 and ":, 1:13" or ":, 2:14"]:astype "float64", class:astype "int64"
    end
  end
  program.fail("%s: neither the first nor the last column holds classes counted from 1", path)
end

--- Wines around a typical one of each class. The columns are as unlike as real ones: hue around 1, proline around 750.
local function make_up ()
  local typical = la.array {
    {13.7, 2.0, 2.5, 17, 106, 2.8, 3.0, 0.29, 1.9, 5.5, 1.06, 3.2, 1100},
    {12.3, 1.9, 2.2, 20, 95, 2.3, 2.1, 0.36, 1.6, 3.1, 1.06, 2.8, 520},
    {13.2, 3.3, 2.4, 21, 99, 1.7, 0.8, 0.45, 1.2, 7.4, 0.68, 1.7, 630},
  }
  local spread = la.array {0.5, 0.8, 0.25, 2.8, 12, 0.4, 0.5, 0.1, 0.45, 1.5, 0.15, 0.4, 170}
  local parts, classes = {}, {}
  for class, n in ipairs {60, 70, 50} do
    parts[class] = la.maximum(typical[class] + spread * la.random.standard_normal({n, 13}), typical[class] / 10):round(2)
    classes[class] = la.full({n}, class)
  end
  return la.concatenate(parts), la.concatenate(classes)
end

local x, y
if options[1] then
  x, y = read(options[1])
  print(("%d wines from %s"):format(#x, options[1]))
else
  x, y = make_up()
  print(("No file given: %d wines made up here."):format(#x))
  print "For real ones: lua5.4 examples/wine.lua FILE; --help says where to get it."
end
local n, classes = #x, y:max()
local names = {}
for class = 1, classes do names[class] = "class " .. class end

program.heading "The table"
for class = 1, classes do print(("%4d  %s"):format(y:eq(class):sum(), names[class])) end
print()
print(("%-22s%12s%12s"):format("", "mean", "spread"))
for j, name in ipairs(measures) do print(("%-22s%12.6f%12.6f"):format(name, x(":", j):mean(), x(":", j):std())) end

-- ---- leave one out: every wine is asked once, and all others are known ----------------------------------------------------------

-- The distances of all to all are one matrix; with infinity on its diagonal no wine is its own neighbour. The columns as they are:
-- proline, in hundreds, drowns the rest.
local function leave_one_out (rows)
  local d = classify.distances(rows, rows)
  d[{la.range(1, n), la.range(1, n)}] = la.inf
  return classify.vote(d, y, options.neighbours, classes)
end
if n <= options.neighbours then program.fail("%d wines have no %d neighbours", n, options.neighbours) end
local scaled = classify.standardise(x)
program.heading("%d nearest neighbour%s, leaving one out", options.neighbours, options.neighbours == 1 and "" or "s")
print("right, the columns as they are:  " .. program.share(leave_one_out(x):eq(y):sum(), n))
local said = leave_one_out(scaled)
print("right, each column standardised: " .. program.share(said:eq(y):sum(), n))
program.print_confusion(classify.confusion(y, said, classes), names)

-- Fisher's linear discriminants. Each class is a cloud of its own mean m and of a covariance S that all share; the score of a class,
-- x S^-1 m - m S^-1 m / 2 + log(its part), is linear in x. It does not care for scales: S holds them.
local function discriminants (rows, class)
  local means, offsets = {}, la.empty(classes)
  local scatter = la.zeros(rows.shape[2], rows.shape[2])
  for c = 1, classes do
    local own = rows[class:eq(c)]
    means[c] = own:mean(1)
    local centred = own - means[c]
    scatter:add_(centred.T:dot(centred))
    offsets[c] = math.log(#own / #rows)
  end
  means = la.stack(means)
  local weights = la.linalg.solve(scatter / (#rows - classes), means.T)          -- (13, classes)
  return weights, offsets - (means * weights.T):sum(2) / 2
end

program.heading "Linear discriminants, leaving one out"
said = la.zeros_like(y)
local others = la.ones(n, "bool")
for i = 1, n do
  others[i] = false
  local weights, offsets = discriminants(x[others], y[others])
  said[i] = (x[i]:dot(weights) + offsets):argmax()
  others[i] = true
end
print("right: " .. program.share(said:eq(y):sum(), n))
program.print_confusion(classify.confusion(y, said, classes), names)

-- ---- softmax regression on a part of the wines ---------------------------------------------------------------------------------

local train, test = classify.split(y, options.share)
if #test == 0 or #train == 0 then program.fail("%d wines are too few to be split", n) end
local train_x, test_x = classify.standardise(x[train], x[test])
local train_y, test_y = y[train], y[test]
program.heading("Softmax regression: %d to learn from, %d kept back", #train, #test)
local model, losses = classify.fit_softmax(train_x, train_y, classes, options)
print(("loss: %.4f at first, %.4f after %d steps"):format(losses[1], losses[-1], options.steps))
print("right, of those it learnt from: " .. program.share(classify.probabilities(model, train_x):argmax(2):eq(train_y):sum(), #train))
said = classify.probabilities(model, test_x):argmax(2)
print("right: " .. program.share(said:eq(test_y):sum(), #test))
program.print_confusion(classify.confusion(test_y, said, classes), names)

print "\nwhat speaks most for each class, and what against"
for class = 1, classes do
  local order = model.w(":", class):argsort()
  print(("  %s: %s, %s; against: %s"):format(names[class], measures[order[-1]], measures[order[-2]], measures[order[1]]))
end

-- ---- principal components: the two directions in which the wines differ most -----------------------------------------------------

local _, s, vt = la.linalg.svd(scaled, {full_matrices = false})
local kept = s:square() / s:square():sum()
program.heading "Principal components of the standardised columns"
print(("the first two of %d hold %.2f %% and %.2f %% of the variance"):format(#s, 100 * kept[1], 100 * kept[2]))

program.picture(options.plot, function (plot)
  local flat = scaled:dot(vt["1:2"].T)
  plot.figure {figsize = {6.5, 5}}
  for class = 1, classes do
    local here = y:eq(class)
    plot.scatter(flat(":", 1)[here], flat(":", 2)[here], {s = 22, label = names[class]})
  end
  plot.xlabel(("first component (%.0f %%)"):format(100 * kept[1]))
  plot.ylabel(("second component (%.0f %%)"):format(100 * kept[2]))
  plot.title "wines by their principal components"
  plot.legend()
  plot.grid {alpha = 0.3}
  plot.tight_layout()
end)
