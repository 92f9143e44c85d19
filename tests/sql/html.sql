-- HTML is read as it is shown; places are those of what was given.
CREATE TABLE h(id INTEGER PRIMARY KEY, t);
INSERT INTO h(t) VALUES
('<p>Ngày 5/3/2024, <b>huyện Bắc Hà</b> và <a href="x">huyện Vĩnh Bảo</a> k&yacute; kết chương trình hợp t&aacute;c về du lịch.</p>'),
('<!DOCTYPE html><html><head><title>Hai huyện</title></head><body><div class=menu>Trang chủ</div><h1>Bắc H&agrave; và Vĩnh Bảo ký kết hợp tác</h1>
<p>Ng&agrave;y 5/3/2024, huyện <i>Bắc</i> Hà v&agrave; huyện&nbsp;Vĩnh&nbsp;Bảo ký kết chương trình hợp tác về du&#32;lịch &amp; y tế.</p>
<script>var a = "Quận 1 ký kết với Quận 3";</script></body></html>'),
('Ngày 5/3/2024, huyện Bắc Hà v&agrave; huyện Vĩnh Bảo ký kết chương trình hợp tác về du lịch.' || char(10,10) || 'Đoạn hai &amp; hết.'),
('<b>Bắc Hà và Vĩnh Bảo ký kết hợp tác</b>' || char(10,10) || 'Ngày 5/3/2024, huyện Bắc Hà và huyện Vĩnh Bảo ký kết chương trình hợp tác về du lịch.'),
('<P>Ng&#224;y 5/3/2024, huy&#7879;n B&#7855;c H&#224; v&#224; huy&#x1EC7;n V&#297;nh B&#7843;o k&#253; k&#7871;t ch&#432;&#417;ng tr&#236;nh h&#7907;p t&#225;c v&#7873; du l&#7883;ch.<BR>H&#7871;t.'),
(CAST(x'ff' || CAST('<p>' AS BLOB) || x'bb' || CAST('😀 Ngày 5/3/2024, huyện Bắc Hà và huyện Vĩnh Bảo ký kết chương trình hợp tác về du lịch.</p>' AS BLOB) AS TEXT)),
('<p>Ngày 5/3/2024, huyện Bắc' || char(10) || '   Hà và huyện Vĩnh Bảo ký kết chương trình hợp tác về du lịch.</p>'),
-- and no HTML
('Ngày 5/3/2024, huyện Bắc Hà và huyện Vĩnh Bảo (a < b) ký kết chương trình hợp tác về du lịch <R&D>.');
SELECT id, (SELECT group_concat(name || ' [' || mention || ']', '; ') FROM (SELECT * FROM viet_parties(t) ORDER BY start)) FROM h;
SELECT id, date, date_text, domains, evidence, substr(t, start, length) FROM h, viet_cooperations(t);
SELECT id, s.section, s.evidence, substr(t, start, length) FROM h, viet_sections(t) s WHERE id IN (2, 3);
SELECT id, name, mention FROM h, viet_mentions(t) WHERE entity = 'date';
.print -- nothing stands elsewhere than it is said to
SELECT count(*) > 30, sum(mention IS NOT substr(t, start, length)),
       sum(CAST(mention AS BLOB) IS NOT substr(CAST(t AS BLOB), byte_start + 1, byte_length)) FROM h, viet_mentions(t);
SELECT count(*) > 10, sum(viet_plain(substr(t, start, length)) IS NOT evidence) FROM h, viet_sentences(t) WHERE id NOT IN (6, 8);
.print -- all is as in the plain text
SELECT count(*) FROM h WHERE (SELECT group_concat(entity || name || form || sentence || section, '|') FROM viet_mentions(t))
    IS NOT (SELECT group_concat(entity || name || form || sentence || section, '|') FROM viet_mentions(viet_plain(t, 'auto')));
.print -- text is what was given; nothing shown, nothing found
SELECT count(*) FROM h, viet_sections(h.t) s WHERE s.text IS NOT h.t;
SELECT count(*) FROM viet_sections('<p></p><!-- Quận 1 ký kết với Quận 3 -->');
SELECT count(*) FROM viet_sections('<p>&nbsp;</p>');
SELECT viet_plain('<b>a</b>' || char(10) || 'b', 'auto'), viet_plain('<b>a</b>' || char(10) || 'b', 'HTML'), viet_plain(x'FF3C', 'auto') = CAST(x'FF3C' AS TEXT),
       viet_plain(NULL, 'auto') IS NULL, viet_plain('a', NULL) IS NULL;
SELECT viet_plain('a', 'xml');
