/*
** sections.c - viet_sections(text): the blocks of a text and what each is
** (title, byline, lead, body, caption, boilerplate).
**
**     SELECT section, rule, evidence FROM viet_sections(:text);
*/
#include "../article/labels.h"
#include "tvf.h"

enum {
    SECTION_KIND,
    SECTION_START,
    SECTION_LENGTH,
    SECTION_BYTE_START,
    SECTION_BYTE_LENGTH,
    SECTION_SENTENCE,
    SECTION_CONFIDENCE,
    SECTION_RULE,
    SECTION_EVIDENCE,
    SECTION_SENTENCES,
    SECTION_BLOCK,
    SECTION_COLUMNS
};

static uint32_t sections_rows(const va_analysis *a) {
    return a->section_count;
}

static void section_column(sqlite3_context *ctx, const va_analysis *a, uint32_t row, int index) {
    const va_section *s = &a->sections[row];
    switch (index) {
    case SECTION_KIND:
        vs_result_name(ctx, va_section_name(s->kind));
        break;
    case SECTION_SENTENCE:
        if (s->sentence_count) sqlite3_result_int64(ctx, (sqlite3_int64)s->first_sentence + 1);
        break;
    case SECTION_CONFIDENCE:
        vs_result_confidence(ctx, s->confidence);
        break;
    case SECTION_RULE:
        vs_result_name(ctx, s->rule);
        break;
    case SECTION_EVIDENCE:
        vs_result_shown(ctx, a, &s->span);
        break;
    case SECTION_SENTENCES:
        sqlite3_result_int64(ctx, s->sentence_count);
        break;
    case SECTION_BLOCK:
        sqlite3_result_int64(ctx, (sqlite3_int64)row + 1);
        break;
    default:
        vs_result_span(ctx, a, &s->span, index - SECTION_START + VS_START);
        break;
    }
}

const vs_tvf vs_sections = {
    .name = "viet_sections",
    .columns = "section TEXT, start INTEGER, length INTEGER, byte_start INTEGER, "
               "byte_length INTEGER, sentence INTEGER, confidence REAL, rule TEXT, evidence TEXT, "
               "sentences INTEGER, block INTEGER",
    .column_count = SECTION_COLUMNS,
    .usual_rows = 20,
    .count = sections_rows,
    .column = section_column,
};
