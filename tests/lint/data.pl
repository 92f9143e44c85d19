#!/usr/bin/perl
# The tables of ext/data/: a header line, as many columns in every line, sorted
# by bytes, no line twice, UTF-8 in NFC, no stray white space, LF at the end.
# docs/data.md says how many rows it has and which columns; FIX=1 writes the numbers there.
# Tables of weights, model_*.tsv, begin with a line that says what they were trained on.
use strict;
use warnings;
use Encode qw(decode FB_CROAK);
use Unicode::Normalize qw(NFC);

# Tables whose order is what they say.
my %ordered = map { $_ => 1 } qw(collation_order collation_marks);
my $wrong = 0;

my $manual = 'docs/data.md';
open my $in, '<', $manual or die "$manual: $!";
my $page = do { local $/; <$in> };

sub with_commas {
    my ($n) = @_;
    1 while $n =~ s/(\d)(\d{3})(?!\d)/$1,$2/;
    return $n;
}

sub check {
    my ($file) = @_;
    my ($name) = $file =~ m|([^/]+)\.tsv$|;
    my ($columns, $header, $last, $above, %seen);
    my $trained = $name =~ /^model_/;
    my $complain = sub { print STDERR "$file:$.: @_\n"; $wrong++ };
    open my $in, '<:raw', $file or die "$file: $!";
    while (my $line = <$in>) {
        $complain->('no line feed at the end') unless $line =~ s/\n\z//;
        my $text = eval { decode('UTF-8', $line, FB_CROAK | Encode::LEAVE_SRC) };
        if (!defined $text) { $complain->('not UTF-8'); next }
        $complain->('not in NFC') if NFC($text) ne $text;
        $complain->('white space before or after a field')
            if $text =~ /(?:^|\t)[^\S\t]|[^\S\t](?:\t|$)/;
        if ($trained && $. == 1) {
            $complain->('does not say what it was trained on') if $line !~ /^# trained on /;
            $above = 1;
            next;
        }
        my $count = () = $line =~ /\t/g;
        $columns //= $count;
        $complain->($count + 1, 'columns, the header has', $columns + 1) if $count != $columns;
        if (!defined $header) { ($header = $line) =~ tr/\t/ /; next }
        $complain->('twice') if $seen{$line}++;
        # Code points in hexadecimal are sorted as numbers.
        my $key = $name =~ /^collation_/ ? sprintf('%06X', hex(($line =~ /^([0-9A-F]*)/)[0])) : $line;
        $complain->('not in order') if defined $last && $key lt $last && !$ordered{$name} && !$trained;
        $last = $key;
    }
    # A row of a table, or a sentence: `NAME.tsv`, 1,234 rows: `column column`.
    my $rows = with_commas($. - 1 - ($above // 0));
    $page =~ s/(`$name\.tsv`(?: \| |, ))[\d,]+/$1$rows/ if $ENV{FIX};
    $complain->("$manual does not say that it has $rows rows (FIX=1 tests/lint/data.pl) of '$header'")
        if $page !~ /`$name\.tsv`(?: \| |, )$rows(?: \| | rows: )`$header`/;
}

check($_) for glob 'ext/data/*.tsv';
if ($ENV{FIX}) {
    open my $out, '>', $manual or die "$manual: $!";
    print $out $page;
    close $out or die "$manual: $!";
}
exit($wrong ? 1 : 0);
