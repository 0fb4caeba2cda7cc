"""The dispatches as received, each with its sidecar; and ``dossier add``, which takes new ones in, byte for byte."""

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from pelican_dossier.desk import yamlfile
from pelican_dossier.intake import DISPATCH_ENDINGS, is_id, receive
from pelican_dossier.intake.archives import archive_ending
from pelican_dossier.model import Dispatch, Reading, Sidecar
from pelican_dossier.model.langstring import is_named
from pelican_dossier.problems import Problem, ProblemsFound, Unreadable, WrongUsage
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry

DISPATCHES = "dispatches"
"""Where in ``content/`` they are."""


class UnknownDispatch(WrongUsage):
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
    return {path.stem: path for path in _files(content) if path.suffix.lower() in DISPATCH_ENDINGS}


def read_dispatches(content: Path, shown_as: str) -> tuple[tuple[Dispatch, ...], list[Problem]]:
    """The dispatches under ``content`` that can be read, and what keeps the others from it."""
    known = received(content)
    dispatches: list[Dispatch] = []
    problems: list[Problem] = []
    for path in _files(content):
        shown = f"{shown_as}/{path.name}"
        if defect := _misnamed(path, known):
            problems.append(Problem(shown, None, *defect))
        elif path.suffix.lower() != ".yaml":
            try:
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


def _misnamed(path: Path, known: dict[str, Path]) -> tuple[str, str] | None:
    """What is wrong with a file's name, and what to do."""
    ending = path.suffix.lower()
    if ending in (".yaml", ".yml") and path.suffix != ".yaml":
        return "a sidecar's name ends in .yaml, so this one would not be read", f"rename it to {path.stem}.yaml"
    if not path.is_dir() and archive_ending(path):
        return "this holds many dispatches and is none", "take it in with `dossier add` and move it away"
    if path.is_dir() or ending not in (*DISPATCH_ENDINGS, ".yaml"):
        return "this is no file that can be a dispatch", "save the article as .txt or .html, or move it away"
    if ending == ".yaml" and path.stem not in known:
        return "no dispatch has this name", f"put {path.stem}.txt or .html beside it or remove it"
    if not is_id(path.stem):
        return f"{path.stem!r} cannot be an id", "rename the file with small Latin letters, digits, - and _ only"
    if ending != ".yaml" and known[path.stem] != path:
        return f"{known[path.stem].name} has the same id", "rename one of the two files"
    return None


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


_SIDECAR = """\
# What is known of this dispatch beyond its bytes. What was not verified stays out.
# Keys and their meaning: docs/editing.md.
show: passages   # full once the rights allow it; card for a citation alone
status: draft    # public once it has been looked at
"""


def add(files: Sequence[Path], content: Path) -> Iterator[str]:
    """Copies each file into ``content/dispatches`` and yields what was read, a line each.

    Nothing is copied unless every file can be. Raises ProblemsFound.
    """
    folder = content / DISPATCHES
    problems: list[Problem] = []
    readings: list[Reading] = []
    for path in files:
        try:
            readings.append(_received(path, folder))
        except ProblemsFound as found:
            problems += found.problems
    stems = [path.stem for path in files]
    problems += [
        Problem(str(path), None, f"two of the files have the id {path.stem!r}", "rename one of them")
        for path in files
        if stems.count(path.stem) > 1
    ]
    if problems:
        raise ProblemsFound(problems)
    folder.mkdir(parents=True, exist_ok=True)
    for reading in readings:
        original = reading.dispatch.original
        # the sidecar first: a dispatch without one would be public
        (folder / f"{reading.dispatch.id}.yaml").write_text(_SIDECAR, encoding="utf-8")
        (folder / original.name).write_bytes(original.data)
        yield from _told(reading, folder)


def _received(path: Path, folder: Path) -> Reading:
    def problem(what: str, remedy: str, line: int | None = None) -> ProblemsFound:
        return ProblemsFound([Problem(str(path), line, what, remedy)])

    if not path.is_file():
        raise problem("there is no such file", "name a text or a saved page")
    if path.suffix.lower() not in DISPATCH_ENDINGS:
        raise problem("this is no text and no saved page", "save the article as .txt or .html")
    if not is_id(path.stem):
        remedy = f"rename it, for example to {_suggested(path.stem)}{path.suffix.lower()}"
        raise problem(f"{path.stem!r} cannot be an id, which is small Latin letters, digits, - and _", remedy)
    if any(folder.glob(f"{path.stem}.*")):
        remedy = "rename the new one and write `supersedes` into its sidecar if it replaces the old"
        raise problem(f"there is a dispatch {path.stem!r} already", remedy)
    data = path.read_bytes()
    try:
        dispatch = receive(data, path.name)
    except Unreadable as error:
        raise problem(error.what, error.remedy, error.line) from None
    return read(dispatch, Registry())


def _suggested(stem: str) -> str:
    return re.sub(r"[^a-z0-9_-]+", "-", stem.lower()).strip("-_") or "dispatch-1"


def _told(reading: Reading, folder: Path) -> Iterator[str]:
    """What an editor wants to see at once: whether the day, the outlet and the cuts are right."""
    dispatch, published = reading.dispatch, reading.published
    yield f"{folder / dispatch.original.name}: {len(dispatch.paragraphs)} paragraphs, {dispatch.language}"
    yield f"  sha256     {dispatch.original.sha256}"
    yield f"  encoding   {dispatch.original.encoding}"
    yield f"  headline   {dispatch.title or 'none in the text: write one into the sidecar'}"
    yield f"  publisher  {dispatch.publisher or 'unknown'}" + (f", by way of {dispatch.via}" if dispatch.via else "")
    yield f"  dateline   {' / '.join(dispatch.dateline) or 'none'}"
    yield f"  published  {published.value or 'unknown'} ({published.source})"
    for paragraph in dispatch.paragraphs:
        for part in paragraph.parts:
            if part.rule:
                yield f"  p{paragraph.index:<3} {part.kind}: {part.rule}: {paragraph.part_text(part)[:60]}"
    for expression in reading.dates:
        value = expression.value or "no value"
        doubt = ", doubtful" if expression.doubtful else ""
        yield f"  p{expression.paragraph:<3} date: {expression.text}: {value}{doubt}"
