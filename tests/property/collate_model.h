/*
** collate_model.h - the keys of the collations once more, written plainly from
** the definition in text/collate.h: arrays, loops, the lists of ext/data/ read
** as they are, utf8proc for the rest.  Shares no code with ext/.
*/
#ifndef TESTS_COLLATE_MODEL_H
#define TESTS_COLLATE_MODEL_H

#include "collate_random.h"
#include "text/collate.h"

enum { ITEMS = 1024, PARTS = 3 };

/* A key: level 1 (of a name in three parts), 2 and 3, then level 4 and whether it is asked. */
typedef struct {
    uint64_t one[PARTS][ITEMS], two[ITEMS], three[ITEMS], four[ITEMS];
    int n1[PARTS], n2, n3, n4, special;
} model_key;

/* ---- the lists ---- */

typedef struct {
    uint64_t weight; /* of its own, or 0 */
    uint32_t as[8];  /* or what it stands for */
    uint8_t n, accent, form[8], upper[8];
    uint8_t invisible, symbol;
    int mark;   /* place among the accents, 0 for none */
    int shares; /* with another mark */
} model_entry;

static model_entry *model; /* by code point, up to U+2FFFF */
static uint64_t model_symbols;

enum { MODEL_LIMIT = 0x30000 };

#define AT(weight)  ((uint64_t)(weight) << 32)
#define OTHER       AT(1 << 20)
#define MARK        AT(2 << 20)
#define VARIANT     AT(3 << 20)
#define BROKEN_BYTE AT(4 << 20)

/* The fields of a line of a table; the line is cut up. */
static inline int model_fields(FILE *f, char *line, int size, char **field, int want) {
    if (!fgets(line, size, f)) return 0;
    line[strcspn(line, "\n")] = 0;
    for (int i = 0; i < want; i++) {
        field[i] = line;
        line += strcspn(line, "\t");
        if (*line) *line++ = 0;
    }
    return 1;
}

static inline FILE *model_open(const char *name) {
    char path[256], line[256];
    snprintf(path, sizeof path, "ext/data/collation_%s.tsv", name);
    FILE *f = fopen(path, "r");
    if (!f || !fgets(line, sizeof line, f)) {
        fprintf(stderr, "%s: run from the root of the repository\n", path);
        exit(1);
    }
    return f;
}

static inline void model_read_order(void) {
    char line[512], *field[5];
    uint64_t place = 16;
    FILE *f = model_open("order");
    while (model_fields(f, line, sizeof line, field, 5)) {
        if (*field[0] == '*') {
            model_symbols = AT(place++);
            continue;
        }
        model_entry *e = &model[strtoul(field[0], NULL, 16)];
        if (!*field[1]) {
            e->weight = AT(place++);
            continue;
        }
        e->accent = (uint8_t)atoi(field[2]);
        for (char *p = field[1], *end; *p; p = end + (*end == ' '))
            e->as[e->n++] = (uint32_t)strtoul(p, &end, 16);
        int i = 0;
        for (char *p = field[3], *end; *p; p = end + (*end == ' '), i++) {
            e->form[i] = (uint8_t)strtoul(p, &end, 10);
            if (*end == 'U') e->upper[i] = 1, end++;
        }
    }
    fclose(f);
}

static inline void model_read_rest(void) {
    char line[512], *field[3];
    int place = 6;
    FILE *f = model_open("marks");
    while (model_fields(f, line, sizeof line, field, 3)) {
        model_entry *e = &model[strtoul(field[0], NULL, 16)];
        e->shares = *field[1] != 0;
        e->mark = e->shares ? model[strtoul(field[1], NULL, 16)].mark : place++;
    }
    fclose(f);
    f = model_open("ranges");
    while (model_fields(f, line, sizeof line, field, 3))
        for (uint32_t cp = (uint32_t)strtoul(field[0], NULL, 16);
             cp < MODEL_LIMIT && cp <= strtoul(field[1], NULL, 16); cp++) {
            model[cp].invisible = *field[2] == 'i';
            model[cp].symbol = *field[2] == 's';
        }
    fclose(f);
}

