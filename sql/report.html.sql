-- report.html.sql - all of it on one page that needs no network: summary, network, map, heat
-- map, timeline, and every cooperation with the sentence that it rests on and the article that has it.
--
--     sqlite3 news.db '.read sql/report.html.sql' > report.html
--     .parameter set @title "'Kết nghĩa 2025'"   a title of your own
--     .parameter set @language en                English first, else Vietnamese; the page has both
--     .parameter set @today "'2025-11-24'"       the day of the report, else today
--     .parameter set @articles_at "'..'"         the way from the page to the folder where the articles
--                                                were imported, for links to them; else the same folder
--
-- make report ARTICLES=folder OUT=report.html does everything from the articles on.
-- The page is XML as well as HTML, so that a strict parser can check it.

.output /dev/null
.read sql/pictures/network.svg.sql
.read sql/pictures/map.svg.sql
.read sql/pictures/heatmap.svg.sql
.read sql/pictures/timeline.svg.sql
.output
.mode list
.headers off

-- The page, line by line: what is on every one, what only if there is a cooperation (full), or none (empty).
DROP TABLE IF EXISTS temp.page;
CREATE TEMP TABLE page (n INTEGER PRIMARY KEY, part TEXT, line TEXT);
.read sql/report/head.sql
.read sql/report/pictures.sql
.read sql/report/agreements.sql
.read sql/report/foot.sql
SELECT line FROM page
WHERE part IS NULL OR part = iif(EXISTS (SELECT 1 FROM cooperation), 'full', 'empty') ORDER BY n;
