"""What translators bring back, and what programs draft, put into the catalogs; nothing that stands there is lost."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import polib

from pelican_dossier.addresses import told_paragraph
from pelican_dossier.model import Dispatch
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.translation.catalogs import message_of
from pelican_dossier.translation.xliff import ReceivedMessage
from pelican_dossier.writing import put

_DRAFT = "drafted by a program"
"""The note on a message in the catalog of a person."""


@dataclass(slots=True)
class Merged:
    """What became of the messages for one catalog."""

    path: Path
    changed: list[str] = field(default_factory=list)
    """Paragraphs that have other words now."""
    outdated: list[str] = field(default_factory=list)
    """Those whose translation was made of words that the dispatch has no more."""
    kept: list[str] = field(default_factory=list)
    """Outdated ones that were left out, for the catalog has a translation."""
    reviewer: str | None = None
    """Who had reviewed the catalog, before it had other words."""

    def told(self) -> Iterator[str]:
        """For the editor's eyes."""
        yield f"wrote {self.path}: {_paragraphs(self.changed)}"
        if self.outdated:
            yield f"    to look through, for the dispatch has other words now: {', '.join(self.outdated)}"
        if self.kept:
            yield f"    left as they were, for the dispatch has other words now: {', '.join(self.kept)}"
        if self.reviewer:
            yield f"    {self.reviewer} had reviewed it; its X-Reviewed-By is empty until somebody does so again"


def _paragraphs(changed: list[str]) -> str:
    return ", ".join(changed) or "nothing new"


def merge(
    messages: Iterable[ReceivedMessage],
    folder: Path,
    dispatches: Mapping[str, Dispatch],
    languages: Iterable[str],
    who: str | None,
    when: date,
) -> Iterator[Merged]:
    """Writes translated messages into the catalogs of a folder, one as it is asked for; it is there by then.

    Raises ProblemsFound at once where messages fit no dispatch.
    """
    by_catalog: dict[tuple[str, str], list[ReceivedMessage]] = {}
    problems: list[Problem] = []
    for one in messages:
        if problem := _unfit(one, dispatches, languages):
            problems.append(problem)
        else:
            by_catalog.setdefault((one.dispatch, one.language), []).append(one)
    if problems:
        raise ProblemsFound(problems)
    return _written(by_catalog, folder, who, when)


def _written(
    by_catalog: Mapping[tuple[str, str], Sequence[ReceivedMessage]], folder: Path, who: str | None, when: date
) -> Iterator[Merged]:
    for (id_, language), received in by_catalog.items():
        path = folder / language / f"{id_}.po"
        catalog = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
        merged = _merged(catalog, received, Merged(path))
        if merged.changed or merged.outdated:
            merged.reviewer = _credited(catalog, "person", who, when)
            put(path, str(catalog).encode())
        yield merged


def _unfit(one: ReceivedMessage, dispatches: Mapping[str, Dispatch], languages: Iterable[str]) -> Problem | None:
    dispatch = dispatches.get(one.dispatch)
    if dispatch is None or one.language not in languages or one.language == dispatch.language:
        what = f"the dossier has no catalog of {one.dispatch!r} in {one.language!r}"
        return Problem(one.file, one.line, what, "take a file that `dossier translate --xliff` wrote")
    messages = {f"p{paragraph.index}": message_of(paragraph) for paragraph in dispatch.paragraphs}
    if one.context not in messages:
        what = f"{one.dispatch} has no paragraph {one.context!r}"
        return Problem(one.file, one.line, what, "write the file again with `dossier translate --xliff`")
    lines, parts = (len(_lines(words)) for words in (one.target, messages[one.context]))
    if one.source == messages[one.context] and lines != parts:
        whose = f"the translation of {told_paragraph(int(one.context[1:]))}"
        what = f"{whose} has another number of lines ({lines}) than its source ({parts})"
        return Problem(one.file, one.line, what, "write one line for each line of the source")
    return None


def _lines(words: str) -> list[str]:
    return [line for line in words.split("\n") if line.strip()]


def _merged(catalog: polib.POFile, received: Iterable[ReceivedMessage], merged: Merged) -> Merged:
    entries = {entry.msgctxt: entry for entry in catalog if not entry.obsolete}
    for one in received:
        entry = entries[one.context]
        if one.source != entry.msgid:
            if entry.msgstr.strip():
                merged.kept.append(one.context)
                continue
            entry.msgstr, entry.flags, entry.previous_msgid = one.target, ["fuzzy"], one.source
            merged.outdated.append(one.context)
        elif (one.target, one.waits) != (entry.msgstr, entry.fuzzy):
            entry.msgstr, entry.flags, entry.previous_msgid = one.target, ["fuzzy"] * one.waits, None
            entry.tcomment = ""
            merged.changed.append(one.context)
    return merged


def _credited(catalog: polib.POFile, kind: str, who: str | None, when: date) -> str | None:
    """Says in the head who made the catalog and when; whoever had reviewed it, has not reviewed this. Returns them."""
    head = catalog.metadata
    reviewer = head.get("X-Reviewed-By") or None
    head["X-Reviewed-By"], head["PO-Revision-Date"] = "", f"{when} 00:00+0000"
    if who or not head.get("X-Translator-Kind"):
        head["X-Translator"], head["X-Translator-Kind"] = who or "", kind
    return reviewer


def add_drafts(path: Path, drafts: Mapping[str, str], when: date) -> Merged:
    """Writes a program's drafts of messages without a translation into a catalog.

    One that no person has worked on is a machine's from then on. In that of a person each draft waits to be looked
    through, and is not shown before.
    """
    catalog = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    has_words = any(entry.msgstr.strip() for entry in catalog)
    is_persons = catalog.metadata.get("X-Translator-Kind") == "person" or (
        has_words and catalog.metadata.get("X-Translator-Kind") != "machine"
    )
    merged = Merged(path)
    for entry in catalog:
        if not entry.obsolete and entry.msgctxt in drafts:
            entry.msgstr = drafts[entry.msgctxt]
            merged.changed.append(entry.msgctxt)
            if is_persons:
                entry.flags, entry.tcomment = ["fuzzy"], _DRAFT
    if merged.changed:
        if not is_persons:
            merged.reviewer = _credited(catalog, "machine", None, when)
        put(path, str(catalog).encode())
    return merged
