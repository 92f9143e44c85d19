# databases.sh - databases of the sample articles, and what is asked of their copies; to be read with ".".
# BUILD has the extension.  A function that fails says why.

# filled DATABASE NAME...: run these files of sql/ on it, with the articles of the folder $articles.
articles=tests/articles
filled() {
    database=$1
    shift
    {
        printf '.timeout 10000\n.load %s/viet\n.parameter set @articles "'"'%s'"'"\n' "$BUILD" "$articles"
        printf '.read sql/%s.sql\n' "$@"
    } | sqlite3 -batch -bail "$database"
}

# All that is in the database and the index, by hash, but where Litestream keeps its place.  This needs no extension.
contents() { # contents FOLDER
    { sqlite3 -bail "$1/news.db" .dump && sqlite3 -bail "$1/news-search.db" .dump; } | grep -v _litestream_ | sha256sum | cut -c1-16
}

same() { # same FOLDER CONTENTS
    now=$(contents "$1")
    [ "$now" = "$2" ] || { echo "$1 has other contents: $now, not $2"; return 1; }
}

# The pages of both files, the words of the index against its texts, and a search.
whole() { # whole FOLDER
    said=$(sqlite3 -batch -bail "$1/news.db" "ATTACH '$1/news-search.db' AS search" \
        'PRAGMA main.integrity_check' 'PRAGMA search.integrity_check' ".load $BUILD/viet" \
        "INSERT INTO article_search (article_search) VALUES ('integrity-check')" \
        "SELECT count(*) > 0 FROM article_search(viet_query('ket nghia'))" 2>&1 | tr '\n' ' ')
    [ "$said" = 'ok ok 1 ' ] || { echo "$1 is not whole: $said"; return 1; }
}

# checked FOLDER LIBRARY: what sql/version_check.sql says of the copy where this library is loaded.
checked() {
    sqlite3 -batch "$1/news.db" ".load $2" '.read sql/version_check.sql' 2>&1
}

# The same extension with other data, as a node has it that was not updated: only its version is another.
other_extension() { # other_extension FILE
    version=$(sqlite3 :memory: ".load $BUILD/viet" 'SELECT viet_data_version()') &&
        LC_ALL=C sed "s/$version/0123456789abcdef/" "$BUILD/viet.so" > "$1"
}

# Poll until a command succeeds; a minute at most.
until_true() {
    for second in $(seq 60); do
        "$@" > /dev/null 2>&1 && return
        sleep 1
    done
    "$@"
}
