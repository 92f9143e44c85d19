#!/bin/sh
# fetch.sh sqlite RELEASE FOLDER - the sources of SQLite (sqlite3.c and its headers) into FOLDER, from the npm
#     package better-sqlite3 of that release, which carries them: 8.1.0 has SQLite 3.40.1, "latest" the newest.
# fetch.sh utf8proc ARCHITECTURE FOLDER - libutf8proc.a of another Debian architecture into FOLDER, by apt, with lists of its
#     own, so that nothing of the system changes.
# Does nothing when FOLDER is there; "make clean" is how to fetch anew.
set -eu
what=$1 which=$2 folder=$3
[ ! -d "$folder" ] || exit 0
rm -rf "$folder.new"
mkdir -p "$folder.new"
cd "$folder.new"
case $what in
sqlite)
    tar -xzf "$(npm pack --silent "better-sqlite3@$which")"
    mv package/deps/sqlite3/* .
    rm -rf package ./*.tgz
    ;;
utf8proc)
    mkdir -p lists/partial cache/archives/partial
    set -- -qq -o "APT::Architecture=$which" -o "APT::Architectures::=$which" -o "Dir::State::lists=$PWD/lists" -o "Dir::Cache=$PWD/cache" \
        -o APT::Sandbox::User=
    apt-get update "$@" || : # one of several sources may have nothing for this architecture
    apt-get download "$@" "libutf8proc-dev:$which"
    dpkg -x libutf8proc-dev_*.deb .
    mv usr/lib/*/libutf8proc.a .
    rm -rf lists cache usr ./*.deb
    ;;
esac
cd - > /dev/null
mv "$folder.new" "$folder"
