"""Which names and places tell one happening of a dossier from another: those that not every dispatch names."""

from collections import Counter
from collections.abc import Iterable

from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.languages.eventrules import SINGULAR

_EVERYWHERE = 0.5
"""Of the dispatches that name something: then it tells no happening from another."""
_FEW = 3
"""Dispatches that may all name a place without its being everywhere."""


def telling_entities(mentions: Iterable[EventMention]) -> frozenset[str]:
    """The entities that few enough dispatches name beside a date to tell one happening from another."""
    named = Counter(id_ for _, id_ in {(one.source, id_) for one in mentions for id_ in one.entities})
    dispatches = len({one.source for one in mentions})
    return frozenset(id_ for id_, count in named.items() if count <= max(1, _EVERYWHERE * dispatches))


def places_everywhere(mentions: Iterable[EventMention]) -> frozenset[str]:
    """The places that too many dispatches name to tell one happening from another."""
    seldom = [one for one in mentions if one.kinds & SINGULAR]
    named = Counter(word for _, word in {(one.source, word) for one in seldom for word in one.places})
    dispatches = len({one.source for one in seldom})
    return frozenset(word for word, count in named.items() if count > max(_FEW, _EVERYWHERE * dispatches))
