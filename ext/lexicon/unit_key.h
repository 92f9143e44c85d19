/*
** unit_key.h - what spellings of a unit's name have in common: letters without diacritics and case,
** and digits, but no spaces, hyphens and other signs.  "Bà Rịa - Vũng Tàu" and "BaRia Vung Tau" are
** one.
*/
#ifndef VIET_UNIT_KEY_H
#define VIET_UNIT_KEY_H

#include <stdint.h>

/* Where the key of a text begins that is empty so far. */
static const uint64_t lx_empty_unit_key = 0xCBF29CE484222325u;

/*
** KEY with the SIZE bytes of TEXT (any bytes) added: of a type word and a name it is that of the
** full name.
*/
uint64_t lx_unit_key(uint64_t key, const char *text, uint64_t size);

/* A hash of KEY, another for each SALT. */
static inline uint32_t lx_unit_hash(uint64_t key, uint32_t salt) {
    return (uint32_t)((key ^ salt) * 0x9E3779B97F4A7C15u >> 32);
}

#endif
