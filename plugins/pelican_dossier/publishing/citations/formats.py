"""The formats of programs that keep references: one line a format."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pelican_dossier.editions.interface import marked
from pelican_dossier.publishing.citations.bibtex import bibtex
from pelican_dossier.publishing.citations.cited import Cited
from pelican_dossier.publishing.citations.csl import csl
from pelican_dossier.publishing.citations.ris import ris
from pelican_dossier.publishing.data import as_json


@dataclass(frozen=True, slots=True)
class CitationFormat:
    """One way to write citations down."""

    name: str
    """As its users call it."""
    purpose: str
    """What a whole bibliography in it is for; a message of the interface."""
    ending: str
    media_type: str
    written: Callable[[Sequence[Cited]], str]


def _csl_json(items: Sequence[Cited]) -> str:
    return as_json([csl(item) for item in items], indent=1) + "\n"


def _bibtex(items: Sequence[Cited]) -> str:
    return "\n".join(bibtex(item) for item in items)


def _ris(items: Sequence[Cited]) -> str:
    return "\r\n".join(ris(item) for item in items)


FORMATS: tuple[CitationFormat, ...] = (
    CitationFormat(
        "CSL-JSON",
        marked("All sources as a bibliography for Zotero, Pandoc and other programs that format citations."),
        "json",
        "application/vnd.citationstyles.csl+json",
        _csl_json,
    ),
    CitationFormat(
        "BibTeX",
        marked("All sources as a bibliography for LaTeX."),
        "bib",
        "application/x-bibtex",
        _bibtex,
    ),
    CitationFormat(
        "RIS",
        marked("All sources as a bibliography for EndNote, Mendeley and other programs that keep references."),
        "ris",
        "application/x-research-info-systems",
        _ris,
    ),
)
"""In the order in which they are offered."""
