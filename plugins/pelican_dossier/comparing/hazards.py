"""Which force a disaster is of: two of one day are not one where it burned in the one and rained in the other."""

from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.comparing.triggers import bare_forms

_SPREADING = frozenset(("water", "wind"))
"""Forces that reach many places in one happening."""


def are_other_hazards(one: EventMention, other: EventMention) -> bool:
    """Whether both clauses tell by which force, and none of the one is one of the other."""
    ours, theirs = _hazards(one), _hazards(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def spread_alike(one: EventMention, other: EventMention) -> bool:
    """Whether both are of one force that comes over a whole stretch of land: rain fell on several places."""
    return not _SPREADING.isdisjoint(_hazards(one) & _hazards(other))


def _hazards(one: EventMention) -> set[str]:
    named, words = one.sentence.language.events.hazards, one.sentence.layer.folded_words
    triggers = (*one.clause.triggers, *([one.trigger] if one.trigger else []))
    told = (words(trigger.start, trigger.end) for trigger in triggers if trigger.type == "disaster")
    return {named[form] for word in told for form in bare_forms(one.language, word) if form in named}
