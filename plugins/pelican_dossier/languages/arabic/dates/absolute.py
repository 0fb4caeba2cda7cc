"""Arabic dates that name their day, month or year, by the Gregorian calendar."""

import re
from re import Match

from pelican_dossier.languages.arabic.dates.parts import (
    AMBIGUOUS_MONTHS,
    ARABIC,
    MONTHS,
    WEEKDAY_BEFORE,
    day_number,
    weekday_number,
    year_number,
)
from pelican_dossier.languages.daterules import spaced, year_span
from pelican_dossier.languages.senses import Absolute, Contradictory, Range, Sense, Towards, towards

rule = ARABIC.rule


def _months(match: Match[str]) -> list[int]:
    """The numbers of the months named: one, or two where the names disagree."""
    groups = match.groupdict()
    names = (groups.get(group) for group in ("month", "second", "bracketed"))
    return list(dict.fromkeys(MONTHS[spaced(name)] for name in names if name))


def _garbled(match: Match[str]) -> Contradictory | None:
    second = spaced(match["second"])
    return None if second in MONTHS else Contradictory(match["month"], second)


def _contradictory(match: Match[str]) -> Contradictory:
    return Contradictory(match["month"], match["second"] or match["bracketed"])


def _year_and_towards(match: Match[str]) -> tuple[int | None, Towards | None]:
    year = year_number(match) or year_number(match, "later_year")
    return year, None if year else towards(match)


def _full(match: Match[str]) -> Sense | None:
    months, day = _months(match), day_number(match)
    if len(months) > 1:
        return _contradictory(match)
    if day is None:
        return None
    year, said = _year_and_towards(match)
    weekday = weekday_number(match)
    counts = weekday is not None and match["ordinal"] is not None and day <= _MOST_WEEKDAYS and "،" not in match[0]
    return Absolute(year, months[0], day, weekday, said, may_count_weekdays=counts)


_MOST_WEEKDAYS = 5
"""Of one name in a month."""


def _month(match: Match[str]) -> Sense | None:
    months = _months(match)
    year, said = _year_and_towards(match)
    if len(months) == 1:
        return Absolute(year, months[0], towards=said)
    if match["second"] and "-" in match[0]:
        return Range(Absolute(year, months[0]), Absolute(year, months[1]))
    return _contradictory(match)


def _twice(match: Match[str]) -> Sense | None:
    """«يوليو تموز»: two names side by side are one month only where they agree."""
    if MONTHS[spaced(match["month"])] != MONTHS[spaced(match["plain"])]:
        return None
    return _full(match) if match["day"] or match["ordinal"] else _month(match)


def _days(match: Match[str]) -> Sense | None:
    months, first, last = _months(match), day_number(match), day_number(match, "other_day", "other_ordinal")
    if len(months) > 1 or first is None or last is None or first >= last:
        return None
    year, said = _year_and_towards(match)
    return Range(Absolute(year, months[0], first, towards=said), Absolute(year, months[0], last, towards=said))


def _year(match: Match[str]) -> Sense | None:
    year = year_number(match)
    return Absolute(year) if year else None


def _bare_year(match: Match[str]) -> Sense | None:
    """A round number is more often a count."""
    year = int(match["year"][:4])
    return Absolute(year) if year < 2200 and (year % 100 or year == 2000) else None


_NISSAN = "نيسان (?:موتور|موتورز|للسيارات|اليابانيه)"
_AMBIGUOUS = "|".join(sorted(AMBIGUOUS_MONTHS & set(MONTHS)))
_NO_COUNT = r"(?=\s*(?:[.،,؛:)»]|$)|\s+(?:في|من|علي|عن|و|بين|ضد|بعد|قبل|ثم|بدا)(?!\w))"
"""Behind a number that counts nothing."""
_MONTH_END = r"(?:{of_year}|(?:\.(?= (?:ال)?(?:ماضي|مقبل)))? {towards}(?: (?:ل?ل?ال?عام )?{later_year})?)?"

