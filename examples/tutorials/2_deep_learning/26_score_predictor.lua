--- Section E, a small project: the total of the first innings, predicted from its first six overs.
--
-- The course wants a notebook, ipl_score_predictor.ipynb, with all code, plots and an analysis. In Lua that is one script that prints its
-- results and writes its pictures: this one.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
local frame = require "lunarray.frame"
local plot = require "lunarray.plot"

local names = {"pp_score", "pp_wickets", "rr_1_3", "rr_4_6", "pp_boundaries"}
local deliveries = frame.read_csv(show.data "deliveries.csv")
local matches = frame.read_csv(show.data "matches.csv")
local first = deliveries[deliveries.inning:eq(1)]
local match_of = first.match_id.values
local over_of = first.over.values
local runs_of = first.total_runs.values
local bat_of = first.batsman_runs.values
local wicket_of = first.is_wicket.values

-- The powerplay is overs 1 to 6. Everything is a mask and a sum. A match in which no ball was bowled keeps its row of nan.
show.item("D26.01", "Features of every match on the list (nan: no ball was bowled)")
local ids = matches.match_id.values
local F = la.full({#ids, 5}, la.nan)
local total = la.full({#ids}, la.nan)
for row, match in ipairs(ids) do
  local here = match_of:eq(match)
  if here:any() then
    local early = here & over_of:le(6)
    F[row] = {
      runs_of[early]:sum(),
      wicket_of[early]:sum(),
      runs_of[here & over_of:le(3)]:sum() / 3,
      runs_of[early & over_of:ge(4)]:sum() / 3,
      (bat_of[early]:eq(4) | bat_of[early]:eq(6)):sum(),
    }
    total[row] = runs_of[here]:sum()
  end
end
show.print(F.shape, names)
show.print(F[":3"])
show.print(total[":6"])
show.print("matches without a ball:", ids[la.isnan(total)])

-- ~ turns a mask round.
show.item("D26.02", "Leave out the matches without a whole first innings")
local whole = matches.result:ne("no result").values & ~la.isnan(total)
show.print("dropped:", ids[~whole])
local X, y = F[whole], total[whole]
show.print(X.shape, y.shape, ("mean %.6f std %.6f"):format(y:mean(), y:std()))

-- Mean and spread of the training rows only: the test rows must not leave traces in the model.
show.item("D26.03", "Train and test, 80 to 20, seed(42); the training rows give mean and std")
la.random.seed(42)
local order = la.random.permutation(#X)
local split = #X * 8 // 10
local train, test = order:slice(1, split), order:slice(split + 1, #X)
local mean, std = X[train]:mean(1), X[train]:std(1)
local X_train, X_test = (X[train] - mean) / std, (X[test] - mean) / std
local y_train, y_test = y[train], y[test]
show.print(X_train.shape, X_test.shape)
show.print(mean)
show.print(std)
show.print(X_train[1], y_train[":4"])

-- Six columns that hold only five facts: X'X has no inverse, and rounding hides it. inv gives numbers, without an error, that mean
-- nothing. matrix_rank and cond tell.
show.item("D26.04", "The powerplay score is 3 * (both run rates): the columns depend on each other")
local A = la.c_(la.ones(#X_train), X_train)
show.print(la.allclose(X(":", 1), 3 * (X(":", 3) + X(":", 4))))
show.print("columns", A.shape[2], "rank", la.linalg.matrix_rank(A), "condition above 1e14:", la.linalg.cond(A.T:dot(A)) > 1e14)
show.machine(("the largest number in inv(A'A): %.0e"):format(la.abs(la.linalg.inv(A.T:dot(A))):max()))

-- Among all weights that fit equally well, pinv and lstsq take those of the smallest norm. Or one column goes (the second, the
-- score), and the normal equation has one answer. Both predict the same.
show.item("D26.05", "Least squares of the smallest norm, and the normal equation without the score")
local w = la.linalg.pinv(A):dot(y_train)
show.print("pinv ", w)
show.print("lstsq agrees:", la.allclose(w, (la.linalg.lstsq(A, y_train))))
local B = la.delete(A, 2, {axis = 2})
local v = la.linalg.inv(B.T:dot(B)):dot(B.T):dot(y_train)
show.print("without pp_score", v)
local A_test = la.c_(la.ones(#X_test), X_test)
local B_test = la.delete(A_test, 2, {axis = 2})
local predicted = A_test:dot(w)
show.print("both predict the same:", la.allclose(predicted, B_test:dot(v)))

-- An error says little alone; beside that of always guessing the mean it does.
show.item("D26.06", "RMSE in runs")
local function root_mean_square (e) return la.sqrt(la.mean(e ^ 2)) end
local rmse = root_mean_square(y_test - predicted)
local plain = root_mean_square(y_test - y_train:mean())
local fitted = A:dot(w)
print(("Test RMSE: %.2f runs (always the mean: %.2f)"):format(rmse, plain))
print(("%.10f training %.6f"):format(rmse, root_mean_square(y_train - fitted)))
show.print(la.c_(y_test, predicted)[":5"]:round(2))

show.item("D26.07", "Predicted against actual, and the residuals")
local fig, axes = plot.subplots(1, 2, {figsize = {12, 5}})
axes[1]:scatter(y_train, fitted, {s = 25, color = "#10b981", alpha = 0.6, edgecolors = "white", label = "train"})
axes[1]:scatter(y_test, predicted, {s = 40, color = "#7c3aed", edgecolors = "white", label = "test"})
axes[1]:plot({100, 240}, {100, 240}, {color = "#f59e0b", linewidth = 2, label = "perfect"})
axes[1]:set_title "Predicted against actual"
axes[1]:set_xlabel "Actual total"
axes[1]:set_ylabel "Predicted total"
axes[1]:legend()
axes[1]:grid{alpha = 0.3}
local residuals = la.concatenate{y_train - fitted, y_test - predicted}
local counts, edges = la.histogram(residuals, {bins = 12})
show.print(counts, ("from %.4f to %.4f"):format(edges[1], edges[-1]))
axes[2]:hist(residuals, {bins = 12, color = "#7c3aed", alpha = 0.7, edgecolor = "white"})
axes[2]:set_title "Residuals"
axes[2]:set_xlabel "Actual - predicted (runs)"
axes[2]:set_ylabel "Matches"
fig:tight_layout()
show.save_plot(fig, "e_predictions.png")

-- corrcoef wants a variable in each row; here each is a column: rowvar = false. The ranking is by size, whatever the sign.
show.item("D26.08", "Correlations of the features with each other and with the total")
local C = la.corrcoef(la.c_(X, y), {rowvar = false})
show.print(C:round(3))
local ranking = {}
for i, name in ipairs(names) do ranking[i] = {name = name, c = C(6, i)} end
table.sort(ranking, function (p, q) return math.abs(p.c) > math.abs(q.c) end)
for _, one in ipairs(ranking) do print((" %-14s %+.4f"):format(one.name, one.c)) end
local labels = {table.unpack(names)}
labels[6] = "total"
fig = plot.figure{figsize = {7, 6}}
plot.imshow(C, {cmap = "RdBu", vmin = -1, vmax = 1})
plot.colorbar{label = "correlation"}
plot.xticks(la.arange(6), labels, {rotation = 45, ha = "right"})
plot.yticks(la.arange(6), labels)
for i = 1, 6 do
  for j = 1, 6 do
    local ink = math.abs(C(i, j)) > 0.7 and "white" or "black"          -- readable on the dark squares
    plot.text(j - 1, i - 1, ("%.2f"):format(C(i, j)), {ha = "center", va = "center", fontsize = 8, color = ink})
  end
end
plot.title "Feature correlations"
plot.tight_layout()
show.save_plot(fig, "e_correlations.png")

-- The numbers of the text come from the results above; the words are about these (invented) matches.
show.item("D26.09", "The analysis")
local r = C(6, ":")
local learnt = root_mean_square(y_train - fitted)
print(([[
Two features of the powerplay go best with the final total: the number of boundaries (r = %.2f) and the score (r =
%.2f). The run rates of overs 1 to 3 (%.2f) and 4 to 6 (%.2f) follow; wickets lost pull the other way (%.2f). But these
are not five separate facts. The score is exactly three times the sum of the two run rates, so the matrix with its six
columns has rank %d, and the plain normal equation has no single answer: either take the solution of the smallest norm,
or leave one column out; both predict the same numbers. Boundaries and score, too, say nearly the same (r = %.2f). That
is why the fit gives boundaries %.1f runs for each standard deviation and leaves little for the score and the run rates:
such weights are to be read together, not one by one. Wickets keep a weight of their own, %.1f runs for each standard
deviation, since they tell how much batting is left. On the %d matches it had not seen, the model is wrong by %.1f runs,
against %.1f for always guessing the average; on the %d matches it learnt from, by %.1f. So small a test set can be
lucky, and this one was. The honest summary: six overs explain %.0f%% of the variance of the totals in the training
matches, and %.0f%% of the squared error of plain guessing goes away in the unseen ones; most of that is scoring shots.]]):format(
  r[5], r[1], r[3], r[4], r[2], la.linalg.matrix_rank(A), C(1, 5), w[6], w[3], #test, rmse, plain, #train, learnt,
  100 * (1 - (learnt / y_train:std()) ^ 2), 100 * (1 - (rmse / plain) ^ 2)))
