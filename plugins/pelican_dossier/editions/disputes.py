"""Which words of the dispatches are in dispute: answers that conflict, and what findings hold against them."""

from collections.abc import Iterator, Mapping

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.model import Passage
from pelican_dossier.model.findingkinds import CONFLICTS, Conflict, FindingKind


def named_passages(edition: Edition) -> Iterator[tuple[Passage, FindingKind, str]]:
    """Each passage with what is amiss with it and where that is told; what the editors dismissed is left out."""
    for asked in edition.dossier.questions:
        for answer, tier in zip(asked.answers, asked.tiers(), strict=True):
            if tier:
                yield answer.passage, tier, addresses.question(edition.language, asked.question.id)
    for finding in edition.dossier.findings:
        if finding.status != "dismissed":
            href = addresses.finding(edition.language, finding.id)
            yield from ((passage, finding.kind, href) for passage in finding.passages)


@once
def disputed_passages(edition: Edition) -> Mapping[Passage, Conflict]:
    """Each passage in dispute with the gravest tier that names it."""
    found: dict[Passage, Conflict] = {}
    for passage, kind, _ in named_passages(edition):
        if kind in CONFLICTS and found.get(passage) != CONFLICTS[0]:
            found[passage] = kind
    return found
