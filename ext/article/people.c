/*
** people.c - persons with their title and organisation, and whether they signed or spoke.
**
** A title stands before the name ("Chủ tịch UBND tỉnh X Nguyễn Văn A") or behind it ("ông Nguyễn
** Văn A, Chủ tịch UBND tỉnh X").  Both are read as a chain of titles, names of organisations and
** places, and what joins them.  Who signs is what signatories.c found; who speaks stands before a
** verb of saying.
*/
#include "people.h"
#include "canonical.h"
#include "signatories.h"
#include "phrases.h"

enum {
    CHAIN_TOKENS = 48, /* the longest title with its organisation */
    TITLE_TOKENS = 12, /* the longest entry of titles.tsv */
    HEAD_TOKENS = 4,   /* of a head of organisations that is said without a name */
    LOOSE_TOKENS = 5,  /* words between a name and its verb that belong to neither */
    VERB_TOKENS = 60   /* from a name to its verb, other names between */
};

/* Tokens of a title and what it says: [FIRST, END), and the mention of its organisation. */
typedef struct {
    uint32_t first, end, organisation, place;
} title_span;

static const title_span no_title = {0, 0, VA_NONE, VA_NONE};

/* The word of the grammar at token I that plays PART; one past it, or I. */
static uint32_t part_at(const va_document *d, uint32_t i, uint32_t limit, lx_part part) {
    return va_phrase_end(d, i, limit, LX_WORD, part);
}

static const va_sentence *sentence_of(const va_document *d, uint32_t mention) {
    return va_sentence_at(d, va_mention_at(d, mention)->sentence);
}

/* The mention that ends before, or begins at, token I of MENTION's sentence; VA_NONE: none. */
static uint32_t mention_before(const va_document *d, uint32_t mention, uint32_t i) {
    for (uint32_t k = mention; k-- > 0;) {
        const va_mention *m = va_mention_at(d, k);
        if (m->sentence != va_mention_at(d, mention)->sentence || m->token_end < i) break;
        if (m->token_end == i && (m->kind == VA_ORGANISATION || m->kind == VA_PLACE)) return k;
    }
    return VA_NONE;
}

static uint32_t mention_at(const va_document *d, uint32_t mention, uint32_t i) {
    for (uint32_t k = mention + 1; k < d->mentions.count; k++) {
        const va_mention *m = va_mention_at(d, k);
        if (m->sentence != va_mention_at(d, mention)->sentence || m->token > i) break;
        if (m->token == i && (m->kind == VA_ORGANISATION || m->kind == VA_PLACE)) return k;
    }
    return VA_NONE;
}

/* The mention behind MENTION that begins within tokens [FIRST, END) and holds the last of them. */
static uint32_t mention_over(const va_document *d, uint32_t mention, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end; i++) {
        uint32_t k = mention_at(d, mention, i);
        if (k != VA_NONE && va_mention_at(d, k)->token_end >= end) return k;
    }
    return VA_NONE;
}

static void note_name(const va_document *d, title_span *t, uint32_t mention) {
    if (va_mention_at(d, mention)->kind == VA_ORGANISATION)
        t->organisation = mention;
    else if (t->place == VA_NONE)
        t->place = mention;
}

/* Token I is a comma or a dash. */
static int is_sign_of_joint(const va_document *d, uint32_t i) {
    return vt_is_marker(&d->token[i], ',') || vt_is_dash(&d->token[i]);
}

/* Token I joins the parts of a title. */
static int is_title_joint(const va_document *d, uint32_t i, uint32_t limit) {
    return is_sign_of_joint(d, i) || part_at(d, i, limit, LX_PART_and) > i ||
           part_at(d, i, limit, LX_PART_of) > i;
}

/* A title ends before token I. */
static int ends_title(const va_document *d, uint32_t first, uint32_t i) {
    uint32_t stop;
    for (uint32_t k = i; k-- > first && k + TITLE_TOKENS > i;)
        if (va_entry_at(d, k, i, i, LX_TITLE, &stop)) return 1;
    return 0;
}