static inline void model_start(void) {
    model = calloc(MODEL_LIMIT, sizeof *model);
    if (!model) exit(1);
    model_read_order();
    model_read_rest();
}

/* ---- text ---- */

typedef struct {
    int64_t base; /* code point, 0x110000 + a broken byte, or -1 */
    uint32_t mark[ITEMS];
    int n;
    uint32_t letter; /* base with its quality; what is taken is out of MARK */
    int tone;        /* 1..5, huyền first; TONE_AT where it was in MARK */
    int tone_at;
} model_cluster;

typedef struct {
    uint64_t weight;
    uint64_t accent;
    unsigned form, upper;
    int cluster;
} model_element;

static inline int model_class(uint32_t cp) {
    return utf8proc_get_property((utf8proc_int32_t)cp)->combining_class;
}

/* 1..5 for the mark of a tone, in order. */
static inline int model_tone(uint32_t mark) {
    static const uint32_t tone[] = {0x300, 0x309, 0x303, 0x301, 0x323};
    for (int i = 0; i < 5; i++)
        if (tone[i] == mark) return i + 1;
    return 0;
}

/* The small letter BASE with MARK on it; 0 if there is none in the alphabet. */
static inline uint32_t model_with(uint32_t base, uint32_t mark) {
    static const uint32_t rule[][3] = {{'a', 0x306, 0x103}, {'a', 0x302, 0xE2},
                                       {'e', 0x302, 0xEA},  {'o', 0x302, 0xF4},
                                       {'o', 0x31B, 0x1A1}, {'u', 0x31B, 0x1B0}};
    for (int i = 0; i < 6; i++)
        if (rule[i][0] == base && rule[i][1] == mark) return rule[i][2];
    return 0;
}

static inline void model_remove_mark(model_cluster *c, int at) {
    memmove(c->mark + at, c->mark + at + 1, (size_t)(c->n - at - 1) * sizeof *c->mark);
    c->n--;
}

static inline void model_take_marks(model_cluster *c, enum vt_collation_kind kind) {
    for (int i = 1; i < c->n; i++) /* canonical order, stable */
        for (int j = i; j > 0 && model_class(c->mark[j - 1]) > model_class(c->mark[j]); j--) {
            uint32_t t = c->mark[j];
            c->mark[j] = c->mark[j - 1];
            c->mark[j - 1] = t;
        }
    c->letter = c->base < 0 ? 0 : (uint32_t)c->base;
    c->tone = 0;
    if (kind == VT_BASE || c->base >= 128 || c->base < 0) return;
    uint32_t small = (uint32_t)utf8proc_tolower((utf8proc_int32_t)c->base);
    for (int i = 0; i < c->n; i++) {
        uint32_t with = model_with(small, c->mark[i]);
        if (!with) continue;
        if (kind == VT_CLDR && i && model_class(c->mark[i - 1]) == model_class(c->mark[i]))
            continue;
        c->letter = small == c->base ? with : (uint32_t)utf8proc_toupper((utf8proc_int32_t)with);
        model_remove_mark(c, i);
        break;
    }
    if (kind == VT_CLDR || !strchr("aeiouy", (int)small) || !small) return;
    for (int i = 0; i < c->n && !c->tone; i++) {
        c->tone = model_tone(c->mark[i]);
        c->tone_at = i;
    }
}

static inline int model_add(model_cluster *c, int n, uint32_t cp) {
    if (cp < 0x110000 && model_class(cp) && n) {
        c[n - 1].mark[c[n - 1].n++] = cp;
        return n;
    }
    c[n].n = 0;
    c[n].base = cp;
    if (cp < 0x110000 && model_class(cp)) {
        c[n].base = -1;
        c[n].mark[c[n].n++] = cp;
    }
    return n + 1;
}

