--- lunarray.plot: ticks, labels and colours as Matplotlib's (tests/gen/plot.py), contours by their areas, pictures by their pixels, messages.
local la = require "lunarray"
local helper = require "tests.helper"
local plot = require "lunarray.plot"
local color = require "lunarray.plot.color"
local contour = require "lunarray.plot.contour"
local text = require "lunarray.plot.text"
local ticks = require "lunarray.plot.ticks"
local image_found, image = pcall(require, "lunarray.image")
local gnuplot = os.execute "command -v gnuplot >/dev/null 2>&1" == true

local data = helper.data "plot"

local function near (a, b, eps) return math.abs(a - b) <= (eps or 1e-9) * math.max(1, math.abs(a), math.abs(b)) end

describe("ticks", function ()
  for _, case in ipairs(data.ticks) do
    it(("stand and read as Matplotlib's: %g to %g, %d intervals"):format(case.lo, case.hi, case.n), function ()
      local at = ticks.linear(case.lo, case.hi, case.n)
      assert.equals(#case.at, #at)
      for i, t in ipairs(case.at) do assert.is_true(math.abs(t - at[i]) <= 1e-9 * (case.hi - case.lo), ("%.17g %.17g"):format(t, at[i])) end
      local labels, tail = ticks.labels(at, case.lo, case.hi)
      for i, t in ipairs(case.at) do
        if t >= case.lo and t <= case.hi then assert.equals(case.labels[i], labels[i]) end
      end
      assert.equals(case.tail, tail)
    end)
  end

  it("are decades on a logarithmic axis", function ()
    local major, minor, labels = ticks.log(0.05, 2000, 9)
    assert.same({0.01, 0.1, 1, 10, 100, 1000, 10000}, (function ()
      for i, v in ipairs(major) do major[i] = tonumber(("%g"):format(v)) end
      return major
    end)())
    assert.same({"10", "−2"}, labels[1])
    assert.equals(8 * 7, #minor)
    assert.is_true(#ticks.log(1e-30, 1e30, 5) <= 7)
  end)
end)

describe("colours", function ()
  it("are read by name, letter, number of the cycle, grey and hex, as Matplotlib reads them", function ()
    for name, rgba in pairs(data.names) do
      local c = color.parse("x", name)
      for k = 1, 4 do assert.is_true(near(rgba[k], c[k]), name) end
    end
    assert.same({0.1, 0.2, 0.3, 1}, color.parse("x", {0.1, 0.2, 0.3}))
    assert.same({0.1, 0.2, 0.3, 0.5}, color.parse("x", {0.1, 0.2, 0.3}, 0.5))
    assert.equals("#7fff0000", color.gnuplot {1, 0, 0, 0.5})
  end)

  it("of the maps are Matplotlib's within 1/128", function ()
    for name, case in pairs(data.maps) do
      local e = helper.array(case)
      for i, t in ipairs {0, 0.1, 0.25, 0.5, 0.77, 1} do
        local c = color.at(color.map("x", name), t)
        for k = 1, 3 do assert.is_true(math.abs(e(i, k) - c[k]) < 1 / 128, ("%s %g"):format(name, t)) end
      end
    end
    for _, name in ipairs(plot.colormaps()) do assert.is_true(color.map("x", name).n > 0) end
  end)
end)

describe("text", function ()
  it("has DejaVu's widths and is kept to printable UTF-8", function ()
    assert.is_true(near(6.36, text.width("0", 10), 0.01))
    assert.is_true(text.width("iiii", 10) < text.width("MMMM", 10))
    assert.equals("aé\nb c", text.clean "a\xe9\nb\1c")
    local w, h, n = text.size("one\nthree", 10)
    assert.equals(2, n)
    assert.is_true(h > 18 and w > 20)
  end)

  it("is placed by its turned box", function ()
    local p = text.place("label", 100, 50, 10, 90, "right", "center")
    assert.is_true(near(100, p.x1))
    assert.is_true(near(50, (p.y0 + p.y1) / 2))
    assert.is_true(p.y1 - p.y0 > p.x1 - p.x0)
  end)
end)

describe("contours", function ()
  local function area (rings)
    local sum = 0
    for _, r in ipairs(rings) do
      local n = #r.x
      for i = 1, n do
        local j = i % n + 1
        sum = sum + (r.x[i] * r.y[j] - r.x[j] * r.y[i]) / 2
      end
    end
    return sum
  end

  it("of a plane cut it where they should", function ()
    local z = la.broadcast_to(la.linspace(0, 10, 11):reshape(11, 1), {11, 6}):copy()
    local g = contour.grid(la.arange(6, "float64"), la.arange(11, "float64"), z)
    local xs, ys = contour.lines(g, 3.25)
    for i = 1, #xs - 1 do
      if xs[i] == xs[i] then assert.is_true(near(3.25, ys[i])) end
    end
    assert.is_true(near(5 * 2.5, area(contour.region(g, 2, 4.5))))
    assert.is_true(near(50, area(contour.region(g, -1, 11))))
    assert.equals(0, #contour.region(g, 20, 30))
  end)

  it("of a hill are closed rings, of a crater rings with holes", function ()
    local v = la.linspace(-2, 2, 201)
    local xx, yy = la.meshgrid(v, v)
    local g = contour.grid(v, v, (xx ^ 2 + yy ^ 2):copy())
    local rings = contour.region(g, 0.25, 1)
    assert.equals(2, #rings)
    assert.is_true(math.abs(area(rings) - math.pi * 0.75) < 1e-3)
    assert.is_true(math.abs(area(contour.region(g, 1, 100)) - (16 - math.pi)) < 1e-3)
    local xs, ys = contour.lines(g, 1)
    for i = 1, #xs - 1 do assert.is_true(xs[i] ~= xs[i] or math.abs(xs[i] ^ 2 + ys[i] ^ 2 - 1) < 1e-3) end
  end)

  it("share the whole area among the regions, on noise, too", function ()
    local rng = la.random.default_rng(3)
    local z = rng:random {size = {30, 40}}
    local g = contour.grid(la.arange(40, "float64"), la.arange(30, "float64"), z)
    local sum = 0
    for k = 0, 9 do sum = sum + area(contour.region(g, k / 10, (k + 1) / 10)) end
    assert.is_true(near(39 * 29, sum, 1e-9))
  end)

  it("leave out cells with NaN", function ()
    local z = la.zeros(5, 5)
    z[":, 4:5"] = 2
    z[{1, 1}] = 0 / 0
    local g = contour.grid(la.arange(5, "float64"), la.arange(5, "float64"), z)
    local xs = contour.lines(g, 1)
    for i = 1, #xs - 1 do assert.is_true(xs[i] ~= xs[i] or near(2.5, xs[i])) end
  end)
end)

describe("figures and axes", function ()
  before_each(function () plot.close "all" end)
  after_each(function () plot.close "all" end)

  it("count from 1 and come as subplots gives them", function ()
    local _, ax = plot.subplots(2, 3)
    assert.equals(6, #ax.flat)
    assert.equals(ax[2][3], ax.flat[6])
    local _, row = plot.subplots(1, 2)
    assert.equals(2, #row)
    local _, one = plot.subplots()
    assert.is_function(one.plot)
    assert.equals(one, plot.gca())
    assert.same({1, 2, 3}, plot.get_fignums())
    plot.close()
    assert.same({1, 2}, plot.get_fignums())
    local a = plot.subplot(2, 2, 3)
    assert.equals(a, plot.subplot(223))
  end)

  it("take limits from the data, with Matplotlib's margins", function ()
    local ax = plot.gca()
    ax:plot({0, 10}, {-1, 1})
    local x0, x1 = ax:get_xlim()
    assert.is_true(near(-0.5, x0) and near(10.5, x1))
    ax:clear()
    ax:bar({1, 2, 3}, {4, 5, 6})
    local y0, y1 = ax:get_ylim()
    assert.is_true(near(0, y0, 1e-12) and near(6.3, y1))
    ax:clear()
    ax:set_yscale "log"
    ax:plot {1, 10, 100}
    y0, y1 = ax:get_ylim()
    assert.is_true(near(10 ^ -0.1, y0) and near(10 ^ 2.1, y1))
    ax:set_ylim(1, 1000)
    y0, y1 = ax:get_ylim()
    assert.same({1, 1000}, {y0, y1})
    ax:invert_yaxis()
    assert.equals(1000, (ax:get_ylim()))
    ax:clear()
    ax:plot({0 / 0, 1, 2}, {1, 1 / 0, 3})
    assert.is_true(near(0.95, (ax:get_xlim()), 1e-6))
  end)

  it("share what is shared, remember names, make legends", function ()
    local _, ax = plot.subplots(2, 1, {sharex = true})
    ax[1]:plot({0, 1}, {0, 1}, {label = "a"})
    ax[2]:plot({5, 6}, {0, 1})
    local x0, x1 = ax[1]:get_xlim()
    assert.is_true(x0 < 0 and x1 > 6)
    ax[1]:set {title = "T", xlabel = "X", ylabel = "Y"}
    assert.same({"T", "X", "Y"}, {ax[1]:get_title(), ax[1]:get_xlabel(), ax[1]:get_ylabel()})
    local l = ax[1]:legend()
    assert.same({"a"}, l.labels)
    plot.figure()
    plot.bar({"x", "y", "x"}, {1, 2, 3})
    local at, names = plot.xticks()
    assert.same({{0, 1}, {"x", "y"}}, {at, names})
  end)

  it("count as NumPy does in hist and hist2d", function ()
    local h, edges = plot.hist({1, 2, 2, 3, 10}, {bins = 3})
    assert.array_equal({4.0, 0.0, 1.0}, h)
    assert.array_near({1.0, 4.0, 7.0, 10.0}, edges)
    local d = plot.hist({1, 2, 2, 3, 10}, {bins = 3, density = true})
    assert.is_true(near(1, d:sum() * 3))
    local h2 = plot.hist2d({0, 1, 1}, {0, 0, 1}, {bins = 2})
    assert.array_equal({{1.0, 0.0}, {1.0, 1.0}}, h2:astype "float64")
  end)
end)

describe("what gnuplot is told", function ()
  it("holds texts as they are, and nothing that would run", function ()
    plot.close "all"
    plot.title "it's `x` \"y\"\n$(z) <&>"
    plot.plot({1, 2}, {3, 4})
    local script = table.concat(plot.gcf():render("png", {}):script())
    assert.is_true(script:find([['it''s `x` "y"' at ]], 1, true) ~= nil)
    assert.is_true(script:find([['$(z) <&>' at ]], 1, true) ~= nil)
    plot.close "all"
  end)

  it("is short for long lines", function ()
    plot.close "all"
    local x = la.arange(1000000, "float64")
    plot.plot(x, la.sin(x / 1000))
    local n = 0
    for _, s in ipairs(plot.gcf():render("png", {}):script()) do n = n + #s end
    assert.is_true(n < 200000, tostring(n))
    plot.close "all"
  end)
end)

describe("pictures", function ()
  if not gnuplot then it("need gnuplot", function () pending "gnuplot is not installed" end) return end
  before_each(function () plot.close "all" end)
  after_each(function () plot.close "all" end)

  local function pixels (fig, opts) return image.decode(fig:tobytes("png", opts), {mode = "RGB"}) end
  local function has (x, r, g, b)
    return (x[":, :, 1"]:eq(r) & x[":, :, 2"]:eq(g) & x[":, :, 3"]:eq(b)):sum()
  end

  it("have the size and the colours they should", function ()
    if not image_found or not image.png then pending "lunarray was built without libpng" end
    plot.figure {figsize = {4, 3}}
    plot.bar({1, 2}, {1, 2}, {color = "#7c3aed"})
    local x = pixels(plot.gcf(), {dpi = 50})
    assert.same({150, 200, 3}, {table.unpack(x.shape)})
    assert.same({255, 255, 255}, x[{1, 1}]:tolist())
    assert.is_true(has(x, 0x7c, 0x3a, 0xed) > 3000)
    assert.is_true(has(x, 0, 0, 0) > 300)
    x = pixels(plot.gcf(), {dpi = 150})
    assert.same({450, 600, 3}, {table.unpack(x.shape)})
  end)

  it("show each pixel of a small image as a rectangle", function ()
    if not image_found or not image.png then pending "lunarray was built without libpng" end
    plot.figure {figsize = {2, 2}}
    plot.axes {0, 0, 1, 1}
    plot.imshow(la.array({{{255, 0, 0}, {0, 255, 0}}, {{0, 0, 255}, {255, 255, 0}}}, "uint8"))
    plot.axis "off"
    local x = pixels(plot.gcf(), {dpi = 50})
    assert.same({{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 0}},
      {x[{20, 20}]:tolist(), x[{20, 80}]:tolist(), x[{80, 20}]:tolist(), x[{80, 80}]:tolist()})
    assert.is_true(9604 <= has(x, 255, 0, 0) + has(x, 0, 255, 0) + has(x, 0, 0, 255) + has(x, 255, 255, 0))
  end)

  it("put data where the axis says it is", function ()
    if not image_found or not image.png then pending "lunarray was built without libpng" end
    plot.figure {figsize = {2, 2}}
    local ax = plot.axes {0, 0, 1, 1}
    ax:axis "off"
    ax:set_xlim(0, 100)
    ax:set_ylim(0, 100)
    ax:scatter({25}, {75}, {s = 50, c = "red", edgecolors = "none"})
    ax:vlines({60}, 0, 100, {color = "blue", lw = 2})
    local x = pixels(plot.gcf(), {dpi = 50})
    local rows, columns = la.nonzero(x[":, :, 1"]:gt(200) & x[":, :, 2"]:lt(100))
    assert.is_true(math.abs(rows:mean() - 25.5) < 0.7 and math.abs(columns:mean() - 25.5) < 0.7)
    local _, blue = la.nonzero(x[":, :, 3"]:gt(200) & x[":, :, 1"]:lt(100))
    assert.is_true(math.abs(blue:mean() - 60.5) < 1)
  end)

  it("come as PNG, SVG, PDF, EPS and JPEG, written whole", function ()
    plot.plot({1, 2, 3}, {1, 4, 9}, "ro--", {label = "<squares> & more"})
    plot.legend()
    local base = os.tmpname()
    local heads = {png = "^\137PNG", svg = "^<%?xml", pdf = "^%%PDF", eps = "^%%!PS"}
    if image_found and image.png and image.jpeg then heads.jpg = "^\255\216\255" end
    for ending, head in pairs(heads) do
      local path = base .. "." .. ending
      plot.savefig(path)
      local f = assert(io.open(path, "rb"))
      local s = f:read "a"
      f:close()
      assert.matches(head, s)
      os.remove(path)
      if ending == "svg" then
        assert.is_true(s:find("&lt;squares> &amp; more", 1, true) ~= nil)
        assert.is_nil(s:find "crispEdges")
      end
    end
    os.remove(base)
    local ok, why = pcall(plot.savefig, "/no/such/place/x.png")
    assert.is_false(ok)
    assert.matches("savefig: .*No such file or directory", why)
  end)

  it("can be cut to what is drawn, and without a background", function ()
    if not image_found or not image.png then pending "lunarray was built without libpng" end
    plot.plot {1, 2}
    local whole, cut = image.inspect(plot.gcf():tobytes "png"), image.inspect(plot.gcf():tobytes("png", {bbox_inches = "tight"}))
    assert.is_true(cut.width < whole.width and cut.height < whole.height)
    local x = image.decode(plot.gcf():tobytes("png", {transparent = true}), {mode = "RGBA"})
    assert.equals(0, x(1, 1, 4))
  end)

  it("of every kind of plot are drawn without a complaint of gnuplot's", function ()
    local x = la.linspace(0.1, 5, 30)
    local xx, yy = la.meshgrid(x, x)
    local kinds = {
      function (a) a:semilogx(x, x) end, function (a) a:loglog(x, x ^ 2) a:grid {which = "both"} end, function (a) a:set_xscale "symlog" a:plot(-x, x) end,
      function (a) a:errorbar(x, x, {yerr = 0.1, xerr = {0.1 * x, 0.2 * x}, capsize = 2}) end, function (a) a:stem(x, x) end,
      function (a) a:step(x, x, {where = "mid"}) end, function (a) a:fill_between(x, x, 2 * x, {where = x:gt(2)}) end,
      function (a) a:fill({0, 1, 1}, {0, 0, 1}, "r") end, function (a) a:stackplot(x, x, x) end, function (a) a:pie({1, 2, 3}, {autopct = "%d%%"}) end,
      function (a) a:boxplot({x, 2 * x}, {showmeans = true}) end, function (a) a:contour(xx, yy, xx * yy) end,
      function (a) a.figure:colorbar(a:contourf(xx, yy, xx * yy)) end, function (a) a:pcolormesh(x ^ 2, x, xx) end, function (a) a:hist2d(x, x) end,
      function (a) a:quiver(xx, yy, xx, -yy) end, function (a) a:heatmap(la.eye(3), {annot = true, cbar = true}) end, function (a) a:twinx():plot(x) end,
      function (a) a:barh({"a", "b"}, {1, 2}) end, function (a) a:bar_label(a:bar({1, 2}, {3, 4}, {yerr = 1})) end,
      function (a) a:annotate("here", {1, 1}, {2, 2}, {arrowprops = {arrowstyle = "->"}}) end, function (a) a:axhspan(0, 1) a:axvline(2) a:axhline(1, {ls = "--"}) end,
      function (a) a:text(0.5, 0.5, "text", {transform = "axes", rotation = 30, bbox = {facecolor = "w", boxstyle = "round"}}) end, function (a) a:axis "equal" a:plot(x) end,
      function (a) a:hist({x, x}, {stacked = true}) end, function (a) a:hist(x, {histtype = "step", cumulative = true, log = true}) end,
      function (a) a:plot {} end, function (a) a:scatter({}, {}) end, function (a) a:plot {0 / 0, 1 / 0} end, function (a) a:imshow(la.zeros(3, 3)) end,
      function (a)
        for i, m in ipairs {"o", ".", ",", "s", "^", "v", "<", ">", "D", "d", "p", "h", "H", "8", "*", "P", "X", "+", "x", "|", "_", "1", "2"} do
          a:scatter({1, 2}, {i, i}, {marker = m, c = {1, 2}})
          a:plot({3}, {i}, {marker = m})
        end
      end,
    }
    local fig, ax = plot.subplots(6, 6, {figsize = {12, 12}})
    assert.is_true(#kinds <= 36)
    for i, f in ipairs(kinds) do f(ax.flat[i]) end
    fig:suptitle "all"
    fig:tight_layout()
    for _, format in ipairs {"png", "svg", "pdf"} do assert.is_true(#fig:tobytes(format, {dpi = 40}) > 10000) end
  end)

  it("can be drawn in a terminal", function ()
    plot.plot({0, 1, 2}, {0, 1, 4}, {label = "squares"})
    plot.title "Terminal"
    plot.legend()
    local path = os.tmpname()
    local f = assert(io.open(path, "w"))
    assert.equals("text", plot.gcf():show {to = "text", width = 60, file = f})
    f:close()
    f = assert(io.open(path))
    local s = f:read "a"
    f:close()
    assert.matches("Terminal", s)
    assert.matches("squares", s)
    for line in s:gmatch "[^\n]+" do assert.is_true(utf8.len(line) <= 60) end
    f = assert(io.open(path, "wb"))
    plot.gcf():show {to = "kitty", file = f}
    f:close()
    f = assert(io.open(path, "rb"))
    assert.matches("^\27_Ga=T,f=100,m=1;iVBOR", (f:read "a"))
    f:close()
    os.remove(path)
  end)
end)

describe("without gnuplot", function ()
  it("one sentence says what to install, and what gnuplot says is passed on", function ()
    local lua = os.getenv "LUA" or "lua5.4"
    local script = [[local plot = require "lunarray.plot" plot.plot {1, 2} print(pcall(plot.savefig, os.tmpname() .. ".png"))]]
    local function run (program)
      local p = assert(io.popen(("GNUPLOT='%s' '%s' -e '%s' 2>&1"):format(program, lua, script)))
      local s = p:read "a"
      p:close()
      return s
    end
    assert.matches("plots are drawn by gnuplot, and there is no /no/gnuplot: install it %(Debian: apt%-get install gnuplot%-nox%), or set GNUPLOT to its path",
      run "/no/gnuplot")
    -- a program that stops at once and reads nothing: no broken pipe
    assert.matches("gnuplot failed: it ended without a word", run "false")
  end)
end)

describe("plot's messages", function ()
  before_each(function () plot.close "all" end)
  local x = la.arange(3)
  local rows = {
    {function () plot.plot() end, "plot: there is nothing to plot: plot(y) or plot(x, y [, format])"},
    {function () plot.plot({1, 2}, {1, 2, 3}) end, "plot: x and y must have the same length, got 2 and 3"},
    {function () plot.plot(x, x, {colour_ = "red"}) end, 'plot has no option "colour_": did you mean "color"?'},
    {function () plot.plot(x, x, {lwidth = 3}) end, 'plot has no option "lwidth": did you mean "linewidth"?'},
    {function () plot.grid {loc = 3} end,
      'grid has no option "loc": there are axis which color linestyle linewidth alpha visible zorder'},
    {function () plot.plot(x, {color = "r", c = "b"}) end, 'plot: option "color" is given twice'},
    {function () plot.plot(x, "rq") end, 'plot: "rq" is no format: in "rq", "q" is neither a marker, a line nor a colour'},
    {function () plot.plot(x, "rb") end, 'plot: the format "rb" names two colors'},
    {function () plot.plot("r", x) end, 'plot: argument 1 is the string "r" where data is expected'},
    {function () plot.plot(true) end, "plot: y must be an array or a table of numbers, got true"},
    {function () plot.plot(la.complex(x, x)) end, "plot: y must be real, got complex128"},
    {function () plot.plot(la.zeros(2, 2, 2)) end, "plot: y has at most two axes, got shape (2, 2, 2)"},
    {function () plot.plot(x, {color = "rde"}) end, 'plot: "rde" is no colour: did you mean "red"?'},
    {function () plot.plot(x, {color = 5}) end, 'plot: a colour is a name, "#rrggbb" or {red, green, blue} from 0 to 1, got 5'},
    {function () plot.plot(x, {linestyle = "=="}) end,
      'plot: linestyle cannot be "==": it is one of - -- : -. solid dashed dotted dashdot none'},
    {function () plot.plot(x, {linestyle = {1, 2, 3}}) end, "plot: a dash pattern has an even number of lengths, got 3"},
    {function () plot.plot(x, {marker = "q"}) end, 'plot: there is no marker "q": there are o . , s ^ v < > D d p h H 8 * P X + x | _ 1 2'},
    {function () plot.plot(x, {alpha = 2}) end, "plot: alpha must be a number from 0 to 1, got 2"},
    {function () plot.plot(x, {lw = -1}) end, "plot: linewidth must be a number that is not negative, got -1"},
    {function () plot.plot(x, {markevery = 0}) end, "plot: markevery must be a whole number from 1, got 0"},
    {function () plot.plot(x, {label = {}}) end, "plot: label must be a string, got a table"},
    {function () plot.scatter(x, x, {c = {1, 2}}) end, "scatter: c must have 3 values, one for each point, got 2"},
    {function () plot.scatter(x, x, {s = {1, 2}}) end, "scatter: s must have one value or 3, got 2"},
    {function () plot.scatter(x, x, {s = -1}) end, "scatter: s must not be negative, got -1"},
    {function () plot.scatter(x, x, {c = x, cmap = "viridsi"}) end, 'scatter: cmap: there is no colormap "viridsi": did you mean "viridis"?'},
    {function () plot.imshow(la.zeros(2)) end, "imshow: the picture has shape (rows, columns) or (rows, columns, 3 or 4), got (2,)"},
    {function () plot.imshow(la.zeros(0, 2)) end, "imshow: the picture of shape (0, 2) has no pixels"},
    {function () plot.imshow(la.ones(2, 2), {norm = "log", vmin = 0}) end, "imshow: a logarithmic norm needs limits above 0, got 0 and 1.0"},
    {function () plot.contour(la.zeros(3)) end, "contour: z must have two axes, got shape (3,)"},
    {function () plot.contourf(la.zeros(1, 3)) end, "contourf: z must be at least 2 x 2, got shape (1, 3)"},
    {function () plot.contourf({1, 2}, {1, 2, 3}, la.zeros(2, 2)) end, "contourf: y has 3 values for 2 rows of z"},
    {function () plot.contourf(la.eye(3), {levels = {1, 0}}) end, "contourf: levels must rise, got 0.0 after 1.0"},
    {function () plot.pcolormesh({1}, {1, 2}, la.eye(3)) end, "pcolormesh: x has 1 values for 3 cells: their edges or their centres are expected"},
    {function () plot.bar({1, 2}, {1, 2, 3}) end, "bar: positions, lengths, widths and starts must have the same length, got 2 and 3"},
    {function () plot.bar_label(5) end, "bar_label: the first argument is what bar gave, got 5"},
    {function () plot.hist({1, 2}, {weights = {1}}) end, "hist: weights and x must have the same length, got 1 and 2"},
    {function () plot.pie {1, -1} end, "pie: a part must not be negative"},
    {function () plot.pie {0, 0} end, "pie: the parts add up to nothing"},
    {function () plot.errorbar(x, x, {yerr = {-1, 1, 1}}) end, "errorbar: yerr must not hold negative values"},
    {function () plot.fill_between(x, x, x, {where = {true}}) end, "fill_between: where must be a mask of 3 booleans"},
    {function () plot.xlim(1, 1) end, "xlim: the limits are both 1"},
    {function () plot.xlim(0 / 0) end, "xlim: a limit must be a finite number, got " .. tostring(0 / 0)},
    {function () plot.yscale "log" plot.ylim(-1, 1) end, "ylim: a limit of a logarithmic axis must be above 0, got -1"},
    {function () plot.xscale "ln" end, 'xscale cannot be "ln": it is one of linear, log, symlog'},
    {function () plot.xticks({1, 2}, {"a"}) end, "xticks: there are 1 labels for 2 positions"},
    {function () plot.xticks {"a", "b"} end, "xticks: the positions come first, the labels after them"},
    {function () plot.axis {1, 2} end, "axis: the limits are {xmin, xmax, ymin, ymax}"},
    {function () plot.legend {loc = "top"} end, 'legend: loc cannot be "top": it is one of best, upper right, upper left, lower left, '
      .. "lower right, right, center left, center right, lower center, upper center, center"},
    {function () plot.legend {loc = 11} end, "legend: loc must be a word or a number from 0 to 10, got 11"},
    {function () plot.legend({5}, {"a"}) end, "legend: handle 1 is 5, not what a plotting function gave"},
    {function () plot.text("a", 1, "x") end, 'text: x must be a number, got "a"'},
    {function () plot.text(1, 1, "x", {va = "middle"}) end, 'text: va cannot be "middle": it is one of top, center, bottom, baseline, center_baseline'},
    {function () plot.text(1, 1, "x", {fontsize = 0}) end, 'text: fontsize must be a number above 0 or a word as "large", got 0'},
    {function () plot.annotate("x", 5) end, "annotate: the point is {x, y}, got 5"},
    {function () plot.figure {figsize = 5} end, "figure: figsize is {width, height} in inches, got 5"},
    {function () plot.figure {figsize = {800, 600}} end, "figure: figsize is in inches, and {800, 600} is too large"},
    {function () plot.figure {dpi = 0} end, "figure: dpi must be a number from 1 to 5000, got 0"},
    {function () plot.subplots(0, 1) end, "subplots: rows must be a whole number from 1, got 0"},
    {function () plot.subplots(1, 2, {width_ratios = {1}}) end, "subplots: width_ratios must hold 2 numbers"},
    {function () plot.subplot(2, 2, 5) end, "subplot: the number must be between 1 and 4, got 5"},
    {function () plot.axes {1, 2} end, "axes: the rectangle is {left, bottom, width, height} in parts of the figure"},
    {function () plot.colorbar() end,
      "colorbar: there is nothing with a colormap: call imshow, contourf or scatter with values first"},
    {function () plot.savefig(5) end, "savefig: the path must be a string, got 5"},
    {function () plot.savefig "x.bmp" end, 'savefig: a plot cannot be written as "bmp": there are png, svg, pdf, eps, jpg'},
    {function () plot.gcf():tobytes "gif" end, 'tobytes: format cannot be "gif": it is one of png, svg, pdf, eps, jpg'},
    {function () return plot.rcParams["figure.figsiz"] end, 'rcParams has no "figure.figsiz": did you mean "figure.figsize"?'},
    {function () plot.gca():set_aspect "wide" end, 'set_aspect: "equal", "auto" or a number above 0 is expected, got "wide"'},
  }
  for _, row in ipairs(rows) do
    it(row[2], function () assert.raises_at(row[1], row[2]) end)
  end
end)
