"""What happened and what was published, with how sure each date is in words: for exports that know days alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.findingwords import finding_sentence
from pelican_dossier.editions.questions import asked_words
from pelican_dossier.editions.timeline import Entry, timeline
from pelican_dossier.model import Event, Passage
from pelican_dossier.model.findingkinds import Conflict
from pelican_dossier.model.langstring import LangString, isolated, marked

_TITLE_WORDS = 14
"""Words of a sentence that name an event which the editors have not named."""
_PRECISIONS: Mapping[str, str] = {
    "week": marked("Only the week is known, not the day."),
    "month": marked("Only the month is known, not the day."),
    "year": marked("Only the year is known, not the day."),
    "range": marked("This is a period, not a single day."),
}
_PARTS = frozenset({"START", "MID", "END"})
_SIGNED = marked("%(date)s (%(sign)s)")
_LIMIT = marked("The text gives a limit, not the day itself.")
_DOUBTFUL = marked("The date is doubtful.")
_RECKONED = marked("Worked out from “%(words)s”.")
_INFERRED = marked("The publication date was inferred; the dispatch does not state it.")
_DISPUTED: Mapping[Conflict, str] = {
    "contradiction": marked("Contradiction: %(question)s"),
    "differing accounts": marked("Differing accounts: %(question)s"),
}
_TOLD = frozenset({"contradiction", "impossible", "differing accounts", "unreadable"})
"""Kinds of findings that bear on whether a date is right."""


@dataclass(frozen=True, slots=True)
class Link:
    """A page that a happening leads back to."""

    words: LangString
    href: str
    """From the site's root."""
    address: str | None = None
    """Of the passage that stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event or a publication."""

    id: str
    kind: str
    """``event`` or ``publication``."""
    value: str
    mod: str | None = None
    bound: str | None = None
    earliest: date
    latest: date
    precision: str
    """``day``, ``week``, ``month``, ``year`` or ``range``."""
    when: LangString
    """The date with its modifier, its bound, and whether it is doubtful or inferred."""
    is_sure: bool
    """It is the very day: neither coarser nor limited, hedged, doubtful, inferred or disputed."""
    is_doubtful: bool = False
    is_inferred: bool
    """It is an inferred day of publication, or was reckoned from one."""
    title: LangString
    """The editors', else how the clearest sentence begins; of a publication, the source's."""
    sentence: LangString | None = None
    notes: tuple[LangString, ...]
    """How sure the date is, a sentence each."""
    links: tuple[Link, ...]
    """The passages that date it."""
    disputes: tuple[Link, ...] = ()
    """What accounts differ on about it, or what cannot be, and where that is told."""

    @property
    def is_disputed(self) -> bool:
        """Whether accounts differ about it, or its source cannot mean what it says."""
        return bool(self.disputes)


@once
def happenings(edition: Edition) -> tuple[Happening, ...]:
    """Everything on the timeline of one edition, in its order."""
    events = {event.id: event for event in edition.dossier.events}
    disputes = _Disputes(edition)
    return tuple(
        _event(edition, entry, events[entry.id], disputes) if entry.id else _publication(edition, entry)
        for entry in timeline(edition)
    )


def _publication(edition: Edition, entry: Entry) -> Happening:
    published, is_inferred = edition.readings[entry.source.id].published, entry.source.is_inferred
    notes = [edition.catalog.gettext(_INFERRED), *entry.source.published.grounds] if is_inferred else []
    assert published.earliest is not None
    assert published.latest is not None
    return Happening(
        id=f"published-{entry.source.id}",
        kind="publication",
        value=str(published.value),
        earliest=published.earliest,
        latest=published.latest,
        precision=entry.precision,
        when=_signed(edition, entry.words, "inferred" if is_inferred else None),
        is_sure=entry.precision == "day" and not is_inferred,
        is_inferred=is_inferred,
        title=entry.source.title,
        notes=_said(edition, [*_coarse(edition, entry), *notes]),
        links=(Link(entry.source.title, entry.source.href, entry.source.id),),
    )


