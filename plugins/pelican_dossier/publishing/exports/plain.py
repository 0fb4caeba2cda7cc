"""Words where no markup can tell their language and direction, and no control character may stand."""

import re

from pelican_dossier.model.langstring import LangString, direction

_ILLEGIBLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What neither XML nor iCalendar can hold."""
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_ISOLATES = {"rtl": "\N{RIGHT-TO-LEFT ISOLATE}", "ltr": "\N{LEFT-TO-RIGHT ISOLATE}"}
_END = "\N{POP DIRECTIONAL ISOLATE}"


def legible(text: str) -> str:
    """A text without control characters."""
    return _ILLEGIBLE.sub(_REPLACEMENT, text)


def among(words: LangString, language: str) -> str:
    """Words that stand among those of a language: isolated where their direction is another one."""
    return words.text if words.direction == direction(language) else set_apart(words)


def set_apart(words: LangString) -> str:
    """Words isolated in their own direction, whatever surrounds them."""
    return f"{_ISOLATES[words.direction]}{words.text}{_END}"
