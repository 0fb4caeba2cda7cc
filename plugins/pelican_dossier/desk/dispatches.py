"""The dispatches as received, each with its sidecar."""

import os
from collections.abc import Collection, Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from pelican_dossier.desk import yamlfile
from pelican_dossier.intake import DISPATCH_ENDINGS, buried, is_id, receive
from pelican_dossier.intake.archives import archive_ending
from pelican_dossier.keeping import Kept
from pelican_dossier.model import Dispatch, Sidecar
from pelican_dossier.problems import Problem, ProblemsFound, Unreadable, WrongUsage, unforeseen

DISPATCHES = "dispatches"
"""Where in ``content/`` they are."""
_A_DAY = timedelta(days=1)
"""By which one clock may be behind another."""


class UnknownDispatch(WrongUsage):
    """An id, or its beginning, of no dispatch or of more than one."""


def resolve_id(prefix: str, ids: Collection[str], what: str = "dispatch") -> str:
    """The one dispatch that ``prefix`` is the id of, or begins; ``what`` the ids are of. Raises UnknownDispatch."""
    if prefix in ids:
        return prefix
    meant = [id_ for id_ in ids if id_.startswith(prefix)]
    if len(meant) == 1:
        return meant[0]
    if not meant:
        raise UnknownDispatch(f"there is no {what} {prefix!r} (`dossier review --status` lists the ids)")
    raise UnknownDispatch(f"{prefix!r} begins more than one id: {', '.join(sorted(meant))}")


def received(content: Path) -> dict[str, Path]:
    """Id -> the file of a dispatch, whether it can be read or not."""
    return {path.stem: path for path in _files(content) if path.suffix.lower() in DISPATCH_ENDINGS}


def read_dispatches(
    content: Path, shown_as: str, kept: Kept | None = None
) -> tuple[tuple[Dispatch, ...], list[Problem]]:
    """The dispatches under ``content`` that can be read, and what keeps the others from it."""
    known, ids = received(content), {path.stem for path in _files(content)}
    dispatches: list[Dispatch] = []
    waiting: list[tuple[bytes, str, Sidecar]] = []
    problems: list[Problem] = []
    for path in _files(content):
        shown = f"{shown_as}/{path.name}"
        if defect := _misnamed(path, known):
            problems.append(Problem(shown, None, *defect))
        elif path.suffix != ".yaml" or path.stem not in known:
            try:
                beside = path.with_suffix(".yaml")
                sidecar = read_sidecar(beside, f"{shown_as}/{beside.name}", ids)
                if path == beside:
                    dispatches.append(_buried(path.stem, sidecar, shown))
                    continue
                data = path.read_bytes()
                problems += _others(data, sidecar, shown)
                waiting.append((data, path.name, sidecar))
            except ProblemsFound as found:
                problems += found.problems
    for (_, name, _), came in zip(waiting, (kept or Kept()).each(_received, waiting), strict=True):
        if isinstance(came, Dispatch):
            dispatches.append(came)
        else:
            problems.append(Problem(f"{shown_as}/{name}", *came))
    return tuple(dispatches), [*problems, *_drafts_shown(dispatches, shown_as)]


def _buried(id_: str, sidecar: Sidecar, shown: str) -> Dispatch:
    """What a sidecar without a dispatch keeps of one that was withdrawn. Raises ProblemsFound where it keeps none."""
    if sidecar.status == "withdrawn" and sidecar.withdrawn and sidecar.withdrawn.sha256:
        return buried(id_, sidecar, sidecar.withdrawn.sha256)
    remedy = f"put {id_}.txt or .html beside it or remove it"
    if sidecar.status == "withdrawn":
        remedy = "write the `sha256` that the file had into `withdrawn`, or put the file back"
    raise ProblemsFound([Problem(shown, None, "no dispatch has this name", remedy)])


def _others(data: bytes, sidecar: Sidecar, shown: str) -> Iterator[Problem]:
    """Whether bytes are others than the sidecar states."""
    digest = sha256(data).hexdigest()
    if sidecar.capture and sidecar.capture.sha256 != digest:
        remedy = "put back what was captured, or take `capture` out of its sidecar"
        yield Problem(shown, None, "its bytes are not those that were captured", remedy)
    if sidecar.withdrawn and sidecar.withdrawn.sha256 not in (None, digest):
        remedy = "put back what was withdrawn, or take `sha256` out of its sidecar"
        yield Problem(shown, None, "its bytes are not those that were withdrawn", remedy)


