--- Which iris is it? Three species told apart by four measures, in two ways: nearest neighbours and softmax regression.
--
--   lua5.4 examples/iris.lua FILE [options]      FILE is R. A. Fisher's table of 150 flowers
--   lua5.4 examples/iris.lua [options]           makes up flowers of three species, and sorts those
--
--   --neighbours N   how many neighbours vote (default 5)
--   --share X        the part of the flowers that is kept back to be asked afterwards (default 0.3)
--   --steps N        of gradient descent (default 500)        --rate X    their size (default 0.5)
--   --decay X        weight of the squared weights (default 0.001)
--   --seed N         of the split, and of made-up flowers (default 1)
--   --plot FILE      draw petals, borders and the loss (.png .svg .pdf; needs gnuplot)
--
-- The data: "Iris" in the UCI Machine Learning Repository (archive.ics.uci.edu/dataset/53/iris, CC BY 4.0). A line is a flower: sepal
-- length, sepal width, petal length, petal width in cm, then the species; a first line with names of columns may be there or not:
--   5.1,3.5,1.4,0.2,Iris-setosa
--
-- What is learnt here: reading a table, names of classes as positions, splitting by lists of positions, standardising by broadcasting,
-- distances of all to all by broadcasting, argsort, a model in ten lines, a table of confusions by bincount.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/?.lua;" .. package.path
local program, classify = require "program", require "classify"
local la = require "lunarray"
local frame = require "lunarray.frame"

local options = program.arguments({"FILE"}, {
  neighbours = 5, share = 0.3, steps = 500, rate = 0.5, decay = 0.001, seed = 1, plot = "",
})
la.random.seed(options.seed)
if options.neighbours < 1 then program.fail "--neighbours wants a whole number from 1" end
if not (options.share > 0 and options.share < 1) then program.fail("--share must lie between 0 and 1, got %g", options.share) end
if options.steps < 1 then program.fail "--steps wants a whole number from 1" end

-- ---- the data ----------------------------------------------------------------------------------------------------------------

local measures = {"sepal_length", "sepal_width", "petal_length", "petal_width"}

local function read (path)
  local f = program.try(function () return assert(io.open(path)) end)
  local first = f:read "l" or ""
  f:close()
  local named = not tonumber(first:match "^[^,]*")                 -- the first line holds names
  local columns = {measures[1], measures[2], measures[3], measures[4], "species"}
  local t = program.try(frame.read_csv, path, {header = named and 1 or false, names = columns})
  for _, name in ipairs(measures) do
    if t[name].dtype ~= "float64" then program.fail("%s: the column %s must hold numbers, got %s", path, name, t[name].dtype) end
  end
  return t:dropna()
end

