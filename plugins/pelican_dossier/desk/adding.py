"""``dossier add``: takes dispatches in, byte for byte, as drafts; one that cannot be taken does not stop the others."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count
from pathlib import Path
from typing import Any

from pelican_dossier.desk.content import REGISTRY
from pelican_dossier.desk.dispatches import DISPATCHES, read_dispatches, read_sidecar, received
from pelican_dossier.desk.incoming import SIDECAR, Gathered, Incoming, gather
from pelican_dossier.desk.likeness import Likeness, likenesses
from pelican_dossier.desk.naming import Proposal, propose
from pelican_dossier.desk.newid import end_of, slug
from pelican_dossier.desk.newsidecar import sidecar_text
from pelican_dossier.desk.registry import read_registry
from pelican_dossier.desk.settings import SETTINGS, timezone_of
from pelican_dossier.desk.tree import check_tree
from pelican_dossier.intake import is_id, receive
from pelican_dossier.limits import Limits
from pelican_dossier.model import Dispatch, Reading, Sidecar
from pelican_dossier.model.langstring import is_known
from pelican_dossier.problems import Problem, ProblemsFound, Unreadable, WrongUsage, unforeseen
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from pelican_dossier.structuring import Malformed, structured
from pelican_dossier.turns import in_turn
from pelican_dossier.writing import put

Watch = Callable[[int, int], None]
"""Is told how many of how many have been looked at."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What the editor states on the command line."""

    sidecar: dict[str, str] = field(default_factory=dict)
    """Keys of the sidecar: ``publisher``, ``published``, ``rights``."""
    headline: str | None = None
    id: str | None = None
    urls: tuple[str, ...] = ()
    """The only pages of archives that are wanted; all where there are none."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A dispatch that was taken in."""

    reading: Reading
    path: Path
    likeness: Likeness
    names: tuple[Proposal, ...]
    """Names in it that the registry lacks."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of all that was given."""

    taken: tuple[Taken, ...]
    notes: tuple[str, ...]
    problems: tuple[Problem, ...]


def _unwatched(done: int, all_: int) -> None:
    """Nobody looks on."""


def add(
    paths: Sequence[Path], content: Path, filling: Filling, watch: Watch = _unwatched, limits: Limits | None = None
) -> Added:
    """Takes in what can be. Raises WrongUsage where what is stated fits no dispatch or more than one."""
    _check(filling)
    if not (content / SETTINGS).is_file():
        remedy = "run this where the folder content/ of your dossier is, or begin one by `dossier new`"
        raise ProblemsFound([Problem(f"{content.name}/{SETTINGS}", None, "the file is missing", remedy)])
    if mistaken := [path for path in paths if path.is_dir() and content.resolve().is_relative_to(path.resolve())]:
        raise WrongUsage(f"{mistaken[0]} is where the dossier itself is; name the files, or a folder of theirs alone")
    gathered = gather(paths, filling.urls)
    if len(gathered.incoming) > 1 and (filling.headline is not None or filling.id is not None):
        raise WrongUsage(f"--id and --headline are of one dispatch, and here are {len(gathered.incoming)}")
    check_tree(content, content.name, limits or Limits(), only=(DISPATCHES, REGISTRY, SETTINGS))
    with in_turn(content / DISPATCHES, "`dossier add`"):
        return _added(gathered, content, filling, watch)


def _added(gathered: Gathered, content: Path, filling: Filling, watch: Watch) -> Added:
    there, _ = read_dispatches(content, DISPATCHES)
    desk = _Desk(content, filling, there)
    readings, problems, notes = list[Reading](), [*gathered.problems], [*gathered.notes]
    for at, incoming in enumerate(gathered.incoming):
        watch(at, len(gathered.incoming))
        try:
            readings.append(desk.take(incoming))
        except _Known as known:
            notes.append(f"{incoming.shown_as}: left out, its bytes are those of {known.id!r}")
        except ProblemsFound as found:
            problems += found.problems
        except Unreadable as error:
            problems.append(Problem(incoming.shown_as, error.line, error.what, error.remedy))
        except (OSError, MemoryError):  # of the machine, and the next file would meet it too
            raise
        except Exception as error:
            problems.append(unforeseen(incoming.shown_as, error))
    watch(len(gathered.incoming), len(gathered.incoming))
    return Added(tuple(desk.described(readings, there)), tuple(notes), tuple(problems))


def _check(filling: Filling) -> None:
    try:
        structured(filling.sidecar, Sidecar)
    except Malformed as error:
        first = error.complaints[0]
        raise WrongUsage(f"{first.what}; {first.remedy}") from None
    if filling.id is not None and not is_id(filling.id):
        raise WrongUsage(f"{filling.id!r} cannot be an id, which is small Latin letters, digits, - and _")


class _Known(Exception):
    """Bytes that are a dispatch already, in a folder or an archive that is taken in once more."""

    def __init__(self, id_: str) -> None:
        self.id = id_
        super().__init__(id_)


