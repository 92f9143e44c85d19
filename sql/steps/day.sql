-- steps/day.sql - which day is meant by what a source gives as a date: import.sql, import-rows.sql.
-- Table import_day has it as given; here it gets the day, YYYY-MM-DD, and whether there is a date at all.
--
--     6/5/2024    18-07-2023    18.07.2023    2023/07/18    20230718    18 / 7 / 2023
--     08:30 18/07/2023    Thứ Ba, 18/07/2023 08:30    ngày 18 tháng 7 năm 2023    18 tháng 7, 2023    18 Th7 2023
--     2023-07-18T08:30:00+07:00    Tue, 18 Jul 2023 08:30:00 +0700
--
-- Day, month, year, as Vietnamese has them, or year, month, day; the year has four digits.  Of a time with a zone
-- the day counts that is written.  The first date counts, and only if there is such a day.

-- One way of writing: parts of a date with a slash between them; and the same with 0 for every digit.
DROP TABLE IF EXISTS temp.day_text;
CREATE TEMP TABLE day_text AS
WITH month (name, n) AS (
    VALUES ('jan', 1), ('feb', 2), ('mar', 3), ('apr', 4), ('may', 5), ('jun', 6),
           ('jul', 7), ('aug', 8), ('sep', 9), ('oct', 10), ('nov', 11), ('dec', 12)
    UNION ALL
    SELECT column1 || value, value
    FROM (VALUES ('thang '), ('thang 0'), ('th'), ('th0')), json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]')
), plain (given, text) AS (
    SELECT given, replace(replace(replace(lower(viet_unaccent(substr(given, 1, 100))), char(160), ' '), ', ', ' '), 'thu nam', '') FROM import_day
), numbered (given, text) AS (
    SELECT given, replace(replace(replace(coalesce(
        (SELECT replace(text, ' ' || name || ' ', '/' || n || '/') FROM month WHERE instr(text, ' ' || name || ' ')), text),
        ' thang ', '/'), '/nam ', '/'), ' nam ', '/')
    FROM plain
), slashed (given, text) AS (
    SELECT given, replace(replace(replace(replace(text, '-', '/'), '.', '/'), ' /', '/'), '/ ', '/') FROM numbered
)
SELECT given, text, replace(replace(replace(replace(replace(replace(replace(replace(replace(text,
    '1', '0'), '2', '0'), '3', '0'), '4', '0'), '5', '0'), '6', '0'), '7', '0'), '8', '0'), '9', '0') AS mask
FROM slashed;

-- From each number on: what is written with slashes there, and its first three parts.
WITH RECURSIVE number (given, n, text, mask) AS (
    SELECT given, 1, substr(text, instr(mask || '0', '0')), substr(mask, instr(mask || '0', '0')) FROM day_text
    UNION ALL
    SELECT given, n + 1, substr(text, length(mask) - length(ltrim(mask, '0')) + instr(ltrim(mask, '0') || '0', '0')),
           substr(ltrim(mask, '0'), instr(ltrim(mask, '0') || '0', '0'))
    FROM number WHERE mask <> '' AND n < 12
), part (given, n, a, b, c) AS (
    SELECT given, n, json_extract(parts, '$[0]'), json_extract(parts, '$[1]'), json_extract(parts, '$[2]')
    FROM (SELECT given, n, '["' || replace(substr(text, 1, length(text) - length(ltrim(text, '0123456789/'))), '/', '","') || '"]' AS parts
          FROM number WHERE mask <> '')
), date_of (given, n, day) AS (
    SELECT given, n, CASE
        WHEN length(a) = 4 AND length(b) IN (1, 2) AND length(c) IN (1, 2) THEN format('%s-%02d-%02d', a, b, c)
        WHEN length(a) IN (1, 2) AND length(b) IN (1, 2) AND length(c) = 4 THEN format('%s-%02d-%02d', c, b, a)
        WHEN length(a) = 8 AND coalesce(b, '') = '' AND a GLOB '[12]*' AND n = 1
            THEN substr(a, 1, 4) || '-' || substr(a, 5, 2) || '-' || substr(a, 7)
        END
    FROM part
)
-- Some versions of SQLite take February 30 as it is; a sum of days they do not.
UPDATE import_day SET is_date = 1, day = iif(date(first.day, '+0 days') IS first.day AND first.day > '1', first.day, NULL)
FROM (SELECT given, day, min(n) FROM date_of WHERE day IS NOT NULL GROUP BY given) AS first
WHERE first.given = import_day.given;
DROP TABLE day_text;
