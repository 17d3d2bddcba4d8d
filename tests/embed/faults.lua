--- What tests/embed/faults.c runs: files, threads and random numbers while the system's functions fail.
local la = require "lunarray"
local checks = 0
local path = os.tmpname()

local function check (good, what)
  checks = checks + 1
  if not good then error(what, 2) end
end

-- f fails with that text while the fault lasts; what was in the file before is still there, and no other file beside it
local function fails (text, f)
  local good, message = pcall(f)
  fault()
  checks = checks + 1
  if good or not tostring(message):find(text, 1, true) then error(("expected an error with %q, got %s"):format(text, message), 2) end
end

local function works (f)
  local good, message = pcall(f)
  fault()
  check(good, message)
end

local function beside ()
  local p = io.popen(("ls %s* | wc -l"):format(path))
  local n = p:read "n"
  p:close()
  return n
end

-- ---- the machine: no cores and caches known -----------------------------------------------------------------------------------
if (os.getenv "FAULTS_AT_START" or ""):find "sysconf" then
  local hostile = (os.getenv "LUNARRAY_HOSTILE" or "") ~= ""      -- has four threads on any machine
  check(la.config().cores == 1 and la.config().threads == (hostile and 4 or 1), "one core is what it works with")
  check(la.ones(3000000):sum() == 3000000, "a sum on an unknown machine")
  fault()
end

-- ---- threads that cannot be started ----------------------------------------------------------------------------------------------
la.set_num_threads(4)
fault("pthread_create", EAGAIN)
check((la.ones(3000000) * 2):sum() == 6000000, "a sum without threads")
local a = la.arange(90000):reshape(300, 300) % 7
check(a:dot(la.eye(300)) == a, "a product without threads")
fault()
check((la.ones(3000000) * 2):sum() == 6000000, "a sum with threads")

-- ---- random numbers without the system's ------------------------------------------------------------------------------------------
local function fresh () return la.random.default_rng():integers(0, 2 ^ 53 // 1 | 0) end
fault("getrandom", ENOSYS)
check(fresh() ~= fresh(), "generators from /dev/urandom")
fault("fopen", EMFILE)
check(fresh() ~= fresh(), "generators from the clocks")
fault()

-- ---- writing -------------------------------------------------------------------------------------------------------------------
local x, y = la.arange(100000), la.arange(100000) + 1
la.save(path, x)
la.save(path .. ".npy", x)
local function save () la.save(path .. ".npy", y) end
local function old (what)
  check(la.load(path .. ".npy") == x, what .. ": the old file is whole")
  check(beside() == 1, what .. ": no file is left beside it")
end
os.remove(path)
fault("write", ENOSPC) fails("No space left on device", save) old "write"
fault("fsync", EIO) fails("Input/output error", save) old "fsync"
fault("close", EIO) fails("Input/output error", save) old "close"
fault("rename", EACCES) fails("Permission denied", save) old "rename"
fault("fchmod", EIO) fails("Input/output error", save) old "fchmod"
fault("open", EMFILE) fails("Too many open files", save) old "open"
fault("open", EEXIST) fails("File exists", save) old "names that are taken"
fault("write", EINTR, 3) works(save)
fault("write", "short", 5) works(save)
fault("fsync", EINVAL) works(save)
fault("fchmod", EPERM) works(save)
fault("open", EEXIST, 3) works(save)
check(la.load(path .. ".npy") == y, "the new file")
fault("write", ENOSPC) fails("No space left on device", function () la.savetxt(path .. ".npy", x) end)
fault("write", ENOSPC) fails("No space left on device", function () y:tofile(path .. ".npy") end)
check(la.load(path .. ".npy") == y, "the file after text that could not be written")

-- ---- reading -------------------------------------------------------------------------------------------------------------------
local function load () check(la.load(path .. ".npy") == y, "the file's elements") end
fault("open", EMFILE) fails("Too many open files", load)
fault("fstat", EIO) fails("Input/output error", load)
fault("read", EIO) fault("pread", EIO) fails("reading failed: Input/output error", load)
fault("pread", "empty") fails("the file became shorter while it was read", load)
fault("read", EINTR, 2) fault("pread", EINTR, 2) works(load)
fault("read", "short", 4) fault("pread", "short", 4) works(load)
local text = path .. ".txt"
la.savetxt(text, la.arange(20000))
local function loadtxt () check(la.loadtxt(text) == la.arange(20000) * 1.0, "the text's numbers") end
fault("read", EIO) fault("pread", EIO) fails("reading failed: Input/output error", loadtxt)
fault("read", EINTR, 2) fault("pread", EINTR, 2) works(loadtxt)
fault("read", "short", 6) fault("pread", "short", 6) works(loadtxt)
if os.execute("mkfifo " .. path .. ".pipe 2>/dev/null") then
  -- a reader of a pipe asks for more as it comes
  local function pipe () os.execute(("cat %s > %s.pipe &"):format(text, path)) return la.loadtxt(path .. ".pipe") end
  fault("read", EINTR, 2) works(function () check(pipe() == la.arange(20000) * 1.0, "the pipe's numbers") end)
  fault("read", EIO) fails("reading failed: Input/output error", pipe)
  os.remove(path .. ".pipe")
end
os.remove(text)

-- ---- mapped files --------------------------------------------------------------------------------------------------------------
local map = path .. ".map"
local function make () return la.memmap(map, {mode = "w+", shape = 5000}) end
fault("posix_fallocate", ENOSPC) fails("No space left on device", make)
fault("posix_fallocate", EOPNOTSUPP) works(make)
fault("posix_fallocate", EINVAL) fault("ftruncate", EIO) fails("Input/output error", make)
fault("mmap", ENOMEM) fails("Cannot allocate memory", make)
fault("rename", EACCES) fails("Permission denied", make)
local function longer () return la.memmap(map, {mode = "r+", shape = 6000}) end
fault("open", EMFILE, 1) fails("Too many open files", longer)
fault("fstat", EIO, 1) fails("Input/output error", longer)
fault("posix_fallocate", ENOSPC) fails("No space left on device", longer)
local m = longer()
check(m.size == 6000 and m:sum() == 0, "the longer file")
m[1] = 7
fault("msync", EIO) fails("writing a mapped file failed: Input/output error", function () m:flush() end)
m:flush()
os.remove(map)
os.remove(path .. ".npy")
print(("ok faults: %d checks"):format(checks))
