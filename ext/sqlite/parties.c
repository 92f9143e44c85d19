/*
** parties.c - viet_parties(text): who takes part in the cooperation, best first.
**
**     SELECT rank, name, type, tier FROM viet_parties(:text);
*/
#include "../article/labels.h"
#include "tvf.h"

enum {
    RANK,
    NAME,
    TYPE,
    TIER,
    ROLE,
    REPRESENTS,
    UNIT_CODE,
    UNIT_ERA,
    SUCCESSOR_CODE,
    COUNTRY,
    FINDING,
    COLUMNS = FINDING + VS_FINDING_COLUMN_COUNT
};

static uint32_t count(const va_analysis *a) {
    return a->party_count;
}

static void column(sqlite3_context *ctx, const va_analysis *a, uint32_t row, int index) {
    const va_party *p = &a->parties[row];
    const va_entity *e = &a->entities[p->entity];
    const va_mention *m = &a->mentions[p->mention];
    char codes[VA_SUCCESSORS];
    switch (index) {
    case RANK:
        sqlite3_result_int64(ctx, (sqlite3_int64)row + 1);
        break;
    case NAME:
        vs_result_name(ctx, e->name);
        break;
    case TYPE:
        vs_result_name(ctx, va_type_name(e->type));
        break;
    case TIER:
        vs_result_name(ctx, va_tier_name(p->tier));
        break;
    case ROLE:
        vs_result_name(ctx, va_role_name(p->role));
        break;
    case REPRESENTS:
        vs_result_name(ctx, e->represents);
        break;
    case UNIT_CODE:
        vs_result_name(ctx, e->unit_code);
        break;
    case UNIT_ERA:
        vs_result_name(ctx, e->unit_era);
        break;
    case SUCCESSOR_CODE:
        vs_result_name(ctx, va_successors(e, codes));
        break;
    case COUNTRY:
        vs_result_name(ctx, e->country);
        break;
    default:
        vs_result_finding(ctx, a, &(vs_finding){m, e->mentions, p->confidence, p->rule},
                          index - FINDING);
        break;
    }
}

const vs_tvf vs_parties = {
    .name = "viet_parties",
    .columns =
        "rank INTEGER, name TEXT, type TEXT, tier TEXT, role TEXT, represents TEXT, "
        "unit_code TEXT, unit_era TEXT, successor_code TEXT, country TEXT, " VS_FINDING_COLUMNS,
    .column_count = COLUMNS,
    .usual_rows = 4,
    .count = count,
    .column = column,
    .reads = VA_READ_PARTIES,
};
