/*
** domains.c - viet_domains(text): what the cooperation is about, best first.
**
**     SELECT code, label_en, scope, mention FROM viet_domains(:text);
*/
#include "../article/labels.h"
#include "tvf.h"

enum {
    DOMAIN_RANK,
    DOMAIN_CODE,
    DOMAIN_GROUP,
    DOMAIN_LABEL_VI,
    DOMAIN_LABEL_EN,
    DOMAIN_SCOPE,
    DOMAIN_FINDING,
    DOMAIN_COLUMNS = DOMAIN_FINDING + VS_FINDING_COLUMN_COUNT
};

static uint32_t domains_rows(const va_analysis *a) {
    return a->domain_count;
}

static void domains_column(sqlite3_context *ctx, const va_analysis *a, uint32_t row, int index) {
    const va_domain *d = &a->domains[row];
    const va_mention *m = &a->mentions[d->mention];
    switch (index) {
    case DOMAIN_RANK:
        sqlite3_result_int64(ctx, (sqlite3_int64)row + 1);
        break;
    case DOMAIN_CODE:
        vs_result_name(ctx, va_domain_code(d->domain));
        break;
    case DOMAIN_GROUP:
        vs_result_name(ctx, va_domain_group(d->domain));
        break;
    case DOMAIN_LABEL_VI:
        vs_result_name(ctx, va_domain_label_vi(d->domain));
        break;
    case DOMAIN_LABEL_EN:
        vs_result_name(ctx, va_domain_label_en(d->domain));
        break;
    case DOMAIN_SCOPE:
        vs_result_name(ctx, va_scope_name(d->scope));
        break;
    default:
        vs_result_finding(ctx, a, &(vs_finding){m, d->mentions, d->confidence, d->rule},
                          index - DOMAIN_FINDING);
        break;
    }
}

const vs_tvf vs_domains = {
    .name = "viet_domains",
    .columns = "rank INTEGER, code TEXT, domain_group TEXT, label_vi TEXT, label_en TEXT, "
               "scope TEXT, " VS_FINDING_COLUMNS,
    .column_count = DOMAIN_COLUMNS,
    .usual_rows = 4,
    .count = domains_rows,
    .column = domains_column,
    .reads = VA_READ_PARTIES,
};
