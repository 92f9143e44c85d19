/*
** mentions.c - viet_mentions(text): every mention found, party or not, in the
** order of the text.
**
**     SELECT entity, name, mention, start FROM viet_mentions(:text);
*/
#include "../article/labels.h"
#include "tvf.h"

enum {
    MENTION_ENTITY,
    MENTION_NAME,
    MENTION_TYPE,
    MENTION_IS_PARTY,
    MENTION_FORM,
    MENTION_ITSELF,
    MENTION_START,
    MENTION_LENGTH,
    MENTION_BYTE_START,
    MENTION_BYTE_LENGTH,
    MENTION_SENTENCE,
    MENTION_SECTION,
    MENTION_RULE,
    MENTION_CONFIDENCE,
    MENTION_EVIDENCE,
    MENTION_UNIT_CODE,
    MENTION_UNIT_ERA,
    MENTION_COLUMNS
};

static uint32_t mentions_rows(const va_analysis *a) {
    return a->mention_count;
}

/* The entity of a mention; NULL for a domain, date or document. */
static const va_entity *entity_of(const va_analysis *a, const va_mention *m) {
    return m->entity < a->entity_count ? &a->entities[m->entity] : NULL;
}

static int is_party(const va_entity *e) {
    return e && e->party != VA_NONE;
}

/* A domain's name is its label; a date or document is called what is written. */
static void name(sqlite3_context *ctx, const va_analysis *a, const va_mention *m) {
    const va_entity *e = entity_of(a, m);
    if (e)
        vs_result_name(ctx, e->name);
    else if (m->kind == VA_DOMAIN)
        vs_result_name(ctx, va_domain_label_vi(m->domain));
    else
        vs_result_shown(ctx, a, &m->span);
}

/* The type of an organisation or place, the code of a domain, else NULL. */
static void type(sqlite3_context *ctx, const va_analysis *a, const va_mention *m) {
    const va_entity *e = entity_of(a, m);
    if (m->kind == VA_DOMAIN)
        vs_result_name(ctx, va_domain_code(m->domain));
    else if (e && (e->kind == VA_ORGANISATION || e->kind == VA_PLACE))
        vs_result_name(ctx, va_type_name(e->type));
}

static void section(sqlite3_context *ctx, const va_analysis *a, const va_mention *m) {
    if (m->sentence < a->sentence_count)
        vs_result_name(ctx, va_section_name(a->sections[a->sentences[m->sentence].section].kind));
}

static void mention_column(sqlite3_context *ctx, const va_analysis *a, uint32_t row, int index) {
    const va_mention *m = &a->mentions[row];
    const va_entity *e = entity_of(a, m);
    switch (index) {
    case MENTION_ENTITY:
        vs_result_name(ctx, is_party(e) ? "party" : va_entity_kind_name(m->kind));
        break;
    case MENTION_NAME:
        name(ctx, a, m);
        break;
    case MENTION_TYPE:
        type(ctx, a, m);
        break;
    case MENTION_IS_PARTY:
        sqlite3_result_int(ctx, is_party(e));
        break;
    case MENTION_FORM:
        vs_result_name(ctx, va_form_name(m->form));
        break;
    case MENTION_SENTENCE:
        sqlite3_result_int64(ctx, (sqlite3_int64)m->sentence + 1);
        break;
    case MENTION_SECTION:
        section(ctx, a, m);
        break;
    case MENTION_RULE:
        vs_result_name(ctx, m->rule);
        break;
    case MENTION_CONFIDENCE:
        vs_result_confidence(ctx, m->confidence);
        break;
    case MENTION_EVIDENCE:
        vs_result_evidence(ctx, a, m->sentence, &m->span);
        break;
    case MENTION_UNIT_CODE:
        if (e) vs_result_name(ctx, e->unit_code);
        break;
    case MENTION_UNIT_ERA:
        if (e) vs_result_name(ctx, e->unit_era);
        break;
    default:
        vs_result_span(ctx, a, &m->span, index - MENTION_ITSELF);
        break;
    }
}

const vs_tvf vs_mentions = {
    .name = "viet_mentions",
    .columns = "entity TEXT, name TEXT, type TEXT, is_party INTEGER, form TEXT, mention TEXT, "
               "start INTEGER, length INTEGER, byte_start INTEGER, byte_length INTEGER, "
               "sentence INTEGER, section TEXT, rule TEXT, confidence REAL, evidence TEXT, "
               "unit_code TEXT, unit_era TEXT",
    .column_count = MENTION_COLUMNS,
    .usual_rows = 60,
    .count = mentions_rows,
    .column = mention_column,
    .reads = VA_READ_MENTIONS | VA_READ_PARTIES,
};
