"""States of a dossier: taken from ``dossier.json``, kept by the editors in ``content/states/``, and read back."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

from pelican_dossier.desk.data import as_json, from_json, misread, plain
from pelican_dossier.model.edtf import parse
from pelican_dossier.model.states import (
    AnswerState,
    CorrectionState,
    EventState,
    FindingState,
    ReadState,
    SourceState,
    State,
    TranslationState,
)
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.structuring import Malformed, structured
from pelican_dossier.turns import in_turn
from pelican_dossier.writing import put

STATES = "states"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?:-(\d+))?\.json")
_SAID = ("paragraph", "start", "end", "speaker", "role", "kind", "via", "said")
"""What tells who speaks; why it is thought so may change and say nothing else."""


@dataclass(frozen=True, slots=True)
class StateFile:
    """One file of ``content/states/``."""

    format: Literal[1]
    state: State
    files: tuple[str, ...] = ()
    """Of the editors' folder, those that were there, beside it, when the dossier was last recorded."""


# --- out of dossier.json -----------------------------------------------------------------------------
def state_in(data: Mapping[str, Any], day: date | None = None) -> State:
    """What later states are held against. Raises LookupError, TypeError or ValueError for other data."""
    return State(
        day=day,
        sources=tuple(sorted(map(_source, data["dispatches"]), key=lambda one: one.id)),
        translations=tuple(map(_translation, data["translations"])) if "translations" in data else None,
        events=tuple(map(_event, data["events"])),
        answers=tuple(_answer(asked["id"], one) for asked in data["questions"] for one in asked["answers"]),
        findings=tuple(map(_finding, data["findings"])),
    )


def _source(data: Mapping[str, Any]) -> SourceState:
    said = [{key: voice[key] for key in _SAID} for voice in data["voices"]]
    return SourceState(
        id=data["id"],
        sha256=data["sha256"],
        status=data["sidecar"]["status"],
        publisher=data["publisher"],
        published=data["published"]["value"],
        read=tuple(_read(data)),
        voices=_digest(said),
        corrections=tuple(map(_correction, data.get("review", {}).get("corrections", ()))),
    )


def _read(data: Mapping[str, Any]) -> Iterator[ReadState]:
    for one in data["dates"]:
        yield ReadState("date", *_place(one), one["value"], one["mod"], one["bound"])
    for one in data["figures"]:
        yield ReadState("figure", *_place(one), one["value"], one["mod"])


def _place(data: Mapping[str, Any]) -> tuple[int, int, int]:
    return data["paragraph"], data["start"], data["end"]


def _correction(data: Mapping[str, Any]) -> CorrectionState:
    return CorrectionState(data["what"], *_place(data), _digest(data["after"]))


def _translation(data: Mapping[str, Any]) -> TranslationState:
    return TranslationState(**{one.name: data[one.name] for one in fields(TranslationState)})


def _event(data: Mapping[str, Any]) -> EventState:
    return EventState(
        id=data["id"],
        aliases=tuple(data["aliases"]),
        sources=_sources(data["passages"]),
        value=data["date"],
        mod=data["mod"],
        bound=data["bound"],
    )


def _answer(question: str, data: Mapping[str, Any]) -> AnswerState:
    (passage,) = data["passages"]
    return AnswerState(question, passage["source"], *_place(passage), data["value"], data["mod"], data["bound"])


def _finding(data: Mapping[str, Any]) -> FindingState:
    return FindingState(data["id"], data["rule"], data["kind"], data["status"], _sources(data["passages"]))


def _sources(passages: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(passage["source"] for passage in passages))


def _digest(data: object) -> str:
    return hashlib.sha256(as_json(data).encode()).hexdigest()


def appeared_after(state: State, day: date) -> tuple[str, date] | None:
    """The last source of a state and its day, where it appeared later than a day on which all were published.

    A day more is the clock's: where the sun rises earlier it is the next day already.
    """
    days = [(parse(one.published).earliest, one.id) for one in state.sources if one.published]
    last, id_ = max(((of, id_) for of, id_ in days if of), default=(day, ""))
    return (id_, last) if last > day + timedelta(days=1) else None


