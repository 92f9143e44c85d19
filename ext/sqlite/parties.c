/*
** parties.c - viet_parties(text): who takes part in the cooperation, best first.
**
**     SELECT rank, name, type, tier FROM viet_parties(:text);
*/
#include "../article/labels.h"
#include "tvf.h"

enum {
    PARTY_RANK,
    PARTY_NAME,
    PARTY_TYPE,
    PARTY_TIER,
    PARTY_ROLE,
    PARTY_REPRESENTS,
    PARTY_UNIT_CODE,
    PARTY_UNIT_ERA,
    PARTY_SUCCESSOR_CODE,
    PARTY_COUNTRY,
    PARTY_FINDING,
    PARTY_COLUMNS = PARTY_FINDING + VS_FINDING_COLUMN_COUNT
};

static uint32_t parties_rows(const va_analysis *a) {
    return a->party_count;
}

static void party_column(sqlite3_context *ctx, const va_analysis *a, uint32_t row, int index) {
    const va_party *p = &a->parties[row];
    const va_entity *e = &a->entities[p->entity];
    const va_mention *m = &a->mentions[p->mention];
    char codes[VA_SUCCESSORS];
    switch (index) {
    case PARTY_RANK:
        sqlite3_result_int64(ctx, (sqlite3_int64)row + 1);
        break;
    case PARTY_NAME:
        vs_result_name(ctx, e->name);
        break;
    case PARTY_TYPE:
        vs_result_name(ctx, va_type_name(e->type));
        break;
    case PARTY_TIER:
        vs_result_name(ctx, va_tier_name(p->tier));
        break;
    case PARTY_ROLE:
        vs_result_name(ctx, va_role_name(p->role));
        break;
    case PARTY_REPRESENTS:
        vs_result_name(ctx, e->represents);
        break;
    case PARTY_UNIT_CODE:
        vs_result_name(ctx, e->unit_code);
        break;
    case PARTY_UNIT_ERA:
        vs_result_name(ctx, e->unit_era);
        break;
    case PARTY_SUCCESSOR_CODE:
        vs_result_name(ctx, va_successors(e, codes));
        break;
    case PARTY_COUNTRY:
        vs_result_name(ctx, e->country);
        break;
    default:
        vs_result_finding(ctx, a, &(vs_finding){m, e->mentions, p->confidence, p->rule},
                          index - PARTY_FINDING);
        break;
    }
}

const vs_tvf vs_parties = {
    .name = "viet_parties",
    .columns =
        "rank INTEGER, name TEXT, type TEXT, tier TEXT, role TEXT, represents TEXT, "
        "unit_code TEXT, unit_era TEXT, successor_code TEXT, country TEXT, " VS_FINDING_COLUMNS,
    .column_count = PARTY_COLUMNS,
    .usual_rows = 4,
    .count = parties_rows,
    .column = party_column,
    .reads = VA_READ_PARTIES,
};
