#!/usr/bin/perl
# datasette.pl DATASETTE DATABASE - every table, view and canned query of sql/datasette/metadata.json
# answers in Datasette, which does not load the extension.  make datasette-test runs it.
use strict;
use warnings;
use JSON::PP;
use Test::More;

my ($datasette, $database) = @ARGV;
my $file = 'sql/datasette/metadata.json';
open my $in, '<:raw', $file or die "$file: $!";
my $metadata = JSON::PP->new->utf8->decode(do { local $/; <$in> })->{databases}{report};

# A value for each parameter that has rows in the sample articles.
my %value = (who => 'Ninh+Ki%E1%BB%81u', domain => 'tourism', before => '2026-01-01', province => 'Th%C3%A0nh+ph%E1%BB%91+%C4%90%C3%A0+N%E1%BA%B5ng');
my %typed = (who => 'ninh+kieu', domain => 'du+lich', before => '2026-01-01', province => 'da+nang');

sub get {
    my ($path) = @_;
    my $pid = open my $out, '-|', $datasette, 'serve', $database, '--metadata', $file, '--get', $path or die;
    my $text = do { local $/; <$out> };
    close $out;
    return $? ? undef : $text;
}

for my $name (sort keys %{ $metadata->{queries} }) {
    my $params = join '&', map { "$_=$value{$_}" } @{ $metadata->{queries}{$name}{params} || [] };
    my $answer = get("/report/$name.json?_shape=array&$params");
    my $rows = eval { JSON::PP->new->utf8->decode($answer // '') } || [];
    cmp_ok(scalar(@$rows), '>', 0, "query $name has rows") or diag($answer // 'no answer');
}
# As people type them, the same rows.
for my $name (sort grep { $metadata->{queries}{$_}{params} } keys %{ $metadata->{queries} }) {
    my ($with, $without) = map { my $value = $_; get("/report/$name.json?_shape=array&" . join '&', map { "$_=$value->{$_}" } @{ $metadata->{queries}{$name}{params} }) } \%value, \%typed;
    is($without, $with, "query $name without diacritics");
}
my $answer = get('/report.json');
my $schema = eval { JSON::PP->new->utf8->decode($answer // '') } || {};
my @names  = map { $_->{name} // $_ } @{ $schema->{tables} || [] }, @{ $schema->{views} || [] };
cmp_ok(scalar(@names), '>', 15, 'tables and views are listed') or diag($answer // 'no answer');
for my $name (sort @names) {
    my $rows = eval { JSON::PP->new->utf8->decode(get("/report/$name.json?_shape=array") // '') };
    is(ref $rows, 'ARRAY', "$name is shown");
    ok((get("/report/$name") // '') =~ /<table|0 records|No rows/i, "$name has a page");
}
done_testing();
