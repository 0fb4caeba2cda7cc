"""Two published states of a dossier -> what changed: the one comparing, for the site, its feed and the command line.

What follows by itself is not told beside its cause: of a new or altered dispatch what is read from it, of one that is
gone its answers and events. What a new one answers and contradicts is told.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar, get_args

from pelican_dossier.model.states import (
    AnswerState,
    ChangeKind,
    CorrectionState,
    EventState,
    ReadState,
    SourceState,
    State,
    StateChange,
    StatePart,
    Step,
)

_Part = TypeVar("_Part", bound=StatePart)
_ORDER: tuple[ChangeKind, ...] = get_args(ChangeKind)


def steps(kept: Sequence[State], now: State) -> tuple[Step, ...]:
    """The states that were kept, by their order, and the present one where it is another: the newest first."""
    states = [*kept, *([] if kept and now.is_like(kept[-1]) else [now])]
    befores = [None, *states[:-1]]
    made = [
        Step(state, before, changes(before, state) if before else ())
        for before, state in zip(befores, states, strict=True)
    ]
    return tuple(reversed(made))


def changes(before: State, after: State) -> tuple[StateChange, ...]:
    """All that differs, kind by kind, each in the order of the states."""
    found = [change for rule in RULES for change in rule(before, after)]
    return tuple(sorted(found, key=lambda change: _ORDER.index(change.kind)))


def _pairs(
    before: Iterable[_Part], after: Iterable[_Part], key: Callable[[_Part], Hashable]
) -> Iterator[tuple[_Part | None, _Part | None]]:
    """Each part with the one that it was before; what is new first by its place, then what is gone."""
    earlier: dict[Hashable, _Part] = {key(part): part for part in before}
    for part in after:
        yield earlier.pop(key(part), None), part
    for part in earlier.values():
        yield part, None


def _sources(before: State, after: State) -> Iterator[StateChange]:
    for old, new in _pairs(before.sources, after.sources, lambda one: one.id):
        if new is None:
            yield StateChange("source-gone", None, old, None)
        elif new.status == "withdrawn":
            if old is None or old.status != "withdrawn":
                yield StateChange("source-withdrawn", None, old, new)
        elif old is None or old.status == "withdrawn":
            yield StateChange("source-added", None, old, new)
        else:
            if old.sha256 != new.sha256:
                yield StateChange("source-altered", None, old, new)
            if old.published != new.published:
                yield StateChange("source-redated", None, old, new)


def _public(state: State) -> set[str]:
    return {source.id for source in state.sources if source.status == "public"}


def _translations(before: State, after: State) -> Iterator[StateChange]:
    if before.translations is None or after.translations is None:
        return
    shown = _public(after)
    for old, new in _pairs(before.translations, after.translations, lambda one: (one.source, one.language)):
        if new is None:
            if old is not None and old.source in shown:
                yield StateChange("translation-gone", None, old, None)
        elif old is None:
            yield StateChange("translation-added", None, None, new)
        else:
            if old.sha256 != new.sha256:
                yield StateChange("translation-revised", None, old, new)
            if new.reviewer and old.reviewer != new.reviewer:
                yield StateChange("translation-reviewed", None, old, new)


def _corrections(before: State, after: State) -> Iterator[StateChange]:
    for old, new in _of_same_bytes(before, after):
        for one, other in _pairs(old.corrections, new.corrections, _place):
            if other is None:
                yield StateChange("correction-gone", new.id, one, None)
            elif one is None or one.sha256 != other.sha256:
                yield StateChange("reading-corrected", new.id, one, other)


def _readings(before: State, after: State) -> Iterator[StateChange]:
    """What is read otherwise without an editor's having put it right."""
    for old, new in _of_same_bytes(before, after):
        corrected = {_place(one) for one in (*old.corrections, *new.corrections)}
        for one, other in _pairs(old.read, new.read, _place):
            if one != other and corrected.isdisjoint(_place(part) for part in (one, other) if part):
                yield StateChange("reading-changed", new.id, one, other)
        if old.voices != new.voices and not any(kind == "voice" for kind, *_ in corrected):
            yield StateChange("voices-changed", None, old, new)


def _of_same_bytes(before: State, after: State) -> Iterator[tuple[SourceState, SourceState]]:
    for old, new in _pairs(before.sources, after.sources, lambda one: one.id):
        if old and new and old.sha256 == new.sha256 and old.status == new.status == "public":
            yield old, new


def _place(part: ReadState | CorrectionState) -> tuple[Hashable, ...]:
    kind = part.kind if isinstance(part, ReadState) else part.what
    return kind, part.paragraph, part.start, part.end


def _events(before: State, after: State) -> Iterator[StateChange]:
    earlier = {name: event for event in before.events for name in (event.id, *event.aliases)}
    left = {event.id: event for event in before.events}
    for new in after.events:
        olds = [earlier[name] for name in (new.id, *new.aliases) if name in earlier]
        for one in olds:
            left.pop(one.id, None)
        if not olds:
            yield StateChange("event-added", None, None, new)
        elif _when(new) not in map(_when, olds):
            yield StateChange("event-moved", None, olds[0], new)
    shown = _public(after)
    for old in left.values():
        if not shown.isdisjoint(old.sources):
            yield StateChange("event-gone", None, old, None)


def _when(event: EventState) -> tuple[Hashable, ...]:
    return event.value, event.mod, event.bound


def _answers(before: State, after: State) -> Iterator[StateChange]:
    added: list[AnswerState] = []
    gone: list[AnswerState] = []
    for old, new in _pairs(before.answers, after.answers, _where_answered):
        if old is None or new is None:
            added += [new] if new else []
            gone += [old] if old else []
        elif _answered(old) != _answered(new):
            yield StateChange("answer-changed", None, old, new)
    for one in added:
        same = next((old for old in gone if _answered(old) == _answered(one)), None)
        if same is None:
            yield StateChange("answer-added", None, None, one)
        else:  # the same answer, from other words of the dispatch
            gone.remove(same)
    shown = _public(after)
    for one in gone:
        if one.source in shown:
            yield StateChange("answer-gone", None, one, None)


def _where_answered(answer: AnswerState) -> tuple[Hashable, ...]:
    return answer.question, answer.source, answer.paragraph, answer.start, answer.end


def _answered(answer: AnswerState) -> tuple[Hashable, ...]:
    return answer.question, answer.source, answer.value, answer.mod, answer.bound


def _findings(before: State, after: State) -> Iterator[StateChange]:
    for old, new in _pairs(before.findings, after.findings, lambda one: one.id):
        if new is None:
            yield StateChange("finding-gone", None, old, None)
            continue
        if old is None:
            yield StateChange("finding-opened", None, None, new)
        status = old.status if old else "open"
        if new.status != status:
            yield StateChange("finding-reopened" if new.status == "open" else "finding-decided", None, old, new)


RULES: tuple[Callable[[State, State], Iterator[StateChange]], ...] = (
    *(_sources, _translations, _corrections, _readings, _events, _answers, _findings),
)
"""What is held against what was."""
