-- steps/import-problems.sql - says what was not imported and why, on standard error.
.once '|cat >&2'
SELECT printf('not imported: %s: %s%s', name, status, '; ' || advice) FROM import_problem;
