#!/bin/sh
# deps.sh - hosts of PyPI, npm, the Go proxy and crates.io, into BUILD/hosts.  Usage: deps.sh BUILD.
# Run by "make hosts-deps". What cannot be installed is named at the end; "make hosts" skips it.
set -u
unset CC CFLAGS LDFLAGS # make's, for the extension: hosts have their own
build=$1
missing=
here=$(pwd)
hosts=$build/hosts
. tests/parts.sh
mkdir -p "$hosts" && cd "$hosts" || exit 1

python_hosts() { # in a Python that can load extensions
    python=$(python_that_loads) || return
    "$python" -m venv python && python/bin/pip install -q -r "$here/tests/hosts/requirements.txt" || return
    python/bin/python - << 'PYTHON'
import duckdb, duckdb_extensions
db = duckdb.connect(config={"extension_directory": "duckdb"})
duckdb_extensions.import_extension("sqlite_scanner", con=db)
PYTHON
}

node_hosts() {
    mkdir -p node && npm install --prefix node --no-audit --no-fund better-sqlite3@12 bun@1
}

go_hosts() {
    mkdir -p go && cd go || return
    [ -f go.mod ] || go mod init hosts || return
    go get github.com/mattn/go-sqlite3@v1.14.53 && go build -tags sqlite_fts5 github.com/mattn/go-sqlite3
}

rust_hosts() {
    mkdir -p rust/src && cd rust || return
    cp "$here/tests/hosts/Cargo.toml" . && echo 'fn main() {}' > src/main.rs && cargo build -q
}

for of in python node go rust; do
    echo "== $of"
    ("${of}_hosts") || missing="$missing $of"
done
[ -z "$missing" ] || echo "Not all could be installed of:$missing (see above)." >&2
[ -z "$missing" ]
