#!/usr/bin/perl
# workflow.pl TEXT [COUNT] - what sql/ adds to the extension: COUNT documents (10,000) of TEXT (form feeds
# between them) as files, imported, extracted and indexed in one command, against the
# extraction and the insertion into FTS5 alone.  make bench-sql TEXT=file runs it.
#
# A text with fewer documents gives the missing ones as second halves of its longest. Best of three;
# the whole and what stands alone in time of the processor, so that others on the machine do not count.
use strict;
use warnings;
use File::Temp ();
use lib 'tests';
use Viet;

die "bench-sql needs a text, with form feeds between its documents: make bench-sql TEXT=file\n" unless @ARGV;
my ($file, $count) = (@ARGV, 10_000);
my %seen;
my @documents = grep { /\S/ && !$seen{$_}++ } split /\n?\f/, slurp($file);
for my $long (sort { length $b <=> length $a } @documents) {
    last if @documents >= $count;
    my $half = substr $long, length($long) / 2;
    push @documents, $half =~ s/\A[\x80-\xbf]+//r;
}
my $dir = File::Temp->newdir;
mkdir "$dir/in";
my $n = 0;
spew(sprintf('%s/in/%05d.txt', $dir, ++$n), $_) for @documents[0 .. ($count > @documents ? @documents : $count) - 1];

# Run SQL; the seconds of the processor it took, what it says, and the most memory it had, in MB.
sub measure {
    my ($sql) = @_;
    spew("$dir/script", '.load ' . extension() . "\n$sql");
    my $out = `/usr/bin/env time -f '%M KB %U %S' sqlite3 -bail -batch :memory: '.read $dir/script' 2>&1`;
    my ($kb, $user, $system) = $out =~ /^(\d+) KB (\S+) (\S+)$/m or die $out;
    return ($user + $system, $out, $kb / 1024);
}

my $load = '.load ' . extension() . "\n";
my $all  = ".open $dir/news.db\n$load.parameter set \@articles \"'$dir/in'\"\n" . join '', map { ".read sql/$_.sql\n" } qw(import extract search);
my %best;
sub keep { my ($what, $seconds) = @_; $best{$what} = $seconds if !defined $best{$what} || $seconds < $best{$what} }
my ($memory, %memory);
for my $round (1 .. 3) {
    unlink glob "$dir/*.db*";
    my ($seconds, $out, $mb) = measure($all);
    keep(whole => $seconds);
    keep($1 => $2) while $out =~ /^(\w+): [0-9,]+ in ([0-9.]+) s$/mg;
    $memory{all} = $mb;
    # The same work and nothing else: the texts are in a table, the index is a file.
    my (undef, $alone) = measure(".open $dir/news.db\n${load}ATTACH '$dir/alone.db' AS alone;\n"
            . "CREATE VIRTUAL TABLE alone.f USING fts5(title, body, tokenize = 'vietnamese');\nSELECT count(*), sum(length(body)) FROM article;\n"
            . ".timer on\nSELECT sum((SELECT count(*) FROM viet_parties(a.body)) + (SELECT count(*) FROM viet_domains(a.body))\n"
            . "+ (SELECT count(*) FROM viet_cooperations(a.body)) + (SELECT count(*) FROM viet_people(a.body))\n"
            . "+ (SELECT count(*) FROM viet_sections(a.body)) + (SELECT count(*) FROM viet_mentions(a.body))) FROM article a;\n"
            . "INSERT INTO alone.f (rowid, title, body) SELECT a.id, t.title, a.body FROM article a JOIN article_title t ON t.article = a.id;\n");
    my @times = map { $_->[0] + $_->[1] } map { [/user (\S+) sys (\S+)/] } $alone =~ /^Run Time: .*$/mg;
    keep('extraction alone' => $times[0]);
    keep('fts5 alone' => $times[1]);
}
# A tenth of the articles, for the memory.
unlink glob "$dir/*.db*";
unlink map { sprintf '%s/in/%05d.txt', $dir, $_ } grep { $_ % 10 } 1 .. $n;
(undef, undef, $memory{tenth}) = measure($all);

printf "%-18s %6.2f s\n", $_, $best{$_} for 'import', 'extract', 'index', 'whole', 'extraction alone', 'fts5 alone';
printf "whole / (extraction + fts5): %.2f\n", $best{whole} / ($best{'extraction alone'} + $best{'fts5 alone'});
printf "memory: %.0f MB, for a tenth of the articles %.0f MB\n", $memory{all}, $memory{tenth};
