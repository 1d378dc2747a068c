#pragma once
#include <termios.h>

// The line to a terminal: its settings, and a way to write that never waits.

// Changes settings so that every byte comes through at once and as it was sent, both ways. Speed
// and parity of a serial line stay.
void terminal_make_raw(struct termios *_Nonnull settings);

// Changes settings so that a person can type lines at a shell again.
void terminal_make_cooked(struct termios *_Nonnull settings);

// Whether settings are those of a line that a program left raw: neither lines nor echo.
int terminal_looks_abandoned(const struct termios *_Nonnull settings);

// Sets a line's settings at once, even for a process in the background. 0, or -1 with errno.
int terminal_set_settings(int line, const struct termios *_Nonnull settings);

// Throws away what was typed and not yet read.
void terminal_discard_input(int line);

// Opens the terminal behind a descriptor once more, so that writing never waits and nobody else's
// descriptor changes; -1 where that is not allowed.
int terminal_open_without_waiting(int line);
