-- steps/nothing.sql - says so where no article of the database tells of a cooperation: reports that then have no row.
SELECT 1 WHERE CASE WHEN NOT EXISTS (SELECT 1 FROM agreement)
                    THEN edit('no article of this database tells of a cooperation' || char(10), 'cat >&2 <') END = char(0);
