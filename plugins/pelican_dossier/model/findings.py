"""Findings: what cannot be, what disagrees, what is missing or unreadable; and the editors' decisions on them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pelican_dossier.model.dispatch import Arguments, Ground, Passage, identity
from pelican_dossier.model.findingrules import FINDING_RULES, FindingKind
from pelican_dossier.model.written import Multilingual, Written

EditorsStatus = Literal["accepted", "answered", "dismissed"]
FindingStatus = Literal["open", "accepted", "answered", "dismissed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What cannot be, what disagrees, what is missing or unreadable in the sources; it changes none of them."""

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


def finding_of(rule: str, arguments: Arguments, passages: Iterable[Passage], *founding: str) -> Finding:
    """The finding of a rule; its id comes from what it is founded on, so that other edits leave it alone."""
    id_ = identity(rule, *founding)
    return Finding(id_, rule, FINDING_RULES[rule].kind, Ground(rule, arguments), tuple(dict.fromkeys(passages)))


@dataclass(frozen=True, slots=True)
class Decision:
    """What the editors decided on a finding."""

    id: Annotated[str, Written(r"\S", "write the id of a finding")]
    status: EditorsStatus
    reason: Multilingual
    date: date
