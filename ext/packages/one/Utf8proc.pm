# Utf8proc.pm - the part of utf8proc that a program needs, cut from its source.
package Utf8proc;
use strict;
use warnings;

my ($header, $source, $licence, %needed);

sub slurp {
    my ($name) = @_;
    open my $in, '<', $name or die "$name: $!\n";
    local $/;
    return scalar <$in>;
}

my $function = qr/^(?:UTF8PROC_DLLEXPORT|static)\s[^;{}=]*?\b(\w+)\([^;{}]*\)\s*\{\n.*?^\}\n/ms;

# Read the library in FOLDER, for TEXT, which uses it.  The functions of TEXT, and those that they call, are needed.
# MADE_WITH is the version that tables were made with.
sub read_source {
    my ($folder, $made_with, $text) = @_;
    $header = slurp("$folder/utf8proc.h");
    $source = slurp("$folder/utf8proc.c");
    $licence = slurp("$folder/LICENSE.md");
    my $version = join '.', $header =~ /^#define UTF8PROC_VERSION_(?:MAJOR|MINOR|PATCH) +(\d+)/mg;
    die "The tables were made with utf8proc $made_with, the source in $folder is $version. Give the source "
        . "of $made_with: make amalgamation UTF8PROC_SOURCE=folder\n" if $version ne $made_with;
    $source =~ s/^#include "utf8proc_data\.c"\n/slurp("$folder\/utf8proc_data.c")/me;
    my %body;
    $body{$1} = $& while $source =~ /$function/g;
    my @open = grep { exists $body{$_} } $text =~ /\b(utf8proc_\w+)\(/g;
    while (defined(my $name = pop @open)) {
        push @open, grep { exists $body{$_} } $body{$name} =~ /\b(\w+)\(/g if !$needed{$name}++;
    }
}

sub header {
    $header =~ s{(?:^/\*\*(?:(?!\*/).)*\*/\n)?^UTF8PROC_DLLEXPORT\s[^;]*?\b(\w+)\([^;]*\);\n}
                {my ($all, $name) = ($&, $1); $needed{$name} ? $all : ''}emsg;
    $header =~ s/^(?:\/\*\*(?:(?!\*\/).)*\*\/\n)?UTF8PROC_DLLEXPORT extern [^;]*;\n//msg;
    $header =~ s/^UTF8PROC_DLLEXPORT /static /mg;
    return "/*\n$licence*/\n#define UTF8PROC_STATIC\n$header";
}

sub source {
    $source =~ s/^#include "utf8proc\.h"\n//m;
    $source =~ s/$function/$needed{$1} ? $& : ''/eg;
    $source =~ s/^(?:UTF8PROC_DLLEXPORT )?const utf8proc_int8_t utf8proc_utf8class\[256\] = \{.*?\};\n//ms;
    $source =~ s/^UTF8PROC_DLLEXPORT /static /mg;
    return "/* --- utf8proc.c --- */\n$source";
}

1;
