/*
** watch.c: what the long run of the readers' fuzzer needs from C; tests/fuzz/run.sh links it into a build of the modules made with
** -fsanitize-coverage=trace-pc, where the compiler calls __sanitizer_cov_trace_pc at every branch.
**
** luaopen_watch gives a table: open(path) maps a file that keeps the input that came last, also when the process is killed;
** note(s) puts an input there; news() is how many steps from branch to branch have been seen for the first time since the last call.
** Threads may race on the map: then a step is counted twice or is new once more, no more.
*/
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <lauxlib.h>
#include <lua.h>

#define STEPS (1u << 20)
#define ROOM (1u << 20)

static unsigned char seen[STEPS];
static unsigned fresh;
static _Thread_local uintptr_t before;
static char *last;

void __sanitizer_cov_trace_pc (void);
__attribute__((visibility("default"))) void __sanitizer_cov_trace_pc (void) {
  uintptr_t at = (uintptr_t)__builtin_return_address(0);
  unsigned h = (unsigned)((at * 0x9E3779B97F4A7C15u >> 24) ^ before) & (STEPS - 1);
  before = (at * 0x9E3779B97F4A7C15u >> 25) & (STEPS - 1);
  if (!seen[h]) {
    seen[h] = 1;
    fresh++;
  }
}

static int L_open (lua_State *L) {
  int fd = open(luaL_checkstring(L, 1), O_RDWR | O_CREAT, 0644);
  if (fd < 0 || ftruncate(fd, ROOM) != 0) return luaL_error(L, "the file for the last input cannot be made");
  last = mmap(NULL, ROOM, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (last == MAP_FAILED) return luaL_error(L, "the file for the last input cannot be mapped");
  return 0;
}

/* the length as 8 bytes, then the input */
static int L_note (lua_State *L) {
  size_t n;
  const char *s = luaL_checklstring(L, 1, &n);
  if (n > ROOM - 8) n = ROOM - 8;
  uint64_t length = n;
  memcpy(last + 8, s, n);
  memcpy(last, &length, sizeof length);
  return 0;
}

static int L_news (lua_State *L) {
  lua_pushinteger(L, (lua_Integer)fresh);
  fresh = 0;
  return 1;
}

__attribute__((visibility("default"))) int luaopen_watch (lua_State *L);
int luaopen_watch (lua_State *L) {
  static const luaL_Reg functions[] = { {"open", L_open}, {"note", L_note}, {"news", L_news}, {NULL, NULL} };
  luaL_newlib(L, functions);
  return 1;
}
