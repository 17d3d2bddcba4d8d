--- lunarray.zlib: compressed bytes. Expected values from Python's zlib: tests/gen/zlib.py.
local helper = require "tests.helper"
local found, zlib = pcall(require, "lunarray.zlib")

if not found then
  describe("lunarray.zlib", function ()
    it("is built where zlib is", function () pending "lunarray/zlib.so was not built: zlib's headers were not found" end)
  end)
  return
end

local data = helper.data "zlib"
local text = ("the quick brown fox jumps over the lazy dog, "):rep(20)

describe("lunarray.zlib", function ()
  for _, case in ipairs(data.cases) do
    it("unpacks what Python packed: " .. case.name, function ()
      assert.is_true(zlib.gunzip(case.gzip) == case.text)
      assert.is_true(zlib.inflate(case.zlib) == case.text)
      assert.is_true(zlib.inflate(case.raw, nil, "raw") == case.text)
      assert.is_true(zlib.inflate(case.gzip, {wrapper = "gzip"}) == case.text)
      if case.stored then assert.is_true(zlib.inflate(case.stored) == case.text) end
    end)

    it("unpacks what it packed, at every level: " .. case.name, function ()
      for level = 0, 9 do
        assert.is_true(zlib.gunzip(zlib.gzip(case.text, level)) == case.text)
        assert.is_true(zlib.inflate(zlib.deflate(case.text, level)) == case.text)
        assert.is_true(zlib.inflate(zlib.deflate(case.text, level, "raw"), nil, "raw") == case.text)
      end
    end)

    it("sums as Python does: " .. case.name, function ()
      assert.equals(case.crc32, zlib.crc32(case.text))
      assert.equals(case.adler32, zlib.adler32(case.text))
      local half = #case.text // 2
      assert.equals(case.crc32, zlib.crc32(case.text:sub(half + 1), zlib.crc32(case.text:sub(1, half))))
      assert.equals(case.adler32, zlib.adler32(case.text:sub(half + 1), zlib.adler32(case.text:sub(1, half))))
    end)
  end

  it("skips a name and a time in a gzip header", function ()
    assert.equals("with a name and a time", zlib.gunzip(data.named))
  end)

  it("packs better at a higher level, and the same bytes into the same data", function ()
    assert.is_true(#zlib.gzip(text, 9) < #zlib.gzip(text, 0))
    assert.is_true(zlib.gzip(text) == zlib.gzip(text, 6))
  end)

  it("unpacks several megabytes, also where the told length is wrong", function ()
    local big = ("0123456789abcdef"):rep(200000)
    local packed = zlib.gzip(big)
    assert.is_true(zlib.gunzip(packed) == big)
    assert.is_true(zlib.inflate(zlib.deflate(big)) == big)
  end)

  it("joins the members of a gzip file and leaves zeros after the last", function ()
    assert.equals("abc" .. text, zlib.gunzip(zlib.gzip "abc" .. zlib.gzip "" .. zlib.gzip(text) .. ("\0"):rep(512)))
  end)

  it("tells how much of the string a stream took", function ()
    local packed = zlib.deflate(text, 6, "raw")
    local out, used = zlib.inflate(packed .. "what follows", nil, "raw")
    assert.is_true(out == text)
    assert.equals(#packed, used)
  end)

  it("holds a limit on what the data unpacks to", function ()
    local packed = zlib.gzip(("\0"):rep(1000000))
    assert.raises_at(function () zlib.gunzip(packed, 999999) end, "gunzip: the data unpacks to more than the limit of 999999 bytes")
    assert.raises_at(function () zlib.inflate(zlib.deflate(text), {limit = 0}) end,
      "inflate: the data unpacks to more than the limit of 0 bytes")
    assert.equals(1000000, #zlib.gunzip(packed, 1000000))
    assert.equals(1000000, #zlib.gunzip(packed, {limit = 1000001}))
    assert.equals("", zlib.gunzip(zlib.gzip "", 0))
  end)

  it("says in a sentence what is wrong with the data", function ()
    local packed = zlib.gzip(text)
    assert.raises_at(function () zlib.gunzip "" end, "gunzip: the data is cut off: it ends after 0 bytes, before the stream does")
    assert.raises_at(function () zlib.gunzip(packed:sub(1, 40)) end,
      "gunzip: the data is cut off: it ends after 40 bytes, before the stream does")
    assert.raises_at(function () zlib.gunzip(text) end, "gunzip: this is not gzip data")
    assert.raises_at(function () zlib.inflate(text) end, "inflate: this is not zlib data")
    assert.raises_at(function () zlib.gunzip(packed .. "xyz") end,
      ("gunzip: after %d bytes comes something that is not gzip data"):format(#packed))
    assert.raises_at(function () zlib.inflate("\255\255\255", nil, "raw") end, "inflate: bad data near byte 1: invalid block type")
    assert.raises_at(function () zlib.inflate(data.dictionary) end, "inflate: the data needs a preset dictionary")
    local broken = packed:sub(1, -9) .. "\1\2\3\4" .. packed:sub(-4)
    assert.raises_at(function () zlib.gunzip(broken) end, ("gunzip: bad data near byte %d: incorrect data check"):format(#packed - 4))
  end)

  it("fails on every cut and survives every changed byte", function ()
    local packed = zlib.gzip "lunarray, lunarray, lunar arrays"
    for i = 0, #packed - 1 do
      local ok, e = pcall(zlib.gunzip, packed:sub(1, i))
      assert.is_false(ok)
      assert.matches("cut off", e)
    end
    for i = 1, #packed do
      for bit = 0, 7 do
        local changed = packed:sub(1, i - 1) .. string.char(packed:byte(i) ~ 1 << bit) .. packed:sub(i + 1)
        pcall(zlib.gunzip, changed, 100000)
      end
    end
  end)

  it("checks its arguments", function ()
    assert.raises_at(function () zlib.gzip("x", 10) end, "level must be between 0 and 9, got 10")
    assert.raises_at(function () zlib.gunzip("x", -1) end, "limit must not be negative, got -1")
    assert.raises_at(function () zlib.inflate("x", nil, "zip") end, "unknown wrapper 'zip': 'zlib', 'raw' and 'gzip' are known")
    assert.raises_at(function () zlib.inflate("x", {limits = 3}) end, "unknown option 'limits': 'limit' and 'wrapper' are known")
    assert.raises_at(function () zlib.gunzip(nil) end, "bad argument #1 to 'gunzip' (string expected, got nil)")
  end)

  it("knows zlib's version", function ()
    assert.matches("^%d+%.%d", zlib.version)
  end)
end)
