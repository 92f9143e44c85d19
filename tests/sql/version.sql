SELECT viet_version() GLOB '[0-9]*.[0-9]*.[0-9]*', typeof(viet_version());
SELECT length(viet_data_version()), viet_data_version() NOT GLOB '*[^0-9a-f]*';
.print -- in a view and a default, also of an untrusted schema; what is stored for good test_trust.c tries
PRAGMA trusted_schema = 0;
CREATE VIEW b AS SELECT viet_version() = viet_version() AS same, viet_data_version() = viet_data_version() AS data;
SELECT same, data FROM b;
CREATE TABLE a(x, v DEFAULT (viet_version()));
INSERT INTO a(x) VALUES (1);
SELECT v = viet_version() FROM a;
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
