--- Two ways to tell classes apart, and what is needed around them: nearest neighbours and softmax regression, splitting, standardising,
-- counting. Used by iris.lua and wine.lua; not a program itself. Classes are positions: 1, 2, 3 ...
local la = require "lunarray"

local classify = {}

--- Which rows to learn from and which to keep back, so that each class gives its share: two arrays of positions.
-- y (n) classes; share: the part that is kept back.
function classify.split (y, share)
  local train, test = {}, {}
  for class = 1, y:max() do
    local rows = la.flatnonzero(y:eq(class))
    rows = rows[la.random.permutation(#rows)]
    local kept = math.floor(share * #rows + 0.5)
    test[#test + 1] = rows:slice(1, kept)
    train[#train + 1] = rows:slice(kept + 1, #rows)
  end
  return la.concatenate(train), la.concatenate(test)
end

--- The rows in `count` parts, each with its share of every class: a list of arrays of positions. Each part is asked once while the
-- others teach: cross-validation.
function classify.folds (y, count)
  local parts = {}
  for fold = 1, count do parts[fold] = {} end
  for class = 1, y:max() do
    local rows = la.flatnonzero(y:eq(class))
    for fold, piece in ipairs(la.array_split(rows[la.random.permutation(#rows)], count)) do parts[fold][class] = piece end
  end
  for fold = 1, count do parts[fold] = la.concatenate(parts[fold]) end
  return parts
end

--- What answer(train_x, train_y, test_x) says for every row when it has learnt from the other parts alone.
function classify.cross_validate (x, y, count, answer)
  local said = la.zeros_like(y)
  for _, test in ipairs(classify.folds(y, count)) do
    local others = la.ones(#y, "bool")
    others[test] = false
    local train_x, test_x = classify.standardise(x[others], x[test])
    said[test] = answer(train_x, y[others], test_x)
  end
  return said
end

--- Mean 0 and spread 1 for every column of x, and the same change for each further array: what is known of the test rows must not
-- leak into the scale, so that it is taken from x alone.
function classify.standardise (x, ...)
  local mean, spread = x:mean(1), x:std(1)
  spread = la.where(spread:eq(0), 1, spread)          -- a constant column stays as it is: zero
  local out = table.pack(x, ...)
  for i = 1, out.n do out[i] = (out[i] - mean) / spread end
  return table.unpack(out, 1, out.n)
end

--- The squared distance from each row of a to each row of b: a (m, d), b (n, d) -> (m, n).
function classify.distances (a, b)
  local d = a:reshape(#a, 1, -1) - b:reshape(1, #b, -1)     -- (m, n, d): every difference; good for small tables
  return d:square():sum(3)
end

--- The class that most of the k nearest rows have; the lowest of equal ones. d (m, n) distances, y (n) classes of the n rows.
function classify.vote (d, y, k, classes)
  local nearest = d:argsort(2)[{":", "1:" .. k}]            -- positions of the k nearest, (m, k)
  local votes = y[nearest]                                  -- their classes, (m, k)
  local counts = la.empty({#d, classes}, "int64")
  for class = 1, classes do counts:set(":", class, votes:eq(class):sum(2)) end
  return counts:argmax(2)
end

--- One column for each class, 1 where the row has it.
function classify.one_hot (y, classes) return y:reshape(-1, 1):eq(la.range(1, classes)):astype "float64" end

--- Softmax regression: scores x w + b, as probabilities by softmax; w and b by gradient descent on the mean of -log p(right class) plus
-- decay / 2 times the squares of w. Returns the model and the loss at each step.
function classify.fit_softmax (x, y, classes, options)
  local n, d = #x, x.shape[2]
  local target = classify.one_hot(y, classes)
  local w, b = la.zeros(d, classes), la.zeros(classes)
  local losses = la.empty(options.steps)
  for step = 1, options.steps do
    local p = la.softmax(x:dot(w) + b, 2)
    losses[step] = -(la.log(p) * target):sum() / n + options.decay / 2 * w:square():sum()
    local slope = (p - target) / n                          -- of the loss, by the scores
    w:sub_((x.T:dot(slope) + w * options.decay) * options.rate)
    b:sub_(slope:sum(1) * options.rate)
  end
  return {w = w, b = b}, losses
end

--- The probability of each class, (m, classes).
function classify.probabilities (model, x) return la.softmax(x:dot(model.w) + model.b, 2) end

--- counts[i][j]: how many rows of class i were taken for class j.
function classify.confusion (truth, said, classes)
  return la.bincount((truth - 1) * classes + said - 1, {minlength = classes * classes}):reshape(classes, classes)
end

return classify
