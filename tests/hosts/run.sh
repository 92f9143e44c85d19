#!/bin/sh
# run.sh - the examples of docs/hosts.md, each in its host, as they stand.  Usage: run.sh BUILD.  Run by "make hosts".
# What is not there is skipped: tests/hosts/deps.sh installs it.
set -u
unset CC CFLAGS LDFLAGS # make's, for the extension: hosts have their own
. tests/parts.sh
here=$(pwd)
build=$(cd "$1" && pwd)
hosts=$build/hosts
work=$hosts/work
rm -rf "$work"
mkdir -p "$work/build" "$work/home"
cp "$build/viet.so" "$work/build/"
ln -s "$here/sql" "$work/sql"
: > "$work/nothing"
perl tests/hosts/extract.pl docs/hosts.md "$work" || exit 1

# example ANSWER VERSION COMMAND...: the command, in a folder that has what the page says, prints ANSWER.
example() {
    answer=$1 version=$2
    shift 2
    (cd "$work" && NODE_PATH=$hosts/node/node_modules "$@" < /dev/null) > "$work/said" || return
    diff "$work/$answer" "$work/said" && echo "$version"
}

# host NAME VERSION MISSING COMMAND...: the command prints what all do, or the rows in $rows. VERSION is a command that prints the version of the host. If it fails
# the host is not there, and the table says MISSING.
host() {
    name=$1 missing=$3
    version=$(eval "$2" 2> /dev/null) || version=
    shift 3
    if [ -z "$version" ]; then
        skip "$name" "$missing"
    else
        part "$name" example "${rows:-answer}" "$version" "$@"
    fi
}

all_named() { # whatever stands on the page is run here
    for file in "$work"/*.*; do
        grep -qwF "${file##*/}" tests/hosts/run.sh "$work"/*.sh || { echo "${file##*/} is not run"; return 1; }
    done
    echo 'all its examples are run'
}

python=$(python_that_loads)
venv=$hosts/python/bin/python
pypi() { # pypi NAME IMPORT EXAMPLE VERSION
    host "$1" "'$venv' -c 'import $2; print($4)'" "$2 is not in build/hosts/python (make hosts-deps)" "$venv" "$3"
}

part 'the page' all_named
if ! with sqlite3 sqlite3 'all hosts'; then
    parts_end
    exit
fi
part 'news.db' example nothing 'made for the others' sh news.sh
host 'sqlite3' 'sqlite3 --version | cut -d" " -f1' '' sh shell.sh

# The shell looks up the home folder by the number of the user. Theirs is left alone: a shell before it reads another.
mkdir "$work/bin"
printf '#!/bin/sh\nexec "%s" -init ~/.sqliterc "$@"\n' "$(command -v sqlite3)" > "$work/bin/sqlite3"
chmod +x "$work/bin/sqlite3"
host '~/.sqliterc' 'sqlite3 --version | cut -d" " -f1' '' env HOME="$work/home" PATH="$work/bin:$PATH" sh sqliterc.sh

sqlite='"SQLite", sqlite3.sqlite_version'
host 'Python sqlite3' "'$python' -c 'import sys, sqlite3; print(sys.version.split()[0] + \",\", $sqlite)'" \
    'no python3 here can load extensions (Debian: python3)' "$python" python.py
pypi APSW apsw with_apsw.py 'apsw.apsw_version() + ",", "SQLite", apsw.sqlite_lib_version()'
pypi pysqlite3 pysqlite3 with_pysqlite3.py '"SQLite", pysqlite3.sqlite_version'
pypi SQLAlchemy sqlalchemy with_sqlalchemy.py 'sqlalchemy.__version__'
pypi Django django with_django.py 'django.__version__'
rows=datasette.out host Datasette "'$hosts/python/bin/datasette' --version | grep -o '[0-9.]*$'" 'not in build/hosts/python (make hosts-deps)' \
    env PATH="$hosts/python/bin:$PATH" sh datasette.sh

