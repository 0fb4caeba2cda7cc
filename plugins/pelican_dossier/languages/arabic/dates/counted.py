"""Arabic dates that count days, weeks, months or years from another one."""

from re import Match

from pelican_dossier.languages.arabic.dates.parts import ARABIC, count
from pelican_dossier.languages.daterules import Read, towards
from pelican_dossier.languages.senses import Offset, Sense, Stretch

rule = ARABIC.rule


def _offset(direction: int, since: str = "published") -> Read:
    def read(match: Match[str]) -> Sense | None:
        counted = count(match)
        if counted is None:
            return None
        groups = match.groupdict()
        further = ("BEFORE" if direction < 0 else "AFTER") if groups.get("more") else None
        return Offset(*counted, direction, since, further, bool(groups.get("about")))  # type: ignore[arg-type]

    return read


def _stretch(match: Match[str]) -> Sense | None:
    counted = count(match)
    said = towards(match) if match.groupdict().get("past") or match.groupdict().get("next") else -1
    return Stretch(*counted, -1 if said < 0 else 1) if counted else None


_NOT_A_DATE_AFTER = r"(?! (?:{weekday}|{month}|\d))"
"""«before Friday», «before the year 2003», «before the month of September» are bounds of those dates."""
_HAPPENINGS = (
    "انتخابات|هجوم|هجمات|حادث|حادثه|انفجار|تفجير|تفجيرات|اتفاق|اعلان|زلزال|لقاء|اجتماع|قمه|زياره|عمليه|ضربه|اعتداء|غزو|"
    "انقلاب|اغتيال|مجزره|سقوط"
)
_EVENT = rf"(?= (?:علي (?!الان(?!\w))|من (?!ال)|من ال(?:{_HAPPENINGS})(?!\w)))"
"""«two days after the announcement»: the words go on to name an event. «after twelve years of the talks» they name
what lasted so long: in Arabic a definite noun, unless it is one of a happening."""
_NO_EVENT = r"(?! (?:من|علي) (?!الان(?!\w)))"

RULES = (
    rule("stretch", "the_count within", r"(?:خلال )?{the}{count} {past_or_next}", _stretch),
    rule("stretch-number-after-unit", "the_unit within", r"(?:خلال )?{the}{unit} {number} {past_or_next}", _stretch),
    rule("last-so-many", "last", r"اخر {count}", _stretch),
    rule("counted-ago", "ago", r"(?:قبل|منذ) {amount}" + _NOT_A_DATE_AFTER + r"(?! من (?!الان(?!\w)))", _offset(-1)),
    rule(
        "part-of-a-century-ago",
        "ago",
        r"(?:قبل|منذ) (?:(?:{about}|{more}) )?(?P<part>نصف|ربع) قرن",
        lambda m: Offset(50 if m["part"] == "نصف" else 25, "year", -1, approximate=True),
    ),
    rule("counted-before-event", "ago", r"قبل {amount}(?= من (?!الان(?!\w)))", _offset(-1, "event")),
    rule("counted-after-event", "after", r"بعد {exact_amount}" + _EVENT, _offset(-1, "sentence")),
    rule("counted-ahead", "after", r"بعد {exact_amount}" + _NOT_A_DATE_AFTER + _NO_EVENT, _offset(1)),
)
