#pragma once

// Programs in a pseudo-terminal of their own, for tests. The work between fork and exec and the calls that
// Swift's view of libc leaves out are done here.

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// What reading came to where it gave no bytes.
enum {
  PSEUDO_TERMINAL_NOTHING_YET = -2,
  PSEUDO_TERMINAL_FAILED = -1,
  PSEUDO_TERMINAL_ENDED = 0,
};

/// Starts a program with the slave side as its controlling terminal and nothing else open.
///
/// Returns 0 and fills in the master side, the process and a descriptor that becomes readable when the
/// process ends; or an errno.
int pseudo_terminal_spawn(
  const char *_Nonnull path,
  char *_Nullable const *_Nonnull arguments,
  char *_Nullable const *_Nonnull environment,
  int columns,
  int rows,
  int *_Nonnull master,
  pid_t *_Nonnull process,
  int *_Nonnull process_handle);

/// Tells the terminal, and so the program, its new size. Returns 0 or an errno.
int pseudo_terminal_resize(int master, int columns, int rows);

/// What a wait found; they may come together.
enum {
  PSEUDO_TERMINAL_HAS_OUTPUT = 1,
  PSEUDO_TERMINAL_PROCESS_ENDED = 2,
};

/// Waits for output, for the end of the process, or for the time to pass. A master of -1 is left out.
int pseudo_terminal_wait(int master, int process_handle, int timeout_milliseconds);

/// Reads what the program wrote without waiting: the count, or one of the outcomes above.
ssize_t pseudo_terminal_read(int master, void *_Nonnull buffer, size_t capacity);

/// Writes what a person types, all of it or nothing. Returns 0 or an errno.
int pseudo_terminal_write(int master, const void *_Nonnull bytes, size_t count, int timeout_milliseconds);

/// Collects an ended process: 1 and its wait status, 0 where it still runs, -1 on failure.
int pseudo_terminal_collect(pid_t process, int *_Nonnull status);

/// How a wait status reads: the exit code, or -1 where a signal ended the process.
int pseudo_terminal_exit_code(int status);

/// How a wait status reads: the signal that ended the process, or 0.
int pseudo_terminal_ending_signal(int status);

/// The line settings of the terminal: input, output, control and local flags. Returns 0 or an errno.
int pseudo_terminal_settings(int master, uint32_t *_Nonnull flags);

/// Whether the settings are those of a terminal that a person types lines at: canonical, echoing, signals on.
int pseudo_terminal_is_cooked(int master);

/// Milliseconds of a clock that only goes forward.
int64_t pseudo_terminal_milliseconds(void);

/// Columns that the C library gives a character in a UTF-8 locale: 0, 1 or 2; -1 for none.
int pseudo_terminal_character_columns(uint32_t scalar);
