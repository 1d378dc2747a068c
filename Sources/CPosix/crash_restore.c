#define _GNU_SOURCE
#include "crash_restore.h"

#include "terminal_io.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const int fatal_signals[] = {
  SIGSEGV, SIGBUS,  SIGILL,  SIGTRAP, SIGABRT,   SIGFPE,  SIGSYS,
  SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ,
};
enum { FATAL_SIGNALS = sizeof fatal_signals / sizeof fatal_signals[0] };

static volatile sig_atomic_t armed;
static int typed_line = -1;
static int written_line = -1;
static struct termios settings_before;
static uint8_t sequence[1024];
static volatile size_t sequence_length;
static char notice[512];
static volatile size_t notice_length;
static int errors_before = -1;
static int collected_errors = -1;
static struct sigaction actions_before[FATAL_SIGNALS];
static char own_stack[65536];

static void write_out(int line, const void *bytes, size_t count) {
  const char *next = bytes;
  // A line that takes nothing for a second will take nothing at all.
  for (int pauses = 0; count > 0 && pauses < 20;) {
    ssize_t written = write(line, next, count);
    if (written > 0) {
      next += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd room = {.fd = line, .events = POLLOUT};
      poll(&room, 1, 50);
      pauses++;
    } else if (written == 0 || errno != EINTR) {
      return;
    }
  }
}

static void show_collected_errors(void) {
  if (collected_errors < 0) return;
  dup2(errors_before, STDERR_FILENO);
  char bytes[512];
  off_t place = 0;
  for (;;) {
    ssize_t count = pread(collected_errors, bytes, sizeof bytes, place);
    if (count <= 0) break;
    write_out(STDERR_FILENO, bytes, (size_t)count);
    place += count;
  }
  close(errors_before);
  close(collected_errors);
  errors_before = -1;
  collected_errors = -1;
}

static void give_back(void) {
  write_out(written_line, sequence, sequence_length);
  terminal_discard_input(typed_line);
  terminal_set_settings(typed_line, &settings_before);
  show_collected_errors();
}

static int repeats_by_itself(int number, const siginfo_t *details) {
  int is_fault = number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;
  return is_fault && details->si_code > 0;
}

static void crashed(int number, siginfo_t *details, void *context) {
  (void)context;
  int cause = errno;
  if (armed) {
    armed = 0;
    give_back();
    write_out(STDERR_FILENO, notice, notice_length);
  }
  for (int i = 0; i < FATAL_SIGNALS; i++) {
    if (fatal_signals[i] == number) sigaction(number, &actions_before[i], NULL);
  }
  // A fault happens again on return and finds the handler before this one; anything else is sent.
  if (!repeats_by_itself(number, details)) raise(number);
  errno = cause;
}

static int use_own_stack(void) {
  stack_t stack = {.ss_sp = own_stack, .ss_size = sizeof own_stack};
  return sigaltstack(&stack, NULL);
}

int crash_restore_arm(int input, int output, const struct termios *settings) {
  static int leaves_with_exit;
  if (armed) {
    errno = EBUSY;
    return -1;
  }
  if (use_own_stack() != 0) return -1;
  if (!leaves_with_exit) leaves_with_exit = atexit(crash_restore_now) == 0;
  typed_line = input;
  written_line = output;
  settings_before = *settings;
  sequence_length = 0;
  notice_length = 0;
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < FATAL_SIGNALS; i++) sigaction(fatal_signals[i], &action, &actions_before[i]);
  armed = 1;
  return 0;
}

int crash_restore_set_sequence(const uint8_t *bytes, size_t count) {
  if (count > sizeof sequence) return -1;
  sequence_length = 0;
  memcpy(sequence, bytes, count);
  sequence_length = count;
  return 0;
}

void crash_restore_set_notice(const char *text) {
  size_t count = strnlen(text, 500);
  notice_length = 0;
  memcpy(notice, text, count);
  notice[count] = '\n';
  notice_length = count == 0 ? 0 : count + 1;
}

void crash_restore_collect_errors(void) {
  if (collected_errors >= 0 || !isatty(STDERR_FILENO)) return;
  int collected = memfd_create("errors", MFD_CLOEXEC);
  int before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (collected < 0 || before < 0 || dup2(collected, STDERR_FILENO) < 0) {
    if (collected >= 0) close(collected);
    if (before >= 0) close(before);
    return;
  }
  collected_errors = collected;
  errors_before = before;
}

void crash_restore_now(void) {
  if (!armed) return;
  armed = 0;
  give_back();
  for (int i = 0; i < FATAL_SIGNALS; i++) sigaction(fatal_signals[i], &actions_before[i], NULL);
}