# --- in content/states/ ------------------------------------------------------------------------------
def keep(folder: Path, state: State) -> Path:
    """Writes a state that has its day to a file of its own in ``content/states/``, and returns that."""
    with in_turn(folder, "record"):
        number = 1
        while (path := folder / _name(state, number)).exists():
            number += 1
        put(path, _as_file(state))
    return path


def note_files(folder: Path, shown_as: str, files: Iterable[str]) -> bool:
    """Writes into the last two states which of the editors' files there are, so that either is missed when it is gone;
    says whether others were there before.
    """
    with in_turn(folder, "record"):
        last = _each(folder, shown_as)[-2:]
        now = {path: tuple(sorted({*files} - {f"{STATES}/{path.name}"})) for path, _ in last}
        others = [(path, file.state) for path, file in last if file.files != now[path]]
        for path, state in others:
            put(path, _as_file(state, now[path]))
    return bool(others)


def state_files(states: Sequence[State]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of a file in ``content/states/`` for each of some states, the earliest first."""
    for _, of in groupby(states, key=lambda state: state.day):
        yield from ((_name(state, number), _as_file(state)) for number, state in enumerate(of, 1))


def _name(state: State, number: int) -> str:
    """That of the how-manieth file of a day."""
    return f"{state.day}{f'-{number}' if number > 1 else ''}.json"


def _as_file(state: State, files: Sequence[str] = ()) -> bytes:
    return (as_json(plain(StateFile(1, state, tuple(files))), indent=1) + "\n").encode()


def read_states(folder: Path, shown_as: str) -> tuple[StateFile, ...]:
    """The states that were kept, by their days and, of one day, by the numbers of their files.

    Raises ProblemsFound.
    """
    return tuple(file for _, file in _each(folder, shown_as))


def _each(folder: Path, shown_as: str) -> list[tuple[Path, StateFile]]:
    problems: list[Problem] = []
    found: list[tuple[Path, StateFile]] = []
    for path in sorted(folder.glob("*.json")):
        try:
            found.append((path, read_state_file(path, f"{shown_as}/{path.name}")))
        except ProblemsFound as error:
            problems += error.problems
    if problems:
        raise ProblemsFound(problems)
    return sorted(found, key=_order)


def _order(kept: tuple[Path, StateFile]) -> tuple[date, int]:
    named = _NAME.fullmatch(kept[0].name)
    return kept[1].state.day or date.min, int(named[2] or 1) if named else 1


def read_state_file(path: Path, shown_as: str) -> StateFile:
    """A kept state. Raises ProblemsFound where the file holds none, or one without its day."""
    remedy = "put it back from an earlier version of the folder; where there is none, take it away and record anew"
    try:
        file = structured(from_json(path.read_bytes()), StateFile)
    except (ValueError, RecursionError, Malformed) as error:
        place, why = misread(error)
        what = f"this is no state of a dossier ({why})"
        raise ProblemsFound([Problem.at(shown_as, place, what, remedy)]) from None
    if file.state.day is None:
        raise ProblemsFound([Problem(shown_as, None, "`day` is missing", "write the day on which it was published")])
    return file


def state_id(state: State, before: str = "") -> str:
    """An id that a state has before and after it is kept; ``before`` is that of the state before it."""
    return state.id or f"state-{_digest([before, plain(replace(state, day=None))])[:10]}"


def shown_states(states: Sequence[State], data: Mapping[str, Any]) -> tuple[State, ...]:
    """The states as they may be told beside ``dossier.json``, the earliest first: of sources that are withdrawn or gone
    only that they were there. A state of which something is left out keeps its id.
    """
    public = {one["id"] for one in data["dispatches"] if one["sidecar"]["status"] == "public"}
    shown: list[State] = []
    before = ""
    for state in states:
        before, told = state_id(state, before), state.telling(public)
        shown.append(state if told.is_like(state) else replace(told, id=before))
    return tuple(shown)
