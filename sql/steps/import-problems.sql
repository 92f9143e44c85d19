-- steps/import-problems.sql - says of what was read now what to look at, and of all what was not imported and why: the first
-- fifty of each, and how many more there are; of rows that share a name steps/import-left.sql says it once.  import_named has the names that were read: import.sql, import-rows.sql.
SELECT printf('imported: %s: %s; %s', name, note, advice)
FROM main.import_note WHERE name IN (SELECT name FROM import_named) ORDER BY name LIMIT 50;
SELECT printf('imported: %,d more of this kind: SELECT * FROM import_note;', count(*) - 50)
FROM main.import_note WHERE name IN (SELECT name FROM import_named) HAVING count(*) > 50;
DROP VIEW IF EXISTS temp.import_told;
CREATE TEMP VIEW import_told AS
SELECT * FROM main.import_problem WHERE status <> 'name given twice' OR name NOT IN (SELECT name FROM import_named);
SELECT printf('not imported: %s: %s%s', name, status, '; ' || advice) FROM import_told ORDER BY name LIMIT 50;
SELECT printf('not imported: %,d more: SELECT * FROM import_problem;', count(*) - 50) FROM import_told HAVING count(*) > 50;
