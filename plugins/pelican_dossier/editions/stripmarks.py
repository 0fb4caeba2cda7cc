"""What stands on the strip: events that happened or were foreseen, publications, answers to questions of dates."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.editions.answerwords import answer_words
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.inferred import in_short, is_inferred
from pelican_dossier.editions.outlets import OutletSign
from pelican_dossier.editions.questions import asked_words
from pelican_dossier.editions.shortclauses import short_clause
from pelican_dossier.editions.timeline import Entry, timeline
from pelican_dossier.editions.timescale import Stretch, reach
from pelican_dossier.model import Answer, AnsweredQuestion, Passage
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.findingkinds import CONFLICTS, FindingKind
from pelican_dossier.model.langstring import LangString, marked

_LONGEST = 366
"""Days of a date that stands on the axis; a decade, say, stands in the list alone."""
_MOST_QUESTIONS = 3
_TOLD = marked("%(date)s: %(event)s")
_MOST_MARKS = 240
"""Marks above the axis, the heaviest; more than the eye can tell from one another."""


@dataclass(frozen=True, slots=True)
class StripMark:
    """A date with its words."""

    days: Stretch
    label: LangString
    short: LangString
    """The date alone, its month in short."""
    href: str | None
    outlets: int = 1
    """Independent ones that tell it."""
    opens: str | None = None
    """``before`` or ``after``, where a bound leaves that end open; ``both`` where the words are only about right."""
    is_doubtful: bool = False
    is_inferred: bool = False
    conflict: FindingKind | None = None
    sign: OutletSign | None = None
    """Of a publication, its outlet's."""
    is_main: bool = False
    """Several outlets tell it, or the editors gave it a title."""

    @property
    def is_in_conflict(self) -> bool:
        """Whether sources conflict over it: what only one of them gets wrong is no conflict."""
        return self.conflict in CONFLICTS


@dataclass(frozen=True, slots=True)
class AskedDate:
    """A question of dates with the values of its answers, those in conflict where there are any."""

    ask: LangString
    marks: tuple[StripMark, ...]


@dataclass(frozen=True, slots=True)
class StripMarks:
    """What stands on the axis."""

    over: Stretch
    happened: tuple[StripMark, ...]
    published: tuple[StripMark, ...]
    asked: tuple[AskedDate, ...]
    foreseen: tuple[StripMark, ...]


def strip_marks(edition: Edition, paths: Mapping[str | None, str] | None) -> StripMarks | None:
    """Everything that has a place on one axis; ``paths`` are the pages of events, None where nothing leads to them."""
    entries = [entry for entry in timeline(edition) if _has_a_place(entry)]
    asked = list(_asked(edition))
    over = reach([entry.days for entry in entries] + [mark.days for one in asked for mark in one.marks])
    if over is None:
        return None
    entries = [entry for entry in entries if over[0] <= entry.days[0] and entry.days[1] <= over[1]]
    told = _answering(edition)
    events = [entry for entry in entries if entry.id and not (entry.is_foreseen and entry.id in told)]
    events.sort(key=lambda entry: (-entry.weight, entry.days))
    happened = [entry for entry in events if not entry.is_foreseen][:_MOST_MARKS]
    return StripMarks(
        over=over,
        happened=tuple(_mark(edition, entry, paths) for entry in happened),
        published=tuple(_mark(edition, entry, paths) for entry in entries if entry.kind == "publication"),
        asked=tuple(asked),
        foreseen=tuple(_mark(edition, entry, paths) for entry in events if entry.is_foreseen),
    )


def _has_a_place(entry: Entry) -> bool:
    """Something happens, or is published, and in no longer time than a year."""
    return (entry.weight > 0 or entry.id is None) and (entry.days[1] - entry.days[0]).days <= _LONGEST


def _mark(edition: Edition, entry: Entry, paths: Mapping[str | None, str] | None) -> StripMark:
    is_event = entry.id is not None
    label = _label(edition, entry) if is_event else entry.source.name
    return StripMark(
        days=entry.days,
        label=label,
        short=entry.brief,
        href=entry.href if paths is None or not is_event else f"{paths[entry.id]}#{entry.id}",
        outlets=entry.support,
        opens=_opens(entry.mod, entry.bound),
        is_doubtful=entry.is_doubtful,
        is_inferred=entry.is_relative,
        conflict=entry.dispute.kind if entry.dispute else None,
        sign=entry.source.sign,
        is_main=entry.is_main,
    )


def _label(edition: Edition, entry: Entry) -> LangString:
    """The date and, in short, what happens; the date alone where that is told in another language."""
    told = entry.title or entry.clause
    if told is None or told.language != edition.language or entry.brief.language != edition.language:
        return entry.brief
    event = entry.title.text if entry.title else short_clause(entry.pieces, edition.language)
    words = edition.catalog.gettext(_TOLD) % {"date": entry.brief.text, "event": event}
    return LangString(words, edition.language)


def _opens(mod: str | None, bound: str | None) -> str | None:
    if mod == "APPROX":
        return "both"
    return {"BEFORE": "before", "ON_OR_BEFORE": "before", "AFTER": "after", "ON_OR_AFTER": "after"}.get(bound or "")


def _asked(edition: Edition) -> Iterator[AskedDate]:
    dated = [asked for asked in edition.dossier.questions if asked.question.kind == "date"]
    for asked in dated[:_MOST_QUESTIONS]:
        if marks := tuple(_answers(edition, asked)):
            yield AskedDate(asked_words(edition, asked.question), marks)


def _answers(edition: Edition, asked: AnsweredQuestion) -> Iterator[StripMark]:
    """Each value once: those in conflict, else all."""
    seen = set()
    for answer, tier in zip(asked.answers, asked.tiers(), strict=True):
        value = answer.value, answer.mod, answer.bound
        if answer.days.ends is None or value in seen or (asked.conflicts and tier is None):
            continue
        seen.add(value)
        words = answer_words(edition, asked.question, answer)
        yield StripMark(
            days=answer.days.ends,
            label=words,
            short=_short(edition, answer) or words,
            href=addresses.question(edition.language, asked.question.id),
            opens=_opens(answer.mod, answer.bound),
            conflict=tier,
        )


def _short(edition: Edition, answer: Answer) -> LangString | None:
    if not isinstance(answer.value, Edtf):
        return None
    inferred = is_inferred(edition, answer.value, (answer.passage,))
    return in_short(edition, answer.value, answer.mod, answer.bound, is_inferred=inferred)


def _answering(edition: Edition) -> set[str]:
    """The events whose dates stand in the answers that are drawn: what is asked need not be told twice."""
    passages: list[Passage] = [
        answer.passage
        for asked in edition.dossier.questions
        if asked.question.kind == "date"
        for answer, tier in zip(asked.answers, asked.tiers(), strict=True)
        if tier or not asked.conflicts
    ]
    places: dict[tuple[str, int], list[Passage]] = {}
    for passage in passages:
        places.setdefault((passage.source, passage.paragraph), []).append(passage)
    return {
        event.id
        for event in edition.dossier.events
        for passage in event.passages
        if any(passage.overlaps(other) for other in places.get((passage.source, passage.paragraph), ()))
    }
