#!/usr/bin/env python3
"""pack.py VERSION WASM UTF8PROC FOLDER ZIP - makes the page that can be tried: docs/try with viet.js beside it.

viet.js holds what a page that is opened from a folder may not load: the module (compressed, in base64), the
code of the worker as a text, the files of sql/ that it reads, and articles to begin with.
"""
import base64
import gzip
import json
import os
import re
import shutil
import sys
import zipfile

# What the page reads of sql/, and with it all that these files read.
SQL = ["sql/triggers.sql", "sql/pictures/network.svg.sql"]
# This one is about databases that come from others; the page makes its own, and needs only the words of refusals.
INSTEAD = {"sql/steps/trust.sql": ".read sql/steps/refuse.sql\n"}


def read(name):
    with open(name, encoding="utf-8", errors="replace", newline="") as file:
        return file.read()


def sql_files(names):
    """The files by name, and those that they read by ".read FILE"."""
    files = {}
    todo = list(names)
    while todo:
        name = todo.pop()
        if name not in files:
            files[name] = INSTEAD.get(name) or read(name)
            todo += re.findall(r"^\.read (sql/\S+)$", files[name], re.M)
    return dict(sorted(files.items()))


def samples(folder):
    """Our own sample articles, by name."""
    return [{"name": name, "body": read(os.path.join(folder, name))}
            for name in sorted(os.listdir(folder)) if name.endswith(".txt")]


def script(version, wasm):
    with open(os.path.join(wasm, "viet.wasm"), "rb") as file:
        module = gzip.compress(file.read(), 9, mtime=0)
    parts = {
        "version": version,
        "code": read(os.path.join(wasm, "viet.js")) + read("docs/try/engine.js"),
        "sql": sql_files(SQL),
        "samples": samples("tests/articles"),
        "wasm": base64.b64encode(module).decode("ascii"),
    }
    return ("// viet.js - made by \"make wasm\": SQLite with sqlite-viet, and what the page needs of it (LICENSES.txt).\n"
            "const VIET = " + json.dumps(parts, ensure_ascii=False, indent=0) + ";\n")


def licences(utf8proc):
    """Ours, and those of what is compiled in."""
    texts = [("sqlite-viet", "LICENSE"), ("utf8proc", os.path.join(utf8proc, "LICENSE.md")),
             ("Emscripten and its C library", "/usr/share/doc/emscripten/copyright")]
    parts = [f"== {name}\n\n{read(file)}" for name, file in texts if os.path.exists(file)]
    return "\n".join(parts) + "\n== SQLite\n\nThe authors have placed SQLite in the public domain.\n"


def main(version, wasm, utf8proc, folder, archive):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for name in sorted(os.listdir("docs/try")):
        if name not in ("engine.js", "README.md"):
            shutil.copy(os.path.join("docs/try", name), folder)
    shutil.copy("sql/report/page.css", os.path.join(folder, "report.css"))
    for name, text in (("LICENSES.txt", licences(utf8proc)), ("viet.js", script(version, wasm))):
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for name in sorted(os.listdir(folder)):
            out.write(os.path.join(folder, name), "sqlite-viet-try/" + name)


main(*sys.argv[1:])
