#define _GNU_SOURCE
#include "signal_inbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

enum { HIGHEST_SIGNAL = 64 };

static volatile sig_atomic_t waiting[HIGHEST_SIGNAL + 1];
static volatile sig_atomic_t bell = -1;
static int door = -1;
static int taken[HIGHEST_SIGNAL];
static struct sigaction before[HIGHEST_SIGNAL];
static int taken_count;

static void note(int number) {
  int cause = errno;
  waiting[number] = 1;
  // A full pipe is no loss: it already wakes the reader, and the number is noted.
  ssize_t written = write(bell, "", 1);
  (void)written;
  errno = cause;
}

int signal_inbox_open(const int *signals, int count) {
  int ends[2];
  if (door >= 0 || count > HIGHEST_SIGNAL) {
    errno = EBUSY;
    return -1;
  }
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  door = ends[0];
  bell = ends[1];
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  taken_count = 0;
  for (int i = 0; i < count; i++) {
    if (signals[i] < 1 || signals[i] > HIGHEST_SIGNAL) continue;
    waiting[signals[i]] = 0;
    if (sigaction(signals[i], &action, &before[taken_count]) != 0) continue;
    taken[taken_count++] = signals[i];
  }
  return door;
}

int signal_inbox_take(void) {
  // The pipe is emptied first: a signal that comes in between is found here and wakes once more.
  char bytes[64];
  while (door >= 0 && read(door, bytes, sizeof bytes) > 0) {
  }
  for (int i = 0; i < taken_count; i++) {
    if (!waiting[taken[i]]) continue;
    waiting[taken[i]] = 0;
    return taken[i];
  }
  return 0;
}

void signal_inbox_close(void) {
  if (door < 0) return;
  for (int i = 0; i < taken_count; i++) sigaction(taken[i], &before[i], NULL);
  taken_count = 0;
  close(door);
  close(bell);
  door = -1;
  bell = -1;
}
