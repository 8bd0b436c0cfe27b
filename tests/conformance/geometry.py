"""Proves what veraPDF cannot see: on no page of a PDF does a glyph lie over another or over an upright line (a
word too long for its column), none stands beside the left and right margins that the paper asks for, and none
is nearer than 14 points to an edge, where printers stop printing.

Arguments: OUTPUT TYPST, the folders of `qujat build --output OUTPUT --emit-typst TYPST`
"""

import json
import sys
from collections import defaultdict
from multiprocessing import Pool
from pathlib import Path

import pdfplumber

UNPRINTABLE = 14
# Italic letters lean over the edge of their box.
TOLERANCE = 3
POINTS_A_MM = 72 / 25.4


def core(char):
    """The middle of a glyph's box: the boxes of good neighbours touch, their middles do not."""
    width, height = char["x1"] - char["x0"], char["bottom"] - char["top"]
    return (char["x0"] + width / 4, char["top"] + height / 4, char["x1"] - width / 4, char["bottom"] - height / 4)


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def pairs(boxes):
    """Pairs of boxes that overlap, sought only among those of the same square of the page."""
    squares = defaultdict(list)
    for index, box in enumerate(boxes):
        for x in range(int(box[0]) // 20, int(box[2]) // 20 + 1):
            for y in range(int(box[1]) // 20, int(box[3]) // 20 + 1):
                squares[x, y].append(index)
    found = {(a, b) for square in squares.values() for a in square for b in square if a < b and overlap(boxes[a], boxes[b])}
    return sorted(found)


def judge_page(page, margins):
    """Yields the faults of a page, each with the glyph at fault."""
    chars = [char for char in page.chars if char["text"].strip()]
    boxes = [core(char) for char in chars]
    for a, b in pairs(boxes):
        yield "lies over another letter", chars[a]
    upright = [(edge["x0"], edge["top"], edge["x1"], edge["bottom"]) for edge in page.edges if edge["orientation"] == "v"]
    first_line = len(boxes)
    for a, b in pairs(boxes + upright):
        if a < first_line <= b:
            yield "lies over a line", chars[a]
    left, right = (margins[side] * POINTS_A_MM - TOLERANCE for side in ("left", "right"))
    for char in chars:
        if char["x0"] < left or char["x1"] > page.width - right:
            yield "stands in a side margin", char
        if char["top"] < UNPRINTABLE or char["bottom"] > page.height - UNPRINTABLE:
            yield "stands at the edge of the sheet", char


def judge(task):
    """The number of pages of a PDF and its faults: of each kind and page the first, and how many there are."""
    path, margins = task
    found = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            kinds = defaultdict(list)
            for fault, char in judge_page(page, margins):
                kinds[fault].append(f"“{char['text']}” at {char['x0']:.0f}, {char['top']:.0f}")
            found += [f"{path}: page {page.page_number}: {places[0]} {fault} ({len(places)} such letters)"
                      for fault, places in kinds.items()]
            page.close()
        return len(pdf.pages), found


def main(output, typst):
    tasks = [(output / data.parent.relative_to(typst).with_suffix(".pdf"), json.loads(data.read_text())["layout"]["margins_mm"])
             for data in sorted(typst.rglob("data.json"))]
    with Pool() as pool:
        judged = pool.map(judge, tasks, chunksize=1)
    for _, faults in judged:
        for fault in faults:
            print(fault)
    print(f"{sum(pages for pages, _ in judged)} pages, nothing overprinted, nothing in the margins")
    return 1 if not judged or any(faults for _, faults in judged) else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
