"""Findings as readers see them: what cannot be, on what grounds, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pelican_dossier.editions import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.interface import marked
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.model import Finding, FindingKind, Passage, Reading

SEVERITY: Mapping[FindingKind, str] = {
    "impossible": "serious",
    "disagreement": "serious",
    "unreadable": "slight",
    "missing": "slight",
}
"""Whether a reader who does not know of it is misled."""

_KINDS: Mapping[FindingKind, str] = {
    "impossible": marked("impossible"),
    "disagreement": marked("sources disagree"),
    "unreadable": marked("unreadable"),
    "missing": marked("missing"),
}

_TITLES: Mapping[str, str] = {
    "no-publication-date": marked("No date of publication"),
    "no-such-day": marked("A day that does not exist"),
    "weekday-mismatch": marked("Weekday and date disagree"),
    "not-todays-weekday": marked("Weekday and day of publication disagree"),
    "two-month-names": marked("Two months in the place of one"),
    "near-year-is-another": marked("A year that is not the one said"),
    "impossible-deadline": marked("A deadline that cannot be"),
    "future-told-as-past": marked("A day to come, told as past"),
    "order-of-digits": marked("Day or month first"),
    "two-calendars-disagree": marked("Two calendars disagree"),
}

_SENTENCES: Mapping[str, str] = {
    "no-publication-date": marked("The dispatch does not state when it was published."),
    "no-such-day": marked("“%(date)s” is no day of the calendar."),
    "weekday-mismatch": marked("The text says “%(words)s”, but %(date)s is a %(weekday)s."),
    "not-todays-weekday": marked(
        "The text says “%(words)s”, but by the day of publication that is %(date)s, a %(weekday)s."
    ),
    "two-month-names": marked(
        "“%(words)s” puts “%(first)s” and “%(second)s” in the place of one month; no value is guessed."
    ),
    "near-year-is-another": marked("The text says “%(words)s”, but by the day of publication that year is %(meant)s."),
    "impossible-deadline": marked(
        "“%(stretch)s”, counted from %(begins)s, ends on %(ends)s; “%(deadline)s” is over on %(limit)s already."
    ),
    "future-told-as-past": marked("“%(words)s” is told as past in a dispatch of %(published)s."),
    "order-of-digits": marked(
        "“%(words)s” may be %(day_first)s or %(month_first)s: the dispatch does not say which it puts first."
    ),
    "two-calendars-disagree": marked("“%(first)s” is %(first_day)s; “%(second)s” beside it is %(second_day)s."),
}
_DATES = frozenset("begins ends limit published day_first month_first first_day second_day meant likely".split())
"""Arguments that are EDTF values; ``date`` is one where a weekday goes with it."""

_LIKELY: Mapping[str, str] = {
    "the-month-is-named": marked("Likely: %(likely)s, since month and year are named."),
    "the-date-is-finer": marked("Likely: %(likely)s, since a date says more than its weekday."),
    "the-weekday-is-named": marked("Likely: %(likely)s, the nearest such weekday."),
    "the-year-is-named": marked("Likely: %(likely)s, since that year is written out."),
    "the-stretch-ends-then": marked("Likely: %(likely)s, when that stretch ends."),
    "inferred-from-the-text": marked("Inferred from the text: %(likely)s."),
}


@dataclass(frozen=True, slots=True)
class FindingPassage:
    """One place that a finding names."""

    source: SourceLink
    href: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with its grounds in the edition's language."""

    id: str
    title: str
    kind: str
    severity: str
    sentence: str
    likely: str | None
    passages: tuple[FindingPassage, ...]
    href: str


def finding_views(edition: Edition) -> tuple[FindingView, ...]:
    """Every finding of the dossier."""
    return tuple(_view(edition, finding) for finding in edition.dossier.findings)


def findings_in(edition: Edition, reading: Reading) -> dict[int, tuple[FindingView, ...]]:
    """Paragraph -> the findings that one dispatch's page shows beside it."""
    places: dict[int, tuple[FindingView, ...]] = {}
    for finding in edition.findings_of.get(reading.dispatch.id, ()):
        here = [passage.paragraph for passage in finding.passages if passage.source == reading.dispatch.id]
        for paragraph in dict.fromkeys(here):
            places[paragraph] = (*places.get(paragraph, ()), _view(edition, finding))
    return places


def finding_sentence(edition: Edition, finding: Finding) -> str:
    """The grounds in one sentence."""
    return edition.catalog.gettext(_SENTENCES[finding.rule]) % _arguments(edition, finding)


def _view(edition: Edition, finding: Finding) -> FindingView:
    because = finding.ground.args.get("likely_because")
    likely = edition.catalog.gettext(_LIKELY[str(because)]) % _arguments(edition, finding) if because else None
    return FindingView(
        id=finding.id,
        title=edition.catalog.gettext(_TITLES[finding.rule]),
        kind=edition.catalog.gettext(_KINDS[finding.kind]),
        severity=SEVERITY[finding.kind],
        sentence=finding_sentence(edition, finding),
        likely=likely,
        passages=tuple(_passage(edition, passage) for passage in finding.passages),
        href=addresses.finding(edition.language, finding.id),
    )


def _arguments(edition: Edition, finding: Finding) -> dict[str, str]:
    """What is quoted is isolated, whatever its direction; what is a date is written as the edition writes dates."""
    args = finding.ground.args
    said = {
        name: edition.formats.edtf(str(value).zfill(4)) if name in _DATES else f"\u2068{value}\u2069"
        for name, value in args.items()
    }
    if "weekday" in _SENTENCES[finding.rule]:
        day = date.fromisoformat(str(args["date"]))
        said |= {"date": edition.formats.day(day), "weekday": edition.formats.weekday(day)}
    return said


def _passage(edition: Edition, passage: Passage) -> FindingPassage:
    return FindingPassage(
        source=source_link(edition, edition.readings[passage.source]),
        href=addresses.source(edition.language, passage.source, passage.paragraph),
        paragraph=passage.paragraph,
    )
