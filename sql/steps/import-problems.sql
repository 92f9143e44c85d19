-- steps/import-problems.sql - says what was not imported and why.
SELECT printf('not imported: %s: %s%s', name, status, '; ' || advice) FROM import_problem;
