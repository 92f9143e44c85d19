-- viet_normalize: NFC, marks in any order, lookalikes, tone styles.
SELECT viet_normalize('Vie' || char(0x302, 0x323) || 't a' || char(0x301, 0x302)) = 'Việt ấ';
SELECT viet_normalize('ðược HÐND trǎm, maður hǎo');
SELECT viet_normalize('hòa hoà thúy', 'keep'), viet_normalize('hòa hoà thúy', 'old'), viet_normalize('hòa hoà thúy', 'NEW');
SELECT viet_normalize('đựơc qúy', 'new');

-- Case and diacritics.
SELECT viet_lower('ĐƯỜNG NGUYỄN HUỆ'), viet_upper('đường nguyễn huệ'), upper('đường');
SELECT viet_title('NGUYỄN VĂN AN'), viet_title('UBND tỉnh quảng nam, TP.HCM, h''hen niê');
SELECT viet_unaccent('Đường Nguyễn Huệ, Zürich, Москва');

-- Syllables.
SELECT viet_is_syllable('nghiêng'), viet_is_syllable('hoà'), viet_is_syllable('hòa'),
       viet_is_syllable('gii'), viet_is_syllable('cat'), viet_is_syllable('Việt Nam'), viet_is_syllable('');

-- Legacy encodings: bytes, text of other bytes, text in which bytes were read as Latin-1.
SELECT viet_decode(x'5669D674204E616D', 'tcvn3'), viet_decode(CAST(x'5669D674204E616D' AS TEXT), 'tcvn3'),
       viet_decode('ViÖt Nam', 'TCVN3'), viet_decode('VIÖT NAM', 'tcvn3');
SELECT viet_decode(x'566965E474', 'vni'), viet_decode('Vieät Nam', 'vni');
SELECT viet_decode(x'5669AE74', 'viscii'), viet_decode(x'5669EAF274', 'cp1258');
SELECT viet_decode('Vie^.t Nam, Dda` Na(~ng\.', 'viqr'), viet_decode('Việt', 'utf-8');
SELECT viet_encoding(x'5669D674'), viet_encoding('ViÖt Nam'), viet_encoding('Vieät Nam'),
       viet_encoding(x'5669AE74'), viet_encoding(x'5669EAF274'), viet_encoding('Vie^.t Nam'),
       viet_encoding('Việt Nam'), viet_encoding('plain'), viet_encoding(x'FF');

-- NULL gives NULL, in any place.
SELECT viet_normalize(NULL) IS NULL, viet_normalize(NULL, 'old') IS NULL, viet_normalize('a', NULL) IS NULL,
       viet_unaccent(NULL) IS NULL, viet_lower(NULL) IS NULL, viet_upper(NULL) IS NULL,
       viet_title(NULL) IS NULL, viet_is_syllable(NULL) IS NULL, viet_decode(NULL, 'vni') IS NULL,
       viet_decode('a', NULL) IS NULL, viet_encoding(NULL) IS NULL;

-- Numbers are their text, blobs the bytes of one; empty stays empty; the result is text.
SELECT viet_upper(1.5), viet_upper(x'C3A0'), typeof(viet_upper(x'C3A0')), typeof(viet_lower(x'')), length(viet_title(''));

-- Any bytes: nothing is lost, NUL does not end a text.
SELECT hex(viet_normalize(x'41FF65CC82CCA300E1BB')), hex(viet_lower(x'41FFE1BB00C390')),
       hex(viet_upper(x'61FFE1BB00')), hex(viet_title(x'61FF0061')), hex(viet_unaccent(x'C3A0FF00C3'));
SELECT hex(viet_decode(x'00FF41', 'vni')), hex(viet_decode(x'5C00', 'viqr')), viet_is_syllable(x'6100'), viet_encoding(x'00');

-- Deterministic and innocuous: they may stand in indexes and generated columns.
CREATE TABLE t(name, folded AS (viet_unaccent(viet_lower(name))));
CREATE INDEX t_name ON t(viet_normalize(name, 'new'));
INSERT INTO t VALUES ('Hòa Bình'), ('Hoà Bình'), ('Đà Nẵng');
SELECT count(*), min(folded) FROM t WHERE viet_normalize(name, 'new') = 'Hoà Bình';

-- Errors name what was given and what may be.
SELECT viet_normalize('a', 'modern');
SELECT viet_decode('a', 'latin1');
SELECT viet_decode('a', x'');
SELECT viet_decode('a');

-- A result beyond the limit on length: ß has two bytes, its capital ẞ three.
.limit length 1000
SELECT length(viet_upper(replace(hex(zeroblob(333)), '00', 'ß')));
SELECT length(viet_upper(replace(hex(zeroblob(334)), '00', 'ß')));
SELECT length(viet_decode(replace(hex(zeroblob(300)), '00', 'µ'), 'tcvn3'));
SELECT length(viet_decode(CAST(replace(hex(zeroblob(499)), '00', 'µ') AS BLOB), 'tcvn3'));
-- Back into old encodings; slugs, names, HTML.
SELECT hex(viet_encode('Việt Ờ', 'vni')), hex(viet_encode('Việt', 'Windows-1258')), hex(viet_encode('VIỆT 中', 'abc')),
       CAST(viet_encode('so. đường dd', 'VIQR') AS TEXT), typeof(viet_encode('', 'utf8')), hex(viet_encode(x'61FF', 'viscii'));
SELECT viet_encode(NULL, 'vni') IS NULL, viet_encode('a', NULL) IS NULL, viet_slug(NULL) IS NULL, viet_plain(NULL) IS NULL,
       viet_family_name(NULL) IS NULL, viet_given_name(NULL) IS NULL;
SELECT viet_encode('a', 'utf-16');
SELECT viet_decode(x'56DAEA', 'windows-1258') = viet_decode(x'56DAEA', 'cp1258'), viet_decode('NhiÖt ®é 25°C ± 5%', 'TCVN-3');
SELECT viet_slug('Đường Nguyễn Huệ, Q.1'), viet_slug(12), viet_slug(x'C490'), viet_slug('!') = '';
SELECT viet_family_name('Nguyễn Văn An'), viet_given_name('Nguyễn Văn An'), viet_family_name('An') IS NULL, viet_given_name(x'20412042'),
       viet_given_name('') IS NULL;
SELECT viet_plain('<p>H&agrave; N&#7897;i<p>a &lt; b<br>c'), viet_plain(x'3C623E6100'), viet_plain(5);
.limit length 1000
SELECT length(viet_encode(printf('%.*c', 900, '\'), 'viqr'));
SELECT length(viet_plain(replace(printf('%.*c', 100, '0'), '0', '&#x1F600;')));
