-- pictures/map.svg.sql - which provinces of Việt Nam cooperate, in SVG: two maps, of the 34 provinces since
-- July 2025 and of the 63 before, each province with its number of articles.
--
--     sqlite3 news.db '.read sql/pictures/map.svg.sql' > map.svg
--     .parameter set @language en     English words, else Vietnamese
--
-- Districts, communes and organs count for their province.  An article that speaks of the units of one era
-- only has its place on the map of before if it was of then, and on that of today if it is known what became of it.
-- Outlines are from Natural Earth, which is in the public domain (map/outlines.py).  Hoàng Sa and Trường Sa, too
-- far out for this frame, stand in boxes off the coast with the colour of their province.
.read sql/pictures/places.sql
.read sql/pictures/style.sql

DROP TABLE IF EXISTS temp.outline;
CREATE TEMP TABLE outline (era TEXT, province TEXT, x REAL, y REAL, path TEXT, PRIMARY KEY (era, province));
.mode tabs
.import --schema temp --skip 1 sql/pictures/map/outlines.tsv outline
.mode list

DROP TABLE IF EXISTS temp.map_count;
CREATE TEMP TABLE map_count AS
SELECT o.era, o.province, x / 10 + 150 AS x, y / 10 + 30 AS y, count(DISTINCT article) AS articles,
       max(max(count(DISTINCT article)) OVER (PARTITION BY o.era), 6) AS most
FROM outline o LEFT JOIN place_province p ON p.era = o.era AND p.province = o.province
GROUP BY o.era, o.province;

-- Names stand beside the map, the 36 with most articles, from north to south, as near as may be to their places
-- but 16 apart: pushed down by those above, then up by the lower end of the map.
DROP VIEW IF EXISTS temp.map_label;
CREATE TEMP VIEW map_label AS
WITH ranked AS (
    SELECT *, row_number() OVER (PARTITION BY era ORDER BY articles DESC, province) AS place FROM map_count WHERE articles > 0
), ordered AS (
    SELECT *, row_number() OVER (PARTITION BY era ORDER BY y, province) AS n, count(*) OVER (PARTITION BY era) AS labels
    FROM ranked WHERE place <= 36
)
SELECT era, n, province, articles, x, y,
       min(max(y - 16 * n) OVER (PARTITION BY era ORDER BY n) + 16 * n, 625 - 16 * (labels - n)) AS label_y
FROM ordered;

DROP VIEW IF EXISTS temp.map_svg;
CREATE TEMP VIEW map_svg (era, part, n, line) AS
WITH era (era, place, vi, en) AS (VALUES
    ('2025', 0, '34 tỉnh, thành phố từ tháng 7/2025', '34 provinces since July 2025'),
    ('pre2025', 1, '63 tỉnh, thành phố trước tháng 7/2025', '63 provinces before July 2025'))
SELECT era, 0, 0, printf('<svg xmlns="http://www.w3.org/2000/svg" x="%d" width="440" height="640" viewBox="0 0 440 640" role="img" lang="%s" aria-labelledby="map-%s">'
    || '<title id="map-%s" data-vi="%s" data-en="%s">%s</title>',
    440 * place, language, era, era, vi, en, iif(language = 'en', en, vi))
    || printf('<text x="290" y="16" class="count" lang="vi">%s</text><text x="290" y="16" class="count" lang="en">%s</text>', vi, en)
FROM era, svg_language
UNION ALL
SELECT era, 1, row_number() OVER (ORDER BY articles, province),
    printf('<path class="land h%d" transform="translate(150 30) scale(0.1)" d="%s"><title>%s: %d</title></path>',
        iif(articles, 1 + CAST(4.99 * ln(articles) / ln(most) AS INTEGER), 0), path, province, articles)
FROM map_count JOIN outline USING (era, province)
UNION ALL
-- Islands of Đà Nẵng and of Khánh Hòa.
SELECT era, 2, column1, printf('<g><title>%s (%s): %d</title><rect class="axis" x="340" y="%d" width="84" height="66" rx="4"/>'
    || '<path class="land h%d" transform="translate(340 %d) scale(0.1)" d="%s"/><text x="382" y="%d" class="count">%s</text></g>',
    column2, province, articles, column4, iif(articles, 1 + CAST(4.99 * ln(articles) / ln(most) AS INTEGER), 0), column4, column5,
    column4 + 58, column2)
FROM map_count JOIN (VALUES
    (1, 'Hoàng Sa', 'Đà Nẵng', 210, 'M280 180h40v30h-40zM360 140h50v30h-50zM430 220h40v40h-40zM520 190h60v30h-60zM470 310h40v30h-40zM330 290h40v30h-40z'),
    (2, 'Trường Sa', 'Khánh Hòa', 564, 'M180 140h30v30h-30zM300 120h40v30h-40zM250 230h30v40h-30zM390 200h50v30h-50zM480 130h30v30h-30zM520 280h50v40h-50zM370 330h40v30h-40zM620 220h40v30h-40z'))
    ON column3 = province
UNION ALL
SELECT era, 3, n, printf('<path class="lead" d="M138 %.1fH146L%.1f %.1f"/><text x="134" y="%.1f" class="end">%s %d</text>',
    label_y, x, y, label_y + 4, province, articles)
FROM map_label
UNION ALL
SELECT era, 4, 0, '<text x="290" y="60" class="dim count" lang="vi">Chưa có tỉnh nào</text><text x="290" y="60" class="dim count" lang="en">No province yet</text>'
FROM era WHERE era NOT IN (SELECT era FROM map_label)
UNION ALL
SELECT era, 5, 0, '</svg>' FROM era;

.mode list
.headers off
SELECT '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 880 640" lang="' || language || '">' || style FROM svg_style, svg_language;
SELECT line FROM map_svg ORDER BY era, part, n;
SELECT '</svg>';
