#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

struct screen_encoder {
  SCREEN *screen;
  FILE *sink;
  FILE *nothing;
  uint8_t *bytes;
  size_t capacity;
  uint8_t *spelled;
  size_t spelled_capacity;
  int repeats;
  cchar_t *row;
  int row_capacity;
  int visible_cursor;
  attr_t attributes[SCREEN_ENCODER_STYLES];
  int pairs[SCREEN_ENCODER_STYLES];
};

// ncurses takes signals over where nobody has. Their handling is the program's affair, so each is put back.
static const int taken_signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
enum { TAKEN_SIGNALS = sizeof taken_signals / sizeof taken_signals[0] };

static void remember_signals(struct sigaction *kept) {
  for (int i = 0; i < TAKEN_SIGNALS; i++) sigaction(taken_signals[i], NULL, &kept[i]);
}

static void put_signals_back(const struct sigaction *kept) {
  for (int i = 0; i < TAKEN_SIGNALS; i++) sigaction(taken_signals[i], &kept[i], NULL);
}

static void use(screen_encoder *encoder) { set_term(encoder->screen); }

static FILE *open_sink(void) {
  int descriptor = memfd_create("screen", MFD_CLOEXEC);
  return descriptor < 0 ? NULL : fdopen(descriptor, "r+");
}

// ncurses takes size and database from the environment; what it is to see there is lent to it for a moment.
struct loan {
  const char *name;
  char *kept;
};

static struct loan lend(const char *name, const char *value) {
  const char *before = getenv(name);
  struct loan loan = {.name = name, .kept = before ? strdup(before) : NULL};
  setenv(name, value, 1);
  return loan;
}

static void take_back(struct loan loan) {
  if (loan.kept) {
    setenv(loan.name, loan.kept, 1);
  } else {
    unsetenv(loan.name);
  }
  free(loan.kept);
}

static SCREEN *open_screen(
  screen_encoder *encoder, const char *type, const char *embedded, int width, int height) {
  char columns[16];
  char lines[16];
  snprintf(columns, sizeof columns, "%d", width < 1 ? 1 : width);
  snprintf(lines, sizeof lines, "%d", height < 1 ? 1 : height);
  struct loan width_loan = lend("COLUMNS", columns);
  struct loan height_loan = lend("LINES", lines);
  struct loan database_loan = {0};
  if (embedded) database_loan = lend("TERMINFO", embedded);
  struct sigaction kept[TAKEN_SIGNALS];
  remember_signals(kept);
  SCREEN *screen = newterm(type, encoder->sink, encoder->nothing);
  put_signals_back(kept);
  if (embedded) take_back(database_loan);
  take_back(height_loan);
  take_back(width_loan);
  return screen;
}

