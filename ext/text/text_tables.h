/*
** text_tables.h - tables that ext/tools/gen_text.c makes from ext/data/:
** parts of syllables (ranks packed six bits a letter, ascending) and the keys
** of abbreviations whose full stop ends no sentence (ascending).
*/
#ifndef VIET_TEXT_TABLES_H
#define VIET_TEXT_TABLES_H

#include "key.h"

extern const int vt_onset_count, vt_rime_count, vt_rime_qu_count, vt_abbreviation_count;
extern const uint64_t vt_onsets[], vt_rimes[], vt_rimes_qu[];
extern const vt_key vt_abbreviations[];

#endif
