/*
** tvf.h - the frame of the table-valued functions over one article's text.
**
** A function is a description (vs_tvf): its columns, how many rows an analysis
** has, and the value of one column of one row.  The frame does the rest: the
** hidden columns that are the arguments, the analysis, errors.
*/
#ifndef VIET_SQLITE_TVF_H
#define VIET_SQLITE_TVF_H

#include "cache.h"
#include "vtab.h"

typedef struct {
    const char *name;
    const char *columns; /* "rank, name, ..." as CREATE TABLE has them */
    int column_count;
    sqlite3_int64 usual_rows; /* rows of an ordinary article, for the planner */
    uint32_t (*count)(const va_analysis *a);
    /* Set the result of COLUMN (0..column_count-1) of ROW (0..count-1). */
    void (*column)(sqlite3_context *ctx, const va_analysis *a, uint32_t row, int column);
    va_extent reads; /* what of an analysis it shows */
} vs_tvf;

/*
** Register F on DB as an eponymous module; its cursors take analyses from
** CACHE, to which the module holds a reference of its own.  Returns SQLITE_OK
** or an error code, with *ERR as register.h says.
*/
int vs_tvf_register(sqlite3 *db, const vs_tvf *f, vs_cache *cache, char **err);

/* The functions; one file each. */
extern const vs_tvf vs_parties, vs_domains, vs_cooperations, vs_mentions, vs_sections, vs_sentences,
    vs_people;

/* The columns that say where: the text itself and its place in the source, as these were given. */
enum { VS_TEXT, VS_START, VS_LENGTH, VS_BYTE_START, VS_BYTE_LENGTH };

/*
** Result: what WHICH says of SPAN.  START and LENGTH in characters, 1-based as
** substr() counts; the BYTE pair in bytes, 0-based.
*/
void vs_result_span(sqlite3_context *ctx, const va_analysis *a, const va_span *span, int which);

/* Result: SPAN as it was read: of HTML, what is shown. */
void vs_result_shown(sqlite3_context *ctx, const va_analysis *a, const va_span *span);

/*
** What parties, domains and people end with: of all that is told about one, the
** mention to show, how many there are, and how sure it is.
*/
typedef struct {
    const va_mention *mention;
    uint32_t mentions;
    float confidence; /* 0..1 */
    const char *rule; /* NUL-terminated */
} vs_finding;

#define VS_FINDING_COLUMNS                                                                         \
    "mention TEXT, start INTEGER, length INTEGER, byte_start INTEGER, byte_length INTEGER, "       \
    "mentions INTEGER, sentence INTEGER, confidence REAL, rule TEXT, evidence TEXT"
enum { VS_FINDING_COLUMN_COUNT = 10 };

/* Result: column WHICH (from 0) of VS_FINDING_COLUMNS. */
void vs_result_finding(sqlite3_context *ctx, const va_analysis *a, const vs_finding *f, int which);

/* Result: a NUL-terminated text that lives as long as the analysis; NULL gives NULL. */
void vs_result_name(sqlite3_context *ctx, const char *name);

/* Result: a confidence 0..1 in steps of 0.001. */
void vs_result_confidence(sqlite3_context *ctx, float confidence);

/* The most bytes of evidence: news has a longer sentence in twenty thousand. */
enum { VS_EVIDENCE = 1500, VS_EVIDENCE_BEFORE = 500 };

/*
** Result: the text of sentence INDEX, in which SPAN stands; NULL if there is no such sentence.  Of
** a long one it is VS_EVIDENCE bytes, from VS_EVIDENCE_BEFORE before SPAN on or as many as end with
** the sentence, cut between characters: all rows of a sentence may ask for it.
*/
void vs_result_evidence(sqlite3_context *ctx, const va_analysis *a, uint32_t index,
                        const va_span *span);

#endif
