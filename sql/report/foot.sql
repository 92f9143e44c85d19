-- report/foot.sql - the end of the page; called by report.html.sql.
INSERT OR IGNORE INTO escaped (raw) SELECT version || ', ' || data_version FROM reading;
INSERT INTO page (part, line) VALUES ('full', '<footer>
<p><span lang="vi">Đọc tự động từ bài báo: hãy đối chiếu với câu văn làm căn cứ trước khi dùng.</span>'
    || '<span lang="en">Read by a program: check the sentence behind a row before you rely on it.</span></p>
<p>' || coalesce((SELECT 'sqlite-viet ' || group_concat(html, '; ') FROM escaped
    WHERE raw IN (SELECT version || ', ' || data_version FROM reading)), '') || '</p>
</footer>');
INSERT INTO page (line) VALUES ('<script>//<![CDATA[
' || CAST(readfile('sql/report/page.js') AS TEXT) || '//]]></script>
</body>
</html>');
