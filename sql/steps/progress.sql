-- steps/progress.sql - how far the stages of an import are: import.sql, extract.sql, search.sql.
-- Each sends its lines to standard error, through a pipe of its own for as long as it runs.

-- Room for the pages of a step; what is not kept is fetched again for each function.
PRAGMA cache_size = -8000;
PRAGMA temp.cache_size = -8000;
CREATE TEMP TABLE IF NOT EXISTS progress (
    stage   TEXT PRIMARY KEY,
    total   INTEGER NOT NULL,            -- articles to do
    step    INTEGER NOT NULL,            -- at a time
    done    INTEGER NOT NULL DEFAULT 0,
    last    INTEGER NOT NULL DEFAULT 0,  -- in the last step
    left_out INTEGER NOT NULL DEFAULT 0, -- of those done: became no article
    after   INTEGER NOT NULL DEFAULT -9223372036854775808,  -- the last article done
    started REAL NOT NULL DEFAULT (julianday('now'))
);
CREATE TEMP VIEW IF NOT EXISTS progress_line AS
SELECT stage, printf('%s: %,d of %,d', stage, done, total) AS line FROM progress WHERE last > 0;
CREATE TEMP VIEW IF NOT EXISTS progress_total AS
SELECT stage, printf('%s: %,d%s in %.2f s', stage, done - left_out, iif(left_out, printf(' of %,d', done), ''), (julianday('now') - started) * 86400) AS line
FROM progress;
