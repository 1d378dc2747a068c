#pragma once

// Signals as something to be read in turn: the handlers only note the number and write a byte.

// Takes signals over; they come in by a descriptor that is readable while one waits. The
// descriptor, or -1 with errno. One inbox at a time.
int signal_inbox_open(const int *_Nonnull signals, int count);

// The next signal that came in, each once however often it was sent; 0 where none waits.
int signal_inbox_take(void);

// Gives the signals back to whoever had them.
void signal_inbox_close(void);
