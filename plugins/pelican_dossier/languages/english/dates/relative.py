"""English dates counted from the day of publication, or from the date that the text named last."""

from re import Match

from pelican_dossier.languages.daterules import Read
from pelican_dossier.languages.english.dates.parts import ENGLISH, UNITS, count, direction, weekday_number, year_number
from pelican_dossier.languages.senses import (
    Absolute,
    LastNamed,
    NearDay,
    NearUnit,
    Offset,
    Sense,
    Since,
    Stretch,
    Towards,
)

rule = ENGLISH.rule

_NEAR_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _near_day(match: Match[str]) -> Sense:
    return NearDay(_NEAR_DAYS[match["near"]], weekday_number(match))


def _weekday(match: Match[str]) -> Sense:
    said = direction(match)
    return Absolute(weekday=weekday_number(match), towards=said or None)


def _near_unit(match: Match[str]) -> Sense | None:
    return NearUnit(UNITS[match["unit"]], direction(match) or 0, year_number(match))


def _last_named(shift: Towards) -> Read:
    return lambda match: LastNamed(UNITS[match["unit"]], shift)


def _this_or_that(match: Match[str]) -> Sense:
    return LastNamed(UNITS[match["unit"]], 0, or_current=True)


def _offset(towards: int, since: Since) -> Read:
    def read(match: Match[str]) -> Sense | None:
        number, unit = count(match)
        groups = match.groupdict()
        further = ("BEFORE" if towards < 0 else "AFTER") if groups.get("more") else None
        return Offset(number, unit, towards, since, further, bool(groups.get("about")))  # type: ignore[arg-type]

    return read


def _stretch(match: Match[str]) -> Sense:
    return Stretch(*count(match), -1 if match["past"] else 1)


_OUTLETS = r"(?! (?:times|telegraph|mail|mirror|express|herald|tribune|agreement|accords)\b)"

RULES = (
    rule("near-day", "near", r"(?P<near>today|tonight|yesterday|tomorrow)(?:,? \(?{weekday}\)?)?(?!'s)", _near_day),
    rule("day-after-tomorrow", "the", r"the day after tomorrow", lambda _: NearDay(2)),
    rule("day-before-yesterday", "the", r"the day before yesterday", lambda _: NearDay(-2)),
    rule("weekday", "weekday towards", r"(?:{towards} )?{weekday}" + _OUTLETS, _weekday, capital="weekday"),
    rule(
        "near-unit", "towards", r"{towards} (?P<unit>week|month|year|decade|century)\b(?:,? {year})?(?!-)", _near_unit
    ),
    rule(
        "unit-of-section",
        "the",
        r"the (?P<unit>week|month|year|decade|century)\b(?! of\b)",
        _this_or_that,
        after_prefix="section",
    ),
    rule("following-unit", "the", r"the (?:following|next|subsequent|coming) {singular}(?! of\b)", _last_named(1)),
    rule("unit-following", "the", r"the {singular} (?:after|following)(?=\s*[,.;])", _last_named(1)),
    rule("preceding-unit", "the", r"the (?:previous|preceding|prior) {singular}", _last_named(-1)),
    rule("unit-before", "the", r"the {singular} before(?=\s*[,.;])", _last_named(-1)),
    rule("that-unit", "the", r"(?:that|this|the|that very|that same) same {singular}", _last_named(0)),
    rule("that-very-unit", "that", r"that (?:same |very )?{singular}", _last_named(0)),
    rule(
        "later-that-unit",
        "later",
        r"(?:later|earlier) (?:that|the same|in the) (?:same )?{singular}",
        _last_named(0),
    ),
    rule("later-this-unit", "later", r"(?:later|earlier) this {singular}", lambda m: NearUnit(UNITS[m["unit"]], 0)),
    rule("counted-ago", "count number", r"{amount} ago", _offset(-1, "published")),
    rule(
        "part-of-a-century-ago",
        "half",
        r"(?P<part>half|a quarter(?: of)?) a century ago|a quarter[ -]century ago",
        lambda m: Offset(50 if m["part"] == "half" else 25, "year", -1, approximate=True),
    ),
    rule("counted-earlier", "count number", r"{amount} (?:earlier|previously|before(?=\s*[,.;]))", _offset(-1, "text")),
    rule("counted-later", "count number", r"{amount} (?:later|afterwards?|after(?=\s*[,.;]))", _offset(1, "text")),
    rule("counted-ahead", "in", r"in {amount}(?:'s?)? time", _offset(1, "published")),
    rule("counted-from-now", "count number", r"{amount} from (?:now|today)", _offset(1, "published")),
    rule("stretch", "the within", r"(?:(?:within|over|during|in|for) )?the {past_or_next} {count}", _stretch),
)
