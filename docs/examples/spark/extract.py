"""Who cooperates with whom, read on many machines by Apache Spark.

    spark-submit --master MASTER docs/examples/spark/extract.py --extension build/viet.so FOLDER

FOLDER is where all workers see it, with a file for each article (*.txt).  Each worker opens SQLite in
memory, loads the extension once for each partition and asks it about one article after the other:
nothing is shared, so there is nothing to wait for.  A row of the result is an article, a table, a
rank there and the columns as a JSON object.

--extension sends that file to the workers.  Without it they load the one of the wheel sqlite-viet,
which must be installed on them.
"""
import argparse
import hashlib
import sqlite3
import sys
import time

from pyspark import SparkFiles
from pyspark.sql import SparkSession

QUERIES = {
    "party": """
        SELECT rank, json_object('name', name, 'type', type, 'tier', tier, 'role', role, 'represents', represents,
                                 'unit_era', unit_era, 'unit_code', unit_code, 'country', country, 'confidence', confidence)
        FROM viet_parties(?)""",
    "domain": """
        SELECT rank, json_object('code', code, 'scope', scope, 'mention', mention, 'confidence', confidence)
        FROM viet_domains(?)""",
    "cooperation": """
        SELECT rank, json_object('kind', kind, 'event', event, 'date', date, 'parties', json(parties),
                                 'domains', json(domains), 'confidence', confidence)
        FROM viet_cooperations(?)""",
}
SCHEMA = "article STRING, what STRING, rank INT, columns STRING"


def connect(file):
    """A connection with the extension: FILE, which Spark has sent, or, if None, that of the wheel."""
    db = sqlite3.connect(":memory:")
    if not hasattr(db, "enable_load_extension"):
        raise RuntimeError(
            f"{sys.executable} was built without loadable extensions for SQLite: set PYSPARK_PYTHON to another Python, "
            "such as /usr/bin/python3 of Debian.")
    if file is None:
        import sqlite_viet
        sqlite_viet.load(db)
    else:
        db.enable_load_extension(True)
        db.load_extension(SparkFiles.get(file))
        db.enable_load_extension(False)
    return db


def versions(db):
    return db.execute("SELECT viet_version(), viet_data_version()").fetchone()


def rows_of(db, articles):
    """Rows of ARTICLES, each a path and the bytes of the file; bytes that are no text are no rows, and no error."""
    for path, content in articles:
        for what, query in QUERIES.items():
            for rank, columns in db.execute(query, (content,)):
                yield path, what, rank, columns


def reader(file, expected):
    """The function for mapPartitions, which runs on the workers."""
    def read(articles):
        db = connect(file)
        # Rows of two versions in one table could not be told apart.
        if versions(db) != expected:
            raise RuntimeError(f"A worker has version {versions(db)} of the extension, the driver {expected}: install one on all.")
        yield from rows_of(db, articles)
        db.close()
    return read


def digest(rows):
    """A hash of the rows, in whichever order they came."""
    lines = sorted("\t".join(map(str, row)) for row in rows)
    return hashlib.sha256("".join(line + "\n" for line in lines).encode()).hexdigest()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--extension", metavar="FILE", help="viet.so, to be sent to the workers")
    parser.add_argument("--partitions", metavar="N[,N...]", default="2",
                        help="read in so many parts; of several numbers the rows and times are compared")
    parser.add_argument("--out", metavar="FOLDER", help="write the rows there, as Parquet")
    return parser.parse_args()


def main():
    given = arguments()
    spark = SparkSession.builder.appName("viet").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    file = None
    if given.extension:
        spark.sparkContext.addFile(given.extension)
        file = given.extension.rsplit("/", 1)[-1]
    expected = versions(connect(file))

    # Paths as they stand below FOLDER.
    articles = (spark.read.format("binaryFile").option("recursiveFileLookup", True).option("pathGlobFilter", "*.txt")
                .load(given.folder).selectExpr("path", "content"))
    base = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(given.folder)
    base = base.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).resolvePath(base).toString().rstrip("/") + "/"
    articles = articles.rdd.map(lambda row: (row.path[len(base):], bytes(row.content))).cache()
    count = articles.count()
    for partitions in map(int, given.partitions.split(",")):
        start = time.monotonic()
        rows = articles.repartition(partitions).mapPartitions(reader(file, expected)).cache()
        found = rows.count()
        seconds = time.monotonic() - start
        print(f"partitions {partitions}: {count} articles, {found} rows, {seconds:.2f} s, sha256 {digest(rows.toLocalIterator())}", flush=True)
    if given.out:
        spark.createDataFrame(rows, SCHEMA).write.mode("overwrite").parquet(given.out, compression="gzip")
    spark.stop()


if __name__ == "__main__":
    main()
