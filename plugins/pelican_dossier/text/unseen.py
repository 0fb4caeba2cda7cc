"""Signs that turn a line round or hide in it: told by their number wherever somebody looks at a text.

Bytes and data keep them. Marks of direction, joiners, soft hyphens and isolates are left, for good texts have them and
they turn no letter round.
"""

import re
from json import dumps as json_dumps

_CONTROLS = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
UNSEEN = f"{_CONTROLS}\u115f\u1160\u202a-\u202e\u2061-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
"""Control characters that break no line, overrides and embeddings of direction, fillers, operators and tags that nobody
sees, as ranges of a pattern."""
UNSEEN_SIGN = re.compile(f"[{UNSEEN}]")
_FIRST_PLANE = 0xFFFF
_HALF_LETTERS = re.compile("[\ud800-\udfff]")


def number(sign: str) -> str:
    """A sign by its number, as Unicode writes it: ``U+202E``."""
    return f"U+{ord(sign):04X}"


def told(text: str) -> str:
    """A text in which each sign that nobody sees is told by its number."""
    return UNSEEN_SIGN.sub(lambda sign: number(sign[0]), text)


def in_json(json: str) -> str:
    """JSON in which each of these signs is escaped, so that its values are as before."""
    return UNSEEN_SIGN.sub(lambda sign: _escaped(sign[0]), json)


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) <= _FIRST_PLANE else json_dumps(sign)[1:-1]


def on_a_line(text: str) -> str:
    """A text on one line of a terminal, which obeys none of its signs."""
    return told(_HALF_LETTERS.sub(lambda sign: number(sign[0]), " ".join(text.split())))
