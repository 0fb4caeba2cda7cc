"""CSL-JSON: what Zotero, Pandoc and every processor of the Citation Style Language read."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pelican_dossier.publishing.citations.cited import Cited
from pelican_dossier.publishing.citations.day import Day


def csl(item: Cited) -> dict[str, Any]:
    """One item, by the schema of CSL 1.0.2; what is not known is left out."""
    known: Mapping[str, Any] = {
        "id": item.id,
        "type": "article-newspaper",
        "title": full_title(item),
        "container-title": item.publisher,
        "issued": _issued(item.day) if item.day else None,
        "accessed": _date(item.retrieved) if item.retrieved and item.url else None,
        "URL": item.address,
        "language": item.language,
        "note": "\n".join((*item.notes, item.read_in)),
    }
    return {name: value for name, value in known.items() if value}


def full_title(item: Cited) -> str | None:
    """The headline and, in square brackets, its translation, as CSL's styles have no place of its own for that."""
    if item.title and item.translated_title:
        return f"{item.title} [{item.translated_title}]"
    return item.title


def _issued(day: Day) -> dict[str, Any]:
    """A day; where it is one of several, their range. ``circa`` says that it may be another."""
    if day.is_sure:
        return _date(day.earliest)
    days = [day.earliest] if day.earliest == day.latest else [day.earliest, day.latest]
    return {"date-parts": [[d.year, d.month, d.day] for d in days], "circa": True}


def _date(day: date) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]}
