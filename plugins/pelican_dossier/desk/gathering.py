"""Candidates that name the same are gathered, whatever their form: cases, a name with or without its middle."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import EntityKind
from pelican_dossier.reading.newnames import Candidate
from pelican_dossier.reading.newnames.keys import Key, is_within, key_of, spelt_alike

_MOST_LOOKED_AT = 50
"""Longer names among which a shorter one looks for its own."""


@dataclass(slots=True)
class Gathering:
    """All candidates that name one person, body or place; the fullest form founded it."""

    language: str
    kind: EntityKind
    key: Key
    places: list[Candidate] = field(default_factory=list)
    behind_nouns: list[Candidate] = field(default_factory=list)
    """Places with a noun before the name that only tells of which kind it is (the group so-and-so)."""


def gather(candidates: Iterable[Candidate], language: str) -> list[Gathering]:
    """The candidates of one language, each with those that name the same."""
    pack = LANGUAGE_PACKS[language]
    found: dict[tuple[bool, Key], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        is_person = candidate.kind == "person"
        found[is_person, key_of(candidate.plain, pack, is_person=is_person)].append(candidate)
    sure = {key: places for key, places in found.items() if len(places) >= min(place.least for place in places)}
    _settle_kinds(sure, pack)
    _call_by_name(sure)
    people: dict[Key, list[Candidate]] = defaultdict(list)
    for (is_person, key), places in sure.items():
        if is_person:
            people[spelt_alike(key, pack)] += places
    others = {key: places for (is_person, key), places in sure.items() if not is_person}
    outlets = _outlets(others)
    return [*_people(people, language), *_others(others, pack), *_others(outlets, pack)]


def _outlets(others: dict[Key, list[Candidate]]) -> dict[Key, list[Candidate]]:
    """The names in quotation marks that are places' too, taken out: of a paper that is called after its town."""
    taken = {}
    for key, places in others.items():
        quoted = [place for place in places if place.evidence == "quotation marks"]
        if quoted and any(place.kind == "place" and place.least == 1 for place in places):
            taken[key] = quoted
            others[key] = [place for place in places if place.evidence != "quotation marks"]
    return taken


def _call_by_name(found: dict[tuple[bool, Key], list[Candidate]]) -> None:
    """A single word of whose kind nothing tells is a person's where a full name ends with it, or begins."""
    families = {word for is_person, key in found if is_person and len(key) > 1 for word in (key[0], key[-1])}
    for is_person, key in [one for one in found if not one[0] and len(one[1]) == 1 and one[1][0] in families]:
        if all(place.is_guess for place in found[is_person, key]):
            found.setdefault((True, key), []).extend(found.pop((is_person, key)))


def _settle_kinds(found: dict[tuple[bool, Key], list[Candidate]], pack: LanguagePack) -> None:
    """What is found as a person and as something else is what it is found as more often; a guess gives way."""
    for key in [key for is_person, key in found if is_person]:
        person = found[True, key]
        as_other = {key, *(key_of(place.plain, pack, is_person=False) for place in person)}  # a key may differ by kind
        for other_key in sorted(one for one in as_other if (False, one) in found):
            other = found[False, other_key]
            if len(person) > len(other) or all(place.is_guess for place in other):
                person += found.pop((False, other_key))
            else:
                other += found.pop((True, key))
                break


def _people(found: dict[Key, list[Candidate]], language: str) -> list[Gathering]:
    gathered: list[Gathering] = []
    by_pair: dict[Key, list[Gathering]] = defaultdict(list)
    for key in sorted(found, key=lambda key: (-len(key), key)):
        ends = (key[0], key[-1]) if len(key) > 1 else key
        among = [one for one in by_pair[ends][:_MOST_LOOKED_AT] if is_within(key, one.key)]
        own = _closest(key, among, found[key])
        if own is None:
            own = Gathering(language, "person", key)
            gathered.append(own)
            for pair in combinations(key, 2):
                by_pair[pair].append(own)
            for word in key:
                by_pair[word,].append(own)
        own.places += found[key]
    return gathered


def _closest(key: Key, among: list[Gathering], places: list[Candidate]) -> Gathering | None:
    """The one name among some that is meant: the only one, or the only one in the same dispatches."""
    if len(among) > 1 and len(key) > 1:
        among = [one for one in among if one.key[0] == key[0]] or among
    if len(among) > 1:
        sources = {place.source for place in places}
        among = [one for one in among if any(place.source in sources for place in one.places)]
    return among[0] if len(among) == 1 else None


def _others(found: dict[Key, list[Candidate]], pack: LanguagePack) -> list[Gathering]:
    longer: dict[Key, list[Key]] = defaultdict(list)
    for key in found:
        for length in range(1, len(key)):
            longer[key[:length]].append(key)
    gathered: dict[Key, Gathering] = {}
    for key in sorted(found, key=lambda key: (-len(key), key)):
        whole = [one for one in longer.get(key, []) if len(key) > 1 or _adds_adjectives(found[one], pack)]
        owners = {id(gathered[one]): gathered[one] for one in whole}
        if len(owners) == 1:
            (own,) = owners.values()
        else:
            kinds = Counter(place.kind for place in found[key])
            own = Gathering(pack.code, min(kinds, key=lambda kind: (-kinds[kind], kind)), key)
        gathered[key] = own
        own.places += found[key]
    _without_nouns(gathered, pack)
    return list({id(one): one for one in gathered.values()}.values())


def _without_nouns(gathered: dict[Key, Gathering], pack: LanguagePack) -> None:
    """A body by its bare name has those places, too, where a noun that bodies have stands before it."""
    nouns = pack.names.body_nouns - pack.names.topics - pack.names.enclosing
    for key, own in list(gathered.items()):
        bare = gathered.get(key[1:]) if key[0] in nouns else None
        if bare and own is not bare and bare.kind == own.kind == "organisation" and _is_known(bare, pack):
            bare.behind_nouns += own.places
            gathered[key] = bare


def _is_known(gathering: Gathering, pack: LanguagePack) -> bool:
    """Whether a bare name is one by itself, and no ordinary word that only its noun makes a name of."""
    is_word = len(gathering.key) == 1 and pack.names.is_common(pack.speech.bare(gathering.key[0]))
    return not is_word and not all(place.is_guess for place in gathering.places)


def _adds_adjectives(places: list[Candidate], pack: LanguagePack) -> bool:
    """Whether all words of a name behind the first one are adjectives (the United Arab Emirates).

    Behind a word that needs no article they make another name of it (North Korea, the group New Syria).
    """
    article, endings = pack.speech.article, pack.speech.adjective_ending
    if article and not places[0].plain[0].startswith(article):
        return False
    return all(
        word in pack.names.adjectives or (article and word.startswith(article) and word.endswith(endings))
        for word in places[0].plain[1:]
    )


def forms(places: Iterable[Candidate]) -> Iterator[tuple[str, int]]:
    """Each way of writing a name among its places, and how often it stands there."""
    yield from Counter(place.text for place in places).items()
