// examples.js - queries to begin with, over the tables and functions of the manual.
'use strict';

const EXAMPLES = [
    {words: ['Ai với ai, về gì, từ khi nào', 'Who with whom, on what, since when'],
        sql: `SELECT day, parties, kind, domains, period, evidence
FROM agreement ORDER BY day DESC;`},
    {words: ['Ai có nhiều đối tác nhất', 'Who has the most partners'],
        sql: `SELECT who, count(DISTINCT with_whom) AS partners, group_concat(DISTINCT with_whom) AS whom
FROM partnership GROUP BY who ORDER BY partners DESC, who COLLATE VIETNAMESE LIMIT 20;`},
    {words: ['Lĩnh vực nào nhiều nhất', 'Which domains come up most'],
        sql: `SELECT l.label_vi, l.label_en, count(DISTINCT d.article) AS articles
FROM cooperation_domain d JOIN domain_label l USING (code)
GROUP BY d.code ORDER BY articles DESC, l.code;`},
    {words: ['Bằng chứng của từng bên', 'What each party rests on'],
        sql: `SELECT a.name AS article, p.name, p.mention, p.rule, p.confidence, e.text AS evidence
FROM party p JOIN article a ON a.id = p.article
LEFT JOIN evidence e ON e.article = p.article AND e.sentence = p.sentence
ORDER BY p.confidence LIMIT 50;`},
    {words: ['Đơn vị cũ và tỉnh mới từ 1/7/2025', 'Old units and the provinces since July 2025'],
        sql: `SELECT DISTINCT p.name, p.place, p.province, p.new_province
FROM party_place p WHERE p.province IS NOT NULL ORDER BY p.name COLLATE VIETNAMESE;`},
    {words: ['Ai ký, chức vụ gì', 'Who signed, in which office'],
        sql: `SELECT a.name AS article, p.name, p.title, p.represents
FROM person p JOIN article a ON a.id = p.article
WHERE p.signed ORDER BY p.name COLLATE VIETNAMESE_NAME;`},
    {words: ['Thỏa thuận nào đã, sắp hết hạn', 'Which terms end, and when'],
        sql: `SELECT period_end, parties, period FROM agreement
WHERE period_end IS NOT NULL ORDER BY period_end;`},
    {words: ['Tìm toàn văn, có dấu hay không dấu', 'Full-text search, with diacritics or without'],
        sql: `DROP TABLE IF EXISTS temp.find;
CREATE VIRTUAL TABLE temp.find USING fts5(name, body, tokenize = 'vietnamese');
INSERT INTO find SELECT name, body FROM article;
SELECT name, snippet(find, 1, '[', ']', '…', 12) AS found FROM find
WHERE find MATCH viet_query('hop tac') ORDER BY rank;`},
    {words: ['Mọi tên và thuật ngữ trong một bài', 'Every name and term of an article'],
        sql: `SELECT m.entity, m.name, m.form, m.mention, m.section, m.rule
FROM article a JOIN reading r ON r.article = a.id, viet_mentions(a.body, r.day) m
WHERE a.id = (SELECT min(article) FROM party);`},
    {words: ['Đọc một câu', 'Reading a sentence'],
        sql: `SELECT name, type, role, confidence FROM viet_parties(
  'Ngày 5/3/2024, huyện Bắc Hà và huyện Vĩnh Bảo ký kết chương trình hợp tác về du lịch.');`},
    {words: ['Hàm văn bản và thứ tự tiếng Việt', 'Text functions and Vietnamese order'],
        sql: `SELECT column1 AS name, viet_unaccent(column1) AS plain, viet_slug(column1) AS slug, viet_given_name(column1) AS given
FROM (VALUES ('Trần Đình Bảo'), ('Lê Thị Hoa'), ('Nguyễn Văn An'), ('Đỗ Ngọc Ánh'))
ORDER BY column1 COLLATE VIETNAMESE_NAME;`},
];