node_version() { # node_version CODE: the version, if Node runs the code
    NODE_PATH=$hosts/node/node_modules node -e "$1" && node --version
}
sqlite_of_node='const v = db.prepare("SELECT sqlite_version() v").get().v'
host better-sqlite3 "node_version 'const db = new (require(\"better-sqlite3\"))(\":memory:\"); $sqlite_of_node; const p = require(\"better-sqlite3/package.json\"); console.log(p.version + \", SQLite \" + v + \", Node\")' | paste -sd' '" \
    'node or better-sqlite3 is not there (make hosts-deps)' node better-sqlite3.js
host node:sqlite "node_version 'const { DatabaseSync } = require(\"node:sqlite\"); DatabaseSync.prototype.loadExtension.name'" \
    "it needs Node 22.13; here: $(node --version 2> /dev/null || echo none)" node node-sqlite.js
bun=$(PATH="$hosts/node/node_modules/.bin:$PATH" command -v bun)
host Bun "'$bun' --version" 'bun is not there (make hosts-deps)' "$bun" bun.js

go_host() {
    cp "$work/go.go" "$hosts/go/main.go" || return
    (cd "$hosts/go" && GOPROXY=off go build -tags sqlite_fts5 -o "$work/go-host" .) || return
    "$work/go-host"
}
rust_host() {
    cp "$work/rust.rs" "$hosts/rust/src/main.rs" || return
    cargo build -q --offline --manifest-path "$hosts/rust/Cargo.toml" && "$hosts/rust/target/debug/hosts"
}
host 'Go, mattn/go-sqlite3' "cd '$hosts/go' && GOPROXY=off go list -m -f '{{.Version}}' github.com/mattn/go-sqlite3" \
    'go or the module is not there (make hosts-deps)' go_host
host 'Rust, rusqlite' "cargo --version > /dev/null && sed -n '/^name = \"rusqlite\"/{n;s/.*\"\(.*\)\"/\1/p;}' '$hosts/rust/Cargo.lock'" \
    'cargo or rusqlite is not there (make hosts-deps)' rust_host

jar=/usr/share/java/sqlite-jdbc.jar
host 'Java, sqlite-jdbc' "javac --version > /dev/null && [ -e $jar ] && java --version | head -n 1" \
    'javac or the driver is not there (Debian: default-jdk-headless libxerial-sqlite-jdbc-java)' java -cp "$jar" Jdbc.java
host PHP "php -r 'echo PHP_VERSION, \", SQLite \", SQLite3::version()[\"versionString\"];'" \
    'php or its module sqlite3 is not there (Debian: php-cli php-sqlite3)' sh php.sh
host 'Perl, DBD::SQLite' "perl -MDBD::SQLite -e 'print \"\$DBD::SQLite::VERSION, SQLite \$DBD::SQLite::sqlite_version\"'" \
    'DBD::SQLite is not there (Debian: libdbd-sqlite3-perl)' perl perl.pl
host Ruby "ruby -rsqlite3 -e 'puts \"#{RUBY_VERSION}, sqlite3 #{SQLite3::VERSION}, SQLite #{SQLite3::SQLITE_VERSION}\"'" \
    'ruby or sqlite3 is not there (Debian: ruby ruby-sqlite3)' ruby ruby.rb
host 'R, RSQLite' "Rscript -e 'cat(as.character(packageVersion(\"RSQLite\")))'" \
    'R or RSQLite is not there (Debian: r-cran-rsqlite)' Rscript r.R
host ODBC "odbcinst -q -d -n SQLite3 > /dev/null && isql --version" \
    'isql or the driver SQLite3 is not there (Debian: unixodbc libsqliteodbc)' sh odbc.sh

# Programs that cannot load.
part 'plain tables' example plain.out 'read by every SQLite' sh plain.sh
part 'index without the tokenizer' example nothing 'a file more' sh words.sh
host 'the same, read by Python' 'python3 --version' 'python3 is not there' python3 words.py
host DuckDB "'$venv' tests/hosts/run_duckdb.py '$hosts' /dev/null" \
    'duckdb and its extension sqlite are not in build/hosts/python (make hosts-deps)' "$venv" "$here/tests/hosts/run_duckdb.py" "$hosts" duckdb.sql
part 'messages' perl tests/hosts/messages.pl "$build" "$work"
skip LibreOffice 'not run: it reads by way of ODBC, which is above'

parts_end
