"""What a document gives: a page of HTML, or paragraphs of its own; and how large anything packed may be."""

from dataclasses import dataclass
from datetime import date
from typing import IO
from zipfile import BadZipFile, ZipFile

from pelican_dossier.model import Paragraph
from pelican_dossier.problems import Unreadable

MOST_PAGE = 32 << 20
"""Bytes of one page or one part of a document, unpacked: a thousand times a long article. What is larger is a bomb or
no article."""
MOST_UNPACKED = 1 << 30
"""Bytes that one packed file may come to in all."""


@dataclass(frozen=True, slots=True)
class ReceivedDocument:
    """What a file of one article holds."""

    page: bytes | None = None
    """The source of its page; None where it has paragraphs of its own."""
    encoding: str | None = None
    """Of the page, where the file states it."""
    paragraphs: tuple[Paragraph, ...] = ()
    title: str | None = None
    unread: tuple[int, ...] = ()
    """The pages, from 1, that hold no text: pictures of text, say."""
    url: str | None = None
    """The address that the page was saved from, where the file states it."""
    retrieved: date | None = None
    """The day on which it was saved, likewise."""


def broken(what: str, remedy: str = "open it in its own program, save it anew and add that") -> Unreadable:
    """What is told of a file that its kind's reader cannot open."""
    return Unreadable("broken-document", what, remedy)


def too_large(what: str) -> Unreadable:
    """What is told of a file that unpacks to more than any article is."""
    return Unreadable("too-large", what, "take the article out of it and add that")


def check_size(archive: ZipFile) -> None:
    """Raises Unreadable where the members of a ZIP file would unpack to too much, or are encrypted."""
    if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED:
        raise too_large(f"it would unpack to more than {MOST_UNPACKED >> 20} MiB")
    if any(member.flag_bits & 1 for member in archive.infolist()):
        raise broken("it is encrypted", "save it without a password and add that")


def opened_zip(file: IO[bytes], what: str) -> ZipFile:
    """A ZIP file that may be unpacked. Raises Unreadable."""
    try:
        archive = ZipFile(file)
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        raise broken(f"this is no whole {what}") from None
    check_size(archive)
    return archive
