"""What every export is made of and made as."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.desk.data import as_json
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.past import Past
from pelican_dossier.text.unseen import told

UNDATED = date(1970, 1, 1)
"""Stands where a format demands a day and the dossier has none."""
_ILLEGIBLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What neither XML nor iCalendar can hold."""
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The one view of a dossier that all exports are made from: nothing in it is withheld, nothing a draft."""

    editions: Sequence[Edition]
    data: Mapping[str, Any]
    """What ``dossier.json`` holds, as ``schemas/dossier-data.schema.json`` describes it."""
    site_url: str
    """The public address without a stroke at its end; empty where it is not known."""
    printed: Mapping[str, bytes] = field(default_factory=dict)
    """Path -> PDF; empty where nothing is printed."""
    past: Past = field(default_factory=Past)

    def link(self, target: str, file: str) -> str:
        """How ``file`` addresses a page of the site: in full where the public address is known."""
        return addresses.resolved(target, file, self.site_url)

    @property
    def updated(self) -> date:
        """The one day of the dossier."""
        return date.fromisoformat(self.data["updated"]) if self.data["updated"] else UNDATED


@dataclass(frozen=True, slots=True)
class File:
    """One file of an export."""

    path: str
    """From the site's root."""
    content: bytes
    language: str | None = None
    """Whose readers it is for; None for all."""
    is_listed: bool = True
    """Whether the page of downloads names it; what belongs to one page is offered there alone."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to take the dossier away."""

    name: str
    """As its users call it."""
    purpose: str
    """What it is for, in one sentence; a message of the interface."""
    media_type: str
    files: Callable[[View], Iterator[File]]


@dataclass(frozen=True, slots=True)
class Export:
    """A format with the files of one dossier."""

    format: Format
    files: tuple[File, ...]


def json_file(path: str, data: object, language: str | None = None) -> File:
    """A file of JSON, a value a line."""
    return File(path, (as_json(data, indent=1) + "\n").encode(), language)


def legible(text: str) -> str:
    """A text for other people's programs to show: without control characters, and with no sign that turns a line."""
    return told(_ILLEGIBLE.sub(_REPLACEMENT, text))