def _received(data: bytes, name: str, sidecar: Sidecar) -> Dispatch | tuple[int | None, str, str]:
    """A dispatch, or what keeps it from being read: the line, what is wrong, what to do."""
    try:
        return receive(data, name, sidecar)
    except Unreadable as error:
        return error.line, error.what, error.remedy
    except (OSError, MemoryError):
        raise
    except Exception as error:
        told = unforeseen(name, error)
        return None, told.what, told.remedy


def read_sidecar(path: Path, shown_as: str, ids: Collection[str]) -> Sidecar:
    """What stands beside a dispatch; an empty sidecar where there is no file. Raises ProblemsFound."""
    if not os.path.lexists(path):  # a link that leads nowhere is none that is not there
        return Sidecar()
    sidecar, lines = yamlfile.read(path, Sidecar, shown_as)
    for key, what, remedy in _defects(sidecar, path.stem, ids):
        raise ProblemsFound([Problem.at(shown_as, lines.at(key), what, remedy)])
    return sidecar


def _defects(sidecar: Sidecar, own: str, ids: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """What no single field tells: the key, what is wrong, what to do."""
    if sidecar.status == "withdrawn" and sidecar.withdrawn is None:
        what = "it is withdrawn, and `withdrawn` does not say since when and why"
        yield "status", what, "add `withdrawn: {date: 2025-11-07, reason: {en: …}}`"
    superseded = sidecar.supersedes
    if superseded is not None and superseded not in ids:
        yield "supersedes", f"there is no dispatch {superseded!r} to supersede", "write the id of one that is there"
    if superseded == own:
        yield "supersedes", "a dispatch cannot supersede itself", "write the id of the one it replaces"
    stated = sidecar.published
    if stated is not None and stated.days.order != tuple(sorted(stated.days.order)):
        yield "published", f"`published` ends before it begins ({stated})", "write the earlier day first"
    elif stated is not None and sidecar.retrieved is not None and sidecar.retrieved < stated.days.order[0] - _A_DAY:
        what = f"it was retrieved ({sidecar.retrieved}) before it was published ({stated})"
        yield "retrieved", what, "correct one of the two days"


def _files(content: Path) -> list[Path]:
    return sorted(path for path in (content / DISPATCHES).glob("*") if not path.name.startswith("."))


def _misnamed(path: Path, known: dict[str, Path]) -> tuple[str, str] | None:
    """What is wrong with a file's name, and what to do."""
    ending = path.suffix.lower()
    if ending in (".yaml", ".yml") and path.suffix != ".yaml":
        return "a sidecar's name ends in .yaml, so this one would not be read", f"rename it to {path.stem}.yaml"
    if not path.is_dir() and archive_ending(path):
        return "this holds many dispatches and is none", "take it in with `dossier add` and move it away"
    if path.is_dir() or ending not in (*DISPATCH_ENDINGS, ".yaml"):
        return "this is no file that can be a dispatch", "save the article as .txt or .html, or move it away"
    if not is_id(path.stem):
        return f"{path.stem!r} cannot be an id", "rename the file with small Latin letters, digits, - and _ only"
    if ending != ".yaml" and known[path.stem] != path:
        return f"{known[path.stem].name} has the same id", "rename one of the two files"
    return None


def _drafts_shown(dispatches: Collection[Dispatch], shown_as: str) -> Iterator[Problem]:
    """A public dispatch that supersedes a draft would publish the draft's id."""
    drafts = {dispatch.id for dispatch in dispatches if dispatch.sidecar.status == "draft"}
    for dispatch in dispatches:
        if dispatch.id not in drafts and dispatch.sidecar.supersedes in drafts:
            what = f"it supersedes {dispatch.sidecar.supersedes!r}, which is a draft"
            file = f"{shown_as}/{dispatch.id}.yaml"
            yield Problem(file, None, what, "publish the draft or take `supersedes` out")
