/*
** documents.c - further papers of the main parties: each is a cooperation of its own.
**
**     "... đã ký biên bản ghi nhớ về du lịch và thỏa thuận hợp tác về giáo dục giai đoạn ..."
**     "Dịp này, hai bên cũng ký biên bản ghi nhớ ..."
**     "Năm 2019, hai bên đã ký biên bản ghi nhớ ..."  in an article on what they signed today
**
** Papers that one verb of signing has as its objects are several if "và" joins papers of two kinds,
** or if each has fields of its own.  What stands behind such a paper, up to the next one, is its
** fields, its period and its parties.  One that was signed in another year is another.
*/
#include "documents.h"
#include "cues.h"
#include "mentions.h"
#include "periods.h"
#include "phrases.h"

enum {
    DOCUMENT_PAPER_WEIGHT = 80,
    OBJECT_REACH = 12,
    BEFORE_WORDS = 4,
    MOST_PARTIES = 16 /* what a sentence names beyond them is left out, so that it stays linear */
};

/* The objects of one verb of signing. */
typedef struct {
    va_paper of[VA_MOST_PAPERS];
    uint32_t n, end; /* the next verb of signing, or the end of the sentence */
} objects;

static const lx_trigger *trigger_at(const va_document *d, uint32_t i) {
    return va_cue_at(d, i)->trigger ? &lx_triggers[va_cue_at(d, i)->index] : NULL;
}

/* A cue that names a paper, whatever is done with it. */
static int is_paper(const lx_trigger *t) {
    return t && t->kind < VA_KIND_SUPPORT &&
           (t->signs || (t->frame == LX_PACT && t->weight >= DOCUMENT_PAPER_WEIGHT));
}

int va_joint_before(const va_document *d, const va_reading *r, uint32_t i) {
    for (int words = 0; words < BEFORE_WORDS && i > 0; words++) {
        const vt_token *t = &d->token[i - 1];
        if (vt_is_marker(t, ',') || vt_is_marker(t, ';')) return 1;
        int passed = t->kind == VT_NUMBER || vt_is_marker(t, '"') || vt_is_marker(t, 0x201C);
        for (uint32_t k = va_first_cue_from(d, r, i); k > r->first_cue; k--) {
            const va_cue *c = va_cue_at(d, k - 1);
            if (c->token + 2 < i) break;
            if (va_cue_end(c) != i || c->trigger) continue;
            if (c->index == LX_PART_and) return 2;
            passed |= c->index == LX_PART_plural;
        }
        if (!passed) return 0;
        i--;
    }
    return 0;
}

/* The papers behind the verb of signing, cue V of sentence K; *NEXT is the cue to go on with. */
static void read_objects(const va_document *d, uint32_t k, uint32_t v, uint32_t *next, objects *o) {
    const va_reading *r = va_reading_at(d, k);
    uint32_t cues = r->first_cue + r->cues, i = v;
    o->n = 0;
    o->end = va_sentence_at(d, k)->token_end;
    for (; i < cues; i++) {
        const va_cue *c = va_cue_at(d, i);
        const lx_trigger *t = trigger_at(d, i);
        if (!t) continue;
        if (t->signs && t->frame == LX_ACT && i > v && c->token >= va_cue_end(va_cue_at(d, v))) {
            o->end = c->token;
            break;
        }
        if (!is_paper(t) || t->kind == LX_KIND_NONE) continue;
        va_paper *last = o->n ? &o->of[o->n - 1] : NULL;
        if (last && c->token < last->from) { /* the same words */
            last->kind = (va_kind)t->kind;
            last->cue = i;
            if (va_cue_end(c) > last->from) last->from = va_cue_end(c);
            continue;
        }
        int joint = last ? va_joint_before(d, r, c->token) : 2;
        if (!joint || o->n == VA_MOST_PAPERS) continue;
        if (last) last->to = c->token;
        o->of[o->n++] = (va_paper){k,      va_cue_at(d, v)->token, i,          va_cue_end(c),
                                   o->end, (va_kind)t->kind,       joint == 2, 0};
    }
    if (o->n) o->of[o->n - 1].to = o->end;
    *next = i;
}

