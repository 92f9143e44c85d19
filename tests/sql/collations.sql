-- The collations, viet_sort_key() and viet_collation_version() in SQL.
CREATE TABLE t (s TEXT);
INSERT INTO t VALUES ('Hạ Long'), ('Hà Nội'), ('tuần chay'), ('tuân thủ'), ('bà'), ('ba mẹ'), ('Đà Lạt'),
    ('dài'), ('Quận 10'), ('Quận 2'), ('Lễ An'), ('Lê Văn Bình'), (NULL), ('');
.print -- every collation
SELECT group_concat(coalesce(s, 'NULL'), ' | ') FROM (SELECT s FROM t ORDER BY s COLLATE VIETNAMESE);
SELECT group_concat(coalesce(s, 'NULL'), ' | ') FROM (SELECT s FROM t ORDER BY s COLLATE VIETNAMESE_CI);
SELECT group_concat(coalesce(s, 'NULL'), ' | ') FROM (SELECT s FROM t ORDER BY s COLLATE VIETNAMESE_AI);
SELECT group_concat(coalesce(s, 'NULL'), ' | ') FROM (SELECT s FROM t ORDER BY s COLLATE VIETNAMESE_NUM);
SELECT group_concat(coalesce(s, 'NULL'), ' | ') FROM (SELECT s FROM t ORDER BY s COLLATE VIETNAMESE_NAME);
SELECT group_concat(coalesce(s, 'NULL'), ' | ') FROM (SELECT s FROM t ORDER BY s COLLATE VIETNAMESE_CLDR);
.print -- sort keys give the same order
SELECT count(*) FROM t a, t b WHERE (a.s < b.s COLLATE VIETNAMESE) <> (viet_sort_key(a.s, 'VIETNAMESE') < viet_sort_key(b.s, 'VIETNAMESE'));
SELECT count(*) FROM t a, t b WHERE (a.s < b.s COLLATE VIETNAMESE_CI) <> (viet_sort_key(a.s, 'VIETNAMESE_CI') < viet_sort_key(b.s, 'VIETNAMESE_CI'));
SELECT count(*) FROM t a, t b WHERE (a.s < b.s COLLATE VIETNAMESE_AI) <> (viet_sort_key(a.s, 'VIETNAMESE_AI') < viet_sort_key(b.s, 'VIETNAMESE_AI'));
SELECT count(*) FROM t a, t b WHERE (a.s < b.s COLLATE VIETNAMESE_NUM) <> (viet_sort_key(a.s, 'VIETNAMESE_NUM') < viet_sort_key(b.s, 'VIETNAMESE_NUM'));
SELECT count(*) FROM t a, t b WHERE (a.s < b.s COLLATE VIETNAMESE_NAME) <> (viet_sort_key(a.s, 'VIETNAMESE_NAME') < viet_sort_key(b.s, 'VIETNAMESE_NAME'));
SELECT count(*) FROM t a, t b WHERE (a.s < b.s COLLATE VIETNAMESE_CLDR) <> (viet_sort_key(a.s, 'VIETNAMESE_CLDR') < viet_sort_key(b.s, 'VIETNAMESE_CLDR'));
.print -- equality
SELECT 'hòa' = 'hoà' COLLATE VIETNAMESE, 'quý' = 'qúy' COLLATE VIETNAMESE, 'hoá' = 'hỏa' COLLATE VIETNAMESE;
SELECT 'Đồng' = 'dong' COLLATE VIETNAMESE_AI, '02' = '2' COLLATE VIETNAMESE_NUM;
SELECT 'a' || char(0) || 'b' = 'a' || char(0) || 'c' COLLATE VIETNAMESE;
.print -- a unique index tells apart what the collation does
CREATE TABLE u (ai TEXT COLLATE VIETNAMESE_AI UNIQUE, ci TEXT COLLATE VIETNAMESE_CI UNIQUE);
INSERT INTO u VALUES ('ma', 'Hòa');
INSERT INTO u (ai) VALUES ('má');
INSERT INTO u (ci) VALUES ('HOÀ');
INSERT INTO u VALUES ('mi', 'Hoạ');
PRAGMA integrity_check;
.print -- functions in indexes, generated columns and views
CREATE TABLE g (s TEXT, k BLOB AS (viet_sort_key(s)) STORED);
CREATE INDEX gi ON g (viet_sort_key(s, 'VIETNAMESE_NAME'));
CREATE VIEW gv AS SELECT s, hex(k) AS k FROM g ORDER BY k;
INSERT INTO g (s) SELECT s FROM t WHERE s LIKE 'h%' OR s = '';
SELECT * FROM gv;
.print -- arguments
SELECT viet_sort_key(NULL) IS NULL, viet_sort_key('a', NULL) IS NULL, typeof(viet_sort_key('a')), typeof(viet_sort_key(''));
SELECT viet_sort_key(42) = viet_sort_key('42'), viet_sort_key(1.5) = viet_sort_key('1.5');
SELECT viet_sort_key(CAST('Hà' AS BLOB)) = viet_sort_key('Hà'), length(viet_sort_key(x'')), length(viet_sort_key(x'ff00c3')) > 3;
SELECT viet_sort_key('a', 'vietnamese_ci') = viet_sort_key('A', 'VIETNAMESE_CI');
SELECT length(viet_sort_key(replace(hex(zeroblob(5000)), '0', 'á'))) > 10000;
.print -- errors
SELECT viet_sort_key('a', 'NOCASE');
SELECT viet_sort_key('a', '');
SELECT viet_sort_key('a', 1);
SELECT viet_sort_key();
SELECT viet_sort_key('a', 'VIETNAMESE', 1);
SELECT 1 ORDER BY 'a' COLLATE VIETNAM;
.print -- too big
.limit length 3000
SELECT length(viet_sort_key(x'ffffff'));
SELECT length(viet_sort_key(replace(hex(zeroblob(1000)), '0', '½')));
.limit length 1000000000
.print -- a long text of marks alone: no letter, an empty key
SELECT quote(viet_sort_key(replace(hex(zeroblob(4000)), '00', char(769)), 'VIETNAMESE_AI'));
.print -- version: pinned in tests/unit/test_collate.c too
SELECT viet_collation_version();
