"""Words between which no line should end, as in a date or a name with a hyphen. Nothing is put into a text."""

import re

_WORD = r"[^\W\d_]{1,12}(?!\w)"
_YEAR = r"(?!0)\d{4}(?!-?\d)"
_SLASH = rf"/ ?{_WORD}"
_UNBROKEN = (
    rf"(?<!\d)\d{{1,2}} {_WORD}(?: {_WORD})?{_SLASH}(?: {_YEAR})?",  # a day of a month with two names
    rf"(?<!\d)\d{{1,2}} {_WORD}(?: {_WORD})? {_YEAR}",
    rf"(?<![\w./:]){_WORD}{_SLASH}(?: {_YEAR})?",
    rf"(?<!\w){_WORD} {_YEAR}",
    r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)",
    r"(?<![\w-])[^\W\d_]{1,3}-[^\W\d_][\w’ʿʻ]*",  # Al-Araby, al-Asad, US-led
)
UNBROKEN = re.compile("|".join(_UNBROKEN))
"""What stands in one line, in running words."""
UNBROKEN_DATE = re.compile("|".join((*_UNBROKEN, rf"(?<!\d)\d{{1,2}} {_WORD}")))
"""The same in words that are a date, whose year need not be told."""
_KEPT = "\N{NO-BREAK SPACE}"


def unbroken_words(text: str) -> list[str]:
    """Words as they are divided into lines: at spaces, but for those within what stands in one line."""
    held = UNBROKEN.sub(lambda found: found[0].replace(" ", _KEPT), text)
    return [word.replace(_KEPT, " ") for word in held.split(" ")]
