#include "CSodium.h"

#include <sodium.h>

int refill_sodium_start(void) { return sodium_init() < 0 ? -1 : 0; }

void refill_sha256(const uint8_t *bytes, size_t count, uint8_t digest[REFILL_HASH]) {
  crypto_hash_sha256(digest, bytes, count);
}

void refill_sha256_chained(
    const uint8_t previous[REFILL_HASH], const uint8_t *bytes, size_t count,
    uint8_t digest[REFILL_HASH]) {
  char hex[2 * REFILL_HASH + 1];
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  sodium_bin2hex(hex, sizeof hex, previous, REFILL_HASH);
  crypto_hash_sha256_update(&state, (const unsigned char *)hex, 2 * REFILL_HASH);
  crypto_hash_sha256_update(&state, bytes, count);
  crypto_hash_sha256_final(&state, digest);
}

int refill_pin_hash(char text[REFILL_PIN_TEXT], const char *pin, size_t count, int is_light) {
  unsigned long long operations =
      is_light ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE;
  size_t memory = is_light ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE;
  return crypto_pwhash_str_alg(
      text, pin, count, operations, memory, crypto_pwhash_ALG_ARGON2ID13);
}

int refill_pin_matches(const char *text, const char *pin, size_t count) {
  return crypto_pwhash_str_verify(text, pin, count) == 0;
}

void refill_random(uint8_t *bytes, size_t count) { randombytes_buf(bytes, count); }
