"""A line above an article as its rules see it: its days, its names, and how a headline differs from it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache

from pelican_dossier.intake.bylines import BylineName, is_agency
from pelican_dossier.intake.daylines import named_days
from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.senses import Absolute
from pelican_dossier.model import Ground, Published, PublishedFrom
from pelican_dossier.model.text import Folded, any_of
from pelican_dossier.text.signs import plain

_INSIDE_NAMES = frozenset("…")
"""Marks that the name of an outlet may hold."""
_END = 40
"""Letters of a line among which its last stop stands."""
_HEADLINE = 22
"""Words of a headline at most."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the lines above an article say."""

    publisher: str | None = None
    via: str | None = None
    dateline: tuple[str, ...] = ()
    published: Published | None = None
    changed: Published | None = None
    """What bounds an unknown publication: the day of a change, or the two days that numbers may be."""
    author: str | None = None
    agency: str | None = None
    """That an article is credited to: its publisher where no other is named."""

    def with_(self, other: "Header") -> "Header":
        """What both say; of what both name, the first is taken."""
        return Header(*(getattr(self, one.name) or getattr(other, one.name) for one in fields(self)))


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A line as its rules see it."""

    text: str
    """As received."""
    language: LanguagePack
    date_order: str | None
    is_first: bool
    is_titled: bool
    """Whether a headline stands above it."""
    after: str | None
    """The next line; None where the article ends with this one."""
    cased: Folded = field(init=False)
    """Without signs that nobody sees, with its capitals."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "cased", plain(self.text))

    def received(self, end: int) -> int:
        """Where an offset of the cased line ends in the line as received."""
        return self.cased.origin[end]


@dataclass(frozen=True, slots=True)
class Opened:
    """How much of a line is header, and what it says."""

    end: int
    """In the line as received."""
    header: Header
    rule: str = ""


Rule = Callable[[HeaderLine], Opened | None]


@dataclass(frozen=True, slots=True)
class LineDays:
    """The days of a line, and its words without them."""

    header: Header
    rest: str
    is_plain: bool = False
    """A weekday, a label or a clock time shows that a day is that of the article."""


def days_of(line: HeaderLine, rule: str = "stated-in-header") -> LineDays | None:
    """What the days of a line say; None where one of them cannot be."""
    language, grammar = line.language, line.language.header
    folded = language.fold(line.text)
    if not re.search(r"\d", folded.text):
        return LineDays(Header(), plain(line.text).text.strip())
    published: Published | None = None
    changed: Published | None = None
    rest, at, is_plain, is_hijri = "", 0, False, False
    for day in named_days(folded.text, language):
        before = folded.text[at : day.start]
        is_change = bool(grammar.updated.search(before))
        words = line.text[slice(*folded.span(day.start, day.end))].strip()
        on = day.on(line.date_order)
        if on is None and day.is_whole and not day.possible:
            return None
        if on is None and day.possible and published is None and not is_change:
            first, last = min(day.possible), max(day.possible)
            changed = Published(None, first, last, "unknown", (Ground(rule, {"text": words}),))
        elif on is not None and is_change:
            ground = Ground("updated-in-header", {"text": words})
            changed = Published(None, None, on, "unknown", (ground,))
        elif on is not None and (published is None or is_hijri):
            source: PublishedFrom = "stated" if rule == "stated-in-header" else "text"
            published = Published.on(on, source, Ground(rule, {"text": words}))
            is_hijri = isinstance(day.sense, Absolute) and day.sense.calendar == "hijri"
        is_plain = is_plain or (isinstance(day.sense, Absolute) and day.sense.weekday is not None)
        rest += line.text[slice(*folded.span(at, day.start))] + " | "
        at = day.end
    rest += line.text[folded.origin[at] :]
    named = _without_noise(rest, language)
    is_plain = is_plain or plain(rest).text.strip(" |") != named
    return LineDays(Header(published=published, changed=changed), named, is_plain)


def _without_noise(words: str, language: LanguagePack) -> str:
    """Words without clock times, labels and what else stands beside days."""
    grammar = language.header
    folded = language.fold(words)
    text, kept, at = folded.text, "", 0
    labels = "|".join(f"(?:{one.pattern})" for one in (grammar.updated, grammar.published, grammar.beside_days))
    for match in re.finditer(rf"(?<!\w)(?:{labels})(?!\w)", text):
        if match.end() > match.start():
            kept += words[slice(*folded.span(at, match.start()))] + " "
            at = match.end()
    kept += words[folded.origin[at] :]
    marks = re.escape("|/:().") + any_of(language.orthography.commas) + re.escape(language.orthography.dashes)
    return re.sub(rf"^[\s{marks}]+|[\s{marks}]+$", "", plain(kept).text)


def credited(name: str, language: LanguagePack) -> Header:
    """An outlet's name, or an agency's."""
    return Header(agency=name.strip()) if is_agency(name, language) else Header(publisher=name.strip())


def split(places: str | None, language: LanguagePack) -> tuple[str, ...]:
    """The places that commas or slashes part."""
    between = f"[/{any_of(language.orthography.commas)}]"
    return tuple(place.strip(" .") for place in re.split(between, places or "") if place.strip(" ."))


@cache
def _patterns(dashes: str, commas: frozenset[str], ends: frozenset[str]) -> tuple[str, str]:
    mark = rf"/()|«»\"{any_of(commas | ends - _INSIDE_NAMES)}:–—"
    return rf"[^\s{mark}-](?:[^{mark}\n-]{{0,48}}[^\s{mark}-])?", f"[{re.escape(dashes)}]"


def names(language: LanguagePack) -> tuple[str, str]:
    """The patterns of a name and of a dash in a language."""
    marks = language.orthography
    return _patterns(marks.dashes, marks.commas, marks.sentence_ends)


def may_be_headline(text: str, language: LanguagePack) -> bool:
    """Whether a line is as short as headlines are and ends no sentence, as a question or dots do not."""
    ends = any_of(language.orthography.full_stops | language.orthography.clause_ends)
    return len(text.split()) <= _HEADLINE and re.search(rf"(?<!\.)[{ends}](?!\.)\W*$", text[-_END:]) is None


def dash(language: LanguagePack) -> str:
    """A dash, also as typewriters have it."""
    return f"(?:--+|[{re.escape(language.orthography.dashes)}])"


def stated_on(day: str, ground: Ground | None = None) -> Published | None:
    """Publication on a day that is stated in digits; None where there is no such day."""
    try:
        return Published.on(date.fromisoformat(day), "stated", ground or Ground("stated-in-header", {"text": day}))
    except ValueError:
        return None


def named(atoms: tuple[BylineName, ...]) -> Header:
    """What the names of a byline are for the dispatch."""
    by_kind: dict[str, list[str]] = {}
    for atom in atoms:
        by_kind.setdefault(atom.kind, []).append(atom.name.strip(" ."))
    first = {kind: names[0] for kind, names in by_kind.items()}
    return Header(
        publisher=first.get("outlet"),
        via=first.get("agencies"),
        dateline=tuple(dict.fromkeys(by_kind.get("place", ()))),
        author=" / ".join(by_kind["writer"]) if "writer" in by_kind else None,
        agency=first.get("agency"),
    )
