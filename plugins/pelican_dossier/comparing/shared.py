"""Shared passages: words that stand in more than one dispatch, in families led back to who had them first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby

from pelican_dossier.comparing.matches import Match, PlacesOf, further_runs, matches
from pelican_dossier.comparing.outlets import publisher_key
from pelican_dossier.comparing.sentences import ComparedPart
from pelican_dossier.comparing.shingles import PartPair, part_pairs
from pelican_dossier.comparing.words import PartWords, Span, WordPlaces, row_of
from pelican_dossier.model import SharedKind, SharedPassage
from pelican_dossier.model.dispatch import identity

_CACHED = 2048
"""Stretches whose places are kept at hand."""
_STANDING = 6
"""Dispatches that have a line and share nothing else: a newspaper's standing line, and no passage."""
_WEAKNESS: Sequence[SharedKind] = ("verbatim", "near", "same statement")


@dataclass(eq=False, slots=True)
class _Witness:
    """Words of one part that belong to a family; they grow where another match holds more of them."""

    part: PartWords
    span: Span
    family: "_Family"


@dataclass(eq=False, slots=True)
class _Family:
    """One passage and everybody who has it, while it is gathered."""

    kind: SharedKind
    """The weakest by which one of them belongs to it."""
    witnesses: list[_Witness] = field(default_factory=list)

    def take(self, other: "_Family") -> None:
        """Makes the witnesses of another family its own: it is the same passage."""
        for witness in other.witnesses:
            witness.family = self
        self.witnesses += other.witnesses
        self.kind = max(self.kind, other.kind, key=_WEAKNESS.index)

    @property
    def sources(self) -> set[str]:
        return {witness.part.source for witness in self.witnesses}


def shared_passages(parts: Sequence[ComparedPart]) -> tuple[SharedPassage, ...]:
    """Every shared passage, founder first; ``parts`` come in order of publication."""
    places_of = lru_cache(maxsize=_CACHED)(WordPlaces)
    families = _families(parts, places_of)
    standing = _standing_lines(families, parts)
    for family in families:
        family.witnesses.sort(key=_order)
    return told_apart(
        _passage(family, places_of)
        for family in sorted(families, key=lambda family: _order(family.witnesses[0]))
        if family not in standing
    )


def _families(parts: Sequence[ComparedPart], places_of: PlacesOf) -> list[_Family]:
    families: dict[_Family, None] = {}
    held: dict[int, list[_Witness]] = defaultdict(list)
    for _, of_one in groupby(part_pairs(row_of(parts)), key=lambda found: found.there.dispatch):
        for pair, match in sorted(_found(of_one, places_of), key=_strength):
            here = _witness(held[pair.here.first], match.here)
            there = _witness(held[pair.there.first], match.there)
            family = here.family if here else there.family if there else _Family(match.kind)
            families.setdefault(family)
            for part, span, witness in ((pair.here, match.here, here), (pair.there, match.there, there)):
                if witness is None:
                    witness = _Witness(part, span, family)
                    held[part.first].append(witness)
                    family.witnesses.append(witness)
                elif witness.family is not family:
                    del families[witness.family]
                    family.take(witness.family)
                witness.span = min(witness.span[0], span[0]), max(witness.span[1], span[1])
            family.kind = max(family.kind, match.kind, key=_WEAKNESS.index)
    return list(families)


def _found(of_one: Iterable[PartPair], places_of: PlacesOf) -> Iterator[tuple[PartPair, Match]]:
    """What one dispatch shares with earlier ones; with those of which it shares something, shorter runs as well."""
    found = [(pair, matches(pair, places_of)) for pair in of_one]
    related = {pair.here.dispatch for pair, known in found if known}
    for pair, known in found:
        is_related = pair.here.dispatch in related
        further = further_runs(pair, known, is_related=is_related)
        yield from ((pair, match) for match in (*known, *further))


def _strength(found: tuple[PartPair, Match]) -> tuple[int, int, int]:
    """The strongest first, then with the earliest dispatch, then the longest."""
    pair, match = found
    return _WEAKNESS.index(match.kind), pair.here.first, match.there[0] - match.there[1]


def _witness(held: Iterable[_Witness], span: Span) -> _Witness | None:
    """The one that holds the same words: half of the longer of the two spans at least."""
    for witness in held:
        first, last = witness.span
        common = min(last, span[1]) - max(first, span[0])
        if 2 * common >= max(last - first, span[1] - span[0]):
            return witness
    return None


def _standing_lines(families: Sequence[_Family], parts: Iterable[ComparedPart]) -> set[_Family]:
    """A newspaper's own lines: they recur in dispatches of one outlet that share nothing else."""
    dispatches = {part.reading.dispatch.id: part.reading.dispatch for part in parts}
    publisher = {id_: publisher_key(dispatch) for id_, dispatch in dispatches.items()}
    suspected = {
        family
        for family in families
        if len(family.sources) >= _STANDING and len({publisher[source] for source in family.sources}) == 1
    }
    of_source: dict[str, list[_Family]] = defaultdict(list)
    for family in families:
        for source in family.sources if family not in suspected else ():
            of_source[source].append(family)
    return {
        family
        for family in suspected
        if max(Counter(other for source in family.sources for other in of_source[source]).values(), default=0) < 2
    }


def _order(witness: _Witness) -> tuple[int, Span]:
    return witness.part.first, witness.span


def _passage(family: _Family, places_of: PlacesOf) -> SharedPassage:
    """The family in order of publication; its address comes from the words that the founder has."""
    passages = tuple(places_of(witness.part).passage(witness.span) for witness in family.witnesses)
    founder, text = passages[0], family.witnesses[0].part.layer.paragraph.text
    return SharedPassage(identity("passage", founder.source, text[founder.start : founder.end]), family.kind, passages)


def told_apart(made: Iterable[SharedPassage]) -> tuple[SharedPassage, ...]:
    """Each with an id of its own: a dispatch may have the same words twice, and share them otherwise each time."""
    taken: Counter[str] = Counter()
    told = []
    for one in made:
        taken[one.id] += 1
        again = identity("passage", one.id, str(taken[one.id]))
        told.append(one if taken[one.id] == 1 else replace(one, id=again))
    return tuple(told)
