#pragma once

// A disk that fails at one operation, for whatever program it is preloaded into (LD_PRELOAD).
//
// It says nothing of its own; the environment tells it what to do:
//
//   FAULTY_ROOT   the folder below which operations count
//   FAULTY_AT     the operation at which it fails, counted from 1; 0 never
//   FAULTY_KIND   kill, tear (half of a write, then kill), EIO, ENOSPC, EDQUOT, EINTR, short
//   FAULTY_ALWAYS set: every later operation that the kind fits fails too
//   FAULTY_WHILE  a file: instead of FAULTY_AT, operations fail as long as it is there
//   FAULTY_LOG    a file to which each operation is written, one a line

// How many operations below the folder were asked for so far.
long faulty_disk_operations(void);
