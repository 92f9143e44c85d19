#!/usr/bin/perl
# command.t - the command of the Python package runs the SQL files without the sqlite3 shell: its report of a folder is
# that of "make report", byte for byte.
use strict;
use warnings;
use Cwd 'getcwd';
use File::Temp ();
use Test::More;
use lib 'tests';
use Viet;

my $loads = 'import sqlite3; sqlite3.Connection.enable_load_extension';
my ($python) = grep { system("$_ -c '$loads' 2>/dev/null") == 0 } qw(python3 /usr/bin/python3);
plan skip_all => 'no Python here loads extensions' if !$python;
plan skip_all => 'Python is not built with the sanitizer' if $ENV{PRELOAD};

# The package as a wheel has it.
my $folder = File::Temp->newdir;
my $package = "$folder/sqlite_viet";
my $here = getcwd();
mkdir $package;
symlink "$here/$_", "$package/" . s|.*/||r for glob('ext/packages/python/sqlite_viet/*.py'), 'sql';
my $extension = extension() . '.so';
symlink $extension =~ m|^/| ? $extension : "$here/$extension", "$package/viet.so";
spew("$package/_built.py", qq(VERSION = "0"\nPLATFORM = None\nFILE = "viet.so"\n));
my $platform = `PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$folder $python -c "import sqlite_viet; print(sqlite_viet.this_platform())"`;
chomp $platform;
spew("$package/_built.py", qq(VERSION = "0"\nPLATFORM = "$platform"\nFILE = "viet.so"\n));

# What the command says, and its exit status.
sub command {
    my ($arguments) = @_;
    my $said = `PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$folder $python -m sqlite_viet $arguments 2>&1`;
    return ($said, $? >> 8);
}

my ($said, $status) = command("report tests/articles -o $folder/command.html");
is($status, 0, 'a report of a folder') or diag($said);
my $made = `make -s BUILD=${\ ($ENV{BUILD} || 'build')} OUT=$folder/make.html run-report 2>&1`;
is_text(slurp("$folder/command.html"), slurp("$folder/make.html"), 'the page of make report') or diag($made);

($said, $status) = command('parties tests/articles/01-district-twinning.txt');
like($said, qr/^tests\S+\t\d+\tQuận Ngô Quyền\tdistrict\tmain\t/m, 'parties of a file');
($said, $status) = command("report $folder/none");
is("$status $said", "1 sqlite-viet: There is no folder '$folder/none'. Give the folder that has the articles, as .txt and .html files.\n",
    'a folder that is not there');
($said, $status) = command("report $package/sql/datasette -o $folder/none.html");
like("$status $said", qr/^1 sqlite-viet: \S+ has no articles: no file in it ends in \.txt, \.html, \.htm\.$/, 'a folder without articles');
ok(!-e "$folder/none.html", 'and no page');
($said, $status) = command("parties $folder/none.txt");
is("$status $said", "1 sqlite-viet: '$folder/none.txt' cannot be read: No such file or directory.\n", 'a file that is not there');

# A name that begins with a day says when the article appeared.
mkdir "$folder/named";
spew("$folder/named/$_ tin.txt", slurp('tests/articles/04-province-visit.txt') . "\n$_\n") for '2025-07-18', '18.7.2025', '18_7_2025', '2025';
command("report $folder/named -o $folder/named.html");
is(`sqlite3 $folder/named.db "SELECT group_concat(coalesce(published, '-'), ' ') FROM (SELECT published FROM article ORDER BY name)"`,
    "2025-07-18 2025-07-18 - 2025-07-18\n", 'days in names of files');
($said, $status) = command('path');
is("$status $said", "0 $package/viet\n", 'where the extension lies');
spew("$package/_built.py", qq(VERSION = "0"\nPLATFORM = "plan9-mips"\nFILE = "viet.so"\n));
($said, $status) = command('parties README.md');
like("$status $said", qr/^1 sqlite-viet: This package of sqlite-viet is for plan9-mips, but Python runs on \Q$platform\E\./, 'the file of another platform');
done_testing();
