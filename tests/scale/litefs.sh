#!/bin/sh
# litefs.sh FOLDER - LiteFS shows the databases of one node at another; each is killed and comes back.
set -eu
litefs="$1/bin/litefs"
. tests/scale/databases.sh

stop() { # stop NODE: kill -9, and what is left of the mount
    [ ! -s "$1.pid" ] || kill -9 "$(cat "$1.pid")" 2> /dev/null || :
    umount -l "$1" 2> /dev/null || fusermount3 -uz "$1" 2> /dev/null || :
    rm -f "$1.pid"
}
start() { # start NODE CONFIG: mount it and wait until it is there
    FOLDER="$1" DATA="$1.data" "$litefs" mount -config "docs/examples/litefs/$2" >> "$1.log" 2>&1 &
    echo $! > "$1.pid"
    until_true mountpoint -q "$1" || { tail -n 5 "$1.log"; return 1; }
}
primary=$1/litefs/primary replica=$1/litefs/replica
trap 'stop "$primary"; stop "$replica"' EXIT
stop "$primary"
stop "$replica"
rm -rf "$1/litefs"
mkdir -p "$primary" "$replica"

start "$primary" primary.yml
start "$replica" replica.yml
# One transaction that changes both files has a file of its own, unless both have a write-ahead log; LiteFS cannot have it.
sqlite3 "$primary/news.db" 'PRAGMA page_size = 8192' 'PRAGMA journal_mode = WAL'
sqlite3 "$primary/news-search.db" 'PRAGMA page_size = 16384' 'PRAGMA journal_mode = WAL'
filled "$primary/news.db" import extract search
there=$(contents "$primary")
until_true same "$replica" "$there"
checked "$replica" "$BUILD/viet"

# A copy reads and does not write.
search="SELECT count(*) FROM article_search(viet_query('ket nghia'))"
found=$(sqlite3 -batch -bail "$replica/news.db" ".load $BUILD/viet" "ATTACH '$replica/news-search.db' AS search" "$search")
[ "$found" -gt 0 ]
if sqlite3 -batch "$replica/news.db" 'DELETE FROM article'; then
    echo 'the replica was written'
    exit 1
fi

# The replica is away while an article comes; then the primary is.
stop "$replica"
filled "$primary/news.db" triggers
sqlite3 -batch -bail "$primary/news.db" ".load $BUILD/viet" '.read sql/search.sql' \
    "INSERT INTO article (name, body) VALUES ('late', 'Quận Ninh Kiều và quận Ngô Quyền ký kết hợp tác.')"
there=$(contents "$primary")
start "$replica" replica.yml
until_true same "$replica" "$there"
stop "$primary"
same "$replica" "$there"
start "$primary" primary.yml
same "$primary" "$there"
until_true same "$replica" "$there"

# To check the words of an index is to write, for SQLite: that needs a copy of its own.
mkdir "$1/litefs/copy"
cp "$replica/news.db" "$replica/news-search.db" "$1/litefs/copy"
same "$1/litefs/copy" "$there"
whole "$1/litefs/copy"
echo "$("$litefs" version): whole, $(sqlite3 "$replica/news.db" 'SELECT count(*) FROM reading') articles, the same at both"
