#!/usr/bin/perl
# builds.pl - the same rows from every compiler and at every optimisation: the extension is built by gcc and
# clang, without and with optimisation, and reads all articles of ours.  Run by "make same-rows".
use strict;
use warnings;
use Digest::MD5 'md5_hex';
use Test::More;
use lib 'tests';
use Viet;

my $build = $ENV{BUILD} || 'build';
my @builds = (['gcc', '-O0'], ['gcc', '-O3'], ['clang', '-O0'], ['clang', '-O2']);
my @functions = qw(parties domains cooperations people mentions sections sentences);
my @articles = sort glob 'tests/articles/*.txt tests/reading/articles/*.txt';

# All rows and columns of all functions over all articles.
sub rows_of {
    my ($library) = @_;
    my $sql = ".load $library\n.mode quote\nCREATE TABLE a(id INTEGER PRIMARY KEY, t TEXT);\n";
    $sql .= "INSERT INTO a(t) VALUES (CAST(readfile(" . quote($_) . ") AS TEXT));\n" for @articles;
    $sql .= "SELECT '$_', a.id, f.* FROM a, viet_$_(a.t) f;\n" for @functions;
    return shell($sql);
}

my $first;
for my $i (0 .. $#builds) {
    my ($cc, $flags) = @{$builds[$i]};
    my $folder = "$build/same$i";
    my $log = `make -s CI= LTO= BUILD=$folder CC=$cc CFLAGS=$flags $folder/viet.so 2>&1`;
    my $rows = $? ? '' : rows_of("$folder/viet");
    ok($rows =~ /'mentions'/, "$cc $flags: built, and reads") or diag($log);
    $first //= $rows;
    is(md5_hex($rows), md5_hex($first), "$cc $flags: the rows of $builds[0][0] $builds[0][1]") if $i;
}
done_testing;
