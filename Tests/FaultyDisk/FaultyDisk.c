#define _GNU_SOURCE
#include "FaultyDisk.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum kind { NONE, KILL, TEAR, ERROR, SHORT };

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char root[PATH_MAX];
static size_t root_length;
static long fails_at;
static enum kind kind;
static int error_number;
static int always;
// A file as long as which is there every fitting operation fails.
static const char *while_there;
static int log_file = -1;
static long operations;
static pthread_mutex_t counting = PTHREAD_MUTEX_INITIALIZER;

static void begin(void) {
  const char *folder = getenv("FAULTY_ROOT");
  if (folder) {
    strncpy(root, folder, sizeof root - 1);
    root_length = strlen(root);
  }
  const char *at = getenv("FAULTY_AT");
  fails_at = at ? atol(at) : 0;
  always = getenv("FAULTY_ALWAYS") != NULL;
  while_there = getenv("FAULTY_WHILE");
  const char *name = getenv("FAULTY_KIND");
  if (!name) name = "";
  static const struct { const char *name; enum kind kind; int error; } kinds[] = {
    {"kill", KILL, 0}, {"tear", TEAR, 0}, {"short", SHORT, 0}, {"EIO", ERROR, EIO},
    {"ENOSPC", ERROR, ENOSPC}, {"EDQUOT", ERROR, EDQUOT}, {"EINTR", ERROR, EINTR},
  };
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
    if (strcmp(name, kinds[i].name) != 0) continue;
    kind = kinds[i].kind;
    error_number = kinds[i].error;
  }
  const char *log = getenv("FAULTY_LOG");
  if (log) {
    log_file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
}

long faulty_disk_operations(void) { return operations; }

static int is_below(const char *path) {
  pthread_once(&once, begin);
  return root_length > 0 && path && strncmp(path, root, root_length) == 0 &&
         (path[root_length] == '/' || path[root_length] == 0);
}

static int file_is_below(int file) {
  pthread_once(&once, begin);
  if (root_length == 0) return 0;
  char name[64], path[PATH_MAX];
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  ssize_t count = syscall(SYS_readlinkat, AT_FDCWD, name, path, sizeof path - 1);
  if (count < 0) return 0;
  path[count] = 0;
  return is_below(path);
}

// What one operation is to do: NONE for as always. Whether it is a write decides what fits it.
static enum kind next(const char *operation, int is_write, int can_interrupt) {
  pthread_mutex_lock(&counting);
  long own = ++operations;
  pthread_mutex_unlock(&counting);
  if (log_file >= 0) {
    char line[64];
    int length = snprintf(line, sizeof line, "%s\n", operation);
    syscall(SYS_write, log_file, line, (size_t)length);
  }
  if (while_there) {
    if (syscall(SYS_faccessat, AT_FDCWD, while_there, F_OK) != 0) return NONE;
  } else if (fails_at == 0 || own < fails_at || (own > fails_at && !always)) {
    return NONE;
  }
  if (kind == KILL || (kind == TEAR && !is_write)) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  if ((kind == SHORT || kind == TEAR) && !is_write) return NONE;
  // A full disk stops writing and making, not locking or cutting.
  int needs_room = is_write || strncmp(operation, "open", 4) == 0 ||
                   strncmp(operation, "fsync", 5) == 0 || strncmp(operation, "fdatasync", 9) == 0 ||
                   strncmp(operation, "rename", 6) == 0 || strncmp(operation, "mkdir", 5) == 0;
  if (kind == ERROR && (error_number == ENOSPC || error_number == EDQUOT) && !needs_room) return NONE;
  if (kind == ERROR && error_number == EINTR && !can_interrupt) return NONE;
  return kind;
}

static ssize_t end_of_write(enum kind found, ssize_t written) {
  if (found == TEAR) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  return written;
}

static size_t half(enum kind found, size_t count) {
  return (found == TEAR || found == SHORT) && count > 1 ? count / 2 : count;
}

#define WRITE(found) \
  if (found == ERROR) { errno = error_number; return -1; }

ssize_t write(int file, const void *bytes, size_t count) {
  enum kind found = file_is_below(file) ? next("write", 1, 1) : NONE;
  WRITE(found)
  return end_of_write(found, syscall(SYS_write, file, bytes, half(found, count)));
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  enum kind found = file_is_below(file) ? next("pwrite", 1, 1) : NONE;
  WRITE(found)
  return end_of_write(found, syscall(SYS_pwrite64, file, bytes, half(found, count), offset));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return pwrite(file, bytes, count, offset);
}

#define PLAIN(below, operation, interrupted, call) \
  enum kind found = (below) ? next(operation, 0, interrupted) : NONE; \
  if (found == ERROR) { errno = error_number; return -1; } \
  return (int)(call)

int fsync(int file) { PLAIN(file_is_below(file), "fsync", 1, syscall(SYS_fsync, file)); }

int fdatasync(int file) {
  PLAIN(file_is_below(file), "fdatasync", 1, syscall(SYS_fdatasync, file));
}

int ftruncate(int file, off_t length) {
  PLAIN(file_is_below(file), "ftruncate", 1, syscall(SYS_ftruncate, file, length));
}

int ftruncate64(int file, off64_t length) { return ftruncate(file, length); }

int rename(const char *path, const char *other) {
  PLAIN(is_below(path) || is_below(other), "rename", 0,
        syscall(SYS_renameat, AT_FDCWD, path, AT_FDCWD, other));
}

int renameat2(int from, const char *path, int to, const char *other, unsigned int flags) {
  PLAIN(is_below(path) || is_below(other), "renameat2", 0,
        syscall(SYS_renameat2, from, path, to, other, flags));
}

int unlink(const char *path) {
  PLAIN(is_below(path), "unlink", 0, syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int rmdir(const char *path) {
  PLAIN(is_below(path), "rmdir", 0, syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
}

int mkdir(const char *path, mode_t mode) {
  PLAIN(is_below(path), "mkdir", 0, syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

int openat(int folder, const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0;
  va_end(more);
  PLAIN(is_below(path), (flags & O_CREAT) ? "openat, making" : "openat", 1,
        syscall(SYS_openat, folder, path, flags, mode));
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return openat(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return openat(AT_FDCWD, path, flags, mode);
}

static int control(int file, int command, void *argument) {
  int locks = command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK ||
              command == F_OFD_SETLKW;
  PLAIN(locks && file_is_below(file), "lock", 1, syscall(SYS_fcntl, file, command, argument));
}

int fcntl(int file, int command, ...) {
  va_list more;
  va_start(more, command);
  void *argument = va_arg(more, void *);
  va_end(more);
  return control(file, command, argument);
}

int fcntl64(int file, int command, ...) {
  va_list more;
  va_start(more, command);
  void *argument = va_arg(more, void *);
  va_end(more);
  return control(file, command, argument);
}

// A place of which the system tells no changes, as a shared mount.
int inotify_init1(int flags) {
  if (getenv("FAULTY_NO_WATCH")) {
    errno = ENOSYS;
    return -1;
  }
  return (int)syscall(SYS_inotify_init1, flags);
}

int flock(int file, int operation) {
  PLAIN(file_is_below(file), "flock", 1, syscall(SYS_flock, file, operation));
}
