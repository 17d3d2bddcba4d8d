/*
** game.cpp: a C++ program with a frame loop. Its particles live in std::vectors; a script moves them 60 times a second through arrays
** that show the vectors, and adds some now and then, for which the program makes room.
**
** Prints how long frames took (median, 99th of 100, worst) and whether memory grew between the first second and the last.
**
**   c++ game.cpp -llunarray -llua5.4 -lm -lpthread -ldl     (or `make embed` in lunarray's directory, which also runs it)
**   ./game [frames [frames per second]]      as fast as it can unless told how fast
*/
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <lua.hpp>
#include <lunarray.h>

namespace {

const char *const script = R"lua(
local la = lunarray
local gravity, bounce = -9.81, 0.7

-- pos, vel: float32 (n, 2), the program's own memory
function start (pos, vel)
  la.random.seed(1)
  pos:set(":", ":", la.random.uniform(0, 1, {#pos, 2}))
  vel:set(":", ":", la.random.normal(0, 1, {#vel, 2}))
end

function frame (pos, vel, dt)
  vel(":", 2):add_(gravity * dt)
  pos:add_(vel * dt)
  local below = pos(":", 2):lt(0)
  if below:any() then
    vel(":", 2):mul_(-bounce, {where = below})
    pos(":", 2):maximum_(0)
  end
  local outside = la.logical_or(pos(":", 1):lt(0), pos(":", 1):gt(1))
  vel(":", 1):mul_(-1, {where = outside})
  pos(":", 1):clip_(0, 1)
end

function energy (vel) return 0.5 * (vel ^ 2):sum() end
)lua";

struct Account { std::size_t used = 0, most = 0; };

void *counting (void *ud, void *p, std::size_t osize, std::size_t nsize) {
  Account *a = static_cast<Account *>(ud);
  if (p == nullptr) osize = 0;
  if (nsize == 0) { a->used -= osize; std::free(p); return nullptr; }
  void *q = std::realloc(p, nsize);
  if (q != nullptr) { a->used += nsize - osize; a->most = std::max(a->most, a->used); }
  return q;
}

void check (lua_State *L, int status) {
  if (status != LUNARRAY_OK) throw std::runtime_error(lunarray_errmsg(L));
}

void call (lua_State *L, int nargs, int nresults) {
  if (lua_pcall(L, nargs, nresults, 0) != LUA_OK) throw std::runtime_error(lua_tostring(L, -1));
}

/* An array over a vector of coordinate pairs: good until the vector moves, then close() it and make another. */
class Shown {
public:
  Shown (lua_State *L, std::vector<float> &v) : L(L) {
    int64_t shape[2] = { static_cast<int64_t>(v.size() / 2), 2 };
    check(L, lunarray_pushborrowed(L, LUNARRAY_FLOAT32, 2, shape, nullptr, v.data(), 0, nullptr, nullptr));
    ref = luaL_ref(L, LUA_REGISTRYINDEX);
  }
  Shown (const Shown &) = delete;
  Shown &operator= (const Shown &) = delete;
  ~Shown () {
    push();
    lunarray_close(L, -1);
    lua_pop(L, 1);
    luaL_unref(L, LUA_REGISTRYINDEX, ref);
  }
  void push () const { lua_rawgeti(L, LUA_REGISTRYINDEX, ref); }
private:
  lua_State *L;
  int ref;
};

}  // namespace

int main (int argc, char **argv) try {
  const int frames = argc > 1 ? std::atoi(argv[1]) : 600;
  const double rate = argc > 2 ? std::atof(argv[2]) : 0;
  const std::size_t particles = 20000;
  Account account;
  lua_State *L = lua_newstate(counting, &account);
  if (L == nullptr) return 1;
  luaL_openlibs(L);
  luaL_requiref(L, "lunarray", luaopen_lunarray_core, 1);
  lua_settop(L, 0);
  if (luaL_dostring(L, script)) throw std::runtime_error(lua_tostring(L, -1));

  std::vector<float> pos(2 * particles), vel(2 * particles);
  std::vector<double> took;
  std::size_t early = 0;
  {
    Shown p(L, pos), v(L, vel);
    lua_getglobal(L, "start");
    p.push();
    v.push();
    call(L, 2, 0);
    const auto begin = std::chrono::steady_clock::now();
    for (int f = 0; f < frames; f++) {
      if (rate > 0) std::this_thread::sleep_until(begin + std::chrono::duration<double>(f / rate));
      const auto t0 = std::chrono::steady_clock::now();
      lua_getglobal(L, "frame");
      p.push();
      v.push();
      lua_pushnumber(L, 1.0 / 60);
      call(L, 3, 0);
      took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - t0).count());
      if (f == frames / 2) early = account.most;
    }
    lua_getglobal(L, "energy");
    v.push();
    call(L, 1, 1);
  }
  const double energy = lua_tonumber(L, -1);
  std::sort(took.begin(), took.end());
  std::printf("%d frames of %zu particles, energy %.1f: median %.3f ms, 99 of 100 within %.3f ms, worst %.3f ms; most memory %zu KB, "
              "in the first half %zu KB\n", frames, particles, energy, took[took.size() / 2], took[took.size() * 99 / 100], took.back(),
              account.most >> 10, early >> 10);
  lua_close(L);
  return account.used == 0 && account.most <= 2 * early + (4 << 20) ? 0 : 1;      // a frame's arrays are 400 KB: 300 leaked ones would be 120 MB
} catch (const std::exception &e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 1;
}
