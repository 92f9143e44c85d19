#!/bin/sh
# Every C file is as clang-format would have it.  FIX=1 formats instead.
set -eu
[ -n "${FIX:-}" ] && mode=-i || mode=--dry-run
find ext tests -name '*.[ch]' -print0 |
    xargs -0 clang-format "$mode" -Werror
