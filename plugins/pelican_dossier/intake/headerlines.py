"""The ways of writing a line above an article, as a visible list of rules: days, bylines, outlets and places."""

import re
from collections.abc import Mapping
from dataclasses import replace

from pelican_dossier.intake.bylines import BylineKind, BylineName, atoms_of, is_initials, is_outlet, is_place
from pelican_dossier.intake.headerline import (
    Header,
    HeaderLine,
    LineDays,
    Opened,
    Rule,
    credited,
    dash,
    days_of,
    may_be_headline,
    named,
    names,
    split,
    stated_on,
)

_ISO = r"(?P<day>\d{4}-\d\d-\d\d)"
_LONGEST_LINE = 20
"""Words of a line of days and names."""
_MOST_LETTERS = 300
"""Letters of it."""
_MOST_BESIDE = 3
"""Words beside a day that is labelled."""
_MOST_OF_CLOCK = 4
"""Letters that name a clock, such as SGT."""
_LEAST_OF_WRITER = 2
"""Words of a writer's name; a place's has that many at the most."""


def _date_outlet_places(line: HeaderLine) -> Opened | None:
    """«date 2025-11-07 Outlet - Baghdad/ Erbil»."""
    name, hyphen = names(line.language)
    places = rf"(?P<places>{name}(?:\s*/\s*{name})*)"
    match = re.search(rf"^date\s+{_ISO}\s+(?P<publisher>{name})\s*{hyphen}\s*{places}\s*/?$", line.cased.text)
    published = stated_on(match["day"]) if match and line.is_first else None
    if match is None or published is None:
        return None
    header = Header(match["publisher"], dateline=split(match["places"], line.language), published=published)
    return Opened(len(line.text), header)


def _iso_date(line: HeaderLine) -> Opened | None:
    """«2025-11-07», and perhaps the article or its summary on the same line."""
    match = re.search(rf"^(?:date\s+)?{_ISO}(?=\s|$)", line.cased.text)
    published = stated_on(match["day"]) if match else None
    if match is None or published is None or not (line.is_first or match.end() == len(line.cased.text)):
        return None
    return Opened(line.received(match.end()), Header(published=published))


def _days_and_names(line: HeaderLine) -> Opened | None:
    """A day, its change, a byline, alone or together: «Riyadh: So-and-so | 9 August 2015», «Updated: 7 Aug. 2015»."""
    if len(line.text) > _MOST_LETTERS or len(line.text.split()) > _LONGEST_LINE:
        return None
    days = days_of(line)
    if days is None:
        return None
    atoms = atoms_of(days.rest, line.language) if days.rest else ()
    atoms = None if atoms is None else _resolved(_told_by_initials(atoms, line, days), line)
    if atoms is None or not (_is_credit(atoms, line, days) if atoms else _is_dated(line, days)):
        return Opened(len(line.text), days.header) if _is_labelled(line, days) else None
    return Opened(len(line.text), days.header.with_(named(atoms)))


def _outlet_above_its_day(line: HeaderLine) -> Opened | None:
    """«CNBC», and the day on the next line."""
    if line.after is None or not is_initials(line.text.strip(), line.language):
        return None
    below = _days_and_names(replace(line, text=line.after, is_first=False, is_titled=True))
    if below is None or below.header.published is None:
        return None
    return Opened(len(line.text), credited(line.text, line.language))


def _place_and_outlet(line: HeaderLine) -> Opened | None:
    """«Baghdad - Outlet» or «Outlet - Baghdad / Erbil»: the one that is a place is the dateline."""
    name, hyphen = names(line.language)
    second_part = rf"(?P<second>{name}(?:\s*/\s*{name})*)\s*(?P<relay>/)?\s*(?:\(\s*{_ISO}\s*\))?"
    pattern = rf"^(?P<first>{name})(?:\s+{hyphen}\s*|{hyphen}\s+){second_part}$"
    match = re.search(pattern, line.cased.text)
    published = stated_on(match["day"]) if match and match["day"] else None
    if match is None or not line.is_first or (match["day"] and not published):
        return None
    first, second, language = match["first"], match["second"], line.language
    sides = (*split(first, language), *split(second, language))
    if not match["relay"] and not any(is_place(one, language) or is_outlet(one, language) for one in sides):
        return None
    if match["relay"]:
        return Opened(len(line.text), Header(first, second, published=published))
    second_is_place = all(is_place(place, language) for place in split(second, language))
    if second_is_place or (is_outlet(first, language) and not is_outlet(second, language)):
        first, second = second, first
    header = Header(dateline=split(first, language), published=published)
    return Opened(len(line.text), header.with_(credited(second, language)))


