"""Lines of a page's tools (print, font size, send to a friend, 1,543 views), made of a language's words for them."""

import re
from collections.abc import Sequence

_COUNT = r"[\d.,٬٫]+\s*[km]?"
_LEAST = 2
"""Tools in a row; one by itself is a line of them only with its count, since a headline may be one word."""


def tools_line(tools: Sequence[str], counters: Sequence[str]) -> re.Pattern[str]:
    """A pattern for a whole folded line of tools; of ``counters`` each may have its number before or behind it."""
    counted = rf"(?:{'|'.join(counters)})\W*{_COUNT}|{_COUNT}\W*(?:{'|'.join(counters)})"
    one = rf"(?:{counted}|(?:{'|'.join((*tools, *counters))}))(?!\w)"
    return re.compile(rf"^\W*(?:(?:{counted})(?!\w)\W*|(?:{one}\W*){{{_LEAST},}})$")
