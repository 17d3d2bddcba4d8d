--- Writes the annotation files for editors (LuaCATS, read by lua-language-server) from the documented functions:
---   lua5.4 tools/annotate.lua DIRECTORY           make annotations calls it for lua/lunarray/meta
--- one for the library, lunarray.lua, and one for each of the modules frame, plot, image and progress;
--- and checks the syntax of such a file: annotate.parse(text). What the registry does not tell, types of parameters and results, stands
--- in the tables below; the checks in tests/spec/docs_spec.lua compare them with what the functions take and return.
local annotate = {}

-- ---- types of parameters by name; "function.name" where one function means something else ----------------------------------------

local types = {}
local function as (type, names) for name in names:gmatch "%S+" do types[name] = type end end
as("lunarray.arraylike", [[x a b x1 x2 m v p q y z X A a1 a2 u object arr values condition q weights fweights aweights w xp fp k2 mat1 mat2 input beta_ arrays tup
  left_ keys re im value fill_value min max rtol atol nan posinf neginf prepend append to_end to_begin seq_of_zeros sample lu piv vals mask src labels
  choices condlist choicelist indices bins mean cov loc scale low high lam n_ df dfnum dfden nonc mu kappa sigma mode_ right_ alpha pvals
  start stop period discont colors shift obj repeats constant_values end_values default ngood nbad nsample v excluded sorter]])
as("lunarray.dtype", "dtype type1 type2")
as("lunarray.array", "out dst initial_")
as("integer|integer[]|false", "axis axes axisa axisb axisc axis1 axis2 source destination")
as("integer|integer[]", "shape size new_shape reps window_shape s kth decimals_ ind_ pad_width stat_length strides")
as("integer", [[n num k N M ndmin decimals precision edgeitems threshold linewidth max_line_width pad_left pad_right min_digits exp_digits count offset
  max_work ddof correction deg minlength skiprows max_rows skip_header skip_footer n_children n_words nsample jumps length limit num_threads
  pool_size n_children_spawned ind]])
as("number", "step base dx d tol rcond initial beta alpha")
as("boolean", [[keepdims copy endpoint retstep equal_nan density returned overwrite_input bias rowvar full_matrices compute_uv hermitian upper lower
  unit_diagonal permute_l p_indices include_initial stable descending replace shuffle increasing suppress suppress_small unique fractional unpack names_
  loose invalid_raise autostrip case_sensitive refcheck trim_ mmap allow_pickle legacy output inplace writeable optimize largest unique_ deg_ full_ trans_]])
as("string", "casting norm UPLO side subok comments delimiter newline header footer encoding sep string buffer separator prefix suffix nanstr infstr sign floatmode bitorder "
  .. "trim text method format quotechar check_valid device_ deletechars replace_space defaultfmt reflect_type mmap_mode kind")
as('"C"|"F"|"A"|"K"', "order")
as('"cpu"', "device")
as("lunarray.arraylike", "where")
as("function", "f iter formatter_ override_repr")
as("string|file*|fun(): string?", "fname file filename")
as("lunarray.seed", "seed entropy bit_generator spawn_key counter key bitgen state")
as("any", "mode")

local exact = {
  ["random.gamma.shape"] = "lunarray.arraylike", ["random.standard_gamma.shape"] = "lunarray.arraylike", ["fft.fftfreq.n"] = "integer",
  ["random.Generator.gamma.shape"] = "lunarray.arraylike", ["random.Generator.standard_gamma.shape"] = "lunarray.arraylike",
  ["random.RandomState.gamma.shape"] = "lunarray.arraylike", ["random.RandomState.standard_gamma.shape"] = "lunarray.arraylike",
  ["round.decimals"] = "integer", ["pad.mode"] = "string|function", ["convolve.mode"] = '"full"|"same"|"valid"',
  ["correlate.mode"] = '"full"|"same"|"valid"', ["linalg.qr.mode"] = '"reduced"|"complete"|"r"|"raw"', ["angle.deg"] = "boolean",
  ["polyfit.full"] = "boolean", ["random.choice.a"] = "integer|lunarray.array|any[]", ["can_cast.from"] = "lunarray.dtype|lunarray.array",
  ["can_cast.to"] = "lunarray.dtype", ["isdtype.kind"] = "string|string[]", ["isdtype.dtype"] = "lunarray.dtype",
  ["random.shuffle.x"] = "lunarray.array|any[]", ["random.RandomState.shuffle.x"] = "lunarray.array|any[]",
  ["random.Generator.shuffle.x"] = "lunarray.array|any[]", ["linalg.cond.p"] = 'number|"fro"|"nuc"',
  ["linalg.norm.ord"] = 'number|"fro"|"nuc"', ["linalg.matrix_norm.ord"] = 'number|"fro"|"nuc"', ["linalg.vector_norm.ord"] = "number",
  ["histogram.range"] = "number[]", ["histogram_bin_edges.range"] = "number[]", ["histogram2d.range"] = "number[][]",
  ["apply_over_axes.f"] = "fun(x: lunarray.array, axis: integer): lunarray.array", ["loads.s"] = "string", ["fromfunction.f"] = "function",
  ["histogramdd.range"] = "number[][]", ["asarray.copy"] = "boolean", ["from_dlpack.x"] = "userdata|lunarray.array",
  ["set_printoptions.sign"] = '"-"|"+"|" "', ["tensordot.axes"] = "integer|table", ["linalg.tensordot.axes"] = "integer|table",
  ["tril_indices.m"] = "integer", ["triu_indices.m"] = "integer", ["diag_indices.ndim"] = "integer", ["indices.sparse"] = "boolean",
  ["fill_diagonal.wrap"] = "boolean", ["fill_diagonal.val"] = "lunarray.arraylike", ["mask_indices.mask_func"] = "function",
  ["ravel_multi_index.dims"] = "integer|integer[]", ["ravel_multi_index.mode"] = "string|string[]", ["blocks.axis"] = "integer",
  ["put.ind"] = "lunarray.arraylike", ["random.dirichlet.alpha"] = "lunarray.arraylike", ["random.Generator.dirichlet.alpha"] = "lunarray.arraylike",
  ["random.RandomState.dirichlet.alpha"] = "lunarray.arraylike",
  ["matmul.axes"] = "table", ["save.arr"] = "lunarray.arraylike",
}