--- Flowers around a typical one of each species; every measure spreads a little.
local function make_up (per)
  local typical = la.array {{5.0, 3.4, 1.5, 0.2}, {5.9, 2.8, 4.3, 1.3}, {6.6, 3.0, 5.6, 2.0}}
  local spread = la.array {{0.35, 0.38, 0.17, 0.10}, {0.50, 0.31, 0.45, 0.20}, {0.60, 0.32, 0.55, 0.27}}
  local parts, species = {}, {}
  for i, name in ipairs {"alba", "caerulea", "purpurea"} do
    parts[i] = la.round(typical[i] + spread[i] * la.random.standard_normal({per, 4}), 1):maximum_(0.1)
    for _ = 1, per do species[#species + 1] = name end
  end
  local t = frame.new(la.concatenate(parts), {columns = measures})
  t.species = species
  return t
end

local t
if options[1] then
  t = read(options[1])
  print(("%d flowers from %s"):format(#t, options[1]))
else
  t = make_up(50)
  print(("No file given: %d flowers made up here."):format(#t))
  print "For real ones: lua5.4 examples/iris.lua FILE; --help says where to get it."
end

local names = t.species:unique()                                   -- in order of first appearance
local position = {}
for i, name in ipairs(names) do position[name] = i end
local y = la.array(t.species:map(position):tolist(), "int64")
local x = t[measures]:to_numpy()

program.heading "The table"
for i, name in ipairs(names) do print(("%4d  %s"):format(y:eq(i):sum(), name)) end
print()
print(("%-14s%10s%10s%10s%10s"):format("", "mean", "spread", "least", "most"))
for j, name in ipairs(measures) do
  local column = x(":", j)
  print(("%-14s%10.6f%10.6f%10.1f%10.1f"):format(name, column:mean(), column:std(), column:min(), column:max()))
end
print(("sum of all %d numbers: %.1f"):format(x.size, x:sum()))

-- ---- learn from some, ask about the others -------------------------------------------------------------------------------------

local classes = #names
local train, test = classify.split(y, options.share)
if #test == 0 or #train < options.neighbours then program.fail("%d flowers are too few to be split", #t) end
local train_y, test_y = y[train], y[test]
local train_x, test_x = classify.standardise(x[train], x[test])
print(("\n%d flowers to learn from, %d kept back"):format(#train, #test))

program.heading("%d nearest neighbours", options.neighbours)
local said = classify.vote(classify.distances(test_x, train_x), train_y, options.neighbours, classes)
print("right: " .. program.share(said:eq(test_y):sum(), #test))
program.print_confusion(classify.confusion(test_y, said, classes), names)

program.heading "Softmax regression"
local model, losses = classify.fit_softmax(train_x, train_y, classes, options)
local function right (rows, truth) return classify.probabilities(model, rows):argmax(2):eq(truth):sum() end
print(("loss: %.4f at first, %.4f after %d steps"):format(losses[1], losses[-1], options.steps))
print("right, of those it learnt from: " .. program.share(right(train_x, train_y), #train))
print("right: " .. program.share(right(test_x, test_y), #test))
said = classify.probabilities(model, test_x):argmax(2)
program.print_confusion(classify.confusion(test_y, said, classes), names)

print "\nweights: what one standard deviation more of a measure does to the score of a species"
local weights = frame.new(model.w:round(3), {columns = names, index = measures})
print(weights)

-- how sure it was where it was wrong, or least sure
local p = classify.probabilities(model, test_x)
local rows = la.range(1, #test)
local sure = p[{rows, test_y}]
print "\nthe three flowers it was least sure about"
for _, i in ipairs(sure:argsort()["1:" .. math.min(3, #test)]:tolist()) do
  local r = test[i]
  print(("  row %3d  %.1f %.1f %.1f %.1f  %s: taken for %s, its own species got %.2f"):format(
    r, x(r, 1), x(r, 2), x(r, 3), x(r, 4), names[y[r]], names[said[i]], sure[i]))
end

-- One split in which luck takes part is no measure. Ten parts, each asked once by a model that learnt from the other nine:
program.heading "Every flower asked once (ten parts)"
local by_vote = classify.cross_validate(x, y, 10, function (known_x, known_y, asked)
  return classify.vote(classify.distances(asked, known_x), known_y, options.neighbours, classes)
end)
local by_scores = classify.cross_validate(x, y, 10, function (known_x, known_y, asked)
  return classify.probabilities(classify.fit_softmax(known_x, known_y, classes, options), asked):argmax(2)
end)
print(("%d nearest neighbours right: %s"):format(options.neighbours, program.share(by_vote:eq(y):sum(), #y)))
print("softmax regression right: " .. program.share(by_scores:eq(y):sum(), #y))

-- ---- the picture: the two measures of the petals alone, and where their own model changes its mind -----------------------------

program.picture(options.plot, function (plot)
  local petals = x[":, 3:4"]
  local longs = la.linspace(petals(":", 1):min() - 0.5, petals(":", 1):max() + 0.5, 150)
  local wides = la.linspace(petals(":", 2):min() - 0.3, petals(":", 2):max() + 0.3, 150)
  local grid_x, grid_y = la.meshgrid(longs, wides)
  local grid = la.stack({grid_x:ravel(), grid_y:ravel()}, 2)
  local scaled
  scaled, grid = classify.standardise(petals, grid)
  local by_petals = classify.fit_softmax(scaled, y, classes, options)
  local region = classify.probabilities(by_petals, grid):argmax(2):reshape(grid_x.shape)
  local _, ax = plot.subplots(1, 2, {figsize = {11, 4.5}})
  ax[1]:contourf(grid_x, grid_y, region:astype "float64", {
    levels = la.arange(classes + 1) + 0.5, colors = {"C0", "C1", "C2"}, alpha = 0.25,
  })
  for i, name in ipairs(names) do
    local here = y:eq(i)
    ax[1]:scatter(petals(":", 1)[here], petals(":", 2)[here], {s = 18, label = name})
  end
  ax[1]:set_xlabel "petal length (cm)"
  ax[1]:set_ylabel "petal width (cm)"
  ax[1]:set_title "petals, and the borders they give"
  ax[1]:legend {loc = "upper left"}
  ax[2]:plot(la.range(1, #losses), losses)
  ax[2]:set_xlabel "step"
  ax[2]:set_ylabel "loss"
  ax[2]:set_title "softmax regression on all four measures"
  ax[2]:grid {alpha = 0.3}
  plot.tight_layout()
end)
