"""How English news and histories write dates: one family of rules a module, all of them in one visible list."""

import re
from collections.abc import Iterable, Mapping

from pelican_dossier.languages.daterules import DateGrammar
from pelican_dossier.languages.english.dates import absolute, periods, relative, vague
from pelican_dossier.languages.english.dates.parts import MONTHS, SEASONS, WEEKDAYS
from pelican_dossier.languages.english.dates.prefixes import LEADING, PREFIXES
from pelican_dossier.languages.english.numbers import CARDINALS, ORDINALS

_FIRST_WORDS: Mapping[str, Iterable[str]] = {
    "weekday": WEEKDAYS,
    "month": MONTHS,
    "ordinal": [word.split("-")[0] for word in ORDINALS],
    "count": [
        *(re.split(r"[ -]", word)[0] for word in CARDINALS),
        *"about around roughly nearly almost some approximately more over just only exactly less barely".split(),
    ],
    "the": ["the", "that", "this"],
    "that": ["that"],
    "towards": "last past previous next coming this".split(),
    "near": "today tonight yesterday tomorrow".split(),
    "later": ["later", "earlier"],
    "half": ["half", "a"],
    "within": "within over during in for".split(),
    "season": SEASONS,
    "quarter": "q1 q2 q3 q4".split(),
    "some": "a several some many the days weeks months years decades".split(),
    "recently": "recently lately shortly some".split(),
    "names": "usa irish financial".split(),
    "section": "the early mid late start end beginning middle close".split(),
    "by": "by until till no up".split(),
    "since": "since from starting beginning".split(),
    "before": ["before", "prior"],
    "after": ["after"],
    "about": "about around circa c ca approximately approx roughly".split(),
    "in": [*LEADING, "as"],
}


def _words() -> dict[str, tuple[int, frozenset[str]]]:
    kinds: dict[str, set[str]] = {}
    for kind, words in _FIRST_WORDS.items():
        for word in words:
            kinds.setdefault(word, set()).add(kind)
    return {word: (0, frozenset(its)) for word, its in kinds.items()}


_PAST_VERBS = (
    "held met began took was were had left became fell won lost sent came went gave made broke fought rose shot"
).split()

_NOT_PAST = "expected|scheduled|planned|slated|need|supposed"
"""Said of what is to come."""

DATES = DateGrammar(
    words=_words(),
    rules=(*vague.RULES, *absolute.RULES, *relative.RULES, *periods.RULES),
    prefixes=PREFIXES,
    ranges=(
        (re.compile(r".*\bbetween\s+"), re.compile(r"\s*[-–—]\s*|\s+and\s+")),
        (re.compile(r".*\bfrom\s+"), re.compile(r",?\s*(?:[-–—]|(?:to|until|till|through)(?=\s))\s*")),
        (re.compile(r".*"), re.compile(r"\s*[-–—]\s*|\s+(?:to|through)\s+")),
    ),
    of_links=re.compile(r",?\s+(?:of\s+|in\s+)?"),
    list_links=re.compile(r",?\s*(?:and|or|,|&)?\s*"),
    future=re.compile(
        r"\b(?:will|shall|won't|to be|is due|are due|scheduled|set to|expected|plans? to|due to)\b|'ll\b"
    ),
    past=re.compile(rf"\b(?:{'|'.join(_PAST_VERBS)}|(?!{_NOT_PAST}\b)\w{{2,}}ed)\b"),
    reporting=re.compile(r""),
    us_elections=re.compile(r"\b(?:us|u\.s\.|american) (?P<president>presidential )?elections?\b"),
)
