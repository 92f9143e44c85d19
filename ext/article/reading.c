/* reading.c - see reading.h. */
#include "reading.h"
#include "cues.h"
#include "dates.h"
#include "matches.h"
#include "name_tagger.h"
#include "names.h"
#include "short_forms.h"
#include "sort_mentions.h"
#include "times.h"
#include "typed_units.h"

static va_section_kind section_of_reading(const va_document *d, uint32_t sentence) {
    return va_section_at(d, va_sentence_at(d, sentence)->section)->kind;
}

/* Names, dates and cues of the sentence at hand. */
static void read_names(const va_cursor *s) {
    uint32_t first = s->d->mentions.count;
    va_names(s);
    if (!s->d->arena->failed) va_tag_names(s, first);
    if (s->d->arena->failed || section_of_reading(s->d, s->sentence) == VA_BOILERPLATE) return;
    va_short_forms(s, first);
    va_dates(s);
    va_cues(s);
}

/* Open SENTENCE, of which nothing is read yet. */
static int begin_sentence(va_document *d, uint32_t sentence, va_cursor *s) {
    va_reading *r = va_reading_at(d, sentence);
    *r = (va_reading){.first_mention = d->mentions.count,
                      .first_cue = d->cues.count,
                      .matched = r->matched,
                      .shouted = r->shouted};
    return va_open_sentence(d, sentence, s);
}

void va_read_sentences(va_document *d) {
    va_cursor s;
    va_note_typed_units(d);
    for (uint32_t k = 0; k < d->sentences.count && begin_sentence(d, k, &s); k++) {
        va_reading *r = va_reading_at(d, k);
        read_names(&s);
        if (va_is_over(d->arena)) return;
        va_sort_mentions(d, k);
        r->mentions = d->mentions.count - r->first_mention;
        if (d->wanted & VA_READ_SIGNERS && section_of_reading(d, k) != VA_BOILERPLATE) va_times(&s);
        r->cues = d->cues.count - r->first_cue;
    }
}
