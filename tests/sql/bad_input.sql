-- What cannot be is kept as text; the resolved columns are NULL, and nothing is an error.
.headers on
.nullvalue NULL
CREATE TABLE said(id INTEGER PRIMARY KEY, day TEXT, span TEXT);
INSERT INTO said VALUES
(1, 'Ngày 31/2/2024', 'giai đoạn 2024-2026'),
(2, 'Ngày 30/2', 'giai đoạn 2025-2023'),
(3, 'Ngày 29/2/2023', 'giai đoạn 2023-20255'),
(4, 'Ngày 5/6/20245', 'đến năm 20300'),
(5, 'Ngày 0/0/2024', 'trong thời hạn 0 năm'),
(6, 'Ngày 32/13/2024', 'trong thời hạn 99999 năm'),
(7, 'Ngày 99999999999999999999/2/2024', 'giai đoạn 99999999999999999999-2'),
(8, 'Ngày 31/4/2024 - 2/5/2024', 'từ năm 2030 đến năm 2020');

SELECT s.id, c.date, c.date_text, c.period, c.period_start, c.period_end
FROM said s, viet_cooperations('Hai huyện gặp nhau

' || s.day || ', huyện Bắc Hà và huyện Vĩnh Bảo ký kết chương trình hợp tác về du lịch ' || s.span || '.', '2024-07-01') c;

-- Days of publication that do not exist resolve nothing.
SELECT p.column1, c.date, c.date_text
FROM (VALUES ('2024-02-31'), (NULL)) p,
viet_cooperations('Hai huyện gặp nhau

Hôm qua, huyện Bắc Hà và huyện Vĩnh Bảo ký kết chương trình hợp tác.', p.column1) c;

-- Quotation marks and brackets that nothing closes, before, between and behind.
WITH mark(m) AS (VALUES ('"'), ('“'), ('”'), ('('), (')'), ('«'), (''''), ('["'), ('{'))
SELECT m, c.kind, c.parties, c.domains
FROM mark, viet_cooperations(m || 'Hai huyện gặp nhau

' || m || 'Sáng 5/6, huyện Bắc Hà ' || m || ' và huyện Vĩnh Bảo ' || m || ' ký kết chương trình hợp tác về du lịch, ' || m || 'giáo dục.') c;

-- Ten thousand items of an enumeration: one cooperation, its domains once each.
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000),
article(body) AS (SELECT 'Hai huyện gặp nhau

Sáng 5/6, huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác trên các lĩnh vực: '
|| group_concat(CASE i % 3 WHEN 0 THEN 'giáo dục' WHEN 1 THEN 'y tế' ELSE 'du lịch' END, '; ') || '.' FROM n)
SELECT c.kind, c.domains, (SELECT count(*) FROM viet_mentions(body) WHERE entity = 'domain') AS mentions
FROM article, viet_cooperations(body) c;

-- As many parties, papers, signatories, days.
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000),
many(what, body) AS (
SELECT 'parties', 'Các xã ký kết

Sáng 5/6, ' || group_concat('xã Tân ' || i, ', ') || ' và huyện Bắc Hà ký kết hợp tác về du lịch.' FROM n
UNION ALL
SELECT 'papers', 'Hai huyện ký kết

Sáng 5/6, huyện Bắc Hà và huyện Vĩnh Bảo ký ' || group_concat('thỏa thuận ' || i || ' về du lịch', ' và ') || '.' FROM n
UNION ALL
SELECT 'signatories', 'Hai huyện ký kết

Sáng 5/6, huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác. ' || group_concat('Ông Trần Văn Long và ông Lê Văn Bình ký thỏa thuận. ', '') FROM n
UNION ALL
SELECT 'days', 'Hai huyện ký kết

Huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác ' || group_concat('ngày 31/2/2024', ', ') || '.' FROM n)
SELECT what, count(*) > 0 AS rows, max(json_array_length(parties)) <= 3001 AS parties, max(json_array_length(signatories)) AS signatories,
max(date) AS date
FROM many, viet_cooperations(body) GROUP BY what;
