"""Grounds as sentences: every rule that a reading names, said in the reader's language."""

from collections.abc import Mapping

from babel.support import NullTranslations

from pelican_dossier.editions.formats import Formats
from pelican_dossier.model import Ground, Part, PublishedFrom
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.langstring import isolated, marked

_GROUNDS: Mapping[str, str] = {
    "stated-in-header": marked("The first line of the dispatch gives the day: “%(text)s”."),
    "stated-in-page": marked("The saved page states the day of publication: “%(text)s”."),
    "stated-in-sidecar": marked("The editors state the day: %(date)s."),
    "given-by-caller": marked("The day was given from outside the text: %(date)s."),
    "today-beside-a-date": marked("The text names its own day: “%(today)s” stands beside “%(date)s”."),
    "near-day-beside-a-date": marked("“%(today)s” stands beside “%(date)s”, which tells the day of the dispatch."),
    "inferred-deadline": marked("“%(stretch)s” ends with “%(deadline)s”: the dispatch was written that long before."),
    "dateline-in-two-calendars": marked("A short line before the text gives the day in two calendars: “%(date)s”."),
    "inferred-us-election": marked("“%(date)s” is said of an election in the United States."),
    "inferred-weekday": marked("“%(weekday)s” tells the weekday of the dispatch."),
    "inferred-news-weekday": marked("The opening sentence dates its news “%(weekday)s”."),
    "inferred-weekday-beside-a-date": marked("“%(weekday)s” stands beside “%(date)s”."),
    "inferred-after-past": marked("“%(date)s” is told as past."),
    "inferred-before-future": marked("“%(date)s” is told as still to come."),
}

_OUTSIDE = frozenset({"stated-in-sidecar", "given-by-caller"})
"""Rules whose ``date`` is a value and no words of the dispatch."""

_PARTS: Mapping[str, str] = {
    "date-outlet-places": marked("a header: day, outlet and places"),
    "date": marked("a header: the day"),
    "place-and-outlet": marked("a header: place and outlet"),
    "place-outlet-in-brackets": marked("a header: place and outlet"),
    "summary-bullet": marked("a summary in bullets before the article"),
    "headline": marked("the headline"),
    "short-line": marked("a subheading: a short line without a stop"),
    "run-in-heading": marked("a subheading that was run into the paragraph"),
    "page-heading": marked("a heading of the page"),
    "related-links": marked("links to other articles, set by the site under this one"),
    "comment-prompt": marked("the site’s prompt to leave a comment"),
    "share-prompt": marked("the site’s prompt to follow or share"),
    "trailing-mark": marked("a stray mark left by the site at the end of the text"),
    "page-apparatus": marked("navigation or another standing part of the site"),
    "outside-the-article": marked("stands on the page outside the article"),
}

_PUBLISHED: Mapping[PublishedFrom, str] = {
    "stated": marked("stated by the dispatch"),
    "text": marked("stated in the text"),
    "inferred": marked("inferred"),
    "given": marked("stated by the editors"),
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
