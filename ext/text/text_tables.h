/*
** text_tables.h - tables that ext/tools/gen_text.c makes from ext/data/:
** parts of syllables (ranks packed six bits a letter, ascending), the keys of
** abbreviations whose full stop ends no sentence and of words too common to
** be searched, acronyms, and words after which a Roman numeral stands (all
** ascending).
*/
#ifndef VIET_TEXT_TABLES_H
#define VIET_TEXT_TABLES_H

#include "key.h"

extern const int vt_onset_count, vt_rime_count, vt_rime_qu_count, vt_abbreviation_count;
extern const uint64_t vt_onsets[], vt_rimes[], vt_rimes_qu[];
extern const vt_key vt_abbreviations[];
extern const int vt_stopword_count;
extern const vt_key vt_stopwords[];
extern const int vt_acronym_count, vt_ordinal_count;
extern const vt_key vt_acronyms[], vt_ordinals[];

/* 1 if VALUE is one of the COUNT in SORTED, a table of these. */
static inline int vt_contains(const uint64_t *sorted, int count, uint64_t value) {
    int lo = 0, hi = count;
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        if (sorted[mid] < value)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < count && sorted[lo] == value;
}

#endif
