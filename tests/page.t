#!/usr/bin/perl
# page.t - what the page and the pictures of sql/ show of tables filled by hand and of the sample articles: sides, sources,
# languages, colours that can be read, labels of domains, whole names, no empty column, what is for a screen or for paper, provinces on the map, and one sentence where there is nothing.
use strict;
use warnings;
use File::Temp ();
use Test::More;
use lib 'tests';
use Viet;

my $dir  = File::Temp->newdir;
my $load = '.load ' . extension() . "\n";

# Parties, and a name of more letters than a line of any picture has.
my $long    = 'Ban Chỉ đạo phát triển du lịch cộng đồng và bảo tồn di sản văn hóa các dân tộc tỉnh Quảng Nam';
my $quangnam = ['Tỉnh Quảng Nam', 'province', undef, 'pre2025', '49'];
my $danang   = ['Thành phố Đà Nẵng', 'province', undef, 'pre2025', '48'];
my $ubnd     = ['UBND thành phố Đà Nẵng', 'government_body', 'Thành phố Đà Nẵng'];
my $so       = ['Sở Du lịch Đà Nẵng', 'government_body', 'Thành phố Đà Nẵng'];
my $fpt      = ['FPT', 'company'];
my $xekong   = ['Tỉnh Xê Kông', 'foreign_locality'];
my @articles = (
    [undef, 'twinning', 1, undef,  undef,        [$quangnam, $xekong],               ['border'], '1984-08'],
    [undef, 'mou',      1, '2024', '2028-12-31', [$danang, $ubnd, $fpt],             ['digital']],
    [undef, 'mou',      0, undef,  undef,        [$danang, $ubnd],                   ['digital']],
    [undef, 'meeting',  0, undef,  undef,        [$fpt],                             []],
    [undef, 'mou',      1, undef,  undef,        [$ubnd, $so],                       ['tourism']],
    [undef, 'mou',      1, '2023', '2027',       [[$long, 'government_body', 'Tỉnh Quảng Nam'], $xekong], ['tourism']],
    [undef, 'twinning', 1, undef,  undef,        [['Phường Hải Châu', 'commune', undef, '2025', '20242'], $xekong], ['tourism']],
);
my $units = "INSERT INTO unit VALUES ('pre2025', '49', 'Tỉnh Quảng Nam', 'province', 'Tỉnh Quảng Nam', 'Thành phố Đà Nẵng'),\n"
    . "('pre2025', '48', 'Thành phố Đà Nẵng', 'province', 'Thành phố Đà Nẵng', 'Thành phố Đà Nẵng'),\n"
    . "('2025', '20242', 'Phường Hải Châu', 'commune', 'Thành phố Đà Nẵng', 'Thành phố Đà Nẵng');\n";

