"""Kinds of file that hold one article and stand among the dispatches as they were received."""

from collections.abc import Callable, Mapping

from pelican_dossier.intake.documents.document import ReceivedDocument


def _docx(data: bytes) -> ReceivedDocument:
    from pelican_dossier.intake.documents.docx import read_docx

    return read_docx(data)


def _mhtml(data: bytes) -> ReceivedDocument:
    from pelican_dossier.intake.documents.mhtml import read_mhtml

    return read_mhtml(data)


def _pdf(data: bytes) -> ReceivedDocument:
    from pelican_dossier.intake.documents.pdf import read_pdf

    return read_pdf(data)


# Their libraries are heavy, and a dossier of texts must not pay for them.
_KINDS: Mapping[str, Callable[[bytes], ReceivedDocument]] = {
    ".docx": _docx,
    ".mht": _mhtml,
    ".mhtml": _mhtml,
    ".pdf": _pdf,
}
"""The ending of its name -> what reads it."""
DOCUMENT_ENDINGS = tuple(_KINDS)
SAVED_PAGE_ENDINGS = (".mht", ".mhtml")
"""Of those that state from where and when they were saved."""


def read_document(data: bytes, ending: str) -> ReceivedDocument | None:
    """What a document holds; None where the file is a text or a page itself. Raises Unreadable."""
    kind = _KINDS.get(ending)
    return kind(data) if kind else None
