"""The registry: people, organisations, places and terms, in as many files as the editors like."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Literal
from unicodedata import category

from pelican_dossier.desk import yamlfile
from pelican_dossier.maps.geodata import GAZETTEERS, world
from pelican_dossier.model import Entity, Term
from pelican_dossier.model.written import PhrasesByLanguage
from pelican_dossier.model.zones import zone_of
from pelican_dossier.problems import Place, Problem, ProblemsFound

_LETTERS = ("Lu", "Ll", "Lt", "Lo", "Nd", "Nl", "No")
"""Unicode's categories of letters and digits, without those that only modify others."""


@dataclass(frozen=True, slots=True)
class RegistryFile:
    """One of the files."""

    format: Literal[1]
    entities: tuple[Entity, ...] = ()
    terms: tuple[Term, ...] = ()
    no_names: PhrasesByLanguage = field(default_factory=dict)
    """Words that look like a name and are none, so that they are not proposed again."""


Entries = tuple[tuple[Entity, ...], tuple[Term, ...], Mapping[str, tuple[str, ...]]]
"""Entities, terms, and by language what is no name."""


def read_registry(folder: Path, shown_as: str) -> Entries:
    """All that the files of a registry folder hold. Raises ProblemsFound, also where two entries claim one id."""
    known: dict[str, Entity | Term] = {}
    no_names: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for path in sorted(path for path in folder.glob("*") if not path.name.startswith(".")):
        file = f"{shown_as}/{path.name}"
        if path.suffix != ".yaml":
            problems.append(Problem(file, None, "only files that end in .yaml are read", "rename it or move it away"))
            continue
        if not path.read_bytes().strip():
            continue  # a shell makes the file empty before `dossier names --yaml`, sent there, has read the registry
        try:
            read, lines = yamlfile.read(path, RegistryFile, file)
        except ProblemsFound as found:
            problems += found.problems
            continue
        for language, words in read.no_names.items():
            no_names[language] = (*no_names.get(language, ()), *words)
        for key, at, named in _entries(read):
            place = lines.at(key, at, key="id")
            if named.id in known:
                problems.append(Problem.at(file, place, f"the id {named.id!r} is given twice", "rename one of them"))
            problems += _unfindable(named, file, place)
            problems += _no_zone(named, file, partial(lines.at, key, at))
            problems += _unmapped(named, file, partial(lines.at, key, at))
            known[named.id] = named
    if problems:
        raise ProblemsFound(problems)
    entities = tuple(one for one in known.values() if isinstance(one, Entity))
    return entities, tuple(one for one in known.values() if isinstance(one, Term)), no_names


def _entries(read: RegistryFile) -> Iterator[tuple[str, int, Entity | Term]]:
    """Of every list of a file: which list, which entry, and the entry."""
    for at, entity in enumerate(read.entities):
        yield "entities", at, entity
    for at, term in enumerate(read.terms):
        yield "terms", at, term


def _unfindable(named: Entity | Term, file: str, place: Place) -> Iterator[Problem]:
    """Names that hold nothing which stands for a sound or a number, but strokes that only stretch a word, or signs."""
    lists = [*named.aliases.values(), *(named.short.values() if isinstance(named, Entity) else ())]
    for form in (*named.names.values(), *chain.from_iterable(lists)):
        if not any(category(sign) in _LETTERS for sign in form):
            yield Problem.at(file, place, f"the name {form!r} of {named.id!r} holds no letter", "correct it")


def _no_zone(named: Entity | Term, file: str, place_of: Callable[..., Place]) -> Iterator[Problem]:
    """A time zone that is none."""
    if isinstance(named, Entity) and named.timezone is not None and zone_of(named.timezone) is None:
        remedy = "write a name such as Asia/Baghdad, or take `timezone` out"
        yield Problem.at(file, place_of(key="timezone"), f"{named.timezone!r} is no time zone", remedy)


def _unmapped(named: Entity | Term, file: str, place_of: Callable[..., Place]) -> Iterator[Problem]:
    """Countries of which the map has no shape, and gazetteers whose credit is not known."""
    if not isinstance(named, Entity):
        return
    if named.country is not None and named.country not in world().countries:
        what = f"{named.country!r} is no country that the map has a shape for"
        remedy = "write its two capitals of ISO 3166-1, or take `country` out"
        yield Problem.at(file, place_of(key="country"), what, remedy)
    gazetteer = (named.coordinates_from or "").partition(":")[0]
    if gazetteer and gazetteer not in GAZETTEERS:
        remedy = f"use one of {', '.join(GAZETTEERS)}, or take `coordinates_from` out"
        yield Problem.at(file, place_of(key="coordinates_from"), f"{gazetteer!r} is no gazetteer that is known", remedy)
