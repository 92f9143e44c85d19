/* reading.c - see reading.h. */
#include <string.h>
#include "reading.h"
#include "cues.h"
#include "dates.h"
#include "matches.h"
#include "names.h"
#include "sort_mentions.h"
#include "times.h"

static va_section_kind section_of(const va_document *d, uint32_t sentence) {
    return va_section_at(d, va_sentence_at(d, sentence)->section)->kind;
}

void va_read_sentence(va_document *d, uint32_t sentence) {
    va_reading *r = va_reading_at(d, sentence);
    memset(r, 0, sizeof *r);
    r->first_mention = d->mentions.count;
    r->first_cue = d->cues.count;
    va_find_matches(d, va_sentence_at(d, sentence));
    if (!d->arena->failed) va_names(d, sentence);
    if (d->arena->failed || section_of(d, sentence) == VA_BOILERPLATE) return;
    va_dates(d, sentence);
    va_cues(d, sentence);
}

void va_read_sentences(va_document *d) {
    for (uint32_t k = 0; k < d->sentences.count && !d->arena->failed; k++) {
        va_reading *r = va_reading_at(d, k);
        va_read_sentence(d, k);
        if (d->arena->failed) return;
        if (d->wanted & VA_READ_SIGNERS && section_of(d, k) != VA_BOILERPLATE) va_times(d, k);
        va_sort_mentions(d, k);
        r->mentions = d->mentions.count - r->first_mention;
        r->cues = d->cues.count - r->first_cue;
    }
}
