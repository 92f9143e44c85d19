"""What docs/examples/spark/extract.py must find: the rows of a folder, read by one process without Spark;
and that a worker with another version of the extension reads nothing.

    python3 tests/scale/rows.py build/viet.so FOLDER
"""
import pathlib
import sqlite3
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, "docs/examples/spark")
import extract  # noqa: E402

extension, folder = sys.argv[1], pathlib.Path(sys.argv[2])
db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
db.load_extension(extension)

extract.connect = lambda file: db
try:
    list(extract.reader(None, ("0.0.0", "0123456789abcdef"))([]))
    sys.exit("a worker with another version is not refused")
except RuntimeError as error:
    if "0123456789abcdef" not in str(error):
        raise

rows = list(extract.rows_of(db, ((str(file.relative_to(folder)), file.read_bytes()) for file in folder.rglob("*.txt"))))
print(f"{len(rows)} rows, sha256 {extract.digest(rows)}")
