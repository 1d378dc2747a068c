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

void refill_seal(
    uint8_t *out, const uint8_t *bytes, size_t count, const uint8_t *context, size_t context_count,
    const uint8_t nonce[REFILL_NONCE], const uint8_t key[REFILL_KEY]) {
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      out, NULL, bytes, count, context, context_count, NULL, nonce, key);
}

int refill_unseal(
    uint8_t *out, const uint8_t *sealed, size_t count, const uint8_t *context,
    size_t context_count, const uint8_t nonce[REFILL_NONCE], const uint8_t key[REFILL_KEY]) {
  return crypto_aead_xchacha20poly1305_ietf_decrypt(
      out, NULL, NULL, sealed, count, context, context_count, nonce, key);
}

int refill_key_of_phrase(
    uint8_t key[REFILL_KEY], const char *phrase, size_t count, const uint8_t salt[REFILL_SALT],
    uint64_t operations, size_t memory) {
  return crypto_pwhash(
      key, REFILL_KEY, phrase, count, salt, operations, memory, crypto_pwhash_ALG_ARGON2ID13);
}

uint64_t refill_key_operations(int is_light) {
  return is_light ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_MODERATE;
}

size_t refill_key_memory(int is_light) {
  return is_light ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_MODERATE;
}

void refill_base64(char *text, size_t room, const uint8_t *bytes, size_t count) {
  sodium_bin2base64(text, room, bytes, count, sodium_base64_VARIANT_ORIGINAL);
}

long refill_unbase64(uint8_t *bytes, size_t room, const char *text, size_t count) {
  size_t length = 0;
  const char *end = NULL;
  int result = sodium_base642bin(
      bytes, room, text, count, NULL, &length, &end, sodium_base64_VARIANT_ORIGINAL);
  return result == 0 && end == text + count ? (long)length : -1;
}
