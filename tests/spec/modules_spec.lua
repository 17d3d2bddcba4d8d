--- The modules written in Lua, function by function where no other spec asks: lunarray.frame's and lunarray.plot's small ones. Values of
-- the tables are pandas'.
local la = require "lunarray"
local frame = require "lunarray.frame"
local NA = frame.NA

local function list (s) return s:tolist() end

describe("Series", function ()
  local s = frame.series {7, 8, 2}
  it("has arithmetic by name, from both sides", function ()
    assert.same({14, 16, 4}, list(s:mul(2)))
    assert.same({3.5, 4.0, 1.0}, list(s:div(2)))
    assert.same({3.5, 4.0, 1.0}, list(s:truediv(2)))
    assert.same({3, 4, 1}, list(s:floordiv(2)))
    assert.same({17, 18, 12}, list(s:radd(10)))
    assert.same({3, 2, 8}, list(s:rsub(10)))
    assert.same({70, 80, 20}, list(s:rmul(10)))
    assert.same({2.0, 1.75, 7.0}, list(s:rdiv(14)))
    assert.same({2.0, 1.75, 7.0}, list(s:rtruediv(14)))
    assert.same({2, 1, 7}, list(s:rfloordiv(15)))
    assert.same({1, 7, 1}, list(s:rmod(15)))
    assert.same({128, 256, 4}, list(s:rpow(2)))
  end)
  it("is compared by name, with itself on the right, too", function ()
    assert.same({false, true, false}, list(s:rlt(7)))      -- 7 < s
    assert.same({true, true, false}, list(s:rle(7)))
    assert.same({false, false, true}, list(s:rgt(7)))
    assert.same({true, false, true}, list(s:rge(7)))
    assert.same({true, false, false}, list(s:req(7)))
    assert.same({false, true, true}, list(s:rne(7)))
  end)
  it("knows what is missing", function ()
    local t = frame.series {1, NA, 3}
    assert.same({false, true, false}, list(t:isna()))
    assert.same({true, false, true}, list(t:notnull()))
    assert.is_true(frame.isna(NA))
    assert.is_false(frame.isna "x")
    assert.same({false, true, false}, list(frame.isna(t)))
    assert.is_true(frame.isseries(t))
    assert.is_false(frame.isframe(t))
    assert.is_true(frame.isframe(t:to_frame "t"))
  end)
  it("finds extremes, is turned into other things, and gets other labels", function ()
    local t = frame.series({5, 1, 9}, {index = {"a", "b", "c"}})
    assert.same({"b", "c"}, {t:idxmin(), t:idxmax()})
    assert.same({5, 1, 9}, t:to_list())
    assert.equals("a  5\nb  1\nc  9", (tostring(t:to_frame "v"):gsub("^[^\n]*\n", ""):gsub(" +", "  ")))
    assert.equals("key", t:rename_axis("key").index.names[1])
    assert.equals(1, t.index:nlevels())
    assert.equals(9, t:set_axis({"x", "y", "z"}).z)
    assert.equals(15, t:aggregate "sum")
    assert.same({1, 9}, list(t:aggregate {"min", "max"}))
    assert.is_true(math.abs(frame.series({1, 2, 4, 3}):autocorr() - 0.32732683535398857) < 1e-15)
  end)
  it("changes strings", function ()
    local t = frame.series {"New delhi", NA, "PUNE"}.str
    assert.same({"nEW DELHI", nil, "pune"}, list(t:swapcase()))
    assert.same({"xa", "b"}, list(frame.series({"  xa", "b"}).str:lstrip()))
    assert.same({"a", "b"}, list(frame.series({"xxa", "b"}).str:lstrip "x"))
    assert.same({"a", ".b"}, list(frame.series({"a..", ".b."}).str:rstrip "."))
    assert.same({"ab..", "abcde"}, list(frame.series({"ab", "abcde"}).str:ljust(4, ".")))
    assert.same({"  ab", "abcde"}, list(frame.series({"ab", "abcde"}).str:rjust(4)))
    assert.same({"abab"}, list(frame.series({"ab"}).str:repeat_(2)))
    assert.same({"7", "x7"}, list(frame.series({"id_7", "x7"}).str:removeprefix "id_"))
    assert.same({"7", "7 m"}, list(frame.series({"7 km", "7 m"}).str:removesuffix " km"))
    assert.equals("a-b", frame.series({"a", "b"}).str:cat {sep = "-"})
    assert.same({"a1", "b2"}, list(frame.series({"a", "b"}).str:cat(frame.series {"1", "2"})))
  end)
  it("tests strings", function ()
    local t = frame.series({"12", "ab", "A1", " ", "AB", NA}).str
    assert.same({true, false, false, false, false, false}, list(t:isdigit()))
    assert.same({true, false, false, false, false, false}, list(t:isnumeric()))
    assert.same({false, true, false, false, true, false}, list(t:isalpha()))
    assert.same({true, true, true, false, true, false}, list(t:isalnum()))
    assert.same({false, false, false, true, false, false}, list(t:isspace()))
    assert.same({false, true, false, false, false, false}, list(t:islower()))
    assert.same({false, false, true, false, true, false}, list(t:isupper()))
    assert.same({false, true, false, false, false, false}, list(t:fullmatch "%l+"))
  end)
end)

