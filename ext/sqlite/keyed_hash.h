/* keyed_hash.h - a hash that nobody can foresee who does not know its key: SipHash-1-3. */
#ifndef VIET_SQLITE_KEYED_HASH_H
#define VIET_SQLITE_KEYED_HASH_H

#include <stdint.h>

/* The hash of DATA (N bytes; it may be NULL if N is 0) under KEY. */
uint64_t vs_keyed_hash(const uint64_t key[2], const void *data, int64_t n);

#endif
