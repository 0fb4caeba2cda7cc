"""The dispatches as they were received, each with its sidecar: what an editor knows of it beyond its bytes."""

from collections.abc import Collection, Iterator
from pathlib import Path

from pelican_dossier.desk import yamlfile
from pelican_dossier.intake import PAGE_ENDINGS, TEXT_ENDINGS, is_id, receive
from pelican_dossier.model import Dispatch, Sidecar
from pelican_dossier.model.langstring import is_named
from pelican_dossier.problems import Problem, ProblemsFound, Unreadable

DISPATCHES = "dispatches"
"""Where in ``content/`` they are."""


class UnknownDispatch(Exception):
    """An id, or its beginning, of no dispatch or of more than one."""


def resolve_id(prefix: str, ids: Collection[str]) -> str:
    """The one dispatch that ``prefix`` is the id of, or begins. Raises UnknownDispatch."""
    if prefix in ids:
        return prefix
    meant = [id_ for id_ in ids if id_.startswith(prefix)]
    if len(meant) == 1:
        return meant[0]
    found = "there is no such dispatch" if not meant else f"{', '.join(sorted(meant))} begin so"
    raise UnknownDispatch(f"{prefix!r} names no dispatch: {found}")


def received(content: Path) -> dict[str, Path]:
    """Id -> the file of a dispatch, whether it can be read or not."""
    return {path.stem: path for path in _files(content) if path.suffix.lower() in TEXT_ENDINGS + PAGE_ENDINGS}


def read_dispatches(content: Path, shown_as: str) -> tuple[tuple[Dispatch, ...], list[Problem]]:
    """The dispatches under ``content`` that can be read, and what keeps the others from it."""
    known = received(content)
    dispatches: list[Dispatch] = []
    problems: list[Problem] = []
    for path in _files(content):
        shown = f"{shown_as}/{path.name}"
        try:
            _check_name(path, known, shown)
            if path.suffix.lower() != ".yaml":
                dispatches.append(_dispatch(path, shown, set(known)))
        except ProblemsFound as found:
            problems += found.problems
    return tuple(dispatches), [*problems, *_drafts_shown(dispatches, shown_as)]


def read_sidecar(path: Path, shown_as: str, ids: Collection[str]) -> Sidecar:
    """What stands beside a dispatch; an empty sidecar where there is no file. Raises ProblemsFound."""
    if not path.is_file():
        return Sidecar()
    sidecar, lines = yamlfile.read(path, Sidecar, shown_as)
    for key, what, remedy in _defects(sidecar, path.stem, ids):
        raise ProblemsFound([Problem(shown_as, lines.of(key) if key else 1, what, remedy)])
    return sidecar


def _defects(sidecar: Sidecar, own: str, ids: Collection[str]) -> Iterator[tuple[str | None, str, str]]:
    """What no single field tells: the key, what is wrong, what to do."""
    if sidecar.language is not None and not is_named(sidecar.language):
        yield "language", f"{sidecar.language!r} is no language of CLDR", "write a code such as ar, en, fr"
    if sidecar.status == "withdrawn" and sidecar.withdrawn is None:
        yield None, "the key `withdrawn` is missing", "add it"
    superseded = sidecar.supersedes
    if superseded is not None and superseded not in ids:
        yield "supersedes", f"there is no dispatch {superseded!r} to supersede", "write the id of one that is there"
    if superseded == own:
        yield "supersedes", "a dispatch cannot supersede itself", "write the id of the one it replaces"
    stated = sidecar.published
    if stated is not None and stated.days.order != tuple(sorted(stated.days.order)):
        yield "published", f"`published` ends before it begins ({stated})", "write the earlier day first"


def _files(content: Path) -> list[Path]:
    return sorted(path for path in (content / DISPATCHES).glob("*") if not path.name.startswith("."))


def _check_name(path: Path, known: dict[str, Path], shown_as: str) -> None:
    what = remedy = None
    ending = path.suffix.lower()
    if ending in (".yaml", ".yml") and path.suffix != ".yaml":
        what, remedy = "a sidecar's name ends in .yaml, so this one would not be read", f"rename it to {path.stem}.yaml"
    elif path.is_dir() or ending not in (*TEXT_ENDINGS, *PAGE_ENDINGS, ".yaml"):
        what, remedy = "this is no text and no saved page", "save the article as .txt or .html, or move it away"
    elif ending == ".yaml" and path.stem not in known:
        what, remedy = "no dispatch has this name", f"put {path.stem}.txt or .html beside it or remove it"
    elif not is_id(path.stem):
        what = f"{path.stem!r} cannot be an id"
        remedy = "rename the file with small Latin letters, digits, - and _ only"
    elif ending != ".yaml" and known[path.stem] != path:
        what, remedy = f"{known[path.stem].name} has the same id", "rename one of the two files"
    if what and remedy:
        raise ProblemsFound([Problem(shown_as, None, what, remedy)])


def _dispatch(path: Path, shown_as: str, ids: Collection[str]) -> Dispatch:
    sidecar = read_sidecar(path.with_suffix(".yaml"), str(Path(shown_as).with_suffix(".yaml")), ids)
    try:
        return receive(path.read_bytes(), path.name, sidecar)
    except Unreadable as error:
        raise ProblemsFound([Problem(shown_as, error.line, error.what, error.remedy)]) from None


def _drafts_shown(dispatches: Collection[Dispatch], shown_as: str) -> Iterator[Problem]:
    """A public dispatch that supersedes a draft would publish the draft's id."""
    drafts = {dispatch.id for dispatch in dispatches if dispatch.sidecar.status == "draft"}
    for dispatch in dispatches:
        if dispatch.id not in drafts and dispatch.sidecar.supersedes in drafts:
            what = f"it supersedes {dispatch.sidecar.supersedes!r}, which is a draft"
            file = f"{shown_as}/{dispatch.id}.yaml"
            yield Problem(file, None, what, "publish the draft or take `supersedes` out")
