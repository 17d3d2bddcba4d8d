--- What differs in course 1 (F): see check.lua.
local rules = {
  ["F00.02"] = {{"ndarray ufunc", "lunarray.array lunarray.ufunc", "adapt: type names"}},
  ["F00.05"] = {{"b'\\x93NUMPY'", "\\x93NUMPY", "adapt: Python's way to write bytes"}, {"false", "False", "the file's own header"},
    {"['a', 'b']", "a b", "adapt: Python's way to write a list"}},
  ["F00.10"] = {{"(33,) 5 32.0", "(33,) 6 32.0", "+1: argmax"}},
  ["F01.02"] = {{"['array', 'zeros', 'ones', 'eye', 'arange', 'linspace']", "array zeros ones eye arange linspace",
    "adapt: Python's way to write a list"}},
  ["F01.03"] = {{"absolute(x, /, out=nil, *, where=true, casting='same_kind', order='K', dtype=nil, subok=true[, signature, extobj])",
    "la.absolute(x, out, {where, dtype, casting, order})", "adapt: our own help"}},
  ["F02.01"] = {{"<class 'numpy.ndarray'>", "lunarray.array", "adapt: type name"}},
  ["F02.02"] = {{"<class 'numpy.ndarray'>", "lunarray.array", "adapt: type name"}},
  ["F03.01"] = {{"<class 'numpy.ndarray'>", "lunarray.array", "adapt: type name"}},
  ["F03.03"] = {{"<class 'numpy.ndarray'>", "lunarray.array", "adapt: type name"}},
  ["F03.12"] = {{"[8 2 5 6 3 1 0 7 4 9]", "[ 9  3  6  7  4  2  1  8  5 10]", "+1: permutation of a number"}},
  ["F06.14"] = {{"'replace=false'", "'replace=False'", "the message has NumPy's words"}},
  ["F06.15"] = {{"[5 8 9 5 0]", "[ 6  9 10  6  1]", "+1: choice from a number"}},
  ["F08.02"] = {{"(dim 1)", "(dim 2)", "+1"}, {"(dim 0)", "(dim 1)", "+1"}},
  ["F10.07"] = {[4] = {"must have the same shape",          -- 1 to 3: see below
    "must have the same shape: the array at index 1 has shape (2,2), the array at index 2 has shape (1,2)", "ours says which"}},
  ["F11.03"] = {},
  ["F11.04"] = {{"[3000, 3000, 3000, 1000]", "3000, 3000, 3000, 1000", "adapt: Python's way to write a list"}},
  ["F12.02"] = {{"only size-1 arrays can be converted to Python scalars", "bad argument #1 to 'sin' (number expected, got lunarray.array)",
    "adapt: Lua's words"}},
  ["F12.04"] = {{"verctor", "vector", "adapt: a slip of the pen"}, tol = 1e-9},
}

-- +1: the arrays that are joined, and the axes
local joining = {{"along dimension 0", "along dimension 1", "+1"}, {"at index 1", "at index 2", "+1"}, {"at index 0", "at index 1", "+1"}}
rules["F10.04"] = joining
table.move(joining, 1, #joining, 1, rules["F10.07"])

-- +1: batches are named by the position of their first sample
for i = 0, 9000, 1000 do table.insert(rules["F11.03"], {("first%dbatch"):format(i), ("first%dbatch"):format(i + 1), "+1"}) end

return rules
