-- pictures/timeline.svg.sql - when who agreed, and until when, in SVG.
--
--     sqlite3 news.db '.read sql/pictures/timeline.svg.sql' > timeline.svg
--
-- Above a dot for every cooperation, filled if something was signed; below the 20
-- terms that end last. @today ("'2025-11-24'") is the day of the dashed line.
.read sql/pictures/escape.sql
.read sql/pictures/style.sql

-- Years as numbers: 2025-07-02 is 2025.5, and what is no day is its year. The last 25 of them are shown.
DROP VIEW IF EXISTS temp.dated;
CREATE TEMP VIEW dated AS
SELECT article, cooperation, signed, parties, title, day, substr(day, 1, 4)
       + iif(day GLOB '????-[01][0-9]*', coalesce((julianday(substr(day || '-01', 1, 10)) - julianday(substr(day, 1, 4) || '-01-01')) / 366, 0), 0) AS year
FROM agreement WHERE day GLOB '[12][0-9][0-9][0-9]*';
DROP VIEW IF EXISTS temp.term;
CREATE TEMP VIEW term AS
SELECT article, cooperation, parties, period, CAST(substr(coalesce(period_start, day), 1, 4) AS REAL) AS first,
       substr(period_end, 1, 4) + iif(length(period_end) > 4, (substr(period_end, 6, 2) + 0) / 12.0, 1) AS last
FROM agreement WHERE period_end GLOB '[12][0-9][0-9][0-9]*' AND coalesce(period_start, day) IS NOT NULL;

CREATE TEMP TABLE IF NOT EXISTS scale (first INTEGER, last INTEGER, today REAL, top INTEGER, base INTEGER, bottom INTEGER);
DELETE FROM scale;
INSERT INTO scale
WITH range (low, high, today) AS (
    SELECT (SELECT CAST(min(year) AS INTEGER) FROM (SELECT year FROM dated UNION ALL SELECT first FROM term)),
           (SELECT CAST(max(year) AS INTEGER) + 1 FROM (SELECT year FROM dated UNION ALL SELECT min(last, 2100) - 0.001 FROM term)),
           (SELECT strftime('%Y', day) + (strftime('%j', day) - 1) / 366.0 FROM (SELECT coalesce(@today, date('now')) AS day))
)
-- Four columns of dots a year; the highest says how high the upper part is.
SELECT max(low, high - 25), high, today, 40, base, base + 30 + 34 * (SELECT min(count(*), 20) FROM term)
FROM (SELECT *, 60 + 13 * coalesce((SELECT max(c) FROM (
        SELECT count(*) AS c FROM dated, range WHERE year >= high - 25 GROUP BY CAST(year * 4 AS INTEGER))), 1) AS base
      FROM range);

INSERT OR IGNORE INTO escaped (raw)
SELECT parties FROM dated UNION SELECT parties FROM term UNION SELECT substr(day, 1, 10) FROM dated;
INSERT OR IGNORE INTO escaped (raw) SELECT cut64 FROM term JOIN escaped ON raw = parties;

DROP VIEW IF EXISTS temp.timeline_svg;
CREATE TEMP VIEW timeline_svg (part, n, line) AS
WITH at (first, base, bottom, wide) AS (SELECT first, base, bottom, 900.0 / (last - first) FROM scale)
SELECT 0, 0, printf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 %d" role="img" lang="vi" aria-labelledby="timeline-title">',
    coalesce(bottom, 120)) || '<title id="timeline-title">Thời điểm và thời hạn hợp tác</title>' || style
FROM at, svg_style
UNION ALL
SELECT 1, 0, '<text x="10" y="60" class="dim">Chưa có ngày nào</text>' FROM at WHERE first IS NULL
UNION ALL
SELECT 2, 0, printf('<text x="50" y="30" class="dim">trước %d: %d</text>', first, count(*))
FROM at, dated WHERE year < first HAVING count(*) > 0
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
    on_day.html, who.html)
FROM at, (SELECT *, CAST(year * 4 AS INTEGER) AS quarter, row_number() OVER (ORDER BY year, article) AS n,
                 row_number() OVER (PARTITION BY CAST(year * 4 AS INTEGER) ORDER BY year, article) AS place
          FROM dated) d
JOIN escaped who ON who.raw = parties JOIN escaped on_day ON on_day.raw = substr(day, 1, 10)
WHERE year >= first
UNION ALL
-- The words stand above the bar, and begin or end with it.
SELECT 6, n, printf('<a href="#c%d-%d"><text x="%.1f" y="%d"%s>%s<title>%s</title></text>'
    || '<rect class="term" x="%.1f" y="%d" width="%.1f" height="6" rx="3"/></a>',
    article, cooperation, iif(x1 < 500, x1, x2), base + 14 + 34 * n, iif(x1 < 500, '', ' class="end"'),
    short.html, who.html,
    x1, base + 20 + 34 * n, max(x2 - x1, 4))
FROM (SELECT t.*, base, row_number() OVER (ORDER BY t.last DESC, t.first, article, cooperation) AS n,
             50 + wide * (max(t.first, at.first) - at.first) AS x1, min(50 + wide * (t.last - at.first), 950) AS x2
      FROM at, term t WHERE t.last > at.first)
JOIN escaped who ON who.raw = parties JOIN escaped short ON short.raw = who.cut64
WHERE n <= 20
UNION ALL
SELECT 7, 0, printf('<path class="today" d="M%.1f 34V%d"/><text x="%.1f" y="30" class="dim count">hôm nay</text>',
    50 + wide * (s.today - at.first), s.bottom - 10, 50 + wide * (s.today - at.first))
FROM at, scale s WHERE s.today BETWEEN s.first AND s.last
UNION ALL
SELECT 8, 0, '</svg>';

.mode list
.headers off
SELECT line FROM timeline_svg ORDER BY part, n;
