"""Proves that the papers say what the data says: every text of a paper's `data.json` stands in its PDF, HTML
and Markdown; title and language are claimed rightly; a PDF prints no Latin word of its own (Typst would write
"Table" or "Contents") and is set in the one font that we ship.

The PDF is read through its tags, in the order in which it would be read aloud, so that a text that runs over
a page or stands in a narrow cell is still one text. Letters are compared without spaces and without case:
lines break anywhere, and a template may print a heading in capitals.

Arguments: OUTPUT TYPST, the folders of `qujat build --output OUTPUT --emit-typst TYPST`
"""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from multiprocessing import Pool
from pathlib import Path

import cmarkgfm
import pikepdf
from cmarkgfm.cmark import Options

FONTS = ("Tinos",)
# What a template uses and does not print.
UNPRINTED = {"anchor": "the target of a link", "iso": "for <time datetime>", "to": "an address", "href": "an address",
             "is": "the kind of a node", "lang": "a language code"}
INLINE = {"strong", "emphasis", "link", "lang"}
# A break of a line, with or without a hyphen, is no letter.
INVISIBLE = re.compile("[\\s\u00ad\u200b\u2060\ufeff]+")


def letters(text):
    return INVISIBLE.sub("", text).casefold()


def texts(value):
    """Every printed string of a view; of rich text, one string a block."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in UNPRINTED:
                yield from texts(inner)
    elif isinstance(value, list) and value and isinstance(value[0], dict) and "is" in value[0]:
        yield from blocks(value)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def blocks(nodes):
    """The letters of a paragraph follow one another on paper; those of two need not. Last comes the text outside
    of all blocks, which may be empty."""
    line = ""
    for node in nodes:
        if "text" in node:
            line += node["text"]
        elif node["is"] in INLINE:
            *inner, own = blocks(node["of"])
            yield from inner
            line += own
        else:
            yield from texts({key: inner for key, inner in node.items() if key != "is"})
    yield line


class Text(HTMLParser):
    """The text of a page's body, its title and its language."""

    def __init__(self, source):
        super().__init__()
        self.inside, self.body, self.title, self.lang = "", "", "", None
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        if tag == "html":
            self.lang = dict(attributes).get("lang")
        if tag in ("head", "title", "style", "script", "body"):
            self.inside = tag

    def handle_endtag(self, tag):
        if tag in ("style", "script"):
            self.inside = "body"

    def handle_data(self, data):
        if self.inside == "title":
            self.title += data
        elif self.inside == "body":
            self.body += data


def printed(*command):
    """What a tool of Poppler prints. `pdfinfo` copies titles of headings raw, in UTF-16, and complains of /Suspects."""
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return run.stdout.decode(errors="replace")


def pieces(path):
    """The pieces of words as they stand on paper, line by line; a hyphen at the end of a line is no letter."""
    return {letters(piece).rstrip("-") for piece in printed("pdftotext", "-raw", path, "-").split()}


def stands_in_pieces(text, known):
    """True where each word of a text stands on paper, whole or in two or three pieces. Poppler's reading of tags
    loses letters beside an invisible break (ActualText within marked content), so a text that it lacks is looked
    for here."""
    def stands(word, parts=3):
        return word in known or (parts > 1 and any(word[:at] in known and stands(word[at:], parts - 1)
                                                   for at in range(1, len(word))))
    return all(stands(letters(word)) for word in re.split(r"[\s-]+", text) if letters(word))


def judge_pdf(path, view, expected):
    """Yields the faults of a PDF."""
    tags = "".join(re.findall(r'^ *"(.*)"$', printed("pdfinfo", "-struct-text", path), re.MULTILINE))
    known = pieces(path)
    known |= {part for piece in known for part in piece.split("-")}
    # A sign between two texts stands with the last word of the first.
    known |= {piece.rstrip(";,.") for piece in known}
    yield from missing(tags, [text for text in expected if not stands_in_pieces(text, known)])
    with pikepdf.open(path) as pdf:
        claims = str(pdf.Root.get("/Lang", "")), str(pdf.docinfo.get("/Title", ""))
    if claims != (view["lang"], view["title"]):
        yield f"claims to be {claims}, not {view['lang'], view['title']}"
    given = letters("".join([*expected, *texts(view["words"]), view["title"], view["author"]]))
    for word in sorted(set(re.findall("[A-Za-z]{2,}", printed("pdftotext", "-raw", path, "-")))):
        if word.casefold() not in given and not re.fullmatch("[IVX]+", word):
            yield f"prints “{word}”, which the data does not have"
    for line in printed("pdffonts", path).splitlines()[2:]:
        name = re.sub("^[A-Z]{6}[+]", "", line.split()[0])
        if name.split("-")[0] not in FONTS:
            yield f"is set in {name}"
        if "no" in line.split()[-5:-2]:
            yield f"does not embed {name} as a subset with its letters"


def judge_html(path, view, expected):
    """Yields the faults of a page."""
    page = Text(path.read_text())
    yield from missing(page.body, expected)
    if page.lang != view["lang"] or view["title"] not in page.title:
        yield f"claims to be {page.lang, page.title.strip()}, not {view['lang'], view['title']}"


def judge_markdown(path, _view, expected):
    """Yields the faults of a Markdown file, read as GitHub reads it."""
    page = cmarkgfm.github_flavored_markdown_to_html(path.read_text(), Options.CMARK_OPT_UNSAFE)
    yield from missing(Text(f"<body>{page}").body, expected)


def missing(text, expected):
    text = letters(text)
    for one in expected:
        if letters(one) not in text:
            yield f"lacks “{one}”"


def judge(task):
    """The number of texts of a paper, and its faults."""
    data, paper = task
    view = json.loads(data.read_text())
    mark = [view["words"]["draft"]] if view["draft"] else []
    expected = list(dict.fromkeys(text for text in texts([view["organization"], view["content"], mark]) if letters(text)))
    faults = []
    for suffix, judge_format in (".pdf", judge_pdf), (".html", judge_html), (".md", judge_markdown):
        path = paper.with_suffix(suffix)
        faults += [f"{path}: {fault}" for fault in judge_format(path, view, expected)]
    return len(expected), faults


def main(output, typst):
    tasks = [(data, output / data.parent.relative_to(typst)) for data in sorted(typst.rglob("data.json"))]
    with Pool() as pool:
        judged = pool.map(judge, tasks, chunksize=1)
    for _, faults in judged:
        for fault in faults:
            print(fault)
    count = sum(texts for texts, _ in judged)
    print(f"{count} texts of {len(judged)} papers, each in PDF, HTML and Markdown")
    return 1 if not count or any(faults for _, faults in judged) else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
