"""English seasons, quarters, halves, weeks of a month, decades and centuries."""

from re import Match

from pelican_dossier.languages.daterules import Read
from pelican_dossier.languages.english.dates.parts import (
    DECADES,
    ENGLISH,
    SEASONS,
    direction,
    weekday_number,
    year_number,
)
from pelican_dossier.languages.english.numbers import ORDINALS
from pelican_dossier.languages.senses import Absolute, Era, LastNamed, NearUnit, PartOf, PartUnit, Sense

rule = ENGLISH.rule

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1, "latter": 2, "former": 1}
_NTH |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def _year(match: Match[str]) -> Sense | None:
    year = year_number(match)
    if year:
        return Absolute(year)
    bc = year_number(match, "any_year")
    return Absolute(1 - bc) if bc else None


def _season(match: Match[str]) -> Sense:
    return PartOf("season", SEASONS[match["season"]], _year(match), direction(match))


def _part(unit: PartUnit, *, needs_whole: bool = False) -> Read:
    def read(match: Match[str]) -> Sense | None:
        whole = _year(match) or (NearUnit("year", 0) if match.groupdict().get("own_year") else None)
        return PartOf(unit, _NTH[match["nth"]], whole, needs_whole=needs_whole)

    return read


def _decade(match: Match[str]) -> Sense:
    first = int(match["tens"]) * 10
    return Era(-first - 8 if match.groupdict().get("bc") else first, 10)


def _named_decade(match: Match[str]) -> Sense:
    return Era(None, 10, DECADES[match["decade"]] * 10)


def _short_decade(match: Match[str]) -> Sense:
    return Era(None, 10, int(match["tens"]) * 10)


def _century(match: Match[str]) -> Sense | None:
    number = int(match["century"]) if match["century"] else ORDINALS[match["century_word"]]
    if not 1 <= number <= 30:
        return None
    return Era(1 - number * 100 if match["bc"] else (number - 1) * 100, 100)


_OF_YEAR = r"(?: (?:of )?(?:{year}|{any_year} {bc}))"
_OF_THE_YEAR = r"(?P<own_year> of (?:the|this) year)"

RULES = (
    rule("season-of-year", "the season", rf"(?:the )?{{season}}{_OF_YEAR}", _season),
    rule("near-season", "towards", r"{towards} {season}", _season),
    rule("season", "the", r"the {season}(?! of\b| offensive| \w+s\b)", _season, after_prefix="any"),
    rule(
        "that-season", "that", r"that {season}", lambda m: PartOf("season", SEASONS[m["season"]], LastNamed("year", 0))
    ),
    rule("bare-season", "season", r"(?!fall){season}(?! of\b| offensive)", _season, after_prefix="any"),
    rule("quarter", "the", rf"the {{nth}} quarter(?:{_OF_YEAR}|{_OF_THE_YEAR})?", _part("quarter")),
    rule(
        "short-quarter", "quarter", rf"q(?P<nth>[1-4]){_OF_YEAR}?", lambda m: PartOf("quarter", int(m["nth"]), _year(m))
    ),
    rule("half", "the", rf"the (?P<nth>first|second|latter) half(?:{_OF_YEAR}|{_OF_THE_YEAR})", _part("half")),
    rule("week-of", "the", r"the {nth} week(?= of )", _part("week", needs_whole=True)),
    rule(
        "weekday-of",
        "the",
        r"the first {weekday}(?= (?:of|in) )",
        lambda m: PartOf("weekday", weekday_number(m) or 0, needs_whole=True),
    ),
    rule("decade", "the decade number", r"(?:the )?(?P<tens>[12]\d{2})0'?s(?! {bc})", _decade),
    rule("decade-bc", "the number", r"(?:the )?(?P<tens>\d{1,3})0'?s {bc}", _decade),
    rule("named-decade", "the", rf"the (?P<decade>{'|'.join(DECADES)})", _named_decade),
    rule("short-decade", "the", r"the ['’](?P<tens>[2-9])0s", _short_decade),
    rule("century", "the ordinal number", r"(?:the )?{century_number}[ -]century(?: {bc})?", _century),
)
