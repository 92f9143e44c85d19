-- reports/expiring.sql - terms that end within a year, or ended and nobody told of a new one.
--
--     sqlite3 -box news.db '.read sql/reports/expiring.sql'
--     .parameter set @today "'2025-11-24'"     the day to count from, else today
--     .parameter set @months 24                 how far to look ahead, else 12

.bail on
.read sql/steps/filled.sql
.read sql/steps/sides.sql

-- A term that ends in a year, or in a month, lasts to its last day.
DROP TABLE IF EXISTS temp.expiring;
CREATE TEMP TABLE expiring AS
WITH term AS (
    SELECT *, CASE length(period_end)
              WHEN 4 THEN period_end || '-12-31'
              WHEN 7 THEN date(period_end || '-01', '+1 month', '-1 day')
              ELSE substr(period_end, 1, 10) END AS last_day
    FROM agreement WHERE period_end IS NOT NULL
), at (today, horizon) AS (
    SELECT coalesce(@today, date('now')), date(coalesce(@today, 'now'), coalesce(@months, 12) || ' months')
)
SELECT last_day, iif(last_day < today, 'over', CAST(julianday(last_day) - julianday(today) AS INTEGER) || ' days') AS left,
       shown AS parties, period, name AS article, term.article AS id, cooperation
FROM at, term LEFT JOIN partners USING (article, cooperation)
WHERE last_day <= horizon AND NOT EXISTS (
    -- The same parties have agreed on something that lasts longer.
    SELECT 1 FROM term newer WHERE newer.parties = term.parties AND newer.last_day > term.last_day);
SELECT last_day, left, parties, period, article FROM expiring ORDER BY last_day, id, cooperation;
SELECT 1 WHERE CASE WHEN NOT EXISTS (SELECT 1 FROM expiring) THEN edit(iif(date(coalesce(@today, 'now'), coalesce(@months, 12) || ' months') IS NULL,
    'expiring: @today is a day like 2025-11-24, and @months a number; they are ' || quote(@today) || ' and ' || quote(@months) || char(10),
    format('expiring: no term ended or ends by %s, %s months from %s; to look further: .parameter set @months 24' || char(10),
           date(coalesce(@today, 'now'), coalesce(@months, 12) || ' months'), coalesce(@months, 12), coalesce(@today, date('now')))),
    'cat >&2 <') END = char(0);
