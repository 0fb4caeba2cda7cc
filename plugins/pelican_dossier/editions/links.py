"""A source as lists, timelines and neighbours name it, its paragraphs, who translated it, and links that lead out.

What leads out is a Robust Link (https://robustlinks.mementoweb.org/spec/), so that it can be found later.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.grounds import ground_sentence, published_how
from pelican_dossier.editions.segments import html_datetime
from pelican_dossier.model import Dispatch, Published, Reading
from pelican_dossier.model.langstring import LangString
from pelican_dossier.translation.catalogs import Translation

_OUTWARD = re.compile(r"<a\b(?![^>]*\bdata-originalurl=)[^>]*?\bhref=\"(?P<url>https?://[^\"]*)\"")


@dataclass(frozen=True, slots=True)
class PublishedView:
    """The day of publication as the edition says it."""

    words: LangString | None
    datetime: str | None
    how: str
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A source as lists and neighbours name it."""

    id: str
    title: LangString
    publisher: LangString | None
    published: PublishedView
    href: str
    is_withdrawn: bool = False
    is_inferred: bool = False
    """The day is not stated anywhere."""


@dataclass(frozen=True, slots=True)
class ParagraphLink:
    """A paragraph by its number."""

    number: str
    """Its anchor: ``p8``."""
    href: str


@dataclass(frozen=True, slots=True)
class Credit:
    """Who or what translated, when, and who reviewed it."""

    translator: str | None
    is_machine: bool
    reviewer: str | None
    revised: str | None


def published_view(edition: Edition, published: Published) -> PublishedView:
    """When a dispatch was published, and how that is known."""
    catalog, formats = edition.interface.catalog, edition.interface.formats
    return PublishedView(
        words=edition.dated(published.value) if published.value else None,
        datetime=html_datetime(published.value),
        how=published_how(published.source, catalog),
        grounds=tuple(ground_sentence(ground, catalog, formats) for ground in published.grounds),
    )


@once
def source_link(edition: Edition, reading: Reading) -> SourceLink:
    """A public source in a list."""
    return _link(edition, reading.dispatch, reading.published, is_withdrawn=False)


def withdrawn_link(edition: Edition, dispatch: Dispatch) -> SourceLink:
    """A withdrawn source in a list."""
    return _link(edition, dispatch, dispatch.published, is_withdrawn=True)


def _link(edition: Edition, dispatch: Dispatch, published: Published, *, is_withdrawn: bool) -> SourceLink:
    return SourceLink(
        id=dispatch.id,
        title=edition.title(dispatch),
        publisher=edition.name(dispatch.publisher, dispatch.language) if dispatch.publisher else None,
        published=published_view(edition, published),
        href=addresses.source(edition.language, dispatch.id),
        is_withdrawn=is_withdrawn,
        is_inferred=published.source == "inferred",
    )


def paragraph_link(edition: Edition, dispatch: str, paragraph: int) -> ParagraphLink:
    """A paragraph of a dispatch."""
    return ParagraphLink(addresses.anchor(paragraph), addresses.source(edition.language, dispatch, paragraph))


def credit(edition: Edition, translation: Translation) -> Credit:
    """What a catalog says of who made it."""
    day = edition.interface.formats.day(date.fromisoformat(translation.revised)) if translation.revised else None
    return Credit(translation.translator, translation.is_machine, translation.reviewer, day)


def credits_of(edition: Edition) -> tuple[Credit, ...]:
    """Everybody who translated something that this edition shows, each once, by the latest day."""
    latest: dict[tuple[str | None, bool, str | None], Translation] = {}
    for reading in edition.dossier.readings:
        if translation := edition.translation(reading.dispatch):
            whose = translation.translator, translation.is_machine, translation.reviewer
            known = latest.setdefault(whose, translation)
            latest[whose] = max(known, translation, key=lambda one: one.revised or "")
    return tuple(credit(edition, translation) for translation in latest.values())


def robust_link(url: str, day: str | None) -> Iterator[tuple[str, str]]:
    """The attributes of a link to ``url``; ``day`` is when it was as it is cited.

    No archived version is named, since none is known to the dossier; by address and day any web archive finds one.
    """
    yield "data-originalurl", url
    if day:
        yield "data-versiondate", day


def robust(html: str, day: str | None) -> str:
    """HTML whose links that lead out are Robust Links; ``day`` is when it was written."""

    def link(match: re.Match[str]) -> str:
        attributes = (f'{name}="{value}"' for name, value in robust_link(match["url"], day))
        return f"{match[0]} {' '.join(attributes)}"

    return _OUTWARD.sub(link, html)
