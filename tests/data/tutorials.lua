-- Made by tests/gen/tutorials.py with NumPy 2.4.6. Do not edit: run it again.
local inf, nan = 1/0, math.abs(0/0) -- luacheck: ignore (0/0 has its sign bit set on x86, not on ARM)
return {
["F00.01"]={
tags={"value"},
marks={},
lines={"itemsize 8 nbytes 24","a million float64: 8000000 bytes"},
title="A list holds pointers, an array holds the values"
},
["F00.02"]={
tags={"value"},
marks={"adapt"},
lines={"ndarray ufunc","[11 12 13] 2 1"},
title="The two basic objects: ndarray and ufunc"
},
["F00.03"]={
tags={"value"},
marks={},
lines={"[1.  2.5 1. ] float64","[ 2  5 10]","[[11 12 13]"," [21 22 23]]"},
title="Feature 1: one data type, array arithmetic, broadcasting"
},
["F00.04"]={
tags={"value"},
marks={},
lines={"[1.         2.         3.         1.41421356]","[1.         2.71828183 7.3890561 ]","[0.         2.30258509 4.60517019]"},
title="Feature 2: standard functions work on the whole array"
},
["F00.05"]={
tags={"value"},
marks={"ours"},
lines={"[[0. 1. 2.]"," [3. 4. 5.]]","176 b'\\x93NUMPY' 1 0 118","{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }","0000000000000000000000000000f03f0000000000000040000000000000084000000000000010400000000000001440","['a', 'b'] (2, 3) [1 2 3]"},
title="Feature 3: arrays on disk (.npy and .npz)"
},
["F00.06"]={
tags={"value"},
marks={"ours"},
lines={"[[0. 0. 0. 0.]"," [1. 2. 3. 4.]"," [0. 0. 0. 0.]]","bytes in the file: 48","[3. 4. 5.] (2, 3)","ValueError: assignment destination is read-only"},
title="Feature 3: memory-mapped files"
},
["F00.07"]={
tags={"value"},
marks={"ours"},
lines={"(4, 6, 3) uint8","[[  0   0 255]"," [  0  50 245]"," [  0 100 235]"," [  0 150 225]"," [  0 200 215]"," [  0 250 205]]","[[  0   0   0   0   0   0]"," [ 80  80  80  80  80  80]"," [160 160 160 160 160 160]"," [240 240 240 240 240 240]]","[[ 29  57  85 114 142 170]"," [ 48  77 105 133 161 189]"," [ 68  96 124 152 181 209]"," [ 87 115 144 172 200 228]]","[  0 250 205] [255   0   0] (2, 2, 3)","True"},
title="Feature 3: image files"
},
["F00.08"]={
tags={"value"},
marks={"ours"},
lines={"[[ 0.3 -0.2]"," [-0.1  0.4]]","10.0 7.0 2","[0. 1.]","[2. 5.]","[5.11667274 1.95439508]","5.477225575051661 5.0","True True"},
title="Feature 4: linear algebra"
},
["F00.09"]={
tags={"value"},
marks={},
lines={"[0.5488135  0.71518937 0.60276338]"},
title="Feature 4: random numbers"
},
["F00.10"]={
tags={"value"},
marks={"+1","ours"},
lines={"[10.+0.j -2.+2.j -2.+0.j -2.-2.j]","[1. 2. 3. 4.]","(33,) 5 32.0","[ 0.    0.25  0.5   0.75 -1.   -0.75 -0.5  -0.25]"},
title="Feature 4: Fourier transform"
},
["F00.11"]={
tags={"value"},
marks={"adapt"},
lines={"(24, 8) (8, 16) True True True"},
title="Feature 5: memory order for C and for Fortran"
},
["F00.12"]={
tags={"text"},
marks={"adapt"}
},
["F01.01"]={
tags={"text"},
marks={"adapt"}
},
["F01.02"]={
tags={"value"},
marks={"adapt"},
lines={"['array', 'zeros', 'ones', 'eye', 'arange', 'linspace']"},
title="List what a module offers"
},
["F01.03"]={
tags={"value"},
marks={"adapt"},
lines={"absolute(x, /, out=None, *, where=True, casting='same_kind', order='K', dtype=None, subok=True[, signature, extobj])"},
title="Help about one function"
},
["F01.04"]={
tags={"text"},
marks={}
},
["F02.01"]={
tags={"value"},
marks={"rebuilt"},
lines={"[3 4 5 6 1 2]","<class 'numpy.ndarray'>"},
title="A list becomes an array"
},
["F02.02"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[2 3 4 5]"," [9 8 7 6]]","<class 'numpy.ndarray'>"},
title="A nested list becomes a matrix"
},
["F02.03"]={
tags={"value"},
marks={},
lines={"[3 4 5 6 1 2]","[[2 3 4 5]"," [9 8 7 6]]"},
title="Tuples do as well as lists"
},
["F02.04"]={
tags={"value"},
marks={"rebuilt"},
lines={"[3.14 2.17 0.   1.   2.  ]","[[3.14 2.17 0.   1.   2.  ]"," [1.   2.   3.   4.   5.  ]]"},
title="Whole and fractional numbers together become float64"
},
["F03.01"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[0.53403198 0.98447249 0.00533233 0.65173917]"," [0.87977903 0.16099692 0.18023754 0.97709347]"," [0.04435656 0.98775115 0.59948141 0.51385331]"," [0.6364136  0.6397407  0.2583276  0.18612369]]","nd3 Shape of: (4, 4)","nd3 Type: <class 'numpy.ndarray'>"},
title="The document's 4 x 4 matrix (drawn without a seed)"
},
["F03.02"]={
tags={"value"},
marks={},
lines={"[[0.5488135  0.71518937 0.60276338 0.54488318]"," [0.4236548  0.64589411 0.43758721 0.891773  ]"," [0.96366276 0.38344152 0.79172504 0.52889492]"," [0.56804456 0.92559664 0.07103606 0.0871293 ]]","nd3 Shape of: (4, 4)"},
title="random.random([4, 4]) with a seed"
},
["F03.03"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[-1.74976547  0.3426804   1.1530358 ]"," [-0.25243604  0.98132079  0.51421884]]","Randomly scrambled data:","[[-1.74976547  0.3426804   1.1530358 ]"," [-0.25243604  0.98132079  0.51421884]]","<class 'numpy.ndarray'>"},
title="seed(100), randn, shuffle"
},
["F03.04"]={
tags={"value"},
marks={"ours"},
lines={"[[-1.0856306   0.99734545  0.2829785 ]"," [-1.50629471 -0.57860025  1.65143654]"," [-2.42667924 -0.42891263  1.26593626]"," [-0.8667404  -0.67888615 -0.09470897]]","[[-1.50629471 -0.57860025  1.65143654]"," [-2.42667924 -0.42891263  1.26593626]"," [-0.8667404  -0.67888615 -0.09470897]"," [-1.0856306   0.99734545  0.2829785 ]]","[4 0 7 5 8 3 1 6 9 2]"},
title="A shuffle that does move the rows"
},
["F03.05"]={
tags={"value"},
marks={},
lines={"[0.07630829 0.77991879 0.43840923] True False"},
title="The same seed gives the same numbers"
},
["F03.06"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[0.77132064 0.02075195 0.63364823]"," [0.74880388 0.49850701 0.22479665]]"},
title="random.random"
},
["F03.07"]={
tags={"value"},
marks={},
lines={"[[2.54264129 1.0415039  2.26729647]"," [2.49760777 1.99701402 1.44959329]]"},
title="random.uniform"
},
["F03.08"]={
tags={"value"},
marks={},
lines={"[[ 1.3315865   0.71527897 -1.54540029]"," [-0.00838385  0.62133597 -0.72008556]]"},
title="random.randn"
},
["F03.09"]={
tags={"value"},
marks={},
lines={"[[10 37 16]"," [ 1 29 26]"," [30 49 30]]","[1 2 0 1 0 2 0 4] [3 3]"},
title="random.randint"
},
["F03.10"]={
tags={"value"},
marks={},
lines={"[[7.66317301 6.43055795 1.90919942]"," [4.9832323  6.24267195 3.55982888]]"},
title="random.normal"
},
["F03.11"]={
tags={"value"},
marks={},
lines={"[0.77132064 0.02075195] [0.63364823 0.74880388] [0.49850701 0.22479665]"},
title="random.random_sample, random.rand and random.random are one stream"
},
["F03.12"]={
tags={"value"},
marks={"+1","ours"},
lines={"[8 2 5 6 3 1 0 7 4 9]","[40 30 20 10]"},
title="random.permutation"
},
["F03.13"]={
tags={"text"},
marks={}
},
["F04.01"]={
tags={"value"},
marks={},
lines={"[[0. 0. 0.]"," [0. 0. 0.]"," [0. 0. 0.]]"},
title="zeros([3, 3])"
},
["F04.02"]={
tags={"value"},
marks={},
lines={"[[0. 0. 0.]"," [0. 0. 0.]"," [0. 0. 0.]]"},
title="zeros_like(nd5)"
},
["F04.03"]={
tags={"value"},
marks={},
lines={"[[1. 1. 1.]"," [1. 1. 1.]"," [1. 1. 1.]]"},
title="ones([3, 3])"
},
["F04.04"]={
tags={"value"},
marks={},
lines={"[[1. 0. 0.]"," [0. 1. 0.]"," [0. 0. 1.]]"},
title="eye(3)"
},
["F04.05"]={
tags={"value"},
marks={},
lines={"[[1 0 0]"," [0 2 0]"," [0 0 3]]","[1 2 3]"},
title="diag([1, 2, 3])"
},
["F04.06"]={
tags={"value"},
marks={"rebuilt"},
lines={"(3, 4) (3, 4) (2, 3) float64","[[1 1]"," [1 1]]","(3, 3)","[[1. 0. 0. 0. 0.]"," [0. 1. 0. 0. 0.]"," [0. 0. 1. 0. 0.]"," [0. 0. 0. 1. 0.]"," [0. 0. 0. 0. 1.]]","[[666 666 666 666 666]"," [666 666 666 666 666]"," [666 666 666 666 666]]"},
title="The other constructors"
},
["F04.07"]={
tags={"value"},
marks={},
lines={"[[0.87014264 0.06368104 0.62431189 0.52334774 0.56229626]"," [0.00581719 0.30742321 0.95018431 0.12665424 0.07898787]"," [0.31135313 0.63238359 0.69935892 0.64196495 0.92002378]"," [0.29887635 0.56874553 0.17862432 0.5325737  0.64669147]"," [0.14206538 0.58138896 0.47918994 0.38641911 0.44046495]]","True"},
title="savetxt and loadtxt (the document's own 5 x 5 matrix)"
},
["F04.08"]={
tags={"value"},
marks={},
lines={"8.701426355175176930e-01 6.368104287476794578e-02 6.243118882864870933e-01 5.233477442363516641e-01 5.622962646810478748e-01","# a,b","1.50,2.25","3.00,4.00","[[1.5  2.25]"," [3.   4.  ]]"},
title="What savetxt writes"
},
["F05.01"]={
tags={"value"},
marks={},
lines={"[0 1 2 3 4 5 6 7 8 9]"},
title="arange(10)"
},
["F05.02"]={
tags={"value"},
marks={},
lines={"[0 1 2 3 4 5 6 7 8 9]"},
title="arange(0, 10)"
},
["F05.03"]={
tags={"value"},
marks={},
lines={"[1.  1.5 2.  2.5 3.  3.5]"},
title="arange(1, 4, 0.5)"
},
["F05.04"]={
tags={"value"},
marks={},
lines={"[9 8 7 6 5 4 3 2 1 0]"},
title="arange(9, -1, -1)"
},
["F05.05"]={
tags={"value"},
marks={"adapt"},
lines={"[0. 1. 2. 3. 4.] float32","int64 float64 (0,)"},
title="arange: stop is left out, dtype"
},
["F05.06"]={
tags={"value"},
marks={},
lines={"[0.         0.11111111 0.22222222 0.33333333 0.44444444 0.55555556"," 0.66666667 0.77777778 0.88888889 1.        ]"},
title="linspace(0, 1, 10)"
},
["F05.07"]={
tags={"value"},
marks={},
lines={"(50,) [0.         0.02040816 0.04081633] 1.0"},
title="linspace: 50 points unless told"
},
["F05.08"]={
tags={"value"},
marks={},
lines={"[0.  0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9]"},
title="linspace: endpoint=False"
},
["F05.09"]={
tags={"value"},
marks={"doc"},
lines={"[0.         0.11111111 0.22222222 0.33333333 0.44444444 0.55555556"," 0.66666667 0.77777778 0.88888889 1.        ]","0.1111111111111111"},
title="linspace: retstep=True"
},
["F05.10"]={
tags={"value"},
marks={},
lines={"[ 0  3  6 10]","[[ 0.  10. ]"," [ 0.5 15. ]"," [ 1.  20. ]]","[[ 0.   0.5  1. ]"," [10.  15.  20. ]]"},
title="linspace: dtype and axis"
},
["F05.11"]={
tags={"value"},
marks={"rebuilt"},
lines={"[ 1.25892541  1.58489319  1.99526231  2.51188643  3.16227766  3.98107171","  5.01187234  6.30957344  7.94328235 10.        ]"},
title="logspace(0.1, 1, 10)"
},
["F05.12"]={
tags={"value"},
marks={},
lines={"[ 1.  2.  4.  8. 16.] [ 1. 10.]"},
title="logspace: base and endpoint"
},
["F06.01"]={
tags={"value"},
marks={"rebuilt"},
lines={"[0.90348221 0.39308051 0.62396996 0.6378774  0.88049907 0.29917202"," 0.70219827 0.90320616 0.88138193 0.4057498 ]"},
title="Ten random numbers, seed(2019)"
},
["F06.02"]={
tags={"value"},
marks={},
lines={"0.6378774010222266"},
title="The fourth element"
},
["F06.03"]={
tags={"value"},
marks={},
lines={"[0.6378774  0.88049907 0.29917202]"},
title="A piece: elements 4 to 6"
},
["F06.04"]={
tags={"value"},
marks={},
lines={"[0.39308051 0.6378774  0.29917202]"},
title="Fixed intervals"
},
["F06.05"]={
tags={"value"},
marks={},
lines={"[0.4057498  0.90320616 0.29917202 0.6378774  0.39308051]"},
title="Backwards by two"
},
["F06.06"]={
tags={"value"},
marks={},
lines={"[[ 0  1  2  3  4]"," [ 5  6  7  8  9]"," [10 11 12 13 14]"," [15 16 17 18 19]"," [20 21 22 23 24]]","[[ 6  7]"," [11 12]]"},
title="A region of a matrix"
},
["F06.07"]={
tags={"value"},
marks={},
lines={"[4 5 6 7 8 9]"},
title="The values inside an interval"
},
["F06.08"]={
tags={"value"},
marks={},
lines={"[[ 5  6  7  8  9]"," [10 11 12 13 14]]","[[ 5  6  7  8  9]"," [10 11 12 13 14]]"},
title="Rows 2 and 3, by a list and by a slice"
},
["F06.09"]={
tags={"value"},
marks={},
lines={"[[ 1  2]"," [ 6  7]"," [11 12]"," [16 17]"," [21 22]]"},
title="Columns 2 and 3"
},
["F06.10"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[10 12 14]"," [20 22 24]]"},
title="Every second row from the third, every second column"
},
["F06.11"]={
tags={"value"},
marks={},
lines={"Random repeatable extraction","[[19.  6. 24. 22.]"," [21. 17. 16.  2.]"," [23. 15. 13. 11.]]"},
title="choice with repetition"
},
["F06.12"]={
tags={"value"},
marks={},
lines={"Random but not repeated extraction","[[ 5. 14. 23. 15.]"," [ 8. 24.  6. 18.]"," [13. 10. 21. 11.]]","all different: True"},
title="choice without repetition"
},
["F06.13"]={
tags={"value"},
marks={},
lines={"Random but according to institutional probability","[[19. 21. 18. 11.]"," [10. 21. 23. 19.]"," [18. 19. 11. 20.]]"},
title="choice with probabilities"
},
["F06.14"]={
tags={"value"},
marks={},
lines={"ValueError: Cannot take a larger sample than population when 'replace=False'","ValueError: probabilities do not sum to 1","ValueError: 'a' and 'p' must have same size"},
title="choice: what goes wrong"
},
["F06.15"]={
tags={"value"},
marks={"+1"},
lines={"[5 8 9 5 0]","[25192 24910 25037 24861]"},
title="choice from a number, one value, and equal chances by default"
},
["F07.01"]={
tags={"value"},
marks={},
lines={"array([[ 2,  0],","       [-3, 16]])","array([[ 2,  0],","       [-3, 16]])"},
title="A * B and multiply(A, B)"
},
["F07.02"]={
tags={"value"},
marks={"adapt"},
lines={"[[ 2  0]"," [-3 16]]","[[ 2  0]"," [-1 16]]","[[ 2.  0.]"," [-3. 16.]] float32","TypeError: Cannot cast ufunc 'multiply' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'","[[ 1  3]"," [-1  6]]","(8, 16)"},
title="multiply with out, where, casting, order, dtype"
},
["F07.03"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[ 2.  4.]"," [-2.  8.]]","[[ 0.5  1. ]"," [-0.5  2. ]]"},
title="A matrix and a single number"
},
["F07.04"]={
tags={"value"},
marks={},
lines={"[[ 10 200]"," [-10 400]]","[[1 2 3]"," [2 4 6]]"},
title="multiply follows the broadcasting rules"
},
["F07.05"]={
tags={"shape"},
marks={},
lines={"input parameter  X Shape of: (2, 3)","Activation function softmoid Output shape: (2, 3)","Activation function relu Output shape: (2, 3)","Activation function softmax Output shape: (2, 3)"},
title="Activation functions keep the shape"
},
["F07.06"]={
tags={"value"},
marks={"ours"},
lines={"[[0.90348221 0.39308051 0.62396996]"," [0.6378774  0.88049907 0.29917202]]","[[0.71166457 0.59702405 0.65112091]"," [0.65427349 0.70692563 0.5742401 ]]","[[0.90348221 0.39308051 0.62396996]"," [0.6378774  0.88049907 0.29917202]]","[[0.21519819 0.12917366 0.16272264]"," [0.16500151 0.21030867 0.11759532]]","softmax sums to 1.0"},
title="Activation functions: the values"
},
["F08.01"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[21 24 27]"," [47 54 61]]"},
title="dot(X1, X2)"
},
["F08.02"]={
tags={"value"},
marks={},
lines={"ValueError: shapes (2,3) and (2,2) not aligned: 3 (dim 1) != 2 (dim 0)"},
title="dot: the inner sizes must agree"
},
["F08.03"]={
tags={"value"},
marks={},
lines={"[[21 24 27]"," [47 54 61]]","32 [3 7] [3 6]"},
title="dot: out, vectors, a vector and a matrix"
},
["F09.01"]={
tags={"value"},
marks={},
lines={"[0 1 2 3 4 5 6 7 8 9]","[[0 1 2 3 4]"," [5 6 7 8 9]]","[[0 1]"," [2 3]"," [4 5]"," [6 7]"," [8 9]]","[[0 1 2 3 4]"," [5 6 7 8 9]]"},
title="reshape"
},
["F09.02"]={
tags={"value"},
marks={"rebuilt"},
lines={"(10,)"},
title="reshape leaves the array itself alone"
},
["F09.03"]={
tags={"value"},
marks={"doc"},
lines={"ValueError: can only specify one unknown dimension","ValueError: cannot reshape array of size 10 into shape (3,newaxis)","ValueError: cannot reshape array of size 10 into shape (4,3)"},
title="reshape: -1 only once, and the sizes must divide"
},
["F09.04"]={
tags={"value"},
marks={},
lines={"[0 1 2 3 4 5 6 7 8 9]","None","[[0 1 2 3 4]"," [5 6 7 8 9]]"},
title="resize changes the array itself"
},
["F09.05"]={
tags={"value"},
marks={"ours"},
lines={"[[0 1 2 0]"," [0 0 0 0]]","[[0 1 2 0]"," [1 2 0 1]]"},
title="resize to more elements fills with zeros, np.resize repeats"
},
["F09.06"]={
tags={"value"},
marks={},
lines={"[[ 0  1  2  3  4]"," [ 5  6  7  8  9]"," [10 11 12 13 14]]","[[ 0  5 10]"," [ 1  6 11]"," [ 2  7 12]"," [ 3  8 13]"," [ 4  9 14]]"},
title="T: transpose"
},
["F09.07"]={
tags={"value"},
marks={},
lines={"[[0 1 2]"," [3 4 5]]","Flatten by column priority","[0 3 1 4 2 5]","Flatten by row","[0 1 2 3 4 5]"},
title="ravel by columns and by rows"
},
["F09.08"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[3. 3. 7. 5.]"," [6. 4. 1. 2.]"," [4. 5. 9. 6.]]","[3. 3. 7. 5. 6. 4. 1. 2. 4. 5. 9. 6.]"},
title="flatten (the document's matrix, drawn without a seed)"
},
["F09.09"]={
tags={"value"},
marks={},
lines={"[[9. 3. 6. 6.]"," [8. 2. 7. 9.]"," [8. 4. 4. 2.]]","[9. 3. 6. 6. 8. 2. 7. 9. 8. 4. 4. 2.]"},
title="floor(10 * random), flatten, with a seed"
},
["F09.10"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[50  1]"," [ 2  3]]"},
title="ravel is a view, flatten a copy"
},
["F09.11"]={
tags={"shape"},
marks={},
lines={"(3, 1)","(3,)","(3, 1, 2, 1)","(3, 2)"},
title="squeeze"
},
["F09.12"]={
tags={"value"},
marks={"rebuilt"},
lines={"(2, 3, 4)","(4, 3, 2)","(3, 4, 2)","[ 0 12] [11 23]"},
title="transpose"
},
["F09.13"]={
tags={"text"},
marks={}
},
["F10.01"]={
tags={"value"},
marks={},
lines={"[1 2 3 4 5 6]"},
title="append, vectors"
},
["F10.02"]={
tags={"value"},
marks={},
lines={"Results merged by row","[[0 1]"," [2 3]"," [0 1]"," [2 3]]","Data dimension after consolidation (4, 2)","Consolidated results by column","[[0 1 0 1]"," [2 3 2 3]]","Data dimension after consolidation (2, 4)","[0 1 2 3 0 1 2 3]"},
title="append, matrices, by row and by column"
},
["F10.03"]={
tags={"value"},
marks={},
lines={"[[1 2]"," [3 4]"," [5 6]]","[[1 2 5]"," [3 4 6]]"},
title="concatenate"
},
["F10.04"]={
tags={"value"},
marks={},
lines={"ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 0, the array at index 0 has size 2 and the array at index 1 has size 1","ValueError: all the input arrays must have same number of dimensions, but the array at index 0 has 2 dimension(s) and the array at index 1 has 1 dimension(s)"},
title="append and concatenate: the other sizes must agree"
},
["F10.05"]={
tags={"value"},
marks={},
lines={"[[[1 2]","  [3 4]]",""," [[5 6]","  [7 8]]]","[[[1 2]","  [5 6]]",""," [[3 4]","  [7 8]]]"},
title="stack on axis 0 and on axis 1"
},
["F10.06"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[1 2 5 6]"," [3 4 7 8]]","[[1 2]"," [3 4]"," [5 6]"," [7 8]]","[[[1 5]","  [2 6]]",""," [[3 7]","  [4 8]]]"},
title="hstack, vstack, dstack"
},
["F10.07"]={
tags={"value"},
marks={"doc"},
lines={"ValueError: all input arrays must have the same shape","ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 0, the array at index 0 has size 2 and the array at index 1 has size 1","ValueError: all the input array dimensions except for the concatenation axis must match exactly, but along dimension 0, the array at index 0 has size 2 and the array at index 1 has size 1"},
title="stack, hstack, dstack: the shapes must agree"
},
["F10.08"]={
tags={"value"},
marks={"rebuilt"},
lines={"[[1 2]"," [3 4]]","[[5 6]"," [7 8]]","[1 2] [5 6]","[3 4] [7 8]"},
title="vsplit takes apart again; rows in step with zip"
},
["F10.09"]={
tags={"text"},
marks={"rebuilt"}
},
["F11.01"]={
tags={"value"},
marks={},
lines={"(10000, 2, 3)","[[-0.21767896  0.82145535  1.48127781]"," [ 1.33186404 -0.36186537  0.68560883]]"},
title="Batches: the data set, its shape"
},
["F11.02"]={
tags={"value"},
marks={},
lines={"[[-0.19658208 -0.01733629  1.97887307]"," [-0.40285401  0.44013864  0.24424564]]"},
title="Batches: shuffle the samples"
},
["F11.03"]={
tags={"value"},
marks={},
lines={"The first0batch,Sum of data of this batch:-31.70168724257738","The first1000batch,Sum of data of this batch:-96.03881917506678","The first2000batch,Sum of data of this batch:-47.839980046758896","The first3000batch,Sum of data of this batch:-27.416252852670894","The first4000batch,Sum of data of this batch:18.450375381547943","The first5000batch,Sum of data of this batch:0.2578240785394357","The first6000batch,Sum of data of this batch:92.9428502569735","The first7000batch,Sum of data of this batch:82.41978961080471","The first8000batch,Sum of data of this batch:81.41888708056551","The first9000batch,Sum of data of this batch:-17.4507209502801"},
title="Batches: sum of each batch of 1000"
},
["F11.04"]={
tags={"value"},
marks={"ours"},
lines={"[3000, 3000, 3000, 1000]"},
title="Batches: the sizes when the number does not divide"
},
["F11.05"]={
tags={"text"},
marks={}
},
["F12.01"]={
tags={"value"},
marks={"rebuilt"},
lines={"sqrt [1.         2.         3.         1.41421356]","sin [ 0.84147098 -0.7568025   0.41211849  0.90929743] cos [ 0.54030231 -0.65364362 -0.91113026 -0.41614684]","abs [1.5 0.  2. ]","dot 33.0","log [0.         1.38629436 2.19722458 0.69314718] log10 [0.         0.60205999 0.95424251 0.30103   ] log2 [0.       2.       3.169925 1.      ]","exp [2.71828183e+00 5.45981500e+01 8.10308393e+03 7.38905610e+00]","cumsum [ 1.  5. 14. 16.] cumprod [ 1.  4. 36. 72.]","sum 16.0 mean 4.0 median 3.0","std 3.082207001484488 var 9.5","corrcoef","[[ 1.         -0.60324935]"," [-0.60324935  1.        ]]"},
title="The functions of the chapter's table"
},
["F12.02"]={
tags={"value"},
marks={"adapt"},
lines={"TypeError: only size-1 arrays can be converted to Python scalars","True (4,)"},
title="math takes numbers, NumPy takes arrays"
},
["F12.03"]={
tags={"time","value"},
marks={"adapt"},
lines={"largest difference below 1e-15: True","[0.    0.001 0.002 0.003] sum 437.207447"},
title="math.sin in a loop against sin of an array"
},
["F12.04"]={
tags={"time","value"},
marks={"tol"},
lines={"dot = 249962.37837185818","verctor version, to nine places: dot = 249962.378371858"},
title="Dot product in a loop and as one call"
},
["F12.05"]={
tags={"text"},
marks={}
},
["F13.01"]={
tags={"value"},
marks={},
lines={"A Shape of matrix:(4, 1),B Shape of matrix:(3,)","C Shape of matrix:(4, 3)","[[ 0  1  2]"," [10 11 12]"," [20 21 22]"," [30 31 32]]"},
title="Broadcasting (4, 1) with (3,)"
},
["F13.02"]={
tags={"shape"},
marks={"rebuilt"},
lines={"(2, 3, 2) (2, 3, 2)"},
title="Rule 1: ones are put in front of the shorter shape"
},
["F13.03"]={
tags={"shape"},
marks={},
lines={"(4, 3) (5, 4, 3)"},
title="Rule 2: the result is the largest on each axis"
},
["F13.04"]={
tags={"value"},
marks={},
lines={"ValueError: operands could not be broadcast together with shapes (4,2) (3,)"},
title="Rule 3: equal or 1, else an error"
},
["F13.05"]={
tags={"value"},
marks={},
lines={"[[ 0  0  0]"," [10 10 10]"," [20 20 20]"," [30 30 30]]","(8, 0) (0, 8)"},
title="Rule 4: along an axis of length 1 the one value is used again"
},
["F14.01"]={
tags={"text"},
marks={}
},
["D00.01"]={
tags={"time","value"},
marks={},
lines={"multiply-adds: 78400000","(10000, 10) True","[42.89382626 25.35405862 16.84593795 20.20709243]"},
title="The hook: one layer for 10,000 MNIST images"
},
["D00.02"]={
tags={"text"},
marks={}
},
["D00.03"]={
tags={"text"},
marks={}
},
["D01.01"]={
tags={"value"},
marks={},
lines={"(4,) int64"},
title="A vector from a list"
},
["D01.02"]={
tags={"value"},
marks={},
lines={"(2, 3)"},
title="A matrix from a list of lists"
},
["D01.03"]={
tags={"value"},
marks={},
lines={"[[0. 0. 0. 0.]"," [0. 0. 0. 0.]"," [0. 0. 0. 0.]]"},
title="zeros((3, 4))"
},
["D01.04"]={
tags={"value"},
marks={},
lines={"[[1. 1. 1. 1. 1.]"," [1. 1. 1. 1. 1.]]"},
title="ones((2, 5))"
},
["D01.05"]={
tags={"value"},
marks={},
lines={"[[1. 0. 0.]"," [0. 1. 0.]"," [0. 0. 1.]]"},
title="eye(3)"
},
["D01.06"]={
tags={"value"},
marks={},
lines={"[0 2 4 6 8]"},
title="arange(0, 10, 2)"
},
["D01.07"]={
tags={"value"},
marks={},
lines={"[0.   0.25 0.5  0.75 1.  ]"},
title="linspace(0, 1, 5)"
},
["D01.08"]={
tags={"value"},
marks={},
lines={"[[ 0.49671415 -0.1382643   0.64768854  1.52302986]"," [-0.23415337 -0.23413696  1.57921282  0.76743473]"," [-0.46947439  0.54256004 -0.46341769 -0.46572975]]"},
title="random.randn(3, 4), seed(42)"
},
["D01.09"]={
tags={"value"},
marks={},
lines={"float32 401408","float64 802816"},
title="dtype=float32 and the memory it takes"
},
["D01.10"]={
tags={"value"},
marks={},
lines={"8000000 8 True (8,)","float64 int64","float64 [3 2 3 4]","ValueError: invalid literal for int() with base 10: 'three'"},
title="One type, one block of memory"
},
["D01.11"]={
tags={"shape"},
marks={},
lines={"(64, 784)","(64, 128)","(64, 1)"},
title="Print the shape after every step"
},
["D01.12"]={
tags={"time","value"},
marks={},
lines={"999999000000.0 999999000000.0"},
title="A list against an array"
},
["D02.01"]={
tags={"value"},
marks={},
lines={"30"},
title="Row 0, column 2"
},
["D02.02"]={
tags={"value"},
marks={},
lines={"80"},
title="Row 2, column 1"
},
["D02.03"]={
tags={"value"},
marks={},
lines={"[10 20 30]"},
title="The first row"
},
["D02.04"]={
tags={"value"},
marks={},
lines={"[20 50 80]"},
title="The second column"
},
["D02.05"]={
tags={"value"},
marks={},
lines={"[[20 30]"," [50 60]]"},
title="The 2 x 2 corner at the top right"
},
["D02.06"]={
tags={"value"},
marks={},
lines={"[[False False False]"," [False  True  True]"," [ True  True  True]]"},
title="A mask"
},
["D02.07"]={
tags={"value"},
marks={},
lines={"[50 60 70 80 90]"},
title="The elements a mask selects"
},
["D02.08"]={
tags={"value"},
marks={},
lines={"[[10 20 30]"," [70 80 90]]"},
title="Rows 0 and 2 by a list"
},
["D02.09"]={
tags={"value"},
marks={},
lines={"[[30 20 10]"," [90 80 70]]","[1 4 7] [7 8 9] [9 8 7]"},
title="start:stop:step"
},
["D03.01"]={
tags={"value"},
marks={},
lines={"[[ 0  1  2  3]"," [ 4  5  6  7]"," [ 8  9 10 11]]","[[ 0  1  2]"," [ 3  4  5]"," [ 6  7  8]"," [ 9 10 11]]","[[[ 0  1  2]","  [ 3  4  5]]",""," [[ 6  7  8]","  [ 9 10 11]]]"},
title="Into two and three dimensions"
},
["D03.02"]={
tags={"shape"},
marks={},
lines={"(3, 4) (12, 1)","[[0]"," [1]"," [2]]"},
title="-1: the size is worked out"
},
["D03.03"]={
tags={"shape"},
marks={},
lines={"(64, 784)","True True"},
title="A batch of images becomes a matrix"
},
["D03.04"]={
tags={"shape"},
marks={},
lines={"(128, 784)"},
title="Transpose"
},
["D03.05"]={
tags={"value"},
marks={},
lines={"[100   1   2   3   4   5   6   7   8   9  10  11]","True True"},
title="A reshape is a view of the same memory"
},
["D03.06"]={
tags={"value"},
marks={"doc"},
lines={"[ 0  4  8  1  5  9  2  6 10  3  7 11] False"},
title="When a reshape has to copy after all"
},
["D03.07"]={
tags={"value"},
marks={},
lines={"[[0 1 2 3]"," [4 0 1 2]"," [3 4 0 1]]"},
title="np.resize repeats the data"
},
["D03.08"]={
tags={"value"},
marks={},
lines={"ValueError: cannot reshape array of size 12 into shape (5,3)"},
title="A reshape with a wrong number of elements is an error"
},
["D03.09"]={
tags={"time","value"},
marks={},
lines={"100000000 (2500, 5000) True"},
title="Reshaping 100 MB moves no bytes"
},
["D04.01"]={
tags={"shape"},
marks={},
lines={"(3,) with () gives (3,)","(1, 3) with (3, 1) gives (3, 3)","(64, 128) with (128,) gives (64, 128)","(64, 128) with (1, 128) gives (64, 128)","(8, 1, 6, 1) with (7, 1, 5) gives (8, 7, 6, 5)","ValueError: operands could not be broadcast together with shapes (3,4) (3,5)"},
title="The rules: sizes are compared from the right, equal or 1"
},
["D04.02"]={
tags={"value"},
marks={},
lines={"[11 12 13]"},
title="Example 1: scalar + array"
},
["D04.03"]={
tags={"value"},
marks={},
lines={"(1, 3) (3, 1) (3, 3)","[[11 12 13]"," [21 22 23]"," [31 32 33]]"},
title="Example 2: row + column"
},
["D04.04"]={
tags={"value"},
marks={"tol"},
lines={"(64, 128)","[ 13.71992614  17.1253     -18.22733144  -9.58131728]","the loop over rows agrees: True","b as (k,) does too: True","[ 13.71992614  18.1253     -16.22733144]"},
title="Example 3: the bias of a layer"
},
["D04.05"]={
tags={"value"},
marks={},
lines={"(5,) (5,) (1000, 5)","[50.01297083 49.82793279 50.04542888 50.06530778 50.32845622]","[ 9.98719153 10.28733294 10.04817964  9.59361961  9.88340861]","[ 0.49605244 -0.11767635  0.64006185  1.58073714 -0.2701487 ]","True [1. 1. 1. 1. 1.]"},
title="Example 4: zero mean, unit variance"
},
["D04.06"]={
tags={"value"},
marks={},
lines={"[[ 0.49671415 -0.1382643   0.64768854]"," [ 1.52302986 -0.23415337 -0.23413696]"," [ 1.57921282  0.76743473 -0.46947439]"," [ 0.54256004 -0.46341769 -0.46572975]]","[[0.37134498 0.19679312 0.4318619 ]"," [0.74345952 0.12826919 0.12827129]"," [0.63573931 0.28231134 0.08194935]"," [0.57785788 0.21131506 0.21082706]]","[1. 1. 1. 1.]"},
title="Example 5: softmax"
},
["D04.07"]={
tags={"value"},
marks={},
lines={"[ 6. 15.] (2,) (2, 1)","[2. 5.] (2,) (2, 1)","[3. 6.] (2,) (2, 1)","[[0.16666667 0.33333333 0.5       ]"," [0.26666667 0.33333333 0.4       ]]","ValueError: operands could not be broadcast together with shapes (2,3) (2,)"},
title="keepdims=True keeps the axis"
},
["D04.08"]={
tags={"value"},
marks={},
lines={"[[0.25 0.25 0.5 ]"," [0.25 0.25 0.5 ]"," [0.25 0.25 0.5 ]]","[[0.25       0.125      0.16666667]"," [0.5        0.25       0.33333333]"," [0.75       0.375      0.5       ]]"},
title="Without keepdims a square matrix goes wrong silently"
},
["D04.09"]={
tags={"value"},
marks={},
lines={"[[1 2 3]"," [1 2 3]"," [1 2 3]]","[[1 1 1]"," [2 2 2]"," [3 3 3]]","[[1 2 3]"," [1 2 3]"," [1 2 3]]"},
title="(3,), (3, 1) and (1, 3)"
},
["D04.10"]={
tags={"value"},
marks={},
lines={"(3,) (3, 1)","[[1]"," [2]"," [3]]"},
title="reshape(-1, 1) makes a column"
},
["D04.11"]={
tags={"value"},
marks={"doc"},
lines={"(1000, 3) (0, 8) 24"},
title="Nothing is copied: a stride of 0 uses one value again"
},
["D05.01"]={
tags={"time","value"},
marks={"tol"},
lines={"loop 902.9029054196502","dot  902.902905420"},
title="Benchmark: dot product of a million elements"
},
["D05.02"]={
tags={"time","value"},
marks={},
lines={"True [0.24672495 0.01911702 0.41950044] 1000378.668188"},
title="Benchmark: the square of every element"
},
["D05.03"]={
tags={"value"},
marks={"ours"},
lines={"[0.76159416 0.        ]","[0.36339948 0.68985612]","[0.84847571 0.83464705]"},
title="What must stay a loop: epochs, batches, one step that needs the last"
},
["D05.04"]={
tags={"text"},
marks={}
},
["D06.01"]={
tags={"value"},
marks={},
lines={"32"},
title="dot of two vectors"
},
["D06.02"]={
tags={"value"},
marks={"tol"},
lines={"(64, 128)","dot(X, W) is the same: True","[ 13.71992614  17.1253     -18.22733144  -9.58131728] [-19.4753573   10.45586496]"},
title="The core of a forward pass"
},
["D06.03"]={
tags={"value"},
marks={},
lines={"[[ 5 12]"," [21 32]]"},
title="* is element by element"
},
["D06.04"]={
tags={"value"},
marks={},
lines={"[[19 22]"," [43 50]]"},
title="@ is the matrix product"
},
["D07.01"]={
tags={"value"},
marks={},
lines={"21"},
title="sum of everything"
},
["D07.02"]={
tags={"value"},
marks={},
lines={"[5 7 9] (3,)"},
title="sum on axis 0"
},
["D07.03"]={
tags={"value"},
marks={},
lines={"[ 6 15] (2,)"},
title="sum on axis 1"
},
["D07.04"]={
tags={"value"},
marks={},
lines={"[[ 6]"," [15]]","(2, 1)"},
title="sum on axis 1, keepdims"
},
["D07.05"]={
tags={"value"},
marks={},
lines={"3.5 [2.5 3.5 4.5] [2. 5.]","6 [4 5 6] [3 6]","1 [1 2 3] [1 4]","1.707825127659933 [1.5 1.5 1.5] [0.81649658 0.81649658]"},
title="mean, max, min, std along an axis"
},
["D08.01"]={
tags={"value"},
marks={},
lines={"[0.11920292 0.26894142 0.5        0.73105858 0.88079708]","[0.119 0.269 0.5   0.731 0.881]"},
title="Sigmoid"
},
["D08.02"]={
tags={"value"},
marks={"doc"},
lines={"Loss: 0.1213","0.121289457942"},
title="Binary cross-entropy (the document's comment says 0.0970, the code gives this)"
},
["D08.03"]={
tags={"value"},
marks={},
lines={"[-inf] [nan] [nan]","18.420681"},
title="What epsilon is for"
},
["D09.01"]={
tags={"value"},
marks={},
lines={"[0 0 0 2 5]"},
title="ReLU"
},
["D09.02"]={
tags={"value"},
marks={},
lines={"[-0.03 -0.01  0.    2.    5.  ]"},
title="Leaky ReLU"
},
["D09.03"]={
tags={"value"},
marks={},
lines={"[4 5 2] 5","[ 2. nan]"},
title="maximum of two arrays, max of one"
},
["D10.01"]={
tags={"value"},
marks={},
lines={"(784, 128) [ 0.49671415 -0.1382643   0.64768854  1.52302986] [1.61097289 1.38859007]","mean 0.000856 std 1.000856"},
title="Standard normal weights"
},
["D10.02"]={
tags={"value"},
marks={},
lines={"[-0.00375737  0.03574873  0.04976892  0.00288313]","Xavier std: 0.0468 expected 0.0468"},
title="Xavier"
},
["D10.03"]={
tags={"value"},
marks={"doc"},
lines={"[-0.02266506  0.00086599 -0.05617433  0.01290112]","He std: 0.0505 expected 0.0505"},
title="He"
},
["D10.04"]={
tags={"value"},
marks={},
lines={"[ 0.01171338  0.45064654  0.37003331 -0.16358411]","True True mean 0.000672"},
title="Uniform"
},
["D10.05"]={
tags={"value"},
marks={"+1"},
lines={"(64,) 64","[5654   44 7677  949 3928 8919  299 6902 9247 1251 4929 1957 5761 7502"," 3536 8822 7723 8732 7927 7227 5186 3190 6498 3575 1868  590 4586 4759"," 9863 1564  348 3377 2429 8692 7485 7756 6354 5541 7207 5540 5070  333"," 2812 3147 3923 7775 1412 6640 8118 2226 7846 5312 8089 5122 4989 1730"," 9610 3231 2742  103 1139 6706  382 3210]"},
title="64 different positions out of 10000 (positions: counted from 0 here)"
},
["D11.01"]={
tags={"value"},
marks={"+1"},
lines={"[1 0] 3 [1 0 0]"},
title="argmax (positions: counted from 0 here)"
},
["D11.02"]={
tags={"value"},
marks={"+1"},
lines={"[0 3 0 5]","(array([1, 3]),)"},
title="where"
},
["D11.03"]={
tags={"value"},
marks={"doc"},
lines={"[1.000000e-07 5.000000e-01 9.999999e-01]","[1e-07, 0.5, 0.9999999]"},
title="clip (the document writes [1e-07, 0.5, 0.9999999], print gives this)"
},
["D12.01"]={
tags={"value"},
marks={},
lines={"[[0.54917858 0.00453118]"," [2.62362049 1.15082829]]"},
title="Cheat sheet: matrix multiply"
},
["D12.02"]={
tags={"value"},
marks={},
lines={"[[0.24672495 0.01911702 0.41950044]"," [2.31961994 0.0548278  0.05482011]]"},
title="Cheat sheet: element-wise multiply"
},
["D12.03"]={
tags={"value"},
marks={},
lines={"[ 2.01974401 -0.37241768  0.41355158]"},
title="Cheat sheet: sum along an axis"
},
["D12.04"]={
tags={"value"},
marks={},
lines={"[[1.64331272 0.87086849 1.91111824]"," [4.58609939 0.79124045 0.79125344]]"},
title="Cheat sheet: exponential"
},
["D12.05"]={
tags={"value"},
marks={},
lines={"[[-1.60943791 -0.22314355]"," [-0.10536052 -2.30258509]]"},
title="Cheat sheet: logarithm"
},
["D12.06"]={
tags={"value"},
marks={},
lines={"[[0.49671415 0.         0.64768854]"," [1.52302986 0.         0.        ]]"},
title="Cheat sheet: element-wise max"
},
["D12.07"]={
tags={"value"},
marks={},
lines={"[[ 0.24196227 -1.91328024]"," [-1.72491783 -0.56228753]]"},
title="Cheat sheet: random normal"
},
["D12.08"]={
tags={"value"},
marks={"+1"},
lines={"[1 0]"},
title="Cheat sheet: argmax (positions: counted from 0 here)"
},
["D12.09"]={
tags={"value"},
marks={},
lines={"[1.000000e-07 3.000000e-01 9.999999e-01]"},
title="Cheat sheet: clip"
},
["D12.10"]={
tags={"value"},
marks={},
lines={"[[ 1.57921282 -0.46947439 -0.46341769]"," [ 0.76743473  0.54256004 -0.46572975]]"},
title="Cheat sheet: transpose"
},
["D13.01"]={
tags={"value"},
marks={},
lines={"[1 2 3] 100 (100,)","[2.47480169 2.34112705 2.34582497] 0.1212928793","[2.22912999 2.31684156 2.27021358] 0.1669578247"},
title="Plot 1: the loss curve, its data"
},
["D13.02"]={
tags={"plot"},
marks={"adapt"},
lines={"title='Training Progress \226\128\148 MNIST Classifier' x='Epoch' y='Loss'","legend=['Train Loss', 'Val Loss']","picture: plots/loss_curve.png"},
title="Plot 1: the loss curve, the picture"
},
["D13.03"]={
tags={"value"},
marks={},
lines={"normal std 1.003412 min -3.922400 max 3.926238 sum 10000","[  2   1   1   0   6   4  18  12  20  34  39  76  94 135 141 213 264 305"," 379 444 468 553 571 618 621 612 616 588 536 492 393 378 322 251 199 182"," 110  86  81  39  31  25  15   8   9   4   1   1   0   2]","[-3.92240025e+00 -3.76542749e+00  1.91872741e-03  3.92623771e+00]","xavier std 0.044764 min -0.172462 max 0.200311 sum 10000","[  1   1   1   7   3  18  17  21  36  51  54 102 118 164 242 272 349 415"," 531 593 559 641 654 709 660 579 561 501 475 366 320 251 208 158 122  77","  52  45  21  18  12   7   4   2   0   0   1   0   0   1]","[-0.17246235 -0.16500689  0.01392419  0.20031074]"},
title="Plot 2: histograms, the counts"
},
["D13.04"]={
tags={"plot"},
marks={},
lines={"panel 1: title='Standard Normal (std=1.0)' x='Weight Value' y=''","panel 2: title='Xavier (std=0.045)' x='Weight Value' y=''","picture: plots/histograms.png"},
title="Plot 2: histograms, the picture"
},
["D13.05"]={
tags={"value"},
marks={},
lines={"[[0 1 2]"," [0 1 2]]","[[0 0 0]"," [1 1 1]]","[[0 0]"," [1 0]"," [2 0]"," [0 1]"," [1 1]"," [2 1]]"},
title="Plot 3: meshgrid and c_ on a small grid"
},
["D13.06"]={
tags={"plot","value"},
marks={},
lines={"100 [1 1 0 1 1 0 0 0 0 0]","grid (393, 378) (148554, 2) [-4.24126734 -2.98756891] [3.29873266 4.85243109]","share of class 1: 0.557716","title='Decision Boundary' x='Feature 1' y='Feature 2'","picture: plots/decision_boundary.png"},
title="Plot 3: the decision boundary"
},
["D13.07"]={
tags={"value"},
marks={},
lines={"(1200, 750)"},
title="savefig at dpi=150: 8 x 5 inches become this many dots"
},
["D13.08"]={
tags={"text"},
marks={}
},
["D14.01"]={
tags={"value"},
marks={},
lines={"(5000, 8)","['area_sqft', 'bedrooms', 'bathrooms', 'floor', 'age_years', 'locality', 'parking', 'price_lakhs']"},
title="read_csv, shape"
},
["D14.02"]={
tags={"value"},
marks={"+1"},
lines={"   area_sqft  bedrooms  bathrooms  floor  age_years  locality  parking  price_lakhs","0       1423         4        4.0     25        3.9     Dadar        2       317.31","1        820         2        1.0     20        3.5  Borivali        0       123.00","2        959         3        3.0     22       10.7     Dadar        2       225.42","3       1064         3        2.0     19        2.2     Powai        1       195.37","4        729         2        1.0     19        2.3     Powai        1       150.72"},
title="head()"
},
["D14.03"]={
tags={"value"},
marks={},
lines={"area_sqft        int64","bedrooms         int64","bathrooms      float64","floor            int64","age_years      float64","locality        object","parking          int64","price_lakhs    float64","dtype: object"},
title="dtypes"
},
["D14.04"]={
tags={"value"},
marks={"tol"},
lines={"         area_sqft     bedrooms    bathrooms        floor    age_years      parking  price_lakhs","count  5000.000000  5000.000000  4915.000000  5000.000000  4740.000000  5000.000000  5000.000000","mean    944.530800     2.386200     1.972126    15.090200     8.835485     0.988000   166.574142","std     276.550466     0.913464     0.901902     8.916791     8.673826     0.819018    67.876787","min     250.000000     1.000000     1.000000     0.000000     0.000000     0.000000    15.000000","25%     762.750000     2.000000     1.000000     7.000000     2.500000     0.000000   120.517500","50%     946.000000     2.000000     2.000000    15.000000     6.100000     1.000000   156.600000","75%    1133.000000     3.000000     3.000000    23.000000    12.400000     2.000000   201.292500","max    1998.000000     5.000000     4.000000    30.000000    60.000000     2.000000   568.820000","the same numbers in full:","area_sqft 5000.0 944.5308 276.5504660697872 250.0 762.75 946.0 1133.0 1998.0","bedrooms 5000.0 2.3862 0.9134639802907617 1.0 2.0 2.0 3.0 5.0","bathrooms 4915.0 1.9721261444557476 0.901901992608714 1.0 1.0 2.0 3.0 4.0","floor 5000.0 15.0902 8.916791227406803 0.0 7.0 15.0 23.0 30.0","age_years 4740.0 8.83548523206751 8.67382558879249 0.0 2.5 6.1 12.4 60.0","parking 5000.0 0.988 0.8190178008026691 0.0 0.0 1.0 2.0 2.0","price_lakhs 5000.0 166.574142 67.87678681980775 15.0 120.5175 156.60000000000002 201.2925 568.82"},
title="describe()"
},
["D14.05"]={
tags={"value"},
marks={},
lines={"area_sqft        0","bedrooms         0","bathrooms       85","floor            0","age_years      260","locality        40","parking          0","price_lakhs      0","dtype: int64"},
title="isnull().sum()"
},
["D14.06"]={
tags={"value"},
marks={},
lines={"(5000, 4) (5000,) float64 float64","[[1423.     4.    25.     3.9]"," [ 820.     2.    20.     3.5]"," [ 959.     3.    22.    10.7]] [317.31 123.   225.42]","missing ages in X: 260"},
title="Columns as an array: values"
},
["D14.07"]={
tags={"value"},
marks={"doc"},
lines={"[944.5308   2.3862  15.0902      nan]"},
title="In the document's order X is taken before the gaps are filled: the mean is nan"
},
["D14.08"]={
tags={"value"},
marks={},
lines={"6.1 6.1","0 125"},
title="fillna with the median"
},
["D14.09"]={
tags={"value"},
marks={},
lines={"[944.5308    2.3862   15.0902    8.69324]","[276.52280964   0.91337263   8.9158995    8.46621795]","[[ 1.73030645  1.76685829  1.11147507 -0.56616071]"," [-0.45034549 -0.42282852  0.55067915 -0.61340731]]","True [1. 1. 1. 1.]"},
title="Normalise"
},
["D14.10"]={
tags={"value"},
marks={"+1"},
lines={"Train: (4000, 4), Test: (1000, 4)","positions, counted from 0: [1501 2586 2653 1055  705  106  589 2468]","[241.71 121.22 144.63 120.79] [207.12 231.63 141.39 231.95]","166.291045 167.706530"},
title="Train and test, seed(42), permutation"
},
["D14.11"]={
tags={"value"},
marks={},
lines={"   city_Bengaluru  city_Delhi  city_Mumbai","0               0           0            1","1               0           1            0","2               1           0            0","3               0           0            1","4               0           1            0"},
title="get_dummies (0 and 1, as in the document; pandas 2 prints False and True)"
},
["D14.12"]={
tags={"value"},
marks={},
lines={"(5, 3)","[[0 0 1]"," [0 1 0]"," [1 0 0]"," [0 0 1]"," [0 1 0]]"},
title="One-hot columns as an array"
},
["D14.13"]={
tags={"value"},
marks={"+1","ours"},
lines={"['Bengaluru' 'Delhi' 'Mumbai'] [2 1 0 2 1]","[[0 0 1]"," [0 1 0]"," [1 0 0]"," [0 0 1]"," [0 1 0]]"},
title="One-hot with arrays alone"
},
["D14.14"]={
tags={"value"},
marks={"ours"},
lines={"Andheri     1233","Bandra       512","Borivali    1044","Chembur      765","Dadar        605","Powai        801","dtype: int64"},
title="A text column of the file, missing cells become no column"
},
["D14.15"]={
tags={"value"},
marks={"ours"},
lines={"[ 1. nan  4.] [ True False  True] [False  True False]","nan nan nan 5.0 2.5 2.5","2.5 2.5 5.0 2"},
title="nan: not equal to itself, found by isnan, passed over by the nan functions"
},
["D14.16"]={
tags={"value"},
marks={"ours"},
lines={"1.247219128924647 1.5275252316519465 1.5275252316519465"},
title="The spread: std of an array divides by n, std and describe of a table by n - 1"
},
["D14.17"]={
tags={"value"},
marks={"+1","ours"},
lines={"['Dadar', 'Borivali', 'Dadar'] (5000, 2) 959 Dadar","44 (44, 8) [4 2 3 1 5] [2 0 1]","bedrooms","1    108.69","2    151.77","3    192.47","4    227.58","5    280.29","Name: price_lakhs, dtype: float64"},
title="Columns and rows of a table: one column, some columns, iloc, a filter, unique, round"
},
["D14.18"]={
tags={"text"},
marks={}
},
["D15.01"]={
tags={"text"},
marks={"adapt"},
lines={},
title="What the machine has, and the version"
},
["D15.02"]={
tags={"value"},
marks={"adapt"},
lines={"(72, 8)"},
title="Reading a file by its path"
},
["D15.03"]={
tags={"value"},
marks={},
lines={"(784, 128) float64 True","bytes in the file: 802944"},
title="Save a checkpoint and load it"
},
["D15.04"]={
tags={"text"},
marks={"adapt"}
},
["D15.05"]={
tags={"text"},
marks={"adapt"}
},
["D16.01"]={
tags={"time","value"},
marks={},
lines={"largest difference at most 2.3e-16: True","[0.62168683 0.46548889 0.65648939 0.82098421] mean 0.4996798392"},
title="The benchmark: sigmoid of a million numbers"
},
["D16.02"]={
tags={"time"},
marks={},
lines={},
title="What it means for 100 epochs of a million sigmoids"
},
["D16.03"]={
tags={"value"},
marks={},
lines={"A  [0.39104121 0.87662635 0.28266233 0.11886019] True","L  1.0533006446 True","dW [ 0.19733734  0.1069635   0.03935826 -0.19617069  0.09347925] True","db 0.0131772136"},
title="Forward pass, loss and gradient: loop and matrix form agree"
},
["D16.04"]={
tags={"value"},
marks={},
lines={"[-0.2  -0.05  0.    1.5   3.  ] True"},
title="An if per element becomes where"
},
["D16.05"]={
tags={"text"},
marks={}
},
["D17.01"]={
tags={"value"},
marks={},
lines={"exponential [1.90780427 9.53036429 4.45023708 3.23882766]","normal      [3.50151286 2.60484782 3.59388963 4.25673687]","randint     [5 5 1 1 2 2 3 7 3 3] [13 10 16 19 17 22 23 20 16 21]","time        [16.55373439 48.35975313 17.60299002 19.54493824]","sums 17346.372051 18945.194905 20021 77478 93978.066565"},
title="The five raw columns before rounding, seed(42), drawn in this order"
},
["D17.02"]={
tags={"value"},
marks={},
lines={"   distance_km  rating  num_items  time_of_day  delivery_min","0          1.9     3.5          5           13          16.6","1          9.5     2.6          5           10          48.4","2          4.5     3.6          1           16          17.6","3          3.2     4.3          1           19          19.5","4          1.0     4.1          2           17           9.8"},
title="head()"
},
["D17.03"]={
tags={"value"},
marks={},
lines={"Shape: (5000, 5)","Any nulls: False","distance_km     float64","rating          float64","num_items         int64","time_of_day       int64","delivery_min    float64","dtype: object"},
title="Shape and missing values"
},
["D17.04"]={
tags={"value"},
marks={},
lines={"(5000, 4) float64 (5000,)","[[ 1.9  3.5  5.  13. ]"," [ 9.5  2.6  5.  10. ]"," [ 4.5  3.6  1.  16. ]]","[16.6 48.4 17.6 19.5  9.8]"},
title="Features as one float64 array"
},
["D17.05"]={
tags={"value"},
marks={},
lines={"[ 3.46892  3.7886   4.0042  15.4956 ]","[2.9604976  0.50593877 2.02054012 4.6067321 ]","[[-0.52995145 -0.57042476  0.49283852 -0.54172892]"," [ 2.03718456 -2.34929614  0.49283852 -1.19294977]]","Means after norm: [0. 0. 0. 0.]","Stds after norm: [1. 1. 1. 1.]"},
title="Normalise"
},
["D17.06"]={
tags={"value"},
marks={"+1"},
lines={"Train: (4000, 4), Test: (1000, 4)","positions, counted from 0: [1501 2586 2653 1055  705  106] [3092 3772  860]","[-0.32728282 -0.57042476  1.48267286 -0.10758168] [25.6 10.9  6.8  9.9] [ 9.9  8.8 13.7 31. ]"},
title="Train and test, seed(42) again"
},
["D17.07"]={
tags={"value"},
marks={},
lines={"(4000, 5) (1000, 5)","[ 1.         -0.32728282 -0.57042476  1.48267286 -0.10758168]"},
title="A column of ones for the bias"
},
["D17.08"]={
tags={"value"},
marks={"tol"},
lines={"Weights: [18.791  8.937 -0.992  3.049 -0.021]","[18.79113134  8.93683892 -0.99210265  3.04880851 -0.02068483]","lstsq agrees: True","solve agrees: True"},
title="The normal equation"
},
["D17.09"]={
tags={"value"},
marks={},
lines={"Test RMSE: 5.06 minutes","5.0569339129 [13.58848319 14.08239374 19.70477208 31.13901204]"},
title="Predict and evaluate"
},
["D17.10"]={
tags={"text"},
marks={}
},
["D18.01"]={
tags={"value"},
marks={"adapt"},
lines={"(16423, 12)","['match_id', 'inning', 'batting_team', 'bowling_team', 'over', 'ball', 'batsman', 'bowler', 'batsman_runs', 'extra_runs', 'total_runs', 'is_wicket']","   match_id  inning batting_team bowling_team  over  ball   batsman    bowler  batsman_runs  extra_runs  total_runs  is_wicket","0         1       1          BLR          CHE     1     1   A Adiga  P Vaidya             1           0           1          0","1         1       1          BLR          CHE     1     2  B Bagchi  P Vaidya             0           0           0          0","2         1       1          BLR          CHE     1     3  B Bagchi  P Vaidya             0           1           1          0","3         1       1          BLR          CHE     1     4  B Bagchi  P Vaidya             0           0           0          0","4         1       1          BLR          CHE     1     5  B Bagchi  P Vaidya             0           0           0          0"},
title="Load: shape, columns, head"
},
["D18.02"]={
tags={"value"},
marks={},
lines={"(1375,) [7, 18, 14] 22023","index: [(1, 1), (1, 2), (1, 3)]"},
title="Task 1: runs in each over of each match"
},
["D18.03"]={
tags={"value"},
marks={},
lines={"[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]","[16.64285714 15.87142857 17.1        16.94285714 15.88405797 15.69565217"," 14.98550725 16.30434783 14.05797101 16.24637681 15.69565217 16.36231884"," 14.22058824 14.11764706 14.61764706 18.38235294 18.88235294 17.89705882"," 15.83823529 14.53731343]"},
title="Task 1: average over the matches"
},
["D18.04"]={
tags={"plot"},
marks={},
lines={"title='IPL: Average Runs per Over (All Seasons)' x='Over Number' y='Average Runs'","picture: plots/ipl_runs_per_over.png"},
title="Task 1: the bar chart"
},
["D18.05"]={
tags={"value"},
marks={},
lines={"(62, 3)","     batsman  total_runs  balls_faced","0    A Adiga         893          703","1  A Bhosale         267          181","2  A Dhavale          61           44","3  A Nambiar         553          415","4   A Oommen          58           52"},
title="Task 2: group by batsman, agg, reset_index"
},
["D18.06"]={
tags={"value"},
marks={},
lines={"12","         batsman  total_runs  balls_faced","0        A Adiga         893          703","5       B Bagchi         710          598","17  G Hattangadi         744          548","22       H Irani         682          541","28       K Ullal        1028          665","34        N Iype        1252          854","39      P Jagtap        1036          750","43      R Kelkar         845          627","45       R Wagle         887          635","51      S Yajnik         938          687","53      T Lahiri         923          674","59     V Mahajan        1246          934"},
title="Task 2: at least 500 balls"
},
["D18.07"]={
tags={"value"},
marks={"+1"},
lines={"positions, counted from 0: [ 4  5  8  6 10  9  2  7 11  0]","Top 10 IPL Strike Rates (min 500 balls):"," K Ullal                   SR: 154.6 Runs: 1028"," N Iype                    SR: 146.6 Runs: 1252"," R Wagle                   SR: 139.7 Runs: 887"," P Jagtap                  SR: 138.1 Runs: 1036"," T Lahiri                  SR: 136.9 Runs: 923"," S Yajnik                  SR: 136.5 Runs: 938"," G Hattangadi              SR: 135.8 Runs: 744"," R Kelkar                  SR: 134.8 Runs: 845"," V Mahajan                 SR: 133.4 Runs: 1246"," A Adiga                   SR: 127.0 Runs: 893"},
title="Task 2: strike rate, the ten highest"
},
["D18.08"]={
tags={"value"},
marks={},
lines={"44 (245, 12) ['DEL', 'BLR']","DEL 124 [ 1  2  2  2  2  2  3  4  4 10 11 12] 166","BLR 121 [ 4  4  5  6  6  6  6 10 11 15 15 15] 144"},
title="Task 3: one match, the running total"
},
["D18.09"]={
tags={"plot"},
marks={},
lines={"title='IPL Match #44 \226\128\148 Score Progression' x='Ball Number' y='Cumulative Score'","legend=['DEL', 'BLR']","picture: plots/ipl_score_progression.png"},
title="Task 3: the picture"
},
["D18.10"]={
tags={"value"},
marks={},
lines={"           avg_runs_per_ball  total_wickets","phase","Death                  1.561            222","Middle                 1.236            250","Powerplay              1.337            145"},
title="Task 4: powerplay, middle and death overs"
},
["D18.11"]={
tags={"text"},
marks={"adapt"}
},
["D19.01"]={
tags={"plot","value"},
marks={},
lines={"['H Furtado', 'P Vaidya', 'A Dhavale', 'K Gadgil', 'N Upadhyay', 'V Rao', 'G Sathe', 'P Inamdar']","['V Mahajan', 'N Iype', 'P Jagtap', 'A Adiga', 'S Yajnik', 'T Lahiri', 'K Ullal', 'R Wagle']","[[2 0 2 1 0 1 1 0]"," [0 0 0 2 1 0 1 1]"," [1 1 1 1 1 1 0 1]"," [1 1 3 2 0 2 0 0]"," [0 0 0 0 1 0 0 1]"," [1 2 1 0 1 0 1 1]"," [1 0 0 1 0 1 0 1]"," [0 0 0 0 1 3 1 0]]","title='Wickets: bowler against batsman' x='' y=''","picture: plots/ipl_heatmap.png"},
title="Which bowler is most dangerous to which batsman: wickets as a heatmap"
},
["D19.02"]={
tags={"plot","value"},
marks={},
lines={"(7905, 4) won 0.519671","weights [-0.02991433 -3.49884999  2.83680522  0.68739372]","loss 0.434959 accuracy 0.7947","match 44 [0.55100724 0.36170296 0.47118495 0.24922765] 0.0425872341","title='Match #44 \226\128\148 chance of the chasing side' x='Ball of the chase' y='Chance to win'","picture: plots/ipl_win_probability.png"},
title="Chance to win at each ball of a chase: logistic regression by gradient descent"
},
["D19.03"]={
tags={"value"},
marks={},
lines={"68 slope 1.367055 intercept 98.116694 correlation 0.588727"},
title="Total from the powerplay score alone: a straight line (see D26 for the whole pipeline)"
},
["D19.04"]={
tags={"value"},
marks={},
lines={"30","  batsman  total_runs  balls_faced  strike_rate"," T Zaveri         122           60      203.333"," P Jagtap         169           88      192.045"," R Kelkar         189           99      190.909","   N Iype         200          109      183.486","V Acharya         192          106      181.132"},
title="Who does best in the death overs: strike rate from at least 60 balls"
},
["D20.01"]={
tags={"value"},
marks={"doc"},
lines={"ValueError: shapes (64,784) and (64,128) not aligned: 784 (dim 1) != 64 (dim 0)","ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 64 is different from 784)","(64, 128)"},
title="Bug 1: shapes that do not fit a matrix product"
},
["D20.02"]={
tags={"value"},
marks={},
lines={"(100,) (5,)","[-0.04474719  0.07695423 -0.09387351  0.12805847 -0.03220203]","[ 0.604418   -0.21979528  0.75746006  1.461092   -0.18919425]","ValueError: operands could not be broadcast together with shapes (100,5) (100,)"},
title="Bug 2: the wrong axis"
},
["D20.03"]={
tags={"value"},
marks={"doc"},
lines={"[99  2  3]","True"},
title="Bug 3: a second name is not a copy"
},
["D20.04"]={
tags={"value"},
marks={},
lines={"[1 2 3]"},
title="Bug 3: copy()"
},
["D20.05"]={
tags={"value"},
marks={},
lines={"[99  2  3]","[1 2 3]"},
title="Bug 3: a slice is a view, a list of rows and a mask are copies"
},
["D20.06"]={
tags={"value"},
marks={},
lines={"ValueError: operands could not be broadcast together with shapes (3,4) (3,)"},
title="Bug 4: (3, 4) + (3,) is an error"
},
["D20.07"]={
tags={"value"},
marks={},
lines={"[[1.49671415 0.8617357  1.64768854 2.52302986]"," [1.76584663 1.76586304 3.57921282 2.76743473]"," [2.53052561 3.54256004 2.53658231 2.53427025]]","[[1.49671415 1.8617357  3.64768854 5.52302986]"," [0.76584663 1.76586304 4.57921282 4.76743473]"," [0.53052561 2.54256004 2.53658231 3.53427025]]"},
title="Bug 4: as a column, or one number per column"
},
["D20.08"]={
tags={"value"},
marks={},
lines={"[0.5 1.  1.5]","[0 1 1]","float64 int64","[-2 -1  0  1] [1 1 1 1]"},
title="Bug 5: / and // on whole numbers"
},
["D20.09"]={
tags={"value"},
marks={},
lines={"float64"},
title="Bug 5: a new array of another type"
},
["D20.10"]={
tags={"value"},
marks={"adapt"},
lines={"TypeError: Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int32') with casting rule 'same_kind'","[1 2 3] int32","[0 1 1] int32"},
title="Bug 5: dividing an int32 array in place is an error"
},
["D20.11"]={
tags={"value"},
marks={"ours"},
lines={"[4 6 8] int32","TypeError: Cannot cast ufunc 'add' output from dtype('float64') to dtype('int32') with casting rule 'same_kind'","[ inf -inf  nan] [4]"},
title="Bug 5: other in-place steps keep the type"
},
["D20.12"]={
tags={"text"},
marks={}
},
["D21.01"]={
tags={"value"},
marks={},
lines={"[1, 2, 3, 4] [4 6]","[1, 2, 1, 2] [2 4]"},
title="Misconception: an array is a fancier list"
},
["D21.02"]={
tags={"value"},
marks={},
lines={"(0, 8)"},
title="Misconception: broadcasting copies"
},
["D21.03"]={
tags={"value"},
marks={},
lines={"True True"},
title="Misconception: a seed makes everything reproducible"
},
["D21.04"]={
tags={"text"},
marks={}
},
["D22.01"]={
tags={"shape"},
marks={},
lines={"(64, 128)"},
title="A1 (c): the shape of dot((64, 784), (784, 128))"
},
["D22.02"]={
tags={"shape"},
marks={},
lines={"(5,) (1, 5) (5,) (5, 1)"},
title="A2 (d): a column from a vector"
},
["D22.03"]={
tags={"value"},
marks={},
lines={"(5,) [100. 100. 100. 100. 100.]"},
title="A3 (c): sum on axis 0 of (100, 5)"
},
["D22.04"]={
tags={"value"},
marks={},
lines={"[0 0 0 2 5]"},
title="A4 (c): maximum(0, ...)"
},
["D22.05"]={
tags={"shape"},
marks={},
lines={"(3, 4)"},
title="A5 (d): (3, 1) + (1, 4)"
},
["D22.06"]={
tags={"value"},
marks={},
lines={"[-inf] [-18.42068074]"},
title="A6 (b): 1e-8 keeps log away from 0"
},
["D22.07"]={
tags={"value"},
marks={},
lines={"0.050508"},
title="A7 (c): He for ReLU"
},
["D22.08"]={
tags={"value"},
marks={},
lines={"[5 2 3] [5 2 3]"},
title="A8 (b): b = a, b[0] changes both"
},
["D22.09"]={
tags={"shape"},
marks={},
lines={"(4,) (4, 1)"},
title="A9 (c): keepdims"
},
["D22.10"]={
tags={"time"},
marks={},
lines={"True"},
title="A10 (b): why dot is so much faster than the loop"
},
["D23.01"]={
tags={"shape"},
marks={},
lines={"equal sizes, a residual connection: (4, 3)","a size of 1, rows divided by their sums: (4, 3)","fewer dimensions, a bias: (4, 3)"},
title="B1: one use of each broadcasting rule"
},
["D23.02"]={
tags={"shape"},
marks={},
lines={"(5,) (5, 1) (5, 1) (5, 1) (5, 1)"},
title="B2: T does nothing to a vector"
},
["D23.03"]={
tags={"value"},
marks={},
lines={"[[1 0]"," [0 4]]","4 [[1], [4]]"},
title="B3: maximum against max"
},
["D23.04"]={
tags={"value"},
marks={},
lines={"condition number before 3.763e+03 after 1.078","[1. 1. 1.]"},
title="B4: normalising, and what it does to the normal equation"
},
["D23.05"]={
tags={"value"},
marks={},
lines={"tanh, Xavier: std 0.228133","ReLU, Xavier: std 0.023689","ReLU, He: std 0.758059"},
title="B5: size of the signal after ten layers"
},
["D24.01"]={
tags={"value"},
marks={},
lines={"[1439. 1197. 1496. 1829.] [3 4 1 4] [10  0 12 18] [130.80697283 105.24449485 125.56659412 161.28546999]"},
title="C1: 1000 houses in Bengaluru"
},
["D24.02"]={
tags={"value"},
marks={"tol"},
lines={"[11.55776941  0.06498904  7.82742357  0.41901315]","lstsq agrees: True","the gradient X'(y - Xw) is zero: True"},
title="C1: w = (X'X)^-1 X'y"
},
["D24.03"]={
tags={"value"},
marks={},
lines={"RMSE: 8.61 lakhs","8.6099982170 R2 0.900844"},
title="C1: RMSE"
},
["D24.04"]={
tags={"plot"},
marks={},
lines={"title='Bengaluru houses: predicted against actual' x='Actual price (lakhs)' y='Predicted price (lakhs)'","legend=['perfect']","picture: plots/c1_predicted_actual.png"},
title="C1: predicted against actual"
},
["D24.05"]={
tags={"value"},
marks={},
lines={"[[0.04088769 0.00608541 0.06431238 0.88871453]"," [0.0039581  0.0039583  0.91220335 0.07988025]"," [0.04192244 0.87299038 0.04269114 0.04239605]"," [0.9141919  0.00142235 0.00250278 0.08188298]"," [0.01777641 0.95251676 0.0243442  0.00536263]]"},
title="C2: stable softmax"
},
["D24.06"]={
tags={"value"},
marks={},
lines={"True True","[[0.09003057 0.24472847 0.66524096]"," [0.         0.         1.        ]] False","without the shift: [[nan nan nan]"," [ 0.  0. nan]]"},
title="C2: (a) between 0 and 1, (b) rows sum to 1, (c) logits of 1000"
},
["D24.07"]={
tags={"text"},
marks={}
},
["D25.01"]={
tags={"value"},
marks={},
lines={"[0.00669285 0.07585818 0.5        0.92414182 0.99330715]","[0.00664806 0.07010372 0.25       0.07010372 0.00664806]","equals s * (1 - s): True","equals the difference quotient: True largest 0.25 at 0.0"},
title="D1: sigmoid and its derivative"
},
["D25.02"]={
tags={"plot"},
marks={},
lines={"title='Sigmoid and its derivative' x='z' y='value'","legend=['sigmoid(z)', 'sigmoid_derivative(z)']","picture: plots/d1_sigmoid.png"},
title="D1: both in one picture"
},
["D25.03"]={
tags={"value"},
marks={"adapt"},
lines={"[[0, 1], [2, 3], [4, 5], [6, 7]] [0 1 2 3]","[[8, 9], [10, 11], [12, 13], [14, 15]] [4 5 6 7]","[[16, 17], [18, 19]] [8 9]"},
title="D2: mini-batches in order"
},
["D25.04"]={
tags={"value"},
marks={},
lines={"[[16, 17], [2, 3], [10, 11], [0, 1]] [8 1 5 0]","[[14, 15], [4, 5], [18, 19], [8, 9]] [7 2 9 4]","[[6, 7], [12, 13]] [3 6]"},
title="D2: shuffled, seed(42)"
},
["D25.05"]={
tags={"value"},
marks={},
lines={"79 (64, 4) (64,) (8, 4)","[ 2.5  3.5  7.  15. ] [25.6 10.9  6.8  9.9] 15.537500","every row once: True 5000"},
title="D2: on the delivery data"
},
["D25.06"]={
tags={"value"},
marks={},
lines={" N Upadhyay        98.0 overs   810 runs  economy 8.27"," P Vaidya          95.8 overs   726 runs  economy 7.58"," M Tambe           95.0 overs   850 runs  economy 8.95"," P Inamdar         93.0 overs   719 runs  economy 7.73"," D Rangarajan      91.7 overs   814 runs  economy 8.88"," H Tendolkar       91.0 overs   785 runs  economy 8.63"," S Kamath          90.7 overs   801 runs  economy 8.83"," V Rao             89.7 overs   849 runs  economy 9.47"," R Joshi           87.8 overs   813 runs  economy 9.26"," G Sathe           87.3 overs   694 runs  economy 7.95"," T Pendse          83.7 overs   782 runs  economy 9.35"," A Solanki         83.0 overs   731 runs  economy 8.81"," H Furtado         82.7 overs   723 runs  economy 8.75"," M Haldar          81.8 overs   691 runs  economy 8.44"," K Gadgil          81.3 overs   647 runs  economy 7.95"," B Ekbote          78.0 overs   728 runs  economy 9.33"," D Ghatge          75.5 overs   664 runs  economy 8.79"," A Dhavale         75.0 overs   667 runs  economy 8.89"," H Raghavan        75.0 overs   515 runs  economy 6.87"," K Sabnis          75.0 overs   550 runs  economy 7.33"},
title="D3.1: economy of the 20 bowlers with the most overs (ties by name)"
},
["D25.07"]={
tags={"plot","value"},
marks={},
lines={" N Iype          match 35  135"," S Yajnik        match 42  114"," K Ullal         match 43  112"," R Kelkar        match 30  111"," T Lahiri        match 34  110"," R Wagle         match  7  106"," A Adiga         match 31  104"," N Iype          match 25  103"," R Wagle         match 47  102"," V Mahajan       match 19  101","title='Ten highest individual scores' x='Batsman (match)' y='Runs'","picture: plots/d3_highest_scores.png"},
title="D3.2: the ten highest scores (ties by match, then name)"
},
["D25.08"]={
tags={"plot","value"},
marks={},
lines={"           matches  bat_first  chasing","venue","Bengaluru       12      75.00    25.00","Chennai         12      25.00    75.00","Delhi           11      45.45    54.55","Hyderabad       12      33.33    66.67","Kolkata          9      44.44    55.56","Mumbai          12      50.00    50.00","the ball-by-ball totals agree: True","title='Batting first against chasing, by venue' x='Venue' y='Wins (%)'","legend=['Batting first', 'Chasing']","picture: plots/d3_wins_by_venue.png"},
title="D3.3: wins of the side that bats first and of the chasing side, by ground"
},
["D25.09"]={
tags={"plot","value"},
marks={},
lines={"innings 1 [ 3 11  0  3 10 10  5  7  2  4 15 11  4  8  3 17 15 17 14  7] 166","innings 2 [ 6  9 10  3  6  7 11  9  8 11 12  4  4  8  5  2 14  3  5  7] 144","title='Match #44 \226\128\148 runs per over' x='Over' y='Runs'","legend=['Innings 1', 'Innings 2']","picture: plots/d3_manhattan.png"},
title="D3.4: Manhattan plot of one match, arrays only"
},
["D26.01"]={
tags={"value"},
marks={},
lines={"(72, 5) ['pp_score', 'pp_wickets', 'rr_1_3', 'rr_4_6', 'pp_boundaries']","[[39.          0.          5.66666667  7.33333333  5.        ]"," [44.          1.          7.          7.66666667  6.        ]"," [49.          1.         11.          5.33333333  7.        ]]","[133. 159. 175. 158. 162. 151.]","matches without a ball: [17 60]"},
title="Features of every match on the list (nan: no ball was bowled)"
},
["D26.02"]={
tags={"value"},
marks={},
lines={"dropped: [17 33 60 71]","(68, 5) (68,) mean 165.323529 std 23.795972"},
title="Leave out the matches without a whole first innings"
},
["D26.03"]={
tags={"value"},
marks={},
lines={"(54, 5) (14, 5)","[48.59259259  0.88888889  8.16666667  8.0308642   7.2037037 ]","[10.67277346  0.91624569  2.82096064  2.1860656   2.49725501]","[-1.46096913  1.21267813 -1.35887516 -0.62404236 -0.88245041] [142. 198. 162. 133.]"},
title="Train and test, 80 to 20, seed(42); the training rows give mean and std"
},
["D26.04"]={
tags={"value"},
marks={},
lines={"True","columns 6 rank 5 condition above 1e14: True"},
title="The powerplay score is 3 * (both run rates): the columns depend on each other"
},
["D26.05"]={
tags={"value"},
marks={"tol"},
lines={"pinv  [164.27777778   1.19199346  -4.86121412   0.42737331   1.38834906","  12.48694109]","lstsq agrees: True","without pp_score [164.27777778  -4.86121412   1.37255404   2.12080419  12.48694109]","both predict the same: True"},
title="Least squares of the smallest norm, and the normal equation without the score"
},
["D26.06"]={
tags={"value"},
marks={},
lines={"Test RMSE: 14.21 runs (always the mean: 17.04)","14.2058283318 training 19.466369","[[207.   180.3 ]"," [184.   156.1 ]"," [176.   181.12]"," [170.   179.32]"," [186.   181.63]]"},
title="RMSE in runs"
},
["D26.07"]={
tags={"plot","value"},
marks={},
lines={"[ 1  2  3  8  9  9 15 10  3  6  0  2] from -46.9682 to 48.3845","panel 1: title='Predicted against actual' x='Actual total' y='Predicted total'","panel 1: legend=['train', 'test', 'perfect']","panel 2: title='Residuals' x='Actual - predicted (runs)' y='Matches'","picture: plots/e_predictions.png"},
title="Predicted against actual, and the residuals"
},
["D26.08"]={
tags={"plot","value"},
marks={},
lines={"[[ 1.    -0.14   0.775  0.607  0.919  0.589]"," [-0.14   1.    -0.094 -0.102 -0.123 -0.265]"," [ 0.775 -0.094  1.    -0.032  0.709  0.436]"," [ 0.607 -0.102 -0.032  1.     0.563  0.382]"," [ 0.919 -0.123  0.709  0.563  1.     0.593]"," [ 0.589 -0.265  0.436  0.382  0.593  1.   ]]"," pp_boundaries  +0.5934"," pp_score       +0.5887"," rr_1_3         +0.4363"," rr_4_6         +0.3824"," pp_wickets     -0.2650","panel 1: title='Feature correlations' x='' y=''","picture: plots/e_correlations.png"},
title="Correlations of the features with each other and with the total"
},
["D26.09"]={
tags={"text"},
marks={"adapt"},
lines={"Of the five powerplay features, the number of boundaries (r = 0.59) and the powerplay score (r = 0.59)","go best with the final total; the run rates of overs 1 to 3 (0.44) and 4 to 6 (0.38) follow, and wickets","lost pull the other way (-0.26). The features are not five separate facts. The score is exactly three times","the sum of the two run rates, so the matrix has rank 5 with its six columns and the plain normal equation","has no single answer: the smallest-norm solution or one column less is needed, and both predict the same","numbers. Boundaries and score share most of what they say (r = 0.92), which is why the fitted weights give","boundaries 12.5 runs per standard deviation and leave the score and the run rates with little: read the","weights together, not one by one. Wickets keep a weight of their own, about 5 runs less per standard","deviation, because they say how much batting is left. On 14 unseen matches the error is 14.2 runs, against","17.0 for always guessing the average; on the 54 training matches it is 19.5. The test set is small and was","lucky, so the honest summary is: six overs explain about two fifths of the differences between totals on","the training matches, three tenths on the unseen ones, and scoring shots most of that."},
title="The analysis"
},
["D27.01"]={
tags={"value"},
marks={},
lines={"[[1.1 2.8]"," [2.6 4.8]]","[[0.75026011 0.94267582]"," [0.93086158 0.99183743]]","[[1.1 2.8]"," [2.6 4.8]]","[[0.15446527 0.84553473]"," [0.09975049 0.90024951]]"},
title="Formula reference: matrix multiply, sigmoid, ReLU, softmax"
},
["D27.02"]={
tags={"value"},
marks={},
lines={"0.3635480397","[[-1. -1.]"," [ 1.  1.]]"},
title="Formula reference: cross-entropy, z-score"
},
["D27.03"]={
tags={"value"},
marks={},
lines={"0.00286217 0.00285714","0.00498369 0.00500000"},
title="Formula reference: Xavier has variance 2/(n_in + n_out), He 2/n_in"
},
["D27.04"]={
tags={"text"},
marks={}
},
["D28.01"]={
tags={"text"},
marks={"adapt"}
},
["M00.01"]={
tags={"text"},
marks={}
},
["M01.01"]={
tags={"value"},
marks={},
lines={"x:  6","x ndim:  0","x shape: ()","x size:  1","x dtype:  int64"},
title="Scalar"
},
["M01.02"]={
tags={"value"},
marks={},
lines={"x:  [1.3 2.2 1.7]","x ndim:  1","x shape: (3,)","x size:  3","x dtype:  float64"},
title="Vector"
},
["M01.03"]={
tags={"value"},
marks={},
lines={"x:"," [[1 2]"," [3 4]]","x ndim:  2","x shape: (2, 2)","x size:  4","x dtype:  int64"},
title="Matrix"
},
["M01.04"]={
tags={"value"},
marks={},
lines={"x:"," [[[1 2]","  [3 4]]",""," [[5 6]","  [7 8]]]","x ndim:  3","x shape: (2, 2, 2)","x size:  8","x dtype:  int64"},
title="3-D tensor"
},
["M01.05"]={
tags={"value"},
marks={},
lines={"np.zeros((2,2)):"," [[0. 0.]"," [0. 0.]]"},
title="zeros"
},
["M01.06"]={
tags={"value"},
marks={},
lines={"np.ones((2,2)):"," [[1. 1.]"," [1. 1.]]"},
title="ones"
},
["M01.07"]={
tags={"value"},
marks={},
lines={"np.eye((2)):"," [[1. 0.]"," [0. 1.]]"},
title="eye"
},
["M01.08"]={
tags={"value"},
marks={},
lines={"np.random.random((2,2)):"," [[0.19151945 0.62210877]"," [0.43772774 0.78535858]]"},
title="random.random, the first four numbers after seed(1234)"
},
["M02.01"]={
tags={"value"},
marks={},
lines={"x:  [1 2 3]","x[0]:  1","x:  [0 2 3]"},
title="Read one element, write one element"
},
["M02.02"]={
tags={"value"},
marks={"+1"},
lines={"3 2 0","IndexError: index 3 is out of bounds for axis 0 with size 3"},
title="Positions from the end"
},
["M02.03"]={
tags={"value"},
marks={},
lines={"[[ 1  2  3  4]"," [ 5  6  7  8]"," [ 9 10 11 12]]","x column 1:  [ 2  6 10]","x row 0:  [1 2 3 4]","x rows 0,1 & cols 1,2:"," [[2 3]"," [6 7]]"},
title="Slices of a matrix"
},
["M02.04"]={
tags={"value"},
marks={"+1"},
lines={"[[ 1  2  3  4]"," [ 5  6  7  8]"," [ 9 10 11 12]]","rows_to_get:  [0 1 2]","cols_to_get:  [0 2 1]","indexed values:  [ 1  7 10]"},
title="Integer arrays as positions"
},
["M02.05"]={
tags={"value"},
marks={},
lines={"x:"," [[1 2]"," [3 4]"," [5 6]]","x > 2:"," [[False False]"," [ True  True]"," [ True  True]]","x[x > 2]:"," [3 4 5 6]"},
title="A boolean array as a filter"
},
["M03.01"]={
tags={"value"},
marks={},
lines={"x + y:"," [[2. 4.]"," [6. 8.]]","True"},
title="add"
},
["M03.02"]={
tags={"value"},
marks={},
lines={"x - y:"," [[0. 0.]"," [0. 0.]]","True"},
title="subtract"
},
["M03.03"]={
tags={"value"},
marks={},
lines={"x * y:"," [[ 1.  4.]"," [ 9. 16.]]","True"},
title="multiply"
},
["M04.01"]={
tags={"value"},
marks={},
lines={"(2, 3) \194\183 (3, 2) = (2, 2)","[[ 58.  64.]"," [139. 154.]]"},
title="(2, 3) by (3, 2)"
},
["M04.02"]={
tags={"value"},
marks={},
lines={"ValueError: shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)"},
title="The inside dimensions must match"
},
["M05.01"]={
tags={"value"},
marks={},
lines={"[[1 2]"," [3 4]]","sum all:  10","sum axis=0:  [4 6]","sum axis=1:  [3 7]"},
title="sum over everything, axis 0, axis 1"
},
["M05.02"]={
tags={"value"},
marks={},
lines={"min:  1","max:  6","min axis=0:  [1 2 3]","min axis=1:  [1 4]"},
title="min and max"
},
["M06.01"]={
tags={"value"},
marks={},
lines={"z:"," [4 5]"},
title="A vector and a scalar"
},
["M07.01"]={
tags={"value"},
marks={},
lines={"x:"," [[1 2 3]"," [4 5 6]]","x.shape:  (2, 3)","y:"," [[1 4]"," [2 5]"," [3 6]]","y.shape:  (3, 2)"},
title="transpose(x, (1, 0))"
},
["M08.01"]={
tags={"value"},
marks={},
lines={"[[1 2 3 4 5 6]]","x.shape:  (1, 6)","y:"," [[1 2 3]"," [4 5 6]]","y.shape:  (2, 3)","z:"," [[1 2 3]"," [4 5 6]]","z.shape:  (2, 3)"},
title="(1, 6) becomes (2, 3); -1 is worked out"
},
["M09.01"]={
tags={"value"},
marks={},
lines={"x:"," [[[ 1  1  1  1]","  [ 2  2  2  2]","  [ 3  3  3  3]]",""," [[10 10 10 10]","  [20 20 20 20]","  [30 30 30 30]]]","x.shape:  (2, 3, 4)"},
title="The tensor"
},
["M09.02"]={
tags={"value"},
marks={},
lines={"z_incorrect:"," [[ 1  1  1  1  2  2  2  2]"," [ 3  3  3  3 10 10 10 10]"," [20 20 20 20 30 30 30 30]]","z_incorrect.shape:  (3, 8)"},
title="The right shape, the wrong values"
},
["M09.03"]={
tags={"value"},
marks={},
lines={"y:"," [[[ 1  1  1  1]","  [10 10 10 10]]",""," [[ 2  2  2  2]","  [20 20 20 20]]",""," [[ 3  3  3  3]","  [30 30 30 30]]]","y.shape:  (3, 2, 4)","z_correct:"," [[ 1  1  1  1 10 10 10 10]"," [ 2  2  2  2 20 20 20 20]"," [ 3  3  3  3 30 30 30 30]]","z_correct.shape:  (3, 8)"},
title="Transpose, then reshape"
},
["M09.04"]={
tags={"text"},
marks={}
},
["M10.01"]={
tags={"value"},
marks={},
lines={"[[0.79564718 0.73023418 0.92340453]"," [0.24929281 0.0513762  0.66149188]]","(2, 3)"},
title="The document's matrix (printed by its author's run, not part of this stream)"
},
["M10.02"]={
tags={"value"},
marks={},
lines={"[[0.79564718 0.73023418 0.92340453]"," [0.24929281 0.0513762  0.66149188]"," [0.79564718 0.73023418 0.92340453]"," [0.24929281 0.0513762  0.66149188]]","(4, 3)"},
title="concatenate on axis 0"
},
["M10.03"]={
tags={"value"},
marks={},
lines={"[[[0.79564718 0.73023418 0.92340453]","  [0.24929281 0.0513762  0.66149188]]",""," [[0.79564718 0.73023418 0.92340453]","  [0.24929281 0.0513762  0.66149188]]]","(2, 2, 3)"},
title="stack on a new axis"
},
["M10.04"]={
tags={"value"},
marks={},
lines={"[[0.77997581 0.27259261 0.27646426]"," [0.80187218 0.95813935 0.87593263]]","(2, 3)","(4, 3)","(2, 2, 3)"},
title="The same three with random.random((2, 3)) going on after M01.08"
},
["M11.01"]={
tags={"value"},
marks={},
lines={"x:"," [[1 2 3]"," [4 5 6]]","x.shape:  (2, 3)","y:"," [[[1 2 3]]",""," [[4 5 6]]]","y.shape:  (2, 1, 3)"},
title="expand_dims"
},
["M11.02"]={
tags={"value"},
marks={},
lines={"x:"," [[[1 2 3]]",""," [[4 5 6]]]","x.shape:  (2, 1, 3)","y:"," [[1 2 3]"," [4 5 6]]","y.shape:  (2, 3)"},
title="squeeze"
},
["M11.03"]={
tags={"value"},
marks={"ours"},
lines={"ValueError: cannot select an axis to squeeze out which has size not equal to one"},
title="squeeze: only an axis of length 1"
},
["M11.04"]={
tags={"text"},
marks={}
},
["M12.01"]={
tags={"value"},
marks={},
lines={"(3,) (3, 1) (3, 3)","[[ 6  7  8]"," [ 7  8  9]"," [ 8  9 10]]"},
title="A broadcast nobody wanted"
},
["M12.02"]={
tags={"value"},
marks={},
lines={"(3, 1) (3, 1)","[[ 6]"," [ 8]"," [10]]"},
title="The cure"
}
}
