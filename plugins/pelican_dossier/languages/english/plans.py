"""How English tells what is planned, put off or only hoped for; folded."""

import re

from pelican_dossier.languages.planrules import PlanGrammar

_PARTS = (
    "the|at|least|as|late|early|mid|sometime|in|on|after|around|about|a|new|date|beginning|end|middle|of|start|later|"
    "next|following"
)
_HOPING = (
    r"hop(?:es?|ed|ing)|wish(?:es|ed)?|wants?|wanted|seeks?|sought|seeking|tr(?:y|ies|ied|ying)\s+to|"
    r"efforts?\s+to|attempts?\s+to|bids?\s+to|demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|"
    r"propos(?:es?|ed|ing|als?)|suggest(?:s|ed|ing)?"
)
_POSSIBLE = (
    r"possib(?:le|ly|ility)|likely|unlikely|probabl[ey]|perhaps|maybe|chances?|cannot|can['’]t|rul(?:ed|es|ing)\s+out|"
    r"divided|doubts?|doubtful|uncertain|(?:should|must|ought\s+to|have\s+to|has\s+to|need\s+to|needs\s+to)"
)
_HINDERING = (
    r"obstacles?|stand(?:s|ing)?\s+in\s+the\s+way|hinder(?:s|ed|ing)?|hamper(?:s|ed|ing)?|"
    r"prevent(?:s|ed|ing)?|block(?:s|ed|ing)?"
)
_VERB = (
    r"(?:be|have|not|also|yet|well|soon|still|only|take|hold|open|start|begin|end|leave|resume|return|meet|vote|sign)"
)

PLANS = PlanGrammar(
    put_off_to=re.compile(rf"\b(?:to|until|till|for)\s+(?:(?:{_PARTS})\s+)*$"),
    until=re.compile(rf"\b(?:until|till)\s+(?:(?:{_PARTS})\s+)*$"),
    possible=re.compile(
        rf"\b(?:{_HOPING}|{_POSSIBLE}|{_HINDERING}|(?<!\bin )(?<!\bof )(?<!\d )(?<!last )(?<!next )may\s+{_VERB})\b"
    ),
    troubles=re.compile(
        r"\b(?:problems?|difficult(?:y|ies)|disputes?|rows?|cris[ei]s|shortages?|uncertainty|obstacles|impact|heat|rain)\b"
    ),
    provided=re.compile(
        r"\b(?:unless|provided|on\s+(?:the\s+)?condition|as\s+long\s+as|only\s+if|subject\s+to|depending\s+on|if)\b"
    ),
    ready=re.compile(
        r"\b(?:ready|prepared|willing|able|fit|in\s+shape|readiness|willingness)\s+(?:to|for)\s+(?:\w+\s+){0,2}$"
    ),
    annexed=re.compile(r"\s+(?:of\s+|to\s+)?(?:(?!in|on|at|by|from|with|after|before|for)\w+\s+){0,3}"),
    extending=re.compile(r"exten(?:d(?:s|ed|ing)?|sions?)|prolong(?:s|ed|ing)?"),
    new_day=re.compile(
        r"\b(?:(?:to|until|till)\s+(?:when|what|which)|when\b.*\b(?:to|until)\s*\?|new\s+(?:date|day)|when\s+(?:will|is|are))\b"
    ),
)
