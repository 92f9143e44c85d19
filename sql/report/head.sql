-- report/head.sql - the title, the switch of languages and the figures of the page; called by report.html.sql.
-- What we say stands twice, in both languages, and page.css shows one of them.
INSERT OR IGNORE INTO escaped (raw) VALUES (coalesce(@title, ''));

INSERT INTO page (line)
SELECT '<!DOCTYPE html>
<html lang="' || language || '" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="sqlite-viet"/>
<meta http-equiv="Content-Security-Policy" content="default-src ''none''; style-src ''unsafe-inline''; script-src ''unsafe-inline''"/>
<title' || iif(own, '>' || html, ' data-vi="Ai hợp tác với ai" data-en="Who cooperates with whom">'
    || iif(language = 'en', 'Who cooperates with whom', 'Ai hợp tác với ai')) || '</title>
<style>/*<![CDATA[*/
' || CAST(readfile('sql/report/page.css') AS TEXT) || '/*]]>*/</style>
</head>
<body>
<header>
<div class="top">
<h1>' || iif(own, html, '<span lang="vi">Ai hợp tác với ai</span><span lang="en">Who cooperates with whom</span>') || '</h1>
<div class="switch" id="languages" hidden=""><button type="button" data-language="vi">Tiếng Việt</button><button type="button" data-language="en">English</button></div>
</div>'
FROM svg_language, (SELECT html, trim(coalesce(@title, '')) <> '' AS own FROM escaped WHERE raw = coalesce(@title, ''));

INSERT INTO page (part, line)
SELECT 'full', format('<p><span lang="vi">%,d bài báo, đọc bằng sqlite-viet; lập ngày %s.</span>'
    || '<span lang="en">%,d news articles, read by sqlite-viet; made on %s.</span></p>', articles, strftime('%d/%m/%Y', day), articles, date(day))
FROM (SELECT coalesce(@today, 'now') AS day, (SELECT count(*) FROM article) AS articles)
UNION ALL
SELECT 'empty', '<p class="empty">' || CASE WHEN (SELECT count(*) FROM article) = 0
    THEN '<span lang="vi">Chưa có bài báo nào trong cơ sở dữ liệu này.</span><span lang="en">There are no articles in this database yet.</span>'
    ELSE format('<span lang="vi">Không bài nào trong %,d bài báo kể về một hợp tác.</span>'
        || '<span lang="en">None of %,d articles tells of a cooperation.</span>', count(*), count(*)) END || '</p>' FROM article;
INSERT INTO page (part, line) VALUES ('full', '<nav>
<a href="#network"><span lang="vi">Mạng lưới</span><span lang="en">Network</span></a>
<a href="#map"><span lang="vi">Bản đồ</span><span lang="en">Map</span></a>
<a href="#heatmap"><span lang="vi">Lĩnh vực</span><span lang="en">Domains</span></a>
<a href="#timeline"><span lang="vi">Thời gian</span><span lang="en">Timeline</span></a>
<a href="#agreements"><span lang="vi">Danh sách</span><span lang="en">List</span></a>
</nav>
<dl class="figures">');
INSERT INTO page (part, line)
SELECT 'full', format('<div><dt><span lang="vi">%s</span><span lang="en">%s</span></dt><dd>%,d</dd></div>', column1, column2, column3)
FROM (VALUES
    ('Bài báo', 'Articles', (SELECT count(*) FROM article)),
    ('Hợp tác', 'Cooperations', (SELECT count(*) FROM cooperation)),
    ('Đã ký', 'Signed', (SELECT count(*) FROM cooperation WHERE signed)),
    ('Các bên', 'Parties', (SELECT count(DISTINCT name) FROM cooperation_party)),
    ('Cặp đối tác', 'Pairs of partners', (SELECT count(*) FROM pair)),
    ('Lĩnh vực', 'Domains', (SELECT count(DISTINCT code) FROM cooperation_domain)));
INSERT INTO page (part, line) VALUES ('full', '</dl>'), (NULL, '</header>'), ('full', '<main>');
