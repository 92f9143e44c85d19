# Scripts.pm - what the drills with the files of sql/ share: a folder of articles, the ways through sql/,
# what a database holds in the end, and whether it is whole.
package Scripts;
use strict;
use warnings;
use Exporter 'import';
use File::Copy 'copy';
use lib 'tests';
use Viet;

our @EXPORT = qw(is_quick @ways make_folder start_shell run_shell copy_database contents is_whole);

sub is_quick { return ($ENV{TORTURE} // '') eq 'quick' }

# A way through sql/: what the database has gone through before, and what the shell is told.
my $root;
my $folder = ".parameter set \@articles \"'ROOT/articles'\"";
my $rows   = "CREATE TEMP VIEW import_row AS SELECT name || '-row' AS name, published, title, body || ' (2)' AS body FROM article WHERE name NOT LIKE '%-row';";
our @ways = (
    {name => 'import', say => [$folder, '.read sql/import-gone.sql', '.read sql/import.sql']},
    {name => 'extract', after => 'import', say => ['.read sql/extract.sql']},
    {name => 'search', after => 'extract', say => ['.read sql/search.sql']},
    {name => 'import-rows', after => 'import', say => [$rows, '.read sql/import-rows.sql']},
    {name => 'triggers', after => 'extract', say => ['.read sql/triggers.sql',
        "UPDATE article SET published = '2024-05-06' WHERE id % 2;", 'DELETE FROM article WHERE id = 3;']},
    {name => 'upgrade', after => 'extract', say => ['.read sql/upgrade.sql', '.read sql/extract.sql']},
    {name => 'report', after => 'extract', reads => 1, say => [".parameter set \@today \"'2025-11-24'\"", '.read sql/report.html.sql']},
    {name => 'reports', after => 'extract', reads => 1, say => [".parameter set \@who \"'UBND'\"",
        ".parameter set \@locality \"'Huế'\"", ".parameter set \@today \"'2025-11-24'\"",
        map {".read $_"} grep { !/find/ } glob 'sql/reports/*.sql']},
    {name => 'pictures', after => 'extract', reads => 1, say => [map {".read $_"} glob 'sql/pictures/*.*.sql']},
);

# COUNT articles of our own, no two alike, in a folder that all ways import.
sub make_folder {
    my ($dir, $count) = @_;
    $root = $dir;
    my @texts = map { slurp($_) } sort glob 'tests/articles/*.txt';
    mkdir "$dir/articles" or die "$dir/articles: $!";
    for my $i (0 .. $count - 1) {
        spew(sprintf('%s/articles/2025-0%d-%02d-%03d.txt', $dir, 1 + $i % 9, 1 + $i % 28, $i), "$texts[$i % @texts]\nBài số $i.\n");
    }
}

# The shell on a way, in a process group of its own, ENV more in its environment; its process.
sub start_shell {
    my ($dir, $way, $out, %env) = @_;
    my $pid = fork // die "fork: $!";
    return $pid if $pid;
    setpgrp;
    $ENV{$_} = $env{$_} for keys %env;
    open STDOUT, '>', $out or die;
    open STDERR, '>', "$out.err" or die;
    open STDIN, '<', '/dev/null' or die;
    exec 'sqlite3', '-batch', '-bail', "$dir/news.db", '.load ' . extension(), map { s/ROOT/$root/r } @{$way->{say}} or die "sqlite3: $!";
}

# The same to its end: its status.
sub run_shell {
    waitpid start_shell(@_), 0;
    return $?;
}

# The database of a folder and its index, with what a stopped shell left of a transaction.
sub copy_database {
    my ($from, $to) = @_;
    unlink glob "$to/news*.db*";
    copy($_, $to) or die "$_: $!" for glob "$from/news*.db*";
}

my @tables = qw(article import_file reading party domain cooperation cooperation_party cooperation_domain
    cooperation_signatory person evidence unit domain_label kind_label);

# All rows, as text, of the tables that there are and of the index.
sub contents {
    my ($dir) = @_;
    my %there = map { ($_ => 1) } split /\n/, shell(".open $dir/news.db\nSELECT name FROM sqlite_master WHERE type = 'table';\n");
    my $sql = ".mode quote\n.open $dir/news.db\n.load " . extension() . "\n";
    $sql .= join '', map {"SELECT '$_', * FROM $_ ORDER BY 2, 3, 4;\n"} grep { $there{$_} } @tables;
    $sql .= "ATTACH '$dir/news-search.db' AS s;\nSELECT rowid, * FROM s.article_search ORDER BY rowid;\n"
        . "SELECT rowid FROM s.article_search(viet_query('hop tac')) ORDER BY rowid;\n" if -e "$dir/news-search.db";
    return shell($sql);
}

# '' or what is wrong with the database or its index.
sub is_whole {
    my ($dir) = @_;
    my $said = shell(".open $dir/news.db\nPRAGMA integrity_check;\n");
    if (-e "$dir/news-search.db") {
        $said .= shell(".open $dir/news-search.db\n.load " . extension() . "\nPRAGMA integrity_check;\n"
            . (shell(".open $dir/news-search.db\nSELECT 1 FROM sqlite_master WHERE name = 'article_search';\n")
                ? "INSERT INTO article_search (article_search) VALUES ('integrity-check');\n" : ''));
    }
    return $said =~ s/^ok\n//mgr;
}

1;
