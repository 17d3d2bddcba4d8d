--- What differs in course 3 (M): see check.lua.
return {
  ["M01.05"] = {{"np.zeros((2,2))", "la.zeros(2, 2)", "adapt"}},
  ["M01.06"] = {{"np.ones((2,2))", "la.ones(2, 2)", "adapt"}},
  ["M01.07"] = {{"np.eye((2))", "la.eye(2)", "adapt"}},
  ["M01.08"] = {{"np.random.random((2,2))", "la.random.random(2, 2)", "adapt"}},
  ["M02.01"] = {{"x[0]", "x[1]", "+1"}},
  ["M02.02"] = {{"index 3 is out of bounds for axis 0", "index 5 is out of bounds for axis 1", "+1: position 4 reads as nil"}},
  ["M02.03"] = {{"column 1", "column 2", "+1"}, {"row 0", "row 1", "+1"}, {"rows 0,1 & cols 1,2", "rows 1,2 & cols 2,3", "+1"}},
  ["M02.04"] = {{"[0 1 2]", "[1 2 3]", "+1"}, {"[0 2 1]", "[1 3 2]", "+1"}},
  ["M04.02"] = {{"(dim 1)", "(dim 2)", "+1"}, {"(dim 0)", "(dim 1)", "+1"}},
  ["M05.01"] = {{"axis=1", "axis=2", "+1"}, {"axis=0", "axis=1", "+1"}},
  ["M05.02"] = {{"axis=1", "axis=2", "+1"}, {"axis=0", "axis=1", "+1"}},
  ["M11.03"] = {{"not equal to one", "not equal to one: axis 1 of shape (2,1,3)", "ours says which"}},
}
