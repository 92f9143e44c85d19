#!/bin/sh
# run.sh TOOLS VERSION - the packages in dist/packages, each tried where nothing else of the project is: wheels in fresh
# virtual environments, npm in an empty folder, the .deb in a bare Debian.  Run by "make packages".
set -u
tools=$(realpath "$1") version=$2
packages=$(realpath dist/packages)
here=$PWD
work=$tools/try
rm -rf "$work"
mkdir -p "$work"
. tests/parts.sh
machine=$(uname -m)
for file in "$packages"/*; do
    made "$(basename "$file")" "$(du -k "$file" | cut -f1) KB"
done

# --- Python ---

python=$(python_that_loads)

environment() { # environment NAME PYTHON PACKAGE...: a fresh one with the wheel and packages of PyPI
    name=$1 with=$2
    shift 2
    "$with" -m venv "$work/$name" && "$work/$name/bin/pip" install -q --no-index --find-links "$packages" sqlite-viet || return
    [ $# = 0 ] || "$work/$name/bin/pip" install -q "$@"
}
in_python() { # in_python NAME CASE
    cd "$work" && "$work/$1/bin/python" "$here/tests/packages/python.py" "$2"
}
wheel() { environment plain "$python" && in_python plain loaded; }
command_parties() {
    "$work/plain/bin/sqlite-viet" parties tests/articles/01-district-twinning.txt > "$work/parties" && grep -q "Quận Ninh Kiều" "$work/parties" &&
        ! "$work/plain/bin/sqlite-viet" parties "$work/none.txt" 2> "$work/err" && grep "cannot be read" "$work/err" > /dev/null &&
        echo "$(wc -l < "$work/parties") parties of a file"
}
# The page that the command makes is that of "make report", byte for byte.
command_report() {
    "$work/plain/bin/sqlite-viet" report tests/articles -o "$work/one.html" &&
        make -s BUILD="$BUILD" OUT="$work/two.html" run-report && cmp "$work/one.html" "$work/two.html" &&
        ! "$work/plain/bin/sqlite-viet" report "$work/none" 2> "$work/err" && grep "There is no folder" "$work/err" > /dev/null &&
        echo "$(du -k "$work/one.html" | cut -f1) KB, the page of make report"
}
datasette() {
    environment datasette "$python" datasette==0.65.5 || return
    "$work/datasette/bin/datasette" --get '/_memory.json?sql=select+viet_version()+as+v&_shape=array' > "$work/answer" &&
        grep -q "\"v\": \"$version\"" "$work/answer" && echo "datasette 0.65.5 loads it by itself"
}
wrong_platform() {
    mkdir -p "$work/wrong" && python3 -m zipfile -e "$packages"/*-"$1".whl "$work/wrong" || return
    cd "$work" && PYTHONPATH=$work/wrong "$python" "$here/tests/packages/python.py" wrong
}

if [ -z "$python" ]; then
    skip 'Python wheel' 'no Python here loads extensions (Debian: python3 python3-venv)'
else
    part 'Python wheel' wheel
    part 'sqlite-viet parties' command_parties
    part 'sqlite-viet report' command_report
    part 'Python that cannot load' in_python plain refused
    part 'Datasette' datasette
    part 'Python, pysqlite3-binary' sh -c "$work/plain/bin/pip install -q pysqlite3-binary && cd $work && plain/bin/python $here/tests/packages/python.py pysqlite3"
    part 'Python, APSW' sh -c "$work/plain/bin/pip install -q apsw && cd $work && plain/bin/python $here/tests/packages/python.py apsw"
    part 'wheel of another platform' wrong_platform win_amd64
fi

# --- npm ---

node_name=linux-$(echo "$machine" | sed -e s/x86_64/x64/ -e s/aarch64/arm64/)
in_node() { (cd "$work/npm" && "$1" load.cjs "$2"); }
npm_packages() {
    mkdir -p "$work/npm" && cp tests/packages/load.cjs "$work/npm" && cd "$work/npm" && echo '{"private": true}' > package.json &&
        npm install --offline --silent --no-audit --no-fund "$packages/sqlite-viet-$version.tgz" "$packages/sqlite-viet-$node_name-$version.tgz" &&
        in_node node wrong
}
# From npm, where they are whole: better-sqlite3 is compiled, Node.js and Bun come as programs.
better_sqlite3() {
    cd "$work/npm" && npm_config_build_from_source=true npm install --no-audit --no-fund --build-from-source --nodedir=/usr better-sqlite3 && in_node node better-sqlite3
}
node_sqlite() { cd "$work/npm" && npm install --silent --no-audit --no-fund "node-$node_name@24" && in_node "node_modules/node-$node_name/bin/node" node:sqlite; }
bun() { cd "$work/npm" && npm install --silent --no-audit --no-fund "@oven/bun-$(echo "$node_name" | sed s/arm64/aarch64/)" && in_node "$(echo node_modules/@oven/bun-*/bin/bun)" bun; }

