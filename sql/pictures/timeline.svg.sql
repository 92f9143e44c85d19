-- pictures/timeline.svg.sql - when who agreed, and until when, in SVG.
--
--     sqlite3 news.db '.read sql/pictures/timeline.svg.sql' > timeline.svg
--     .parameter set @language en     English words, else Vietnamese
--
-- Above a dot for every cooperation, filled if something was signed; below the 20
-- terms that end last. @today ("'2025-11-24'") is the day of the dashed line.
.read sql/pictures/escape.sql
.read sql/steps/sides.sql
.read sql/pictures/style.sql

-- Years as numbers: 2025-07-02 is 2025.5, and what is no day is its year. The last 25 of them are shown.
DROP VIEW IF EXISTS temp.dated;
CREATE TEMP VIEW dated AS
SELECT g.article, g.cooperation, g.signed, p.parties || iif(p.sides > 1, '', ' – ?') AS parties, g.day, substr(day, 1, 4)
       + iif(day GLOB '????-[01][0-9]*', coalesce((julianday(substr(day || '-01', 1, 10)) - julianday(substr(day, 1, 4) || '-01-01')) / 366, 0), 0) AS year
FROM agreement g LEFT JOIN partners p ON p.article = g.article AND p.cooperation = g.cooperation
WHERE day GLOB '[12][0-9][0-9][0-9]*';
DROP TABLE IF EXISTS temp.term;
CREATE TEMP TABLE term AS
SELECT g.article, g.cooperation, p.parties || iif(p.sides > 1, '', ' – ?') AS parties, CAST(substr(coalesce(period_start, day), 1, 4) AS REAL) AS first,
       substr(period_end, 1, 4) + iif(length(period_end) > 4, (substr(period_end, 6, 2) + 0) / 12.0, 1) AS last
FROM agreement g LEFT JOIN partners p ON p.article = g.article AND p.cooperation = g.cooperation
WHERE period_end GLOB '[12][0-9][0-9][0-9]*' AND coalesce(period_start, day) IS NOT NULL;

DROP TABLE IF EXISTS temp.scale;
CREATE TEMP TABLE scale AS
WITH range (low, high, today) AS (
    SELECT (SELECT CAST(min(year) AS INTEGER) FROM (SELECT year FROM dated UNION ALL SELECT first FROM term)),
           (SELECT CAST(max(year) AS INTEGER) + 1 FROM (SELECT year FROM dated UNION ALL SELECT min(last, 2100) - 0.001 FROM term)),
           (SELECT strftime('%Y', day) + (strftime('%j', day) - 1) / 366.0 FROM (SELECT coalesce(@today, date('now')) AS day))
)
-- Four columns of dots a year; the highest says how high the upper part is.
SELECT max(low, high - 25) AS first, high AS last, today, 60 + 13 * coalesce((SELECT max(c) FROM (
        SELECT count(*) AS c FROM dated, range WHERE year >= high - 25 GROUP BY CAST(year * 4 AS INTEGER))), 1) AS base,
       (SELECT count(*) FROM agreement) - (SELECT count(*) FROM dated) AS undated
FROM range;

INSERT OR IGNORE INTO escaped (raw) SELECT parties FROM dated UNION SELECT substr(day, 1, 10) FROM dated;
-- The 20 terms that end last, one below the other: their words stand above the bar, and begin or end with it.
DROP TABLE IF EXISTS temp.bar;
CREATE TEMP TABLE bar AS
SELECT t.article, t.cooperation, coalesce(t.parties, '') AS parties,
       50 + 900.0 / (s.last - s.first) * (max(t.first, s.first) - s.first) AS x1,
       min(50 + 900.0 / (s.last - s.first) * (t.last - s.first), 950) AS x2,
       row_number() OVER (ORDER BY t.last DESC, t.first, article, cooperation) AS n, 0 AS y
FROM scale s, term t WHERE t.last > s.first ORDER BY n LIMIT 20;
INSERT OR IGNORE INTO to_wrap (raw, width) SELECT parties, 70 FROM bar;
UPDATE bar SET y = (SELECT sum(21 + 13 * lines) FROM (
    SELECT (SELECT count(*) FROM wrapped WHERE raw = above.parties AND width = 70) AS lines FROM bar above WHERE above.n <= bar.n));

