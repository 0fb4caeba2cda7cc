"""Findings: what contradicts, differs, cannot be, is missing or unreadable; and the editors' decisions on them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pelican_dossier.model.dispatch import Arguments, Ground, Passage, identity
from pelican_dossier.model.findingkinds import TIERS, Confidence, FindingKind, Severity
from pelican_dossier.model.findingrules import FINDING_RULES
from pelican_dossier.model.written import Multilingual, Written

EditorsStatus = Literal["accepted", "answered", "dismissed"]
FindingStatus = Literal["open", "accepted", "answered", "dismissed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What contradicts, differs, cannot be, is missing or unreadable in the sources; it changes none of them."""

    id: str
    rule: str
    kind: FindingKind
    ground: Ground
    passages: tuple[Passage, ...]
    status: FindingStatus = "open"
    reason: Multilingual = field(default_factory=dict)
    """Why the editors accepted, answered or dismissed it."""
    decided: date | None = None
    """When they did."""
    questions: tuple[str, ...] = ()
    """The questions, by id, that it answers or whose answers stand in its passages."""
    events: tuple[str, ...] = ()
    """The events with an editor's title, by id, that its passages date."""
    yields_to: str | None = None
    """The finding whose likely value on the same words stands in the place of its own."""

    @property
    def severity(self) -> Severity:
        """Its kind's."""
        return TIERS[self.kind].severity

    @property
    def confidence(self) -> Confidence:
        """Its rule's."""
        return FINDING_RULES[self.rule].confidence


def finding_of(
    rule: str, arguments: Arguments, passages: Iterable[Passage], *founding: str, kind: FindingKind | None = None
) -> Finding:
    """The finding of a rule; its id comes from what it is founded on, so that other edits leave it alone.

    Its kind is the rule's usual one, unless the evidence makes it another.
    """
    id_, declared = identity(rule, *founding), FINDING_RULES[rule]
    return Finding(id_, rule, kind or declared.kind, Ground(rule, arguments), tuple(dict.fromkeys(passages)))


@dataclass(frozen=True, slots=True)
class Decision:
    """What the editors decided on a finding."""

    id: Annotated[str, Written(r"\S", "write the id of a finding")]
    status: EditorsStatus
    reason: Multilingual
    date: date
