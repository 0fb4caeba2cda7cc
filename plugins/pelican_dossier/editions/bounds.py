"""What is done by a day, and what goes on until it: one bound of a TIMEX, and two words to readers."""

from collections.abc import Collection

from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.model import Passage


def told_bound(edition: Edition, bound: str | None, passages: Collection[Passage]) -> str | None:
    """The bound as readers are told it: ``UNTIL`` where every one of the date's passages tells what goes on."""
    if bound != "ON_OR_BEFORE":
        return bound
    goes_on = _going_on(edition)
    return "UNTIL" if passages and all(passage in goes_on for passage in passages) else bound


@once
def _going_on(edition: Edition) -> frozenset[Passage]:
    """The dates up to which something continues, in the words of the dispatches."""
    lasting = (event for event in edition.dossier.events if event.type == "continue")
    return frozenset(passage for event in lasting for passage in event.passages)
