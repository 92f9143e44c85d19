-- pictures/network.svg.sql - the network of cooperation as a circle, in SVG.
--
--     sqlite3 news.db '.read sql/pictures/network.svg.sql' > network.svg
.read sql/pictures/network.sql
.read sql/pictures/style.sql

-- Where a node stands: the first on top, the others clockwise.
CREATE TEMP VIEW IF NOT EXISTS network_place AS
SELECT n, name, kind, partners, 360.0 * (n - 1) / count(*) OVER () - 90 AS angle,
       500 + 250 * cos(radians(360.0 * (n - 1) / count(*) OVER () - 90)) AS x,
       470 + 250 * sin(radians(360.0 * (n - 1) / count(*) OVER () - 90)) AS y
FROM node;

DROP VIEW IF EXISTS temp.network_svg;
CREATE TEMP VIEW network_svg (part, n, line) AS
SELECT 0, 0, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 10 1000 990" role="img" lang="vi" aria-labelledby="network-title">'
    || '<title id="network-title">Mạng lưới hợp tác: ' || (SELECT count(*) FROM node) || ' bên, '
    || (SELECT count(*) FROM edge) || ' cặp</title>' || style FROM svg_style
UNION ALL
SELECT 1, 0, '<text x="500" y="470" class="dim count">Chưa có cặp hợp tác nào</text>' WHERE NOT EXISTS (SELECT 1 FROM edge)
UNION ALL
SELECT 2, a.n * 1000 + b.n,
    printf('<path class="edge e%d e%d" stroke-width="%.1f" d="M%.1f %.1fQ%.1f %.1f %.1f %.1f"><title>%s – %s: %d</title></path>',
           a.n, b.n, min(1 + 0.8 * weight, 8), a.x, a.y,
           -- Bent towards the middle, the more the farther apart the two are.
           500 + ((a.x + b.x) / 2 - 500) * 0.45, 470 + ((a.y + b.y) / 2 - 470) * 0.45, b.x, b.y,
           ea.html, eb.html, weight)
FROM edge JOIN network_place a ON a.name = edge.a JOIN network_place b ON b.name = edge.b
JOIN escaped ea ON ea.raw = a.name JOIN escaped eb ON eb.raw = b.name
UNION ALL
SELECT 3, n, printf('<g class="node" id="n%d" tabindex="0"><title>%s: %d đối tác</title><circle class="%s" cx="%.1f" cy="%.1f" r="%.1f"/>'
    || '<text transform="translate(%.1f %.1f) rotate(%.1f)" dy=".35em"%s>%s</text></g>',
    n, e.html, partners, kind, x, y, min(3.5 + partners, 14),
    500 + 268 * cos(radians(angle)), 470 + 268 * sin(radians(angle)),
    iif(angle > 90, angle - 180, angle), iif(angle > 90, ' class="end"', ''), short.html)
FROM network_place JOIN escaped e ON e.raw = name JOIN escaped short ON short.raw = e.cut32
UNION ALL
SELECT 4, column1, printf('<circle class="%s" cx="%d" cy="975" r="6"/><text x="%d" y="979">%s</text>', column2, column1, column1 + 12, column3)
FROM (VALUES (90, 'place', 'Địa phương'), (240, 'body', 'Cơ quan, đoàn thể'), (430, 'company', 'Doanh nghiệp'),
             (590, 'school', 'Trường, bệnh viện'), (780, 'abroad', 'Nước ngoài'))
UNION ALL
SELECT 5, 0, '</svg>';

.mode list
.headers off
SELECT line FROM network_svg ORDER BY part, n;
