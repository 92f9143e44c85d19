-- steps/import-gone.sql - articles that the folder or file at hand does not have go: import-gone.sql, import-rows-gone.sql.
BEGIN IMMEDIATE;
CREATE TEMP TABLE IF NOT EXISTS gone (name TEXT PRIMARY KEY, folder TEXT, status TEXT);
DELETE FROM gone;
INSERT INTO gone
SELECT name, folder, status FROM import_file
WHERE folder <> '' AND EXISTS (SELECT 1 FROM import_found WHERE name = '') AND name NOT IN (SELECT name FROM import_found);
-- What lies in a folder that may not be read now may still be there.
DELETE FROM gone WHERE EXISTS (
    SELECT 1 FROM import_listed u WHERE u.kind = 'u' AND (u.name = '' OR substr(gone.name, 1, length(u.name) + 1) = u.name || '/'));

-- What came from elsewhere goes only if somebody says so.  A folder that has the same files has only moved.
CREATE TEMP TABLE IF NOT EXISTS gone_source (folder TEXT PRIMARY KEY, articles INTEGER);
DELETE FROM gone_source;
INSERT INTO gone_source
SELECT folder, count(*) FROM gone
WHERE status = 'imported' AND folder NOT IN (SELECT folder FROM import_folder)
  AND folder NOT IN (SELECT i.folder FROM import_file i JOIN import_found f ON f.name = i.name AND f.mtime = i.mtime
                     WHERE i.status = 'imported' AND f.mtime <> 0)
GROUP BY folder;
SELECT 1 WHERE CASE WHEN EXISTS (SELECT 1 FROM gone_source) AND NOT coalesce(@replace, 0) THEN edit(
    (SELECT group_concat(format('%,d articles of %s' || char(10), articles, folder), '') FROM gone_source), 'cat >&2 <') END = char(0);
INSERT INTO temp.refusal SELECT 'source' FROM gone_source WHERE NOT coalesce(@replace, 0) LIMIT 1;

DELETE FROM import_file WHERE name IN (SELECT name FROM gone);
DELETE FROM article WHERE name IN (SELECT name FROM gone);
COMMIT;
SELECT 1 WHERE CASE WHEN changes() > 0 THEN edit(
    (SELECT format(iif(changes() = 1, 'deleted: %,d article whose %s is gone', 'deleted: %,d articles whose %ss are gone') || char(10),
                   changes(), iif(folder IS @csv, 'row', 'file')) FROM import_folder),
    'cat >&2 <') END = char(0);
