"""English in the search: a word in its plural, its past and its -ing is one word."""

from pelican_dossier.languages.english.spellings import SPELLINGS
from pelican_dossier.languages.searchrules import SearchGrammar

SEARCH = SearchGrammar(
    words="^[a-z]+$",
    rewrites=(
        # words that stand everywhere
        ("^(?:a|an|and|as|at|by|for|from|in|of|on|that|the|to|which|with)$", ""),
        # the article of Arabic names, which one newspaper writes and the other does not
        ("^al$", ""),
        *((one, other) for one, other in SPELLINGS if one.isalpha() and other.isalpha()),
        ("^(.{2,})ie[sd]$", "$1y"),
        ("^(.{2,}(?:s|x|z|ch|sh))es$", "$1"),
        ("^(?!news$)(.{2,}[^isu])s$", "$1"),
        ("^(?!united$)(.{3,})(?:ing|ed)$", "$1"),
        (r"^(.{2,})([bdgmnprt])\2$", "$1$2"),
        ("^(.{3,})e$", "$1"),
    ),
)
