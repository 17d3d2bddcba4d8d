/*
** load.c: asks a server on loopback for predictions over several connections at once and counts the answers.
**
**   load PORT SECONDS CONNECTIONS      prints requests per second and the slowest answer; exit status 1 if one was wrong
*/
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static int port;
static double seconds;
static atomic_long answers, wrong;

typedef struct client { pthread_t thread; double slowest; unsigned seed; } client;

static double now (void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int dial (void) {
  struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons((unsigned short)port), .sin_addr = { htonl(INADDR_LOOPBACK) } };
  int one = 1, s = socket(AF_INET, SOCK_STREAM, 0);
  if (s < 0 || connect(s, (struct sockaddr *)&to, sizeof to) != 0) { perror("connect"); exit(1); }
  setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  return s;
}

static void *ask (void *arg) {
  client *c = arg;
  char text[4096];
  int s = dial();
  for (double end = now() + seconds; now() < end; ) {
    double x = rand_r(&c->seed) / (double)RAND_MAX * 2 - 1, y = rand_r(&c->seed) / (double)RAND_MAX * 2 - 1, t0 = now();
    int n = snprintf(text, sizeof text, "GET /predict?x=%.6f&y=%.6f HTTP/1.1\r\nHost: localhost\r\n\r\n", x, y);
    if (write(s, text, (size_t)n) != n) { wrong++; break; }
    size_t have = 0;
    char *body = NULL;
    while (body == NULL || strchr(body + 4, '\n') == NULL) {          /* the answer is one line */
      ssize_t got = read(s, text + have, sizeof text - 1 - have);
      if (got <= 0) { wrong++; close(s); return NULL; }
      have += (size_t)got;
      text[have] = '\0';
      body = strstr(text, "\r\n\r\n");
    }
    int class;
    double p[3];
    if (strncmp(text, "HTTP/1.1 200", 12) != 0
        || sscanf(body + 4, "{\"class\": %d, \"probabilities\": [%lf, %lf, %lf]}", &class, &p[0], &p[1], &p[2]) != 4
        || class < 1 || class > 3 || p[0] + p[1] + p[2] < 0.999 || p[0] + p[1] + p[2] > 1.001) wrong++;
    answers++;
    if (now() - t0 > c->slowest) c->slowest = now() - t0;
  }
  close(s);
  return NULL;
}

int main (int argc, char **argv) {
  if (argc != 4) { fprintf(stderr, "load PORT SECONDS CONNECTIONS\n"); return 2; }
  port = atoi(argv[1]);
  seconds = atof(argv[2]);
  int n = atoi(argv[3]);
  client *c = calloc((size_t)n, sizeof *c);
  double slowest = 0;
  for (int i = 0; i < n; i++) {
    c[i].seed = (unsigned)i + 1;
    pthread_create(&c[i].thread, NULL, ask, &c[i]);
  }
  for (int i = 0; i < n; i++) {
    pthread_join(c[i].thread, NULL);
    if (c[i].slowest > slowest) slowest = c[i].slowest;
  }
  printf("%ld answers, %ld wrong, %.0f per second over %d connections, the slowest after %.2f ms\n", (long)answers, (long)wrong,
         (double)answers / seconds, n, 1000 * slowest);
  return wrong == 0 && answers > 0 ? 0 : 1;
}
