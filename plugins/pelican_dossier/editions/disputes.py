"""Which words of the dispatches are in dispute: answers that conflict, and what findings hold against other sources."""

from collections.abc import Iterator, Mapping
from typing import get_args

from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.model import Passage
from pelican_dossier.model.findingkinds import Conflict


@once
def disputed_passages(edition: Edition) -> Mapping[Passage, Conflict]:
    """Each passage in dispute with the gravest tier that names it; what the editors dismissed is in none."""
    found: dict[Passage, Conflict] = {}
    for passage, tier in _named(edition):
        if found.get(passage) != "contradiction":
            found[passage] = tier
    return found


def _named(edition: Edition) -> Iterator[tuple[Passage, Conflict]]:
    for asked in edition.dossier.questions:
        for answer, tier in zip(asked.answers, asked.tiers(), strict=True):
            if tier:
                yield answer.passage, tier
    for finding in edition.dossier.findings:
        for tier in get_args(Conflict):
            if finding.kind == tier and finding.status != "dismissed":
                yield from ((passage, tier) for passage in finding.passages)
