"""sqlpkg.py VERSION SITE PLATFORM=FILE... - an archive for each platform, and sqlpkg.json, which tells sqlpkg where
they are: at SITE, the address that they are published at.  All go to dist/packages."""
import hashlib
import io
import json
import os
import sys
import zipfile

NAMES = {
    "linux-x86_64": "linux-amd64",
    "linux-arm64": "linux-arm64",
    "windows-x86_64": "windows-amd64",
    "macos-arm64": "darwin-arm64",
    "macos-x86_64": "darwin-amd64",
}

version, site, *pairs = sys.argv[1:]
files, sums = {}, {}
for pair in pairs:
    platform, file = pair.split("=")
    if platform not in NAMES:
        continue  # sqlpkg knows no musl
    name = f"sqlite-viet-{version}-{NAMES[platform]}.zip"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive, open(file, "rb") as extension:
        archive.writestr(zipfile.ZipInfo(os.path.basename(file)), extension.read(), zipfile.ZIP_DEFLATED)
    with open(f"dist/packages/{name}", "wb") as out:
        out.write(data.getvalue())
    files[NAMES[platform]] = name
    sums[name] = "sha256-" + hashlib.sha256(data.getvalue()).hexdigest()
spec = {
    "owner": "sqlite-viet",
    "name": "viet",
    "version": version,
    "license": "MIT",
    "description": "Vietnamese text and news for SQLite",
    "keywords": ["vietnamese", "fts5", "collation", "text"],
    "assets": {"path": site, "files": files, "checksums": sums},
}
with open("dist/packages/sqlpkg.json", "w", encoding="utf-8") as out:
    json.dump(spec, out, indent=4)
    out.write("\n")
