"""Proves that the Markdown holds the tables of the HTML: read by GitHub's own parser, a file has the tables of the
page of the same name, with the same rows and columns and the same letters in every cell. An unescaped `|` would
shift a row and drop its last cell; an empty line would end the table.

Arguments: FOLDER
"""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import cmarkgfm
from cmarkgfm.cmark import Options


class Tables(HTMLParser):
    """Tables as lists of rows of cells; a cell that spans columns is followed by empty ones."""

    def __init__(self, source):
        super().__init__()
        self.tables, self.cell, self.span = [], None, 1
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.cell, self.span = "", int(dict(attributes).get("colspan", 1))

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.tables[-1][-1] += [re.sub(r"\s+", "", self.cell)] + [""] * (self.span - 1)
            self.cell = None


def compare(markdown, html):
    """Yields where tables differ: in number, in shape, or in the first cell."""
    if len(markdown) != len(html):
        yield f"{len(markdown)} tables, but the page has {len(html)}"
        return
    for number, (ours, theirs) in enumerate(zip(markdown, html), 1):
        shape, other = ([len(row) for row in table] for table in (ours, theirs))
        if shape != other:
            yield f"table {number} has rows of {shape} cells, but on the page of {other}"
            continue
        cells = ((mine, its) for row, line in zip(ours, theirs) for mine, its in zip(row, line) if mine != its)
        for mine, its in list(cells)[:1]:
            yield f"table {number} says “{mine}”, but on the page “{its}”"


def main(folder):
    files = sorted(folder.rglob("*.md"))
    count = faults = 0
    for path in files:
        markdown = Tables(cmarkgfm.github_flavored_markdown_to_html(path.read_text(), Options.CMARK_OPT_UNSAFE)).tables
        html = Tables(path.with_suffix(".html").read_text()).tables
        count += len(markdown)
        for fault in compare(markdown, html):
            faults += 1
            print(f"{path}: {fault}")
    print(f"{len(files)} files, {count} tables")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
