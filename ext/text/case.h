/*
** case.h - lower, upper and title case.
**
** One character for one character, by Unicode's simple mappings (all 134
** letters of Vietnamese pair 1:1); composed or decomposed text stays what it
** is, and so do bytes that are no UTF-8.
**
** Title case: the first letter of every word is a capital, the rest small.
** A word is what vt_scan_next() finds: a hyphen parts words, an apostrophe
** does so after a single letter only (H'Hen, O'Neil, but don't).  Kept as
** they are: words with a capital behind the first letter that are no
** Vietnamese syllable (UBND, TP.HCM, YouTube, 5G) and Roman numerals (XI).
** In a text without any small letter capitals tell nothing: NGUYỄN VĂN AN is
** Nguyễn Văn An.  There words without a vowel are kept (HCM), known acronyms
** (ASEAN; no syllables), and Roman numerals (XIII; those that are syllables
** behind a word that is numbered: KHÓA XI, XI MĂNG).
*/
#ifndef VIET_TEXT_CASE_H
#define VIET_TEXT_CASE_H

#include "buffer.h"

enum vt_case { VT_LOWER_CASE, VT_UPPER_CASE };

/* Append TEXT (N bytes) in lower or upper case to OUT. */
void vt_to_case(const uint8_t *text, int64_t n, enum vt_case which, vt_buffer *out);

/* Append TEXT (N bytes) in title case to OUT; what lies beyond VT_SCAN_MAX stays as it is. */
void vt_title(const uint8_t *text, int64_t n, vt_buffer *out);

#endif
