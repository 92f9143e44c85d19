-- report/agreements.sql - the list of the page: every cooperation, below it across the row the sentence that it
-- rests on and the article that has it; called by report.html.sql.

-- What the columns show, before it is escaped.  A day is dd/mm/yyyy in Vietnamese, yyyy-mm-dd in English.
DROP TABLE IF EXISTS temp.shown;
CREATE TEMP TABLE shown AS
SELECT g.article, g.cooperation, g.day, g.since, g.period, g.period_end, g.signed, g.confidence, g.evidence,
       coalesce(k.label_vi, g.kind) AS kind_vi, coalesce(k.label_en, g.kind) AS kind_en,
       p.parties, p.sides, g.title, coalesce(a.published, r.day) AS published, a.name
FROM agreement g JOIN article a ON a.id = g.article JOIN reading r ON r.article = g.article
LEFT JOIN partners p ON p.article = g.article AND p.cooperation = g.cooperation
LEFT JOIN kind_label k ON k.code = g.kind;

-- Most articles do not say since when or for how long: a column that no row has a value for is left out.
DROP TABLE IF EXISTS temp.column_shown;
CREATE TEMP TABLE column_shown AS
SELECT EXISTS (SELECT 1 FROM shown WHERE since <> '') AS since, EXISTS (SELECT 1 FROM shown WHERE period <> '') AS term;

-- An article is a file of a folder, if that is where it came from, or has an address for a name.  What is not
-- in this database, as nothing came from a folder, is looked up in an empty table.
ATTACH ':memory:' AS nothing_imported;
CREATE TABLE nothing_imported.import_file (name TEXT, folder TEXT, mtime INTEGER);
DROP TABLE IF EXISTS temp.source;
CREATE TEMP TABLE source AS
SELECT DISTINCT s.article, iif(coalesce(f.folder, '') = '', s.name,
       iif(f.folder GLOB '/*' OR coalesce(@articles_at, '') = '', '', @articles_at || '/') || f.folder || '/' || f.name) AS target
FROM shown s LEFT JOIN import_file f ON f.name = s.name AND f.mtime <> 0  -- 0: a row of a CSV file
WHERE coalesce(f.folder, '') <> '' OR lower(s.name) GLOB 'http://?*' OR lower(s.name) GLOB 'https://?*';
INSERT OR IGNORE INTO link (raw) SELECT target FROM source;

DROP TABLE IF EXISTS temp.day_shown;
CREATE TEMP TABLE day_shown (raw TEXT PRIMARY KEY, html TEXT) WITHOUT ROWID;
INSERT OR IGNORE INTO escaped (raw) SELECT day FROM shown UNION SELECT since FROM shown UNION SELECT published FROM shown;
INSERT OR IGNORE INTO day_shown
SELECT raw, coalesce('<span lang="vi">' || CASE
           WHEN clean GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN strftime('%d/%m/%Y', substr(clean, 1, 10))
           WHEN clean GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' THEN strftime('%m/%Y', clean || '-01') END
       || '</span><span lang="en">' || substr(html, 1, 10) || '</span>', html)
FROM escaped WHERE raw IN (SELECT day FROM shown UNION SELECT since FROM shown UNION SELECT published FROM shown);
INSERT OR IGNORE INTO escaped (raw)
SELECT CASE n WHEN 1 THEN parties WHEN 2 THEN kind_vi WHEN 3 THEN kind_en WHEN 4 THEN period WHEN 5 THEN period_end
              WHEN 6 THEN evidence WHEN 7 THEN title END
FROM shown, (SELECT column1 AS n FROM (VALUES (1), (2), (3), (4), (5), (6), (7)));
INSERT OR IGNORE INTO escaped (raw) SELECT name FROM side;

-- Each side: the locality itself, its organs in brackets.
DROP TABLE IF EXISTS temp.side_shown;
CREATE TEMP TABLE side_shown AS
SELECT article, cooperation, first,
       max('<bdi>' || html || '</bdi>') FILTER (WHERE place = 1)
       || coalesce(' <span class="organs">(' || group_concat('<bdi>' || html || '</bdi>', ', ') FILTER (WHERE place > 1) || ')</span>', '') AS html
FROM (SELECT * FROM side_member JOIN escaped ON raw = name ORDER BY article, cooperation, side, place)
GROUP BY article, cooperation, side ORDER BY article, cooperation, first;
CREATE INDEX temp.side_shown_of ON side_shown (article, cooperation, first);

INSERT INTO page (part, line)
SELECT 'full', '<section id="agreements">
<h2><span lang="vi">Danh sách hợp tác</span><span lang="en">List of cooperations</span></h2>
<p class="note"><span lang="vi">Dưới mỗi hợp tác là câu văn làm căn cứ và bài báo có câu đó. <span class="heads">Bấm vào tên cột để sắp xếp.</span></span>'
    || '<span lang="en">Below each cooperation are the sentence that it rests on and the article that has it. <span class="heads">Click the head of a column to sort by it.</span></span></p>
