"""How English news and histories write dates: prefixes, dates counted from others, all rules in one visible list."""

import re
from collections.abc import Iterable, Mapping
from re import Match

from pelican_dossier.languages.daterules import DateGrammar, kinds_of_words, spaced
from pelican_dossier.languages.english.dates import absolute
from pelican_dossier.languages.english.dates.parts import (
    ENGLISH,
    MONTHS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    count,
    weekday_number,
    year_number,
)
from pelican_dossier.languages.english.dates.tenses import TENSES
from pelican_dossier.languages.english.dates.undated import COMPARED, FEASTS, VAGUE_RULES
from pelican_dossier.languages.english.figures import CARDINALS, ORDINALS
from pelican_dossier.languages.senses import (
    Absolute,
    Duration,
    LastNamed,
    NearDay,
    NearUnit,
    Offset,
    Read,
    Sense,
    Towards,
    duration,
    offset,
    towards,
)

prefix = ENGLISH.prefix
rule = ENGLISH.rule

_LEADING = (
    "in on of during at for between and to the a throughout through into late year or but than under with "
    "his its her their"
).split()
"""Words after which a bare year is a year, and a month that is also a verb or a name a month."""

PREFIXES = (
    prefix("section", r"(?:the )?(?:very )?(?:early part|start|beginning|opening|early days|first part) of ", "START"),
    prefix("section", r"(?:the )?early(?: in|-| )", "START"),
    prefix("section", r"(?:the )?(?:middle of |mid(?:-| )|midst of )", "MID"),
    prefix("section", r"(?:the )?(?:very )?(?:end|close|latter part|last part|last days|final days) of ", "END"),
    prefix("section", r"(?:the )?late(?: in|-| )", "END"),
    prefix("by", r"(?:by|until|till|no later than|up to|up until) ", bound="ON_OR_BEFORE"),
    prefix("since", rf"(?:since|{COMPARED}from|starting in|beginning in) ", bound="ON_OR_AFTER"),
    prefix("since", r"from "),
    prefix("before", r"(?:before|prior to) ", bound="BEFORE"),
    prefix("after", r"after ", bound="AFTER"),
    prefix("about", r"(?:about|around|circa|c\.|ca\.?|approximately|approx\.?|roughly)\s*", approximate=True),
    prefix("in", rf"(?:{'|'.join(_LEADING)}|as of)[\s(]+"),
)


_NEAR_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1}


def _near_day(match: Match[str]) -> Sense:
    return NearDay(_NEAR_DAYS[spaced(match["near"])], weekday_number(match))


def _weekday(match: Match[str]) -> Sense:
    return Absolute(weekday=weekday_number(match), towards=towards(match) or None)


def _near_unit(match: Match[str]) -> Sense | None:
    return NearUnit(UNITS[match["unit"]], towards(match) or 0, year_number(match))


def _last_named(shift: Towards, *, or_current: bool = False) -> Read:
    return lambda match: LastNamed(UNITS[match["unit"]], shift, or_current)


def _unit_to_come(match: Match[str]) -> Sense:
    return LastNamed(UNITS[match["unit"]], 1, is_near=True)


def _unit_told_of(match: Match[str]) -> Sense:
    return LastNamed(UNITS[match["unit"]], 0, is_near=True)


_OUTLETS = r"(?! (?:times|telegraph|mail|mirror|express|herald|tribune|agreement|accords)\b)"

_EVENT = r"(?= (?:the|an?|his|her|its|their) (?!(?:first|last|next|other)\b))"
"""The words go on to name an event."""

