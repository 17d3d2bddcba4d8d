rockspec_format = "3.0"
package = "lunarray"
version = "scm-1"
source = {
  url = "git+https://github.com/lunarray/lunarray.git",
}
description = {
  summary = "N-dimensional arrays for Lua: what NumPy is to Python",
  detailed = [[
    Arrays of numbers with broadcasting, fast elementwise functions, reductions, matrix products, indexing and printing as in
    NumPy 2, and Lua's positions from 1. Uses OpenBLAS where it is installed, zlib, libpng, libjpeg and libedit where their headers are.
  ]],
  homepage = "https://github.com/lunarray/lunarray",
  license = "MIT",
  labels = {"array", "matrix", "math", "numeric", "scientific"},
}
supported_platforms = {"unix"}
dependencies = {
  "lua >= 5.4, < 5.6",
}
-- No external_dependencies: OpenBLAS is looked for when first needed, zlib, libpng, libjpeg and libedit by the Makefile.
-- "make", not "builtin": the kernels are compiled once for each instruction set, with its flags.
build = {
  type = "make",
  build_target = "all",
  install_target = "install-modules",
  variables = {
    CC = "$(CC)",
    CFLAGS = "$(CFLAGS)",
    LIBFLAG = "$(LIBFLAG)",
    LUA_INCDIR = "$(LUA_INCDIR)",
    WERROR = "",
  },
  install_variables = {
    LIBDIR = "$(LIBDIR)",
    LUADIR = "$(LUADIR)",
  },
  install = {
    bin = {"bin/lunarray"},
  },
}
test = {
  type = "command",
  command = "make test",
}
