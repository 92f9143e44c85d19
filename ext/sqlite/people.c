/*
** people.c - viet_people(text): the persons a text names, with title and organisation, and whether
** they signed or spoke.
**
**     SELECT name, title FROM viet_people(:text) WHERE signed;
*/
#include "tvf.h"

enum {
    PERSON_RANK,
    PERSON_NAME,
    PERSON_TITLE,
    PERSON_ORGANISATION,
    PERSON_REPRESENTS,
    PERSON_SIGNED,
    PERSON_SPOKE,
    PERSON_FINDING,
    PERSON_COLUMNS = PERSON_FINDING + VS_FINDING_COLUMN_COUNT
};

static uint32_t people_rows(const va_analysis *a) {
    return a->person_count;
}

static void person_column(sqlite3_context *ctx, const va_analysis *a, uint32_t row, int index) {
    const va_person *p = &a->people[row];
    const va_entity *e = &a->entities[p->entity];
    const va_mention *m = &a->mentions[p->mention];
    switch (index) {
    case PERSON_RANK:
        sqlite3_result_int64(ctx, (sqlite3_int64)row + 1);
        break;
    case PERSON_NAME:
        vs_result_name(ctx, e->name);
        break;
    case PERSON_TITLE:
        vs_result_name(ctx, p->title);
        break;
    case PERSON_ORGANISATION:
        vs_result_name(ctx, p->organisation);
        break;
    case PERSON_REPRESENTS:
        vs_result_name(ctx, p->represents);
        break;
    case PERSON_SIGNED:
        sqlite3_result_int(ctx, p->signed_here);
        break;
    case PERSON_SPOKE:
        sqlite3_result_int(ctx, p->spoke);
        break;
    default:
        vs_result_finding(ctx, a, &(vs_finding){m, e->mentions, p->confidence, p->rule},
                          index - PERSON_FINDING);
        break;
    }
}

const vs_tvf vs_people = {
    .name = "viet_people",
    .columns = "rank INTEGER, name TEXT, title TEXT, organisation TEXT, represents TEXT, "
               "signed INTEGER, spoke INTEGER, " VS_FINDING_COLUMNS,
    .column_count = PERSON_COLUMNS,
    .usual_rows = 6,
    .count = people_rows,
    .column = person_column,
    .reads = VA_READ_PEOPLE,
};
