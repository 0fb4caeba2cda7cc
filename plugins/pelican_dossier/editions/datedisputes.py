"""What sources conflict over about a date, or what cannot be about it: its tag, and where that is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pelican_dossier.editions.disputes import named_passages
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.questions import TAGS
from pelican_dossier.model import Passage
from pelican_dossier.model.findingkinds import FindingKind
from pelican_dossier.model.langstring import marked

_TAGS: Mapping[FindingKind, str] = {
    "contradiction": TAGS["contradiction"],
    "impossible": marked("does not add up"),
    "differing accounts": TAGS["differing accounts"],
}
"""The kinds that bear on a date, the gravest first, with their words behind a date."""

_Place = tuple[str, int]
"""A dispatch and a paragraph of it."""


@dataclass(frozen=True, slots=True)
class DateDispute:
    """The gravest of what is amiss with a date."""

    kind: FindingKind
    tag: str
    """In words of the interface."""
    href: str


def dispute_over(edition: Edition, passages: Iterable[Passage]) -> DateDispute | None:
    """What is amiss with the dates that stand in some passages; None where nothing is."""
    found = [
        dispute
        for passage in passages
        for other, dispute in _by_place(edition).get((passage.source, passage.paragraph), ())
        if other.overlaps(passage)
    ]
    return min(found, key=lambda one: list(_TAGS).index(one.kind), default=None)


@once
def _by_place(edition: Edition) -> Mapping[_Place, Sequence[tuple[Passage, DateDispute]]]:
    found: dict[_Place, list[tuple[Passage, DateDispute]]] = {}
    for passage, kind, href in named_passages(edition):
        if kind in _TAGS:
            dispute = DateDispute(kind, edition.interface.catalog.gettext(_TAGS[kind]), href)
            found.setdefault((passage.source, passage.paragraph), []).append((passage, dispute))
    return found
