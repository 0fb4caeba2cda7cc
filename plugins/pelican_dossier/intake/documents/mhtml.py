"""A page that a browser saved as one file, MHTML: its source, its address and the day it was saved."""

from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime

from pelican_dossier.intake.documents.document import ReceivedDocument, broken

_PAGES = ("text/html", "application/xhtml+xml")
_REMEDY = "open the page in a browser, save it anew and add that"


def read_mhtml(data: bytes) -> ReceivedDocument:
    """The page that the file is about, not the frames within it. Raises Unreadable."""
    message = message_from_bytes(data.lstrip(), policy=default)
    if not isinstance(message, EmailMessage) or not message.get("Content-Type"):
        raise broken("this is no page saved as MHTML", _REMEDY)
    parts = [part for part in message.walk() if part.get_content_type() in _PAGES]
    if not parts:
        raise broken("there is no page in it", _REMEDY)
    page = _root(message, parts)
    source = page.get_payload(decode=True)
    if not isinstance(source, bytes) or not source.strip():
        raise broken("the page in it is empty", _REMEDY)
    return ReceivedDocument(
        page=source, encoding=page.get_content_charset(), url=_url(message, page), retrieved=_day(message)
    )


def _root(message: EmailMessage, parts: list[EmailMessage]) -> EmailMessage:
    """The part that is named as the first one, else the one from the file's own address, else the first page."""
    start, address = message.get_param("start"), message.get("Snapshot-Content-Location")
    for name, header in ((start, "Content-ID"), (address, "Content-Location")):
        named = [part for part in parts if name and str(part.get(header, "")).strip() == str(name).strip()]
        if named:
            return named[0]
    return parts[0]


def _url(message: EmailMessage, page: EmailMessage) -> str | None:
    stated = (message.get("Snapshot-Content-Location"), page.get("Content-Location"), message.get("Content-Location"))
    urls = ("".join(str(url).split()) for url in stated if url)
    return next((url for url in urls if url.startswith(("http://", "https://"))), None)


def _day(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date()
    except (ValueError, TypeError, IndexError):
        return None
