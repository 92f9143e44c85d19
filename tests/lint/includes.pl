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
    train   => ['text', 'memory', 'lexicon', 'article'],
    sqlite  => ['text', 'search', 'memory', 'lexicon', 'article', '.'],
    '.'     => ['text', 'search', 'article', 'sqlite'],
);
# article/ is a house of floors: a file includes headers of its own floor and of
# those below, and has one header, of its own name.  Who adds a file says here and
# in docs/architecture.md on which floor it stands.
my @floors = (
    [qw(article given labels calendar observer document tokens wrapped phrases feature_set)],
    [qw(stamps page_block digests tails sections)],
    [qw(cursor matches relative_days times)],
    # Cues stand outside names and dates, which are read before them.
    [qw(mentions sort_mentions name_reading highland_names persons short_units listed_units typed_units places
        name_words own_names initials brands organisations shared_localities names name_features name_scores name_spans street_names
        name_tagger short_forms dates cues reading)],
    [qw(shared_heads unit_identity canonical entity_names country_names name_parts titles homes entities)],
    [qw(look_ahead items story)],    # the story: does it tell of a cooperation
    [qw(groups party_features party_model parties)],
    [qw(domain_evidence domain_features domains)],
    [qw(signatories people)],
    [qw(cooperation_model kind_features cooperation_rows periods documents sides cooperations)],
    [qw(analysis)],
);
my %floor;
for my $n (0 .. $#floors) {
    $floor{$_} = $n for @{$floors[$n]};
}

# The table of floors in the manual: the floor of each name.
sub floors_of_manual {
    my %in_manual;
    open my $in, '<', 'docs/architecture.md' or die "docs/architecture.md: $!";
    my $here = 0;
    while (<$in>) {
        $here = /The floors/ if /^## /;
        next unless $here && /^\| (\d+) \| ([^|]*)\|/;
        my ($floor, $names) = ($1, $2);
        $in_manual{$_} = $floor for $names =~ /`(\w+)`/g;
    }
    return \%in_manual;
}

my %includes;    # by path under ext/ without .c or .h
my $wrong = 0;

sub wrong {
    print STDERR "@_\n";
    $wrong++;
}

# What the file NAME of article/ includes from there.
sub on_floor {
    my ($file, $line, $name, $header) = @_;
    return if !defined $floor{$header} || !defined $floor{$name};
    wrong("$file:$line: floor $floor{$name} must not include from floor $floor{$header}: $header.h")
        if $floor{$header} > $floor{$name};
}

# Files, a .c with its .h, that include one another in a circle.
my %state;
sub find_circle {
    my ($name, @path) = @_;
    if (($state{$name} // '') eq 'open') {
        shift @path while $path[0] ne $name;
        wrong('ext/: a circle: ' . join(' > ', @path, $name));
    }
    return if $state{$name};
    $state{$name} = 'open';
    find_circle($_, @path, $name) for sort keys %{$includes{$name}};
    $state{$name} = 'done';
}

for my $file (glob('ext/*.[ch] ext/*/*.[ch]')) {
    my $folder = dirname(substr $file, 4);
    my $base = $file =~ s|.*/(\w+)\.[ch]$|$1|r;
    if ($folder eq 'article') {
        wrong("$file: on no floor of article/, see tests/lint/includes.pl") if !defined $floor{$base};
        wrong("$file: it has no header of its name") if $file =~ /\.c$/ && !-e "ext/article/$base.h";
    }
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
        my $header = basename($name) =~ s/\.h$//r;
        my $included = join '/', $from // $folder, $header;
        $includes{"$folder/$base"}{$included} = 1 if $included ne "$folder/$base";
        on_floor($file, $., $base, $header) if $folder eq 'article' && !defined $from;
        next if !defined $from || $from eq $folder;
        if (!grep { $_ eq $from } @{$left{$folder}}) {
            wrong("$file:$.: $folder/ must not include from $from/: $name");
        }
    }
}
find_circle($_) for sort keys %includes;

my $in_manual = floors_of_manual();
for (sort keys %{{%floor, %$in_manual}}) {
    my ($here, $there) = map { $_ // 'none' } $floor{$_}, $in_manual->{$_};
    wrong("docs/architecture.md: $_ stands on floor $there, here on $here") if $here ne $there;
}
exit($wrong ? 1 : 0);
