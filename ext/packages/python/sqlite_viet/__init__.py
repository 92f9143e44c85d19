"""Vietnamese text and news for SQLite.

    import sqlite3, sqlite_viet
    db = sqlite3.connect("news.db")
    sqlite_viet.load(db)
    db.execute("SELECT name, tier FROM viet_parties(?)", [text])
"""
import os
import platform
import sys

from ._built import FILE, PLATFORM, VERSION

__version__ = VERSION
__all__ = ["CannotLoad", "load", "loadable_path"]


class CannotLoad(RuntimeError):
    """The extension cannot be loaded here; the message says why and what to do."""


def loadable_path():
    """The path for load_extension() and for .load in the sqlite3 shell: without the ending of the file."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), os.path.splitext(FILE)[0])


def this_platform():
    """The name of the platform that Python runs on, as the packages of sqlite-viet call it."""
    system = {"linux": "linux", "win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    machine = platform.machine().lower()
    machine = {"amd64": "x86_64", "aarch64": "arm64"}.get(machine, machine)
    libc = "-musl" if system == "linux" and not platform.libc_ver()[0] else ""
    return f"{system}-{machine}{libc}"


def load(connection):
    """Load the extension into CONNECTION: of sqlite3, pysqlite3 or APSW.

    Loading is allowed for this call only: SQL cannot load anything afterwards.
    """
    if not hasattr(connection, "enable_load_extension"):
        raise CannotLoad(
            "This Python was built without loadable extensions for SQLite. Run 'pip install pysqlite3-binary' and "
            "connect with 'from pysqlite3 import dbapi2 as sqlite3', or 'pip install apsw' and connect with "
            "apsw.Connection(file); both take sqlite_viet.load(). The Python of Debian, Ubuntu, python.org for Windows "
            "and Homebrew can load extensions as it is."
        )
    here = this_platform()
    if here != PLATFORM:
        raise CannotLoad(
            f"This package of sqlite-viet is for {PLATFORM}, but Python runs on {here}. "
            "Run 'pip install --force-reinstall sqlite-viet' with this Python."
        )
    connection.enable_load_extension(True)
    try:
        connection.load_extension(loadable_path())
    except Exception as error:
        raise CannotLoad(f"SQLite could not load {loadable_path()}: {error}") from error
    finally:
        connection.enable_load_extension(False)
