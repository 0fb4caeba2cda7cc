"""What editors ask of all dispatches, and what these answer."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pelican_dossier.model.comparison import PassageName
from pelican_dossier.model.dispatch import Passage
from pelican_dossier.model.edtf import Days, Edtf
from pelican_dossier.model.findingkinds import Conflict
from pelican_dossier.model.reading import Bound
from pelican_dossier.model.written import EntryId, Filled, Name, PhrasesByLanguage, RequiredText

QuestionKind = Literal["date", "figure", "place", "destination"]


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """A passage that an editor strikes from the answers to a question in ``dossier.yaml``."""

    passage: PassageName
    words: Name | None = None
    """Words of the value, where the paragraph gives a right one too."""

    def strikes(self, passage: Passage, words: str) -> bool:
        """Whether the words of a value in a passage are meant."""
        source, _, paragraph = self.passage.partition("#p")
        is_there = passage.source.startswith(source) and str(passage.paragraph) == paragraph
        return is_there and (self.words or "") in words


@dataclass(frozen=True, slots=True)
class Question:
    """What an editor asks of all dispatches, and by which words an answer is known."""

    id: EntryId
    ask: RequiredText
    kind: QuestionKind
    marks: Annotated[PhrasesByLanguage, Filled("write the words by which an answer is known, in one language at least")]
    """Source language -> phrases of which one stands in the sentence of an answer."""
    units: PhrasesByLanguage = field(default_factory=dict)
    """Source language -> what the figures of an answer count."""
    no_answers: tuple[NoAnswer, ...] = ()
    """Passages that the program takes for answers and that are none."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Of what an answer holds: two are compared only where all that both give overlaps."""

    population: tuple[str, ...] = ()
    """Registry ids of those whom it counts or is about."""
    phase: int | None = None
    """The first, the second phase of something."""
    part: bool = False
    """Of some and not of all."""
    rest: bool = False
    """Of those who are left when some are told apart."""
    planned: bool = False
    """Told as to come."""
    held_before: bool = False
    """Told as what was so before something changed it; its day is not said."""
    as_of: date | None = None
    """The day at which it held: that of publication, or one that the sentence names."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one passage answers to a question."""

    value: Edtf | str | int | float
    """A date, a number or ISO 8601 duration, or registry ids of places in a row."""
    mod: str | None
    """A date's modifier or a figure's hedge."""
    bound: Bound | None
    speaker: str | None
    """None where the dispatch itself says so."""
    via: str | None
    scope: Scope
    passage: Passage
    """The words of the value."""
    earliest: date | None = None
    """Of a date: the first day it may mean; of the end of a year, the first of its last quarter."""
    latest: date | None = None
    measure: str | None = None
    """Of a figure: the unit of length, weight or area in which it is told, as the packs name it (metre)."""

    @property
    def said(self) -> tuple[str, str | None, str | None, str | None]:
        """What two answers that say the same have in common: a number, unless one is told as less, however hedged."""
        is_number = not isinstance(self.value, Edtf)
        hedge = None if is_number and self.mod not in ("LESS_THAN", "EQUAL_OR_LESS") else self.mod
        return str(self.value), hedge, self.bound, self.measure

    @property
    def shown(self) -> tuple[str | None, ...]:
        """What answers have in common that readers are shown as one: what they say, none as more than the number
        beside others that give the number itself."""
        return *self.said, "EQUAL_OR_MORE" if self.mod in ("MORE_THAN", "EQUAL_OR_MORE") else None

    @property
    def days(self) -> Days:
        """Between which it lies, if it is a date."""
        return Days(self.earliest, self.latest)


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """The answers that give one value of one scope, whenever they were told."""

    answers: tuple[int, ...]
    """By their number, in order of publication."""
    outlets: int
    """Independent ones that carry it."""
    voices: int
    """Speakers who give it; two outlets that carry one spokesman have one voice."""
    first: date | None
    """The first day on which it may have been published, and the last; None where no day is known."""
    last: date | None


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question with every answer, by order of publication."""

    question: Question
    answers: tuple[Answer, ...]
    conflicts: tuple[tuple[int, int], ...] = ()
    """Pairs of answers, by their number, whose values exclude one another: contradictions or differing accounts."""
    contradictions: tuple[tuple[int, int], ...] = ()
    """Those of ``conflicts`` that cannot both be true; the others may both hold, or their scopes are unclear."""
    incomparable: tuple[tuple[int, int], ...] = ()
    """Pairs whose values differ and whose scopes do: no contradiction."""
    groups: tuple[AnswerGroup, ...] = ()
    """Every answer once; what most outlets give stands first."""
    struck: tuple[Answer, ...] = ()
    """Those that the editor says are none; they stand in nothing else."""

    @property
    def tier(self) -> Conflict | None:
        """The graver of the tiers that its answers are in; None where none conflict."""
        if self.contradictions:
            return "contradiction"
        return "differing accounts" if self.conflicts else None

    def tiers(self) -> list[Conflict | None]:
        """Of each answer, by its number, the graver of the tiers that it is in."""
        found: list[Conflict | None] = [None] * len(self.answers)
        for at in (at for pair in self.conflicts for at in pair):
            found[at] = "differing accounts"
        for at in (at for pair in self.contradictions for at in pair):
            found[at] = "contradiction"
        return found
