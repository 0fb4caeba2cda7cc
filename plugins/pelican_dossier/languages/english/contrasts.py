"""English words that turn the sense: more and less, rise and fall, denials; in small letters."""

import re

from pelican_dossier.languages.parityrules import Direction


def _any(words: str) -> str:
    """A pattern for any of the words and forms, which stand a space apart."""
    return "|".join(words.split())


_NOT_TURNED = r"(?<!\bno )(?<!\bnot )(?<!\bat )\b"
"""Not more is no more; at least is a hedge."""
_BEFORE_A_NUMBER = r"(?=\s[$€£]?\d)"
_MORE = _any("more most greater higher larger bigger above exceed exceeds exceeded exceeding majority longer")
_LESS = _any("less fewer fewest least lower smaller below minority shorter")
COMPARISON = Direction(
    one=re.compile(rf"{_NOT_TURNED}(?:{_MORE}|over{_BEFORE_A_NUMBER})\b"),
    other=re.compile(rf"{_NOT_TURNED}(?:{_LESS}|under{_BEFORE_A_NUMBER})\b"),
)

_RISE = _any(
    r"rose risen rise rises rising increas\w* grew grow grows grown growing growth climb\w* soar\w* surge surged "
    r"surges surging jump\w* gain\w* boost\w* expand\w* expansion doubled doubling "
    r"escalat\w* strengthen\w*"
)
_FALL = _any(
    r"fell fall falls fallen falling drop drops dropped dropping declin\w* decreas\w* plung\w* plummet\w* "
    r"reduc\w* lowered lowering lowers shrank shrink\w* shrunk slump\w* tumbl\w* cut cuts cutting diminish\w* "
    r"dwindl\w* slid sank sink loss losses lost lose loses losing collaps\w* eased easing shed weaken\w*"
)
_BY = r" (?:by|from|\d)"
_RAISED = (
    r"rais(?:e|ed|es|ing)\b(?! (?:(?:the|a|an|some|new|serious|fresh|more) )?"
    r"(?:possibilit|prospect|question|concern|fear|doubt|alarm|hope|issue|awareness|eyebrow|suspicion))"
)
"""What raises a question raises nothing else."""
EXTREMES = Direction(
    one=re.compile(r"\b(?:at least|at the least|(?:no|not) (?:less|fewer) than|at a minimum)\b"),
    other=re.compile(r"\b(?:at (?:the )?most|(?:no|not) more than|at a maximum)\b"),
    either=re.compile(
        r"\b(?:up to|under|below|within|over|above|exceed\w*|more than|(?:less|fewer|later|earlier) than|latest|"
        r"earliest|minimum|maximum|only)\b"
    ),
)
ORDER = Direction(
    one=re.compile(r"\b(?:before|prior to|ahead of)\b"),
    other=re.compile(r"\b(?:after|afterwards?|following)\b"),
    either=re.compile(
        r"\b(?:ago|earlier|previous\w*|later|then|since|until|till|by|yet|still|already|once|when|"
        r"pre-?\w+|post-?\w+|former\w*|in advance|next|far)\b"
    ),
)
CHANGE = Direction(
    one=re.compile(rf"\b(?:(?:{_RISE}|up{_BY})\b|{_RAISED})"),
    other=re.compile(rf"\b(?:{_FALL}|down{_BY})\b"),
)

_LIMITS = r" (?:more|less|later|fewer|earlier) than"
"""Not more than is a hedge."""
_NO_DENIAL = r" least| long (?:after|before)| only"
_SURELY = r" (?:fail|a doubt|doubt|question)"
"""Without fail is always."""
WITHOUT = re.compile(rf"\bwithout\b(?!{_SURELY})")
NEGATIONS = re.compile(
    rf"\b(?:(?<!\bor )not(?!{_NO_DENIAL}|{_LIMITS})|"
    rf"no\b(?!\.?\s?\d|-\w| doubt| wonder|{_LIMITS})(?:[^.;:]{{0,30}}, (?:\w+ )?no\b)?|"
    r"never(?! more so)|none|no-one|nobody|nothing(?! but| short of)|neither|nowhere|cannot|"
    rf"without(?!{_SURELY}))\b|n['’]t\b"
)
"""No … no is one denial."""
_BEGINNINGS = {
    r"un(?!der|til|it|ion|iver|iq|less|animous|ilateral|is|cles?\b|fortun)": r"\w{3}",
    "in": "ab access accura acti adequ anima appropri apt capa compat compet complete conclus consist corr credib "
    "decen decis def direct disp effect effic elig equal escap evit exper explic formal human just secur signific "
    "suffic toler valid vis",
    "im": "possib perfect partial pati penetr polite practic precis prob proper material matur measur mobil moral "
    "mortal",
    "irr(?!it|ig)": r"\w",
    "il": "leg liter licit log",
    r"non-?(?!e\b)": r"\w{3}",
    "dis": "advant agree allow appear approv belie connect continu courag honest joint like obe order qualif regard "
    "respect satisf trust",
    "mis": "trust manag inform behav underst treat match",
}
_OPPOSITES = "|".join(rf"{start}(?:{_any(stems)})\w*" for start, stems in _BEGINNINGS.items())
_UNLIKE = _any(
    r"nor ill poor\w* fail\w* refus\w* deny denied denies denial reject\w* lack\w* avoid\w* hardly barely "
    r"scarcely rarely seldom instead prevent\w* ban banned absen\w* unless stuck ignor\w* la missed "
    r"missing anonym\w* agnostic\w* oblique\w* doubt\w* refrain\w* cease\w* stop\w* exclu\w* away"
)
MAY_DENY = re.compile(
    rf"\b(?:{_OPPOSITES}|{_UNLIKE}|without(?={_SURELY})|nothing(?= but| short of)|"
    rf"never(?= more so)|not(?={_NO_DENIAL})|or not|no-(?!one\b)\w+|"
    r"could only|declined to|yet to|rather than|"
    r"(?!nevertheless|nonetheless|regardless|unless)\w{3,}less)\b|-free\b"
)