DROP VIEW IF EXISTS temp.timeline_svg;
CREATE TEMP VIEW timeline_svg (part, n, line) AS
WITH at (first, last, today, base, undated, bottom, wide) AS (
    SELECT *, base + 45 + coalesce((SELECT max(y) FROM bar), 0), 900.0 / (last - first) FROM scale
)
SELECT 0, 0, printf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 %d" role="img" lang="%s" aria-labelledby="timeline-title">'
    || '<title id="timeline-title" data-vi="%s" data-en="%s">%s</title>',
    iif(first IS NULL, 60, bottom), language, vi, en, iif(language = 'en', en, vi)) || style
FROM at, svg_style, svg_language, (SELECT 'Thời điểm và thời hạn hợp tác' AS vi, 'Days and terms of cooperation' AS en)
UNION ALL
SELECT 1, 0, printf('<text x="10" y="30" class="dim" lang="vi">Chưa có ngày nào: %d hợp tác không rõ ngày</text>'
    || '<text x="10" y="30" class="dim" lang="en">No day yet: %d without a date</text>', undated, undated) FROM at WHERE first IS NULL
UNION ALL
SELECT 2, 0, printf('<text x="50" y="14" class="dim" lang="vi">%s%s</text><text x="50" y="14" class="dim" lang="en">%s%s</text>',
    iif(undated, printf('không rõ ngày: %d. ', undated), ''), iif(before, printf('trước năm %d: %d', first, before), ''),
    iif(undated, printf('without a date: %d. ', undated), ''), iif(before, printf('before %d: %d', first, before), ''))
FROM (SELECT first, undated, (SELECT count(*) FROM dated WHERE year < first) AS before FROM at) WHERE before + undated > 0 AND first IS NOT NULL
UNION ALL
SELECT 3, value, printf('<path class="axis" d="M%.1f 40V%d"/><text x="%.1f" y="%d" class="dim">%d</text>',
    50 + wide * (value - first), bottom - 10, 54 + wide * (value - first), base + 15, value)
FROM at, (WITH RECURSIVE year (value) AS (
    SELECT first FROM scale UNION ALL SELECT value + 1 FROM year, scale WHERE value < last - 1) SELECT value FROM year)
WHERE first IS NOT NULL
UNION ALL
SELECT 4, 0, printf('<path class="axis" d="M50 %dH950"/>', base) FROM at WHERE first IS NOT NULL
UNION ALL
SELECT 5, d.n, printf('<a href="#c%d-%d"><circle class="dot%s" cx="%.1f" cy="%.1f" r="5"><title>%s, %s</title></circle></a>',
    article, cooperation, iif(signed, '', ' unsigned'), 50 + wide * ((quarter + 0.5) / 4 - first), base - 8 - 13.0 * (place - 1),
    on_day.html, coalesce(who.html, ''))
FROM at, (SELECT *, CAST(year * 4 AS INTEGER) AS quarter, row_number() OVER (ORDER BY year, article) AS n,
                 row_number() OVER (PARTITION BY CAST(year * 4 AS INTEGER) ORDER BY year, article) AS place
          FROM dated) d
LEFT JOIN escaped who ON who.raw = parties JOIN escaped on_day ON on_day.raw = substr(day, 1, 10)
WHERE year >= first
UNION ALL
SELECT 6, n, printf('<a href="#c%d-%d"><text%s>%s</text><rect class="term" x="%.1f" y="%.1f" width="%.1f" height="6" rx="3"/></a>',
    article, cooperation, iif(x1 < 500, '', ' class="end"'),
    (SELECT group_concat(printf('<tspan x="%.1f" y="%.1f">%s</tspan>', iif(x1 < 500, x1, x2), base + 15 + y - 13 * (lines - n), html), '')
     FROM (SELECT n, html, max(n) OVER () AS lines FROM wrapped WHERE raw = parties AND width = 70 ORDER BY n)),
    x1, base + 20 + y, max(x2 - x1, 4))
FROM at, bar
UNION ALL
SELECT 7, 0, printf('<path class="today" d="M%.1f 34V%d"/><text x="%.1f" y="30" class="dim count" lang="vi">hôm nay</text><text x="%.1f" y="30" class="dim count" lang="en">today</text>',
    50 + wide * (today - first), bottom - 10, 50 + wide * (today - first), 50 + wide * (today - first))
FROM at WHERE today BETWEEN first AND last
UNION ALL
SELECT 8, 0, '</svg>';

.mode list
.headers off
SELECT line FROM timeline_svg ORDER BY part, n;
