/* options.c - see options.h. */
#include <stdio.h>
#include <string.h>
#include "options.h"
#include "show.h"

static int equal(const char *given, const char *known) {
    for (; *given && *known; given++, known++)
        if ((*given | 32) != *known) return 0;
    return !*given && !*known;
}

static const char *read_diacritics(vf_options *o, const char *value) {
    if (equal(value, "smart"))
        o->diacritics = VF_SMART;
    else if (equal(value, "fold"))
        o->diacritics = VF_FOLD;
    else if (equal(value, "keep"))
        o->diacritics = VF_KEEP;
    else
        return "smart, fold or keep";
    return NULL;
}

static const char *read_stopwords(vf_options *o, const char *value) {
    if (strcmp(value, "0") != 0 && strcmp(value, "1") != 0) return "0 or 1";
    o->stopwords = *value == '1';
    return NULL;
}

static const char *add_exceptions(vf_exceptions *x, const char *value, int is_letter) {
    const uint8_t *p = (const uint8_t *)value, *end = p + strlen(value);
    while (p < end) {
        uint32_t cp;
        int i = 0;
        p = vt_utf8_next(p, end, &cp);
        while (i < x->count && x->cp[i] != cp)
            i++;
        if (i == VF_EXCEPTIONS) return "at most 128 characters";
        if (i == x->count) x->count++;
        x->cp[i] = cp;
        x->is_letter[i] = (uint8_t)is_letter;
    }
    return NULL;
}

/* Take option NAME; NULL, or what is allowed. */
static const char *read_option(vf_options *o, const char *name, const char *value) {
    if (equal(name, "diacritics")) return read_diacritics(o, value);
    if (equal(name, "stopwords")) return read_stopwords(o, value);
    if (equal(name, "tokenchars")) return add_exceptions(&o->exceptions, value, 1);
    if (equal(name, "separators")) return add_exceptions(&o->exceptions, value, 0);
    return "";
}

int vf_options_read(vf_options *o, const char *const *args, int count, char *message, int room) {
    *o = (vf_options){.diacritics = VF_SMART};
    for (int i = 0; i < count; i += 2) {
        if (i + 1 == count) {
            snprintf(message, (size_t)room,
                     "tokenizer vietnamese: option '%s' has no value; options stand in pairs, "
                     "like diacritics fold",
                     vt_show_string(args[i]).text);
            return 0;
        }
        const char *allowed = read_option(o, args[i], args[i + 1]);
        if (!allowed) continue;
        if (*allowed)
            snprintf(message, (size_t)room, "tokenizer vietnamese: %s must be %s, not '%s'",
                     args[i], allowed, vt_show_string(args[i + 1]).text);
        else
            snprintf(message, (size_t)room,
                     "tokenizer vietnamese: there is no option '%s'; there are diacritics, "
                     "tokenchars, separators, stopwords",
                     vt_show_string(args[i]).text);
        return 0;
    }
    return 1;
}

int vf_options_split(char *text, const char *words[VF_OPTION_WORDS]) {
    int count = 0;
    while (count < VF_OPTION_WORDS) {
        text += strspn(text, " ");
        if (!*text) break;
        words[count++] = text;
        text += strcspn(text, " ");
        if (*text) *text++ = 0;
    }
    return count;
}

int vf_options_of_table(vf_options *o, int *detail, char *text, char *message, int room) {
    const char *words[VF_OPTION_WORDS];
    int count = vf_options_split(text, words), rest = 0;
    *detail = 1;
    for (int i = 0; i < count; i += 2) {
        int pair = i + 1 < count;
        if (!pair || !equal(words[i], "detail")) {
            words[rest++] = words[i];
            if (pair) words[rest++] = words[i + 1];
            continue;
        }
        *detail = equal(words[i + 1], "full");
        if (*detail || equal(words[i + 1], "column") || equal(words[i + 1], "none")) continue;
        snprintf(message, (size_t)room, "detail must be full, column or none, not '%s'",
                 vt_show_string(words[i + 1]).text);
        return 0;
    }
    return vf_options_read(o, words, rest, message, room);
}
