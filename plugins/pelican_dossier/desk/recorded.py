"""Dispatches held against what was last published: bytes that were replaced, files that go by another name now."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from pelican_dossier.model import Dispatch
from pelican_dossier.model.states import State
from pelican_dossier.problems import Problem


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A dispatch that is not as it was published."""

    problem: Problem
    published_as: str
    endings: tuple[str, ...]
    """Of the files by the name of what was published which cannot fit now."""


def otherwise_published(
    dispatches: Sequence[Dispatch], ids: Collection[str], states: Sequence[State], shown_as: str
) -> Iterator[Otherwise]:
    """Those whose bytes the last state has otherwise; ``ids`` are of all files, whether they can be read or not."""
    if not states:
        return
    day, published = states[-1].day, {one.id: one.sha256 for one in states[-1].sources}
    gone = {digest: id_ for id_, digest in published.items() if id_ not in ids}
    for dispatch in dispatches:
        id_, digest, file = dispatch.id, dispatch.original.sha256, f"{shown_as}/{dispatch.original.name}"
        if published.get(id_, digest) != digest:
            what = f"these are not the bytes that were published as {id_} on {day}"
            remedy = f"put those back, and add these as a dispatch with `supersedes: {id_}`; or, if these are to stay, "
            remedy += "renew the translations with `dossier translate`"
            yield Otherwise(Problem(file, None, what, remedy), id_, (".po",))
        elif id_ not in published and digest in gone:
            old = gone[digest]
            what = f"these bytes were published as {old} on {day}, and there is no dispatch of that name any more"
            name = f"{old}{PurePath(file).suffix}"
            remedy = (
                f"rename it to {name}, and its sidecar and catalogs likewise: addresses and citations go by that name"
            )
            yield Otherwise(Problem(file, None, what, remedy), old, (".po", ".yaml"))


def by_cause(problems: Sequence[Problem], causes: Iterable[Otherwise]) -> list[Problem]:
    """The same problems, where those that follow from one cause, and whose own remedies would not help, are told as
    that."""
    for cause in causes:
        following = [one for one in problems if _is_of(one, cause)]
        if following:
            told = f"{cause.problem.what} (problems that come of it: {len(following)})"
            problems = [one for one in problems if one not in following]
            problems = [replace(cause.problem, what=told, is_cause=True), *problems]
    return list(problems)


def _is_of(problem: Problem, cause: Otherwise) -> bool:
    path = PurePath(problem.file)
    return path.stem == cause.published_as and path.suffix in cause.endings
