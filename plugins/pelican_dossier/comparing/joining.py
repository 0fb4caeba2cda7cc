"""Namings of one speaker joined, step by step, from what is sure to what fits alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pelican_dossier.comparing.disjoint import DisjointSets
from pelican_dossier.comparing.namings import Naming
from pelican_dossier.reading.newnames.keys import Key, is_within

_SHARED = 2
"""Words of an office by which two namings have one holder, and by which an office is known again."""

_Ends = tuple[str, ...]
"""A language with the words at two places of a name, or at one, by which longer names are looked up."""


def joined(namings: Sequence[Naming], said: Iterable[Sequence[int]] = ()) -> list[list[int]]:
    """The namings by their numbers, those of one speaker together; ``said``: those under whom one statement stands."""
    groups = DisjointSets(len(namings))
    _join_alike(namings, groups)
    _join_shorter(namings, groups)
    _join_offices(namings, groups)
    _join_said(namings, groups, said)
    return groups.all()


def _join_alike(namings: Sequence[Naming], groups: DisjointSets) -> None:
    """What is one entity of the registry, and what has the same key and tells who it is by that alone."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for at, naming in enumerate(namings):
        if naming.entity:
            alike["entity", naming.entity].append(at)
            owners[naming.same_as].add(naming.entity)
        if naming.is_whole:
            alike[naming.same_as].append(at)
    for same_as, ats in alike.items():
        if len(owners[same_as]) <= 1:
            for one, other in pairwise(ats):
                groups.join(one, other)


def _join_shorter(namings: Sequence[Naming], groups: DisjointSets) -> None:
    """Each shorter name to the one longer name that it may stand for, the longest first."""
    named = _Named(namings, groups)
    surnames: dict[tuple[str, ...], int] = {}
    people = [at for at, naming in enumerate(namings) if naming.kind in ("name", "titled") and naming.key]
    for at in sorted(people, key=lambda at: (-len(namings[at].key), namings[at].kind)):
        naming = namings[at]
        own, fits_none = named.meant_by(naming)
        if own is not None:
            groups.join(own, at)
        elif fits_none and naming.is_surname:
            groups.join(surnames.setdefault(naming.same_as, at), at)
        if naming.kind == "name" and len(naming.key) > 1:
            named.add(at)


class _Named:
    """The names of several words so far, each once, and those of each dispatch."""

    def __init__(self, namings: Sequence[Naming], groups: DisjointSets) -> None:
        self._namings, self._groups = namings, groups
        self._everywhere: dict[_Ends, dict[tuple[str, ...], int]] = defaultdict(dict)
        self._here: dict[tuple[str, _Ends], list[int]] = defaultdict(list)
        self._beside: dict[tuple[str, ...], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for naming in namings:
            if naming.kind == "name":
                titles, offices = self._beside[naming.same_as]
                titles |= naming.titles
                offices |= naming.offices

    def add(self, at: int) -> None:
        """Has shorter names led to this one."""
        naming = self._namings[at]
        for ends in _given(naming):
            self._everywhere[ends].setdefault(naming.same_as, at)
            self._here[naming.source, ends].append(at)

    def meant_by(self, short: Naming) -> tuple[int | None, bool]:
        """The only speaker whose name fits a shorter one, of its dispatch, else of all; and whether none fits."""
        here = self._fitting(short, [at for ends in _sought(short) for at in self._here[short.source, ends]])
        if len(here) == 1:
            ((leader, longer),) = here.items()
            return (leader if self._may_be(short, longer) else None), False
        found = self._fitting(short, (at for ends in _sought(short) for at in self._everywhere[ends].values()))
        if here or len(found) != 1:
            return None, not found
        ((leader, longer),) = found.items()
        return (leader if self._may_be(short, longer) and self._agree(short, longer) else None), False

    def _fitting(self, short: Naming, among: Iterable[int]) -> dict[int, list[Naming]]:
        """The names that fit by their speakers, of whom two are enough to tell that it is not clear who is meant."""
        found: dict[int, list[Naming]] = defaultdict(list)
        for at in among:
            if _fits(short, self._namings[at]):
                found[self._groups.leader(at)].append(self._namings[at])
                if len(found) > 1:
                    break
        return found

    def _may_be(self, short: Naming, longer: Iterable[Naming]) -> bool:
        """An adjective behind a title (the Egyptian president) is a name only of him who has that title."""
        return not short.is_adjective or any(short.titles & self._beside[one.same_as][0] for one in longer)

    def _agree(self, short: Naming, longer: Sequence[Naming]) -> bool:
        """Whether no office speaks against it; of somebody's first name alone, whether offices speak for it."""
        if len(short.key) == 1 and not any(one.key[-1] == short.key[0] for one in longer):
            return any(len(short.titles & self._beside[one.same_as][0]) >= _SHARED for one in longer)
        offices = set().union(*(self._beside[one.same_as][1] for one in longer))
        return not short.offices or not offices or bool(short.offices & offices)


def _sought(naming: Naming) -> Iterator[_Ends]:
    """By which ends the longer names are found that a name may stand for."""
    key, language = naming.key, naming.language.code
    if len(key) == 1:
        yield from ((language, "last", key[0]), (language, "first", key[0]))
    else:
        yield from ((language, "opens", *key[:2]), (language, "closes", *key[-2:]), (language, "ends", key[0], key[-1]))


def _given(naming: Naming) -> Iterator[_Ends]:
    key, language = naming.key, naming.language.code
    yield from ((language, "last", key[-1]), (language, "first", key[0]))
    yield from ((language, "opens", *key[:2]), (language, "closes", *key[-2:]), (language, "ends", key[0], key[-1]))


def _fits(short: Naming, long: Naming) -> bool:
    """Whether a longer name may be what a shorter one stands for: its beginning, its end, or both."""
    one, other = short.key, long.key
    if len(one) >= len(other):
        return False
    if len(one) == 1:
        return True
    return one in (other[: len(one)], other[-len(one) :]) or (_ends(one) == _ends(other) and is_within(one, other))


def _ends(key: Key) -> tuple[str, str]:
    return key[0], key[-1]


def _join_offices(namings: Sequence[Naming], groups: DisjointSets) -> None:
    """An office to the only one who is named with all its words, of those whom its dispatch lets speak."""
    titles: dict[int, set[str]] = defaultdict(set)
    people: dict[str, set[int]] = defaultdict(set)
    for at, naming in enumerate(namings):
        leader = groups.leader(at)
        titles[leader] |= naming.titles
        if naming.kind == "name":
            people[naming.source].add(leader)
    for at, naming in enumerate(namings):
        words = naming.office
        if len(words) >= _SHARED and not people[naming.source] & {groups.leader(at)}:
            holders = [leader for leader in people[naming.source] if words <= titles[leader]]
            if len(holders) == 1:
                groups.join(holders[0], at)


def _join_said(namings: Sequence[Naming], groups: DisjointSets, said: Iterable[Sequence[int]]) -> None:
    """An office to the only one who is named for the same statement elsewhere, where his is of that kind."""
    titles: dict[int, set[str]] = defaultdict(set)
    for at, naming in enumerate(namings):
        titles[groups.leader(at)] |= naming.titles
    for ats in said:
        people = {groups.leader(at) for at in ats if namings[at].kind == "name"}
        for at in ats if len(people) == 1 else ():
            (person,) = people
            if namings[at].kind == "office" and namings[at].key[0] in titles[person]:
                groups.join(person, at)
