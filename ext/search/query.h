/*
** query.h - what a person typed in, an FTS5 MATCH expression out.
**
** Every word stands in double quotes, so nothing that is typed can be an error of syntax; what is
** in quotes is words only (words.h).  No word at all gives "", which matches nothing.
**
** What the person may write:
**     words          a run: see enum vf_query_mode
**     ô-tô 15-NQ/TW  words joined by . - / ' & : _ @ + # (a comma too, between digits) without
**                    white space are one unit, found as a phrase
**     "as it stands" a phrase, also in “ ” and « »; a quote that nobody closes is punctuation
**     -word -"…"     must not occur; white space or nothing stands before the hyphen
**     word*          words that begin so; white space or nothing follows the star
**     this OR that   one of the two; OR in capitals, words on both sides
** All else is punctuation, the hyphen before a digit a sign, and AND NOT NEAR are words.
**
** Diacritics.  The tokenizer `vietnamese` reads each quoted string by itself: one without any
** diacritic finds every spelling of its syllables, one with a diacritic or with U+034F is taken as
** it is written.  Hence:
**   - No word of the input has a diacritic: the strings are left to the tokenizer.
**   - Some word has: the person types diacritics, and a word without any is meant so if it is a
**     well-formed syllable as it is written (ban, nam, hai).  Where no other word of its string
**     has a diacritic, U+034F behind it says so.
**   - In the same input a word that is no syllable yet but becomes one with diacritics (hop, tac,
**     duong) was left without them by haste.  It stands in a string of its own, which the tokenizer
**     expands, joined to its neighbours in a phrase by +: "hợp" + "tac".
**   - The last word before a star, if it has no diacritics, may get them yet: it always expands.
**
** Abbreviations.  Where a run holds an abbreviation or what it stands for, phrases with the other
** spellings are alternatives of the run, three at most.  An abbreviation may be glued or separated
** (TPHCM, TP.HCM, TP HCM) and in any case of letters.  One that reads as a syllable (AI, TƯ) is
** known in capitals only, and never an alternative: the index does not tell it from ai and tư. What
** it stands for is known with its diacritics only.  Likewise a word without diacritics that only
** syllables written together can be (oto, taxi) is looked for as these, too.
** A type of units before its number or name (Q.1, phường 12, H. Hòa Vang), a number glued to
** letters (100m2, AB-1234) and a telephone number have their other spellings too.
**
** Only the first VF_QUERY_WORDS words of the input count: FTS5 would hold an index cursor of some
** kilobytes for every word.
*/
#ifndef VIET_SEARCH_QUERY_H
#define VIET_SEARCH_QUERY_H

#include <stdint.h>
#include "buffer.h"
#include "tokens.h"

enum { VF_QUERY_WORDS = 64 };

/* What becomes of a run of words. */
enum vf_query_mode {
    VF_QUERY_ALL,    /* the phrase, or the words near each other, or all of them anywhere */
    VF_QUERY_PHRASE, /* the phrase */
    VF_QUERY_ANY,    /* the phrase, or one of the words */
    VF_QUERY_NEAR    /* the phrase, or the words near each other */
};

/*
** Append the expression for TEXT (N bytes, any bytes) to OUT, for a table whose tokenizer has
** OPTIONS; NULL: none.  DETAIL 0: the table keeps no positions (detail=column or none), so that
** where else a phrase or NEAR would stand all its words are asked for.
*/
void vf_query(const uint8_t *text, int64_t n, enum vf_query_mode mode, const vf_options *options,
              int detail, vt_buffer *out);

#endif
