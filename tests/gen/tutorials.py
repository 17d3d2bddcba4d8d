#!/usr/bin/env python3
"""The three courses' items and what their reference scripts print, as tests/data/tutorials.lua.

    python3 tests/gen/tutorials.py SEEDS      the directory with checklist.md and expected/
"""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import write  # noqa: E402

seeds = sys.argv[1]
items = {}
with open(os.path.join(seeds, "checklist.md")) as page:
    for line in page:
        found = re.match(r"- \*\*([FDM]\d\d\.\d\d)\*\* ((?:\[\w+\] ?)+)", line)
        if found:
            items[found[1]] = {"tags": re.findall(r"\w+", found[2]), "marks": re.findall(r"\((\+1|tol|adapt|doc|rebuilt|ours)", line)}
for name in sorted(os.listdir(os.path.join(seeds, "expected"))):
    if not name.endswith(".txt"):
        continue
    current = None
    with open(os.path.join(seeds, "expected", name)) as text:
        for line in text.read().split("\n"):
            found = re.match(r"## (\S+) (.*)", line)
            if found:
                current = items[found[1]]["lines"] = []
                items[found[1]]["title"] = found[2]
            elif current is not None and not line.startswith("~"):
                current.append(line.rstrip())
for item in items.values():
    lines = item.get("lines", [])
    while lines and lines[-1] == "":
        lines.pop()
write("tutorials", items)
print(len(items), "items")
