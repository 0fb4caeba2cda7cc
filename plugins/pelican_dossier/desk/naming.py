"""``dossier names``: what the registry lacks, ranked, with its passages, and ready to be pasted into it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import TypeVar

import yaml
from anyascii import anyascii

from pelican_dossier.model import Dispatch, EntityKind, Reading
from pelican_dossier.reading.mentions import RULES, Candidate, candidates

_SURE = ("title", "quotation marks", "given name", "place", "country")
"""Rules whose single find is worth an editor's look; the others need a second one."""
_CONTEXT = 40
"""Letters shown on either side of a name."""
_PASSAGES = 3
_Word = TypeVar("_Word", bound=str)
_Key = tuple[str, tuple[str, ...]]
"""A language and the words of a name in it."""
_Found = dict[_Key, list[Candidate]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name that the registry lacks."""

    kind: EntityKind
    name: str
    language: str
    role: str | None
    places: tuple[Candidate, ...]

    @property
    def sources(self) -> int:
        """How many dispatches hold it."""
        return len({place.source for place in self.places})


def propose(readings: Sequence[Reading]) -> tuple[Proposal, ...]:
    """What the registry lacks: in the most dispatches first, then by the surest rule, then the most often found."""
    found: _Found = {}
    for reading in readings:
        for candidate in candidates(reading):
            found.setdefault((reading.dispatch.language, candidate.plain), []).append(candidate)
    proposals = [
        _proposal(language, places)
        for (language, _), places in _without_parts(found).items()
        if len(places) > 1 or places[0].evidence in _SURE
    ]
    return tuple(sorted(proposals, key=_rank))


def _rank(proposal: Proposal) -> tuple[int, int, int, str]:
    surest = min(list(RULES).index(place.evidence) for place in proposal.places)
    return -proposal.sources, surest, -len(proposal.places), proposal.name


def _without_parts(found: _Found) -> _Found:
    """Names that are the beginning of one longer name are found with it."""
    longer: dict[_Key, list[_Key]] = {}
    for key in found:
        language, plain = key
        for length in range(2, len(plain)):
            longer.setdefault((language, plain[:length]), []).append(key)
    kept: _Found = {}
    for key in sorted(found, key=lambda key: (-len(key[1]), key)):
        whole = longer.get(key, [])
        target = whole[0] if len(whole) == 1 and whole[0] in kept else key
        kept.setdefault(target, []).extend(found[key])
    return kept


def _proposal(language: str, places: list[Candidate]) -> Proposal:
    places = sorted(places, key=lambda place: (place.source, place.paragraph, place.start))
    longest = max(len(place.plain) for place in places)
    names = Counter(place.text for place in places if len(place.plain) == longest)
    roles = Counter(place.role for place in places if place.role)
    kinds = Counter(place.kind for place in places)
    return Proposal(_first(kinds), _first(names), language, _first(roles) if roles else None, tuple(places))


def _first(counted: Counter[_Word]) -> _Word:
    """The most frequent, the first of equals by their letters."""
    return min(counted, key=lambda key: (-counted[key], key))


def told(proposals: Iterable[Proposal], dispatches: Iterable[Dispatch]) -> Iterator[str]:
    """The proposals for an editor's eyes, each with the passages where it stands."""
    texts = {dispatch.id: dispatch.paragraphs for dispatch in dispatches}
    for proposal in proposals:
        times, rules = len(proposal.places), sorted({place.evidence for place in proposal.places})
        role = f", {proposal.role}" if proposal.role else ""
        counted = f"{times} times in {proposal.sources} dispatches" if times > 1 else "once"
        yield f"{proposal.kind}: {proposal.name}{role} ({counted}; by {', '.join(rules)})"
        for place in proposal.places[:_PASSAGES]:
            text = texts[place.source][place.paragraph].text
            before = text[max(0, place.start - _CONTEXT) : place.start]
            after = text[place.end : place.end + _CONTEXT]
            yield f"    {place.source}#p{place.paragraph}: …{before}[{place.text}]{after}…"


def entries(proposals: Iterable[Proposal], taken: Iterable[str]) -> str:
    """The proposals as entries of a registry file; ids are transliterated and an editor's to change."""
    ids = set(taken)
    listed = []
    for proposal in proposals:
        id_ = _id(proposal.name, ids)
        ids.add(id_)
        entry: dict[str, object] = {"id": id_, "kind": proposal.kind, "names": {proposal.language: proposal.name}}
        if proposal.role:
            entry["roles"] = [{"title": {proposal.language: proposal.role}}]
        listed.append({**entry, "wikidata": None})
    return yaml.safe_dump({"format": 1, "entities": listed}, allow_unicode=True, sort_keys=False, width=120)


def _id(name: str, taken: set[str]) -> str:
    letters = "".join(letter if letter.isalnum() else "-" for letter in anyascii(name).lower())
    plain = "-".join(filter(None, letters.split("-"))) or "name"
    numbered = (f"{plain}-{number}" for number in count(2))
    return next(id_ for id_ in chain([plain], numbered) if id_ not in taken)