describe("Frame", function ()
  local df = frame({a = {1, 2, 4}, b = {8, 6, NA}}, {"a", "b"})
  it("has arithmetic by name", function ()
    assert.same({2, 4, 8}, list(df:mul(2).a))
    assert.same({0.5, 1.0, 2.0}, list(df:div(2).a))
    assert.same({0.5, 1.0, 2.0}, list(df:truediv(2).a))
    assert.same({0, 1, 2}, list(df:floordiv(2).a))
  end)
  it("knows what is missing, where extremes are, and what columns have to do with each other", function ()
    assert.same({false, false, true}, list(df:isna().b))
    assert.same({true, true, false}, list(df:notnull().b))
    assert.same({1, 2}, list(df:idxmin()))
    assert.array_equal(la.array {{1., 8.}, {2., 6.}}, df:head(2):to_array())
    assert.equals(7, df:aggregate("sum").a)
    assert.is_true(math.abs(df:corrwith(df.a).b + 1) < 1e-15)
    assert.same({10, 20, 40}, list(df:applymap(function (v) return v * 10 end).a))
  end)
  it("gets other names and other columns", function ()
    assert.equals("row", df:rename_axis("row").index.names[1])
    assert.equals("['a_x', 'b_x']", tostring(df:add_suffix("_x").columns))
    assert.equals("['p', 'q']", tostring(df:set_axis({"p", "q"}, 2).columns))
    local copy = df:copy()
    assert.same({1, 2, 4}, list(copy:pop "a"))
    assert.equals("['b']", tostring(copy.columns))
    local lists = frame({s = {"a b", "c"}, n = {1, 2}}):assign {w = function (t) return t.s.str:split " " end}
    assert.same({"a", "b", "c"}, list(lists:explode("w").w))
    assert.same({1, 1, 2}, list(lists:explode("w").n))
  end)
  it("is grouped", function ()
    local g = frame({k = {"x", "y", "x"}, v = {3, 2, 1}}):groupby "k"
    assert.same({3, 2}, list(g.v:idxmin()))
    assert.same({4, 2}, list(g.v:aggregate "sum"))
    assert.array_equal(la.array {1, 3}, g:get_groups().x)
  end)
end)

