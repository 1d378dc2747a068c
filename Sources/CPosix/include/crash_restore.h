#pragma once
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

// Gives the terminal back on every way out: a crash, a fatal signal, an exit from anywhere.
//
// Everything that the handlers need lies ready before; they call nothing but write, poll, tcsetattr
// and sigaction, and then let whoever handled the signal before have it.

// Begins to watch over a terminal: the line that is typed on, a descriptor to write to, and the
// line's settings to go back to. 0, or -1 with errno. One terminal at a time.
int crash_restore_arm(int input, int output, const struct termios *_Nonnull settings);

// Says which bytes undo what was done to the terminal; more than 1,024 are refused with -1.
int crash_restore_set_sequence(const uint8_t *_Nonnull bytes, size_t count);

// Says what a person is told after a crash: where the work lies. Cut at 500 bytes.
void crash_restore_set_notice(const char *_Nonnull text);

// Collects what is written to standard error while the screen is in use, where that would land on
// the screen. It is shown after the screen was given back.
void crash_restore_collect_errors(void);

// Gives the terminal back now and ends the watch. Does nothing the second time.
void crash_restore_now(void);
