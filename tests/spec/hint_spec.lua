--- Errors that teach: what la.traceback, the prompt and `lunarray script.lua` add to a message, and what the messages of classic mistakes say.
local la = require "lunarray"
local hint = require "lunarray.hint"
local lua = os.getenv "LUA" or "lua5.4"

-- the message with what is added to it, without place and traceback
local function explained (f, ...)
  local ok, message = xpcall(f, la.traceback, ...)
  assert.is_false(ok)
  return (message:gsub("\nstack traceback:.*", ""):gsub("^[^\n]-:%d+: ", ""))
end

describe("la.traceback", function ()
  local plot, linalg = require "lunarray.plot", la.linalg
  it("names the function that was meant, of the library and its modules", function ()
    assert.equals("attempt to call a nil value (field 'reshpe')\n  lunarray has no function 'reshpe': did you mean 'reshape'?", explained(function () la.reshpe(3) end))
    assert.equals("attempt to call a nil value (field 'svdd')\n  lunarray.linalg has no function 'svdd': did you mean 'svd'?", explained(function () la.linalg.svdd(3) end))
    assert.equals("attempt to call a nil value (field 'slove')\n  lunarray.linalg has no function 'slove': did you mean 'solve'?", explained(function () linalg.slove(3) end))
    assert.equals("attempt to call a nil value (field 'scater')\n  lunarray.plot has no function 'scater': did you mean 'scatter'?", explained(function () plot.scater(3) end))
  end)
  it("knows the words of other libraries", function ()
    assert.matches("did you mean 'concatenate'%?$", explained(function () la.cat {1} end))
    assert.matches("did you mean 'random%.seed'%?$", explained(function () la.manual_seed(1) end))
    assert.matches("did you mean 'random%.randn'%?$", explained(function () la.randn(1) end))
    assert.matches('a dtype is its name, "float64"$', explained(function () la.float(1) end))
    assert.matches("\n  lunarray has no function 'asdfgh'$", explained(function () la.asdfgh(1) end))
    assert.matches("\n  here that is x%.size$", explained(function () la.zeros(3):numel() end))
    assert.matches("\n  here that is #x$", explained(function () la.zeros(3):length() end))
    assert.matches("\n  it is called axis here$", explained(function () la.zeros(3):sum {dim = 1} end))
  end)
  it("leaves a missing name nil", function ()
    assert.is_nil(la.reshpe)
    assert.is_nil(la.linalg.svdd)
  end)
  it("explains an attribute that was called, a method called with a dot, a function with a colon", function ()
    assert.matches("\n  shape is an attribute of arrays: x%.shape, without parentheses$", explained(function () la.zeros(3):shape() end))
    assert.matches("\n  size is an attribute of arrays: x%.size, without parentheses$", explained(function () return la.zeros(3).size() + 1 end))
    assert.matches("\n  a method is called with a colon: x:sum%(%)$", explained(function () local x = la.zeros(3) return x.sum() + 1 end))
    assert.matches("\n  a function of the library is called with a dot: la%.zeros%(%.%.%.%)$", explained(function () return la:zeros(3) + 1 end))
  end)
  it("explains a method called with a dot, whatever it then says", function ()
    local x, t = la.arange(6), {x = la.arange(6)}
    assert.equals("cannot reshape array of size 1 into shape (2,)\n  a method is called with a colon: x:reshape(...)", explained(function () x.reshape(3, 2) end))
    assert.matches("\n  a method is called with a colon: t%.x:reshape%(...%)$", explained(function () t.x.reshape {3, 2} end))
    assert.matches("\n  a method is called with a colon: x:exp%(...%)$", explained(function () return x.exp() + 1 end))
    assert.equals("cannot reshape array of size 6 into shape (4,)", explained(function () x:reshape(4) end))
    assert.equals("index 7 is out of bounds for axis 1 with size 6", explained(function () x[7] = la.max(x) end))
  end)
  it("explains an array's attribute that was called", function ()
    local x = la.ones(2, 3)
    assert.matches("\n  T is an attribute of arrays: x%.T, without parentheses$", explained(function () return x:T() + 1 end))
    assert.matches("\n  imag is an attribute of arrays: x%.imag, without parentheses$", explained(function () return x:imag() + 1 end))
  end)
  it("names the part of the library that was meant", function ()
    assert.equals("attempt to index a nil value (field 'lingal')\n  lunarray has no 'lingal': did you mean 'la.linalg'?", explained(function () la.lingal.inv {{1}} end))
    assert.equals("attempt to index a nil value (field 'ftt')\n  lunarray has no 'ftt': did you mean 'la.fft'?", explained(function () la.ftt.fft {1} end))
    assert.equals("attempt to index a nil value (field 'other')", explained(function () la.other.inv {{1}} end))
  end)
  it("says that a list of arrays is one table", function ()
    assert.matches("\n  the arrays stand in one table: la%.vstack%({a, b}%)$", explained(function () la.vstack({1}, {2}) end))
    assert.matches("\n  the arrays stand in one table: la%.column_stack%({a, b}%)$", explained(function () la.column_stack(la.ones(2), la.ones(2)) end))
  end)
  it("says what makes shapes fit, behind NumPy's words", function ()
    assert.equals("operands could not be broadcast together with shapes (3,4) (3,)\n  the second fits axis 1: reshape it to (3, 1) to go along that axis",
      explained(function () return la.zeros(3, 4) + la.ones(3) end))
  end)
  it("says what to write instead of an assignment to an attribute", function ()
    local x = la.zeros(4)
    assert.equals("'shape' of an array cannot be assigned\n  x:reshape(...) is the array in another shape", explained(function () x.shape = {2, 2} end))
    assert.equals("'dtype' of an array cannot be assigned\n  x:astype(...) is a copy in another dtype, x:view(...) the same bytes read as one", explained(function () x.dtype = "int8" end))
    assert.equals("'T' of an array cannot be assigned\n  elements are assigned: x[2] = v, x[\"1:3, 2\"] = v", explained(function () x.T = 1 end))
  end)
  it("says how a number comes out of an array", function ()
    local x = la.zeros(3)
    assert.equals("len() of unsized object\n  a 0-d array has no axis to count along: x:item() is its value", explained(function () return #la.array(6) end))
    assert.matches("\n  math%.sin takes one number; la%.sin takes arrays, too$", explained(function () return math.sin(x) + 1 end))
    assert.matches("\n  x:item%(%) is the number in an array of one element$", explained(function () return ("%d"):format(x) .. "" end))
    assert.matches("\n  #x is its length, x:item%(%) the number in an array of one element$", explained(function () for _ = 1, x do break end end))
  end)
  it("says which module was not loaded", function ()
    assert.matches('\n  load it first: local la = require "lunarray"$', explained(load "return np.zeros(3)"))
    assert.matches('\n  load it first: local plt = require "lunarray.plot"$', explained(load "plt.plot {1, 2}"))
  end)
  it("leaves other errors as they are", function ()
    assert.equals("plain", explained(function () error "plain" end))
    local t = {}
    assert.same({false, t}, {xpcall(error, la.traceback, t)})
    assert.equals("mine", explained(function () error(setmetatable({}, {__tostring = function () return "mine" end})) end))
    assert.is_nil(hint.of(nil))
    assert.is_nil(hint.of "something else")
  end)
  it("shows the way there, as debug.traceback does", function ()
    local function inner () error "deep" end
    local _, message = xpcall(function () inner() end, la.traceback)
    assert.matches("^[^\n]*hint_spec%.lua:%d+: deep\nstack traceback:\n.*in upvalue 'inner'", message)
    assert.is_nil(message:find("lunarray/hint.lua", 1, true))
  end)
end)

describe("lunarray script.lua", function ()
  it("says so, too", function ()
    local name = os.tmpname()
    local f = assert(io.open(name, "w"))
    f:write "local x = la.zeros(3)\nla.reshpe(x, 3)\n"
    f:close()
    local p = assert(io.popen(("'%s' bin/lunarray '%s' 2>&1"):format(lua, name)))
    local text = p:read "a"
    p:close()
    os.remove(name)
    assert.equals(("lunarray: %s:2: attempt to call a nil value (field 'reshpe')\n  lunarray has no function 'reshpe': did you mean 'reshape'?\n"):format(name), text)
  end)
end)

describe("the messages of classic mistakes", function ()
  local x = la.arange(6):reshape(2, 3)
  for _, row in ipairs {
    {"x > 2", function () return x > 2 end, "arrays cannot be compared with < or >: write x:lt(y) or x:gt(y)"},
    {"x >= x", function () return x >= x end, "arrays cannot be compared with <= or >=: write x:le(y) or x:ge(y)"},
    {"x[0]", function () return x[0] end, "index 0 is out of bounds for axis 1 with size 2: positions start at 1"},
    {'x["0:2"]', function () return x["0:2"] end, "a range cannot start at 0: positions start at 1"},
    {"x[nil]", function () return x[nil] end, "item 1 of the index is nil"},
    {"x(1, nil)", function () return x(1, nil) end, "item 2 of the index is nil"},
    {"x[1.5]", function () return x[1.5] end, "index 1.5 is not a whole number"},
    {"x:sum(0)", function () return x:sum(0) end, "sum: axis 0: axes count from 1"},
    {"la.array(1, 2, 3)", function () return la.array(1, 2, 3) end, "array: the elements stand in one table: la.array{1, 2, ...}"},
    {"la.array(1, 2)", function () return la.array(1, 2) end, "array: the elements stand in one table: la.array{1, 2}"},
    {"zeros(2, \"flaot32\")", function () return la.zeros(2, "flaot32") end, 'data type "flaot32" not understood: did you mean "float32"?'},
    {"x:reshpe()", function () return x:reshpe() end, "array has no method or attribute 'reshpe' (did you mean 'reshape'?)"},
    {"x.foo (nothing is near)", function () return x.foo end, "array has no method or attribute 'foo'"},
    {"exp with five arguments", function () return la.exp(1, 2, 3, 4, 5) end, "exp takes at most 2 arguments without a name, got 5"},
    {"exp{dtpye = ...}", function () return la.exp({1}, {dtpye = "int8"}) end, 'exp has no option "dtpye": did you mean "dtype"?'},
  } do
    it(row[1], function () assert.raises_at(row[2], row[3]) end)
  end
end)
