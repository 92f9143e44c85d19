-- steps/import-problems.sql - says of what was read now what to look at, and of all what was not imported and why: the first
-- fifty of each, and how many more there are.  import_named has the names that were read: import.sql, import-rows.sql.
SELECT printf('imported: %s: %s; %s', name, note, advice)
FROM main.import_note WHERE name IN (SELECT name FROM import_named) ORDER BY name LIMIT 50;
SELECT printf('imported: %,d more of this kind: SELECT * FROM import_note;', count(*) - 50)
FROM main.import_note WHERE name IN (SELECT name FROM import_named) HAVING count(*) > 50;
SELECT printf('not imported: %s: %s%s', name, status, '; ' || advice) FROM main.import_problem ORDER BY name LIMIT 50;
SELECT printf('not imported: %,d more: SELECT * FROM import_problem;', count(*) - 50) FROM main.import_problem HAVING count(*) > 50;
