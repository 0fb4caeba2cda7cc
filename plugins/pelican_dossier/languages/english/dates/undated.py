"""Words of the calendar that name no day: vague ones, titles, feasts, and what a time is set against."""

from pelican_dossier.languages.english.dates.parts import ENGLISH
from pelican_dossier.languages.senses import not_a_date, vague

rule = ENGLISH.rule

_TITLES = (
    r"(?:night|morning|afternoon|evening) (?:live|football|fever|lights|baseball|takeaway|show|massacre)|"
    "times|telegraph|mail|mirror|express|herald|tribune|post|people|world|star|sun|independent|review|paper|"
    "papers|journal|gazette|mercury|sport|business|politics|live|magazine|brunch|agreement|accords"
)
"""Behind a weekday, with a capital, parts of names: Saturday Night Live, the Sunday Times."""
FEASTS = "black good holy easter palm ash super cyber bloody whit shrove maundy pancake giving fat freaky".split()
"""Before a weekday, with a capital: Black Friday, Easter Monday."""

_FEW = r"(?:(?:a few|several|some|many|the past few) )?"

VAGUE_RULES = (
    rule("vague-ago", "some", rf"{_FEW}(?:days|weeks|months|years|decades) ago", vague),
    rule("vague-earlier", "some", rf"{_FEW}(?:days|weeks|months|years|decades) (?:later|earlier)", vague),
    rule(
        "vague-stretch",
        "the",
        r"the (?:coming|next|last|past)(?: few)? (?:days|weeks|months|years|decades)(?! of\b)",
        vague,
    ),
    rule("vague-recently", "recently", r"(?:recently|lately|shortly afterwards?|some time ago)", vague),
    rule("not-attacks", "month", r"{month} {digit_day} (?:attacks?|massacre|hijackers?|atrocit\w+)", not_a_date),
    rule("not-titles", "weekday", rf"{{weekday}} (?P<name>{_TITLES})\b", not_a_date, capital="name"),
    rule("not-feasts", "feasts", rf"(?P<name>{'|'.join(FEASTS)}) {{weekday}}", not_a_date, capital="name"),
    rule("not-sunday-papers", "papers", r"(?P<name>mail|independent) on sunday\b", not_a_date, capital="name"),
    rule("not-papers", "names", r"(?:usa|irish independent|financial) today", not_a_date),
)

_COMPARED = (
    "different distinct differ differs differed differing change changes changed up down unchanged increase "
    "increased decrease decreased drop dropped rise rose risen jump jumped fall fell improved improvement percent "
    "cent photo photos video footage picture pictures image images letter email message data figures results "
    "interview tape recording"
).split()
COMPARED = "".join(rf"(?<!\b{word}\s)" for word in _COMPARED) + r"(?<!%\s)"
"""Not behind a word that compares with a time, or of something that is from it (different from last year)."""
