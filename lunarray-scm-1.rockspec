rockspec_format = "3.0"
package = "lunarray"
version = "scm-1"
source = {
  url = "git+https://github.com/lunarray/lunarray.git",
  branch = "main",
}
description = {
  summary = "N-dimensional arrays for Lua: what NumPy is to Python",
  detailed = [[
    Arrays of numbers with broadcasting, fast elementwise functions, reductions, linear algebra, Fourier transforms, random numbers,
    indexing, files and printing as in NumPy 2, and Lua's positions from 1; tables, plots and pictures on top. Uses OpenBLAS where it is
    installed when it runs; zlib (.npz, .gz), libpng and libjpeg (pictures) and libedit (the prompt) where their headers are when it is built.
  ]],
  homepage = "https://github.com/lunarray/lunarray",
  issues_url = "https://github.com/lunarray/lunarray/issues",
  license = "MIT",
  labels = {"array", "matrix", "math", "numeric", "scientific", "linear-algebra", "statistics", "machine-learning"},
}
supported_platforms = {"unix"}
dependencies = {
  "lua >= 5.4, < 5.6",
}
-- No external_dependencies: OpenBLAS is looked for when first needed, zlib, libpng, libjpeg and libedit by the Makefile.
-- "make", not "builtin": the kernels are compiled once for each instruction set, with its flags.
build = {
  type = "make",
  build_target = "rock",
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
  copy_directories = {"docs"},
}
test = {
  type = "command",
  command = "make test",
}
