"""NumPy's side of the bench: run.lua sends statements on stdin, answers go to stdout.

S <bytes>\n<source>   runs the source in a fresh namespace (np is there); answers ok
T <n> <bytes>\n<source>   runs the statement n times inside a function; answers the seconds
"""
import gc
import sys
import time

import numpy as np

inp, out = sys.stdin.buffer, sys.stdout
space = {}
compiled = {}
out.write("ready %s\n" % np.__version__)
out.flush()
while True:
    line = inp.readline()
    if not line:
        break
    words = line.split()
    source = inp.read(int(words[-1])).decode()
    try:
        if words[0] == b"S":
            space = {"np": np, "clock": time.perf_counter}
            compiled = {}
            gc.collect()
            exec(source, space)
            out.write("ok\n")
        else:
            fn = compiled.get(source)
            if fn is None:
                # the operands as parameters' defaults: local names, as the Lua side has upvalues
                names = ", ".join("%s=%s" % (k, k) for k in space if k not in ("np", "clock", "__builtins__", "run"))
                body = source.replace("\n", "\n  ")
                exec("def run(n%s):\n t0 = clock()\n for _ in range(n):\n  %s\n return clock() - t0"
                     % (", " + names if names else "", body), space)
                fn = compiled[source] = space["run"]
            gc.disable()
            seconds = fn(int(words[1]))
            gc.enable()
            out.write("%.9g\n" % seconds)
    except Exception as e:  # noqa: BLE001
        out.write("error %s\n" % str(e).replace("\n", " "))
    out.flush()