-- ---- which must be given; all others are optional ---------------------------------------------------------------------------------
local required = {}
for name in ([[x a b object shape x1 x2 fill_value start arrays tup f dst src buffer iter fname xp fp bins_ condition_ indices_or_sections p y_ q_ file arr
  type1 type2 from to z v m A lu piv mat1 mat2 input string a1 a2 n_words pvals alpha cov_ labels length self seq_of_zeros u deg_ keys]]):gmatch "%S+" do required[name] = true end
local optional = {   -- in these functions only
  ["where.x"] = true, ["size.x"] = false, ["round.decimals"] = true, ["leaky_relu.x2"] = true, ["elu.x2"] = true, ["clip.x"] = false,
  ["trapezoid.x"] = true, ["random.power.a"] = false, ["random.Generator.permuted.x"] = false,
}

-- ---- results other than one array ------------------------------------------------------------------------------------------------
local returns = {}
local function gives (type, names) for name in names:gmatch "%S+" do returns[name] = type end end
gives("lunarray.array|number", [[sum prod mean min max amin amax argmax argmin std var count_nonzero ptp average median quantile percentile nansum nanprod
  nanmin nanmax nanargmin nanargmax nanmean nanvar nanstd nanmedian nanquantile nanpercentile logsumexp trapezoid dot inner vecdot tensordot linalg.vecdot
  linalg.tensordot linalg.matmul matmul vecmat matvec trace linalg.trace linalg.det linalg.cond linalg.norm linalg.matrix_norm linalg.vector_norm
  linalg.matrix_rank linalg.multi_dot einsum interp polyval cov clip round around angle nan_to_num i0 searchsorted digitize where item kron
  softmax log_softmax real_if_close complex unwrap take choose select]])
gives("lunarray.array|boolean", "any all isclose")
gives("boolean", "allclose array_equal array_equiv isrealobj iscomplexobj can_cast isdtype shares_memory may_share_memory isscalar iterable isarray")
gives("number", "vdot clock get_num_threads ndim size set_num_threads_")
gives("lunarray.dtype", "promote_types result_type min_scalar_type")
gives("string", "array2string array_str array_repr repr format_float format_float_positional format_float_scientific tobytes random.bytes "
  .. "random.Generator.bytes random.RandomState.bytes dumps base_repr binary_repr")
gives("table", [[tolist split array_split hsplit vsplit dsplit unstack memory config finfo iinfo get_printoptions __array_namespace_info__ broadcast_shapes shape
  random.get_state random.RandomState.get_state random.SeedSequence.spawn random.BitGenerator.spawn random.Generator.spawn meta]])
gives("lunarray.array ...", "nonzero meshgrid broadcast_arrays gradient tril_indices triu_indices diag_indices diag_indices_from ix_ unravel_index "
  .. "tril_indices_from triu_indices_from mask_indices")
gives("lunarray.array|number ...", "atleast_1d_ ")
gives("function", "ndindex ndenumerate blocks")
gives("lunarray.array|integer", "ravel_multi_index")
gives("lunarray.array|integer ...", "unravel_index")
gives("lunarray.array ...", "atleast_1d atleast_2d atleast_3d")
gives("lunarray.array, lunarray.array", "polydiv linalg.eigh linalg.eig linalg.lu_factor topk unique_counts unique_inverse histogram")
gives("lunarray.array, lunarray.array?", "linalg.qr linspace")
gives("lunarray.array, lunarray.array?, lunarray.array?", "intersect1d linalg.svd linalg.lu histogram2d")
gives("lunarray.array|number, lunarray.array|number", "linalg.slogdet divmod modf frexp")
gives("lunarray.array, table", "histogramdd")
gives("lunarray.array, lunarray.array, integer, lunarray.array", "linalg.lstsq")
gives("lunarray.array, any ...", "polyfit unique")
gives("lunarray.array, lunarray.array, lunarray.array, lunarray.array", "unique_all")
gives("table, string", "einsum_path")
gives("any ...", "load loads genfromtxt printoptions vectorize from_dlpack_ load_safetensors random.choice random.permutation random.shuffle "
  .. "random.Generator.choice random.Generator.permutation random.Generator.shuffle random.RandomState.choice random.RandomState.permutation "
  .. "random.RandomState.shuffle apply_along_axis average polyfit unique fromregex")
