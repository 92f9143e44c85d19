SELECT viet_version() GLOB '[0-9]*.[0-9]*.[0-9]*', typeof(viet_version());
SELECT length(viet_data_version()), viet_data_version() NOT GLOB '*[^0-9a-f]*';
.print -- usable where only deterministic functions are
CREATE TABLE a(x, v GENERATED ALWAYS AS (viet_version()) STORED);
.print -- one "key: value" a line
WITH RECURSIVE line(text, rest) AS (
    SELECT '', viet_debug() || char(10)
    UNION ALL
    SELECT substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
    FROM line WHERE rest <> '')
SELECT substr(text, 1, instr(text, ': ')) FROM line WHERE text <> '';
.print -- not from a view or trigger
CREATE VIEW v AS SELECT viet_debug() AS d;
SELECT d FROM v;
