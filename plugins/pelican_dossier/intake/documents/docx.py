"""A text document, ``.docx``: its paragraphs, its headings and its title."""

from collections.abc import Iterator
from io import BytesIO

import mammoth
from lxml import html
from lxml.etree import _Element as Element

from pelican_dossier.intake.documents.document import MOST_PAGE, ReceivedDocument, broken, opened_zip, too_large
from pelican_dossier.model import Paragraph, Part, PartKind
from pelican_dossier.text.signs import visible, visible_span

_OLE = b"\xd0\xcf\x11\xe0"
"""How an old ``.doc`` begins, and a ``.docx`` with a password."""
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = frozenset((*_HEADINGS, "p", "li", "td", "th", "tr", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "div"))
_NOTE_MARKS = "//a[starts-with(@href, '#footnote') or starts-with(@href, '#endnote')]"
"""Numbers of notes, which the document counts by itself: they are no words of it, and would join its figures."""
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh\nbr[type='line'] => br"


def read_docx(data: bytes) -> ReceivedDocument:
    """The paragraphs in their order, those of lists, tables and footnotes too; not what heads and foots its pages.

    Raises Unreadable.
    """
    if data.startswith(_OLE):
        raise broken("this is an old .doc or has a password", "save it as .docx without a password and add that")
    with opened_zip(BytesIO(data), "text document") as archive:
        if (
            max((member.file_size for member in archive.infolist() if member.filename.endswith(".xml")), default=0)
            > MOST_PAGE
        ):
            raise too_large(f"its text would unpack to more than {MOST_PAGE >> 20} MiB")
    try:
        images = mammoth.images.img_element(_no_image)
        converted = mammoth.convert_to_html(BytesIO(data), style_map=_STYLES, convert_image=images).value
        root = html.fromstring(f"<div>{converted}</div>")
    except Exception as error:  # those of zipfile, zlib, expat, mammoth and lxml have no common name
        raise broken(f"this is no whole text document ({' '.join(str(error).split())})") from None
    for mark in root.xpath(_NOTE_MARKS):
        mark.drop_tree()
    found = [(tag, words) for tag, run in _runs(root) if visible(words := " ".join(run.split()))]
    paragraphs = tuple(
        Paragraph(at, words, (Part(*visible_span(words), *_role(tag)),)) for at, (tag, words) in enumerate(found)
    )
    return ReceivedDocument(paragraphs=paragraphs, title=next((words for tag, words in found if tag == "h1"), None))


def _no_image(_: object) -> dict[str, str]:
    return {}


def _role(tag: str) -> tuple[PartKind, str | None]:
    return ("heading", "page-heading") if tag in _HEADINGS else ("body", None)


def _runs(root: Element) -> Iterator[tuple[str, str]]:
    """Every run of words between the edges of blocks, with the name of the block that holds it."""
    holder, run = "p", ""
    for tag, words in _walk(root, "p"):
        if words is None:
            yield holder, run
            holder, run = tag, ""
        else:
            run += words
    yield holder, run


def _walk(element: Element, holder: str) -> Iterator[tuple[str, str | None]]:
    """Words as they come; None at each edge of a block, with the block that holds what follows."""
    inside = str(element.tag) if element.tag in _BLOCKS else holder
    if element.tag in _BLOCKS:
        yield inside, None
    elif element.tag == "br":
        yield holder, " "
    if element.text:
        yield inside, element.text
    for child in element:
        yield from _walk(child, inside)
        if child.tail:
            yield inside, child.tail
    if element.tag in _BLOCKS:
        yield holder, None