/* Token I is the full stop of a title that is abbreviated: "TS.", "BS.CKII." */
static int is_title_stop(const va_document *d, uint32_t i, uint32_t from) {
    return i > from && i < d->tokens && vt_is_marker(&d->token[i], '.') && !d->token[i].gap &&
           d->token[i - 1].kind == VT_WORD && d->token[i - 1].shape & VT_SHAPE_CAPITAL &&
           ends_title(d, from, i);
}

/* The name of a person in MENTION's sentence, before MENTION, ends before token I. */
static int has_person_before(const va_document *d, uint32_t mention, uint32_t i) {
    const va_mention *own = va_mention_at(d, mention), *m = own;
    for (uint32_t k = mention; k > 0 && m->token_end > i; k--)
        m = va_mention_at(d, k - 1);
    return m->sentence == own->sentence && m->kind == VA_PERSON && m->token_end == i;
}

/* The name of a person behind MENTION in its sentence begins at token I. */
static int has_person_at(const va_document *d, uint32_t mention, uint32_t i) {
    const va_mention *own = va_mention_at(d, mention), *m = own;
    for (uint32_t k = mention + 1; k < d->mentions.count && m->token < i; k++)
        m = va_mention_at(d, k);
    return m->sentence == own->sentence && m->kind == VA_PERSON && m->token == i;
}

/* A reading of a title, from its end backwards. */
typedef struct {
    uint32_t end, from, least; /* of the name's sentence what may be looked at */
    uint32_t p;                /* all from here on is read */
    title_span t, tried;       /* what is read up to a title, and with what stands before it */
    title_span nearest;        /* what stands behind the last joint */
    int joints;
} titles_before;

/* Over an address, "Chủ tịch UBND tỉnh, ông A", to the title that may stand before it: 1. */
static int pass_address(const va_document *d, titles_before *x) {
    if (x->t.end) return 0; /* "Chủ tịch ... , ông": the title is whole */
    if (x->p == x->from || !is_sign_of_joint(d, x->p - 1)) return 0; /* "... và ông B" */
    x->tried.end = --x->p;
    x->joints++;
    return 1;
}

/* Token I is the second of "ủy quyền": no "quyền Giám đốc" begins with it. */
static int is_mandate(const va_document *d, const titles_before *x, uint32_t i) {
    return i > x->least && part_at(d, i - 1, x->end, LX_PART_mandate) > i;
}

/* The title that ends before token P, where it begins; NULL: none. */
static const lx_sense *title_ending(const va_document *d, const titles_before *x, uint32_t *first) {
    uint32_t stop, k = x->p > x->least + TITLE_TOKENS ? x->p - TITLE_TOKENS : x->least;
    for (; k < x->p; k++) {
        const lx_sense *title = va_entry_at(d, k, x->end, x->p, LX_TITLE, &stop);
        *first = k;
        if (title && !is_mandate(d, x, k)) return title;
    }
    return NULL;
}

/*
** "Tổng Giám đốc công ty Lê Văn A": before the name stands a title, and its kind of organisation;
** where that begins, or P.
*/
static uint32_t kind_before(const va_document *d, const titles_before *x) {
    uint32_t stop, k = x->p > x->least + HEAD_TOKENS ? x->p - HEAD_TOKENS : x->least;
    for (; x->p == x->end && k < x->p; k++)
        if (va_entry_at(d, k, x->p, x->p, LX_HEAD, &stop) && ends_title(d, x->least, k)) return k;
    return x->p;
}

