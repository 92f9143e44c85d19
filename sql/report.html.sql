-- report.html.sql - all of it on one page that needs no network: summary, network, heat
-- map, timeline, and every agreement with the sentence that it rests on.
--
--     sqlite3 news.db '.read sql/report.html.sql' > report.html
--
-- make report ARTICLES=folder OUT=report.html does everything from the articles on.
-- The page is XML as well as HTML, so that a strict parser can check it.
-- @today ("'2025-11-24'") is the day of the report, @title its title.

.output /dev/null
.read sql/pictures/network.svg.sql
.read sql/pictures/heatmap.svg.sql
.read sql/pictures/timeline.svg.sql
.output
.mode list
.headers off

INSERT OR IGNORE INTO escaped (raw)
SELECT coalesce(@title, 'Ai hợp tác với ai')
UNION SELECT substr(since, 1, 4) FROM edge JOIN bond ON who = a AND with_whom = b
UNION SELECT version || ', ' || data_version FROM reading
UNION SELECT coalesce(l.short_vi, d.code) FROM cooperation_domain d LEFT JOIN domain_label l USING (code)
UNION SELECT label_vi FROM kind_label;
-- All of an agreement that is shown, in one look at it.
INSERT OR IGNORE INTO escaped (raw)
SELECT CASE n WHEN 1 THEN day WHEN 2 THEN parties WHEN 3 THEN kind WHEN 4 THEN period WHEN 5 THEN period_end WHEN 6 THEN since ELSE evidence END
FROM agreement, (SELECT column1 AS n FROM (VALUES (1), (2), (3), (4), (5), (6), (7)));

SELECT '<!DOCTYPE html>
<html lang="vi" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="sqlite-viet"/>
<title>' || html || '</title>
<style>/*<![CDATA[*/' FROM escaped WHERE raw = coalesce(@title, 'Ai hợp tác với ai');
SELECT CAST(readfile('sql/report/page.css') AS TEXT);
SELECT '/*]]>*/</style>
</head>
<body>
<header>
<h1>' || html || '</h1>
<p>' || format('%,d bài báo, đọc bằng sqlite-viet; ngày lập %s.', (SELECT count(*) FROM article), strftime('%d/%m/%Y', coalesce(@today, 'now'))) || '
<span lang="en">' || format('Who cooperates with whom: what %,d news articles say.', (SELECT count(*) FROM article)) || '</span></p>
<nav aria-label="Mục lục"><a href="#network">Mạng lưới</a><a href="#heatmap">Lĩnh vực</a><a href="#timeline">Thời gian</a><a href="#agreements">Danh sách</a></nav>
' FROM escaped WHERE raw = coalesce(@title, 'Ai hợp tác với ai');

-- Summary.
SELECT '<dl class="figures">';
SELECT format('<div><dt>%s <span lang="en">%s</span></dt><dd>%,d</dd></div>', column1, column2, column3)
FROM (VALUES
    ('Bài báo', 'articles', (SELECT count(*) FROM article)),
    ('Hợp tác', 'cooperations', (SELECT count(*) FROM cooperation)),
    ('Đã ký', 'signed', (SELECT count(*) FROM cooperation WHERE signed)),
    ('Các bên', 'parties', (SELECT count(DISTINCT name) FROM cooperation_party)),
    ('Cặp đối tác', 'pairs', (SELECT count(*) FROM (SELECT DISTINCT who, with_whom FROM partnership WHERE who < with_whom))),
    ('Lĩnh vực', 'domains', (SELECT count(DISTINCT code) FROM cooperation_domain)));
SELECT '</dl>
</header>
<main>';

SELECT '<section id="network">
<h2>Mạng lưới hợp tác <span lang="en">Network</span></h2>
<p class="note">Các cặp đối tác có nhiều bài báo nhất. Đường càng đậm, càng nhiều bài; vòng tròn càng lớn, càng nhiều đối tác. Chỉ vào một tên để thấy các đối tác của tên đó.</p>
<div class="picture small">';
SELECT line FROM network_svg ORDER BY part, n;
SELECT '</div>
<details><summary>Xem dạng bảng</summary>
<div class="picture"><table><thead><tr><th>Bên</th><th>Đối tác</th><th>Từ</th><th class="number">Bài</th></tr></thead><tbody>';
SELECT format('<tr><td><bdi>%s</bdi></td><td><bdi>%s</bdi></td><td>%s</td><td class="number">%d</td></tr>',
    ea.html, eb.html, coalesce(since.html, ''), weight)
FROM edge JOIN escaped ea ON ea.raw = a JOIN escaped eb ON eb.raw = b
LEFT JOIN bond ON bond.who = a AND bond.with_whom = b
LEFT JOIN escaped since ON since.raw = substr(bond.since, 1, 4) AND since.raw GLOB '[12][0-9][0-9][0-9]' ORDER BY weight DESC, a, b;
SELECT '</tbody></table></div></details>
</section>';

