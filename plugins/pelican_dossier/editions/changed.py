"""One change between two published states, in the reader's language: what it is about, what was, what is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from babel import Locale

from pelican_dossier import addresses
from pelican_dossier.editions.corrections import review_of
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.findings import finding_views
from pelican_dossier.editions.interface import FALLBACK
from pelican_dossier.editions.links import SourceLink, source_link, withdrawn_link
from pelican_dossier.editions.questions import question_views
from pelican_dossier.editions.timeline import Entry, timeline
from pelican_dossier.model import Passage
from pelican_dossier.model.edtf import parse
from pelican_dossier.model.findingrules import FINDING_RULES
from pelican_dossier.model.langstring import LangString, isolated, marked
from pelican_dossier.model.states import (
    AnswerState,
    CorrectionState,
    EventState,
    FindingState,
    ReadState,
    SourceState,
    State,
    StateChange,
    StateValue,
    Step,
    TranslationState,
)

_REVIEWED = marked("Reviewed by %(who)s.")


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change."""

    words: LangString
    """What it is about."""
    href: str | None = None
    source: SourceLink | None = None
    """Whose it is, where the words are not its headline."""
    publisher: LangString | None = None
    """Of a source that is gone with its page."""
    was: LangString | None = None
    now: LangString | None = None
    """The value before and after; None where there was or is none."""
    note: LangString | None = None
    """What else must be known, in a sentence."""


def change_view(edition: Edition, step: Step, change: StateChange, places: Mapping[str, str]) -> ChangeView:
    """What a state changed, in the edition's words; ``places`` has where the timeline has its events."""
    old, new = change.before, change.after
    if change.source and not _has_its_bytes(edition, step.state, change.source):
        return _named(edition, change.source)
    match new or old:
        case SourceState() as source:
            return _source(edition, source, old if isinstance(old, SourceState) else None)
        case TranslationState() as translation:
            return _translation(edition, translation, is_reviewed=change.kind == "translation-reviewed")
        case CorrectionState() as correction:
            return _correction(edition, correction, str(change.source))
        case ReadState() as read:
            return _between(edition, _read(edition, read, str(change.source)), step, change, read.kind)
        case EventState() as event:
            return _between(edition, _event(edition, event, places), step, change, "date")
        case AnswerState() as answer:
            kinds = {asked.question.id: asked.question.kind for asked in edition.dossier.questions}
            return _between(edition, _answer(edition, answer), step, change, kinds.get(answer.question))
        case FindingState() as finding:
            return _finding(edition, finding, is_decided=change.kind == "finding-decided")
        case None:
            raise AssertionError("a change has something before or after it")


def _has_its_bytes(edition: Edition, state: State | None, id_: str) -> bool:
    """Whether a place in a dispatch of the state is the same place in the dispatch as it is now."""
    reading = edition.readings.get(id_)
    digests = {source.id: source.sha256 for source in state.sources} if state else {}
    return reading is not None and reading.dispatch.original.sha256 == digests.get(id_)


def _named(edition: Edition, id_: str) -> ChangeView:
    """A source by its headline, with the page that it has."""
    if id_ in edition.readings:
        link = source_link(edition, edition.readings[id_])
    else:
        dispatch = next((one for one in edition.dossier.withdrawn if one.id == id_), None)
        if dispatch is None:
            return ChangeView(LangString(id_, FALLBACK))
        link = withdrawn_link(edition, dispatch)
    return ChangeView(link.title, link.href, link)


def _source(edition: Edition, source: SourceState, before: SourceState | None) -> ChangeView:
    view = _named(edition, source.id)
    if view.source is None and source.publisher:
        view = replace(view, publisher=LangString(source.publisher, edition.language))
    if before is None or before.published == source.published:
        return view
    was, now = (_value(edition, "date", one.published) for one in (before, source))
    return replace(view, was=was, now=now)


def _translation(edition: Edition, translation: TranslationState, *, is_reviewed: bool) -> ChangeView:
    spoken = edition.interface.language
    if is_reviewed:
        note = edition.catalog.gettext(_REVIEWED) % {"who": isolated(translation.reviewer or "")}
    else:
        note = Locale.parse(translation.language, sep="-").get_display_name(spoken.replace("-", "_")) or ""
    return replace(_named(edition, translation.source), note=LangString(note, spoken))