RELATIVE_RULES = (
    rule(
        "near-day",
        "near",
        r"(?P<near>today|tonight|yesterday|last night|tomorrow)(?:,? \(?{weekday}\)?)?(?!'s)",
        _near_day,
    ),
    rule("day-after-tomorrow", "the", r"the day after tomorrow", lambda _: NearDay(2)),
    rule("day-before-yesterday", "the", r"the (?:day before yesterday|night before last)", lambda _: NearDay(-2)),
    rule(
        "weekday-itself",
        "weekday",
        r"(?<!on\s)(?<!by\s)(?<!until\s)(?<!next\s)(?<!last\s){weekday}(?= (?:will|would|is|marks)\b)",
        lambda m: Absolute(weekday=weekday_number(m), may_be_today=True),
        capital="weekday",
    ),
    rule("weekday", "weekday towards", r"(?:{towards} )?{weekday}" + _OUTLETS, _weekday, capital="weekday"),
    rule(
        "near-unit", "towards", r"{towards} (?P<unit>week|month|year|decade|century)\b(?:,? {year})?(?!-)", _near_unit
    ),
    rule(
        "unit-of-section",
        "the",
        r"the (?P<unit>week|month|year|decade|century)\b(?! of\b)",
        _last_named(0, or_current=True),
        after_prefix="section",
    ),
    rule("unit-before-last", "the", r"the {singular} before last", lambda m: Offset(2, UNITS[m["unit"]], -1)),
    rule("unit-after-next", "the", r"the {singular} after next", lambda m: Offset(2, UNITS[m["unit"]], 1)),
    rule("following-unit", "the", r"the (?:following|subsequent) {singular}(?! of\b)", _last_named(1)),
    rule("unit-following", "the", r"the {singular} (?:after|following)(?=\s*[,.;])", _last_named(1)),
    rule("coming-unit", "the", r"the (?:next|coming) {singular}(?! of\b)", _unit_to_come),
    rule("preceding-unit", "the", r"the (?:previous|preceding|prior) {singular}", _last_named(-1)),
    rule("unit-before", "the", r"the {singular} before(?=\s*[,.;])", _last_named(-1)),
    rule("that-unit", "the", r"(?:that|this|the|that very|that same) same {singular}", _last_named(0)),
    rule("that-very-unit", "that", r"that (?:same |very )?{singular}", _last_named(0)),
    rule(
        "later-that-unit",
        "later",
        r"(?:later|earlier) (?:that|the same|in the same) (?:same )?{singular}",
        _last_named(0),
    ),
    rule("later-in-the-unit", "later", r"(?:later|earlier) in the {singular}", _unit_told_of),
    rule("later-this-unit", "later", r"(?:later|earlier) this {singular}", lambda m: NearUnit(UNITS[m["unit"]], 0)),
    rule("counted-ago", "count number", r"{amount} ago", offset(count, -1)),
    rule(
        "part-of-a-century-ago",
        "half",
        r"(?P<part>half|a quarter(?: of)?) a century ago|a quarter[ -]century ago",
        lambda m: Offset(50 if m["part"] == "half" else 25, "year", -1, approximate=True),
    ),
    rule(
        "counted-earlier",
        "count number",
        r"{amount} (?:earlier|previously|before(?=\s*[,.;]))",
        offset(count, -1, "text"),
    ),
    rule(
        "counted-later", "count number", r"{amount} (?:later|afterwards?|after(?=\s*[,.;]))", offset(count, 1, "text")
    ),
    rule(
        "counted-after-event", "count number", r"{amount} (?:after|following)" + _EVENT, offset(count, -1, "sentence")
    ),
    rule(
        "counted-before-event",
        "count number",
        r"{amount} (?:before|prior to|ahead of)" + _EVENT,
        offset(count, -1, "event"),
    ),
    rule("day-after-event", "the", r"the day after" + _EVENT, lambda _: Offset(1, "day", -1, "sentence")),
    rule("day-before-event", "the", r"the (?:day before|eve of)" + _EVENT, lambda _: Offset(1, "day", -1, "event")),
    rule("counted-ahead", "in", r"in {amount}(?:'s?)? time", offset(count, 1)),
    rule("counted-from-now", "count number", r"{amount} from (?:now|today)", offset(count, 1)),
    rule(
        "stretch",
        "the within",
        r"(?:(?:within|over|during|in|for) )?the {past_or_next} {count}(?! of\b)",
        duration(count),
    ),
    rule(
        "stretch-of-one",
        "within",
        r"(?:within|over|during|in|for) the past {singular}(?! of\b)",
        lambda m: Duration(1, UNITS[m["unit"]], -1),
    ),
)


