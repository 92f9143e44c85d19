/*
** name_features.h - what a token of a sentence shows of the name it may belong to: its word, how it
** is written, what the lexicon and the rules for names say of it, and the same of its neighbours.
*/
#ifndef VIET_NAME_FEATURES_H
#define VIET_NAME_FEATURES_H

#include "cursor.h"

enum { VA_NAME_FEATURES = 72 };

/* A token as the features see it. */
typedef struct {
    uint32_t word; /* hash of its spelling-free key */
    uint32_t
        covers;    /* a bit per lx_class of entries that begin here, << 16 of those it is inside */
    uint32_t head; /* head of organisations that began before, and its type */
    uint16_t rule; /* what the rules read it as: type and place in the name, 0 for none */
    uint16_t history; /* the same of an earlier sentence's name that holds the word */
    uint16_t cluster; /* of words in like company, 0 for none */
    uint8_t shape, gap, section;
    uint8_t from_head;  /* tokens behind the end of that head, at most 15 */
    uint8_t seen_small; /* the text has the word in small letters too */
    uint8_t live;       /* it may belong to a name */
    uint8_t label;      /* what the tagger says it is: see name_spans.c */
} va_token_view;

/* Features look at a token and as many before and behind it. */
enum { VA_NAME_REACH = 3, VA_NAME_PLACES = 2 * VA_NAME_REACH + 1 };

/*
** Views of the tokens of the sentence at hand, whose names the rules have read as the mentions from
** FIRST on: VIEWS has as many as it has tokens, and before the first and behind the last
** VA_NAME_REACH of what is no token.
*/
int va_view_tokens(const va_cursor *s, uint32_t first);

/* The view of the first token. */
static inline va_token_view *va_first_view(const va_document *d) {
    return VA_ITEMS(va_token_view, d->views) + VA_NAME_REACH;
}

/* The features of token T; returns their number, at most VA_NAME_FEATURES. */
uint32_t va_name_features(const va_token_view *t, uint32_t out[VA_NAME_FEATURES]);

/* How far PLACE (below VA_NAME_PLACES) is from a token: itself, then by turns before and behind. */
static inline int va_offset_of(uint32_t place) {
    return place % 2 ? -(int)(place + 1) / 2 : (int)place / 2;
}

/*
** The same features in parts, by what they look at.  What a token shows of the one that has it at
** PLACE is its word, or what the rules and the lexicon read there; the other parts are of the token
** itself.  Returns how many they are.
*/
enum { VA_FEATURES_IN_PART = 9 };
uint32_t va_word_features(const va_token_view *t, uint32_t place,
                          uint32_t out[VA_FEATURES_IN_PART]);
uint32_t va_read_features(const va_token_view *t, uint32_t place,
                          uint32_t out[VA_FEATURES_IN_PART]);
uint32_t va_shape_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]);
uint32_t va_rule_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]);
uint32_t va_history_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]);
uint32_t va_cover_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]);
uint32_t va_head_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]);
uint32_t va_pair_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]);

#endif
