#!/bin/sh
# docs/pictures/make.sh - makes docs/pictures/report.png: the report of the sample articles, in English, as a
# browser shows it.  Run it in the main folder; it needs make report, chromium and pngquant.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make report PAGE_LANGUAGE=en OUT="$work/report.html"
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size=1000,1130 --screenshot="$work/report.png" "file://$work/report.html"
pngquant --force --speed 1 --output docs/pictures/report.png 64 "$work/report.png"
