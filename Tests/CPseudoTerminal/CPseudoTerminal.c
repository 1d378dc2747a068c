#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static void become_program(
  const char *path, char *const *arguments, char *const *environment) {
  sigset_t none;
  sigemptyset(&none);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // Descriptors of other tests must not leak in: an open master side would hide a hang-up.
  close_range(3, ~0U, 0);
  execve(path, arguments, environment);
  _exit(127);
}

int pseudo_terminal_spawn(
  const char *path,
  char *const *arguments,
  char *const *environment,
  int columns,
  int rows,
  int *master,
  pid_t *process,
  int *process_handle) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = forkpty(master, NULL, NULL, &size);
  if (child < 0) return errno;
  if (child == 0) become_program(path, arguments, environment);
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(*master, F_SETFL, fcntl(*master, F_GETFL) | O_NONBLOCK);
  *process = child;
  *process_handle = (int)syscall(SYS_pidfd_open, child, 0);
  if (*process_handle >= 0) return 0;
  int reason = errno;
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  close(*master);
  return reason;
}

int pseudo_terminal_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

int pseudo_terminal_wait(int master, int process_handle, int timeout_milliseconds) {
  struct pollfd waited[] = {
    {.fd = master, .events = POLLIN},
    {.fd = process_handle, .events = POLLIN},
  };
  if (poll(waited, 2, timeout_milliseconds) <= 0) return 0;
  return (waited[0].revents ? PSEUDO_TERMINAL_HAS_OUTPUT : 0)
    | (waited[1].revents ? PSEUDO_TERMINAL_PROCESS_ENDED : 0);
}

ssize_t pseudo_terminal_read(int master, void *buffer, size_t capacity) {
  ssize_t count = read(master, buffer, capacity);
  if (count >= 0) return count;
  if (errno == EIO) return PSEUDO_TERMINAL_ENDED;
  return errno == EAGAIN || errno == EINTR ? PSEUDO_TERMINAL_NOTHING_YET : PSEUDO_TERMINAL_FAILED;
}

int pseudo_terminal_write(int master, const void *bytes, size_t count, int timeout_milliseconds) {
  const unsigned char *next = bytes;
  while (count > 0) {
    struct pollfd waited = {.fd = master, .events = POLLOUT};
    int ready = poll(&waited, 1, timeout_milliseconds);
    if (ready == 0) return ETIMEDOUT;
    if (ready < 0 && errno != EINTR) return errno;
    ssize_t written = write(master, next, count);
    if (written < 0) {
      if (errno == EAGAIN || errno == EINTR) continue;
      return errno;
    }
    next += written;
    count -= (size_t)written;
  }
  return 0;
}

int pseudo_terminal_collect(pid_t process, int *status) {
  pid_t ended = waitpid(process, status, WNOHANG);
  if (ended == process) return 1;
  return ended == 0 ? 0 : -1;
}

int pseudo_terminal_exit_code(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int pseudo_terminal_ending_signal(int status) {
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

int pseudo_terminal_settings(int master, uint32_t *flags) {
  struct termios settings;
  if (tcgetattr(master, &settings) != 0) return errno;
  flags[0] = settings.c_iflag;
  flags[1] = settings.c_oflag;
  flags[2] = settings.c_cflag;
  flags[3] = settings.c_lflag;
  return 0;
}

int pseudo_terminal_is_cooked(int master) {
  struct termios settings;
  if (tcgetattr(master, &settings) != 0) return 0;
  tcflag_t wanted = ICANON | ECHO | ISIG;
  return (settings.c_lflag & wanted) == wanted && (settings.c_oflag & OPOST) != 0;
}

int64_t pseudo_terminal_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int pseudo_terminal_character_columns(uint32_t scalar) {
  static locale_t utf8;
  locale_t known = __atomic_load_n(&utf8, __ATOMIC_ACQUIRE);
  if (!known) {
    known = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (!known) return -1;
    __atomic_store_n(&utf8, known, __ATOMIC_RELEASE);
  }
  locale_t before = uselocale(known);
  int columns = wcwidth((wchar_t)scalar);
  uselocale(before);
  return columns;
}
