/* Paints the rows of a file with ncursesw as plainly as can be and moves a marked row with the cursor keys:
   what the screens are measured beside. */
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

enum { most_rows = 256, longest_row = 4096 };

static char rows[most_rows][longest_row];
static int row_count;

static int read_rows(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) return -1;
  while (row_count < most_rows && fgets(rows[row_count], longest_row, file)) {
    rows[row_count][strcspn(rows[row_count], "\n")] = 0;
    row_count++;
  }
  return fclose(file);
}

static void paint(int row, int is_marked) {
  if (is_marked) attron(A_REVERSE);
  mvaddstr(row, 0, rows[row]);
  if (is_marked) attroff(A_REVERSE);
}

int main(int count, char **arguments) {
  if (count != 2 || read_rows(arguments[1]) != 0) return 1;
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  curs_set(0);
  keypad(stdscr, TRUE);
  int marked = 0;
  for (int row = 0; row < row_count && row < LINES; row++) paint(row, row == marked);
  refresh();
  for (int key; (key = getch()) != 'q' && key != ERR;) {
    int next = marked + (key == KEY_DOWN) - (key == KEY_UP);
    if (next < 0 || next >= row_count || next >= LINES) continue;
    paint(marked, 0);
    paint(marked = next, 1);
    refresh();
  }
  return endwin() == OK ? 0 : 1;
}
