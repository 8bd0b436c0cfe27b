"""Plants a fault into a PDF, so that a judge can show that it sees it.

Arguments: FAULT SOURCE TARGET
"""

import sys

import pikepdf


def no_language(pdf):
    """A reader's voice would not know which language to speak."""
    del pdf.Root["/Lang"]


def no_structure(pdf):
    """Nothing says any more what is a heading and what a table."""
    del pdf.Root["/StructTreeRoot"]
    del pdf.Root["/MarkInfo"]


def foreign_font(pdf):
    """As if Typst had taken letters that Tinos lacks from elsewhere."""
    for font in pdf.pages[0].Resources.Font.values():
        font.BaseFont = pikepdf.Name("/ABCDEF+LibertinusSerif-Regular")


def overprint(pdf):
    """The first page once more over itself, a little lower."""
    draw_again(pdf, "1 0 0 1 0 -4")


def shift(pdf):
    """The first page once more, far to the left and to the top."""
    draw_again(pdf, "1 0 0 1 -80 50")


def draw_again(pdf, matrix):
    page = pdf.pages[0]
    page.contents_coalesce()
    content = page.Contents.read_bytes()
    page.contents_add(f"q {matrix} cm\n".encode() + content + b"\nQ")


fault, source, target = sys.argv[1:]
with pikepdf.open(source) as pdf:
    {planted.__name__: planted for planted in (no_language, no_structure, foreign_font, overprint, shift)}[fault](pdf)
    pdf.save(target)
