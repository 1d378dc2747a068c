#include "CSodium.h"

#include <sodium.h>

int refill_sodium_start(void) { return sodium_init() < 0 ? -1 : 0; }

void refill_sha256_hex(
    const uint8_t *first, size_t first_count, const uint8_t *second, size_t second_count,
    char hex[65]) {
  crypto_hash_sha256_state state;
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_init(&state);
  if (first_count > 0) crypto_hash_sha256_update(&state, first, first_count);
  if (second_count > 0) crypto_hash_sha256_update(&state, second, second_count);
  crypto_hash_sha256_final(&state, digest);
  sodium_bin2hex(hex, 65, digest, sizeof digest);
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