/* A and B, objects of one verb, are two papers. */
static int are_two(const va_document *d, const va_paper *a, const va_paper *b) {
    uint64_t fields = va_domains_within(d, a->sentence, a->from, a->to);
    uint64_t others = va_domains_within(d, b->sentence, b->from, b->to);
    if (fields && others && fields != others) return 1;
    return a->kind != b->kind && b->joined;
}

static void add_paper(va_row_maker *x, const va_paper *p) {
    if (x->paper_count < VA_MOST_PAPERS) x->papers[x->paper_count++] = *p;
}

/* Objects of a verb beside the paper of the main row, which is the first of MAIN kind. */
static void take_objects(va_row_maker *x, const objects *o, va_kind main) {
    const va_document *d = x->d;
    uint32_t own = 0;
    while (own < o->n && o->of[own].kind != main)
        own++;
    if (o->n < 2 || own == o->n) return;
    for (uint32_t i = 0; i < o->n; i++) {
        const va_paper *p = &o->of[i], *q = &o->of[own];
        if (i == own || !are_two(d, i < own ? p : q, i < own ? q : p)) continue;
        add_paper(x, p);
        x->own = *q;
    }
}

/* A paper of another year; it is of another kind, or what is reported is a signing itself. */
static void take_dated(va_row_maker *x, const objects *o, uint32_t verb_end, va_kind main) {
    va_paper p = o->of[0];
    if (va_cue_at(x->d, p.cue)->token > verb_end + OBJECT_REACH) return;
    p.dated = 1;
    if (p.kind != main || x->event == VA_EVENT_SIGNING) add_paper(x, &p);
}

int va_adds_news(const va_document *d, uint32_t k) {
    const va_sentence *s = va_sentence_at(d, k);
    return va_phrase_end(d, s->token, s->token_end, LX_MARKER, LX_MARK_addition) > s->token;
}

/*
** The only paper of a sentence that adds it to what was told before, FIRST of all.  Where the added
** one is the paper of the main row, the first is the other.
*/
static void take_added(va_row_maker *x, const va_paper *first, const va_paper *p, va_kind main) {
    if (x->event != VA_EVENT_SIGNING || !va_adds_news(x->d, p->sentence)) return;
    if (p->kind != main) {
        add_paper(x, p);
    } else if (first->kind != main && !x->paper_count) {
        add_paper(x, first);
        x->own = *p;
    }
}

/* The sentence is about the main parties: it names them or "hai bên", and no secondary party. */
static int is_of_mains(const va_document *d, uint32_t k) {
    const va_reading *r = va_reading_at(d, k);
    int mains = 0;
    for (uint32_t i = r->first_mention; i < r->first_mention + r->mentions; i++) {
        uint32_t e = va_mention_at(d, i)->entity;
        uint32_t party = e == VA_NONE ? VA_NONE : va_entity_at(d, e)->party;
        if (party == VA_NONE) continue;
        if (VA_ITEMS(va_party, d->parties)[party].tier != VA_MAIN) return 0;
        mains = 1;
    }
    for (uint32_t i = r->first_cue; i < r->first_cue + r->cues && !mains; i++)
        mains = !va_cue_at(d, i)->trigger && va_cue_at(d, i)->index == LX_PART_aspect;
    return mains;
}

void va_find_papers(va_row_maker *x, va_kind main) {
    va_document *d = x->d;
    objects o;
    va_paper first = {.kind = main};
    int any = 0;
    for (uint32_t k = 0;
         k < d->sentences.count && x->paper_count < VA_MOST_PAPERS && !va_is_over(d->arena); k++) {
        const va_reading *r = va_reading_at(d, k);
        uint32_t cues = r->first_cue + r->cues, next;
        if (!x->sentences[k].signs || x->sentences[k].plans || x->sentences[k].section == VA_TITLE)
            continue;
        if (!is_of_mains(d, k)) continue;
        for (uint32_t i = r->first_cue; i < cues; i = next) {
            next = i + 1;
            if (!trigger_at(d, i) || !trigger_at(d, i)->signs) continue;
            read_objects(d, k, i, &next, &o);
            if (o.n && !any++) first = o.of[0];
            if (o.n > 1)
                take_objects(x, &o, main);
            else if (o.n && x->sentences[k].earlier)
                take_dated(x, &o, va_cue_end(va_cue_at(d, i)), main);
            else if (o.n)
                take_added(x, &first, &o.of[0], main);
        }
    }
}

