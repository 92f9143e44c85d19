# Viet.pm - what the Perl tests share: the sqlite3 shell with the extension.
package Viet;
use strict;
use warnings;
use Exporter 'import';
use File::Temp ();
use IPC::Open3 ();
use Test::More ();

our @EXPORT = qw(extension shell slurp spew is_text quote filled_articles);

# The extension under test, for .load; BUILD says where it was built.
sub extension { return ($ENV{BUILD} || 'build') . '/viet' }

# Run SQL in a fresh sqlite3 shell; what it prints, errors in their place.
# PRELOAD is a sanitizer's library: leaks of the shell itself are not ours.
sub shell {
    my ($sql, @options) = @_;
    my $file = File::Temp->new;
    binmode $file;
    print $file $sql;
    close $file;
    local $ENV{LD_PRELOAD}   = $ENV{PRELOAD} || '';
    local $ENV{ASAN_OPTIONS} = 'detect_leaks=0';
    my $pid = open my $out, '-|';
    die "fork: $!" unless defined $pid;
    if (!$pid) {
        open STDERR, '>&', \*STDOUT;
        open STDIN, '<', $file->filename or die;
        exec 'sqlite3', '-batch', @options, ':memory:' or die "sqlite3: $!";
    }
    local $/;
    my $text = <$out>;
    close $out;
    return $text . ($? & 127 ? "killed by signal " . ($? & 127) . "\n" : '');
}

sub slurp {
    my ($name) = @_;
    open my $file, '<:raw', $name or die "$name: $!";
    local $/;
    return scalar <$file>;
}

sub spew {
    my ($name, $text) = @_;
    open my $file, '>:raw', $name or die "$name: $!";
    print $file $text;
    close $file or die "$name: $!";
}

# A TAP test that two texts are equal; else it shows the difference.
sub is_text {
    my ($got, $expected, $name) = @_;
    return 1 if Test::More::ok($got eq $expected, $name);
    my ($a, $b) = (File::Temp->new, File::Temp->new);
    spew($a->filename, $expected);
    spew($b->filename, $got);
    Test::More::diag(scalar `diff -u --label expected --label got $a $b`);
    return 0;
}

# TEXT as an SQL literal.
sub quote {
    my ($text) = @_;
    $text =~ s/'/''/g;
    return "'$text'";
}

# SQL that fills the tables of sql/schema.sql as if articles 1, 2, … had been read, one cooperation in each: a list of
# [day, kind, signed, first day of the term, last day, parties, domains, since when], with
# parties as [name, type, for whom, era, code].
sub filled_articles {
    my (@articles) = @_;
    my ($sql, $id) = ('', 0);
    for (@articles) {
        my ($day, $kind, $signed, $from, $to, $parties, $domains, $since) = @$_;
        $id++;
        my @value = map { defined $_ ? quote($_) : 'NULL' } $day, $kind, $from, $to, $since;
        $sql .= "INSERT INTO article (id, name, body) VALUES ($id, 'a$id', 'x');\nINSERT INTO reading (article) VALUES ($id);\n"
            . "INSERT INTO evidence VALUES ($id, 1, 'câu $id');\n"
            . "INSERT INTO cooperation VALUES ($id, 1, $value[1], 'signing', $signed, $value[0], NULL, $value[2], $value[2], $value[3], 0, '[]', '[]', '[]', NULL, 1, 1, 1, 0.9, 'x', $value[4]);\n";
        my $n = 0;
        for my $party (@$parties) {
            my ($name, $type, $for, $era, $code) = map { defined $_ ? quote($_) : 'NULL' } @$party[0 .. 4];
            $n++;
            $sql .= "INSERT INTO party VALUES ($id, $n, $name, $type, 'main', 'signatory', $for, $era, $code, NULL, NULL, 'x', 1, 1, 1, 1, 0.$n + 0.4, 'x');\n"
                . "INSERT INTO cooperation_party VALUES ($id, 1, $n, $name);\n";
        }
        $n = 0;
        $sql .= "INSERT INTO cooperation_domain VALUES ($id, 1, " . ++$n . ", '$_');\n" for @$domains;
    }
    return $sql;
}

1;
