"""run_duckdb.py FOLDER SCRIPT: runs an SQL script in DuckDB and prints its rows, or, if it is empty, the version.

DuckDB's extension for SQLite comes from PyPI, and lies in FOLDER (deps.sh).
"""
import sys

import duckdb

folder, script = sys.argv[1:]
db = duckdb.connect(config={"extension_directory": folder + "/duckdb"})
db.execute("LOAD sqlite")
with open(script, encoding="utf-8") as file:
    sql = file.read()
for row in db.execute(sql).fetchall() if sql else [(duckdb.__version__,)]:
    print(*row, sep="|")
