"""Proves that the Markdown holds the tables of the HTML: read by GitHub's own parser, a file has the tables of the
page of the same name: the same rows, each with the same cells and letters. An unescaped `|` would shift a row and
drop its last cell; an empty line would end the table. A page puts sections of a plan under headings within one
table, Markdown puts a table under each heading; so section rows and repeated header rows are left out. A list in a
cell has bullets as letters in Markdown and as marks on the page.

Arguments: FOLDER
"""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import cmarkgfm
from cmarkgfm.cmark import Options


class Tables(HTMLParser):
    """Rows of all tables; a row with a cell that spans columns is a heading and left out."""

    def __init__(self, source):
        super().__init__()
        self.rows, self.cell, self.is_heading, self.count = [], None, False, 0
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.count += 1
        elif tag == "tr":
            self.rows.append([])
            self.is_heading = False
        elif tag in ("td", "th"):
            self.cell = ""
            self.is_heading |= "colspan" in dict(attributes)

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.rows[-1].append(re.sub(r"[\s•]+", "", self.cell))
            self.cell = None
        elif tag == "tr" and (self.is_heading or self.rows[-1] in self.rows[:-1]):
            self.rows.pop()


def compare(markdown, html):
    """Yields where rows differ: in number, in shape, or in the first cell."""
    if len(markdown) != len(html):
        yield f"{len(markdown)} rows, but the page has {len(html)}"
        return
    for number, (ours, theirs) in enumerate(zip(markdown, html), 1):
        if len(ours) != len(theirs):
            yield f"row {number} has {len(ours)} cells, but on the page {len(theirs)}"
            continue
        cells = ((mine, its) for mine, its in zip(ours, theirs) if mine != its)
        for mine, its in list(cells)[:1]:
            yield f"row {number} says “{mine}”, but on the page “{its}”"


def main(folder):
    files = sorted(folder.rglob("*.md"))
    count = faults = 0
    for path in files:
        markdown = Tables(cmarkgfm.github_flavored_markdown_to_html(path.read_text(), Options.CMARK_OPT_UNSAFE))
        html = Tables(path.with_suffix(".html").read_text())
        count += markdown.count
        for fault in compare(markdown.rows, html.rows):
            faults += 1
            print(f"{path}: {fault}")
    print(f"{len(files)} files, {count} tables")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
