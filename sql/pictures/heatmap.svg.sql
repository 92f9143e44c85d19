-- pictures/heatmap.svg.sql - which localities cooperate on what, in SVG: a row a domain, a
-- column a locality, in each field the number of articles.
--
--     sqlite3 news.db '.read sql/pictures/heatmap.svg.sql' > heatmap.svg
--     .parameter set @language en     English words, else Vietnamese
.read sql/pictures/places.sql
.read sql/pictures/labels.sql
.read sql/pictures/style.sql

-- The 14 localities with most cooperation, and their 18 domains.
DROP TABLE IF EXISTS temp.heat;
CREATE TEMP TABLE heat AS
SELECT p.place AS locality, d.code, count(DISTINCT d.article) AS articles
FROM cooperation_domain d JOIN place p ON p.article = d.article AND p.cooperation = d.cooperation
GROUP BY p.place, d.code;
CREATE TEMP TABLE IF NOT EXISTS heat_column (n INTEGER PRIMARY KEY, locality TEXT UNIQUE);
CREATE TEMP TABLE IF NOT EXISTS heat_row (n INTEGER PRIMARY KEY, code TEXT UNIQUE);
DELETE FROM heat_column;
DELETE FROM heat_row;
INSERT INTO heat_row (code)
SELECT code FROM heat
WHERE locality IN (SELECT locality FROM heat GROUP BY locality ORDER BY sum(articles) DESC, locality LIMIT 14)
GROUP BY code ORDER BY sum(articles) DESC, code LIMIT 18;
-- A locality whose domains are all others would be a column of nothing.
INSERT INTO heat_column (locality)
SELECT locality FROM (SELECT locality, sum(articles) AS articles FROM heat GROUP BY locality ORDER BY 2 DESC, locality LIMIT 14)
WHERE locality IN (SELECT locality FROM heat JOIN heat_row USING (code)) ORDER BY articles DESC, locality;
INSERT OR IGNORE INTO to_wrap (raw, width) SELECT locality, 26 FROM heat_column;
DROP VIEW IF EXISTS temp.heatmap_label;
CREATE TEMP VIEW heatmap_label (n, language, short, label) AS
SELECT n, 'vi', vi, long_vi FROM heat_row JOIN domain_word USING (code)
UNION ALL SELECT n, 'en', en, long_en FROM heat_row JOIN domain_word USING (code);
INSERT OR IGNORE INTO to_wrap (raw, width) SELECT short, 34 FROM heatmap_label;

DROP VIEW IF EXISTS temp.heatmap_svg;
CREATE TEMP VIEW heatmap_svg (part, n, line) AS
WITH size (most, columns, rows, first_x, first_y) AS (
    SELECT (SELECT max(articles) FROM heat), (SELECT count(*) FROM heat_column), (SELECT count(*) FROM heat_row),
           20 + 6.2 * coalesce((SELECT max(length(line)) FROM wrapped WHERE width = 34), 0),
           24 + 4.4 * coalesce((SELECT max(length(line)) FROM wrapped WHERE width = 26), 0)
)
SELECT 0, 0, printf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" role="img" lang="%s" aria-labelledby="heatmap-title">',
    max(first_x + 52 * columns + first_y - 20, 600), iif(rows, first_y + 10 + 30 * rows, 60), language)
    || printf('<title id="heatmap-title" data-vi="%s" data-en="%s">%s</title>', vi, en, iif(language = 'en', en, vi)) || style
FROM size, svg_style, svg_language, (SELECT 'Lĩnh vực hợp tác của từng địa phương' AS vi, 'Domains of cooperation of each locality' AS en)
UNION ALL
SELECT 1, 0, '<text x="10" y="30" class="dim" lang="vi">Chưa có lĩnh vực nào của địa phương nào</text>'
    || '<text x="10" y="30" class="dim" lang="en">No domain of any locality yet</text>' FROM size WHERE rows = 0
UNION ALL
SELECT 2, c.n, printf('<text transform="translate(%.1f %.1f) rotate(-45)">%s</text>', first_x - 18 + 52 * c.n, first_y,
    (SELECT group_concat(printf('<tspan x="0" dy="%d">%s</tspan>', iif(n = 1, -13 * (lines - 1), 13), html), '')
     FROM (SELECT n, html, max(n) OVER () AS lines FROM wrapped WHERE raw = locality AND width = 26 ORDER BY n)))
FROM size, heat_column c
UNION ALL
SELECT 3, r.n, printf('<text class="end" lang="%s"><title>%s</title>%s</text>', language, e.html,
    (SELECT group_concat(printf('<tspan x="%.1f" y="%.1f">%s</tspan>', first_x - 8, first_y + 2 + 30 * r.n + 12 * n - 6 * lines - 12, html), '')
     FROM (SELECT n, html, max(n) OVER () AS lines FROM wrapped WHERE raw = r.short AND width = 34 ORDER BY n)))
FROM size, heatmap_label r JOIN escaped e ON e.raw = r.label
UNION ALL
SELECT 4, r.n * 100 + c.n,
    printf('<g><rect class="cell h%d" x="%.1f" y="%.1f" width="50" height="28" rx="3"/>',
           iif(h.articles, 1 + CAST(4.99 * ln(h.articles) / ln(max(most, 6)) AS INTEGER), 0), first_x - 52 + 52 * c.n, first_y - 22 + 30 * r.n)
    || iif(h.articles, printf('<text class="count" x="%.1f" y="%.1f">%d<title>%s, %s: %d</title></text>',
           first_x - 27 + 52 * c.n, first_y - 4 + 30 * r.n, h.articles, ec.html, er.html, h.articles), '') || '</g>'
FROM size, heat_column c, heat_row r JOIN domain_word w ON w.code = r.code
JOIN escaped ec ON ec.raw = c.locality JOIN escaped er ON er.raw = w.vi
LEFT JOIN heat h ON h.locality = c.locality AND h.code = r.code
UNION ALL
SELECT 5, 0, '</svg>';

.mode list
.headers off
SELECT line FROM heatmap_svg ORDER BY part, n;
