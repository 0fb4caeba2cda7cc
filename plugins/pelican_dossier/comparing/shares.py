"""By which share something rose or fell: what rose by 4 per cent is not what rose by 28, whatever words both have."""

from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.languages.eventrules import CHANGES


def are_of_other_shares(one: EventMention, other: EventMention) -> bool:
    """Whether both tell that something rose or fell and by which share, and none of the one is one of the other."""
    if not one.kinds & other.kinds & CHANGES:
        return False
    ours, theirs = _shares(one), _shares(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _shares(one: EventMention) -> set[str]:
    """The numbers of per cent in the words that tell of it."""
    language, words = one.sentence.language, one.words
    inside = (figure for figure in one.sentence.figures if words.start <= figure.start < words.end)
    counted = ((figure, language.fold(figure.unit or "").text) for figure in inside)
    return {str(figure.value) for figure, unit in counted if unit == "%" or language.parity.percent.match(unit)}
