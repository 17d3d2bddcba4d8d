/*
** faults.c: a host on a system that fails, for tests/spec/embed_spec.lua. It runs the script it is given, in which
**
**   fault(call, errno [, times])     makes the next calls (all of them without `times`) of a function of the C library fail so
**   fault(call, "short", times)      read, pread, write: transfer half of the bytes; "empty": none at all, as at the end of a file
**   fault()                          ends all faults
**
** The functions stand in the program itself, before the C library's. Those of FAULTS_AT_START (a comma after each) fail from the start.
*/
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

enum { HALF = -1, NOTHING = -2 };

typedef struct fault {
  const char *call;
  int how;                   /* errno, HALF or NOTHING; 0: it works */
  int times;                 /* -1: for ever */
} fault;

static fault faults[] = {
  {"read", 0, 0}, {"pread", 0, 0}, {"write", 0, 0}, {"open", 0, 0}, {"close", 0, 0}, {"fstat", 0, 0}, {"fsync", 0, 0}, {"fchmod", 0, 0},
  {"rename", 0, 0}, {"ftruncate", 0, 0}, {"posix_fallocate", 0, 0}, {"mmap", 0, 0}, {"msync", 0, 0}, {"getrandom", 0, 0}, {"fopen", 0, 0},
  {"pthread_create", 0, 0}, {"sched_getaffinity", 0, 0}, {"sysconf", 0, 0}, {NULL, 0, 0}
};

static int due (const char *call) {
  for (fault *f = faults; f->call != NULL; f++)
    if (strcmp(f->call, call) == 0) {
      if (f->how == 0 || f->times == 0) return 0;
      if (f->times > 0) f->times--;
      return f->how;
    }
  return 0;
}