/* Text into clusters; returns their number. */
static inline int model_clusters(model_cluster *c, const string *s, enum vt_collation_kind kind) {
    int n = 0;
    for (int64_t i = 0, next; i < s->n; i = next) {
        utf8proc_int32_t cp = -1, part[8];
        int last = 0;
        next = i + 1;
        if (s->text[i] >= 0xC0)
            while (next < s->n && (s->text[next] & 0xC0) == 0x80)
                next++;
        if (utf8proc_iterate(s->text + i, next - i, &cp) != next - i) cp = -1;
        if (cp < 0) {
            for (; i < next; i++)
                n = model_add(c, n, 0x110000u + s->text[i]);
            continue;
        }
        if (kind != VT_CLDR && (cp == 0xD0 || cp == 0xF0)) cp = cp == 0xD0 ? 0x110 : 0x111;
        long parts = utf8proc_decompose_char(cp, part, 8, UTF8PROC_DECOMPOSE, &last);
        for (long k = 0; k < parts; k++)
            n = model_add(c, n, (uint32_t)part[k]);
    }
    for (int i = 0; i < n; i++)
        model_take_marks(&c[i], kind);
    return n;
}

/* ---- weights ---- */

static inline uint64_t model_weight(uint32_t cp) {
    if (cp >= 0x110000) return BROKEN_BYTE | (cp - 0x110000);
    if (cp < MODEL_LIMIT && model[cp].weight) return model[cp].weight;
    return (cp < MODEL_LIMIT && model[cp].symbol ? model_symbols : OTHER) | cp;
}

static inline int model_is_invisible(uint32_t cp) {
    return (cp < MODEL_LIMIT && model[cp].invisible) || (cp >= 0xE0000 && cp < 0xE1000);
}

static inline int model_is_variant(uint32_t cp) {
    return cp < MODEL_LIMIT && model[cp].n > 0;
}

