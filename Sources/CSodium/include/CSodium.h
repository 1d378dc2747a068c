#pragma once
#include <stddef.h>
#include <stdint.h>

// The few functions of libsodium that the store needs.

// Makes the library ready; 0 where it is.
int refill_sodium_start(void);

// Bytes of a SHA-256.
#define REFILL_HASH 32

// SHA-256 of bytes.
void refill_sha256(
    const uint8_t *_Nullable bytes, size_t count, uint8_t digest[_Nonnull REFILL_HASH]);

// SHA-256 of the 64 lowercase hexadecimal characters of a hash and the bytes behind them.
void refill_sha256_chained(
    const uint8_t previous[_Nonnull REFILL_HASH], const uint8_t *_Nullable bytes, size_t count,
    uint8_t digest[_Nonnull REFILL_HASH]);

// Room for the text of a hashed PIN.
#define REFILL_PIN_TEXT 128

// Hashes a PIN with Argon2id; `is_light` takes the least cost, for demonstrations and tests.
// 0 where it worked.
int refill_pin_hash(
    char text[_Nonnull REFILL_PIN_TEXT], const char *_Nonnull pin, size_t count, int is_light);

// Whether a PIN is the one that a text was made from.
int refill_pin_matches(const char *_Nonnull text, const char *_Nonnull pin, size_t count);

// Fills bytes at random.
void refill_random(uint8_t *_Nonnull bytes, size_t count);
