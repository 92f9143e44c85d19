#!/bin/sh
# npm.sh TOOLS VERSION PLATFORM=FILE... - the npm package, and one for each PLATFORM with the extension FILE, in
# dist/packages.
set -eu
tools=$1 version=$2
shift 2

# Our names of platforms, and those of Node.js: name, os, cpu, libc.
npm_names() {
    echo "$1" | sed -e 's/^macos-/darwin-/' -e 's/^windows-/win32-/' -e 's/-x86_64/-x64/'
}
pack() { # pack FOLDER
    (cd "$1" && npm pack --silent --pack-destination "$OLDPWD/dist/packages" > /dev/null)
}

stage=$tools/npm
rm -rf "$stage"
mkdir -p "$stage/main" dist/packages
optional=
for pair; do
    platform=${pair%%=*} file=${pair#*=}
    name=$(npm_names "$platform")
    os=${name%%-*} rest=${name#*-}
    cpu=${rest%%-*}
    libc=
    if [ "$os" = linux ]; then
        case $rest in *-musl) libc=musl ;; *) libc=glibc ;; esac
    fi
    folder=$stage/$name
    mkdir -p "$folder"
    cp "$file" dist/LICENSE "$folder"
    echo "# sqlite-viet-$name

The extension of [sqlite-viet](https://www.npmjs.com/package/sqlite-viet) for $platform. Install that package; it finds this one." > "$folder/README.md"
    cat > "$folder/package.json" <<END
{
  "name": "sqlite-viet-$name",
  "version": "$version",
  "description": "The extension of sqlite-viet for $platform",
  "license": "MIT",
  "os": ["$os"],
  "cpu": ["$cpu"],${libc:+
  \"libc\": [\"$libc\"],}
  "files": ["$(basename "$file")"]
}
END
    pack "$folder"
    optional="$optional${optional:+,
    }\"sqlite-viet-$name\": \"$version\""
done

cp ext/packages/npm/* dist/LICENSE "$stage/main"
cat > "$stage/main/package.json" <<END
{
  "name": "sqlite-viet",
  "version": "$version",
  "description": "Vietnamese text and news for SQLite: a loadable extension for better-sqlite3, node:sqlite and Bun",
  "keywords": ["sqlite", "sqlite-extension", "vietnamese", "full-text-search", "collation"],
  "license": "MIT",
  "main": "index.cjs",
  "types": "index.d.ts",
  "files": ["index.cjs", "index.d.ts"],
  "engines": {"node": ">=16"},
  "optionalDependencies": {
    $optional
  }
}
END
pack "$stage/main"
