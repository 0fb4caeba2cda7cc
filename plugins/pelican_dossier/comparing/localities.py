"""Where the mentions of a dossier happen: whether two name one place, two places, or none that tells them apart."""

from collections.abc import Sequence

from pelican_dossier.comparing.disjoint import DisjointSets
from pelican_dossier.comparing.distinctive import places_everywhere
from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.languages.eventrules import SINGULAR
from pelican_dossier.registry import Belonging


class Localities:
    """The places of mentions, without those that most dispatches name: they tell nothing."""

    def __init__(self, mentions: Sequence[EventMention], belonging: Belonging) -> None:
        self._mentions = mentions
        self._belonging = belonging
        self._everywhere = places_everywhere(mentions)
        self._named: dict[int, frozenset[str]] = {}
        self._registered: dict[int, frozenset[str]] = {}

    def of(self, one: EventMention) -> frozenset[str]:
        """The places of a clause that not every dispatch names."""
        return one.places - self._everywhere

    def are_apart(self, one: EventMention, other: EventMention) -> bool:
        """Whether the two name places of the registry of which none lies in another."""
        return self._exclude(self._entities(one), self._entities(other))

    def may_be_joined(self, groups: DisjointSets, one: int, other: int, *, spreads: bool) -> bool:
        """Whether nothing that has been joined to two mentions, by their numbers, is told to happen in another place;
        what ``spreads`` over a stretch of land reaches many."""
        first, second = self._mentions[one], self._mentions[other]
        if first.held_by & second.held_by or not first.kinds & SINGULAR:
            return True
        ours, theirs = self._registered_of(groups, one), self._registered_of(groups, other)
        if self._exclude(ours, theirs):
            return False
        if (spreads and ours & theirs) or first.language != second.language:
            return True
        named, others = self._joined(groups, one), self._joined(groups, other)
        return not (named and others) or bool(named & others)

    def join(self, groups: DisjointSets, one: int, other: int) -> None:
        """Makes one event of two mentions, with the places of both."""
        places = self._joined(groups, one) | self._joined(groups, other)
        registered = self._registered_of(groups, one) | self._registered_of(groups, other)
        groups.join(one, other)
        leader = groups.leader(one)
        self._named[leader], self._registered[leader] = places, registered

    def _joined(self, groups: DisjointSets, at: int) -> frozenset[str]:
        leader = groups.leader(at)
        return self._named.get(leader) or self.of(self._mentions[leader])

    def _registered_of(self, groups: DisjointSets, at: int) -> frozenset[str]:
        leader = groups.leader(at)
        return self._registered.get(leader) or self._entities(self._mentions[leader])

    def _entities(self, one: EventMention) -> frozenset[str]:
        entities = self._belonging.entities
        return frozenset(id_ for id_ in one.entities if (entity := entities.get(id_)) and entity.kind == "place")

    def _exclude(self, ours: frozenset[str], theirs: frozenset[str]) -> bool:
        above = self._belonging.above
        return bool(ours and theirs) and not any(a in above(b) or b in above(a) for a in ours for b in theirs)
