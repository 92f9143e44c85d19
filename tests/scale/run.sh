#!/bin/sh
# run.sh BUILD - the recipes of docs/scale.md, on this machine alone.  Run by "make scale".
# COPIES=10 says how often Spark reads the sample articles.
set -u
BUILD=$1
export BUILD
work=$(realpath "$BUILD")/scale
copies=${COPIES:-10}
mkdir -p "$work"
. tests/parts.sh
. tests/scale/databases.sh

# --- Spark ---

python=$(python_that_loads)
java_version() {
    java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'
}
pyspark() { # into an environment of its own, once
    if [ ! -e "$work/venv/installed" ]; then
        "$python" -m venv --clear "$work/venv" && "$work/venv/bin/pip" install -q -r docs/examples/spark/requirements.txt &&
            touch "$work/venv/installed" || return
    fi
    echo "$("$work/venv/bin/pip" list 2> /dev/null | sed -n 's/^pyspark */PySpark /p'), Java $(java_version), $("$python" --version)"
}
copied() {
    rm -rf "$work/articles"
    for n in $(seq "$copies"); do
        mkdir -p "$work/articles/$n" && cp tests/articles/*.txt "$work/articles/$n" || return
    done
}
spark() { # spark MASTER PARTITIONS FILE OPTION...: the same rows as one process finds that loads FILE
    master=$1 partitions=$2
    expected=$("$work/venv/bin/python" tests/scale/rows.py "$3" "$work/articles") || return
    shift 3
    PYSPARK_PYTHON=$work/venv/bin/python SPARK_LOCAL_IP=127.0.0.1 "$work/venv/bin/spark-submit" --master "$master" \
        --conf spark.ui.enabled=false docs/examples/spark/extract.py "$@" --partitions "$partitions" "$work/articles" \
        > "$work/spark.out" || return
    cat "$work/spark.out"
    for number in $(echo "$partitions" | tr ',' ' '); do
        grep "^partitions $number: " "$work/spark.out" | grep -F "${expected%, *}" | grep -q -F "${expected#*, }" || return
    done
    echo "$(sed -n 's/.*: \(.* articles\),.*/\1/p;q' "$work/spark.out"), ${expected%, *} as by one process;" \
        "$(sed 's/^partitions \([0-9]*\): .* \([0-9.]* s\),.*/\1: \2/' "$work/spark.out" | paste -sd ';' | sed 's/;/; /g')"
}
of_wheel() { # of_wheel WHEEL: installed for the workers, nothing is sent
    "$work/venv/bin/pip" install -q --no-deps --force-reinstall "$1" &&
        file=$("$work/venv/bin/python" -c 'import sqlite_viet; print(sqlite_viet.loadable_path())') &&
        spark 'local-cluster[2,1,1024]' 2 "$file"
}
if [ -z "$python" ]; then
    skip Spark 'no Python here loads extensions (Debian: python3 python3-venv)'
elif with java default-jre-headless Spark; then
    if [ "$(java_version)" -lt 17 ]; then
        skip Spark "Java $(java_version) is too old: Spark 4 needs 17"
    else
        part PySpark pyspark
        copied
        part 'Spark, one process a core' spark 'local[2]' 1,2,4 "$BUILD/viet.so" --extension "$BUILD/viet.so"
        part 'Spark, two workers' spark 'local-cluster[2,1,1024]' 1,2,4 "$BUILD/viet.so" --extension "$BUILD/viet.so"
        wheel=$(echo dist/packages/sqlite_viet-*-manylinux*"_$(uname -m).whl")
        if [ -e "$wheel" ]; then
            part 'Spark, two workers with the wheel' of_wheel "$wheel"
        else
            skip 'Spark, two workers with the wheel' 'there is none in dist/packages: make packages'
        fi
    fi
fi

# --- Copies of a database ---

# Files are copied as they are, so a node may have another version than the one that made them.
other_version() {
    rm -rf "$work/here" "$work/there"
    mkdir -p "$work/here" && filled "$work/here/news.db" import extract search && other_extension "$work/other.so" &&
        cp -r "$work/here" "$work/there" && checked "$work/there" "$BUILD/viet" || return
    ! checked "$work/there" "$work/other" > "$work/said" && cat "$work/said" &&
        grep -q '^rows of version .*: [0-9]* articles$' "$work/said" && grep -q '^index of version' "$work/said" &&
        grep -q '^loaded: .*0123456789abcdef$' "$work/said" && echo 'said by sql/version_check.sql, which ends with 1'
}
go_install() { # go_install COMMAND MODULE: into $work/bin
    [ -x "$work/bin/$1" ] || GOBIN=$work/bin go install "$2" || return
    go version -m "$work/bin/$1" | awk '$1 == "mod" {print $2, $3}'
}

part 'another version at the copy' other_version
go_version() {
    go env GOVERSION 2> /dev/null | sed -n 's/^go1\.\([0-9]*\).*/\1/p'
}
if ! command -v go > /dev/null || [ "$(go_version)" -lt 21 ]; then
    skip 'Litestream, LiteFS' 'they need Go 1.21 or later (Debian: golang-go, or https://go.dev/dl)'
else
    part 'Litestream, built' go_install litestream github.com/benbjohnson/litestream/cmd/litestream@v0.3.13
    part 'Litestream, killed and restored' sh tests/scale/litestream.sh "$work"
    if [ ! -w /dev/fuse ]; then
        skip LiteFS 'there is no /dev/fuse that may be written'
    elif with fusermount3 fuse3 LiteFS; then
        part 'LiteFS, built' go_install litefs github.com/superfly/litefs/cmd/litefs@v0.5.14
        part 'LiteFS, killed and back' sh tests/scale/litefs.sh "$work"
    fi
fi
parts_end
