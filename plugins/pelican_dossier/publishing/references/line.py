"""A reference as one line: who, headline, day; in which dossier, which paragraph, at what address, in what version.

What is not known is left out, but the day, of which it is said that it is not known. The line is surer of nothing than
the page: a day that was inferred says so, and a headline that the editors gave stands in brackets.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.languages import comma
from pelican_dossier.model.langstring import marked
from pelican_dossier.publishing.data import updated_on, updated_words
from pelican_dossier.publishing.references.item import BibliographicItem

_IN_BRACKETS, _QUOTED = marked("[%(headline)s]"), marked("“%(headline)s”")
_PLACE = "%(headline)s"


@dataclass(frozen=True, slots=True)
class ReferencePart:
    """A stretch of a line."""

    text: str
    language: str
    is_address: bool = False
    """An address is in no language."""


class LineWriter:
    """Writes the lines of one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition.interface
        self._title = edition.words(edition.settings.title)
        self._comma = comma(self._edition.language)
        updated = updated_on(edition.dossier, edition.settings)
        # without the editors' word, the day is that of the newest dispatch, which no version need have
        said = marked("version of %(date)s") if edition.settings.updated else marked("dispatches up to %(date)s")
        version = self._edition.catalog.gettext(said)
        self._version = version % {"date": updated_words(edition, updated)} if updated else None

    def __getstate__(self) -> object:
        """What lines are written by, beside the interface: a page with one is kept by it."""
        return self._edition.language, self._title, self._comma, self._version

    def line(self, item: BibliographicItem, paragraph: int | None) -> tuple[ReferencePart, ...]:
        """The line of a source, or of a paragraph of it."""
        own, gettext = self._edition.language, self._edition.catalog.gettext
        where = [self._dossier()]
        if paragraph is not None:
            number = self._edition.formats.number(paragraph + 1)
            where.append([ReferencePart(gettext("para. %(number)s") % {"number": number}, own)])
        if item.page:
            where.append([_address(item.page, item.language, paragraph)])
        if self._version:
            where.append([ReferencePart(self._version, own)])
        original = [ReferencePart(item.url, own, is_address=True)] if item.url else []
        first = self._joined([*self._who(item), self._headline(item), self._day(item), original])
        return (*first, ReferencePart(". ", own), *self._joined(where), ReferencePart(".", own))

    def _who(self, item: BibliographicItem) -> Iterator[list[ReferencePart]]:
        outlets = item.publisher_language or self._edition.language
        for name, language in ((item.author, item.language), (item.publisher, outlets)):
            if name:
                yield [ReferencePart(name, language)]

    def _dossier(self) -> list[ReferencePart]:
        if not self._title:
            return []
        own = self._edition.language
        before, _, after = self._edition.catalog.gettext("In: %(dossier)s").partition("%(dossier)s")
        title = ReferencePart(self._title.text, self._title.language)
        return [ReferencePart(before, own), title, *([ReferencePart(after, own)] if after else [])]

    def _headline(self, item: BibliographicItem) -> list[ReferencePart]:
        headline = item.headline
        if headline is None:
            return []
        own, marks = self._edition.language, _IN_BRACKETS if item.is_headline_given else _QUOTED
        before, _, after = self._edition.catalog.gettext(marks).partition(_PLACE)
        return [ReferencePart(before, own), ReferencePart(headline.text, headline.language), ReferencePart(after, own)]

    def _day(self, item: BibliographicItem) -> list[ReferencePart]:
        own, formats = self._edition.language, self._edition.formats
        if item.day is None:
            return [ReferencePart(self._edition.catalog.gettext("date not known"), own)]
        words = formats.dated(item.day.span, None, None, is_inferred=item.day.is_inferred)
        return [ReferencePart(words if item.day.is_sure or item.day.is_inferred else f"[{words}?]", own)]

    def _joined(self, groups: Sequence[list[ReferencePart]]) -> Iterator[ReferencePart]:
        comma = ReferencePart(self._comma, self._edition.language)
        told = [group for group in groups if group]
        return chain.from_iterable((comma, *group) if at else group for at, group in enumerate(told))


def _address(page: str, language: str, paragraph: int | None) -> ReferencePart:
    text = page if paragraph is None else f"{page}#{addresses.anchor(paragraph)}"
    return ReferencePart(text, language, is_address=True)
