/* analysis.h - analyses a text: see article.h for what comes of it. */
#ifndef VIET_ANALYSIS_H
#define VIET_ANALYSIS_H

#include "article.h"
#include "observer.h"

/* The user's terms, compiled; see lexicon/terms.h. */
struct va_terms;

/*
** Analyse TEXT of SIZE bytes (any bytes; TEXT may be NULL if SIZE is 0).
** PUBLISHED is the article's date as "YYYY-MM-DD" or NULL; anything else
** counts as NULL.  TEXT is not copied and must outlive the analysis.
** Returns NULL when memory runs out, else an analysis for va_free().  Time and
** memory are linear in SIZE.
*/
va_analysis *va_analyse(const uint8_t *text, int64_t size, const char *published,
                        const va_memory *memory);

/* va_analyse() with the user's TERMS, or NULL; EXTENT of it. */
va_analysis *va_analyse_with(const uint8_t *text, int64_t size, const char *published,
                             const struct va_terms *terms, va_extent extent,
                             const va_memory *memory);

/* Release an analysis; NULL is a no-op. */
void va_free(va_analysis *a);

/* va_analyse() that shows its evidence to WHO. */
va_analysis *va_analyse_observed(const uint8_t *text, int64_t size, const char *published,
                                 const va_memory *memory, const va_observer *who);

#endif
