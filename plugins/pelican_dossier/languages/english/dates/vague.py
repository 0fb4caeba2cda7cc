"""English words that date something without a calendar, and words of the calendar that date nothing."""

from pelican_dossier.languages.english.dates.parts import ENGLISH
from pelican_dossier.languages.senses import NotADate, Vague

rule = ENGLISH.rule


def _vague(_match: object) -> Vague:
    return Vague()


def _not_a_date(_match: object) -> NotADate:
    return NotADate()


_FEW = r"(?:(?:a few|several|some|many|the past few) )?"

RULES = (
    rule("vague-ago", "some", rf"{_FEW}(?:days|weeks|months|years|decades) ago", _vague),
    rule("vague-earlier", "some", rf"{_FEW}(?:days|weeks|months|years|decades) (?:later|earlier)", _vague),
    rule(
        "vague-stretch",
        "the",
        r"the (?:coming|next|last|past)(?: few)? (?:days|weeks|months|years|decades)(?! of\b)",
        _vague,
    ),
    rule("vague-recently", "recently", r"(?:recently|lately|shortly afterwards?|some time ago)", _vague),
    rule("not-attacks", "month", r"{month} {digit_day} (?:attacks?|massacre|hijackers?|atrocit\w+)", _not_a_date),
    rule("not-papers", "names", r"(?:usa|irish independent|financial) today", _not_a_date),
)
