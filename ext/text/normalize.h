/*
** normalize.h - one spelling for one text.
**
** The result is NFC, and beyond that:
**   - a quality mark that follows a tone mark is composed all the same:
**     a + acute + circumflex is ấ, where NFC leaves á + circumflex;
**   - lookalikes in a word of otherwise Vietnamese or ASCII letters become the
**     letter that is meant: Ð and Ɖ anywhere and ð, ɖ as the first letter
**     become Đ, đ (ðược, HÐND; not Icelandic maður); ǎ becomes ă where the
**     word is then a Vietnamese syllable (trǎm; not Pinyin hǎo);
**   - a missing horn of ươ is put where the word is no syllable without it and
**     one with it: truờng, đuợc, hưong (not thuở, nor truong without any horn);
**   - with a tone style, the tone of every Vietnamese syllable is written
**     where that style writes it (see vt_tone_place()); a word that is no
**     syllable stays as it is.
**
** Bytes that are no UTF-8 are kept as they are.  So is a letter with more
** than VT_NORMALIZE_MARKS combining marks, which no language has, together
** with its marks: time stays proportional to length on hostile input too.
** Normalizing twice changes nothing more.
*/
#ifndef VIET_TEXT_NORMALIZE_H
#define VIET_TEXT_NORMALIZE_H

#include "buffer.h"

enum vt_tone_style { VT_TONE_KEEP, VT_TONE_OLD, VT_TONE_NEW };

enum { VT_NORMALIZE_MARKS = 64 };

/* Append TEXT (N bytes), normalized, to OUT. */
void vt_normalize(const uint8_t *text, int64_t n, enum vt_tone_style style, vt_buffer *out);

#endif
