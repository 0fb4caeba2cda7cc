"""``dossier add``: takes dispatches in, byte for byte, and says what was read from them."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pelican_dossier.desk.dispatches import DISPATCHES
from pelican_dossier.intake import PAGE_ENDINGS, TEXT_ENDINGS, is_id, receive
from pelican_dossier.model import Reading
from pelican_dossier.problems import Problem, ProblemsFound, Unreadable
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry

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
    if path.suffix.lower() not in (*TEXT_ENDINGS, *PAGE_ENDINGS):
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
