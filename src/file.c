/*
** file.c: files by path. See file.h.
*/
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hostile.h"
#include "memory.h"
#include "file.h"

#define FILE_PIECE LA_HOSTILE((size_t)1 << 30, (size_t)1000)   /* bytes of one read or write call */

static bool file_fail (la_ctx *cx, const char *path) {
  return la_fail(cx, "%s: %s", path, strerror(errno));
}

/* ---- reading ---- */

static bool file_read (la_source *s, la_ctx *cx, int64_t at, size_t n, void *dst) {
  char *p = dst;
  while (n > 0) {
    ssize_t k = pread(s->fd, p, n < FILE_PIECE ? n : FILE_PIECE, (off_t)at);
    if (k < 0 && errno == EINTR) continue;
    if (k < 0) return la_fail(cx, "reading failed: %s", strerror(errno));
    if (k == 0) return la_fail(cx, "the file became shorter while it was read");
    p += k;
    at += k;
    n -= (size_t)k;
  }
  return true;
}

static void file_close (la_source *s) {
  if (s->fd >= 0) close(s->fd);
  s->fd = -1;
}

bool la_file_open (la_ctx *cx, const char *path, la_source *s) {
  struct stat st;
  *s = (la_source){ .fd = -1 };
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) return file_fail(cx, path);
  if (fstat(fd, &st) != 0) {
    file_fail(cx, path);
    close(fd);
    return false;
  }
  if (S_ISDIR(st.st_mode)) {
    close(fd);
    return la_fail(cx, "%s: it is a directory", path);
  }
  *s = (la_source){ .size = S_ISREG(st.st_mode) ? (int64_t)st.st_size : -1, .read = file_read, .close = file_close, .fd = fd };
  return true;
}

int64_t la_file_next (la_ctx *cx, la_source *s, void *dst, size_t n) {
  for (;;) {
    ssize_t k = read(s->fd, dst, n < FILE_PIECE ? n : FILE_PIECE);
    if (k >= 0) return k;
    if (errno == EINTR) continue;
    la_fail(cx, "reading failed: %s", strerror(errno));
    return -1;
  }
}

void *la_file_map (la_ctx *cx, la_source *s, const char *path, char mode) {
  int fd = s->fd;
  if (mode == 'w') {
    fd = open(path, O_RDWR | O_CLOEXEC);
    if (fd < 0) { file_fail(cx, path); return NULL; }
  }
  void *p = mmap(NULL, (size_t)s->size, mode == 'r' ? PROT_READ : PROT_READ | PROT_WRITE, mode == 'w' ? MAP_SHARED : MAP_PRIVATE, fd, 0);
  if (p == MAP_FAILED) file_fail(cx, path);
  if (fd != s->fd) close(fd);
  return p == MAP_FAILED ? NULL : p;
}

void la_file_unmap (void *ud, void *data, size_t n) {
  (void)ud;
  munmap(data, n);
}

bool la_file_sync (la_ctx *cx, void *data, size_t n) {
  return msync(data, n, MS_SYNC) == 0 || la_fail(cx, "writing a mapped file failed: %s", strerror(errno));
}

/* ---- writing ---- */

/* The disk's blocks are taken now: a full disk is an error here, while an assignment to mapped memory could only end the process. */
static bool file_room (la_ctx *cx, int fd, const char *path, int64_t n) {
#if !defined(__APPLE__)
  int e = posix_fallocate(fd, 0, (off_t)n);
  if (e == 0) return true;
  errno = e;
  if (e != EOPNOTSUPP && e != EINVAL && e != ENOSYS) return file_fail(cx, path);
#endif
  return ftruncate(fd, (off_t)n) == 0 || file_fail(cx, path);
}

bool la_file_extend (la_ctx *cx, const char *path, int64_t n) {
  int fd = open(path, O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) return file_fail(cx, path);
  struct stat st;
  bool ok = fstat(fd, &st) == 0 || file_fail(cx, path);
  if (ok && st.st_size < n) ok = file_room(cx, fd, path, n);
  close(fd);
  return ok;
}