/* The small letter of a capital without an entry of its own; else CP. */
static inline uint32_t model_small(uint32_t cp) {
    if (cp >= MODEL_LIMIT || model[cp].weight || model[cp].symbol) return cp;
    uint32_t small = (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
    return small < MODEL_LIMIT && !model_is_variant(small) ? small : cp;
}

/* The elements of a letter; returns their number. */
static inline int model_elements(model_element *e, uint32_t cp, enum vt_collation_kind kind) {
    int n = 0, f = 0;
    if (model_is_invisible(cp)) return 0;
    if (model_is_variant(cp)) {
        const model_entry *v = &model[cp];
        for (int i = 0; i < v->n; i++, n++) {
            int mark = i > 0 && model[v->as[i]].mark;
            e[n].weight = mark ? 0 : model_weight(v->as[i]);
            e[n].accent = mark ? (uint64_t)model[v->as[i]].mark : i ? 1u : 1u + v->accent;
            e[n].form = mark ? 0 : v->form[f];
            e[n].upper = mark ? 0 : v->upper[f++];
        }
    } else {
        uint32_t small = cp < 0x110000 ? model_small(cp) : cp;
        e->upper = small != cp;
        e->form = e->upper ? 23 : 0;
        e->accent = 1;
        e->weight = model_weight(small);
        n = 1;
    }
    if (kind == VT_BASE)
        for (int i = 0; i < n; i++)
            if (e[i].weight == model[0x111].weight) e[i].weight = model['d'].weight;
    return n;
}

static inline int model_is_letter(uint64_t w) {
    return w >= model['a'].weight;
}

static inline int model_is_digit(uint64_t w) {
    return w >= model['0'].weight && w <= model['9'].weight;
}

static inline int model_is_space(uint64_t w) {
    return w && w <= model[' '].weight;
}

/* ---- level 1 ---- */

/* Elements FROM..TO of which are words, into a list of weights. */
static inline int model_level_1(uint64_t *out, const model_element *e, int from, int to,
                                const model_cluster *c, enum vt_collation_kind kind, int *special) {
    int n = 0, in_syllable = 0, tone = 0;
    for (int i = from; i <= to; i++) {
        uint64_t w = i < to ? e[i].weight : 0;
        if (i < to && !w) continue;
        if (i < to && model_is_letter(w)) {
            out[n++] = w;
            in_syllable = 1;
            if (!tone && e[i].cluster >= 0) tone = c[e[i].cluster].tone;
            continue;
        }
        if (in_syllable && kind != VT_BASE && kind != VT_CLDR) out[n++] = 1 + (uint64_t)tone;
        in_syllable = tone = 0;
        if (i == to) break;
        if (kind == VT_NAMES && model_is_space(w)) {
            out[n++] = model[' '].weight;
            while (i + 1 < to && (!e[i + 1].weight || model_is_space(e[i + 1].weight)))
                i++;
        } else if (kind == VT_NUMBERS && model_is_digit(w)) {
            uint64_t digit[ITEMS];
            int digits = 0, zeros = 0;
            for (; i < to && (!e[i].weight || model_is_digit(e[i].weight)); i++)
                if (e[i].weight) digit[digits++] = e[i].weight;
            i--;
            while (zeros < digits && digit[zeros] == model['0'].weight)
                zeros++;
            if (zeros && (digits > 1)) *special = 1;
            out[n++] = model['0'].weight | (uint64_t)(digits - zeros);
            for (int k = zeros; k < digits; k++)
                out[n++] = digit[k];
        } else {
            out[n++] = w;
        }
    }
    return n;
}

static inline void model_names(model_key *k, const model_element *e, int n,
                               const model_cluster *c) {
    int first[ITEMS], end[ITEMS], words = 0, spaces = 0, in_word = 0;
    for (int i = 0; i < n; i++) {
        if (!e[i].weight) continue;
        if (model_is_space(e[i].weight)) {
            spaces++;
            in_word = 0;
            if (!words || spaces > 1 || e[i].weight != model[' '].weight) k->special = 1;
        } else {
            if (!in_word) first[words++] = i;
            end[words - 1] = i + 1;
            in_word = 1;
            spaces = 0;
        }
    }
    if (spaces) k->special = 1;
    if (words)
        k->n1[0] = model_level_1(k->one[0], e, first[words - 1], end[words - 1], c, VT_NAMES, NULL);
    if (words > 1) k->n1[1] = model_level_1(k->one[1], e, first[0], end[0], c, VT_NAMES, NULL);
    if (words > 2)
        k->n1[2] = model_level_1(k->one[2], e, first[1], end[words - 2], c, VT_NAMES, NULL);
}

/* ---- all levels ---- */

/* What level 4 calls a variant: by its small form where the two differ in case alone. */
static inline uint64_t model_name(uint32_t cp) {
    uint32_t small = (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
    if (small == cp || small >= MODEL_LIMIT || !model_is_variant(small) ||
        (uint32_t)utf8proc_toupper((utf8proc_int32_t)small) != cp)
        return VARIANT | cp;
    const model_entry *a = &model[cp], *b = &model[small];
    unsigned upper = 0;
    if (a->n != b->n || a->accent != b->accent || memcmp(a->as, b->as, sizeof a->as))
        return VARIANT | cp;
    for (int i = 0; i < a->n; i++) {
        upper |= a->upper[i];
        if (b->upper[i]) return VARIANT | cp;
    }
    return VARIANT | (upper ? small : cp);
}

/* A capital that shares its small letter with another (ϴ and Θ). */
static inline int model_collides(uint32_t cp) {
    uint32_t small = model_small(cp);
    return small != cp && !model[small].weight &&
           (uint32_t)utf8proc_toupper((utf8proc_int32_t)small) != cp;
}

static inline uint64_t model_accent(uint32_t mark) {
    int place = mark < MODEL_LIMIT ? model[mark].mark : 0;
    return place ? (uint64_t)place : 0x1000u + mark;
}

/* Base and marks of a cluster into levels 2 to 4. */
static inline void model_rest(model_key *k, const model_cluster *c, const model_element *e, int n,
                              int skip_tone, enum vt_collation_kind kind) {
    uint32_t cp = c->letter;
    if (c->base >= 0) {
        if (model_is_variant(cp) || model_is_invisible(cp)) {
            k->four[k->n4++] = model_is_variant(cp) ? model_name(cp) : VARIANT | cp;
            k->special = 1;
        } else if (cp < 0x110000 && model_collides(cp)) {
            k->four[k->n4++] = VARIANT | cp;
            k->special = 1;
        } else {
            k->four[k->n4++] = e->weight;
        }
    }
    for (int i = 0; i < n; i++) {
        k->two[k->n2++] = e[i].accent;
        if (e[i].weight && kind == VT_CLDR) k->three[k->n3++] = 1 + e[i].form;
        if (kind != VT_CLDR && model_is_letter(e[i].weight)) k->three[k->n3++] = 1 + e[i].upper;
    }
    for (int i = 0; i < c->n; i++) {
        int diacritic = c->mark[i] >= 0x300 && c->mark[i] < 0x370;
        if (kind == VT_BASE ? !diacritic : c->mark[i] < MODEL_LIMIT && model[c->mark[i]].shares)
            k->special = 1;
        if (skip_tone && i == c->tone_at) continue;
        k->two[k->n2++] = model_accent(c->mark[i]);
        if (kind != VT_BASE || !diacritic) k->four[k->n4++] = MARK | c->mark[i];
    }
}

static inline void model_make_key(model_key *k, const string *s, enum vt_collation_kind kind) {
    static model_cluster c[ITEMS];
    static model_element e[2 * ITEMS];
    int clusters = model_clusters(c, s, kind), n = 0, tone_taken = 0;
    memset(k, 0, sizeof *k);
    for (int i = 0; i < clusters; i++) {
        int count = c[i].base < 0 ? 0 : model_elements(e + n, c[i].letter, kind);
        /* l· of VIETNAMESE_CLDR */
        if (kind == VT_CLDR && c[i].base == 0xB7 && i && !c[i - 1].n &&
            (c[i - 1].base == 'l' || c[i - 1].base == 'L')) {
            e[n].weight = 0;
            e[n].accent = (uint64_t)model[0xB7].mark;
            k->special = 1;
        }
        for (int j = 0; j < count; j++) {
            e[n + j].cluster = i;
            if (e[n + j].weight && !model_is_letter(e[n + j].weight)) tone_taken = 0;
        }
        int skip = c[i].tone && !tone_taken;
        if (skip) tone_taken = 1;
        model_rest(k, &c[i], e + n, count, skip, kind);
        n += count;
    }
    if (kind == VT_NAMES)
        model_names(k, e, n, c);
    else
        k->n1[0] = model_level_1(k->one[0], e, 0, n, c, kind, &k->special);
}

/* PAD stands for what is beyond the end. */
static inline int model_compare_lists(const uint64_t *a, int na, const uint64_t *b, int nb,
                                      uint64_t pad) {
    for (int i = 0; i < na || i < nb; i++) {
        uint64_t v = i < na ? a[i] : pad, w = i < nb ? b[i] : pad;
        if (v != w) return v < w ? -1 : 1;
    }
    return 0;
}

static inline int model_compare(const model_key *a, const model_key *b,
                                enum vt_collation_kind kind) {
    int r = 0;
    for (int i = 0; i < PARTS && !r; i++)
        r = model_compare_lists(a->one[i], a->n1[i], b->one[i], b->n1[i], 0);
    if (!r && kind != VT_BASE) r = model_compare_lists(a->two, a->n2, b->two, b->n2, 1);
    if (!r && kind != VT_BASE && kind != VT_NO_CASE)
        r = model_compare_lists(a->three, a->n3, b->three, b->n3, 1);
    if (r || (!a->special && !b->special)) return r;
    if (a->special != b->special) return a->special - b->special;
    return model_compare_lists(a->four, a->n4, b->four, b->n4, 0);
}

#endif