class _Desk:
    """The folder of dispatches while it is added to."""

    def __init__(self, content: Path, filling: Filling, there: Iterable[Dispatch]) -> None:
        self._folder = content / DISPATCHES
        self._filling = filling
        self._files = received(content)
        self._ids = {path.stem for path in self._folder.glob("*")} if self._folder.is_dir() else set[str]()
        self._begun = {id_ for id_ in self._ids - self._files.keys() if self._beside(id_).is_file()}
        self._held = {dispatch.original.sha256: dispatch.id for dispatch in there}
        unread = self._files.keys() - self._held.values()
        self._held |= {_digest(self._files[id_].read_bytes()): id_ for id_ in sorted(unread)}
        self._new: set[str] = set()
        self._timezone = timezone_of(content)
        try:
            registry = content / REGISTRY
            self._registry = Registry(*read_registry(registry, str(registry)))
        except ProblemsFound:
            self._registry = Registry()  # `dossier check` tells; the bytes can be taken in all the same

    def take(self, incoming: Incoming) -> Reading:
        """Writes the sidecar and the bytes. Raises ProblemsFound, Unreadable and _Known."""
        wanted = self._filling.id or (incoming.name if incoming.is_named else None)
        digest = _digest(incoming.data)
        if wanted is not None and self._held.get(digest) != wanted:
            self._check_id(wanted, incoming)
        if digest in self._held:
            if not incoming.is_named or self._held[digest] == wanted:
                raise _Known(self._held[digest])
            what, remedy = f"its bytes are those of the dispatch {self._held[digest]!r}", "there is nothing to add"
            raise ProblemsFound([Problem(incoming.shown_as, None, what, remedy)])
        if wanted in self._begun and not incoming.sidecar.is_file():
            incoming = replace(incoming, sidecar=self._beside(wanted))
        stated: dict[str, Any] = {**incoming.stated(), **self._filling.sidecar}
        beside = read_sidecar(incoming.sidecar, str(incoming.sidecar), set(self._files))
        stated = {key: value for key, value in stated.items() if key in self._filling.sidecar or not _has(beside, key)}
        written = {key: value if isinstance(value, dict) else str(value) for key, value in stated.items()}
        filled = structured(written, Sidecar)
        sidecar = replace(beside, **{key: getattr(filled, key) for key in stated})
        dispatch = receive(incoming.data, f"dispatch{incoming.ending}", sidecar)
        if self._filling.headline is not None:
            stated["headline"] = {**sidecar.headline, _language(dispatch, incoming): self._filling.headline}
            dispatch = replace(dispatch, sidecar=replace(sidecar, headline=stated["headline"]))
        text = sidecar_text(incoming.sidecar, stated, incoming.origin)
        id_ = wanted or self._made_id(dispatch, incoming, text)
        if id_ in self._begun and incoming.sidecar != self._beside(id_) and not self._is_begun(id_, text):
            what, remedy = f"{id_}{SIDECAR} stands there and says something else", "keep one of the two sidecars"
            raise ProblemsFound([Problem(str(incoming.sidecar), None, what, remedy)])
        dispatch = replace(dispatch, id=id_, original=replace(dispatch.original, name=id_ + incoming.ending))
        reading = read(dispatch, self._registry, self._timezone)
        kept = self._write(dispatch, text)
        self._held[digest] = id_
        return replace(reading, dispatch=replace(dispatch, sidecar=kept))

    def _check_id(self, id_: str, incoming: Incoming) -> None:
        def problem(what: str, remedy: str) -> ProblemsFound:
            return ProblemsFound([Problem(incoming.shown_as, None, what, remedy)])

        if not is_id(id_):
            remedy = f"rename it, for example to {slug(id_) or 'dispatch-1'}{incoming.ending}, or give an --id"
            raise problem(f"{id_!r} cannot be an id, which is small Latin letters, digits, - and _", remedy)
        if id_ in self._new:
            raise problem(f"another of the files has the id {id_!r}", "rename one of them")
        if id_ in self._ids - self._begun:
            remedy = "rename the new one and write `supersedes` into its sidecar if it replaces the old"
            raise problem(f"there is a dispatch {id_!r} already", remedy)

    def _made_id(self, dispatch: Dispatch, incoming: Incoming, sidecar: str) -> str:
        """An id of the file's name or of the title or address, the same one each time where nobody else has it."""
        names = [incoming.name] if incoming.archived is None else [dispatch.title or "", end_of(incoming.name)]
        plain = next(filter(None, map(slug, names)), "dispatch")
        numbered = (f"{plain}-{number}" for number in count(2))
        free = chain([plain], numbered)
        return next(id_ for id_ in free if id_ not in self._ids or self._is_begun(id_, sidecar))

    def _is_begun(self, id_: str, sidecar: str) -> bool:
        """Whether the very sidecar stands there alone, since the disk was full or the process was killed."""
        return id_ in self._begun and self._beside(id_).read_bytes() == sidecar.encode()

    def _beside(self, id_: str) -> Path:
        return self._folder / f"{id_}{SIDECAR}"

    def _write(self, dispatch: Dispatch, sidecar: str) -> Sidecar:
        """Writes both files and returns the sidecar as it will be read."""
        path, beside = self._folder / dispatch.original.name, self._beside(dispatch.id)
        # the sidecar first: a dispatch without one would be public
        put(beside, sidecar.encode())
        put(path, dispatch.original.data)
        self._ids.add(dispatch.id)
        self._begun.discard(dispatch.id)
        self._new.add(dispatch.id)
        self._files[dispatch.id] = path
        return read_sidecar(beside, str(beside), self._files)

    def described(self, readings: Sequence[Reading], there: Iterable[Dispatch]) -> Iterable[Taken]:
        """Each that was taken in, with what it has in common with others and the names that are new."""
        alike = likenesses(there, readings) if readings else {}
        proposals = propose(readings, self._registry)
        for reading in readings:
            id_ = reading.dispatch.id
            names = tuple(one for one in proposals if any(place.source == id_ for place in one.places))
            yield Taken(reading, self._files[id_], alike[id_], names)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _has(sidecar: Sidecar, key: str) -> bool:
    """Whether the editor's sidecar states it already."""
    return getattr(sidecar, key) is not None


def _language(dispatch: Dispatch, incoming: Incoming) -> str:
    """The one that a headline is given in."""
    if is_known(dispatch.language):
        return dispatch.language
    what = "its language is not known, so a headline has none"
    raise ProblemsFound([Problem(incoming.shown_as, None, what, "write `language` into a sidecar beside it")])
