/* forms.c - see forms.h. */
#include "forms.h"
#include "run.h"

/* The spelling that RUN is, or NULL. */
static inline const lx_form *form_of(const vt_run *run) {
    const lx_form *form = &lx_forms[lx_form_hash(run->low, run->high) & lx_form_mask];
    while (form->low != run->low || form->high != run->high) {
        if (!form->low) return NULL;
        if (++form > &lx_forms[lx_form_mask]) form = lx_forms;
    }
    return form;
}

int lx_scan_form(vt_scanner *s, vt_token *t, lx_word *w) {
    unsigned space = s->p < s->end && *s->p == ' ';
    const uint8_t *p = s->p + space;
    vt_run run;
    if (s->end - p < VT_RUN_READS || !vt_run_at(p, &run)) return 0;
    if (p[run.bytes] == '\'') return 0; /* an apostrophe may stand inside a word */
    const lx_form *form = form_of(&run);
    if (!form) return 0;
    t->key = form->key;
    t->start = (uint32_t)(p - s->text);
    t->bytes = (uint16_t)run.bytes;
    t->cstart = s->chars + space;
    t->chars = form->letters;
    t->kind = VT_WORD;
    t->shape = form->shape;
    t->gap = space ? VT_GAP_SPACE : 0;
    t->letters = form->letters;
    *w = form->word;
    s->p = p + run.bytes;
    s->chars = vt_token_cend(t);
    return 1;
}
