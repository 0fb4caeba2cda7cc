"""Links to sources, and the grounds of what is known of them as sentences, in the reader’s language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from babel.support import NullTranslations

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.formats import Formats
from pelican_dossier.editions.inferred import published_words
from pelican_dossier.editions.outlets import OutletSign, sign_of
from pelican_dossier.editions.segments import html_datetime
from pelican_dossier.model import Dispatch, Ground, Part, Published, PublishedFrom, Reading
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import LangString, isolated, marked
from pelican_dossier.translation.catalogs import Translation

_GROUNDS: Mapping[str, str] = {
    "stated-in-header": marked("A line above the article gives the day: “%(text)s”."),
    "dated-in-dateline": marked("The dateline that the article opens with gives the day: “%(text)s”."),
    "updated-in-header": marked("It was changed on “%(text)s”, and so published no later."),
    "stated-in-page": marked("The saved page states the day of publication in %(by)s: “%(text)s”."),
    "stated-in-page-in-utc": marked("The saved page states in %(by)s: “%(text)s”, which is this day by its own clock."),
    "stated-in-page-of-two-days": marked(
        "The saved page states in %(by)s: “%(text)s”, in UTC; by the outlet’s own clock it may be another day."
    ),
    "stated-in-page-by-own-clock": marked(
        "The saved page states in %(by)s: “%(text)s”, which is this day by the outlet’s clock (%(zone)s)."
    ),
    "shown-by-page": marked("A line beside the headline tells the day: “%(date)s”."),
    "found-on-page": marked("A short line of the page, which states no day, shows one: “%(date)s”."),
    "stated-in-sidecar": marked("The editors give the day as %(date)s."),
    "given-by-caller": marked("The day was supplied from outside the text: %(date)s."),
    "today-beside-a-date": marked("The text gives its own day: “%(today)s” appears beside “%(date)s”."),
    "near-day-beside-a-date": marked("“%(today)s” appears beside “%(date)s”, which gives the day of the dispatch."),
    "inferred-deadline": marked(
        "“%(stretch)s” ends with “%(deadline)s”, so the dispatch was written that long before it."
    ),
    "dateline-in-two-calendars": marked("A short line before the text gives the day in two calendars: “%(date)s”."),
    "inferred-us-election": marked("“%(date)s” refers to an election in the United States."),
    "inferred-weekday": marked("“%(weekday)s” gives the weekday of the dispatch."),
    "inferred-news-weekday": marked("The opening sentence dates its news to “%(weekday)s”."),
    "inferred-weekday-beside-a-date": marked("“%(weekday)s” appears beside “%(date)s”."),
    "inferred-after-past": marked("The text treats “%(date)s” as past."),
    "inferred-before-future": marked("The text treats “%(date)s” as still to come."),
}

_OUTSIDE = frozenset({"stated-in-sidecar", "given-by-caller"})
"""Rules whose ``date`` is a value and no words of the dispatch."""

_PARTS: Mapping[str, str] = {
    "date-outlet-places": marked("a header: day, outlet and places"),
    "date": marked("a header: the day"),
    "place-and-outlet": marked("a header: place and outlet"),
    "place-outlet-in-brackets": marked("a header: place and outlet"),
    "days-and-names": marked("a header: days, places, outlets, who wrote it"),
    "agency-in-brackets": marked("a header: the agency"),
    "dateline": marked("a header: places, day and agency"),
    "agency-credit": marked("the agency that the article is credited to"),
    "closing-note": marked("a note below the article on who made it or what was changed"),
    "closing-note-in-brackets": marked("a note below the article on who made it or what was changed"),
    "summary-bullet": marked("a summary in bullets before the article"),
    "headline": marked("the headline"),
    "short-line": marked("a subheading: a short line without a stop"),
    "run-in-heading": marked("a subheading that was run into the paragraph"),
    "page-heading": marked("a heading of the page"),
    "related-links": marked("links to other articles, set by the site under this one"),
    "other-links": marked("links to other articles, set by the site under this one"),
    "comment-prompt": marked("the site’s prompt to leave a comment"),
    "share-prompt": marked("the site’s prompt to follow or share"),
    "trailing-mark": marked("a stray mark left by the site at the end of the text"),
    "running-head": marked("stands at the edge of every page: a running head or its number"),
    "page-apparatus": marked("navigation or another standing part of the site"),
    "outside-the-article": marked("stands on the page outside the article"),
    "put-right": marked("the editors say so"),
    "hidden": marked("a browser is told not to show it"),
    "archive-toolbar": marked("set above the page by the web archive that kept it"),
    "caption": marked("the caption or credit of a picture"),
    "reader-comments": marked("what readers wrote below the article"),
    "share-bar": marked("the site’s buttons for sharing the article"),
}

_PUBLISHED: Mapping[PublishedFrom, str] = {
    "stated": marked("stated in the dispatch"),
    "text": marked("stated in the text"),
    "inferred": marked("inferred"),
    "given": marked("given by the editors"),
    "unknown": marked("not known"),
}


def ground_sentence(ground: Ground, catalog: NullTranslations, formats: Formats) -> str:
    """One ground in one sentence; what it quotes is isolated, whatever its direction."""
    quoted = {name: isolated(str(value)) for name, value in ground.args.items()}
    if ground.rule in _OUTSIDE:
        quoted |= {name: formats.edtf(value) for name, value in ground.args.items() if isinstance(value, Edtf)}
    return str(catalog.gettext(_GROUNDS[ground.rule])) % quoted


def part_reason(part: Part, catalog: NullTranslations) -> str | None:
    """Why a part was told from the body; None for the body itself."""
    return catalog.gettext(_PARTS[part.rule]) if part.rule else None


def published_how(source: PublishedFrom, catalog: NullTranslations) -> str:
    """How a day of publication is known."""
    return catalog.gettext(_PUBLISHED[source])


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


def published_view(edition: Edition, published: Published) -> PublishedView:
    """When a dispatch was published, and how that is known."""
    catalog, formats = edition.interface.catalog, edition.interface.formats
    grounds = tuple(ground_sentence(ground, catalog, formats) for ground in published.grounds)
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
        published=published_view(edition, published),
        href=addresses.source(edition.language, dispatch.id),
        is_withdrawn=is_withdrawn,
        is_inferred=published.source == "inferred",
        sign=sign_of(edition, dispatch),
    )


def paragraph_link(edition: Edition, dispatch: str, paragraph: int) -> ParagraphLink:
    """A paragraph of a dispatch."""
    counted = edition.formats.number(paragraph + 1)
    return ParagraphLink(addresses.anchor(paragraph), counted, addresses.source(edition.language, dispatch, paragraph))


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
