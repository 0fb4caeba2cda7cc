"""Translations of dispatches: one PO catalog a dispatch and language, a message a paragraph, a line a part."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import polib

from pelican_dossier.addresses import told_paragraph
from pelican_dossier.intake.encodings import NOT_TEXT
from pelican_dossier.model import Decision, Dispatch, Paragraph, Part, Reading, Sidecar
from pelican_dossier.model.langstring import LangString
from pelican_dossier.problems import NOWHERE, Place, Problem, ProblemsFound, not_utf8
from pelican_dossier.translation.parity import Difference

_STRING = re.compile(r"\s*(?:msg(?:ctxt|id|id_plural|str)(?:\[\d+\])?\s*)?\"|\s*msg(?:ctxt|id|str)")
_WHOLE_STRING = re.compile(r"[^\"]*\"(?:[^\"\\]|\\.)*\"\s*$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_KIND = "X-Translator-Kind"
_CONTEXT = re.compile(r"p(0|[1-9]\d*)")


@dataclass(frozen=True, slots=True)
class Differing:
    """A difference from the original, as it is decided on."""

    id: str
    paragraph: int
    difference: Difference


@dataclass(frozen=True, slots=True)
class Accepted(Differing):
    """One that the editors have accepted."""

    decision: Decision


@dataclass(frozen=True, slots=True)
class Translation:
    """One dispatch in one other language, and who or what made it so."""

    language: str
    translator: str | None
    """Who or what translated: the catalog's ``X-Translator``."""
    is_machine: bool
    """The catalog's ``X-Translator-Kind`` is ``machine``."""
    reviewer: str | None
    """The person who has reviewed it, the catalog's ``X-Reviewed-By``; None where nobody has."""
    revised: str | None
    """The day of ``PO-Revision-Date``."""
    paragraphs: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Paragraph -> one line for each of its parts; a missing or outdated one is absent."""
    outdated: frozenset[int] = frozenset()
    """Paragraphs whose translation was made of other words, or waits to be looked through."""
    lines: Mapping[int, int] = field(default_factory=dict)
    """Paragraph -> where its message stands in the catalog."""
    accepted: tuple[Accepted, ...] = ()
    differs: tuple[Differing, ...] = ()
    """The differences from the original that nobody has accepted."""
    reading: Reading | None = field(default=None, repr=False, compare=False)
    """Its words, read as the original is: paragraph for paragraph and part for part, none where it has none.

    None in a language that is not read.
    """

    def part(self, paragraph: int, which: int) -> LangString | None:
        """The translation of one part of a paragraph."""
        lines = self.paragraphs.get(paragraph)
        return LangString(lines[which], self.language) if lines else None


def as_translated(original: Dispatch, translation: Translation) -> Dispatch:
    """A dispatch in the words of its translation."""
    paragraphs = tuple(
        _in_lines(paragraph, translation.paragraphs.get(paragraph.index)) for paragraph in original.paragraphs
    )
    return replace(original, language=translation.language, title=None, paragraphs=paragraphs, sidecar=Sidecar())


def _in_lines(paragraph: Paragraph, lines: Sequence[str] | None) -> Paragraph:
    parts: list[Part] = []
    for part, line in zip(paragraph.parts, lines, strict=True) if lines else ():
        start = parts[-1].end + 1 if parts else 0
        parts.append(replace(part, start=start, end=start + len(line)))
    return Paragraph(paragraph.index, "\n".join(lines or ()), tuple(parts))


def message_of(paragraph: Paragraph) -> str:
    """What a catalog holds for a paragraph: its parts as received, a line each."""
    return "\n".join(paragraph.part_text(part) for part in paragraph.parts)


def read_translation(path: Path, shown_as: str, dispatch: Dispatch, language: str) -> Translation:
    """One catalog. Raises ProblemsFound where it does not parse or does not fit its dispatch."""
    catalog = _parsed(path, shown_as)
    problems: list[Problem] = []
    paragraphs: dict[int, tuple[str, ...]] = {}
    numbers: dict[int, int] = {}
    outdated: set[int] = set()
    for entry in catalog:
        try:
            found = None if entry.obsolete else _paragraph(entry, shown_as, dispatch)
        except ProblemsFound as error:
            problems += error.problems
            continue
        if found is not None and found[0] in paragraphs:
            what = f"{told_paragraph(found[0])} is translated twice"
            problems.append(Problem(shown_as, entry.linenum, what, "keep one of the two"))
        elif found is not None:
            paragraphs[found[0]] = found[1]
            numbers[found[0]] = entry.linenum or 1
        elif not entry.obsolete and entry.msgstr.strip():
            outdated.add(int(entry.msgctxt.removeprefix("p")))
    headers = catalog.metadata
    if (kind := headers.get(_KIND, "").strip()) not in ("", "person", "machine"):
        written = path.read_text(encoding="utf-8").split("\n")
        where = (Place(at, one.find(_KIND) + 1) for at, one in enumerate(written, 1) if _KIND in one)
        what = f"`{_KIND}` cannot be {kind!r}"
        problems.append(Problem.at(shown_as, next(where, NOWHERE), what, "write person or machine"))
    if problems:
        raise ProblemsFound(problems)
    return Translation(
        language=language,
        translator=headers.get("X-Translator") or None,
        is_machine=headers.get(_KIND) == "machine",
        reviewer=headers.get("X-Reviewed-By") or None,
        revised=day[0] if (day := _DAY.match(headers.get("PO-Revision-Date", ""))) else None,
        paragraphs=paragraphs,
        outdated=frozenset(outdated - paragraphs.keys()),
        lines=numbers,
    )


def _parsed(path: Path, shown_as: str) -> polib.POFile:
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if (begun := _STRING.match(line)) and not _WHOLE_STRING.match(line):  # polib reads over it
                what = "this is not a PO catalog (a string is not closed)"
                column = begun.end() if begun[0].endswith('"') else None
                remedy = 'end the line with "' if begun[0].endswith('"') else 'write the text between " and "'
                raise ProblemsFound([Problem(shown_as, number, what, remedy, column=column)])
        return polib.pofile(str(path), encoding="utf-8")
    except UnicodeDecodeError as error:
        problem = not_utf8(shown_as, error, "catalog")
    except OSError as error:
        if error.errno is not None:
            raise
        where = re.search(r"\(line (\d+)\)(?:: (.+))?", str(error))
        what = f"this is not a PO catalog ({where[2] or 'syntax error'})" if where else "this is not a PO catalog"
        problem = Problem(shown_as, int(where[1]) if where else None, what, "correct the line in a PO editor")
    raise ProblemsFound([problem])


def _paragraph(entry: polib.POEntry, shown_as: str, dispatch: Dispatch) -> tuple[int, tuple[str, ...]] | None:
    """The paragraph's number and its lines; None where it is missing, fuzzy or outdated."""
    match = _CONTEXT.fullmatch(entry.msgctxt or "")
    if match is None or int(match[1]) >= len(dispatch.paragraphs):
        what = f"the dispatch has no paragraph {entry.msgctxt!r}"
        remedy = "renew the catalog with `dossier translate`"
        raise ProblemsFound([Problem(shown_as, entry.linenum, what, remedy)])
    paragraph = dispatch.paragraphs[int(match[1])]
    where = f"the translation of {told_paragraph(paragraph.index)}"
    if bad := NOT_TEXT.search(entry.msgstr):
        what = f"{where} holds the sign U+{ord(bad[0]):04X}, which no text can"
        raise ProblemsFound([Problem(shown_as, entry.linenum, what, "take it out")])
    if not entry.msgstr.strip() or entry.fuzzy or entry.msgid != message_of(paragraph):
        return None
    lines = tuple(line.strip() for line in entry.msgstr.split("\n") if line.strip())
    if len(lines) != len(paragraph.parts):
        what = f"{where} has another number of lines ({len(lines)}) than its msgid ({len(paragraph.parts)})"
        raise ProblemsFound([Problem(shown_as, entry.linenum, what, "write one line for each line of the msgid")])
    return paragraph.index, lines
