/* neighbours.c - see neighbours.h. */
#include "neighbours.h"

unsigned vf_class_of(const uint8_t *letters, int64_t n) {
    uint64_t all = 0;
    int lo = 1, hi = vf_class_count;
    if (n > 7) return 0;
    for (int64_t i = 0; i < n; i++)
        all = all << 8 | letters[i];
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        if (vf_class_letters[mid] < all)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < vf_class_count && vf_class_letters[lo] == all ? (unsigned)lo : 0;
}

vf_place vf_place_of(vt_key key, const uint8_t *letters, int64_t n) {
    unsigned class = vf_class_of(letters, n);
    vf_place p = {(uint16_t) class, class ? VF_NO_READING : 0};
    for (int i = vf_first_reading[class]; i < vf_first_reading[class + 1]; i++)
        if (vf_readings[i] == key) p.reading = (uint8_t)(i - vf_first_reading[class]);
    return p;
}

int vf_letters_of(unsigned class, uint8_t out[8]) {
    int n = 0;
    for (int shift = 56; shift >= 0; shift -= 8) {
        out[n] = (uint8_t)(vf_class_letters[class] >> shift);
        n += out[n] != 0;
    }
    return n;
}
