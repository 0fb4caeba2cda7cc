"""Links to sources, and what is known of them in the reader’s language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from babel.support import NullTranslations

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.grounds import ground_sentence
from pelican_dossier.editions.inferred import published_words
from pelican_dossier.editions.outlets import OutletSign, outlet_of, sign_of
from pelican_dossier.editions.segments import html_datetime
from pelican_dossier.model import Dispatch, Part, Published, PublishedFrom, Reading
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.translation.catalogs import Translation

_DIGEST = re.compile(r"_[0-9a-f]{8,}\Z")
_PARTS: Mapping[str, str] = {
    "date-outlet-places": marked("a header with day, outlet and places"),
    "date": marked("a header with the day"),
    "place-and-outlet": marked("a header with place and outlet"),
    "place-outlet-in-brackets": marked("a header with place and outlet"),
    "days-and-names": marked("a header with days, places, outlets and authors"),
    "agency-in-brackets": marked("a header with the agency"),
    "dateline": marked("a header with places, day and agency"),
    "agency-credit": marked("the agency the dispatch is credited to"),
    "closing-note": marked("a note below the text on who wrote it or what was changed"),
    "closing-note-in-brackets": marked("a note below the text on who wrote it or what was changed"),
    "summary-bullet": marked("a bulleted summary before the text"),
    "headline": marked("the headline"),
    "short-line": marked("a subheading: a short line without a full stop"),
    "run-in-heading": marked("a subheading run into the paragraph"),
    "page-heading": marked("a heading on the page"),
    "related-links": marked("links to other articles, placed by the site below this one"),
    "other-links": marked("links to other articles, placed by the site below this one"),
    "comment-prompt": marked("the site’s prompt to leave a comment"),
    "page-tools": marked("the page’s tools and counters"),
    "share-prompt": marked("the site’s prompt to follow or share"),
    "trailing-mark": marked("a stray mark left by the site at the end of the text"),
    "running-head": marked("a running head or a page number"),
    "page-apparatus": marked("navigation or another fixed part of the site"),
    "outside-the-article": marked("on the page but outside the text"),
    "put-right": marked("the editors have decided so"),
    "hidden": marked("hidden on the page"),
    "archive-toolbar": marked("added above the page by the web archive that saved it"),
    "caption": marked("the caption or credit of a picture"),
    "reader-comments": marked("readers’ comments"),
    "share-bar": marked("the site’s share buttons"),
}

_PUBLISHED: Mapping[PublishedFrom, str] = {
    "stated": marked("stated in the dispatch"),
    "text": marked("stated in the text"),
    "inferred": marked("inferred"),
    "given": marked("given by the editors"),
    "unknown": marked("not known"),
}


def part_reason(part: Part, catalog: NullTranslations) -> str | None:
    """Why a part was told from the body; None for the body itself."""
    return catalog.gettext(_PARTS[part.rule]) if part.rule else None


def published_how(source: PublishedFrom, catalog: NullTranslations) -> str:
    """How a day of publication is known."""
    return catalog.gettext(_PUBLISHED[source])


_LANGUAGE_MODEL = marked("a language model")
_OUTWARD = re.compile(r"<a\b(?![^>]*\bdata-originalurl=)[^>]*?\bhref=\"(?P<url>https?://[^\"]*)\"")


@dataclass(frozen=True, slots=True)
class PublishedView:
    """The day of publication as the edition says it."""

    words: LangString | None
    datetime: str | None
    how: str
    grounds: tuple[str, ...]
    tip: str | None = None
    """Of a day that is inferred, its grounds, for those who point at it."""


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
    sign: OutletSign | None = None
    """That of the publisher."""
    outlet: str | None = None
    """What the publisher is told from others by, however its name is written."""

    @property
    def short_id(self) -> str:
        """Its id as people say it: without a digest at its end."""
        return _DIGEST.sub("", self.id)

    @property
    def name(self) -> LangString:
        """What it is told from others by: its outlet, else its headline."""
        return self.publisher or self.title


@dataclass(frozen=True, slots=True)
class ParagraphLink:
    """A paragraph by its number."""

    number: str
    """Its anchor: ``p8``."""
    counted: str
    """As people count, from one: 9."""
    href: str


@dataclass(frozen=True, slots=True)
class Credit:
    """Who or what translated, when, and who reviewed it."""

    translator: str | None
    is_machine: bool
    reviewer: str | None
    revised: str | None


def published_view(edition: Edition, published: Published, reading: Reading | None = None) -> PublishedView:
    """When a dispatch was published, and how that is known; ``reading`` is that of its text, if it is public."""
    catalog = edition.interface.catalog
    grounds = tuple(ground_sentence(edition, ground, reading) for ground in published.grounds)
    told = (catalog.gettext("Inferred; the dispatch does not say when it was published."),)
    return PublishedView(
        words=published_words(edition, published),
        datetime=html_datetime(published.value),
        how=published_how(published.source, catalog),
        grounds=grounds,
        tip=" ".join((*told, *grounds)) if published.source == "inferred" else None,
    )


@once
def source_link(edition: Edition, reading: Reading) -> SourceLink:
    """A public source in a list."""
    return _link(edition, reading.dispatch, reading.published, is_withdrawn=False)


@once
def all_links(edition: Edition) -> tuple[SourceLink, ...]:
    """Every source that has a page, the withdrawn ones last."""
    public = (source_link(edition, reading) for reading in edition.dossier.readings)
    return (*public, *(withdrawn_link(edition, dispatch) for dispatch in edition.dossier.withdrawn))


def withdrawn_link(edition: Edition, dispatch: Dispatch) -> SourceLink:
    """A withdrawn source in a list."""
    return _link(edition, dispatch, dispatch.published, is_withdrawn=True)


def _link(edition: Edition, dispatch: Dispatch, published: Published, *, is_withdrawn: bool) -> SourceLink:
    return SourceLink(
        id=dispatch.id,
        title=edition.title(dispatch),
        publisher=edition.name(dispatch.publisher, dispatch.language) if dispatch.publisher else None,
        published=published_view(edition, published, edition.readings.get(dispatch.id)),
        href=addresses.source(edition.language, dispatch.id),
        is_withdrawn=is_withdrawn,
        is_inferred=published.source == "inferred",
        sign=sign_of(edition, dispatch),
        outlet=outlet_of(edition, dispatch),
    )


def paragraph_link(edition: Edition, dispatch: str, paragraph: int) -> ParagraphLink:
    """A paragraph of a dispatch."""
    counted = edition.formats.number(paragraph + 1)
    return ParagraphLink(addresses.anchor(paragraph), counted, addresses.source(edition.language, dispatch, paragraph))


def credit(edition: Edition, translation: Translation) -> Credit:
    """What a catalog says of who made it."""
    day = edition.interface.formats.day(date.fromisoformat(translation.revised)) if translation.revised else None
    who = maker(edition, translation.translator, is_machine=translation.is_machine)
    return Credit(who, translation.is_machine, translation.reviewer, day)


def maker(edition: Edition, name: str | None, *, is_machine: bool) -> str | None:
    """Who translated or wrote: a person by name; a program by kind in the edition’s language, and by no product."""
    return edition.interface.catalog.gettext(_LANGUAGE_MODEL) if is_machine else name


def credits_of(edition: Edition) -> tuple[Credit, ...]:
    """Everybody who translated something that this edition shows, each once, by the latest day."""
    latest: dict[tuple[str | None, bool, str | None], Translation] = {}
    for reading in edition.dossier.readings:
        if (translation := edition.translation(reading.dispatch)) and translation.paragraphs:
            whose = translation.translator, translation.is_machine, translation.reviewer
            known = latest.setdefault(whose, translation)
            latest[whose] = max(known, translation, key=lambda one: one.revised or "")
    return tuple(credit(edition, translation) for translation in latest.values())


def robust_link(url: str, day: str | None, version: str | None = None) -> Iterator[tuple[str, str]]:
    """The attributes of a link to ``url``; ``day`` is when it was as it is cited, ``version`` where it is kept so.

    Where no archived version is known, any web archive finds one by address and day.
    """
    yield "data-originalurl", url
    if version:
        yield "data-versionurl", version
    if day:
        yield "data-versiondate", day


def robust(html: str, day: str | None) -> str:
    """HTML whose links that lead out are Robust Links; ``day`` is when it was written."""

    def link(match: re.Match[str]) -> str:
        attributes = (f'{name}="{value}"' for name, value in robust_link(match["url"], day))
        return f"{match[0]} {' '.join(attributes)}"

    return _OUTWARD.sub(link, html)
