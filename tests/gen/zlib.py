"""Compressed bytes by Python's zlib and gzip, for tests/spec/zlib_spec.lua.

(The file has the name of a module it needs, so its own folder leaves the search path first.)
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path = [p for p in sys.path if os.path.abspath(p or ".") != HERE]
import gzip  # noqa: E402
import io  # noqa: E402
import zlib  # noqa: E402

sys.path.append(HERE)
from common import write  # noqa: E402

texts = {
    "empty": b"",
    "short": b"lunarray",
    "zeros": bytes(3000),
    "bytes": bytes(range(256)) * 2,
    "words": b"the quick brown fox jumps over the lazy dog, " * 20,
}
cases = []
for name, t in texts.items():
    raw = zlib.compressobj(9, zlib.DEFLATED, -15)
    cases.append({
        "name": name, "text": t, "crc32": zlib.crc32(t), "adler32": zlib.adler32(t),
        "zlib": zlib.compress(t, 9), "gzip": gzip.compress(t, 9, mtime=0), "raw": raw.compress(t) + raw.flush(),
        "stored": zlib.compress(t, 0) if len(t) < 600 else None,
    })
named = io.BytesIO()
with gzip.GzipFile(filename="digits.idx", mode="wb", fileobj=named, mtime=1234567890) as f:
    f.write(b"with a name and a time")
with_dict = zlib.compressobj(9, zlib.DEFLATED, 15, zdict=b"lunarray")
write("zlib", {"cases": cases, "named": named.getvalue(),
               "dictionary": with_dict.compress(b"lunarray lunarray") + with_dict.flush()})
