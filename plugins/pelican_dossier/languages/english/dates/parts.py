"""The named parts of English dates, over the text in small letters, and how their matches are read."""

from re import Match

from babel import Locale

from pelican_dossier.languages.daterules import DIGIT_PARTS, Parts, alternation, spaced
from pelican_dossier.languages.english.figures import CARDINALS, ORDINALS
from pelican_dossier.languages.senses import Unit

_EN = Locale("en")
MONTHS: dict[str, int] = {
    name.lower(): number for width in ("wide", "abbreviated") for number, name in _EN.months["format"][width].items()
} | {"sept": 9}
WEEKDAYS: dict[str, int] = {name.lower(): day for day, name in _EN.days["format"]["wide"].items()}
_UNITS: tuple[Unit, ...] = ("day", "week", "month", "year", "decade", "century")
UNITS: dict[str, Unit] = {word: unit for unit in _UNITS for word in (unit, unit.replace("ry", "rie") + "s")}
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
DECADES = {word: tens * 10 for tens, word in enumerate(_DECADES.split(), 2)}

_COUNTED_NOUNS = (
    "soldiers troops people men women civilians villages towns tons tonnes miles km kilometres "
    "kilometers metres meters feet dollars pounds euros barrels prisoners casualties dead wounded "
    "killed tanks aircraft planes ships guns others hours fighters militants members workers homes "
    "votes square percent million billion acres rounds gmt utc bst hrs"
).split()
"""What news and histories count most, and what stands behind an hour; a number before one of them is no year."""
_COUNTED = rf"(?!\s+{alternation(_COUNTED_NOUNS)}\b)(?!\s*%)"
_YEAR = rf"(?<![\d$£€,])(?<!\d\.)[12]\d{{3}}(?!\d|[.,]\d){_COUNTED}"
_ABBREVIATION_STOP = r"(?:(?:(?<=\b[a-z]{3})|(?<=\bsept))\.(?=,?\s+\d))?"

ENGLISH = Parts(
    {
        **DIGIT_PARTS,
        "year": rf"(?P<year>{_YEAR})",
        "short_year": r"['’](?P<short_year>\d\d)(?!\d)",
        "of_year": r"(?:(?:,? |[–—]|,?\s*(?P<bracket>\())(?:{year}|{short_year})(?(bracket)\)))",
        "other_year": rf"(?P<other_year>{_YEAR}|(?<=\d[-–])\d\d(?![\d.,]))",
        "any_year": r"(?P<any_year>\d{1,4})(?!\d)",
        "bc": r"(?P<bc>bce?|b\.c\.(?:e\.)?)",
        "ad": r"(?:ad|ce|a\.d\.|c\.e\.)",
        "day": rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\w)|(?P<ordinal>{alternation(ORDINALS)})(?!\w))",
        "digit_day": r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w:]|[.,]\d)",
        "one_or_two": r"\d{1,2}(?:st|nd|rd|th)?(?![\w:]|[.,]\d)",
        "other_day": r"(?P<other_day>\d{1,2})(?:st|nd|rd|th)?(?![\w:]|[.,]\d)",
        "month": rf"(?P<month>{alternation(MONTHS)})\b{_ABBREVIATION_STOP}",
        "weekday": rf"(?P<weekday>{alternation(WEEKDAYS)})\b",
        "towards": r"(?:(?P<past>last|past|previous)|(?P<next>next|coming)|(?P<this>this))\b",
        "past_or_next": r"(?:(?P<past>last|past|previous)|(?P<next>next|coming))\b",
        "unit": rf"(?P<unit>{alternation(UNITS)})\b",
        "singular": r"(?P<unit>day|week|month|year|decade|century)\b",
        "number": (
            r"(?:(?<!\d[.,])(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,4})(?!\d)"
            rf"|(?P<words>{alternation(CARDINALS)})\b)"
        ),
        "count": r"{number}[ -]{unit}",
        "about": r"(?P<about>about|around|roughly|nearly|almost|some|approximately)",
        "more": r"(?P<more>more than|over)",
        "just": r"(?:just|only|exactly|less than|barely)",
        "amount": r"(?:(?:{about}|{more}|{just}) )?{count}",
        "season": rf"(?P<season>{alternation(SEASONS)})\b",
        "nth": r"(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)",
        "nth_weekday": r"(?P<nth>first|second|third|fourth|fifth|last|final|[1-5](?:st|nd|rd|th))",
        "century_number": rf"(?:(?P<century>\d{{1,2}})(?:st|nd|rd|th)|(?P<century_word>{alternation(ORDINALS)}))",
    }
)


def day_number(match: Match[str], group: str = "day") -> int | None:
    """The day of a month; None for a number that no month has."""
    groups = match.groupdict()
    number = int(groups[group]) if groups.get(group) else ORDINALS[groups["ordinal"]]
    return number if 1 <= number <= 31 else None


def weekday_number(match: Match[str]) -> int | None:
    """The weekday, None where none is named."""
    name = match.groupdict().get("weekday")
    return WEEKDAYS[name] if name else None


def year_number(match: Match[str], group: str = "year") -> int | None:
    """The year, None where none is named."""
    groups = match.groupdict()
    if group == "year" and (short := groups.get("short_year")):  # '19 is 2019, '87 is 1987
        return int(short) + (2000 if int(short) < _NEXT_CENTURY else 1900)
    digits = groups.get(group)
    return int(digits) if digits else None


_NEXT_CENTURY = 50
"""Two digits below it are of the present century."""


def count(match: Match[str]) -> tuple[int, Unit]:
    """So many days, weeks, months, years."""
    return number_of(match), UNITS[match["unit"]]


def number_of(match: Match[str]) -> int:
    """The number in digits or in words."""
    return int(match["digits"].replace(",", "")) if match["digits"] else CARDINALS[spaced(match["words"])]
