"""BibTeX, with the fields of biblatex where BibTeX has none."""

import re
from collections.abc import Iterator

from pelican_dossier.publishing.citations.cited import Cited
from pelican_dossier.publishing.citations.day import Day

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "{}%&#_$"},
}
_IN_AN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C"}
"""An address is taken as it stands; these alone would break the entry."""


def bibtex(item: Cited) -> str:
    """One entry."""
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(item))
    return f"@article{{{item.id},\n{fields}}}\n"


def _fields(item: Cited) -> Iterator[tuple[str, str]]:
    if item.title:  # in braces of its own, so that no style changes its capitals
        yield "title", f"{{{_escaped(item.title)}}}"
    if item.translated_title:
        yield "titleaddon", f"{{[{_escaped(item.translated_title)}]}}"
    if item.publisher:
        yield "journal", _escaped(item.publisher)
    yield "entrysubtype", "newspaper"
    if item.day and item.day.known:
        yield "year", str(item.day.known[0])
        yield "date", _date(item.day)
    if item.address:
        yield "url", re.sub(r"[{}\\]", lambda sign: _IN_AN_ADDRESS[sign[0]], item.address)
    if item.retrieved and item.url:
        yield "urldate", item.retrieved.isoformat()
    yield "language", item.language
    yield "note", _escaped(" ".join((*item.notes, item.read_in)))


def _date(day: Day) -> str:
    """As much of it as is known; biblatex reads EDTF's question mark."""
    written = "-".join(f"{part:02}" for part in day.known)
    return written + ("?" if day.is_inferred else "")


def _escaped(text: str) -> str:
    return re.sub(r"[\\~^{}%&#_$]", lambda sign: _SPECIAL[sign[0]], " ".join(text.split()))