/* One step back: 0 if the title does not go on. */
static int step_back_over_title(const va_document *d, uint32_t mention, titles_before *x) {
    uint32_t first, k = mention_before(d, mention, x->p);
    if (k != VA_NONE && va_mention_at(d, k)->token >= x->least) {
        note_name(d, &x->tried, k);
        x->p = va_mention_at(d, k)->token;
        return 1;
    }
    const lx_sense *title = title_ending(d, x, &first);
    /* "Quận ủy Ngô Quyền Vũ Đình Khải", "có quyền, Giám đốc": no title of its own */
    if (title && lx_titles[title->index].modifier && (!x->t.end || x->p != x->t.first)) return 0;
    if (title) {
        x->p = first;
        if (lx_titles[title->index].address) return pass_address(d, x);
        x->tried.first = first;
        if (!x->tried.end) x->tried.end = x->end;
        x->t = x->tried;
        if (!x->joints) x->nearest = x->t;
        return 1;
    }
    if (kind_before(d, x) < x->p) {
        x->p = kind_before(d, x);
        return 1;
    }
    if (is_title_stop(d, x->p - 1, x->from)) {
        if (!x->tried.end) x->tried.end = x->p - 1;
    } else {
        if (x->p == x->end || !x->t.end || !is_title_joint(d, x->p - 1, x->end)) return 0;
        x->joints++;
    }
    x->p--;
    return 1;
}

/*
** The title before a name: from its end backwards as long as titles and names join.  Of what stands
** behind another person's name, "ông A, Bí thư X, Chủ tịch Y B", only the last is not that one's.
*/
static title_span title_before(const va_document *d, uint32_t mention) {
    uint32_t end = va_mention_at(d, mention)->token, from = sentence_of(d, mention)->token;
    titles_before x = {.end = end, .from = from, .p = end};
    x.least = end > from + CHAIN_TOKENS ? end - CHAIN_TOKENS : from;
    x.t = x.tried = x.nearest = no_title;
    while (x.p > x.least && step_back_over_title(d, mention, &x)) {
    }
    if (x.t.end && x.joints && x.t.first > from && is_sign_of_joint(d, x.t.first - 1) &&
        has_person_before(d, mention, x.t.first - 1))
        return x.nearest;
    return x.t;
}

/*
** The title behind a name, after a comma, a dash or a bracket.  What leads to the next name, "A,
** Giám đốc Sở X, TS. B", is that one's.
*/
static title_span title_behind(const va_document *d, uint32_t mention) {
    uint32_t limit = sentence_of(d, mention)->token_end, p = va_mention_at(d, mention)->token_end;
    title_span t = no_title, before = no_title; /* before the last joint */
    if (p + 1 >= limit) return t;
    if (!is_sign_of_joint(d, p) && !vt_is_marker(&d->token[p], '(')) return t;
    uint32_t most = limit - p > CHAIN_TOKENS ? p + CHAIN_TOKENS : limit, stop, first = p + 1;
    for (p++; p < most;) {
        uint32_t k = t.end ? mention_at(d, mention, p) : VA_NONE;
        if (k != VA_NONE) {
            note_name(d, &t, k);
            p = t.end = va_mention_at(d, k)->token_end;
            continue;
        }
        const lx_sense *title = va_entry_at(d, p, most, 0, LX_TITLE, &stop);
        if (title && !lx_titles[title->index].address) {
            if (!t.end) t.first = p;
            /* "Giám đốc Đại học X", "Phó Bí thư Thành ủy X" */
            k = mention_over(d, mention, p + 1, stop);
            p = t.end = k == VA_NONE ? stop : va_mention_at(d, k)->token_end;
            if (k != VA_NONE) note_name(d, &t, k);
            p += (uint32_t)is_title_stop(d, p, first);
            continue;
        }
        /* "Tổng Giám đốc công ty" */
        if (t.end == p && va_entry_at(d, p, most, 0, LX_HEAD, &stop) &&
            !vt_is_capital(&d->token[p]) && stop < limit && d->token[stop].kind == VT_MARKER) {
            p = t.end = stop;
            continue;
        }
        if (!t.end || !is_title_joint(d, p, most)) break;
        /* Behind a joint the title goes on only with another title. */
        if (!va_entry_at(d, p + 1, most, 0, LX_TITLE, &stop)) break;
        before = t;
        p++;
    }
    return t.end && has_person_at(d, mention, p) ? before : t;
}