gives("userdata", "dlpack")
gives("nil", "display set close set_num_threads set_printoptions save savez savez_compressed save_safetensors tofile random.seed random.set_state savetxt_ "
  .. "random.set_bit_generator random.RandomState.seed random.RandomState.set_state random.stop copyto putmask place put fill_diagonal put_along_axis")
gives("string?", "savetxt")
gives("lunarray.Generator", "random.default_rng random.Generator")
gives("lunarray.RandomState", "random.RandomState")
gives("lunarray.BitGenerator", "random.Xoshiro256 random.PCG64 random.PCG64DXSM random.MT19937 random.Philox random.SFC64 random.get_bit_generator "
  .. "random.BitGenerator.advance random.BitGenerator.jumped")
gives("lunarray.SeedSequence", "random.SeedSequence")
local attributes = {
  shape = "integer[]", strides = "integer[]", ndim = "integer", size = "integer", dtype = "lunarray.dtype", itemsize = "integer", nbytes = "integer",
  device = "string", base = "lunarray.array?", flags = "table<string, boolean>", T = "lunarray.array", mT = "lunarray.array",
  real = "lunarray.array", imag = "lunarray.array",
}

-- a parameter's name that is a keyword of Lua, or of the annotations, gets an underscore
local keywords = {["end"] = true, ["repeat"] = true, ["in"] = true}