screen_encoder *screen_encoder_open(const char *type, const char *embedded, int width, int height) {
  screen_encoder *encoder = calloc(1, sizeof *encoder);
  if (!encoder) return NULL;
  encoder->sink = open_sink();
  encoder->nothing = fopen("/dev/null", "re");
  if (encoder->sink && encoder->nothing) {
    encoder->screen = open_screen(encoder, type, embedded, width, height);
  }
  if (!encoder->screen || !screen_encoder_capability(encoder, "cup")) {
    screen_encoder_close(encoder);
    return NULL;
  }
  encoder->repeats =
    screen_encoder_capability(encoder, "rep") && strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
  encoder->visible_cursor = -1;
  typeahead(-1);
  keypad(stdscr, TRUE);
  idlok(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  return encoder;
}

void screen_encoder_close(screen_encoder *encoder) {
  if (encoder->screen) {
    use(encoder);
    delscreen(encoder->screen);
  }
  if (encoder->sink) fclose(encoder->sink);
  if (encoder->nothing) fclose(encoder->nothing);
  free(encoder->bytes);
  free(encoder->spelled);
  free(encoder->row);
  free(encoder);
}

int screen_encoder_colors(screen_encoder *encoder) {
  use(encoder);
  return has_colors() ? COLORS : 0;
}

int screen_encoder_number(screen_encoder *encoder, const char *name) {
  use(encoder);
  int value = tigetnum((char *)name);
  return value < 0 ? 0 : value;
}

const char *screen_encoder_capability(screen_encoder *encoder, const char *name) {
  use(encoder);
  char *value = tigetstr((char *)name);
  return value == (char *)-1 || !value || !*value ? NULL : value;
}

int screen_encoder_has_flag(screen_encoder *encoder, const char *name) {
  use(encoder);
  return tigetflag((char *)name) > 0;
}

void screen_encoder_define_style(
  screen_encoder *encoder, int style, int attributes, int foreground, int background) {
  if (style < 0 || style >= SCREEN_ENCODER_STYLES) return;
  use(encoder);
  attr_t drawn = A_NORMAL;
  if (attributes & SCREEN_ENCODER_BOLD) drawn |= A_BOLD;
  if (attributes & SCREEN_ENCODER_DIM) drawn |= A_DIM;
  if (attributes & SCREEN_ENCODER_UNDERLINE) drawn |= A_UNDERLINE;
  if (attributes & SCREEN_ENCODER_REVERSE) drawn |= A_REVERSE;
  encoder->attributes[style] = drawn;
  encoder->pairs[style] = 0;
  if (foreground == SCREEN_ENCODER_STANDARD_COLOR && background == SCREEN_ENCODER_STANDARD_COLOR) return;
  // Pair 0 is the terminal's own; each style has the pair behind its number.
  if (has_colors() && init_extended_pair(style + 1, foreground, background) == OK) {
    encoder->pairs[style] = style + 1;
  }
}

void screen_encoder_resize(screen_encoder *encoder, int width, int height) {
  use(encoder);
  resize_term(height < 1 ? 1 : height, width < 1 ? 1 : width);
  screen_encoder_redraw(encoder);
}

void screen_encoder_redraw(screen_encoder *encoder) {
  use(encoder);
  clearok(curscr, TRUE);
}

void screen_encoder_put_row(
  screen_encoder *encoder, int row, const screen_encoder_cell *cells, int count) {
  if (count <= 0) return;
  use(encoder);
  if (count > encoder->row_capacity) {
    cchar_t *larger = realloc(encoder->row, (size_t)count * sizeof *larger);
    if (!larger) return;
    encoder->row = larger;
    encoder->row_capacity = count;
  }
  for (int i = 0; i < count; i++) {
    wchar_t text[] = {(wchar_t)cells[i].base, (wchar_t)cells[i].mark, 0};
    int style = cells[i].style;
    if (style < 0 || style >= SCREEN_ENCODER_STYLES) style = 0;
    int pair = encoder->pairs[style];
    if (setcchar(&encoder->row[i], text, encoder->attributes[style], 0, &pair) != OK) {
      setcchar(&encoder->row[i], L"?", encoder->attributes[style], 0, &pair);
    }
  }
  // Whole rows without wrapping: the last column of the last row needs no special care.
  mvwadd_wchnstr(stdscr, row, 0, encoder->row, count);
}

void screen_encoder_set_cursor(screen_encoder *encoder, int column, int row, int visible) {
  use(encoder);
  if (visible != encoder->visible_cursor) {
    encoder->visible_cursor = visible;
    // Terminals that cannot hide it answer with an error; the cursor then stands where it is told.
    curs_set(visible ? 1 : 0);
  }
  wmove(stdscr, row, column);
}

static uint8_t *room(uint8_t **bytes, size_t *capacity, size_t wanted) {
  if (wanted > *capacity) {
    uint8_t *larger = realloc(*bytes, wanted);
    if (!larger) return NULL;
    *bytes = larger;
    *capacity = wanted;
  }
  return *bytes;
}

// Where a count of repetitions `ESC [ n b` starts here: its length and the count.
static size_t repetition(const uint8_t *bytes, size_t left, size_t *times) {
  if (left < 4 || bytes[0] != 0x1B || bytes[1] != '[') return 0;
  size_t length = 2;
  *times = 0;
  for (; length < left && bytes[length] >= '0' && bytes[length] <= '9' && *times < 10000; length++) {
    *times = *times * 10 + (size_t)(bytes[length] - '0');
  }
  return length > 2 && length < left && bytes[length] == 'b' ? length + 1 : 0;
}

// Outside UTF-8 ncurses counts repetitions where the entry says so, but not every terminal that goes by such a
// name repeats: digits would be missing. Every character is written out instead.
static const uint8_t *write_repetitions_out(screen_encoder *encoder, size_t *count) {
  size_t made = 0;
  for (size_t i = 0; i < *count;) {
    size_t times = 0;
    size_t length = repetition(encoder->bytes + i, *count - i, &times);
    size_t copies = length > 0 && made > 0 ? times : 1;
    if (!room(&encoder->spelled, &encoder->spelled_capacity, made + copies + *count - i)) return NULL;
    memset(encoder->spelled + made, length > 0 && made > 0 ? encoder->spelled[made - 1] : encoder->bytes[i], copies);
    made += copies;
    i += length > 0 ? length : 1;
  }
  *count = made;
  return encoder->spelled;
}

static const uint8_t *collect(screen_encoder *encoder, size_t *count) {
  int descriptor = fileno(encoder->sink);
  *count = 0;
  off_t length = lseek(descriptor, 0, SEEK_END);
  if (length <= 0 || !room(&encoder->bytes, &encoder->capacity, (size_t)length)) return NULL;
  ssize_t taken = pread(descriptor, encoder->bytes, (size_t)length, 0);
  if (ftruncate(descriptor, 0) != 0 || lseek(descriptor, 0, SEEK_SET) != 0 || taken != length) return NULL;
  *count = (size_t)taken;
  return encoder->repeats ? write_repetitions_out(encoder, count) : encoder->bytes;
}

const uint8_t *screen_encoder_flush(screen_encoder *encoder, size_t *count) {
  use(encoder);
  wnoutrefresh(stdscr);
  doupdate();
  return collect(encoder, count);
}

const uint8_t *screen_encoder_leave(screen_encoder *encoder, size_t *count) {
  use(encoder);
  endwin();
  encoder->visible_cursor = -1;
  return collect(encoder, count);
}
