-- pictures/network.svg.sql - the network of cooperation as a circle, in SVG.
--
--     sqlite3 news.db '.read sql/pictures/network.svg.sql' > network.svg
--     .parameter set @language en     English words, else Vietnamese
.read sql/pictures/network.sql
.read sql/pictures/style.sql

-- Where a node stands: the first on top, the others clockwise, each with as much room as its name has lines.
INSERT OR IGNORE INTO to_wrap (raw, width) SELECT name, 28 FROM node;
DROP TABLE IF EXISTS temp.network_place;
CREATE TEMP TABLE network_place AS
WITH room AS (
    SELECT node.*, max(w.n) AS lines, max(length(line)) AS letters
    FROM node JOIN wrapped w ON w.raw = name AND w.width = 28 GROUP BY node.n
), turn AS (
    SELECT *, 360.0 * (sum(lines + 0.6) OVER (ORDER BY n) - (lines + 0.6) / 2) / sum(lines + 0.6) OVER () AS angle,
           max(170, min(sum(lines + 0.6) OVER () * 13 / 6.283, 900)) AS radius,
           max(letters) OVER () * 6.2 + 26 AS margin
    FROM room
)
SELECT n, name, kind, partners, lines, radius, angle - 90 AS angle, max(radius + margin, 440) AS middle,
       max(radius + margin, 440) + radius * cos(radians(angle - 90)) AS x, radius + margin + radius * sin(radians(angle - 90)) AS y,
       radius + margin AS centre
FROM turn;
-- Bent towards the middle, the more the farther apart the two are.
DROP VIEW IF EXISTS temp.network_edge;
CREATE TEMP VIEW network_edge AS
SELECT a.n AS an, b.n AS bn, edge.*, a.x AS x1, a.y AS y1, b.x AS x2, b.y AS y2,
       a.middle + ((a.x + b.x) / 2 - a.middle) * 0.45 AS mx, a.centre + ((a.y + b.y) / 2 - a.centre) * 0.45 AS my
FROM edge JOIN network_place a ON a.name = edge.a JOIN network_place b ON b.name = edge.b;

DROP VIEW IF EXISTS temp.network_svg;
CREATE TEMP VIEW network_svg (part, n, line) AS
WITH size (wide, high) AS (SELECT coalesce(2 * max(middle), 880), coalesce(2 * max(centre), 100) FROM network_place)
SELECT 0, 0, printf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" role="img" lang="%s" aria-labelledby="network-title">',
    wide, high + 40, language)
    || printf('<title id="network-title" data-vi="%s" data-en="%s">%s</title>', vi, en, iif(language = 'en', en, vi)) || style
FROM svg_style, svg_language, size, (SELECT 'Mạng lưới hợp tác' AS vi, 'Network of cooperation' AS en)
UNION ALL
SELECT 1, 0, '<text x="440" y="50" class="dim count" lang="vi">Chưa có cặp hợp tác nào</text>'
    || '<text x="440" y="50" class="dim count" lang="en">No pair of partners yet</text>' WHERE NOT EXISTS (SELECT 1 FROM edge)
UNION ALL
SELECT 2, an * 1000 + bn,
    printf('<path class="edge e%d e%d" stroke-width="%.1f" d="M%.1f %.1fQ%.1f %.1f %.1f %.1f"><title>%s – %s: %d</title></path>',
           an, bn, min(1 + 0.8 * weight, 8), x1, y1, mx, my, x2, y2, ea.html, eb.html, weight)
FROM network_edge JOIN escaped ea ON ea.raw = a JOIN escaped eb ON eb.raw = b
UNION ALL
SELECT 3, n, printf('<g class="node" id="n%d" tabindex="0"><title>%s: %d</title><circle class="%s" cx="%.1f" cy="%.1f" r="%.1f"/>'
    || '<text transform="translate(%.1f %.1f) rotate(%.1f)"%s>%s</text></g>',
    n, e.html, partners, kind, x, y, min(3.5 + partners, 14),
    middle + (radius + 18) * cos(radians(angle)), centre + (radius + 18) * sin(radians(angle)),
    iif(angle > 90, angle - 180, angle), iif(angle > 90, ' class="end"', ''),
    (SELECT group_concat(printf('<tspan x="0" dy="%.1f">%s</tspan>', iif(n = 1, 4.2 - 6.5 * (lines - 1), 13), html), '')
     FROM (SELECT n, html FROM wrapped WHERE raw = name AND width = 28 ORDER BY n)))
FROM network_place JOIN escaped e ON e.raw = name
UNION ALL
SELECT 4, column1, printf('<circle class="%s" cx="%.0f" cy="%.0f" r="6"/><text x="%.0f" y="%.0f" lang="vi">%s</text><text x="%.0f" y="%.0f" lang="en">%s</text>',
    column2, wide / 2 + column1, high + 15, wide / 2 + column1 + 12, high + 19, column3, wide / 2 + column1 + 12, high + 19, column4)
FROM size, (VALUES (-370, 'place', 'Địa phương Việt Nam', 'Locality of Việt Nam'), (-215, 'abroad', 'Nước, địa phương ngoài nước', 'Country or place abroad'),
    (-15, 'body', 'Cơ quan, đoàn thể', 'Public body'), (120, 'company', 'Doanh nghiệp', 'Company'),
    (230, 'school', 'Trường, bệnh viện', 'School, hospital'), (365, 'other', 'Khác', 'Other'))
WHERE EXISTS (SELECT 1 FROM edge)
UNION ALL
SELECT 5, 0, '</svg>';

.mode list
.headers off
SELECT line FROM network_svg ORDER BY part, n;
