--- Section B: five short answers, with the code that shows them.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"

-- Shapes are laid one above the other, right ends together, and each pair of sizes must fit:
--   equal sizes go together element by element,
--   a size of 1 is repeated until it is as long as the other,
--   where one shape has no size left, it is taken as 1.
show.item("D23.01", "B1: one use of each broadcasting rule")
la.random.seed(42)
local Z = la.random.randn(4, 3)
show.print("equal sizes, a residual connection:", (Z + la.ones(4, 3)).shape)
show.print("a size of 1, rows divided by their sums:", (la.exp(Z) / la.exp(Z):sum{axis = 2, keepdims = true}).shape)
show.print("fewer dimensions, a bias:", (Z + la.zeros(3)).shape)

-- T reverses the order of the axes, and a vector has only one. A column needs a second axis; four ways to it.
show.item("D23.02", "B2: T does nothing to a vector")
local x = la.arange(5)
show.print(x.T.shape, x:reshape(-1, 1).shape, x(":", la.newaxis).shape, la.expand_dims(x, 2).shape, x(la.newaxis, ":").T.shape)

-- maximum(A, B) compares two arrays element by element: with 0 it is ReLU. max(A) looks for the largest element of one array: of
-- all, or of each row, which softmax subtracts before it takes exp. tolist makes Lua tables.
show.item("D23.03", "B3: maximum against max")
local A = la.array{{1, -2}, {-3, 4}}
show.print(la.maximum(A, 0))
show.print(la.max(A), la.max(A, {axis = 2, keepdims = true}):tolist())

-- Square feet in thousands beside a share between 0 and 1: the slope is steep in one direction and flat in another, and one learning
-- rate cannot serve both. With mean 0 and spread 1 all directions are alike. The condition number, largest stretch by smallest, says
-- how bad it is.
show.item("D23.04", "B4: normalising, and what it does to the normal equation")
la.random.seed(42)
local X = la.c_(la.random.randn(200) * 300 + 1200, la.random.randint(1, 5, 200), la.random.rand(200))
local X_norm = (X - X:mean(1)) / X:std(1)
print(("condition number before %.3e after %.3f"):format(la.linalg.cond(X), la.linalg.cond(X_norm)))
show.print(X_norm:std(1))

-- Both keep the size of the signal from layer to layer. Xavier's variance is 2 / (n_in + n_out), here 1 / 256: right for tanh, which
-- is nearly straight around 0. ReLU throws half of the signal away in every layer; He's variance, 2 / n_in, is twice that and brings
-- it back.
show.item("D23.05", "B5: size of the signal after ten layers")
local function relu (z) return la.maximum(0, z) end
local cases = {
  {"tanh, Xavier", la.tanh, la.sqrt(1 / 256)},
  {"ReLU, Xavier", relu, la.sqrt(1 / 256)},
  {"ReLU, He", relu, la.sqrt(2 / 256)},
}
for _, case in ipairs(cases) do
  local name, act, scale = table.unpack(case)
  la.random.seed(42)
  local h = la.random.randn(100, 256)
  for _ = 1, 10 do h = act(h:dot(la.random.randn(256, 256) * scale)) end
  print(("%s: std %.6f"):format(name, h:std()))
end
