-- viet_units and viet_unit_changes: counts, identity, look-ups, joins.
SELECT era, level, count(*) FROM viet_units GROUP BY 1, 2;
SELECT era, type, count(*) FROM viet_units WHERE era <> 'former' GROUP BY 1, 2;
SELECT 'identity', count(*), count(DISTINCT era || code) FROM viet_units WHERE era <> 'former';
SELECT level, kind, count(*) FROM viet_unit_changes WHERE old_era = 'pre2025' GROUP BY 1, 2;

-- Every old unit has a successor, every new one a predecessor, and none leaves its province.
SELECT 'without successor', count(*) FROM viet_units WHERE era = 'pre2025' AND successor_code IS NULL;
SELECT 'without predecessor', count(*) FROM viet_units u WHERE era = '2025' AND NOT EXISTS
  (SELECT 1 FROM viet_unit_changes c WHERE c.new_code = u.code AND c.new_era = u.era AND c.kind <> 'type');
SELECT 'in two provinces', count(*) FROM viet_units WHERE era = 'pre2025' AND new_province_code IS NULL;
SELECT 'another province', count(*)
FROM viet_unit_changes c JOIN viet_units o ON o.era = c.old_era AND o.code = c.old_code
  JOIN viet_units n ON n.era = c.new_era AND n.code = c.new_code
WHERE c.old_era = 'pre2025' AND c.level <> 'province' AND o.new_province_code <> n.province_code;
SELECT 'changes by both ends', count(*) FROM viet_units u JOIN viet_unit_changes c
  ON c.new_code = u.code AND c.new_era = u.era;
SELECT 'changes', count(*) FROM viet_unit_changes WHERE new_code IS NOT NULL;

-- Looked up or read through: the same rows.
CREATE TABLE wanted(v);
INSERT INTO wanted VALUES ('001'), ('79'), (79), (x'3739'), (NULL), (''), ('Huyện X'), ('Quận 1'), ('Ba Vì'), ('Quận '),
  (CAST(x'373900' AS TEXT)), (CAST(x'ff' AS TEXT)), (1e300);
SELECT 'lookup', count(*),
  (SELECT count(*) FROM wanted, viet_units u WHERE u.code = v) = (SELECT count(*) FROM wanted, viet_units u WHERE +u.code = v),
  (SELECT count(*) FROM wanted, viet_units u WHERE u.name = v) = (SELECT count(*) FROM wanted, viet_units u WHERE +u.name = v),
  (SELECT count(*) FROM wanted, viet_units u WHERE u.full_name = v) = (SELECT count(*) FROM wanted, viet_units u WHERE +u.full_name = v),
  (SELECT count(*) FROM wanted, viet_units u WHERE u.name = v COLLATE VIETNAMESE_AI) = (SELECT count(*) FROM wanted, viet_units u WHERE +u.name = v COLLATE VIETNAMESE_AI),
  (SELECT count(*) FROM wanted, viet_units u WHERE u.parent_code = v) = (SELECT count(*) FROM wanted, viet_units u WHERE +u.parent_code = v),
  (SELECT count(*) FROM wanted, viet_unit_changes u WHERE u.old_code = v) = (SELECT count(*) FROM wanted, viet_unit_changes u WHERE +u.old_code = v),
  (SELECT count(*) FROM wanted, viet_unit_changes u WHERE u.new_code = v) = (SELECT count(*) FROM wanted, viet_unit_changes u WHERE +u.new_code = v)
FROM wanted;
SELECT 'all by name', count(*) FROM viet_units a JOIN viet_units b ON a.full_name = b.full_name AND a.code = b.code AND a.era = b.era
WHERE a.era <> 'former';
SELECT 'collation', full_name FROM viet_units WHERE name = 'ba vi' COLLATE VIETNAMESE_AI AND era = 'pre2025' ORDER BY 2;

-- In a view of a schema that is not trusted; written to never.
CREATE VIEW city AS SELECT era, code, full_name FROM viet_units WHERE level = 'province' AND type = 'thành phố';
PRAGMA trusted_schema = OFF;
SELECT era, count(*) FROM city GROUP BY era;
INSERT INTO viet_units(code) VALUES ('x');
SELECT old_name, date, new_name FROM viet_unit_changes WHERE kind = 'type' AND level = 'province';
SELECT count(*) FROM viet_units WHERE aliases IS NOT NULL AND NOT json_valid(aliases);

-- Spelled without diacritics, with or without hyphens, spaces and full stops, with or without type word.
CREATE TABLE typed(v);
INSERT INTO typed VALUES ('ba ria vung tau'), ('Bà Rịa-Vũng Tàu'), ('BARIA VUNGTAU'), ('Tỉnh Bà Rịa – Vũng Tàu'), ('quan 9'),
  ('Q10'), ('tphcm'), ('Đắk Lắk'), ('dak lak'), ('huyen duc hoa'), (''), ('-'), (NULL), (9), (CAST(x'ff' AS TEXT)), ('x');
SELECT 'any name', v, group_concat(u.era || ' ' || u.full_name, ', ') FROM typed LEFT JOIN viet_units u ON u.any_name = v GROUP BY typed.rowid;
SELECT 'argument', era, full_name FROM viet_units('phuong hang trong');
SELECT 'or', count(*) FROM viet_units WHERE any_name = 'hanoi' OR any_name = 'ha noi' OR any_name = 'Sài Gòn';
SELECT 'with another', full_name FROM viet_units WHERE any_name = 'ninh binh' AND code = '37' AND era = '2025';
SELECT 'every name', count(*) FROM viet_units a WHERE NOT EXISTS (SELECT 1 FROM viet_units b WHERE b.any_name = a.full_name AND b.rowid = a.rowid)
  OR NOT EXISTS (SELECT 1 FROM viet_units b WHERE b.any_name = viet_unaccent(replace(a.name, '-', '')) AND b.rowid = a.rowid);

-- What was merged before 2025, and the units of today that follow.
SELECT level, kind, count(*), count(new_code) FROM viet_unit_changes WHERE old_era = 'former' GROUP BY 1, 2;
SELECT 'merged', old_name, kind, new_name FROM viet_unit_changes
  WHERE old_code IN ('762', '763', '769', '12799', '046', '636', '00142', '26671') AND old_era = 'former' ORDER BY old_code, 2, 4;
SELECT 'merged', c.kind, n.era, n.level, count(*) FROM viet_unit_changes c JOIN viet_units n ON n.era = c.new_era AND n.code = c.new_code
  WHERE c.kind IN ('merge', 'part') AND c.old_era = 'former' GROUP BY 2, 3, 4;
SELECT full_name, length(successor_code) / 6 + 1 FROM viet_units WHERE full_name IN ('Quận 2', 'Quận 9', 'Quận Thủ Đức');
SELECT 'former without successor', count(*) FROM viet_units WHERE era = 'former' AND successor_code IS NULL;
SELECT 'in another province', count(*) FROM viet_unit_changes c JOIN viet_units o ON o.era = 'former' AND o.code = c.old_code
  JOIN viet_units n ON n.era = 'pre2025' AND n.code = c.new_code WHERE c.kind = 'merge' AND o.province_code <> n.province_code;
