#!/bin/sh
# Spelling. codespell looks for common mistakes in all that people wrote. aspell looks at every
# English word of the manual; words that it does not know and that are right stand in words.txt.
set -eu
status=0
words=tests/lint/words.txt
pages="README.md CHANGELOG.md $(echo docs/*.md docs/*/*.md)"

# Names, facts and articles are Vietnamese, or other people's spelling.
git ls-files '*.md' ':!README.vi.md' 'ext/*.[ch]' 'ext/*.py' 'ext/*.pl' 'sql/*.sql' 'tests/*.[ch]' 'tests/*.p[lm]' \
    'tests/*.t' 'tests/*.py' 'tests/*.sh' 'tests/*.md' '.ci/*' Makefile |
    xargs codespell --ignore-words "$words" || status=1

unknown=$(perl tests/lint/prose.pl $pages | aspell list --lang=en_GB --encoding=utf-8 |
    LC_ALL=C sort -u | LC_ALL=C comm -23 - "$words")
if [ -n "$unknown" ]; then
    echo "Not English, or not in $words:" >&2
    for word in $unknown; do
        grep -nw -m 1 -- "$word" $pages | head -1 | sed "s/^\([^:]*:[0-9]*\):.*/\1: $word/" >&2
    done
    status=1
fi
LC_ALL=C sort -cu "$words" || status=1
exit $status
