"""The first lines of a dispatch: its day, its outlet, the agency it relays, its places, its summary."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from re import Match

from babel import Locale

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.model import Ground, Paragraph, Part, Published
from pelican_dossier.model.langstring import is_known
from pelican_dossier.model.text import any_of

_INSIDE_NAMES = frozenset("…")
"""Marks that the name of an outlet may hold."""
_ISO = r"(?P<day>\d{4}-\d\d-\d\d)"


@dataclass(frozen=True, slots=True)
class Header:
    """What the first lines say."""

    publisher: str | None = None
    via: str | None = None
    dateline: tuple[str, ...] = ()
    published: Published | None = None


@dataclass(frozen=True, slots=True)
class _Rule:
    """One way of writing a first line."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[Match[str], LanguagePack], Header | None]


def read_header(paragraphs: Sequence[Paragraph], language: LanguagePack) -> tuple[tuple[Paragraph, ...], Header]:
    """The paragraphs with the parts of the article's first line told apart, and what they say.

    Before it may stand what a saved page has above the article.
    """
    at = next((n for n, p in enumerate(paragraphs) if p.parts[0].kind == "body"), None)
    if at is None or at + 1 == len(paragraphs):
        return tuple(paragraphs), Header()
    first = paragraphs[at]
    marks = language.orthography
    for rule in _rules(marks.dashes, marks.commas, marks.sentence_ends):
        match = rule.pattern.search(first.text)
        header = rule.read(match, language) if match else None
        if match and header:
            parts = (Part(0, match.end(), "header", rule.name), *_rest(first.text, match, language))
            return (*paragraphs[:at], replace(first, parts=parts), *paragraphs[at + 1 :]), header
    return tuple(paragraphs), Header()


def _rest(text: str, match: Match[str], language: LanguagePack) -> Iterator[Part]:
    """What follows the header on its line: summary bullets, or the article itself."""
    rest = text[match.end() :]
    if not rest.strip():
        return
    ends = any_of(language.orthography.sentence_ends)
    bullets = list(re.finditer(rf"(?:^|(?<=[{ends}»”\"]))\s*[-–•*]\s+", rest))
    if not bullets or bullets[0].start() > 0:
        yield Part(len(text) - len(rest.lstrip()), len(text), "body")
        return
    for bullet, after in zip(bullets, [*bullets[1:], None], strict=True):
        end = match.end() + (after.start() if after else len(rest))
        yield Part(match.end() + bullet.end(), end, "summary", "summary-bullet")


# --- what the lines say ----------------------------------------------------------------------------
def stated_on(day: str, ground: Ground) -> Published | None:
    """Publication on a day that is stated in digits; None where there is no such day."""
    try:
        return Published.on(date.fromisoformat(day), "stated", ground)
    except ValueError:
        return None


def _stated(match: Match[str]) -> Published | None:
    return stated_on(match["day"], Ground("stated-in-header", {"text": match["day"]}))


def _dated(match: Match[str], language: LanguagePack) -> Header | None:
    published, named = _stated(match), match.groupdict()
    if published is None:
        return None
    dateline = _split(named.get("places"), language)
    return Header(publisher=named.get("publisher"), dateline=dateline, published=published)


def _place_and_outlet(match: Match[str], language: LanguagePack) -> Header | None:
    """«Baghdad - Outlet» or «Outlet - Baghdad / Erbil»: the one that is a place is the dateline."""
    first, second = match["first"], match["second"]
    published = _stated(match) if match["day"] else None
    if match["day"] and not published:
        return None
    if match["relay"]:
        return Header(publisher=first, via=second, published=published)
    second_is_place = _place_names(language.code).issuperset(_split(second, language))
    if second_is_place or (_is_outlet(first, language) and not _is_outlet(second, language)):
        return Header(publisher=first, dateline=_split(second, language), published=published)
    return Header(publisher=second, dateline=_split(first, language), published=published)


def _split(places: str | None, language: LanguagePack) -> tuple[str, ...]:
    between = f"[/{any_of(language.orthography.commas)}]"
    return tuple(place.strip() for place in re.split(between, places or "") if place.strip())


@cache
def _place_names(code: str) -> frozenset[str]:
    """CLDR's countries and the cities that its time zones are named after."""
    if not is_known(code):
        return frozenset()
    locale = Locale.parse(code, sep="-")
    zones = (zone.get("city") for zone in locale.time_zones.values())
    return frozenset(name for name in (*locale.territories.values(), *zones) if name)


def _is_outlet(name: str, language: LanguagePack) -> bool:
    return not language.publisher_words.isdisjoint(language.fold(name).text.split())


@cache
def _rules(dashes: str, commas: frozenset[str], ends: frozenset[str]) -> tuple[_Rule, ...]:
    """The ways of writing a first line, with the marks of a language."""
    dash, mark = f"[{re.escape(dashes)}]", rf"/()|«»\"{any_of(commas | ends - _INSIDE_NAMES)}:–—"
    name = rf"[^\s{mark}-](?:[^{mark}\n-]{{0,48}}[^\s{mark}-])?"
    return (
        _Rule(
            "date-outlet-places",
            re.compile(
                rf"^date\s+{_ISO}\s+(?P<publisher>{name})\s*{dash}\s*(?P<places>{name}(?:\s*/\s*{name})*)\s*/?$"
            ),
            _dated,
        ),
        _Rule("date", re.compile(rf"^(?:date\s+)?{_ISO}(?=\s|$)"), _dated),
        _Rule(
            "place-and-outlet",
            re.compile(
                rf"^(?P<first>{name})\s*{dash}\s*(?P<second>{name}(?:\s*/\s*{name})*)\s*(?P<relay>/)?"
                rf"\s*(?:\(\s*{_ISO}\s*\))?$"
            ),
            _place_and_outlet,
        ),
        _Rule(
            "place-outlet-in-brackets",
            re.compile(rf"^(?P<places>{name}(?:\s*,\s*{name})?)\s*\(\s*(?P<publisher>{name})\s*\)\s*{dash}\s+(?=\S)"),
            _in_brackets,
        ),
    )


def _in_brackets(match: Match[str], language: LanguagePack) -> Header:
    return Header(publisher=match["publisher"], dateline=_split(match["places"], language))
