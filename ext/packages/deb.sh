#!/bin/sh
# deb.sh TOOLS ARCHITECTURE TRIPLET FILE VERSION - the Debian package of the extension FILE, in dist/packages.
set -eu
tools=$1 architecture=$2 triplet=$3 file=$4 version=$5
name=libsqlite3-mod-viet
root=$tools/deb/$architecture
rm -rf "$root"
lib=$root/usr/lib/$triplet doc=$root/usr/share/doc/$name man=$root/usr/share/man/man7
mkdir -p "$root/DEBIAN" "$lib/sqlite3" "$doc" "$man" "$root/usr/include" dist/packages
install -m 644 "$file" "$lib/sqlite3/viet.so"
ln -s sqlite3/viet.so "$lib/viet.so"
install -m 644 dist/viet.h "$root/usr/include/viet.h"
sed -e "s|@VERSION@|$version|" -e "s|@TRIPLET@|$triplet|" ext/packages/debian/sqlite-viet.7 | gzip -9n > "$man/sqlite-viet.7.gz"
gzip -9nc CHANGELOG.md > "$doc/changelog.gz"
install -m 644 dist/LICENSE "$doc/copyright"
cat > "$root/DEBIAN/control" <<END
Package: $name
Version: $version
Architecture: $architecture
Maintainer: The sqlite-viet authors <sqlite-viet@localhost>
Depends: libc6 (>= 2.17), libsqlite3-0 (>= 3.40)
Suggests: sqlite3
Section: libs
Priority: optional
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Description: Vietnamese text and news for SQLite
 A loadable extension: collations and full-text search for Vietnamese, functions on Vietnamese text,
 and functions that read from a news article who cooperates with whom, on what, and when.
 .
 In the sqlite3 shell: .load viet
END
chmod -R u=rwX,go=rX "$root"
dpkg-deb --build --root-owner-group "$root" "dist/packages/${name}_${version}_$architecture.deb" > /dev/null
