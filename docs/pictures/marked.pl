#!/usr/bin/perl
# docs/pictures/marked.pl en|vi - prints the picture of README: an invented article with the words marked
# that the extension finds in it, and the rows that it makes of them.  Run it in the main folder.
# UPDATE=1 tests/docs.t writes both pictures; else it compares them.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Encode qw(decode encode);
use Unicode::Normalize qw(NFD);
use lib 'tests';
use Viet;

my ($language) = @ARGV;
my %said = (
    en => {
        title  => 'An invented article with the words marked that the extension finds in it, and the rows that it makes of them',
        legend => ['main party', 'secondary party', 'domain', 'kind of paper', 'day, period'],
        head   => ['who', 'with whom', 'on what', 'under', 'day'],
    },
    vi => {
        title  => 'Một bài viết tự đặt, các từ ngữ mà phần mềm nhận ra được tô màu, và những dòng kết quả rút ra từ bài',
        legend => ['bên hợp tác chính', 'bên hợp tác phụ', 'lĩnh vực', 'loại văn bản', 'ngày, thời hạn'],
        head   => ['ai', 'với ai', 'về việc gì', 'theo', 'ngày'],
    },
);
my $say = $said{$language // ''} or die "usage: marked.pl en|vi\n";

my $article = 'Quận Ninh Kiều và quận Ngô Quyền ký kết chương trình hợp tác

Ngày 18/7, tại TP. Cần Thơ, quận Ninh Kiều (TP. Cần Thơ) và quận Ngô Quyền (TP. Hải Phòng) đã ký kết chương trình hợp tác giai đoạn 2023-2025 trên các lĩnh vực giáo dục, y tế và du lịch.

Dịp này, Công an quận Ninh Kiều và Công an quận Ngô Quyền cũng ký quy chế phối hợp bảo đảm an ninh trật tự giữa hai địa phương.';

# Rows of SQL over the article, each a list.
sub rows {
    my ($sql) = @_;
    my $said = shell(encode('UTF-8', ".load " . extension() . "\nCREATE TABLE article (body TEXT);\n"
        . 'INSERT INTO article VALUES (' . quote($article) . ");\n$sql;\n"));
    return map { [split /\|/, $_, -1] } split /\n/, decode('UTF-8', $said);
}

my @marks = sort { $a->[0] <=> $b->[0] } rows(
    "SELECT m.start, m.length, CASE WHEN p.tier = 'main' THEN 0 WHEN p.tier IS NOT NULL THEN 1 WHEN m.entity = 'domain' THEN 2 ELSE 4 END
     FROM article, viet_mentions(body) m LEFT JOIN viet_parties((SELECT body FROM article)) p ON p.name = m.name
     WHERE m.is_party OR m.entity IN ('domain', 'date')
     UNION ALL SELECT c.start, c.length, 3 FROM article, viet_cooperations(body) c");
# Of labels, the first words: "Giáo dục" of "Giáo dục (các cấp), sinh viên".
sub first_words { return "lower(trim(substr($_[0], 1, instr(replace($_[0], '(', ',') || ',', ',') - 1)))" }
my @table = rows(
    "SELECT c.parties ->> 0, c.parties ->> 1, (SELECT group_concat(label, ', ') FROM (SELECT " . first_words("d.label_$language") . " AS label
     FROM json_each(c.domains) j JOIN viet_domain_codes d ON d.code = j.value ORDER BY j.key)), " . first_words("k.label_$language") . ",
     " . ($language eq 'en' ? 'c.date' : "ltrim(strftime('%d/%m/%Y', c.date), '0')") . "
     FROM article, viet_cooperations(body, '2023-07-19') c JOIN viet_kinds k USING (kind)");

# Widths of letters as in Helvetica, in thousandths of the size; textLength makes other fonts keep to them.
my %width = (w => 722, m => 833, M => 833, T => 611, P => 667, W => 944);
my %of_width = (222 => 'ijl', 278 => ' tfI.:/,', 333 => '()-r', 500 => 'cksvxyz');
for my $of (keys %of_width) {
    $width{$_} = $of for split //, $of_width{$of};
}

sub width_of {
    my ($text, $size, $bold) = @_;
    my $sum = 0;
    for (split //, $text) {
        my $base = substr NFD($_), 0, 1;
        $base =~ tr/đĐơư/dDou/;
        $sum += $width{$base} // ($base =~ /\p{Lu}/ ? 700 : 556);
    }
    return $sum * $size / 1000 * ($bold ? 1.06 : 1);
}

my ($page, $margin) = (920, 28);
my @colors = (['#cfe2ff', '#0b3d91'], ['#e8defc', '#4a2a8a'], ['#d3f0d9', '#14532d'], ['#ffe3c2', '#7a3e00'], ['#ececec', '#333333']);
my @out;

sub write_text {
    my ($x, $y, $text, $size, $color, $bold) = @_;
    my $width = width_of($text, $size, $bold);
    push @out, sprintf '<text x="%.1f" y="%.1f" font-size="%d"%s fill="%s" textLength="%.1f" lengthAdjust="spacingAndGlyphs">%s</text>',
        $x, $y, $size, $bold ? ' font-weight="700"' : '', $color, $width, $text =~ s/&/&amp;/gr =~ s/</&lt;/gr;
    return $width;
}

# Lines of a paragraph that begins at character START of the article; returns the last line's place.
sub write_paragraph {
    my ($start, $text, $size, $y, $bold) = @_;
    my @pieces;    # words, and marked words together: [text, color]
    while (length $text) {
        my ($mark) = grep { $_->[0] - 1 == $start } @marks;
        my ($piece, $color) = $mark ? (substr($text, 0, $mark->[1]), $mark->[2]) : ($text =~ /^(\s+|[^\s(]+|\()/ ? $1 : $text);
        push @pieces, [$piece, $color];
        $text = substr $text, length $piece;
        $start += length $piece;
    }
    my $x = $margin;
    while (my $piece = shift @pieces) {
        my ($words, $color) = @$piece;
        my $width = width_of($words, $size, $bold);
        my $next = @pieces && $pieces[0][0] =~ /^[,.)]/ ? width_of($pieces[0][0], $size, $bold) : 0;
        if ($x + $width + $next > $page - $margin) {
            ($x, $y) = ($margin, $y + $size * 1.7);
        }
        if ($words =~ /^\s/) {
            $x += $width if $x > $margin;
            next;
        }
        if (defined $color) {
            $x += 3 if $x > $margin;
            push @out, sprintf '<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="4" fill="%s"/>',
                $x - 3, $y - $size * .98, $width + 6, $size * 1.32, $colors[$color][0];
        }
        $x += write_text($x, $y, $words, $size, defined $color ? $colors[$color][1] : '#1b1b1b', $bold);
        $x += 3 if defined $color;
    }
    return $y;
}

my ($y, $start) = (44, 0);
for my $paragraph (split /(\n\n)/, $article) {
    if ($paragraph =~ /\S/) {
        my $title = !$start;
        $y = write_paragraph($start, $paragraph, $title ? 21 : 17, $title ? $y : $y + 36, $title);
    }
    $start += length $paragraph;
}
$y += 38;
my $x = $margin;
for my $n (0 .. $#colors) {
    push @out, sprintf '<rect x="%.1f" y="%.1f" width="14" height="14" rx="3" fill="%s" stroke="%s"/>', $x, $y - 12, @{$colors[$n]};
    $x += 42 + write_text($x + 20, $y, $say->{legend}[$n], 14, '#555555');
}
$y += 22;
push @out, sprintf '<line x1="%d" y1="%.1f" x2="%d" y2="%.1f" stroke="#cccccc"/>', $margin, $y, $page - $margin, $y;
my @columns = ($margin);
for my $n (0 .. $#{$say->{head}}) {
    my ($widest) = sort { $b <=> $a } map { width_of($_->[$n], 14) } @table, $say->{head};
    push @columns, $columns[-1] + $widest + 18;
}
$y += 24;
write_text($columns[$_], $y, $say->{head}[$_], 14, '#777777', 1) for 0 .. $#{$say->{head}};
for my $row (@table) {
    $y += 25;
    write_text($columns[$_], $y, $row->[$_], 14, '#1b1b1b') for 0 .. $#$row;
}
my $height = $y + 24;
printf qq{<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-family="Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif">
<title>%s</title>
<rect x="1" y="1" width="%d" height="%d" rx="10" fill="#ffffff" stroke="#d0d7de"/>
%s
</svg>
}, $page, $height, $page, $height, $say->{title}, $page - 2, $height - 2, join "\n", @out;
