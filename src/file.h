/*
** file.h: files by path: reading at an offset, mapping, and writing all or nothing.
**
** The only part of the core that opens a path; whoever leaves it out has no file access (see bind_file.c).
** Owns: the descriptor of an open file, from la_file_open to la_src_close, from la_file_create to commit or abort.
** A file is written under another name in the same directory, forced to the disk and then renamed: at every moment the
** path holds what it held before or all that was written, also after a crash. What is no plain file (/dev/stdout, a
** named pipe) is written directly. Called by: bind_file.c.
*/
#ifndef LA_FILE_H
#define LA_FILE_H

#include "npy.h"

/* ---- reading ---- */
/* A file as a source. A pipe or a device has no size: s->size is -1, and only la_file_next reads from it. */
bool la_file_open (la_ctx *cx, const char *path, la_source *s);
int64_t la_file_next (la_ctx *cx, la_source *s, void *dst, size_t n);   /* the next bytes, at most n; 0: the end; -1 and cx->err */
/* Maps the file of s; 'r' read-only, 'c' copy on write (changes stay in memory), 'w' writable. NULL and cx->err on failure. */
void *la_file_map (la_ctx *cx, la_source *s, const char *path, char mode);
void la_file_unmap (void *ud, void *data, size_t n);        /* a la_buf's release function */
bool la_file_sync (la_ctx *cx, void *data, size_t n);       /* what was assigned to mapped memory is in the file */
bool la_file_extend (la_ctx *cx, const char *path, int64_t n);         /* the file has n bytes at least, new ones are zero */

/* ---- writing ---- */
typedef struct la_out {
  la_sink sink;               /* first: &o->sink is a la_sink whose put writes here */
  int fd;                     /* -1: nothing is open */
  bool direct;                /* no plain file: no temporary one */
  size_t held;                /* bytes waiting in `wait` */
  char path[4096], temp[4096];
  char wait[1 << 15];         /* small pieces are gathered */
} la_out;

bool la_file_create (la_ctx *cx, la_out *o, const char *path);
bool la_file_reserve (la_out *o, int64_t n);  /* n zero bytes for which there is room on the disk; nothing was put before */
bool la_file_commit (la_out *o);
void la_file_abort (la_out *o);               /* after a failure; does nothing after a commit */

#endif
