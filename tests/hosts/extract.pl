#!/usr/bin/perl
# extract.pl PAGE FOLDER - writes each block of code of PAGE that has a name into a file of that name.
# A name stands behind the language: ```python with_apsw.py.  Blocks of one name in two places are a mistake.
use strict;
use warnings;
use lib 'tests';
use Viet;

my ($page, $folder) = @ARGV;
my $text = slurp($page);
while ($text =~ /^```\w+ (\S+)\n(.*?)^```\n/gms) {
    die "$page: two blocks are named $1\n" if -e "$folder/$1";
    spew("$folder/$1", $2);
}
