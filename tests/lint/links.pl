#!/usr/bin/perl
# Links of the manual lead somewhere: to a file of the project, and to a heading that stands in it.
# Anchors are those that GitHub makes of headings.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use File::Basename;

sub text_of {
    my ($file) = @_;
    open my $in, '<', $file or die "$file: $!\n";
    local $/;
    my $text = <$in>;
    $text =~ s/^```.*?^```$//gms;    # examples
    return $text;
}

sub anchors {
    my ($file) = @_;
    my %seen;
    for (text_of($file) =~ /^#+ +(.*)$/gm) {
        my $anchor = lc s/\[([^]]*)\]\([^)]*\)/$1/gr;
        $anchor =~ s/[^\w\- ]//g;
        $anchor =~ tr/ /-/;
        $seen{$anchor} = 1;
    }
    return \%seen;
}

my (%anchors, $wrong);
for my $page (glob('*.md docs/*.md docs/*/*.md tests/*/README.md')) {
    my $text = text_of($page);
    $text =~ s/(`+)(?!`).*?(?<!`)\1(?!`)//g;    # code
    while ($text =~ /(?:\]\(|src=")([^)\s"]+)/g) {
        my $link = $1;
        next if $link =~ /^\w+:/;
        my ($path, $anchor) = split /#/, $link, 2;
        my $file = $path eq '' ? $page : dirname($page) . "/$path";
        my $why = !-e $file ? 'no such file'
                : defined $anchor && !($anchors{$file} //= anchors($file))->{$anchor} ? 'no such heading' : '';
        next if !$why;
        print STDERR "$page: $link: $why\n";
        $wrong = 1;
    }
}
exit($wrong ? 1 : 0);
