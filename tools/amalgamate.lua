--- Writes the library as one C file: lua5.4 tools/amalgamate.lua lunarray.c [src [embedded.c]]
--
-- Headers are put in where they are first included (those of functions on files stay outside of their switch), .inc and .def files wherever they are. Compiled as it is, the file holds the kernels
-- of the compiler's own target. With -DLUNARRAY_X86_KERNELS it also expects those of two more compilations of the same file,
--   cc -c -O3 -mavx2 -mfma -mbmi2 -mf16c -DLUNARRAY_KERNELS=avx2 lunarray.c -o lunarray_avx2.o
-- and the like with avx512 (the flags stand at the top of the file), and chooses when it runs.
local out = assert(arg[1], "usage: amalgamate.lua FILE")
local src = arg[2] or "src"

local function read (name)
  local f = io.open(src .. "/" .. name)
  if not f then return nil end
  local text = f:read "a"
  f:close()
  return text
end

local lines, seen = {}, {}
local named = {}      -- macros whose value is the name of a file
local function emit (s) lines[#lines + 1] = s end

-- macros: where not nil, the set of macros that the file being put in defines, to be taken back after it
local function put (name, macros)
  local text = assert(read(name), name .. " is missing")
  emit(("/* ==== %s ==== */"):format(name))
  for line in text:gmatch "([^\n]*)\n" do
    local inc = line:match '^%s*#%s*include%s+"([^"]+)"' or named[line:match "^%s*#%s*include%s+([%a_][%w_]*)"]
    local name, file = line:match '^%s*#%s*define%s+([%w_]+)%s+"([%w_]+%.%a+)"%s*$'
    if file then named[name] = file end
    local macro = line:match "^%s*#%s*define%s+([%w_]+)"
    if macro and macros and macro ~= "_GNU_SOURCE" then macros[macro] = true end
    if not inc then emit(line)
    elseif inc == "lunarray.h" then if not seen[inc] then seen[inc] = true emit(line) end
    elseif inc:match "%.h$" then if not seen[inc] then seen[inc] = true put(inc) end
    else put(inc, macros) end
  end
end

-- Static functions of the same name in several files: from the second on they are renamed by macros, which tokens made by ## obey, too. Names that
-- macros make are told to this tool: there it renames all.
local taken = {}      -- static function -> the file that has the plain name
local made = {        -- those that macros make
  ["kern_sort.c"] = {"sort", "select", "search"},
}
local dtypes = {"i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f16", "f32", "f64", "c64", "c128"}
local function statics (name, list)
  local text = read(name):gsub("#%s*define[^\n]*", function (s) return s:sub(-1) == "\\" and "#\1" or s end)
  while text:find "\1\n" do text = text:gsub("\1\n([^\n]*)", function (s) return s:sub(-1) == "\\" and "\1" or "" end) end    -- macros' bodies go
  for fn in ("\n" .. text):gmatch "\nstatic[%w_%s%*]-([%w_]+) ?%b()%s*{" do list[#list + 1] = fn end
  for _, s in ipairs(made[name] or {}) do
    for _, t in ipairs(dtypes) do list[#list + 1] = s .. "_" .. t end
  end
  for inc in text:gmatch '\n%s*#%s*include%s+"([^"]+%.inc)"' do statics(inc, list) end
  return list
end

local function put_source (name)
  local macros, names, own = {}, {}, {}
  for header in read(name):gmatch '\n%s*#%s*include%s+"([^"]+%.h)"' do       -- before the renames: they are for this file alone
    if not seen[header] then seen[header] = true put(header) end
  end
  local by_macro = {}
  for _, s in ipairs(made[name] or {}) do
    for _, t in ipairs(dtypes) do by_macro[s .. "_" .. t] = true end
  end
  for _, fn in ipairs(statics(name, {})) do
    taken[fn] = taken[fn] or name
    if (by_macro[fn] or taken[fn] ~= name) and not own[fn] then
      own[fn] = true
      names[#names + 1] = fn
      emit(("#define %s %s_%s"):format(fn, name:gsub("%W", "_"), fn))
    end
  end
  -- <complex.h> makes `complex` a macro for every file after it
  local complex = read(name):find "#include <complex.h>"
  if complex then
    emit "#include <complex.h>\n#undef complex\n#define complex _Complex"
    names[#names + 1] = "complex"
  end
  put(name, macros)
  for macro in pairs(macros) do names[#names + 1] = macro end
  table.sort(names)
  for _, macro in ipairs(names) do emit("#undef " .. macro) end
end

local files = {}
local p = assert(io.popen("ls " .. src .. "/*.c"))
for path in p:lines() do files[#files + 1] = path:match "[^/]+$" end
p:close()
table.sort(files)
local own = {["zlib.c"] = true, ["image.c"] = true, ["edit.c"] = true}       -- modules of their own, with libraries of their own
if not arg[3] then own["open.c"] = true end

emit "/*"
emit "** lunarray: N-dimensional arrays for Lua, in one file. Made by tools/amalgamate.lua; licence: MIT (see LICENSE)."
emit "**"
emit "** cc -c -O2 -ffp-contract=off -fno-math-errno -fno-trapping-math -I<directory of lua.h> lunarray.c      and link with -lm -lpthread -ldl"
emit "**"
emit "** -DLUNARRAY_NO_FILES leaves the functions on files away, -DLUNARRAY_NO_BLAS the search for OpenBLAS (then without factorisations, and -ldl);"
emit "** -DLUNARRAY_BLAS_LINKED takes BLAS and LAPACK from what the program is linked with (-lopenblas)."
emit "**"
emit "** For the fastest kernels of every x86 CPU compile it three times, and link the three:"
emit "**   -DLUNARRAY_X86_KERNELS"
emit "**   -DLUNARRAY_KERNELS=avx2 -O3 -mavx2 -mfma -mbmi2 -mf16c"
emit "**   -DLUNARRAY_KERNELS=avx512 -O3 -mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512cd -mfma -mbmi2 -mf16c -mprefer-vector-width=512"
emit "*/"
emit "#if !defined(_GNU_SOURCE)"
emit "#define _GNU_SOURCE"
emit "#endif"
emit "#if defined(LUNARRAY_X86_KERNELS)"
emit "#define LA_HAVE_X86_ISA"
emit "#endif"
emit "#if !defined(LUNARRAY_STATIC)"
emit "#define LUNARRAY_STATIC"
emit "#endif"
emit "#if defined(LUNARRAY_KERNELS)"
emit "#define LA_ISA LUNARRAY_KERNELS"
emit "#else"
emit "#define LA_ISA baseline"
emit "#endif"
-- headers first, so that both halves have them
for _, name in ipairs {"lunarray.h"} do seen[name] = true emit(('#include "%s"'):format(name)) end
for _, name in ipairs(files) do if name:match "^kern_" then put_source(name) end end
emit "#if !defined(LUNARRAY_KERNELS)"
local on_files = {["file.c"] = true, ["bind_file.c"] = true, ["bind_memmap.c"] = true}
for _, name in ipairs {"bind_file.h", "file.h"} do seen[name] = true put(name) end
for _, name in ipairs(files) do
  if not name:match "^kern_" and not own[name] then
    if on_files[name] then emit "#if !defined(LUNARRAY_NO_FILES)" end
    put_source(name)
    if on_files[name] then emit "#endif" end
  end
end
emit "#endif"

if arg[3] then      -- the Lua layer, as tools/embed.lua wrote it
  local e = assert(io.open(arg[3])):read "a"
  emit "#if !defined(LUNARRAY_KERNELS)"
  emit((e:gsub('#include "embedded.h"\n', "")))
  emit "#endif"
end

local f = assert(io.open(out, "w"))
f:write(table.concat(lines, "\n"), "\n")
f:close()
