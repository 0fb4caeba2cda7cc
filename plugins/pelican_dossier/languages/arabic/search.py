"""Arabic in the search: what is one word whoever writes it."""

from pelican_dossier.languages.arabic.calendar_words import MONTHS
from pelican_dossier.languages.arabic.spellings import SPELLINGS
from pelican_dossier.languages.searchrules import SearchGrammar

_SHORTEST_NAME = 3
"""Letters of a month that is no other word: آب, folded, is a father too."""

SEARCH = SearchGrammar(
    words="[\u0620-\u06d3]",
    rewrites=(
        # words that stand everywhere; not علي, which is a name too
        ("^(?:في|من|الي|ان|عن|التي|الذي)$", ""),
        # a number behind the article or a preposition: الـ12
        ("^[وف]?[بكل]?(?:ال)?(?=[0-9])", ""),
        # the article, and what stands before it: العراق, والعراق, بالعراق
        ("^[وف]?[بك]?ال(?=.{3})", ""),
        # the article that a preposition swallows: للعراق
        ("^[وف]?لل(?=.{3})", "ل"),
        *((one, other) for one, other in SPELLINGS if " " not in one + other),
    ),
    openings=("^و(?=.{3})", "^[فبكل](?=.{3})"),
    months={name: number for name, number in MONTHS.items() if len(name) >= _SHORTEST_NAME},
)
