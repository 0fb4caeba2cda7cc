"""How a source and its passages are cited: a ready sentence, and files for programs that keep references."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.citations.cited import Cited, cited
from pelican_dossier.publishing.citations.formats import FORMATS, CitationFormat
from pelican_dossier.publishing.citations.sentence import Sentences

__all__ = ["FORMATS", "Citation", "CitationFile", "Cited", "citations", "cited"]


@dataclass(frozen=True, slots=True)
class CitationFile:
    """A source's citation for programs."""

    format: CitationFormat
    path: str
    """From the site's root."""
    download: str
    """The name under which it is kept."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence."""

    text: str
    language: str
    is_address: bool
    """An address is in no language."""


@dataclass(frozen=True, slots=True)
class Citation:
    """How one source is cited in one edition."""

    item: Cited
    sentence: LangString
    files: tuple[CitationFile, ...]

    def of_source(self) -> tuple[Piece, ...]:
        """The sentence."""
        return self._pieces(self.sentence.text)

    def of_passage(self, anchor: str) -> tuple[Piece, ...]:
        """The sentence with a passage's own address: in the place of the page's, or behind the original's."""
        page = self.item.page or self.item.id
        here, text = f"{page}#{anchor}", self.sentence.text
        if self.item.page and not self.item.url:
            return self._pieces(text.replace(page, here), here)
        return self._pieces(f"{text} {here}.", here)

    def _pieces(self, text: str, *addresses: str) -> tuple[Piece, ...]:
        """The headline under its own language, addresses under none."""
        known = [part for part in (*addresses, self.item.address) if part]
        apart = [*known, *filter(None, [self.item.title])]
        parts = re.split(f"({'|'.join(map(re.escape, apart))})", text) if apart else [text]
        languages = {self.item.title: self.item.language}
        spoken = self.sentence.language
        return tuple(Piece(part, languages.get(part, spoken), part in known) for part in parts if part)


def citations(edition: Edition, site_url: str) -> Mapping[str, Citation]:
    """Dispatch id -> how it is cited."""
    sentences = Sentences(edition)
    return {item.id: Citation(item, sentences.of(item), tuple(_files(item))) for item in cited(edition, site_url)}


def _files(item: Cited) -> Iterator[CitationFile]:
    for format_ in FORMATS:
        path = f"{item.path.removesuffix('index.html')}citation.{format_.ending}"
        yield CitationFile(format_, path, f"{item.id}.{format_.ending}", format_.written([item]).encode())
