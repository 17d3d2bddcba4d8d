"""Pictures written and resized by Pillow, for tests/spec/image_spec.lua. Needs Pillow."""
import io

import numpy as np
from PIL import Image

from common import write

rng = np.random.default_rng(5)
smooth = (np.add.outer(np.arange(9), 2 * np.arange(7)) * 11 % 256).astype(np.uint8)
color = rng.integers(0, 256, (6, 5, 3)).astype(np.uint8)
alpha = rng.integers(0, 256, (4, 3, 4)).astype(np.uint8)


def encoded(picture, form, **options):
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def smooth_color(h, w):
    y, x = np.mgrid[0:h, 0:w]
    return np.stack([x * 255 // (w - 1), y * 255 // (h - 1), (x + y) * 255 // (h + w - 2)], 2).astype(np.uint8)


files = {
    "grey": (encoded(Image.fromarray(smooth), "PNG"), smooth),
    "rgb": (encoded(Image.fromarray(color), "PNG"), color),
    "rgba": (encoded(Image.fromarray(alpha), "PNG"), alpha),
    "grey+alpha": (encoded(Image.fromarray(alpha[:, :, :2].copy(), "LA"), "PNG"), alpha[:, :, :2]),
    "one bit": (encoded(Image.fromarray(smooth > 128), "PNG"), ((smooth > 128) * 255).astype(np.uint8)),
    "sixteen bits": (encoded(Image.fromarray(smooth.astype(np.uint16) * 257 - 3), "PNG"), smooth.astype(np.uint16) * 257 - 3),
}
palette = Image.fromarray(color).quantize(8)
files["palette"] = (encoded(palette, "PNG"), np.asarray(palette.convert("RGB")))
jpeg = smooth_color(16, 24)
jpegs = []
for name, options in (("baseline", {"quality": 90}), ("4:4:4", {"quality": 95, "subsampling": 0}), ("progressive", {"quality": 80, "progressive": True})):
    data = encoded(Image.fromarray(jpeg), "JPEG", **options)
    jpegs.append({"name": name, "bytes": data, "pixels": np.asarray(Image.open(io.BytesIO(data)))})
grey = encoded(Image.fromarray(jpeg[:, :, 0]), "JPEG", quality=90)
jpegs.append({"name": "grey", "bytes": grey, "pixels": np.asarray(Image.open(io.BytesIO(grey)))})
cmyk = encoded(Image.fromarray(jpeg).convert("CMYK"), "JPEG", quality=95)

filters = {"nearest": Image.NEAREST, "area": Image.BOX, "bilinear": Image.BILINEAR, "bicubic": Image.BICUBIC, "lanczos": Image.LANCZOS}
resized = []
for name, f in filters.items():
    for h, w in ((5, 4), (18, 14), (8, 3), (20, 7), (1, 1)):
        resized.append({"filter": name, "height": h, "width": w, "out": np.asarray(Image.fromarray(smooth).resize((w, h), f))})
        resized.append({"filter": name, "height": h, "width": w, "color": True, "out": np.asarray(Image.fromarray(color).resize((w, h), f))})
floats = smooth.astype(np.float32) / 7 - 3
resized_float = [{"filter": name, "out": np.asarray(Image.fromarray(floats).resize((5, 6), f))} for name, f in filters.items()]
write("image", {
    "files": [{"name": n, "bytes": b, "pixels": p} for n, (b, p) in files.items()], "jpegs": jpegs, "cmyk": cmyk, "smooth": smooth, "color": color,
    "resized": resized, "floats": floats, "resized_float": resized_float, "luma": np.asarray(Image.fromarray(color).convert("L")),
})
