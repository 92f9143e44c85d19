/*
** cooperations.c - viet_cooperations(text): which cooperations the article tells of, best first.
**
**     SELECT kind, event, signed, date, period, parties FROM viet_cooperations(:text);
**     SELECT c.kind, p.value FROM viet_cooperations(:text) c, json_each(c.parties) p;
*/
#include "tvf.h"

enum {
    COOPERATION_RANK,
    COOPERATION_KIND,
    COOPERATION_EVENT,
    COOPERATION_SIGNED,
    COOPERATION_DATE,
    COOPERATION_DATE_TEXT,
    COOPERATION_PERIOD,
    COOPERATION_PERIOD_START,
    COOPERATION_PERIOD_END,
    COOPERATION_COMPREHENSIVE,
    COOPERATION_PARTIES,
    COOPERATION_DOMAINS,
    COOPERATION_SIGNATORIES,
    COOPERATION_CAMEO,
    COOPERATION_SENTENCE,
    COOPERATION_START,
    COOPERATION_LENGTH,
    COOPERATION_BYTE_START,
    COOPERATION_BYTE_LENGTH,
    COOPERATION_CONFIDENCE,
    COOPERATION_RULE,
    COOPERATION_EVIDENCE,
    COOPERATION_SINCE,
    COOPERATION_COLUMNS
};

enum { JSON = 'J' }; /* the subtype that SQLite's own JSON functions give and know */

static uint32_t cooperations_rows(const va_analysis *a) {
    return a->cooperation_count;
}

/* A string of JSON: names have no control characters but those of the text they come from. */
static void append_string(sqlite3_str *out, const char *s) {
    sqlite3_str_appendchar(out, 1, '"');
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        if (c < 0x20)
            sqlite3_str_appendf(out, "\\u%04x", c);
        else if (c == '"' || c == '\\')
            sqlite3_str_appendf(out, "\\%c", c);
        else
            sqlite3_str_appendchar(out, 1, *s);
    }
    sqlite3_str_appendchar(out, 1, '"');
}

static const char *party_name(const va_analysis *a, uint32_t party) {
    return a->entities[a->parties[party].entity].name;
}

static void append_member(sqlite3_str *out, const va_analysis *a, const va_cooperation *c,
                          int index, uint32_t i) {
    if (i) sqlite3_str_appendchar(out, 1, ',');
    if (index == COOPERATION_PARTIES) {
        append_string(out, party_name(a, c->parties[i]));
    } else if (index == COOPERATION_DOMAINS) {
        append_string(out, va_domain_code(a->domains[c->domains[i]].domain));
    } else {
        const va_signatory *s = &c->signatories[i];
        sqlite3_str_appendall(out, "{\"name\":");
        append_string(out, a->entities[s->person].name);
        sqlite3_str_appendall(out, ",\"for\":");
        if (s->party == VA_NONE)
            sqlite3_str_appendall(out, "null");
        else
            append_string(out, party_name(a, s->party));
        sqlite3_str_appendchar(out, 1, '}');
    }
}

/* Result: the parties, domains or signatories of C as a JSON array. */
static void result_array(sqlite3_context *ctx, const va_analysis *a, const va_cooperation *c,
                         int index) {
    uint32_t n = index == COOPERATION_PARTIES   ? c->party_count
                 : index == COOPERATION_DOMAINS ? c->domain_count
                                                : c->signatory_count;
    sqlite3_str *out = sqlite3_str_new(sqlite3_context_db_handle(ctx));
    sqlite3_str_appendchar(out, 1, '[');
    for (uint32_t i = 0; i < n; i++)
        append_member(out, a, c, index, i);
    sqlite3_str_appendchar(out, 1, ']');
    int rc = sqlite3_str_errcode(out), length = sqlite3_str_length(out);
    char *json = sqlite3_str_finish(out);
    if (rc == SQLITE_OK && json) {
        sqlite3_result_text(ctx, json, length, sqlite3_free);
        sqlite3_result_subtype(ctx, JSON);
        return;
    }
    sqlite3_free(json);
    if (rc == SQLITE_TOOBIG)
        sqlite3_result_error_toobig(ctx);
    else
        sqlite3_result_error_nomem(ctx);
}

/* Result: the text of SPAN, NULL if it is empty. */
static void result_stated(sqlite3_context *ctx, const va_analysis *a, const va_span *span) {
    if (span->end > span->start) vs_result_shown(ctx, a, span);
}

/* Result: a day, NULL if it is not known. */
static void result_day(sqlite3_context *ctx, const char *day) {
    if (*day) vs_result_name(ctx, day);
}

static void cooperation_column(sqlite3_context *ctx, const va_analysis *a, uint32_t row,
                               int index) {
    const va_cooperation *c = &a->cooperations[row];
    switch (index) {
    case COOPERATION_RANK:
        sqlite3_result_int64(ctx, (sqlite3_int64)row + 1);
        break;
    case COOPERATION_KIND:
        vs_result_name(ctx, va_kind_name(c->kind));
        break;
    case COOPERATION_EVENT:
        vs_result_name(ctx, va_event_name(c->event));
        break;
    case COOPERATION_SIGNED:
        sqlite3_result_int(ctx, c->signed_paper);
        break;
    case COOPERATION_DATE:
        result_day(ctx, c->date);
        break;
    case COOPERATION_DATE_TEXT:
        result_stated(ctx, a, &c->date_text);
        break;
    case COOPERATION_PERIOD:
        result_stated(ctx, a, &c->period);
        break;
    case COOPERATION_PERIOD_START:
        result_day(ctx, c->period_start);
        break;
    case COOPERATION_PERIOD_END:
        result_day(ctx, c->period_end);
        break;
    case COOPERATION_SINCE:
        result_day(ctx, c->since);
        break;
    case COOPERATION_COMPREHENSIVE:
        sqlite3_result_int(ctx, c->comprehensive);
        break;
    case COOPERATION_PARTIES:
    case COOPERATION_DOMAINS:
    case COOPERATION_SIGNATORIES:
        result_array(ctx, a, c, index);
        break;
    case COOPERATION_CAMEO:
        vs_result_name(ctx, va_cameo(c->kind, c->event));
        break;
    case COOPERATION_SENTENCE:
        sqlite3_result_int64(ctx, (sqlite3_int64)c->sentence + 1);
        break;
    case COOPERATION_CONFIDENCE:
        vs_result_confidence(ctx, c->confidence);
        break;
    case COOPERATION_RULE:
        vs_result_name(ctx, c->rule);
        break;
    case COOPERATION_EVIDENCE:
        vs_result_evidence(ctx, a, c->sentence, &c->span);
        break;
    default:
        vs_result_span(ctx, a, &c->span, index - COOPERATION_START + VS_START);
        break;
    }
}

const vs_tvf vs_cooperations = {
    .name = "viet_cooperations",
    .columns = "rank INTEGER, kind TEXT, event TEXT, signed INTEGER, date TEXT, date_text TEXT, "
               "period TEXT, period_start TEXT, period_end TEXT, comprehensive INTEGER, "
               "parties TEXT, domains TEXT, signatories TEXT, cameo TEXT, sentence INTEGER, "
               "start INTEGER, length INTEGER, byte_start INTEGER, byte_length INTEGER, "
               "confidence REAL, rule TEXT, evidence TEXT, since TEXT",
    .column_count = COOPERATION_COLUMNS,
    .usual_rows = 1,
    .count = cooperations_rows,
    .column = cooperation_column,
    .reads = VA_READ_COOPERATIONS,
};