/* the C library's own function of that name */
#define REAL(result, name, ...) \
  static result (*real) (__VA_ARGS__); \
  if (real == NULL) real = (result (*) (__VA_ARGS__))dlsym(RTLD_NEXT, #name)
#define FAIL(name, value) \
  int how = due(#name); \
  if (how > 0) { errno = how; return value; }

ssize_t read (int fd, void *p, size_t n) {
  REAL(ssize_t, read, int, void *, size_t);
  FAIL(read, -1)
  return how == NOTHING ? 0 : real(fd, p, how == HALF ? (n + 1) / 2 : n);
}

ssize_t pread (int fd, void *p, size_t n, off_t at) {
  REAL(ssize_t, pread, int, void *, size_t, off_t);
  FAIL(pread, -1)
  return how == NOTHING ? 0 : real(fd, p, how == HALF ? (n + 1) / 2 : n, at);
}

ssize_t write (int fd, const void *p, size_t n) {
  REAL(ssize_t, write, int, const void *, size_t);
  if (fd < 3) return real(fd, p, n);
  FAIL(write, -1)
  return real(fd, p, how == HALF ? (n + 1) / 2 : n);
}

int open (const char *path, int flags, ...) {
  REAL(int, open, const char *, int, ...);
  va_list list;
  va_start(list, flags);
  mode_t mode = (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
  va_end(list);
  FAIL(open, -1)
  return real(path, flags, mode);
}

int close (int fd) {
  REAL(int, close, int);
  int how = due("close");
  int status = real(fd);       /* as Linux does, it is closed in any case */
  if (how > 0) { errno = how; return -1; }
  return status;
}

int fstat (int fd, struct stat *st) { REAL(int, fstat, int, struct stat *); FAIL(fstat, -1) return real(fd, st); }
int fsync (int fd) { REAL(int, fsync, int); FAIL(fsync, -1) return real(fd); }
int fchmod (int fd, mode_t mode) { REAL(int, fchmod, int, mode_t); FAIL(fchmod, -1) return real(fd, mode); }
int rename (const char *a, const char *b) { REAL(int, rename, const char *, const char *); FAIL(rename, -1) return real(a, b); }
int ftruncate (int fd, off_t n) { REAL(int, ftruncate, int, off_t); FAIL(ftruncate, -1) return real(fd, n); }

int posix_fallocate (int fd, off_t at, off_t n) {
  REAL(int, posix_fallocate, int, off_t, off_t);
  FAIL(posix_fallocate, how)
  return real(fd, at, n);
}

void *mmap (void *p, size_t n, int protection, int flags, int fd, off_t at) {
  REAL(void *, mmap, void *, size_t, int, int, int, off_t);
  if (fd >= 0) { FAIL(mmap, MAP_FAILED) }
  return real(p, n, protection, flags, fd, at);
}

int msync (void *p, size_t n, int flags) { REAL(int, msync, void *, size_t, int); FAIL(msync, -1) return real(p, n, flags); }

ssize_t getrandom (void *p, size_t n, unsigned flags) {
  REAL(ssize_t, getrandom, void *, size_t, unsigned);
  FAIL(getrandom, -1)
  return real(p, n, flags);
}

FILE *fopen (const char *path, const char *mode) {
  REAL(FILE *, fopen, const char *, const char *);
  FAIL(fopen, NULL)
  return real(path, mode);
}

int pthread_create (pthread_t *t, const pthread_attr_t *a, void *(*f) (void *), void *arg) {
  REAL(int, pthread_create, pthread_t *, const pthread_attr_t *, void *(*) (void *), void *);
  FAIL(pthread_create, how)
  return real(t, a, f, arg);
}

int sched_getaffinity (pid_t pid, size_t n, cpu_set_t *set) {
  REAL(int, sched_getaffinity, pid_t, size_t, cpu_set_t *);
  FAIL(sched_getaffinity, -1)
  return real(pid, n, set);
}

long sysconf (int name) {
  REAL(long, sysconf, int);
  if (name == _SC_LEVEL2_CACHE_SIZE || name == _SC_LEVEL3_CACHE_SIZE || name == _SC_NPROCESSORS_ONLN) { FAIL(sysconf, -1) }
  return real(name);
}

static int L_fault (lua_State *L) {
  const char *call = lua_tostring(L, 1);
  for (fault *f = faults; f->call != NULL; f++) {
    if (call == NULL) f->how = 0;
    else if (strcmp(f->call, call) == 0) {
      const char *word = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL;
      f->how = word == NULL ? (int)luaL_checkinteger(L, 2) : strcmp(word, "short") == 0 ? HALF : NOTHING;
      f->times = (int)luaL_optinteger(L, 3, -1);
      return 0;
    }
  }
  return call == NULL ? 0 : luaL_error(L, "no fault in %s", call);
}

int main (int argc, char **argv) {
  const char *first = getenv("FAULTS_AT_START");
  for (fault *f = faults; f->call != NULL; f++) {
    char name[40];
    snprintf(name, sizeof name, "%s,", f->call);
    if (first != NULL && strstr(first, name) != NULL) { f->how = EIO; f->times = -1; }
  }
  if (argc < 2) return 2;
  lua_State *L = luaL_newstate();
  luaL_openlibs(L);
  static const struct { const char *name; int value; } errors[] = {
    {"EINTR", EINTR}, {"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EACCES", EACCES}, {"EPERM", EPERM}, {"EINVAL", EINVAL}, {"EAGAIN", EAGAIN},
    {"ENOMEM", ENOMEM}, {"ENOSYS", ENOSYS}, {"EOPNOTSUPP", EOPNOTSUPP}, {"EMFILE", EMFILE}, {"EEXIST", EEXIST}, {NULL, 0}
  };
  for (int i = 0; errors[i].name != NULL; i++) {
    lua_pushinteger(L, errors[i].value);
    lua_setglobal(L, errors[i].name);
  }
  lua_register(L, "fault", L_fault);
  if (luaL_dofile(L, argv[1]) != LUA_OK) {
    printf("FAIL %s\n", lua_tostring(L, -1));
    fflush(stdout);
    return 1;
  }
  lua_close(L);
  return 0;
}
