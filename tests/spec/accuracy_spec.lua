--- The accuracy of the mathematical functions, against NumPy's own validation sets (numpy/_core/tests/data, BSD licence), where they are at
--- hand: ../shared/data/numpy-umath. A result may be 1 unit in the last place from the set's value, or as far as the set says where that is
--- less. `make isa-test` runs this with every instruction set.
local la = require "lunarray"

local FOLDER = (os.getenv "LUNARRAY_DATA" or "../shared/data") .. "/numpy-umath/"
local NAMES = {"arccos", "arccosh", "arcsin", "arcsinh", "arctan", "arctanh", "cbrt", "cos", "cosh", "exp", "exp2", "expm1", "log", "log10",
  "log1p", "log2", "sin", "sinh", "tan", "tanh"}
local codes = {float32 = {"=I4", "=i4", 0x7fffffff}, float64 = {"=I8", "=i8", 0x7fffffffffffffff}}

local function read (name)
  local f = io.open(FOLDER .. "umath-validation-set-" .. name .. ".csv")
  if not f then return nil end
  local sets = {}
  for line in f:lines() do
    local dtype, x, y, tolerance = line:match "^np%.(%w+),(0x%x+),(0x%x+),(%d+)"
    if dtype then
      local set = sets[dtype] or {x = {}, y = {}, tolerance = {}}
      sets[dtype] = set
      local n = #set.x + 1
      set.x[n], set.y[n], set.tolerance[n] = math.tointeger(x), math.tointeger(y), math.tointeger(tolerance)
    end
  end
  f:close()
  return sets
end

local function array (dtype, bits)
  local parts, code = {}, codes[dtype][1]
  for i = 1, #bits do parts[i] = code:pack(bits[i]) end
  return la.frombuffer(table.concat(parts), dtype)
end

-- the place of a float among the floats of its type: neighbours differ by 1, +0 and -0 are the same
local function place (bits, mask)
  local sign = bits & ~mask
  return sign == 0 and bits or -(bits & mask)
end

describe("NumPy's accuracy set", function ()
  for _, name in ipairs(NAMES) do
    it("of " .. name .. " is met within 1 ulp, or its own tolerance where that is less", function ()
      local sets = read(name)
      if not sets then return pending("no " .. FOLDER .. "umath-validation-set-" .. name .. ".csv here") end
      local checked = 0
      for dtype, set in pairs(sets) do
        local code, mask = codes[dtype][2], codes[dtype][3]
        local x = array(dtype, set.x)
        local got = la[name](x)
        local bytes, again = got:tobytes(), la[name](la.stack({x, x}, 2)[{":", 1}]):tobytes()
        assert.is_true(bytes == again, name .. " of " .. dtype .. ": contiguous and stepped elements give the same bits")
        local expected = array(dtype, set.y)
        local width, worst, at = code:packsize(), 0, nil
        for i = 1, #set.x do
          local g, e = code:unpack(bytes, (i - 1) * width + 1), code:unpack(code:gsub("i", "I"):pack(set.y[i]))
          local distance
          if got[i] ~= got[i] or expected[i] ~= expected[i] then
            distance = got[i] ~= got[i] and expected[i] ~= expected[i] and 0 or math.huge
          else distance = math.abs(place(g, mask) - place(e, mask)) end
          if distance > math.min(1, set.tolerance[i]) and distance > worst then worst, at = distance, i end
          checked = checked + 1
        end
        assert.is_nil(at, at and ("la.%s(%s) of %s [%s]: expected %.17g, got %.17g (%s ulp)"):format(name, tostring(x[at]), dtype,
          ("0x%x"):format(set.x[at]), expected[at], got[at], worst))
      end
      assert.is_true(checked > 100)
    end)
  end
end)
