--- What differs in course 2 from the worked example on (D17 to D28): see check.lua.
local list = "adapt: a Lua list"

-- The labels of a table's rows count from 1: rests are what follows them in each line, width the digits they take.
local function labels (rests, numbers, width)
  local rules = {}
  local form = ("%%-%dd%%s"):format(width)
  for i, rest in ipairs(rests) do rules[i] = {form:format(numbers[i], rest), form:format(numbers[i] + 1, rest), "+1"} end
  return rules
end

return {
  ["D17.02"] = labels({"          1.9", "          9.5", "          4.5", "          3.2", "          1.0"}, {0, 1, 2, 3, 4}, 1),
  ["D17.05"] = {tol = 1e-9},
  ["D17.06"] = {
    {"positions, counted from 0: [1501 2586 2653 1055  705  106] [3092 3772  860]",
     "positions: [1502 2587 2654 1056  706  107] [3093 3773  861]", "+1"},
  },
  ["D17.08"] = {tol = 1e-9},
  ["D17.09"] = {tol = 1e-9},
  ["D18.01"] = labels({
    "         1       1          BLR          CHE     1     1 ",
    "         1       1          BLR          CHE     1     2 ",
    "         1       1          BLR          CHE     1     3 ",
    "         1       1          BLR          CHE     1     4 ",
    "         1       1          BLR          CHE     1     5 "}, {0, 1, 2, 3, 4}, 1),
  ["D18.02"] = {{"[7, 18, 14]", "{7, 18, 14}", list}, {"[(1, 1), (1, 2), (1, 3)]", "{{1, 1}, {1, 2}, {1, 3}}", list}},
  ["D18.03"] = {{"[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]",
    "{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20}", list}},
  ["D18.05"] = labels({"    A Adiga", "  A Bhosale", "  A Dhavale", "  A Nambiar", "   A Oommen"}, {0, 1, 2, 3, 4}, 1),
  ["D18.06"] = labels({"       A Adiga", "      B Bagchi", "  G Hattangadi", "       H Irani", "       K Ullal", "        N Iype",
    "      P Jagtap", "      R Kelkar", "       R Wagle", "      S Yajnik", "      T Lahiri", "     V Mahajan"},
    {0, 5, 17, 22, 28, 34, 39, 43, 45, 51, 53, 59}, 2),
  ["D18.07"] = {{"positions, counted from 0: [ 4  5  8  6 10  9  2  7 11  0]", "positions: [ 5  6  9  7 11 10  3  8 12  1]", "+1"}},
  ["D19.01"] = {
    {"['H Furtado', 'P Vaidya', 'A Dhavale', 'K Gadgil', 'N Upadhyay', 'V Rao', 'G Sathe', 'P Inamdar']",
     '{"H Furtado", "P Vaidya", "A Dhavale", "K Gadgil", "N Upadhyay", "V Rao", "G Sathe", "P Inamdar"}', list},
    {"['V Mahajan', 'N Iype', 'P Jagtap', 'A Adiga', 'S Yajnik', 'T Lahiri', 'K Ullal', 'R Wagle']",
     '{"V Mahajan", "N Iype", "P Jagtap", "A Adiga", "S Yajnik", "T Lahiri", "K Ullal", "R Wagle"}', list},
  },
  ["D20.01"] = {
    {"784 (dim 1) != 64 (dim 0)", "784 (dim 2) != 64 (dim 1)", "+1"},
    {"matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) "
     .. "(size 64 is different from 784)",
     "shapes (64,784) and (64,128) not aligned: 784 (dim 2) != 64 (dim 1)", "doc: the message of dot for both"},
  },
  ["D21.01"] = {
    {"[1, 2, 3, 4] [4 6]", "error: attempt to perform arithmetic on a table value", "adapt: Lua's lists have no + and no *"},
    {"[1, 2, 1, 2] [2 4]", "error: attempt to perform arithmetic on a table value\n[4 6] [2 4]", "adapt: arrays in one line"},
  },
  ["D23.03"] = {{"[[1], [4]]", "{{1}, {4}}", list}},
  ["D24.02"] = {tol = 1e-9},
  ["D25.03"] = {
    {"[[0, 1], [2, 3], [4, 5], [6, 7]]", "{{0, 1}, {2, 3}, {4, 5}, {6, 7}}", list},
    {"[[8, 9], [10, 11], [12, 13], [14, 15]]", "{{8, 9}, {10, 11}, {12, 13}, {14, 15}}", list},
    {"[[16, 17], [18, 19]]", "{{16, 17}, {18, 19}}", list},
  },
  ["D25.04"] = {
    {"[[16, 17], [2, 3], [10, 11], [0, 1]]", "{{16, 17}, {2, 3}, {10, 11}, {0, 1}}", list},
    {"[[14, 15], [4, 5], [18, 19], [8, 9]]", "{{14, 15}, {4, 5}, {18, 19}, {8, 9}}", list},
    {"[[6, 7], [12, 13]]", "{{6, 7}, {12, 13}}", list},
  },
  ["D26.01"] = {{"['pp_score', 'pp_wickets', 'rr_1_3', 'rr_4_6', 'pp_boundaries']",
    '{"pp_score", "pp_wickets", "rr_1_3", "rr_4_6", "pp_boundaries"}', list}},
  ["D26.05"] = {tol = 1e-9},
}
