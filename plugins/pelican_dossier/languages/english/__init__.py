"""English, as newspapers write it: standing lines, spellings, and words by which texts are compared."""

import re

from pelican_dossier.languages.base import BoilerplateRule, LanguagePack, SearchGrammar
from pelican_dossier.languages.english.comparison import COMPARISON
from pelican_dossier.languages.english.dates import DATES
from pelican_dossier.languages.english.dates.parts import MONTHS
from pelican_dossier.languages.english.events import EVENTS
from pelican_dossier.languages.english.figures import FIGURES
from pelican_dossier.languages.english.header import HEADER
from pelican_dossier.languages.english.names import NAMES
from pelican_dossier.languages.english.pagetools import PAGE_TOOLS
from pelican_dossier.languages.english.parity import PARITY
from pelican_dossier.languages.english.plans import PLANS
from pelican_dossier.languages.english.quantities import QUANTITIES
from pelican_dossier.languages.english.speech import SPEECH
from pelican_dossier.model.text import Orthography

BOILERPLATE = (
    PAGE_TOOLS,
    BoilerplateRule(
        "related-links",
        re.compile(
            r"^(?:related (?:articles|stories|news|links|content|coverage)|you (?:may|might) also like|"
            r"read (?:also|more)|also read|see also)\s*:?$"
        ),
        to_the_end=True,
    ),
    BoilerplateRule(
        "other-links",
        re.compile(
            r"^(?:related|more on this story|more stories|recommended for you|recommended stories|must reads?|"
            r"most (?:read|popular)|don[’']t miss|trending now)\s*:?$"
        ),
        is_label=True,
    ),
    BoilerplateRule("comment-prompt", re.compile(r"^(?:leave|post|add|send) (?:a|your) comment\W*$"), to_the_end=True),
    BoilerplateRule("share-prompt", re.compile(r"^(?:share this|follow us|subscribe to)\b.{0,60}$")),
    BoilerplateRule(
        "closing-note",
        re.compile(
            r"^\W*(?:(?:additional |further )?(?:reporting|writing|editing|compiled|translated|edited) by \S+.*"
            r"|(?:this|the) (?:story|article|report) (?:has been|was) (?:corrected|updated|amended|translated)\b.*"
            r"|(?:correction|clarification) ?:.*)$"
        ),
    ),
    BoilerplateRule(
        "closing-note-in-brackets",
        re.compile(
            r"(?<=[.!?”\"])\s*(?P<mark>\((?:additional |further )?(?:reporting|writing|editing) by [^()]{3,200}\))\s*$"
        ),
    ),
    BoilerplateRule("trailing-mark", re.compile(r"(?<=[.!?”\"])\s*(?P<mark>[|•·*#~]+)\s*$")),
)

PUBLISHER_WORDS = frozenset(
    "agency news press times post herald tribune guardian daily journal reuters ap afp bbc cnn tv radio".split()
)


SPELLINGS = (
    ("u.s.", "us"),
    ("u.n.", "un"),
    ("centre", "center"),
    ("defence", "defense"),
    ("organisation", "organization"),
    ("labour", "labor"),
    ("counter-terrorism", "counterterrorism"),
    ("al-", "al "),
    (" and ", " & "),
)
"""Either may stand in the registry and the other in a text."""


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


IDENTIFYING = frozenset(
    "the to and that for with from by as has have his her its their they which who will would not been are at after "
    "before about into more than this said says".split()
)
"""Not «in», «a», «on», «an», «is», «was», «of», «had», «over», «we»: words of German, Dutch and French too."""

ORTHOGRAPHY = Orthography(
    abbreviation=(
        r"[A-Z]|[ap]\.m|Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|Rev|Hon|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Det|Insp|Supt|Sens?|Reps?|"
        r"Govs?|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
    ),
    printed_quotations=("“", "”", "‘", "’"),
)

LANGUAGE = LanguagePack(
    code="en",
    letters="A-Za-z",
    identifying=IDENTIFYING,
    orthography=ORTHOGRAPHY,
    dates=DATES,
    figures=FIGURES,
    speech=SPEECH,
    names=NAMES,
    header=HEADER,
    comparison=COMPARISON,
    events=EVENTS,
    plans=PLANS,
    quantities=QUANTITIES,
    parity=PARITY,
    months=MONTHS,
    spellings=SPELLINGS,
    boilerplate=BOILERPLATE,
    publisher_words=PUBLISHER_WORDS,
    paper_words=frozenset({"newspaper"}),
    search=SEARCH,
)
