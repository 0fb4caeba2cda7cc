"""``content/corrections/ID.yaml``: what editors say of a dispatch's readings, with where each annotation stands."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pelican_dossier.desk import yamlfile
from pelican_dossier.model import Annotation, Correction, Dispatch, Reviewed
from pelican_dossier.model.corrections import KINDS_READ
from pelican_dossier.problems import Problem, ProblemsFound
from pelican_dossier.structuring import Complaint

CORRECTIONS = "corrections"
"""Where in ``content/`` they are."""
_ONE_SUBJECT = "write one of date, figure, voice, mention, part, headline, publisher, author, dateline or none"


@dataclass(frozen=True, slots=True)
class CorrectionsFile:
    """What people say of one dispatch's readings."""

    format: Literal[1]
    corrections: tuple[Correction, ...] = ()
    accepted: tuple[Annotation, ...] = ()
    """Readings that a person has found right."""
    reviewed: Reviewed | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """An annotation with where it stands in its file and what it is about in the dispatch."""

    annotation: Annotation
    line: int
    """In the corrections file."""
    paragraph: int | None = None
    """None where it is about the dispatch as a whole."""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that people say of one dispatch."""

    file: str
    """As problems name it."""
    corrections: tuple[Located, ...]
    accepted: tuple[Located, ...]
    reviewed: Reviewed | None


def read_corrections(
    content: Path,
    shown_as: str,
    dispatches: Mapping[str, Dispatch],
    entities: Collection[str] | None,
    ids: Collection[str],
) -> dict[str, Annotations]:
    """Dispatch id -> what people say of it. Raises ProblemsFound with the defects of all files.

    ``dispatches`` are those that can be read; of others that are there, ``ids``, the file is left alone.
    ``entities`` are the registry's ids, None where it cannot be read, which is told by itself.
    """
    problems: list[Problem] = []
    found: dict[str, Annotations] = {}
    for path in sorted(path for path in (content / CORRECTIONS).glob("*") if not path.name.startswith(".")):
        shown = f"{shown_as}/{path.name}"
        if path.suffix != ".yaml" or path.stem not in ids:
            remedy = "name it after the dispatch, such as 001.yaml, or move it away"
            problems.append(Problem(shown, None, "these are no corrections of a dispatch that is there", remedy))
        elif dispatch := dispatches.get(path.stem):
            try:
                found[path.stem] = read_annotations(path, shown, dispatch, entities)
            except ProblemsFound as error:
                problems += error.problems
    if problems:
        raise ProblemsFound(problems)
    return found


def read_annotations(path: Path, shown_as: str, dispatch: Dispatch, entities: Collection[str] | None) -> Annotations:
    """One file. Raises ProblemsFound with every defect, also where words are not in the dispatch any more."""
    file, lines = yamlfile.read(path, CorrectionsFile, shown_as)
    problems: list[Problem] = []

    def located(key: str, annotations: Collection[Annotation]) -> tuple[Located, ...]:
        kept: list[Located] = []
        for at, annotation in enumerate(annotations):
            complaints = list(_defects(annotation, dispatch, entities))
            for one in complaints:
                place = lines.at(key, at, *one.path, key=one.key)
                problems.append(Problem.at(shown_as, place, one.what, one.remedy))
            if not complaints:
                kept.append(_located(annotation, dispatch, lines.of(key, at)))
        return tuple(kept)

    corrections = located("corrections", file.corrections)
    accepted = located("accepted", file.accepted)
    if problems:
        raise ProblemsFound(problems)
    return Annotations(shown_as, corrections, accepted, file.reviewed)


def _defects(annotation: Annotation, dispatch: Dispatch, entities: Collection[str] | None) -> Iterator[Complaint]:
    """What no single field tells."""
    subjects = annotation.subjects
    if len(subjects) != 1:
        what = "it says nothing of the dispatch" if not subjects else f"it is about {' and '.join(subjects)} at once"
        yield Complaint((), None, what, _ONE_SUBJECT)
        return
    is_of_words = subjects[0] in KINDS_READ
    if is_of_words and annotation.words is None:
        yield Complaint((), None, "the key `words` is missing", f"write the words that the {subjects[0]} stands in")
    elif (is_of_words or annotation.part) and annotation.paragraph is None:
        yield Complaint((), None, "the key `paragraph` is missing", "write the paragraph's anchor, such as p8")
    elif annotation.paragraph is not None:
        yield from _misplaced(annotation, annotation.paragraph, dispatch)
    if annotation.mention and entities is not None and annotation.mention.entity not in (None, "none", *entities):
        what = f"there is no entity {annotation.mention.entity!r} in the registry"
        yield Complaint(("mention",), "entity", what, "write the id of one that is there, or none")


def _misplaced(annotation: Annotation, paragraph: str, dispatch: Dispatch) -> Iterator[Complaint]:
    number = int(paragraph[1:])
    if number >= len(dispatch.paragraphs):
        what = f"the dispatch has no paragraph {paragraph}"
        yield Complaint((), "paragraph", what, f"write one of p0 to p{len(dispatch.paragraphs) - 1}")
        return
    text = dispatch.paragraphs[number].text
    quoted = annotation.voice.said if annotation.voice and annotation.voice.said else ()
    for words in quoted:
        if words not in text:
            what = f"“{words}” does not stand in {paragraph}"
            yield Complaint(("voice",), "said", what, "copy the words as the dispatch has them")
    if annotation.words is None:
        return
    places = places_of(annotation.words, text)
    if not places:
        others = [f"p{p.index}" for p in dispatch.paragraphs if annotation.words in p.text]
        remedy = f"they stand in {', '.join(others)}" if others else "copy them as the dispatch has them, or remove it"
        yield Complaint((), "words", f"the words “{annotation.words}” do not stand in {paragraph}", remedy)
    elif not 1 <= annotation.nth <= len(places):
        what = f"“{annotation.words}” stands {len(places)} times in {paragraph}, not {annotation.nth}"
        yield Complaint((), "nth", what, f"count from 1 to {len(places)}")


def _located(annotation: Annotation, dispatch: Dispatch, line: int) -> Located:
    if annotation.paragraph is None:
        return Located(annotation, line)
    number = int(annotation.paragraph[1:])
    text = dispatch.paragraphs[number].text
    if annotation.words is None:
        return Located(annotation, line, number, 0, len(text))
    start = places_of(annotation.words, text)[annotation.nth - 1]
    return Located(annotation, line, number, start, start + len(annotation.words))


def places_of(words: str, text: str) -> list[int]:
    """Where words begin in a text, overlapping places too."""
    return [match.start() for match in re.finditer(f"(?={re.escape(words)})", text)]


def anchor_of(text: str, start: int, end: int) -> tuple[str, int]:
    """The words of a span, and which of the places with these words it is, from 1: how annotations name it."""
    words = text[start:end]
    return words, places_of(words, text).index(start) + 1
