#!/usr/bin/perl
# articles.t - the sample articles: every row stands where it says, the parties
# of gold.jsonl come back and nothing it calls no party, four in five of its domains, and nothing
# that only its boilerplate names.
use strict;
use warnings;
use utf8;
use Test::More;
use Encode qw(decode);
use JSON::PP;
use Unicode::Normalize qw(NFC NFD);
use lib 'tests';
use Viet;

binmode Test::More->builder->$_, ':encoding(UTF-8)' for qw(output failure_output todo_output);
my $folder = 'tests/articles';
my ($wanted, $found) = (0, 0);    # domain codes of all articles

# What the extension answers about one article, as a Perl structure.
sub ask {
    my ($id, $select) = @_;
    my $file = quote("$folder/$id.txt");
    my $json = shell(".load " . extension() . "\n.mode json\n"
        . "WITH a(t) AS (SELECT CAST(readfile($file) AS TEXT)) $select;\n");
    return [] if $json eq '';
    my $rows = eval { JSON::PP->new->utf8->decode($json) };
    diag("$id: $json") unless $rows;
    return $rows || [];
}

# Every row of a function cut out of the text again, by characters and by bytes.
# Columns: the function, and which of its columns holds the text found.
my @places = (
    [qw(viet_parties mention)],   [qw(viet_domains mention)], [qw(viet_mentions mention)],
    [qw(viet_sections evidence)], [qw(viet_sentences evidence)],
);

sub check_places {
    my ($id) = @_;
    my $select = join ' UNION ALL ', map {
        my ($function, $column) = @$_;
        "SELECT '$function' AS f, count(*) AS n, count(*) FILTER (WHERE $column IS NOT "
          . "substr(t, start, length)) AS chars, count(*) FILTER (WHERE CAST($column AS BLOB) IS "
          . "NOT substr(CAST(t AS BLOB), byte_start + 1, byte_length)) AS bytes "
          . "FROM a, $function(t)"
    } @places;
    my $rows = ask($id, $select);
    my @bad  = grep { $_->{chars} || $_->{bytes} } @$rows;
    ok(@$rows == @places && !@bad, "$id: every row stands where it says");
    diag("$_->{f}: of $_->{n} rows $_->{chars} wrong in characters, $_->{bytes} in bytes") for @bad;
}

# Names are compared without case, tone placement, punctuation and type words of places.
my $type_words = join '|', map { fold($_) } 'thành phố', 'thủ đô', 'tỉnh', 'nước', 'tp';

sub fold {
    my ($name) = @_;
    my %tone = ("\x{300}" => 2, "\x{309}" => 3, "\x{303}" => 4, "\x{301}" => 5, "\x{323}" => 6);
    $name = lc NFC($name);
    $name =~ s/\(.*?\)//g;
    $name =~ s/ủy ban nhân dân|uỷ ban nhân dân/ubnd/g;
    $name =~ s/\btp\.?\s*(?=hcm)|\btp\.\s*/thành phố /g;
    $name =~ s/\bhcm\b/hồ chí minh/g;
    my @words;
    for my $word (split /[^\w&]+/, $name) {
        my $tones = '';
        my $letters = join '', map { my $t = $tone{$_}; $tones = $t if $t; $t ? '' : $_ }
            split //, NFD($word);
        push @words, NFC($letters) . $tones if $letters ne '';
    }
    return join ' ', @words;
}

sub core {
    my ($name) = @_;
    my $f = fold($name);
    $f =~ s/^(?:$type_words) (?=.)//;
    return $f;
}

sub check_gold {
    my ($g) = @_;
    my $id = $g->{id};
    my %got  = map { core($_->{name}) => $_->{name} } @{ask($id, 'SELECT name FROM a, viet_parties(t)')};
    my %code = map { $_->{code} => 1 } @{ask($id, 'SELECT code FROM a, viet_domains(t)')};

    my @missed = grep { !$got{core($_)} }
        map { $_->{name} } grep { $_->{tier} eq 'main' && !$_->{group} } @{$g->{parties}};
    ok(!@missed, "$id: main parties returned");
    diag("missed: ", join('; ', @missed), "\nreturned: ", join('; ', sort values %got)) if @missed;

    my %party = map { core($_->{name}) => 1 } @{$g->{parties}};
    my @false = grep { $got{core($_)} && !$party{core($_)} } @{$g->{not_parties} || []};
    ok(!@false, "$id: nothing returned that is no party");
    diag("returned: ", join '; ', @false) if @false;

    my $tiers = join ' ', map { $_->{tier} } @{ask($id, 'SELECT tier FROM a, viet_parties(t) ORDER BY rank')};
    unlike($tiers, qr/secondary.*main/, "$id: main parties stand first");

    my @want = map { $_->{code} } grep { !$_->{optional} } @{$g->{domains}};
    my @hit  = grep { $code{$_} } @want;
    $wanted += @want;
    $found  += @hit;
    note("$id: domains missed: ", join(' ', grep { !$code{$_} } @want), "; returned: ",
        join(' ', sort keys %code)) if @hit < @want;

    if ($g->{relation}{type} eq 'none') {
        ok(!%got, "$id: no cooperation, no party");
        diag("returned: ", join '; ', sort values %got) if %got;
    }
}

# [from, to) in characters, from 1, of the blocks that a label calls no part of the article; a label
# that is shorter than 36 characters is all of its block, any other begins a line.
sub boilerplate {
    my ($text, @labels) = @_;
    my @blocks;
    for my $label (@labels) {
        for (my $at = index $text, $label; $at >= 0; $at = index $text, $label, $at + 1) {
            my $end = length $label < 36 ? $at + length $label : index $text, "\n", $at;
            push @blocks, [$at + 1, ($end < 0 ? length $text : $end) + 1];
        }
    }
    return @blocks;
}

# No party and no domain is known from such blocks alone.
sub check_boilerplate {
    my ($g) = @_;
    my $id     = $g->{id};
    my @blocks = boilerplate(decode('UTF-8', slurp("$folder/$id.txt")), @{$g->{boilerplate} || []});
    my %code   = map { $_->{code} => 1 } @{ask($id, 'SELECT code FROM a, viet_domains(t)')};
    my %inside;
    for my $m (@{ask($id, 'SELECT coalesce(name, type) AS name, type, entity, is_party, start FROM a, viet_mentions(t)')}) {
        my $name = $m->{entity} eq 'domain' ? $m->{type} : $m->{name};
        next unless $m->{entity} eq 'domain' ? $code{$name} : $m->{is_party};
        push @{$inside{$name}}, scalar grep { $_->[0] <= $m->{start} && $m->{start} < $_->[1] } @blocks;
    }
    my @only = grep { !grep { !$_ } @{$inside{$_}} } sort keys %inside;
    ok(@blocks && !@only, "$id: no party or domain from boilerplate only") if @{$g->{boilerplate} || []};
    diag("from boilerplate only: ", join '; ', @only) if @only;
}

my @ids = map { m|([^/]+)\.txt$| } sort glob "$folder/*.txt";
check_places($_) for @ids;
if (-e "$folder/gold.jsonl") {
    for my $article (map { JSON::PP->new->utf8->decode($_) } split /\n/, slurp("$folder/gold.jsonl")) {
        check_gold($article);
        check_boilerplate($article);
    }
    ok($found >= 0.8 * $wanted, "four in five domain codes returned: $found of $wanted");
}
done_testing();
