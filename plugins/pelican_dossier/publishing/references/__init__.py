"""References to a source and its paragraphs: a line to copy, an entry in a published style, files for programs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.references.formats import FORMATS, ReferenceFormat
from pelican_dossier.publishing.references.item import BibliographicItem, items
from pelican_dossier.publishing.references.line import LineWriter, ReferencePart
from pelican_dossier.publishing.references.rendering import ReferenceRenderer


@dataclass(frozen=True, slots=True)
class ReferenceFile:
    """A source's reference for programs."""

    format: ReferenceFormat
    path: str
    """From the site's root."""
    download: str
    """The name under which it is kept."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Reference:
    """How one source is referred to in one edition."""

    item: BibliographicItem
    lines: LineWriter
    sentence: LangString
    """As an entry of a bibliography, in a published style."""
    files: tuple[ReferenceFile, ...]

    def line(self, paragraph: int | None = None) -> tuple[ReferencePart, ...]:
        """What readers copy: of the source, or of a paragraph with its own address."""
        return self.lines.line(self.item, paragraph)

    def entry(self) -> tuple[ReferencePart, ...]:
        """The sentence in the parts that a page sets apart: the headline in its own language, addresses in none."""
        known = [self.item.address] if self.item.address else []
        parts = _divided(self.sentence.text, [*known, *filter(None, [self.item.title])])
        languages = {self.item.title: self.item.language}
        spoken = self.sentence.language
        return tuple(ReferencePart(part, languages.get(part, spoken), part in known) for part in parts if part)


def _divided(text: str, apart: Sequence[str]) -> Iterator[str]:
    """The text cut before and behind what is set apart."""
    at = 0
    while found := [(place, number) for number, one in enumerate(apart) if (place := text.find(one, at)) >= 0]:
        place, number = min(found)
        yield text[at:place]
        at = place + len(apart[number])
        yield text[place:at]
    yield text[at:]


def references(edition: Edition, site_url: str) -> Mapping[str, Reference]:
    """Dispatch id -> its reference."""
    renderer, lines = ReferenceRenderer(edition), LineWriter(edition)
    return {
        item.id: Reference(item, lines, renderer.of(item), tuple(_files(item))) for item in items(edition, site_url)
    }


def _files(item: BibliographicItem) -> Iterator[ReferenceFile]:
    for format_ in FORMATS:
        path = addresses.reference(item.path, format_.ending)
        yield ReferenceFile(format_, path, f"{item.id}.{format_.ending}", format_.written([item]).encode())