/* --- verbs --------------------------------------------------------------------------- */

/* One past the name or title at token I, or I; *NEXT is the mention to look at first. */
static uint32_t title_name_end(const va_document *d, uint32_t i, uint32_t limit, uint32_t *next) {
    uint32_t stop;
    while (*next < d->mentions.count && va_mention_at(d, *next)->token < i)
        ++*next;
    if (*next < d->mentions.count) {
        const va_mention *m = va_mention_at(d, *next);
        if (m->token == i && m->kind != VA_DOMAIN) return m->token_end;
    }
    return va_entry_at(d, i, limit, 0, LX_TITLE, &stop) ? stop : i;
}

/* A verb of saying follows MENTION, few words that are no names between. */
static int is_speaking(const va_document *d, uint32_t mention) {
    uint32_t i = va_mention_at(d, mention)->token_end, limit = sentence_of(d, mention)->token_end;
    uint32_t next = mention + 1, loose = 0;
    if (limit - i > VERB_TOKENS) limit = i + VERB_TOKENS;
    while (i < limit && loose <= LOOSE_TOKENS) {
        if (part_at(d, i, limit, LX_PART_speech) > i) return 1;
        if (part_at(d, i, limit, LX_PART_at) > i || part_at(d, i, limit, LX_PART_witness) > i)
            return 0;
        uint32_t end = title_name_end(d, i, limit, &next);
        if (end == i) {
            uint32_t filler = part_at(d, i, limit, LX_PART_filler);
            end = filler > i ? filler : i + 1;
            loose += filler == i && d->token[i].kind == VT_WORD &&
                     part_at(d, i, limit, LX_PART_and) == i;
        }
        i = end;
    }
    return 0;
}

/* --- persons ------------------------------------------------------------------------- */

/* The person of MENTION; KNOWN has, for each entity, one more than its index, or 0. */
static va_person *person_of(va_document *d, uint32_t *known, uint32_t mention) {
    uint32_t entity = va_mention_at(d, mention)->entity;
    if (known[entity]) return VA_ITEMS(va_person, d->people) + known[entity] - 1;
    va_person *p = va_push(d->arena, &d->people, sizeof *p);
    if (!p) return NULL;
    p->entity = entity;
    p->mention = mention;
    p->rule = va_mention_at(d, mention)->rule;
    p->confidence = va_mention_at(d, mention)->confidence;
    p->office = VA_TYPE_COUNT;
    known[entity] = d->people.count;
    return p;
}

/*
** "Chủ tịch UBND" and "Chủ tịch UBND tỉnh" are titles, "X" is a place: what stands behind the title
** proper and the place are its organisation.  NULL if the title's words hold no such head.
*/
static const char *organ_of(va_document *d, const title_span *t) {
    const va_mention *place = va_mention_at(d, t->place);
    uint32_t stop;
    for (uint32_t i = place->token; i-- > t->first + 1;) {
        const lx_sense *head = va_entry_at(d, i, place->token_end, 0, LX_HEAD, &stop);
        if (!head || stop > place->token + 1 || !ends_title(d, t->first, i)) continue;
        va_builder b;
        va_build_start(&b, d);
        va_build_text(&b, lx_text(lx_heads[head->index].head));
        va_build_tokens(&b, stop, place->token_end);
        return va_build_name(&b);
    }
    return NULL;
}

static int says_for_whom(const title_span *t) {
    return t->organisation != VA_NONE || t->place != VA_NONE;
}

