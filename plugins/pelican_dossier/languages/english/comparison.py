"""English words that say of what an answer holds, and whether something has been announced."""

import re

from pelican_dossier.languages.comparerules import CompareGrammar

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
