"""References to a source and its passages: a ready sentence, and files for the programs that keep them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.model.langstring import LangString
from pelican_dossier.publishing.references.formats import FORMATS, ReferenceFormat
from pelican_dossier.publishing.references.item import BibliographicItem, items
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
class ReferencePart:
    """A stretch of a sentence."""

    text: str
    language: str
    is_address: bool
    """An address is in no language."""


@dataclass(frozen=True, slots=True)
class Reference:
    """How one source is referred to in one edition."""

    item: BibliographicItem
    sentence: LangString
    files: tuple[ReferenceFile, ...]

    def of_source(self) -> tuple[ReferencePart, ...]:
        """The sentence."""
        return self._parts(self.sentence.text)

    def of_passage(self, anchor: str) -> tuple[ReferencePart, ...]:
        """The sentence with a passage's own address: in the place of the page's, or behind the original's."""
        page = self.item.page or self.item.id
        here, text = f"{page}#{anchor}", self.sentence.text
        if self.item.page and not self.item.url:
            return self._parts(text.replace(page, here), here)
        return self._parts(f"{text} {here}.", here)

    def _parts(self, text: str, *also: str) -> tuple[ReferencePart, ...]:
        """The headline under its own language, addresses under none."""
        known = [part for part in (*also, self.item.address) if part]
        apart = [*known, *filter(None, [self.item.title])]
        parts = _divided(text, apart)
        languages = {self.item.title: self.item.language}
        spoken = self.sentence.language
        return tuple(ReferencePart(part, languages.get(part, spoken), part in known) for part in parts if part)


def _divided(text: str, apart: Sequence[str]) -> Iterator[str]:
    """The text cut before and behind what is set apart; an expression for each passage would cost more than they do."""
    at = 0
    while found := [(place, number) for number, one in enumerate(apart) if (place := text.find(one, at)) >= 0]:
        place, number = min(found)
        yield text[at:place]
        at = place + len(apart[number])
        yield text[place:at]
    yield text[at:]


def references(edition: Edition, site_url: str) -> Mapping[str, Reference]:
    """Dispatch id -> its reference."""
    renderer = ReferenceRenderer(edition)
    return {item.id: Reference(item, renderer.of(item), tuple(_files(item))) for item in items(edition, site_url)}


def _files(item: BibliographicItem) -> Iterator[ReferenceFile]:
    for format_ in FORMATS:
        path = addresses.reference(item.path, format_.ending)
        yield ReferenceFile(format_, path, f"{item.id}.{format_.ending}", format_.written([item]).encode())