# A database of such articles.  Triggers would forget what was read in an article that changes.
sub fill {
    my ($db, $sql) = @_;
    my $said = shell(".open $dir/$db.db\n$load.output /dev/null\n.read sql/extract.sql\n.output\n$units$sql");
    return $said . shell(".open $dir/$db.db\n" . join '', map { "DROP TRIGGER $_;\n" } split /\n/,
        shell(".open $dir/$db.db\nSELECT name FROM sqlite_schema WHERE type = 'trigger';\n"));
}
my $said = fill('hand', filled_articles(@articles));
is($said =~ s/^extract: .*\n//r, '', 'the tables are filled');
shell(".open $dir/hand.db\nUPDATE article SET published = '2024-05-06', title = 'Tin ' || id;\n"
    . "UPDATE cooperation SET period = '2024 - 2028' WHERE article = 2;\n"
    . "UPDATE article SET name = 'https://example.org/?a=1&b=2' WHERE id = 1;\nUPDATE article SET name = 'javascript:alert(1)' WHERE id = 2;\n");

sub made {
    my ($file, $db, %parameters) = @_;
    my $set = join '', map { ".parameter set \@$_ \"" . quote($parameters{$_}) . "\"\n" } sort keys %parameters;
    return shell(".open $dir/$db.db\n.parameter set \@today \"'2025-11-24'\"\n$set.read sql/$file.sql\n");
}
sub rows { my ($page) = @_; return $page =~ /<tr id="c(\d+-\d+)">(.*?)<\/tbody>/gs }

my $page = made('report.html', 'hand');
my %row  = rows($page);
is(keys %row, @articles, 'every cooperation has a row');

# Sides.
like($row{'2-1'}, qr/<bdi>Thành phố Đà Nẵng<\/bdi> <span class="organs">\(<bdi>UBND thành phố Đà Nẵng<\/bdi>\)<\/span> – <bdi>FPT<\/bdi>/,
    'a locality and its organ are one side');
like($row{'5-1'}, qr/<bdi>UBND thành phố Đà Nẵng<\/bdi> – <bdi>Sở Du lịch Đà Nẵng<\/bdi>/, 'two organs among themselves are two');
is(join(' ', grep { $row{$_} =~ /chưa rõ đối tác.*partner unclear/ } sort keys %row), '3-1 4-1', 'one side alone has no known partner');
unlike($page, qr/<title>UBND thành phố Đà Nẵng – Thành phố Đà Nẵng|<title>Thành phố Đà Nẵng – UBND thành phố Đà Nẵng/, 'no line of the network joins a locality and its organ');

# What a row rests on, since when, how long.
like($row{$_ . '-1'}, qr/<tr class="why"><td><\/td><td colspan="6"><blockquote lang="vi-VN"><bdi>câu $_<\/bdi>.*<bdi>Tin $_<\/bdi>.*06\/05\/2024/,
    "row $_ names sentence, article and day") for 1 .. @articles;
like($row{'1-1'}, qr/<a href="https:\/\/example\.org\/\?a=1&amp;b=2" rel="noopener noreferrer"><bdi>Tin 1/, 'an address on the web is a link');
unlike($row{'2-1'}, qr/<a /, 'and what is neither address nor file is none');
like($row{'1-1'}, qr/<span lang="vi">08\/1984<\/span><span lang="en">1984-08<\/span>/, 'since when');
like($row{'2-1'}, qr/<td class="term" data-key="2028-12-31">.*2024 - 2028<\/td>/, 'how long');
unlike($row{'4-1'}, qr/Từ:|Thời hạn:/, 'and nothing where none is known');
like($page, qr/trong mười dòng 80%, khoảng tám dòng đúng/, 'it says what Tin cậy is');

# Languages: whatever has one has the other, and without the one nothing of it is left.
is(() = $page =~ /<(?:span|text)[^>]* lang="vi"/g, () = $page =~ /<(?:span|text)[^>]* lang="en"/g, 'as many texts in Vietnamese as in English');
# As page.js and page.css do.
sub spoken {
    my ($language, $without) = @_;
    my $text = $page =~ s/<(style|script)>.*?<\/\1>//gsr =~ s/<(span|text)\b[^>]* lang="$without"[^>]*>.*?<\/\1>//gsr;
    $text =~ s/<title [^>]*data-$language="([^"]*)"[^>]*>[^<]*/$1/g;
    $text =~ s/ data-$without="[^"]*"//g;
    return $text =~ s/<(?:[^>]*data-$language="([^"]*)")?[^>]*>/$1 ? " $1 " : ' '/ger;
}
my ($vi, $en) = (spoken('vi', 'en'), spoken('en', 'vi') =~ s/Tiếng Việt//r);
unlike($vi, qr/\b(?:article|parties|since|term|kind|network|timeline|signed|today|province|confidence)s?\b/i, 'no English in Vietnamese');
unlike($en, qr/bài báo|các bên|thời hạn|hình thức|mạng lưới|chưa ký|hôm nay|bản đồ|tin cậy/i, 'no Vietnamese of ours in English');
like(made('report.html', 'hand', language => 'en'), qr/<html lang="en".*<svg [^>]*lang="en"/s, 'English first');
like($page, qr/<html lang="vi".*id="languages" hidden=""/s, 'else Vietnamese, with a switch');
like(made('report.html', 'hand', title => 'Kết nghĩa'), qr/<title>Kết nghĩa<\/title>.*<h1>Kết nghĩa<\/h1>/s, 'a title of one\'s own');

# Nothing is fetched, whoever opens it.
like($page, qr/Content-Security-Policy" content="default-src 'none'/, 'nothing may be fetched');
unlike($page =~ s/<a href="https:[^>]*>//r =~ s/ xmlns="[^"]*"//gr, qr/https?:|\bsrc=|<link|\@import|url\(/, 'and nothing asks for it');

# Pictures.
my $network = made('pictures/network.svg', 'hand');
my %colour  = $network =~ /<title>([^<]*): \d+<\/title><circle class="(\w+)"/g;
is_deeply({map { $_ => $colour{$_} } 'FPT', 'Thành phố Đà Nẵng', 'Tỉnh Xê Kông', 'UBND thành phố Đà Nẵng'},
    {'FPT' => 'company', 'Thành phố Đà Nẵng' => 'place', 'Tỉnh Xê Kông' => 'abroad', 'UBND thành phố Đà Nẵng' => 'body'}, 'a colour for each type of party');
sub shows { my ($picture, $name) = @_; return join(' ', $picture =~ /<tspan[^>]*>([^<]*)/g) =~ /\Q$name\E/ }
ok(shows($network, $long), 'a long name is whole in the network');
ok(shows(made('pictures/timeline.svg', 'hand'), $long), 'and in the timeline');
unlike($page, qr/…/, 'nothing is cut');
like(shell(".open $dir/hand.db\nUPDATE party SET type = 'company', country = 'VN' WHERE name = 'FPT';\n") . made('pictures/network.svg', 'hand'),
    qr/<title>FPT: \d+<\/title><circle class="company"/, 'a company of Việt Nam is a company');

# A column of the heat map: what stands at its place. Many localities whose domains are few.
sub columns { my ($picture) = @_; my %at; $at{$2}{$1}++ while $picture =~ /<rect class="cell h(\d)" x="([\d.]+)"/g; return values %at }
my $heat = made('pictures/heatmap.svg', 'hand');
ok(shows($heat, 'Tỉnh Quảng Nam'), 'whom an organ acts for is a locality');
is(scalar(grep { keys %$_ == 1 && $_->{0} } columns($heat)), 0, 'no column of the heat map is blank');
# Twenty domains of others leave no row for that of the last.
fill('many', filled_articles((map { [undef, 'mou', 1, undef, undef, [$quangnam, $xekong], [map { "d$_" } 1 .. 18]] } 1, 2), [undef, 'mou', 1, undef, undef, [$danang, $fpt], ['rare']]));
my @columns = columns(made('pictures/heatmap.svg', 'many'));
is(@columns, 2, 'a locality without any of the domains shown has no column');

# The list: a column that no row has a value for is left out, and rows keep to the columns.
sub heads { my ($page) = @_; return join ' ', map { /<span lang="en">([^<]*)/ } $page =~ /<th scope="col".*?<\/th>/g }
my $bare = made('report.html', 'many');
is(heads($page), 'Day Parties Kind Domains Since Term Confidence', 'all columns');
is(heads($bare), 'Day Parties Kind Domains Confidence', 'neither since when nor how long, if no article says it');
like($page, qr/<span lang="vi">Từ năm<\/span><span lang="en">Since<\/span><\/button>/, 'since when is called as in the table of the network');
like($page, qr/<strong>Từ năm<\/strong> là/, 'and explained');
unlike($bare, qr/Từ năm<\/strong>/, 'where there is such a column');
for (['all', $page, 7], ['bare', $bare, 5]) {
    my ($name, $text, $columns) = @$_;
    my %of = rows($text);
    is(join(' ', map { my ($first) = split /<tr class="why">/; scalar(() = $first =~ /<td/g) } values %of), join(' ', ($columns) x keys %of), "$name: a cell a column");
    is(join(' ', map { /colspan="(\d+)"/ } values %of), join(' ', ($columns - 1) x keys %of), "$name: the sentence has the width of the row");
}
shell(".open $dir/many.db\nUPDATE cooperation SET since = '1984' WHERE article = 1;\n");
like(made('report.html', 'many'), qr/<span lang="vi">Từ năm: <\/span>.*1984<\/td><td class="number"/, 'one of the two alone');

# What page.css says for MEDIA: what it hides, and the rest.
my $css = slurp('sql/report/page.css');
sub hidden_in {
    my ($media) = @_;
    my ($block) = $css =~ /^\@media \Q$media\E \{\n(.*?)^\}/ms;
    return ($block, map { split /, */ } $block =~ /^ *([^{}]*?) \{ display: none[^}]*\}/mg);
}
my $narrow = 'screen and (max-width: 760px)';
my ($paper, @on_paper) = hidden_in('print');
my ($small, @on_small) = hidden_in($narrow);
ok((grep { $_ eq '.heads' } @on_small) && $small =~ /\.agreements thead \{ position: absolute/, 'a narrow screen has no heads of columns, and does not tell people to click them');
for my $word ('heads', 'pointer') {
    ok((grep { $_ eq ".$word" } @on_paper), "paper has nothing to click or to point at: .$word");
}
my $told = qr/Bấm vào|Chỉ vào|Vuốt ngang|Click the|Point at|Swipe sideways/;
is(() = $page =~ /class="(?:heads|pointer|hint)">(?:<span lang="vi">[^<]*<\/span><span lang="en">)?$told/g, (() = $page =~ /$told/g) - (() = $page =~ /class="hint"/g),
    'nor what else a reader is told to do');
like($paper, qr/thead \{ display: table-header-group; break-inside: avoid; \}/, 'heads of columns stand on every sheet');
like($paper, qr/\.agreements tbody, tr \{ break-inside: avoid; \}/, 'and no row is on two');
like($small, qr/#agreements, nav \[href="#agreements"\] \{ order: -1; \}/, 'where the list comes first, its link does');

# Labels of domains where room is short are true of all that a code means.
fill('labels', filled_articles([undef, 'mou', 1, undef, undef, [$quangnam, $xekong], [split /\n/, shell("${load}SELECT code FROM viet_domain_codes;\n")]]));
is_text(shell(".open $dir/labels.db\n.read sql/pictures/labels.sql\n.mode list\n.headers off\nSELECT code, vi, en FROM domain_word ORDER BY code;\n"), <<'OUT', 'short labels');
agriculture_rural|Nông nghiệp và nông thôn|Agriculture and rural development
border|Biên giới và biển đảo|Borders and islands
culture|Văn hóa|Culture
defence_security|Quốc phòng và an ninh|National defence and security
digital|Công nghệ số và viễn thông|Digital technology and telecoms
economy|Kinh tế|Economy
education|Giáo dục|Education
energy_mining|Năng lượng và khoáng sản|Energy and minerals
environment|Môi trường và tài nguyên|Environment and natural resources
finance|Tài chính|Finance
health|Y tế|Health
industry|Công nghiệp|Industry
investment|Đầu tư|Investment and its promotion
justice|Pháp luật và thanh tra|Law and inspection
labour_training|Lao động và đào tạo nhân lực|Labour and workforce training
mass_mobilisation|Dân vận và đoàn thể|Mass mobilisation and organisations
party_building|Xây dựng Đảng và hệ thống chính trị|Party building and the political system
people_diplomacy|Đối ngoại|External and people-to-people relations
ports_logistics|Cảng và logistics|Ports and logistics
press_media|Báo chí và truyền thông|Press and media
science_technology|Khoa học và công nghệ|Science and technology
security_order|An ninh trật tự|Public order
social_welfare|An sinh xã hội|Social welfare
sport|Thể thao|Sport
state_admin|Quản lý nhà nước|State administration and reform
tourism|Du lịch|Tourism
trade|Thương mại|Trade
transport|Giao thông vận tải|Transport and its infrastructure
urban_construction|Đô thị và xây dựng|Urban development and construction
youth_family|Phụ nữ và thanh thiếu nhi|Women and young people
OUT

# The timeline.
like(made('pictures/timeline.svg', 'many'), qr/Chưa có ngày nào: 3 hợp tác không rõ ngày.*No day yet: 3 without a date/, 'an empty timeline says how many have no day');
like(made('pictures/timeline.svg', 'hand'), qr/hôm nay/, 'the day of today');

# The map: outlines of all provinces of both eras, and what the articles say of them.
my $map = made('pictures/map.svg', 'hand');
my %count = map { my ($era, $picture) = @$_; ($era => {$picture =~ /<title>([^<:]*): (\d+)<\/title><\/path>/g}) }
    map { [/34 tỉnh/ ? '2025' : 'pre2025', $_] } $map =~ /(<svg [^>]*x=.*?<\/svg>)/gs;
is(scalar(keys %{$count{'2025'}}) . ' ' . scalar(keys %{$count{pre2025}}), '34 63', 'every province of today and of before');
is("$count{pre2025}{'Quảng Nam'} $count{pre2025}{'Đà Nẵng'} $count{'2025'}{'Đà Nẵng'}", '2 3 6', 'articles count for the province of each era');
my $facts = shell("${load}SELECT DISTINCT era, replace(replace('|' || full_name, '|Tỉnh ', ''), '|Thành phố ', '') FROM viet_units WHERE level = 'province' AND era <> 'former' ORDER BY 1, 2;\n");
# Islands too far out stand in boxes, all of which are in the picture.
my ($wide, $high) = $map =~ /<svg [^>]*x="0"[^>]*viewBox="0 0 (\d+) (\d+)"/;
my @boxes = $map =~ /<rect class="axis" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g;
ok(@boxes == 16 && !grep({ $boxes[4 * $_] + $boxes[4 * $_ + 2] > $wide || $boxes[4 * $_ + 1] + $boxes[4 * $_ + 3] > $high } 0 .. 3), 'islands are in the frame') or diag("@boxes");

# Shades h0 to h5, in light (paper is light as well) and dark: a number on a cell of the heat map and a name beside an island can be read.
# What the styles of the pictures say, as a browser takes it.
my ($style) = $map =~ /<style>(.*?)<\/style>/s;
my $night = join '', $style =~ /^\@media screen and \(prefers-color-scheme: dark\) \{(.*?\})(?: |\n)\}$/msg;
my %scheme = (light => $style =~ s/^\@media.*?\}(?: |\n)\}$//msgr, dark => $style);
sub luminance {
    my @part = map { hex() / 255 } $_[0] =~ /[0-9a-f]{2}/g;
    my ($r, $g, $b) = map { $_ <= 0.04045 ? $_ / 12.92 : (($_ + 0.055) / 1.055) ** 2.4 } @part;
    return 0.2126 * $r + 0.7152 * $g + 0.0722 * $b;
}
# The contrast of what stands behind an element of TAG and CLASSES, to the colour BEHIND it.
sub contrast {
    my ($rules, $tag, $classes, $behind) = @_;
    my %color = $rules =~ /--(\w+): (#[0-9a-f]{6})/g;
    my $ink = 'ink';
    while ($rules =~ /svg (\w*)((?:\.\w+)*) \+ text(?=.*?\{ fill: var\(--(\w+)\))/g) {
        my ($of, $named, $fill) = ($1, $2, $3);
        $ink = $fill if (!$of || $of eq $tag) && !grep { my $class = $_; !grep { $_ eq $class } split / /, $classes } $named =~ /\w+/g;
    }
    my ($low, $high) = sort { $a <=> $b } map { luminance($color{$_}) } $ink, $behind;
    return ($high + 0.05) / ($low + 0.05);
}
like($night, qr/--h5: #/, 'there is a dark scheme');
my %before = ($map =~ /<(\w+) class="([^"]*)"[^>]*\/><text [^>]*class="count">(?:Hoàng|Trường) Sa/g, $heat =~ /<(\w+) class="([^"]*)"[^>]*\/><text class="count"/g);
is(join(' ', map { "$_ $before{$_}" =~ s/\d/N/r } sort keys %before), 'path land hN rect cell hN', 'a name and a number stand behind what they name');
for my $name (sort keys %scheme) {
    for my $shade (0 .. 5) {
        for my $tag (sort keys %before) {
            my $contrast = contrast($scheme{$name}, $tag, $before{$tag} =~ s/h\d/h$shade/r, $tag eq 'rect' ? "h$shade" : 'paper');
            ok($contrast >= 4.5, sprintf '%s: the text of a %s of h%d has a contrast of %.1f', $name, $tag, $shade, $contrast);
        }
    }
}
is_text(join('', map { /^(\w+)\t([^\t]+)/ && $1 ne 'era' ? "$1|$2\n" : () } split /\n/, slurp('sql/pictures/map/outlines.tsv')), $facts, 'outlines are of the provinces that the extension knows');

# Nothing to show is one sentence.
shell(".open $dir/none.db\n$load.read sql/extract.sql\nINSERT INTO article (name, body) VALUES ('a', 'Trời mưa.'), ('b', 'Trời nắng.');\n.read sql/extract.sql\n");
my $empty = made('report.html', 'none');
like($empty, qr/<p class="empty"><span lang="vi">Không bài nào trong 2 bài báo kể về một hợp tác\.<\/span>/, 'an empty report is one sentence');
unlike($empty, qr/<svg|<table|<section|<nav|<dl/, 'and no more than that');

# Links to the files of a folder, from where the page lies; make report hands on a title.
my $build = $ENV{BUILD} || 'build';
local $ENV{LD_PRELOAD} = $ENV{PRELOAD} || '';
local $ENV{ASAN_OPTIONS} = 'detect_leaks=0';
local $ENV{TITLE} = q{O'Neil "và" `bạn`};
`\${MAKE:-make} --no-print-directory -o $build/viet.so BUILD=$build OUT='$dir/there/news.html' run-report 2>&1`;
my $news = slurp("$dir/there/news.html");
like($news, qr/<h1>O&#39;Neil &quot;và&quot; `bạn`<\/h1>/, 'TITLE is the title');
my @links = $news =~ /<a href="(\.[^"]*)" rel/g;
ok(@links > 10 && !grep({ !-f "$dir/there/$_" } @links), 'links lead to the articles') or diag("@links");
$said = `\${MAKE:-make} --no-print-directory -o $build/viet.so BUILD=$build PAGE_LANGUAGE=fr OUT='$dir/there/news.html' run-report 2>&1`;
like($said, qr/PAGE_LANGUAGE is 'fr': a page is in vi or en first/, 'another language is refused with a sentence');
done_testing();
