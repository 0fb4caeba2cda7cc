"""RIS, which EndNote, Mendeley and RefWorks read."""

from collections.abc import Iterator

from pelican_dossier.publishing.citations.cited import Cited
from pelican_dossier.publishing.citations.day import Day


def ris(item: Cited) -> str:
    """One record."""
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _fields(item)) + "ER  - \r\n"


def _fields(item: Cited) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", item.id
    if item.title:
        yield "TI", item.title
    if item.translated_title:
        yield "TT", item.translated_title
    if item.publisher:
        yield "T2", item.publisher
    if item.day and item.day.known:
        yield "PY", str(item.day.known[0])
        yield "DA", _date(item.day)
    if item.address:
        yield "UR", item.address
    if item.retrieved and item.url:
        yield "Y2", f"{item.retrieved:%Y/%m/%d}/"
    yield "LA", item.language
    for note in (*item.notes, item.read_in):
        yield "N1", note


def _date(day: Day) -> str:
    """``YYYY/MM/DD/other``: as much as is known, the rest empty; the last part holds what is doubtful, in EDTF."""
    parts = [f"{part:02}" for part in day.known]
    return "/".join([*parts, *[""] * (3 - len(parts)), "" if day.is_sure else day.edtf])
