"""What the installed Python package does.  Usage: python.py CASE; prints one line, or fails."""
import sys

import sqlite_viet

VERSION = "SELECT viet_version()"


def answer(db):
    return db.execute(VERSION).fetchone()[0]


def loaded():
    import sqlite3

    db = sqlite3.connect(":memory:")
    sqlite_viet.load(db)
    assert answer(db) == sqlite_viet.__version__
    try:
        db.execute("SELECT load_extension(?)", [sqlite_viet.loadable_path()])
        raise AssertionError("SQL can load extensions after load()")
    except sqlite3.OperationalError:
        pass
    db.enable_load_extension(True)
    db.load_extension(sqlite_viet.loadable_path())
    return f"sqlite3 {sqlite3.sqlite_version}"


def refused():
    """By a connection that cannot load, as those of a Python without loadable extensions."""
    try:
        sqlite_viet.load(object())
    except sqlite_viet.CannotLoad as error:
        assert "pysqlite3-binary" in str(error) and "apsw" in str(error)
        return "the way out is said"
    raise AssertionError("load() said nothing")


def pysqlite3():
    from pysqlite3 import dbapi2

    db = dbapi2.connect(":memory:")
    sqlite_viet.load(db)
    assert answer(db) == sqlite_viet.__version__
    return f"sqlite3 {dbapi2.sqlite_version}"


def apsw():
    import apsw

    db = apsw.Connection(":memory:")
    sqlite_viet.load(db)
    assert answer(db) == sqlite_viet.__version__
    return f"apsw {apsw.apsw_version()}"


def wrong():
    """The package of another platform, which the caller has put first in the path."""
    import sqlite3

    try:
        sqlite_viet.load(sqlite3.connect(":memory:"))
    except sqlite_viet.CannotLoad as error:
        assert f"is for {sqlite_viet.PLATFORM}, but Python runs on {sqlite_viet.this_platform()}" in str(error)
        return str(error).split(".")[0]
    raise AssertionError("the file of another platform was loaded")


print({f.__name__: f for f in (loaded, refused, pysqlite3, apsw, wrong)}[sys.argv[1]]())
