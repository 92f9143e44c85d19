#!/usr/bin/perl
# sql.t - runs tests/sql/NAME.sql in the sqlite3 shell, the extension loaded,
# and compares what it prints with tests/sql/NAME.out.
# UPDATE=1 tests/sql.t [NAME...] writes the .out files instead: read them then.
use strict;
use warnings;
use Test::More;
use lib 'tests';
use Viet;

my @names = @ARGV ? @ARGV : map { s|.*/(.*)\.sql$|$1|r } sort glob 'tests/sql/*.sql';
for my $name (@names) {
    my $out = "tests/sql/$name.out";
    my $got = shell(".load " . extension() . "\n.read tests/sql/$name.sql\n");
    spew($out, $got) if $ENV{UPDATE};
    is_text($got, -e $out ? slurp($out) : '', $name);
}
done_testing();
