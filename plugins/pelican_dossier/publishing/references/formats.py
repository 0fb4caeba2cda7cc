"""References for the programs that keep them: CSL-JSON, BibTeX, RIS; one line a format."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pelican_dossier.desk.data import as_json
from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.references.item import BibliographicItem, PublicationDay

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    # a brace with a stroke before it is counted all the same, and ends the entry or takes in the next
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{sign: f"\\{sign}" for sign in "%&#_$"},
}
_IN_AN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C"}
"""An address is taken as it stands; these alone would break the entry."""


@dataclass(frozen=True, slots=True)
class ReferenceFormat:
    """One way to write references down."""

    name: str
    """As its users call it."""
    purpose: str
    """What a whole bibliography in it is for; a message of the interface."""
    ending: str
    media_type: str
    written: Callable[[Sequence[BibliographicItem]], str]


def csl(item: BibliographicItem) -> dict[str, Any]:
    """What Zotero, Pandoc and every CSL processor read, by the schema of CSL 1.0.2; what is not known is left out."""
    known: Mapping[str, Any] = {
        "id": item.id,
        "type": "article-newspaper",
        "title": _full_title(item),
        # names are not parted into given and family ones, which no page tells of Arabic ones
        "author": [{"literal": item.author}] if item.author else None,
        "container-title": item.publisher,
        "issued": _csl_issued(item.day) if item.day else None,
        "accessed": _csl_date(item.accessed) if item.accessed else None,
        "URL": item.address,
        "language": item.language,
        "note": "\n".join((*item.notes, item.read_in)),
    }
    return {name: value for name, value in known.items() if value}


def _full_title(item: BibliographicItem) -> str | None:
    """The headline and, in square brackets, its translation, as CSL's styles have no place of its own for that."""
    if item.title and item.translated_title:
        return f"{item.title} [{item.translated_title}]"
    return item.title


def _csl_issued(day: PublicationDay) -> dict[str, Any]:
    """A day; where it is one of several, their range. ``circa`` says that it may be another."""
    if day.is_sure:
        return _csl_date(day.earliest)
    days = [day.earliest] if day.earliest == day.latest else [day.earliest, day.latest]
    return {"date-parts": [[d.year, d.month, d.day] for d in days], "circa": True}


def _csl_date(day: date) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _bibtex_entry(item: BibliographicItem) -> str:
    """With the fields of biblatex where BibTeX has none."""
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _bibtex_fields(item))
    return f"@article{{{item.id},\n{fields}}}\n"


def _bibtex_fields(item: BibliographicItem) -> Iterator[tuple[str, str]]:
    if item.title:  # in braces of its own, so that no style changes its capitals
        yield "title", f"{{{_escaped(item.title)}}}"
    if item.translated_title:
        yield "titleaddon", f"{{[{_escaped(item.translated_title)}]}}"
    if item.author:
        yield "author", f"{{{_escaped(item.author)}}}"
    if item.publisher:
        yield "journal", _escaped(item.publisher)
    yield "entrysubtype", "newspaper"
    if item.day and item.day.known:
        yield "year", str(item.day.known[0])
        yield "date", _bibtex_date(item.day)
    if item.address:
        yield "url", re.sub(r"[{}\\]", lambda sign: _IN_AN_ADDRESS[sign[0]], item.address)
    if item.accessed:
        yield "urldate", item.accessed.isoformat()
    yield "language", item.language
    yield "note", _escaped(" ".join((*item.notes, item.read_in)))


def _bibtex_date(day: PublicationDay) -> str:
    """As much of it as is known; biblatex reads EDTF's question mark."""
    written = "-".join(f"{part:02}" for part in day.known)
    return written + ("?" if day.is_inferred else "")


def _escaped(text: str) -> str:
    return re.sub(r"[\\~^{}%&#_$]", lambda sign: _SPECIAL[sign[0]], " ".join(text.split()))


def _ris_record(item: BibliographicItem) -> str:
    """What EndNote, Mendeley and RefWorks read."""
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _ris_fields(item)) + "ER  - \r\n"


def _ris_fields(item: BibliographicItem) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", item.id
    for tag, words in (
        ("TI", item.title),
        ("TT", item.translated_title),
        ("AU", item.author),
        ("T2", item.publisher),
    ):
        if words:
            yield tag, words
    if item.day and item.day.known:
        yield "PY", str(item.day.known[0])
        yield "DA", _ris_date(item.day)
    if item.address:
        yield "UR", item.address
    if item.accessed:
        yield "Y2", f"{item.accessed:%Y/%m/%d}/"
    yield "LA", item.language
    for note in (*item.notes, item.read_in):
        yield "N1", note


def _ris_date(day: PublicationDay) -> str:
    """``YYYY/MM/DD/other``: as much as is known, the rest empty; the last part holds what is doubtful, in EDTF."""
    parts = [f"{part:02}" for part in day.known]
    return "/".join([*parts, *[""] * (3 - len(parts)), "" if day.is_sure else day.edtf])


def _csl_json(items: Sequence[BibliographicItem]) -> str:
    return as_json([csl(item) for item in items], indent=1) + "\n"


def _bibtex(items: Sequence[BibliographicItem]) -> str:
    return "\n".join(map(_bibtex_entry, items))


def _ris(items: Sequence[BibliographicItem]) -> str:
    return "\r\n".join(map(_ris_record, items))


FORMATS: tuple[ReferenceFormat, ...] = (
    ReferenceFormat(
        "CSL-JSON",
        marked("All sources as a bibliography for Zotero, Pandoc and other citation software."),
        "json",
        "application/vnd.citationstyles.csl+json",
        _csl_json,
    ),
    ReferenceFormat(
        "BibTeX",
        marked("All sources as a bibliography for LaTeX."),
        "bib",
        "application/x-bibtex",
        _bibtex,
    ),
    ReferenceFormat(
        "RIS",
        marked("All sources as a bibliography for EndNote, Mendeley and other reference managers."),
        "ris",
        "application/x-research-info-systems",
        _ris,
    ),
)
"""In the order in which they are offered."""
