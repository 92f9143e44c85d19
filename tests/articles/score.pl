#!/usr/bin/perl
# score.pl - measures viet_cooperations against labelled articles, field by field.
#
#     tests/articles/score.pl EXTENSION GOLD.jsonl FOLDER [--half A|B] [--show FIELD] [--only ID]
#
# EXTENSION is the loadable extension (build/viet), GOLD.jsonl has one labelled article a line as
# described in README.md beside this file, FOLDER/ID.txt is its text.  The articles are split by a
# hash of their id: half A (three in five) to tune on, half B to look at when that is done.  Without
# --half both are measured and reported apart.
#
# Counted are the articles that tell of a cooperation.  "first" is the first row alone, "any" is
# any row.  A date is right if it has the same numbers as the label and one of both holds the
# other, a period if it is the same but for spaces and the kind of dash; both are counted where the
# label states one, and "unasked" is how often one is given where the label states none.
# Exit status 0 always: this measures, it does not judge.
use strict;
use warnings;
use Digest::MD5 qw(md5);
use Encode qw(encode decode);
use JSON::PP;
use Unicode::Normalize qw(NFC);

binmode STDOUT, ':encoding(UTF-8)';
my (@paths, %option);
while (@ARGV) {
    my $arg = shift;
    if ($arg =~ /^--(half|show|only)$/) { $option{$1} = shift // '' }
    else                                { push @paths, $arg }
}
die "usage: score.pl EXTENSION GOLD.jsonl FOLDER [--half A|B] [--show FIELD] [--only ID]\n" if @paths != 3;
my ($extension, $gold, $folder) = @paths;

sub half { return unpack('C', md5($_[0])) < 154 ? 'A' : 'B' }

sub labels {
    open my $in, '<', $gold or die "$gold: $!\n";
    my @all = map { JSON::PP->new->utf8->decode($_) } <$in>;
    return grep { !defined $option{only} || $_->{id} eq $option{only} } @all;
}

# The rows of all articles, by id, in one run of the shell.
sub answers {
    my @ids = @_;
    my $sql = '';
    for my $id (@ids) {
        (my $path = "$folder/$id.txt") =~ s/'/''/g;
        $sql .= "SELECT '$id' AS id, c.* FROM viet_cooperations((SELECT CAST(readfile('$path') AS TEXT))) c;\n";
    }
    my $file = "/tmp/score.$$.sql";
    open my $out, '>', $file or die "$file: $!\n";
    print $out ".load $extension\n.mode json\n$sql";
    close $out;
    my $json = qx(sqlite3 -batch :memory: < $file);
    unlink $file;
    my %rows;
    push @{$rows{$_->{id}}}, $_ for map { @$_ } JSON::PP->new->utf8->incr_parse($json =~ s/\]\s*\[/,/gr);
    return \%rows;
}

sub fold {
    my ($text) = @_;
    return '' unless defined $text;
    $text = lc NFC($text);
    $text =~ s/\s+/ /g;
    $text =~ s/[\x{2010}-\x{2015}\x{2212}]/-/g;
    $text =~ s/ ?- ?/-/g;
    $text =~ s/\\//g;
    return $text;
}

sub same_date {
    my ($got, $want) = map { fold($_) } @_;
    my ($a, $b) = map { join ' ', map { $_ + 0 } /\d+/g } $got, $want;
    return $a eq $b && $got ne '' && (index($got, $want) >= 0 || index($want, $got) >= 0);
}

sub same_names {
    my ($got, $want) = @_;
    my $list = sub { join '; ', sort map { fold($_->{name}) =~ s/\. /./gr } @{$_[0]} };
    return $list->($got) eq $list->($want);
}

# By field: is it asked for in the label, and is it right in a row?
my %fields = (
    kind => [sub { 1 }, sub {
        my ($row, $want) = @_;
        my $also = $want->{also} // [];
        return scalar grep { $row->{kind} eq $_ } $want->{type}, ref $also ? @$also : $also;
    }],
    signed => [sub { 1 }, sub { !!$_[0]{signed} eq !!$_[1]{signed} }],
    event  => [sub { 1 }, sub { $_[0]{event} eq $_[1]{event} }],
    comprehensive => [sub { 1 }, sub { !!$_[0]{comprehensive} eq (($_[1]{scope} // '') eq 'comprehensive') }],
    date   => [sub { defined $_[0]{date} }, sub { same_date($_[0]{date_text}, $_[1]{date}) }],
    period => [sub { defined $_[0]{period} }, sub { fold($_[0]{period}) eq fold($_[1]{period}) }],
    signatories => [sub { @{$_[0]{signatories} || []} > 0 },
        sub { same_names(JSON::PP->new->decode($_[0]{signatories} // '[]'), $_[1]{signatories}) }],
);
my %column = (date => 'date_text');

my @labels = labels();
my $rows   = answers(map { $_->{id} } @labels);
my (%asked, %first, %any, %unasked, %none, %articles, %count, %false, %without);
for my $g (@labels) {
    my $half = half($g->{id});
    next if defined $option{half} && $half ne $option{half};
    my $want = $g->{relation};
    my @got  = @{$rows->{$g->{id}} || []};
    if ($want->{type} eq 'none') {
        $without{$half}++;
        $false{$half}++ if @got;
        print "$g->{id} tells of no cooperation; got $got[0]{kind}\n" if @got && $option{show};
        next;
    }
    $articles{$half}++;
    $count{$half} += @got;
    $none{$half}++ unless @got;
    for my $field (sort keys %fields) {
        my ($is_asked, $is_right) = @{$fields{$field}};
        my $value = sub { $_[0]{$column{$field} // $field} // '-' };
        my $stated = $field eq 'kind' ? 'type' : $field eq 'comprehensive' ? 'scope' : $field;
        my $label = ref $want->{$stated} ? JSON::PP->new->canonical->encode($want->{$stated}) : $want->{$stated} // '-';
        if (!$is_asked->($want)) {
            my $given = @got && $value->($got[0]);
            next if !$given || $given eq '-' || $given eq '[]';
            $unasked{$half}{$field}++;
            print "$g->{id} $field unasked: $given\n" if ($option{show} // '') eq $field;
            next;
        }
        $asked{$half}{$field}++;
        my @right = map { $is_right->($_, $want) ? 1 : 0 } @got;
        $first{$half}{$field} += @right && $right[0];
        $any{$half}{$field}   += (grep { $_ } @right) > 0;
        next if ($option{show} // '') ne $field || (@right && $right[0]);
        print "$g->{id} $field: $label; got ", join(' | ', map { $value->($_) } @got), "\n";
    }
}
for my $half (sort keys %articles) {
    printf "half %s: %d articles, %d rows, %d articles without a row\n", $half, $articles{$half}, $count{$half},
        $none{$half} // 0;
    printf "  rows in %d of %d articles that tell of no cooperation\n", $false{$half} // 0, $without{$half} // 0;
    for my $field (sort keys %fields) {
        my $n = $asked{$half}{$field} or next;
        printf "  %-14s first %.3f  any %.3f  of %3d   unasked %d\n", $field, $first{$half}{$field} / $n,
            $any{$half}{$field} / $n, $n, $unasked{$half}{$field} // 0;
    }
}