SELECT '<section id="heatmap">
<h2>Địa phương và lĩnh vực <span lang="en">Domains by locality</span></h2>
<p class="note">Số bài báo nói về hợp tác của địa phương trong lĩnh vực; cơ quan của địa phương được tính cho địa phương.</p>
<div class="picture">';
SELECT line FROM heatmap_svg ORDER BY part, n;
SELECT '</div>
</section>';

SELECT '<section id="timeline">
<h2>Thời gian và thời hạn <span lang="en">Timeline and terms</span></h2>
<p class="note">Mỗi chấm là một lần hợp tác, chấm đầy là đã ký. Bên dưới là các thời hạn kết thúc muộn nhất.</p>
<div class="picture">';
SELECT line FROM timeline_svg ORDER BY part, n;
SELECT '</div>
</section>';

SELECT '<section id="agreements">
<h2>Danh sách hợp tác <span lang="en">Agreements</span></h2>
<p class="note">Dưới mỗi hợp tác là câu văn làm căn cứ. Bấm vào tên cột để sắp xếp.</p>
<div class="tools"><input type="search" id="filter" placeholder="Lọc: có dấu hay không dấu đều được" aria-label="Lọc danh sách"/>
<span id="shown" class="note" role="status"></span></div>
<table class="agreements">
<thead><tr><th scope="col"><button type="button">Ngày <span lang="en">date</span></button></th><th scope="col"><button type="button">Các bên <span lang="en">parties</span></button></th><th scope="col"><button type="button">Hình thức <span lang="en">kind</span></button></th><th scope="col"><button type="button">Lĩnh vực <span lang="en">domains</span></button></th><th scope="col"><button type="button">Thời hạn <span lang="en">term</span></button></th><th scope="col" class="number"><button type="button">Tin cậy</button></th></tr></thead>
<tbody>';
SELECT format('<tr id="c%d-%d"><td class="day" data-key="%s">%s</td><td data-key="%s"><span class="who"><bdi>%s</bdi></span>'
    || '%s</td><td data-label="Hình thức">%s%s</td><td>%s</td><td data-label="Thời hạn" data-key="%s">%s</td><td class="number" data-label="Tin cậy">%.2f</td></tr>',
    g.article, g.cooperation, coalesce(day.html, ''), coalesce(
        CASE length(day.clean) WHEN 10 THEN strftime('%d/%m/%Y', day.clean) WHEN 7 THEN strftime('%m/%Y', day.clean || '-01') END, day.html, ''),
    coalesce(who.html, ''), coalesce(who.html, ''),
    coalesce('<blockquote><bdi>' || evidence.html || '</bdi></blockquote>', ''),
    coalesce(kl.html, kind.html, '') || iif(g.signed, '', ' <span class="note">(chưa ký)</span>'),
    coalesce(' <span class="note">từ ' || CASE length(since.clean)
        WHEN 10 THEN strftime('%d/%m/%Y', since.clean) WHEN 7 THEN strftime('%m/%Y', since.clean || '-01') ELSE since.html END || '</span>', ''),
    coalesce((SELECT group_concat(format('<span class="tag">%s</span>', e.html), '')
              FROM cooperation_domain d LEFT JOIN domain_label dl ON dl.code = d.code
              JOIN escaped e ON e.raw = coalesce(dl.short_vi, d.code)
              WHERE d.article = g.article AND d.cooperation = g.cooperation), ''),
    coalesce(last_day.html, ''), coalesce(term.html, ''), g.confidence)
FROM agreement g
LEFT JOIN escaped day ON day.raw = g.day LEFT JOIN escaped who ON who.raw = g.parties
LEFT JOIN escaped kind ON kind.raw = g.kind LEFT JOIN escaped term ON term.raw = g.period
LEFT JOIN escaped since ON since.raw = g.since
LEFT JOIN escaped evidence ON evidence.raw = g.evidence
LEFT JOIN kind_label k ON k.code = g.kind LEFT JOIN escaped kl ON kl.raw = k.label_vi
LEFT JOIN escaped last_day ON last_day.raw = g.period_end
ORDER BY g.day IS NULL, g.day DESC, g.article, g.cooperation;
SELECT '</tbody>
</table>
</section>
</main>
<footer>
<p>Đọc tự động từ bài báo: độ tin cậy từ 0 đến 1, hãy đối chiếu với câu văn làm căn cứ trước khi dùng.
<span lang="en">Read by a program: check the sentence behind a row before you rely on it.</span></p>
<p>' || coalesce((SELECT 'sqlite-viet ' || group_concat(html, '; ') FROM escaped
    WHERE raw IN (SELECT version || ', ' || data_version FROM reading)), '') || '</p>
</footer>
<script>//<![CDATA[';
SELECT CAST(readfile('sql/report/page.js') AS TEXT);
SELECT '//]]></script>
</body>
</html>';
