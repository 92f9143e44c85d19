#!/usr/bin/env python3
"""coverage.py BUILD [FILE...]: the lines of ext/ that the tests ran, after a build in BUILD with --coverage.

Prints a table of the folders. With files, such as ext/article/names.c, prints their lines that no test ran.
A file is compiled into several objects; a line that ran in one of them ran."""
import collections
import json
import pathlib
import subprocess
import sys


def reports(build):
    """What gcov says of each object that ran."""
    counts = sorted(pathlib.Path(build).rglob("*.gcda"))
    for begin in range(0, len(counts), 50):
        command = ["gcov", "--json-format", "--stdout", *map(str, counts[begin:begin + 50])]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        yield from (json.loads(line) for line in text.splitlines() if line.startswith("{"))


def lines_of(build):
    """{file: {line: how often it ran}} of the sources in ext/."""
    result = collections.defaultdict(collections.Counter)
    for report in reports(build):
        for entry in report["files"]:
            name = pathlib.PurePath(entry["file"])
            if name.is_absolute() and name.is_relative_to(pathlib.Path.cwd()):
                name = name.relative_to(pathlib.Path.cwd())
            if name.parts[0] == "ext":
                for line in entry["lines"]:
                    result[str(name)][line["line_number"]] += line["count"]
    return result


def row(name, counts):
    ran = sum(1 for count in counts if count)
    share = 100 * ran / len(counts)
    print(f"{name:<16}{len(counts):>8}{len(counts) - ran:>10}{share:>9.1f} %")
    return share


def main(build, *files):
    lines = lines_of(build)
    if not lines:
        sys.exit(f"coverage.py: no counts in {build}; 'make coverage' makes them")
    for name in files:
        source = pathlib.Path(name).read_text(encoding="utf-8").splitlines()
        for number in sorted(n for n, count in lines[name].items() if not count):
            print(f"{name}:{number}: {source[number - 1]}")
    if files:
        return
    print(f"{'folder':<16}{'lines':>8}{'not run':>10}{'run':>9}")
    folders = collections.defaultdict(list)
    for name, counts in lines.items():
        folders[str(pathlib.PurePath(name).parent)] += counts.values()
    for folder in sorted(folders):
        row(folder, folders[folder])
    share = row("all", [count for counts in folders.values() for count in counts])
    worst = sorted(lines, key=lambda name: -sum(1 for c in lines[name].values() if not c))
    print("\nfiles with most lines that did not run:")
    for name in worst[:20]:
        print(f"  {sum(1 for c in lines[name].values() if not c):>5}  {name}")
    if share < 95:
        sys.exit("coverage.py: less than 95 % of the lines of ext/ ran")


main(*sys.argv[1:])
