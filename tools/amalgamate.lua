--- Writes the library as one C file: lua5.4 tools/amalgamate.lua lunarray.c [src [embedded.c]]
--
-- Headers are put in where they are first included, .inc and .def files wherever they are. Compiled as it is, the file holds the kernels
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
local function emit (s) lines[#lines + 1] = s end

-- macros: where not nil, the set of macros that the file being put in defines, to be taken back after it
local function put (name, macros)
  local text = assert(read(name), name .. " is missing")
  emit(("/* ==== %s ==== */"):format(name))
  for line in text:gmatch "([^\n]*)\n" do
    local inc = line:match '^%s*#%s*include%s+"([^"]+)"'
    local macro = line:match "^%s*#%s*define%s+([%w_]+)"
    if macro and macros and macro ~= "_GNU_SOURCE" then macros[macro] = true end
    if not inc then emit(line)
    elseif inc == "lunarray.h" then if not seen[inc] then seen[inc] = true emit(line) end
    elseif inc:match "%.h$" then if not seen[inc] then seen[inc] = true put(inc) end
    else put(inc, macros) end
  end
end

local function put_source (name)
  local macros, names = {}, {}
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
for _, name in ipairs(files) do if not name:match "^kern_" and not own[name] then put_source(name) end end
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