static bool out_write (la_out *o, const char *p, size_t n) {
  while (n > 0) {
    ssize_t k = write(o->fd, p, n < FILE_PIECE ? n : FILE_PIECE);
    if (k < 0 && errno == EINTR) continue;
    if (k < 0) {
      file_fail(o->sink.cx, o->path);
      la_file_abort(o);                    /* a disk that is full gets its room back now */
      return false;
    }
    p += k;
    n -= (size_t)k;
  }
  return true;
}

static bool out_flush (la_out *o) {
  size_t n = o->held;
  o->held = 0;
  return out_write(o, o->wait, n);
}

static bool out_put (la_sink *k, const void *p, size_t n) {
  la_out *o = (la_out *)k;
  if (n > sizeof o->wait - o->held && !out_flush(o)) return false;
  if (n > sizeof o->wait / 2) return out_flush(o) && out_write(o, p, n);
  memcpy(o->wait + o->held, p, n);
  o->held += n;
  return true;
}

bool la_file_create (la_ctx *cx, la_out *o, const char *path) {
  struct stat st;
  o->sink = (la_sink){ out_put, cx, 0 };
  o->fd = -1;
  o->held = 0;
  o->direct = false;
  o->temp[0] = '\0';
  if (strlen(path) + 16 > sizeof o->temp) return la_fail(cx, "a path of %zu bytes is too long", strlen(path));
  strcpy(o->path, path);
  mode_t mode = 0;
  if (stat(path, &st) == 0) {
    if (S_ISDIR(st.st_mode)) return la_fail(cx, "%s: it is a directory", path);
    if (!S_ISREG(st.st_mode)) {
      o->direct = true;
      o->fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
      return o->fd >= 0 || file_fail(cx, path);
    }
    if (access(path, W_OK) != 0) return file_fail(cx, path);
    mode = st.st_mode & 07777;
    char *real = realpath(path, NULL);           /* the file that a symbolic link names, not the link, is replaced */
    if (real != NULL) {
      if (strlen(real) + 16 <= sizeof o->temp) strcpy(o->path, real);
      free(real);
    }
  }
  for (unsigned k = 0; o->fd < 0; k++) {         /* open, not mkstemp, so that the process's umask decides the mode */
    unsigned v = (unsigned)getpid() ^ (unsigned)(uint64_t)(la_clock() * 1e9) ^ (unsigned)((uintptr_t)o >> 4) * 2654435761u ^ k << 24;
    snprintf(o->temp, sizeof o->temp, "%.4080s.%08x", o->path, v);
    o->fd = open(o->temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0666);
    if (o->fd < 0 && (errno != EEXIST || k == 100)) {
      o->temp[0] = '\0';
      return file_fail(cx, path);
    }
  }
  if (mode != 0 && fchmod(o->fd, mode) != 0 && errno != EPERM) {      /* some file systems know no modes */
    file_fail(cx, path);
    la_file_abort(o);
    return false;
  }
  return true;
}

bool la_file_reserve (la_out *o, int64_t n) {
  if (o->direct) return la_fail(o->sink.cx, "%s: only a plain file can be mapped", o->path);
  return n == 0 || file_room(o->sink.cx, o->fd, o->path, n);
}

bool la_file_commit (la_out *o) {
  la_ctx *cx = o->sink.cx;
  bool ok = out_flush(o);
  if (ok && !o->direct && fsync(o->fd) != 0 && errno != EINVAL) ok = file_fail(cx, o->path);
  if (ok && close(o->fd) != 0) { o->fd = -1; ok = file_fail(cx, o->path); }
  if (ok) {
    o->fd = -1;
    if (!o->direct && rename(o->temp, o->path) != 0) ok = file_fail(cx, o->path);
  }
  if (ok) o->temp[0] = '\0';
  else la_file_abort(o);
  return ok;
}

void la_file_abort (la_out *o) {
  if (o->fd >= 0) close(o->fd);
  o->fd = -1;
  if (o->temp[0] != '\0') unlink(o->temp);
  o->temp[0] = '\0';
}
