/*
** letter.c - what the letter table does not hold: code points beyond the
** Basic Multilingual Plane, and the small algebra of ranks and qualities.
*/
#include "letter.h"
#include "category.h"

vt_letter vt_letter_beyond(uint32_t cp) {
    if (cp > 0x10FFFF) cp = 0xFFFD;
    return (vt_letter)((unsigned)vt_class_of_category(cp) << 10);
}

/* One row a rank: the ASCII letter, the quality, and the precomposed lower-case tones. */
static const struct {
    char ascii;
    uint8_t quality;
    uint16_t lower[6];
} rank_row[34] = {
    [VT_A] = {'a', VT_PLAIN, {'a', 0xE0, 0x1EA3, 0xE3, 0xE1, 0x1EA1}},
    [VT_A_BREVE] = {'a', VT_BREVE, {0x103, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB7}},
    [VT_A_CIRCUMFLEX] = {'a', VT_CIRCUMFLEX, {0xE2, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD}},
    [VT_B] = {'b', VT_PLAIN, {'b'}},
    [VT_C] = {'c', VT_PLAIN, {'c'}},
    [VT_D] = {'d', VT_PLAIN, {'d'}},
    [VT_D_BAR] = {'d', VT_BAR, {0x111}},
    [VT_E] = {'e', VT_PLAIN, {'e', 0xE8, 0x1EBB, 0x1EBD, 0xE9, 0x1EB9}},
    [VT_E_CIRCUMFLEX] = {'e', VT_CIRCUMFLEX, {0xEA, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7}},
    [VT_F] = {'f', VT_PLAIN, {'f'}},
    [VT_G] = {'g', VT_PLAIN, {'g'}},
    [VT_H] = {'h', VT_PLAIN, {'h'}},
    [VT_I] = {'i', VT_PLAIN, {'i', 0xEC, 0x1EC9, 0x129, 0xED, 0x1ECB}},
    [VT_J] = {'j', VT_PLAIN, {'j'}},
    [VT_K] = {'k', VT_PLAIN, {'k'}},
    [VT_L] = {'l', VT_PLAIN, {'l'}},
    [VT_M] = {'m', VT_PLAIN, {'m'}},
    [VT_N] = {'n', VT_PLAIN, {'n'}},
    [VT_O] = {'o', VT_PLAIN, {'o', 0xF2, 0x1ECF, 0xF5, 0xF3, 0x1ECD}},
    [VT_O_CIRCUMFLEX] = {'o', VT_CIRCUMFLEX, {0xF4, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED1, 0x1ED9}},
    [VT_O_HORN] = {'o', VT_HORN, {0x1A1, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3}},
    [VT_P] = {'p', VT_PLAIN, {'p'}},
    [VT_Q] = {'q', VT_PLAIN, {'q'}},
    [VT_R] = {'r', VT_PLAIN, {'r'}},
    [VT_S] = {'s', VT_PLAIN, {'s'}},
    [VT_T] = {'t', VT_PLAIN, {'t'}},
    [VT_U] = {'u', VT_PLAIN, {'u', 0xF9, 0x1EE7, 0x169, 0xFA, 0x1EE5}},
    [VT_U_HORN] = {'u', VT_HORN, {0x1B0, 0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1}},
    [VT_V] = {'v', VT_PLAIN, {'v'}},
    [VT_W] = {'w', VT_PLAIN, {'w'}},
    [VT_X] = {'x', VT_PLAIN, {'x'}},
    [VT_Y] = {'y', VT_PLAIN, {'y', 0x1EF3, 0x1EF7, 0x1EF9, 0xFD, 0x1EF5}},
    [VT_Z] = {'z', VT_PLAIN, {'z'}},
};

unsigned vt_rank_with(unsigned rank, unsigned quality) {
    if (quality == VT_PLAIN || rank == 0 || rank >= VT_DIGIT_0) return rank;
    /* A letter that has a quality already starts again from its base letter. */
    char base = rank_row[rank].ascii;
    for (unsigned r = 1; r < VT_DIGIT_0; r++)
        if (rank_row[r].ascii == base && rank_row[r].quality == quality) return r;
    return rank;
}

char vt_rank_ascii(unsigned rank) {
    if (rank >= VT_DIGIT_0) return rank < VT_DIGIT_0 + 10 ? (char)('0' + rank - VT_DIGIT_0) : 0;
    return rank_row[rank].ascii;
}

enum vt_quality vt_rank_quality(unsigned rank) {
    return rank < VT_DIGIT_0 ? (enum vt_quality)rank_row[rank].quality : VT_PLAIN;
}

int vt_rank_is_vowel(unsigned rank) {
    return rank > 0 && rank < VT_DIGIT_0 && rank_row[rank].lower[1] != 0;
}

uint32_t vt_compose(unsigned rank, unsigned tone, int upper) {
    if (rank == 0 || rank >= VT_DIGIT_0 + 10) return 0xFFFD;
    if (rank >= VT_DIGIT_0) return '0' + rank - VT_DIGIT_0;
    if (tone > VT_NANG || !vt_rank_is_vowel(rank)) tone = VT_NGANG;
    uint32_t lower = rank_row[rank].lower[tone];
    if (!upper) return lower;
    /* Latin-1 capitals stand 32 below, those of the other blocks (1A0, 1AF too) one below. */
    return lower < 0x100 ? lower - 32 : lower - 1;
}
