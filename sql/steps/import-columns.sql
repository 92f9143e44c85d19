-- steps/import-columns.sql - import_row as it should be, or what it lacks: steps/import-given.sql.
DROP TABLE IF EXISTS temp.import_column;
CREATE TEMP TABLE import_column AS SELECT lower(name) AS name, name AS header FROM temp.pragma_table_info('import_row');
INSERT INTO temp.refusal SELECT 'rows' WHERE NOT EXISTS (SELECT 1 FROM import_column);

-- @csv_name and the like say which header a column of a CSV file has (make report): it is renamed after this step.
CREATE TEMP TABLE IF NOT EXISTS import_lack (name TEXT, header TEXT);
DELETE FROM import_lack;
INSERT INTO import_lack
SELECT column1, coalesce(column2, column1)
FROM (VALUES ('name', @csv_name), ('published', @csv_published), ('title', @csv_title), ('body', @csv_body))
WHERE lower(coalesce(column2, column1)) NOT IN (SELECT name FROM import_column)
  AND (column2 IS NOT NULL OR column1 = 'body');
SELECT 1 WHERE CASE WHEN EXISTS (SELECT 1 FROM import_lack) THEN edit(
    (SELECT group_concat(header || iif(header = name, '', ' (' || name || ')'), ', ') FROM import_lack)
    || ': there is no such column; import_row has: ' || (SELECT group_concat(header, ', ') FROM import_column)
    || iif(EXISTS (SELECT 1 FROM import_lack l JOIN import_column c ON viet_normalize(l.header) = viet_normalize(c.header)),
           '; it looks like one of these, but its letters are other characters: copy it from here', '')
    || char(10), 'cat >&2 <') END = char(0);
INSERT INTO temp.refusal SELECT 'column' FROM import_lack LIMIT 1;
-- Nor may one be renamed to what another is called.
INSERT INTO import_lack
SELECT column1, column2
FROM (VALUES ('name', @csv_name), ('published', @csv_published), ('title', @csv_title), ('body', @csv_body))
WHERE lower(column2) <> column1 AND column1 IN (SELECT name FROM import_column);
SELECT 1 WHERE CASE WHEN EXISTS (SELECT 1 FROM import_lack) THEN edit(
    (SELECT group_concat(format('%s is to be %s, but there is a column %s, too' || char(10), header, name, name), '') FROM import_lack),
    'cat >&2 <') END = char(0);
INSERT INTO temp.refusal SELECT 'two columns' FROM import_lack LIMIT 1;
DROP TABLE import_column;
