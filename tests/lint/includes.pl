#!/usr/bin/perl
# Includes go one way: a file of ext/ includes from its own folder and from
# folders to its left in text < search, text, memory < lexicon < article <
# sqlite < viet.c.  What stands left of sqlite/ knows no SQLite.  tools/ builds
# tables for text/, search/ and lexicon/ and may read their headers.
use strict;
use warnings;
use File::Basename;

my %left = (
    text    => [],
    search  => ['text'],
    memory  => [],
    lexicon => ['text', 'memory'],
    article => ['text', 'memory', 'lexicon'],
    tools   => ['text', 'search', 'memory', 'lexicon'],
    sqlite  => ['text', 'search', 'memory', 'lexicon', 'article', '.'],
    '.'     => ['text', 'search', 'article', 'sqlite'],
);
my $wrong = 0;

sub wrong {
    print STDERR "@_\n";
    $wrong++;
}

for my $file (glob('ext/*.[ch] ext/*/*.[ch]')) {
    my $folder = dirname(substr $file, 4);
    open my $in, '<', $file or die "$file: $!";
    while (<$in>) {
        next unless /^\s*#\s*include\s*([<"])([^>"]+)/;
        my ($system, $name) = ($1 eq '<', $2);
        if ($name =~ /sqlite3/) {
            wrong("$file:$.: $folder/ knows no SQLite: $name")
                if $folder ne 'sqlite' && $folder ne '.';
            next;
        }
        next if $system;
        my $from = $name =~ m|^\.\./(\w+)/[^/]+$| ? $1 : $name =~ m|^\.\./[^/]+$| ? '.'
                 : $name =~ m|^(\w+)/[^/]+$|      ? $1 : undef;
        # A plain name stands in the same folder or in text/, which is on the include path.
        $from = 'text' if !defined $from && !-e dirname($file) . "/$name";
        next if !defined $from || $from eq $folder;
        if (!grep { $_ eq $from } @{$left{$folder}}) {
            wrong("$file:$.: $folder/ must not include from $from/: $name");
        }
    }
}
exit($wrong ? 1 : 0);
