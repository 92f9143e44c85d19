#!/bin/sh
# litestream.sh FOLDER - Litestream copies a database while it is written; then both are killed and the disk is lost.
set -eu
export NEWS="$1/primary" BACKUP="$1/backup"
restored=$1/restored
litestream="$1/bin/litestream"
config=docs/examples/litestream/litestream.yml
. tests/scale/databases.sh
rm -rf "$NEWS" "$BACKUP" "$restored"
mkdir -p "$NEWS" "$restored"
pid=
trap '[ -z "$pid" ] || kill -9 "$pid" 2> /dev/null || :' EXIT

restore() {
    rm -f "$restored"/*
    for file in news.db news-search.db; do
        "$litestream" restore -config "$config" -o "$restored/$file" "$NEWS/$file"
    done
}
restored_is() {
    restore && same "$restored" "$1"
}

# Empty tables first; the articles come while Litestream runs.
filled "$NEWS/news.db" search
"$litestream" replicate -config "$config" > "$1/litestream.log" 2>&1 &
pid=$!
filled "$NEWS/news.db" import extract search
there=$(contents "$NEWS")
until_true restored_is "$there"

# One more article is written and Litestream is killed at once: it may not have copied that one, but all before.
late="INSERT INTO article (name, body) VALUES ('late', 'Quận Ninh Kiều và quận Ngô Quyền ký kết hợp tác.')"
sqlite3 -batch -bail "$NEWS/news.db" ".timeout 10000" "$late" &
kill -9 "$pid"
wait
pid=
rm -rf "$NEWS"
restore
whole "$restored"
checked "$restored" "$BUILD/viet"
samples="SELECT a.name, count(*), min(p.name) FROM article a JOIN party p ON p.article = a.id WHERE a.name LIKE '%.txt' GROUP BY a.id"
rm -f "$1/undisturbed.db"
filled "$1/undisturbed.db" import extract
[ "$(sqlite3 "$restored/news.db" "$samples")" = "$(sqlite3 "$1/undisturbed.db" "$samples")" ]

# And work goes on there.
sqlite3 -batch -bail "$restored/news.db" "INSERT OR IGNORE${late#INSERT}"
filled "$restored/news.db" extract search
whole "$restored"
echo "whole, $(sqlite3 "$restored/news.db" 'SELECT count(*) FROM reading') articles, rows as without a fault"
