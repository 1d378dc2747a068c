#pragma once
#include <stdint.h>
#include <sys/types.h>

#include "crash_restore.h"
#include "signal_inbox.h"
#include "terminal_io.h"

// What Swift's Glibc module does not show.

// Takes the write lock of an open file for this open file description, without waiting. 0 where it
// was taken, 1 where another one holds it, -1 with errno otherwise.
int refill_lock(int file);

// Gives the write lock back.
int refill_unlock(int file);

// Begins to watch a directory for files that are made, moved in, or written; a file that can be
// polled, or -1 with errno.
int refill_watch(const char *_Nonnull directory);

// Empties a watch that has something to read; how many bytes there were.
ssize_t refill_watch_drain(int watch);

// Opens a file of the store: never through a symbolic link, closed on exec, mode 0600 where it is
// made. `flags` are those of open(2).
int refill_open(const char *_Nonnull path, int flags);

// Gives two names each other's file or folder at one stroke; 0 where it worked, -1 with errno
// otherwise.
int refill_exchange(const char *_Nonnull path, const char *_Nonnull other);
