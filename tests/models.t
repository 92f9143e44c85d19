#!/usr/bin/perl
# models.t - the models judge by just those features that they are trained on: scores worked out here,
# from what build/tools/features prints and from the weights of ext/data/, are those of the program.
use strict;
use warnings;
use utf8;
use Encode ();
use File::Temp ();
use JSON::PP ();
use Test::More;
use lib 'tests';
use Viet;

use constant ONE => 512;    # a weight of 1.0
my ($STORY, $PARTY, $DOMAIN) = (1, 2, 3);

# The weights of a model of one label, {feature => weight}, and its bias.
sub weights_of {
    my ($name) = @_;
    my (%weight, $bias);
    for (split /\n/, slurp("ext/data/model_$name.tsv")) {
        next if /^#/ || /^feature/;
        my ($feature, $weight) = split /\t/, $_, -1;
        if ($feature eq 'bias') { $bias = $weight }
        else                    { $weight{hex $feature} = $weight || 0 }
    }
    return (\%weight, $bias);
}

sub trees_of {
    my ($name) = @_;
    my (@trees, $bias);
    for (split /\n/, slurp("ext/data/model_${name}_trees.tsv")) {
        next if /^#/ || /^tree/;
        my ($tree, $node, $column, $value, $left, $right) = split /\t/, $_, -1;
        if ($tree eq 'bias') { $bias = $value }
        else                 { $trees[$tree][$node] = [$column, $value, $left, $right] }
    }
    return (\@trees, $bias);
}

sub linear_score {
    my ($weight, $bias, $features) = @_;
    my $sum = $bias;
    $sum += $weight->{$_} // 0 for @$features;
    return $sum;
}

sub forest_score {
    my ($trees, $bias, $row) = @_;
    my $sum = $bias;
    for my $tree (@$trees) {
        my $node = $tree->[0];
        $node = $tree->[$row->[$node->[0]] <= $node->[1] ? $node->[2] : $node->[3]] while $node->[0] >= 0;
        $sum += $node->[1];
    }
    return $sum;
}

# All that the models are asked about the files: [{file, task, candidate, features, row}]
sub questions {
    my (@files) = @_;
    my $list = File::Temp->new;
    spew($list->filename, join '', map { "$_\n" } @files);
    my $program = ($ENV{BUILD} || 'build') . '/tools/features';
    my $bytes = `$program < $list`;
    my ($at, @asked) = (0);
    while ($at < length $bytes) {
        my ($file, $task, $starts, $start, $end, $size, $count, $columns) = unpack 'L8', substr $bytes, $at, 32;
        $at += 32;
        my $name = substr $bytes, $at, $size;
        $at += ($size + 3) & ~3;
        my @features = unpack "L$count", substr $bytes, $at, 4 * $count;
        $at += 4 * $count;
        my @row = unpack "l$columns", substr $bytes, $at, 4 * $columns;
        $at += 4 * $columns;
        push @asked, {file => $file, task => $task, candidate => Encode::decode('UTF-8', $name), features => \@features, row => \@row};
    }
    return @asked;
}

my @files = sort glob 'tests/articles/*.txt tests/reading/articles/*.txt';
my @asked = questions(@files);

for my $task ([party => $PARTY], [domain => $DOMAIN]) {
    my ($weight, $bias) = weights_of($task->[0]);
    my @of = grep { $_->{task} == $task->[1] } @asked;
    cmp_ok(scalar @of, '>', 100, "$task->[0]: many questions");
    my @wrong = grep { linear_score($weight, $bias, $_->{features}) != $_->{row}[0] } @of;
    is(scalar @wrong, 0, "$task->[0]: the score of the features is that of the weights");
    my @twice = grep { my %seen; grep { $seen{$_}++ } @{$_->{features}} } @of;
    is(scalar @twice, 0, "$task->[0]: each feature once");
}

my ($words, $bias) = weights_of('story');
my (%words_of, @story_wrong, $stories);
for (grep { $_->{task} == $STORY } @asked) {
    if (!@{$_->{row}}) { $words_of{$_->{file}} = linear_score($words, $bias, $_->{features}) }
    else { $stories++; push @story_wrong, $_ if $_->{row}[0] != $words_of{$_->{file}} }
}
ok($stories, 'story: asked');
is(scalar @story_wrong, 0, 'story: the score of the words is that of the weights');

# Confidence is the logistic function of the score, by a table of straight lines.
sub logistic { return 1 / (1 + exp(-$_[0] / ONE)) }
my ($trees, $least) = trees_of('party');
my (%confidence, $rows);
for (grep { $_->{task} == $PARTY } @asked) {
    my $p = logistic(forest_score($trees, $least, $_->{row}));
    my $key = "$_->{file} $_->{candidate}";
    $confidence{$key} = $p if !defined $confidence{$key} || $p > $confidence{$key};
}
my @off;
for my $i (0 .. $#files) {
    my $json = shell(".load " . extension() . "\n.mode json\nSELECT name, confidence FROM viet_parties(CAST(readfile(" . quote($files[$i])
        . ") AS TEXT));\n");
    for (@{JSON::PP->new->utf8->decode($json || '[]')}) {
        $rows++;
        my $p = $confidence{"$i $_->{name}"};
        push @off, "$files[$i]: $_->{name} $_->{confidence} " . ($p // 'not asked')
            if !defined $p || abs($p - $_->{confidence}) > 0.003;
    }
}
cmp_ok($rows, '>', 20, 'parties are found');
is(join("\n", @off), '', 'confidence is what the forest says of the row');
done_testing;
