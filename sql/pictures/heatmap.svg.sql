-- pictures/heatmap.svg.sql - which localities cooperate on what, in SVG: a row a domain, a
-- column a locality, in each field the number of articles.
--
--     sqlite3 news.db '.read sql/pictures/heatmap.svg.sql' > heatmap.svg
.read sql/pictures/escape.sql
.read sql/pictures/style.sql

-- The 14 localities and 18 domains with most cooperation. An organ counts for its locality.
DROP VIEW IF EXISTS temp.heat;
CREATE TEMP VIEW heat AS
SELECT k.locality, d.code, count(DISTINCT d.article) AS articles
FROM cooperation_domain d
JOIN cooperation_party p ON p.article = d.article AND p.cooperation = d.cooperation
JOIN known_party k ON k.name = p.name
WHERE k.locality IS NOT NULL
GROUP BY k.locality, d.code;
CREATE TEMP TABLE IF NOT EXISTS heat_column (n INTEGER PRIMARY KEY, locality TEXT UNIQUE);
CREATE TEMP TABLE IF NOT EXISTS heat_row (n INTEGER PRIMARY KEY, code TEXT UNIQUE, label TEXT, first TEXT);
DELETE FROM heat_column;
DELETE FROM heat_row;
INSERT INTO heat_column (locality)
SELECT locality FROM heat GROUP BY locality ORDER BY sum(articles) DESC, locality LIMIT 14;
INSERT INTO heat_row (code, label)
SELECT h.code, coalesce((SELECT label_vi FROM domain d WHERE d.code = h.code LIMIT 1), h.code)
FROM heat h JOIN heat_column USING (locality)
GROUP BY h.code ORDER BY sum(articles) DESC, h.code LIMIT 18;
-- Labels name a domain at length; the words before the first comma or bracket do.
UPDATE heat_row SET first = rtrim(substr(label, 1, min(instr(label || ',', ','), instr(label || ' (', ' (')) - 1));
INSERT OR IGNORE INTO escaped (raw)
SELECT locality FROM heat_column UNION SELECT label FROM heat_row UNION SELECT first FROM heat_row;
INSERT OR IGNORE INTO escaped (raw) SELECT cut32 FROM heat_column JOIN escaped ON raw = locality;

DROP VIEW IF EXISTS temp.heatmap_svg;
CREATE TEMP VIEW heatmap_svg (part, n, line) AS
WITH size (most, columns, rows) AS (
    SELECT (SELECT max(articles) FROM heat), (SELECT count(*) FROM heat_column), (SELECT count(*) FROM heat_row)
)
SELECT 0, 0, printf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" lang="vi" aria-labelledby="heatmap-title">',
    max(240 + 52 * columns + 120, 920), 190 + 30 * rows) || '<title id="heatmap-title">Lĩnh vực hợp tác của từng địa phương</title>' || style
FROM size, svg_style
UNION ALL
SELECT 1, 0, '<text x="10" y="100" class="dim">Chưa có lĩnh vực nào của địa phương nào</text>' FROM size WHERE rows = 0
UNION ALL
SELECT 2, n, printf('<text transform="translate(%d 170) rotate(-45)">%s</text>', 218 + 52 * n, short.html)
FROM heat_column JOIN escaped e ON e.raw = locality JOIN escaped short ON short.raw = e.cut32
UNION ALL
SELECT 3, r.n, printf('<text x="232" y="%d" class="end">%s<title>%s</title></text>', 170 + 30 * r.n, first.html, e.html)
FROM heat_row r JOIN escaped e ON e.raw = r.label JOIN escaped first ON first.raw = r.first
UNION ALL
SELECT 4, r.n * 100 + c.n,
    printf('<g><rect class="h%d" x="%d" y="%d" width="50" height="28" rx="3"/>',
           iif(h.articles, 1 + (5 * h.articles - 1) / max(most, 5), 0), 190 + 52 * c.n, 151 + 30 * r.n)
    || iif(h.articles, printf('<text class="count" x="%d" y="%d">%d<title>%s, %s: %d</title></text>',
           215 + 52 * c.n, 170 + 30 * r.n, h.articles, ec.html, er.html, h.articles), '') || '</g>'
FROM size, heat_row r, heat_column c
JOIN escaped ec ON ec.raw = c.locality JOIN escaped er ON er.raw = r.label
LEFT JOIN heat h ON h.locality = c.locality AND h.code = r.code
UNION ALL
SELECT 5, 0, '</svg>';

.mode list
.headers off
SELECT line FROM heatmap_svg ORDER BY part, n;