if with npm npm 'npm package'; then
    part 'npm package' npm_packages
    part 'node:sqlite' node_sqlite
    part 'Bun' bun
    if [ -e /usr/include/node/node.h ]; then
        part 'better-sqlite3' better_sqlite3
    else
        skip 'better-sqlite3' 'the headers of Node.js, to compile it, are not installed (Debian: libnode-dev)'
    fi
fi

# --- Debian ---

bare_debian() { # the package in a copy of a bare Debian, which debootstrap makes once
    bare=$BUILD/debian/$suite
    root=$BUILD/debian/package
    if ! [ -d "$bare" ]; then
        rm -rf "$bare.new"
        mkdir -p "$BUILD/debian"
        debootstrap --variant=minbase --include=ca-certificates,git,make "$suite" "$bare.new" "${MIRROR:-http://deb.debian.org/debian}" > "$work/debootstrap" &&
            mv "$bare.new" "$bare" || return
    fi
    rm -rf "$root"
    cp -a "$bare" "$root" && cp -L /etc/resolv.conf "$root/etc/" && cp "$packages/libsqlite3-mod-viet_${version}_$architecture.deb" "$root/viet.deb" || return
    enter() {
        unshare --mount --pid --fork --kill-child chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
            DEBIAN_FRONTEND=noninteractive "http_proxy=${http_proxy:-}" "$@"
    }
    enter sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends sqlite3 /viet.deb' > "$work/apt" 2>&1 || { tail "$work/apt"; return 1; }
    said=$(enter sqlite3 :memory: '.load viet' 'SELECT viet_version()')
    rest=$(enter sh -c 'apt-get remove -y -qq libsqlite3-mod-viet > /dev/null 2>&1; ls /usr/lib/*/viet.so /usr/lib/*/sqlite3/viet.so 2> /dev/null')
    rm -rf "$root"
    echo "$suite: $said${rest:+, left behind: $rest}"
    [ "$said" = "$version" ] && [ -z "$rest" ]
}
suite=${SUITE:-trixie}
architecture=$(dpkg --print-architecture 2> /dev/null)
if with debootstrap debootstrap '.deb in a bare Debian'; then
    if [ "$(id -u)" != 0 ]; then
        skip '.deb in a bare Debian' 'only root can make a system of files and enter it'
    else
        part '.deb in a bare Debian' bare_debian
    fi
fi

# --- sqlpkg ---

sums() {
    (cd "$packages" && python3 - <<'END'
import hashlib, json
spec = json.load(open("sqlpkg.json"))
for platform, file in spec["assets"]["files"].items():
    digest = "sha256-" + hashlib.sha256(open(file, "rb").read()).hexdigest()
    assert spec["assets"]["checksums"][file] == digest, file
print(len(spec["assets"]["files"]), "platforms, their sums are right; not installed by sqlpkg, which fetches from the web")
END
    )
}
part 'sqlpkg.json' sums
parts_end