_FIRST_WORDS: Mapping[str, Iterable[str]] = {
    "weekday": WEEKDAYS,
    "month": MONTHS,
    "ordinal": ORDINALS,
    "count": [
        *CARDINALS,
        *"about around roughly nearly almost some approximately more over just only exactly less barely".split(),
    ],
    "the": ["the", "that", "this"],
    "that": ["that"],
    "towards": "last past previous next coming this".split(),
    "near": "today tonight yesterday last tomorrow".split(),
    "later": ["later", "earlier"],
    "half": ["half", "a"],
    "within": "within over during in for".split(),
    "season": SEASONS,
    "quarter": "q1 q2 q3 q4".split(),
    "some": "a several some many the days weeks months years decades".split(),
    "recently": "recently lately shortly some".split(),
    "names": "usa irish financial".split(),
    "feasts": FEASTS,
    "papers": ["mail", "independent"],
    "section": "the early mid late start end beginning middle close".split(),
    "by": "by until till no up".split(),
    "since": "since from starting beginning".split(),
    "before": ["before", "prior"],
    "after": ["after"],
    "about": "about around circa c ca approximately approx roughly".split(),
    "in": [*_LEADING, "as"],
}


_BEFORE_A_YEAR = r"(?:of|in|the year|year)\s+"

DATES = DateGrammar(
    words={word: (0, kinds) for word, kinds in kinds_of_words(_FIRST_WORDS).items()},
    rules=(*VAGUE_RULES, *absolute.RULES, *RELATIVE_RULES, *absolute.PERIOD_RULES),
    prefixes=PREFIXES,
    ranges=(
        (re.compile(r".*\bbetween\s+"), re.compile(r"\s*[-–—]\s*|\s+and\s+")),
        (re.compile(r".*\bfrom\s+"), re.compile(r",?\s*(?:[-–—]|(?:to|until|till|through)(?=\s))\s*")),
        (re.compile(r".*"), re.compile(r"\s*[-–—]\s*|\s+(?:to|through)\s+")),
    ),
    restating=re.compile(r"[\s,(–—-]*(?:that\s+is|i\.e\.|or|meaning),?\s+(?:to\s+say,?\s+)?"),
    owning=re.compile(r"['’]s\b"),
    of_links=re.compile(r",?\s+(?:of\s+|in\s+)?"),
    same_links=re.compile(r",?\s*\(?\s*(?:which )?(?:corresponds|corresponding|equivalent) to\s+"),
    namely_links=re.compile(r",?\s+(?:(?:specifically|namely|precisely|exactly|that is),?\s+)?(?:on\s+)?"),
    to_event=re.compile(
        r"\s+(?:the|an?|his|her|its|their)\s+(?:(?:[\w'’-]+\s+){1,4}(?:(?:on|of|in)\s+)?)?|"
        r"\s+(?:the|an?|his|her|its|their)\s+(?:[\w'’-]+\s+){1,4}(?:that|which|who)\s+(?:\w+\s+){1,5}"
    ),
    event=re.compile(r"\s+(?:the|an?|his|her|its|their)\s+(?:[\w'’-]+\s+){0,2}?(?P<noun>[a-z]{4,})\b"),
    list_links=re.compile(r",?\s*(?:and|or|,|&)?\s*"),
    shared_year_links=re.compile(r"\s*,?\s*(?:and|or|&|then|to|until|through)?\s*(?:on|in)?\s*"),
    year_beside=re.compile(
        rf"\s*(?:(?:[-–/(\[]|\.(?=\d))\s*(?:{_BEFORE_A_YEAR})*[12]\d{{3}}(?!\d)|['’]\d\d(?!\d)|,?\s*(?:{_BEFORE_A_YEAR})+[12]\d{{3}}(?!\d)|"
        r",?\s*[12]\d{3}(?=\s*(?:[.,;:!?)]|$))|\s+\d\d(?=\s*(?:[.,;:!?)]|$))(?![.,]\d))"
    ),
    tenses=TENSES,
    us_elections=re.compile(r"\b(?:us|u\.s\.|american) (?P<president>presidential )?elections?\b"),
)
