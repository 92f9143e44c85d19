/*
** key.h - the key of a word: (sequence of quality letters, tone).
**
** Composition (NFC, NFD, marks in any order), the place where the tone is
** written (hòa, hoà), case and lookalikes (Ð for Đ) all vanish in the key, so
** that two spellings of one word are one number.
**
** Up to ten letters or digits the key is exact: six bits a rank, three bits
** of tone, top bit 0.  A longer word, or one with letters of other scripts,
** has a 63-bit hash with the top bit set.
*/
#ifndef VIET_TEXT_KEY_H
#define VIET_TEXT_KEY_H

#include <stdint.h>
#include "letter.h"

typedef uint64_t vt_key;

#define VT_KEY_HASHED  ((vt_key)1 << 63)
#define VT_KEY_LETTERS 10

/*
** A key in the making.  A quality mark may still follow the last letter: it
** stands in the low bits of RANKS while the key is exact, and waits in LAST
** once it is hashed.
*/
typedef struct {
    uint64_t ranks; /* packed ranks, or the hash so far */
    uint32_t count; /* letters and digits taken, at most 255 */
    uint8_t last;   /* hashed: rank of the waiting letter, 0 for none */
    uint8_t tone;   /* the last tone seen */
    uint8_t hashed; /* 1 once RANKS is a hash */
} vt_key_maker;

/* Hash VALUE onto what was taken. */
static inline void vt_key_hash_(vt_key_maker *k, uint64_t value) {
    k->ranks = (k->ranks ^ (k->ranks >> 29) ^ value) * 0xD6E8FEB86659FD93u;
}

/* Hash the letter that waits, or, of a key that is exact so far, all letters. */
static inline void vt_key_begin_hash_(vt_key_maker *k) {
    if (k->hashed) {
        if (k->last) vt_key_hash_(k, k->last);
    } else {
        k->hashed = 1;
        k->ranks = (k->ranks ^ 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
    }
    k->last = 0;
}

/* Take a letter or digit of rank 1..43. */
static inline void vt_key_rank(vt_key_maker *k, unsigned rank) {
    if (k->count < VT_KEY_LETTERS && !k->hashed) {
        k->ranks = k->ranks << 6 | rank;
    } else {
        vt_key_begin_hash_(k);
        k->last = (uint8_t)rank;
    }
    k->count += k->count < 255;
}

/* Take a code point that has no rank (case-folded by the caller). */
static inline void vt_key_other(vt_key_maker *k, uint32_t cp) {
    vt_key_begin_hash_(k);
    vt_key_hash_(k, (uint64_t)cp + 64);
    k->count += k->count < 255;
}

/* Rank of the letter a quality mark may still follow, 0 for none. */
static inline unsigned vt_key_waiting(const vt_key_maker *k) {
    return k->hashed ? k->last : (unsigned)(k->ranks & 63);
}

/* Take a combining mark of the table; marks Vietnamese does not have are passed over. */
static inline void vt_key_mark(vt_key_maker *k, vt_letter mark) {
    unsigned quality = VT_QUALITY_OF_MARK(mark);
    if (VT_TONE(mark)) k->tone = (uint8_t)VT_TONE(mark);
    if (!quality) return;
    if (k->hashed)
        k->last = (uint8_t)vt_rank_with(k->last, quality);
    else if (k->count)
        k->ranks = (k->ranks & ~(uint64_t)63) | vt_rank_with((unsigned)(k->ranks & 63), quality);
}

/* The key of all that was taken, 0 of nothing.  Take no more with K. */
static inline vt_key vt_key_done(vt_key_maker *k) {
    if (!k->hashed) return k->ranks << 3 | k->tone;
    if (k->last) vt_key_hash_(k, k->last);
    uint64_t h = (k->ranks ^ k->tone) * 0xD6E8FEB86659FD93u;
    return (h ^ h >> 31) | VT_KEY_HASHED;
}

/* The tone of an exact key; VT_NGANG for a hashed one. */
static inline unsigned vt_key_tone(vt_key key) {
    return key & VT_KEY_HASHED ? VT_NGANG : (unsigned)(key & 7);
}

/*
** The ranks of an exact key, first letter first, into OUT; returns their
** number, 0 for a hashed key.
*/
int vt_key_ranks(vt_key key, uint8_t out[VT_KEY_LETTERS]);

/* One key for two words with a slash between them: "đ/c". */
static inline vt_key vt_slashed_key(vt_key first, vt_key second) {
    return (first * 31 + second) | VT_KEY_HASHED;
}

#endif
