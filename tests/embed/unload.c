/*
** unload.c: a host that loads lunarray/core.so itself and unloads it again, for tests/spec/embed_spec.lua.
**
**   unload CORE.so N      N times: dlopen, a state whose large arrays start the pool, lua_close, dlclose; then it must be gone, with its threads
**
** Forks at the end: handlers that the library had left behind would be called then. Prints "ok ..." and exits 0, or what is wrong.
*/
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lauxlib.h>
#include <lualib.h>

static long threads (void) {
  FILE *f = fopen("/proc/self/status", "r");
  char line[200];
  long n = 1;
  while (f != NULL && fgets(line, sizeof line, f) != NULL)
    if (strncmp(line, "Threads:", 8) == 0) n = strtol(line + 8, NULL, 10);
  if (f != NULL) fclose(f);
  return n;
}

static int fail (const char *what) {
  printf("FAIL unload: %s\n", what);
  return 1;
}

int main (int argc, char **argv) {
  int n = argc > 2 ? atoi(argv[2]) : 10;
  if (argc < 2) return 2;
  for (int i = 0; i < n; i++) {
    void *h = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    if (h == NULL) return fail(dlerror());
    lua_CFunction open;
    *(void **)&open = dlsym(h, "luaopen_lunarray_core");
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    luaL_requiref(L, "lunarray.core", open, 0);
    lua_setglobal(L, "la");
    if (luaL_dostring(L, "la.set_num_threads(3) assert((la.ones(2000000) + 1):sum() == 4000000) assert(la.ones(80, 80):dot(la.eye(80)):sum() == 6400)"))
      return fail(lua_tostring(L, -1));
    if (i == 0 && threads() < 2) return fail("no thread was started");
    lua_close(L);
    if (dlclose(h) != 0) return fail(dlerror());
    if (dlopen(argv[1], RTLD_NOW | RTLD_NOLOAD) != NULL) return fail("it is still loaded");
    if (threads() != 1) return fail("a thread of the library is left");
  }
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) _exit(0);
  int status = 1;
  if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0) return fail("fork");
  printf("ok unload: loaded and unloaded %d times\n", n);
  return 0;
}
