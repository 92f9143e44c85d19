/* spelling_table.c - see spelling_table.h. */
#include "spelling_table.h"
#include "run.h"

/* The spelling that RUN is, or NULL. */
static inline const lx_spelling *spelling_of_run(const vt_run *run) {
    const lx_spelling *spelling =
        &lx_spellings[lx_spelling_hash(run->low, run->high) & lx_spelling_mask];
    while (spelling->low != run->low || spelling->high != run->high) {
        if (!spelling->low) return NULL;
        if (++spelling > &lx_spellings[lx_spelling_mask]) spelling = lx_spellings;
    }
    return spelling;
}

int lx_scan_spelling(vt_scanner *s, vt_token *t, lx_word *w) {
    unsigned space = s->p < s->end && *s->p == ' ';
    const uint8_t *p = s->p + space;
    vt_run run;
    if (s->end - p < VT_RUN_READS || !vt_run_at(p, &run)) return 0;
    if (p[run.bytes] == '\'') return 0; /* an apostrophe may stand inside a word */
    const lx_spelling *spelling = spelling_of_run(&run);
    if (!spelling) return 0;
    *w = spelling->word;
    t->key = lx_word_keys[w->id];
    t->start = (uint32_t)(p - s->text);
    t->bytes = (uint16_t)run.bytes;
    t->cstart = s->chars + space;
    t->chars = w->letters;
    t->kind = VT_WORD;
    t->shape = w->shape;
    t->gap = space ? VT_GAP_SPACE : 0;
    t->letters = w->letters;
    s->p = p + run.bytes;
    s->chars = vt_token_cend(t);
    return 1;
}
