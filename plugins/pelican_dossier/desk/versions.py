"""Versions of the sources: taken from ``dossier.json``, kept by the editors in ``content/versions/``, and read back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from pelican_dossier.addresses import told_paragraph
from pelican_dossier.desk.data import as_json, from_json, misread, plain
from pelican_dossier.model.versions import KeptPassage, KeptVersions, SourceVersion, passage_of
from pelican_dossier.problems import Problem, ProblemsFound, WrongUsage
from pelican_dossier.structuring import Malformed, structured
from pelican_dossier.turns import in_turn
from pelican_dossier.writing import put

VERSIONS = "versions"
_REMEDY = "take the file from an earlier version of the folder, or remove it"


@dataclass(frozen=True, slots=True)
class VersionFile:
    """One file of ``content/versions/SOURCE/``."""

    format: Literal[1]
    version: SourceVersion


# --- out of dossier.json -----------------------------------------------------------------------------
def versions_in(data: Mapping[str, Any], day: date) -> Mapping[str, SourceVersion]:
    """Source id -> what a site shows of it; of those of which nothing is shown, nothing.

    Raises LookupError, TypeError or ValueError for other data. Sites of earlier versions of the program do not tell the
    words of their translations, which are left out then.
    """
    translated: dict[str, list[KeptPassage]] = {}
    for of in data.get("translations", ()):
        for one in of.get("paragraphs", ()):
            translated.setdefault(of["source"], []).append(passage_of(one["index"], of["language"], one["text"]))
    found = (_version(dispatch, translated.get(dispatch["id"], ()), day) for dispatch in data["dispatches"])
    return {version.source: version for version in found if version.passages}


def _version(dispatch: Mapping[str, Any], translated: Iterable[KeptPassage], day: date) -> SourceVersion:
    language = dispatch["language"]
    own = [passage_of(one["index"], language, one["text"]) for one in dispatch["paragraphs"] if one["text"] is not None]
    passages = sorted([*own, *translated], key=lambda one: (one.paragraph, one.language != language, one.language))
    return SourceVersion(dispatch["id"], dispatch["sha256"], language, day, 1, tuple(passages))


def shown_versions(kept: Mapping[str, Sequence[SourceVersion]], data: Mapping[str, Any]) -> KeptVersions:
    """The versions with the words that may be shown beside ``dossier.json``.

    Of a source that is shown whole these are all; of one that is shown in part, what is shown of it now; of one that is
    withdrawn or gone, none.
    """
    if not kept:
        return KeptVersions()
    present, sidecars = versions_in(data, date.min), {one["id"]: one["sidecar"] for one in data["dispatches"]}
    whole = {id_ for id_, said in sidecars.items() if (said["status"], said["show"]) == ("public", "full")}
    shown = {
        id_: tuple(one.showing(id_ in whole, present.get(id_)) for one in versions)
        for id_, versions in sorted(kept.items())
    }
    return KeptVersions(shown, {id_: version.id for id_, version in present.items()})


# --- in content/versions/ ----------------------------------------------------------------------------
def keep_versions(folder: Path, now: Iterable[SourceVersion], shown_as: str) -> Sequence[Path]:
    """Writes what of the present versions is not kept yet to ``SOURCE/ID.json``, and returns these files.

    Raises ProblemsFound where those that are there cannot be read.
    """
    written: list[Path] = []
    with in_turn(folder, "record"):
        kept = read_versions(folder, shown_as)
        for version in now:
            earlier = kept.get(version.source, ())
            if version.id not in {one.id for one in earlier}:
                path = folder.parent / place_of(version)
                _write(path, replace(version, number=1 + max((one.number for one in earlier), default=0)))
                written.append(path)
    return written


def forget_words(folder: Path, source: str, shown_as: str) -> int:
    """Takes the words out of all versions of a source, whose digests stay; returns in how many there were any.

    Raises WrongUsage where none is kept of it.
    """
    with in_turn(folder, "record"):
        kept = read_versions(folder, shown_as)
        if source not in kept:
            near = [id_ for id_ in kept if source and id_.startswith(source)] or get_close_matches(source, kept, 1)
            meant = f"write {near[0]!r} if that is meant" if near else f"{shown_as} has a folder for each that has some"
            raise WrongUsage(f"no version of {source!r} is kept; {meant}")
        holding = [version for version in kept[source] if any(one.text is not None for one in version.passages)]
        for version in holding:
            _write(folder.parent / place_of(version), version.showing(False))
    return len(holding)


def as_file(version: SourceVersion) -> bytes:
    """What the file of a version holds."""
    return (as_json(plain(VersionFile(1, version)), indent=1) + "\n").encode()


def place_of(version: SourceVersion) -> str:
    """The path of its file in ``content/``."""
    return f"{VERSIONS}/{version.source}/{version.id}.json"


def _write(path: Path, version: SourceVersion) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    put(path, as_file(version))


def read_versions(folder: Path, shown_as: str) -> Mapping[str, tuple[SourceVersion, ...]]:
    """Source id -> the versions that were kept, the earliest first. Raises ProblemsFound."""
    problems: list[Problem] = []
    found: dict[str, list[SourceVersion]] = {}
    for path in sorted(folder.glob("*/*.json")):
        try:
            version = _read(path, f"{shown_as}/{path.parent.name}/{path.name}")
        except ProblemsFound as defects:
            problems += defects.problems
            continue
        found.setdefault(version.source, []).append(version)
    if problems:
        raise ProblemsFound(problems)
    return {id_: tuple(sorted(of, key=lambda one: (one.day, one.number))) for id_, of in found.items()}


def _read(path: Path, shown_as: str) -> SourceVersion:
    try:
        version = structured(from_json(path.read_bytes()), VersionFile).version
    except (ValueError, RecursionError, Malformed) as error:
        place, why = misread(error)
        what = f"this is no version of a source ({why})"
        raise ProblemsFound([Problem.at(shown_as, place, what, _REMEDY)]) from None
    for what in _defects(path, version):
        raise ProblemsFound([Problem(shown_as, None, what, _REMEDY)])
    return version


def _defects(path: Path, version: SourceVersion) -> Iterator[str]:
    """What a version states and is not so."""
    if (version.source, version.id) != (path.parent.name, path.stem):
        yield f"it holds version {version.id} of {version.source}, and its name says another"
    for one in version.passages:
        if one.text is not None and passage_of(one.paragraph, one.language, one.text) != one:
            yield f"the words of {told_paragraph(one.paragraph)} ({one.language}) are not those that were published"
