"""Datelines at the front of an article, as a visible list of rules: places, a day, the agency it came from."""

import re
from collections.abc import Mapping
from dataclasses import replace

from pelican_dossier.intake.bylines import BylineName, atoms_of, is_agency
from pelican_dossier.intake.headerline import (
    Header,
    HeaderLine,
    Opened,
    Rule,
    credited,
    dash,
    days_of,
    named,
    names,
    split,
)
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model.text import any_of

_LONGEST_OPENING = 90
"""Letters of a dateline at the front of an article: three cities, a day, an agency."""
_LEAST_NEWS = 5
"""Words that follow on a dateline, so that two countries of a fixture are none."""


def _place_outlet_in_brackets(line: HeaderLine) -> Opened | None:
    """«BAGHDAD, Aug 6 (Reuters) - Iraq …»."""
    name, hyphen = names(line.language)
    places = rf"(?P<places>{name}(?:\s*[/{any_of(line.language.orthography.commas)}]\s*{name}){{0,3}})"
    match = re.match(rf"{places}\s*\(\s*(?P<outlet>{name})\s*\)\s*(?:--+|{hyphen})\s+(?=\S)", line.cased.text)
    if match is None:
        return None
    days = days_of(replace(line, text=match["places"]), rule="dated-in-dateline")
    if days is None or not days.rest:
        return None
    header = Header(dateline=split(days.rest, line.language)).with_(credited(match["outlet"], line.language))
    return Opened(line.received(match.end()), header.with_(days.header))


def _agency_in_brackets(line: HeaderLine) -> Opened | None:
    """«(CNN) - Talks …», «(CNN) Talks …»."""
    match = re.match(rf"\(\s*(?P<agency>[^()]{{2,24}})\s*\)\s*{dash(line.language)}?\s*(?=\S)", line.cased.text)
    if match is None or not is_agency(match["agency"], line.language):
        return None
    return Opened(line.received(match.end()), Header(agency=match["agency"].strip()))


def _dateline(line: HeaderLine) -> Opened | None:
    """«LONDON — …», «Washington, Aug. 6 — …», «Baghdad - (AFP): …»: as much as is days, places and agencies."""
    text, mark = line.cased.text, dash(line.language)
    marks = re.finditer(rf"\s{mark}\s+|\s*:\s+|(?<=[)»])\s*{mark}\s+", text[:_LONGEST_OPENING])
    for match in reversed(list(marks)):
        if len(text[match.end() :].split()) < _LEAST_NEWS:
            continue
        days = days_of(replace(line, text=text[: match.start()]), rule="dated-in-dateline")
        if days is None or not days.rest:
            continue
        atoms = _city(days.rest, line.language, match[0]) or atoms_of(days.rest, line.language)
        if atoms and {atom.kind for atom in atoms} <= {"place", "agency", "agencies"} and _opens(atoms, match[0]):
            return Opened(line.received(match.end()), days.header.with_(named(atoms)))
    return None


def _opens(atoms: tuple[BylineName, ...], mark: str) -> bool:
    """Whether names make a dateline: with an agency, or places before a dash; «Washington: …» may be a speaker."""
    return ":" not in mark or any(atom.kind in ("agency", "agencies") for atom in atoms)


def _city(words: str, language: LanguagePack, mark: str) -> tuple[BylineName, ...]:
    """A city that is no other's list but is written as datelines write it: BASRA, Iraq."""
    city, *others = split(words, language) or ("",)
    if not language.header.city.fullmatch(city) or is_agency(city, language) or not (others or "—" in mark):
        return ()
    return tuple(BylineName("place", name) for name in (city, *others))


OPENINGS: Mapping[str, Rule] = {
    "place-outlet-in-brackets": _place_outlet_in_brackets,
    "agency-in-brackets": _agency_in_brackets,
    "dateline": _dateline,
}
"""Asked in this order of each line that is no header as a whole."""