local function split (e)
  local list, named = {}, false
  if e.lua then
    for word in (e.params:gsub("|", ",|,") .. ","):gmatch "%s*([^,]*)," do
      local part = word:gsub("%s+$", "")
      if part == "|" then named = true elseif part ~= "" then list[#list + 1] = {name = part, named = named} end
    end
    return list
  end
  if e.params ~= "*" then
    for word in (e.params:gsub("|", ",|,") .. ","):gmatch "%s*([^,]*)," do
      local part = word:gsub("%s+$", "")
      if part == "|" then named = true
      elseif part ~= "" then
        local name, star = part:match "^([%w_]+)(%*?)$"
        list[#list + 1] = {name = name, star = star == "*", named = named}
      end
    end
  end
  for i, p in ipairs(list) do
    local key = e.full .. "." .. p.name
    p.type = exact[key] or types[p.name] or "any"
    if e.ufunc and p.name == "where" then p.type = "lunarray.arraylike" end
    p.optional = not required[p.name] or p.star
    if i > 1 and list[1].name == "self" and p.name == "shape" then p.optional = false end
    if optional[key] ~= nil then p.optional = optional[key] end
    if i > 1 and list[i - 1].optional and list[i - 1].name ~= "self" then p.optional = true end
  end
  return list
end

local function result_of (e, params)
  local name = returns[e.full] or (e.module == "" and returns[e.name])
  if name then return name end
  if e.ufunc then return "lunarray.array" end
  for _, p in ipairs(params) do
    if p.name == "size" and e.module:find "^random" then return "lunarray.array|number" end
  end
  if e.module:find "^random" then return "lunarray.array|number" end
  return "lunarray.array"
end
--- The type of what an entry's function returns, as it is annotated.
function annotate.result (e) return result_of(e, split(e)) end

local reserved = {["and"] = 1, ["end"] = 1, ["repeat"] = 1, ["not"] = 1, ["or"] = 1, ["in"] = 1, ["for"] = 1, ["if"] = 1, ["nil"] = 1}

local function write (add, e, help, target, from)
  local text = help.text(e)
  local params = split(e)
  local result = result_of(e, params)
  -- the whole text once; a method that is a function, too, has its first line
  if target:find ":" and e.func and e.module == "" then text = ("%s\nSee lunarray.%s."):format(text:match "^[^\n]*", e.name) end
  for line in text:gmatch "[^\n]+" do add("---" .. line:gsub("^%-", " -") .. "  ") end
  local positional, options = {}, {}
  for i = from, #params do
    if not params[i].named then positional[#positional + 1] = params[i] end
    if i > 1 or from > 1 or #params == 1 then options[#options + 1] = params[i] end
  end
  local names = {}
  if e.params == "*" then
    names[1] = "..."
    add "---@param ... any"
  else
    for _, p in ipairs(positional) do
      local name = keywords[p.name] and p.name .. "_" or p.name
      names[#names + 1] = name
      local type = p.type
      if p.star and not type:find "integer%[%]" then type = "integer|integer[]" end
      add(("---@param %s%s %s"):format(name, p.optional and "?" or "", type))
    end
  end
  if result ~= "nil" then
    for part in (result .. ", "):gmatch "(.-), " do
      local t, dots = part:match "^(.-)( ?%.?%.?%.?)$"
      add("---@return " .. (dots ~= "" and t .. " ..." or t))
    end
  end
  -- numbers of a shape in a row; options by name
  local tail = result == "nil" and "" or ": " .. (result:gsub(" %.%.%.", ""))
  for _, p in ipairs(positional) do
    if p.star then
      local before = {}
      for _, q in ipairs(positional) do if q == p then break end before[#before + 1] = ("%s: %s"):format(q.name, q.type) end
      local me = target:find ":" and "self: lunarray.array, " or ""
      add(("---@overload fun(%s%s...: integer|lunarray.dtype)%s"):format(me, #before > 0 and table.concat(before, ", ") .. ", " or "", tail))
    end
  end
  if #options > 0 and e.params ~= "*" and not (#options == 1 and #params == 1) then
    local fields = {}
    for _, p in ipairs(options) do
      if not reserved[p.name] and not (p.name == "self") then fields[#fields + 1] = ("%s?: %s"):format(p.name, p.type:find "fun%(" and "function" or p.type) end
    end
    local first = {}
    if target:find ":" then first[1] = "self: any"
    elseif params[1] then first[1] = ((params[1].type:find "fun%(" and "%s: (%s)" or "%s: %s")):format(params[1].name, params[1].type) end
    add(("---@overload fun(%s%soptions: {%s})%s"):format(table.concat(first, ", "), #first > 0 and ", " or "", table.concat(fields, ", "), tail))
  end
  if e.ufunc and not target:find ":" then
    local one = e.params:find "^x1" and "x1: number, x2: number" or "x: number"
    add(("---@overload fun(%s): number"):format(one))
  end
  if target:find "[:.]repeat$" then
    add(('%s["repeat"] = function (%s%s) end'):format(target:match "^(.*)[:.]repeat$", target:find ":" and "self, " or "", table.concat(names, ", ")))
  else add(("function %s(%s) end"):format(target, table.concat(names, ", "))) end
  add ""
end

--- The text of the annotation file.
function annotate.make ()
  local la = require "lunarray"
  local help = require "lunarray.help"
  local out = {}
  local function add (line) out[#out + 1] = (line:gsub("%s+$", function (s) return line:find "^%-%-%-" and s == "  " and s or "" end)) end
  add "---@meta lunarray"
  add "-- What editors know about lunarray: made by tools/annotate.lua from the registered functions. It is read, not run."
  add 'if ... == "lunarray.meta.lunarray" then error("lunarray.meta is for editors: require \\"lunarray\\"") end'
  add ""
  local names = {}
  for _, dt in ipairs {"bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64", "complex64", "complex128"} do
    names[#names + 1] = ('"%s"'):format(dt)
  end
  add("---@alias lunarray.dtype " .. table.concat(names, "|"))
  add "---@alias lunarray.arraylike lunarray.array|number|boolean|table"
  add "---@alias lunarray.seed integer|string|integer[]|lunarray.SeedSequence|lunarray.BitGenerator"
  add "---@alias lunarray.index integer|string|table|lunarray.array"
  add ""
  add "---An elementwise function: it is called, and has NumPy's methods of ufuncs.  "
  add "---@class lunarray.ufunc"
  add "---@field name string"
  add "---@field nin integer"
  add "---@field nout integer"
  add "---@field reduce fun(self: lunarray.ufunc, x: lunarray.arraylike, axis?: integer|integer[]|false|table, ...: any): lunarray.array|number"
  add "---@field accumulate fun(self: lunarray.ufunc, x: lunarray.arraylike, axis?: integer|table, ...: any): lunarray.array"
  add "---@field outer fun(self: lunarray.ufunc, a: lunarray.arraylike, b: lunarray.arraylike, ...: any): lunarray.array"
  add "---@field reduceat fun(self: lunarray.ufunc, x: lunarray.arraylike, indices: lunarray.arraylike, ...: any): lunarray.array"
  add "---@field at fun(self: lunarray.ufunc, x: lunarray.array, indices: any, values?: lunarray.arraylike)"
  add ""
  add "---@class lunarray"
  add "---@field pi number"
  add "---@field e number"
  add "---@field euler_gamma number"
  add "---@field inf number"
  add "---@field nan number"
  add "---@field newaxis lightuserdata"
  add "---@field _VERSION string"
  for i = 1, #names do add(("---@field %s %s"):format(names[i]:sub(2, -2), names[i])) end
  add "local lunarray = {}"
  add ""
  add "---@class lunarray.array"
  add "---@field [lunarray.index] any"
  for _, e in ipairs(help.entries()) do
    if e.attr then add(("---@field %s %s %s"):format(e.name, attributes[e.name] or "any", (e.doc:match "^[^\n]*"))) end
  end
  for _, op in ipairs {"add", "sub", "mul", "div", "idiv", "mod", "pow", "band", "bor"} do
    add(("---@operator %s(lunarray.arraylike): lunarray.array"):format(op))
  end
  add "---@operator unm: lunarray.array"
  add "---@operator bnot: lunarray.array"
  add "---@operator len: integer"
  add "---@operator call(lunarray.index): any"
  add "local array = {}"
  add ""
  local made = {}
  local classes = {}
  for _, e in ipairs(help.entries()) do
    local module = e.module
    local class = module:match "%.?(%u%w*)$"
    if class and not classes[class] then
      classes[class] = true
      add("---@class lunarray." .. class)
      if class == "SeedSequence" then
        for _, f in ipairs {"entropy", "spawn_key", "pool_size", "n_children_spawned", "pool", "state"} do add(("---@field %s any"):format(f)) end
      elseif class == "Generator" then add "---@field bit_generator lunarray.BitGenerator" end
      add(("local %s = {}"):format(class))
      add ""
    elseif not class and module ~= "" and not made[module] then
      made[module] = true
      add("---@class lunarray." .. module)
      add(("lunarray.%s = {}"):format(module))
      add ""
    end
    if class then write(add, e, help, ("%s:%s"):format(class, e.name), 2)
    else
      if e.func then write(add, e, help, ("lunarray.%s"):format(e.full), 1) end
      if e.method then
        write(add, e, help, ("array:%s"):format(e.name), 2)
        if e.ufunc and not e.doc:find "two results" then
          add(("---%s; in place: the array itself is changed and returned.  "):format(e.doc))
          local names = {}
          for i = 2, e.params:find "^x1" and 2 or 1 do
            names[i - 1] = "x2"
            add "---@param x2 lunarray.arraylike"
          end
          names[#names + 1] = "options"
          add "---@param options? {where?: lunarray.arraylike}"
          add "---@return lunarray.array"
          add(("function array:%s_(%s) end"):format(e.name, table.concat(names, ", ")))
          add ""
        end
      end
    end
  end
  -- other names of the same function, in la and of arrays
  local function names_of (t)
    local list = {}
    for name in pairs(t) do if type(name) == "string" and not name:find "^_" then list[#list + 1] = name end end
    table.sort(list)
    return list
  end
  local canonical = {}
  for _, e in ipairs(help.entries()) do
    local value = e.func and e.module == "" and rawget(la, e.name)
    if value then canonical[value] = canonical[value] or e.name end
  end
  local known = {}
  for _, e in ipairs(help.entries()) do if e.module == "" and e.func then known[e.name] = true end end
  for _, name in ipairs(names_of(la)) do
    local target = canonical[la[name]]
    if target and not known[name] then add(("lunarray.%s = lunarray.%s"):format(name, target)) end
  end
  for _, pair in ipairs {{"lt", "less"}, {"le", "less_equal"}, {"gt", "greater"}, {"ge", "greater_equal"}, {"eq", "equal"}, {"ne", "not_equal"}, {"add_", "add_"},
      {"sub", "subtract"}, {"mul", "multiply"}, {"div", "divide"}, {"idiv", "floor_divide"}, {"mod", "remainder"}, {"pow", "power"}} do
    if pair[1] ~= pair[2] then
      add(("array.%s = array.%s"):format(pair[1], pair[2]))
      add(("array.%s_ = array.%s_"):format(pair[1], pair[2]))
    end
  end
  add ""
  for _, e in ipairs(require "lunarray.help.sources".entries()) do
    if e.root == "la" then
      for line in help.text(e):gmatch "[^\n]+" do add("---" .. line .. "  ") end
      for _, p in ipairs(split(e)) do add(("---@param %s? %s"):format(p.name, (p.name == "width" or p.name == "level") and "integer" or "any")) end
      if e.returns then add("---@return " .. e.returns) end
      add(("function lunarray.%s(%s) end"):format(e.name, e.params))
      add ""
    end
  end
  add "return lunarray"
  return table.concat(out, "\n") .. "\n"
end

-- ---- the modules written in Lua ------------------------------------------------------------------------------------------------------

local module_types = {}
local function as_module (type, names) for name in names:gmatch "%S+" do module_types[name] = type end end
as_module("integer", [[n periods window min_periods lag decimals limit minlength nrows ncols rows columns_ index_ top left_ bottom_ right_ dpi width_ height_
  i j k quality level_ precision bins_ total ncols position thresh]])
as_module("string", "path method interpolation na_position inclusive errors text how_ sep suffix prefix side char chars pat repl pattern fmt_ lsuffix rsuffix orient loc_ s_ desc unit kind")
as_module("boolean", [[ascending_ inplace ignore_index skipna dropna normalize keep_ drop regex expand numeric_only replace_ pct sort as_index include_lowest margins_
  indicator left_index right_index leave disable ascii interlaced progressive density cumulative]])
as_module("string|string[]", "by_ on left_on right_on subset")

local class_fields = {
  Frame = {"[any] any", "shape integer[]", "columns string[]", "index lunarray.Index", "dtypes lunarray.Series", "values lunarray.array", "loc any", "iloc any", "T lunarray.Frame",
    "size integer", "ndim integer", "empty boolean"},
  Series = {"[any] any", "values lunarray.array", "index lunarray.Index", "name any", "dtype string", "shape integer[]", "size integer", "loc any", "iloc any", "str lunarray.Strings",
    "levels any[]", "codes lunarray.array"},
  GroupBy = {"[any] any", "ngroups integer", "groups table<any, lunarray.array>"}, Index = {"names any[]"},
  Axes = {"figure lunarray.Figure"}, Bar = {"n number", "total number"},
}
local operators = {Frame = true, Series = true}

-- Of lunarray.frame's functions all parameters can go by name but these; of the other modules' those behind the bar, and those of the
-- second list.
local not_by_name = {}
for word in ([[new.data series.data Series.data merge.df melt.df pivot_table.df read_csv.path index isframe isseries isna isnull rename.names label equals
  add sub mul div truediv floordiv mod pow lt le gt ge eq ne radd rsub rmul rdiv rtruediv rfloordiv rmod rpow rlt rle rgt rge req rne pipe map applymap apply.f
  agg aggregate Series.rename Frame.rename.mapper Frame.round Series.round replace isin Series.drop assign Frame.astype Frame.fillna.value
  query eval GroupBy.transform GroupBy.apply]]):gmatch "%S+" do not_by_name[word] = true end
local by_name = {}
for line in ([[bar width bottom
  barh height left
  hist bins
  scatter s c
  errorbar yerr xerr
  hist2d bins
  contour levels
  contourf levels
  annotate xy xytext
  legend handles labels
  grid visible
  margins x y
  xlim left right
  set_xlim left right
  ylim bottom top
  set_ylim bottom top
  xticks labels
  yticks labels
  set_xticks labels
  set_yticks labels
  subplots nrows ncols
  figure num]]):gmatch "[^\n]+" do
  local name, list = line:match "^%s*(%S+) (.*)$"
  by_name[name] = {}
  for word in list:gmatch "%S+" do by_name[name][word] = true end
end

--- The names that a function of a module takes in a table of options: name -> true.
function annotate.options (e)
  local set = {}
  for i, p in ipairs(split(e)) do
    local refused = not_by_name[e.name] or not_by_name[e.name .. "." .. p.name] or e.class and (not_by_name[e.class .. "." .. e.name]
      or not_by_name[e.class .. "." .. e.name .. "." .. p.name])
    if p.name ~= "..." and p.name ~= "self" and (p.named or e.root == "frame" and not refused or (e.class == "Axes" or e.root == "plot") and (by_name[e.name] or {})[p.name]) then
      set[p.name] = i
    end
  end
  return set
end

local function module_type (t)
  return (t:gsub("[%a]+", function (w)
    if w == "array" then return "lunarray.array" end
    return w:find "^%u" and "lunarray." .. w or w
  end))
end

-- the annotation file of a module of lunarray.help.sources
local function make_module (m, help, sources)
  local out = {}
  local function add (line) out[#out + 1] = line end
  add("---@meta lunarray." .. m.name)
  add(("-- What editors know about lunarray.%s: made by tools/annotate.lua from its documentation. It is read, not run."):format(m.name))
  add(('if ... == "lunarray.meta.%s" then error("lunarray.meta is for editors: require \\"lunarray.%s\\"") end'):format(m.name, m.name))
  add ""
  add("---@class lunarray." .. m.name)
  if m.name == "frame" then
    add "---@field NA number"
    add "---@field options table<string, any>"
    add "---@overload fun(data: any, columns: any, ...: any): lunarray.Frame"
  elseif m.name == "progress" then add "---@overload fun(what: any, ...: any): any"
  elseif m.name == "plot" then add "---@field rcParams table<string, any>" end
  add(("local %s = {}"):format(m.name))
  add ""
  local classes, in_plot = {}, {}
  for _, e in ipairs(sources.entries()) do if e.root == "plot" and not e.class then in_plot[e.name] = true end end
  local function write_one (e, target, from)
    for line in (help.text(e) .. "\n"):gmatch "([^\n]*)\n" do add("---" .. line:gsub("^%-", " -") .. "  ") end
    local params = split(e)
    local positional, named, bar = {}, {}, false
    for i = from, #params do
      local p = params[i]
      local t = module_types[p.name] or p.name == "dtype" and "lunarray.dtype" or "any"
      if p.named then
        bar = true
        if p.name ~= "..." and not reserved[p.name] then named[#named + 1] = ("%s?: %s"):format(p.name, t) end
      else positional[#positional + 1] = {p.name, t} end
    end
    local names = {}
    for _, p in ipairs(positional) do
      if p[1] ~= "..." then
        local name = keywords[p[1]] and p[1] .. "_" or p[1]
        names[#names + 1] = name
        add(("---@param %s? %s"):format(name, p[2]))
      end
    end
    if bar and not (positional[#positional] and positional[#positional][1] == "...") then
      names[#names + 1] = "options"
      add(("---@param options? {%s}"):format(table.concat(named, ", ")))
    elseif positional[#positional] and positional[#positional][1] == "..." then
      names[#names + 1] = "..."
      add "---@param ... any"
    end
    if e.returns then
      for part in (e.returns .. ", "):gmatch "(.-), " do add("---@return " .. module_type(part)) end
    end
    -- by name: what could be given by position, too
    local result = e.returns and ": " .. module_type(e.returns) or ""
    local me = target:find ":" and "self: any" or nil
    local optional, fields = annotate.options(e), {}
    for _, p in ipairs(positional) do if optional[p[1]] and not reserved[p[1]] then fields[#fields + 1] = ("%s?: %s"):format(p[1], p[2]) end end
    for _, f in ipairs(named) do fields[#fields + 1] = f end
    if #positional > 0 and #fields > 0 and positional[#positional][1] ~= "..." then
      for first = 0, math.min(#positional, 2) do
        local head = {me}
        for i = 1, first do head[#head + 1] = ("%s: %s"):format(positional[i][1], positional[i][2]) end
        head[#head + 1] = "options: {" .. table.concat(fields, ", ") .. "}"
        add(("---@overload fun(%s)%s"):format(table.concat(head, ", "), result))
      end
    end
    add(("function %s(%s) end"):format(target, table.concat(names, ", ")))
    add ""
  end
  for _, e in ipairs(sources.entries()) do
    if e.root == m.name then
      if e.class and not classes[e.class] then
        classes[e.class] = true
        add("---@class lunarray." .. e.class)
        for _, f in ipairs(class_fields[e.class] or {}) do add("---@field " .. f) end
        if operators[e.class] then
          for _, op in ipairs {"add", "sub", "mul", "div", "idiv", "mod", "pow", "band", "bor"} do add(("---@operator %s(any): lunarray.%s"):format(op, e.class)) end
          for _, op in ipairs {"unm", "bnot"} do add(("---@operator %s: lunarray.%s"):format(op, e.class)) end
          add "---@operator len: integer"
        end
        add(("local %s = {}"):format(e.class))
        add ""
      end
      if e.class then write_one(e, ("%s:%s"):format(e.class, e.name), 2)
      else write_one(e, ("%s.%s"):format(m.name, e.name), 1) end
      -- what a plot does, the module does to the current one
      if e.class == "Axes" and not in_plot[e.name] then write_one(e, "plot." .. e.name, 2) end
    end
  end
  add("return " .. m.name)
  return table.concat(out, "\n") .. "\n"
end

--- All annotation files: a list of {name =, text =}, and the set of types that they declare.
function annotate.files ()
  local help, sources = require "lunarray.help", require "lunarray.help.sources"
  local list = {{name = "lunarray.lua", text = annotate.make()}}
  for _, m in ipairs(sources.modules) do
    if m.name ~= "la" then list[#list + 1] = {name = m.name .. ".lua", text = make_module(m, help, sources)} end
  end
  local declared = {}
  for _, file in ipairs(list) do annotate.declared(file.text, declared) end
  return list, declared
end

-- ---- the checker ------------------------------------------------------------------------------------------------------------------
-- type     := part ('|' part)*            part  := one ('[]' | '?')*
-- one      := '{' name '?'? ':' type, ... '}' | 'fun' '(' name '?'? ':' type, ... ')' (':' type (',' type)*)? | '(' type ')'
--           | "string" | number | name ('<' type (',' type)* '>')?

local builtin = {}
for name in ([[any nil boolean true false number integer string table function userdata lightuserdata thread self file* unknown]]):gmatch "%S+" do builtin[name] = true end

local function type_parser (text, declared)
  local at = 1
  local function skip () at = text:match("^%s*()", at) end
  local function fail (what) error(("%s at %q"):format(what, text:sub(at, at + 20)), 0) end
  local function eat (s)
    skip()
    if text:sub(at, at + #s - 1) == s then
      at = at + #s
      return true
    end
  end
  local function need (s) if not eat(s) then fail("expected " .. s) end end
  local function name ()
    skip()
    local w = text:match("^[%a_][%w_.%-]*%*?", at)
    if not w then fail "expected a name" end
    at = at + #w
    return w
  end
  local parse
  local function fields (close)
    if eat(close) then return end
    repeat
      if eat "..." then if eat ":" then parse() end
      elseif eat "[" then
        parse()
        need "]"
        need ":"
        parse()
      else
        name()
        eat "?"
        if eat ":" then parse() end
      end
    until not eat ","
    need(close)
  end
  local function one ()
    skip()
    if eat "{" then return fields "}" end
    if eat "(" then
      parse()
      return need ")"
    end
    local s = text:match('^"[^"]*"', at) or text:match("^%-?%d+", at)
    if s then
      at = at + #s
      return
    end
    local w = name()
    if w == "fun" then
      need "("
      fields ")"
      if eat ":" then repeat parse() until not eat "," end
    else
      if not builtin[w] and not declared[w] then error(("there is no type %s"):format(w), 0) end
      if w ~= "fun" and eat "<" then
        repeat parse() until not eat ","
        need ">"
      end
    end
  end
  function parse ()
    repeat
      one()
      while eat "[]" or eat "?" do end
    until not eat "|"
  end
  return parse, function ()
    skip()
    return text:sub(at)
  end
end

--- The classes and aliases that a file declares, added to a set of names.
function annotate.declared (text, set)
  for name in text:gmatch "\n%-%-%-@class ([%w_.]+)" do set[name] = true end
  for name in text:gmatch "\n%-%-%-@alias ([%w_.]+)" do set[name] = true end
  return set
end

--- Reads an annotation file: raises an error with the line's number where one does not follow the grammar, where a type is not declared, where
--- parameters are annotated that the function has not, or where it is not Lua. Returns what it declares: name -> {params, returns, overloads}.
--- known: a set of types declared in other files.
function annotate.parse (text, known)
  assert(load(text, "=annotations"))
  local declared, functions = annotate.declared(text, setmetatable({}, {__index = known})), {}
  local current, number = {params = {}, types = {}, returns = 0, overloads = 0}, 0
  for line in text:gmatch "([^\n]*)\n" do
    number = number + 1
    local ok, message = pcall(function ()
      local tag, rest = line:match "^%-%-%-@(%w+)%s*(.*)$"
      local function type_at (s, more)
        local parse, left = type_parser(s, declared)
        parse()
        local over = left()
        if not more and over ~= "" then error("left over: " .. over, 0) end
        return over
      end
      if tag == "meta" then assert(number == 1, "@meta belongs in the first line")
      elseif tag == "class" then
        assert(rest:match "^[%w_.]+$", "a class wants a name")
        current.class = rest
      elseif tag == "alias" then type_at((assert(rest:match "^[%w_.]+ (.*)$", "an alias wants a type")))
      elseif tag == "field" then
        local name, type = rest:match "^([%w_]+%??) (.*)$"
        if not name then name, type = rest:match "^(%[[%w_.]+%]) (.*)$" end
        type_at(assert(type, "a field wants a name and a type"), true)
        if current.class then functions[current.class .. "." .. name] = {field = true} end
      elseif tag == "operator" then
        local op, rest2 = rest:match "^(%l+)(.*)$"
        assert(op, "an operator wants a name")
        local operand, result = rest2:match "^%((.-)%): (.*)$"
        if operand then type_at(operand) else result = rest2:match "^: (.*)$" end
        type_at((assert(result, "an operator wants a result")))
      elseif tag == "param" then
        local name, type = rest:match "^(%S+) (.*)$"
        type_at((assert(type, "a parameter wants a type")))
        table.insert(current.params, (name:gsub("%?$", "")))
        current.types[#current.params] = type
      elseif tag == "return" then
        local over = type_at(rest, true)
        assert(over == "" or over == "...", "left over: " .. over)
        current.returns = current.returns + 1
      elseif tag == "overload" then
        type_at(rest)
        current.overloads = current.overloads + 1
        current.options = rest:match "options: {(.*)}" or current.options
      elseif tag then error("there is no annotation @" .. tag, 0)
      elseif line == "" then current = {params = {}, types = {}, returns = 0, overloads = 0}
      elseif not line:find "^%-%-%-" then
        local name, params = line:match "^function ([%w_.:]+)%((.-)%) end$"
        if not name then
          local t
          t, params = line:match '^([%w_]+)%["repeat"%] = function %((.-)%) end$'
          if t then
            name = t .. (t == "array" and ":" or ".") .. "repeat"
            params = params:gsub("^self,? ?", "")
          end
        end
        if name then
          local listed = table.concat(current.params, ", ")
          if listed ~= params then error(("annotated (%s), declared (%s)"):format(listed, params), 0) end
          functions[name] = current
        end
      end
    end)
    if not ok then error(("line %d: %s\n  %s"):format(number, message, line), 0) end
  end
  return functions
end

--- Under which name an entry of help.entries() stands in the file.
function annotate.names (e)
  local list = {}
  local class = e.module:match "%.?(%u%w*)$"
  if e.lua and not class then list[1] = (e.root == "la" and "lunarray" or e.root) .. "." .. e.name
  elseif e.attr then list[1] = "lunarray.array." .. e.name
  elseif class then list[1] = ("%s:%s"):format(class, e.name)
  else
    if e.func then list[#list + 1] = "lunarray." .. e.full end
    if e.method then list[#list + 1] = "array:" .. e.name end
  end
  return list
end

if arg and arg[0] and arg[0]:find "annotate%.lua$" then
  local directory = assert(arg[1], "usage: annotate.lua DIRECTORY")
  local files, declared = annotate.files()
  for _, file in ipairs(files) do
    annotate.parse(file.text, declared)
    local f = assert(io.open(directory .. "/" .. file.name, "w"))
    f:write(file.text)
    f:close()
  end
end
return annotate
