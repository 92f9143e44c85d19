/*
** fuzz_json.c - every JSON column of any text's rows is JSON, holds what the manual says, and names
** no party and no domain that the other tables do not have.
*/
#include "support.h"

/* Rows of these are faults; ?1 the text, ?2 the day it was published. */
static const char *const faults[] = {
    "SELECT parties, domains, signatories FROM viet_cooperations(?1, ?2) "
    "WHERE NOT json_valid(parties) OR NOT json_valid(domains) OR NOT json_valid(signatories)",
    "SELECT parties, domains, signatories FROM viet_cooperations(?1, ?2) "
    "WHERE json_type(parties) <> 'array' OR json_type(domains) <> 'array' "
    "OR json_type(signatories) <> 'array'",
    "SELECT p.value AS \"unknown party\" FROM viet_cooperations(?1, ?2) c, json_each(c.parties) p "
    "WHERE p.type <> 'text' OR p.value NOT IN (SELECT name FROM viet_parties(?1, ?2))",
    "SELECT d.value AS \"unknown domain\" FROM viet_cooperations(?1, ?2) c, json_each(c.domains) d "
    "WHERE d.type <> 'text' OR d.value NOT IN (SELECT code FROM viet_domains(?1, ?2))",
    "SELECT s.value AS signatory FROM viet_cooperations(?1, ?2) c, json_each(c.signatories) s "
    "WHERE s.type <> 'object' OR json_type(s.value, '$.name') IS NOT 'text' "
    "OR json_type(s.value, '$.for') NOT IN ('text', 'null') OR (SELECT count(*) FROM "
    "json_each(s.value)) <> 2",
    "SELECT s.value AS \"signs for an unknown party\" FROM viet_cooperations(?1, ?2) c, "
    "json_each(c.signatories) s WHERE json_extract(s.value, '$.for') IS NOT NULL AND "
    "json_extract(s.value, '$.for') NOT IN (SELECT name FROM viet_parties(?1, ?2))",
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const days[] = {NULL, "2025-07-18", "2019-02-28"};
    static sqlite3_stmt *stmt[COUNT(faults)];
    static sqlite3 *db;
    if (!db) {
        db = open_database("");
        for (size_t i = 0; i < COUNT(faults); i++)
            stmt[i] = prepare(db, faults[i]);
    }
    for (size_t i = 0; i < COUNT(faults); i++) {
        bind_text(stmt[i], 1, data, size);
        sqlite3_bind_text(stmt[i], 2, days[size % COUNT(days)], -1, SQLITE_STATIC);
        must_be_empty(stmt[i]);
        sqlite3_clear_bindings(stmt[i]);
    }
    return 0;
}
