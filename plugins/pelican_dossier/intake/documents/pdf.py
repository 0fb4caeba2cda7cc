"""A PDF that holds text: its lines as they are read, put together to paragraphs."""

from collections.abc import Iterator
from ctypes import byref, c_double
from math import hypot

import pypdfium2
from pypdfium2 import raw

from pelican_dossier.intake.documents.document import MOST_PAGE, ReceivedDocument, broken, too_large
from pelican_dossier.intake.documents.pdflines import HYPHEN, Line, lines_of, upright
from pelican_dossier.intake.documents.pdforder import Letter, parted
from pelican_dossier.intake.documents.pdfparagraphs import paragraphs_of, running_lines
from pelican_dossier.problems import Unreadable

_MOST_PAGES = 2000
"""A book’s; an article has a few."""
_ENDS = "\r\n"
_PARTED = "\x02\ufffe"
"""What pdfium has in the place of any hyphen that parts a word at the end of a line."""
_BEGINNING = 1024
"""Bytes within which the format's sign has to stand; readers pass over what is before it."""


def read_pdf(data: bytes) -> ReceivedDocument:
    """The paragraphs of all pages, running heads as boilerplate. Raises Unreadable."""
    if b"%PDF-" not in data[:_BEGINNING]:
        raise broken("this is no PDF")
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise broken("it has a password", "save it without one and add that") from None
        raise broken("this is no whole PDF") from None
    try:
        pages = _pages(pdf)
    except pypdfium2.PdfiumError:
        raise broken("a page of this PDF cannot be opened") from None
    finally:
        pdf.close()
    pages = upright(pages)
    running = running_lines(pages)
    unread = tuple(at for at, lines in enumerate(pages, 1) if running.issuperset(lines))
    if len(unread) == len(pages):
        remedy = "have its text recognised (OCR) and add that"
        raise Unreadable("no-text", "its pages hold pictures and no text", remedy)
    paragraphs, title = paragraphs_of(pages, running)
    return ReceivedDocument(paragraphs=paragraphs, title=title, unread=unread)


def _pages(pdf: pypdfium2.PdfDocument) -> list[list[Line]]:
    """The lines of each page, in the order in which the file has them."""
    if len(pdf) > _MOST_PAGES:
        raise too_large(f"it has more than {_MOST_PAGES} pages")
    pages, letters = [], 0
    for at in range(len(pdf)):
        page = pdf[at]
        text = page.get_textpage()
        letters += text.count_chars()
        if letters > MOST_PAGE:
            raise too_large(f"it holds more than {MOST_PAGE} letters")
        left, bottom, right, top = page.get_mediabox()
        rows = ([one for one in row if left <= one.x <= right and bottom <= one.y <= top] for row in _rows(text))
        pages.append(list(lines_of(filter(None, rows), at)))
        text.close()
        page.close()
    return pages


def _rows(page: pypdfium2.PdfTextPage) -> Iterator[list[Letter]]:
    """The letters of a page, cut where PDFium sees the end of a line."""
    row: list[Letter] = []
    for letter in _letters(page):
        if letter.sign not in _ENDS and letter.sign not in _PARTED:
            row.append(letter)
        elif row:
            if letter.sign in _PARTED:  # has no place of its own, and no end of the line behind it
                row.append(parted(row[-1], HYPHEN))
            yield row
            row = []
    if row:
        yield row


def _letters(page: pypdfium2.PdfTextPage) -> Iterator[Letter]:
    """Every sign of a page with its place: from left to right, on which line it stands, how large it is."""
    left, right, bottom, top, x, y = (c_double() for _ in range(6))
    matrix = raw.FS_MATRIX()
    for at in range(page.count_chars()):
        raw.FPDFText_GetCharBox(page, at, byref(left), byref(right), byref(bottom), byref(top))
        raw.FPDFText_GetCharOrigin(page, at, byref(x), byref(y))
        raw.FPDFText_GetMatrix(page, at, byref(matrix))
        size = raw.FPDFText_GetFontSize(page, at) * hypot(matrix.b, matrix.d)
        yield Letter(chr(raw.FPDFText_GetUnicode(page, at)), x.value, left.value, right.value, y.value, size)
