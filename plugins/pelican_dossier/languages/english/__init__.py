"""English, as newspapers write it: standing lines, spellings, and words by which texts are compared."""

import re

from pelican_dossier.languages.base import BoilerplateRule, CompareGrammar, LanguagePack, SearchGrammar
from pelican_dossier.languages.english.dates import DATES
from pelican_dossier.languages.english.dates.parts import DECADES, MONTHS, WEEKDAYS
from pelican_dossier.languages.english.figures import FIGURES, ORDINALS
from pelican_dossier.languages.english.header import HEADER
from pelican_dossier.languages.english.speech import SPEECH
from pelican_dossier.languages.figurerules import ParityGrammar
from pelican_dossier.model.text import Orthography

BOILERPLATE = (
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


COMPARISON = CompareGrammar(
    phases=re.compile(r"\b(?P<ordinal>first|second|third|fourth|final|last)\s+(?:phase|stage)\b"),
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 9, "last": 9},
    part=re.compile(r"\b(?:hundreds|dozens|some|part|a\s+number|several)\b"),
    planned=re.compile(
        r"\b(?:will|would|shall|is\s+to|are\s+to|due\s+to|expected\s+to|plans?\s+to|set\s+to|scheduled)\b"
    ),
    directions=re.compile(r"\b(?:to|towards?|into|in\s+the\s+direction\s+of)\s+(?:the\s+)?(?:\w+\s+of\s+)?$"),
    between=re.compile(r"\b(?:between|from|linking)\s+(?:\w+\s+and\s+)?$"),
    breaks=re.compile(r"\b(?:while|whereas|but|although|though)\b"),
    announcing=("nnounc", "reached", "greed"),
    announced=re.compile(
        r"\b(?:announced|have\s+announced|reached\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:agreement|deal)|agreed\s+on)\b"
    ),
    pending=re.compile(
        r"\b(?:will|would|is\s+to|due\s+to|expected\s+to)\s+(?:be\s+)?announced?\b|"
        r"\b(?:awaits?|awaiting|pending|postponed?|delay(?:ed|ing)?)\b[^.]{0,60}?\bannounce(?:ment|d)?\b|"
        r"\bannouncement\b[^.]{0,40}?\b(?:was|is|has\s+been)\s+(?:postponed|delayed|awaited)\b"
    ),
)


_WORDS = {
    0: "zero nil nought scoreless goalless",
    1: "one once single sole half",
    2: "both twice double doubles doubled couple pair pairs two-way bilateral dual twin ii",
    3: "triple treble hat-trick trio trilateral iii",
    4: "quadruple quartet iv foursome foursomes fourballs",
    12: "dozen dozens",
}
_ROMAN = {word: number for number, word in enumerate("v vi vii viii ix x xi xii xiii xiv xv xvi".split(), 5)}

PARITY = ParityGrammar(
    ordinals={word: number for word, number in ORDINALS.items() if "-" not in word}
    | {"quarters": 4, "hundredth": 100, "thousandth": 1000},
    decades=DECADES,
    weekdays=WEEKDAYS,
    words=_ROMAN | {word: number for number, words in _WORDS.items() for word in words.split()},
    also_words=frozenset({"may", "march", "mar", "jan"}),
    relative=re.compile(r"\b(?:last|next|past|coming|previous|this|ago|yesterday|tomorrow)\b"),
    limits=re.compile(r"\b(?:by|until|till?|through|since|from|before|after|later|to|up|as of|earlier)\b"),
    loose_hedges=re.compile(
        r"over\b.*\b(?:second|minute|hour|day|week|month|year|decade)s?|just (?:over|under)|"
        r"up to|as (?:much|many) as|.*\bestimated"
    ),
    plain_cues=frozenset("say add announce confirm stress explain".split()),
    reported=re.compile(
        r"[\"“«‘]|\b(?:reportedly|allegedly|apparently|so-called|report|reports|reported|thank|thanked|note|noted|argue|argued|"
        r"claim|claims|claimed|complain|complained|concern|concerns|worried|fear|fears|hope|hopes|believe|believes|view|views)\b"
    ),
    percent=re.compile(r"[ -]?(?:per ?cent(?:age points?)?)"),
    not_days=re.compile(r"\s(?!GMT|UTC)[A-Z]\w|\s?[”\"»’]"),
)


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
    abbreviation=r"[A-Z]|[ap]\.m|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec",
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
    header=HEADER,
    comparison=COMPARISON,
    parity=PARITY,
    months=MONTHS,
    spellings=SPELLINGS,
    boilerplate=BOILERPLATE,
    publisher_words=PUBLISHER_WORDS,
    search=SEARCH,
)