LINES: Mapping[str, Rule] = {
    "date-outlet-places": _date_outlet_places,
    "date": _iso_date,
    "days-and-names": _days_and_names,
    "outlet-above-day": _outlet_above_its_day,
    "place-and-outlet": _place_and_outlet,
}
"""Asked in this order of each line that another one follows."""


def _is_credit(atoms: tuple[BylineName, ...], line: HeaderLine, days: LineDays) -> bool:
    """Whether names are a byline here, and no headline of names: nobody writes a place by itself above an article."""
    kinds = [atom.kind for atom in atoms]
    if days.header.published is not None or line.is_titled:
        return days.header.published is not None or kinds != ["place"] * len(kinds)
    return len(kinds) > 1 and bool({"place"} & {*kinds}) and bool({"agency", "agencies", "writer"} & {*kinds})


def _is_dated(line: HeaderLine, days: LineDays) -> bool:
    """Whether a line of days alone is header: a bare date above an article is as likely what the article is about."""
    if not (days.header.published or days.header.changed):
        return False
    if not line.is_first or days.is_plain:
        return True
    after, language = line.after, line.language
    return after is not None and may_be_headline(after, language) and atoms_of(after, language) is None


def _is_labelled(line: HeaderLine, days: LineDays) -> bool:
    """Whether a line begins with a word for publication, and apart from its day has a few words, as of a section, or
    letters of a clock."""
    label = line.language.header.published.match(line.language.fold(line.text).text)
    if label is None or not label.end() or days.header.published is None:
        return False
    is_apart = re.search(rf"\s(?:[|/]|{dash(line.language)})\s", line.text) is not None
    is_few = is_apart and len(days.rest.split()) <= _MOST_BESIDE
    return is_few or not days.rest or (days.rest.isupper() and len(days.rest) <= _MOST_OF_CLOCK)


def _told_by_initials(atoms: tuple[BylineName, ...], line: HeaderLine, days: LineDays) -> tuple[BylineName, ...]:
    """Names with initials for an outlet, beside a day that is the article’s or a writer (“Published 3 May | CNBC”);
    right behind a number they are those of a clock."""
    is_the_articles = days.header.published is not None and (days.is_plain or line.is_titled)
    if not (is_the_articles or "writer" in {atom.kind for atom in atoms}):
        return atoms
    return tuple(
        replace(atom, kind="outlet")
        if atom.kind == "unknown"
        and is_initials(atom.name, line.language)
        and not re.search(rf"\d(?:\s*[AaPp]\.?[Mm]\.?)?\s*{atom.name}\b", line.text)
        else atom
        for atom in atoms
    )


def _resolved(atoms: tuple[BylineName, ...], line: HeaderLine) -> tuple[BylineName, ...] | None:
    """Names with the one that no list has: a writer beside a place, a place beside an agency or a writer."""
    kinds = {atom.kind for atom in atoms}
    if "unknown" not in kinds:
        return atoms
    unknown = next(atom for atom in atoms if atom.kind == "unknown")
    length = len(unknown.name.split())
    if not line.is_titled:
        return None
    if kinds & {"agency", "agencies", "outlet", "writer"} and length <= _LEAST_OF_WRITER:
        kind: BylineKind = "place"
    elif kinds == {"unknown", "place"} and length >= _LEAST_OF_WRITER:
        kind = "writer"
    else:
        return None
    return tuple(replace(atom, kind=kind) if atom is unknown else atom for atom in atoms)
