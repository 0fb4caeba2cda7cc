"""Cross-document event coreference: whether two clauses of one date tell of one happening.

Type and part decide first: what leaves is not what ends, and hundreds are not the rest. Then the words that the two
have in common, or the names in two languages; what happens seldom is one unless its tellers name nothing in common.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pelican_dossier.comparing.disjoint import DisjointSets
from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.comparing.utterances import share_words
from pelican_dossier.languages.eventrules import SINGULAR, are_of_one_family
from pelican_dossier.registry import Belonging

_ALIKE = (2, 0.25)
"""Content words that two clauses about a happening of one type have in common: so many, and of the shorter."""
_SAID = (2, 0.5)
"""The same of two clauses that only tell who says something."""
_UNLIKE = (4, 0.5)
"""The same of two clauses whose types differ."""
_HELD = (3, 0.6)
"""The same where both stand in one shared passage or statement."""
_EVERYWHERE = 0.5
"""Of the dispatches that name something: then it tells no happening from another."""
_OWN = 0.5
"""Of the clauses that have a word, those with one date must be more, for it to be that date’s own."""
_CROWD = 60
"""Mentions of one date that are compared with one another; of more, neighbours in publication."""


class Coreference:
    """The event mentions of a dossier, with the names that tell one from another."""

    def __init__(self, mentions: Sequence[EventMention], belonging: Belonging) -> None:
        self._mentions = mentions
        self._belonging = belonging
        self._telling = _telling(mentions)
        self._words, self._words_on = Counter[str](), defaultdict[object, Counter[str]](Counter)
        for one in mentions:
            self._words.update(one.telling)
            self._words_on[one.date.value].update(one.telling)
        self._of_date: dict[EventMention, frozenset[str]] = {}

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Two mentions, by their numbers, that are one event."""
        for found in self._of_one_date(
            (one.date.value, one.date.bound in ("BEFORE", "AFTER")) for one in self._mentions
        ):
            for index, at in enumerate(found):
                last, mention = len(found) if len(found) <= _CROWD else index + 2, self._mentions[at]
                for other in found[index + 1 : last]:
                    if self.are_one(mention, self._mentions[other]):
                        yield at, other

    def bare(self, numbers: DisjointSets) -> Iterator[tuple[int, int]]:
        """What names nothing, with the only event of its kind and day."""
        for found in self._of_one_date(one.date.value for one in self._mentions):
            mentions = {at: self._mentions[at] for at in found if self._mentions[at].is_main}
            named = {numbers.leader(at): one for at, one in reversed(mentions.items()) if not one.is_bare}
            for at, one in mentions.items() if named else ():
                if not one.is_bare:
                    continue
                kind = [n for n, o in named.items() if are_of_one_family(one.type, o.type) and one.part == o.part]
                if len(kind) == 1:
                    yield kind[0], at

    def _of_one_date(self, dates: Iterable[object]) -> Iterator[list[int]]:
        """The numbers of the mentions of one date, where there are several."""
        by_date: dict[object, list[int]] = {}
        for at, date in enumerate(dates):
            by_date.setdefault(date, []).append(at)
        return (found for found in by_date.values() if len(found) > 1)

    def are_one(self, one: EventMention, other: EventMention) -> bool:
        """Whether two mentions of one date are one event."""
        if one.is_beside(other) and one.trigger == other.trigger:
            return True
        if one.part != other.part or one.names_a_thing != other.names_a_thing:
            return False
        if not are_of_one_family(one.type, other.type):
            is_told_too = one.tells_too(other.type) or other.tells_too(one.type)
            return is_told_too and share_words(
                one.content, other.content, *_HELD if one.held_by & other.held_by else _UNLIKE
            )
        if "say" in (one.type, other.type):
            return share_words(one.content, other.content, *_SAID)
        if one.type in SINGULAR and self._are_apart(one, other):
            return False
        if one.held_by & other.held_by or share_words(self._own(one), self._own(other), *_ALIKE):
            return True
        return self._share_names(one, other) or (one.type in SINGULAR and self._may_be_one(one, other))

    def _own(self, one: EventMention) -> frozenset[str]:
        """The telling words of a clause; of an attack those that are its date's own: in a war that has one every day,
        what stands beside other dates more often is the dossier's subject and tells none from another."""
        if one.type not in SINGULAR:
            return one.telling
        if one not in self._of_date:
            here = self._words_on[one.date.value]
            self._of_date[one] = frozenset(w for w in one.telling if here[w] > _OWN * self._words[w])
        return self._of_date[one]

    def _share_names(self, one: EventMention, other: EventMention) -> bool:
        return bool(one.entities & other.entities & self._telling)

    def _may_be_one(self, one: EventMention, other: EventMention) -> bool:
        """Of what is seldom: told on one day, in no other place, and with a word in common where both have words."""
        if one.date.value is None or one.date.value.precision != "day":
            return False
        if one.language != other.language:
            return bool(one.entities & other.entities)
        return one.is_bare or other.is_bare or len(self._own(one) & self._own(other)) > 1

    def _are_apart(self, one: EventMention, other: EventMention) -> bool:
        """Whether the two name places of which none lies in another."""
        ours, theirs = self._places(one), self._places(other)
        above = self._belonging.above
        return bool(ours and theirs) and not any(a in above(b) or b in above(a) for a in ours for b in theirs)

    def _places(self, one: EventMention) -> list[str]:
        entities = self._belonging.entities
        return [id_ for id_ in one.entities if (entity := entities.get(id_)) and entity.kind == "place"]


def _telling(mentions: Iterable[EventMention]) -> frozenset[str]:
    """The entities that few enough dispatches name beside a date to tell one happening from another."""
    named = Counter(id_ for _, id_ in {(one.source, id_) for one in mentions for id_ in one.entities})
    dispatches = len({one.source for one in mentions})
    return frozenset(id_ for id_, count in named.items() if count <= max(1, _EVERYWHERE * dispatches))
