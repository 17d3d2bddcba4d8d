/*
** terminal.c: types on a terminal, for tests/spec/shell_spec.lua.
**
**   terminal DIALOGUE COMMAND ARGUMENT ...
**
** Starts the command on a terminal of its own. Each line of the file DIALOGUE is a text to wait for, a bar, and what to type then; in both
** \n, \r, \t, \e and \^C (any control character) mean what they say. Prints all that the terminal showed. Status 1, and a line FAIL, when a text did not come within
** 20 seconds or the command did not end after the last line.
*/
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static char shown[1 << 16];
static size_t nshown, matched;

/* reads what the terminal shows; 0 when the command has ended or nothing came for so long */
static int more (int fd, int milliseconds) {
  struct pollfd p = { .fd = fd, .events = POLLIN };
  int ready = poll(&p, 1, milliseconds);
  if (ready < 0 && errno == EINTR) return 1;
  if (ready <= 0) return 0;
  ssize_t k = read(fd, shown + nshown, sizeof shown - 1 - nshown);
  if (k <= 0) return 0;
  nshown += (size_t)k;
  shown[nshown] = '\0';
  return 1;
}

static size_t typed (const char *s, char *out) {
  size_t n = 0;
  for (; *s != '\0' && *s != '\n'; s++) {
    if (*s != '\\') { out[n++] = *s; continue; }
    s++;
    if (*s == 'n') out[n++] = '\n';
    else if (*s == 'r') out[n++] = '\r';
    else if (*s == 't') out[n++] = '\t';
    else if (*s == 'e') out[n++] = 27;
    else if (*s == '^') out[n++] = (char)(*++s & 31);
    else out[n++] = *s;
  }
  return n;
}

static int fail (pid_t pid, const char *what, const char *text) {
  kill(pid, SIGKILL);
  printf("%s\nFAIL %s: %s\n", shown, what, text);
  return 1;
}

int main (int argc, char **argv) {
  if (argc < 3) return 2;
  FILE *dialogue = fopen(argv[1], "r");
  int fd = posix_openpt(O_RDWR | O_NOCTTY);
  if (dialogue == NULL) return 2;
  if (fd < 0 || grantpt(fd) != 0 || unlockpt(fd) != 0 || ptsname(fd) == NULL || access(ptsname(fd), R_OK | W_OK) != 0) {
    puts("no terminal can be made here");     /* /dev/pts is missing, in a chroot for instance */
    fclose(dialogue);
    return 2;
  }
  const char *name = ptsname(fd);
  pid_t pid = fork();
  if (pid == 0) {
    setsid();
    int t = open(name, O_RDWR);
    ioctl(t, TIOCSCTTY, 0);
    for (int i = 0; i < 3; i++) dup2(t, i);
    close(fd);
    execvp(argv[2], argv + 2);
    _exit(127);
  }
  char line[1000], awaited[1000], keys[1000];
  while (fgets(line, sizeof line, dialogue) != NULL) {
    char *bar = strchr(line, '|');
    if (bar == NULL) continue;
    *bar = '\0';
    char *at;
    awaited[typed(line, awaited)] = '\0';
    while ((at = strstr(shown + matched, awaited)) == NULL)
      if (!more(fd, 20000)) return fail(pid, "it did not show", line);
    matched = (size_t)(at - shown) + strlen(awaited);
    size_t n = typed(bar + 1, keys);
    struct termios mode;                   /* the prompt may stand there before the editor takes keys one by one; a program that runs never does */
    for (int i = 0; i < 50 && tcgetattr(fd, &mode) == 0 && (mode.c_lflag & ICANON); i++) more(fd, 10);
    if (write(fd, keys, n) != (ssize_t)n) return fail(pid, "it does not listen to", bar + 1);
  }
  while (more(fd, 20000));
  int status = 0;
  if (waitpid(pid, &status, WNOHANG) == 0) {
    usleep(200000);
    if (waitpid(pid, &status, WNOHANG) == 0) return fail(pid, "it did not end", "");
  }
  fclose(dialogue);
  printf("%s\nended with status %d\n", shown, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}