/*
** The type of what T is one of, where it does not say which: by the head that closes it, "Giám đốc
** bệnh viện", or a title of schools.
*/
static uint8_t office_of(const va_document *d, const title_span *t) {
    uint32_t stop;
    int named = says_for_whom(t);
    for (uint32_t i = t->first; i < t->end; i++) {
        const lx_sense *head = va_entry_at(d, i, t->end, t->end, LX_HEAD, &stop);
        const lx_sense *title = va_entry_at(d, i, t->end, 0, LX_TITLE, &stop);
        if (head && (!named || lx_heads[head->index].takes & LX_GENERIC))
            return lx_heads[head->index].type;
        if (!named && title && lx_titles[title->index].school) return VA_EDUCATION;
    }
    return VA_TYPE_COUNT;
}

/* The first title with an organisation or place, or the first one at all, is kept. */
static void keep_title(va_document *d, va_person *p, uint32_t mention, const title_span *t,
                       const char *rule) {
    if (!t->end || (p->title && !(says_for_whom(t) && !p->organisation && !p->represents))) return;
    va_builder b;
    va_build_start(&b, d);
    va_build_tokens(&b, t->first, t->end);
    p->title = va_build_name(&b);
    p->office = office_of(d, t);
    p->mention = mention;
    p->rule = rule;
    if (p->confidence < 0.95f) p->confidence = 0.95f;
    uint32_t o = t->organisation == VA_NONE ? VA_NONE : va_mention_at(d, t->organisation)->entity;
    uint32_t l = t->place == VA_NONE ? VA_NONE : va_mention_at(d, t->place)->entity;
    if (o != VA_NONE) p->organisation = va_entity_at(d, o)->name;
    if (o != VA_NONE) p->represents = va_entity_at(d, o)->represents;
    if (o == VA_NONE && t->place != VA_NONE) p->organisation = organ_of(d, t);
    if (l != VA_NONE && !p->represents) p->represents = va_entity_at(d, l)->name;
}

/* SIGNS: the mention is of one who signs. */
static void read_person(va_document *d, uint32_t *known, uint32_t mention, int signs) {
    va_person *p = person_of(d, known, mention);
    if (!p) return;
    title_span t = title_before(d, mention), behind = title_behind(d, mention);
    const char *rule = "title-before";
    /* "Tiến sĩ A, Giám đốc Sở Y tế": of the two the one that says for whom A acts */
    if (behind.end && (!t.end || (!says_for_whom(&t) && says_for_whom(&behind)))) {
        t = behind;
        rule = "title-behind";
    }
    keep_title(d, p, mention, &t, rule);
    if (!p->signed_here && signs) {
        p->signed_here = 1;
        p->mention = mention;
        p->rule = "signs";
    }
    if (!p->spoke && is_speaking(d, mention)) p->spoke = 1;
}

static int person_class(const va_person *p) {
    return (p->signed_here ? 0 : 4) + (p->spoke ? 0 : 2) + (p->title ? 0 : 1);
}

/* Who signed first, then who spoke, then who has a title; else as in the text. */
static void rank_people(va_document *d) {
    va_array ranked = {0};
    for (int which = 0; which < 8; which++)
        for (uint32_t i = 0; i < d->people.count; i++) {
            const va_person *p = VA_ITEMS(va_person, d->people) + i;
            if (person_class(p) != which) continue;
            va_person *to = va_push(d->arena, &ranked, sizeof *to);
            if (!to) return;
            *to = *p;
        }
    va_array_drop(d->arena, &d->people);
    d->people = ranked;
}

void va_people(va_document *d) {
    uint32_t *known = va_allocate(d->arena, (uint64_t)d->entities.count * sizeof *known + 1);
    uint8_t *signs = va_allocate(d->arena, (uint64_t)d->mentions.count + 1);
    if (!known || !signs) return;
    for (uint32_t i = 0; i < d->signers.count; i++)
        signs[VA_ITEMS(va_signer, d->signers)[i].mention] = 1;
    for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->kind != VA_PERSON || m->entity == VA_NONE) continue;
        if (va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind == VA_BOILERPLATE)
            continue;
        read_person(d, known, i, signs[i]);
    }
    rank_people(d);
}
