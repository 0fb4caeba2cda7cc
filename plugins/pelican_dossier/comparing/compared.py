"""Everything that the rules for findings look at, indexed once; among it the announcements that dispatches tell of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from pelican_dossier.comparing.sentences import ComparedPart, Sentence
from pelican_dossier.comparing.utterances import Utterance
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model import (
    AnsweredQuestion,
    Arguments,
    DateExpression,
    Event,
    FindingKind,
    Passage,
    Reading,
    SharedPassage,
    Statement,
)
from pelican_dossier.registry import Belonging

_BACK = 3
"""Paragraphs behind an announcement in which another one that names nobody goes on about it."""
_BESIDE = 45
"""Letters before and behind a verb in which those who announce are named."""
_MANY = 2
"""States that announce something together; one alone announces too many things."""
_LONG_BEFORE = 60
"""Days by which an announcement was made before a dispatch still awaits it."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A sentence that tells of an announcement."""

    reading: Reading
    passage: Passage
    is_pending: bool
    states: frozenset[str]
    """The states that make it, named beside its verb or by the announcement before it."""
    about: frozenset[str]
    """The organisations that are named there."""
    at: DateExpression | None
    """When it was made, where its sentence says so."""

    @property
    def latest(self) -> date | None:
        """The last day on which it may have been made."""
        return self.at.latest if self.at else None


def announcements(parts: Iterable[ComparedPart], belonging: Belonging) -> tuple[Announcement, ...]:
    """Those that two states or more make together, in the order of the text; ``parts`` are one dispatch's."""
    found: list[Announcement] = []
    for part in parts:
        grammar = LANGUAGE_PACKS[part.reading.dispatch.language].comparison
        if not any(letters in part.layer.folded.text for letters in grammar.announcing):
            continue
        for sentence in part.sentences:
            if not any(letters in sentence.folded for letters in grammar.announcing):
                continue
            pending = grammar.pending.search(sentence.folded)
            verb = pending or grammar.announced.search(sentence.folded)
            if verb is None:
                continue
            states, about = _named(sentence, verb, belonging)
            if len(states) < _MANY and found and sentence.paragraph - found[-1].passage.paragraph <= _BACK:
                states, about = found[-1].states, about | found[-1].about  # it goes on about the one before
            if len(states) >= _MANY:
                at = None if pending else _made_at(sentence, part.reading)
                announced = Announcement(part.reading, sentence.passage, pending is not None, states, about, at)
                found.append(announced)
    return tuple(found)


def _named(sentence: Sentence, verb: re.Match[str], belonging: Belonging) -> tuple[frozenset[str], frozenset[str]]:
    """The states that are named beside a verb, and the organisations that its sentence names."""
    first, last = sentence.received(max(0, verb.start() - _BESIDE)), sentence.received(verb.end()) + _BESIDE
    entities = belonging.entities
    beside = {m.entity for m in sentence.mentions if m.entity and first <= m.start < last}
    roots = {belonging.root(id_) for id_ in beside}
    states = frozenset(root for root in roots if (entity := entities.get(root)) and entity.kind == "place")
    named = (entities.get(m.entity) for m in sentence.mentions if m.entity)
    about = frozenset(one.id for one in named if one and one.kind == "organisation" and one.part_of is None)
    return states, about


def _made_at(sentence: Sentence, reading: Reading) -> DateExpression | None:
    """The first date of the sentence that is no later than publication."""
    until = reading.published.latest
    return next((d for d in sentence.dates if d.value and d.latest and until and d.latest <= until), None)


def made_long_before(pending: Announcement, made: Sequence[Announcement]) -> list[Announcement]:
    """The announcements of the same states about the same that were made long before one was awaited."""
    awaited = pending.reading.published.earliest
    if awaited is None:
        return []
    return [
        one
        for one in made
        if one.states == pending.states
        and one.about & pending.about
        and one.latest is not None
        and (awaited - one.latest).days >= _LONG_BEFORE
    ]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a finding tells, and the passages that it names."""

    arguments: Arguments
    passages: tuple[Passage, ...]
    kind: FindingKind | None = None
    """Where the evidence makes it another than the rule's usual one."""


@dataclass(frozen=True)
class Compared:
    """Everything that the rules look at."""

    readings: Sequence[Reading]
    parts: Sequence[ComparedPart]
    belonging: Belonging
    shared: Sequence[SharedPassage]
    statements: Sequence[tuple[Statement, tuple[Utterance, ...]]]
    questions: Sequence[AnsweredQuestion]
    events: Sequence[Event]

    @cached_property
    def by_id(self) -> Mapping[str, Reading]:
        """Dispatch id -> reading."""
        return {reading.dispatch.id: reading for reading in self.readings}

    @cached_property
    def families_of(self) -> Mapping[str, Sequence[SharedPassage]]:
        """Dispatch id -> the shared passages that it carries."""
        carried: dict[str, list[SharedPassage]] = {}
        for family in self.shared:
            for source in dict.fromkeys(passage.source for passage in family.passages):
                carried.setdefault(source, []).append(family)
        return carried

    def quoted(self, sentence: Sentence) -> str:
        """The words of a sentence without its stop, which the finding's own sentence has."""
        return self.by_id[sentence.passage.source].words(sentence.passage).strip().rstrip(".")

    @cached_property
    def _said_at(self) -> Mapping[tuple[str, int], Sequence[tuple[Passage, str]]]:
        """(dispatch id, paragraph) -> what is said there of a statement, with the statement's id."""
        found: dict[tuple[str, int], list[tuple[Passage, str]]] = {}
        for statement, family in self.statements:
            for passage in (passage for utterance in family for passage in utterance.passages):
                found.setdefault((passage.source, passage.paragraph), []).append((passage, statement.id))
        return found

    def statements_at(self, passage: Passage) -> set[str]:
        """The statements that a passage stands in."""
        here = self._said_at.get((passage.source, passage.paragraph), ())
        return {id_ for said, id_ in here if said.overlaps(passage)}

    @cached_property
    def announcements(self) -> list[Announcement]:
        """Those of every dispatch."""
        by_dispatch = groupby(self.parts, key=lambda part: part.dispatch)
        return [a for _, parts in by_dispatch for a in announcements(parts, self.belonging)]