_NAMES_ITS_YEAR = re.compile(
    r".*(?<!\w)[وفبل]*(?:ال)?(?:تقرير\w*|تقارير\w*|خطه|خطت\w+|موازن\w+|ميزاني\w+|تقويم\w*) "
    r"(?:(?:ال)?(?:سنوي|مالي|عام|ختامي)ه? ){1,2}",
    re.DOTALL,
)
"""Before the year of a report or a budget, which names it."""
_NAMES_ITS_CUP = re.compile(
    r".*(?<!\w)[وفبل]*(?:ال)?(?:مونديال\w{0,2}|اولمبياد\w{0,2}|يورو|انتخابات|استفتاء|"
    r"كوبا ام[يركا]+|(?:كاس\w{0,2}|كووس|بطول(?:ه|تي)) (?:ال)?(?:عالم|امم|اسيا|اوروبا|افريقيا|خليج|عرب)"
    r"(?: \w+)?(?: لكره القدم)?) (?:\d{4} و)?",
    re.DOTALL,
)
"""Before the year of a cup, of the Games or of an election, which names it, or of two."""
_NO_MEASURE = re.compile(
    r"(?!.*(?:مسافه|ارتفاع|سباق|طول|عمق|مساحه|علو|تتابع|بعد|نحو|حوالي)\s+(?:\w+\s+)?$).*", re.DOTALL
)
"""Before a number of metres stands what they measure."""

RULES = (
    rule(
        "day-month-year",
        "weekday day ordinal number the_count",
        WEEKDAY_BEFORE + r"(?:ال(?=\d))?{day}\s*[-–/.]?\s*(?:من )?{months}" + _MONTH_END,
        _full,
    ),
    rule(
        "month-day-year",
        "month",
        rf"{{months}} {{day}}(?:\s*[،,]\s*{{year}}|{_NO_COUNT})",
        _full,
    ),
    rule(
        "month-days-year",
        "month",
        rf"{{months}} {{day}}(?:\s*[-–]\s*| و?(?:الي|حتي) ){{other_day}}(?:(?:\s*[،,])?\s*{{year}}|{_NO_COUNT})",
        _days,
    ),
    rule(
        "days-month-year",
        "ordinal number",
        r"{day}(?:\s*[-–/]\s*| و?(?:الي|حتي) ){other_day} (?:من )?{months}" + _MONTH_END,
        _days,
    ),
    rule(
        "day-before-others",
        "ordinal number",
        r"{day}(?=\s*(?:(?:[،,]?\s+و?|[،,]\s*)\d{1,2}(?!\d)){0,6}[،,]?\s*(?:و|او)\s*{other_day} (?:من )?{months}"
        + _MONTH_END
        + ")",
        _full,
    ),
    rule(
        "garbled-month",
        "month",
        r"{month}\s*[:/]\s*(?P<second>\w+ (?:الاول|الثاني)) {year}",
        _garbled,
    ),
    rule("month-year", "month", r"{months}" + _MONTH_END[:-1], _month),
    rule("month-with-both-names", "month", r"(?:شهر )?{month}{second_month}", _month),
    rule(
        "both-names-unmarked",
        "weekday day month ordinal number",
        rf"(?:{WEEKDAY_BEFORE}{{day}} (?:من )?)?(?:شهر )?{{month}} {{plain_month}}" + _MONTH_END,
        _twice,
    ),
    rule("month-named-month", "month", r"شهر {month}", _month),
    rule("bare-month", "month", rf"(?!(?:{_AMBIGUOUS})(?!\w)|{_NISSAN}){{month}}", _month),
    rule("bare-month-after-prefix", "month", r"{month}", _month, after_prefix="any", bare=True),
    rule("year-span", "number", r"{year}\s*[-–]\s*{other_year}م?", year_span),
    # a tatweel for a dash is gone by now
    rule("year-span-of-our-era", "number", r"{year} {other_year}م", year_span),
    rule("years-from-to", "number", r"{year} (?:الي|حتي) {other_year}", year_span),
    rule("sports-season", "sport", r"(?:ال)?موسم {year}(?!\s*[-–/]\s*\d)", _year),
    rule("sports-seasons", "sport", r"(?:ال)?موسم {year}\s*[-–/]\s*{other_year}", year_span),
    rule(
        "year",
        "year",
        r"{the}?(?:عام|سنه|عامي|سنتي|عامين|اعوام|سنوات)(?: {kind_of_year}(?: {towards})?)?\s*"
        r"(?:{year}|(?<=\s){year_in_words})",
        _year,
    ),
    rule(
        "years-of-a-kind",
        "year",
        r"{the}?(?:عام|سنه) {kind_of_year}(?: {towards})?\s*{year}\s*[-–/]\s*{other_year}",
        year_span,
    ),
    rule("year-with-its-era", "number", r"(?P<year>(?:19|20)\d\d\s?م)", _year, sentence=_NO_MEASURE),
    rule("year-of-a-report", "number", r"{year}(?![-–/]\d)", _bare_year, sentence=_NAMES_ITS_YEAR, bare=True),
    rule("year-of-a-cup", "number", r"{year}(?![-–/]\d)", _bare_year, sentence=_NAMES_ITS_CUP, bare=True),
    rule("year-after-prefix", "number", r"{year}(?![-–/]\d)", _bare_year, after_prefix="any", bare=True),
)
