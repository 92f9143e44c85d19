-- report/pictures.sql - the network, the maps, the heat map and the timeline of the page; called by report.html.sql.
INSERT OR IGNORE INTO escaped (raw) SELECT substr(since, 1, 4) FROM edge UNION SELECT a FROM edge UNION SELECT b FROM edge;

INSERT INTO page (part, line) VALUES ('full', '<section id="network">
<h2><span lang="vi">Mạng lưới hợp tác</span><span lang="en">Network of cooperation</span></h2>
<p class="note"><span lang="vi">Các cặp đối tác có nhiều bài báo nhất. Đường càng đậm, càng nhiều bài; '
    || 'vòng tròn càng lớn, càng nhiều đối tác. <span class="pointer">Chỉ vào một tên để thấy các đối tác của tên đó.</span></span>'
    || '<span lang="en">The pairs of partners with most articles. A thicker line stands for more articles, a larger circle for more partners. <span class="pointer">Point at a name to see its partners.</span></span></p>
<p class="hint"><span lang="vi">Vuốt ngang để xem hết hình.</span><span lang="en">Swipe sideways to see all of it.</span></p>
<div class="picture small" tabindex="0">');
INSERT INTO page (part, line) SELECT 'full', line FROM network_svg ORDER BY part, n;
INSERT INTO page (part, line) VALUES ('full', '</div>
<details><summary><span lang="vi">Xem dạng bảng</span><span lang="en">Show as a table</span></summary>
<div class="scroll"><table><thead><tr><th><span lang="vi">Bên</span><span lang="en">Party</span></th><th><span lang="vi">Đối tác</span><span lang="en">Partner</span></th>'
    || '<th><span lang="vi">Từ năm</span><span lang="en">Since</span></th><th class="number"><span lang="vi">Số bài</span><span lang="en">Articles</span></th></tr></thead><tbody>');
INSERT INTO page (part, line)
SELECT 'full', format('<tr><td><bdi>%s</bdi></td><td><bdi>%s</bdi></td><td>%s</td><td class="number">%d</td></tr>',
    ea.html, eb.html, coalesce(since.html, ''), weight)
FROM edge JOIN escaped ea ON ea.raw = a JOIN escaped eb ON eb.raw = b
LEFT JOIN escaped since ON since.raw = substr(edge.since, 1, 4) AND since.raw GLOB '[12][0-9][0-9][0-9]'
ORDER BY weight DESC, a, b;

INSERT INTO page (part, line) VALUES ('full', '</tbody></table></div></details>
</section>
<section id="map">
<h2><span lang="vi">Bản đồ các tỉnh, thành phố</span><span lang="en">Map of provinces</span></h2>
<p class="note"><span lang="vi">Số bài báo nói về hợp tác của từng tỉnh, thành phố; quận, huyện, xã, phường và cơ quan được tính cho tỉnh của mình.</span>'
    || '<span lang="en">The number of articles on cooperation of each province; districts, communes and public bodies count for their province.</span></p>
<div class="maps">');
INSERT INTO page (part, line)
SELECT 'full', iif(part = 0, '<div class="picture" tabindex="0">', '') || line || iif(part = 5, '</div>', '')
FROM map_svg ORDER BY era, part, n;

INSERT INTO page (part, line) VALUES ('full', '</div>
</section>
<section id="heatmap">
<h2><span lang="vi">Địa phương và lĩnh vực</span><span lang="en">Domains by locality</span></h2>
<p class="note"><span lang="vi">Số bài báo nói về hợp tác của địa phương trong lĩnh vực; cơ quan của địa phương được tính cho địa phương.</span>'
    || '<span lang="en">The number of articles on cooperation of a locality in a domain; public bodies count for their locality.</span></p>
<p class="hint"><span lang="vi">Vuốt ngang để xem hết hình.</span><span lang="en">Swipe sideways to see all of it.</span></p>
<div class="picture small" tabindex="0">');
INSERT INTO page (part, line) SELECT 'full', line FROM heatmap_svg ORDER BY part, n;

INSERT INTO page (part, line) VALUES ('full', '</div>
</section>
<section id="timeline">
<h2><span lang="vi">Thời gian và thời hạn</span><span lang="en">Timeline and terms</span></h2>
<p class="note"><span lang="vi">Mỗi chấm là một lần hợp tác, chấm đầy là đã ký. Bên dưới là các thời hạn kết thúc muộn nhất.</span>'
    || '<span lang="en">Each dot is a cooperation, a filled one was signed. Below are the terms that end last.</span></p>
<p class="hint"><span lang="vi">Vuốt ngang để xem hết hình.</span><span lang="en">Swipe sideways to see all of it.</span></p>
<div class="picture" tabindex="0">');
INSERT INTO page (part, line) SELECT 'full', line FROM timeline_svg ORDER BY part, n;
INSERT INTO page (part, line) VALUES ('full', '</div>
</section>');
