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

// Bytes of a key, of the number that makes each sealing another one, of the proof behind sealed
// bytes, and of what makes a phrase give another key at every clinic.
#define REFILL_KEY 32
#define REFILL_NONCE 24
#define REFILL_TAG 16
#define REFILL_SALT 16

// Seals bytes with XChaCha20-Poly1305; `out` has room for `count + REFILL_TAG` bytes.
void refill_seal(
    uint8_t *_Nonnull out, const uint8_t *_Nullable bytes, size_t count,
    const uint8_t *_Nullable context, size_t context_count,
    const uint8_t nonce[_Nonnull REFILL_NONCE], const uint8_t key[_Nonnull REFILL_KEY]);

// Opens sealed bytes; `out` has room for `count - REFILL_TAG` bytes. 0 where key and context are
// those that they were sealed with.
int refill_unseal(
    uint8_t *_Nonnull out, const uint8_t *_Nonnull sealed, size_t count,
    const uint8_t *_Nullable context, size_t context_count,
    const uint8_t nonce[_Nonnull REFILL_NONCE], const uint8_t key[_Nonnull REFILL_KEY]);

// The key that a pass phrase gives by Argon2id; 0 where memory does.
int refill_key_of_phrase(
    uint8_t key[_Nonnull REFILL_KEY], const char *_Nonnull phrase, size_t count,
    const uint8_t salt[_Nonnull REFILL_SALT], uint64_t operations, size_t memory);

// How much work and memory a new key takes; `is_light` the least, for tests.
uint64_t refill_key_operations(int is_light);
size_t refill_key_memory(int is_light);

// Bytes as base64 with an ending zero.
void refill_base64(
    char *_Nonnull text, size_t room, const uint8_t *_Nullable bytes, size_t count);

// The bytes of base64; how many, or -1 where it is none.
long refill_unbase64(
    uint8_t *_Nonnull bytes, size_t room, const char *_Nonnull text, size_t count);
