#!/bin/sh
# Static analysis of ext/.  Usage: cppcheck.sh BUILD (where the generated headers are).
# It does not see that tsv_fail() never returns, hence the two suppressions for the generators.
set -eu
exec cppcheck --quiet --std=c11 --error-exitcode=1 --inline-suppr -j "$(nproc)" \
    --enable=warning,performance,portability --suppress=missingIncludeSystem \
    --suppress=arrayIndexOutOfBoundsCond:ext/tools/* --suppress=uninitvar:ext/tools/* \
    -Iext/text -I"$1/gen" ext