def _event(edition: Edition, entry: Entry, event: Event, disputes: "_Disputes") -> Happening:
    titles = {teller.source.id: teller.source.title for teller in entry.told_by}
    disputed = list(disputes.about(event.passages))
    is_inferred = entry.is_relative and entry.source.is_inferred
    notes = [*_how_sure(edition, entry, event.mod), *([edition.catalog.gettext(_INFERRED)] if is_inferred else [])]
    hedges = event.mod, event.bound, entry.is_doubtful, is_inferred, disputed
    assert entry.clause is not None
    return Happening(
        id=event.id,
        kind="event",
        value=str(event.value),
        mod=event.mod,
        bound=event.bound,
        earliest=event.earliest,
        latest=event.latest,
        precision=entry.precision,
        when=_signed(edition, entry.words, "doubtful" if entry.is_doubtful else None),
        is_sure=entry.precision == "day" and not any(hedges),
        is_doubtful=entry.is_doubtful,
        is_inferred=is_inferred,
        title=entry.title or entry.clause.begun(_TITLE_WORDS),
        sentence=entry.clause,
        notes=_said(edition, notes),
        links=tuple(
            Link(
                titles[passage.source],
                addresses.source(edition.language, passage.source, passage.paragraph),
                addresses.passage_address(passage.source, passage.paragraph, passage.start, passage.end),
            )
            for passage in event.passages
        ),
        disputes=tuple(Link(LangString(said, edition.interface.language), href) for said, href in disputed),
    )


def _signed(edition: Edition, when: LangString, sign: str | None) -> LangString:
    """A date with its sign: «6 November 2025 (doubtful)»."""
    if sign is None:
        return when
    spoken, gettext = edition.interface.language, edition.catalog.gettext
    day = when.text if when.language == spoken else isolated(when.text)
    return LangString(gettext(_SIGNED) % {"date": day, "sign": gettext(sign)}, spoken)


def _coarse(edition: Edition, entry: Entry, mod: str | None = None) -> Iterator[str]:
    """The middle of a year is known better than its year."""
    precision = "range" if mod in _PARTS else entry.precision
    if precision in _PRECISIONS:
        yield edition.catalog.gettext(_PRECISIONS[precision])


def _how_sure(edition: Edition, entry: Entry, mod: str | None) -> Iterator[str]:
    gettext = edition.catalog.gettext
    yield from _coarse(edition, entry, mod)
    if entry.bound:
        yield gettext(_LIMIT)
    if entry.is_doubtful:
        yield gettext(_DOUBTFUL)
    if entry.is_relative and entry.expression:
        yield gettext(_RECKONED) % {"words": isolated(entry.expression.text)}


def _said(edition: Edition, notes: list[str]) -> tuple[LangString, ...]:
    return tuple(LangString(note, edition.interface.language) for note in dict.fromkeys(notes))


class _Disputes:
    """What accounts differ on, or cannot be, about the passages of a dossier, and the page that tells it."""

    def __init__(self, edition: Edition) -> None:
        self._places: dict[tuple[str, int], list[tuple[Passage, tuple[str, str]]]] = {}
        spoken, language = edition.interface, edition.language
        for asked in edition.dossier.questions:
            question = isolated(asked_words(edition, asked.question).text)
            for answer, tier in zip(asked.answers, asked.tiers(), strict=True):
                if tier:
                    told = spoken.catalog.gettext(_DISPUTED[tier]) % {"question": question}
                    self._add([answer.passage], (told, addresses.question(language, asked.question.id)))
        for finding in edition.dossier.findings:
            if finding.kind in _TOLD and finding.status != "dismissed" and finding.rule != "answers-conflict":
                said = finding_sentence(spoken, finding), addresses.finding(language, finding.id)
                self._add(finding.passages, said)

    def _add(self, passages: Sequence[Passage], told: tuple[str, str]) -> None:
        for passage in passages:
            self._places.setdefault((passage.source, passage.paragraph), []).append((passage, told))

    def about(self, passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
        """Each dispute that one of the passages has a part in, once."""
        yield from dict.fromkeys(
            told
            for passage in passages
            for other, told in self._places.get((passage.source, passage.paragraph), ())
            if other.start < passage.end and passage.start < other.end
        )
