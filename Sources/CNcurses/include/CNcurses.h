#pragma once

// ncurses as an encoder: cells in, the bytes that bring a terminal of some type to show them out. It never
// touches the terminal itself; it writes to memory, and whoever uses it sends the bytes.
//
// Nothing of <curses.h> shows here: no macros, no globals, only numbers and an opaque screen. One thread only.

#include <stddef.h>
#include <stdint.h>

/// What a screen of some terminal type shows, and what it is to show next.
typedef struct screen_encoder screen_encoder;

/// Attributes of a style, to be added up.
enum {
  SCREEN_ENCODER_BOLD = 1,
  SCREEN_ENCODER_DIM = 2,
  SCREEN_ENCODER_UNDERLINE = 4,
  SCREEN_ENCODER_REVERSE = 8,
};

/// The most styles that a screen can have.
enum { SCREEN_ENCODER_STYLES = 32 };

/// The colour that a terminal draws with when nothing is asked for.
enum { SCREEN_ENCODER_STANDARD_COLOR = -1 };

/// One character with at most one mark on it, and the style it is drawn in.
typedef struct {
  uint32_t base;
  uint32_t mark;
  int32_t style;
} screen_encoder_cell;

/// Opens a screen of a terminal type, or returns null where the type is not known or cannot place its cursor.
///
/// `embedded` is an entry of the form `b64:...` to be used in place of the machine's database, or null.
screen_encoder *_Nullable screen_encoder_open(
  const char *_Nonnull type, const char *_Nullable embedded, int columns, int rows);

/// Gives everything back.
void screen_encoder_close(screen_encoder *_Nonnull encoder);

/// How many colours the terminal has; 0 where it has none.
int screen_encoder_colors(screen_encoder *_Nonnull encoder);

/// A number by its terminfo name, such as `lines` and `cols`; 0 where the type states none.
int screen_encoder_number(screen_encoder *_Nonnull encoder, const char *_Nonnull name);

/// A capability by its terminfo name, or null where the type has none. Valid until the next call.
const char *_Nullable screen_encoder_capability(
  screen_encoder *_Nonnull encoder, const char *_Nonnull name);

/// Whether the type has a flag, by its terminfo name.
int screen_encoder_has_flag(screen_encoder *_Nonnull encoder, const char *_Nonnull name);

/// Says how a style is drawn: attributes, and colours of the terminal's palette.
void screen_encoder_define_style(
  screen_encoder *_Nonnull encoder, int style, int attributes, int foreground, int background);

/// Takes another size; the next flush draws everything anew.
void screen_encoder_resize(screen_encoder *_Nonnull encoder, int columns, int rows);

/// Has the next flush draw everything anew, as after someone else has written to the terminal.
void screen_encoder_redraw(screen_encoder *_Nonnull encoder);

/// Puts a row from its first column on. A wide character is one cell here and takes two columns.
void screen_encoder_put_row(
  screen_encoder *_Nonnull encoder, int row, const screen_encoder_cell *_Nonnull cells, int count);

/// Says where the cursor is to stand and whether it is to be seen.
void screen_encoder_set_cursor(screen_encoder *_Nonnull encoder, int column, int row, int visible);

/// The bytes that bring the terminal from what it shows to what was put. Valid until the next call.
const uint8_t *_Nullable screen_encoder_flush(
  screen_encoder *_Nonnull encoder, size_t *_Nonnull count);

/// The bytes that give the terminal back; a later flush takes it again and draws everything.
const uint8_t *_Nullable screen_encoder_leave(
  screen_encoder *_Nonnull encoder, size_t *_Nonnull count);
