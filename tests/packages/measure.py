"""measure.py FILE... - size of every file, and of those that load here the time to load and the memory, as a table.
UPDATE=1 writes it into docs/building.md.  Each figure is the median of 31 fresh processes."""
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile

PAGE = "docs/building.md"
BEGIN, END = "<!-- measured -->\n", "<!-- end -->\n"
# Loads one extension; prints the microseconds that took, and KB of memory more after it, and after a first reading.
PROCESS = """
import sqlite3, sys, time
def memory():
    return sum(int(line.split()[1]) for line in open("/proc/self/smaps_rollup") if line.startswith("Rss:"))
db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
db.execute("SELECT count(*) FROM sqlite_master").fetchall()
before = memory()
start = time.perf_counter()
db.load_extension(sys.argv[1])
took = time.perf_counter() - start
loaded = memory()
if len(sys.argv) > 2:
    db.execute("SELECT count(*) FROM viet_parties(?)", [open(sys.argv[2], encoding="utf-8").read()]).fetchall()
print(took * 1e6, loaded - before, memory() - before)
"""
EMPTY = "int sqlite3_empty_init(void *db, char **err, const void *api) { (void)db, (void)err, (void)api; return 0; }"
ARTICLE = "tests/articles/01-district-twinning.txt"


def python():
    for name in ("python3", "/usr/bin/python3", "/usr/local/bin/python3"):
        try:
            if not subprocess.run([name, "-c", "import sqlite3; sqlite3.Connection.enable_load_extension"], stderr=subprocess.DEVNULL).returncode:
                return name
        except OSError:
            pass
    sys.exit("measure.py: no Python here loads extensions (Debian: python3)")


def measured(*arguments):
    command = [python(), "-c", PROCESS, *arguments]
    runs = [[float(x) for x in subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()] for _ in range(31)]
    return [statistics.median(column) for column in zip(*runs)]


with tempfile.TemporaryDirectory() as folder:
    empty = os.path.join(folder, "empty.so")
    subprocess.run(["cc", "-shared", "-fPIC", "-x", "c", "-o", empty, "-"], input=EMPTY, text=True, check=True)
    base = measured(empty)

table = "| file | size, KB | loading, ms over an empty extension | memory after loading, KB | after one article, KB |\n| --- | --- | --- | --- | --- |\n"
slowest = 0
for file in sys.argv[1:]:
    row = f"| `{file}` | {os.path.getsize(file) / 1024:,.0f} |"
    here = re.search(rf"linux-{platform.machine()}/", file)
    if here:
        took, loaded, read = measured(file, ARTICLE)
        over = (took - base[0]) / 1000
        slowest = max(slowest, over)
        row += f" {over:.2f} | {loaded - base[1]:,.0f} | {read - base[2]:,.0f} |"
    else:
        row += " | | |"
    table += row + "\n"
print(table, end="")
if os.environ.get("UPDATE"):
    with open(PAGE, encoding="utf-8") as page:
        text = page.read()
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    with open(PAGE, "w", encoding="utf-8") as page:
        page.write(text[:begin] + table + text[end:])
if slowest > 0.3:
    print(f"loading takes {slowest:.2f} ms more than an empty extension; it may take 0.3")
    sys.exit(1)
