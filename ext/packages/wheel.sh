#!/bin/sh
# wheel.sh TOOLS PLATFORM FILE VERSION - the wheel of the Python package for PLATFORM, with the extension FILE, in
# dist/packages.  TOOLS has the virtual environment that packs it.
set -eu
tools=$1 platform=$2 file=$3 version=$4
case $platform in
linux-x86_64) tag=manylinux2014_x86_64 ;;
linux-arm64) tag=manylinux2014_aarch64 ;;
linux-x86_64-musl) tag=musllinux_1_1_x86_64 ;;
linux-arm64-musl) tag=musllinux_1_1_aarch64 ;;
windows-x86_64) tag=win_amd64 ;;
macos-arm64) tag=macosx_11_0_arm64 ;;
macos-x86_64) tag=macosx_11_0_x86_64 ;;
*) echo "wheel.sh: no tag of wheels is known for the platform '$platform'" >&2; exit 2 ;;
esac

stage=$tools/wheel/$platform
rm -rf "$stage"
mkdir -p "$stage" dist/packages
cp -r ext/packages/python/. "$stage"
cp -r sql "$stage/sqlite_viet/sql"
cp dist/LICENSE "$stage"
cp "$file" "$stage/sqlite_viet"
printf '"""Written when the package was made."""\nVERSION = "%s"\nPLATFORM = "%s"\nFILE = "%s"\n' \
    "$version" "$platform" "$(basename "$file")" > "$stage/sqlite_viet/_built.py"
PLATFORM_TAG=$tag "$tools/venv/bin/pip" wheel -q --no-build-isolation --no-deps --no-index -w dist/packages "$stage"
