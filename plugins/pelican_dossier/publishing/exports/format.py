"""What every export is made of and made as."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition


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

    def link(self, target: str, file: str) -> str:
        """How ``file`` addresses a page of the site: in full where the public address is known."""
        return f"{self.site_url}/{target}" if self.site_url else addresses.relative(target, file)


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