<p class="note"><span lang="vi"><strong>Tin cậy</strong> là khả năng chương trình hiểu đúng hình thức hợp tác của dòng, do chính nó ước lượng: '
    || 'trong mười dòng 80%, khoảng tám dòng đúng. Dưới 60%, hãy đọc câu văn trước khi dùng.</span>'
    || '<span lang="en"><strong>Confidence</strong> is how likely the kind of a row is right, as the program itself puts it: '
    || 'of ten rows at 80%, about eight are right. Below 60%, read the sentence before you use the row.</span></p>' || iif(since, '
<p class="note"><span lang="vi"><strong>Từ năm</strong> là khi quan hệ giữa các bên bắt đầu, nếu bài báo có nói.</span>'
    || '<span lang="en"><strong>Since</strong> is when the bond of the parties began, if the article says so.</span></p>', '') || '
<div class="tools"><input type="search" id="filter" data-to="placeholder" data-vi="Lọc: có dấu hay không dấu đều được" data-en="Filter: with or without diacritics" placeholder=""/>
<span id="count" class="note" role="status"></span></div>
<table class="agreements">
<thead><tr>' || (SELECT group_concat(format('<th scope="col"%s><button type="button"><span lang="vi">%s</span><span lang="en">%s</span></button></th>', column1, column2, column3), '')
    FROM (VALUES ('', 'Ngày', 'Day', 1), ('', 'Các bên', 'Parties', 1), ('', 'Hình thức', 'Kind', 1), ('', 'Lĩnh vực', 'Domains', 1),
                 ('', 'Từ năm', 'Since', since), ('', 'Thời hạn', 'Term', term), (' class="number"', 'Tin cậy', 'Confidence', 1))
    WHERE column4) || '</tr></thead>'
FROM column_shown;

INSERT INTO page (part, line)
SELECT 'full', format('<tbody><tr id="c%d-%d"><td class="day" data-key="%s">%s</td><td class="who" data-key="%s">%s%s</td>'
    || '<td><span class="label"><span lang="vi">Hình thức: </span><span lang="en">Kind: </span></span><span lang="vi">%s%s</span><span lang="en">%s%s</span></td><td>%s</td>'
    || '%s%s<td class="number" data-key="%.4f"><span class="label"><span lang="vi">Tin cậy: </span><span lang="en">Confidence: </span></span>%.0f%%</td></tr>'
    || '<tr class="why"><td></td><td colspan="%d">%s<p class="source"><span lang="vi">Bài: </span><span lang="en">Article: </span>%s<bdi>%s</bdi>%s%s</p></td></tr></tbody>',
    s.article, s.cooperation, coalesce(day.html, ''), coalesce(on_day.html, ''), coalesce(parties.html, ''),
    coalesce((SELECT group_concat(html, ' – ') FROM (SELECT html FROM side_shown w WHERE w.article = s.article AND w.cooperation = s.cooperation ORDER BY first)), ''),
    iif(s.sides > 1, '', ' <span class="unclear"><span lang="vi">chưa rõ đối tác</span><span lang="en">partner unclear</span></span>'),
    coalesce(vi.html, ''), iif(s.signed, '', ' (chưa ký)'), coalesce(en.html, ''), iif(s.signed, '', ' (not signed)'),
    coalesce((SELECT group_concat(format('<span class="tag"><span lang="vi">%s</span><span lang="en">%s</span></span>', dv.html, de.html), ' ')
              FROM cooperation_domain d JOIN domain_word w ON w.code = d.code
              JOIN escaped dv ON dv.raw = w.vi JOIN escaped de ON de.raw = w.en
              WHERE d.article = s.article AND d.cooperation = s.cooperation), ''),
    iif(c.since, format('<td class="day" data-key="%s">%s</td>', coalesce(since.html, ''),
        coalesce('<span class="label"><span lang="vi">Từ' || iif(length(s.since) = 4, ' năm', '') || ': </span><span lang="en">Since: </span></span>' || since_day.html, '')), ''),
    iif(c.term, format('<td class="term" data-key="%s">%s</td>', coalesce(last_day.html, ''),
        coalesce('<span class="label"><span lang="vi">Thời hạn: </span><span lang="en">Term: </span></span>' || term.html, '')), ''),
    s.confidence, 100 * s.confidence, 4 + c.since + c.term,
    coalesce('<blockquote lang="vi-VN"><bdi>' || evidence.html || '</bdi></blockquote>', ''),
    coalesce('<a href="' || link.href || '" rel="noopener noreferrer">', ''), coalesce(title.html, ''), iif(link.href IS NULL, '', '</a>'),
    coalesce(', ' || published.html, ''))
FROM shown s, column_shown c
LEFT JOIN escaped day ON day.raw = s.day LEFT JOIN day_shown on_day ON on_day.raw = s.day
LEFT JOIN escaped parties ON parties.raw = s.parties
LEFT JOIN escaped vi ON vi.raw = s.kind_vi LEFT JOIN escaped en ON en.raw = s.kind_en
LEFT JOIN escaped since ON since.raw = s.since LEFT JOIN day_shown since_day ON since_day.raw = s.since
LEFT JOIN escaped term ON term.raw = s.period LEFT JOIN escaped last_day ON last_day.raw = s.period_end
LEFT JOIN escaped evidence ON evidence.raw = s.evidence LEFT JOIN escaped title ON title.raw = s.title
LEFT JOIN day_shown published ON published.raw = s.published
LEFT JOIN source ON source.article = s.article LEFT JOIN link ON link.raw = source.target
ORDER BY s.day IS NULL, s.day DESC, s.article, s.cooperation;
INSERT INTO page (part, line) VALUES ('full', '</table>
</section>
</main>');
DETACH nothing_imported;