/* The parties named in tokens [FROM, TO) of sentence K. */
static void add_named(va_document *d, uint32_t k, uint32_t from, uint32_t to, va_array *parties) {
    const va_reading *r = va_reading_at(d, k);
    for (uint32_t i = r->first_mention; i < r->first_mention + r->mentions; i++) {
        const va_mention *m = va_mention_at(d, i);
        uint32_t party = m->entity == VA_NONE ? VA_NONE : va_entity_at(d, m->entity)->party;
        if (party == VA_NONE || m->token < from || m->token >= to) continue;
        uint32_t n = 0;
        while (n < parties->count && n < MOST_PARTIES && VA_ITEMS(uint32_t, *parties)[n] != party)
            n++;
        if (n == parties->count) va_add_index(d, parties, party);
    }
}

/* Those before the verb and those the paper's own words name; else the main parties. */
static va_array parties_of(va_document *d, const va_paper *p, const va_array *mains) {
    va_array own = {0}, all = {0};
    add_named(d, p->sentence, p->from, p->to, &own);
    if (!own.count || p->dated) return *mains;
    add_named(d, p->sentence, 0, p->verb, &all);
    add_named(d, p->sentence, p->from, p->to, &all);
    return all.count > 1 ? all : *mains;
}

va_array va_parties_of_own_paper(va_row_maker *x, const va_array *mains) {
    va_document *d = x->d;
    va_array all = {0};
    if (x->own.from == x->own.to) return *mains;
    va_array own = parties_of(d, &x->own, mains);
    add_named(d, x->own.sentence, 0, UINT32_MAX, &all);
    return own.count < mains->count && all.count == mains->count ? own : *mains;
}

static void add_paper_row(va_row_maker *x, const va_paper *p, const va_array *mains,
                          uint32_t main_row) {
    va_document *d = x->d;
    const va_cue *cue = va_cue_at(d, p->cue);
    va_cooperation row = {0};
    uint64_t domains = va_domains_within(d, p->sentence, p->from, p->to);
    va_find_date(d, x->sentences, p->sentence, p->sentence + 1, &row);
    const va_cooperation *main = VA_ITEMS(va_cooperation, d->cooperations) + main_row;
    if (!row.date_text.end && !p->dated) {
        memcpy(row.date, main->date, sizeof row.date); /* signed on the same occasion */
        row.date_text = main->date_text;
    }
    float confidence = main->confidence;
    va_array parties = parties_of(d, p, mains);
    va_cooperation *c = va_add_cooperation(x, p->kind, &parties, domains + 1);
    if (!c) return;
    memcpy(c->date, row.date, sizeof c->date);
    c->date_text = row.date_text;
    c->sentence = p->sentence;
    c->span = va_span_of(d, cue->token, va_cue_end(cue));
    c->rule = p->dated ? "earlier-paper" : "further-paper";
    c->signed_paper = 1;
    c->event = VA_EVENT_SIGNING;
    c->confidence = confidence * x->sentences[p->sentence].pact;
    va_put_domains(x, domains, c);
    va_find_period_within(x, p, c);
    va_add_signatories(x, c, p->sentence, p->sentence + 1);
}

void va_further_papers(va_row_maker *x, const va_array *mains, uint32_t main_row) {
    for (uint32_t i = 0; i < x->paper_count && !va_is_over(x->d->arena); i++)
        add_paper_row(x, &x->papers[i], mains, main_row);
}
