#define _GNU_SOURCE
#include "terminal_io.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

void terminal_make_raw(struct termios *settings) {
  settings->c_iflag &= ~(tcflag_t)(IGNBRK | BRKINT | PARMRK | INLCR | IGNCR | ICRNL | IXON);
  settings->c_oflag &= ~(tcflag_t)OPOST;
  settings->c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  settings->c_cc[VMIN] = 1;
  settings->c_cc[VTIME] = 0;
}

void terminal_make_cooked(struct termios *settings) {
  settings->c_iflag |= BRKINT | ICRNL | IXON;
  settings->c_iflag &= ~(tcflag_t)(INLCR | IGNCR);
  settings->c_oflag |= OPOST | ONLCR;
  settings->c_lflag |= ECHO | ECHOE | ECHOK | ICANON | ISIG | IEXTEN;
}

int terminal_looks_abandoned(const struct termios *settings) {
  return (settings->c_lflag & (ICANON | ECHO)) == 0;
}

int terminal_set_settings(int line, const struct termios *settings) {
  // A process in the background would be stopped by SIGTTOU in the middle of giving the line back.
  sigset_t stopping, before;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGTTOU);
  sigprocmask(SIG_BLOCK, &stopping, &before);
  int result;
  do {
    result = tcsetattr(line, TCSANOW, settings);
  } while (result < 0 && errno == EINTR);
  int cause = errno;
  sigprocmask(SIG_SETMASK, &before, NULL);
  errno = cause;
  return result;
}

void terminal_discard_input(int line) {
  sigset_t stopping, before;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGTTOU);
  sigprocmask(SIG_BLOCK, &stopping, &before);
  tcflush(line, TCIFLUSH);
  sigprocmask(SIG_SETMASK, &before, NULL);
}

int terminal_open_without_waiting(int line) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", line);
  return open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
}
