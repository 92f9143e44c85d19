-- version_check.sql - is the extension that is loaded the one that read these rows and made this index?
--
--     sqlite3 news.db '.load build/viet' '.read sql/version_check.sql'
--
-- A database remembers which version made its rows (table reading), and an index which made it.  Both
-- are copied to other machines by programs that know nothing of either.  Where another version
-- answers there, searches miss words and new rows do not fit to the old ones.  If all is of the
-- version that is loaded, this says so; else it says what to do, and sqlite3 ends with 1.
-- Nothing is written, so it can be run on replicas; but not with -readonly, which forbids tables in memory, too.

.bail on
.read sql/steps/trust.sql

-- The index lies beside the database, as search.sql makes it.  ATTACH would make a file that is missing: edit() hands
-- its name to the shell, which empties it then, and a name that is empty is that of no file.
ATTACH (SELECT iif(file = '' OR EXISTS (SELECT 1 FROM temp.pragma_database_list WHERE name = 'search'), '',
                   edit(iif(file LIKE '%.db', substr(file, 1, length(file) - 3), file) || '-search.db',
                        'f() { test -e "$(cat "$1")" || : > "$1"; }; f'))
        FROM temp.pragma_database_list WHERE name = 'main')
    AS (SELECT iif(max(name = 'search'), 'search_' || count(*), 'search') FROM temp.pragma_database_list);
.read sql/steps/index-trust.sql

-- What the files do not have is found, empty, in the model.
CREATE TABLE model.reading (version TEXT, data_version TEXT);
DROP TABLE IF EXISTS temp.made;
CREATE TEMP TABLE made (what TEXT, version TEXT, data_version TEXT, articles INTEGER);
INSERT INTO temp.made
SELECT 'rows', coalesce(version, 'not known'), coalesce(data_version, 'not known'), count(*)
FROM reading GROUP BY version, data_version;
INSERT INTO temp.made
SELECT 'index', version, data_version, NULL FROM article_search_made;
INSERT INTO temp.made
SELECT 'index', 'not known', 'not known', NULL
WHERE EXISTS (SELECT 1 FROM article_search_docsize) AND NOT EXISTS (SELECT 1 FROM article_search_made);
DETACH model;

DROP VIEW IF EXISTS temp.made_by_others;
CREATE TEMP VIEW made_by_others AS
SELECT what, printf('%s of %s%s', what,
                    iif(version || data_version GLOB '*[^0-9a-z. ]*' OR length(version || data_version) > 40, 'a version not known',
                        'version ' || version || ', data ' || data_version),
                    iif(articles, printf(': %,d articles', articles), '')) AS line
FROM temp.made WHERE (version, data_version) <> (viet_version(), viet_data_version());

-- They go to standard error.
SELECT 1 WHERE CASE WHEN EXISTS (SELECT 1 FROM temp.made_by_others) THEN edit(
    (SELECT group_concat(line || char(10), '') FROM temp.made_by_others)
    || printf('loaded: version %s, data %s', viet_version(), viet_data_version()) || char(10), 'cat >&2 <') END = char(0);
INSERT INTO temp.refusal SELECT 'read_by' FROM temp.made_by_others WHERE what = 'rows' LIMIT 1;
INSERT INTO temp.refusal SELECT 'indexed_by' FROM temp.made_by_others WHERE what = 'index' LIMIT 1;

SELECT coalesce((SELECT group_concat(what, ' and ') || ' are of' FROM temp.made), 'nothing was read yet; loaded is')
       || printf(' version %s, data %s', viet_version(), viet_data_version());
