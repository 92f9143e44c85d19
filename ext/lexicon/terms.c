/*
** terms.c - see terms.h.  Forms stand in a trie over the keys of their words, its edges in one hash
** table: a text costs a look a token, whatever the number of terms.
*/
#include <string.h>
#include "../memory/arena.h"
#include "../memory/map.h"
#include "terms.h"

struct va_terms {
    va_arena arena;
    va_map edges;   /* node and key of a word → node */
    va_array nodes; /* uint32_t: the term that ends there, or VA_NONE */
    va_array terms; /* va_kept_term */
};

va_terms *va_terms_new(const va_memory *memory) {
    va_terms *t = memory->allocate(sizeof *t);
    if (!t) return NULL;
    memset(t, 0, sizeof *t);
    va_arena_init(&t->arena, memory);
    uint32_t *root = va_push(&t->arena, &t->nodes, sizeof *root);
    if (!root) {
        va_terms_free(t);
        return NULL;
    }
    *root = VA_NONE;
    return t;
}

void va_terms_free(va_terms *t) {
    if (!t) return;
    const va_memory *memory = t->arena.memory;
    va_arena_clear(&t->arena);
    memory->release(t);
}

/* The key under which a token of a form stands: of words as they are, of signs apart. */
static uint64_t edge_of(uint32_t node, const vt_token *token) {
    return va_mix(va_mix(token->kind == VT_MARKER ? 2 : 1, token->key), node + 1ull);
}

static char *copy(va_terms *t, const char *s, int64_t size) {
    char *to = va_allocate(&t->arena, (uint64_t)size + 1);
    if (to && size) memcpy(to, s, (size_t)size);
    for (int64_t i = 0; to && i < size; i++)
        if (!to[i]) to[i] = ' '; /* names end in NUL here */
    return to;
}

uint64_t va_name_identity(const char *name, int64_t size) {
    vt_scanner s;
    vt_token token;
    uint64_t h = 20;
    vt_scan_init(&s, (const uint8_t *)name, size);
    while (vt_scan_next(&s, &token))
        if (token.kind != VT_MARKER) h = va_mix(h, token.key);
    return h;
}

static int says_the_same(const va_kept_term *a, const va_kept_term *b) {
    if (a->action == VA_TERM_STOP || b->action == VA_TERM_STOP) return a->action == b->action;
    return a->identity == b->identity && a->type == b->type &&
           !strcmp(a->code ? a->code : "", b->code ? b->code : "");
}

/* The node that the words of FORM lead to, made as needed. */
static va_term_result node_of(va_terms *t, const va_term *term, uint32_t *node) {
    vt_scanner s;
    vt_token token;
    int words = 0, tokens = 0;
    vt_scan_init(&s, (const uint8_t *)term->form, term->form_size);
    for (*node = 0; vt_scan_next(&s, &token);) {
        words += token.kind != VT_MARKER;
        if (++tokens > VA_TERM_WORDS) return VA_TERM_LONG;
        uint64_t edge = edge_of(*node, &token);
        uint32_t next = va_map_get(&t->edges, edge);
        if (next == VA_NONE) {
            uint32_t *added = va_push(&t->arena, &t->nodes, sizeof *added);
            if (!added) return VA_TERM_NOMEM;
            *added = VA_NONE;
            next = t->nodes.count - 1;
            va_map_put(&t->arena, &t->edges, edge, next);
        }
        *node = next;
    }
    return words ? VA_TERM_OK : VA_TERM_NO_WORD;
}

va_term_result va_terms_add(va_terms *t, const va_term *term) {
    uint32_t node;
    va_term_result rc = node_of(t, term, &node);
    if (rc != VA_TERM_OK) return t->arena.failed ? VA_TERM_NOMEM : rc;
    int named = term->name_size > 0;
    const char *name = named ? term->name : term->form;
    int64_t size = named ? term->name_size : term->form_size;
    va_kept_term kept = {
        .identity = va_name_identity(name, size), .type = term->type, .action = term->action};
    if (term->code_size > 0) kept.code = copy(t, term->code, term->code_size);
    uint32_t before = VA_ITEMS(uint32_t, t->nodes)[node];
    if (t->arena.failed) return VA_TERM_NOMEM;
    if (before != VA_NONE)
        return says_the_same(va_term_of(t, before), &kept) ? VA_TERM_OK : VA_TERM_CONFLICT;
    kept.name = copy(t, name, size);
    va_kept_term *to = va_push(&t->arena, &t->terms, sizeof *to);
    if (!to || t->arena.failed) return VA_TERM_NOMEM;
    *to = kept;
    VA_ITEMS(uint32_t, t->nodes)[node] = t->terms.count - 1;
    return VA_TERM_OK;
}

const va_kept_term *va_term_of(const va_terms *t, uint32_t term) {
    return VA_ITEMS(va_kept_term, t->terms) + term;
}

uint32_t va_term_at(const va_terms *t, const vt_token *token, uint32_t i, uint32_t end,
                    uint32_t *term) {
    uint32_t node = 0, found = i;
    for (uint32_t k = i; k < end; k++) {
        node = va_map_get(&t->edges, edge_of(node, &token[k]));
        if (node == VA_NONE) break;
        uint32_t here = VA_ITEMS(uint32_t, t->nodes)[node];
        if (here == VA_NONE) continue;
        *term = here;
        found = k + 1;
    }
    return found;
}
