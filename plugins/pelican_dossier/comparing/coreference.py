"""Cross-document event coreference: whether two clauses of one date tell of one happening.

Type and part decide first: what leaves is not what ends, and hundreds are not the rest. Of what happens seldom, or in
a war every day, the places decide next. Then the words that the two have in common, or the names in two languages.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pelican_dossier.comparing.datewords import DateWords
from pelican_dossier.comparing.disjoint import DisjointSets
from pelican_dossier.comparing.distinctive import telling_entities
from pelican_dossier.comparing.eventmentions import EventMention
from pelican_dossier.comparing.hazards import are_other_hazards, spread_alike
from pelican_dossier.comparing.inexact import InexactDates, name_one_thing, took_it
from pelican_dossier.comparing.localities import Localities
from pelican_dossier.comparing.persons import are_of_others, names_told
from pelican_dossier.comparing.sayers import Sayers
from pelican_dossier.comparing.shares import are_of_other_shares
from pelican_dossier.comparing.utterances import share_words
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.eventrules import AFTERWARDS, CHANGES, DECIDING, RARE, SINGULAR
from pelican_dossier.registry import Belonging

_ALIKE = (2, 0.25)
"""Content words that two clauses about a happening of one type have in common: so many, and of the shorter."""
_TWICE = (3, 0.34)
"""The same of two clauses of one dispatch, which seldom gives the day of one happening twice."""
_TAKEN_UP = (2, 0.5)
"""The same of two clauses that take up what was told before."""
_UNLIKE = (4, 0.5)
"""The same of two clauses whose types differ, or that name different places."""
_TOLD_TOO = (4, 0.4)
"""The same where the one tells the other’s type, too, and neither is of what has a place of its own."""
_MOVES = (2, 0.1)
"""The same of two clauses that tell that something rose or fell: each adds by how much, why and to what."""
_HELD = (3, 0.6)
"""The same where both stand in one shared passage or statement."""
_MUCH = (5, 0.5)
"""The same where they are words that stand beside other dates too."""
_ONLY = (2, 0.4)
"""The same of an attack that is told without its place, and the only one of its day that several tell."""
_CLEARLY = (4, 0.4), (2, 0.75)
"""The same, one or the other, of two clauses that are one whatever their words are."""
_OWN_SHARED = 2
"""Words of its date's own that clauses of two dispatches have in common which are less alike: what is said of any day
tells no happening from another."""
_CROWD = 60
"""Mentions of one date that are compared with one another; of more, neighbours in publication."""


class Coreference:
    """The event mentions of a dossier, with the names that tell one from another."""

    def __init__(
        self,
        mentions: Sequence[EventMention],
        belonging: Belonging,
        sayers: Sayers,
        carried: Mapping[int, int],
    ) -> None:
        """``carried``: the numbers of mentions in words that an earlier dispatch had, with those of the earlier."""
        self._mentions = mentions
        self._carried = carried
        self._sayers = sayers
        self._telling = telling_entities(mentions)
        self._words = DateWords(mentions)
        self._localities = Localities(mentions, belonging)
        self._numbers = DisjointSets(len(mentions))
        self._names = {one: names_told(one) for one in mentions}
        self._named = [self._names[one] for one in mentions]

    def joined(self) -> list[list[int]]:
        """The mentions by their numbers, those of one event together."""
        for one, other in self._pairs():
            self._join(one, other)
        inexact = InexactDates(self._mentions, self._numbers, self.are_one)
        for pairs in (
            self._anaphors,
            self._only,
            inexact.coarse,
            inexact.planned,
            inexact.mistaken,
            self._carried.items,
            inexact.reckoned,
        ):
            for one, other in list(pairs()):
                self._numbers.join(one, other)
        return self._numbers.all()

    def _join(self, one: int, other: int) -> None:
        """Makes one event of two, unless what has been joined to them is told to happen in different places, or to
        befall others."""
        spreads = spread_alike(self._mentions[one], self._mentions[other])
        ours, theirs = self._numbers.leader(one), self._numbers.leader(other)
        if ours == theirs or are_of_others(self._named[ours], self._named[theirs]):
            return
        if self._localities.may_be_joined(self._numbers, one, other, spreads=spreads):
            self._localities.join(self._numbers, one, other)
            self._named[self._numbers.leader(one)] = self._named[ours] | self._named[theirs]

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Two mentions, by their numbers, that are one event."""
        bounds = ("BEFORE", "AFTER")
        for found in self._of_one_date((one.date.value, one.date.bound in bounds) for one in self._mentions):
            for index, at in enumerate(found):
                last = len(found) if len(found) <= _CROWD else index + 2
                for other in found[index + 1 : last]:
                    if self.are_one(self._mentions[at], self._mentions[other]):
                        yield at, other

    def _anaphors(self) -> Iterator[tuple[int, int]]:
        """What names nothing, or takes up what was told before: with what its dispatch told of that kind and day, else
        with the only event of its kind and day, if its sentence has a word of that."""
        for found in self._of_one_date(one.date.value for one in self._mentions):
            mentions = {at: self._mentions[at] for at in found if self._mentions[at].is_main}
            named = {self._numbers.leader(at): one for at, one in reversed(mentions.items()) if not one.is_anaphor}
            for at, one in mentions.items() if named else ():
                if not one.is_anaphor:
                    continue
                told = [n for n, o in mentions.items() if n != at and o.comes_before(one) and self._takes_up(one, o)]
                kind = [n for n, o in named.items() if self._takes_up(one, o)]
                if told:
                    yield max(told, key=lambda n: mentions[n].place), at
                elif len(kind) == 1 and self._is_spoken_of(kind[0], one, mentions):
                    yield kind[0], at

    def _is_spoken_of(self, event: int, bare: EventMention, mentions: Mapping[int, EventMention]) -> bool:
        """Whether the sentence of what names nothing has a word of an event that other dispatches tell, which is its
        date's own or of what happens seldom; or its name in another language."""
        for one in (one for at, one in mentions.items() if self._numbers.leader(at) == event):
            shared = bare.around & one.telling if bare.language == one.language else bare.entities & one.entities
            if any(one.kinds & RARE or word in one.entities or self._words.is_own(one, word) for word in shared):
                return True
        return False

    def _takes_up(self, one: EventMention, other: EventMention) -> bool:
        return one.takes_up(other) and not self._localities.are_apart(one, other) and not are_other_hazards(one, other)

    def _only(self) -> Iterator[tuple[int, int]]:
        """An attack told without its place with the only one of its day that several tell, in the same words."""
        for found in self._of_one_date(one.date.value for one in self._mentions):
            groups: dict[int, list[EventMention]] = defaultdict(list)
            for at in found:
                if self._mentions[at].is_main and self._mentions[at].kinds & SINGULAR:
                    groups[self._numbers.leader(at)].append(self._mentions[at])
            several = [at for at, group in groups.items() if len({one.source for one in group}) > 1]
            for at, group in groups.items() if len(several) == 1 else ():
                told = groups[several[0]][:_CROWD]
                is_placed = any(map(self._localities.of, group))
                if at != several[0] and not is_placed and any(self._tell_alike(group[0], one) for one in told):
                    yield several[0], at

    def _tell_alike(self, one: EventMention, other: EventMention) -> bool:
        is_one = one.is_of_kind(other) and not self._localities.are_apart(one, other)
        return is_one and share_words(one.telling, other.telling, *_ONLY)

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
        if not one.is_of_part(other) or one.names_a_thing != other.names_a_thing:
            return False
        if are_of_others(self._names[one], self._names[other]) or are_of_other_shares(one, other):
            return False
        if not one.is_of_kind(other):
            if "say" in (one.type, other.type):
                return False
            return self._is_told_too(one, other) or took_it(one, other) or took_it(other, one)
        if "say" in (one.type, other.type):
            return self._sayers.say_one(one, other)
        if one.is_put_off and other.is_put_off and name_one_thing(one, other):
            return True
        if one.is_main and one.is_anaphor != other.is_anaphor:
            return False  # it may take up any of them
        if one.is_main and one.is_anaphor:
            return share_words(one.content, other.content, *_TAKEN_UP)
        if one.kinds & SINGULAR:
            return self._are_one_attack(one, other)
        is_twice = one.source == other.source
        return self._are_alike(one, other) or (not is_twice and self._share_names(one, other))

    def _is_told_too(self, one: EventMention, other: EventMention) -> bool:
        """Whether one clause tells by the way what is the main thing of the other."""
        if bool(one.kinds & SINGULAR) != bool(other.kinds & SINGULAR) and (one.kinds | other.kinds) & AFTERWARDS:
            return False  # who visits the wounded tells of the attack, which is another happening
        kinds = one.kinds | other.kinds  # the decision of a meeting may be told by either
        least = _UNLIKE if kinds & SINGULAR else _TWICE if "meet" in kinds and kinds & DECIDING else _TOLD_TOO
        if one.held_by & other.held_by:
            least = _HELD
        tells = one.tells_too(other.type) or other.tells_too(one.type)
        return tells and share_words(one.content, other.content, *least)

    def _are_one_attack(self, one: EventMention, other: EventMention) -> bool:
        """Of what has a place of its own: told in no other place, and in the same one or in words of its own."""
        ours, theirs = self._localities.of(one), self._localities.of(other)
        if self._localities.are_apart(one, other):
            return False
        if are_other_hazards(one, other):
            return share_words(one.telling, other.telling, *_UNLIKE)
        if one.source == other.source and spread_alike(one, other):
            return True
        if ours and theirs and one.language == other.language:
            own = self._words.own(one), self._words.own(other)
            is_same = bool(ours & theirs) and (ours <= theirs or theirs <= ours)
            return is_same or share_words(*own, *(_ALIKE if ours & theirs else _UNLIKE))
        if share_words(one.telling, other.telling, *_MUCH) or self._share_a_word_of_its_own(one, other):
            return True
        return self._are_alike(one, other) or self._share_names(one, other) or self._may_be_one(one, other)

    def _are_alike(self, one: EventMention, other: EventMention) -> bool:
        is_day = one.date.value is not None and one.date.value.precision == "day"
        is_move = is_day and not one.kinds.isdisjoint(CHANGES) and one.kinds & other.kinds
        least = _MOVES if is_move else _TWICE if one.source == other.source else _ALIKE
        if one.held_by & other.held_by:
            return True
        if not share_words(self._words.own(one), self._words.own(other), *least):
            return False
        if one.source == other.source or one.kinds & SINGULAR:
            return True
        if any(share_words(one.telling, other.telling, *alike) for alike in _CLEARLY):
            return True
        return sum(self._words.is_own(one, word) for word in one.telling & other.telling) >= _OWN_SHARED

    def _share_a_word_of_its_own(self, one: EventMention, other: EventMention) -> bool:
        """Whether both have a word that is no ordinary one and stands beside no other date: mostly a name."""
        is_common = LANGUAGE_PACKS[one.language].names.is_common
        is_twice = one.source == other.source
        both = () if is_twice or one.language != other.language else self._words.own(one) & self._words.own(other)
        return any(self._words.is_nowhere_else(one, word) and not is_common(word) for word in both)

    def _share_names(self, one: EventMention, other: EventMention) -> bool:
        return bool(one.entities & other.entities & self._telling)

    def _may_be_one(self, one: EventMention, other: EventMention) -> bool:
        """Of what is seldom: told on one day, in no other place, and with a word in common where both have words."""
        if one.date.value is None or one.date.value.precision != "day":
            return False
        if one.kinds & RARE and not (self._localities.of(one) and self._localities.of(other)):
            return True
        if one.language != other.language:
            return bool(one.entities & other.entities) or bool(one.kinds & RARE)
        return len(self._words.own(one) & self._words.own(other)) > 1