describe("lunarray.plot", function ()
  local plot = require "lunarray.plot"
  before_each(function () plot.close "all" end)
  teardown(function () plot.close "all" end)
  local drawn = os.execute "command -v \"${GNUPLOT:-gnuplot}\" >/dev/null 2>&1" == true

  it("moves from plot to plot", function ()
    local fig, ax = plot.subplots(1, 2)
    assert.equals(ax[2], plot.gca() == ax[1] and (plot.sca(ax[2]) or plot.gca()))
    plot.sca(ax[1])
    assert.equals(ax[1], plot.gca())
    assert.equals(2, #fig:get_axes())
    plot.clf()
    assert.equals(0, #fig:get_axes())
    local third = fig:add_subplot(2, 2, 3)
    assert.equals(third, fig:gca())
    assert.equals(third.figure, fig)
    fig:add_axes {0.7, 0.7, 0.2, 0.2}
    assert.equals(2, #fig:get_axes())
    fig:clf()
    assert.equals(0, #fig:get_axes())
  end)
  it("makes grids of plots in a figure that is there, options alone, too", function ()
    assert.equals(4, #plot.figure():subplots(2, 2).flat)
    assert.equals(3, #plot.figure():subplots {nrows = 3})
    assert.raises_at(function () plot.figure():subplots(0, 2) end, "subplots: rows must be a whole number from 1, got 0")
    assert.raises_at(function () plot.figure():subplots(1, 2, {share = true}) end, 'subplots has no option "share": did you mean "sharex"?')
  end)
  it("remembers titles, labels and limits", function ()
    local ax = plot.gca()
    ax:set_title "Runs"
    ax:set_xlabel "over"
    ax:set_ylabel "runs"
    assert.same({"Runs", "over", "runs"}, {ax:get_title(), ax:get_xlabel(), ax:get_ylabel()})
    ax:set_xlim(0, 20)
    assert.same({0, 20}, {ax:get_xlim()})
    ax:invert_xaxis()
    assert.same({20, 0}, {ax:get_xlim()})
    ax:set_xticks({1, 2}, {"one", "two"})
    assert.same({{1, 2}, {"one", "two"}}, {plot.xticks()})
    ax:set_yticks {0, 5}
    ax:set_yticklabels {"none", "five"}
    assert.same({{0, 5}, {"none", "five"}}, {plot.yticks()})
    ax:set_xticklabels {"1st", "2nd"}
    assert.same({"1st", "2nd"}, (select(2, plot.xticks())))
    ax:plot({1, 2}, {label = "up"})
    ax:legend()
    assert.same({"up"}, ax:get_legend_texts())
    local items, labels = ax:get_legend_handles_labels()
    assert.same({1, {"up"}}, {#items, labels})
    assert.equals("plot.legend of 1 items", tostring(ax:legend()))
    ax:cla()
    assert.equals("", ax:get_title())
  end)
  it("gives what it drew a label, a place above or below, and takes it away", function ()
    local line = plot.plot {1, 2}
    line:set_label "up"
    assert.equals("up", line:get_label())
    line:set_zorder(7)
    assert.raises_at(function () line:set_zorder "top" end, "set_zorder must be a number, got \"top\"")
    line:remove()
    assert.equals(0, #plot.gca().items)
  end)
  it("draws with all of these", function ()
    if not drawn then pending "gnuplot is not installed" end
    for name, f in pairs {
      lines = function ()
        plot.semilogy {1, 10, 100}
        plot.hlines({2, 5}, 0, 2)
        plot.axvspan(0.5, 1, {alpha = 0.3})
        plot.fill_betweenx({1, 10, 100}, {0, 1, 2}, 0)
        plot.twiny():plot {1, 2}
      end,
      cells = function ()
        plot.pcolor {{1, 2}, {3, 4}}
        plot.set_axis_off()
      end,
      looks = function ()
        plot.plot {1, 2}
        plot.tick_params {axis = "x", labelsize = 8}
        plot.minorticks_on()
        plot.locator_params {nbins = 4}
        plot.set_xformat "%.2f"
        plot.set_yformat(function (v) return v .. " km" end)
        plot.set_facecolor "#eeeeee"
        plot.spines {top = false}
        plot.subplots_adjust {left = 0.2}
        plot.figtext(0.5, 0.01, "source")
      end,
    } do
      plot.clf()
      f()
      local svg = plot.gcf():tobytes "svg"
      assert.matches("<svg", svg)
      if name == "looks" then
        assert.matches(">0%.50<", svg)
        assert.matches("1.5 km", svg)
        assert.matches("source", svg)
        plot.minorticks_off()
        assert.is_true(#plot.gcf():tobytes "svg" < #svg)
      end
    end
  end)
end)
