"""The kinds of findings, the gravest first: three tiers between sources, three kinds within one; how sure each is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from pelican_dossier.model.langstring import marked

FindingKind = Literal["contradiction", "impossible", "differing accounts", "not comparable", "unreadable", "missing"]
"""Between sources: a *contradiction* cannot both be true (one scope, values that exclude one another); *differing
accounts* give different values that may both hold, or whose scopes are unclear; what is *not comparable* is of another
scope. Within one dispatch: *impossible*, *unreadable*, *missing*."""
Severity = Literal["serious", "slight"]
Confidence = Literal["certain", "probable"]
"""Certain: the words, the calendar or arithmetic show it. Probable: it rests on how the program takes sentences."""
ArgumentType = Literal[
    "date", "day", "year", "number", "source", "words", "question", "answers", "event", "quantity", "reason"
]
"""A date is an EDTF value, and a day one whose weekday is told too; years are numbers; words are a source's own; a
source, a question, an event and a reason are told by their ids; answers are the values of the question, parted by
spaces; a quantity is its kind and whom it counts, parted by a space."""


@dataclass(frozen=True, slots=True)
class FindingTier:
    """How far a kind of finding goes."""

    words: str
    """A message of the catalogs."""
    severity: Severity
    """Serious: a reader who does not know of it is misled."""


TIERS: Mapping[FindingKind, FindingTier] = {
    "contradiction": FindingTier(marked("Contradiction"), "serious"),
    "impossible": FindingTier(marked("Does not add up"), "serious"),
    "differing accounts": FindingTier(marked("Differing accounts"), "serious"),
    "not comparable": FindingTier(marked("Not comparable"), "slight"),
    "unreadable": FindingTier(marked("Unclear"), "slight"),
    "missing": FindingTier(marked("Missing"), "slight"),
}
Conflict = Literal["contradiction", "differing accounts"]
"""The kinds by which sources conflict with one another."""
CONFLICTS: tuple[Conflict, ...] = get_args(Conflict)
"""The graver first."""

REASONS: Mapping[str, str] = {
    "printed-before": marked("Probably %(likely)s: %(first_source)s carried these words before the later date."),
    "printed-before-as-worked-out": marked(
        "Probably %(likely)s: %(first_source)s seems to have carried these words before the later date. When it did is "
        "worked out from its text, too."
    ),
    "the-month-is-named": marked("Probably %(likely)s: the month and year are named."),
    "the-date-is-finer": marked("Probably %(likely)s: a full date says more than a weekday."),
    "the-year-is-named": marked("Probably %(likely)s: that year is written out."),
    "the-weekday-is-named": marked("Probably %(likely)s, the nearest such day."),
    "the-stretch-ends-then": marked("Probably %(likely)s, when that period ends."),
    "inferred-from-the-text": marked("Inferred from the text: %(likely)s."),
}
"""Why a value is likely: id -> a message of the catalogs. The best grounded first: what another dispatch shows, what
the words name, what is reckoned from them."""
RECKONED: frozenset[str] = frozenset({"the-weekday-is-named", "the-stretch-ends-then", "inferred-from-the-text"})
"""The reasons by which a value is counted from another day, and does not stand in the words themselves."""
OFFERED: Mapping[str, ArgumentType] = {"likely": "date", "likely_because": "reason"}
"""What a finding of any rule may give beside its arguments: a likely value and why it is likely."""


@dataclass(frozen=True, slots=True)
class FindingRule:
    """What makes a finding; the function that looks for it stands in the room that can see it."""

    id: str
    kind: FindingKind
    """The usual one."""
    title: str
    """A message of the catalogs."""
    sentence: str
    """A message that names arguments; beside a day its ``weekday``."""
    arguments: Mapping[str, ArgumentType] = field(default_factory=dict)
    """Those that every finding of the rule gives, with how an edition puts them into words."""
    confidence: Confidence = "certain"
    otherwise: Mapping[FindingKind, tuple[str, str]] = field(default_factory=dict)
    """Other kinds that the evidence may make it, each with a title and a sentence of its own."""

    @property
    def kinds(self) -> tuple[FindingKind, ...]:
        """Every kind that its findings may have."""
        return self.kind, *self.otherwise

    def told(self, kind: FindingKind) -> tuple[str, str]:
        """Title and sentence of a finding of one kind."""
        return self.otherwise.get(kind, (self.title, self.sentence))
