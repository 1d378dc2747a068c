#define _GNU_SOURCE
#include "CPosix.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/inotify.h>
#include <unistd.h>

// A call that is interrupted is made again, but not for ever.
static const int tries = 1000;

static int apply_lock(int file, short type) {
  struct flock lock = {.l_type = type, .l_whence = SEEK_SET, .l_start = 0, .l_len = 0};
  int result;
  int made = 0;
  do {
    result = fcntl(file, F_OFD_SETLK, &lock);
  } while (result < 0 && errno == EINTR && ++made < tries);
  return result;
}

int refill_lock(int file) {
  if (apply_lock(file, F_WRLCK) == 0) return 0;
  return errno == EAGAIN || errno == EACCES ? 1 : -1;
}

int refill_unlock(int file) { return apply_lock(file, F_UNLCK); }

static const uint32_t watched = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_CREATE | IN_DELETE;

int refill_watch(const char *directory) {
  int watch = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (watch < 0) return -1;
  if (inotify_add_watch(watch, directory, watched) >= 0) return watch;
  int cause = errno;
  close(watch);
  errno = cause;
  return -1;
}

ssize_t refill_watch_drain(int watch) {
  char buffer[4096];
  ssize_t total = 0;
  for (;;) {
    ssize_t count = read(watch, buffer, sizeof buffer);
    if (count <= 0) return total;
    total += count;
  }
}

int refill_open(const char *path, int flags) {
  int file;
  int made = 0;
  do {
    file = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0600);
  } while (file < 0 && errno == EINTR && ++made < tries);
  return file;
}

int refill_exchange(const char *path, const char *other) {
  return renameat2(AT_FDCWD, path, AT_FDCWD, other, RENAME_EXCHANGE);
}
