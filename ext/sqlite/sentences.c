/*
** sentences.c - viet_sentences(text): the sentences, in the order of the text.
** The column `sentence` of the other functions is the one of this table.
**
**     SELECT sentence, section, evidence FROM viet_sentences(:text);
*/
#include "../article/labels.h"
#include "tvf.h"

enum {
    SENTENCE_NUMBER,
    SENTENCE_SECTION,
    SENTENCE_START,
    SENTENCE_LENGTH,
    SENTENCE_BYTE_START,
    SENTENCE_BYTE_LENGTH,
    SENTENCE_EVIDENCE,
    SENTENCE_BLOCK,
    SENTENCE_COLUMNS
};

static uint32_t sentences_rows(const va_analysis *a) {
    return a->sentence_count;
}

static void sentence_column(sqlite3_context *ctx, const va_analysis *a, uint32_t row, int index) {
    const va_sentence *s = &a->sentences[row];
    switch (index) {
    case SENTENCE_NUMBER:
        sqlite3_result_int64(ctx, (sqlite3_int64)row + 1);
        break;
    case SENTENCE_SECTION:
        vs_result_name(ctx, va_section_name(a->sections[s->section].kind));
        break;
    case SENTENCE_EVIDENCE:
        vs_result_shown(ctx, a, &s->span);
        break;
    case SENTENCE_BLOCK:
        sqlite3_result_int64(ctx, (sqlite3_int64)s->section + 1);
        break;
    default:
        vs_result_span(ctx, a, &s->span, index - SENTENCE_START + VS_START);
        break;
    }
}

const vs_tvf vs_sentences = {
    .name = "viet_sentences",
    .columns = "sentence INTEGER, section TEXT, start INTEGER, length INTEGER, "
               "byte_start INTEGER, byte_length INTEGER, evidence TEXT, block INTEGER",
    .column_count = SENTENCE_COLUMNS,
    .usual_rows = 30,
    .count = sentences_rows,
    .column = sentence_column,
};
