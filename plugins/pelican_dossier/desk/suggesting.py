"""Suggestions for a dispatch's readings, from another program or from the corrections of a dispatch that it replaces.

They are offered for acceptance, never applied by themselves.
"""

import json
import shlex
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from pelican_dossier.desk.corrections import Annotations, places_of
from pelican_dossier.desk.data import as_json, reading_data
from pelican_dossier.desk.reviewing import FIELDS, NONE, ReviewItem, told_of
from pelican_dossier.desk.scoring import items_of
from pelican_dossier.model import Reading, Subject
from pelican_dossier.problems import MachineFailed

_LISTS: Mapping[Subject, str] = {"date": "dates", "figure": "figures", "voice": "voices", "mention": "mentions"}
_MOST_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What somebody else reads where the dossier has another reading, or none."""

    item: ReviewItem
    """The words, with what the dossier has of them; told ``none`` where it has nothing."""
    told: Any
    """What is suggested, as an annotation tells it; ``none`` where the words are no such thing."""
    suggested_by: str
    reason: Mapping[str, str] | None = None
    """Where the suggestion has one."""


def suggested_by_program(command: str, reading: Reading) -> list[Suggestion]:
    """What a program reads otherwise. It gets the dispatch as ``dossier read`` prints it and answers in the same form.

    Raises MachineFailed where it fails or answers in another form.
    """
    words = shlex.split(command)
    name = PurePath(words[0]).name if words else command
    try:
        ran = subprocess.run(
            words,
            input=as_json(reading_data(reading)),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=_MOST_SECONDS,
        )
    except (OSError, IndexError, subprocess.TimeoutExpired) as error:
        raise MachineFailed(f"{command!r} could not be run ({error}).") from None
    if ran.returncode:
        raise MachineFailed(f"{command!r} ended with {ran.returncode}: {ran.stderr.strip()[:300]}")
    try:
        return list(_differences(json.loads(ran.stdout), reading, name))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise MachineFailed(f"{command!r} did not answer in the form of `dossier read` ({error}).") from None


def _differences(answer: Mapping[str, Any], reading: Reading, name: str) -> Iterator[Suggestion]:
    for kind, items in items_of(reading).items():
        if _LISTS[kind] not in answer:
            continue
        theirs = {(one["paragraph"], one["start"], one["end"]): one for one in answer[_LISTS[kind]]}
        ours = {(one.paragraph, one.start, one.end): one for one in items}
        for place in sorted({*theirs, *ours}):
            text = reading.dispatch.paragraphs[place[0]].text
            told = _told(kind, theirs[place], text) if place in theirs else NONE
            own = told_of(ours[place], text) if place in ours else NONE
            if told != own:
                yield Suggestion(_item(kind, place, text, own), told, name)


def _item(kind: Subject, place: tuple[int, int, int], text: str, told: Any) -> ReviewItem:
    paragraph, start, end = place
    if not 0 <= start < end <= len(text):
        raise ValueError(f"p{paragraph}:{start}-{end} is outside the paragraph")
    return ReviewItem(kind, paragraph, start, end, text[start:end], told)


def _told(kind: Subject, one: Mapping[str, Any], text: str) -> dict[str, Any]:
    told = {field: NONE if one[field] is None else one[field] for field in FIELDS[kind]}
    if kind == "voice":
        told["said"] = [text[span["start"] : span["end"]] for span in one["said"]]
    return told


def suggested_by_corrections(old: Annotations, superseded: str, reading: Reading) -> list[Suggestion]:
    """The corrections of the dispatch that this one replaces, where their words stand in it again."""
    return [
        replace(one, suggested_by=superseded)
        for located in old.corrections
        for one in _carried(located.annotation, reading)
    ]


def _carried(annotation: Any, reading: Reading) -> Iterator[Suggestion]:
    kind: Subject = annotation.subjects[0]
    if kind not in FIELDS:
        return
    place = _place(annotation.words, annotation.nth, reading)
    if place is None:
        return
    text = reading.dispatch.paragraphs[place[0]].text
    ours = {(one.paragraph, one.start, one.end): one for one in items_of(reading)[kind]}
    own = told_of(ours[place], text) if place in ours else NONE
    told = NONE if annotation.none else {**(own if own != NONE else {}), **_given(getattr(annotation, kind))}
    if told != own:
        yield Suggestion(_item(kind, place, text, own), told, "", annotation.reason)


def _given(annotated: Any) -> dict[str, Any]:
    """The fields that an annotation tells."""
    told = {name: getattr(annotated, name) for name in annotated.__dataclass_fields__}
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}
    return {
        name: str(one) if name == "value" and not isinstance(one, int | float) else one
        for name, one in plain.items()
        if one is not None
    }


def _place(words: str, nth: int, reading: Reading) -> tuple[int, int, int] | None:
    """In the first paragraph that has the words so many times; None where none has."""
    for paragraph in reading.dispatch.paragraphs:
        starts = places_of(words, paragraph.text)
        if len(starts) >= nth:
            return paragraph.index, starts[nth - 1], starts[nth - 1] + len(words)
    return None
