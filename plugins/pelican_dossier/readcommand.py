"""``dossier read``: a line of JSON for each dispatch; one that cannot be read does not stop the others."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from pelican_dossier.desk.correcting import read_corrected
from pelican_dossier.desk.corrections import read_annotations
from pelican_dossier.desk.data import as_json, reading_data, unreadable_data
from pelican_dossier.desk.dispatches import DISPATCHES, UnknownDispatch, read_sidecar, resolve_id
from pelican_dossier.desk.registry import read_registry
from pelican_dossier.desk.tree import check_tree
from pelican_dossier.intake import receive, receive_text
from pelican_dossier.limits import Limits
from pelican_dossier.model import Dispatch, Reading, Sidecar
from pelican_dossier.model.langstring import is_named
from pelican_dossier.problems import Exit, NeedsSidecar, Problem, ProblemsFound, Unreadable
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry


def registry(folder: Path | None) -> Registry:
    """The names of a registry folder; none without one. Raises ProblemsFound where it is not there."""
    if folder is not None and not folder.is_dir():
        raise ProblemsFound([Problem(str(folder), None, "there is no such folder", "name one that is there")])
    if folder is None:
        return Registry()
    check_tree(folder, str(folder), Limits())
    return Registry(*read_registry(folder, str(folder)))


def files(arguments: argparse.Namespace, names: Registry) -> int:
    """Reads the files named on the command line."""
    status: int = Exit.DONE
    for name in arguments.files:
        path = _file(name)

        def received(path: Path = path) -> Dispatch:
            sidecar = Sidecar()
            if arguments.sidecar:
                beside = path.with_suffix(".yaml")
                sidecar = read_sidecar(beside, str(beside), {other.stem for other in path.parent.iterdir()})
            try:
                return receive(path.read_bytes(), path.name, sidecar, arguments.published)
            except NeedsSidecar as error:
                raise error if arguments.sidecar else _with_sidecar(error) from None

        timezone = _timezone_beside(path) if arguments.sidecar else None
        status = max(status, _print_one(path.stem, received, names, arguments.corrections, timezone))
    return status


def _timezone_beside(path: Path) -> str | None:
    """The clock of the dossier that a file stands in, as its sidecar does."""
    folder = path.resolve().parent
    if folder.name != DISPATCHES:
        return None
    from pelican_dossier.desk.settings import timezone_of  # loads what a whole dossier is made with

    return timezone_of(folder.parent)


def _with_sidecar(error: NeedsSidecar) -> Unreadable:
    """The same with the option without which this command reads no sidecar."""
    remedy = f"{error.remedy}, and read it with --sidecar"
    return Unreadable(error.rule, error.what, remedy, error.line, **error.args_)


def _file(name: Path) -> Path:
    """The file of this name, else the dispatch of the dossier whose id is the name or alone begins with it."""
    folder = Path("content", DISPATCHES)
    if name.exists() or not folder.is_dir():
        return name
    received = {path.stem: path for path in sorted(folder.iterdir()) if path.suffix.lower() != ".yaml"}
    try:
        return received[resolve_id(str(name), list(received))]
    except UnknownDispatch:
        return name


def batch(lines: Iterable[bytes], names: Registry) -> int:
    """Reads JSON lines; the ids are given back as they came."""
    status: int = Exit.DONE
    for line in lines:
        if not line.strip():
            continue
        id_: str | None = None
        try:
            entry = json.loads(line)
            if not isinstance(entry, dict):
                raise TypeError("it is no object")
            id_ = entry["id"] if isinstance(entry.get("id"), str) else None
            received = _from_entry(entry)
        except (ValueError, TypeError, RecursionError) as error:
            received = _refused(error)
        status = max(status, _print_one(id_, received, names))
    return status


def _from_entry(entry: dict[str, Any]) -> Callable[[], Dispatch]:
    text, id_, language = entry.get("text"), entry.get("id"), entry.get("language")
    if not isinstance(text, str) or not isinstance(id_, str):
        raise TypeError("`id` and `text` must be strings")
    if language is not None and not (isinstance(language, str) and is_named(language)):
        raise ValueError(f"{language!r} is no language that is known")
    published = date.fromisoformat(entry["published"]) if entry.get("published") else None
    return lambda: receive_text(text, id_, language, published)


def _refused(error: Exception) -> Callable[[], Dispatch]:
    def refuse() -> Dispatch:
        what = f"the line is no dispatch ({error})"
        raise Unreadable("bad-line", what, 'write {"id": …, "text": …, "published": a day or null}')

    return refuse


def _read(dispatch: Dispatch, names: Registry, corrections: Path | None, timezone: str | None) -> Reading:
    """What is read, as editors have put it right where a file of theirs is named. Raises ProblemsFound."""
    if corrections is None:
        return read(dispatch, names, timezone)
    annotations = read_annotations(corrections, str(corrections), dispatch, names.by_id)
    return read_corrected(dispatch, names, annotations, timezone).published


def _print_one(
    id_: str | None,
    received: Callable[[], Dispatch],
    names: Registry,
    corrections: Path | None = None,
    timezone: str | None = None,
) -> int:
    status, data = Exit.DONE, None
    try:
        data = reading_data(_read(received(), names, corrections, timezone))
    except Unreadable as error:
        status, data = Exit.PROBLEMS, unreadable_data(id_, error)
    except ProblemsFound as found:
        first = found.problems[0]
        error_ = Unreadable("sidecar", f"{first.file}: {first.what}", first.remedy)
        status, data = Exit.PROBLEMS, unreadable_data(id_, error_)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError, PermissionError) as error:
        what = f"{error.filename} cannot be read ({(error.strerror or '').lower()})"
        status, data = Exit.PROBLEMS, unreadable_data(id_, Unreadable("unreadable-file", what, "name a file"))
    # The bytes of JSON are UTF-8 whatever the terminal's are; half a letter in an id is written as JSON escapes it.
    sys.stdout.buffer.write((as_json(data) + "\n").encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
    return status
