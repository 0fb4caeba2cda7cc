"""Bytes -> Dispatch: decoded, cut into paragraphs, its header and a site's standing lines told from the article."""

import hashlib
import re
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from pelican_dossier.intake.archives import archive_ending
from pelican_dossier.intake.credits import mark_credit
from pelican_dossier.intake.decoding import NEVER, check_text, decode
from pelican_dossier.intake.documents import DOCUMENT_ENDINGS, read_document
from pelican_dossier.intake.header import read_header
from pelican_dossier.intake.headerline import Header
from pelican_dossier.intake.page import Page, is_page, read_page, read_page_header
from pelican_dossier.intake.parts import mark_boilerplate, mark_headings
from pelican_dossier.languages import LANGUAGE_PACKS, detect
from pelican_dossier.model import Dispatch, Ground, Original, Paragraph, Part, Published, Sidecar
from pelican_dossier.model.edtf import of_day
from pelican_dossier.problems import Unreadable
from pelican_dossier.text.signs import visible, visible_span

TEXT_ENDINGS = (".txt", ".text")
PAGE_ENDINGS = (".html", ".htm")
DISPATCH_ENDINGS = (*TEXT_ENDINGS, *PAGE_ENDINGS, *DOCUMENT_ENDINGS)
"""Of every kind of file that can stand among the dispatches."""
NO_TEXT = ""
"""The encoding of a file that is no text, a PDF say."""
_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")
_LINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
"""Every end of a line that Unicode knows."""


def is_id(stem: str) -> bool:
    """Whether a file's stem can be a dispatch's id."""
    return _ID.fullmatch(stem) is not None


def receive(data: bytes, name: str, sidecar: Sidecar | None = None, given: date | None = None) -> Dispatch:
    """A dispatch from the bytes of the file ``name``.

    ``given`` is a publication day for a dispatch that states none. Raises Unreadable.
    """
    if archive_ending(PurePath(name)):
        raise Unreadable("archive", "this holds many dispatches and is none", "take it in with `dossier add`")
    sidecar = sidecar or Sidecar()
    ending = PurePath(name).suffix.lower()
    id_, sha256 = PurePath(name).stem, hashlib.sha256(data).hexdigest()
    document = read_document(data, ending)
    if document is not None and document.page is None:
        original = Original(name, data, sha256, NO_TEXT, unread=document.unread)
        dispatch = _assemble(id_, original, document.paragraphs, None, sidecar, given)
        return replace(dispatch, title=document.title or dispatch.title)
    is_saved_page = ending in PAGE_ENDINGS or document is not None
    source, stated = (document.page, document.encoding) if document and document.page else (data, None)
    decoded = decode(source, sidecar.encoding or stated, page=is_saved_page, errors=sidecar.errors)
    original = Original(name, data, sha256, decoded.encoding, decoded.declared)
    is_html = is_saved_page or (not ending and is_page(decoded.text))
    kept = sidecar.retrieved or (document.retrieved if document else None)
    page = read_page(decoded.text, sidecar.language, kept) if is_html else None
    return _assemble(id_, original, _paragraphs(decoded.text, page), page, sidecar, given)


def receive_text(text: str, id_: str, language: str | None, given: date | None) -> Dispatch:
    """A dispatch from a text that has been decoded already; its bytes are taken to be UTF-8. Raises Unreadable."""
    check_text(text, NEVER)
    data = text.encode()
    original = Original(id_, data, hashlib.sha256(data).hexdigest(), "utf-8")
    page = read_page(text, language) if is_page(text) else None
    return _assemble(id_, original, _paragraphs(text, page), page, Sidecar(language=language), given)


def buried(id_: str, sidecar: Sidecar, sha256: str) -> Dispatch:
    """A withdrawn dispatch whose bytes are no longer kept: what its sidecar says, and the digest that they had."""
    return Dispatch(
        id=id_,
        original=Original(id_, b"", sha256, NO_TEXT),
        language=sidecar.language or detect(""),
        title=None,
        publisher=sidecar.publisher or sidecar.via,
        via=sidecar.via,
        dateline=(),
        published=_published(Header(), sidecar, None),
        paragraphs=(),
        sidecar=sidecar,
    )


def _paragraphs(text: str, page: Page | None) -> tuple[Paragraph, ...]:
    if page is not None:
        return page.paragraphs
    lines = [line for raw in _LINE.split(text) if visible(line := raw.strip())]
    return tuple(Paragraph(at, line, (Part(*visible_span(line), "body"),)) for at, line in enumerate(lines))


def _assemble(
    id_: str,
    original: Original,
    paragraphs: tuple[Paragraph, ...],
    page: Page | None,
    sidecar: Sidecar,
    given: date | None,
) -> Dispatch:
    if not paragraphs:
        raise Unreadable("empty", "there is no text in it", "put the article's text into the file or remove it")
    code = page.language if page else sidecar.language or detect("\n".join(one.text for one in paragraphs))
    language = LANGUAGE_PACKS[code]
    header_reader = read_page_header if page else read_header
    paragraphs, header = header_reader(paragraphs, language, sidecar.date_order)
    paragraphs = mark_boilerplate(paragraphs, language, has_ends=page is not None)
    paragraphs, credit = mark_credit(paragraphs, language)
    paragraphs, title = mark_headings(paragraphs, language)
    if page is not None:
        title = page.title or title
        header = replace(
            header,
            publisher=header.publisher or page.publisher,
            published=header.published or page.published,
            agency=header.agency or page.agency,
        )
    agency = header.agency or credit
    outlet = sidecar.publisher or header.publisher
    return Dispatch(
        id=id_,
        original=original,
        language=code,
        title=title,
        publisher=outlet or agency,
        via=sidecar.via or header.via or (agency if agency != outlet else None),
        dateline=header.dateline or (page.dateline if page else ()),
        published=_published(header, sidecar, given),
        paragraphs=paragraphs,
        sidecar=sidecar,
        author=(page.author if page else None) or header.author,
        stated=page.stated if page else (),
    )


def _published(header: Header, sidecar: Sidecar, given: date | None) -> Published:
    """The sidecar overrides the header; the header overrides what the caller gives."""
    if sidecar.published is not None:
        value, days = sidecar.published, sidecar.published.days
        return Published(value, days.earliest, days.latest, "given", (Ground("stated-in-sidecar", {"date": value}),))
    if header.published is not None:
        return header.published
    if given is not None:
        return Published.on(given, "given", Ground("given-by-caller", {"date": of_day(given)}))
    return header.changed or Published()
