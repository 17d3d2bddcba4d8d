--- What the course does in a hosted notebook (Google Colab), done on a machine of one's own.
--
-- A hosted notebook lends a computer with Python, a GPU and most libraries, for some hours. lunarray needs no such thing: Lua and a few
-- megabytes. What the section teaches holds all the same: know your machine, bring in files, install what is missing, save your work.
package.path = (arg[0]:match "^(.*)/" or ".") .. "/../?.lua;" .. package.path
local show = require "show"
local la = require "lunarray"
local frame = require "lunarray.frame"

-- The course asks PyTorch for the name of the GPU. lunarray computes on the CPU: x.device is "cpu" for every array, and what decides is
-- which instructions the processor has, how many threads run, and which BLAS multiplies matrices. Where a GPU would come in: as another
-- value of device, with the same functions; today the way to one is to hand the array's memory to a library that has it (see the C API,
-- DLPack).
show.item("D15.01", "What the machine has, and the version")
local config = la.config()
show.machine("lunarray", la._VERSION, "on", config.lua)
show.machine("instruction set:", config.isa, " threads:", la.get_num_threads())
show.machine("BLAS:", config.blas)
show.machine("device of an array:", la.zeros(3).device)

-- Three ways lead into a hosted notebook: an upload, a drive that is mounted, a download. Here a file is simply its path, also on a disk
-- that is mounted somewhere. A download is a command, as it is in the notebook (there: !wget), and is not run here:
--   os.execute "curl -o dataset.csv https://example.com/dataset.csv"
--   for line in io.popen("curl -s https://example.com/dataset.csv"):lines() do ... end
show.item("D15.02", "Reading a file by its path")
local matches = frame.read_csv(show.data "matches.csv")
show.print(matches.shape)

-- Weights go to a .npy file, which NumPy reads, too: 128 bytes that describe the array, then its elements, bit for bit.
show.item("D15.03", "Save a checkpoint and load it")
la.random.seed(42)
local W = la.random.randn(784, 128)
local path = show.scratch "weights.npy"
la.save(path, W)
local back = la.load(path)
show.print(back.shape, back.dtype, W == back)
local f = assert(io.open(path, "rb"))
show.print("bytes in the file:", f:seek "end")
f:close()

show.item("D15.04", "Installing more libraries")
print [[
In the notebook: !pip install -q wandb torchsummary. In Lua, on the command line: luarocks install NAME, for yourself alone with --local.
lunarray itself is luarocks install lunarray; it comes with tables, plots, pictures and files: this course needs nothing else.]]

-- A hosted notebook is switched off after about 90 minutes without a click and about 12 hours in any case; a machine of one's own may
-- lose its power. Either way: a long run writes a checkpoint now and then, under another name first, so that a crash in the middle of
-- writing spoils nothing, and begins where the last one ended.
show.item("D15.05", "A long run writes a checkpoint now and then")
local checkpoint = show.scratch "run.npz"
os.remove(checkpoint)

local function train (epochs, stop_at)       -- gradient descent of w^2; stop_at: the plug is pulled
  local w, first = la.array{1.0, -2.0}, 1
  local file = io.open(checkpoint, "rb")
  if file then
    file:close()
    local saved = la.load(checkpoint)
    w, first = saved.w, saved.epoch:item() + 1
  end
  for epoch = first, epochs do
    if epoch == stop_at then return nil, epoch end
    w = w - 0.1 * (2 * w)
    if epoch % 10 == 0 then
      la.savez(checkpoint .. ".new.npz", {w = w, epoch = la.array(epoch)})
      assert(os.rename(checkpoint .. ".new.npz", checkpoint))
    end
  end
  return w, first
end

local _, lost = train(50, 37)
show.print("interrupted in epoch", lost)
local w, first = train(50)
show.print("went on from epoch", first, "and reached", w)
os.remove(checkpoint)
show.print("the same without an interruption:", (train(50)) == w)
