#!/usr/bin/perl
# prose.pl PAGE... - the English prose of pages in Markdown, for a spelling checker: without examples,
# code, quotations, addresses, and Vietnamese words with those beside them ("an" in "Công an").
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

for my $page (@ARGV) {
    open my $in, '<', $page or die "$page: $!\n";
    my $text = do { local $/; <$in> };
    $text =~ s/^```.*?^```$//gms;
    $text =~ s/^ {4,}.*$//gm;
    $text =~ s/\]\([^)]*\)/]/g;
    $text =~ s/(`+)(?!`).*?(?<!`)\1(?!`)/ /gs;
    $text =~ s/<[^>]*>/ /g;
    $text =~ s/"[^"\n]*(?:\n(?!\n)[^"\n]*)?"/ /g;
    $text =~ s/(?<![\w*])\*(?![\s*])[^*\n]+\*/ /g if $page !~ /README/;
    # A word with other letters than ASCII's, and one word on either side.
    $text =~ s/(?:\b[A-Za-z]+[ \n-]+)?(?:\w*[^\x00-\x7F\W]\w*[ \n,-]*)+(?:[A-Za-z]+\b)?/ . /g;
    $text =~ s/[^\x00-\x7F]/ /g;
    $text =~ s{\S*[\d_/@.]\w\S*}{ }g;    # numbers, names of files, addresses
    print "$text\n";
}
