#!/usr/bin/perl
# plain.t - a database made by sql/ is read by programs that have no extension: here Python's sqlite3.
use strict;
use warnings;
use File::Temp ();
use Test::More;
use lib 'tests';
use Viet;

my $dir = File::Temp->newdir;
my $load = '.load ' . extension() . "\n.open $dir/news.db\n.load " . extension() . "\n";
shell($load . ".parameter set \@articles \"'tests/articles'\"\n.read sql/import.sql\n.read sql/triggers.sql\n.read sql/search.sql\n");

my $python = <<'PYTHON';
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
print(db.execute("PRAGMA integrity_check").fetchone()[0])
names = [r[0] for r in db.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")]
for name in names:
    columns = len(db.execute(f'PRAGMA table_info("{name}")').fetchall())
    rows = len(db.execute(f'SELECT * FROM "{name}"').fetchall())
    print(name, "columns" if columns else "none", "rows" if rows else "empty")
print(db.execute("SELECT count(*) FROM party WHERE substr((SELECT body FROM article a WHERE a.id = article), start, length) <> mention").fetchone()[0])
print([r[0] for r in db.execute("SELECT DISTINCT with_whom FROM partnership WHERE who = 'Quận Ninh Kiều'")])
PYTHON
spew("$dir/read.py", $python);
my $said = `python3 $dir/read.py $dir/news.db 2>&1`;
like($said, qr/\Aok\n/, 'the database is whole');
my @empty = grep { !/^(search_queue|article_replaced|unread|import_problem|import_note) / } $said =~ /^(\w+ columns empty)$/mg;
is("@empty", '', 'tables and views have rows');
cmp_ok(scalar(() = $said =~ /^\w+ columns rows$/mg), '>', 15, 'all of them are read') or diag($said);
like($said, qr/^0\n\['Quận Ngô Quyền'\]\n\z/m, 'mentions stand where they are said to stand; partners are found') or diag($said);

# And programs without the extension may write, if articles are read later.
my $later = shell(".open $dir/later.db\n.read sql/schema.sql\n"
        . "INSERT INTO article (name, body) VALUES ('a', 'Quận Ninh Kiều và quận Ngô Quyền ký kết hợp tác');\nSELECT * FROM unread;\n");
is($later, "1|a\n", 'an article of theirs waits');
like(shell(".open $dir/later.db\n.load " . extension() . "\n.read sql/extract.sql\nSELECT name FROM party;\n"), qr/Quận Ngô Quyền/, 'and is read');
done_testing();
