#!/usr/bin/env python3
"""Parties and domains that come from what is not the article.

    boilerplate.py EXTENSION GOLD.jsonl TEXT_DIR

GOLD.jsonl holds a labelled article a line: {"id": ..., "boilerplate": [beginning of a block, ...]};
its text is TEXT_DIR/ID.txt.  A beginning of less than 36 characters is the whole block, any other
goes up to the end of its line.  Prints every party and every
domain all of whose mentions lie in such blocks, the labelled blocks that viet_sections() does not
call boilerplate, byline or caption, and the numbers of all three.
"""
import argparse
import json
import os
import subprocess

WHOLE = 36  # labels hold about 40 characters; a shorter one is all of its block

QUERY = """
CREATE TEMP TABLE a AS SELECT CAST(readfile('%s') AS TEXT) AS t;
SELECT json_object(
 'sections', (SELECT json_group_array(json_array(section, start, start + length)) FROM viet_sections(a.t)),
 'mentions', (SELECT json_group_array(json_array(
                CASE entity WHEN 'domain' THEN type ELSE name END, entity, is_party, start, start + length))
              FROM viet_mentions(a.t)),
 'domains', (SELECT json_group_array(code) FROM viet_domains(a.t))) FROM a;
"""


def read(extension, path):
    sql = QUERY % path.replace("'", "''")
    r = subprocess.run(["sqlite3", "-cmd", ".load " + extension, ":memory:", sql],
                       capture_output=True, text=True, check=True)
    return json.loads(r.stdout)


def blocks(text, beginnings):
    """(start, end) in characters, from 1 as SQL counts, of every block that begins so."""
    for b in beginnings:
        at = text.find(b)
        while at >= 0:
            end = at + len(b) if len(b) < WHOLE else text.find("\n", at)
            yield at + 1, (len(text) if end < 0 else end) + 1
            at = text.find(b, at + 1)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("extension"), ap.add_argument("gold"), ap.add_argument("texts")
    a = ap.parse_args()
    count = {"party": 0, "domain": 0, "block": 0, "all blocks": 0}
    for line in open(a.gold, encoding="utf-8"):
        g = json.loads(line)
        if not g.get("boilerplate"):
            continue
        path = os.path.join(a.texts, g["id"] + ".txt")
        text = open(path, encoding="utf-8", newline="").read()
        outside = list(blocks(text, g["boilerplate"]))
        found = read(a.extension, path)
        where = {}
        for name, entity, is_party, start, end in found["mentions"]:
            what = "domain" if entity == "domain" and name in found["domains"] else "party" if is_party else None
            if what:
                where.setdefault((what, name), []).append(any(s <= start < e for s, e in outside))
        for (what, name), inside in sorted(where.items()):
            if all(inside):
                count[what] += 1
                print(g["id"], what, name)
        for s, e in outside:
            count["all blocks"] += 1
            kinds = {k for k, x, y in found["sections"] if x < e and s < y}
            if not kinds <= {"boilerplate", "byline", "caption"}:
                count["block"] += 1
                print(g["id"], "block", sorted(kinds), text[s - 1:s + 79].replace("\n", " "))
    print("%(party)d parties and %(domain)d domains from boilerplate only; %(block)d of %(all blocks)d "
          "blocks read as article" % count)


if __name__ == "__main__":
    main()
