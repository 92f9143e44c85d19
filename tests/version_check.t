#!/usr/bin/perl
# version_check.t - a database and its index remember which version of the extension made them, and
# sql/version_check.sql says so where another one is loaded.
use strict;
use warnings;
use File::Temp ();
use Test::More;
use lib 'tests';
use Viet;

my $dir  = File::Temp->newdir;
my $load = '.load ' . extension() . "\n";
my $fill = ".parameter set \@articles \"'tests/articles'\"\n.read sql/import.sql\n.read sql/extract.sql\n";
my $here = qr/version \d+\.\d+\.\d+, data [0-9a-f]{16}/;
my $old  = '0123456789abcdef';
my $upgrade = 'UPDATE reading SET version = viet_version(), data_version = viet_data_version();';

sub db {
    my ($name, $sql) = @_;
    return shell("$load.open $dir/$name.db\n$load.output $dir/progress\n$sql", '-bail');
}

# Ask in a shell of its own; what it says, and how it ends.
sub check {
    my ($name, $before) = @_;
    local $ENV{LD_PRELOAD}   = $ENV{PRELOAD} || '';    # as shell() does
    local $ENV{ASAN_OPTIONS} = 'detect_leaks=0';
    my $said = `sqlite3 -batch $dir/$name.db '$load' '.read sql/version_check.sql' 2>&1`;
    return ($? >> 8) . " $said";
}
sub unlike_loaded { # what is said of the old version, and then in one sentence
    my ($line, $sentence) = @_;
    return qr/\A1 \Q$line\E\nloaded: $here\nRuntime error near line \d+: the [^\n]*\Q$sentence\E[^\n]*\n\z/;
}

db('news', "$fill.read sql/search.sql\n");
my $whole = qr/\A0 rows and index are of $here\n\z/;
like(check('news'), $whole, 'made by the version that is loaded');
like(db('news', ".read sql/search.sql\n.output\n.read sql/version_check.sql\n.read sql/version_check.sql\n"),
    qr/^(rows and index are of $here\n){2}\z/m, 'asked twice, with the index attached');
chmod 0444, "$dir/news.db", "$dir/news-search.db";
like(check('news'), $whole, 'files that cannot be written');
chmod 0644, "$dir/news.db", "$dir/news-search.db";

shell(".open $dir/news-search.db\nCREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER);\nCREATE TABLE _litestream_lock (id INTEGER);\n");
like(check('news'), $whole, 'an index that Litestream copies');

shell(".open $dir/none.db\nCREATE TABLE t (x);\n");
like(check('none'), qr/\A0 nothing was read yet; loaded is $here\n\z/, 'a database without articles');
db('rows', $fill);
like(check('rows'), qr/\A0 rows are of $here\n\z/, 'rows without an index');
ok(!-e "$dir/rows-search.db" && !-e "$dir/none-search.db", 'no file of an index is made');

# Rows of another version.
db('rows', "DROP TRIGGER reading_renewed;\nUPDATE reading SET data_version = '$old' WHERE article < 4;\n");
like(check('rows'), qr/\A1 rows of version \S+ data $old: 3 articles\nloaded: $here\nRuntime [^\n]*\Q$upgrade\E[^\n]*\n\z/, 'rows of other data');
db('rows', ".read sql/extract.sql\n$upgrade\n");
like(check('rows'), qr/\A0 rows are of $here\n\z/, 'done as told, all is well');
db('rows', "UPDATE reading SET version = NULL, data_version = char(27) || '[31m' WHERE article = 1;\n");
like(check('rows'), unlike_loaded('rows of a version not known: 1 articles', $upgrade), 'a version that is none is not shown');

# An index of another version: in part, before versions were remembered, and of a file that came alone.
my $delete = 'delete *-search.db beside it and run sql/search.sql';
my $memory = 'article_search_made';
shell(".open $dir/news-search.db\nUPDATE $memory SET data_version = '$old';\n");
db('news', ".read sql/triggers.sql\n.read sql/search.sql\nINSERT INTO article (name, body) VALUES ('now', 'Quận Ninh Kiều và quận Ngô Quyền ký kết hợp tác.');\n");
is(shell(".open $dir/news-search.db\nSELECT count(*), count(DISTINCT data_version), max(data_version = '$old') FROM $memory;\n"), "2|2|1\n",
    'an index remembers all who wrote in it');
like(check('news'), qr/\A1 index of version \S+ data $old\nloaded: $here\nRuntime [^\n]*\Q$delete\E[^\n]*\n\z/, 'an index of other data');
like(shell("$load.open $dir/news.db\n$load.read sql/search.sql\n"), qr/^The index was made by another version .* delete \S+news-search\.db and read/m,
    'search.sql says so too');
shell(".open $dir/news-search.db\nDROP TABLE $memory;\n");
my $unknown = unlike_loaded('index of version not known, data not known', $delete);
like(check('news'), $unknown, 'an index that remembers nothing');
db('news', ".read sql/search.sql\n");
like(check('news'), $unknown, 'nor after new articles came in');
unlink "$dir/news-search.db";
db('news', ".read sql/search.sql\n");
like(check('news'), $whole, 'done as told, all is well');
done_testing();
