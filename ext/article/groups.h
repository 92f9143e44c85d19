/*
** groups.h - a sentence as groups of names and what stands around them: words of the grammar
** ("giữa", "với", "tại") and predicates.  parties.c draws its evidence from it.
*/
#ifndef VIET_GROUPS_H
#define VIET_GROUPS_H

#include "document.h"
#include "cues.h"

/* A sentence with its cues. */
typedef struct {
    va_document *d;
    const va_sentence *s;
    const va_reading *r;
    int police;       /* it tells of crime or accident: who "coordinates" there does police work */
    float strongest;  /* its strongest predicate */
    int signing;      /* it says that something is signed */
    uint32_t witness; /* one past the first word for looking on ("chứng kiến"), or VA_NONE */
} va_clause;

/* Names that stand together: joined by commas, "và", "với", dashes. */
typedef struct {
    uint32_t first, last; /* mentions, the last one included */
    uint32_t token, end;
    uint32_t members;
    int joined; /* a dash, "với" or "cùng" joins two of them */
} va_group;

/* Fill *X for SENTENCE of D; 0 if the sentence tells of an earlier bond ("trước đây"). */
int va_clause_open(va_clause *x, va_document *d, uint32_t sentence);

/*
** The next group from mention *AT on: 1, *G filled and *AT moved behind it, or 0 at the end of the
** sentence.
*/
int va_next_group(const va_clause *x, uint32_t *at, va_group *g);

/* From the end of G to token END nothing stands but persons, titles and small words. */
int va_leads_to(const va_clause *x, const va_group *g, uint32_t end);

/* "A cho biết ...": right behind G, before token END, stands a verb of saying. */
int va_speaks(const va_clause *x, const va_group *g, uint32_t end);

/* The mention may be a member: a place or organisation that stands for itself. */
int va_is_member(const va_clause *x, uint32_t mention);

/*
** The first token of the phrase around a group that begins at token I: over leaders, delegations,
** numbers and counted nouns ("lãnh đạo hai huyện").
*/
uint32_t va_phrase_start(const va_clause *x, uint32_t i);

/* The longest cue of one of PARTS (LX_SET) whose last token is just before token I, or NULL. */
const va_cue *va_cue_before(const va_clause *x, uint32_t i, uint64_t parts);

/* The nearest predicate that ends at or before token I, or NULL; *GAP tokens lie between. */
const lx_trigger *va_trigger_before(const va_clause *x, uint32_t i, uint32_t *gap);

/* The nearest predicate that begins at token I or later, or NULL; *GAP tokens lie between. */
const lx_trigger *va_trigger_after(const va_clause *x, uint32_t i, uint32_t *gap);

/* How strongly T speaks of cooperation in this sentence, 0..1. */
float va_strength(const va_clause *x, const lx_trigger *t);

/*
** The strongest predicate among tokens I .. I+REACH; for a SUBJECT, of those whose sides are not
** named behind them: "A đẩy mạnh hợp tác giữa B và C" tells nothing of A.
*/
float va_strongest_after(const va_clause *x, uint32_t i, uint32_t reach, int subject);

/* Token I stands behind "tại", "từ", "chứng kiến" or the like. */
int va_stands_at_place(const va_clause *x, uint32_t i);

/* Tokens [I, END) only say in which building it was: "tại trụ sở X, ...". */
int va_stands_at_building(const va_clause *x, uint32_t i, uint32_t end);

/* "giữa hai địa phương", "giữa 2 bên": those it is about were named before. */
int va_is_mutual(const va_clause *x);

/*
** "giữa 3 quận trung tâm X - Y", "hai huyện của tỉnh X": units of a lower level than the places
** named, which only say where those lie.
*/
int va_only_locates(const va_clause *x, const va_group *g);

/* A common noun stands right before token START: "công nhân X", "ngành y tế X". */
int va_is_attributive(const va_clause *x, uint32_t start);

#endif
