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
    longer: dict[_Ends, list[int]] = defaultdict(list)
    surnames: dict[tuple[str, ...], int] = {}
    people = [at for at, naming in enumerate(namings) if naming.kind in ("name", "titled") and naming.key]
    for at in sorted(people, key=lambda at: (-len(namings[at].key), namings[at].kind)):
        naming = namings[at]
        fitting = [other for ends in _sought(naming) for other in longer[ends] if _fits(naming, namings[other])]
        own = _only(fitting, naming, namings, groups)
        if own is not None:
            groups.join(own, at)
        elif not fitting and naming.is_surname:
            groups.join(surnames.setdefault(naming.same_as, at), at)
        if naming.kind == "name" and len(naming.key) > 1:
            for ends in _given(naming):
                longer[ends].append(at)


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


def _only(fitting: Iterable[int], short: Naming, namings: Sequence[Naming], groups: DisjointSets) -> int | None:
    """The only speaker among longer names: of the same dispatch, else of all."""
    by_group: dict[int, list[Naming]] = defaultdict(list)
    for at in fitting:
        by_group[groups.leader(at)].append(namings[at])
    here = [leader for leader, longer in by_group.items() if any(one.source == short.source for one in longer)]
    if len(here) == 1 and _may_be(short, by_group[here[0]]):
        return here[0]
    if here or len(by_group) != 1:
        return None
    ((leader, longer),) = by_group.items()
    return leader if _may_be(short, longer) and _agree(short, longer) else None


def _may_be(short: Naming, longer: Sequence[Naming]) -> bool:
    """An adjective behind a title (the Egyptian president) is a name only of him who has that title."""
    return not short.is_adjective or any(short.titles & one.titles for one in longer)


def _agree(short: Naming, longer: Sequence[Naming]) -> bool:
    """Whether offices do not speak against it; where the short name is somebody's first, whether they speak for it."""
    offices = set().union(*(one.offices for one in longer))
    if len(short.key) == 1 and not any(one.key[-1] == short.key[0] for one in longer):
        titles = set().union(*(one.titles for one in longer))
        return len(short.titles & titles) >= _SHARED
    return not short.offices or not offices or bool(short.offices & offices)


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
