"""Files whose loss changes what is published and is seen in no other file.

A dispatch without its sidecar is a public one with its passages alone, even if it was a draft or withdrawn; a state or
version that is gone takes addresses with it. What was there is known from the last state that `dossier record` kept.
"""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from pelican_dossier.desk.dispatches import DISPATCHES, received
from pelican_dossier.desk.states import STATES, StateFile
from pelican_dossier.desk.tree import is_filled
from pelican_dossier.desk.versions import VERSIONS
from pelican_dossier.model import Dispatch, Settings
from pelican_dossier.model.states import State
from pelican_dossier.model.versions import SourceVersion
from pelican_dossier.problems import Problem

if TYPE_CHECKING:
    from pelican_dossier.desk.content import Content

_WAS_THERE = "was there when the dossier was last recorded"
_BACK = "put it back from an earlier version of the folder"


def last_recorded(states: Sequence[StateFile]) -> tuple[str, ...]:
    """The files that were there when a state was last recorded from the folder itself."""
    return next((one.files for one in reversed(states) if one.files), ())


def lost(folder: Path, recorded: Iterable[str]) -> Iterator[Problem]:
    """Sidecars, states and versions that are gone, each a problem: nobody would see it until it is published."""
    here = received(folder)
    for path in _gone(folder, recorded):
        room, shown, (line, is_now) = path.parts[0], f"{folder.name}/{path}", _found(folder, path)
        if _is_sidecar(path) and path.stem in here:
            what = f"this sidecar {_WAS_THERE}, and is {is_now}, so that the dispatch is public"
            remedy = f"{_BACK}, or write what it is to be into a new one: `status: public`, or `draft`"
            yield Problem(shown, line, what, remedy, is_cause=True)
        elif room in (STATES, VERSIONS):
            what = f"it {_WAS_THERE}, and is {is_now}, so that its addresses lead nowhere"
            remedy = f"{_BACK}, or take it out of `files` in the last file of {folder.name}/{STATES}"
            yield Problem(shown, line, what, remedy)


def gone(
    folder: Path, recorded: Iterable[str], dispatches: Collection[str], told: Collection[str]
) -> Iterator[Problem]:
    """Other files that are gone; ``dispatches`` are the ids of those that are there, ``told`` of those of which
    something else has been said.
    """
    for path in _gone(folder, recorded):
        is_of_dispatch = path.parts[0] == DISPATCHES
        is_told = _is_sidecar(path) or (is_of_dispatch and path.stem in {*dispatches, *told})
        if not is_told and path.parts[0] not in (STATES, VERSIONS):
            line, is_now = _found(folder, path)
            remedy = f"{_BACK}, or confirm it with `dossier record`"
            if is_of_dispatch and path.suffix:
                remedy = f"{_BACK}, or keep its address with a sidecar that says `status: withdrawn`"
            yield Problem(f"{folder.name}/{path}", line, f"it {_WAS_THERE}, and is {is_now}", remedy)


def missed(content: "Content") -> Iterator[Problem]:
    """What is likely lost and keeps no site from being built, which warns of it."""
    yield from without_sidecar(content.folder, content.dispatches, content.settings, content.recorded)
    yield from without_state(content.folder, content.states, content.versions, content.settings)


def without_state(
    folder: Path, states: Sequence[State], versions: Mapping[str, Sequence[SourceVersion]], settings: Settings
) -> Iterator[Problem]:
    """Whether versions were kept on a later day than any state, which is kept with them.

    It keeps no site from being built, so that a state can be recorded anew. Nothing where the editors put the rule
    ``states-gone`` off.
    """
    if settings.checks.get("states-gone") == "none":
        return
    if len(states) < len([*(folder / STATES).glob("*.json")]):
        return  # one that cannot be read is told by itself
    last = max((one.day for one in states if one.day), default=date.min)
    day = max((version.day for of in versions.values() for version in of), default=last)
    if day > last:
        what = f"versions of sources were recorded on {day}, and no state of that day or later is there"
        yield Problem(f"{folder.name}/{STATES}", None, what, f"{_BACK}, or record it anew with `dossier record`")


def without_sidecar(
    folder: Path, dispatches: Sequence[Dispatch], settings: Settings, recorded: Collection[str]
) -> Iterator[Problem]:
    """Dispatches that have no sidecar while most have one; where most are plain texts, none is missed.

    Nothing where the editors put the rule ``no-sidecar`` off, or where one is known to be lost.
    """
    if settings.checks.get("no-sidecar") == "none":
        return
    files = received(folder)
    lacking = [one for one in dispatches if one.id in files and not is_filled(files[one.id].with_suffix(".yaml"))]
    if 2 * len(lacking) < len(dispatches):
        for one in (one for one in lacking if f"{DISPATCHES}/{one.id}.yaml" not in recorded):
            what = "it has no sidecar or an empty one, unlike most here, and so is public, with its passages alone"
            remedy = f"put back {one.id}.yaml, or write one: `status: public`, or `draft`"
            yield Problem(f"{folder.name}/{DISPATCHES}/{one.original.name}", None, what, remedy)


def _is_sidecar(path: PurePosixPath) -> bool:
    return path.parts[0] == DISPATCHES and path.suffix == ".yaml"


def _gone(folder: Path, recorded: Iterable[str]) -> Iterator[PurePosixPath]:
    """The files that are gone or empty; a folder that is gone stands for all that was in it."""
    missing = (PurePosixPath(one) for one in recorded if not is_filled(folder / one))
    yield from dict.fromkeys(
        next((one for one in reversed(path.parents) if not os.path.lexists(folder / one)), path) for path in missing
    )


def _found(folder: Path, path: PurePosixPath) -> tuple[int | None, str]:
    """The line to look at, and what has become of a file."""
    return (1, "empty") if os.path.lexists(folder / path) else (None, "gone")
