/*
** sections.c - viet_sections(text): the blocks of a text and what each is
** (title, byline, lead, body, caption, boilerplate).
**
**     SELECT section, rule, evidence FROM viet_sections(:text);
*/
#include "../article/labels.h"
#include "tvf.h"

enum {
    SECTION,
    START,
    LENGTH,
    BYTE_START,
    BYTE_LENGTH,
    SENTENCE,
    CONFIDENCE,
    RULE,
    EVIDENCE,
    SENTENCES,
    BLOCK,
    COLUMNS
};

static uint32_t count(const va_analysis *a) {
    return a->section_count;
}

static void column(sqlite3_context *ctx, const va_analysis *a, uint32_t row, int index) {
    const va_section *s = &a->sections[row];
    switch (index) {
    case SECTION:
        vs_result_name(ctx, va_section_name(s->kind));
        break;
    case SENTENCE:
        if (s->sentence_count) sqlite3_result_int64(ctx, (sqlite3_int64)s->first_sentence + 1);
        break;
    case CONFIDENCE:
        vs_result_confidence(ctx, s->confidence);
        break;
    case RULE:
        vs_result_name(ctx, s->rule);
        break;
    case EVIDENCE:
        vs_result_shown(ctx, a, &s->span);
        break;
    case SENTENCES:
        sqlite3_result_int64(ctx, s->sentence_count);
        break;
    case BLOCK:
        sqlite3_result_int64(ctx, (sqlite3_int64)row + 1);
        break;
    default:
        vs_result_span(ctx, a, &s->span, index - START + VS_START);
        break;
    }
}

const vs_tvf vs_sections = {
    .name = "viet_sections",
    .columns = "section TEXT, start INTEGER, length INTEGER, byte_start INTEGER, "
               "byte_length INTEGER, sentence INTEGER, confidence REAL, rule TEXT, evidence TEXT, "
               "sentences INTEGER, block INTEGER",
    .column_count = COLUMNS,
    .usual_rows = 20,
    .count = count,
    .column = column,
};