def _correction(edition: Edition, correction: CorrectionState, source: str) -> ChangeView:
    view, reading = _named(edition, source), edition.readings[source]
    for record, shown in zip(reading.review.corrections, review_of(edition, reading).corrections, strict=True):
        if (record.what, record.paragraph, record.start, record.end) == _place(correction):
            words = shown.words or LangString(shown.what, edition.interface.language)
            return ChangeView(words, addresses.correction(edition.language, source, record), view.source)
    return view


def _place(correction: CorrectionState) -> tuple[str, int | None, int | None, int | None]:
    return correction.what, correction.paragraph, correction.start, correction.end


def _read(edition: Edition, read: ReadState, source: str) -> ChangeView:
    view, reading = _named(edition, source), edition.readings[source]
    words = edition.passage_text(Passage(source, read.paragraph, read.start, read.end))
    if not words:
        return view
    href = addresses.source(edition.language, source, read.paragraph)
    return ChangeView(LangString(words, reading.dispatch.language), href, view.source)


def _event(edition: Edition, event: EventState, places: Mapping[str, str]) -> ChangeView:
    entry = _entries(edition).get(event.id)
    if entry is None:
        return _named(edition, next(id_ for id_ in event.sources if id_ in edition.readings))
    words = entry.title or entry.clause or entry.words
    return ChangeView(words, places.get(event.id, entry.href), entry.source)


@once
def _entries(edition: Edition) -> Mapping[str | None, Entry]:
    return {entry.id: entry for entry in timeline(edition)}


def _answer(edition: Edition, answer: AnswerState) -> ChangeView:
    view = _named(edition, answer.source)
    question = next((one for one in question_views(edition) if one.id == answer.question), None)
    return ChangeView(question.ask, question.href, view.source) if question else view


def _between(edition: Edition, view: ChangeView, step: Step, change: StateChange, kind: str | None) -> ChangeView:
    """With the value before and after, as far as its words may be shown."""
    was, now = (
        _value(edition, kind, one.value, one.mod, one.bound)
        if isinstance(one, ReadState | EventState | AnswerState) and _may_tell(edition, one, state, change.source)
        else None
        for one, state in ((change.before, step.before), (change.after, step.state))
    )
    return replace(view, was=was, now=now)


def _may_tell(
    edition: Edition, part: ReadState | EventState | AnswerState, state: State | None, source: str | None
) -> bool:
    """Whether the words of what a state holds are shown now; where not all are, of a text that is still the same."""
    if isinstance(part, EventState):
        return any(edition.showing.whole(id_) for id_ in part.sources)
    id_ = part.source if isinstance(part, AnswerState) else str(source)
    is_same = edition.showing.whole(id_) or _has_its_bytes(edition, state, id_)
    return is_same and edition.showing.paragraph(id_, part.paragraph)


def _finding(edition: Edition, finding: FindingState, *, is_decided: bool) -> ChangeView:
    view, spoken = finding_views(edition).get(finding.id), edition.interface.language
    if view is None:
        rule = FINDING_RULES.get(finding.rule)
        title = edition.interface.catalog.gettext(rule.told(finding.kind)[0]) if rule else finding.rule
        shown = next((_named(edition, id_).source for id_ in finding.sources if id_ in edition.readings), None)
        return ChangeView(LangString(title, spoken), None, shown)
    note = f"{view.decision}" if is_decided and view.decision else view.sentence
    return ChangeView(LangString(view.title, spoken), view.href, None, note=LangString(note, spoken))


def _value(
    edition: Edition, kind: str | None, value: StateValue, mod: str | None = None, bound: str | None = None
) -> LangString | None:
    """A value of a state in the edition's words; None where there is none, or it cannot be told any more."""
    if value is None or kind is None:
        return None
    if kind == "date":
        return edition.dated(parse(str(value)), mod, bound)
    if kind == "figure":
        return LangString(edition.interface.formats.figure(value, mod), edition.interface.language)
    known = [edition.entities[id_].names for id_ in str(value).split() if id_ in edition.entities]
    return edition.list(known) if known else None
