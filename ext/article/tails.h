/*
** tails.h - where a line goes over from the article to other articles: "... về du lịch. Minh Anh
** Tin liên quan Quận 1 ...".
*/
#ifndef VIET_TAILS_H
#define VIET_TAILS_H

#include "document.h"
#include "../lexicon/lexicon.h"

/* From how many characters on a block is a paragraph for sure. */
enum { LONG_BLOCK = 160 };

/* What is behind it: the line, its rest, or, in a text without lines, all the rest. */
enum { VA_NO_TAIL, VA_TAIL_LINE, VA_TAIL_OF_LINE, VA_TAIL_OF_TEXT };

/* Do tokens [FROM, TO) end like a sentence, brackets and quotes at their end aside? */
int va_ends_like_sentence(const vt_token *t, uint32_t from, uint32_t to);

/* Does a marker of kind MARK, an lx_mark or -1, begin a list of other articles? */
int va_is_list_mark(int mark);

/*
** Does what names other articles begin at token I, a marker or signs before one?  It stands behind
** a sentence of the block from token FROM, behind the author's name that follows one, behind a bar,
** or (I is FROM) first in its line, and has a name, a number or a colon behind it; or nothing, if
** it ends its line: then the list is on those that follow, and it is no tail, but begins a block.
*/
typedef struct {
    uint8_t begins_block, tail;
} va_tail;
va_tail va_tail_at(const va_document *d, uint32_t from, uint32_t i);

/* A sign that may stand before a marker: "» Tin liên quan", "[Xem thêm]". */
static inline int va_is_sign(const vt_token *t) {
    if (t->kind != VT_MARKER || t->key == ',' || t->key == '.') return 0; /* most are these */
    static const uint32_t signs[] = {'|',    '>',    0xBB, '[',    '-',    0x2013, 0x2014,
                                     0x2022, '*',    '+',  '#',    0x25B6, 0x25BA, 0x25CF,
                                     0x25A0, 0x2192, '<',  0x203A, 0x27A4, '('};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (t->key == signs[i]) return 1;
    return 0;
}

/*
** 0 if nothing of the kind begins at token I, behind another of its line: as at most words, which
** are in small letters behind another word, or begin no entry.
*/
static inline int va_may_be_tail(const va_document *d, uint32_t i) {
    const vt_token *t = &d->token[i];
    if (t->kind == VT_MARKER) return va_is_sign(t);
    if (!vt_is_capital(t) && t[-1].kind != VT_MARKER) return 0;
    return d->word[i].alone || lx_may_go_on(d->word[i], d->word[i + 1]);
}

#endif
