#!/usr/bin/perl
# recall.pl - of random two-syllable phrases of a text: which rows find FTS5's tokenizers, and which
# are the right ones?  Not part of the tests; by hand:
#
#   perl tests/search/recall.pl build/viet FILE [PHRASES [SEED]]
#
# FILE: documents with form feeds between.  The right rows are those of a plain scan: accented, the
# two words one after the other, in small letters, NFC, tone in the old place, i for y behind
# h k l m q(u) s t v; unaccented, the same words without any diacritic.  Words are runs of letters,
# marks and digits, so that a phrase goes across punctuation, as it does in FTS5.
use strict;
use warnings;
use utf8;
use Encode qw(decode_utf8 encode_utf8);
use File::Temp ();

binmode STDOUT, ':encoding(UTF-8)';
my ($extension, $file, $count, $seed) = @ARGV;
die "usage: recall.pl EXTENSION FILE [PHRASES [SEED]]\n" unless defined $file;
$count ||= 300;
srand($seed // 1);
my @tables = (
    [vietnamese => 'vietnamese'],
    [unicode61  => 'unicode61 remove_diacritics 2'],
    [trigram    => 'trigram'],
);

my $dir = File::Temp->newdir;

# Lines that the sqlite3 shell prints for SQL, as text.
sub shell {
    my ($sql) = @_;
    my $script = "$dir/script.sql";
    open my $out, '>:raw', $script or die "$script: $!";
    print $out ".load $extension\n.mode list\n", encode_utf8($sql);
    close $out;
    my $text = `sqlite3 -batch $dir/db <$script`;
    die "sqlite3 failed\n" if $?;
    return split /\n/, decode_utf8($text);
}

sub quote { return "'" . ($_[0] =~ s/'/''/gr) . "'" }

sub words { return $_[0] =~ /([\p{L}\p{M}\p{Nd}\p{Cf}]+)/g }

# i for y in a word that ends in it after one of these onsets and nothing else.
sub fold_y {
    my ($text) = @_;
    $text =~ s/(?<![\p{L}\p{M}\p{Nd}])((?:[hklmstv]|qu))([yýỳỷỹỵ])(?![\p{L}\p{M}\p{Nd}])/
        my ($onset, $y) = ($1, $2); $y =~ tr{yýỳỷỹỵ}{iíìỉĩị}; "$onset$y"/ge;
    return $text;
}

# The documents as FTS5 gets them, and as the scan sees them.
open my $in, '<:raw', $file or die "$file: $!";
my @texts = do { local $/; split /\f/, decode_utf8(<$in>) };
close $in;
shell(join '', "PRAGMA journal_mode = OFF; BEGIN; CREATE TABLE texts(id INTEGER PRIMARY KEY, text);\n",
    (map { "INSERT INTO texts VALUES ($_, " . quote($texts[$_] =~ tr/\0//dr) . ");\n" } 0 .. $#texts),
    "COMMIT;");
my (%accented, %unaccented, @phrases);    # pair of words => {document => 1}
{
    my (@accented, @unaccented);
    for (shell("SELECT id, replace(replace(viet_lower(viet_normalize(text, 'old')), char(10), ' '), "
        . "char(13), ' ') FROM texts")) {
        my ($id, $text) = split /\|/, $_, 2;
        $accented[$id] = $text if defined $text && $id =~ /^\d+$/;
    }
    for (shell("SELECT id, replace(replace(viet_lower(viet_unaccent(text)), char(10), ' '), char(13), "
        . "' ') FROM texts")) {
        my ($id, $text) = split /\|/, $_, 2;
        $unaccented[$id] = $text if defined $text && $id =~ /^\d+$/;
    }
    # Phrases: two syllables next to each other in a random document, one of them with a diacritic.
    my %seen;
    for (my $tries = 0; @phrases < $count && $tries < 200 * $count; $tries++) {
        my $text = $accented[int rand @accented] // next;
        my @near = $text =~ /(?<![\p{L}\p{M}\p{Nd}])(\p{L}{2,7}) (\p{L}{2,7})(?![\p{L}\p{M}\p{Nd}])/g;
        next unless @near > 1;
        my $at = 2 * int rand(@near / 2);
        my $phrase = "$near[$at] $near[$at + 1]";
        next if $seen{$phrase}++ || $phrase !~ /[^\x00-\x7F]/;
        push @phrases, $phrase;
    }
    my %syllable = map { $_ => 1 } grep { length } shell(
        join '', map { "SELECT " . quote($_) . " WHERE viet_is_syllable(" . quote($_) . ");\n" }
            map { split / / } @phrases);
    @phrases = grep { my ($a, $b) = split / /; $syllable{$a} && $syllable{$b} } @phrases;
    my @folded = shell(join '', map { "SELECT viet_unaccent(" . quote($_) . ");\n" } @phrases);
    for my $i (0 .. $#phrases) {
        $accented{fold_y($phrases[$i])} = {};
        $unaccented{fold_y($folded[$i])} = {};
    }
    for my $pass ([\@accented, \%accented], [\@unaccented, \%unaccented]) {
        my ($documents, $wanted) = @$pass;
        for my $id (0 .. $#$documents) {
            my @words = words(fold_y($documents->[$id] // ''));
            s/\p{Cf}//g for @words;
            for my $i (1 .. $#words) {
                my $rows = $wanted->{"$words[$i - 1] $words[$i]"} or next;
                $rows->{$id} = 1;
            }
        }
    }
    @phrases = map { [$phrases[$_], $folded[$_]] } 0 .. $#phrases;
}

# Ask every table, compare.
my %rows = (accented => \%accented, unaccented => \%unaccented);
printf "%d documents, %d phrases\n%-12s %-10s %9s %9s %9s %9s %9s\n", scalar @texts, scalar @phrases,
    'tokenizer', 'query', 'right', 'found', 'both', 'recall', 'precision';
for my $table (@tables) {
    my ($name, $tokenizer) = @$table;
    shell("CREATE VIRTUAL TABLE f USING fts5(text, content = 'texts', content_rowid = 'id', "
        . "detail = full, tokenize = '$tokenizer'); INSERT INTO f(f) VALUES ('rebuild');");
    for my $kind (qw(accented unaccented)) {
        my $column = $kind eq 'accented' ? 0 : 1;
        my @sql = map { "SELECT $_, rowid FROM f(" . quote(qq("$phrases[$_][$column]")) . ");\n" }
            0 .. $#phrases;
        my ($right, $found, $both) = (0, 0, 0);
        my @got = map { {} } @phrases;
        for (shell(join '', @sql)) {
            my ($i, $id) = /^(\d+)\|(\d+)$/ or die "$name: $_\n";
            $got[$i]{$id} = 1;
        }
        for my $i (0 .. $#phrases) {
            my $want = $rows{$kind}{fold_y($phrases[$i][$column])};
            $right += keys %$want;
            $found += keys %{$got[$i]};
            my $hits = grep { $want->{$_} } keys %{$got[$i]};
            $both += $hits;
            next unless $ENV{VERBOSE} && $name eq 'vietnamese';
            my @missed = grep { !$got[$i]{$_} } keys %$want;
            my @false  = grep { !$want->{$_} } keys %{$got[$i]};
            print "$phrases[$i][$column]: missed @missed[0 .. ($#missed < 4 ? $#missed : 4)], "
                . "false @false[0 .. ($#false < 4 ? $#false : 4)]\n" if @missed || @false;
        }
        printf "%-12s %-10s %9d %9d %9d %9.4f %9.4f\n", $name, $kind, $right, $found, $both,
            $right ? $both / $right : 1, $found ? $both / $found : 1;
    }
    shell('DROP TABLE f');
}
